"""Two checkouts of the compiler beside each other: answers, cold compile, memory and latency of whole networks.

    git worktree add /tmp/before COMMIT
    python benchmarks/checkouts.py /tmp/before .                                the zoo, one thread
    python benchmarks/checkouts.py /tmp/before . zoo models/*.onnx              the zoo and other files
    python benchmarks/checkouts.py /tmp/before . zoo:resnet50 model.onnx --threads 2 --seconds 5 --json out.json

Both compile the same ONNX file (networks of the zoo are written by the first) for symbolic dimensions of 1, each in a
process of its own with an empty cache, then run in turn in short bursts.

    answers     "same" where all bits are, else the largest rms difference of an output over its rms
    cold        seconds of compiling
    arena       bytes of intermediate values; memory: largest resident memory of the process that runs, and of the compiler's
    latency     median milliseconds; ratio: the median over rounds of the second's time over the first's, and its quartiles

The status is 1 where an answer differs by more than --rtol, or a ratio is above --slower.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

ROUNDS = 15
"""Bursts of each checkout, in turn."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("before", nargs="?", help="the folder of a checkout")
    parser.add_argument("after", nargs="?", help="the folder of another one")
    parser.add_argument("models", nargs="*", help="ONNX files, zoo:NAME, or zoo for all of it (default)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3.0, help="of running, a checkout and network")
    parser.add_argument("--rtol", type=float, default=1e-5, help="difference of answers that is accepted (default 1e-5)")
    parser.add_argument("--slower", type=float, default=1.02, help="ratio that is accepted (default 1.02)")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        return serve()
    if options.before is None or options.after is None:
        parser.error("two checkouts are required")
    folders = [Path(f).resolve() for f in (options.before, options.after)]
    for folder in folders:
        if not (folder / "nncompiler" / "__init__.py").is_file():
            parser.error(f"{folder} is no checkout: it has no nncompiler/__init__.py")
    columns = ("answers", "cold", "cold", "arena MB", "arena MB", "memory", "memory", "compiler", "compiler", "ms", "ms")
    print("network".ljust(26), *(c.rjust(9) for c in columns), "  after/before (quartiles)")
    rows: list[dict[str, Any]] = []
    given = options.models or ["zoo"]
    for model in (m for name in given for m in (networks(folders[0]) if name == "zoo" else [name])):
        rows.append(compared(model, folders, options.threads, options.seconds))
        print(shown(rows[-1]), flush=True)
    ratios = [row["ratio"] for row in rows]
    if ratios:
        mean = math.exp(statistics.fmean(map(math.log, ratios)))
        print(f"geometric mean of the ratios {mean:.3f}, largest {max(ratios):.3f}")
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return int(any(row["difference"] > options.rtol or row["ratio"] > options.slower for row in rows))


def networks(checkout: Path) -> list[str]:
    """The zoo of a checkout."""
    with Worker(checkout) as worker:
        return [f"zoo:{name}" for name in worker.ask("zoo")]


def compared(model: str, checkouts: list[Path], threads: int, seconds: float) -> dict[str, Any]:
    """All figures of one model."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.onnx") if model.startswith("zoo:") else str(Path(model).resolve())
        with Worker(checkouts[0]) as worker:
            if model.startswith("zoo:"):
                worker.ask("export", model=model, to=path)
            sizes = dict.fromkeys(worker.ask("symbols", path=path), 1)
        made = [Worker(checkout, cache=os.path.join(folder, f"cache{i}")) for i, checkout in enumerate(checkouts)]
        try:
            compiled = [worker.ask("compile", path=path, sizes=sizes, threads=threads) for worker in made]
            answers = []
            for i, worker in enumerate(made):
                out = os.path.join(folder, f"answers{i}.npz")
                worker.ask("answer", to=out)
                with np.load(out) as file:
                    answers.append([file[name] for name in file.files])
            times: list[list[float]] = [[], []]
            for round_ in range(ROUNDS):
                for i in (0, 1) if round_ % 2 else (1, 0):
                    times[i].append(made[i].ask("run", seconds=seconds / ROUNDS))
            used = [worker.ask("memory") for worker in made]
        finally:
            for worker in made:
                worker.close()
    ratios = [b / a for a, b in zip(*times, strict=True)]
    low, _, high = statistics.quantiles(ratios, n=4)
    return {
        "model": model, "difference": max(map(difference, *answers), default=0.0),
        "cold_s": [c["seconds"] for c in compiled], "arena_bytes": [c["arena"] for c in compiled],
        "memory_mb": [u["own"] for u in used], "compiler_mb": [u["compiler"] for u in used],
        "ms": [statistics.median(t) * 1e3 for t in times], "ratio": statistics.median(ratios), "quartiles": [low, high],
    }  # fmt: skip


def difference(a: Any, b: Any) -> float:
    """0 for equal bits; else the rms difference over the first's rms, infinite for other shapes or types."""
    if a.dtype != b.dtype or a.shape != b.shape:
        return math.inf
    if a.tobytes() == b.tobytes():
        return 0.0
    x, y = (np.nan_to_num(v.astype(np.float64)) for v in (a, b))
    return float(np.sqrt(np.mean((x - y) ** 2)) / max(np.sqrt(np.mean(x**2)), 1e-30)) or 1e-30


def shown(row: dict[str, Any]) -> str:
    """The figures of a model as a line."""
    cells = ["same" if not row["difference"] else f"{row['difference']:.1e}"]
    cells += [f"{x:.2f}" for x in row["cold_s"]] + [f"{x / 1e6:.2f}" for x in row["arena_bytes"]]
    cells += [f"{x:.0f}" for name in ("memory_mb", "compiler_mb") for x in row[name]] + [f"{x:.3f}" for x in row["ms"]]
    name = Path(row["model"]).name.removesuffix(".onnx")
    low, high = row["quartiles"]
    return " ".join([name.ljust(26), *(c.rjust(9) for c in cells)]) + f"   {row['ratio']:.3f} ({low:.3f} to {high:.3f})"


class Worker:
    """A process that has one checkout's compiler and does what it is asked, line by line."""

    def __init__(self, checkout: Path, cache: str = ""):
        environment = os.environ | {"PYTHONPATH": str(checkout)} | ({"NNC_CACHE_DIR": cache} if cache else {})
        command = [sys.executable, os.path.abspath(__file__), "--worker"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=checkout
        )  # fmt: skip

    def ask(self, what: str, **given: Any) -> Any:
        """What the process answers."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"what": what, **given}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"checkouts.py: {what} failed, see above")
        return json.loads(line)

    def close(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def serve() -> int:
    """The process of a checkout."""
    state: dict[str, Any] = {}
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(SERVICES[request.pop("what")](state, **request)), flush=True)
    return 0


def _zoo(state: dict[str, Any]) -> list[str]:
    from nncompiler.frontends import zoo

    return list(zoo.names())


def _export(state: dict[str, Any], model: str, to: str) -> None:
    import nncompiler as nnc

    nnc.save(model, to)
    os.utime(to, (0, 0))  # a file that has just changed is hashed again at every opening


def _symbols(state: dict[str, Any], path: str) -> list[str]:
    import onnx

    dims = (d for i in onnx.load(path, load_external_data=False).graph.input for d in i.type.tensor_type.shape.dim)
    return sorted({d.dim_param for d in dims if d.dim_param})


def _compile(state: dict[str, Any], path: str, sizes: dict[str, int], threads: int) -> dict[str, float]:
    import nncompiler as nnc

    begin = time.perf_counter()
    exe = nnc.compile(path, threads=threads, dims=sizes)
    seconds = time.perf_counter() - begin
    rng = np.random.default_rng(0)
    state["exe"] = exe
    state["feeds"] = [_random(rng, type_) for _, type_ in exe.inputs]
    return {"seconds": seconds, "arena": exe.session.description["arena_bytes"]}


def _random(rng: np.random.Generator, type_: Any) -> Any:
    """An input: of floats normal, of others 0 and 1."""
    dtype, shape = np.dtype(type_.dtype.numpy), type_.shape
    return (rng.standard_normal(shape) if dtype.kind == "f" else rng.integers(0, 2, shape)).astype(dtype)


def _answer(state: dict[str, Any], to: str) -> None:
    np.savez(to, *(np.asarray(y) for y in state["exe"](*state["feeds"])))


def _run(state: dict[str, Any], seconds: float) -> float:
    """The median time of a run in a burst; the first run, which finds cold caches, is not counted."""
    exe, feeds = state["exe"], state["feeds"]
    exe(*feeds)
    found: list[float] = []
    end = time.perf_counter() + seconds
    while len(found) < 3 or time.perf_counter() < end:
        begin = time.perf_counter()
        exe(*feeds)
        found.append(time.perf_counter() - begin)
    return statistics.median(found)


def _memory(state: dict[str, Any]) -> dict[str, float]:
    import resource

    largest = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {"own": largest[0], "compiler": largest[1]}


SERVICES = {
    "zoo": _zoo, "export": _export, "symbols": _symbols, "compile": _compile, "answer": _answer, "run": _run,
    "memory": _memory,
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())

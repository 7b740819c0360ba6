"""What it takes until a model runs, and how much memory it then has: on one core, beside onnxruntime.

    python benchmarks/compile_time.py                               six networks of the zoo
    python benchmarks/compile_time.py model.onnx zoo:vgg19 --core 2 --json out.json

Every figure is of a process of its own, bound to one core, from its first line on (numpy's import is not counted):

    cold       compile with an empty cache, seconds           cached    the same again
    artifact   load a saved .nnc and run once, milliseconds   steady    median of later runs, milliseconds
    memory     largest resident memory after the cold compile and five runs, MB; "compiler": of the process that compiled

A ! stands behind what is over its bound: cold 4 s (10 s from 400 MB of weights on), cached 0.5 s, artifact 1.5 x steady +
50 ms, memory that of onnxruntime. The status is 1 then.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

NETWORKS = ["zoo:squeezenet", "zoo:mobilenet_v2", "zoo:googlenet", "zoo:resnet50", "zoo:densenet121", "zoo:alexnet"]
LARGE = 400 << 20
COLUMNS = ("cold", "cached", "artifact", "steady", "memory", "compiler", "onnxruntime")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=NETWORKS)
    parser.add_argument("--core", type=int, default=min(os.sched_getaffinity(0)), help="the core to run on")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--worker", nargs=2, metavar=("WHAT", "MODEL"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        os.sched_setaffinity(0, [options.core])
        print(json.dumps(MEASURES[options.worker[0]](options.worker[1])))
        return 0
    print("network".ljust(20), *(c.rjust(11) for c in COLUMNS))
    rows = [measure(model, options.core) for model in options.models]
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return int(any(row["over"] for row in rows))


def measure(model: str, core: int) -> dict[str, Any]:
    """All figures of one model; prints its row."""
    import nncompiler as nnc

    with tempfile.TemporaryDirectory() as folder:
        path = model
        if model.startswith("zoo:"):
            path = os.path.join(folder, "model.onnx")
            nnc.save(model, path)
            os.utime(path, (0, 0))
        os.environ["NNC_CACHE_DIR"] = os.path.join(folder, "cache")
        figures: dict[str, Any] = {}
        for what in ("cold", "cached", "artifact", "onnxruntime"):
            if what == "artifact":
                with nnc.compile(path) as exe:
                    exe.save(os.path.join(folder, "model.nnc"))
            figures |= ask(what, os.path.join(folder, "model.nnc") if what == "artifact" else path, core)
        large = os.path.getsize(os.path.join(folder, "model.nnc")) >= LARGE
    bounds = {
        "cold": 10.0 if large else 4.0, "cached": 0.5, "artifact": 1.5 * figures["steady"] + 50.0,
        "memory": figures.get("onnxruntime"),
    }  # fmt: skip
    over = [name for name, bound in bounds.items() if bound is not None and figures[name] > bound]
    cells = [_cell(name, figures.get(name), name in over) for name in COLUMNS]
    print(os.path.basename(model).removesuffix(".onnx").ljust(20), *cells, flush=True)
    return {"model": model, **figures, "over": over}


def _cell(name: str, figure: float | None, over: bool) -> str:
    digits = 2 if name in ("cold", "cached") else 1 if name in ("artifact", "steady") else 0
    return ("-" if figure is None else f"{figure:.{digits}f}{'!' if over else ' '}").rjust(11)


def ask(what: str, model: str, core: int) -> dict[str, float]:
    """What one process measures; nothing for onnxruntime where it is missing or refuses the model."""
    command = [sys.executable, __file__, "--worker", what, model, "--core", str(core)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and what == "onnxruntime":
        return {}
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def compile_cold(model: str) -> dict[str, float]:
    import resource

    start = time.perf_counter()
    import nncompiler as nnc

    exe = nnc.compile(model, threads=1)
    seconds = time.perf_counter() - start
    runs(exe)
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"cold": seconds, "memory": largest_resident(), "compiler": child}


def compile_cached(model: str) -> dict[str, float]:
    start = time.perf_counter()
    import nncompiler as nnc

    nnc.compile(model, threads=1)
    return {"cached": time.perf_counter() - start}


def load_artifact(model: str) -> dict[str, float]:
    """A load before the one that is measured warms the page cache."""
    import nncompiler as nnc

    with nnc.load(model, threads=1) as exe:
        runs(exe)
    start = time.perf_counter()
    exe = nnc.load(model, threads=1)
    loaded = time.perf_counter() - start
    first, *rest = runs(exe, 9)
    return {"artifact": (loaded + first) * 1e3, "steady": statistics.median(rest) * 1e3}


def run_onnxruntime(model: str) -> dict[str, float]:
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
    feeds = {i.name: np.ones([d if isinstance(d, int) else 1 for d in i.shape], np.float32) for i in session.get_inputs()}
    for _ in range(5):
        session.run(None, feeds)
    return {"onnxruntime": largest_resident()}


def runs(exe: Any, count: int = 5) -> list[float]:
    """Seconds of `count` runs one after another."""
    feeds = {name: np.ones(type_.dims, type_.dtype.numpy) for name, type_ in exe.inputs}
    times = []
    for _ in range(count):
        start = time.perf_counter()
        exe.run(feeds)
        times.append(time.perf_counter() - start)
    return times


def largest_resident() -> float:
    """MB, as Linux counts them (VmHWM)."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))


MEASURES = {"cold": compile_cold, "cached": compile_cached, "artifact": load_artifact, "onnxruntime": run_onnxruntime}

if __name__ == "__main__":
    sys.exit(main())

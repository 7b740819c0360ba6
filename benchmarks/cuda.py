"""Proves the CUDA target on a machine with a GPU, in at most eight minutes, and writes the figures for docs/performance.md.

    python benchmarks/cuda.py --out DIR                     everything, by priority, until the minutes are over
    python benchmarks/cuda.py --out DIR --models resnet50,bert --minutes 3
    python benchmarks/cuda.py --out DIR --rehearse          the same on the CPU provider: shows that all of it works
    python benchmarks/cuda.py --references                  computes the float64 references anew (minutes, on any machine)

DIR gets cuda.json (every row), cuda.md (the tables of docs/performance.md) and cuda.svg (where matplotlib is). They are
written again after every process, so that what was measured is there whatever happens to the rest. Exit code 0: all answers
right; 1: an answer is wrong; 4: there is no device, which every row then says.

Every session has TF32 off unless its name says otherwise, inputs and outputs bound on the device, and cuDNN's exhaustive
search. "plain" is onnxruntime's CUDA provider on the model as it was read; "ours" on the optimized graph. Ratios are medians
over turns in one process. Answers are compared with float64, whose results come along in cuda_references.npz; those of a
model that is not the one in the file are computed anew.

What is needed is Python 3.11, the driver, and wheels; no network, no compiler, no CUDA toolkit. Sizes in MB, Linux x86-64:

    onnxruntime-gpu 1.31   256     nvidia-cudnn-cu13 9.28  517     numpy           17
    nvidia-cublas 13.10    444     nvidia-cufft 12.5       165     onnx             9
    nvidia-curand 10.4      77     nvidia-cuda-nvrtc 13.5   58     networkx, ml_dtypes, llvmlite, rich, protobuf,
    nvidia-cuda-runtime 13.5 3     nvidia-nvjitlink 13.5    47     flatbuffers, packaging            70 together

    pip download -d wheels 'onnxruntime-gpu[cuda,cudnn]' numpy onnx networkx ml_dtypes llvmlite rich
    split -b 60M wheels/LARGE.whl LARGE.part.           where a transfer takes 64 MB at a time: in parts,
    cat LARGE.part.* > LARGE.whl                        joined on the other side (names sort in order)
    pip install --no-index --find-links wheels 'onnxruntime-gpu[cuda,cudnn]' onnx networkx ml_dtypes llvmlite rich

A machine with torch for CUDA 13 has the nvidia wheels already: then onnxruntime-gpu alone is brought. `nnc doctor` says what
is missing.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))

REFERENCES = FOLDER / "cuda_references.npz"
ORDER = (
    "resnet50", "bert", "squeezenet", "vit", "vgg19", "dynamic", "densenet121", "swin", "inception_v1", "bvlc_alexnet",
    "shufflenet", "inception_v2", "zfnet512",
)  # fmt: skip
"""The nine networks, BERT, ViT, Swin and a model with open dimensions: what tells most comes first."""

TARGETS = (("ours", 1.3), ("ours fp16", 2.0))
"""Geometric means of times faster than the plain session in f32, batch 1, that the design promises."""
FIRST_RUN = 2.0
"""Seconds that loading and the first run may take longer than the plain session's."""
LEAST = 20.0
"""Seconds that must be left for another process to be started."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder of the results")
    parser.add_argument("--minutes", type=float, default=8.0, help="when to stop (default 8)")
    parser.add_argument("--models", default=",".join(ORDER), help="comma-separated (default: all thirteen)")
    parser.add_argument("--seconds", type=float, default=0.6, help="of measuring, a variant (default 0.6)")
    parser.add_argument("--rehearse", action="store_true", help="on the CPU provider, in place of CUDA")
    parser.add_argument("--references", action="store_true", help="compute cuda_references.npz and stop")
    options = parser.parse_args()
    models = [m for m in options.models.split(",") if m]
    if options.references:
        compute_references(models)
        return 0
    if options.out is None:
        parser.error("--out DIR is required")
    options.out.mkdir(parents=True, exist_ok=True)
    run = Run(options, models)
    run.measure()
    run.two_devices()
    run.write()
    print((options.out / "cuda.md").read_text(encoding="utf-8"))
    if run.no_device:
        return 4
    return 1 if any(r["status"] == "wrong" for r in run.rows) else 0


class Run:
    """Everything that one call measures. rows: of the workers; no_device: why there is none, empty where one was found."""

    def __init__(self, options: argparse.Namespace, models: Sequence[str]):
        self.options = options
        self.models = models
        self.end = time.monotonic() + options.minutes * 60
        self.rows: list[dict[str, Any]] = []
        self.target = "ort-cpu" if options.rehearse else "ort-cuda"
        self.machine = machine()
        self.no_device = "" if options.rehearse else why_no_device()

    def measure(self) -> None:
        """Every pass of variants over all models, in processes, until the minutes are over."""
        from cuda_worker import PASSES

        for variants in PASSES:
            for model in self.models:
                names = [v.name for v in variants]
                left = self.end - time.monotonic()
                if self.no_device:
                    self.rows += [_blank(model, n, "no device", self.no_device) for n in names]
                elif left < LEAST:
                    self.rows += [_blank(model, n, "no time", "the minutes were over") for n in names]
                else:
                    self.rows += self.worker(model, names, left)
                    self.write()

    def worker(self, model: str, names: Sequence[str], left: float) -> list[dict[str, Any]]:
        """The rows of one process, which is ended when the time is over; variants that it did not come to say so."""
        job = {
            "model": model, "variants": list(names), "target": self.target, "seconds": self.options.seconds,
            "references": str(REFERENCES),
        }  # fmt: skip
        command = [sys.executable, str(FOLDER / "cuda_worker.py"), json.dumps(job)]
        log = self.options.out / "cuda.log"
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(FOLDER.parent), os.environ.get("PYTHONPATH", "")])}
        with log.open("a") as errors:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment)
            rows = list(_lines(process, time.monotonic() + left))
            late = process.poll() is None
            if late:
                process.kill()
            process.wait()
        why = "the minutes were over" if late else f"its process ended with {process.returncode} ({log.name})"
        seen = {r["variant"] for r in rows}
        return rows + [_blank(model, n, "no time" if late else "failed", why) for n in names if n not in seen]

    def two_devices(self) -> None:
        """AlexNet's two towers on two devices beside one, where there are two."""
        model = "zoo:alexnet_two_tower"
        if self.no_device:
            self.rows.append(_blank(model, "two devices", "no device", self.no_device))
            return
        if self.end - time.monotonic() < LEAST:
            self.rows.append(_blank(model, "two devices", "no time", "the minutes were over"))
            return
        self.rows.append(two_towers(model, self.target))

    def write(self) -> None:
        """The three files, as far as things are known."""
        document = {
            "format": "nncompiler-cuda", "version": 1, "machine": self.machine, "target": self.target,
            "no_device": self.no_device, "minutes": self.options.minutes, "rows": self.rows,
            "targets": targets(self.rows if self.target == "ort-cuda" else []),
        }  # fmt: skip
        _replace(self.options.out / "cuda.json", json.dumps(document, indent=1) + "\n")
        _replace(self.options.out / "cuda.md", tables(document))
        try:
            draw(self.rows, self.options.out / "cuda.svg", self.target)
        except ImportError:
            print("cuda.py: no plot without matplotlib", file=sys.stderr)


def _lines(process: subprocess.Popen[str], end: float) -> Iterator[dict[str, Any]]:
    """The rows that a process prints until its end, or until a moment."""
    assert process.stdout is not None
    while True:
        left = end - time.monotonic()
        if left <= 0 or not select.select([process.stdout], [], [], left)[0]:
            return
        line = process.stdout.readline()
        if not line:
            process.wait()
            return
        yield json.loads(line)


def _blank(model: str, variant: str, status: str, why: str) -> dict[str, Any]:
    return {"model": model, "variant": variant, "status": status, "why": why}


def _replace(path: Path, text: str) -> None:
    fresh = path.with_suffix(path.suffix + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def why_no_device() -> str:
    """Why a small model does not run on CUDA here; empty where it does."""
    code = (
        "import nncompiler as nnc\n"
        "from nncompiler.ir.errors import DeviceError\n"
        "try: nnc.compile('zoo:lenet5', target='ort-cuda').close()\n"
        "except DeviceError as e: print(str(e).split('\\n')[0])"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(FOLDER.parent), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    if done.returncode:
        return (done.stderr.strip().split("\n") or ["it failed"])[-1]
    return done.stdout.strip()


def two_towers(model: str, target: str) -> dict[str, Any]:
    """Time and answers of a partition on devices 0 and 1, beside one device."""
    import statistics

    import numpy as np

    import nncompiler as nnc
    from nncompiler.inputs import random_feeds
    from nncompiler.ir.errors import CompilerError
    from nncompiler.sources import load_graph

    feeds = random_feeds(load_graph(model), 0)
    try:
        with nnc.compile(model, target=target) as one, nnc.compile(model, target=target, devices=[0, 1]) as two:
            times: dict[str, list[float]] = {"one": [], "two": []}
            want, got = one.run(feeds), two.run(feeds)
            for _ in range(20):
                for name, exe in (("one", one), ("two", two)):
                    start = time.perf_counter()
                    exe.run(feeds)
                    times[name].append(time.perf_counter() - start)
    except CompilerError as e:
        return _blank(model, "two devices", "no device" if e.exit_code == 4 else "refused", str(e).split("\n")[0])
    off = max(float(np.abs(got[k] - want[k]).max()) for k in want)
    mine, theirs = (statistics.median(times[k]) for k in ("two", "one"))
    return {
        "model": model, "variant": "two devices", "against": "ours", "status": "ok" if off < 1e-4 else "wrong",
        "errors": {"from one device": off}, "compute_ms": mine * 1e3, "against_ms": theirs * 1e3,
        "times_faster": theirs / mine,
    }  # fmt: skip


def machine() -> dict[str, Any]:
    """Processor, driver, device and versions, as far as they show."""
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, Any] = {"python": platform.python_version(), "system": f"{platform.system()} {platform.release()}"}
    for package in ("onnxruntime-gpu", "nvidia-cudnn-cu13", "nvidia-cublas", "nvidia-cuda-runtime", "torch", "tensorrt"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    query = "name,driver_version,memory.total,clocks.max.sm"
    try:
        said = subprocess.run(
            ["nvidia-smi", f"--query-gpu={query}", "--format=csv,noheader"], capture_output=True, text=True, timeout=20
        )
        found["devices"] = [line.strip() for line in said.stdout.split("\n") if line.strip()] if not said.returncode else []
    except (OSError, subprocess.TimeoutExpired):
        found["devices"] = []
    return found


def geometric(values: Sequence[float]) -> float | None:
    """The geometric mean; None of nothing."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def targets(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was promised, what was measured, and whether that meets it (None where nothing was measured)."""
    by = {(r["model"], r["variant"]): r for r in rows if r["status"] == "ok"}
    found = []
    for variant, wanted in TARGETS:
        mean = geometric([r["times_faster"] for (_, name), r in by.items() if name == variant])
        what = f"{variant}, times faster than plain (geometric mean)"
        found.append({"what": what, "at_least": wanted, "found": mean, "met": None if mean is None else mean >= wanted})
    later = [
        by[m, "ours"]["load_s"] + by[m, "ours"]["first_run_s"] - by[m, "plain"]["load_s"] - by[m, "plain"]["first_run_s"]
        for m, name in by if name == "ours" and (m, "plain") in by
    ]  # fmt: skip
    most = max(later, default=None)
    found.append({
        "what": "loading and first run, seconds later than plain's", "at_most": FIRST_RUN, "found": most,
        "met": None if most is None else most <= FIRST_RUN,
    })  # fmt: skip
    return found


def tables(document: dict[str, Any]) -> str:
    """Markdown: the machine, a row a model, what CUDA graphs and TF32 do, and the targets."""
    rows = document["rows"]
    models = list(dict.fromkeys(r["model"] for r in rows))
    by = {(r["model"], r["variant"]): r for r in rows}
    at = document["machine"]
    where = "; ".join(at["devices"]) or "no device"
    if document["target"] == "ort-cpu":
        where = "rehearsed on the CPU provider: no figures of a GPU"
    versions = ", ".join(f"{k} {v}" for k, v in at.items() if k not in ("devices", "system"))
    lines = [f"{where}; {versions}.", ""]
    if document["no_device"]:
        lines += [f"No device: {document['no_device']}", ""]
    lines += _table(
        "milliseconds of computing, batch 1; times faster than plain in brackets", models, by,
        ("plain", "ours", "ours graph", "ours tf32", "ours fp16", "ours fp16 graph", "ours bf16", "ours nhwc",
         "ours fp16 nhwc", "TensorRT", "torch"), _time,
    )  # fmt: skip
    lines += _table(
        "relative error against float64", models, by, ("plain", "ours", "ours tf32", "ours fp16", "ours bf16"), _error
    )
    lines += _table(
        "seconds to load and of the first run; MB of device memory", models, by, ("plain", "ours", "ours fp16"), _start
    )
    two = by.get(("zoo:alexnet_two_tower", "two devices"))
    if two is not None:
        lines += [f"AlexNet's two towers on two devices: {_time(two)}", ""]
    lines += ["| target | promised | found | |", "|---|---|---|---|"]
    for t in document["targets"]:
        promised = f"at least {t['at_least']:g}" if "at_least" in t else f"at most {t['at_most']:g}"
        verdict = "not measured" if t["met"] is None else "met" if t["met"] else "missed"
        found = "" if t["found"] is None else f"{t['found']:.2f}"
        lines.append(f"| {t['what']} | {promised} | {found} | {verdict} |")
    why = {r["why"] for r in rows if r.get("why")}
    lines += ["", *(f"- {w}" for w in sorted(why)), ""]
    return "\n".join(lines)


def _table(title: str, models: Sequence[str], by: dict[Any, Any], columns: Sequence[str], cell: Any) -> list[str]:
    shown = [m for m in models if not m.startswith("zoo:alexnet_two_tower")]
    head = [f"{title}:", "", f"| model | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    body = [f"| {m} | {' | '.join(cell(by.get((m, c), _blank(m, c, '', ''))) for c in columns)} |" for m in shown]
    return [*head, *body, ""]


def _time(row: dict[str, Any]) -> str:
    if "compute_ms" not in row:
        return row["status"]
    faster = "" if row["variant"] == row.get("against") else f" ({row['times_faster']:.2f})"
    return f"{row['compute_ms']:.3f}{faster}" + (" WRONG" if row["status"] == "wrong" else "")


def _error(row: dict[str, Any]) -> str:
    return f"{max(row['errors'].values()):.1e}" if row.get("errors") else row["status"]


def _start(row: dict[str, Any]) -> str:
    if "load_s" not in row:
        return row["status"]
    memory = "" if row.get("memory_bytes") is None else f"; {row['memory_bytes'] / 1e6:.0f}"
    return f"{row['load_s']:.2f} + {row['first_run_s']:.2f}{memory}"


def draw(rows: Sequence[dict[str, Any]], path: Path, target: str) -> None:
    """Bars: times faster than the plain session, a group a model."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    shown = ("ours", "ours graph", "ours tf32", "ours fp16", "ours fp16 graph", "ours bf16")
    done = {(r["model"], r["variant"]): r["times_faster"] for r in rows if r["status"] == "ok" and "times_faster" in r}
    models = [m for m in dict.fromkeys(r["model"] for r in rows) if any((m, v) in done for v in shown)]
    figure, axes = pyplot.subplots(figsize=(10, 4), layout="constrained")
    for i, variant in enumerate(shown):
        places = [k + (i - len(shown) / 2) * 0.8 / len(shown) for k in range(len(models))]
        axes.bar(places, [done.get((m, variant), 0.0) for m in models], 0.8 / len(shown), label=variant)
    axes.set_xticks(range(len(models)), models, rotation=30, ha="right")
    axes.axhline(1.0, color="black", linewidth=0.8)
    axes.set_ylabel("times faster than the plain session")
    axes.set_title("CUDA" if target == "ort-cuda" else "rehearsal on the CPU provider")
    if models:
        axes.legend(fontsize="small", ncols=3)
    else:
        axes.text(0.5, 0.5, "no device", ha="center", transform=axes.transAxes)
    figure.savefig(path)
    pyplot.close(figure)


def compute_references(models: Sequence[str]) -> None:
    """cuda_references.npz: outputs in float64, ranges, and what the model was, of each model; others in the file stay."""
    import cuda_models
    import numpy as np
    from cuda_worker import computed

    kept: dict[str, Any] = {}
    if REFERENCES.exists():
        with np.load(REFERENCES) as old:
            kept = {k: old[k] for k in old.files if k.split("/")[0] not in models}
    for name in models:
        began = time.perf_counter()
        graph = cuda_models.graph_of(name)
        feeds = [cuda_models.feeds_of(graph, s, i) for i, s in enumerate(cuda_models.SIZES.get(name, ({},)))]
        kept[f"{name}/fingerprint"] = np.array(cuda_models.fingerprint(graph))
        wanted, ranges = computed(graph, feeds)
        kept[f"{name}/ranges"] = np.array(json.dumps({k: float(f"{x:.6g}") for k, x in ranges.items()}))
        for i, outputs in enumerate(wanted):
            kept |= {f"{name}/{i}/{output}": array for output, array in outputs.items()}
        print(f"{name}: {time.perf_counter() - began:.0f} s", flush=True)
        np.savez_compressed(REFERENCES, **kept)


if __name__ == "__main__":
    sys.exit(main())

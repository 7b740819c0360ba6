"""Whole networks: this compiler beside onnxruntime, OpenVINO and MNN, those that are installed.

    python benchmarks/networks.py                                   the table of docs/performance.md, one thread
    python benchmarks/networks.py zoo:vgg16 model.onnx --threads 2 --json out.json

Every engine runs in a process of its own and gets the same ONNX file; they take turns in short bursts, round after round,
and no two runs in a row see the same input. The ratio is the median over rounds of our median over the best peer's.
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
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

NETWORKS = [
    "zoo:alexnet", "zoo:zfnet", "zoo:vgg19", "zoo:googlenet", "zoo:resnet50", "zoo:densenet121", "zoo:squeezenet",
    "zoo:mobilenet_v2",
]  # fmt: skip
ENGINES = ("nnc", "ort", "openvino", "mnn")
Run = Callable[[dict[str, Any]], Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=NETWORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--burst", type=float, default=0.5, help="seconds of a turn")
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--worker", nargs=3, metavar=("ENGINE", "MODEL", "INPUTS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        serve(*options.worker, options.threads)
        return
    engines = options.engines.split(",")
    print("  ".join(["network".ljust(24), *(e.rjust(9) for e in engines), "ours/best peer"]))
    rows = [row for model in options.models if (row := compare(model, engines, options)) is not None]
    ratios = [r["ratio"] for r in rows if r["ratio"]]
    if ratios:
        mean = math.exp(statistics.fmean(map(math.log, ratios)))
        print(f"geometric mean of the ratios {mean:.3f}, largest {max(ratios):.3f}")
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


def compare(model: str, engines: list[str], options: argparse.Namespace) -> dict[str, Any] | None:
    """Measures one model in all engines and prints its row of medians in milliseconds."""
    import nncompiler as nnc
    from nncompiler.sources import load_graph

    with tempfile.TemporaryDirectory() as folder:
        path = model
        if model.startswith("zoo:"):
            path = str(Path(folder) / "model.onnx")
            nnc.save(model, path)
        inputs = str(Path(folder) / "inputs.npz")
        rng = np.random.default_rng(0)
        np.savez(inputs, **{n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in load_graph(path).inputs})
        workers = {e: worker for e in engines if (worker := start(e, path, inputs, options.threads)) is not None}
        medians: dict[str, list[float]] = {e: [] for e in workers}
        for _ in range(options.rounds):
            for engine, process in workers.items():
                medians[engine].append(ask(process, options.burst))
        for process in workers.values():
            assert process.stdin is not None
            process.stdin.close()
            process.wait()
    times = {e: statistics.median(m) for e, m in medians.items()}
    peers = {e: t for e, t in times.items() if e != "nnc"}
    ratio = None
    if peers and "nnc" in times:
        best = min(peers, key=lambda e: peers[e])
        ratio = statistics.median(a / b for a, b in zip(medians["nnc"], medians[best], strict=True))
    cells = [f"{times[e] * 1e3:9.2f}" if e in times else "-".rjust(9) for e in engines]
    print("  ".join([os.path.basename(model).ljust(24), *cells, f"{ratio:.3f}" if ratio else "-"]), flush=True)
    return {"model": model, "threads": options.threads, "seconds": times, "rounds": medians, "ratio": ratio}


def start(engine: str, model: str, inputs: str, threads: int) -> subprocess.Popen[str] | None:
    """An engine's process once it has loaded the model; None where it is not installed or refuses the model."""
    command = [sys.executable, __file__, "--worker", engine, model, inputs, "--threads", str(threads)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    while line := process.stdout.readline():
        if line.startswith("ready"):
            return process
    process.wait()
    return None


def ask(process: subprocess.Popen[str], seconds: float) -> float:
    """The median of one burst, in seconds."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(f"{seconds}\n")
    process.stdin.flush()
    while line := process.stdout.readline():
        if line.startswith("median"):
            return float(line.split()[1])
    raise RuntimeError("an engine died")


def serve(engine: str, model: str, inputs: str, threads: int) -> None:
    """The other side: loads, says so, then answers each line (seconds of a burst) with the burst's median."""
    feeds = dict(np.load(inputs))
    variants = [{k: (v * np.float32(1 - 0.03 * i)).astype(v.dtype) for k, v in feeds.items()} for i in range(4)]
    run = OPEN[engine](model, feeds, threads)
    for _ in range(2):
        run(feeds)
    print("ready", flush=True)
    for line in sys.stdin:
        samples: list[float] = []
        end = time.perf_counter() + float(line)
        while time.perf_counter() < end or len(samples) < 3:
            began = time.perf_counter()
            run(variants[len(samples) % 4])
            samples.append(time.perf_counter() - began)
        print("median", statistics.median(samples), flush=True)


def open_nnc(model: str, feeds: dict[str, Any], threads: int) -> Run:
    import nncompiler as nnc

    return nnc.compile(model, threads=threads).run


def open_ort(model: str, feeds: dict[str, Any], threads: int) -> Run:
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
    return lambda f: session.run(None, f)


def open_openvino(model: str, feeds: dict[str, Any], threads: int) -> Run:
    import openvino

    hints = {"INFERENCE_NUM_THREADS": threads, "PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}
    request = openvino.Core().compile_model(model, "CPU", hints).create_infer_request()
    return lambda f: request.infer(f)


def open_mnn(model: str, feeds: dict[str, Any], threads: int) -> Run:
    import MNN

    folder = tempfile.mkdtemp()
    converted = os.path.join(folder, "model.mnn")
    tool = os.path.join(os.path.dirname(sys.executable), "mnnconvert")
    arguments = ["-f", "ONNX", "--modelFile", model, "--MNNModel", converted, "--bizCode", "x"]
    subprocess.run([tool, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    interpreter = MNN.Interpreter(converted)
    session = interpreter.createSession({"numThread": threads, "backend": "CPU", "precision": "high"})
    slots = interpreter.getSessionInputAll(session)

    def run(given: dict[str, Any]) -> None:
        for name, slot in slots.items():
            x = given[name]
            slot.copyFrom(MNN.Tensor(x.shape, MNN.Halide_Type_Float, x, MNN.Tensor_DimensionType_Caffe))
        interpreter.runSession(session)

    return run


OPEN = {"nnc": open_nnc, "ort": open_ort, "openvino": open_openvino, "mnn": open_mnn}

if __name__ == "__main__":
    main()

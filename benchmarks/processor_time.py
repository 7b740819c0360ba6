"""Whole models beside onnxruntime and OpenVINO by processor time, which other work on the machine hardly changes.

    python benchmarks/processor_time.py MODEL.onnx ... [--rounds 10] [--burst 0.1]

One thread each; the engines take turns in one process, medians over rounds. A turn is one run, which finds the caches as the
other engines leave them; with `--burst` it is as many runs as fill so many seconds, the first of them apart, as a server or
a loop of measurements does it. Small models differ most. Inputs are the arrays of MODEL.a.npz beside the model where it is
there, else normal numbers, which wants inputs of f32 and fixed shapes. Prints milliseconds of every engine and ours by the
best peer's.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import nncompiler


def inputs_of(path: Path, session: Any) -> dict[str, Any]:
    """Arrays by the names of the inputs."""
    kept = path.with_suffix(".a.npz")
    names = [i.name for i in session.get_inputs()]
    if kept.exists():
        with np.load(kept) as arrays:
            return {name: arrays[name] for name in names}
    rng = np.random.default_rng(0)
    return {i.name: rng.standard_normal(i.shape).astype(np.float32) for i in session.get_inputs()}


def engines_of(path: Path) -> dict[str, Callable[[], Any]]:
    """What runs the model once, by engine; OpenVINO where it is installed."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    feeds = inputs_of(path, session)
    ours = nncompiler.compile(str(path), threads=1)
    found = {"nncompiler": lambda: ours.run(feeds), "onnxruntime": lambda: session.run(None, feeds)}
    try:
        import openvino
    except ImportError:
        return found
    hints = {"INFERENCE_NUM_THREADS": 1, "INFERENCE_PRECISION_HINT": "f32", "NUM_STREAMS": 1}
    request = openvino.Core().compile_model(str(path), "CPU", hints).create_infer_request()
    return {**found, "openvino": lambda: request.infer(feeds)}


def turn(run: Callable[[], Any], burst: float) -> float:
    """Processor seconds of one run, the median of those that fill `burst` seconds behind a first one."""
    times: list[float] = []
    if burst:
        run()
    end = time.process_time() + burst
    while not times or time.process_time() < end:
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return float(np.median(times))


def measured(engines: dict[str, Callable[[], Any]], rounds: int, burst: float) -> dict[str, float]:
    """Median processor seconds of a run, by engine."""
    times: dict[str, list[float]] = {name: [] for name in engines}
    for run in engines.values():
        run()
    for _ in range(rounds):
        for name, run in engines.items():
            times[name].append(turn(run, burst))
    return {name: float(np.median(found)) for name, found in times.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--burst", type=float, default=0.0, metavar="SECONDS", help="runs of a turn (default: one)")
    arguments = parser.parse_args()
    for path in arguments.models:
        seconds = measured(engines_of(path), arguments.rounds, arguments.burst)
        best = min(s for name, s in seconds.items() if name != "nncompiler")
        shown = "  ".join(f"{name} {s * 1e3:.2f} ms" for name, s in seconds.items())
        print(f"{path.stem}: {shown}  ratio {seconds['nncompiler'] / best:.3f}", flush=True)


if __name__ == "__main__":
    main()

"""What a call costs over the native run, on LeNet-5 and on an addition, fixed and with an open batch; onnxruntime beside it.

    python benchmarks/calls.py

Prints the best of many bursts in microseconds: exe(array), exe.run(dict), the same run's steps as the runtime measures
them, and where onnxruntime is installed its run of the same model on one thread. The difference between calls and steps is
the cost of the call: checking inputs, making output arrays, entering and leaving native code. Bursts take turns; the ratio
of exe(array) to onnxruntime is the median over them.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Mapping
from statistics import median

import numpy as np

import nncompiler as nnc
from nncompiler.frontends.dsl import model, relu
from nncompiler.interchange.writer import write
from nncompiler.sources import open_source


@model(x=(1, 8))
def addition(x):  # type: ignore[no-untyped-def]
    return relu(x + 1.0)


@model(x=("N", 8))
def open_addition(x):  # type: ignore[no-untyped-def]
    return relu(x + 1.0)


def bursts(calls: Mapping[str, Callable[[], object]], count: int = 100, size: int = 100) -> dict[str, list[float]]:
    """Microseconds of each call: the means of `count` bursts, which take turns."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(count):
        for name, call in calls.items():
            start = time.perf_counter()
            for _ in range(size):
                call()
            found[name].append((time.perf_counter() - start) / size * 1e6)
    return found


def onnxruntime_call(source: object, feeds: Mapping[str, np.ndarray]) -> Callable[[], object]:
    """onnxruntime's run of a model on one thread, with all of its own graph optimizations."""
    import onnxruntime as ort

    graph, _ = open_source(source).with_ones()
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    data = write(graph).SerializeToString()
    session = ort.InferenceSession(data, settings, providers=["CPUExecutionProvider"])
    names = [o.name for o in session.get_outputs()]
    return lambda: session.run(names, feeds)


def main() -> None:
    print(f"{'model':12} {'exe(x)':>8} {'run(dict)':>10} {'steps':>8} {'onnxruntime':>12} {'ratio':>6}   microseconds")
    for name, source in (("addition", addition), ("open N", open_addition), ("lenet5", "zoo:lenet5")):
        with nnc.compile(source, threads=1) as exe:
            ((key, type_),) = exe.inputs
            x = np.zeros([d if isinstance(d, int) else 1 for d in type_.shape], np.float32)
            feeds = {key: x}
            calls: dict[str, Callable[[], object]] = {"exe": lambda: exe(x), "run": lambda: exe.run(feeds)}  # noqa: B023
            if importlib.util.find_spec("onnxruntime"):
                calls["ort"] = onnxruntime_call(source, feeds)
            found = bursts(calls)
            session = exe.session if type_.is_static else exe.specialized({"N": 1}).session
            steps = min(sum(session.profile(feeds)[1]) for _ in range(2000)) / 1e3
        row = f"{name:12} {min(found['exe']):8.2f} {min(found['run']):10.2f} {steps:8.2f}"
        if "ort" in found:
            row += f" {min(found['ort']):12.2f} {median(a / b for a, b in zip(found['exe'], found['ort'])):6.3f}"
        print(row)


if __name__ == "__main__":
    main()

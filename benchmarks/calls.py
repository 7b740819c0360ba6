"""What a call costs over the native run, on LeNet-5 and on an addition, fixed and with an open batch, and what a loop costs;
onnxruntime beside it.

    python benchmarks/calls.py

Prints the best of many bursts in microseconds: exe(array), exe.run(dict), the same run's steps as the runtime measures
them, and where onnxruntime is installed its run of the same model on one thread. The difference between calls and steps is
the cost of the call: checking inputs, making output arrays, entering and leaving native code. Bursts take turns; the ratio
of exe(array) to onnxruntime is the median over them. Of the loop, whose body adds and takes a ReLU of 8 numbers: a run of
one trip, and what each trip more costs.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

import nncompiler as nnc
from nncompiler.frontends.dsl import model, relu
from nncompiler.interchange.writer import write
from nncompiler.sources import open_source

if TYPE_CHECKING:
    import onnx


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


def loop() -> onnx.ModelProto:
    """total = relu(total + x[i]) for every row i of x, and all totals."""
    from onnx import TensorProto, helper

    def info(name: str, *shape: int | str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    nodes = [helper.make_node("Add", ["t", "row"], ["sum"]), helper.make_node("Relu", ["sum"], ["t2"]),
             helper.make_node("Identity", ["t2"], ["part"])]  # fmt: skip
    body = helper.make_graph(nodes, "body", [info("t", 8), info("row", 8)], [info("t2", 8), info("part", 8)])
    scan = helper.make_node("Scan", ["first", "x"], ["last", "parts"], body=body, num_scan_inputs=1)
    outputs = [info("last", 8), info("parts", "T", 8)]
    graph = helper.make_graph([scan], "loop", [info("first", 8), info("x", "T", 8)], outputs)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def print_loop() -> None:
    """A run of one trip, and every trip more, of ours and of onnxruntime."""
    import onnxruntime as ort

    feeds = {n: {"first": np.zeros(8, np.float32), "x": np.ones((n, 8), np.float32)} for n in (1, 1001)}
    proto = loop()
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    session = ort.InferenceSession(proto.SerializeToString(), settings, providers=["CPUExecutionProvider"])
    with nnc.compile(proto, threads=1) as exe:
        found: dict[str, float] = {}
        for n, size in ((1, 100), (1001, 20)):
            calls: dict[str, Callable[[], object]] = {
                f"exe {n}": lambda: exe.run(feeds[n]), f"ort {n}": lambda: session.run(None, feeds[n]),  # noqa: B023
            }  # fmt: skip
            found |= {name: min(times) for name, times in bursts(calls, size, size).items()}
    for what, us in (("exe", "run(dict)"), ("ort", "onnxruntime")):
        trip = (found[f"{what} 1001"] - found[f"{what} 1"]) / 1000
        print(f"loop, {us:12} a run of one trip {found[f'{what} 1']:8.2f}   a trip more {trip:8.3f}   microseconds")


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
            session = exe.session
            steps = min(sum(session.profile(feeds)[1]) for _ in range(2000)) / 1e3
        row = f"{name:12} {min(found['exe']):8.2f} {min(found['run']):10.2f} {steps:8.2f}"
        if "ort" in found:
            row += f" {min(found['ort']):12.2f} {median(a / b for a, b in zip(found['exe'], found['ort'])):6.3f}"
        print(row)
    if importlib.util.find_spec("onnxruntime"):
        print_loop()


if __name__ == "__main__":
    main()

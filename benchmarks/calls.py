"""What a call costs over the native run, on the smallest network of the zoo and on one addition.

    python benchmarks/calls.py

Prints the best of many bursts in microseconds: exe(array), exe.run(dict), and the same run's steps as the runtime measures
them. The difference is the cost of the call: checking inputs, making output arrays, entering and leaving native code.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

import nncompiler as nnc
from nncompiler.frontends.dsl import model, relu


@model(x=(1, 8))
def addition(x):  # type: ignore[no-untyped-def]
    return relu(x + 1.0)


def best(call: Callable[[], object], bursts: int = 60, calls: int = 100) -> float:
    """Microseconds of a call: the best mean of a burst."""
    least = float("inf")
    for _ in range(bursts):
        start = time.perf_counter()
        for _ in range(calls):
            call()
        least = min(least, (time.perf_counter() - start) / calls)
    return least * 1e6


def main() -> None:
    print(f"{'model':12} {'exe(x)':>8} {'run(dict)':>10} {'steps':>8}   microseconds")
    for name, source in (("addition", addition), ("lenet5", "zoo:lenet5")):
        with nnc.compile(source, threads=1) as exe:
            ((key, type_),) = exe.inputs
            x = np.zeros(type_.dims, np.float32)
            feeds = {key: x}
            steps = min(sum(exe.session.profile(feeds)[1]) for _ in range(2000)) / 1e3
            print(f"{name:12} {best(lambda: exe(x)):8.2f} {best(lambda: exe.run(feeds)):10.2f} {steps:8.2f}")  # noqa: B023


if __name__ == "__main__":
    main()

"""What open dimensions cost: one program for every size beside programs that are compiled for each.

    python benchmarks/open_dimensions.py MODEL N=1,L=16 N=8,L=128 ...

For each set of sizes the median milliseconds of both on one thread, in bursts that take turns, with the median of their
ratios; then what the first run of a smaller size costs beyond later ones, in microseconds: its memory is there. The open
program is planned for the first set.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from typing import Any

import nncompiler as nnc
from nncompiler.inputs import random_inputs
from nncompiler.ir.dims import substitute
from nncompiler.ir.types import TensorType

BURSTS, SECONDS, NEW_SIZES = 7, 0.3, 7


def burst(call: Callable[[], object], seconds: float = SECONDS) -> float:
    """The median milliseconds of a burst of calls."""
    end, times = time.perf_counter() + seconds, []
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e3)
    return median(times)


def feeds_of(executable: Any, sizes: Mapping[str, int]) -> dict[str, Any]:
    """Random inputs of these sizes."""
    known = [(n, TensorType(t.dtype, tuple(substitute(d, sizes) for d in t.shape))) for n, t in executable.inputs]
    return random_inputs(known)


def first_runs(executable: Any, sizes: Mapping[str, int]) -> list[float]:
    """Microseconds that a first run costs beyond later ones, for sizes a little below these along the longest dimension."""
    longest = max(sizes, key=lambda name: sizes[name])
    found = []
    for less in range(1, min(NEW_SIZES + 1, sizes[longest])):
        call = partial(executable.run, feeds_of(executable, {**sizes, longest: sizes[longest] - less}))
        start = time.perf_counter()
        call()
        found.append((time.perf_counter() - start) * 1e6 - burst(call, 0.05) * 1e3)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("sizes", nargs="+", metavar="N=1,L=16")
    options = parser.parse_args()
    print(f"{'sizes':24} {'fixed':>9} {'open':>9} {'ratio':>6} {'new, us':>8}")
    ratios = []
    with nnc.compile(options.model, threads=1) as one:
        for text in options.sizes:
            sizes = {name: int(size) for name, size in (pair.split("=") for pair in text.split(","))}
            feeds = feeds_of(one, sizes)
            one.run(feeds)
            with nnc.compile(options.model, threads=1, dims=sizes) as fixed:
                turns = [(burst(partial(fixed.run, feeds)), burst(partial(one.run, feeds))) for _ in range(BURSTS)]
            ratios.append(median(b / a for a, b in turns))
            a, b = (median(x) for x in zip(*turns, strict=True))
            new = first_runs(one, sizes)
            print(f"{text:24} {a:9.3f} {b:9.3f} {ratios[-1]:6.3f} {f'{median(new):8.0f}' if new else ''}")
    print(f"median ratio {median(ratios):.3f}")


if __name__ == "__main__":
    main()

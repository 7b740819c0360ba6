"""What open dimensions cost: one program for every size beside programs that are compiled for each.

    python benchmarks/open_dimensions.py MODEL N=1,L=16 N=8,L=128 ...
    python benchmarks/open_dimensions.py --suite [--only squeezenet,bert] [--seconds 0.3]

For each set of sizes the median milliseconds of both on one thread, in bursts that take turns, with the median of their
ratios; then what the first run of a smaller size costs beyond later ones, in microseconds, its memory being there, and how
much that is of 50 us + 1 us a step; and how many programs there are by then. The first is planned for the first set; there
are more where it does not serve a size.

The suite is the zoo with batches of 1, 4 and 32, and five transformers (benchmarks/transformers.py) with batches of 1, 8 and
32 and lengths of 1 to 512; the geometric means are over the sizes that were planned for, and over the others.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from statistics import fmean, median
from typing import Any

import nncompiler as nnc
from nncompiler.frontends.zoo import names
from nncompiler.inputs import random_inputs
from nncompiler.ir.dims import substitute
from nncompiler.ir.types import TensorType

BURSTS, NEW_SIZES = 7, 7
HERE = Path(__file__).resolve().parent
BATCHES = ("batch=1", "batch=4", "batch=32")
LENGTHS = ("batch=1,length=16", "batch=1,length=1", "batch=1,length=128", "batch=1,length=512", "batch=8,length=64",
           "batch=32,length=32")  # fmt: skip
SUITE: dict[str, tuple[str, ...]] = {
    **{f"zoo:{name}": BATCHES for name in names()},
    **{f"{HERE}/transformers.py:{name}": LENGTHS for name in ("bert", "gpt2", "llama")},
    f"{HERE}/transformers.py:vit": BATCHES,
    f"{HERE}/transformers.py:whisper": ("batch=1,frames=100", "batch=1,frames=1000", "batch=8,frames=200"),
}


def burst(call: Callable[[], object], seconds: float) -> float:
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


def first_runs(executable: Any, sizes: Mapping[str, int], seconds: float) -> list[float]:
    """Microseconds that a first run costs beyond later ones, for sizes a little below these along the longest dimension."""
    longest = max(sizes, key=lambda name: sizes[name])
    found = []
    for less in range(1, min(NEW_SIZES + 1, sizes[longest])):
        call = partial(executable.run, feeds_of(executable, {**sizes, longest: sizes[longest] - less}))
        start = time.perf_counter()
        call()
        found.append((time.perf_counter() - start) * 1e6 - burst(call, seconds) * 1e3)
    return found


def compared(model: str, texts: tuple[str, ...], seconds: float) -> Iterator[float]:
    """The ratio of open to fixed for each set of sizes, which is printed."""
    planned: dict[str, int] = {}
    one: Any
    with nnc.compile(model, threads=1) as one:
        for text in texts:
            sizes = {name: int(size) for name, size in (pair.split("=") for pair in text.split(","))}
            planned = planned or sizes
            feeds = feeds_of(one, sizes)
            one.run(feeds)
            with nnc.compile(model, threads=1, dims=sizes) as fixed:
                calls = partial(fixed.run, feeds), partial(one.run, feeds)
                turns = [tuple(burst(call, seconds) for call in calls) for _ in range(BURSTS)]
            ratio = median(b / a for a, b in turns)
            a, b = (median(x) for x in zip(*turns, strict=True))
            new, allowed = first_runs(one, sizes, seconds / 6), 50 + len(one.session.description["steps"])
            cost = f"{median(new):8.0f} {median(new) / allowed:9.2f}" if new else " " * 18
            programs = len(one._variants)
            print(f"{model.rpartition('/')[2]:26} {text:20} {a:9.3f} {b:9.3f} {ratio:6.3f} {cost} {programs:8}", flush=True)
            yield ratio


def mean(ratios: list[float]) -> str:
    return f"{math.exp(fmean(map(math.log, ratios))):.3f}" if ratios else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?")
    parser.add_argument("sizes", nargs="*", metavar="N=1,L=16")
    parser.add_argument("--suite", action="store_true")
    parser.add_argument("--only", metavar="NAMES", help="models of the suite whose names end so")
    parser.add_argument("--seconds", type=float, default=0.3, help="of a burst")
    options = parser.parse_args()
    chosen = SUITE if options.suite else {options.model: tuple(options.sizes)}
    if options.only:
        chosen = {m: s for m, s in chosen.items() if m.endswith(tuple(options.only.split(",")))}
    print(f"{'model':26} {'sizes':20} {'fixed':>9} {'open':>9} {'ratio':>6} {'new, us':>8} {'/ allowed':>9} programs")
    planned: list[float] = []
    others: list[float] = []
    for model, texts in chosen.items():
        for i, ratio in enumerate(compared(model, texts, options.seconds)):
            (others if i else planned).append(ratio)
    print(f"geometric mean of the ratios: {mean(planned)} at the sizes that were planned for, {mean(others)} at others")


if __name__ == "__main__":
    main()

"""What open dimensions cost: one program for every size beside programs that are compiled for each.

    python benchmarks/open_dimensions.py MODEL N=1,L=16 N=8,L=128 ...
    python benchmarks/open_dimensions.py --suite [--only squeezenet,bert] [--seconds 0.1] [--cpu]

For each set of sizes the median milliseconds of both on one thread, in bursts that take turns (three single runs where one
takes long), with the median of their ratios; with --cpu of the processor's time, for machines at work; then how long the
program takes to be bound to sizes that are new, in microseconds, and how much that is of 50 us + 1 us a step; and how many
programs there are by then. The first is planned for the first set; there are more where it does not serve a size.

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
from nncompiler.ir.errors import UsageError
from nncompiler.ir.types import TensorType

BURSTS, SLOW_RUNS, NEW_SIZES = 7, 3, 7
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


clock = time.perf_counter


def burst(call: Callable[[], object], seconds: float, least: int = 5) -> float:
    """The median milliseconds of a burst of calls."""
    end, times = clock() + seconds, []
    while clock() < end or len(times) < least:
        start = clock()
        call()
        times.append((clock() - start) * 1e3)
    return median(times)


def in_turns(calls: tuple[Callable[[], object], ...], seconds: float) -> list[tuple[float, ...]]:
    """The medians of bursts of all calls: BURSTS, or SLOW_RUNS of a single run where one takes longer than a burst."""
    slow = max(burst(call, 0.0, 1) for call in calls) > seconds * 1e3
    bursts, least = (SLOW_RUNS, 1) if slow else (BURSTS, 5)
    return [tuple(burst(call, 0.0 if slow else seconds, least) for call in calls) for _ in range(bursts)]


def feeds_of(executable: Any, sizes: Mapping[str, int]) -> dict[str, Any]:
    """Random inputs of these sizes."""
    known = [(n, TensorType(t.dtype, tuple(substitute(d, sizes) for d in t.shape))) for n, t in executable.inputs]
    return random_inputs(known)


def new_sizes(executable: Any, sizes: Mapping[str, int]) -> list[float]:
    """Microseconds that a program takes to be bound to sizes that it has not met, a little below these along the longest
    dimension: what a first run costs beyond later ones, pages that it touches first excepted. None of sizes that the newest
    program does not serve."""
    longest = max(sizes, key=lambda name: sizes[name])
    session, found = executable.session, []
    context = session.lend()
    try:
        for less in range(1, min(NEW_SIZES + 1, sizes[longest])):
            feeds = feeds_of(executable, {**sizes, longest: sizes[longest] - less})
            arrays = [feeds[name] for name, _ in session.inputs]
            start = clock()
            try:
                session._bind(context[0], arrays)
            except UsageError:
                continue
            found.append((clock() - start) * 1e6)
    finally:
        session.take_back(context)
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
                turns = in_turns(calls, seconds)
            ratio = median(b / a for a, b in turns)
            a, b = (median(x) for x in zip(*turns, strict=True))
            new, allowed = new_sizes(one, sizes), 50 + len(one.session.description["steps"])
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
    parser.add_argument("--seconds", type=float, default=0.1, help="of a burst")
    parser.add_argument("--cpu", action="store_true", help="processor time in place of the clock's")
    options = parser.parse_args()
    if options.cpu:
        global clock
        clock = time.process_time
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

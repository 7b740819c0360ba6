"""Where a model's time goes: every step's time beside its work and this machine's limits.

    run 1      steps with clocks ▁▁▂▁   what the machine gives now ▂   run without clocks ▁▁▁
    run 2      ...
    a step's time    its mean over the quieter half of the runs: means add up, so that the steps' sum is the time of a run
    of roof          the least time of the step on this machine / its fastest run: both are undisturbed
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...backends.llvm import description
from ..show import Shown, Table
from .roofline import Roof, rate_now, roof

if TYPE_CHECKING:
    from ...driver.options import ProgressCallback
    from ...ir.op import Array
    from ...runtime import Session

UNQUIET = 1.3
"""The 90th percentile of runs over their median above which the machine is said to be disturbed."""
LEAST_AVAILABLE = 0.85
"""The part of the machine below which what was left of it is mentioned."""
GAUGE_SECONDS = 5e-4, 2e-2
"""Least and most time of a look at what the machine gives; between them as long as a run, to be disturbed as often."""
APART, APART_SECONDS = 1.25, 100e-6
"""Factor and difference between the time of a run and the sum of its steps that are mentioned."""


@dataclass(frozen=True)
class ProfileRow:
    """A step, or all steps of a graph node. `seconds` is a mean over the quieter half of the runs and `share` its part of
    all steps' time, `fastest` the time of its fastest run; `flops` and `bytes` are what the step does and moves (what it
    reads of every operand and packed weight and writes of every result, once); `roof` is the least time that this machine
    allows over the fastest: 1 is as fast as possible. A Winograd convolution's FLOPs are those of the direct one, its limit
    that of the multiplications it does. In a model in stages, `calls` is how often a run gets there; figures are of all."""

    node: str
    kernel: str
    algorithm: str
    tasks: int
    seconds: float
    share: float
    flops: int
    bytes: int
    roof: float
    bound: str
    fastest: float = 0.0
    calls: int = 1

    @property
    def gflops(self) -> float:
        """10^9 floating-point operations a second."""
        return self.flops / self.seconds / 1e9 if self.seconds else 0.0

    @property
    def gbytes(self) -> float:
        """10^9 bytes a second."""
        return self.bytes / self.seconds / 1e9 if self.seconds else 0.0


@dataclass(frozen=True, repr=False)
class Profile(Shown):
    """`steps` in order and `nodes` by falling time; `steps_seconds` is the sum of the steps, `run_seconds` the time of whole
    runs without clocks, taken in turn with the profiled ones and averaged in the same way. `available` is the part of
    `roof` that the machine gave meanwhile: 1 where nothing else ran."""

    model: str
    threads: int
    runs: int
    roof: Roof
    steps: tuple[ProfileRow, ...]
    nodes: tuple[ProfileRow, ...]
    run_seconds: float
    warnings: tuple[str, ...] = field(default=())
    available: float = 1.0

    @property
    def steps_seconds(self) -> float:
        return sum(s.seconds for s in self.steps)

    def table(self) -> Table:
        rows = [
            [r.node, f"{r.seconds * 1e3:.4f}", f"{100 * r.share:.1f}%", f"{r.gflops:.1f}", f"{100 * r.roof:.0f}%", r.bound,
             r.algorithm]
            for r in self.nodes
        ]  # fmt: skip
        title = f"{self.model}: {self.run_seconds * 1e3:.3f} ms a run on {self.threads} threads"
        return Table(title, ("node", "ms", "share", "GFLOP/s", "of roof", "bound by", "algorithm"), rows, self.warnings)


def profile(
    session: Session, feeds: Mapping[str, Array], runs: int = 20, tell: ProgressCallback | None = None, title: str = ""
) -> Profile:
    """Runs a model `runs` times with a clock at every step, and as often without, in turn. `feeds` are not changed; one run
    comes before the measured ones."""
    described: Sequence[Mapping[str, Any]] = session.description["steps"]
    session.run(feeds)
    limit = roof(session.threads)
    times: list[list[int]] = []
    whole: list[float] = []
    given: list[float] = []  # seconds a FLOP
    for i in range(runs):
        if tell is not None:
            tell("running", i, runs)
        times.append(session.profile(feeds)[1])
        length = min(max(sum(times[-1]) * 1e-9, GAUGE_SECONDS[0]), GAUGE_SECONDS[1])
        given.append(1 / rate_now(session.threads, length))
        t = time.perf_counter()
        session.run(feeds)
        whole.append(time.perf_counter() - t)
    quiet = quieter_half([sum(column) for column in times])
    limit = replace(limit, flops=max(limit.flops, 1 / min(given)))
    available = min(1.0, 1 / statistics.fmean(given[i] for i in quieter_half(given)) / limit.flops)
    means = [statistics.fmean(column) * 1e-9 for column in zip(*(times[i] for i in quiet))]
    total = sum(means) or 1e-12
    best = [min(column) * 1e-9 for column in zip(*times)]
    steps = tuple(
        _row(
            limit, total, s["node"], s["kernel"], description.algorithm(s["kernel"]), s["tasks"], seconds, least, s["flops"],
            s["bytes"],
        )
        for s, seconds, least in zip(described, means, best, strict=True)
    )
    run_seconds = statistics.fmean(whole[i] for i in quieter_half(whole))
    return Profile(
        title or session.name, session.threads, runs, limit, steps, _nodes(limit, total, steps), run_seconds,
        tuple(_doubts(whole, run_seconds, total, available)), available,
    )  # fmt: skip


def quieter_half(totals: Sequence[float]) -> list[int]:
    """The indices of the smaller half of the totals, of at least one: what else runs on the machine can only add to them."""
    order = sorted(range(len(totals)), key=lambda i: totals[i])
    return sorted(order[: (len(totals) + 1) // 2])


def _doubts(whole: Sequence[float], run: float, steps: float, available: float) -> Iterator[str]:
    """What makes the figures doubtful."""
    spread = sorted(whole)[int(len(whole) * 0.9)] / statistics.median(whole)
    if spread > UNQUIET:
        yield f"the 90th percentile of runs is {spread:.1f} times the median; the machine is not quiet"
    if available < LEAST_AVAILABLE:
        yield (
            f"other work took {1 - available:.0%} of the processors while measuring: times are longer than they need be; "
            "'of roof' is that of each step's fastest run"
        )
    if not steps / APART < run < steps * APART and abs(run - steps) > APART_SECONDS:
        yield (
            f"runs without clocks took {run * 1e3:.3g} ms, the steps of those with clocks {steps * 1e3:.3g} ms: "
            "the machine changed between them"
        )


def _nodes(limit: Roof, total: float, steps: Sequence[ProfileRow]) -> tuple[ProfileRow, ...]:
    """A row a graph node, slowest first; the kernel and algorithm are those of its longest step."""
    groups: dict[str, list[ProfileRow]] = {}
    for step in steps:
        groups.setdefault(step.node, []).append(step)
    rows = []
    for node, parts in groups.items():
        main = max(parts, key=lambda p: p.seconds)
        more = f" + {len(parts) - 1} more" if len(parts) > 1 else ""
        work, moved = sum(p.flops for p in parts), sum(p.bytes for p in parts)
        seconds, fastest = sum(p.seconds for p in parts), sum(p.fastest for p in parts)
        tasks = sum(p.tasks for p in parts)
        row = _row(limit, total, node, main.kernel + more, main.algorithm + more, tasks, seconds, fastest, work, moved)
        rows.append(row)
    return tuple(sorted(rows, key=lambda r: -r.seconds))


def _row(
    limit: Roof, total: float, node: str, kernel: str, what: str, tasks: int, seconds: float, fastest: float, flops: int,
    size: int,
) -> ProfileRow:  # fmt: skip
    flops = 0 if what == "clears a halo" else flops
    compute, memory = flops / description.saving(kernel) / limit.flops, limit.seconds(0, size)
    bound = "" if not (compute or memory) else "compute" if compute >= memory else "memory"
    share = max(compute, memory) / fastest if fastest else 0.0
    return ProfileRow(node, kernel, what, tasks, seconds, seconds / total, flops, size, share, bound, fastest)

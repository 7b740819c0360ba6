"""The memory plan: static offsets in one arena for buffers with known lifetimes.

Offsets are chosen greedily under several orders (after Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
Inference", 2020). Where none of them reaches the lower bound, which is the largest sum of live bytes at any time, a search
goes on: complete where there are few buffers, else by small changes of the best order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .arrange import Problem, climb, exact, greedy
from .memory_map import MemoryMap

ALIGNMENT = 64

SEARCH_WORK = 2_000_000
"""Pairs of buffers that a search may look at, about: a second or two. Counted, not timed, so that plans are reproducible."""

DEEPEST = 300
"""Buffers above which no complete search is tried: it recurses once a buffer."""


@dataclass(frozen=True)
class Lifetime:
    """A buffer of `size` bytes that is live from step `first` to step `last`, both included."""

    size: int
    first: int
    last: int

    def overlaps(self, other: Lifetime) -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class MemoryPlan:
    """`offsets` in the order of the lifetimes; `peak` bytes of the arena; `lower_bound` bytes that no plan can beat.
    `optimal`: whether it is known that no plan has a lower peak. `map` says what lies there."""

    offsets: tuple[int, ...]
    peak: int
    lower_bound: int
    optimal: bool = True
    map: MemoryMap = field(default_factory=MemoryMap)


def plan(lifetimes: Sequence[Lifetime]) -> MemoryPlan:
    """Offsets, multiples of ALIGNMENT, such that buffers that are live together do not overlap."""
    rounded = [Lifetime(aligned(t.size), t.first, t.last) for t in lifetimes]
    bound = lower_bound(rounded)
    n = len(rounded)
    conflicts = tuple(tuple(j for j in range(n) if j != i and rounded[i].overlaps(rounded[j])) for i in range(n))
    problem = Problem(tuple(t.size for t in rounded), conflicts, bound)
    best: tuple[int, list[int], list[int]] | None = None
    for key in _ORDERS:
        order = sorted(range(n), key=lambda i: (key(rounded[i]), i))
        offsets = greedy(problem, order)
        peak = problem.peak(offsets)
        if best is None or peak < best[0]:
            best = (peak, offsets, order)
        if peak == bound:
            break
    assert best is not None
    peak, offsets, order = best
    if peak == bound:
        return MemoryPlan(tuple(offsets), peak, bound)
    better, complete = exact(problem, peak, SEARCH_WORK // (10 * n)) if n <= DEEPEST else (None, False)
    if not complete:
        climbed = climb(problem, order, min(2000, SEARCH_WORK // (n * n)))
        if problem.peak(climbed) < problem.peak(better or offsets):
            better = climbed
    offsets = better or offsets
    peak = problem.peak(offsets)
    return MemoryPlan(tuple(offsets), peak, bound, complete or peak == bound)


def aligned(size: int) -> int:
    """`size` rounded up to a multiple of ALIGNMENT."""
    return -(-size // ALIGNMENT) * ALIGNMENT


def lower_bound(lifetimes: Sequence[Lifetime]) -> int:
    """The largest sum of bytes that are live at one step."""
    return max(live_bytes(lifetimes), default=0)


def live_bytes(lifetimes: Sequence[Lifetime]) -> list[int]:
    """The bytes that are live at every step from 0 to the last."""
    changes = [0] * (max((t.last for t in lifetimes), default=-1) + 2)
    for t in lifetimes:
        changes[t.first] += t.size
        changes[t.last + 1] -= t.size
    live, result = 0, []
    for change in changes[:-1]:
        live += change
        result.append(live)
    return result


_ORDERS: tuple[Callable[[Lifetime], tuple[int, ...]], ...] = (
    lambda t: (-t.size, t.first),
    lambda t: (-t.size * (t.last - t.first + 1), t.first),
    lambda t: (-(t.last - t.first), -t.size),
    lambda t: (t.first, -t.size),
    lambda t: (-t.last, -t.size),
)

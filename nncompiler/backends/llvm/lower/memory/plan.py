"""The memory plan: static offsets in one arena for buffers with known lifetimes.

Offsets are chosen greedily under several orders (after Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
Inference", 2020). Where none of them reaches the lower bound, which is the largest sum of live bytes at any time, a search
goes on: what lies above the bound is placed first; then all orders where there are few buffers, else small changes of the
best one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .arrange import Problem, climb, exact, greedy, promote
from .map import MemoryMap
from .order import Schedule

ALIGNMENT = 64

SEARCH_WORK = 12_000_000
"""Pairs of buffers that a search may look at, about: a second or two. Counted, not timed, so that plans are reproducible."""

MOST_ROUNDS = 2000
"""Changes of an order that are tried."""

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
    """`offsets` in the order of the lifetimes; `peak` bytes of the arena; `lower_bound` bytes that no plan in this order of
    execution can beat. `optimal`: whether it is known that no plan has a lower peak."""

    offsets: tuple[int, ...]
    peak: int
    lower_bound: int
    optimal: bool = True


@dataclass(frozen=True)
class ArenaPlan(MemoryPlan):
    """The plan of a program. `schedule` is the program in its order of execution, its buffers those of `map`; the order as
    written had a lower bound of `written` bytes. `best_order`: whether it is known that no order has a smaller one."""

    written: int = 0
    best_order: bool = True
    schedule: Schedule = field(default_factory=Schedule)
    map: MemoryMap = field(default_factory=MemoryMap)


def plan(lifetimes: Sequence[Lifetime]) -> MemoryPlan:
    """Offsets, multiples of ALIGNMENT, such that buffers that are live together do not overlap."""
    rounded = [Lifetime(aligned(t.size), t.first, t.last) for t in lifetimes]
    live = live_bytes(rounded)
    bound = max(live, default=0)
    problem = Problem(tuple(t.size for t in rounded), conflicts(rounded), bound)
    n = len(rounded)
    tried: list[tuple[int, list[int], list[int]]] = []
    for key in _ORDERS:
        order = sorted(range(n), key=lambda i: (key(rounded[i], live), i))
        offsets = greedy(problem, order)
        tried.append((problem.peak(offsets), offsets, order))
        if tried[-1][0] == bound:
            return MemoryPlan(tuple(offsets), bound, bound)
    rounds = SEARCH_WORK // (n + sum(map(len, problem.conflicts)))
    for order in (tried[0][2], min(tried)[2]):
        offsets = promote(problem, order, min(MOST_ROUNDS, rounds // 3))
        tried.append((problem.peak(offsets), offsets, order))
    peak, offsets, order = min(tried)
    better, complete = None, peak == bound
    if not complete and n <= DEEPEST:
        better, complete = exact(problem, peak, SEARCH_WORK // (10 * n))
    if not complete:
        climbed = climb(problem, order, min(MOST_ROUNDS, rounds // 3))
        if problem.peak(climbed) < problem.peak(better or offsets):
            better = climbed
    offsets = better or offsets
    peak = problem.peak(offsets)
    return MemoryPlan(tuple(offsets), peak, bound, complete or peak == bound)


def conflicts(lifetimes: Sequence[Lifetime]) -> tuple[tuple[int, ...], ...]:
    """For each buffer those that are live together with it."""
    result: list[list[int]] = [[] for _ in lifetimes]
    live: list[int] = []
    for i in sorted(range(len(lifetimes)), key=lambda i: lifetimes[i].first):
        live = [j for j in live if lifetimes[j].last >= lifetimes[i].first]
        for j in live:
            result[i].append(j)
            result[j].append(i)
        live.append(i)
    return tuple(tuple(sorted(c)) for c in result)


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


_ORDERS: tuple[Callable[[Lifetime, Sequence[int]], tuple[int, ...]], ...] = (
    lambda t, live: (-max(live[t.first : t.last + 1]), -t.size),
    lambda t, live: (-t.size, t.first),
    lambda t, live: (-t.size * (t.last - t.first + 1), t.first),
    lambda t, live: (-(t.last - t.first), -t.size),
    lambda t, live: (t.first, -t.size),
    lambda t, live: (-t.last, -t.size),
)
"""By the fullest step of the lifetime (the paper's "breadth"), size, size times lifetime, lifetime, first and last step."""

"""The memory plan: static offsets in one arena for buffers with known lifetimes.

Offsets are chosen greedily under several orders and the best plan is kept (after Pisarchyk and Lee, "Efficient Memory
Management for Deep Neural Net Inference", 2020). The lower bound is the largest sum of live bytes at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

ALIGNMENT = 64


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
    """`offsets` in the order of the lifetimes; `peak` bytes of the arena; `lower_bound` bytes that no plan can beat."""

    offsets: tuple[int, ...]
    peak: int
    lower_bound: int


def plan(lifetimes: Sequence[Lifetime]) -> MemoryPlan:
    """Offsets, multiples of ALIGNMENT, such that buffers that are live together do not overlap."""
    sizes = [-(-t.size // ALIGNMENT) * ALIGNMENT for t in lifetimes]
    rounded = [Lifetime(s, t.first, t.last) for s, t in zip(sizes, lifetimes)]
    bound = _lower_bound(rounded)
    best: tuple[int, list[int]] | None = None
    for key in _ORDERS:
        offsets = _greedy(rounded, sorted(range(len(rounded)), key=lambda i: (key(rounded[i]), i)))
        peak = max((o + t.size for o, t in zip(offsets, rounded)), default=0)
        if best is None or peak < best[0]:
            best = (peak, offsets)
        if peak == bound:
            break
    assert best is not None
    return MemoryPlan(tuple(best[1]), best[0], bound)


_ORDERS: tuple[Callable[[Lifetime], tuple[int, ...]], ...] = (
    lambda t: (-t.size, t.first),
    lambda t: (-t.size * (t.last - t.first + 1), t.first),
    lambda t: (-(t.last - t.first), -t.size),
    lambda t: (t.first, -t.size),
    lambda t: (-t.last, -t.size),
)


def _greedy(lifetimes: Sequence[Lifetime], order: Sequence[int]) -> list[int]:
    """Each buffer in turn goes to the lowest gap that fits between those already placed and live with it."""
    offsets = [0] * len(lifetimes)
    placed: list[int] = []
    for i in order:
        t = lifetimes[i]
        taken = sorted((offsets[j], offsets[j] + lifetimes[j].size) for j in placed if lifetimes[j].overlaps(t))
        at = 0
        for low, high in taken:
            if low - at >= t.size:
                break
            at = max(at, high)
        offsets[i] = at
        placed.append(i)
    return offsets


def _lower_bound(lifetimes: Sequence[Lifetime]) -> int:
    changes: dict[int, int] = {}
    for t in lifetimes:
        changes[t.first] = changes.get(t.first, 0) + t.size
        changes[t.last + 1] = changes.get(t.last + 1, 0) - t.size
    live = peak = 0
    for _, change in sorted(changes.items()):
        live += change
        peak = max(peak, live)
    return peak

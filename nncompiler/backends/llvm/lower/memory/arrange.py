"""Where buffers lie: offsets found by placing them one after another, each at the lowest free place.

Some order of placing gives the smallest peak there is: take a best arrangement pushed down as far as it goes, and place by
rising offset; what conflicts with a buffer and was placed before it ends at or below that buffer's offset. So a search over
orders finds the best arrangement:

    greedy(..)     one order
    promote(..)    moves the buffers that reach above the bound to the front of the order, again and again
    exact(..)      all orders that matter, by depth-first search; gives up after a number of steps
    climb(..)      moves buffers forward in an order while that does not raise the peak
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """Buffers of `sizes` bytes; `conflicts[i]` are those that are live together with i; no arrangement is below `bound`."""

    sizes: tuple[int, ...]
    conflicts: tuple[tuple[int, ...], ...]
    bound: int

    def peak(self, offsets: Sequence[int]) -> int:
        return max((o + s for o, s in zip(offsets, self.sizes)), default=0)


def greedy(problem: Problem, order: Sequence[int]) -> list[int]:
    """Offsets when each buffer in turn goes to the lowest gap between those already placed that it conflicts with."""
    sizes, conflicts = problem.sizes, problem.conflicts
    offsets = [-1] * len(sizes)
    for i in order:
        taken = sorted((offsets[j], offsets[j] + sizes[j]) for j in conflicts[i] if offsets[j] >= 0)
        at = 0
        for low, high in taken:
            if low - at >= sizes[i]:
                break
            at = max(at, high)
        offsets[i] = at
    return offsets


def promote(problem: Problem, order: Sequence[int], rounds: int) -> list[int]:
    """The best offsets of `rounds` orders, in each of which those buffers come first that reached above the bound in the
    one before. Every fourth time some that they conflict with come along, in any order, so that none is repeated for ever.
    The same every time."""
    rng = random.Random(0)
    sizes, bound = problem.sizes, problem.bound
    current = list(order)
    best = offsets = greedy(problem, current)
    for number in range(1, rounds + 1):
        first = [i for i in current if offsets[i] + sizes[i] > bound]
        if not first:
            break
        if number % 4 == 0:
            others = (j for i in first for j in rng.sample(problem.conflicts[i], min(2, len(problem.conflicts[i]))))
            first = list(dict.fromkeys([*first, *others]))
            rng.shuffle(first)
        moved = set(first)
        current = [*first, *(i for i in current if i not in moved)]
        offsets = greedy(problem, current)
        if problem.peak(offsets) < problem.peak(best):
            best = offsets
    return best


@dataclass
class _Search:
    """Depth-first search over arrangements by rising offset. `best` is the peak to beat."""

    problem: Problem
    best: int
    steps: int
    found: list[int] | None = None
    offsets: dict[int, int] = field(default_factory=dict)

    def go(self, floors: list[int], last: int) -> bool:
        """Places one more buffer in every way; False when the steps are used up. `floors[i]` is the end of the highest
        placed buffer that conflicts with i."""
        sizes, n = self.problem.sizes, len(self.problem.sizes)
        rest = [i for i in range(n) if i not in self.offsets]
        if not rest:
            self.found = [self.offsets[i] for i in range(n)]
            self.best = self.problem.peak(self.found)
            return True
        if any(max(floors[i], last) + sizes[i] >= self.best for i in rest):
            return True
        for i in sorted(rest, key=lambda i: (floors[i], -sizes[i])):
            if floors[i] < last:
                continue
            if self.steps == 0:
                return False
            self.steps -= 1
            self.offsets[i] = floors[i]
            end = floors[i] + sizes[i]
            raised = list(floors)
            for j in self.problem.conflicts[i]:
                raised[j] = max(raised[j], end)
            complete = self.go(raised, floors[i])
            del self.offsets[i]
            if not complete:
                return False
            if self.best <= self.problem.bound:
                return True
        return True


def exact(problem: Problem, best: int, steps: int) -> tuple[list[int] | None, bool]:
    """(offsets of a smaller peak than `best`, or None; whether the search was complete, so that nothing smaller exists).

    At most `steps` placements are tried.
    """
    search = _Search(problem, best, steps)
    complete = search.go([0] * len(problem.sizes), 0)
    return search.found, complete


def climb(problem: Problem, order: Sequence[int], rounds: int) -> list[int]:
    """Offsets after `rounds` random changes of the order, those kept that do not raise the peak. The same every time."""
    rng = random.Random(0)
    current = list(order)
    offsets = greedy(problem, current)
    peak = problem.peak(offsets)
    for _ in range(rounds):
        if peak == problem.bound:
            break
        tops = [i for i in current if offsets[i] + problem.sizes[i] == peak]
        changed = list(current)
        moved = rng.choice(tops if rng.random() < 0.7 else changed)
        changed.remove(moved)
        changed.insert(rng.randrange(len(changed) + 1) if rng.random() < 0.5 else 0, moved)
        tried = greedy(problem, changed)
        height = problem.peak(tried)
        if height <= peak:
            current, offsets, peak = changed, tried, height
    return offsets

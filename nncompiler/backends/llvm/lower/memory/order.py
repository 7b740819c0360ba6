"""The order of execution with the smallest peak of live bytes.

    Schedule        units of work, what each needs before it, the buffers that its steps use
    best_order(..)  cuts the schedule where only one unit can run, and searches the parts that set the peak

A part whose peak is no higher than what other parts need anyway keeps its order: there is nothing to gain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .order_search import Moves, beam, minimax

WORK = 300_000
"""Moves that all searches of a schedule may look at: about two seconds. Counted, not timed, so that orders are
reproducible."""

EXACT_WORK = 60_000
"""Those of the complete search of one part, and BEAM_WORK of the beam search that follows where they do not suffice."""

BEAM_WORK = 60_000

MASKS = 100_000_000
"""Bits of all states that a complete search may remember."""


@dataclass(frozen=True)
class Schedule:
    """`units[u]` are the buffers of each step of unit u, whose steps run one after another; `needs[u]` the units that must
    have run before it, all with smaller numbers: 0, 1, 2, ... is the order as written. `sizes` are the buffers' bytes. A
    buffer is alive from the first step that uses it to the last; those in `given` from the start, those in `kept` to the
    end. `base` bytes are alive throughout."""

    units: tuple[tuple[tuple[int, ...], ...], ...] = ()
    needs: tuple[tuple[int, ...], ...] = ()
    sizes: tuple[int, ...] = ()
    given: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    base: int = 0

    def live(self, order: Iterable[int]) -> list[list[int]]:
        """The live bytes at every step of every unit, in this order of units."""
        order = list(order)
        last = {b: (at, k) for at, u in enumerate(order) for k, step in enumerate(self.units[u]) for b in step}
        alive = set(self.given)
        now = self.base + sum(self.sizes[b] for b in alive)
        result: list[list[int]] = []
        for at, u in enumerate(order):
            row = []
            for k, step in enumerate(self.units[u]):
                for b in step:
                    if b not in alive:
                        alive.add(b)
                        now += self.sizes[b]
                row.append(now)
                for b in set(step):
                    if last[b] == (at, k) and b not in self.kept:
                        alive.discard(b)
                        now -= self.sizes[b]
            result.append(row)
        return result

    def peak(self, order: Iterable[int]) -> int:
        """The largest number of live bytes in this order."""
        return max((live for row in self.live(order) for live in row), default=self.base)

    def floor(self) -> int:
        """Bytes below which no order gets: what the largest step uses."""
        return max((sum(self.sizes[b] for b in set(step)) for unit in self.units for step in unit), default=0)


@dataclass(frozen=True)
class Order:
    """`units` in the order of execution; `peak` its largest number of live bytes, `written` that of the order as written.
    `optimal`: whether it is known that no order has a smaller one."""

    units: tuple[int, ...]
    peak: int
    written: int
    optimal: bool


def best_order(schedule: Schedule) -> Order:
    """The order with the smallest peak that was found; the order as written where none is smaller."""
    count = len(schedule.units)
    peaks = [max(row, default=0) for row in schedule.live(range(count))]
    written = max(peaks, default=schedule.base)
    order, floor, optimal, left = list(range(count)), schedule.floor(), True, WORK
    parts = [(max(peaks[first : last + 1]), first, last) for first, last in separable(schedule.needs)]
    cut = _cutter(schedule)
    known: dict[tuple[Schedule, int, int], tuple[list[int] | None, bool]] = {}  # networks repeat their modules
    for peak, first, last in sorted(parts, key=lambda p: (-p[0], p[1])):
        if peak <= floor:
            break
        part = cut(first, last)
        key = (part, peak, floor)
        if key not in known:
            moves = Moves(part.units, part.needs, part.sizes, part.given, part.kept, part.base)
            known[key] = _search(moves, peak, floor, left) if last > first else (None, True)
            left -= moves.spent
        found, complete = known[key]
        if found is not None:
            order[first : last + 1] = [first + u for u in found]
        optimal &= complete
        floor = max(floor, peak if found is None else part.peak(found))
    return Order(tuple(order), schedule.peak(order), written, optimal)


def _search(moves: Moves, peak: int, floor: int, left: int) -> tuple[list[int] | None, bool]:
    """(an order of a part with a smaller peak than `peak`, or None; whether no order has a smaller one that matters)."""
    exact = min(left, EXACT_WORK, MASKS // len(moves.units))
    found, least, complete = minimax(moves, peak, floor, exact)
    if not complete:
        return beam(moves, peak, floor, min(left, BEAM_WORK)), False
    if found is not None and least > floor:  # of all orders with this peak, one close to that as written
        found = minimax(moves, peak, least, exact)[0] or found
    return found, True


def _cutter(schedule: Schedule) -> Callable[[int, int], Schedule]:
    """A function that gives units first..last as a schedule of their own, between those before and those after."""
    spans: dict[int, tuple[int, int]] = {}
    for u, unit in enumerate(schedule.units):
        for step in unit:
            for b in step:
                spans[b] = (spans.get(b, (u, u))[0], u)
    entering = [schedule.base] + [0] * len(schedule.units)
    for b, (start, end) in spans.items():
        entering[start + 1 if end > start else -1] += schedule.sizes[b] if end > start else 0
        entering[end + 1 if end > start else -1] -= schedule.sizes[b] if end > start else 0
    for u in range(1, len(entering)):
        entering[u] += entering[u - 1]

    def cut(first: int, last: int) -> Schedule:
        inside = sorted({b for unit in schedule.units[first : last + 1] for step in unit for b in step})
        names = {b: i for i, b in enumerate(inside)}
        given = [b for b in inside if spans[b][0] < first]
        return Schedule(
            tuple(tuple(tuple(names[b] for b in step) for step in unit) for unit in schedule.units[first : last + 1]),
            tuple(tuple(n - first for n in needs if n >= first) for needs in schedule.needs[first : last + 1]),
            tuple(schedule.sizes[b] for b in inside),
            frozenset(names[b] for b in given),
            frozenset(names[b] for b in inside if spans[b][1] > last),
            entering[first] - sum(schedule.sizes[b] for b in given),
        )

    return cut


def separable(needs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """(first, last) of the runs of units between which only one order is possible: cut before and after every unit that
    all earlier ones lead to and that leads to all later ones."""
    n = len(needs)
    after: list[list[int]] = [[] for _ in range(n)]
    for u, earlier in enumerate(needs):
        for v in earlier:
            after[v].append(u)
    below, above = _alone(needs, range(n)), _alone(after, range(n - 1, -1, -1))
    result: list[tuple[int, int]] = []
    start = 0
    for u in range(n):
        if below[u] and above[u]:
            if start < u:
                result.append((start, u - 1))
            result.append((u, u))
            start = u + 1
    return [*result, (start, n - 1)] if start < n else result


def _alone(links: Sequence[Sequence[int]], order: Iterable[int]) -> list[bool]:
    """Whether each unit is the only one that no other among those visited so far leads from."""
    open_ = [True] * len(links)
    count, result = 0, [False] * len(links)
    for u in order:
        for v in set(links[u]):
            count -= open_[v]
            open_[v] = False
        count += 1
        result[u] = count == 1
    return result

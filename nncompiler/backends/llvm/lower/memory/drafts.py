"""What if a buffer were smaller, overwritten, made again, never stored, or reduced before it is read: schedules, changed."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from .order import Schedule, best_order
from .plan import Lifetime, plan


class Draft:
    """A schedule to be changed. Units and buffers keep their numbers, those that are merged into another keep them as names
    of it; new ones get new numbers. So changes may be combined; a KeyError says that one is no longer possible."""

    def __init__(self, schedule: Schedule):
        self.steps = {u: [list(step) for step in unit] for u, unit in enumerate(schedule.units)}
        self.needs = {u: set(needs) for u, needs in enumerate(schedule.needs)}
        self.sizes = dict(enumerate(schedule.sizes))
        self.position = {u: float(u) for u in self.steps}
        self.merged: dict[int, int] = {}  # buffers that lie in another one now

    def users(self, buffer: int) -> list[int]:
        """The units with a step that uses the buffer."""
        buffer = self._buffer(buffer)
        return [u for u, unit in self.steps.items() if any(buffer in step for step in unit)]

    def resize(self, buffer: int, size: int) -> None:
        """The buffer has `size` bytes."""
        self.sizes[self._buffer(buffer)] = size

    def overwrite(self, unit: int, operand: int, result: int) -> None:
        """The unit writes its result over an operand that every other unit has read by then."""
        operand, result = self._buffer(operand), self._buffer(result)
        self.needs[unit] |= {u for u in self.users(operand) if self.position[u] < self.position[unit]}
        self._rename(result, operand, self.users(result))
        self.sizes[operand] = max(self.sizes[operand], self.sizes.pop(result))
        self.merged[result] = operand

    def fuse(self, first: int, second: int, between: int) -> None:
        """Two units become one kernel, which never stores what the first makes for the second alone."""
        between = self._buffer(between)
        used = dict.fromkeys(b for u in (first, second) for step in self.steps[u] for b in step if b != between)
        self.steps[second] = [list(used)]
        self.needs[second] = (self.needs[second] | self.needs[first]) - {first, second}
        for needs in self.needs.values():
            if first in needs:
                needs.remove(first)
                needs.add(second)
        self.needs[second].discard(second)
        del self.steps[first], self.needs[first], self.sizes[between]

    def again(self, buffer: int, maker: int, readers: Sequence[int]) -> None:
        """The maker runs a second time, into a buffer of its own, for these readers."""
        buffer = self._buffer(buffer)
        copy = self._new_buffer(self.sizes[buffer])
        own = {b for step in self.steps[maker] for b in step if self.users(b) == [maker]}
        names = {**{b: self._new_buffer(self.sizes[b]) for b in sorted(own)}, buffer: copy}
        unit = self._new_unit(min(self.position[r] for r in readers))
        self.steps[unit] = [[names.get(b, b) for b in step] for step in self.steps[maker]]
        self.needs[unit] = set(self.needs[maker])
        self._rename(buffer, copy, readers)
        for reader in readers:
            self.needs[reader].add(unit)

    def reduce(self, buffer: int, reader: int, size: int) -> None:
        """A unit of its own makes `size` bytes of the buffer, which the reader reads instead."""
        buffer, small = self._buffer(buffer), self._new_buffer(size)
        unit = self._new_unit(self.position[reader])
        self.steps[unit] = [[buffer, small]]
        self.needs[unit] = set(self.needs[reader])
        self.needs[reader].add(unit)
        self._rename(buffer, small, [reader])

    def schedule(self) -> Schedule | None:
        """The changed schedule, numbered in an order that is possible; None where there is none."""
        waiting = {u: len(needs) for u, needs in self.needs.items()}
        after: dict[int, list[int]] = {u: [] for u in self.needs}
        for u, needs in self.needs.items():
            for v in needs:
                after[v].append(u)
        ready = [(self.position[u], u) for u, count in waiting.items() if not count]
        heapq.heapify(ready)
        numbers: dict[int, int] = {}
        while ready:
            _, u = heapq.heappop(ready)
            numbers[u] = len(numbers)
            for v in after[u]:
                waiting[v] -= 1
                if not waiting[v]:
                    heapq.heappush(ready, (self.position[v], v))
        if len(numbers) < len(waiting):
            return None
        buffers = {b: i for i, b in enumerate(self.sizes)}
        return Schedule(
            tuple(tuple(tuple(buffers[b] for b in step) for step in self.steps[u]) for u in numbers),
            tuple(tuple(sorted(numbers[v] for v in self.needs[u])) for u in numbers),
            tuple(self.sizes.values()),
        )

    def peak(self) -> int | None:
        """Bytes of the arena when this is ordered and planned as a program is; None where no order is possible."""
        schedule = self.schedule()
        if schedule is None:
            return None
        return plan(lifetimes(schedule, best_order(schedule).units)).peak

    def _buffer(self, number: int) -> int:
        while number in self.merged:
            number = self.merged[number]
        return number

    def _rename(self, old: int, new: int, units: Sequence[int]) -> None:
        for u in units:
            self.steps[u] = [[new if b == old else b for b in step] for step in self.steps[u]]

    def _new_buffer(self, size: int) -> int:
        number = max(self.sizes, default=-1) + 1
        self.sizes[number] = size
        return number

    def _new_unit(self, before: float) -> int:
        unit = max(self.position) + 1
        self.position[unit] = before - 0.5
        return unit


def lifetimes(schedule: Schedule, order: Sequence[int]) -> list[Lifetime]:
    """The lifetime of every buffer that is used, in steps, when the units run in this order."""
    spans: dict[int, tuple[int, int]] = {}
    at = 0
    for u in order:
        for step in schedule.units[u]:
            for b in step:
                spans[b] = (spans.get(b, (at, at))[0], at)
            at += 1
    return [Lifetime(schedule.sizes[b], first, last) for b, (first, last) in spans.items()]

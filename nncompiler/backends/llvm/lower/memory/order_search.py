"""Searches over the orders of a schedule: which of the units that are ready runs next.

    minimax(..)   complete: the states (sets of units that have run) by rising peak, deepest first among equals
    beam(..)      the best few states of every depth, where there are too many

A move that frees at least what it takes, and stays within the peak so far, may always come first: whatever follows has no
more bytes alive than without it, and it must run sometime. Such moves are not branched over. The peak of a state is at least
`floor` in both searches: an order need not be better than what other parts of the program require anyway.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

CANDIDATES = 12
"""Ready units that a state of the beam tries at most, and WIDEST the states of one depth."""

WIDEST = 48


@dataclass
class Moves:
    """A schedule, prepared so that the effect of running a unit after a set of others (a bit mask) is quickly known."""

    units: Sequence[Sequence[Sequence[int]]]
    needs: Sequence[Sequence[int]]
    sizes: Sequence[int]
    given: frozenset[int]
    kept: frozenset[int]
    base: int
    spent: int = 0
    after: list[list[int]] = field(default_factory=list)
    required: list[int] = field(default_factory=list)
    buffers: list[list[tuple[int, int, int, int, bool, bool]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.after = [[] for _ in self.units]
        for u, earlier in enumerate(self.needs):
            for v in set(earlier):
                self.after[v].append(u)
        self.required = [sum(1 << v for v in set(earlier)) for earlier in self.needs]
        users: dict[int, int] = {}
        for u, unit in enumerate(self.units):
            for step in unit:
                for b in step:
                    users[b] = users.get(b, 0) | 1 << u
        for unit in self.units:
            spans: dict[int, tuple[int, int]] = {}
            for k, step in enumerate(unit):
                for b in step:
                    spans[b] = (spans.get(b, (k, k))[0], k)
            self.buffers.append([
                (users[b], self.sizes[b], first, last, b in self.given, b in self.kept) for b, (first, last) in spans.items()
            ])  # fmt: skip

    @property
    def start(self) -> int:
        """Bytes alive before anything has run."""
        return self.base + sum(self.sizes[b] for b in self.given)

    def ready(self) -> tuple[int, ...]:
        """The units that need no other."""
        return tuple(u for u, needs in enumerate(self.needs) if not needs)

    def effect(self, done: int, unit: int) -> tuple[int, int]:
        """(the most bytes alive while the unit runs after `done`, those alive after it), less those alive before it."""
        self.spent += 1
        steps = len(self.units[unit])
        rest = ~(done | 1 << unit)
        rises = [0] * (steps + 1)
        for users, size, first, last, given, kept in self.buffers[unit]:
            if not given and not users & done:
                rises[first] += size
            if not kept and not users & rest:
                rises[last + 1] -= size
        most = now = rises[0]
        for rise in rises[1:steps]:
            now += rise
            most = max(most, now)
        return most, now + rises[steps] if steps else 0

    def opened(self, done: int, unit: int) -> list[int]:
        """The units that become ready when the unit has run after `done`."""
        done |= 1 << unit
        return [v for v in self.after[unit] if not self.required[v] & ~done]


_Path = tuple["_Path | None", int]


def minimax(moves: Moves, best: int, floor: int, work: int) -> tuple[list[int] | None, int, bool]:
    """(an order with the smallest peak below `best`, or None where there is none; that peak or `best`; False instead of True
    where the search gave up after `work` moves). Of orders with one peak, that which runs the units as they are numbered."""
    everything = (1 << len(moves.units)) - 1
    # (peak, -units that have run, tie, the units, live bytes, units that were ready before the last one ran, path)
    heap: list[tuple[int, int, int, int, int, tuple[int, ...], _Path | None]]
    heap = [(max(floor, moves.start), 0, 0, 0, moves.start, moves.ready(), None)]
    seen: dict[int, int] = {0: heap[0][0]}
    closed: set[int] = set()
    limit, serial = moves.spent + work, 0
    while heap:
        peak, negative, _, done, live, ready, path = heapq.heappop(heap)
        if done in closed:
            continue
        closed.add(done)
        if done == everything:
            return _order(path), peak, True
        if moves.spent > limit:
            return None, best, False
        if path is not None:
            last = path[1]
            ready = tuple(sorted([*(v for v in ready if v != last), *moves.opened(done ^ 1 << last, last)]))
        effects = [(u, *moves.effect(done, u)) for u in ready]
        for u, most, change in _free(effects, peak - live) or reversed(effects):
            reached, then = max(peak, live + most), done | 1 << u
            if reached < best and reached < seen.get(then, best):
                seen[then] = reached
                serial -= 1
                heapq.heappush(heap, (reached, negative - 1, serial, then, live + change, ready, (path, u)))
    return None, best, True


def beam(moves: Moves, best: int, floor: int, work: int) -> list[int] | None:
    """An order with a smaller peak than `best`, or None where none was found. The width follows from `work`."""
    width = max(1, min(WIDEST, work // (len(moves.units) * CANDIDATES)))
    tried = max(2, min(CANDIDATES, work // len(moves.units)))
    states: list[tuple[int, int, int, tuple[int, ...], _Path | None]]
    states = [(max(floor, moves.start), moves.start, 0, moves.ready(), None)]
    for _ in moves.units:
        reached: dict[int, tuple[int, int, int, int]] = {}  # units that have run -> (peak, live, number of the state, unit)
        for number, (peak, live, done, ready, _path) in enumerate(states):
            effects = [(u, *moves.effect(done, u)) for u in ready[:tried]]
            for u, most, change in _free(effects, peak - live) or effects:
                height, then = max(peak, live + most), done | 1 << u
                if height < best and (then not in reached or height < reached[then][0]):
                    reached[then] = (height, live + change, number, u)
        following: list[tuple[int, int, int, tuple[int, ...], _Path | None]] = []
        for then, (height, live, number, u) in sorted(reached.items(), key=lambda s: s[1][:2])[:width]:
            _, _, done, ready, path = states[number]
            at = ready.index(u)
            following.append((height, live, then, (*moves.opened(done, u), *ready[:at], *ready[at + 1 :]), (path, u)))
        states = following
    return _order(states[0][4]) if states else None


def _free(effects: list[tuple[int, int, int]], room: int) -> list[tuple[int, int, int]]:
    """The first move that frees at least what it takes and never takes more than `room`."""
    return next(([e] for e in effects if e[2] <= 0 and e[1] <= room), [])


def _order(path: _Path | None) -> list[int]:
    result = []
    while path is not None:
        path, unit = path
        result.append(unit)
    return result[::-1]

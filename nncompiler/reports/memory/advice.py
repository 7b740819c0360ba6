"""What would make the arena smaller: each change is made to the schedule, which is then ordered and planned anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...backends.llvm import description
from ...ops.contraction.conv import Conv
from ...ops.window.pool import Pool

if TYPE_CHECKING:
    from ...backends.llvm.description import ArenaBuffer, ArenaPlan, Draft
    from ...ir.graph import Graph, Node

MOST_STEPS = 12
"""Steps with as many live bytes as the peak has for which changes are looked for."""


@dataclass(frozen=True)
class Advice:
    """A change that would make the arena `saves` bytes smaller. `kind` is one of TOGETHER."""

    kind: str
    text: str
    saves: int


@dataclass(frozen=True)
class _Change:
    kind: str
    nodes: str
    text: str
    make: Callable[[Draft], None]


TOGETHER = {
    "in place": "{} computed in place",
    "one kernel": "{}, each pair in one kernel",
    "again": "{} made a second time instead of kept",
    "1x1": "a 1x1 reduction to half the channels before each of {}",
    "winograd": "{} without the workspace of Winograd kernels (--no-winograd, slower)",
    "half": "{} in half the memory each (half the channels, or 16-bit floats)",
}


def advise(graph: Graph, plan: ArenaPlan, flops: list[int]) -> tuple[Advice, ...]:
    """Changes that make the arena smaller, most first. `flops` of every step say what it costs to run a unit again.

    Looks at all steps at which as much is alive as at the peak: where there are several, one change may save nothing, so
    all changes of one kind are tried together, too.
    """
    at_peak = _peak_steps(plan)
    units = [u for u, steps in enumerate(plan.schedule.units) for _ in steps]
    changes: list[_Change] = []
    for step in at_peak[:MOST_STEPS]:
        for change in _Peak(graph, plan, flops, step, units).changes():
            if all((c.kind, c.nodes) != (change.kind, change.nodes) for c in changes):
                changes.append(change)
    found: list[Advice] = []
    for kind, together in TOGETHER.items():
        of_kind = [c for c in changes if c.kind == kind]
        singles = [Advice(kind, c.text, saved) for c in of_kind if (saved := _saves(plan, [c])) > 0]
        several = len(of_kind) > 1 and (kind != "half" or not singles)
        if several and (all_ := _saves(plan, of_kind)) > max((a.saves for a in singles), default=0):
            names = [c.nodes for c in of_kind]
            text = ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
            singles.append(Advice(kind, together.format(text), all_))
        found += singles
    return tuple(sorted(found, key=lambda a: -a.saves))


def _peak_steps(plan: ArenaPlan) -> list[int]:
    """One step of each unit at which as many bytes are alive as at any."""
    rows = plan.schedule.live(range(len(plan.schedule.units)))
    result, first = [], 0
    for row in rows:
        if row and max(row) == plan.lower_bound > 0:
            result.append(first + row.index(max(row)))
        first += len(row)
    return result


def _saves(plan: ArenaPlan, changes: list[_Change]) -> int:
    draft = description.draft(plan)
    try:
        for change in changes:
            change.make(draft)
    except KeyError:  # two changes to one unit or buffer
        return 0
    peak = draft.peak()
    return 0 if peak is None else plan.peak - peak


@dataclass
class _Peak:
    """What may be changed about one step at which the most is alive."""

    graph: Graph
    plan: ArenaPlan
    flops: list[int]
    step: int
    units: list[int]

    def changes(self) -> Iterator[_Change]:
        """Every change that is possible there."""
        buffers, unit = self.plan.map.buffers, self._unit(self.step)
        node = self._node(self.step)
        for number, b in enumerate(buffers):
            if not b.first <= self.step <= b.last:
                continue
            if all(self._unit(u) != unit for u in b.uses):
                yield from self._again(number, b)
                yield from self._half(number, b)
                continue
            yield from self._in_place(number, b, unit, node)
            yield from self._one_kernel(number, b)
            if b.first < self.step or self._unit(b.first) != unit:
                yield from self._reduced(number, b, unit, node)
            yield from self._half(number, b)

    def _in_place(self, number: int, b: ArenaBuffer, unit: int, node: Node | None) -> Iterator[_Change]:
        """The node's result over an operand that nothing reads later, where it reads and writes element by element."""
        if node is None or self._unit(b.first) != unit or len(node.types) != 1:
            return
        for operand in description.overwritten_operands(node):
            for other, a in enumerate(self.plan.map.buffers):
                if operand.name in a.values and self._unit(a.last) == unit and other != number and a.size >= b.size:
                    text = f"{node.name} in place: {b.name} over {operand.name}, which nothing reads later"
                    yield _Change("in place", node.name, text, lambda d, a=other: d.overwrite(unit, a, number))  # type: ignore[misc]

    def _one_kernel(self, number: int, b: ArenaBuffer) -> Iterator[_Change]:
        """A value with one writer and one reader that reads only near where it writes."""
        units = sorted({self._unit(u) for u in b.uses})
        if len(units) != 2 or {self._unit(u) for u in b.written} != {units[0]}:
            return
        writer, reader = self._node(b.first), self._node(b.last)
        if writer is not None and reader is not None and is_local(reader):
            text = f"{writer.name} and {reader.name} in one kernel: {b.name} would never be stored whole"
            names = f"{writer.name} + {reader.name}"
            yield _Change("one kernel", names, text, lambda d: d.fuse(units[0], units[1], number))

    def _again(self, number: int, b: ArenaBuffer) -> Iterator[_Change]:
        """A value that waits, made a second time when it is needed."""
        makers = {self._unit(u) for u in b.written}
        readers = sorted({self._unit(u) for u in b.uses if u > self.step})
        node = self._node(b.first)
        if len(makers) != 1 or node is None:
            return
        (maker,) = makers
        operands = [x for x in self.plan.map.buffers if x is not b and any(self._unit(u) == maker for u in x.uses)]
        if any(self._unit(w) > maker for x in operands for w in x.written):
            return  # overwritten since
        work = sum(f for at, f in enumerate(self.flops) if self._unit(at) == maker)
        text = f"{b.name} made again for {self._name(min(u for u in b.uses if u > self.step))} ({work / 1e6:,.1f} MFLOP)"
        yield _Change("again", b.name, text, lambda d: d.again(number, maker, readers))

    def _reduced(self, number: int, b: ArenaBuffer, unit: int, node: Node | None) -> Iterator[_Change]:
        """A 1x1 convolution to half the channels between a value and the convolution that reads it."""
        anchor = None if node is None else _convolution(node)
        channels = self._channels(b)
        if node is None or anchor is None or anchor.group != 1 or channels < 2:
            return
        text = f"a 1x1 reduction of {b.name} from {channels} to {channels // 2} channels before {node.name}"
        yield _Change("1x1", node.name, text, lambda d: d.reduce(number, unit, b.size // 2))

    def _half(self, number: int, b: ArenaBuffer) -> Iterator[_Change]:
        if self._is_winograd(b):
            node = self._name(b.first)
            work = [i for i, x in enumerate(self.plan.map.buffers) if self._is_winograd(x) and self._name(x.first) == node]

            def without(draft: Draft) -> None:
                for i in work:
                    draft.resize(i, 0)

            text = f"{node} without the workspace of its Winograd kernels (--no-winograd, slower)"
            yield _Change("winograd", node, text, without)
            return
        channels = self._channels(b)
        how = f"{channels // 2} of its {channels} channels" if channels > 1 else "half its size"
        text = f"{b.name} with {how}, or in 16-bit floats"
        yield _Change("half", b.name, text, lambda d: d.resize(number, b.size // 2))

    def _is_winograd(self, b: ArenaBuffer) -> bool:
        """Whether a buffer is what the steps of a Winograd convolution hand on."""
        return not b.values and self.plan.map.steps[b.first][1].startswith(("winograd", "phases"))

    def _unit(self, step: int) -> int:
        return self.units[step]

    def _name(self, step: int) -> str:
        return self.plan.map.steps[step][0]

    def _node(self, step: int) -> Node | None:
        name = self._name(step)
        return self.graph.node(name) if name in self.graph else None

    def _channels(self, b: ArenaBuffer) -> int:
        """Channels of the largest value in the buffer; 0 where that is no image."""
        value = next((self.graph.node(v) for v in b.values if v in self.graph), None)
        return value.type.dims[1] if value is not None and value.type.rank == 4 else 0


def is_local(node: Node) -> bool:
    """Whether every element of the result needs only a small window of one channel of an operand."""
    members = [n for n in node.body.order() if n.inputs] if node.is_group else [node]
    return all(
        n.op.pointwise or isinstance(n.op, Pool)
        or (isinstance(n.op, Conv) and n.inputs[0] is not None and n.op.group == n.inputs[0].type.dims[1] > 1)
        for n in members
    )  # fmt: skip


def _convolution(node: Node) -> Any:
    """The convolution that a node is or is built around, or None."""
    members = node.body.order() if node.is_group else [node]
    return next((n.op for n in members if isinstance(n.op, Conv)), None)

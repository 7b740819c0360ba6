"""A partition as graphs: for each device one for each stretch of its nodes between transfers.

A device keeps tensors by name: the model's inputs, what its graphs give, and what the other device sends. A graph reads its
inputs there and leaves its outputs there. A tensor that is split lies on a device as the ranges it has, one after another.

    first:   conv1a, conv2a  ──▶ pool2a ─┐ ┌─▶ conv3a ...
                                         ├─┤                  a graph ends where the next node waits for a transfer
    second:  conv1b, conv2b  ──▶ pool2b ─┘ └─▶ conv3b ...

A graph waits only for what nodes before its own first one make, so that no two wait for one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..accuracy import drop_unread
from ..ir.graph import Graph, Node, Value
from ..ir.op import Array
from ..ir.weights import Weight
from ..ops.movement.arrange import Concat
from ..ops.movement.slice import Slice
from ..ops.normalization.local import Lrn
from ..passes.rewrite import derived
from .plan import Partition, Transfer, needed
from .rules import NodeSplit, OperandRanges, fixed, local, widened
from .spread import BOTH, DEVICES, Range, Ranges, Spread, count, whole


@dataclass(frozen=True)
class Send:
    """A tensor of this device that the other one keeps under the name `received`."""

    tensor: str
    received: str


@dataclass(frozen=True)
class Stretch:
    """A graph of one device, the tensors from the other device that it must wait for, and what it sends when it has run."""

    device: int
    graph: Graph
    waits: tuple[str, ...]
    sends: tuple[Send, ...]


@dataclass(frozen=True)
class Output:
    """Where an output of the model is: tensors of devices, one after another along an axis; each with the ranges of it that
    are wanted. `constant` where it is a weight, no fragments and no constant where it is an input."""

    name: str
    axis: int | None
    fragments: tuple[tuple[int, str, Range], ...]
    constant: Weight | None = None
    given: str = ""


@dataclass(frozen=True)
class Built:
    """stretches: of both devices, each device's in order."""

    stretches: tuple[Stretch, ...]
    outputs: tuple[Output, ...]

    def of(self, device: int) -> list[Stretch]:
        return [s for s in self.stretches if s.device == device]


@dataclass
class _Tensor:
    """A tensor that a device keeps, and the ranges that it holds; `value` in the graph that makes it."""

    name: str
    ranges: Ranges
    value: Value | None
    stretch: int
    made: int


@dataclass
class _Open:
    """A stretch under construction. begin: the number of its first node; tensors: values in it of tensors of the device."""

    graph: Graph
    begin: int
    waits: list[str] = field(default_factory=list)
    sends: list[Send] = field(default_factory=list)
    outputs: dict[str, Value] = field(default_factory=dict)
    tensors: dict[str, Value] = field(default_factory=dict)
    constants: dict[tuple[Value, OperandRanges], Value] = field(default_factory=dict)
    fetched: dict[tuple[Value, OperandRanges], Value] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not any(n.inputs for n in self.graph.order())


class _Side:
    """What one device computes."""

    def __init__(self, device: int, name: str):
        self.device = device
        self.name = name
        self.stretches: list[_Open] = []
        self.own: dict[Value, _Tensor] = {}
        self.received: dict[Value, list[_Tensor]] = defaultdict(list)
        self.names: set[str] = set()

    @property
    def now(self) -> _Open:
        return self.stretches[-1]

    def begin(self, number: int) -> None:
        graph = Graph(f"{self.name} on {'first' if self.device == 0 else 'second'} {len(self.stretches)}")
        self.stretches.append(_Open(graph, number))

    def fresh(self, wanted: str) -> str:
        name, n = wanted, 0
        while name in self.names:
            n += 1
            name = f"{wanted}_{n}"
        self.names.add(name)
        return name

    def bring(self, tensor: _Tensor, like: Value, axis: int | None) -> Value:
        """The tensor in the graph under construction; an input of it where an earlier one, or the other device, made it."""
        if tensor.value is not None and tensor.stretch == len(self.stretches) - 1:
            return tensor.value
        if tensor.name not in self.now.tensors:
            if tensor.value is not None:
                self.stretches[tensor.stretch].outputs[tensor.name] = tensor.value
            else:
                self.now.waits.append(tensor.name)
            type_ = like.type
            if axis is not None:
                shape = list(type_.dims)
                shape[axis] = count(tensor.ranges)
                type_ = type_.__class__(type_.dtype, tuple(shape))
            self.now.tensors[tensor.name] = self.now.graph.input(tensor.name, type_)
        return self.now.tensors[tensor.name]


def build(plan: Partition) -> Built:
    """The graphs of a partition; each verifies, and together they compute what the partitioned graph does."""
    return _Builder(plan).built()


class _Builder:
    def __init__(self, plan: Partition):
        self.plan = plan
        self.graph = plan.graph
        self.sides = [_Side(k, plan.graph.name) for k in DEVICES]
        self.spreads: dict[Value, Spread] = {}
        self.transfers: dict[Value, list[Transfer]] = defaultdict(list)
        for transfer in plan.transfers:
            self.transfers[transfer.value].append(transfer)

    def built(self) -> Built:
        for side in self.sides:
            side.names = {n.name for n in self.graph.inputs}
            side.begin(0)
        for number, node in enumerate(self.graph.order()):
            if node.weight is not None or node in self.graph.inputs:
                self.spreads |= dict.fromkeys(node.outputs, whole(BOTH))
                continue
            choice = self.plan.choices[node]
            self.spreads |= dict(zip(node.outputs, choice.outs))
            for side in self.sides:
                if any(out.own(side.device) for out in choice.outs):
                    self.emit(side, node, choice, number)
            for value in node.outputs:
                for transfer in self.transfers[value]:
                    self.send(transfer, number)
        outputs = tuple(self.output(name, value) for name, value in self.graph.outputs)
        self.prune(outputs)
        stretches = [
            Stretch(side.device, now.graph, tuple(now.waits), tuple(now.sends))
            for side in self.sides for now in side.stretches if now.outputs
        ]  # fmt: skip
        return Built(tuple(stretches), outputs)

    def prune(self, outputs: Sequence[Output]) -> None:
        """Takes out what nothing needs: a node that both devices compute may be read on one of them only."""
        before = -1
        every = [now for side in self.sides for now in side.stretches]
        while before != (before := sum(len(now.graph) + len(now.outputs) + len(now.sends) for now in every)):
            for side in self.sides:
                read = {name for o in outputs for k, name, _ in o.fragments if k == side.device}
                read |= {n.name for now in side.stretches for n in now.graph.inputs}
                waited = {name for now in self.sides[1 - side.device].stretches for name in now.waits}
                for now in side.stretches:
                    now.sends = [send for send in now.sends if send.received in waited]
                    sent = {send.tensor for send in now.sends}
                    now.outputs = {name: v for name, v in now.outputs.items() if name in read or name in sent}
                    now.graph.set_outputs(now.outputs.items())
                    drop_unread(now.graph)
                    for node in [n for n in now.graph.order() if not n.inputs and not now.graph.consumers(n)]:
                        if not any(v.node is node for v in now.outputs.values()):
                            now.graph.remove(node)
                    now.waits = [name for name in now.waits if name in now.graph]

    def emit(self, side: _Side, node: Node, choice: NodeSplit, number: int) -> None:
        """The node's share of a device, in a new graph where it waits for something that the last one cannot wait for."""
        k = side.device
        late = False
        for slot, value in enumerate(node.inputs):
            if value is not None and not choice.parts[slot][k].nothing and value.weight is None:
                waited = self.waited(side, value, choice.parts[slot][k])
                late |= any(t.made >= side.now.begin and t.name not in side.now.tensors for t in waited)
        if side.now.empty and not side.now.outputs:
            side.now.begin = number
        elif late:
            side.begin(number)
        if choice.kind == "cut":
            self.cut(side, node, choice, number)
            return
        inputs = [
            None if v is None else self.fetch(side, v, choice.parts[slot][k])
            for slot, v in enumerate(node.inputs)
            if v is None or not choice.parts[slot][k].nothing
        ]
        if isinstance(node.op, Concat) and len(inputs) == 1:
            assert inputs[0] is not None
            self.keep(side, node.output, inputs[0], number)
            return
        made = side.now.graph.add(local(node, choice, k), inputs, node.name, node.location)
        for value, out in zip(node.outputs, made.outputs):
            if isinstance(node.op, Lrn) and self.spreads[value].axis is not None:
                own = self.spreads[value].own(k)
                read = widened(node.op, own, self.spreads[value].extent)
                out = self.sliced(side, out, 1, tuple((lo - read[0][0], hi - read[0][0]) for lo, hi in own), node.name)
            self.keep(side, value, out, number)

    def cut(self, side: _Side, node: Node, choice: NodeSplit, number: int) -> None:
        """A split or slice along the axis of the pieces: results are parts of what is there."""
        x = node.inputs[0]
        assert x is not None
        axis = choice.parts[0][side.device].axis
        assert axis is not None
        start = fixed(node.op.starts[0]) if isinstance(node.op, Slice) else 0
        for value, spread in zip(node.outputs, choice.outs):
            extent = value.type.dims[axis]
            own = spread.own(side.device) if spread.axis is not None else ((0, extent),) * bool(spread.own(side.device))
            if own:
                part = OperandRanges(axis, tuple((lo + start, hi + start) for lo, hi in own))
                self.keep(side, value, self.fetch(side, x, part), number)
            start += extent

    def keep(self, side: _Side, value: Value, made: Value, number: int) -> None:
        spread = self.spreads[value]
        name = side.fresh(value.name)
        side.own[value] = _Tensor(name, spread.own(side.device), made, len(side.stretches) - 1, number)

    def send(self, transfer: Transfer, number: int) -> None:
        """What the other device is given of a value, in the graph that has just made it."""
        side, other = self.sides[transfer.source], self.sides[transfer.target]
        spread = self.spreads[transfer.value]
        part = OperandRanges(spread.axis, transfer.ranges) if spread.axis is not None else OperandRanges()
        value = self.fetch(side, transfer.value, part)
        own = side.own[transfer.value]
        if value == own.value and own.stretch == len(side.stretches) - 1:
            name = own.name
        else:
            name = side.fresh(f"{transfer.value.name}.sent")
        side.now.outputs[name] = value
        received = other.fresh(f"{transfer.value.name}.received")
        side.now.sends.append(Send(name, received))
        other.received[transfer.value].append(_Tensor(received, transfer.ranges, None, -1, number))

    def waited(self, side: _Side, value: Value, part: OperandRanges) -> list[_Tensor]:
        """The received tensors that hold elements of a part which the device itself lacks."""
        if value.node in self.graph.inputs:
            return []
        spread = self.spreads[value]
        return [t for t, _, _ in self.fragments(side, value, needed(spread, part)) if t.value is None]

    def fragments(self, side: _Side, value: Value, wanted: Ranges) -> list[tuple[_Tensor, int, int]]:
        """(tensor, first, behind the last element in it) in the order of the axis: where the ranges are on a device."""
        sources = ([side.own[value]] if value in side.own else []) + side.received[value]
        found: list[tuple[_Tensor, int, int]] = []
        for lo, hi in wanted:
            at = lo
            while at < hi:
                tensor, place, end = next(
                    (t, at - a + before, min(b, hi)) for t in sources for a, b, before in _placed(t.ranges) if a <= at < b
                )
                length = end - at
                if found and found[-1][0] is tensor and found[-1][2] == place:
                    found[-1] = (tensor, found[-1][1], place + length)
                else:
                    found.append((tensor, place, place + length))
                at = end
        return found

    def fetch(self, side: _Side, value: Value, part: OperandRanges) -> Value:
        """A part of a value in the graph under construction."""
        now = side.now
        if value.weight is not None:
            return self.constant(side, value, part)
        if (value, part) in now.fetched:
            return now.fetched[value, part]
        if value.node in self.graph.inputs:
            if value.name not in now.tensors:
                now.tensors[value.name] = now.graph.input(value.name, value.type)
            result, sliced = now.tensors[value.name], None
        else:
            spread = self.spreads[value]
            parts = []
            for tensor, first, end in self.fragments(side, value, needed(spread, part)):
                brought = side.bring(tensor, value, spread.axis)
                if (first, end) != (0, count(tensor.ranges)):
                    brought = self.sliced(side, brought, spread.axis or 0, ((first, end),), value.name)
                parts.append(brought)
            sliced = spread.axis
            result = parts[0]
            if len(parts) > 1:
                assert spread.axis is not None
                result = now.graph.add(Concat(spread.axis), parts, f"{value.name}.joined", value.node.location).output
        if part.axis is not None and part.axis != sliced:
            result = self.sliced(side, result, part.axis, part.ranges, value.name)
        now.fetched[value, part] = result
        return result

    def constant(self, side: _Side, value: Value, part: OperandRanges) -> Value:
        now, weight = side.now, value.weight
        assert weight is not None
        if (value, part) not in now.constants:
            axis, ranges = part.axis, part.ranges
            if axis is not None and ranges != ((0, weight.shape[axis]),):
                shape = (*weight.shape[:axis], count(ranges), *weight.shape[axis + 1 :])
                weight = derived(weight, (weight,), _taken(axis, ranges), shape)
            now.constants[value, part] = now.graph.weight(value.name, weight, value.node.location)
        return now.constants[value, part]

    def sliced(self, side: _Side, value: Value, axis: int, ranges: Ranges, name: str) -> Value:
        graph, extent = side.now.graph, value.type.dims[axis]
        if ranges == ((0, extent),):
            return value
        parts = [graph.add(Slice((lo,), (hi,), (axis,), (1,)), [value], f"{name}.part").output for lo, hi in ranges]
        return parts[0] if len(parts) == 1 else graph.add(Concat(axis), parts, f"{name}.parts").output

    def output(self, name: str, value: Value) -> Output:
        if value.weight is not None:
            return Output(name, None, (), value.weight)
        if value.node in self.graph.inputs:
            return Output(name, None, (), None, value.node.name)
        spread = self.spreads[value]
        fragments: list[tuple[int, str, Range]] = []
        for lo, hi, mask in spread.pieces:
            k = next(d for d in DEVICES if mask >> d & 1)
            tensor = self.sides[k].own[value]
            assert tensor.value is not None
            self.sides[k].stretches[tensor.stretch].outputs[tensor.name] = tensor.value
            before = next(p + lo - a for a, b, p in _placed(tensor.ranges) if a <= lo < b)
            fragments.append((k, tensor.name, (before, before + hi - lo)))
        return Output(name, spread.axis, tuple(fragments))


def _placed(ranges: Ranges) -> list[tuple[int, int, int]]:
    """(from, to, where the range begins in a tensor that holds all of them)."""
    found, at = [], 0
    for lo, hi in ranges:
        found.append((lo, hi, at))
        at += hi - lo
    return found


def _taken(axis: int, ranges: Ranges) -> Callable[[Array], Array]:
    def take(array: Array) -> Array:
        index: list[slice] = [slice(None)] * array.ndim
        parts = []
        for lo, hi in ranges:
            index[axis] = slice(lo, hi)
            parts.append(array[tuple(index)])
        return parts[0] if len(parts) == 1 else np.concatenate(parts, axis)

    return take

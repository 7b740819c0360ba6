"""What a partition is: how every node is shared, what crosses for it, and how long that takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..ir.graph import Graph, Node, Value
from .rules import NodeSplit, OperandRanges, constant
from .spread import BOTH, DEVICES, Ranges, Spread, count, joined, whole, without
from .work import NodeWork, Rates


@dataclass(frozen=True)
class Transfer:
    """Elements of a value that one device sends to the other. `ranges` along the axis of the value's spread."""

    value: Value
    source: int
    target: int
    ranges: Ranges
    nbytes: int


@dataclass(frozen=True)
class Layer:
    """A node that has work of its own or makes something cross. `seconds`: of each device; `received`: bytes that reach each
    device for it; `of`: the values that cross."""

    name: str
    op: str
    kind: str
    seconds: tuple[float, float]
    received: tuple[int, int]
    of: tuple[str, ...]

    @property
    def nbytes(self) -> int:
        return sum(self.received)

    @property
    def where(self) -> str:
        """The device, or how both share it."""
        if all(self.seconds):
            return {"whole": "twice", "by outputs": "halves", "by groups": "half groups"}.get(self.kind, self.kind)
        return "second" if self.seconds[1] else "first"


@dataclass(frozen=True)
class Partition:
    """Choices by node, in the graph's order. alone: seconds that one device takes for the whole graph; busy: seconds that
    each device computes; computing: until the last has finished, if transfers took no time; seconds: the same with them at
    the given rates. weights: bytes that each device holds."""

    graph: Graph
    rates: Rates
    choices: Mapping[Node, NodeSplit]
    layers: tuple[Layer, ...]
    transfers: tuple[Transfer, ...]
    alone: float
    busy: tuple[float, float]
    computing: float
    seconds: float
    weights: tuple[int, int]

    @property
    def nbytes(self) -> int:
        """Bytes that cross in one run."""
        return sum(t.nbytes for t in self.transfers)

    @property
    def crossing(self) -> list[Layer]:
        """The layers that make something cross."""
        return [layer for layer in self.layers if layer.nbytes]

    @property
    def balance(self) -> float:
        """The busier device's part of the work of both: 0.5 is even."""
        return max(self.busy) / (sum(self.busy) or 1.0)


def needed(spread: Spread, part: OperandRanges) -> Ranges:
    """The ranges of a spread that a part covers."""
    return part.ranges if part.axis is not None and part.axis == spread.axis else spread.everything if part.ranges else ()


def nbytes_of(value: Value, spread: Spread, ranges: Ranges) -> int:
    """Bytes of the elements in ranges of a value's spread."""
    return value.type.nbytes * count(ranges) // max(1, spread.extent)


def evaluate(graph: Graph, choices: Mapping[Node, NodeSplit], rates: Rates) -> Partition:
    """What a complete set of choices costs. Each device computes its nodes in the graph's order; a node waits for what it
    reads from the other device, which takes its bytes over `rates.across` and one transfer at a time in each direction."""
    spreads: dict[Value, Spread] = {}
    sent: dict[tuple[Value, int], Ranges] = {}
    layers, transfers = [], list[Transfer]()
    ideal, real, way = [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]
    made: dict[tuple[Value, int], tuple[float, float]] = {}
    arrived: dict[tuple[Value, int], float] = {}
    busy, weights, alone = [0.0, 0.0], [0, 0], 0.0
    for node in graph.order():
        if node.weight is not None or node in graph.inputs:
            spreads |= dict.fromkeys(node.outputs, whole(BOTH))
            continue
        choice, work = choices[node], NodeWork(node, rates)
        alone += work.alone
        received, crossing = [0, 0], []
        seconds = tuple(work.seconds(choice.shares[k], read_share(node, choice, k)) for k in DEVICES)
        starts = [[ideal[k], real[k]] for k in DEVICES]
        for slot, value in enumerate(node.inputs):
            if value is None:
                continue
            for k in DEVICES:
                part, spread = choice.parts[slot][k], spreads[value]
                if value.weight is not None:
                    rows = value.type.dims[part.axis] if part.axis is not None else 1
                    weights[k] += value.type.nbytes * count(part.ranges) // max(1, rows)
                    continue
                if part.nothing or value.node in graph.inputs:
                    continue
                missing = without(needed(spread, part), spread.own(k))
                new = without(missing, sent.get((value, k), ()))
                if missing:
                    starts[k][0] = max(starts[k][0], made[value, 1 - k][0])
                if new:
                    sent[value, k] = joined((*sent.get((value, k), ()), *new))
                    size = nbytes_of(value, spread, new)
                    transfers.append(Transfer(value, 1 - k, k, new, size))
                    received[k] += size
                    crossing.append(value.name)
                    way[k] = max(way[k], made[value, 1 - k][1]) + size / rates.across
                    arrived[value, k] = way[k]
                if missing:
                    starts[k][1] = max(starts[k][1], arrived[value, k])
        for k in DEVICES:
            if choice.shares[k]:
                ideal[k], real[k] = starts[k][0] + seconds[k], starts[k][1] + seconds[k]
            busy[k] += seconds[k]
        for value, out in zip(node.outputs, choice.outs):
            spreads[value] = out
            for k in DEVICES:
                made[value, k] = ideal[k], real[k]
        if any(received) or choice.kind.startswith("by ") or _heavy(node):
            names = tuple(dict.fromkeys(crossing))
            layers.append(Layer(node.name, node.op.name, choice.kind, seconds, (received[0], received[1]), names))  # type: ignore[arg-type]
    return Partition(
        graph, rates, choices, tuple(layers), tuple(transfers), alone, (busy[0], busy[1]), max(ideal), max(real),
        (weights[0], weights[1]),
    )  # fmt: skip


def read_share(node: Node, choice: NodeSplit, device: int) -> float:
    """The part of what a node reads that a device reads, judged by its first computed operand."""
    for slot, value in enumerate(node.inputs):
        if value is not None and not constant(node, slot):
            part = choice.parts[slot][device]
            if part.axis is None:
                return float(not part.nothing)
            return count(part.ranges) / max(1, value.type.dims[part.axis]) if not part.nothing else 0.0
    return float(choice.shares[device] > 0)


def _heavy(node: Node) -> bool:
    """Whether the node has weights of two axes or more: what people call a layer."""
    return any(v is not None and v.weight is not None and v.type.rank > 1 for v in node.inputs)

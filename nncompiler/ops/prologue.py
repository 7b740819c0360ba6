"""What stands before the anchor of a group: operators that its kernel may apply while it reads."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.extents import same
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.source import Input

from .movement.shuffle import Shuffle, channel_shuffle


@dataclass(frozen=True)
class Prologue:
    """The anchor's first operand is made from `source` by `nodes`, in topological order: by none, a channel shuffle, or
    pointwise operators, whose other operands differ at most from channel to channel."""

    source: Value
    nodes: tuple[Node, ...] = ()
    shuffle: Shuffle | None = None


def prologue_of(anchor: Node) -> Prologue | None:
    """The prologue inside the body that the anchor stands in, its source an input of the body; None where the first operand
    is made in another way."""
    x = anchor.inputs[0]
    if x is None:
        return None
    if isinstance(x.node.op, Input):
        return Prologue(x)
    shuffle = channel_shuffle(x)
    if shuffle is not None:
        return Prologue(shuffle.source, shuffle.nodes, shuffle) if isinstance(shuffle.source.node.op, Input) else None
    nodes: list[Node] = []
    sources: list[Value] = []

    def visit(value: Value) -> bool:
        node = value.node
        if isinstance(node.op, Input):
            if same(value.type.shape, x.type.shape) and value not in sources:
                sources.append(value)
            return value in sources or per_channel(value, x)
        if not node.op.pointwise or len(node.types) != 1:
            return False
        if node not in nodes:
            if not all(v is not None and visit(v) for v in node.inputs):
                return False
            nodes.append(node)
        return True

    return Prologue(sources[0], tuple(nodes)) if visit(x) and len(sources) == 1 else None


def per_channel(value: Value, x: Value) -> bool:
    """Whether the value broadcasts to x and is one number, or one for each of the channels of axis 1."""
    rank = x.type.rank
    shape = (1,) * (rank - value.type.rank) + value.type.shape
    return len(shape) == rank and all(d == 1 or (axis == 1 and d == x.type.shape[1]) for axis, d in enumerate(shape))

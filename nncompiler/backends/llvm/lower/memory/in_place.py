"""Results that are written over an operand: of pointwise nodes, and of kernels whose epilogue reads it element by element.

    y = relu(conv(x, w) + skip)        y lies where skip lay, which nothing reads later
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nncompiler.ir.extents import same
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import TensorType

from ...program import Space

if TYPE_CHECKING:
    from ...emission.places import Place, Placement, Root

Overwrites = Callable[[Node, Mapping[Value, "Place"]], bool]
"""Whether the code of a node may write its result where the places put it: over one of its `elementwise_operands`."""


@dataclass
class InPlace:
    """Which operands may be overwritten when nodes run in `order`. Outputs of the graph keep memory of their own."""

    order: Sequence[Node]
    outputs: Mapping[Value, int]
    overwrites: Overwrites
    position: dict[Node, int] = field(init=False)
    last_use: dict[Value, Node] = field(init=False)
    overwritten: dict[Root, int] = field(default_factory=dict)  # how many of a root's occupants are known to be

    def __post_init__(self) -> None:
        self.position = {node: i for i, node in enumerate(self.order)}
        self.last_use = {v: node for node in self.order for v in node.inputs if v is not None}

    def of(self, value: Value, placement: Placement) -> Place | None:
        """The place of an operand for a result: of the same type, read element by element and for the last time, alone in
        its memory. None where there is no such operand."""
        node, places = value.node, placement.places
        if value in self.outputs or len(node.types) != 1 or any(map(any, value.type.physical_layout.halo)):
            return None
        for operand in elementwise_operands(node):
            base = places[operand]
            if operand in self.outputs or self.last_use[operand] is not node or base.root.space != Space.ARENA:
                continue
            if not self._alone(operand, base, node, placement):
                continue
            if is_pointwise(node) or self.overwrites(node, ChainMap({value: base}, places)):
                self.overwritten[base.root] = len(placement.occupants[base.root])
                return base
        return None

    def _alone(self, operand: Value, base: Place, node: Node, placement: Placement) -> bool:
        """Whether whatever else lies in the operand's memory lies where it does, and has been read by then."""
        others = [v for v in placement.occupants[base.root][self.overwritten.get(base.root, 0) :] if v != operand]
        read = (self.position[self.last_use.get(v, v.node)] for v in others)
        return all(_coincide(placement.places[v], base) for v in others) and all(at < self.position[node] for at in read)


def _coincide(a: Place, b: Place) -> bool:
    return a.root is b.root and same((a.offset, *a.strides), (b.offset, *b.strides))


def elementwise_operands(node: Node) -> list[Value]:
    """The operands of the result's type of which each element is read only for the result's element at the same index."""
    if not node.is_group:
        return [v for v in node.inputs if v is not None and node.op.pointwise and _alike(v.type, node.type)]
    found: dict[Value, bool] = {}
    for inner, outer in zip(node.body.inputs, node.inputs, strict=True):
        if outer is not None and _alike(outer.type, node.type):
            found[outer] = found.get(outer, True) and _read_elementwise(node, inner)
    return [v for v, fits in found.items() if fits]


def _alike(a: TensorType, b: TensorType) -> bool:
    """Whether two types are equal for all sizes."""
    return a.dtype == b.dtype and a.layout == b.layout and same(a.shape, b.shape)


def is_pointwise(node: Node) -> bool:
    """Whether the node, or every node of its body, is pointwise."""
    members = [node] if not node.is_group else [n for n in node.body.order() if n.inputs]
    return all(n.op.pointwise and not isinstance(n.op, Input) for n in members)


def _read_elementwise(group: Node, source: Node) -> bool:
    """Whether a value inside a group meets only pointwise nodes on its way to the result."""
    assert group.is_group
    waiting, seen = [source], {source}
    while waiting:
        for reader in group.body.consumers(waiting.pop()):
            if not reader.op.pointwise or reader.type.dims != group.type.dims:
                return False
            if reader not in seen:
                seen.add(reader)
                waiting.append(reader)
    return True

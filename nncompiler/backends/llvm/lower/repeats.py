"""Nodes that are like one before: the layers of a transformer differ by their weights and by where their values lie, and the
same kernels run them. Those are built once.

Two nodes are alike where their signatures are equal: operators, types, known numbers, strides, alignment, and which values
share memory. What a kernel's code may depend on beside that leaves a node without a signature, or its steps without a record
(`Steps.of`, `reads_of`), so that its kernels are built again; they print alike, and are found to be the same then.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from nncompiler.ir.dims import Dim, Sym
from nncompiler.ir.extents import dim_of, surely_zero
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.types import TensorType

from ..emission.builder import Emission, PendingStep
from ..emission.places import Place, Placement, Root
from ..program import Choice, Packing, Space

LINE = 64
"""Bytes to which kernels ask whether an operand is aligned."""


def values_of(node: Node) -> list[Value]:
    """Operands and results, each once."""
    return list(dict.fromkeys([*(v for v in node.inputs if v is not None), *node.outputs]))


def signature(node: Node, placement: Placement) -> Hashable | None:
    """What the code of the node's kernels depends on, unless they look at the numbers of large weights; None where it may be
    more."""
    values = values_of(node)
    numbers = {v: i for i, v in enumerate(values)}
    wired = tuple(-1 if v is None else numbers[v] for v in node.inputs)
    inside: tuple[Hashable, ...] | None = (repr(node.op),)
    if node.is_group:
        inside = _body(node.body)
    if inside is None or (node.regions and not node.is_group):
        return None
    firsts: dict[Root, tuple[int, Place]] = {}
    seen: list[Hashable] = []
    for i, v in enumerate(values):
        place = placement.places.get(v)
        if place is None or not isinstance(v.type, TensorType):
            return None
        first, at = firsts.setdefault(place.root, (i, place))
        size = v.type.dtype.size
        seen.append((
            _type(v.type), _origin(v), _known(v), place.root.space, surely_zero(place.offset * size % LINE),
            _dims(place.strides), first, dim_of(place.offset - at.offset),
        ))  # fmt: skip
    return (inside, wired, len(node.outputs), tuple(seen))


def _dims(extents: Iterable[Dim]) -> tuple[Dim, ...]:
    """Extents as dimensions, which are compared without an assumption."""
    return tuple(d if isinstance(d, Sym) else dim_of(d) for d in extents)


def _type(type_: TensorType) -> Hashable:
    return type_.dtype.name, _dims(type_.shape), repr(type_.layout)


def _origin(value: Value) -> Hashable:
    """What a weight is computed by: one that only widens another may be packed as that one."""
    return None if value.weight is None else (type(value.weight.formula).__name__, len(value.weight.sources))


def _known(value: Value) -> Hashable:
    known = value.known
    return None if known is None else (known.shape, known.tobytes())


def _body(body: Graph) -> tuple[Hashable, ...] | None:
    """The operators of a group's body and how they are wired; None where it holds a weight of unknown numbers."""
    order = body.order()
    numbers = {n: i for i, n in enumerate(order)}
    found: list[Hashable] = []
    for n in order:
        if n.weight is not None and n.output.known is None:
            return None
        wired = tuple(None if v is None else (numbers[v.node], v.index) for v in n.inputs)
        types = tuple(_type(t) for t in n.types)
        found.append((repr(n.op), wired, types, tuple(map(_known, n.outputs))))
    return (*found, tuple((numbers[v.node], v.index) for _, v in body.outputs), tuple(numbers[n] for n in body.inputs))


Bound = tuple[str, int, int]
"""What a buffer of a step is: ("value", which, bytes from its place on), ("packed", which weight, number of the packing) or
("own", number, bytes from its begin on)."""


@dataclass(frozen=True)
class Steps:
    """The steps of a node, in terms of its values."""

    steps: tuple[tuple[PendingStep, tuple[Bound, ...]], ...]
    packings: tuple[Packing, ...]
    own: tuple[Root, ...]
    choice: Choice | None

    @classmethod
    def of(cls, node: Node, steps: Iterable[PendingStep], placement: Placement, emission: Emission) -> Steps | None:
        """None where a weight is packed in a way that another one cannot be."""
        values = values_of(node)
        places = {placement.places[v].root: i for i, v in reversed(list(enumerate(values)))}
        weights = {id(v.weight): i for i, v in enumerate(values) if v.weight is not None}
        packings: list[Packing] = []
        own: dict[Root, int] = {}
        found = []
        for step in steps:
            bound: list[Bound] = []
            for root, offset in step.buffers:
                packing = emission.packings.get(root)
                if packing is not None:
                    which = weights.get(id(packing.source))
                    if packing.again is None or which is None:
                        return None
                    bound.append(("packed", which, len(packings)))
                    packings.append(packing)
                elif root in places:
                    bound.append(("value", places[root], offset - _start(values[places[root]], placement)))
                elif root.space == Space.ARENA:
                    bound.append(("own", own.setdefault(root, len(own)), offset))
                else:
                    return None
            found.append((step, tuple(bound)))
        return cls(tuple(found), tuple(packings), tuple(own), emission.choices.get(node.name))

    def repeated(self, node: Node, placement: Placement, emission: Emission) -> list[PendingStep]:
        """The steps for a node that is like this one."""
        values = values_of(node)
        own = [Root(root.space, root.nbytes, name=root.name) for root in self.own]

        def buffer(kind: str, which: int, at: int) -> tuple[Root, int]:
            if kind == "own":
                return own[which], at
            if kind == "value":
                return placement.places[values[which]].root, _start(values[which], placement) + at
            again, weight = self.packings[at].again, values[which].weight
            assert again is not None and weight is not None
            return emission.pack(again(weight), node.name), 0

        if self.choice is not None:
            emission.choices[node.name] = self.choice
        return [replace(step, node=node.name, buffers=[buffer(*b) for b in bound]) for step, bound in self.steps]


def _start(value: Value, placement: Placement) -> int:
    """The byte at which a value begins in its root."""
    return placement.places[value].offset * value.type.dtype.size

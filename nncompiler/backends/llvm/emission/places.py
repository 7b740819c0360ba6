"""Memory while a program is made: pieces of it, and where values lie in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nncompiler.ir.graph import Node, Value
from nncompiler.ir.types import Layout, TensorType

from ..program import Space


@dataclass(eq=False)
class Root:
    """A piece of memory. `nbytes` is its size; `offset` in its space is set by the memory plan for the arena."""

    space: Space
    nbytes: int
    index: int = 0
    offset: int = 0
    name: str = ""


@dataclass(frozen=True)
class Place:
    """A value inside a root: element offset of logical index zero, and strides in elements a physical axis."""

    root: Root
    offset: int
    strides: tuple[int, ...]

    def reach(self, type_: TensorType) -> tuple[int, int]:
        """Elements from logical index zero to the first one, halo included, and to the one after the last."""
        layout = type_.physical_layout
        shape = layout.physical_shape(type_.dims)
        if 0 in shape:
            return 0, 0
        first = halo_before(layout, self.strides)
        return -first, 1 - first + sum((n - 1) * s for n, s in zip(shape, self.strides, strict=True))


@dataclass
class Placement:
    """The places of all values, and the nodes that need no code because their result is a view."""

    places: dict[Value, Place] = field(default_factory=dict)
    views: set[Node] = field(default_factory=set)
    weights: dict[Value, Root] = field(default_factory=dict)
    occupants: dict[Root, list[Value]] = field(default_factory=dict)

    def put(self, value: Value, place: Place) -> None:
        """States where a value lives."""
        self.places[value] = place
        self.occupants.setdefault(place.root, []).append(value)


def halo_before(layout: Layout, strides: Sequence[int]) -> int:
    """Elements from the first one, in the halo, to logical index zero."""
    return sum(layout.halo_of(a)[0] * s for a, s in zip(layout.order, strides) if layout.block(a) == 1)

"""Regions of control flow under construction: what they read of the values around them, and the types of their results.

What the branches of an If, or the trips of a Loop, do not agree on is a symbol of its own (an extent), or unknown (a rank).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..ir.dims import Dim, Sym, run_time_symbol, symbol, symbols_of
from ..ir.dtype import i64
from ..ir.errors import ModelError
from ..ir.graph import Graph, Value
from ..ir.types import WILD, OptionalType, SequenceType, TensorType, Type, Unranked
from ..ir.weights import Weight
from ..ops.control_flow import Extents

Fresh = Callable[[int], Sym]
"""Gives the symbol of an axis."""


class Captured:
    """The values around a region that its graph reads: each becomes an input there, a weight or known number a constant."""

    def __init__(self, graph: Graph):
        self.graph = graph
        self.values: list[Value] = []
        self.inside: dict[Value, Value] = {}

    def captured(self, value: Value) -> Value:
        """The value inside for one outside."""
        if value not in self.inside:
            self.inside[value] = self._made(value)
        return self.inside[value]

    def _made(self, value: Value) -> Value:
        if value.weight is not None:
            return self.graph.weight(value.name, value.weight, value.node.location)
        known = value.known
        if known is not None and known.dtype != object:
            return self.graph.weight(value.name, Weight.of(known.astype(value.type.dtype.numpy)), value.node.location)
        if known is not None and value.type.dtype == i64 and known.ndim <= 1:
            dims = tuple(x if isinstance(x, Sym) else int(x) for x in known.reshape(-1))
            return self.graph.add(Extents(dims, known.ndim == 0), (), value.name, value.node.location).output
        self.values.append(value)
        return self.graph.input(self.graph.unique(value.name), value.type, value.node.location)


def local_symbols(graph: Graph, captures: Sequence[Value]) -> frozenset[str]:
    """The symbols in the values of a region's graph that no value around it has."""
    inside = frozenset[str]().union(*(t.symbols() for node in graph.order() for t in node.types))
    around = frozenset[str]().union(*(value.type.symbols() for value in captures))
    known = [value.known for value in captures]
    around |= symbols_of(x for k in known if k is not None and k.dtype == object for x in k.flat)
    return inside - around


def fresh(name: str, what: object) -> Fresh:
    """Makes the symbol of an axis that is called after a node and one of its values."""
    return lambda axis: symbol(run_time_symbol(name, what, axis))


def join(a: Type, b: Type, make: Fresh) -> Type:
    """The narrowest type that holds values of both; ModelError for kinds or element types that differ."""
    if a == b:
        return a
    if isinstance(a, OptionalType) or isinstance(b, OptionalType):
        x, y = (t.of if isinstance(t, OptionalType) else t for t in (a, b))
        return OptionalType(x or y if x is None or y is None else join(x, y, make))  # type: ignore[arg-type]
    if isinstance(a, SequenceType) and isinstance(b, SequenceType):
        if a.of is None or b.of is None:
            return SequenceType(a.of or b.of)
        return SequenceType(join(a.of, b.of, lambda axis: symbol(WILD)))  # type: ignore[arg-type]
    if isinstance(a, TensorType | Unranked) and isinstance(b, TensorType | Unranked) and a.dtype == b.dtype:
        if isinstance(a, Unranked) or isinstance(b, Unranked) or a.rank != b.rank:
            return Unranked(a.dtype)
        pairs = enumerate(zip(a.shape, b.shape, strict=True))
        return TensorType(a.dtype, tuple(x if x == y else make(i) for i, (x, y) in pairs))
    raise ModelError(f"the types {a} and {b} of one value must agree")


def visible(t: Type, local: frozenset[str], make: Fresh) -> Type:
    """A type as it is seen outside a region, whose symbols mean nothing there."""
    if isinstance(t, TensorType):
        return TensorType(t.dtype, tuple(
            make(i) if isinstance(d, Sym) and d.symbols() & local else d for i, d in enumerate(t.shape)
        ))  # fmt: skip
    if isinstance(t, SequenceType | OptionalType) and t.of is not None:
        return type(t)(visible(t.of, local, lambda axis: symbol(WILD)))  # type: ignore[arg-type]
    return t


def collected_type(
    part: TensorType, axis: int, trips: Dim | None, local: frozenset[str], name: str, result: int
) -> Type:
    """The type of a loop's collected result: parts along a new axis, of as many as there are trips."""
    extent = symbol(run_time_symbol(name, result, "trips")) if trips is None else trips
    whole = TensorType(part.dtype, (*part.shape[:axis], extent, *part.shape[axis:]))
    return visible(whole, local, fresh(name, result))

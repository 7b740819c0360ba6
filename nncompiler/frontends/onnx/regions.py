"""If, Loop, Scan and SequenceMap: their subgraphs become regions.

Types of results are found by reading: what the branches of an If, or the trips of a Loop, do not agree on is a symbol of its
own (an extent), or unknown (a rank). A Loop's body is read again with the wider types until they stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ...interchange.regions import Captured, collected_type, fresh, join, visible
from ...interchange.standard.sequence import taken
from ...ir.dims import Dim, symbol
from ...ir.dtype import boolean, i64
from ...ir.errors import LimitError, ModelError, UnsupportedError
from ...ir.graph import Graph, Value
from ...ir.types import WILD, OptionalType, SequenceType, TensorType, Type, Unranked
from ...ops.control_flow import If, Loop

WIDENINGS = 6
"""Times that a loop's body is read with wider types."""

CONTROL = frozenset(("If", "Loop", "Scan", "SequenceMap"))


@dataclass(frozen=True)
class ControlNode:
    """An ONNX node of control flow: `given` are its attributes, `read` reads one of its subgraphs, with inputs of the given
    types, into a region."""

    op_type: str
    name: str
    location: str
    opset: int
    inputs: list[Value | None]
    outputs: int
    given: Mapping[str, Any]
    graph: Graph
    read: Callable[[Any, str, Sequence[tuple[str, Type]]], Region | None]


@dataclass(frozen=True)
class Region:
    """A subgraph that was read, and the values around it that it reads, in the order of its last inputs. `local` are the
    symbols that have a meaning inside only."""

    graph: Graph
    captures: list[Value]
    local: frozenset[str]

    @property
    def types(self) -> list[Type]:
        return [value.type for _, value in self.graph.outputs]


class Outer(Protocol):
    """The names around a region."""

    def find(self, name: str) -> Any: ...


class Captures(Captured):
    """The names around a region, seen from inside."""

    def __init__(self, around: Outer, graph: Graph):
        super().__init__(graph)
        self.around = around

    def find(self, name: str) -> Any:
        """What a name stands for, inside."""
        found = self.around.find(name)
        return self.captured(found) if isinstance(found, Value) else found


class Disagreement(Exception):
    """The branches of an If do not agree on the rank or kind of a result: which is taken must be known."""


def read_if(node: ControlNode) -> list[Value] | None:
    """An If whose condition is not known. None where a branch cannot be read. Raises Disagreement."""
    regions = [node.read(node.given[which].g, which.split("_")[0], ()) for which in ("then_branch", "else_branch")]
    taken, other = regions
    if taken is None or other is None:
        return None
    for region in (taken, other):
        if len(region.types) != node.outputs:
            raise ModelError(f"the branch has {len(region.types)} outputs, the If has {node.outputs}")
    local = taken.local | other.local
    types = tuple(
        visible(join(a, b, fresh(node.name, i)), local, fresh(node.name, i))
        for i, (a, b) in enumerate(zip(taken.types, other.types, strict=True))
    )
    if any(isinstance(t, Unranked) for t in types) and not any(isinstance(t, Unranked) for t in taken.types + other.types):
        raise Disagreement
    op = If(types, (len(taken.captures), len(other.captures)))
    operands = [node.inputs[0], *taken.captures, *other.captures]
    return list(node.graph.add(op, operands, node.name, node.location, regions=(taken.graph, other.graph)).outputs)


def read_loop(node: ControlNode) -> list[Value] | None:
    """A Loop, as a loop that counts."""
    body = node.given["body"].g
    first = [*node.inputs, *[None] * (2 - len(node.inputs))]
    limit, condition, carried = first[0], first[1], first[2:]
    if len(body.input) != 2 + len(carried):
        needed = f"the trip's number, the condition and {len(carried)}"
        raise ModelError(f"the body has {len(body.input)} inputs, {needed} are required")
    collected = len(body.output) - 1 - len(carried)
    if collected < 0 or node.outputs > len(carried) + collected:
        raise ModelError(f"the body has {len(body.output)} outputs, the condition and {len(carried)} are required")
    head = [(body.input[0].name, TensorType(i64, ())), (body.input[1].name, TensorType(boolean, ()))]
    found = _settled(node, body, head, body.input[2:], carried, [])
    if found is None:
        return None
    region, types = found
    axes: tuple[int | None, ...] = (0,) * collected
    results = _results(node, region, types, region.types[1 + len(carried) :], axes, None)
    op = Loop(results, (len(region.captures),), len(carried), True, (), (), axes, (False,) * collected)
    operands = [limit, condition, *carried, *region.captures]
    return list(node.graph.add(op, operands, node.name, node.location, regions=(region.graph,)).outputs)[: node.outputs]


def read_scan(node: ControlNode) -> list[Value] | None:
    """A Scan: of opset 8 over a leading batch axis is refused where the batch is not 1."""
    body = node.given["body"].g
    inputs = node.inputs
    batched = node.opset < 9
    if batched:
        if inputs and inputs[0] is not None:
            message = "sequence lengths of Scan of opset 8 are not supported"
            raise UnsupportedError(message, hint="convert the model to opset 9")
        inputs = inputs[1:]
    count = node.given["num_scan_inputs"].i
    carried, scanned = inputs[: len(inputs) - count], inputs[len(inputs) - count :]
    if any(v is None for v in inputs) or len(body.input) != len(inputs):
        raise ModelError(f"the body has {len(body.input)} inputs, the Scan gives it {len(inputs)}")
    collected = len(body.output) - len(carried)
    backward = _flags(node, "scan_input_directions" if not batched else "directions", count)
    axes = _ints(node, "scan_input_axes", count)
    out_backward = _flags(node, "scan_output_directions", collected)
    out_axes = _ints(node, "scan_output_axes", collected)
    if batched:
        return _batched(node, body, carried, scanned, backward, collected)
    slices: list[tuple[str, Type]] = []
    scan_axes = []
    extent: Dim | None = None
    for info, value, axis in zip(body.input[len(carried) :], scanned, axes, strict=True):
        type_ = _tensor(value)
        axis = _axis(axis, type_.rank)
        scan_axes.append(axis)
        extent = type_.shape[axis] if extent is None or isinstance(type_.shape[axis], int) else extent
        slices.append((info.name, TensorType(type_.dtype, type_.shape[:axis] + type_.shape[axis + 1 :])))
    found = _settled(node, body, [], body.input[: len(carried)], carried, slices)
    if found is None:
        return None
    region, types = found
    parts = region.types[len(carried) :]
    places: tuple[int | None, ...] = tuple(_axis(a, _rank(t) + 1) for a, t in zip(out_axes, parts, strict=True))
    results = _results(node, region, types, parts, places, extent)
    op = Loop(
        results, (len(region.captures),), len(carried), False, tuple(scan_axes), backward, places, out_backward
    )
    operands = [None, None, *carried, *scanned, *region.captures]
    return list(node.graph.add(op, operands, node.name, node.location, regions=(region.graph,)).outputs)[: node.outputs]


def _batched(
    node: ControlNode, body: Any, carried: list[Value | None], scanned: list[Value | None], backward: tuple[bool, ...],
    collected: int,
) -> list[Value] | None:  # fmt: skip
    """A Scan of opset 8: a loop over the batch, around one over axis 1 of what is left."""
    types = [_tensor(v) for v in [*carried, *scanned]]
    outer = Graph(f"{body.name or 'body'}.batch")
    inside = [outer.input(f"{info.name}.row", TensorType(t.dtype, t.shape[1:])) for info, t in zip(body.input, types)]
    rows: list[Value | None] = list(inside)
    total = len(carried) + collected
    row = ControlNode(node.op_type, f"{node.name}.row", node.location, 9, rows, total, node.given, outer, node.read)
    slices = [
        (info.name, TensorType(t.dtype, t.shape[2:]))
        for info, t in zip(body.input[len(carried) :], types[len(carried) :], strict=True)
    ]
    found = _settled(row, body, [], body.input[: len(carried)], rows[: len(carried)], slices)
    if found is None:
        return None
    region, inner_types = found
    parts = region.types[len(carried) :]
    zeros: tuple[int | None, ...] = (0,) * collected
    inner_results = _results(row, region, inner_types, parts, zeros, types[-1].shape[1])
    op = Loop(
        inner_results, (len(region.captures),), len(carried), False, (0,) * len(slices), backward, zeros,
        (False,) * collected,
    )  # fmt: skip
    captures = Captures(_Nothing(), outer)
    operands = [None, None, *rows, *(captures.captured(v) for v in region.captures)]
    inner = outer.add(op, operands, row.name, node.location, regions=(region.graph,))
    outer.set_outputs([(f"row{i}", v) for i, v in enumerate(inner.outputs)])
    whole = Region(outer, captures.values, region.local)
    places: tuple[int | None, ...] = (0,) * total
    results = _results(node, whole, [], whole.types, places, types[0].shape[0])
    count = len(types)
    every = Loop(
        results, (len(captures.values),), 0, False, (0,) * count, (False,) * count, places, (False,) * total
    )
    given = [None, None, *carried, *scanned, *captures.values]
    made = node.graph.add(every, given, node.name, node.location, regions=(outer,))
    return list(made.outputs)[: node.outputs]


class _Nothing:
    """No names around a region."""

    def find(self, name: str) -> Any:
        return None


def read_sequence_map(node: ControlNode) -> list[Value] | None:
    """A SequenceMap: a loop over the elements of its sequences; other inputs are the same for all."""
    body = node.given["body"].g
    if len(body.input) != len(node.inputs) or any(v is None for v in node.inputs):
        raise ModelError(f"the body has {len(body.input)} inputs, the SequenceMap gives it {len(node.inputs)}")
    params: list[tuple[str, Type]] = []
    scanned: list[Value | None] = []
    fixed: list[Value | None] = []
    for i, (info, value) in enumerate(zip(body.input, node.inputs, strict=True)):
        assert value is not None
        type_: Type = value.type
        if isinstance(type_, SequenceType):
            params.append((info.name, taken(type_.of, node.name, f"in{i}")))
            scanned.append(value)
        else:
            fixed.append(value)
    if len(params) != len(scanned) or not scanned:
        raise ModelError("the first input of SequenceMap must be a sequence")
    same = [(info.name, v.type) for info, v in zip(body.input, node.inputs) if v is not None and not _is_sequence(v)]
    found = _settled(node, body, [], [_Named(name) for name, _ in same], fixed, params, reordered=True)
    if found is None:
        return None
    region, _ = found
    axes: tuple[int | None, ...] = (None,) * len(region.types)
    wild = tuple(SequenceType(_hidden(t)) for t in region.types)
    op = Loop(wild, (len(fixed) + len(region.captures),), 0, False, (None,) * len(scanned), (False,) * len(scanned), axes,
              (False,) * len(axes))  # fmt: skip
    operands = [None, None, *scanned, *fixed, *region.captures]
    return list(node.graph.add(op, operands, node.name, node.location, regions=(region.graph,)).outputs)[: node.outputs]


@dataclass(frozen=True)
class _Named:
    name: str


def _is_sequence(value: Value) -> bool:
    return isinstance(value.type, SequenceType)


def _settled(
    node: ControlNode, body: Any, head: Sequence[tuple[str, Type]], names: Sequence[Any], carried: Sequence[Value | None],
    slices: Sequence[tuple[str, Type]], reordered: bool = False,
) -> tuple[Region, list[Type]] | None:  # fmt: skip
    """The body read with types of the carried values that hold before and after every trip. `reordered`: what is called
    carried stays as it is, and comes after the slices."""
    types: list[Type] = []
    for v in carried:
        if v is None:
            raise ModelError("a carried value has no first value")
        types.append(v.type)
    for _ in range(WIDENINGS):
        inner = [(info.name, t) for info, t in zip(names, types, strict=True)]
        region = node.read(body, "body", [*head, *slices, *inner] if reordered else [*head, *inner, *slices])
        if region is None:
            return None
        if reordered:
            return region, types
        after = [_kept(t, region.local) for t in region.types[bool(head) : bool(head) + len(types)]]
        wider = [join(t, a, fresh(node.name, f"in{i}")) for i, (t, a) in enumerate(zip(types, after, strict=True))]
        if wider == types:
            return region, types
        types = wider
    raise LimitError(f"the types of the carried values do not settle in {WIDENINGS} readings of the body")


def _results(
    node: ControlNode, region: Region, carried: list[Type], parts: list[Type], axes: tuple[int | None, ...],
    trips: Dim | None,
) -> tuple[Type, ...]:  # fmt: skip
    """The types of a loop's results: of carried values, and of parts along a new axis."""
    local = region.local
    found = [visible(t, local, fresh(node.name, i)) for i, t in enumerate(carried)]
    for i, (part, axis) in enumerate(zip(parts, axes, strict=True), len(carried)):
        if not isinstance(part, TensorType) or axis is None:
            raise UnsupportedError(f"collected result {i} is {part}: a tensor of known rank is required")
        found.append(collected_type(part, axis, trips, local, node.name, i))
    return tuple(found)


def _kept(t: Type, local: frozenset[str]) -> Type:
    """The type of a value that goes from one trip to the next: elements of a sequence keep no extents of the trip that added
    them."""
    return visible(t, local, lambda axis: symbol(WILD)) if isinstance(t, SequenceType | OptionalType) else t


def _hidden(t: Type) -> Any:
    """The type of a sequence's elements, of one that came about in a region."""
    if isinstance(t, TensorType):
        return TensorType(t.dtype, tuple(d if isinstance(d, int) else symbol(WILD) for d in t.shape))
    return t


def _tensor(value: Value | None) -> TensorType:
    type_: Any = None if value is None else value.type
    if not isinstance(type_, TensorType):
        raise UnsupportedError(f"a scanned input must be a tensor of known rank, it is {type_ or 'absent'}")
    return type_


def _rank(t: Type) -> int:
    if not isinstance(t, TensorType):
        raise UnsupportedError(f"a collected result must be a tensor of known rank, it is {t}")
    return t.rank


def _axis(axis: int, rank: int) -> int:
    if not -rank <= axis < rank:
        raise ModelError(f"axis must be in [{-rank}, {rank}), it is {axis}")
    return axis + rank if axis < 0 else axis


def _ints(node: ControlNode, name: str, count: int) -> list[int]:
    found = [int(x) for x in node.given[name].ints] if name in node.given else [0] * count
    if len(found) != count:
        raise ModelError(f"{name} must have {count} numbers, it has {len(found)}")
    return found


def _flags(node: ControlNode, name: str, count: int) -> tuple[bool, ...]:
    return tuple(bool(x) for x in _ints(node, name, count))


READERS: dict[str, Callable[[ControlNode], list[Value] | None]] = {
    "If": read_if, "Loop": read_loop, "Scan": read_scan, "SequenceMap": read_sequence_map,
}  # fmt: skip

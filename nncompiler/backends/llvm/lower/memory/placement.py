"""Where every value lives: which root buffer, at what offset, with what strides.

Views cost nothing: a reshape of a dense value, a slice or split, and a concat whose operands are written straight into
their slices. What cannot be a view gets a root of its own in the arena (or is a graph input, output or weight).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

from nncompiler.ir.extents import at_most_one, hint, surely_zero
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops.elementwise.unary import Dropout, Identity
from nncompiler.ops.movement.arrange import Concat, Reshape, Split
from nncompiler.ops.movement.slice import Slice

from ...emission.places import Place, Placement, Root, halo_before
from ...emission.tensor import contiguous
from ...program import Keeping, Space
from .in_place import InPlace, Overwrites
from .keeping import Kept


def place(
    graph: Graph, overwrites: Overwrites = lambda node, places: False, states: Sequence[Kept] = ()
) -> Placement:
    """Decides the place of every value of a graph in execution order. Pointwise nodes may always write over an operand,
    others where `overwrites` says so; it is asked when the operands have their places. `states`: which outputs lie where
    inputs do."""
    order = graph.order()
    result = Placement()
    outputs = {value: i for i, (_, value) in reversed(list(enumerate(graph.outputs)))}
    inside = _written_into_concats(order, outputs)
    in_place = InPlace(order, outputs, overwrites)
    for i, node in enumerate(graph.inputs):
        result.put(node.output, _fresh(node.type, Root(Space.INPUT, node.type.nbytes, i, name=node.name)))
    _place_states(graph, states, result)
    for node in order:
        for value in node.outputs:
            if value in result.places:
                continue
            if node.weight is not None:
                root = Root(Space.WEIGHTS, value.type.storage_bytes, name=node.name)
                result.weights[value] = root
                result.put(value, _fresh(value.type, root))
            elif value in inside:
                _place_inside(value, inside, outputs, result)
            elif (view := _view(value, result.places)) is not None and value not in outputs:
                result.put(value, view)
            elif (reused := in_place.of(value, result)) is not None:
                result.put(value, reused)
            else:
                result.put(value, _fresh(value.type, _root(value, outputs)))
        if _is_view(node, result.places):
            result.views.add(node)
    return result


def _place_states(graph: Graph, states: Sequence[Kept], result: Placement) -> None:
    """States that one buffer keeps: the next value lies where the value before does."""
    for state in states:
        past = graph.inputs[state.input].output
        base = result.places[past]
        if state.how == Keeping.APPENDED:
            base = result.places[past] = Place(base.root, 0, state.strides(past.type.dims))
        for value in state.values:
            result.put(value, base)


def _root(value: Value, outputs: dict[Value, int]) -> Root:
    if value in outputs:
        return Root(Space.OUTPUT, value.type.nbytes, outputs[value], name=value.name)
    return Root(Space.ARENA, value.type.storage_bytes, name=value.name)


def _fresh(type_: TensorType, root: Root) -> Place:
    """A root's own value: dense, the halo before logical zero skipped."""
    layout = type_.physical_layout
    strides = contiguous(layout.physical_shape(type_.dims))
    return Place(root, halo_before(layout, strides), strides)



def _view(value: Value, places: dict[Value, Place]) -> Place | None:
    """The place of a result that is a view of its operand, or None."""
    node = value.node
    if not node.inputs or node.inputs[0] is None:
        return None
    source = node.inputs[0]
    base = places[source]
    if base.root.space == Space.WEIGHTS:
        return None
    layout = source.type.physical_layout
    match node.op:
        case Identity() | Dropout():
            return base if value.type.physical_layout == layout else None
        case Reshape():
            if source.type.layout is not None or value.type.layout is not None:
                return None
            strides = _reshaped(base.strides, source.type.dims, value.type.dims)
            return None if strides is None else Place(base.root, base.offset, strides)
        case Slice(starts=starts, axes=axes, steps=steps):
            if any(s < 1 for s in steps):
                return None
            cuts: dict[int, tuple[Any, int]] = {a: (start, step) for a, start, step in zip(axes, starts, steps)}
            return _slice(base, layout, cuts) if _same_memory(value.type.physical_layout, layout, set(cuts)) else None
        case Split(axis=axis, sizes=sizes):
            start: Any = sum(sizes[: value.index])  # extents stay open: an offset may be an expression
            inside = _same_memory(value.type.physical_layout, layout, {axis})
            return _slice(base, layout, {axis: (start, 1)}) if inside else None
    return None


def _reshaped(strides: tuple[int, ...], before: tuple[int, ...], after: tuple[int, ...]) -> tuple[int, ...] | None:
    """The strides of a value of shape `after` that lies where one of shape `before` does; None where its elements are not at
    equal distances. Axes are compared in runs of equal products."""
    if surely_zero(prod(before)):
        return contiguous(after)
    found: list[int] = []
    i = j = 0
    while i < len(before) or j < len(after):
        first, start = i, j
        here = there = 1
        while (i < len(before) or j < len(after)) and (not surely_zero(here - there) or (i == first and j == start)):
            if (hint(here) <= hint(there) and i < len(before)) or j == len(after):
                here *= before[i]
                i += 1
            else:
                there *= after[j]
                j += 1
        if not surely_zero(here - there):
            return None
        step: int | None = None
        length = 1
        for k in reversed(range(first, i)):
            if at_most_one(before[k]):
                continue
            if step is None:
                step = strides[k]
            elif not surely_zero(strides[k] - step * length):
                return None
            length *= before[k]
        inner = 1 if step is None else step
        run: list[int] = []
        for k in reversed(range(start, j)):
            run.append(inner)
            inner *= after[k]
        found += reversed(run)
    return tuple(found)


def _same_memory(mine: Layout, source: Layout, cut: set[int]) -> bool:
    """Whether a slice in layout `mine` can lie inside a value in layout `source`: same order and blocks, and a halo of its
    own only along axes that are not cut and where the source has at least as much."""
    if mine.order != source.order or mine.blocks != source.blocks:
        return False
    for axis in range(len(mine.order)):
        (low, high), (source_low, source_high) = mine.halo_of(axis), source.halo_of(axis)
        if (axis in cut and (low or high)) or low > source_low or high > source_high:
            return False
    return True


def _slice(base: Place, layout: Layout, cuts: dict[int, tuple[int, int]]) -> Place | None:
    """The place of a slice (start, step an axis); a blocked axis must be cut at a block and have step 1."""
    offset, strides = base.offset, list(base.strides)
    for axis, (start, step) in cuts.items():
        block = layout.block(axis)
        if block > 1 and (start % block or step != 1):
            return None
        at = layout.order.index(axis)
        offset += start // block * strides[at]
        strides[at] *= step
    return Place(base.root, offset, tuple(strides))


def _computes(node: Node) -> bool:
    """Whether the node writes its result by code, so that it can write it anywhere."""
    return node.weight is None and not node.op.view and not isinstance(node.op, Input)


def _written_into_concats(order: list[Node], outputs: dict[Value, int]) -> dict[Value, tuple[Value, int, int]]:
    """value -> (concat's result, axis, start) for operands that their producers write into the concat's buffer."""
    inside: dict[Value, tuple[Value, int, int]] = {}
    for node in reversed(order):
        if not isinstance(node.op, Concat):
            continue
        whole, axis, start = node.output, node.op.axis, 0
        layout = whole.type.physical_layout
        for value in node.inputs:
            assert value is not None
            mine = value.type.physical_layout
            same = (mine.order, mine.blocks, mine.halo) == (layout.order, layout.blocks, layout.halo)
            aligned = start % layout.block(axis) == 0
            # A partial last block of channels would be overwritten by its padding lanes when it is written after the next.
            whole_blocks = value.type.dims[axis] % layout.block(axis) == 0 or value == node.inputs[-1]
            if (
                _computes(value.node) and value not in outputs and value not in inside
                and same and aligned and whole_blocks and not any(layout.halo_of(axis))
            ):  # fmt: skip
                inside[value] = (whole, axis, start)
            start += value.type.dims[axis]
    return inside


def _place_inside(
    value: Value, inside: dict[Value, tuple[Value, int, int]], outputs: dict[Value, int], result: Placement
) -> None:
    whole, axis, start = inside[value]
    if whole not in result.places:
        if whole in inside:
            _place_inside(whole, inside, outputs, result)
        else:
            result.put(whole, _fresh(whole.type, _root(whole, outputs)))
    cut = _slice(result.places[whole], whole.type.physical_layout, {axis: (start, 1)})
    assert cut is not None
    result.put(value, cut)


def concat_copies(node: Node, places: dict[Value, Place]) -> list[tuple[int, int]]:
    """(operand slot, start along the axis) of a concat's operands that do not already lie in their slice."""
    op = node.op
    assert isinstance(op, Concat)
    layout = node.type.physical_layout
    copies: list[tuple[int, int]] = []
    start = 0
    for slot, value in enumerate(node.inputs):
        assert value is not None
        if places[value] != _slice(places[node.output], layout, {op.axis: (start, 1)}):
            copies.append((slot, start))
        start += value.type.dims[op.axis]
    return copies


def _is_view(node: Node, places: dict[Value, Place]) -> bool:
    if isinstance(node.op, Concat):
        return not concat_copies(node, places)
    if _computes(node) or node.weight is not None or isinstance(node.op, Input):
        return False
    source = node.inputs[0]
    return source is not None and all(places[v].root is places[source].root for v in node.outputs)

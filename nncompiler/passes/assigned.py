"""Scatters into a box of a tensor, as exporters write assignments to slices, without indices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nncompiler.ir.dims import Dim, at_least, equal
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.indexing.scatter import ScatterNd
from nncompiler.ops.movement.arrange import Concat, Expand, Reshape
from nncompiler.ops.movement.formula import Iota
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.reduction.scan import CumSum

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, insert, producer, replace_all, scalar

LARGEST = 1 << 22
"""Elements of constant indices that are looked through, at most."""


@dataclass(frozen=True)
class AssignSlices(Pass):
    """Writes `x[:, 1:] = y` as a concatenation, whose parts are computed where they belong.

        scatter_nd(%x, indices of rows 1 to the end, %y)    -->    concat(slice(%x), %y)
        scatter_nd(%x, indices of all of it, %y)            -->    %y

    Indices are constants, or as PyTorch's exporters make them of shapes: ranges that are reshaped, expanded and
    concatenated. Where it cannot be proved that they are a box inside of x, for all sizes, nothing is changed.
    """

    name = "assign-slices"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (assignment,))


@dataclass(frozen=True)
class Line:
    """Numbers that are `start`, `start + 1`, ... along `axis`, and the same along all others. Without an axis, all are
    `start`."""

    start: int
    axis: int | None


def assignment(graph: Graph, node: Node) -> Action | None:
    """A scatter that replaces a box."""
    if not isinstance(node.op, ScatterNd) or node.op.reduction != "none":
        return None
    x, indices, updates = node.inputs
    assert x is not None and indices is not None and updates is not None
    starts = box(indices)
    if starts is None:
        return None
    sizes = indices.type.shape[:-1]
    rests = [d - start - size for d, start, size in zip(x.type.shape, starts, sizes, strict=False)]
    if not all(start >= 0 and at_least(rest, 0) for start, rest in zip(starts, rests, strict=True)):
        return None
    return lambda: replace_all(graph, node, [assigned(graph, node, x, updates, starts, sizes, rests)])


def assigned(
    graph: Graph, node: Node, x: Value, updates: Value, starts: Sequence[int], sizes: Sequence[Dim], rests: Sequence[Dim]
) -> Value:
    """x with the box replaced, built from the last axis to the first."""
    y = updates
    for axis in reversed(range(len(starts))):
        start, end = starts[axis], starts[axis] + sizes[axis]
        bounds = [(0, start)] * (start > 0) + [(end, end + rests[axis])] * (equal(rests[axis], 0) is not True)
        within = [(k, starts[k], starts[k] + sizes[k]) for k in range(axis) if starts[k] or equal(rests[k], 0) is not True]
        parts = []
        for low, high in bounds:
            axes, lows, highs = zip(*within, (axis, low, high), strict=True)
            part = Slice(tuple(lows), tuple(highs), tuple(axes), (1,) * len(axes))
            parts.append(insert(graph, part, (x,), node, "kept").output)
        if parts:
            parts.insert(1 if start else 0, y)
            y = insert(graph, Concat(axis), parts, node, "assigned").output
    if y is updates:
        y = insert(graph, Reshape(x.type.shape), (y,), node, "assigned").output
    return y


def box(indices: Value) -> list[int] | None:
    """Where the box begins whose elements the index vectors name in order; None where they are another set, or in another
    order."""
    *axes, depth = range(indices.type.rank)
    if len(axes) != indices.type.shape[depth]:
        return None
    numbers = constant(indices)
    if numbers is not None:
        lines = [line_of(numbers[..., k]) for k in axes]
    else:
        op = indices.node.op
        parts = [v for v in indices.node.inputs if v is not None]
        if not isinstance(op, Concat) or op.axis != depth or len(parts) != len(axes):
            return None
        lines = [line(v) for v in parts]
    starts = []
    for k, found in enumerate(lines):
        if found is None or (found.axis is None and indices.type.shape[k] != 1) or found.axis not in (None, k):
            return None
        starts.append(found.start)
    return starts


def constant(value: Value) -> Array | None:
    """The numbers of a constant that is small enough to be looked through."""
    if value.known is not None:
        return value.known
    weight = value.weight
    return weight.array if weight is not None and weight.size <= LARGEST else None


def line_of(numbers: Array) -> Line | None:
    """The line that an array is."""
    if numbers.size == 0:
        return None
    start = int(numbers.reshape(-1)[0])
    if np.all(numbers == start):
        return Line(start, None)
    for axis, length in enumerate(numbers.shape):
        along = np.arange(start, start + length).reshape([-1 if k == axis else 1 for k in range(numbers.ndim)])
        if np.array_equal(np.broadcast_to(along, numbers.shape), numbers):
            return Line(start, axis)
    return None


def line(value: Value) -> Line | None:
    """The line that a value is, through movements."""
    numbers = constant(value)
    if numbers is not None:
        return line_of(numbers)
    op, weight = value.node.op, value.weight
    if weight is not None and isinstance(weight.formula, Iota):
        op = weight.formula
    if isinstance(op, Iota):
        integers = isinstance(op.start, int) and op.delta == 1
        return Line(int(op.start), 0) if integers else None
    if isinstance(op, Add):  # a range of open length that begins elsewhere
        first, offset = value.node.inputs
        by, moved = scalar(offset), None if first is None else line(first)
        if by is None or moved is None or first is None or first.type != value.type:
            return None
        return Line(moved.start + int(by), moved.axis)
    if isinstance(op, CumSum):  # a range of open length
        steps = producer(value.node.inputs[0], Expand)
        ones = steps is not None and steps.type.rank == 1 and scalar(steps.inputs[0]) == 1
        return Line(0, 0) if ones and op.exclusive and not op.reverse else None
    if not isinstance(op, Reshape | Expand):
        return None
    source = value.node.inputs[0]
    assert source is not None
    found = line(source)
    if found is None or found.axis is None:
        return found
    before, after = source.type.shape, value.type.shape
    if isinstance(op, Expand):
        axis = found.axis + len(after) - len(before)
        return Line(found.start, axis) if equal(before[found.axis], after[axis]) else None
    if any(d != 1 for k, d in enumerate(before) if k != found.axis):
        return spread(found, before, after)
    long = [k for k, d in enumerate(after) if d != 1]
    return Line(found.start, long[0]) if len(long) == 1 else None


def spread(found: Line, before: Sequence[Dim], after: Sequence[Dim]) -> Line | None:
    """The line behind a reshape that only adds or removes axes of extent 1."""
    kept, left = [k for k, d in enumerate(before) if d != 1], [k for k, d in enumerate(after) if d != 1]
    if len(kept) != len(left) or not all(equal(before[a], after[b]) for a, b in zip(kept, left, strict=True)):
        return None
    assert found.axis is not None
    return Line(found.start, left[kept.index(found.axis)]) if found.axis in kept else None

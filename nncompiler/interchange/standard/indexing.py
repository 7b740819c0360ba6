"""Rows of the operators that take indices."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...ir.dims import Dim
from ...ir.dtype import i64
from ...ir.errors import ModelError
from ...ir.graph import KNOWN_LIMIT
from ...ops.elementwise.cast import Cast
from ...ops.indexing.gather import Gather, GatherElements, GatherNd, OneHot, ReverseSequence, outside
from ...ops.indexing.scatter import ScatterElements, ScatterNd
from ...ops.indexing.tensor_scatter import TensorScatter
from ...ops.movement.arrange import Expand
from ..elements import NUMBER
from ..rules import Call, Emit, Results, Row

CHECKED_BELOW = 1 << 22
"""Elements up to which the numbers of constant indices are loaded to check them."""


def check_indices(call: Call, extent: Dim, axis: int, part: Any = ...) -> None:
    """Raises ModelError where constant indices, operand 1, leave an axis; small ones are checked as types are inferred."""
    weight = call.value(1).weight
    if weight is None or not weight.dtype.is_int or not isinstance(extent, int):
        return
    if not KNOWN_LIMIT < weight.size < CHECKED_BELOW:
        return
    fault = outside(weight.array[part], extent, axis)
    if fault is not None:
        raise ModelError(fault)


def read_gather(call: Call) -> Results:
    """Gather (opset 1 and later). Raises ModelError where constant indices leave the axis."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", 0), x.type.rank)
    check_indices(call, x.type.shape[axis], axis)
    return call.emit(Gather(axis=axis), x, call.value(1)).outputs


def write_gather(e: Emit) -> None:
    """Gather."""
    e.emit("Gather", e.inputs, axis=e.op.axis)


def read_gather_elements(call: Call) -> Results:
    """GatherElements (opset 11 and later). Raises ModelError where constant indices leave the axis."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", 0), x.type.rank)
    check_indices(call, x.type.shape[axis], axis)
    return call.emit(GatherElements(axis=axis), x, call.value(1)).outputs


def write_gather_elements(e: Emit) -> None:
    """GatherElements."""
    e.emit("GatherElements", e.inputs, axis=e.op.axis)


def read_scatter_elements(call: Call) -> Results:
    """ScatterElements (opset 11 and later) and Scatter (9 to 10), its older name without `reduction`."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", 0), x.type.rank)
    check_indices(call, x.type.shape[axis], axis)
    op = ScatterElements(reduction=call.attr("reduction", "none"), axis=axis)
    return call.emit(op, x, call.value(1), call.value(2)).outputs


def write_scatter_elements(e: Emit) -> None:
    """ScatterElements; `reduction` is of opset 16 and later."""
    e.emit("ScatterElements", e.inputs, axis=e.op.axis, reduction=e.op.reduction)


def read_scatter_nd(call: Call) -> Results:
    """ScatterND (opset 11 and later). Raises ModelError where constant index vectors leave the axes."""
    op = ScatterNd(reduction=call.attr("reduction", "none"))
    values = call.emit(op, call.value(0), call.value(1), call.value(2)).outputs
    _check_vectors(call, 0)
    return values


def _check_vectors(call: Call, first: int) -> None:
    """Checks constant index vectors, whose entries index the axes from `first` on."""
    shape, depth = call.value(0).type.shape, call.value(1).type.shape[-1]
    assert isinstance(depth, int)
    for k in range(depth):
        check_indices(call, shape[first + k], first + k, (..., k))


def read_gather_nd(call: Call) -> Results:
    """GatherND (opset 11 and later); index vectors index the axes behind the `batch_dims` first ones."""
    batch = call.attr("batch_dims", 0)
    values = call.emit(GatherNd(batch_dims=batch), call.value(0), call.value(1)).outputs
    _check_vectors(call, batch)
    return values


def read_reverse_sequence(call: Call) -> Results:
    """ReverseSequence (opset 10 and later); by default axis 0 is time and axis 1 is the batch."""
    x = call.value(0)
    batch = call.axis(call.attr("batch_axis", 1), x.type.rank)
    time = call.axis(call.attr("time_axis", 0), x.type.rank)
    return call.emit(ReverseSequence(batch_axis=batch, time_axis=time), x, call.value(1)).outputs


def write_reverse_sequence(e: Emit) -> None:
    """ReverseSequence."""
    e.emit("ReverseSequence", e.inputs, batch_axis=e.op.batch_axis, time_axis=e.op.time_axis)


def read_one_hot(call: Call) -> Results:
    """OneHot (opset 9 and later) of a depth that is known while compiling; indices that are floats are cut to i64."""
    indices = call.value(0)
    depth = call.integer(1, "the depth")
    if depth < 1:
        raise ModelError(f"depth must be at least 1, it is {depth}")
    axis = call.axis(call.attr("axis", -1), indices.type.rank + 1)
    if not indices.type.dtype.is_int:
        indices = call.step("indices", Cast(i64), indices)
    return call.emit(OneHot(axis=axis, depth=depth), indices, call.value(2)).outputs


def write_one_hot(e: Emit) -> None:
    """OneHot, the depth as an operand."""
    depth = e.constant("depth", np.asarray(e.op.depth, np.int64))
    e.emit("OneHot", [e.inputs[0], depth, e.inputs[1]], axis=e.op.axis)


def read_tensor_scatter(call: Call) -> Results:
    """TensorScatter (opset 24 and later); absent write_indices are zeros for every sequence of the batch."""
    x, update = call.value(0), call.value(1)
    axis = call.axis(call.attr("axis", -2), x.type.rank)
    starts = call.optional(2)
    if starts is None:
        zero = call.constant("start", np.asarray(0, np.int64))
        starts = call.step("starts", Expand((x.type.shape[0],)), zero)
    return call.emit(TensorScatter(axis=axis, mode=call.attr("mode", "linear")), x, starts, update).outputs


def write_tensor_scatter(e: Emit) -> None:
    """As ScatterElements at positions computed from the starts: TensorScatter itself is of opset 24."""
    shape, axis = list(e.shape(2)), e.op.axis
    length = e.dims("length", [shape[axis]])
    extent = e.dims("extent", [e.shape(0)[axis]])
    scalar = [e.step(part, "Squeeze", x) for part, x in (("count", length), ("whole", extent))]
    bounds = [e.constant(part, np.asarray(x, np.int64)) for part, x in (("zero", 0), ("one", 1))]
    offsets = e.step("offsets", "Range", bounds[0], scalar[0], bounds[1])
    starts = e.step("starts", "Cast", e.inputs[1], to=NUMBER[i64])
    column = e.step("column", "Unsqueeze", starts, e.constant("last", np.asarray([1], np.int64)))
    at = e.step("at", "Add", column, offsets)
    if e.op.mode == "circular":
        at = e.step("turned", "Mod", at, scalar[1])
    others = [a for a in range(1, len(shape)) if a != axis]
    spread = e.step("spread", "Unsqueeze", at, e.constant("axes", np.asarray(others, np.int64)))
    indices = e.step("indices", "Expand", spread, e.dims("shape", shape))
    e.emit("ScatterElements", [e.inputs[0], indices, e.inputs[2]], axis=axis)


ROWS = (
    Row("Gather", 1, Gather, read=read_gather, write=write_gather),
    Row("GatherElements", 11, GatherElements, read=read_gather_elements, write=write_gather_elements),
    Row("GatherND", 11, GatherNd, {"batch_dims": 0}, read=read_gather_nd),
    Row("ScatterElements", 11, ScatterElements, read=read_scatter_elements, write=write_scatter_elements),
    Row("Scatter", 9, read=read_scatter_elements),
    Row("ScatterND", 11, ScatterNd, {"reduction": "none"}, read=read_scatter_nd),
    Row("TensorScatter", 24, TensorScatter, read=read_tensor_scatter, write=write_tensor_scatter),
    Row("ReverseSequence", 10, ReverseSequence, read=read_reverse_sequence, write=write_reverse_sequence),
    Row("OneHot", 9, OneHot, read=read_one_hot, write=write_one_hot),
)

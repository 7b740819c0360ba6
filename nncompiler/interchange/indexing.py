"""Rows of the operators that take indices."""

from __future__ import annotations

import numpy as np

from ..ir.dtype import i64
from ..ir.errors import ModelError
from ..ops.cast import Cast
from ..ops.indexing import Gather, GatherElements, GatherNd, OneHot
from .rules import Call, Emit, Results, Row


def read_gather(call: Call) -> Results:
    x = call.value(0)
    return call.emit(Gather(axis=call.axis(call.attr("axis", 0), x.type.rank)), x, call.value(1)).outputs


def write_gather(e: Emit) -> None:
    e.emit("Gather", e.inputs, axis=e.op.axis)


def read_gather_elements(call: Call) -> Results:
    x = call.value(0)
    return call.emit(GatherElements(axis=call.axis(call.attr("axis", 0), x.type.rank)), x, call.value(1)).outputs


def write_gather_elements(e: Emit) -> None:
    e.emit("GatherElements", e.inputs, axis=e.op.axis)


def read_one_hot(call: Call) -> Results:
    indices = call.value(0)
    depth = call.integer(1, "the depth")
    if depth < 1:
        raise ModelError(f"depth must be at least 1, it is {depth}")
    axis = call.axis(call.attr("axis", -1), indices.type.rank + 1)
    if not indices.type.dtype.is_int:
        indices = call.step("indices", Cast(i64), indices)
    return call.emit(OneHot(axis=axis, depth=depth), indices, call.value(2)).outputs


def write_one_hot(e: Emit) -> None:
    depth = e.constant("depth", np.asarray(e.op.depth, np.int64))
    e.emit("OneHot", [e.inputs[0], depth, e.inputs[1]], axis=e.op.axis)


ROWS = (
    Row("Gather", 1, Gather, read=read_gather, write=write_gather),
    Row("GatherElements", 11, GatherElements, read=read_gather_elements, write=write_gather_elements),
    Row("GatherND", 11, GatherNd, {"batch_dims": 0}),
    Row("OneHot", 9, OneHot, read=read_one_hot, write=write_one_hot, note="depth known while compiling"),
)

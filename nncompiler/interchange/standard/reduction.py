"""Rows of reductions, arg-reductions and running totals."""

from __future__ import annotations

import numpy as np

from ...ir.dtype import boolean
from ...ir.op import Op
from ...ops.reduction.reduce import (
    ReduceL1,
    ReduceL2,
    ReduceLogSum,
    ReduceLogSumExp,
    ReduceMax,
    ReduceMean,
    ReduceMin,
    ReduceProd,
    ReduceSum,
    ReduceSumSquare,
)
from ...ops.reduction.scan import ArgMax, ArgMin, CumProd, CumSum, Running
from ..elements import NUMBER
from ..rules import Call, Emit, Reader, Results, Row, Writer

AXES_BY_OPERAND = {"ReduceSum": 13}
"""Since this opset the axes are an operand; 18 for all others."""


def read_reduce(op: type[Op]) -> Reader:
    """Axes by attribute or operand; without axes all are reduced, or none with noop_with_empty_axes."""

    def read(call: Call) -> Results:
        x = call.value(0)
        rank = x.type.rank
        if call.opset >= AXES_BY_OPERAND.get(call.op_type, 18):
            axes = call.ints(1, "axes") if call.has(1) else ()
        else:
            axes = call.attr("axes", ())
        if not axes and not call.attr("noop_with_empty_axes", 0):
            axes = tuple(range(rank))
        keep = bool(call.attr("keepdims", 1))
        return call.emit(op(axes=call.axes(axes, rank), keepdims=keep), x).outputs  # type: ignore[call-arg]

    return read


def write_reduce(onnx: str) -> Writer:
    """Writer of a Reduce operator (opset 18) with axes as an operand. ReduceSum, and any that reduces no axes, gets
    noop_with_empty_axes=1: no axes would else mean all."""

    def write(e: Emit) -> None:
        keep = int(e.op.keepdims)
        if onnx == "ReduceSum" or e.op.axes == ():
            axes = e.constant("axes", np.asarray(e.op.axes, np.int64))
            e.emit(onnx, [e.inputs[0], axes], keepdims=keep, noop_with_empty_axes=1)
        else:
            e.emit(onnx, [e.inputs[0], e.constant("axes", np.asarray(e.op.axes, np.int64))], keepdims=keep)

    return write


def read_arg(op: type[Op]) -> Reader:
    """Reader of ArgMax or ArgMin (opset 1 and later); select_last_index (opset 12) decides among equal elements."""

    def read(call: Call) -> Results:
        x = call.value(0)
        axis = call.axis(call.attr("axis", 0), x.type.rank)
        last = bool(call.attr("select_last_index", 0))
        keep = bool(call.attr("keepdims", 1))
        return call.emit(op(axis=axis, keepdims=keep, select_last=last), x).outputs  # type: ignore[call-arg]

    return read


def write_arg(onnx: str) -> Writer:
    """Writer of ArgMax or ArgMin."""

    def write(e: Emit) -> None:
        o = e.op
        e.emit(onnx, e.inputs, axis=o.axis, keepdims=int(o.keepdims), select_last_index=int(o.select_last))

    return write


def read_running(op: type[Running]) -> Reader:
    """Reader of CumSum (opset 11) or CumProd (26); the axis, operand 1, must be known while compiling."""

    def read(call: Call) -> Results:
        x = call.value(0)
        axis = call.axis(call.integer(1, "the axis"), x.type.rank)
        exclusive, reverse = bool(call.attr("exclusive", 0)), bool(call.attr("reverse", 0))
        return call.emit(op(axis=axis, exclusive=exclusive, reverse=reverse), x).outputs

    return read


def write_cum_sum(e: Emit) -> None:
    """CumSum, the axis as an operand."""
    axis = e.constant("axis", np.asarray(e.op.axis, np.int64))
    e.emit("CumSum", [e.inputs[0], axis], exclusive=int(e.op.exclusive), reverse=int(e.op.reverse))


def write_cum_prod(e: Emit) -> None:
    """CumProd is younger than the opset that is written: the product of what a triangular mask leaves of the axis."""
    o, x = e.op, e.operand(0).type
    extent, one = x.shape[o.axis], e.constant("one", np.ones(1, np.int64))
    ones = e.step("ones", "Expand", one, e.dims("square", (extent, extent)))
    diagonal = e.constant("diagonal", np.asarray((-1 if o.reverse else 1) * o.exclusive, np.int64))
    triangle = e.step("triangle", "Trilu", ones, diagonal, upper=int(not o.reverse))
    shape = e.dims("shape", (extent, extent, *(1,) * (x.rank - o.axis - 1)))
    mask = e.step("mask", "Cast", e.step("spread", "Reshape", triangle, shape), to=NUMBER[boolean])
    columns = e.step("columns", "Unsqueeze", e.wide("wide", e.inputs[0]), e.constant("next", np.asarray([o.axis + 1])))
    factors = e.step("factors", "Where", mask, columns, e.constant("neutral", np.ones(1, e.working.numpy)))
    axes = e.constant("axis", np.asarray([o.axis]))
    if e.working == x.dtype:
        e.emit("ReduceProd", [factors, axes], keepdims=0)
    else:
        e.emit("Cast", [e.step("product", "ReduceProd", factors, axes, keepdims=0)], to=NUMBER[x.dtype])


def _running(onnx: str, since: int, op: type[Running], write: Writer) -> Row:
    return Row(onnx, since, op, read=read_running(op), write=write)


def _reduce(onnx: str, op: type[Op]) -> Row:
    return Row(onnx, 1, op, read=read_reduce(op), write=write_reduce(onnx))


ROWS = (
    _reduce("ReduceSum", ReduceSum),
    _reduce("ReduceMean", ReduceMean),
    _reduce("ReduceMax", ReduceMax),
    _reduce("ReduceMin", ReduceMin),
    _reduce("ReduceProd", ReduceProd),
    _reduce("ReduceL1", ReduceL1),
    _reduce("ReduceL2", ReduceL2),
    _reduce("ReduceLogSum", ReduceLogSum),
    _reduce("ReduceLogSumExp", ReduceLogSumExp),
    _reduce("ReduceSumSquare", ReduceSumSquare),
    Row("ArgMax", 1, ArgMax, read=read_arg(ArgMax), write=write_arg("ArgMax")),
    Row("ArgMin", 1, ArgMin, read=read_arg(ArgMin), write=write_arg("ArgMin")),
    _running("CumSum", 11, CumSum, write_cum_sum),
    _running("CumProd", 26, CumProd, write_cum_prod),
)

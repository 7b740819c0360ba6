"""Rows of normalizations and of softmax."""

from __future__ import annotations

from math import prod

import numpy as np

from ..ir import dtype as d
from ..ir.dims import Dim, undecided
from ..ir.errors import ModelError
from ..ir.graph import Value
from ..ir.op import Op
from ..ops.binary import Add, Mul, Sub
from ..ops.cast import Cast
from ..ops.movement import Expand, Reshape
from ..ops.normalization import BatchNorm, GroupNorm, InstanceNorm, MeanVarianceNorm
from ..ops.normalization_local import LpNorm, Lrn
from ..ops.normalization_trailing import LayerNorm, RmsNorm
from ..ops.reduction import ReduceMean
from ..ops.softmax import Hardmax, LogSoftmax, Softmax
from ..ops.unary import Reciprocal, Sqrt
from .rules import Call, Emit, Reader, Results, Row, Writer


def read_batch_norm(call: Call) -> Results:
    if call.attr("training_mode", 0) or (call.opset < 7 and not call.attr("is_test", 0)):
        raise call.unsupported("training mode", "export the model for inference")
    if call.attr("spatial", 1) != 1:
        raise call.unsupported("spatial=0 (statistics of every position)")
    if any(call.wants(i) for i in range(1, 5)):
        raise call.unsupported("the running statistics are read, which only training makes")
    x = call.value(0)
    # Since opset 14 the statistics' type, since 15 also that of scale and bias, may be wider than the input's.
    rest = [_as(call, part, call.value(i), x) for i, part in enumerate(("scale", "bias", "mean", "var"), 1)]
    return call.emit(BatchNorm(epsilon=call.attr("epsilon", 1e-5)), x, *rest).outputs


def _as(call: Call, part: str, value: Value, like: Value) -> Value:
    return value if value.type.dtype == like.type.dtype else call.step(part, Cast(like.type.dtype), value)


def write_batch_norm(e: Emit) -> None:
    e.emit("BatchNormalization", e.inputs, epsilon=e.op.epsilon)


def read_layer_norm(call: Call) -> Results:
    """Mean and inverse standard deviation, where wanted, are computed beside it."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", -1), x.type.rank)
    epsilon = call.attr("epsilon", 1e-5)
    y = call.emit(LayerNorm(axis=axis, epsilon=epsilon), x, call.value(1), call.optional(2)).output
    if not (call.wants(1) or call.wants(2)):
        return (y,)
    axes = tuple(range(axis, x.type.rank))
    wide = x if x.type.dtype == d.f64 else call.step("wide", Cast(d.f32), x)
    mean = call.step("mean", ReduceMean(axes=axes, keepdims=True), wide)
    centred = call.step("centred", Sub(), wide, mean)
    variance = call.step("variance", ReduceMean(axes=axes, keepdims=True), call.step("square", Mul(), centred, centred))
    small = call.constant("epsilon", np.asarray(epsilon, variance.type.dtype.numpy))
    deviation = call.step("deviation", Sqrt(), call.step("shifted", Add(), variance, small))
    return y, mean, call.step("inverse", Reciprocal(), deviation)


def write_layer_norm(e: Emit) -> None:
    e.emit("LayerNormalization", e.inputs, axis=e.op.axis, epsilon=e.op.epsilon)


def read_rms_norm(call: Call) -> Results:
    x = call.value(0)
    axis = call.axis(call.attr("axis", -1), x.type.rank)
    return call.emit(RmsNorm(axis=axis, epsilon=call.attr("epsilon", 1e-5)), x, _as(call, "scale", call.value(1), x)).outputs


def write_rms_norm(e: Emit) -> None:
    """x / sqrt(mean(x * x) + epsilon) * scale: RMSNormalization itself is of opset 23."""
    x, scale = e.inputs
    axes = e.constant("axes", np.arange(e.op.axis, e.operand(0).type.rank, dtype=np.int64))
    mean = e.step("mean", "ReduceMean", e.step("square", "Mul", x, x), axes, keepdims=1)
    root = e.step("root", "Sqrt", e.step("shifted", "Add", mean, e.number("epsilon", e.op.epsilon)))
    e.emit("Mul", [e.step("normal", "Div", x, root), scale])


def read_group_norm(call: Call) -> Results:
    """Scale and bias are per group in opset 18, per channel since 21."""
    x, scale, bias = call.value(0), call.value(1), call.value(2)
    groups = call.attr("num_groups")
    if groups < 1:
        raise ModelError(f"num_groups must be at least 1, it is {groups}")
    if call.opset < 21:
        channels = x.type.shape[1]
        if not isinstance(channels, int):
            raise undecided(f"the number {channels} of channels", channels)
        if channels % groups:
            raise ModelError(f"{channels} channels are not divisible into {groups} groups")
        scale, bias = (_repeat(call, part, v, groups, channels) for part, v in (("scale", scale), ("bias", bias)))
    op = GroupNorm(groups=groups, epsilon=call.attr("epsilon", 1e-5))
    return call.emit(op, x, scale, bias).outputs


def _repeat(call: Call, part: str, value: Value, groups: int, channels: int) -> Value:
    column = call.step(f"{part}.column", Reshape((groups, 1)), value)
    wide = call.step(f"{part}.wide", Expand((groups, channels // groups)), column)
    return call.step(part, Reshape((channels,)), wide)


def write_group_norm(e: Emit) -> None:
    e.emit("GroupNormalization", e.inputs, num_groups=e.op.groups, epsilon=e.op.epsilon)


def read_lrn(call: Call) -> Results:
    size = call.attr("size")
    if size < 1:
        raise ModelError(f"size must be at least 1, it is {size}")
    op = Lrn(size=size, alpha=call.attr("alpha", 1e-4), beta=call.attr("beta", 0.75), bias=call.attr("bias", 1.0))
    return call.emit(op, call.value(0)).outputs


def write_lrn(e: Emit) -> None:
    o = e.op
    e.emit("LRN", e.inputs, size=o.size, alpha=o.alpha, beta=o.beta, bias=o.bias)


def read_lp_norm(call: Call) -> Results:
    x = call.value(0)
    return call.emit(LpNorm(axis=call.axis(call.attr("axis", -1), x.type.rank), p=call.attr("p", 2)), x).outputs


def write_lp_norm(e: Emit) -> None:
    e.emit("LpNormalization", e.inputs, axis=e.op.axis, p=e.op.p)


def read_mvn(call: Call) -> Results:
    x = call.value(0)
    return call.emit(MeanVarianceNorm(axes=call.axes(call.attr("axes", (0, 2, 3)), x.type.rank)), x).outputs


def write_mvn(e: Emit) -> None:
    e.emit("MeanVarianceNormalization", e.inputs, axes=e.op.axes)


def read_softmax(op: type[Op]) -> Reader:
    """Since opset 13 along one axis (by default the last); before, over all axes from `axis` (by default 1) on together."""

    def read(call: Call) -> Results:
        x = call.value(0)
        shape = x.type.shape
        if call.opset >= 13:
            axis = call.axis(call.attr("axis", -1), x.type.rank)
            return call.emit(op(axis=axis), x).outputs  # type: ignore[call-arg]
        rank = x.type.rank
        given = call.attr("axis", 1)
        axis = given if given == rank else call.axis(given, rank)
        if axis == rank - 1:
            return call.emit(op(axis=axis), x).outputs  # type: ignore[call-arg]
        flat: tuple[Dim, ...] = (prod(shape[:axis]), prod(shape[axis:]))
        rows = call.step("flat", Reshape(flat), x)
        return call.emit(Reshape(shape), call.step("rows", op(axis=1), rows)).outputs  # type: ignore[call-arg]

    return read


def write_softmax(onnx: str) -> Writer:
    def write(e: Emit) -> None:
        e.emit(onnx, e.inputs, axis=e.op.axis)

    return write


ROWS = (
    Row("BatchNormalization", 1, BatchNorm, read=read_batch_norm, write=write_batch_norm, note="inference only, spatial"),
    Row("InstanceNormalization", 6, InstanceNorm, {"epsilon": 1e-5}),
    Row("LayerNormalization", 17, LayerNorm, read=read_layer_norm, write=write_layer_norm),
    Row("RMSNormalization", 23, RmsNorm, read=read_rms_norm, write=write_rms_norm),
    Row("GroupNormalization", 18, GroupNorm, read=read_group_norm, write=write_group_norm),
    Row("LRN", 1, Lrn, read=read_lrn, write=write_lrn),
    Row("LpNormalization", 1, LpNorm, read=read_lp_norm, write=write_lp_norm),
    Row("MeanVarianceNormalization", 9, MeanVarianceNorm, read=read_mvn, write=write_mvn),
    Row("Softmax", 1, Softmax, read=read_softmax(Softmax), write=write_softmax("Softmax")),
    Row("LogSoftmax", 1, LogSoftmax, read=read_softmax(LogSoftmax), write=write_softmax("LogSoftmax")),
    Row("Hardmax", 1, Hardmax, read=read_softmax(Hardmax), write=write_softmax("Hardmax")),
)

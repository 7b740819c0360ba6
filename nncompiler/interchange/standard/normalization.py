"""Rows of normalizations and of softmax."""

from __future__ import annotations

from math import prod

import numpy as np

from ...ir import dtype as d
from ...ir.dims import Dim, undecided
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.op import Op
from ...ops.elementwise.binary import Add, Mul, Sub
from ...ops.elementwise.cast import Cast
from ...ops.elementwise.unary import Reciprocal, Sqrt
from ...ops.movement.arrange import Expand, Reshape
from ...ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm, MeanVarianceNorm
from ...ops.normalization.local import LpNorm, Lrn
from ...ops.normalization.softmax import Hardmax, LogSoftmax, Softmax
from ...ops.normalization.trailing import LayerNorm, RmsNorm
from ...ops.reduction.reduce import ReduceMean
from ..elements import BY_NUMBER, NUMBER
from ..rules import Call, Emit, Reader, Results, Row, Writer


def read_batch_norm(call: Call) -> Results:
    """By the given statistics, or in training mode by those of the batch, from which the running ones follow too.

    The mode is said by `is_test` up to opset 6, by the results that the node names (read or not) from 7 to 13, and by
    `training_mode` since 14. Scale and bias have a type of their own since opset 15, mean and variance since 14.
    """
    if call.attr("spatial", 1) != 1:
        raise call.unsupported("spatial=0 (statistics of every position)")
    if _trains(call):
        return _train_batch_norm(call)
    if any(call.wants(i) for i in range(1, 5)):
        raise call.unsupported("the running statistics are read, which only training makes")
    op = BatchNorm(epsilon=call.attr("epsilon", 1e-5))
    return call.emit(op, *(call.value(i) for i in range(5))).outputs


def _trains(call: Call) -> bool:
    """Whether the node normalizes by the statistics of the batch."""
    named = any(call.declares(i) for i in range(1, 5))
    if call.opset >= 14:
        return bool(call.attr("training_mode", 0))
    if call.opset >= 7:
        return named
    if not call.attr("is_test", 0) and not named:
        raise call.unsupported("is_test=0 says training mode, one result says inference", "set is_test=1 for inference")
    return not call.attr("is_test", 0)


def _train_batch_norm(call: Call) -> Results:
    """Batch statistics over all axes but the channels'. What the mean of the rounded mean leaves over is subtracted too, so
    that a large mean costs the variance no digits."""
    read = [i for i in range(1, 5) if call.wants(i)]
    if call.opset < 14 and read:
        raise call.unsupported(
            f"result {read[0]} is read, a statistic of training that opsets before 14 do not define",
            "drop those results, or export with opset 14 or later",
        )
    x, scale, bias, mean, var = (call.value(i) for i in range(5))
    dtype = call.widest(x, scale, bias)
    wide, scale, bias = (call.cast(f"wide.{part}", dtype, v) for part, v in (("x", x), ("scale", scale), ("bias", bias)))
    rank = x.type.rank
    axes = (0, *range(2, rank))
    spread, centred, left, variance = _moments(call, wide, axes)
    channels = Reshape((x.type.shape[1],))
    vectors = (call.step(part, channels, v) for part, v in (("left.channels", left), ("variance.channels", variance)))
    small, batch_var = vectors
    op = BatchNorm(epsilon=call.attr("epsilon", 1e-5))
    result = call.step("normal", op, centred, scale, bias, small, batch_var)
    y = call.emit(Cast(x.type.dtype), result).output
    if not read:
        return (y,)
    momentum = call.attr("momentum", 0.9)
    batch_mean = call.step("mean.channels", channels, call.step("mean", Add(), spread, left))
    running = [
        _running(call, part, old, new, momentum)
        for part, old, new in (("running_mean", mean, batch_mean), ("running_var", var, batch_var))
    ]
    return y, *running


def _running(call: Call, part: str, old: Value, new: Value, momentum: float) -> Value:
    """old momentum + new (1 - momentum), in the type of `old`."""
    wide = call.widest(old, new)

    def share(name: str, value: Value, factor: float) -> Value:
        number = call.constant(f"{part}.{name}.factor", np.asarray(factor, wide.numpy))
        return call.step(f"{part}.{name}", Mul(), call.cast(f"{part}.{name}.wide", wide, value), number)

    total = call.step(f"{part}.sum", Add(), share("old", old, momentum), share("new", new, 1 - momentum))
    return call.cast(part, old.type.dtype, total)


def _moments(call: Call, x: Value, axes: tuple[int, ...]) -> tuple[Value, Value, Value, Value]:
    """(mean, x - mean, what rounding left of that difference's mean, variance); means with their axes kept."""
    mean = call.step("mean.rounded", ReduceMean(axes=axes, keepdims=True), x)
    centred = call.step("centred", Sub(), x, mean)
    left = call.step("mean.left", ReduceMean(axes=axes, keepdims=True), centred)
    deviation = call.step("deviation", Sub(), centred, left)
    square = call.step("square", Mul(), deviation, deviation)
    return mean, centred, left, call.step("variance", ReduceMean(axes=axes, keepdims=True), square)


def write_batch_norm(e: Emit) -> None:
    """BatchNormalization of inference (opset 9 and later)."""
    e.emit("BatchNormalization", e.inputs, epsilon=e.op.epsilon)


def read_layer_norm(call: Call) -> Results:
    """Mean and inverse standard deviation, where wanted, are computed beside it, in the type that `stash_type` names."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", -1), x.type.rank)
    epsilon = call.attr("epsilon", 1e-5)
    y = call.emit(LayerNorm(axis=axis, epsilon=epsilon), x, call.value(1), call.optional(2)).output
    if not (call.wants(1) or call.wants(2)):
        return (y,)
    stash = BY_NUMBER.get(call.attr("stash_type", 1))
    if stash not in (d.f32, d.bf16):
        raise ModelError(f"stash_type must be 1 (f32) or 16 (bf16), it is {call.attr('stash_type')}")
    wide = call.cast("wide", call.widest(x), x)
    mean, _, left, variance = _moments(call, wide, tuple(range(axis, x.type.rank)))
    small = call.constant("epsilon", np.asarray(epsilon, variance.type.dtype.numpy))
    deviation = call.step("root", Sqrt(), call.step("shifted", Add(), variance, small))
    inverse = call.step("inverse", Reciprocal(), deviation)
    whole = call.step("mean", Add(), mean, left)
    return y, call.cast("mean.stash", stash, whole), call.cast("inverse.stash", stash, inverse)


def write_layer_norm(e: Emit) -> None:
    """LayerNormalization (opset 17) of one result."""
    e.emit("LayerNormalization", e.inputs, axis=e.op.axis, epsilon=e.op.epsilon)


def read_rms_norm(call: Call) -> Results:
    """The result has the scale's type, whatever that of x."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", -1), x.type.rank)
    return call.emit(RmsNorm(axis=axis, epsilon=call.attr("epsilon", 1e-5)), x, call.value(1)).outputs


def write_rms_norm(e: Emit) -> None:
    """x / sqrt(mean(x * x) + epsilon) * scale, in the widest type involved: RMSNormalization itself is of opset 23."""
    types = [e.operand(k).type.dtype for k in (0, 1)]
    wide = d.f64 if d.f64 in types else d.f32

    def cast(part: str, name: str, source: DType) -> str:
        return name if source == wide else e.step(part, "Cast", name, to=NUMBER[wide])

    x, scale = (cast(part, name, t) for part, name, t in zip(("wide", "scale"), e.inputs, types, strict=True))
    axes = e.constant("axes", np.arange(e.op.axis, e.operand(0).type.rank, dtype=np.int64))
    epsilon = e.constant("epsilon", np.asarray(e.op.epsilon, wide.numpy))
    mean = e.step("mean", "ReduceMean", e.step("square", "Mul", x, x), axes, keepdims=1)
    root = e.step("root", "Sqrt", e.step("shifted", "Add", mean, epsilon))
    normal = e.step("normal", "Div", x, root)
    if types[1] == wide:
        e.emit("Mul", [normal, scale])
    else:
        e.emit("Cast", [e.step("scaled", "Mul", normal, scale)], to=NUMBER[types[1]])


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
    """GroupNormalization as of opset 21: scale and bias have one number for each channel."""
    e.emit("GroupNormalization", e.inputs, num_groups=e.op.groups, epsilon=e.op.epsilon)


def read_lrn(call: Call) -> Results:
    """LRN (opset 1 and later) across `size` channels."""
    size = call.attr("size")
    if size < 1:
        raise ModelError(f"size must be at least 1, it is {size}")
    op = Lrn(size=size, alpha=call.attr("alpha", 1e-4), beta=call.attr("beta", 0.75), bias=call.attr("bias", 1.0))
    return call.emit(op, call.value(0)).outputs


def write_lrn(e: Emit) -> None:
    """LRN."""
    o = e.op
    e.emit("LRN", e.inputs, size=o.size, alpha=o.alpha, beta=o.beta, bias=o.bias)


def read_lp_norm(call: Call) -> Results:
    """LpNormalization (opset 1 and later), of order 1 or 2 along one axis, the last by default."""
    x = call.value(0)
    return call.emit(LpNorm(axis=call.axis(call.attr("axis", -1), x.type.rank), p=call.attr("p", 2)), x).outputs


def write_lp_norm(e: Emit) -> None:
    """LpNormalization."""
    e.emit("LpNormalization", e.inputs, axis=e.op.axis, p=e.op.p)


def read_mvn(call: Call) -> Results:
    """MeanVarianceNormalization (opset 9 and later) over axes 0, 2 and 3 by default."""
    x = call.value(0)
    return call.emit(MeanVarianceNorm(axes=call.axes(call.attr("axes", (0, 2, 3)), x.type.rank)), x).outputs


def write_mvn(e: Emit) -> None:
    """MeanVarianceNormalization."""
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
    """Writer of Softmax, LogSoftmax or Hardmax as of opset 13: along one axis."""

    def write(e: Emit) -> None:
        e.emit(onnx, e.inputs, axis=e.op.axis)

    return write


ROWS = (
    Row("BatchNormalization", 1, BatchNorm, read=read_batch_norm, write=write_batch_norm,
        note="spatial; running statistics since opset 14"),
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

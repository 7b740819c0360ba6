"""Rows of the quantized operators.

    DequantizeLinear   (x - zero_point) * scale, in the scale's type
    QuantizeLinear     saturate(round(x / scale) + zero_point)
    MatMulInteger      matmul(i32(a) - a_zero, i32(b) - b_zero); ConvInteger likewise
    QLinearMatMul      QuantizeLinear of MatMulInteger times a_scale * b_scale; QLinearConv likewise

Codes of 8 and 16 bits with scales of f32 are operators of the graph (`ops.quantization`), whose scales and zero points
broadcast; other types are composed of casts and arithmetic.
"""

from __future__ import annotations

import numpy as np

from ...ir import dtype as d
from ...ir.dims import Dim, equal, may_equal, symbols_of, undecided
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.base.convert import int_range
from ...ops.contraction.matmul import MatMul
from ...ops.elementwise.activation import Clip
from ...ops.elementwise.binary import Add, Div, Mul, Sub
from ...ops.elementwise.cast import Cast
from ...ops.elementwise.unary import Identity, Round
from ...ops.indexing.gather import Gather
from ...ops.movement.arrange import Reshape
from ...ops.quantization import CODES, DEQUANTIZED, PRODUCTS, ConvInteger, Dequantize, MatMulInteger, Quantize
from ..elements import BY_NUMBER, NUMBER
from ..rules import Call, Emit, Results, Row
from .cast import conversion
from .contraction import kernel_of, window

MATRIX_PRODUCTS = ("MatMulInteger", "QLinearMatMul")
"""Operators whose scales and zero points of the operands' rank have one number a row of a, or column of b."""


def _spread(call: Call, part: str, value: Value, x: Value, axis: int, block: int) -> Value:
    """A scale or zero point, shaped so that it broadcasts against x: one number, one an index of `axis`, or one a block.
    One of x's rank that is not blocked broadcasts as it stands: a matrix product's may differ from matrix to matrix."""
    if value.type.rank == 0 or value.type.shape == (1,):
        return value if value.type.rank == 0 else call.step(part, Reshape(()), value)
    rank, along = x.type.rank, value.type.rank == 1 and not block
    if along and not isinstance(count := value.type.shape[0], int):
        there = -rank <= axis < rank
        if not there or equal(count, x.type.shape[axis]) is not True:
            raise undecided(f"whether the {part} is one number", count)
    axis = call.axis(axis, rank)
    if along:
        shape: list[Dim] = [1] * rank
        shape[axis] = value.type.shape[0]
        return call.step(part, Reshape(tuple(shape)), value)
    if value.type.rank != rank:
        raise ModelError(f"the {part} must have rank 0, 1 or {rank}, it is {value.type}")
    if call.op_type in MATRIX_PRODUCTS:
        fits = all(may_equal(n, 1) or may_equal(n, d) for n, d in zip(value.type.shape, x.type.shape))
        if not fits or not may_equal(value.type.shape[-1 if axis == rank - 2 else -2], 1):
            raise ModelError(f"the {part} must have one number a row of a or column of b, {x.type}, it is {value.type}")
        return value
    extent, blocks = x.type.shape[axis], value.type.shape[axis]
    if not isinstance(extent, int) or not isinstance(blocks, int):
        raise undecided(f"the blocks of extent {extent}", extent, blocks)
    if block < 1 or -(-extent // block) != blocks:
        raise ModelError(f"{blocks} blocks of {block} do not cover extent {extent} of axis {axis}")
    index = call.constant(f"{part}.block", np.arange(extent, dtype=np.int64) // block)
    return call.step(part, Gather(axis=axis), value, index)


def dequantize(
    call: Call, part: str, x: Value, scale: Value, zero: Value | None, to: DType, axis: int = 1, block: int = 0
) -> Value:
    """The numbers that a quantized tensor stands for."""
    if to == d.f32 == scale.type.dtype and x.type.dtype in DEQUANTIZED and (zero is None or zero.type.dtype == x.type.dtype):
        shift = None if zero is None else _spread(call, f"{part}.zero_point", zero, x, axis, block)
        return call.step(part, Dequantize(), x, _spread(call, f"{part}.scale", scale, x, axis, block), shift)
    wide = call.cast(f"{part}.wide", to, x)
    if zero is not None:
        spread = _spread(call, f"{part}.zero_point", zero, x, axis, block)
        wide = call.step(f"{part}.centred", Sub(), wide, call.cast(f"{part}.zero", to, spread))
    spread = _spread(call, f"{part}.scale", scale, x, axis, block)
    return call.step(part, Mul(), wide, call.cast(f"{part}.factor", to, spread))


def quantize(call: Call, x: Value, scale: Value, zero: Value | None, to: DType, axis: int = 1, block: int = 0) -> Results:
    """The nearest codes, ties to even, saturated to the range of `to`.

    Divides in f32 (f64 where x is), or in the type that the attribute `precision` names: neither x nor the scale is rounded
    to the type of the other.
    """
    spread = _spread(call, "scale", scale, x, axis, block)
    wide = d.f64 if x.type.dtype == d.f64 else d.f32
    precision = BY_NUMBER.get(call.attr("precision", 0), wide)
    floats = {x.type.dtype, scale.type.dtype, precision} == {d.f32}
    if floats and to in CODES and (zero is None or zero.type.dtype == to):
        shift = None if zero is None else _spread(call, "zero_point", zero, x, axis, block)
        return call.emit(Quantize(to), x, spread, shift).outputs
    quotient = call.step("divided", Div(), call.cast("wide", precision, x), call.cast("factor", precision, spread))
    code = call.cast("quotient", wide, quotient)
    if not to.is_float:
        code = call.step("rounded", Round(), code)
    if zero is not None:
        spread = _spread(call, "zero_point", zero, x, axis, block)
        code = call.step("shifted", Add(), code, call.cast("zero", wide, spread))
    if to.is_float:
        return call.emit(conversion(call, to), code).outputs
    low, high = int_range(to)
    return call.emit(Cast(to), call.step("clipped", Clip(float(low), float(high)), code)).outputs


def read_dequantize(call: Call) -> Results:
    """DequantizeLinear (opset 10 and later), by tensor, axis or block of an axis. It computes in f32 and rounds once to the
    type of the scale, or to output_dtype (opset 23). Raises ModelError for other results than f32, f16 and bf16."""
    x, scale = call.value(0), call.value(1)
    number = call.attr("output_dtype", 0)
    to = BY_NUMBER.get(number, scale.type.dtype)
    if to not in (d.f32, d.f16, d.bf16):
        raise ModelError(f"the result must be f32, f16 or bf16, it is {to}", hint="give the attribute output_dtype")
    work = d.f32
    block, axis = call.attr("block_size", 0), call.attr("axis", 1)
    y = dequantize(call, "value", x, scale, call.optional(2), work, axis, block)
    return call.emit(Cast(to), y).outputs if to != work else call.emit(Identity(), y).outputs


def read_quantize(call: Call) -> Results:
    """QuantizeLinear (opset 10 and later) to the zero point's type, else output_dtype (opset 21), else u8."""
    number = call.attr("output_dtype", 0)
    zero = call.optional(2)
    to = zero.type.dtype if zero is not None else BY_NUMBER.get(number, d.u8)
    return quantize(call, call.value(0), call.value(1), zero, to, call.attr("axis", 1), call.attr("block_size", 0))


def _zero(call: Call, index: int, zero_index: int, part: str, axis: int) -> Value | None:
    """The zero point of an operand, so shaped that it broadcasts."""
    zero = call.optional(zero_index)
    return None if zero is None else _spread(call, f"{part}.zero_point", zero, call.value(index), axis, 0)


def _rows(x: Value) -> int:
    """The axis of a matrix operand along which scales and zero points of a may differ."""
    return -2 if x.type.rank > 1 else -1


def read_matmul_integer(call: Call) -> Results:
    """MatMulInteger (opset 10 and later); zero points are one number, or one for each row of A and column of B."""
    a, b = call.value(0), call.value(1)
    return call.emit(MatMulInteger(), a, b, _zero(call, 0, 2, "a", _rows(a)), _zero(call, 1, 3, "b", -1)).outputs


def read_conv_integer(call: Call) -> Results:
    """ConvInteger (opset 10 and later); the zero point of x is one number, that of w may be one for each output channel."""
    strides, pads, dilations = window(call, call.value(0).type.shape[2:], kernel_of(call))
    op = ConvInteger(strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1))
    operands = call.value(0), call.value(1), _zero(call, 0, 2, "x", 1), _zero(call, 1, 3, "w", 0)
    return call.emit(op, *operands).outputs


def read_qlinear_matmul(call: Call) -> Results:
    """Summed exactly in i32, then scaled; codes of other than 8-bit integers as the numbers that they stand for."""
    a, b = call.value(0), call.value(3)
    if a.type.dtype not in PRODUCTS or b.type.dtype not in PRODUCTS:
        x = dequantize(call, "a", a, call.value(1), call.value(2), d.f32, _rows(a))
        w = dequantize(call, "b", b, call.value(4), call.value(5), d.f32, -1)
        y = call.step("product", MatMul(), x, w)
        return quantize(call, y, call.value(6), call.value(7), call.value(7).type.dtype, _rows(y))
    zeros = _zero(call, 0, 2, "a", _rows(a)), _zero(call, 3, 5, "b", -1)
    total = call.step("sum", MatMulInteger(), a, b, *zeros)
    scales = [
        _spread(call, "a_scale", call.value(1), a, _rows(a), 0), _spread(call, "b_scale", call.value(4), b, -1, 0)
    ]
    if a.type.rank == 1 or b.type.rank == 1:  # the axis that the product lacks
        scales = [_scalar(call, f"scale{k}", s) if s.type.shape == (1,) * s.type.rank else s for k, s in enumerate(scales)]
    factor = call.step("factor", Mul(), *(call.cast(f"factor{k}", d.f32, s) for k, s in enumerate(scales)))
    y = call.step("value", Mul(), call.cast("sum.f32", d.f32, total), factor)
    return quantize(call, y, call.value(6), call.value(7), call.value(7).type.dtype, _rows(y))


def read_qlinear_conv(call: Call) -> Results:
    """Summed exactly in i32 (x and w centred, the bias in units of x_scale * w_scale), then scaled."""
    x, w = call.value(0), call.value(3)
    strides, pads, dilations = window(call, x.type.shape[2:], kernel_of_quantized(call, w))
    op = ConvInteger(strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1))
    total = call.step("sum", op, x, w, _zero(call, 0, 2, "x", 1), _zero(call, 3, 5, "w", 0))
    if (bias := call.optional(8)) is not None:
        column = (bias.type.shape[0] if bias.type.rank == 1 else -1, *[1] * (x.type.rank - 2))
        total = call.step("biased", Add(), total, call.step("bias", Reshape(column), bias))
    scale = call.value(4)
    spread = _spread(call, "w_scale", scale, total, 1, 0)
    factor = call.step("factor.xw", Mul(), spread, _scalar(call, "x_scale", call.value(1)))
    y = call.step("value", Mul(), call.cast("sum.f32", d.f32, total), factor)
    return quantize(call, y, call.value(6), call.value(7), call.value(7).type.dtype)


def _scalar(call: Call, part: str, value: Value) -> Value:
    return value if value.type.rank == 0 else call.step(part, Reshape(()), value)


def kernel_of_quantized(call: Call, w: Value) -> tuple[int, ...]:
    """The kernel's extents of QLinearConv, whose weights are operand 3."""
    kernel = w.type.shape[2:]
    if w.type.rank != call.value(0).type.rank:
        raise ModelError(f"x and w must have one rank, they are {call.value(0).type} and {w.type}")
    if symbols_of(kernel):
        raise undecided("the kernel", *kernel)
    return kernel  # type: ignore[return-value]


def axis_of(scale: Value, x: Value) -> int | None:
    """The one axis of x along which a scale or zero point that broadcasts differs; None where there is none, or several."""
    shape = scale.type.shape
    first = x.type.rank - len(shape)
    long = [first + k for k, n in enumerate(shape) if n != 1]
    return long[0] if len(long) == 1 and shape[long[0] - first] == x.type.shape[long[0]] else None


def write_quantize(e: Emit) -> None:
    """As QuantizeLinear where scale and zero point are one number, or one an index of one axis; else in steps. A product
    with a factor is a step before, which rounds it to f32."""
    to, x, (scale, zero, _, factor) = e.op.to, e.operand(0), (*e.node.inputs, None, None, None, None)[1:5]
    numbers = e.inputs[0] if factor is None else e.step("product", "Mul", e.inputs[0], e.inputs[4])
    step = e.inputs[1] if scale is not None else e.constant("scale", np.float32(1))
    given = _one_axis(e, x, scale, step, zero)
    if given is not None:
        names, axis = given
        output = None if zero is not None else NUMBER[to] if to != d.u8 else None
        e.emit("QuantizeLinear", [numbers, *names], axis=axis, output_dtype=output)
        return
    code = e.step("rounded", "Round", e.step("divided", "Div", numbers, step))
    if zero is not None:
        code = e.step("shifted", "Add", code, e.step("zero", "Cast", e.inputs[2], to=NUMBER[d.f32]))
    low, high = (e.constant(part, np.float32(n)) for part, n in zip(("low", "high"), int_range(to)))
    e.emit("Cast", [e.step("clipped", "Clip", code, low, high)], to=NUMBER[to])


def write_dequantize(e: Emit) -> None:
    """As DequantizeLinear where scale and zero point are one number, or one an index of one axis; else in steps. An addend
    is added in f64, where products of codes are exact, so that the sum is rounded once."""
    x, (zero, addend) = e.operand(0), (*e.node.inputs, None, None)[2:4]
    if addend is None:
        given = _one_axis(e, x, e.operand(1), e.inputs[1], zero)
        if given is not None and not (x.type.dtype == d.i32 and zero is not None):  # ONNX has none for i32
            names, axis = given
            e.emit("DequantizeLinear", [e.inputs[0], *names], axis=axis)
            return
    wide = e.step("wide", "Cast", e.inputs[0], to=NUMBER[d.f32])
    if zero is not None:
        wide = e.step("centred", "Sub", wide, e.step("zero", "Cast", e.inputs[2], to=NUMBER[d.f32]))
    if addend is None:
        e.emit("Mul", [wide, e.inputs[1]])
        return
    doubles = [e.step("doubles", "Cast", name, to=NUMBER[d.f64]) for name in (wide, e.inputs[1], e.inputs[3])]
    e.emit("Cast", [e.step("sum", "Add", e.step("multiple", "Mul", *doubles[:2]), doubles[2])], to=NUMBER[d.f32])


def _one_axis(
    e: Emit, x: Value, scale: Value | None, step: str, zero: Value | None
) -> tuple[list[str], int | None] | None:
    """The names of scale (`step`) and zero point as numbers or vectors, and their axis; None where they are neither."""
    parts = [("scale", scale, step), *([("zero", zero, e.inputs[2])] if zero is not None else [])]
    axes = {None if v is None else axis_of(v, x) for _, v, _ in parts}
    if len(axes) != 1 or (axis := axes.pop()) is None:
        alone = all(v is None or (v.type.is_static and v.type.size == 1) for _, v, _ in parts)
        return ([_reshaped(e, part, v, name, []) for part, v, name in parts], None) if alone else None
    return [_reshaped(e, part, v, name, [-1]) for part, v, name in parts], axis


def _reshaped(e: Emit, part: str, v: Value | None, name: str, shape: list[int]) -> str:
    if v is None or v.type.rank == len(shape):
        return name
    return e.step(f"{part}.reshaped", "Reshape", name, e.constant(f"{part}.shape", np.asarray(shape, np.int64)))


def write_matmul_integer(e: Emit) -> None:
    """MatMulInteger."""
    e.emit("MatMulInteger", e.inputs)


def write_conv_integer(e: Emit) -> None:
    """ConvInteger; zero points of w are written as a vector."""
    o, inputs = e.op, list(e.inputs)
    if len(inputs) > 3 and inputs[3] and (zero := e.node.inputs[3]) is not None and zero.type.rank:
        inputs[3] = _reshaped(e, "w_zero", zero, inputs[3], [-1])
    e.emit("ConvInteger", inputs, strides=o.strides, pads=o.pads, dilations=o.dilations, group=o.group)


ROWS = (
    Row("DequantizeLinear", 10, Dequantize, read=read_dequantize, write=write_dequantize),
    Row("QuantizeLinear", 10, Quantize, read=read_quantize, write=write_quantize),
    Row("MatMulInteger", 10, MatMulInteger, read=read_matmul_integer, write=write_matmul_integer),
    Row("ConvInteger", 10, ConvInteger, read=read_conv_integer, write=write_conv_integer),
    Row("QLinearMatMul", 10, read=read_qlinear_matmul),
    Row("QLinearConv", 10, read=read_qlinear_conv),
)

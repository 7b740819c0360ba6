"""Rows of the quantized operators, composed of casts, arithmetic and the float or integer operator inside.

    DequantizeLinear   (x - zero_point) * scale, in the scale's type
    QuantizeLinear     saturate(round(x / scale) + zero_point)
    MatMulInteger      matmul(i32(a) - a_zero, i32(b) - b_zero); ConvInteger likewise
    QLinearMatMul      QuantizeLinear(matmul of dequantized operands); QLinearConv likewise
"""

from __future__ import annotations

import numpy as np

from ..ir import dtype as d
from ..ir.dims import Dim, symbols_of, undecided
from ..ir.dtype import DType
from ..ir.errors import ModelError
from ..ir.graph import Value
from ..ops.activation import Clip
from ..ops.binary import Add, Div, Mul, Sub
from ..ops.cast import Cast
from ..ops.contraction import MatMul
from ..ops.conv import Conv
from ..ops.convert import int_range
from ..ops.indexing import Gather
from ..ops.movement import Reshape
from ..ops.operands import may_equal
from ..ops.unary import Identity, Round
from .cast import conversion
from .contraction import kernel_of, window
from .elements import BY_NUMBER
from .rules import Call, Results, Row

MATRIX_PRODUCTS = ("MatMulInteger", "QLinearMatMul")
"""Operators whose scales and zero points of the operands' rank have one number a row of a, or column of b."""


def _spread(call: Call, part: str, value: Value, x: Value, axis: int, block: int) -> Value:
    """A scale or zero point, shaped so that it broadcasts against x: one number, one an index of `axis`, or one a block.
    One of x's rank that is not blocked broadcasts as it stands: a matrix product's may differ from matrix to matrix."""
    if value.type.rank == 0 or value.type.shape == (1,):
        return value if value.type.rank == 0 else call.step(part, Reshape(()), value)
    rank = x.type.rank
    axis = call.axis(axis, rank)
    if value.type.rank == 1 and not block:
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
    number = call.attr("output_dtype", 0)
    zero = call.optional(2)
    to = zero.type.dtype if zero is not None else BY_NUMBER.get(number, d.u8)
    return quantize(call, call.value(0), call.value(1), zero, to, call.attr("axis", 1), call.attr("block_size", 0))


def _centred(call: Call, index: int, zero_index: int, part: str, axis: int) -> Value:
    """An operand as i32, less its zero point."""
    x, zero = call.value(index), call.optional(zero_index)
    wide = call.cast(f"{part}.wide", d.i32, x)
    if zero is None:
        return wide
    spread = _spread(call, f"{part}.zero_point", zero, x, axis, 0)
    return call.step(part, Sub(), wide, call.cast(f"{part}.zero", d.i32, spread))


def read_matmul_integer(call: Call) -> Results:
    a = _centred(call, 0, 2, "a", -2 if call.value(0).type.rank > 1 else -1)
    return call.emit(MatMul(), a, _centred(call, 1, 3, "b", -1)).outputs


def read_conv_integer(call: Call) -> Results:
    strides, pads, dilations = window(call, call.value(0).type.shape[2:], kernel_of(call))
    op = Conv(strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1))
    return call.emit(op, _centred(call, 0, 2, "x", 1), _centred(call, 1, 3, "w", 0)).outputs


def read_qlinear_matmul(call: Call) -> Results:
    rows = -2 if call.value(0).type.rank > 1 else -1
    a = dequantize(call, "a", call.value(0), call.value(1), call.value(2), d.f32, rows)
    b = dequantize(call, "b", call.value(3), call.value(4), call.value(5), d.f32, -1)
    y = call.step("product", MatMul(), a, b)
    axis = -2 if y.type.rank > 1 else -1
    return quantize(call, y, call.value(6), call.value(7), call.value(7).type.dtype, axis)


def read_qlinear_conv(call: Call) -> Results:
    """Summed exactly in i32 (x and w centred, the bias in units of x_scale * w_scale), then scaled."""
    x, w = call.value(0), call.value(3)
    strides, pads, dilations = window(call, x.type.shape[2:], kernel_of_quantized(call, w))
    op = Conv(strides=strides, pads=pads, dilations=dilations, group=call.attr("group", 1))
    total = call.step("sum", op, _centred(call, 0, 2, "x", 1), _centred(call, 3, 5, "w", 0), call.optional(8))
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


ROWS = (
    Row("DequantizeLinear", 10, read=read_dequantize),
    Row("QuantizeLinear", 10, read=read_quantize),
    Row("MatMulInteger", 10, read=read_matmul_integer),
    Row("ConvInteger", 10, read=read_conv_integer),
    Row("QLinearMatMul", 10, read=read_qlinear_matmul),
    Row("QLinearConv", 10, read=read_qlinear_conv),
)

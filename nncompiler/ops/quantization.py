"""Quantized tensors: codes of 8 or 16 bits, and products of codes summed in 32-bit integers.

A code q stands for the number (q - zero) * scale. Scales and zero points broadcast against the tensor: one number, or one an
index of an axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import may_equal
from nncompiler.ir.dtype import DType
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import Shape, TensorType

from .base import windows as win
from .base.arithmetic import fused_multiply_add
from .base.broadcasting import broadcast, broadcast_index
from .base.convert import convert, int_range
from .base.operands import show, whole
from .contraction.conv import Conv, convolve
from .contraction.matmul import MatMul

CODES: tuple[DType, ...] = (dt.u8, dt.i8, dt.u16, dt.i16)
"""The types that Quantize makes."""
DEQUANTIZED: tuple[DType, ...] = (*CODES, dt.i32)
"""The types that Dequantize reads: biases have 32 bits."""
PRODUCTS: tuple[DType, ...] = (dt.u8, dt.i8)
"""The types of the factors of integer products."""


MAGIC = 12582912.0
"""1.5 * 2^23: what is added to it is rounded to an integer (half to even), which stands in the low bits of the sum."""
MAGIC_BITS = 0x4B400000


@dataclass(frozen=True)
class Quantize(Op):
    """saturate(round(x / scale) + zero): x, scale: f32, zero: `to` or absent (0) -> `to`. Rounds half to even; a NaN has
    the lowest code, which ONNX leaves open.

    `reciprocal` is the f32 nearest to 1 / scale, given where the scale is known to lie in 2^-100 ... 2^100: the quotient is
    then computed from a product and two fused multiply-adds, and is the same, every bit (Markstein, IBM J. Res. Dev. 34,
    1990). ONNX QuantizeLinear, opset 10, of f32; the reader gives scales and zero points shapes that broadcast.

    Passes make another form, saturate(round(x * factor) + zero), without a scale: x is no NaN, the factor is f32 or absent
    (1), and the product is not rounded before it becomes an integer.
    """

    to: DType = dt.u8

    name = "quantize"
    operands = ("x", "scale?", "zero_point?", "reciprocal?", "factor?")
    pointwise = True

    def infer(self, *operands: Operand | None) -> TensorType:
        return TensorType(self.to, self.shape(*operands))

    def shape(self, *operands: Operand | None) -> Shape:
        """The shape of x, which all operands must fit."""
        x, scale, zero, reciprocal, factor = self.take(operands)
        require(self.to in CODES, f"codes are {' '.join(map(str, CODES))}, got {self.to}")
        floats = all(v is None or v.dtype == dt.f32 for v in (x, scale))
        require(floats, f"x and scale must be f32, got {x.type} and {scale and scale.type}")
        require(factor is None or (scale is None and factor.dtype == dt.f32),
                f"a factor must be f32 and stand in place of a scale, got {factor and factor.type} and "
                f"{scale and scale.type}")  # fmt: skip
        require(zero is None or zero.dtype == self.to, f"the zero point must be {self.to}, got {zero and zero.type}")
        require(reciprocal is None or (scale is not None and reciprocal.type == scale.type),
                f"the reciprocal must be {scale and scale.type}, got {reciprocal and reciprocal.type}")  # fmt: skip
        return _of_x(self, x, scale, zero, factor)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, zero, _, factor = self.take(arrays)
        low, high = int_range(self.to)
        with np.errstate(all="ignore"):
            exact = x if factor is None else np.multiply(x, factor, dtype=np.float64)
            code = np.rint(exact if scale is None else np.divide(x, scale))
            code = np.where(np.isnan(code), np.float32(-np.inf), code)
            if zero is not None:
                code = code + zero.astype(np.float32)
            return convert(np.clip(code, np.float32(low), np.float32(high)), self.to)

    def define(self, *operands: TensorType | None) -> Definition:
        x, scale, zero, reciprocal, factor = self.take(operands)
        low, high = (ex.const(float(limit), dt.f32) for limit in int_range(self.to))
        build = Builder(operands)

        def parameter(number: int, type_: TensorType, index: tuple[ex.Var, ...]) -> ex.Expr:
            return build.read(number, *broadcast_index(type_.dims, index, x.dims))

        def value(*index: ex.Var) -> ex.Expr:
            number = build.read(0, *index)
            code = None if zero is None else parameter(2, zero, index)
            magic = ex.const(MAGIC, dt.f32)
            if scale is None:
                near = number + magic if factor is None else ex.fma(number, parameter(4, factor, index), magic)
                return self.saturated(near, code)
            least: ex.Expr = low
            most: ex.Expr = high
            if code is not None:
                least, most = least - ex.cast(code, dt.f32), most - ex.cast(code, dt.f32)
            step = parameter(1, scale, index)
            if reciprocal is None:
                return self.rounded(_within(number / step, least, most) + magic, code)
            # What is clamped first cannot overflow.
            inverse = parameter(3, reciprocal, index)
            number = _within(number, least * step, most * step)
            near = number * inverse
            return self.rounded(ex.fma(ex.fma(-near, step, number), inverse, near) + magic, code)

        return build.done(build.stage(self.infer(*_operands(operands)).dtype, x.dims, value))

    def rounded(self, near: ex.Expr, zero: ex.Expr | None) -> ex.Expr:
        """The code of a quotient within the range of codes, to which MAGIC was added."""
        return ex.cast(ex.Bitcast(dt.i32, near) + _shift(zero), self.to)

    def saturated(self, near: ex.Expr, zero: ex.Expr | None) -> ex.Expr:
        """The code of any number, to which MAGIC was added. Positive floats, and all beside negative ones, are ordered as
        their bits are; the bounds are those of integers, which take any unit of a processor."""
        low, high = int_range(self.to)
        code = _largest(ex.Bitcast(dt.i32, near), _bits(low, zero)) + _shift(zero)
        if low == 0:  # an unsigned comparison is part of the instruction that narrows
            code = ex.cast(code, dt.u32)
        most = ex.const(high, code.dtype)
        return ex.cast(ex.select(code < most, code, most), self.to)

    @property
    def rtol(self) -> float:
        return 0.0


@dataclass(frozen=True)
class Levels(Quantize):
    """quantize(x) - zero as f32, what the codes of `Quantize` count: operands as there. No ONNX operator: a pass makes it of
    codes that are dequantized at once."""

    name = "levels"

    def infer(self, *operands: Operand | None) -> TensorType:
        return TensorType(dt.f32, self.shape(*operands))

    def evaluate(self, *arrays: Array | None) -> Array:
        codes, zero = super().evaluate(*arrays).astype(np.float32), (*arrays, None, None)[2]
        return codes if zero is None else codes - zero.astype(np.float32)

    def rounded(self, near: ex.Expr, zero: ex.Expr | None) -> ex.Expr:
        return near - ex.const(MAGIC, dt.f32)

    def saturated(self, near: ex.Expr, zero: ex.Expr | None) -> ex.Expr:
        low, high = int_range(self.to)
        most = _bits(high, zero)
        bits = _largest(ex.Bitcast(dt.i32, near), _bits(low, zero))
        return self.rounded(ex.Bitcast(dt.f32, ex.select(bits < most, bits, most)), zero)


@dataclass(frozen=True)
class Dequantize(Op):
    """(x - zero) * scale in f32: x: codes or i32, zero: of x's type or absent (0), scale: f32.

    ONNX DequantizeLinear, opset 10, to f32; the reader gives scales and zero points shapes that broadcast. Passes give an
    `addend` in f32 as well: (x - zero) * scale + addend, rounded once by machines with fused multiply-adds.
    """

    name = "dequantize"
    operands = ("x", "scale", "zero_point?", "addend?")
    pointwise = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, scale, zero, addend = self.take(operands)
        require(x.dtype in DEQUANTIZED, f"x must be one of {' '.join(map(str, DEQUANTIZED))}, got {x.type}")
        require(scale.dtype == dt.f32, f"the scale must be f32, got {scale.type}")
        require(zero is None or zero.dtype == x.dtype, f"the zero point must be {x.dtype}, got {zero and zero.type}")
        require(addend is None or addend.dtype == dt.f32, f"the addend must be f32, got {addend and addend.type}")
        return TensorType(dt.f32, _of_x(self, x, scale, zero, addend))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, zero, addend = self.take(arrays)
        number = x.astype(np.float32)
        if zero is not None:
            number = number - zero.astype(np.float32)
        with np.errstate(all="ignore"):
            return np.asarray(number * scale if addend is None else fused_multiply_add(number, scale, addend))

    def define(self, *operands: TensorType | None) -> Definition:
        x, scale, zero, addend = self.take(operands)
        build = Builder(operands)

        def value(*index: ex.Var) -> ex.Expr:
            number = ex.cast(build.read(0, *index), dt.f32)
            if zero is not None:
                number = number - ex.cast(build.read(2, *broadcast_index(zero.dims, index, x.dims)), dt.f32)
            step = build.read(1, *broadcast_index(scale.dims, index, x.dims))
            if addend is None:
                return number * step
            return ex.fma(number, step, build.read(3, *broadcast_index(addend.dims, index, x.dims)))

        return build.done(build.stage(dt.f32, x.dims, value))

    @property
    def rtol(self) -> float:
        return 0.0


@dataclass(frozen=True)
class MapCodes(Op):
    """A function of one code: x: u8 or i8 -> `to`, u8 or i8. `numbers` are its values for all bytes from 0 to 255, so that
    the last one is the value for 255 of u8, or for -1 of i8. No ONNX operator: a pass makes it of pointwise operators."""

    numbers: tuple[int, ...]
    to: DType = dt.u8

    name = "map_codes"
    operands = ("x",)
    pointwise = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(x.dtype in PRODUCTS, f"x must be u8 or i8, got {x.type}")
        require(self.to in PRODUCTS, f"the result must be u8 or i8, got {self.to}")
        low, high = int_range(self.to)
        fits = len(self.numbers) == 256 and low <= min(self.numbers) and max(self.numbers) <= high
        require(fits, f"numbers must be 256 between {low} and {high}, got {len(self.numbers)}")
        return TensorType(self.to, x.shape)

    @property
    def table(self) -> Array:
        """The numbers as an array of the result's type."""
        return np.asarray(self.numbers, self.to.numpy)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.asarray(self.table[x.view(np.uint8)])

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder(operands)

        def value(*index: ex.Var) -> ex.Expr:
            code = build.read(0, *index)
            return ex.Lookup(self.to, self.table.tobytes(), code if x.dtype == dt.u8 else ex.Bitcast(dt.u8, code))

        return build.done(build.stage(self.to, x.dims, value))

    @property
    def rtol(self) -> float:
        return 0.0


@dataclass(frozen=True)
class MatMulInteger(Op):
    """Sum over k of (a[..., m, k] - a_zero) * (b[..., k, n] - b_zero) in i32, which wraps: a, b: u8 or i8 of any rank that
    numpy.matmul takes, zero points of their types or absent (0). a_zero has one number or one a row of a, b_zero one or one
    a column of b; they broadcast against their operands. ONNX MatMulInteger, opset 10.
    """

    name = "matmul_integer"
    operands = ("a", "b", "a_zero_point?", "b_zero_point?")
    contraction = "matmul"
    anchor = "matmul"

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b, a_zero, b_zero = self.take(operands)
        _factors(self, ("a", a, a_zero), ("b", b, b_zero))
        shape = MatMul().infer(_wide(a), _wide(b)).shape
        for what, value, zero, axis in (("a", a, a_zero, -1), ("b", b, b_zero, max(-2, -b.rank))):
            if zero is not None:
                _of_x(self, value, zero)
                alike = zero.rank < -axis or may_equal(zero.shape[axis], 1)
                require(alike, f"the zero point of {what}, {show(value.shape)}, may not differ along k, "
                               f"got {show(zero.shape)}")  # fmt: skip
        return TensorType(dt.i32, shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b, a_zero, b_zero = self.take(arrays)
        return np.asarray(np.matmul(_centred(a, a_zero), _centred(b, b_zero))).astype(np.int32)

    def define(self, *operands: TensorType | None) -> Definition:
        a, b, a_zero, b_zero = self.take(operands)
        result = MatMul().infer(_wide(a), _wide(b)).dims
        batch = len(result) - (a.rank > 1) - (b.rank > 1)
        build = Builder((a, b, a_zero, b_zero))
        k = build.axis("k")

        def factor(operand: int, at: tuple[Any, ...]) -> ex.Expr:
            type_, zero = ((a, a_zero), (b, b_zero))[operand]
            number = ex.cast(build.read(operand, *at), dt.i32)
            if zero is None:
                return number
            return number - ex.cast(build.read(operand + 2, *broadcast_index(zero.dims, at, type_.dims)), dt.i32)

        def value(*index: ex.Expr) -> ex.Expr:
            lead = index[:batch]
            row = index[batch : batch + 1] if a.rank > 1 else ()
            column = index[-1:] if b.rank > 1 else ()
            left = broadcast_index(a.dims[:-2], lead, result[:batch])
            right = broadcast_index(b.dims[:-2], lead, result[:batch])
            term = factor(0, (*left, *row, k)) * factor(1, (*right, k, *column))
            return ex.reduce_("add", ((k, a.dims[-1]),), term)

        return build.done(build.stage(dt.i32, result, value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        a = operands[0]
        assert a is not None
        macs = results[0].size * a.dims[-1]
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 0.0


@dataclass(frozen=True)
class ConvInteger(Op):
    """Convolution of codes in i32, which wraps: x: [N, C, *S], w: [M, C/group, *K] of u8 or i8 -> [N, M, *O].

    y[n, m, o] = sum over c, k of (x[...] - x_zero) * (w[m, c, k] - w_zero), attributes as Conv's. Positions outside the
    input count as x_zero. x_zero: one number or absent (0); w_zero broadcasts against w: one number or one an output
    channel. ONNX ConvInteger, opset 10.
    """

    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]
    group: int = 1

    name = "conv_integer"
    spatial = True
    operands = ("x", "w", "x_zero_point?", "w_zero_point?")
    contraction = "conv"
    anchor = "conv"

    @property
    def conv(self) -> Conv:
        """The convolution of numbers with the same attributes."""
        return Conv(self.strides, self.pads, self.dilations, self.group)

    def infer(self, *operands: Operand | None) -> TensorType:
        x, w, x_zero, w_zero = self.take(operands)
        _factors(self, ("x", x, x_zero), ("w", w, w_zero))
        shape = self.conv.infer(_wide(x), _wide(w)).shape
        require(x_zero is None or x_zero.rank == 0, f"x_zero must be one number, got {x_zero and x_zero.type}")
        if w_zero is not None:
            _of_x(self, w, w_zero)
            alike = w_zero.rank == 0 or all(may_equal(d, 1) for d in w_zero.shape[1 - w.rank :])
            require(alike, f"w_zero must be one number or one an output channel, got {show(w_zero.shape)}")
        return TensorType(dt.i32, shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, w, x_zero, w_zero = self.take(arrays)
        left, right = _centred(x, x_zero), _centred(w, w_zero)
        if np.prod(w.shape[1:]) < 1 << 36:  # products are below 2^17: sums of so many are exact in f64
            left, right = left.astype(np.float64), right.astype(np.float64)
        y = convolve(left, right, None, self.strides, self.pads, self.dilations, self.group)
        return np.asarray(y).astype(np.int64).astype(np.int32)

    def define(self, *operands: TensorType | None) -> Definition:
        x, w, x_zero, w_zero = self.take(operands)
        kernel, spatial = w.dims[2:], x.dims[2:]
        out = whole(win.output_sizes(spatial, kernel, self.strides, self.pads, self.dilations))
        channels, per_group = w.dims[1], w.dims[0] // self.group
        build = Builder((x, w, x_zero, w_zero))
        c, taps = build.axis("c"), tuple(build.axis("k") for _ in kernel)

        def value(n: ex.Expr, m: ex.Expr, *index: ex.Expr) -> ex.Expr:
            at = win.position(index, taps, self.strides, self.pads, self.dilations)
            guard = win.inside(at, spatial, kernel, self.strides, self.pads, self.dilations, out)
            channel = (m // per_group) * channels + c if self.group > 1 else c
            default: ex.Expr | None = None
            if guard is not None:
                default = ex.const(0, x.dtype) if x_zero is None else build.read(2)
            left = ex.cast(build.read(0, n, channel, *at, guard=guard, default=default), dt.i32)
            if x_zero is not None:
                left = left - ex.cast(build.read(2), dt.i32)
            where: Any = (m, c, *taps)
            right = ex.cast(build.read(1, *where), dt.i32)
            if w_zero is not None:
                right = right - ex.cast(build.read(3, *broadcast_index(w_zero.dims, where, w.dims)), dt.i32)
            return ex.reduce_("add", ((c, channels), *zip(taps, kernel, strict=True)), left * right)

        return build.done(build.stage(dt.i32, (x.dims[0], w.dims[0], *out), value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return self.conv.cost(operands, results)

    def with_axis(self, at: int) -> Op | None:
        return win.with_axis(self, at)

    @property
    def rtol(self) -> float:
        return 0.0


def _operands(types: tuple[TensorType | None, ...]) -> list[Operand | None]:
    return [None if t is None else Operand(t) for t in types]


def _within(x: ex.Expr, low: ex.Expr, high: ex.Expr) -> ex.Expr:
    """x between the limits, low for NaN: as selections, which are one instruction each where min and max that keep NaN are
    three."""
    x = ex.select(x > low, x, low)
    return ex.select(x < high, x, high)


def _shift(zero: ex.Expr | None) -> ex.Expr:
    """What makes a code of the bits of a rounded number plus MAGIC."""
    shift: ex.Expr = ex.const(-MAGIC_BITS, dt.i32)
    return shift if zero is None else ex.cast(zero, dt.i32) + shift


def _bits(code: int, zero: ex.Expr | None) -> ex.Expr:
    """The bits of MAGIC plus the number that a code stands for."""
    bits: ex.Expr = ex.const(MAGIC_BITS + code, dt.i32)
    return bits if zero is None else bits - ex.cast(zero, dt.i32)


def _largest(bits: ex.Expr, least: ex.Expr) -> ex.Expr:
    return ex.select(bits > least, bits, least)


def _of_x(op: Op, x: Operand, *others: Operand | None) -> Shape:
    """The shape of x, to which all others must broadcast."""
    shape = broadcast(x.shape, *(o.shape for o in others if o is not None))
    fits = len(shape) == x.rank and all(map(may_equal, shape, x.shape))
    given = " and ".join(show(o.shape) for o in others if o is not None)
    require(fits, f"{op.name} needs scales and zero points that broadcast to {show(x.shape)}, got {given}")
    return x.shape


def _factors(op: Op, *operands: tuple[str, Operand, Operand | None]) -> None:
    """Raises ModelError unless factors have 8 bits and zero points their types."""
    for what, x, zero in operands:
        require(x.dtype in PRODUCTS, f"{op.name} needs u8 or i8, got {what}: {x.type}")
        require(zero is None or zero.dtype == x.dtype,
                f"{op.name} needs a zero point of {what}'s type, {x.dtype}, got {zero and zero.type}")  # fmt: skip


def _wide(x: Operand | TensorType) -> Operand:
    return Operand(TensorType(dt.i32, x.shape))


def _centred(x: Array, zero: Array | None) -> Array:
    wide = x.astype(np.int32)
    return wide if zero is None else wide - zero.astype(np.int32)

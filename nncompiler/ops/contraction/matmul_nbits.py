"""Matrix products with weights of 2, 4 or 8 bits, a scale for every block of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import DType
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.element_types import widen, widen_expr, working
from ..base.operands import show

BITS = (2, 4, 8)
"""Widths of codes."""
LEAST_BLOCK = 16
"""Weights of a block, at least."""
CODES_OF_A = 4
"""The level of accuracy at which rows of a are codes, too."""
MOST_CODE = 127
"""The largest code of a."""


@dataclass(frozen=True)
class PackedWeights(Op):
    """What products with packed weights have in common: w[k, n] is (code[n, k] - zero[n, block]) * scale[n, block]."""

    k: int
    n: int
    bits: int
    block: int

    contraction = "matmul_nbits"
    anchor = "matmul"

    @property
    def blocks(self) -> int:
        """Blocks of a column of w."""
        return -(-self.k // self.block)

    @property
    def per_byte(self) -> int:
        """Codes of a byte."""
        return 8 // self.bits

    @property
    def packed_zeros(self) -> int:
        """Bytes of the zero points of a column."""
        return -(-self.blocks * self.bits // 8)

    def result(self, a: Operand, dtype: DType, b: Operand, scale: Operand, zero: Operand | None) -> TensorType:
        """The result in the element type of scales. Raises ModelError for operands that do not fit."""
        require(self.bits in BITS, f"bits must be one of {' '.join(map(str, BITS))}, got {self.bits}")
        require(is_block(self.block), f"a block must be a power of two, 16 at least, got {self.block}")
        require(self.k >= 1 and self.n >= 1, f"k and n must be 1 at least, got {self.k} and {self.n}")
        require(a.rank >= 1 and may_equal(a.shape[-1], self.k), f"a must have {self.k} columns, got {show(a.shape)}")
        packed = (self.n, self.blocks, self.block * self.bits // 8)
        require(b.dtype == dt.u8 and _fits(b, packed), f"b must be u8{show(packed)}, got {b.type}")
        each = (self.n, self.blocks)
        require(scale.dtype == dtype and _fits(scale, each), f"the scale must be {dtype}{show(each)}, got {scale.type}")
        if zero is not None:
            bytes_ = (self.n, self.packed_zeros)
            right = _fits(zero, bytes_) if zero.dtype == dt.u8 else zero.dtype == dtype and _fits(zero, each)
            require(right, f"the zero point must be u8{show(bytes_)} or {dtype}{show(each)}, got {zero.type}")
        return TensorType(dtype, (*a.shape[:-1], self.n))

    def codes(self, b: Array) -> Array:
        """The codes of b, u8[N, K]."""
        return unpacked(b.reshape(self.n, -1), self.bits)[:, : self.k]

    def zeros(self, zero: Array | None) -> Array:
        """The zero points [N, blocks]: u8, or floats where they are floats."""
        if zero is None:
            return np.full((self.n, self.blocks), 1 << (self.bits - 1), np.uint8)
        return unpacked(zero, self.bits)[:, : self.blocks] if zero.dtype == np.uint8 else zero

    def code(self, build: Builder, operand: int, kind: DType, column: ex.Expr, *at: ex.Expr) -> ex.Expr:
        """The code of an operand at a position among those of a row, the last of `at`."""
        *lead, place = at
        byte = build.read(operand, column, *lead, place // self.per_byte)
        shift = ex.cast((place % self.per_byte) * self.bits, dt.u8)
        only = ex.binary("and", ex.binary("shr", byte, shift), ex.const((1 << self.bits) - 1, dt.u8))
        return ex.cast(only, kind)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        macs = results[0].size * self.k
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0


@dataclass(frozen=True)
class MatMulNBits(PackedWeights):
    """a @ w, where w[k, n] = (code[n, k] - zero[n, k // block]) * scale[n, k // block], in the type of a, which is a float.

        a           [..., K]
        b           u8[N, ceil(K / block), block * bits / 8]: codes of `bits` bits side by side, the first in the lowest bits
        scale       a's type[N, ceil(K / block)]
        zero_point  u8[N, ceil(ceil(K / block) * bits / 8)], as b, or a's type[N, ceil(K / block)]; absent: 2^(bits - 1)
        result      [..., N]

    Weights are made and summed in f32 at least. With `accuracy` 4, the rows of a are codes of 8 bits as well, with a scale
    for every block of k: max |a| / 127, and codes that are rounded half to even.

    com.microsoft's MatMulNBits without g_idx and bias; other levels of accuracy than 4 are computed as 0.
    """

    accuracy: int = 0

    name = "matmul_nbits"
    operands = ("a", "b", "scale", "zero_point?")

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b, scale, zero = self.take(operands)
        require(a.dtype.is_float, f"a must be a float, got {a.type}")
        return self.result(a, a.dtype, b, scale, zero)

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b, scale, zero = self.take(arrays)
        left = widen(a)
        if self.accuracy == CODES_OF_A:
            codes, scales = self.codes_of_a(left)
            left = (codes * np.repeat(scales, self.block, axis=-1))[..., : self.k].astype(left.dtype)
        return np.asarray(np.matmul(left, self.weights(b, scale, zero).astype(left.dtype))).astype(a.dtype)

    def codes_of_a(self, a: Array) -> tuple[Array, Array]:
        """The codes of a [..., blocks * block], and their scales [..., blocks], in its type."""
        lead, one = a.shape[:-1], a.dtype.type
        padded = np.zeros((*lead, self.blocks * self.block), a.dtype)
        padded[..., : self.k] = a
        grouped = padded.reshape(*lead, self.blocks, self.block)
        most = np.abs(grouped).max(-1)
        with np.errstate(all="ignore"):
            inverse = np.where(most == 0, one(0), one(MOST_CODE) / most)
            codes = np.rint(grouped * inverse[..., None])
        return codes.reshape(padded.shape), np.asarray(most / one(MOST_CODE))

    def weights(self, b: Array, scale: Array, zero: Array | None) -> Array:
        """w [K, N], f32 at least."""
        scale, zeros = widen(scale), self.zeros(zero)
        zeros = zeros.astype(scale.dtype)

        def spread(x: Array) -> Array:
            return np.repeat(x, self.block, axis=1)[:, : self.k]

        with np.errstate(all="ignore"):
            found: Array = ((self.codes(b).astype(scale.dtype) - spread(zeros)) * spread(scale)).T
        return found

    def define(self, *operands: TensorType | None) -> Definition:
        a, b, scale, zero = self.take(operands)
        kind = working(a.dtype)
        build = Builder((a, b, scale, zero))
        k = build.axis("k")

        def element(at: ex.Expr, *row: ex.Expr) -> ex.Expr:
            """An element of a, zero behind the last one."""
            whole = self.k % self.block == 0
            guard = None if whole else at < self.k
            return widen_expr(build.read(0, *row, at, guard=guard, default=None if whole else ex.const(0.0, a.dtype)))

        most = -1
        if self.accuracy == CODES_OF_A:
            i = build.axis("term")

            def largest(*index: ex.Expr) -> ex.Expr:
                x = ex.unary("abs", element(index[-1] * self.block + i, *index[:-1]))
                return ex.reduce_("max", ((i, self.block),), x)

            most = build.stage(kind, (*a.dims[:-1], self.blocks), largest, shared=True)

        def left(*row: ex.Expr) -> ex.Expr:
            """a[row, k], rounded to a code where rows are codes."""
            x = widen_expr(build.read(0, *row, k))
            if most < 0:
                return x
            limit = build.read(most, *row, k // self.block)
            full = ex.const(float(MOST_CODE), kind)
            inverse = ex.select(limit.eq(0.0), ex.const(0.0, kind), full / limit)
            return ex.unary("round", x * inverse) * (limit / full)

        def value(*index: ex.Expr) -> ex.Expr:
            column, block = index[-1], k // self.block
            start: Any = ex.const(float(1 << (self.bits - 1)), kind)
            if zero is not None and zero.dtype == dt.u8:
                start = self.code(build, 3, kind, column, block)
            elif zero is not None:
                start = widen_expr(build.read(3, column, block))
            w = self.code(build, 1, kind, column, block, k % self.block) - start
            w = w * widen_expr(build.read(2, column, block))
            total = ex.reduce_("add", ((k, self.k),), left(*index[:-1]) * w)
            return ex.cast(total, a.dtype)

        return build.done(build.stage(a.dtype, (*a.dims[:-1], self.n), value))


@dataclass(frozen=True)
class MatMulNBitsInteger(PackedWeights):
    """The same for codes of a: the sum over blocks of (sum over k of a * code - zero * a_sum) * (a_scale * scale), in f32.

        a                    i8[..., K], K a multiple of the block
        b, scale, zero_point as MatMulNBits has them, zero points as codes
        a_scale, a_sum       f32 and i32[..., K / block]: what the codes of a block are multiplied by, and their sum

    Sums of blocks are exact. No ONNX operator: a pass makes it of products whose accuracy allows codes of a.
    """

    name = "matmul_nbits_integer"
    operands = ("a", "b", "scale", "a_scale", "a_sum", "zero_point?")

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b, scale, a_scale, a_sum, zero = self.take(operands)
        require(a.dtype == dt.i8, f"a must be i8, got {a.type}")
        whole = is_block(self.block) and self.k % self.block == 0
        require(whole, f"a must have whole blocks of {self.block}, got {self.k} columns")
        require(zero is None or zero.dtype == dt.u8, f"zero points must be codes, got {zero and zero.type}")
        result = self.result(a, dt.f32, b, scale, zero)
        each = (*a.shape[:-1], self.blocks)
        for what, x, dtype in (("a_scale", a_scale, dt.f32), ("a_sum", a_sum, dt.i32)):
            require(x.dtype == dtype and _fits(x, each), f"{what} must be {dtype}{show(each)}, got {x.type}")
        return result

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b, scale, a_scale, a_sum, zero = self.take(arrays)
        codes = self.codes(b).reshape(self.n, self.blocks, self.block).astype(np.float64)
        dots = np.einsum("...bi,nbi->...nb", a.reshape(*a.shape[:-1], self.blocks, self.block).astype(np.float64), codes)
        dots -= self.zeros(zero).astype(np.float64) * a_sum[..., None, :]
        factors = a_scale[..., None, :] * scale
        return np.asarray((dots * factors).sum(-1).astype(np.float32))

    def define(self, *operands: TensorType | None) -> Definition:
        a, b, scale, a_scale, a_sum, zero = self.take(operands)
        build = Builder((a, b, scale, a_scale, a_sum, zero))
        k, block = build.axis("k"), build.axis("block")

        def value(*index: ex.Expr) -> ex.Expr:
            row, column = index[:-1], index[-1]

            def factor(at: ex.Expr) -> ex.Expr:
                return build.read(3, *row, at) * build.read(2, column, at)

            code = self.code(build, 1, dt.f32, column, k // self.block, k % self.block)
            term = ex.cast(build.read(0, *row, k), dt.f32) * code * factor(k // self.block)
            sums = ex.reduce_("add", ((k, self.k),), term)
            start: ex.Expr = ex.const(float(1 << (self.bits - 1)), dt.f32)
            if zero is not None:
                start = self.code(build, 5, dt.f32, column, block)
            less = start * ex.cast(build.read(4, *row, block), dt.f32) * factor(block)
            return sums - ex.reduce_("add", ((block, self.blocks),), less)

        return build.done(build.stage(dt.f32, (*a.dims[:-1], self.n), value))


def is_block(size: int) -> bool:
    """Whether so many weights may share a scale: a power of two, 16 at least."""
    return size >= LEAST_BLOCK and not size & (size - 1)


def _fits(x: Operand, shape: tuple[int, ...]) -> bool:
    return x.rank == len(shape) and all(map(may_equal, x.shape, shape))


def unpacked(packed: Array, bits: int) -> Array:
    """Codes u8[N, bytes * 8 / bits] of u8[N, bytes]."""
    n, count = packed.shape
    per_byte, mask = 8 // bits, np.uint8((1 << bits) - 1)
    found: Array = np.empty((n, count * per_byte), np.uint8)
    for i in range(per_byte):
        found[:, i::per_byte] = (packed >> np.uint8(bits * i)) & mask
    return found


def packed(codes: Array, bits: int) -> Array:
    """u8[N, ceil(C * bits / 8)] of codes u8[N, C]; what is left of the last byte is 0."""
    n, count = codes.shape
    per_byte = 8 // bits
    found: Array = np.zeros((n, -(-count // per_byte)), np.uint8)
    for i in range(min(per_byte, count)):
        part = codes[:, i::per_byte]
        found[:, : part.shape[1]] |= part << np.uint8(bits * i)
    return found

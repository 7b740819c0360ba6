"""Matrix products with weights of 2, 4 or 8 bits, a scale for every block of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.element_types import widen, widen_expr, working
from ..base.operands import show

BITS = (2, 4, 8)
"""Widths of codes."""
LEAST_BLOCK = 16
"""Weights of a block, at least."""


@dataclass(frozen=True)
class MatMulNBits(Op):
    """a @ w, where w[k, n] = (code[n, k] - zero[n, k // block]) * scale[n, k // block], in the type of a, which is a float.

        a           [..., K]
        b           u8[N, ceil(K / block), block * bits / 8]: codes of `bits` bits side by side, the first in the lowest bits
        scale       a's type[N, ceil(K / block)]
        zero_point  u8[N, ceil(ceil(K / block) * bits / 8)], as b, or a's type[N, ceil(K / block)]; absent: 2^(bits - 1)
        result      [..., N]

    Weights are made and summed in f32 at least. com.microsoft's MatMulNBits without g_idx and bias.
    """

    k: int
    n: int
    bits: int
    block: int

    name = "matmul_nbits"
    operands = ("a", "b", "scale", "zero_point?")
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

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b, scale, zero = self.take(operands)
        require(self.bits in BITS, f"bits must be one of {' '.join(map(str, BITS))}, got {self.bits}")
        require(is_block(self.block), f"a block must be a power of two, 16 at least, got {self.block}")
        require(self.k >= 1 and self.n >= 1, f"k and n must be 1 at least, got {self.k} and {self.n}")
        require(a.dtype.is_float, f"a must be a float, got {a.type}")
        require(a.rank >= 1 and may_equal(a.shape[-1], self.k), f"a must have {self.k} columns, got {show(a.shape)}")
        packed = (self.n, self.blocks, self.block * self.bits // 8)
        require(b.dtype == dt.u8 and _fits(b, packed), f"b must be u8{show(packed)}, got {b.type}")
        each = (self.n, self.blocks)
        require(scale.dtype == a.dtype and _fits(scale, each), f"the scale must be {a.dtype}{show(each)}, got {scale.type}")
        if zero is not None:
            bytes_ = (self.n, self.packed_zeros)
            right = _fits(zero, bytes_) if zero.dtype == dt.u8 else zero.dtype == a.dtype and _fits(zero, each)
            require(right, f"the zero point must be u8{show(bytes_)} or {a.dtype}{show(each)}, got {zero.type}")
        return TensorType(a.dtype, (*a.shape[:-1], self.n))

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b, scale, zero = self.take(arrays)
        left = widen(a)
        return np.asarray(np.matmul(left, self.weights(b, scale, zero).astype(left.dtype))).astype(a.dtype)

    def codes(self, b: Array) -> Array:
        """The codes of b, u8[N, K]."""
        return unpacked(b.reshape(self.n, -1), self.bits)[:, : self.k]

    def zeros(self, zero: Array | None) -> Array:
        """The zero points [N, blocks]: u8, or floats where they are floats."""
        if zero is None:
            return np.full((self.n, self.blocks), 1 << (self.bits - 1), np.uint8)
        return unpacked(zero, self.bits)[:, : self.blocks] if zero.dtype == np.uint8 else zero

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

        def code(operand: int, column: ex.Expr, *at: ex.Expr) -> ex.Expr:
            """The code at a position among those of a row, the last of `at`."""
            *lead, place = at
            byte = build.read(operand, column, *lead, place // self.per_byte)
            shift = ex.cast((place % self.per_byte) * self.bits, dt.u8)
            only = ex.binary("and", ex.binary("shr", byte, shift), ex.const((1 << self.bits) - 1, dt.u8))
            return ex.cast(only, kind)

        def value(*index: ex.Expr) -> ex.Expr:
            column, block = index[-1], k // self.block
            start: Any = ex.const(float(1 << (self.bits - 1)), kind)
            if zero is not None and zero.dtype == dt.u8:
                start = code(3, column, block)
            elif zero is not None:
                start = widen_expr(build.read(3, column, block))
            w = (code(1, column, block, k % self.block) - start) * widen_expr(build.read(2, column, block))
            total = ex.reduce_("add", ((k, self.k),), widen_expr(build.read(0, *index[:-1], k)) * w)
            return ex.cast(total, a.dtype)

        return build.done(build.stage(a.dtype, (*a.dims[:-1], self.n), value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        macs = results[0].size * self.k
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0


def is_block(size: int) -> bool:
    """Whether so many weights may share a scale: a power of two, 16 at least."""
    return size >= LEAST_BLOCK and not size & (size - 1)


def _fits(x: Operand, shape: tuple[int, ...]) -> bool:
    return x.rank == len(shape) and all(map(may_equal, x.shape, shape))


def unpacked(packed: Array, bits: int) -> Array:
    """Codes u8[N, bytes * 8 / bits] of u8[N, bytes]."""
    shifts = np.arange(0, 8, bits, dtype=np.uint8)
    found: Array = (packed[..., None] >> shifts) & np.uint8((1 << bits) - 1)
    return found.reshape(packed.shape[0], -1)


def packed(codes: Array, bits: int) -> Array:
    """u8[N, ceil(C * bits / 8)] of codes u8[N, C]; what is left of the last byte is 0."""
    per_byte = 8 // bits
    n, count = codes.shape
    padded = np.zeros((n, -(-count // per_byte) * per_byte), np.uint8)
    padded[:, :count] = codes
    shifts = np.arange(0, 8, bits, dtype=np.uint8)
    found: Array = np.bitwise_or.reduce(padded.reshape(n, -1, per_byte) << shifts, axis=-1)
    return found

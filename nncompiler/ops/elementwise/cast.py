"""Conversion between element types, and reinterpretation of their bits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.expr import Bitcast, Expr, cast
from nncompiler.ir.expr import Cast as Conversion
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ..base.convert import ROUND_MODES, convert
from .pointwise import Pointwise


@dataclass(frozen=True)
class Cast(Pointwise):
    """x as element type `to`; `ops.convert` says how values convert. ONNX Cast, opset 28.

    saturate: what is too large for an 8-bit float becomes its largest value, else an infinity or NaN. round_mode: up, down
    or nearest, of a conversion to f8e8m0. Strings and complex numbers are refused.
    """

    to: DType = dt.f32
    saturate: bool = True
    round_mode: str = "up"
    name: ClassVar[str] = "cast"
    flops: ClassVar[int] = 0
    ulp: ClassVar[float] = 1.0

    def result(self, dtype: DType) -> DType:
        return self.to

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        for t in (x.dtype, self.to):
            if t.kind in ("string", "complex"):
                raise UnsupportedError(f"casts convert between numbers and bools, got {x.dtype} to {self.to}")
        modes = " ".join(ROUND_MODES)
        require(self.round_mode in ROUND_MODES, f"round_mode must be one of {modes}, got {self.round_mode!r}")
        return TensorType(self.to, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = arrays
        if x is None or x.dtype == object:
            return super().evaluate(*arrays)
        return convert(x, self.to, saturate=self.saturate, round_mode=self.round_mode)

    def scalar(self, *x: Expr) -> Expr:
        (value,) = x
        return value if value.dtype == self.to else Conversion(self.to, value, self.saturate, self.round_mode)

    def symbolic(self, *x: Array) -> Array:
        """Extents, and the numbers of elements of tensors, are below 2^31: i32 and i64 hold them."""
        if self.to not in (dt.i32, dt.i64):
            raise undecided(f"the cast to {self.to}", *x[0].flat)
        return x[0]


@dataclass(frozen=True)
class BitCast(Pointwise):
    """The bits of x as element type `to` of the same width. ONNX BitCast, opset 26. Bits that a bool has not are true."""

    to: DType = dt.i32
    name: ClassVar[str] = "bit_cast"
    reads_bits = True
    flops: ClassVar[int] = 0
    ulp: ClassVar[float] = 0.0

    def result(self, dtype: DType) -> DType:
        return self.to

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        for t in (x.dtype, self.to):
            if t.kind == "string":
                raise UnsupportedError(f"strings have no bits to reinterpret, got {x.dtype} to {self.to}")
        require(x.dtype.bits == self.to.bits, f"both types must have one width, got {x.dtype} to {self.to}")
        return TensorType(self.to, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = arrays
        if x is None or x.dtype == object:
            return super().evaluate(*arrays)
        if self.to == dt.boolean:
            return np.asarray(x.view(np.uint8) != 0)
        return np.ascontiguousarray(x).view(self.to.numpy).reshape(x.shape)

    def define(self, *operands: TensorType | None) -> Definition | None:
        (x,) = self.take(operands)
        b = Builder(operands)
        return b.done(b.stage(self.to, x.dims, lambda *index: self._bits(b.read(0, *index))))

    def _bits(self, x: Expr) -> Expr:
        if x.dtype == self.to:
            return x
        if dt.boolean in (x.dtype, self.to):
            bits = cast(x, dt.u8) if x.dtype == dt.boolean else Bitcast(dt.u8, x)
            return cast(bits, dt.boolean) if self.to == dt.boolean else Bitcast(self.to, bits)
        return Bitcast(self.to, x)

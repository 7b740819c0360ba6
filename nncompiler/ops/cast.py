"""Conversion between element types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Definition
from nncompiler.ir.dims import undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.expr import Expr
from nncompiler.ir.op import Array, Operand
from nncompiler.ir.types import TensorType

from .common import arity, present
from .pointwise import Pointwise


@dataclass(frozen=True)
class Cast(Pointwise):
    """x as element type `to`; `ops.convert` says how values convert. ONNX Cast, opset 25, with its default attributes.

    The storage types convert too, but only the compute types have a definition. Strings and complex numbers are refused.
    """

    to: DType = dt.f32
    name: ClassVar[str] = "cast"
    flops: ClassVar[int] = 0
    ulp: ClassVar[float] = 1.0

    def result(self, dtype: DType) -> DType:
        return self.to

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 1)
        x = present(operands[0], "x")
        for t in (x.dtype, self.to):
            if t.kind in ("string", "complex"):
                raise UnsupportedError(f"casts convert between numbers and bools, got {x.dtype} to {self.to}")
        return TensorType(self.to, x.shape)

    def compute(self, *x: Array) -> Array:
        return x[0]

    def scalar(self, *x: Expr) -> Expr:
        return x[0]

    def symbolic(self, *x: Array) -> Array:
        """Extents, and the numbers of elements of tensors, are below 2^31: i32 and i64 hold them."""
        if self.to not in (dt.i32, dt.i64):
            raise undecided(f"the cast to {self.to}", *x[0].flat)
        return x[0]

    def define(self, *operands: TensorType | None) -> Definition | None:
        x = operands[0]
        assert x is not None
        if x.dtype not in dt.COMPUTE or self.to not in dt.COMPUTE:
            return None
        return super().define(x)

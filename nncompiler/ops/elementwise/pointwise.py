"""The base of pointwise operators: every result element is a scalar function of the operands' elements at its index.

The kinds stand in the files beside this one: unary, activation, binary, compare, cast. Each of them gives a numpy
function (`compute`) and a scalar expression (`scalar`) of the same thing; both see operands in the working type (f32 for
f16 and bf16), and the result is rounded once.

Cost: one FLOP a result element and scalar function, whatever the function; `flops` says how many a composed operator takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import undecided
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, Var, cast
from nncompiler.ir.op import Array, Cost, Op, Operand, moved
from nncompiler.ir.types import TensorType

from ..base.broadcasting import broadcast, broadcast_index
from ..base.convert import convert
from ..base.element_types import widen, working
from ..base.operands import same_dtype, typed


@dataclass(frozen=True)
class Pointwise(Op):
    """Operands of one element type among `allowed`, broadcast by numpy's rules."""

    pointwise: ClassVar[bool] = True
    operands: ClassVar[tuple[str, ...]] = ("x",)
    allowed: ClassVar[tuple[DType, ...]] = ()
    flops: ClassVar[int] = 1
    ulp: ClassVar[float] = 8.0
    """Tolerance in units of the result type's epsilon."""

    def result(self, dtype: DType) -> DType:
        """The result's element type for operands of `dtype`."""
        return dtype

    def check(self, operands: Sequence[Operand]) -> DType:
        """Requirements on element types; the type of the operands (of the values, where a condition is among them)."""
        dtype = same_dtype(operands)
        typed(operands[0], self.allowed, "the element type")
        return dtype

    def compute(self, *x: Array) -> Array:
        """The result in the working type (or any type that converts to the result's)."""
        raise NotImplementedError(f"{type(self).__name__}.compute")

    def scalar(self, *x: Expr) -> Expr:
        """The same for one element."""
        raise NotImplementedError(f"{type(self).__name__}.scalar")

    def symbolic(self, *x: Array) -> Array:
        """The result where elements are dimensions; raises UndecidedError where it depends on what they are."""
        raise undecided(f"the {self.name}", *(d for a in x for d in a.flat))

    def infer(self, *operands: Operand | None) -> TensorType:
        given = self.take(operands)
        return TensorType(self.result(self.check(given)), broadcast(*(o.shape for o in given)))

    def evaluate(self, *arrays: Array | None) -> Array:
        x: list[Any] = list(arrays)
        if any(a.dtype == object for a in x):
            return np.asarray(self.symbolic(*(a.astype(object) for a in x)))  # elements become Python's ints
        with np.errstate(all="ignore"):
            value = np.asarray(self.compute(*map(widen, x)))
            return convert(value, self.result(of_numpy(x[-1].dtype)))

    def define(self, *operands: TensorType | None) -> Definition | None:
        types = self.take(operands)
        inferred = self.infer(*map(Operand, types))
        b = Builder(operands)

        def element(*index: Var) -> Expr:
            x = [b.read(k, *broadcast_index(t.dims, index, inferred.dims)) for k, t in enumerate(types)]
            return cast(self.scalar(*(cast(e, working(e.dtype)) for e in x)), inferred.dtype)

        return b.done(b.stage(inferred.dtype, inferred.dims, element))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """`flops` for each element."""
        return Cost(0, self.flops * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return self.ulp

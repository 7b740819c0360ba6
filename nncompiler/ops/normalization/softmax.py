"""Softmax and its kin along one axis, stable by subtracting the greatest element. Evaluated in f64.

Cost: softmax 5 FLOPs an element (maximum, subtraction, exp, sum, division), log_softmax 5, hardmax 2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var, call, cast, const, select
from nncompiler.ir.op import Array, Cost, Op, Operand, moved
from nncompiler.ir.types import TensorType

from ..base.axes import combine, over
from ..base.convert import convert
from ..base.element_types import FLOATS, working
from ..base.operands import axis_in_range, typed
from ..reduction.scan import ArgMax


@dataclass(frozen=True)
class AlongAxis(Op):
    """One float operand; the result has its type and shape."""

    anchor: ClassVar[str | None] = "normalization"
    limits_range = True

    axis: int
    operands = ("x",)
    flops: ClassVar[int] = 5

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        typed(x, FLOATS)
        axis_in_range(self.axis, x.rank)
        return TensorType(x.dtype, x.shape)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """`flops` for each element."""
        return Cost(0, self.flops * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0

    def terms(self, b: Builder, of_sum: Callable[[Expr], Expr]) -> tuple[int, int]:
        """Stages with the greatest m and a function of the sum of exp(x - m) along the axis, whose extent is 1 in both."""
        x = b.operands[0]
        assert x is not None
        dims, work = x.dims, working(x.dtype)
        shape = tuple(1 if k == self.axis else d for k, d in enumerate(dims))
        m = b.stage(work, shape, lambda *i: over(b, 0, i, dims, (self.axis,), "max"))

        def total(*i: Var) -> Expr:
            most = b.read(m, *self.at(i))
            return of_sum(over(b, 0, i, dims, (self.axis,), "add", lambda e: call("exp", e - most)))

        return m, b.stage(work, shape, total)

    def at(self, index: tuple[Var, ...]) -> tuple[Expr, ...]:
        """The index of what is kept with extent 1 along the axis."""
        return tuple(const(0) if k == self.axis else i for k, i in enumerate(index))

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return tuple(None if k == self.axis else k for k in range(result.rank))


class Softmax(AlongAxis):
    """exp(x) / sum of exp(x) along the axis. ONNX Softmax, opset 13."""

    name = "softmax"

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        wide = x.astype(np.float64)
        with np.errstate(all="ignore"):
            e = np.exp(wide - combine("max", wide, (self.axis,)))
            return convert(e / combine("add", e, (self.axis,)), of_numpy(x.dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: the greatest, one over the sum, the element."""
        (x,) = self.take(operands)
        b = Builder(operands)
        m, inverse = self.terms(b, lambda total: 1 / total)

        def element(*i: Var) -> Expr:
            e = call("exp", cast(b.read(0, *i), working(x.dtype)) - b.read(m, *self.at(i)))
            return cast(e * b.read(inverse, *self.at(i)), x.dtype)

        return b.done(b.stage(x.dtype, x.dims, element))


class LogSoftmax(AlongAxis):
    """x - log(sum of exp(x)) along the axis. ONNX LogSoftmax, opset 13."""

    name = "log_softmax"

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        wide = x.astype(np.float64)
        with np.errstate(all="ignore"):
            centred = wide - combine("max", wide, (self.axis,))
            return convert(centred - np.log(combine("add", np.exp(centred), (self.axis,))), of_numpy(x.dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: the greatest, the sum, the element."""
        (x,) = self.take(operands)
        b = Builder(operands)
        m, s = self.terms(b, lambda total: total)

        def element(*i: Var) -> Expr:
            centred = cast(b.read(0, *i), working(x.dtype)) - b.read(m, *self.at(i))
            return cast(centred - call("log", b.read(s, *self.at(i))), x.dtype)

        return b.done(b.stage(x.dtype, x.dims, element))


class Hardmax(AlongAxis):
    """1 at the first greatest element of the axis, else 0. ONNX Hardmax, opset 13."""

    name = "hardmax"
    anchor = None
    flops = 2

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        y = np.zeros(x.shape, x.dtype)
        if x.size:
            np.put_along_axis(y, ArgMax(self.axis).evaluate(x), 1, self.axis)
        return y

    def define(self, *operands: TensorType | None) -> Definition | None:
        """arg_max's two stages, then the comparison of positions."""
        (x,) = self.take(operands)
        b = Builder(operands)
        position = ArgMax(self.axis).define(x)
        assert position is not None
        b.stages.extend(position.stages)
        first = len(operands) + len(b.stages) - 1

        def element(*i: Var) -> Expr:
            return select(b.read(first, *self.at(i)).eq(i[self.axis]), const(1.0, x.dtype), const(0.0, x.dtype))

        return b.done(b.stage(x.dtype, x.dims, element))



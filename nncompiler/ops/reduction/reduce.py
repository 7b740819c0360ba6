"""Reductions of axes: sums, means, extremes, products and norms.

TABLE says of each what it does to an element before, how elements combine, and what happens to the total. Evaluated in f64
for floats; integers add and multiply in their own type (wrapping), their means are taken in i64, their norms (the squares
and their sum included, which would wrap), logarithms and exponentials in f64, truncated. An empty range gives the identity:
0, 1, or the end of the type (infinite for floats); the mean of nothing is NaN (0 for integers).

Cost: one FLOP an operand element to combine, one more where the element is transformed first, one a result afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, ClassVar, NamedTuple

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import undecided
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, Var, call, cast, const, select, unary
from nncompiler.ir.extents import real
from nncompiler.ir.op import Array, Cost, Op, Operand, moved
from nncompiler.ir.types import TensorType

from ..base.axes import UFUNCS, combine, over, reduced_shape, spread
from ..base.convert import convert
from ..base.element_types import FLOATS, NUMBERS, accumulator, working
from ..base.operands import axes_in_range, typed
from ..elementwise.unary import infinity


def _same(x: Any) -> Any:
    return x


def _total(total: Any, count: Any) -> Any:
    return total


def _mean(total: Array, count: int) -> Array:
    if total.dtype.kind == "f":
        return np.asarray(total / np.float64(count))
    return np.zeros_like(total) if count == 0 else (total - np.fmod(total, count)) // total.dtype.type(count)


def _mean_formula(total: Expr, count: int) -> Expr:
    if total.dtype.is_float:
        return total / real(count)
    return total / count if count else const(0, total.dtype)


def _wide(x: Array) -> Array:
    """Integers in i64, so that neither their sum nor the count overflows; u64 stays."""
    return x.astype(np.int64) if x.dtype.kind in "iu" and x.dtype != np.uint64 else x


def _wide_formula(x: Expr) -> Expr:
    return x if x.dtype.is_float or x.dtype == dt.u64 else cast(x, dt.i64)


def _abs(x: Expr) -> Expr:
    return unary("abs", x) if x.dtype.is_signed else x


def _float(x: Array) -> Array:
    """Integers in f64, for functions whose results then truncate."""
    return x.astype(np.float64)


def _real(x: Expr) -> Expr:
    return x if x.dtype.is_float else cast(x, dt.f64)


class ReductionRow(NamedTuple):
    """How a reduction is computed: what happens to an element, how elements combine, what happens to the total."""

    allowed: tuple[DType, ...]
    op: str
    """The operation of expr.Reduce."""
    before: Callable[[Array], Array]
    before_formula: Callable[[Expr], Expr]
    after: Callable[[Array, int], Array]
    after_formula: Callable[[Expr, int], Expr]
    flops: tuple[int, int]
    """An operand element, a result element."""


_EXTREME = (*NUMBERS, dt.boolean)

# name: element types, combination, before (numpy, expression), after (numpy, expression), FLOPs
TABLE: dict[str, ReductionRow] = {
    "reduce_sum": ReductionRow(NUMBERS, "add", _same, _same, _total, _total, (1, 0)),
    "reduce_mean": ReductionRow(NUMBERS, "add", _wide, _wide_formula, _mean, _mean_formula, (1, 1)),
    "reduce_max": ReductionRow(_EXTREME, "max", _same, _same, _total, _total, (1, 0)),
    "reduce_min": ReductionRow(_EXTREME, "min", _same, _same, _total, _total, (1, 0)),
    "reduce_prod": ReductionRow(NUMBERS, "mul", _same, _same, _total, _total, (1, 0)),
    "reduce_l1": ReductionRow(NUMBERS, "add", np.abs, _abs, _total, _total, (2, 0)),
    "reduce_l2": ReductionRow(NUMBERS, "add", lambda x: np.square(_float(x)), lambda x: _real(x) * _real(x),
                     lambda s, n: np.sqrt(s), lambda s, n: unary("sqrt", s), (2, 1)),
    "reduce_log_sum": ReductionRow(NUMBERS, "add", _same, _same, lambda s, n: np.log(_float(s)),
                          lambda s, n: call("log", _real(s)), (1, 1)),
    "reduce_sum_square": ReductionRow(NUMBERS, "add", np.square, lambda x: x * x, _total, _total, (2, 0)),
}  # fmt: skip


@dataclass(frozen=True)
class Reduction(Op):
    """Reduces `axes` of one operand; the result has its element type."""

    keeps_equal: ClassVar[bool] = False
    """The result for equal elements is that element."""

    anchor = "reduce"
    reduces = True
    loses_in_halves = True

    axes: tuple[int, ...]
    keepdims: bool = True
    operands = ("x",)
    allowed: ClassVar[tuple[DType, ...]] = FLOATS
    flops: ClassVar[tuple[int, int]] = (1, 0)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        axes_in_range(self.axes, x.rank)
        return TensorType(typed(x, self.allowed), reduced_shape(x.shape, self.axes, self.keepdims))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        each, after = self.flops
        size = sum(t.size for t in operands if t is not None)
        return Cost(0, each * size + after * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        """Sums of many terms in the element type against f64."""
        return 64.0

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        (x,) = self.take(operands)
        kept = [None if k in self.axes else k for k in range(x.rank) if self.keepdims or k not in self.axes]
        return tuple(kept)


class TableReduction(Reduction):
    """What TABLE says of the operator's name."""

    def __init_subclass__(cls) -> None:
        cls.allowed, cls.flops = TABLE[cls.name].allowed, TABLE[cls.name].flops

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        row = TABLE[self.name]
        if x.dtype == object:
            return self.symbolic(x)
        count = prod(x.shape[a] for a in self.axes)
        with np.errstate(all="ignore"):
            total = combine(row.op, row.before(accumulator(x)), self.axes, self.keepdims)
            return convert(np.asarray(row.after(total, count)), of_numpy(x.dtype))

    def symbolic(self, x: Array) -> Array:
        """Sums, products and extremes of dimensions; raises UndecidedError for the others, and for extremes that depend on
        what the dimensions are."""
        if self.name not in ("reduce_sum", "reduce_prod", "reduce_max", "reduce_min"):
            raise undecided(f"the {self.name}", *x.flat)
        return np.asarray(UFUNCS[TABLE[self.name].op].reduce(x, axis=self.axes, keepdims=self.keepdims), dtype=object)

    def define(self, *operands: TensorType | None) -> Definition | None:
        (x,) = self.take(operands)
        row, dims = TABLE[self.name], x.dims
        count = prod(dims[a] for a in self.axes)
        b = Builder(operands)

        def element(*index: Var) -> Expr:
            at = spread(index, self.axes, x.rank, self.keepdims)
            total = over(b, 0, at, dims, self.axes, row.op, row.before_formula)
            return cast(row.after_formula(total, count), x.dtype)

        shape = TensorType(x.dtype, reduced_shape(dims, self.axes, self.keepdims)).dims
        return b.done(b.stage(x.dtype, shape, element))


class ReduceSum(TableReduction):
    """The sum. ONNX ReduceSum, opset 13."""

    name = "reduce_sum"
    arithmetic = True
    accumulates = True
    carries_range = True


class ReduceMean(TableReduction):
    """The sum divided by the count; integers are summed in i64 and truncate toward zero. ONNX ReduceMean, opset 18."""

    name = "reduce_mean"
    keeps_equal = True
    accumulates = True
    carries_range = True


class ReduceMax(TableReduction):
    """The greatest; NaN where one is. ONNX ReduceMax, opset 20."""

    name = "reduce_max"
    arithmetic = True
    keeps_equal = True
    carries_range = True


class ReduceMin(TableReduction):
    """The least; NaN where one is. ONNX ReduceMin, opset 20."""

    name = "reduce_min"
    arithmetic = True
    keeps_equal = True
    carries_range = True


class ReduceProd(TableReduction):
    """The product. ONNX ReduceProd, opset 18."""

    name = "reduce_prod"
    accumulates = True
    carries_range = True


class ReduceL1(TableReduction):
    """The sum of absolute values. ONNX ReduceL1, opset 18."""

    name = "reduce_l1"
    accumulates = True
    carries_range = True


class ReduceL2(TableReduction):
    """The root of the sum of squares. ONNX ReduceL2, opset 18, whose text says the norm: its function body squares integers
    in their own type, where small norms overflow."""

    name = "reduce_l2"
    carries_range = True


class ReduceLogSum(TableReduction):
    """The logarithm of the sum. ONNX ReduceLogSum, opset 18."""

    name = "reduce_log_sum"
    limits_range = True


class ReduceSumSquare(TableReduction):
    """The sum of squares. ONNX ReduceSumSquare, opset 18."""

    name = "reduce_sum_square"
    accumulates = True
    carries_range = True


class ReduceLogSumExp(Reduction):
    """log of the sum of exp(x), as m + log(sum of exp(x - m)) with the greatest m. ONNX ReduceLogSumExp, opset 18."""

    name = "reduce_log_sum_exp"
    limits_range = True
    allowed = NUMBERS
    flops = (4, 2)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        with np.errstate(all="ignore"):
            wide = x.astype(np.float64)
            most = combine("max", wide, self.axes)
            most = np.where(np.isinf(most), 0.0, most)
            total = np.log(combine("add", np.exp(wide - most), self.axes)) + most
            kept = total if self.keepdims else np.squeeze(total, self.axes)
            return convert(kept, of_numpy(x.dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the greatest (0 in place of an infinite one), then the logarithm."""
        (x,) = self.take(operands)
        dims, work = x.dims, working(x.dtype) if x.dtype.is_float else dt.f64
        shape = TensorType(x.dtype, reduced_shape(dims, self.axes, self.keepdims)).dims
        b = Builder(operands)

        def greatest(*index: Var) -> Expr:
            at = spread(index, self.axes, x.rank, self.keepdims)
            m = over(b, 0, at, dims, self.axes, "max", _real)
            return select(unary("abs", m).eq(infinity(m)), 0.0, m)

        most = b.stage(work, shape, greatest)

        def element(*index: Var) -> Expr:
            m = b.read(most, *index)
            at = spread(index, self.axes, x.rank, self.keepdims)
            total = over(b, 0, at, dims, self.axes, "add", lambda e: call("exp", _real(e) - m))
            return cast(call("log", total) + m, x.dtype)

        return b.done(b.stage(x.dtype, shape, element))

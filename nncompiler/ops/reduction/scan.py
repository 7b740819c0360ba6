"""Operators along one axis that depend on positions: where the extreme stands, and running totals."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from typing import ClassVar

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var, cast, compare, const, reduce_, select
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.axes import UFUNCS, combine, over, reduced_shape, spread
from ..base.convert import convert
from ..base.element_types import NUMBERS, accumulator, widen, working
from ..base.operands import axis_in_range, typed


@dataclass(frozen=True)
class ArgExtreme(Op):
    """Where the extreme of an axis stands, as i64; the first of equal ones, or with `select_last` the last.

    A NaN counts as the extreme. The axis must not be empty, unless the result is. Cost: one comparison (FLOP) an operand
    element.
    """

    axis: int
    keepdims: bool = True
    select_last: bool = False
    operands = ("x",)
    extreme: ClassVar[str] = ""

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        typed(x, NUMBERS)
        axis_in_range(self.axis, x.rank)
        result = TensorType(dt.i64, reduced_shape(x.shape, (self.axis,), self.keepdims))
        require(x.shape[self.axis] != 0 or 0 in result.shape, f"axis {self.axis} must not be empty, got {x.type}")
        return result

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        if not x.size:
            return np.zeros(reduced_shape(x.shape, (self.axis,), self.keepdims), np.int64)
        x = widen(x)
        match = (x == combine(self.extreme, x, (self.axis,))) | (x != x)
        if self.select_last:
            found = x.shape[self.axis] - 1 - np.argmax(np.flip(match, self.axis), self.axis, keepdims=self.keepdims)
        else:
            found = np.argmax(match, self.axis, keepdims=self.keepdims)
        return np.asarray(found, dtype=np.int64)

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the extreme m, then the least (or greatest) position where x is m, or NaN."""
        (x,) = self.take(operands)
        dims, axes = x.dims, (self.axis,)
        shape = TensorType(dt.i64, reduced_shape(dims, axes, self.keepdims)).dims
        b = Builder(operands)
        m = b.stage(
            working(x.dtype), shape,
            lambda *index: over(b, 0, spread(index, axes, x.rank, self.keepdims), dims, axes, self.extreme),
        )  # fmt: skip

        def position(*index: Var) -> Expr:
            at, k = spread(index, axes, x.rank, self.keepdims), b.axis()
            at[self.axis] = k
            e = b.read(0, *at)
            e = cast(e, working(e.dtype))
            match = e.eq(b.read(m, *index))
            if x.dtype.is_float:
                match = match | compare("ne", e, e)
            value = select(match, k, const(-1 if self.select_last else dims[self.axis]))
            return reduce_("max" if self.select_last else "min", ((k, dims[self.axis]),), value)

        return b.done(b.stage(dt.i64, shape, position))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, sum(t.size for t in operands if t is not None), moved(operands, results))

    @property
    def rtol(self) -> float:
        return 1.0


class ArgMax(ArgExtreme):
    """The position of the greatest. ONNX ArgMax, opset 13."""

    name = "arg_max"
    arithmetic = True
    extreme = "max"


class ArgMin(ArgExtreme):
    """The position of the least. ONNX ArgMin, opset 13."""

    name = "arg_min"
    arithmetic = True
    extreme = "min"


@dataclass(frozen=True)
class Running(Op):
    """Running totals along an axis; `exclusive` leaves the element itself out, `reverse` begins at the end.

    Floats are evaluated in f64, integers wrap.
    """

    loses_in_halves = True

    axis: int
    exclusive: bool = False
    reverse: bool = False
    operands = ("x",)
    combination: ClassVar[str] = ""
    start: ClassVar[int] = 0

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        typed(x, NUMBERS)
        axis_in_range(self.axis, x.rank)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        wide = np.flip(accumulator(x), self.axis) if self.reverse else accumulator(x)
        if self.exclusive:
            wide = np.roll(wide, 1, self.axis)
            wide[(slice(None),) * self.axis + (slice(0, 1),)] = self.start
        with np.errstate(all="ignore"):
            total = UFUNCS[self.combination].accumulate(wide, self.axis, dtype=wide.dtype)
            return convert(np.flip(total, self.axis) if self.reverse else total, of_numpy(x.dtype))

    @property
    def rtol(self) -> float:
        return 64.0


class CumSum(Running):
    """Running sums. ONNX CumSum, opset 14, with a constant axis."""

    name = "cum_sum"
    arithmetic = True
    combination = "add"

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages, so that n running sums take about 2 n sqrt(n) additions: the sums of blocks of about sqrt(n)
        elements, then for each element the blocks before its own and the elements before it in its block."""
        (x,) = self.take(operands)
        b, dims, axis, work = Builder(operands), x.dims, self.axis, working(x.dtype)
        n = dims[axis]
        size = max(1, isqrt(hint(n)))
        blocks = -(-n // size)
        zero = const(0, x.dtype)

        def place(k: Expr) -> Expr:
            return const(n - 1) - k if self.reverse else k

        def read(index: list[Expr], k: Expr, guard: Expr) -> Expr:
            return cast(b.read(0, *index[:axis], place(k), *index[axis + 1 :], guard=guard, default=zero), work)

        def block(*index: Var) -> Expr:
            r = b.axis()
            k = index[axis] * size + r
            return reduce_("add", ((r, size),), read(list(index), k, k < n))

        sums = b.stage(work, (*dims[:axis], blocks, *dims[axis + 1 :]), block)

        def element(*index: Var) -> Expr:
            j, r, at = b.axis(), b.axis(), list[Expr](index)
            last = place(index[axis])
            own = last // size
            before = b.read(sums, *at[:axis], j, *at[axis + 1 :], guard=j < own, default=const(0, work))
            k = own * size + r
            inside = k < last if self.exclusive else k <= last
            within = reduce_("add", ((r, size),), read(at, k, inside))
            return cast(reduce_("add", ((j, blocks),), before) + within, x.dtype)

        return b.done(b.stage(x.dtype, dims, element))


class CumProd(Running):
    """Running products, one after the other. ONNX CumProd, opset 26, with a constant axis."""

    name = "cum_prod"
    combination = "mul"
    start = 1

"""What normalizations share: the base, requirements on parameters, and stages with mean and variance."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import prod
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import DType, f32, f64
from nncompiler.ir.expr import Expr, cast, const, unary
from nncompiler.ir.extents import real
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.axes import over
from ..base.element_types import FLOATS, working
from ..base.operands import typed


@dataclass(frozen=True)
class Normalization(Op):
    """Floats in, the same type and shape out."""

    anchor: ClassVar[str | None] = "normalization"

    operands: ClassVar[tuple[str, ...]] = ("x",)
    flops: ClassVar[int] = 8

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """`flops` for each element."""
        return Cost(0, self.flops * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        """Statistics of many elements in the element type against f64, and the cancellation of x - mean."""
        return 128.0

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        x = operands[0]
        mixed = None if x is None else self.mixed_axes(x.rank)
        return (None,) * result.rank if mixed is None else tuple(None if k in mixed else k for k in range(result.rank))

    def mixed_axes(self, rank: int) -> Collection[int] | None:
        """The axes along which an element of the result depends on others of x; None where that is not known."""
        return None


def float_tensor(x: Operand, least: int = 0) -> None:
    """Raises ModelError unless x is a float tensor of at least that rank."""
    typed(x, FLOATS, "x")
    require(x.rank >= least, f"x must have rank {least} or more, got {x.type}")


def vector(v: Operand, what: str, x: Operand, own_type: bool = False) -> None:
    """One number a channel (axis 1 of x), in x's element type, or with `own_type` in any float type."""
    fits = v.rank == 1 and may_equal(v.shape[0], x.shape[1])
    typed_so = v.dtype in FLOATS if own_type else v.dtype == x.dtype
    wanted = "floats" if own_type else str(x.dtype)
    require(fits and typed_so, f"{what} must be {wanted}[{x.shape[1]}], one a channel of {x.type}, got {v.type}")


def doubles(arrays: Sequence[Array | None]) -> list[Array]:
    """The arrays that are there, in f64."""
    return [a.astype(np.float64) for a in arrays if a is not None]


def channelwise(v: Array, rank: int) -> Array:
    """[C] as [1, C, 1, ...]."""
    return v.reshape((1, -1) + (1,) * (rank - 2))


def standard(x: Array, axes: tuple[int, ...], epsilon: float) -> Array:
    """(x - mean) / sqrt(variance + epsilon) over the axes."""
    centred = x - x.mean(axes, keepdims=True)
    return np.asarray(centred / np.sqrt(np.square(centred).mean(axes, keepdims=True) + epsilon))


Total = Callable[..., Expr]
"""total(value, *index): the sum of value(x) over the elements x, in the working type, whose statistics have that index."""


@dataclass(frozen=True)
class Moments:
    """Stages with the mean and the variance of operand 0 over axes; both keep them with extent 1."""

    b: Builder
    type: TensorType
    axes: tuple[int, ...]

    @property
    def work(self) -> DType:
        """The type of the arithmetic: the widest of the operands' working types."""
        return max((working(t.dtype) for t in self.b.operands if t is not None), key=lambda t: t.size)

    @property
    def shape(self) -> tuple[int, ...]:
        """The statistics' shape."""
        return tuple(1 if k in self.axes else d for k, d in enumerate(self.type.dims))

    @property
    def count(self) -> int:
        """Elements that a statistic is taken of."""
        return prod(self.type.dims[a] for a in self.axes)

    def at(self, index: Sequence[Expr]) -> tuple[Expr, ...]:
        """The statistics' index for an element's."""
        return tuple(const(0) if k in self.axes else i for k, i in enumerate(index))

    def total(self, value: Callable[[Expr], Expr], *index: Expr) -> Expr:
        """The sum of value(x) over the axes, which the index does not tell apart."""
        return over(self.b, 0, index, self.type.dims, self.axes, "add", lambda x: value(cast(x, self.work)))

    def both(self, deviation: Callable[[Expr], Expr]) -> Statistics:
        """Mean and deviation over the axes."""
        return statistics(self, self.shape, self.total, self.count, deviation)

    def x(self, index: Sequence[Expr]) -> Expr:
        """The element of operand 0 in the working type."""
        return cast(self.b.read(0, *index), self.work)

    def param(self, operand: int, *index: Expr) -> Expr:
        """An element of another operand in the working type."""
        return cast(self.b.read(operand, *index), self.work)

    def done(self, value: Callable[..., Expr], dtype: DType | None = None) -> Definition:
        """Adds the last stage, which has x's shape, and its type where no other is given."""
        to = dtype or self.type.dtype
        return self.b.done(self.b.stage(to, self.type.dims, lambda *i: cast(value(*i), to)))


@dataclass(frozen=True)
class Statistics:
    """The stages with the parts of the mean, to be subtracted one after the other, and with one over the deviation."""

    b: Builder
    mean: tuple[int, ...]
    inverse: int

    def normal(self, x: Expr, at: Sequence[Expr], scale: Expr | None = None) -> Expr:
        """(x - mean) scale / deviation, where `at` is the statistics' index."""
        factor = self.b.read(self.inverse, *at)
        return _minus(self.b, x, self.mean, at) * (factor if scale is None else factor * scale)


def root(epsilon: float) -> Callable[[Expr], Expr]:
    """The deviation sqrt(variance + epsilon)."""
    return lambda variance: unary("sqrt", variance + epsilon)


def statistics(
    m: Moments, shape: Sequence[int], total: Total, count: int, deviation: Callable[[Expr], Expr]
) -> Statistics:
    """Adds the stages with mean and deviation of operand 0, of `shape`; `count` elements make one of them, and `deviation`
    is a function of their variance.

        mean    = sum of x / count                       in f64 where x is f32
        high    = f32(mean), low = f32(mean - high)      where x is f32
        inverse = 1 / deviation(sum of ((x - high) - low)² / count)

    x - high is exact where x is near the mean, so that a mean far from zero costs x - mean no digits. The f16 and the bf16
    are summed in f32, which has digits enough for theirs, and f64 has no wider type.
    """
    b, n = m.b, real(count)
    if m.type.dtype == f32:
        mean = b.stage(f64, shape, lambda *i: total(lambda x: cast(x, f64), *i) / n)
        high = b.stage(f32, shape, lambda *i: cast(b.read(mean, *i), f32))
        low = b.stage(f32, shape, lambda *i: cast(b.read(mean, *i) - cast(b.read(high, *i), f64), f32))
        parts: tuple[int, ...] = (high, low)
    else:
        parts = (b.stage(m.work, shape, lambda *i: total(lambda x: x, *i) / n),)

    def square(x: Expr, at: Sequence[Expr]) -> Expr:
        d = _minus(b, x, parts, at)
        return d * d

    return Statistics(
        b, parts, b.stage(m.work, shape, lambda *i: 1 / deviation(total(lambda x: square(x, i), *i) / n))
    )


def _minus(b: Builder, x: Expr, parts: Sequence[int], at: Sequence[Expr]) -> Expr:
    for part in parts:
        x = x - b.read(part, *at)
    return x


def moments(operands: Sequence[TensorType | None], axes: tuple[int, ...]) -> Moments:
    """A builder of definitions with statistics of the first operand over the axes."""
    x = operands[0]
    assert x is not None
    return Moments(Builder(operands), x, axes)

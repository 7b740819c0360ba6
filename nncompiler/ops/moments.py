"""What normalizations share: the base, requirements on parameters, and stages with mean and variance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var, cast, const
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from .axes import over
from .common import FLOATS, present, typed, working
from .operands import may_equal


@dataclass(frozen=True)
class Normalization(Op):
    """Floats in, the same type and shape out."""

    flops: ClassVar[int] = 8

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """`flops` for each element."""
        return Cost(0, self.flops * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        """Statistics of many elements in the element type against f64, and the cancellation of x - mean."""
        return 128.0


def float_x(operands: tuple[Operand | None, ...], least: int = 0) -> Operand:
    x = present(operands[0], "x")
    typed(x, FLOATS, "x")
    require(x.rank >= least, f"x must have rank {least} or more, got {x.type}")
    return x


def vector(operands: tuple[Operand | None, ...], k: int, what: str, x: Operand, own_type: bool = False) -> None:
    """One number a channel (axis 1 of x), in x's element type, or with `own_type` in any float type."""
    v = present(operands[k], what)
    fits = v.rank == 1 and may_equal(v.shape[0], x.shape[1])
    typed_so = v.dtype in FLOATS if own_type else v.dtype == x.dtype
    wanted = "floats" if own_type else str(x.dtype)
    require(fits and typed_so, f"{what} must be {wanted}[{x.shape[1]}], one a channel of {x.type}, got {v.type}")


def doubles(arrays: Sequence[Array | None]) -> list[Array]:
    return [a.astype(np.float64) for a in arrays if a is not None]


def channelwise(v: Array, rank: int) -> Array:
    """[C] as [1, C, 1, ...]."""
    return v.reshape((1, -1) + (1,) * (rank - 2))


def standard(x: Array, axes: tuple[int, ...], epsilon: float) -> Array:
    """(x - mean) / sqrt(variance + epsilon) over the axes."""
    centred = x - x.mean(axes, keepdims=True)
    return np.asarray(centred / np.sqrt(np.square(centred).mean(axes, keepdims=True) + epsilon))


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

    def stage(self, value: Callable[[Expr, tuple[Expr, ...]], Expr]) -> int:
        """The mean of value(x, index of the statistics)."""
        dims, work = self.type.dims, working(self.type.dtype)
        count = prod(dims[a] for a in self.axes)

        def element(*index: Var) -> Expr:
            return over(self.b, 0, index, dims, self.axes, "add", lambda x: value(x, self.at(index))) / float(count)

        return self.b.stage(work, tuple(1 if k in self.axes else d for k, d in enumerate(dims)), element)

    def at(self, index: Sequence[Expr]) -> tuple[Expr, ...]:
        """The statistics' index for an element's."""
        return tuple(const(0) if k in self.axes else i for k, i in enumerate(index))

    def both(self) -> tuple[int, int]:
        mean = self.stage(lambda x, _: x)

        def square(x: Expr, at: tuple[Expr, ...]) -> Expr:
            d = x - self.b.read(mean, *at)
            return d * d

        return mean, self.stage(square)

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


def moments(operands: Sequence[TensorType | None], axes: tuple[int, ...]) -> Moments:
    x = operands[0]
    assert x is not None
    return Moments(Builder(operands), x, axes)

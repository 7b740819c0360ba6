"""Normalization by the size of an element's neighbours: local response over channels, and p-norms along an axis."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Definition
from nncompiler.ir.dtype import f32, of_numpy
from nncompiler.ir.expr import SMALLEST_POWER, Expr, Var, call, cast, const, reduce_, select, unary
from nncompiler.ir.op import Array, Cost, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.axes import over
from ..base.convert import convert
from ..base.element_types import working
from ..base.operands import axis_in_range
from .moments import Normalization, doubles, float_tensor, moments


@dataclass(frozen=True)
class Lrn(Normalization):
    """x / (bias + alpha/size · sum of x² over `size` neighbouring channels)^beta; x: [N, C, ...]. ONNX LRN, opset 13.

    The window of channel c is [c - floor((size-1)/2), c + ceil((size-1)/2)], cut at the ends (Krizhevsky et al. 2012).
    Cost: 2 size + 4 FLOPs an element.
    """

    size: int
    alpha: float = 1e-4
    beta: float = 0.75
    bias: float = 1.0
    name: ClassVar[str] = "lrn"
    spatial = True
    loses_in_halves = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        float_tensor(x, 2)
        require(self.size >= 1, f"size must be at least 1, got {self.size}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = doubles(arrays)
        assert arrays[0] is not None
        before, channels = (self.size - 1) // 2, x.shape[1]
        with np.errstate(all="ignore"):
            squares = np.pad(np.square(x), [(0, 0), (before, self.size - 1 - before)] + [(0, 0)] * (x.ndim - 2))
            total = np.zeros_like(x)
            for k in range(self.size):
                total += squares[:, k : k + channels]
            return convert(x / np.power(self.bias + self.alpha / self.size * total, self.beta), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        m = moments(operands, ())
        before, channels = (self.size - 1) // 2, m.type.dims[1]
        zero = const(0.0, m.type.dtype)

        def element(*i: Var) -> Expr:
            k = m.b.axis()
            c = i[1] + k - before
            inside = (c >= 0) & (c < channels)
            x = m.b.read(0, i[0], c, *i[2:], guard=inside, default=zero)
            x = cast(x, working(x.dtype))
            total = reduce_("add", ((k, self.size),), x * x)
            return self.quotient(m.x(i), total)

        return m.done(element)

    def quotient(self, x: Expr, total: Expr) -> Expr:
        """The result from x and the sum of squares over its window."""
        base = total * (self.alpha / self.size) + self.bias
        if self.beta == 0.75 and base.dtype == f32 and self.alpha >= 0 and self.bias >= SMALLEST_POWER:
            return x * call("inverse_three_quarters", base)
        return _over_power(x, base, self.beta)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, (2 * self.size + 4) * results[0].size, moved(operands, results))

    def mixed_axes(self, rank: int) -> Collection[int]:
        return (1,)

    @property
    def channelwise(self) -> bool:
        return True


def _over_power(x: Expr, base: Expr, exponent: float) -> Expr:
    """x / base^exponent; the exponents of published networks by what costs much less than a general power."""
    if exponent == 1.0:
        return x / base
    if exponent in (0.5, 0.75):
        root = unary("sqrt", base)
        return x / (root if exponent == 0.5 else root * unary("sqrt", root))
    return x / call("pow", base, const(exponent, base.dtype))


@dataclass(frozen=True)
class LpNorm(Normalization):
    """x over its p-norm (1 or 2) along an axis; 0 where the norm is 0. ONNX LpNormalization, opset 22.

    Cost: 3 FLOPs an element.
    """

    axis: int
    p: int = 2
    name: ClassVar[str] = "lp_norm"
    limits_range = True
    loses_in_halves = True
    flops: ClassVar[int] = 3

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        float_tensor(x, 1)
        axis_in_range(self.axis, x.rank)
        require(self.p in (1, 2), f"p must be 1 or 2, got {self.p}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            if self.p == 1:
                norm = np.abs(x).sum(self.axis, keepdims=True)
            else:
                norm = np.sqrt(np.square(x).sum(self.axis, keepdims=True))
            return convert(np.where(norm == 0, 0.0, x / norm), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the sum of powers, then the element."""
        m = moments(operands, (self.axis,))
        dims = m.type.dims
        shape = tuple(1 if k == self.axis else d for k, d in enumerate(dims))
        term: Callable[[Expr], Expr] = (lambda e: unary("abs", e)) if self.p == 1 else (lambda e: e * e)
        total = m.b.stage(
            working(m.type.dtype), shape, lambda *i: over(m.b, 0, i, dims, (self.axis,), "add", term)
        )

        def element(*i: Var) -> Expr:
            norm = m.b.read(total, *m.at(i))
            norm = norm if self.p == 1 else unary("sqrt", norm)
            return select(norm.eq(0.0), const(0.0, norm.dtype), m.x(i) / norm)

        return m.done(element)

    def mixed_axes(self, rank: int) -> Collection[int]:
        return (self.axis,)

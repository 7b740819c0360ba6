"""Pooling over all of a channel: x: [N, C, *S] -> [N, C, 1, ...]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.extents import real
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.element_types import widen, widen_expr, working
from ..base.operands import show
from .pool import lowest, power, root


@dataclass(frozen=True)
class GlobalPool(Op):
    """Base of the poolings over all spatial axes, which stay with extent 1."""

    operands = ("x",)

    anchor = "pool"

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(x.rank >= 3, f"{self.name} needs an input of rank 3 or more ([N, C, spatial...]), got {show(x.shape)}")
        require(x.dtype.is_float, f"{self.name} needs floats, got {x.dtype}")
        return TensorType(x.dtype, (*x.shape[:2], *[1] * (x.rank - 2)))

    def reduced(self, x: Array, axes: tuple[int, ...]) -> Array:
        """The pooled array, axes kept, in the working type."""
        raise NotImplementedError(f"{type(self).__name__}.reduced")

    def reduction(self, build: Builder, x: TensorType, op: str, p: int = 0) -> ex.Expr:
        """op over all spatial positions of the element (or of its power p) at n = i0, c = i1."""
        axes = tuple((build.axis("s"), d) for d in x.dims[2:])
        element = widen_expr(build.read(0, ex.var("i0"), ex.var("i1"), *(v for v, _ in axes)))
        return ex.reduce_(op, axes, power(element, p) if p else element)

    def pooled(self, build: Builder, x: TensorType) -> ex.Expr:
        """The element at n = i0, c = i1, in the working type."""
        raise NotImplementedError(f"{type(self).__name__}.pooled")

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.reduced(widen(x), tuple(range(2, x.ndim))).astype(x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        shape = (*x.dims[:2], *[1] * (x.rank - 2))
        return build.done(build.stage(x.dtype, shape, lambda *_: ex.cast(self.pooled(build, x), x.dtype)))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """One operation an element."""
        assert operands[0] is not None
        return Cost(0, operands[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 32.0

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return (0, 1, *[None] * (result.rank - 2))


@dataclass(frozen=True)
class GlobalAveragePool(GlobalPool):
    """The mean of each channel; NaN where there are no positions. ONNX GlobalAveragePool, opset 22."""

    name = "global_average_pool"
    spatial = True
    reduces = True
    accumulates = True
    carries_range = True
    loses_in_halves = True

    def reduced(self, x: Array, axes: tuple[int, ...]) -> Array:
        return np.asarray(np.sum(x, axis=axes, keepdims=True) / x.dtype.type(prod(x.shape[2:])))

    def pooled(self, build: Builder, x: TensorType) -> ex.Expr:
        return self.reduction(build, x, "add") / ex.const(real(prod(x.dims[2:])), working(x.dtype))


@dataclass(frozen=True)
class GlobalMaxPool(GlobalPool):
    """The largest element of each channel; -inf where there are no positions. ONNX GlobalMaxPool, opset 22."""

    name = "global_max_pool"
    spatial = True

    @property
    def rtol(self) -> float:
        return 0.0

    def reduced(self, x: Array, axes: tuple[int, ...]) -> Array:
        return np.asarray(np.max(x, axis=axes, keepdims=True, initial=lowest(x.dtype)))

    def pooled(self, build: Builder, x: TensorType) -> ex.Expr:
        return self.reduction(build, x, "max")


@dataclass(frozen=True)
class GlobalLpPool(GlobalPool):
    """(sum of |x|^p) ^ (1/p) over each channel. ONNX GlobalLpPool, opset 22."""

    p: int = 2

    name = "global_lp_pool"
    spatial = True
    reduces = True
    loses_in_halves = True

    def infer(self, *operands: Operand | None) -> TensorType:
        require(self.p >= 1, f"p must be at least 1, got {self.p}")
        return GlobalPool.infer(self, *operands)

    def reduced(self, x: Array, axes: tuple[int, ...]) -> Array:
        return np.asarray(np.sum(np.abs(x) ** self.p, axis=axes, keepdims=True) ** x.dtype.type(1 / self.p))

    def pooled(self, build: Builder, x: TensorType) -> ex.Expr:
        return root(self.reduction(build, x, "add", self.p), self.p)

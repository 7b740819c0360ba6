"""Pooling over sliding windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim
from nncompiler.ir.extents import is_symbolic, surely_nonnegative
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import Shape, TensorType

from ..base import windows as win
from ..base.element_types import widen, widen_expr, working
from ..base.operands import show, whole


@dataclass(frozen=True)
class Pool(Op):
    """Base of the poolings: x: [N, C, *S] -> [N, C, *O], one window an output position, every channel by itself.

    With `ceil_mode` the last window may hang over the end; it must start inside the input or the padding before it.
    """

    operands = ("x",)

    anchor = "pool"

    kernel: tuple[int, ...]
    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]
    ceil_mode: bool = False

    def pooled(self, operands: Sequence[Operand | None], integers: bool = False) -> TensorType:
        """The type of the pooled tensor."""
        (x,) = self.take(operands)
        require(x.rank >= 3, f"{self.name} needs an input of rank 3 or more ([N, C, spatial...]), got {show(x.shape)}")
        require(x.dtype.is_float or (x.dtype.is_int and integers),
                f"{self.name} needs {'numbers' if integers else 'floats'}, got {x.dtype}")  # fmt: skip
        win.check(x.rank - 2, self.strides, self.pads, self.dilations, self.kernel)
        return TensorType(x.dtype, (*x.shape[:2], *self.sizes(x.shape[2:])))

    def infer(self, *operands: Operand | None) -> TensorType | tuple[TensorType, ...]:
        return self.pooled(operands)

    def sizes(self, spatial: Sequence[Dim]) -> Shape:
        """The spatial extents of the result."""
        return win.output_sizes(spatial, self.kernel, self.strides, self.pads, self.dilations, self.ceil_mode)

    def windows(self, x: Array, fill: float) -> Array:
        """The view [N, C, *O, *kernel] of x with `fill` around it."""
        out = whole(self.sizes(x.shape[2:]))
        padded = win.pad_spatial(x, self.kernel, self.strides, self.pads, self.dilations, out, fill)
        return win.windows(padded, self.kernel, self.strides, self.dilations, out)

    def at(
        self, x: TensorType, index: Sequence[ex.Expr], tap: Sequence[ex.Expr]
    ) -> tuple[tuple[ex.Expr, ...], ex.Expr | None]:
        """The position a tap reads in x, and the guard that it is inside (None where it always is)."""
        out = whole(self.sizes(x.shape[2:]))
        where = win.position(index, tap, self.strides, self.pads, self.dilations)
        return where, win.inside(where, x.dims[2:], self.kernel, self.strides, self.pads, self.dilations, out)

    def over_taps(
        self, build: Builder, x: TensorType, op: str, outside: float, value: Callable[[ex.Expr], ex.Expr]
    ) -> Callable[..., ex.Expr]:
        """index -> op over the taps of value(element), with `outside` read beyond the input; in the working type."""
        taps = tuple(build.axis("k") for _ in self.kernel)

        def reduced(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            where, guard = self.at(x, index, taps)
            default = None if guard is None else ex.const(outside, x.dtype)
            element = build.read(0, n, c, *where, guard=guard, default=default)
            return ex.reduce_(op, tuple(zip(taps, self.kernel, strict=True)), value(widen_expr(element)))

        return reduced

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """One comparison, addition or the like a tap."""
        return Cost(0, results[0].size * prod(self.kernel), moved(operands, results))

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return (0, 1, *[None] * (result.rank - 2))

    def with_axis(self, at: int) -> Op | None:
        return win.with_axis(self, at, kernel=(1,))


@dataclass(frozen=True)
class MaxPool(Pool):
    """The largest element of each window; padding never wins (NaN does). ONNX MaxPool, opset 22.

    With `indices`, a second i64 result says where the first largest element stands: n * C * |S| + c * |S| + its number
    within the spatial extents, counted with the last axis fastest (`storage_order` 0) or the first (1). A window that holds
    no element gives the lowest value and index -1.
    """

    indices: bool = False
    storage_order: int = 0

    name = "max_pool"
    spatial = True

    @property
    def rtol(self) -> float:
        return 0.0

    def infer(self, *operands: Operand | None) -> TensorType | tuple[TensorType, ...]:
        result = self.pooled(operands, integers=True)
        require(self.storage_order in (0, 1), f"storage_order must be 0 or 1, got {self.storage_order}")
        return (result, TensorType(dt.i64, result.shape)) if self.indices else result

    def evaluate(self, *arrays: Array | None) -> Array | tuple[Array, ...]:
        (x,) = self.take(arrays)
        wide = widen(x)
        fill = lowest(wide.dtype)
        view = self.windows(wide, fill)
        if not self.indices:
            best = np.full(view.shape[: x.ndim], fill, wide.dtype)
            for tap in win.taps(self.kernel):
                np.maximum(best, win.tapped(view, tap), out=best)
            return best.astype(x.dtype)
        numbers = self.windows(_numbers(x.shape, self.storage_order), -1)
        best, where = np.full(view.shape[: x.ndim], fill, wide.dtype), np.full(view.shape[: x.ndim], -1, np.int64)
        for tap in win.taps(self.kernel):
            value, number = win.tapped(view, tap), win.tapped(numbers, tap)
            better = (number >= 0) & ((where < 0) | (value > best) | ((value != value) & (best == best)))
            best, where = np.where(better, value, best), np.where(better, number, where)
        return best.astype(x.dtype), where

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        shape = self.pooled((Operand(x),), integers=True).dims
        largest = self.over_taps(build, x, "max", lowest(working(x.dtype).numpy), lambda e: e)
        best = build.stage(x.dtype, shape, lambda *index: ex.cast(largest(*index), x.dtype))
        if not self.indices:
            return build.done(best)
        spatial, taps = x.dims[2:], tuple(build.axis("k") for _ in self.kernel)
        none = ex.const(2**62)

        def first(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            where, guard = self.at(x, index, taps)
            element = widen_expr(build.read(0, n, c, *where, guard=guard, default=guard and ex.const(0, x.dtype)))
            found = widen_expr(build.read(best, n, c, *index))
            hit = element.eq(found)
            if x.dtype.is_float:
                hit = hit | (element.ne(element) & found.ne(found))
            number = ex.select(hit if guard is None else guard & hit, _flat(where, spatial), none)
            return ex.reduce_("min", tuple(zip(taps, self.kernel, strict=True)), number)

        position = build.stage(dt.i64, shape, first)

        def numbered(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            p = build.read(position, n, c, *index)
            local = p
            if self.storage_order == 1:
                where = [p // prod(spatial[a + 1 :]) % d for a, d in enumerate(spatial)]
                local = _flat(where[::-1], spatial[::-1])
            return ex.select(p < none, local + (n * x.dims[1] + c) * prod(spatial), ex.const(-1))

        return build.done(best, build.stage(dt.i64, shape, numbered))

    @property
    def channelwise(self) -> bool:
        return not self.indices


@dataclass(frozen=True)
class AveragePool(Pool):
    """The mean of each window: over its elements inside the input, or inside the padded input where
    `count_include_pad`. What hangs over the padding (`ceil_mode`) never counts; a window without elements gives 0.

    ONNX AveragePool, opset 22.
    """

    count_include_pad: bool = False

    name = "average_pool"
    spatial = True

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        view = self.windows(widen(x), 0)
        total = np.zeros(view.shape[: x.ndim], view.dtype)
        for tap in win.taps(self.kernel):
            total += win.tapped(view, tap)
        count = np.ones((), np.int64)
        for axis, (extent, out) in enumerate(zip(x.shape[2:], total.shape[2:], strict=True)):
            count = count[..., None] * np.asarray(self._counts(axis, extent, out), np.int64)
        return np.asarray(total / np.maximum(count, 1).astype(view.dtype)).astype(x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        shape = self.pooled((Operand(x),)).dims
        total = self.over_taps(build, x, "add", 0, lambda e: e)

        def value(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            return ex.cast(total(n, c, *index) / self.divisor(index, x), x.dtype)

        return build.done(build.stage(x.dtype, shape, value))

    def divisor(self, index: Sequence[ex.Expr], x: TensorType) -> ex.Expr:
        """What the sum of the window at a spatial index is divided by, in the type of the arithmetic."""
        kind = working(x.dtype)
        count: ex.Expr = ex.const(1)
        for axis, o in enumerate(index):
            count = count * self.counted(axis, o, x)
        if isinstance(count, ex.Const):
            return ex.const(float(max(int(count.value), 1)), kind)
        return ex.cast(ex.maximum(count, 1), kind)

    def counted(self, axis: int, o: ex.Expr, x: TensorType) -> ex.Expr:
        """How many taps of the window at position o along a spatial axis count."""
        extent, out = x.dims[2 + axis], whole(self.sizes(x.shape[2:]))[axis]
        known = self._known_count(axis, extent, out)
        return self._count(axis, o, extent) if known is None else ex.const(known)

    def _range(self, axis: int, extent: int) -> tuple[int, int]:
        """The positions [low, high) that count along a spatial axis."""
        rank = len(self.kernel)
        return (-self.pads[axis], extent + self.pads[rank + axis]) if self.count_include_pad else (0, extent)

    def _counts(self, axis: int, extent: int, out: int) -> list[int]:
        """For every output position along a spatial axis, how many taps count."""
        window = self.kernel[axis], self.strides[axis], self.pads[axis], self.dilations[axis]
        return win.coverage(*window, out, *self._range(axis, extent))

    def _known_count(self, axis: int, extent: int, out: int) -> int | None:
        """How many taps count at every position along a spatial axis, where that is the same number and known."""
        if is_symbolic(out):
            low, high = self._range(axis, extent)
            reach = (out - 1) * self.strides[axis] + (self.kernel[axis] - 1) * self.dilations[axis]
            whole = low <= -self.pads[axis] and surely_nonnegative(high - 1 - (reach - self.pads[axis]))
            return self.kernel[axis] if whole else None
        found = set(self._counts(axis, extent, out))
        return found.pop() if len(found) == 1 else None if found else 1

    def _count(self, axis: int, o: ex.Expr, extent: int) -> ex.Expr:
        low, high = self._range(axis, extent)
        return win.coverage_expr(
            o, self.kernel[axis], self.strides[axis], self.pads[axis], self.dilations[axis], low, high
        )


@dataclass(frozen=True)
class LpPool(Pool):
    """(sum over the window of |x|^p) ^ (1/p), with zeros around the input. ONNX LpPool, opset 22."""

    p: int = 2

    name = "lp_pool"
    spatial = True

    def infer(self, *operands: Operand | None) -> TensorType:
        require(self.p >= 1, f"p must be at least 1, got {self.p}")
        return self.pooled(operands)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        view = self.windows(widen(x), 0)
        total = np.zeros(view.shape[: x.ndim], view.dtype)
        for tap in win.taps(self.kernel):
            total += np.abs(win.tapped(view, tap)) ** self.p
        return np.asarray(total ** view.dtype.type(1 / self.p)).astype(x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        total = self.over_taps(build, x, "add", 0, lambda e: power(e, self.p))
        shape = self.pooled((Operand(x),)).dims
        return build.done(build.stage(x.dtype, shape, lambda *index: ex.cast(root(total(*index), self.p), x.dtype)))

    @property
    def rtol(self) -> float:
        return 32.0


def power(e: ex.Expr, p: int) -> ex.Expr:
    """|e| ^ p."""
    size = ex.unary("abs", e)
    return size if p == 1 else e * e if p == 2 else ex.call("pow", size, ex.const(float(p), e.dtype))


def root(e: ex.Expr, p: int) -> ex.Expr:
    """e ^ (1/p), for e >= 0."""
    return e if p == 1 else ex.unary("sqrt", e) if p == 2 else ex.call("pow", e, ex.const(1 / p, e.dtype))


def lowest(dtype: np.dtype[Any]) -> float:
    """The identity of max: -inf, or the smallest integer."""
    return -np.inf if dtype.kind == "f" else int(np.iinfo(dtype).min)


def _numbers(shape: tuple[int, ...], storage_order: int) -> Array:
    """Every element's number as MaxPool counts it."""
    spatial = shape[2:]
    local = np.arange(prod(spatial), dtype=np.int64).reshape(spatial, order="F" if storage_order else "C")
    channel = np.arange(prod(shape[:2]), dtype=np.int64) * prod(spatial)
    return channel.reshape(*shape[:2], *[1] * len(spatial)) + local


def _flat(index: Sequence[ex.Expr], extents: Sequence[int]) -> ex.Expr:
    """The row-major number of an index."""
    number: ex.Expr = ex.const(0)
    for i, extent in zip(index, extents, strict=True):
        number = number * extent + i
    return number

"""Operators that only move elements: new shapes, orders and pieces. They are exact and cost no FLOPs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import ClassVar

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least
from nncompiler.ir.dtype import DType
from nncompiler.ir.extents import hint, literally, surely, surely_zero
from nncompiler.ir.op import Array, Blocks, Cost, Op, Operand, moved, require, same_axes
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.broadcasting import broadcast, broadcast_index
from ..base.operands import axis_in_range, show, whole


@dataclass(frozen=True)
class Move(Op):
    """Base of the operators whose results hold elements of the operands.

    `selects`: of the first operand, no more elements are read than are written.
    """

    selects: ClassVar[bool] = False

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        size = moved(operands, results)
        if self.selects and operands[0] is not None:
            size -= max(0, hint(operands[0].nbytes) - hint(sum(r.nbytes for r in results)))
        return Cost(0, 0, size)

    @property
    def rtol(self) -> float:
        return 0.0


def not_negative(what: str, dims: Sequence[Dim]) -> None:
    """Raises ModelError where one of the dimensions is always negative."""
    require(all(may_be_at_least(d, 0) for d in dims), f"{what} must not be negative, got {show(dims)}")


def zero(dtype: DType) -> ex.Const:
    """The constant 0 (false) of a type."""
    return number(0, dtype)


def number(value: float, dtype: DType) -> ex.Const:
    """A constant of a type; a float becomes an integer as Cast does it."""
    kinds: dict[str, type[float]] = {"bool": bool, "int": int, "uint": int}
    return ex.const(kinds.get(dtype.kind, float)(value), dtype)


@dataclass(frozen=True)
class Reshape(Move):
    """The same elements in row-major order in another shape, every extent of which is given (see `resolve_reshape`).

    ONNX Reshape, opset 25, Flatten, Squeeze and Unsqueeze.
    """

    shape: tuple[Dim, ...]

    name = "reshape"
    operands = ("x",)
    moves_data = True
    permutes = True
    view = True
    carries_range = True

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost()  # another view of the same memory

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        not_negative("extents", self.shape)
        before, after = prod(x.shape), prod(self.shape)
        require(may_equal(before, after),
                f"{show(x.shape)} of {before} elements cannot be reshaped to {show(self.shape)} of {after}")  # fmt: skip
        return TensorType(x.dtype, self.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return x.reshape(whole(self.shape))  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        shape = whole(self.shape)
        build = Builder((x,))
        return build.done(build.stage(x.dtype, shape, lambda *i: build.read(0, *reshaped_index(i, shape, x.dims))))

    def unchanged(self) -> bool:
        return True


def reshaped_index(index: Sequence[ex.Expr], shape: Sequence[int], source: Sequence[int]) -> tuple[ex.Expr, ...]:
    """Where element `index` of `shape` stands in `source`, both row-major.

    Runs of axes with equal products are taken by themselves, so that axes that stay cost no division.
    """
    if surely_zero(prod(shape)) or any(hint(d) == 0 and d == 0 for d in source):  # no element is read
        return (ex.const(0),) * len(source)
    result: list[ex.Expr] = []
    i = j = 0
    while i < len(shape) or j < len(source):
        first, start = i, j
        here = there = 1
        while (i < len(shape) or j < len(source)) and (not surely_zero(here - there) or (i == first and j == start)):
            if (hint(here) <= hint(there) and i < len(shape)) or j == len(source):
                here *= shape[i]
                i += 1
            else:
                there *= source[j]
                j += 1
        flat: ex.Expr = ex.const(0)
        for k in range(first, i):
            if not literally(shape[k], 1):
                flat = flat * shape[k] + index[k]
        rest = there
        for k in range(start, j):
            rest //= source[k]
            at = flat // rest
            outermost = all(literally(d, 1) for d in source[start:k])
            result.append(ex.const(0) if literally(source[k], 1) else at if outermost else at % source[k])
    return tuple(result)


@dataclass(frozen=True)
class Transpose(Move):
    """Axes in another order: axis k of the result is axis perm[k] of x. ONNX Transpose, opset 25."""

    perm: tuple[int, ...]

    name = "transpose"
    operands = ("x",)
    moves_data = True
    permutes = True
    carries_range = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(sorted(self.perm) == list(range(x.rank)), f"perm must order the axes 0..{x.rank - 1}, got {self.perm}")
        return TensorType(x.dtype, tuple(x.shape[a] for a in self.perm))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.ascontiguousarray(np.transpose(x, self.perm)).reshape([x.shape[a] for a in self.perm])

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        source = [self.perm.index(a) for a in range(x.rank)]
        shape = [x.dims[a] for a in self.perm]
        return build.done(build.stage(x.dtype, shape, lambda *i: build.read(0, *(i[k] for k in source))))

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return self.perm

    def unchanged(self) -> bool:
        return tuple(self.perm) == tuple(range(len(self.perm)))


@dataclass(frozen=True)
class Concat(Move):
    """Operands of equal rank, one after another along an axis. ONNX Concat, opset 13."""

    axis: int

    name = "concat"
    operands = ("x", "more*")
    moves_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        parts = self.take(operands)
        first = parts[0]
        require(first.rank > 0, "concat needs operands of rank 1 or more, got scalars")
        axis_in_range(self.axis, first.rank)
        shape = list(first.shape)
        for p in parts[1:]:
            require(p.dtype == first.dtype, f"operands must have one element type, got {first.type} and {p.type}")
            require(p.rank == first.rank, f"operands must have one rank, got {first.type} and {p.type}")
            for a, d in enumerate(p.shape):
                if a == self.axis:
                    shape[a] = shape[a] + d
                    continue
                require(may_equal(shape[a], d),
                        f"operands must agree but in axis {self.axis}, got {first.type} and {p.type}")  # fmt: skip
                shape[a] = d if isinstance(d, int) else shape[a]
        return TensorType(first.dtype, tuple(shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        return np.concatenate(self.take(arrays), axis=self.axis)

    def define(self, *operands: TensorType | None) -> Definition:
        parts = self.take(operands)
        build = Builder(parts)
        starts = np.cumsum([0, *(p.dims[self.axis] for p in parts)]).tolist()
        used = [k for k, p in enumerate(parts) if p.dims[self.axis]]
        shape = list(parts[0].dims)
        shape[self.axis] = starts[-1]

        def value(*index: ex.Expr) -> ex.Expr:
            i = index[self.axis]
            result: ex.Expr = zero(parts[0].dtype)
            for k in reversed(used):
                low, high = starts[k], starts[k + 1]
                guard = None
                if k != used[0]:
                    guard = i >= low
                if k != used[-1]:
                    guard = i < high if guard is None else guard & (i < high)
                default = None if guard is None else zero(parts[k].dtype)
                at = (*index[: self.axis], i - low, *index[self.axis + 1 :])
                element = build.read(k, *at, guard=guard, default=default)
                result = element if k == used[-1] else ex.select(i < high, element, result)
            return result

        return build.done(build.stage(parts[0].dtype, shape, value))

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return tuple(None if k == self.axis else k for k in range(result.rank))

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        parts = [t.shape[self.axis] for t in operands[:-1] if t is not None]
        return all(isinstance(d, int) and d % block(self.axis) == 0 for d in parts)

    def with_axis(self, at: int) -> Op | None:
        return replace(self, axis=self.axis + (self.axis >= at))

    def unchanged(self) -> bool:
        return True


@dataclass(frozen=True)
class Split(Move):
    """Consecutive pieces of x along an axis, one result for each of `sizes`. ONNX Split, opset 18."""

    axis: int
    sizes: tuple[Dim, ...]

    name = "split"
    operands = ("x",)
    moves_data = True
    view = True

    def infer(self, *operands: Operand | None) -> tuple[TensorType, ...]:
        (x,) = self.take(operands)
        axis_in_range(self.axis, x.rank)
        require(len(self.sizes) > 0, "split needs at least one size")
        not_negative("sizes", self.sizes)
        total: Dim = sum(self.sizes)
        extent = x.shape[self.axis]
        fits = may_equal(total, extent)
        require(fits, f"sizes {show(self.sizes)} must add up to the extent {extent} of axis {self.axis}, got {total}")
        return tuple(TensorType(x.dtype, (*x.shape[: self.axis], s, *x.shape[self.axis + 1 :])) for s in self.sizes)

    def evaluate(self, *arrays: Array | None) -> tuple[Array, ...]:
        (x,) = self.take(arrays)
        cuts = np.cumsum(whole(self.sizes, "size"))[:-1]
        return tuple(np.split(x, cuts.tolist(), axis=self.axis))

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        outputs, start = [], 0
        for size in whole(self.sizes, "size"):

            def value(*index: ex.Expr, start: int = start) -> ex.Expr:
                a = self.axis
                return build.read(0, *index[:a], index[a] + start, *index[a + 1 :])

            outputs.append(build.stage(x.dtype, (*x.dims[: self.axis], size, *x.dims[self.axis + 1 :]), value))
            start += size
        return build.done(*outputs)

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return tuple(None if k == self.axis else k for k in range(result.rank))

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        return all(isinstance(s, int) and s % block(self.axis) == 0 for s in self.sizes[:-1])

    def with_axis(self, at: int) -> Op | None:
        return replace(self, axis=self.axis + (self.axis >= at))

    def unchanged(self) -> bool:
        return True


@dataclass(frozen=True)
class Expand(Move):
    """x broadcast with `shape`, by numpy's rules in both directions. `exact`: the result has this shape, to which that of x
    is required to broadcast, known or not. ONNX Expand, opset 13."""

    shape: tuple[Dim, ...]
    exact: bool = False

    name = "expand"
    operands = ("x",)
    moves_data = True
    carries_range = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        not_negative("extents", self.shape)
        return TensorType(x.dtype, self.result(x.shape))

    def result(self, shape: tuple[Dim, ...]) -> tuple[Dim, ...]:
        """The shape of the result for an operand of `shape`."""
        if not self.exact:
            return broadcast(shape, self.shape)
        pairs = zip(shape[::-1], self.shape[::-1])
        never = any(surely(d, 1) is False and surely(d, extent) is False for d, extent in pairs)
        require(len(shape) <= len(self.shape) and not never, f"{show(shape)} must broadcast to {show(self.shape)}")
        return self.shape

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.broadcast_to(x, np.broadcast_shapes(x.shape, whole(self.shape))).copy()

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        shape = whole(self.result(x.shape))
        build = Builder((x,))
        return build.done(build.stage(x.dtype, shape, lambda *i: build.read(0, *broadcast_index(x.dims, i, shape))))

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return same_axes(operands, result)

    def unchanged(self) -> bool:
        return True


@dataclass(frozen=True)
class Tile(Move):
    """x repeated along every axis. ONNX Tile, opset 13."""

    repeats: tuple[Dim, ...]

    name = "tile"
    operands = ("x",)
    moves_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(len(self.repeats) == x.rank, f"tile needs a number for each of {x.rank} axes, got {show(self.repeats)}")
        not_negative("repeats", self.repeats)
        return TensorType(x.dtype, tuple(d * r for d, r in zip(x.shape, self.repeats, strict=True)))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.tile(x, whole(self.repeats, "number of repeats"))

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        repeats = whole(self.repeats, "number of repeats")
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            at = (i if r == 1 else i % d for i, d, r in zip(index, x.dims, repeats, strict=True))
            return build.read(0, *at)

        return build.done(build.stage(x.dtype, tuple(d * r for d, r in zip(x.dims, repeats, strict=True)), value))

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return same_axes(operands, result)

    def unchanged(self) -> bool:
        return True

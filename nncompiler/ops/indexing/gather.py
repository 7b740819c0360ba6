"""Reading at computed positions. Indices may count from the end; one that is still outside fails the run, and a constant
one is found while compiling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least, undecided
from nncompiler.ir.errors import UsageError
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.element_types import floating
from ..base.guards import wrapped
from ..base.operands import axis_in_range, show, up_to
from ..movement.arrange import Move


def positions(indices: Array, extent: int, axis: int) -> Array:
    """Indices of an axis counted from the start; raises UsageError for one outside [-extent, extent)."""
    at = np.asarray(indices).astype(np.int64)
    fault = outside(at, extent, axis)
    if fault is not None:
        raise UsageError(fault)
    return np.where(at < 0, at + extent, at)


def outside(indices: Array, extent: int, axis: int) -> str | None:
    """What is wrong with the first index that is not in [-extent, extent); None where all are."""
    bad = (indices < -extent) | (indices >= extent)
    if not bad.any():
        return None
    index = indices[bad].flat[0]
    return f"index {index} is out of range for axis {axis} of extent {extent}: it must be in [{-extent}, {extent})"


def check_constant(indices: Operand, extent: Dim, axis: int, part: Any = ...) -> None:
    """Raises ModelError for a constant index outside the axis, where both are numbers; `part` selects those of the axis."""
    known = indices.value
    if known is None or known.dtype == object or not isinstance(extent, int):
        return
    fault = outside(known[part], extent, axis)
    require(fault is None, str(fault))


def _integral(op: Move, indices: Operand) -> None:
    require(indices.dtype.is_int, f"{op.name} needs integer indices, got {indices.dtype}")


class Indexing(Move):
    """Base of the operators whose second operand are indices that must lie within axes of the first, or (not `by_index`)
    numbers from which such indices follow."""

    by_index: ClassVar[bool] = True

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        """The axes of x that are indexed, in the order of the entries of an index vector."""
        raise NotImplementedError(f"{type(self).__name__}.indexed_axes")

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """Indices that lie inside of every axis that is indexed."""
        if slot != 1 or not self.by_index:
            return None
        x, indices, *_ = operands
        if x is None or indices is None:
            return None
        return up_to(x.shape[axis] for axis in self.indexed_axes(x, indices))


@dataclass(frozen=True)
class Gather(Indexing):
    """Slices of x at `indices` along an axis: x: [*A, D, *B], indices: [*I] -> [*A, *I, *B]. ONNX Gather, opset 13."""

    axis: int

    name = "gather"
    operands = ("x", "indices")
    selects_data = True
    selects = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, indices = self.take(operands)
        axis_in_range(self.axis, x.rank)
        _integral(self, indices)
        check_constant(indices, x.shape[self.axis], self.axis)
        return TensorType(x.dtype, (*x.shape[: self.axis], *indices.shape, *x.shape[self.axis + 1 :]))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, indices = self.take(arrays)
        return np.asarray(np.take(x, positions(indices, x.shape[self.axis], self.axis), axis=self.axis), x.dtype)

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        return (self.axis,)

    def define(self, *operands: TensorType | None) -> Definition:
        x, indices = self.take(operands)
        a, rank = self.axis, indices.rank
        build = Builder((x, indices))

        def value(*index: ex.Expr) -> ex.Expr:
            at = wrapped(build.read(1, *index[a : a + rank]), x.dims[a])
            return build.read(0, *index[:a], at, *index[a + rank :])

        return build.done(build.stage(x.dtype, (*x.dims[:a], *indices.dims, *x.dims[a + 1 :]), value))


@dataclass(frozen=True)
class GatherElements(Indexing):
    """y[..., i, ...] = x[..., indices[..., i, ...], ...]: along `axis` the index is data. ONNX GatherElements, opset 13.

    indices has x's rank, and in the other axes extents of at most x's.
    """

    axis: int

    name = "gather_elements"
    operands = ("x", "indices")
    selects_data = True
    selects = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, indices = self.take(operands)
        axis_in_range(self.axis, x.rank)
        _integral(self, indices)
        require(indices.rank == x.rank, f"indices must have x's rank {x.rank}, got {show(indices.shape)}")
        for a, (d, i) in enumerate(zip(x.shape, indices.shape, strict=True)):
            fits = a == self.axis or may_be_at_least(d, i)
            require(fits, f"indices {show(indices.shape)} are larger than x {show(x.shape)} in axis {a}")
        check_constant(indices, x.shape[self.axis], self.axis)
        return TensorType(x.dtype, indices.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, indices = self.take(arrays)
        grid: list[Any] = list(np.ogrid[tuple(slice(d) for d in indices.shape)])
        grid[self.axis] = positions(indices, x.shape[self.axis], self.axis)
        return np.asarray(x[tuple(grid)], x.dtype)

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        return (self.axis,)

    def define(self, *operands: TensorType | None) -> Definition:
        x, indices = self.take(operands)
        a = self.axis
        build = Builder((x, indices))

        def value(*index: ex.Expr) -> ex.Expr:
            return build.read(0, *index[:a], wrapped(build.read(1, *index), x.dims[a]), *index[a + 1 :])

        return build.done(build.stage(x.dtype, indices.dims, value))


@dataclass(frozen=True)
class GatherNd(Indexing):
    """Slices of x at index vectors: x: [*B, *D, *R], indices: [*B, *I, |D|] -> [*B, *I, *R]. ONNX GatherND, opset 13."""

    batch_dims: int = 0

    name = "gather_nd"
    operands = ("x", "indices")
    selects_data = True
    selects = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, indices = self.take(operands)
        _integral(self, indices)
        b = self.batch_dims
        require(x.rank >= 1 and indices.rank >= 1, "gather_nd needs operands of rank 1 or more")
        require(0 <= b < min(x.rank, indices.rank), f"batch_dims must be in [0, {min(x.rank, indices.rank)}), got {b}")
        depth = indices.shape[-1]
        if not isinstance(depth, int):
            raise undecided(f"the length {depth} of the index vectors", depth)
        require(1 <= depth <= x.rank - b, f"index vectors must have 1 to {x.rank - b} entries, got {depth}")
        batch: list[Dim] = []
        for d, i in zip(x.shape[:b], indices.shape[:b], strict=True):
            require(may_equal(d, i), f"batch extents must agree, got x {show(x.shape)} and indices {show(indices.shape)}")
            batch.append(d if isinstance(d, int) else i)
        for k in range(depth):
            check_constant(indices, x.shape[b + k], b + k, (..., k))
        return TensorType(x.dtype, (*batch, *indices.shape[b:-1], *x.shape[b + depth :]))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, indices = self.take(arrays)
        b, depth = self.batch_dims, indices.shape[-1]
        lead = indices.shape[:-1]
        grid = np.ogrid[tuple(slice(d) for d in lead)][:b] if b else []
        at = [positions(indices[..., k], x.shape[b + k], b + k) for k in range(depth)]
        return np.asarray(x[(*grid, *at)], x.dtype).reshape((*lead, *x.shape[b + depth :]))

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        depth = indices.shape[-1]
        assert isinstance(depth, int), "infer refuses index vectors of unknown length"
        return tuple(range(self.batch_dims, self.batch_dims + depth))

    def define(self, *operands: TensorType | None) -> Definition:
        x, indices = self.take(operands)
        b, depth, lead = self.batch_dims, indices.dims[-1], indices.rank - 1
        build = Builder((x, indices))

        def value(*index: ex.Expr) -> ex.Expr:
            at = [
                wrapped(build.read(1, *index[:lead], ex.const(k)), x.dims[b + k]) for k in range(depth)
            ]
            return build.read(0, *index[:b], *at, *index[lead:])

        return build.done(build.stage(x.dtype, (*indices.dims[:-1], *x.dims[b + depth :]), value))


@dataclass(frozen=True)
class ReverseSequence(Indexing):
    """x with the first lengths[b] elements along `time_axis` in reverse order, for every b along `batch_axis`; the others
    stay. ONNX ReverseSequence, opset 28. A length must be in [0, extent of the time axis]."""

    batch_axis: int = 1
    time_axis: int = 0

    name = "reverse_sequence"
    operands = ("x", "lengths")
    selects_data = True
    by_index = False

    def infer(self, *operands: Operand | None) -> TensorType:
        x, lengths = self.take(operands)
        axis_in_range(self.batch_axis, x.rank)
        axis_in_range(self.time_axis, x.rank)
        require(self.batch_axis != self.time_axis, f"batch_axis and time_axis must differ, both are {self.time_axis}")
        _integral(self, lengths)
        batch = x.shape[self.batch_axis]
        require(lengths.rank == 1 and may_equal(lengths.shape[0], batch),
                f"lengths must have shape {show([batch])}, got {show(lengths.shape)}")  # fmt: skip
        known, extent = lengths.value, x.shape[self.time_axis]
        if known is not None and known.dtype != object and isinstance(extent, int):
            fault = _wrong_length(known, extent, self.time_axis)
            require(fault is None, str(fault))
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, lengths = self.take(arrays)
        extent = x.shape[self.time_axis]
        fault = _wrong_length(lengths, extent, self.time_axis)
        if fault is not None:
            raise UsageError(fault)
        n = np.expand_dims(np.asarray(lengths, np.int64), [a for a in range(x.ndim) if a != self.batch_axis])
        time = np.arange(extent).reshape([-1 if a == self.time_axis else 1 for a in range(x.ndim)])
        at = np.where(time < n, n - 1 - time, time)
        return np.asarray(np.take_along_axis(x, at, self.time_axis), x.dtype)

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        return (self.time_axis,)

    def define(self, *operands: TensorType | None) -> Definition:
        x, lengths = self.take(operands)
        build, extent = Builder((x, lengths)), x.dims[self.time_axis]

        def value(*index: ex.Expr) -> ex.Expr:
            time = index[self.time_axis]
            n = ex.cast(build.read(1, index[self.batch_axis]), ex.INDEX)
            at = ex.select(n < 0, n, ex.select(time < n, n - 1 - time, time))  # a wrong length leaves the axis somewhere
            checked = ex.Checked(ex.INDEX, at, extent)
            return build.read(0, *index[: self.time_axis], checked, *index[self.time_axis + 1 :])

        return build.done(build.stage(x.dtype, x.dims, value))


def _wrong_length(lengths: Array, extent: int, axis: int) -> str | None:
    bad = (lengths < 0) | (lengths > extent)
    return f"length {lengths[bad][0]} is out of range for axis {axis} of extent {extent}" if bad.any() else None


@dataclass(frozen=True)
class OneHot(Move):
    """values = [off, on]: `on` where a new axis of extent `depth` has the index, `off` elsewhere. ONNX OneHot, opset 28.

    Indices in [-depth, 0) count from the end; those outside [-depth, depth) give `off` everywhere. Float indices truncate.
    """

    axis: int
    depth: Dim

    name = "one_hot"
    operands = ("indices", "values")
    selects_data = True

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """Indices below the depth."""
        return up_to([self.depth]) if slot == 0 else None

    def infer(self, *operands: Operand | None) -> TensorType:
        indices, values = self.take(operands)
        require(indices.dtype.is_int or indices.dtype.is_float, f"one_hot needs numbers as indices, got {indices.dtype}")
        pair = values.rank == 1 and may_equal(values.shape[0], 2)
        require(pair, f"values must be [off, on], got shape {show(values.shape)}")
        axis_in_range(self.axis, indices.rank + 1)
        require(may_be_at_least(self.depth, 0), f"depth must not be negative, got {self.depth}")
        return TensorType(values.dtype, (*indices.shape[: self.axis], self.depth, *indices.shape[self.axis :]))

    def evaluate(self, *arrays: Array | None) -> Array:
        indices, values = self.take(arrays)
        depth: Any = self.depth
        at = (np.trunc(indices.astype(np.float64)) if floating(indices) else indices).astype(np.int64)
        at = np.expand_dims(np.where(at < 0, at + depth, at), self.axis)
        classes = np.arange(depth).reshape([-1 if a == self.axis else 1 for a in range(at.ndim)])
        return np.asarray(np.where(at == classes, values[1], values[0]), values.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        indices, values = self.take(operands)
        build = Builder((indices, values))
        depth: Any = self.depth
        a = self.axis

        def value(*index: ex.Expr) -> ex.Expr:
            i = ex.cast(build.read(0, *index[:a], *index[a + 1 :]), ex.INDEX)
            hit = ex.select(i < 0, i + depth, i).eq(index[a])
            return ex.select(hit, build.read(1, ex.const(1)), build.read(1, ex.const(0)))

        return build.done(build.stage(values.dtype, (*indices.dims[:a], depth, *indices.dims[a:]), value))

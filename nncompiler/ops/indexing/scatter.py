"""Writing at computed positions. Indices may count from the end; one that is still outside fails the run, and a constant one
is found while compiling. Updates are applied in row-major order of the indices, so that of several of one element the last
stays, or all are combined in that order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import may_be_at_least, undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, binary, cast
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.element_types import working
from ..base.operands import axis_in_range, show
from .gather import Indexing, check_constant, positions

REDUCTIONS = ("none", "add", "mul", "min", "max")
_UFUNCS: dict[str, Any] = {"add": np.add, "mul": np.multiply, "min": np.minimum, "max": np.maximum}
_OF_BOOLEANS = {"add": "or", "mul": "and", "min": "and", "max": "or"}


@dataclass(frozen=True)
class Scattering(Indexing):
    """Base: operands are x, indices and updates; `reduction` says how an update and the element before it combine: none (it
    is replaced), add, mul, min or max (NaN if one is). f16 and bf16 are computed in f32 and rounded after every update."""

    operands = ("x", "indices", "updates")

    reduction: str

    def _checked(self, operands: tuple[Operand | None, ...]) -> tuple[Operand, Operand, Operand]:
        x, indices, updates = self.take(operands)
        require(self.reduction in REDUCTIONS, f"reduction must be one of {' '.join(REDUCTIONS)}, got {self.reduction!r}")
        require(indices.dtype.is_int, f"{self.name} needs integer indices, got {indices.dtype}")
        moved = self.reduction == "none" or x.dtype in dt.COMPUTE
        require(moved, f"{self.name} with reduction {self.reduction} needs numbers to compute with, got {x.dtype}")
        require(updates.dtype == x.dtype, f"updates must have x's element type {x.dtype}, got {updates.dtype}")
        return x, indices, updates

    def _write(self, x: Array, at: tuple[Any, ...], updates: Array) -> Array:
        y = x.copy()
        with np.errstate(all="ignore"):
            if self.reduction == "none":
                y[at] = updates
            else:
                _UFUNCS[self.reduction].at(y, at, updates)
        return y

    def combine(self, before: Expr, update: Expr) -> Expr:
        """The element after an update."""
        if self.reduction == "none":
            return update
        dtype: DType = before.dtype
        if dtype == dt.boolean:
            return binary(_OF_BOOLEANS[self.reduction], before, update)
        wide = working(dtype)
        return cast(binary(self.reduction, cast(before, wide), cast(update, wide)), dtype)

    @property
    def rtol(self) -> float:
        return 64.0 if self.reduction in ("add", "mul") else 0.0


@dataclass(frozen=True)
class ScatterElements(Scattering):
    """x with x[..., indices[..., i, ...], ...] set to updates[..., i, ...]: along `axis` the index is data.

    ONNX ScatterElements, opset 18, and Scatter. indices has x's rank, and in the other axes extents of at most x's; updates
    has the shape of indices.
    """

    axis: int

    name = "scatter_elements"
    selects_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, indices, updates = self._checked(operands)
        axis_in_range(self.axis, x.rank)
        require(indices.rank == x.rank, f"indices must have x's rank {x.rank}, got {show(indices.shape)}")
        for a, (d, i) in enumerate(zip(x.shape, indices.shape, strict=True)):
            fits = a == self.axis or may_be_at_least(d, i)
            require(fits, f"indices {show(indices.shape)} are larger than x {show(x.shape)} in axis {a}")
        alike = updates.rank == indices.rank and all(map(may_equal, updates.shape, indices.shape))
        require(alike, f"updates must have the shape of indices {show(indices.shape)}, got {show(updates.shape)}")
        check_constant(indices, x.shape[self.axis], self.axis)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, indices, updates = self.take(arrays)
        grid: list[Any] = list(np.ogrid[tuple(slice(d) for d in indices.shape)])
        grid[self.axis] = positions(indices, x.shape[self.axis], self.axis)
        return self._write(x, tuple(grid), updates)

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        return (self.axis,)


@dataclass(frozen=True)
class ScatterNd(Scattering):
    """x with slices at index vectors set to updates: x: [*D, *R], indices: [*I, |D|], updates: [*I, *R]. ONNX ScatterND,
    opset 18."""

    name = "scatter_nd"
    selects_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, indices, updates = self._checked(operands)
        require(x.rank >= 1 and indices.rank >= 1, "scatter_nd needs x and indices of rank 1 or more")
        depth = indices.shape[-1]
        if not isinstance(depth, int):
            raise undecided(f"the length {depth} of the index vectors", depth)
        require(1 <= depth <= x.rank, f"index vectors must have 1 to {x.rank} entries, got {depth}")
        wanted = (*indices.shape[:-1], *x.shape[depth:])
        alike = updates.rank == len(wanted) and all(map(may_equal, updates.shape, wanted))
        require(alike, f"updates must have shape {show(wanted)}, got {show(updates.shape)}")
        for k in range(depth):
            check_constant(indices, x.shape[k], k, (..., k))
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, indices, updates = self.take(arrays)
        at = tuple(positions(indices[..., k], x.shape[k], k) for k in range(indices.shape[-1]))
        return self._write(x, at, updates)

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        depth = indices.shape[-1]
        assert isinstance(depth, int), "infer refuses index vectors of unknown length"
        return tuple(range(depth))

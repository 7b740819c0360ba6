"""Writing a run of positions into a cache."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import may_be_at_least
from nncompiler.ir.errors import UsageError
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.operands import axis_in_range, show
from ..movement.arrange import zero
from .gather import Indexing

MODES = ("linear", "circular")


@dataclass(frozen=True)
class TensorScatter(Indexing):
    """cache: [B, *P, S, *Q] with update: [B, *P, L, *Q] written along `axis` from starts[b] on. ONNX TensorScatter, opset
    24.

    linear: starts[b] must be in [0, S - L]; a run in which one is not fails. circular: positions are taken modulo S.
    """

    axis: int
    mode: str = "linear"

    name = "tensor_scatter"
    operands = ("x", "starts", "update")
    by_index = False

    def infer(self, *operands: Operand | None) -> TensorType:
        x, starts, update = self.take(operands)
        require(self.mode in MODES, f"mode must be one of {' '.join(MODES)}, got {self.mode!r}")
        axis_in_range(self.axis, x.rank)
        require(self.axis > 0, "axis must not be the batch's, 0")
        require(starts.dtype.is_int, f"the starts must be integers, got {starts.dtype}")
        require(update.dtype == x.dtype, f"the update must have the cache's type {x.dtype}, got {update.dtype}")
        fits = update.rank == x.rank and all(
            may_be_at_least(m, n) if a == self.axis else may_equal(m, n)
            for a, (m, n) in enumerate(zip(x.shape, update.shape))
        )
        require(fits, f"the update must have the cache's shape {show(x.shape)}, at most as long in axis {self.axis}, "
                      f"got {show(update.shape)}")  # fmt: skip
        require(starts.rank == 1 and may_equal(starts.shape[0], x.shape[0]),
                f"the starts must have shape {show(x.shape[:1])}, got {show(starts.shape)}")  # fmt: skip
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, starts, update = self.take(arrays)
        y, extent, length = x.copy(), x.shape[self.axis], update.shape[self.axis]
        for b, start in enumerate(starts.astype(np.int64)):
            at = np.arange(start, start + length)
            if self.mode == "circular":
                at %= extent
            elif not 0 <= start <= extent - length:
                raise UsageError(f"start {start} of sequence {b} must be in [0, {extent - length}]: {length} positions are "
                                 f"written into axis {self.axis} of extent {extent}")  # fmt: skip
            np.moveaxis(y[b], self.axis - 1, 0)[at] = np.moveaxis(update[b], self.axis - 1, 0)
        return y  # type: ignore[no-any-return]

    def indexed_axes(self, x: TensorType, indices: TensorType) -> tuple[int, ...]:
        return (self.axis,)

    def define(self, *operands: TensorType | None) -> Definition:
        x, starts, update = self.take(operands)
        b, a = Builder((x, starts, update)), self.axis
        extent, length = x.dims[a], update.dims[a]

        def value(*index: ex.Expr) -> ex.Expr:
            start = ex.cast(b.read(1, index[0]), ex.INDEX)
            if self.mode == "circular":
                at = (index[a] - start) % extent
                inside = at < length
            else:
                at = index[a] - ex.Checked(ex.INDEX, start, extent - length + 1)
                inside = (at >= 0) & (at < length)
            written = b.read(2, *index[:a], at, *index[a + 1 :], guard=inside, default=zero(x.dtype))
            return ex.select(inside, written, b.read(0, *index))

        return b.done(b.stage(x.dtype, x.dims, value))

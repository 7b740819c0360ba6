"""The largest or smallest elements of an axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, may_be_at_least
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Array, Cost, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.element_types import NUMBERS, widen
from ..base.operands import axis_in_range, typed
from ..movement.arrange import Move


@dataclass(frozen=True)
class TopK(Move):
    """The k largest (smallest) elements of an axis, best first, and where they stand, as i64. ONNX TopK, opset 24.

    Of equal elements the one with the lower index comes first; -0 equals 0. A NaN counts as larger than every number, as
    numpy sorts. Results are sorted in either case: `sorted` says whether the model relies on it. The axis must have k
    elements or more.
    """

    axis: int
    k: Dim
    largest: bool = True
    sorted: bool = True

    name = "top_k"
    arithmetic = True
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> tuple[TensorType, TensorType]:
        (x,) = self.take(operands)
        typed(x, NUMBERS)
        axis_in_range(self.axis, x.rank)
        extent = x.shape[self.axis]
        require(may_be_at_least(self.k, 0), f"k must not be negative, got {self.k}")
        require(may_be_at_least(extent, self.k), f"k is {self.k}, but axis {self.axis} of {x.type} is shorter")
        shape = (*x.shape[: self.axis], self.k, *x.shape[self.axis + 1 :])
        return TensorType(x.dtype, shape), TensorType(dt.i64, shape)

    def evaluate(self, *arrays: Array | None) -> tuple[Array, Array]:
        (x,) = self.take(arrays)
        a, k, wide = self.axis, int(self.k), widen(x)  # type: ignore[arg-type]
        if self.largest:  # sorted the other way around, so that equal ones end up in order
            at = x.shape[a] - 1 - np.flip(np.argsort(np.flip(wide, a), a, kind="stable"), a)
        else:
            at = np.argsort(wide, a, kind="stable")
        first: Any = (slice(None),) * a + (slice(0, k),)
        return np.take_along_axis(x, at[first], a), at[first].astype(np.int64)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """One comparison an element of x, and about log2(k) for each that is kept."""
        kept = results[0].size * hint(results[0].dims[self.axis]).bit_length()
        return Cost(0, sum(t.size for t in operands if t is not None) + kept, moved(operands, results))

"""Square matrices: determinants and inverses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.dims import may_equal
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from .base.convert import convert
from .base.element_types import FLOATS
from .base.operands import typed


@dataclass(frozen=True)
class Matrices(Op):
    """Base of the operators on x: [*B, n, n]. Computed in f64 by elimination with partial pivoting, rounded at the end."""

    operands = ("x",)

    def _square(self, operands: tuple[Operand | None, ...]) -> Operand:
        (x,) = self.take(operands)
        typed(x, FLOATS)
        require(x.rank >= 2 and may_equal(x.shape[-1], x.shape[-2]), f"{self.name} needs square matrices, got {x.type}")
        return x  # type: ignore[no-any-return]

    @property
    def rtol(self) -> float:
        return 4096.0


class Det(Matrices):
    """The determinant of each matrix: [*B, n, n] -> [*B]. That of an empty matrix is 1. ONNX Det, opset 22."""

    name = "det"

    def infer(self, *operands: Operand | None) -> TensorType:
        x = self._square(operands)
        return TensorType(x.dtype, x.shape[:-2])

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        with np.errstate(all="ignore"):
            return convert(np.asarray(np.linalg.det(x.astype(np.float64))), of_numpy(x.dtype))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """2/3 n^3 FLOPs a matrix."""
        (x,) = self.take(operands)
        return Cost(0, 2 * x.size * hint(x.dims[-1]) // 3 + 1, moved(operands, results))


class Inverse(Matrices):
    """The inverse of each matrix, infinities and NaN where it is singular. onnxruntime's Inverse (com.microsoft)."""

    name = "inverse"

    def infer(self, *operands: Operand | None) -> TensorType:
        x = self._square(operands)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        wide = x.astype(np.float64)
        y = np.full(x.shape, np.nan)
        with np.errstate(all="ignore"):
            for at in np.ndindex(x.shape[:-2]):
                try:
                    y[at] = np.linalg.inv(wide[at])
                except np.linalg.LinAlgError:
                    continue
        return convert(y, of_numpy(x.dtype))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """2 n^3 FLOPs a matrix."""
        (x,) = self.take(operands)
        return Cost(0, 2 * x.size * hint(x.dims[-1]) + 1, moved(operands, results))

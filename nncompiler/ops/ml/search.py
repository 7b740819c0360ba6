"""Where numbers stand in a sorted list."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.element_types import NUMBERS
from ..base.operands import same_dtype, typed


@dataclass(frozen=True)
class Search(Op):
    """The place of every element of x in `keys`, which ascend: -> i64, the number of keys where it is none of them.

    NaN is never found. What ONNX's LabelEncoder and OneHotEncoder (ai.onnx.ml) look up.
    """

    name = "search"
    operands = ("x", "keys")

    def infer(self, *operands: Operand | None) -> TensorType:
        x, keys = self.take(operands)
        typed(x, NUMBERS)
        same_dtype((x, keys))
        require(keys.rank == 1, f"the keys must be a vector, got {keys.type}")
        return TensorType(dt.i64, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, keys = self.take(arrays)
        if not len(keys):
            return np.zeros(x.shape, np.int64)
        at = np.searchsorted(keys, x)
        found = keys[np.minimum(at, len(keys) - 1)] == x
        return np.where(found, at, len(keys)).astype(np.int64)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """A comparison for each power of two below the number of keys."""
        keys = operands[1]
        assert keys is not None
        return Cost(0, results[0].size * (keys.dims[0].bit_length() + 1), moved(operands, results))

    @property
    def rtol(self) -> float:
        return 0.0

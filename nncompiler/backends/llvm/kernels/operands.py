"""How microkernels read the operands of a product.

    Panels      b as vectors side by side: weights packed ahead, or a panel that a task copied to scratch memory
    Strided     b where it lies, a vector of columns at a time

A reader gives the vectors of one step along the reduction; a `TileKernel` multiplies them with the terms of a. What a
convolution reads of its image is in `conv/window.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var, cast

from ..loops.ir import Load

if TYPE_CHECKING:
    from ..emission.tensor import Tensor


class OperandReader(Protocol):
    """Reads the operand whose vectors stay in registers while the pixels of a tile pass."""

    def vectors(self, at: Expr, count: int) -> list[Expr]:
        """`count` vectors of the step at `at`."""
        ...


@dataclass(frozen=True)
class Panels:
    """`buffer` holds the vectors of a step one behind the other, in elements of `stored`, which are widened to `dtype` as
    they are loaded; a step is told by the offset of its first element."""

    buffer: str
    stored: DType
    dtype: DType
    lane: Var
    lanes: int

    def vectors(self, at: Expr, count: int) -> list[Expr]:
        return [cast(Load(self.stored, self.buffer, at + j * self.lanes + self.lane), self.dtype) for j in range(count)]


@dataclass(frozen=True)
class Strided:
    """Elements of a tensor: `place` gives the logical index of step k in vector j."""

    tensor: Tensor
    place: Callable[[Expr, int], tuple[Expr, ...]]

    def vectors(self, at: Expr, count: int) -> list[Expr]:
        return [self.tensor.load(self.place(at, j)) for j in range(count)]

"""What a convolution reads of its image under the pixels of a tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr

from ...loops.ir import Load
from .problem import Convolution

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.tensor import Tensor


@dataclass(frozen=True)
class Window:
    """The window of the layer `p` over its operand `x`, in elements of x's memory."""

    k: KernelBuilder
    p: Convolution
    x: Tensor

    @property
    def column_step(self) -> int:
        """Elements from one column of x to the next."""
        return self.p.block if self.p.blocked else 1

    def corner(self, image: Expr, channel: Expr, row: Expr, column: Expr) -> Expr:
        """The offset of the first element under the window of an output pixel, which may lie in the halo."""
        (sh, sw), (top, left) = self.p.stride, self.p.pads[:2]
        at = self.x.offset((image, channel, row * sh, column * sw))
        if top or left:
            at = at - self.k.param("origin", top * self.p.x_row + left * self.column_step)
        return at

    def load(self, at: Expr) -> Expr:
        """The element of x at an offset."""
        return Load(self.x.type.dtype, self.x.buffer, at)

    def pixel(self, at: Expr, row: int, column: Expr) -> Expr:
        """The same element under the window of the pixel that is `row` rows and `column` columns further."""
        found = at + column * (self.p.stride[1] * self.column_step)
        return found + self.k.param("row_step", self.p.stride[0] * self.p.x_row) * row if row else found

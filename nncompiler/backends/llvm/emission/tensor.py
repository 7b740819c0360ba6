"""A graph value in memory, as a kernel sees it."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.expr import Expr, binary, const
from nncompiler.ir.types import TensorType

from ..loops.ir import Load
from .simplify import Simplifier


@dataclass(frozen=True)
class Tensor:
    """`buffer` names the kernel's parameter, which points at the element of logical index zero; `strides` are in elements,
    one a physical axis (the layout's order, then its blocks), constants or run-time parameters."""

    buffer: str
    type: TensorType
    strides: tuple[Expr, ...]
    simplify: Simplifier

    def physical(self, index: tuple[Expr, ...]) -> tuple[Expr, ...]:
        """The physical coordinates of a logical index."""
        layout = self.type.physical_layout
        outer = [
            binary("floordiv", index[a], const(layout.block(a))) if layout.block(a) > 1 else index[a] for a in layout.order
        ]
        inner = [binary("mod", index[a], const(size)) for a, size in layout.blocks]
        return tuple(self.simplify(x) for x in (*outer, *inner))

    def offset(self, index: tuple[Expr, ...]) -> Expr:
        """Element offset of a logical index."""
        total: Expr = const(0)
        for x, stride in zip(self.physical(index), self.strides, strict=True):
            total = binary("add", total, binary("mul", x, stride))
        return self.simplify(total)

    def load(self, index: tuple[Expr, ...], guard: Expr | None = None, default: Expr | None = None) -> Load:
        return Load(self.type.dtype, self.buffer, self.offset(index), guard, default)


def contiguous(extents: tuple[int, ...]) -> tuple[int, ...]:
    """Strides of a dense array, last axis fastest."""
    strides = []
    step = 1
    for extent in reversed(extents):
        strides.append(step)
        step *= extent
    return tuple(reversed(strides))

"""Changing how a value lies in memory."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import Layout, TensorType

from .arrange import Move


@dataclass(frozen=True)
class Reorder(Move):
    """x itself in another layout; None is row-major."""

    layout: Layout | None

    name = "reorder"
    operands = ("x",)
    moves_data = True
    permutes = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        if self.layout is not None:
            require(sorted(self.layout.order) == list(range(x.rank)), f"layout {self.layout} does not fit {x.type}")
        return TensorType(x.dtype, x.shape).with_layout(self.layout)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return x  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        return build.done(build.stage(x.dtype, x.dims, lambda *index: build.read(0, *index)))

"""Blocks of space as channels and back, and triangles of matrices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import divides
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from .movement import Move, zero
from .operands import require_static, show, take


def _check_block(operator: str, x: Operand, blocksize: int) -> None:
    require(x.rank == 4, f"{operator} needs an input [N, C, H, W], got {show(x.shape)}")
    require(blocksize >= 1, f"blocksize must be at least 1, got {blocksize}")


@dataclass(frozen=True)
class DepthToSpace(Move):
    """Channels as blocks of space: [N, C*b*b, H, W] -> [N, C, H*b, W*b]. ONNX DepthToSpace.

    The source channel of (c, row, column within the block) is (row*b + column)*C + c in mode DCR, c*b*b + row*b + column
    in mode CRD (the pixel shuffle).
    """

    blocksize: int
    mode: str = "DCR"

    name = "depth_to_space"

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = take(self, operands, 1)
        b = self.blocksize
        _check_block(self.name, x, b)
        require(self.mode in ("DCR", "CRD"), f"mode must be DCR or CRD, got {self.mode!r}")
        n, c, h, w = x.shape
        require(divides(b * b, c) is not False, f"{c} channels are not divisible by blocksize² = {b * b}")
        return TensorType(x.dtype, (n, c // (b * b), h * b, w * b))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = take(self, arrays, 1)
        n, c, h, w = x.shape
        b = self.blocksize
        if self.mode == "DCR":
            y = x.reshape(n, b, b, c // (b * b), h, w).transpose(0, 3, 4, 1, 5, 2)
        else:
            y = x.reshape(n, c // (b * b), b, b, h, w).transpose(0, 1, 4, 2, 5, 3)
        return y.reshape(n, c // (b * b), h * b, w * b)  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = take(self, operands, 1)
        require_static(x)
        b = self.blocksize
        shape = self.infer(Operand(x)).dims
        build = Builder((x,))

        def value(n: ex.Expr, c: ex.Expr, h: ex.Expr, w: ex.Expr) -> ex.Expr:
            place = h % b * b + w % b
            channel = place * shape[1] + c if self.mode == "DCR" else c * (b * b) + place
            return build.read(0, n, channel, h // b, w // b)

        return build.done(build.stage(x.dtype, shape, value))


@dataclass(frozen=True)
class SpaceToDepth(Move):
    """Blocks of space as channels: [N, C, H*b, W*b] -> [N, b*b*C, H, W], channel (row*b + column)*C + c.

    ONNX SpaceToDepth.
    """

    blocksize: int

    name = "space_to_depth"

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = take(self, operands, 1)
        b = self.blocksize
        _check_block(self.name, x, b)
        n, c, h, w = x.shape
        for d in (h, w):
            require(divides(b, d) is not False, f"extent {d} of {show(x.shape)} is not divisible by blocksize {b}")
        return TensorType(x.dtype, (n, c * (b * b), h // b, w // b))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = take(self, arrays, 1)
        n, c, h, w = x.shape
        b = self.blocksize
        y = x.reshape(n, c, h // b, b, w // b, b).transpose(0, 3, 5, 1, 2, 4)
        return y.reshape(n, c * b * b, h // b, w // b)  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = take(self, operands, 1)
        require_static(x)
        b, channels = self.blocksize, x.dims[1]
        build = Builder((x,))

        def value(n: ex.Expr, c: ex.Expr, h: ex.Expr, w: ex.Expr) -> ex.Expr:
            place = c // channels if channels else ex.const(0)
            return build.read(0, n, c % channels if channels else ex.const(0), h * b + place // b, w * b + place % b)

        return build.done(build.stage(x.dtype, self.infer(Operand(x)).dims, value))


@dataclass(frozen=True)
class Trilu(Move):
    """The upper (column >= row + k) or lower (column <= row + k) triangle of each matrix, zeros elsewhere. ONNX Trilu."""

    upper: bool = True
    k: int = 0

    name = "trilu"

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = take(self, operands, 1)
        require(x.rank >= 2, f"trilu needs matrices, got {show(x.shape)}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = take(self, arrays, 1)
        row, column = np.arange(x.shape[-2])[:, None], np.arange(x.shape[-1])
        kept = column >= row + self.k if self.upper else column <= row + self.k
        return np.where(kept, x, np.zeros((), x.dtype))

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = take(self, operands, 1)
        require_static(x)
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            row, column = index[-2] + self.k, index[-1]
            kept = column >= row if self.upper else column <= row
            return build.read(0, *index, guard=kept, default=zero(x.dtype))

        return build.done(build.stage(x.dtype, x.dims, value))

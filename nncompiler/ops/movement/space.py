"""Blocks of space as channels and back, phases, and triangles of matrices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least, may_divide
from nncompiler.ir.op import Array, Blocks, Op, Operand, require
from nncompiler.ir.types import TensorType

from ..base.guards import conjunction
from ..base.operands import show, whole
from ..base.windows import tapped
from .arrange import Move, not_negative, zero


def _check_block(operator: str, x: Operand, blocksize: int) -> None:
    require(x.rank == 4, f"{operator} needs an input [N, C, H, W], got {show(x.shape)}")
    require(blocksize >= 1, f"blocksize must be at least 1, got {blocksize}")


@dataclass(frozen=True)
class DepthToSpace(Move):
    """Channels as blocks of space: [N, C*b*b, H, W] -> [N, C, H*b, W*b]. ONNX DepthToSpace, opset 28.

    The source channel of (c, row, column within the block) is (row*b + column)*C + c in mode DCR, c*b*b + row*b + column
    in mode CRD (the pixel shuffle).
    """

    blocksize: int
    mode: str = "DCR"

    name = "depth_to_space"
    spatial = True
    operands = ("x",)
    moves_data = True
    permutes = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        b = self.blocksize
        _check_block(self.name, x, b)
        require(self.mode in ("DCR", "CRD"), f"mode must be DCR or CRD, got {self.mode!r}")
        n, c, h, w = x.shape
        require(may_divide(b * b, c), f"{c} channels are not divisible by blocksize² = {b * b}")
        return TensorType(x.dtype, (n, c // (b * b), h * b, w * b))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        n, c, h, w = x.shape
        b = self.blocksize
        if self.mode == "DCR":
            y = x.reshape(n, b, b, c // (b * b), h, w).transpose(0, 3, 4, 1, 5, 2)
        else:
            y = x.reshape(n, c // (b * b), b, b, h, w).transpose(0, 1, 4, 2, 5, 3)
        return y.reshape(n, c // (b * b), h * b, w * b)  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
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

    ONNX SpaceToDepth, opset 28.
    """

    blocksize: int

    name = "space_to_depth"
    spatial = True
    operands = ("x",)
    moves_data = True
    permutes = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        b = self.blocksize
        _check_block(self.name, x, b)
        n, c, h, w = x.shape
        for d in (h, w):
            require(may_divide(b, d), f"extent {d} of {show(x.shape)} is not divisible by blocksize {b}")
        return TensorType(x.dtype, (n, c * (b * b), h // b, w // b))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        n, c, h, w = x.shape
        b = self.blocksize
        y = x.reshape(n, c, h // b, b, w // b, b).transpose(0, 3, 5, 1, 2, 4)
        return y.reshape(n, c * b * b, h // b, w // b)  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        b, channels = self.blocksize, x.dims[1]
        build = Builder((x,))

        def value(n: ex.Expr, c: ex.Expr, h: ex.Expr, w: ex.Expr) -> ex.Expr:
            place = c // channels if channels else ex.const(0)
            return build.read(0, n, c % channels if channels else ex.const(0), h * b + place // b, w * b + place % b)

        return build.done(build.stage(x.dtype, self.infer(Operand(x)).dims, value))


@dataclass(frozen=True)
class Interleave(Move):
    """Phases of an image as the image: [N, G*P*C', *S] -> [N, channels, *sizes], P the product of the factors.

    y[n, c, o] = x[n, (g*P + p)*C' + c mod (channels/G), (o + offsets) div factors], where g is c's group and p is the number
    of (o + offsets) mod factors, the last axis fastest. Channels of x past channels/G of a phase are not read. What is left
    of a transposed convolution (ONNX ConvTranspose) when its phases are convolutions; DepthToSpace where offsets are 0.
    """

    factors: tuple[int, ...]
    offsets: tuple[int, ...]
    channels: int
    sizes: tuple[Dim, ...]
    group: int = 1

    name = "interleave"
    operands = ("x",)

    @property
    def phases(self) -> int:
        return prod(self.factors)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        rank, streams = len(self.factors), self.phases * self.group
        require(x.rank == rank + 2, f"{rank} factors need an input of rank {rank + 2}, got {show(x.shape)}")
        require(len(self.offsets) == len(self.sizes) == rank, f"{rank} factors need as many offsets and sizes")
        require(min((*self.factors, self.group)) >= 1, f"factors and groups start from 1, got {self.factors}, {self.group}")
        require(min(self.offsets, default=0) >= 0, f"offsets must not be negative, got {self.offsets}")
        n, channels, *spatial = x.shape
        require(may_divide(streams, channels), f"{channels} channels are not divisible by {streams} phases")
        require(self.channels % self.group == 0 and may_be_at_least(channels - self.channels * self.phases, 0),
                f"{channels} channels are too few for {self.phases} phases of {self.channels}")  # fmt: skip
        not_negative("sizes", self.sizes)
        for d, factor, offset, size in zip(spatial, self.factors, self.offsets, self.sizes, strict=True):
            require(may_be_at_least(d * factor - offset - size, 0),
                    f"{factor} phases of {d} elements do not hold {size} from {offset} on")  # fmt: skip
        return TensorType(x.dtype, (n, self.channels, *self.sizes))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        n, _, *spatial = x.shape
        rank, group = len(self.factors), self.group
        parts = x.reshape(n, group, *self.factors, x.shape[1] // (self.phases * group), *spatial)
        pairs = [a for i in range(rank) for a in (rank + 3 + i, 2 + i)]
        y = parts.transpose(0, 1, rank + 2, *pairs)[:, :, : self.channels // group]
        y = y.reshape(n, self.channels, *(d * f for d, f in zip(spatial, self.factors, strict=True)))
        return tapped(y, [slice(o, o + d) for o, d in zip(self.offsets, whole(self.sizes), strict=True)])

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        each, inner = self.channels // self.group, x.dims[1] // (self.phases * self.group)

        def value(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            phase: ex.Expr = ex.const(0)
            at = []
            for o, factor, offset in zip(index, self.factors, self.offsets, strict=True):
                phase = phase * factor + (o + offset) % factor
                at.append((o + offset) // factor)
            channel = phase * inner + c
            if self.group > 1:
                channel = (c // each * self.phases + phase) * inner + c % each
            return build.read(0, n, channel, *at)

        return build.done(build.stage(x.dtype, (x.dims[0], self.channels, *whole(self.sizes)), value))

    @property
    def channelwise(self) -> bool:
        return True

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        inner = x.dims[1] // (self.phases * self.group)
        return inner % block(1) == 0 and (self.group == 1 or self.channels // self.group % block(1) == 0)

    def with_axis(self, at: int) -> Op | None:
        at -= 2
        factors, offsets, sizes = list(self.factors), list(self.offsets), list(self.sizes)
        factors.insert(at, 1)
        offsets.insert(at, 0)
        sizes.insert(at, 1)
        return replace(self, factors=tuple(factors), offsets=tuple(offsets), sizes=tuple(sizes))


@dataclass(frozen=True)
class SpaceToBatch(Move):
    """The phases of images as images of their own: [N, C, *S] -> [P*N, C, *sizes], P the product of the factors.

    y[p*N + n, c, i] = x[n, c, i*factors + r - offsets], r the phase p as an index into the factors, the last axis fastest;
    zero outside x. What a dilated convolution reads (Yu and Koltun, arXiv 1511.07122; TensorFlow's SpaceToBatchND).
    """

    factors: tuple[int, ...]
    offsets: tuple[int, ...]
    sizes: tuple[Dim, ...]

    name = "space_to_batch"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        _check_factors(self.factors, x)
        require(len(self.offsets) == len(self.sizes) == len(self.factors), "every factor needs an offset and a size")
        not_negative("sizes", self.sizes)
        return TensorType(x.dtype, (x.shape[0] * prod(self.factors), x.shape[1], *self.sizes))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        sizes, rank = whole(self.sizes), len(self.factors)
        ends = [s * f - d - o for s, f, d, o in zip(sizes, self.factors, x.shape[2:], self.offsets, strict=True)]
        first = [slice(max(0, -o), d + min(0, e)) for o, d, e in zip(self.offsets, x.shape[2:], ends, strict=True)]
        around = [(max(0, o), max(0, e)) for o, e in zip(self.offsets, ends, strict=True)]
        wide = np.pad(tapped(x, first), [(0, 0), (0, 0), *around])
        split = wide.reshape(*x.shape[:2], *(d for pair in zip(sizes, self.factors, strict=True) for d in pair))
        order = (*(3 + 2 * a for a in range(rank)), 0, 1, *(2 + 2 * a for a in range(rank)))
        return split.transpose(order).reshape(-1, x.shape[1], *sizes)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build, sizes = Builder((x,)), whole(self.sizes)

        def value(image: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            phase, n = image // x.dims[0], image % x.dims[0]
            guard: ex.Expr | None = None
            at: list[ex.Expr] = []
            for axis in reversed(range(len(index))):
                factor, offset, extent = self.factors[axis], self.offsets[axis], x.dims[2 + axis]
                j = index[axis] * factor + phase % factor - offset
                phase = phase // factor
                guard = conjunction(guard, j >= 0) if offset > 0 else guard
                guard = conjunction(guard, j < extent) if sizes[axis] * factor - offset > extent else guard
                at.insert(0, j)
            return build.read(0, n, c, *at, guard=guard, default=None if guard is None else zero(x.dtype))

        shape = (x.dims[0] * prod(self.factors), x.dims[1], *sizes)
        return build.done(build.stage(x.dtype, shape, value))

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return (None, 1, *[None] * (result.rank - 2))


@dataclass(frozen=True)
class BatchToSpace(Move):
    """Images that are the phases of others as those: [P*N, C, *S] -> [N, C, *sizes], P the product of the factors.

    y[n, c, o] = x[p*N + n, c, o div factors], p the number of o mod factors, the last axis fastest. The reverse of
    SpaceToBatch without offsets (TensorFlow's BatchToSpaceND).
    """

    factors: tuple[int, ...]
    sizes: tuple[Dim, ...]

    name = "batch_to_space"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        _check_factors(self.factors, x)
        require(len(self.sizes) == len(self.factors), "every factor needs a size")
        n, c, *spatial = x.shape
        images = prod(self.factors)
        require(may_divide(images, n), f"{n} images are not divisible by {images} phases")
        not_negative("sizes", self.sizes)
        for d, factor, size in zip(spatial, self.factors, self.sizes, strict=True):
            require(may_be_at_least(d * factor - size, 0), f"{factor} phases of {d} elements do not hold {size}")
        return TensorType(x.dtype, (n // images, c, *self.sizes))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        images, rank = x.shape[0] // prod(self.factors), len(self.factors)
        split = x.reshape(*self.factors, images, *x.shape[1:])
        order = (rank, rank + 1, *(a for i in range(rank) for a in (rank + 2 + i, i)))
        joined = split.transpose(order).reshape(
            images, x.shape[1], *(d * f for d, f in zip(x.shape[2:], self.factors, strict=True))
        )
        return tapped(joined, [slice(0, d) for d in whole(self.sizes)])

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build, images = Builder((x,)), x.dims[0] // prod(self.factors)

        def value(n: ex.Expr, c: ex.Expr, *index: ex.Expr) -> ex.Expr:
            phase: ex.Expr = ex.const(0)
            for o, factor in zip(index, self.factors, strict=True):
                phase = phase * factor + o % factor
            at = (o // factor for o, factor in zip(index, self.factors, strict=True))
            return build.read(0, phase * images + n, c, *at)

        return build.done(build.stage(x.dtype, (images, x.dims[1], *whole(self.sizes)), value))

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return (None, 1, *[None] * (result.rank - 2))


def _check_factors(factors: tuple[int, ...], x: Operand) -> None:
    rank = len(factors) + 2
    require(x.rank == rank, f"{rank - 2} factors need an input of rank {rank}, got {show(x.shape)}")
    require(factors != () and min(factors) >= 1, f"factors start from 1, got {factors}")


@dataclass(frozen=True)
class Trilu(Move):
    """The upper (column >= row + k) or lower (column <= row + k) triangle of each matrix, zeros elsewhere.

    ONNX Trilu, opset 14."""

    upper: bool = True
    k: int = 0

    name = "trilu"
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(x.rank >= 2, f"trilu needs matrices, got {show(x.shape)}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        row, column = np.arange(x.shape[-2])[:, None], np.arange(x.shape[-1])
        kept = column >= row + self.k if self.upper else column <= row + self.k
        return np.where(kept, x, np.zeros((), x.dtype))

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            row, column = index[-2] + self.k, index[-1]
            kept = column >= row if self.upper else column <= row
            return build.read(0, *index, guard=kept, default=zero(x.dtype))

        return build.done(build.stage(x.dtype, x.dims, value))

"""Convolution over any number of spatial axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import may_divide
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base import windows as win
from ..base.element_types import widen, widen_expr
from ..base.operands import show, whole

CHUNK = 1 << 23
"""Elements of the patch matrix that `evaluate` builds at a time."""


@dataclass(frozen=True)
class Conv(Op):
    """Convolution (cross-correlation): x: [N, C, *S], w: [M, C/group, *K], b: [M] or absent -> [N, M, *O].

    y[n, m, o] = b[m] + sum over c, k of x[n, g*C/group + c, o*stride - pad + k*dilation] * w[m, c, k], where g is m's
    group and positions outside the input are 0. ONNX Conv, opset 22; auto_pad is resolved by the reader.
    """

    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]
    group: int = 1

    name = "conv"
    spatial = True
    operands = ("x", "w", "bias?")
    contraction = "conv"
    anchor = "conv"

    def infer(self, *operands: Operand | None) -> TensorType:
        x, w, b = self.take(operands)
        require(x.rank >= 3, f"{self.name} needs an input of rank 3 or more ([N, C, spatial...]), got {show(x.shape)}")
        require(w.rank == x.rank, f"{self.name} needs weights of the input's rank {x.rank}, got {show(w.shape)}")
        numeric(self, x, w, b)
        kernel = whole(w.shape[2:], "kernel")
        win.check(x.rank - 2, self.strides, self.pads, self.dilations, kernel)
        require(self.group >= 1, f"group must be at least 1, got {self.group}")
        channels, out = x.shape[1], w.shape[0]
        require(may_divide(self.group, out),
                f"{out} output channels are not divisible by {self.group} groups")  # fmt: skip
        require(may_divide(self.group, channels),
                f"{channels} input channels are not divisible by {self.group} groups")  # fmt: skip
        require(may_equal(channels, w.shape[1] * self.group),
                f"weights {show(w.shape)} in {self.group} groups are for {w.shape[1] * self.group} input channels, "
                f"got {channels}")  # fmt: skip
        bias(b, out)
        spatial = win.output_sizes(x.shape[2:], kernel, self.strides, self.pads, self.dilations)
        return TensorType(x.dtype, (x.shape[0], out, *spatial))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, w, b = self.take(arrays)
        return convolve(widen(x), widen(w), b, self.strides, self.pads, self.dilations, self.group).astype(x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        x, w, b = self.take(operands)
        kernel, spatial = w.dims[2:], x.dims[2:]
        out = whole(win.output_sizes(spatial, kernel, self.strides, self.pads, self.dilations))
        channels, per_group = w.dims[1], w.dims[0] // self.group
        build = Builder((x, w, b))
        c, taps = build.axis("c"), tuple(build.axis("k") for _ in kernel)

        def value(n: ex.Expr, m: ex.Expr, *index: ex.Expr) -> ex.Expr:
            at = win.position(index, taps, self.strides, self.pads, self.dilations)
            guard = win.inside(at, spatial, kernel, self.strides, self.pads, self.dilations, out)
            default = None if guard is None else ex.const(0, x.dtype)
            channel = (m // per_group) * channels + c if self.group > 1 else c
            term = widen_expr(build.read(0, n, channel, *at, guard=guard, default=default))
            term = term * widen_expr(build.read(1, m, c, *taps))
            total = ex.reduce_("add", ((c, channels), *zip(taps, kernel, strict=True)), term)
            if b is not None:
                total = total + widen_expr(build.read(2, m))
            return ex.cast(total, x.dtype)

        return build.done(build.stage(x.dtype, (x.dims[0], w.dims[0], *out), value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Every tap of every window counts, also those on padding; a bias is not counted (as published tables do)."""
        w = operands[1]
        assert w is not None
        macs = results[0].size * prod(w.dims[1:])
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return (0, *[None] * (result.rank - 1))

    def with_axis(self, at: int) -> Op | None:
        return win.with_axis(self, at)


def numeric(op: Op, x: Operand, *others: Operand | None) -> None:
    """Raises ModelError unless all operands have the same arithmetic element type."""
    require(x.dtype.is_float or x.dtype.is_int, f"{op.name} needs numbers, got {x.dtype}")
    for other in others:
        require(other is None or other.dtype == x.dtype,
                f"{op.name} needs operands of one element type, got {x.dtype} and {other and other.dtype}")  # fmt: skip


def bias(b: Operand | None, channels: object) -> None:
    """Raises ModelError unless b is absent or a vector of that many elements."""
    if b is not None:
        require(b.rank == 1 and may_equal(b.shape[0], channels),  # type: ignore[arg-type]
                f"the bias must have shape [{channels}], got {show(b.shape)}")  # fmt: skip


def convolve(
    x: Array, w: Array, b: Array | None, strides: tuple[int, ...], pads: tuple[int, ...], dilations: tuple[int, ...],
    group: int,
) -> Array:  # fmt: skip
    """The convolution by matrix products over chunks of the patch matrix; over taps where a group has one channel."""
    n, channels = x.shape[:2]
    m, kernel = w.shape[0], w.shape[2:]
    out = whole(win.output_sizes(x.shape[2:], kernel, strides, pads, dilations))
    padded = win.pad_spatial(x, kernel, strides, pads, dilations, out, 0)
    view = win.windows(padded, kernel, strides, dilations, out)
    rank = len(kernel)
    if group == channels and group > 1:
        y = np.zeros((n, group, m // group, *out), x.dtype)
        weights = w.reshape(group, m // group, *kernel)
        for tap in win.taps(kernel):
            y += win.tapped(view, tap)[:, :, None] * win.tapped(weights, tap).reshape(group, m // group, *[1] * rank)
        y = y.reshape(n, m, *out)
    else:
        y = np.empty((n, m, *out), x.dtype)
        depth = (channels // group) * prod(kernel)
        matrix = w.reshape(group, m // group, depth)
        rows = max(1, CHUNK // max(1, channels * prod(kernel) * prod(out[1:])))
        order = (0, 1, *range(2 + rank, 2 + 2 * rank), *range(2, 2 + rank))
        for image in range(n):
            grouped = _split(view[image], group)
            for first in range(0, out[0], rows):
                part = grouped[:, :, first : first + rows].transpose(order)
                count = part.shape[2 + rank]
                product = np.matmul(matrix, part.reshape(group, depth, count * prod(out[1:])))
                y[image, :, first : first + count] = product.reshape(m, count, *out[1:])
    return y if b is None else y + widen(b).reshape(m, *[1] * rank)


def _split(view: Array, group: int) -> Array:
    """[C, ...] as [group, C/group, ...] without copying the windows."""
    per_group = view.shape[0] // group
    shape = (group, per_group, *view.shape[1:])
    strides = (view.strides[0] * per_group, *view.strides)
    return np.lib.stride_tricks.as_strided(view, shape, strides, writeable=False)

"""Transposed convolution over any number of spatial axes."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least, may_divide
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import Shape, TensorType

from ...ir.dims import may_equal
from ..base import windows as win
from ..base.element_types import widen, widen_expr
from ..base.guards import conjunction
from ..base.operands import show, whole
from .conv import bias, numeric


@dataclass(frozen=True)
class ConvTranspose(Op):
    """The gradient of a convolution: x: [N, C, *S], w: [C, M/group, *K], b: [M] or absent -> [N, M, *O].

    Element x[n, c, i] is spread with weights w[c, m, k] over the positions i*stride - pad + k*dilation, and
    O = stride*(S-1) + output_padding + (K-1)*dilation + 1 - pads. ONNX ConvTranspose, opset 22; auto_pad and output_shape
    are resolved by the reader (`auto_pads_transpose`).
    """

    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]
    group: int = 1
    output_padding: tuple[int, ...] = ()

    name = "conv_transpose"
    spatial = True
    operands = ("x", "w", "bias?")
    contraction = "conv_transpose"
    anchor = "conv"

    def infer(self, *operands: Operand | None) -> TensorType:
        x, w, b = self.take(operands)
        require(x.rank >= 3, f"{self.name} needs an input of rank 3 or more ([N, C, spatial...]), got {show(x.shape)}")
        require(w.rank == x.rank, f"{self.name} needs weights of the input's rank {x.rank}, got {show(w.shape)}")
        numeric(self, x, w, b)
        rank = x.rank - 2
        win.check(rank, self.strides, self.pads, self.dilations, whole(w.shape[2:], "kernel"))
        require(len(self.output_padding) in (0, rank) and all(p >= 0 for p in self.output_padding),
                f"output_padding must be {rank} numbers from 0, got {self.output_padding}")  # fmt: skip
        require(self.group >= 1, f"group must be at least 1, got {self.group}")
        channels = x.shape[1]
        require(may_divide(self.group, channels),
                f"{channels} input channels are not divisible by {self.group} groups")  # fmt: skip
        require(may_equal(channels, w.shape[0]),
                f"weights {show(w.shape)} are for {w.shape[0]} input channels, got {channels}")  # fmt: skip
        out = w.shape[1] * self.group
        bias(b, out)
        spatial = self.sizes(x.shape[2:], whole(w.shape[2:]))
        require(all(may_be_at_least(d, 0) for d in spatial),
                f"pads {self.pads} are larger than the output {show(spatial)} allows")  # fmt: skip
        return TensorType(x.dtype, (x.shape[0], out, *spatial))

    def sizes(self, spatial: Shape, kernel: tuple[int, ...]) -> Shape:
        """The spatial extents of the result."""
        rank = len(spatial)
        extra = self.output_padding or (0,) * rank
        result: list[Dim] = []
        for i, d in enumerate(spatial):
            reach = win.span(kernel[i], self.dilations[i])
            size = (d - 1) * self.strides[i] + extra[i] + reach - self.pads[i] - self.pads[rank + i]
            result.append(max(size, 0) if d == 0 else size)
        return tuple(result)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, w, b = self.take(arrays)
        wide, weights = widen(x), widen(w)
        n, channels, *spatial = x.shape
        per_group, kernel = w.shape[1], w.shape[2:]
        rank, group = len(spatial), self.group
        out = whole(self.sizes(tuple(spatial), kernel))
        full = [max((d - 1) * s + win.span(k, t), p + o) for d, s, k, t, p, o
                in zip(spatial, self.strides, kernel, self.dilations, self.pads[:rank], out, strict=True)]  # fmt: skip
        y = np.zeros((n, group * per_group, *full), wide.dtype)
        columns = wide.reshape(n, group, channels // group, prod(spatial))
        for tap in win.taps(kernel):
            matrix = win.tapped(weights, tap).reshape(group, channels // group, per_group).swapaxes(1, 2)
            spread = np.matmul(matrix, columns).reshape(n, group * per_group, *spatial)
            reached = [slice(k * t, k * t + (d - 1) * s + 1 if d else k * t, s) for k, t, d, s
                       in zip(tap, self.dilations, spatial, self.strides, strict=True)]  # fmt: skip
            part = win.tapped(y, reached)
            part += spread
        y = win.tapped(y, [slice(p, p + o) for p, o in zip(self.pads, out, strict=False)])
        return (y if b is None else y + widen(b).reshape(-1, *[1] * rank)).astype(x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        x, w, b = self.take(operands)
        spatial, kernel = x.dims[2:], w.dims[2:]
        out = whole(self.sizes(spatial, kernel))
        channels, per_group = x.dims[1] // self.group, w.dims[1]
        build = Builder((x, w, b))
        c, taps = build.axis("c"), tuple(build.axis("k") for _ in kernel)

        def value(n: ex.Expr, m: ex.Expr, *index: ex.Expr) -> ex.Expr:
            guard: ex.Expr | None = None
            at = []
            for axis, (o, k) in enumerate(zip(index, taps, strict=True)):
                stride, extent = self.strides[axis], spatial[axis]
                t = o + self.pads[axis] - k * self.dilations[axis]
                if stride > 1:
                    guard = conjunction(guard, (t % stride).eq(0))
                if kernel[axis] > 1:
                    guard = conjunction(guard, t >= 0)
                if out[axis] - 1 + self.pads[axis] >= extent * stride:
                    guard = conjunction(guard, t < extent * stride)
                at.append(t // stride)
            channel = (m // per_group) * channels + c if self.group > 1 else c
            default = None if guard is None else ex.const(0, x.dtype)
            term = widen_expr(build.read(0, n, channel, *at, guard=guard, default=default))
            term = term * widen_expr(build.read(1, channel, m % per_group if self.group > 1 else m, *taps))
            total = ex.reduce_("add", ((c, channels), *zip(taps, kernel, strict=True)), term)
            if b is not None:
                total = total + widen_expr(build.read(2, m))
            return ex.cast(total, x.dtype)

        return build.done(build.stage(x.dtype, (x.dims[0], per_group * self.group, *out), value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Every element of x meets every tap, also those that the pads crop; a bias is not counted."""
        x, w = operands[0], operands[1]
        assert x is not None and w is not None
        macs = x.size * prod(w.dims[1:])
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0

"""The elements that a deformable convolution multiplies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_divide, may_equal
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.convert import convert
from ..base.element_types import FLOATS, working
from ..base.guards import conjunction
from ..base.operands import same_dtype, show, typed
from ..movement.arrange import zero


@dataclass(frozen=True)
class DeformSample(Op):
    """x: [N, C, *S] sampled where a deformable convolution with |K| taps reads it: -> [N, C, |K|, *O].

    offset: [N, groups * |K| * |S|, *O] is added to the position of each tap, mask: [N, groups * |K|, *O] (1 where absent)
    multiplies what is found; both are shared by C / groups channels. Between elements, values are interpolated linearly;
    outside the image there is 0. With a product by weights [C * |K|] this is ONNX DeformConv, opset 22.
    """

    kernel: tuple[int, ...]
    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]
    groups: int = 1

    name = "deform_sample"
    operands = ("x", "offset", "mask?")

    def infer(self, *operands: Operand | None) -> TensorType:
        x, offset, mask = self.take(operands)
        typed(x, FLOATS)
        same_dtype(o for o in (x, offset, mask) if o is not None)
        rank = len(self.kernel)
        lengths = len(self.strides), len(self.dilations), len(self.pads)
        require(rank >= 1 and lengths == (rank, rank, 2 * rank), "kernel, strides, dilations and pads must have one rank")
        positive = all(n >= 1 for n in (*self.kernel, *self.strides, *self.dilations))
        require(positive, "kernel, strides and dilations must be positive")
        require(x.rank == rank + 2, f"x must have {rank + 2} axes, got {x.type}")
        divides = self.groups >= 1 and may_divide(self.groups, x.shape[1])
        require(divides, f"{x.shape[1]} channels are not {self.groups} groups")
        taps = prod(self.kernel)
        result = self._positions(x.shape)
        for what, o, channels in (("offset", offset, self.groups * taps * rank), ("mask", mask, self.groups * taps)):
            wanted = (x.shape[0], channels, *result)
            fits = o is None or (o.rank == len(wanted) and all(map(may_equal, o.shape, wanted)))
            require(fits, f"the {what} must have shape {show(wanted)}, got {o and o.type}")
        require(all(d != 0 for d in x.shape[2:]), f"the image must not be empty, got {x.type}")
        return TensorType(x.dtype, (*x.shape[:2], taps, *result))

    def _positions(self, shape: tuple[Dim, ...]) -> tuple[Dim, ...]:
        rank = len(self.kernel)
        return tuple(
            (d + self.pads[a] + self.pads[rank + a] - (self.kernel[a] - 1) * self.dilations[a] - 1) // self.strides[a] + 1
            for a, d in enumerate(shape[2:])
        )

    def evaluate(self, *arrays: Array | None) -> Array:
        x, offset, mask = self.take(arrays)
        work: Any = np.float64 if x.dtype == np.float64 else np.float32
        n, channels, *image = x.shape
        rank, taps, (_, _, *result) = len(image), prod(self.kernel), offset.shape
        by_tap = offset.astype(work).reshape(n, self.groups, taps, rank, *result)
        tap = np.stack(np.unravel_index(np.arange(taps), self.kernel))
        each = channels // self.groups
        axes = []
        with np.errstate(all="ignore"):
            for a in range(rank):
                base = np.arange(result[a]) * self.strides[a] - self.pads[a]
                base = base.reshape([-1 if k == a else 1 for k in range(rank)])
                reach = (tap[a] * self.dilations[a]).reshape(taps, *[1] * rank)
                at = by_tap[:, :, :, a] + (base + reach).astype(work)
                low = np.floor(at)
                axes.append([
                    (i, (i >= 0) & (i <= image[a] - 1), weight) for i, weight in ((low, 1 - (at - low)), (low + 1, at - low))
                ])  # fmt: skip
            batch = np.arange(n).reshape(n, *[1] * (3 + rank))
            channel = np.arange(channels).reshape(1, self.groups, each, *[1] * (1 + rank))
            total: Any = 0
            for corner in product(*axes):
                at_all = [np.where(inside, i, 0).astype(np.int64)[:, :, None] for i, inside, _ in corner]
                part = x[(batch, channel, *at_all)].astype(np.float64)
                for _, inside, weight in corner:
                    part = np.where(inside[:, :, None], part * weight[:, :, None], 0)
                total = total + part
            if mask is not None:
                total = total * mask.reshape(n, self.groups, 1, taps, *result).astype(np.float64)
        return convert(np.asarray(total).reshape(n, channels, taps, *result), of_numpy(x.dtype))

    def define(self, *operands: TensorType | None) -> Definition:
        """For each axis the positions, then the numbers (-1 outside) and weights of the two elements around them; at last
        the weighted sum of these elements."""
        x, offset, mask = self.take(operands)
        b, rank, taps = Builder((x, offset, mask)), len(self.kernel), prod(self.kernel)
        work = working(x.dtype)
        image, result = x.dims[2:], offset.dims[2:]

        def position(a: int) -> Callable[..., Expr]:
            after = prod(self.kernel[a + 1 :])

            def value(n: Expr, g: Expr, t: Expr, *o: Expr) -> Expr:
                reach = (t // after) % self.kernel[a] * self.dilations[a]
                at = o[a] * self.strides[a] + reach - self.pads[a]
                channel = (g * taps + t) * rank + a
                return ex.cast(at, work) + ex.cast(b.read(1, n, channel, *o), work)

            return value

        def near(place: int, extent: int, weight: bool) -> Callable[..., Expr]:
            def value(*index: Var) -> Expr:
                side, *at = index
                where = b.read(place, *at)
                low = ex.unary("floor", where)
                if weight:
                    part = where - low
                    return ex.select(side.eq(0), 1.0 - part, part)
                i = low + ex.cast(side, work)
                inside = (i >= 0.0) & (i <= ex.cast(ex.const(extent - 1), work))
                return ex.select(inside, ex.cast(i, ex.INDEX), -1)

            return value

        shape = (x.dims[0], self.groups, taps, *result)
        places = [b.stage(work, shape, position(a)) for a in range(rank)]
        numbers = [b.stage(ex.INDEX, (2, *shape), near(p, image[a], False)) for a, p in enumerate(places)]
        weights = [b.stage(work, (2, *shape), near(p, image[a], True)) for a, p in enumerate(places)]
        each = x.dims[1] // self.groups

        def element(n: Expr, c: Expr, t: Expr, *o: Expr) -> Expr:
            group = c // each if self.groups > 1 else ex.const(0)
            sides = [b.axis("s") for _ in range(rank)]
            index = [b.read(number, side, n, group, t, *o) for number, side in zip(numbers, sides, strict=True)]
            guard: Expr | None = None
            for i in index:
                guard = conjunction(guard, i >= 0)
            part = ex.cast(b.read(0, n, c, *index, guard=guard, default=zero(x.dtype)), work)
            for weight, side in zip(weights, sides, strict=True):
                part = part * b.read(weight, side, n, group, t, *o)
            total = ex.reduce_("add", tuple((side, 2) for side in sides), part)
            if mask is not None:
                total = total * ex.cast(b.read(2, n, group * taps + t, *o), work)
            return ex.cast(total, x.dtype)

        return b.done(b.stage(x.dtype, (*x.dims[:2], taps, *result), element))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, 2 * 2 ** len(self.kernel) * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 256.0

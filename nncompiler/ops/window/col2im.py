"""The sum of overlapping blocks of an image."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least
from nncompiler.ir.expr import Expr
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.convert import convert
from ..base.element_types import NUMBERS, accumulator, working
from ..base.guards import conjunction
from ..base.operands import show, typed, whole
from ..movement.arrange import zero


@dataclass(frozen=True)
class Col2Im(Op):
    """x: [N, C * |kernel|, L] -> [N, C, *image], the sum of L blocks that may overlap. ONNX Col2Im, opset 18.

    Along each axis, the blocks stand `strides` apart from -pads on, and their elements `dilations`; what lies outside the
    image is dropped. Floats are evaluated in f64, integers wrap.
    """

    image: tuple[Dim, ...]
    kernel: tuple[int, ...]
    strides: tuple[int, ...]
    pads: tuple[int, ...]
    dilations: tuple[int, ...]

    name = "col2im"
    operands = ("x",)

    def blocks(self) -> tuple[Dim, ...]:
        """How many blocks there are along each axis."""
        rank = len(self.image)
        spans = [d + self.pads[a] + self.pads[rank + a] - (self.kernel[a] - 1) * self.dilations[a] - 1
                 for a, d in enumerate(self.image)]  # fmt: skip
        return tuple(span // s + 1 for span, s in zip(spans, self.strides, strict=True))

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        typed(x, NUMBERS)
        rank = len(self.image)
        lengths = len(self.kernel), len(self.strides), len(self.dilations), len(self.pads)
        require(rank >= 1 and lengths == (rank, rank, rank, 2 * rank),
                f"an image of {rank} axes needs {rank} strides and dilations, and twice as many pads")  # fmt: skip
        positive = all(n >= 1 for n in (*self.kernel, *self.strides, *self.dilations))
        require(positive and min(self.pads) >= 0, "kernel, strides and dilations must be positive, and pads not negative")
        blocks = self.blocks()
        require(all(may_be_at_least(n, 0) for n in blocks), f"the image {show(self.image)} holds no block")
        require(x.rank == 3, f"col2im needs x: [N, C * {prod(self.kernel)}, L], got {x.type}")
        channels = x.shape[1] // prod(self.kernel)
        fits = may_equal(channels * prod(self.kernel), x.shape[1]) and may_equal(x.shape[2], prod(blocks))
        require(fits, f"x must have shape [N, C * {prod(self.kernel)}, {prod(blocks)}], got {show(x.shape)}")
        return TensorType(x.dtype, (x.shape[0], channels, *self.image))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        image, blocks = whole(self.image), whole(self.blocks())
        n, channels = x.shape[0], x.shape[1] // prod(self.kernel)
        wide = accumulator(x).reshape(n, channels, *self.kernel, *blocks)
        before = self.pads[: len(image)]
        padded = [d + self.pads[a] + self.pads[len(image) + a] for a, d in enumerate(image)]
        total = np.zeros((n, channels, *padded), wide.dtype)
        with np.errstate(all="ignore"):
            for tap in product(*map(range, self.kernel)):
                at: list[Any] = [slice(None), slice(None)]
                for t, d, s, count in zip(tap, self.dilations, self.strides, blocks, strict=True):
                    at.append(slice(t * d, t * d + (count - 1) * s + 1, s) if count > 0 else slice(0, 0))
                source: Any = (slice(None), slice(None), *tap)
                total[tuple(at)] += wide[source]
            inner = tuple(slice(b, b + d) for b, d in zip(before, image, strict=True))
            return convert(total[(slice(None), slice(None), *inner)], dt.of_numpy(x.dtype))

    def define(self, *operands: TensorType | None) -> Definition:
        """The sum over the elements of a block, of those blocks that stand where this one of theirs is the image's."""
        (x,) = self.take(operands)
        b, image, blocks = Builder((x,)), whole(self.image), whole(self.blocks())
        work = working(x.dtype)
        taps = [(b.axis("k"), n) for n in self.kernel]

        def value(n: Expr, c: Expr, *index: Expr) -> Expr:
            guard: Expr | None = None
            channel: Expr = c
            block: Expr = ex.const(0)
            for a, (k, size) in enumerate(taps):
                offset = index[a] + self.pads[a] - k * self.dilations[a]
                at = offset // self.strides[a] if self.strides[a] > 1 else offset
                guard = conjunction(guard, offset >= 0)
                guard = conjunction(guard, at < blocks[a])
                if self.strides[a] > 1:
                    guard = conjunction(guard, (offset % self.strides[a]).eq(0))
                channel = channel * size + k
                block = block * blocks[a] + at
            element = b.read(0, n, channel, block, guard=guard, default=zero(x.dtype))
            return ex.cast(ex.reduce_("add", tuple(taps), ex.cast(element, work)), x.dtype)

        channels = x.dims[1] // prod(self.kernel)
        return b.done(b.stage(x.dtype, (x.dims[0], channels, *image), value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, sum(t.size for t in operands if t is not None), moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0

"""Direct 1x1 convolution of what pointwise operators make of its input (DenseNet's batch norm and ReLU).

    for each task = (image, range of output tiles, some of the groups of output vectors):
        for each chunk of input blocks:
            for each tile of the range: scratch[tile, channel block, pixel] = prologue(x)      once for all output vectors
            for each of the task's groups of output vectors:
                for each tile of the range: the tile of direct.py, reading scratch

Chunks are those of direct.py. The operators cost about as much as one output channel, and their result never leaves the
nearest caches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, binary, const, minimum, select, var
from nncompiler.ir.extents import hint

from ...loops.ir import Block, For, Let, Prefetch, Stmt, Store
from ..tiles import Plan
from . import direct
from .direct_plan import CHUNK
from .problem import Convolution, rounded

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor
    from ...machine import Machine

STREAMS = 8
"""Groups of output vectors to a task at most: their totals stay near."""
TASKS = 4
"""Below so many tasks the output vectors are shared out too, and each share computes the prologue once more."""
RANGE_TILES = 4
"""Tiles of a task at most: what the prologue makes of a chunk of their input stays in L1, or near it."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    return "" if p.pointwise and p.blocked and p.group == 1 else "it makes dense 1x1 convolutions of stride 1 in blocks"


def build(c: Contraction, p: Convolution, chosen: Plan, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits one kernel for the whole groups of output vectors and one for the vectors that remain."""
    count = -(-p.m // p.block) // chosen.main.vectors
    if count:
        _Mapped(c, p, chosen.main, 0, count, new_kernel).emit()
    if chosen.rest is not None:
        _Mapped(c, p, chosen.rest, count * chosen.main.vectors, 1, new_kernel).emit()


class _Mapped(direct.Direct):
    """The tiles of a direct convolution, whose input is scratch memory."""

    @property
    def suffix(self) -> str:
        return "_prologue"

    def tiles_of_task(self, streams_first: bool) -> int:
        return min(RANGE_TILES, super().tiles_of_task(streams_first))

    def streams_of_task(self, spans: int) -> int:
        shares = min(self.count, max(-(-TASKS // hint(self.p.n * spans)), -(-self.count // STREAMS)))
        return -(-self.count // shares)

    def input_tensor(self) -> Tensor:
        """Scratch memory, [tile][channel block][pixel][block], as a tensor of channels and pixels."""
        k, operand, step = self.k, self.c.operands[0], self.tile.pixels * self.p.block
        assert operand is not None
        self.p = replace(self.p, x_row=self.tile.columns * self.p.block)
        zero = const(0)
        return replace(k.tensor(operand), buffer="", strides=(zero, const(step), zero, zero, const(1)))

    def prepare(self) -> None:
        self.tile_size = (self.chunk if self.chunked else self.input_blocks) * self.tile.pixels * self.p.block
        size = max(self.tile_size, CHUNK * 4 // 3 * self.tile.pixels)  # layers of other depths share the kernel
        mapped = self.k.scratch("mapped", self.p.dtype, rounded(self.range * size, 1 << 14))
        self.window = replace(self.window, x=replace(self.window.x, buffer=mapped))

    def origin(self, t: Expr, first: Expr) -> Expr:
        at = (t - self.begin) * self.k.param("tile_size", self.tile_size)
        return at - first * self.window.x.strides[1]

    def slot(self, number: Expr) -> Expr:
        return var("stream") - binary("mul", number, self.k.param("streams_of_task", self.share))

    def streams(self, number: Expr, body: Callable[[], Block]) -> Block:
        i, k = var("i"), self.k
        low, some = var("low"), k.param("streams_of_task", self.share)
        high = minimum(low + some, k.param("streams", self.count))
        return Let(low, binary("mul", number, some)), For(i, low, high, self.stream(i, body))

    def before(self, first: Expr, last: Expr) -> Block:
        """scratch = prologue(x) for the tiles of the task and input blocks first ... last; fetches the same pixels of the
        next chunk, or after the last one the next task's of the first."""
        p, k, tile, lane, t, cb = self.p, self.k, self.tile, self.lane, var("t"), var("cb")
        operand = self.c.operands[0]
        assert operand is not None
        x, blocks = k.tensor(operand), k.param("blocks", self.input_blocks)
        ahead, later, further = cb + (last - first), var("later"), var("further")
        wraps = ahead >= blocks
        lets = (
            Let(later, select(wraps, cb - first, ahead)),
            Let(further, select(wraps, k.param("range_columns", self.range * tile.columns if self.flat else 0), const(0))),
        )
        k.bound(cb, 0, self.input_blocks)
        rows: list[Stmt] = []
        for r in range(tile.rows):
            q = var(f"pixel{r}")
            k.bound(q, 0, tile.columns)
            next_ = x.offset((self.image, later * p.block + lane, *p.place(var("oh") + r, var("ow") + q + further)))
            body: list[Stmt] = [Prefetch(x.buffer, next_, 2)]
            index = (self.image, cb * p.block + lane, *p.place(var("oh") + r, var("ow") + q))
            value = self.c.first_operand(k, index, body)
            at = self.origin(t, first) + cb * self.window.x.strides[1] + (q + r * tile.columns) * p.block + lane
            body.append(Store(self.window.x.buffer, at, value))
            rows.append(For(q, const(0), const(tile.columns), tuple(body), "unrolled"))
        lanes = For(lane, const(0), const(p.block), tuple(rows), "vector", p.block, p.block)
        return (For(t, self.begin, self.end, (*self.place(t), For(cb, first, last, (*lets, lanes)))),)

"""Direct 1x1 convolution of what pointwise operators make of its input (DenseNet's batch norm and ReLU).

    for each task = (image, range of output tiles, some of the groups of output vectors):
        for each chunk of input blocks:
            for each tile of the range: scratch[tile, channel block, pixel] = prologue(x)      once for all output vectors
            for each of the task's groups of output vectors:
                for each tile of the range: the tile of direct/, reading scratch

Chunks are those of direct/. The operators cost about as much as one output channel, and their result never leaves the
nearest caches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, binary, const, minimum, select, var
from nncompiler.ir.extents import hint

from ...emission.epilogue import Epilogue
from ...loops.ir import Block, For, Let, Prefetch, Stmt, Store
from ..tiles import Plan
from .direct.convolution import Direct, Task, packed, result_of
from .direct.cut import DirectCut
from .direct.plan import CHUNK, chunk_blocks
from .problem import Convolution, rounded
from .window import Window

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
    """Emits the kernels of a convolution with a prologue."""
    for part in chosen.parts(-(-p.m // p.block)):
        k = new_kernel(f"conv_{part.tile}_prologue")
        x = c.operands[0]
        assert x is not None
        source, y = k.tensor(x), result_of(c, p, k)
        weights = packed(c, p, part, k)
        cut = DirectCut(p, part, chunk_blocks(p), weights.far)
        cut = replace(cut, range=min(RANGE_TILES, cut.tiles_of_task()))
        cut = replace(cut, share=streams_of_task(cut))
        Direct(c, k, cut, mapped(cut, source, k), weights, Epilogue(c, k, y)).emit()


def streams_of_task(cut: DirectCut) -> int:
    """Groups of output vectors of a task."""
    count = cut.part.count
    return -(-count // min(count, max(-(-TASKS // hint(cut.p.n * cut.spans)), -(-count // STREAMS))))


def mapped(cut: DirectCut, source: Tensor, k: KernelBuilder) -> Mapped:
    """Scratch memory, [tile][channel block][pixel][block], as a tensor of channels and pixels."""
    p, tile = cut.p, cut.tile
    size = min(cut.chunk, p.input_blocks) * tile.pixels * p.block
    room = rounded(cut.range * max(size, CHUNK * 4 // 3 * tile.pixels), 1 << 14)  # layers of other depths share the kernel
    zero, step = const(0), const(tile.pixels * p.block)
    x = replace(source, buffer=k.scratch("mapped", p.dtype, room), strides=(zero, step, zero, zero, const(1)))
    return Mapped(Window(k, replace(p, x_row=tile.columns * p.block), x), source, size)


@dataclass(frozen=True)
class Mapped:
    """What the prologue makes of `source` for the tiles of a task, `tile_size` elements of scratch memory a tile."""

    window: Window
    source: Tensor
    tile_size: int

    def origin(self, d: Direct, task: Task, t: Expr, first: Expr) -> Expr:
        at = (t - task.begin) * d.k.param("tile_size", self.tile_size)
        return at - first * self.window.x.strides[1]

    def slot(self, d: Direct, task: Task) -> Expr:
        return var("stream") - binary("mul", task.streams, d.k.param("streams_of_task", d.cut.share))

    def streams(self, d: Direct, task: Task, body: Callable[[], Block]) -> Block:
        i, k = var("i"), d.k
        low, some = var("low"), k.param("streams_of_task", d.cut.share)
        high = minimum(low + some, k.param("streams", d.cut.part.count))
        return Let(low, binary("mul", task.streams, some)), For(i, low, high, d.stream(i, body))

    def before(self, d: Direct, task: Task, first: Expr, last: Expr) -> Block:
        """scratch = prologue(x) for the tiles of the task and input blocks first ... last; fetches the same pixels of the
        next chunk, or after the last one the next task's of the first."""
        p, k, tile, lane, t, cb, x = d.p, d.k, d.tile, d.lane, var("t"), var("cb"), self.source
        blocks = k.param("blocks", p.input_blocks)
        ahead, later, further = cb + (last - first), var("later"), var("further")
        wraps = ahead >= blocks
        lets = (
            Let(later, select(wraps, cb - first, ahead)),
            Let(further, select(wraps, k.param("range_columns", d.cut.range * tile.columns if d.cut.flat else 0), const(0))),
        )
        k.bound(cb, 0, p.input_blocks)
        rows: list[Stmt] = []
        for r in range(tile.rows):
            q = d.registers.column(f"pixel{r}")
            next_ = x.offset((task.image, later * p.block + lane, *p.place(var("oh") + r, var("ow") + q + further)))
            body: list[Stmt] = [Prefetch(x.buffer, next_, 2)]
            index = (task.image, cb * p.block + lane, *p.place(var("oh") + r, var("ow") + q))
            value = d.c.first_operand(k, index, body)
            at = self.origin(d, task, t, first) + cb * self.window.x.strides[1] + (q + r * tile.columns) * p.block + lane
            body.append(Store(self.window.x.buffer, at, value))
            rows.append(d.registers.unrolled(q, body))
        lanes = d.registers.vector(rows)
        return (For(t, task.begin, task.end, (*d.place(t), For(cb, first, last, (*lets, lanes)))),)

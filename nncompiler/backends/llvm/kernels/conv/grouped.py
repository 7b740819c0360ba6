"""Grouped convolution whose groups are not whole blocks: channels of several groups share a block of the result.

    for each task = (image, group and some of the output vectors that hold its channels, part of the output tiles):
        for each tile:
            acc[pixel, j] = bias
            for each tap of the group = (input channel, kernel row, kernel column):      rolled, one loop
                at = table[group, tap]                                  where the tap lies in the blocked input
                w[j] = weights[...]                                     zero in lanes of other groups
                acc[pixel, j] += x[pixel, at] * w[j]                    x is a broadcast scalar
            y[pixel, j] = epilogue(acc[pixel, j])                       only in the lanes of this group's channels

The input scalars are broadcast and their places come from a table, so it does not matter where groups begin in the input,
nor in which order its channels lie: a channel shuffle before the convolution is another table.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import INDEX, Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import hint, surely_one
from nncompiler.ir.weights import Array, Weight

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import Block, For, Let, Load, Stmt
from ...program import Packing, repeatable
from .. import pack
from ..inner_product import multiply_add
from ..operands import Panels
from ..tile_kernel import TileKernel
from ..tiles import Part, Plan, Tile
from ..tiles import plans as tile_plans
from .problem import Convolution, strides_of, weights_of
from .window import Window

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine

TASKS = 8
"""Tasks into which the tiles of one group are cut at least, where it has so many."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    return "there is one group" if p.group == 1 else "" if p.blocked else "x lies row-major"


def touched(p: Convolution) -> int:
    """The largest number of output blocks that hold channels of one group."""
    return max(((g + 1) * p.mg - 1) // p.block - g * p.mg // p.block + 1 for g in range(p.group))


def first_block(p: Convolution, group: int) -> int:
    """The first of the `touched` blocks of a group; the last groups step back so that all lie inside the result."""
    return min(group * p.mg // p.block, -(-p.m // p.block) - touched(p))


def plans(p: Convolution, machine: Machine) -> list[tuple[Plan, float]]:
    """Plans with the cycles that they cost, cheapest first."""
    oh, ow = p.image
    found = tile_plans(machine, multiply_add(p.dtype), touched(p), oh, ow, p.taps)
    return [(plan, plan.cycles * p.group * p.n) for plan in found]


@repeatable
def pack_weights(p: Convolution, w: Weight, first: int, count: int, vectors: int) -> Packing:
    """[group][count][C/group][KH][KW][vectors * block]: output blocks `first` ... of every group, zero in other lanes."""
    width = vectors * p.block

    def fill(out: Array) -> None:
        for g, streams in enumerate(out):
            begin = (first_block(p, g) + first) * p.block
            low, high = max(begin, g * p.mg), min(begin + count * width, (g + 1) * p.mg)
            padded = np.zeros((count * width, p.cg, p.kh, p.kw), out.dtype)
            if low < high:
                padded[low - begin : high - begin] = w.array[low:high]
            streams[...] = padded.reshape(count, width, p.cg, p.kh, p.kw).transpose(0, 2, 3, 4, 1)

    return Packing(w.dtype.numpy, (p.group, count, p.cg, p.kh, p.kw, width), fill, w, ("grouped", p.block, first))


def pack_taps(p: Convolution, strides: tuple[int, ...]) -> Array:
    """[group][C/group][KH][KW]: elements from the first channel under the window's corner to each tap; `strides` are x's."""
    channel = np.asarray(p.order or range(p.c)).reshape(p.group, p.cg, 1, 1)
    row = np.arange(p.kh).reshape(-1, 1) * (p.dilation[0] * strides[2])
    column = np.arange(p.kw) * (p.dilation[1] * p.block)
    return np.asarray(channel // p.block * strides[1] + channel % p.block + row + column, np.int64)


def build(c: Contraction, p: Convolution, chosen: Plan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a grouped convolution."""
    x = c.operands[0]
    assert x is not None
    w, b = weights_of(c)
    for part in chosen.parts(touched(p)):
        k, tile = new_kernel(f"conv_grouped_{part.tile}"), part.tile
        window = Window(k, p, k.tensor(x))
        epilogue = Epilogue(c, k, k.tensor(c.result, written=True))
        packed = k.packed(pack_weights(p, w, part.first_block, part.count, tile.vectors))
        weights = Panels(packed, p.dtype, p.dtype, k.lane(p.block), p.block)
        table = k.packed(Packing.of(pack_taps(p, strides_of(new_kernel("probe"), x))))
        bias = None if b is None else k.packed(pack.bias(b, 1, 0, -(-p.m // p.block) * p.block))
        _Grouped(p, part, window, weights, table, bias, epilogue).emit()


@dataclass(frozen=True)
class _Grouped:
    """One kernel. `part`: which of each group's output blocks it makes; `table` has where the taps of a group lie, `bias`
    what accumulators start from, one number a channel."""

    p: Convolution
    part: Part
    window: Window
    weights: Panels
    table: str
    bias: str | None
    epilogue: Epilogue

    @property
    def k(self) -> KernelBuilder:
        return self.window.k

    @property
    def tile(self) -> Tile:
        return self.part.tile

    @property
    def lane(self) -> Var:
        return self.weights.lane

    @property
    def registers(self) -> TileKernel:
        return TileKernel(self.k, self.tile, multiply_add(self.p.dtype), self.lane, self.p.block)

    def emit(self) -> None:
        p, tile, (rows, columns) = self.p, self.tile, self.p.image
        tiles = -(-columns // tile.columns)
        chunk = max(1, hint(tiles) // TASKS) if surely_one(rows) else hint(tiles)
        parts = (-(-tiles // chunk), -(-rows // tile.rows), p.n, p.group * self.part.count)
        tasks = prod(parts)
        task = var("task")
        width = self.part.count * tile.vectors * p.block
        grain = grain_of(tasks, p.flops(p.group * width))
        real = sum(self.channels(g) for g in range(p.group))
        body = self.task_body(task, parts, tiles, chunk)
        self.k.emit(task, tasks, body, grain=grain, flops=p.flops(real), written=real / p.m)

    def channels(self, group: int) -> int:
        """Output channels of a group that this kernel makes."""
        p, part = self.p, self.part
        begin = (first_block(p, group) + part.first_block) * p.block
        end = begin + part.count * self.tile.vectors * p.block
        return max(0, min(end, (group + 1) * p.mg) - max(begin, group * p.mg))

    def task_body(self, task: Var, parts: tuple[int, ...], tiles: int, chunk: int) -> Block:
        """Which output the task makes, then the loop over its tiles."""
        p, k, tile, (rows, columns) = self.p, self.k, self.tile, self.p.image
        grid = task_grid(k, task, list(zip(("stream", "image", "row", "part"), reversed(parts), strict=True)))
        stream, image, row, part = grid.index
        stmts: list[Stmt] = list(grid.head)
        group, block, oh, ow, t = var("group"), var("block"), var("oh"), var("ow"), var("t")
        blocks = -(-p.m // p.block)
        for v, extent in ((group, p.group), (block, blocks), (oh, rows), (ow, columns)):
            k.bound(v, 0, extent)
        per = k.param("per_group", self.part.count)
        begin = binary("floordiv", group * k.param("group_outputs", p.mg), const(p.block))
        begin = minimum(begin, k.step_back("last_block", blocks - touched(p))) + k.param("first", self.part.first_block)
        stmts += [
            Let(group, binary("floordiv", stream, per)),
            Let(block, begin + binary("mod", stream, per) * tile.vectors),
            Let(oh, minimum(row * tile.rows, k.step_back("last_row", rows - tile.rows))),
        ]
        column = minimum(t * tile.columns, k.step_back("last_column", columns - tile.columns))
        inner = (Let(ow, column), *self.tile_body(image, group, stream, block, oh, ow))
        size = k.param("chunk", chunk)
        low = var("begin")
        stmts.append(Let(low, binary("mul", part, size)))
        stmts.append(For(t, low, minimum(low + size, k.param("tiles", tiles)), inner))
        return tuple(stmts)

    def tile_body(self, n: Expr, group: Expr, stream: Expr, block: Expr, oh: Expr, ow: Expr) -> Block:
        """One tile: a vector loop over the lanes of a block around the accumulators."""
        p, k, tile, lane = self.p, self.k, self.tile, self.lane
        starts: list[Expr] = []
        if self.bias is not None:
            starts = [Load(p.dtype, self.bias, (block + j) * p.block + lane) for j in range(tile.vectors)]
        body = self.registers.registers(starts)
        x0, w0, t0, taps = var("x0"), var("w0"), var("t0"), k.param("taps", p.taps)
        body += [
            Let(x0, self.window.corner(n, const(0), oh, ow)),
            Let(w0, stream * binary("mul", taps, const(tile.vectors * p.block))),
            Let(t0, binary("mul", group, taps)),
            self.taps(x0, w0, t0, taps),
        ]
        low, high = var("low"), var("high")
        mg = k.param("group_outputs", p.mg)
        body += [Let(low, binary("mul", group, mg)), Let(high, low + mg)]
        for j in range(tile.vectors):
            channel = (block + j) * p.block + lane
            for r in range(tile.rows):
                body.append(self.store(n, channel, oh + r, ow, j, r, (channel >= low) & (channel < high)))
        return (self.registers.vector(body),)

    def taps(self, x0: Expr, w0: Expr, t0: Expr, taps: Expr) -> Stmt:
        """The loop over the taps of a group: weights once, then a broadcast and `vectors` multiply-adds a pixel."""
        i, at, vectors = var("tap"), var("at"), self.tile.vectors
        weights = self.weights.vectors(w0 + i * (vectors * self.p.block), vectors)
        step = self.registers.step(weights, lambda r, q: self.window.load(self.window.pixel(at, r, q)))
        return For(i, const(0), taps, (Let(at, x0 + Load(INDEX, self.table, t0 + i)), *step))

    def store(self, n: Expr, channel: Expr, oh: Expr, ow: Expr, j: int, r: int, mine: Expr) -> Stmt:
        """Applies the epilogue to row r of the tile, vector j, and stores the lanes that are the group's."""
        q = self.registers.column(f"q{j}_{r}")
        acc = self.registers.read(j, q + r * self.tile.columns)
        index = (n, channel, *self.p.place(oh, ow + q))
        return self.registers.unrolled(q, self.epilogue.store(acc, index, mine))

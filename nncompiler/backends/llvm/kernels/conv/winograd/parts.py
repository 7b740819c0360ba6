"""What the schedules of Winograd convolutions share: packed weights, places of tiles, input transforms, products."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, binary, const, minimum, var
from nncompiler.ir.extents import hint
from nncompiler.ir.weights import Array, Weight

from ....loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ....program import Packing
from ... import pack
from ...inner_product import multiply_add
from ...operands import Panels
from ...tile_kernel import TileKernel
from ...tiles import Tile
from ..problem import Convolution, own_strides, weights_of
from .plan import CHUNK, Plan
from .transform import Transform, namer

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder
    from ....emission.contraction import Contraction
    from ....emission.tensor import Tensor


_CHANNELS = 64
"""Channels whose filters are transformed at once: what that takes in float64 should stay in L2."""


def pack_weights(t: Transform, w: Weight, group: int, width: int, by_product: bool = False) -> Packing:
    """w[M, C/group, r, r] --> U[group][M/group / width][n*n][C/group][width], or with `by_product`
    U[group][n*n][M/group / width][C/group][width]; output channels past the last are zero."""
    per, channels = w.shape[0] // group, w.shape[1]
    count = -(-per // width)
    order = (t.products, count) if by_product else (count, t.products)

    def fill(out: Array) -> None:
        streams = out.swapaxes(1, 2) if by_product else out
        for g, i in np.ndindex(group, count):
            rows = w.array[g * per + i * width : min((g + 1) * per, g * per + (i + 1) * width)]
            rows = pack.staggered(rows.reshape(len(rows), -1)).reshape(rows.shape)
            for low in range(0, channels, _CHANNELS):
                part = t.filters(rows[:, low : low + _CHANNELS].transpose(1, 0, 2, 3))
                streams[g, i, :, low : low + _CHANNELS, : len(rows)] = part

    return Packing(np.dtype(np.float32), (group, *order, channels, width), fill, w, ("winograd", t, by_product))


def pack_bias(b: Array, group: int, width: int) -> Packing:
    """b[M] --> [group][M/group, zero padded to a multiple of width]."""
    per = len(b) // group
    size = -(-per // width) * width
    parts = [pack.padded_vector(b[g * per : (g + 1) * per], 0, size) for g in range(group)]
    return Packing.of(np.concatenate(parts))


@dataclass(frozen=True)
class Place:
    """Where a tile lies: image, first row and column of its outputs, and the first row and column among them that it stores
    (the last tiles step back inside the image). All rows and columns are even where the layer is pooled."""

    n: Expr
    oh: Expr
    ow: Expr
    first_row: Expr
    first_column: Expr


@dataclass(frozen=True)
class Source:
    """What the kernels convolve: the first operand of the contraction, with its weights."""

    c: Contraction

    def tensor(self, k: KernelBuilder) -> Tensor:
        x = self.c.operands[0]
        assert x is not None
        return k.tensor(x, params=False)

    def weights(self) -> tuple[Weight, Array | None]:
        """The weights [M, C/group, r, r] and the bias [M]."""
        return weights_of(self.c)

    def flops(self, p: Convolution) -> int:
        """Work of the layer, by its definition."""
        return p.flops(p.m)


@dataclass
class Parts:
    """One kernel under construction, and the numbers of its layer. `v` and `m` are the buffers of V and M."""

    source: Source
    p: Convolution
    plan: Plan
    k: KernelBuilder
    v: str = ""
    m: str = ""
    t: Transform = field(init=False)

    def __post_init__(self) -> None:
        p = self.p
        self.t = self.plan.transform
        self.lane = var("lane")
        self.k.bound(self.lane, 0, p.block)
        self.tile_rows, self.tile_columns = (-(-extent // self.t.m) for extent in p.needed)
        self.total = p.n * self.tile_rows * self.tile_columns
        self.input_blocks, self.output_blocks = -(-p.cg // p.block), -(-p.mg // p.block)
        self.streams = -(-self.output_blocks // self.plan.vectors)
        self.width = self.plan.vectors * p.block
        tile = Tile(1, self.plan.pixels, self.plan.vectors)
        self.registers = TileKernel(self.k, tile, multiply_add(p.dtype), self.lane, p.block)

    # -- places

    def input_tensor(self) -> Tensor:
        return own_strides(self.k, self.source.tensor(self.k), "x", self.p.block)

    def output_tensor(self) -> Tensor:
        """y, or what the pooling behind the layer makes of it."""
        c = self.source.c
        result = c.pooling.output if self.p.pooled and c.pooling is not None else c.result
        return own_strides(self.k, self.k.tensor(result, params=False, written=True), "y", self.p.block)

    def place(self, tile: Expr, stmts: list[Stmt]) -> Place:
        """The place of tile number `tile`; the statements that compute it go to `stmts`."""
        p, k, m = self.p, self.k, self.t.m
        number, n, row, column, oh, ow = (var(s) for s in ("number", "n", "row", "column", "oh", "ow"))
        for v, extent in ((n, p.n), (oh, p.oh), (ow, p.ow)):
            k.bound(v, 0, extent)
        columns, rows = k.param("tile_columns", self.tile_columns), k.param("tile_rows", self.tile_rows)
        strip = binary("floordiv", number, columns)
        stmts += [
            Let(number, tile),
            Let(column, binary("mod", number, columns)),
            Let(row, binary("mod", strip, rows)),
            Let(n, binary("floordiv", strip, rows)),
            Let(oh, minimum(row * m, k.step_back("last_row", p.needed[0] - m))),
            Let(ow, minimum(column * m, k.step_back("last_column", p.needed[1] - m))),
        ]
        return Place(n, oh, ow, row * m - oh, column * m - ow)

    def origin(self, x: Tensor, place: Place, group: Expr) -> Expr:
        """Offset of the first input element of a tile, in the first channel of a group."""
        p, k = self.p, self.k
        start = x.offset((place.n, const(0), const(0), const(0)))
        if p.group > 1:
            start = start + group * binary("mul", k.param("group_blocks", p.cg // p.block), x.strides[1])
        start = start + (place.oh - k.param("top", p.pads[0])) * x.strides[2]
        return start + (place.ow - k.param("left", p.pads[1])) * x.strides[3]

    # -- input

    def input_tile(self, x: Tensor, x0: Expr, v0: Expr, xi_step: Expr, ahead: int = 0) -> Stmt:
        """V of one tile and one block of input channels: n*n vectors from x0 on, xi_step apart from v0 on. What the tile
        `ahead` places further in the row has for itself is fetched meanwhile."""
        p, n, lane = self.p, self.t.n, self.lane
        body: list[Stmt] = []
        name = namer(body, "d")
        loads = [
            [name(Load(p.dtype, x.buffer, x0 + i * x.strides[2] + (j * p.block) + lane)) for i in range(n)]
            for j in range(n)
        ]
        if ahead:
            x1 = x0 + ahead * self.t.m * p.block
            fresh = range(n - self.t.m, n)  # columns that the tile before does not have
            body += [Prefetch(x.buffer, x1 + i * x.strides[2] + j * p.block) for i in range(n) for j in fresh]
        columns = [self.t.input(loads[j], name) for j in range(n)]
        for row in range(n):
            for j, value in enumerate(self.t.input([columns[j][row] for j in range(n)], name)):
                body.append(Store(self.v, v0 + xi_step * (row * n + j) + lane, value))
        return self.vector(body)

    # -- products

    def multiply(self, weights: str, u0: Expr, v0: Expr, m0: Expr, used: Expr, panel: Expr, m_step: Expr) -> Stmt:
        """M of one xi and one group of output vectors, chunk by chunk of input channels, for `used` register tiles.

        u0: offset of U[xi]; v0: of V[xi]; m0: of M of the first register tile; panel and m_step: from one register tile to
        the next in V and in M. A chunk of weights is read once a register tile, from L1 but for the first time; each
        register tile fetches its share of the chunk that follows it in memory.
        """
        p, k, lane, chosen, width = self.p, self.k, self.lane, self.plan, self.width
        blocks, channels = k.param("blocks", self.input_blocks), k.param("channels", p.cg)
        chunk, low, high, q, u1, f1, v1, m1 = (var(s) for s in ("chunk", "low", "high", "q", "u1", "f1", "v1", "m1"))
        cb, ci, trip = var("cb"), var("ci"), var("trip")
        whole = p.cg % p.block == 0
        at = (cb - low) * p.block + ci
        line = k.machine.line_bytes // p.dtype.size
        share = -(-width // hint(chosen.count))  # of a row of weights that a register tile fetches
        pace = k.param("pace", share)
        ahead: list[Stmt] = [Prefetch(weights, f1 + at * pace + i * line, locality=2) for i in range(-(-share // line))]
        following = v1 + ((cb + 1) * (chosen.pixels * p.block) + ci * p.block)
        ahead.append(Prefetch(self.v, following, locality=3))
        step = self.registers.step(
            Panels(weights, p.dtype, p.dtype, lane, p.block).vectors(u1 + at * width, chosen.vectors),
            lambda r, q: Load(p.dtype, self.v, v1 + (cb * (chosen.pixels * p.block) + q * p.block + ci)),
            ahead,
        )
        reduction: list[Stmt] = []
        if not whole:
            reduction.append(Let(trip, minimum(const(p.block), channels - cb * p.block)))
        reduction.append(For(ci, const(0), const(p.block) if whole else trip, tuple(step)))
        body = self.registers.registers()
        body.append(For(cb, low, high, tuple(reduction)))
        body.append(If(chunk.eq(0), self.keep(m1, add=False), self.keep(m1, add=True)))
        size = k.param("chunk", self.chunk_blocks)
        rows = binary("mul", size, const(p.block))
        tiles = For(q, const(0), used, (
            Let(v1, v0 + q * panel),
            Let(m1, m0 + q * m_step),
            Let(f1, u1 + rows * width + q * binary("mul", rows, pace)),
            self.vector(body),
        ))  # fmt: skip
        return For(chunk, const(0), k.param("chunks", -(-self.input_blocks // self.chunk_blocks)), (
            Let(low, binary("mul", chunk, size)),
            Let(high, minimum(low + size, blocks)),
            Let(u1, u0 + low * (p.block * width)),
            tiles,
        ))  # fmt: skip

    @property
    def chunk_blocks(self) -> int:
        """Blocks of input channels in a chunk."""
        chunks = -(-self.p.cg // CHUNK)
        return -(-self.input_blocks // chunks)

    def keep(self, m0: Expr, add: bool) -> Block:
        """Stores the accumulators, or adds them to what is stored."""
        p, pixel, found = self.p, self.registers.column("pixel"), []
        for j in range(self.plan.vectors):
            at = m0 + pixel * self.width + (j * p.block) + self.lane
            value = self.registers.read(j, pixel)
            if add:
                value = Load(p.dtype, self.m, at) + value
            found.append(self.registers.unrolled(pixel, [Store(self.m, at, value)]))
        return tuple(found)

    # -- helpers

    def vector(self, body: list[Stmt]) -> Stmt:
        return self.registers.vector(body)

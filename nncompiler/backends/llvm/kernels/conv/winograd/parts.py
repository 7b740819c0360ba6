"""What the schedules of Winograd convolutions are composed of: packed weights, places of tiles, input transforms, products
(`output.py` has the last part)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import hint
from nncompiler.ir.weights import Array, Weight

from ....loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ....program import Packing, repeatable
from ... import pack
from ...inner_product import multiply_add
from ...operands import Panels
from ...tile_kernel import TileKernel
from ...tiles import Tile
from ..problem import Convolution, own_strides, weights_of
from .plan import CHUNK, WinogradPlan
from .transform import Transform, namer

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder
    from ....emission.contraction import Contraction
    from ....emission.tensor import Tensor


_CHANNELS = 64
"""Channels whose filters are transformed at once: what that takes in float64 should stay in L2."""


@repeatable
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


def pack_bias(b: Weight, group: int, width: int) -> Packing:
    """b[M] --> [group][M/group, zero padded to a multiple of width]."""
    return pack.bias(b, group, 0, -(-(b.size // group) // width) * width)


@dataclass(frozen=True)
class ConvolutionSource:
    """What the kernels convolve: the first operand of the contraction, with its weights."""

    c: Contraction

    def tensor(self, k: KernelBuilder) -> Tensor:
        x = self.c.operands[0]
        assert x is not None
        return k.tensor(x, params=False)

    def input(self, p: Convolution, k: KernelBuilder) -> Tensor:
        """x in a kernel that reads it."""
        return own_strides(k, self.tensor(k), "x", p.block)

    def output(self, p: Convolution, k: KernelBuilder) -> Tensor:
        """y in a kernel that writes it, or what the pooling behind the layer makes of it."""
        result = self.c.pooling.output if p.pooled and self.c.pooling is not None else self.c.result
        return own_strides(k, k.tensor(result, params=False, written=True), "y", p.block)

    def weights(self) -> tuple[Weight, Weight | None]:
        """The weights [M, C/group, r, r] and the bias [M]."""
        return weights_of(self.c)

    def flops(self, p: Convolution) -> int:
        """Work of the layer, by its definition."""
        return p.flops(p.m)

    def part(self, k: KernelBuilder, n: int, xi: Expr) -> tuple[Expr, Expr] | None:
        """The blocks of input channels that are multiplied at xi of the n*n, the first and the one behind the last: filters
        of the others are zero there. None where all blocks are multiplied at every xi."""
        return None


@dataclass(frozen=True)
class TilePlace:
    """Where a tile lies: image, first row and column of its outputs, and the first row and column among them that it stores
    (the last tiles step back inside the image). All rows and columns are even where the layer is pooled."""

    n: Expr
    oh: Expr
    ow: Expr
    first_row: Expr
    first_column: Expr


@dataclass(frozen=True)
class Tiling:
    """The tiles of the layer `p` as a plan cuts it, in the kernel `k`; `lane` counts the channels of a block."""

    p: Convolution
    plan: WinogradPlan
    k: KernelBuilder
    lane: Var

    @property
    def t(self) -> Transform:
        return self.plan.transform

    @property
    def edges(self) -> tuple[int, int]:
        """Tiles down and across an image."""
        rows, columns = self.p.needed
        return -(-rows // self.t.m), -(-columns // self.t.m)

    @property
    def total(self) -> int:
        """Tiles of all images."""
        rows, columns = self.edges
        return self.p.n * rows * columns

    @property
    def streams(self) -> int:
        """Groups of output vectors of a group of the convolution."""
        return -(-self.p.output_blocks // self.plan.vectors)

    @property
    def width(self) -> int:
        """Output channels of a group of output vectors."""
        return self.plan.vectors * self.p.block

    @property
    def registers(self) -> TileKernel:
        tile = Tile(1, self.plan.pixels, self.plan.vectors)
        return TileKernel(self.k, tile, multiply_add(self.p.dtype), self.lane, self.p.block)

    def place(self, tile: Expr, stmts: list[Stmt]) -> TilePlace:
        """The place of tile number `tile`; the statements that compute it go to `stmts`."""
        p, k, m, (down, across) = self.p, self.k, self.t.m, self.edges
        number, n, row, column, oh, ow = (var(s) for s in ("number", "n", "row", "column", "oh", "ow"))
        for v, extent in ((n, p.n), (oh, p.oh), (ow, p.ow)):
            k.bound(v, 0, extent)
        columns, rows = k.param("tile_columns", across), k.param("tile_rows", down)
        strip = binary("floordiv", number, columns)
        stmts += [
            Let(number, tile),
            Let(column, binary("mod", number, columns)),
            Let(row, binary("mod", strip, rows)),
            Let(n, binary("floordiv", strip, rows)),
            Let(oh, minimum(row * m, k.step_back("last_row", p.needed[0] - m))),
            Let(ow, minimum(column * m, k.step_back("last_column", p.needed[1] - m))),
        ]
        return TilePlace(n, oh, ow, row * m - oh, column * m - ow)


@dataclass(frozen=True)
class InputTransform:
    """V of the tiles of x, stored in the buffer `v`."""

    tiling: Tiling
    x: Tensor
    v: str

    def origin(self, place: TilePlace, group: Expr) -> Expr:
        """Offset of the first input element of a tile, in the first channel of a group."""
        p, k, x = self.tiling.p, self.tiling.k, self.x
        start = x.offset((place.n, const(0), const(0), const(0)))
        if p.group > 1:
            start = start + group * binary("mul", k.param("group_blocks", p.cg // p.block), x.strides[1])
        start = start + (place.oh - k.param("top", p.pads[0])) * x.strides[2]
        return start + (place.ow - k.param("left", p.pads[1])) * x.strides[3]

    def tile(self, x0: Expr, v0: Expr, xi_step: Expr, ahead: int = 0) -> Stmt:
        """V of one tile and one block of input channels: n*n vectors from x0 on, xi_step apart from v0 on. What the tile
        `ahead` places further in the row has for itself is fetched meanwhile."""
        p, t, lane, x = self.tiling.p, self.tiling.t, self.tiling.lane, self.x
        n, body = t.n, list[Stmt]()
        name = namer(body, "d")
        loads = [
            [name(Load(p.dtype, x.buffer, x0 + i * x.strides[2] + (j * p.block) + lane)) for i in range(n)]
            for j in range(n)
        ]
        if ahead:
            x1 = x0 + ahead * t.m * p.block
            fresh = range(n - t.m, n)  # columns that the tile before does not have
            body += [Prefetch(x.buffer, x1 + i * x.strides[2] + j * p.block) for i in range(n) for j in fresh]
        columns = [t.input(loads[j], name) for j in range(n)]
        for row in range(n):
            for j, value in enumerate(t.input([columns[j][row] for j in range(n)], name)):
                body.append(Store(self.v, v0 + xi_step * (row * n + j) + lane, value))
        return self.tiling.registers.vector(body)


@dataclass(frozen=True)
class Products:
    """M of V and the packed `weights` of the `source`, in the buffers `v` and `m`."""

    source: ConvolutionSource
    tiling: Tiling
    weights: Panels
    v: str
    m: str

    def multiply(self, xi: Expr, u0: Expr, v0: Expr, m0: Expr, used: Expr, panel: Expr, m_step: Expr) -> Block:
        """M of `xi` and one group of output vectors, chunk by chunk of input channels, for `used` register tiles.

        u0: offset of U[xi]; v0: of V[xi]; m0: of M of the first register tile; panel and m_step: from one register tile to
        the next in V and in M. A chunk of weights is read once a register tile, from L1 but for the first time; each
        register tile fetches its share of the chunk that follows it in memory.
        """
        tiling, weights = self.tiling, self.weights
        p, k, chosen, width, registers = tiling.p, tiling.k, tiling.plan, tiling.width, tiling.registers
        blocks, channels = k.param("blocks", p.input_blocks), k.param("channels", p.cg)
        chunk, low, high, q, u1, f1, v1, m1 = (var(s) for s in ("chunk", "low", "high", "q", "u1", "f1", "v1", "m1"))
        cb, ci, trip = var("cb"), var("ci"), var("trip")
        whole = p.cg % p.block == 0
        at = (cb - low) * p.block + ci
        line = k.machine.line_bytes // p.dtype.size
        share = -(-width // hint(chosen.count))  # of a row of weights that a register tile fetches
        pace, lines = k.param("pace", share), -(-share // line)
        ahead: list[Stmt] = [Prefetch(weights.buffer, f1 + at * pace + i * line, locality=2) for i in range(lines)]
        following = v1 + ((cb + 1) * (chosen.pixels * p.block) + ci * p.block)
        ahead.append(Prefetch(self.v, following, locality=3))
        step = registers.step(
            weights.vectors(u1 + at * width, chosen.vectors),
            lambda r, q: Load(p.dtype, self.v, v1 + (cb * (chosen.pixels * p.block) + q * p.block + ci)),
            ahead,
        )
        reduction: list[Stmt] = []
        if not whole:
            reduction.append(Let(trip, minimum(const(p.block), channels - cb * p.block)))
        reduction.append(For(ci, const(0), const(p.block) if whole else trip, tuple(step)))
        body = registers.registers()
        body.append(For(cb, low, high, tuple(reduction)))
        body.append(If(chunk.eq(0), self._keep(m1, add=False), self._keep(m1, add=True)))
        size = k.param("chunk", self.chunk_blocks)
        rows = binary("mul", size, const(p.block))
        tiles = For(q, const(0), used, (
            Let(v1, v0 + q * panel),
            Let(m1, m0 + q * m_step),
            Let(f1, u1 + rows * width + q * binary("mul", rows, pace)),
            registers.vector(body),
        ))  # fmt: skip
        part, begin, end = self.source.part(k, tiling.t.n, xi), var("begin_block"), var("end_block")
        heads, first = list[Stmt](), binary("mul", chunk, size)
        if part is None:
            chunks: Expr = k.param("chunks", -(-p.input_blocks // self.chunk_blocks))
            end = blocks
        else:
            heads, first = [Let(begin, part[0]), Let(end, part[1])], begin + first
            chunks = binary("floordiv", end - begin + size - 1, size)
        return (*heads, For(chunk, const(0), chunks, (
            Let(low, first),
            Let(high, minimum(low + size, end)),
            Let(u1, u0 + low * (p.block * width)),
            tiles,
        )))  # fmt: skip

    @property
    def chunk_blocks(self) -> int:
        """Blocks of input channels in a chunk."""
        chunks = -(-self.tiling.p.cg // CHUNK)
        return -(-self.tiling.p.input_blocks // chunks)

    def _keep(self, m0: Expr, add: bool) -> Block:
        """Stores the accumulators, or adds them to what is stored."""
        tiling, found = self.tiling, list[Stmt]()
        p, registers = tiling.p, tiling.registers
        pixel = registers.column("pixel")
        for j in range(tiling.plan.vectors):
            at = m0 + pixel * tiling.width + (j * p.block) + tiling.lane
            value = registers.read(j, pixel)
            if add:
                value = Load(p.dtype, self.m, at) + value
            found.append(registers.unrolled(pixel, [Store(self.m, at, value)]))
        return tuple(found)

"""Direct convolution with pixels in the lanes: for few output channels, which would fill a part of a vector only.

    for each task = (image, group of the convolution, channels of it, range of row tiles):
        for each tile of rows x vectors x channels (the last of a row or column steps back):
            acc[channel][row, vector] = bias[channel]
            for input channel, kernel row, kernel column:                       rolled, run-time trip counts
                w[channel] = weights[...]                                       broadcast scalars, one stream
                for every row and vector of the tile:
                    v = x[row, columns of the vector]                           one unaligned load for all channels
                    acc[channel][row, vector] += v * w[channel]
            y[channel, row, columns] = epilogue(acc[channel][row, vector])

Input and result are planes: row-major, one after another. Padding is halo in memory. A vector is as long as the machine's,
shorter where a row of the result is. Channels of a group that are no multiple of the tile's step back as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import surely_one
from nncompiler.ir.weights import Array, Weight

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import TaskGrid, task_grid
from ...loops.ir import Block, Declare, For, Let, Load, Read, Stmt
from ...program import Packing, repeatable
from .. import pack
from ..cost import CostModel, Work
from ..inner_product import multiply_add
from .problem import Convolution, own_strides, weights_of
from .window import Window

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine
    from ...rates import Rates

LEAST_WIDTH = 4
"""Pixels of a row below which vectors of pixels bring nothing."""
MAX_CHANNELS = 8
MAX_ROWS = 8
BROADCAST_LOADS = 0.5
"""Loads that a broadcast weight counts as: two of them lie in what one load of a vector takes."""
MAX_STRIDE = 2
"""Pixels further apart are loaded one by one."""


@dataclass(frozen=True)
class PixelTile:
    """`rows` x `vectors` vectors of `lanes` pixels of `channels` output channels."""

    rows: int
    vectors: int
    channels: int
    lanes: int

    @property
    def registers(self) -> int:
        """Accumulators, weights and an input vector."""
        return (self.rows * self.vectors + 1) * self.channels + 1

    def __str__(self) -> str:
        return f"{self.rows}x{self.vectors}x{self.channels}" + f"_{self.lanes}"


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    if p.ow < LEAST_WIDTH:
        return f"rows have fewer than {LEAST_WIDTH} pixels"
    return "" if p.stride[1] <= MAX_STRIDE else f"the stride along rows is more than {MAX_STRIDE}"


def plans(p: Convolution, machine: Machine) -> list[tuple[PixelTile, float]]:
    """Tiles with the cycles that they cost, cheapest first."""
    lanes = min(p.block, 1 << p.ow.bit_length() - 1)
    free = machine.registers - (0 if machine.has_fma else 1)
    widest = p.ow // lanes if p.open_rows else -(-p.ow // lanes)  # a tile wider than a row is one for that width only
    rates = multiply_add(p.dtype).rates(machine)
    costs = _costs(free, lanes, widest, p.mg, p.oh, p.ow, p.taps, p.stride[1], lanes == p.block, rates)
    return [(tile, cycles * p.group * p.n) for tile, cycles in costs]


@cache
def _costs(
    registers: int, lanes: int, widest: int, mg: int, oh: int, ow: int, taps: int, stride: int, whole: bool, rates: Rates
) -> tuple[tuple[PixelTile, float], ...]:
    """Cycles of one group of one image, in tiles of up to `widest` vectors."""
    columns = -(-ow // lanes)
    loads = 2.0 * stride - (0.0 if whole else 1.0)  # a vector as long as a cache line lies in two of them
    found = []
    for channels in range(1, min(mg, MAX_CHANNELS) + 1):
        if channels != -(-mg // -(-mg // channels)):
            continue
        for vectors in range(1, widest + 1):
            for rows in range(1, min(oh, MAX_ROWS) + 1):
                tile = PixelTile(rows, vectors, channels, lanes)
                if tile.registers > registers:
                    break
                chains = rows * vectors * channels
                count = -(-oh // rows) * -(-columns // vectors) * -(-mg // channels)
                work = Work(
                    macs=chains * taps, loads=(rows * vectors * loads + channels * BROADCAST_LOADS) * taps,
                    iterations=taps, moves=2.0 * chains, tiles=1,
                )  # fmt: skip
                found.append((tile, CostModel(rates).cycles(work * count)))
    return tuple(sorted(found, key=lambda f: f[1]))


@repeatable
def pack_weights(p: Convolution, w: Weight, channels: int) -> Packing:
    """w[M, C/group, KH, KW] --> [group][M/group / channels][C/group][KH][KW][channels]; the last channels of a group step
    back."""
    begins = starts(p.mg, channels)

    def fill(out: Array) -> None:
        grouped = w.array.reshape(p.group, p.mg, p.cg, p.kh, p.kw)
        for i, at in enumerate(begins):
            out[:, i] = grouped[:, at : at + channels].transpose(0, 2, 3, 4, 1)

    return Packing(w.dtype.numpy, (p.group, len(begins), p.cg, p.kh, p.kw, channels), fill, w, ("planar",))


def starts(extent: int, size: int) -> list[int]:
    """Where tiles of `size` begin that cover `extent`, the last one stepping back."""
    return [min(at, extent - size) for at in range(0, extent, size)]


def build(c: Contraction, p: Convolution, tile: PixelTile, new_kernel: NewKernel) -> None:
    """Emits the kernel of a convolution of row-major planes, pixels in lanes."""
    k, x = new_kernel(f"conv_planar_{tile}"), c.operands[0]
    assert x is not None
    window = Window(k, p, own_strides(k, k.tensor(x, params=False), "x", 1))
    y = own_strides(k, k.tensor(c.result, params=False, written=True), "y", 1)
    w, b = weights_of(c)
    weights = k.packed(pack_weights(p, w, tile.channels))
    bias = None if b is None else k.packed(pack.bias(b, 1, 0, b.size))
    _Planar(p, tile, window, weights, bias, k.lane(tile.lanes), Epilogue(c, k, y)).emit()


@dataclass(frozen=True)
class _Planar:
    """One kernel. `weights` and `bias`, what accumulators start from, are packed."""

    p: Convolution
    tile: PixelTile
    window: Window
    weights: str
    bias: str | None
    lane: Var
    epilogue: Epilogue

    @property
    def k(self) -> KernelBuilder:
        return self.window.k

    def emit(self) -> None:
        p, tile = self.p, self.tile
        rows, sets = -(-p.oh // tile.rows), -(-p.mg // tile.channels)
        span = grain_of(rows, p.flops(tile.channels))
        task = var("task")
        grid = task_grid(self.k, task, [("image", p.n), ("group", p.group), ("set", sets), ("span", -(-rows // span))])
        body = self.task_body(grid, sets, rows, span)
        self.k.emit(task, grid.tasks, body, grain=grain_of(grid.tasks, p.flops(p.m)), flops=p.flops(p.m))

    def task_body(self, grid: TaskGrid, sets: int, rows: int, span: int) -> Block:
        """Which output the task makes, then the loops over its `rows` of tiles, `span` of them a task."""
        p, k, tile = self.p, self.k, self.tile
        n, group, set_, part = grid.index
        stmts: list[Stmt] = list(grid.head)
        m, w0, oh, ow, t, column = var("channel"), var("w0"), var("oh"), var("ow"), var("t"), var("column")
        for v, extent in ((m, p.m), (oh, p.oh), (ow, p.ow)):
            k.bound(v, 0, extent)
        first: Expr = set_ * tile.channels
        if p.mg % tile.channels:
            first = minimum(first, k.step_back("last_set", p.mg - tile.channels))
        size = k.param("set_size", p.taps * tile.channels)
        stmts += [
            Let(m, first + group * k.param("group_outputs", p.mg)),
            Let(w0, binary("mul", group * k.param("sets_of_group", sets) + set_, size)),
        ]
        columns = -(-p.ow // (tile.vectors * tile.lanes))
        last_column = p.ow - tile.vectors * tile.lanes if tile.vectors * tile.lanes <= p.ow else 0
        begin = binary("mul", part, k.param("span", span))
        across: Block = (Let(ow, const(0)), *self.tile_body(n, group, m, w0, oh, ow))
        if not surely_one(columns):
            at = minimum(column * (tile.vectors * tile.lanes), k.step_back("last_column", last_column))
            loop = (Let(ow, at), *self.tile_body(n, group, m, w0, oh, ow))
            across = (For(column, const(0), k.param("columns", columns), loop),)
        end = minimum(begin + k.param("span", span), k.param("rows", rows))
        down = (Let(oh, minimum(t * tile.rows, k.step_back("last_row", p.oh - tile.rows))), *across)
        return (*stmts, For(t, begin, end, down))

    def offsets(self) -> list[Expr]:
        """The columns at which a tile's vectors begin, from the tile's first: in a tile as wide as the row the last steps
        back."""
        p, tile = self.p, self.tile
        if tile.vectors * tile.lanes <= p.ow:
            return [const(v * tile.lanes) for v in range(tile.vectors)]
        last = self.k.step_back("last_vector", p.ow - tile.lanes)
        return [const(v * tile.lanes) if (v + 1) * tile.lanes <= p.ow else last for v in range(tile.vectors)]

    def tile_body(self, n: Expr, group: Expr, m: Var, w0: Var, oh: Var, ow: Var) -> Block:
        """One tile: a vector loop over pixels around the accumulators."""
        p, k, tile = self.p, self.k, self.tile
        x0 = var("x0")
        channel = group * k.param("group_inputs", p.cg) if p.group > 1 else const(0)
        base = self.window.corner(n, channel, oh, ow)
        body: list[Stmt] = []
        for c in range(tile.channels):
            start: Expr = const(0.0, p.dtype) if self.bias is None else Load(p.dtype, self.bias, m + c)
            body.append(Declare(f"acc{c}", p.dtype, start, (tile.rows * tile.vectors,)))
        body.append(Let(x0, base))
        body.append(self.taps(x0, w0))
        for c in range(tile.channels):
            for r in range(tile.rows):
                for v, offset in enumerate(self.offsets()):
                    index = (n, m + c, oh + r, ow + offset + self.lane)
                    body += self.epilogue.store(Read(p.dtype, f"acc{c}", (const(r * tile.vectors + v),)), index)
        return (For(self.lane, const(0), const(tile.lanes), tuple(body), "vector", tile.lanes, tile.lanes),)

    def taps(self, x0: Var, w0: Var) -> Stmt:
        """The loops over input channels and the kernel's rows and columns."""
        p, k, tile = self.p, self.k, self.tile
        ch, kh, kw, x1, w1 = var("ch"), var("kh"), var("kw"), var("x1"), var("w1")
        rows, columns = k.param("kernel_rows", p.kh), k.param("kernel_columns", p.kw)
        weights = [Var(p.dtype, f"weight{c}") for c in range(tile.channels)]
        inner: list[Stmt] = [Let(w, Load(p.dtype, self.weights, w1 + kw * tile.channels + c)) for c, w in enumerate(weights)]
        for r in range(tile.rows):
            for v, offset in enumerate(self.offsets()):
                at = self.window.pixel(x1 + kw * p.dilation[1], r, offset + self.lane)
                value, slot = Var(p.dtype, f"v{r}_{v}"), (const(r * tile.vectors + v),)
                inner += multiply_add(p.dtype).tile_row(value, self.window.load(at), weights, slot)
        x_at = x0 + ch * self.window.x.strides[1] + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row)
        w_at = w0 + binary("mul", (ch * rows + kh) * columns, const(tile.channels))
        row = (Let(x1, x_at), Let(w1, w_at), For(kw, const(0), columns, tuple(inner)))
        return For(ch, const(0), k.param("channels", p.cg), (For(kh, const(0), rows, row),))

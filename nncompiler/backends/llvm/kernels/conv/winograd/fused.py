"""Winograd convolution in one step: V and M of a block of tiles stay in L2.

    for each task = (block of tiles, group of the convolution, range of output channels):
        where[t] = image, row, column of every tile of the block
        V of every tile and block of input channels                       in scratch memory
        for each group of output vectors:
            for each xi: M                                                 in scratch memory
            for each tile, output vector: y
"""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.dtype import i64
from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var

from ....emission.builder import KernelBuilder, NewKernel
from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....emission.task_grid import task_grid
from ....loops.ir import Block, For, Let, Load, Stmt, Store
from ...operands import Panels
from ..problem import Convolution, rounded
from .output import OutputTransform, pools_early
from .parts import ConvolutionSource, InputTransform, Products, TilePlace, Tiling, pack_bias, pack_weights
from .plan import WinogradPlan

AHEAD = 2
"""How many tiles before its transform the input of a tile is fetched: it comes from L3 or memory."""
FIELDS = 6
"""What is kept of a tile: where its input begins, and its Place."""


def build_fused(source: ConvolutionSource, p: Convolution, plan: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the kernel."""
    t, pools = plan.transform, "_max_pool" if p.pooled else ""
    k = new_kernel(f"winograd_{t.m}_{t.r}_{plan.pixels}x{plan.vectors}{pools}")
    tiling = Tiling(p, plan, k, k.lane(p.block))
    x, y = source.input(p, k), source.output(p, k)
    w, b = source.weights()
    weights = Panels(k.packed(pack_weights(t, w, p.group, tiling.width)), p.dtype, p.dtype, tiling.lane, p.block)
    bias = None if b is None else k.packed(pack_bias(b, p.group, tiling.width))
    where = k.scratch("where", i64, rounded(plan.tiles * FIELDS, 1 << 10))
    v = k.scratch("v", p.dtype, rounded(t.products * plan.tiles * p.input_blocks * p.block, 1 << 18))
    m = k.scratch("m", p.dtype, rounded(t.products * plan.tiles * tiling.width, 1 << 17))
    result = k.scratch("y", p.dtype, t.m * t.m * p.block)
    panel = p.input_blocks * plan.pixels * p.block
    output = OutputTransform(tiling, Epilogue(source.c, k, y), m, bias, result, pools_early(source, p))
    _Fused(
        tiling, InputTransform(tiling, x, v), Products(source, tiling, weights, v, m), output, where,
        k.param("panel", panel), k.param("xi_step", plan.count * panel),
    ).emit(source.flops(p))  # fmt: skip


@dataclass(frozen=True)
class _Fused:
    """The kernel that transforms, multiplies and transforms back block by block of tiles. `where` is scratch memory for the
    places of tiles; `panel` and `xi_step`: from one register tile, and from one xi, to the next in V."""

    tiling: Tiling
    transform: InputTransform
    products: Products
    output: OutputTransform
    where: str
    panel: Var
    xi_step: Var

    @property
    def p(self) -> Convolution:
        return self.tiling.p

    @property
    def k(self) -> KernelBuilder:
        return self.tiling.k

    @property
    def plan(self) -> WinogradPlan:
        return self.tiling.plan

    @property
    def m_step(self) -> int:
        """Elements from one register tile of M to the next."""
        return self.plan.transform.products * self.plan.pixels * self.tiling.width

    def emit(self, flops: int) -> None:
        tasks = -(-self.tiling.total // self.plan.tiles) * self.p.group * self.plan.splits
        task = var("task")
        self.k.emit(task, tasks, self.task_body(task), grain=grain_of(tasks, flops), flops=flops)

    def task_body(self, task: Expr) -> Block:
        """Which tiles and channels the task makes, then the three computations."""
        p, k, chosen, tiling = self.p, self.k, self.plan, self.tiling
        first, count, used, begin, end = map(var, ("first", "count", "used", "begin", "end"))
        slots = k.param("slots", chosen.tiles)
        blocks = -(-tiling.total // chosen.tiles)
        grid = task_grid(k, task, [("tiles", blocks), ("group", p.group), ("split", chosen.splits)])
        block, group, split = grid.index
        stmts: list[Stmt] = list(grid.head)
        streams = k.param("streams", tiling.streams)
        per = k.param("streams_of_split", -(-tiling.streams // chosen.splits))
        stmts += [
            Let(first, binary("mul", block, slots)),
            Let(count, minimum(slots, k.param("total", tiling.total) - first)),
            Let(used, binary("floordiv", count + (chosen.pixels - 1), const(chosen.pixels))),
            Let(begin, binary("mul", split, per)),
            Let(end, minimum(begin + per, streams)),
            self.places(group, first, count),
            self.inputs(count, used),
        ]
        stream = var("stream")
        inner = (self.multiply(group, stream, used), self.outputs(group, stream, count, used))
        stmts.append(For(stream, begin, end, inner))
        return tuple(stmts)

    def places(self, group: Expr, first: Expr, count: Expr) -> Stmt:
        """where[t] of every tile of the block."""
        i = var("i")
        stmts: list[Stmt] = []
        place = self.tiling.place(first + i, stmts)
        at = self.transform.origin(place, group)
        fields = (at, place.n, place.oh, place.ow, place.first_row, place.first_column)
        stores = (Store(self.where, i * FIELDS + f, value) for f, value in enumerate(fields))
        return For(i, const(0), count, (*stmts, *stores))

    def field(self, tile: Expr, at: int) -> Expr:
        return Load(i64, self.where, tile * FIELDS + at)

    def inputs(self, count: Expr, used: Expr) -> Stmt:
        """V of every tile and block of input channels."""
        k, p, pixels = self.k, self.p, self.plan.pixels
        cb, q, i, tile, x0, v0 = (var(s) for s in ("cb", "q", "i", "tile", "x0", "v0"))
        inner = (
            Let(tile, q * pixels + i),
            Let(x0, self.field(tile, 0) + cb * self.transform.x.strides[1]),
            Let(v0, q * self.panel + cb * (pixels * p.block) + i * p.block),
            self.transform.tile(x0, v0, self.xi_step, AHEAD),
        )
        tiles = For(i, const(0), minimum(const(pixels), count - q * pixels), inner)
        return For(cb, const(0), k.param("blocks", p.input_blocks), (For(q, const(0), used, (tiles,)),))

    def multiply(self, group: Expr, stream: Expr, used: Expr) -> Stmt:
        """M of one group of output vectors."""
        p, k, tiling, products = self.p, self.k, self.tiling, self.plan.transform.products
        xi, u0, v0, m0 = var("xi"), var("u0"), var("v0"), var("m0")
        matrix = binary("mul", k.param("channels", p.cg), const(tiling.width))
        at = group * k.param("streams", tiling.streams) + stream if p.group > 1 else stream
        return For(xi, const(0), const(products), (
            Let(u0, binary("mul", binary("mul", at, const(products)) + xi, matrix)),
            Let(v0, xi * self.xi_step),
            Let(m0, xi * (self.plan.pixels * tiling.width)),
            *self.products.multiply(xi, u0, v0, m0, used, self.panel, const(self.m_step)),
        ))  # fmt: skip

    def outputs(self, group: Expr, stream: Expr, count: Expr, used: Expr) -> Stmt:
        """y of one group of output vectors."""
        p, k, tiling, vectors, pixels = self.p, self.k, self.tiling, self.plan.vectors, self.plan.pixels
        q, pixel, j, m0, at, block = (var(s) for s in ("q", "pixel", "j", "m0", "at", "block"))
        n, oh, ow, row, column = var("n"), var("oh"), var("ow"), var("first_row"), var("first_column")
        for v, extent in ((n, p.n), (block, -(-p.m // p.block)), (oh, p.oh), (ow, p.ow)):
            k.bound(v, 0, extent)
        bias_at = (stream * vectors + j) * p.block
        block_at = stream * vectors + j
        if p.group > 1:
            bias_at = bias_at + group * k.param("bias_step", tiling.streams * vectors * p.block)
            block_at = block_at + group * k.param("output_blocks", p.output_blocks)
        place = TilePlace(n, oh, ow, row, column)
        each = (
            Let(block, block_at),
            Let(m0, q * self.m_step + (pixel * vectors + j) * p.block),
            self.output.tile(m0, place, block, bias_at),
        )
        vectors_here = minimum(const(vectors), k.param("output_blocks", p.output_blocks) - stream * vectors)
        tile = (
            Let(at, q * pixels + pixel),
            *(Let(v, self.field(at, i + 1)) for i, v in enumerate((n, oh, ow, row, column))),
            For(j, const(0), vectors_here, each),
        )
        tiles = For(pixel, const(0), minimum(const(pixels), count - q * pixels), tile)
        return For(q, const(0), used, (tiles,))

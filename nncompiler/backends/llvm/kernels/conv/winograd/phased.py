"""Winograd convolution in three steps over all tiles: the weights pass once, V and M go through memory.

    step input:     for each task = (group of the convolution, register tile, range of input blocks):      V
    step multiply:  for each task = (group, xi, group of output vectors):                                  M
    step output:    for each task = (group, group of output vectors, register tile):                       y

V and M lie in the arena. The products take by far most of the time, and their tasks are many and alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import i64
from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import hint, is_symbolic

from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....emission.task_grid import task_grid
from ....loops.ir import For, Let, Load, Stmt, Store
from ...operands import Panels
from ..problem import Convolution
from .output import OutputTransform, pools_early
from .parts import ConvolutionSource, InputTransform, Products, Tiling, pack_bias, pack_weights
from .plan import WinogradPlan

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder, NewKernel
    from ....emission.places import Root

INPUT_TASKS = 16
"""Tasks of the input transform, about."""
TRANSFORM_FLOPS = 8
"""Work of a transform an element of V or M, about; it decides the grain of tasks only."""
ALIAS_BYTES = 4096
"""Addresses that lie a multiple of this apart fall into one set of L1: the matrices of V are kept off it."""


def build_phases(source: ConvolutionSource, p: Convolution, chosen: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the three kernels."""
    rows, columns = (-(-extent // chosen.m) for extent in p.needed)
    chosen = replace(chosen, count=-(-p.n * rows * columns // chosen.pixels))  # a plan knows the representative sizes only

    def begin(name: str) -> _Phase:
        k = new_kernel(name)
        return _Phase(source, Tiling(p, chosen, k, k.lane(p.block)))

    transform = f"{chosen.m}_{chosen.r}"
    first = begin(f"winograd_input_{transform}")
    v = first.k.temporary(p.group * chosen.transform.products * first.v_matrix * p.dtype.size)
    m = first.k.temporary(p.group * first.tiling.streams * chosen.count * first.m_tile * p.dtype.size)
    first.input(v)
    begin(f"winograd_{transform}_{chosen.pixels}x{chosen.vectors}").products(v, m)
    begin(f"winograd_output_{transform}{'_max_pool' if p.pooled else ''}").output(m)


@dataclass(frozen=True)
class _Phase:
    """One of the three kernels."""

    source: ConvolutionSource
    tiling: Tiling

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
    def v_panel(self) -> int:
        """Elements of a register tile of V."""
        return self.tiling.p.input_blocks * self.plan.pixels * self.p.block

    @property
    def v_matrix(self) -> int:
        """Elements from one xi of V to the next."""
        size = self.plan.count * self.v_panel
        apart = not is_symbolic(size) and size * self.p.dtype.size % ALIAS_BYTES
        return size if apart else size + self.p.block

    @property
    def m_tile(self) -> int:
        """Elements of a register tile of M, all xi."""
        return self.plan.transform.products * self.plan.pixels * self.tiling.width

    def split(self, stmts: list[Stmt], task: Expr, parts: list[tuple[str, int]]) -> list[Expr]:
        """The indices of a task, the last one fastest."""
        grid = task_grid(self.k, task, parts)
        stmts += grid.head
        return list(grid.index)

    def finish(self, task: Var, tasks: int, stmts: list[Stmt], work: int, flops: int = 0) -> None:
        self.k.emit(task, tasks, tuple(stmts), grain=grain_of(tasks, work), flops=flops)

    def input(self, v: Root) -> None:
        p, k, tiling, pixels, count = self.p, self.k, self.tiling, self.plan.pixels, self.plan.count
        x = self.source.input(p, k)
        transform = InputTransform(tiling, x, k.workspace(v, p.dtype, written=True))
        ranges = min(p.input_blocks, max(1, INPUT_TASKS // (hint(count) * p.group)))
        per = -(-p.input_blocks // ranges)
        ranges = -(-p.input_blocks // per)
        task, i, cb, x0, v0 = (var(s) for s in ("task", "i", "cb", "x0", "v0"))
        stmts: list[Stmt] = []
        group, q, part = self.split(stmts, task, [("group", p.group), ("q", count), ("range", ranges)])
        where = k.scratch("where", i64, pixels)
        begin, end, here = var("begin"), var("end"), var("here")
        places: list[Stmt] = []
        place = tiling.place(q * pixels + i, places)
        places.append(Store(where, i, transform.origin(place, group)))
        at = q * k.param("panel", self.v_panel) + cb * (pixels * p.block) + i * p.block
        if p.group > 1:
            at = at + group * k.param("v_size", tiling.t.products * self.v_matrix)
        tile = (
            Let(x0, Load(i64, where, i) + cb * x.strides[1]),
            Let(v0, at),
            transform.tile(x0, v0, k.param("xi_step", self.v_matrix)),
        )
        stmts += [
            Let(begin, binary("mul", part, k.param("per", per))),
            Let(end, minimum(begin + k.param("per", per), k.param("blocks", p.input_blocks))),
            Let(here, minimum(const(pixels), k.param("total", tiling.total) - q * pixels)),
            For(i, const(0), here, tuple(places)),
            For(cb, begin, end, (For(i, const(0), here, tile),)),
        ]
        elements = p.group * tiling.total * tiling.t.products * p.input_blocks * p.block
        self.finish(task, p.group * count * ranges, stmts, TRANSFORM_FLOPS * elements)

    def products(self, v: Root, m: Root) -> None:
        p, k, tiling, products, count = self.p, self.k, self.tiling, self.tiling.t.products, self.plan.count
        w, _ = self.source.weights()
        flops = self.source.flops(p)
        packed = k.packed(pack_weights(tiling.t, w, p.group, tiling.width, by_product=True))
        weights = Panels(packed, p.dtype, p.dtype, tiling.lane, p.block)
        step = Products(self.source, tiling, weights, k.workspace(v, p.dtype), k.workspace(m, p.dtype, written=True))
        task, u0, v0, m0 = (var(s) for s in ("task", "u0", "v0", "m0"))
        stmts: list[Stmt] = []
        parts = [("group", p.group), ("xi", products), ("stream", tiling.streams)]
        group, xi, stream = self.split(stmts, task, parts)
        at = group * k.param("streams", tiling.streams) + stream if p.group > 1 else stream
        v_at, m_step = xi * k.param("xi_step", self.v_matrix), const(self.m_tile)
        if p.group > 1:
            v_at = v_at + group * k.param("v_size", products * self.v_matrix)
        panel, tiles = k.param("panel", self.v_panel), k.param("tiles", count)
        stmts += [
            Let(u0, task * binary("mul", k.param("channels", p.cg), const(tiling.width))),
            Let(v0, v_at),
            Let(m0, binary("mul", at, tiles) * self.m_tile + xi * (self.plan.pixels * tiling.width)),
            *step.multiply(xi, u0, v0, m0, tiles, panel, m_step),
        ]
        self.finish(task, p.group * products * tiling.streams, stmts, flops, flops)

    def output(self, m: Root) -> None:
        p, k, tiling, plan, count = self.p, self.k, self.tiling, self.plan, self.plan.count
        epilogue = Epilogue(self.source.c, k, self.source.output(p, k))
        _, b = self.source.weights()
        bias = None if b is None else k.packed(pack_bias(b, p.group, tiling.width))
        products = k.workspace(m, p.dtype)
        result = k.scratch("y", p.dtype, tiling.t.m * tiling.t.m * p.block)
        step = OutputTransform(tiling, epilogue, products, bias, result, pools_early(self.source, p))
        task, i, j, m0, block = (var(s) for s in ("task", "i", "j", "m0", "block"))
        k.bound(block, 0, -(-p.m // p.block))
        stmts: list[Stmt] = []
        group, stream, q = self.split(stmts, task, [("group", p.group), ("stream", tiling.streams), ("q", count)])
        inner: list[Stmt] = []
        place = tiling.place(q * plan.pixels + i, inner)
        at = group * k.param("streams", tiling.streams) + stream if p.group > 1 else stream
        block_at = stream * plan.vectors + j
        if p.group > 1:
            block_at = block_at + group * k.param("output_blocks", p.output_blocks)
        start = (binary("mul", at, k.param("tiles", count)) + q) * self.m_tile
        each = (
            Let(block, block_at),
            Let(m0, start + (i * plan.vectors + j) * p.block),
            step.tile(m0, place, block, (at * plan.vectors + j) * p.block),
        )
        vectors = minimum(const(plan.vectors), k.param("output_blocks", p.output_blocks) - stream * plan.vectors)
        inner.append(For(j, const(0), vectors, each))
        here = minimum(const(plan.pixels), k.param("total", tiling.total) - q * plan.pixels)
        stmts.append(For(i, const(0), here, tuple(inner)))
        elements = p.group * tiling.total * tiling.t.products * p.output_blocks * p.block
        self.finish(task, p.group * tiling.streams * count, stmts, TRANSFORM_FLOPS * elements)

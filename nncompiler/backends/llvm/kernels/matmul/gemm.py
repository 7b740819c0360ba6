"""Matrix products in register tiles.

    for each task = (batch, panel of columns, tile of rows):                the last panel and tile step back
        for each chunk of k (about 128, so that rounding errors stay small):
            acc[row, j] = 0
            for k of the chunk:
                w[j] = b[k, columns]                                        packed panel, or b itself
                acc[row, j] += a[row, k] * w[j]                             a is a broadcast scalar
            total[row, j] += acc[row, j]
        result[row, j] = epilogue(total[row, j])

A constant b is packed into panels. Another is read in place where it is small; else each task copies a panel to scratch
memory and makes several tiles of rows with it (`staged`). One chunk keeps its total in registers. Products with one row
stream b once with several accumulators a column (gemv). Every element is summed in one order wherever it lies.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Const, Expr, Var, binary, compare, const, minimum, var
from nncompiler.ir.extents import hint, is_symbolic, surely_one, surely_zero

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store
from ...program import Packing
from .. import pack
from ..inner_product import InnerProduct, multiply_add
from ..operands import Panels, Strided
from ..tile_kernel import TileKernel
from ..tiles import Tile
from .plan import staged
from .product import Product, added_index, added_vector

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction

NewKernel = Callable[[str], "KernelBuilder"]

CHUNK = 128
"""Terms that are summed in one accumulator before they are added to a total."""
STREAMS = 4
"""Accumulators a column in gemv: terms k, k + 1, ... k + 3 of four go to accumulators of their own."""
STAGED_TASKS = 16
"""Tasks that a product is cut into, about, where each copies its panel."""


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels of a matrix product of floats."""
    machine = new_kernel("probe").machine
    GemmKernel(c, p, tile, machine.lanes(p.dtype), new_kernel, multiply_add(p.dtype)).emit()


@dataclass
class GemmKernel:
    """One product. What the panels hold, what a step along k multiplies and what follows the sum are methods of their own,
    which products of other types replace."""

    c: Contraction
    p: Product
    shape: Tile
    lanes: int
    new_kernel: NewKernel
    inner: InnerProduct

    def emit(self) -> None:
        p, tile = self.p, self.shape
        one_row = surely_one(p.m)
        name = f"gemv_{self.kind}{tile.vectors}" if one_row else f"gemm_{self.kind}{tile}"
        self.k = k = self.new_kernel(name)
        columns = tile.vectors * self.lanes
        self.width = columns if is_symbolic(p.n) else min(p.n, columns)  # columns of a panel
        self.a = k.tensor(p.a, params=False)
        self.epilogue = Epilogue(self.c, k, k.tensor(self.c.result, written=True))
        self.panels: str | None = None
        self.stored = p.dtype  # the element type of panels
        self.bias: str | None = None
        self.steps = self.inner.steps(p.k)  # along k
        self.staged = staged(p, tile, k.machine)
        self.lane = var("lane")
        k.bound(self.lane, 0, self.lanes)
        self.pack()
        self.chunks = self.chunks_of(one_row)
        if not surely_one(self.chunks):
            self.total = k.scratch("total", p.dtype, tile.pixels * tile.vectors * self.lanes)

        panels, row_tiles = -(-p.n // self.width), -(-p.m // tile.pixels)
        columns = prod(p.shape[a] for a in p.batch) * panels
        parts = -(-STAGED_TASKS // max(1, hint(columns)))
        self.span = -(-hint(row_tiles) // parts) if self.staged else 1  # row tiles of a task
        tasks = columns * -(-row_tiles // self.span)
        task = var("task")
        k.emit(task, tasks, self.task_body(task, panels, row_tiles), grain=grain_of(tasks, p.flops), flops=p.flops)

    kind = ""
    """What the kernel's name says of the element type."""

    def pack(self) -> None:
        """Packs b and what is added, or says how they are read."""
        p, k = self.p, self.k
        self.scale = p.alpha  # what the sum is still to be multiplied by
        if p.b.weight is not None:
            b = p.b.weight
            if p.alpha == 1.0 and (surely_one(p.m) or k.cold):
                b = pack.narrowest(b, k.machine)
            if prod(b.shape[:-2]) == 1:
                self.stored = b.dtype
                self.panels, self.scale = k.packed(pack.matrix_panels(b, self.width, p.transposed_b, p.alpha)), 1.0
        if self.panels is None:
            self.b = k.tensor(p.b)
        if self.staged:
            self.stage = k.scratch("panel", p.dtype, p.k * self.width)
        self.rest_added = p.added
        if self.scale == 1.0 and added_vector(p) and p.added is not None and p.added.weight is not None:
            bias = (p.added.weight.array * np.asarray(p.beta, p.dtype.numpy)).reshape(-1)
            self.bias, self.rest_added = k.packed(Packing.of(bias.astype(p.dtype.numpy, copy=False))), None

    def chunks_of(self, one_row: bool) -> int:
        """The chunks of k whose sums are added in memory, 1 for none."""
        p = self.p
        return 1 if one_row or (not is_symbolic(p.k) and p.k <= CHUNK * 4 // 3) else -(-p.k // CHUNK)

    def task_body(self, task: Var, panels: int, row_tiles: int) -> Block:
        p, k = self.p, self.k
        batch = [(f"batch{axis}", p.shape[axis]) for axis in p.batch]
        grid = task_grid(k, task, [*batch, ("panel", panels), ("row_span", -(-row_tiles // self.span))])
        *outer, panel, span = grid.index
        stmts: list[Stmt] = list(grid.head)
        index: list[Expr] = [const(0)] * len(p.shape)
        for axis, at in zip(p.batch, outer, strict=True):
            index[axis] = at
        whole = self.tiles(stmts, index, span, panel, row_tiles)
        if not (is_symbolic(p.m) or is_symbolic(p.n)):
            return (*stmts, *whole)
        fits: Expr | None = None
        for name, extent, least in (("m", p.m, self.shape.pixels), ("n", p.n, self.width)):
            if is_symbolic(extent) and least > 1:
                enough = compare("ge", k.param(name, extent), const(least))
                fits = enough if fits is None else binary("and", fits, enough)
        return (*stmts, *whole) if fits is None else (*stmts, If(fits, whole, self.edges(index, span, panel)))

    def tiles(self, stmts: list[Stmt], index: list[Expr], span: Expr, panel: Expr, row_tiles: int) -> Block:
        """The tiles of a task; the last panel and the last tile step back. Names go to `stmts` where no condition stands
        before the tiles."""
        p, k = self.p, self.k
        names = [] if is_symbolic(p.m) or is_symbolic(p.n) else stmts
        column: Expr = panel * self.width
        if not surely_zero(p.n % self.width):
            column = minimum(column, k.param("last_column", p.n - self.width))
        column = self.named(names, "column", column, p.n)
        before = () if names is stmts else tuple(names)
        if not self.staged:
            return (*before, *self.tile(index, panel, span, column))
        row_tile, size = var("row_tile"), k.param("span", self.span)
        k.bound(row_tile, 0, row_tiles)
        begin = binary("mul", span, size)
        end = minimum(begin + size, k.param("row_tiles", row_tiles))
        loop = For(row_tile, begin, end, self.tile(index, panel, row_tile, column))
        return (*before, self.copy_panel(index, column), loop)

    def edges(self, index: list[Expr], span: Expr, panel: Expr) -> Block:
        """The rows and columns of a task one by one, a vector of columns at a time: for results smaller than a tile."""
        p, k = self.p, self.k
        edge = copy(self)
        edge.staged = False
        row, at, column = var("edge_row"), var("edge"), var("edge_column")
        k.bound(row, 0, p.m)
        k.bound(column, 0, p.n)
        vectors = self.shape.vectors
        if is_symbolic(p.n):
            edge.shape = Tile(1, 1, 1)
            first = panel * self.width + at * self.lanes
            end = minimum(const(self.lanes), k.param("n", p.n) - column)
        else:
            edge.shape = Tile(1, 1, vectors)
            first = panel * self.width
            if not surely_zero(p.n % self.width):
                first = minimum(first, k.param("last_column", p.n - self.width))
            end = const(min(self.lanes, self.width))

        def loop(body: list[Stmt]) -> For:
            return edge.registers.vector(body, end)

        if surely_one(p.m):
            block: Block = (loop(edge.gemv(index, panel, column)),)
        else:
            block = (loop(edge.tile_body(index, panel, row, column)),)
            size = k.param("span_rows", self.span * self.shape.pixels)
            begin = binary("mul", span, size)
            block = (For(row, begin, minimum(begin + size, k.param("m", p.m)), block),)
        block = (Let(column, first), *block)
        if not is_symbolic(p.n):
            return block
        inside = compare("lt", column, k.param("n", p.n))
        return (For(at, const(0), const(vectors), (block[0], If(inside, block[1:]))),)

    def vector(self, body: list[Stmt]) -> For:
        """The loop over the lanes of a panel's vectors."""
        return self.registers.vector(body, const(min(self.lanes, self.width)))

    def tile(self, index: list[Expr], panel: Expr, row_tile: Expr, column: Expr) -> Block:
        """One tile of rows."""
        p = self.p
        if surely_one(p.m):
            return (self.vector(self.gemv(index, panel, column)),)
        stmts: list[Stmt] = []
        row: Expr = row_tile * self.shape.pixels
        if not surely_zero(p.m % self.shape.pixels):
            row = minimum(row, self.k.param("last_row", p.m - self.shape.pixels))
        row = self.named(stmts, "row", row, p.m)
        return (*stmts, self.vector(self.tile_body(index, panel, row, column)))

    def copy_panel(self, index: list[Expr], column: Expr) -> Stmt:
        """panel[k, columns] = b[k, columns]"""
        k = var("depth")
        stores: list[Stmt] = []
        for j in range(self.shape.vectors):
            place = self.p.b_index(self.at(index, const(0), self.columns_of(column, j)), k)
            stores.append(Store(self.stage, k * self.width + j * self.lanes + self.lane, self.b.load(place)))
        return self.vector([For(k, const(0), self.k.param("k", self.p.k), tuple(stores))])

    def named(self, stmts: list[Stmt], name: str, value: Expr, extent: int) -> Expr:
        """A variable for a start below `extent`."""
        if isinstance(value, Const):
            return value
        v = var(name)
        self.k.bound(v, 0, extent)
        stmts.append(Let(v, value))
        return v

    # -- operands -----------------------------------------------------------------------------------------------------

    def at(self, index: list[Expr], row: Expr, column: Expr) -> tuple[Expr, ...]:
        """The logical index of a result element."""
        full = list(index)
        if self.p.row is not None:
            full[self.p.row] = row
        full[-1] = column
        return tuple(full)

    @property
    def panel_steps(self) -> int:
        """Steps along k that a panel holds."""
        return self.p.k

    def read_a(self, index: list[Expr], row: Expr, column: Expr, step: Expr) -> Expr:
        """The terms of a at a step along k."""
        return self.a.load(self.p.a_index(self.at(index, row, column), step))

    def sums_of_a(self, rows: int) -> list[Stmt]:
        """Registers for the sums of rows of a, where something needs them."""
        return []

    def add_to_sum(self, x: Expr, q: Expr) -> list[Stmt]:
        """Adds the terms x of a step to the sum of row q of the tile."""
        return []

    def rest(self, index: list[Expr], panel: Expr, row: Expr, column: Expr, q: Var) -> list[Stmt]:
        """The terms of a tile after its whole steps."""
        return []

    def rest_of_row(self, index: list[Expr], panel: Expr, column: Expr) -> list[Stmt]:
        """The same for a result of one row."""
        return []

    def vectors(self, index: list[Expr], panel: Expr, column: Expr, k: Expr) -> list[Expr]:
        """Row k of b in the vectors of the panel."""
        count = self.shape.vectors
        if self.staged:
            return Panels(self.stage, self.p.dtype, self.p.dtype, self.lane, self.lanes).vectors(k * self.width, count)
        if self.panels is not None:
            step = panel * self.k.param("panel_size", self.panel_steps * self.width)
            reader = Panels(self.panels, self.stored, self.p.dtype, self.lane, self.lanes)
            return reader.vectors(step + k * self.width, count)

        def place(at: Expr, j: int) -> tuple[Expr, ...]:
            return self.p.b_index(self.at(index, const(0), self.columns_of(column, j)), at)

        return Strided(self.b, place).vectors(k, count)

    def columns_of(self, column: Expr, j: int) -> Expr:
        """The columns in vector j of the panel that begins at `column`."""
        return column + j * self.lanes + self.lane

    @property
    def registers(self) -> TileKernel:
        """The sums of a tile: rows of the result are its pixels."""
        return TileKernel(self.k, self.shape, self.inner, self.lane, self.lanes)

    def start(self, column: Expr, j: int) -> Expr:
        """What an accumulator starts from."""
        if self.bias is None:
            return const(0.0, self.p.dtype)
        return Load(self.p.dtype, self.bias, self.columns_of(column, j))

    def finish(self, value: Expr, place: tuple[Expr, ...], q: Expr | None = None) -> list[Stmt]:
        """Scales, adds, applies the epilogue and stores one element."""
        p = self.p
        value = self.corrected(value, place, q)
        if self.scale != 1.0:
            value = value * self.scale
        if self.rest_added is not None and p.beta != 0.0:
            other = self.k.tensor(self.rest_added).load(added_index(self.rest_added.type, place, p.shape))
            value = value + (other if p.beta == 1.0 else other * p.beta)
        sum_ = Var(p.dtype, f"sum{self.k.prefix()}")
        return [Let(sum_, value), *self.epilogue.store(sum_, place)]

    def corrected(self, value: Expr, place: tuple[Expr, ...], q: Expr | None) -> Expr:
        """The sum of products, from what the accumulators hold for row q of the tile."""
        return value

    # -- several rows -------------------------------------------------------------------------------------------------

    def tile_body(self, index: list[Expr], panel: Expr, row: Expr, column: Expr) -> list[Stmt]:
        p, k, tile, registers = self.p, self.k, self.shape, self.registers
        q = registers.column("q")

        def each_row(*body: Stmt) -> For:
            return registers.unrolled(q, body)

        def total_at(j: int) -> Expr:
            return (q * tile.vectors + j) * self.lanes + self.lane

        places = [self.at(index, row + q, self.columns_of(column, j)) for j in range(tile.vectors)]
        if surely_one(self.chunks):
            body = registers.registers([self.start(column, j) for j in range(tile.vectors)])
            body += self.sums_of_a(tile.pixels)
            body.append(self.multiply(index, panel, row, column, const(0), k.param("k", self.steps)))
            body += self.rest(index, panel, row, column, q)
            for j, place in enumerate(places):
                body.append(each_row(*self.finish(registers.read(j, q), place, q)))
            return body
        body = [each_row(Store(self.total, total_at(j), self.start(column, j))) for j in range(tile.vectors)]
        chunk, low = var("chunk"), var("low")
        size = k.param("chunk", CHUNK if is_symbolic(p.k) else -(-p.k // self.chunks))
        steps = [*registers.registers(), Let(low, chunk * size)]
        steps.append(self.multiply(index, panel, row, column, low, minimum(low + size, k.param("k", p.k))))
        for j in range(tile.vectors):
            old = Load(p.dtype, self.total, total_at(j))
            steps.append(each_row(Store(self.total, total_at(j), old + registers.read(j, q))))
        body.append(For(chunk, const(0), k.param("chunks", self.chunks), tuple(steps)))
        for j, place in enumerate(places):
            body.append(each_row(*self.finish(Load(p.dtype, self.total, total_at(j)), place)))
        return body

    def multiply(self, index: list[Expr], panel: Expr, row: Expr, column: Expr, low: Expr, high: Expr) -> Stmt:
        """The inner loop over k."""
        k = var("k")
        body = self.registers.step(
            self.vectors(index, panel, column, k), lambda r, q: self.read_a(index, row + q, column, k), also=self.add_to_sum
        )
        return For(k, low, high, tuple(body))

    # -- one row ------------------------------------------------------------------------------------------------------

    def gemv(self, index: list[Expr], panel: Expr, column: Expr) -> list[Stmt]:
        """acc[stream, j] over k = 4 i + stream; the streams of a chunk are added in pairs, then to the total."""
        p = self.p
        zero = const(0.0, p.dtype)
        total = [Declare(f"total{j}", p.dtype, self.start(column, j)) for j in range(self.shape.vectors)]
        k, chunk, low, high = var("k"), var("chunk"), var("low"), var("high")
        whole_streams = self.steps - self.steps % STREAMS

        def step(at: Expr, s: int) -> list[Stmt]:
            x = Var(p.dtype, f"x{s}")
            stmts: list[Stmt] = [Let(x, self.read_a(index, const(0), column, at))]
            for j, vector in enumerate(self.vectors(index, panel, column, at)):
                name = f"acc{s}_{j}"
                update = self.inner.multiply(x, vector, Read(p.dtype, name, ()))
                stmts.append(Assign(name, (), update))
            return [*stmts, *self.add_to_sum(x, const(0))]

        def streams(begin: Expr, end: Expr, tail: list[Stmt]) -> list[Stmt]:
            """total += the sum of the four streams over k in begin ... end, a multiple of four, and the tail."""
            stmts: list[Stmt] = [
                Declare(f"acc{s}_{j}", p.dtype, zero) for j in range(self.shape.vectors) for s in range(STREAMS)
            ]
            steps = [stmt for s in range(STREAMS) for stmt in step(k + s, s)]
            stmts += [For(k, begin, end, tuple(steps), step=STREAMS), *tail]
            for j in range(self.shape.vectors):
                parts: list[Expr] = [Read(p.dtype, f"acc{s}_{j}", ()) for s in range(STREAMS)]
                while len(parts) > 1:
                    parts = [a + b for a, b in zip(parts[::2], parts[1::2])]
                stmts.append(Assign(f"total{j}", (), Read(p.dtype, f"total{j}", ()) + parts[0]))
            return stmts

        end = const(0) if surely_zero(whole_streams) else self.k.param("whole", whole_streams)
        rest: list[Stmt]
        if is_symbolic(p.k):
            rest = [For(k, end, self.k.param("k", self.steps), tuple(step(k, 0)))]
        else:
            rest = [stmt for i in range(self.steps % STREAMS) for stmt in step(end + i, i)]
        body: list[Stmt] = [*total, *self.sums_of_a(1)]
        if not is_symbolic(p.k) and self.steps <= STREAMS * CHUNK:
            body += streams(const(0), end, rest)
        else:
            size = self.k.param("chunk", STREAMS * CHUNK)
            inner = streams(low, high, [])
            bounds = [Let(low, binary("mul", chunk, size)), Let(high, minimum(low + size, end))]
            count = self.k.param("chunks", -(-whole_streams // (STREAMS * CHUNK)))
            body.append(For(chunk, const(0), count, (*bounds, *inner)))
            if rest:
                body += streams(end, end, rest)
        body += self.rest_of_row(index, panel, column)
        for j in range(self.shape.vectors):
            place = self.at(index, const(0), self.columns_of(column, j))
            body.extend(self.finish(Read(p.dtype, f"total{j}", ()), place, const(0)))
        return body

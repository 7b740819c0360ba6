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

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Const, Expr, Var, binary, compare, const, minimum, var
from nncompiler.ir.extents import is_symbolic, surely_one, surely_zero

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store
from .. import pack
from ..inner_product import multiply_add
from ..operands import Panels
from ..tile_kernel import TileKernel
from ..tiles import Tile
from .cut import CHUNK, ProductCut, chunks_of
from .operands import Copied, Ending, Packed, Panel, Right, Terms, Unpacked, ending
from .plan import staged
from .product import Product

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction


STREAMS = 4
"""Accumulators a column in gemv: terms k, k + 1, ... k + 3 of four go to accumulators of their own."""


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels of a matrix product of floats."""
    machine = new_kernel("probe").machine
    cut = ProductCut(p, tile, machine.lanes(p.dtype), chunks_of(p), staged(p, tile, machine))
    k = new_kernel(name_of(cut))
    a, epilogue = k.tensor(p.a, params=False), Epilogue(c, k, k.tensor(c.result, written=True))
    lane = k.lane(cut.lanes)
    b, scale = right(k, cut, lane)
    follows = ending(k, p, epilogue, scale)
    total = "" if surely_one(cut.chunks) else k.scratch("total", p.dtype, cut.total)
    GemmKernel(k, cut, lane, Terms(p, multiply_add(p.dtype), a, b), follows, total).emit()


def name_of(cut: ProductCut, kind: str = "") -> str:
    """The name of the kernel; `kind` is what it says of the element type."""
    return f"gemv_{kind}{cut.tile.vectors}" if cut.one_row else f"gemm_{kind}{cut.tile}"


def right(k: KernelBuilder, cut: ProductCut, lane: Var) -> tuple[Right, float]:
    """How b of floats is read, and what sums are still to be multiplied by."""
    p = cut.p
    b = p.b.weight
    if b is not None:
        if p.alpha == 1.0 and (cut.one_row or k.cold):
            b = pack.narrowest(b, k.machine)
        if prod(b.shape[:-2]) == 1:
            panels = k.packed(pack.matrix_panels(b, cut.width, p.transposed_b, p.alpha))
            return Packed(k, Panels(panels, b.dtype, p.dtype, lane, cut.lanes), p.k, cut.width), 1.0
    found = Unpacked(p, k.tensor(p.b))
    if not cut.staged:
        return found, p.alpha
    stage = k.scratch("panel", p.dtype, p.k * cut.width)
    return Copied(k, found, Panels(stage, p.dtype, p.dtype, lane, cut.lanes), cut.width), p.alpha


@dataclass(frozen=True)
class GemmKernel:
    """One kernel, composed of how it is cut, what it multiplies, and what follows its sums. `total` is scratch memory for
    the sums of chunks."""

    k: KernelBuilder
    cut: ProductCut
    lane: Var
    terms: Terms
    ending: Ending
    total: str = ""

    @property
    def p(self) -> Product:
        return self.cut.p

    @property
    def tile(self) -> Tile:
        return self.cut.tile

    @property
    def lanes(self) -> int:
        return self.cut.lanes

    @property
    def steps(self) -> int:
        """Whole steps along k."""
        return self.terms.inner.steps(self.p.k)

    @property
    def registers(self) -> TileKernel:
        """The sums of a tile: rows of the result are its pixels."""
        return TileKernel(self.k, self.tile, self.terms.inner, self.lane, self.lanes)

    def emit(self) -> None:
        task, tasks, flops = var("task"), self.cut.tasks, self.p.flops
        self.k.emit(task, tasks, self.task_body(task), grain=grain_of(tasks, flops), flops=flops)

    def task_body(self, task: Var) -> Block:
        p, k, cut = self.p, self.k, self.cut
        batch = [(f"batch{axis}", p.shape[axis]) for axis in p.batch]
        grid = task_grid(k, task, [*batch, ("panel", cut.panels), ("row_span", cut.spans)])
        *outer, number, span = grid.index
        stmts: list[Stmt] = list(grid.head)
        index: list[Expr] = [const(0)] * len(p.shape)
        for axis, at in zip(p.batch, outer, strict=True):
            index[axis] = at
        panel = Panel(p, self.lane, self.lanes, tuple(index), number, number * cut.width)
        whole = self.tiles(stmts, panel, span)
        if not (is_symbolic(p.m) or is_symbolic(p.n)):
            return (*stmts, *whole)
        fits: Expr | None = None
        for name, extent, least in (("m", p.m, self.tile.pixels), ("n", p.n, cut.width)):
            if is_symbolic(extent) and least > 1:
                enough = compare("ge", k.param(name, extent), const(least))
                fits = enough if fits is None else binary("and", fits, enough)
        return (*stmts, *whole) if fits is None else (*stmts, If(fits, whole, self.edges(panel, span)))

    def tiles(self, stmts: list[Stmt], panel: Panel, span: Expr) -> Block:
        """The tiles of a task; the last panel and the last tile step back. Names go to `stmts` where no condition stands
        before the tiles."""
        p, k, cut = self.p, self.k, self.cut
        names = [] if is_symbolic(p.m) or is_symbolic(p.n) else stmts
        panel = replace(panel, column=self.named(names, "column", self.stepped_back(panel.column), p.n))
        before = () if names is stmts else tuple(names)
        if not cut.staged:
            return (*before, *self.rows(panel, span))
        row_tile, size = var("row_tile"), k.param("span", cut.span)
        k.bound(row_tile, 0, cut.row_tiles)
        begin = binary("mul", span, size)
        end = minimum(begin + size, k.param("row_tiles", cut.row_tiles))
        loop = For(row_tile, begin, end, self.rows(panel, row_tile))
        return (*before, self.vector(self.terms.b.before(panel, self.tile.vectors)), loop)

    def stepped_back(self, column: Expr) -> Expr:
        """The first column of a panel, of which the last one steps back."""
        if surely_zero(self.p.n % self.cut.width):
            return column
        return minimum(column, self.k.param("last_column", self.p.n - self.cut.width))

    def edges(self, panel: Panel, span: Expr) -> Block:
        """The rows and columns of a task one by one, a vector of columns at a time: for results smaller than a tile."""
        p, k, vectors = self.p, self.k, self.tile.vectors
        row, at, column = var("edge_row"), var("edge"), var("edge_column")
        k.bound(row, 0, p.m)
        k.bound(column, 0, p.n)
        if is_symbolic(p.n):
            tile = Tile(1, 1, 1)
            first = panel.column + at * self.lanes
            end = minimum(const(self.lanes), k.param("n", p.n) - column)
        else:
            tile = Tile(1, 1, vectors)
            first = self.stepped_back(panel.column)
            end = const(min(self.lanes, self.cut.width))
        edge = replace(self, cut=replace(self.cut, tile=tile), terms=replace(self.terms, b=self.terms.b.edge))
        panel = replace(panel, column=column)
        if surely_one(p.m):
            block: Block = (edge.registers.vector(edge.gemv(panel), end),)
        else:
            block = (edge.registers.vector(edge.tile_body(panel, row), end),)
            size = k.param("span_rows", self.cut.span * self.tile.pixels)
            begin = binary("mul", span, size)
            block = (For(row, begin, minimum(begin + size, k.param("m", p.m)), block),)
        block = (Let(column, first), *block)
        if not is_symbolic(p.n):
            return block
        inside = compare("lt", column, k.param("n", p.n))
        return (For(at, const(0), const(vectors), (block[0], If(inside, block[1:]))),)

    def vector(self, body: Sequence[Stmt]) -> For:
        """The loop over the lanes of a panel's vectors."""
        return self.registers.vector(body, const(min(self.lanes, self.cut.width)))

    def rows(self, panel: Panel, row_tile: Expr) -> Block:
        """One tile of rows."""
        p = self.p
        if surely_one(p.m):
            return (self.vector(self.gemv(panel)),)
        stmts: list[Stmt] = []
        row = self.first_row(stmts, row_tile)
        return (*stmts, self.vector(self.tile_body(panel, row)))

    def first_row(self, stmts: list[Stmt], row_tile: Expr) -> Expr:
        """The first row of a tile, of which the last one steps back."""
        row: Expr = row_tile * self.tile.pixels
        if not surely_zero(self.p.m % self.tile.pixels):
            row = minimum(row, self.k.param("last_row", self.p.m - self.tile.pixels))
        return self.named(stmts, "row", row, self.p.m)

    def named(self, stmts: list[Stmt], name: str, value: Expr, extent: int) -> Expr:
        """A variable for a start below `extent`."""
        if isinstance(value, Const):
            return value
        v = var(name)
        self.k.bound(v, 0, extent)
        stmts.append(Let(v, value))
        return v

    def starts(self, panel: Panel) -> list[Expr]:
        """What the accumulators of a panel start from."""
        return [self.ending.start(panel.columns(j)) for j in range(self.tile.vectors)]

    def finish(self, value: Expr, place: tuple[Expr, ...], q: Expr) -> list[Stmt]:
        """What follows the sum of an element in row q of the tile."""
        return self.ending.store(self.terms.corrected(value, place, q), place)

    # -- several rows -------------------------------------------------------------------------------------------------

    def tile_body(self, panel: Panel, row: Expr) -> list[Stmt]:
        p, k, tile, registers = self.p, self.k, self.tile, self.registers
        q = registers.column("q")

        def each_row(*body: Stmt) -> For:
            return registers.unrolled(q, body)

        def total_at(j: int) -> Expr:
            return (q * tile.vectors + j) * self.lanes + self.lane

        places = [panel.place(row + q, j) for j in range(tile.vectors)]
        if surely_one(self.cut.chunks):
            body = list(registers.registers(self.starts(panel)))
            body.append(self.multiply(panel, row, const(0), k.param("k", self.steps)))
            for pixel in map(const, range(tile.pixels)):
                sums = [(f"acc{j}", (pixel,)) for j in range(tile.vectors)]
                body += self.terms.rest(panel, row + pixel, pixel, sums, f"rest{pixel.value}")
            for j, place in enumerate(places):
                body.append(each_row(*self.finish(registers.read(j, q), place, q)))
            return body
        body = [each_row(Store(self.total, total_at(j), start)) for j, start in enumerate(self.starts(panel))]
        chunk, low = var("chunk"), var("low")
        size = k.param("chunk", CHUNK if is_symbolic(p.k) else -(-p.k // self.cut.chunks))
        steps = [*registers.registers(), Let(low, chunk * size)]
        steps.append(self.multiply(panel, row, low, minimum(low + size, k.param("k", p.k))))
        for j in range(tile.vectors):
            old = Load(p.dtype, self.total, total_at(j))
            steps.append(each_row(Store(self.total, total_at(j), old + registers.read(j, q))))
        body.append(For(chunk, const(0), k.param("chunks", self.cut.chunks), tuple(steps)))
        for j, place in enumerate(places):
            body.append(each_row(*self.finish(Load(p.dtype, self.total, total_at(j)), place, q)))
        return body

    def multiply(self, panel: Panel, row: Expr, low: Expr, high: Expr) -> Stmt:
        """The inner loop over k."""
        k, terms = var("k"), self.terms
        vectors = terms.b.vectors(panel, k, self.tile.vectors)
        body = self.registers.step(vectors, lambda r, q: terms.read(panel, row + q, k))
        return For(k, low, high, tuple(body))

    # -- one row ------------------------------------------------------------------------------------------------------

    def gemv(self, panel: Panel) -> list[Stmt]:
        """acc[stream, j] over k = 4 i + stream; the streams of a chunk are added in pairs, then to the total."""
        p, terms, count = self.p, self.terms, self.tile.vectors
        zero = const(0.0, p.dtype)
        total = [Declare(f"total{j}", p.dtype, start) for j, start in enumerate(self.starts(panel))]
        k, chunk, low, high = var("k"), var("chunk"), var("low"), var("high")
        whole_streams = self.steps - self.steps % STREAMS

        def step(at: Expr, s: int) -> list[Stmt]:
            x = Var(p.dtype, f"x{s}")
            stmts: list[Stmt] = [Let(x, terms.read(panel, const(0), at))]
            for j, vector in enumerate(terms.b.vectors(panel, at, count)):
                name = f"acc{s}_{j}"
                update = terms.inner.multiply(x, vector, Read(p.dtype, name, ()))
                stmts.append(Assign(name, (), update))
            return stmts

        def streams(begin: Expr, end: Expr, tail: list[Stmt]) -> list[Stmt]:
            """total += the sum of the four streams over k in begin ... end, a multiple of four, and the tail."""
            stmts: list[Stmt] = [Declare(f"acc{s}_{j}", p.dtype, zero) for j in range(count) for s in range(STREAMS)]
            steps = [stmt for s in range(STREAMS) for stmt in step(k + s, s)]
            stmts += [For(k, begin, end, tuple(steps), step=STREAMS), *tail]
            for j in range(count):
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
        body: list[Stmt] = list(total)
        if not is_symbolic(p.k) and self.steps <= STREAMS * CHUNK:
            body += streams(const(0), end, rest)
        else:
            size = self.k.param("chunk", STREAMS * CHUNK)
            inner = streams(low, high, [])
            bounds = [Let(low, binary("mul", chunk, size)), Let(high, minimum(low + size, end))]
            chunks = self.k.param("chunks", -(-whole_streams // (STREAMS * CHUNK)))
            body.append(For(chunk, const(0), chunks, (*bounds, *inner)))
            if rest:
                body += streams(end, end, rest)
        body += terms.rest(panel, const(0), const(0), [(f"total{j}", ()) for j in range(count)], "rest")
        for j in range(count):
            body += self.finish(Read(p.dtype, f"total{j}", ()), panel.place(const(0), j), const(0))
        return body

"""Matrix products by one level of Strassen's algorithm: seven products of halves in place of eight.

    first kernel, for each row of the halves:
        S[i, row, k] = sums of the quarters of a                        seven, of which two are quarters themselves
    second kernel, for each task = (batch, panel of columns of a half, span of row tiles of a half):
        C[tile, quarter] = 0 or the bias                                scratch memory, in L1 or L2
        for each chunk of k, for each tile of the span, for i of the seven:
            acc[row, j] = sum over k of the chunk of S[i, row, k] * T[i, k, columns], to which what the product before has
                            may be added; some are kept aside for those that follow
            C[tile, quarter] += acc and sums that were kept             four times; `STEPS` of `kernels/strassen.py`
            meanwhile a share of the T that comes next is fetched into L2
        result[quarter] = epilogue(C[tile, quarter])                    rows beyond the last are not stored

A single chunk needs no C: its quarters go from registers through the epilogue.

T are sums of the quarters of b, which is constant: they are made while compiling, in place of b. S and T lie in the order in
which they are read. Where the last row has no partner, its numbers stand in for one. Seven eighths of the multiplications
remain, and b takes seven quarters of its memory. A panel of T that stays in L2 serves one tile after another (spans of one);
of a larger one, a chunk does.

The rms error is about 2.8 times that of the direct kernels where rows of a are of like size, 6e-7 of the result's. A row
that is larger by far disturbs its partner, half of all rows away, by about 2e-7 of itself, and no other; an infinity or NaN
makes NaN of both. `Policy.winograd` turns the algorithm off. Strassen, "Gaussian elimination is not optimal", 1969.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, compare, const, minimum, var
from nncompiler.ir.extents import hint, surely_zero
from nncompiler.ir.weights import Array, Weight

from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ....program import Packing, repeatable
from ... import pack
from ...inner_product import multiply_add
from ...operands import Panels
from ...strassen import PRODUCTS, RIGHT, STEPS, Recombination, signed_array
from ...tile_kernel import TileKernel
from ...tiles import Tile
from ..operands import Ending, ending
from ..product import Product
from .cut import HalvesCut, chunk_of
from .sums import Sums, places

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder, NewKernel
    from ....emission.contraction import Contraction


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels: one for the sums of the first operand, one for the products."""
    first = new_kernel("strassen_sums")
    cut = HalvesCut(p, tile, first.machine.lanes(p.dtype))
    cut = replace(cut, span=cut.tiles_of_task(first.machine))
    root = first.temporary(cut.sums * p.dtype.size)
    Sums(first, cut, first.workspace(root, p.dtype, written=True)).emit()
    k = new_kernel(f"strassen_{tile}")
    sums, epilogue = Sums(k, cut, k.workspace(root, p.dtype)), Epilogue(c, k, k.tensor(c.result, written=True))
    assert p.b.weight is not None
    packed = k.packed(panels(p.b.weight, cut.width, p.transposed_b, p.alpha))
    follows, lane = ending(k, p, epilogue), k.lane(cut.lanes)
    kept = k.scratch("kept", p.dtype, Recombination.size(tile.pixels, tile.vectors, cut.lanes))
    quarters = k.scratch("quarters", p.dtype, cut.span * cut.tile_size) if cut.chunks > 1 else None
    StrassenProduct(k, cut, sums, Panels(packed, p.dtype, p.dtype, lane, cut.lanes), kept, quarters, follows).emit()


@repeatable
def panels(b: Weight, width: int, transposed: bool, factor: float) -> Packing:
    """b[K, N] (`transposed`: b[N, K]) --> T: [N/2/width][chunk of K/2][7][k of the chunk][width]; the last panel overlaps
    its neighbour, the last chunk may be shorter."""
    k, n = b.shape[-2:][::-1] if transposed else b.shape[-2:]
    rows, columns = k // 2, n // 2
    count, size = -(-columns // width), chunk_of(rows)

    def fill(out: Array) -> None:
        matrix = b.array.reshape(b.shape[-2:])
        matrix = pack.staggered(matrix).T if transposed else matrix
        quarters = [matrix[at // 2 * rows :, at % 2 * columns :][:rows, :columns] for at in range(4)]
        sums = np.empty((min(rows, size), columns), out.dtype, order="F" if transposed else "C")
        for low in range(0, rows, size):
            high = min(low + size, rows)
            part = sums[: high - low]
            chunk = out[:, low * PRODUCTS * width : high * PRODUCTS * width].reshape(count, PRODUCTS, high - low, width)
            for i, factors in enumerate(RIGHT):
                total = signed_array([quarter[low:high] for quarter in quarters], factors, part)
                if factor != 1.0:
                    total = np.multiply(total, np.asarray(factor, out.dtype), out=part)
                whole = columns // width
                blocks = total[:, : whole * width].reshape(high - low, whole, width)
                chunk[:whole, i] = blocks.transpose(1, 0, 2)
                if whole < count:
                    chunk[whole, i] = total[:, columns - width :]

    shape = (count, PRODUCTS * rows * width)
    return Packing(b.dtype.numpy, shape, fill, b, ("strassen", transposed, factor, width))


@dataclass(frozen=True)
class HalvesTile:
    """A tile: the number of the product in the batch and of the panel; the tile among all (`row_tile`), among those of the
    task (`at`) and among those that fetch what comes next (`turn`); the index of the batch, the first row of the upper half,
    the first column of the left one."""

    number: Expr
    panel: Expr
    row_tile: Expr
    at: Expr
    turn: Expr
    index: Sequence[Expr]
    first: Expr
    column: Expr


@dataclass(frozen=True)
class StrassenProduct:
    """The second kernel, composed of how it is cut, the sums that it multiplies, and what follows the result's. In scratch
    memory are sums that are `kept` aside and, where k is several chunks, the `quarters` of the tiles of a task."""

    k: KernelBuilder
    cut: HalvesCut
    sums: Sums
    panels: Panels
    kept: str
    quarters: str | None
    ending: Ending

    @property
    def p(self) -> Product:
        return self.cut.p

    @property
    def tile(self) -> Tile:
        return self.cut.tile

    @property
    def lane(self) -> Var:
        return self.panels.lane

    @property
    def lanes(self) -> int:
        return self.cut.lanes

    @property
    def registers(self) -> TileKernel:
        """The sums of a product: rows of a half are its pixels."""
        return TileKernel(self.k, self.tile, multiply_add(self.p.dtype), self.lane, self.lanes)

    def emit(self) -> None:
        task, tasks, flops = var("task"), self.cut.tasks, self.p.flops
        self.k.emit(task, tasks, self.body(task), grain=grain_of(tasks, flops), flops=flops)

    def vector(self, body: Sequence[Stmt]) -> For:
        """The loop over the lanes of a panel's vectors."""
        return self.registers.vector(body, const(min(self.lanes, self.cut.width)))

    def body(self, task: Var) -> Block:
        k, cut, p = self.k, self.cut, self.p
        spans = k.param("spans", cut.spans)
        span, panel, column = var("span"), var("panel"), var("column")
        k.bound(span, 0, cut.spans)
        k.bound(panel, 0, cut.panels)
        k.bound(column, 0, cut.columns)
        stmts, index, number = places(k, p, binary("floordiv", task, spans), cut.panels)
        which = index.pop()
        where: Expr = which * cut.width
        if cut.columns % cut.width:
            where = minimum(where, const(cut.columns - cut.width))
        inner: list[Stmt] = [
            Let(span, binary("mod", task, spans)), *stmts, Let(panel, which), Let(column, where),
        ]  # fmt: skip
        if cut.span == 1:
            first = var("first")
            k.bound(first, 0, cut.padded)
            inner.append(Let(first, span * cut.tile.pixels))
            work = self.begin(const(0), column)
            work += self.each_chunk(
                lambda chunk, low: self.products(
                    HalvesTile(number, panel, span, const(0), span, index, first, column), chunk, low
                )
            )
            work += self.ends(const(0), index, first, column)
            return (*inner, self.vector(work))
        before = span * cut.span
        if self.quarters is not None:
            inner.append(self.each_tile("begun", before, lambda at, first: self.begin(at, column)))
        inner += self.each_chunk(
            lambda chunk, low: [
                self.each_tile(
                    "multiplied", before,
                    lambda at, first: self.products(
                        HalvesTile(number, panel, before + at, at, at, index, first, column), chunk, low
                    ),
                )
            ]
        )  # fmt: skip
        if self.quarters is not None:
            inner.append(self.each_tile("ended", before, lambda at, first: self.ends(at, index, first, column)))
        return tuple(inner)

    def each_tile(self, name: str, before: Expr, body: Callable[[Expr, Expr], list[Stmt]]) -> For:
        """What is done for each tile of a span that begins with tile `before`, given its number in the span and its first
        row."""
        k, at, first = self.k, var(f"{name}_tile"), var(f"{name}_first")
        k.bound(at, 0, self.cut.span)
        k.bound(first, 0, self.cut.padded)
        used = minimum(const(self.cut.span), k.param("row_tiles", self.cut.row_tiles) - before)
        return For(at, const(0), used, (Let(first, (before + at) * self.tile.pixels), self.vector(body(at, first))))

    def each_chunk(self, body: Callable[[Expr, Expr], list[Stmt]]) -> list[Stmt]:
        """What is done for each chunk of k, given its number and its first term."""
        cut = self.cut
        if cut.chunks == 1:
            return body(const(0), const(0))
        chunk, low = var("chunk"), var("low")
        self.k.bound(chunk, 0, cut.chunks)
        self.k.bound(low, 0, cut.depth)
        return [For(chunk, const(0), const(cut.chunks), (Let(low, chunk * cut.size), *body(chunk, low)))]

    def quarter_at(self, at: Expr, quarter: int, q: Expr, j: int) -> Expr:
        """Where an element of the quarters of tile `at` of the span lies."""
        tile = self.tile
        return at * self.cut.tile_size + ((q + quarter * tile.pixels) * tile.vectors + j) * self.lanes + self.lane

    def columns_of(self, column: Expr, quarter: int, j: int) -> Expr:
        """The columns of the result in vector j of a quarter, for a panel that begins at `column` of a half."""
        return column + quarter % 2 * self.cut.columns + j * self.lanes + self.lane

    def each_row(self, q: Var, *body: Stmt) -> For:
        self.k.bound(q, 0, self.tile.pixels)
        return For(q, const(0), const(self.tile.pixels), body, "unrolled")

    def begin(self, at: Expr, column: Expr) -> list[Stmt]:
        """The quarters of a tile begin with the bias, or with zero."""
        if self.quarters is None:
            return []
        q = var("begun")
        stores = [
            Store(self.quarters, self.quarter_at(at, quarter, q, j), self.ending.start(self.columns_of(column, quarter, j)))
            for quarter in range(4)
            for j in range(self.tile.vectors)
        ]
        return [self.each_row(q, *stores)]

    def products(self, place: HalvesTile, chunk: Expr, low: Expr) -> list[Stmt]:
        """The seven products of a chunk of k for a tile, which fetches a share of what comes next: the next chunk, or the
        next panel where a task has one tile."""
        k, p, cut, tile = self.k, self.p, self.cut, self.tile
        size, line = cut.size, k.machine.line_bytes // p.dtype.size
        several = cut.span > 1
        share = -(-cut.width // (cut.span if several else max(1, hint(cut.row_tiles))))
        past = minimum(low + size, const(cut.depth))
        terms, base = var("terms"), var("base")
        k.bound(terms, 1, size + 1)
        k.bound(base, 0, PRODUCTS * cut.depth * cut.width * cut.panels)
        stmts: list[Stmt] = [
            Let(terms, past - low if cut.depth % size else const(size)),
            Let(base, (place.panel * cut.depth + low) * (PRODUCTS * cut.width)),
        ]
        sums = self.sums.at(place.number, chunk, place.row_tile, 0)
        ahead = terms * (PRODUCTS * cut.width) if several else const(PRODUCTS * cut.depth * cut.width)
        begin = place.turn * (terms if several else cut.depth) * (PRODUCTS * share)
        if not several:
            begin = begin + low * (PRODUCTS * share)
        reader, sums_kept = self.panels, Recombination(self.registers, self.kept)
        for i, step in enumerate(STEPS):
            t, w0, f0, s0 = var("k"), var(f"weights{i}"), var(f"fetched{i}"), var(f"sums{i}")
            k.bound(t, 0, size)
            stmts += sums_kept.begin(i)
            inner = sums_kept.registers(i).step(
                reader.vectors(w0 + t * cut.width, tile.vectors),
                partial(self.term, s0, t),
            )
            fetch = [Prefetch(reader.buffer, f0 + t * share + n * line, locality=2) for n in range(-(-share // line))]
            fetch.append(Prefetch(self.sums.buffer, s0 + cut.block + t * tile.pixels, locality=2))
            if step.quarter is not None:
                near = self.approach(step.quarter, place)
                last = compare("eq", chunk, const(cut.chunks - 1))
                stmts.append(near if cut.chunks == 1 else If(last, (near,)))
            stmts += [
                Let(w0, base + terms * (i * cut.width)), Let(f0, base + ahead + begin + terms * (i * share)),
                Let(s0, sums + i * cut.block), For(t, const(0), terms, (*fetch, *inner)),
                *sums_kept.follows(i, lambda values, quarter, q: self.quarter(values, quarter, q, place)),
            ]  # fmt: skip
        return stmts

    def approach(self, quarter: int, place: HalvesTile) -> For:
        """Fetches what the epilogue of a quarter of the tile reads and writes, a product before it is made."""
        k, p, cut = self.k, self.p, self.cut
        q, row = var(f"ahead{quarter}"), var(f"row_ahead{quarter}")
        k.bound(q, 0, self.tile.pixels)
        k.bound(row, 0, p.m)
        begin: Expr = place.first + k.param("half", cut.half) if quarter // 2 else place.first
        body: list[Stmt] = [Let(row, minimum(begin + q, k.param("last", p.m - 1)))]
        for j in range(self.tile.vectors):
            index = p.place(place.index, row, self.columns_of(place.column, quarter, j))
            body += self.ending.epilogue.approach(index, row, Var(p.dtype, "acc"))
        return For(q, const(0), const(self.tile.pixels), tuple(body))

    def quarter(self, values: Sequence[Expr], quarter: int, q: Expr, place: HalvesTile) -> list[Stmt]:
        """Row q of a quarter of the result, made of a chunk's sums: it is added to those of the chunks before, or, where
        there is one chunk, goes through the epilogue."""
        p = self.p
        if self.quarters is not None:
            return [
                Store(self.quarters, at, Load(p.dtype, self.quarters, at) + value)
                for at, value in ((self.quarter_at(place.at, quarter, q, j), value) for j, value in enumerate(values))
            ]
        if self.ending.bias is not None:
            columns = (self.columns_of(place.column, quarter, j) for j in range(self.tile.vectors))
            values = [value + self.ending.start(c) for value, c in zip(values, columns, strict=True)]
        return self.stored(values, quarter, q, place.index, place.first, place.column)

    def term(self, begin: Expr, at: Expr, r: int, q: Expr) -> Expr:
        """Term `at` of row q of a tile of S that begins there."""
        return Load(self.p.dtype, self.sums.buffer, begin + q * self.cut.stride + at)

    def ends(self, at: Expr, index: Sequence[Expr], first: Expr, column: Expr) -> list[Stmt]:
        """The epilogue of a tile's quarters, where they are sums of chunks."""
        if self.quarters is None:
            return []
        q, stmts = var("q"), list[Stmt]()
        for quarter in range(4):
            at_row = [self.quarter_at(at, quarter, q, j) for j in range(self.tile.vectors)]
            values = [Load(self.p.dtype, self.quarters, place) for place in at_row]
            stmts.append(self.each_row(q, *self.stored(values, quarter, q, index, first, column)))
        return stmts

    def stored(
        self, values: Sequence[Expr], quarter: int, q: Expr, index: Sequence[Expr], first: Expr, column: Expr
    ) -> list[Stmt]:
        """The epilogue of row q of a quarter of the tile that begins with row `first`; a row beyond the last is not
        stored."""
        k, p, cut = self.k, self.p, self.cut
        row: Expr = first + q
        last = k.param("half", cut.half)
        exact = surely_zero(cut.padded - cut.half)
        if quarter // 2:
            row, last, exact = row + last, k.param("m", p.m), exact and surely_zero(2 * cut.half - p.m)
        stmts: list[Stmt] = []
        for j, value in enumerate(values):
            stmts += self.ending.store(value, p.place(index, row, self.columns_of(column, quarter, j)))
        return stmts if exact else [If(compare("lt", row, last), tuple(stmts))]

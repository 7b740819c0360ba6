"""Matrix products by one level of Strassen's algorithm: seven products of halves in place of eight.

    first kernel, for each row of the halves:
        S[i, row, k] = sums of the quarters of a                        seven, of which two are quarters themselves
    second kernel, for each task = (batch, panel of columns of a half, span of row tiles of a half):
        C[tile, quarter] = 0 or the bias                                scratch memory, in L1 or L2
        for each chunk of k, for each tile of the span, for i of the seven:
            acc[row, j] = sum over k of the chunk of S[i, row, k] * T[i, k, columns]
            C[tile, quarter] += acc or -= acc                           for one or two quarters
            meanwhile a share of the T that comes next is fetched into L2
        result[quarter] = epilogue(C[tile, quarter])                    rows beyond the last are not stored

T are sums of the quarters of b, which is constant: they are made while compiling, in place of b. S and T lie in the order in
which they are read. Where the last row has no partner, its numbers stand in for one. Seven eighths of the multiplications
remain, and b takes seven quarters of its memory. A panel of T that stays in L2 serves one tile after another (spans of one);
of a larger one, a chunk does.

The rms error is about 2.5 times that of the direct kernels where rows of a are of like size, 5e-7 of the result's. A row
that is larger by far disturbs its partner, half of all rows away, by about 2e-7 of itself, and no other; an infinity or NaN
makes NaN of both. `Policy.winograd` turns the algorithm off. Strassen, "Gaussian elimination is not optimal", 1969.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, compare, const, minimum, var
from nncompiler.ir.extents import hint, is_symbolic, surely_zero
from nncompiler.ir.weights import Array, Weight
from nncompiler.ops.elementwise.cast import Cast

from ... import policy
from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ...program import Packing
from .. import pack
from ..cost import CostModel, Work
from ..inner_product import multiply_add
from ..operands import Panels
from ..tiles import Tile, tile_work, tiles
from .gemm import GemmKernel, NewKernel
from .product import Product, added_vector

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
    from ...machine import Machine

PRODUCTS = 7
LEFT = ((1, 0, 0, 1), (0, 0, 1, 1), (1, 0, 0, 0), (0, 0, 0, 1), (1, 1, 0, 0), (-1, 0, 1, 0), (0, 1, 0, -1))
"""Factors of a's quarters (upper left, upper right, lower left, lower right) in S."""
RIGHT = ((1, 0, 0, 1), (1, 0, 0, 0), (0, 1, 0, -1), (-1, 0, 1, 0), (0, 0, 0, 1), (1, 1, 0, 0), (0, 0, 1, 1))
"""Factors of b's quarters in T."""
RESULT = (
    ((0, 1), (3, 1)), ((2, 1), (3, -1)), ((1, 1), (3, 1)), ((0, 1), (2, 1)), ((0, -1), (1, 1)), ((3, 1),), ((0, 1),),
)  # fmt: skip
"""(quarter, sign) of the result that each product is added to."""
LINE = 16
"""Elements that rows of S begin at multiples of."""
CHUNK = 192
"""Terms that are summed in one accumulator, at most."""
LEAST = 128
"""Terms and columns below which the sums cost more than they save."""
ROWS = 64
"""Rows below which they do."""
TASKS = 16
"""Tasks of a product at least, where panels of T are larger than L2 and it has row tiles enough."""
SPAN_BYTES = 128 << 10
"""Room for the quarters of a span, which should stay in L2 beside a chunk of T."""


def unsuitable(p: Product) -> str:
    """Why the algorithm does not make the product, "" where it does."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are turned off"
    if p.dtype != dt.f32 or p.a.type.dtype != dt.f32:
        return f"operands are {p.a.type.dtype}, it multiplies f32"
    b = p.b.weight
    if b is None or b.dtype != dt.f32 or prod(b.shape[:-2]) != 1:
        return "the second operand is no constant matrix of f32"
    if b.sources and isinstance(b.formula, Cast):
        return "the second operand is stored in 16 bits"
    if p.row is None or hint(p.m) < ROWS:
        return f"fewer than {ROWS} rows"
    if is_symbolic(p.k) or is_symbolic(p.n) or p.k % 2 or p.n % 2 or p.k < LEAST or p.n < LEAST:
        return f"columns and terms must be even numbers from {LEAST} on, they are {p.n} and {p.k}"
    return ""


def plans(p: Product, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles of rows by vectors of columns with the cycles that they cost, the cheapest first."""
    lanes, rows, depth = machine.lanes(p.dtype), -(-hint(p.m) // 2), p.k // 2
    batch = prod(hint(p.shape[a]) for a in p.batch)
    chunks = -(-depth // CHUNK)
    size = 1.75 * p.k * p.n * p.dtype.size
    sums = Work(known=12.0 * batch * rows * depth / lanes, steps=1)

    def cycles(t: Tile) -> float:
        count = batch * -(-rows // t.pixels) * -(-(p.n // 2) // (t.vectors * lanes))
        products = tile_work(t.pixels, t.vectors, depth) * PRODUCTS
        updates = Work(known=12 * 2.5 * t.pixels * t.vectors * chunks + 8.0 * t.pixels * t.vectors)
        far = p.cold or size > machine.l2_bytes // 2
        work = products * count
        return CostModel.of(machine).cycles(work.traffic(size, p.cold) if far else work, updates * count, sums)

    able = (t for t in tiles(machine.registers, machine.has_fma, 1, rows) if t.vectors * lanes <= p.n // 2)
    return sorted(((t, cycles(t)) for t in able), key=lambda f: f[1])


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels: one for the sums of the first operand, one for the products."""
    lanes = new_kernel("probe").machine.lanes(p.dtype)
    StrassenGemm(c, p, tile, lanes, new_kernel, multiply_add(p.dtype)).emit()


def chunk_of(depth: int) -> int:
    """Terms of a chunk of a half's k: chunks of like size, at most CHUNK."""
    return -(-depth // -(-depth // CHUNK))


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
                first, *more = sorted((f for f in zip(factors, quarters) if f[0]), key=lambda f: -f[0])
                total = first[1][low:high]
                for sign, quarter in more:
                    total = (np.add if sign > 0 else np.subtract)(total, quarter[low:high], out=part)
                if factor != 1.0:
                    total = np.multiply(total, np.asarray(factor, out.dtype), out=part)
                whole = columns // width
                blocks = total[:, : whole * width].reshape(high - low, whole, width)
                chunk[:whole, i] = blocks.transpose(1, 0, 2)
                if whole < count:
                    chunk[whole, i] = total[:, columns - width :]

    shape = (count, PRODUCTS * rows * width)
    return Packing(b.dtype.numpy, shape, fill, b, ("strassen", transposed, factor, width))


@dataclass
class StrassenGemm(GemmKernel):
    """One product. Sums, panels and loops differ from the direct kernel; what is done with an element does not."""

    def emit(self) -> None:
        p, tile = self.p, self.shape
        self.depth, self.columns = p.k // 2, p.n // 2
        self.half = -(-p.m // 2)  # rows of the upper half
        row_tiles = -(-self.half // tile.pixels)
        self.padded = row_tiles * tile.pixels
        self.width = min(self.columns, tile.vectors * self.lanes)
        self.row_tiles, self.size = row_tiles, chunk_of(self.depth)
        self.chunks = -(-self.depth // self.size)
        self.stride = -(-self.size // LINE) * LINE  # from one row of a tile of S to the next
        self.block = tile.pixels * self.stride
        count = -(-self.columns // self.width)
        batch = prod(p.shape[a] for a in p.batch)
        first = self.new_kernel("strassen_sums")
        self.span = self.span_of(batch * count, first.machine)
        root = first.temporary(batch * self.chunks * row_tiles * PRODUCTS * self.block * p.dtype.size)
        self.sums_kernel(first, first.workspace(root, p.dtype, written=True))
        self.k = k = self.new_kernel(f"strassen_{tile}")
        self.sums = k.workspace(root, p.dtype)
        self.epilogue = Epilogue(self.c, k, k.tensor(self.c.result, written=True))
        self.staged, self.bias = False, None
        self.scale, self.stored = 1.0, p.dtype
        assert p.b.weight is not None
        self.panels = k.packed(panels(p.b.weight, self.width, p.transposed_b, p.alpha))
        self.rest_added = p.added
        self.pack_bias()
        self.lane = var("lane")
        k.bound(self.lane, 0, self.lanes)
        self.quarters = k.scratch("quarters", p.dtype, self.span * self.tile_size)
        spans = -(-row_tiles // self.span)
        tasks = batch * count * spans
        task = var("task")
        k.emit(task, tasks, self.body(task, count, spans), grain=grain_of(tasks, p.flops), flops=p.flops)

    @property
    def tile_size(self) -> int:
        """Elements of the four quarters of a tile."""
        return 4 * self.shape.pixels * self.shape.vectors * self.lanes

    def span_of(self, columns: int, machine: Machine) -> int:
        """Row tiles of a task: one where a panel of T stays in L2, else as many as leave TASKS tasks."""
        p, rows = self.p, hint(self.row_tiles)
        if PRODUCTS * self.depth * self.width * p.dtype.size <= machine.l2_bytes * 3 // 10:
            return 1
        most = max(1, SPAN_BYTES // (self.tile_size * p.dtype.size))
        parts = max(-(-TASKS // max(1, hint(columns))), -(-rows // most))
        return -(-rows // min(parts, rows))

    def sums_kernel(self, k: KernelBuilder, target: str) -> None:
        """S of every row of the halves; rows beyond the last repeat it."""
        p = self.p
        a = k.tensor(p.a)
        lanes = self.lanes
        task, lane, chunk, low = var("task"), var("term"), var("chunk"), var("low")
        k.bound(lane, 0, self.size)
        k.bound(chunk, 0, self.chunks)
        k.bound(low, 0, self.depth)
        stmts, index, number = self.places(k, task, self.padded)
        row = index.pop()
        upper, lower, tile, inside = var("upper"), var("lower"), var("tile"), var("inside")
        k.bound(tile, 0, self.row_tiles)
        k.bound(inside, 0, self.shape.pixels)
        k.bound(upper, 0, p.m)
        k.bound(lower, 0, p.m)
        stmts += [
            Let(upper, minimum(row, k.param("last_upper", self.half - 1))),
            Let(lower, minimum(row + k.param("half", self.half), k.param("last", p.m - 1))),
            Let(tile, binary("floordiv", row, const(self.shape.pixels))), Let(inside, row - tile * self.shape.pixels),
        ]  # fmt: skip
        body: list[Stmt] = []
        quarters = []
        for at in range(4):
            place = self.at(list(index), lower if at // 2 else upper, const(0))
            value = a.load(p.a_index(place, low + lane + (self.depth if at % 2 else 0)))
            quarters.append(Var(p.dtype, f"quarter{at}"))
            body.append(Let(quarters[at], value))
        for i, factors in enumerate(LEFT):
            total: Expr | None = None
            for quarter, sign in sorted(zip(quarters, factors), key=lambda pair: -pair[1]):
                if sign:
                    total = quarter if total is None else total + quarter if sign > 0 else total - quarter
            assert total is not None
            body.append(Store(target, self.sums_at(k, number, chunk, tile, i) + inside * self.stride + lane, total))
        past = minimum(const(self.depth) - low, const(self.size)) if self.depth % self.size else const(self.size)
        loop = For(lane, const(0), past, tuple(body), "vector", lanes, lanes)
        chunks = For(chunk, const(0), const(self.chunks), (Let(low, chunk * self.size), loop))
        tasks = prod(p.shape[a] for a in p.batch) * self.padded
        k.emit(task, tasks, (*stmts, chunks), flops=hint(p.m) * p.k * 2)

    def sums_at(self, k: KernelBuilder, number: Expr, chunk: Expr, tile: Expr, i: int) -> Expr:
        """Where S of a product, a tile and a chunk begins: rows of terms, in the order of their use."""
        tiles_ = k.param("sum_tiles", self.row_tiles)
        if self.span > 1:
            place = (number * self.chunks + chunk) * tiles_ + tile
        else:
            place = (number * tiles_ + tile) * self.chunks + chunk
        return (place * PRODUCTS + i) * self.block

    def places(self, k: KernelBuilder, rest: Expr, last: int) -> tuple[list[Stmt], list[Expr], Expr]:
        """Takes a task's number apart: (statements, the index of the batch and behind it a number below `last`, the number
        of the batch)."""
        p = self.p
        stmts: list[Stmt] = []
        row, number = var("row"), var("batch")
        k.bound(row, 0, last)
        k.bound(number, 0, prod(p.shape[a] for a in p.batch))
        size = k.param("rows", last)
        index: list[Expr] = [const(0)] * len(p.shape)
        if not p.batch:
            stmts.append(Let(row, rest))
            return stmts, [*index, row], const(0)
        stmts += [Let(row, binary("mod", rest, size)), Let(number, binary("floordiv", rest, size))]
        rest = number
        for axis in reversed(p.batch):
            extent, v = k.param(f"extent{axis}", p.shape[axis]), var(f"batch{axis}")
            k.bound(v, 0, p.shape[axis])
            stmts.append(Let(v, binary("mod", rest, extent)))
            rest, index[axis] = binary("floordiv", rest, extent), v
        return stmts, [*index, row], number

    def pack_bias(self) -> None:
        """A constant that is added to every row starts the quarters."""
        p = self.p
        if added_vector(p) and p.added is not None and p.added.weight is not None:
            bias = (p.added.weight.array * np.asarray(p.beta, p.dtype.numpy)).reshape(-1)
            self.bias, self.rest_added = self.k.packed(Packing.of(bias.astype(p.dtype.numpy, copy=False))), None

    def body(self, task: Var, count: int, spans: int) -> Block:
        k, tile = self.k, self.shape
        spans_ = k.param("spans", spans)
        span, panel, column = var("span"), var("panel"), var("column")
        k.bound(span, 0, spans)
        k.bound(panel, 0, count)
        k.bound(column, 0, self.columns)
        stmts, index, number = self.places(k, binary("floordiv", task, spans_), count)
        which = index.pop()
        where: Expr = which * self.width
        if self.columns % self.width:
            where = minimum(where, const(self.columns - self.width))
        inner: list[Stmt] = [
            Let(span, binary("mod", task, spans_)), *stmts, Let(panel, which), Let(column, where),
        ]  # fmt: skip
        if self.span == 1:
            first = var("first")
            k.bound(first, 0, self.padded)
            inner.append(Let(first, span * tile.pixels))
            work = self.begin(const(0), column)
            work += self.each_chunk(lambda chunk, low: self.products(number, panel, const(0), span, span, chunk, low))
            work += self.ends(const(0), index, first, column)
            return (*inner, self.vector(work))
        before = span * self.span
        return (
            *inner,
            self.each_tile("begun", before, lambda at, first: self.begin(at, column)),
            *self.each_chunk(
                lambda chunk, low: [
                    self.each_tile(
                        "multiplied", before,
                        lambda at, first: self.products(number, panel, at, before + at, at, chunk, low),
                    )
                ]
            ),
            self.each_tile("ended", before, lambda at, first: self.ends(at, index, first, column)),
        )

    def each_tile(self, name: str, before: Expr, body: Callable[[Expr, Expr], list[Stmt]]) -> For:
        """What is done for each tile of a span that begins with tile `before`, given its number in the span and its first
        row."""
        k, at, first = self.k, var(f"{name}_tile"), var(f"{name}_first")
        k.bound(at, 0, self.span)
        k.bound(first, 0, self.padded)
        used = minimum(const(self.span), k.param("row_tiles", self.row_tiles) - before)
        return For(at, const(0), used, (Let(first, (before + at) * self.shape.pixels), self.vector(body(at, first))))

    def each_chunk(self, body: Callable[[Expr, Expr], list[Stmt]]) -> list[Stmt]:
        """What is done for each chunk of k, given its number and its first term."""
        if self.chunks == 1:
            return body(const(0), const(0))
        chunk, low = var("chunk"), var("low")
        self.k.bound(chunk, 0, self.chunks)
        self.k.bound(low, 0, self.depth)
        return [For(chunk, const(0), const(self.chunks), (Let(low, chunk * self.size), *body(chunk, low)))]

    def quarter_at(self, at: Expr, quarter: int, q: Expr, j: int) -> Expr:
        """Where an element of the quarters of tile `at` of the span lies."""
        tile = self.shape
        return at * self.tile_size + ((q + quarter * tile.pixels) * tile.vectors + j) * self.lanes + self.lane

    def each_row(self, q: Var, *body: Stmt) -> For:
        self.k.bound(q, 0, self.shape.pixels)
        return For(q, const(0), const(self.shape.pixels), body, "unrolled")

    def begin(self, at: Expr, column: Expr) -> list[Stmt]:
        q = var("begun")
        stores = [
            Store(self.quarters, self.quarter_at(at, quarter, q, j), self.start(column + quarter % 2 * self.columns, j))
            for quarter in range(4)
            for j in range(self.shape.vectors)
        ]
        return [self.each_row(q, *stores)]

    def products(
        self, number: Expr, panel: Expr, at: Expr, row_tile: Expr, turn: Expr, chunk: Expr, low: Expr
    ) -> list[Stmt]:
        """The seven products of a chunk of k for tile `at` of the span, of all `row_tile`. The tile is number
        `turn` of those that fetch what comes next: the next chunk, or the next panel where a task has one tile."""
        p, k, tile = self.p, self.k, self.shape
        size, line = self.size, k.machine.line_bytes // self.p.dtype.size
        several = self.span > 1
        share = -(-self.width // (self.span if several else max(1, hint(self.row_tiles))))
        past = minimum(low + size, const(self.depth))
        terms, base = var("terms"), var("base")
        k.bound(terms, 1, size + 1)
        k.bound(base, 0, PRODUCTS * self.depth * self.width * -(-self.columns // self.width))
        stmts: list[Stmt] = [
            Let(terms, past - low if self.depth % size else const(size)),
            Let(base, (panel * self.depth + low) * (PRODUCTS * self.width)),
        ]
        sums = self.sums_at(k, number, chunk, row_tile, 0)
        ahead = terms * (PRODUCTS * self.width) if several else const(PRODUCTS * self.depth * self.width)
        begin = turn * (terms if several else self.depth) * (PRODUCTS * share)
        if not several:
            begin = begin + low * (PRODUCTS * share)
        reader = Panels(self.panels or "", p.dtype, p.dtype, self.lane, self.lanes)
        for i in range(PRODUCTS):
            t, w0, f0, s0, q = var("k"), var(f"weights{i}"), var(f"fetched{i}"), var(f"sums{i}"), var("q")
            k.bound(t, 0, size)
            registers = replace(self.registers, acc=f"acc{i}_")
            inner = registers.step(
                reader.vectors(w0 + t * self.width, tile.vectors),
                partial(self.term, s0, t),
            )
            fetch = [Prefetch(reader.buffer, f0 + t * share + n * line, locality=2) for n in range(-(-share // line))]
            fetch.append(Prefetch(self.sums, s0 + self.block + t * tile.pixels, locality=2))
            stmts += [
                *registers.registers(), Let(w0, base + terms * (i * self.width)),
                Let(f0, base + ahead + begin + terms * (i * share)), Let(s0, sums + i * self.block),
                For(t, const(0), terms, (*fetch, *inner)),
            ]  # fmt: skip
            adds: list[Stmt] = []
            for quarter, sign in RESULT[i]:
                for j in range(tile.vectors):
                    place, acc = self.quarter_at(at, quarter, q, j), registers.read(j, q)
                    old = Load(p.dtype, self.quarters, place)
                    adds.append(Store(self.quarters, place, old + acc if sign > 0 else old - acc))
            stmts.append(self.each_row(q, *adds))
        return stmts

    def term(self, begin: Expr, at: Expr, r: int, q: Expr) -> Expr:
        """Term `at` of row q of a tile of S that begins there."""
        return Load(self.p.dtype, self.sums, begin + q * self.stride + at)

    def ends(self, at: Expr, index: list[Expr], first: Expr, column: Expr) -> list[Stmt]:
        """The epilogue of a tile's quarters."""
        return [stmt for quarter in range(4) for stmt in self.end(at, quarter, index, first, column)]

    def end(self, at: Expr, quarter: int, index: list[Expr], first: Expr, column: Expr) -> list[Stmt]:
        """The epilogue of a quarter's tile."""
        p, k, tile = self.p, self.k, self.shape
        q = var("q")
        row: Expr = first + q
        last = k.param("half", self.half)
        exact = surely_zero(self.padded - self.half)
        if quarter // 2:
            row, last, exact = row + last, k.param("m", p.m), exact and surely_zero(2 * self.half - p.m)
        stmts: list[Stmt] = []
        for j in range(tile.vectors):
            place = self.at(list(index), row, column + quarter % 2 * self.columns + j * self.lanes + self.lane)
            stmts += self.finish(Load(p.dtype, self.quarters, self.quarter_at(at, quarter, q, j)), place)
        return [self.each_row(q, *(stmts if exact else [If(compare("lt", row, last), tuple(stmts))]))]

"""Matrix products by one level of Strassen's algorithm: seven products of halves in place of eight.

    first kernel, for each row of the halves:
        S[i, row, k] = sums of the quarters of a                        seven, of which two are quarters themselves
    second kernel, for each task = (batch, panel of columns of a half, tile of rows of a half):
        C[quarter] = 0                                                  scratch memory, in L1
        for i of the seven:
            for each chunk of k:
                acc[row, j] = sum over k of S[i, row, k] * T[i, k, columns]
                C[quarter] += acc or -= acc                             for one or two quarters
        result[quarter] = epilogue(C[quarter])                          rows beyond the last are not stored

T are sums of the quarters of b, which is constant: they are made while compiling, in place of b. Where the last row has no
partner, its numbers stand in for one. Seven eighths of the multiplications remain, and b takes seven quarters of its memory.

The rms error is about 2.5 times that of the direct kernels where rows of a are of like size, 5e-7 of the result's. A row
that is larger by far disturbs its partner, half of all rows away, by about 2e-7 of itself, and no other; an infinity or NaN
makes NaN of both. `Policy.winograd` turns the algorithm off. Strassen, "Gaussian elimination is not optimal", 1969.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
from ...loops.ir import Block, For, If, Let, Load, Stmt, Store
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
CHUNK = 192
"""Terms that are summed in one accumulator, at most."""
LEAST = 128
"""Terms and columns below which the sums cost more than they save."""
ROWS = 64
"""Rows below which they do."""


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


def panels(b: Weight, width: int, transposed: bool, factor: float) -> Packing:
    """b[K, N] (`transposed`: b[N, K]) --> T: [N/2/width][7][K/2][width]; the last panel overlaps its neighbour."""
    k, n = b.shape[-2:][::-1] if transposed else b.shape[-2:]

    def fill(out: Array) -> None:
        matrix = b.array.reshape(b.shape[-2:])
        matrix = pack.staggered(matrix).T if transposed else matrix
        rows, columns = k // 2, n // 2
        quarters = [matrix[at // 2 * rows :, at % 2 * columns :][:rows, :columns] for at in range(4)]
        for number, panel in enumerate(out):
            at = min(number * width, columns - width)
            parts = [quarter[:, at : at + width] for quarter in quarters]
            for sums, factors in zip(panel, RIGHT, strict=True):
                first, *more = sorted((f for f in zip(factors, parts) if f[0]), key=lambda f: -f[0])
                if not more:
                    sums[...] = first[1]
                for sign, part in more:
                    (np.add if sign > 0 else np.subtract)(first[1], part, out=sums)
            if factor != 1.0:
                panel *= np.asarray(factor, out.dtype)

    shape = (-(-(n // 2) // width), PRODUCTS, k // 2, width)
    return Packing(b.dtype.numpy, shape, fill, b, ("strassen", transposed, factor))


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
        stride = self.depth * p.dtype.size
        self.stride = self.depth + (16 if stride % 2048 == 0 else 0)
        batch = prod(p.shape[a] for a in p.batch)
        first = self.new_kernel("strassen_sums")
        root = first.temporary(batch * PRODUCTS * self.padded * self.stride * p.dtype.size)
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
        self.quarters = k.scratch("quarters", p.dtype, 4 * tile.pixels * tile.vectors * self.lanes)
        count = -(-self.columns // self.width)
        tasks = batch * count * row_tiles
        task = var("task")
        k.emit(task, tasks, self.body(task, count, row_tiles), grain=grain_of(tasks, p.flops), flops=p.flops)

    def sums_kernel(self, k: KernelBuilder, target: str) -> None:
        """S of every row of the halves; rows beyond the last repeat it."""
        p = self.p
        a = k.tensor(p.a)
        lanes = self.lanes
        task, lane = var("task"), var("term")
        k.bound(lane, 0, self.depth)
        stmts, index, number = self.places(k, task, self.padded)
        row = index.pop()
        upper, lower = var("upper"), var("lower")
        k.bound(upper, 0, p.m)
        k.bound(lower, 0, p.m)
        stmts += [
            Let(upper, minimum(row, k.param("last_upper", self.half - 1))),
            Let(lower, minimum(row + k.param("half", self.half), k.param("last", p.m - 1))),
        ]
        body: list[Stmt] = []
        quarters = []
        for at in range(4):
            place = self.at(list(index), lower if at // 2 else upper, const(0))
            value = a.load(p.a_index(place, lane + self.depth if at % 2 else lane))
            quarters.append(Var(p.dtype, f"quarter{at}"))
            body.append(Let(quarters[at], value))
        for i, factors in enumerate(LEFT):
            total: Expr | None = None
            for quarter, sign in sorted(zip(quarters, factors), key=lambda pair: -pair[1]):
                if sign:
                    total = quarter if total is None else total + quarter if sign > 0 else total - quarter
            assert total is not None
            place_of = (number * PRODUCTS + i) * k.param("padded", self.padded) + row
            body.append(Store(target, place_of * self.stride + lane, total))
        loop = For(lane, const(0), const(self.depth), tuple(body), "vector", lanes, lanes)
        tasks = prod(p.shape[a] for a in p.batch) * self.padded
        k.emit(task, tasks, (*stmts, loop), flops=hint(p.m) * p.k * 2)

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

    def body(self, task: Var, count: int, row_tiles: int) -> Block:
        k, tile = self.k, self.shape
        tiles_ = k.param("row_tiles", row_tiles)
        tile_at, panel, first, column = var("row_tile"), var("panel"), var("first"), var("column")
        k.bound(tile_at, 0, row_tiles)
        k.bound(panel, 0, count)
        k.bound(first, 0, self.padded)
        k.bound(column, 0, self.columns)
        stmts, index, number = self.places(k, binary("floordiv", task, tiles_), count)
        which = index.pop()
        where: Expr = which * self.width
        if self.columns % self.width:
            where = minimum(where, const(self.columns - self.width))
        inner: list[Stmt] = [
            Let(tile_at, binary("mod", task, tiles_)), *stmts, Let(panel, which), Let(column, where),
            Let(first, tile_at * tile.pixels),
        ]  # fmt: skip
        work: list[Stmt] = self.begin(column)
        work += [self.product(i, number, panel, first) for i in range(PRODUCTS)]
        for quarter in range(4):
            work += self.end(quarter, index, first, column)
        return (*inner, self.vector(work))

    def quarter_at(self, quarter: int, q: Expr, j: int) -> Expr:
        tile = self.shape
        return ((q + quarter * tile.pixels) * tile.vectors + j) * self.lanes + self.lane

    def each_row(self, q: Var, *body: Stmt) -> For:
        self.k.bound(q, 0, self.shape.pixels)
        return For(q, const(0), const(self.shape.pixels), body, "unrolled")

    def begin(self, column: Expr) -> list[Stmt]:
        q = var("begun")
        stores = [
            Store(self.quarters, self.quarter_at(at, q, j), self.start(column + at % 2 * self.columns, j))
            for at in range(4)
            for j in range(self.shape.vectors)
        ]
        return [self.each_row(q, *stores)]

    def product(self, i: int, number: Expr, panel: Expr, first: Expr) -> Stmt:
        """One of the seven, by chunks of k."""
        p, k, tile = self.p, self.k, self.shape
        chunk, low, at, q = var("chunk"), var("low"), var("k"), var("q")
        chunks = -(-self.depth // CHUNK)
        size = -(-self.depth // chunks)
        k.bound(chunk, 0, chunks)
        k.bound(low, 0, self.depth)
        k.bound(at, 0, self.depth)
        registers = replace(self.registers, acc=f"acc{i}_")
        steps = [*registers.registers(), Let(low, chunk * size)]
        base = (panel * PRODUCTS + i) * self.depth
        reader = Panels(self.panels or "", p.dtype, p.dtype, self.lane, self.lanes)
        rows = (number * PRODUCTS + i) * k.param("padded", self.padded) + first
        inner = registers.step(
            reader.vectors((base + at) * self.width, tile.vectors),
            lambda r, q: Load(p.dtype, self.sums, (rows + q) * self.stride + at),
        )
        steps.append(For(at, low, minimum(low + size, const(self.depth)), tuple(inner)))
        adds: list[Stmt] = []
        for quarter, sign in RESULT[i]:
            for j in range(tile.vectors):
                place, acc = self.quarter_at(quarter, q, j), registers.read(j, q)
                old = Load(p.dtype, self.quarters, place)
                adds.append(Store(self.quarters, place, old + acc if sign > 0 else old - acc))
        steps.append(self.each_row(q, *adds))
        return For(chunk, const(0), const(chunks), tuple(steps))

    def end(self, quarter: int, index: list[Expr], first: Expr, column: Expr) -> list[Stmt]:
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
            stmts += self.finish(Load(p.dtype, self.quarters, self.quarter_at(quarter, q, j)), place)
        return [self.each_row(q, *(stmts if exact else [If(compare("lt", row, last), tuple(stmts))]))]

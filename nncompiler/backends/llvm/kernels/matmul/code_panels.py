"""What products of 8-bit codes have made when the model runs, before they multiply.

    CodePanels   of a computed b, for each task = (matrix of b, panel of columns):
                     panel[quad, column] = four signed codes b' of a column         zeros for terms past the last one
                     sums[column] = sum over k of b'
    RowSums      of a, where b has zero points: sums[row] = sum over k of a'

One panel serves all rows of a, in the register tiles of `gemm.py`. The last panel steps back over its neighbour as the
product's does; where the number of columns is open it may be the only one, and not full.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, binary, cast, compare, const, maximum, minimum, var
from nncompiler.ir.extents import is_symbolic, surely_zero

from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Declare, Dot4, For, Horizontal, Let, Load, Read, Stmt, Store
from ..inner_product import ONES, QUAD, InnerProduct
from ..operands import Panels
from .cut import ProductCut
from .operands import Panel, Right
from .product import Index, Product
from .zero_points import Numbers

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.places import Root

SIGN = 0x80


@dataclass(frozen=True)
class CodePanels:
    """The memory of the panels of a product that is cut so, [matrix of b][panel][steps][width] of i32, and of the sums of
    its columns, [matrix of b][n] of i32."""

    cut: ProductCut
    inner: InnerProduct
    panels: Root
    sums: Root

    @classmethod
    def emit(cls, k: KernelBuilder, cut: ProductCut, inner: InnerProduct) -> CodePanels:
        """Emits the kernel that packs, into memory of its own."""
        p, four = cut.p, dt.i32.size
        matrices = prod(p.b.type.dims[:-2])
        panels = k.temporary(matrices * cut.panels * steps_of(p.k) * cut.width * four)
        made = cls(cut, inner, panels, k.temporary(matrices * p.n * four))
        made._emit(k)
        return made

    def buffer(self, k: KernelBuilder) -> str:
        """Binds the panels to a kernel that reads them."""
        return k.workspace(self.panels, dt.i32)

    def sums_of(self, k: KernelBuilder) -> Numbers:
        """The sums of columns as a kernel reads them for elements of the result."""
        sums, n = k.workspace(self.sums, dt.i32), k.param("n", self.cut.p.n)
        return lambda place: Load(dt.i32, sums, self.matrix_of(k, place) * n + place[-1])

    def matrix(self, k: KernelBuilder, index: Sequence[Expr]) -> Expr:
        """The number of a matrix of b, from its index."""
        number: Expr = const(0)
        for axis, at in enumerate(index):
            number = number * k.param(f"matrices{axis}", self.cut.p.b.type.dims[axis]) + at
        return number

    def matrix_of(self, k: KernelBuilder, place: Index) -> Expr:
        """The number of the matrix of b that an element of the result is made of."""
        return self.matrix(k, self.cut.p.b_index(place, const(0))[:-2])

    def begin(self, k: KernelBuilder, matrix: Expr, number: Expr) -> Expr:
        """Where a panel begins."""
        place = matrix * k.param("panels", self.cut.panels) + number
        return place * k.param("panel_size", steps_of(self.cut.p.k) * self.cut.width)

    def first_column(self, k: KernelBuilder, number: Expr) -> Expr:
        """The first column of a panel."""
        p, width = self.cut.p, self.cut.width
        column = number * width
        if surely_zero(p.n % width):
            return column
        column = minimum(column, k.param("last_column", p.n - width))
        return maximum(column, const(0)) if is_symbolic(p.n) else column

    def _emit(self, k: KernelBuilder) -> None:
        p, cut, width = self.cut.p, self.cut, self.cut.width
        b = k.tensor(p.b)
        panels, sums = k.workspace(self.panels, dt.i32, written=True), k.workspace(self.sums, dt.i32, written=True)
        task, quad, lane, n = var("task"), var("quad"), k.lane(cut.lanes), k.param("n", p.n)
        batch = [(f"matrix{axis}", extent) for axis, extent in enumerate(p.b.type.dims[:-2])]
        grid = task_grid(k, task, [*batch, ("panel", cut.panels)])
        *index, number = grid.index
        first, begin, matrix = k.variable("first", 0, p.n), var("begin"), self.matrix(k, index)
        columns = minimum(const(width), n) if is_symbolic(p.n) else const(width)
        stmts: list[Stmt] = [*grid.head, Let(first, self.first_column(k, number)), Let(begin, self.begin(k, matrix, number))]

        def over(count: Expr, body: Stmt, *before: Stmt) -> For:
            """The loop over so many columns."""
            return For(lane, const(0), count, (*before, body), "vector", cut.lanes, cut.lanes)

        def pack(at: Expr, guards: Sequence[Expr | None]) -> For:
            """A quad, whose terms are where the guards are true."""
            codes: Expr | None = None
            for i, guard in enumerate(guards):
                one = cast(_code(p.b.type.dtype, b.buffer, b.offset((*index, at * QUAD + i, first + lane)), guard), dt.i32)
                one = binary("and", one, Const(dt.i32, 0xFF))
                one = binary("shl", one, Const(dt.i32, 8 * i)) if i else one
                codes = one if codes is None else binary("or", codes, one)
            assert codes is not None
            return over(columns, Store(panels, begin + at * width + lane, codes))

        quads = k.param("quads", p.k // QUAD)
        stmts.append(For(quad, const(0), quads, (pack(quad, [None] * QUAD),)))
        if is_symbolic(p.k):
            stmts.append(pack(quads, [compare("lt", quads * QUAD + i, k.param("k", p.k)) for i in range(QUAD - 1)]))
        elif p.k % QUAD:
            stmts.append(pack(quads, [None] * (p.k % QUAD)))
        own = number * width  # columns that another panel has too are summed once
        packed = Load(dt.i32, panels, begin + quad * width + (own - first) + lane)
        add = Assign("sum", (), Dot4(dt.i32, self.inner.signed, Const(dt.i32, ONES), packed, Read(dt.i32, "sum")))
        total = For(quad, const(0), k.param("steps", steps_of(p.k)), (add,))
        store = Store(sums, matrix * n + own + lane, Read(dt.i32, "sum"))
        stmts.append(over(minimum(const(width), n - own), store, Declare("sum", dt.i32, Const(dt.i32, 0)), total))
        k.emit(task, grid.tasks, tuple(stmts), flops=grid.tasks * steps_of(p.k) * width * QUAD)


def _code(dtype: dt.DType, buffer: str, offset: Expr, guard: Expr | None) -> Expr:
    """A signed code, 0 where the guard is false."""
    if dtype.is_signed:
        return Load(dtype, buffer, offset, guard)
    default = None if guard is None else Const(dtype, SIGN)
    return binary("xor", Load(dtype, buffer, offset, guard, default), Const(dtype, SIGN))


def steps_of(k: int) -> int:
    """The quads of a column: an open number of terms has one more than it fills, of zeros where it fills its last."""
    return k // QUAD + 1 if is_symbolic(k) else -(-k // QUAD)


@dataclass(frozen=True)
class PackedInRun:
    """Reads panels that a kernel before this one has packed; `inside`: for columns that may begin anywhere in a panel."""

    k: KernelBuilder
    memory: CodePanels
    panels: Panels
    inside: bool = False

    @property
    def edge(self) -> Right:
        return replace(self, inside=is_symbolic(self.memory.cut.p.n))

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        return []

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        memory = self.memory
        begin = memory.begin(self.k, memory.matrix_of(self.k, panel.place(const(0), 0)), panel.number)
        if self.inside:
            begin = begin + (panel.column - memory.first_column(self.k, panel.number))
        return self.panels.vectors(begin + k * memory.cut.width, count)


@dataclass(frozen=True)
class RowSums:
    """The memory of the sums of the rows of a, i32 of the shape of a without its last axis."""

    p: Product
    sums: Root

    @classmethod
    def emit(cls, k: KernelBuilder, p: Product, inner: InnerProduct) -> RowSums:
        """Emits the kernel that sums, into memory of its own."""
        rows, lanes = p.a.type.dims[:-1], k.machine.lanes(dt.i32)
        made = cls(p, k.temporary(prod(rows) * dt.i32.size))
        a, sums = k.tensor(p.a, params=False), k.workspace(made.sums, dt.i32, written=True)
        task, at, terms = var("task"), k.variable("k", 0, p.k), k.param("k", p.k)
        grid = task_grid(k, task, [(f"row{axis}", extent) for axis, extent in enumerate(rows)])
        code = Load(p.a.type.dtype, a.buffer, a.offset((*grid.index, at)))
        add = Assign("sum", (), Read(dt.i32, "sum") + cast(code, dt.i32))
        total: Expr = Horizontal(dt.i32, "add", Read(dt.i32, "sum"))
        if inner.shift:
            total = total + cast(terms * inner.shift, dt.i32)
        k.emit(task, grid.tasks, (
            *grid.head, Declare("sum", dt.i32, Const(dt.i32, 0), lanes=lanes),
            For(at, const(0), terms, (add,), "vector", lanes, lanes), Store(sums, task, total),
        ), flops=grid.tasks * p.k)  # fmt: skip
        return made

    def on(self, k: KernelBuilder) -> Numbers:
        """The sums as a kernel reads them."""
        sums = k.workspace(self.sums, dt.i32)

        def read(place: Index) -> Expr:
            row: Expr = const(0)
            for axis, at in enumerate(self.p.a_index(place, const(0))[:-1]):
                row = row * k.param(f"rows{axis}", self.p.a.type.dims[axis]) + at
            return Load(dt.i32, sums, row)

        return read

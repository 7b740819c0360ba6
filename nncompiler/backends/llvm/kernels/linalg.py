"""Determinants and inverses by elimination with partial pivoting, in f64.

    for each task = one matrix:
        copy it, with the identity on its right for an inverse
        for each column k:
            p = the row from k on with the largest element of the column
            exchange rows k and p                                 the determinant changes its sign
            inverse:  divide row k by its pivot
            for each row below (inverse: each other row):         subtract a multiple of row k

A determinant is the product of the pivots, and 0 from the first pivot that is 0 on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, cast, const, select, unary, var
from nncompiler.ir.graph import Node
from nncompiler.ops.linalg import Det, Inverse

from ..emission.task_grid import row_grid
from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    _Elimination(node, new_kernel(node.op.name)).emit()


def _real(x: float) -> Expr:
    return const(float(x), dt.f64)


class _Elimination:
    def __init__(self, node: Node, k: KernelBuilder):
        source = node.inputs[0]
        assert source is not None
        self.k, self.inverse = k, isinstance(node.op, Inverse)
        assert isinstance(node.op, Det | Inverse)
        self.x, self.y = k.tensor(source), k.tensor(node.output, written=True)
        dims = source.type.dims
        self.task = var("task")
        grid = row_grid(k, self.task, dims[:-2])
        self.head, self.row, self.tasks = grid.head, grid.index, grid.tasks
        n = dims[-1]
        width = 2 * n if self.inverse else n
        self.n, self.width = k.param("n", n), k.param("width", width)
        root = k.temporary(self.tasks * n * width * dt.f64.size)
        self.work = k.workspace(root, dt.f64, written=True)
        self.base = var("base")
        k.bound(self.base, 0, self.tasks * n * width)
        self.size = k.param("size", n * width)
        self.lanes = k.machine.lanes(dt.f64)
        self.flops = node.op.cost((source.type,), node.types).flops

    def emit(self) -> None:
        k = var("k")
        zero = const(0)
        body: Block = (
            Let(self.base, self.task * self.size),
            *self.copy(),
            *(() if self.inverse else (Declare("det", dt.f64, _real(1)),)),
            For(k, zero, self.n, self.column(k)),
            *self.finish(),
        )
        self.k.emit(self.task, self.tasks, (*self.head, *body), flops=self.flops)

    def at(self, row: Expr, column: Expr) -> Expr:
        return self.base + row * self.width + column

    def load(self, row: Expr, column: Expr) -> Expr:
        return Load(dt.f64, self.work, self.at(row, column))

    def store(self, row: Expr, column: Expr, value: Expr) -> Store:
        return Store(self.work, self.at(row, column), value)

    def across(self, j: Var, begin: Expr, body: Block) -> For:
        """For the columns from `begin` to the end."""
        return For(j, begin, self.width, body, "vector", self.lanes, self.lanes)

    def copy(self) -> Block:
        i, j = var("ci"), var("cj")
        element = cast(self.x.load((*self.row, i, j)), dt.f64)
        rows: list[For] = [For(j, const(0), self.n, (self.store(i, j, element),))]
        if self.inverse:
            at = var("ij")
            unit = select(at.eq(self.n + i), _real(1), _real(0))
            rows.append(For(at, self.n, self.width, (self.store(i, at, unit),)))
        return (For(i, const(0), self.n, tuple(rows)),)

    def column(self, k: Var) -> Block:
        i, j, other, c = var("pi"), var("pj"), var("ei"), var("ej")
        size, best, pivot = Var(dt.f64, "size"), Read(dt.f64, "best"), Var(dt.f64, "pivot")
        row: Expr = Read(dt.i64, "row")
        found, factor = var("found"), Var(dt.f64, "factor")
        mine, theirs = Var(dt.f64, "mine"), Var(dt.f64, "theirs")
        search: Block = (
            Declare("row", dt.i64, k), Declare("best", dt.f64, unary("abs", self.load(k, k))),
            For(i, k + 1, self.n, (
                Let(size, unary("abs", self.load(i, k))),
                If(size > best, (Assign("best", (), size), Assign("row", (), i))),
            )),
            Let(found, row),
        )  # fmt: skip
        swap: Block = (
            self.across(j, k, (
                Let(mine, self.load(k, j)), Let(theirs, self.load(found, j)),
                self.store(k, j, theirs), self.store(found, j, mine),
            )),
        )  # fmt: skip
        subtract = self.store(other, c, self.load(other, c) - factor * self.load(k, c))
        if self.inverse:
            d = var("dj")
            below: Block = (
                Let(factor, self.load(other, k)),
                If(other.ne(k), (self.across(c, k, (subtract,)),)),
            )  # fmt: skip
            return (
                *search, If(found.ne(k), swap), Let(pivot, self.load(k, k)),
                self.across(d, k, (self.store(k, d, self.load(k, d) / pivot),)),
                For(other, const(0), self.n, below),
            )  # fmt: skip
        det = Read(dt.f64, "det")
        eliminate: Block = (For(other, k + 1, self.n, (
            Let(factor, self.load(other, k) / pivot), self.across(c, k + 1, (subtract,)),
        )),)  # fmt: skip
        return (
            *search,
            If(found.ne(k), (*swap, Assign("det", (), -det))),
            Let(pivot, self.load(k, k)),
            Assign("det", (), det * pivot),
            If(pivot.ne(_real(0)), eliminate),
        )  # fmt: skip

    def finish(self) -> Block:
        dtype = self.y.type.dtype
        if not self.inverse:
            return (Store(self.y.buffer, self.y.offset(self.row), cast(Read(dt.f64, "det"), dtype)),)
        i, j = var("ri"), var("rj")
        value = cast(self.load(i, self.n + j), dtype)
        store = Store(self.y.buffer, self.y.offset((*self.row, i, j)), value)
        return (For(i, const(0), self.n, (For(j, const(0), self.n, (store,)),)),)

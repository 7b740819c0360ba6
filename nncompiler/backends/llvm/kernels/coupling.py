"""Pairwise coupling: rows in the lanes, which all take every step; a row that is done stays as it is.

    for each vector of rows:
        q[i, j] = -r[j, i] r[i, j],  q[i, i] = sum of r[j, i]^2;  p = 1 / k            in scratch memory
        for each step:
            qp = q p;  pqp = p qp;  active = active and |qp - pqp| is large somewhere
            for each class t:      p[t] += diff = active ? (pqp - qp[t]) / q[t, t] : 0;  scale p, qp, pqp
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import INDEX, Expr, Var, const, maximum, minimum, select, unary, var
from nncompiler.ir.graph import Node
from nncompiler.ops.ml.coupling import ACCURACY, MOST_STEPS, Coupling

from ..loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    assert isinstance(node.op, Coupling)
    _Coupling(node, node.op, new_kernel(node.op.name)).emit()


class _Coupling:
    def __init__(self, node: Node, op: Coupling, k: KernelBuilder):
        source = node.inputs[0]
        assert source is not None
        self.k, self.n, self.dtype = k, op.classes, source.type.dtype
        self.r, self.p = k.tensor(source), k.tensor(node.output, written=True)
        self.rows = source.type.dims[0]
        self.lanes = k.machine.lanes(self.dtype)
        self.q, self.qp, self.work = (k.scratch(name, self.dtype, size * self.lanes) for name, size in
                                      (("q", self.n**2), ("qp", self.n), ("p", self.n)))  # fmt: skip
        self.row, self.first = var("row"), var("first")
        self.flops = op.cost((source.type,), node.types).flops

    def real(self, x: float) -> Expr:
        return const(float(x), self.dtype)

    def at(self, place: Expr) -> Expr:
        return place * self.lanes + (self.row - self.first)

    def load(self, buffer: str, place: Expr) -> Expr:
        return Load(self.dtype, buffer, self.at(place))

    def emit(self) -> None:
        task, n = var("task"), const(self.n)
        i, j, step = var("i"), var("j"), var("step")
        end = minimum(self.first + self.lanes, self.k.param("rows", self.rows))
        pair = Read(INDEX, "pair")
        r = Var(self.dtype, "r")
        other = Var(self.dtype, "other")
        product = Var(self.dtype, "product")

        def add(place: Expr, value: Expr) -> Store:
            return Store(self.q, self.at(place), self.load(self.q, place) + value)

        clear: Block = (
            For(i, const(0), const(self.n**2), (Store(self.q, self.at(i), self.real(0)),)),
            For(var("i0"), const(0), n, (Store(self.work, self.at(var("i0")), self.real(1 / self.n)),)),
            Declare("pair", INDEX, const(0)),
        )
        u, v = var("u"), var("v")
        fill = For(u, const(0), n, (For(v, u + 1, n, (
            Let(r, self.r.load((self.row, pair))), Let(other, 1.0 - r), Let(product, -(r * other)),
            Store(self.q, self.at(u * self.n + v), product), Store(self.q, self.at(v * self.n + u), product),
            add(v * self.n + v, r * r), add(u * self.n + u, other * other),
            Assign("pair", (), pair + 1),
        )),))  # fmt: skip
        active = Read(dt.boolean, "active")
        pqp, sum_, worst = (Read(self.dtype, name) for name in ("pqp", "sum", "worst"))
        t, s = var("t"), var("s")
        gather: list[Stmt] = [
            Declare("pqp", self.dtype, self.real(0)),
            For(t, const(0), n, (
                Declare("sum", self.dtype, self.real(0)),
                For(j, const(0), n, (
                    Assign("sum", (), sum_ + self.load(self.q, t * self.n + j) * self.load(self.work, j)),
                )),
                Store(self.qp, self.at(t), sum_),
                Assign("pqp", (), pqp + self.load(self.work, t) * sum_),
            )),
            Declare("worst", self.dtype, self.real(0)),
            For(var("e"), const(0), n, (
                Assign("worst", (), maximum(worst, unary("abs", self.load(self.qp, var("e")) - pqp))),
            )),
            Assign("active", (), active & (worst >= ACCURACY / self.n)),
        ]  # fmt: skip
        diff, scale = Var(self.dtype, "diff"), Var(self.dtype, "scale")
        own, mine = Var(self.dtype, "own"), Var(self.dtype, "mine")
        update = For(s, const(0), n, (
            Let(own, self.load(self.q, s * self.n + s)), Let(mine, self.load(self.qp, s)),
            Let(diff, select(active, (pqp - mine) / own, self.real(0))),
            Let(scale, 1.0 + diff),
            Store(self.work, self.at(s), self.load(self.work, s) + diff),
            Assign("pqp", (), (pqp + diff * (diff * own + mine * 2.0)) / (scale * scale)),
            For(var("c"), const(0), n, (
                Store(self.qp, self.at(var("c")),
                      (self.load(self.qp, var("c")) + diff * self.load(self.q, s * self.n + var("c"))) / scale),
                Store(self.work, self.at(var("c")), self.load(self.work, var("c")) / scale),
            )),
        ))  # fmt: skip
        result = Store(self.p.buffer, self.p.offset((self.row, var("o"))), self.load(self.work, var("o")))
        body: Block = (
            *clear, fill, Declare("active", dt.boolean, const(True, dt.boolean)),
            For(step, const(0), const(max(MOST_STEPS, self.n)), (*gather, update)),
            For(var("o"), const(0), n, (result,)),
        )  # fmt: skip
        rows = For(self.row, self.first, end, body, "vector", self.lanes, self.lanes)
        loop: Block = (Let(self.first, task * self.lanes), rows)
        self.k.emit(task, -(-self.rows // self.lanes), loop, flops=self.flops)


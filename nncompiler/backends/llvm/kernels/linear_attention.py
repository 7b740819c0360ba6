"""Linear attention: the state of a head, its columns in the lanes.

    for each task = (sequence, head, some columns of the state):
        S = the first state                                       in the second result
        for each step:
            delta:  r = 0;  for each row:  S = gate S;  r += k S        rows of S as vectors of columns
                    r = beta (v - r)
            for each row:
                S = gate S + k r                                  the gate is applied already with delta
                y[query] += q[query] S
            store y

Columns do not depend on each other. Where more queries share a head than registers hold, their sums are made one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, const, fma, var
from nncompiler.ir.extents import surely_one
from nncompiler.ir.graph import Node
from nncompiler.ops.recurrent.linear_attention import LinearAttention

from ..loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

SUMS = 8
"""Vectors of sums of queries that are carried at once."""
VECTORS = (4, 2, 1)
"""Vectors of columns of a task, the most that divide a row."""


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    assert isinstance(node.op, LinearAttention)
    _Heads(node, node.op, new_kernel(node.op.name)).emit()


class _Heads:
    def __init__(self, node: Node, op: LinearAttention, k: KernelBuilder):
        inputs = [*node.inputs, *[None] * (6 - len(node.inputs))]
        self.op, self.k = op, k
        self.q, self.key, self.v, self.past, self.gate, self.beta = (None if v is None else k.tensor(v) for v in inputs)
        self.y, self.state = (k.tensor(v, written=True) for v in node.outputs)
        assert self.q is not None and self.v is not None
        q, v = self.q.type.dims, self.v.type.dims
        self.keys, self.values = op.extents(q, v)
        self.batch, self.steps = q[0], q[1]
        self.lanes = k.machine.lanes(dt.f32)
        self.group = op.query_heads // op.heads
        whole = self.values // self.lanes if self.values % self.lanes == 0 else 1
        self.vectors = next(u for u in VECTORS if whole % u == 0)
        self.at_once = self.group * self.vectors <= SUMS
        self.flops = op.cost(tuple(None if v is None else v.type for v in inputs), node.types).flops
        self.b, self.h, self.m, self.t, self.row = (var(x) for x in ("b", "h", "m", "t", "row"))
        for variable, extent in ((self.b, self.batch), (self.h, op.heads), (self.t, self.steps), (self.row, self.keys)):
            k.bound(variable, 0, extent)

    def emit(self) -> None:
        k, task, zero = self.k, var("task"), const(0)
        span = self.lanes * self.vectors
        blocks = -(-self.values // span)
        group, begin = var("group"), var("begin")
        head: Block = (
            Let(begin, binary("mod", task, const(blocks)) * span),
            Let(group, binary("floordiv", task, const(blocks))),
            Let(self.h, binary("mod", group, const(self.op.heads))),
            Let(self.b, binary("floordiv", group, const(self.op.heads))),
        )  # fmt: skip
        end = binary("min", begin + self.lanes, const(self.values))
        body = (*self.first(), For(self.t, zero, k.param("steps", self.steps), self.step()))
        loop = For(self.m, begin, end, body, "vector", self.lanes, self.lanes)
        k.emit(task, self.batch * self.op.heads * blocks, (*head, loop), flops=self.flops)

    # -- places -------------------------------------------------------------------------------------------------------

    def column(self, u: int) -> Expr:
        return self.m + u * self.lanes

    def state_at(self, u: int) -> Expr:
        return self.state.offset((self.b, self.h, self.row, self.column(u)))

    def load(self, u: int) -> Expr:
        return Load(dt.f32, self.state.buffer, self.state_at(u))

    def of_row(self, tensor: object, heads_extent: int, head: Expr) -> Expr:
        """An element of q, k or the gate that belongs to the row of the state."""
        return tensor.load((self.b, self.t, head * heads_extent + self.row))  # type: ignore[attr-defined, no-any-return]

    def gated(self, value: Expr) -> Expr:
        """The state's element times the gate."""
        return value if self.gate is None else value * Var(dt.f32, "gate")

    def name_gate(self) -> Block:
        if self.gate is None:
            return ()
        rows = not surely_one(self.keys) and self.gate.type.dims[2] == self.op.heads * self.keys
        found = self.of_row(self.gate, self.keys, self.h) if rows else self.gate.load((self.b, self.t, self.h))
        return (Let(Var(dt.f32, "gate"), found),)

    # -- statements ---------------------------------------------------------------------------------------------------

    def over_rows(self, *body: Stmt) -> For:
        return For(self.row, const(0), const(self.keys), body)

    def first(self) -> Block:
        zero = const(0.0, dt.f32)
        stores = []
        for u in range(self.vectors):
            index = (self.b, self.h, self.row, self.column(u))
            value = zero if self.past is None else self.past.load(index)
            stores.append(Store(self.state.buffer, self.state_at(u), value))
        return (self.over_rows(*stores),)

    def step(self) -> Block:
        stmts: list[Stmt] = []
        assert self.v is not None and self.key is not None
        columns = [self.h * self.values + self.column(u) for u in range(self.vectors)]
        rows: list[Expr] = [self.v.load((self.b, self.t, column)) for column in columns]
        key = self.of_row(self.key, self.keys, self.h)
        written: list[Expr] = []
        if self.op.delta:
            assert self.beta is not None
            recall: list[Stmt] = [*self.name_gate(), Let(Var(dt.f32, "recalled_key"), key)]
            for u in range(self.vectors):
                stmts.append(Declare(f"recall{u}", dt.f32, const(0.0, dt.f32)))
                old = Var(dt.f32, f"old{u}")
                recall.append(Let(old, self.gated(self.load(u))))
                if self.gate is not None:
                    recall.append(Store(self.state.buffer, self.state_at(u), old))
                product = fma(Var(dt.f32, "recalled_key"), old, Read(dt.f32, f"recall{u}"))
                recall.append(Assign(f"recall{u}", (), product))
            stmts.append(self.over_rows(*recall))
            one = surely_one(self.beta.type.dims[2]) or self.beta.type.dims[2] == 1
            beta = self.beta.load((self.b, self.t, const(0) if one else self.h))
            rows = [beta * (row - Read(dt.f32, f"recall{u}")) for u, row in enumerate(rows)]
        for u, row in enumerate(rows):
            written.append(Var(dt.f32, f"written{u}"))
            stmts.append(Let(written[u], row))  # type: ignore[arg-type]
        update: list[Stmt] = [*(() if self.op.delta else self.name_gate()), Let(Var(dt.f32, "key"), key)]
        news = []
        for u in range(self.vectors):
            old_value = self.load(u) if self.op.delta else self.gated(self.load(u))
            new = Var(dt.f32, f"new{u}")
            news.append(new)
            update.append(Let(new, fma(Var(dt.f32, "key"), written[u], old_value)))
            update.append(Store(self.state.buffer, self.state_at(u), new))
        if self.at_once:
            for g in range(self.group):
                stmts += self.declare_sums(g)
                update += self.add_query(const(g), g, news)
            stmts.append(self.over_rows(*update))
            for g in range(self.group):
                stmts += self.store_sums(const(g), g)
        else:
            g_at = var("query")
            again = [Let(Var(dt.f32, f"state{u}"), self.load(u)) for u in range(self.vectors)]
            reading = self.over_rows(*again, *self.add_query(g_at, 0, [a.var for a in again]))
            each = (*self.declare_sums(0), reading, *self.store_sums(g_at, 0))
            stmts += [self.over_rows(*update), For(g_at, const(0), const(self.group), each)]
        return tuple(stmts)

    def declare_sums(self, g: int) -> list[Stmt]:
        return [Declare(f"y{g}_{u}", dt.f32, const(0.0, dt.f32)) for u in range(self.vectors)]

    def add_query(self, query: Expr, g: int, states: list[Var]) -> list[Stmt]:
        assert self.q is not None
        q = Var(dt.f32, f"q{g}")
        stmts: list[Stmt] = [Let(q, self.of_row(self.q, self.keys, self.h * self.group + query))]
        for u, state in enumerate(states):
            stmts.append(Assign(f"y{g}_{u}", (), fma(q, state, Read(dt.f32, f"y{g}_{u}"))))
        return stmts

    def store_sums(self, query: Expr, g: int) -> list[Stmt]:
        stmts: list[Stmt] = []
        for u in range(self.vectors):
            at = (self.h * self.group + query) * self.values + self.column(u)
            value = Read(dt.f32, f"y{g}_{u}") * const(self.op.scale, dt.f32)
            stmts.append(Store(self.y.buffer, self.y.offset((self.b, self.t, at)), value))
        return stmts

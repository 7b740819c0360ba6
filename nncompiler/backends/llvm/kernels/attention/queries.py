"""Attention of few queries, as in decoding with a cache: one query a task, keys and values streamed once.

    for each task = (batch and head, query):
        Q[d] = scale * q[query, d]
        m, l, O[e] = -inf, 0, 0
        for each block of keys:
            P[key] = sum over d of Q[d] * k[key, d]                     d in the lanes, several keys at a time
            P[key] = P[key] with the terms;  m' = max(m, P)             keys in the lanes
            P = exp(P - m');  l = l * exp(m - m') + sum of P
            O[e] = O * exp(m - m') + sum over keys of P[key] * v[key, e]    e in the lanes
        y[query, e] = O / l

The blocks of `blocks.py` would compute sixteen queries for one.
"""

from __future__ import annotations

from math import inf

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, call, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE

from ...emission.task_grid import row_grid
from ...loops.ir import Assign, Block, Declare, For, Horizontal, If, Let, Load, Read, Stmt, Store
from .blocks import KEYS, Attending

AT_ONCE = 8
"""Keys whose scores are summed at a time."""


class FewQueries(Attending):
    """The kernel; `most`, `total` and `decay` are numbers here."""

    def emit(self) -> None:
        p, k, task = self.p, self.k, var("task")
        grid = row_grid(k, task, (*p.heads, p.queries))
        head, index, tasks = grid.head, grid.index, grid.tasks
        self.query = index[-1]
        self.at = {**dict(zip(p.op.heads, index)), QUERY: self.query}
        zero, low = const(0.0, dt.f32), const(-inf, dt.f32)
        body: list[Stmt] = [
            *head, self.copy_query(), Declare("most", dt.f32, low), Declare("total", dt.f32, zero),
            self.over_columns(*(Store(self.sums, self.sum_at(s), zero) for s in range(self.slots))),
        ]  # fmt: skip
        number, count = var("key_block"), var("count")
        blocks = -(-p.keys // self.block)
        k.bound(number, 0, blocks)
        k.bound(count, 1, self.block + 1)
        self.count = count
        keys = k.param("keys", p.keys)
        block: Block = (
            Let(self.start, number * self.block),
            Let(count, minimum(keys - self.start, const(self.block))),
            *self.products(), *self.exponentials(), *self.results(),
        )  # fmt: skip
        body.append(For(number, const(0), k.param("key_blocks", blocks), block))
        body += self.finish()
        k.emit(task, tasks, tuple(body), flops=p.flops)

    def prepare(self) -> None:
        p, k = self.p, self.k
        blocks = max(1, -(-hint(p.keys) // KEYS))
        self.block = -(-hint(p.keys) // (AT_ONCE * blocks)) * AT_ONCE if not is_symbolic(p.keys) else KEYS
        self.scaled = k.scratch("query", dt.f32, p.inner)
        self.scores = k.scratch("scores", dt.f32, self.block)
        self.sums = k.scratch("sums", dt.f32, self.slots * self.lanes)
        self.d, self.key = var("depth"), var("key")
        k.bound(self.d, 0, p.inner)
        k.bound(self.key, 0, self.block)

    def sum_at(self, slot: int) -> Expr:
        return self.lane + slot * self.lanes

    def over_depth(self, *body: Stmt) -> For:
        return For(self.d, const(0), const(self.p.inner), body, "vector", self.lanes, self.lanes)

    def over_keys(self, *body: Stmt) -> For:
        return For(self.key, const(0), self.count, body, "vector", self.lanes, self.lanes)

    def copy_query(self) -> For:
        value: Expr = self.q.load({**self.at, INNER: self.d})
        scaled = value if self.p.op.scale == 1.0 else value * const(self.p.op.scale, dt.f32)
        return self.over_depth(Store(self.scaled, self.d, scaled))

    def products(self) -> list[Stmt]:
        """The scores of a block of keys, without the terms."""
        tile, first, single = var("key_tile"), var("first_key"), var("single")
        self.k.bound(tile, 0, self.block // AT_ONCE)
        self.k.bound(first, 0, self.block)
        self.k.bound(single, 0, self.block)
        whole = binary("floordiv", self.count, const(AT_ONCE))
        body = (Let(first, tile * AT_ONCE), *self.some(first, AT_ONCE))
        return [
            For(tile, const(0), whole, body),
            For(single, whole * AT_ONCE, self.count, tuple(self.some(single, 1))),
        ]

    def some(self, first: Expr, keys: int) -> list[Stmt]:
        zero = const(0.0, dt.f32)
        stmts: list[Stmt] = [Declare(f"dot{keys}_{i}", dt.f32, zero, (), self.lanes) for i in range(keys)]
        q = Var(dt.f32, "q")
        body: list[Stmt] = [Let(q, Load(dt.f32, self.scaled, self.d))]
        for i in range(keys):
            x = self.key_part.load({**self.at, KEY: self.start + first + i, INNER: self.d})
            body.append(Assign(f"dot{keys}_{i}", (), fma(x, q, Read(dt.f32, f"dot{keys}_{i}"))))
        stmts.append(self.over_depth(*body))
        for i in range(keys):
            total = Horizontal(dt.f32, "add", Read(dt.f32, f"dot{keys}_{i}"))
            stmts.append(Store(self.scores, first + i, total))
        return stmts

    def exponentials(self) -> list[Stmt]:
        """Terms, the greatest score so far, exponentials and their sum."""
        score, e = Var(dt.f32, "score"), Var(dt.f32, "e")
        value: Expr = Load(dt.f32, self.scores, self.key)
        at = {**self.at, KEY: self.start + self.key}
        for kind, part, fill in self.terms:
            term = part.load(at)
            value = value + term if kind == "add" else select(term, value, const(fill, dt.f32))
        stmts: list[Stmt] = [
            Declare("greatest", dt.f32, const(-inf, dt.f32), (), self.lanes),
            Declare("added", dt.f32, const(0.0, dt.f32), (), self.lanes),
            self.over_keys(
                Let(score, value), Store(self.scores, self.key, score),
                Assign("greatest", (), maximum(Read(dt.f32, "greatest"), score)),
            ),
        ]  # fmt: skip
        before, now, used = Var(dt.f32, "before"), Var(dt.f32, "now"), Var(dt.f32, "used")
        decay = Var(dt.f32, "decay")
        stmts += [
            Let(before, Read(dt.f32, "most")),
            Let(now, maximum(before, Horizontal(dt.f32, "max", Read(dt.f32, "greatest")))),
            Let(used, select(now.eq(-inf), const(0.0, dt.f32), now)),
            Let(decay, call("exp", before - used)),
            Assign("most", (), now),
            self.over_keys(
                Let(e, call("exp", Load(dt.f32, self.scores, self.key) - used)), Store(self.scores, self.key, e),
                Assign("added", (), Read(dt.f32, "added") + e),
            ),
            Assign("total", (), fma(Read(dt.f32, "total"), decay, Horizontal(dt.f32, "add", Read(dt.f32, "added")))),
        ]  # fmt: skip
        return stmts

    def results(self) -> list[Stmt]:
        """O = O * decay + P v, a few vectors of columns at a time; keys alternate between accumulators of few columns."""
        decay, x, at = Var(dt.f32, "decay"), Var(dt.f32, "weight"), var("value_key")
        self.k.bound(at, 0, self.block)
        stmts: list[Stmt] = []
        for begin in range(0, self.slots, AT_ONCE):
            group = range(begin, min(self.slots, begin + AT_ONCE))
            streams = max(1, 4 // len(group))
            body: list[Stmt] = [
                Declare(f"out{s}_{u}", dt.f32, const(0.0, dt.f32)) for s in group for u in range(streams)
            ]
            whole = binary("floordiv", self.count, const(streams)) if streams > 1 else self.count
            group_at = var("value_group")
            self.k.bound(group_at, 0, self.block)
            steps: list[Stmt] = []
            for u in range(streams):
                steps += self.step(group, group_at * streams + u, u, Var(dt.f32, f"weight{u}"))
            body.append(For(group_at, const(0), whole, tuple(steps)))
            if streams > 1:
                body.append(For(at, whole * streams, self.count, tuple(self.step(group, at, 0, x))))
            for s in group:
                total: Expr = Read(dt.f32, f"out{s}_0")
                for u in range(1, streams):
                    total = total + Read(dt.f32, f"out{s}_{u}")
                old = Load(dt.f32, self.sums, self.sum_at(s))
                body.append(Store(self.sums, self.sum_at(s), fma(old, decay, total)))
            stmts.append(self.over_columns(*body))
        return stmts

    def step(self, group: range, key: Expr, stream: int, x: Var) -> list[Stmt]:
        stmts: list[Stmt] = [Let(x, Load(dt.f32, self.scores, key))]
        for s in group:
            value = self.v.load({**self.at, KEY: self.start + key, VALUE: self.column(s)})
            stmts.append(Assign(f"out{s}_{stream}", (), fma(x, value, Read(dt.f32, f"out{s}_{stream}"))))
        return stmts

    def finish(self) -> list[Stmt]:
        """y = O / l; a row without probabilities is what zeros give, where they are wanted."""
        inverse = Var(dt.f32, "row_inverse")
        stores: list[Stmt] = []
        for s in range(self.slots):
            place = self.y.offset({**self.at, VALUE: self.column(s)})
            stores.append(Store(self.y.tensor.buffer, place, Load(dt.f32, self.sums, self.sum_at(s)) * inverse))
        stmts: list[Stmt] = [
            Let(inverse, const(1.0, dt.f32) / Read(dt.f32, "total")), self.over_columns(*stores),
        ]  # fmt: skip
        if self.p.op.nan_as_zero:
            odd = binary("or", compare("ne", inverse, inverse), inverse.eq(inf))
            stmts.append(If(odd, (self.zero_row(self.query),)))
        return stmts

"""Attention of few queries, as in decoding with a cache: keys and values are streamed once.

    for each task = (batch and head, query), of a few heads that share keys and values all of these at once:
        Q[d] = scale * q[query, d]
        m, l, O[e] = -inf, 0, 0
        for each block of keys:
            P[key] = sum over d of Q[d] * k[key, d]                     d in the lanes, several keys at a time
            P[key] = P[key] with the terms;  m' = max(m, P)             keys in the lanes
            P = exp(P - m');  l = l * exp(m - m') + sum of P
            O[e] = O * exp(m - m') + sum over keys of P[key] * v[key, e]    e in the lanes
        y[query, e] = O / l

The blocks of `blocks.py` would compute sixteen queries for one. Heads of queries that share keys (grouped queries) are
members of one task: each vector of a key or value that is loaded serves all of them.

Keys are read in the order of memory. While keys of a block are multiplied, its values are fetched into L2, and while values
are, the keys of the next block: two streams from memory in place of one. On Zen 4 keys and values of 8 MB come at 80 to 85 %
of the rate of a dot product (50 % without).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd, inf
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, call, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE

from ...emission.task_grid import TaskGrid, row_grid
from ...loops.ir import Assign, Block, Declare, For, Horizontal, If, Let, Load, Prefetch, Read, Stmt, Store
from .blocks import KEYS
from .operands import AttentionOperands, operands_of
from .problem import AttentionOperand, AttentionProblem

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

AT_ONCE = 8
"""Keys whose scores are summed at a time, and vectors of columns, at most."""
MEMBERS = 4
"""Heads of a task, at most."""
SLOTS = 16
"""Vectors of a key that are read one after the other, at most."""
FETCHED = 256
"""Bytes of keys and values of which one is fetched ahead: it begins what the processor then fetches itself, while a fetch of
every line would hold the few places for loads that wait for memory."""


def build_queries(p: AttentionProblem, k: KernelBuilder) -> None:
    """Emits the kernel for few queries."""
    o = operands_of(p, k)
    shared, members = sharing(p)
    blocks = max(1, -(-hint(p.keys) // KEYS))
    block = -(-hint(p.keys) // (AT_ONCE * blocks)) * AT_ONCE if not is_symbolic(p.keys) else KEYS
    scaled = k.scratch("query", dt.f32, p.inner * members)
    scores = k.scratch("scores", dt.f32, block * members)
    sums = k.scratch("sums", dt.f32, o.slots * o.lanes * members)
    task = var("task")
    grid = row_grid(k, task, (*(d if c != shared else d // members for c, d in zip(p.op.heads, p.heads)), p.queries))
    first = {**dict(zip(p.op.heads, grid.index)), QUERY: grid.index[-1]}
    places = [first]
    if shared:
        group = first[shared] * members
        places = [{**first, shared: group + j} for j in range(members)]
    at_once = max(2, min(AT_ONCE, k.machine.registers // 2 // members))
    FewQueries(o, tuple(places), at_once, block, scaled, scores, sums).emit(task, grid)


@dataclass(frozen=True)
class FewQueries:
    """The kernel for members of a task at `places`, each one query of a head: `at_once` keys, or vectors of columns, at a
    time, in blocks of `block` keys. In scratch memory are the `scaled` queries, their `scores` and `sums` of values; the
    largest score, the total and the decay of a member are registers."""

    o: AttentionOperands
    places: tuple[Mapping[str, Expr], ...]
    at_once: int
    block: int
    scaled: str
    scores: str
    sums: str

    @property
    def p(self) -> AttentionProblem:
        return self.o.p

    @property
    def k(self) -> KernelBuilder:
        return self.o.k

    @property
    def all(self) -> range:
        """The members."""
        return range(len(self.places))

    @property
    def at(self) -> Mapping[str, Expr]:
        """Where keys and values of all members lie."""
        return self.places[0]

    @property
    def start(self) -> Var:
        """The key that a block begins with."""
        return self.k.variable("start", 0, self.p.keys)

    @property
    def count(self) -> Var:
        """The keys of a block."""
        return self.k.variable("count", 1, self.block + 1)

    @property
    def key(self) -> Var:
        return self.k.variable("key", 0, self.block)

    @property
    def d(self) -> Var:
        return self.k.variable("depth", 0, self.p.inner)

    def emit(self, task: Var, grid: TaskGrid) -> None:
        """Adds the kernel and its step."""
        p, k = self.p, self.k
        zero, low = const(0.0, dt.f32), const(-inf, dt.f32)
        body: list[Stmt] = [*grid.head]
        for j in self.all:
            body += [self.copy_query(j), Declare(f"most{j}", dt.f32, low), Declare(f"total{j}", dt.f32, zero)]
            body.append(self.o.over_columns(*(Store(self.sums, self.sum_at(s, j), zero) for s in range(self.o.slots))))
        blocks = -(-p.keys // self.block)
        number = self.k.variable("key_block", 0, blocks)
        keys = k.param("keys", p.keys)
        block: Block = (
            Let(self.start, number * self.block),
            Let(self.count, minimum(keys - self.start, const(self.block))),
            *self.products(), *(x for j in self.all for x in self.exponentials(j)), *self.results(),
        )  # fmt: skip
        body.append(For(number, const(0), k.param("key_blocks", blocks), block))
        for j in self.all:
            body += self.finish(j)
        k.emit(task, grid.tasks, tuple(body), flops=p.flops)

    def score_at(self, key: Expr, member: int) -> Expr:
        return key + member * self.block if member else key

    def sum_at(self, slot: int, member: int) -> Expr:
        return self.o.lane + (member * self.o.slots + slot) * self.o.lanes

    def over_depth(self, *body: Stmt) -> For:
        return For(self.d, const(0), const(self.p.inner), body, "vector", self.o.lanes, self.o.lanes)

    def over_keys(self, *body: Stmt) -> For:
        return For(self.key, const(0), self.count, body, "vector", self.o.lanes, self.o.lanes)

    def copy_query(self, member: int) -> For:
        value: Expr = self.o.q.load({**self.places[member], INNER: self.d})
        scaled = value if self.p.op.scale == 1.0 else value * const(self.p.op.scale, dt.f32)
        return self.over_depth(Store(self.scaled, self.d + member * self.p.inner, scaled))

    def products(self) -> list[Stmt]:
        """The scores of a block of keys, without the terms."""
        tile, first, single = var("key_tile"), var("first_key"), var("single")
        self.k.bound(tile, 0, self.block // self.at_once)
        self.k.bound(first, 0, self.block)
        self.k.bound(single, 0, self.block)
        several = self.at_once
        whole = binary("floordiv", self.count, const(several))
        body = (Let(first, tile * several), *self.some(first, several))
        return [
            For(tile, const(0), whole, body),
            For(single, whole * several, self.count, tuple(self.some(single, 1))),
        ]

    def some(self, first: Expr, keys: int) -> list[Stmt]:
        """The scores of a few keys. Keys are read in the order of memory where their vectors are whole and few."""
        zero, lanes, inner = const(0.0, dt.f32), self.o.lanes, self.p.inner
        sums = [(i, j, f"dot{keys}_{i}_{j}") for i in range(keys) for j in self.all]
        stmts: list[Stmt] = [Declare(name, dt.f32, zero, (), lanes) for _, _, name in sums]
        if inner % lanes == 0 and inner // lanes <= SLOTS:
            depths = [self.o.lane + s for s in range(0, inner, lanes)]
            body = [x for n, depth in enumerate(depths) for x in self.queries(n, depth)]
            for i in range(keys):
                body += self.fetch(self.o.v, self.start + first + i, VALUE, self.p.values, i)
                for n, depth in enumerate(depths):
                    body += self.add_products(first, keys, i, n, depth)
            stmts.append(For(self.o.lane, const(0), const(lanes), tuple(body), "vector", lanes, lanes))
        else:
            for i in range(keys):
                stmts += self.fetch(self.o.v, self.start + first + i, VALUE, self.p.values, i)
            body = self.queries(0, self.d)
            for i in range(keys):
                body += self.add_products(first, keys, i, 0, self.d)
            stmts.append(self.over_depth(*body))
        for i, j, name in sums:
            total = Horizontal(dt.f32, "add", Read(dt.f32, name))
            stmts.append(Store(self.scores, self.score_at(first + i, j), total))
        return stmts

    def queries(self, number: int, depth: Expr) -> list[Stmt]:
        """Vector `number` of the members' queries."""
        return [
            Let(self.query(j, number), Load(dt.f32, self.scaled, depth + j * self.p.inner if j else depth)) for j in self.all
        ]

    def query(self, member: int, number: int) -> Var:
        return Var(dt.f32, f"q{member}_{number}")

    def add_products(self, first: Expr, keys: int, i: int, number: int, depth: Expr) -> list[Stmt]:
        """Adds the products of a vector of key `i` of a few and the members' queries."""
        at = {**self.at, KEY: self.start + first + i, INNER: depth}
        x = Var(dt.f32, f"key{i}_{number}")
        stmts: list[Stmt] = [Let(x, self.o.key.load(at))]
        for j in self.all:
            name = f"dot{keys}_{i}_{j}"
            stmts.append(Assign(name, (), fma(x, self.query(j, number), Read(dt.f32, name))))
        return stmts

    def fetch(self, operand: AttentionOperand, key: Expr, letter: str, elements: int, i: int) -> list[Stmt]:
        """Fetches row `key` of keys or of values, which has so many elements along an axis and is number `i` of a few."""
        size = dt.f32.size
        places = [at for at in range(0, elements, self.o.lanes) if (i * elements + at) * size % FETCHED == 0]
        offsets = [operand.offset({**self.at, KEY: key, letter: const(at)}) for at in places]
        return [Prefetch(operand.tensor.buffer, offset, locality=2) for offset in offsets]

    def exponentials(self, member: int) -> list[Stmt]:
        """Terms, the greatest score so far, exponentials and their sum."""
        score, e = Var(dt.f32, "score"), Var(dt.f32, "e")
        place, most, total = self.score_at(self.key, member), f"most{member}", f"total{member}"
        greatest, added = f"greatest{member}", f"added{member}"
        value: Expr = Load(dt.f32, self.scores, place)
        at = {**self.places[member], KEY: self.start + self.key}
        for kind, part, fill in self.o.terms:
            term = part.load(at)
            value = value + term if kind == "add" else select(term, value, const(fill, dt.f32))
        stmts: list[Stmt] = [
            Declare(greatest, dt.f32, const(-inf, dt.f32), (), self.o.lanes),
            Declare(added, dt.f32, const(0.0, dt.f32), (), self.o.lanes),
            self.over_keys(
                Let(score, value), Store(self.scores, place, score),
                Assign(greatest, (), maximum(Read(dt.f32, greatest), score)),
            ),
        ]  # fmt: skip
        before, now, used = (Var(dt.f32, f"{name}{member}") for name in ("before", "now", "used"))
        decay = self.decay_of(member)
        stmts += [
            Let(before, Read(dt.f32, most)),
            Let(now, maximum(before, Horizontal(dt.f32, "max", Read(dt.f32, greatest)))),
            Let(used, select(now.eq(-inf), const(0.0, dt.f32), now)),
            Let(decay, call("exp", before - used)),
            Assign(most, (), now),
            self.over_keys(
                Let(e, call("exp", Load(dt.f32, self.scores, place) - used)), Store(self.scores, place, e),
                Assign(added, (), Read(dt.f32, added) + e),
            ),
            Assign(total, (), fma(Read(dt.f32, total), decay, Horizontal(dt.f32, "add", Read(dt.f32, added)))),
        ]  # fmt: skip
        return stmts

    def decay_of(self, member: int) -> Var:
        """What the sums before are worth."""
        return Var(dt.f32, f"decay{member}")

    def results(self) -> list[Stmt]:
        """O = O * decay + P v, a few vectors of columns at a time; keys alternate between accumulators of few columns."""
        at = var("value_key")
        self.k.bound(at, 0, self.block)
        stmts: list[Stmt] = []
        for begin in range(0, self.o.slots, self.at_once):
            group = range(begin, min(self.o.slots, begin + self.at_once))
            streams = max(1, 4 // len(group))
            body: list[Stmt] = [
                Declare(self.out(s, u, j), dt.f32, const(0.0, dt.f32))
                for s in group for u in range(streams) for j in self.all
            ]  # fmt: skip
            whole = binary("floordiv", self.count, const(streams)) if streams > 1 else self.count
            group_at = var("value_group")
            self.k.bound(group_at, 0, self.block)
            steps: list[Stmt] = []
            for u in range(streams):
                steps += self.step(group, group_at * streams + u, u, f"weight{u}_")
            body.append(For(group_at, const(0), whole, tuple(steps)))
            if streams > 1:
                body.append(For(at, whole * streams, self.count, tuple(self.step(group, at, 0, "weight_"))))
            for s in group:
                for j in self.all:
                    total: Expr = Read(dt.f32, self.out(s, 0, j))
                    for u in range(1, streams):
                        total = total + Read(dt.f32, self.out(s, u, j))
                    old = Load(dt.f32, self.sums, self.sum_at(s, j))
                    body.append(Store(self.sums, self.sum_at(s, j), fma(old, self.decay_of(j), total)))
            stmts.append(self.o.over_columns(*body))
        return stmts

    def out(self, slot: int, stream: int, member: int) -> str:
        """The name of an accumulator."""
        return f"out{slot}_{stream}_{member}"

    def step(self, group: range, key: Expr, stream: int, weights: str) -> list[Stmt]:
        x = [Var(dt.f32, f"{weights}{j}") for j in self.all]
        stmts: list[Stmt] = [Let(x[j], Load(dt.f32, self.scores, self.score_at(key, j))) for j in self.all]
        if group.start == 0:
            stmts += self.fetch(self.o.key, self.start + self.block + key, INNER, self.p.inner, stream)
        for s in group:
            value = Var(dt.f32, f"{weights}value{s}")
            stmts.append(Let(value, self.o.v.load({**self.at, KEY: self.start + key, VALUE: self.o.column(s)})))
            for j in self.all:
                name = self.out(s, stream, j)
                stmts.append(Assign(name, (), fma(x[j], value, Read(dt.f32, name))))
        return stmts

    def finish(self, member: int) -> list[Stmt]:
        """y = O / l; a row without probabilities is what zeros give, where they are wanted."""
        inverse = Var(dt.f32, f"row_inverse{member}")
        at = self.places[member]
        stores: list[Stmt] = []
        for s in range(self.o.slots):
            place = self.o.y.offset({**at, VALUE: self.o.column(s)})
            stores.append(Store(self.o.y.tensor.buffer, place, Load(dt.f32, self.sums, self.sum_at(s, member)) * inverse))
        stmts: list[Stmt] = [
            Let(inverse, const(1.0, dt.f32) / Read(dt.f32, f"total{member}")), self.o.over_columns(*stores),
        ]  # fmt: skip
        if self.p.op.nan_as_zero:
            odd = binary("or", compare("ne", inverse, inverse), inverse.eq(inf))
            stmts.append(If(odd, (self.o.zero_row(at, at[QUERY]),)))
        return stmts


def sharing(p: AttentionProblem) -> tuple[str, int]:
    """The letter of heads of which several share keys and values, and how many of them are members of one task: a divisor
    of those that share. ("", 1) where none do."""
    _, key, value, _ = p.op.letters
    k, v = p.node.inputs[1:3]
    assert k is not None and v is not None
    for letter, extent in zip(p.op.heads, p.heads):
        shares = []
        for part, operand in ((key, k), (value, v)):
            held = operand.type.dims[part.index(letter)] if letter in part else 1
            numbers = not is_symbolic(held) and not is_symbolic(extent) and held > 0 and extent % held == 0
            shares.append(extent // held if numbers else 1)
        several = gcd(*shares)
        members = max(n for n in range(1, MEMBERS + 1) if several % n == 0)
        if members > 1:
            return letter, members
    return "", 1

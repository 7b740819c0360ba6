"""Attention by blocks: a block of queries in the lanes of a few vectors, blocks of keys one after the other.

    for each task = (batch and head, block of queries):
        Q[d, query] = scale * q[query, d]                               turned while it is copied to scratch memory
        m[query], l[query], O[query, e] = -inf, 0, 0
        for each block of keys:
            P[key, query] = sum over d of k[key, d] * Q[d, query], then the terms       tiles of keys by vectors of queries
            m' = max(m, P[:, query]);  P = exp(P - m');  l = l * exp(m - m') + sum of P
            O[query, e] = O * exp(m - m') + sum over keys of P[key, query] * v[key, e]  tiles of queries by vectors of e
        y[query, e] = O / l

Keys behind the last one that a query of the block may see are left out: where masks are causal or rows end with padding, the
terms are read first, and keys are left out if these are LOW or less for all queries of the block while each query sees some
key. Neither a NaN nor an infinity among what is left out reaches the result.

Keys, values and results are read and written where they lie, whatever the order of their axes: scores stand with queries in
the lanes, so that rows of k and v are never turned, maxima and sums need no work across lanes, and terms are read along
queries. Where all keys are one block, no sum is scaled. Scores of a block are in L1 or L2; memory does not grow with the
number of keys (Milakov and Gimelshein, 2018; Dao et al., 2022). Blocks of queries reach over the last one: rows beyond are
zero, and none is stored. The order of every sum depends on extents alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, call, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic, surely_zero
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE

from ...emission.task_grid import TaskGrid, row_grid
from ...loops.ir import Assign, Block, Declare, For, Horizontal, If, Let, Load, Prefetch, Read, Stmt, Store
from ..inner_product import multiply_add
from .operands import AttentionOperands, operands_of
from .problem import LOW, AttentionProblem, hides_keys

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

KEYS = 256
"""Keys of a block, at most."""
TERMS = 128
"""Products that are summed in one accumulator of a score."""
SCANNED = 32
"""Keys at least for which the terms are looked through first."""
AHEAD = 12
"""Keys by which values are fetched ahead of their use."""
UNROLL = 8
"""Elements of a query that one trip of the loop copies."""


def query_vectors(queries: int, lanes: int) -> int:
    """Vectors of queries in a block: two, or one where that wastes fewer lanes."""

    def cost(vectors: int) -> float:
        return -(-hint(queries) // (lanes * vectors)) * (vectors + 0.15)

    return min((2, 1), key=cost)


def build_blocks(p: AttentionProblem, k: KernelBuilder, vectors: int) -> None:
    """Emits the kernel for blocks of queries, `vectors` of them."""
    o = operands_of(p, k)
    rows, registers = o.lanes * vectors, k.machine.registers
    one_block = not is_symbolic(p.keys) and p.keys <= KEYS
    blocks = 1 if one_block else -(-hint(p.keys) // KEYS)
    block = -(-hint(p.keys) // (8 * blocks)) * 8
    turned = k.scratch("queries", dt.f32, p.inner * rows)
    scores = k.scratch("scores", dt.f32, block * rows)
    inverse = k.scratch("inverse", dt.f32, rows)
    running = None
    if not one_block:
        most, total, decay = (k.scratch(name, dt.f32, rows) for name in ("most", "total", "decay"))
        running = RunningSoftmax(most, total, decay, k.scratch("sums", dt.f32, rows * o.slots * o.lanes))
    task = var("task")
    grid = row_grid(k, task, (*p.heads, -(-p.queries // rows)))
    queries = const(p.queries) if not is_symbolic(p.queries) else k.param("queries", p.queries)
    wide = registers >= 32
    ByBlocks(
        o, dict(zip(p.op.heads, grid.index)), queries, vectors, 8 if wide else 4, 3 if wide else 2, block,
        turned, scores, inverse, running, hint(p.keys) >= SCANNED and hides_keys(p),
    ).emit(task, grid)  # fmt: skip


@dataclass(frozen=True)
class RunningSoftmax:
    """Scratch memory for what the blocks of keys so far have given: of every query the largest score, the sum of
    probabilities, what the last block has scaled both by, and the sums of values."""

    most: str
    total: str
    decay: str
    sums: str


@dataclass(frozen=True)
class ByBlocks:
    """The kernel for blocks of queries, `vectors` of them: of the heads `at`, of all `queries`.

    A tile of scores has `tile` keys, one of results `tile` queries by `columns` vectors of e, a block of keys `block`. In
    scratch memory are the queries, `turned`, the `scores`, the `inverse` sums, and `running` sums where keys are more than
    one block. `hidden`: whether keys are looked for that no query sees."""

    o: AttentionOperands
    at: Mapping[str, Expr]
    queries: Expr
    vectors: int
    tile: int
    columns: int
    block: int
    turned: str
    scores: str
    inverse: str
    running: RunningSoftmax | None
    hidden: bool

    @property
    def p(self) -> AttentionProblem:
        return self.o.p

    @property
    def k(self) -> KernelBuilder:
        return self.o.k

    @property
    def lanes(self) -> int:
        return self.o.lanes

    @property
    def rows(self) -> int:
        """Queries of a block."""
        return self.lanes * self.vectors

    @property
    def tile_rows(self) -> int:
        """Queries of a tile of results."""
        return min(self.tile, self.rows)

    @property
    def first(self) -> Var:
        """The query that a block begins with."""
        return self.k.variable("first", 0, self.p.queries)

    @property
    def start(self) -> Var:
        """The key that a block begins with."""
        return self.k.variable("start", 0, self.p.keys)

    @property
    def keys(self) -> Expr:
        """All keys."""
        return const(self.p.keys) if not is_symbolic(self.p.keys) else self.k.param("keys", self.p.keys)

    @property
    def seen(self) -> Var:
        """The keys that any query of a block sees, where these are looked for."""
        return self.k.variable("end", 1, self.p.keys + 1)

    @property
    def end(self) -> Expr:
        """The keys that are read."""
        return self.seen if self.hidden else self.keys

    @property
    def block_keys(self) -> Var:
        """The keys of a block, where there are several."""
        return self.k.variable("count", 1, self.block + 1)

    @property
    def count(self) -> Expr:
        """The keys of a block."""
        return self.end if self.running is None else self.block_keys

    def emit(self, task: Var, grid: TaskGrid) -> None:
        """Adds the kernel and its step; the last index of the grid is the block of queries."""
        p = self.p
        body: list[Stmt] = [*grid.head, Let(self.first, grid.index[-1] * self.rows), self.turn()]
        if self.hidden:
            body += [*self.seen_keys(self.keys), Let(self.seen, Read(dt.i64, "seen"))]
        if self.running is None:
            body += [Let(self.start, const(0)), self.over_lanes(*self.score_block()), *self.multiply_block()]
        else:
            body += [self.over_lanes(*self.reset(self.running)), self.clear(self.running), *self.key_blocks()]
            body += self.finish(self.running)
        if p.op.nan_as_zero:
            body.append(self.replace_rows())
        self.k.emit(task, grid.tasks, tuple(body), flops=p.flops)

    def key_blocks(self) -> Block:
        """All blocks of keys, one after the other."""
        number = self.k.variable("key_block", 0, -(-self.p.keys // self.block))
        body: Block = (
            Let(self.start, number * self.block),
            Let(self.block_keys, minimum(self.end - self.start, const(self.block))),
            self.over_lanes(*self.score_block()),
            *self.multiply_block(),
        )
        return (For(number, const(0), binary("floordiv", self.end + (self.block - 1), const(self.block)), body),)

    # -- keys that are seen -------------------------------------------------------------------------------------------

    def seen_keys(self, keys: Expr) -> list[Stmt]:
        """seen = the keys up to the last one, by tiles, that a query of the block sees; all keys where a query sees none."""
        k, tile, single, past = self.k, var("scanned_tile"), var("scanned"), var("scanned_end")
        k.bound(tile, 0, -(-self.p.keys // 8))
        k.bound(single, 0, self.p.keys)
        k.bound(past, 1, self.p.keys + 1)
        low, high = const(-inf, dt.f32), const(inf, dt.f32)
        tops = [Var(dt.f32, f"term{j}") for j in range(self.vectors)]
        looks: list[Stmt] = []
        for j, top in enumerate(tops):
            inside = compare("lt", self.first + self.slot(j), self.queries)
            looks.append(Let(top, select(inside, self.with_terms(const(0.0, dt.f32), single, j), low)))
            looks.append(Assign("tile_top", (), maximum(Read(dt.f32, "tile_top"), top)))
            looks.append(Assign(f"row_top{j}", (), maximum(Read(dt.f32, f"row_top{j}"), top)))
        shown = compare("gt", Horizontal(dt.f32, "max", Read(dt.f32, "tile_top")), const(LOW, dt.f32))
        scan: Block = (
            Let(past, minimum(tile * 8 + 8, keys)), Let(self.start, const(0)),
            Declare("tile_top", dt.f32, low, (), self.lanes),
            self.over_lanes(For(single, tile * 8, past, tuple(looks))),
            If(shown, (Assign("seen", (), past),)),
        )  # fmt: skip
        stmts: list[Stmt] = [Declare("seen", dt.i64, const(0))]
        stmts += [Declare(f"row_top{j}", dt.f32, low, (), self.lanes) for j in range(self.vectors)]
        stmts.append(For(tile, const(0), binary("floordiv", keys + 7, const(8)), scan))
        rows: list[Stmt] = []
        for j in range(self.vectors):
            inside = compare("lt", self.first + self.slot(j), self.queries)
            row = select(inside, Read(dt.f32, f"row_top{j}"), high)
            rows.append(Assign("least", (), minimum(Read(dt.f32, "least"), row)))
        stmts += [Declare("least", dt.f32, high, (), self.lanes), self.over_lanes(*rows)]
        least = Horizontal(dt.f32, "min", Read(dt.f32, "least"))
        stmts.append(If(compare("gt", least, const(LOW / 2, dt.f32)), (), (Assign("seen", (), keys),)))
        return stmts

    # -- helpers ------------------------------------------------------------------------------------------------------

    def over_lanes(self, *body: Stmt) -> For:
        """Queries in the lanes."""
        return For(self.o.lane, const(0), const(self.lanes), body, "vector", self.lanes, self.lanes)

    def slot(self, j: int) -> Expr:
        """The place of a lane's query in vector j, in a row of all queries."""
        return self.o.lane + j * self.lanes

    def score_at(self, key: Expr, j: int) -> Expr:
        return key * self.rows + self.slot(j)

    # -- queries ------------------------------------------------------------------------------------------------------

    def turn(self) -> For:
        """turned[d, query] = scale * q[query, d]; queries beyond the last are copies of it."""
        p, k = self.p, self.k
        row, d, u = var("row"), var("depth"), var("copied")
        k.bound(row, 0, self.rows)
        k.bound(d, 0, p.inner)
        query = var("query")
        k.bound(query, 0, p.queries)

        def copy(depth: Expr) -> Store:
            value = self.o.q.load({**self.at, QUERY: query, INNER: depth})
            scaled = value if p.op.scale == 1.0 else value * const(p.op.scale, dt.f32)
            return Store(self.turned, depth * self.rows + row, scaled)

        whole = p.inner - p.inner % UNROLL
        body: list[Stmt] = [Let(query, minimum(self.first + row, self.queries - 1))]
        if whole:
            several = For(u, const(0), const(UNROLL), (copy(d + u),), "unrolled")
            body.append(For(d, const(0), const(whole), (several,), step=UNROLL))
        body += [copy(const(depth)) for depth in range(whole, p.inner)]
        return For(row, const(0), const(self.rows), tuple(body))

    # -- scores -------------------------------------------------------------------------------------------------------

    def reset(self, running: RunningSoftmax) -> list[Stmt]:
        """No key has been seen."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            stmts.append(Store(running.most, self.slot(j), const(-inf, dt.f32)))
            stmts.append(Store(running.total, self.slot(j), const(0.0, dt.f32)))
        return stmts

    def score_block(self) -> list[Stmt]:
        """Probabilities of a block of keys, not divided by their sum, and what the sums before are worth now."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            most = const(-inf, dt.f32) if self.running is None else Load(dt.f32, self.running.most, self.slot(j))
            stmts.append(Declare(f"most{j}", dt.f32, most))
        tile, single = var("key_tile"), var("single")
        key = var("tile_key")
        self.k.bound(tile, 0, (self.block + self.tile - 1) // self.tile)
        self.k.bound(key, 0, self.block)
        self.k.bound(single, 0, self.block)
        tiles: Stmt = For(
            tile, const(0), binary("floordiv", self.count + (self.tile - 1), const(self.tile)),
            (Let(key, minimum(tile * self.tile, self.count - self.tile)), *self.tile_of_scores(key, self.tile)),
        )  # fmt: skip
        singles: Stmt = For(single, const(0), self.count, tuple(self.tile_of_scores(single, 1)))
        if self.running is not None:
            stmts.append(If(compare("ge", self.count, const(self.tile)), (tiles,), (singles,)))
        else:
            stmts.append(tiles if self.p.keys >= self.tile else singles)
        stmts += self.exponentials()
        return stmts

    def tile_of_scores(self, key: Expr, keys: int) -> list[Stmt]:
        """The scores of a few keys."""
        p, k = self.p, self.k
        stmts: list[Stmt] = []
        i = var("i")
        k.bound(i, 0, keys)
        for chunk in range(0, p.inner, TERMS) if p.inner > TERMS * 4 // 3 else (0,):
            end = min(p.inner, chunk + TERMS) if p.inner > TERMS * 4 // 3 else p.inner
            d = var(f"d{chunk}")
            k.bound(d, chunk, end)
            body: list[Stmt] = []
            for j in range(self.vectors):
                stmts.append(Declare(f"acc{chunk}_{j}", dt.f32, const(0.0, dt.f32), (keys,)))
                body.append(Let(Var(dt.f32, f"turned{j}"), Load(dt.f32, self.turned, d * self.rows + self.slot(j))))
            turned = [Var(dt.f32, f"turned{j}") for j in range(self.vectors)]
            terms = self.o.key.load({**self.at, KEY: self.start + key + i, INNER: d})
            row = multiply_add(dt.f32).tile_row(Var(dt.f32, "x"), terms, turned, (i,), f"acc{chunk}_")
            if keys > 1:  # the tile that follows
                ahead = {**self.at, KEY: self.start + key + keys + binary("mod", d, const(keys)), INNER: d}
                body.append(Prefetch(self.o.key.tensor.buffer, self.o.key.offset(ahead), locality=3))
            body.append(For(i, const(0), const(keys), tuple(row), "unrolled"))
            stmts.append(For(d, const(chunk), const(end), tuple(body)))
            last = end == p.inner
            stores: list[Stmt] = []
            for j in range(self.vectors):
                place = self.score_at(key + i, j)
                value: Expr = Read(dt.f32, f"acc{chunk}_{j}", (i,))
                if chunk:
                    value = Load(dt.f32, self.scores, place) + value
                if last:
                    value = self.with_terms(value, key + i, j)
                score = Var(dt.f32, f"score{j}")
                stores += [Let(score, value), Store(self.scores, place, score)]
                if last:
                    stores.append(Assign(f"most{j}", (), maximum(Read(dt.f32, f"most{j}"), score)))
            stmts.append(For(i, const(0), const(keys), tuple(stores), "unrolled"))
        return stmts

    def with_terms(self, value: Expr, key: Expr, j: int) -> Expr:
        """A score with what is added to it, or put in its place."""
        query = self.first + self.slot(j)
        at = {**self.at, QUERY: query, KEY: self.start + key}
        inside = compare("lt", query, self.queries)
        for kind, part, fill in self.o.terms:
            term = part.load(at, inside if part.varies(QUERY) else None)
            value = value + term if kind == "add" else select(term, value, const(fill, dt.f32))
        return value

    def exponentials(self) -> list[Stmt]:
        """P = exp(P - most), and their sums."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            most: Expr = Read(dt.f32, f"most{j}")
            used = Var(dt.f32, f"used{j}")
            if self.running is None:
                stmts.append(Let(used, most))
            else:  # while all scores are -inf, every sum is zero
                stmts.append(Let(used, select(most.eq(-inf), const(0.0, dt.f32), most)))
            stmts.append(Declare(f"sum{j}", dt.f32, const(0.0, dt.f32)))
        key = var("key")
        self.k.bound(key, 0, self.block)
        body: list[Stmt] = []
        for j in range(self.vectors):
            place, e = self.score_at(key, j), Var(dt.f32, f"e{j}")
            body.append(Let(e, call("exp", Load(dt.f32, self.scores, place) - Var(dt.f32, f"used{j}"))))
            body.append(Store(self.scores, place, e))
            body.append(Assign(f"sum{j}", (), Read(dt.f32, f"sum{j}") + e))
        stmts.append(For(key, const(0), self.count, tuple(body)))
        for j in range(self.vectors):
            total: Expr = Read(dt.f32, f"sum{j}")
            if self.running is not None:
                decay = Var(dt.f32, f"decay{j}")
                before = Load(dt.f32, self.running.most, self.slot(j))
                stmts.append(Let(decay, call("exp", before - Var(dt.f32, f"used{j}"))))
                stmts.append(Store(self.running.decay, self.slot(j), decay))
                stmts.append(Store(self.running.most, self.slot(j), Read(dt.f32, f"most{j}")))
                total = fma(Load(dt.f32, self.running.total, self.slot(j)), decay, total)
                stmts.append(Store(self.running.total, self.slot(j), total))
            else:
                stmts.append(Store(self.inverse, self.slot(j), const(1.0, dt.f32) / total))
        return stmts

    # -- results ------------------------------------------------------------------------------------------------------

    def groups(self) -> list[range]:
        """The vectors of e, as many at a time as a tile has."""
        slots = self.o.slots
        size = -(-slots // -(-slots // self.columns))
        return [range(at, min(at + size, slots)) for at in range(0, slots, size)]

    def sum_at(self, row: Expr, slot: int) -> Expr:
        return row * (self.o.slots * self.lanes) + self.o.lane + slot * self.lanes

    def clear(self, running: RunningSoftmax) -> Stmt:
        """sums = 0"""
        row = var("cleared")
        self.k.bound(row, 0, self.rows)
        stores = [Store(running.sums, self.sum_at(row, s), const(0.0, dt.f32)) for s in range(self.o.slots)]
        return self.o.over_columns(For(row, const(0), const(self.rows), tuple(stores)))

    def row_tiles(self, row: Var) -> Callable[[Block], For]:
        """The loop over tiles of queries that the result has."""
        tile, rows = var("row_tile"), self.tile_rows
        self.k.bound(tile, 0, self.rows // rows)
        self.k.bound(row, 0, self.rows)
        left = minimum(self.queries - self.first, const(self.rows))
        count = binary("floordiv", left + (rows - 1), const(rows))

        def loop(body: Block) -> For:
            return For(tile, const(0), count, (Let(row, tile * rows), *body))

        return loop

    def multiply_block(self) -> list[Stmt]:
        """The products of a block's probabilities and values."""
        row = var("first_row")
        over_rows = self.row_tiles(row)
        return [self.o.over_columns(over_rows(tuple(self.tile_of_results(row, group)))) for group in self.groups()]

    def tile_of_results(self, row: Expr, group: range) -> list[Stmt]:
        k, rows = self.k, self.tile_rows
        key, r = var("key"), var("r")
        k.bound(key, 0, self.block)
        k.bound(r, 0, rows)
        stmts: list[Stmt] = [Declare(f"out{s}", dt.f32, const(0.0, dt.f32), (rows,)) for s in group]
        body: list[Stmt] = []
        for s in group:
            value = self.o.v.load({**self.at, KEY: self.start + key, VALUE: self.o.column(s)})
            body.append(Let(Var(dt.f32, f"value{s}"), value))
        for s in group:
            place = self.o.v.offset({**self.at, KEY: self.start + key + AHEAD, VALUE: self.o.column(s)})
            body.append(Prefetch(self.o.v.tensor.buffer, place, locality=3))
        x = Var(dt.f32, "weight")
        each: list[Stmt] = [Let(x, Load(dt.f32, self.scores, key * self.rows + row + r))]
        for s in group:
            product = fma(x, Var(dt.f32, f"value{s}"), Read(dt.f32, f"out{s}", (r,)))
            each.append(Assign(f"out{s}", (r,), product))
        body.append(For(r, const(0), const(rows), tuple(each), "unrolled"))
        stmts.append(For(key, const(0), self.count, tuple(body)))
        ends: list[Stmt] = []
        for s in group:
            total: Expr = Read(dt.f32, f"out{s}", (r,))
            if self.running is None:
                ends.append(self.store(row + r, s, total))
            else:
                place = self.sum_at(row + r, s)
                scaled = fma(Load(dt.f32, self.running.sums, place), Load(dt.f32, self.running.decay, row + r), total)
                ends.append(Store(self.running.sums, place, scaled))
        stmts.append(For(r, const(0), const(rows), tuple(ends), "unrolled"))
        return stmts

    def store(self, row: Expr, slot: int, total: Expr) -> Store:
        """One vector of the result, where the query is one."""
        query = self.first + row
        at = {**self.at, QUERY: query, VALUE: self.o.column(slot)}
        whole = surely_zero(self.p.queries % self.rows)
        inside = None if whole else compare("lt", query, self.queries)
        return Store(self.o.y.tensor.buffer, self.o.y.offset(at), total * Load(dt.f32, self.inverse, row), inside)

    def finish(self, running: RunningSoftmax) -> list[Stmt]:
        """y = sums / total"""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            total = Load(dt.f32, running.total, self.slot(j))
            stmts.append(Store(self.inverse, self.slot(j), const(1.0, dt.f32) / total))
        row = var("finished")
        self.k.bound(row, 0, self.rows)
        count, slots = minimum(self.queries - self.first, const(self.rows)), self.o.slots
        stores = tuple(self.store(row, s, Load(dt.f32, running.sums, self.sum_at(row, s))) for s in range(slots))
        return [self.over_lanes(*stmts), self.o.over_columns(For(row, const(0), count, stores))]

    def replace_rows(self) -> For:
        """Rows whose probabilities are NaN: those are zero, and so is what they are multiplied by, where it is finite."""
        row = var("odd_row")
        self.k.bound(row, 0, self.rows)
        total = Var(dt.f32, "row_inverse")
        odd = binary("or", total.ne(total), total.eq(inf))
        count = minimum(self.queries - self.first, const(self.rows))
        zeros = self.o.zero_row(self.at, self.first + row)
        return For(row, const(0), count, (Let(total, Load(dt.f32, self.inverse, row)), If(odd, (zeros,))))

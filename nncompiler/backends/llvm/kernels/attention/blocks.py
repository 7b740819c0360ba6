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

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, call, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic, surely_zero
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE

from ...emission.task_grid import row_grid
from ...loops.ir import Assign, Block, Declare, For, Horizontal, If, Let, Load, Prefetch, Read, Stmt, Store
from ..inner_product import multiply_add
from .problem import Part, Problem, part_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

KEYS = 256
"""Keys of a block, at most."""
LARGEST = 1 << 22
"""Elements of a constant term that is looked through, at most."""
TERMS = 128
"""Products that are summed in one accumulator of a score."""
LOW = -1e8
"""A term from which on a key is hidden, beside one whose term is more than half of it: f32 has no scores that would outweigh
it and still differ from one another by less than 1."""
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


class Attending:
    """The operands of an attention and what its kernels share."""

    def __init__(self, p: Problem, k: KernelBuilder):
        self.p, self.k = p, k
        self.lanes = k.machine.lanes(dt.f32)
        a, b, c, y = p.op.letters
        q_value, k_value, v_value, *terms = (x for x in p.node.inputs if x is not None)
        self.q, self.key_part, self.v = (part_of(k, p, x, part) for x, part in ((q_value, a), (k_value, b), (v_value, c)))
        self.y = part_of(k, p, p.node.output, y, written=True)
        self.terms = [
            (kind, part_of(k, p, x, part), fill) for (kind, part, fill), x in zip(p.op.steps, terms, strict=True)
        ]
        self.slots = -(-p.values // self.lanes)  # vectors of a row of values
        self.lane = var("lane")
        k.bound(self.lane, 0, self.lanes)
        self.at: dict[str, Expr] = {}
        self.start = var("start")  # the key that a block begins with
        k.bound(self.start, 0, p.keys)
        self.count: Expr = const(0)
        self.prepare()

    def prepare(self) -> None:
        """Sizes and scratch memory."""

    def emit(self) -> None:
        """Adds the kernel and its step."""
        raise NotImplementedError

    def over_columns(self, *body: Stmt) -> For:
        """Columns of the values in the lanes."""
        width = min(self.lanes, self.p.values)
        return For(self.lane, const(0), const(width), body, "vector", self.lanes, self.lanes)

    def column(self, slot: int) -> Expr:
        """The column of a lane in a vector of e; the last vector steps back over the one before."""
        return self.lane + max(0, min(slot * self.lanes, self.p.values - self.lanes))

    def zero_row(self, query: Expr) -> For:
        """The result of a query whose probabilities are all zero: zero, where what they are multiplied by is finite."""
        p, k, key = self.p, self.k, var("odd_key")
        k.bound(key, 0, p.keys)
        stmts: list[Stmt] = []
        body: list[Stmt] = []
        for s in range(self.slots):
            stmts.append(Declare(f"zero{s}", dt.f32, const(0.0, dt.f32)))
            value = self.v.load({**self.at, KEY: key, VALUE: self.column(s)})
            body.append(Assign(f"zero{s}", (), fma(value, const(0.0, dt.f32), Read(dt.f32, f"zero{s}"))))
        stmts.append(For(key, const(0), k.param("keys", p.keys), tuple(body)))
        for s in range(self.slots):
            at = {**self.at, QUERY: query, VALUE: self.column(s)}
            stmts.append(Store(self.y.tensor.buffer, self.y.offset(at), Read(dt.f32, f"zero{s}")))
        return self.over_columns(*stmts)


class ByBlocks(Attending):
    """The kernel for blocks of queries, `vectors` of them."""

    def __init__(self, p: Problem, k: KernelBuilder, vectors: int):
        self.vectors = vectors
        super().__init__(p, k)

    def prepare(self) -> None:
        p, k, vectors = self.p, self.k, self.vectors
        self.rows = self.lanes * vectors  # queries of a block
        registers = k.machine.registers
        self.tile = 8 if registers >= 32 else 4  # keys of a tile of scores, queries of a tile of results
        self.tile_rows = min(self.tile, self.rows)
        self.columns = 3 if registers >= 32 else 2  # vectors of e in a tile of results, at most
        self.one_block = not is_symbolic(p.keys) and p.keys <= KEYS
        blocks = 1 if self.one_block else -(-hint(p.keys) // KEYS)
        self.block = -(-hint(p.keys) // (8 * blocks)) * 8  # keys of a block
        self.turned = k.scratch("queries", dt.f32, p.inner * self.rows)
        self.scores = k.scratch("scores", dt.f32, self.block * self.rows)
        self.inverse = k.scratch("inverse", dt.f32, self.rows)
        if not self.one_block:
            self.most = k.scratch("most", dt.f32, self.rows)
            self.total = k.scratch("total", dt.f32, self.rows)
            self.decay = k.scratch("decay", dt.f32, self.rows)
            self.sums = k.scratch("sums", dt.f32, self.rows * self.slots * self.lanes)
        self.first = var("first")  # the query that a block begins with
        k.bound(self.first, 0, p.queries)

    def emit(self) -> None:
        p, k, task = self.p, self.k, var("task")
        blocks = -(-p.queries // self.rows)
        grid = row_grid(k, task, (*p.heads, blocks))
        head, index, tasks = grid.head, grid.index, grid.tasks
        self.at = dict(zip(p.op.heads, index))
        self.queries = const(p.queries) if not is_symbolic(p.queries) else k.param("queries", p.queries)
        body: list[Stmt] = [*head, Let(self.first, index[-1] * self.rows), self.turn()]
        self.end: Expr = const(p.keys) if not is_symbolic(p.keys) else k.param("keys", p.keys)
        if hint(p.keys) >= SCANNED and any(self.hides(*step) for step in zip(p.op.steps, self.terms, strict=True)):
            body += self.seen_keys(self.end)
            self.end = var("end")
            k.bound(self.end, 1, p.keys + 1)
            body.append(Let(self.end, Read(dt.i64, "seen")))
        if self.one_block:
            self.count = self.end
            body += [Let(self.start, const(0)), self.over_lanes(*self.score_block()), *self.multiply_block()]
        else:
            body += [self.over_lanes(*self.reset()), self.clear(), *self.key_blocks(), *self.finish()]
        if p.op.nan_as_zero:
            body.append(self.replace_rows())
        k.emit(task, tasks, tuple(body), flops=p.flops)

    def key_blocks(self) -> Block:
        """All blocks of keys, one after the other."""
        p, k = self.p, self.k
        number, count = var("key_block"), var("count")
        k.bound(number, 0, -(-p.keys // self.block))
        k.bound(count, 1, self.block + 1)
        self.count = count
        body: Block = (
            Let(self.start, number * self.block),
            Let(count, minimum(self.end - self.start, const(self.block))),
            self.over_lanes(*self.score_block()),
            *self.multiply_block(),
        )
        return (For(number, const(0), binary("floordiv", self.end + (self.block - 1), const(self.block)), body),)

    # -- keys that are seen -------------------------------------------------------------------------------------------

    def hides(self, step: tuple[str, str, float], term: tuple[str, Part, float]) -> bool:
        """Whether a term may hide keys from all queries of a block."""
        kind, letters, fill = step
        if KEY not in letters:
            return False
        if kind == "where":
            return fill <= LOW
        value = self.p.node.inputs[3 + self.terms.index(term)]
        weight = None if value is None else value.weight
        return weight is None or (weight.size <= LARGEST and bool((weight.array <= LOW).any()))

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
        return For(self.lane, const(0), const(self.lanes), body, "vector", self.lanes, self.lanes)

    def slot(self, j: int) -> Expr:
        """The place of a lane's query in vector j, in a row of all queries."""
        return self.lane + j * self.lanes

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
            value = self.q.load({**self.at, QUERY: query, INNER: depth})
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

    def reset(self) -> list[Stmt]:
        """No key has been seen."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            stmts.append(Store(self.most, self.slot(j), const(-inf, dt.f32)))
            stmts.append(Store(self.total, self.slot(j), const(0.0, dt.f32)))
        return stmts

    def score_block(self) -> list[Stmt]:
        """Probabilities of a block of keys, not divided by their sum, and what the sums before are worth now."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            before = const(-inf, dt.f32) if self.one_block else Load(dt.f32, self.most, self.slot(j))
            stmts.append(Declare(f"most{j}", dt.f32, before))
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
        if not self.one_block:
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
            terms = self.key_part.load({**self.at, KEY: self.start + key + i, INNER: d})
            row = multiply_add(dt.f32).tile_row(Var(dt.f32, "x"), terms, turned, (i,), f"acc{chunk}_")
            if keys > 1:  # the tile that follows
                ahead = {**self.at, KEY: self.start + key + keys + binary("mod", d, const(keys)), INNER: d}
                body.append(Prefetch(self.key_part.tensor.buffer, self.key_part.offset(ahead), locality=3))
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
        for kind, part, fill in self.terms:
            term = part.load(at, inside if part.varies(QUERY) else None)
            value = value + term if kind == "add" else select(term, value, const(fill, dt.f32))
        return value

    def exponentials(self) -> list[Stmt]:
        """P = exp(P - most), and their sums."""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            most: Expr = Read(dt.f32, f"most{j}")
            used = Var(dt.f32, f"used{j}")
            if self.one_block:
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
            if not self.one_block:
                decay = Var(dt.f32, f"decay{j}")
                stmts.append(Let(decay, call("exp", Load(dt.f32, self.most, self.slot(j)) - Var(dt.f32, f"used{j}"))))
                stmts.append(Store(self.decay, self.slot(j), decay))
                stmts.append(Store(self.most, self.slot(j), Read(dt.f32, f"most{j}")))
                total = fma(Load(dt.f32, self.total, self.slot(j)), decay, total)
                stmts.append(Store(self.total, self.slot(j), total))
            else:
                stmts.append(Store(self.inverse, self.slot(j), const(1.0, dt.f32) / total))
        return stmts

    # -- results ------------------------------------------------------------------------------------------------------

    def groups(self) -> list[range]:
        """The vectors of e, as many at a time as a tile has."""
        count = -(-self.slots // self.columns)
        size = -(-self.slots // count)
        return [range(at, min(at + size, self.slots)) for at in range(0, self.slots, size)]

    def sum_at(self, row: Expr, slot: int) -> Expr:
        return row * (self.slots * self.lanes) + self.lane + slot * self.lanes

    def clear(self) -> Stmt:
        """sums = 0"""
        row = var("cleared")
        self.k.bound(row, 0, self.rows)
        stores = [Store(self.sums, self.sum_at(row, s), const(0.0, dt.f32)) for s in range(self.slots)]
        return self.over_columns(For(row, const(0), const(self.rows), tuple(stores)))

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
        return [self.over_columns(over_rows(tuple(self.tile_of_results(row, group)))) for group in self.groups()]

    def tile_of_results(self, row: Expr, group: range) -> list[Stmt]:
        k, rows = self.k, self.tile_rows
        key, r = var("key"), var("r")
        k.bound(key, 0, self.block)
        k.bound(r, 0, rows)
        stmts: list[Stmt] = [Declare(f"out{s}", dt.f32, const(0.0, dt.f32), (rows,)) for s in group]
        body: list[Stmt] = []
        for s in group:
            value = self.v.load({**self.at, KEY: self.start + key, VALUE: self.column(s)})
            body.append(Let(Var(dt.f32, f"value{s}"), value))
        for s in group:
            place = self.v.offset({**self.at, KEY: self.start + key + AHEAD, VALUE: self.column(s)})
            body.append(Prefetch(self.v.tensor.buffer, place, locality=3))
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
            if self.one_block:
                ends.append(self.store(row + r, s, total))
            else:
                place = self.sum_at(row + r, s)
                scaled = fma(Load(dt.f32, self.sums, place), Load(dt.f32, self.decay, row + r), total)
                ends.append(Store(self.sums, place, scaled))
        stmts.append(For(r, const(0), const(rows), tuple(ends), "unrolled"))
        return stmts

    def store(self, row: Expr, slot: int, total: Expr) -> Store:
        """One vector of the result, where the query is one."""
        query = self.first + row
        at = {**self.at, QUERY: query, VALUE: self.column(slot)}
        whole = surely_zero(self.p.queries % self.rows)
        inside = None if whole else compare("lt", query, self.queries)
        return Store(self.y.tensor.buffer, self.y.offset(at), total * Load(dt.f32, self.inverse, row), inside)

    def finish(self) -> list[Stmt]:
        """y = sums / total"""
        stmts: list[Stmt] = []
        for j in range(self.vectors):
            total = Load(dt.f32, self.total, self.slot(j))
            stmts.append(Store(self.inverse, self.slot(j), const(1.0, dt.f32) / total))
        row = var("finished")
        self.k.bound(row, 0, self.rows)
        count = minimum(self.queries - self.first, const(self.rows))
        stores = tuple(self.store(row, s, Load(dt.f32, self.sums, self.sum_at(row, s))) for s in range(self.slots))
        return [self.over_lanes(*stmts), self.over_columns(For(row, const(0), count, stores))]

    def replace_rows(self) -> For:
        """Rows whose probabilities are NaN: those are zero, and so is what they are multiplied by, where it is finite."""
        row = var("odd_row")
        self.k.bound(row, 0, self.rows)
        total = Var(dt.f32, "row_inverse")
        odd = binary("or", total.ne(total), total.eq(inf))
        count = minimum(self.queries - self.first, const(self.rows))
        zeros = self.zero_row(self.first + row)
        return For(row, const(0), count, (Let(total, Load(dt.f32, self.inverse, row)), If(odd, (zeros,))))

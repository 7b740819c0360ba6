"""Matrix products with weights of 2, 4 or 8 bits in blocks, which stay packed in memory (`ops/contraction/matmul_nbits.py`).

    up to ROWS rows         for each task = panel of columns:
                                for each block of k:                            at most CHUNK terms
                                    acc[row, j] = 0
                                    for each word of the block:
                                        acc[row, j] += a[row, k] * (code[k, j] - zero[j])       for each code of the word
                                    total[row, j] += scale[j] * acc[row, j]
                                result[row, j] = epilogue(total[row, j])

    more rows, or any       for each task = (panel of columns, tiles of rows):
                                for each chunk of k:
                                    w[k, j] = (code[k, j] - zero[j]) * scale[j]                 in scratch memory
                                    for each tile of rows: total[tile] += a[rows, chunk] @ w    as gemm.py
                                for each tile of rows: result[tile] = epilogue(total[tile])

A panel holds a 32-bit word of codes of each column, the next ones along k. No code is converted: it becomes a part of a
float's mantissa, behind an exponent for which the lowest bit of the code counts 1, and a subtraction takes off 2^e and the
zero point at once, without rounding.

    bits of a float:  (word & mask << bits * i) | exponent of 2^(23 - bits * i)    is    2^(23 - bits * i) + code i

The upper half of a word is shifted down first, as the mantissa has 23 bits. A number of rows that is known when the model
runs takes the second form, and the first one row by row where it is less than a tile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING, Self

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Bitcast, Const, Expr, Var, binary, cast, const, fma, minimum, var
from nncompiler.ir.extents import hint, is_symbolic, surely_one, surely_zero
from nncompiler.ir.graph import Value
from nncompiler.ir.weights import Array
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits, PackedWeights

from ...emission.epilogue import Epilogue
from ...loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt, Store
from .. import pack
from ..conv.problem import strides_of
from ..cost import CostModel, Work
from ..inner_product import multiply_add
from ..operands import Panels
from ..tiles import Tile, tile_work, tiles
from .cut import CHUNK, ProductCut
from .gemm import GemmKernel, name_of
from .operands import Ending, Panel, Right, Terms
from .plan import collide
from .product import Index, Product, longest_axis

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine

WORD = 32
"""Bits of a word of codes."""
MANTISSA = 23
"""Bits of the mantissa of an f32."""
ROWS = 4
"""Rows whose sums and totals are kept in registers beside codes."""
STREAMS = 8
"""Sums at least that are in flight at once, where registers hold them: the latency of a multiply-add by its rate."""
PLANNED_ROWS = 64
"""Rows that a number of rows which is known when the model runs is planned for, at least: fewer have a form of their own."""
TOTAL_BYTES = 128 << 10
"""Totals of the rows of a task, which should stay in L2 beside its chunk of weights."""
UNPACK_CYCLES = 2.0
"""Cycles in which a vector of codes becomes floats. Measured, Zen 4."""


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Product | str:
    """The product, or why these kernels do not serve it: weights that are computed, element types, layouts."""
    a = c.operands[0]
    if a is not None and a.type.dtype != dt.f32:
        return f"kernels multiply f32 with codes, not {a.type.dtype}"
    return geometry(c, machine, probe, c.operands[1:])


def geometry(c: Contraction, machine: Machine, probe: KernelBuilder, weights: Sequence[Value | None]) -> Product | str:
    """The product of any a with `weights`, scales and zero points."""
    a, b = c.operands[:2]
    assert a is not None and b is not None
    if any(v is not None and v.weight is None for v in weights):
        return "weights, scales or zero points are not constant"
    if machine.lanes(dt.f32) == 1:
        return f"a vector of {machine.name} holds one f32"
    if a.type.layout is not None or c.result.type.layout is not None:
        return "an operand or the result is not row-major"
    op, shape = c.anchor.op, c.acc_type.dims
    assert isinstance(op, PackedWeights)
    if surely_zero(prod(shape)) or not surely_one(strides_of(probe, c.result)[-1]):
        return "the result has no element, or its columns do not lie side by side"

    def a_index(index: Index, at: Expr) -> Index:
        return (*index[:-1], at)

    def b_index(index: Index, at: Expr) -> Index:
        raise NotImplementedError("words hold several codes")

    row = longest_axis(shape) if len(shape) > 1 else None
    distance = 0 if row is None else strides_of(probe, a)[row]
    kind = f"{op.bits} bits in blocks of {op.block}"
    return Product(
        dt.f32, a, b, None, 1.0, 0.0, shape, row, op.k, a_index, b_index, False, distance, (), probe.cold, kind
    )


def unsuitable(p: Product) -> str:
    """Why it does not make the product: it makes all that `describe` does."""
    return ""


def is_direct(p: Product) -> bool:
    """Whether codes are made numbers in registers, for each task anew: the rows are few, and known to be."""
    return not is_symbolic(p.m) and p.m <= ROWS


def plans(p: Product, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles with the cycles that they cost, cheapest first."""
    lanes, n, k, batch = machine.lanes(dt.f32), p.n, p.k, prod(hint(p.shape[a]) for a in p.batch)
    cost = CostModel.of(machine)
    nbytes = p.b.type.nbytes

    def cycles(tile: Tile, m: int) -> float:
        columns = -(-n // (tile.vectors * lanes))
        unpacking = Work(known=UNPACK_CYCLES * columns * tile.vectors * k)
        work = tile_work(tile.pixels, tile.vectors, k) * (-(-m // tile.pixels) * columns)
        if collide(tile.pixels, hint(p.row_distance) * 4, machine):
            work = replace(work, known=work.known + cost.compute(replace(work, moves=0.0, tiles=0.0)) * 0.35)
        return batch * cost.cycles(unpacking, work.traffic(nbytes, p.cold))

    if is_direct(p):
        fitting = [v for v in (4, 2, 1) if 2 * p.m * v + 4 * v + 4 <= machine.registers]
        most = max(1, n // lanes)
        tile = Tile(1, p.m, next((v for v in fitting if v <= most), 1))
        return [(tile, cycles(tile, p.m))]
    m = max(hint(p.m), PLANNED_ROWS) if is_symbolic(p.m) else p.m
    able = (t for t in tiles(machine.registers, machine.has_fma, 1, m) if t.vectors == 1 or t.vectors * lanes <= n)
    return sorted(((t, cycles(t, m)) for t in able), key=lambda found: found[1])


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels of a product with codes."""
    op, machine = c.anchor.op, new_kernel("probe").machine
    assert isinstance(op, MatMulNBits)
    cut = BitsCut(p, tile, machine.lanes(dt.f32), -(-p.k // CHUNK), not is_direct(p))
    k = new_kernel(name_of(cut, f"{op.bits}bit_"))
    a, epilogue = k.tensor(p.a, params=False), Epilogue(c, k, k.tensor(c.result, written=True))
    lane = k.lane(cut.lanes)
    codes = Codes.packed(k, op, cut, lane, c.operands[1:])
    stage = k.scratch("panel", dt.f32, CHUNK * cut.width) if cut.staged else ""
    b = Chunk(Panels(stage, dt.f32, dt.f32, lane, cut.lanes), cut.width)
    total = k.scratch("total", dt.f32, cut.span * cut.total) if cut.staged else ""
    BitsGemm(k, cut, lane, Terms(p, multiply_add(dt.f32), a, b), Ending(k, p, epilogue), total, codes, stage).emit()


@dataclass(frozen=True)
class BitsCut(ProductCut):
    """Where a task makes several tiles of rows, their totals lie in scratch memory of at most TOTAL_BYTES."""

    @property
    def span(self) -> int:
        return min(super().span, max(1, TOTAL_BYTES // (4 * self.total)))


@dataclass(frozen=True)
class Chunk:
    """A chunk of a panel of b, as numbers in scratch memory."""

    panels: Panels
    width: int

    @property
    def edge(self) -> Right:
        return self

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        return []

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        return self.panels.vectors(k * self.width, count)


@dataclass(frozen=True)
class Codes:
    """Panels of `width` columns of codes, scales and zero points: the names of their buffers, with the element types that
    scales and zero points are stored in; without zero points all are 2^(bits - 1)."""

    k: KernelBuilder
    op: PackedWeights
    width: int
    lane: Var
    lanes: int
    words: str
    scales: tuple[str, DType]
    zeros: tuple[str, DType] | None

    @classmethod
    def packed(
        cls, k: KernelBuilder, op: PackedWeights, cut: ProductCut, lane: Var, operands: Sequence[Value | None],
        words: Callable[[PackedWeights, Array], Array] | None = None,
    ) -> Self:  # fmt: skip
        """Packs the operands b, scale and zero point; `words` makes words [N, words] of b, those of neighbouring codes where
        it is absent."""
        of = words or words_of
        b, scale, zero = (*(v and v.weight for v in operands), None)[:3]
        assert b is not None and scale is not None
        width = cut.width
        scale = pack.narrowest(scale, k.machine)
        zeros = None
        if zero is not None:
            kind = zero.dtype
            zeros = k.packed(pack.columns(zero, op.zeros, (op.n, op.blocks), width, ("zeros", op))), kind
        recipe = (of.__name__, op)
        buffer = k.packed(pack.columns(b, lambda x: of(op, x), (op.n, words_in(op)), width, recipe, np.uint32))
        scales = k.packed(pack.columns(scale, lambda x: x, (op.n, op.blocks), width, ("scales", op))), scale.dtype
        return cls(k, op, width, lane, cut.lanes, buffer, scales, zeros)

    @property
    def per_word(self) -> int:
        return WORD // self.op.bits

    @property
    def half(self) -> int:
        """Codes of half a word."""
        return self.per_word // 2

    @property
    def piece(self) -> int:
        """Terms that are multiplied by one scale together: those of a block, CHUNK at most."""
        return min(self.op.block, CHUNK)

    def at(self, panel: Panel, name: str, count: int, index: Expr, j: int) -> Expr:
        """The offset of vector j of row `index` of a panel of `count` rows."""
        begin = panel.number * self.k.param(name, count * self.width)
        return begin + index * self.width + (j * self.lanes + self.lane)

    def block(self, panel: Panel, block: Expr, count: int) -> list[Stmt]:
        """scale{j} and, where there are zero points, what is subtracted from codes: zero{j}, or less{j}_{i}, which holds the
        power of two of the codes at i of half a word as well."""
        found: list[Stmt] = []

        def load(named: tuple[str, DType], j: int) -> Expr:
            buffer, stored = named
            return cast(Load(stored, buffer, self.at(panel, "panel_blocks", self.op.blocks, block, j)), dt.f32)

        for j in range(count):
            found.append(Let(Var(dt.f32, f"scale{j}"), load(self.scales, j)))
            if self.zeros is None:
                continue
            zero = Var(dt.f32, f"zero{j}")
            found.append(Let(zero, load(self.zeros, j)))
            if self.zeros[1] == dt.u8:
                found += [Let(Var(dt.f32, f"less{j}_{i}"), zero + power(self.op.bits * i)) for i in range(self.half)]
        return found

    def word(self, panel: Panel, at: Expr, j: int, many: bool) -> list[Stmt]:
        """word{j}_0, the word of vector j, and word{j}_1, its upper half, where that is read (`many`)."""
        low = Var(dt.u32, f"word{j}_0")
        found: list[Stmt] = [Let(low, Load(dt.u32, self.words, self.at(panel, "panel_words", words_in(self.op), at, j)))]
        if many:
            found.append(Let(Var(dt.u32, f"word{j}_1"), binary("shr", low, Const(dt.u32, WORD // 2))))
        return found

    def number(self, j: int, i: int) -> Expr:
        """Code i of word j less its zero point, exactly where that is a code."""
        half, place = divmod(i, self.half)
        bits = self.op.bits * place
        mask = Const(dt.u32, ((1 << self.op.bits) - 1) << bits)
        kept = binary("and", Var(dt.u32, f"word{j}_{half}"), mask)
        x: Expr = Bitcast(dt.f32, binary("or", kept, Const(dt.u32, (127 + MANTISSA - bits) << MANTISSA)))
        if self.zeros is None:
            return x - (power(bits) + float(1 << (self.op.bits - 1)))
        if self.zeros[1] == dt.u8:
            return x - Var(dt.f32, f"less{j}_{place}")
        return (x - power(bits)) - Var(dt.f32, f"zero{j}")


def power(bits: int) -> float:
    """2^(23 - bits)."""
    return float(1 << (MANTISSA - bits))


def words_in(op: PackedWeights) -> int:
    """Words of a column."""
    return -(-op.k * op.bits // WORD)


def words_of(op: PackedWeights, b: Array) -> Array:
    """The words [N, words] of operand b."""
    rows = b.reshape(op.n, -1)
    padded = np.zeros((op.n, words_in(op) * WORD // 8), np.uint8)
    count = min(padded.shape[1], rows.shape[1])
    padded[:, :count] = rows[:, :count]
    return padded.view("<u4")


@dataclass(frozen=True)
class BitsGemm(GemmKernel):
    """The kernel; scratch memory: `total` for the totals of all tiles of rows of a task, `stage` for a chunk of weights."""

    codes: Codes | None = None
    stage: str = ""

    @property
    def packed(self) -> Codes:
        assert self.codes is not None
        return self.codes

    # -- few rows -----------------------------------------------------------------------------------------------------

    def gemv(self, panel: Panel) -> list[Stmt]:
        return self.direct(panel, const(0))

    def tile_body(self, panel: Panel, row: Expr) -> list[Stmt]:
        return self.direct(panel, row)

    def direct(self, panel: Panel, row: Expr) -> list[Stmt]:
        """Rows of a tile, with codes that become numbers in registers."""
        p, codes, rows, count = self.p, self.packed, self.tile.pixels, self.tile.vectors
        streams = 2 if rows * count < STREAMS else 1
        piece, size = var("piece"), codes.piece
        whole, rest = divmod(p.k, size)
        zero = const(0.0, p.dtype)

        def total(j: int, r: int) -> Read:
            return Read(p.dtype, f"total{j}", (const(r),))

        def steps(word: Expr, terms: int) -> list[Stmt]:
            """The first terms of a word."""
            found: list[Stmt] = []
            for j in range(count):
                found += codes.word(panel, word, j, terms > codes.half)
            for i in range(terms):
                terms_of_a = [Var(p.dtype, f"x{i}_{r}") for r in range(rows)]
                at = word * codes.per_word + i
                found += [Let(x, self.terms.read(panel, row + r, at)) for r, x in enumerate(terms_of_a)]
                for j in range(count):
                    w, acc = Var(p.dtype, f"w{i}_{j}"), f"acc{i % streams}_{j}"
                    found.append(Let(w, codes.number(j, i)))
                    for r, x in enumerate(terms_of_a):
                        found.append(Assign(acc, (const(r),), fma(x, w, Read(p.dtype, acc, (const(r),)))))
            return found

        def sums(block: Expr, *inner: Stmt) -> list[Stmt]:
            """total += scale * the sums of a piece."""
            found: list[Stmt] = [*codes.block(panel, block, count)]
            found += [Declare(f"acc{s}_{j}", p.dtype, zero, (rows,)) for j in range(count) for s in range(streams)]
            found += inner
            for j in range(count):
                for r in range(rows):
                    parts = [Read(p.dtype, f"acc{s}_{j}", (const(r),)) for s in range(streams)]
                    sum_: Expr = parts[0] if streams == 1 else parts[0] + parts[1]
                    found.append(Assign(f"total{j}", (const(r),), fma(Var(p.dtype, f"scale{j}"), sum_, total(j, r))))
            return found

        body: list[Stmt] = [Declare(f"total{j}", p.dtype, start, (rows,)) for j, start in enumerate(self.starts(panel))]
        word, per_piece = var("word"), size // codes.per_word
        if whole:
            block = binary("floordiv", piece, const(codes.op.block // size))
            loop = For(word, piece * per_piece, piece * per_piece + per_piece, tuple(steps(word, codes.per_word)))
            body.append(For(piece, const(0), self.k.param("pieces", whole), tuple(sums(block, loop))))
        if rest:
            first, (words_, left) = whole * per_piece, divmod(rest, codes.per_word)
            inner: list[Stmt] = []
            if words_:
                low = self.k.param("whole_words", first)
                high = self.k.param("whole_words_end", first + words_)
                inner.append(For(word, low, high, tuple(steps(word, codes.per_word))))
            if left:
                inner += steps(self.k.param("last_word", first + words_), left)
            body += sums(self.k.param("last_block", whole * size // codes.op.block), *inner)
        for j in range(count):
            for r in range(rows):
                body += self.finish(total(j, r), panel.place(row + r, j), const(r))
        return body

    # -- many rows ----------------------------------------------------------------------------------------------------

    def tiles(self, stmts: list[Stmt], panel: Panel, span: Expr) -> Block:
        if not self.cut.staged:
            return super().tiles(stmts, panel, span)
        p, k, cut = self.p, self.k, self.cut
        names = [] if is_symbolic(p.m) else stmts
        panel = replace(panel, column=self.named(names, "column", self.stepped_back(panel.column), p.n))
        row_tile, first, chunk = var("row_tile"), var("first"), var("chunk")
        k.bound(row_tile, 0, cut.row_tiles)
        size = k.param("span", cut.span)
        begin = Let(first, binary("mul", span, size))
        end = minimum(first + size, k.param("row_tiles", cut.row_tiles))

        def each_tile(body: Callable[[Expr, Expr], Sequence[Stmt]]) -> For:
            """What is done for each tile, by its first row and the place of its totals."""
            stmts: list[Stmt] = []
            row = self.first_row(stmts, row_tile)
            vector = self.vector(body(row, (row_tile - first) * cut.total))
            return For(row_tile, first, end, (*stmts, vector))

        start = each_tile(lambda row, place: self.start(panel, place))
        add = each_tile(lambda row, place: self.add(panel, row, place, chunk))
        last = each_tile(lambda row, place: self.finish_tile(panel, row, place))
        body = (self.vector(self.unpack(panel, chunk)), add)
        chunks = For(chunk, const(0), k.param("chunks", cut.chunks), body)
        return (*(() if names is stmts else names), begin, start, chunks, last)

    def total_at(self, place: Expr, q: Expr, j: int) -> Expr:
        """Where the total of row q and vector j of the tile is whose totals lie at `place`."""
        return place + (q * self.tile.vectors + j) * self.lanes + self.lane

    def start(self, panel: Panel, place: Expr) -> list[Stmt]:
        """total[tile] = what accumulators start from"""
        q = self.registers.column("q")
        stores = [Store(self.total, self.total_at(place, q, j), start) for j, start in enumerate(self.starts(panel))]
        return [self.registers.unrolled(q, stores)]

    def unpack(self, panel: Panel, chunk: Expr) -> list[Stmt]:
        """w[k, columns] = (code - zero) * scale for the terms of a chunk, and those that fill its last word."""
        k, codes, count = self.k, self.packed, self.tile.vectors
        piece, word = var("piece"), var("word")
        per_chunk, per_piece, per_word = CHUNK // codes.piece, codes.piece // codes.per_word, codes.per_word
        body: list[Stmt] = []
        for j in range(count):
            body += codes.word(panel, word, j, True)
        place = word * per_word - chunk * CHUNK
        for i in range(per_word):
            for j in range(count):
                at = (place + i) * codes.width + j * self.lanes + self.lane
                body.append(Store(self.stage, at, codes.number(j, i) * Var(dt.f32, f"scale{j}")))
        last = minimum(piece * per_piece + per_piece, k.param("words", words_in(codes.op)))
        block = codes.block(panel, binary("floordiv", piece, const(codes.op.block // codes.piece)), count)
        of_piece = (*block, For(word, piece * per_piece, last, tuple(body)))
        end = minimum(chunk * per_chunk + per_chunk, k.param("pieces", -(-self.p.k // codes.piece)))
        return [For(piece, chunk * per_chunk, end, of_piece)]

    def add(self, panel: Panel, row: Expr, place: Expr, chunk: Expr) -> list[Stmt]:
        """total[tile] += a[rows, chunk] @ w"""
        registers, at = self.registers, var("k")
        q = registers.column("q")
        low, size = chunk * CHUNK, minimum(const(CHUNK), self.k.param("k", self.p.k) - chunk * CHUNK)
        vectors = self.terms.b.vectors(panel, at, self.tile.vectors)
        step = registers.step(vectors, lambda r, q: self.terms.read(panel, row + q, low + at))
        found: list[Stmt] = [*registers.registers(), For(at, const(0), size, tuple(step))]
        for j in range(self.tile.vectors):
            offset = self.total_at(place, q, j)
            total = Load(dt.f32, self.total, offset) + registers.read(j, q)
            found.append(registers.unrolled(q, [Store(self.total, offset, total)]))
        return found

    def finish_tile(self, panel: Panel, row: Expr, place: Expr) -> list[Stmt]:
        """result[tile] = epilogue(total[tile])"""
        q = self.registers.column("q")
        found: list[Stmt] = []
        for j in range(self.tile.vectors):
            total = Load(dt.f32, self.total, self.total_at(place, q, j))
            found.append(self.registers.unrolled(q, self.finish(total, panel.place(row + q, j), q)))
        return found

"""Dense 1x1 convolutions by one level of Strassen's algorithm: seven products of halves in place of eight.

    first kernel, for each task = (image, input block of the first half, range of pixels of the first half):
        S[i, block, pixel] = sums of the quarters of x                  seven, of which two are quarters themselves
    second kernel, for each task = (image, group of output vectors of the first half, tile of pixels of the first half):
        for each chunk of input blocks:
            for i of the seven:
                acc[pixel, j] = sum over the chunk of S[i, block, pixel] * T[i, ..., j], to which what the product before
                                has may be added
                C[quarter] = bias + acc, or += acc, or -= acc           for one or two quarters; scratch memory, in L1
        y[quarter] = epilogue(C[quarter])                               pixels beyond the last are not stored

Quarters of x are halves of its pixels by halves of its channels, those of y likewise. T are sums of the quarters of the
weights, which are made while compiling. What stands before the layer (a prologue) is computed with the sums, once.

Errors, and the switch that turns it off, are those of `matmul/strassen.py`: an outlier disturbs the pixel that lies half of
the image away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, compare, const, minimum, select, var
from nncompiler.ir.extents import hint
from nncompiler.ir.weights import Array, Weight

from ... import policy
from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import For, Let, Load, Prefetch, Stmt, Store
from ...program import Packing, repeatable
from .. import pack
from ..cost import CostModel, Work
from ..inner_product import multiply_add
from ..operands import Panels
from ..strassen import LEFT, PRODUCTS, RIGHT, signed_array, signed_sum
from ..tile_kernel import TileKernel
from ..tiles import Tile, tile_work, tiles
from .problem import Convolution, weights_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...emission.places import Root
    from ...machine import Machine


ORDER = (2, 6, 0, 3, 5, 4, 1)
"""The products of `kernels/strassen.py` in the order in which they are made."""
PASSES = (
    (((0, 1),), True), (((3, 1),), False), (((2, 1),), True), (((0, 1),), False), (((1, 1), (3, 1)), False),
    (((2, 1), (3, -1)), False), (((1, 1), (0, -1)), False),
)  # fmt: skip
"""Behind each product: (quarter, sign) that the registers are added to, and whether they go on to the next product. The sums
of the first two products, and of the next two, go to quarters together."""
CHUNK = 384
"""Terms that are summed in one accumulator, at most (768 of two products)."""
LEAST = 128
"""Input and output channels below which the sums cost more than they save."""
PIXELS = 40
"""Pixels below which they do."""
GAIN = 0.06
"""The share of a layer's cycles that it must save: its weights take 1.75 times the room, and layers seldom share kernels."""
SUM_TASKS = 16
"""Tasks of the sums, about."""
SUM_CYCLES = 38.0
"""Cycles of the sums of a pixel of four quarters of a block: four loads and seven stores, mostly to L2. Measured, Zen 4."""
UPDATE_CYCLES = 20.0
"""Cycles of adding a vector of all seven products of a chunk to the quarters, beside storing their sums. Measured, Zen 4."""
VECTOR_CYCLES = 5.0
"""Cycles of the epilogue of a vector of all four quarters that nothing hides. Measured, Zen 4."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why the algorithm does not make the layer, "" where it does."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are turned off"
    if not (p.pointwise and p.blocked and p.group == 1) or p.dtype != dt.f32:
        return "it makes dense 1x1 convolutions of f32, of stride 1, in blocks"
    if -(-p.m // p.block) % 2 or min(p.c, p.m) < LEAST:
        return f"halves of the output channels must be whole blocks, and channels {LEAST} at least"
    if p.oh * p.ow < PIXELS:
        return f"fewer than {PIXELS} pixels"
    return ""


def plans(p: Convolution, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles of pixels by vectors of output channels with the cycles that they cost, the cheapest first."""
    half, vectors = -(-p.oh * p.ow // 2), -(-p.m // p.block) // 2
    depth = -(-p.c // (2 * p.block)) * p.block
    chunks = chunks_of(depth)
    weights = 1.75 * p.c * p.m * p.dtype.size
    sums = Work(known=SUM_CYCLES * p.n * half * (depth // p.block), steps=1)

    def cycles(t: Tile) -> float:
        count = p.n * -(-half // t.pixels) * (vectors // t.vectors)
        products = tile_work(t.pixels, t.vectors, depth, chunks) * (PRODUCTS * count)
        updates = Work(known=count * t.pixels * t.vectors * (UPDATE_CYCLES * chunks + VECTOR_CYCLES))
        if p.cold or weights > machine.l2_bytes // 2:
            products = products.traffic(weights, p.cold)
        return CostModel.of(machine).cycles(products, updates, sums)

    able = (t for t in tiles(machine.registers, machine.has_fma, 1, half) if vectors % t.vectors == 0)
    return sorted(((t, cycles(t)) for t in able), key=lambda f: f[1])


def chunks_of(depth: int) -> int:
    """Chunks that products of so many terms are summed in."""
    return -(-depth // CHUNK)


def multiplications(p: Convolution) -> float:
    """How many one run makes."""
    return p.multiply_adds() * PRODUCTS / 8


def build(c: Contraction, p: Convolution, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels: one for the sums of the input, one for the products."""
    cut = PixelHalvesCut(p, tile)
    first = new_kernel("conv_strassen_sums")
    root = first.temporary(p.n * cut.image_size * p.dtype.size)
    emit_sums(c, first, cut, root)
    k = new_kernel(f"conv_strassen_{tile}")
    w, b = weights_of(c)
    sums, packed = k.workspace(root, p.dtype), k.packed(panels(w, cut.width, p.block))
    bias = None if b is None else k.packed(pack.bias(b, 1, 0, 2 * cut.rows))
    quarters = k.scratch("quarters", p.dtype, 4 * tile.pixels * cut.width)
    epilogue = Epilogue(c, k, k.tensor(c.result, written=True))
    weights = Panels(packed, p.dtype, p.dtype, k.lane(p.block), p.block)
    StrassenConvolution(k, cut, sums, weights, bias, quarters, epilogue).emit()


@repeatable
def panels(w: Weight, width: int, block: int) -> Packing:
    """w[M, C, 1, 1] --> T: [M/2/width][7][C/2][width], halves rounded up to blocks; channels past the last are zero."""
    m, c = w.shape[:2]
    rows, columns = -(-m // (2 * block)) * block, -(-c // (2 * block)) * block

    def fill(out: Array) -> None:
        matrix = w.array.reshape(m, c)
        if (m, c) != (2 * rows, 2 * columns):
            padded = np.zeros((2 * rows, 2 * columns), out.dtype)
            padded[:m, :c] = matrix
            matrix = padded
        for number, panel in enumerate(out):
            at = number * width
            halves = (matrix[at : at + width], matrix[rows + at : rows + at + width])
            parts = [half[:, low : low + columns] for low in (0, columns) for half in halves]  # quarters of w transposed
            for sums, factors in zip(panel, (RIGHT[i] for i in ORDER), strict=True):
                sums[...] = pack.staggered(signed_array(parts, factors)).T

    return Packing(w.dtype.numpy, (rows // width, PRODUCTS, columns, width), fill, w, ("strassen convolution", block))


@dataclass(frozen=True)
class PixelHalvesCut:
    """How a layer is cut: tiles of pixels of the first half by `tile.vectors` output vectors of the first half."""

    p: Convolution
    tile: Tile

    @property
    def pixels(self) -> int:
        return self.p.oh * self.p.ow

    @property
    def half(self) -> int:
        """Pixels of the first half."""
        return -(-self.pixels // 2)

    @property
    def blocks(self) -> int:
        """Blocks of the first half of the input channels."""
        return -(-self.p.c // (2 * self.p.block))

    @property
    def rows(self) -> int:
        """Output channels of the first half."""
        return -(-self.p.m // (2 * self.p.block)) * self.p.block

    @property
    def tiles(self) -> int:
        return -(-self.half // self.tile.pixels)

    @property
    def padded(self) -> int:
        """Pixels of whole tiles."""
        return self.tiles * self.tile.pixels

    @property
    def image_size(self) -> int:
        """Elements of S of one image."""
        return PRODUCTS * self.blocks * self.padded * self.p.block

    @property
    def chunks(self) -> int:
        return chunks_of(self.blocks * self.p.block)

    @property
    def width(self) -> int:
        """Output channels of a tile."""
        return self.tile.vectors * self.p.block

    @property
    def pace(self) -> int:
        """Elements of the next group's weights that a tile fetches each step."""
        return -(-self.width // hint(self.tiles))

    def place(self, k: KernelBuilder, pixel: Expr) -> tuple[Expr, Expr]:
        """The logical row and column of a pixel."""
        if self.p.flat:
            return self.p.place(const(0), pixel)
        columns = k.param("columns", self.p.ow)
        return binary("floordiv", pixel, columns), binary("mod", pixel, columns)


def emit_sums(c: Contraction, k: KernelBuilder, cut: PixelHalvesCut, root: Root) -> None:
    """S of every pixel of the first half; those beyond it repeat the last."""
    p, source = cut.p, c.operands[0]
    assert source is not None
    x = k.tensor(source)
    target, lane = k.workspace(root, p.dtype, written=True), k.lane(p.block)
    spans = max(1, min(SUM_TASKS // (hint(p.n) * cut.blocks), hint(cut.padded) // 16))
    size = -(-cut.padded // spans)
    grid = task_grid(k, task := var("task"), [("image", p.n), ("cb", cut.blocks), ("span", spans)])
    image, cb, span = grid.index
    i, upper, lower = var("i"), var("upper"), var("lower")
    k.bound(upper, 0, cut.half)
    k.bound(lower, 0, cut.pixels)
    begin = binary("mul", span, k.param("span_size", size))
    body: list[Stmt] = [
        Let(upper, minimum(i, k.param("last_upper", cut.half - 1))),
        Let(lower, minimum(i + k.param("half", cut.half), k.param("last", cut.pixels - 1))),
    ]
    inner: list[Stmt] = []
    quarters = []
    partial = p.c != 2 * cut.blocks * p.block
    for at in range(4):
        blocks: Expr = cb + k.param("half_blocks", cut.blocks) if at % 2 else cb
        channel = blocks * p.block + lane
        there = minimum(blocks, k.param("last_block", -(-p.c // p.block) - 1)) if partial and at % 2 else blocks
        index = (image, there * p.block + lane, *cut.place(k, lower if at // 2 else upper))
        value = c.first_operand(k, index, inner) if p.before else x.load(index)
        if partial and at % 2:  # lanes past the last channel hold anything
            value = select(compare("lt", channel, k.param("channels", p.c)), value, const(0.0, p.dtype))
        quarters.append(Var(p.dtype, f"quarter{at}"))
        inner.append(Let(quarters[at], value))
    row = k.param("padded", cut.padded)
    s0 = image * k.param("image_size", cut.image_size) + cb * row * p.block + i * p.block + lane
    for number, factors in enumerate(LEFT[n] for n in ORDER):
        at_product = s0 + k.param("product", cut.image_size // PRODUCTS) * number
        inner.append(Store(target, at_product, signed_sum(quarters, factors)))
    body.append(For(lane, const(0), const(p.block), tuple(inner), "vector", p.block, p.block))
    loop = For(i, begin, minimum(begin + k.param("span_size", size), row), tuple(body))
    k.emit(task, grid.tasks, (*grid.head, loop), flops=2 * p.n * p.c * cut.pixels)


@dataclass(frozen=True)
class StrassenConvolution:
    """The second kernel, composed of how it is cut, the sums that it multiplies, and what follows the result's. `bias` names
    what the quarters begin with, `quarters` is scratch memory for those of a tile."""

    k: KernelBuilder
    cut: PixelHalvesCut
    sums: str
    panels: Panels
    bias: str | None
    quarters: str
    epilogue: Epilogue

    @property
    def p(self) -> Convolution:
        return self.cut.p

    @property
    def tile(self) -> Tile:
        return self.cut.tile

    @property
    def lane(self) -> Var:
        return self.panels.lane

    @property
    def registers(self) -> TileKernel:
        return TileKernel(self.k, self.tile, multiply_add(self.p.dtype), self.lane, self.p.block)

    def emit(self) -> None:
        k, p, cut, tile = self.k, self.p, self.cut, self.tile
        streams, tiles_ = cut.rows // cut.width, cut.tiles
        grid = task_grid(k, task := var("task"), [("image", p.n), ("stream", streams), ("tile", tiles_)])
        image, stream, at = grid.index
        first, fetch = var("first"), var("fetch")
        k.bound(first, 0, cut.padded)
        share = PRODUCTS * cut.blocks * p.block
        following = (stream + 1) * k.param("panel", share * cut.width) + at * k.param("share", share * cut.pace)
        head = [*grid.head, Let(first, at * tile.pixels), Let(fetch, following)]
        chunk, low, high = var("chunk"), var("low"), var("high")
        blocks, size = k.param("blocks", cut.blocks), k.param("chunk", -(-cut.blocks // cut.chunks))
        body: list[Stmt]
        if cut.chunks == 1:
            body = [Let(low, const(0)), Let(high, blocks), *self.passes(image, stream, first)]
        else:
            every = (
                Let(low, binary("mul", chunk, size)), Let(high, minimum(low + size, blocks)),
                *self.passes(image, stream, first),
            )  # fmt: skip
            body = [*self.begin(stream), For(chunk, const(0), k.param("chunks", cut.chunks), every)]
        body += [s for quarter in range(4) for s in self.end(quarter, image, stream, first)]
        flops = p.flops(p.m)
        k.emit(task, grid.tasks, (*head, self.registers.vector(body)), grain=grain_of(grid.tasks, flops), flops=flops)

    def quarter_at(self, quarter: Expr, q: Expr, j: int) -> Expr:
        """Where the vector j of pixel q lies in a quarter of the tile."""
        return (quarter * self.tile.pixels + q) * self.cut.width + j * self.p.block + self.lane

    def channel(self, quarter: int, stream: Expr, j: int) -> Expr:
        """The output channel."""
        high = self.k.param("half_channels", self.cut.rows) if quarter % 2 else const(0)
        return stream * self.cut.width + high + j * self.p.block + self.lane

    def begin(self, stream: Expr) -> list[Stmt]:
        q = var("begun")
        stores = [
            Store(self.quarters, self.quarter_at(const(at), q, j), self.start(at, stream, j))
            for at in range(4)
            for j in range(self.tile.vectors)
        ]
        return [For(q, const(0), const(self.tile.pixels), tuple(stores))]

    def start(self, quarter: int, stream: Expr, j: int) -> Expr:
        """What a vector of a quarter begins with."""
        zero = const(0.0, self.p.dtype)
        return zero if self.bias is None else Load(self.p.dtype, self.bias, self.channel(quarter, stream, j))

    def passes(self, image: Expr, stream: Expr, first: Expr) -> list[Stmt]:
        """All products of the input blocks `low` ... `high`, added to the quarters."""
        found: list[Stmt] = []
        seen: set[int] = set()
        registers = self.registers
        for i, (updates, _) in enumerate(PASSES):
            if not (i and PASSES[i - 1][1]):
                registers = replace(self.registers, acc=f"acc{i}_")
                found += registers.registers()
            found += self.product(i, registers, image, stream, first)
            for quarter, sign in updates:
                found += self.update(registers, quarter, sign, stream if quarter not in seen else None)
                seen.add(quarter)
        return found

    def product(self, i: int, registers: TileKernel, image: Expr, stream: Expr, first: Expr) -> list[Stmt]:
        """Adds one product to registers; fetches meanwhile what the epilogue of a quarter will touch."""
        p, k, tile = self.p, self.k, self.tile
        cb, ci, x0, w0, f0 = (var(n) for n in ("cb", "ci", "x0", "w0", "f0"))
        k.bound(ci, 0, p.block)
        blocks = k.param("blocks", self.cut.blocks)
        panel = ((stream * PRODUCTS + i) * blocks + cb) * (p.block * self.cut.width)
        s_at = image * k.param("image_size", self.cut.image_size) + k.param("product", self.cut.image_size // PRODUCTS) * i
        step = registers.step(
            self.panels.vectors(w0 + ci * self.cut.width, tile.vectors),
            lambda r, q: Load(p.dtype, self.sums, x0 + q * p.block + ci),
        )
        at = s_at + (cb * k.param("padded", self.cut.padded) + first) * p.block
        pace = k.param("pace", self.cut.pace)
        ahead = Prefetch(self.panels.buffer, f0 + ci * pace, locality=2)
        following = var("fetch") + (blocks * i + cb) * binary("mul", pace, const(p.block))
        reduction = (
            Let(x0, at), Let(w0, panel), Let(f0, following), For(ci, const(0), const(p.block), (ahead, *step))
        )  # fmt: skip
        return [*self.approach(i, image, stream, first), For(cb, var("low"), var("high"), reduction)]

    def approach(self, quarter: int, image: Expr, stream: Expr, first: Expr) -> list[Stmt]:
        """Fetches what the epilogue of a quarter of the tile reads and writes, where pixels join."""
        p, k, tile = self.p, self.k, self.tile
        if quarter > 3 or not p.flat:
            return []
        q, pixel = var(f"ahead{quarter}"), var(f"pixel_ahead{quarter}")
        k.bound(q, 0, tile.pixels)
        begin: Expr = first + k.param("half", self.cut.half) if quarter // 2 else first
        body: list[Stmt] = [Let(pixel, minimum(begin + q, k.param("last", self.cut.pixels - 1)))]
        for j in range(tile.vectors):
            index = (image, self.channel(quarter, stream, j), *self.cut.place(k, pixel))
            body += self.epilogue.approach(index, pixel, Var(p.dtype, "acc"))
        return [For(q, const(0), const(tile.pixels), tuple(body))]

    def update(self, registers: TileKernel, quarter: int, sign: int, stream: Expr | None) -> list[Stmt]:
        """Adds the registers to a quarter, or takes them from it. With `stream` and one chunk they are the first it gets."""
        p, q = self.p, registers.column("q")
        stores: list[Stmt] = []
        for j in range(self.tile.vectors):
            at, acc = self.quarter_at(const(quarter), q, j), registers.read(j, q)
            fresh = self.cut.chunks == 1 and stream is not None
            old = self.start(quarter, stream, j) if fresh and stream is not None else Load(p.dtype, self.quarters, at)
            stores.append(Store(self.quarters, at, old + acc if sign > 0 else old - acc))
        return [registers.unrolled(q, stores)]

    def end(self, quarter: int, image: Expr, stream: Expr, first: Expr) -> list[Stmt]:
        """The epilogue of a quarter's tile."""
        p, k, tile = self.p, self.k, self.tile
        q, pixel, here = var(f"q{quarter}"), var(f"pixel{quarter}"), var(f"here{quarter}")
        k.bound(q, 0, tile.pixels)
        k.bound(pixel, 0, self.cut.pixels)
        begin: Expr = first + k.param("half", self.cut.half) if quarter // 2 else first
        last = k.param("pixels", self.cut.pixels) if quarter // 2 else k.param("half", self.cut.half)
        body: list[Stmt] = [Let(pixel, begin + q)]
        row, column = self.cut.place(k, pixel)
        if not p.flat:
            oh, ow = var(f"oh{quarter}"), var(f"ow{quarter}")
            body += [Let(oh, row), Let(ow, column)]
            k.bound(oh, 0, p.oh)
            k.bound(ow, 0, p.ow)
            row, column = oh, ow
        for j in range(tile.vectors):
            total = Load(p.dtype, self.quarters, self.quarter_at(const(quarter), q, j))
            body += self.epilogue.store(total, (image, self.channel(quarter, stream, j), row, column))
        return [Let(here, minimum(const(tile.pixels), last - begin)), For(q, const(0), here, tuple(body))]

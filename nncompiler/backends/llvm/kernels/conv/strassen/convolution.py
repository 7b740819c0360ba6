"""Dense 1x1 convolutions by one level of Strassen's algorithm: seven products of halves in place of eight.

    first kernel, for each task = (image, tile of pixels of the first half, range of input blocks of the first half):
        S[tile, i, block, pixel] = sums of the quarters of x            seven, of which two are quarters themselves
    second kernel, for each task = (image, group of output vectors of the first half, tile of pixels of the first half):
        for each chunk of input blocks, for i of the seven:
            acc[pixel, j] = sum over the chunk of S[tile, i, block, pixel] * T[i, ..., j], to which what the product before
                            has may be added; some are kept aside for those that follow (`STEPS` of `kernels/strassen.py`)
            C[quarter] += acc and sums that were kept                   four times; scratch memory, in L1
        y[quarter] = epilogue(bias + C[quarter])                        pixels beyond the last are not stored

A single chunk needs no C: its quarters go from registers through the epilogue. Where there are tiles enough, one kernel
does both: a task makes the sums of its tile, in scratch memory that stays in L2, and then all groups of output vectors.
Where tiles of output vectors leave some, another kernel makes these.

Quarters of x are halves of its pixels by halves of its channels, those of y likewise. T are sums of the quarters of the
weights, which are made while compiling. What stands before the layer (a prologue) is computed with the sums, once.

Errors, and the switch that turns it off, are those of `matmul/strassen/product.py`: an outlier disturbs the pixel that
lies half of the image away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, compare, const, maximum, minimum, select, var
from nncompiler.ir.extents import is_symbolic, surely_zero
from nncompiler.ir.weights import Array, Weight

from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....emission.task_grid import task_grid
from ....loops.ir import For, If, Let, Load, Prefetch, Stmt, Store
from ....program import Packing, repeatable
from ... import pack
from ...inner_product import multiply_add
from ...operands import Panels
from ...strassen import PRODUCTS, RIGHT, STEPS, Recombination, signed_array
from ...tile_kernel import TileKernel
from ...tiles import Tile
from ..problem import Convolution, rounded, weights_of
from .cut import PixelHalvesCut
from .plan import StrassenPlan
from .sums import emit_sums, joins, place_of_input, sums_of_block

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder, NewKernel
    from ....emission.contraction import Contraction
    from ....emission.places import Root


LEAST_SUMS = 1 << 16
"""Elements of scratch memory for the sums of a tile, at least: layers of other depths share the kernel."""
SHORT_ROW = 4
"""A tile that crosses more rows finds the place of each pixel by a division."""


def build(c: Contraction, p: Convolution, chosen: StrassenPlan, new_kernel: NewKernel) -> None:
    """Emits the kernels: one for the sums of the input, and one for the products of each part of the output vectors; or one
    for both."""
    root: Root | None = None
    w, b = weights_of(c)
    for part in chosen.tiles.parts(p.output_blocks // 2):
        cut, tile = PixelHalvesCut(p, part), part.tile
        if root is None and not chosen.fused:
            first = new_kernel("conv_strassen_sums")
            root = first.temporary(p.n * cut.image_size * p.dtype.size)
            emit_sums(c, first, cut, root)
        k = new_kernel(f"conv_strassen_{tile}{'_fused' if root is None else ''}")
        if root is None:
            sums = k.scratch("sums", p.dtype, rounded(cut.tile_size, LEAST_SUMS))
        else:
            sums = k.workspace(root, p.dtype)
        packed = k.packed(panels(w, part.first_block * p.block, part.count, cut.width, p.block))
        bias = None if b is None else k.packed(pack.bias(b, 1, 0, 2 * cut.rows))
        kept = k.scratch("kept", p.dtype, Recombination.size(tile.pixels, tile.vectors, p.block))
        quarters = k.scratch("quarters", p.dtype, 4 * tile.pixels * cut.width) if cut.chunks > 1 else None
        epilogue = Epilogue(c, k, k.tensor(c.result, written=True))
        weights = Panels(packed, p.dtype, p.dtype, k.lane(p.block), p.block)
        StrassenConvolution(c, k, cut, sums, chosen.fused, weights, bias, kept, quarters, epilogue).emit()


@repeatable
def panels(w: Weight, first: int, count: int, width: int, block: int) -> Packing:
    """w[M, C, 1, 1] --> T: [count][7][C/2][width], from output channel `first` of a half on, halves rounded up to blocks;
    channels past the last are zero."""
    m, c = w.shape[:2]
    rows, columns = -(-m // (2 * block)) * block, -(-c // (2 * block)) * block

    def fill(out: Array) -> None:
        matrix = w.array.reshape(m, c)
        if (m, c) != (2 * rows, 2 * columns):
            padded = np.zeros((2 * rows, 2 * columns), out.dtype)
            padded[:m, :c] = matrix
            matrix = padded
        for number, panel in enumerate(out):
            at = first + number * width
            halves = (matrix[at : at + width], matrix[rows + at : rows + at + width])
            parts = [half[:, low : low + columns] for low in (0, columns) for half in halves]  # quarters of w transposed
            for sums, factors in zip(panel, RIGHT, strict=True):
                sums[...] = pack.staggered(signed_array(parts, factors)).T

    return Packing(w.dtype.numpy, (count, PRODUCTS, columns, width), fill, w, ("strassen convolution", first, block))


@dataclass(frozen=True)
class HalvesTilePlace:
    """The image, the group of output vectors and the first pixel of a tile, which fetches `pace` elements a step of the
    weights that come next."""

    image: Expr
    stream: Expr
    first: Expr
    pace: int


@dataclass(frozen=True)
class StrassenConvolution:
    """The second kernel, composed of how it is cut, the sums that it multiplies (of one tile, which it makes, where it is
    `fused`), and what follows the result's. `bias` names what is added to the quarters, `kept` is scratch memory for sums
    that are kept aside, `quarters` for the quarters of a tile where there are several chunks."""

    c: Contraction
    k: KernelBuilder
    cut: PixelHalvesCut
    sums: str
    fused: bool
    panels: Panels
    bias: str | None
    kept: str
    quarters: str | None
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
        axes = [("image", p.n), ("stream", cut.part.count), ("tile", cut.tiles)]
        grid = task_grid(k, task := var("task"), axes[::2] if self.fused else axes)
        image, at = grid.index[0], grid.index[-1]
        first, s0 = var("first"), var("s0")
        k.bound(first, 0, cut.padded)
        head: list[Stmt] = [*grid.head, Let(first, at * tile.pixels)]
        if self.fused:
            cb, stream = var("block"), var("stream")
            k.bound(cb, 0, cut.blocks)
            k.bound(stream, 0, cut.part.count)
            sums = sums_of_block(self.c, k, cut, self.sums, const(0), image, cb, first)
            every = For(cb, const(0), k.param("blocks", cut.blocks), (sums,))
            head += [every, Let(s0, const(0)), *self.places(first)]
            work = self.products_of(image, stream, first, (stream + 1) * k.param("panel", cut.panel), cut.width)
            body: list[Stmt] = [*head, For(stream, const(0), k.param("streams", cut.part.count), work)]
        else:
            at_tile = image * k.param("image_size", cut.image_size) + at * k.param("tile_size", cut.tile_size)
            share = at * k.param("pace_of_tile", cut.panel // cut.width * cut.pace)
            following = (grid.index[1] + 1) * k.param("panel", cut.panel) + share
            work = self.products_of(image, grid.index[1], first, following, cut.pace)
            body = [*head, Let(s0, at_tile), *self.places(first), *work]
        flops = p.flops(p.m) * cut.part.count * tile.vectors * p.block // cut.rows
        k.emit(task, grid.tasks, tuple(body), grain=grain_of(grid.tasks, flops), flops=flops)

    def products_of(self, image: Expr, stream: Expr, first: Expr, following: Expr, pace: int) -> tuple[Stmt, ...]:
        """All that a tile makes of a group of output vectors, which fetches `pace` elements a step of the weights at
        `following`."""
        k, cut = self.k, self.cut
        chunk, low, high, fetch = var("chunk"), var("low"), var("high"), var("fetch")
        blocks, size = k.param("blocks", cut.blocks), k.param("chunk", -(-cut.blocks // cut.chunks))
        place = HalvesTilePlace(image, stream, first, pace)
        body: list[Stmt]
        if cut.chunks == 1:
            body = [Let(low, const(0)), Let(high, blocks), *self.passes(place, None)]
        else:
            last = compare("eq", chunk, k.param("chunks", cut.chunks) - 1)
            lets = (Let(low, binary("mul", chunk, size)), Let(high, minimum(low + size, blocks)))
            loop = For(chunk, const(0), k.param("chunks", cut.chunks), (*lets, *self.passes(place, last)))
            body = [*self.begin(stream), loop, *self.ends(place)]
        return Let(fetch, following), self.registers.vector(body)

    def quarter_at(self, quarter: int, q: Expr, j: int) -> Expr:
        """Where the vector j of pixel q lies in a quarter of the tile."""
        return (q + quarter * self.tile.pixels) * self.cut.width + j * self.p.block + self.lane

    def channel(self, quarter: int, stream: Expr, j: int) -> Expr:
        """The output channel."""
        high = self.k.param("half_channels", self.cut.rows) if quarter % 2 else const(0)
        first = self.k.param("first_channel", self.cut.part.first_block * self.p.block)
        return stream * self.cut.width + first + high + j * self.p.block + self.lane

    def each_pixel(self, q: Var, body: Sequence[Stmt], kind: Literal["serial", "unrolled"] = "unrolled") -> For:
        self.k.bound(q, 0, self.tile.pixels)
        return For(q, const(0), const(self.tile.pixels), tuple(body), kind)

    def begin(self, stream: Expr) -> list[Stmt]:
        """The quarters begin with the bias."""
        assert self.quarters is not None
        q, zero = var("begun"), const(0.0, self.p.dtype)
        stores = []
        for at in range(4):
            for j in range(self.tile.vectors):
                start = zero if self.bias is None else Load(self.p.dtype, self.bias, self.channel(at, stream, j))
                stores.append(Store(self.quarters, self.quarter_at(at, q, j), start))
        return [self.each_pixel(q, stores, "serial")]

    def passes(self, place: HalvesTilePlace, last: Expr | None) -> list[Stmt]:
        """All products of the input blocks `low` ... `high`; `last` says whether these are the last ones, None: they are."""
        p, k, cut, tile = self.p, self.k, self.cut, self.tile
        found: list[Stmt] = []
        line = k.machine.line_bytes // p.dtype.size
        then = Recombination(self.registers, self.kept)
        for i, after in enumerate(STEPS):
            cb, ci, x0, w0, f0 = (var(n) for n in ("cb", "ci", "x0", "w0", "f0"))
            k.bound(ci, 0, p.block)
            k.bound(cb, 0, cut.blocks)
            number = k.param("blocks", cut.blocks) * i + cb
            share = k.param("share", cut.share)
            step = then.registers(i).step(
                self.panels.vectors(w0 + ci * cut.width, tile.vectors),
                partial(self.term, x0, ci),
            )
            pace = place.pace if self.fused else k.param("pace", place.pace)
            lines = -(-place.pace // line) if self.fused else 1
            ahead = [Prefetch(self.panels.buffer, f0 + binary("mul", ci, pace) + n * line, locality=2) for n in range(lines)]
            if not self.fused:
                ahead.append(Prefetch(self.sums, x0 + share + ci * tile.pixels, locality=2))
            elif i < 4 and joins(p):
                ahead.append(self.input_ahead(i, cb, ci, place))
            reduction = (
                Let(x0, var("s0") + share * i + cb * (tile.pixels * p.block)),
                Let(w0, place.stream * k.param("panel", cut.panel) + number * (p.block * cut.width)),
                Let(f0, var("fetch") + number * binary("mul", pace, const(p.block))),
                For(ci, const(0), const(p.block), (*ahead, *step)),
            )
            if after.quarter is not None:
                near = self.approach(after.quarter, place)
                found += [near] if last is None else [If(last, (near,))]
            found += [*then.begin(i), For(cb, var("low"), var("high"), reduction)]
            found += then.follows(i, partial(self.quarter, place))
        return found

    def term(self, begin: Expr, channel: Expr, r: int, q: Expr) -> Expr:
        """Pixel q of a channel of the block of S that begins there."""
        return Load(self.p.dtype, self.sums, begin + q * self.p.block + channel)

    def input_ahead(self, quarter: int, cb: Expr, number: Expr, place: HalvesTilePlace) -> Prefetch:
        """Fetches pixel `number` of a quarter of the next tile, in an input block of the half."""
        p, k, cut, source = self.p, self.k, self.cut, self.c.operands[0]
        assert source is not None
        pixel: Expr = place.first + cut.tile.pixels + number
        if quarter // 2:
            pixel = pixel + k.param("half", cut.half)
        if quarter % 2:
            cb = minimum(cb + k.param("half_blocks", cut.blocks), k.param("last_block", p.input_blocks - 1))
        at = place_of_input(p, k, minimum(pixel, k.param("last", cut.pixels - 1)))
        x = k.tensor(source)
        return Prefetch(x.buffer, x.offset((place.image, cb * p.block, *at)), locality=2)

    def places(self, first: Expr) -> list[Stmt]:
        """The rows and columns of the first pixels of a tile's halves, where rows do not join."""
        if self.p.flat:
            return []
        k, p, found = self.k, self.p, list[Stmt]()
        columns = k.param("columns", p.ow)
        for half in range(2):
            pixel: Expr = first
            if half:
                pixel = minimum(first + k.param("half", self.cut.half), k.param("last", self.cut.pixels - 1))
            row, column = self.corner(half)
            found += [Let(row, binary("floordiv", pixel, columns)), Let(column, binary("mod", pixel, columns))]
        return found

    def corner(self, half: int) -> tuple[Var, Var]:
        """The row and the column of the first pixel of a half of the tile."""
        return self.k.variable(f"row{half}", 0, self.p.oh), self.k.variable(f"column{half}", 0, self.p.ow)

    def index(self, quarter: int, q: Expr, j: int, place: HalvesTilePlace) -> tuple[Expr, ...]:
        """The logical index of vector j of pixel q of a quarter."""
        p, k, half, channel = self.p, self.k, quarter // 2, self.channel(quarter, place.stream, j)
        begin: Expr = place.first + k.param("half", self.cut.half) if half else place.first
        if p.flat:
            return (place.image, channel, *p.place(const(0), begin + q))
        columns = k.param("columns", p.ow)
        if is_symbolic(p.ow) or p.ow * SHORT_ROW < self.tile.pixels:
            return (place.image, channel, binary("floordiv", begin + q, columns), binary("mod", begin + q, columns))
        row, column = self.corner(half)
        further: Expr = const(0)  # rows on from that of the first pixel
        for n in range(1, (p.ow + self.tile.pixels - 2) // p.ow + 1):
            further = further + select(column + q >= columns * n, const(1), const(0))
        return place.image, channel, row + further, column + q - binary("mul", further, columns)

    def approach(self, quarter: int, place: HalvesTilePlace) -> For:
        """Fetches what the epilogue of a quarter of the tile reads and writes, a product before it is made."""
        p, k = self.p, self.k
        q, ahead = var(f"ahead{quarter}"), var(f"pixel_ahead{quarter}")
        k.bound(ahead, 0, self.tile.pixels)
        begin: Expr = place.first + k.param("half", self.cut.half) if quarter // 2 else place.first
        body: list[Stmt] = [Let(ahead, maximum(const(0), minimum(q, k.param("last", self.cut.pixels - 1) - begin)))]
        for j in range(self.tile.vectors):
            body += self.epilogue.approach(self.index(quarter, ahead, j, place), ahead, Var(p.dtype, "acc"))
        return self.each_pixel(q, body, "serial")

    def quarter(self, place: HalvesTilePlace, values: Sequence[Expr], quarter: int, q: Var) -> list[Stmt]:
        """Pixel q of a quarter of the result, made of a chunk's sums: it is added to those of the chunks before, or, where
        there is one chunk, goes through the epilogue."""
        dtype, stores = self.p.dtype, list[Stmt]()
        if self.quarters is None:
            return self.stored(values, quarter, q, place, self.bias)
        for j, value in enumerate(values):
            at = self.quarter_at(quarter, q, j)
            stores.append(Store(self.quarters, at, Load(dtype, self.quarters, at) + value))
        return stores

    def ends(self, place: HalvesTilePlace) -> list[Stmt]:
        """The epilogue of a tile's quarters, where they are sums of chunks."""
        assert self.quarters is not None
        q, stmts = var("ended"), list[Stmt]()
        for quarter in range(4):
            at_pixel = [self.quarter_at(quarter, q, j) for j in range(self.tile.vectors)]
            values = [Load(self.p.dtype, self.quarters, at) for at in at_pixel]
            stmts.append(self.each_pixel(q, self.stored(values, quarter, q, place, None), "serial"))
        return stmts

    def stored(self, values: Sequence[Expr], quarter: int, q: Var, place: HalvesTilePlace, bias: str | None) -> list[Stmt]:
        """The epilogue of pixel q of a quarter of the tile; a pixel beyond the last is not stored."""
        k, cut, dtype = self.k, self.cut, self.p.dtype
        stmts: list[Stmt] = []
        for j, value in enumerate(values):
            if bias is not None:
                value = value + Load(dtype, bias, self.channel(quarter, place.stream, j))
            total = Var(dtype, f"sum{k.prefix()}")
            stmts += [Let(total, value), *self.epilogue.store(total, self.index(quarter, q, j, place))]
        pixel: Expr = place.first + q
        last, exact = k.param("last_upper", cut.half - 1), surely_zero(cut.padded - cut.half)
        if quarter // 2:
            pixel, exact = pixel + k.param("half", cut.half), exact and surely_zero(2 * cut.half - cut.pixels)
            last = k.param("last", cut.pixels - 1)
        return stmts if exact else [If(compare("le", pixel, last), tuple(stmts))]

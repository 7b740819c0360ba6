"""Direct convolution with the whole reduction in registers.

    for each task = (group of output vectors, image, range of output tiles):
        for each tile of the range (the last one of a row steps back, so that no remainder exists):
            acc[pixel, j] = bias
            for input block, kernel row, kernel column, channel of the block:        rolled, run-time trip counts
                w[j] = weights[...]                                                 one stream, in order
                acc[pixel, j] += x[pixel, channel] * w[j]                           x is a broadcast scalar
            y[pixel, j] = epilogue(acc[pixel, j])

Long reductions are cut into chunks of input blocks, whose sums are added up in memory: that keeps rounding errors small, and
the weights of a chunk in L1 while all tiles of the range pass over them; each of these tiles fetches its share of the chunk
that comes next.

    for each task:
        for each chunk of input blocks:
            for each tile of the range:
                acc[pixel, j] = sum over the chunk
                total[tile, pixel, j] = (bias, or what it was) + acc[pixel, j]      the last one goes to the epilogue

The input is channel-blocked, or row-major for the first layers, where the innermost rolled loop runs over the columns
of the kernel. Padding is halo in memory. Channels past the last real one are never read. Grouped convolutions are served
where a group is a whole number of blocks. Pixels of a 1x1 convolution are counted across rows where rows join in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, maximum, minimum, var
from nncompiler.ir.extents import at_most_one, hint, same, surely_one, surely_zero

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ...program import Packing
from ..inner_product import InnerProduct, multiply_add
from ..operands import Panels
from ..pack import narrowest
from ..tile_kernel import TileKernel
from ..tiles import Plan, Tile
from .direct_plan import chunk_blocks, pack_bias, pack_weights
from .problem import Convolution, own_strides, rounded, weights_of
from .window import Window

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor

NewKernel = Callable[[str], "KernelBuilder"]

RANGE_TILES = 8
"""Tiles that pass over a chunk of weights, about, where there are tiles enough."""
TASKS = 8
"""Tasks of a layer at least, where it has two tiles for each: an uneven share of few tasks costs much."""
TOTAL_BYTES = 64 << 10
"""Room for the totals of a range of tiles, which should stay in L1 or near it."""


def build(c: Contraction, p: Convolution, chosen: Plan, new_kernel: NewKernel) -> None:
    """Emits one kernel for the whole groups of output vectors and one for the vectors that remain."""
    blocks = -(-p.mg // p.block)
    count = blocks // chosen.main.vectors
    if count:
        Direct(c, p, chosen.main, 0, count, new_kernel).emit()
    if chosen.rest is not None:
        Direct(c, p, chosen.rest, count * chosen.main.vectors, 1, new_kernel).emit()


@dataclass(frozen=True)
class _Fetch:
    """Prefetches of the chunk of weights that comes next: `lines` of them a term, from `begin` on, `pace` elements further
    each term."""

    begin: Expr
    pace: Expr
    lines: int


@dataclass
class Direct:
    """One kernel of a direct convolution."""

    c: Contraction
    p: Convolution
    tile: Tile
    first_block: int  # first output block of each group that this kernel makes
    count: int  # groups of `tile.vectors` output blocks in each group of the convolution
    new_kernel: NewKernel

    def emit(self) -> None:
        p, tile = self.p, self.tile
        self.k = k = self.new_kernel(f"conv_{self.kind}{tile}{self.suffix}")
        self.oh, self.ow = p.image
        self.flat = not same((self.oh, self.ow), (p.oh, p.ow))
        x = self.input_tensor()
        self.window = Window(k, self.p, x)
        y = own_strides(k, k.tensor(self.c.result, params=False, written=True), "y", p.block)
        self.epilogue = Epilogue(self.c, k, y)
        self.width = tile.vectors * p.block
        self.inner = self.inner_product()
        packed = self.pack()
        self.lane = var("lane")
        k.bound(self.lane, 0, p.block)
        self.registers = TileKernel(k, tile, self.inner, self.lane, p.block)
        self.panels = Panels(self.weights, self.stored, p.dtype, self.lane, p.block)
        self.input_blocks = -(-p.cg // p.block)
        self.chunk = self.chunk_of()
        self.chunked = self.chunk < self.input_blocks
        self.rows, self.columns = -(-self.oh // tile.rows), -(-self.ow // tile.columns)
        self.guards = self.guards_of(k.shares(self.c.result, self.c.node.inputs))
        streams_first = packed.nbytes > k.machine.l2_bytes // 2
        self.range = self.tiles_of_task(streams_first)
        spans = -(-self.rows * self.columns // self.range)
        self.share = self.streams_of_task(spans)
        self.prepare()
        if self.chunked:
            size = self.share * self.range * tile.pixels * self.width
            self.total = k.scratch("total", p.dtype, rounded(size, TOTAL_BYTES // p.dtype.size))

        streams = -(-p.group * self.count // self.share)
        tasks = streams * p.n * spans
        task = var("task")
        parts = [("streams", streams), ("image", p.n), ("span", spans)]
        body = self.task_body(task, parts if streams_first else parts[1:] + parts[:1])
        real = min(p.mg - self.first_block * p.block, self.count * self.width)
        padded = p.flops(p.group * self.count * self.width)
        work, share = p.flops(p.group * real), real / p.mg
        k.emit(task, tasks, body, grain=grain_of(tasks, padded), flops=work, written=share)

    def inner_product(self) -> InnerProduct:
        """How terms are multiplied."""
        return multiply_add(self.p.dtype)

    def pack(self) -> Packing:
        """Packs the weights; `bias` names what accumulators start from."""
        p, k = self.p, self.k
        w, b = weights_of(self.c)
        w = narrowest(w, k.machine) if p.cold else w
        self.stored = w.dtype
        packed = pack_weights(p, w, self.first_block, self.count, self.tile.vectors)
        self.weights = k.packed(packed)
        self.bias = None if b is None else k.packed(pack_bias(p, b, self.first_block, self.count, self.tile.vectors))
        return packed

    def chunk_of(self) -> int:
        """Input blocks whose sums stay in registers."""
        return chunk_blocks(self.p) if self.p.blocked else self.input_blocks

    def guards_of(self, overwriting: bool) -> tuple[str, ...]:
        """The bounds that a pixel must not lie before to be stored: where the result lies over an operand of the epilogue, a
        tile that steps back finds results in place of what its neighbour has read."""
        steps_back = {
            "first_row": not surely_zero(self.oh % self.tile.rows),
            "first_column": not surely_zero(self.ow % self.tile.columns),
        }
        return tuple(name for name, back in steps_back.items() if overwriting and back)

    def tiles_of_task(self, streams_first: bool) -> int:
        """Tiles of a task: of a row, or one where rows join; where weights pass in chunks, enough of them that a chunk pays,
        and as many as their totals allow where weights do not stay in L2."""
        tiles = hint(self.rows) * hint(self.columns)
        if not self.chunked:
            return max(1, tiles // 64) if self.flat else hint(self.columns)
        most = max(1, TOTAL_BYTES // (self.tile.pixels * self.width * self.p.dtype.size))
        spans = max(-(-tiles // most), 1 if streams_first else tiles // RANGE_TILES)
        spans = max(1, spans, min(-(-TASKS // (hint(self.p.n) * self.p.group * self.count)), tiles // 2))
        return -(-tiles // spans)

    kind = ""
    """What stands before the tile in the kernel's name."""

    @property
    def suffix(self) -> str:
        """The end of the kernel's name."""
        return "" if self.p.blocked else "_plain"

    def input_tensor(self) -> Tensor:
        """What the taps read."""
        x = self.c.operands[0]
        assert x is not None
        return own_strides(self.k, self.k.tensor(x, params=False), "x", self.p.block)

    def streams_of_task(self, spans: int) -> int:
        """Groups of output vectors of a task."""
        return 1

    def prepare(self) -> None:
        """What a kernel needs beside weights, before its body is made."""

    def task_body(self, task: Var, parts: list[tuple[str, int]]) -> Block:
        """Which output the task makes, then the loop over its tiles. `parts` are the indices of a task, the last one
        fastest: streams first where weights come from afar, last where they stay in L2 and the input should."""
        p, k = self.p, self.k
        stmts: list[Stmt] = []

        def let(name: str, value: Expr, high: int) -> Var:
            v = var(name)
            k.bound(v, 0, high)
            stmts.append(Let(v, value))
            return v

        steps = {name: prod(extent for _, extent in parts[i + 1 :]) for i, (name, _) in enumerate(parts)}
        values: dict[str, Expr] = {}
        for name, extent in sorted(parts):  # one text for both orders
            if surely_one(extent) and name == "image":
                values[name] = const(0)
                continue
            at = binary("floordiv", task, k.param(f"{name}_step", steps[name]))
            values[name] = let(name, binary("mod", at, k.param(name, extent)), extent)
        self.image, size, tiles = values["image"], k.param("range", self.range), self.rows * self.columns
        self.begin = let("begin", binary("mul", values["span"], size), tiles)
        self.end = minimum(self.begin + size, k.param("tiles", tiles))
        blocks = k.param("blocks", self.input_blocks)
        if self.chunked:
            return (*stmts, self.chunks(values["streams"], blocks))

        def tile(x0: Var, t: Var) -> Block:
            taps = self.blocked_taps(x0, var("w0"), const(0), blocks) if p.blocked else self.plain_taps(x0, var("w0"))
            sums = self.stores(self.registers.read)
            return (*self.registers.registers(self.starts()), *self.sums_of_x(), *taps, *sums)

        each = self.streams(values["streams"], lambda: (self.tiles(tile),))
        return (*stmts, *self.before(const(0), blocks), *each)

    def before(self, first: Expr, last: Expr) -> Block:
        """What a task does before its tiles read input blocks first ... last."""
        return ()

    def streams(self, number: Expr, body: Callable[[], Block]) -> Block:
        """`body` for every group of output vectors of a task: `stream`, its first `block`, its weights at `w0`."""
        return self.stream(number, body)

    def stream(self, number: Expr, body: Callable[[], Block]) -> Block:
        p, k, tile = self.p, self.k, self.tile
        stream, group, block = var("stream"), var("group"), var("block")
        k.bound(stream, 0, p.group * self.count)
        k.bound(group, 0, p.group)
        k.bound(block, 0, -(-p.m // p.block))
        stmts: list[Stmt] = [Let(stream, number)]
        first: Expr = stream * tile.vectors
        if p.group > 1:
            per = k.param("per_group", self.count)
            stmts.append(Let(group, binary("floordiv", stream, per)))
            first = binary("mod", stream, per) * tile.vectors + group * k.param("blocks_of_group", p.mg // p.block)
        first = first + k.param("first_block", self.first_block)
        w0 = stream * k.param("stream_size", p.steps * self.width)
        return (*stmts, Let(block, first), Let(var("w0"), w0), *body())

    def starts(self) -> list[Expr]:
        """What the accumulators of a group of output vectors start from."""
        p = self.p
        if self.bias is None:
            return [const(0.0, p.dtype)] * self.tile.vectors
        return [Load(p.dtype, self.bias, self.channel_at(j)) for j in range(self.tile.vectors)]

    def channel_at(self, j: int) -> Expr:
        """Where vector j of the output channels lies in what is packed a number a channel."""
        return var("stream") * self.width + self.lane + j * self.p.block

    def cell(self, t: Expr) -> tuple[Expr, Expr]:
        """The row and column of the image at which tile t begins, where it does not step back."""
        columns = self.k.param("columns", self.columns)
        row = binary("floordiv", t, columns) if not at_most_one(self.oh) else const(0)
        column = binary("mod", t, columns) if not at_most_one(self.oh) else t
        return row * self.tile.rows, column * self.tile.columns

    def place(self, t: Expr) -> list[Let]:
        """The first row `oh` and column `ow` of tile t."""
        k, tile, oh, ow = self.k, self.tile, var("oh"), var("ow")
        k.bound(oh, 0, self.oh)
        k.bound(ow, 0, self.ow)
        row, column = self.cell(t)
        return [
            Let(oh, minimum(row, k.step_back("last_row", self.oh - tile.rows)) if not at_most_one(self.oh) else const(0)),
            Let(ow, minimum(column, k.step_back("last_column", self.ow - tile.columns))),
        ]

    def first_made(self, t: Expr) -> list[Let]:
        """`first_row` and `first_column` of the pixels that no tile before t has made, where `guards` has them."""
        at = dict(zip(("first_row", "first_column"), self.cell(t)))
        return [Let(var(name), at[name]) for name in self.guards]

    def origin(self, t: Expr, first: Expr) -> Expr:
        """Offset of the first input element of tile t in input block 0; the taps begin at block `first`."""
        p, k, oh, ow = self.p, self.k, var("oh"), var("ow")
        channel = var("group") * k.param("group_channels", p.cg) if p.group > 1 else const(0)
        base = self.window.x.offset((self.image, channel, const(0), ow * p.stride[1]))
        if self.flat:
            return base
        step, (top, left) = p.block if p.blocked else 1, p.pads[:2]
        return base + oh * k.param("row_step", p.stride[0] * p.x_row) - k.param("origin", top * p.x_row + left * step)

    def tiles(self, body: Callable[[Var, Var], Block], first: Expr | None = None) -> Stmt:
        """The loop over the tiles of a task; `body` makes one, from the offset of its first input element and its number."""
        t, x0 = var("t"), var("x0")
        lets = (*self.place(t), *self.first_made(t), Let(x0, self.origin(t, const(0) if first is None else first)))
        return For(t, self.begin, self.end, (*lets, self.registers.vector(body(x0, t))))

    def sums_of_x(self) -> list[Stmt]:
        """Registers for the sums of the terms of every pixel, where something needs them."""
        return []

    def add_to_sum(self, x: Expr, slot: tuple[Expr, ...], step: Expr) -> list[Stmt]:
        """Adds the terms x of a step to the sum of a pixel."""
        return []

    def corrected(self, value: Expr, j: int, pixel: Expr) -> Expr:
        """The sum of products, from what accumulator j of a pixel holds."""
        return value

    def chunks(self, number: Expr, blocks: Expr) -> Stmt:
        """The loop over chunks around the loops over groups of output vectors and tiles."""
        p, k, tile = self.p, self.k, self.tile
        chunk, first, last, w1, q = var("chunk"), var("first"), var("last"), var("chunk_weights"), var("q")
        k.bound(q, 0, tile.pixels)
        size, count = k.param("chunk", self.chunk), k.param("chunks", -(-self.input_blocks // self.chunk))
        area = k.param("area", p.kh * p.kw) if p.kh * p.kw > 1 else const(1)
        terms = binary("mul", size, binary("mul", area, const(p.block)))
        share = -(-self.width // self.range)  # of the weights of a term that a tile fetches
        pace, fetches = k.param("pace", share), -(-share // (k.machine.line_bytes // self.stored.size))

        def total_at(t: Expr, pixel: Expr, j: int) -> Expr:
            at = (self.slot(number) * self.range_size + (t - self.begin)) * tile.pixels + pixel
            return at * self.width + j * p.block + self.lane

        def old(t: Expr, j: int, pixel: Expr) -> Expr:
            return Load(p.dtype, self.total, total_at(t, pixel, j))

        def keep(t: Expr, value: Callable[[int], Expr]) -> Block:
            return tuple(
                For(q, const(0), const(tile.pixels), (
                    Store(self.total, total_at(t, q, j), value(j) + self.registers.read(j, q)),
                ), "unrolled")
                for j in range(tile.vectors)
            )  # fmt: skip

        def body(x0: Var, t: Var) -> Block:
            fetch, starts = var("fetch"), self.starts()
            further = If(chunk.eq(0), keep(t, lambda j: starts[j]), keep(t, lambda j: old(t, j, q)))
            final = self.stores(lambda j, pixel: old(t, j, pixel) + self.registers.read(j, pixel))
            return (
                Let(fetch, w1 + terms * self.width + (t - self.begin) * binary("mul", terms, pace)),
                *self.registers.registers(),
                *self.blocked_taps(x0, w1, first, last, _Fetch(fetch, pace, fetches)),
                If((chunk + 1).eq(count), tuple(final), (further,)),
            )

        def stream() -> Block:
            at = var("w0") + first * binary("mul", area, const(p.block * self.width))
            return (Let(w1, at), self.tiles(body, first))

        return For(chunk, const(0), count, (
            Let(first, binary("mul", chunk, size)),
            Let(last, minimum(first + size, blocks)),
            *self.before(first, last),
            *self.streams(number, stream),
        ))  # fmt: skip

    def slot(self, number: Expr) -> Expr:
        """Which of a task's groups of output vectors the current one is."""
        return const(0)

    @property
    def range_size(self) -> Expr:
        return self.k.param("range", self.range)

    def stores(self, sum_: Callable[[int, Expr], Expr]) -> list[Stmt]:
        """Applies the epilogue to the sum of every pixel and vector and stores it."""
        tile = self.tile
        found: list[Stmt] = []
        for j in range(tile.vectors):
            for r in range(tile.rows):
                q, total = self.registers.column(f"q{j}_{r}"), Var(self.p.dtype, f"sum{j}_{r}")
                channel = (var("block") + j) * self.p.block + self.lane
                index = (self.image, channel, *self.p.place(var("oh") + r, var("ow") + q))
                pixel = q + r * tile.columns
                body = [Let(total, self.corrected(sum_(j, pixel), j, pixel)), *self.epilogue.store(total, index)]
                at = {"first_row": var("oh") + r, "first_column": var("ow") + q}
                for name in self.guards:
                    body = [If(at[name] >= var(name), tuple(body))]
                found.append(self.registers.unrolled(q, body))
        return found

    def approach(self, j: Expr, q: Expr) -> list[Stmt]:
        """Fetches what the epilogue of pixel q, vector j of the tile will read and write, while the reduction runs."""
        channel = (var("block") + j) * self.p.block + self.lane
        index = (self.image, channel, *self.p.place(var("oh"), var("ow") + q))
        return self.epilogue.approach(index, q, Var(self.p.dtype, "acc"))

    def blocked_taps(self, x0: Var, w0: Var, begin: Expr, end: Expr, fetch: _Fetch | None = None) -> list[Stmt]:
        """Loops over input blocks begin ... end, kernel row and column, channel; the weights of `begin` lie at w0."""
        p, k = self.p, self.k
        cb, kh, kw, ci = var("cb"), var("kh"), var("kw"), var("ci")
        n, x1, term = var("channels"), var("x1"), var("term")
        whole, of_block = p.cg % p.block == 0, p.block // p.depth  # steps of a block
        trip: Expr = const(of_block) if whole else n
        spatial = p.kh * p.kw > 1
        stmts: list[Stmt] = []
        head: list[Stmt] = []
        if not whole:
            stmts.append(Let(n, minimum(const(of_block), k.param("channels", -(-p.cg // p.depth)) - cb * of_block)))
        x_at: Expr = x0 + cb * self.window.x.strides[1]
        area: Expr = k.param("area", p.kh * p.kw) if spatial else const(1)
        first: Expr = (cb - begin) * binary("mul", area, const(of_block))
        near: list[Stmt] = []
        if not self.chunked and not spatial and self.tile.rows == 1 and self.tile.columns <= p.block:
            near = self.approach(minimum(cb, const(self.tile.vectors - 1)), ci)
        inner = self.multiply(x1, w0, term, ci, trip, p.depth, fetch=fetch, near=near)
        if spatial:
            kh_count, kw_count = k.param("kernel_rows", p.kh), k.param("kernel_columns", p.kw)
            rows, columns = self.taps_inside(kh_count, 0, head), self.taps_inside(kw_count, 1, head)
            x_at = x_at + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row) + kw * (p.dilation[1] * p.block)
            first = first + (kh * kw_count + kw) * trip
            inner = (Let(x1, x_at), Let(term, first), *inner)
            stmts.append(For(kh, *rows, (For(kw, *columns, inner),)))
        else:
            stmts += [Let(x1, x_at), Let(term, first), *inner]
        return [*head, For(cb, begin, end, tuple(stmts))]

    def taps_inside(self, count: Expr, axis: int, head: list[Stmt]) -> tuple[Expr, Expr]:
        """The kernel's rows or columns, of `count`, from the first to past the last that read anything but padding under the
        tile: where a dilated kernel is as large as the image many do not. Statements that are needed go to `head`."""
        p, k = self.p, self.k
        if not p.skips(axis):
            return const(0), count
        name = ("row", "column")[axis]
        d, pad = k.param(f"dilation_{name}", p.dilation[axis]), k.param(f"before_{name}", p.pads[axis])
        past = k.param(f"past_{name}", (p.h, p.w)[axis] + p.pads[axis] + p.dilation[axis] - 1)
        at = var(("oh", "ow")[axis]) * p.stride[axis]
        over = ((self.tile.rows, self.tile.columns)[axis] - 1) * p.stride[axis]
        low, high = var(f"first_kernel_{name}"), var(f"past_kernel_{name}")
        head.append(Let(low, binary("floordiv", maximum(pad - at - const(over), const(0)) + d - const(1), d)))
        head.append(Let(high, minimum(binary("floordiv", maximum(past - at, const(0)), d), count)))
        return low, high

    def plain_taps(self, x0: Var, w0: Var) -> list[Stmt]:
        """Loops over channel, kernel row and column of a row-major input."""
        p, k = self.p, self.k
        ch, kh, kw = var("ch"), var("kh"), var("kw")
        x1, term = var("x1"), var("term")
        kh_count, kw_count = k.param("kernel_rows", p.kh), k.param("kernel_columns", -(-p.kw // p.depth))
        x_at = x0 + ch * self.window.x.strides[1] + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row)
        first = (ch * kh_count + kh) * kw_count
        inner = (Let(x1, x_at), Let(term, first), *self.multiply(x1, w0, term, kw, kw_count, p.dilation[1] * p.depth))
        rows = For(kh, const(0), kh_count, inner)
        return [For(ch, const(0), k.param("channels", p.cg), (rows,))]

    def multiply(
        self, x1: Var, w0: Var, term: Var, i: Var, trip: Expr, step: int = 1, fetch: _Fetch | None = None,
        near: list[Stmt] | None = None,
    ) -> Block:
        """The inner loop over terms of the reduction: weights[j] once, then a broadcast and `vectors` multiply-adds a
        pixel."""
        w1, f1 = var("w1"), var("f1")
        before, meanwhile = [Let(w1, w0 + term * self.width)], list[Stmt]()
        if fetch is not None:
            before.append(Let(f1, fetch.begin + term * fetch.pace))
            line = self.k.machine.line_bytes // self.stored.size
            meanwhile += [Prefetch(self.weights, f1 + i * fetch.pace + n * line, locality=2) for n in range(fetch.lines)]
        body = self.registers.step(
            self.panels.vectors(w1 + i * self.width, self.tile.vectors),
            lambda r, q: self.inner.read(self.window.x.buffer, self.window.pixel(x1 + i * step, r, q)),
            [*meanwhile, *(near or [])],
            lambda value, pixel: self.add_to_sum(value, (pixel,), term + i),
        )
        return (*before, For(i, const(0), trip, tuple(body)))

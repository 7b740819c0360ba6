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
where a group is a whole number of blocks. Pixels of a 1x1 convolution are counted across rows where rows join in memory, or
where those of the input do and tiles would not fill the rows of the result: each pixel's place is looked for then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING, Protocol

from nncompiler.ir.expr import Expr, Var, binary, const, maximum, minimum, select, var
from nncompiler.ir.extents import at_most_one, surely_one

from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....loops.ir import Block, For, If, Let, Load, Prefetch, Stmt, Store
from ...inner_product import InnerProduct, multiply_add
from ...operands import Panels
from ...pack import narrowest
from ...tile_kernel import TileKernel
from ...tiles import Part, Plan, Tile
from ..problem import Convolution, own_strides, rounded, weights_of
from ..window import Window
from .cut import TOTAL_BYTES, DirectCut
from .plan import chunk_blocks, pack_bias, pack_weights

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder, NewKernel
    from ....emission.contraction import Contraction
    from ....emission.tensor import Tensor


def build(c: Contraction, p: Convolution, chosen: Plan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a convolution of floats."""
    p = replace(p, across=chosen.across)
    for part in chosen.parts(p.output_blocks):
        k = new_kernel(f"conv_{part.tile}{'_across' if p.across else '' if p.blocked else '_plain'}")
        window, y = Window(k, p, image_of(c, p, k)), result_of(c, p, k)
        weights = packed(c, p, part, k)
        chunk = chunk_blocks(p) if p.blocked else p.input_blocks
        cut = DirectCut(p, part, chunk, weights.far)
        Direct(c, k, replace(cut, range=cut.tiles_of_task()), InMemory(window), weights, Epilogue(c, k, y)).emit()


def image_of(c: Contraction, p: Convolution, k: KernelBuilder) -> Tensor:
    """The operand that the taps read."""
    x = c.operands[0]
    assert x is not None
    return own_strides(k, k.tensor(x, params=False), "x", p.block)


def result_of(c: Contraction, p: Convolution, k: KernelBuilder) -> Tensor:
    """The result that a kernel writes."""
    return own_strides(k, k.tensor(c.result, params=False, written=True), "y", p.block)


def packed(c: Contraction, p: Convolution, part: Part, k: KernelBuilder) -> Weights:
    """The weights of floats, packed."""
    w, b = weights_of(c)
    w = narrowest(w, k.machine) if p.cold else w
    packing = pack_weights(p, w, part.first_block, part.count, part.tile.vectors)
    panels = Panels(k.packed(packing), w.dtype, p.dtype, k.lane(p.block), p.block)
    bias = None if b is None else k.packed(pack_bias(p, b, part.first_block, part.count, part.tile.vectors))
    return Weights(multiply_add(p.dtype), panels, bias, packing.nbytes > k.machine.l2_bytes // 2)


@dataclass(frozen=True)
class Weights:
    """What the image is multiplied with. `bias` names what accumulators start from, one number a channel; `far`: they do not
    stay in L2. What else a sum needs are methods, which codes have (`integer.py`)."""

    inner: InnerProduct
    panels: Panels
    bias: str | None
    far: bool

    def start(self, channel: Expr) -> Expr:
        """What accumulators start from, for channels as they are packed."""
        dtype = self.inner.dtype
        return const(0.0, dtype) if self.bias is None else Load(dtype, self.bias, channel)

    def registers(self, pixels: int) -> list[Stmt]:
        """Registers beside the accumulators of a tile."""
        return []

    def also(self, terms: Expr, pixel: Expr, step: Expr) -> list[Stmt]:
        """What is done with the terms of a step of a pixel besides."""
        return []

    def corrected(self, value: Expr, channel: Expr, pixel: Expr) -> Expr:
        """The sum of products, from what an accumulator of a pixel holds."""
        return value


@dataclass(frozen=True)
class Task:
    """What a task makes: tiles `begin` ... `end` of `image`, of the streams that `streams` says."""

    image: Expr
    streams: Expr
    begin: Expr
    end: Expr


class Image(Protocol):
    """Where the taps of a tile lie, and what must be done before they are there."""

    @property
    def window(self) -> Window: ...

    def origin(self, d: Direct, task: Task, t: Expr, first: Expr) -> Expr:
        """Offset of the first input element of tile t in input block 0; the taps begin at block `first`."""
        ...

    def before(self, d: Direct, task: Task, first: Expr, last: Expr) -> Block:
        """What a task does before its tiles read input blocks first ... last."""
        ...

    def streams(self, d: Direct, task: Task, body: Callable[[], Block]) -> Block:
        """`body` for every stream of a task: `stream`, its first `block`, its weights at `w0`."""
        ...

    def slot(self, d: Direct, task: Task) -> Expr:
        """Which of a task's streams the current one is."""
        ...


@dataclass(frozen=True)
class InMemory:
    """The operand, with halos for its padding; a task makes one stream."""

    window: Window

    def origin(self, d: Direct, task: Task, t: Expr, first: Expr) -> Expr:
        p, k, oh, ow = d.p, d.k, var("oh"), var("ow")
        channel = var("group") * k.param("group_channels", p.cg) if p.group > 1 else const(0)
        base = self.window.x.offset((task.image, channel, const(0), ow * p.stride[1]))
        if d.cut.flat:
            return base
        step, (top, left) = self.window.column_step, p.pads[:2]
        return base + oh * k.param("row_step", p.stride[0] * p.x_row) - k.param("origin", top * p.x_row + left * step)

    def before(self, d: Direct, task: Task, first: Expr, last: Expr) -> Block:
        return ()

    def streams(self, d: Direct, task: Task, body: Callable[[], Block]) -> Block:
        return d.stream(task.streams, body)

    def slot(self, d: Direct, task: Task) -> Expr:
        return const(0)


@dataclass(frozen=True)
class _Fetch:
    """Prefetches of the chunk of weights that comes next: `lines` of them a term, from `begin` on, `pace` elements further
    each term."""

    begin: Expr
    pace: Expr
    lines: int


@dataclass(frozen=True)
class Direct:
    """One kernel, composed of what it reads, what it multiplies with, how it is cut, and what follows its sums."""

    c: Contraction
    k: KernelBuilder
    cut: DirectCut
    image: Image
    weights: Weights
    epilogue: Epilogue

    @property
    def p(self) -> Convolution:
        return self.cut.p

    @property
    def tile(self) -> Tile:
        return self.cut.tile

    @property
    def lane(self) -> Var:
        return self.weights.panels.lane

    @property
    def registers(self) -> TileKernel:
        return TileKernel(self.k, self.tile, self.weights.inner, self.lane, self.p.block)

    @property
    def guards(self) -> tuple[str, ...]:
        """The bounds that a pixel must not lie before to be stored: where the result lies over an operand of the epilogue, a
        tile that steps back finds results in place of what its neighbour has read."""
        overwriting = self.k.shares(self.c.result, self.c.node.inputs)
        return tuple(f"first_{axis}" for axis in self.cut.steps_back()) if overwriting else ()

    def emit(self) -> None:
        p, cut, k = self.p, self.cut, self.k
        total = ""
        if cut.chunked:
            total = k.scratch("total", p.dtype, rounded(cut.total, TOTAL_BYTES // p.dtype.size))
        task = var("task")
        parts = [("streams", cut.streams), ("image", p.n), ("span", cut.spans)]
        body = self.task_body(task, parts if cut.streams_first else parts[1:] + parts[:1], total)
        part = cut.part
        real = min(p.mg - part.first_block * p.block, part.count * cut.width)
        padded = p.flops(p.group * part.count * cut.width)
        work, share = p.flops(p.group * real), real / p.mg
        k.emit(task, cut.tasks, body, grain=grain_of(cut.tasks, padded), flops=work, written=share)

    def task_body(self, number: Var, parts: list[tuple[str, int]], total: str) -> Block:
        """Which output the task makes, then the loop over its tiles. `parts` are the indices of a task, the last one
        fastest: streams first where weights come from afar, last where they stay in L2 and the input should."""
        p, k, cut = self.p, self.k, self.cut
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
            at = binary("floordiv", number, k.param(f"{name}_step", steps[name]))
            values[name] = let(name, binary("mod", at, k.param(name, extent)), extent)
        size, tiles = k.param("range", cut.range), cut.rows * cut.columns
        begin = let("begin", binary("mul", values["span"], size), tiles)
        task = Task(values["image"], values["streams"], begin, minimum(begin + size, k.param("tiles", tiles)))
        blocks = k.param("blocks", cut.p.input_blocks)
        if cut.chunked:
            return (*stmts, self.chunks(task, blocks, total))

        def tile(x0: Var, t: Var) -> Block:
            w0 = var("w0")
            taps = self.blocked_taps(task, x0, w0, const(0), blocks) if p.blocked else self.plain_taps(x0, w0)
            head = (*self.registers.registers(self.starts()), *self.weights.registers(self.tile.pixels))
            return (*head, *taps, *self.stores(task, self.registers.read))

        each = self.image.streams(self, task, lambda: (self.tiles(task, tile, const(0)),))
        return (*stmts, *self.image.before(self, task, const(0), blocks), *each)

    def stream(self, number: Expr, body: Callable[[], Block]) -> Block:
        """`body` for one group of output vectors: `stream`, its first `block`, its weights at `w0`."""
        p, k, tile, part = self.p, self.k, self.tile, self.cut.part
        stream, group, block = var("stream"), var("group"), var("block")
        k.bound(stream, 0, p.group * part.count)
        k.bound(group, 0, p.group)
        k.bound(block, 0, -(-p.m // p.block))
        stmts: list[Stmt] = [Let(stream, number)]
        first: Expr = stream * tile.vectors
        if p.group > 1:
            per = k.param("per_group", part.count)
            stmts.append(Let(group, binary("floordiv", stream, per)))
            first = binary("mod", stream, per) * tile.vectors + group * k.param("blocks_of_group", p.mg // p.block)
        first = first + k.param("first_block", part.first_block)
        w0 = stream * k.param("stream_size", p.steps * self.cut.width)
        return (*stmts, Let(block, first), Let(var("w0"), w0), *body())

    def starts(self) -> list[Expr]:
        """What the accumulators of a group of output vectors start from."""
        return [self.weights.start(self.channel_at(j)) for j in range(self.tile.vectors)]

    def channel_at(self, j: int) -> Expr:
        """Where vector j of the output channels lies in what is packed a number a channel."""
        return var("stream") * self.cut.width + self.lane + j * self.p.block

    def cell(self, t: Expr) -> tuple[Expr, Expr]:
        """The row and column of the image at which tile t begins, where it does not step back."""
        columns, one = self.k.param("columns", self.cut.columns), at_most_one(self.cut.image[0])
        row = const(0) if one else binary("floordiv", t, columns)
        column = t if one else binary("mod", t, columns)
        return row * self.tile.rows, column * self.tile.columns

    def place(self, t: Expr) -> list[Let]:
        """The first row `oh` and column `ow` of tile t."""
        k, tile, oh, ow, (rows, columns) = self.k, self.tile, var("oh"), var("ow"), self.cut.image
        k.bound(oh, 0, rows)
        k.bound(ow, 0, columns)
        row, column = self.cell(t)
        lets = [
            Let(oh, const(0) if at_most_one(rows) else minimum(row, k.step_back("last_row", rows - tile.rows))),
            Let(ow, minimum(column, k.step_back("last_column", columns - tile.columns))),
        ]
        if self.p.across:
            size, row_, column_ = k.param("row", self.p.ow), var("row"), var("column")
            k.bound(row_, 0, self.p.oh)
            k.bound(column_, 0, self.p.ow)
            lets += [Let(row_, binary("floordiv", ow, size)), Let(column_, binary("mod", ow, size))]
        return lets

    def pixel(self, r: int, q: Expr) -> tuple[Expr, Expr]:
        """The logical row and column of a pixel of the tile."""
        p = self.p
        if not p.across:
            return p.place(var("oh") + r, var("ow") + q)
        size, column = self.k.param("row", p.ow), var("column") + q
        further: Expr = const(0)  # rows on from that of the first pixel
        for n in range(1, (p.ow + self.tile.columns - 2) // p.ow + 1):
            further = further + select(column >= size * n, const(1), const(0))
        return var("row") + further, column - binary("mul", further, size)

    def first_made(self, t: Expr) -> list[Let]:
        """`first_row` and `first_column` of the pixels that no tile before t has made, where `guards` has them."""
        at = dict(zip(("first_row", "first_column"), self.cell(t)))
        return [Let(var(name), at[name]) for name in self.guards]

    def tiles(self, task: Task, body: Callable[[Var, Var], Block], first: Expr) -> Stmt:
        """The loop over the tiles of a task; `body` makes one, from the offset of its first input element and its number."""
        t, x0 = var("t"), var("x0")
        lets = (*self.place(t), *self.first_made(t), Let(x0, self.image.origin(self, task, t, first)))
        return For(t, task.begin, task.end, (*lets, self.registers.vector(body(x0, t))))

    def chunks(self, task: Task, blocks: Expr, total: str) -> Stmt:
        """The loop over chunks around the loops over groups of output vectors and tiles; `total` is scratch memory."""
        p, k, tile, cut = self.p, self.k, self.tile, self.cut
        chunk, first, last, w1, q = var("chunk"), var("first"), var("last"), var("chunk_weights"), var("q")
        k.bound(q, 0, tile.pixels)
        size, count = k.param("chunk", cut.chunk), k.param("chunks", -(-cut.p.input_blocks // cut.chunk))
        area = k.param("area", p.kh * p.kw) if p.kh * p.kw > 1 else const(1)
        terms = binary("mul", size, binary("mul", area, const(p.block)))
        share = -(-cut.width // cut.range)  # of the weights of a term that a tile fetches
        pace, fetches = k.param("pace", share), -(-share // (k.machine.line_bytes // self.weights.panels.stored.size))
        streamed = tile.pixels * cut.range == 1  # as fast as weights come, which a processor foresees alone

        def total_at(t: Expr, pixel: Expr, j: int) -> Expr:
            at = (self.image.slot(self, task) * k.param("range", cut.range) + (t - task.begin)) * tile.pixels + pixel
            return at * cut.width + j * p.block + self.lane

        def old(t: Expr, j: int, pixel: Expr) -> Expr:
            return Load(p.dtype, total, total_at(t, pixel, j))

        def keep(t: Expr, value: Callable[[int], Expr]) -> Block:
            return tuple(
                For(q, const(0), const(tile.pixels), (
                    Store(total, total_at(t, q, j), value(j) + self.registers.read(j, q)),
                ), "unrolled")
                for j in range(tile.vectors)
            )  # fmt: skip

        def body(x0: Var, t: Var) -> Block:
            fetch, starts = var("fetch"), self.starts()
            further = If(chunk.eq(0), keep(t, lambda j: starts[j]), keep(t, lambda j: old(t, j, q)))
            final = self.stores(task, lambda j, pixel: old(t, j, pixel) + self.registers.read(j, pixel))
            return (
                Let(fetch, w1 + terms * cut.width + (t - task.begin) * binary("mul", terms, pace)),
                *self.registers.registers(),
                *self.blocked_taps(task, x0, w1, first, last, None if streamed else _Fetch(fetch, pace, fetches)),
                If((chunk + 1).eq(count), tuple(final), (further,)),
            )

        def stream() -> Block:
            at = var("w0") + first * binary("mul", area, const(p.block * cut.width))
            return (Let(w1, at), self.tiles(task, body, first))

        return For(chunk, const(0), count, (
            Let(first, binary("mul", chunk, size)),
            Let(last, minimum(first + size, blocks)),
            *self.image.before(self, task, first, last),
            *self.image.streams(self, task, stream),
        ))  # fmt: skip

    def stores(self, task: Task, sum_: Callable[[int, Expr], Expr]) -> list[Stmt]:
        """Applies the epilogue to the sum of every pixel and vector and stores it."""
        tile = self.tile
        found: list[Stmt] = []
        for j in range(tile.vectors):
            for r in range(tile.rows):
                q, total = self.registers.column(f"q{j}_{r}"), Var(self.p.dtype, f"sum{j}_{r}")
                channel = (var("block") + j) * self.p.block + self.lane
                index = (task.image, channel, *self.pixel(r, q))
                pixel = q + r * tile.columns
                value = self.weights.corrected(sum_(j, pixel), self.channel_at(j), pixel)
                body = [Let(total, value), *self.epilogue.store(total, index)]
                at = {"first_row": var("oh") + r, "first_column": var("ow") + q}
                for name in self.guards:
                    body = [If(at[name] >= var(name), tuple(body))]
                found.append(self.registers.unrolled(q, body))
        return found

    def approach(self, task: Task, j: Expr, q: Expr) -> list[Stmt]:
        """Fetches what the epilogue of pixel q, vector j of the tile will read and write, while the reduction runs."""
        channel = (var("block") + j) * self.p.block + self.lane
        index = (task.image, channel, *self.pixel(0, q))
        return self.epilogue.approach(index, q, Var(self.p.dtype, "acc"))

    def blocked_taps(
        self, task: Task, x0: Var, w0: Var, begin: Expr, end: Expr, fetch: _Fetch | None = None
    ) -> list[Stmt]:
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
        x_at: Expr = x0 + cb * self.image.window.x.strides[1]
        area: Expr = k.param("area", p.kh * p.kw) if spatial else const(1)
        first: Expr = (cb - begin) * binary("mul", area, const(of_block))
        near: list[Stmt] = []
        if not self.cut.chunked and not spatial and self.tile.rows == 1 and 1 < self.tile.columns <= p.block:
            near = self.approach(task, minimum(cb, const(self.tile.vectors - 1)), ci)
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
        x_at = x0 + ch * self.image.window.x.strides[1] + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row)
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
        w1, f1, width, panels, window = var("w1"), var("f1"), self.cut.width, self.weights.panels, self.image.window
        before, meanwhile = [Let(w1, w0 + term * width)], list[Stmt]()
        if fetch is not None:
            before.append(Let(f1, fetch.begin + term * fetch.pace))
            line = self.k.machine.line_bytes // panels.stored.size
            meanwhile += [Prefetch(panels.buffer, f1 + i * fetch.pace + n * line, locality=2) for n in range(fetch.lines)]
        body = self.registers.step(
            panels.vectors(w1 + i * width, self.tile.vectors),
            lambda r, q: self.weights.inner.read(window.x.buffer, window.pixel(x1 + i * step, r, q)),
            [*meanwhile, *(near or [])],
            lambda value, pixel: self.weights.also(value, pixel, term + i),
        )
        return (*before, For(i, const(0), trip, tuple(body)))

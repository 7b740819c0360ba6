"""Direct convolution with the whole reduction in registers.

    for each task = (group of output vectors, image, row of output tiles):
        for each tile of the row (the last one steps back, so that no remainder exists):
            acc[pixel, j] = bias
            for input block, kernel row, kernel column, channel of the block:        rolled, run-time trip counts
                w[j] = weights[...]                                                 one stream, in order
                acc[pixel, j] += x[pixel, channel] * w[j]                           x is a broadcast scalar
            y[pixel, j] = epilogue(acc[pixel, j])

Long reductions are cut into chunks of input blocks whose sums are added to a total in memory, which keeps rounding errors
small. The input is channel-blocked, or row-major for the first layers, where the innermost rolled loop runs over the columns
of the kernel. Padding is halo in memory. Channels past the last real one are never read. Grouped convolutions are served
where a group is a whole number of blocks. Pixels of a 1x1 convolution are counted across rows where rows join in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, fma, minimum, var
from nncompiler.ir.weights import Array

from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store
from . import pack
from .problem import Convolution, grain_of, weights_of
from .tiles import Plan, Tile, choose

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

NewKernel = Callable[[str], "KernelBuilder"]

CHUNK = 128
"""Terms that are summed in one accumulator, about, before they are added to a total."""


def applies(p: Convolution, machine: Machine) -> bool:
    """Whether groups are whole blocks of input and output channels (or there is one group)."""
    return p.group == 1 or ((p.cg % p.block == 0 or not p.blocked) and p.mg % p.block == 0)


def plan(p: Convolution, machine: Machine) -> Plan:
    oh, ow = p.image
    return choose(machine, machine.registers, -(-p.mg // p.block), oh, ow, p.taps)


def cycles(p: Convolution, machine: Machine) -> float:
    return plan(p, machine).cycles * p.group * p.n


def build(c: Contraction, p: Convolution, machine: Machine, new_kernel: NewKernel) -> None:
    """Emits one kernel for the whole groups of output vectors and one for the vectors that remain."""
    chosen = plan(p, machine)
    blocks = -(-p.mg // p.block)
    count = blocks // chosen.main.vectors
    if count:
        _Direct(c, p, chosen.main, 0, count, new_kernel).emit()
    if chosen.rest is not None:
        _Direct(c, p, chosen.rest, count * chosen.main.vectors, 1, new_kernel).emit()


def pack_weights(p: Convolution, w: Array, first_block: int, count: int, vectors: int) -> Array:
    """The weight streams of output blocks `first_block` ... of every group: [group][count][taps][vectors * block]."""
    inner = p.block if p.blocked else 1
    streams = [
        pack.conv_panels(w[g * p.mg : (g + 1) * p.mg], first_block * p.block, count, vectors * p.block, inner)
        for g in range(p.group)
    ]
    return np.concatenate(streams)


def pack_bias(p: Convolution, b: Array, first_block: int, count: int, vectors: int) -> Array:
    """The biases of the same output blocks: [group * count][vectors * block]."""
    width = count * vectors * p.block
    return np.concatenate(
        [pack.padded_vector(b[g * p.mg : (g + 1) * p.mg], first_block * p.block, width) for g in range(p.group)]
    )


def chunk_blocks(p: Convolution) -> int:
    """Input blocks of a chunk: all where the reduction is short, else chunks of about CHUNK terms and of even size."""
    blocks, terms = -(-p.cg // p.block), p.block * p.kh * p.kw
    if p.taps <= CHUNK * 4 // 3:
        return blocks
    chunks = -(-blocks // max(1, CHUNK // terms))
    return -(-blocks // chunks)


@dataclass
class _Direct:
    c: Contraction
    p: Convolution
    tile: Tile
    first_block: int  # first output block of each group that this kernel makes
    count: int  # groups of `tile.vectors` output blocks in each group of the convolution
    new_kernel: NewKernel

    def emit(self) -> None:
        p, tile = self.p, self.tile
        self.k = k = self.new_kernel(f"conv_{tile}{'' if p.blocked else '_plain'}")
        self.oh, self.ow = p.image
        self.flat = (self.oh, self.ow) != (p.oh, p.ow)
        x_value = self.c.operands[0]
        assert x_value is not None
        self.x = k.tensor(x_value)
        self.y = k.tensor(self.c.result, written=True)
        self.overwriting = k.shares(self.c.result, self.c.node.inputs)
        w, b = weights_of(self.c)
        packed = pack_weights(p, w, self.first_block, self.count, tile.vectors)
        self.weights = k.packed(packed)
        self.bias = None if b is None else k.packed(pack_bias(p, b, self.first_block, self.count, tile.vectors))
        self.lane = var("lane")
        k.bound(self.lane, 0, p.block)
        self.input_blocks = -(-p.cg // p.block)
        self.chunk = chunk_blocks(p) if p.blocked else self.input_blocks
        self.chunked = self.chunk < self.input_blocks
        if self.chunked:
            self.total = k.scratch("total", p.dtype, tile.pixels * tile.vectors * p.block)

        streams = p.group * self.count
        tile_rows = -(-self.oh // tile.rows)
        columns = -(-self.ow // tile.columns)
        chunk = max(1, columns // 64) if self.flat and columns > 128 else (1 if self.flat else columns)
        spans = -(-columns // chunk)
        tasks = streams * p.n * tile_rows * spans
        task = var("task")
        body = self.task_body(task, tile_rows, columns, chunk, spans, packed.nbytes)
        width = self.count * tile.vectors * p.block
        real = min(p.mg - self.first_block * p.block, width)
        work, share = p.flops(p.group * real), real / p.mg
        k.emit(task, tasks, body, grain=grain_of(tasks, p.flops(p.group * width)), flops=work, written=share)

    def task_body(self, task: Var, tile_rows: int, columns: int, chunk: int, spans: int, bytes_: int) -> Block:
        """Which output the task makes, then the loop over its tiles."""
        p, k, tile = self.p, self.k, self.tile
        streams = p.group * self.count
        stmts: list[Stmt] = []

        def let(name: str, value: Expr, low: int, high: int) -> Var:
            v = var(name)
            k.bound(v, low, high)
            stmts.append(Let(v, value))
            return v

        parts = [("stream", streams), ("image", p.n), ("row", tile_rows), ("span", spans)]
        if bytes_ <= k.machine.l2_bytes // 2:  # weights stay in L2: all streams over a row before the next row
            parts = parts[1:] + parts[:1]
        steps = {name: prod(extent for _, extent in parts[i + 1 :]) for i, (name, _) in enumerate(parts)}
        values: dict[str, Expr] = {}
        for name, extent in sorted(parts):  # one text for both orders
            if extent == 1 and name != "stream":
                values[name] = const(0)
                continue
            at = binary("floordiv", task, k.param(f"{name}_step", steps[name]))
            values[name] = let(name, binary("mod", at, k.param(name, extent)), 0, extent)
        stream = values["stream"]
        if p.group == 1:
            group: Expr = const(0)
            block = stream * tile.vectors
        else:
            per = k.param("per_group", self.count)
            group = let("group", binary("floordiv", stream, per), 0, p.group)
            within = binary("mod", stream, per) * tile.vectors
            block = group * k.param("blocks_of_group", p.mg // p.block) + within
        if self.first_block:
            block = block + k.param("first_block", self.first_block)
        first = let("block", block, 0, -(-p.m // p.block))
        oh: Expr = const(0)
        self.new_row, self.new_column = None, None  # where the pixels begin that no tile before has made
        if self.oh > 1:
            row = values["row"] * tile.rows
            oh = let("oh", minimum(row, k.param("last_row", self.oh - tile.rows)), 0, self.oh)
            if self.overwriting and self.oh % tile.rows:
                self.new_row = row
        t = var("t")
        ow = minimum(t * tile.columns, k.param("last_column", self.ow - tile.columns))
        if self.overwriting and self.ow % tile.columns:
            self.new_column = t * tile.columns
        ow_var = var("ow")
        k.bound(ow_var, 0, self.ow)
        inner = (Let(ow_var, ow), *self.tile_body(values["image"], group, stream, first, oh, ow_var))
        end: Expr = k.param("tiles", columns)
        if self.flat:
            size = k.param("chunk", chunk)
            begin: Expr = let("begin", binary("mul", values["span"], size), 0, columns)
            end = minimum(begin + size, end)
        else:
            begin = const(0)
        stmts.append(For(t, begin, end, inner))
        return tuple(stmts)

    def tile_body(self, n: Expr, group: Expr, stream: Expr, block: Expr, oh: Expr, ow: Expr) -> Block:
        """One tile: a vector loop over the lanes of a block around the accumulators."""
        p, k, tile, lane = self.p, self.k, self.tile, self.lane
        width = tile.vectors * p.block
        body: list[Stmt] = []
        starts: list[Expr] = [const(0.0, p.dtype)] * tile.vectors
        if self.bias is not None:
            starts = [Load(p.dtype, self.bias, stream * width + j * p.block + lane) for j in range(tile.vectors)]
        top, left = p.pads[:2]
        channel = group * k.param("group_channels", p.cg) if p.group > 1 else const(0)
        step = p.block if p.blocked else 1
        base = self.x.offset((n, channel, const(0), ow * p.stride[1]))
        if not self.flat:
            base = base + oh * k.param("row_step", p.stride[0] * p.x_row) - k.param("origin", top * p.x_row + left * step)
        x0, w0 = var("x0"), var("w0")
        body += [Let(x0, base), Let(w0, stream * k.param("stream_size", p.taps * width))]
        if self.chunked:
            body += self.chunks(starts, x0, w0)
        else:
            body += self.registers(starts)
            blocks = k.param("blocks", self.input_blocks)
            body += self.blocked_taps(x0, w0, const(0), blocks) if p.blocked else self.plain_taps(x0, w0)
        for j in range(tile.vectors):
            for r in range(tile.rows):
                body.append(self.store(n, (block + j) * p.block + lane, oh + r, ow, j, r))
        return (For(lane, const(0), const(p.block), tuple(body), "vector", p.block, p.block),)

    def registers(self, starts: list[Expr]) -> list[Stmt]:
        """The accumulators: acc{j}[pixel]."""
        return [Declare(f"acc{j}", self.p.dtype, start, (self.tile.pixels,)) for j, start in enumerate(starts)]

    def total_at(self, pixel: Expr, j: int) -> Expr:
        """Offset of a pixel's total in scratch memory."""
        return (pixel * self.tile.vectors + j) * self.p.block + self.lane

    def chunks(self, starts: list[Expr], x0: Var, w0: Var) -> list[Stmt]:
        """total = start; for each chunk of input blocks: acc = 0, accumulate, total += acc."""
        p, k, tile = self.p, self.k, self.tile
        q, chunk, first = var("q"), var("chunk"), var("first")
        k.bound(q, 0, tile.pixels)

        def each_pixel(value: Callable[[int], Expr]) -> list[Stmt]:
            return [
                For(q, const(0), const(tile.pixels), (Store(self.total, self.total_at(q, j), value(j)),), "unrolled")
                for j in range(tile.vectors)
            ]

        def sum_(j: int) -> Expr:
            return Load(p.dtype, self.total, self.total_at(q, j)) + Read(p.dtype, f"acc{j}", (q,))

        size, blocks = k.param("chunk", self.chunk), k.param("blocks", self.input_blocks)
        zeros: list[Expr] = [const(0.0, p.dtype)] * tile.vectors
        body = [
            *self.registers(zeros),
            Let(first, binary("mul", chunk, size)),
            *self.blocked_taps(x0, w0, first, minimum(first + size, blocks)),
            *each_pixel(sum_),
        ]
        count = k.param("chunks", -(-self.input_blocks // self.chunk))
        return [*each_pixel(lambda j: starts[j]), For(chunk, const(0), count, tuple(body))]

    def store(self, n: Expr, channel: Expr, oh: Expr, ow: Expr, j: int, r: int) -> Stmt:
        """Applies the epilogue to row r of the tile, vector j, and stores it."""
        q = var(f"q{j}_{r}")
        self.k.bound(q, 0, self.tile.columns)
        index = (n, channel, oh, ow + q)
        pixel = q + r * self.tile.columns
        acc: Expr = Read(self.p.dtype, f"acc{j}", (pixel,))
        body: list[Stmt] = []
        if self.chunked:
            sum_ = Var(self.p.dtype, f"sum{j}_{r}")
            body.append(Let(sum_, Load(self.p.dtype, self.total, self.total_at(pixel, j))))
            acc = sum_
        value = self.c.epilogue(self.k, acc, index, body)
        body.append(Store(self.y.buffer, self.y.offset(index), value))
        new = [at >= first for at, first in ((oh, self.new_row), (ow + q, self.new_column)) if first is not None]
        if new:
            body = [If(new[0] & new[1] if len(new) > 1 else new[0], tuple(body))]
        return For(q, const(0), const(self.tile.columns), tuple(body), "unrolled")

    def blocked_taps(self, x0: Var, w0: Var, begin: Expr, end: Expr) -> list[Stmt]:
        """Loops over input blocks begin ... end, kernel row and column, channel."""
        p, k = self.p, self.k
        width = self.tile.vectors * p.block
        cb, kh, kw, ci = var("cb"), var("kh"), var("kw"), var("ci")
        n, x1, w1 = var("channels"), var("x1"), var("w1")
        whole = p.cg % p.block == 0
        trip: Expr = const(p.block) if whole else n
        spatial = p.kh * p.kw > 1
        stmts: list[Stmt] = []
        if not whole:
            stmts.append(Let(n, minimum(const(p.block), k.param("channels", p.cg) - cb * p.block)))
        x_at: Expr = x0 + cb * self.x.strides[1]
        area: Expr = k.param("area", p.kh * p.kw) if spatial else const(1)
        w_at: Expr = w0 + cb * binary("mul", area, const(p.block * width))
        inner = self.multiply(x1, w1, ci, trip, width)
        if spatial:
            kh_count, kw_count = k.param("kernel_rows", p.kh), k.param("kernel_columns", p.kw)
            x_at = x_at + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row) + kw * (p.dilation[1] * p.block)
            w_at = w_at + (kh * kw_count + kw) * binary("mul", trip, const(width))
            inner = (Let(x1, x_at), Let(w1, w_at), *inner)
            stmts.append(For(kh, const(0), kh_count, (For(kw, const(0), kw_count, inner),)))
        else:
            stmts += [Let(x1, x_at), Let(w1, w_at), *inner]
        return [For(cb, begin, end, tuple(stmts))]

    def plain_taps(self, x0: Var, w0: Var) -> list[Stmt]:
        """Loops over channel, kernel row and column of a row-major input."""
        p, k = self.p, self.k
        width = self.tile.vectors * p.block
        ch, kh, kw = var("ch"), var("kh"), var("kw")
        x1, w1 = var("x1"), var("w1")
        kh_count, kw_count = k.param("kernel_rows", p.kh), k.param("kernel_columns", p.kw)
        x_at = x0 + ch * self.x.strides[1] + kh * k.param("kernel_row_step", p.dilation[0] * p.x_row)
        w_at = w0 + (ch * kh_count + kh) * binary("mul", kw_count, const(width))
        inner = (Let(x1, x_at), Let(w1, w_at), *self.multiply(x1, w1, kw, kw_count, width, p.dilation[1]))
        rows = For(kh, const(0), kh_count, inner)
        return [For(ch, const(0), k.param("channels", p.cg), (rows,))]

    def multiply(self, x1: Var, w1: Var, i: Var, trip: Expr, width: int, step: int = 1) -> Block:
        """The inner loop: weights[j] once, then a broadcast and `vectors` multiply-adds a pixel."""
        p, k, tile, lane = self.p, self.k, self.tile, self.lane
        pixel_step = p.stride[1] * (p.block if p.blocked else 1)
        names = [var(f"w_{j}") for j in range(tile.vectors)]
        body: list[Stmt] = [
            Let(Var(p.dtype, v.name), Load(p.dtype, self.weights, w1 + i * width + (j * p.block) + lane))
            for j, v in enumerate(names)
        ]
        for r in range(tile.rows):
            q = var(f"pixel{r}")
            self.k.bound(q, 0, tile.columns)
            at = x1 + i * step + q * pixel_step
            if r:
                at = at + k.param("row_step", p.stride[0] * p.x_row) * r
            value = Var(p.dtype, f"v{r}")
            slot = (q + r * tile.columns,)
            updates: list[Stmt] = [Let(value, Load(p.dtype, self.x.buffer, at))]
            for j, v in enumerate(names):
                acc = Read(p.dtype, f"acc{j}", slot)
                updates.append(Assign(f"acc{j}", slot, fma(value, Var(p.dtype, v.name), acc)))
            body.append(For(q, const(0), const(tile.columns), tuple(updates), "unrolled"))
        return (For(i, const(0), trip, tuple(body)),)


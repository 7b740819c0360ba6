"""Direct 1x1 convolution of what pointwise operators make of its input (DenseNet's batch norm and ReLU).

    for each task = (image, row of output tiles, some of the groups of output vectors):
        for each tile of the row:
            total[group] = bias
            for each chunk of input blocks:
                scratch[channel block, pixel] = prologue(x[channel block, pixel])    once for all output vectors
                for each of the task's groups of output vectors:
                    total[group] += the tile of direct.py, reading scratch
            y = epilogue(total)

Chunks are those of direct.py, so that scratch is a few kilobytes; where there is only one, accumulators stay in registers.
The operators cost about as much as one output channel, and their result is never written to memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var

from ..loops.ir import Block, For, Let, Load, Read, Stmt, Store
from . import direct
from .problem import Convolution, grain_of, weights_of

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

STREAMS = 16
"""Groups of output vectors to a task at most: their totals stay in the first-level cache."""
TASKS = 16
"""Below so many tasks the output vectors are shared out too, and each share computes the prologue once more."""


def applies(p: Convolution, machine: Machine) -> bool:
    return p.pointwise and p.blocked and p.group == 1


def build(c: Contraction, p: Convolution, machine: Machine, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits one kernel for the whole groups of output vectors and one for the vectors that remain."""
    chosen = direct.plan(p, machine)
    count = -(-p.m // p.block) // chosen.main.vectors
    if count:
        _Mapped(c, p, chosen.main, 0, count, new_kernel).emit()
    if chosen.rest is not None:
        _Mapped(c, p, chosen.rest, count * chosen.main.vectors, 1, new_kernel).emit()


class _Mapped(direct.Direct):
    """The tiles of a direct convolution, whose input is the current tile in scratch."""

    def emit(self) -> None:
        p, tile = self.p, self.tile
        self.k = k = self.new_kernel(f"conv_{tile}_prologue")
        self.oh, self.ow = p.image
        self.input_blocks = -(-p.c // p.block)
        self.y = k.tensor(self.c.result, written=True)
        w, b = weights_of(self.c)
        self.weights = k.packed(direct.pack_weights(p, w, self.first_block, self.count, tile.vectors))
        self.bias = None
        if b is not None:
            self.bias = k.packed(direct.pack_bias(p, b, self.first_block, self.count, tile.vectors))
        self.lane = var("lane")
        k.bound(self.lane, 0, p.block)
        self.chunk = direct.chunk_blocks(p)
        self.chunked = self.chunk < self.input_blocks
        rows, columns = -(-self.oh // tile.rows), -(-self.ow // tile.columns)
        self.spread(tile.pixels, p)
        per_task = columns if self.oh > 1 else max(1, columns // (4 * TASKS))
        spans = -(-columns // per_task)
        shares = min(self.count, max(-(-TASKS // (p.n * rows * spans)), -(-self.count // STREAMS)))
        streams = -(-self.count // shares)
        shares = -(-self.count // streams)
        if self.chunked:
            self.total = k.scratch("total", p.dtype, min(STREAMS, self.count) * tile.pixels * tile.vectors * p.block)
        tasks = p.n * rows * spans * shares
        task = var("task")
        body = self.mapped_task(task, (shares, spans, rows), streams, per_task, columns)
        width = self.count * tile.vectors * p.block
        real = min(p.m - self.first_block * p.block, width)
        k.emit(task, tasks, body, grain=grain_of(tasks, p.flops(width)), flops=p.flops(real), written=real / p.m)

    def spread(self, pixels: int, p: Convolution) -> None:
        """Puts the scratch in the place of the input: every tile begins at its start."""
        k, operand = self.k, self.c.operands[0]
        assert operand is not None
        buffer = k.scratch("mapped", p.dtype, max(self.chunk, direct.CHUNK * 4 // 3 // p.block) * pixels * p.block)
        zero = const(0)
        strides = (zero, const(pixels * p.block), zero, zero, const(1))
        self.x = replace(k.tensor(operand), buffer=buffer, strides=strides)
        self.p, self.flat = replace(p, x_row=self.tile.columns * p.block), True

    def mapped_task(self, task: Var, parts: tuple[int, ...], streams: int, per_task: int, columns: int) -> Block:
        """Which output the task makes, then its tiles: the prologue, and the groups of output vectors."""
        p, k, tile = self.p, self.k, self.tile
        stmts: list[Stmt] = []
        values: list[Expr] = []
        rest: Expr = task
        for name, extent in zip(("share", "span", "row"), parts, strict=True):
            v, left, size = var(name), var(f"{name}_rest"), k.param(name, extent)
            k.bound(v, 0, extent)
            stmts += [Let(v, binary("mod", rest, size)), Let(left, binary("floordiv", rest, size))]
            values.append(v)
            rest = left
        share, span, row = values
        t, ow, oh, n, stream, block = (var(x) for x in ("t", "ow", "oh", "image", "stream", "block"))
        blocks = -(-p.m // p.block)
        for v, extent in ((ow, self.ow), (oh, self.oh), (n, p.n), (stream, self.count), (block, blocks)):
            k.bound(v, 0, extent)
        begin, size, some = var("begin"), k.param("tiles_of_task", per_task), k.param("streams_of_task", streams)
        stmts += [
            Let(n, rest),
            Let(oh, minimum(row * tile.rows, k.param("last_row", self.oh - tile.rows))),
            Let(begin, binary("mul", span, size)),
        ]
        first = stream * tile.vectors
        if self.first_block:
            first = first + k.param("first_block", self.first_block)
        self.low = low = var("low")
        end = minimum(low + some, k.param("streams", self.count))

        def each(body: list[Stmt]) -> Stmt:
            lanes = For(self.lane, const(0), const(p.block), tuple(body), "vector", p.block, p.block)
            return For(stream, low, end, (Let(block, first), lanes))

        column = minimum(t * tile.columns, k.param("last_column", self.ow - tile.columns))
        stmts.append(Let(low, binary("mul", share, some)))
        inner: list[Stmt] = [Let(ow, column)]
        if self.chunked:
            inner += self.summed(n, oh, ow, stream, block, each)
        else:
            inner.append(self.fill(n, oh, ow, const(0), k.param("blocks", self.input_blocks)))
            inner.append(For(stream, low, end, (Let(block, first), *self.tile_body(n, const(0), stream, block, oh, ow))))
        stmts.append(For(t, begin, minimum(begin + size, k.param("tiles", columns)), tuple(inner)))
        return tuple(stmts)

    def total_at(self, pixel: Expr, j: int) -> Expr:
        """Offset of a pixel's total in scratch: those of the task's groups lie one after another."""
        at = (var("stream") - self.low) * (self.tile.pixels * self.tile.vectors * self.p.block)
        return at + super().total_at(pixel, j)

    def summed(
        self, n: Expr, oh: Expr, ow: Expr, stream: Expr, block: Expr, each: Callable[[list[Stmt]], Stmt]
    ) -> list[Stmt]:
        """One tile: totals, chunks of input blocks, epilogues; `each` is a loop over the task's groups of output vectors."""
        p, k, tile = self.p, self.k, self.tile
        chunk, first, x0, w0, q = var("chunk"), var("first"), var("x0"), var("w0"), var("q")
        k.bound(q, 0, tile.pixels)
        width = tile.vectors * p.block

        def pixels(j: int, value: Expr) -> Stmt:
            return For(q, const(0), const(tile.pixels), (Store(self.total, self.total_at(q, j), value),), "unrolled")

        starts: list[Expr] = [const(0.0, p.dtype)] * tile.vectors
        if self.bias is not None:
            starts = [Load(p.dtype, self.bias, stream * width + j * p.block + self.lane) for j in range(tile.vectors)]
        sums = [Load(p.dtype, self.total, self.total_at(q, j)) + Read(p.dtype, f"acc{j}", (q,)) for j in range(tile.vectors)]
        size, blocks = k.param("chunk", self.chunk), k.param("blocks", self.input_blocks)
        end = minimum(first + size, blocks)
        added = [
            *self.registers([const(0.0, p.dtype)] * tile.vectors),
            Let(x0, const(0) - first * self.x.strides[1]),
            Let(w0, stream * k.param("stream_size", p.taps * width)),
            *self.blocked_taps(x0, w0, first, end),
            *(pixels(j, value) for j, value in enumerate(sums)),
        ]
        chunks = (Let(first, binary("mul", chunk, size)), self.fill(n, oh, ow, first, end), each(added))
        return [
            each([pixels(j, value) for j, value in enumerate(starts)]),
            For(chunk, const(0), k.param("chunks", -(-self.input_blocks // self.chunk)), chunks),
            each([
                self.store(n, (block + j) * p.block + self.lane, oh + r, ow, j, r)
                for j in range(tile.vectors) for r in range(tile.rows)
            ]),
        ]  # fmt: skip

    def fill(self, n: Expr, oh: Expr, ow: Expr, begin: Expr, end: Expr) -> Stmt:
        """scratch = prologue(x) for the pixels of the tile and the input blocks begin ... end."""
        p, k, tile, lane = self.p, self.k, self.tile, self.lane
        cb = var("cb")
        k.bound(cb, 0, self.input_blocks)
        rows: list[Stmt] = []
        for r in range(tile.rows):
            q = var(f"pixel{r}")
            k.bound(q, 0, tile.columns)
            body: list[Stmt] = []
            value = self.c.first_operand(k, (n, cb * p.block + lane, oh + r, ow + q), body)
            at = ((cb - begin) * tile.pixels + r * tile.columns + q) * p.block + lane
            body.append(Store(self.x.buffer, at, value))
            rows.append(For(q, const(0), const(tile.columns), tuple(body), "unrolled"))
        lanes = For(lane, const(0), const(p.block), tuple(rows), "vector", p.block, p.block)
        return For(cb, begin, end, (lanes,))

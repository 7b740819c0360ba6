"""Direct 1x1 convolution of what pointwise operators make of its input (DenseNet's batch norm and ReLU).

    for each task = (image, row of output tiles, some of the groups of output vectors):
        for each tile of the row:
            scratch[channel block, pixel] = prologue(x[channel block, pixel])        once for all output vectors
            for each of the task's groups of output vectors:
                the tile of direct.py, reading scratch

The operators cost about as much as one output channel, and their result is never written to memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var

from ..loops.ir import Block, For, Let, Stmt, Store
from ..lower.tensor import Tensor
from . import direct
from .problem import Convolution, grain_of, weights_of

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

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
        if self.chunked:
            self.total = k.scratch("total", p.dtype, tile.pixels * tile.vectors * p.block)
        rows, columns = -(-self.oh // tile.rows), -(-self.ow // tile.columns)
        self.spread(tile.pixels, p)
        per_task = columns if self.oh > 1 else max(1, columns // (4 * TASKS))
        spans = -(-columns // per_task)
        shares = min(self.count, -(-TASKS // (p.n * rows * spans)))
        streams = -(-self.count // shares)
        shares = -(-self.count // streams)
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
        room = 1 << (self.input_blocks - 1).bit_length()  # a size that layers share, so that they share kernels
        buffer = k.scratch("mapped", p.dtype, room * pixels * p.block)
        zero = const(0)
        self.x = Tensor(buffer, operand.type, (zero, const(pixels * p.block), zero, zero, const(1)), k.simplify)
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
        low = var("low")
        each = For(
            stream, low, minimum(low + some, k.param("streams", self.count)),
            (Let(block, first), *self.tile_body(n, const(0), stream, block, oh, ow)),
        )  # fmt: skip
        column = minimum(t * tile.columns, k.param("last_column", self.ow - tile.columns))
        stmts.append(Let(low, binary("mul", share, some)))
        inner = (Let(ow, column), self.fill(n, oh, ow), each)
        stmts.append(For(t, begin, minimum(begin + size, k.param("tiles", columns)), inner))
        return tuple(stmts)

    def fill(self, n: Expr, oh: Expr, ow: Expr) -> Stmt:
        """scratch = prologue(x) for the pixels of the tile and all input channels."""
        p, k, tile, lane = self.p, self.k, self.tile, self.lane
        cb = var("cb")
        k.bound(cb, 0, self.input_blocks)
        rows: list[Stmt] = []
        for r in range(tile.rows):
            q = var(f"pixel{r}")
            k.bound(q, 0, tile.columns)
            body: list[Stmt] = []
            value = self.c.first_operand(k, (n, cb * p.block + lane, oh + r, ow + q), body)
            at = (cb * tile.pixels + r * tile.columns + q) * p.block + lane
            body.append(Store(self.x.buffer, at, value))
            rows.append(For(q, const(0), const(tile.columns), tuple(body), "unrolled"))
        lanes = For(lane, const(0), const(p.block), tuple(rows), "vector", p.block, p.block)
        return For(cb, const(0), k.param("blocks", self.input_blocks), (lanes,))

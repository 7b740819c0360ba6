"""Winograd convolution, stride 1: n x n input tiles, n*n products a channel pair, m x m outputs.

    for each task = (block of tiles, group of the convolution, range of output channels):
        where[t] = image, row, column of every tile; the last ones of a row or column step back inside the image
        for each block of input channels, tile:
            V[xi] = B d B'                                            in scratch, half of L2
        for each group of output vectors:
            for each xi of n*n, register tile of tiles:               the GEMM of the direct kernels
                for each chunk of input channels:
                    acc[tile, j] = sum over c of V[xi, tile, c] * U[xi, c, j]
                    M[xi, tile, j] += acc[tile, j]                    the first chunk stores
            for each tile, output vector:
                y = epilogue(A M A' + bias), from the first row and column that no other tile makes

    V: [register tile][C / block][n*n][pixels][block]     M: [register tile][n*n][pixels][vectors][block]
    U: [group][group of vectors][n*n][C][vectors * block], G g G' in float64, rounded once

Every output element is stored by one tile, whose place depends on the image alone: any split of the tasks gives the same
bits. Channels past the last real one are never multiplied.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.dtype import i64
from nncompiler.ir.expr import Const, Expr, Var, binary, const, fma, minimum, var
from nncompiler.ir.weights import Array

from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store
from . import pack
from .problem import Convolution, grain_of, weights_of
from .winograd_plan import CHUNK, Plan, applies, plan
from .winograd_transform import Transform

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..lower.tensor import Tensor
    from ..machine import Machine

NewKernel = Callable[[str], "KernelBuilder"]

FIELDS = 6
"""What is kept of a tile: offset of its input, image, row, column, first row and first column to store."""


@dataclass(frozen=True)
class Variant:
    """The algorithm with input tiles of n x n."""

    n: int

    def applies(self, p: Convolution, machine: Machine) -> bool:
        return applies(p, self.n)

    def cycles(self, p: Convolution, machine: Machine) -> float:
        return plan(p, machine, self.n).cycles

    def build(self, c: Contraction, p: Convolution, machine: Machine, new_kernel: NewKernel) -> None:
        build_plan(c, p, plan(p, machine, self.n), new_kernel)


def build_plan(c: Contraction, p: Convolution, chosen: Plan, new_kernel: NewKernel) -> None:
    """Emits the kernel of a given plan."""
    _Winograd(c, p, chosen, new_kernel).emit()


def pack_weights(t: Transform, w: Array, group: int, width: int) -> Array:
    """w[M, C/group, r, r] --> U[group][M/group / width][n*n][C/group][width]; output channels past the last are zero."""
    per = w.shape[0] // group
    count = -(-per // width)
    out = np.zeros((group, count, t.products, w.shape[1], width), np.float32)
    for g in range(group):
        for i in range(count):
            part = t.filters(w[g * per + i * width : min((g + 1) * per, g * per + (i + 1) * width)])
            out[g, i, :, :, : part.shape[1]] = part.transpose(0, 2, 1)
    return out


def pack_bias(b: Array, group: int, width: int) -> Array:
    """b[M] --> [group][M/group, zero padded to a multiple of width]."""
    per = len(b) // group
    size = -(-per // width) * width
    return np.concatenate([pack.padded_vector(b[g * per : (g + 1) * per], 0, size) for g in range(group)])


def _rounded(size: int, least: int) -> int:
    """The next power of two, `least` or above: layers of other sizes then share the kernel, and memory that is not touched
    takes no room."""
    return max(least, 1 << (size - 1).bit_length())


@dataclass
class _Winograd:
    c: Contraction
    p: Convolution
    plan: Plan
    new_kernel: NewKernel

    def emit(self) -> None:
        p, chosen = self.p, self.plan
        self.t = t = chosen.transform
        self.k = k = self.new_kernel(f"winograd_{t.m}_{t.r}_{chosen.pixels}x{chosen.vectors}")
        x_value = self.c.operands[0]
        assert x_value is not None
        self.x = self.own_strides(k.tensor(x_value, params=False), "x")
        self.y = self.own_strides(k.tensor(self.c.result, params=False, written=True), "y")
        w, b = weights_of(self.c)
        width = chosen.vectors * p.block
        self.weights = k.packed(pack_weights(t, w, p.group, width))
        self.bias = None if b is None else k.packed(pack_bias(b, p.group, width))
        self.lane = var("lane")
        k.bound(self.lane, 0, p.block)
        self.tile_rows, self.tile_columns = -(-p.oh // t.m), -(-p.ow // t.m)
        self.total = p.n * self.tile_rows * self.tile_columns
        self.input_blocks, self.output_blocks = -(-p.cg // p.block), -(-p.mg // p.block)
        self.chunks = -(-p.cg // CHUNK)
        self.streams = -(-self.output_blocks // chosen.vectors)
        slots = chosen.tiles
        self.where = k.scratch("where", i64, _rounded(slots * FIELDS, 1 << 10))
        self.v = k.scratch("v", p.dtype, _rounded(t.products * slots * self.input_blocks * p.block, 1 << 17))
        self.products = k.scratch("m", p.dtype, _rounded(t.products * slots * width, 1 << 16))
        self.result = k.scratch("y", p.dtype, t.m * t.m * p.block)
        blocks = -(-self.total // slots)
        tasks = blocks * p.group * chosen.splits
        task = var("task")
        k.emit(task, tasks, self.task_body(task), grain=grain_of(tasks, p.flops(p.m)), flops=p.flops(p.m))

    def own_strides(self, tensor: Tensor, name: str) -> Tensor:
        """The tensor with a parameter for every stride: strides of x and y that are equal in one layer need not be so in the
        next that shares the kernel."""
        block = self.p.block
        strides = tuple(
            s if isinstance(s, Const) and int(s.value) in (1, block) else self.k.param(f"{name}_stride{axis}", int(s.value))
            for axis, s in enumerate(tensor.strides)
            if isinstance(s, Const)
        )
        return replace(tensor, strides=strides)

    def task_body(self, task: Var) -> Block:
        """Which tiles and channels the task makes, then the three phases."""
        p, k, chosen = self.p, self.k, self.plan
        group, split, first, count, used = var("group"), var("split"), var("first"), var("count"), var("used")
        begin, end = var("begin"), var("end")
        splits, slots = k.param("splits", chosen.splits), k.param("slots", chosen.tiles)
        rest = binary("floordiv", task, splits)
        block = rest
        stmts: list[Stmt] = [Let(split, binary("mod", task, splits))]
        if p.group > 1:
            groups = k.param("groups", p.group)
            stmts.append(Let(group, binary("mod", rest, groups)))
            block = binary("floordiv", rest, groups)
        else:
            k.bound(group, 0, 1)
            stmts.append(Let(group, const(0)))
        streams = k.param("streams", self.streams)
        per = k.param("streams_of_split", -(-self.streams // chosen.splits))
        stmts += [
            Let(first, binary("mul", block, slots)),
            Let(count, minimum(slots, k.param("total", self.total) - first)),
            Let(used, binary("floordiv", count + (chosen.pixels - 1), const(chosen.pixels))),
            Let(begin, binary("mul", split, per)),
            Let(end, minimum(begin + per, streams)),
            self.places(group, first, count),
            self.input(count, used),
        ]
        stream = var("stream")
        inner = (*self.multiply(group, stream, used), *self.output(group, stream, count, used))
        stmts.append(For(stream, begin, end, inner))
        return tuple(stmts)

    # places

    def places(self, group: Expr, first: Expr, count: Expr) -> Stmt:
        """where[t] of every tile of the block."""
        p, k, m = self.p, self.k, self.t.m
        i, tile, n, row, column, oh, ow = (var(s) for s in ("i", "tile", "n", "row", "column", "oh", "ow"))
        k.bound(n, 0, p.n)
        columns, rows = k.param("tile_columns", self.tile_columns), k.param("tile_rows", self.tile_rows)
        strip = binary("floordiv", tile, columns)
        at = self.x.offset((n, const(0), const(0), const(0)))
        if p.group > 1:
            at = at + group * binary("mul", k.param("group_blocks", p.cg // p.block), self.x.strides[1])
        at = at + (oh - k.param("top", p.pads[0])) * self.x.strides[2]
        at = at + (ow - k.param("left", p.pads[1])) * self.x.strides[3]
        values = (at, n, oh, ow, row * m - oh, column * m - ow)
        return For(i, const(0), count, (
            Let(tile, first + i),
            Let(column, binary("mod", tile, columns)),
            Let(row, binary("mod", strip, rows)),
            Let(n, binary("floordiv", strip, rows)),
            Let(oh, minimum(row * m, k.param("last_row", p.oh - m))),
            Let(ow, minimum(column * m, k.param("last_column", p.ow - m))),
            *(Store(self.where, i * FIELDS + f, value) for f, value in enumerate(values)),
        ))  # fmt: skip

    def place(self, tile: Expr, at: int) -> Expr:
        return Load(i64, self.where, tile * FIELDS + at)

    # input

    def input(self, count: Expr, used: Expr) -> Stmt:
        """V of every tile and block of input channels."""
        p, k, lane, pixels = self.p, self.k, self.lane, self.plan.pixels
        cb, q, i, tile, x0, v0 = (var(s) for s in ("cb", "q", "i", "tile", "x0", "v0"))
        blocks = k.param("blocks", self.input_blocks)
        body: list[Stmt] = []
        name = self.namer(body, "d")
        n = self.t.n
        loads = [
            [name(Load(p.dtype, self.x.buffer, x0 + i_ * self.x.strides[2] + (j * p.block) + lane)) for i_ in range(n)]
            for j in range(n)
        ]
        columns = [self.t.input(loads[j], name) for j in range(n)]
        v_step = pixels * p.block
        for row in range(n):
            for j, value in enumerate(self.t.input([columns[j][row] for j in range(n)], name)):
                body.append(Store(self.v, v0 + (row * n + j) * v_step + lane, value))
        inner = (
            Let(tile, q * pixels + i),
            Let(x0, self.place(tile, 0) + cb * self.x.strides[1]),
            Let(v0, (q * blocks + cb) * (n * n * v_step) + i * p.block),
            self.vector(body),
        )
        tiles = For(i, const(0), minimum(const(pixels), count - q * pixels), inner)
        return For(cb, const(0), blocks, (For(q, const(0), used, (tiles,)),))

    def vector(self, body: list[Stmt]) -> Stmt:
        return For(self.lane, const(0), const(self.p.block), tuple(body), "vector", self.p.block, self.p.block)

    def namer(self, body: list[Stmt], prefix: str) -> Callable[[Expr], Expr]:
        """A function that names values in `body`."""
        count = 0

        def name(value: Expr) -> Expr:
            nonlocal count
            v = Var(self.p.dtype, f"{prefix}{count}")
            count += 1
            body.append(Let(v, value))
            return v

        return name

    # products

    def multiply(self, group: Expr, stream: Expr, used: Expr) -> Block:
        """M of one group of output vectors."""
        p, k, lane, chosen = self.p, self.k, self.lane, self.plan
        width = chosen.vectors * p.block
        xi, q, u0, v0, m0 = (var(s) for s in ("xi", "q", "u0", "v0", "m0"))
        blocks, channels = k.param("blocks", self.input_blocks), k.param("channels", p.cg)
        cb, ci, trip = var("cb"), var("ci"), var("trip")
        pixel = var("pixel")
        whole = p.cg % p.block == 0
        end: Expr = const(p.block) if whole else trip
        names = [Var(p.dtype, f"w{j}") for j in range(chosen.vectors)]
        row = u0 + (cb * p.block + ci) * width
        step: list[Stmt] = [
            Let(v, Load(p.dtype, self.weights, row + j * p.block + lane)) for j, v in enumerate(names)
        ]
        value = Var(p.dtype, "value")
        v_step, m_step = chosen.pixels * p.block, chosen.pixels * width
        at = v0 + (cb * (self.t.products * v_step) + pixel * p.block + ci)
        updates: list[Stmt] = [Let(value, Load(p.dtype, self.v, at))]
        for j, v in enumerate(names):
            updates.append(Assign(f"acc{j}", (pixel,), fma(value, v, Read(p.dtype, f"acc{j}", (pixel,)))))
        step.append(For(pixel, const(0), const(chosen.pixels), tuple(updates), "unrolled"))
        reduction: list[Stmt] = []
        if not whole:
            reduction.append(Let(trip, minimum(const(p.block), channels - cb * p.block)))
        reduction.append(For(ci, const(0), end, tuple(step)))
        chunk, low = var("chunk"), var("low")
        size = k.param("chunk", -(-self.input_blocks // self.chunks))
        body: list[Stmt] = [
            Declare(f"acc{j}", p.dtype, const(0.0, p.dtype), (chosen.pixels,)) for j in range(chosen.vectors)
        ]
        body += [Let(low, binary("mul", chunk, size)), For(cb, low, minimum(low + size, blocks), tuple(reduction))]
        body.append(If(chunk.eq(0), self.keep(m0, width, add=False), self.keep(m0, width, add=True)))
        chunks = For(chunk, const(0), k.param("chunks", self.chunks), tuple(body))
        matrix = binary("mul", channels, const(width))
        stream_at = group * k.param("streams", self.streams) + stream if p.group > 1 else stream
        inner = For(q, const(0), used, (
            Let(v0, binary("mul", q, blocks) * (self.t.products * v_step) + xi * v_step),
            Let(m0, q * (self.t.products * m_step) + xi * m_step),
            self.vector([chunks]),
        ))  # fmt: skip
        u_at = binary("mul", binary("mul", stream_at, const(self.t.products)) + xi, matrix)
        return (For(xi, const(0), const(self.t.products), (Let(u0, u_at), inner)),)

    def keep(self, m0: Expr, width: int, add: bool) -> Block:
        """Stores the accumulators, or adds them to what is stored."""
        p, pixel, found = self.p, var("pixel"), []
        for j in range(self.plan.vectors):
            at = m0 + pixel * width + (j * p.block) + self.lane
            value: Expr = Read(p.dtype, f"acc{j}", (pixel,))
            if add:
                value = Load(p.dtype, self.products, at) + value
            found.append(For(pixel, const(0), const(self.plan.pixels), (Store(self.products, at, value),), "unrolled"))
        return tuple(found)

    # output

    def output(self, group: Expr, stream: Expr, count: Expr, used: Expr) -> Block:
        """y of one group of output vectors."""
        p, k, lane, t, vectors = self.p, self.k, self.lane, self.t, self.plan.vectors
        q, pixel, j, m0, at, block = (var(s) for s in ("q", "pixel", "j", "m0", "at", "block"))
        n, oh, ow, r, c = var("n"), var("oh"), var("ow"), var("r"), var("c")
        body: list[Stmt] = []
        name = self.namer(body, "s")
        m_step = self.plan.pixels * vectors * p.block
        columns = [
            t.output([name(Load(p.dtype, self.products, m0 + (a * t.n + b) * m_step + lane)) for a in range(t.n)], name)
            for b in range(t.n)
        ]
        for row in range(t.m):
            for column, value in enumerate(t.output([columns[b][row] for b in range(t.n)], name)):
                body.append(Store(self.result, (row * t.m + column) * p.block + lane, value))
        for v, extent in ((n, p.n), (block, -(-p.m // p.block)), (oh, p.oh), (ow, p.ow), (r, t.m), (c, t.m)):
            k.bound(v, 0, extent)
        acc = Var(p.dtype, "acc")
        start: Expr | None = None
        if self.bias is not None:
            start = Var(p.dtype, "bias")
            bias_at = (stream * vectors + j) * p.block
            if p.group > 1:
                bias_at = bias_at + group * k.param("bias_step", self.streams * vectors * p.block)
            body.insert(0, Let(start, Load(p.dtype, self.bias, bias_at + lane)))
        total: Expr = Load(p.dtype, self.result, (r * t.m + c) * p.block + lane)
        element: list[Stmt] = [Let(acc, total if start is None else total + start)]
        index = (n, block * p.block + lane, oh + r, ow + c)
        value = self.c.epilogue(k, acc, index, element)
        element.append(Store(self.y.buffer, self.y.offset(index), value))
        first_row, first_column = var("first_row"), var("first_column")
        body.append(For(r, first_row, const(t.m), (For(c, first_column, const(t.m), tuple(element)),)))
        block_at = stream * vectors + j
        if p.group > 1:
            block_at = block_at + group * k.param("output_blocks", self.output_blocks)
        each = (
            Let(block, block_at),
            Let(m0, q * (t.products * m_step) + (pixel * vectors + j) * p.block),
            self.vector(body),
        )
        vectors_here = minimum(const(vectors), k.param("output_blocks", self.output_blocks) - stream * vectors)
        pixels = self.plan.pixels
        tile = (
            Let(at, q * pixels + pixel),
            Let(n, self.place(at, 1)),
            Let(oh, self.place(at, 2)),
            Let(ow, self.place(at, 3)),
            Let(first_row, self.place(at, 4)),
            Let(first_column, self.place(at, 5)),
            For(j, const(0), vectors_here, each),
        )
        tiles = For(pixel, const(0), minimum(const(pixels), count - q * pixels), tile)
        return (For(q, const(0), used, (tiles,)),)

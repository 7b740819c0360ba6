"""Strided convolutions as Winograd convolutions of stride 1, over the phases of their input.

    z[f*C + c, i, j] = x[c, i*sh + a - top, j*sw + b - left]        phase f of row a < sh and column b < sw; zero outside x
                                                                    and its halo
    y = z * w'                          w'[m, f*C + c, i, j] = w[m, c, i*sh + a, j*sw + b], zero past the kernel

Where the stride does not divide the kernel, some phases have a row or a column of taps less: the polynomials of their
filters have no leading coefficient, which is what the last row and column of a transformed filter are, those of the point
infinity. There such phases are not multiplied, and phases are in an order in which the others are neighbours.

A 7x7 kernel of stride 2 is a 4x4 one over four times the channels, which F(3x3,4x4) makes from 36 multiplications for 9
outputs, 11*11/9 = 13.4 a channel of x and output without those of zeros, in place of 49. A 3x3 kernel of stride 2 takes
7*7/9 = 5.4 in place of 9. What it costs is one pass over the image: z lies in the arena, dense, in blocks of channels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, select, var
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ir.weights import Array, Weight

from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import Block, For, Let, Load, Stmt, Store
from ..cost import CostModel, Work
from .problem import Convolution, own_strides, weights_of
from .winograd import variant as winograd
from .winograd.parts import ConvolutionSource
from .winograd.plan import WinogradPlan

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...emission.places import Root
    from ...emission.tensor import Tensor
    from ...machine import Machine

ELEMENT_CYCLES = 1.5
"""Cycles of moving one element of z where x's channels are not a multiple of the block."""
VECTOR_CYCLES = 6.0
"""Cycles of moving one vector of z."""
COPY_FLOPS = 4
"""Work of an element of z; it decides the grain of tasks only."""


def phases_of(p: Convolution) -> Convolution:
    """The convolution of stride 1 over the phases."""
    sh, sw = p.stride
    kh, kw = -(-p.kh // sh), -(-p.kw // sw)
    h, w = p.oh + kh - 1, p.ow + kw - 1
    return replace(
        p, c=p.c * sh * sw, h=h, w=w, kh=kh, kw=kw, stride=(1, 1), pads=(0, 0, 0, 0), blocked=True, x_row=w * p.block,
        halo=True, flat=False,
    )  # fmt: skip


@dataclass(frozen=True)
class StridePhases:
    """The phases of a kernel with a stride, in this order, of which those with all rows of taps are neighbours, and those
    with all columns:

        columns     all     all     fewer   fewer
        rows        fewer   all     all     fewer
    """

    kernel: tuple[int, int]
    stride: tuple[int, int]

    @property
    def taps(self) -> tuple[int, int]:
        """Rows and columns of taps of a phase that has all."""
        (kh, kw), (sh, sw) = self.kernel, self.stride
        return -(-kh // sh), -(-kw // sw)

    @property
    def full(self) -> tuple[int, int]:
        """Rows and columns of phases that have all rows, and all columns of taps: the first ones of the stride."""
        (kh, kw), (sh, sw), (rows, columns) = self.kernel, self.stride, self.taps
        return kh - (rows - 1) * sh, kw - (columns - 1) * sw

    @property
    def order(self) -> list[tuple[int, int]]:
        """The row and column of every phase."""
        (sh, sw), (rows, columns) = self.stride, self.full
        before = [((a + rows) % sh, b) for a in range(sh) for b in range(columns)]
        return before + [(a, b) for a in range(sh) for b in range(columns, sw)]

    def place(self, phase: Expr) -> tuple[Expr, Expr]:
        """The row and column of a phase, by its number in the order."""
        (sh, sw), (rows, columns) = self.stride, self.full
        row = binary("mod", binary("floordiv", phase, const(columns)) + rows, const(sh))
        column = binary("mod", phase, const(columns))
        if columns == sw:
            return row, column
        first, past = phase < const(sh * columns), phase - sh * columns
        return (
            select(first, row, binary("floordiv", past, const(sw - columns))),
            select(first, column, binary("mod", past, const(sw - columns)) + columns),
        )

    @property
    def with_all_rows(self) -> tuple[int, int]:
        """The first phase that has all rows of taps, and the one behind the last."""
        (sh, sw), (rows, columns) = self.stride, self.full
        return (sh - rows) * columns, sh * columns + rows * (sw - columns)

    @property
    def with_all_columns(self) -> int:
        """How many phases have all columns of taps: the first ones."""
        return self.stride[0] * self.full[1]

    def blocks(self, channels: int, block: int) -> tuple[int, int, int]:
        """Blocks of the channels of z: the first that has phases with all rows, the one behind the last of these, and the
        one behind the last that has phases with all columns."""
        first, behind = self.with_all_rows
        return first * channels // block, -(-behind * channels // block), -(-self.with_all_columns * channels // block)

    def share(self, n: int, channels: int, block: int) -> float:
        """How much of the products of tiles of n x n is made: all of a block of channels, where any of them is not zero."""
        every = -(-self.stride[0] * self.stride[1] * channels // block)
        begin, rows, columns = self.blocks(channels, block)
        made = (n - 1) ** 2 * every + (n - 1) * (rows - begin + columns) + columns - begin
        return made / (n * n * every)


def phase_weights(w: Array, stride: tuple[int, int]) -> Array:
    """w[M, C, KH, KW] --> w'[M, sh*sw*C, ceil(KH/sh), ceil(KW/sw)]."""
    (m, c, kh, kw), (sh, sw) = w.shape, stride
    phases = StridePhases((kh, kw), stride)
    rows, columns = phases.taps
    whole = np.zeros((m, c, rows * sh, columns * sw), w.dtype)
    whole[:, :, :kh, :kw] = w
    parts = whole.reshape(m, c, rows, sh, columns, sw).transpose(0, 3, 5, 1, 2, 4)
    order = np.array(phases.order)
    return parts[:, order[:, 0], order[:, 1]].reshape(m, sh * sw * c, rows, columns)


@dataclass(frozen=True)
class Polyphase:
    """The algorithm with input tiles of n x n."""

    n: int

    def unsuitable(self, p: Convolution, machine: Machine) -> str:
        """Why it does not make the layer, "" where it does: there are phases, in one group, and Winograd serves the
        convolution over them."""
        if p.stride == (1, 1) or p.dilation != (1, 1) or p.group != 1:
            return "it makes convolutions with a stride, of one group, without dilation"
        return winograd.Winograd(self.n).unsuitable(phases_of(p), machine)

    def pools(self, p: Convolution) -> bool:
        return winograd.Winograd(self.n).pools(phases_of(p))

    def multiplications(self, p: Convolution) -> float:
        """Of one run."""
        return winograd.Winograd(self.n).multiplications(phases_of(p)) * self.share(p)

    def share(self, p: Convolution) -> float:
        """How much of the products is made."""
        return StridePhases((p.kh, p.kw), p.stride).share(self.n, p.c, p.block)

    def plans(self, p: Convolution, machine: Machine) -> list[tuple[WinogradPlan, float]]:
        """Plans with the cycles that they cost, cheapest first."""
        over = phases_of(p)
        pixels = p.n * over.h * over.w
        copy = pixels * (-(-over.c // p.block) * VECTOR_CYCLES if whole_blocks(p) else over.c * ELEMENT_CYCLES)
        extra = CostModel.of(machine).cycles(Work(known=copy, steps=1))
        return [(plan, cycles + extra) for plan, cycles in winograd.Winograd(self.n).plans(over, machine, self.share(p))]


def whole_blocks(p: Convolution) -> bool:
    """Whether every block of z lies in one phase."""
    return p.blocked and p.c % p.block == 0


def build(c: Contraction, p: Convolution, chosen: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the kernel that makes z, and those of the plan."""
    over = phases_of(p)
    k, operand = new_kernel(f"phases_{p.stride[0]}x{p.stride[1]}"), c.operands[0]
    assert operand is not None
    root = k.temporary(_type(over).storage_bytes)
    x = own_strides(k, k.tensor(operand, params=False), "x", p.block)
    z = own_strides(k, k.temporary_tensor(root, _type(over), written=True), "z", p.block)
    _Copy(p, over, k, x, z, k.lane(p.block)).emit()
    winograd.build_from(_Phases(c, p, over, root), over, chosen, new_kernel)


@dataclass(frozen=True)
class _Phases(ConvolutionSource):
    """z as the kernels of a plan read it."""

    p: Convolution
    over: Convolution
    root: Root

    def tensor(self, k: KernelBuilder) -> Tensor:
        return k.temporary_tensor(self.root, _type(self.over))

    def weights(self) -> tuple[Weight, Weight | None]:
        w, b = weights_of(self.c)
        shape = (w.shape[0], self.over.c, self.over.kh, self.over.kw)
        return Weight(w.dtype, shape, lambda a: phase_weights(a, self.p.stride), sources=(w,)), b

    def flops(self, p: Convolution) -> int:
        return self.p.flops(p.m)

    def part(self, k: KernelBuilder, n: int, xi: Expr) -> tuple[Expr, Expr] | None:
        p, every = self.p, self.over.input_blocks
        found = StridePhases((p.kh, p.kw), p.stride).blocks(p.c, p.block)
        if found == (0, every, every):
            return None
        names = ("rows_begin", "rows_end", "columns_end")
        begin, rows, columns = (k.param(name, block) for name, block in zip(names, found, strict=True))
        last_row, last_column = const(n * (n - 1)) <= xi, binary("mod", xi, const(n)).eq(n - 1)
        end = select(last_row, rows, k.param("blocks", every))
        return select(last_row, begin, const(0)), select(last_column, columns, end)


def _type(over: Convolution) -> TensorType:
    """Of z."""
    return TensorType(over.dtype, (over.n, over.c, over.h, over.w), channel_blocked(4, over.block))


@dataclass(frozen=True)
class _Copy:
    """The kernel that makes z from x: a task a row of a block of channels."""

    p: Convolution
    over: Convolution
    k: KernelBuilder
    x: Tensor
    z: Tensor
    lane: Var

    def emit(self) -> None:
        p, k, over = self.p, self.k, self.over
        task, end = var("task"), var("end")
        blocks = -(-over.c // p.block)
        grid = task_grid(k, task, [("n", p.n), ("kb", blocks), ("i", over.h)])
        n, kb, i = grid.index
        row = self.z.offset((n, kb * p.block, i, const(0)))
        stmts: list[Stmt] = [*grid.head, Let(var("z0"), row)]
        stmts += self.vectors(n, kb, i, end) if whole_blocks(p) else self.elements(n, kb, i, end)
        tasks = grid.tasks
        k.emit(task, tasks, tuple(stmts), grain=grain_of(tasks, COPY_FLOPS * tasks * over.w * p.block))

    def vectors(self, n: Expr, kb: Expr, i: Expr, end: Var) -> Block:
        """All channels of the block lie in one phase."""
        p, k, j = self.p, self.k, var("j")
        per = k.param("x_blocks", p.c // p.block)
        cb = binary("mod", kb, per)
        stmts, x0 = self.source(n, cb * p.block, binary("floordiv", kb, per), i, end)
        step = k.param("x_step", p.stride[1] * p.block)
        value = Load(p.dtype, self.x.buffer, x0 + binary("mul", j, step) + self.lane)
        width = k.param("width", self.over.w)
        return (*stmts, For(j, const(0), end, (self.put(j, value),)), For(j, end, width, (self.zero(j),)))

    def elements(self, n: Expr, kb: Expr, i: Expr, end: Var) -> Block:
        """Every channel of the block for itself."""
        p, k, j, each, at = self.p, self.k, var("j"), var("each"), var("at")
        channels = k.param("channels", p.c)
        stmts, x0 = self.source(n, binary("mod", at, channels), binary("floordiv", at, channels), i, end)
        step = binary("mul", k.param("sw", p.stride[1]), self.x.strides[3])
        value = Load(p.dtype, self.x.buffer, x0 + binary("mul", j, step))
        copy = For(j, const(0), end, (Store(self.z.buffer, var("z0") + j * p.block + each, value),))
        here = minimum(const(p.block), k.param("z_channels", self.over.c) - kb * p.block)
        lanes = For(each, const(0), here, (Let(at, kb * p.block + each), *stmts, copy))
        return For(j, const(0), k.param("width", self.over.w), (self.zero(j),)), lanes

    def source(self, n: Expr, channel: Expr, phase: Expr, i: Expr, end: Var) -> tuple[Block, Expr]:
        """Where row i of a phase of a channel begins in x, and statements that say so; `end` is set to the number of its
        elements that x and its halo have."""
        p, k = self.p, self.k
        sh, sw = k.param("sh", p.stride[0]), k.param("sw", p.stride[1])
        top, left, bottom, right = p.pads
        place_row, place_column = StridePhases((p.kh, p.kw), p.stride).place(phase)
        a, b, row, here, x0 = (var(s) for s in ("a", "b", "row", "here", "x0"))
        columns = minimum(binary("floordiv", k.param("columns", p.w + left + right) - b + sw - 1, sw), here)
        place = self.x.offset((n, channel, const(0), const(0)))
        place = place + (row - k.param("top", top)) * self.x.strides[2] + (b - k.param("left", left)) * self.x.strides[3]
        return (
            Let(a, place_row),
            Let(b, place_column),
            Let(row, binary("mul", i, sh) + a),
            Let(here, select(row < k.param("x_rows", p.h + top + bottom), k.param("width", self.over.w), const(0))),
            Let(end, columns),
            Let(x0, place),
        ), x0  # fmt: skip

    def put(self, j: Expr, value: Expr) -> Stmt:
        body = (Store(self.z.buffer, var("z0") + j * self.p.block + self.lane, value),)
        return For(self.lane, const(0), const(self.p.block), body, "vector", self.p.block, self.p.block)

    def zero(self, j: Expr) -> Stmt:
        return self.put(j, const(0.0, self.p.dtype))

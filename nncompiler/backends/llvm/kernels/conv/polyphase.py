"""Strided convolutions as Winograd convolutions of stride 1, over the phases of their input.

    z[(a*sw + b)*C + c, i, j] = x[c, i*sh + a - top, j*sw + b - left]          a < sh, b < sw; zero outside x and its halo
    y = z * w'          w'[m, (a*sw + b)*C + c, i, j] = w[m, c, i*sh + a, j*sw + b], zero past the kernel

A 7x7 kernel of stride 2 is a 4x4 one over four times the channels, which F(3x3,4x4) makes from 36 multiplications for 9
outputs: 16 a channel of x and output in place of 49. What it costs is one pass over the image: z lies in the arena, dense,
in blocks of channels.
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


def phase_weights(w: Array, stride: tuple[int, int]) -> Array:
    """w[M, C, KH, KW] --> w'[M, sh*sw*C, ceil(KH/sh), ceil(KW/sw)]."""
    (m, c, kh, kw), (sh, sw) = w.shape, stride
    rows, columns = -(-kh // sh), -(-kw // sw)
    whole = np.zeros((m, c, rows * sh, columns * sw), w.dtype)
    whole[:, :, :kh, :kw] = w
    parts = whole.reshape(m, c, rows, sh, columns, sw).transpose(0, 3, 5, 1, 2, 4)
    return parts.reshape(m, sh * sw * c, rows, columns)


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
        return winograd.Winograd(self.n).multiplications(phases_of(p))

    def plans(self, p: Convolution, machine: Machine) -> list[tuple[WinogradPlan, float]]:
        """Plans with the cycles that they cost, cheapest first."""
        over = phases_of(p)
        pixels = p.n * over.h * over.w
        copy = pixels * (-(-over.c // p.block) * VECTOR_CYCLES if whole_blocks(p) else over.c * ELEMENT_CYCLES)
        extra = CostModel.of(machine).cycles(Work(known=copy, steps=1))
        return [(plan, cycles + extra) for plan, cycles in winograd.Winograd(self.n).plans(over, machine)]


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
        a, b, row, here, x0 = (var(s) for s in ("a", "b", "row", "here", "x0"))
        columns = minimum(binary("floordiv", k.param("columns", p.w + left + right) - b + sw - 1, sw), here)
        place = self.x.offset((n, channel, const(0), const(0)))
        place = place + (row - k.param("top", top)) * self.x.strides[2] + (b - k.param("left", left)) * self.x.strides[3]
        return (
            Let(a, binary("floordiv", phase, sw)),
            Let(b, binary("mod", phase, sw)),
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

"""Convolutions of 8-bit codes, summed in 32-bit integers.

Dense and grouped layers are those of `direct/` with four channels (or, of a row-major input, four columns of the kernel) a
step. The accumulators start from -x_zero' times the sums of the weights; where weights have zero points, the terms of every
pixel are summed too (`inner_product.py` says what the primes are). Integers need no chunks: no order of summing rounds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, cast
from nncompiler.ir.weights import Array, Weight

from ...emission.contraction import with_constants
from ...emission.epilogue import Epilogue
from ...loops.ir import Assign, Declare, Dot4, Load, Read, Stmt
from .. import pack
from ..inner_product import ONES, QUAD, of_codes
from ..operands import Panels
from ..tiles import Part, Plan
from ..tiles import plans as tile_plans
from .direct import plan as direct_plan
from .direct.convolution import Direct, InMemory, Weights, image_of, result_of
from .direct.cut import DirectCut
from .direct.plan import pack_bias
from .problem import Convolution
from .window import Window

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does: a row-major input is read by quads of neighbouring columns."""
    if not p.blocked and p.dilation[1] != 1:
        return "x lies row-major and the kernel is dilated along its columns"
    return direct_plan.unsuitable(p, machine)


def plans(p: Convolution, machine: Machine) -> list[tuple[Plan, float]]:
    """Plans with the cycles that they cost, cheapest first."""
    oh, ow = p.image
    found = tile_plans(machine, of_codes(dt.u8, machine), p.output_blocks, oh, ow, p.steps)
    weights = p.steps * p.m * dt.i32.size
    return [(plan, direct_plan.tile_cycles(p, plan, weights, machine)) for plan in found]


def build(c: Contraction, p: Convolution, chosen: Plan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a convolution of codes."""
    c, bias = with_constants(c, 1)
    for part in chosen.parts(p.output_blocks):
        k = new_kernel(f"conv_codes_{part.tile}{'' if p.blocked else '_plain'}")
        window, y = Window(k, p, image_of(c, p, k)), result_of(c, p, k)
        weights = packed(c, p, part, k, bias)
        cut = DirectCut(p, part, p.input_blocks, weights.far)
        Direct(c, k, replace(cut, range=cut.tiles_of_task()), InMemory(window), weights, Epilogue(c, k, y)).emit()


def centred(c: Contraction) -> tuple[Weight, Array, int | None]:
    """The weight, its zero points one an output channel (those of the signed codes), and the zero point of x, None where it
    is known when the model runs."""
    _, w, x_zero, w_zero = (*c.operands, None, None)[:4]
    assert w is not None and w.weight is not None
    zeros = np.full(w.type.dims[0], -128 if w.type.dtype == dt.u8 else 0, np.int64)
    if w_zero is not None and w_zero.weight is not None:
        zeros += w_zero.weight.array.astype(np.int64).reshape(-1)
    if x_zero is None:
        return w.weight, zeros, 0
    return w.weight, zeros, None if x_zero.weight is None else int(x_zero.weight.array.reshape(-1)[0])


def zero_of(c: Contraction, k: KernelBuilder) -> Expr:
    """The zero point of x where it is known when the model runs, as i32."""
    x_zero = c.operands[2]
    assert x_zero is not None
    return cast(k.tensor(x_zero).load(()), dt.i32)


def packed(c: Contraction, p: Convolution, part: Part, k: KernelBuilder, bias: Array | None) -> CodeWeights:
    """The weights of codes, packed, with the numbers that sums need; `bias` is added to them."""
    x = c.operands[0]
    assert x is not None
    inner, vectors, block = of_codes(x.type.dtype, k.machine), part.tile.vectors, p.block if p.blocked else 1
    weight, zeros, x_zero = centred(c)
    codes = pack.signed_codes(weight.array).astype(np.int64).reshape(p.m, -1)
    sums = codes.sum(1) - zeros * p.taps
    start = -sums * ((x_zero or 0) + inner.shift) + (0 if bias is None else bias.astype(np.int64))

    def channels(numbers: Array) -> str:
        """Numbers of output channels as the accumulators lie."""
        return k.packed(pack_bias(p, Weight.of(numbers.astype(np.int32)), part.first_block, part.count, vectors))

    starts = channels(start) if start.any() else None
    of_run = (partial(zero_of, c, k), channels(sums)) if x_zero is None else None
    w_zeros = channels(zeros) if zeros.any() else None
    ones: str | None = None
    if w_zeros is not None and (p.cg if p.blocked else p.kw) % QUAD:  # quads hold what is no term
        every = Weight.of(np.ones((1, p.cg, p.kh, p.kw), np.int8))
        ones = k.packed(pack.conv_quads(every, 1, 0, 1, 1, block))
    packing = pack.conv_quads(weight, p.group, part.first_block * p.block, part.count, vectors * p.block, block)
    panels = Panels(k.packed(packing), dt.i32, p.dtype, k.lane(p.block), p.block)
    return CodeWeights(inner, panels, starts, packing.nbytes > k.machine.l2_bytes // 2, of_run, w_zeros, ones)


@dataclass(frozen=True)
class CodeWeights(Weights):
    """Weights of codes. `of_run`: a zero point of x that comes with the run, and the packed sums of the weights; `w_zeros`
    names the packed zero points of the weights, where there are any, `ones` their quads of ones where some hold no term."""

    of_run: tuple[Callable[[], Expr], str] | None = None
    w_zeros: str | None = None
    ones: str | None = None

    def registers(self, pixels: int) -> list[Stmt]:
        return [] if self.w_zeros is None else [Declare("x_sum", dt.i32, Const(dt.i32, 0), (pixels,))]

    def also(self, terms: Expr, pixel: Expr, step: Expr) -> list[Stmt]:
        if self.w_zeros is None:
            return []
        ones: Expr = Const(dt.i32, ONES) if self.ones is None else Load(dt.i32, self.ones, step)
        total = Dot4(dt.i32, self.inner.signed, terms, ones, Read(dt.i32, "x_sum", (pixel,)))
        return [Assign("x_sum", (pixel,), total)]

    def corrected(self, value: Expr, channel: Expr, pixel: Expr) -> Expr:
        if self.of_run is not None:
            zero, sums = self.of_run
            value = value - zero() * Load(dt.i32, sums, channel)
        if self.w_zeros is None:
            return value
        return value - Read(dt.i32, "x_sum", (pixel,)) * Load(dt.i32, self.w_zeros, channel)

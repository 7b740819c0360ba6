"""Depthwise convolutions of 8-bit codes: the kernel of `depthwise.py` with filters of its own.

    QuadFilters      four columns of a row a step: one load of four pixels, whose bytes are interleaved by a permutation, and
                     one `Dot4` for a pixel and up to four taps

        columns of a tile      a   a+1 a+2 a+3
        pixel a                w0  w1  w2  0             both of one load: the weights are packed once for every place
        pixel a + 1            0   w0  w1  w2            that taps have in it

    ExactFilters     f32, where a machine has no such instruction, columns are dilated, or weights less their zero points
                     leave 8 bits: a sum of up to 49 products of codes is below 2^22, so that every partial sum is exact
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Bitcast, Expr, cast
from nncompiler.ir.weights import Array, Weight
from nncompiler.ops.quantization import MAGIC, MAGIC_BITS

from ...emission.contraction import with_constants
from ...emission.epilogue import Epilogue
from ...loops.ir import Load
from .. import pack
from ..cost import CostModel, Work
from ..inner_product import QUAD, InnerProduct, of_codes
from . import depthwise
from .depthwise import Filters, Meeting
from .integer import centred, zero_of
from .problem import Convolution

if TYPE_CHECKING:
    from ...emission.builder import NewKernel
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor
    from ...machine import Machine


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    most = depthwise.MAX_TAPS
    large = p.depthwise and p.kh * p.kw > most
    return f"the kernel has more than {most} elements" if large else depthwise.unsuitable(p, machine)


Variant = tuple[int, int]
"""(first tap, the place that it has among four columns)."""


def quads(p: Convolution, pixels: int) -> tuple[tuple[Meeting, ...], tuple[Variant, ...]]:
    """The loads of four columns for a tile, by their first column, as few as cover all taps, and the weights that they meet:
    four taps of a row, or those that are left, at a place."""
    last = (pixels - 1) * p.stride[1] + p.kw - QUAD
    needs = [(q, tap, q * p.stride[1] + tap) for tap in range(0, p.kw, QUAD) for q in range(pixels)]
    found: dict[int, list[tuple[int, Variant]]] = {}
    for q, tap, column in sorted(needs, key=lambda need: need[2]):
        taps = min(QUAD, p.kw - tap)
        near = [a for a in found if column + taps - QUAD <= a <= column]
        first = min(near) if near else min(column, last)
        found.setdefault(first, []).append((q, (tap, column - first)))
    variants = tuple(sorted({variant for meets in found.values() for _, variant in meets}))
    meetings = ((a, tuple((q, variants.index(v)) for q, v in meets)) for a, meets in sorted(found.items()))
    return tuple(meetings), variants


def serves_quads(p: Convolution, pixels: int, machine: Machine) -> bool:
    """Whether four neighbouring columns can be read of a tile, and multiplied by an instruction."""
    fits = 32 * p.block in (machine.dot_product.bits if machine.dot_product is not None else ())
    return fits and p.dilation[1] == 1 and (pixels - 1) * p.stride[1] + p.kw >= QUAD


def plans(p: Convolution, machine: Machine) -> list[tuple[int, float]]:
    """The pixels of a tile, with the cycles that it costs."""
    tile = depthwise.pixels(p, machine)
    if not serves_quads(p, tile, machine):
        return depthwise.plans(p, machine)
    meetings, _ = quads(p, tile)
    steps = p.kh * sum(1 + len(meets) for _, meets in meetings)
    count = p.n * -(-p.c // p.block) * p.oh * -(-p.ow // tile)
    work = Work(known=steps + 2 * tile + depthwise.TILE_CYCLES) * count
    return [(tile, CostModel.of(machine).cycles(work))]


def build(c: Contraction, p: Convolution, tile: int, new_kernel: NewKernel) -> None:
    """Emits the kernel of a depthwise convolution of codes."""
    weight, zeros, x_zero = centred(c)
    numbers = pack.signed_codes(weight.array).astype(np.int64) - zeros.reshape(-1, 1, 1, 1)
    sums = numbers.reshape(len(numbers), -1).sum(1)
    k = new_kernel(f"depthwise_codes_{p.kh}x{p.kw}_{tile}")
    x, y = depthwise.operands(c, k)
    of_run = None
    if x_zero is None:
        of_run = partial(zero_of, c, k), k.packed(depthwise.channels(p, Weight.of(sums.astype(np.int32))))

    def bias(start: Array) -> str | None:
        return k.packed(depthwise.channels(p, Weight.of(start))) if start.any() else None

    filters: Filters
    if serves_quads(p, tile, k.machine) and np.all(numbers == numbers.astype(np.int8)):
        inner = of_codes(x.type.dtype, k.machine)
        meetings, variants = quads(p, tile)
        weights = k.packed(pack.depthwise_quads(numbers.astype(np.int8), variants, p.block))
        c, added = with_constants(c, 1)
        starts = -sums * ((x_zero or 0) + inner.shift) + (0 if added is None else added.astype(np.int64))
        start = bias(starts.astype(np.int32))
        filters = QuadFilters(dt.i32, weights, start, k.lane(p.block), meetings, of_run, inner, p.block)
    else:
        weights = k.packed(pack.depthwise_panels(Weight.of(numbers.astype(np.float32)), p.block))
        start = bias((-sums * (x_zero or 0)).astype(np.float32))
        filters = ExactFilters(dt.f32, weights, start, k.lane(p.block), depthwise.columns(p, tile), of_run)
    depthwise.Depthwise(p, tile, k, x, filters, Epilogue(c, k, y)).emit()


@dataclass(frozen=True)
class CodeFilters(Filters):
    """Weights of codes. `of_run`: a zero point of x that comes with the run, and the packed sums of the weights."""

    of_run: tuple[Callable[[], Expr], str] | None

    def total(self, value: Expr, channel: Expr) -> Expr:
        if self.of_run is None:
            return value
        zero, sums = self.of_run
        return value - zero() * Load(dt.i32, sums, channel)


@dataclass(frozen=True)
class QuadFilters(CodeFilters):
    """Four columns a step; `block` channels lie between two pixels."""

    inner: InnerProduct
    block: int

    def element(self, x: Tensor, offset: Expr) -> Expr:
        return self.inner.read(x.buffer, offset, self.block)

    def multiply(self, x: Expr, w: Expr, acc: Expr) -> Expr:
        return self.inner.multiply(x, w, acc)


@dataclass(frozen=True)
class ExactFilters(CodeFilters):
    """One column a step, in f32."""

    def element(self, x: Tensor, offset: Expr) -> Expr:
        return cast(super().element(x, offset), dt.f32)

    def total(self, value: Expr, channel: Expr) -> Expr:
        return super().total(Bitcast(dt.i32, value + MAGIC) - MAGIC_BITS, channel)

"""Matrix products of 8-bit codes in the register tiles of `gemm.py`, with b constant and four codes of k a lane.

    acc[row, j] = start[columns]                                    -a_zero' * sums of columns, where a_zero is constant
    for each quad of k:
        acc[row, j] += dot4(a[row, quad], panel[quad, columns])     the terms after the last quad are read byte by byte
    sum[row, j] = acc[row, j]  - a_zero' * (sums of columns)        where a_zero is known when the model runs
                               - b_zero'[columns] * (sum of the row of a')        where b has zero points
    result[row, j] = epilogue(sum[row, j])

Integers need no chunks of k: no order of summing rounds. `inner_product.py` says what the primes are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, Var, cast, const
from nncompiler.ir.extents import surely_one, surely_zero
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from ...emission.contraction import with_constants
from ...emission.epilogue import Epilogue
from ...loops.ir import Assign, Declare, Dot4, Let, Load, Read, Stmt
from ...program import Packing
from .. import pack
from ..inner_product import ONES, QUAD, of_codes
from ..operands import Panels
from ..tiles import Tile
from . import plan
from .cut import ProductCut
from .gemm import GemmKernel, name_of
from .operands import Ending, Packed, Panel, Register, Terms
from .product import Product, geometry

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor
    from ...machine import Machine


def refused_types(b: TensorType, machine: Machine) -> str:
    """Why these kernels do not multiply with codes of type b, "" where they may."""
    if b.rank < 2 or not all(map(surely_one, b.dims[:-2])) or not b.is_fixed:
        return "the second operand is no matrix of known extents"
    if surely_one(b.dims[-1]):
        return "the result has one column, whose sums are better taken along k"
    return "" if machine.lanes(dt.i32) > 1 else f"a vector of {machine.name} holds one i32"


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Product | str:
    """The product of codes, or why these kernels do not serve it: b or its zero point is not constant, layouts, a column
    vector as b, terms that are not side by side."""
    a, b, _, b_zero = (*c.operands, None, None)[:4]
    assert a is not None and b is not None
    if b.weight is None or (b_zero is not None and b_zero.weight is None):
        return "the second operand or its zero point is not constant"
    if any(v.type.layout is not None for v in (a, b, c.result)):
        return "an operand or the result is not row-major"
    why = refused_types(b.type, machine)
    if why:
        return why
    p = geometry(c, probe, a, b, None)
    return p if isinstance(p, str) or surely_one(probe_stride(probe, a)) else "terms do not lie side by side"


def probe_stride(probe: KernelBuilder, a: Value) -> int:
    """Elements from one term of a to the next."""
    stride = probe.tensor(a, params=False).strides[-1]
    return int(stride.value) if isinstance(stride, Const) else 0


def unsuitable(p: Product) -> str:
    """Why it does not make the product: it makes all that `describe` does."""
    return ""


def plans(p: Product, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles with the cycles that they cost, cheapest first."""
    return plan.plans(p, machine, of_codes(p.a.type.dtype, machine))


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels of a matrix product of codes."""
    machine = new_kernel("probe").machine
    cut = ProductCut(p, tile, machine.lanes(dt.i32))
    k = new_kernel(name_of(cut, "codes_"))
    c, added = with_constants(c, c.acc_type.rank - 1)
    a, epilogue = k.tensor(p.a, params=False), Epilogue(c, k, k.tensor(c.result, written=True))
    lane = k.lane(cut.lanes)
    terms, bias = packed(c, k, cut, a, lane, added)
    GemmKernel(k, cut, lane, terms, Ending(k, p, epilogue, bias=bias)).emit()


def packed(
    c: Contraction, k: KernelBuilder, cut: ProductCut, a: Tensor, lane: Var, added: Array | None
) -> tuple[CodeTerms, str | None]:
    """The operands, b packed with the numbers that sums need, and what accumulators start from, where it is not zero;
    `added` is a part of that, where there is one."""
    p, inner = cut.p, of_codes(cut.p.a.type.dtype, k.machine)
    assert p.b.weight is not None
    panels = Panels(k.packed(pack.matrix_quads(p.b.weight, cut.width)), dt.i32, p.dtype, lane, cut.lanes)
    b = Packed(k, panels, -(-p.k // QUAD), cut.width)
    _, _, a_zero, b_zero = (*c.operands, None, None)[:4]
    codes = pack.signed_codes(p.b.weight.array.reshape(p.b.type.dims[-2:])).astype(np.int64)
    unsigned = 128 if p.b.type.dtype == dt.u8 else 0
    zeros = np.zeros(p.n, np.int64) - unsigned
    if b_zero is not None and b_zero.weight is not None:
        zeros += b_zero.weight.array.astype(np.int64).reshape(-1)
    sums = codes.sum(0) - p.k * zeros
    b_zeros = k.packed(_vector(zeros)) if zeros.any() else None
    known = 0 if a_zero is None else None
    if a_zero is not None and a_zero.weight is not None and a_zero.weight.array.size == 1:
        known = int(a_zero.weight.array.reshape(-1)[0])
    constant = a_zero is None or known is not None
    start = -sums * (inner.shift + (known or 0)) if constant else 0 * sums
    if added is not None:
        start = start + added.astype(np.int64)
    of_run = None
    if a_zero is not None and not constant:
        of_run = partial(_zero_of, k, p, a_zero), k.packed(_vector(sums))
    return CodeTerms(p, inner, a, b, of_run, b_zeros), k.packed(_vector(start)) if start.any() else None


def _zero_of(k: KernelBuilder, p: Product, a_zero: Value, place: tuple[Expr, ...]) -> Expr:
    """The zero point of a, known when the model runs, of the row of an element of the result, as i32."""
    at = broadcast_to(a_zero.type, p.a_index(place, const(0)), p.a.type)
    return cast(k.tensor(a_zero).load(at), dt.i32)


@dataclass(frozen=True)
class CodeTerms(Terms):
    """Codes. `of_run`: a zero point of a that comes with the run, for an element of the result, and the packed sums of the
    columns of b; a constant one is in what accumulators start from. `b_zeros` names the packed zero points of the columns of
    b, where there are any."""

    of_run: tuple[Callable[[tuple[Expr, ...]], Expr], str] | None = None
    b_zeros: str | None = None

    def read(self, panel: Panel, row: Expr, step: Expr) -> Expr:
        return self.inner.read(self.a.buffer, self._offset(panel, row, step * QUAD))

    def _offset(self, panel: Panel, row: Expr, at: Expr) -> Expr:
        return self.a.offset(self.p.a_index(self.p.place(panel.index, row, panel.column), at))

    def registers(self, rows: int) -> list[Stmt]:
        return [] if self.b_zeros is None else [Declare("row_sum", dt.i32, Const(dt.i32, 0), (rows,))]

    def also(self, terms: Expr, q: Expr) -> list[Stmt]:
        return self._add_to_sum(terms, q, ONES)

    def _add_to_sum(self, x: Expr, q: Expr, ones: int) -> list[Stmt]:
        if self.b_zeros is None:
            return []
        total = Dot4(dt.i32, self.inner.signed, x, Const(dt.i32, ones), Read(dt.i32, "row_sum", (q,)))
        return [Assign("row_sum", (q,), total)]

    def rest(self, panel: Panel, row: Expr, q: Expr, sums: Sequence[Register], name: str) -> list[Stmt]:
        """The terms after the last whole quad."""
        count = self.p.k % QUAD
        if not count:
            return []
        x, place = Var(dt.i32, name), self._offset(panel, row, const(self.p.k - count))
        found: list[Stmt] = [Let(x, self.inner.read_rest(self.a.buffer, place, count))]
        vectors = self.b.vectors(panel, const(self.inner.steps(self.p.k)), len(sums))
        for (register, slot), w in zip(sums, vectors, strict=True):
            found.append(Assign(register, slot, self.inner.multiply(x, w, Read(dt.i32, register, slot))))
        return [*found, *self._add_to_sum(x, q, ONES >> 8 * (QUAD - count))]

    def corrected(self, value: Expr, place: tuple[Expr, ...], q: Expr) -> Expr:
        column = place[-1]
        if self.of_run is not None:
            zero_of, sums = self.of_run
            zero = zero_of(place)
            if self.inner.shift:
                zero = zero + self.inner.shift
            value = value - zero * Load(dt.i32, sums, column)
        if self.b_zeros is None:
            return value
        return value - Read(dt.i32, "row_sum", (q,)) * Load(dt.i32, self.b_zeros, column)


def broadcast_to(type_: TensorType, index: tuple[Expr, ...], whole: TensorType) -> tuple[Expr, ...]:
    """Where an operand of `type_` is read for the element `index` of one of type `whole` that it broadcasts to."""
    skip = whole.rank - type_.rank
    return tuple(
        const(0) if surely_one(d) or not surely_zero(d - whole.dims[skip + k]) else index[skip + k]
        for k, d in enumerate(type_.dims)
    )


def _vector(numbers: Array) -> Packing:
    """Numbers a column as i32, which wraps."""
    return Packing.of(numbers.astype(np.int32))

"""Matrix products of 8-bit codes in the register tiles of `gemm.py`, four codes of k a lane.

    acc[row, j] = start[columns]                                    -a_zero' * sums of columns, where both are constant
    for each quad of k:
        acc[row, j] += dot4(a[row, quad], panel[quad, columns])     the terms after the last quad are read byte by byte
    sum[row, j] = acc[row, j]  - a_zero' * (sums of columns)        where one of them is known when the model runs
                               - b_zero'[columns] * sums[row]       where b has zero points: sums of a', made before
    result[row, j] = epilogue(sum[row, j])

Panels of a constant b are packed while compiling; those of a computed one, and the sums of rows, by kernels of their own
(`code_panels.py`).
Integers need no chunks of k: no order of summing rounds. `inner_product.py` says what the primes are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, Var, cast, const
from nncompiler.ir.extents import hint, is_symbolic, surely_one
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from ...emission.contraction import with_constants
from ...emission.epilogue import Epilogue
from ...loops.ir import Assign, Let, Read, Stmt
from .. import pack
from ..inner_product import QUAD, InnerProduct, of_codes
from ..operands import Panels
from ..tiles import Tile
from . import plan
from .code_panels import CodePanels, PackedInRun, RowSums, steps_of
from .cut import ProductCut
from .gemm import GemmKernel, name_of
from .operands import Ending, Packed, Panel, Register, Right, Terms
from .product import Index, Product, geometry
from .zero_points import Numbers, ZeroPoint, numbers, vector_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine

PACKED_ROWS = 4
"""Rows below which packing a computed b costs more than it brings."""


def refused_types(b: TensorType, machine: Machine) -> str:
    """Why these kernels do not multiply with constant codes of type b, "" where they may."""
    if b.rank < 2 or not all(map(surely_one, b.dims[:-2])) or not b.is_fixed:
        return "the second operand is no matrix of known extents"
    if surely_one(b.dims[-1]):
        return "the result has one column, whose sums are better taken along k"
    return "" if machine.lanes(dt.i32) > 1 else _one_lane(machine)


def _one_lane(machine: Machine) -> str:
    return f"a vector of {machine.name} holds one i32"


def refused_computed(a: TensorType, b: TensorType, machine: Machine) -> str:
    """The same for computed codes, of which a panel is packed when the model runs."""
    if b.rank < 2 or surely_one(b.dims[-1]):
        return "the result has one column, whose sums are better taken along k"
    if machine.lanes(dt.i32) < 2:
        return _one_lane(machine)
    rows = prod(map(hint, a.dims[:-1])) if b.rank == 2 else hint(a.dims[-2]) if a.rank > 1 else 1
    few = f"the second operand is computed, and packing it does not pay for fewer than {PACKED_ROWS} rows"
    return few if rows < PACKED_ROWS else ""


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Product | str:
    """The product of codes, or why these kernels do not serve it: layouts, a column vector as b, terms that are not side by
    side, too few rows for a computed b to be packed."""
    a, b = c.operands[:2]
    assert a is not None and b is not None
    if any(v.type.layout is not None for v in (a, b, c.result)):
        return "an operand or the result is not row-major"
    constant = b.weight is not None
    if why := refused_types(b.type, machine) if constant else refused_computed(a.type, b.type, machine):
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
    cut, inner = ProductCut(p, tile, machine.lanes(dt.i32)), of_codes(p.a.type.dtype, machine)
    a_zero, b_zero = _zero_points(c, p, inner)
    memory = CodePanels.emit(new_kernel("pack_codes"), cut, inner) if p.b.weight is None else None
    rows = None if b_zero.absent else RowSums.emit(new_kernel("sum_codes"), p, inner)
    k = new_kernel(name_of(cut, "codes_"))
    c, added = with_constants(c, c.acc_type.rank - 1)
    a, epilogue, lane = k.tensor(p.a, params=False), Epilogue(c, k, k.tensor(c.result, written=True)), k.lane(cut.lanes)
    b: Right
    sums: Array | Numbers
    if memory is not None:
        b = PackedInRun(k, memory, Panels(memory.buffer(k), dt.i32, p.dtype, lane, cut.lanes))
        sums = memory.sums_of(k)
    else:
        assert p.b.weight is not None
        panels = Panels(k.packed(pack.matrix_quads(p.b.weight, cut.width)), dt.i32, p.dtype, lane, cut.lanes)
        b = Packed(k, panels, steps_of(p.k), cut.width)
        sums = pack.signed_codes(p.b.weight.array.reshape(p.b.type.dims[-2:])).astype(np.int64).sum(0)
    start = np.zeros(1, np.int64) if added is None else added.astype(np.int64)
    of_a, of_b = a_zero.on(k), b_zero.on(k)
    centred: Numbers | None = None
    if isinstance(sums, np.ndarray) and b_zero.known is not None:
        sums = sums - p.k * b_zero.known
        if a_zero.known is None:
            centred = numbers(k, sums)
        else:
            start, of_a = start - sums * a_zero.known, None
    elif of_a is not None:
        centred = partial(_centred, cast(k.param("k", p.k), dt.i32), numbers(k, sums), of_b)
    terms = CodeTerms(p, inner, a, b, k, of_a, centred, of_b, None if rows is None else rows.on(k))
    bias = k.packed(vector_of(np.broadcast_to(start, p.n))) if start.any() else None
    GemmKernel(k, cut, lane, terms, Ending(k, p, epilogue, bias=bias)).emit()


def _zero_points(c: Contraction, p: Product, inner: InnerProduct) -> tuple[ZeroPoint, ZeroPoint]:
    """Those of a and b."""
    _, _, a_zero, b_zero = (*c.operands, None, None)[:4]
    signs = 0 if p.b.type.dtype.is_signed else -128
    return ZeroPoint.of(p.a, p.a_index, a_zero, inner.shift, 1), ZeroPoint.of(p.b, p.b_index, b_zero, signs, p.n)


def _centred(terms: Expr, sums: Numbers | None, zeros: Numbers | None, place: Index) -> Expr:
    """The sum of a column of so many codes, each less its zero point."""
    total = Const(dt.i32, 0) if sums is None else sums(place)
    return total if zeros is None else total - terms * zeros(place)


@dataclass(frozen=True)
class CodeTerms(Terms):
    """Codes, with the zero points of rows of a, the sums of columns of b, the zero points of these and the sums of rows of
    a, as they are multiplied; None for zeros, and for what accumulators start from."""

    k: KernelBuilder
    a_zeros: Numbers | None
    sums: Numbers | None
    b_zeros: Numbers | None
    row_sums: Numbers | None

    def read(self, panel: Panel, row: Expr, step: Expr) -> Expr:
        return self.inner.read(self.a.buffer, self._offset(panel, row, step * QUAD))

    def _offset(self, panel: Panel, row: Expr, at: Expr) -> Expr:
        return self.a.offset(self.p.a_index(self.p.place(panel.index, row, panel.column), at))

    def rest(self, panel: Panel, row: Expr, q: Expr, sums: Sequence[Register], name: str) -> list[Stmt]:
        """The terms after the last whole quad; of an open number of them, those that are not there are zero in b."""
        terms, x = self.p.k, Var(dt.i32, name)
        if is_symbolic(terms):
            steps: Expr = self.k.param("k", self.steps)
            left = self.k.param("terms", terms) - steps * QUAD
            read = self.inner.read_rest(self.a.buffer, self._offset(panel, row, steps * QUAD), QUAD - 1, left)
        elif terms % QUAD:
            steps, count = const(self.steps), terms % QUAD
            read = self.inner.read_rest(self.a.buffer, self._offset(panel, row, steps * QUAD), count)
        else:
            return []
        found: list[Stmt] = [Let(x, read)]
        for (register, slot), w in zip(sums, self.b.vectors(panel, steps, len(sums)), strict=True):
            found.append(Assign(register, slot, self.inner.multiply(x, w, Read(dt.i32, register, slot))))
        return found

    @property
    def steps(self) -> int:
        return self.inner.steps(self.p.k)

    def corrected(self, value: Expr, place: Index, q: Expr) -> Expr:
        if self.a_zeros is not None and self.sums is not None:
            value = value - self.a_zeros(place) * self.sums(place)
        if self.b_zeros is not None and self.row_sums is not None:
            value = value - self.row_sums(place) * self.b_zeros(place)
        return value

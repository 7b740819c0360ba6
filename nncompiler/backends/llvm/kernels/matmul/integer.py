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

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, Var, cast, const
from nncompiler.ir.extents import surely_one, surely_zero
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from ...loops.ir import Assign, Declare, Dot4, Let, Load, Read, Stmt
from ...program import Packing
from .. import pack
from ..inner_product import ONES, QUAD, of_codes
from ..tiles import Tile
from . import plan
from .gemm import GemmKernel, NewKernel
from .product import Product, geometry

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
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
    inner = of_codes(p.a.type.dtype, machine)
    IntegerGemm(c, p, tile, machine.lanes(dt.i32), new_kernel, inner).emit()


@dataclass
class IntegerGemm(GemmKernel):
    """One product of codes. `a_zero` is an operand that is known when the model runs; a constant one is in the start of the
    accumulators. `b_zeros` names the packed zero points of the columns of b, where there are any."""

    kind = "codes_"

    def pack(self) -> None:
        p, k = self.p, self.k
        assert p.b.weight is not None
        self.scale, self.rest_added = 1.0, None
        self.stored = dt.i32
        self.panels = k.packed(pack.matrix_quads(p.b.weight, self.width))
        _, _, a_zero, b_zero = (*self.c.operands, None, None)[:4]
        codes = pack.signed_codes(p.b.weight.array.reshape(p.b.type.dims[-2:])).astype(np.int64)
        unsigned = 128 if p.b.type.dtype == dt.u8 else 0
        zeros = np.zeros(p.n, np.int64) - unsigned
        if b_zero is not None and b_zero.weight is not None:
            zeros += b_zero.weight.array.astype(np.int64).reshape(-1)
        sums = codes.sum(0) - p.k * zeros
        self.b_zeros = k.packed(_vector(zeros)) if zeros.any() else None
        self.a_zero: Value | None = None
        self.sums: str | None = None
        known = 0 if a_zero is None else None
        if a_zero is not None and a_zero.weight is not None and a_zero.weight.array.size == 1:
            known = int(a_zero.weight.array.reshape(-1)[0])
        if known is not None:
            start = -sums * (self.inner.shift + known)
            self.bias = k.packed(_vector(start)) if start.any() else None
        else:
            self.a_zero, self.sums = a_zero, k.packed(_vector(sums))

    @property
    def panel_steps(self) -> int:
        return -(-self.p.k // QUAD)

    def chunks_of(self, one_row: bool) -> int:
        return 1

    def read_a(self, index: list[Expr], row: Expr, column: Expr, step: Expr) -> Expr:
        at = self.p.a_index(self.at(index, row, column), step * QUAD)
        return self.inner.read(self.a.buffer, self.a.offset(at))

    def sums_of_a(self, rows: int) -> list[Stmt]:
        if self.b_zeros is None:
            return []
        return [Declare("row_sum", dt.i32, Const(dt.i32, 0), (rows,))]

    def add_to_sum(self, x: Expr, q: Expr) -> list[Stmt]:
        return self._add_to_sum(x, q, ONES)

    def _add_to_sum(self, x: Expr, q: Expr, ones: int) -> list[Stmt]:
        if self.b_zeros is None:
            return []
        total = Dot4(dt.i32, self.inner.signed, x, Const(dt.i32, ones), Read(dt.i32, "row_sum", (q,)))
        return [Assign("row_sum", (q,), total)]

    def rest(self, index: list[Expr], panel: Expr, row: Expr, column: Expr, q: Var) -> list[Stmt]:
        found: list[Stmt] = []
        for pixel in range(self.shape.pixels):
            at = const(pixel)
            found += self._rest(index, panel, row + at, column, f"rest{pixel}", at, "acc", (at,))
        return found

    def rest_of_row(self, index: list[Expr], panel: Expr, column: Expr) -> list[Stmt]:
        return self._rest(index, panel, const(0), column, "rest", const(0), "total", ())

    def _rest(
        self, index: list[Expr], panel: Expr, row: Expr, column: Expr, name: str, q: Expr, register: str,
        slot: tuple[Expr, ...],
    ) -> list[Stmt]:  # fmt: skip
        """Adds the terms after the last whole quad to the registers."""
        count = self.p.k % QUAD
        if not count:
            return []
        at, x = const(self.p.k - count), Var(dt.i32, name)
        place = self.a.offset(self.p.a_index(self.at(index, row, column), at))
        found: list[Stmt] = [Let(x, self.inner.read_rest(self.a.buffer, place, count))]
        for j, w in enumerate(self.vectors(index, panel, column, const(self.steps))):
            old = Read(dt.i32, f"{register}{j}", slot)
            found.append(Assign(f"{register}{j}", slot, self.inner.multiply(x, w, old)))
        return [*found, *self._add_to_sum(x, q, ONES >> 8 * (QUAD - count))]

    def corrected(self, value: Expr, place: tuple[Expr, ...], q: Expr | None) -> Expr:
        column = place[-1]
        if self.a_zero is not None and self.sums is not None:
            at = broadcast_to(self.a_zero.type, self.p.a_index(place, const(0)), self.p.a.type)
            zero = cast(self.k.tensor(self.a_zero).load(at), dt.i32)
            if self.inner.shift:
                zero = zero + self.inner.shift
            value = value - zero * Load(dt.i32, self.sums, column)
        if self.b_zeros is not None and q is not None:
            value = value - Read(dt.i32, "row_sum", (q,)) * Load(dt.i32, self.b_zeros, column)
        return value


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

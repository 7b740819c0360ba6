"""The sums and signs of one level of Strassen's algorithm, which products and 1x1 convolutions share.

    quarters: 0 upper left, 1 upper right, 2 lower left, 3 lower right
    product i = (sum of LEFT[i] * quarters of a) times (sum of RIGHT[i] * quarters of b)

    acc = product 0; kept0 = acc                        acc = product 4; result 2 = acc + kept0; kept3 = acc
    acc = product 1; kept1 = acc                        acc = product 5; result 1 = acc + kept1; acc += kept2 - kept3
    acc = product 2; kept2 = acc                        acc += product 6; result 3 = acc
    acc += product 3; result 0 = acc + kept0 - kept1

In this order four sums are kept aside, and every quarter of the result stands in registers once (`STEPS`).

Strassen, "Gaussian elimination is not optimal", 1969.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir.expr import Expr, Var, const
from nncompiler.ir.weights import Array

from ..loops.ir import Assign, For, Load, Stmt, Store
from .tile_kernel import TileKernel

PRODUCTS = 7
KEPT = 4
"""Sums that are kept aside."""
UPDATE_CYCLES, END_CYCLES = 26.0, 8.0
"""Cycles of adding a vector of all seven products of a chunk to the quarters, and of beginning and ending these. Measured,
Zen 4."""
KEEP_CYCLES = 20.0
"""Cycles of the same where there is one chunk, so that quarters stay in registers. Measured, Zen 4."""
LEFT = ((0, 0, 0, 1), (1, 1, 0, 0), (1, 0, 0, 1), (0, 1, 0, -1), (0, 0, 1, 1), (1, 0, 0, 0), (-1, 0, 1, 0))
"""Factors of a's quarters in S."""
RIGHT = ((-1, 0, 1, 0), (0, 0, 0, 1), (1, 0, 0, 1), (0, 0, 1, 1), (1, 0, 0, 0), (0, 1, 0, -1), (1, 1, 0, 0))
"""Factors of b's quarters in T."""

Signed = tuple[tuple[int, int], ...]
"""Numbers of sums that are kept aside, with the signs that they are added with."""


@dataclass(frozen=True)
class AfterProduct:
    """What follows a product, whose sum stands in registers: it is kept aside as number `keep`; with what `adds` says it is
    a quarter of the result; what `then` says is added to it. `onward`: the next product is added to the same registers."""

    keep: int | None = None
    quarter: int | None = None
    adds: Signed = ()
    then: Signed = ()
    onward: bool = False


STEPS = (
    AfterProduct(keep=0),
    AfterProduct(keep=1),
    AfterProduct(keep=2, onward=True),
    AfterProduct(quarter=0, adds=((0, 1), (1, -1))),
    AfterProduct(keep=3, quarter=2, adds=((0, 1),)),
    AfterProduct(quarter=1, adds=((1, 1),), then=((2, 1), (3, -1)), onward=True),
    AfterProduct(quarter=3),
)
"""What follows each product."""


@dataclass(frozen=True)
class Recombination:
    """What follows the products of a tile, whose sums stand in registers. Sums that are kept aside lie in scratch memory,
    `buffer`, of `size(...)` elements."""

    tile_kernel: TileKernel
    buffer: str

    @staticmethod
    def size(pixels: int, vectors: int, lanes: int) -> int:
        """Elements of scratch memory for a tile."""
        return KEPT * pixels * vectors * lanes

    def registers(self, i: int) -> TileKernel:
        """The registers that product i is added to."""
        while i and STEPS[i - 1].onward:
            i -= 1
        return replace(self.tile_kernel, acc=f"acc{i}_")

    def begin(self, i: int) -> list[Stmt]:
        """The registers of product i begin with zero, unless it goes on in those of the product before."""
        return [] if i and STEPS[i - 1].onward else self.registers(i).registers()

    def follows(self, i: int, quarter: Callable[[Sequence[Expr], int, Var], list[Stmt]]) -> list[Stmt]:
        """What is done with the sum of product i, row by row. `quarter` gives what is done with the values of a row of a
        quarter, given its number and the row: it comes before sums are kept."""
        registers, step, q = self.registers(i), STEPS[i], self.tile_kernel.k.variable("q", 0, self.tile_kernel.tile.pixels)
        vectors = range(registers.tile.vectors)
        body: list[Stmt] = []
        if step.quarter is not None:
            body += quarter([self._added(registers.read(j, q), step.adds, q, j) for j in vectors], step.quarter, q)
        for j in vectors:
            if step.keep is not None:
                body.append(Store(self.buffer, self._at(step.keep, q, j), registers.read(j, q)))
            if step.then:
                body.append(Assign(f"{registers.acc}{j}", (q,), self._added(registers.read(j, q), step.then, q, j)))
        return [For(q, const(0), const(registers.tile.pixels), tuple(body), "unrolled")] if body else []

    def _at(self, number: int, q: Expr, j: int) -> Expr:
        """Where an element of a sum that is kept lies."""
        kernel = self.tile_kernel
        return ((q + number * kernel.tile.pixels) * kernel.tile.vectors + j) * kernel.lanes + kernel.lane

    def _added(self, value: Expr, kept: Signed, q: Expr, j: int) -> Expr:
        """The value and sums that were kept."""
        for number, sign in kept:
            other = Load(self.tile_kernel.inner.dtype, self.buffer, self._at(number, q, j))
            value = value + other if sign > 0 else value - other
        return value


def recombination_cycles(chunks: int) -> float:
    """Cycles of what follows the products of a vector of a tile, whose terms are summed in so many chunks."""
    return UPDATE_CYCLES * chunks + END_CYCLES if chunks > 1 else KEEP_CYCLES


def signed_sum(quarters: Sequence[Expr], factors: Sequence[int]) -> Expr:
    """The sum of elements of the quarters with factors 1, 0 and -1; what is added stands first."""
    total: Expr | None = None
    for quarter, sign in sorted(zip(quarters, factors, strict=True), key=lambda pair: -pair[1]):
        if sign:
            total = quarter if total is None else total + quarter if sign > 0 else total - quarter
    assert total is not None
    return total


def signed_array(quarters: Sequence[Array], factors: Sequence[int], out: Array | None = None) -> Array:
    """The same of arrays, in `out` where there is one; a quarter that stands alone is given as it is."""
    (first, _), *more = sorted(((q, f) for q, f in zip(quarters, factors, strict=True) if f), key=lambda pair: -pair[1])
    total = first
    for quarter, sign in more:
        total = (np.add if sign > 0 else np.subtract)(total, quarter, out=out)
    return total

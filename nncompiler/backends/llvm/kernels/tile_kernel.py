"""The register tile of a microkernel: sums of `rows` x `columns` pixels by `vectors` vectors, kept in registers.

    for lane of a vector:                                               vector()
        acc{j}[pixel] = start                                           registers()
        for each step of the reduction:                                 the kernel's own loops
            weight{j} = vectors of the step                             step(), from an OperandReader
            for each pixel:
                v = terms of the pixel                                  broadcast
                acc{j}[pixel] += v * weight{j}                          InnerProduct
        for each pixel and vector: epilogue(acc{j}[pixel])              each_pixel(), Epilogue

A kernel composes it of what it reads (`operands.py`), what one step multiplies (`inner_product.py`) and what follows the
sums (`emission/epilogue.py`), and writes the loops around.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, const, var

from ..loops.ir import Declare, For, Let, Read, Stmt
from .inner_product import InnerProduct
from .tiles import Tile

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

Terms = Callable[[int, Var], Expr]
"""The terms of row r of a tile, column q, that a step broadcasts."""


def nothing(terms: Var, pixel: Expr) -> Sequence[Stmt]:
    """Nothing more is done with the terms of a pixel."""
    return ()


@dataclass(frozen=True)
class TileKernel:
    """The tile in the kernel `k`; `lane` counts the `lanes` of a vector; registers are called `acc`0, `acc`1, ..."""

    k: KernelBuilder
    tile: Tile
    inner: InnerProduct
    lane: Var
    lanes: int
    acc: str = "acc"

    def registers(self, starts: Sequence[Expr] = ()) -> list[Stmt]:
        """The accumulators, all elements of vector j from starts[j], or from zero."""
        dtype, shape = self.inner.dtype, (self.tile.pixels,)
        every = starts or [const(0.0, dtype)] * self.tile.vectors
        return [Declare(f"{self.acc}{j}", dtype, start, shape) for j, start in enumerate(every)]

    def read(self, j: int, pixel: Expr) -> Expr:
        """The sum of a pixel in vector j."""
        return Read(self.inner.dtype, f"{self.acc}{j}", (pixel,))

    def step(
        self, vectors: Sequence[Expr], terms: Terms, meanwhile: Sequence[Stmt] = (),
        also: Callable[[Var, Expr], Sequence[Stmt]] = nothing,
    ) -> list[Stmt]:  # fmt: skip
        """One step along the reduction; `meanwhile` stands between the loads of vectors and the products, `also` follows
        the products of every pixel."""
        names = [Var(self.inner.dtype, f"weight{j}") for j in range(len(vectors))]
        body: list[Stmt] = [Let(name, vector) for name, vector in zip(names, vectors, strict=True)]
        body += meanwhile
        for r in range(self.tile.rows):
            q, value = self.column(f"pixel{r}"), Var(self.inner.dtype, f"v{r}")
            pixel = q + r * self.tile.columns
            updates = self.inner.tile_row(value, terms(r, q), names, (pixel,), self.acc)
            body.append(self.unrolled(q, [*updates, *also(value, pixel)]))
        return body

    def column(self, name: str) -> Var:
        """A variable for the columns of the tile."""
        q = var(name)
        self.k.bound(q, 0, self.tile.columns)
        return q

    def unrolled(self, q: Var, body: Sequence[Stmt]) -> For:
        """The loop over a row of pixels, unrolled."""
        return For(q, const(0), const(self.tile.columns), tuple(body), "unrolled")

    def vector(self, body: Sequence[Stmt], end: Expr | None = None) -> For:
        """The loop over the lanes, or those below `end`."""
        last = const(self.lanes) if end is None else end
        return For(self.lane, const(0), last, tuple(body), "vector", self.lanes, self.lanes)

"""What a matrix product reads, and what follows its sums: parts of which `gemm.py`, `integer.py` and `strassen/` compose
their kernels.

    Panel       a panel of columns that a task makes
    Right       how its vectors of b are read: Packed, Copied to scratch memory by the task, or Unpacked, where b lies
    Terms       a and b, and what one step along k multiplies
    Ending      what accumulators start from, and what is done with a sum
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from nncompiler.ir.expr import Expr, Var, const, var
from nncompiler.ir.graph import Value
from nncompiler.ir.weights import Array, Weight

from ...emission.epilogue import Epilogue
from ...loops.ir import For, Let, Load, Stmt, Store
from ...program import Packing, repeatable
from ..inner_product import InnerProduct
from ..operands import Panels, Strided
from .product import Product, added_index, added_vector

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.tensor import Tensor

Register = tuple[str, tuple[Expr, ...]]
"""The name of an accumulator and the element of it."""


@dataclass(frozen=True)
class Panel:
    """Panel `number` of the columns, from `column` on, of the product of the batch that `index` says."""

    p: Product
    lane: Var
    lanes: int
    index: tuple[Expr, ...]
    number: Expr
    column: Expr

    def columns(self, j: int) -> Expr:
        """The columns in vector j."""
        return self.column + j * self.lanes + self.lane

    def place(self, row: Expr, j: int) -> tuple[Expr, ...]:
        """The logical index of the elements of the result in a row and vector j."""
        return self.p.place(self.index, row, self.columns(j))


class Right(Protocol):
    """Reads b."""

    @property
    def edge(self) -> Right:
        """What reads it for rows and columns outside of whole tiles."""
        ...

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        """What a task does before its tiles read a panel of `count` vectors, for a lane."""
        ...

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        """The first `count` vectors of the panel at step k."""
        ...


@dataclass(frozen=True)
class Packed:
    """Panels of `steps` steps by `width` columns that were packed while compiling."""

    k: KernelBuilder
    panels: Panels
    steps: int
    width: int

    @property
    def edge(self) -> Right:
        return self

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        return []

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        begin = panel.number * self.k.param("panel_size", self.steps * self.width)
        return self.panels.vectors(begin + k * self.width, count)


@dataclass(frozen=True)
class Unpacked:
    """b where it lies."""

    p: Product
    b: Tensor

    @property
    def edge(self) -> Right:
        return self

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        return []

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        return Strided(self.b, lambda at, j: self.p.b_index(panel.place(const(0), j), at)).vectors(k, count)


@dataclass(frozen=True)
class Copied:
    """A panel of `width` columns that a task copies from `source` before it makes its tiles of rows."""

    k: KernelBuilder
    source: Unpacked
    panels: Panels
    width: int

    @property
    def edge(self) -> Right:
        return self.source

    def before(self, panel: Panel, count: int) -> list[Stmt]:
        """panel[k, columns] = b[k, columns]"""
        k = var("depth")
        stores = [
            Store(self.panels.buffer, k * self.width + j * panel.lanes + panel.lane, value)
            for j, value in enumerate(self.source.vectors(panel, k, count))
        ]
        return [For(k, const(0), self.k.param("k", panel.p.k), tuple(stores))]

    def vectors(self, panel: Panel, k: Expr, count: int) -> list[Expr]:
        return self.panels.vectors(k * self.width, count)


@dataclass(frozen=True)
class Terms:
    """a and b of floats. What else a sum needs are methods, which codes have (`integer.py`)."""

    p: Product
    inner: InnerProduct
    a: Tensor
    b: Right

    def read(self, panel: Panel, row: Expr, step: Expr) -> Expr:
        """The terms of a at a step along k."""
        return self.a.load(self.p.a_index(self.p.place(panel.index, row, panel.column), step))

    def rest(self, panel: Panel, row: Expr, q: Expr, sums: Sequence[Register], name: str) -> list[Stmt]:
        """Adds what is left of a row, which is row q of the tile, after its whole steps, to the accumulators of its vectors;
        `name` is free for the terms."""
        return []

    def corrected(self, value: Expr, place: tuple[Expr, ...], q: Expr) -> Expr:
        """The sum of products, from what an accumulator of row q of the tile holds."""
        return value


@dataclass(frozen=True)
class Ending:
    """What a sum is still multiplied by and what is added to it, then the epilogue. `bias` names what accumulators start
    from, one number a column."""

    k: KernelBuilder
    p: Product
    epilogue: Epilogue
    scale: float = 1.0
    bias: str | None = None
    added: Value | None = None

    def start(self, column: Expr) -> Expr:
        """What accumulators of a column start from."""
        return const(0.0, self.p.dtype) if self.bias is None else Load(self.p.dtype, self.bias, column)

    def store(self, value: Expr, place: tuple[Expr, ...]) -> list[Stmt]:
        """Scales, adds, applies the epilogue and stores one element."""
        p = self.p
        if self.scale != 1.0:
            value = value * self.scale
        if self.added is not None and p.beta != 0.0:
            other = self.k.tensor(self.added).load(added_index(self.added.type, place, p.shape))
            value = value + (other if p.beta == 1.0 else other * p.beta)
        sum_ = Var(p.dtype, f"sum{self.k.prefix()}")
        return [Let(sum_, value), *self.epilogue.store(sum_, place)]


def ending(k: KernelBuilder, p: Product, epilogue: Epilogue, scale: float = 1.0) -> Ending:
    """The ending of sums that are still to be multiplied by `scale`: accumulators start from a constant that is added to
    every row, where nothing is multiplied."""
    if p.beta == 0.0 or scale != 1.0 or not added_vector(p) or p.added is None or p.added.weight is None:
        return Ending(k, p, epilogue, scale, None, p.added)
    return Ending(k, p, epilogue, bias=k.packed(multiple(p.added.weight, p.dtype.numpy, p.beta)))


@repeatable
def multiple(w: Weight, dtype: np.dtype[Any], factor: float) -> Packing:
    """factor * w, as a vector."""

    def fill(out: Array) -> None:
        np.multiply(w.array.reshape(-1), np.asarray(factor, dtype), out=out)

    return Packing(dtype, (w.size,), fill, w)

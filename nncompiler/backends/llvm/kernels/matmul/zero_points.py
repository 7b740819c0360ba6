"""The numbers beside the codes of a matrix product: zero points, and the sums of rows and columns that these multiply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, cast, const
from nncompiler.ir.graph import Value
from nncompiler.ir.weights import Array
from nncompiler.ops.base.broadcasting import broadcast_index

from ...loops.ir import Load
from ...program import Packing
from .product import Index

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

Numbers = Callable[[Index], Expr]
"""A number as i32 for the element of the result at a logical index."""


@dataclass(frozen=True)
class ZeroPoint:
    """The zero point of operand x as codes of x are multiplied, with `shift` added: `known` numbers, one or one along x's
    last axis, or `zero` in the run; `index` says where elements of x are of which an element of the result is made."""

    x: Value
    index: Callable[[Index, Expr], Index]
    zero: Value | None
    shift: int
    known: Array | None

    @classmethod
    def of(
        cls, x: Value, index: Callable[[Index, Expr], Index], zero: Value | None, shift: int, most: int
    ) -> ZeroPoint:
        """`most`: how many numbers may be known."""
        known: Array | None = None
        if zero is None:
            known = np.full(1, shift, np.int64)
        elif zero.weight is not None and (zero.weight.size == 1 or zero.type.dims[-1] == zero.weight.size == most):
            known = zero.weight.array.astype(np.int64).reshape(-1) + shift
        return cls(x, index, zero, shift, known)

    @property
    def absent(self) -> bool:
        """Whether it is zero."""
        return self.known is not None and not self.known.any()

    def on(self, k: KernelBuilder) -> Numbers | None:
        """What a kernel reads; None for zeros."""
        if self.known is not None:
            return numbers(k, self.known)
        assert self.zero is not None
        tensor, dims = k.tensor(self.zero), self.zero.type.dims

        def read(place: Index) -> Expr:
            found = cast(tensor.load(broadcast_index(dims, self.index(place, const(0)), self.x.type.dims)), dt.i32)
            return found + self.shift if self.shift else found

        return read


def numbers(k: KernelBuilder, x: Array | Numbers) -> Numbers | None:
    """Numbers of columns as what kernels read; None for zeros."""
    if not isinstance(x, np.ndarray):
        return x
    if not x.any():
        return None
    if x.size == 1:
        return lambda place: Const(dt.i32, int(x[0]))
    vector = k.packed(vector_of(x))
    return lambda place: Load(dt.i32, vector, place[-1])


def vector_of(x: Array) -> Packing:
    """Numbers a column as i32, which wraps."""
    return Packing.of(x.astype(np.int32))

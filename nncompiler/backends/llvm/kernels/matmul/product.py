"""What a matrix kernel must know of one MatMul or Gemm: result axes, how operands are indexed, what is added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Any

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, const
from nncompiler.ir.extents import at_most_one, hint, is_symbolic, surely_one, surely_zero
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType

from ..conv.problem import strides_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
    from ...machine import Machine

Index = tuple[Expr, ...]


@dataclass(frozen=True)
class Product:
    """result[index] = alpha * sum over k of a[row(index), k] * b[k, column(index)] + beta * added.

    `shape` is the result's; its last axis is the columns, axis `row` (None for a vector times a matrix) is the one that
    tiles run over, all others are a batch.
    """

    dtype: DType
    a: Value
    b: Value
    added: Value | None
    alpha: float
    beta: float
    shape: tuple[int, ...]
    row: int | None
    k: int
    a_index: Callable[[Index, Expr], Index]
    b_index: Callable[[Index, Expr], Index]
    transposed_b: bool
    row_distance: int  # elements from one row of a to the next
    b_strides: tuple[int, ...]
    cold: bool = False  # weights come from memory at every run
    stored: str = ""  # how b is stored, where it is not elements of `dtype`

    @property
    def m(self) -> int:
        return 1 if self.row is None else self.shape[self.row]

    @property
    def n(self) -> int:
        return self.shape[-1]

    @property
    def key(self) -> str:
        """The product as records of measurements name it: all that its kernels' speed depends on but the epilogue."""
        batch = "x".join(str(hint(self.shape[a])) for a in self.batch)
        marks = (("transposed", self.transposed_b), ("constant", self.b.weight is not None), ("cold", self.cold))
        near = [*([self.stored] if self.stored else []), *(name for name, on in marks if on)]
        rows = f"{hint(self.m)}x{hint(self.k)}x{hint(self.n)} by {hint(self.row_distance)}"
        return " ".join(("product", str(self.a.type.dtype), *([f"{batch} of"] if batch else []), rows, *near))

    @property
    def batch(self) -> tuple[int, ...]:
        """Axes of the result that are neither row nor column and longer than one."""
        return tuple(a for a in range(len(self.shape) - 1) if a != self.row and not at_most_one(self.shape[a]))

    def place(self, index: Sequence[Expr], row: Expr, column: Expr) -> Index:
        """The logical index of a result element; `index` says which product of the batch."""
        full = [*index[:-1], column]
        if self.row is not None:
            full[self.row] = row
        return tuple(full)

    @property
    def flops(self) -> int:
        return 2 * prod(map(hint, self.shape)) * hint(self.k)


def refused_type(dtype: DType, machine: Machine) -> str:
    """Why no kernel of this package makes a product of this type, "" where one may."""
    if not dtype.is_float or dtype.bits < 32:
        return f"kernels multiply f32 and f64, not {dtype}"
    return "" if machine.lanes(dtype) > 1 else f"a vector of {machine.name} holds one {dtype}"


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Product | str:
    """The product, or why these kernels do not serve it: other types and layouts, a column vector as b."""
    a, b, added = (*c.operands, None)[:3]
    assert a is not None and b is not None
    dtype = c.acc_type.dtype
    why = refused_type(dtype, machine)
    if why:
        return why
    if a.type.dtype != dtype:
        return f"a is {a.type.dtype}, the result {dtype}"
    if any(v is not None and v.type.layout is not None for v in (a, b, c.result, added)):
        return "an operand or the result is not row-major"
    return geometry(c, probe, a, b, added)


def geometry(c: Contraction, probe: KernelBuilder, a: Value, b: Value, added: Value | None) -> Product | str:
    """How operands of any element type are indexed; a reason for a column vector as b, and for columns that are not side by
    side."""
    op: Any = c.anchor.op
    dtype = c.acc_type.dtype
    shape = c.acc_type.dims
    if not shape or b.type.rank < 2 or surely_zero(prod(shape)) or surely_one(shape[-1]):
        return "the result has one column, whose sums are better taken along k, or no element"
    alpha, beta, trans_a, trans_b = 1.0, 1.0, False, False
    if op.name == "gemm":
        alpha, beta, trans_a, trans_b = op.alpha, op.beta, op.trans_a, op.trans_b
    a_shape, b_shape = a.type.dims, b.type.dims
    k, of_b = a_shape[0] if trans_a else a_shape[-1], b_shape[-1] if trans_b else b_shape[-2]
    if is_symbolic(k):  # both are the same number; a constant's is known
        k = of_b
    if surely_zero(k):
        return "nothing is summed"
    if not surely_one(strides_of(probe, c.result)[-1]) or (b.weight is None and not surely_one(strides_of(probe, b)[-1])):
        return "columns do not lie side by side"
    rank = len(shape)

    def a_index(index: Index, at: Expr) -> Index:
        if len(a_shape) == 1:
            return (at,)
        row = index[-2]
        return (at, row) if trans_a else (*_batch_index(a_shape[:-2], index[:-2], shape[:-2]), row, at)

    def b_index(index: Index, at: Expr) -> Index:
        lead, result = (index[:-1], shape[:-1]) if len(a_shape) == 1 else (index[:-2], shape[:-2])
        return (index[-1], at) if trans_b else (*_batch_index(b_shape[:-2], lead, result), at, index[-1])

    row: int | None = None
    if len(a_shape) > 1:
        row = rank - 2
        if all(map(surely_one, b_shape[:-2])) and not trans_a:  # one b for all: the longest axis of a gives the rows
            row = longest_axis(shape)
    a_strides = strides_of(probe, a)
    distance = 0 if row is None else a_strides[1] if trans_a else a_strides[row - rank + len(a_shape)]
    b_strides = strides_of(probe, b)
    return Product(
        dtype, a, b, added, alpha, beta, shape, row, k, a_index, b_index, trans_b, distance, b_strides,
        probe.cold,
    )


def longest_axis(shape: tuple[int, ...]) -> int:
    """The axis of a result that gives the rows where one b serves all: the longest one beside the columns."""
    return max(range(len(shape) - 1), key=lambda axis: (hint(shape[axis]), axis))


def _batch_index(shape: tuple[int, ...], index: Index, result: tuple[int, ...]) -> Index:
    """The index into axes `shape`, broadcast against the index into axes `result`."""
    skip = len(index) - len(shape)
    return tuple(
        const(0) if surely_one(extent) or (not surely_zero(extent - whole) and extent == 1) else i
        for extent, i, whole in zip(shape, index[skip:], result[skip:], strict=True)
    )


def added_index(type_: TensorType, index: Index, result: tuple[int, ...]) -> Index:
    """The index of Gemm's C for an index into the result."""
    return _batch_index(type_.dims, index, result)


def added_vector(p: Product) -> bool:
    """Whether what is added is constant and one value a column."""
    if p.added is None or p.added.weight is None:
        return False
    dims = p.added.type.dims
    return len(dims) >= 1 and surely_zero(dims[-1] - p.n) and surely_zero(prod(dims) - p.n)

"""Reading and writing at computed positions, the largest elements, running sums, counting."""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import DType
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.indexing.gather import Gather, GatherElements, GatherNd, OneHot
from nncompiler.ops.indexing.scatter import ScatterElements, ScatterNd
from nncompiler.ops.indexing.tensor_scatter import TensorScatter
from nncompiler.ops.indexing.top_k import TopK
from nncompiler.ops.movement.arrange import Expand, Tile
from nncompiler.ops.movement.formula import Iota
from nncompiler.ops.movement.space import Trilu
from nncompiler.ops.reduction.scan import CumProd, CumSum

from .functions import axes_of
from .trace import Operand, Tensor, lift, place


def gather(x: Tensor, indices: Tensor | Sequence[int], axis: int = 0, *, name: str | None = None) -> Tensor:
    """Slices of x at integer `indices` along the axis: x [*A, D, *B], indices [*I] -> [*A, *I, *B]."""
    at = place("gather", name)
    return at.emit(Gather(axes_of(x, axis)[0]), x, at.integers(indices))


def gather_elements(x: Tensor, indices: Tensor, axis: int = 0, *, name: str | None = None) -> Tensor:
    """y[..., i, ...] = x[..., indices[..., i, ...], ...] along the axis."""
    at = place("gather_elements", name)
    return at.emit(GatherElements(axes_of(x, axis)[0]), x, at.integers(indices))


def gather_nd(x: Tensor, indices: Tensor, batch_dims: int = 0, *, name: str | None = None) -> Tensor:
    """Slices of x at index vectors: x [*B, *D, *R], indices [*B, *I, |D|] -> [*B, *I, *R]."""
    at = place("gather_nd", name)
    return at.emit(GatherNd(batch_dims), x, at.integers(indices))


def scatter_elements(
    x: Tensor, indices: Tensor, updates: Tensor, axis: int = 0, *, reduction: str = "none", name: str | None = None
) -> Tensor:
    """x with x[..., indices[..., i, ...], ...] set to updates[..., i, ...]; `reduction` none, add, mul, min or max."""
    at = place("scatter_elements", name)
    return at.emit(ScatterElements(reduction, axes_of(x, axis)[0]), x, at.integers(indices), updates)


def scatter_nd(
    x: Tensor, indices: Tensor, updates: Tensor, *, reduction: str = "none", name: str | None = None
) -> Tensor:
    """x with slices at index vectors set to updates: x [*D, *R], indices [*I, |D|], updates [*I, *R]."""
    at = place("scatter_nd", name)
    return at.emit(ScatterNd(reduction), x, at.integers(indices), updates)


def write_cache(
    cache: Tensor, update: Tensor, starts: Tensor, axis: int = -2, *, circular: bool = False, name: str | None = None
) -> Tensor:
    """The cache [B, *P, S, *Q] with update [B, *P, L, *Q] written along `axis` from position starts[b] on; `circular` goes
    on at the beginning. ONNX TensorScatter."""
    at = place("write_cache", name)
    mode = "circular" if circular else "linear"
    return at.emit(TensorScatter(axes_of(cache, axis)[0], mode), cache, update, at.integers(starts))


def top_k(
    x: Tensor, k: Dim, axis: int = -1, *, largest: bool = True, name: str | None = None
) -> tuple[Tensor, Tensor]:
    """(values, indices) of the k largest (or smallest) elements along the axis, best first."""
    at = place("top_k", name)
    values, indices = at.emit_all(TopK(axes_of(x, axis)[0], k, largest), x)
    return values, indices


def one_hot(
    indices: Tensor, depth: Dim, *, axis: int = -1, on: float = 1.0, off: float = 0.0, dtype: str | DType = "f32",
    name: str | None = None,
) -> Tensor:  # fmt: skip
    """A new axis of extent `depth` with `on` at the index, `off` elsewhere."""
    at = place("one_hot", name)
    at.require(-indices.rank - 1 <= axis <= indices.rank, f"axis {axis} is no place for a new axis of {indices.type}")
    values = at.trace.constant([off, on], at.dtype(dtype))
    return at.emit(OneHot(axis % (indices.rank + 1), depth), indices, values)


def arange(count: Dim, start: float = 0, step: float = 1, *, dtype: str | DType = "i64", name: str | None = None) -> Tensor:
    """start, start + step, ...: `count` numbers, a number or a dimension: arange(x.shape[1])."""
    at = place("arange", name)
    return at.emit(Iota(at.dtype(dtype), count, start, step))


def cum_sum(
    x: Tensor, axis: int = -1, *, exclusive: bool = False, reverse: bool = False, name: str | None = None
) -> Tensor:
    """Running sums along the axis; `exclusive` leaves the element itself out."""
    return place("cum_sum", name).emit(CumSum(axes_of(x, axis)[0], exclusive, reverse), x)


def cum_prod(
    x: Tensor, axis: int = -1, *, exclusive: bool = False, reverse: bool = False, name: str | None = None
) -> Tensor:
    """Running products along the axis."""
    return place("cum_prod", name).emit(CumProd(axes_of(x, axis)[0], exclusive, reverse), x)


def triangle(x: Tensor, *, upper: bool = False, k: int = 0, name: str | None = None) -> Tensor:
    """The lower (column <= row + k) or upper triangle of each matrix, zeros elsewhere."""
    return place("triangle", name).emit(Trilu(upper, k), x)


def expand(x: Tensor, shape: Sequence[Dim], *, name: str | None = None) -> Tensor:
    """x broadcast with a shape."""
    return place("expand", name).emit(Expand(tuple(shape)), x)


def tile(x: Tensor, repeats: Sequence[Dim], *, name: str | None = None) -> Tensor:
    """x repeated along every axis."""
    return place("tile", name).emit(Tile(tuple(repeats)), x)


def full(shape: Sequence[Dim], value: Operand, dtype: str | DType = "f32", *, name: str | None = None) -> Tensor:
    """A tensor of one number: full((x.shape[0], 8), 0.0) begins a state."""
    at = place("full", name)
    number = lift(value, at.dtype(dtype), at)
    if number.dtype != at.dtype(dtype):
        number = at.emit(Cast(at.dtype(dtype)), number, suffix="cast")
    at.require(all(n == 1 for n in number.shape), f"one number is required, got {number.type}")
    return at.emit(Expand(tuple(shape)), number)

"""Reducing axes: by numpy, in shapes, and in definitions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.definition import Builder
from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, Var, cast, const, reduce_
from nncompiler.ir.op import Array

from .convert import int_range
from .element_types import working

UFUNCS: dict[str, Any] = {"add": np.add, "mul": np.multiply, "max": np.maximum, "min": np.minimum}


def combine(op: str, x: Array, axes: tuple[int, ...], keepdims: bool = True) -> Array:
    """x reduced over the axes; the identity where they are empty."""
    dtype = of_numpy(x.dtype)
    extra: dict[str, Any] = {"dtype": x.dtype} if op in ("add", "mul") else {"initial": identity(op, dtype)}
    return np.asarray(UFUNCS[op].reduce(x, axis=axes, keepdims=keepdims, **extra))


def identity(op: str, dtype: DType) -> float | int | bool:
    """What max or min starts from."""
    if dtype.is_float:
        return float("-inf") if op == "max" else float("inf")
    return op != "max" if dtype.kind == "bool" else int_range(dtype)[op != "max"]


def reduced_shape(shape: Sequence[Dim], axes: Sequence[int], keepdims: bool) -> tuple[Dim, ...]:
    """The shape with the axes gone, or 1 with keepdims."""
    return tuple(1 if k in axes else d for k, d in enumerate(shape) if keepdims or k not in axes)


def spread(index: Sequence[Var], axes: Sequence[int], rank: int, keepdims: bool) -> list[Expr]:
    """The operand's index of a result's; the reduced axes hold 0, to be replaced."""
    if keepdims:
        return [const(0) if k in axes else index[k] for k in range(rank)]
    left = iter(index)
    return [const(0) if k in axes else next(left) for k in range(rank)]


def over(
    b: Builder, operand: int, index: Sequence[Expr], extents: Sequence[int], axes: Sequence[int], op: str,
    value: Callable[[Expr], Expr] = lambda e: e,
) -> Expr:  # fmt: skip
    """The reduction of `value` of an operand's elements, in the working type, over axes of the given operand extents.

    `index` is the operand's index; its entries at the axes are replaced.
    """
    at = list(index)
    ranges = []
    for axis in axes:
        v = b.axis()
        at[axis] = v
        ranges.append((v, extents[axis]))
    x = b.read(operand, *at)
    return reduce_(op, tuple(ranges), value(cast(x, working(x.dtype))))

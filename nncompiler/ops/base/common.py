"""What the families share: sets of element types, broadcasting, and the requirements of `infer` in one wording."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, equal, may_equal, undecided
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.errors import ModelError
from nncompiler.ir.expr import Expr, Var, const
from nncompiler.ir.extents import literally, surely_zero
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import Shape, TensorType

FLOATS: tuple[DType, ...] = (dt.f16, dt.bf16, dt.f32, dt.f64)
FLOAT8: tuple[DType, ...] = (dt.f8e4m3fn, dt.f8e4m3fnuz, dt.f8e5m2, dt.f8e5m2fnuz)
SIGNED: tuple[DType, ...] = (dt.i8, dt.i16, dt.i32, dt.i64)
UNSIGNED: tuple[DType, ...] = (dt.u8, dt.u16, dt.u32, dt.u64)
INTS: tuple[DType, ...] = (*SIGNED, *UNSIGNED)
NUMBERS: tuple[DType, ...] = (*FLOATS, *INTS)
BOOL: tuple[DType, ...] = (dt.boolean,)
ANY: tuple[DType, ...] = dt.COMPUTE
MOVED: tuple[DType, ...] = dt.NATIVE
"""What operators that only move elements take."""

HALVES: tuple[DType, ...] = (dt.f16, dt.bf16)


def working(dtype: DType) -> DType:
    """The type that arithmetic on `dtype` is carried out in: f32 for the 16-bit floats, else the type itself."""
    return dt.f32 if dtype in HALVES else dtype


def widen(array: Array) -> Array:
    """The array in its working type."""
    return array.astype(np.float32) if array.dtype.itemsize == 2 and of_numpy(array.dtype) in HALVES else array


def accumulator(array: Array) -> Array:
    """The array in the type that sums are evaluated in: f64 for every float, else its own."""
    return array.astype(np.float64) if of_numpy(array.dtype).is_float else array


def floating(array: Array) -> bool:
    """Whether the elements are floats, ml_dtypes' included."""
    return array.dtype != object and of_numpy(array.dtype).is_float


def present(operand: Operand | None, what: str) -> Operand:
    """The operand; raises ModelError for an absent one."""
    if operand is None:
        raise ModelError(f"{what} is required, got none")
    return operand


def arity(operands: tuple[Any, ...], least: int, most: int | None = None) -> None:
    """Checks the number of operands."""
    most = least if most is None else most
    wanted = str(least) if least == most else f"{least} to {most}"
    require(least <= len(operands) <= most, f"takes {wanted} operand{'s' * (wanted != '1')}, got {len(operands)}")


def typed(operand: Operand, allowed: Iterable[DType], what: str = "the operand") -> DType:
    """The operand's element type, which must be one of `allowed`."""
    names = " ".join(t.name for t in allowed)
    require(operand.dtype in allowed, f"{what} must be one of {names}, got {operand.type}")
    return operand.dtype


def same_dtype(operands: Iterable[Operand]) -> DType:
    """The one element type of all operands; types never promote silently."""
    types = [o.type for o in operands]
    got = " and ".join(map(str, types))
    require(len({t.dtype for t in types}) == 1, f"operands must have one element type, got {got}")
    return types[0].dtype


def broadcast(*shapes: Shape) -> Shape:
    """The common shape by numpy's rules.

    Raises ModelError where the shapes never broadcast, UndecidedError where the result depends on the symbols' values.
    """
    rank = max(map(len, shapes), default=0)
    result: list[Dim] = []
    for axis in range(-rank, 0):
        found: Dim = 1
        for shape in shapes:
            if len(shape) < -axis or literally(shape[axis], 1):
                continue
            d = shape[axis]
            if not may_broadcast(found, d):
                text = " and ".join("[" + ",".join(map(str, s)) + "]" for s in shapes)
                raise ModelError(f"shapes must broadcast, got {text}: {found} against {d} in axis {axis}")
            found = joint(found, d)
        result.append(found)
    return tuple(result)


def may_broadcast(a: Dim, b: Dim) -> bool:
    """False where neither extent is ever 1 and they are never equal."""
    return literally(a, 1) or literally(b, 1) or may_equal(a, b) or may_equal(a, 1) or may_equal(b, 1)


def joint(a: Dim, b: Dim) -> Dim:
    """The extent to which two that must be equal, or one of them 1, broadcast: one that is never 1, whatever the other is.

    Raises UndecidedError where either may be 1 or not.
    """
    if literally(a, 1) or literally(b, 1):
        return b if literally(a, 1) else a
    if equal(a, b):
        return a if isinstance(a, int) else b if isinstance(b, int) else a
    if equal(a, 1) or (isinstance(b, int) and b != 1):
        return b
    if equal(b, 1) or equal(a, 1) is False:
        return a
    if equal(b, 1) is False:
        return b
    raise undecided(f"what the extents {a} and {b} broadcast to", a, b)


def may_broadcast_to(d: Dim, extent: Dim) -> bool:
    """Whether an extent can be that of the result, or 1."""
    return may_equal(d, extent) or may_equal(d, 1)


def broadcast_index(shape: tuple[int, ...], index: tuple[Var, ...], result: tuple[int, ...]) -> tuple[Expr, ...]:
    """Where an operand of `shape` is read for the element `index` of a broadcast `result`."""
    skip = len(result) - len(shape)
    return tuple(
        const(0) if not surely_zero(d - result[skip + k]) and d == 1 else index[skip + k] for k, d in enumerate(shape)
    )


def static(operands: Iterable[TensorType | None]) -> list[TensorType]:
    """The operands of `define`, all present."""
    result = []
    for t in operands:
        assert t is not None
        result.append(t)
    return result


def axis_in_range(axis: int, rank: int) -> None:
    """Checks a normalized axis."""
    require(0 <= axis < rank, f"axis must be in [0, {rank}), got {axis}")


def axes_in_range(axes: Iterable[int], rank: int) -> None:
    """Checks normalized, distinct axes."""
    axes = tuple(axes)
    for axis in axes:
        axis_in_range(axis, rank)
    require(len(set(axes)) == len(axes), f"axes must be distinct, got {axes}")

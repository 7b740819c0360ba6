"""Element types: which families of them operators take, and in which type they are computed."""

from __future__ import annotations

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, cast
from nncompiler.ir.op import Array

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


def widen_expr(e: Expr) -> Expr:
    """An expression in the type in which it is computed: f32 for f16 and bf16."""
    return cast(e, working(e.dtype))


def accumulator(array: Array) -> Array:
    """The array in the type that sums are evaluated in: f64 for every float, else its own."""
    return array.astype(np.float64) if of_numpy(array.dtype).is_float else array


def floating(array: Array) -> bool:
    """Whether the elements are floats, ml_dtypes' included."""
    return array.dtype != object and of_numpy(array.dtype).is_float

"""Arithmetic of expressions in numpy, and what numpy lacks of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nncompiler.ir.op import Array

COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "lt": np.less, "le": np.less_equal, "gt": np.greater, "ge": np.greater_equal, "eq": np.equal, "ne": np.not_equal,
}  # fmt: skip
"""The comparisons of expressions (`ir.expr.COMPARE`)."""


def shifted(op: str, x: Array, amount: Array) -> Array:
    """x "shl" or "shr" (arithmetic where x is signed) by an amount; 0 where it is negative, or the type's width or more."""
    inside = (amount >= 0) & (amount < x.dtype.itemsize * 8)
    by = np.where(inside, amount, 0).astype(x.dtype)
    moved = np.left_shift(x, by) if op == "shl" else np.right_shift(x, by)
    return np.where(inside, moved, 0).astype(x.dtype)


def fused_multiply_add(x: Array, y: Array, z: Array) -> Array:
    """x * y + z of f32, rounded once. The product is exact in double; the sum is rounded to odd there, so that the last
    rounding is the only one."""
    with np.errstate(all="ignore"):
        product = np.multiply(x, y, dtype=np.float64)
        other = np.asarray(z, np.float64)
        total = np.asarray(product + other)
        back = total - product
        error = (product - (total - back)) + (other - back)
        bits = total.view(np.int64)
        fix = np.isfinite(total) & (error != 0) & (bits & 1 == 0)
        toward = np.where((error > 0) == (total > 0), 1, -1)
        return np.asarray(np.where(fix, bits + toward, bits).astype(np.int64).view(np.float64).astype(np.float32)[()])

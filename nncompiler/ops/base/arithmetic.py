"""Arithmetic of floats that numpy lacks."""

from __future__ import annotations

import numpy as np

from nncompiler.ir.op import Array


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

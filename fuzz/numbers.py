"""Random numbers for tensors: what they are like is drawn once a case, so that some cases hold NaN and most do not."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T
from onnx import helper

from nncompiler.ir.dtype import of_numpy

Array = np.ndarray[Any, Any]

FLOATS = (T.FLOAT, T.FLOAT16, T.DOUBLE, T.BFLOAT16)
INTEGERS = (T.INT8, T.INT16, T.INT32, T.INT64, T.UINT8, T.UINT16, T.UINT32, T.UINT64)

WEIGHTS: dict[int, float] = {
    T.FLOAT: 10, T.FLOAT16: 2, T.DOUBLE: 1.5, T.BFLOAT16: 0.5, T.INT32: 1.5, T.INT64: 1.5, T.INT8: 1, T.UINT8: 1,
    T.INT16: 0.4, T.UINT16: 0.4, T.UINT32: 0.4, T.UINT64: 0.4, T.BOOL: 1,
}  # fmt: skip
"""Element types that values have, and how often."""

STYLES = {"normal": 6.0, "integers": 3.0, "wide": 1.0, "special": 0.7}
"""normal: standard normal. integers: small whole numbers, on which most arithmetic is exact. wide: magnitudes from 1e-3 to
1e3. special: normal with NaN, infinities, zeros of both signs, subnormal numbers and limits of integers among them."""


def numpy_type(element: int) -> np.dtype[Any]:
    """The numpy dtype of an ONNX element type."""
    found: np.dtype[Any] = np.dtype(helper.tensor_dtype_to_np_dtype(element))
    return found


def is_float(element: int) -> bool:
    return element in FLOATS


def is_floating(array: Array) -> bool:
    """Are the elements floats, those of ml_dtypes included?"""
    return of_numpy(array.dtype).is_float


def same_bits(a: Array, b: Array) -> bool:
    """Have both the same bits? Any NaN is as good as another: whose sign and payload it has is left to the code."""
    if a.dtype != b.dtype or a.shape != b.shape:
        return False
    if not is_floating(a):
        return bool(np.array_equal(a, b))
    numbers = ~np.isnan(a)
    return bool(np.array_equal(numbers, ~np.isnan(b))) and a[numbers].tobytes() == b[numbers].tobytes()


def draw(
    rng: np.random.Generator, element: int, shape: tuple[int, ...], style: str, low: float | None = None,
    high: float | None = None,
) -> Array:  # fmt: skip
    """A random tensor; between `low` and `high`, both included, where they are given."""
    kind = numpy_type(element)
    if element == T.BOOL:
        return np.asarray(rng.random(shape) < 0.5)
    if low is not None and high is not None:
        if is_float(element):
            return np.asarray(rng.uniform(low, high, shape)).astype(kind)
        return np.asarray(rng.integers(int(low), int(high), shape, endpoint=True)).astype(kind)
    if not is_float(element):
        info = np.iinfo(kind)
        least = max(info.min, -9)
        values = np.asarray(rng.integers(least, 9, shape, endpoint=True)).astype(kind)
        if style in ("special", "wide") and values.size:
            count = max(1, values.size // 8)
            limits = np.asarray([info.min, info.max, info.max // 2, 0], kind)
            values.reshape(-1)[rng.choice(values.size, count, replace=False)] = rng.choice(limits, count)
        return values
    if style == "integers":
        return np.asarray(rng.integers(-4, 4, shape, endpoint=True)).astype(kind)
    values = np.asarray(rng.standard_normal(shape))
    if style == "wide":
        values = values * 10.0 ** rng.uniform(-3, 3, shape)
    values = np.asarray(values).astype(kind)
    if style == "special" and values.size:
        with np.errstate(all="ignore"):
            odd = np.asarray([np.nan, np.inf, -np.inf, 0.0, -0.0, 1e-41, -1e-6, 1e4]).astype(kind)
        count = max(1, values.size // 6)
        values.reshape(-1)[rng.choice(values.size, count, replace=False)] = rng.choice(odd, count)
    return values

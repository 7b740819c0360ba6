"""What ONNX leaves open, by the graph's operator: a mask of the result's elements, None where all are defined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nncompiler.ir.dtype import of_numpy

from .numbers import Array, is_floating

Rule = Callable[[Any, list[Array | None]], "Array | None"]
"""Of an operator and its operands."""

SQUARES = (
    "lrn", "lp_norm", "lp_pool", "global_lp_pool", "instance_norm", "group_norm", "layer_norm", "rms_norm",
    "mean_variance_norm", "reduce_l2",
)  # fmt: skip
"""Operators that sum squares."""


def evaluate(op: Any, arrays: list[Array | None]) -> list[Array]:
    """The results of an operator by its definition in numpy."""
    with np.errstate(all="ignore"):
        found = op.evaluate(*arrays)
    return [np.asarray(a) for a in (found if isinstance(found, tuple) else (found,))]


def pair(arrays: list[Array | None]) -> tuple[Array, Array]:
    """Two operands, broadcast."""
    a, b = arrays
    assert a is not None and b is not None
    wide, other = np.broadcast_arrays(a, b)
    return wide, other


def _cast(op: Any, arrays: list[Array | None]) -> Array | None:
    """Cast: "out of range" from a float to an integer is undefined; NaN and infinities are."""
    x = arrays[0]
    assert x is not None
    if not is_floating(x) or not op.to.is_int:
        return None
    info = np.iinfo(op.to.numpy)
    wide = x.astype(np.float64)
    return np.asarray(~(np.isfinite(wide) & (np.trunc(wide) >= info.min) & (np.trunc(wide) < float(info.max) + 1)))


def _divide(op: Any, arrays: list[Array | None]) -> Array | None:
    """Div and Mod of integers: by zero, and the least number by -1."""
    a, b = pair(arrays)
    if is_floating(a):
        return None
    open_ = b == 0
    if a.dtype.kind == "i":
        open_ = open_ | ((b == -1) & (a == np.iinfo(a.dtype).min))
    return np.asarray(open_)


def _shift(op: Any, arrays: list[Array | None]) -> Array | None:
    """BitShift by the width or more."""
    a, b = pair(arrays)
    return np.asarray(b >= a.dtype.itemsize * 8)


def _power(op: Any, arrays: list[Array | None]) -> Array | None:
    """Pow of integers: negative exponents, and overflow."""
    a, b = pair(arrays)
    if is_floating(a):
        return None
    with np.errstate(all="ignore"):
        true = np.abs(a.astype(np.float64)) ** b.astype(np.float64)
    return np.asarray((b < 0) | ~(true < 2.0 ** (min(a.dtype.itemsize * 8, 54) - 1)))


def _resize(op: Any, arrays: list[Array | None]) -> Array | None:
    """Resize between elements: which way integers are rounded, and what a weight of zero makes of NaN and infinities."""
    x = arrays[0]
    assert x is not None
    if op.mode == "nearest" or (is_floating(x) and np.isfinite(x.astype(np.float64)).all()):
        return None
    return np.ones(tuple(int(n) for n in op.sizes), bool)


def _windows(op: Any, arrays: list[Array | None]) -> Array | None:
    """Convolutions: whether the zeros of pads, and those that strides and dilations put between elements, are multiplied."""
    x, w = arrays[0], arrays[1]
    assert x is not None and w is not None
    odd = not np.isfinite(w.astype(np.float64)).all()
    if op.name == "conv_transpose":
        odd |= not np.isfinite(x.astype(np.float64)).all()
    elif not any(op.pads):
        return None
    return np.ones(evaluate(op, arrays)[0].shape, bool) if odd and is_floating(x) else None


def _squares(op: Any, arrays: list[Array | None]) -> Array | None:
    """Sums of squares: whether they overflow on their way in single precision, or vanish; those of integers: whether they
    are rounded."""
    x = arrays[0]
    assert x is not None
    if not is_floating(x):
        total = np.sum(x.astype(np.float64) ** 2, tuple(op.axes), keepdims=op.keepdims) if op.name == "reduce_l2" else None
        return None if total is None else np.asarray(total > 2.0**53)
    limit = {"f16": 128.0, "f64": 1e150}.get(of_numpy(x.dtype).name, 1e15)
    results = evaluate(op, arrays)[0]
    if x.size and not float(np.nanmax(np.abs(x.astype(np.float64)))) < limit:
        return np.ones(results.shape, bool)
    least = {"f16": 0.0, "f64": 1e-150}.get(of_numpy(x.dtype).name, 1e-18)
    if op.name not in ROOTS or not ((x != 0) & (np.abs(x) < least)).any():
        return None
    without = evaluate(op, [np.where(np.abs(x) < least, x.dtype.type(0), x), *arrays[1:]])[0]
    with np.errstate(all="ignore"):
        moved = np.abs(without.astype(np.float64) - results) > 1e-3 * np.abs(results.astype(np.float64))
    return np.asarray(moved)


ROOTS = ("lp_norm", "lp_pool", "global_lp_pool", "reduce_l2")
"""Those without a number that is added to the sum, where squares that vanish are seen."""


def _product(op: Any, arrays: list[Array | None]) -> Array | None:
    """ReduceProd: in another order the factors above 1 overflow before those below 1 (or 0) are multiplied, or those below 1
    vanish before those above 1 (or infinity)."""
    x = arrays[0]
    assert x is not None
    if not is_floating(x):
        return None
    kind = of_numpy(x.dtype).name
    most, least = {"f16": (65504.0, 2.0**-14), "f64": (1.7e308, 2.3e-308)}.get(kind, (3.4e38, 1.2e-38))
    with np.errstate(all="ignore"):
        size = np.abs(x.astype(np.float64))

        def of(part: Array) -> Array:  # in logarithms, which neither overflow nor vanish
            return np.asarray(np.sum(np.where(part, np.log(size), 0.0), tuple(op.axes), keepdims=op.keepdims))

        def any_of(part: Array) -> Array:
            return np.asarray(np.any(part, tuple(op.axes), keepdims=op.keepdims))

        above, below = (size > 1) & np.isfinite(size), (size < 1) & (size > 0)
        overflows = (of(above) > np.log(most)) & any_of(size < 1)
        return np.asarray(overflows | ((of(below) < np.log(least)) & any_of(size > 1)))


def _turns(op: Any, arrays: list[Array | None]) -> Array | None:
    """Sin, Cos and Tan where neighbouring numbers are turns apart: native code says that it keeps [-1, 1] only."""
    x = arrays[0]
    assert x is not None
    with np.errstate(all="ignore"):
        return np.asarray(np.abs(x.astype(np.float64)) >= (2.0**50 if x.dtype != np.float64 else 2.0**60))


UNDEFINED: dict[str, Rule] = {
    **dict.fromkeys(("sin", "cos", "tan"), _turns),
    **dict.fromkeys(SQUARES, _squares),
    "reduce_prod": _product,
    "cast": _cast, "div": _divide, "mod": _divide, "bit_shift": _shift, "pow": _power, "resize": _resize,
    "conv": _windows, "conv_transpose": _windows,
}  # fmt: skip

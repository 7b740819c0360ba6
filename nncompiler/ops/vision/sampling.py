"""Resampling along one axis: from an output position to input positions and their weights.

Everything is there twice, as numpy tables and as expressions, and both compute alike: positions in f32 for nearest (as
runtimes do, so that ties fall the same way), in f64 for linear and cubic, whose weights are then rounded once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.extents import fraction, is_symbolic, real
from nncompiler.ir.op import Array

COORDINATES = (
    "half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric", "tf_half_pixel_for_nn",
    "tf_crop_and_resize",
)  # fmt: skip
NEAREST = ("round_prefer_floor", "round_prefer_ceil", "floor", "ceil")


PERIODS = 8
"""Periods of the pattern of positions that are looked at for an axis of unknown size."""


LONGEST_TABLE = 1 << 22
"""Positions from which on no table of them is made while compiling: they are computed when the model runs."""


def _real(x: int, like: Any) -> Any:
    """A number to compute with beside `like`, an array or an expression."""
    return ex.const(x, like.dtype) if isinstance(like, ex.Expr) and is_symbolic(x) else float(x)


@dataclass(frozen=True)
class Sampling:
    """How an axis of `before` elements becomes one of `after`; the other fields are those of Resize."""

    before: int
    after: int
    scale: float
    mode: str
    coordinate: str
    nearest: str
    cubic_a: float
    exclude_outside: bool
    antialias: bool
    start: float
    end: float

    @property
    def changes(self) -> bool:
        """Whether the axis is resampled at all."""
        return self.before != self.after or self.scale != 1 or (self.crops and (self.start, self.end) != (0, 1))

    @property
    def crops(self) -> bool:
        return self.coordinate == "tf_crop_and_resize"

    @property
    def position_type(self) -> DType:
        return dt.f32 if self.mode == "nearest" else dt.f64

    @property
    def stretch(self) -> float:
        """Below 1 where the kernel is widened against aliasing."""
        return min(self.scale, 1.0) if self.antialias else 1.0

    @property
    def first_tap(self) -> int:
        """The first tap's distance from the element at or before the position."""
        reach = 2 if self.mode == "cubic" else 1
        return floor(-reach / self.stretch) + 1

    @property
    def taps(self) -> int:
        """How many elements make one."""
        return 1 if self.mode == "nearest" else 2 - 2 * self.first_tap

    def position(self, o: Any, scale: Any) -> Any:
        """The input position of output `o`, an array or an expression; `scale` is of the same type."""
        n, m = self.before, self.after
        match self.coordinate:
            case "half_pixel":
                return (o + 0.5) / scale - 0.5
            case "half_pixel_symmetric":
                return self._symmetric(o, scale)
            case "pytorch_half_pixel":
                return (o + 0.5) / scale - 0.5 if m > 1 else o * 0.0
            case "align_corners":
                return o * _real(n - 1, o) / _real(m - 1, o) if m > 1 else o * 0.0
            case "tf_half_pixel_for_nn":
                return (o + 0.5) / scale
            case "tf_crop_and_resize":
                if m > 1:
                    return o * (self.end - self.start) * _real(n - 1, o) / _real(m - 1, o) + _real(n - 1, o) * self.start
                return o * 0.0 + _real(n - 1, o) * (0.5 * (self.start + self.end))
            case _:
                return o / scale

    def _symmetric(self, o: Any, scale: Any) -> Any:
        """The position of half_pixel_symmetric: how far the centers are apart in the type of positions, the sum in f64 and
        rounded once, as onnxruntime has it."""
        n, m = self.before, self.after
        if isinstance(o, ex.Expr):
            before, after = ex.const(n, o.dtype), ex.const(m, o.dtype)
            offset = ex.cast(before / 2.0 * (1.0 - after / (scale * before)), dt.f64)
            return ex.cast(offset + (ex.cast(o, dt.f64) + 0.5) / ex.cast(scale, dt.f64) - 0.5, o.dtype)
        kind = o.dtype.type
        apart = kind(n) / 2 * (1 - kind(m) / (scale * kind(n)))
        return (np.float64(apart) + (o.astype(np.float64) + 0.5) / np.float64(scale) - 0.5).astype(kind)

    # -- tables -------------------------------------------------------------------------------------------------------

    def positions(self) -> Array:
        """The input position of every output position."""
        kind = self.position_type.numpy.type
        position = self.position(np.arange(self.after).astype(kind), kind(self.scale))
        return np.asarray(position, self.position_type.numpy)

    def bases(self) -> Array:
        """The nearest element (within the axis), or for linear and cubic the element at or before the position."""
        x = self.positions()
        if self.mode != "nearest":
            return np.floor(x).astype(np.int64)
        half = np.float32(0.5)
        rounded = {
            "round_prefer_floor": np.ceil(x - half), "round_prefer_ceil": np.floor(x + half),
            "floor": np.floor(x), "ceil": np.ceil(x),
        }[self.nearest]  # fmt: skip
        return np.clip(rounded.astype(np.int64), 0, self.before - 1)

    def table(self) -> tuple[Array, Array]:
        """(elements, weights) of linear and cubic, both [after, taps]; weights in f64."""
        x = self.positions()
        base = np.floor(x)
        offset = np.arange(self.first_tap, self.first_tap + self.taps)
        weights = self._kernel((offset - (x - base)[:, None]) * self.stretch)
        at = base.astype(np.int64)[:, None] + offset
        if self.exclude_outside:
            weights = np.where((at >= 0) & (at < self.before), weights, 0.0)
        if self.exclude_outside or self.stretch != 1:
            with np.errstate(invalid="ignore"):  # a window wholly outside: extrapolation replaces it
                weights = weights / weights.sum(axis=1, keepdims=True)
        return np.clip(at, 0, self.before - 1), weights

    def _kernel(self, distance: Array) -> Array:
        d = np.abs(distance)
        if self.mode == "linear":
            return np.maximum(1.0 - d, 0.0)
        return np.where(d <= 1.0, self._near(d), np.where(d < 2.0, self._far(d), 0.0))

    def _near(self, d: Any) -> Any:
        return (d * (self.cubic_a + 2.0) - (self.cubic_a + 3.0)) * d * d + 1.0

    def _far(self, d: Any) -> Any:
        a = self.cubic_a
        return ((d * a - 5.0 * a) * d + 8.0 * a) * d - 4.0 * a

    def outside(self) -> Array | None:
        """Where cropping reaches beyond the input; None for the other coordinates."""
        x = self.positions()
        return (x < 0) | (x > self.before - 1) if self.crops else None

    # -- expressions --------------------------------------------------------------------------------------------------

    def position_expr(self, o: ex.Expr) -> ex.Expr:
        """`positions` at output position `o` (i64)."""
        kind = self.position_type
        x = self.position(ex.cast(o, kind), ex.const(self.scale, kind))
        assert isinstance(x, ex.Expr)
        return x

    def base_expr(self, o: ex.Expr) -> ex.Expr:
        """`bases` at `o`: by integers alone, (o*p + q) // r, where such a form gives the same table."""
        whole = self.mode == "nearest"
        found = self._periodic() if is_symbolic(self.before) or is_symbolic(self.after) else self._affine()
        if found is not None:
            p, q, r, low, high = found
            i = (o * p + q) // r
            i = ex.maximum(i, 0) if low else i
            return ex.minimum(i, self.before - 1) if high else i
        x = self.position_expr(o)
        if not whole:
            return ex.cast(ex.unary("floor", x), ex.INDEX)
        op, shift = {
            "round_prefer_floor": ("ceil", -0.5), "round_prefer_ceil": ("floor", 0.5),
            "floor": ("floor", 0.0), "ceil": ("ceil", 0.0),
        }[self.nearest]  # fmt: skip
        i = ex.cast(ex.unary(op, x + shift if shift else x), ex.INDEX)
        return ex.minimum(ex.maximum(i, 0), self.before - 1)

    @property
    def repeats(self) -> int:
        """How often each element stands in the result, side by side, 0 where that is not the same number for all."""
        found = self._periodic() if is_symbolic(self.before) or is_symbolic(self.after) else self._affine()
        return found[2] if found is not None and found[:2] == (1, 0) and not any(found[3:]) else 0

    def _affine(self) -> tuple[int, int, int, bool, bool] | None:
        if self.after > LONGEST_TABLE:
            return None
        nearest = self.mode == "nearest"
        return _affine(self.bases(), self._slopes(), 0 if nearest else None, self.before - 1 if nearest else None)

    def _periodic(self) -> tuple[int, int, int, bool, bool] | None:
        """The affine form of an axis of any size. With a power of two as scale, positions are exact in floating point and
        advance alike in each period, so that a form that holds for some periods and both ends holds for every size."""
        sizes_decide = self.coordinate not in ("half_pixel", "asymmetric", "tf_half_pixel_for_nn")
        if sizes_decide or self.scale not in (0.125, 0.25, 0.5, 2.0, 4.0, 8.0):
            return None
        return replace(self, before=PERIODS * 8, after=int(PERIODS * 8 * self.scale))._affine()

    def _slopes(self) -> list[Fraction]:
        """Ratios of input to output steps worth trying."""
        slopes = [Fraction(1 / self.scale).limit_denominator(4096), fraction(self.before, self.after)]
        return slopes + ([fraction(self.before - 1, self.after - 1)] if self.after > 1 else [])

    def weight_expr(self, o: ex.Expr, tap: ex.Expr) -> ex.Expr:
        """The weight of a tap (0 up to `taps`) before any division by the sum, in f64."""
        x = self.position_expr(o)
        base = ex.unary("floor", x)
        offset = tap + self.first_tap
        d = ex.unary("abs", (ex.cast(offset, dt.f64) - (x - base)) * self.stretch)
        if self.mode == "linear":
            weight = ex.maximum(1.0 - d, 0.0)
        else:
            weight = ex.select(d <= 1.0, self._near(d), ex.select(d < 2.0, self._far(d), 0.0))
        if self.exclude_outside:
            at = ex.cast(base, ex.INDEX) + offset
            weight = ex.select((at >= 0) & (at < self.before), weight, 0.0)
        return weight

    def outside_expr(self, o: ex.Expr) -> ex.Expr:
        """`outside` at `o`."""
        x = self.position_expr(o)
        return (x < 0.0) | (x > real(self.before - 1))


def _affine(
    table: Array, slopes: list[Fraction], lowest: int | None, highest: int | None
) -> tuple[int, int, int, bool, bool] | None:
    """(p, q, r, clip below, clip above) with table[i] = (i*p + q) // r, clipped to [lowest, highest] where needed."""
    steps = np.arange(len(table), dtype=np.int64)
    for slope in slopes:
        p, r = slope.numerator, slope.denominator
        least, most = table * r - steps * p, (table + 1) * r - 1 - steps * p
        for below, above in ((False, False), (True, False), (False, True), (True, True)):
            if (below and lowest is None) or (above and highest is None):
                continue
            low = least[table != lowest] if below else least
            high = most[table != highest] if above else most
            q_low = int(low.max()) if low.size else None
            q_high = int(high.min()) if high.size else None
            q = q_low if q_low is not None else q_high if q_high is not None else 0
            if q_high is None or q <= q_high:
                return p, q, r, below, above
    return None

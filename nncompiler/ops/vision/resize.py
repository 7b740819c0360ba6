"""Resampling to another size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least
from nncompiler.ir.dtype import DType
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Array, Blocks, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.convert import convert
from ..base.element_types import MOVED, NUMBERS, working
from ..base.operands import show, whole
from ..movement.arrange import number, zero
from .sampling import COORDINATES, NEAREST, Sampling

JOINT = 3
"""Up to so many linearly interpolated axes are computed at once, from 2^axes elements; more go axis by axis."""
SHUFFLED = (2, 4, 8)
"""So many copies of an element side by side are a shuffle of what is loaded, which costs no more than a copy."""


@dataclass(frozen=True)
class Resize(Op):
    """x sampled at other positions: `sizes` are the extents of the result, one for each axis.

    ONNX Resize, opset 19, and Upsample.

    `scales` (output over input, one for each axis; () for sizes over extents) enter the positions that `coordinate` names:
    half_pixel, half_pixel_symmetric, pytorch_half_pixel, align_corners, asymmetric, tf_half_pixel_for_nn, or
    tf_crop_and_resize of the region `roi` = (start of every axis..., end of every axis...), fractions of the extent, with
    `extrapolation` beyond the input. Modes: nearest (rounded as `nearest` says: round_prefer_floor, round_prefer_ceil,
    floor, ceil), linear, cubic (coefficient `cubic_a`). Positions outside take the border's element; with
    `exclude_outside` they weigh nothing. `antialias` widens linear and cubic kernels where the axis shrinks.
    Integers are interpolated in f32 and truncated.
    """

    sizes: tuple[Dim, ...]
    scales: tuple[float, ...] = ()
    mode: str = "nearest"
    coordinate: str = "half_pixel"
    nearest: str = "round_prefer_floor"
    cubic_a: float = -0.75
    exclude_outside: bool = False
    antialias: bool = False
    extrapolation: float = 0.0
    roi: tuple[float, ...] = ()

    name = "resize"
    spatial = True
    operands = ("x",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(len(self.sizes) == x.rank, f"resize needs a size for each of {x.rank} axes, got {show(self.sizes)}")
        require(len(self.scales) in (0, x.rank) and all(s > 0 for s in self.scales),
                f"scales must be {x.rank} positive numbers or none, got {self.scales}")  # fmt: skip
        for what, value, allowed in (
            ("mode", self.mode, ("nearest", "linear", "cubic")), ("coordinate", self.coordinate, COORDINATES),
            ("nearest", self.nearest, NEAREST),
        ):  # fmt: skip
            require(value in allowed, f"{what} must be one of {' '.join(allowed)}, got {value!r}")
        crops = self.coordinate == "tf_crop_and_resize"
        require(len(self.roi) == 2 * x.rank or (not crops and not self.roi),
                f"roi must be {2 * x.rank} numbers for {self.coordinate}, got {self.roi}")  # fmt: skip
        fits = x.dtype in NUMBERS or (self.mode == "nearest" and x.dtype in MOVED)
        require(fits, f"{self.mode} resize needs numbers, got {x.dtype}")
        for axis, (n, m) in enumerate(zip(x.shape, self.sizes, strict=True)):
            require(may_be_at_least(m, 0), f"sizes must not be negative, got {show(self.sizes)}")
            require(n != 0 or not isinstance(m, int) or m == 0,
                    f"axis {axis} of {show(x.shape)} is empty and cannot become {m}")  # fmt: skip
        return TensorType(x.dtype, self.sizes)

    def resamples(self, shape: Sequence[int], axis: int) -> bool:
        """Whether an axis of the input's shape is resampled at all."""
        return axis in self.samplings(shape)

    def samplings(self, shape: Sequence[int]) -> dict[int, Sampling]:
        """The axes that are resampled, and how."""
        result = {}
        rank = len(shape)
        for axis, (n, m) in enumerate(zip(shape, whole(self.sizes, "size"), strict=True)):
            scale = self.scales[axis] if self.scales else m / n if n else 1.0
            start, end = (self.roi[axis], self.roi[rank + axis]) if self.roi else (0.0, 1.0)
            widened = self.antialias and scale < 1 and self.mode != "nearest"
            sampling = Sampling(
                n, m, scale, self.mode, self.coordinate, self.nearest, self.cubic_a, self.exclude_outside, widened,
                start, end,
            )  # fmt: skip
            if n and m and sampling.changes:
                result[axis] = sampling
        return result

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        if not x.size or 0 in self.sizes:
            return np.zeros(whole(self.sizes, "size"), x.dtype)
        samplings = self.samplings(x.shape)
        kind = self._kind(dt.of_numpy(x.dtype))
        y = x.astype(kind.numpy)
        for axis, s in samplings.items():
            if self.mode == "nearest":
                y = np.take(y, s.bases(), axis=axis)
                continue
            at, weights = s.table()
            total = np.zeros((), kind.numpy)
            for tap in range(s.taps):
                column = weights[:, tap].astype(kind.numpy).reshape([-1 if a == axis else 1 for a in range(x.ndim)])
                total = total + np.take(y, at[:, tap], axis=axis) * column
            y = total
        for axis, s in samplings.items():
            outside = s.outside()
            if outside is not None:
                outside = outside.reshape([-1 if a == axis else 1 for a in range(x.ndim)])
                y = np.where(outside, kind.numpy.type(self.extrapolation), y)
        return convert(np.asarray(y), dt.of_numpy(x.dtype))

    def _kind(self, dtype: DType) -> DType:
        """The type in which elements are interpolated."""
        return dtype if self.mode == "nearest" else working(dtype) if dtype.is_float else dt.f32

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build, kind = Builder((x,)), self._kind(x.dtype)
        sizes = whole(self.sizes, "size")
        if 0 in sizes:
            return build.done(build.stage(x.dtype, sizes, lambda *_: zero(x.dtype)))
        samplings = self.samplings(x.dims)
        weights = {a: _weights(build, s, kind) for a, s in samplings.items() if self.mode != "nearest"}
        joint = self.mode == "nearest" or (all(s.taps == 2 for s in samplings.values()) and len(samplings) <= JOINT)
        grows = all(hint(s.after) > hint(s.before) for s in samplings.values())
        last_axis = samplings.get(x.rank - 1)
        repeated = self.mode == "nearest" and last_axis is not None and last_axis.repeats in SHUFFLED
        apart = x.layout is None and len(samplings) > 1 and grows and not repeated
        if apart:  # the last axis, whose elements do not lie side by side, while there are few
            groups = [[a] for a in reversed(samplings)]
        else:
            groups = [list(samplings)] if joint else [[a] for a in samplings] or [[]]
        source, shape = 0, list(x.dims)
        for last, axes in ((axes is groups[-1], axes) for axes in groups):
            for a in axes:
                shape[a] = sizes[a]

            def value(*index: ex.Expr, axes: list[int] = axes, source: int = source, last: bool = last) -> ex.Expr:
                if self.mode == "nearest":
                    at = [samplings[a].base_expr(i) if a in axes else i for a, i in enumerate(index)]
                    y = build.read(source, *at)
                else:
                    y = _interpolated(build, source, index, {a: samplings[a] for a in axes}, weights, kind)
                if not last:
                    return y
                for a, s in samplings.items():
                    if s.crops:
                        y = ex.select(s.outside_expr(index[a]), number(self.extrapolation, kind), y)
                return ex.cast(y, x.dtype)

            source = build.stage(x.dtype if last else kind, shape, value, shared=apart and not last)
        return build.done(source)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Two FLOPs a tap, axis by axis; nothing for nearest."""
        (x,) = self.take(operands)
        taps = sum(s.taps for s in self.samplings(x.dims).values()) if self.mode != "nearest" else 0
        return Cost(0, 2 * taps * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 0.0 if self.mode == "nearest" else 32.0

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        x = operands[0]
        known = x is not None and x.is_static and not self.roi
        return tuple(k if known and x is not None and not self.resamples(x.dims, k) else None for k in range(result.rank))

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        return not self.resamples(x.dims, 1)


def _weights(build: Builder, s: Sampling, kind: DType) -> int:
    """A stage [taps, after] with the weights of an axis: those of one tap lie side by side."""
    if not (s.exclude_outside or s.stretch != 1):
        return build.stage(kind, (s.taps, s.after), lambda t, o: ex.cast(s.weight_expr(o, t), kind))
    raw = build.stage(dt.f64, (s.taps, s.after), lambda t, o: s.weight_expr(o, t))
    t = build.axis("t")
    total = build.stage(dt.f64, (s.after,), lambda o: ex.reduce_("add", ((t, s.taps),), build.read(raw, t, o)))
    return build.stage(kind, (s.taps, s.after), lambda t, o: ex.cast(build.read(raw, t, o) / build.read(total, o), kind))


def _interpolated(
    build: Builder, source: int, index: Sequence[ex.Expr], samplings: dict[int, Sampling], weights: dict[int, int],
    kind: DType,
) -> ex.Expr:  # fmt: skip
    """The weighted sum over the taps of the given axes: term by term where they are few, else a Reduce."""

    def term(taps: Sequence[ex.Expr]) -> ex.Expr:
        at = list(index)
        factors = []
        for (a, s), tap in zip(samplings.items(), taps, strict=True):
            position = s.base_expr(index[a]) + (tap + s.first_tap)
            at[a] = ex.minimum(ex.maximum(position, 0), s.before - 1)
            factors.append(build.read(weights[a], tap, index[a]))
        value = ex.cast(build.read(source, *at), kind)
        for f in factors:
            value = value * f
        return value

    counts = [s.taps for s in samplings.values()]
    if max(counts, default=0) > 4:
        variables = [build.axis("t") for _ in counts]
        return ex.reduce_("add", tuple(zip(variables, counts, strict=True)), term(variables))
    total: ex.Expr | None = None
    for taps in product(*map(range, counts)):
        here = term([ex.const(t) for t in taps])
        total = here if total is None else total + here
    assert total is not None
    return total

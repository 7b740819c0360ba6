"""Slice and Pad: windows on a tensor, smaller or larger than it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, is_nonnegative, known, larger, may_be_at_least, smaller
from nncompiler.ir.extents import literally
from nncompiler.ir.op import Array, Blocks, Op, Operand, require
from nncompiler.ir.types import TensorType

from ..base.guards import conjunction
from ..base.operands import axes_in_range, show, whole
from .arrange import Move, number

FAR = 2**31 - 1
"""From here on a bound stands for the end of the axis, whatever its extent."""


@dataclass(frozen=True)
class Slice(Move):
    """Every step-th element from `starts` up to, not including, `ends` along `axes`. ONNX Slice, opset 13.

    Normal form (`normalize` makes it). All four tuples are as long; axes are distinct. starts and ends are positions, never
    counted from the end, and may be symbolic:
        step > 0:  0 <= start, 0 <= end; where they lie beyond the extent, they are clipped to it
        step < 0:  0 <= start, -1 <= end; both are clipped to extent - 1; end -1 stands for "through element 0"
    A range that runs the other way is empty. As ONNX has it, and unlike Python, a backward slice that starts before
    element 0 starts at it.
    """

    starts: tuple[Dim, ...]
    ends: tuple[Dim, ...]
    axes: tuple[int, ...]
    steps: tuple[int, ...]

    name = "slice"
    operands = ("x",)
    moves_data = True
    view = True
    selects = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        lengths = {len(self.starts), len(self.ends), len(self.axes), len(self.steps)}
        require(len(lengths) == 1, f"starts, ends, axes and steps must be as long, got {self}")
        axes_in_range(self.axes, x.rank)
        require(0 not in self.steps, f"steps must not be 0, got {self.steps}")
        shape = list(x.shape)
        for start, end, axis, step in zip(self.starts, self.ends, self.axes, self.steps, strict=True):
            shape[axis] = _size(*_clip(start, end, step, x.shape[axis]), step)
        return TensorType(x.dtype, tuple(shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        at = [slice(None)] * x.ndim
        for axis, (start, end, step) in self._ranges(x.shape).items():
            at[axis] = slice(start, None if end < 0 else end, step) if _size(start, end, step) else slice(0, 0)
        return x[tuple(at)].copy()  # type: ignore[no-any-return]

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        shape = self.infer(Operand(x)).dims
        ranges = self._ranges(x.dims)
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            at = [
                i * ranges[a][2] + ranges[a][0] if a in ranges else i for a, i in enumerate(index)
            ]
            return build.read(0, *at)

        return build.done(build.stage(x.dtype, shape, value))

    def _ranges(self, shape: Sequence[int]) -> dict[int, tuple[int, int, int]]:
        """Axis to (start, end, step), clipped."""
        return {
            a: (*whole(_clip(s, e, t, shape[a]), "bound"), t)  # type: ignore[misc]
            for s, e, a, t in zip(self.starts, self.ends, self.axes, self.steps, strict=True)
        }

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        return tuple(None if k in self.axes else k for k in range(result.rank))

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        cut = [(a, s, t) for a, s, t in zip(self.axes, self.starts, self.steps, strict=True) if block(a) > 1]
        return all(isinstance(s, int) and s % block(a) == 0 and t == 1 for a, s, t in cut)

    def with_axis(self, at: int) -> Op | None:
        return replace(self, axes=tuple(a + (a >= at) for a in self.axes))

    def unchanged(self) -> bool:
        return all(step == 1 for step in self.steps)


def normalize(
    starts: Sequence[Dim], ends: Sequence[Dim], axes: Sequence[int] | None, steps: Sequence[int] | None, shape: Sequence[Dim]
) -> tuple[tuple[Dim, ...], tuple[Dim, ...], tuple[int, ...], tuple[int, ...]]:
    """ONNX Slice's operands as the attributes (starts, ends, axes, steps) of `Slice`.

    `axes` None is all from the first, `steps` None is all 1. Negative axes and positions count from the end; positions are
    clipped to the extent, and any from 2^31 - 1 on stands for the end of the axis. Raises ModelError for unequal lengths, a
    step of 0 or a bad axis, UndecidedError where signs or clipping depend on symbols.
    """
    chosen = tuple(range(len(starts))) if axes is None else tuple(int(a) for a in axes)
    strides = (1,) * len(starts) if steps is None else tuple(int(s) for s in steps)
    require(len(starts) == len(ends) == len(chosen) == len(strides),
            f"starts, ends, axes and steps must be as long, got {[*map(len, (starts, ends, chosen, strides))]}")  # fmt: skip
    require(0 not in strides, f"steps must not be 0, got {strides}")
    rank = len(shape)
    require(all(-rank <= a < rank for a in chosen), f"axes must be in [{-rank}, {rank}), got {chosen}")
    chosen = tuple(a % rank for a in chosen)
    require(len(set(chosen)) == len(chosen), f"axes must be distinct, got {chosen}")
    bounds = [
        _clip(_position(start, shape[a], step), _position(end, shape[a], step), step, shape[a])
        for start, end, a, step in zip(starts, ends, chosen, strides, strict=True)
    ]
    return tuple(b[0] for b in bounds), tuple(b[1] for b in bounds), chosen, strides


def _position(at: Dim, extent: Dim, step: int) -> Dim:
    """A bound counted from the start; far beyond either side it is the end or the place before the start."""
    if isinstance(at, int) and at >= FAR:
        return extent
    if isinstance(at, int) and at <= -FAR:
        return -1 if step < 0 else 0
    return at if known(is_nonnegative(at), f"the sign of the bound {at}", at) else at + extent


def _clip(start: Dim, end: Dim, step: int, extent: Dim) -> tuple[Dim, Dim]:
    """Bounds clipped to an extent; UndecidedError where it depends on symbols what is clipped."""
    low, high = (-1, extent - 1) if step < 0 else (0, extent)
    return smaller(high, larger(0, start)), smaller(high, larger(low, end))


def _size(start: Dim, end: Dim, step: int) -> Dim:
    """The number of positions from start to end."""
    return larger((end - start + step - 1) // step if step > 0 else (start - end - step - 1) // -step, 0)


@dataclass(frozen=True)
class Window(Move):
    """`sizes` elements along `axes`, every step-th from `starts` on: a Slice whose bounds were clipped before. It is the
    maker's business that all of them lie in x. ONNX Slice, with bounds that are computed while the model runs."""

    starts: tuple[Dim, ...]
    sizes: tuple[Dim, ...]
    axes: tuple[int, ...]
    steps: tuple[int, ...]

    name = "window"
    operands = ("x",)
    selects_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        lengths = {len(self.starts), len(self.sizes), len(self.axes), len(self.steps)}
        require(len(lengths) == 1, f"starts, sizes, axes and steps must be as long, got {self}")
        axes_in_range(self.axes, x.rank)
        shape = list(x.shape)
        for axis, size in zip(self.axes, self.sizes, strict=True):
            shape[axis] = size
        return TensorType(x.dtype, tuple(shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        for start, size, axis, step in zip(
            whole(self.starts, "start"), whole(self.sizes, "size"), self.axes, self.steps, strict=True
        ):
            x = np.take(x, start + step * np.arange(size), axis)
        return np.array(x)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        starts = dict(zip(self.axes, whole(self.starts, "start"), strict=True))
        steps = dict(zip(self.axes, self.steps, strict=True))
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            return build.read(0, *(i * steps[a] + starts[a] if a in starts else i for a, i in enumerate(index)))

        return build.done(build.stage(x.dtype, self.infer(Operand(x)).dims, value))


@dataclass(frozen=True)
class Pad(Move):
    """x with elements added around it. ONNX Pad, opset 25.

    `pads` are (begin of every axis..., end of every axis...); a negative one crops. Element i of an axis is x's element
    i - begin; outside x it is `value` (constant), the nearest element (edge), the mirror image without the border repeated
    (reflect), or x again (wrap), as often as needed.
    """

    pads: tuple[Dim, ...]
    mode: str = "constant"
    value: float = 0.0

    name = "pad"
    operands = ("x",)
    selects_data = True

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        require(len(self.pads) == 2 * x.rank, f"{x.rank} axes need {2 * x.rank} pads, got {show(self.pads)}")
        require(self.mode in ("constant", "reflect", "edge", "wrap"),
                f"mode must be constant, reflect, edge or wrap, got {self.mode!r}")  # fmt: skip
        shape: list[Dim] = []
        for axis, d in enumerate(x.shape):
            size = d + self.pads[axis] + self.pads[x.rank + axis]
            require(may_be_at_least(size, 0),
                    f"pads {show(self.pads)} leave {size} elements of axis {axis} of {show(x.shape)}")  # fmt: skip
            require(d != 0 or size == 0 or self.mode == "constant", f"mode {self.mode} cannot extend the empty axis {axis}")
            shape.append(size)
        return TensorType(x.dtype, tuple(shape))

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        pads, rank = whole(self.pads, "pad"), x.ndim
        if self.mode == "constant":
            crop = tuple(slice(max(0, -pads[a]), max(0, x.shape[a] + min(0, pads[rank + a]))) for a in range(rank))
            shape = [d + pads[a] + pads[rank + a] for a, d in enumerate(x.shape)]
            result = np.full(shape, np.asarray(self.value).astype(x.dtype))
            inner = x[crop]
            result[tuple(slice(max(0, pads[a]), max(0, pads[a]) + inner.shape[a]) for a in range(rank))] = inner
            return result
        for axis in range(rank):
            n = x.shape[axis]
            if pads[axis] or pads[rank + axis]:
                position = np.arange(-pads[axis], n + pads[rank + axis])
                x = np.take(x, self._source(position, n), axis=axis)
        return np.array(x)

    def _source(self, position: Array, n: int) -> Array:
        """The elements of x that stand at positions inside or outside it."""
        if self.mode == "edge":
            return np.clip(position, 0, n - 1)
        if self.mode == "wrap":
            return position % max(n, 1)
        period = max(2 * (n - 1), 1)
        return np.asarray((n - 1) - np.abs((n - 1) - position % period))

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        pads, shape = whole(self.pads, "pad"), self.infer(Operand(x)).dims
        build = Builder((x,))

        def value(*index: ex.Expr) -> ex.Expr:
            guard: ex.Expr | None = None
            at = []
            for axis, (i, n) in enumerate(zip(index, x.dims, strict=True)):
                before, after = pads[axis], pads[x.rank + axis]
                j = i - before
                if self.mode == "constant":
                    guard = conjunction(guard, j >= 0) if before > 0 else guard
                    guard = conjunction(guard, j < n) if after > 0 else guard
                elif before > 0 or after > 0:
                    j = self._source_expr(j, n, before, after)
                at.append(j)
            default = None if guard is None else number(self.value, x.dtype)
            return build.read(0, *at, guard=guard, default=default)

        return build.done(build.stage(x.dtype, shape, value))

    def _source_expr(self, j: ex.Expr, n: int, before: int, after: int) -> ex.Expr:
        if self.mode == "edge":
            return ex.minimum(ex.maximum(j, 0), n - 1)
        if self.mode == "wrap":
            return j % n
        if n == 1:
            return ex.const(0)
        if max(before, after) >= n:
            j = j % (2 * (n - 1))
        elif before > 0:
            j = ex.unary("abs", j)
        return (n - 1) - ex.unary("abs", (n - 1) - j) if after > 0 or max(before, after) >= n else j

    @property
    def channelwise(self) -> bool:
        return True

    def axes_mapping(self, operands: Sequence[TensorType | None], result: TensorType) -> tuple[int | None, ...]:
        rank = result.rank
        return tuple(k if literally(self.pads[k], 0) and literally(self.pads[rank + k], 0) else None for k in range(rank))

    def keeps_blocks(self, operands: Sequence[TensorType | None], x: TensorType, result: TensorType, block: Blocks) -> bool:
        return literally(self.pads[1], 0) and literally(self.pads[len(self.pads) // 2 + 1], 0)

    def with_axis(self, at: int) -> Op | None:
        rank = len(self.pads) // 2
        return replace(self, pads=(*self.pads[:at], 0, *self.pads[at : rank + at], 0, *self.pads[rank + at :]))

    def unchanged(self) -> bool:
        return all(p == 0 for p in self.pads)

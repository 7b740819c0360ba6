"""Sampling an image at positions that are data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.convert import convert
from ..base.element_types import FLOATS
from ..base.guards import conjunction
from ..base.operands import show, typed
from ..movement.arrange import zero

MODES = ("nearest", "linear", "cubic")
PADDINGS = ("zeros", "border", "reflection")
_TAPS = {"nearest": (0,), "linear": (0, 1), "cubic": (-1, 0, 1, 2)}
"""The positions that are read, counted from the one at or before the sampled one."""
CUBIC = -0.75


@dataclass(frozen=True)
class GridSample(Op):
    """x: [N, C, *S] at the positions grid: [N, *O, |S|] -> [N, C, *O]. ONNX GridSample, opset 22.

    The last axis of grid has a position for every axis of S, the last axis of S first, scaled so that -1 and 1 are the ends
    of the image: the centers of its outermost elements (`align_corners`) or their outer edges. Outside there is 0 (zeros),
    the nearest element (border), or the image mirrored at its ends (reflection). nearest rounds halves to even; linear and
    cubic (a = -0.75) need floats. Positions are computed in f32, in f64 where x or grid is f64. A NaN as position gives NaN,
    with nearest 0 (zeros) or the first element.
    """

    mode: str = "linear"
    padding: str = "zeros"
    align_corners: bool = False

    name = "grid_sample"
    operands = ("x", "grid")
    loses_in_halves = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, grid = self.take(operands)
        require(self.mode in MODES, f"mode must be one of {' '.join(MODES)}, got {self.mode!r}")
        require(self.padding in PADDINGS, f"padding must be one of {' '.join(PADDINGS)}, got {self.padding!r}")
        require(x.rank >= 3, f"grid_sample needs x: [N, C, ...], got {x.type}")
        typed(grid, FLOATS, "grid")
        if self.mode != "nearest":
            typed(x, FLOATS, f"with mode {self.mode}, x")
        fits = grid.rank == x.rank and may_equal(grid.shape[0], x.shape[0]) and may_equal(grid.shape[-1], x.rank - 2)
        require(fits, f"grid must have shape [{x.shape[0]}, ... {x.rank - 2} extents, {x.rank - 2}], got {show(grid.shape)}")
        require(all(d != 0 for d in x.shape[2:]), f"the image must not be empty, got {x.type}")
        return TensorType(x.dtype, (*x.shape[:2], *grid.shape[1:-1]))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, grid = self.take(arrays)
        work = np.float64 if np.float64 in (x.dtype, grid.dtype) else np.float32
        rank = x.ndim - 2
        axes = []
        with np.errstate(all="ignore"):
            for a in range(rank):
                at = self._position(_Numpy(work), grid[..., rank - 1 - a].astype(work), work(x.shape[2 + a]))
                axes.append(self._taps(_Numpy(work), at, work(x.shape[2 + a])))
            image = np.arange(x.shape[0]).reshape(-1, *[1] * rank)
            total: Any = 0
            for taps in product(*axes):
                index = [np.where(i == i, i, 0).astype(np.int64) for i, _, _ in taps]
                element: Any = np.moveaxis(x[(image, slice(None), *index)], -1, 1)
                for _, inside, _ in taps if self.padding == "zeros" else []:
                    element = np.where(np.expand_dims(inside, 1), element, np.zeros((), x.dtype))
                if self.mode != "nearest":
                    element = element.astype(np.float64)
                    for _, _, weight in taps:
                        element = element * np.expand_dims(weight, 1)
                total = element if self.mode == "nearest" else total + element
            return convert(np.asarray(total), dt.of_numpy(x.dtype)) if self.mode != "nearest" else np.asarray(total, x.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        """Stages for each axis: the positions, then the numbers (-1 outside) and weights of the elements around them; at
        last the weighted sum of these elements."""
        x, grid = self.take(operands)
        b, rank = Builder((x, grid)), x.rank - 2
        work = dt.f64 if dt.f64 in (x.dtype, grid.dtype) else dt.f32
        of = _Exprs(work)
        extents = [ex.cast(ex.const(d), work) for d in x.dims[2:]]

        def position(a: int) -> Callable[..., Expr]:
            def value(*index: Var) -> Expr:
                return self._position(of, ex.cast(b.read(1, *index, ex.const(rank - 1 - a)), work), extents[a])  # type: ignore[no-any-return]

            return value

        places = [b.stage(work, grid.dims[:-1], position(a)) for a in range(rank)]
        count = len(_TAPS[self.mode])

        def tap(a: int, part: int) -> Callable[..., Expr]:
            def value(*index: Var) -> Expr:
                t, *place = index
                taps = self._taps(of, b.read(places[a], *place), extents[a])
                chosen = [
                    weight if part else _number(i, inside, self.padding == "zeros") for i, inside, weight in taps
                ]
                found = chosen[-1]
                for k in reversed(range(count - 1)):
                    found = ex.select(t.eq(k), chosen[k], found)
                return found

            return value

        shape = (count, *grid.dims[:-1])
        numbers = [b.stage(ex.INDEX, shape, tap(a, 0)) for a in range(rank)]
        weights = [] if count == 1 else [b.stage(work, shape, tap(a, 1)) for a in range(rank)]

        def element(n: Expr, c: Expr, *place: Expr) -> Expr:
            taps = [b.axis("t") if weights else ex.const(0) for _ in range(rank)]
            index = [b.read(number, t, n, *place) for number, t in zip(numbers, taps, strict=True)]
            guard: Expr | None = None
            for i in index if self.padding == "zeros" else []:
                guard = conjunction(guard, i >= 0)
            part = b.read(0, n, c, *index, guard=guard, default=None if guard is None else zero(x.dtype))
            if not weights:
                return part
            part = ex.cast(part, work)
            for weight, t in zip(weights, taps, strict=True):
                part = part * b.read(weight, t, n, *place)
            return ex.cast(ex.reduce_("add", tuple((t, count) for t in taps if isinstance(t, Var)), part), x.dtype)

        return b.done(b.stage(x.dtype, (*x.dims[:2], *grid.dims[1:-1]), element))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        x, _ = self.take(operands)
        taps = len(_TAPS[self.mode]) ** (x.rank - 2)
        return Cost(0, 2 * taps * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0

    # The arithmetic, on arrays and on expressions alike. `size` is the extent of the axis as a float.

    def _position(self, of: Any, at: Any, size: Any) -> Any:
        """A position of the grid, counted in elements; one outside is moved to where the padding takes its element from.
        With cubic it stays, and only the elements around it are taken from there: so do onnxruntime and PyTorch, whereas
        ONNX's reference moves it."""
        at = (at + 1.0) / 2.0 * (size - 1.0) if self.align_corners else ((at + 1.0) * size - 1.0) / 2.0
        if self.mode == "nearest":
            at = of.round(at)
        if self.mode == "cubic":
            return at
        low, high = self._ends(of, size)
        if self.padding == "border":
            return of.where((at < low) | (at > high), of.clip(at, size - 1.0), at)
        return self._reflected(of, at, size) if self.padding == "reflection" else at

    def _ends(self, of: Any, size: Any) -> tuple[Any, Any]:
        return (of.number(0), size - 1.0) if self.align_corners else (of.number(-0.5), size - 0.5)

    def _reflected(self, of: Any, at: Any, size: Any) -> Any:
        """A position mirrored at the ends until it lies between them."""
        low, high = self._ends(of, size)
        extent = size - 1.0 if self.align_corners else size
        before, beyond = at < low, at > high
        over = of.where(before, low - at, at - high)
        times = of.floor(over / extent)
        rest = over - times * extent
        even = of.same(times - of.floor(times / 2.0) * 2.0, of.number(0))
        mirrored = of.where(of.same(before, even), low + rest, high - rest)
        return of.where(before | beyond, of.where(of.same(extent, of.number(0)), low, mirrored), at)

    def _taps(self, of: Any, at: Any, size: Any) -> list[tuple[Any, Any, Any]]:
        """(the element, a float inside the image; whether it lies there by itself, None where that is all the same; its
        weight) of all that are read."""
        first = at if self.mode == "nearest" else of.floor(at)
        found = []
        for tap, weight in zip(_TAPS[self.mode], self._weights(at - first), strict=True):
            i = first + float(tap)
            inside = (i >= 0.0) & (i <= size - 1.0)
            if self.padding == "reflection":
                i = self._reflected(of, i, size)
            found.append((of.clip(i, size - 1.0), inside if self.padding == "zeros" else None, weight))
        return found

    def _weights(self, t: Any) -> list[Any]:
        if self.mode == "nearest":
            return [None]
        if self.mode == "linear":
            return [1.0 - t, t]

        def near(s: Any) -> Any:
            return ((CUBIC + 2) * s - (CUBIC + 3)) * s * s + 1.0

        def far(s: Any) -> Any:
            return ((CUBIC * s - 5 * CUBIC) * s + 8 * CUBIC) * s - 4 * CUBIC

        return [far(t + 1.0), near(t), near(1.0 - t), far(2.0 - t)]


def _number(i: Expr, inside: Expr | None, guarded: bool) -> Expr:
    number = ex.cast(i, ex.INDEX)
    return ex.select(inside, number, -1) if guarded and inside is not None else number


class _Numpy:
    def __init__(self, work: Any):
        self.number = work
        self.round, self.floor, self.where = np.rint, np.floor, np.where

    def clip(self, x: Array, last: Any) -> Any:
        return np.minimum(np.maximum(x, 0), last)

    def same(self, a: Any, b: Any) -> Any:
        return a == b


class _Exprs:
    def __init__(self, work: DType):
        self.work = work

    def number(self, x: float) -> Expr:
        return ex.const(float(x), self.work)

    def round(self, x: Expr) -> Expr:
        return ex.unary("round", x)

    def floor(self, x: Expr) -> Expr:
        return ex.unary("floor", x)

    def where(self, cond: Expr, a: Expr, b: Expr) -> Expr:
        return ex.select(cond, a, b)

    def clip(self, x: Expr, last: Expr) -> Expr:
        return ex.minimum(ex.maximum(x, self.number(0)), last)

    def same(self, a: Expr, b: Expr) -> Expr:
        return a.eq(b)

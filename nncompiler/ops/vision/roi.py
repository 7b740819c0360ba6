"""Pooling of regions of an image whose corners are data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.dims import may_equal
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.errors import UsageError
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.convert import convert
from ..base.element_types import FLOATS
from ..base.operands import same_dtype, show, typed
from ..indexing.gather import outside


class Regions(Op):
    """Base of the operators whose regions name an image, axis 0 of x."""


@dataclass(frozen=True)
class RoiAlign(Regions):
    """x: [N, C, H, W] in the regions rois: [R, 4] of the images batch: [R] -> [R, C, height, width]. ONNX RoiAlign, opset
    22.

    A region is its corners x1, y1, x2, y2, times `scale`, less half an element where `half_pixel`; without it, a region is
    at least one element long and wide. Each of its height x width bins is sampled at the centers of a grid of `samples`
    points an axis, or where that is 0 of as many as the bin is long, rounded up. A sample is interpolated linearly between
    the four elements around it; outside the image, by more than one element, it is 0. avg: the mean of the samples; max:
    the greatest of the weighted elements, as in ONNX's reference and onnxruntime.
    """

    height: int = 1
    width: int = 1
    mode: str = "avg"
    samples: int = 0
    scale: float = 1.0
    half_pixel: bool = True

    name = "roi_align"
    operands = ("x", "rois", "batch")

    def infer(self, *operands: Operand | None) -> TensorType:
        x, rois, batch = self.take(operands)
        typed(x, FLOATS)
        same_dtype((x, rois))
        require(self.mode in ("avg", "max"), f"mode must be avg or max, got {self.mode!r}")
        require(self.height >= 1 and self.width >= 1, f"the result must not be empty, got {self.height} x {self.width}")
        require(self.samples >= 0, f"the sampling ratio must not be negative, got {self.samples}")
        require(x.rank == 4, f"roi_align needs x: [N, C, H, W], got {x.type}")
        require(rois.rank == 2 and may_equal(rois.shape[1], 4), f"rois must have shape [R, 4], got {show(rois.shape)}")
        require(batch.dtype.is_int and batch.rank == 1 and may_equal(batch.shape[0], rois.shape[0]),
                f"batch must be {rois.shape[0]} integers, got {batch.type}")  # fmt: skip
        return TensorType(x.dtype, (rois.shape[0], x.shape[1], self.height, self.width))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, rois, batch = self.take(arrays)
        fault = outside(batch, x.shape[0], 0) or (f"batch index {batch.min()} is negative" if (batch < 0).any() else None)
        if fault is not None:
            raise UsageError(fault)
        work = np.float64 if x.dtype == np.float64 else np.float32
        half = work(0.5 if self.half_pixel else 0.0)
        result = np.zeros((len(rois), x.shape[1], self.height, self.width), np.float64)
        for r, (corners, b) in enumerate(zip(rois.astype(work) * work(self.scale) - half, batch)):
            image = x[b].astype(work)
            taps = [
                _axis(corners[a], corners[2 + a], bins, image.shape[2 - a], self.samples, self.half_pixel)
                for a, bins in ((1, self.height), (0, self.width))
            ]
            result[r] = self._pool(image, *taps)
        return convert(result, of_numpy(x.dtype))

    def _pool(self, image: Array, rows: Any, columns: Any) -> Any:
        (y0, y1, wy, inside_y), (x0, x1, wx, inside_x) = rows, columns
        parts = [
            image[:, i[:, :, None, None], j[None, None]] * (u[:, :, None, None] * v[None, None])
            for i, j, u, v in ((y0, x0, 1 - wy, 1 - wx), (y0, x1, 1 - wy, wx), (y1, x0, wy, 1 - wx), (y1, x1, wy, wx))
        ]
        inside = inside_y[:, :, None, None] & inside_x[None, None]
        if not inside.shape[1] * inside.shape[3]:
            return np.zeros((image.shape[0], inside.shape[0], inside.shape[2]))
        if self.mode == "avg":
            return np.where(inside, sum(p.astype(np.float64) for p in parts), 0).mean((2, 4))
        return np.where(inside, np.maximum.reduce(parts), 0).max((2, 4))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Eight FLOPs a sample; four samples a bin where their number is data."""
        return Cost(0, 8 * max(self.samples**2, 4) * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 256.0


def _axis(low: Any, high: Any, bins: int, extent: int, samples: int, half_pixel: bool) -> tuple[Any, Any, Any, Any]:
    """Along one axis, by [bin, sample]: the elements before and behind each sample, the weight of the latter, whether the
    sample is counted."""
    work = type(low)
    length = high - low if half_pixel else max(high - low, work(1))
    size = length / work(bins)
    count = samples if samples > 0 else max(int(np.ceil(size)), 0)
    at = low + np.arange(bins, dtype=work)[:, None] * size
    at = at + (np.arange(count, dtype=work) + work(0.5)) * size / work(max(count, 1))
    inside = (at >= -1) & (at <= extent)
    at = np.clip(np.where(inside, at, 0), 0, extent - 1)
    before = np.floor(at).astype(np.int64)
    return before, np.minimum(before + 1, extent - 1), at - before.astype(work), inside


@dataclass(frozen=True)
class MaxRoiPool(Regions):
    """x: [N, C, H, W] in the regions rois: [R, 5] -> [R, C, height, width], the maximum of each bin, 0 of an empty one.

    A region is the number of its image and its corners x1, y1, x2, y2, times `scale`, rounded (halves away from zero),
    corners included. ONNX MaxRoiPool, opset 22.
    """

    height: int
    width: int
    scale: float = 1.0

    name = "max_roi_pool"
    operands = ("x", "rois")

    def infer(self, *operands: Operand | None) -> TensorType:
        x, rois = self.take(operands)
        typed(x, FLOATS)
        same_dtype((x, rois))
        require(self.height >= 1 and self.width >= 1, f"the result must not be empty, got {self.height} x {self.width}")
        require(x.rank == 4, f"max_roi_pool needs x: [N, C, H, W], got {x.type}")
        require(rois.rank == 2 and may_equal(rois.shape[1], 5), f"rois must have shape [R, 5], got {show(rois.shape)}")
        return TensorType(x.dtype, (rois.shape[0], x.shape[1], self.height, self.width))

    def evaluate(self, *arrays: Array | None) -> Array:
        x, rois = self.take(arrays)
        work = np.float64 if x.dtype == np.float64 else np.float32
        y = np.zeros((len(rois), x.shape[1], self.height, self.width), x.dtype)
        for r, roi in enumerate(rois.astype(work)):
            b = int(roi[0])
            if not 0 <= b < x.shape[0]:
                raise UsageError(f"image {b} is out of range: there are {x.shape[0]}")
            scaled = roi[1:] * work(self.scale)
            corners = np.trunc(scaled + np.copysign(work(0.5), scaled)).astype(np.int64)
            rows = _bins(corners[1], corners[3], self.height, x.shape[2], work)
            columns = _bins(corners[0], corners[2], self.width, x.shape[3], work)
            for i, (top, bottom) in enumerate(rows):
                for j, (left, right) in enumerate(columns):
                    if top < bottom and left < right:
                        y[r, :, i, j] = x[b, :, top:bottom, left:right].max((1, 2))
        return y

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, 16 * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 0.0


def _bins(low: int, high: int, bins: int, extent: int, work: Any) -> list[tuple[int, int]]:
    """The first element of each bin, and that after its last."""
    size = work(max(high - low + 1, 1)) / work(bins)
    starts = np.floor(np.arange(bins, dtype=work) * size).astype(np.int64) + low
    ends = np.ceil((np.arange(bins, dtype=work) + 1) * size).astype(np.int64) + low
    return list(zip(np.clip(starts, 0, extent).tolist(), np.clip(ends, 0, extent).tolist()))

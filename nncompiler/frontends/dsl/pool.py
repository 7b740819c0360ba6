"""Layers without parameters that look at neighbourhoods: poolings over one, two and three spatial axes, local response
normalisation."""

from __future__ import annotations

from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, MaxPool

from .trace import LayerPlace, Tensor, place
from .window import Pad, Size, resolve_pads, sizes, spatial_extents


def max_pool1d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, dilation: Size = 1, ceil_mode: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The maximum of every window of a sequence; see max_pool2d."""
    return _max(place("max_pool1d", name), 1, x, size, stride, pad, dilation, ceil_mode, strict)


def max_pool2d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, dilation: Size = 1, ceil_mode: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The maximum of every window; padding never wins. The stride is the window's size unless given.

    `ceil_mode` adds a last window that hangs over the end (its part inside counts).
    """
    return _max(place("max_pool2d", name), 2, x, size, stride, pad, dilation, ceil_mode, strict)


def max_pool3d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, dilation: Size = 1, ceil_mode: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The maximum of every window of a volume; see max_pool2d."""
    return _max(place("max_pool3d", name), 3, x, size, stride, pad, dilation, ceil_mode, strict)


def avg_pool1d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, ceil_mode: bool = False, count_pad: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The mean of every window of a sequence; see avg_pool2d."""
    return _average(place("avg_pool1d", name), 1, x, size, stride, pad, ceil_mode, count_pad, strict)


def avg_pool2d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, ceil_mode: bool = False, count_pad: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The mean of every window, over the pixels inside only, or over the padding too where `count_pad`."""
    return _average(place("avg_pool2d", name), 2, x, size, stride, pad, ceil_mode, count_pad, strict)


def avg_pool3d(
    x: Tensor, size: Size, *, stride: Size | None = None, pad: Pad = 0, ceil_mode: bool = False, count_pad: bool = False,
    strict: bool = False, name: str | None = None,
) -> Tensor:  # fmt: skip
    """The mean of every window of a volume; see avg_pool2d."""
    return _average(place("avg_pool3d", name), 3, x, size, stride, pad, ceil_mode, count_pad, strict)


def global_avg_pool1d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The mean of every channel of a sequence: [N, C, L] -> [N, C, 1]."""
    return _whole(place("global_avg_pool1d", name), 1, GlobalAveragePool(), x)


def global_avg_pool2d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The mean of every map: [N, C, H, W] -> [N, C, 1, 1]."""
    return _whole(place("global_avg_pool2d", name), 2, GlobalAveragePool(), x)


def global_avg_pool3d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The mean of every channel of a volume: [N, C, D, H, W] -> [N, C, 1, 1, 1]."""
    return _whole(place("global_avg_pool3d", name), 3, GlobalAveragePool(), x)


def global_max_pool1d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The maximum of every channel of a sequence: [N, C, L] -> [N, C, 1]."""
    return _whole(place("global_max_pool1d", name), 1, GlobalMaxPool(), x)


def global_max_pool2d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The maximum of every map: [N, C, H, W] -> [N, C, 1, 1]."""
    return _whole(place("global_max_pool2d", name), 2, GlobalMaxPool(), x)


def global_max_pool3d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The maximum of every channel of a volume: [N, C, D, H, W] -> [N, C, 1, 1, 1]."""
    return _whole(place("global_max_pool3d", name), 3, GlobalMaxPool(), x)


def lrn(
    x: Tensor, size: int = 5, *, alpha: float = 1e-4, beta: float = 0.75, bias: float = 1.0, name: str | None = None
) -> Tensor:
    """Local response normalisation across channels: x / (bias + alpha/size * sum of squares of `size` neighbours)^beta."""
    at = place("lrn", name)
    at.require(size >= 1, f"size must be at least 1, got {size}")
    return at.emit(Lrn(size, alpha, beta, bias), x)


def _max(
    at: LayerPlace, axes: int, x: Tensor, size: Size, stride: Size | None, pad: Pad, dilation: Size, ceil_mode: bool,
    strict: bool,
) -> Tensor:  # fmt: skip
    spatial = spatial_extents(x, axes, at)
    k, d = sizes(size, "size", at, axes), sizes(dilation, "dilation", at, axes)
    s = k if stride is None else sizes(stride, "stride", at, axes)
    pads = resolve_pads(spatial, k, s, d, pad, at, strict and not ceil_mode, ceil_mode)
    return at.emit(MaxPool(k, s, pads, d, ceil_mode), x)


def _average(
    at: LayerPlace, axes: int, x: Tensor, size: Size, stride: Size | None, pad: Pad, ceil_mode: bool, count_pad: bool,
    strict: bool,
) -> Tensor:  # fmt: skip
    spatial = spatial_extents(x, axes, at)
    k, ones = sizes(size, "size", at, axes), (1,) * axes
    s = k if stride is None else sizes(stride, "stride", at, axes)
    pads = resolve_pads(spatial, k, s, ones, pad, at, strict and not ceil_mode, ceil_mode)
    return at.emit(AveragePool(k, s, pads, ones, ceil_mode, count_pad), x)


def _whole(at: LayerPlace, axes: int, op: GlobalAveragePool | GlobalMaxPool, x: Tensor) -> Tensor:
    spatial_extents(x, axes, at)
    return at.emit(op, x)

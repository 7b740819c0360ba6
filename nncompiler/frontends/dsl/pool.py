"""Layers without parameters that look at neighbourhoods: poolings and local response normalisation."""

from __future__ import annotations

from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, MaxPool

from .trace import Tensor, place
from .window import Pad, Size, pair, resolve_pads


def max_pool2d(
    x: Tensor,
    size: Size,
    *,
    stride: Size | None = None,
    pad: Pad = 0,
    dilation: Size = 1,
    ceil_mode: bool = False,
    strict: bool = False,
    name: str | None = None,
) -> Tensor:
    """The maximum of every window; padding never wins. The stride is the window's size unless given.

    `ceil_mode` adds a last window that hangs over the end (its part inside counts).
    """
    at = place("max_pool2d", name)
    at.require(x.rank == 4, f"an image [N, C, H, W] is required, got {x.type}")
    k, d = pair(size, "size", at), pair(dilation, "dilation", at)
    s = k if stride is None else pair(stride, "stride", at)
    pads = resolve_pads(x.shape[2:], k, s, d, pad, at, strict and not ceil_mode, ceil_mode)
    return at.emit(MaxPool(k, s, pads, d, ceil_mode), x)


def avg_pool2d(
    x: Tensor,
    size: Size,
    *,
    stride: Size | None = None,
    pad: Pad = 0,
    ceil_mode: bool = False,
    count_pad: bool = False,
    strict: bool = False,
    name: str | None = None,
) -> Tensor:
    """The mean of every window, over the pixels inside only, or over the padding too where `count_pad`."""
    at = place("avg_pool2d", name)
    at.require(x.rank == 4, f"an image [N, C, H, W] is required, got {x.type}")
    k = pair(size, "size", at)
    s = k if stride is None else pair(stride, "stride", at)
    pads = resolve_pads(x.shape[2:], k, s, (1, 1), pad, at, strict and not ceil_mode, ceil_mode)
    return at.emit(AveragePool(k, s, pads, (1, 1), ceil_mode, count_pad), x)


def global_avg_pool2d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The mean of every map: [N, C, H, W] -> [N, C, 1, 1]."""
    return place("global_avg_pool2d", name).emit(GlobalAveragePool(), x)


def global_max_pool2d(x: Tensor, *, name: str | None = None) -> Tensor:
    """The maximum of every map: [N, C, H, W] -> [N, C, 1, 1]."""
    return place("global_max_pool2d", name).emit(GlobalMaxPool(), x)


def lrn(
    x: Tensor, size: int = 5, *, alpha: float = 1e-4, beta: float = 0.75, bias: float = 1.0, name: str | None = None
) -> Tensor:
    """Local response normalisation across channels: x / (bias + alpha/size * sum of squares of `size` neighbours)^beta."""
    at = place("lrn", name)
    at.require(size >= 1, f"size must be at least 1, got {size}")
    return at.emit(Lrn(size, alpha, beta, bias), x)

"""Convolutions and transposed convolutions over one, two and three spatial axes.

Sequences are [N, C, L], images [N, C, H, W], volumes [N, C, D, H, W]. The extent of a spatial axis behind a convolution is
(size + pads - dilation (k - 1) - 1) // stride + 1, behind a transposed one stride (size - 1) + output_pad + dilation (k - 1)
+ 1 - pads.
"""

from __future__ import annotations

from math import prod

from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose

from .layers import bias_of, features_of
from .trace import LayerPlace, Tensor, place
from .weights import Initializer, he_uniform
from .window import Pad, Size, resolve_pads, sizes, spatial_extents


def conv1d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, dilation: Size = 1, groups: int = 1,
    bias: bool | Tensor = True, weight: Tensor | None = None, init: Initializer | None = None, strict: bool = False,
    name: str | None = None, params: str | None = None,
) -> Tensor:  # fmt: skip
    """Convolution of sequences to `channels` channels: [N, C, L] -> [N, channels, L']. `pad` is one number, (first, last),
    "same" or "valid": pad=(k - 1, 0) is a causal one. Parameters: weight [channels, C/groups, k], bias [channels]."""
    at = place("conv1d", name, params)
    return _conv(at, 1, x, channels, kernel, stride, pad, dilation, groups, bias, weight, init, strict)


def conv2d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, dilation: Size = 1, groups: int = 1,
    bias: bool | Tensor = True, weight: Tensor | None = None, init: Initializer | None = None, strict: bool = False,
    name: str | None = None, params: str | None = None,
) -> Tensor:  # fmt: skip
    """Convolution of images to `channels` maps: [N, C, H, W] -> [N, channels, H', W'].

    `pad` is one number, (vertical, horizontal), (top, left, bottom, right), "same" or "valid". Parameters: weight [channels,
    C/groups, kh, kw], bias [channels]. `strict` refuses a stride that leaves pixels unread at the end.
    """
    at = place("conv2d", name, params)
    return _conv(at, 2, x, channels, kernel, stride, pad, dilation, groups, bias, weight, init, strict)


def conv3d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, dilation: Size = 1, groups: int = 1,
    bias: bool | Tensor = True, weight: Tensor | None = None, init: Initializer | None = None, strict: bool = False,
    name: str | None = None, params: str | None = None,
) -> Tensor:  # fmt: skip
    """Convolution of volumes to `channels` channels: [N, C, D, H, W] -> [N, channels, D', H', W']. Parameters: weight
    [channels, C/groups, kd, kh, kw], bias [channels]."""
    at = place("conv3d", name, params)
    return _conv(at, 3, x, channels, kernel, stride, pad, dilation, groups, bias, weight, init, strict)


def depthwise_conv1d(
    x: Tensor, kernel: Size, *, multiplier: int = 1, stride: Size = 1, pad: Pad = 0, dilation: Size = 1,
    bias: bool | Tensor = True, init: Initializer | None = None, strict: bool = False, name: str | None = None,
    params: str | None = None,
) -> Tensor:  # fmt: skip
    """A convolution in which every channel has `multiplier` filters of its own: [N, C, L] -> [N, C * multiplier, L']."""
    at = place("depthwise_conv1d", name, params)
    return _depthwise(at, 1, x, kernel, multiplier, stride, pad, dilation, bias, init, strict)


def depthwise_conv2d(
    x: Tensor, kernel: Size, *, multiplier: int = 1, stride: Size = 1, pad: Pad = 0, dilation: Size = 1,
    bias: bool | Tensor = True, init: Initializer | None = None, strict: bool = False, name: str | None = None,
    params: str | None = None,
) -> Tensor:  # fmt: skip
    """A convolution in which every map has `multiplier` filters of its own: [N, C, H, W] -> [N, C * multiplier, H', W']."""
    at = place("depthwise_conv2d", name, params)
    return _depthwise(at, 2, x, kernel, multiplier, stride, pad, dilation, bias, init, strict)


def conv_transpose1d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, output_pad: Size = 0, dilation: Size = 1,
    groups: int = 1, bias: bool | Tensor = True, init: Initializer | None = None, name: str | None = None,
    params: str | None = None,
) -> Tensor:  # fmt: skip
    """Transposed convolution of sequences. Parameters: weight [C, channels/groups, k], bias [channels]."""
    at = place("conv_transpose1d", name, params)
    return _transposed(at, 1, x, channels, kernel, stride, pad, output_pad, dilation, groups, bias, init)


def conv_transpose2d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, output_pad: Size = 0, dilation: Size = 1,
    groups: int = 1, bias: bool | Tensor = True, init: Initializer | None = None, name: str | None = None,
    params: str | None = None,
) -> Tensor:  # fmt: skip
    """Transposed convolution of images. Parameters: weight [C, channels/groups, kh, kw], bias [channels]."""
    at = place("conv_transpose2d", name, params)
    return _transposed(at, 2, x, channels, kernel, stride, pad, output_pad, dilation, groups, bias, init)


def conv_transpose3d(
    x: Tensor, channels: int, kernel: Size, *, stride: Size = 1, pad: Pad = 0, output_pad: Size = 0, dilation: Size = 1,
    groups: int = 1, bias: bool | Tensor = True, init: Initializer | None = None, name: str | None = None,
    params: str | None = None,
) -> Tensor:  # fmt: skip
    """Transposed convolution of volumes. Parameters: weight [C, channels/groups, kd, kh, kw], bias [channels]."""
    at = place("conv_transpose3d", name, params)
    return _transposed(at, 3, x, channels, kernel, stride, pad, output_pad, dilation, groups, bias, init)


def _conv(
    at: LayerPlace, axes: int, x: Tensor, channels: int, kernel: Size, stride: Size, pad: Pad, dilation: Size, groups: int,
    bias: bool | Tensor, weight: Tensor | None, init: Initializer | None, strict: bool,
) -> Tensor:  # fmt: skip
    spatial = spatial_extents(x, axes, at)
    features = features_of(x, at)
    at.require(channels >= 1, f"channels must be at least 1, got {channels}")
    _check_groups(features, channels, groups, at)
    k, s, d = (sizes(v, w, at, axes) for v, w in ((kernel, "kernel"), (stride, "stride"), (dilation, "dilation")))
    pads = resolve_pads(spatial, k, s, d, pad, at, strict)
    fan_in, fan_out = features // groups * prod(k), channels // groups * prod(k)
    if weight is None:
        shape = (channels, features // groups, *k)
        weight = at.parameter("weight", shape, x.dtype, init or he_uniform(), fan_in, fan_out)
    return at.emit(Conv(s, pads, d, groups), x, weight, bias_of(bias, (channels,), x, at))


def _depthwise(
    at: LayerPlace, axes: int, x: Tensor, kernel: Size, multiplier: int, stride: Size, pad: Pad, dilation: Size,
    bias: bool | Tensor, init: Initializer | None, strict: bool,
) -> Tensor:  # fmt: skip
    spatial_extents(x, axes, at)
    at.require(multiplier >= 1, f"multiplier must be at least 1, got {multiplier}")
    features = features_of(x, at)
    return _conv(at, axes, x, features * multiplier, kernel, stride, pad, dilation, features, bias, None, init, strict)


def _transposed(
    at: LayerPlace, axes: int, x: Tensor, channels: int, kernel: Size, stride: Size, pad: Pad, output_pad: Size,
    dilation: Size, groups: int, bias: bool | Tensor, init: Initializer | None,
) -> Tensor:  # fmt: skip
    spatial_extents(x, axes, at)
    features = features_of(x, at)
    at.require(channels >= 1, f"channels must be at least 1, got {channels}")
    _check_groups(features, channels, groups, at)
    at.require(not isinstance(pad, str), f"pad must be numbers, got {pad!r}")
    k, s, d = (sizes(v, w, at, axes) for v, w in ((kernel, "kernel"), (stride, "stride"), (dilation, "dilation")))
    pads = resolve_pads((), k, s, d, pad, at, False)
    fan_in = max(1, features // groups * prod(k) // prod(s))
    shape = (features, channels // groups, *k)
    weight = at.parameter("weight", shape, x.dtype, init or he_uniform(), fan_in, channels // groups * prod(k))
    op = ConvTranspose(s, pads, d, groups, sizes(output_pad, "output_pad", at, axes, least=0))
    return at.emit(op, x, weight, bias_of(bias, (channels,), x, at))


def _check_groups(features: int, channels: int, groups: int, at: LayerPlace) -> None:
    at.require(groups >= 1, f"groups must be at least 1, got {groups}")
    at.require(features % groups == 0, f"{features} input channels are not divisible by {groups} groups")
    at.require(channels % groups == 0, f"{channels} output channels are not divisible by {groups} groups")

"""Layers with parameters: convolutions, dense, normalisations, embedding. Images are [N, C, H, W].

Every layer takes `name=` (its name in the graph and in errors, the prefix of its parameters: conv1.weight, conv1.bias) and
`params=` (another prefix: layers with the same one share their weights). `weight=`/`bias=` may be tensors made before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Transpose
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm
from nncompiler.ops.normalization.trailing import LayerNorm, RmsNorm

from .trace import Place, Tensor, place
from .weights import Initializer, glorot_uniform, he_uniform, normal, uniform
from .window import Pad, Size, pair, resolve_pads

SMALL_BIAS = uniform(-0.05, 0.05)
"""Not zero, so that a lost bias shows."""


def conv2d(
    x: Tensor,
    channels: int,
    kernel: Size,
    *,
    stride: Size = 1,
    pad: Pad = 0,
    dilation: Size = 1,
    groups: int = 1,
    bias: bool | Tensor = True,
    weight: Tensor | None = None,
    init: Initializer | None = None,
    strict: bool = False,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """Convolution to `channels` maps: x [N, C, H, W] -> [N, channels, H', W'].

    H' = (H + pads - dilation (k-1) - 1) // stride + 1, W' alike.

    `pad` is one number, (vertical, horizontal), (top, left, bottom, right), "same" or "valid". Parameters: weight [channels,
    C/groups, kh, kw], bias [channels]. `strict` refuses a stride that leaves pixels unread at the end.
    """
    at = place("conv2d", name, params)
    features = _image(x, at)
    at.require(channels >= 1, f"channels must be at least 1, got {channels}")
    at.require(groups >= 1, f"groups must be at least 1, got {groups}")
    at.require(features % groups == 0, f"{features} input channels are not divisible by {groups} groups")
    at.require(channels % groups == 0, f"{channels} output channels are not divisible by {groups} groups")
    k, s, d = pair(kernel, "kernel", at), pair(stride, "stride", at), pair(dilation, "dilation", at)
    pads = resolve_pads(x.shape[2:], k, s, d, pad, at, strict)
    taps = prod(k)
    fan_in, fan_out = features // groups * taps, channels // groups * taps
    if weight is None:
        shape = (channels, features // groups, *k)
        weight = at.parameter("weight", shape, x.dtype, init or he_uniform(), fan_in, fan_out)
    b = _bias(bias, (channels,), x, at)
    return at.emit(Conv(s, pads, d, groups), x, weight, b)


def depthwise_conv2d(
    x: Tensor,
    kernel: Size,
    *,
    multiplier: int = 1,
    stride: Size = 1,
    pad: Pad = 0,
    dilation: Size = 1,
    bias: bool | Tensor = True,
    init: Initializer | None = None,
    strict: bool = False,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """A convolution in which every map has `multiplier` filters of its own: [N, C, H, W] -> [N, C * multiplier, H', W']."""
    at = place("depthwise_conv2d", name, params)
    features = _image(x, at)
    short = at.name.removeprefix(at.trace.prefix)
    return conv2d(
        x, features * multiplier, kernel, stride=stride, pad=pad, dilation=dilation, groups=features, bias=bias, init=init,
        strict=strict, name=short, params=params,
    )  # fmt: skip


def conv_transpose2d(
    x: Tensor,
    channels: int,
    kernel: Size,
    *,
    stride: Size = 1,
    pad: Pad = 0,
    output_pad: Size = 0,
    dilation: Size = 1,
    groups: int = 1,
    bias: bool | Tensor = True,
    init: Initializer | None = None,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """Transposed convolution: H' = stride (H - 1) + output_pad + dilation (k-1) + 1 - pads.

    Parameters: weight [C, channels/groups, kh, kw], bias [channels].
    """
    at = place("conv_transpose2d", name, params)
    features = _image(x, at)
    at.require(groups >= 1 and features % groups == 0, f"{features} input channels are not divisible by {groups} groups")
    at.require(channels % groups == 0, f"{channels} output channels are not divisible by {groups} groups")
    at.require(not isinstance(pad, str), f"pad must be numbers, got {pad!r}")
    k, s, d = pair(kernel, "kernel", at), pair(stride, "stride", at), pair(dilation, "dilation", at)
    pads = resolve_pads((), k, s, d, pad, at, False)
    fan_in = max(1, features // groups * prod(k) // prod(s))
    shape = (features, channels // groups, *k)
    weight = at.parameter("weight", shape, x.dtype, init or he_uniform(), fan_in, channels // groups * prod(k))
    b = _bias(bias, (channels,), x, at)
    op = ConvTranspose(s, pads, d, groups, pair(output_pad, "output_pad", at, least=0))
    return at.emit(op, x, weight, b)


def subsample2d(
    x: Tensor,
    size: Size = 2,
    *,
    stride: Size | None = None,
    strict: bool = False,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """Trainable subsampling (LeCun et al. 1998): beta * (sum over the window) + b, with one beta and one b a map.

    Parameters: beta [C], bias [C]. The stride is the window's size unless given. An activation follows separately.
    """
    from nncompiler.ops.movement.arrange import Reshape
    from nncompiler.ops.window.pool import AveragePool

    at = place("subsample2d", name, params)
    features = _image(x, at)
    k = pair(size, "size", at)
    s = k if stride is None else pair(stride, "stride", at)
    resolve_pads(x.shape[2:], k, s, (1, 1), 0, at, strict)
    beta = at.parameter("beta", (features,), x.dtype, uniform(0.5 / prod(k), 1.5 / prod(k)))
    b = at.parameter("bias", (features,), x.dtype, SMALL_BIAS)
    column = Reshape((features, 1, 1))
    mean = at.emit(AveragePool(k, s, (0, 0, 0, 0), (1, 1)), x, suffix="mean")
    total = at.emit(Mul(), mean, at.trace.constant(prod(k), x.dtype), suffix="sum")
    scaled = at.emit(Mul(), total, at.emit(column, beta, suffix="beta_column"), suffix="scaled")
    return at.emit(Add(), scaled, at.emit(column, b, suffix="bias_column"))


def dense(
    x: Tensor,
    units: int,
    *,
    bias: bool | Tensor = True,
    weight: Tensor | None = None,
    init: Initializer | None = None,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """A fully connected layer on the last axis: [..., D] -> [..., units]. Parameters: weight [units, D], bias [units]."""
    at = place("dense", name, params)
    at.require(x.rank >= 2, f"a tensor of rank 2 or more is required, got {x.type}")
    at.require(units >= 1, f"units must be at least 1, got {units}")
    width = x.shape[-1]
    if weight is None:
        fan = width if isinstance(width, int) else 0
        weight = at.parameter("weight", (units, width), x.dtype, init or he_uniform(), fan, units)
    b = _bias(bias, (units,), x, at)
    if x.rank == 2:
        return at.emit(Gemm(trans_b=True), x, weight, b)
    columns = at.emit(Transpose((1, 0)), weight, suffix="columns")
    if b is None:
        return at.emit(MatMul(), x, columns)
    return at.emit(Add(), at.emit(MatMul(), x, columns, suffix="product"), b)


def batch_norm(
    x: Tensor,
    *,
    epsilon: float = 1e-5,
    init: Initializer | None = None,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """Batch normalisation over axis 1: weight (x - running_mean) / sqrt(running_var + epsilon) + bias.

    Seeded statistics are not trivial (variances and scales in [0.5, 1.5]), so that mistakes in using them show. `init` is
    for the scales.
    """
    at = place("batch_norm", name, params)
    shape = (_features(x, at),)
    scale = at.parameter("weight", shape, x.dtype, init or uniform(0.5, 1.5))
    bias = at.parameter("bias", shape, x.dtype, uniform(-0.2, 0.2))
    mean = at.parameter("running_mean", shape, x.dtype, uniform(-0.2, 0.2))
    variance = at.parameter("running_var", shape, x.dtype, uniform(0.5, 1.5))
    return at.emit(BatchNorm(epsilon), x, scale, bias, mean, variance)


def layer_norm(
    x: Tensor,
    *,
    axis: int = -1,
    epsilon: float = 1e-5,
    bias: bool = True,
    name: str | None = None,
    params: str | None = None,
) -> Tensor:
    """Normalisation over the axes from `axis` to the last. Parameters: weight and bias of those axes' shape."""
    at = place("layer_norm", name, params)
    first = _axis(axis, x, at)
    shape = x.shape[first:]
    scale = at.parameter("weight", shape, x.dtype, uniform(0.5, 1.5))
    b = at.parameter("bias", shape, x.dtype, uniform(-0.2, 0.2)) if bias else None
    return at.emit(LayerNorm(axis=first, epsilon=epsilon), x, scale, b)


def rms_norm(
    x: Tensor, *, axis: int = -1, epsilon: float = 1e-5, name: str | None = None, params: str | None = None
) -> Tensor:
    """x / sqrt(mean(x^2) + epsilon) * weight over the axes from `axis` to the last."""
    at = place("rms_norm", name, params)
    first = _axis(axis, x, at)
    scale = at.parameter("weight", x.shape[first:], x.dtype, uniform(0.5, 1.5))
    return at.emit(RmsNorm(axis=first, epsilon=epsilon), x, scale)


def instance_norm(x: Tensor, *, epsilon: float = 1e-5, name: str | None = None, params: str | None = None) -> Tensor:
    """Normalisation of every map of every image by itself, then weight and bias a channel."""
    return _channel_norm("instance_norm", lambda: InstanceNorm(epsilon), x, name, params)


def group_norm(
    x: Tensor, groups: int, *, epsilon: float = 1e-5, name: str | None = None, params: str | None = None
) -> Tensor:
    """Normalisation over `groups` groups of channels of every image, then weight and bias a channel."""
    return _channel_norm("group_norm", lambda: GroupNorm(groups, epsilon), x, name, params, groups)


def _channel_norm(
    kind: str, op: Callable[[], InstanceNorm | GroupNorm], x: Tensor, name: str | None, params: str | None, groups: int = 1
) -> Tensor:
    at = place(kind, name, params)
    features = _features(x, at)
    at.require(groups >= 1 and features % groups == 0, f"{features} channels are not divisible by {groups} groups")
    scale = at.parameter("weight", (features,), x.dtype, uniform(0.5, 1.5))
    bias = at.parameter("bias", (features,), x.dtype, uniform(-0.2, 0.2))
    return at.emit(op(), x, scale, bias)


def embedding(
    indices: Tensor, count: int, width: int, *, dtype: str = "f32", name: str | None = None, params: str | None = None
) -> Tensor:
    """Rows of a table: integer indices [...] -> [..., width]. Parameter: weight [count, width]."""
    from nncompiler.ir.dtype import BY_NAME

    at = place("embedding", name, params)
    at.require(indices.dtype.is_int, f"integer indices are required, got {indices.dtype}")
    table = at.parameter("weight", (count, width), BY_NAME[dtype], normal(0.0, 1.0))
    return at.emit(Gather(axis=0), table, indices)


def parameter(
    name: str, shape: Sequence[int], *, init: Initializer | None = None, dtype: str = "f32"
) -> Tensor:
    """A weight by itself, for own layers or for `weight=` of several: the same name gives the same one."""
    from nncompiler.ir.dtype import BY_NAME

    at = place("parameter")
    fan_in, fan_out = prod(shape[1:]), shape[0] if shape else 1
    full = at.trace.prefix + name
    return at.trace.parameter(full, tuple(shape), BY_NAME[dtype], init or glorot_uniform(), fan_in, fan_out, at)


def _bias(bias: bool | Tensor, shape: tuple[int, ...], x: Tensor, at: Place) -> Tensor | None:
    if isinstance(bias, Tensor):
        return bias
    return at.parameter("bias", shape, x.dtype, SMALL_BIAS) if bias else None


def _image(x: Tensor, at: Place) -> int:
    at.require(x.rank == 4, f"an image [N, C, H, W] is required, got {x.type}")
    return _features(x, at)


def _features(x: Tensor, at: Place) -> int:
    at.require(x.rank >= 2, f"a tensor [N, C, ...] is required, got {x.type}")
    features = x.shape[1]
    if not isinstance(features, int):
        at.refuse(f"the number of channels must be known, got {features}")
    return features


def _axis(axis: int, x: Tensor, at: Place) -> int:
    at.require(-x.rank <= axis < x.rank, f"axis {axis} is not an axis of {x.type}")
    return axis % x.rank

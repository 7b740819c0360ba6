"""Layers with parameters: dense, normalisations, embedding. Images are [N, C, H, W].

Every layer takes `name=` (its name in the graph and in errors, the prefix of its parameters: conv1.weight, conv1.bias) and
`params=` (another prefix: layers with the same one share their weights). `weight=`/`bias=` may be tensors made before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Transpose
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm
from nncompiler.ops.normalization.trailing import LayerNorm, RmsNorm

from .trace import LayerPlace, Tensor, place
from .weights import Initializer, glorot_uniform, he_uniform, normal, uniform
from .window import Size, resolve_pads, sizes, spatial_extents

SMALL_BIAS = uniform(-0.05, 0.05)
"""Not zero, so that a lost bias shows."""


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
    spatial = spatial_extents(x, 2, at)
    features = features_of(x, at)
    k = sizes(size, "size", at)
    s = k if stride is None else sizes(stride, "stride", at)
    resolve_pads(spatial, k, s, (1, 1), 0, at, strict)
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
    b = bias_of(bias, (units,), x, at)
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
    shape = (features_of(x, at),)
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
    features = features_of(x, at)
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


def bias_of(bias: bool | Tensor, shape: tuple[int, ...], x: Tensor, at: LayerPlace) -> Tensor | None:
    """A layer's bias: the tensor that was given, its own parameter, or none."""
    if isinstance(bias, Tensor):
        return bias
    return at.parameter("bias", shape, x.dtype, SMALL_BIAS) if bias else None


def features_of(x: Tensor, at: LayerPlace) -> int:
    """The number of channels, which axis 1 counts."""
    at.require(x.rank >= 2, f"a tensor [N, C, ...] is required, got {x.type}")
    features = x.shape[1]
    if not isinstance(features, int):
        at.refuse(f"the number of channels must be known, got {features}")
    return features


def _axis(axis: int, x: Tensor, at: LayerPlace) -> int:
    at.require(-x.rank <= axis < x.rank, f"axis {axis} is not an axis of {x.type}")
    return axis % x.rank

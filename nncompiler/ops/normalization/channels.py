"""Normalization of channels: by given statistics, or by those of the input itself.

Floats are evaluated in f64; the variance takes two passes, mean first (`moments.statistics` says how a definition keeps the
digits that a large mean would cost). Cost: 8 FLOPs an element where mean and variance
are computed (1 mean, 3 variance, 4 to scale and shift), 2 for batch_norm, whose scale is one number a channel.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import prod
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Definition
from nncompiler.ir.dims import may_divide
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var, reduce_, unary
from nncompiler.ir.op import Array, Op, Operand, require
from nncompiler.ir.types import TensorType

from ..base.convert import convert
from ..base.operands import axes_in_range
from .moments import Normalization, channelwise, doubles, float_tensor, moments, root, standard, statistics, vector


@dataclass(frozen=True)
class BatchNorm(Normalization):
    """(x - mean) scale / sqrt(var + epsilon) + bias; x: [N, C, ...], the others [C].

    The parameters may be floats of any type; the arithmetic is done in the widest. ONNX BatchNormalization, opset 15, not
    training.
    """

    epsilon: float = 1e-5
    name: ClassVar[str] = "batch_norm"
    spatial = True
    operands = ("x", "scale", "bias", "mean", "var")
    anchor = None
    limits_range = True
    loses_in_halves = True
    flops: ClassVar[int] = 2

    def infer(self, *operands: Operand | None) -> TensorType:
        x, *parameters = self.take(operands)
        float_tensor(x, 2)
        for what, v in zip(self.operands[1:], parameters, strict=True):
            vector(v, what, x, own_type=True)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, *params = doubles(arrays)
        scale, bias, mean, var = (channelwise(p, x.ndim) for p in params)
        assert arrays[0] is not None
        return convert((x - mean) * (scale / np.sqrt(var + self.epsilon)) + bias, of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the factor of a channel, then the element."""
        m = moments(operands, ())
        b = m.b
        factor = b.stage(
            m.work, (m.type.dims[1],), lambda c: m.param(1, c) / unary("sqrt", m.param(4, c) + self.epsilon)
        )
        return m.done(lambda *i: (m.x(i) - m.param(3, i[1])) * b.read(factor, i[1]) + m.param(2, i[1]))

    def mixed_axes(self, rank: int) -> Collection[int]:
        return ()

    @property
    def channelwise(self) -> bool:
        return True

    def with_axis(self, at: int) -> Op | None:
        return self


@dataclass(frozen=True)
class InstanceNorm(Normalization):
    """Each channel of each sample by its own mean and variance, times scale[C] plus bias[C].

    ONNX InstanceNormalization, opset 6.
    """

    epsilon: float = 1e-5
    name: ClassVar[str] = "instance_norm"
    spatial = True
    operands = ("x", "scale", "bias")
    limits_range = True
    loses_in_halves = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, scale, bias = self.take(operands)
        float_tensor(x, 3)
        vector(scale, "scale", x)
        vector(bias, "bias", x)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, bias = doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            y = standard(x, tuple(range(2, x.ndim)), self.epsilon)
            return convert(y * channelwise(scale, x.ndim) + channelwise(bias, x.ndim), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Stages: mean, variance, element."""
        x, *_ = self.take(operands)
        m = moments(operands, tuple(range(2, x.rank)))
        stats = m.both(root(self.epsilon))
        return m.done(lambda *i: stats.normal(m.x(i), m.at(i), m.param(1, i[1])) + m.param(2, i[1]))

    def mixed_axes(self, rank: int) -> Collection[int]:
        return range(2, rank)

    @property
    def channelwise(self) -> bool:
        return True

    def with_axis(self, at: int) -> Op | None:
        return self


@dataclass(frozen=True)
class GroupNorm(Normalization):
    """Each group of C/groups channels of each sample by its own mean and variance, times scale[C] plus bias[C].

    ONNX GroupNormalization, opset 21 (Wu and He 2018).
    """

    groups: int
    epsilon: float = 1e-5
    name: ClassVar[str] = "group_norm"
    spatial = True
    operands = ("x", "scale", "bias")
    limits_range = True
    loses_in_halves = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, scale, bias = self.take(operands)
        float_tensor(x, 3)
        channels = x.shape[1]
        fits = self.groups > 0 and may_divide(self.groups, channels)
        require(fits, f"groups must divide the {channels} channels of {x.type}, got {self.groups}")
        vector(scale, "scale", x)
        vector(bias, "bias", x)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, bias = doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            split = x.reshape(x.shape[0], self.groups, x.shape[1] // self.groups, *x.shape[2:])
            y = standard(split, tuple(range(2, split.ndim)), self.epsilon).reshape(x.shape)
            return convert(y * channelwise(scale, x.ndim) + channelwise(bias, x.ndim), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Stages: mean[N, groups], variance[N, groups], element."""
        m = moments(operands, ())
        b, dims = m.b, m.type.dims
        each = dims[1] // self.groups

        def total(value: Callable[[Expr], Expr], n: Var, g: Var) -> Expr:
            c, space = b.axis(), [b.axis() for _ in dims[2:]]
            ranges = ((c, each), *zip(space, dims[2:], strict=True))
            return reduce_("add", ranges, value(m.x((n, g * each + c, *space))))

        stats = statistics(m, (dims[0], self.groups), total, each * prod(dims[2:]), root(self.epsilon))
        return m.done(lambda *i: stats.normal(m.x(i), (i[0], i[1] // each), m.param(1, i[1])) + m.param(2, i[1]))

    def mixed_axes(self, rank: int) -> Collection[int]:
        return range(1, rank)

    def with_axis(self, at: int) -> Op | None:
        return self


@dataclass(frozen=True)
class MeanVarianceNorm(Normalization):
    """(x - mean) / (standard deviation + 1e-9) over `axes`. ONNX MeanVarianceNormalization, opset 13."""

    axes: tuple[int, ...] = (0, 2, 3)
    name: ClassVar[str] = "mean_variance_norm"
    limits_range = True
    loses_in_halves = True
    epsilon: ClassVar[float] = 1e-9

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        float_tensor(x)
        axes_in_range(self.axes, x.rank)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            centred = x - x.mean(self.axes, keepdims=True)
            deviation = np.sqrt(np.square(centred).mean(self.axes, keepdims=True))
            return convert(centred / (deviation + self.epsilon), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Stages: mean, variance, element."""
        m = moments(operands, self.axes)
        stats = m.both(lambda variance: unary("sqrt", variance) + self.epsilon)
        return m.done(lambda *i: stats.normal(m.x(i), m.at(i)))

    def mixed_axes(self, rank: int) -> Collection[int]:
        return self.axes

"""Normalizations with statistics of the input, and those by given statistics or by neighbouring channels.

All evaluate floats in f64 and take the variance in two passes, mean first. Cost: 8 FLOPs an element where mean and variance
are computed (1 mean, 3 variance, 4 to scale and shift), 2 for batch_norm, whose scale is one number a channel; lrn and
lp_norm say theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Sym
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var, call, cast, const, reduce_, select, unary
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from .common import FLOATS, agrees, arity, axes_in_range, axis_in_range, present, typed, working
from .convert import convert
from .reduction import over


@dataclass(frozen=True)
class Normalization(Op):
    """Floats in, the same type and shape out."""

    flops: ClassVar[int] = 8

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """`flops` for each element."""
        return Cost(0, self.flops * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        """Statistics of many elements in the element type against f64, and the cancellation of x - mean."""
        return 128.0


def _x(operands: tuple[Operand | None, ...], least: int = 0) -> Operand:
    x = present(operands[0], "x")
    typed(x, FLOATS, "x")
    require(x.rank >= least, f"x must have rank {least} or more, got {x.type}")
    return x


def _vector(operands: tuple[Operand | None, ...], k: int, what: str, x: Operand) -> None:
    """One number a channel (axis 1 of x), in x's element type."""
    v = present(operands[k], what)
    fits = v.rank == 1 and agrees(v.shape[0], x.shape[1])
    require(fits and v.dtype == x.dtype, f"{what} must be {x.dtype}[{x.shape[1]}], one a channel of {x.type}, got {v.type}")


def _doubles(arrays: Sequence[Array | None]) -> list[Array]:
    return [a.astype(np.float64) for a in arrays if a is not None]


def _channel(v: Array, rank: int) -> Array:
    """[C] as [1, C, 1, ...]."""
    return v.reshape((1, -1) + (1,) * (rank - 2))


def _standard(x: Array, axes: tuple[int, ...], epsilon: float) -> Array:
    """(x - mean) / sqrt(variance + epsilon) over the axes."""
    centred = x - x.mean(axes, keepdims=True)
    return np.asarray(centred / np.sqrt(np.square(centred).mean(axes, keepdims=True) + epsilon))


@dataclass(frozen=True)
class _Moments:
    """Stages with the mean and the variance of operand 0 over axes; both keep them with extent 1."""

    b: Builder
    type: TensorType
    axes: tuple[int, ...]

    def stage(self, value: Callable[[Expr, tuple[Expr, ...]], Expr]) -> int:
        """The mean of value(x, index of the statistics)."""
        dims, work = self.type.dims, working(self.type.dtype)
        count = prod(dims[a] for a in self.axes)

        def element(*index: Var) -> Expr:
            return over(self.b, 0, index, dims, self.axes, "add", lambda x: value(x, self.at(index))) / float(count)

        return self.b.stage(work, tuple(1 if k in self.axes else d for k, d in enumerate(dims)), element)

    def at(self, index: Sequence[Expr]) -> tuple[Expr, ...]:
        """The statistics' index for an element's."""
        return tuple(const(0) if k in self.axes else i for k, i in enumerate(index))

    def both(self) -> tuple[int, int]:
        mean = self.stage(lambda x, _: x)

        def square(x: Expr, at: tuple[Expr, ...]) -> Expr:
            d = x - self.b.read(mean, *at)
            return d * d

        return mean, self.stage(square)

    def x(self, index: Sequence[Expr]) -> Expr:
        """The element of operand 0 in the working type."""
        return cast(self.b.read(0, *index), working(self.type.dtype))

    def param(self, operand: int, *index: Expr) -> Expr:
        """An element of another operand in the working type."""
        return cast(self.b.read(operand, *index), working(self.type.dtype))

    def done(self, value: Callable[..., Expr]) -> Definition:
        """Adds the last stage, which has x's type."""
        return self.b.done(self.b.stage(self.type.dtype, self.type.dims, lambda *i: cast(value(*i), self.type.dtype)))


def _moments(operands: Sequence[TensorType | None], axes: tuple[int, ...]) -> _Moments:
    x = operands[0]
    assert x is not None
    return _Moments(Builder(operands), x, axes)


@dataclass(frozen=True)
class BatchNorm(Normalization):
    """(x - mean) scale / sqrt(var + epsilon) + bias; x: [N, C, ...], the others [C]. ONNX BatchNormalization, opset 15, inferring."""

    epsilon: float = 1e-5
    name: ClassVar[str] = "batch_norm"
    flops: ClassVar[int] = 2

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 5)
        x = _x(operands, 2)
        for k, what in enumerate(("scale", "bias", "mean", "var"), 1):
            _vector(operands, k, what, x)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, *params = _doubles(arrays)
        scale, bias, mean, var = (_channel(p, x.ndim) for p in params)
        assert arrays[0] is not None
        return convert((x - mean) * (scale / np.sqrt(var + self.epsilon)) + bias, of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the factor of a channel, then the element."""
        m = _moments(operands, ())
        b, work = m.b, working(m.type.dtype)
        factor = b.stage(
            work, (m.type.dims[1],), lambda c: m.param(1, c) / unary("sqrt", m.param(4, c) + self.epsilon)
        )
        return m.done(lambda *i: (m.x(i) - m.param(3, i[1])) * b.read(factor, i[1]) + m.param(2, i[1]))


@dataclass(frozen=True)
class InstanceNorm(Normalization):
    """Each channel of each sample by its own mean and variance, times scale[C] plus bias[C]. ONNX InstanceNormalization, opset 6."""

    epsilon: float = 1e-5
    name: ClassVar[str] = "instance_norm"

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 3)
        x = _x(operands, 3)
        _vector(operands, 1, "scale", x)
        _vector(operands, 2, "bias", x)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, bias = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            y = _standard(x, tuple(range(2, x.ndim)), self.epsilon)
            return convert(y * _channel(scale, x.ndim) + _channel(bias, x.ndim), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: mean, variance, element."""
        x = operands[0]
        assert x is not None
        m = _moments(operands, tuple(range(2, x.rank)))
        mean, var = m.both()

        def element(*i: Var) -> Expr:
            factor = m.param(1, i[1]) / unary("sqrt", m.b.read(var, *m.at(i)) + self.epsilon)
            return (m.x(i) - m.b.read(mean, *m.at(i))) * factor + m.param(2, i[1])

        return m.done(element)


def _trailing(operands: tuple[Operand | None, ...], k: int, what: str, x: Operand, axis: int) -> None:
    """A parameter that broadcasts to the normalized axes of x."""
    v = present(operands[k], what)
    normalized = x.shape[axis:]
    fits = v.rank <= len(normalized) and all(
        d == 1 or agrees(d, n) for d, n in zip(v.shape[::-1], normalized[::-1], strict=False)
    )
    shown = ",".join(map(str, normalized))
    require(fits and v.dtype == x.dtype, f"{what} must be {x.dtype} and broadcast to [{shown}], got {v.type}")


def _trailing_index(shape: tuple[int, ...], index: Sequence[Expr]) -> tuple[Expr, ...]:
    return tuple(const(0) if d == 1 else i for d, i in zip(shape, index[len(index) - len(shape) :], strict=True))


@dataclass(frozen=True)
class LayerNorm(Normalization):
    """Normalized over all axes from `axis` on, times scale plus bias (optional), which broadcast to those axes.

    ONNX LayerNormalization, opset 17, its first result.
    """

    axis: int
    epsilon: float = 1e-5
    name: ClassVar[str] = "layer_norm"

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 2, 3)
        x = _x(operands, 1)
        axis_in_range(self.axis, x.rank)
        _trailing(operands, 1, "scale", x, self.axis)
        if len(operands) > 2 and operands[2] is not None:
            _trailing(operands, 2, "bias", x, self.axis)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, *bias = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            y = _standard(x, tuple(range(self.axis, x.ndim)), self.epsilon) * scale
            return convert(y + bias[0] if bias else y, of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: mean, variance, element."""
        x, scale = operands[:2]
        bias = operands[2] if len(operands) > 2 else None
        assert x is not None and scale is not None
        m = _moments(operands, tuple(range(self.axis, x.rank)))
        mean, var = m.both()

        def element(*i: Var) -> Expr:
            y = (m.x(i) - m.b.read(mean, *m.at(i))) / unary("sqrt", m.b.read(var, *m.at(i)) + self.epsilon)
            y = y * m.param(1, *_trailing_index(scale.dims, i))
            return y if bias is None else y + m.param(2, *_trailing_index(bias.dims, i))

        return m.done(element)


@dataclass(frozen=True)
class RmsNorm(Normalization):
    """x scale / sqrt(mean of x² + epsilon) over all axes from `axis` on. ONNX RMSNormalization, opset 23."""

    axis: int
    epsilon: float = 1e-5
    name: ClassVar[str] = "rms_norm"
    flops: ClassVar[int] = 4

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 2)
        x = _x(operands, 1)
        axis_in_range(self.axis, x.rank)
        _trailing(operands, 1, "scale", x, self.axis)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            mean = np.square(x).mean(tuple(range(self.axis, x.ndim)), keepdims=True)
            return convert(x / np.sqrt(mean + self.epsilon) * scale, of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the mean of squares, then the element."""
        x, scale = operands
        assert x is not None and scale is not None
        m = _moments(operands, tuple(range(self.axis, x.rank)))
        mean = m.stage(lambda e, _: e * e)

        def element(*i: Var) -> Expr:
            root = unary("sqrt", m.b.read(mean, *m.at(i)) + self.epsilon)
            return m.x(i) / root * m.param(1, *_trailing_index(scale.dims, i))

        return m.done(element)


@dataclass(frozen=True)
class GroupNorm(Normalization):
    """Each group of C/groups channels of each sample by its own mean and variance, times scale[C] plus bias[C].

    ONNX GroupNormalization, opset 21 (Wu and He 2018).
    """

    groups: int
    epsilon: float = 1e-5
    name: ClassVar[str] = "group_norm"

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 3)
        x = _x(operands, 3)
        channels = x.shape[1]
        divides = isinstance(channels, Sym) or (self.groups > 0 and channels % self.groups == 0)
        require(self.groups > 0 and divides, f"groups must divide the {channels} channels of {x.type}, got {self.groups}")
        _vector(operands, 1, "scale", x)
        _vector(operands, 2, "bias", x)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, bias = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            split = x.reshape(x.shape[0], self.groups, x.shape[1] // self.groups, *x.shape[2:])
            y = _standard(split, tuple(range(2, split.ndim)), self.epsilon).reshape(x.shape)
            return convert(y * _channel(scale, x.ndim) + _channel(bias, x.ndim), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: mean[N, groups], variance[N, groups], element."""
        m = _moments(operands, ())
        b, dims, work = m.b, m.type.dims, working(m.type.dtype)
        each = dims[1] // self.groups
        count = each * prod(dims[2:])

        def mean_of(value: Callable[[Expr, Expr, Expr], Expr]) -> Callable[..., Expr]:
            def element(n: Var, g: Var) -> Expr:
                c, space = b.axis(), [b.axis() for _ in dims[2:]]
                x = m.x((n, g * each + c, *space))
                ranges = ((c, each), *zip(space, dims[2:], strict=True))
                return reduce_("add", ranges, value(x, n, g)) / float(count)

            return element

        mean = b.stage(work, (dims[0], self.groups), mean_of(lambda x, n, g: x))

        def square(x: Expr, n: Expr, g: Expr) -> Expr:
            d = x - b.read(mean, n, g)
            return d * d

        var = b.stage(work, (dims[0], self.groups), mean_of(square))

        def element(*i: Var) -> Expr:
            g = i[1] // each
            factor = m.param(1, i[1]) / unary("sqrt", b.read(var, i[0], g) + self.epsilon)
            return (m.x(i) - b.read(mean, i[0], g)) * factor + m.param(2, i[1])

        return m.done(element)


@dataclass(frozen=True)
class MeanVarianceNorm(Normalization):
    """(x - mean) / (standard deviation + 1e-9) over `axes`. ONNX MeanVarianceNormalization, opset 13."""

    axes: tuple[int, ...] = (0, 2, 3)
    name: ClassVar[str] = "mean_variance_norm"
    epsilon: ClassVar[float] = 1e-9

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 1)
        x = _x(operands)
        axes_in_range(self.axes, x.rank)
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            centred = x - x.mean(self.axes, keepdims=True)
            deviation = np.sqrt(np.square(centred).mean(self.axes, keepdims=True))
            return convert(centred / (deviation + self.epsilon), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Three stages: mean, variance, element."""
        m = _moments(operands, self.axes)
        mean, var = m.both()

        def element(*i: Var) -> Expr:
            deviation = unary("sqrt", m.b.read(var, *m.at(i)))
            return (m.x(i) - m.b.read(mean, *m.at(i))) / (deviation + self.epsilon)

        return m.done(element)


@dataclass(frozen=True)
class Lrn(Normalization):
    """x / (bias + alpha/size · sum of x² over `size` neighbouring channels)^beta; x: [N, C, ...]. ONNX LRN, opset 13.

    The window of channel c is [c - floor((size-1)/2), c + ceil((size-1)/2)], cut at the ends (Krizhevsky et al. 2012).
    Cost: 2 size + 4 FLOPs an element.
    """

    size: int
    alpha: float = 1e-4
    beta: float = 0.75
    bias: float = 1.0
    name: ClassVar[str] = "lrn"

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 1)
        x = _x(operands, 2)
        require(self.size >= 1, f"size must be at least 1, got {self.size}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = _doubles(arrays)
        assert arrays[0] is not None
        before, channels = (self.size - 1) // 2, x.shape[1]
        with np.errstate(all="ignore"):
            squares = np.pad(np.square(x), [(0, 0), (before, self.size - 1 - before)] + [(0, 0)] * (x.ndim - 2))
            total = np.zeros_like(x)
            for k in range(self.size):
                total += squares[:, k : k + channels]
            return convert(x / np.power(self.bias + self.alpha / self.size * total, self.beta), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        m = _moments(operands, ())
        before, channels = (self.size - 1) // 2, m.type.dims[1]
        zero = const(0.0, m.type.dtype)

        def element(*i: Var) -> Expr:
            k = m.b.axis()
            c = i[1] + k - before
            inside = (c >= 0) & (c < channels)
            x = m.b.read(0, i[0], c, *i[2:], guard=inside, default=zero)
            x = cast(x, working(x.dtype))
            total = reduce_("add", ((k, self.size),), x * x)
            return m.x(i) / _power(total * (self.alpha / self.size) + self.bias, self.beta)

        return m.done(element)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, (2 * self.size + 4) * results[0].size, moved(operands, results))


def _power(x: Expr, exponent: float) -> Expr:
    """x^exponent; the exponents of published networks by square roots, which cost much less."""
    if exponent == 1.0:
        return x
    if exponent in (0.5, 0.75):
        root = unary("sqrt", x)
        return root if exponent == 0.5 else root * unary("sqrt", root)
    return call("pow", x, const(exponent, x.dtype))


@dataclass(frozen=True)
class LpNorm(Normalization):
    """x over its p-norm (1 or 2) along an axis; 0 where the norm is 0. ONNX LpNormalization, opset 22.

    Cost: 3 FLOPs an element.
    """

    axis: int
    p: int = 2
    name: ClassVar[str] = "lp_norm"
    flops: ClassVar[int] = 3

    def infer(self, *operands: Operand | None) -> TensorType:
        arity(operands, 1)
        x = _x(operands, 1)
        axis_in_range(self.axis, x.rank)
        require(self.p in (1, 2), f"p must be 1 or 2, got {self.p}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = _doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            if self.p == 1:
                norm = np.abs(x).sum(self.axis, keepdims=True)
            else:
                norm = np.sqrt(np.square(x).sum(self.axis, keepdims=True))
            return convert(np.where(norm == 0, 0.0, x / norm), of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: the sum of powers, then the element."""
        m = _moments(operands, (self.axis,))
        dims = m.type.dims
        shape = tuple(1 if k == self.axis else d for k, d in enumerate(dims))
        term: Callable[[Expr], Expr] = (lambda e: unary("abs", e)) if self.p == 1 else (lambda e: e * e)
        total = m.b.stage(
            working(m.type.dtype), shape, lambda *i: over(m.b, 0, i, dims, (self.axis,), "add", term)
        )

        def element(*i: Var) -> Expr:
            norm = m.b.read(total, *m.at(i))
            norm = norm if self.p == 1 else unary("sqrt", norm)
            return select(norm.eq(0.0), const(0.0, norm.dtype), m.x(i) / norm)

        return m.done(element)

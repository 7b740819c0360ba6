"""Normalization over the trailing axes, as transformers do. Floats are evaluated in f64.

Cost: 8 FLOPs an element for layer_norm, 4 for rms_norm, which needs no mean.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from nncompiler.ir.definition import Definition
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, Var, const
from nncompiler.ir.extents import real
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ..base.broadcasting import may_broadcast_to
from ..base.convert import convert
from ..base.element_types import FLOATS
from ..base.operands import axis_in_range
from .moments import Normalization, doubles, float_tensor, moments, root, standard


def _trailing(v: Operand, what: str, x: Operand, axis: int, allowed: Sequence[DType]) -> DType:
    """The type of a parameter that broadcasts to the normalized axes of x."""
    normalized = x.shape[axis:]
    fits = v.rank <= len(normalized) and all(map(may_broadcast_to, v.shape[::-1], normalized[::-1]))
    shown = ",".join(map(str, normalized))
    names = " or ".join(t.name for t in allowed)
    require(fits and v.dtype in allowed, f"{what} must be {names} and broadcast to [{shown}], got {v.type}")
    return v.dtype


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
    operands = ("x", "scale", "bias?")
    limits_range = True

    def infer(self, *operands: Operand | None) -> TensorType:
        x, scale, bias = self.take(operands)
        float_tensor(x, 1)
        axis_in_range(self.axis, x.rank)
        _trailing(scale, "scale", x, self.axis, (x.dtype,))
        if bias is not None:
            _trailing(bias, "bias", x, self.axis, (x.dtype,))
        return TensorType(x.dtype, x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale, *bias = doubles(arrays)
        assert arrays[0] is not None
        with np.errstate(all="ignore"):
            y = standard(x, tuple(range(self.axis, x.ndim)), self.epsilon) * scale
            return convert(y + bias[0] if bias else y, of_numpy(arrays[0].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Stages: mean, variance, element."""
        x, scale, bias = self.take(operands)
        m = moments(operands, tuple(range(self.axis, x.rank)))
        stats = m.both(root(self.epsilon))

        def element(*i: Var) -> Expr:
            y = stats.normal(m.x(i), m.at(i)) * m.param(1, *_trailing_index(scale.dims, i))
            return y if bias is None else y + m.param(2, *_trailing_index(bias.dims, i))

        return m.done(element)

    def mixed_axes(self, rank: int) -> Collection[int]:
        return range(self.axis, rank)


@dataclass(frozen=True)
class RmsNorm(Normalization):
    """x scale / sqrt(mean of x² + epsilon) over all axes from `axis` on.

    The scale may be of another float type than x, and is the result's. ONNX RMSNormalization, opset 23.
    """

    axis: int
    epsilon: float = 1e-5
    name: ClassVar[str] = "rms_norm"
    operands = ("x", "scale")
    limits_range = True
    flops: ClassVar[int] = 4

    def infer(self, *operands: Operand | None) -> TensorType:
        x, scale = self.take(operands)
        float_tensor(x, 1)
        axis_in_range(self.axis, x.rank)
        return TensorType(_trailing(scale, "scale", x, self.axis, FLOATS), x.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        x, scale = doubles(arrays)
        assert arrays[1] is not None
        with np.errstate(all="ignore"):
            mean = np.square(x).mean(tuple(range(self.axis, x.ndim)), keepdims=True)
            return convert(x / np.sqrt(mean + self.epsilon) * scale, of_numpy(arrays[1].dtype))

    def define(self, *operands: TensorType | None) -> Definition | None:
        """Two stages: one over the root of the mean of squares, then the element."""
        x, scale = self.take(operands)
        m = moments(operands, tuple(range(self.axis, x.rank)))
        deviation = root(self.epsilon)
        inverse = m.b.stage(m.work, m.shape, lambda *i: 1 / deviation(m.total(lambda x: x * x, *i) / real(m.count)))

        def element(*i: Var) -> Expr:
            return m.x(i) * m.b.read(inverse, *m.at(i)) * m.param(1, *_trailing_index(scale.dims, i))

        return m.done(element, scale.dtype)

    def mixed_axes(self, rank: int) -> Collection[int]:
        return range(self.axis, rank)

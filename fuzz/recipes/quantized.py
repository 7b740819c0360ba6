"""Recipes of quantized operators. Scales are powers of two more often than not: then every result is exact."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Rejected, Value, types_of
from ..numbers import numpy_type
from .operands import WORK, draw_image, draw_kernel, draw_partner, draw_window

CODES = (T.UINT8, T.UINT8, T.INT8, T.INT8, T.UINT16, T.INT16)


def scale(b: Builder, element: int, shape: tuple[int, ...] = ()) -> Value:
    """A constant of positive numbers."""
    exact = b.chance(0.7)
    values = 2.0 ** b.numbers.integers(-5, 1, shape) if exact else b.numbers.uniform(0.01, 0.5, shape)
    return b.constant(np.asarray(values).astype(numpy_type(element)))


def zero_point(b: Builder, element: int, shape: tuple[int, ...] = ()) -> Value:
    """A constant of codes; zero for i32."""
    low, high = {T.UINT8: (0, 255), T.INT8: (-128, 127), T.UINT16: (0, 999), T.INT16: (-99, 99)}.get(element, (0, 0))
    if b.chance(0.3):
        low, high = (100, 140) if element == T.UINT8 else (0, 0)
    return b.constant(np.asarray(b.numbers.integers(low, high, shape, endpoint=True)).astype(numpy_type(element)))


def _parameters(b: Builder, x: Value, element: int, kind: int, attributes: dict[str, Any]) -> list[Value | None]:
    """Scale and zero point: one number, or one an index of an axis."""
    shape: tuple[int, ...] = ()
    if b.opset >= 13 and x.rank and b.chance(0.4):
        axis = b.random.randrange(x.rank)
        if not x.static(axis):
            raise Rejected("a symbolic axis")
        shape = (x.shape[axis],)
        if axis != 1 or b.chance(0.5):
            attributes["axis"] = axis - x.rank * b.random.randint(0, 1)
    elif b.chance(0.2):
        shape = (1,)
    if shape == (1,) and "axis" not in attributes and x.rank < 2:
        shape = ()
    return [scale(b, kind, shape), zero_point(b, element, shape) if b.chance(0.8) else None]


def quantize(b: Builder, op: str) -> None:
    """QuantizeLinear, more often than not followed by DequantizeLinear: the pair that quantized networks are made of."""
    x = b.pick(types_of(op, b.opset, 0) - {T.INT32})
    codes = [c for c in CODES if b.opset >= 21 or c in (T.UINT8, T.INT8)]
    element = b.choice(codes)
    attributes: dict[str, Any] = {}
    kind = x.type if b.opset >= 19 else T.FLOAT
    if kind not in types_of(op, b.opset, 1):
        raise Rejected("no scale of this type")
    factor, zero = _parameters(b, x, element, kind, attributes)
    if zero is None:
        element = T.UINT8
    y = b.add(op, [x, factor, zero], **attributes)[0]
    if b.chance(0.7):
        b.add("DequantizeLinear", [y, factor, zero], **attributes)


def dequantize(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0) - ({T.INT16, T.UINT16} if b.opset < 21 else set()))
    attributes: dict[str, Any] = {}
    kind = b.choice([t for t in types_of(op, b.opset, 1) if t in (T.FLOAT, T.FLOAT, T.FLOAT16)])
    factor, zero = _parameters(b, x, x.type, kind, attributes)
    b.add(op, [x, factor, None if x.type == T.INT32 else zero], **attributes)


def dynamic_quantize(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), ok=lambda v: v.size > 0)
    y, factor, zero = b.add(op, [x], 3)
    if b.chance(0.6):
        b.add("DequantizeLinear", [y, factor, zero])


def conv_integer(b: Builder, op: str) -> None:
    x = draw_image(b, op, (4, 4))
    channels = x.shape[1]
    maps = b.choice((1, 2, 3, 8, 16, 17))
    kernel = draw_kernel(b, x, (1, 1, 2, 3))
    if x.size * maps * prod(kernel) > WORK:
        raise Rejected("too much work")
    w = b.operand(b.choice((T.UINT8, T.INT8)), [maps, channels, *kernel], constant=0.8)
    zeros: list[Value | None] = [zero_point(b, x.type) if b.chance(0.6) else None,
                                 zero_point(b, w.type) if b.chance(0.4) else None]  # fmt: skip
    b.add(op, [x, w, *zeros], **draw_window(b, x, kernel))


def qlinear_conv(b: Builder, op: str) -> None:
    x = draw_image(b, op, (3, 4))
    channels = x.shape[1]
    group = b.choice((1, 1, channels))
    maps = group * b.choice((1, 2, 3) if group > 1 else (1, 3, 8, 16, 17))
    kernel = draw_kernel(b, x, (1, 1, 2, 3))
    if x.size * maps * prod(kernel) > WORK:
        raise Rejected("too much work")
    w = b.constant(b.numbers.integers(-30, 30, (maps, channels // group, *kernel)).astype(np.int8))
    each = b.chance(0.5)
    operands: list[Value | None] = [
        x, scale(b, T.FLOAT), zero_point(b, x.type), w, scale(b, T.FLOAT, (maps,) if each else ()),
        b.constant(np.zeros((maps,) if each else (), np.int8)), scale(b, T.FLOAT), zero_point(b, x.type),
    ]  # fmt: skip
    if b.chance(0.5):
        operands.append(b.constant(b.numbers.integers(-500, 500, (maps,)).astype(np.int32)))
    b.add(op, operands, group=group, **draw_window(b, x, kernel))


def qlinear_matmul(b: Builder, op: str) -> None:
    a = b.pick({T.UINT8, T.INT8}, (2, 4), lambda v: v.dims[-1] is not None and v.size < 10_000)
    dims: list[Extent] = draw_partner(b, a)
    if len(dims) < 2:
        raise Rejected("a vector")
    other = b.operand(T.INT8, dims, constant=0.9)
    b.add(op, [
        a, scale(b, T.FLOAT), zero_point(b, a.type), other, scale(b, T.FLOAT), zero_point(b, T.INT8), scale(b, T.FLOAT),
        zero_point(b, a.type),
    ])  # fmt: skip

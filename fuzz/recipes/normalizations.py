"""Recipes of normalizations, attention and losses."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Rejected, Value, types_of
from .operands import draw_image


def _vector(b: Builder, element: int, extent: Extent, low: float = 0.25, high: float = 2.0) -> Value:
    return b.operand(element, [extent], low, high, constant=0.85)


def batch_norm(b: Builder, op: str) -> None:
    if b.opset < 9:
        raise Rejected("of another form")
    x = b.pick(types_of(op, b.opset, 0), (2, 5), lambda v: v.dims[1] is not None and 0 not in v.shape)
    wide = x.type
    if x.type in (T.FLOAT16, T.BFLOAT16) and b.opset >= 14 and b.chance(0.5):
        wide = T.FLOAT
    narrow = wide if b.opset >= 15 else x.type
    c = x.dims[1]
    operands = [x, _vector(b, narrow, c), _vector(b, narrow, c, -1, 1), _vector(b, wide, c, -1, 1), _vector(b, wide, c)]
    b.add(op, operands, epsilon=b.choice((None, 1e-3)))


def instance_norm(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (3, 5), lambda v: v.dims[1] is not None and v.size > 0)
    b.add(op, [x, _vector(b, x.type, x.dims[1]), _vector(b, x.type, x.dims[1], -1, 1)], epsilon=b.choice((None, 1e-2)))


def group_norm(b: Builder, op: str) -> None:
    x = draw_image(b, op)
    c = x.shape[1]
    groups = b.choice([g for g in range(1, c + 1) if c % g == 0])
    extent = c if b.opset >= 21 else groups
    if x.size == 0:
        raise Rejected("empty")
    operands = [x, _vector(b, x.type, extent), _vector(b, x.type, extent, -1, 1)]
    b.add(op, operands, num_groups=groups, epsilon=b.choice((None, 1e-2)))


def layer_norm(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (1, 5), lambda v: v.size > 0)
    axis = b.random.randrange(x.rank)
    dims: list[Extent] = list(x.dims[axis:])
    if None in dims:
        raise Rejected("computed")
    operands = [x, b.operand(x.type, dims, 0.25, 2.0, constant=0.85)]
    if b.chance(0.5):
        operands.append(b.operand(x.type, dims, -1, 1, constant=0.85))
    b.add(op, operands, axis=axis - x.rank * b.random.randint(0, 1), epsilon=b.choice((None, 1e-2)))


def rms_norm(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (1, 5), lambda v: v.size > 0)
    axis = b.random.randrange(x.rank)
    dims: list[Extent] = list(x.dims[axis:])
    if None in dims:
        raise Rejected("computed")
    b.add(op, [x, b.operand(x.type, dims, 0.25, 2.0, constant=0.85)], axis=axis - x.rank * b.random.randint(0, 1))


def lrn(b: Builder, op: str) -> None:
    x = draw_image(b, op, (3, 5))
    more: dict[str, Any] = {k: v for k, v in (("alpha", 0.1), ("beta", 0.5), ("bias", 2.0)) if b.chance(0.4)}
    b.add(op, [x], size=b.choice((1, 3, 5)), **more)


def attention(b: Builder, op: str) -> None:
    kinds = sorted(types_of(op, b.opset, 0) & {T.FLOAT, T.FLOAT16, T.DOUBLE})
    kind = b.type(kinds)
    batch, heads, length, keys = b.choice((1, 2)), b.choice((1, 2, 4)), b.extent(9, 1) or 1, b.extent(17, 1) or 1
    depth, values = b.choice((1, 4, 8, 16)), b.choice((1, 4, 16))
    q, k, v = (b.operand(kind, d, constant=0.2) for d in
               ([batch, heads, length, depth], [batch, heads, keys, depth], [batch, heads, keys, values]))  # fmt: skip
    operands = [q, k, v]
    more: dict[str, Any] = {"scale": b.choice((None, 0.5)), "softcap": b.choice((None, None, 2.0))}
    if b.chance(0.3):
        operands.append(b.operand(b.choice((T.BOOL, kind)), [length, keys]))
    elif b.chance(0.3):
        more["is_causal"] = 1
    b.add(op, operands, **more)


def rotary(b: Builder, op: str) -> None:
    kind = b.type(sorted(types_of(op, b.opset, 0)))
    batch, heads, length, depth = b.choice((1, 2)), b.choice((1, 3)), b.choice((1, 4, 7)), b.choice((2, 8, 16))
    x = b.operand(kind, [batch, heads, length, depth], constant=0.0)
    caches = [b.operand(kind, [batch, length, depth // 2], -1, 1) for _ in range(2)]
    b.add(op, [x, *caches], interleaved=b.choice((None, 0, 1)))


def swiglu(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0))
    if None in x.dims:
        raise Rejected("computed")
    b.add(op, [x, b.operand(x.type, x.dims)], alpha=b.choice((None, 0.5)))


def loss(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (2, 4), lambda v: v.static(1) and v.size > 0 and None not in v.dims)
    classes = x.shape[1]
    target = b.operand(b.choice((T.INT64, T.INT32)), [x.dims[0], *x.dims[2:]], 0, classes - 1)
    weight = [b.operand(x.type, [classes], 0.25, 2.0)] if b.chance(0.4) else []
    more: dict[str, Any] = {"ignore_index": 0} if b.chance(0.2) else {}
    b.add(op, [x, target, *weight], reduction=b.choice((None, "none", "sum", "mean")), **more)


def affine_grid(b: Builder, op: str) -> None:
    # ONNX's own body of the operator squeezes a batch of 1 away.
    n, sides = b.choice((2, 3)), [b.extent(5, 1) or 1 for _ in range(b.choice((2, 2, 3)))]
    kind = b.choice((T.FLOAT, T.DOUBLE))
    theta = b.operand(kind, [n, len(sides), len(sides) + 1], constant=0.2)
    shape = (n, *sides, len(sides))
    b.add(op, [theta, b.ints([n, 3, *sides])], shapes=[shape], dims=[shape], align_corners=b.choice((None, 0, 1)))


def causal_conv(b: Builder, op: str) -> None:
    kind = b.type(sorted(types_of(op, b.opset, 0)))
    n, c, length, k = b.choice((1, 2)), b.choice((1, 4, 17)), b.choice((1, 5, 16)), b.choice((1, 2, 4))
    operands: list[Value | None] = [b.operand(kind, [n, c, length], constant=0.0), b.operand(kind, [c, 1, k])]
    operands.append(b.operand(kind, [c]) if b.chance(0.5) else None)
    if b.chance(0.5) and k > 1:
        operands.append(b.operand(kind, [n, c, k - 1]))
    b.add(op, operands, 2, activation=b.choice((None, "none", "silu", "swish")))


def window(b: Builder, op: str) -> None:
    size = b.random.randint(1, 17)
    kind = b.choice((None, T.FLOAT, T.DOUBLE))
    b.add(op, [b.constant(np.asarray(size, np.int64))], shapes=[(size,)], dims=[(size,)], periodic=b.choice((None, 0, 1)),
          output_datatype=kind)  # fmt: skip

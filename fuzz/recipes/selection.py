"""Recipes of operators that select, scatter, reverse and sample."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Rejected, Value, types_of

NUMBERS = {T.FLOAT, T.DOUBLE, T.FLOAT16, T.INT32, T.INT64}


def _axes(x: Value) -> list[int]:
    """The axes of which the extent is known, and not 0."""
    return [a for a in range(x.rank) if x.static(a) and x.shape[a]]


def _static(v: Value) -> bool:
    return all(map(v.static, range(v.rank))) and v.size > 0


def top_k(b: Builder, op: str) -> None:
    x = b.pick(set(types_of(op, b.opset, 0)) & NUMBERS, (1, 5), lambda v: bool(_axes(v)))
    axis = b.choice(_axes(x))
    k = b.random.randint(1, x.shape[axis])
    more: dict[str, Any] = {"axis": axis if b.chance(0.5) else axis - x.rank if b.opset >= 11 else axis}
    if b.opset >= 11:
        more |= {"largest": b.choice((None, 0, 1)), "sorted": b.choice((None, 1))}
    if b.opset < 10:
        b.add(op, [x], 2, k=k, **more)
    else:
        b.add(op, [x, b.ints([k])], 2, **more)


def scatter_elements(b: Builder, op: str) -> None:
    x = b.pick(set(types_of(op, b.opset, 0)) & NUMBERS, (1, 4), _static)
    axis = b.choice(_axes(x))
    dims: list[Extent] = [b.extent(7) if a == axis else min(d, b.extent(7)) for a, d in enumerate(x.shape)]
    low = -x.shape[axis] if b.opset >= 11 else 0
    reductions = (None, "add", "mul", "max", "min") if b.opset >= 18 else (None, "add", "mul") if b.opset >= 16 else (None,)
    reduction = b.choice(reductions)
    indices = b.operand(b.choice((T.INT64, T.INT32)), dims, low, x.shape[axis] - 1)
    b.add(op, [x, indices, b.operand(x.type, dims)], axis=axis, reduction=reduction)


def scatter_nd(b: Builder, op: str) -> None:
    x = b.pick(set(types_of(op, b.opset, 0)) & NUMBERS, (1, 4), _static)
    depth = b.random.randint(1, x.rank)
    outer = [b.extent(4, 1) or 1 for _ in range(b.choice((0, 1, 2)))]
    most = np.asarray(x.shape[:depth])
    indices = b.numbers.integers(-most if b.opset >= 13 else 0 * most, most, (*outer, depth)).astype(np.int64)
    reductions = (None, "add", "mul", "max", "min") if b.opset >= 18 else (None, "add", "mul") if b.opset >= 16 else (None,)
    updates = b.operand(x.type, [*outer, *x.shape[depth:]])
    b.add(op, [x, b.constant(indices), updates], reduction=b.choice(reductions))


def reverse_sequence(b: Builder, op: str) -> None:
    x = b.pick(set(types_of(op, b.opset, 0)) & NUMBERS, (2, 4), _static)
    time = b.choice((0, 1))
    lengths = b.operand(T.INT64, [x.shape[1 - time]], 1, x.shape[time])
    b.add(op, [x, lengths], time_axis=time, batch_axis=1 - time)


def cum_prod(b: Builder, op: str) -> None:
    """Of few bounded numbers, so that products stay within their type."""
    x = b.operand(b.type(set(types_of(op, b.opset, 0)) & NUMBERS), [b.extent(5) for _ in range(b.choice((1, 2, 3)))], -2, 2)
    flags = {"exclusive": b.choice((None, 0, 1)), "reverse": b.choice((None, 0, 1))}
    b.add(op, [x, b.constant(np.asarray(b.random.randrange(x.rank), np.int64))], **flags)


def max_unpool(b: Builder, op: str) -> None:
    """Of what a MaxPool gave."""
    rank = b.choice((1, 2, 2, 3))
    kernel, strides = [b.choice((1, 2, 3)) for _ in range(rank)], [b.choice((1, 2)) for _ in range(rank)]
    x = b.operand(T.FLOAT, [b.choice((1, 2)), b.extent(4, 1), *(b.extent(7, 4) for _ in range(rank))], -9, 9, constant=0.1)
    y, at = b.add("MaxPool", [x], 2, kernel_shape=kernel, strides=strides)
    size = [(d - 1) * s + k for d, s, k in zip(y.shape[2:], strides, kernel, strict=True)]
    if size != list(x.shape[2:]):
        raise Rejected("indices are those of the pooled image, and the result is another")
    shape = (*y.shape[:2], *size)
    b.add(op, [y, at, b.ints(shape) if b.chance(0.3) else None], shapes=[shape], kernel_shape=kernel, strides=strides)


def grid_sample(b: Builder, op: str) -> None:
    rank = 2 if b.opset < 20 else b.choice((2, 2, 3))
    x = b.operand(b.type({T.FLOAT, T.DOUBLE}), [b.choice((1, 2)), b.extent(4, 1), *(b.extent(6, 1) for _ in range(rank))])
    dims = [x.shape[0], *(b.extent(5, 1) for _ in range(rank)), rank]
    grid = b.constant(b.numbers.uniform(-1.3, 1.3, dims).astype(np.float32 if x.type == T.FLOAT else np.float64))
    modes = ("bilinear", "nearest", "bicubic") if b.opset < 20 else ("linear", "nearest", "cubic")
    mode = b.choice(modes[: 2 if rank > 2 else 3])
    padding = b.choice((None, "zeros", "border", "reflection"))
    b.add(op, [x, grid], mode=mode, padding_mode=padding, align_corners=b.choice((None, 0, 1)))


def col2im(b: Builder, op: str) -> None:
    rank = b.choice((1, 2, 2, 3))
    block = [b.choice((1, 2, 3)) for _ in range(rank)]
    strides, dilations = [b.choice((1, 2)) for _ in range(rank)], [b.choice((1, 1, 2)) for _ in range(rank)]
    pads = [b.choice((0, 0, 1)) for _ in range(2 * rank)]
    reach = [(k - 1) * d + 1 for k, d in zip(block, dilations, strict=True)]
    image = [r + b.extent(5, 1) for r in reach]
    steps = [(n + p + q - r) // s + 1
             for n, p, q, r, s in zip(image, pads[:rank], pads[rank:], reach, strides, strict=True)]  # fmt: skip
    channels = b.extent(3, 1)
    x = b.operand(b.type({T.FLOAT, T.DOUBLE, T.INT32}),
                  [b.choice((1, 2)), channels * int(np.prod(block)), int(np.prod(steps))])  # fmt: skip
    shape = (x.shape[0], channels, *image)
    b.add(op, [x, b.ints(image), b.ints(block)], shapes=[shape], strides=strides, dilations=dilations, pads=pads)

"""Recipes of regions, deformable convolutions, transforms, determinants, caches and attention with a state."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Value, types_of

FLOATS = {T.FLOAT, T.DOUBLE}


def _batch(b: Builder) -> Extent:
    extent: Extent = b.choice(b.symbols) if b.symbols and b.chance(0.4) else b.choice((1, 1, 2, 3))
    return extent


def _corners(b: Builder, x: Value, count: int) -> np.ndarray:
    """Regions of at least an element: of smaller ones, engines differ in what is rounded."""
    width, height = x.shape[3], x.shape[2]
    low = b.numbers.uniform(-1, (width - 1, height - 1), (count, 2))
    return np.concatenate([low, low + b.numbers.uniform(1.5, (width, height), (count, 2))], 1)


def roi_align(b: Builder, op: str) -> None:
    x = b.operand(T.FLOAT, [b.choice((1, 2)), b.extent(8), b.extent(9, 3), b.extent(9, 3)], constant=0.1)
    count = b.choice((1, 2, 5))
    rois = b.constant(_corners(b, x, count).astype(np.float32))
    more = {"coordinate_transformation_mode": b.choice((None, "half_pixel", "output_half_pixel"))} if b.opset >= 16 else {}
    b.add(
        op, [x, rois, b.operand(T.INT64, [count], 0, x.shape[0] - 1)], mode=b.choice((None, "avg", "max")),
        output_height=b.choice((1, 2, 3)), output_width=b.choice((None, 2, 5)), sampling_ratio=b.choice((None, 0, 1, 2)),
        spatial_scale=b.choice((None, 0.5)), **more,
    )  # fmt: skip


def max_roi_pool(b: Builder, op: str) -> None:
    x = b.operand(T.FLOAT, [b.choice((1, 2)), b.extent(8), b.extent(9, 3), b.extent(9, 3)], constant=0.1)
    count = b.choice((1, 2, 5))
    images = b.numbers.integers(0, x.shape[0], (count, 1))
    rois = b.constant(np.concatenate([images, _corners(b, x, count)], 1).astype(np.float32))
    b.add(op, [x, rois], pooled_shape=[b.choice((1, 2, 3)), b.choice((1, 4))], spatial_scale=b.choice((None, 0.5)))


def deform_conv(b: Builder, op: str) -> None:
    kernel, strides = [b.choice((1, 2, 3)) for _ in range(2)], [b.choice((1, 1, 2)) for _ in range(2)]
    pads, dilations = [b.choice((0, 1)) for _ in range(4)], [b.choice((1, 1, 2)) for _ in range(2)]
    image = [b.extent(9, 5), b.extent(9, 5)]
    group, offsets = b.choice((1, 2)), b.choice((1, 2))
    x = b.operand(T.FLOAT, [_batch(b), 4, *image], constant=0.1)
    result = [(n + p + q - (k - 1) * d - 1) // s + 1
              for n, p, q, k, d, s in zip(image, pads[:2], pads[2:], kernel, dilations, strides, strict=True)]  # fmt: skip
    taps, outputs = kernel[0] * kernel[1], b.choice((2, 6))
    operands: list[Value | None] = [
        x, b.operand(T.FLOAT, [outputs, 4 // group, *kernel]),
        b.operand(T.FLOAT, [x.dims[0], offsets * taps * 2, *result], -2, 2),
        b.operand(T.FLOAT, [outputs]) if b.chance(0.5) else None,
        b.operand(T.FLOAT, [x.dims[0], offsets * taps, *result]) if b.chance(0.5) else None,
    ]  # fmt: skip
    window: dict[str, Any] = {"kernel_shape": kernel, "strides": strides, "pads": pads, "dilations": dilations}
    b.add(op, operands, group=group, offset_group=offsets, **window)


def det(b: Builder, op: str) -> None:
    n = b.choice((1, 2, 3, 5))
    b.add(op, [b.operand(b.type(types_of(op, b.opset, 0) & FLOATS), [*([_batch(b)] * b.choice((0, 1))), n, n], -3, 3)])


def dft(b: Builder, op: str) -> None:
    n = b.choice((1, 2, 3, 8, 15, 16, 33, 70, 128))
    parts, inverse = b.choice((1, 2)), b.chance(0.3)
    x = b.operand(b.type(types_of(op, b.opset, 0) & FLOATS), [_batch(b), n, parts], -2, 2, constant=0.1)
    onesided = parts == 1 and not inverse and b.chance(0.5)
    length = b.ints([b.choice((n, n + 3, max(1, n - 2)))])
    scalar = b.constant(np.asarray(length.array).reshape(())) if length.array is not None else length
    operands: list[Value | None] = [x, scalar if b.chance(0.4) else None]
    more: dict[str, Any] = {"axis": 1} if b.opset < 20 else {}
    if b.opset >= 20 and b.chance(0.5):
        operands.append(b.constant(np.asarray(b.choice((1, -2)), np.int64)))
    b.add(op, operands, inverse=int(inverse), onesided=int(onesided), **more)


def stft(b: Builder, op: str) -> None:
    n = b.choice((4, 7, 16, 30))
    x = b.operand(T.FLOAT, [_batch(b), n + b.extent(49), 1], -2, 2, constant=0.1)
    step = b.constant(np.asarray(b.choice((1, 3, n)), np.int64))
    window = b.operand(T.FLOAT, [n], 0, 1) if b.chance(0.6) else None
    length = b.constant(np.asarray(n, np.int64)) if window is None or b.chance(0.5) else None
    b.add(op, [x, step, window, length], onesided=b.choice((None, 0, 1)))


def tensor_scatter(b: Builder, op: str) -> None:
    length, extent = sorted((b.extent(7), b.extent(7)))
    batch, more = _batch(b), [b.extent(5)]
    kind = b.type(types_of(op, b.opset, 0))
    mode = b.choice((None, "linear", "circular"))
    x = b.operand(kind, [batch, extent, *more], constant=0.1)
    starts = b.operand(T.INT64, [batch], 0, 2 * extent if mode == "circular" else extent - length)
    operands = [x, b.operand(kind, [batch, length, *more]), starts if b.chance(0.8) else None]
    b.add(op, operands, mode=mode, axis=b.choice((None, 1)))


def linear_attention(b: Builder, op: str) -> None:
    heads = b.choice((1, 2, 3))
    queries, keys, values = heads * b.choice((1, 1, 2)), b.choice((1, 4, 7)), b.choice((1, 5, 8, 17, 32))
    batch, steps = _batch(b), b.choice((1, 2, 5))
    rule = b.choice(("linear", "gated", "delta", "gated_delta"))
    operands: list[Value | None] = [
        b.operand(T.FLOAT, [batch, steps, n * d], -1, 1) for n, d in ((queries, keys), (heads, keys), (heads, values))
    ]
    operands.append(b.operand(T.FLOAT, [batch, heads, keys, values], -1, 1) if b.chance(0.5) else None)
    gate = heads * b.choice((1, keys))
    operands.append(b.operand(T.FLOAT, [batch, steps, gate], -2, 0) if "gated" in rule else None)
    operands.append(b.operand(T.FLOAT, [batch, steps, b.choice((1, heads))], 0, 1) if "delta" in rule else None)
    b.add(op, operands, 2, update_rule=rule, q_num_heads=queries, kv_num_heads=heads, scale=b.choice((None, 0.5)))

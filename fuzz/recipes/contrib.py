"""Recipes of onnxruntime's own operators (domain com.microsoft), as its tools leave them in models. ONNX's checker knows
nothing of them: what they answer is stated here."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import MICROSOFT, Builder, Extent, Recipe, Rejected, Value
from .operands import WORK, draw_image, draw_kernel, draw_window
from .quantized import scale, zero_point

CODES = (T.UINT8, T.INT8)
FLOATS = (T.FLOAT, T.FLOAT, T.FLOAT, T.FLOAT16)


def _known(*values: Value) -> None:
    if any(None in v.dims for v in values):
        raise Rejected("an extent is computed")


def _activation(b: Builder) -> tuple[str | None, list[float] | None]:
    name = b.choice((None, "Relu", "Sigmoid", "Tanh", "LeakyRelu", "Clip", "HardSigmoid"))
    return name, {"LeakyRelu": [0.1], "Clip": [-0.5, 1.5], "HardSigmoid": [0.2, 0.5]}.get(name)


def fused_conv(b: Builder, op: str) -> None:
    x = draw_image(b, op, (4, 4), {T.FLOAT})
    group = b.choice((1, 1, x.shape[1]))
    maps, kernel = group * b.choice((1, 2) if group > 1 else (1, 3, 8, 16, 17)), draw_kernel(b, x, (1, 1, 3, 5))
    if x.size * maps * prod(kernel) // group > WORK or not (x.static(2) and x.static(3)) or 0 in x.shape:
        raise Rejected("too much work, or unknown")
    more = draw_window(b, x, kernel, auto=False)
    strides, dilations = more.get("strides", [1, 1]), more.get("dilations", [1, 1])
    pads = more.get("pads", [0] * 4)
    sides = [(x.shape[2 + i] + pads[i] + pads[2 + i] - (kernel[i] - 1) * dilations[i] - 1) // strides[i] + 1 for i in (0, 1)]
    dims = [x.dims[0], maps, *sides]
    bias = b.operand(x.type, [maps], constant=0.9) if b.chance(0.6) else None
    operands: list[Value | None] = [x, b.operand(x.type, [maps, x.shape[1] // group, *kernel], constant=0.9), bias]
    if b.chance(0.3):
        operands.append(b.operand(x.type, dims, constant=0.1))
    name, parameters = _activation(b)
    b.foreign(op, operands, (x.type, dims), activation=name, activation_params=parameters, group=group, **more)


def fused_gemm(b: Builder, op: str) -> None:
    a = b.pick({T.FLOAT}, (2, 2), lambda v: v.size > 0)
    _known(a)
    turned, other = b.chance(0.3), b.chance(0.5)
    rows, inner = reversed(a.dims) if turned else a.dims
    n = b.extent(49)
    operands = [a, b.operand(a.type, [n, inner] if other else [inner, n], constant=0.85)]
    if b.chance(0.7):
        operands.append(b.operand(a.type, b.choice(([n], [1, n], [rows, n])), constant=0.8))
    name, parameters = _activation(b)
    given = dict(zip(("activation_alpha", "activation_beta"), parameters or ()))
    b.foreign(op, operands, (a.type, [rows, n]), transA=int(turned), transB=int(other), alpha=b.choice((None, 0.5)),
              activation=name or "Relu", **given)  # fmt: skip


def fused_matmul(b: Builder, op: str) -> None:
    a = b.pick({T.FLOAT, T.FLOAT16}, (2, 4), lambda v: v.size > 0)
    _known(a)
    turned, other, batch = b.chance(0.3), b.chance(0.5), b.chance(0.2) and a.rank > 2
    dims = list(a.dims)
    if batch:
        dims = [*dims[1:-1], dims[0], dims[-1]]
    if turned:
        dims[-1], dims[-2] = dims[-2], dims[-1]
    n, lead = b.extent(49), dims[:-2] if b.chance(0.5) else []
    right = [*lead, n, dims[-1]] if other else [*lead, dims[-1], n]
    b.foreign(op, [a, b.operand(a.type, right, constant=0.6)], (a.type, [*dims[:-1], n]), transA=int(turned),
              transB=int(other), transBatchA=int(batch) or None, alpha=b.choice((None, 0.125, 3.0)))  # fmt: skip


def activation(b: Builder, op: str) -> None:
    x = b.pick({T.FLOAT, T.FLOAT16}, (1, 4))
    _known(x)
    biased = op == "BiasGelu" or (op == "FastGelu" and b.chance(0.5))
    bias = [b.operand(x.type, [x.dims[-1]], constant=0.9)] if biased else []
    b.foreign(op, [x, *bias], (x.type, x.dims), alpha=b.choice((None, 1.0)) if op == "QuickGelu" else None)


def skip_norm(b: Builder, op: str) -> None:
    x = b.pick({T.FLOAT, T.FLOAT16}, (3, 3), lambda v: v.size > 0)
    _known(x)
    rms, wide = "Simplified" in op, x.dims[-1]
    skip = b.operand(x.type, x.dims if b.chance(0.7) else x.dims[1:], constant=0.2)
    operands: list[Value | None] = [x, skip, b.operand(x.type, [wide], 0.25, 2.0, constant=0.9)]
    if not rms:
        operands.append(b.operand(x.type, [wide], -1, 1, constant=0.9) if b.chance(0.8) else None)
    operands.append(b.operand(x.type, [wide], -1, 1, constant=0.9) if b.chance(0.4) else None)
    results: list[Any] = [(x.type, x.dims)]
    if b.chance(0.5):
        results += [None, None, (x.type, x.dims)]
    b.foreign(op, operands, *results, epsilon=b.choice((None, 1e-3)))


def _blocks(b: Builder, rows: int, columns: int, block: int, bits: int) -> tuple[list[Value | None], int]:
    """Codes, scales and zero points of weights, and the number of blocks."""
    count = -(-columns // block)
    codes = b.constant(b.numbers.integers(0, 256, (rows, count, block * bits // 8)).astype(np.uint8))
    factor = scale(b, T.FLOAT, (rows, count))
    if not b.chance(0.5):
        return [codes, factor, None], count
    zeros = b.constant(b.numbers.integers(0, 256, (rows, -(-count * bits // 8))).astype(np.uint8))
    return [codes, factor, zeros], count


def matmul_nbits(b: Builder, op: str) -> None:
    a = b.pick({T.FLOAT}, (2, 3), lambda v: v.static(v.rank - 1) and v.size > 0)
    _known(a)
    rows, columns = b.choice((1, 3, 8, 16, 17, 33, 48)), a.shape[-1]
    bits, block = b.choice((4, 4, 4, 8)), b.choice((16, 32, 64, 128))
    packed, _ = _blocks(b, rows, columns, block, bits)
    bias = [None, b.operand(a.type, [rows], constant=0.9)] if b.chance(0.2) else []
    b.foreign(op, [a, *packed, *bias], (a.type, [*a.dims[:-1], rows]), K=columns, N=rows, bits=bits, block_size=block,
              accuracy_level=b.choice((None, None, 1)))  # fmt: skip


def gather_blocks(b: Builder, op: str) -> None:
    rows, count, block = b.choice((3, 16, 31)), b.choice((1, 2, 3)), b.choice((16, 32))
    codes = b.constant(b.numbers.integers(0, 256, (rows, count * block // 2)).astype(np.uint8))
    factor = scale(b, T.FLOAT, (rows, count))
    zero = b.constant(b.numbers.integers(0, 256, (rows, -(-count // 2))).astype(np.uint8)) if b.chance(0.5) else None
    dims = b.dims(1, 2, 40)
    at = b.operand(b.choice((T.INT64, T.INT32)), dims, 0, rows - 1, constant=0.3)
    b.foreign(op, [codes, at, factor, zero], (T.FLOAT, [*dims, count * block]), bits=4, block_size=block, gather_axis=0,
              quantize_axis=1)  # fmt: skip


def _pair(b: Builder, a: Value) -> tuple[Value, int]:
    """Constant codes to multiply with, and their columns."""
    n = b.choice((1, 3, 8, 16, 17, 48))
    return b.operand(b.choice(CODES), [a.shape[-1], n], constant=1.0), n


def dynamic_matmul(b: Builder, op: str) -> None:
    a = b.pick({T.FLOAT}, (2, 3), lambda v: v.static(v.rank - 1) and v.size > 0)
    _known(a)
    w, n = _pair(b, a)
    each = (n,) if b.chance(0.4) else ()
    operands: list[Value | None] = [a, w, scale(b, T.FLOAT, each), zero_point(b, w.type, each) if b.chance(0.5) else None]
    operands.append(b.operand(T.FLOAT, [n], constant=0.9) if b.chance(0.5) else None)
    b.foreign(op, operands, (T.FLOAT, [*a.dims[:-1], n]))


def integer_to_float(b: Builder, op: str) -> None:
    a = b.pick(set(CODES), (2, 3), lambda v: v.static(v.rank - 1) and v.size > 0)
    _known(a)
    w, n = _pair(b, a)
    each = (n,) if b.chance(0.4) else ()
    operands: list[Value | None] = [a, w, scale(b, T.FLOAT), scale(b, T.FLOAT, each), zero_point(b, a.type)]
    operands.append(zero_point(b, w.type, each) if b.chance(0.5) else None)
    operands.append(b.operand(T.FLOAT, [n], constant=0.9) if b.chance(0.5) else None)
    b.foreign(op, operands, (T.FLOAT, [*a.dims[:-1], n]))


def _codes(b: Builder, rank: tuple[int, int] = (1, 4)) -> tuple[Value, list[Value | None]]:
    """Codes, and what is said of them: they, their scale and their zero point."""
    x = b.pick(set(CODES), rank, lambda v: v.size > 0)
    _known(x)
    return x, [x, *_parameters(b, x.type)]


def _parameters(b: Builder, element: int) -> list[Value | None]:
    return [scale(b, T.FLOAT), zero_point(b, element)]


def qlinear_pair(b: Builder, op: str) -> None:
    x, first = _codes(b)
    dims: list[Extent] = [d if b.chance(0.7) else 1 for d in x.dims]
    other = b.operand(x.type, dims[b.random.randint(0, x.rank):], constant=0.3)
    b.foreign(op, [*first, other, *_parameters(b, x.type), *_parameters(b, x.type)], (x.type, x.dims))


def qlinear_function(b: Builder, op: str) -> None:
    x, first = _codes(b)
    more: dict[str, Any] = {"alpha": b.choice((0.01, 0.3))} if op == "QLinearLeakyRelu" else {}
    if op == "QLinearSoftmax":
        more = {"axis": b.random.randrange(x.rank), "opset": 13}
    b.foreign(op, [*first, *_parameters(b, x.type)], (x.type, x.dims), **more)


def qlinear_global_average(b: Builder, op: str) -> None:
    x, first = _codes(b, (4, 4))
    last = b.chance(0.4)
    if not (x.static(2) and x.static(3) and x.static(1)):
        raise Rejected("a symbolic image")
    dims = [x.dims[0], 1, 1, x.dims[3]] if last else [*x.dims[:2], 1, 1]
    b.foreign(op, [*first, *_parameters(b, x.type)], (x.type, dims), channels_last=int(last))


def qlinear_concat(b: Builder, op: str) -> None:
    x, first = _codes(b, (1, 4))
    axis = b.random.randrange(x.rank)
    if not x.static(axis):
        raise Rejected("a symbolic axis")
    n = b.extent(9)
    other = b.operand(x.type, [n if i == axis else d for i, d in enumerate(x.dims)], constant=0.3)
    dims = [x.shape[axis] + n if i == axis else d for i, d in enumerate(x.dims)]
    b.foreign(op, [*_parameters(b, x.type), *first, other, *_parameters(b, x.type)], (x.type, dims), axis=axis)


def qgemm(b: Builder, op: str) -> None:
    a, first = _codes(b, (2, 2))
    if not a.static(1):
        raise Rejected("a symbolic axis")
    w, n = _pair(b, a)
    operands = [*first, w, scale(b, T.FLOAT), zero_point(b, w.type)]
    bias = b.constant(b.numbers.integers(-500, 500, (n,)).astype(np.int32)) if b.chance(0.6) else None
    narrow = b.chance(0.6)
    operands += [bias, *(_parameters(b, a.type) if narrow else [])]
    b.foreign(op, operands, (a.type if narrow else T.FLOAT, [a.dims[0], n]))


def _heads(b: Builder) -> tuple[int, int, int, int]:
    """A batch, a length, heads and the extent of each."""
    return b.choice((1, 2)), b.choice((1, 2, 5, 16, 17)), b.choice((1, 2, 4)), b.choice((4, 8, 16))


def multi_head(b: Builder, op: str) -> None:
    batch, length, heads, each = _heads(b)
    keys = b.choice((length, b.extent(17)))
    q, k, v = (b.operand(T.FLOAT, [batch, n, heads * each], constant=0.1) for n in (length, keys, keys))
    bias = b.operand(T.FLOAT, [3 * heads * each], constant=0.9) if b.chance(0.3) else None
    mask = b.operand(T.INT32, [batch, keys], 0, 1, constant=0.2) if b.chance(0.3) else None
    extra = b.operand(T.FLOAT, [1, heads, length, keys], constant=0.3) if b.chance(0.3) else None
    b.foreign(op, [q, k, v, bias, mask, extra], (T.FLOAT, [batch, length, heads * each]), num_heads=heads,
              scale=b.choice((None, 0.5)), unidirectional=int(length == keys and b.chance(0.3)) or None)  # fmt: skip


def attention(b: Builder, op: str) -> None:
    batch, length, heads, each = _heads(b)
    wide, hidden = b.choice((8, 17)), heads * each
    x = b.operand(T.FLOAT, [batch, length, wide], constant=0.1)
    operands: list[Value | None] = [x, b.operand(T.FLOAT, [wide, 3 * hidden], constant=0.9)]
    operands.append(b.operand(T.FLOAT, [3 * hidden], constant=0.9))
    operands.append(b.operand(T.INT32, [batch, length], 0, 1, constant=0.2) if b.chance(0.3) else None)
    b.foreign(op, operands, (T.FLOAT, [batch, length, hidden]), num_heads=heads, unidirectional=b.choice((None, 0, 1)))


def grouped_query(b: Builder, op: str) -> None:
    batch, length, shared, each = _heads(b)
    heads, before = shared * b.choice((1, 2)), b.choice((0, 3, 16))
    total = before + length
    q = b.operand(T.FLOAT, [batch, length, heads * each], constant=0.1)
    k, v = (b.operand(T.FLOAT, [batch, length, shared * each], constant=0.1) for _ in range(2))
    past = [b.input(T.FLOAT, [batch, shared, before, each]) for _ in range(2)]
    lengths = [b.constant(np.full((batch,), total - 1, np.int32)), b.constant(np.asarray(total, np.int32))]
    turn = b.chance(0.4) and each % 16 == 0
    angles = [b.operand(T.FLOAT, [total, each // 2], -1, 1, constant=0.9) for _ in range(2)] if turn else []
    cache = (T.FLOAT, [batch, shared, total, each])
    b.foreign(op, [q, k, v, *past, *lengths, *angles], (T.FLOAT, [batch, length, heads * each]), cache, cache,
              num_heads=heads, kv_num_heads=shared, do_rotary=int(turn), softcap=b.choice((None, None, 2.0)),
              local_window_size=b.choice((None, None, 4)))  # fmt: skip


def rotary(b: Builder, op: str) -> None:
    batch, length, heads, each = _heads(b)
    x = b.operand(T.FLOAT, [batch, heads, length, each], constant=0.0)
    ids = b.operand(T.INT64, [batch, length], 0, 19, constant=0.4)
    angles = [b.operand(T.FLOAT, [20, each // 2], -1, 1, constant=0.9) for _ in range(2)]
    b.foreign(op, [x, ids, *angles], (T.FLOAT, x.dims), interleaved=b.choice((None, 0, 1)))


def _named(recipe: Recipe, name: str) -> Recipe:
    return lambda b, op: recipe(b, name)


RECIPES: dict[str, Recipe] = {
    f"{MICROSOFT}.{name}": _named(recipe, name)
    for recipe, names in (
        (fused_conv, "FusedConv"), (fused_gemm, "FusedGemm"), (fused_matmul, "FusedMatMul"),
        (activation, "Gelu FastGelu BiasGelu QuickGelu"),
        (skip_norm, "SkipLayerNormalization SkipSimplifiedLayerNormalization"), (matmul_nbits, "MatMulNBits"),
        (gather_blocks, "GatherBlockQuantized"), (dynamic_matmul, "DynamicQuantizeMatMul"),
        (integer_to_float, "MatMulIntegerToFloat"), (qlinear_pair, "QLinearAdd QLinearMul"),
        (qlinear_function, "QLinearSigmoid QLinearLeakyRelu QLinearSoftmax"),
        (qlinear_global_average, "QLinearGlobalAveragePool"), (qlinear_concat, "QLinearConcat"), (qgemm, "QGemm"),
        (multi_head, "MultiHeadAttention"), (attention, "Attention"), (grouped_query, "GroupQueryAttention"),
        (rotary, "RotaryEmbedding"),
    )
    for name in names.split()
}  # fmt: skip
"""By domain and name, since ONNX has other operators of some of these names."""

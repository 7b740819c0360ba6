"""Rows of weights that are quantized in blocks or by a table of 16 numbers, and of layers whose weights are codes.

    GatherBlockQuantized   (codes[i] - zero_points[i]) scales[i], a scale for every block of an axis
    MatMulBnb4             B = table[codes] absmax, a scale for every block of the flat weights
    DynamicQuantizeLSTM    LSTM whose weights are codes; activations stay f32, where onnxruntime rounds each step's to codes
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ..compose import Compose
from ..evaluation import numbers
from ..rules import Call, Results
from ..standard.table import TABLE
from .forms import WINDOW, row

FP4 = (0.0, 1 / 192, 2 / 3, 1.0, 1 / 3, 1 / 2, 1 / 6, 1 / 4)
"""The numbers of the codes 0 to 7 of 4-bit floats as bitsandbytes has them; those of 8 to 15 are the negative ones."""

NF4 = (
    -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
    -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
    0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1.0,
)  # fmt: skip
"""The numbers of NormalFloat's codes: quantiles of a normal distribution (Dettmers et al., QLoRA, 2023, appendix E)."""


def read_gather(call: Call) -> Results:
    """Codes, scales and zero points are gathered; only what was is made numbers. u8 has codes side by side along the last
    axis, the first in the lowest bits."""
    c, data, at, scales = Compose(call), call.value(0), call.value(1), call.value(2)
    rank = data.type.rank
    axis = call.axis(call.attr("gather_axis", 0), rank)
    blocked = call.axis(call.attr("quantize_axis", 1), rank)
    for what, value in (("scales", scales), ("zero_points", call.optional(3))):
        if value is not None and value.type.rank != rank:
            raise ModelError(f"{what} must have as many axes as data, {rank}, they are {value.type}")
    block, bits = call.attr("block_size", 128), call.attr("bits", 4)
    if block < 16:
        raise call.unsupported(f"block_size must be 16 at least, it is {block}")
    packed = data.type.dtype == d.u8
    if packed and bits not in (2, 4, 8):
        raise ModelError(f"bits must be 2, 4 or 8, they are {bits}")
    side_by_side = packed and bits < 8
    if side_by_side and axis == rank - 1:
        raise ModelError("codes that lie side by side along the last axis cannot be gathered along it")

    def taken(x: Value) -> Value:
        x = c("Gather", x, at, axis=axis)
        return _unpacked(c, x, bits) if side_by_side else c.cast(x, d.f32)

    codes = taken(data)
    place = blocked + (at.type.rank - 1 if blocked > axis else 0)
    zeros: Value | None = call.optional(3)
    if blocked == axis:  # the block of every element that is gathered
        extent = c("Shape", data, start=axis, end=axis + 1)
        wide = c.cast(at, d.i64)
        front = c("Where", c("Less", wide, c.number(0, d.i64)), c("Add", wide, c.reshape(extent)), wide)
        block_at = c("Div", front, c.number(block, d.i64))
        scale = c("Gather", scales, block_at, axis=axis)
        zero = None if zeros is None else c.cast(c("Gather", zeros, block_at, axis=axis), d.f32)
    else:
        scale = _repeated(c, c("Gather", scales, at, axis=axis), codes, place, block)
        zero = None if zeros is None else _repeated(c, taken(zeros), codes, place, block)
    if zero is None and packed:
        zero = c.number(float(2 ** (bits - 1)), d.f32)
    if zero is not None:
        codes = c("Sub", codes, zero)
    return (c.cast(c("Mul", codes, c.cast(scale, d.f32)), scales.type.dtype),)


def _unpacked(c: Compose, x: Value, bits: int) -> Value:
    """Codes as f32, `8 // bits` for every byte of the last axis."""
    shifts = c.array("shifts", np.arange(0, 8, bits, dtype=np.uint8), d.u8)
    spread = c("BitShift", c.reshape(x, *x.type.shape, 1), shifts, direction="RIGHT")
    codes = c("BitwiseAnd", spread, c.number(2**bits - 1, d.u8))
    return c.cast(c.reshape(codes, *x.type.shape[:-1], x.type.shape[-1] * (8 // bits)), d.f32)


def _repeated(c: Compose, x: Value, like: Value, axis: int, block: int) -> Value:
    """What every block has, for each of its elements: as many as `like` has along the axis."""
    shape = x.type.shape
    spread = c("Expand", c.reshape(x, *shape[: axis + 1], 1, *shape[axis + 1 :]),
               c.array("block", [block] + [1] * (len(shape) - axis - 1)))  # fmt: skip
    whole = c.reshape(spread, *shape[:axis], shape[axis] * block, *shape[axis + 1 :])
    return c.slice(whole, axis, 0, like.type.shape[axis])


def read_matmul_table(call: Call) -> Results:
    """A times weights of 16 numbers: B has two codes a byte, the first in the highest bits, row by row of [N, K]."""
    c, a = Compose(call), call.value(0)
    rows, columns, block, kind = (call.attr(name) for name in ("N", "K", "block_size", "quant_type"))
    codes, scales = numbers(call.value(1)), numbers(call.value(2))
    if kind not in (0, 1):
        raise ModelError(f"quant_type must be 0 (FP4) or 1 (NF4), it is {kind}")
    if codes is None or scales is None:
        raise call.unsupported("weights that are computed while the model runs", "make B and absmax constant")
    count = rows * columns
    if codes.size != (count + 1) // 2 or scales.size != -(-count // block):
        raise ModelError(f"[{rows}, {columns}] weights in blocks of {block} are {(count + 1) // 2} bytes and "
                         f"{-(-count // block)} scales, not {codes.size} and {scales.size}")  # fmt: skip
    table = np.asarray(NF4 if kind else (*FP4, *(-x for x in FP4)), np.float32)
    bytes_ = codes.astype(np.uint8).reshape(-1)
    each = np.stack([bytes_ >> 4, bytes_ & 15], -1).reshape(-1)[:count]
    wide = table[each] * np.repeat(scales.astype(np.float32).reshape(-1), block)[:count]
    weights = wide.reshape(rows, columns)
    weights = weights.T if call.attr("transB", 1) else weights
    return (c("MatMul", a, c.array("weights", np.ascontiguousarray(weights), a.type.dtype)),)


def read_lstm(call: Call) -> Results:
    """W and R are [directions, rows, 4 H] codes, with a scale and a zero point a direction, or one a column."""
    c = Compose(call)

    def weights(index: int, at: int) -> Value:
        codes, scale, zero = call.value(index), call.value(at), call.value(at + 1)
        shape = codes.type.shape
        if len(shape) != 3:
            raise ModelError(f"the weights must have shape [directions, rows, 4 * hidden_size], they are {codes.type}")
        columns = shape[2] if scale.type.rank == 2 else 1
        zero, scale = (c.reshape(v, shape[0], 1, columns) for v in (c.cast(zero, d.f32), scale))
        return c.transpose(c("Mul", c("Sub", c.cast(codes, d.f32), zero), scale), 0, 2, 1)

    rest = [call.optional(i) for i in range(3, 8)]
    inputs = [call.value(0), weights(1, 8), weights(2, 10), *rest]
    return TABLE["LSTM"].reading(replace(call, op_type="LSTM", opset=14, inputs=inputs))


def read_conv(call: Call) -> Results:
    """QLinearConv, of images whose channels come last where it says so."""
    c, x = Compose(call), call.value(0)
    last, rank = bool(call.attr("channels_last", 0)), x.type.rank
    window = {k: v for k, v in call.attributes.items() if k != "channels_last"}
    x = c.transpose(x, 0, rank - 1, *range(1, rank - 1)) if last else x
    y = c("QLinearConv", x, *(call.optional(i) for i in range(1, 9)), **window)
    return (c.transpose(y, 0, *range(2, rank), 1) if last else y,)


def read_product_16(call: Call) -> Results:
    """Products of 16-bit integers, in 32 bits."""
    c, unsigned = Compose(call), call.value(0).type.dtype == d.u16 and call.value(1).type.dtype == d.u16
    kind = d.u32 if unsigned else d.i32
    return (c("MatMul", c.cast(call.value(0), kind), c.cast(call.value(1), kind)),)


def read_embeddings(call: Call) -> Results:
    """EmbedLayerNormalization whose tables, gamma and beta are codes: only rows that are looked up are made numbers."""
    c, ids = Compose(call), call.value(0)

    def made(x: Value, table: int) -> Value:
        scale, zero = c.reshape(call.value(table + 6)), c.reshape(c.cast(call.value(table + 11), d.f32))
        return c("Mul", c("Sub", c.cast(x, d.f32), zero), scale)

    def looked_up(table: int, at: Value) -> Value:
        return made(c("Gather", call.value(table), at, axis=0), table)

    words = looked_up(2, ids)
    total = c("Add", words, made(c.slice(call.value(3), 0, 0, ids.type.shape[1]), 3))
    if call.has(1):
        total = c("Add", total, looked_up(4, call.value(1)))
    gamma, beta = (made(call.value(i), i) for i in (5, 6))
    y = c("LayerNormalization", total, gamma, beta, axis=-1, epsilon=call.attr("epsilon", 1e-12))
    if not call.wants(1):
        return (y, None)
    if call.has(7):
        return y, c("ReduceSum", c.cast(call.value(7), d.i32), c.array("axes", [1]), keepdims=0)
    return y, c("Expand", c.number(0, d.i32), c("Shape", ids, start=0, end=1))


ROWS = (
    row("GatherBlockQuantized", read_gather, (3, 4), "bits:int block_size:count quantize_axis:int gather_axis:int"),
    row("MatMulBnb4", read_matmul_table, (3, 3), "K:count! N:count! block_size:count! quant_type:int! training_mode:int "
        "transB:int"),
    row("DynamicQuantizeLSTM", read_lstm, (12, 12), "direction:string hidden_size:int input_forget:int clip:float "
        "activations:strings activation_alpha:floats activation_beta:floats", 3),
    row("QLinearConv", read_conv, (8, 9), f"{WINDOW} channels_last:int"),
    row("MatMulInteger16", read_product_16, (2, 2)),
    row("QEmbedLayerNormalization", read_embeddings, (18, 18), "epsilon:float", 2, ranks="2 2 2 2 2 1 1 2"),
)  # fmt: skip

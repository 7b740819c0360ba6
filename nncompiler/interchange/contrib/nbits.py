"""The row of MatMulNBits: products with weights of 2, 4 or 8 bits in blocks (`ops/contraction/matmul_nbits.py`).

    g_idx   the block of every row of B: where it only says in which order the rows of all blocks stand, the columns of A are
            put in order instead; otherwise B is made of numbers while reading
    bias    added to the product
"""

from __future__ import annotations

from dataclasses import replace
from math import prod

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.op import Array
from ...ir.weights import Weight
from ...ops.contraction.matmul_nbits import BITS, CODES_OF_A, MatMulNBits, is_block, packed
from ..compose import Compose
from ..evaluation import numbers
from ..rules import Call, Emit, Results
from .forms import row


def read_matmul_nbits(call: Call) -> Results:
    """MatMulNBits (com.microsoft), version 1, with B, scales and zero points of any shape of the right size.
    `accuracy_level` 4 makes A codes of 8 bits, but where zero points are floats, there is a g_idx, or weights are computed;
    others change nothing. Raises ModelError for attributes and sizes that do not fit, UnsupportedError for a g_idx that is
    computed, or uneven with weights that are."""
    c, a = Compose(call), call.value(0)
    n, k, bits, block = (call.attr(name) for name in ("N", "K", "bits", "block_size"))
    bits = 4 if bits is None else bits
    if bits not in BITS or not is_block(block):
        raise ModelError(f"bits must be 2, 4 or 8 and block_size a power of two, 16 at least, they are {bits} and {block}")
    zero = call.optional(3)
    exact = zero is not None and zero.type.dtype != d.u8
    constant = all(v is None or v.weight is not None for v in (call.value(1), call.value(2), zero))
    allowed = call.attr("accuracy_level", 0) == CODES_OF_A and constant and not exact and not call.has(4)
    level = CODES_OF_A if allowed else 0
    op, dtype = MatMulNBits(k, n, bits, block, level), a.type.dtype
    b = _shaped(c, call.value(1), "B", n, op.blocks, block * bits // 8)
    scale = c.cast(_shaped(c, call.value(2), "scales", n, op.blocks), dtype)
    if zero is not None and zero.type.dtype == d.u8:
        zero = _shaped(c, zero, "zero_points", n, op.packed_zeros)
    elif zero is not None:
        zero = c.cast(_shaped(c, zero, "zero_points", n, op.blocks), dtype)
    y = _product(call, c, op, a, b, scale, zero) if call.has(4) else call.step("product", op, a, b, scale, zero)
    return (c("Add", y, call.value(5)) if call.has(5) else y,)


def _shaped(c: Compose, x: Value, what: str, *shape: int) -> Value:
    """The operand in the shape that the operator has it in."""
    if x.type.shape == shape:
        return x
    if x.type.is_static and x.type.size != prod(shape):
        raise ModelError(f"{what} must have the shape {list(shape)}, it is {x.type}")
    weight = x.weight
    if weight is None:
        return c.reshape(x, *shape)
    like = Weight(weight.dtype, shape, lambda array: array.reshape(shape), sources=(weight,))
    return c.call.graph.weight(f"{c.call.name}.{what}", like, c.call.location)


def _product(call: Call, c: Compose, op: MatMulNBits, a: Value, b: Value, scale: Value, zero: Value | None) -> Value:
    """The product where operand 4 says to which block a row of B belongs."""
    groups, codes = numbers(call.value(4)), numbers(b)
    if groups is None or codes is None:
        raise call.unsupported("g_idx, and weights with it, that are computed while the model runs", "make them constant")
    groups = np.asarray(groups).reshape(-1)[: op.k].astype(np.int64)
    if len(groups) < op.k or groups.min() < 0 or groups.max() >= op.blocks:
        raise ModelError(f"g_idx must have {op.k} numbers of blocks, below {op.blocks}")
    each, order = op.codes(codes), np.argsort(groups, kind="stable")
    if np.array_equal(groups[order], np.arange(op.k) // op.block):
        if not np.array_equal(order, np.arange(op.k)):
            a = c("Gather", a, c.array("order", order), axis=-1)
            b = c.array("ordered", _blocks(op, each[:, order]))
        return call.step("product", op, a, b, scale, zero)
    scales, zeros = numbers(scale), None if zero is None else numbers(zero)
    if scales is None or (zero is not None and zeros is None):
        raise call.unsupported("an uneven g_idx with scales that are computed while the model runs", "make them constant")
    wide = scales.astype(np.float32)[:, groups] * (each - op.zeros(zeros).astype(np.float32)[:, groups])
    return c("MatMul", a, c.array("weights", np.ascontiguousarray(wide.T), a.type.dtype))


def _blocks(op: MatMulNBits, codes: Array) -> Array:
    """Codes u8[N, K] as operand b of the operator; those behind the last row are 0."""
    padded = np.zeros((op.n, op.blocks * op.block), np.uint8)
    padded[:, : op.k] = codes
    return packed(padded, op.bits).reshape(op.n, op.blocks, -1)


def write_matmul_nbits(e: Emit) -> None:
    """MatMulNBits."""
    op = e.op
    e.emit("MatMulNBits", e.inputs, K=op.k, N=op.n, bits=op.bits, block_size=op.block, accuracy_level=op.accuracy or None)


ROWS = (
    replace(
        row("MatMulNBits", read_matmul_nbits, (3, 6), "K:count! N:count! bits:int block_size:count! accuracy_level:int "
            "weight_prepacked:int", op=MatMulNBits),
        write=write_matmul_nbits,
    ),
)  # fmt: skip

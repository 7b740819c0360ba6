"""Products with dequantized weights of few bits as products with packed weights."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.types import Shape
from nncompiler.ir.weights import Weight
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.contraction.matmul_nbits import LEAST_BLOCK, MatMulNBits, is_block, packed
from nncompiler.ops.elementwise.binary import Add, Mul, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Reshape, Transpose
from nncompiler.ops.quantization import Dequantize

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, insert, producer

CODES = (dt.i4, dt.u4, dt.i2, dt.u2)
"""Types of weights that stay packed."""
BYTES = (dt.i8, dt.u8)
"""Types of weights that stay as they are for a few rows: more rows are multiplied faster with floats."""
FEW_ROWS = 4
LEAST_BYTES = 1 << 18
"""Weights of a product of few rows, at least: what lies in a cache as floats is read faster."""
BLOCK = 128
"""Weights of a block, at most, where one scale serves a whole column."""


@dataclass(frozen=True)
class PackWeights(Pass):
    """Weights of up to 8 bits that are dequantized for a product stay packed, where constant folding would make them as
    many floats: those of 8 bits for products with few rows, or any number of them, that are no codes themselves. Scales
    and zero points are one number, one a column, or one a block of a power of two, 16 at least, along k.

        %w = mul(sub(cast(@w), gather(@z, @i)), gather(@s, @i))        @w: i4 or u4[K, N], @i: k // 32
        %y = matmul(%x, %w)                            -->  %y = matmul_nbits(%x, @w', @s', @z') {bits=4, block=32}

    So are a gemm with neither factors nor a transposed %x, and weights that are transposed before the product.
    DequantizeLinear is read as the operators on the left.
    """

    name = "pack-weights"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (product,))


@dataclass(frozen=True)
class WeightScale:
    """A scale or zero point of weights of two axes: one number, one an index of an axis, or, where `block` is set, one a
    block of indices of `axis`."""

    weight: Weight
    axis: int = 0
    block: int = 0

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape with both axes."""
        return (1,) * (2 - len(self.weight.shape)) + self.weight.shape

    def serves(self, k_axis: int) -> bool:
        """Whether it is the same for all rows of the product's matrix, or of a block of them."""
        return self.axis == k_axis if self.block else self.shape[k_axis] == 1

    def blocks(self, numbers: Array, k_axis: int, shape: tuple[int, int]) -> Array:
        """Its numbers [N, blocks], of that shape."""
        whole = numbers.reshape(self.shape)
        found: Array = np.ascontiguousarray(np.broadcast_to(whole.T if k_axis == 0 else whole, shape))
        return found


@dataclass(frozen=True)
class Dequantized:
    """Weights of two axes, of which k is `k_axis`: (codes - zero) * scale."""

    codes: Weight
    scale: WeightScale
    zero: WeightScale | None
    k_axis: int

    @property
    def bits(self) -> int:
        return self.codes.dtype.bits

    @property
    def offset(self) -> int:
        """What makes codes unsigned."""
        return 1 << (self.bits - 1) if self.codes.dtype.is_signed else 0

    def operator(self) -> MatMulNBits | None:
        """The product with such weights; None where blocks are other ones than it has."""
        k, n = self.codes.shape[self.k_axis], self.codes.shape[1 - self.k_axis]
        parts = [self.scale, *([self.zero] if self.zero else [])]
        blocks = {s.block for s in parts if s.block}
        block = min(blocks, default=max(LEAST_BLOCK, min(BLOCK, 1 << (k - 1).bit_length())))
        if len(blocks) > 1 or not is_block(block) or not all(s.serves(self.k_axis) for s in parts) or not k * n:
            return None
        return MatMulNBits(k, n, self.bits, block)

    def operands(self, op: MatMulNBits, dtype: DType) -> tuple[Weight, Weight, Weight | None]:
        """The codes, scales in that type, and zero points of the operator."""
        each = (op.n, op.blocks)

        def unsigned(codes: Array) -> Array:
            return (codes.astype(np.int16) + self.offset).astype(np.uint8)

        def codes_of(x: Array) -> Array:
            padded = np.zeros((op.n, op.blocks * op.block), np.uint8)
            padded[:, : op.k] = unsigned(x.T if self.k_axis == 0 else x)
            return packed(padded, op.bits).reshape(*each, -1)

        def zeros_of(x: Array) -> Array:
            assert self.zero is not None
            return packed(unsigned(self.zero.blocks(x, self.k_axis, each)), op.bits)

        b = Weight(dt.u8, (*each, op.block * op.bits // 8), codes_of, sources=(self.codes,))
        source = self.scale.weight
        scale = Weight(source.dtype, each, lambda s: self.scale.blocks(s, self.k_axis, each), sources=(source,))
        if scale.dtype != dtype:
            scale = Weight(dtype, each, lambda s: s.astype(dtype.numpy), sources=(scale,), formula=Cast(dtype))
        bytes_ = (op.n, op.packed_zeros)
        if self.zero is not None:
            return b, scale, Weight(dt.u8, bytes_, zeros_of, sources=(self.zero.weight,))
        return b, scale, None if self.offset else Weight.of(np.zeros(bytes_, np.uint8))


def product(graph: Graph, node: Node) -> Action | None:
    """matmul(%x, dequantized) or gemm(%x, dequantized, %c) --> matmul_nbits, and what is added."""
    if not isinstance(node.op, MatMul | Gemm):
        return None
    x, w, added = (*node.inputs, None)[:3]
    turned = False
    if isinstance(node.op, Gemm):
        turned = node.op.trans_b
        if node.op.trans_a or node.op.alpha != 1 or node.op.beta not in (0, 1):
            return None
        added = None if node.op.beta == 0 else added
    found = None if x is None else dequantized(w, x.type.dtype, turned)
    op = None if found is None else found.operator()
    if found is None or op is None or (found.bits == 8 and not _stays(found, x)):
        return None

    def action() -> None:
        assert x is not None
        weights = zip(("codes", "scales", "zeros"), found.operands(op, x.type.dtype), strict=True)
        operands = [None if w is None else graph.weight(f"{node.name}.{part}", w, node.location) for part, w in weights]
        if added is None:
            become(graph, node, op, (x, *operands))
            return
        y = insert(graph, op, (x, *operands), node, "product").output
        become(graph, node, Add(), (y, added))

    return action


def _stays(weights: Dequantized, x: Value | None) -> bool:
    """Whether weights of 8 bits are worth to stay: products of codes with codes are integers."""
    assert x is not None
    rows = x.type.shape[:-1]
    few = not all(isinstance(d, int) for d in rows) or prod(d for d in rows if isinstance(d, int)) <= FEW_ROWS
    source: Value | None = x
    while source is not None and source.node.op.moves_data:
        source = source.node.inputs[0]
    return few and prod(weights.codes.shape) >= LEAST_BYTES and producer(source, Dequantize) is None


def dequantized(value: Value | None, dtype: DType, turned: bool) -> Dequantized | None:
    """The weights of a product in `dtype`, which reads them transposed if `turned`; None where they are others."""
    while value is not None and isinstance(value.node.op, Cast | Transpose):
        if isinstance(value.node.op, Transpose):
            turned = not turned
        elif value.type.dtype != dtype:
            return None
        value = value.node.inputs[0]
    if dtype == dt.f32 and value is not None and isinstance(value.node.op, Dequantize):
        return _by_operator(value.node, turned)
    node = producer(value, Mul)
    if node is None or node.type.rank != 2:
        return None
    for wide, factor in (node.inputs, node.inputs[::-1]):
        scale = None if factor is None else spread(factor, node.type.shape)
        if scale is None or scale.weight.dtype not in (dtype, *(HALVES if dtype == dt.f32 else ())):
            continue
        zero = None
        centred = producer(wide, Sub)
        if centred is not None:
            wide = centred.inputs[0]
            zero = spread(centred.inputs[1], node.type.shape)
        cast = producer(wide, Cast)
        codes = None if cast is None or cast.inputs[0] is None else cast.inputs[0].weight
        if codes is None or codes.dtype not in (*CODES, *BYTES) or codes.shape != node.type.shape:
            continue
        if centred is None or (zero is not None and zero.weight.dtype == codes.dtype):
            return Dequantized(codes, scale, zero, 1 if turned else 0)
    return None


def _by_operator(node: Node, turned: bool) -> Dequantized | None:
    """Weights that are dequantized by one operator."""
    codes, factor, offset, addend = (*node.inputs, None, None)[:4]
    scale = None if factor is None else spread(factor, node.type.shape)
    zero = None if offset is None else spread(offset, node.type.shape)
    if codes is None or codes.weight is None or node.type.rank != 2 or codes.weight.dtype not in (*CODES, *BYTES):
        return None
    if scale is None or addend is not None or (offset is not None and zero is None):
        return None
    return Dequantized(codes.weight, scale, zero, 1 if turned else 0)


def spread(value: Value | None, shape: Shape) -> WeightScale | None:
    """A constant that broadcasts to weights of two axes, or is repeated along one of them in blocks; casts to wider floats
    are taken off."""
    while value is not None and isinstance(value.node.op, Cast) and value.node.inputs[0] is not None:
        value = value.node.inputs[0]
    if value is None:
        return None
    if value.weight is not None:
        return WeightScale(value.weight) if value.type.rank <= 2 else None
    source = value.node.inputs[0]
    if source is None or source.weight is None:
        return None
    if isinstance(value.node.op, Reshape):
        dims = value.type.dims
        like = source.weight
        return WeightScale(Weight(like.dtype, dims, lambda x: x.reshape(dims), sources=(like,))) if len(dims) <= 2 else None
    if not isinstance(value.node.op, Gather) or value.type.shape != shape:
        return None
    axis, index = value.node.op.axis % 2, value.node.inputs[1]
    numbers = None if index is None or index.weight is None else index.weight.array
    if numbers is None or numbers.ndim != 1 or not numbers.size:
        return None
    block = int(np.count_nonzero(numbers == 0))
    even = block and np.array_equal(numbers, np.arange(numbers.size) // block)
    return WeightScale(source.weight, axis, block) if even else None

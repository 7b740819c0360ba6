"""Dequantized operands of convolutions and products, multiplied as the integer codes that they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array, Op
from nncompiler.ir.target import Target
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add, Mul, Where
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.movement.arrange import Concat, Expand, Reshape
from nncompiler.ops.movement.slice import Pad
from nncompiler.ops.quantization import PRODUCTS, ConvInteger, Dequantize, MatMulInteger, Quantize
from nncompiler.ops.window.pool import MaxPool

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, bypass, insert, producer, single_use

MOST_MERGED = 16
"""Groups of which one is made, at most: kernels multiply so many times as fast as loops."""

LEAST_SCALE, LARGEST_SCALE = 2.0**-100, 2.0**100
"""Scales between which codes are exact: no product or quotient of a code leaves the normal numbers."""


@dataclass(frozen=True)
class ToIntegers(Pass):
    """Finds the integer arithmetic in a graph that quantizes and dequantizes (QDQ).

        conv(dequantize(%x, sx, zx), dequantize(@w, sw, zw), @b)
            -->  add(mul(cast(conv_integer(%x, @w, zx, zw)), sx*sw), @b)       matmul and gemm with a constant @w likewise
        reshape(dequantize(%x, s, z))  -->  dequantize(reshape(%x), s, z)      transpose, slice, max_pool too
        quantize(concat(%a, %b), s, z) -->  concat(quantize(%a, s, z), quantize(%b, s, z))
        quantize(max_pool(%x), s, z)   -->  max_pool(quantize(%x, s, z))      where a kernel makes %x and its codes at once
        quantize(dequantize(%x, s, z), s, z)  -->  %x
        conv_integer(%x, @w, zx) {pads}  -->  conv_integer(pad(%x, zx), @w, zx)   where zx comes with the run:
                                              conv_integer(where(@inside, pad(%x), zx), @w, zx)
        conv_integer(%x, @w) {group}     -->  conv_integer(%x, @w') {group/n}     where groups are no whole blocks of
                                              channels: n of them as one, whose weights are zero between them

    All but the first give the same bits, of numbers: a NaN has the lowest code. The first sums exactly what the model's f32
    arithmetic rounds at every addition: both are within rounding errors of each other, and codes made of the sum may differ
    by one where it lies that near a tie.
    sx * sw is rounded once. What follows (bias, activation, residual, quantize) is an epilogue of the integer product when
    Fusion has run. Only what the target has kernels for is rewritten (`Target.multiplies_codes`).
    """

    target: Target
    name = "to-integers"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        def products(graph: Graph, node: Node) -> Action | None:
            return product(graph, node, self.target)

        def groups(graph: Graph, node: Node) -> Action | None:
            return merged(graph, node, self.target)

        rules = codes_of_codes, codes_of_parts, codes_of_largest, codes_that_move, products, padded, groups
        apply_rules(graph, rewrites, rules)


@dataclass(frozen=True)
class DequantizedCodes:
    """A dequantized value with constant scale and zero point, as the operand `x` with these."""

    x: Value
    scale: Value
    zero: Value | None

    @property
    def scales(self) -> Array:
        assert self.scale.weight is not None
        return self.scale.weight.array

    @property
    def number(self) -> int | None:
        """The zero point where it is one number."""
        zeros = np.zeros(1) if self.zero is None or self.zero.weight is None else self.zero.weight.array.reshape(-1)
        return int(zeros[0]) if (zeros == zeros[0]).all() else None

    @property
    def per_tensor(self) -> bool:
        """Whether scale and zero point are one number each."""
        return self.scales.size == 1 and (self.zero is None or self.zero.type.size == 1)


def codes_of(value: Value | None) -> DequantizedCodes | None:
    """The codes of a dequantized value with constant parameters between the limits of scales."""
    node = producer(value, Dequantize)
    if node is None:
        return None
    x, scale, zero, addend = (*node.inputs, None, None)[:4]
    if x is None or scale is None or scale.weight is None or (zero is not None and zero.weight is None):
        return None
    if addend is not None:
        return None
    return DequantizedCodes(x, scale, zero) if normal(scale.weight.array) else None


def normal(scales: Array) -> bool:
    """Whether all scales lie between the limits."""
    return bool(scales.size and np.all((scales >= LEAST_SCALE) & (scales <= LARGEST_SCALE)))


def codes_of_codes(graph: Graph, node: Node) -> Action | None:
    """quantize(dequantize(x)) with equal parameters: (x - zero) * scale / scale lies next to x - zero."""
    if not isinstance(node.op, Quantize):
        return None
    inner = codes_of(node.inputs[0])
    scale, zero = (*node.inputs, None, None)[1:3]
    if inner is None or inner.x.type.dtype != node.op.to or not equal(scale, inner.scale):
        return None
    if not equal(zero, inner.zero):
        return None
    return lambda: bypass(graph, node, inner.x)


def equal(a: Value | None, b: Value | None) -> bool:
    """Whether two constants hold the same numbers; an absent zero point is 0."""
    if a is b:
        return True
    x, y = (np.zeros((), np.int64) if v is None else None if v.weight is None else v.weight.array for v in (a, b))
    if x is None or y is None:
        return False
    one = x.size == y.size == 1
    return bool(np.array_equal(x.reshape(-1), y.reshape(-1))) if one or x.shape == y.shape else False


def codes_of_parts(graph: Graph, node: Node) -> Action | None:
    """quantize of a concatenation, with one scale and zero point."""
    inner = producer(node.inputs[0], Concat) if isinstance(node.op, Quantize) else None
    if inner is None or not single_use(graph, inner.output) or any(v is None for v in inner.inputs):
        return None
    parameters = node.inputs[1:]
    if any(v is not None and v.type.shape != () for v in parameters):
        return None
    if not any(v is not None and isinstance(v.node.op, Dequantize) for v in inner.inputs):
        return None

    def action() -> None:
        parts = [
            insert(graph, node.op, (part, *parameters), node, f"part{k}").output for k, part in enumerate(inner.inputs)
        ]
        become(graph, node, inner.op, parts)

    return action


def codes_of_largest(graph: Graph, node: Node) -> Action | None:
    """The codes of the largest elements are the largest codes: fewer bytes are written and read."""
    pool = producer(node.inputs[0], MaxPool) if isinstance(node.op, Quantize) else None
    if pool is None or len(pool.types) != 1 or not single_use(graph, pool.output):
        return None
    x, parameters = pool.inputs[0], node.inputs[1:]
    if x is None or not single_use(graph, x) or x.node.op.pointwise or x.node.op.anchor is None:
        return None
    if any(v is not None and (v.weight is None or v.type.size != 1) for v in parameters):
        return None
    scale = parameters[0] if parameters else None
    if scale is None or scale.weight is None or not normal(scale.weight.array):
        return None

    def action() -> None:
        alone = tuple(None if v is None else _one(graph, v) for v in parameters)
        codes = insert(graph, node.op, (x, *alone), node, "codes").output
        become(graph, node, pool.op, (codes,))

    return action


def _one(graph: Graph, value: Value) -> Value:
    """A constant of one number with rank 0."""
    assert value.weight is not None
    return value if not value.type.rank else graph.weight(f"{value.name}.one", Weight.of(value.weight.array.reshape(())))


def codes_that_move(graph: Graph, node: Node) -> Action | None:
    """What moves or picks elements of dequantized values moves or picks their codes."""
    picks = node.op.moves_data or isinstance(node.op, MaxPool)
    if not picks or len(node.types) != 1 or len(node.inputs) != 1:
        return None
    inner = codes_of(node.inputs[0])
    if inner is None or not inner.per_tensor or inner.scale.type.rank or (inner.zero is not None and inner.zero.type.rank):
        return None

    def action() -> None:
        moved = insert(graph, node.op, (inner.x,), node, "codes").output
        become(graph, node, Dequantize(), (moved, inner.scale, inner.zero))

    return action


def padded(graph: Graph, node: Node) -> Action | None:
    """Padding by a zero point that is not 0: kernels pad with zeros."""
    op = node.op
    if not isinstance(op, ConvInteger) or not any(op.pads) or len(node.inputs) < 3 or node.inputs[2] is None:
        return None
    x, zero = node.inputs[0], node.inputs[2]
    if x is None or (zero.weight is not None and not zero.weight.array.any()) or not x.type.is_static:
        return None
    rank = len(op.pads) // 2
    value = 0.0 if zero.weight is None else float(zero.weight.array.reshape(-1)[0])
    around = (0, 0, *op.pads[:rank], 0, 0, *op.pads[rank:])
    if any(hint(d) == 0 for d in node.type.dims):  # an empty axis has no windows, a padded one must hold the kernel
        return None

    def action() -> None:
        larger = insert(graph, Pad(around, "constant", value), (x,), node, "padded").output
        if zero.weight is None:
            where = _inside(graph, node, x.type.dims[2:], around)
            larger = insert(graph, Where(), (where, larger, zero), node, "filled").output
        become(graph, node, replace(op, pads=(0,) * (2 * rank)), (larger, *node.inputs[1:]))

    return action


def _inside(graph: Graph, node: Node, image: tuple[int, ...], around: tuple[int, ...]) -> Value:
    """Where an image of that size lies inside of its padding, for all images and channels: a constant where the size is
    known."""
    shape = (1, 1, *image)
    if not any(map(is_symbolic, image)):
        pairs = zip(around[: len(shape)], around[len(shape) :])
        return graph.weight(f"{node.name}.inside", np.pad(np.ones(shape, bool), list(pairs)), node.location)
    one = graph.weight(f"{node.name}.one", np.ones((), bool), node.location)
    whole = insert(graph, Expand(shape), (one,), node, "image").output
    return insert(graph, Pad(around, "constant", 0.0), (whole,), node, "inside").output


def merged(graph: Graph, node: Node, target: Target) -> Action | None:
    """Several groups of channels as one that kernels make."""
    op, weight = node.op, node.inputs[1].weight if len(node.inputs) > 1 and node.inputs[1] is not None else None
    if not isinstance(op, ConvInteger) or op.group == 1 or weight is None:
        return None
    x, w, _, zero = (*node.inputs, None, None)[:4]
    if x is None or w is None or (zero is not None and zero.weight is None):
        return None
    if target.multiplies_codes(op, (x.type, w.type), node.type):
        return None
    (m, channels), block = weight.shape[:2], target.channel_block(dt.f32)
    maps = m // op.group
    for count in range(2, min(op.group, MOST_MERGED) + 1):
        whole = count == op.group or (count * channels % block == 0 and count * maps % block == 0)
        if op.group % count or not whole:
            continue
        wider = replace(op, group=op.group // count)
        shape = (m, count * channels, *weight.shape[2:])
        if target.multiplies_codes(wider, (x.type, TensorType(weight.dtype, shape)), node.type):
            return lambda: _merge(graph, node, wider, shape)
    return None


def _merge(graph: Graph, node: Node, op: ConvInteger, shape: tuple[int, ...]) -> None:
    x, w, x_zero, w_zero = (*node.inputs, None, None)[:4]
    assert w is not None and w.weight is not None
    weight, zero = w.weight, None if w_zero is None else w_zero.weight
    channels = weight.shape[1]
    count = shape[1] // channels
    maps = shape[0] // (op.group * count)

    def spread(codes: Array, nothing: Array | None = None) -> Array:
        found = np.zeros(shape, codes.dtype) if nothing is None else np.array(np.broadcast_to(nothing, shape))
        for row in range(shape[0]):
            at = row // maps % count * channels
            found[row, at : at + channels] = codes[row]
        return found

    numbers = Weight(weight.dtype, shape, spread, sources=(weight,) if zero is None else (weight, zero))
    become(graph, node, op, (x, graph.weight(f"{node.name}.merged", numbers, node.location), x_zero, w_zero))


def product(graph: Graph, node: Node, target: Target) -> Action | None:
    """A convolution or product of codes, the second of them constant."""
    if not isinstance(node.op, Conv | MatMul | Gemm):
        return None
    x, w = (codes_of(v) for v in node.inputs[:2])
    bias = node.inputs[2] if len(node.inputs) > 2 else None
    if x is None or w is None or w.x.weight is None or not x.per_tensor:
        return None
    if x.x.type.dtype not in PRODUCTS or w.x.type.dtype not in PRODUCTS:
        return None
    shaped = _convolution(node, node.op, x, w) if isinstance(node.op, Conv) else _matrix(node, node.op, w)
    if shaped is None:
        return None
    op, weight, zeros, scales, columns = shaped
    types = (x.x.type, TensorType(weight.dtype, weight.shape))
    if not target.multiplies_codes(op, types, node.type):
        return None

    def action() -> None:
        def constant(part: str, numbers: Array | Weight) -> Value:
            weight = numbers if isinstance(numbers, Weight) else Weight.of(numbers)
            return graph.weight(f"{node.name}.{part}", weight, node.location)

        known = w.x if weight is w.x.weight else constant("codes", weight)
        operands = (x.x, known, _scalar(x.zero, constant), None if zeros is None else constant("zeros", zeros))
        total = insert(graph, op, operands, node, "sum").output
        wide = insert(graph, Cast(dt.f32), (total,), node, "wide").output
        factor = constant("factor", np.asarray(x.scales.reshape(()) * scales, np.float32))
        if bias is None or (isinstance(node.op, Gemm) and node.op.beta == 0):
            become(graph, node, Mul(), (wide, factor))
            return
        scaled = insert(graph, Mul(), (wide, factor), node, "scaled").output
        added = bias
        if isinstance(node.op, Gemm) and node.op.beta != 1:
            added = insert(graph, Mul(), (bias, constant("beta", np.asarray(node.op.beta, np.float32))), node, "bias").output
        if isinstance(node.op, Conv):
            added = insert(graph, Reshape(columns), (bias,), node, "bias").output
        become(graph, node, Add(), (scaled, added))

    return action


Shaped = tuple[Op, Weight, "Array | None", Array, tuple[int, ...]]
"""The integer operator, its weight, the zero points of that, its scales as they broadcast against the result, and the shape
in which a bias does."""


def _convolution(node: Node, op: Conv, x: DequantizedCodes, w: DequantizedCodes) -> Shaped | None:
    rank = node.type.rank
    if w.x.weight is None or (any(op.pads) and x.number is None):
        return None
    m = w.x.type.dims[0]
    column, row = (m, *[1] * (rank - 2)), (m, *[1] * (rank - 1))
    scales, zeros = _along(w.scale, row), _along(w.zero, row)
    if scales is None or (zeros is None and w.zero is not None):
        return None
    if zeros is not None and zeros.size > 1:
        zeros = zeros.reshape(row)
    op_ = ConvInteger(op.strides, op.pads, op.dilations, op.group)
    return op_, w.x.weight, zeros, scales.reshape(column) if scales.size > 1 else scales.reshape(()), column


def _matrix(node: Node, op: MatMul | Gemm, w: DequantizedCodes) -> Shaped | None:
    weight = w.x.weight
    if weight is None or w.x.type.rank != 2:
        return None
    shape = w.x.type.dims
    turned = isinstance(op, Gemm) and op.trans_b
    if isinstance(op, Gemm) and (op.trans_a or op.alpha != 1):
        return None
    if turned:
        turned_shape = (shape[1], shape[0])
        source = weight
        weight = Weight(source.dtype, turned_shape, lambda a: np.ascontiguousarray(a.T), sources=(source,))
    n = weight.shape[1]
    along = (n, 1) if turned else (1, n)
    scales, zeros = _along(w.scale, along), _along(w.zero, along)
    if scales is None or (zeros is None and w.zero is not None):
        return None
    if zeros is not None:
        zeros = zeros.reshape((1, n)) if zeros.size > 1 else zeros.reshape(())
    return MatMulInteger(), weight, zeros, scales.reshape(n) if scales.size > 1 else scales.reshape(()), ()


def _along(value: Value | None, shape: tuple[int, ...]) -> Array | None:
    """The numbers of a constant that is one number, or differs along the one long axis of `shape`; else None."""
    if value is None or value.weight is None:
        return None
    given = (1,) * (len(shape) - value.type.rank) + value.type.dims
    one = all(d == 1 for d in given)
    return value.weight.array.reshape(-1) if one or given == shape else None


def _scalar(zero: Value | None, constant: Callable[[str, Array], Value]) -> Value | None:
    """A zero point of rank 0."""
    if zero is None or zero.type.rank == 0:
        return zero
    assert zero.weight is not None
    return constant("zero", zero.weight.array.reshape(()))

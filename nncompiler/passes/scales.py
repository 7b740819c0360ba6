"""Scales between a product of codes and the codes that are made of it, folded into constants."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.source import Input
from nncompiler.ir.weights import Weight
from nncompiler.ops.base.convert import int_range
from nncompiler.ops.elementwise.activation import Clip, Relu
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.quantization import Dequantize, Levels, Quantize

from .base import Pass, Rewrites
from .integers import LARGEST_SCALE, codes_of, equal, normal
from .rewrite import Action, apply_rules, become, insert, producer, single_use, sole_consumer

LARGEST_BIAS = 1 << 20
BIAS_ERROR = 2.0**-21
"""How far a bias may lie from a multiple, by the multiple: a factor, the bias's scale and the bias are each rounded once."""


@dataclass(frozen=True)
class FoldScales(Pass):
    """Shortens what stands between sums of codes and the codes made of them.

        dequantize(quantize(%x, s, z), t, z)  -->  mul(levels(%x, s, z), t)           where nothing else reads the codes
        quantize(relu(%x), s, z)              -->  quantize(%x, s, z)                 where z is the lowest code; clip alike
        add(mul(cast(%sum), f), b)            -->  mul(cast(add(%sum, n)), f)        where b is whole multiples n of f
        quantize(add(mul(cast(%sum), f), b), s, z)
            -->  quantize(dequantize(%sum, f/s, _, b/s), _, z)
        quantize(mul(cast(%sum), f), s, z)    -->  quantize(cast(%sum), _, z, _, f/s)
        quantize(add(mul(levels(%x), f), dequantize(%y, t, u)), s, z)
            -->  quantize(dequantize(%y, t/f, u, levels(%x)), _, z, _, f/s)           relu and clip inside alike
        quantize(%x, s, z)                    -->  quantize(%x, s, z, 1/s)            a product in place of the division

    The third is what quantizers mean by a bias, whose scale is that of the products: both round a sum once, to f32.
    The fourth to sixth divide constants in place of the sum: the same value up to the last bit of its rounding, so that
    codes may differ by one where it lies that near a tie. All others give the same bits. The fifth and sixth leave one
    rounding before the one to an integer, or none.
    """

    name = "fold-scales"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        position = {node: k for k, node in enumerate(graph.order())}

        def own_levels(graph: Graph, node: Node) -> Action | None:
            return levels(graph, node, position)

        apply_rules(graph, rewrites, (own_levels,))
        apply_rules(graph, rewrites, (whole_bias, saturated, divided))
        apply_rules(graph, rewrites, (reciprocal,))


def levels(graph: Graph, node: Node, position: dict[Node, int]) -> Action | None:
    """Codes that are dequantized where they are made: not those of a product beside which another one is the anchor of the
    group (the last of them, as Fusion has it), which reads them from memory."""
    outer = codes_of(node.output) if isinstance(node.op, Dequantize) else None
    inner = producer(outer.x, Quantize) if outer is not None else None
    if outer is None or inner is None or not single_use(graph, inner.output):
        return None
    if not equal(outer.zero, (*inner.inputs, None, None)[2]):
        return None
    own, root = _anchors(graph, inner.output), node
    while (reader := sole_consumer(graph, root.output)) is not None:
        if not reader.op.pointwise or reader.type.shape != node.type.shape:
            break
        root = reader
    others = _anchors(graph, root.output)
    if others and max(others, key=lambda n: position.get(n, -1)) not in own:
        return None

    def action() -> None:
        assert isinstance(inner.op, Quantize)
        value = insert(graph, Levels(inner.op.to), inner.inputs, node, "levels").output
        become(graph, node, Mul(), (value, outer.scale))

    return action


def _anchors(graph: Graph, value: Value) -> set[Node]:
    """What is not pointwise among the makers of a value: through pointwise operators whose only reader is on the way."""
    found: set[Node] = set()
    waiting = [value]
    while waiting:
        v = waiting.pop()
        if v.weight is not None or isinstance(v.node.op, Input) or v.type.shape != value.type.shape:
            continue
        if not v.node.op.pointwise:
            found.add(v.node)
        elif v is value or single_use(graph, v):
            waiting += [operand for operand in v.node.inputs if operand is not None]
    return found


def saturated(graph: Graph, node: Node) -> Action | None:
    """Bounds that the range of codes implies: quantizing never falls where x rises."""
    if not isinstance(node.op, Quantize):
        return None
    x, scale, zero = (*node.inputs, None, None)[:3]
    inner = producer(x, Relu | Clip)
    if inner is None or (scale is not None and (scale.weight is None or not normal(scale.weight.array))):
        return None
    if (zero is not None and zero.weight is None) or inner.type.dtype != dt.f32:
        return None
    ends = (0.0, None) if isinstance(inner.op, Relu) else (inner.op.minimum, inner.op.maximum)  # type: ignore[attr-defined]
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        return None
    constants = [None if v is None or v.weight is None else v.weight.array for v in (scale, zero)]
    for end, limit in zip(ends, int_range(node.op.to)):
        if end is not None and not np.all(Quantize(node.op.to).evaluate(np.asarray(end, np.float32), *constants) == limit):
            return None
    return lambda: become(graph, node, node.op, (inner.inputs[0], *node.inputs[1:]))


def whole_bias(graph: Graph, node: Node) -> Action | None:
    """A bias that is whole multiples of the factor of a sum, to the last bits of its rounding."""
    if not isinstance(node.op, Add):
        return None
    scaled = next((n for v in node.inputs if (n := producer(v, Mul)) is not None), None)
    bias = next((found for v in node.inputs if (found := _constant(v)) is not None), None)
    x, factor = scaled.inputs if scaled is not None else (None, None)
    if scaled is None or bias is None or x is None or factor is None or factor.weight is None:
        return None
    total = _sum_of(x)
    if total is None or not normal(factor.weight.array) or bias.size > 1 << 20 or not node.type.is_static:
        return None
    if not all(single_use(graph, v) for v in (scaled.output, x)) or node.type.shape != total.type.shape:
        return None
    exact = bias.astype(np.float64) / factor.weight.array
    whole = np.rint(exact)
    if not np.all((np.abs(whole) <= LARGEST_BIAS) & (np.abs(exact - whole) <= np.abs(whole) * BIAS_ERROR)):
        return None

    def action() -> None:
        numbers = graph.weight(f"{node.name}.whole", Weight.of(whole.astype(np.int32)), node.location)
        added = insert(graph, Add(), (total, numbers), node, "summed").output
        become(graph, node, Mul(), (insert(graph, Cast(dt.f32), (added,), node, "wide").output, factor))

    return action


def _constant(value: Value | None) -> Array | None:
    """The numbers of a constant, or of constant integers that are dequantized."""
    if value is None or value.weight is not None:
        return None if value is None or value.weight is None else value.weight.array
    found = codes_of(value)
    if found is None or found.x.weight is None:
        return None
    arrays = (None if v is None or v.weight is None else v.weight.array for v in value.node.inputs)
    return Dequantize().evaluate(*arrays)


def divided(graph: Graph, node: Node) -> Action | None:
    """One scale, where what is quantized is a sum of constant multiples."""
    if not isinstance(node.op, Quantize):
        return None
    x, scale, zero = (*node.inputs, None, None)[:3]
    if x is None or scale is None or scale.weight is None or scale.weight.array.size != 1 or not normal(scale.weight.array):
        return None
    divisor = np.float64(scale.weight.array.reshape(()))
    if not _divisible(graph, x, top=True):
        return None

    def action() -> None:
        lead = _lead(x)
        if lead is None:
            become(graph, node, node.op, (_divide(graph, x, divisor, node), None, zero))
            return
        factor = graph.weight(f"{node.name}.factor", Weight.of(_quotient(lead.array, divisor)), node.location)
        of_lead = lead.array.astype(np.float64)
        value = _divide(graph, x, of_lead.reshape(()) if of_lead.size == 1 else of_lead, node)
        become(graph, node, node.op, (value, None, zero, None, factor))

    return action


def _lead(x: Value, top: bool = True) -> Weight | None:
    """The factor of whole numbers that the others of a sum are counted in, so that it is multiplied last: that of a product
    that is all, or of levels, of which there is one for the whole tensor."""
    if x.weight is not None:
        return None
    operands = [v for v in x.node.inputs if v is not None]
    match x.node.op:
        case Mul():
            factor = operands[1].weight
            one = factor is not None and factor.array.size == 1 and isinstance(operands[0].node.op, Levels)
            return factor if factor is not None and (top or one) and normal(factor.array) else None
        case Add():
            return next((found for v in operands if (found := _lead(v, False)) is not None), None)
        case Relu() | Clip():
            return _lead(operands[0], False)
    return None


def _divisible(graph: Graph, x: Value, top: bool = False) -> bool:
    """Whether x is made of multiples by constants, and divides without an operation of its own."""
    if x.weight is not None:
        return not top and x.type.size <= 1 << 20 and _bounded(x.weight)
    node = x.node
    if isinstance(node.op, Dequantize):
        return not top and codes_of(x) is not None
    if not single_use(graph, x):
        return False
    match node.op:
        case Mul():
            a, b = node.inputs
            return a is not None and b is not None and b.weight is not None and _exact(a) and _bounded(b.weight)
        case Add():
            return all(v is not None and _divisible(graph, v) for v in node.inputs)
        case Relu() | Clip():
            return node.inputs[0] is not None and _divisible(graph, node.inputs[0], top)
    return False


def _bounded(weight: Weight) -> bool:
    """Whether sums of multiples of the numbers, divided by a scale, are never NaN."""
    return bool(np.all(np.abs(weight.array) <= LARGEST_SCALE))


def _exact(x: Value) -> bool:
    """Whether a value is whole numbers: sums of codes, or levels."""
    return isinstance(x.node.op, Levels) or _sum_of(x) is not None


def _sum_of(x: Value) -> Value | None:
    """The integers that a value is a cast of."""
    source = x.node.inputs[0] if isinstance(x.node.op, Cast) else None
    return source if source is not None and source.type.dtype == dt.i32 else None


Divisor = np.float64 | Array
"""One number, or an array of none or one axis."""


def _divide(graph: Graph, x: Value, divisor: Divisor, like: Node) -> Value:
    """x / divisor."""
    if x.weight is not None:
        quotient = Weight.of(_quotient(x.weight.array, divisor))
        return graph.weight(f"{x.name}.divided", quotient, like.location)
    node = x.node
    operands = [v for v in node.inputs if v is not None]
    match node.op:
        case Dequantize():
            inputs = (operands[0], _divide(graph, operands[1], divisor, like), *operands[2:])
            return insert(graph, Dequantize(), inputs, node, "divided").output
        case Mul():
            if np.all(_quotient(operands[1].weight.array, divisor) == 1):  # type: ignore[union-attr]
                return operands[0]
            return insert(graph, Mul(), (operands[0], _divide(graph, operands[1], divisor, like)), node, "divided").output
        case Clip(minimum=low, maximum=high):
            ends = (None if end is None else float(_quotient(np.asarray(end), divisor)) for end in (low, high))
            return insert(graph, Clip(*ends), (_divide(graph, operands[0], divisor, like),), node, "divided").output
        case Add():
            return _added(graph, node, operands, divisor, like)
    parts = [_divide(graph, v, divisor, like) for v in operands]
    return insert(graph, node.op, parts, node, "divided").output


def _added(graph: Graph, node: Node, operands: list[Value], divisor: Divisor, like: Node) -> Value:
    """The quotient of a sum of two: a fused multiply-add where one is a multiple of integers and has the sum's shape."""
    for value, other in (operands, operands[::-1]):
        if value.weight is not None or value.type.shape != node.type.shape:
            continue
        multiple = _multiple(value)
        if multiple is not None:
            x, scale, zero = multiple
            addend = _divide(graph, other, divisor, like)
            inputs = (x, _divide(graph, scale, divisor, like), zero, addend)
            return insert(graph, Dequantize(), inputs, node, "divided").output
    parts = [_divide(graph, v, divisor, like) for v in operands]
    return insert(graph, node.op, parts, node, "divided").output


def _multiple(value: Value) -> tuple[Value, Value, Value | None] | None:
    """The integers, the scale and the zero point of a value that is made of integers in memory."""
    node = value.node
    x, scale, zero = (*node.inputs, None, None)[:3]
    if isinstance(node.op, Dequantize) and x is not None and scale is not None:
        return x, scale, zero
    if isinstance(node.op, Mul) and x is not None and scale is not None:
        total = _sum_of(x)
        return None if total is None else (total, scale, None)
    return None


def _quotient(numbers: Array, divisor: Divisor) -> Array:
    """The quotients, rounded once."""
    return np.asarray(numbers.astype(np.float64) / divisor, np.float32)


def reciprocal(graph: Graph, node: Node) -> Action | None:
    """The reciprocal of a constant scale."""
    if not isinstance(node.op, Quantize) or (len(node.inputs) > 3 and node.inputs[3] is not None):
        return None
    x, scale, zero = (*node.inputs, None, None)[:3]
    if scale is None or scale.weight is None or not normal(scale.weight.array):
        return None
    inverse = Weight.of(np.asarray(np.float32(1) / scale.weight.array, np.float32))

    def action() -> None:
        value = graph.weight(f"{node.name}.reciprocal", inverse, node.location)
        become(graph, node, node.op, (x, scale, zero, value))

    return action

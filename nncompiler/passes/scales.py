"""Scales between a product of codes and the codes that are made of it, folded into constants."""

from __future__ import annotations

from collections.abc import Callable
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
from .integers import codes_of, equal, normal
from .rewrite import apply_rules, become, insert, producer, single_use, sole_consumer

Action = Callable[[], None]


@dataclass(frozen=True)
class FoldScales(Pass):
    """Shortens what stands between sums of codes and the codes made of them.

        dequantize(quantize(%x, s, z), t, z)  -->  mul(levels(%x, s, z), t)           where nothing else reads the codes
        quantize(relu(%x), s, z)              -->  quantize(%x, s, z)                 where z is the lowest code; clip alike
        quantize(add(mul(cast(%sum), f), b), s, z)
            -->  quantize(add(mul(cast(%sum), f/s), b/s), _, z)                       relu, clip, levels and dequantized
                                                                                      values inside alike
        quantize(%x, s, z)                    -->  quantize(%x, s, z, 1/s)            a product in place of the division

    The third divides constants in place of the sum: the same value up to the last bit of its rounding, so that codes may
    differ by one where it lies that near a tie. All others give the same bits.
    """

    name = "fold-scales"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        position = {node: k for k, node in enumerate(graph.order())}

        def own_levels(graph: Graph, node: Node) -> Action | None:
            return levels(graph, node, position)

        apply_rules(graph, rewrites, (own_levels,))
        apply_rules(graph, rewrites, (saturated, divided))
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
        become(graph, node, node.op, (_divide(graph, x, divisor, node), None, zero))

    return action


def _divisible(graph: Graph, x: Value, top: bool = False) -> bool:
    """Whether x is made of multiples by constants, and divides without an operation of its own."""
    if x.weight is not None:
        return not top and x.type.size <= 1 << 20
    node = x.node
    if isinstance(node.op, Dequantize):
        return not top and codes_of(x) is not None
    if not single_use(graph, x):
        return False
    match node.op:
        case Mul():
            a, b = node.inputs
            return a is not None and b is not None and b.weight is not None and _exact(a)
        case Add():
            return all(v is not None and _divisible(graph, v) for v in node.inputs)
        case Relu() | Clip():
            return node.inputs[0] is not None and _divisible(graph, node.inputs[0], top)
    return False


def _exact(x: Value) -> bool:
    """Whether a value is whole numbers: sums of codes, or levels."""
    source = x.node.inputs[0] if isinstance(x.node.op, Cast) else None
    return isinstance(x.node.op, Levels) or (source is not None and source.type.dtype == dt.i32)


def _divide(graph: Graph, x: Value, divisor: np.float64, like: Node) -> Value:
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
            return insert(graph, Mul(), (operands[0], _divide(graph, operands[1], divisor, like)), node, "divided").output
        case Clip(minimum=low, maximum=high):
            ends = (None if end is None else float(_quotient(np.asarray(end), divisor)) for end in (low, high))
            return insert(graph, Clip(*ends), (_divide(graph, operands[0], divisor, like),), node, "divided").output
    parts = [_divide(graph, v, divisor, like) for v in operands]
    return insert(graph, node.op, parts, node, "divided").output


def _quotient(numbers: Array, divisor: np.float64) -> Array:
    """The quotients, rounded once."""
    return np.asarray(numbers.astype(np.float64) / divisor, np.float32)


def reciprocal(graph: Graph, node: Node) -> Action | None:
    """The reciprocal of a constant scale."""
    if not isinstance(node.op, Quantize) or (len(node.inputs) > 3 and node.inputs[3] is not None):
        return None
    x, scale, zero = (*node.inputs, None)[:3]
    if scale is None or scale.weight is None or not normal(scale.weight.array):
        return None
    inverse = Weight.of(np.asarray(np.float32(1) / scale.weight.array, np.float32))

    def action() -> None:
        value = graph.weight(f"{node.name}.reciprocal", inverse, node.location)
        become(graph, node, node.op, (x, scale, zero, value))

    return action

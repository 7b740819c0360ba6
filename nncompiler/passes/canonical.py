"""Canonical forms of pointwise operators: one way of writing each thing, so that later passes look for one pattern."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

import numpy as np

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.weights import Weight
from nncompiler.ops.elementwise.activation import Clip, Relu
from nncompiler.ops.elementwise.binary import Add, Div, Maximum, Minimum, Mul, Pow, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Neg, Reciprocal

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, bypass, is_weight, producer, scalar, signs


@dataclass(frozen=True)
class Canonical(Pass):
    """Every rewrite gives the same bits (but for the sign of a zero that a clip returns).

        add(@c, %x)                    -->  add(%x, @c)                  weights last in commutative operators
        sub(%x, @c)                    -->  add(%x, @-c)
        add(%x, neg(%y))               -->  sub(%x, %y)
        div(%x, @2^k)                  -->  mul(%x, @2^-k)
        mul(%x, 1), add(%x, -0.0)      -->  %x                           where the shape stays
        pow(%x, 1 | 2 | -1)            -->  %x | mul(%x, %x) | reciprocal(%x)
        minimum(%x, 6), maximum(%x, 0) -->  clip(%x) {maximum=6.0}, clip(%x) {minimum=0.0}
        clip(clip(%x)), clip(relu(%x)) -->  clip(%x)                     clip(%x) {minimum=0.0}  -->  relu(%x)
        neg(neg(%x)), not(not(%x))     -->  %x
        abs(abs(%x)), relu(relu(%x))   -->  abs(%x), relu(%x)            and so sign, floor, ceil, round
        cast(%x) to its own type       -->  %x
    """

    name = "canonical"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, RULES)


def weights_last(graph: Graph, node: Node) -> Action | None:
    """op(@c, %x) --> op(%x, @c) of commutative operators."""
    if not (node.op.commutative and len(node.inputs) == 2):
        return None
    if not is_weight(node.inputs[0]) or is_weight(node.inputs[1]):
        return None
    return lambda: become(graph, node, node.op, reversed(node.inputs))


def sub_to_add(graph: Graph, node: Node) -> Action | None:
    """sub(%x, @c) --> add(%x, @-c)."""
    if not isinstance(node.op, Sub):
        return None
    x, c = node.inputs
    if not is_weight(c) or c is None or c.weight is None or x is None or not _small(c.weight):
        return None
    negated = np.negative(c.weight.array)
    return lambda: become(graph, node, Add(), (x, graph.weight(f"{node.name}.negated", negated)))


def add_of_neg(graph: Graph, node: Node) -> Action | None:
    """add(%x, neg(%y)) --> sub(%x, %y)."""
    if not isinstance(node.op, Add):
        return None
    for x, y in (node.inputs, node.inputs[::-1]):
        inner = producer(y, Neg)
        if inner is not None:
            return lambda: become(graph, node, Sub(), (x, inner.inputs[0]))
    return None


def div_to_mul(graph: Graph, node: Node) -> Action | None:
    """Only by powers of two, whose reciprocals are exact."""
    if not isinstance(node.op, Div) or not node.type.dtype.is_float:
        return None
    x, c = node.inputs
    if not is_weight(c) or c is None or c.weight is None or not _small(c.weight):
        return None
    wide = c.weight.array.astype(np.float64)
    with np.errstate(all="ignore"):
        reciprocal = (1 / wide).astype(c.weight.array.dtype)
        exact = np.all(np.isfinite(wide)) and np.all(np.abs(np.frexp(wide)[0]) == 0.5)
        if not exact or not np.all(reciprocal.astype(np.float64) * wide == 1):
            return None
    return lambda: become(graph, node, Mul(), (x, graph.weight(f"{node.name}.reciprocal", reciprocal)))


def neutral(graph: Graph, node: Node) -> Action | None:
    """op(%x, @c) --> %x where every element of c is the operator's neutral operand."""
    if node.op.neutral_operand is None or node.inputs[0] is None:
        return None
    x, c = node.inputs[0], scalar(node.inputs[1])
    if c is None or x.type != node.type:
        return None
    if isinstance(node.op, Add):
        kept = c == 0 and (node.type.dtype.is_int or bool(signs(c)))
    else:
        kept = c == node.op.neutral_operand
    return (lambda: bypass(graph, node, x)) if kept else None


def powers(graph: Graph, node: Node) -> Action | None:
    """pow(%x, 2) --> mul(%x, %x), of integers, too; pow(%x, -1) --> reciprocal(%x)."""
    if not isinstance(node.op, Pow):
        return None
    x, c = node.inputs[0], scalar(node.inputs[1])
    if c is None or x is None or x.type != node.type:
        return None
    if c == 2:
        return lambda: become(graph, node, Mul(), (x, x))
    if c == -1 and node.type.dtype.is_float:
        return lambda: become(graph, node, Reciprocal(), (x,))
    return None


def bound_to_clip(graph: Graph, node: Node) -> Action | None:
    """minimum(%x, c), maximum(%x, c) --> clip(%x) with that bound."""
    if not isinstance(node.op, Minimum | Maximum):
        return None
    x, c = node.inputs[0], scalar(node.inputs[1])
    if c is None or x is None or x.type != node.type or c != c:
        return None
    bound = float(c) if node.type.dtype.is_float else int(c)
    op = Clip(maximum=bound) if isinstance(node.op, Minimum) else Clip(minimum=bound)
    return lambda: become(graph, node, op, (x,))


def clips(graph: Graph, node: Node) -> Action | None:
    """A clip of a clip or of a relu as one clip; a clip at 0 as a relu; one without bounds as its operand."""
    op = node.op
    if not isinstance(op, Clip) or _crossed(op):
        return None
    dtype = node.type.dtype
    signed = dtype.is_float or dtype.kind == "int"
    x = node.inputs[0]
    assert x is not None
    if op.minimum is None and op.maximum is None:
        return lambda: bypass(graph, node, x)
    if op.minimum == 0 and op.maximum is None and signed:
        return lambda: become(graph, node, Relu(), (x,))
    inner = producer(x, Clip | Relu)
    if inner is None:
        return None
    first = inner.op if isinstance(inner.op, Clip) else Clip(minimum=0.0 if dtype.is_float else 0)
    if _crossed(first):
        return None
    low = _clamp(first.minimum, op)
    high = _clamp(first.maximum, op)
    merged = Clip(op.minimum if low is None else low, op.maximum if high is None else high)
    return lambda: become(graph, node, merged, inner.inputs)


def repeated(graph: Graph, node: Node) -> Action | None:
    """f(f(%x)) --> %x of an involution, f(%x) of an idempotent operator."""
    inner = producer(node.inputs[0], type(node.op)) if node.inputs else None
    if inner is None or inner.inputs[0] is None:
        return None
    x = inner.inputs[0]
    if node.op.involution:
        return lambda: bypass(graph, node, x)
    if node.op.idempotent:
        return lambda: bypass(graph, node, inner.output)
    return None


def same_cast(graph: Graph, node: Node) -> Action | None:
    """cast(%x) to the type of x --> %x."""
    x = node.inputs[0] if isinstance(node.op, Cast) else None
    return (lambda: bypass(graph, node, x)) if x is not None and x.type.dtype == node.type.dtype else None


RULES = (
    weights_last, neutral, sub_to_add, add_of_neg, div_to_mul, powers, bound_to_clip, clips, repeated, same_cast,
)  # fmt: skip
"""The order in which the rules are tried on a node."""


def _small(weight: Weight) -> bool:
    """Constants whose numbers are worth loading to rewrite a pointwise operator."""
    return weight.nbytes <= 1 << 16


def _crossed(op: Clip) -> bool:
    bounds = [b for b in (op.minimum, op.maximum) if b is not None]
    return any(isinstance(b, float) and isnan(b) for b in bounds) or (len(bounds) == 2 and bounds[0] > bounds[1])


def _clamp(bound: float | None, op: Clip) -> float | None:
    if bound is None:
        return None
    low = bound if op.minimum is None else max(bound, op.minimum)
    return low if op.maximum is None else min(low, op.maximum)



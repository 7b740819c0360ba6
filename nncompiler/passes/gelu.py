"""GELU that is written as arithmetic around the error function, as one operator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import sqrt

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.elementwise.activation import Gelu
from nncompiler.ops.elementwise.binary import Add, Div, Mul
from nncompiler.ops.elementwise.unary import Erf

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, producer, scalar

ULPS = 4.0
"""By how many units of the type's precision an exporter's root of two may differ from it."""


@dataclass(frozen=True)
class ToGelu(Pass):
    """Names x Φ(x) by its own operator, which multiplies where exporters divide every activation by the root of two.

        mul(mul(%x, add(erf(div(%x, @root_of_2)), @1)), @0.5)     -->  gelu(%x)

    The factor 1/2 may stand at any of the products, in any order; mul(%x, @0.707...) is as good as the quotient. f32 and
    f64. The argument of erf is rounded otherwise: the result may differ in its last bits.
    """

    name = "to-gelu"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (gelu,))


def gelu(graph: Graph, node: Node) -> Action | None:
    """The last of its products."""
    if not isinstance(node.op, Mul) or node.type.dtype not in (dt.f32, dt.f64):
        return None
    for factor, a, b in _products(node.output):
        for x, other in ((a, b), (b, a)):
            if factor == 0.5 and x.type == node.type and _is_one_and_erf(other, x):
                return partial(become, graph, node, Gelu(), (x,))
    return None


def _products(value: Value) -> Iterator[tuple[float, Value, Value]]:
    """The ways of reading a value as a number by two values."""
    for factor, inner in _scaled(value):
        product = producer(inner, Mul)
        if product is None:
            continue
        a, b = product.inputs
        assert a is not None and b is not None
        for p, x in _scaled(a):
            for q, y in _scaled(b):
                yield factor * p * q, x, y


def _scaled(value: Value) -> list[tuple[float, Value]]:
    """The value as one by itself and, where it is a product with a number or a quotient by one, as this by the rest."""
    found = [(1.0, value)]
    if (node := producer(value, Mul | Div)) is not None:
        a, b = node.inputs
        for x, c in ((a, scalar(b)), (b, scalar(a) if isinstance(node.op, Mul) else None)):
            if x is not None and c is not None and c != 0:
                found.append((1 / float(c) if isinstance(node.op, Div) else float(c), x))
    return found


def _is_one_and_erf(value: Value, x: Value) -> bool:
    """Whether a value is 1 + erf(x / root of 2)."""
    if (total := producer(value, Add)) is None:
        return False
    for term, one in (total.inputs, total.inputs[::-1]):
        curve = producer(term, Erf)
        if curve is None or curve.inputs[0] is None or scalar(one) is None or float(scalar(one)) != 1:
            continue
        near = ULPS * float(np.finfo(x.type.dtype.numpy).eps)
        if any(inner == x and abs(factor * sqrt(2.0) - 1) <= near for factor, inner in _scaled(curve.inputs[0])):
            return True
    return False

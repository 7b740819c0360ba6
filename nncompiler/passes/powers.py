"""Small whole powers as products."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node
from nncompiler.ops.elementwise.binary import Mul, Pow

from .base import Pass, Rewrites
from .rewrite import apply_rules, become, insert, scalar


@dataclass(frozen=True)
class ExpandPowers(Pass):
    """Multiplies instead of taking a logarithm and an exponential, which GELU by tanh does to every activation.

        pow(%x, @3)    -->    mul(mul(%x, %x), %x)
        pow(%x, @4)    -->    mul(%s, %s) with %s = mul(%x, %x)

    f32, f64 and integers. A float result is rounded once more than the power is: it may differ in the last bit.
    """

    name = "expand-powers"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (power,))


def power(graph: Graph, node: Node) -> Callable[[], None] | None:
    """A third or fourth power."""
    if not isinstance(node.op, Pow) or not (node.type.dtype in (dt.f32, dt.f64) or node.type.dtype.is_int):
        return None
    x, exponent = node.inputs[0], scalar(node.inputs[1])
    if x is None or exponent is None or exponent not in (3, 4) or x.type != node.type:
        return None

    def action() -> None:
        square = insert(graph, Mul(), (x, x), node, "square").output
        become(graph, node, Mul(), (square, x if exponent == 3 else square))

    return action

"""Chains of 16-bit floats that overflow, or lose digits, on their way to a result that does not, carried in f32."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.elementwise.binary import Add, Div, Mul, Pow, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Exp
from nncompiler.ops.normalization.channels import BatchNorm

from .base import Pass, Rewrites
from .rewrite import become, prune, sole_consumer

SMALL = 1 << 16
"""Bytes: larger constants are not looked at for whether they scale down."""


@dataclass(frozen=True)
class WidenHalves(Pass):
    """A chain of f16 (or bf16) operators whose inner results may leave f16's range, or whose rounding the result would
    magnify, becomes a chain of f32 ones between casts.

        %s = matmul(%q, %k)              %s = matmul(cast(%q), cast(%k))               all f32
        %t = mul(%s, @0.125)        -->  %t = mul(%s, @0.125)
        %p = softmax(%t)                 %p = cast(softmax(%t))                        f16

    A chain begins at an operator whose result can be much larger than its operands, or is a statistic (a product of two
    computed matrices, squares, exponentials, sums and means over axes), passes through pointwise operators, movements and
    reductions, and ends at the last operator that brings it back into range (softmax, a root, a logarithm, a division or a
    scaling down, a normalization). A sum of operands counts only where it is scaled down at once (a mean of values), so that
    a residual stream stays as it is, and a contraction with constant weights only where it is: their factors are in the
    weights already, but where the weights could not hold them. Everything else keeps its type.
    """

    name = "widen-halves"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        order = graph.order()
        if not any(t.dtype in HALVES for node in order for t in node.types):
            return
        chains = Chains(graph, order)
        wide: dict[Value, Value] = {}  # what the rest of the graph reads -> the same in f32
        for node in order:
            if node in chains.inside:
                if not rewrites.allow():
                    return
                widen(graph, node, wide)


class Chains:
    """`inside` are the nodes of all chains."""

    def __init__(self, graph: Graph, order: list[Node]):
        self.graph = graph
        self.averaged: set[Node] = set()
        for node in reversed(order):
            reader = sole_consumer(graph, node.output) if half(node) and isinstance(node.op, Add | Sub) else None
            if reader is not None and (scales_down(reader) or reader in self.averaged):
                self.averaged.add(node)
        self.flows: dict[Node, bool] = {}  # nodes that a chain may reach -> whether it comes from a contraction
        self.arriving: dict[Node, list[Value]] = {}  # the operands by which it does
        for node in order:
            if half(node) or widens(node):
                self.reach(node)
        ends: set[Node] = set()
        for node in reversed(order):
            if node in self.flows and (is_end(node, self.arriving[node]) or self.goes_on(node, ends)):
                ends.add(node)
        self.inside = ends

    def reach(self, node: Node) -> None:
        arriving = [v for v in node.inputs if v is not None and self.passes(v.node, node)]
        begins = half(node) and self.begins(node)
        if arriving or begins:
            product = begins and node.op.contraction is not None
            self.arriving[node] = arriving
            self.flows[node] = product or any(self.flows[v.node] for v in arriving)

    def begins(self, node: Node) -> bool:
        """Whether a chain may begin at the node."""
        op = node.op
        if op.contraction is not None:
            computed = all(v is None or v.weight is None for v in node.inputs[:2])
            return computed or any(scales_down(c) or isinstance(c.op, BatchNorm) for c in self.graph.consumers(node))
        if isinstance(op, Mul | Pow):
            return all(v is not None and v.weight is None for v in node.inputs) or isinstance(op, Pow)
        return op.accumulates or isinstance(op, Exp) or node in self.averaged

    def passes(self, before: Node, node: Node) -> bool:
        """Whether a chain that has reached `before` goes on to its reader `node`."""
        if before not in self.flows or not (before.op.carries_range or before.op.contraction):
            return False
        if not (node.op.carries_range or node.op.limits_range or isinstance(node.op, Cast)):
            return False
        if isinstance(node.op, Add | Sub) and not (self.flows[before] or node in self.averaged):  # no residual stream
            others = [v for v in node.inputs if v is not None and v.node is not before and v.weight is None]
            return all(v.type.shape != before.type.shape or v.node in self.flows for v in others)
        return True

    def goes_on(self, node: Node, ends: set[Node]) -> bool:
        return any(c in ends and self.passes(node, c) for c in self.graph.consumers(node))


def half(node: Node) -> bool:
    """Whether the node computes a single 16-bit float tensor."""
    return bool(node.inputs) and not node.regions and len(node.types) == 1 and node.type.dtype in HALVES


def widens(node: Node) -> bool:
    """Whether the node is a cast of a 16-bit float to a wider one."""
    x = node.inputs[0] if isinstance(node.op, Cast) else None
    return x is not None and x.type.dtype in HALVES and node.type.dtype.is_float and node.type.dtype.bits > 16


def is_end(node: Node, arriving: list[Value]) -> bool:
    """Whether the node brings the operands that a chain arrives by back into range, or into a type that has the range."""
    if not arriving:
        return False
    if node.op.limits_range or scales_down(node) or widens(node):
        return True
    if isinstance(node.op, Pow):
        exponent = _numbers(node.inputs[1])
        return exponent is not None and bool(np.all(exponent < 1))
    return isinstance(node.op, Mul) and any(v.type.shape != node.type.shape for v in arriving)  # one over a deviation


def scales_down(node: Node) -> bool:
    """Whether the node multiplies by constants below 1 or divides by constants above."""
    if not isinstance(node.op, Mul | Div):
        return False
    factors = [c for v in node.inputs[isinstance(node.op, Div) :] if (c := _numbers(v)) is not None]
    if len(factors) != 1:
        return False
    size = np.abs(factors[0])
    return bool(np.all(size > 1) if isinstance(node.op, Div) else np.all(size < 1))


def _numbers(value: Value | None) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]] | None:
    weight = None if value is None else value.weight
    return weight.array.astype(np.float64) if weight is not None and weight.nbytes <= SMALL else None


def widen(graph: Graph, node: Node, wide: dict[Value, Value]) -> None:
    """Puts the node's operator on f32 operands in its place, and a cast of the result for its readers."""
    inputs: list[Value | None] = []
    for v in node.inputs:
        if v is not None and v.type.dtype in HALVES:
            if v not in wide:
                wide[v] = graph.add(Cast(f32), (v,), f"{v.name}.f32", node.location).output
            v = wide[v]
        inputs.append(v)
    if widens(node):
        become(graph, node, node.op, inputs)
        return
    name, dtype = node.name, node.type.dtype
    result = graph.add(node.op, inputs, f"{name}.wide", node.location)
    narrow = graph.add(Cast(dtype), (result.output,), f"{name}.{dtype}", node.location)
    graph.replace(node.output, narrow.output)
    prune(graph, node)
    graph.rename(result, name)
    wide[narrow.output] = result.output

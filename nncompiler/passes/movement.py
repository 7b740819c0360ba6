"""Algebra of operators that only move elements."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.extents import same, surely_one
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, bypass, is_weight, producer, prune, replace_all, single_use

REACH = 64
"""Pointwise operators that a transpose moves past at most, which keeps the work linear in the length of a chain."""


@dataclass(frozen=True)
class Movement(Pass):
    """Removes and joins movements.

        transpose(%x) {perm=[0,1,2]}, reshape(%x) to its own shape    -->  %x
        expand, tile, slice, pad that change nothing                  -->  %x
        concat(%x), split(%x) into one                                -->  %x
        reshape(reshape(%x))                                          -->  reshape(%x)
        transpose(transpose(%x))                                      -->  transpose(%x)
        transpose(relu(transpose(%x)))                                -->  relu(transpose(%x))   or any unary
        transpose that moves only axes of extent 1                    -->  reshape(%x)
        concat(%a, concat(%b, %c)) along one axis                     -->  concat(%a, %b, %c)
    """

    name = "movement"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, RULES)


def nothing_moves(graph: Graph, node: Node) -> Action | None:
    """An operator that leaves its operand unchanged --> the operand."""
    x = node.inputs[0] if len(node.inputs) == len(node.types) == 1 else None
    if x is None or not node.op.unchanged() or not same(x.type.shape, node.type.shape) or x.type != node.type:
        return None
    return lambda: bypass(graph, node, x)


def reshape_of_reshape(graph: Graph, node: Node) -> Action | None:
    """reshape(reshape(%x)) --> reshape(%x)."""
    inner = producer(node.inputs[0], Reshape) if isinstance(node.op, Reshape) else None
    if inner is None:
        return None
    return lambda: become(graph, node, Reshape(node.type.shape), inner.inputs)


def transpose_of_transpose(graph: Graph, node: Node) -> Action | None:
    """transpose(transpose(%x)) --> transpose(%x) by the composed permutation."""
    if not isinstance(node.op, Transpose):
        return None
    inner = producer(node.inputs[0], Transpose)
    if inner is None or not isinstance(inner.op, Transpose):
        return None
    first, second = inner.op.perm, node.op.perm
    return lambda: become(graph, node, Transpose(tuple(first[p] for p in second)), inner.inputs)


def transpose_to_reshape(graph: Graph, node: Node) -> Action | None:
    """Where the axes longer than 1 keep their order, the elements stay where they are."""
    x = node.inputs[0] if isinstance(node.op, Transpose) else None
    if x is None or not isinstance(node.op, Transpose):
        return None
    moved = [p for p in node.op.perm if not surely_one(x.type.shape[p])]
    return (lambda: become(graph, node, Reshape(node.type.shape), (x,))) if moved == sorted(moved) else None


def transpose_past_pointwise(graph: Graph, node: Node) -> Action | None:
    """Only where another transpose stands before the pointwise operators: the two become one there, or none."""
    if not isinstance(node.op, Transpose):
        return None
    chain: list[Node] = []
    value = node.inputs[0]
    while value is not None and len(chain) < REACH and value.node.op.pointwise and single_use(graph, value):
        varying = [v for v in value.node.inputs if not (is_weight(v) and v is not None and v.type.rank == 0)]
        if len(varying) != 1 or varying[0] is None:
            return None
        chain.append(value.node)
        value = varying[0]
    if not chain or value is None or not isinstance(value.node.op, Transpose):
        return None
    before, last, op = value.node, chain[0].output, node.op
    first = before.op
    assert isinstance(first, Transpose)
    start, perm = value.node.inputs[0], tuple(first.perm[p] for p in op.perm)

    def action() -> None:
        assert start is not None
        moved = start
        if perm != tuple(range(len(perm))):
            moved = graph.add(Transpose(perm), (start,), f"{node.name}.before", node.location).output
        for member in reversed(chain):
            slot = next(k for k, v in enumerate(member.inputs) if not (is_weight(v) and v is not None and v.type.rank == 0))
            if member is chain[-1]:
                graph.set_input(member, slot, moved)
            graph.infer(member)
        prune(graph, before)
        bypass(graph, node, last)

    return action


def concat_of_concat(graph: Graph, node: Node) -> Action | None:
    """A concatenation of concatenations along one axis --> one concatenation."""
    if not isinstance(node.op, Concat):
        return None
    axis = node.op.axis
    operands: list[Value | None] = []
    for v in node.inputs:
        inner = producer(v, Concat)
        joined = inner is not None and v is not None and single_use(graph, v)
        if joined and inner is not None and isinstance(inner.op, Concat) and inner.op.axis == axis:
            operands.extend(inner.inputs)
        else:
            operands.append(v)
    return (lambda: become(graph, node, node.op, operands)) if len(operands) != len(node.inputs) else None


def split_of_one(graph: Graph, node: Node) -> Action | None:
    """A split into one piece --> its operand."""
    if not isinstance(node.op, Split) or node.inputs[0] is None:
        return None
    x = node.inputs[0]
    return (lambda: replace_all(graph, node, (x,))) if len(node.types) == 1 else None


RULES = (
    nothing_moves,
    reshape_of_reshape,
    transpose_of_transpose,
    transpose_to_reshape,
    transpose_past_pointwise,
    concat_of_concat,
    split_of_one,
)
"""The order in which the rules are tried on a node."""

"""Expansions moved behind what reads them, or taken away where the reader broadcasts by itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.errors import CompilerError
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op, Operand
from nncompiler.ir.types import Shape, TensorType, planned
from nncompiler.ops.elementwise.binary import GreaterEqual, LessEqual, Where
from nncompiler.ops.movement.arrange import Expand, Reshape, Split
from nncompiler.ops.movement.formula import Iota
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.movement.space import Trilu
from nncompiler.ops.reduction.reduce import ReduceSum, Reduction

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, derived, insert, is_weight, producer, replace_all


@dataclass(frozen=True)
class Expansion(Pass):
    """Computes on the operand of an expansion instead of on its result, so that a constant of a few bytes is never stored at
    the size that it is expanded to.

        add(%x, expand(%y))               -->  add(%x, %y)                      where the type stays
        exp(expand(%y))                   -->  expand(exp(%y))                  any pointwise operator of expansions
        expand(expand(%y))                -->  expand(%y)
        slice(expand(%s))                 -->  expand(%s)                       one element; also other movements
        reduce_max(expand(%s))            -->  expand(%s)                       also mean and min; reduce_sum of a constant
        trilu(expand(%s))                 -->  where(greater_equal(@columns, @rows), %s, 0)
        slice(iota())                     -->  iota()
    """

    name = "expansion"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        if any(isinstance(node.op, Expand | Iota) for node in graph.nx):
            apply_rules(graph, rewrites, RULES)


def pointwise(graph: Graph, node: Node) -> Action | None:
    """A pointwise operator on operands before their expansion; the result is expanded where it is smaller."""
    if not node.op.pointwise or len(node.types) != 1 or not any(producer(v, Expand) for v in node.inputs):
        return None
    operands = [v.node.inputs[0] if v is not None and isinstance(v.node.op, Expand) else v for v in node.inputs]
    try:
        found = node.op.infer(*(None if v is None else Operand(v.type, v.known) for v in operands))
    except CompilerError:  # an operator that broadcasts one operand to the other, and not the reverse
        return None
    if found == node.type:
        return lambda: become(graph, node, node.op, operands)
    one, whole = planned(found) if isinstance(found, TensorType) else None, planned(node.type)
    smaller = one is not None and whole is not None and one.size < whole.size
    return (lambda: expanded(graph, node, node.op, operands)) if smaller else None


def expand_of_expand(graph: Graph, node: Node) -> Action | None:
    """expand(expand(%x)) --> expand(%x)."""
    inner = producer(node.inputs[0], Expand) if isinstance(node.op, Expand) else None
    if inner is None:
        return None
    return lambda: become(graph, node, Expand(node.type.shape), inner.inputs)


def moved_uniform(graph: Graph, node: Node) -> Action | None:
    """What moves the elements of an expanded scalar --> the scalar, expanded."""
    if not node.op.moves_data or isinstance(node.op, Expand) or len(node.inputs) != 1:
        return None
    one = uniform(node.inputs[0])
    if one is None:
        return None

    def action() -> None:
        element = scalar_of(graph, node, one)
        if not isinstance(node.op, Split):
            become(graph, node, Expand(node.type.shape), (element,))
            return
        parts = [insert(graph, Expand(t.shape), (element,), node, f"part{i}") for i, t in enumerate(node.types)]
        replace_all(graph, node, [part.output for part in parts])

    return action


def reduced_uniform(graph: Graph, node: Node) -> Action | None:
    """A mean, an extreme, or the sum of a constant, of an expanded scalar --> a scalar, expanded."""
    known = isinstance(node.op, Reduction) and (node.op.keeps_equal or isinstance(node.op, ReduceSum))
    one = uniform(node.inputs[0]) if known else None
    x = node.inputs[0] if one is not None else None
    if one is None or x is None or not x.type.is_static or x.type.size == 0:
        return None
    if not isinstance(node.op, ReduceSum):
        return lambda: become(graph, node, Expand(node.type.shape), (scalar_of(graph, node, one),))
    weight, count = one.weight, x.type.size // max(1, node.type.size)
    if weight is None:
        return None
    wide = np.float64 if weight.dtype.is_float else np.int64

    def action() -> None:
        total = derived(weight, (weight,), lambda a: a.reshape(()).astype(wide) * wide(count), ())
        become(graph, node, Expand(node.type.shape), (graph.weight(f"{node.name}.total", total, node.location),))

    return action


def trilu_of_uniform(graph: Graph, node: Node) -> Action | None:
    """A triangle of an expanded constant --> a selection by comparing rows with columns."""
    one = uniform(node.inputs[0]) if isinstance(node.op, Trilu) else None
    if one is None or not isinstance(node.op, Trilu) or not is_weight(one) or not node.type.is_static:
        return None
    op, (rows, columns) = node.op, node.type.dims[-2:]
    first = np.clip(np.arange(rows, dtype=np.int64) + op.k, -1, columns).astype(np.int32).reshape(-1, 1)

    def action() -> None:
        row = graph.weight(f"{node.name}.rows", first, node.location)
        column = graph.weight(f"{node.name}.columns", np.arange(columns, dtype=np.int32), node.location)
        zero = graph.weight(f"{node.name}.zero", np.zeros((), node.type.dtype.numpy), node.location)
        kept = insert(graph, GreaterEqual() if op.upper else LessEqual(), (column, row), node, "kept")
        expanded(graph, node, Where(), (kept.output, scalar_of(graph, node, one), zero))

    return action


def slice_of_iota(graph: Graph, node: Node) -> Action | None:
    """slice(iota()) --> iota() with another start and step."""
    source = producer(node.inputs[0], Iota) if isinstance(node.op, Slice) else None
    if source is None or not isinstance(source.op, Iota) or not isinstance(node.op, Slice) or len(node.op.axes) != 1:
        return None
    op, ((start,), (step,)) = source.op, (node.op.starts, node.op.steps)
    if not isinstance(start, int) or op.dtype.is_float:
        return None
    return lambda: become(graph, node, Iota(op.dtype, node.type.shape[0], op.start + op.delta * start, op.delta * step), ())


RULES = (pointwise, expand_of_expand, moved_uniform, reduced_uniform, trilu_of_uniform, slice_of_iota)
"""The order in which the rules are tried on a node."""


def uniform(value: Value | None) -> Value | None:
    """The one element that an expansion repeats."""
    source = producer(value, Expand)
    one = None if source is None else source.inputs[0]
    return one if one is not None and all(d == 1 for d in one.type.shape) else None


def scalar_of(graph: Graph, node: Node, one: Value) -> Value:
    """A value of one element as a scalar."""
    return one if one.type.rank == 0 else insert(graph, Reshape(()), (one,), node, "element").output


def expanded(graph: Graph, node: Node, op: Op, operands: list[Value | None] | tuple[Value, ...]) -> None:
    """node --> op(operands), expanded to the node's own shape where that is another."""
    shape: Shape = node.type.shape
    result = insert(graph, op, operands, node, "one").output
    become(graph, node, Expand(shape), (result,))

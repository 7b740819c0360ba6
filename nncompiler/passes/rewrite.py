"""What the rewriting passes share: rules applied to every node, and small edits of the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import UnionType
from typing import Any

import numpy as np

from nncompiler.ir.dtype import DType, f16
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array, Op
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.types import Shape
from nncompiler.ir.weights import Weight

from .base import Rewrites

Action = Callable[[], None]
"""Performs a rewrite that a rule found."""
Rule = Callable[[Graph, Node], Action | None]
"""Looks at a node and returns the action that rewrites it, or None where the rule does not apply."""

ROUNDS = 16


def apply_rules(graph: Graph, rewrites: Rewrites, rules: Sequence[Rule]) -> None:
    """Tries the rules on every node in topological order, again while something changes.

    Rules are tried in order, and again on the same node after one has applied; a node that a rule removed is passed over.
    """
    for _ in range(ROUNDS):
        before = rewrites.count
        for node in graph.order():
            if not _rewrite(graph, node, rewrites, rules):
                return
        if rewrites.count == before:
            return


def _rewrite(graph: Graph, node: Node, rewrites: Rewrites, rules: Sequence[Rule]) -> bool:
    """False once the limit is reached."""
    for _ in range(ROUNDS):
        if not alive(graph, node):
            return True
        action = next((a for rule in rules if (a := rule(graph, node)) is not None), None)
        if action is None:
            return True
        if not rewrites.allow():
            return False
        action()
    return True


def alive(graph: Graph, node: Node) -> bool:
    """Whether the node is still in the graph."""
    return node.name in graph and graph.node(node.name) is node


def unused(graph: Graph, node: Node) -> bool:
    """Whether nobody reads any result of the node, and it does nothing else."""
    return not node.op.checks and not graph.nx.out_degree(node) and not any(v.node is node for _, v in graph.outputs)


def prune(graph: Graph, node: Node) -> None:
    """Removes the node if it is unused, and then its producers that only it used; inputs stay."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if alive(graph, node) and not isinstance(node.op, Input) and unused(graph, node):
            producers = [v.node for v in node.inputs if v is not None]
            graph.remove(node)
            waiting.extend(producers)


def retire(graph: Graph, node: Node, successor: Node) -> None:
    """Removes a node whose results nobody reads any more; its successor takes over its name."""
    name = node.name
    prune(graph, node)
    graph.rename(successor, name)


def bypass(graph: Graph, node: Node, value: Value) -> None:
    """node --> value: every reader of the node's only result reads `value` instead."""
    graph.replace(node.output, value)
    prune(graph, node)


def become(graph: Graph, node: Node, op: Op, inputs: Iterable[Value | None]) -> None:
    """Gives the node another operator and operands, keeping its name; removes operands that nobody reads any more."""
    old = [v.node for v in node.inputs if v is not None]
    graph.set_inputs(node, inputs)
    graph.set_op(node, op)
    for producer in old:
        prune(graph, producer)


def insert(graph: Graph, op: Op, inputs: Iterable[Value | None], like: Node, suffix: str) -> Node:
    """A new node called after `like`, at its source location."""
    return graph.add(op, inputs, f"{like.name}.{suffix}", like.location)


def replace_all(graph: Graph, node: Node, values: Sequence[Value]) -> None:
    """Replaces each result of the node and removes it; the first replacement takes over its name if it has been made
    for this node (its name starts with the node's)."""
    name = node.name
    for old, new in zip(node.outputs, values, strict=True):
        graph.replace(old, new)
    prune(graph, node)
    first = values[0].node
    if name not in graph and first.name.startswith(f"{name}."):
        graph.rename(first, name)


def sole_consumer(graph: Graph, value: Value) -> Node | None:
    """The one node that reads the value (perhaps in several slots), where it is no graph output and its node has no
    other results that are read."""
    consumers = graph.nx.succ[value.node]
    if len(consumers) != 1 or any(v.node is value.node for _, v in graph.outputs):
        return None
    consumer: Node = next(iter(consumers))
    return consumer if all(d["index"] == value.index for d in consumers[consumer].values()) else None


def single_use(graph: Graph, value: Value) -> bool:
    """Whether exactly one slot of one node reads the value, which is no graph output."""
    return graph.nx.out_degree(value.node) == 1 and not any(v.node is value.node for _, v in graph.outputs)


def producer(value: Value | None, kind: type[Op] | UnionType) -> Node | None:
    """The node that computes the value, if it is of that kind, or of one of a union."""
    return value.node if value is not None and isinstance(value.node.op, kind) else None


def is_weight(value: Value | None) -> bool:
    """Whether the value is a weight."""
    return value is not None and isinstance(value.node.op, Parameter)


def scalar(value: Value | None) -> Any:
    """The number that every element of a constant equals, where it is small enough to be known; else None."""
    if value is None or value.known is None or not is_weight(value) or value.known.size == 0:
        return None
    first = value.known.reshape(-1)[0]
    same = bool(np.all(value.known == first)) and (first != 0 or bool(np.all(signs(value.known) == signs(first))))
    return first if same else None


def signs(x: Any) -> Any:
    """The sign bits of floats, so that -0.0 and 0.0 differ; all False for other types."""
    x = np.asarray(x)
    return np.signbit(x.astype(np.float64)) if x.dtype.kind not in "iub" else np.zeros(x.shape, bool)


def channel_vector(value: Value, shape: Shape, axis: int) -> Array | None:
    """The constant as a vector along `axis` of a tensor of `shape` that it broadcasts to, in float64; None where it varies
    along another axis, is no constant, or would widen the tensor. Loads the numbers."""
    weight, extent, axis = value.weight, shape[axis], axis % len(shape)
    if weight is None or not isinstance(extent, int) or len(weight.shape) > len(shape):
        return None
    padded = (1,) * (len(shape) - len(weight.shape)) + weight.shape
    if any(d != 1 for k, d in enumerate(padded) if k != axis) or padded[axis] not in (1, extent):
        return None
    return np.broadcast_to(weight.array.reshape(-1).astype(np.float64), (extent,))


def derived(
    like: Weight, sources: Sequence[Weight], compute: Callable[..., Any], shape: tuple[int, ...] | None = None
) -> Weight:
    """A weight of the element type of `like` and of its shape unless `shape` is given. `compute` makes its numbers, of any
    element type, from those of `sources` when something first asks for them."""

    def load(*arrays: Array) -> Array:
        with np.errstate(all="ignore"):
            return np.asarray(compute(*arrays)).astype(like.dtype.numpy)

    return Weight(like.dtype, like.shape if shape is None else shape, load, sources=sources)


def representable(dtype: DType, factors: Array | None, addends: Array | None = None) -> bool:
    """Whether new constants, in float64, can be rounded to `dtype` without losing more than rounding loses: none that is
    finite overflows, and in every row of the factors the largest is a normal number, so that none vanishes that matters.

    Only f16 has so little range that this is worth asking; numbers of the other types are not looked at.
    """
    if dtype != f16:
        return True
    factors = None if factors is None else np.asarray(factors)
    addends = None if addends is None else np.asarray(addends)  # numpy computes scalars of arrays of rank 0
    limits = np.finfo(np.float16)
    least, most = float(limits.tiny), float(limits.max)
    if addends is not None and not np.all(np.abs(addends[np.isfinite(addends)]) <= most):
        return False
    if factors is None or factors.size == 0:
        return True
    rows = np.abs(factors.reshape(len(factors), -1) if factors.ndim else factors.reshape(1, 1))
    largest = np.where(np.isfinite(rows), rows, 0.0).max(axis=1)
    return bool(np.all((largest == 0) | ((largest >= least) & (largest <= most))))

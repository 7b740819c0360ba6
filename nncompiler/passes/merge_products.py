"""Products of one tensor and several constant matrices as one product."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.arrange import Reshape, Split, Transpose

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, derived, prune, sole_consumer

Merged = dict[tuple[Node | None, ...], Value]
"""Concatenated weights by the parameters that they are made of: layers that share parameters share them again."""


@dataclass(frozen=True)
class MergeProducts(Pass):
    """Projects to queries, keys and values at once: the activations are read once, and one wide product serves where three
    narrow ones would each begin anew with weights that come from memory.

        %q = add(matmul(%x, @wq), @bq)          %p = add(matmul(%x, @wq|wk|wv), @bq|bk|bv)
        %k = add(matmul(%x, @wk), @bk)    -->   %q, %k, %v = split(%p) {axis=2, sizes=[Q,K,V]}
        %v = add(matmul(%x, @wv), @bv)

    Biases are vectors or absent. Only reshapes and transposes may read the results: what else follows a product is fused
    with it, which parts of a product are not.
    """

    name = "merge-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (partial(siblings, {}),))


@dataclass(frozen=True)
class Member:
    """A product, the parameters of its weights and its bias, and the node whose result is split off."""

    product: Node
    weight: Value
    bias: Value | None
    end: Node


def siblings(made: Merged, graph: Graph, node: Node) -> Action | None:
    """Merges the products that read one result of the node."""
    for value in node.outputs:
        if value.weight is not None or graph.nx.out_degree(node) < 2:
            continue
        found = [m for n, slot in graph.uses(value) if slot == 0 and (m := member(graph, n)) is not None]
        if len(found) > 1:
            return partial(merge, made, graph, value, found)
    return None


def member(graph: Graph, node: Node) -> Member | None:
    """The node as a product that can be a part of another, None where it is none."""
    if not isinstance(node.op, MatMul) or not node.type.dtype.is_float or node.type.rank < 3:
        return None
    w = node.inputs[1]
    if w is None or w.weight is None or w.type.rank != 2 or w.weight.formula is not None or w.type.dtype != node.type.dtype:
        return None
    end, bias = node, None
    reader = sole_consumer(graph, node.output)
    if reader is not None and isinstance(reader.op, Add) and reader.type == node.type:
        other = next((v for v in reader.inputs if v is not None and v.node is not node), None)
        if other is not None and other.weight is not None and other.type.shape == w.type.shape[1:]:
            end, bias = reader, other
    readers = graph.consumers(end)
    only_moved = bool(readers) and all(isinstance(r.op, Reshape | Transpose) for r in readers)
    return Member(node, w, bias, end) if only_moved and not graph.is_output(end.output) else None


def merge(made: Merged, graph: Graph, x: Value, members: list[Member]) -> None:
    """Puts one product and a split in the place of products of one value."""
    first = members[0].product
    name = "+".join(m.product.name for m in members)
    sizes = tuple(m.weight.type.dims[1] for m in members)
    weights = [w for m in members if (w := m.weight.weight) is not None]
    key: tuple[Node | None, ...] = tuple(m.weight.node for m in members)
    if key not in made:
        shape = (weights[0].shape[0], sum(sizes))
        joined = derived(weights[0], weights, lambda *arrays: np.concatenate(arrays, axis=1), shape)
        made[key] = graph.weight(f"{name}.weight", joined, first.location)
    end = graph.add(MatMul(), (x, made[key]), name, first.location)
    if any(m.bias is not None for m in members):
        biases = [m.bias.weight for m in members if m.bias is not None and m.bias.weight is not None]
        present = [m.bias is not None for m in members]

        def vector(*arrays: np.ndarray) -> np.ndarray:
            rest = iter(arrays)
            return np.concatenate([next(rest) if on else np.zeros(n) for on, n in zip(present, sizes, strict=True)])

        added = derived(weights[0], biases, vector, (sum(sizes),))
        bias = graph.weight(f"{name}.bias", added, first.location)
        end = graph.add(Add(), (end.output, bias), f"{name}.sum", first.location)
    split = graph.add(Split(end.type.rank - 1, sizes), (end.output,), f"{name}.split", first.location)
    for m, part in zip(members, split.outputs, strict=True):
        graph.replace(m.end.output, part)
        prune(graph, m.end)

"""Common subexpressions."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.source import Input
from nncompiler.ir.text import attribute, write

from .base import Pass, Rewrites


@dataclass(frozen=True)
class CommonSubexpressions(Pass):
    """Computes equal things once: nodes of one operator with equal attributes and operands, and equal weights.

        %a = exp(%x)
        %b = exp(%x)          -->    %a = exp(%x)
        %c = add(%a, %b)             %c = add(%a, %a)

    Operands of commutative operators compare in any order. Weights are equal when they are the same object, or by digest
    up to `limit` bytes: hashing a large one would load it.
    """

    limit: int = 65536
    name = "common-subexpressions"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        seen: dict[Hashable, Node] = {}
        for node in graph.order():
            if isinstance(node.op, Input) or not node.op.deterministic:
                continue
            first = seen.setdefault(self.key(node), node)
            if first is node:
                continue
            if not rewrites.allow():
                return
            for old, new in zip(node.outputs, first.outputs):
                graph.replace(old, new)
            graph.remove(node)

    def key(self, node: Node) -> Hashable:
        """Equal for nodes that compute the same."""
        types = tuple(map(str, node.types))
        if node.weight is not None:
            small = node.weight.nbytes <= self.limit
            return (types, node.weight.digest if small else id(node.weight))
        operands = [None if v is None else (id(v.node), v.index) for v in node.inputs]
        if node.op.commutative:
            operands.sort(key=str)
        attributes = tuple((name, attribute(value)) for name, value in node.op.attributes().items())
        body = tuple(write(region) for region in node.regions)
        return (type(node.op), attributes, tuple(operands), types, body)

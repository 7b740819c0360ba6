"""Weights that a formula gives, as operators."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.graph import Graph

from .base import Pass, Rewrites
from .constant_folding import FoldingBudget
from .rewrite import prune


@dataclass(frozen=True)
class Formulas(Pass):
    """Large constants that a formula gives are computed where they are read, and not stored.

        @c = parameter              -->    @c.0 = parameter [2.5]
        %y = add(%x, @c)                   %c = expand(@c.0) {shape=[30000,30000]}
                                           %y = add(%x, %c)

    The budget is that of constant folding, which would store them: what a contraction reads, and what is small, stays.
    """

    limit: int = 1 << 20
    growth: int = 1 << 25
    parameters: int = 1 << 30
    name = "formulas"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        if all(node.weight is None or node.weight.formula is None for node in graph.nx):
            return
        budget = FoldingBudget(self.limit, self.growth, self.parameters)
        waiting = list(reversed(list(graph.weights())))
        while waiting:
            node = waiting.pop()
            weight = node.weight
            if weight is None or weight.formula is None:
                continue
            if budget.allows(graph, node, max(0, weight.nbytes - weight.origin_bytes)):
                continue
            if not rewrites.allow():
                return
            name = node.name
            sources = [
                graph.weight(f"{name}.{k}", source, node.location) for k, source in enumerate(weight.sources)
            ]
            made = graph.add(weight.formula, sources, f"{name}.formula", node.location)
            graph.replace(node.output, made.output)
            prune(graph, node)
            graph.rename(made, name)
            waiting += [source.node for source in sources]

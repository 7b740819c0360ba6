"""Dead code."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.graph import Graph
from nncompiler.ir.source import Input

from .base import Pass, Rewrites
from .rewrite import unused


@dataclass(frozen=True)
class DeadCode(Pass):
    """Removes the nodes that no output depends on; graph inputs stay, since callers give them.

        %a = relu(%x)
        %b = exp(%x)          -->    %a = relu(%x)
        return "y"=%a                return "y"=%a
    """

    name = "dead-code"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        for node in reversed(graph.order()):
            if not isinstance(node.op, Input) and unused(graph, node):
                if not rewrites.allow():
                    return
                graph.remove(node)

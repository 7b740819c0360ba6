"""Inference forms of operators that matter only in training."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.graph import Graph
from nncompiler.ops.elementwise.unary import Dropout, Identity

from .base import Pass, Rewrites
from .rewrite import bypass


@dataclass(frozen=True)
class InferenceForms(Pass):
    """Takes away what does nothing at inference.

        dropout(%x), identity(%x)  -->  %x
    """

    name = "inference-forms"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        for node in graph.order():
            x = node.inputs[0] if isinstance(node.op, Dropout | Identity) else None
            if x is not None:
                if not rewrites.allow():
                    return
                bypass(graph, node, x)

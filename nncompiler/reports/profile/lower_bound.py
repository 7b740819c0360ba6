"""The least time a network can take on this machine: what is left to gain, layer by layer.

    floor of a layer = max(least multiplications / peak, bytes / bandwidth)        bytes: every operand and result once
    least multiplications = the fewest of the direct convolution and the Winograd transforms that could be taken
    floor of a network = the sum over its layers after fusion; what only moves values costs nothing

It is a limit for kernels that run one after another and transform for free; it does not count what could stay in registers
or in a nearer cache between two layers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...backends.llvm import description
from ...driver.pipeline import native_pipeline, optimize
from .roofline import Roof

if TYPE_CHECKING:
    from ...ir.graph import Graph, Node


@dataclass(frozen=True)
class LayerBound:
    """work: FLOPs that cannot be avoided (a multiply-add is two); direct: those of the definition; seconds: the larger of
    compute and memory."""

    node: str
    direct: int
    work: float
    bytes: int
    compute: float
    memory: float

    @property
    def seconds(self) -> float:
        return max(self.compute, self.memory)

    @property
    def bound(self) -> str:
        """compute or memory: which of the two sets the limit."""
        return "compute" if self.compute >= self.memory else "memory"


def fused(graph: Graph) -> Graph:
    """A copy after every pass of this machine's pipeline but the layouts, which are not part of the work."""
    passes = [p for p in native_pipeline(description.host()) if p.name != "assign-layouts"]
    return optimize(graph.copy(), passes)


def lower_bounds(graph: Graph, limit: Roof) -> list[LayerBound]:
    """The layers of a fused graph with static shapes that do arithmetic, in order."""
    found = []
    for node in graph.order():
        direct, work = _work(node)
        if work:
            values = {v for v in node.inputs if v is not None}
            size = sum(v.type.nbytes for v in values) + sum(t.nbytes for t in node.types)
            compute = work / limit.flops
            found.append(LayerBound(node.name, direct, work, size, compute, limit.seconds(0, size)))
    return found


def _work(node: Node) -> tuple[int, float]:
    """FLOPs of a node's definition, and the fewest. A fused group's are those of its operators."""
    if node.is_group:
        parts = [_work(inner) for inner in node.body.order()]
        return sum(d for d, _ in parts), sum(w for _, w in parts)
    if not node.inputs:
        return 0, 0.0
    cost = node.op.cost(tuple(None if v is None else v.type for v in node.inputs), node.types)
    return cost.flops, cost.flops - 2.0 * (cost.macs - least_multiplications(node, cost.macs))


def least_multiplications(node: Node, direct: int) -> float:
    """The fewest multiplications of a node whose definition has `direct`: those of the algorithms in the table of kernels
    that serve it, in any layout that it may get."""
    x, w = (*node.inputs, None, None)[:2]
    if x is None or w is None:
        return direct
    least = description.least_multiplications(node.op, x.type, w.type, node.type, description.host())
    return direct if least is None else min(direct, least)

"""The least time a network can take on this machine: what is left to gain, layer by layer.

    floor of a layer = max(least multiplications / peak, bytes / bandwidth)        bytes: every operand and result once
    least multiplications = the fewest of the direct convolution and the Winograd transforms that could be taken
    floor of a network = the sum over its layers after fusion; what only moves values costs nothing

It is a limit for kernels that run one after another and transform for free; it does not count what could stay in registers
or in a nearer cache between two layers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from ...backends.llvm.kernels.conv.winograd.plan import KERNELS, LEAST_CHANNELS
from ...backends.llvm.kernels.conv.winograd.rows import ROWS
from ...backends.llvm.kernels.layouts import PLAIN_CHANNELS
from ...backends.llvm.machine import host
from ...backends.llvm.target import LlvmTarget
from ...driver.pipeline import optimize, pipeline
from ...ir.dtype import f32
from ...ops.contraction.conv import Conv
from .roofline import Roof

if TYPE_CHECKING:
    from ...ir.graph import Graph, Node


@dataclass(frozen=True)
class LayerFloor:
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
    passes = [p for p in pipeline(LlvmTarget(host())) if p.name != "assign-layouts"]
    return optimize(graph.copy(), passes)


def floors(graph: Graph, limit: Roof) -> list[LayerFloor]:
    """The layers of a fused graph with static shapes that do arithmetic, in order."""
    found = []
    for node in graph.order():
        direct, work = _work(node)
        if work:
            values = {v for v in node.inputs if v is not None}
            size = sum(v.type.nbytes for v in values) + sum(t.nbytes for t in node.types)
            compute = work / limit.flops
            found.append(LayerFloor(node.name, direct, work, size, compute, limit.seconds(0, size)))
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
    """The fewest multiplications of a node whose definition has `direct`: a tile of n x n products makes m x m outputs of an
    r x r kernel, m = n - r + 1, wherever the Winograd kernels could be taken; a stride makes as many channels of its phases
    (kernels/conv/polyphase.py). Few channels take n products for m outputs of a column (kernels/conv/winograd/rows.py)."""
    op = node.op
    if not isinstance(op, Conv) or node.type.rank != 4 or node.type.dtype != f32:
        return direct
    x, w = node.inputs[0], node.inputs[1]
    assert x is not None and w is not None
    filters, channels, kh, kw = w.type.dims
    batch, _, oh, ow = node.type.dims
    least = float(direct)
    if channels <= PLAIN_CHANNELS and (op.group, op.strides[0], op.dilations[0]) == (1, 1, 1):
        for m in ROWS.get(kh, ()):
            least = min(least, float(batch * -(-oh // m) * ow * (m + kh - 1) * kw * channels * filters))
    channels *= prod(op.strides)
    r, width = -(-kh // op.strides[0]), -(-kw // op.strides[1])
    if r != width or prod(op.dilations) != 1 or (op.group > 1 and prod(op.strides) > 1):
        return least
    if min(channels, filters // op.group) < LEAST_CHANNELS:
        return least
    for n, kernels in KERNELS.items():
        m = n - r + 1
        if r in kernels:
            least = min(least, float(batch * -(-oh // m) * -(-ow // m) * n * n * channels * filters))
    return least

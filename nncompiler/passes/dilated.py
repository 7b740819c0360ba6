"""Dilated convolutions as convolutions of the phases of their input."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from math import prod

from nncompiler.ir.dtype import f32
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.target import Target
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.movement.space import BatchToSpace, SpaceToBatch
from nncompiler.ops.prologue import per_channel

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, insert, retire, sole_consumer

WORTH = 0.9
"""Share of the predicted time of the dilated convolution that its phases may take: predictions err by as much."""


@dataclass(frozen=True)
class DilatedPhases(Pass):
    """A dilated convolution of images becomes one without dilation of the images' phases, where that is predicted to be
    cheaper: Winograd kernels serve the one and not the other.

        %y = conv(%x, @w) {dilations=[2,2]}   -->   %p = space_to_batch(%x) {factors=[2,2]}     four times the images
                                                   %z = conv(%p, @w) {dilations=[1,1]}
                                                   %y = batch_to_space(%z) {factors=[2,2]}

    Positions of one remainder read positions of one remainder. Padding is made with the phases. Activations that alone read
    the result, whose other operands are constants of a channel, move before the phases are joined.
    """

    target: Target
    name = "dilated-phases"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (self.rule,))

    def rule(self, graph: Graph, node: Node) -> Action | None:
        op, x = node.op, node.inputs[0] if node.inputs else None
        if isinstance(op, BatchToSpace):
            return activation_first(graph, node)
        if not isinstance(op, Conv) or max(op.dilations) == 1 or max(op.strides) > 1 or node.type.rank != 4 or x is None:
            return None
        w = node.inputs[1]
        if node.type.dtype != f32 or w is None or w.weight is None or not x.type.is_static:
            return None
        if any(not is_symbolic(d) and d < 1 for d in (*x.type.dims, *node.type.dims)):
            return None
        split, sizes = phases_of(node)
        plain = replace(op, pads=(0,) * 4, dilations=(1, 1))
        parts = TensorType(f32, tuple(map(hint, (x.type.dims[0] * prod(op.dilations), x.type.dims[1], *split))))
        made = TensorType(f32, tuple(map(hint, (parts.dims[0], node.type.dims[1], *sizes))))
        before, after = (TensorType(f32, tuple(map(hint, t.dims))) for t in (x.type, node.type))
        now = self.target.cycles(op, (before, w.type), after)
        then = self.target.cycles(plain, (parts, w.type), made)
        copies = self.target.copying(sum(t.nbytes for t in (before, parts, made, after)))
        if now is None or then is None or then + copies >= WORTH * now:
            return None
        return partial(perform, graph, node, plain)


def phases_of(node: Node) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The extents of a phase of the input, padding included, and of the result."""
    op, w = node.op, node.inputs[1]
    assert isinstance(op, Conv) and w is not None
    sizes = tuple((o + d - 1) // d for o, d in zip(node.type.dims[2:], op.dilations, strict=True))
    return tuple(s + k - 1 for s, k in zip(sizes, w.type.dims[2:], strict=True)), sizes


def perform(graph: Graph, node: Node, plain: Conv) -> None:
    """Puts the convolution `plain` of phases, and what splits and joins them, in the node's place."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, Conv)
    split, _ = phases_of(node)
    phases = insert(graph, SpaceToBatch(op.dilations, op.pads[:2], split), (x,), node, "phases")
    conv = insert(graph, plain, (phases.output, *node.inputs[1:]), node, "conv")
    joined = insert(graph, BatchToSpace(op.dilations, node.type.shape[2:]), (conv.output,), node, "joined")
    graph.replace(node.output, joined.output)
    retire(graph, node, conv)


def activation_first(graph: Graph, node: Node) -> Action | None:
    """activation(batch_to_space(%z)) --> batch_to_space(activation(%z))."""
    z, reader = node.inputs[0], sole_consumer(graph, node.output)
    if reader is None or z is None or not reader.op.pointwise or len(reader.types) != 1 or reader.type != node.type:
        return None
    others = [v for v in reader.inputs if v is not None and v != node.output]
    constants = all(v.weight is not None and per_channel(v, node.output) for v in others)
    if len(others) != len(reader.inputs) - 1 or not constants:
        return None

    def action() -> None:
        active = insert(graph, reader.op, [z if v == node.output else v for v in reader.inputs], reader, "phases")
        graph.set_input(node, 0, active.output)
        graph.replace(reader.output, node.output)
        retire(graph, reader, active)

    return action

"""Padding taken over by the windows that read it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from nncompiler.ir.graph import Graph, Node
from nncompiler.ops.base.windows import tapped
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.movement.slice import Pad
from nncompiler.ops.window.pool import AveragePool, MaxPool

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, derived, producer


@dataclass(frozen=True)
class FoldPadding(Pass):
    """Spatial constant padding becomes the padding of the operator that reads it.

        conv(pad(%x) {pads=[0,0,1,1,0,0,1,1]}, @w)  -->  conv(%x, @w) {pads=[1,1,1,1]}
        average_pool(pad(%x))                       -->  average_pool(%x) {pads=..., count_include_pad=true}
        max_pool(pad(%x) {value=-inf})              -->  max_pool(%x) {pads=...}

        conv(%x, @w[4,3,5,5])                       -->  conv(%x, @w[4,3,1,1])       where %x is one pixel, padded by two

    Taps that read padding alone, as those of large dilations on small images do, go. Convolutions and average pooling take
    zeros. A pooling must have whole windows (no ceil_mode) and less padding than
    kernel; an average pooling must count its own padding, if it has any.
    """

    name = "fold-padding"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (fold, drop_taps))


def fold(graph: Graph, node: Node) -> Action | None:
    """Padding before a convolution or pooling, as that one's own."""
    op = node.op
    pad = producer(node.inputs[0], Pad) if isinstance(op, Conv | AveragePool | MaxPool) else None
    if pad is None or not isinstance(pad.op, Pad) or not isinstance(op, Conv | AveragePool | MaxPool):
        return None
    added = spatial_pads(pad.op, node.type.rank)
    if added is None or pad.op.mode != "constant":
        return None
    pads = tuple(a + b for a, b in zip(op.pads, added))
    new: Conv | AveragePool | MaxPool = replace(op, pads=pads)
    if isinstance(op, MaxPool):
        if pad.op.value != float("-inf") or op.indices:
            return None
    elif pad.op.value != 0:
        return None
    if isinstance(op, AveragePool):
        if any(op.pads) and not op.count_include_pad:
            return None
        new = replace(op, pads=pads, count_include_pad=True)
    if isinstance(op, AveragePool | MaxPool):
        reach = [p < k for p, k in zip(pads, (*op.kernel, *op.kernel))]
        if op.ceil_mode or any(d != 1 for d in op.dilations) or not all(reach):
            return None
    return lambda: become(graph, node, new, (*pad.inputs[:1], *node.inputs[1:]))


def drop_taps(graph: Graph, node: Node) -> Action | None:
    """A convolution without the outer taps of its kernel that lie on padding for every output."""
    op, x = node.op, node.inputs[0] if node.inputs else None
    w = node.inputs[1] if isinstance(op, Conv) else None
    if not isinstance(op, Conv) or x is None or w is None or w.weight is None or not any(op.pads):
        return None
    rank, kept, before, after = node.type.rank - 2, [], [], []
    for axis, (k, s, d) in enumerate(zip(w.weight.shape[2:], op.strides, op.dilations, strict=True)):
        size, out, pad = x.type.shape[2 + axis], node.type.shape[2 + axis], op.pads[axis]
        if not isinstance(size, int) or not isinstance(out, int) or min(size, out) < 1:
            return None
        read = [t for t in range(k) if any(0 <= o * s - pad + t * d < size for o in range(out))]
        first, last = (read[0], read[-1]) if read else (0, k - 1)
        begin = pad - first * d
        end = (out - 1) * s + (last - first) * d + 1 - size - begin
        if begin < 0 or end < 0:
            first, last, begin, end = 0, k - 1, pad, op.pads[rank + axis]
        kept.append(slice(first, last + 1))
        before.append(begin)
        after.append(end)
    shape = (*w.weight.shape[:2], *(cut.stop - cut.start for cut in kept))
    if shape == w.weight.shape:
        return None
    smaller = derived(w.weight, (w.weight,), partial(tapped, tap=kept), shape)

    def action() -> None:
        cut = graph.weight(f"{node.name}.weight", smaller, node.location)
        dilations = tuple(1 if d == 1 else step for d, step in zip(shape[2:], op.dilations, strict=True))
        become(graph, node, replace(op, pads=(*before, *after), dilations=dilations), (x, cut, *node.inputs[2:]))

    return action


def spatial_pads(op: Pad, rank: int) -> tuple[int, ...] | None:
    """The pads of the axes from 2 on as (begin..., end...); None where others are padded too, or elements are cut off."""
    begin, end = op.pads[:rank], op.pads[rank:]
    if any(p != 0 for p in (*begin[:2], *end[:2])):
        return None
    pads = (*begin[2:], *end[2:])
    whole = [p for p in pads if isinstance(p, int) and p >= 0]
    return tuple(whole) if len(whole) == len(pads) else None

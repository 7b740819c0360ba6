"""Convolutions of three spatial axes as convolutions of images, one for each place along the first of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from nncompiler.ir.extents import is_symbolic, literally, same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Pad, Slice

from .base import Pass, Rewrites
from .rewrite import become, derived, insert, prune, retire

RANK = 5


@dataclass(frozen=True)
class VolumesAsImages(Pass):
    """Convolutions of volumes [N, C, D, H, W] with constant weights, and what is between them, become those of D*N images.

        %y = conv(%x, @w[M,C,3,3,3])   -->   %i = reshape(transpose(%x))                 [D*N,C,H,W]
                                             %s = concat(pad(%i), %i, pad(%i)) {axis=1}  the images that each window reads
                                             %z = conv(%s, @w'[M,3*C,3,3])
                                             %y = transpose(reshape(%z))

    A kernel of one element along D takes the images as they are; one of several along D alone has one image instead, whose
    rows are planes [N,C,D,H*W]. Grouped convolutions become one for each element along D,
    whose results are added up. Pointwise operators, concatenations and splits of channels follow where they read such a
    result, so that volumes are made only at the borders.
    """

    name = "volumes-as-images"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        images: dict[Value, Value] = {}  # a volume -> its images
        for node in graph.order():
            make = rule(node, images)
            if make is not None:
                if not rewrites.allow():
                    break
                if make is convolution and along_depth(node):
                    columns(graph, node)
                else:
                    lift(graph, node, images, make)
        for view in images:
            prune(graph, view.node)


Make = Callable[[Graph, Node, dict[Value, Value]], list[Value]]


def rule(node: Node, images: dict[Value, Value]) -> Make | None:
    """How the node is made of images; None where it stays."""
    if not node.inputs or node.is_group or not all(t.rank == RANK and t.dtype.is_float for t in node.types):
        return None
    x = node.inputs[0]
    if isinstance(node.op, Conv):
        w, b = (*node.inputs, None)[1:3]
        constant = w is not None and w.weight is not None and (b is None or b.weight is not None)
        there = x is not None and all(is_symbolic(d) or d > 0 for d in (*x.type.dims, *node.type.dims))
        return convolution if constant and there else None
    if not any(v in images for v in node.inputs if v is not None):
        return None
    if isinstance(node.op, Concat | Split):
        return follow if node.op.axis == 1 else None
    fits = node.op.pointwise and len(node.types) == 1 and all(v is None or operand_fits(v, node) for v in node.inputs)
    return follow if fits else None


def operand_fits(value: Value, node: Node) -> bool:
    """Whether an operand of a pointwise node is a volume of the result's shape, or a constant that does not vary along D."""
    if value.weight is None:
        return same(value.type.shape, node.type.shape)
    shape = value.weight.shape
    return len(shape) < 3 or (shape[-3] == 1 and (len(shape) < RANK or shape[0] == 1))


def lift(graph: Graph, node: Node, images: dict[Value, Value], make: Make) -> None:
    """Makes the node of images, and volumes of its results for their readers."""
    made = make(graph, node, images)
    for old, new in zip(node.outputs, made, strict=True):
        n, c, d, h, w = old.type.shape
        parts = insert(graph, Reshape((d, n, c, h, w)), (new,), node, "parts").output
        volume = graph.add(Transpose((1, 2, 0, 3, 4)), (parts,), f"{old.name}.volume", node.location).output
        images[volume] = new
        graph.replace(old, volume)
    retire(graph, node, made[0].node)


def image(graph: Graph, value: Value, node: Node, images: dict[Value, Value]) -> Value:
    """The images of a volume [D*N, C, H, W], all of one place together; of a smaller constant, what is left without D."""
    if value in images:
        return images[value]
    weight = value.weight
    if weight is not None:
        if len(weight.shape) < 3:
            return value
        rest, depth = (*weight.shape[:-3], *weight.shape[-2:]), weight.shape[-3]
        dims = (depth * rest[0], *rest[1:]) if len(weight.shape) == RANK else rest
        made = Weight(weight.dtype, dims, lambda a: np.moveaxis(a, -3, 0).reshape(dims), sources=(weight,))
        images[value] = graph.weight(f"{value.name}.image", made, node.location)
    else:
        n, c, d, h, w = value.type.shape
        moved = graph.add(Transpose((2, 0, 1, 3, 4)), (value,), f"{value.name}.places", node.location).output
        images[value] = graph.add(Reshape((d * n, c, h, w)), (moved,), f"{value.name}.images", node.location).output
    return images[value]


def follow(graph: Graph, node: Node, images: dict[Value, Value]) -> list[Value]:
    """The same operator on images."""
    inputs = [None if v is None else image(graph, v, node, images) for v in node.inputs]
    return list(insert(graph, node.op, inputs, node, "images").outputs)


def convolution(graph: Graph, node: Node, images: dict[Value, Value]) -> list[Value]:
    """The convolution of the images that each window reads."""
    x, w, b = (*node.inputs, None)[:3]
    op = node.op
    assert isinstance(op, Conv) and x is not None and w is not None and w.weight is not None
    taps, chosen = w.type.dims[2], places_of(node, 0)
    if taps == 1 and chosen is not None and x not in images and literally(chosen[0], 0) and literally(chosen[1], 0):
        _, _, begin, end = chosen  # one place of several is read: no others are moved
        x = insert(graph, Slice((begin,), (end,), (2,), (op.strides[0],)), (x,), node, "chosen").output
        reads = [image(graph, x, node, images)]
    else:
        source = image(graph, x, node, images)
        reads = [read(graph, node, source, tap) for tap in range(taps)]
    flat = Conv(op.strides[1:], (*op.pads[1:3], *op.pads[4:]), op.dilations[1:], op.group)
    bias = [] if b is None else [b]
    m, c, _, *kernel = w.weight.shape

    def weights(name: str, chosen: slice) -> Value:
        count = len(range(taps)[chosen])
        made = derived(w.weight, (w.weight,), partial(unfolded, taps=chosen), (m, count * c, *kernel))  # type: ignore[arg-type]
        return graph.weight(f"{node.name}.{name}", made, node.location)

    if op.group == 1 or taps == 1:
        stacked = reads[0] if taps == 1 else insert(graph, Concat(1), reads, node, "stacked").output
        return [insert(graph, flat, (stacked, weights("weight", slice(None)), *bias), node, "images").output]
    total: Value | None = None
    for tap, part in enumerate(reads):
        inputs = (part, weights(f"weight{tap}", slice(tap, tap + 1)), *(bias if tap == 0 else ()))
        term = insert(graph, flat, inputs, node, f"tap{tap}").output
        total = term if total is None else insert(graph, Add(), (term, total), node, f"sum{tap}").output
    assert total is not None
    return [total]


def unfolded(w: Array, taps: slice) -> Array:
    """w[M, C, KD, KH, KW] --> [M, taps*C, KH, KW]."""
    chosen = np.moveaxis(w[:, :, taps], 2, 1)
    return chosen.reshape(w.shape[0], -1, *w.shape[3:])


def columns(graph: Graph, node: Node) -> None:
    """A convolution along D alone, as that of one image [N, C, D, H*W]."""
    x, w, b = (*node.inputs, None)[:3]
    op = node.op
    assert isinstance(op, Conv) and x is not None and w is not None and w.weight is not None
    n, c, depth, *plane = x.type.shape
    flat = Conv((op.strides[0], 1), (op.pads[0], 0, op.pads[3], 0), (op.dilations[0], 1), op.group)
    shape = (*w.weight.shape[:3], 1)
    kernel = graph.weight(f"{node.name}.kernel", derived(w.weight, (w.weight,), lambda a: a.reshape(shape), shape))
    image = insert(graph, Reshape((n, c, depth, plane[0] * plane[1])), (x,), node, "columns").output
    inputs = (image, kernel) if b is None else (image, kernel, b)
    become(graph, node, Reshape(node.type.shape), (insert(graph, flat, inputs, node, "image").output,))


def along_depth(node: Node) -> bool:
    """Whether a convolution joins elements of a column only."""
    op, w = node.op, node.inputs[1]
    assert isinstance(op, Conv) and w is not None
    inside = w.type.shape[3:] == (1, 1) == op.strides[1:]
    return inside and not any((*op.pads[1:3], *op.pads[4:])) and w.type.shape[2] != 1


def places_of(node: Node, tap: int) -> tuple[int, int, int, int] | None:
    """(padding before, padding behind, begin, end): the places along D of the padded volume that a tap reads, one a
    stride. What is cropped is not read. None for stride 1, and where extents are open."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, Conv) and x is not None
    depth, out, step = x.type.dims[2], node.type.dims[2], op.strides[0]
    if step == 1 or is_symbolic(depth) or is_symbolic(out):
        return None
    first = tap * op.dilations[0] - op.pads[0]
    reach = (out - 1) * step + 1
    return max(-first, 0), max(reach - depth + first, 0), max(first, 0), max(first, 0) + reach


def read(graph: Graph, node: Node, source: Value, tap: int) -> Value:
    """For every place along D of the result, the images that a tap reads: [OD*N, C, H, W]."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, Conv) and x is not None
    n, _, depth, *_ = x.type.shape
    out, step = node.type.shape[2], op.strides[0]
    first = tap * op.dilations[0] - op.pads[0]
    reach = (out - 1) * step + 1
    known = places_of(node, tap)
    before, after, begin, end = known or (-first, reach - depth + first, 0, reach)
    if not (literally(before, 0) and literally(after, 0)):
        whole = (before * n, 0, 0, 0, after * n, 0, 0, 0)
        source = insert(graph, Pad(whole), (source,), node, f"read{tap}").output
    if step == 1:
        return source
    chosen = Slice((begin,), (end,), (0,), (step,))
    if literally(n, 1):
        return insert(graph, chosen, (source,), node, f"places{tap}").output
    c, h, w = source.type.shape[1:]
    padded = before + depth + after if known else reach
    apart = insert(graph, Reshape((padded, n, c, h, w)), (source,), node, f"apart{tap}").output
    places = insert(graph, chosen, (apart,), node, f"places{tap}").output
    return insert(graph, Reshape((out * n, c, h, w)), (places,), node, f"joined{tap}").output

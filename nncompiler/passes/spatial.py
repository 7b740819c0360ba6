"""Operators of one spatial axis as those of two, the first of which has one position."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.dtype import DType, i32
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.types import Shape
from nncompiler.ir.weights import Weight
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.movement.space import Interleave
from nncompiler.ops.quantization import PRODUCTS
from nncompiler.ops.window.pool import MaxPool, Pool

from .base import Pass, Rewrites
from .rewrite import prune, retire

RANK = 3
AXIS = 2
"""Where the new axis stands."""

@dataclass(frozen=True)
class SpatialAxes(Pass):
    """Convolutions and poolings of signals [N, C, L], and what is between them, become those of images [N, C, 1, L].

        %y = relu(conv(%x, @w))   -->   %x' = reshape(%x) {shape=[N,C,1,L]}
                                        %y' = relu(conv(%x', @w'))
                                        %y  = reshape(%y') {shape=[N,M,L']}

    Pointwise operators, concatenations, slices, padding and normalizations follow where they read such a result, so that
    views stand only at the borders.
    """

    name = "spatial-axes"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        images: dict[Value, Value] = {}  # a signal -> the image that it is
        for node in graph.order():
            if lifts(node, images):
                if not rewrites.allow():
                    break
                lift(graph, node, images)
        for view in images:
            prune(graph, view.node)


def lifts(node: Node, images: dict[Value, Value]) -> bool:
    """Whether the node computes signals of floats or codes, or sums of codes, and has kernels for images or reads what has
    been made as an image."""
    if not node.inputs or node.is_group or not all(t.rank == RANK and _is_number(t.dtype) for t in node.types):
        return False
    if isinstance(node.op, MaxPool) and node.op.indices:
        return False
    if node.op.contraction == "conv" or isinstance(node.op, Pool | Interleave):  # what has kernels for images
        return all(v is None or _is_number(v.type.dtype) for v in node.inputs)
    return node.op.with_axis(AXIS) is not None and any(v in images for v in node.inputs if v is not None)


def _is_number(dtype: DType) -> bool:
    return dtype.is_float or dtype in (*PRODUCTS, i32)


def lift(graph: Graph, node: Node, images: dict[Value, Value]) -> None:
    """Puts the operator on images in the node's place, and views of its results for their readers."""
    op = node.op.with_axis(AXIS)
    assert op is not None
    inputs = [None if v is None else image(graph, v, node, images) for v in node.inputs]
    made = graph.add(op, inputs, f"{node.name}.image", node.location)
    for old, new in zip(node.outputs, made.outputs, strict=True):
        view = graph.add(Reshape(old.type.shape), (new,), f"{old.name}.signal", node.location).output
        images[view] = new
        graph.replace(old, view)
    retire(graph, node, made)


def image(graph: Graph, value: Value, node: Node, images: dict[Value, Value]) -> Value:
    """The value with an axis of one element before its last. Vectors broadcast along the last axis, or are parameters, and
    stay."""
    if value in images:
        return images[value]
    if value.type.rank < 2:
        return value
    shape: Shape = (*value.type.shape[:-1], 1, value.type.shape[-1])
    weight = value.weight
    if weight is not None:
        dims = (*weight.shape[:-1], 1, weight.shape[-1])
        made = Weight(weight.dtype, dims, lambda a: a.reshape(dims), sources=(weight,))
        images[value] = graph.weight(f"{value.name}.image", made, node.location)
    else:
        images[value] = graph.add(Reshape(shape), (value,), f"{value.name}.image", node.location).output
    return images[value]

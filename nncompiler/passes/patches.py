"""Convolutions whose weights are known only when the model runs, as products of matrices.

Kernels of convolutions pack weights while compiling; those of products pack both operands while the model runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import product
from math import prod

import numpy as np

from nncompiler.ir.dims import larger
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.arrange import Concat, Expand, Reshape, Transpose
from nncompiler.ops.movement.slice import Pad, Window
from nncompiler.ops.movement.space import Interleave

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, insert, retire

MOST_TAPS = 128
"""Taps of a kernel, at most: each is a copy of the input."""
LEAST_FILTERS = 4
"""Filters of a group from which on a product pays for copies of the input: loops over fewer are not slower."""


@dataclass(frozen=True)
class PatchProducts(Pass):
    """A convolution with weights that the model computes, or is given, becomes a product of matrices (im2col).

        %y = conv(%x, %w)   -->   %p = concat(window(%x), ...)   [N, group, C/group * taps, positions]
                                  %y = matmul(%w, %p)            [N, group, M/group, positions]

    Kernels of one tap and stride 1 read the input as it is. A bias is added to the result; so is one that is known when the
    model runs beside constant weights, whose kernels take constant ones. Modulated convolutions (StyleGAN2), conditional
    ones (CondConv) and filters that another network makes have this form.
    """

    name = "patch-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (rule,))


def rule(graph: Graph, node: Node) -> Action | None:
    """A convolution of f32 or f64 whose weights, or whose bias, are not constant."""
    op = node.op
    if not isinstance(op, Conv | ConvTranspose) or not node.type.dtype.is_float or node.type.dtype.bits < 32:
        return None
    x, w, b = (*node.inputs, None)[:3]
    if x is None or w is None:
        return None
    if b is not None and (b.weight is None or w.weight is None):
        return partial(detach_bias, graph, node)
    if w.weight is not None or not w.type.is_fixed or not x.type.is_static or x.type.dtype != node.type.dtype:
        return None
    if any(not is_symbolic(d) and d < 1 for d in (*x.type.dims, *w.type.dims, *node.type.dims)):
        return None
    if prod(w.type.dims[2:]) > MOST_TAPS:
        return None
    if isinstance(op, ConvTranspose):
        return partial(transposed_as_product, graph, node) if prod(op.strides) <= MOST_TAPS else None
    return partial(convolution_as_product, graph, node) if w.type.dims[0] // op.group >= LEAST_FILTERS else None


def detach_bias(graph: Graph, node: Node) -> None:
    """conv(x, w, b) --> conv(x, w) + b, for a convolution or a transposed one."""
    x, w, b = node.inputs
    assert isinstance(node.op, Conv | ConvTranspose) and b is not None
    plain = insert(graph, node.op, (x, w), node, "product")
    shape = (1, node.type.shape[1], *(1,) * (node.type.rank - 2))
    column = insert(graph, Reshape(shape), (b,), node, "bias")
    total = insert(graph, Add(), (plain.output, column.output), node, "biased")
    graph.replace(node.output, total.output)
    retire(graph, node, plain)


def convolution_as_product(graph: Graph, node: Node) -> None:
    """Puts a product of the weights and the patches of x in the place of a convolution (im2col)."""
    op, (x, w) = node.op, node.inputs[:2]
    assert isinstance(op, Conv) and x is not None and w is not None
    (images, channels, *_), (filters, depth, *kernel) = x.type.dims, w.type.dims
    sizes, group, rank = node.type.dims[2:], op.group, len(kernel)

    def made(step: Op, *values: Value, suffix: str = "patches") -> Value:
        return insert(graph, step, values, node, suffix).output

    lead, axes = (images,) if group == 1 else (images, group), tuple(range(2, 2 + rank))
    taps: list[Value] = []
    if prod(kernel) > 1 or max(op.strides) > 1 or any(op.pads):
        if any(op.pads):
            x = made(Pad((0, 0, *op.pads[:rank], 0, 0, *op.pads[rank:])), x)
        for place in product(*map(range, kernel)):
            starts = tuple(i * d for i, d in zip(place, op.dilations, strict=True))
            tap = made(Window(starts, sizes, axes, op.strides), x)
            taps.append(made(Reshape((images, channels, 1, *sizes)), tap))
        x = taps[0] if len(taps) == 1 else made(Concat(2), *taps)
    columns = made(Reshape((*lead, depth * prod(kernel), prod(sizes))), x)
    rows = (1,) if group == 1 else (1, group)
    matrix = made(Reshape((*rows, filters // group, depth * prod(kernel))), w, suffix="matrix")
    dot = insert(graph, MatMul(), (matrix, columns), node, "product")
    result = made(Reshape((images, filters, *sizes)), dot.output, suffix="image")
    graph.replace(node.output, result)
    retire(graph, node, dot)


def transposed_as_product(graph: Graph, node: Node) -> None:
    """Puts a product of the weights and x in the place of a transposed convolution, and adds up its terms (col2im).

    With stride s, what tap k makes of input i belongs to position i*s + k*dilation, counted from before the pads: to phase
    (k*dilation) mod s, moved by (k*dilation) div s.
    """
    op, (x, w) = node.op, node.inputs[:2]
    assert isinstance(op, ConvTranspose) and x is not None and w is not None
    (images, channels, *spatial), (_, each, *kernel) = x.type.dims, w.type.dims
    sizes, group, rank, count = node.type.dims[2:], op.group, len(kernel), prod(kernel)

    def made(step: Op, *values: Value, suffix: str = "taps") -> Value:
        return insert(graph, step, values, node, suffix).output

    lead, depth = (images, group), channels // group
    matrix = made(Reshape((1, group, depth, each * count)), w, suffix="matrix")
    matrix = made(Transpose((0, 1, 3, 2)), matrix, suffix="matrix")
    columns = made(Reshape((*lead, depth, prod(spatial))), x)
    dot = insert(graph, MatMul(), (matrix, columns), node, "product")
    taps = made(Reshape((images, group * each, count, *spatial)), dot.output)
    shifts = [(k - 1) * d // s for k, d, s in zip(kernel, op.dilations, op.strides, strict=True)]
    ends = [-(-(o + p) // s) for o, p, s in zip(sizes, op.pads[:rank], op.strides, strict=True)]
    extents = [larger(d + t, e) for d, t, e in zip(spatial, shifts, ends, strict=True)]
    phases: dict[tuple[int, ...], Value] = {}
    for number, place in enumerate(product(*map(range, kernel))):
        at = [k * d for k, d in zip(place, op.dilations, strict=True)]
        before = [a // s for a, s in zip(at, op.strides, strict=True)]
        after = [e - d - b for e, d, b in zip(extents, spatial, before, strict=True)]
        tap = made(Pad((0, 0, -number, *before, 0, 0, number + 1 - count, *after)), taps)
        phase = tuple(a % s for a, s in zip(at, op.strides, strict=True))
        phases[phase] = made(Add(), phases[phase], tap, suffix="sum") if phase in phases else tap
    shape = (images, 1, group * each, *extents)
    parts = []
    for phase in product(*map(range, op.strides)):
        if phase in phases:
            parts.append(made(Reshape(shape), phases[phase], suffix="phases"))
        else:
            zero = graph.weight(f"{node.name}.zero", np.zeros((), node.type.dtype.numpy), node.location)
            parts.append(made(Expand(shape), zero, suffix="phases"))
    joined = parts[0] if len(parts) == 1 else made(Concat(1), *parts, suffix="phases")
    joined = made(Reshape((images, len(parts) * group * each, *extents)), joined, suffix="phases")
    shuffle = Interleave(op.strides, op.pads[:rank], group * each, node.type.shape[2:])
    graph.replace(node.output, made(shuffle, joined, suffix="interleave"))
    retire(graph, node, dot)

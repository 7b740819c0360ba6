"""Batch normalization with constant statistics, folded into a neighbour or turned into a multiplication and an addition."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Array
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.normalization.channels import BatchNorm

from .base import Pass, Rewrites
from .linear import fold, linear
from .rewrite import Action, apply_rules, become, bypass, derived, insert, representable, sole_consumer


@dataclass(frozen=True)
class FoldBatchNorm(Pass):
    """With s = scale / sqrt(var + epsilon) and t = bias - mean * s, one number a channel, computed in float64:

        batch_norm(conv(%x, @w, @b), ...)      -->  conv(%x, @w*s, @b*s+t)         also conv_transpose and gemm
        conv(batch_norm(%x, ...), @w, @b)      -->  conv(%x, @w*s, @b+sum(w*t))    where the convolution has no padding
        batch_norm(%x, ...)                    -->  add(mul(%x, @s), @t)           otherwise (f32 and f64)

    The inner result must have no other reader, and 16-bit weights must be able to hold the new numbers. The second is left
    alone where a weight is infinite or NaN, or would be: w*(s*x + t) may then be infinite where w*s*x + w*t is no number.
    """

    name = "fold-batch-norm"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (into_producer,))
        apply_rules(graph, rewrites, (into_consumer,))
        apply_rules(graph, rewrites, (to_multiply_add,))


def coefficients(node: Node) -> tuple[Array, Array] | None:
    """(s, t) in float64, where all statistics are constant."""
    if not isinstance(node.op, BatchNorm):
        return None
    weights = [v.weight for v in node.inputs[1:5] if v is not None and v.weight is not None]
    if len(weights) != 4:
        return None
    scale, bias, mean, var = (w.array.astype(np.float64) for w in weights)
    with np.errstate(all="ignore"):
        s = scale / np.sqrt(var + node.op.epsilon)
        return s, bias - mean * s


def into_producer(graph: Graph, node: Node) -> Action | None:
    """Folds a batch normalization into the linear node that it alone reads."""
    x = node.inputs[0] if isinstance(node.op, BatchNorm) else None
    target = None if x is None else linear(x.node)
    if x is None or target is None or not target.shiftable or target.axis != 1 or sole_consumer(graph, x) is not node:
        return None
    found = coefficients(node)
    if found is None or not target.takes(*found):
        return None
    s, t = found

    def action() -> None:
        fold(graph, target, s, t)
        bypass(graph, node, x)

    return action


def into_consumer(graph: Graph, node: Node) -> Action | None:
    """Folds a batch normalization into the convolution without padding that alone reads it."""
    x = node.inputs[0] if isinstance(node.op, Conv) and not any(node.op.pads) else None
    if x is None or not isinstance(x.node.op, BatchNorm) or not isinstance(node.op, Conv):
        return None
    target = linear(node)
    found = coefficients(x.node)
    if target is None or found is None or sole_consumer(graph, x) is not node or node.inputs[1] == x:
        return None
    s, t = found
    group, inner, w, old = node.op.group, x.node.inputs[0], target.weight, target.bias_vector()
    if w.dtype in HALVES and not _centred(x.node, t):
        return None
    with np.errstate(all="ignore"):
        largest = np.abs(w.array).max(initial=0).astype(np.float64) * max(np.abs(v).max(initial=0) for v in (s, t))
        if not np.isfinite(np.asarray(largest).astype(w.dtype.numpy)):
            return None

    def per_group(array: Array, v: Array) -> Array:
        """The weights, in float64, times v, one number an input channel; array: [M, C/group, *K]."""
        outer = np.repeat(v.reshape(group, -1), array.shape[0] // group, axis=0)
        return np.asarray(array.astype(np.float64) * outer.reshape(*outer.shape, *(1,) * (array.ndim - 2)))

    def new_bias(array: Array) -> Array:
        return np.asarray(old + per_group(array, t).reshape(w.shape[0], -1).sum(1))

    if w.dtype == dt.f16 and not representable(w.dtype, per_group(w.array, s), new_bias(w.array)):
        return None

    def action() -> None:
        weight = derived(w, (w,), lambda a: per_group(a, s))
        bias = derived(w, (w,), new_bias, (target.channels,))
        values = (graph.weight(f"{node.name}.{k}", v, node.location) for k, v in (("weight", weight), ("bias", bias)))
        become(graph, node, node.op, (inner, *values))

    return action


def _centred(node: Node, t: Array) -> bool:
    """Whether the shift t is no larger than what batch_norm gives (about bias ± scale): 16-bit weights that also had to
    take a large mean away would multiply their rounding by it."""
    weights = [v.weight for v in node.inputs[1:3] if v is not None and v.weight is not None]
    scale, bias = (np.abs(w.array.astype(np.float64)) for w in weights)
    return bool(np.all(np.abs(t) <= scale + bias))


def to_multiply_add(graph: Graph, node: Node) -> Action | None:
    """A batch normalization that folds into nothing, as a multiplication and an addition by the channel."""
    if not isinstance(node.op, BatchNorm) or node.type.dtype not in (dt.f32, dt.f64):
        return None
    found = coefficients(node)
    if found is None:
        return None
    s, t = found
    shape = (-1, *(1,) * (node.type.rank - 2))
    kind = node.type.dtype.numpy

    def action() -> None:
        scale = graph.weight(f"{node.name}.scale", s.reshape(shape).astype(kind), node.location)
        shift = graph.weight(f"{node.name}.shift", t.reshape(shape).astype(kind), node.location)
        product = insert(graph, Mul(), (node.inputs[0], scale), node, "scaled")
        become(graph, node, Add(), (product.output, shift))

    return action

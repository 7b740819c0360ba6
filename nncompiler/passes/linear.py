"""Linear operators with constant weights, and scaling and shifting their results by changing those weights.

    conv(x, w, b) * s + t  =  conv(x, w * s, b * s + t)          s, t: one number an output channel

Convolutions, transposed convolutions, gemm and matmul (no shift) with constant weights and bias have this form. New
numbers are computed in float64, when they are first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir.dtype import f16
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.contraction.matmul import Gemm, MatMul

from .rewrite import become, channel_vector, derived, representable


@dataclass(frozen=True)
class LinearNode:
    """A linear node: `axis` is the channel axis of its result, `channels` its extent; `bias` is None where absent."""

    node: Node
    weight: Weight
    bias: Weight | None
    axis: int
    channels: int

    @property
    def shiftable(self) -> bool:
        """Whether it takes a bias."""
        return not isinstance(self.node.op, MatMul)

    def scale(self, s: Array, w: Array) -> Array:
        """The weights w, in float64, times s an output channel."""
        w = w.astype(np.float64)
        match self.node.op:
            case Conv():
                return w * s.reshape(-1, *(1,) * (w.ndim - 1))
            case ConvTranspose(group=g):
                grouped = w.reshape(g, w.shape[0] // g, *w.shape[1:])
                scaled: Array = grouped * s.reshape(g, 1, -1, *(1,) * (w.ndim - 2))
                return scaled.reshape(w.shape)
            case Gemm(trans_b=True):
                return w * s[:, None]
        return w * s

    def scaled(self, s: Array) -> Weight:
        return derived(self.weight, (self.weight,), lambda w: self.scale(s, w))

    def takes(self, s: Array | None, t: Array | None) -> bool:
        """Whether the weights' type can hold the weights and the bias of s * result + t."""
        dtype = self.weight.dtype
        if dtype != f16:
            return True
        with np.errstate(all="ignore"):
            old = self.bias_vector()
            bias = (old if s is None else old * s) + (0.0 if t is None else t)
            return representable(dtype, None if s is None else self.by_channel(self.scale(s, self.weight.array)), bias)

    def by_channel(self, w: Array) -> Array:
        """The weights with the output channels as their first axis."""
        match self.node.op:
            case Conv() | Gemm(trans_b=True):
                return w
            case ConvTranspose(group=g):
                grouped: Array = w.reshape(g, w.shape[0] // g, *w.shape[1:])
                return np.moveaxis(grouped, 2, 1).reshape(w.shape[1] * g, -1)
        return w.T

    def bias_vector(self) -> Array:
        """The bias in float64, beta included; zeros where absent."""
        if self.bias is None:
            return np.zeros(self.channels)
        beta = self.node.op.beta if isinstance(self.node.op, Gemm) else 1.0
        return np.broadcast_to(self.bias.array.reshape(-1).astype(np.float64), (self.channels,)) * beta


def linear(node: Node) -> LinearNode | None:
    """The node as a linear one with constant weights; None where it is not."""
    if node.op.contraction not in ("conv", "conv_transpose", "matmul") or not node.type.dtype.is_float:
        return None
    w = node.inputs[1]
    bias = node.inputs[2] if len(node.inputs) > 2 else None
    if w is None or w.weight is None:
        return None
    axis = 1
    if isinstance(node.op, MatMul):
        if len(w.weight.shape) != 2:
            return None
        axis = node.type.rank - 1
    channels = node.type.shape[axis]
    if not isinstance(channels, int) or channels == 0 or axis < 0:
        return None
    if bias is not None and channel_vector(bias, node.type.shape if isinstance(node.op, Gemm) else (channels,), -1) is None:
        return None
    return LinearNode(node, w.weight, None if bias is None else bias.weight, axis, channels)


def fold(graph: Graph, target: LinearNode, s: Array | None, t: Array | None) -> None:
    """Makes the node give s * result + t; None stands for 1 and 0."""
    node, w = target.node, target.node.inputs[1]
    if s is not None:
        w = graph.weight(f"{node.name}.weight", target.scaled(s), node.location)
    inputs: list[Value | None] = [node.inputs[0], w]
    op = node.op
    if target.bias is not None or t is not None:
        ones, zeros = np.ones(target.channels), np.zeros(target.channels)
        s, t, old = ones if s is None else s, zeros if t is None else t, target.bias_vector()
        bias = derived(target.weight, (), lambda: old * s + t, (target.channels,))
        inputs.append(graph.weight(f"{node.name}.bias", bias, node.location))
        if isinstance(op, Gemm):
            op = replace(op, beta=1.0)
    become(graph, node, op, inputs)

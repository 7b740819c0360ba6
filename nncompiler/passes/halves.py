"""Networks of 16-bit floats computed by the kernels of f32."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ir.source import Input
from nncompiler.ir.weights import Weight
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.elementwise.cast import Cast

from .base import Pass, Rewrites
from .rewrite import prune, retire

KERNELS = ("conv", "conv_transpose", "matmul", "matmul_nbits")
"""Forms of contractions that have kernels for f32."""


def follows(op: Op) -> bool:
    """Whether the operator stays in f32 where it reads f32: it is pointwise, moves, pools, normalizes or reduces, and reads
    no bits."""
    return not op.reads_bits and (op.channelwise or op.moves_data or op.anchor in ("pool", "reduce", "normalization"))


@dataclass(frozen=True)
class CarryHalves(Pass):
    """Convolutions and matrix products of f16 and bf16 tensors, and what reads their results, compute on f32 tensors.

        %c = conv(%x, @w)       f16         %x' = cast(%x)               f32
        %r = relu(%c)           f16   -->   %c  = conv(%x', @w in f32)   f32
                                            %r  = relu(%c)               f32
                                            %r' = cast(%r)               f16

    These operators compute in f32 in any case and round each result; here what lies between two of them is not rounded. A
    result is rounded where an output, or an operator that does not follow, reads it. A cast to 16 bits that the model
    itself makes rounds as before. What only joins an input of the model with results to an output (a cache) stays as it is.
    Constants become f32 while compiling.
    """

    name = "carry-halves"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        wide: dict[Value, Value] = {}  # a value of 16 bits -> the same in f32
        for node in graph.order():
            if carried(node, wide) and not passes_through(graph, node):
                if not rewrites.allow():
                    break
                carry(graph, node, wide)
        for narrow in wide:
            prune(graph, narrow.node)


def carried(node: Node, wide: dict[Value, Value]) -> bool:
    """Whether the node computes 16-bit floats, and has kernels for f32 or reads a result that is carried in f32."""
    if not node.inputs or node.is_group or not all(t.dtype in HALVES for t in node.types):
        return False
    if node.op.contraction in KERNELS:
        return True
    if isinstance(node.op, Cast):
        return False
    return follows(node.op) and any(v in wide and v.weight is None for v in node.inputs if v is not None)


def passes_through(graph: Graph, node: Node) -> bool:
    """Whether the node joins an input of the model with something to an output, as a decoder does with its cache: in f32
    all of the input would be cast, and back, where nothing is computed on it."""
    joins = node.op.moves_data and len(node.inputs) > 1 and any(map(graph.is_output, node.outputs))
    return joins and any(v is not None and isinstance(v.node.op, Input) for v in node.inputs)


def carry(graph: Graph, node: Node, wide: dict[Value, Value]) -> None:
    """Puts the node's operator on f32 operands in its place, and casts of the results for other readers."""
    inputs = [None if v is None else widened(graph, v, node, wide) for v in node.inputs]
    made = graph.add(node.op, inputs, f"{node.name}.f32", node.location)
    for old, new in zip(node.outputs, made.outputs, strict=True):
        narrow = graph.add(Cast(old.type.dtype), (new,), f"{old.name}.{old.type.dtype}", node.location).output
        wide[narrow] = new
        graph.replace(old, narrow)
    retire(graph, node, made)


def widened(graph: Graph, value: Value, node: Node, wide: dict[Value, Value]) -> Value:
    """The value in f32, made once."""
    if value.type.dtype not in HALVES:
        return value
    if value not in wide:
        weight = value.weight
        if weight is not None:
            made = Weight(f32, weight.shape, lambda a: a.astype(f32.numpy), sources=(weight,), formula=Cast(f32))
            wide[value] = graph.weight(f"{value.name}.f32", made, node.location)
        else:
            wide[value] = graph.add(Cast(f32), (value,), f"{value.name}.f32", node.location).output
    return wide[value]

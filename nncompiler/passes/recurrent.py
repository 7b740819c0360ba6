"""Recurrent layers --> one matrix product for all steps, and what is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array, Op, Operand
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.contraction.matmul import Gemm
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.movement.arrange import Concat, Reshape
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.recurrent.layers import Recurrent

from .base import Pass, Rewrites
from .rewrite import become, insert, is_weight, replace_all


@dataclass(frozen=True)
class ProjectInputs(Pass):
    """Takes out of recurrent layers what does not depend on the step before; the layer reads the product instead of x.

        %y = lstm(%x, @w, @r, @b)    -->    %y.rows  = reshape(%x)                       [T*N, I]
                                            %y.sums  = gemm(%y.rows, @w', @b')           [T*N, D*G*H]
                                            %y.gates = reshape(%y.sums)                  [T, N, D*G*H]
                                            %y       = lstm(%y.gates, _, @r)

    Layers of 16-bit floats compute in f32, states included: their operands and results are cast.
    """

    name = "project-inputs"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        for node in graph.order():
            if isinstance(node.op, Recurrent) and node.inputs[1] is not None:
                if not rewrites.allow():
                    return
                project(graph, node, node.op)


def project(graph: Graph, node: Node, op: Recurrent) -> None:
    """Rewrites one layer, which has w."""
    dtype = node.type.dtype
    x, w, r, b, lengths, h0, c0, p = op.take(node.inputs)
    if dtype in HALVES:
        named = (("x", x), ("w", w), ("r", r), ("b", b), ("h0", h0), ("c0", c0), ("p", p))
        wide = [None if v is None else made(graph, Cast(f32), (v,), node, f"{part}.wide") for part, v in named]
        x, w, r, b, h0, c0, p = wide
    shape = x.type.shape
    d, rows, inputs = op.directions, op.gates * r.type.dims[2], w.type.shape[2]
    matrix = made(graph, Reshape((d * rows, inputs)), (w,), node, "w")
    bias, rest = (None, None) if b is None else biases(graph, node, op, b, rows)
    flat = made(graph, Reshape((shape[0] * shape[1], inputs)), (x,), node, "rows")
    sums = insert(graph, Gemm(trans_b=True), (flat, matrix) if bias is None else (flat, matrix, bias), node, "sums").output
    gates = made(graph, Reshape((*shape[:2], d * rows)), (sums,), node, "gates")
    operands = [gates, None, r, rest, lengths, h0, *((c0, p) if op.cell else ())]
    while operands[-1] is None:
        operands.pop()
    if dtype not in HALVES:
        become(graph, node, op, operands)
        return
    layer = insert(graph, op, operands, node, "wide")
    casts = [insert(graph, Cast(dtype), (v,), node, f"narrow{k}") for k, v in enumerate(layer.outputs)]
    replace_all(graph, node, [c.output for c in casts])


def biases(graph: Graph, node: Node, op: Recurrent, b: Value, rows: int) -> tuple[Value, Value | None]:
    """(what the product adds [D*G*H], what the recurrence itself adds [D, H] or None) of b [D, 2*G*H]."""
    kept = rows - rows // op.gates if op.adds_before_reset else rows

    def part(name: str, begin: int, end: int) -> Value:
        return made(graph, Slice((begin,), (end,), (1,), (1,)), (b,), node, f"b.{name}")

    total = made(graph, Add(), (part("x", 0, kept), part("h", rows, rows + kept)), node, "b.sum")
    if kept < rows:
        total = made(graph, Concat(1), (total, part("x_last", kept, rows)), node, "b.all")
    flat = made(graph, Reshape((op.directions * rows,)), (total,), node, "b")
    return flat, part("h_last", rows + kept, 2 * rows) if kept < rows else None


def made(graph: Graph, op: Op, values: Iterable[Value], node: Node, part: str) -> Value:
    """The operator's result: a constant where its operands are constants, else that of a new node."""
    values = tuple(values)
    weights = [v.weight for v in values if is_weight(v) and v.weight is not None]
    if len(weights) < len(values):
        return insert(graph, op, values, node, part).output
    type_ = op.infer(*(Operand(v.type, v.known) for v in values))
    assert isinstance(type_, TensorType)
    weight = Weight(type_.dtype, type_.dims, partial(_evaluated, op), sources=weights)
    return graph.weight(f"{node.name}.{part}", weight, node.location)


def _evaluated(op: Op, *arrays: Array) -> Array:
    result = op.evaluate(*arrays)
    assert not isinstance(result, tuple)
    return result

"""Activations as codes of 8 bits, for products with packed weights that allow it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.matmul_nbits import CODES_OF_A, MOST_CODE, MatMulNBits, MatMulNBitsInteger
from nncompiler.ops.elementwise.binary import Div, Equal, Mul, Where
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Abs, Round
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.movement.slice import Pad
from nncompiler.ops.reduction.reduce import ReduceMax, ReduceSum

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, insert, is_weight

LARGEST_BLOCK = 256
"""Terms whose sums f32 holds: 127 * 255 * 256 is below 2^24."""


@dataclass(frozen=True)
class QuantizeActivations(Pass):
    """The codes of activations, their scales and sums become values of the graph, which all products of one activation read.

        %y = matmul_nbits(%a, @w, @s) {accuracy=4}     %g = reshape(%a) {shape=[..., blocks, block]}
                                                  -->  %m = reduce_max(abs(%g)) over the block
                                                       %c = cast(round(%g * where(%m == 0, 0, 127 / %m))) to i8
                                                       %y = matmul_nbits_integer(%c, @w, @s, %m / 127, reduce_sum(%c))
    """

    name = "quantize-activations"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (product,))


def product(graph: Graph, node: Node) -> Action | None:
    """A product of f32 whose weights are constant."""
    op = node.op
    if type(op) is not MatMulNBits or op.accuracy != CODES_OF_A or op.block > LARGEST_BLOCK:
        return None
    a, b, scale, zero = (*node.inputs, None)[:4]
    constant = is_weight(b) and is_weight(scale) and (zero is None or (is_weight(zero) and zero.type.dtype == dt.u8))
    if a is None or a.type.dtype != dt.f32 or not constant:
        return None

    def action() -> None:
        lead, k = a.type.shape[:-1], op.blocks * op.block

        def made(part: str, kind: Op, *operands: Value | None) -> Value:
            return insert(graph, kind, operands, node, part).output

        def number(part: str, x: float) -> Value:
            return graph.weight(f"{node.name}.{part}", np.asarray(x, np.float32), node.location)

        x = a if k == op.k else made("padded", Pad((*[0] * (2 * a.type.rank - 1), k - op.k)), a)
        x = made("blocks", Reshape((*lead, op.blocks, op.block)), x)
        axis, full = len(lead) + 1, number("full", MOST_CODE)
        most = made("most", ReduceMax((axis,), True), made("sizes", Abs(), x))
        zeros = number("nothing", 0.0)
        inverse = made("inverse", Where(), made("none", Equal(), most, zeros), zeros, made("quotient", Div(), full, most))
        codes = made("codes", Cast(dt.i8), made("rounded", Round(), made("scaled", Mul(), x, inverse)))
        sums = made("sums", ReduceSum((axis,), False), made("wide", Cast(dt.i32), codes))
        scales = made("a_scales", Reshape((*lead, op.blocks)), made("a_scale", Div(), most, full))
        integer = MatMulNBitsInteger(k, op.n, op.bits, op.block)
        become(graph, node, integer, (made("flat", Reshape((*lead, k)), codes), b, scale, scales, sums, zero))

    return action

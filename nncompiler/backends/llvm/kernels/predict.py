"""Predicted cycles of convolutions and matrix products before layouts and fusion are known: what passes weigh rewrites by.

The layouts are taken to be those that `layouts.py` asks for, and the algorithm is the one that `registry.py` would take.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.quantization import ConvInteger, MatMulInteger

from .conv.problem import Convolution, foreseen, refused_types
from .cost import CostModel, Work
from .inner_product import multiply_add
from .layouts import PLAIN_CHANNELS
from .matmul import integer, plan, product
from .query import Query
from .registry import ALGORITHMS, select

if TYPE_CHECKING:
    from ..machine import Machine


def layer_before_layouts(op: Op, x: TensorType, w: TensorType, y: TensorType, machine: Machine) -> Convolution | None:
    """A convolution with constant weights in the layouts that it will get; None where no kernel serves its types, and for
    other operators."""
    if not isinstance(op, Conv | ConvInteger) or refused_types(op, x, w, y, machine):
        return None
    block = machine.channel_block(dt.f32 if isinstance(op, ConvInteger) else x.dtype)
    return foreseen(op, x, w, y, block, blocked=x.dims[1] > PLAIN_CHANNELS)


def multiplies_codes(
    op: Op, operands: tuple[TensorType, TensorType], result: TensorType, machine: Machine, computed: bool = False
) -> bool:
    """Whether there is a kernel for an integer convolution or product with a constant second operand, or a computed one."""
    if computed:
        return isinstance(op, MatMulInteger) and not integer.refused_computed(*operands, machine)
    if isinstance(op, MatMulInteger):
        return not integer.refused_types(operands[1], machine)
    if not all(t.is_static for t in (operands[0], result)):
        return False
    image = op.with_axis(2) if operands[0].rank == 3 else None
    if image is not None:  # convolutions of one axis become those of images
        x, w, result = (replace(t, shape=(*t.shape[:2], 1, *t.shape[2:])) for t in (*operands, result))
        op, operands = image, (x, w)
    layer = layer_before_layouts(op, *operands, result, machine)
    return layer is not None and select(Query.foreseen(op, machine, layer)) is not None


def predicted_cycles(op: Op, operands: tuple[TensorType | None, ...], result: TensorType, machine: Machine) -> float | None:
    """Cycles of one core for one run of the operator with constant weights, the start of a step included; None where no
    kernel of this package serves it."""
    x, w = operands[:2]
    if x is None or w is None or not all(t.is_static for t in (x, w, result)):
        return None
    step = CostModel.of(machine).cycles(Work(steps=1))
    if isinstance(op, Conv):
        layer = layer_before_layouts(op, x, w, result, machine)
        variant = None if layer is None else select(Query.foreseen(op, machine, layer))
        return None if variant is None else variant.cycles + step
    if not isinstance(op, Gemm | MatMul) or w.rank != 2 or x.rank < 2 or product.refused_type(x.dtype, machine):
        return None
    k = x.dims[0] if isinstance(op, Gemm) and op.trans_a else x.dims[-1]
    n = result.dims[-1]
    if n < 2 or not k or not result.size:
        return None
    cold = k * n * x.dtype.size > machine.l3_share // 2
    extents = plan.ProductExtents(x.dtype, result.size // n, k, n, cold=cold)
    return plan.costs(extents, machine, multiply_add(x.dtype), extents.m == 1)[0][1] + step


def least_multiplications(op: Op, x: TensorType, w: TensorType, y: TensorType, machine: Machine) -> float | None:
    """The fewest multiplications with which an algorithm makes a convolution, in any layout that it may get; None where none
    serves it."""
    if not isinstance(op, Conv) or refused_types(op, x, w, y, machine):
        return None
    block = machine.channel_block(x.dtype)
    layouts = [foreseen(op, x, w, y, block, blocked=True)]
    if x.dims[1] <= PLAIN_CHANNELS:
        layouts.append(foreseen(op, x, w, y, block, blocked=False))
    counts = [
        a.multiplications(layer)
        for layer in layouts
        for a in ALGORITHMS
        if not a.fallback and not a.refusal(Query.foreseen(op, machine, layer))
    ]
    return min(counts, default=None)

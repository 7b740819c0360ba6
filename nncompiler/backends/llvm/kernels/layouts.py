"""The layouts that convolution kernels want: channels in blocks, planes where they are few, padding as a halo in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import f32
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import Layout, TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.quantization import ConvInteger

from ..emission.contraction import anchor_of
from .conv.problem import foreseen, refused
from .cost import REORDER_RATE
from .inner_product import QUAD
from .query import Query
from .registry import select

if TYPE_CHECKING:
    from ..machine import Machine

PLAIN_CHANNELS = 8
"""A row-major operand with at most so many channels is read as it is: blocks would be mostly padding. So is a result
written, where its kernel is the faster for it."""

Layouts = tuple[tuple[Layout | None, ...], Layout | None]


def preferred_layouts(node: Node, machine: Machine, given: Mapping[Value, Layout | None] | None = None) -> Layouts | None:
    """(layouts of the operands, layout of the result) for a convolution of images, alone or as the anchor of a fused group;
    None for every other node and for convolutions that no kernel here serves. `given` are the layouts of its operands where
    they are known, as graph inputs' always are."""
    found = anchor_of(node)
    if found is None or not isinstance(found.node.op, Conv | ConvInteger) or len(node.types) != 1:
        return None
    anchor, op, operands = found.node, found.node.op, found.operands
    if refused(op, operands, anchor.type, machine):
        return None
    x, w = operands[:2]
    assert x is not None and w is not None
    if not x.type.is_static or not node.type.is_static or anchor.type.shape != node.type.shape:
        return None
    codes, direct = isinstance(op, ConvInteger), not found.before
    block = machine.channel_block(f32 if codes else x.type.dtype)
    channels, m, result = w.type.dims[1] * op.group, node.type.dims[1], channel_blocked(4, block)
    top, left, bottom, right = (max(0, pad) for pad in op.pads)
    halo = ((0, 0), (0, 0), (top, bottom), (left, right)) if any(op.pads) else ()
    rows = isinstance(x.node.op, Input) or (direct and (given or {}).get(x, result) is None)
    plain = rows and channels <= PLAIN_CHANNELS and (op.group == 1 or (op.group < channels and m // op.group % block == 0))
    if codes and plain:  # a quad of columns may hang over
        halo = ((0, 0), (0, 0), (top, bottom), (left, right + -w.type.dims[3] % QUAD))
        plain = op.dilations[1] == 1
    few = m <= PLAIN_CHANNELS or (rows and not plain and m < 2 * block)
    planes = direct and not codes and few and _planes_win(anchor, x, w, rows, plain, machine)
    image = Layout((0, 1, 2, 3), (), halo) if plain or planes else channel_blocked(4, block, halo)

    def layout_of(value: Value | None) -> Layout | None:
        if value is None or value.weight is not None:
            return None
        if value == x:
            return None if image.is_row_major else image
        return result if not planes and _per_channel(value.type, m) else None

    return tuple(layout_of(v) for v in node.inputs), None if planes else result


def _planes_win(anchor: Node, x: Value, w: Value, rows: bool, plain: bool, machine: Machine) -> bool:
    """Whether the convolution is faster from planes to planes than to a blocked result, the reorder of x included: `rows`
    says that x is row-major, `plain` that the other kernel would read it so."""
    op, types = anchor.op, (x.type, w.type, anchor.type)
    assert isinstance(op, Conv)
    block = machine.channel_block(x.type.dtype)
    planar = select(Query.foreseen(op, machine, foreseen(op, *types, block, blocked=False, planes=True)))
    other = select(Query.foreseen(op, machine, foreseen(op, *types, block, blocked=not plain)))
    if planar is None or other is None:
        return planar is not None
    reorder = 2 * hint(x.type.nbytes) / REORDER_RATE
    after = 0.0 if types[2].dims[1] <= PLAIN_CHANNELS else 2 * hint(types[2].nbytes) / REORDER_RATE
    return planar.cycles + (0.0 if rows else reorder) + after < other.cycles + (reorder if rows and not plain else 0.0)


def _per_channel(type_: TensorType, channels: int) -> bool:
    return type_.rank == 4 and type_.dims[1] == channels and channels > 1

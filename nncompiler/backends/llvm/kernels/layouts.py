"""The layouts that convolution kernels want: channels in blocks, padding as a halo in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir.graph import Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import Layout, TensorType, channel_blocked
from nncompiler.ops.conv import Conv
from nncompiler.ops.prologue import prologue_of

if TYPE_CHECKING:
    from ..machine import Machine

PLAIN_CHANNELS = 8
"""A graph input with at most so many channels is read in row-major order: blocks would be mostly padding."""

Layouts = tuple[tuple[Layout | None, ...], Layout | None]


def preferred_layouts(node: Node, machine: Machine) -> Layouts | None:
    """(layouts of the operands, layout of the result) for a convolution of images, alone or as the anchor of a fused group;
    None for every other node and for convolutions that no kernel here serves."""
    anchor, operands = _anchor(node)
    if anchor is None:
        return None
    op = anchor.op
    assert isinstance(op, Conv)
    x, w, b = (*operands, None)[:3]
    if x is None or w is None or w.weight is None or (b is not None and b.weight is None):
        return None
    dtype = x.type.dtype
    block = machine.channel_block(dtype)
    if x.type.rank != 4 or not dtype.is_float or dtype.bits < 32 or block < 2 or len(node.types) != 1:
        return None
    if not x.type.is_static or not node.type.is_static or node.type.rank != 4 or anchor.type.shape != node.type.shape:
        return None
    channels, m = x.type.dims[1], node.type.dims[1]
    top, left, bottom, right = (max(0, pad) for pad in op.pads)
    halo = ((0, 0), (0, 0), (top, bottom), (left, right)) if any(op.pads) else ()
    plain = (
        isinstance(x.node.op, Input)
        and channels <= PLAIN_CHANNELS
        and (op.group == 1 or (op.group < channels and m // op.group % block == 0))
    )
    image = Layout((0, 1, 2, 3), (), halo) if plain else channel_blocked(4, block, halo)
    result = channel_blocked(4, block)

    def layout_of(value: Value | None) -> Layout | None:
        if value is None or value.weight is not None:
            return None
        if value == x:
            return None if image.is_row_major else image
        return result if _per_channel(value.type, m) else None

    return tuple(layout_of(v) for v in node.inputs), result


def _anchor(node: Node) -> tuple[Node | None, tuple[Value | None, ...]]:
    """The convolution and its operands as values outside the group, the first before a prologue inside it."""
    if isinstance(node.op, Conv):
        return node, node.inputs
    if node.body is None:
        return None, ()
    found = [n for n in node.body.order() if isinstance(n.op, Conv)]
    if len(found) != 1:
        return None, ()
    outer = {n.output: v for n, v in zip(node.body.inputs, node.inputs, strict=True)}
    prologue = prologue_of(found[0])
    if prologue is None or any(v is not None and v not in outer for v in found[0].inputs[1:]):
        return None, ()
    return found[0], tuple(None if v is None else outer[v] for v in (prologue.source, *found[0].inputs[1:]))


def _per_channel(type_: TensorType, channels: int) -> bool:
    return type_.rank == 4 and type_.dims[1] == channels and channels > 1

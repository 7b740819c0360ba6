"""How a node can be shared between two devices, and which parts of its operands each must then have.

    whole        on one device, or on both, which reads all of every operand
    by outputs   a convolution or product with constant weights: half of the channels on each device, each reads all of x
    by groups    a grouped convolution: half of the groups on each, which read their own channels only
    in place     what acts on every channel by itself: where the channels are, they stay

Operators that no rule knows are whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Any

from ..ir.dims import Dim
from ..ir.errors import CompilerError
from ..ir.graph import Node
from ..ir.op import Op, Operand
from ..ir.types import TensorType
from ..ops.contraction.conv import Conv
from ..ops.contraction.conv_transpose import ConvTranspose
from ..ops.contraction.matmul import Gemm, MatMul
from ..ops.movement.arrange import Concat, Reshape, Split, Transpose
from ..ops.movement.slice import Slice
from ..ops.normalization.local import Lrn
from ..ops.vision.resize import Resize
from .spread import BOTH, DEVICES, FIRST, SECOND, Ranges, Spread, count, halves, joined, pieces, whole


@dataclass(frozen=True)
class OperandRanges:
    """What a device reads of an operand: ranges along an axis, or all where the axis is None; nothing where there are no
    ranges."""

    axis: int | None = None
    ranges: Ranges = ((0, 1),)

    @property
    def nothing(self) -> bool:
        return not self.ranges


ALL = OperandRanges()
NOTHING = OperandRanges(None, ())


@dataclass(frozen=True)
class NodeSplit:
    """One way to share a node. outs: where its results are. parts: for each operand what each device reads. shares: of the
    work, for each device. kind: one of those at the top of this file."""

    kind: str
    outs: tuple[Spread, ...]
    parts: tuple[tuple[OperandRanges, OperandRanges], ...]
    shares: tuple[float, float]


def choices(node: Node, spreads: Sequence[Spread | None], small: bool) -> list[NodeSplit]:
    """The ways to share a node whose operands are spread like this (constants are whole on both). `small` nodes may be
    computed twice."""
    computed = [(i, s) for i, (v, s) in enumerate(zip(node.inputs, spreads)) if s is not None and not constant(node, i)]
    if not computed:
        return [_whole(node, BOTH)]
    found = [c for c in (_by_outputs(node), _by_groups(node, spreads[0])) if c is not None]
    in_place = list(_in_place(node, spreads, [s for _, s in computed]))
    if in_place and not found and not isinstance(node.op, MatMul):
        return in_place
    found += in_place
    masks = [FIRST, SECOND] + [BOTH] * small
    found += [_whole(node, mask) for mask in masks]
    return list(dict.fromkeys(found))


def constant(node: Node, slot: int) -> bool:
    """Whether an operand is a weight (or absent)."""
    value = node.inputs[slot]
    return value is None or value.weight is not None


def _whole(node: Node, mask: int) -> NodeSplit:
    on = [bool(mask >> k & 1) for k in DEVICES]
    part = (ALL if on[0] else NOTHING, ALL if on[1] else NOTHING)
    shares = (float(on[0]), float(on[1]))
    return NodeSplit("whole", (whole(mask),) * len(node.types), (part,) * len(node.inputs), shares)


def _shared(kind: str, node: Node, outs: Sequence[Spread], part: Callable[[int, int], OperandRanges]) -> NodeSplit:
    """A choice whose first result says how the work is shared; `part(slot, device)` what is read by a device that has a
    share."""
    shares = [count(outs[0].own(k)) / max(1, outs[0].extent) for k in DEVICES]
    has = [any(o.own(k) for o in outs) for k in DEVICES]
    parts = tuple(
        tuple(part(slot, k) if has[k] else NOTHING for k in DEVICES) for slot in range(len(node.inputs))
    )  # fmt: skip
    return NodeSplit(kind, tuple(outs), parts, (shares[0], shares[1]))  # type: ignore[arg-type]


def output_axis(op: Op, rank: int) -> int:
    """The axis of a contraction's result that its weights' outputs make."""
    return 1 if isinstance(op, Conv | ConvTranspose) else rank - 1


def weight_axis(node: Node, slot: int) -> int | None:
    """The axis of a constant operand that runs along the outputs; None where it serves all outputs alike."""
    op, value = node.op, node.inputs[slot]
    assert value is not None
    if slot == 1:
        return 0 if isinstance(op, Conv) or (isinstance(op, Gemm) and op.trans_b) else value.type.rank - 1 if not isinstance(
            op, ConvTranspose) else 1  # fmt: skip
    rank = value.type.rank
    return rank - 1 if rank and value.type.dims[-1] > 1 else None


def _by_outputs(node: Node) -> NodeSplit | None:
    op, rank = node.op, node.type.rank
    if not isinstance(op, Conv | ConvTranspose) and not isinstance(op, Gemm | MatMul):
        return None
    if not all(constant(node, slot) for slot in range(1, len(node.inputs))) or node.inputs[1] is None:
        return None
    if isinstance(op, Conv | ConvTranspose):
        if op.group != 1:
            return None
    elif node.inputs[1].type.rank != 2 or rank < 2 or (isinstance(op, Gemm) and op.trans_a):
        return None
    axis = output_axis(op, rank)
    out = halves(axis, node.type.dims[axis])
    if out is None:
        return None

    def part(slot: int, device: int) -> OperandRanges:
        if slot == 0 or node.inputs[slot] is None:
            return ALL
        along = weight_axis(node, slot)
        return ALL if along is None else OperandRanges(along, out.own(device))

    return _shared("by outputs", node, [out], part)


def _by_groups(node: Node, spread: Spread | None) -> NodeSplit | None:
    """Halves of the groups, or where the input's channels are, if they lie in whole groups."""
    op, x = node.op, node.inputs[0]
    constants = all(constant(node, slot) for slot in range(1, len(node.inputs)))
    if not isinstance(op, Conv) or op.group == 1 or x is None or not constants:
        return None
    made, read = node.type.dims[1] // op.group, x.type.dims[1] // op.group
    out: Spread | None = None
    if spread is not None and spread.axis == 1 and not any(lo % read or hi % read for lo, hi, _ in spread.pieces):
        out = spread.scaled(made, read)
    elif spread is not None and spread.axis is None and spread.pieces[0][2] != BOTH:
        return None
    if out is None:
        out = halves(1, node.type.dims[1], made)
    if out is None:
        return None

    def part(slot: int, device: int) -> OperandRanges:
        own = out.own(device)
        if slot == 0:
            return OperandRanges(1, tuple((lo // made * read, hi // made * read) for lo, hi in own))
        return ALL if node.inputs[slot] is None else OperandRanges(0, own)

    return _shared("by groups", node, [out], part)


def _in_place(node: Node, spreads: Sequence[Spread | None], computed: Sequence[Spread]) -> Iterator[NodeSplit]:
    """What acts on the elements where they are. Nothing where an operator mixes what is spread."""
    spread_out = [s for s in dict.fromkeys(computed) if s.axis is not None]
    if not spread_out:
        shared = BOTH
        for spread in computed:
            shared &= spread.pieces[0][2]
        if not shared and isinstance(node.op, Concat):
            made = _concatenated(node, spreads)
            if made is not None:
                yield made
                return
        if _acts_in_place(node):
            yield from (_whole(node, mask) for mask in ([shared] if shared else (FIRST, SECOND)))
        return
    op = node.op
    if isinstance(op, Concat):
        made = _concatenated(node, spreads)
        if made is not None:
            yield made
        return
    if op.pointwise or isinstance(op, MatMul):
        for candidate in spread_out:
            made = _pointwise(node, spreads, candidate) if op.pointwise else _batched(node, spreads, candidate)
            if made is not None:
                yield made
        return
    for rule in (_along_axis, _lrn, _moved, _cut):
        made = rule(node, spread_out[0])
        if made is not None:
            yield made
            return


def _acts_in_place(node: Node) -> bool:
    """Whether a node is so light, and so bound to its operand, that it stays where that is whole."""
    op = node.op
    return op.pointwise or op.moves_data or op.channelwise or op.anchor in ("pool", "normalization")


def _concatenated(node: Node, spreads: Sequence[Spread | None]) -> NodeSplit | None:
    """Along the axis of the pieces, or (where every operand is whole) any: the pieces, one after another."""
    assert isinstance(node.op, Concat)
    axis, parts, at = node.op.axis, [], 0
    if all(s is not None and s.axis not in (None, axis) for s in spreads) and len(set(spreads)) == 1:
        same = spreads[0]
        assert same is not None
        return _shared("in place", node, [same], lambda slot, k: OperandRanges(same.axis, same.own(k)))
    for value, spread in zip(node.inputs, spreads):
        if value is None or spread is None or spread.axis not in (None, axis):
            return None
        extent = value.type.dims[axis]
        rows = ((0, extent, spread.pieces[0][2]),) if spread.axis is None else spread.pieces
        parts += [(at + lo, at + hi, mask) for lo, hi, mask in rows]
        at += extent
    out = pieces(axis, parts)
    if out.axis is None:
        return None

    def part(slot: int, device: int) -> OperandRanges:
        spread = spreads[slot]
        assert spread is not None
        return OperandRanges(spread.axis, spread.own(device))

    return _shared("in place", node, [out], part)


def _pointwise(node: Node, spreads: Sequence[Spread | None], like: Spread) -> NodeSplit | None:
    rank = node.type.rank
    leading = [v for v, s in zip(node.inputs, spreads) if s == like and v is not None]
    assert like.axis is not None
    axis = like.axis + rank - leading[0].type.rank
    if node.type.dims[axis] != like.extent:
        return None
    out = like.moved(axis)

    def part(slot: int, device: int) -> OperandRanges:
        value = node.inputs[slot]
        if value is None:
            return ALL
        at = axis - (rank - value.type.rank)
        return ALL if at < 0 or value.type.dims[at] == 1 else OperandRanges(at, out.own(device))

    return _shared("in place", node, [out], part)


def _batched(node: Node, spreads: Sequence[Spread | None], like: Spread) -> NodeSplit | None:
    """A matrix product whose pieces lie along a batch axis, or along the rows of the first operand."""
    rank = node.type.rank
    first = spreads[0] == like
    leading = node.inputs[0 if first else 1]
    assert leading is not None and like.axis is not None
    batch = like.axis < leading.type.rank - 2
    rows = first and like.axis == leading.type.rank - 2
    columns = not first and like.axis == leading.type.rank - 1
    axis = like.axis + rank - leading.type.rank
    matrices = all(v is not None and v.type.rank > 1 for v in node.inputs)
    if not (batch or rows or columns) or not matrices or node.type.dims[axis] != like.extent:
        return None
    out = like.moved(axis)

    def part(slot: int, device: int) -> OperandRanges:
        value = node.inputs[slot]
        assert value is not None
        at = axis - (rank - value.type.rank)
        apart = at >= 0 and value.type.dims[at] > 1 and (batch or slot == (0 if rows else 1))
        return OperandRanges(at, out.own(device)) if apart else ALL

    return _shared("in place", node, [out], part)


def _along_axis(node: Node, spread: Spread) -> NodeSplit | None:
    """An axis that the operator keeps apart (`Op.axes_mapping`). Other operands are constants, which every device reads
    whole, or in parts where they are numbers of the channels that are spread."""
    op, x, axis = node.op, node.inputs[0], spread.axis
    assert x is not None and axis is not None
    types = [None if v is None else v.type for v in node.inputs]
    if len(node.types) > 1 or axis >= node.type.rank or op.axes_mapping(types, node.type)[axis] != axis:
        return None
    if any(not constant(node, slot) for slot in range(1, len(node.inputs))):
        return None

    def made(of_channels: OperandRanges | None) -> NodeSplit:
        def part(slot: int, device: int) -> OperandRanges:
            if slot == 0:
                return OperandRanges(axis, spread.own(device))
            return ALL if of_channels is None or types[slot] is None else OperandRanges(0, spread.own(device))

        return _shared("in place", node, [spread], part)

    vectors = [t for t in types[1:] if t is not None]
    by_channel = axis == 1 and bool(vectors) and all(t.dims == (spread.extent,) for t in vectors)
    candidates = [made(None), *([made(OperandRanges(0))] if by_channel else ())]
    return next((c for c in candidates if all(_fits(node, c, k) for k in DEVICES)), None)


def _fits(node: Node, choice: NodeSplit, device: int) -> bool:
    """Whether a device's parts of the operands give its part of the result."""
    out = choice.outs[0]
    assert out.axis is not None
    if not out.own(device):
        return True
    given = [
        None if v is None else Operand(_cut_type(v.type, p[device].axis, p[device].ranges))
        for v, p in zip(node.inputs, choice.parts)
    ]
    try:
        return local(node, choice, device).infer(*given) == _cut_type(node.type, out.axis, out.own(device))
    except CompilerError:
        return False


def _cut_type(type_: TensorType, axis: int | None, ranges: Ranges) -> TensorType:
    """The type of these ranges along an axis; of all where there is none."""
    if axis is None:
        return type_
    return replace(type_, shape=(*type_.shape[:axis], count(ranges), *type_.shape[axis + 1 :]))


def _lrn(node: Node, spread: Spread) -> NodeSplit | None:
    """Every channel reads its neighbours: a device whose channels lie together reads those at its border, too."""
    op = node.op
    if not isinstance(op, Lrn) or spread.axis != 1 or any(len(spread.own(k)) > 1 for k in DEVICES):
        return None

    def part(slot: int, device: int) -> OperandRanges:
        return OperandRanges(1, widened(op, spread.own(device), spread.extent))

    return _shared("in place", node, [spread], part)


def widened(op: Lrn, own: Ranges, extent: int) -> Ranges:
    """Channels, and those that their windows hold besides."""
    before = (op.size - 1) // 2
    return joined((max(0, lo - before), min(extent, hi + op.size - 1 - before)) for lo, hi in own)


def _moved(node: Node, spread: Spread) -> NodeSplit | None:
    """Reshapes and transposes that leave the pieces whole."""
    op, x = node.op, node.inputs[0]
    assert x is not None and spread.axis is not None
    out: Spread | None = None
    if isinstance(op, Transpose):
        out = spread.moved(op.perm.index(spread.axis))
    elif isinstance(op, Reshape):
        out = _reshaped(x.type.dims, node.type.dims, spread)
    if out is None:
        return None
    return _shared("in place", node, [out], lambda slot, k: OperandRanges(spread.axis, spread.own(k)))


def _reshaped(before: Sequence[int], after: Sequence[int], spread: Spread) -> Spread | None:
    """The pieces after a reshape, where they lie along one axis again: the axis is kept, joined with those behind it, or
    divided at multiples of what follows."""
    assert spread.axis is not None
    lead, extent = prod(before[: spread.axis]), before[spread.axis]
    for axis, d in enumerate(after):
        if prod(after[:axis]) != lead or d == 1 != extent:
            continue
        if d % extent == 0 and prod(before[spread.axis : ]) % d == 0 and _joins(before[spread.axis :], d):
            return spread.moved(axis).scaled(d, extent)
        if extent % d == 0 and _joins(after[axis:], extent):
            return spread.moved(axis).scaled(d, extent)
        return None
    return None


def _joins(dims: Sequence[int], extent: int) -> bool:
    """Whether the first axes together have the extent."""
    total = 1
    for d in dims:
        total *= d
        if total == extent:
            return True
        if total > extent:
            return False
    return False


def _cut(node: Node, spread: Spread) -> NodeSplit | None:
    """Slices and splits: along another axis pieces stay as they are, along theirs some remain."""
    op = node.op
    axis = spread.axis
    assert axis is not None
    if isinstance(op, Split):
        starts = [sum(fixed(s) for s in op.sizes[:i]) for i in range(len(op.sizes))]
        ends = [start + fixed(size) for start, size in zip(starts, op.sizes)]
        along = op.axis == axis
    elif isinstance(op, Slice):
        along = axis in op.axes
        if along and (len(op.axes) > 1 or op.steps[0] != 1):
            return None
        starts, ends = [fixed(op.starts[0])] if along else [0], [min(fixed(op.ends[0]), spread.extent)] if along else [0]
    else:
        return None
    if not along:
        return _shared("in place", node, [spread] * len(node.types), lambda slot, k: OperandRanges(axis, spread.own(k)))
    outs = []
    for start, end in zip(starts, ends):
        shifted = [(max(lo, start) - start, min(hi, end) - start, mask) for lo, hi, mask in spread.pieces]
        inside = [(lo, hi, mask) for lo, hi, mask in shifted if lo < hi]
        if not inside:
            return None
        outs.append(pieces(axis, inside))
    rows = list(zip(outs, starts, ends))
    read = [joined((lo + s, hi + s) for o, s, e in rows for lo, hi in _own_along(o, k, e - s)) for k in DEVICES]
    return _shared("cut", node, outs, lambda slot, k: OperandRanges(axis, read[k]))


def fixed(d: Dim) -> int:
    """A dimension of a graph with static shapes."""
    assert isinstance(d, int)
    return d


def _own_along(spread: Spread, device: int, extent: int) -> Ranges:
    """`Spread.own` in elements, for what is whole, too."""
    if spread.axis is not None:
        return spread.own(device)
    return ((0, extent),) if spread.own(device) else ()


def local(node: Node, choice: NodeSplit, device: int) -> Op:
    """The operator that a device applies to its parts."""
    op, out = node.op, choice.outs[0]
    if choice.kind == "by groups" and isinstance(op, Conv):
        return replace(op, group=count(out.own(device)) * op.group // out.extent)
    if isinstance(op, Reshape) and out.axis is not None:
        shape: list[Any] = list(node.type.dims)
        shape[out.axis] = count(out.own(device))
        return replace(op, shape=tuple(shape))
    if isinstance(op, Resize) and out.axis is not None:
        sizes = list(op.sizes)
        sizes[out.axis] = count(out.own(device))
        return replace(op, sizes=tuple(sizes))
    return op

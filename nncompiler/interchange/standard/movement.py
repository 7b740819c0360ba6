"""Rows of the operators that move elements: shapes, slices, concatenation, padding."""

from __future__ import annotations

from math import prod

import numpy as np

from ...ir.dims import Dim, Sym, divides, equal, is_nonnegative, is_run_time, known, may_divide, may_equal
from ...ir.dtype import i64
from ...ir.errors import ModelError, UndecidedError
from ...ir.extents import current_sizes
from ...ops.base.broadcasting import broadcast
from ...ops.elementwise.binary import Add, GreaterEqual, LessEqual, Where
from ...ops.movement.arrange import Concat, Expand, Reshape, Split, Tile, Transpose
from ...ops.movement.formula import Iota
from ...ops.movement.shape import Shape, Size, resolve_reshape
from ...ops.movement.slice import Pad, Slice, Window, normalize
from ...ops.movement.space import BatchToSpace, DepthToSpace, Interleave, SpaceToBatch, SpaceToDepth, Trilu
from .. import run_sizes
from ..evaluation import numbers
from ..rules import Call, Emit, Results, Row


def read_reshape(call: Call) -> Results:
    """Reshape (opset 1 and later; the shape is an attribute before 5). A shape that is computed, or that depends on sizes
    which only running tells, is measured while the model runs."""
    x = call.value(0)
    if call.opset >= 5 and call.computed(1):
        return run_sizes.reshape(call, bool(call.attr("allowzero", 0)))
    wanted = call.dims(1, "the shape") if call.opset >= 5 else call.attr("shape")
    try:
        shape = resolve_reshape(wanted, x.type.shape, allowzero=bool(call.attr("allowzero", 0)))
    except UndecidedError as e:
        if call.opset < 5 or not call.told_by_running(e):
            raise
        return run_sizes.reshape(call, bool(call.attr("allowzero", 0)))
    return call.emit(Reshape(shape), x).outputs


def write_reshape(e: Emit) -> None:
    """Symbolic extents are written as 0 where the input has them at the same axis, the only one as -1."""
    shape = list(e.op.shape)
    source = e.shape()
    symbols = [i for i, n in enumerate(shape) if isinstance(n, Sym)]
    if symbols and 0 not in shape:
        for i in symbols:
            if i < len(source) and source[i] == shape[i]:
                shape[i] = 0
        left = [i for i in symbols if not isinstance(shape[i], int)]
        if len(symbols) == len(left) == 1:  # beside an extent that is 0 in a run, -1 has no meaning
            shape[left[0]], left = -1, []
        if not left:
            e.emit("Reshape", [e.inputs[0], e.constant("shape", np.asarray(shape, np.int64))])
            return
    e.emit("Reshape", [e.inputs[0], e.dims("shape", e.op.shape)], allowzero=int(bool(symbols) or 0 in e.op.shape) or None)


def read_flatten(call: Call) -> Results:
    """Flatten (opset 1 and later) as a Reshape to a matrix; `axis` may be the rank, and negative since opset 11."""
    x = call.value(0)
    rank = x.type.rank
    axis = call.attr("axis", 1)
    if not -rank <= axis <= rank:
        raise ModelError(f"axis must be in [{-rank}, {rank}], it is {axis}")
    axis += rank if axis < 0 else 0
    shape: tuple[Dim, ...] = (prod(x.type.shape[:axis]), prod(x.type.shape[axis:]))
    return call.emit(Reshape(shape), x).outputs


def _axes(call: Call, rank: int) -> tuple[int, ...] | None:
    """The axes of Squeeze and Unsqueeze: an attribute before opset 13, then an operand."""
    axes = call.attr("axes") if call.opset < 13 else call.ints(1, "axes") if call.has(1) else None
    return None if axes is None else call.axes(axes, rank)


def read_squeeze(call: Call) -> Results:
    """Squeeze (opset 1 and later) as a Reshape; without axes, every axis of extent 1 goes, which extents must decide."""
    x = call.value(0)
    shape = x.type.shape
    axes = _axes(call, x.type.rank)
    if axes is None:
        axes = tuple(i for i, n in enumerate(shape) if known(equal(n, 1), f"whether the extent {n} is squeezed away", n))
    for axis in axes:
        if not may_equal(shape[axis], 1):
            raise ModelError(f"the squeezed axis {axis} must have extent 1, it has {shape[axis]}")
    return call.emit(Reshape(tuple(n for i, n in enumerate(shape) if i not in axes)), x).outputs


def read_unsqueeze(call: Call) -> Results:
    """Unsqueeze (opset 1 and later) as a Reshape; axes (an attribute before opset 13) count in the result."""
    x = call.value(0)
    count = len(call.attr("axes", ())) if call.opset < 13 else len(call.ints(1, "axes"))
    axes = _axes(call, x.type.rank + count) or ()
    shape = list(x.type.shape)
    for axis in axes:
        shape.insert(axis, 1)
    return call.emit(Reshape(tuple(shape)), x).outputs


def read_transpose(call: Call) -> Results:
    """Transpose (opset 1 and later); by default the axes are reversed."""
    x = call.value(0)
    rank = x.type.rank
    perm = call.attr("perm", tuple(reversed(range(rank))))
    if sorted(perm) != list(range(rank)):
        raise ModelError(f"perm must order the axes 0 to {rank - 1}, it is {list(perm)}")
    return call.emit(Transpose(perm), x).outputs


def write_transpose(e: Emit) -> None:
    """Transpose."""
    e.emit("Transpose", e.inputs, perm=e.op.perm)


def read_concat(call: Call) -> Results:
    """Concat (opset 1 and later); the axis is 1 where opset 1 to 3 leave it out."""
    values = [call.value(i) for i in range(max(1, len(call.inputs)))]
    axis = call.axis(call.attr("axis", 1), values[0].type.rank)
    return call.emit(Concat(axis=axis), *values).outputs


def write_concat(e: Emit) -> None:
    """Concat."""
    e.emit("Concat", e.inputs, axis=e.op.axis)


def read_split(call: Call) -> Results:
    """Sizes by attribute (opset 2) or operand (13), or equal parts of which the last may be smaller (18)."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", 0), x.type.rank)
    extent = x.type.shape[axis]
    sizes: tuple[Dim, ...] | None = call.attr("split") if call.opset < 13 else None
    if call.has(1):
        if call.computed(1):
            run_sizes.check_split(call, x, axis)
        sizes = call.dims(1, "the sizes")
    if sizes is None:
        parts = call.attr("num_outputs", len(call.outputs))
        if parts != len(call.outputs):
            raise ModelError(f"num_outputs must be the number of outputs, {len(call.outputs)}, it is {parts}")
        if call.opset < 18 and not may_divide(parts, extent):
            raise ModelError(f"extent {extent} of axis {axis} is not divisible into {parts} parts")
        if call.opset < 18 or divides(parts, extent):
            sizes = (extent // parts,) * parts
        else:
            each = -(-extent // parts)
            sizes = (*(each,) * (parts - 1), extent - each * (parts - 1))
    if len(sizes) < len(call.outputs):
        raise ModelError(f"{len(call.outputs)} outputs are wanted of {len(sizes)} parts")
    return call.emit(Split(axis=axis, sizes=sizes), x).outputs


def write_split(e: Emit) -> None:
    """Split with its sizes as an operand (opset 13 and later)."""
    e.emit("Split", [e.inputs[0], e.dims("sizes", e.op.sizes)], axis=e.op.axis)


def read_slice(call: Call) -> Results:
    """Slice (opset 1 and later; starts, ends and axes are attributes before 10). Bounds that are computed, or that sizes
    which only running tells decide, make a slice whose extent is measured while the model runs."""
    x = call.value(0)
    if call.opset < 10:
        starts, ends, axes = call.attr("starts"), call.attr("ends"), call.attr("axes")
        steps: tuple[int, ...] | None = None
    else:
        axes = call.ints(3, "axes") if call.has(3) else None
        steps = call.ints(4, "steps") if call.has(4) else None
        if call.computed(1) or call.computed(2):
            return run_sizes.slice_(call, axes, steps)
        starts, ends = call.dims(1, "starts"), call.dims(2, "ends")
    sizes = current_sizes()
    if call.opset >= 10 and sizes is not None and sizes.varying and any(map(is_run_time, x.type.symbols())):
        return run_sizes.slice_(call, axes, steps)
    try:
        return call.emit(Slice(*normalize(starts, ends, axes, steps, x.type.shape)), x).outputs
    except UndecidedError as e:
        if call.opset < 10 or not call.told_by_running(e):
            raise
        return run_sizes.slice_(call, axes, steps)


def write_slice(e: Emit) -> None:
    """Slice (opset 10 and later), bounds, axes and steps as operands."""
    o = e.op
    least = np.iinfo(np.int64).min
    for n, s in zip(o.ends, o.steps):
        if isinstance(n, Sym):
            known(s > 0 or is_nonnegative(n), f"whether the backward slice ends at {n} or at element 0", n)
    # A backward slice that reaches element 0 ends at -1 here, which ONNX would read as the last element.
    ends = tuple(least if s < 0 and n == -1 else n for n, s in zip(o.ends, o.steps))
    constants = [e.dims("starts", o.starts), e.dims("ends", ends), e.dims("axes", o.axes), e.dims("steps", o.steps)]
    e.emit("Slice", [e.inputs[0], *constants])


def _padding(call: Call) -> float | int | bool:
    value = call.scalar(2, "the padding value")
    if not isinstance(value, complex):
        return value if isinstance(value, float | int | bool) else float(value)  # ml_dtypes has scalars of its own
    if value.imag:
        raise call.unsupported(f"padding with {value}, which is not real")
    return value.real


def write_window(e: Emit) -> None:
    """Slice of the elements start, start + step, ... of a Window, an operator of ours that has sizes in place of ends."""
    o = e.op
    ends = tuple(start + size * step for start, size, step in zip(o.starts, o.sizes, o.steps, strict=True))
    constants = [e.dims("starts", o.starts), e.dims("ends", ends), e.dims("axes", o.axes), e.dims("steps", o.steps)]
    e.emit("Slice", [e.inputs[0], *constants])


def read_pad(call: Call) -> Results:
    """Pad (opset 1 and later; opset 1 calls the pads `paddings`, they and the value are operands since 11, axes since 18).
    Pads of axes that are not named are 0."""
    x = call.value(0)
    rank = x.type.rank
    value: float | int | bool = 0.0
    if call.opset < 11:
        pads: tuple[Dim, ...] = call.attr("pads") if call.opset >= 2 else call.attr("paddings")
        value = call.attr("value", 0.0)
        axes = tuple(range(rank))
    else:
        pads = call.dims(1, "the pads")
        if call.has(2) and call.value(2).type.shape not in ((), (1,), (0,)):
            raise ModelError(f"the padding value must be one number, it is {call.value(2).type}")
        if call.has(2) and call.value(2).type.shape != (0,):
            value = _padding(call)
        axes = tuple(call.axis(a, rank) for a in call.ints(3, "axes")) if call.has(3) else tuple(range(rank))
    if len(pads) != 2 * len(axes):
        raise ModelError(f"{len(axes)} axes need {2 * len(axes)} pads, there are {len(pads)}")
    whole: list[Dim] = [0] * (2 * rank)
    for i, axis in enumerate(axes):
        whole[axis], whole[rank + axis] = pads[i], pads[len(axes) + i]
    mode = call.attr("mode", "constant")
    if mode not in ("constant", "reflect", "edge", "wrap"):
        raise ModelError(f"mode must be constant, reflect, edge or wrap, it is {mode!r}")
    return call.emit(Pad(pads=tuple(whole), mode=mode, value=value), x).outputs


def write_pad(e: Emit) -> None:
    """Pad with pads, and a value other than 0, as operands (opset 11 and later)."""
    inputs = [e.inputs[0], e.dims("pads", e.op.pads)]
    if e.op.mode == "constant" and e.op.value != 0:
        inputs.append(e.number("value", e.op.value))
    e.emit("Pad", inputs, mode=e.op.mode)


def read_expand(call: Call) -> Results:
    """The shape is broadcast with the operand's own."""
    x = call.value(0)
    if call.computed(1):
        return run_sizes.expand(call)
    return call.emit(Expand(broadcast(x.type.shape, call.dims(1, "the shape"))), x).outputs


def write_expand(e: Emit) -> None:
    """Expand."""
    e.emit("Expand", [e.inputs[0], e.dims("shape", e.op.shape)])


def read_tile(call: Call) -> Results:
    """Tile (opset 6 and later), one number of repeats for each axis."""
    x = call.value(0)
    repeats = call.dims(1, "repeats")
    if len(repeats) != x.type.rank:
        raise ModelError(f"repeats must be {x.type.rank} numbers, they are {list(repeats)}")
    return call.emit(Tile(repeats), x).outputs


def write_tile(e: Emit) -> None:
    """Tile."""
    e.emit("Tile", [e.inputs[0], e.dims("repeats", e.op.repeats)])


def _block(call: Call) -> int:
    size: int = call.attr("blocksize")
    if size < 1:
        raise ModelError(f"blocksize must be at least 1, it is {size}")
    return size


def read_depth_to_space(call: Call) -> Results:
    """DepthToSpace (opset 1 and later); `mode` is of opset 11, DCR by default."""
    return call.emit(DepthToSpace(blocksize=_block(call), mode=call.attr("mode", "DCR")), call.value(0)).outputs


def write_depth_to_space(e: Emit) -> None:
    """DepthToSpace."""
    e.emit("DepthToSpace", e.inputs, blocksize=e.op.blocksize, mode=e.op.mode)


def write_interleave(e: Emit) -> None:
    """A reshape, a transpose, a reshape, and a slice of what the offsets and the channels leave."""
    op, x = e.op, e.shape()
    rank, inner = len(op.factors), x[1] // (op.phases * op.group)
    parts = e.dims("parts", (x[0], op.group, *op.factors, inner, *x[2:]))
    pairs = [a for i in range(rank) for a in (rank + 3 + i, 2 + i)]
    split = e.step("split", "Reshape", e.inputs[0], parts)
    order = e.step("order", "Transpose", split, perm=[0, 1, rank + 2, *pairs])
    if inner * op.group != op.channels:
        bounds = {"from": 0, "to": op.channels // op.group, "axis": 2}
        cut = (e.constant(name, np.asarray([at], np.int64)) for name, at in bounds.items())
        order = e.step("kept", "Slice", order, *cut)
    joined = e.dims("joined", (x[0], op.channels, *(d * f for d, f in zip(x[2:], op.factors))))
    whole = e.step("whole", "Reshape", order, joined)
    ends = tuple(o + d for o, d in zip(op.offsets, op.sizes))
    axes = e.constant("axes", np.arange(2, 2 + rank))
    e.emit("Slice", [whole, e.dims("starts", op.offsets), e.dims("ends", ends), axes])


def read_space_to_depth(call: Call) -> Results:
    """Mode CRD (opset 28) keeps the channel outermost: a reshape, a transpose, a reshape."""
    x, b = call.value(0), _block(call)
    if call.attr("mode", "DCR") == "DCR":
        return call.emit(SpaceToDepth(blocksize=b), x).outputs
    if x.type.rank != 4:
        raise ModelError(f"the operand must be [N, C, H, W], it is {x.type}")
    n, c, h, w = x.type.shape
    blocks = call.step("blocks", Reshape((n, c, h // b, b, w // b, b)), x)
    order = call.step("order", Transpose((0, 1, 3, 5, 2, 4)), blocks)
    return call.emit(Reshape((n, c * b * b, h // b, w // b)), order).outputs


def write_space_to_depth(e: Emit) -> None:
    """SpaceToDepth."""
    e.emit("SpaceToDepth", e.inputs, blocksize=e.op.blocksize)


def read_trilu(call: Call) -> Results:
    """A diagonal that is computed while the model runs is compared with, element by element."""
    upper, x = bool(call.attr("upper", 1)), call.value(0)
    if not call.has(1) or call.value(1).known is not None or numbers(call.value(1)) is not None:
        return call.emit(Trilu(upper=upper, k=call.integer(1, "k") if call.has(1) else 0), x).outputs
    if x.type.rank < 2:
        raise ModelError(f"Trilu needs matrices, it has {x.type}")
    rows, columns = x.type.shape[-2:]
    row = call.step("row", Reshape((rows, 1)), call.step("rows", Iota(i64, rows)))
    first = call.step("first", Add(), row, call.step("k", Reshape(()), call.value(1)))
    kept = call.step("kept", GreaterEqual() if upper else LessEqual(), call.step("columns", Iota(i64, columns)), first)
    return call.emit(Where(), kept, x, call.constant("zero", np.zeros((), x.type.dtype.numpy))).outputs


def write_trilu(e: Emit) -> None:
    """Trilu with k as an operand."""
    e.emit("Trilu", [e.inputs[0], e.constant("k", np.asarray(e.op.k, np.int64))], upper=int(e.op.upper))


def read_shape(call: Call) -> Results:
    """Shape (opset 1 and later); start and end (opset 15) are counted from the end where negative and limited to the
    rank."""
    x = call.value(0)
    rank = x.type.rank

    def clamp(n: int) -> int:
        return min(max(n + rank if n < 0 else n, 0), rank)

    start, end = clamp(call.attr("start", 0)), call.attr("end")
    return call.emit(Shape(start=start, end=None if end is None else clamp(end)), x).outputs


def write_shape(e: Emit) -> None:
    """Shape; a start of 0 is left out."""
    e.emit("Shape", e.inputs, start=e.op.start or None, end=e.op.end)


ROWS = (
    Row("Reshape", 1, Reshape, read=read_reshape, write=write_reshape),
    Row("Flatten", 1, read=read_flatten),
    Row("Squeeze", 1, read=read_squeeze),
    Row("Unsqueeze", 1, read=read_unsqueeze),
    Row("Transpose", 1, Transpose, read=read_transpose, write=write_transpose),
    Row("Concat", 1, Concat, read=read_concat, write=write_concat),
    Row("Split", 2, Split, read=read_split, write=write_split),
    Row("Slice", 1, Slice, read=read_slice, write=write_slice),
    Row("Pad", 1, Pad, read=read_pad, write=write_pad),
    Row("Expand", 8, Expand, read=read_expand, write=write_expand),
    Row("Tile", 6, Tile, read=read_tile, write=write_tile),
    Row("DepthToSpace", 1, DepthToSpace, read=read_depth_to_space, write=write_depth_to_space),
    Row("SpaceToDepth", 1, SpaceToDepth, read=read_space_to_depth, write=write_space_to_depth),
    Row("Trilu", 14, Trilu, read=read_trilu, write=write_trilu),
    Row("Shape", 1, Shape, read=read_shape, write=write_shape),
    Row("Size", 1, Size),
)


def write_space_to_batch(e: Emit) -> None:
    """Padding (or what cuts), a reshape, a transpose, a reshape."""
    op, x = e.op, e.shape()
    rank = len(op.factors)
    ends = [s * f - d - o for s, f, d, o in zip(op.sizes, op.factors, x[2:], op.offsets)]
    wide = e.step("wide", "Pad", e.inputs[0], e.dims("pads", (0, 0, *op.offsets, 0, 0, *ends)))
    split = e.dims("parts", (*x[:2], *(d for pair in zip(op.sizes, op.factors) for d in pair)))
    order = [*(3 + 2 * a for a in range(rank)), 0, 1, *(2 + 2 * a for a in range(rank))]
    moved = e.step("order", "Transpose", e.step("split", "Reshape", wide, split), perm=order)
    e.emit("Reshape", [moved, e.dims("shape", (x[0] * prod(op.factors), x[1], *op.sizes))])


def write_batch_to_space(e: Emit) -> None:
    """A reshape, a transpose, a reshape, a slice."""
    op, x = e.op, e.shape()
    rank, images = len(op.factors), x[0] // prod(op.factors)
    split = e.step("split", "Reshape", e.inputs[0], e.dims("parts", (*op.factors, images, *x[1:])))
    order = [rank, rank + 1, *(a for i in range(rank) for a in (rank + 2 + i, i))]
    joined = e.dims("joined", (images, x[1], *(d * f for d, f in zip(x[2:], op.factors))))
    whole = e.step("whole", "Reshape", e.step("order", "Transpose", split, perm=order), joined)
    starts, axes = e.constant("starts", np.zeros(rank, np.int64)), e.constant("axes", np.arange(2, 2 + rank))
    e.emit("Slice", [whole, starts, e.dims("ends", op.sizes), axes])


MADE = (
    Row("", 1, Interleave, write=write_interleave),
    Row("", 1, SpaceToBatch, write=write_space_to_batch),
    Row("", 1, BatchToSpace, write=write_batch_to_space),
    Row("", 1, Window, write=write_window),
)
"""Operators that passes and readers make and no model has: written as others of ONNX's."""

"""Layers that move elements: concat, reshape, transpose, slices, padding, resizing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nncompiler.ir.dims import Dim, Sym, at_least, divides, exact_quotient, symbols_of
from nncompiler.ir.errors import UndecidedError
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Pad, Slice, normalize
from nncompiler.ops.movement.space import DepthToSpace, SpaceToDepth
from nncompiler.ops.vision.resize import Resize

from .functions import _axes
from .trace import Place, Tensor, place


def concat(*tensors: Tensor | Sequence[Tensor], axis: int = 1, name: str | None = None) -> Tensor:
    """The tensors one after the other along the axis (channels by default)."""
    at = place("concat", name)
    parts: list[Tensor] = []
    for t in tensors:
        parts.extend([t] if isinstance(t, Tensor) else t)
    at.require(parts, "one or more tensors are required, got none")
    return at.emit(Concat(_axes(parts[0], axis)[0]), *parts)


def flatten(x: Tensor, axis: int = 1, *, name: str | None = None) -> Tensor:
    """The axes from `axis` on as one: [N, C, H, W] -> [N, C*H*W]."""
    first = _axes(x, axis)[0]
    return place("flatten", name).emit(Reshape((*x.shape[:first], _product(x.shape[first:]))), x)


def reshape(x: Tensor, shape: Sequence[Dim], *, name: str | None = None) -> Tensor:
    """The same elements in another shape; one extent may be -1."""
    at = place("reshape", name)
    target = tuple(shape)
    if -1 in target:
        at.require(target.count(-1) == 1, f"at most one extent may be -1, got {target}")
        known = _product([d for d in target if d != -1])
        rest = exact_quotient(_product(x.shape), known)
        if rest is None:
            if symbols_of((*x.shape, *target)):
                at.undecided(f"how {x.type} divides into {target}", *x.shape, *target)
            at.refuse(f"{x.type} does not divide into {target}")
        target = tuple(rest if d == -1 else d for d in target)
    return at.emit(Reshape(target), x)


def transpose(x: Tensor, perm: Sequence[int] | None = None, *, name: str | None = None) -> Tensor:
    """The axes in the order `perm` (reversed without one)."""
    at = place("transpose", name)
    order = tuple(range(x.rank))[::-1] if perm is None else _axes(x, *perm)
    return at.emit(Transpose(order), x)


def split(x: Tensor, parts: int | Sequence[int], axis: int = 1, *, name: str | None = None) -> tuple[Tensor, ...]:
    """x in that many equal parts, or in parts of those sizes, along the axis."""
    at = place("split", name)
    where = _axes(x, axis)[0]
    extent = x.shape[where]
    if isinstance(parts, int):
        if parts < 1 or divides(parts, extent) is False:
            at.refuse(f"axis {where} of {x.type} does not divide into {parts} equal parts")
        sizes = (extent // parts,) * parts
    else:
        sizes = tuple(parts)
    return at.emit_all(Split(where, sizes), x)


def pad2d(x: Tensor, pads: Sequence[int], *, mode: str = "constant", value: float = 0.0, name: str | None = None) -> Tensor:
    """The image with (top, left, bottom, right) pixels around it; mode "constant", "reflect" or "edge"."""
    at = place("pad2d", name)
    at.require(len(pads) == 4, f"pads must be (top, left, bottom, right), got {tuple(pads)}")
    top, left, bottom, right = pads
    front = (0,) * (x.rank - 2)
    return at.emit(Pad((*front, top, left, *front, bottom, right), mode, value), x)


def upsample2d(x: Tensor, scale: int, *, mode: str = "nearest", name: str | None = None) -> Tensor:
    """The image `scale` times as high and wide, by nearest pixels or "linear" interpolation."""
    at = place("upsample2d", name)
    at.require(x.rank == 4, f"an image [N, C, H, W] is required, got {x.type}")
    n, c, h, w = x.shape
    coordinate = "asymmetric" if mode == "nearest" else "half_pixel"
    nearest = "floor" if mode == "nearest" else "round_prefer_floor"
    factor = float(scale)
    sizes, scales = (n, c, h * scale, w * scale), (1.0, 1.0, factor, factor)
    return at.emit(Resize(sizes, scales, mode=mode, coordinate=coordinate, nearest=nearest), x)


def depth_to_space(x: Tensor, block: int, *, mode: str = "DCR", name: str | None = None) -> Tensor:
    return place("depth_to_space", name).emit(DepthToSpace(block, mode), x)


def space_to_depth(x: Tensor, block: int, *, name: str | None = None) -> Tensor:
    return place("space_to_depth", name).emit(SpaceToDepth(block), x)


def slice_(x: Tensor, index: Any) -> Tensor:
    """numpy's basic indexing: integers, slices with positive steps, and one `...`."""
    at = place("slice")
    items = list(index) if isinstance(index, tuple) else [index]
    if any(i is Ellipsis for i in items):
        gap = [k for k, i in enumerate(items) if i is Ellipsis]
        at.require(len(gap) == 1, "at most one ... is allowed")
        items[gap[0] : gap[0] + 1] = [slice(None)] * (x.rank - len(items) + 1)
    at.require(len(items) <= x.rank, f"{len(items)} indices for {x.type}")
    starts, ends, axes, steps = [], [], [], []
    shape: list[Dim] = list(x.shape)
    gone: list[int] = []
    for axis, item in enumerate(items):
        if isinstance(item, slice) and item == slice(None):
            continue
        begin, end, step = _range(item, x.shape[axis], at)
        starts.append(begin)
        ends.append(end)
        axes.append(axis)
        steps.append(step)
        if isinstance(item, int):
            gone.append(axis)
    if not axes:
        return x
    y = at.emit(Slice(tuple(starts), tuple(ends), tuple(axes), tuple(steps)), x)
    if not gone:
        return y
    shape = [d for k, d in enumerate(y.shape) if k not in gone]
    return place("squeeze").emit(Reshape(tuple(shape)), y)


def _range(item: Any, extent: Dim, at: Place) -> tuple[Any, Any, int]:
    if isinstance(item, int) and not isinstance(item, bool):
        if isinstance(extent, int):
            at.require(-extent <= item < extent, f"index {item} is out of range for an axis of {extent}")
            item %= extent
        else:
            if not at_least(extent, item + 1 if item >= 0 else -item):
                at.undecided(f"whether the index {item} is inside the extent {extent}", extent)
            item = item if item >= 0 else extent + item
        return item, item + 1, 1
    if not isinstance(item, slice):
        at.refuse(f"integers and slices are supported, got {type(item).__name__}")
    step: int = 1 if item.step is None else item.step
    at.require(isinstance(step, int) and step > 0, f"a positive step is required, got {step}")
    if isinstance(extent, int) and not isinstance(item.start, Sym) and not isinstance(item.stop, Sym):
        first, last, _ = item.indices(extent)
        return first, max(first, last), step
    bounds = (0 if item.start is None else item.start, extent if item.stop is None else item.stop)
    try:
        (begin,), (end,), _, _ = normalize(bounds[:1], bounds[1:], (0,), (step,), (extent,))
    except UndecidedError as e:
        raise e.at(at.name, at.location) from None
    return begin, end, step


def _product(dims: Sequence[Dim]) -> Dim:
    total: Dim = 1
    for d in dims:
        total = total * d
    return total

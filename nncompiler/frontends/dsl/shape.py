"""Layers that move elements: concat, reshape, transpose, slices, padding, resizing."""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.dims import Dim, exact_quotient, may_divide, symbols_of
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Pad, Slice, normalize
from nncompiler.ops.movement.space import DepthToSpace, SpaceToDepth
from nncompiler.ops.vision.resize import Resize

from .functions import axes_of
from .trace import LayerPlace, Tensor, place
from .window import spatial_extents


def concat(*tensors: Tensor | Sequence[Tensor], axis: int = 1, name: str | None = None) -> Tensor:
    """The tensors one after the other along the axis (channels by default)."""
    at = place("concat", name)
    parts = _several(tensors)
    at.require(parts, "one or more tensors are required, got none")
    return at.emit(Concat(axes_of(parts[0], axis)[0]), *parts)


def flatten(x: Tensor, axis: int = 1, *, name: str | None = None) -> Tensor:
    """The axes from `axis` on as one: [N, C, H, W] -> [N, C*H*W]."""
    first = axes_of(x, axis)[0]
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
    order = tuple(range(x.rank))[::-1] if perm is None else axes_of(x, *perm)
    return at.emit(Transpose(order), x)


def split(x: Tensor, parts: int | Sequence[int], axis: int = 1, *, name: str | None = None) -> tuple[Tensor, ...]:
    """x in that many equal parts, or in parts of those sizes, along the axis."""
    at = place("split", name)
    where = axes_of(x, axis)[0]
    extent = x.shape[where]
    if isinstance(parts, int):
        if parts < 1 or not may_divide(parts, extent):
            at.refuse(f"axis {where} of {x.type} does not divide into {parts} equal parts")
        sizes = (extent // parts,) * parts
    else:
        sizes = tuple(parts)
    return at.emit_all(Split(where, sizes), x)


def pad(
    x: Tensor, pads: Sequence[tuple[Dim, Dim]], *, mode: str = "constant", value: float = 0.0, name: str | None = None
) -> Tensor:
    """x with (before, behind) elements added along each axis, or along the last ones where fewer are given; negative ones
    crop. Mode "constant", "reflect", "edge" or "wrap"."""
    at = place("pad", name)
    pairs = [tuple(p) for p in pads]
    at.require(len(pairs) <= x.rank and all(len(p) == 2 for p in pairs),
               f"pads must be at most {x.rank} pairs (before, behind), got {pads}")  # fmt: skip
    pairs = [(0, 0)] * (x.rank - len(pairs)) + pairs
    return at.emit(Pad((*(p[0] for p in pairs), *(p[1] for p in pairs)), mode, value), x)


def pad2d(x: Tensor, pads: Sequence[int], *, mode: str = "constant", value: float = 0.0, name: str | None = None) -> Tensor:
    """The image with (top, left, bottom, right) pixels around it; mode "constant", "reflect" or "edge"."""
    at = place("pad2d", name)
    at.require(len(pads) == 4, f"pads must be (top, left, bottom, right), got {tuple(pads)}")
    at.require(x.rank >= 2, f"an image is required, got {x.type}")
    top, left, bottom, right = pads
    front = (0,) * (x.rank - 2)
    return at.emit(Pad((*front, top, left, *front, bottom, right), mode, value), x)


def stack(*tensors: Tensor | Sequence[Tensor], axis: int = 0, name: str | None = None) -> Tensor:
    """The tensors, of one shape, along a new axis."""
    at = place("stack", name)
    parts = _several(tensors)
    at.require(parts, "one or more tensors are required, got none")
    rank = parts[0].rank + 1
    at.require(-rank <= axis < rank, f"axis {axis} is no place for a new axis of {parts[0].type}")
    where = axis % rank
    rows = [at.emit(Reshape((*t.shape[:where], 1, *t.shape[where:])), t, suffix=f"row{i}") for i, t in enumerate(parts)]
    return at.emit(Concat(where), *rows)


def expand_dims(x: Tensor, axis: int, *, name: str | None = None) -> Tensor:
    """x with a new axis of extent 1."""
    at = place("expand_dims", name)
    at.require(-x.rank - 1 <= axis <= x.rank, f"axis {axis} is no place for a new axis of {x.type}")
    where = axis % (x.rank + 1)
    return at.emit(Reshape((*x.shape[:where], 1, *x.shape[where:])), x)


def squeeze(x: Tensor, axes: int | Sequence[int], *, name: str | None = None) -> Tensor:
    """x without these axes, whose extents are 1."""
    at = place("squeeze", name)
    gone = axes_of(x, *((axes,) if isinstance(axes, int) else axes))
    at.require(all(x.shape[k] == 1 for k in gone), f"axes {gone} of {x.type} are not all of extent 1")
    return at.emit(Reshape(tuple(d for k, d in enumerate(x.shape) if k not in gone)), x)


def reverse(x: Tensor, axis: int = -1, *, name: str | None = None) -> Tensor:
    """x from the last element to the first along the axis."""
    at = place("reverse", name)
    (where,) = axes_of(x, axis)
    bounds = normalize((-1,), (-(1 << 31),), (where,), (-1,), x.shape)
    return at.emit(Slice(*bounds), x)


def upsample1d(x: Tensor, scale: int, *, mode: str = "nearest", name: str | None = None) -> Tensor:
    """The sequence `scale` times as long, by nearest steps or "linear" interpolation."""
    return _upsampled(place("upsample1d", name), 1, x, scale, mode)


def upsample2d(x: Tensor, scale: int, *, mode: str = "nearest", name: str | None = None) -> Tensor:
    """The image `scale` times as high and wide, by nearest pixels, "linear" or "cubic" interpolation."""
    return _upsampled(place("upsample2d", name), 2, x, scale, mode)


def upsample3d(x: Tensor, scale: int, *, mode: str = "nearest", name: str | None = None) -> Tensor:
    """The volume `scale` times as deep, high and wide, by nearest voxels or "linear" interpolation."""
    return _upsampled(place("upsample3d", name), 3, x, scale, mode)


def _upsampled(at: LayerPlace, axes: int, x: Tensor, scale: int, mode: str) -> Tensor:
    spatial = spatial_extents(x, axes, at)
    at.require(isinstance(scale, int) and scale >= 1, f"scale must be an integer of at least 1, got {scale}")
    coordinate = "asymmetric" if mode == "nearest" else "half_pixel"
    nearest = "floor" if mode == "nearest" else "round_prefer_floor"
    sizes, scales = (*x.shape[:2], *(d * scale for d in spatial)), (1.0, 1.0, *(float(scale),) * axes)
    return at.emit(Resize(sizes, scales, mode=mode, coordinate=coordinate, nearest=nearest), x)


def depth_to_space(x: Tensor, block: int, *, mode: str = "DCR", name: str | None = None) -> Tensor:
    """Channels as blocks of pixels: [N, C*block*block, H, W] -> [N, C, H*block, W*block]. Mode "DCR" has the
    channels of a pixel of the block together, "CRD" the pixels of a channel."""
    return place("depth_to_space", name).emit(DepthToSpace(block, mode), x)


def space_to_depth(x: Tensor, block: int, *, name: str | None = None) -> Tensor:
    """Blocks of pixels as channels: [N, C, H*block, W*block] -> [N, block*block*C, H, W]."""
    return place("space_to_depth", name).emit(SpaceToDepth(block), x)


def _several(tensors: Sequence[Tensor | Sequence[Tensor]]) -> list[Tensor]:
    """Tensors that are given one by one, or as lists."""
    parts: list[Tensor] = []
    for t in tensors:
        parts.extend([t] if isinstance(t, Tensor) else t)
    return parts


def _product(dims: Sequence[Dim]) -> Dim:
    total: Dim = 1
    for d in dims:
        total = total * d
    return total

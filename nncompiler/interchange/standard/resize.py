"""Rows of Resize and Upsample."""

from __future__ import annotations

from math import floor

import numpy as np

from ...ir.dims import Dim, equal, symbols_of, undecided
from ...ir.errors import ModelError
from ...ir.types import Shape
from ...ops.vision.grid_sample import GridSample
from ...ops.vision.resize import Resize
from ...ops.window.col2im import Col2Im
from ..rules import Call, Emit, Results, Row

ROI = "tf_crop_and_resize"


def read_resize(call: Call) -> Results:
    """Opset 10 is Upsample's rule; since 11 by scales or sizes, since 18 of some axes and with an aspect-ratio policy."""
    if call.opset < 11:
        return read_upsample(call)
    x = call.value(0)
    shape, rank = x.type.shape, x.type.rank
    given = call.attr("axes")
    axes = tuple(range(rank)) if given is None else tuple(call.axis(a, rank) for a in given)
    if len(set(axes)) != len(axes):
        raise ModelError(f"axes repeat in {list(given)}")
    coordinate = call.attr("coordinate_transformation_mode", "half_pixel")
    roi = _roi(call, axes, rank) if coordinate == ROI else ()
    scales: list[float] = [1.0] * rank
    sizes: list[Dim] = list(shape)
    if call.has(2) and call.value(2).type.shape != (0,):
        for axis, scale in zip(axes, _numbers(call, 2, "scales", axes)):
            span = roi[rank + axis] - roi[axis] if roi else 1.0
            scales[axis], sizes[axis] = scale, _scaled(shape[axis], scale * span)
    elif call.has(3):
        wanted = call.dims(3, "sizes")
        if len(wanted) != len(axes):
            raise ModelError(f"sizes must be {len(axes)} numbers, they are {list(wanted)}")
        policy = call.attr("keep_aspect_ratio_policy", "stretch")
        if policy == "stretch":
            scales = []  # those of sizes over extents
            for axis, size in zip(axes, wanted):
                sizes[axis] = size
        else:
            for axis, (size, scale) in zip(axes, _keep_aspect(shape, axes, wanted, policy)):
                sizes[axis], scales[axis] = size, scale
    else:
        raise ModelError("one of scales and sizes must be given")
    op = Resize(
        sizes=tuple(sizes),
        scales=tuple(scales),
        mode=call.attr("mode", "nearest"),
        coordinate=coordinate,
        nearest=call.attr("nearest_mode", "round_prefer_floor"),
        cubic_a=call.attr("cubic_coeff_a", -0.75),
        exclude_outside=bool(call.attr("exclude_outside", 0)),
        antialias=bool(call.attr("antialias", 0)),
        extrapolation=call.attr("extrapolation_value", 0.0),
        roi=roi,
    )
    return call.emit(op, x).outputs


def read_upsample(call: Call) -> Results:
    """Asymmetric coordinates, rounded down: scales by attribute (opset 7) or operand (9)."""
    x = call.value(0)
    shape, rank = x.type.shape, x.type.rank
    axes = tuple(range(rank))
    scales = _numbers(call, 1, "scales", axes) if call.has(1) else call.attr("scales")
    if len(scales) != rank or any(not 0 < s < float("inf") for s in scales):
        raise ModelError(f"scales must be {rank} positive numbers, they are {list(scales)}")
    sizes = tuple(_scaled(n, s) for n, s in zip(shape, scales))
    mode = call.attr("mode", "nearest")
    mode = "linear" if mode == "bilinear" else mode
    op = Resize(sizes=sizes, scales=tuple(scales), mode=mode, coordinate="asymmetric", nearest="floor")
    return call.emit(op, x).outputs


def _numbers(call: Call, index: int, what: str, axes: tuple[int, ...]) -> tuple[float, ...]:
    found = call.floats(index, what)
    if len(found) != len(axes) or any(not 0 < s < float("inf") for s in found):
        raise ModelError(f"{what} must be {len(axes)} positive numbers, they are {list(found)}")
    return found


def _roi(call: Call, axes: tuple[int, ...], rank: int) -> tuple[float, ...]:
    found = call.floats(1, "the region of interest")
    if len(found) != 2 * len(axes):
        raise ModelError(f"the region of interest must be {2 * len(axes)} numbers, it has {len(found)}")
    whole = [0.0] * rank + [1.0] * rank
    for i, axis in enumerate(axes):
        whole[axis], whole[rank + axis] = found[i], found[len(axes) + i]
    return tuple(whole)


def _scaled(extent: Dim, scale: float) -> Dim:
    if isinstance(extent, int):
        return floor(extent * scale)
    if scale == int(scale):
        return extent * int(scale)
    if 1 / scale == int(1 / scale):
        return extent // int(1 / scale)
    raise undecided(f"the extent {extent} times {scale}", extent)


def _keep_aspect(
    shape: Shape, axes: tuple[int, ...], wanted: tuple[Dim, ...], policy: str
) -> list[tuple[Dim, float]]:
    """(size, scale) an axis, by a policy that keeps the aspect ratio."""
    pairs = [(shape[a], n) for a, n in zip(axes, wanted)]
    if symbols_of((*shape, *wanted)):
        raise undecided(f"sizes by the policy {policy!r}", *shape, *wanted)
    ratios = [n / a for a, n in pairs if a]  # type: ignore[operator]
    if policy not in ("not_larger", "not_smaller") or not ratios:
        raise ModelError(f"keep_aspect_ratio_policy must be stretch, not_larger or not_smaller, it is {policy!r}")
    scale = min(ratios) if policy == "not_larger" else max(ratios)
    return [(floor(scale * a + 0.5), scale) for a, _ in pairs]  # type: ignore[operator]


def _gives(extent: Dim, scale: float, size: Dim) -> bool:
    """Whether a symbolic extent times the scale, rounded down, is proved to be the size."""
    if scale == int(scale):
        return equal(extent * int(scale), size) is True
    return 1 / scale == int(1 / scale) and equal(extent // int(1 / scale), size) is True


def write_resize(e: Emit) -> None:
    """By scales where they give the sizes exactly, else by sizes."""
    o = e.op
    shape = e.shape()
    roi = e.constant("roi", np.asarray(o.roi, np.float32)) if o.roi else ""
    rank = len(shape)
    scales32 = np.asarray(o.scales, np.float32)
    spans = [end - start for start, end in zip(o.roi[:rank], o.roi[rank:])] or [1.0] * rank
    by_scales = bool(o.scales) and all(
        (m == floor(n * float(s) * span)) if isinstance(n, int) else _gives(n, float(s) * span, m)
        for n, m, s, span in zip(shape, o.sizes, scales32, spans)
    )
    inputs = [e.inputs[0], roi]
    if by_scales:
        inputs.append(e.constant("scales", scales32))
    else:
        inputs += ["", e.dims("sizes", o.sizes)]
    e.emit(
        "Resize", inputs, mode=o.mode, coordinate_transformation_mode=o.coordinate, nearest_mode=o.nearest,
        cubic_coeff_a=o.cubic_a, exclude_outside=int(o.exclude_outside) or None, antialias=int(o.antialias) or None,
        extrapolation_value=o.extrapolation or None,
    )  # fmt: skip


def read_grid_sample(call: Call) -> Results:
    """Opset 16 has images of rank 4 only, and calls linear and cubic bilinear and bicubic."""
    mode = call.attr("mode", "bilinear" if call.opset < 20 else "linear")
    if call.opset < 20:
        mode = {"bilinear": "linear", "bicubic": "cubic"}.get(mode, mode)
    op = GridSample(mode, call.attr("padding_mode", "zeros"), bool(call.attr("align_corners", 0)))
    return call.emit(op, call.value(0), call.value(1)).outputs


def write_grid_sample(e: Emit) -> None:
    """GridSample."""
    o = e.op
    e.emit("GridSample", e.inputs, mode=o.mode, padding_mode=o.padding, align_corners=int(o.align_corners))


def read_col2im(call: Call) -> Results:
    """Col2Im (opset 18 and later); the image's and the blocks' shape must be known while compiling, the image's up to
    symbols."""
    image, kernel = call.dims(1, "the shape of the image"), call.ints(2, "the shape of the blocks")
    ones = (1,) * len(image)
    strides, dilations = call.attr("strides", ones), call.attr("dilations", ones)
    op = Col2Im(image, kernel, strides, call.attr("pads", (0,) * (2 * len(image))), dilations)
    return call.emit(op, call.value(0)).outputs


def write_col2im(e: Emit) -> None:
    """Col2Im, both shapes as operands."""
    o = e.op
    inputs = [e.inputs[0], e.dims("image", o.image), e.dims("kernel", o.kernel)]
    e.emit("Col2Im", inputs, strides=o.strides, pads=o.pads, dilations=o.dilations)


ROWS = (
    Row("Col2Im", 18, Col2Im, read=read_col2im, write=write_col2im),
    Row("GridSample", 16, GridSample, read=read_grid_sample, write=write_grid_sample),
    Row("Resize", 10, Resize, read=read_resize, write=write_resize),
    Row("Upsample", 7, read=read_upsample),
)

"""Rows of the operators that read an image at positions that are data, and of linear algebra."""

from __future__ import annotations

from math import prod

from ...ir.dims import Dim, may_equal, symbols_of, undecided
from ...ir.errors import ModelError
from ...ops.contraction.matmul import MatMul
from ...ops.elementwise.binary import Add
from ...ops.linalg import Det
from ...ops.movement.arrange import Reshape
from ...ops.vision.deform_sample import DeformSample
from ...ops.vision.roi import MaxRoiPool, RoiAlign
from ..rules import Call, Emit, Results, Row
from .contraction import window


def read_roi_align(call: Call) -> Results:
    """Opset 10 knows no half pixel; since 16 it is the default."""
    default = "half_pixel" if call.opset >= 16 else "output_half_pixel"
    mode = call.attr("coordinate_transformation_mode", default)
    if mode not in ("half_pixel", "output_half_pixel"):
        raise ModelError(f"coordinate_transformation_mode must be half_pixel or output_half_pixel, it is {mode!r}")
    op = RoiAlign(
        height=call.attr("output_height", 1), width=call.attr("output_width", 1), mode=call.attr("mode", "avg"),
        samples=call.attr("sampling_ratio", 0), scale=call.attr("spatial_scale", 1.0), half_pixel=mode == "half_pixel",
    )  # fmt: skip
    return call.emit(op, call.value(0), call.value(1), call.value(2)).outputs


def write_roi_align(e: Emit) -> None:
    """RoiAlign (opset 16), with its coordinate_transformation_mode."""
    o = e.op
    e.emit(
        "RoiAlign", e.inputs, output_height=o.height, output_width=o.width, mode=o.mode, sampling_ratio=o.samples,
        spatial_scale=o.scale, coordinate_transformation_mode="half_pixel" if o.half_pixel else "output_half_pixel",
    )  # fmt: skip


def read_max_roi_pool(call: Call) -> Results:
    """MaxRoiPool (opset 1 and later)."""
    shape = call.attr("pooled_shape")
    if len(shape) != 2:
        raise ModelError(f"pooled_shape must be two numbers, it is {list(shape)}")
    op = MaxRoiPool(height=shape[0], width=shape[1], scale=call.attr("spatial_scale", 1.0))
    return call.emit(op, call.value(0), call.value(1)).outputs


def write_max_roi_pool(e: Emit) -> None:
    """MaxRoiPool."""
    e.emit("MaxRoiPool", e.inputs, pooled_shape=(e.op.height, e.op.width), spatial_scale=e.op.scale)


def read_deform_conv(call: Call) -> Results:
    """The samples of all taps as columns, times the weights as matrices, one a group."""
    x, w, offset, bias, mask = (call.optional(i) for i in range(5))
    x, w, offset = call.value(0), call.value(1), call.value(2)
    kernel = call.attr("kernel_shape", w.type.shape[2:])
    if symbols_of(kernel):
        raise undecided("the kernel", *kernel)
    strides, pads, dilations = window(call, x.type.shape[2:], kernel)
    groups = call.attr("group", 1)
    op = DeformSample(kernel=kernel, strides=strides, pads=pads, dilations=dilations, groups=call.attr("offset_group", 1))
    columns = call.step("samples", op, x, offset, mask)
    n, channels, taps, *image = columns.type.shape
    outputs = w.type.shape[0]
    if not isinstance(channels, int) or not isinstance(outputs, int):
        raise undecided("the channels", channels, outputs)
    if groups < 1 or channels % groups or outputs % groups or not may_equal(w.type.shape[1], channels // groups):
        raise ModelError(f"{x.type} and weights {w.type} do not make {groups} groups")
    rows: tuple[Dim, ...] = (n, groups, channels // groups * taps, prod(image))
    matrix = call.step("weights", Reshape((groups, outputs // groups, channels // groups * prod(kernel))), w)
    product = call.step("product", MatMul(), matrix, call.step("columns", Reshape(rows), columns))
    if bias is None:
        return call.emit(Reshape((n, outputs, *image)), product).outputs
    y = call.step("image", Reshape((n, outputs, *image)), product)
    return call.emit(Add(), y, call.step("bias", Reshape((outputs, *(1,) * len(image))), bias)).outputs


def write_deform_sample(e: Emit) -> None:
    """A deformable convolution with the identity's weights, one group a channel."""
    import numpy as np

    e.opset = 22
    o, channels = e.op, e.shape(0)[1]
    if not isinstance(channels, int):
        raise undecided("the channels", channels)
    taps = prod(o.kernel)
    unit = np.eye(taps, dtype=e.operand(0).type.dtype.numpy).reshape(taps, 1, *o.kernel)
    inputs = [e.inputs[0], e.constant("unit", np.tile(unit, (channels, *(1,) * (unit.ndim - 1)))), e.inputs[1], ""]
    y = e.step(
        "taps", "DeformConv", *inputs, *e.inputs[2:3], kernel_shape=o.kernel, strides=o.strides, pads=o.pads,
        dilations=o.dilations, group=channels, offset_group=o.groups,
    )  # fmt: skip
    e.emit("Reshape", [y, e.dims("shape", e.node.output.type.shape)])


ROWS = (
    Row("RoiAlign", 10, RoiAlign, read=read_roi_align, write=write_roi_align),
    Row("MaxRoiPool", 1, MaxRoiPool, read=read_max_roi_pool, write=write_max_roi_pool),
    Row("DeformConv", 19, DeformSample, read=read_deform_conv, write=write_deform_sample),
    Row("Det", 11, Det),
)

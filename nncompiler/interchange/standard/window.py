"""Rows of poolings."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from ...ir.dims import may_be_at_least
from ...ir.errors import ModelError
from ...ops.indexing.scatter import ScatterElements
from ...ops.movement.arrange import Expand, Reshape
from ...ops.movement.slice import Pad
from ...ops.window.global_pool import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from ...ops.window.pool import AveragePool, LpPool, MaxPool
from ..rules import Call, Emit, Results, Row
from .contraction import window


def _geometry(call: Call) -> dict[str, Any]:
    x = call.value(0).type
    if x.rank < 3:
        raise ModelError(f"{call.op_type} needs x: [N, C, ...], it is {x}")
    kernel = call.attr("kernel_shape")
    strides, pads, dilations = window(call, x.shape[2:], kernel)
    ceil_mode = bool(call.attr("ceil_mode", 0)) and call.attr("auto_pad", "NOTSET") == "NOTSET"
    return {"kernel": kernel, "strides": strides, "pads": pads, "dilations": dilations, "ceil_mode": ceil_mode}


def read_max_pool(call: Call) -> Results:
    """MaxPool (opset 1 and later); the indices (opset 8) are computed only where they are read."""
    geometry = _geometry(call)
    order = call.attr("storage_order", 0)
    op = MaxPool(**geometry, indices=call.wants(1), storage_order=order)
    return call.emit(op, call.value(0)).outputs


def read_average_pool(call: Call) -> Results:
    """AveragePool (opset 1 and later); count_include_pad is of opset 7."""
    op = AveragePool(**_geometry(call), count_include_pad=bool(call.attr("count_include_pad", 0)))
    return call.emit(op, call.value(0)).outputs


def read_lp_pool(call: Call) -> Results:
    """LpPool (opset 2 and later), the 2-norm by default."""
    return call.emit(LpPool(**_geometry(call), p=call.attr("p", 2)), call.value(0)).outputs


def read_max_unpool(call: Call) -> Results:
    """Zeros, with x at the indices, which count the elements of the pooled image's least size; a larger one is padded."""
    x, indices = call.value(0), call.value(1)
    if x.type.rank < 3:
        raise ModelError(f"MaxUnpool needs x: [N, C, ...], it is {x.type}")
    kernel = call.attr("kernel_shape")
    strides, pads, _ = window(call, x.type.shape[2:], kernel)
    rank = len(kernel)
    spatial = [(n - 1) * s - (pads[a] + pads[rank + a]) + kernel[a]
               for a, (n, s) in enumerate(zip(x.type.shape[2:], strides, strict=True))]  # fmt: skip
    shape = (*x.type.shape[:2], *spatial)
    if not all(may_be_at_least(d, 0) for d in shape):
        raise ModelError(f"the result would have shape {list(shape)}")
    count = prod(x.type.shape)
    zeros = call.step("zeros", Expand((prod(shape),)), call.constant("zero", np.zeros(1, x.type.dtype.numpy)))
    flat = call.step("x", Reshape((count,)), x), call.step("indices", Reshape((count,)), indices)
    put = call.step("put", ScatterElements(reduction="none", axis=0), zeros, flat[1], flat[0])
    if not call.has(2):
        return call.emit(Reshape(shape), put).outputs
    wanted = call.dims(2, "the shape of the result")
    if len(wanted) != len(shape) or not all(may_be_at_least(w, d) for w, d in zip(wanted, shape, strict=True)):
        raise ModelError(f"the result cannot have shape {list(wanted)}, its parts have shape {list(shape)}")
    after = tuple(w - d for w, d in zip(wanted, shape, strict=True))
    return call.emit(Pad((*(0,) * len(shape), *after)), call.step("least", Reshape(shape), put)).outputs


def _write(e: Emit, onnx: str, **more: Any) -> None:
    o = e.op
    e.emit(
        onnx, e.inputs, kernel_shape=o.kernel, strides=o.strides, pads=o.pads, dilations=o.dilations,
        ceil_mode=int(o.ceil_mode), **more,
    )  # fmt: skip


def write_max_pool(e: Emit) -> None:
    """MaxPool."""
    _write(e, "MaxPool", storage_order=e.op.storage_order)


def write_average_pool(e: Emit) -> None:
    """AveragePool."""
    _write(e, "AveragePool", count_include_pad=int(e.op.count_include_pad))


def write_lp_pool(e: Emit) -> None:
    """LpPool."""
    _write(e, "LpPool", p=e.op.p)


ROWS = (
    Row("MaxPool", 1, MaxPool, read=read_max_pool, write=write_max_pool),
    Row("MaxUnpool", 9, read=read_max_unpool, note="output_shape known while compiling"),
    Row("AveragePool", 1, AveragePool, read=read_average_pool, write=write_average_pool),
    Row("LpPool", 2, LpPool, read=read_lp_pool, write=write_lp_pool),
    Row("GlobalAveragePool", 1, GlobalAveragePool),
    Row("GlobalMaxPool", 1, GlobalMaxPool),
    Row("GlobalLpPool", 2, GlobalLpPool, {"p": 2}),
)

"""Rows of poolings."""

from __future__ import annotations

from typing import Any

from ..ir.errors import ModelError
from ..ops.pool import AveragePool, LpPool, MaxPool
from ..ops.pool_global import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from .contraction import window
from .rules import Call, Emit, Results, Row


def _geometry(call: Call) -> dict[str, Any]:
    x = call.value(0).type
    if x.rank < 3:
        raise ModelError(f"{call.op_type} needs x: [N, C, ...], it is {x}")
    kernel = call.attr("kernel_shape")
    strides, pads, dilations = window(call, x.shape[2:], kernel)
    ceil_mode = bool(call.attr("ceil_mode", 0)) and call.attr("auto_pad", "NOTSET") == "NOTSET"
    return {"kernel": kernel, "strides": strides, "pads": pads, "dilations": dilations, "ceil_mode": ceil_mode}


def read_max_pool(call: Call) -> Results:
    geometry = _geometry(call)
    order = call.attr("storage_order", 0)
    op = MaxPool(**geometry, indices=call.wants(1), storage_order=order)
    return call.emit(op, call.value(0)).outputs


def read_average_pool(call: Call) -> Results:
    op = AveragePool(**_geometry(call), count_include_pad=bool(call.attr("count_include_pad", 0)))
    return call.emit(op, call.value(0)).outputs


def read_lp_pool(call: Call) -> Results:
    return call.emit(LpPool(**_geometry(call), p=call.attr("p", 2)), call.value(0)).outputs


def _write(e: Emit, onnx: str, **more: Any) -> None:
    o = e.op
    e.emit(
        onnx, e.inputs, kernel_shape=o.kernel, strides=o.strides, pads=o.pads, dilations=o.dilations,
        ceil_mode=int(o.ceil_mode), **more,
    )  # fmt: skip


def write_max_pool(e: Emit) -> None:
    _write(e, "MaxPool", storage_order=e.op.storage_order)


def write_average_pool(e: Emit) -> None:
    _write(e, "AveragePool", count_include_pad=int(e.op.count_include_pad))


def write_lp_pool(e: Emit) -> None:
    _write(e, "LpPool", p=e.op.p)


ROWS = (
    Row("MaxPool", 1, MaxPool, read=read_max_pool, write=write_max_pool),
    Row("AveragePool", 1, AveragePool, read=read_average_pool, write=write_average_pool),
    Row("LpPool", 2, LpPool, read=read_lp_pool, write=write_lp_pool),
    Row("GlobalAveragePool", 1, GlobalAveragePool),
    Row("GlobalMaxPool", 1, GlobalMaxPool),
    Row("GlobalLpPool", 2, GlobalLpPool, {"p": 2}),
)

"""Rows of the operators that select elements by their order."""

from __future__ import annotations

from ...ir.dims import Dim
from ...ir.errors import ModelError
from ...ops.indexing.top_k import TopK
from .. import run_sizes
from ..rules import Call, Emit, Results, Row


def read_top_k(call: Call) -> Results:
    """TopK (opset 1 and later); k is an attribute before opset 10, and may be computed while the model runs since."""
    x = call.value(0)
    axis = call.axis(call.attr("axis", -1), x.type.rank)
    if call.opset >= 10 and call.computed(1):
        run_sizes.check_k(call, x, axis)
    k: Dim = call.attr("k") if call.opset < 10 else _one(call.dims(1, "k"))
    largest, ordered = bool(call.attr("largest", 1)), bool(call.attr("sorted", 1))
    return call.emit(TopK(axis=axis, k=k, largest=largest, sorted=ordered), x).outputs


def _one(dims: tuple[Dim, ...]) -> Dim:
    if len(dims) != 1:
        raise ModelError(f"k must be one number, it has {len(dims)}")
    return dims[0]


def write_top_k(e: Emit) -> None:
    """TopK with k as an operand (opset 10 and later)."""
    o = e.op
    e.emit("TopK", [e.inputs[0], e.dims("k", (o.k,))], axis=o.axis, largest=int(o.largest), sorted=int(o.sorted))


ROWS = (Row("TopK", 1, TopK, read=read_top_k, write=write_top_k),)

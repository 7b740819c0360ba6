"""Rows of the conversions between element types."""

from __future__ import annotations

from ...ir.dtype import DType, string
from ...ir.errors import ModelError
from ...ops.elementwise.cast import BitCast, Cast
from ...ops.strings import CastString
from ..elements import BY_NUMBER, NUMBER
from ..rules import Call, Emit, Results, Row


def conversion(call: Call, to: DType) -> Cast:
    """The Cast to `to` by the node's attributes. Up to opset 23 round_mode is not there and means up."""
    mode = call.attr("round_mode", "up")
    return Cast(to, saturate=bool(call.attr("saturate", 1)), round_mode=mode.decode() if isinstance(mode, bytes) else mode)


def _named(call: Call) -> DType:
    number = call.attr("to")
    if number not in BY_NUMBER:
        raise ModelError(f"{call.op_type} to unknown element type {number}")
    to = BY_NUMBER[number]
    if (to.kind == "string" and call.op_type != "Cast") or (to.kind == "complex" and call.op_type == "Cast"):
        raise call.unsupported(f"a cast to {to}")
    return to


def read_cast(call: Call) -> Results:
    """Cast (opset 6 and later) to the element type that the attribute `to` names."""
    return _cast(call, _named(call))


def read_cast_like(call: Call) -> Results:
    """CastLike (opset 15 and later): a Cast to the element type of operand 1, whose numbers are not read."""
    return _cast(call, call.value(1).type.dtype)


def _cast(call: Call, to: DType) -> Results:
    """By Cast, or where strings are on one side by CastString."""
    x = call.value(0)
    if x.type.dtype == to == string:
        return [x]
    op = CastString(to) if string in (x.type.dtype, to) else conversion(call, to)
    return call.emit(op, x).outputs


def read_bit_cast(call: Call) -> Results:
    """BitCast (opset 26 and later): the same bits as another element type of the same size."""
    return call.emit(BitCast(_named(call)), call.value(0)).outputs


def write_cast(e: Emit) -> None:
    """Cast; `saturate` and `round_mode`, attributes of opset 19 and later, are left out where they have their defaults."""
    op = e.op
    e.emit(
        "Cast", e.inputs, to=NUMBER[op.to], saturate=None if op.saturate else 0,
        round_mode=None if op.round_mode == "up" else op.round_mode,
    )  # fmt: skip


def write_bit_cast(e: Emit) -> None:
    """BitCast (opset 26)."""
    e.emit("BitCast", e.inputs, to=NUMBER[e.op.to])


ROWS = (
    Row("Cast", 6, Cast, read=read_cast, write=write_cast),
    Row("CastLike", 15, read=read_cast_like),
    Row("BitCast", 26, BitCast, read=read_bit_cast, write=write_bit_cast),
)

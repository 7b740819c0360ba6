"""Forms of operators from before opsets 6 to 8, read as what they became.

    consumed_inputs      which operands might be written over: says nothing of the result
    broadcast, axis      b is aligned with a's axes from `axis` on, with a's last axes where it is not given; without
                         `broadcast`, shapes are equal
    Cast                 names its type
    Upsample             has scales of the last two axes
    Split, Tile, LpPool  take their numbers by other roads
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ...ir.dims import Dim, may_equal
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.base.operands import show
from ...ops.movement.arrange import Reshape
from ..elements import BY_NUMBER
from ..rules import Call, Reader, Results, Row
from .table import TABLE


def _as_later(call: Call, inputs: list[Value | None] | None = None, **attributes: Any) -> Results:
    """Reads the node by the row of its later form, with operands or attributes replaced."""
    row = TABLE[call.op_type]
    kept = {k: v for k, v in call.attributes.items() if k not in ("consumed_inputs", "broadcast")}
    return row.reading(
        replace(
            call, opset=row.since, inputs=call.inputs if inputs is None else inputs, attributes=kept | attributes
        )
    )


def _aligned(call: Call) -> Results:
    """a op b, where b is broadcast to a's shape and never the other way."""
    a, b = call.value(0), call.value(1)
    rank, axis = a.type.rank, call.attr("axis")
    call.attributes.pop("axis", None)
    if not call.attr("broadcast", 0):
        if a.type.rank != b.type.rank or not all(map(may_equal, a.type.shape, b.type.shape)):
            raise ModelError(
                f"without broadcast=1 the operands must have one shape, they are {a.type} and {b.type}"
            )
        return _as_later(call)
    start = rank - b.type.rank if axis is None else call.axis(axis, rank)
    after = rank - start - b.type.rank
    if start < 0 or after < 0:
        raise ModelError(f"b does not fit into a's axes from {start} on: they are {a.type} and {b.type}")
    of_a = a.type.shape[start : start + b.type.rank]
    if not all(may_equal(m, n) or may_equal(m, 1) for m, n in zip(b.type.shape, of_a)):
        raise ModelError(f"b must have extents {show(of_a)} or 1, it is {b.type}")
    if after:
        b = call.step("aligned", Reshape((*b.type.shape, *(1,) * after)), b)
    return _as_later(call, [a, b])


def _slopes_of_channels(call: Call) -> Results:
    """PRelu: one slope, or one for each channel, which is axis 1 (axis 0 of a vector)."""
    x, slope = call.value(0), call.value(1)
    if slope.type.rank == 1 and slope.type.shape != (1,) and x.type.rank > 2:
        shape: tuple[Dim, ...] = (*slope.type.shape, *(1,) * (x.type.rank - 2))
        slope = call.step("slopes", Reshape(shape), slope)
    return _as_later(call, [x, slope])


def _cast(call: Call) -> Results:
    name = call.attr("to")
    import onnx

    numbers = onnx.TensorProto.DataType
    if name.upper() not in dict(numbers.items()) or numbers.Value(name.upper()) not in BY_NUMBER:
        raise ModelError(f"Cast to unknown element type {name!r}")
    return _as_later(call, to=numbers.Value(name.upper()))


def _dropout(call: Call) -> Results:
    if not call.attr("is_test", 0) and call.attr("ratio", 0.5) != 0:
        raise call.unsupported(
            "is_test=0: elements are dropped at random", "set is_test=1 for inference, or make the ratio 0"
        )
    call.attributes.pop("is_test", None)
    return _as_later(call)


def _whole_power(call: Call) -> Results:
    p = call.attr("p", 2.0)
    if p != int(p):
        raise call.unsupported(f"p={p}, which is not an integer")
    return _as_later(call, p=int(p))


def _split(call: Call) -> Results:
    """The sizes may be operand 1."""
    if not call.has(1):
        return _as_later(call)
    return _as_later(call, call.inputs[:1], split=call.ints(1, "split"))


def _tile(call: Call) -> Results:
    """`tiles` copies along one axis."""
    x = call.value(0)
    repeats = np.ones(x.type.rank, np.int64)
    repeats[call.axis(call.integer(2, "the axis"), x.type.rank)] = call.integer(1, "tiles")
    return _as_later(call, [x, call.constant("repeats", repeats)])


def _upsample(call: Call) -> Results:
    rank = call.value(0).type.rank
    if rank < 2:
        raise ModelError(f"Upsample needs an image, it has {call.value(0).type}")
    scales = (*(1.0,) * (rank - 2), call.attributes.pop("height_scale"), call.attributes.pop("width_scale"))
    return _as_later(call, scales=scales)


def _rows(read: Callable[[Call], Results], *names: str) -> dict[str, Row]:
    reader: Reader = read
    return {name: Row(name, 1, read=reader) for name in names}


EARLY: dict[str, Row] = {
    **_rows(
        _as_later, "Abs", "Ceil", "Clip", "Elu", "Exp", "Floor", "Gemm", "HardSigmoid", "InstanceNormalization", "LeakyRelu",
        "Log", "Max", "Mean", "Min", "Neg", "Reciprocal", "Relu", "Selu", "Sigmoid", "Sqrt", "Sum", "Tanh",
    ),
    **_rows(_aligned, "Add", "And", "Div", "Equal", "Greater", "Less", "Mul", "Or", "Pow", "Sub", "Xor"),
    **_rows(_slopes_of_channels, "PRelu"),
    **_rows(_cast, "Cast"),
    **_rows(_dropout, "Dropout"),
    **_rows(_whole_power, "GlobalLpPool", "LpPool"),
    **_rows(_split, "Split"),
    **_rows(_tile, "Tile"),
    **_rows(_upsample, "Upsample"),
}  # fmt: skip
"""ONNX operator -> how its forms older than those of its row are read."""

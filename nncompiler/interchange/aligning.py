"""Operands whose extents may be 1 at one time and not at another: expanded to what they broadcast to, which is measured.

    %y = add(%a, %b)                    a: [_i, 3], b: [_j, 3], in a loop that meets both _i = 1 and _j = 1

    %n : f64[2] = where(shape(b) == 1, shape(a), shape(b))
    %m : i64[2] = measure(%n)           _k = max(_i, _j) where neither is 0
    %y = add(expand(%a), expand(%b))    [_k, 3]

Only where the reading says so (`Sizes.varying`): a model whose extents keep their form is compiled without. Programs that
expand are compiled for each form that they meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..ir.dims import Dim
from ..ir.dtype import f64, i64
from ..ir.extents import current_sizes
from ..ir.types import TensorType
from ..ops.base.broadcasting import broadcast
from ..ops.elementwise.binary import Or
from ..ops.movement.arrange import Concat, Expand
from .run_sizes import Arithmetic, extents

if TYPE_CHECKING:
    from ..ir.graph import Value
    from .rules import Call

POINTWISE = frozenset(
    ("Add", "And", "BitShift", "BitwiseAnd", "BitwiseOr", "BitwiseXor", "Div", "Equal", "Greater", "GreaterOrEqual", "Less",
     "LessOrEqual", "Max", "Mean", "Min", "Mod", "Mul", "Or", "PRelu", "Pow", "Sub", "Sum", "Where", "Xor")
)  # fmt: skip
"""ONNX operators that broadcast all their operands."""


def align(call: Call) -> None:
    """Replaces the operands of a node that broadcasts them by those that have the extents of the result, where these must be
    found while the model runs."""
    if call.op_type in POINTWISE:
        call.inputs = aligned(call, call.inputs, 0)
    elif call.op_type == "MatMul" and all(v is not None and v.type.rank > 1 for v in call.inputs):
        call.inputs = aligned(call, call.inputs, 2)


def aligned(call: Call, values: Sequence[Value | None], last: int) -> list[Value | None]:
    """The values, expanded along all axes but the `last` ones, which stay as they are."""
    sizes = current_sizes()
    given = [v for v in values if v is not None]
    if sizes is None or not sizes.varying or len(given) < 2 or not all(isinstance(v.type, TensorType) for v in given):
        return list(values)
    shapes = [v.type.shape[: v.type.rank - last] for v in given]
    rank = max(map(len, shapes))
    padded = [(1,) * (rank - len(s)) + s for s in shapes]
    varying = [
        axis for axis, dims in enumerate(zip(*padded)) if any(sizes.broadcasts_varying(d, e) for d in dims for e in dims)
    ]
    if not varying:
        return list(values)
    a = Arithmetic(call)
    own = []
    for value, shape in zip(given, shapes, strict=True):
        vector = extents(call, value)
        if last:
            vector = a.first(vector, len(shape))
        if len(shape) < rank:
            ones = a.number([1] * (rank - len(shape)))
            vector = a.step(Concat(axis=0), ones, vector) if shape else ones
        own.append(a.hidden(vector))
    common = own[0]
    for vector in own[1:]:
        common = a.where(a.equal(vector, a.number(1, f64)), common, vector)
    for vector in own:
        fits = a.step(Or(), a.equal(vector, a.number(1, f64)), a.equal(vector, common))
        a.require(fits, "the operands' shapes do not broadcast")
    measured = call.measured(a.cast(common, i64), "the common shape")
    result: list[Dim] = [
        measured[axis] if axis in varying else broadcast(*((d,) for d in dims))[0] for axis, dims in enumerate(zip(*padded))
    ]
    for axis in varying:  # what is never 1 is the result's extent
        result[axis] = next((d for d in (p[axis] for p in padded) if isinstance(d, int) and d != 1), result[axis])
    found = {}
    for value in given:
        tail = value.type.shape[value.type.rank - last :] if last else ()
        whole = (*result, *tail)
        if value not in found:
            found[value] = a.step(Expand(whole, exact=True), value) if value.type.shape != whole else value
    return [None if v is None else found[v] for v in values]

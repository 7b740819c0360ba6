"""Rows of attention with a state."""

from __future__ import annotations

from math import sqrt

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.elementwise.unary import Exp
from ...ops.recurrent.linear_attention import LinearAttention
from ..rules import Call, Emit, Results, Row

RULES = {"linear": (False, False), "gated": (True, False), "delta": (False, True), "gated_delta": (True, True)}
"""update_rule -> whether it has a gate, whether it has a delta."""


def read_linear_attention(call: Call) -> Results:
    """Computed in f32, as onnx's reference does; the state has the type of the one before, or of the query."""
    rule = call.attr("update_rule", "gated_delta")
    if rule not in RULES:
        raise ModelError(f"update_rule must be one of {', '.join(RULES)}, it is {rule!r}")
    gated, delta = RULES[rule]
    q, k, v = call.value(0), call.value(1), call.value(2)
    past, decay, beta = call.optional(3), call.optional(4), call.optional(5)
    for what, value, wanted in (("decay", decay, gated), ("beta", beta, delta)):
        if (value is not None) != wanted:
            raise ModelError(f"update_rule {rule} {'requires' if wanted else 'forbids'} the operand {what}")
    for what, value in (("query", q), ("key", k), ("value", v)):
        if value.type.rank != 3:
            raise ModelError(f"the {what} must have rank 3, it is {value.type}")
    heads, query_heads = call.attr("kv_num_heads"), call.attr("q_num_heads")
    if heads < 1 or query_heads < 1:
        raise ModelError(f"the numbers of heads must be positive, they are {query_heads} and {heads}")

    def wide(part: str, value: Value | None) -> Value | None:
        return None if value is None else call.cast(part, d.f32, value)

    gate = None if decay is None else call.step("gate", Exp(), call.cast("decay", d.f32, decay))
    operands = [wide("query", q), wide("key", k), wide("value", v), wide("past", past), gate, wide("beta", beta)]
    scale = call.attr("scale", 0.0)
    if scale == 0.0:
        extent = q.type.shape[2]
        if not isinstance(extent, int):
            raise call.undecided("the extent of a head", q.type.symbols())
        scale = 1.0 / sqrt(max(extent // query_heads, 1))
    op = LinearAttention(heads=heads, query_heads=query_heads, scale=scale, delta=delta)
    y, state = call.emit(op, *operands).outputs
    kind = q.type.dtype if past is None else past.type.dtype
    return call.cast("y", q.type.dtype, y), call.cast("state", kind, state)


def write_linear_attention(e: Emit) -> None:
    """The operator itself, of opset 27, whose decay is the logarithm of the gate."""
    o, e.opset = e.op, 27
    inputs = [*e.inputs, *[""] * (6 - len(e.inputs))]
    gated = bool(inputs[4])
    if gated:
        inputs[4] = e.step("decay", "Log", inputs[4])
    rule = next(name for name, has in RULES.items() if has == (gated, o.delta))
    e.emit(
        "LinearAttention", inputs, q_num_heads=o.query_heads, kv_num_heads=o.heads, scale=float(o.scale), update_rule=rule
    )


ROWS = (Row("LinearAttention", 27, LinearAttention, read=read_linear_attention, write=write_linear_attention),)

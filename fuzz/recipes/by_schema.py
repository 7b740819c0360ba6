"""Nodes of any operator, drawn from what ONNX's schema says of it: what a new row of the operator table gets for nothing.

The names that ONNX gives attributes and operands say what they may be (`axis`, `keepdims`, `epsilon`); all operands
broadcast with the first one. An operator whose operands are related otherwise has a recipe of its own.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import TensorProto as T
from onnx import defs

from ..builder import Builder, Rejected, Value, schema_of, types_of
from ..numbers import numpy_type

RANKS: dict[str, tuple[int, int]] = {
    "GlobalAveragePool": (3, 5), "GlobalMaxPool": (3, 5), "GlobalLpPool": (3, 5), "Det": (2, 4), "EyeLike": (2, 2),
    "MeanVarianceNormalization": (4, 4),
}  # fmt: skip
"""Ranks of the first operand, where not all are allowed; an `axis` asks for one at least."""

FLAGS = (
    "keepdims", "exclusive", "reverse", "select_last_index", "noop_with_empty_axes", "upper", "fmod", "detect_negative",
    "detect_positive", "allowzero", "align_corners", "periodic",
)  # fmt: skip
"""Attributes that are 0 or 1."""

WORDS: dict[str, tuple[str, ...]] = {
    "approximate": ("none", "tanh"),
    "direction": ("LEFT", "RIGHT"),
    "reduction": ("none", "sum", "mean"),
}
"""Values of attributes that are words."""

NARROW = ("PRelu",)
"""Operators whose later operands broadcast to the first one."""


def add_by_schema(b: Builder, op: str) -> None:
    """Adds one node of the operator."""
    schema = schema_of(op, b.opset)
    if schema is None:
        raise Rejected("not at this opset")
    types: dict[str, int] = {}
    operands: list[Value | None] = []
    x: Value | None = None
    for index, parameter in enumerate(schema.inputs):
        option = parameter.option
        if option == defs.OpSchema.FormalParameterOption.Optional and b.chance(0.5):
            operands.append(None)
            continue
        variadic = option == defs.OpSchema.FormalParameterOption.Variadic
        for _ in range(b.choice((1, 2, 2, 3, 4)) if variadic else 1):
            bound = types.get(parameter.type_str)
            allowed = types_of(op, b.opset, index) if bound is None else {bound}
            if x is None:
                rank = RANKS.get(op, (1 if _needs_axis(schema) else 0, 6))
                v = x = b.pick(allowed, rank)
            elif parameter.name == "axes":
                v = b.ints(axes(b, x.rank))
            elif parameter.name == "axis":
                v = b.constant(np.asarray(b.random.randrange(-x.rank, x.rank), numpy_type(b.choice((T.INT64, T.INT32)))))
            else:
                v = b.like(x, allowed, wider=op not in NARROW)
            types[parameter.type_str] = v.type
            operands.append(v)
    attributes = {name: a for name in sorted(schema.attributes) if (a := attribute(b, schema, name, x)) is not None}
    b.add(op, operands, schema.min_output, **attributes)


def _needs_axis(schema: Any) -> bool:
    return "axis" in schema.attributes or any(p.name == "axis" for p in schema.inputs)


def axes(b: Builder, rank: int) -> list[int]:
    """Some axes in some order, counted from either end."""
    count = b.random.randint(0 if b.chance(0.1) else min(1, rank), rank)
    return [a - rank * b.random.randint(0, 1) for a in b.random.sample(range(rank), count)]


def attribute(b: Builder, schema: Any, name: str, x: Value | None) -> Any:
    """A value for an attribute; None where it is left out."""
    kind = schema.attributes[name].type.name
    required = schema.attributes[name].required
    rank = 0 if x is None else x.rank
    beyond = name == "axis" and schema.attributes[name].default_value.i >= rank  # the default fits no operand of this rank
    if not required and not beyond and b.chance(0.35):
        return None
    if name == "axis" and kind == "INT":
        return b.random.randrange(-rank, rank) if rank else None
    if name == "axes" and kind == "INTS":
        return axes(b, rank) or None
    if name in FLAGS:
        return b.random.randint(0, 1)
    if name in WORDS:
        return b.choice(WORDS[name])
    if name == "p" and kind == "INT":
        return b.choice((1, 2))
    if name == "epsilon":
        return b.choice((1e-5, 1e-3, 0.1))
    if kind == "FLOAT":
        default = schema.attributes[name].default_value
        usual = default.f if default.name else 1.0
        return b.choice((usual, usual * 0.5, 1.0, 0.25, 2.0))
    if required:
        raise Rejected(f"nothing is known of the attribute {name}")
    return None

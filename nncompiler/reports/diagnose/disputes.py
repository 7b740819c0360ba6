"""Nodes of which ONNX's text, its shape inference, its reference evaluator and onnxruntime do not say the same.

What is decided here follows ONNX's text where it says anything, then its shape inference, then its reference evaluator.
docs/disagreements.md has the table for readers, with an example of each; `verify` names the nodes of a model that has some.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...ir.op import Array

SMALL = 64
"""Elements of constants that are looked at."""


@dataclass(frozen=True)
class Case:
    """`operators` under `condition`: what is done here and why, and who does otherwise. `holds` judges a node by its
    attributes and its constant operands (None: not constant)."""

    operators: tuple[str, ...]
    condition: str
    here: str
    others: str
    holds: Callable[[Mapping[str, Any], list[Array | None]], bool]


def _fractional(attributes: Mapping[str, Any], operands: list[Array | None]) -> bool:
    scales = operands[2] if len(operands) > 2 else operands[1] if len(operands) == 2 else None
    return scales is not None and scales.dtype.kind == "f" and bool((scales != np.round(scales)).any())


def _negative(attributes: Mapping[str, Any], operands: list[Array | None]) -> bool:
    pads = operands[1] if len(operands) > 1 else None
    return pads is not None and bool((pads < 0).any())


def _one_position(attributes: Mapping[str, Any], operands: list[Array | None]) -> bool:
    size = operands[1] if len(operands) > 1 else None
    return bool(attributes.get("align_corners")) and size is not None and bool((size[2:] == 1).any())


def _ceil(auto: str) -> Callable[[Mapping[str, Any], list[Array | None]], bool]:
    return lambda a, operands: bool(a.get("ceil_mode")) and str(a.get("auto_pad", "NOTSET")).startswith(auto)


POOLS = ("MaxPool", "AveragePool", "LpPool")

CASES: tuple[Case, ...] = (
    Case(("Resize", "Upsample"), "scales that are no whole numbers (0.7, 1.3, 2.3)",
         "extents are floor(extent * scale) with the scale's exact value, as the text, shape inference and the evaluator "
         "have it; positions use the scale as given",
         "onnxruntime multiplies in f32, whose rounding makes 10 * 0.7f one more: 7 instead of 6",
         _fractional),
    Case(("Pad",), "mode wrap with negative pads",
         "the whole tensor forms the torus, as the text says, and the result is cut afterwards",
         "onnxruntime cuts first and wraps what is left; the evaluator refuses negative pads of any mode",
         lambda a, operands: a.get("mode") == "wrap" and _negative(a, operands)),
    Case(("Pad",), "negative pads", "cut off, as the text says", "the evaluator refuses them",
         lambda a, operands: a.get("mode") != "wrap" and _negative(a, operands)),
    Case(POOLS, "auto_pad=VALID with ceil_mode", "ceil((extent - window + 1) / stride), the text's formula for it",
         "onnxruntime and shape inference take the formula of explicit padding, which can give one more",
         _ceil("VALID")),
    Case(POOLS, "auto_pad=SAME_UPPER or SAME_LOWER with ceil_mode",
         "ceil(extent / stride), as the text, shape inference and onnxruntime have it",
         "the evaluator drops windows of MaxPool, and refuses the other poolings", _ceil("SAME")),
    Case(("ReduceMean",), "a reduction of nothing", "NaN, as 0 / 0 is; the text calls it undefined, the evaluator has NaN",
         "onnxruntime gives 0", lambda a, operands: any(x is not None and x.size == 0 for x in operands[:1])),
    Case(("AffineGrid",), "align_corners with an axis of one position",
         "the position is -1, as the evaluator has it, and ONNX's function body along the depth",
         "the function body gives NaN along height and width, onnxruntime +1; the text speaks of two corners",
         _one_position),
)  # fmt: skip


def cases_of(model: Any) -> Iterator[tuple[str, Case]]:
    """The nodes of a ModelProto of which peers do not say the same: (name, case)."""
    import onnx

    constants = {t.name: t for t in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "Constant" and node.attribute and node.attribute[0].HasField("t"):
            constants[node.output[0]] = node.attribute[0].t
    empty = {v.name for v in model.graph.input if any(d.HasField("dim_value") and d.dim_value == 0
                                                     for d in v.type.tensor_type.shape.dim)}  # fmt: skip
    for i, node in enumerate(model.graph.node):
        found = [c for c in CASES if node.op_type in c.operators and node.domain in ("", "ai.onnx")]
        if not found:
            continue
        attributes = {a.name: _plain(onnx.helper.get_attribute_value(a)) for a in node.attribute}
        operands = [np.zeros(0) if name in empty else _numbers(constants.get(name)) for name in node.input]
        for case in found:
            if case.holds(attributes, operands):
                yield node.name or f"{node.op_type}_{i}", case


def _plain(value: Any) -> Any:
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def _numbers(tensor: Any) -> Array | None:
    from onnx import numpy_helper

    if tensor is None or tensor.data_location == 1 or np.prod(list(tensor.dims), dtype=object) > SMALL:
        return None
    try:
        return np.asarray(numpy_helper.to_array(tensor))
    except (ValueError, TypeError):
        return None


def notes_on(path: str) -> list[str]:
    """A line for every such node of an ONNX file, each kind of case once."""
    from ...frontends.onnx.proto import load
    from ...ir.limits import current

    by_case: dict[int, list[str]] = {}
    for name, case in cases_of(load(path, current()).proto):
        by_case.setdefault(CASES.index(case), []).append(name)
    lines = []
    for number, names in by_case.items():
        case = CASES[number]
        shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        lines.append(f"{shown}: {case.condition}: peers disagree. Here: {case.here}; {case.others}")
    return lines

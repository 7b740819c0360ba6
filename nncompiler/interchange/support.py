"""What is supported, as a table that `nnc ops` prints."""

from __future__ import annotations

from typing import NamedTuple

from .domains import OWN
from .standard.early import EARLY
from .standard.table import NEWEST_OPSET

EXPANDED = (
    "AffineGrid", "Attention", "BlackmanWindow", "CausalConvWithState", "CenterCropPad", "DynamicQuantizeLinear",
    "HammingWindow", "HannWindow", "NegativeLogLikelihoodLoss", "RotaryEmbedding", "SoftmaxCrossEntropyLoss", "SwiGLU",
)  # fmt: skip
"""Operators without a row of their own that are read through the function body by which ONNX defines them."""

BRANCHES = {"If": "the condition is known while compiling"}
"""Control flow that disappears while the model is read."""


class CoverageRow(NamedTuple):
    """One ONNX operator: is it read, in the form of which opsets ("7-28", "" for none), the graph's operator, remarks."""

    operator: str
    supported: bool
    opsets: str
    op: str
    notes: str


def coverage() -> list[CoverageRow]:
    """Every operator of ONNX's own domain, by name."""
    import onnx

    newest = min(onnx.defs.onnx_opset_version(), NEWEST_OPSET)
    versions: dict[str, list[int]] = {}
    for schema in onnx.defs.get_all_schemas_with_history():
        if schema.domain == "":
            versions.setdefault(schema.name, []).append(-schema.since_version if schema.deprecated else schema.since_version)
    return [_row(name, sorted(versions[name], key=abs), newest) for name in sorted(versions)]


def _row(name: str, versions: list[int], newest: int) -> CoverageRow:
    """`versions` ascend; that of a deprecation is negative."""
    last = -versions[-1] - 1 if versions[-1] < 0 else newest
    row = OWN.get(name)
    if row is not None:
        since = 1 if name in EARLY else row.since
        first = max(abs(v) for v in versions if abs(v) <= max(since, abs(versions[0])))
        return CoverageRow(name, True, f"{first}-{last}", row.op.name if row.op else "composed", row.note)
    if name in EXPANDED or name in BRANCHES:
        how = BRANCHES.get(name, "by ONNX's own function body")
        return CoverageRow(name, True, f"{abs(versions[0])}-{last}", "expanded", how)
    return CoverageRow(name, False, "", "", "")

"""The operator tables of all domains, and where a row lies.

    ""                          ONNX's own operators; their forms before opsets 6 to 8; those that onnxruntime adds
    ai.onnx.ml                  trees, linear models, support vector machines, scalers, encoders
    ai.onnx.preview             operators that ONNX tries out
    ai.onnx.preview.training    optimizers' updates
    com.microsoft               what onnxruntime's optimizer and exporters for it leave in models
"""

from __future__ import annotations

from . import contrib, ml, training
from .rules import Row
from .standard import attention, movement, signal
from .standard.early import EARLY
from .standard.table import TABLE

OWN: dict[str, Row] = TABLE | {row.onnx: row for row in signal.ROWS}
"""ONNX's own operators, those that are composed of others too."""

EXTRA: dict[str, Row] = {row.onnx: row for row in contrib.EXTRA}
"""Operators that onnxruntime adds to ONNX's own domain."""

DOMAINS: dict[str, dict[str, Row]] = {
    "": OWN,
    "ai.onnx.ml": {row.onnx: row for row in ml.ROWS},
    "ai.onnx.preview": {},
    "ai.onnx.preview.training": {row.onnx: row for row in training.ROWS},
    "com.microsoft": {row.onnx: row for row in contrib.ROWS},
}
"""Domain -> ONNX operator -> row."""

VERSIONS: dict[str, int] = {"ai.onnx.ml": 3}
"""The version that is written of each domain; 1 of those that are not named."""

WRITERS: dict[str, Row] = {row.op.name: row for row in (*movement.MADE, *attention.MADE) if row.op} | {
    row.op.name: row for table in reversed(DOMAINS.values()) for row in table.values() if row.op is not None
}
"""Name of the graph's operator -> row."""


def row_of(domain: str, op_type: str, since: int | None) -> Row | None:
    """How an operator of a domain in DOMAINS is read whose schema is of version `since`, None where onnx has none; None
    where no row says it."""
    row = DOMAINS[domain].get(op_type)
    if domain:
        return row
    if since is None:
        return EXTRA.get(op_type)
    if row is not None and since < row.since:
        return EARLY.get(op_type, row)
    return row

"""The operator table: every ONNX operator that is read or written, family by family."""

from __future__ import annotations

from ..rules import Row
from . import (
    cast,
    constants,
    contraction,
    data_dependent,
    elementwise,
    indexing,
    linear_attention,
    movement,
    normalization,
    quantization,
    random,
    recurrent,
    reduction,
    resize,
    sequence,
    strings,
    top_k,
    vision,
    window,
)

NEWEST_OPSET = 28
"""The newest version of ONNX's own operators that the rows were checked against."""

FAMILIES: tuple[tuple[Row, ...], ...] = (
    elementwise.ROWS,
    cast.ROWS,
    reduction.ROWS,
    normalization.ROWS,
    contraction.ROWS,
    window.ROWS,
    movement.ROWS,
    resize.ROWS,
    indexing.ROWS,
    top_k.ROWS,
    constants.ROWS,
    quantization.ROWS,
    random.ROWS,
    recurrent.ROWS,
    vision.ROWS,
    linear_attention.ROWS,
    sequence.ROWS,
    data_dependent.ROWS,
    strings.ROWS,
)

TABLE: dict[str, Row] = {row.onnx: row for family in FAMILIES for row in family}
"""ONNX operator -> row."""

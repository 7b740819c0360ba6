"""The operator table: every ONNX operator that is read or written, family by family."""

from __future__ import annotations

from . import (
    attention,
    cast,
    constants,
    contraction,
    found,
    indexing,
    movement,
    normalization,
    pointwise,
    pool,
    quantized,
    random,
    recurrent,
    reduction,
    resize,
    selection,
    sequences,
    strings,
    vision,
)
from .rules import Row

NEWEST_OPSET = 28
"""The newest version of ONNX's own operators that the rows were checked against."""

FAMILIES: tuple[tuple[Row, ...], ...] = (
    pointwise.ROWS,
    cast.ROWS,
    reduction.ROWS,
    normalization.ROWS,
    contraction.ROWS,
    pool.ROWS,
    movement.ROWS,
    resize.ROWS,
    indexing.ROWS,
    selection.ROWS,
    constants.ROWS,
    quantized.ROWS,
    random.ROWS,
    recurrent.ROWS,
    vision.ROWS,
    attention.ROWS,
    sequences.ROWS,
    found.ROWS,
    strings.ROWS,
)

TABLE: dict[str, Row] = {row.onnx: row for family in FAMILIES for row in family}
"""ONNX operator -> row."""

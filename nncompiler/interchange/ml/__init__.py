"""ai.onnx.ml: classical models over tensors of numbers."""

from __future__ import annotations

from ..rules import Row
from . import encoders, linear, svm, trees

ROWS: tuple[Row, ...] = (*trees.ROWS, *linear.ROWS, *svm.ROWS, *encoders.ROWS)

"""ONNX as a file format: the operator table that reader and writer share, and the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .support import CoverageRow


def coverage() -> list[CoverageRow]:
    """Every operator of ONNX and which of its opsets are supported; see `support`."""
    from .support import coverage as rows

    return rows()

"""com.microsoft: what onnxruntime's optimizer, its quantizer and exporters for it leave in models.

Most are compositions of ONNX's own operators, which are read as such, so that passes fuse them again. `EXTRA` has those that
onnxruntime adds to ONNX's own domain.
"""

from __future__ import annotations

from ..rules import Row
from . import attention, experts, extra, fused, grouped, layers, nbits, packed, quantized, text

FAMILIES = (fused, layers, attention, grouped, quantized, nbits, packed, experts, text)
ROWS: tuple[Row, ...] = tuple(row for family in FAMILIES for row in family.ROWS)
EXTRA: tuple[Row, ...] = extra.ROWS

"""com.microsoft: what onnxruntime's optimizer, its quantizer and exporters for it leave in models.

Most are compositions of ONNX's own operators, which are read as such, so that passes fuse them again. `EXTRA` has those that
onnxruntime adds to ONNX's own domain.
"""

from __future__ import annotations

from ..rules import Row
from . import attention, extra, fused, grouped, layers, quantized

ROWS: tuple[Row, ...] = (*fused.ROWS, *layers.ROWS, *attention.ROWS, *grouped.ROWS, *quantized.ROWS)
EXTRA: tuple[Row, ...] = extra.ROWS

"""Running a model of f32 with 16-bit floats inside, and saying what that costs at its outputs.

    request    what a user asks for
    ranges     which values do not fit, found by running calibration inputs in float64
    convert    the conversion of a graph, and what stayed f32 and why
    report     errors of every output against float64

    compile(model, target="ort-cuda", precision="fp16")
    compile(model, target="ort-cuda", precision=Precision("fp16", inputs=feeds, report=print))
"""

from __future__ import annotations

from .report import OutputError, PrecisionReport
from .request import Precision

__all__ = ["OutputError", "Precision", "PrecisionReport"]

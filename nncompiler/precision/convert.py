"""The conversion of a graph to a precision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..ir.errors import CheckError
from .ranges import Calibration, calibrate
from .report import PrecisionReport, output_errors
from .request import Precision

if TYPE_CHECKING:
    from ..ir.graph import Graph


@dataclass(frozen=True)
class Converted:
    """What was done, and what it was judged by."""

    request: Precision
    report: PrecisionReport
    calibration: Calibration

    def judge(self, run: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> PrecisionReport:
        """Runs the compiled model on the calibration inputs and tells the request of the errors. Raises CheckError where
        they exceed its limit."""
        gots = [run(feeds) for feeds in self.calibration.feeds]
        report = replace(self.report, outputs=output_errors(self.calibration.outputs, gots))
        self.request.report(report)
        limit = self.request.limit
        if limit is not None and not report.worst <= limit:
            worst = max(report.outputs, key=lambda o: o.error)
            message = f"{self.request.name}: output {worst.name!r} has an error of {worst.error:.2e}, allowed is {limit:.2e}"
            raise CheckError(message, hint="a larger limit, bf16 or fp32")
        return report


def convert(graph: Graph, request: Precision, target: str) -> Converted | None:
    """Rewrites the graph, whose portable passes have run; None for fp32. On `ort-cpu`, which has no kernels for bf16, its
    operators compute in f32 on numbers rounded to bf16."""
    if request.name == "fp32":
        return None
    from ..backends.onnxruntime.kernels import CUDA_BF16
    from ..ir.dtype import f32
    from ..passes import DeadCode, Rewrites
    from ..passes.precision import TYPES, ToHalves

    dtype = TYPES[request.name]
    if request.ranges is None:
        calibration = calibrate(graph, request.sets, request.seed)
    else:
        calibration = Calibration((), (), request.ranges)
    outside = calibration.outside(dtype)
    bf16 = request.name == "bf16"
    conversion = ToHalves(
        dtype, frozenset(outside), CUDA_BF16 if bf16 else None, rounded=bf16 and target == "ort-cpu"
    )  # fmt: skip
    kept = conversion.kept(graph)
    reasons = {node.name: why for node, why in kept.items()}
    rewrites = Rewrites()
    conversion.apply(graph, rewrites)
    DeadCode().apply(graph)
    still = {v for node in kept for v in node.outputs if v.type.dtype == f32}
    values = {v.name: outside[v.name] for v in still if v.name in outside}
    return Converted(request, PrecisionReport(request.name, rewrites.count, reasons, values), calibration)

"""What others say of the original model, asked for by `verify` and `bisect`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    from nncompiler.driver.options import ProgressCallback
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.diagnose.original import Original

    Arrays = Mapping[str, np.ndarray[Any, Any]]


@dataclass(frozen=True)
class Opinions:
    """Outputs of onnxruntime and of ONNX's reference evaluator, None where they were not asked or could not answer. `said`
    is "compared", "left out", or why onnxruntime did not answer; `notes` are lines for people."""

    ort: Arrays | None
    onnx: Arrays | None
    said: str
    notes: tuple[str, ...]
    same_outputs: bool = True
    """Whether the original model has the outputs of the graph, and no others."""


def opinions_of(
    original: Original, graph: Graph, feeds: Arrays, want: Arrays, options: argparse.Namespace, tell: ProgressCallback
) -> Opinions:
    """Asks onnxruntime, and ONNX's reference evaluator where onnxruntime cannot answer or differs from `want` (float64)."""
    if options.no_ort:
        return Opinions(None, None, "left out", ())
    from nncompiler.accuracy import tolerance
    from nncompiler.reports.diagnose.checks import errors_of

    tell("onnxruntime")
    theirs = original.onnxruntime(feeds)
    notes = []
    allowed = tolerance(graph, options.rtol).most
    doubtful = theirs.outputs is None or any(not e <= allowed for e in errors_of(graph, want, theirs.outputs).values())
    other = None
    if doubtful:
        tell("ONNX's reference evaluator")
        other = original.reference(feeds)
    if theirs.outputs is None:
        notes.append(f"not compared with onnxruntime, which cannot run {original.subject}: {theirs.said}")
        if other is not None and other.outputs is None:
            notes.append(f"nor with ONNX's reference evaluator: {other.said}; float64 judges alone")
    elif other is not None and other.outputs is None:
        notes.append(f"ONNX's reference evaluator cannot decide: {other.said}")
    names = theirs if theirs.outputs is not None or other is None else other
    notes += [f"the original model has no output {name}" for name in names.missing]
    notes += [f"the original model has an output {name}, which the graph lacks" for name in names.extra]
    if theirs.outputs is not None:
        left = [name for name, _ in graph.outputs if name not in theirs.outputs and name not in names.missing]
        notes += [f"{name} is not a tensor of the original model, and is judged by float64 alone" for name in left]
    return Opinions(
        theirs.outputs, None if other is None else other.outputs, "compared" if theirs.outputs is not None else theirs.said,
        tuple(notes), not names.missing and not names.extra,
    )  # fmt: skip

"""How far arrays and outputs are from what they should be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ir.graph import Graph, Value
from .ir.op import Array
from .ops.movement.arrange import Reshape
from .ops.normalization.softmax import Softmax

PRECISION = {"f64": 1e-13, "f32": 1e-5, "f16": 5e-3, "bf16": 4e-2}
"""Accepted relative error of a model's outputs, by the least precise floating-point type among its values."""

CODES = 3e-2
"""Accepted relative error of the outputs of a model that rounds values to codes of 8 bits: a value that lies near a tie may
become either code, by one rounding error of f32, and one step of 255 spreads through all layers that follow."""

OF_THEIRS = 4.0
"""Multiple of onnxruntime's own error that is accepted where that is more."""

MOST = 10.0
"""Multiple of PRECISION that is never exceeded, whatever onnxruntime's error is."""


@dataclass(frozen=True)
class Tolerance:
    """The one rule for errors, which `nnc verify` and `nnc bisect` share.

        base  = PRECISION of the least precise floating-point type in the graph; 0 where there is none; at least CODES where
                floats become 8-bit codes
        limit = max(base, min(4 x onnxruntime's error, 10 x base))        what our outputs may err by
        most  = 10 x base                                                 what onnxruntime's may; float64's is float32's, as
                                                                          ONNX's attributes are float32
    A given `rtol` takes the place of both. Errors are those of `relative_error`, against float64.
    """

    limit: float
    most: float


def tolerance(graph: Graph, rtol: float | None = None, theirs: float = 0.0) -> Tolerance:
    """The tolerance for the outputs of a graph. `theirs` is onnxruntime's largest error on it; 0 where it is unknown."""
    if rtol is not None:
        return Tolerance(rtol, rtol)
    floats = {t.dtype.name for n in graph.order() for t in n.types if t.dtype.is_float}
    base = max((PRECISION.get(name, 0.0) for name in floats), default=0.0)
    if base and any(n.op.name == "quantize" and n.types[0].dtype.bits == 8 for n in graph.order()):
        base = max(base, CODES)
    limit = max(base, min(OF_THEIRS * theirs, MOST * base)) if np.isfinite(theirs) else base
    return Tolerance(limit, MOST * max(base, PRECISION["f32"]) if base else 0.0)


def in_range(want: Array, got: Array) -> Array:
    """`want`, computed in float64, with what `got`'s floating-point type cannot hold as infinities."""
    if got.dtype.kind not in "fV" or want.dtype.kind != "f" or got.dtype.itemsize >= want.dtype.itemsize:
        return want
    with np.errstate(all="ignore"):
        held = want.astype(got.dtype).astype(want.dtype)
    return np.where(np.isinf(held), held, want)


def relative_error(got: Array, want: Array) -> float:
    """rms(got - want) / rms(want) in float64; infinite values and NaN must agree exactly, else the error is infinite. The
    share of unequal elements where both are integers or booleans."""
    if got.shape != want.shape:
        return float("inf")
    if got.dtype.kind not in "fV" and want.dtype.kind not in "fV":
        return float(np.mean(got != want)) if got.size else 0.0
    a, b = got.astype(np.float64), want.astype(np.float64)
    finite = np.isfinite(b)
    if not np.array_equal(a[~finite], b[~finite], equal_nan=True) or not np.isfinite(a[finite]).all():
        return float("inf")
    a, b = a[finite], b[finite]
    if not a.size:
        return 0.0
    scale = float(np.abs(b).max()) or 1.0  # squares of 1e30 overflow nothing this way
    rms = float(np.sqrt(np.mean((b / scale) ** 2)))
    difference = float(np.sqrt(np.mean(((a - b) / scale) ** 2)))
    return difference / rms if rms else difference * scale


def logits(value: Value) -> Value | None:
    """The operand of the softmax that makes the value (reshapes between them do not count); None where there is none."""
    while isinstance(value.node.op, Reshape | Softmax) and value.node.inputs[0] is not None:
        softmax, value = isinstance(value.node.op, Softmax), value.node.inputs[0]
        if softmax:
            return value
    return None


def before_softmax(graph: Graph) -> Graph:
    """The graph whose outputs are the operands of its final softmaxes: probabilities hide errors of the logits. Outputs that
    are no softmax stay."""
    result = graph.copy()
    result.set_outputs([(name, logits(value) or value) for name, value in result.outputs])
    drop_unread(result)
    return result


def drop_unread(graph: Graph) -> None:
    """Removes the operators that no output depends on."""
    for node in reversed(graph.order()):
        if node.inputs and not graph.consumers(node) and not any(v.node is node for _, v in graph.outputs):
            graph.remove(node)


def judged(graph: Graph) -> list[tuple[str, Value]]:
    """The outputs, and beside every output that is a softmax the softmax's operand."""
    extra = [(f"{name} before softmax", inner) for name, value in graph.outputs if (inner := logits(value)) is not None]
    return [*graph.outputs, *extra]

"""How far arrays and outputs are from what they should be."""

from __future__ import annotations

import numpy as np

from .ir.graph import Graph, Value
from .ir.op import Array


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
    while value.node.op.name in ("reshape", "softmax") and value.node.inputs[0] is not None:
        softmax, value = value.node.op.name == "softmax", value.node.inputs[0]
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

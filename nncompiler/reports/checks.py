"""Comparison of a compiled model with onnxruntime and with a float64 evaluation of the original graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..accuracy import before_softmax as before_softmax
from ..accuracy import drop_unread, relative_error
from ..ir.graph import Graph, Value
from ..ir.op import Array
from ..ir.source import Input


@dataclass(frozen=True)
class OutputCheck:
    """One output against the float64 reference. Errors are rms(difference) / rms(reference) for floats, the share of unequal
    elements otherwise; `ort_error` is None where onnxruntime was not asked or refused."""

    name: str
    type: str
    error: float
    ort_error: float | None
    largest: float
    limit: float
    ok: bool


def compare(
    graph: Graph,
    outputs: Mapping[str, Array],
    reference: Mapping[str, Array],
    ort: Mapping[str, Array] | None,
    rtol: float | None = None,
    factor: float = 4.0,
) -> list[OutputCheck]:
    """Checks every output: its error may be `rtol`; without it 1e-5 for f32, scaled with the dtype's precision. Where
    onnxruntime's error is known, `factor` times that counts instead, from a tenth of the limit (its roundings may cancel by
    chance) to ten times it (a network may lose digits in any evaluation of that precision)."""
    checks = []
    for name, value in graph.outputs:
        got, want = outputs[name], reference[name]
        limit = rtol if rtol is not None else default_limit(value.type.dtype.name)
        error = relative_error(got, want)
        theirs = None if ort is None or name not in ort else relative_error(ort[name], want)
        if rtol is None and theirs is not None and np.isfinite(theirs):
            limit = min(max(factor * theirs, limit / 10), limit * 10)
        with np.errstate(invalid="ignore"):  # infinities that agree differ by NaN
            gap = np.zeros(1) if got.dtype.kind not in "fV" else np.abs(got.astype(np.float64) - want.astype(np.float64))
        largest = float(np.max(gap[~np.isnan(gap)], initial=0.0))
        checks.append(OutputCheck(name, str(value.type), error, theirs, largest, limit, error <= limit))
    return checks


def default_limit(dtype: str) -> float:
    """The relative rms error that is accepted of an output of this dtype; integers must be equal."""
    return {"f64": 1e-13, "f32": 1e-5, "f16": 5e-3, "bf16": 4e-2}.get(dtype, 0.0)


def accepted(graph: Graph) -> float:
    """The relative rms error that is accepted of a graph's outputs, when it is compared with itself rewritten: that of the
    least precise float among its values, as passes round weights to their types."""
    floats = {t.dtype.name for n in graph.order() for t in n.types if t.dtype.is_float}
    return max(map(default_limit, floats), default=0.0)


def reference_outputs(graph: Graph, feeds: Mapping[str, Array]) -> dict[str, Array]:
    """The outputs by the numpy reference, floats in double precision."""
    from ..backends.reference import evaluate

    return evaluate(graph, feeds, dtype=np.float64)


def before_nan(graph: Graph, feeds: Mapping[str, Array]) -> Graph:
    """The graph whose outputs, where they are NaN throughout, are the latest values before them that are not: comparing NaN
    with NaN shows nothing."""
    from ..backends.reference import evaluate

    numbers = evaluate(graph, feeds, all_values=True)
    result = graph.copy()
    outputs: dict[Value, str] = {}
    fed = set(result.inputs)
    for node in result.order():
        if any(v is not None and v.node in fed for v in node.inputs):
            fed.add(node)
    waiting = list(reversed(result.outputs))
    seen: set[Value] = set()
    while waiting:
        name, value = waiting.pop()
        if value in seen:
            continue
        seen.add(value)
        computed = [v for v in value.node.inputs if v is not None and v.node in fed]
        if blind({name: numbers[value.name]}) and computed:
            waiting += [(v.name, v) for v in reversed(computed)]
        elif not isinstance(value.node.op, Input):
            outputs.setdefault(value, name)
    if outputs:
        result.set_outputs([(name, value) for value, name in outputs.items()])
    drop_unread(result)
    return result


def blind(reference: Mapping[str, Array]) -> tuple[str, ...]:
    """The outputs that are NaN throughout, so that comparing them shows nothing."""
    return tuple(k for k, a in reference.items() if a.size and a.dtype.kind == "f" and bool(np.isnan(a).all()))


def errors_after_passes(
    graph: Graph,
    stages: Callable[[Graph, Callable[[str, Graph], None]], Any],
    feeds: Mapping[str, Array],
    want: Mapping[str, Array],
    tell: Callable[[str], None] = lambda stage: None,
) -> list[tuple[str, float]]:
    """(stage, relative error of the worst output against `want`) after every stage, by the reference in float64. `stages`
    runs a pipeline on a graph and calls back with each stage's name and graph. A stage that changed nothing has the error of
    the one before."""
    from ..ir.text import write

    found: list[tuple[str, float]] = []
    last = ""

    def check(name: str, stage: Graph) -> None:
        nonlocal last
        text = write(stage)
        if text != last:
            tell(f"after {name}")
            got = reference_outputs(stage, feeds)
            error = max((relative_error(got[k], want[k]) for k in want), default=0.0)
        else:
            error = found[-1][1]
        last = text
        found.append((name, error))

    stages(graph.copy(), check)
    return found

"""Comparison of a compiled model with onnxruntime and with a float64 evaluation of the original graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...accuracy import before_softmax as before_softmax
from ...accuracy import drop_unread, in_range, relative_error, tolerance
from ...ir.graph import Graph, Value
from ...ir.op import Array
from ...ir.source import Input

OK, WRONG, DISPUTED, THEY_ERR, NAN_DIFFERS = "ok", "WRONG", "DISPUTED", "onnxruntime errs", "NaN differs"
"""Verdicts. DISPUTED: the native code agrees with the float64 evaluation of the graph, but what runs the original model does
not, so that the model may have been read wrongly. THEY_ERR: onnxruntime alone disagrees. NAN_DIFFERS: others agree with
float64 except where that is NaN and the inputs hold NaN, for which ONNX has no rules (a maximum may drop it)."""


@dataclass(frozen=True)
class OutputCheck:
    """One output against the float64 reference. Errors are those of `accuracy.relative_error`; `ort_error` is that of
    onnxruntime and `onnx_error` that of ONNX's own reference evaluator, both on the original model, None where they were not
    asked or could not answer. `note` says what is wrong besides numbers: another shape or element type, no such output."""

    name: str
    type: str
    error: float
    ort_error: float | None
    onnx_error: float | None
    largest: float
    limit: float
    verdict: str
    note: str = ""

    @property
    def ok(self) -> bool:
        return self.verdict in (OK, THEY_ERR, NAN_DIFFERS)


def compare(
    graph: Graph,
    outputs: Mapping[str, Array],
    reference: Mapping[str, Array],
    ort: Mapping[str, Array] | None,
    rtol: float | None = None,
    onnx: Mapping[str, Array] | None = None,
    nan: bool = False,
) -> list[OutputCheck]:
    """Checks every output of `graph` against `reference` (float64), by the rule of `accuracy.tolerance`. `ort` and `onnx`
    are what onnxruntime and ONNX's reference evaluator make of the original model; an output that they lack is not
    compared. `nan`: the inputs hold NaN."""
    wants = {name: in_range(reference[name], outputs[name]) for name, _ in graph.outputs}
    theirs = errors_of(graph, reference, ort)
    others = errors_of(graph, reference, onnx)
    but = errors_of(graph, reference, ort if ort is not None else onnx, but_nan=True) if nan else {}
    allowed = tolerance(graph, rtol, largest(theirs.values()))
    checks = []
    for name, value in graph.outputs:
        got, want = outputs[name], wants[name]
        error = relative_error(got, want)
        note = _unlike(got, value)
        with np.errstate(invalid="ignore"):  # infinities that agree differ by NaN
            gap = np.zeros(1) if got.dtype.kind not in "fV" or got.shape != want.shape else np.abs(
                got.astype(np.float64) - want.astype(np.float64))  # fmt: skip
        worst = float(np.max(gap[~np.isnan(gap)], initial=0.0))
        verdict = WRONG if note or not error <= allowed.limit else _settled(
            theirs.get(name), others.get(name), but.get(name), allowed.most)  # fmt: skip
        if verdict == DISPUTED:
            who = ort if theirs.get(name) is not None and ort is not None else onnx
            note = _unlike(who[name], value, "the original model gives ") if who is not None else ""
        checks.append(OutputCheck(
            name, str(value.type), error, theirs.get(name), others.get(name), worst, allowed.limit, verdict, note
        ))  # fmt: skip
    return checks


def errors_of(
    graph: Graph, reference: Mapping[str, Array], theirs: Mapping[str, Array] | None, but_nan: bool = False
) -> dict[str, float]:
    """The errors of another evaluation of the outputs by name, for those that it has; infinite for another element type.
    With `but_nan`, elements that are NaN in the reference are left out."""
    found = {}
    for name, value in graph.outputs:
        if theirs is not None and name in theirs:
            same = not _unlike(theirs[name], value)
            got, want = theirs[name], in_range(reference[name], theirs[name])
            if but_nan and same and want.dtype.kind == "f":
                got, want = got[~np.isnan(want)], want[~np.isnan(want)]
            found[name] = relative_error(got, want) if same else float("inf")
    return found


def largest(errors: Iterable[float]) -> float:
    """The largest finite error; 0 for none."""
    return max((e for e in errors if np.isfinite(e)), default=0.0)


def settled(
    graph: Graph, reference: Mapping[str, Array], ort: Mapping[str, Array] | None, onnx: Mapping[str, Array] | None,
    rtol: float | None, nan: bool = False,
) -> bool:  # fmt: skip
    """Whether the float64 evaluation of a graph is what the original model gives, as far as it was asked."""
    most = tolerance(graph, rtol).most
    theirs, others = errors_of(graph, reference, ort), errors_of(graph, reference, onnx)
    but = errors_of(graph, reference, ort if ort is not None else onnx, but_nan=True) if nan else {}
    return all(
        _settled(theirs.get(name), others.get(name), but.get(name), most) != DISPUTED for name, _ in graph.outputs
    )


def _settled(theirs: float | None, other: float | None, but_nan: float | None, most: float) -> str:
    """The verdict on an output whose native code and float64 evaluation agree."""
    first = other if theirs is None else theirs
    if first is None or first <= most:
        return OK
    if theirs is not None and other is not None and other <= most:
        return THEY_ERR
    return NAN_DIFFERS if but_nan is not None and but_nan <= most else DISPUTED


def _unlike(got: Array, value: Value, who: str = "it is ") -> str:
    """How an array differs from a value's type; empty where it fits."""
    fits = got.dtype == value.type.dtype.numpy and (not value.type.is_static or got.shape == value.type.dims)
    return "" if fits else f"{who}{got.dtype}{list(got.shape)}"


def reference_outputs(graph: Graph, feeds: Mapping[str, Array]) -> dict[str, Array]:
    """The outputs by the numpy reference, floats in double precision."""
    from ...backends.reference import evaluate

    return evaluate(graph, feeds, dtype=np.float64)


def before_nan(graph: Graph, feeds: Mapping[str, Array]) -> Graph:
    """The graph whose outputs, where they are NaN throughout, are the latest values before them that are not: comparing NaN
    with NaN shows nothing."""
    from ...backends.reference import evaluate

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


def has_nan(arrays: Mapping[str, Array]) -> bool:
    """Whether there is a NaN or an infinity, which arithmetic may turn into one."""
    return any(a.dtype.kind in "fV" and not np.isfinite(a.astype(np.float64)).all() for a in arrays.values())


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
    from ...ir.text import write

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

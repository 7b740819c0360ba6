"""What is wrong with the compilation of a model: the pass after which it is, or the backend.

    find(graph, feeds, laboratory)                    -> Fault, or None where everything agrees
    fails(graph, feeds, laboratory, fault)            whether another model has the same fault
    culprit(graph, feeds, laboratory, fault)          -> the first rewrite of the pass with which it fails

A pass is wrong where the float64 reference gives other answers after it than before, where the graph does not verify any
more, or where it raises. The backend is where native code gives other answers than the reference does for the graph that it
was made from, or dies.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...accuracy import in_range, relative_error, tolerance
from ...driver.options import ProgressCallback, silent
from ...ir.errors import CompilerError, UnsupportedError
from ...ir.graph import Graph
from ...ir.op import Array
from ...ir.text import write
from ...ir.verify import verify
from ...passes import Pass, Rewrites
from ...passes.base import PipelineStage
from ...passes.journal import Journal, Recorded, Rewrite
from .checks import reference_outputs
from .isolated import Died, Failed

Feeds = Mapping[str, Array]
Native = Callable[[Graph, Feeds], Mapping[str, Array]]
"""Compiles a graph that all passes have rewritten and runs it; may raise, and raises isolated.Died where that kills it."""

BACKEND = "backend"


@dataclass(frozen=True)
class Laboratory:
    """`passes` are the pipeline under test, `native` the backend under test (None: it is left out). `rtol` is the accepted
    error; None: that of `accuracy.tolerance` for the whole model as it was read, as `verify` has it, for which `theirs` is
    onnxruntime's largest error. `limits` are what passes and native code may err by, once the model is known
    (`judging`). `tell` hears of progress."""

    passes: Sequence[Pass]
    native: Native | None = None
    rtol: float | None = None
    tell: ProgressCallback = silent
    theirs: float = 0.0
    limits: tuple[float, float] | None = None

    def judging(self, graph: Graph) -> Laboratory:
        """The same for a model, by whose limits its parts and stages are judged. A pass is held against float64 by float64,
        native code with onnxruntime's error in view."""
        if self.limits is not None:
            return self
        return replace(self, limits=(tolerance(graph, self.rtol).limit, tolerance(graph, self.rtol, self.theirs).limit))


@dataclass(frozen=True)
class Fault:
    """`stage` is the name of the `number`-th pass (from 0) or BACKEND; `kind` is "wrong" or "crash"; `what` says how wrong,
    or with which error; `error` is that type of error, which tells crashes apart."""

    stage: str
    number: int
    kind: str
    what: str
    error: str = ""


def find(graph: Graph, feeds: Feeds, lab: Laboratory) -> Fault | None:
    """The first fault. Raises UnsupportedError where the model is right and the backend has no code for it."""
    lab = lab.judging(graph)
    lab.tell("reference in float64")
    work, want = graph.copy(), reference_outputs(graph, feeds)
    text = write(work)
    for number, what in enumerate(lab.passes):
        lab.tell("passes", number, len(lab.passes))
        fault = _apply(what, number, work)
        if fault is None and (after := write(work)) != text:
            text = after
            fault = _compare(work, feeds, want, lab, what, number)
        if fault is not None:
            return fault
    return None if lab.native is None else _backend(work, feeds, want, lab)


def fails(graph: Graph, feeds: Feeds, lab: Laboratory, fault: Fault) -> bool:
    """Whether the graph has the same fault: in the same place, of the same kind."""
    lab = lab.judging(graph)
    work = graph.copy()
    backend = fault.stage == BACKEND
    try:
        for what in lab.passes[: len(lab.passes) if backend else fault.number]:
            what.apply(work)
        want = reference_outputs(work, feeds)
    except Exception:  # another fault, or a part that makes no sense alone
        return False
    if backend:
        try:
            found = _backend(work, feeds, want, lab)
        except UnsupportedError:
            return False
    else:
        what = lab.passes[fault.number]
        found = _apply(what, fault.number, work) or _compare(work, feeds, want, lab, what, fault.number)
    return found is not None and (found.kind, found.error) == (fault.kind, fault.error)


@dataclass(frozen=True)
class Culprit:
    """Rewrite `number` of `count` of a run of the pass: the graph before and after it (None where it raises), and what it
    did (None where it raises, or where the pass counts no rewrites)."""

    number: int
    count: int
    before: Graph
    after: Graph | None
    rewrite: Rewrite | None


def culprit(graph: Graph, feeds: Feeds, lab: Laboratory, fault: Fault) -> Culprit:
    """The first rewrite of the guilty pass with which the graph fails, by bisection of a limit."""
    lab, start = lab.judging(graph), graph.copy()
    for what in lab.passes[: fault.number]:
        what.apply(start)
    want = reference_outputs(start, feeds)
    what = lab.passes[fault.number]

    def stopped(limit: int | None) -> tuple[Graph, Journal, Fault | None]:
        work = Recorded.of(start)
        journal = Journal(work, limit)
        found = _apply(what, fault.number, work, journal)
        return work, journal, found or _compare(work, feeds, want, lab, what, fault.number)

    _, journal, _ = stopped(None)
    count = journal.count
    right, wrong = 0, count
    if count and stopped(0)[2] is not None:
        right, wrong = -1, 0
    while wrong - right > 1:
        middle = (right + wrong) // 2
        if stopped(middle)[2] is None:
            right = middle
        else:
            wrong = middle
    before = stopped(max(0, right))[0] if wrong else start
    after, journal, found = stopped(wrong if count else None)
    whole = found is None or found.kind == "wrong"
    if whole:
        journal.after(PipelineStage(0, what, after, True, journal.count, 0.0))
    rewrite = journal.entries[-1] if whole and journal.entries and wrong else None
    return Culprit(wrong, count, before, after if whole else None, rewrite)


def _apply(what: Pass, number: int, graph: Graph, rewrites: Rewrites | None = None) -> Fault | None:
    try:
        what.apply(graph, rewrites)
        verify(graph)
    except Exception as e:  # whatever a faulty pass raises
        return Fault(what.name, number, "crash", _said(e), type(e).__name__)
    return None


def _compare(graph: Graph, feeds: Feeds, want: Feeds, lab: Laboratory, what: Pass, number: int) -> Fault | None:
    try:
        got = reference_outputs(graph, feeds)
    except Exception as e:  # a graph that verifies and cannot be evaluated is as wrong as one that gives other answers
        return Fault(what.name, number, "crash", f"the graph cannot be evaluated after it: {_said(e)}", type(e).__name__)
    assert lab.limits is not None
    said = _difference(graph, got, want, lab.limits[0])
    return None if said is None else Fault(what.name, number, "wrong", said)


def _backend(graph: Graph, feeds: Feeds, want: Feeds, lab: Laboratory) -> Fault | None:
    assert lab.native is not None and lab.limits is not None
    number = len(lab.passes)
    lab.tell("native code")
    try:
        got = lab.native(graph, feeds)
    except UnsupportedError:
        raise
    except (Died, Failed) as e:
        return Fault(BACKEND, number, "crash", str(e), str(e).partition(":")[0])
    except Exception as e:  # a fault of the backend, whatever it is
        return Fault(BACKEND, number, "crash", _said(e), type(e).__name__)
    said = _difference(graph, got, want, lab.limits[1], native=True)
    return None if said is None else Fault(BACKEND, number, "wrong", said)


def _difference(graph: Graph, got: Feeds, want: Feeds, limit: float, native: bool = False) -> str | None:
    """How wrong the worst output is; None where all are right. Element types count where native code made the outputs."""
    if list(got) != list(want):
        return f"the outputs are {', '.join(got)}, not {', '.join(want)}"
    for name, value in graph.outputs if native else ():
        if got[name].dtype != value.type.dtype.numpy:
            return f"output {name} is {got[name].dtype}, not {value.type.dtype}"
    errors = {name: relative_error(got[name], in_range(want[name], got[name])) for name in want}
    worst = max(errors, key=lambda name: errors[name], default=None)
    if worst is None or errors[worst] <= limit:
        return None
    if got[worst].shape != want[worst].shape:
        return f"output {worst} has the shape {list(got[worst].shape)}, not {list(want[worst].shape)}"
    return f"output {worst} has an rms error of {errors[worst]:.2g} (accepted: {limit:.0e})"


def _said(e: Exception) -> str:
    return f"{type(e).__name__}: {e.message if isinstance(e, CompilerError) else e}"

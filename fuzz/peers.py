"""What onnxruntime and ONNX's own evaluator say to what we expect of a model.

    ask(model, feeds, expected, session)
        onnxruntime runs the whole model and agrees          done
        it cannot, or disagrees                              every node alone, on the numbers of our reference:
            onnxruntime agrees                               the node is right
            ONNX's evaluator agrees                          the node is right, and onnxruntime is wrong where it ran
            `known` has a row                                nobody else is asked
            neither                                          a finding: wrong where both ran, disputed where one did
        every node alone is right                            once more, on the numbers of onnxruntime: where all are right
                                                             again, it rounds otherwise, and nobody is wrong
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import onnx

from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import CompilerError

from . import known
from .models import copy_of, cut, sizes_of, valid, values_of
from .numbers import Array
from .stability import Expected, expect

Feeds = Mapping[str, Array]
Outputs = dict[str, Array]

CANNOT = "cannot run: "


@dataclass
class Answer:
    """`kind` is "" where there is no finding; `said` notes, by peer and operator, who was wrong and who agreed."""

    kind: str = ""
    party: str = ""
    what: str = ""
    key: str = ""
    said: dict[str, str] = field(default_factory=dict)


class Onnxruntime:
    """The model in onnxruntime as it is, its optimizations off."""

    def __init__(self, model: onnx.ModelProto):
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        ort.set_default_logger_severity(4)
        self.session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        self.names = [o.name for o in self.session.get_outputs()]

    def run(self, feeds: Feeds) -> Outputs:
        """Raises whatever onnxruntime does, and TypeError for types that it does not exchange with numpy."""
        if any(a.dtype.kind not in "fiub" for a in feeds.values()):
            raise TypeError("onnxruntime does not take this element type from numpy")
        return dict(zip(self.names, self.session.run(self.names, dict(feeds))))


def session_of(model: onnx.ModelProto) -> Onnxruntime | str:
    """onnxruntime with the model, or why it does not take it."""
    try:
        return Onnxruntime(model)
    except Exception as e:
        return f"{CANNOT}{first_line(e)}"


def evaluator(model: onnx.ModelProto, feeds: Feeds) -> Outputs:
    """The outputs by ONNX's own reference; raises whatever that does."""
    from onnx.reference import ReferenceEvaluator

    with np.errstate(all="ignore"):
        found = ReferenceEvaluator(model).run(None, dict(feeds))
    return {o.name: np.asarray(a) for o, a in zip(model.graph.output, found)}


def first_line(e: BaseException) -> str:
    """An error in one line."""
    text = str(e) or type(e).__name__
    return f"{type(e).__name__}: {text.splitlines()[0][:300]}"


def ask(
    model: onnx.ModelProto, feeds: Feeds, expected: Mapping[str, Expected], session: Onnxruntime | str,
    tell: Callable[[str], None] = lambda stage: None,
) -> Answer:  # fmt: skip
    """What the peers say; see the module."""
    tell("onnxruntime")
    whole = _says(session, feeds, expected)
    if whole is None:
        return Answer(said={"onnxruntime": "agrees"})
    answer = _node_by_node(model, feeds, tell)
    if answer.kind or whole.startswith(CANNOT) or any("wrong" in v or "no peer" in v for v in answer.said.values()):
        return answer
    tell("onnx")
    theirs = _evaluator_says(model, feeds, expected)
    if theirs is None:
        return Answer(said={**answer.said, "onnxruntime on the whole model": "wrong"})
    if _rounds_otherwise(model, feeds, tell):
        return Answer(said={**answer.said, "onnxruntime on the whole model": "rounds otherwise"})
    kind = "disputed" if theirs.startswith(CANNOT) else "wrong"
    what = f"every node alone agrees; onnxruntime: {whole}; onnx: {theirs}"
    return Answer(kind, "reader", what, f"{kind} whole", answer.said)


def _says(session: Onnxruntime | str, feeds: Feeds, expected: Mapping[str, Expected]) -> str | None:
    """How onnxruntime's outputs differ from what is expected."""
    if isinstance(session, str):
        return session
    try:
        outputs = session.run(feeds)
    except Exception as e:
        return f"{CANNOT}{first_line(e)}"
    return _compare(outputs, expected)


def _evaluator_says(model: onnx.ModelProto, feeds: Feeds, expected: Mapping[str, Expected]) -> str | None:
    try:
        outputs = evaluator(model, feeds)
    except Exception as e:
        return f"{CANNOT}{first_line(e)}"
    return _compare(outputs, expected)


def _compare(outputs: Outputs, expected: Mapping[str, Expected]) -> str | None:
    for name, want in expected.items():
        if (said := want.difference(np.asarray(outputs[name]))) is not None:
            return f"output {name} {said}"
    return None


def _rounds_otherwise(model: onnx.ModelProto, feeds: Feeds, tell: Callable[[str], None]) -> bool:
    """Whether onnxruntime does every node as we do, on its own numbers."""
    tell("onnxruntime")
    shown = copy_of(model)
    known_outputs = {o.name for o in shown.graph.output}
    names = [name for node in shown.graph.node for name in node.output if name and name not in known_outputs]
    shown.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    session = session_of(shown)
    if isinstance(session, str):
        return False
    try:
        values = session.run(feeds)
    except Exception:
        return False
    answer = _node_by_node(model, feeds, tell, values)
    return not answer.kind and not any("no peer" in v for v in answer.said.values())


def _node_by_node(
    model: onnx.ModelProto, feeds: Feeds, tell: Callable[[str], None], values: Outputs | None = None
) -> Answer:
    """Every node alone, on the values of our reference or on these."""
    arrays = {**dict(feeds), **(values_of(model, dict(feeds)) if values is None else values)}
    said: dict[str, str] = {}
    for index, node in enumerate(model.graph.node):
        part = cut(model, [index], dict(feeds), arrays) if node.op_type != "Constant" else None
        alone = valid(part[0]) if part is not None else None
        if part is None or alone is None:
            continue
        operands = part[1]
        try:
            graph = read(alone, dims=sizes_of(alone, operands))
            expected = expect(graph, operands)
        except CompilerError:  # what was computed from shapes is an input now
            continue
        tell("onnxruntime")
        session = session_of(alone)
        ort = _says(session, operands, expected)
        if ort is None:
            said[f"onnxruntime: {node.op_type}"] = "agrees"
            continue
        tell("onnx")
        evaluators = _evaluator_says(alone, operands, expected)
        cannot = ort.startswith(CANNOT), evaluators is not None and evaluators.startswith(CANNOT)
        if evaluators is None:
            said[f"onnx: {node.op_type}"] = "agrees"
            if not cannot[0]:
                said[f"onnxruntime: {node.op_type}"] = f"wrong: {ort}"
            continue
        if all(cannot):
            said[node.op_type] = "no peer runs it"
            continue
        parties = [p for p, c in zip(("onnxruntime", "onnx"), cannot) if not c]
        constants = {t.name: onnx.numpy_helper.to_array(t) for t in alone.graph.initializer}
        given = [{**constants, **operands}.get(name) for name in node.input]
        if all(known.excuses(p, node, given) for p in parties):
            said[f"{' and '.join(parties)}: {node.op_type}"] = "wrong, as is known"
            continue
        kind = "disputed" if any(cannot) else "wrong"
        what = f"node {index}, {node.op_type}: onnxruntime: {ort}; onnx: {evaluators}"
        types = ",".join(str(a.dtype) for a in given[:1] if a is not None)
        return Answer(kind, "reader", what, f"{kind} reader {node.op_type} {types} {' '.join(parties)}", said)
    return Answer(said=said)


def accepted(error: CompilerError) -> bool:
    """Whether ONNX leaves open, or forbids, what a peer runs and we call malformed."""
    return any(re.search(pattern, error.message) for pattern in known.ACCEPTED)

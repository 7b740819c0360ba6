"""Random programs with regions, sequences and extents that only running tells: python -m fuzz.regions --minutes 5

A program (`programs.py`) is compiled once and run on three sets of inputs with other rows, by machine code for one seed in
NATIVE, else with numpy in the place of machine code: reading and staging are the same. The answers are held against those of
onnxruntime on the same file, its optimizations off; where that refuses the model, of ONNX's evaluator, which also judges
where the two disagree. A wrong answer is cut down to the first value that is wrong, and what it is made of.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from nncompiler.backends.reference import evaluate
from nncompiler.driver.staged_model import StagedModel
from nncompiler.ir.errors import UnsupportedError
from nncompiler.sources import open_source

from .campaign import Verdict, documented, main
from .programs import program

SECONDS = 60.0

NATIVE = int(os.environ.get("NNC_FUZZ_NATIVE", "8"))
"""One seed in so many runs as machine code; 1: all, 0: none."""

CLOSE = 2e-3
"""Absolute and relative difference of numbers that are made of tanh, sums and few products of f32."""


def case(seed: int, folder: Path) -> Verdict:
    """Judges the program of a seed."""
    model, runs = program(seed)
    native = bool(NATIVE) and seed % NATIVE == 0
    try:
        wanted = [_peer(model, feeds) for feeds in runs]
    except PeerRefuses as e:
        return Verdict(True, f"unjudged: {e}")
    try:
        said = compared(model, runs, wanted, native)
    except UnsupportedError as e:
        return Verdict(False, f"refused: {e.message.splitlines()[0][:90]}", _text(model, runs, str(e)))
    except Exception as e:
        verdict = documented(e)
        what = _text(model, runs, verdict.what or f"{type(e).__name__}: {e}")
        return Verdict(False, verdict.key if not verdict.good else f"rejected: {type(e).__name__}: {str(e)[:90]}", what)
    if not said:
        return Verdict(True, f"agree, {'machine code' if native else 'numpy for programs'}")
    if alone(model, runs, native):
        return Verdict(True, "peer: onnxruntime alone gives another answer")
    small = smallest(model, runs, native)
    if small is None:
        return Verdict(True, "peer: ONNX's evaluator alone gives another answer")
    kind = " and ".join(sorted({n.op_type for n in small.graph.node}))[:90]
    return Verdict(False, f"wrong: {kind}", _text(small, runs, said))


def _text(model: Any, runs: list[dict[str, Any]], said: str) -> str:
    inputs = "\n".join(f"{n} = {a.tolist()!r}" for n, a in runs[0].items())
    return f"{said}\n{onnx.printer.to_text(model)}\n{inputs}"


class PeerRefuses(Exception):
    """Neither onnxruntime nor ONNX's evaluator runs a model."""


def _peer(model: Any, feeds: dict[str, Any]) -> list[Any]:
    """The outputs by onnxruntime, else by ONNX's evaluator."""
    try:
        return _onnxruntime(model, feeds)
    except Exception as theirs:
        from onnx.reference import ReferenceEvaluator

        try:
            found: list[Any] = ReferenceEvaluator(model).run(None, feeds)
            return found
        except Exception as e:
            raise PeerRefuses(f"{type(theirs).__name__}, {type(e).__name__}") from None


def _onnxruntime(model: Any, feeds: dict[str, Any]) -> list[Any]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    found: list[Any] = session.run(None, feeds)
    return found


def alone(model: Any, runs: list[dict[str, Any]], native: bool) -> bool:
    """Whether ONNX's evaluator gives what we do."""
    from onnx.reference import ReferenceEvaluator

    try:
        evaluator = ReferenceEvaluator(model)
        wanted = [evaluator.run(None, feeds) for feeds in runs]
    except Exception:  # it takes no such model
        return False
    return not compared(model, runs, wanted, native)


def compared(model: Any, runs: list[dict[str, Any]], wanted: list[list[Any]], native: bool) -> str:
    """What is wrong with the first output that is; "" where all agree."""
    names = [o.name for o in model.graph.output]
    with executable_of(model, native) as executable:
        for number, (feeds, outputs) in enumerate(zip(runs, wanted, strict=True)):
            found = executable.run(feeds)
            for name, w in zip(names, outputs, strict=True):
                said = differs(found[name], w)
                if said:
                    return f"run {number}, {name}: {said}"
    return ""


def executable_of(model: Any, native: bool) -> Any:
    """What runs a model: machine code, or the same reading and stages with numpy in the place of programs."""
    if native:
        import nncompiler

        return nncompiler.compile(model, threads=1, cache=False)
    source = open_source(model)

    def evaluated(graph: Any, sizes: Any) -> Any:
        return _Evaluated(graph.bound(sizes))

    return StagedModel(source.signature, source.read, evaluated, native=False)


class _Evaluated:
    """A program that numpy runs."""

    serves = None

    def __init__(self, graph: Any):
        self.graph = graph
        self.inputs = [(n.name, n.type) for n in graph.inputs]

    def __call__(self, *arrays: Any) -> tuple[Any, ...]:
        found = evaluate(self.graph, dict(zip((name for name, _ in self.inputs), arrays, strict=True)))
        return tuple(found[name] for name, _ in self.graph.outputs)

    def close(self) -> None:
        """Nothing is held."""


def differs(got: Any, wanted: Any) -> str:
    """How a value differs from the wanted one; "" where it does not."""
    if wanted is None or isinstance(wanted, list):
        if type(got) is not type(wanted) or len(got or ()) != len(wanted or ()):
            return f"{_shape(got)} in the place of {_shape(wanted)}"
        return next((s for g, w in zip(got or (), wanted or ()) if (s := differs(g, w))), "")
    wanted = np.asarray(wanted)
    if got.dtype != wanted.dtype or got.shape != wanted.shape:
        return f"{got.dtype}{list(got.shape)} in the place of {wanted.dtype}{list(wanted.shape)}"
    if got.dtype.kind == "f":
        same = np.allclose(got, wanted, CLOSE, CLOSE, equal_nan=True)
    else:
        same = np.array_equal(got, wanted)
    return "" if same else f"{got.reshape(-1)[:6]} in the place of {wanted.reshape(-1)[:6]}"


def _shape(x: Any) -> str:
    return f"a sequence of {len(x)}" if isinstance(x, list) else "nothing" if x is None else str(getattr(x, "shape", x))


def smallest(model: Any, runs: list[dict[str, Any]], native: bool) -> Any:
    """The model with the first value as its output that onnxruntime says is wrong, and only the nodes that this value is
    made of; None where there is none."""
    for node in model.graph.node:
        for name in node.output:
            candidate = with_output(model, name)
            try:
                wanted = [_onnxruntime(candidate, feeds) for feeds in runs]
                if compared(candidate, runs, wanted, native) and not alone(candidate, runs, native):
                    return candidate
            except Exception:  # onnxruntime takes no such model, or we do not: another fault
                continue
    return None


def with_output(model: Any, name: str) -> Any:
    """The model with one output, a value of its own nodes, and what that is made of."""
    found = onnx.ModelProto()
    found.CopyFrom(model)
    wanted = {name}
    kept = []
    for node in reversed(model.graph.node):
        if wanted & set(node.output):
            kept.append(node)
            wanted |= _reads(node)
    del found.graph.node[:], found.graph.output[:]
    found.graph.node.extend(reversed(kept))
    inferred = onnx.shape_inference.infer_shapes(model).graph
    known = {v.name: v for v in itertools.chain(inferred.value_info, inferred.output)}
    found.graph.output.append(known[name] if name in known else onnx.ValueInfoProto(name=name))
    weights = [w for w in model.graph.initializer if w.name in wanted]
    del found.graph.initializer[:]
    found.graph.initializer.extend(weights)
    return found


def _reads(node: Any) -> set[str]:
    found = set(node.input)
    for attribute in node.attribute:
        for graph in [attribute.g] if attribute.HasField("g") else attribute.graphs:
            found |= {o.name for o in graph.output}
            found = found.union(*(_reads(n) for n in graph.node))
    return found


if __name__ == "__main__":
    sys.exit(main("regions"))

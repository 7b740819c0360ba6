"""nnc bisect: planted faults are found, and shrunk to what reproduces them."""

from __future__ import annotations

import os
import shlex
import signal
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.backends.reference import evaluate
from nncompiler.driver.options import CompileOptions
from nncompiler.driver.pipeline import pipeline
from nncompiler.ir.errors import UnsupportedError
from nncompiler.reports.diagnose.bisect import bisect, native
from nncompiler.reports.diagnose.extract_subgraph import operators
from nncompiler.reports.diagnose.faults import BACKEND, Laboratory
from nncompiler.reports.diagnose.isolated import Died, isolated
from nncompiler.reports.diagnose.reproducer import reproduce
from nncompiler.sources import load_graph

PASSES = '''
from dataclasses import dataclass, replace
from nncompiler.ops import OPERATORS
from nncompiler.passes import Pass

@dataclass(frozen=True)
class Wrong(Pass):
    """Makes additions subtractions; that it rewrites relus to themselves is right."""
    name = "wrong"
    def run(self, graph, rewrites):
        for node in graph.order():
            if node.op.name == "relu":
                if not rewrites.allow():
                    return
                graph.set_op(node, node.op)
            if node.op.name == "add":
                if not rewrites.allow():
                    return
                graph.set_op(node, OPERATORS["sub"]())

@dataclass(frozen=True)
class Crash(Pass):
    name = "crash"
    def run(self, graph, rewrites):
        for node in graph.order():
            if node.op.name == "relu" and not rewrites.allow():
                return
            if node.op.name == "concat":
                raise KeyError(node.name)

@dataclass(frozen=True)
class Broken(Pass):
    name = "broken"
    def run(self, graph, rewrites):
        for node in graph.order():
            if node.op.name == "softmax" and rewrites.allow():
                node.inputs = (node.inputs[0], node.inputs[0])

@dataclass(frozen=True)
class Finite(Pass):
    """relu(x) --> x * (x > 0), which is right where x is finite."""
    name = "finite"
    def run(self, graph, rewrites):
        for node in graph.order():
            if node.op.name == "relu":
                if not rewrites.allow():
                    return
                x = node.inputs[0]
                zero = graph.weight("zero", __import__("numpy").zeros((), "float32"))
                positive = graph.add(OPERATORS["greater"](), [x, zero], f"{node.name}.positive")
                mask = graph.add(OPERATORS["cast"](x.type.dtype), [positive.output], f"{node.name}.mask")
                graph.set_inputs(node, [x, mask.output])
                graph.set_op(node, OPERATORS["mul"]())

class NoPass:
    pass
'''

NET = '''
from nncompiler.frontends.dsl import *

@model(image=(1, 3, 12, 12))
def net(image):
    x = relu(conv2d(image, 8, 3, pad=1, name="c1"))
    side = relu(conv2d(x, 8, 1, name="side"))
    x = max_pool2d(conv2d(x, 8, 3, pad=1, name="c2") + side, 2, name="pool")
    x = concat([x, sigmoid(x)], name="both")
    return softmax(dense(flatten(x), 10, name="fc"))

@model(x=(4, 8))
def halves(x):
    return relu(x) * 0.5
'''


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "own.py").write_text(PASSES)
    (tmp_path / "net.py").write_text(NET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def net():
    return load_graph("net.py:net")


def feeds_of(graph):
    rng = np.random.default_rng(0)
    return {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}


def laboratory(run=None):
    return Laboratory(pipeline(LlvmTarget(of())), run)


def test_a_right_model_has_nothing_to_find(nnc, folder):
    said = nnc("bisect", "net.py:net")
    assert said.code == 0 and "nothing found: every pass and the native code agree" in said.out
    assert not list(folder.glob("bisect-*"))
    assert nnc("bisect", "net.py:net", "--no-native", "--json").json["found"] is False


def test_a_wrong_rewrite_is_found_and_reproduced(nnc, folder):
    said = nnc("bisect", "net.py:net", "--add", "own.py:Wrong", "--no-native", "--json")
    assert said.code == 1
    found = said.json
    assert (found["stage"], found["kind"], found["nodes"]) == ("wrong", "wrong", 1)
    assert found["rewrite"]["number"] == found["rewrite"]["of"] == 1
    assert found["rewrite"]["did"].endswith("add → add sub")
    assert {Path(f).name for f in found["files"]} == {"model.onnx", "inputs.npz", "report.txt", "before.txt", "after.txt"}
    assert "= add(" in (folder / "bisect-net.py_net" / "before.txt").read_text()
    assert "= sub(" in (folder / "bisect-net.py_net" / "after.txt").read_text()
    command, *words = shlex.split(found["command"])
    again = nnc(*words)
    assert command == "nnc" and again.code == 1 and "wrong" in again.out and "WRONG" in again.out


def test_the_number_of_the_rewrite_is_that_of_the_part(nnc, folder):
    """In the whole model the fault is rewrite 3 of the pass: what comes before it does not matter and is gone."""
    from nncompiler.reports.diagnose.custom_pass import with_own
    from nncompiler.reports.diagnose.faults import culprit, find

    graph = net()
    lab = replace(laboratory(), passes=with_own(laboratory().passes, ["own.py:Wrong"]))
    fault = find(graph, feeds_of(graph), lab)
    assert fault is not None and fault.stage == "wrong"
    guilty = culprit(graph, feeds_of(graph), lab, fault)
    assert (guilty.number, guilty.count) == (3, 3)
    assert guilty.rewrite is not None and [n.op.name for n in guilty.rewrite.before] == ["sub"]


def test_a_crash_is_found(nnc, folder):
    said = nnc("bisect", "net.py:net", "--add", "own.py:Crash@fusion", "--no-native", "-o", "out")
    assert said.code == 1
    assert "pass crash fails" in said.out and "KeyError: 'both'" in said.out and "1 of " in said.out
    words = shlex.split((folder / "out" / "report.txt").read_text().splitlines()[-1].removeprefix("reproduce: "))
    again = nnc(*words[1:])
    assert again.code == 70 and "pass crash failed: KeyError" in again.err


def test_a_graph_that_does_not_verify_is_a_crash(nnc, folder):
    found = nnc("bisect", "net.py:net", "--add", "own.py:Broken", "--no-native", "--json").json
    assert (found["stage"], found["kind"], found["nodes"]) == ("broken", "crash", 1)
    assert "VerifyError" in found["what"]


def test_a_fault_that_only_nan_and_infinities_show(nnc, folder):
    arguments = ("net.py:halves", "--add", "own.py:Finite")
    assert nnc("verify", *arguments, "--each-pass").code == 0
    assert nnc("bisect", *arguments, "--no-native").code == 0
    said = nnc("verify", *arguments, "--each-pass", "--nonfinite", "--json")
    assert said.code == 1 and said.json["first_wrong"] == "finite" and not said.json["blind"]
    found = nnc("bisect", *arguments, "--no-native", "--nonfinite", "--json").json
    assert (found["stage"], found["nodes"]) == ("finite", 1) and "error of inf" in found["what"]


def test_outputs_that_are_nan_throughout_are_told(nnc, folder):
    """What is before them is compared."""
    said = nnc("verify", "net.py:net", "--each-pass", "--nonfinite", "--json")
    assert said.code == 0 and "comparing flatten, as what comes after is NaN throughout" in said.err
    assert not said.json["blind"]
    assert nnc("verify", "net.py:net", "--nonfinite", "--no-winograd", "--no-ort").code == 0
    np.save(folder / "nan.npy", np.full((4, 8), np.nan, np.float32))
    assert "output mul is NaN throughout" in nnc("verify", "net.py:halves", "nan.npy", "--each-pass").err
    assert "NaN" not in nnc("verify", "net.py:net", "--each-pass").err


def test_the_backend_is_named_where_all_passes_are_right(folder):
    def wrong_pools(graph, feeds):
        got = evaluate(graph, feeds)
        pools = [n for n in graph if n.op.name == "max_pool"]
        return {k: a * 1.01 if pools else a for k, a in got.items()}

    graph = net()
    finding = bisect(graph, feeds_of(graph), laboratory(wrong_pools))
    assert finding is not None
    assert finding.fault.stage == BACKEND and finding.fault.kind == "wrong"
    assert [n.op.name for n in operators(finding.graph)] == ["max_pool"]
    assert finding.kernels and all(k.endswith(" for pool") for k in finding.kernels)
    files, command = reproduce(finding, folder / "out", laboratory(wrong_pools), [])
    assert {f.name for f in files} == {"model.onnx", "inputs.npz", "report.txt"}
    assert "every pass is right; the native code is not" in (folder / "out" / "report.txt").read_text()
    assert shlex.split(command)[:2] == ["nnc", "verify"] and "--no-ort" in command


def test_native_code_that_dies_is_survived(folder):
    def dies(graph, feeds):
        def work():
            if any(n.op.name == "concat" for n in graph):
                os.kill(os.getpid(), signal.SIGSEGV)
            return evaluate(graph, feeds)

        return isolated(work, 60)

    graph = net()
    finding = bisect(graph, feeds_of(graph), laboratory(dies))
    assert finding is not None and finding.fault.kind == "crash" and "SIGSEGV" in finding.fault.what
    assert [n.op.name for n in operators(finding.graph)] == ["concat"]
    _, command = reproduce(finding, folder / "out", laboratory(dies), [])
    assert shlex.split(command)[:2] == ["nnc", "run"]


def test_what_the_backend_does_not_support_is_no_fault(folder):
    def refuses(graph, feeds):
        raise UnsupportedError("no native code")

    graph = net()
    with pytest.raises(UnsupportedError):
        bisect(graph, feeds_of(graph), laboratory(refuses))


def test_code_for_another_processor_cannot_be_run(nnc, folder, monkeypatch):
    from nncompiler.backends.llvm.machine import Machine

    monkeypatch.setattr(Machine, "is_host", False)
    said = nnc("bisect", "net.py:net")
    assert said.code == 2 and "--no-native" in said.err
    assert nnc("bisect", "net.py:net", "--no-native").code == 0


def test_native_code_runs_in_a_process_of_its_own(folder):
    graph = net()
    for what in laboratory().passes:
        what.apply(graph)
    feeds = feeds_of(graph)
    got, want = native(CompileOptions(winograd=False), 1)(graph, feeds), evaluate(graph, feeds)
    for name, array in want.items():
        np.testing.assert_allclose(got[name], array, atol=1e-5)
    with pytest.raises(Died, match="no answer within"):
        isolated(lambda: __import__("time").sleep(60), 0.2)
    with pytest.raises(Died, match="exit code 3"):
        isolated(lambda: os._exit(3), 60)


def test_what_onnx_cannot_say_is_written_as_text(nnc, folder, monkeypatch):
    """A fault that reading the part back from ONNX does not show again is kept in the text form, with weights."""
    from nncompiler.interchange import writer

    def refuses(*arguments):
        raise UnsupportedError("no such operator")

    monkeypatch.setattr(writer, "save", refuses)

    def wrong_convs(graph, feeds):
        return {k: a + any(n.name == "c2" for n in graph) for k, a in evaluate(graph, feeds).items()}

    graph = net()
    finding = bisect(graph, feeds_of(graph), laboratory(wrong_convs))
    assert finding is not None
    files, _ = reproduce(finding, folder / "out", laboratory(wrong_convs), [])
    assert {f.name for f in files} == {"model.txt", "model.npz", "inputs.npz", "report.txt"}
    again = load_graph(folder / "out" / "model.txt")
    feeds = dict(np.load(folder / "out" / "inputs.npz"))
    want = evaluate(finding.graph, finding.feeds)
    for name, array in evaluate(again, feeds).items():
        np.testing.assert_array_equal(array, want[name])
    assert nnc("verify", "out/model.txt", "out/inputs.npz").code == 0
    (folder / "out" / "model.npz").unlink()
    said = nnc("run", "out/model.txt", "out/inputs.npz")
    assert said.code == 5 and "c2.weight are not in" in said.err and "model.npz" in said.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["net.py:net", "--add", "own.py:Nothing"], "has no 'Nothing'"),
        (["net.py:net", "--add", "own.py:NoPass"], "is not a pass"),
        (["net.py:net", "--add", "own.py:Wrong@fusio"], "there is no pass 'fusio'"),
        (["net.py:net", "-o", "full"], "not an empty folder"),
        (["net.py:net", "-o", "no/folder"], "there is no folder"),
        (["net.py:net", "no.npz"], "cannot be read"),
        (["net.py:net", "--rtol", "0"], "above 0"),
        (["net.py:net", "--mcpu", "z80"], "a known processor is required"),
    ],
)
def test_mistakes(nnc, folder, arguments, message):
    (folder / "full").mkdir()
    (folder / "full" / "file").write_text("")
    said = nnc("bisect", *arguments)
    assert said.code == 2 and message in said.err and not said.out


def test_text_models_keep_types_that_numpy_lacks(nnc, folder):
    from nncompiler.frontends.text import weights_of
    from nncompiler.ir import dtype as dt
    from nncompiler.ir.graph import Graph
    from nncompiler.ir.text import write
    from nncompiler.ir.types import TensorType
    from nncompiler.ops import OPERATORS

    graph = Graph("g")
    x = graph.input("x", TensorType(dt.bf16, (4, 8)))
    w = graph.weight("w", np.arange(32).reshape(4, 8).astype(dt.bf16.numpy))
    graph.set_outputs([("y", graph.add(OPERATORS["add"](), [x, w], "y").output)])
    (folder / "m.txt").write_text(write(graph))
    np.savez(folder / "m.npz", **weights_of(graph))
    again = load_graph("m.txt")
    assert again.node("w").weight.array.tobytes() == graph.node("w").weight.array.tobytes()
    assert nnc("verify", "m.txt", "--no-ort").code == 0
    (folder / "m.txt").write_text("graph \"g\" {")
    assert nnc("inspect", "m.txt").code == 5


@pytest.mark.parametrize("guilty", [{"c2"}, {"c1", "both"}, {"relu", "relu_1", "fc"}])
def test_exactly_what_matters_is_left(folder, guilty):
    """A property of several nodes at once, near and far from one another."""
    from nncompiler.reports.diagnose.shrink import Shrinker

    graph = net()
    values = evaluate(graph, feeds_of(graph), all_values=True)
    shrinker = Shrinker(graph, values, lambda g, feeds: guilty <= {n.name for n in operators(g)})
    small, feeds = shrinker.shrink()
    assert {n.name for n in operators(small)} == guilty
    got = evaluate(small, feeds)
    assert set(got) <= set(values)
    for name, array in got.items():
        np.testing.assert_allclose(array, values[name], rtol=1e-6)
    assert shrinker.trials < 60

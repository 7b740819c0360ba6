"""inspect, plan, profile, report, why and bisect on models in stages, and on one program with open dimensions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL

WRONG = '''
from dataclasses import dataclass
from nncompiler.ops import OPERATORS
from nncompiler.passes.base import Pass

@dataclass(frozen=True)
class Wrong(Pass):
    """tanh(x) --> sigmoid(x), which is wrong"""
    name = "wrong"
    def run(self, graph, rewrites):
        for node in graph.order():
            if node.op.name == "tanh":
                if not rewrites.allow():
                    return
                graph.set_op(node, OPERATORS["sigmoid"]())
'''


def info(name, kind=FLOAT, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def array(name, x):
    return onnx.numpy_helper.from_array(np.asarray(x), name)


def steps_model():
    """A loop of `n` trips over a dense layer; a branch by what the trips gave; what is above 0 of it."""
    weight = np.random.default_rng(0).standard_normal((16, 16)).astype(np.float32) * 0.3
    body = helper.make_graph(
        [helper.make_node("MatMul", ["h", "w"], ["hw"], "project"), helper.make_node("Add", ["hw", "x"], ["s"], "join"),
         helper.make_node("Tanh", ["s"], ["h2"], "squash"), helper.make_node("Identity", ["c"], ["c2"]),
         helper.make_node("ReduceMean", ["h2"], ["m"], "mean", keepdims=0)],
        "body", [info("i", INT64, []), info("c", BOOL, []), info("h")], [info("c2", BOOL), info("h2"), info("m")],
    )  # fmt: skip
    then = helper.make_graph([helper.make_node("Relu", ["last"], ["o"], "keep")], "t", [], [info("o")])
    other = helper.make_graph([helper.make_node("Neg", ["last"], ["o"], "flip")], "e", [], [info("o")])
    nodes = [
        helper.make_node("Loop", ["n", "", "x"], ["last", "means"], "steps", body=body),
        helper.make_node("ReduceSum", ["means"], ["total"], "total", keepdims=0),
        helper.make_node("Greater", ["total", "zero"], ["cond"], "positive"),
        helper.make_node("If", ["cond"], ["picked"], "choose", then_branch=then, else_branch=other),
        helper.make_node("Greater", ["picked", "zero"], ["mask"], "mask"),
        helper.make_node("Reshape", ["picked", "flat"], ["values"], "flat"),
        helper.make_node("Reshape", ["mask", "flat"], ["chosen"], "flat_mask"),
        helper.make_node("Compress", ["values", "chosen"], ["y"], "kept"),
    ]
    graph = helper.make_graph(
        nodes, "recurrent", [info("x", FLOAT, ["B", 16]), info("n", INT64, [])], [info("y"), info("means")],
        [array("w", weight), array("zero", np.float32(0)), array("flat", np.asarray([-1]))],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def open_model():
    """Three products over open rows: one program."""
    weights = [array(f"w{i}", np.full((16, 16), 0.1, np.float32)) for i in range(3)]
    nodes = [
        helper.make_node("MatMul", ["x", "w0"], ["a"], "first"), helper.make_node("MatMul", ["a", "w1"], ["b"], "second"),
        helper.make_node("Softmax", ["b"], ["c"], "spread"), helper.make_node("MatMul", ["c", "w2"], ["y"], "third"),
    ]  # fmt: skip
    graph = helper.make_graph(nodes, "rows", [info("x", FLOAT, ["B", "L", 16])], [info("y")], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


@pytest.fixture
def steps(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    onnx.save(steps_model(), tmp_path / "steps.onnx")
    onnx.save(open_model(), tmp_path / "rows.onnx")
    rng = np.random.default_rng(3)
    np.savez("five.npz", n=np.int64(5), x=np.abs(rng.standard_normal((2, 16))).astype(np.float32))
    Path("own.py").write_text(WRONG)
    return "steps.onnx"


FIVE = ("--dim", "B=2", "--input", "five.npz")
GIVEN = ("five.npz", "--dim", "B=2")


def test_inspect_lists_programs_regions_and_sizes(nnc, steps):
    said = nnc("inspect", steps)
    assert said.code == 0 and not said.err
    lines = said.out.splitlines()
    (loop,) = [line for line in lines if line.startswith("steps ")]
    assert "loop" in loop and "between programs" in loop and "_steps_1_trips" in loop
    (inside,) = [line for line in lines if "steps/body/join" in line]
    assert inside.startswith("    steps/body/join") and "program 0" in inside and "f32[B,16]" in inside
    assert any(line.startswith("  then:") for line in lines)
    assert "size           B: axis 0 of input x" in lines
    document = nnc("inspect", steps, "--json").json
    assert (document["format"], document["programs"], document["between"]) == ("nncompiler-stages", 6, 3)
    measured = document["symbols"]["_kept_the_number_of_results_0"]
    assert "measured by kept.results" in measured
    assert {s["place"] for s in document["stages"]} == {"", "steps/body", "choose/then", "choose/else"}
    refused = nnc("inspect", steps, "--shares")
    assert refused.code == 3 and "--shares looks at one program" in refused.err


def test_inspect_of_a_model_whose_form_running_tells(nnc, tmp_path):
    """Axes that are an input: what the graph is, a run with random inputs tells."""
    graph = helper.make_graph(
        [helper.make_node("ReduceSum", ["x", "axes"], ["y"], "sum")], "g",
        [info("x", FLOAT, [3, 4]), info("axes", INT64, [1])], [info("y")],
    )  # fmt: skip
    path = tmp_path / "axes.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9), path)
    said = nnc("inspect", path)
    assert said.code == 0 and "measure" in said.out and "reduce_sum" in said.out


def test_plan_has_a_row_for_every_program_that_was_met(nnc, steps):
    programs = nnc("plan", steps, *FIVE, "--json").json["programs"]
    assert [(p["number"], p["place"], p["calls"]) for p in programs] == [
        (0, "steps/body", 5), (1, "", 1), (2, "choose/then", 1), (4, "", 1), (5, "", 1),
    ]  # fmt: skip
    said = nnc("plan", steps, *FIVE)
    assert said.code == 0 and "kept.n1: 128*B" in said.out
    one = nnc("plan", steps, *FIVE, "--program", 5)
    assert "128*B" in one.out and "bytes for any size" in one.out and "program 5, called 1 time" in one.out
    wrong = nnc("plan", steps, *FIVE, "--program", 9)
    assert wrong.code == 2 and "the programs are 0 to 5" in wrong.err
    never = nnc("plan", steps, *FIVE, "--program", 3)
    assert never.code == 2 and "never called program 3" in never.err


def test_two_devices_share_every_program_that_was_met(nnc, steps):
    said = nnc("plan", steps, *FIVE, "--devices", "2")
    assert said.code == 0, said.err
    assert "program 0 of steps/body, called 5 times" in said.out
    assert said.out.count("two devices of") >= 3 and "the run: " in said.out
    one = nnc("plan", steps, *FIVE, "--devices", "2", "--program", "0")
    assert one.code == 0 and one.out.count("two devices of") == 1
    document = nnc("plan", steps, *FIVE, "--devices", "2", "--json").json
    inside = next(p for p in document["programs"] if p["place"] == "steps/body")
    assert inside["calls"] == 5 and document["format"] == "nncompiler-plans-devices"


def test_plan_of_open_dimensions_has_expressions(nnc, steps):
    small, large = (nnc("plan", "rows.onnx", "--dim", f"B={b}", "--dim", "L=8", "--json").json for b in (1, 3))
    assert large["peak"] == 3 * small["peak"] > 0
    assert {b["expression"] for b in large["buffers"]} == {"64*B*L"}
    assert large["planned_for"] == {"B": 3, "L": 8} and large["conditions"] == ["B >= 1", "L >= 1"]
    said = nnc("plan", "rows.onnx", "--dim", "B=3")
    assert "64*B*L" in said.out and "planned for             B = 3, L = 1" in said.out
    unknown = nnc("plan", "rows.onnx", "--dim", "C=3")
    assert unknown.code == 2 and "is called C" in unknown.err


def test_profile_counts_trips(nnc, steps):
    document = nnc("profile", steps, *FIVE, "--runs", 3, "--threads", 1, "--json").json
    calls = {row["node"]: row["calls"] for row in document["nodes"]}
    assert calls["steps/body/project"] == 5 and calls["total"] == 1 and "between programs" in calls
    shares = sum(row["share"] for row in document["nodes"])
    assert shares == pytest.approx(1, abs=0.01)
    said = nnc("profile", steps, *FIVE, "--runs", 2, "--threads", 1)
    assert said.code == 0 and "calls" in said.out and "all calls of their programs" in said.out
    only = nnc("profile", steps, *FIVE, "--runs", 2, "--threads", 1, "--program", 0, "--json").json
    assert all(row["calls"] == 5 for row in only["nodes"])


def test_why_of_nodes_and_steps(nnc, steps):
    inside = nnc("why", steps, "steps/body/join", *FIVE, "--no-time", "--json").json
    assert (inside["program"], inside["place"], inside["calls"]) == (0, "steps/body", 5)
    assert inside["rewrites"][0]["stage"] == "fusion"
    tensor = nnc("why", steps, "y", *FIVE, "--no-time")
    assert "program 5, called 1 time" in tensor.out and "kept" in tensor.out
    step = nnc("why", steps, "steps", *FIVE)
    assert "done between programs" in step.out and "_steps_1_trips" in step.out and "body: 1 program," in step.out
    never = nnc("why", steps, "choose/else/flip", *FIVE)
    assert never.code == 2 and "program 3 of choose/else, which this run never called" in never.err
    wrong = nnc("why", steps, "steps/body/jion", *FIVE)
    assert wrong.code == 2 and "steps/body/join" in wrong.err


def test_bisect_finds_a_wrong_node_in_a_region(nnc, steps):
    right = nnc("bisect", steps, *GIVEN, "--no-native")
    assert right.code == 0 and "nothing found in 5 programs over 7 calls" in right.out
    found = nnc("bisect", steps, *GIVEN, "--no-native", "--add", "own.py:Wrong", "-o", "made", "--json").json
    assert found["found"] and (found["program"], found["place"], found["stage"]) == (0, "steps/body", "wrong")
    assert found["rewrite"]["did"].endswith("steps/body/squash tanh → steps/body/squash sigmoid")
    assert Path("made/before.txt").read_text().count("= tanh(") == 1


def test_bisect_runs_native_code_of_programs(nnc, steps):
    said = nnc("bisect", steps, *GIVEN, "--program", 4)
    assert said.code == 0 and "nothing found in 1 programs over 1 calls" in said.out


def test_report_is_one_file_with_a_page_for_every_program(nnc, steps):
    said = nnc("report", steps, *FIVE, "--runs", 2, "--threads", 1)
    assert said.code == 0
    text = Path("steps.report.html").read_text(encoding="utf-8")
    assert text.count("<iframe ") == 5 and "program 0 of steps/body, called 5 times" in text
    assert text.count("Content-Security-Policy") == 6 and "between programs" in text
    untimed = nnc("report", steps, *FIVE, "--no-time", "--force")
    assert untimed.code == 0 and "ms a run" not in Path("steps.report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [
    ("inspect",), ("ir",), ("diff", "rows.onnx"), ("why", "second", "--no-time"), ("plan",), ("profile", "--runs", "2"),
    ("report", "--runs", "2"), ("verify",), ("bisect",),
], ids=lambda c: c[0])  # fmt: skip
def test_commands_take_open_dimensions(nnc, steps, monkeypatch, command):
    """Every one of them, at 80 columns, at sizes of its own."""
    monkeypatch.setenv("COLUMNS", "80")
    name, *more = command
    said = nnc(name, "rows.onnx", *more, *(("--dim", "B=2", "--dim", "L=5") if name != "diff" else ()))
    assert said.code == 0, said.err

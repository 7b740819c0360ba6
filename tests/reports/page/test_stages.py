"""What the page says: stages agree with `diff`, numbers with `inspect` and `plan`, nodes keep their history."""

from __future__ import annotations

import pytest

from nncompiler.ir.parser import parse
from nncompiler.ops import OPERATORS
from nncompiler.reports.analysis import summarize
from nncompiler.reports.page.stages import Stages, family
from nncompiler.reports.page.trace import document


def named(doc, stage):
    return {doc["records"][r]["name"]: (i, doc["records"][r]) for i, r in enumerate(doc["stages"][stage]["nodes"])}


@pytest.fixture
def lenet(trace_of):
    return document(trace_of("zoo:lenet5"), None)


def test_stages_are_the_passes_that_changed_something(lenet):
    assert [s["pass"] for s in lenet["stages"]] == ["import", "constant-folding", "fold-affine", "fusion", "assign-layouts"]
    assert lenet["stages"][1]["counts"] == {"added": 4, "removed": 8, "rewired": 4}, "as `nnc diff` prints it"


def test_a_group_comes_from_its_members(lenet):
    before, after = named(lenet, 2), named(lenet, 3)
    at, group = after["c1"]
    origins = {lenet["records"][lenet["stages"][2]["nodes"][i]]["name"] for i in lenet["stages"][3]["from"][at]}
    assert origins == {"c1", "relu"} and [b["op"] for b in group["body"]] == ["conv", "relu"]
    assert lenet["stages"][3]["changes"][at]["kinds"] == ["rewritten"]
    assert {name for name, *_ in lenet["stages"][3]["removed"]} == set(before) - set(after)


def test_costs_are_those_of_inspect(trace_of):
    doc = document(trace_of("zoo:googlenet"), None)
    for stage in range(len(doc["stages"])):
        nodes = [r for _, r in named(doc, stage).values()]
        assert sum(r["macs"] for r in nodes) == doc["stages"][stage]["macs"]
    first = {r["name"]: r for _, r in named(doc, 0).values()}
    conv = first["inception_3a.3x3"]
    assert (conv["macs"], conv["parameters"], conv["shape"]) == (86_704_128, 96 * 128 * 9 + 128, "28x28x128")
    assert conv["location"].startswith("googlenet.py:") and conv["family"] == "contraction" and conv["detail"] == "3x3"
    last = named(doc, len(doc["stages"]) - 1)
    assert last["inception_3a.3x3"][1]["shape"] == "28x28x128"


def test_every_step_belongs_to_a_node_of_the_last_stage(trace_of):
    doc = document(trace_of("zoo:googlenet"), None)
    last = named(doc, len(doc["stages"]) - 1)
    assert set(doc["steps"]) <= set(last) and set(doc["memory"]) <= set(last)
    assert all(step["algorithm"] and step["tasks"] >= 1 for steps in doc["steps"].values() for step in steps)
    silent = set(last) - set(doc["steps"]) - set(doc["memory"])
    assert all(last[name][1]["family"] == "input" for name in silent)
    assert doc["times"] == {} and doc["points"] == []


def test_the_reductions_are_those_of_inspect(trace_of):
    one = document(trace_of("zoo:inception_reduced"), None)["one_by_one"]
    assert (one["multiplications"], one["saved"]) == (271_351_808, 867_041_280 - 271_351_808)
    assert ["3x3_reduce", "reduction", 256, 64, 12_845_056, 247_267_328, "3x3"] in one["present"]


def test_a_record_that_stages_share_is_stored_once(trace_of):
    doc = document(trace_of("zoo:googlenet"), None)
    assert len(doc["records"]) < sum(len(s["nodes"]) for s in doc["stages"]) / 2
    assert len(doc["layouts"]) < len(doc["stages"])


TEXT = """
graph "g" {
  %x : f32[2,3] = input
  @w : f32[3,1] = parameter "8fab992eb411dca7" [1.0, 2.0, 3.0]
  %row : f32[1,3] = reshape(@w) {shape=[1,3]}
  %sum : f32[2,3] = add(%x, %row)
  return "y"=%sum
}
"""


def test_what_weights_alone_decide_is_not_drawn():
    graph = parse(TEXT, OPERATORS)
    stages = Stages()
    stages.see("import", graph)
    graph.node("row").location = "elsewhere"
    stages.see("nothing", graph)
    graph.rename(graph.node("row"), "line")
    stages.see("renaming", graph)
    doc = stages.document()
    assert [s["pass"] for s in doc["stages"]] == ["import", "renaming"], "a stage that changed nothing is left out"
    assert set(named(doc, 0)) == {"x", "sum"} and doc["layouts"][0]["edges"] == [[0, 1]]
    at, record = named(doc, 1)["sum"]
    assert record["operands"] == [
        {"text": "%x", "type": "f32[2,3]", "node": "x"}, {"text": "%line", "type": "f32[1,3]", "node": None},
    ]  # fmt: skip
    assert doc["stages"][1]["changes"][at] == {"kinds": ["weights"], "details": ["line: renamed, name: row → line"]}


def test_every_operator_of_the_networks_has_a_family(trace_of):
    for model in ("zoo:lenet5", "zoo:googlenet", "zoo:inception_reduced"):
        for record in document(trace_of(model), None)["records"]:
            assert record["family"] != "other", record["op"]
    graph = parse(TEXT, OPERATORS)
    assert family(graph.node("sum")) == "pointwise" and summarize(graph).parameters == 3

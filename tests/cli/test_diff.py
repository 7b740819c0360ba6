"""nnc diff: every kind of change is found, stages and models are named, codes say whether something differs."""

from __future__ import annotations

from html.parser import HTMLParser

import numpy as np
import pytest

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops import OPERATORS
from nncompiler.reports.diff.compare import compare, split_stage

SOURCE = """
from nncompiler.frontends.dsl import dense, model, relu, sigmoid

@model(x=(2, 4))
def one(x):
    return relu(dense(x, 3, name="d"))

@model(x=(2, 4))
def two(x):
    return sigmoid(dense(x, 5, name="d"))
"""


def graph(change=lambda g, x, w: g.add(OPERATORS["relu"](), [x], "act").output, weight=0.0, name="mid"):
    """x -> add weight -> what `change` adds -> y"""
    g = Graph("g")
    x = g.input("x", TensorType(f32, (2, 4)))
    w = g.weight("w", np.full(4, weight, np.float32))
    mid = g.add(OPERATORS["add"](), [x, w], name).output
    g.set_outputs([("y", change(g, mid, w))])
    return g


def kinds(a, b):
    return {c.after or c.before: c.kinds for c in compare(a, b).changes}


def test_a_graph_equals_itself_and_its_copy():
    g = graph()
    difference = compare(g, g.copy())
    assert difference.equal and difference.same == 4 and difference.counts == {}


def test_every_kind_of_change_is_told_apart():
    def leaky(g, x, w):
        return g.add(OPERATORS["leaky_relu"](alpha=0.5), [x], "act").output

    def leakier(g, x, w):
        return g.add(OPERATORS["leaky_relu"](alpha=0.25), [x], "act").output

    def wired(g, x, w):
        return g.add(OPERATORS["relu"](), [g.inputs[0].output], "act").output

    def longer(g, x, w):
        return g.add(OPERATORS["neg"](), [g.add(OPERATORS["relu"](), [x], "act").output], "minus").output

    assert kinds(graph(), graph(leaky)) == {"act": ("rewritten",)}
    assert [c.details for c in compare(graph(leaky), graph(leakier)).changes] == [("alpha: 0.5 → 0.25",)]
    assert kinds(graph(), graph(wired)) == {"act": ("rewired",)}
    assert kinds(graph(), graph(longer)) == {"minus": ("added",), "return": ("outputs",)}
    assert kinds(graph(longer), graph()) == {"minus": ("removed",), "return": ("outputs",)}
    assert kinds(graph(), graph(weight=1.0)) == {"w": ("rewritten",)}
    assert kinds(graph(), graph(name="middle")) == {"middle": ("renamed",)}


def test_names_that_nobody_chose_do_not_count():
    assert compare(graph(name="add_7"), graph(name="add")).equal


def test_networks_of_one_form_match_whatever_their_names_and_numbers():
    def net(prefix, seed, bias=True):
        rng = np.random.default_rng(seed)
        g = Graph("g")
        value = g.input(f"{prefix}in", TensorType(f32, (1, 4)))
        for layer in range(3):
            w = g.weight(f"{prefix}w{layer}", rng.standard_normal((4, 4)).astype(np.float32))
            value = g.add(OPERATORS["matmul"](), [value, w], f"{prefix}m{layer}").output
            if bias or layer != 1:
                b = g.weight(f"{prefix}b{layer}", rng.standard_normal(4).astype(np.float32))
                value = g.add(OPERATORS["add"](), [value, b], f"{prefix}a{layer}").output
        g.set_outputs([("y", value)])
        return g

    difference = compare(net("p", 1), net("q", 2))
    assert difference.counts == {"renamed": 13, "rewritten": 6}
    assert {c.before: c.after for c in difference.changes}["pa2"] == "qa2"
    less = compare(net("p", 1), net("q", 2, bias=False)).counts
    assert less["removed"] >= 2, "where the form ends, nodes are not the same any more"


def test_colours_on_a_terminal_only(nnc, monkeypatch):
    arguments = ("diff", "zoo:lenet5", "@fusion")
    assert "\033[" not in nnc(*arguments).out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    coloured = nnc(*arguments).out
    assert "\033[31m- %relu" in coloured and "\033[33m~ c1: rewritten" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\033[" not in nnc(*arguments).out


def test_a_layout_is_part_of_the_type():
    a = graph()
    b = a.copy()
    b.set_layout(b.node("act").output, Layout((1, 0)))
    assert kinds(a, b) == {"act": ("retyped",)}


def test_stages_of_one_model(nnc):
    said = nnc("diff", "zoo:lenet5@import", "zoo:lenet5@fusion", "--json")
    assert said.code == 1
    changes = {c["after"] or c["before"]: c for c in said.json["changes"]}
    assert changes["c1"]["kinds"] == ["rewritten"] and changes["c1"]["details"] == ["operator: conv → fused of conv relu"]
    assert changes["relu"]["kinds"] == ["removed"] and changes["relu"]["details"] == ["now inside %c1"]
    assert not any("rewired" in c["kinds"] for c in said.json["changes"]), "a group stands for what is inside it"
    layouts = nnc("diff", "zoo:lenet5@fusion", "@assign-layouts", "--mcpu", "x86-64-v4", "--json").json
    assert layouts["counts"] == {"added": 1, "retyped": 3, "rewired": 1}
    assert [c["after"] for c in layouts["changes"] if c["kinds"] == ["retyped"]] == ["c3", "s4.mean", "c5"]


def test_a_group_reads_what_its_members_read(nnc):
    """A residual block's addition goes into the convolution before it: its operand is no new wire."""
    changes = nnc("diff", "zoo:resnet18@import", "@fusion", "--json").json["changes"]
    assert any("conv add relu" in d for c in changes for d in c["details"])
    assert not [c["details"] for c in changes if "rewired" in c["kinds"] and "fused" in c["new"]]


def test_a_model_without_stage_is_as_imported(nnc):
    said = nnc("diff", "zoo:lenet5", "zoo:lenet5@import")
    assert said.code == 0 and "no difference" in said.out
    assert nnc("diff", "zoo:lenet5", "@dead-code#1").code == 0


def test_two_models_of_one_file(nnc, tmp_path):
    path = tmp_path / "net.py"
    path.write_text(SOURCE)
    said = nnc("diff", f"{path}:one", f"{path}:two")
    assert said.code == 1
    assert "operator: relu → sigmoid" in said.out or "= sigmoid(" in said.out
    assert "type: f32[2,3] → f32[2,5]" in said.out
    assert nnc("diff", f"{path}:one", f"{path}:one").code == 0


def test_the_summary_is_one_line(nnc):
    said = nnc("diff", "zoo:lenet5", "zoo:lenet5_max", "--summary")
    assert said.code == 1 and len(said.out.splitlines()) == 1 and "removed" in said.out


class Page(HTMLParser):
    """Articles, and everything that would be loaded from elsewhere."""

    def __init__(self):
        super().__init__()
        self.articles = 0
        self.foreign = []

    def handle_starttag(self, tag, attrs):
        self.articles += tag == "article"
        self.foreign += [v for k, v in attrs if k in ("src", "href")]


def test_the_page_holds_every_change_and_nothing_from_elsewhere(nnc, tmp_path):
    path = tmp_path / "d.html"
    said = nnc("diff", "zoo:lenet5", "@fusion", "--html", path, "--json")
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    assert page.articles == len(said.json["changes"]) and not page.foreign


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["zoo:lenet5@fusio", "zoo:lenet5"], "there is no stage 'fusio'"),
        (["zoo:lenet5@dead-code#9", "zoo:lenet5"], "dead-code runs 3 times"),
        (["zoo:lenet5@", "zoo:lenet5"], "there is no stage ''"),
        (["zoo:lenet5", "@"], "there is no file '@'"),
        (["zoo:lenet5", "nothing.onnx"], "there is no file 'nothing.onnx'"),
        (["zoo:lenet5"], "required"),
        (["zoo:lenet5", "@fusion", "--html", "page.txt"], "ends in .html"),
        (["zoo:lenet5", "@fusion", "--html", "no/folder/page.html"], "there is no folder"),
    ],
)
def test_mistakes(nnc, arguments, message):
    said = nnc("diff", *arguments)
    assert said.code == 2 and message in said.err and not said.out


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("zoo:a@fusion", ("zoo:a", "fusion")),
        ("m@1/model.onnx", ("m@1/model.onnx", None)),
        ("a@b.onnx@import", ("a@b.onnx", "import")),
        ("model.onnx", ("model.onnx", None)),
    ],
)
def test_a_stage_stands_after_the_last_at(text, parts):
    assert split_stage(text) == parts

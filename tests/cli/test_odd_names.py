"""Names are data: escape sequences, line ends, quotes and markup in them reach no terminal and break no file."""

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler
from nncompiler.frontends.text import read
from nncompiler.ir.parser import parse
from nncompiler.ir.printable import markup, printable
from nncompiler.ir.text import quoted, write
from nncompiler.ops import OPERATORS
from nncompiler.sources import load_graph

EVIL = '\x1b[31mred\x1b]0;title\x07\nnext "quoted\' <b>&amp;</b>$x$ \\ \u202e*/ ]]> -- \x7f\x9b'
X, Y, Z = f"x{EVIL}", f"y{EVIL}", f"z{EVIL}"
RED = "\\x1b[31mred"


@pytest.fixture
def model(tmp_path, monkeypatch):
    """A convolution, a pooling and a sum, with names of everything that is evil."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(0)
    weights = {f"w{EVIL}": rng.standard_normal((8, 3, 3, 3), "f"), f"k{EVIL}": rng.standard_normal((8, 8, 3, 3), "f")}
    nodes = [
        helper.make_node("Conv", [X, f"w{EVIL}"], [f"c{EVIL}"], f"conv{EVIL}", pads=[1, 1, 1, 1]),
        helper.make_node("Conv", [f"c{EVIL}", f"k{EVIL}"], [f"d{EVIL}"], f"second{EVIL}", pads=[1, 1, 1, 1]),
        helper.make_node("Add", [f"c{EVIL}", f"d{EVIL}"], [Y], f"sum{EVIL}"),
        helper.make_node("MaxPool", [Y], [Z], f"pool{EVIL}", kernel_shape=[3, 3]),
    ]
    graph = helper.make_graph(
        nodes, f"graph{EVIL}", [helper.make_tensor_value_info(X, TensorProto.FLOAT, [1, 3, 12, 12])],
        [helper.make_empty_tensor_value_info(name) for name in (Y, Z)],
        [numpy_helper.from_array(a, n) for n, a in weights.items()],
    )  # fmt: skip
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10), "m.onnx")
    return "m.onnx"


def clean(text):
    return all(c.isprintable() or c == "\n" for c in text) and not any(line.startswith("next") for line in text.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ["inspect"], ["inspect", "--nodes", "--1x1"], ["inspect", "--target", "llvm"], ["plan", "--buffers"],
        ["profile", "--runs", "2"], ["why", f"conv{EVIL}"], ["diff", "@fusion"], ["diff", "@assign-layouts", "--summary"],
        ["ir"], ["ir", "--after", "assign-layouts"], ["ir", "--format", "json"], ["ir", "--format", "dot"],
        ["verify"], ["verify", "--each-pass"], ["verify", "--nonfinite"], ["bisect"], ["run", "--random"],
        ["bench", "--seconds", "0.05", "--rounds", "1", "--processes", "1"], ["run"], ["why", f"nothing{EVIL}"],
    ],
    ids=lambda a: " ".join(printable(x)[:20] for x in a),
)  # fmt: skip
def test_commands_show_names_escaped(nnc, model, arguments):
    said = nnc(arguments[0], model, *arguments[1:])
    assert said.code in (0, 1, 2)
    assert clean(said.out), said.out
    assert all(c.isprintable() or c == "\n" for c in said.err), said.err
    if arguments[0] in ("inspect", "plan", "profile", "why", "run") and said.code == 0:
        assert RED in said.out


def test_artifacts_have_them_too(nnc, model):
    assert nnc("compile", model, "-o", "a,b.so").code == 0  # a linker's option would end at the comma
    for command in (["inspect"], ["profile", "--runs", "2"], ["run", "--random"]):
        said = nnc(command[0], "a,b.so", *command[1:])
        assert said.code == 0 and clean(said.out) and RED in said.out
    with nncompiler.load("a,b.so") as executable:
        assert [name for name, _ in executable.inputs] == [X] and [name for name, _ in executable.outputs] == [Y, Z]


@pytest.mark.parametrize("name", ["a,b.so", "-Wl,x.so", "a b.so", "$(touch z).so", "a\nb.so", 'q".so'])
def test_libraries_may_be_called_anything(nnc, model, tmp_path, name):
    path = f"./{name}"
    assert nnc("compile", model, "-o", path).code == 0
    assert (tmp_path / name).exists() and not (tmp_path / "z").exists()
    with nncompiler.load(path) as executable:
        assert executable(np.zeros((1, 3, 12, 12), "f"))[1].shape == (1, 8, 10, 10)


def test_pictures_and_pages_are_well_formed(nnc, model, tmp_path):
    assert nnc("plan", model, "--picture", "p.svg").code == 0
    root = ET.parse(tmp_path / "p.svg").getroot()
    assert any(RED in (e.text or "") for e in root.iter())
    assert not [e for e in root.iter() if e.tag.endswith("}b")]
    for command in (["report", model, "--no-time", "-o"], ["diff", model, "@fusion", "--html"]):
        assert nnc(*command, "p.html").code in (0, 1)
        text = (tmp_path / "p.html").read_text()
        assert all(c.isprintable() or c == "\n" for c in text)
        tags = []
        parser = HTMLParser()
        parser.handle_starttag = lambda tag, attributes, tags=tags: tags.append(tag)
        parser.feed(text)
        if command[0] == "diff":
            assert RED in text and tags.count("b") == text.count("<article")
        (tmp_path / "p.html").unlink()


def test_graphviz_and_json(nnc, model):
    text = nnc("ir", model, "--format", "dot").out
    string = r'"(?:[^"\\\n]|\\.)*"'
    rows = [rf"digraph {string} {{", r"  node \[.*\];", rf"  {string} \[label={string}\];", rf"  {string} -> {string};",
            rf"  {string} \[shape=ellipse\];", "}"]  # fmt: skip
    assert all(re.fullmatch("|".join(rows), line) for line in text.splitlines())
    found = json.loads(nnc("ir", model, "--format", "json").out)
    assert found["inputs"] == [X] and [o["name"] for o in found["outputs"]] == [Y, Z]


@pytest.mark.parametrize("after", ["import", "assign-layouts"])
def test_the_text_form_holds_them(nnc, model, after):
    assert nnc("ir", model, "--after", after, "-o", "g.txt").code == 0
    graph = read("g.txt")
    assert [n.name for n in graph.inputs] == [X] and [name for name, _ in graph.outputs] == [Y, Z]
    x = np.random.default_rng(1).standard_normal((1, 3, 12, 12), "f")
    if after == "import":
        assert graph.name == f"graph{EVIL}" and write(graph) == write(load_graph(model))
        with nncompiler.compile(model) as one, nncompiler.compile("g.txt") as other:
            for a, b in zip(one(x), other(x), strict=True):
                np.testing.assert_array_equal(a, b)


def test_listings_keep_comments_in_their_lines(nnc, model, tmp_path):
    from llvmlite import binding

    for name in ("m.ll", "m.s", "m.o"):
        assert nnc("compile", model, "-o", name, "--no-cache").code == 0
    binding.parse_assembly((tmp_path / "m.ll").read_text())
    assert clean((tmp_path / "m.s").read_text().replace("\t", " "))
    assert (tmp_path / "m.h").read_text().count("*/") == (tmp_path / "m.h").read_text().count("/*")


def test_plots_take_every_name(tmp_path):
    pytest.importorskip("matplotlib")
    from types import SimpleNamespace

    from nncompiler.reports.bench.plot import write_picture

    samples = np.array([1e-3, 2e-3])
    engine = SimpleNamespace(samples=samples, begins=[0.0], bursts=[SimpleNamespace(samples=samples)])
    result = SimpleNamespace(engines={"llvm": engine}, setup=SimpleNamespace(streams=1))
    write_picture([(EVIL, result)], str(tmp_path / "p.svg"))
    ET.parse(tmp_path / "p.svg")


def test_escapes():
    assert printable("plain ünïcode") == "plain ünïcode" and printable("\x1b[0m\n\u202e") == "\\x1b[0m\\n\\u202e"
    assert markup("<a b='c'>\x00") == "&lt;a b=&#x27;c&#x27;&gt;\\x00"
    for text in (EVIL, "\U000e0001"):
        assert quoted(text).isprintable() and json.loads(quoted(text)) == text
    text = f"graph {quoted(EVIL)} {{\n  %{quoted(X)} : f32[2] = input\n  return {quoted(Y)}=%{quoted(X)}\n}}\n"
    assert write(parse(text, OPERATORS)) == text

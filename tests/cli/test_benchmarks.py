"""The scripts of benchmarks/ and the floors they print: what cannot be avoided is counted by hand here."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnx.parser
import onnxruntime
import pytest

import nncompiler
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.reports.profile.lower_bound import fused, lower_bounds
from nncompiler.reports.profile.roofline import Roof

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
LIMIT = Roof(1, 1e9, ((float("inf"), 1e8),))


@pytest.fixture(autouse=True)
def neighbours(monkeypatch):
    """Scripts import what stands beside them."""
    monkeypatch.syspath_prepend(str(FOLDER))


def script(name: str):
    """A script of benchmarks/ as a module."""
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", FOLDER / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def layer(c: int, edge: int, m: int, k: int, stride: int = 1, group: int = 1) -> Graph:
    graph = Graph("layer")
    x = graph.input("x", TensorType(f32, (1, c, edge, edge)))
    w = graph.weight("w", np.ones((m, c // group, k, k), np.float32))
    y = graph.add(Conv((stride,) * 2, (k // 2,) * 4, (1, 1), group), [x, w], name="conv")
    graph.set_outputs([("y", graph.add(Relu(), [y.output], name="relu").output)])
    return graph


@pytest.mark.parametrize(
    ("shape", "products"),
    [
        ((32, 8, 64, 3), 36 * 2 * 2 * 32 * 64),  # F(4x4,3x3): four tiles of 6x6 products
        ((32, 9, 64, 3), 36 * 3 * 3 * 32 * 64),  # nine pixels are three tiles of four, not all of them full
        ((32, 2, 64, 3), 16 * 32 * 64),  # F(2x2,3x3)
        ((32, 8, 64, 5), 36 * 4 * 4 * 32 * 64),  # F(2x2,5x5)
        ((32, 11, 64, 3, 2), 7 * 7 * 2 * 2 * 32 * 64),  # F(3x3,2x2) over four phases, without products of zero
        ((32, 8, 64, 1, 2), 4 * 4 * 32 * 64),
        ((32, 8, 64, 1), 8 * 8 * 32 * 64),
        ((7, 8, 64, 3), 6 * 3 * 2 * 8 * 7 * 64),  # few channels: F(4,3) along columns of two tiles
        ((7, 7, 64, 5), 6 * 5 * 4 * 7 * 7 * 64),  # F(2,5)
        ((32, 8, 7, 3), 9 * 8 * 8 * 32 * 7),  # too few of the result
        ((32, 8, 32, 3, 1, 32), 9 * 8 * 8 * 32),
    ],
)
def test_least_multiplications_of_a_convolution(shape, products):
    (found,) = lower_bounds(fused(layer(*shape)), LIMIT)
    c, edge, m, k, stride, group = (*shape, 1, 1)[:6]
    out = -(-edge // stride)
    elements = m * out * out
    assert found.work == 2 * products + elements  # the ReLU, which is part of the group
    assert found.direct == 2 * elements * (c // group) * k * k + elements
    assert found.bytes == 4 * (c * edge * edge + m * (c // group) * k * k + elements)
    assert found.seconds == max(found.work / 1e9, found.bytes / 1e8)
    assert found.bound == ("compute" if found.work / 1e9 >= found.bytes / 1e8 else "memory")


def test_what_moves_values_has_no_floor():
    from nncompiler.sources import load_graph

    graph = load_graph("zoo:lenet5")
    names = {f.node for f in lower_bounds(fused(graph.specialize(**dict.fromkeys(graph.symbols(), 1))), LIMIT)}
    assert {"c1", "c3", "c5", "f6"} <= names and not any("flatten" in n or "reshape" in n for n in names)


def run(monkeypatch, capsys, name: str, *arguments: str) -> str:
    monkeypatch.setattr(sys, "argv", [name, *arguments])
    module = script(name)
    assert not module.main()
    return capsys.readouterr().out


def test_networks(monkeypatch, capsys, tmp_path):
    common = ("--peers", "onnxruntime", "--seconds", "0.1", "--rounds", "2")
    files = ("--json", str(tmp_path / "n.json"), "--plot", str(tmp_path / "n.svg"))
    out = run(monkeypatch, capsys, "networks", "zoo:lenet5", *common, *files).splitlines()
    assert out[0].split()[:3] == ["network", "llvm", "onnxruntime"] and out[1].endswith(") onnxruntime")
    assert out[2].startswith("geometric mean")
    document = json.loads((tmp_path / "n.json").read_text())
    assert list(document["models"][0]["engines"]) == ["llvm", "onnxruntime"]
    assert (tmp_path / "n.svg").read_bytes().startswith(b"<?xml")


def test_floor(monkeypatch, capsys):
    out = run(monkeypatch, capsys, "floor", "zoo:lenet5", "--runs", "2", "--layers", "2").splitlines()
    assert "GFLOP/s" in out[0] and out[2].startswith("zoo:lenet5") and "%" in out[2]
    assert len(out) == 6 and "what only moves values" in out[5]


def test_kernels(monkeypatch, capsys):
    module = script("kernels")
    monkeypatch.setattr(module, "AWKWARD", {"odd": (module.Layer(5, 7, 9, 3, stride=2, dilation=1),)})
    module.awkward(1, 1, 100.0)
    assert "conv 1x5x7x7 * 9x5x3x3 s2 p1" in capsys.readouterr().out


def test_operators(monkeypatch, capsys, tmp_path):
    common = ("--peers", "onnxruntime", "--json", str(tmp_path / "o.json"))
    out = run(monkeypatch, capsys, "operators", "--only", "GlobalAveragePool f32 1x512x49", *common).splitlines()
    assert out[-1].startswith("1 cases; geometric mean") and "GlobalAveragePool f32 1x512x49" in out[0]
    (row,) = json.loads((tmp_path / "o.json").read_text())
    assert row["ours"] > 0 and row["peers"]["onnxruntime"] > 0 and row["bound"] > 0 and row["ratio"] > 0 and not row["error"]


def test_cases_of_operators():
    """The table is long, no case stands in it twice, and what is drawn is written and read back; operators of codes run."""
    cases = script("operator_cases")
    drawn = [cases.of_json(line) for line in cases.DRAWN.read_text().splitlines()]
    lines = {case.line for case in (*drawn, *cases.CASES)}
    assert len(lines) >= 300 and {case.dtype for case in drawn} == {"f32", "f16", "bf16", "i8"}
    assert all(cases.of_json(cases.to_json(case)).line == case.line for case in (*drawn, *cases.CASES))
    few = [case for case in drawn if case.dtype == "f32"]
    again = cases.draw(few, 20)
    assert len({cases.kind(case) for case in again}) == len(again)
    case = next(c for c in drawn if c.dtype == "i8" and c.op == "Conv" and np.prod(c.operands[0]) < 1 << 16)
    session = onnxruntime.InferenceSession(case.model().SerializeToString(), providers=["CPUExecutionProvider"])
    feeds = case.feeds()
    got = nncompiler.compile(case.model(), cache=False).run(feeds)["y"]
    assert np.abs(got.astype(int) - session.run(None, feeds)[0].astype(int)).max() <= 1


def test_operators_of_models(monkeypatch, capsys, tmp_path):
    model = onnx.parser.parse_model("""<ir_version: 9, opset_import: ["": 17]>
        g (float[1,4,6,6] x) => (float[1,4,6,6] y) <float[4] s = {1.0, 2.0, 3.0, 4.0}> {
            a = Relu(x)  b = Relu(a)  z = Mul(b, b)  c = InstanceNormalization(z, s, s)  y = Relu(c) }""")
    onnx.save(model, tmp_path / "m.onnx")
    out = run(monkeypatch, capsys, "operators", "--models", str(tmp_path / "m.onnx"), "--peers", "onnxruntime")
    kinds = [line.split()[5] for line in out.splitlines()[:-1]]
    assert sorted(kinds) == ["InstanceNormalization", "Mul", "Relu"]  # equal nodes are one case


def test_checkouts_are_told_apart(tmp_path, capsys):
    """One network in two processes of the same checkout: the same answers; what differs is seen."""
    checkouts = script("checkouts")
    x = np.arange(4, dtype=np.float32)
    assert checkouts.difference(x, x.copy()) == 0.0 and checkouts.difference(x, x.reshape(2, 2)) == float("inf")
    assert checkouts.difference(x, x * np.float32(1.001)) == pytest.approx(1e-3, rel=1e-3)
    assert checkouts.difference(np.zeros(1, np.float32), -np.zeros(1, np.float32)) > 0
    model = tmp_path / "small.onnx"
    onnx.save(onnx.parser.parse_model('''<ir_version: 10, opset_import: ["" : 20]>
        small (float[N, 8] x) => (float[N, 8] y) { y = Relu(x) }'''), model)  # fmt: skip
    row = checkouts.compared(str(model), [FOLDER.parent, FOLDER.parent], 1, 0.1)
    assert row["difference"] == 0.0 and row["ratio"] > 0 and len(row["cold_s"]) == len(row["arena_bytes"]) == 2
    assert min(row["memory_mb"]) > 1 and "same" in checkouts.shown(row)

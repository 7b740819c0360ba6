"""nnc verify: the original file, not what was read from it; inputs that a model can take; outliers and Winograd."""

from dataclasses import replace

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from nncompiler.inputs import drawings, index_ranges, random_feeds
from nncompiler.interchange.domains import OWN
from nncompiler.ir.graph import Graph
from nncompiler.ops.elementwise.unary import Neg
from nncompiler.reports.diagnose.original import Original
from nncompiler.sources import load_graph

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64


def save(path, nodes, inputs, outputs=("y",), weights=None, **more):
    graph = helper.make_graph(
        nodes, "g", [helper.make_tensor_value_info(n, t, s) for n, (t, s) in inputs.items()],
        [helper.make_empty_tensor_value_info(n) for n in outputs],
        [numpy_helper.from_array(a, n) for n, a in (weights or {}).items()],
    )  # fmt: skip
    opsets = [helper.make_opsetid("", 21)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=10, **more), path)
    return path


@pytest.fixture
def relu(tmp_path):
    """A model of two nodes, its batch symbolic."""
    nodes = [helper.make_node("Relu", ["x"], ["r"], "act"), helper.make_node("Softmax", ["r"], ["y"], "soft", axis=-1)]
    return save(tmp_path / "m.onnx", nodes, {"x": (FLOAT, ["N", 6])})


def test_the_file_itself_is_run(nnc, relu):
    document = nnc("verify", relu, "--dim", "N=3", "--json").json
    assert document["ok"] and document["ran"] == "the model's file" and document["onnxruntime"] == "compared"
    assert document["outputs"][0]["ort_error"] < 1e-6
    assert nnc("verify", "zoo:lenet5", "--json").json["ran"] == "the graph, written as ONNX"


@pytest.mark.parametrize("options", [[], ["--logits"]])
def test_a_fault_of_the_reader_is_seen(nnc, relu, monkeypatch, options):
    """A rule that reads Relu as Neg: graph, passes and native code agree about the wrong function."""
    monkeypatch.setitem(OWN, "Relu", replace(OWN["Relu"], op=Neg, read=None))
    said = nnc("verify", relu, "--json", *options)
    assert said.code == 1 and said.json["outputs"][0]["verdict"] == "DISPUTED" and said.json["outputs"][0]["error"] < 1e-6
    assert said.json["outputs"][0]["onnx_error"] > 0.1
    said = nnc("verify", relu, *options)
    assert said.code == 1 and "DISPUTED" in said.out and "read wrongly" in said.err and " ok" not in said.out
    assert nnc("verify", relu, "--no-ort", *options).code == 0
    said = nnc("bisect", relu)
    assert said.code == 1 and "nothing found" in said.out and "gives other answers" in said.err


def test_intermediate_values_are_those_of_the_file(relu):
    read = load_graph(str(relu), {"N": 2})
    graph = read.copy()
    graph.set_outputs([("act", graph.node("act").output)])
    feeds = random_feeds(read)
    answer = Original(str(relu), read, graph).onnxruntime(feeds)
    np.testing.assert_array_equal(answer.outputs["act"], np.maximum(feeds["x"], 0))


def test_external_data_is_found_beside_the_file(nnc, tmp_path, monkeypatch):
    nodes = [helper.make_node("MatMul", ["x", "w"], ["r"], "mm"), helper.make_node("Softmax", ["r"], ["y"])]
    weights = {"w": np.random.default_rng(0).standard_normal((64, 64)).astype("f")}
    path = save(tmp_path / "m.onnx", nodes, {"x": (FLOAT, [2, 64])}, weights=weights)
    onnx.save(onnx.load(path), path, save_as_external_data=True, location="w.bin", size_threshold=0)
    monkeypatch.chdir("/")
    for options in ([], ["--logits"]):
        document = nnc("verify", path, "--json", *options).json
        assert document["ok"] and document["onnxruntime"] == "compared" and document["outputs"][0]["ort_error"] < 1e-6


def test_a_model_that_onnxruntime_cannot_run_is_judged_by_others(nnc, tmp_path):
    """onnxruntime has no Elu of bfloat16 and no HardSwish of float64; ONNX's reference evaluator has."""
    for op, type_ in (("Elu", TensorProto.BFLOAT16), ("HardSwish", TensorProto.DOUBLE)):
        path = save(tmp_path / "m.onnx", [helper.make_node(op, ["x"], ["y"])], {"x": (type_, [5])})
        said = nnc("verify", path)
        assert said.code == 0 and "onnx's" in said.out and "onnxruntime's" not in said.out
        assert "not compared with onnxruntime, which cannot run the model's file: " in said.err


def test_verify_and_bisect_accept_the_same(nnc, tmp_path, monkeypatch):
    """An error of 2e-5, which onnxruntime does not make, is too much for both; 5e-6 for neither."""
    from nncompiler.runtime.session import Session

    path = save(tmp_path / "m.onnx", [helper.make_node("Exp", ["x"], ["y"])], {"x": (FLOAT, [64])})
    right = Session.run
    for error, code in ((5e-6, 0), (2e-5, 1)):
        def run(self, feeds, error=error):
            return {k: (v * (1 + error)).astype(v.dtype) for k, v in right(self, feeds).items()}

        monkeypatch.setattr(Session, "run", run)
        assert nnc("verify", path).code == code
        assert nnc("bisect", path, "-o", tmp_path / f"b{code}").code == code


# --- inputs


def test_indices_are_drawn_from_what_they_index(tmp_path):
    weights = {
        "table": np.ones((1000, 4), "f"), "small": np.ones((7, 4), "f"), "one": np.array([1]),
        "grid": np.ones((50, 30), "f"), "depth": np.array(40), "values": np.array([0.0, 1.0], "f"),
    }  # fmt: skip
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["a"]),
        helper.make_node("Add", ["types", "one"], ["t"]), helper.make_node("Cast", ["t"], ["t32"], to=TensorProto.INT32),
        helper.make_node("Gather", ["small", "t32"], ["b"]),
        helper.make_node("GatherND", ["grid", "pairs"], ["c"]),
        helper.make_node("OneHot", ["class", "depth", "values"], ["d"]),
        helper.make_node("Cast", ["mask"], ["m"], to=FLOAT),
    ]  # fmt: skip
    shapes = {"ids": [2, 200], "types": [300], "pairs": [99, 2], "class": [500], "mask": [40, 9]}
    inputs = {name: (INT64, shape) for name, shape in shapes.items()}
    graph = load_graph(str(save(tmp_path / "m.onnx", nodes, inputs, ("a", "b", "c", "d", "m"), weights)))
    assert index_ranges(graph) == {"ids": (0, 1000), "types": (-1, 6), "pairs": (0, 30), "class": (0, 40)}
    feeds = random_feeds(graph)
    assert feeds["ids"].max() > 500 and feeds["types"].min() == -1 and feeds["types"].max() == 5
    assert set(np.unique(feeds["mask"])) == {0, 1} and (feeds["mask"][:, 0] == 1).all()


def test_places_that_are_written_are_drawn_from_what_they_write_to(tmp_path):
    nodes = [
        helper.make_node("ScatterElements", ["x", "places", "u"], ["a"], axis=1),
        helper.make_node("ScatterND", ["x", "rows", "v"], ["b"]),
        helper.make_node("GatherElements", ["x", "taken"], ["c"], axis=0),
    ]  # fmt: skip
    weights = {"u": np.ones((3, 5), "f"), "v": np.ones((6, 30), "f")}
    inputs = {"x": (FLOAT, [50, 30]), "places": (INT64, [3, 5]), "rows": (INT64, [6, 1]), "taken": (INT64, [4, 30])}
    graph = load_graph(str(save(tmp_path / "m.onnx", nodes, inputs, ("a", "b", "c"), weights)))
    assert index_ranges(graph) == {"places": (0, 30), "rows": (0, 50), "taken": (0, 50)}


def test_an_index_that_is_used_twice_fits_both_uses(nnc, tmp_path):
    nodes = [helper.make_node("Gather", [t, "i"], [y]) for t, y in (("t", "y"), ("u", "z"))]
    weights = {"t": np.ones((9, 2), "f"), "u": np.arange(5, dtype="f")}
    path = save(tmp_path / "m.onnx", nodes, {"i": (INT64, [64])}, ("y", "z"), weights)
    assert index_ranges(load_graph(str(path))) == {"i": (0, 5)}
    assert nnc("verify", path).code == 0


def test_a_graph_without_indices_has_no_ranges():
    assert index_ranges(Graph("g")) == {}


# --- outliers

CONV = '''
from nncompiler.frontends.dsl import *

@model(x=("batch", 32, 28, 28))
def net(x):
    return conv2d(x, 32, 3, pad=1, name="c")
'''


def test_what_winograd_does_with_outliers_is_said(nnc, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.py").write_text(CONV)
    said = nnc("verify", "net.py:net", "--json")
    found = {o["value"]: o for o in said.json["outliers"]}
    if not found:
        pytest.fail("no Winograd kernel runs, or it keeps outliers where the definition does")
    assert said.code == 0 and set(found) == {"1e+06", "inf", "nan"} and all(o["ok"] for o in found.values())
    assert found["inf"]["wanted"] == 32 * 9 and found["inf"]["nonfinite"] > 32 * 9 and found["1e+06"]["elsewhere"] > 1e-3
    text = nnc("verify", "net.py:net")
    assert text.code == 0 and "--no-winograd leaves out" in text.err and " ok" in text.out
    assert nnc("verify", "net.py:net", "--no-winograd", "--json").json["outliers"] == []


def test_outliers_that_other_kernels_spread_are_wrong(nnc, tmp_path, monkeypatch):
    from nncompiler.runtime.session import Session

    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.py").write_text(CONV)
    right = Session.run

    def spread(self, feeds):
        return {k: v if np.isfinite(v).all() else v * np.nan for k, v in right(self, feeds).items()}

    monkeypatch.setattr(Session, "run", spread)
    monkeypatch.setattr("nncompiler.backends.llvm.executable.Session", Session)
    said = nnc("verify", "net.py:net")
    assert said.code == 1 and "without Winograd kernels, too" in said.err


@pytest.mark.parametrize("name", ["m.onnx", "net.py:net"])
def test_onnxruntime_judges_without_its_optimizations(nnc, relu, tmp_path, monkeypatch, name):
    import onnxruntime as ort

    levels = []
    right = ort.InferenceSession

    def session(source, settings, **options):
        levels.append(settings.graph_optimization_level)
        return right(source, settings, **options)

    monkeypatch.setattr(ort, "InferenceSession", session)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.py").write_text(CONV)
    assert nnc("verify", name).code == 0
    assert levels == [ort.GraphOptimizationLevel.ORT_DISABLE_ALL]


# --- one rule


def test_help_and_docs_state_the_rule(nnc):
    from pathlib import Path

    from nncompiler.accuracy import MOST, OF_THEIRS, PRECISION

    said = " ".join(nnc("verify", "--help").out.split())
    docs = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, limit in PRECISION.items():
        mantissa, exponent = f"{limit:e}".split("e")
        text = f"{float(mantissa):g}e{int(exponent)} for {name}"
        assert text in said and text in " ".join(docs.split())
    assert f"{OF_THEIRS:g} times onnxruntime's own error, at most {MOST:g} times" in said


def test_codes_may_differ_by_a_step(nnc, tmp_path):
    """A model that rounds to codes of 8 bits is judged by a limit of its own; one that does not is not."""
    from nncompiler.accuracy import CODES, tolerance

    rng = np.random.default_rng(0)
    weights = {"w": rng.integers(-99, 99, (8, 8)).astype(np.int8), "s": np.asarray(0.013, np.float32)}
    nodes = [
        helper.make_node("QuantizeLinear", ["x", "s"], ["q"]), helper.make_node("DequantizeLinear", ["q", "s"], ["d"]),
        helper.make_node("DequantizeLinear", ["w", "s"], ["v"]), helper.make_node("MatMul", ["d", "v"], ["y"]),
    ]  # fmt: skip
    path = save(tmp_path / "m.onnx", nodes, {"x": (FLOAT, [4, 8])}, ("y",), weights)
    assert tolerance(load_graph(str(path))).limit == CODES
    assert nnc("verify", path).code == 0
    assert CODES == 3e-2 and "3e-2" in " ".join(nnc("verify", "--help").out.split())


def test_bisect_judges_stages_by_the_rule_of_the_model_that_was_read(tmp_path):
    """Passes may leave no value of the least precise type, whose limit still is the model's."""
    from nncompiler.accuracy import tolerance
    from nncompiler.reports.diagnose.faults import Laboratory

    nodes = [
        helper.make_node("Cast", ["x"], ["h"], to=TensorProto.FLOAT16), helper.make_node("Cast", ["h"], ["y"], to=FLOAT),
    ]  # fmt: skip
    graph = load_graph(str(save(tmp_path / "m.onnx", nodes, {"x": (FLOAT, [4])}, ("y",))))
    lab = Laboratory((), theirs=1e-2).judging(graph)
    assert lab.limits == (tolerance(graph).limit, tolerance(graph, None, 1e-2).limit) == (5e-3, 4e-2)
    assert lab.judging(Graph("part")) is lab


# --- drawings


def test_integers_are_drawn_by_what_reads_them(tmp_path, nnc):
    weights = {"table": np.ones((1000, 4), "f"), "one": np.array([1])}
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["a"]), helper.make_node("Cast", ["mask"], ["m"], to=FLOAT),
        helper.make_node("Add", ["count", "one"], ["n"]),
    ]  # fmt: skip
    inputs = {"ids": (INT64, [2, 200]), "mask": (INT64, [40, 9]), "count": (INT64, [500])}
    path = save(tmp_path / "m.onnx", nodes, inputs, ("a", "m", "n"), weights)
    assert drawings(load_graph(str(path))) == {"ids": (0, 1000), "count": (-8, 9)}
    feeds = random_feeds(load_graph(str(path)))
    assert feeds["count"].min() == -8 and feeds["count"].max() == 8
    lengths = feeds["mask"].sum(1)
    assert (feeds["mask"] == (np.arange(9) < lengths[:, None])).all() and len(set(lengths)) > 3 and lengths.min() >= 1
    artifact = tmp_path / "m.nnc"
    assert nnc("compile", path, "-o", artifact).code == 0
    for model in (path, artifact):
        assert nnc("run", model, "--random", "-o", tmp_path / "out.npz", "--force").code == 0
        assert np.abs(np.load(tmp_path / "out.npz")["n"]).max() == 9, "an artifact knows it too"


def test_images_are_smooth(tmp_path):
    weights = {"w": np.ones((2, 3, 3, 3), "f")}
    nodes = [helper.make_node("Conv", ["x", "w"], ["y"]), helper.make_node("Relu", ["z"], ["r"])]
    inputs = {"x": (FLOAT, [2, 3, 48, 64]), "z": (FLOAT, [2, 3, 48, 64])}
    graph = load_graph(str(save(tmp_path / "m.onnx", nodes, inputs, ("y", "r"), weights)))
    assert drawings(graph) == {"x": "image"}
    feeds = random_feeds(graph)

    def roughness(a):
        return float(np.abs(np.diff(a, axis=3)).mean() / a.std())

    assert roughness(feeds["x"]) < 0.35 < 1 < roughness(feeds["z"])
    assert abs(float(feeds["x"].mean())) < 0.3 and 0.5 < float(feeds["x"].std()) < 2
    assert len(np.unique(feeds["x"])) > 0.99 * feeds["x"].size, "noise tells every pixel from every other"

"""Cases in which ONNX's text and its readers disagree: what is done here, that the others still do otherwise, and verify."""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper
from onnx.reference import ReferenceEvaluator

import nncompiler as nnc
from nncompiler.reports.diagnose.disputes import CASES, cases_of, notes_on

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "disagreements.md").read_text(encoding="utf-8")


def pool(build, op, n, kernel, stride, auto):
    node = helper.make_node(op, ["x"], ["y"], name="p", kernel_shape=[kernel], strides=[stride], auto_pad=auto, ceil_mode=1)
    return build([node], {"x": [1, 1, n]}, opset=22)


def resize(build, n, scale, **more):
    node = helper.make_node("Resize", ["x", "", "s"], ["y"], name="r", **more)
    return build([node], {"x": [1, n]}, weights={"s": np.array([1, scale], np.float32)})


def pad(build, pads, mode):
    node = helper.make_node("Pad", ["x", "p"], ["y"], name="pad", mode=mode)
    return build([node], {"x": [1, 4]}, weights={"p": np.array(pads)})


def grid(build, width, batch=1):
    node = helper.make_node("AffineGrid", ["x", "size"], ["y"], align_corners=1)
    return build([node], {"x": [batch, 2, 3]}, weights={"size": np.array([batch, 1, 3, width])}, opset=20)


def run(model):
    (info,) = model.graph.input
    shape = [d.dim_value for d in info.type.tensor_type.shape.dim]
    x = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
    return nnc.compile(model, cache=False).run({"x": x})["y"], x


def inferred(model):
    typed = onnx.ModelProto()
    typed.CopyFrom(model)
    typed.graph.output[0].CopyFrom(helper.make_tensor_value_info("y", 1, None))
    found = onnx.shape_inference.infer_shapes(typed, data_prop=True)
    return tuple(d.dim_value for d in found.graph.output[0].type.tensor_type.shape.dim)


SCALED = [(n, s) for n in (1, 2, 3, 7, 10, 20, 30, 64) for s in (0.7, 1.3, 2.3, 0.1, 1.1) if n * s > 1.01]


@pytest.mark.parametrize("mode", ["nearest", "linear"])
@pytest.mark.parametrize(("n", "scale"), SCALED)
def test_extents_of_resize_are_the_texts(build, mode, scale, n):
    """floor(extent * scale), the scale being what its 32 bits say."""
    wanted = int(np.floor(n * float(np.float32(scale))))
    model = resize(build, n, scale, mode=mode)
    got, _ = run(model)
    assert got.shape == (1, wanted) == inferred(model)


@pytest.mark.parametrize("pads", [[0, -1, 0, 2], [0, 2, 0, -1], [0, -2, 0, -1], [0, -3, 0, 7], [0, 5, 0, -2]])
def test_wrap_is_of_the_whole_tensor(build, pads):
    got, x = run(pad(build, pads, "wrap"))
    assert got.ravel().tolist() == [x[0, i % 4] for i in range(-pads[1], 4 + pads[3])]


@pytest.mark.parametrize("op", ["MaxPool", "AveragePool", "LpPool"])
@pytest.mark.parametrize(("n", "kernel", "stride"), [(5, 2, 2), (5, 3, 2), (6, 3, 4), (7, 2, 3), (4, 1, 3)])
@pytest.mark.parametrize("auto", ["VALID", "SAME_UPPER", "SAME_LOWER"])
def test_extents_of_pools_are_the_texts(build, op, n, kernel, stride, auto):
    wanted = -(-(n - kernel + 1) // stride) if auto == "VALID" else -(-n // stride)
    got, _ = run(pool(build, op, n, kernel, stride, auto))
    assert got.shape[-1] == wanted


def test_the_mean_of_nothing(build):
    node = helper.make_node("ReduceMean", ["x"], ["y"], name="mean", keepdims=0)
    model = build([node], {"x": [0]})
    with np.errstate(all="ignore"), pytest.warns(RuntimeWarning, match="empty"):
        theirs = ReferenceEvaluator(model).run(None, {"x": np.zeros(0, np.float32)})[0]
    assert np.isnan(run(model)[0]) and np.isnan(theirs)
    assert [c.condition for _, c in cases_of(model)] == ["a reduction of nothing"]


@pytest.mark.parametrize("batch", [1, 2])
@pytest.mark.parametrize("width", [1, 2])
def test_grids_of_one_position(build, width, batch):
    x = np.random.default_rng(0).standard_normal((batch, 2, 3)).astype(np.float32)
    model = grid(build, width, batch)
    with nnc.compile(model, cache=False) as executable:
        got = executable.run({"x": x})["y"]
    np.testing.assert_allclose(got, ReferenceEvaluator(model).run(None, {"x": x})[0], atol=1e-6)


def test_the_table_of_the_documentation():
    for case in CASES:
        assert f"| {', '.join(case.operators)} | {case.condition} | {case.here} | {case.others} |" in DOCUMENT


def test_nodes_are_found(build):
    found = [
        next(cases_of(model))[1].condition
        for model in (resize(build, 10, 0.7), pad(build, [0, -1, 0, 2], "wrap"), pad(build, [0, -1, 0, 2], "edge"),
                      pool(build, "MaxPool", 5, 2, 2, "VALID"), pool(build, "LpPool", 5, 2, 2, "SAME_UPPER"))
    ]  # fmt: skip
    assert found == [CASES[i].condition for i in (0, 1, 2, 3, 4)]
    assert next(cases_of(grid(build, 1)))[1].operators == ("AffineGrid",) and not list(cases_of(grid(build, 2)))
    assert not list(cases_of(resize(build, 10, 2.0))) and not list(cases_of(pad(build, [0, 1, 0, 2], "wrap")))


def test_verify_knows(build, tmp_path, nnc_command):
    path = tmp_path / "m.onnx"
    path.write_bytes(pad(build, [0, -1, 0, 2], "wrap").SerializeToString())
    said = nnc_command("verify", path)
    assert "pad: mode wrap with negative pads" in said.out + said.err, said
    assert len(notes_on(str(path))) == 1

"""--shape: symbolic dimensions are bound, fixed ones rewritten; answers are those of every row alone."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc_
from nncompiler.ir.errors import CompilerError, ModelError, UsageError


def net(path, batch, target, extra=()):
    """Conv, a reshape with a constant target, a product."""
    rng = np.random.default_rng(0)
    weights = {
        "w": rng.standard_normal((4, 3, 3, 3)).astype("f"), "t": np.array(target),
        "m": rng.standard_normal((64, 5)).astype("f"),
    }  # fmt: skip
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], pads=[1, 1, 1, 1]),
        helper.make_node("Reshape", ["c", "t"], ["r"], "flat"),
        helper.make_node("MatMul", ["r", "m"], ["y"]), *extra,
    ]  # fmt: skip
    graph = helper.make_graph(
        nodes, "g", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [batch, 3, 4, 4])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [batch, 5])],
        [numpy_helper.from_array(a, n) for n, a in weights.items()],
    )  # fmt: skip
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


@pytest.mark.parametrize("target", [[1, 64], [1, -1], [-1, 64]])
def test_a_fixed_batch_is_rewritten(nnc, tmp_path, target, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    path = net(tmp_path / "m.onnx", 1, target)
    x = np.random.default_rng(1).standard_normal((3, 3, 4, 4)).astype("f")
    with nnc_.compile(str(path)) as one, nnc_.compile(str(path), shapes={"x": (3, 3, 4, 4)}) as three:
        want = np.concatenate([one.run({"x": row[None]})["y"] for row in x])
        np.testing.assert_allclose(three.run({"x": x})["y"], want, rtol=1e-5, atol=1e-5)
    np.save(tmp_path / "x.npy", x)
    said = nnc("run", path, tmp_path / "x.npy", "--shape", "x=3x3x4x4", "-o", tmp_path / "y.npz")
    assert said.code == 0 and "is read with x=3x3x4x4" in said.err
    np.testing.assert_allclose(np.load(tmp_path / "y.npz")["y"], want, rtol=1e-5, atol=1e-5)
    assert nnc("verify", path, "--shape", "x=3x3x4x4").code == 0
    assert not list((tmp_path / "temporary").iterdir()), "the rewritten copy is gone"
    nnc_.save(str(path), tmp_path / "m.nnc", shapes={"x": (3, 3, 4, 4)})
    assert nnc("run", tmp_path / "m.nnc", tmp_path / "x.npy").code == 0


def test_what_does_not_fit_names_the_node(nnc, tmp_path):
    said = nnc("inspect", net(tmp_path / "m.onnx", 1, [1, 64]), "--shape", "x=2x3x8x8")
    assert said.code == 5 and "flat" in said.err, "a batch never absorbs what the image lost or gained"
    with pytest.raises(ModelError):
        nnc_.compile(str(tmp_path / "m.onnx"), shapes={"x": (2, 3, 8, 8)})


def test_symbolic_dimensions_are_bound(nnc, tmp_path):
    path = net(tmp_path / "m.onnx", "N", [-1, 64])
    said = nnc("inspect", path, "--shape", "x=7x3x4x4", "--no-layers")
    assert "x: f32[7,3,4,4]" in said.out and said.err == "", "nothing was assumed or rewritten"
    assert nnc("inspect", path, "--shape", "x=7x3x4x4", "--dim", "N=6").code == 2


def test_networks_of_the_zoo_have_a_batch(nnc):
    assert "image: f32[4,1,32,32]" in nnc("inspect", "zoo:lenet5", "--no-layers", "--shape", "image=4x1x32x32").out
    said = nnc("inspect", "zoo:lenet5", "--shape", "image=4x1x31x32")
    assert said.code == 2 and "by the model's own code" in said.err


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ("x", "INPUT=NxCxHxW"), ("x=2x-3", "INPUT=NxCxHxW"), ("y=1x3x4x4", "no input is called 'y'"),
        ("x=2x3x4", "3 dimensions"),
    ],
)  # fmt: skip
def test_mistakes(nnc, tmp_path, shape, message):
    said = nnc("inspect", net(tmp_path / "m.onnx", 1, [1, 64]), "--shape", shape)
    assert said.code == 2 and message in said.err


def test_artifacts_and_several_models_are_refused(nnc, tmp_path):
    path = net(tmp_path / "m.onnx", 1, [1, 64])
    nnc("compile", path, "-o", tmp_path / "m.nnc")
    assert "compiled already" in nnc("run", tmp_path / "m.nnc", "--shape", "x=2x3x4x4").err
    assert "one model" in nnc("bench", path, path, "--shape", "x=2x3x4x4").err


def test_other_constants_of_a_shared_target_stay(tmp_path):
    extra = [helper.make_node("Shape", ["c"], ["s"]), helper.make_node("Identity", ["t"], ["u"])]
    path = net(tmp_path / "m.onnx", 1, [1, 64], extra)
    with nnc_.compile(str(path), shapes={"x": (2, 3, 4, 4)}) as two:
        assert two.run({"x": np.ones((2, 3, 4, 4), "f")})["y"].shape == (2, 5)


def test_errors_of_python_are_ours(tmp_path):
    path = net(tmp_path / "m.onnx", 1, [1, 64])
    for shapes in ({"z": (1,)}, {"x": (1, 3)}):
        with pytest.raises(UsageError):
            nnc_.compile(str(path), shapes=shapes)
    with pytest.raises(CompilerError):
        nnc_.compile("zoo:lenet5", shapes={"image": (1, 2, 32, 32)})


def test_size_leaves_out_transformed_weights(nnc, tmp_path):
    model = tmp_path / "m.onnx"
    nnc("ir", "zoo:alexnet", "--format", "onnx", "-o", model)
    sizes = {}
    for kind in ("speed", "size"):
        said = nnc("compile", model, "-o", tmp_path / f"{kind}.nnc", "--optimize-for", kind, "-v")
        sizes[kind] = (tmp_path / f"{kind}.nnc").stat().st_size
        assert f"{sizes[kind]:,}" in said.out
        assert ("--optimize-for size" in said.err) == (sizes[kind] > 1.3 * model.stat().st_size)
    assert sizes["size"] < 1.05 * model.stat().st_size and sizes["size"] < 0.98 * sizes["speed"]

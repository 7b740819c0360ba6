"""What nnc audit finds odd, and that it finds nothing odd about plain models."""

import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.reports.audit import KINDS, LISTED, audit, odd_name


def plain(build, node, **more):
    weights = {"w": np.ones((3, 4), np.float32)}
    return build([node("MatMul", ["x", "w"], ["m"]), node("Relu", ["m"], ["y"])], {"x": ["n", 3]}, weights=weights, **more)


@pytest.fixture
def kinds(tmp_path):
    def find(model):
        path = tmp_path / "m.onnx"
        path.write_bytes(model if isinstance(model, bytes) else model.SerializeToString())
        found = audit(path)
        assert all(f.kind in KINDS and (f.where or "more" in f.what) and f.what for f in found)
        return {f.kind for f in found}

    return find


def test_plain_models(build, node, kinds):
    assert kinds(plain(build, node)) == set()


def test_networks_of_the_zoo(tmp_path):
    import nncompiler as nnc

    nnc.save("zoo:lenet5", tmp_path / "m.onnx")
    assert audit(tmp_path / "m.onnx") == []


def loop(build, node, trips, **initializers):
    body = helper.make_graph(
        [node("Identity", ["c"], ["d"]), node("Identity", ["v"], ["u"])], "body",
        [helper.make_tensor_value_info("i", TensorProto.INT64, []), helper.make_tensor_value_info("c", TensorProto.BOOL, []),
         helper.make_tensor_value_info("v", TensorProto.FLOAT, [2])],
        [helper.make_tensor_value_info("d", TensorProto.BOOL, []),
         helper.make_tensor_value_info("u", TensorProto.FLOAT, [2])],
    )  # fmt: skip
    inputs = {"x": [2], "go": (TensorProto.BOOL, [])} | ({"trips": (TensorProto.INT64, [])} if trips == "trips" else {})
    return build([node("Loop", [trips, "go", "x"], ["y"], body=body)], inputs, weights=initializers)


def test_loops(build, node, kinds):
    assert "unbounded-loop" in kinds(loop(build, node, ""))
    assert "unbounded-loop" in kinds(loop(build, node, "trips"))
    assert "unbounded-loop" not in kinds(loop(build, node, "three", three=np.array(3)))


def test_odd_models(build, node, kinds):
    model = plain(build, node)
    model.graph.node[1].domain = "com.evil"
    assert "unknown-domain" in kinds(model)
    model = plain(build, node)
    model.opset_import.append(helper.make_opsetid("com.evil", 1))
    assert "unknown-domain" in kinds(model)
    model = plain(build, node)
    model.graph.initializer[0].raw_data = np.full((3, 4), np.inf, np.float32).tobytes()
    assert kinds(model) == {"numbers"}
    model = plain(build, node)
    model.graph.node[0].output[0] = model.graph.node[1].input[0] = "m\x1b[31m"
    assert kinds(model) == {"name"}
    model = plain(build, node)
    model.training_info.add()
    assert kinds(model) == {"training"}
    assert kinds(plain(build, node).SerializeToString() + b"\xfa\xff\x01\x05hello") == {"hidden"}
    imports = [helper.make_opsetid("", 21)]
    relu = helper.make_function("", "Relu", ["a"], ["b"], [node("Neg", ["a"], ["b"])], imports)
    assert "function" in kinds(plain(build, node, functions=[relu]))
    tile = node("Tile", ["x", "r"], ["y"])
    assert {"huge-constant", "limits"} & kinds(build([tile], {"x": [1000]}, weights={"r": np.array([2**40])}))
    assert kinds(b"hello") == {"malformed"} and kinds(b"") == {"malformed"}
    assert kinds(build([node("Relu", ["x"], ["y"])], {"x": [2**20, 2**20]})) == {"limits"}


@pytest.mark.parametrize("location", ["../secret", "/etc/passwd", "C:\\x", "", "missing", "a/../../x", "m.onnx"])
def test_external_data(build, node, kinds, location):
    model = plain(build, node)
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", "0"), ("length", "48"), ("mode", "w")):
        tensor.external_data.add(key=key, value=value)
    assert "external-data" in kinds(model)


def test_many_findings_are_counted(build, node, tmp_path):
    nodes = [node("F", [f"v{i}"], [f"v{i + 1}"], domain="d") for i in range(200)]
    (tmp_path / "m.onnx").write_bytes(build(nodes, {"v0": [1]}, ["v200"]).SerializeToString())
    found = [f for f in audit(tmp_path / "m.onnx") if f.kind == "unknown-domain"]
    assert len(found) == LISTED + 1 and "150 more" in found[-1].what


@pytest.mark.parametrize("name", ["a\0b", "a\nb", "\x1b[2J", "a\u202eb", "\u200b", "../x", "a/../../b", "..\\x", "n" * 2000])
def test_odd_names(name):
    assert odd_name(name)


@pytest.mark.parametrize("name", ["", "x", "layers.0/weight", "größe", "层", "a..b", "with space"])
def test_plain_names(name):
    assert not odd_name(name)


def test_the_command(build, node, tmp_path, nnc_command):
    path = tmp_path / "m.onnx"
    onnx.save(plain(build, node), path)
    assert nnc_command("audit", path).code == 0
    model = plain(build, node)
    model.graph.node[0].name = "evil\x1b[31m\u202e"
    onnx.save(model, path)
    said = nnc_command("audit", path)
    assert said.code == 1 and "\x1b" not in said.out and "\u202e" not in said.out
    found = json.loads(nnc_command("audit", "--json", path).out)["findings"]
    assert found[0]["kind"] == "name"
    assert nnc_command("audit", "zoo:lenet5").code == 2

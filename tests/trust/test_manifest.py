"""Artifacts are the same bytes wherever, whenever and by whomever they are made, and say what they are made of."""

import hashlib
import json
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from onnx import helper

import nncompiler as nnc
from nncompiler import sbom
from nncompiler.ir.errors import ModelError
from nncompiler.manifest import read

KINDS = ["m.so", "m.o", "m.nnc", "m.ll", "m.s", "m", "m.onnx"]


@pytest.fixture
def model(file):
    rng = np.random.default_rng(0)
    shapes = {"w": (16, 3, 3, 3), "v": (16, 5)}
    weights = {name: rng.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], pads=[1, 1, 1, 1]), helper.make_node("Relu", ["c"], ["r"]),
        helper.make_node("ReduceMean", ["r"], ["p"], axes=[2, 3], keepdims=0), helper.make_node("MatMul", ["p", "v"], ["y"]),
    ]  # fmt: skip
    return file(nodes, {"x": ["n", 3, 16, 16]}, weights=weights, opset=17)


SAVE = "import sys, nncompiler as nnc\nfor out in sys.argv[2:]: nnc.save(sys.argv[1], out)"


def test_equal_inputs_give_equal_bytes(model, tmp_path):
    """Another folder, another time and zone, another home, another seed of hashes."""
    made = []
    for i, where in enumerate(("one", "another/and deeper")):
        folder = tmp_path / where
        folder.mkdir(parents=True)
        shutil.copy(model, folder / "model.onnx")
        os.utime(folder / "model.onnx", (10**9 * (i + 1),) * 2)
        environment = os.environ | {
            "PYTHONHASHSEED": str(i + 1), "TZ": ("UTC", "Asia/Tokyo")[i], "HOME": str(folder),
            "LANG": ("C", "de_DE.UTF-8")[i], "NNC_CACHE_DIR": str(tmp_path / f"cache{i}"), "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        command = [sys.executable, "-c", SAVE, "model.onnx" if i else str(folder / "model.onnx"), *KINDS]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        made.append({name: (folder / name).read_bytes() for name in [*KINDS, "m.h"]})
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


@pytest.mark.parametrize("name", ["m.so", "m.o", "m.nnc", "m"])
def test_an_artifact_says_what_it_is_made_of(model, tmp_path, name, nnc_command):
    nnc.save(model, tmp_path / name, winograd=False)
    found = read(tmp_path / name)
    manifest = found["manifest"]
    assert manifest["model"] == {"sha256": hashlib.sha256(model.read_bytes()).hexdigest()}
    assert manifest["options"]["winograd"] is False and manifest["versions"]["llvmlite"]
    assert len(found["weights"]["hash"]) == 32 and found["target"]["features"]
    assert found["integrity"]["code"] == ("whole" if name in ("m.so", "m.nnc") else "not sealed")
    said = nnc_command("inspect", "--manifest", tmp_path / name)
    assert said.code == 0 and json.loads(said.out)["manifest"] == manifest


def test_external_files_and_graphs(model, tmp_path):
    import onnx

    whole = onnx.load(model)
    onnx.save(whole, tmp_path / "e.onnx", save_as_external_data=True, location="e.data", size_threshold=0)
    nnc.save(tmp_path / "e.onnx", tmp_path / "e.nnc")
    assert read(tmp_path / "e.nnc")["manifest"]["model"]["files"] == {
        "e.data": hashlib.sha256((tmp_path / "e.data").read_bytes()).hexdigest()
    }
    nnc.save("zoo:lenet5", tmp_path / "z.nnc")
    assert len(read(tmp_path / "z.nnc")["manifest"]["model"]["graph_sha256"]) == 64


def test_a_damaged_artifact_has_no_manifest(model, tmp_path):
    nnc.save(model, tmp_path / "m.nnc")
    data = bytearray((tmp_path / "m.nnc").read_bytes())
    data[8200] ^= 1
    (tmp_path / "m.nnc").write_bytes(data)
    with pytest.raises(ModelError, match="weights are not"):
        read(tmp_path / "m.nnc")


def test_what_is_no_artifact(model, tmp_path, nnc_command):
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "half").write_bytes(b'\x7fELF {"abi":' * 100)
    for path in (model, tmp_path / "empty", tmp_path / "half", tmp_path, "/dev/null", sys.executable):
        said = nnc_command("inspect", "--manifest", path)
        assert said.code == 2, (path, said)


def test_the_bill_of_materials_is_what_the_distribution_declares(nnc_command):
    from importlib.metadata import requires

    said = nnc_command("doctor", "--sbom")
    bill = json.loads(said.out)
    assert bill == sbom.document() and bill["specVersion"] == "1.6"
    needed = {sbom._canonical(text) for text in requires("nncompiler") if "extra" not in text and "onnxruntime" not in text}
    scopes = {c["name"]: c["scope"] for c in bill["components"]}
    assert needed <= {name for name, scope in scopes.items() if scope == "required"}
    refs = {c["bom-ref"] for c in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
    assert {d["ref"] for d in bill["dependencies"]} == refs
    assert all(set(d["dependsOn"]) <= refs for d in bill["dependencies"])

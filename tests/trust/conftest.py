"""Small ONNX models that ask for too much, or are not what they seem."""

from dataclasses import dataclass

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.cli import main


def make(nodes, inputs, outputs=("y",), weights=None, opset=21, ir_version=10, **more):
    """A ModelProto. inputs: name -> shape or (type, shape); weights: name -> array; outputs without types."""
    infos = []
    for name, shape in inputs.items():
        elem, dims = shape if isinstance(shape, tuple) else (TensorProto.FLOAT, shape)
        infos.append(helper.make_tensor_value_info(name, elem, dims))
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), name) for name, a in (weights or {}).items()]
    outs = [onnx.ValueInfoProto(name=name) for name in outputs]
    graph = helper.make_graph(nodes, "test", infos, outs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=ir_version, **more)


@pytest.fixture
def build():
    return make


@pytest.fixture
def node():
    return helper.make_node


@pytest.fixture
def file(tmp_path):
    """file(nodes, inputs, ...) -> the path of a model in a folder of its own."""

    def write(*arguments, name="m.onnx", **more):
        path = tmp_path / "models" / name
        path.parent.mkdir(exist_ok=True)
        onnx.save(make(*arguments, **more), path)
        return path

    return write


@dataclass
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("NNC_CACHE", "NNC_TRACEBACK", "NNC_LINKER", "NNC_TARGET"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def nnc_command(capsys):
    """nnc_command("inspect", path) runs the command; argparse's exits count as exit codes."""

    def run(*arguments):
        capsys.readouterr()
        try:
            code = main([str(a) for a in arguments])
        except SystemExit as e:
            code = int(e.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    return run

"""A cache of its own, and small models."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NNC_CACHE_DIR", str(folder))
    monkeypatch.delenv("NNC_CACHE", raising=False)
    return folder


@pytest.fixture(scope="session")
def dense_proto():
    """dense_proto(rows, scale): y = relu(x @ w), x [rows, 4], w [4, 3] = scale * (0, 1, 2 ... 11) - 5."""

    def make(rows: int | str = 2, scale: float = 1.0) -> onnx.ModelProto:
        w = onnx.numpy_helper.from_array(np.arange(12, dtype=np.float32).reshape(4, 3) * np.float32(scale) - 5, "w")
        nodes = [
            helper.make_node("MatMul", ["x", "w"], ["h"], name="product"),
            helper.make_node("Relu", ["h"], ["y"], name="relu"),
        ]
        x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, (rows, size)) for n, size in (("x", 4), ("y", 3)))
        graph = helper.make_graph(nodes, "dense", [x], [y], [w])
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])

    return make


@pytest.fixture
def dense_file(dense_proto, tmp_path):
    """The model as a file old enough to be trusted by its time of change."""
    return aged(tmp_path / "dense.onnx", dense_proto().SerializeToString())


def aged(path: Path, content: bytes, seconds: float = 60) -> Path:
    import os
    import time

    path.write_bytes(content)
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path

"""Weights that were read and forgotten are no memory of this process."""

from __future__ import annotations

import sys

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.frontends.onnx import read

SIZE = 4 << 20


def resident() -> int:
    """Bytes of mapped files in memory."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) << 10 for line in file if line.startswith("RssFile"))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("name_bytes", range(4), ids=lambda n: f"{n} bytes on")
def test_forgotten_weights_leave_memory(tmp_path, name_bytes):
    w = np.random.default_rng(0).standard_normal(SIZE).astype(np.float32)
    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, (SIZE,)) for n in "xy")
    name = "w" + "w" * name_bytes  # moves the data in the file, so that it is aligned once
    initializer = onnx.numpy_helper.from_array(w, name)
    graph = helper.make_graph([helper.make_node("Add", ["x", name], ["y"])], "g", [x], [y], [initializer])
    path = tmp_path / "m.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    weight = next(n.weight for n in read(path).weights())
    before = resident()
    assert np.array_equal(weight.array, w)
    kept = weight.array
    weight.forget()
    assert resident() - before < w.nbytes // 8
    assert np.array_equal(kept, w), "an array that was given out stays valid"
    del kept
    assert np.array_equal(weight.array, w)


def test_what_is_no_file_has_nothing_to_let_go():
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "w"], ["y"])], "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, (SIZE // 64,))],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, (SIZE // 64,))],
        [onnx.numpy_helper.from_array(np.ones(SIZE // 64, np.float32), "w")],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    for source in (model, model.SerializeToString()):
        weight = next(n.weight for n in read(source).weights())
        assert weight.array.sum() == SIZE // 64
        weight.forget()
        assert weight.array.sum() == SIZE // 64

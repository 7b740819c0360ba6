"""Raw data is cut out of a file and viewed in place."""

import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler.frontends.onnx import read, wire
from nncompiler.ir.errors import ModelError


def model(build, count=3):
    nodes = [helper.make_node("Add", ["x" if i == 0 else f"t{i}", f"w{i}"], [f"t{i + 1}"]) for i in range(count)]
    weights = {f"w{i}": np.random.default_rng(i).standard_normal(700).astype(np.float32) for i in range(count)}
    return build(nodes, {"x": [700]}, [f"t{count}"], weights)


def test_only_raw_data_changes(build):
    data = model(build).SerializeToString()
    rest, tickets = wire.cut(memoryview(data))
    assert len(rest) < 1000 and len(tickets) == 3
    restored = onnx.ModelProto.FromString(rest)
    for tensor in restored.graph.initializer:
        tensor.raw_data = bytes(tickets[tensor.raw_data])
    assert restored == onnx.ModelProto.FromString(data)


def test_the_numbers(build, tmp_path):
    wanted = {t.name: onnx.numpy_helper.to_array(t) for t in model(build).graph.initializer}
    path = tmp_path / "m.onnx"
    path.write_bytes(model(build).SerializeToString())
    for source in (path, path.read_bytes()):
        for node in read(source).weights():
            assert np.array_equal(node.weight.array, wanted[node.name])


@pytest.mark.parametrize("data", [b"\xff" * 20, b"\x3a\xff\xff\xff\xff\x7f", b"\x3b", b"\x39\x00", b"\x3a\x05ab"])
def test_what_is_malformed_stays(data):
    assert wire.cut(memoryview(data)) == (data, {})
    with pytest.raises(ModelError):
        read(data)


def test_truncations(build):
    data = model(build, 1).SerializeToString()
    for length in range(1, len(data), 13):
        with pytest.raises(ModelError):
            read(data[:length])

"""The nine networks of the onnx package: read quickly, with their weights unmade until somebody asks."""

from pathlib import Path

import numpy as np
import onnx
import pytest

from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write

FOLDER = Path(onnx.__file__).parent / "backend" / "test" / "data" / "light"
MODELS = sorted(FOLDER.glob("light_*.onnx"))

PARAMETERS = {
    "bvlc_alexnet": 60_965_224, "squeezenet": 1_235_496, "vgg19": 143_667_240,
}  # fmt: skip
"""Of the floats; the constants of Reshape are integers."""


def test_there_are_nine():
    assert len(MODELS) == 9


@pytest.mark.parametrize("path", MODELS, ids=lambda p: p.stem.removeprefix("light_"))
def test_read(path):
    graph = read(path)
    made = sum(n.weight.nbytes for n in graph.weights() if n.weight._array is not None)
    assert made < 100_000, "weights were made while the model was read"
    (output,) = graph.outputs
    wanted = onnx.TensorProto.FromString(path.with_name(f"{path.stem}_output_0.pb").read_bytes())
    assert output[1].type.shape == tuple(wanted.dims)
    name = path.stem.removeprefix("light_")
    floats = sum(n.weight.size for n in graph.weights() if n.weight.dtype.is_float and n.weight.size > 1)
    if name in PARAMETERS:
        assert floats == PARAMETERS[name]


def test_read_again():
    """The smallest of them through the writer: the same weights."""
    path = FOLDER / "light_squeezenet.onnx"
    graph = read(path)
    again = read(write(graph))
    assert str(again.outputs[0][1].type) == str(graph.outputs[0][1].type)
    sizes = [sorted(n.weight.shape for n in g.weights() if n.weight.dtype.is_float) for g in (graph, again)]
    assert sizes[0] == sizes[1]
    first, second = ({n.name: n.weight for n in g.weights() if n.weight.size > 1} for g in (graph, again))
    assert all(np.array_equal(w.array, second[name].array) for name, w in first.items() if w.dtype.is_float)

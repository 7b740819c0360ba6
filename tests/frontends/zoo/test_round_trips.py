"""The zoo's networks through text and through ONNX and back."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate
from nncompiler.frontends import zoo
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import save
from nncompiler.ir.compare import difference
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ops import OPERATORS


def floats(graph):
    """Name and shape of the weights that are neither single numbers nor shapes."""
    return {w.name: w.weight.shape for w in graph.weights() if w.weight.dtype.is_float and w.weight.shape}


@pytest.mark.parametrize("name", zoo.names())
def test_text(name):
    graph = zoo.load(name)
    text = write(graph)
    again = parse(text, OPERATORS)
    assert difference(graph, again) is None
    assert write(again) == text


@pytest.mark.parametrize("name", zoo.names())
def test_onnx(name, network, tmp_path):
    graph = network(name)
    path = str(tmp_path / "model.onnx")
    save(graph, path)
    again = read(path)
    assert [n.name for n in again.inputs] == [n.name for n in graph.inputs]
    assert [(n, v.type) for n, v in again.outputs] == [(n, v.type) for n, v in graph.outputs]
    assert floats(again) == floats(graph)
    x = {i.name: np.random.default_rng(5).standard_normal(i.type.dims).astype(np.float32) for i in graph.inputs}
    (want,), (got,) = evaluate(graph, x).values(), evaluate(again, x).values()
    np.testing.assert_allclose(got, want, rtol=1e-3)

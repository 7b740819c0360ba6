"""Every network of the zoo: native code against onnxruntime, and round trips through text and ONNX."""

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.checks import before_softmax, relative_error
from nncompiler.frontends import zoo
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write as to_onnx
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ops import OPERATORS


def inputs_of(graph):
    rng = np.random.default_rng(2)
    return {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}


@pytest.mark.parametrize("name", zoo.names())
def test_native_code_agrees_with_onnxruntime(name):
    graph = before_softmax(zoo.load(name))
    feeds = inputs_of(graph)
    want = nnc.compile(graph, target="ort-cpu", raw=True).run(feeds)
    with nnc.compile(graph, cache=False, threads=2) as executable:
        got = executable.run(feeds)
    for key, array in want.items():
        assert array.std() > 0
        assert relative_error(got[key], array) < 2e-5


@pytest.mark.parametrize("name", zoo.names())
def test_text_round_trip(name):
    graph = zoo.load(name)
    text = write(graph)
    assert write(parse(text, OPERATORS)) == text


@pytest.mark.parametrize("name", ["lenet5", "alexnet_two_tower", "googlenet", "mobilenet_v2", "densenet121", "squeezenet"])
def test_onnx_round_trip(name):
    graph = zoo.load(name)
    feeds = inputs_of(graph)
    again = read(to_onnx(graph))
    assert [(n.name, n.type) for n in again.inputs] == [(n.name, n.type) for n in graph.inputs]
    first = nnc.compile(graph, target="ort-cpu", raw=True).run(feeds)
    second = nnc.compile(again, target="ort-cpu", raw=True).run(feeds)
    for key, array in first.items():
        np.testing.assert_array_equal(second[key], array)


@pytest.mark.parametrize("batch", [1, 3])
def test_batch_of_a_symbolic_graph(batch):
    graph = zoo.load("lenet5", dims={"batch": "N"})
    assert graph.symbols() == {"N"}
    x = np.random.default_rng(0).standard_normal((batch, 1, 32, 32)).astype(np.float32)
    with nnc.compile(graph, cache=False) as executable:
        (got,) = executable(x)
        (one,) = executable(x[:1])
    (want,) = nnc.compile(graph.specialize(N=batch), target="ort-cpu")(x)
    np.testing.assert_allclose(got, want, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(one, want[:1], rtol=1e-5, atol=1e-6)

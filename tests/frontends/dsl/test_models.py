"""Models: tracing, composition, sharing, symbolic dimensions, ensembles, loading by name."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.dsl import (
    conv2d,
    dense,
    ensemble,
    flatten,
    global_avg_pool2d,
    graph_of,
    load_function,
    max_pool2d,
    model,
    relu,
    scope,
    softmax,
    trace,
)
from nncompiler.ir.errors import ModelError, UsageError


@model(image=("batch", 3, 8, 8))
def small(image, classes=4):
    x = max_pool2d(relu(conv2d(image, 6, 3, pad=1, name="conv")), 2, name="pool")
    return softmax(dense(flatten(x), classes, name="fc"), name="probabilities")


def numbers(shape=(1, 3, 8, 8)):
    return np.random.default_rng(0).standard_normal(shape).astype(np.float32)


def test_the_published_example_of_ten_filters():
    graph = trace(lambda x: conv2d(x, 10, 5, pad=2, name="conv"), x=(1, 3, 32, 32))
    assert graph.outputs[0][1].type.shape == (1, 10, 32, 32)
    assert sum(w.weight.size for w in graph.weights()) == 760


def test_symbolic_batch_stays_and_binds():
    graph = small.graph(dims={"batch": "N"})
    assert graph.symbols() == {"N"}
    assert str(graph.outputs[0][1].type) == "f32[N,4]"
    x = numbers((3, 3, 8, 8))
    many = evaluate(graph.specialize(N=3), {"image": x})["probabilities"]
    one = evaluate(small.graph(), {"image": x[1:2]})["probabilities"]
    np.testing.assert_allclose(many[1:2], one, rtol=1e-5)


def test_symbolic_image_size():
    graph = trace(lambda x: flatten(global_avg_pool2d(conv2d(x, 4, 3, stride=2, pad=1))), x=("n", 3, "h", "w"))
    assert str(graph.outputs[0][1].type) == "f32[n,4]"
    assert graph.specialize(n=1, h=9, w=7).node("conv2d").type.shape == (1, 4, 5, 4)


def test_options_and_other_inputs():
    graph = small.graph(classes=9, inputs={"image": "f32[2,3,16,16]"})
    assert graph.outputs[0][1].type.shape == (2, 9)


def test_towers_share_their_weights():
    @model(a=("batch", 3, 8, 8), b=("batch", 3, 8, 8))
    def siamese(a, b):
        x, y = (conv2d(t, 4, 3, name=f"conv_{s}", params="conv") for t, s in ((a, "a"), (b, "b")))
        return x - y

    graph = siamese.graph()
    assert [w.name for w in graph.weights()] == ["conv.weight", "conv.bias"]
    x = numbers()
    assert not evaluate(graph, {"a": x, "b": x})["sub"].any()


def test_a_model_inside_a_model():
    @model(image=("batch", 3, 8, 8))
    def twice(image):
        with scope("first"):
            a = small(image)
        with scope("second"):
            b = small(image, classes=4)
        return a + b

    graph = twice.graph()
    assert {"first.conv.weight", "second.conv.weight"} <= {w.name for w in graph.weights()}


def test_an_ensemble_is_the_mean_of_its_members():
    both = ensemble([small, small])
    graph = both.graph()
    x = {"image": numbers()}
    (mean,) = evaluate(graph, x).values()
    members = []
    for prefix in ("small.", "small_1."):
        own = {w.name.removeprefix(prefix): w.weight for w in graph.weights() if w.name.startswith(prefix)}
        members.append(evaluate(small.graph(weights=own), x))
    assert (members[0]["probabilities"] != members[1]["probabilities"]).any()
    np.testing.assert_allclose(mean, (members[0]["probabilities"] + members[1]["probabilities"]) / 2, rtol=1e-5)


def test_members_with_shared_parameters_stay_apart():
    @model(x=(1, 4))
    def m(x):
        return dense(dense(x, 4, name="a", params="d"), 4, name="b", params="d")

    graph = ensemble([m, m, m]).graph()
    assert [w.name for w in graph.weights() if w.weight.shape] == [
        "m.d.weight", "m.d.bias", "m_1.d.weight", "m_1.d.bias", "m_2.d.weight", "m_2.d.bias",
    ]  # fmt: skip


def test_ensembles_that_do_not_fit():
    @model(picture=("batch", 3, 8, 8))
    def other(picture):
        return picture

    @model(image=("batch", 3, 8, 8))
    def wide(image):
        return dense(flatten(image), 7)

    with pytest.raises(UsageError, match="one or more models"):
        ensemble([])
    with pytest.raises(UsageError, match="the same inputs"):
        ensemble([small, other])
    with pytest.raises(ModelError, match="outputs of one type"):
        ensemble([small, wide]).graph()


FILE = """
from neighbour import WIDTH
from nncompiler.frontends.dsl import conv2d, dense, flatten, model, trace

@model(image=("batch", 3, 8, 8))
def net(image):
    return conv2d(image, WIDTH, 3, name="conv")

def made():
    return trace(lambda x: dense(x, 3), x=("batch", 4))

def deferred():
    return net
"""


@pytest.mark.parametrize(("name", "shape"), [("net", (2, 5, 6, 6)), ("deferred", (2, 5, 6, 6)), ("made", (1, 3))])
def test_functions_of_a_file(tmp_path, name, shape):
    (tmp_path / "neighbour.py").write_text("WIDTH = 5\n")
    (tmp_path / "nets.py").write_text(FILE)
    graph = load_function(f"{tmp_path}/nets.py:{name}", {"batch": 2} if name != "made" else None)
    assert graph.outputs[0][1].type.shape == shape


def test_functions_of_a_module():
    assert load_function("nncompiler.frontends.zoo.lenet5:lenet5").name == "lenet5"
    assert graph_of(small).name == "small"
    graph = small.graph(dims={"batch": "N"})
    assert graph_of(graph, {"N": 2}).outputs[0][1].type.shape == (2, 4)


def test_several_outputs_are_named_by_their_layers():
    graph = trace(lambda x: (relu(x, name="a"), relu(x, name="b")), x=(1, 2))
    assert [name for name, _ in graph.outputs] == ["a", "b"]
    with pytest.raises(ModelError, match="returned twice"):
        trace(lambda x: (x, x), x=(1, 2))

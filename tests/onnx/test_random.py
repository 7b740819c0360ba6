"""Random numbers: published vectors, one stream in evaluator, native code and written ONNX, distributions, the reference."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto as T
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

import nncompiler
from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as d
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ops.random import Random, philox


def words(*x):
    return [np.array([v], np.uint64) for v in x]


@pytest.mark.parametrize(
    ("counter", "key", "result"),
    [
        ((0, 0), 0, (0xFF1DAE59, 0x6CD10DF2)),
        ((0xFFFFFFFF, 0xFFFFFFFF), 0xFFFFFFFF, (0x2C3F628B, 0xAB4FD7AD)),
        ((0x243F6A88, 0x85A308D3), 0x13198A2E, (0xDD7CE038, 0xF62A4C12)),
    ],
)
def test_published_vectors(counter, key, result):
    """kat_vectors of Random123, philox2x32 with 10 rounds."""
    assert philox(*words(*counter), key) == tuple(words(*result))


@pytest.mark.parametrize("shape", [(), (1,), (3, 5, 7), (2, 0), (1000,)], ids=str)
@pytest.mark.parametrize("dtype", [d.f32, d.f64], ids=str)
@pytest.mark.parametrize("distribution", ["uniform", "normal"])
def test_one_stream_everywhere(distribution, dtype, shape, run_ort):
    op = Random(shape, 0xDEADBEEF, distribution, dtype)
    graph = Graph("g")
    graph.set_outputs([("y", graph.add(op, [], "y").output)])
    want = op.evaluate()
    found = [evaluate_definition(op.define(), [])[0], run_ort(writer.write(graph), {})["y"]]
    for threads in (1, 2):
        with nncompiler.compile(graph, threads=threads, cache=False) as executable:
            found.append(executable.run({})["y"])
    assert found[-1].tobytes() == found[-2].tobytes()
    for y in found:
        assert (y.dtype, y.shape) == (want.dtype, want.shape)
        if distribution == "uniform":
            assert y.tobytes() == want.tobytes()
        else:
            rtol, atol = (1e-5, 1e-6) if dtype == d.f32 else (1e-12, 1e-14)
            np.testing.assert_allclose(y, want, rtol, atol)


def moments(x):
    x = x.astype(np.float64)
    return x.mean(), x.std(), np.corrcoef(x[:-1], x[1:])[0, 1]


@pytest.mark.parametrize("key", [0, 1, 2**32 - 1])
def test_distributions(key):
    """Means, deviations and neighbours of 2^17 numbers, within five standard errors; different keys differ."""
    n = 1 << 17
    u, z = Random((n,), key).evaluate(), Random((n,), key, "normal").evaluate()
    np.testing.assert_allclose(moments(u), [0.5, 12**-0.5, 0], atol=5 * n**-0.5)
    np.testing.assert_allclose(moments(z), [0, 1, 0], atol=5 * n**-0.5)
    assert u.min() >= 0 and u.max() < 1 and len(np.unique(u)) > 0.99 * n
    counts = np.histogram(u, 64, (0, 1))[0]
    assert np.abs(counts - n / 64).max() < 5 * (n / 64) ** 0.5
    tail = (np.abs(z) > 3).mean()
    assert abs(tail - 0.0027) < 5 * (0.0027 / n) ** 0.5
    assert not np.array_equal(u[:100], Random((100,), key ^ 5).evaluate())


def test_attributes_are_checked():
    for op, said in (
        (Random((2,), 1 << 32), "32 bits"), (Random((2,), 0, "poisson"), "uniform normal"),
        (Random((2,), 0, "normal", d.f16), "f32 or f64"), (Random((-1,)), "negative"),
    ):  # fmt: skip
        with pytest.raises(ModelError, match=said):
            op.infer()


def one_node(operator, inputs, weights=None, outputs=("y",), **attributes):
    """A model of one node; inputs: name -> (type, shape)."""
    names = [*inputs, *(weights or {})]
    node = helper.make_node(operator, names, outputs, **attributes)
    infos = [helper.make_tensor_value_info(n, t, s) for n, (t, s) in inputs.items()]
    tensors = [numpy_helper.from_array(np.asarray(a), n) for n, a in (weights or {}).items()]
    graph = helper.make_graph([node], "g", infos, [onnx.ValueInfoProto(name=o) for o in outputs], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)], ir_version=10)


@pytest.mark.parametrize("kind", [T.FLOAT, T.DOUBLE, T.FLOAT16])
@pytest.mark.parametrize(
    ("operator", "attributes"),
    [("RandomUniform", {"low": -2.0, "high": 3.0}), ("RandomNormal", {"mean": 1.0, "scale": 0.5})],
)
def test_seeded_as_the_reference(operator, attributes, kind):
    model = one_node(operator, {}, shape=[4, 5], seed=7.0, dtype=kind, **attributes)
    (want,) = ReferenceEvaluator(model).run(None, {})
    with nncompiler.compile(model, cache=False) as executable:
        y = executable.run({})["y"]
    assert y.dtype == want.dtype
    tolerance = {T.FLOAT: 1e-6, T.DOUBLE: 1e-13, T.FLOAT16: 4e-3}[kind]
    np.testing.assert_allclose(y.astype(float), want.astype(float), rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("seed", [None, 3.0])
def test_like_with_open_dimensions(seed):
    """One compilation, any size; the first elements do not depend on how many follow."""
    attributes = {"mean": 2.0} | ({} if seed is None else {"seed": seed})
    model = one_node("RandomNormalLike", {"x": (T.FLOAT16, ["N", 3])}, **attributes)
    with nncompiler.compile(model, cache=False) as executable:
        small, large = (executable.run({"x": np.zeros((n, 3), np.float16)})["y"] for n in (4, 100))
        again = executable.run({"x": np.zeros((4, 3), np.float16)})["y"]
    assert small.dtype == np.float16 and large.shape == (100, 3)
    assert np.array_equal(small, large[:4]) and np.array_equal(small, again)
    assert abs(float(large.astype(float).mean()) - 2) < 0.3


def test_nodes_without_a_seed_draw_apart():
    nodes = [helper.make_node("RandomUniform", [], [n], shape=[50]) for n in "ab"]
    graph = helper.make_graph(nodes, "g", [], [onnx.ValueInfoProto(name=n) for n in "ab"])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)])
    found = evaluate(read(model), {})
    assert not np.array_equal(found["a"], found["b"])


@pytest.mark.parametrize("ratio", [0.25, 0.0])
@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("kind", [np.float32, np.float16, np.float64])
def test_dropout(kind, training, ratio):
    """Ratio and mode are known while the model runs; seeded as the reference, and as often as the ratio says without."""
    x = (np.random.default_rng(0).standard_normal((64, 100)) + 3).astype(kind)
    types = {"x": (helper.np_dtype_to_tensor_dtype(x.dtype), [64, 100]), "r": (T.FLOAT, []), "t": (T.BOOL, [])}
    feeds = {"x": x, "r": np.float32(ratio), "t": np.bool_(training)}
    for seeded in (True, False):
        model = one_node("Dropout", types, outputs=("y", "mask"), **({"seed": 5} if seeded else {}))
        with nncompiler.compile(model, cache=False) as executable:
            found = executable.run({n: np.asarray(a) for n, a in feeds.items()})
        y, mask = found["y"], found["mask"]
        scale = np.where(mask, 1 / (1 - ratio) if training else 1.0, 0)
        np.testing.assert_allclose(y.astype(float), x.astype(float) * scale, rtol=2e-3 if kind == np.float16 else 1e-6)
        if seeded:
            assert np.array_equal(mask, ReferenceEvaluator(model).run(None, feeds)[1])
        assert abs(1 - mask.mean() - (ratio if training else 0)) < 0.03


def test_bernoulli_and_multinomial():
    """Frequencies within five standard errors; a certain class is always drawn, an impossible one never."""
    p = np.tile(np.float32([0, 0.1, 0.5, 0.9, 1]), (4000, 1))
    model = one_node("Bernoulli", {"p": (T.FLOAT, [4000, 5])}, dtype=T.INT32)
    with nncompiler.compile(model, cache=False) as executable:
        y = executable.run({"p": p})["y"]
    assert y.dtype == np.int32 and set(np.unique(y)) == {0, 1}
    np.testing.assert_allclose(y.mean(axis=0), p[0], atol=5 * 0.5 / 4000**0.5)
    assert not y[:, 0].any() and y[:, 4].all()
    seeded = one_node("Bernoulli", {"p": (T.FLOAT, [4000, 5])}, seed=11.0)
    with nncompiler.compile(seeded, cache=False) as executable:
        assert np.array_equal(executable.run({"p": p})["y"], ReferenceEvaluator(seeded).run(None, {"p": p})[0])
    x = np.log(np.float32([[1, 2, 3, 4], [1e-30, 1e-30, 1, 1e-30]]) * 7)
    for kind, dtype in ((T.INT32, np.int32), (T.INT64, np.int64)):
        model = one_node("Multinomial", {"x": (T.FLOAT, [2, 4])}, sample_size=20000, dtype=kind)
        with nncompiler.compile(model, cache=False) as executable:
            y = executable.run({"x": x})["y"]
        assert y.dtype == dtype and y.shape == (2, 20000) and (y[1] == 2).all()
        shares = np.bincount(y[0], minlength=4) / 20000
        np.testing.assert_allclose(shares, [0.1, 0.2, 0.3, 0.4], atol=5 * 0.5 / 20000**0.5)

"""Layers: their shapes, names and meaning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.backends.reference import evaluate
from nncompiler.frontends import dsl
from nncompiler.frontends.dsl import (
    Tensor,
    add,
    arg_max,
    avg_pool2d,
    batch_norm,
    cast,
    clip,
    concat,
    constant,
    conv2d,
    conv_transpose2d,
    dense,
    depthwise_conv2d,
    dropout,
    embedding,
    flatten,
    global_avg_pool2d,
    group_norm,
    instance_norm,
    layer_norm,
    lrn,
    max_pool2d,
    pad2d,
    parameter,
    prelu,
    reduce_mean,
    relu,
    reshape,
    rms_norm,
    scope,
    softmax,
    split,
    subsample2d,
    trace,
    transpose,
    upsample2d,
    where,
)

IMAGE = (2, 3, 8, 8)


def run(function, shape=IMAGE, dtype=np.float32, **options):
    """(outputs in order, graph) of a one-input function on seeded numbers."""
    graph = trace(function, x=shape, **options)
    x = np.random.default_rng(0).standard_normal(graph.inputs[0].type.dims).astype(dtype)
    return list(evaluate(graph, {"x": x}).values()), graph, x


def shape_of(function, shape=IMAGE):
    graph = trace(function, x=shape)
    return graph.outputs[0][1].type.shape


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (lambda x: conv2d(x, 10, 5, pad=2), (2, 10, 8, 8)),
        (lambda x: conv2d(x, 10, 3, stride=2, pad="same"), (2, 10, 4, 4)),
        (lambda x: conv2d(x, 10, 3, stride=3, pad="same"), (2, 10, 3, 3)),
        (lambda x: conv2d(x, 10, (3, 1), pad=(1, 0)), (2, 10, 8, 8)),
        (lambda x: conv2d(x, 10, 3, pad=(0, 1, 2, 3)), (2, 10, 8, 10)),
        (lambda x: conv2d(x, 6, 3, dilation=2, groups=3), (2, 6, 4, 4)),
        (lambda x: depthwise_conv2d(x, 3, multiplier=2, pad=1), (2, 6, 8, 8)),
        (lambda x: conv_transpose2d(x, 4, 4, stride=2, pad=1), (2, 4, 16, 16)),
        (lambda x: conv_transpose2d(x, 4, 3, stride=2, pad=1, output_pad=1), (2, 4, 16, 16)),
        (lambda x: max_pool2d(x, 3, stride=2), (2, 3, 3, 3)),
        (lambda x: max_pool2d(x, 3, stride=2, ceil_mode=True), (2, 3, 4, 4)),
        (lambda x: avg_pool2d(x, 2), (2, 3, 4, 4)),
        (lambda x: global_avg_pool2d(x), (2, 3, 1, 1)),
        (lambda x: subsample2d(x, 2), (2, 3, 4, 4)),
        (lambda x: lrn(x, 3), IMAGE),
        (lambda x: dense(flatten(x), 7), (2, 7)),
        (lambda x: dense(x, 7), (2, 3, 8, 7)),
        (lambda x: dense(x, 7, bias=False), (2, 3, 8, 7)),
        (lambda x: batch_norm(x), IMAGE),
        (lambda x: layer_norm(x), IMAGE),
        (lambda x: layer_norm(x, axis=2, bias=False), IMAGE),
        (lambda x: rms_norm(x), IMAGE),
        (lambda x: instance_norm(x), IMAGE),
        (lambda x: group_norm(x, 3), IMAGE),
        (lambda x: prelu(x), IMAGE),
        (lambda x: dropout(x), IMAGE),
        (lambda x: concat(x, x), (2, 6, 8, 8)),
        (lambda x: concat([x, x, x], axis=-1), (2, 3, 8, 24)),
        (lambda x: reshape(x, (2, -1)), (2, 192)),
        (lambda x: transpose(x, (0, 2, 3, 1)), (2, 8, 8, 3)),
        (lambda x: transpose(x), (8, 8, 3, 2)),
        (lambda x: split(x, 3)[1], (2, 1, 8, 8)),
        (lambda x: split(x, (5, 3), axis=-1)[0], (2, 3, 8, 5)),
        (lambda x: pad2d(x, (1, 2, 3, 4)), (2, 3, 12, 14)),
        (lambda x: upsample2d(x, 2), (2, 3, 16, 16)),
        (lambda x: upsample2d(x, 2, mode="linear"), (2, 3, 16, 16)),
        (lambda x: reduce_mean(x, (2, 3)), (2, 3)),
        (lambda x: reduce_mean(x, -1, keepdims=True), (2, 3, 8, 1)),
        (lambda x: arg_max(x, 1), (2, 8, 8)),
        (lambda x: x[0], (3, 8, 8)),
        (lambda x: x[..., -1], (2, 3, 8)),
        (lambda x: x[:, 1:3, ::2], (2, 2, 4, 8)),
        (lambda x: softmax(x, axis=1), IMAGE),
    ],
)  # fmt: skip
def test_shapes(layer, expected):
    (y,), graph, _ = run(layer)
    assert graph.outputs[0][1].type.shape == expected == y.shape
    assert np.isfinite(y).all()


def test_subsampling_is_beta_times_sum_plus_bias():
    (y,), graph, x = run(lambda x: subsample2d(x, 2, name="s"))
    beta, bias = (graph.node(f"s.{n}").weight.array.reshape(1, 3, 1, 1) for n in ("beta", "bias"))
    total = x.reshape(2, 3, 4, 2, 4, 2).sum((3, 5))
    np.testing.assert_allclose(y, beta * total + bias, rtol=1e-5, atol=1e-6)


def test_dense_on_two_and_more_axes_agree():
    def both(x):
        flat = reshape(x, (16, 3))
        return {"flat": dense(flat, 5, name="a", params="d"), "deep": dense(reshape(x, (2, 8, 3)), 5, name="b", params="d")}

    (flat, deep), graph, _ = run(both, (2, 8, 3))
    np.testing.assert_allclose(flat.reshape(2, 8, 5), deep, rtol=1e-5, atol=1e-6)
    assert {w.name for w in graph.weights()} == {"d.weight", "d.bias"}


def test_depthwise_is_a_convolution_a_map():
    (y,), graph, x = run(lambda x: depthwise_conv2d(x, 3, pad=1, bias=False, name="d"))
    assert graph.node("d").op.group == 3
    w = graph.node("d.weight").weight.array
    padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    want = sum(padded[:, :, i : i + 8, j : j + 8] * w[None, :, 0, i, j, None, None] for i in range(3) for j in range(3))
    np.testing.assert_allclose(y, want, rtol=1e-4, atol=1e-5)


def test_arithmetic_and_comparison():
    def f(x: Tensor):
        y = 2 - (x + 1) * 3 / (abs(x) + 1) ** 2
        z = where(x > 0, -x, y % 2)
        return z @ transpose(constant(np.eye(8)), (1, 0))

    (y,), _, x = run(f)
    want = np.where(x > 0, -x, np.fmod(2 - (x + 1) * 3 / (np.abs(x) + 1) ** 2, 2))
    np.testing.assert_allclose(y, want, rtol=1e-4, atol=1e-5)


def test_equal_constants_are_stored_once():
    graph = trace(lambda x: (x + 1.0) * 2.0 + 1.0, x=IMAGE)
    assert len(list(graph.weights())) == 2


def test_sum_of_several_and_bounds():
    (y, z), _, x = run(lambda x: {"sum": add(x, x, 1.0), "clipped": clip(x, -0.5, 0.5)})
    np.testing.assert_allclose(y, 2 * x + 1, rtol=1e-6)
    np.testing.assert_array_equal(z, np.clip(x, -0.5, 0.5))


def test_other_element_types():
    graph = trace(lambda x: cast(conv2d(x, 4, 3), "f32"), x="f16[1,3,8,8]")
    assert [w.type.dtype.name for w in graph.weights()] == ["f16", "f16"]
    graph = trace(lambda i: embedding(i, 10, 4, name="e"), i="i64[2,5]")
    assert graph.outputs[0][1].type.shape == (2, 5, 4)


def test_names_scopes_and_lines():
    def f(x):
        with scope("block"):
            x = conv2d(x, 4, 3, name="c")
            with scope("inner"):
                x = relu(x)
        return relu(relu(x))

    graph = trace(f, x=IMAGE)
    assert [n.name for n in graph.order()] == [
        "x", "block.c.weight", "block.c.bias", "block.c", "block.inner.relu", "relu", "relu_1",
    ]  # fmt: skip
    line = f.__code__.co_firstlineno + 2
    assert graph.node("block.c").location == f"test_layers.py:{line}"


def test_own_parameters_and_shared_ones():
    def f(x):
        w = parameter("shared.weight", (4, 3, 3, 3))
        assert parameter("shared.weight", (4, 3, 3, 3)) is w
        return conv2d(x, 4, 3, weight=w, bias=False) + conv2d(x, 4, 3, weight=w, bias=False)

    graph = trace(f, x=IMAGE)
    assert [w.name for w in graph.weights()] == ["shared.weight"]


def test_every_exported_name_exists_and_is_sorted_once():
    assert len(set(dsl.__all__)) == len(dsl.__all__)
    assert all(hasattr(dsl, name) for name in dsl.__all__)


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(1, 12),
    kernel=st.integers(1, 4),
    stride=st.integers(1, 4),
    pad=st.integers(0, 2),
    dilation=st.integers(1, 2),
)
def test_convolution_extent(size, kernel, stride, pad, dilation):
    reach = dilation * (kernel - 1) + 1
    if size + 2 * pad < reach:
        return
    got = shape_of(lambda x: conv2d(x, 1, kernel, stride=stride, pad=pad, dilation=dilation), (1, 1, size, size))
    assert got == (1, 1, *((size + 2 * pad - reach) // stride + 1,) * 2)


@settings(max_examples=40, deadline=None)
@given(size=st.integers(1, 20), kernel=st.integers(1, 5), stride=st.integers(1, 4))
def test_same_padding_gives_the_rounded_up_quotient(size, kernel, stride):
    got = shape_of(lambda x: conv2d(x, 1, kernel, stride=stride, pad="same"), (1, 1, size, size))
    assert got[2:] == (-(-size // stride),) * 2

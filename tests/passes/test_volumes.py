"""Signals and volumes as images: every geometry against the definition, onnxruntime, and at open sizes."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper
from pass_harness import SmallTarget, agree

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir.verify import verify
from nncompiler.ops.contraction.conv import Conv
from nncompiler.passes import DilatedPhases, SpatialAxes, VolumesAsImages, run_pipeline


@st.composite
def layers(draw, ranks=(1, 3)):
    """(x's shape, weights' shape, attributes) of a convolution whose result has elements."""
    rank = draw(st.sampled_from(ranks))

    def axes(low, high):
        return [draw(st.integers(low, high)) for _ in range(rank)]

    kernel, strides, dilations, pads = axes(1, 4 if rank == 1 else 3), axes(1, 3), axes(1, 3), axes(0, 3) + axes(0, 3)
    group, each = draw(st.sampled_from((1, 1, 2, 4))), draw(st.sampled_from((1, 3, 4, 8)))
    reach = [(k - 1) * d + 1 for k, d in zip(kernel, dilations, strict=True)]
    least = [max(1, r - pads[i] - pads[rank + i]) for i, r in enumerate(reach)]
    spatial = [a + b for a, b in zip(least, axes(0, 4), strict=True)]
    attributes = {"strides": strides, "pads": pads, "dilations": dilations, "group": group, "kernel_shape": kernel}
    filters = group * draw(st.sampled_from((1, 2, 8, 16)))
    return (draw(st.integers(1, 3)), group * each, *spatial), (filters, each, *kernel), attributes


def model(x, w, attributes, seed=0):
    """A convolution, an activation of each channel, and a residual sum of a 1x1 convolution; `x` may have names."""
    rng, ones = np.random.default_rng(seed), [1] * (len(w) - 2)
    weights = {
        "w": rng.standard_normal(w) / np.sqrt(w[1]), "b": rng.standard_normal(w[0]),
        "slope": rng.standard_normal((w[0], *ones)), "v": rng.standard_normal((w[0], w[0], *ones)) / np.sqrt(w[0]),
    }  # fmt: skip
    nodes = [
        helper.make_node("Conv", ["x", "w", "b"], ["c"], **attributes), helper.make_node("PRelu", ["c", "slope"], ["p"]),
        helper.make_node("Conv", ["p", "v"], ["d"]), helper.make_node("Add", ["d", "p"], ["y"]),
    ]  # fmt: skip
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, x)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(a.astype(np.float32), n) for n, a in weights.items()],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def theirs(proto, feeds):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(proto.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, feeds)[0]


def close(got, want):
    assert got.shape == want.shape and got.dtype == want.dtype
    np.testing.assert_allclose(got, want, rtol=1e-4, atol=3e-5 * max(1.0, float(np.abs(want).max(initial=0))))


def input_of(x, seed=1):
    return {"x": np.random.default_rng(seed).standard_normal(x).astype(np.float32)}


@settings(max_examples=150, deadline=None)
@given(layers())
def test_images_are_the_signals_and_the_volumes(layer):
    graph = read(model(*layer))
    before = graph.copy()
    run_pipeline(graph, (SpatialAxes(), VolumesAsImages()))
    verify(graph)
    assert all(n.type.rank == 4 for n in graph if isinstance(n.op, Conv))
    agree(before, graph)


@settings(max_examples=150, deadline=None)
@given(layers((1, 2, 3)))
def test_phases_are_the_dilated_convolution(layer):
    graph = read(model(*layer))
    before = graph.copy()
    run_pipeline(graph, (SpatialAxes(), VolumesAsImages(), DilatedPhases(SmallTarget())))
    verify(graph)
    assert not any(max(n.op.dilations) > 1 and max(n.op.strides) == 1 for n in graph if isinstance(n.op, Conv))
    agree(before, graph)
    agree(before, read(writer.write(graph)))


DILATED = [
    ((1, 16, 28, 28), (32, 16, 3, 3), [1, 1], [2, 2], [2] * 4),
    ((2, 32, 33, 38), (64, 32, 3, 3), [1, 1], [4, 4], [4] * 4),
    ((1, 24, 31, 20), (40, 24, 3, 3), [1, 1], [2, 3], [0, 3, 2, 1]),
    ((1, 64, 20, 20), (64, 64, 5, 5), [1, 1], [2, 2], [4] * 4),
]  # fmt: skip


@pytest.mark.parametrize("layer", DILATED, ids=str)
def test_dilated_layers_in_native_code(layer):
    x, w, strides, dilations, pads = layer
    attributes = {"strides": strides, "dilations": dilations, "pads": pads, "group": 1, "kernel_shape": list(w[2:])}
    proto, feeds = model(x, w, attributes), input_of(x)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)["y"], theirs(proto, feeds))
        kinds = [n.op.name for n in exe.compiled.graph.order()]
        assert "space_to_batch" in kinds and "batch_to_space" in kinds


def test_without_winograd_dilation_stays():
    attributes = {"strides": [1, 1], "dilations": [2, 2], "pads": [2] * 4, "group": 1, "kernel_shape": [3, 3]}
    with nnc.compile(model((1, 32, 28, 28), (32, 32, 3, 3), attributes), cache=False, winograd=False) as exe:
        assert "space_to_batch" not in [n.op.name for n in exe.compiled.graph.order()]


@settings(max_examples=30, deadline=None)
@given(layers(), st.integers(0, 9))
def test_native_code_gives_what_onnxruntime_gives(layer, seed):
    proto, feeds = model(*layer, seed), input_of(layer[0], seed)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)["y"], theirs(proto, feeds))


@pytest.mark.parametrize("rank", [1, 3])
def test_open_sizes_share_a_program(rank):
    ones = [1] * rank
    attributes = {"strides": ones, "pads": ones * 2, "dilations": ones, "group": 1, "kernel_shape": [3] * rank}
    names = ("N", 8, "D", "H", "W")[: 2 + rank]
    proto = model(names, (16, 8, *[3] * rank), attributes)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        for extents in ((1, 5, 14, 16), (3, 7, 17, 31), (2, 4, 20, 15)):
            feeds = input_of((extents[0], 8, *(16 * d if rank == 1 else d for d in extents[1 : 1 + rank])))
            close(exe.run(feeds)["y"], theirs(proto, feeds))
        assert len(exe._variants) <= 2


@pytest.mark.parametrize("n, depth", [(1, 1), (2, 3), (3, 1)])
def test_constant_volumes_become_images_too(n, depth):
    """Of a concatenation's constant every place along D is kept."""
    rng = np.random.default_rng(0)
    x, constant = rng.standard_normal((n, 2, depth, 4, 4)), rng.standard_normal((n, 3, depth, 4, 4))
    weights = {"w": rng.standard_normal((2, 2, 1, 3, 3)), "k": constant}
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], pads=[0, 1, 1, 0, 1, 1]),
        helper.make_node("Concat", ["k", "c", "x"], ["y"], axis=1),
    ]
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, x.shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(a.astype(np.float32), name) for name, a in weights.items()],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    feeds = {"x": x.astype(np.float32)}
    close(nnc.compile(proto, threads=1).run(feeds)["y"], theirs(proto, feeds))

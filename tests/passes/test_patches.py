"""Convolutions, transposed ones among them, whose weights or bias the model is given when it runs: every geometry, against
the definition, onnxruntime, and at sizes that are known only when the model runs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper
from pass_harness import agree, close, theirs

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.ir.verify import verify
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.passes import PatchProducts, run_pipeline

COUNTS = (1, 2, 4, 5, 8, 16, 17)


@st.composite
def layers(draw):
    """(operator, x's shape, weights' shape, attributes, the bias: "", "given" or "kept") of a layer whose result has
    elements."""
    rank, op = draw(st.integers(1, 3)), draw(st.sampled_from(("Conv", "ConvTranspose")))

    def axes(low, high):
        return [draw(st.integers(low, high)) for _ in range(rank)]

    kernel, strides, dilations = axes(1, 4 if rank < 3 else 2), axes(1, 3), axes(1, 2)
    group, depth, filters = draw(st.sampled_from((1, 1, 2, 3))), draw(st.sampled_from(COUNTS)), draw(st.sampled_from(COUNTS))
    spatial, pads = axes(1, 7 if rank < 3 else 4), axes(0, 3) + axes(0, 3)
    attributes = {"strides": strides, "pads": pads, "dilations": dilations, "group": group, "kernel_shape": kernel}
    if op == "ConvTranspose":
        attributes["output_padding"] = [draw(st.integers(0, s - 1)) for s in strides]
    for i in range(rank):
        reach = (kernel[i] - 1) * dilations[i] + 1
        if op == "Conv":
            spatial[i] = max(spatial[i], reach - pads[i] - pads[rank + i])
        else:
            whole = (spatial[i] - 1) * strides[i] + reach + attributes["output_padding"][i]
            pads[i] = min(pads[i], whole - 1)
            pads[rank + i] = min(pads[rank + i], whole - 1 - pads[i])
    w = (group * filters, depth) if op == "Conv" else (group * depth, filters)
    x = (draw(st.integers(1, 3)), group * depth, *spatial)
    return op, x, (*w, *kernel), attributes, draw(st.sampled_from(("", "given", "kept")))


def model(op, x, w, attributes, bias, constant=False, shape=None):
    """(a model that is given x, w and b, what to give it); with `constant` the weights are in the model, with a `bias` that
    is "kept" that is."""
    rng, group = np.random.default_rng(3), attributes.get("group", 1)
    filters = w[0] if op == "Conv" else w[1] * group
    feeds = {"x": rng.standard_normal(x), "w": rng.standard_normal(w) / np.sqrt(np.prod(w[1:]))}
    if bias:
        feeds["b"] = rng.standard_normal(filters)
    feeds = {name: a.astype(np.float32) for name, a in feeds.items()}
    names = ["w"] * constant + ["b"] * (bias == "kept")
    kept = [numpy_helper.from_array(feeds.pop(name), name) for name in names]
    layer = helper.make_node(op, ["x", "w", *["b"] * bool(bias)], ["z"], **attributes)
    graph = helper.make_graph(
        [layer, helper.make_node("Relu", ["z"], ["y"])], "net",
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape if n == "x" and shape else a.shape)
         for n, a in feeds.items()],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)], kept,
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), feeds


@settings(max_examples=150, deadline=None)
@given(layers())
def test_the_product_is_the_convolution(layer):
    proto, _ = model(*layer)
    graph = read(proto)
    before = graph.copy()
    run_pipeline(graph, (PatchProducts(),))
    verify(graph)
    op, group, filters = layer[0], layer[3]["group"], layer[2][0]
    if op == "ConvTranspose" or filters // group >= 4:
        assert not any(isinstance(n.op, Conv | ConvTranspose) for n in graph)
        assert any(isinstance(n.op, MatMul) for n in graph)
    agree(before, graph)


@settings(max_examples=40, deadline=None)
@given(layers())
def test_native_code_gives_what_onnxruntime_gives(layer):
    proto, feeds = model(*layer)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)["y"], theirs(proto, feeds))


@pytest.mark.parametrize("op", ["Conv", "ConvTranspose"])
@pytest.mark.parametrize("open_", [("N", 8, "H", "W"), ("N", 8, "L")], ids=str)
def test_open_sizes_share_a_program(op, open_):
    rank = len(open_) - 2
    attributes = {"strides": [2] * rank, "pads": [1] * 2 * rank}
    proto, feeds = model(op, (1, 8, 12, 9)[: 2 + rank], (8, 8, *[3] * rank), attributes, "given", shape=open_)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        for extents in ((1, 12, 9), (3, 16, 31), (2, 20, 14)):
            shape = (extents[0], 8, *extents[1 : 1 + rank])
            feeds["x"] = np.random.default_rng(5).standard_normal(shape).astype(np.float32)
            close(exe.run(feeds)["y"], theirs(proto, feeds))
        assert len(exe._variants) == 1


@pytest.mark.parametrize("op", ["Conv", "ConvTranspose"])
def test_a_bias_of_the_model_leaves_constant_weights_their_kernel(op):
    proto, feeds = model(op, (2, 16, 7, 5), (16, 16, 3, 3), {"strides": [2, 2], "pads": [1] * 4}, "given", constant=True)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)["y"], theirs(proto, feeds))
    graph = read(proto)
    run_pipeline(graph, (PatchProducts(),))
    (layer,) = (n for n in graph if isinstance(n.op, Conv | ConvTranspose))
    assert len(layer.inputs) == 2 and layer.inputs[1].weight is not None

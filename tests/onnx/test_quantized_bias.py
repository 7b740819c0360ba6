"""Layers between codes with a bias of 32 bits, as quantizers write it, against onnxruntime without optimizations. Scales are
powers of two, so that sums of floats are exact: results must be equal, every bit."""

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler

SIZES = {
    "1x1": ((2, 17, 5, 7), (20, 17, 1, 1), 1),
    "3x3": ((1, 33, 6, 5), (40, 33, 3, 3), 1),
    "image": ((1, 3, 9, 8), (17, 3, 3, 3), 1),
    "depthwise": ((1, 20, 6, 7), (20, 1, 3, 3), 20),
    "groups": ((1, 64, 5, 5), (32, 32, 3, 3), 2),
    "one axis": ((1, 9, 12), (10, 9, 3), 1),
    "gemm": ((5, 37), (19, 37), 1),
    "vector": ((1, 40), (33, 40), 1),
}


def layer(kind, unsigned, residual):
    """A QDQ layer, per channel: (model, feeds)."""
    rng = np.random.default_rng(len(kind))
    shape, weights, group = SIZES[kind]
    weights_, nodes, m = [], [], weights[0]

    def weight(name, array):
        weights_.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def add(op, out, *inputs, **attributes):
        nodes.append(helper.make_node(op, inputs, [out], name=out, **attributes))
        return out

    zero = weight("zx", np.uint8(119) if unsigned else np.int8(-7))
    sx, sy = weight("sx", np.float32(2.0**-4)), weight("sy", np.float32(0.5))
    steps = (2.0 ** rng.integers(-6, -3, m)).astype(np.float32)
    bias = rng.integers(-3000, 3000, m).astype(np.int32)
    w = weight("w", rng.integers(-127, 128, weights).astype(np.int8))
    x = add("DequantizeLinear", "xf", add("QuantizeLinear", "xq", "x", sx, zero), sx, zero)
    wf = add("DequantizeLinear", "wf", w, weight("sw", steps), weight("zw", np.zeros(m, np.int8)), axis=0)
    bf = add("DequantizeLinear", "bf", weight("b", bias), weight("sb", steps * np.float32(2.0**-4)), axis=0)
    if len(weights) > 2:
        y = add("Conv", "y", x, wf, bf, group=group, pads=[1 if weights[-1] == 3 else 0] * (2 * len(weights) - 4))
    else:
        y = add("Gemm", "y", x, wf, bf, transB=1)
    y = add("DequantizeLinear", "yf", add("QuantizeLinear", "yq", y, sy, zero), sy, zero)
    if residual:
        other = add("DequantizeLinear", "of", "o", sx, zero)
        y = add("DequantizeLinear", "rf", add("QuantizeLinear", "rq", add("Add", "r", y, other), sy, zero), sy, zero)
    spatial = shape[2:] if len(weights) > 2 else ()
    made = (shape[0], m, *spatial)
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)]
    feeds = {"x": rng.standard_normal(shape).astype(np.float32) * 3}
    if residual:
        kind_ = TensorProto.UINT8 if unsigned else TensorProto.INT8
        inputs.append(helper.make_tensor_value_info("o", kind_, made))
        feeds["o"] = rng.integers(0, 127, made).astype(np.uint8 if unsigned else np.int8)
    outputs = [helper.make_tensor_value_info(y, TensorProto.FLOAT, made)]
    graph = helper.make_graph(nodes, "g", inputs, outputs, weights_)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), feeds


@pytest.mark.parametrize("mcpu", ["native", "haswell"])
@pytest.mark.parametrize("residual", [False, True])
@pytest.mark.parametrize("unsigned", [False, True])
@pytest.mark.parametrize("kind", SIZES)
def test_a_bias_of_32_bits(kind, unsigned, residual, mcpu):
    model, feeds = layer(kind, unsigned, residual)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    (wanted,) = session.run(None, feeds)
    assert len(np.unique(wanted)) > 20
    with nncompiler.compile(model, mcpu=mcpu) as compiled:
        (got,) = compiled.run(feeds).values()
    np.testing.assert_array_equal(got, wanted)


@pytest.mark.parametrize("kind", ["depthwise", "3x3", "image"])
def test_open_images_with_a_pooling_of_codes(kind):
    model, feeds = layer(kind, unsigned=True, residual=False)
    graph = model.graph
    for value, suffix in ((graph.input[0], ""), (graph.output[0], "_pooled")):
        for axis, name in ((2, "H"), (3, "W")):
            value.type.tensor_type.shape.dim[axis].dim_param = name + suffix
    at = next(i for i, node in enumerate(graph.node) if node.name == "yf")
    graph.node[at].input[0] = "pooled"
    pool = helper.make_node("MaxPool", ["yq"], ["pooled"], name="pooled", kernel_shape=[3, 3], strides=[2, 2], pads=[1] * 4)
    graph.node.insert(at, pool)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(1)
    with nncompiler.compile(model) as compiled:
        for size in ((9, 15), (8, 31), (4, 3)):
            x = rng.standard_normal((*feeds["x"].shape[:2], *size)).astype(np.float32) * 3
            (got,) = compiled.run({"x": x}).values()
            np.testing.assert_array_equal(got, session.run(None, {"x": x})[0])

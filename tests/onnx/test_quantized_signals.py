"""Quantized convolutions of one spatial axis, and poolings of codes, exactly as onnxruntime has them."""

from __future__ import annotations

import numpy as np
import pytest
from onnx import TensorProto as T
from onnx import helper

import nncompiler

TYPES = {np.uint8: T.UINT8, np.int8: T.INT8}


def codes(rng, dtype, *shape):
    info = np.iinfo(dtype)
    return rng.integers(info.min, info.max + 1, shape).astype(dtype)


def agree(run_ort, model, feeds):
    """Every bit; the kernels' names."""
    wanted = run_ort(model, feeds)
    with nncompiler.compile(model, cache=False, threads=1) as executable:
        found = executable.run(feeds)
        kernels = {step.kernel for step in executable.compiled.program.steps}
    for name, y in wanted.items():
        assert found[name].dtype == y.dtype
        np.testing.assert_array_equal(found[name], y)
    return kernels


LAYERS = [  # channels, maps, taps, length, stride, dilation, groups, padding
    (21, 19, 3, 37, 1, 1, 1, (1, 1)),
    (32, 48, 3, 40, 2, 1, 1, (1, 1)),
    (16, 16, 5, 33, 1, 2, 1, (4, 4)),
    (3, 32, 7, 50, 2, 1, 1, (0, 2)),
    (16, 40, 1, 16, 1, 1, 1, (0, 0)),
    (32, 32, 3, 30, 1, 1, 2, (1, 0)),
    (24, 24, 3, 29, 1, 1, 24, (1, 1)),
]
GROUPS = [  # that are no whole blocks of channels
    (48, 48, 5, 29, 1, 1, 4, (2, 2)),
    (24, 36, 3, 31, 2, 1, 3, (1, 1)),
    (128, 128, 3, 21, 1, 1, 32, (1, 1)),
    (8, 32, 3, 20, 1, 1, 8, (0, 1)),
]


@pytest.mark.parametrize("zero", ["none", "constant", "of the run"])
@pytest.mark.parametrize("layer", [*LAYERS, *GROUPS], ids=str)
def test_sums_of_codes(build, run_ort, layer, zero):
    channels, maps, taps, length, stride, dilation, groups, pads = layer
    rng = np.random.default_rng(maps + taps)
    dtype = np.uint8
    weights = {"w": codes(rng, np.uint8, maps, channels // groups, taps), "wz": np.uint8(128)}
    inputs = {"x": (TYPES[dtype], [2, channels, length])}
    feeds = {"x": codes(rng, dtype, 2, channels, length)}
    names = ["x", "w", "" if zero == "none" else "z", "wz"]
    if zero == "constant":
        weights["z"] = dtype(117)
    elif zero == "of the run":
        inputs["z"], feeds["z"] = (TYPES[dtype], []), np.asarray(131, dtype)
    node = helper.make_node(
        "ConvInteger", names, ["y"], strides=[stride], dilations=[dilation], group=groups, pads=pads, kernel_shape=[taps]
    )
    kernels = agree(run_ort, build([node], inputs, weights=weights), feeds)
    assert any(name.startswith(("conv_codes", "depthwise_codes")) for name in kernels), kernels


@pytest.mark.parametrize("form", ["QDQ", "QLinearConv"])
@pytest.mark.parametrize("layer", LAYERS, ids=str)
def test_between_codes(build, run_ort, layer, form):
    """Scales are powers of two, so that sums are exact in f32, too."""
    channels, maps, taps, length, stride, dilation, groups, pads = layer
    rng = np.random.default_rng(maps + taps)
    weights = {
        "s": np.float32(2**-5), "z": np.uint8(120), "w": codes(rng, np.int8, maps, channels // groups, taps),
        "t": np.exp2(rng.integers(-8, -6, maps)).astype(np.float32), "v": np.zeros(maps, np.int8), "u": np.float32(2**-3),
        "o": np.uint8(119),
    }  # fmt: skip
    window = {"strides": [stride], "dilations": [dilation], "group": groups, "pads": pads, "kernel_shape": [taps]}
    if form == "QLinearConv":
        nodes = [helper.make_node("QLinearConv", ["x", "s", "z", "w", "t", "v", "u", "o"], ["q"], **window)]
    else:
        nodes = [
            helper.make_node("DequantizeLinear", ["x", "s", "z"], ["left"]),
            helper.make_node("DequantizeLinear", ["w", "t", "v"], ["right"], axis=0),
            helper.make_node("Conv", ["left", "right"], ["sum"], **window),
            helper.make_node("QuantizeLinear", ["sum", "u", "o"], ["q"]),
        ]
    nodes.append(helper.make_node("MaxPool", ["q"], ["y"], kernel_shape=[3], strides=[2], pads=[1, 1]))
    model = build(nodes, {"x": (T.UINT8, [2, channels, length])}, weights=weights)
    kernels = agree(run_ort, model, {"x": codes(rng, np.uint8, 2, channels, length)})
    assert any(name.startswith(("conv_codes", "depthwise_codes")) for name in kernels), kernels

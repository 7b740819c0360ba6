"""Transposed convolutions as the convolutions of their phases: every geometry, against the definition, onnxruntime, and at
sizes that are known only when the model runs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper
from pass_harness import SmallTarget, agree, close, theirs

import nncompiler as nnc
from nncompiler.backends.llvm.machine import host
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir.verify import verify
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.space import Interleave
from nncompiler.passes import SpatialAxes, TransposedPhases, run_pipeline

CHANNELS = (1, 2, 3, 4, 8, 9, 16, 24, 32)


@st.composite
def layers(draw, most_rank=3):
    """(x's shape, weights' shape, attributes) of a transposed convolution whose result has elements."""
    rank = draw(st.integers(1, most_rank))

    def axes(low, high):
        return [draw(st.integers(low, high)) for _ in range(rank)]

    kernel, strides, dilations = axes(1, 5 if rank < 3 else 3), axes(1, 4 if rank < 3 else 2), axes(1, 3 if rank < 3 else 2)
    group = draw(st.sampled_from((1, 1, 1, 2, 3)))
    each, filters = draw(st.sampled_from(CHANNELS)), draw(st.sampled_from(CHANNELS))
    spatial, pads = axes(1, 6 if rank < 3 else 3), axes(0, 4) + axes(0, 4)
    extra = [draw(st.integers(0, s - 1)) for s in strides]
    for i in range(rank):
        whole = (spatial[i] - 1) * strides[i] + (kernel[i] - 1) * dilations[i] + 1 + extra[i]
        pads[i] = min(pads[i], whole - 1)
        pads[rank + i] = min(pads[rank + i], whole - 1 - pads[i])
    attributes = {
        "strides": strides, "pads": pads, "dilations": dilations, "group": group, "output_padding": extra,
        "kernel_shape": kernel,
    }  # fmt: skip
    return (draw(st.integers(1, 2)), group * each, *spatial), (group * each, filters, *kernel), attributes


def model(x, w, attributes, after=(), seed=0):
    """A transposed convolution with a bias, and activations by name behind it; `x` may have names of dimensions."""
    rng = np.random.default_rng(seed)
    filters = w[1] * attributes["group"]
    weights = {
        "w": rng.standard_normal(w) / np.sqrt(w[0]), "b": rng.standard_normal(filters),
        "slope": rng.standard_normal((filters, *[1] * (len(w) - 2))),
    }  # fmt: skip
    nodes = [helper.make_node("ConvTranspose", ["x", "w", "b"], ["y0"], **attributes)]
    for i, op in enumerate(after):
        nodes.append(helper.make_node(op, [f"y{i}", *(["slope"] if op in ("PRelu", "Mul") else [])], [f"y{i + 1}"]))
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, x)],
        [helper.make_tensor_value_info(f"y{len(after)}", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(a.astype(np.float32), n) for n, a in weights.items() if n != "slope" or after],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def input_of(x, seed=1):
    return {"x": np.random.default_rng(seed).standard_normal(x).astype(np.float32)}


@settings(max_examples=150, deadline=None)
@given(layers(), st.lists(st.sampled_from(("Relu", "PRelu", "Mul")), max_size=2), st.booleans())
def test_the_phases_are_the_transposed_convolution(layer, after, machine):
    graph = read(model(*layer, after))
    before = graph.copy()
    target = LlvmTarget(host()) if machine else SmallTarget()
    run_pipeline(graph, (TransposedPhases(target), SpatialAxes()))
    verify(graph)
    assert not any(isinstance(n.op, ConvTranspose) for n in graph)
    agree(before, graph)
    agree(before, read(writer.write(graph)))


@settings(max_examples=40, deadline=None)
@given(layers(), st.lists(st.sampled_from(("Relu", "PRelu")), max_size=1), st.integers(0, 9))
def test_native_code_gives_what_onnxruntime_gives(layer, after, seed):
    proto, feeds = model(*layer, after, seed), input_of(layer[0], seed)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)[f"y{len(after)}"], theirs(proto, feeds))


WIDE = [
    ((1, 64, 9, 7), (64, 32, 4, 4), {"strides": [2, 2], "pads": [1] * 4}),
    ((2, 20, 5, 6), (20, 24, 3, 3), {"strides": [2, 2], "pads": [1] * 4, "output_padding": [1, 1]}),
    ((1, 32, 6, 6), (32, 16, 5, 5), {"strides": [2, 2], "pads": [2] * 4, "group": 2}),
    ((1, 32, 5, 5), (32, 1, 4, 4), {"strides": [2, 2], "pads": [1] * 4, "group": 32}),
    ((1, 16, 33), (16, 32, 16), {"strides": [8], "pads": [4, 4]}),
    ((1, 16, 3, 4, 5), (16, 16, 2, 3, 4), {"strides": [1, 2, 3], "pads": [0] * 6}),
]


@pytest.mark.parametrize(("x", "w", "attributes"), WIDE, ids=lambda v: str(v)[:30])
def test_layers_of_whole_blocks(x, w, attributes):
    rank = len(x) - 2
    full = {"dilations": [1] * rank, "output_padding": [0] * rank, "group": 1} | attributes
    proto, feeds = model(x, w, full, ("Relu",)), input_of(x)
    with nnc.compile(proto, threads=2, cache=False) as exe:
        close(exe.run(feeds)["y1"], theirs(proto, feeds))


@pytest.mark.parametrize("sizes", [("N", 8, "H", "W"), ("N", 8, "L")], ids=str)
def test_open_sizes_share_a_program(sizes):
    rank = len(sizes) - 2
    ones = [1] * rank
    attributes = {"strides": [2] * rank, "pads": ones * 2, "dilations": ones, "group": 1, "output_padding": ones}
    proto = model(sizes, (8, 24, *[3] * rank), attributes, ("Relu",))
    with nnc.compile(proto, threads=2, cache=False) as exe:
        for extents in ((1, 12, 9), (3, 16, 31), (2, 20, 14)):
            feeds = input_of((extents[0], 8, *extents[1 : 1 + rank]))
            close(exe.run(feeds)["y1"], theirs(proto, feeds))
        assert len(exe._variants) == 1


def test_a_residual_sum_stays_behind_the_interleaving():
    proto = model((1, 4, 3, 3), (4, 16, 2, 2), {"strides": [2, 2], "pads": [0] * 4, "dilations": [1, 1], "group": 1})
    graph = read(proto)
    skip = graph.input("skip", graph.outputs[0][1].type)
    graph.set_outputs([("y", graph.add(Add(), [graph.outputs[0][1], skip]).output)])
    before = graph.copy()
    run_pipeline(graph, (TransposedPhases(SmallTarget()),))
    agree(before, graph)
    assert [type(n.op) for n in graph.order() if n.inputs] == [Conv, Interleave, Add]


CODES = [  # x, w, attributes, codes of weights by the filter, with a bias
    ((2, 32, 5, 7), (32, 24, 3, 3), {"strides": [2, 2], "pads": [1, 1, 1, 1], "output_padding": [1, 1]}, True, True),
    ((1, 16, 6, 5), (16, 16, 4, 4), {"strides": [2, 2], "pads": [1, 1, 1, 1]}, False, True),
    ((1, 16, 4, 4), (16, 33, 2, 2), {"strides": [2, 2]}, True, False),
    ((1, 32, 5, 5), (32, 16, 3, 3), {"pads": [2, 0, 1, 1], "dilations": [2, 1]}, True, True),
    ((1, 32, 9), (32, 16, 8), {"strides": [4], "pads": [2, 2]}, True, True),
    ((1, 32, 4, 5), (32, 16, 3, 3), {"strides": [2, 1], "group": 2}, True, True),
    ((1, 3, 4, 5), (3, 5, 3, 3), {"strides": [3, 2]}, True, True),
]


def coded(x, w, attributes, each, with_bias, w_zero=0):
    """DequantizeLinear of all operands, ConvTranspose, QuantizeLinear; and what it gives in f64 before it is rounded."""
    rng = np.random.default_rng(len(x) + w[1])
    filters = w[1] * attributes.get("group", 1)
    scales = rng.uniform(0.002, 0.02, w[1]).astype(np.float32) if each else np.float32(0.01)
    codes = rng.integers(-127, 128, w).astype(np.int8)
    bias = rng.integers(-5000, 5000, filters).astype(np.int32)
    per_filter = scales if each else np.full(w[1], scales)
    bias_scales = np.tile(per_filter, filters // w[1]) * np.float32(0.03)
    constants = {
        "xs": np.float32(0.03), "xz": np.uint8(131), "w": codes, "ws": scales,
        "wz": np.full(scales.shape, w_zero, np.int8), "b": bias, "bs": bias_scales,
        "ys": np.float32(0.09), "yz": np.uint8(120),
    }  # fmt: skip
    nodes = [
        helper.make_node("DequantizeLinear", ["x", "xs", "xz"], ["xf"]),
        helper.make_node("DequantizeLinear", ["w", "ws", "wz"], ["wf"], axis=1),
        helper.make_node("DequantizeLinear", ["b", "bs"], ["bf"], axis=0),
        helper.make_node("ConvTranspose", ["xf", "wf", *(["bf"] if with_bias else [])], ["yf"], **attributes),
        helper.make_node("QuantizeLinear", ["yf", "ys", "yz"], ["y"]),
    ]
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.UINT8, x)],
        [helper.make_tensor_value_info("y", TensorProto.UINT8, None)],
        [numpy_helper.from_array(np.asarray(a), n) for n, a in constants.items()],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    image = rng.integers(0, 256, x).astype(np.uint8)
    rank = len(x) - 2
    ones, none = [1] * rank, [0] * rank
    fields = {"strides": ones, "pads": none * 2, "dilations": ones, "output_padding": none, "group": 1} | attributes
    op = ConvTranspose(**{k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()})
    numbers = (codes.astype(np.float64) - w_zero) * np.reshape(scales, (-1, *[1] * rank) if each else ())
    wide = op.evaluate((image.astype(np.float64) - 131) * np.float64(np.float32(0.03)), numbers)
    if with_bias:
        wide = wide + (bias * bias_scales.astype(np.float64)).reshape(-1, *[1] * rank)
    return proto, {"x": image}, wide / np.float64(np.float32(0.09)) + 120


@pytest.mark.parametrize(("x", "w", "attributes", "each", "with_bias"), CODES, ids=lambda v: str(v)[:30])
def test_phases_of_codes_are_integers(x, w, attributes, each, with_bias):
    proto, feeds, exact = coded(x, w, attributes, each, with_bias)
    with nnc.compile(proto, threads=1, cache=False) as exe:
        got = exe.run(feeds)["y"].astype(np.float64)
        kernels = {step.kernel for step in exe.compiled.program.steps}
    near = np.clip(exact, 0, 255)
    assert np.abs(got - near).max() <= 0.501
    if w[0] % 16 == 0 and host().dot_product is not None:
        assert any("conv_codes" in name for name in kernels), kernels


def test_weights_around_another_number_stay_floats():
    """A tap that is not there would be that number."""
    proto, feeds, exact = coded(*CODES[0], w_zero=3)
    with nnc.compile(proto, threads=1, cache=False) as exe:
        got = exe.run(feeds)["y"].astype(np.float64)
        assert not any("codes" in step.kernel for step in exe.compiled.program.steps)
    assert np.abs(got - np.clip(exact, 0, 255)).max() <= 0.501

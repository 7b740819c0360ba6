"""Convolutional networks as onnxruntime's static quantizer writes them (QDQ), against onnxruntime without optimizations.

Layer by layer: a float32 sum near a rounding tie of the QuantizeLinear behind it may fall to either side, as engines add in
different orders, and one such step spreads through all layers that follow. So every quantized tensor is an output, and what
reads it reads onnxruntime's instead. Then steps differ by one unit at most, and in few elements: sums differ by about 1e-6
of their rms, which spans tens of units, so that about one element in 10^5 lies that near a tie; one in 1000 is allowed. The
mean of four integers is a tie in one case of four: averages of a few pixels may differ in one element of 20.

As a whole: with the quantizer's scales rounded up to powers of two, dequantized values are small integers times a power of
two, and sums of them are exact in float32 in any order. Results must then be equal, every bit, without Winograd's
transforms, which are not exact. GoogLeNet's local response normalization is not exact either: its logits agree to 5 % of
their rms, the steps of single units that ties leave.
"""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

import nncompiler
from nncompiler.frontends import zoo

SIZES = {"resnet50": 64, "mobilenet_v2": 64, "googlenet": 224}
"""GoogLeNet's last pooling covers 7x7 pixels, so that it takes no smaller image."""


class Images(CalibrationDataReader):
    """Two random images for calibration."""

    def __init__(self, shape):
        self.left = [np.random.default_rng(seed).standard_normal(shape).astype(np.float32) for seed in (1, 2)]

    def get_next(self):
        return {"image": self.left.pop()} if self.left else None


@pytest.fixture(scope="module")
def networks(tmp_path_factory):
    """name -> the path of the optimized network as ONNX, without its softmax."""
    folder, made = tmp_path_factory.mktemp("networks"), {}

    def path(name):
        if name not in made:
            graph = zoo.load(name, inputs={"image": (1, 3, SIZES[name], SIZES[name])})
            graph.set_outputs([("logits", graph.outputs[0][1].node.inputs[0])])
            made[name] = str(folder / f"{name}.onnx")
            nncompiler.save(graph, made[name])  # batch normalization folded, as quantization guides want it
        return made[name]

    return path


def quantized(path, shape, folder, per_channel, activations, weights=QuantType.QInt8):
    """The network quantized by onnxruntime."""
    to = str(folder / "quantized.onnx")
    quantize_static(
        path, to, Images(shape), quant_format=QuantFormat.QDQ, per_channel=per_channel, activation_type=activations,
        weight_type=weights,
    )  # fmt: skip
    model = onnx.load(to)
    assert any(n.op_type == "QuantizeLinear" for n in model.graph.node)
    return model


def with_exact_scales(model):
    """The model with every scale rounded up to a power of two."""
    scales = {n.input[1] for n in model.graph.node if n.op_type in ("QuantizeLinear", "DequantizeLinear")}
    for weight in model.graph.initializer:
        if weight.name in scales:
            scale = numpy_helper.to_array(weight)
            weight.CopyFrom(numpy_helper.from_array(np.exp2(np.ceil(np.log2(scale))).astype(scale.dtype), weight.name))
    return model


def theirs(model, feeds):
    """onnxruntime's outputs by name, the model run as it stands."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return dict(zip([v.name for v in model.graph.output], session.run(None, feeds), strict=True))


def image(shape):
    return {"image": np.random.default_rng(9).standard_normal(shape).astype(np.float32)}


def cut(model):
    """Two models whose quantized tensors all are outputs; in the second, what reads them reads inputs "NAME.given"."""
    typed = onnx.shape_inference.infer_shapes(model, strict_mode=True)
    types = {v.name: v for v in typed.graph.value_info}
    names = [n.output[0] for n in model.graph.node if n.op_type == "QuantizeLinear"]
    whole, apart = onnx.ModelProto(), onnx.ModelProto()
    for copy in (whole, apart):
        copy.CopyFrom(model)
        copy.graph.output.extend(types[name] for name in names)
    for node in apart.graph.node:
        node.input[:] = [f"{i}.given" if i in names else i for i in node.input]
    for name in names:
        given = onnx.ValueInfoProto()
        given.CopyFrom(types[name])
        given.name = f"{name}.given"
        apart.graph.input.append(given)
    return whole, apart, names


KINDS = [(per_channel, t) for per_channel in (False, True) for t in (QuantType.QUInt8, QuantType.QInt8)]


def model_of(name, per_channel, activations, networks, folder):
    """The quantized network and its image's shape. Weights per channel are signed, as onnxruntime wants them."""
    shape = (1, 3, SIZES[name], SIZES[name])
    weights = QuantType.QInt8 if per_channel else activations
    return quantized(networks(name), shape, folder, per_channel, activations, weights), shape


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("per_channel, activations", KINDS)
def test_every_layer(name, per_channel, activations, networks, tmp_path):
    model, shape = model_of(name, per_channel, activations, networks, tmp_path)
    whole, apart, names = cut(model)
    want = theirs(whole, image(shape))
    with nncompiler.compile(apart, cache=False, checked=name != "googlenet") as compiled:
        got = compiled.run({**image(shape), **{f"{n}.given": want[n] for n in names}})
    assert {want[n].dtype for n in names} == {np.dtype(np.uint8 if activations == QuantType.QUInt8 else np.int8)}
    averages = {o for n in model.graph.node if n.op_type.endswith("AveragePool") for o in n.output}
    made_from = {n.output[0]: n.input[0] for n in model.graph.node if n.op_type == "QuantizeLinear"}
    for n in names:
        assert len(np.unique(want[n])) > 10
        off = np.abs(got[n].astype(np.int32) - want[n])
        share = 0.05 if made_from[n] in averages else max(1e-3, 1.5 / off.size)
        assert off.max() <= 1 and np.mean(off) <= share, (n, off.max(), np.mean(off))
    np.testing.assert_allclose(got["logits"], want["logits"], rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("per_channel, activations", KINDS[1:3])
def test_the_whole_network(name, per_channel, activations, networks, tmp_path):
    model, shape = model_of(name, per_channel, activations, networks, tmp_path)
    model = with_exact_scales(model)
    want = theirs(model, image(shape))["logits"]
    with nncompiler.compile(model, cache=False, winograd=False) as compiled:
        got = compiled.run(image(shape))["logits"]
    assert len(np.unique(want)) > 100
    if name == "googlenet":
        assert np.sqrt(np.mean((got - want) ** 2)) < 0.05 * np.sqrt(np.mean(want**2))
    else:
        np.testing.assert_array_equal(got, want)

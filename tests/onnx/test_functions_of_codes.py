"""Functions between codes, against onnxruntime as the model stands: every code, and behind the kernels that make codes."""

from __future__ import annotations

import numpy as np
import pytest
from onnx import TensorProto as T
from onnx import helper

import nncompiler
from nncompiler.backends.llvm import machine

TYPES = {np.uint8: T.UINT8, np.int8: T.INT8}
PROCESSORS = [p for p in ("native", "skylake-avx512", "haswell", "x86-64") if machine.of(p).is_host]
SCALE, RESULT = np.float32(0.047), np.float32(0.029)


def chain(*ops):
    """Operators behind one another, each (name, attributes, constant operands)."""

    def nodes(x, weights):
        made = []
        for op, attributes, *numbers in ops:
            names = [f"{x}_{k}" for k in range(len(numbers))]
            weights.update(zip(names, map(np.float32, numbers)))
            made.append(helper.make_node(op, [x, *names], [x + "."], **attributes))
            x += "."
        return made, x

    return nodes


def quantized_swish(x, weights):
    """x sigmoid(x), both factors through codes of their own, as quantizers write it."""
    weights["gate_scale"] = np.float32(1 / 255)
    return [
        helper.make_node("Sigmoid", [x], ["gate"]),
        helper.make_node("QuantizeLinear", ["gate", "gate_scale"], ["gate_codes"]),
        helper.make_node("DequantizeLinear", ["gate_codes", "gate_scale"], ["gates"]),
        helper.make_node("Mul", [x, "gates"], ["swish"]),
    ], "swish"


FUNCTIONS = {
    "sigmoid": chain(("Sigmoid", {})),
    "tanh": chain(("Tanh", {})),
    "leaky_relu": chain(("LeakyRelu", {"alpha": 0.3})),
    "hard_swish": chain(("HardSwish", {})),
    "hard_sigmoid": chain(("HardSigmoid", {"alpha": 0.25})),
    "gelu": chain(("Gelu", {"approximate": "tanh"})),
    "elu": chain(("Elu", {})),
    "bounds": chain(("Clip", {}, -1.0, 2.5)),
    "several": chain(("Mul", {}, 0.3), ("Exp", {}), ("Sub", {}, 1.5), ("Abs", {}), ("Sqrt", {})),
    "swish": quantized_swish,
}


def model_of(build, function, shape, dtype, to, before=(), weights=None, source="x"):
    """quantize(function(dequantize(source)))."""
    weights = {"s": SCALE, "z": dtype(3), "t": RESULT, "u": to(11), **(weights or {})}
    nodes, last = FUNCTIONS[function]("numbers", weights)
    whole = [
        *before,
        helper.make_node("DequantizeLinear", [source, "s", "z"], ["numbers"]),
        *nodes,
        helper.make_node("QuantizeLinear", [last, "t", "u"], ["y"]),
    ]
    return build(whole, {"x": (TYPES[dtype], shape)}, weights=weights)


def agree(build, run_ort, model, feeds, mcpu):
    (wanted,) = run_ort(model, feeds).values()
    with nncompiler.compile(model, cache=False, threads=1, mcpu=mcpu) as executable:
        (found,) = executable.run(feeds).values()
    assert found.dtype == wanted.dtype
    np.testing.assert_array_equal(found, wanted)


@pytest.mark.parametrize("mcpu", PROCESSORS)
@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_code(build, run_ort, function, mcpu):
    for dtype, to in ((np.uint8, np.uint8), (np.int8, np.uint8), (np.uint8, np.int8)):
        x = np.resize(np.arange(256), 299).astype(np.uint8).view(dtype)
        agree(build, run_ort, model_of(build, function, [299], dtype, to), {"x": x}, mcpu)


@pytest.mark.parametrize("mcpu", PROCESSORS)
@pytest.mark.parametrize("maps", [16, 19])
def test_behind_a_convolution(build, run_ort, maps, mcpu):
    """Scales are powers of two, so that sums are exact in f32, too."""
    rng = np.random.default_rng(maps)
    weights = {
        "a": np.float32(2**-5), "az": np.uint8(120), "w": rng.integers(-128, 128, (maps, 21, 3, 3)).astype(np.int8),
        "b": np.float32(2**-7), "c": np.float32(2**-4),
    }  # fmt: skip
    before = [
        helper.make_node("DequantizeLinear", ["x", "a", "az"], ["left"]),
        helper.make_node("DequantizeLinear", ["w", "b"], ["right"]),
        helper.make_node("Conv", ["left", "right"], ["sum"], pads=[1, 1, 1, 1]),
        helper.make_node("QuantizeLinear", ["sum", "c", "z"], ["codes"]),
    ]
    model = model_of(build, "swish", [2, 21, 7, 9], np.uint8, np.int8, before, weights, "codes")
    agree(build, run_ort, model, {"x": rng.integers(0, 256, (2, 21, 7, 9)).astype(np.uint8)}, mcpu)

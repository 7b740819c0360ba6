"""QuantizeLinear and DequantizeLinear in every type of ONNX, by tensor, axis and block, against the reference."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto as T
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

import nncompiler
from nncompiler.interchange.elements import NUMBER
from nncompiler.ir import dtype as d
from nncompiler.ops.base.convert import convert

CODES = [d.i8, d.u8, d.i16, d.u16, d.i4, d.u4, d.i2, d.u2, d.f8e4m3fn, d.f8e4m3fnuz, d.f8e5m2, d.f8e5m2fnuz, d.f4e2m1]
SHAPES = {"tensor": (), "axis": (6,), "block": (4, 2, 5)}
pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")


def model(operator, kind, code, granularity, zero, scale_type, **attributes):
    """x: [4,6,5] of `kind`; y; scale and zero point are constants."""
    rng = np.random.default_rng(3)
    scale = convert(rng.choice([0.25, 0.5, 1.0, 2.0], SHAPES[granularity]), scale_type)
    tensors = [numpy_helper.from_array(scale, "s")]
    if zero:
        point = rng.integers(0, 3 if code.bits > 2 else 2, scale.shape)
        tensors.append(numpy_helper.from_array(convert(point, code), "z"))
    if granularity != "tensor":
        attributes["axis"] = 1
    if granularity == "block":
        attributes["block_size"] = 3
    node = helper.make_node(operator, ["x", "s", *(["z"] if zero else [])], ["y"], **attributes)
    x = helper.make_tensor_value_info("x", NUMBER[kind], [4, 6, 5])
    graph = helper.make_graph([node], "g", [x], [onnx.ValueInfoProto(name="y")], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 25)], ir_version=13)


def check(made, x):
    (want,) = ReferenceEvaluator(made).run(None, {"x": x})
    with nncompiler.compile(made, cache=False) as executable:
        got = executable.run({"x": x})["y"]
    assert got.dtype == want.dtype
    nan = np.isnan(want.astype(np.float64))
    np.testing.assert_array_equal(np.isnan(got.astype(np.float64)), nan)
    assert got[~nan].tobytes() == want[~nan].tobytes()


@pytest.mark.parametrize("granularity", SHAPES)
@pytest.mark.parametrize("code", CODES, ids=str)
def test_every_type(code, granularity):
    """Scales are powers of two and numbers have halves, so that ties are common and no engine rounds a quotient."""
    rng = np.random.default_rng(0)
    x = (rng.integers(-60, 60, (4, 6, 5)) / 4).astype(np.float32)
    x[0, 0, :3] = 1e6, -1e6, 0.0
    zero = code.is_int
    attributes = {} if zero else {"output_dtype": NUMBER[code]}
    check(model("QuantizeLinear", d.f32, code, granularity, zero, d.f32, **attributes), x)
    codes = convert(rng.integers(0, 2, (4, 6, 5)), code) if code.bits < 4 else convert(rng.integers(0, 7, (4, 6, 5)), code)
    for scale_type in (d.f32, d.f16):
        check(model("DequantizeLinear", code, code, granularity, zero, scale_type), codes)


@pytest.mark.parametrize("code", [t for t in CODES if t.is_float and t.bits == 8], ids=str)
def test_without_saturation(code):
    x = np.random.default_rng(1).standard_normal((4, 6, 5)).astype(np.float32) * 1000
    x[0, 0, :4] = np.inf, -np.inf, np.nan, 1e9
    check(model("QuantizeLinear", d.f32, code, "tensor", False, d.f32, saturate=0, output_dtype=NUMBER[code]), x)


@pytest.mark.parametrize("granularity", SHAPES)
def test_scales_of_microscaling(granularity):
    """float4 with scales that are powers of two, as OCP's formats have them."""
    x = (np.random.default_rng(2).integers(-40, 40, (4, 6, 5)) / 8).astype(np.float32)
    check(model("QuantizeLinear", d.f32, d.f4e2m1, granularity, False, d.f8e8m0,
                output_dtype=T.FLOAT4E2M1, precision=T.FLOAT), x)  # fmt: skip
    codes = convert(x, d.f4e2m1)
    check(model("DequantizeLinear", d.f4e2m1, d.f4e2m1, granularity, False, d.f8e8m0, output_dtype=T.FLOAT), codes)

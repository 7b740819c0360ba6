"""Quantize, Dequantize and the integer products against their definitions and onnxruntime."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.interchange.writer import write
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.quantization import ConvInteger, Dequantize, Levels, MapCodes, MatMulInteger, Quantize

CODES = {"u8": np.uint8, "i8": np.int8, "u16": np.uint16, "i16": np.int16}


def codes(rng, dtype, shape):
    info = np.iinfo(dtype)
    return rng.integers(info.min, info.max + 1, shape).astype(dtype)


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("zeroed", [False, True])
@pytest.mark.parametrize("per_axis", [False, True])
def test_quantize(agree, ort, name, zeroed, per_axis):
    rng = np.random.default_rng(len(name) + zeroed)
    dtype, to = CODES[name], dt.BY_NAME[name]
    channels = 5 if per_axis else ()
    scale = rng.uniform(0.001, 0.1, channels).astype(np.float32)
    zero = codes(rng, dtype, channels) if zeroed else None
    x = (rng.standard_normal((3, 5, 7)) * 40 * np.max(scale)).astype(np.float32)
    x.flat[:4] = [np.inf, -np.inf, 3e38, -3e38]
    spread = (lambda v: None if v is None else v.reshape(5, 1)) if per_axis else (lambda v: v)
    wanted = ort("QuantizeLinear", [x, scale, zero], axis=1) if zeroed or name == "u8" else None
    exact = agree(Quantize(to), x, spread(scale), spread(zero), None, onnx=wanted, tolerance=0)
    agree(Quantize(to), x, spread(scale), spread(zero), spread(np.float32(1) / scale), onnx=[exact], tolerance=0)


def test_quantize_rounds_ties_to_even_and_saturates(agree, ort):
    x = (np.arange(-600, 600, dtype=np.float32) + np.float32(0.5)) * np.float32(0.25)
    scale, zero = np.asarray(0.25, np.float32), np.asarray(7, np.uint8)
    wanted = ort("QuantizeLinear", [x, scale, zero])
    agree(Quantize(), x, scale, zero, np.asarray(4, np.float32), onnx=wanted, tolerance=0)


@given(st.integers(0, 2**32 - 1), st.floats(-90, 90))
def test_the_quotient_with_a_reciprocal_is_the_divisions(seed, exponent):
    """Every bit of the quotient: values beside ties fall to the side to which a division rounds them."""
    rng = np.random.default_rng(seed)
    scale = np.float32(2.0**exponent * rng.uniform(1, 2))
    ties = rng.integers(-140, 140, 500) + np.where(rng.random(500) < 0.8, 0.5, rng.random(500))
    x = (ties * np.float64(scale)).astype(np.float32)
    x = np.nextafter(x, np.where(rng.random(500) < 0.5, np.inf, -np.inf).astype(np.float32)).astype(np.float32)
    arrays = x, np.asarray(scale), np.asarray(3, np.int8), np.asarray(np.float32(1) / scale)
    types = [dt.of_numpy(a.dtype) for a in arrays]
    definition = Quantize(dt.i8).define(*(TensorType(t, a.shape) for t, a in zip(types, arrays)))
    (got,) = evaluate_definition(definition, arrays)
    np.testing.assert_array_equal(got, Quantize(dt.i8).evaluate(*arrays))


@pytest.mark.parametrize("name", [*CODES, "i32"])
def test_dequantize(agree, ort, name):
    rng = np.random.default_rng(5)
    dtype = CODES.get(name, np.int32)
    x, scale = codes(rng, dtype, (4, 6)), rng.uniform(0.001, 0.1, 6).astype(np.float32)
    zero = None if name == "i32" else codes(rng, dtype, 6)
    agree(Dequantize(), x, scale, zero, onnx=ort("DequantizeLinear", [x, scale, zero], axis=1), tolerance=0)


@pytest.mark.parametrize("a_type", [np.uint8, np.int8])
@pytest.mark.parametrize("b_type", [np.uint8, np.int8])
@pytest.mark.parametrize("zeros", ["none", "one", "columns"])
def test_matmul_integer(agree, ort, a_type, b_type, zeros):
    rng = np.random.default_rng(3)
    a, b = codes(rng, a_type, (2, 3, 9)), codes(rng, b_type, (9, 4))
    a_zero = None if zeros == "none" else codes(rng, a_type, ())
    b_zero = {"none": None, "one": codes(rng, b_type, ()), "columns": codes(rng, b_type, 4)}[zeros]
    try:
        wanted = ort("MatMulInteger", [a, b, a_zero, b_zero])
    except onnxruntime.capi.onnxruntime_pybind11_state.NotImplemented:
        wanted = None  # not of these types
    spread = b_zero.reshape(1, 4) if zeros == "columns" else b_zero
    got = agree(MatMulInteger(), a, b, a_zero, spread, onnx=wanted, symbolic=(0, 1))
    centred = [x.astype(np.int64) - (0 if z is None else z.astype(np.int64)) for x, z in ((a, a_zero), (b, b_zero))]
    np.testing.assert_array_equal(got, np.matmul(*centred))


def test_matmul_integer_with_a_zero_point_a_row(agree):
    rng = np.random.default_rng(4)
    a, b = codes(rng, np.uint8, (3, 6)), codes(rng, np.int8, (6, 5))
    got = agree(MatMulInteger(), a, b, codes(rng, np.uint8, (3, 1)), None)
    assert got.dtype == np.int32


@pytest.mark.parametrize("types", [(np.uint8, np.uint8), (np.uint8, np.int8), (np.int8, np.int8)])
@pytest.mark.parametrize("group", [1, 2, 4])
def test_conv_integer(agree, ort, types, group):
    rng = np.random.default_rng(7)
    x, w = codes(rng, types[0], (2, 4, 6, 5)), codes(rng, types[1], (8, 4 // group, 3, 2))
    x_zero, w_zero = codes(rng, types[0], ()), codes(rng, types[1], ())
    attributes = {"strides": (2, 1), "pads": (1, 0, 2, 1), "dilations": (1, 2), "group": group}
    wanted = None
    if types == (np.uint8, np.uint8):
        wanted = ort("ConvInteger", [x, w, x_zero, w_zero], **attributes)
    agree(ConvInteger(**attributes), x, w, x_zero, w_zero, onnx=wanted)
    agree(ConvInteger(**attributes), x, w, x_zero, codes(rng, types[1], (8, 1, 1, 1)))
    agree(ConvInteger(**attributes), x, w, None, None)


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("zeroed", [False, True])
@pytest.mark.parametrize("kind", [Quantize, Levels])
def test_a_product_that_is_rounded_once(agree, name, zeroed, kind):
    """The product with a factor is not rounded before it becomes an integer; what is out of range saturates."""
    rng = np.random.default_rng(len(name) + zeroed)
    factor = rng.uniform(0.001, 0.1, 5).astype(np.float32)
    zero = codes(rng, CODES[name], ()) if zeroed else None
    x = rng.integers(-(1 << 23), 1 << 23, (3, 5, 7)).astype(np.float32)
    x[0] = rng.integers(-500, 500, (5, 7)) / factor[:, None]
    x.flat[:4] = [np.inf, -np.inf, 3e38, -3e38]
    agree(kind(dt.BY_NAME[name]), x, None, zero, None, factor.reshape(5, 1), tolerance=0)
    agree(kind(dt.BY_NAME[name]), x / 3, None, zero, None, None, tolerance=0)


def test_products_beside_ties():
    rng = np.random.default_rng(3)
    factor = rng.uniform(0.5, 1, 4000).astype(np.float32)
    x = ((rng.integers(-120, 120, 4000) + 0.5) / factor.astype(np.float64)).astype(np.float32)
    arrays = x, None, np.asarray(3, np.int8), None, factor
    types = [None if a is None else TensorType(dt.of_numpy(a.dtype), a.shape) for a in arrays]
    (got,) = evaluate_definition(Quantize(dt.i8).define(*types), arrays)
    exact = x.astype(np.float64) * factor
    assert np.array_equal(got, np.clip(np.rint(exact) + 3, -128, 127))
    assert not np.array_equal(np.rint(exact), np.rint(x * factor))


@pytest.mark.parametrize("name", [*CODES, "i32"])
def test_dequantize_and_add(agree, name):
    rng = np.random.default_rng(6)
    dtype = CODES.get(name, np.int32)
    x, scale = codes(rng, dtype, (4, 6)), rng.uniform(0.001, 0.1, 6).astype(np.float32)
    zero = None if name == "i32" else codes(rng, dtype, 6)
    agree(Dequantize(), x, scale, zero, rng.standard_normal((4, 6)).astype(np.float32), tolerance=0)
    agree(Dequantize(), x, scale, zero, rng.standard_normal(6).astype(np.float32), tolerance=0)


def test_products_and_addends_are_written_as_steps():
    """The forms that passes make have no operator of ONNX."""
    rng = np.random.default_rng(8)
    graph = Graph("g")
    x, a = graph.input("x", TensorType(dt.i32, (4, 6))), graph.input("a", TensorType(dt.f32, (6,)))
    scale, factor, zero = (graph.weight(n, v) for n, v in (
        ("scale", rng.uniform(0.01, 0.1, 6).astype(np.float32)), ("factor", np.float32(0.25)), ("zero", np.uint8(9)),
    ))  # fmt: skip
    number = graph.add(Dequantize(), (x, scale, None, a)).output
    graph.set_outputs([("y", graph.add(Quantize(), (number, None, zero, None, factor)).output)])
    feeds = {"x": rng.integers(-3000, 3000, (4, 6)).astype(np.int32), "a": rng.standard_normal(6).astype(np.float32)}
    session = onnxruntime.InferenceSession(write(graph).SerializeToString(), providers=["CPUExecutionProvider"])
    wanted = evaluate(graph, feeds)["y"]
    assert len(np.unique(wanted)) > 8
    np.testing.assert_array_equal(session.run(None, feeds)[0], wanted)


@pytest.mark.parametrize(("x_type", "to"), [("u8", "i8"), ("i8", "u8"), ("i8", "i8")])
def test_functions_of_one_code(agree, x_type, to):
    rng = np.random.default_rng(3)
    numbers = codes(rng, CODES[to], 256)
    x = np.arange(256).astype(np.uint8).view(CODES[x_type]).reshape(4, 64)
    found = agree(MapCodes(tuple(numbers.tolist()), dt.BY_NAME[to]), x, tolerance=0)
    np.testing.assert_array_equal(found, numbers[np.arange(256)].reshape(4, 64))
    for wrong in ((1,) * 255, (1,) * 255 + (300,)):
        with pytest.raises(ModelError, match="numbers must be 256"):
            MapCodes(wrong).infer(Operand(TensorType(dt.u8, (3,))))


@pytest.mark.parametrize("op", [MatMulInteger(), ConvInteger((1, 1), (0, 0, 0, 0), (1, 1))])
def test_scalars_with_zero_points_are_no_factors(op):
    """The rank is refused before the zero points are held against the shape."""
    with pytest.raises(ModelError, match="rank"):
        op.infer(*(Operand(TensorType(dt.u8, shape)) for shape in ((5, 5), (), (), ())))

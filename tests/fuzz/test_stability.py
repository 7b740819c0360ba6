"""What the judge of random graphs compares exactly, and what not at all."""

import numpy as np
import onnx
import pytest
from onnx import parser

from fuzz import known
from fuzz.stability import expectations
from nncompiler.frontends.onnx import read


def expected(text, **feeds):
    graph = read(parser.parse_model(f'<ir_version: 10, opset_import: ["": 21]> {text}'))
    found, plain = expectations(graph, feeds)
    return found["y"], plain


CONV = "g (float[1,2,5,5] x, float[2,2,3,3] w) => (float[1,2,3,3] y) { y = Conv (x, w) }"


def test_convolutions_of_whole_numbers_are_exact_without_winograd():
    rng = np.random.default_rng(0)
    x, w = rng.integers(-4, 4, (1, 2, 5, 5)).astype(np.float32), rng.integers(-4, 4, (2, 2, 3, 3)).astype(np.float32)
    want, plain = expected(CONV, x=x, w=w)
    assert plain and want.tolerance.max() < 1e-30
    want, plain = expected(CONV, x=x / 3, w=w)
    assert not plain and want.tolerance.min() > 1e-10
    x[0, 0, 0, 0] = np.inf
    want, plain = expected(CONV, x=x / 3, w=w + 8)
    assert plain and want.compared.all() and np.isinf(want.array[0, :, 0, 0]).all()
    assert np.isfinite(want.array[0, :, 1:, 1:]).all()


def test_products_that_depend_on_their_order_are_not_compared():
    text = "g (float[4,3] x) => (float[4,1] y) { k = Constant <value = int64[1] {1}> () y = ReduceProd (x, k) }"
    x = [[1e30, 1e30, 1e-30], [1e-30, 1e-30, np.inf], [1e30, 1e30, 2], [1e-30, 1e-30, 0.5]]
    want, _ = expected(text, x=np.float32(x))
    assert want.compared.reshape(-1).tolist() == [False, False, True, True]


def test_a_norm_whose_squares_vanish_is_not_compared():
    text = "g (float[3,2] x) => (float[3,2] y) { y = LpNormalization (x) }"
    want, _ = expected(text, x=np.float32([[1e-30, 0], [3, 4], [0, 0]]))
    assert want.compared[:, 0].tolist() == [False, True, True]


def test_the_bits_of_what_is_rounded_are_not_compared():
    text = "g (float[9] x) => (int32[9] y) { e = %s (x) y = BitCast <to = 6> (e) }"
    x = np.linspace(0.1, 3, 9, dtype=np.float32)
    model = '<ir_version: 13, opset_import: ["": 26]> '
    for op, same in (("Exp", False), ("Neg", True)):
        found, _ = expectations(read(parser.parse_model(model + text % op)), {"x": x})
        assert found["y"].compared.all() == same


def test_what_overflows_the_type_of_an_output_is_infinite():
    text = "g (float16[2] x) => (float16[2] y) { y = Mul (x, x) }"
    want, _ = expected(text, x=np.float16([300, 200]))
    assert want.difference(np.array([np.inf, 40000], np.float16)) is None
    assert want.difference(np.array([65504, 40000], np.float16)) is not None


@pytest.mark.parametrize("text", ["l = LogSoftmax (x)", "k = Constant <value_ints = [1]> () l = ReduceLogSumExp (x, k)"])
def test_the_logarithm_of_a_sum_close_to_one_is_as_uncertain_as_the_sum(text):
    want, _ = expected(f"g (float[1,2] x) => (float[1,N] y) {{ {text} y = Reciprocal (l) }}", x=np.float32([[0, -7]]))
    change = 2.0**-23 * want.center[0, 0] ** 2
    assert change < want.tolerance[0, 0] < 100 * change


def test_what_overflows_halves_on_the_way_may_be_kept():
    """exp(12) is infinite in f16; code that multiplies it in f32 has 162755 times 0 and 0.25."""
    text = "g (float16[4] x, float16[4] k) => (float16[4] y) { e = Exp (x) y = Mul (e, k) }"
    want, _ = expected(text, x=np.float16([12, 1, 12, np.inf]), k=np.float16([0, 0, 0.25, 0]))
    assert want.compared.tolist() == [False, True, False, True] and np.isnan(want.array[3])


def test_an_order_that_rounding_decides_is_looked_at_again():
    """The probability of 16.6 is one unit in the last place below 1: a few evaluations may all have it below that of 40."""
    nodes = "s = Softmax (x) k = Constant <value_ints = [1]> () v, y = TopK <axis = 0> (s, k)"
    x = np.float32([[0, 16.6], [0, 16.6], [0, 40]])
    want, _ = expected(f"g (float[3,2] x) => (int64[1,2] y) {{ {nodes} }}", x=x)
    assert want.array[0, 1] == 2 and want.more is not None
    assert not want.more().compared[0, 1]
    assert want.difference(want.array[:, ::-1]) is None


def test_zeros_of_extremes_have_any_sign():
    nodes = "z = Constant <value_float = 0.0> () m = Max (x, z) y = Reciprocal (m)"
    text = f"g (float[3] x) => (float[3] m, float[3] y) {{ {nodes} }}"
    graph = read(parser.parse_model('<ir_version: 10, opset_import: ["": 21]> ' + text))
    found, _ = expectations(graph, {"x": np.float32([0.0, -0.0, 2.0])})
    assert found["m"].compared.all() and found["y"].compared.tolist() == [False, False, True]


def test_a_normalized_constant_is_rounded():
    """Its result is the bias, as if it were moved there: means in another precision give it a little more."""
    text = """g (float[1,1,3,5] x) => (float[1,1,3,5] y) <float[1] s = {1.05}, float[1] b = {0.25}> {
        y = InstanceNormalization (x, s, b) }"""
    want, _ = expected(text, x=np.full((1, 1, 3, 5), -0.389, np.float32))
    assert want.tolerance.min() > 1e-6


@pytest.mark.parametrize(("attributes", "x", "onnxruntime", "evaluator"), [
    ({}, np.array([3, -9], np.int64), False, False),
    ({}, np.array([2**30], np.int32), True, False),
    ({"bias": 1.0}, np.array([2**60], np.int64), True, True),
    ({"bias": 5.0}, np.array([1], np.uint8), False, True),
    ({}, np.array([2**30], np.float32), False, False),
])  # fmt: skip
def test_shrunk_integers_that_peers_convert(attributes, x, onnxruntime, evaluator):
    node = onnx.helper.make_node("Shrink", ["x"], ["y"], **attributes)
    assert known.excuses("onnxruntime", node, [x]) == onnxruntime
    assert known.excuses("onnx", node, [x]) == evaluator

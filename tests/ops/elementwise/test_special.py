"""Values at the corners: what each operator says of NaN, infinities, signed zeros, extremes of integers, and 0-d arrays."""

import math

import numpy as np
import pytest

from nncompiler.ops.base.special import erf
from nncompiler.ops.elementwise import activation as act
from nncompiler.ops.elementwise import binary, unary

NAN, INF = math.nan, math.inf

# operator, operand(s), result: all f32
CORNERS = [
    (act.Relu(), [NAN, -INF, INF, -1], [NAN, 0, INF, 0]),
    (act.Sigmoid(), [-INF, INF, 0, -200, 200], [0, 1, 0.5, 0, 1]),
    (act.Softplus(), [-INF, INF, 0, 200], [0, INF, math.log(2), 200]),
    (act.HardSwish(), [-3, 3, -4, 6, 0], [0, 3, 0, 6, 0]),
    (act.Gelu(), [0, 10, -20], [0, 10, 0]),
    (act.Elu(), [-INF, 0, 3, -1e-8], [-1, 0, 3, -1e-8]),
    (act.Celu(2.0), [-INF, 4], [-2, 4]),
    (act.ThresholdedRelu(1.0), [1, 1.5, NAN], [0, 1.5, 0]),
    (act.Shrink(0.5, 1.0), [1, -1, 2, -2, NAN], [0, 0, 1.5, -1.5, 0]),
    (act.Clip(-1, 1), [NAN, INF, -INF, 0.5], [NAN, 1, -1, 0.5]),
    (act.Clip(3, 1), [0, 2, 5], [1, 1, 1]),
    (unary.Sign(), [NAN, -INF, -0.0, 0.0, 3], [NAN, -1, 0, 0, 1]),
    (unary.Round(), [0.5, 1.5, 2.5, -0.5, -1.5], [0, 2, 2, -0.0, -2]),
    (unary.Sqrt(), [-1, 0, 4, INF], [NAN, 0, 2, INF]),
    (unary.Log(), [-1, 0, 1, INF], [NAN, -INF, 0, INF]),
    (unary.Reciprocal(), [0.0, -0.0, INF, 4], [INF, -INF, 0, 0.25]),
    (unary.Atanh(), [1, -1, 2], [INF, -INF, NAN]),
    (unary.Acosh(), [1, 0.5], [0, NAN]),
    (unary.Erf(), [INF, -INF, NAN, 0, 7], [1, -1, NAN, 0, 1]),
    (unary.Tanh(), [INF, -INF, 100], [1, -1, 1]),
]


@pytest.mark.parametrize(("op", "x", "want"), CORNERS, ids=lambda v: str(v) if not isinstance(v, list) else "")
def test_corners(op, x, want, agree):
    got = agree(op, np.float32(x))
    np.testing.assert_allclose(got, np.float32(want), rtol=1e-6)


# Shrink of integers: (bias, lambd), type, operands, results, as ONNX's function body has them (fractions: its evaluator)
SHRUNK = [
    ((2, 0.5), "u1", [0, 1, 2, 3, 255], [0, 255, 0, 1, 253]),
    ((-3, 1.5), "u1", [0, 1, 2, 254], [0, 0, 5, 1]),
    ((300, 0.5), "u1", [0, 1, 255], [0, 213, 211]),
    ((2, 0.5), "i1", [-128, -1, 0, 1, 127], [-126, 1, 0, -1, 125]),
    ((-3, 0.5), "i1", [-128, 127], [125, -126]),
    ((0, 0.5), "i8", [2**63 - 1, -(2**63), 0, 2**53 + 1], [2**63 - 1, -(2**63), 0, 2**53 + 1]),
    ((-1, 0.5), "i8", [2**63 - 1, -(2**63)], [-(2**63), 2**63 - 1]),
    ((0, 2.0**53), "i8", [2**53, 2**53 + 1, -(2**53), -(2**53) - 1], [0, 2**53 + 1, 0, -(2**53) - 1]),
    ((1, 0.5), "u8", [0, 1, 2**64 - 1], [0, 0, 2**64 - 2]),
    ((2, -1.5), "i4", [-2, -1, 0, 1, 2], [0, 1, 2, 3, 0]),
    ((2, -9.0), "u2", [0, 8, 9, 65535], [2, 10, 7, 65533]),
    ((0, math.inf), "i2", [-32768, 32767], [0, 0]),
    ((0, math.nan), "i2", [-32768, 32767], [0, 0]),
    ((1.5, 0.5), "u1", [0, 1, 2, 3, 255], [0, 0, 0, 1, 253]),
    ((2.5, 0.5), "u1", [0, 1, 2, 3, 255], [0, 255, 0, 0, 252]),
    ((-1.5, 0.5), "i1", [-128, -1, 0, 1, 127], [127, -2, 0, 2, -128]),
]  # fmt: skip


@pytest.mark.parametrize(("parameters", "kind", "x", "want"), SHRUNK, ids=lambda v: str(v)[:40])
def test_shrunk_integers(parameters, kind, x, want, agree):
    dtype = np.dtype(kind)
    np.testing.assert_array_equal(agree(act.Shrink(*map(float, parameters)), np.array(x, dtype)), np.array(want, dtype))


def test_signed_zeros(agree):
    x = np.float32([0.0, -0.0])
    for op in (act.Relu(), unary.Identity(), unary.Sqrt(), act.LeakyRelu(), unary.Erf(), unary.Round(), unary.Sin()):
        np.testing.assert_array_equal(np.signbit(agree(op, x)), [False, True], err_msg=op.name)
    np.testing.assert_array_equal(np.signbit(agree(unary.Neg(), x)), [True, False])
    np.testing.assert_array_equal(np.signbit(agree(unary.Abs(), x)), [False, False])


def test_infinities_are_told_apart(agree):
    x = np.float32([NAN, INF, -INF, 1])
    np.testing.assert_array_equal(agree(unary.IsInf(), x), [0, 1, 1, 0])
    np.testing.assert_array_equal(agree(unary.IsInf(negative=False), x), [0, 1, 0, 0])
    np.testing.assert_array_equal(agree(unary.IsInf(positive=False), x), [0, 0, 1, 0])
    np.testing.assert_array_equal(agree(unary.IsInf(False, False), x), [0, 0, 0, 0])
    np.testing.assert_array_equal(agree(unary.IsNan(), x), [1, 0, 0, 0])


def test_integer_division(agree):
    a, b = np.int32([7, -7, 7, -7, 5, -(2**31), -(2**31)]), np.int32([2, 2, -2, -2, 0, -1, 0])
    np.testing.assert_array_equal(agree(binary.Div(), a, b), [3, -3, -3, 3, 0, -(2**31), 0])
    np.testing.assert_array_equal(agree(binary.Mod(), a, b), [1, 1, -1, -1, 0, 0, 0])
    np.testing.assert_array_equal(agree(binary.Mod(fmod=True), a, b), [1, -1, 1, -1, 0, 0, 0])
    big = np.uint64([2**64 - 1, 10])
    np.testing.assert_array_equal(agree(binary.Div(), big, np.uint64([3, 0])), np.uint64([(2**64 - 1) // 3, 0]))


def test_float_remainders(agree):
    a, b = np.float32([5.5, -5.5, 5.5, -5.5, 1, INF]), np.float32([2, 2, -2, -2, 0, 2])
    np.testing.assert_array_equal(agree(binary.Mod(), a, b), [1.5, 0.5, -0.5, -1.5, NAN, NAN])
    np.testing.assert_array_equal(agree(binary.Mod(fmod=True), a, b), [1.5, -1.5, 1.5, -1.5, NAN, NAN])


def test_integer_powers(agree):
    a, b = np.int32([2, -2, 3, 2, 0, -1, 7]), np.int32([10, 3, 0, -1, 0, -3, 40])
    np.testing.assert_array_equal(agree(binary.Pow(), a, b), [1024, -8, 1, 0, 1, -1, 2**31 - 1])


def test_shifts_by_the_width_and_more(agree):
    a = np.uint8([255, 255, 255, 1])
    b = np.uint8([1, 8, 200, 7])
    np.testing.assert_array_equal(agree(binary.BitShift(), a, b), [254, 0, 0, 128])
    np.testing.assert_array_equal(agree(binary.BitShift("right"), a, b), [127, 0, 0, 0])


def test_extremes_of_integers_wrap(agree):
    least = np.int8([-128])
    assert agree(unary.Neg(), least) == -128 and agree(unary.Abs(), least) == -128
    assert agree(binary.Add(), least, np.int8([-1])) == 127
    assert agree(unary.Neg(), np.uint8([1])) == 255


def test_zero_dimensional(agree):
    x = np.array(0.5, np.float32)
    assert agree(binary.Add(), x, x).shape == ()
    assert agree(unary.Erf(), x).shape == ()
    assert agree(binary.Where(), np.array(True), x, np.zeros((2, 0), np.float32)).shape == (2, 0)


def test_clip_of_integers(agree):
    x = np.uint8([0, 5, 255])
    np.testing.assert_array_equal(agree(act.Clip(-3, 300), x), x)
    np.testing.assert_array_equal(agree(act.Clip(2.0, 6.0), x), [2, 5, 6])


def test_erf_is_accurate():
    """Against the C library, to a few units of f64's last place, near zero and in the tails too."""
    x = np.concatenate([np.linspace(-7, 7, 20001), np.logspace(-300, -1, 2000), -np.logspace(-20, 0, 500)])
    want = np.array([math.erf(v) for v in x])
    assert np.max(np.abs(erf(x) - want) / np.maximum(np.abs(want), 1e-300)) < 4 * np.finfo(float).eps

"""Casts: every pair of types, saturation, rounding, and the storage types against ONNX's own reference tables."""

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.cast import Cast
from nncompiler.ops.convert import convert, int_range

STORAGE = [t for t in dt.ALL if t not in dt.COMPUTE and t.kind not in ("string", "complex")]


def _samples(t):
    if t.kind == "bool":
        return np.array([True, False])
    if t.is_int and t in dt.COMPUTE:
        low, high = int_range(t)
        return np.array([low, high, 0, 1, high // 3, max(low, -3)], t.numpy)
    values = [0.0, -0.0, 1.0, -1.0, 0.4, -0.6, 1.5, 2.5, 127.9, 128.0, -128.9, 300.0, 65504.0, 65536.0, 1e10, -1e10, 1e20]
    values += [np.nan, np.inf, -np.inf]
    with np.errstate(all="ignore"):
        return np.array(values).astype(t.numpy)


@pytest.mark.parametrize("to", dt.COMPUTE, ids=str)
@pytest.mark.parametrize("source", dt.COMPUTE, ids=str)
def test_every_pair(source, to, agree):
    with np.errstate(all="ignore"):
        got = agree(Cast(to), _samples(source), ulp=1)
    assert got.dtype == to.numpy


def _exact(value, to):
    """A float as an integer type, by Python's own arithmetic."""
    low, high = int_range(to)
    if value != value:
        return 0
    return low if value <= low else high if value >= high else int(value)


@pytest.mark.parametrize("to", [t for t in dt.COMPUTE if t.is_int], ids=str)
@pytest.mark.parametrize("source", [dt.f16, dt.bf16, dt.f32, dt.f64], ids=str)
def test_floats_truncate_and_saturate(source, to):
    x = _samples(source)
    np.testing.assert_array_equal(convert(x, to), np.array([_exact(float(v), to) for v in x], to.numpy))


@pytest.mark.parametrize("to", [t for t in dt.COMPUTE if t.is_int], ids=str)
@pytest.mark.parametrize("source", [t for t in dt.COMPUTE if t.is_int], ids=str)
def test_integers_wrap(source, to):
    x, low, bits = _samples(source), int_range(to)[0], to.bits
    want = [(int(v) - low) % 2**bits + low for v in x]
    np.testing.assert_array_equal(convert(x, to), np.array(want, to.numpy))


def test_nan_is_true():
    np.testing.assert_array_equal(convert(np.float32([np.nan, 0.0, -0.0, 1e-40]), dt.boolean), [True, False, False, True])


@pytest.mark.parametrize("source", [dt.f64, dt.i32, dt.i64, dt.u64], ids=str)
def test_bf16_rounds_once(source):
    """1 + 2^-8 + 2^-30 lies above the middle of two bf16 values; through f32 it would fall onto it and round down."""
    if source == dt.f64:
        above, middle, below = 1 + 2**-8 + 2**-30, 1 + 2**-8, 1 + 2**-8 - 2**-30
        want = [1 + 2**-7, 1.0, 1.0]
    else:
        scale = 2**30 if source != dt.i32 else 2**29
        above, middle, below = scale + scale // 2**8 + 1, scale + scale // 2**8, scale + scale // 2**8 - 1
        want = [scale * (1 + 2**-7), scale, scale]
    got = convert(np.array([above, middle, below], source.numpy), dt.bf16).astype(np.float64)
    np.testing.assert_array_equal(got, want)
    np.testing.assert_array_equal(convert(np.array([np.inf, -np.inf, 3.4e38, -1e300]), dt.bf16).astype(float), [
        np.inf, -np.inf, convert(np.float32([3.4e38]), dt.bf16).astype(float)[0], -np.inf,
    ])  # fmt: skip
    assert np.isnan(convert(np.array([np.nan]), dt.bf16).astype(float)).all()


@pytest.mark.parametrize("name", ["f8e4m3fn", "f8e4m3fnuz", "f8e5m2", "f8e5m2fnuz", "f4e2m1"])
def test_small_floats_saturate(name):
    """As ONNX's reference implementation converts, saturate = 1."""
    import ml_dtypes

    to = dt.BY_NAME[name]
    highest = float(ml_dtypes.finfo(to.numpy).max)
    x = np.float32([0, 0.3, -1.7, highest, highest * 1.01, 1e9, -1e9, np.inf, -np.inf])
    got = convert(x, to).astype(np.float32)
    np.testing.assert_array_equal(got[3:], [highest] * 3 + [-highest, highest, -highest])
    np.testing.assert_array_equal(got[:3], x[:3].astype(to.numpy).astype(np.float32))
    if name != "f4e2m1":
        assert np.isnan(convert(np.float32([np.nan]), to).astype(np.float32)).all()


def test_powers_of_two_round_up():
    x = [1.0, 1.1, 2.0, 3.0, 0.25, 0.3, 1e39, 0.0]
    got = convert(np.array(x), dt.f8e8m0).astype(np.float64)
    np.testing.assert_array_equal(got, [1, 2, 2, 4, 0.25, 0.5, 2.0**127, 2.0**-127])
    assert np.isnan(convert(np.float32([np.nan, -1]), dt.f8e8m0).astype(np.float64)).all()


@pytest.mark.parametrize("name", ["i4", "u4", "i2", "u2"])
def test_small_integers(name):
    to = dt.BY_NAME[name]
    low, high = int_range(to)
    got = convert(np.int32([low, high, 0, 1, high + 1, 37]), to).astype(np.int8)
    np.testing.assert_array_equal(got[:4], [low, high, 0, 1])
    assert got[4] == low and (got[5] - 37) % 2**to.bits == 0
    np.testing.assert_array_equal(convert(np.float32([1.9, 99, -99]), to).astype(np.int8), [1, high, low])


@pytest.mark.parametrize("t", STORAGE, ids=str)
def test_storage_types_have_no_definition(t):
    x = np.ones((2, 2), np.float32)
    stored = Cast(t).evaluate(x)
    assert stored.dtype == t.numpy and Cast(t).infer(Operand(TensorType(dt.f32, (2, 2)))) == TensorType(t, (2, 2))
    np.testing.assert_array_equal(Cast(dt.f32).evaluate(stored), x)
    assert Cast(t).define(TensorType(dt.f32, (2, 2))) is None
    assert Cast(dt.f32).define(TensorType(t, (2, 2))) is None


@pytest.mark.parametrize("t", [dt.string, dt.c64], ids=str)
def test_strings_and_complex_are_refused(t):
    with pytest.raises(UnsupportedError, match="between numbers and bools"):
        Cast(dt.f32).infer(Operand(TensorType(t, (2,))))
    with pytest.raises(UnsupportedError, match=f"f32 to {t}"):
        Cast(t).infer(Operand(TensorType(dt.f32, (2,))))

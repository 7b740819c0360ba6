"""Casts: every pair of types, saturation, rounding, and the storage types against ONNX's own reference tables."""

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError, UnsupportedError
from nncompiler.ir.graph import Graph
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.base.convert import ROUND_MODES, convert, int_range
from nncompiler.ops.elementwise.cast import BitCast, Cast


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


def _boundaries(to, source):
    """Every number of a small float type, the middles between neighbours, what lies just beside, and special values."""
    grid = np.arange(1 << to.bits, dtype=np.uint8).view(to.numpy).astype(np.float64)
    grid = np.unique(np.abs(grid[np.isfinite(grid)]))
    grid = np.concatenate([grid, [2 * grid[-1] - grid[-2], 1e9, 1e-30, np.inf, np.nan]])
    x = np.concatenate([grid, (grid[1:] + grid[:-1]) / 2]).astype(source.numpy)
    if source != dt.bf16:
        x = np.concatenate([x, *(np.nextafter(x, source.numpy.type(limit)) for limit in (0, np.inf))])
    return np.concatenate([x, -x])


@pytest.mark.parametrize("saturate", [True, False])
@pytest.mark.parametrize("source", [dt.f32, dt.f16, dt.bf16], ids=str)
@pytest.mark.parametrize("name", ["f8e4m3fn", "f8e4m3fnuz", "f8e5m2", "f8e5m2fnuz", "f4e2m1"])
def test_small_floats(name, source, saturate):
    """As ONNX's reference converts; its NaN becomes -0 in f4e2m1, which has none, ours 0."""
    from onnx.reference.ops.op_cast import cast_to

    from nncompiler.interchange.elements import NUMBER

    to = dt.BY_NAME[name]
    with np.errstate(all="ignore"):
        x = _boundaries(to, source)
        got, want = (y.astype(np.float32) for y in (convert(x, to, saturate=saturate), cast_to(x, NUMBER[to], saturate)))
    np.testing.assert_array_equal(got, want)
    numbers = ~np.isnan(x.astype(np.float32))
    np.testing.assert_array_equal(np.signbit(got)[numbers], np.signbit(want)[numbers])


@pytest.mark.parametrize("t", [t for t in dt.STORAGE if t.is_float], ids=str)
def test_small_floats_have_ml_dtypes_values(t):
    x = np.arange(1 << t.bits, dtype=np.uint8).view(t.numpy)
    for wide in (dt.f32, dt.f64, dt.f16):
        with np.errstate(all="ignore"):
            np.testing.assert_array_equal(convert(x, wide), x.astype(wide.numpy))


def test_f64_is_rounded_once():
    """Just above the middle of two values of f8e4m3fn; through f32 it would fall onto the middle and round down, to even."""
    x = np.array([1.0625 + 2**-40, 1.0625, 1.0625 - 2**-40])
    np.testing.assert_array_equal(convert(x, dt.f8e4m3fn).astype(float), [1.125, 1.0, 1.0])


E8M0 = [
    # x, and what up, down and nearest give with saturation; without it, out of range gives NaN
    (0.0, 2.0**-127, 2.0**-127, 2.0**-127), (2.0**-149, 2.0**-127, 2.0**-127, 2.0**-127),
    (2.0**-127, 2.0**-127, 2.0**-127, 2.0**-127), (1.25 * 2.0**-127, 2.0**-126, 2.0**-127, 2.0**-127),
    (1.5 * 2.0**-127, 2.0**-126, 2.0**-127, 2.0**-126), (0.75, 1, 0.5, 1), (0.7, 1, 0.5, 0.5), (1, 1, 1, 1), (1.1, 2, 1, 1),
    (3, 4, 2, 4), (2.9, 4, 2, 2), (2.0**127, 2.0**127, 2.0**127, 2.0**127), (1.2 * 2.0**127, 2.0**127, 2.0**127, 2.0**127),
    (np.inf, 2.0**127, 2.0**127, 2.0**127), (np.nan, np.nan, np.nan, np.nan), (-1.0, np.nan, np.nan, np.nan),
]  # fmt: skip


@pytest.mark.parametrize("source", [dt.f32, dt.f64], ids=str)
@pytest.mark.parametrize("mode", ["up", "down", "nearest"])
def test_powers_of_two(mode, source):
    """The rules of ONNX Cast 24 and its two tables of special values."""
    x = np.array([row[0] for row in E8M0], source.numpy)
    want = np.array([row[1 + ["up", "down", "nearest"].index(mode)] for row in E8M0])
    np.testing.assert_array_equal(convert(x, dt.f8e8m0, round_mode=mode).astype(float), want)
    outside = ~((x >= 2.0**-127) & (x <= 2.0**127))
    got = convert(x, dt.f8e8m0, saturate=False, round_mode=mode).astype(float)
    np.testing.assert_array_equal(got, np.where(outside, np.nan, want))


def test_large_integers_as_powers_of_two():
    x = np.array([2**60, 2**60 + 1, 2**60 - 1, 2**62 + 2**61, 2**62 + 2**61 - 1, 3])
    for mode, want in (
        ("up", [2**60, 2**61, 2**60, 2**63, 2**63, 4]),
        ("down", [2**60, 2**60, 2**59, 2**62, 2**62, 2]),
        ("nearest", [2**60, 2**60, 2**60, 2**63, 2**62, 4]),
    ):
        np.testing.assert_array_equal(convert(x, dt.f8e8m0, round_mode=mode).astype(float), want)


@pytest.mark.parametrize("name", ["i4", "u4", "i2", "u2"])
def test_small_integers(name):
    """Integers wrap; floats are truncated and wrap too, as in ONNX's cases."""
    to = dt.BY_NAME[name]
    low, high = int_range(to)
    got = convert(np.int32([low, high, 0, 1, high + 1, 37]), to).astype(np.int8)
    np.testing.assert_array_equal(got[:4], [low, high, 0, 1])
    assert got[4] == low and (got[5] - 37) % 2**to.bits == 0
    x = np.arange(-9, 16) * 1.0
    np.testing.assert_array_equal(convert(x + np.copysign(0.5, x), to), x.astype(to.numpy))
    for wide in (dt.i8, dt.i64, dt.f32, dt.f16, dt.boolean):
        codes = np.arange(256, dtype=np.uint8)
        values = np.array([(v - low) % 2**to.bits + low for v in (codes & (2**to.bits - 1)).tolist()])
        np.testing.assert_array_equal(convert(codes.view(to.numpy), wide), values.astype(wide.numpy))


@pytest.mark.parametrize("t", dt.STORAGE, ids=str)
def test_storage_types(t, agree):
    x = np.float32([[0.5, 1, 2, -1, 0, 2.5, 1e6, -1e6]])
    stored = agree(Cast(t), x)
    assert stored.dtype == t.numpy and agree(Cast(dt.f32), stored).dtype == np.float32
    for saturate in (True, False):
        for mode in ROUND_MODES:
            op = Cast(t, saturate, mode)
            same = np.array_equal(op.evaluate(x).view(np.uint8), stored.view(np.uint8))
            assert t == dt.f8e8m0 or same == (t.bits < 8 or saturate)
            agree(op, x)
    assert t != dt.f8e8m0 or len({Cast(t, s, m).evaluate(x).tobytes() for s in (True, False) for m in ROUND_MODES}) == 6
    with pytest.raises(ModelError, match="round_mode must be one of up down nearest, got 'odd'"):
        Cast(t, True, "odd").infer(Operand(TensorType(dt.f32, (2,))))


@pytest.mark.parametrize("t", [t for t in dt.ALL if t != dt.string], ids=str)
def test_bits(t, agree):
    """To every type of the same width and back; no other width."""
    data = np.random.default_rng(0).integers(0, 1 << min(8, t.bits if t != dt.boolean else 1), 6 * t.size, np.uint8)
    x = data.view(t.numpy).reshape(2, 3)
    for to in dt.ALL:
        if to == dt.string:
            continue
        if to.bits != t.bits:
            with pytest.raises(ModelError, match=f"one width, got {t} to {to}"):
                BitCast(to).infer(Operand(TensorType(t, (2, 3))))
        elif to != dt.boolean:
            got = BitCast(to).evaluate(x)
            assert got.dtype == to.numpy and got.shape == x.shape and got.tobytes() == x.tobytes()
            (defined,) = evaluate_definition(BitCast(to).define(TensorType(t, (2, 3))), [x])
            assert defined.tobytes() == x.tobytes()
    if t == dt.u8:
        np.testing.assert_array_equal(agree(BitCast(dt.boolean), x), x != 0)


@pytest.mark.parametrize(("t", "to"), [(dt.i32, dt.f32), (dt.f32, dt.i32), (dt.i16, dt.bf16), (dt.i64, dt.f64)], ids=str)
def test_bits_are_those_of_the_type_in_double_precision_too(t, to):
    x = np.arange(6, dtype=np.int64).astype(t.numpy)
    graph = Graph("bits")
    node = graph.add(BitCast(to), [graph.input("x", TensorType(t, (6,)))], name="y")
    graph.set_outputs([("y", node.output)])
    want = x.view(to.numpy)
    np.testing.assert_array_equal(evaluate(graph, {"x": x}, dtype=np.float64)["y"], want.astype(np.float64))


@pytest.mark.parametrize("t", [dt.string, dt.c64], ids=str)
def test_strings_and_complex_are_refused(t):
    with pytest.raises(UnsupportedError, match="between numbers and bools"):
        Cast(dt.f32).infer(Operand(TensorType(t, (2,))))
    with pytest.raises(UnsupportedError, match=f"f32 to {t}"):
        Cast(t).infer(Operand(TensorType(dt.f32, (2,))))

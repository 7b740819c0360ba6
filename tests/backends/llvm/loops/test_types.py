"""Arithmetic and conversions of every compute type, with the values at which they go wrong."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from nncompiler.backends.llvm.loops.ir import Buffer, For, Kernel, Load, Store
from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import const, var

V, T = var("v"), var("t")
FLOATS = [t for t in dt.COMPUTE if t.is_float]
INTS = [t for t in dt.COMPUTE if t.is_int]
ids = {"ids": str}
pytestmark = pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning", "ignore:overflow:RuntimeWarning")


def values(dtype: DType) -> np.ndarray:
    """Ordinary and extreme values of a type."""
    if dtype.name == "bool":
        return np.array([False, True])
    if dtype.is_float:
        # Extremes of every type, halves for rounding, and the limits of the integers.
        base = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.3, -7.7, 3.0, -3.0, 100.25, np.inf, -np.inf, np.nan]
        base += [6e-8, 1e-40, -1e-40, 65504.0, 65519.0, 65520.0, 70000.0, -70000.0, 8388607.5, 8388609.0, 4503599627370495.5]
        base += [s * (2.0**p + d) for p in (7, 8, 15, 16, 31, 32, 63, 64) for d in (-1, 0, 1) for s in (1, -1)]
        with np.errstate(over="ignore"):
            return np.array(base, np.float64).astype(dtype.numpy)
    info = np.iinfo(dtype.numpy)
    base = [0, 1, 2, 3, 5, 7, 8, 31, 63, 100, info.max, info.max - 1, info.max // 2, info.min, info.min + 1]
    base += [-1, -2, -3, -8, -100] if info.min else [200]
    return np.array(base, dtype.numpy)


def pairs(dtype):
    """All pairs of the values, of a part of the floats' many."""
    some = values(dtype)
    some = np.concatenate([some[:18], some[18::9]])
    both = np.array(list(itertools.product(some, repeat=2)), dtype.numpy)
    return np.ascontiguousarray(both[:, 0]), np.ascontiguousarray(both[:, 1])


def pointwise(inputs, outputs, width=8):
    """A kernel over n elements: outputs[i] = expression of the loads of the inputs, which are called a, b, ..."""
    buffers = [Buffer(name, d) for name, d in inputs.items()]
    buffers += [Buffer(f"y{i}", e.dtype, written=True) for i, e in enumerate(outputs)]
    n = var("n")
    body = tuple(Store(f"y{i}", V, e) for i, e in enumerate(outputs))
    return Kernel("k", tuple(buffers), (n,), T, (For(V, const(0), n, body, "vector", width, width),))


def run(agree, inputs, outputs, arrays, width=8):
    """The results of the kernel, once compiled and interpreted agree."""
    n = len(arrays[0])
    results = [np.zeros(n, e.dtype.numpy) for e in outputs]
    _, got = agree(pointwise(inputs, outputs, width), [*arrays, *results], (n,))
    return got[len(arrays) :]


@pytest.mark.parametrize("dtype", dt.COMPUTE, **ids)
def test_unary(agree, dtype):
    a = Load(dtype, "a", V)
    ops = ["neg", "abs", "floor", "ceil", "round", "trunc", "sqrt"] if dtype.is_float else ["neg", "abs", "not", "floor"]
    if dtype.name == "bool":
        ops = ["not"]
    run(agree, {"a": dtype}, [ex.unary(op, a) for op in ops], [values(dtype)])


@pytest.mark.parametrize("dtype", dt.COMPUTE, **ids)
def test_binary(agree, dtype):
    a, b = Load(dtype, "a", V), Load(dtype, "b", V)
    ops = ["add", "sub", "mul", "min", "max"]
    ops += ["div"] if dtype.is_float else ["and", "or", "xor"]
    if dtype.is_int:
        ops += ["div", "floordiv", "mod", "rem", "shl", "shr"]
    outputs = [ex.Binary(dtype, op, a, b) for op in ops]
    outputs += [ex.compare(op, a, b) for op in ex.COMPARE]
    outputs += [ex.select(ex.compare("lt", a, b), a, b)]
    if dtype.name != "bool":
        outputs += [ex.fma(a, b, a)]
        for constant in values(dtype)[[2, -1]]:
            c = const(constant.item(), dtype)
            outputs += [ex.Binary(dtype, op, p, q) for op in ("min", "max") for p, q in ((a, c), (c, a))]
            outputs += [ex.Binary(dtype, op, a, c) for op in ops if op in ("div", "mod", "floordiv", "shl", "shr")]
    run(agree, {"a": dtype, "b": dtype}, outputs, pairs(dtype))


@pytest.mark.parametrize("dtype", [dt.i8, dt.u8, dt.i16, dt.u16, dt.i32, dt.u32], **ids)
def test_quotients_next_to_integers(agree, dtype):
    """Multiples of any divisor, and one less and more: vectors are divided as floats."""
    r, info = np.random.default_rng(0), np.iinfo(dtype.numpy)
    divisor, times = r.integers(info.min, info.max, (2, 500), dtype.numpy, endpoint=True)
    divisor, times = (n >> r.integers(0, dtype.bits, 500).astype(dtype.numpy) for n in (divisor, times))
    x = divisor * times + r.integers(-1, 2, 500).astype(dtype.numpy)
    a, b = Load(dtype, "a", V), Load(dtype, "b", V)
    outputs = [ex.Binary(dtype, op, a, b) for op in ("div", "floordiv", "mod", "rem")]
    run(agree, {"a": dtype, "b": dtype}, outputs, [x, divisor])


@pytest.mark.parametrize("dtype", dt.COMPUTE, **ids)
def test_casts(agree, dtype):
    """From `dtype` to every type, and bitcasts where sizes agree. NaN gives 0, what is too large saturates."""
    a = Load(dtype, "a", V)
    outputs = [ex.Cast(t, a) for t in dt.COMPUTE if t is not dtype]
    if dtype.name != "bool":
        outputs += [ex.Bitcast(t, a) for t in dt.COMPUTE if t.size == dtype.size and t.name != "bool"]
    data = np.concatenate([values(dtype), np.arange(40).astype(dtype.numpy)])
    got = run(agree, {"a": dtype}, outputs, [data])
    for e, result in zip(outputs, got):
        if isinstance(e, ex.Cast) and e.dtype.is_int and dtype.is_float:
            info = np.iinfo(e.dtype.numpy)
            wide = data.astype(np.float64)
            assert (result[np.isnan(wide)] == 0).all()
            assert (result[wide >= 2.0**64] == info.max).all() and (result[wide <= -(2.0**64)] == info.min).all()


@pytest.mark.parametrize("source", [dt.f32, dt.f64], **ids)
def test_floats_at_the_bounds_of_integers(agree, source):
    """Powers of two, halves beyond them and their neighbours, of both signs, in vectors whose last one is not full."""
    powers = (2.0 ** np.arange(66)).astype(source.numpy)
    ends = np.concatenate([powers, powers - 1, powers + 1, powers - 0.5, powers + 0.5])
    beside = np.nextafter(ends, 0), np.nextafter(ends, np.inf)
    data = np.concatenate([ends, *beside, [0.0, np.nan, np.inf]]).astype(source.numpy)
    data = np.concatenate([data, -data])
    a = Load(source, "a", V)
    outputs = [ex.Cast(t, a) for t in dt.COMPUTE if t.is_int]
    for e, result in zip(outputs, run(agree, {"a": source}, outputs, [data])):
        info = np.iinfo(e.dtype.numpy)
        want = [0 if np.isnan(x) else info.max if x >= info.max else info.min if x <= info.min else int(x)
                for x in data.astype(np.float64).tolist()]  # fmt: skip
        assert result.tolist() == want


@pytest.mark.parametrize("dtype", [dt.f16, dt.bf16], **ids)
def test_all_halves(agree, dtype):
    """Every 16-bit pattern widens right and survives the way back."""
    data = np.arange(65536, dtype=np.uint16).view(dtype.numpy)
    a = Load(dtype, "a", V)
    code = pointwise({"a": dtype}, [ex.Cast(dt.f32, a), ex.Cast(dtype, ex.Cast(dt.f32, a)), a], 64)
    results = [np.zeros(65536, np.float32), np.zeros(65536, dtype.numpy), np.zeros(65536, dtype.numpy)]
    _, got = agree(code, [data, *results], (65536,))
    nan = np.isnan(data.astype(np.float32))
    np.testing.assert_array_equal(got[1], data.astype(np.float32))
    for back in got[2:]:
        assert (back.view(np.uint16) == data.view(np.uint16))[~nan].all()


@pytest.mark.parametrize("dtype", [dt.f16, dt.bf16], **ids)
@pytest.mark.parametrize("source", [dt.f32, dt.f64], **ids)
def test_rounding_to_halves(agree, dtype, source):
    """Each 16-bit number, the middle to the next one, and the neighbours of the middle, rounded to nearest even."""
    grid = np.arange(65536, dtype=np.uint16).view(dtype.numpy).astype(np.float64)
    positive = np.sort(grid[np.isfinite(grid) & (grid >= 0)])
    middle = (positive[:-1] + positive[1:]) / 2
    points = np.concatenate([positive, middle]).astype(source.numpy)
    beside = [np.nextafter(points, source.numpy.type(limit)) for limit in (0, np.inf)]
    points = np.concatenate([points, *beside])
    points = np.concatenate([points, -points])[::5]
    run(agree, {"a": source}, [ex.Cast(dtype, Load(source, "a", V))], [np.ascontiguousarray(points)], 64)


@pytest.mark.parametrize("dtype", [dt.f16, dt.bf16], **ids)
def test_half_arithmetic_rounds_once(agree, dtype):
    """a * b + a stays in f32 until the store."""
    a, b = Load(dtype, "a", V), Load(dtype, "b", V)
    data = np.random.default_rng(0).standard_normal((2, 500)).astype(dtype.numpy)
    (got,) = run(agree, {"a": dtype, "b": dtype}, [a * b + a], [data[0].copy(), data[1].copy()])
    wide = data.astype(np.float32)
    wanted = (wide[0] * wide[1] + wide[0]).astype(dtype.numpy)
    np.testing.assert_array_equal(got.astype(np.float32), wanted.astype(np.float32))


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64], **ids)
def test_fused_multiply_add(agree, target, dtype):
    """One rounding with FMA, two without: random operands whose sum nearly cancels."""
    rng = np.random.default_rng(0)
    a, b = (rng.standard_normal(400).astype(dtype.numpy) for _ in range(2))
    c = -(a * b)
    e = ex.fma(*(Load(dtype, name, V) for name in "abc"))
    (got,) = run(agree, dict.fromkeys("abc", dtype), [e], [a, b, c])
    assert bool(got.any()) == target.has_fma


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64], **ids)
def test_float_remainder_is_exact(agree, dtype):
    """C's fmod over all exponents, subnormals included."""
    rng = np.random.default_rng(0)
    info = np.finfo(dtype.numpy)
    low, high = np.log2(float(info.smallest_subnormal)), np.log2(float(info.max)) - 1
    a, b = ((2.0 ** rng.uniform(low, high, 300) * rng.choice([-1, 1], 300)).astype(dtype.numpy) for _ in range(2))
    x, y = Load(dtype, "a", V), Load(dtype, "b", V)
    got = run(agree, {"a": dtype, "b": dtype}, [ex.Binary(dtype, "rem", x, y), ex.Binary(dtype, "mod", x, y)], [a, b])
    np.testing.assert_array_equal(got[0], np.fmod(a, b))


def test_scalars_equal_vectors(agree):
    """The same expressions outside of vector loops: one task an element."""
    a = Load(dt.f32, "a", T)
    casts = [ex.Cast(t, a) for t in dt.COMPUTE if t is not dt.f32]
    outputs = [ex.fma(a, a, a), ex.maximum(a, const(0.0, dt.f32)), ex.unary("round", a), *casts]
    buffers = (Buffer("a", dt.f32), *(Buffer(f"y{i}", e.dtype, True) for i, e in enumerate(outputs)))
    body = tuple(Store(f"y{i}", T, e) for i, e in enumerate(outputs))
    data = values(dt.f32)
    results = [np.zeros(len(data), e.dtype.numpy) for e in outputs]
    agree(Kernel("k", buffers, (), T, body), [data, *results], end=len(data))

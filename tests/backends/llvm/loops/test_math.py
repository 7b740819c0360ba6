"""The math expressions against higher precision: dense samples, every special value, without and with fused multiply-add."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.ir import Buffer, For, Kernel, Load, Pick, Store
from nncompiler.backends.llvm.loops.math import BY_PIECES, FUNCTIONS, expand
from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import (
    CALLS,
    SMALLEST_POWER,
    Binary,
    Bitcast,
    Call,
    Cast,
    Compare,
    Const,
    Element,
    Fma,
    Select,
    Unary,
    call,
    children,
    const,
    var,
)

COMPARISONS = {
    "lt": np.less, "le": np.less_equal, "gt": np.greater, "ge": np.greater_equal, "eq": np.equal, "ne": np.not_equal,
}  # fmt: skip
BINARIES = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "min": np.minimum, "max": np.maximum,
    "and": np.bitwise_and, "or": np.bitwise_or, "xor": np.bitwise_xor, "shl": np.left_shift, "shr": np.right_shift,
}  # fmt: skip
UNARIES = {"neg": np.negative, "abs": np.abs, "floor": np.floor, "round": np.rint, "sqrt": np.sqrt, "not": np.invert}


def fused(a, b, c):
    """a * b + c rounded (nearly) once: f32 in double; f64 by an exact product and a compensated sum."""
    if a.dtype == np.float32:
        return (a.astype(np.float64) * b + c).astype(np.float32)
    split = np.float64(2.0**27 + 1)
    ah = a * split - (a * split - a)
    bh = b * split - (b * split - b)
    p = a * b
    e = ((ah * bh - p) + ah * (b - bh) + (a - ah) * bh) + (a - ah) * (b - bh)
    s = p + c
    t = s - p
    exact = s + ((p - (s - t)) + (c - t) + e)
    return np.where(np.isfinite(exact), exact, s)


def evaluate(root, arguments, fma):
    """The value of a primitive expression; Element(k) is argument k. Shared objects are computed once."""
    done = {}

    def value(e):
        if id(e) not in done:
            done[id(e)] = compute(e, *map(value, children(e)))
        return done[id(e)]

    def compute(e, *args):
        match e:
            case Const(dtype=t, value=v):
                return np.asarray(v, dtype=t.numpy)
            case Element(operand=k):
                return arguments[k]
            case Unary(op=op):
                return UNARIES[op](*args)
            case Binary(op=op):
                return BINARIES[op](*args)
            case Compare(op=op):
                return COMPARISONS[op](*args)
            case Select():
                return np.where(*args)
            case Fma():
                return fused(*np.broadcast_arrays(*args)) if fma else args[0] * args[1] + args[2]
            case Cast(dtype=t):
                return args[0].astype(t.numpy)
            case Pick(dtype=t, table=table, at=at):
                return np.asarray(table, t.numpy)[value(at) & 15]
            case Call():
                return value(expand(e))
            case Bitcast(dtype=t):
                return np.ascontiguousarray(args[0]).view(t.numpy)
            case _:
                raise AssertionError(f"not a primitive: {type(e).__name__}")

    with np.errstate(all="ignore"):
        return value(root)


def apply(fn, *arrays, fma=True, picks=False):
    dtype = dt.of_numpy(arrays[0].dtype)
    expression = expand(call(fn, *(Element(dtype, k, ()) for k in range(len(arrays)))), picks)
    return np.broadcast_to(evaluate(expression, arrays, fma), arrays[0].shape)


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e, 1) / (1 + e)


REFERENCE = {
    "exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "sin": np.sin, "cos": np.cos, "tan": np.tan,
    "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh,
    "asinh": np.arcsinh, "acosh": np.arccosh, "atanh": np.arctanh, "rsqrt": lambda x: 1 / np.sqrt(x),
    "sigmoid": sigmoid, "pow": np.power,
}  # fmt: skip
DOMAIN = {
    "exp": (-110, 92), "expm1": (-110, 92), "sigmoid": (-110, 110), "sinh": (-92, 92), "cosh": (-92, 92), "tanh": (-20, 20),
    "sin": (-1e5, 1e5), "cos": (-1e5, 1e5), "tan": (-1e5, 1e5), "asin": (-1, 1), "acos": (-1, 1), "atanh": (-1, 1),
    "erf": (-7, 7), "log1p": (-1, 1e3), "acosh": (1, 1e3), "log": (0, 1e3), "rsqrt": (0, 1e3),
}  # fmt: skip
ULPS = {
    "f32": {"exp": 1, "log": 1, "sin": 0.6, "cos": 0.6, "tan": 0.6, "acosh": 0.6, "asinh": 0.6, "atanh": 0.6, "pow": 0.6,
            "erf": 3, "tanh": 3},
    "f64": {
        "exp": 1, "log": 1, "sin": 1, "cos": 1, "tan": 3, "acosh": 3, "asinh": 3, "atanh": 3, "tanh": 3, "sinh": 3,
        "sigmoid": 3,
    },
}  # fmt: skip


def samples(fn, dtype):
    """A dense grid of the interesting interval and magnitudes over all exponents on both sides."""
    low, high = DOMAIN.get(fn, (-50, 50))
    if dtype == np.float64 and abs(high) < 120 and fn in ("exp", "expm1", "sinh", "cosh", "sigmoid"):
        low, high = low * 7.5, high * 7.7
    rng = np.random.default_rng(1)
    grid = rng.uniform(low, high, 60_000)
    near = rng.uniform(-3, 3, 20_000)
    limit = 37.0 if dtype == np.float32 else 300.0
    sizes = 10.0 ** rng.uniform(-limit, limit, 20_000)
    x = np.concatenate([grid, near, sizes, -sizes, rng.uniform(0, 1e-43, 50), 1 + rng.uniform(-1e-3, 1e-3, 5000)])
    x = x.astype(dtype)
    return x[(x >= low) & (x <= high)] if fn in ("asin", "acos", "atanh", "acosh", "sin", "cos", "tan") else x


def ulps(got, want, dtype):
    """|got - want| in units of want's last place; 0 where both are the same non-finite value."""
    with np.errstate(all="ignore"):
        rounded = want.astype(dtype)
        info = np.finfo(dtype)
        unit = np.exp2(np.maximum(np.floor(np.log2(np.abs(want))), info.minexp) - info.nmant)
        unit = np.where(np.isfinite(unit) & (unit > 0), unit, info.smallest_subnormal)
        error = np.abs(got.astype(want.dtype) - want) / unit
    same = (got == rounded) | (np.isnan(got) & np.isnan(rounded))
    return np.where(np.isfinite(rounded) & np.isfinite(got), error, np.where(same, 0, np.inf))


def reference(fn, *arrays):
    wide = [a.astype(np.float64 if a.dtype == np.float32 else np.longdouble) for a in arrays]
    with np.errstate(all="ignore"):
        if fn == "erf":
            return np.array([math.erf(v) for v in wide[0]])
        if fn == "gelu":
            return np.array([v * math.erfc(-v / math.sqrt(2)) / 2 if v else v for v in wide[0]])
        return REFERENCE[fn](*wide)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("fn", [f for f in CALLS if f not in ("pow", "ldexp", "gelu", "inverse_three_quarters")])
def test_error_in_ulps(fn, dtype):
    x = samples(fn, dtype)
    name = dt.of_numpy(dtype).name
    want = reference(fn, x)
    limit = ULPS[name].get(fn, 2)
    for fma in (True, False):
        errors = ulps(apply(fn, x, fma=fma), want, dtype)
        worst = int(np.argmax(errors))
        assert errors[worst] <= limit + (0 if fma else 1), (
            f"{fn}({x[worst]!r}) = {apply(fn, x, fma=fma)[worst]!r}, off by {errors[worst]:.2f} ulp (fma {fma})"
        )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_pow_error_in_ulps(dtype):
    rng = np.random.default_rng(2)
    wide = dtype == np.float64
    x = np.exp(rng.uniform(-40, 40, 60_000)).astype(dtype)
    y = (rng.uniform(-1, 1, 60_000) * (700 if wide else 100) / np.maximum(np.abs(np.log(x)), 0.01)).astype(dtype)
    near = (1 + rng.uniform(-0.3, 0.4, 20_000)).astype(dtype)
    x, y = np.concatenate([x, near]), np.concatenate([y, rng.uniform(-300, 300, 20_000).astype(dtype)])
    want = reference("pow", x, y)
    for fma in (True, False):
        errors = ulps(apply("pow", x, y, fma=fma), want, dtype)
        worst = int(np.argmax(errors))
        assert errors[worst] <= (2 if wide else 0.6), f"pow({x[worst]!r}, {y[worst]!r}): {errors[worst]:.2f} ulp"


@pytest.mark.parametrize("fma", [True, False])
def test_the_power_of_local_response_normalization(fma):
    rng = np.random.default_rng(3)
    logarithms = np.concatenate([rng.uniform(-96, 128, 60_000), rng.uniform(-2, 4, 60_000), [-96.0]])
    x = np.exp2(logarithms).astype(np.float32)
    assert x.min() == SMALLEST_POWER
    got = apply("inverse_three_quarters", x, fma=fma)
    assert ulps(got, reference("pow", x, np.float32(-0.75)), np.float32).max() <= 3
    special = apply("inverse_three_quarters", np.float32([np.inf, np.nan, 1, 3.4e38]), fma=fma)
    assert_same(special, np.float32([0, np.nan, 1, 3.4e38**-0.75]), "x^(-3/4)")


SPECIAL = [
    0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 2.5, -2.5, np.inf, -np.inf, np.nan, 1e30, -1e30, 1e-30, -1e-30,
    1e-42, -1e-42,
]  # fmt: skip


def assert_same(got, want, message):
    """Equal up to rounding (a unit of the smallest subnormals), with NaN, infinities and the signs of zeros exactly."""
    np.testing.assert_allclose(got, want, rtol=1e-6, atol=np.finfo(want.dtype).smallest_subnormal, err_msg=message)
    zero = want == 0
    np.testing.assert_array_equal(np.signbit(got[zero]), np.signbit(want[zero]), err_msg=message)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("fn", [f for f in CALLS if f not in ("pow", "ldexp", "gelu", "inverse_three_quarters")])
def test_special_values(fn, dtype):
    x = np.array(SPECIAL, dtype=dtype)
    if fn in ("sin", "cos", "tan"):
        x = x[~(np.abs(x) == dtype(1e30))]
    with np.errstate(all="ignore"):
        want = reference(fn, x).astype(dtype)
    for fma in (True, False):
        assert_same(apply(fn, x, fma=fma), want, f"{fn} fma={fma}")


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_special_values_of_pow(dtype):
    x, y = (a.reshape(-1) for a in np.meshgrid(np.array(SPECIAL, dtype=dtype), np.array(SPECIAL, dtype=dtype)))
    with np.errstate(all="ignore"):
        want = np.power(x, y)
    got = apply("pow", x, y)
    np.testing.assert_array_equal(np.isnan(got), np.isnan(want))
    assert_same(got, want, "pow")


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_reduction_near_multiples_of_half_pi(dtype):
    k = np.arange(1, 200_000, 7, dtype=np.float64)
    x = (k * (np.pi / 2)).astype(dtype)
    for fn in ("sin", "cos", "tan"):
        errors = ulps(apply(fn, x), reference(fn, x), dtype)
        assert errors.max() <= (3 if dtype == np.float64 else 0.6), fn


def test_huge_arguments_stay_in_range():
    x = np.array([2.0**60, -1e30, 3e38], dtype=np.float32)
    for fn in ("sin", "cos"):
        assert np.all(np.abs(apply(fn, x)) <= 1)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_product_with_a_power_of_two_rounds_once(dtype):
    rng = np.random.default_rng(4)
    limit = 250 if dtype == np.float32 else 2040
    x = np.concatenate([rng.uniform(-2, 2, 20_000), [0.0, -0.0, np.inf, -np.inf, np.nan] * 100]).astype(dtype)
    k = rng.integers(-limit, limit + 1, x.size)
    bits, known = np.uint32 if dtype == np.float32 else np.uint64, ~np.isnan(x)
    with np.errstate(all="ignore"):
        want = np.ldexp(x, k)
    got = apply("ldexp", x, k.astype(dtype))
    np.testing.assert_array_equal(got.view(bits)[known], want.view(bits)[known])
    assert np.isnan(got[~known]).all()


@pytest.mark.parametrize("fma", [True, False])
def test_gelu(fma):
    """By the error function it has an absolute error below 0, by pieces a relative one down to -2."""
    rng = np.random.default_rng(5)
    sizes = 10.0 ** rng.uniform(-36, 0, 20_000)
    x = np.concatenate([rng.uniform(-9, 9, 200_000), sizes, -sizes, [88.0, 3e38, -88.0]]).astype(np.float32)
    want = reference("gelu", x)
    for picks in (False, True):
        got = apply("gelu", x, fma=fma, picks=picks)
        above = x > (-2 if picks else 0)
        assert ulps(got, want, np.float32)[above].max() <= 8
        assert np.abs(got - want)[~above].max() <= (1.5e-7 if picks else 4e-7)
        assert not np.abs(got - want)[x < -6].max() > 1e-8
    wide = rng.uniform(-9, 9, 50_000)
    np.testing.assert_allclose(apply("gelu", wide, fma=fma), reference("gelu", wide), 1e-14, 1e-15)


def test_gelu_beyond_numbers():
    """-infinity times 0 is NaN, as ONNX's formula has it."""
    x = np.array([np.nan, -np.nan, -np.inf, np.inf, -0.0, 0.0, -1e30, 3e38, 1e-45], np.float32)
    for picks in (False, True):
        got = apply("gelu", x, picks=picks)
        assert np.isnan(got[:3]).all()
        assert got[3:].tolist() == [np.inf, 0, 0, 0, x[-2], 0]


def gelu_kernel(width, count):
    """y[v] = gelu(x[v])."""
    v = var("v")
    body = (Store("y", v, call("gelu", Load(dt.f32, "x", v))),)
    loop = For(v, const(0), const(count), body, "vector", width, width)
    return Kernel("k", (Buffer("x", dt.f32), Buffer("y", dt.f32, written=True)), (), var("t"), (loop,))


@pytest.mark.parametrize("width", [1, 8, 16, 32, 64])
def test_pieces_are_picked_as_they_are_interpreted(agree, target, width):
    x = np.random.default_rng(6).uniform(-7, 7, 4 * width + 3).astype(np.float32)
    _, (_, got) = agree(gelu_kernel(width, x.size), [x, np.zeros_like(x)])
    picks = target.permutes_floats and width % 16 == 0
    np.testing.assert_array_equal(got, apply("gelu", x, fma=target.has_fma, picks=picks))


@pytest.mark.parametrize(("cpu", "name"), [("znver4", "vpermps"), ("haswell", "vdivps")])
def test_instructions_of_gelu(cpu, name):
    target = machine.of(cpu, "x86_64-unknown-linux-gnu")
    module = codegen.module_text([gelu_kernel(16, 64)], target, exported=True)
    code = codegen.optimize([module], target).assembly()
    assert name in code and ("vdivps" in code) == (name == "vdivps")


def test_the_table_is_complete():
    assert set(BY_PIECES) <= set(FUNCTIONS)
    assert set(FUNCTIONS) == set(CALLS)


def test_other_types_are_refused():
    with pytest.raises(TypeError, match="exp of f16"):
        expand(Call(dt.f16, "exp", (Const(dt.f16, 1.0),)))

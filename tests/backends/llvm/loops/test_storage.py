"""Storage types in kernels: every byte, every rounding boundary, compiled and interpreted, against the evaluator."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm.loops.ir import Buffer, For, Kernel, Load, Store
from nncompiler.backends.llvm.loops.text import print_expr
from nncompiler.backends.llvm.loops.verify import verify_kernel
from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import VerifyError
from nncompiler.ir.expr import const, var
from nncompiler.ops.base.convert import convert, int_range

V, T, N = var("v"), var("t"), var("n")
pytestmark = pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning", "ignore:overflow:RuntimeWarning")
FLOATS = [t for t in dt.STORAGE if t.is_float]
MODES = [(saturate, mode) for saturate in (True, False) for mode in ("up", "down", "nearest")]


def variants(to: DType, x: ex.Expr) -> list[ex.Cast]:
    """The casts to `to` that attributes tell apart."""
    if to == dt.f8e8m0:
        return [ex.Cast(to, x, saturate, mode) for saturate, mode in MODES]
    return [ex.Cast(to, x), ex.Cast(to, x, saturate=False)] if to.is_float and to in dt.STORAGE else [ex.Cast(to, x)]


def pointwise(source: DType, outputs: list[ex.Cast] | list[ex.Expr], width: int) -> Kernel:
    buffers = [Buffer("a", source)] + [Buffer(f"y{i}", e.dtype, written=True) for i, e in enumerate(outputs)]
    body = tuple(Store(f"y{i}", V, e) for i, e in enumerate(outputs))
    return Kernel("k", tuple(buffers), (N,), T, (For(V, const(0), N, body, "vector", width, width),))


def run(agree, outputs, x, width=32):
    """What the kernel writes, once compiled and interpreted agree, for all expressions over buffer a = x."""
    results = [np.zeros(len(x), e.dtype.numpy) for e in outputs]
    source = outputs[0].x.dtype
    return agree(pointwise(source, outputs, width), [x, *results], (len(x),))[1][1:]


def same(got: np.ndarray, want: np.ndarray, what: str) -> None:
    """Equal bits, NaNs alike."""
    if got.dtype.kind not in "iub":
        nan = np.isnan(got.astype(np.float64)), np.isnan(want.astype(np.float64))
        np.testing.assert_array_equal(*nan, err_msg=what)
        got, want = got[~nan[0]], want[~nan[0]]
    np.testing.assert_array_equal(got.view(f"u{got.itemsize}"), want.view(f"u{want.itemsize}"), err_msg=what)


def boundaries(source: DType, rng: np.random.Generator) -> np.ndarray:
    """Values of `source`: of every storage float all numbers, the middles between neighbours, and what lies just beside."""
    if source.name == "bool":
        return np.array([False, True])
    if source.is_int:
        low, high = int_range(source)
        points = [low, high, 0, 1, *(s * 2**p + d for p in range(63) for s in (1, -1, 3) for d in (-1, 0, 1))]
        some = rng.integers(low, high, 500, source.numpy, endpoint=True)
        return np.concatenate([np.array([p for p in points if low <= p <= high], source.numpy), some])
    points = []
    for t in FLOATS:
        grid = np.arange(256, dtype=np.uint8)[: 1 << t.bits].view(t.numpy).astype(np.float64)
        grid = np.unique(np.abs(grid[np.isfinite(grid)]))
        grid = np.concatenate([grid, [2 * grid[-1] - grid[-2]]])
        points += [grid, (grid[1:] + grid[:-1]) / 2]
    special = [2.0**-150, 1e-300, 1e300, np.inf, np.nan, 2.0**128, 2.0**31, 2.0**63]
    x = np.concatenate([*points, special]).astype(source.numpy)
    beside = [np.nextafter(x, source.numpy.type(limit)) for limit in (0, np.inf)] if source.numpy.char in "efd" else []
    x = np.unique(np.concatenate([x, *beside]).astype(np.float64)).astype(source.numpy)
    patterns = rng.integers(0, 1 << source.bits, 1000, f"u{source.size}", endpoint=False) if source.bits < 64 else []
    return np.concatenate([x, -x, np.asarray(patterns, f"u{source.size}").view(source.numpy)])


@pytest.mark.parametrize("source", dt.STORAGE, ids=str)
def test_every_byte(agree, source):
    """To every type. What lies in the high bits of a byte that holds less is not looked at."""
    x = np.arange(256, dtype=np.uint8).view(source.numpy)
    outputs = [c for t in (*dt.COMPUTE, *dt.STORAGE) if t != source for c in variants(t, Load(source, "a", V))]
    clean = (np.arange(256) & ((1 << source.bits) - 1)).astype(np.uint8).view(source.numpy)
    for e, got in zip(outputs, run(agree, outputs, x)):
        same(got, convert(clean, e.dtype, saturate=e.saturate, round_mode=e.round_mode), print_expr(e))


@pytest.mark.parametrize("source", dt.COMPUTE, ids=str)
def test_every_boundary(agree, source):
    x = boundaries(source, np.random.default_rng(1))
    for to in dt.STORAGE:
        outputs = variants(to, Load(source, "a", V))
        for e, got in zip(outputs, run(agree, outputs, x)):
            want = convert(x, to, saturate=e.saturate, round_mode=e.round_mode)
            same(got, want, print_expr(e))


@pytest.mark.parametrize("source", [dt.f64, dt.i32, dt.u32, dt.i64, dt.u64], ids=str)
def test_bf16_is_rounded_once(agree, source):
    x = boundaries(source, np.random.default_rng(2))
    fine = [int(s) * ((1 << 30) + (1 << 22) + d) for d in (-1, 0, 1) for s in (1, -1) if s > 0 or source.is_signed]
    x = np.concatenate([x, np.array(fine, np.int64).astype(source.numpy)])
    (got,) = run(agree, [ex.Cast(dt.bf16, Load(source, "a", V))], x)
    same(got, convert(x, dt.bf16), "bf16")


@pytest.mark.parametrize("dtype", [*dt.STORAGE, dt.c64, dt.c128], ids=str)
def test_moving(agree, dtype):
    """Loads, stores, selections, constants and guards keep bits; a buffer that is read backwards takes strided accesses."""
    raw = np.random.default_rng(0).integers(0, 1 << min(dtype.bits, 8), 40 * dtype.size, np.uint8)
    if dtype.kind == "complex":
        raw = (raw & 0x3F).astype(np.uint8)
    x = raw.view(dtype.numpy)
    a = Load(dtype, "a", V)
    odd = ex.compare("eq", V % 2, 1)
    outputs = [
        a, ex.select(odd, a, Load(dtype, "a", const(3))), Load(dtype, "a", const(39) - V),
        ex.select(odd, a, const(1, dtype)), Load(dtype, "a", V, odd), Load(dtype, "a", (V * 7) % 40),
    ]  # fmt: skip
    results = [np.zeros(40, dtype.numpy) for _ in outputs]
    _, got = agree(pointwise(dtype, outputs, 8), [x, *results], (40,))
    index = np.arange(40)
    odd_ = index % 2 == 1
    one, zero = np.ones(1, dtype.numpy), np.zeros(dtype.size, np.uint8).view(dtype.numpy)
    wants = [x, np.where(odd_, x, x[3]), x[39 - index], np.where(odd_, x, one), np.where(odd_, x, zero), x[index * 7 % 40]]
    for result, want in zip(got[1:], wants):
        np.testing.assert_array_equal(result.view(np.uint8), np.ascontiguousarray(want).view(np.uint8))


def test_arithmetic_is_refused():
    a = Load(dt.f8e5m2, "a", V)
    for e in (ex.binary("add", a, a), ex.unary("neg", a)):
        with pytest.raises(VerifyError, match="f8e5m2, which is only moved and converted"):
            verify_kernel(pointwise(dt.f8e5m2, [e], 4))


def test_attributes_are_printed():
    """Kernels that print alike are emitted once."""
    a = Load(dt.f32, "a", V)
    texts = {print_expr(e) for e in variants(dt.f8e8m0, a)}
    assert len(texts) == 6 and "f8e8m0(a[v], saturate=false, round_mode=nearest)" in texts

"""Vector loops: every remainder, offsets of every kind, guards, registers, conditions."""

from __future__ import annotations

import ctypes
import mmap
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.ir import (
    Assign,
    Buffer,
    Check,
    Declare,
    For,
    Horizontal,
    If,
    Kernel,
    Let,
    Load,
    Prefetch,
    Read,
    Scratch,
    Store,
    Transpose,
)  # fmt: skip
from nncompiler.backends.llvm.loops.verify import VerifyError, verify_kernel
from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.expr import Var, const, fma, maximum, minimum, select, var

F, T, V, STEP = dt.f32, var("t"), var("v"), var("i")
X, Y = Buffer("x", F), Buffer("y", F, written=True)
QUICK = settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck))


def rows(start, row, pitch):
    """Offsets of consecutive elements of rows of `row` elements that lie `pitch` apart."""
    return (V + start) // row * pitch + (V + start) % row


def floats(n, seed=0):
    return np.random.default_rng(seed).standard_normal(n).astype(np.float32)


def loop(end, *body, width=16, begin=0):
    lift = lambda e: const(e) if isinstance(e, int) else e  # noqa: E731
    return For(V, lift(begin), lift(end), body, "vector", width, width)


def x_at(offset, guard=None, default=None):
    return Load(F, "x", offset, guard, default)


def kernel(*body, buffers=(X, Y), params=(), scratch=()):
    return Kernel("k", buffers, params, T, body, scratch)


@pytest.mark.parametrize("width", [4, 8, 16])
def test_every_remainder(agree, width):
    """One kernel for all lengths: the tail is masked, the body is not."""
    n = var("n")
    body = loop(n, Store("y", V, fma(x_at(V), x_at(V), const(0.1, F))), width=width)
    for length in range(2 * width + 1):
        agree(kernel(body, params=(n,)), [floats(length + 1)[:length], np.zeros(length, np.float32)], (length,))


@pytest.mark.parametrize("length", [1, 15, 16, 17, 33, 48])
def test_constant_lengths(agree, length):
    body = loop(length, Store("y", V, maximum(x_at(V), const(0.0, F))))
    agree(kernel(body), [floats(length), np.zeros(length, np.float32)])


@pytest.mark.parametrize("width", [4, 8, 16])
def test_every_remainder_of_pairs(agree, width):
    """Every other element: nothing beyond the last one is read, as no buffer is longer."""
    n = var("n")
    body = loop(n, Store("y", V, x_at(V * 2) + x_at(V * 2 + 1)), width=width)
    for length in range(2 * width + 1):
        agree(kernel(body, params=(n,)), [floats(2 * length + 1)[: 2 * length], np.zeros(length, np.float32)], (length,))


@pytest.mark.parametrize("width", [4, 8, 16])
@pytest.mark.parametrize("group", [2, 4, 8])
def test_every_remainder_of_groups(agree, target, width, group):
    """Lanes that read one element in groups: one load, of nothing beyond the last group's element, and a shuffle."""
    n = var("n")
    k = kernel(loop(n, Store("y", V, x_at(V // group + T)), width=width), params=(n,))
    for length in range(2 * width + 1):
        agree(k, [floats(length + 1)[: -(-length // group)], np.zeros(length, np.float32)], (length,))
    if target.has_masked_access(32):
        text = codegen.module_text([k], target)
        assert "masked.gather" not in text and ("%spread" in text) == (group < width)


@pytest.mark.parametrize(("dtype", "width"), [(dt.f32, 8), (dt.f32, 16), (dt.i32, 8), (dt.i32, 16), (dt.f64, 8)])
@pytest.mark.parametrize(("p", "q", "r"), [(2, 0, 3), (255, 0, 511), (1, 3, 5), (33333, 5, 40000), (3, 1, 2), (16, 7, 17)])
def test_every_remainder_of_windows(agree, target, p, q, r, dtype, width):
    """Lanes whose elements lie within a vector of each other, clipped at the end: one load, which no element past the last
    lane's is part of, and a permutation."""
    n, last = var("n"), var("last")
    at = (V * p + q) // r
    body = loop(n, Store("y", V, Load(dtype, "x", minimum(at + 1, last) + T) - Load(dtype, "x", at + T)), width=width)
    k = kernel(body, params=(n, last), buffers=(Buffer("x", dtype), Buffer("y", dtype, written=True)))
    for length in (1, 15, 16, 17, 32, 49):
        size = ((length - 1) * p + q) // r + 1
        data = np.random.default_rng(length).standard_normal(size) * 100
        agree(k, [data.astype(dtype.numpy), np.zeros(length, dtype.numpy)], (length, size - 1))
    able = target.vector_bits == 32 * width >= 256 and dtype.size == 4 and p < r < 1 << 15
    assert any(name in codegen.module_text([k], target) for name in ("permvar", "avx2.perm")) == able


@pytest.mark.skipif(sys.platform == "win32", reason="pages are protected by mprotect")
def test_windows_end_with_their_last_lane():
    """A load of a whole vector would leave the array: its last element lies at the end of a page before one that nobody may
    read."""
    size, page = 32, mmap.PAGESIZE
    k = kernel(loop(32, Store("y", V, x_at(V * 2 // 3 + T))))
    target = machine.host()
    memory = mmap.mmap(-1, 2 * page)
    whole = np.frombuffer(memory, np.uint8)
    start = whole.ctypes.data
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.mprotect(ctypes.c_void_p(start + page), ctypes.c_size_t(page), 0) == 0
    try:
        x = whole[page - 4 * size : page].view(np.float32)
        x[:] = floats(size)
        y = whole[: 4 * 32].view(np.float32)
        loaded = codegen.load(codegen.compile_object([k], target, exported=True), [k.name])
        pointers = (ctypes.c_void_p * 2)(x.ctypes.data, y.ctypes.data)
        run = ctypes.CFUNCTYPE(ctypes.c_int32, *[ctypes.c_void_p] * 2, *[ctypes.c_int64] * 2, ctypes.c_void_p)
        run(loaded[k.name])(pointers, None, 11, 12, None)
        np.testing.assert_array_equal(y, x[np.arange(32) * 2 // 3 + 11])
    finally:
        libc.mprotect(ctypes.c_void_p(start + page), ctypes.c_size_t(page), 3)


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64])
@pytest.mark.parametrize("width", [1, 2, 4, 8, 16])
def test_products_with_powers_of_two(agree, width, dtype):
    """The instruction, where the machine has it, gives the bits of two exact powers: subnormals, infinities, zeros, NaN."""
    rng = np.random.default_rng(width)
    limit = 250 if dtype == dt.f32 else 2040
    x = np.concatenate([rng.uniform(-2, 2, 60), [0.0, -0.0, np.inf, -np.inf, np.nan]]).astype(dtype.numpy)
    k = rng.integers(-limit, limit + 1, x.size).astype(dtype.numpy)
    value = ex.call("ldexp", Load(dtype, "x", V), Load(dtype, "k", V))
    buffers = (Buffer("x", dtype), Buffer("k", dtype), Buffer("y", dtype, written=True))
    _, (_, _, y) = agree(
        kernel(loop(x.size, Store("y", V, value), width=width), buffers=buffers), [x, k, np.zeros_like(x)]
    )  # fmt: skip
    with np.errstate(all="ignore"):
        np.testing.assert_array_equal(y, np.ldexp(x, k.astype(np.int32)))


OFFSETS = {
    "uniform": const(3), "forward": V + 5, "reverse": const(70) - V, "two": V * 2 + 1, "three": V * 3, "five": V * 5 + 2,
    "minus two": const(140) - V * 2, "row": V // 16 * 7 + V % 16, "odd row": V // 5 * 9 + V % 5, "modulo": (V * V) % 37,
    "square": V * V // 8, "task": T * 16 + V % 8, "clamped": minimum(V, const(20)),
    "selected": select(V.eq(const(4)), const(1), V + 2), "rows": rows(3, 17, 19), "later rows": rows(T * 5 + 2, 19, 21),
    "blocks": rows(14, 16, 80) - 14, "pitch of rows": rows(T + 1, 20, var("n")) + 2, "row numbers": (V + 5) // 18 * 7,
    "columns": (V + T) % 18 * 2, "rows and lanes": rows(1, 23, 40) - V, "rows of rows": rows(1, 18, 20) + rows(2, 16, 5),
    "backwards": const(200) - rows(T, 21, 30), "stride": V * (var("n") - 28) + T,
    "minus stride": const(250) - V * (var("n") - 28),
    "stride and two": (V * (var("n") - 31) + 3) * 2 + V, "two strides": V * (var("n") - 30) + V * (var("n") - 31),
    "stride of columns": V % 17 * (var("n") - 20) + V, "no stride": V * (var("n") - 33),
    "row of strides": V * (var("n") - 30) // 16 + V * (var("n") - 31) % 16,
    "groups": V // 2 + T, "groups apart": V // 4 * 3 + 1, "groups backwards": const(60) - V // 2,
    "groups and lanes": V // 2 + V, "groups of groups": V // 2 // 2, "groups of unlike sizes": V // 2 + V // 4,
    "groups in rows": V // 2 + rows(1, 17, 19), "groups of strides": V // 2 * (var("n") - 30),
    "groups from groups": V // 2 - V // 4, "remainders of groups": V // 2 % 5,
    "thirds": (V * 2 + 1) // 3, "sevenths": (V * 3 + T) // 7 * 2,
}  # fmt: skip


@pytest.mark.parametrize("offset", OFFSETS.values(), ids=OFFSETS.keys())
def test_loads_of_every_stride(agree, offset):
    length = 37
    body = loop(length, Store("y", T * length + V, x_at(offset) + x_at(offset, (V < 30) & (V > 1))))
    agree(kernel(body, params=(var("n"),)), [floats(300), np.zeros(2 * length, np.float32)], (33,), end=2)


@pytest.mark.parametrize(
    "offset",
    [V * 2 + 1, const(39) - V, V * V, V // 5 * 9 + V % 5, const(2), rows(T + 3, 17, 25), rows(1, 16, 64), V * var("n") + 1],
    ids=["two", "reverse", "square", "odd row", "uniform", "rows", "blocks", "stride"],
)
def test_stores_of_every_stride(agree, offset):
    length = 37
    body = loop(length, Store("y", offset, x_at(V)))
    agree(kernel(body, params=(var("n"),)), [floats(64), np.zeros(1400, np.float32)], (7,))


GUARDS = {
    "below": V < 11, "above": V > 11, "from": V >= 3, "to": V <= 35, "both": (V >= 3) & (V < 30),
    "odd": (V % 2).eq(const(1)), "param": var("n") > V, "reversed": ex.compare("lt", var("n"), V), "row": T < 1,
    "never": V < 0, "always": V >= 0, "data": x_at(V) > 0.0,
    "either": (V < 4) | (T.eq(const(1))), "not": ex.unary("not", V.eq(const(9))),
}  # fmt: skip


@pytest.mark.parametrize("guard", GUARDS.values(), ids=GUARDS.keys())
def test_guards(agree, guard):
    """A guarded load of each kind of offset, and a guarded store; what is guarded off lies out of bounds."""
    length = 37

    def inside(offset):
        return select(guard, offset, const(10**9))

    seven = const(7.0, F)
    body = loop(
        length,
        Let(Var(F, "a"), Load(F, "x", inside(V), guard, seven)),
        Let(Var(F, "b"), Load(F, "x", select(guard, const(3), const(-(10**9))), guard)),
        Let(Var(F, "c"), Load(F, "x", V * 2, guard, x_at(const(2)))),
        Let(Var(F, "d"), Load(F, "x", V, guard, x_at(V + 1))),
        Store("y", T * length + V, Var(F, "a") + Var(F, "b") + Var(F, "c") + Var(F, "d")),
        Store("y", const(2 * length) + T * length + V, Var(F, "a"), guard),
        Store("y", const(4 * length) + V * 2, Var(F, "b"), guard),
    )
    agree(kernel(body, params=(var("n"),)), [floats(128), np.zeros(6 * length, np.float32)], (19,), end=2)


@pytest.mark.parametrize("width", [1, 4, 16])
@pytest.mark.parametrize("length", [0, 3, 16, 35])
def test_reduction_over_lanes(agree, width, length):
    """A register with lanes outside of the loop, updated lane by lane and reduced by Horizontal."""
    parts = {"add": 0.0, "mul": 1.0, "max": -1e30, "min": 1e30}
    declare = tuple(Declare(op, F, const(start, F), lanes=width) for op, start in parts.items())
    update = (Assign(op, (), ex.binary(op, Read(F, op), x_at(V))) for op in parts)
    result = (Store("y", const(i), Horizontal(F, op, Read(F, op))) for i, op in enumerate(parts))
    body = (*declare, loop(var("n"), *update, width=width), *result)
    agree(kernel(*body, params=(var("n"),)), [floats(64), np.zeros(4, np.float32)], (length,))


@pytest.mark.parametrize("op", ["add", "and", "or", "xor", "min", "max"])
def test_horizontal_of_integers(agree, op):
    i32 = dt.i32
    body = (
        Declare("r", i32, const(-1 if op == "and" else 0, i32), lanes=8),
        loop(21, Assign("r", (), ex.binary(op, Read(i32, "r"), Load(i32, "x", V))), width=8),
        Store("y", const(0), Horizontal(i32, op, Read(i32, "r"))),
    )
    data = np.random.default_rng(1).integers(-99, 99, 21, np.int32)
    agree(kernel(*body, buffers=(Buffer("x", i32), Buffer("y", i32, True))), [data, np.zeros(1, np.int32)])


@pytest.mark.parametrize("columns", [8, 13])
def test_register_tile(agree, columns):
    """out[p, j] = sum_k a[p, k] b[k, j] with a tile of pixels by vectors in registers."""
    k, p, n = var("k"), var("p"), var("n")
    b = Load(F, "b", k * columns + V)
    a = Load(F, "x", (T * 3 + p) * n + k)
    update = Assign("acc", (p,), fma(a, b, Read(F, "acc", (p,))))
    tile = (
        Declare("acc", F, const(0.5, F), (3,)),
        For(k, const(0), n, (For(p, const(0), const(3), (update,), "unrolled"),)),
        For(p, const(0), const(3), (Store("y", (T * 3 + p) * columns + V, Read(F, "acc", (p,))),), "unrolled"),
    )
    for extent in (0, 1, 5):
        arrays = [floats(6 * extent), floats(columns * extent, 1), np.zeros(6 * columns, np.float32)]
        whole = kernel(loop(columns, *tile, width=8), buffers=(X, Buffer("b", F), Y), params=(n,))
        _, got = agree(whole, arrays, (extent,), end=2)
        reference = arrays[0].reshape(6, extent) @ arrays[1].reshape(extent, columns) + 0.5
        np.testing.assert_allclose(got[2].reshape(6, columns), reference, rtol=1e-5, atol=1e-5)


def test_conditions_and_registers(agree):
    """If on run-time conditions inside and outside of vector loops, with registers changed in one or both arms."""
    n = var("n")
    r, s = Read(F, "r"), Read(F, "s")
    body = (
        Declare("s", F, const(1.0, F)),
        If(n > 3, (Assign("s", (), const(2.0, F)), If(T > 0, (Assign("s", (), s + 3.0),))), (Assign("s", (), s * 5.0),)),
        loop(
            21,
            Declare("r", F, s),
            For(STEP, const(0), n, (If(STEP > 1, (Assign("r", (), r + x_at(V)),), (Assign("r", (), r * x_at(V + 1)),)),)),
            Store("y", T * 21 + V, r + s),
            width=8,
        ),
    )
    for value in (0, 2, 5):
        agree(kernel(*body, params=(n,)), [floats(40), np.zeros(42, np.float32)], (value,), end=2)


def test_steps_bounds_and_names(agree):
    """Serial loops with steps, unrolled loops nested in order, names that end with their block."""
    i, j = var("i"), var("j")
    body = (
        For(i, T, const(11), (Let(Var(dt.i64, "a"), i * 2), Store("y", i, x_at(Var(dt.i64, "a")))), step=3),
        For(i, const(0), const(3), (
            For(j, i, const(4), (Let(Var(dt.i64, "a"), i * 4 + j), Store("y", Var(dt.i64, "a") + 20, x_at(j)),), "unrolled"),
        ), "unrolled"),
        For(i, const(4), const(5), (Store("y", i + 15, x_at(i)),)),
        For(i, const(5), const(5), (Store("y", i + 10**9, x_at(i)),)),
    )  # fmt: skip
    agree(kernel(*body), [floats(40), np.zeros(40, np.float32)], end=3)


@pytest.mark.parametrize("n", [16, 21])
def test_check_sets_the_status(agree, n):
    """Only active lanes count; the code is that of the last failure; execution goes on."""
    checks = (Check(x_at(V) < 5.0, 7), Check(T < 2, 9), Store("y", V, x_at(V)))
    calm = np.concatenate([floats(n).clip(-1, 1), np.full(16, 9, np.float32)])
    assert agree(kernel(loop(n, *checks)), [calm, np.zeros(n, np.float32)])[0] == 0
    assert agree(kernel(loop(n, *checks)), [calm, np.zeros(n, np.float32)], end=3)[0] == 9
    calm[n - 1] = 9
    assert agree(kernel(loop(n, *checks)), [calm, np.zeros(n, np.float32)])[0] == 7


def test_scratch_and_prefetch(agree):
    """Scratch arrays keep what a task wrote; a prefetch changes nothing, wherever it points."""
    scratch = (Scratch("p", F, 20), Scratch("q", dt.i32, 20))
    both = ex.cast(Load(dt.i32, "q", V), F)
    body = (
        loop(20, Store("p", V, x_at(V) * 2.0), Store("q", V, ex.cast(x_at(V) * 100.0, dt.i32)), width=8),
        Prefetch("x", T * 10**6),
        loop(20, Prefetch("x", V * V, 1), Store("y", T * 20 + V, Load(F, "p", const(19) - V) + both)),
    )
    agree(kernel(*body, scratch=scratch), [floats(20), np.zeros(40, np.float32)], end=2)


def test_in_place(agree):
    """A written buffer may alias a read one where every element is read before it is written."""
    buffers = (X, Buffer("y", F, written=True, alias="x"))
    body = loop(37, Store("y", V, x_at(V) + Load(F, "y", V)))
    agree(kernel(body, buffers=buffers), [floats(37), floats(37, 1)])


def test_tasks_split_anywhere(target, agree):
    body = loop(7, Store("y", T * 7 + V, x_at(T * 7 + V) * 3.0), width=4)
    for begin, end in ((0, 5), (2, 3), (3, 3), (4, 2)):
        agree(kernel(body), [floats(35), np.zeros(35, np.float32)], begin=begin, end=end)


INDICES = st.deferred(
    lambda: st.sampled_from([V, T, STEP, const(3), const(16), var("n")])
    | st.builds(lambda a, b: a + b, INDICES, INDICES)
    | st.builds(lambda a, b: a - b, INDICES, INDICES)
    | st.builds(lambda a, b: a * b, INDICES, st.sampled_from([const(-3), const(2), const(16), var("n")]))
    | st.builds(lambda a, m: a // m, INDICES, st.sampled_from([2, 3, 8, 16, 24, 48]))
    | st.builds(lambda a, m: a % m, INDICES, st.sampled_from([2, 3, 8, 16, 24, 48]))
    | st.builds(ex.binary, st.sampled_from(["min", "max", "div", "rem", "and", "xor"]), INDICES, INDICES)
    | st.builds(
        lambda op, a, b, c: select(ex.compare(op, a, b), c, a), st.sampled_from(ex.COMPARE), INDICES, INDICES, INDICES
    )
)


@QUICK
@given(st.lists(INDICES, min_size=3, max_size=5), st.integers(0, 5), st.sampled_from([8, 16]))
def test_index_arithmetic(agree, indices, n, width):
    """Any index expression over lanes, tasks, loops and parameters has its value, and addresses what it says."""
    i64 = dt.i64
    inner = []
    for number, e in enumerate(indices):
        place = ((T * 2 + STEP) * len(indices) + number) * 37 + V
        inner += [Store("y", place, e), Store("z", place, Load(F, "x", e % 64))]
    body = For(STEP, const(0), const(2), (loop(37, *inner, width=width),))
    size = 4 * len(indices) * 37
    buffers = (X, Buffer("y", i64, True), Buffer("z", F, True))
    agree(
        kernel(body, buffers=buffers, params=(var("n"),)),
        [floats(64), np.zeros(size, np.int64), np.zeros(size, np.float32)], (n,), end=2,
    )  # fmt: skip


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64, dt.f16, dt.i8, dt.i32, dt.i64], ids=str)
@pytest.mark.parametrize("width", [2, 4, 8, 16])
def test_squares(agree, width, dtype):
    """Lanes and elements of a register tile change places, in every width and type."""
    row = var("row")
    unrolled = lambda *body: For(row, const(0), const(width), body, "unrolled")  # noqa: E731
    body = loop(
        width,
        Declare("tile", dtype, const(0, dtype), (width,)),
        unrolled(Assign("tile", (row,), Load(dtype, "x", row * width + V))),
        Transpose("tile"),
        unrolled(Store("y", row * width + V, Read(dtype, "tile", (row,)))),
        width=width,
    )
    x = np.arange(width * width).astype(dtype.numpy)
    buffers = (Buffer("x", dtype), Buffer("y", dtype, written=True))
    _, (_, y) = agree(kernel(body, buffers=buffers), [x, np.zeros_like(x)])
    np.testing.assert_array_equal(y.reshape(width, width), x.reshape(width, width).T)


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64, dt.f16, dt.i8, dt.i64, dt.boolean], ids=str)
@pytest.mark.parametrize("width, rows", [(4, 2), (4, 3), (8, 2), (8, 5), (16, 3), (16, 6), (16, 7), (16, 8), (16, 16)])
def test_rows_are_interleaved(agree, width, rows, dtype):
    """Fewer elements than lanes: those of one lane stand side by side."""
    row = var("row")
    unrolled = lambda *body: For(row, const(0), const(rows), body, "unrolled")  # noqa: E731
    body = loop(
        width,
        Declare("tile", dtype, const(0, dtype), (rows,)),
        unrolled(Assign("tile", (row,), Load(dtype, "x", row * width + V))),
        Transpose("tile"),
        unrolled(Store("y", row * width + V, Read(dtype, "tile", (row,)))),
        width=width,
    )
    x = (np.random.default_rng(0).integers(0, 2 if dtype == dt.boolean else 99, width * rows)).astype(dtype.numpy)
    buffers = (Buffer("x", dtype), Buffer("y", dtype, written=True))
    _, (_, y) = agree(kernel(body, buffers=buffers), [x, np.zeros_like(x)])
    np.testing.assert_array_equal(y, x.reshape(rows, width).T.ravel())


def test_no_more_rows_than_lanes_are_transposed():
    for rows in ((17,), (1,)):
        body = loop(16, Declare("tile", F, const(0.0, F), rows), Transpose("tile"))
        with pytest.raises(VerifyError, match="2 to 16 elements of as many lanes"):
            verify_kernel(kernel(body))


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64, dt.u8], ids=str)
@pytest.mark.parametrize("step", [2, 3, 4, 5])
def test_every_few_elements(agree, step, dtype):
    """Lanes at a distance of a few elements, up to the last element of the buffer."""
    body = loop(32, Store("y", V, Load(dtype, "x", V * step)))
    x = np.random.default_rng(0).integers(0, 99, 31 * step + 1).astype(dtype.numpy)
    buffers = (Buffer("x", dtype), Buffer("y", dtype, written=True))
    _, (_, y) = agree(kernel(body, buffers=buffers), [x, np.zeros(32, dtype.numpy)])
    np.testing.assert_array_equal(y, x[::step])

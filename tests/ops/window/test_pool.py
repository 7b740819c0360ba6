"""Poolings over windows and over everything."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, LpPool, MaxPool

QUICK = settings(max_examples=40, deadline=None)


@st.composite
def pools(draw):
    """(x, attributes) with pads smaller than the kernel, as onnxruntime demands."""
    rank = draw(st.integers(1, 3))

    def axis(low, high):
        return [draw(st.integers(low, high)) for _ in range(rank)]

    kernel, strides, dilations = axis(1, 3), axis(1, 3), axis(1, 2)
    pads = [draw(st.integers(0, k - 1)) for k in kernel * 2]
    extra = axis(0, 5 if rank < 3 else 3)
    spatial = [
        max(1, d * (k - 1) + 1 - pads[i] - pads[rank + i]) + extra[i]
        for i, (k, d) in enumerate(zip(kernel, dilations, strict=True))
    ]
    x = np.random.default_rng(draw(st.integers(0, 2**31))).standard_normal((2, 2, *spatial)).astype(np.float32)
    return x, kernel, strides, pads, dilations, draw(st.booleans())


def attributes(kernel, strides, pads, dilations, ceil_mode):
    names = ("kernel_shape", "strides", "pads", "dilations", "ceil_mode")
    return dict(zip(names, (kernel, strides, pads, dilations, int(ceil_mode)), strict=True))


@QUICK
@given(pools(), st.booleans(), st.integers(0, 1))
def test_max_pool(agree, ort, pool, indices, order):
    x, *geometry = pool
    theirs = ort("MaxPool", [x], results=1 + indices, storage_order=order, **attributes(*geometry))
    op = MaxPool(*map(tuple, geometry[:4]), geometry[4], indices, order)
    empty = theirs[0] == np.finfo(np.float32).min  # onnxruntime's answer for a window without elements
    theirs[0][empty] = -np.inf
    if indices:
        theirs[1][empty] = -1
    agree(op, x, onnx=theirs, symbolic=range(x.ndim))


@QUICK
@given(pools(), st.booleans())
def test_average_pool(agree, ort, pool, include):
    x, *geometry = pool
    theirs = ort("AveragePool", [x], count_include_pad=int(include), **attributes(*geometry))
    op = AveragePool(*map(tuple, geometry[:4]), geometry[4], include)
    y = agree(op, x, symbolic=range(x.ndim), scaled=True)
    np.testing.assert_allclose(y, averages(x, *geometry, include), rtol=1e-5, atol=1e-5)
    if np.isfinite(theirs[0]).all() and not (geometry[4] and include):
        np.testing.assert_allclose(y, theirs[0], rtol=1e-5, atol=1e-5)


def averages(x, kernel, strides, pads, dilations, ceil_mode, include):
    """The mean of what each window sees, position by position."""
    rank = len(kernel)
    shape = AveragePool(tuple(kernel), tuple(strides), tuple(pads), tuple(dilations), ceil_mode).sizes(x.shape[2:])
    y = np.zeros((*x.shape[:2], *shape))
    for out in np.ndindex(*shape):
        total, count = 0.0, 0
        for tap in np.ndindex(*kernel):
            at = [o * s - p + t * d for o, s, p, t, d in zip(out, strides, pads[:rank], tap, dilations, strict=True)]
            inside = all(0 <= a < n for a, n in zip(at, x.shape[2:], strict=True))
            padded = all(-pads[i] <= a < x.shape[2 + i] + pads[rank + i] for i, a in enumerate(at))
            total = total + x[(..., *at)] if inside else total
            count += padded if include else inside
        y[(..., *out)] = total / max(count, 1)
    return y


@QUICK
@given(pools(), st.integers(1, 3))
def test_lp_pool(agree, ort, pool, p):
    x, *geometry = pool
    theirs = ort("LpPool", [x], p=p, **attributes(*geometry))
    op = LpPool(*map(tuple, geometry[:4]), geometry[4], p)
    agree(op, x, onnx=None if geometry[4] else theirs, symbolic=range(x.ndim), tolerance=1e-4)


@QUICK
@given(st.lists(st.integers(1, 4), min_size=3, max_size=5), st.integers(1, 3), st.integers(0, 2**31))
def test_global_pools(agree, ort, shape, p, seed):
    x = np.random.default_rng(seed).standard_normal(shape).astype(np.float32)
    for op, name, more in (
        (GlobalAveragePool(), "GlobalAveragePool", {}), (GlobalMaxPool(), "GlobalMaxPool", {}),
        (GlobalLpPool(p), "GlobalLpPool", {"p": p}),
    ):  # fmt: skip
        agree(op, x, onnx=ort(name, [x], opset=18, **more), symbolic=range(len(shape)), tolerance=1e-4, scaled=True)


def square(op, size=2, stride=2, ceil_mode=False, **more):
    return op((size, size), (stride, stride), (0, 0, 0, 0), (1, 1), ceil_mode, **more)


def test_max_pool_of_integers_of_halves_and_of_nan(agree):
    x = np.array([[[[-128, -128], [-128, -128]]]], np.int8)
    assert agree(MaxPool((3, 3), (1, 1), (1, 1, 1, 1), (1, 1), False, True), x)[1].reshape(-1).tolist() == [0] * 4
    assert agree(square(MaxPool), x.astype(np.float16)).dtype == np.float16
    x = np.array([[[1, np.nan, 3, 0, np.nan, 2, 0, 0]]], np.float32)
    y, where = agree(MaxPool((2,), (2,), (0, 0), (1,), False, True), x)
    assert np.isnan(y[0, 0, :3]).tolist() == [True, False, True] and where.tolist() == [[[1, 2, 4, 6]]]


def test_all_minus_infinity_has_an_index(agree):
    x = np.full((1, 1, 4), -np.inf, np.float32)
    assert agree(MaxPool((2,), (2,), (0, 0), (1,), False, True), x)[1].tolist() == [[[0, 2]]]


def test_indices_count_over_the_whole_tensor(agree):
    x = np.zeros((2, 3, 2, 4), np.float32)
    x[:, :, 1, 2] = 1
    pool = ((2, 4), (2, 4), (0, 0, 0, 0), (1, 1), False, True)
    assert agree(MaxPool(*pool, 0), x)[1].reshape(-1).tolist() == [8 * k + 6 for k in range(6)]
    assert agree(MaxPool(*pool, 1), x)[1].reshape(-1).tolist() == [8 * k + 5 for k in range(6)]


def test_ceil_mode_drops_a_window_that_starts_in_the_padding_after(ort):
    x = np.arange(5, dtype=np.float32).reshape(1, 1, 5)
    op = MaxPool((2,), (3,), (1, 1), (1,), True)
    assert op.infer(Operand(TensorType(dt.f32, (1, 1, 5)))).shape == (1, 1, 2)
    (theirs,) = ort("MaxPool", [x], kernel_shape=[2], strides=[3], pads=[1, 1], ceil_mode=1)
    assert op.evaluate(x).tolist() == theirs.tolist()
    longer = MaxPool((3,), (2,), (0, 0), (1,), True)
    assert longer.infer(Operand(TensorType(dt.f32, (1, 1, 6)))).shape == (1, 1, 3)


def test_what_hangs_over_the_padding_does_not_count(agree):
    x = np.ones((1, 1, 4), np.float32)
    y = agree(AveragePool((3,), (2,), (0, 0), (1,), True, True), x)
    assert y.tolist() == [[[1, 1]]]
    y = agree(AveragePool((3,), (2,), (1, 1), (1,), True, True), x)
    assert np.allclose(y, [[[2 / 3, 1, 1 / 2]]])
    y = agree(AveragePool((2,), (1,), (2, 0), (1,), False, False), x)
    assert y.tolist() == [[[0, 1, 1, 1, 1]]]  # the first window holds nothing


def test_empty_tensors(agree):
    assert agree(square(MaxPool), np.zeros((0, 3, 4, 4), np.float32)).shape == (0, 3, 2, 2)
    assert agree(square(AveragePool), np.zeros((2, 0, 4, 4), np.float32)).shape == (2, 0, 2, 2)
    nothing = np.zeros((1, 2, 0, 3), np.float32)
    assert np.isnan(agree(GlobalAveragePool(), nothing)).all()
    assert (agree(GlobalMaxPool(), nothing) == -np.inf).all()
    assert agree(square(MaxPool), nothing).shape == (1, 2, 0, 1)


@pytest.mark.parametrize(
    ("op", "shape", "message"),
    [
        (square(MaxPool, 5), (1, 1, 3, 9), "kernel 5 larger than its padded input 3"),
        (square(MaxPool, 2, 0), (1, 1, 3, 9), "strides must be at least 1"),
        (square(MaxPool, 0), (1, 1, 3, 9), "kernel must be at least 1"),
        (square(MaxPool, storage_order=2), (1, 1, 3, 9), "storage_order must be 0 or 1"),
        (square(MaxPool), (1, 3, 9), "1 spatial axes need 1 kernel"),
        (square(MaxPool), (3, 9), "rank 3 or more"),
        (square(LpPool, p=0), (1, 1, 3, 9), "p must be at least 1"),
        (GlobalLpPool(0), (1, 1, 3, 9), "p must be at least 1"),
        (GlobalMaxPool(), (3, 9), "rank 3 or more"),
    ],
)
def test_what_does_not_fit_is_refused(op, shape, message):
    with pytest.raises(ModelError, match=message):
        op.infer(Operand(TensorType(dt.f32, shape)))


def test_averages_need_floats():
    with pytest.raises(ModelError, match="needs floats, got i32"):
        square(AveragePool).infer(Operand(TensorType(dt.i32, (1, 1, 4, 4))))
    assert square(MaxPool).infer(Operand(TensorType(dt.i8, (1, 1, 4, 4)))).dtype == dt.i8


def test_costs():
    x, y = TensorType(dt.f32, (1, 2, 8, 8)), TensorType(dt.f32, (1, 2, 4, 4))
    assert square(MaxPool, 3).cost((x,), (y,)).flops == 32 * 9
    assert GlobalMaxPool().cost((x,), (TensorType(dt.f32, (1, 2, 1, 1)),)).flops == 128

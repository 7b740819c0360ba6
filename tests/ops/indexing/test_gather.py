"""Operators that read at computed positions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.backends.reference import evaluate_definition
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError, UndecidedError, UsageError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.indexing.gather import Gather, GatherElements, GatherNd, OneHot

QUICK = settings(max_examples=40, deadline=None)
EXTENTS = st.lists(st.integers(1, 4), min_size=1, max_size=3)


def numbers(*shape):
    return np.arange(1, 1 + int(np.prod(shape)), dtype=np.float32).reshape(shape)


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


def i64(*shape):
    return Operand(TensorType(dt.i64, shape))


def indices(data, shape, extent, dtype=np.int64):
    r = np.random.default_rng(data.draw(st.integers(0, 2**31)))
    return r.integers(-extent, extent, shape).astype(dtype)


@QUICK
@given(st.data(), EXTENTS, st.lists(st.integers(0, 3), max_size=2), st.sampled_from([np.int32, np.int64]))
def test_gather(agree, ort, data, shape, wanted, dtype):
    axis = data.draw(st.integers(0, len(shape) - 1))
    x, at = numbers(*shape), indices(data, wanted, shape[axis], dtype)
    agree(Gather(axis), x, at, onnx=ort("Gather", [x, at], axis=axis), symbolic=range(len(shape)))


@QUICK
@given(st.data(), EXTENTS)
def test_gather_elements(agree, ort, data, shape):
    axis = data.draw(st.integers(0, len(shape) - 1))
    wanted = [data.draw(st.integers(0, 5 if a == axis else d)) for a, d in enumerate(shape)]
    x, at = numbers(*shape), indices(data, wanted, shape[axis])
    theirs = ort("GatherElements", [x, at], axis=axis) if at.size else None
    agree(GatherElements(axis), x, at, onnx=theirs, symbolic=range(len(shape)))


@QUICK
@given(st.data(), st.lists(st.integers(1, 3), min_size=1, max_size=4))
def test_gather_nd(agree, ort, data, shape):
    batch = data.draw(st.integers(0, len(shape) - 1))
    depth = data.draw(st.integers(1, len(shape) - batch))
    more = data.draw(st.lists(st.integers(1, 3), max_size=2))
    at = np.stack([indices(data, (*shape[:batch], *more), shape[batch + k]) for k in range(depth)], -1)
    x = numbers(*shape)
    theirs = ort("GatherND", [x, at], batch_dims=batch)
    agree(GatherNd(batch), x, at, onnx=theirs, symbolic=range(len(shape)))


@QUICK
@given(
    st.data(), st.lists(st.integers(0, 3), max_size=2), st.integers(1, 5), st.sampled_from([np.int64, np.int32, np.float32])
)
def test_one_hot(agree, ort, data, shape, depth, dtype):
    axis = data.draw(st.integers(0, len(shape)))
    at = indices(data, shape, depth + 2, dtype)
    values = np.array([2.5, -1], np.float32)
    theirs = None
    if dtype == np.int64 and at.size and shape:
        theirs = ort("OneHot", [at, np.array(depth, np.int64), values], axis=axis)
    agree(OneHot(axis, depth), at, values, onnx=theirs, symbolic=range(len(shape)))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.float64])
def test_one_hot_of_other_types(agree, dtype):
    y = agree(OneHot(1, 3), np.array([2, 0], dtype), np.array([0, 1], np.int32))
    assert y.tolist() == [[0, 0, 1], [1, 0, 0]] and y.dtype == np.int32
    assert OneHot(0, symbol("k")).infer(i64(2), i64(2)).shape == (symbol("k"), 2)


@pytest.mark.parametrize("op", [Gather(0), GatherElements(0), GatherNd()])
@pytest.mark.parametrize("index", [3, -4])
def test_an_index_outside_fails_the_run(op, index):
    x, at = numbers(3), np.array([0, index])
    at = at[:, None] if isinstance(op, GatherNd) else at
    with pytest.raises(UsageError, match=f"index {index} is out of range for axis 0 of extent 3"):
        op.evaluate(x, at)
    definition = op.define(TensorType(dt.f32, (3,)), TensorType(dt.i64, at.shape))
    with pytest.raises(UsageError, match="index must be"):
        evaluate_definition(definition, [x, at])


def test_empty_tensors(agree):
    none = np.zeros((0, 2), np.int64)
    assert agree(Gather(0), numbers(3, 4), none).shape == (0, 2, 4)
    assert agree(Gather(1), np.zeros((0, 3), np.float32), np.array([1, 2])).shape == (0, 2)
    assert agree(GatherNd(), numbers(3, 4), none).shape == (0,)


@pytest.mark.parametrize(
    ("op", "operands", "message"),
    [
        (Gather(1), [f32(3), i64(2)], r"axis must be in \[0, 1\)"),
        (Gather(0), [f32(3), f32(2)], "needs integer indices, got f32"),
        (GatherElements(0), [f32(3, 2), i64(2)], "must have x's rank 2"),
        (GatherElements(0), [f32(3, 2), i64(2, 3)], "larger than x .* in axis 1"),
        (GatherNd(1), [f32(3, 2), i64(2, 1)], "batch extents must agree"),
        (GatherNd(0), [f32(3, 2), i64(2, 3)], "must have 1 to 2 entries, got 3"),
        (GatherNd(2), [f32(3, 2), i64(2, 3)], r"batch_dims must be in \[0, 2\)"),
        (OneHot(3, 4), [i64(3, 2), f32(2)], r"axis must be in \[0, 3\)"),
        (OneHot(0, 4), [i64(3, 2), f32(3)], r"must be \[off, on\]"),
        (OneHot(0, -1), [i64(3, 2), f32(2)], "depth must not be negative"),
        (Gather(0), [f32(3)], "takes 2 operands, got 1"),
    ],
)
def test_what_does_not_fit_is_refused(op, operands, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*operands)


def test_the_length_of_index_vectors_decides_the_rank():
    indices = Operand(TensorType(dt.i64, (2, symbol("k"))))
    with pytest.raises(UndecidedError, match="the length k of the index vectors depends on k"):
        GatherNd().infer(Operand(TensorType(dt.f32, (3, 4))), indices)

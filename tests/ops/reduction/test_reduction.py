"""Reductions, positions of extremes and running sums: the faces agree; empty ranges, NaN and ties come out as stated."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.reduction.reduce import ReduceMax, ReduceMean, ReduceMin, ReduceProd, ReduceSum, Reduction
from nncompiler.ops.reduction.scan import ArgMax, ArgMin, CumSum

REDUCTIONS = [kind for kind in OPERATORS.values() if issubclass(kind, Reduction)]
POSITIVE = ("reduce_log_sum", "reduce_log_sum_exp", "reduce_prod")


def _values(rng, dtype, shape, positive=False):
    if dtype.kind == "bool":
        return rng.random(shape) < 0.5
    if dtype.is_int:
        return rng.integers(1 if positive or dtype.kind == "uint" else -6, 6, shape).astype(dtype.numpy)
    x = rng.standard_normal(shape)
    return (np.abs(x) + 0.5 if positive else x).astype(dtype.numpy)


@pytest.mark.parametrize("kind", REDUCTIONS, ids=lambda k: k.name)
def test_faces_agree(kind, agree):
    @settings(max_examples=15, deadline=None, database=None)
    @given(st.data())
    def check(data):
        shape = tuple(data.draw(st.lists(st.sampled_from([0, 1, 2, 3, 4]), max_size=4)))
        axes = tuple(sorted(data.draw(st.sets(st.integers(0, len(shape) - 1))))) if shape else ()
        dtype = data.draw(st.sampled_from(kind.allowed))
        rng = np.random.default_rng(data.draw(st.integers(0, 2**32)))
        x = _values(rng, dtype, shape, kind.name in POSITIVE)
        if x.size and dtype.is_float and data.draw(st.booleans()):
            x.reshape(-1)[0] = data.draw(st.sampled_from([np.nan, np.inf, -np.inf, 0.0]))
        cancels = kind.name in ("reduce_sum", "reduce_mean", "reduce_log_sum_exp")
        agree(kind(axes, data.draw(st.booleans())), x, ulp=1e4 if cancels else None, scaled=cancels)

    check()


@pytest.mark.parametrize("kind", [ArgMax, ArgMin], ids=lambda k: k.name)
def test_positions(kind, agree):
    @settings(max_examples=60, deadline=None, database=None)
    @given(st.data())
    def check(data):
        shape = tuple(data.draw(st.lists(st.sampled_from([1, 2, 5]), min_size=1, max_size=3)))
        dtype = data.draw(st.sampled_from([t for t in dt.COMPUTE if t.kind != "bool"]))
        rng = np.random.default_rng(data.draw(st.integers(0, 2**32)))
        x = rng.integers(0, 3, shape).astype(dtype.numpy)
        if dtype.is_float:
            x = np.where(rng.random(shape) < 0.2, np.array(np.nan, x.dtype), x)
        axis = data.draw(st.integers(0, len(shape) - 1))
        keep, last = data.draw(st.booleans()), data.draw(st.booleans())
        got = agree(kind(axis, keep, last), x)
        best = max if kind is ArgMax else min
        for at in np.ndindex(*(1 if k == axis else d for k, d in enumerate(shape))):
            row = [float(x[(*at[:axis], k, *at[axis + 1 :])]) for k in range(shape[axis])]
            nans = [k for k, v in enumerate(row) if v != v]
            hits = nans or [k for k, v in enumerate(row) if v == best(row)]
            where = at if keep else at[:axis] + at[axis + 1 :]
            assert got[where] == hits[-1 if last else 0]

    check()


@settings(max_examples=60, deadline=None, database=None)
@given(data=st.data())
def test_cum_sum(agree, data):
    shape = tuple(data.draw(st.lists(st.sampled_from([0, 1, 2, 5, 17]), min_size=1, max_size=3)))
    dtype = data.draw(st.sampled_from([t for t in dt.COMPUTE if t.kind != "bool"]))
    axis, exclusive, reverse = data.draw(st.integers(0, len(shape) - 1)), data.draw(st.booleans()), data.draw(st.booleans())
    x = _values(np.random.default_rng(data.draw(st.integers(0, 99))), dtype, shape, positive=True)
    got = agree(CumSum(axis, exclusive, reverse), x)
    for at in np.ndindex(shape):
        part = slice(at[axis] + exclusive, None) if reverse else slice(0, at[axis] + 1 - exclusive)
        total = x[(*at[:axis], part, *at[axis + 1 :])].astype(np.float64).sum()
        want = np.array(total if dtype.is_float else int(total) % 2**64, np.float64 if dtype.is_float else np.uint64)
        np.testing.assert_allclose(float(got[at]), float(want.astype(dtype.numpy)), rtol=1e-2 if dtype.bits == 16 else 1e-5)


def test_empty_ranges(agree):
    x = np.zeros((2, 0, 3), np.float32)
    for op, want in [
        (ReduceSum((1,)), 0), (ReduceProd((1,)), 1), (ReduceMax((1,)), -np.inf), (ReduceMin((1,)), np.inf),
        (ReduceMean((1,)), np.nan), (OPERATORS["reduce_log_sum_exp"]((1,)), -np.inf), (OPERATORS["reduce_l2"]((1,)), 0),
    ]:  # fmt: skip
        np.testing.assert_array_equal(agree(op, x), np.full((2, 1, 3), want, np.float32))
    bytes_ = np.zeros((0,), np.int8)
    assert agree(ReduceMax((0,), False), bytes_) == -128 and agree(ReduceMin((0,), False), bytes_) == 127
    assert agree(ReduceMean((0,), False), bytes_) == 0
    nothing = np.zeros((0,), bool)
    assert not agree(ReduceMax((0,), False), nothing) and agree(ReduceMin((0,), False), nothing)


def test_extremes_of_no_rows_have_no_positions(agree):
    x = np.zeros((0, 0, 3), np.float32)
    assert agree(ArgMax(1), x).shape == (0, 1, 3) and agree(ArgMax(0, False), x).shape == (0, 3)


def test_integers_wrap_and_means_truncate(agree):
    x = np.array([100, 100, 100], np.int8)
    assert agree(ReduceSum((0,), False), x) == 44
    assert agree(ReduceProd((0,), False), x) == np.array(1000000).astype(np.int8)
    assert agree(ReduceMean((0,), False), np.array([-1, -2], np.int32)) == -1
    assert agree(ReduceMean((0,), False), np.full(300, -100, np.int8)) == -100
    assert agree(ReduceMean((0,), False), np.full(5, 2**61, np.uint64)) == (5 * 2**61 % 2**64) // 5
    assert agree(OPERATORS["reduce_l2"]((0,), False), np.array([3, 4, 1], np.int64)) == 5


def test_norms_of_integers_do_not_overflow_on_their_way(agree):
    norm = OPERATORS["reduce_l2"]((0,), False)
    assert agree(norm, np.array([300_000, -400_000], np.int32)) == 500_000
    assert agree(norm, np.array([3 << 31, 4 << 31], np.int64)) == 5 << 31
    assert agree(norm, np.array([3 << 29, 4 << 29], np.uint32)) == 5 << 29
    assert agree(norm, np.array([2**63 - 1, 2**62], np.int64)) == 2**63 - 1  # the norm is beyond the type


def test_sums_are_exact(agree):
    """f32 and f16 results are the rounded exact sums, however many terms."""
    x = np.full(100_001, 0.1, np.float32)
    assert agree(ReduceSum((0,), False), x) == np.float32(np.float64(np.float32(0.1)) * 100_001)
    assert agree(ReduceMean((0,), False), np.full(5000, 20.0, np.float16)) == 20


def test_large_exponents_do_not_overflow(agree):
    op = OPERATORS["reduce_log_sum_exp"]((0,), False)
    np.testing.assert_allclose(agree(op, np.array([1000.0, 1000.0], np.float32)), 1000 + np.log(2), rtol=1e-6)
    np.testing.assert_allclose(agree(op, np.array([-1000.0, -1000.0], np.float32)), -1000 + np.log(2), rtol=1e-6)
    assert agree(op, np.array([-np.inf, -np.inf], np.float32)) == -np.inf
    assert agree(op, np.array([np.inf, 0], np.float32)) == np.inf


def test_requirements():
    x = Operand(TensorType(dt.f32, (2, 0)))
    with pytest.raises(ModelError, match="axis must be in \\[0, 2\\), got 2"):
        ReduceSum((2,)).infer(x)
    with pytest.raises(ModelError, match="axis must be in"):
        ReduceSum((-1,)).infer(x)
    with pytest.raises(ModelError, match="distinct"):
        ReduceSum((0, 0)).infer(x)
    with pytest.raises(ModelError, match="must not be empty"):
        ArgMax(1).infer(x)
    assert ArgMax(1).infer(Operand(TensorType(dt.f32, (0, 0)))).shape == (0, 1)
    with pytest.raises(ModelError, match="must be one of"):
        CumSum(0).infer(Operand(TensorType(dt.boolean, (2,))))

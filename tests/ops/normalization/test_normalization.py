"""Normalizations and softmax: the faces agree on drawn shapes and types; statistics and special values are right."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.base.element_types import FLOATS
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm, MeanVarianceNorm
from nncompiler.ops.normalization.local import LpNorm, Lrn
from nncompiler.ops.normalization.softmax import Hardmax, LogSoftmax, Softmax
from nncompiler.ops.normalization.trailing import LayerNorm, RmsNorm

SIZES = st.sampled_from([1, 2, 3, 4])


@st.composite
def case(draw, name):
    """An operator and its arrays."""
    space = draw(st.lists(st.sampled_from([1, 2, 3, 5]), min_size=1, max_size=2))
    groups, each = draw(st.sampled_from([1, 2, 3])), draw(SIZES)
    channels = groups * each
    shape = (draw(st.sampled_from([0, 1, 2])), channels, *space)
    axis = draw(st.integers(0, len(shape) - 1))
    kind = draw(st.sampled_from(FLOATS)).numpy
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))

    def array(*dims):
        return rng.uniform(0.5, 2, dims).astype(kind)

    x = (rng.standard_normal(shape) * 3 + 1).astype(kind)
    axis = max(axis, 1) if shape[0] == 0 else axis
    scale = array(*(d if draw(st.booleans()) else 1 for d in shape[axis:]))
    bias = draw(st.sampled_from([None, array(shape[-1])]))
    c = channels
    return {
        "batch_norm": lambda: (BatchNorm(0.1), x, array(c), array(c), array(c), array(c)),
        "instance_norm": lambda: (InstanceNorm(0.1), x, array(c), array(c)),
        "group_norm": lambda: (GroupNorm(groups, 0.1), x, array(c), array(c)),
        "layer_norm": lambda: (LayerNorm(axis, 0.1), x, scale, bias),
        "rms_norm": lambda: (RmsNorm(axis, 0.1), x, scale),
        "mean_variance_norm": lambda: (MeanVarianceNorm((1, len(shape) - 1)), x),
        "lrn": lambda: (Lrn(draw(st.integers(1, 9)), 0.5, draw(st.sampled_from([0.5, 0.6, 0.75, 1.0])), 2.0), x),
        "lp_norm": lambda: (LpNorm(axis, draw(st.sampled_from([1, 2]))), x),
        "softmax": lambda: (Softmax(axis), x),
        "log_softmax": lambda: (LogSoftmax(axis), x),
        "hardmax": lambda: (Hardmax(axis), x),
    }[name]()


NAMES = [
    "batch_norm", "instance_norm", "group_norm", "layer_norm", "rms_norm", "mean_variance_norm", "lrn", "lp_norm", "softmax",
    "log_softmax", "hardmax",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_faces_agree(name, agree):
    @settings(max_examples=25, deadline=None, database=None)
    @given(case(name))
    def check(drawn):
        op, x, *params = drawn
        arrays = [x, *params]
        if name == "mean_variance_norm":  # where all elements are equal, rounding over 1e-9 is left
            reduced = [x.shape[a] for a in op.axes]
            if max(reduced) < 3:
                return
        agree(op, *arrays, ulp=None if name != "mean_variance_norm" else 1e5, scaled=True)

    check()


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_statistics(kind):
    """The result has mean 0 and variance 1 over what is normalized; far from zero too, where one pass would fail."""
    x = (np.random.default_rng(0).standard_normal((2, 6, 40, 40)) + 1000).astype(kind)
    one, zero = np.ones(6, kind), np.zeros(6, kind)
    for op, arrays, axes in [
        (InstanceNorm(), (one, zero), (2, 3)),
        (LayerNorm(1), (np.ones((6, 1, 1), kind), None), (1, 2, 3)),
        (MeanVarianceNorm((0, 2, 3)), (), (0, 2, 3)),
    ]:
        y = op.evaluate(x, *arrays).astype(np.float64)
        np.testing.assert_allclose(y.mean(axes), 0, atol=1e-4)
        np.testing.assert_allclose(y.var(axes), 1, atol=1e-3)


def test_lrn_by_hand(agree):
    """Channel c of 3 with a window of 2 sees c and c + 1."""
    x = np.array([1, 2, 3], np.float32).reshape(1, 3, 1, 1)
    got = agree(Lrn(2, alpha=2.0, beta=1.0, bias=1.0), x).reshape(-1)
    np.testing.assert_allclose(got, [1 / (1 + 1 + 4), 2 / (1 + 4 + 9), 3 / (1 + 9)], rtol=1e-6)


def test_softmax_by_hand(agree):
    x = np.array([[1000, 1000], [-1000, -1001], [np.nan, 0], [np.inf, 0], [-np.inf, 0]], np.float32)
    got = agree(Softmax(1), x)
    e = np.exp(-1)
    np.testing.assert_allclose(got[:2], [[0.5, 0.5], [1 / (1 + e), e / (1 + e)]], rtol=1e-6)
    assert np.isnan(got[2]).all() and np.isnan(got[3][0])
    np.testing.assert_array_equal(got[4], [0, 1])
    np.testing.assert_allclose(agree(LogSoftmax(1), x[:2])[1], np.log(got[1]), rtol=1e-5)
    np.testing.assert_array_equal(agree(Hardmax(1), x), [[1, 0], [1, 0], [1, 0], [1, 0], [0, 1]])


def test_lp_norm_of_zero(agree):
    np.testing.assert_array_equal(agree(LpNorm(0), np.zeros((3, 2), np.float32)), 0)
    np.testing.assert_allclose(agree(LpNorm(0), np.float32([3, 4])), [0.6, 0.8], rtol=1e-6)
    np.testing.assert_allclose(agree(LpNorm(0, 1), np.float32([3, -1])), [0.75, -0.25], rtol=1e-6)


def _t(*shape, dtype=dt.f32):
    return Operand(TensorType(dtype, shape))


def test_symbolic_dims_pass():
    n = symbol("N")
    assert BatchNorm().infer(_t(n, 4, 8, 8), *[_t(4)] * 4).shape == (n, 4, 8, 8)
    assert LayerNorm(1).infer(_t(n, n), _t(16), None).shape == (n, n)
    assert Softmax(1).infer(_t(n, 10)).shape == (n, 10)


@pytest.mark.parametrize(
    ("op", "operands", "message"),
    [
        (BatchNorm(), [_t(2, 4), _t(4), _t(4), _t(5), _t(4)], r"mean must be floats\[4\].*got f32\[5\]"),
        (BatchNorm(), [_t(4), _t(4), _t(4), _t(4), _t(4)], "rank 2 or more"),
        (BatchNorm(), [_t(2, 4), _t(4)], "takes 5 operands, got 2"),
        (InstanceNorm(), [_t(2, 4, 3), _t(4), _t(4, dtype=dt.f16)], "bias must be f32"),
        (GroupNorm(3), [_t(2, 4, 3), _t(4), _t(4)], "groups must divide the 4 channels"),
        (LayerNorm(1), [_t(2, 4), _t(3)], r"scale must be f32 and broadcast to \[4\]"),
        (LayerNorm(2), [_t(2, 4), _t(4)], "axis must be in"),
        (RmsNorm(1), [_t(2, 4, dtype=dt.i32), _t(4)], "x must be one of"),
        (Lrn(0), [_t(1, 2, 3)], "size must be at least 1"),
        (LpNorm(0, 3), [_t(2)], "p must be 1 or 2"),
        (Softmax(3), [_t(2)], "axis must be in"),
        (Softmax(0), [None], "required"),
    ],
    ids=str,
)
def test_requirements(op, operands, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*operands)

"""Every pointwise operator: infer, evaluate and define agree on drawn shapes, element types and special values."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.elementwise import activation, binary, unary
from nncompiler.ops.elementwise.cast import BitCast, Cast
from nncompiler.ops.elementwise.pointwise import Pointwise

SPECIAL = [np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, 3e38, -3e38, 1e-40, 88.8, -104.0, 1e4, -7.25]

VARIANTS = [
    unary.IsInf(negative=False), unary.IsInf(positive=False), unary.IsInf(False, False), activation.Gelu("tanh"),
    activation.LeakyRelu(0.3), activation.Elu(0.7), activation.Celu(2.0), activation.Selu(1.5, 1.1),
    activation.ThresholdedRelu(0.25), activation.HardSigmoid(0.5, 0.25), activation.Swish(1.7), activation.Shrink(0.5, 1.25),
    activation.Clip(-1, 2), activation.Clip(minimum=0), activation.Clip(maximum=1), activation.Clip(3, 1),
    binary.Mod(fmod=True), binary.BitShift("right"),
]  # fmt: skip
POINTWISE = [
    kind() for kind in OPERATORS.values() if issubclass(kind, Pointwise) and kind not in (Cast, BitCast)
] + VARIANTS  # fmt: skip


def values(rng, dtype, shape):
    """Small and special values of the type."""
    kind = dtype.numpy
    if dtype.kind == "bool":
        return rng.random(shape) < 0.5
    if dtype in dt.STORAGE:
        return rng.integers(0, 1 << dtype.bits, shape, np.uint8).view(kind)
    if dtype.kind == "complex":
        return (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)).astype(kind)
    if dtype.is_int:
        info = np.iinfo(kind)
        near = rng.integers(max(info.min, -12), 12, shape, endpoint=True)
        ends = rng.choice(np.array([info.min, info.max, info.max // 2, 0], dtype=kind), shape)
        return np.where(rng.random(shape) < 0.8, near.astype(kind), ends)
    near = rng.standard_normal(shape) * rng.choice([0.1, 1.0, 10.0])
    with np.errstate(over="ignore"):
        return np.where(rng.random(shape) < 0.7, near, rng.choice(SPECIAL, shape)).astype(kind)


@st.composite
def operands(draw, op):
    """Arrays that broadcast; prelu's slope to x only."""
    result = tuple(draw(st.lists(st.sampled_from([0, 1, 2, 3, 5]), max_size=3)))
    dtype = draw(st.sampled_from(op.allowed))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    arrays = []
    for k in range(len(op.operands)):
        shape = result
        if k or op.name != "prelu":
            shape = tuple(d if draw(st.booleans()) else 1 for d in result)
            shape = shape[draw(st.integers(0, len(shape))) :] if len(op.operands) > 1 else result
        arrays.append(values(rng, dt.boolean if op.name == "where" and k == 0 else dtype, shape))
    return arrays


@pytest.mark.parametrize("op", POINTWISE, ids=str)
def test_faces_agree(op, agree):
    @settings(max_examples=12, deadline=None, database=None)
    @given(operands(op))
    def check(arrays):
        agree(op, *arrays)

    check()


@pytest.mark.parametrize("op", [op for op in POINTWISE if dt.f32 in op.allowed], ids=str)
def test_double_precision(op):
    """In f64 the operator gives what it gives in f32, only finer; it never falls back to f32."""
    x = np.linspace(-3, 3, 25).reshape(5, 5) + 1 / 3
    given_ = [x, 0.7 * x + 1.9][: len(op.operands)] if op.name != "where" else [x > 0, x, 2 * x]
    wide = op.evaluate(*given_)
    near = op.evaluate(*(a.astype(np.float32) if a.dtype == float else a for a in given_))
    if wide.dtype == bool:
        np.testing.assert_array_equal(wide, near)
        return
    assert wide.dtype == np.float64 and near.dtype == np.float32
    np.testing.assert_allclose(wide, near, rtol=2e-5, atol=2e-6)
    digits = np.isfinite(wide) & (wide != wide.astype(np.float32))
    assert digits.any() != (op.name in ("sign", "floor", "ceil", "round") or op == activation.Clip(3, 1))


@pytest.mark.parametrize("op", POINTWISE, ids=str)
def test_refuses_other_types(op):
    other = next((t for t in dt.ALL if t not in op.allowed), None)
    assert other is not None
    operand = Operand(TensorType(other, (2, 3)))
    with pytest.raises(ModelError, match=r"must|not supported"):
        op.infer(*[operand] * len(op.operands))


@pytest.mark.parametrize("op", [op for op in POINTWISE if len(op.operands) == 2], ids=str)
def test_refuses_mixed_types_and_shapes(op):
    a, b = op.allowed[0], next(t for t in dt.ALL if t != op.allowed[0])
    with pytest.raises(ModelError, match="one element type"):
        op.infer(Operand(TensorType(a, (2,))), Operand(TensorType(b, (2,))))
    with pytest.raises(ModelError, match="broadcast"):
        op.infer(Operand(TensorType(a, (2, 3))), Operand(TensorType(a, (2, 4))))
    with pytest.raises(ModelError, match="takes 2 operands, got 1"):
        op.infer(Operand(TensorType(a, (2, 3))))
    with pytest.raises(ModelError, match="required"):
        op.infer(Operand(TensorType(a, (2, 3))), None)


@pytest.mark.parametrize("op", [op for op in POINTWISE if op.commutative], ids=str)
def test_commutative(op, close):
    rng = np.random.default_rng(5)
    for dtype in op.allowed:
        a, b = values(rng, dtype, (40,)), values(rng, dtype, (40,))
        close(op.evaluate(a, b), op.evaluate(b, a), 0, op.name)


NAN_TO_NUMBER = {
    "is_nan", "is_inf", "equal", "less", "less_equal", "greater", "greater_equal", "thresholded_relu", "shrink", "where",
}  # fmt: skip


@pytest.mark.parametrize("op", [op for op in POINTWISE if dt.f32 in op.allowed], ids=str)
def test_nan_propagates(op):
    if op.name in NAN_TO_NUMBER:
        return
    for dtype in (dt.f16, dt.bf16, dt.f32, dt.f64):
        nan = np.array([np.nan], dtype.numpy)
        assert np.isnan(op.evaluate(*[nan] * len(op.operands)).astype(np.float64)).all()
        if len(op.operands) == 2 and op.name not in ("pow", "prelu"):
            one = np.ones(1, dtype.numpy)
            assert np.isnan(op.evaluate(one, nan).astype(np.float64)).all()
            assert np.isnan(op.evaluate(nan, one).astype(np.float64)).all()

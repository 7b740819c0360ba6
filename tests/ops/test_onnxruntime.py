"""Operators against onnxruntime, wherever it has the operator for the element type."""

import numpy as np
import pytest

from nncompiler.ops.elementwise import activation as act
from nncompiler.ops.elementwise import binary, unary
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.normalization import softmax
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm, InstanceNorm, MeanVarianceNorm
from nncompiler.ops.normalization.local import LpNorm, Lrn
from nncompiler.ops.normalization.trailing import LayerNorm, RmsNorm
from nncompiler.ops.reduction import reduce as reduction
from nncompiler.ops.reduction import scan

HALF, F, D = "float16", "float32", "float64"
FLOATS = f"{HALF} {F} {D}"
INTS = "int8 int16 int32 int64 uint8 uint16 uint32 uint64"
SINGLE = f"{HALF} {F}"
SMALL_INTS = "int32 int64"

# operator of ours, ONNX name, opset, attributes, element types, range of the values
UNARY = [
    (unary.Neg(), "Neg", 13, {}, f"{FLOATS} int8 int16 int32 int64", (-9, 9)),
    (unary.Abs(), "Abs", 13, {}, f"{FLOATS} {INTS}", (-9, 9)),
    (unary.Sign(), "Sign", 13, {}, f"{FLOATS} {INTS}", (-2, 2)),
    (unary.Reciprocal(), "Reciprocal", 13, {}, FLOATS, (-9, 9)),
    (unary.Sqrt(), "Sqrt", 13, {}, FLOATS, (-1, 50)),
    (unary.Floor(), "Floor", 13, {}, FLOATS, (-9, 9)),
    (unary.Ceil(), "Ceil", 13, {}, FLOATS, (-9, 9)),
    (unary.Round(), "Round", 11, {}, FLOATS, (-9, 9)),
    (unary.Exp(), "Exp", 13, {}, FLOATS, (-8, 8)),
    (unary.Log(), "Log", 13, {}, FLOATS, (-1, 50)),
    (unary.Erf(), "Erf", 13, {}, F, (-4, 4)),
    (unary.Sin(), "Sin", 7, {}, f"{F} {D}", (-9, 9)),
    (unary.Cos(), "Cos", 7, {}, f"{F} {D}", (-9, 9)),
    (unary.Tan(), "Tan", 7, {}, F, (-1.5, 1.5)),
    (unary.Asin(), "Asin", 7, {}, F, (-1.2, 1.2)),
    (unary.Acos(), "Acos", 7, {}, F, (-1.2, 1.2)),
    (unary.Atan(), "Atan", 7, {}, F, (-9, 9)),
    (unary.Sinh(), "Sinh", 9, {}, F, (-9, 9)),
    (unary.Cosh(), "Cosh", 9, {}, F, (-9, 9)),
    (unary.Tanh(), "Tanh", 13, {}, f"{F} {D}", (-9, 9)),
    (unary.Asinh(), "Asinh", 9, {}, F, (-9, 9)),
    (unary.Acosh(), "Acosh", 9, {}, F, (0, 9)),
    (unary.Atanh(), "Atanh", 9, {}, F, (-1.2, 1.2)),
    (unary.Not(), "Not", 1, {}, "bool", (0, 1)),
    (unary.BitNot(), "BitwiseNot", 18, {}, INTS, (-9, 9)),
    (unary.IsNan(), "IsNaN", 13, {}, FLOATS, (-1, 1)),
    (unary.IsInf(), "IsInf", 20, {}, FLOATS, (-1, 1)),
    (unary.IsInf(negative=False), "IsInf", 20, {"detect_negative": 0}, FLOATS, (-1, 1)),
    (unary.IsInf(positive=False), "IsInf", 20, {"detect_positive": 0}, FLOATS, (-1, 1)),
    (unary.Identity(), "Identity", 13, {}, f"{FLOATS} {INTS} bool", (-9, 9)),
    (unary.Dropout(), "Dropout", 13, {}, FLOATS, (-9, 9)),
    (act.Relu(), "Relu", 14, {}, f"{FLOATS} int8 int32", (-9, 9)),
    (act.Sigmoid(), "Sigmoid", 13, {}, f"{F} {D}", (-20, 20)),
    (act.Softplus(), "Softplus", 1, {}, F, (-20, 20)),
    (act.Softsign(), "Softsign", 1, {}, F, (-20, 20)),
    (act.HardSwish(), "HardSwish", 14, {}, F, (-5, 5)),
    (act.Mish(), "Mish", 18, {}, F, (-20, 20)),
    (act.Gelu(), "Gelu", 20, {}, F, (-3, 5)),
    (act.Gelu("tanh"), "Gelu", 20, {"approximate": "tanh"}, F, (-3, 5)),
    (act.LeakyRelu(0.25), "LeakyRelu", 16, {"alpha": 0.25}, SINGLE, (-9, 9)),
    (act.LeakyRelu(), "LeakyRelu", 16, {}, F, (-9, 9)),
    (act.Elu(1.5), "Elu", 6, {"alpha": 1.5}, F, (-9, 9)),
    (act.Celu(2.0), "Celu", 12, {"alpha": 2.0}, F, (-9, 9)),
    (act.Selu(), "Selu", 6, {}, F, (-9, 9)),
    (act.ThresholdedRelu(0.5), "ThresholdedRelu", 10, {"alpha": 0.5}, F, (-2, 2)),
    (act.ThresholdedRelu(), "ThresholdedRelu", 10, {}, F, (-2, 2)),
    (act.HardSigmoid(), "HardSigmoid", 6, {}, F, (-5, 5)),
    (act.HardSigmoid(0.5, 0.25), "HardSigmoid", 6, {"alpha": 0.5, "beta": 0.25}, F, (-5, 5)),
    (act.Shrink(0.5, 1.5), "Shrink", 9, {"bias": 0.5, "lambd": 1.5}, f"{F} {INTS}", (-5, 5)),
    (act.Shrink(), "Shrink", 9, {}, F, (-2, 2)),
    (act.Swish(1.5), "Swish", 24, {"alpha": 1.5}, F, (-9, 9)),
    (softmax.Softmax(1), "Softmax", 13, {"axis": 1}, f"{F} {D}", (-20, 20)),
    (softmax.Softmax(2), "Softmax", 13, {}, f"{F} {D}", (-20, 20)),
    (softmax.LogSoftmax(0), "LogSoftmax", 13, {"axis": 0}, f"{F} {D}", (-9, 9)),
    (softmax.Hardmax(1), "Hardmax", 13, {"axis": 1}, F, (-3, 3)),
    (scan.ArgMax(1), "ArgMax", 13, {"axis": 1}, f"{F} {D} int8 int32 int64 uint8", (-3, 3)),
    (scan.ArgMax(2, False, True), "ArgMax", 13, {"axis": 2, "keepdims": 0, "select_last_index": 1}, f"{F} int32", (-2, 2)),
    (scan.ArgMin(0), "ArgMin", 13, {"axis": 0}, f"{F} {D} int8 int32 int64 uint8", (-3, 3)),
    (scan.ArgMin(1, False, True), "ArgMin", 13, {"axis": 1, "keepdims": 0, "select_last_index": 1}, f"{F} int32", (-2, 2)),
    (LpNorm(1, 1), "LpNormalization", 22, {"axis": 1, "p": 1}, f"{F} {D}", (-3, 3)),
    (LpNorm(2, 2), "LpNormalization", 22, {}, f"{F} {D}", (-3, 3)),
]

BINARY = [
    (binary.Add(), "Add", 14, {}, f"{FLOATS} {INTS}"),
    (binary.Sub(), "Sub", 14, {}, f"{FLOATS} {INTS}"),
    (binary.Mul(), "Mul", 14, {}, f"{FLOATS} {INTS}"),
    (binary.Div(), "Div", 14, {}, f"{FLOATS} {INTS}"),
    (binary.Pow(), "Pow", 15, {}, f"{F} {D} {SMALL_INTS}"),
    (binary.PRelu(), "PRelu", 16, {}, SINGLE),
    (binary.Minimum(), "Min", 13, {}, f"{FLOATS} int8 int32 int64 uint8 uint32 uint64"),
    (binary.Maximum(), "Max", 13, {}, f"{FLOATS} int8 int32 int64 uint8 uint32 uint64"),
    (binary.And(), "And", 7, {}, "bool"),
    (binary.Or(), "Or", 7, {}, "bool"),
    (binary.Xor(), "Xor", 7, {}, "bool"),
    (binary.BitAnd(), "BitwiseAnd", 18, {}, INTS),
    (binary.BitOr(), "BitwiseOr", 18, {}, INTS),
    (binary.BitXor(), "BitwiseXor", 18, {}, INTS),
    (binary.Equal(), "Equal", 13, {}, f"{FLOATS} {INTS} bool"),
    (binary.Less(), "Less", 13, {}, f"{FLOATS} {INTS}"),
    (binary.LessEqual(), "LessOrEqual", 16, {}, f"{FLOATS} {INTS}"),
    (binary.Greater(), "Greater", 13, {}, f"{FLOATS} {INTS}"),
    (binary.GreaterEqual(), "GreaterOrEqual", 16, {}, f"{FLOATS} {INTS}"),
    (binary.Mod(), "Mod", 13, {}, INTS),
    (binary.Mod(fmod=True), "Mod", 13, {"fmod": 1}, f"{F} {D} {INTS}"),
    (binary.BitShift(), "BitShift", 11, {"direction": "LEFT"}, "uint8 uint32 uint64"),
    (binary.BitShift("right"), "BitShift", 11, {"direction": "RIGHT"}, "uint8 uint32 uint64"),
]

REDUCTIONS = [
    (reduction.ReduceSum, "ReduceSum", f"{F} {D} {SMALL_INTS}"),
    (reduction.ReduceMean, "ReduceMean", f"{F} {D} {SMALL_INTS}"),
    (reduction.ReduceMax, "ReduceMax", f"{FLOATS} int8 uint8 {SMALL_INTS} bool"),
    (reduction.ReduceMin, "ReduceMin", f"{FLOATS} int8 uint8 {SMALL_INTS} bool"),
    (reduction.ReduceProd, "ReduceProd", f"{F} {D} {SMALL_INTS}"),
    (reduction.ReduceL1, "ReduceL1", f"{F} {D} {SMALL_INTS}"),
    (reduction.ReduceL2, "ReduceL2", f"{F} {D} {SMALL_INTS}"),
    (reduction.ReduceLogSum, "ReduceLogSum", f"{F} {D}"),
    (reduction.ReduceLogSumExp, "ReduceLogSumExp", f"{F} {D}"),
    (reduction.ReduceSumSquare, "ReduceSumSquare", f"{F} {D} {SMALL_INTS}"),
]


def _values(kind, shape, low, high, seed=0):
    rng = np.random.default_rng(seed)
    kind = np.dtype(kind)
    if kind.kind == "b":
        return rng.random(shape) < 0.5
    if kind.kind in "iu":
        return rng.integers(0 if kind.kind == "u" else int(low), int(high), shape, endpoint=True).astype(kind)
    return rng.uniform(low, high, shape).astype(kind)


def _each(table):
    """One case for each element type of a row."""
    return [
        pytest.param(row, kind, id=f"{row[1] if isinstance(row[0], type) else row[0]}-{kind}")
        for row in table
        for kind in next(x for x in row[2:] if isinstance(x, str)).split()
    ]


ABSOLUTE = ("Sin", "Sigmoid", "Swish", "LogSoftmax")
"""What onnxruntime computes to an absolute error of a few epsilon only."""


@pytest.mark.parametrize(("row", "kind"), _each(UNARY))
def test_unary(row, kind, ort, close):
    op, name, opset, attributes, _, (low, high) = row
    x = _values(kind, (3, 4, 5), low, high)
    if op.name in ("is_nan", "is_inf"):
        x[0, 0, :3] = np.nan, np.inf, -np.inf
    if op.name == "round":
        x[0, 0] = -2.5, -1.5, -0.5, 0.5, 1.5
    got, want = op.evaluate(x), ort(name, [x], opset=opset, **attributes)[0]
    if name in ABSOLUTE:
        assert got.dtype == want.dtype
        np.testing.assert_allclose(got, want, rtol=0, atol=2 * np.finfo(kind).eps * max(1, abs(want).max()))
    else:
        close(got, want, max(64, 4 * op.rtol) if op.rtol > 1 else 1, name)


@pytest.mark.parametrize(("row", "kind"), _each(BINARY))
def test_binary(row, kind, ort, close):
    op, name, opset, attributes, _ = row
    a, b = _values(kind, (4, 3, 5), -9, 9, 1), _values(kind, (3, 1), -9, 9, 2)
    if np.dtype(kind).kind in "iu" and op.name in ("div", "mod"):
        b[b == 0] = 3
    if op.name == "pow":
        a, b = abs(a) + 1, abs(b) // 2
    close(op.evaluate(a, b), ort(name, [a, b], opset=opset, **attributes)[0], 32 if op.name == "pow" else op.rtol, name)


@pytest.mark.parametrize("axes", [(0,), (1, 2), (0, 1, 2)], ids=str)
@pytest.mark.parametrize("keepdims", [True, False])
@pytest.mark.parametrize(("row", "kind"), _each(REDUCTIONS))
def test_reduction(row, kind, axes, keepdims, ort, close):
    make, name, _ = row
    x = _values(kind, (3, 2, 4), 1 if "Log" in name or name == "ReduceProd" else -9, 3, 3)
    op = make(axes, keepdims)
    opset = {"ReduceMax": 20, "ReduceMin": 20}.get(name, 18)
    want = ort(name, [x, np.array(axes, np.int64)], opset=opset, keepdims=int(keepdims))[0]
    close(op.evaluate(x), np.asarray(want), 64, name)


@pytest.mark.parametrize("kind", [F, D, "int32", "int64"])
@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("exclusive", [False, True])
def test_cum_sum(kind, exclusive, reverse, ort, close):
    x = _values(kind, (3, 7, 2), 1, 5)
    attributes = {"exclusive": int(exclusive), "reverse": int(reverse)}
    want = ort("CumSum", [x, np.array(1, np.int64)], opset=14, **attributes)[0]
    close(scan.CumSum(1, exclusive, reverse).evaluate(x), want, 16, "CumSum")


@pytest.mark.parametrize("kind", [F, D, "int8", "int32", "int64", "uint8", "uint64", "bool"])
def test_where(kind, ort, close):
    c, a, b = _values("bool", (3, 1), 0, 1), _values(kind, (2, 3, 4), -9, 9, 1), _values(kind, (4,), -9, 9, 2)
    if kind in ("int8", "uint64", "bool"):
        np.testing.assert_array_equal(binary.Where().evaluate(c, a, b), np.where(c, a, b))
    else:
        close(binary.Where().evaluate(c, a, b), ort("Where", [c, a, b], opset=16)[0], 1, "Where")


@pytest.mark.parametrize("kind", [F, D, HALF, "int8", "int32", "int64", "uint8", "uint64"])
def test_clip(kind, ort, close):
    x = _values(kind, (30,), -9, 9)
    low, high = np.array(2, kind), np.array(5, kind)
    close(act.Clip(2, 5).evaluate(x), ort("Clip", [x, low, high], opset=13)[0], 1, "Clip")
    close(act.Clip(2).evaluate(x), ort("Clip", [x, low], opset=13)[0], 1, "Clip")
    close(act.Clip(None, 5).evaluate(x), ort("Clip", [x, None, high], opset=13)[0], 1, "Clip")
    close(act.Clip().evaluate(x), ort("Clip", [x], opset=13)[0], 1, "Clip")


def test_batch_norm(ort, close):
    x = _values(F, (2, 4, 3, 5), -3, 3)
    scale, bias, mean, var = (_values(F, (4,), 0.5, 2, k) for k in range(4))
    want = ort("BatchNormalization", [x, scale, bias, mean, var], opset=15, epsilon=0.01)[0]
    close(BatchNorm(0.01).evaluate(x, scale, bias, mean, var), want, 32, "BatchNormalization")


def test_instance_norm(ort, close):
    x, scale, bias = _values(F, (2, 4, 3, 5), -3, 3), _values(F, (4,), 1, 2, 1), _values(F, (4,), 4, 5, 2)
    want = ort("InstanceNormalization", [x, scale, bias], opset=6, epsilon=0.01)[0]
    close(InstanceNorm(0.01).evaluate(x, scale, bias), want, 64, "InstanceNormalization")


@pytest.mark.parametrize("axis", [1, 2])
def test_layer_norm(axis, ort, close):
    x = _values(F, (2, 4, 6), -3, 3)
    scale, bias = _values(F, x.shape[axis:], 1, 2, 1), _values(F, x.shape[axis:], 8, 9, 2)
    attributes = {"axis": axis, "epsilon": 0.01}
    want = ort("LayerNormalization", [x, scale, bias], opset=17, **attributes)[0]
    close(LayerNorm(axis, 0.01).evaluate(x, scale, bias), want, 64, "LayerNormalization")
    want = ort("LayerNormalization", [x, scale], opset=17, **attributes)[0]
    close(LayerNorm(axis, 0.01).evaluate(x, scale, None), want, 256, "LayerNormalization")


def test_rms_norm(ort, close):
    x, scale = _values(F, (2, 4, 6), -3, 3), _values(F, (6,), 1, 2, 1)
    want = ort("RMSNormalization", [x, scale], opset=23, axis=-1, epsilon=0.01)[0]
    close(RmsNorm(2, 0.01).evaluate(x, scale), want, 64, "RMSNormalization")


def test_group_norm(ort, close):
    x, scale, bias = _values(F, (2, 6, 3, 5), -3, 3), _values(F, (6,), 1, 2, 1), _values(F, (6,), 8, 9, 2)
    want = ort("GroupNormalization", [x, scale, bias], opset=21, num_groups=3, epsilon=0.01)[0]
    close(GroupNorm(3, 0.01).evaluate(x, scale, bias), want, 64, "GroupNormalization")


@pytest.mark.parametrize("axes", [(0, 2, 3), (1,)], ids=str)
def test_mean_variance_norm(axes, ort, close):
    x = _values(F, (2, 3, 4, 5), 1, 3)
    want = ort("MeanVarianceNormalization", [x], opset=13, axes=axes)[0]
    got = MeanVarianceNorm(axes).evaluate(x)
    assert got.dtype == want.dtype
    np.testing.assert_allclose(got, want, atol=2e-5)


@pytest.mark.parametrize("size", [1, 3, 5, 11])
def test_lrn(size, ort, close):
    x = _values(F, (2, 7, 3, 4), -5, 5)
    want = ort("LRN", [x], opset=13, size=size, alpha=0.5, beta=0.75, bias=2.0)[0]
    close(Lrn(size, 0.5, 0.75, 2.0).evaluate(x), want, 32, "LRN")


CASTS = ["float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "bool"]


@pytest.mark.parametrize("target", CASTS)
@pytest.mark.parametrize("source", CASTS)
def test_cast(source, target, ort):
    from onnx import helper

    from nncompiler.ir.dtype import of_numpy

    x = _values(source, (40,), 0 if target.startswith("u") else -99, 99)
    if np.dtype(source).kind == "f":
        x[:3] = 0.0, 0.99, 1.5
    if np.dtype(source).kind == "i" and np.dtype(target).kind == "i":
        x[:2] = np.iinfo(source).min, np.iinfo(source).max
    want = ort("Cast", [x], opset=21, to=helper.np_dtype_to_tensor_dtype(np.dtype(target)))[0]
    got = Cast(of_numpy(target)).evaluate(x)
    assert got.dtype == want.dtype
    np.testing.assert_array_equal(got, want)

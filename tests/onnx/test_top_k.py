"""TopK in native code, against onnxruntime."""

import numpy as np
import onnx
import onnx.reference
import pytest
from onnx import helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.indexing.top_k import TopK


def top_k(build, shape, k, dtype=np.float32, opset=21, **attributes):
    node = helper.make_node("TopK", ["x", "k"] if opset >= 10 else ["x"], ["y", "i"], name="best", **attributes)
    weights = {"k": np.array([k])} if opset >= 10 else {}
    if opset < 10:
        node.attribute.append(helper.make_attribute("k", k))
    return build([node], {"x": (helper.np_dtype_to_tensor_dtype(np.dtype(dtype)), shape)}, ["y", "i"], weights, opset=opset)


def numbers(shape, dtype=np.float32, ties=True):
    r = np.random.default_rng(len(shape))
    return r.integers(0, 9, shape).astype(dtype) if ties else r.standard_normal(shape).astype(dtype)


def by_numpy(model, feeds):
    return evaluate(read(model), feeds)


@pytest.mark.parametrize("largest", [0, 1])
@pytest.mark.parametrize(
    "shape, axis, k", [
        ([3, 50], -1, 5), ([3, 50], -1, 50), ([50, 3], 0, 17), ([2, 40, 3], 1, 16), ([2, 40, 3], 1, 33), ([7], 0, 7),
        ([2, 3, 1, 1], 1, 1), ([1], 0, 1), ([4, 3], 1, 0), ([300], 0, 256), ([2, 18], 1, 18),
    ],
)  # fmt: skip
def test_against_onnxruntime(build, natively, shape, axis, k, largest):
    model = top_k(build, shape, k, axis=axis, largest=largest)
    natively(model, {"x": numbers(shape)}, {"x": numbers(shape, ties=False)})


@pytest.mark.parametrize("k", [6, 20])
@pytest.mark.parametrize("largest", [0, 1])
@pytest.mark.parametrize("dtype", [t.numpy for t in (
    dt.f16, dt.bf16, dt.f32, dt.f64, dt.i8, dt.i16, dt.i32, dt.i64, dt.u8, dt.u16, dt.u32, dt.u64
)], ids=str)  # fmt: skip
def test_every_type(build, natively, dtype, largest, k):
    x = numbers([2, 21], dtype)
    if dtype.kind in "iu":  # the ends of the type order as numbers do
        x[:, 3], x[:, 7] = np.iinfo(dtype).max, np.iinfo(dtype).min
    natively(top_k(build, [2, 21], k, dtype, opset=24, largest=largest), {"x": x}, wanted=by_numpy)


def test_the_reference_is_that_of_onnx(build):
    x = numbers([4, 30], ties=False)
    for largest in (0, 1):
        model = top_k(build, [4, 30], 9, largest=largest)
        theirs = onnx.reference.ReferenceEvaluator(model).run(None, {"x": x})
        ours = by_numpy(model, {"x": x})
        assert all(np.array_equal(a, b) for a, b in zip(theirs, ours.values(), strict=True))


@pytest.mark.parametrize("shape", [["B", 40], ["B", "N"]])
@pytest.mark.parametrize("k", [3, 20])
def test_one_compilation_serves_several_sizes(build, natively, shape, k):
    sizes = [(2, 40), (5, 40), (1, 40)] if shape[1] == 40 else [(2, 40), (3, 20), (1, 301)]
    natively(top_k(build, shape, k), *({"x": numbers(size)} for size in sizes))


def test_k_is_an_extent(build, natively):
    """All of an axis, whatever its extent: a sort."""
    nodes = [
        helper.make_node("Shape", ["x"], ["k"], start=1),
        helper.make_node("TopK", ["x", "k"], ["y", "i"]),
    ]
    model = build(nodes, {"x": ["B", "N"]}, ["y", "i"])
    natively(model, *({"x": numbers(size)} for size in [(2, 40), (3, 1), (1, 301)]))


@pytest.mark.parametrize("opset", [1, 10, 11, 24])
def test_every_opset(build, natively, opset):
    natively(top_k(build, [3, 8], 4, opset=opset, axis=1), {"x": numbers([3, 8])}, wanted=by_numpy)


@pytest.mark.parametrize("k", [7, 20])
@pytest.mark.parametrize("largest", [0, 1])
def test_nan_is_larger_than_every_number(build, natively, largest, k):
    x = np.tile(np.array([1, np.nan, np.inf, -np.nan, -np.inf, -0.0, 0.0], np.float32), (1, 3))[:, : max(k, 7)]
    (results,) = natively(top_k(build, [1, k], k, largest=largest), {"x": x}, wanted=by_numpy)
    order = sorted(range(k), key=lambda j: (not np.isnan(x[0, j]), -x[0, j] if x[0, j] == x[0, j] else 0, j))
    if not largest:
        order = sorted(range(k), key=lambda j: (np.isnan(x[0, j]), x[0, j] if x[0, j] == x[0, j] else 0, j))
    assert results["i"].tolist() == [order]


@pytest.mark.parametrize("k", [10, 100_000])
def test_long_rows_in_any_order(build, natively, k):
    n = 100_000
    up = np.arange(n, dtype=np.float32)
    x = np.stack([up, up[::-1], np.zeros(n, np.float32), np.random.default_rng(0).permutation(up)])
    natively(top_k(build, [4, n], k), {"x": x})


def test_of_one_result_that_is_read(build, natively, run_ort):
    model = top_k(build, [3, 30], 20)
    for name in ("y", "i"):
        del model.graph.output[:]
        model.graph.output.append(onnx.ValueInfoProto(name=name))
        natively(model, {"x": numbers([3, 30])})


def test_written_and_read_again(build, run_ort):
    for shape, k in ([[2, 9], 4], [[2, "N"], 4]):
        model, x = top_k(build, shape, k, axis=1, largest=0, sorted=0), numbers([2, 9])
        again = writer.write(read(model))
        assert next(n for n in again.graph.node if n.op_type == "TopK").attribute
        ours, theirs = by_numpy(model, {"x": x}), by_numpy(again, {"x": x})
        assert all(np.array_equal(a, b) for a, b in zip(ours.values(), theirs.values(), strict=True))
        assert run_ort(again, {"x": x})["y"].shape == (2, 4)


def test_what_does_not_fit_is_refused(build):
    x = Operand(TensorType(dt.f32, (3, 4)))
    for op, message in [
        (TopK(1, 5), r"k is 5, but axis 1 of f32\[3,4\] is shorter"), (TopK(0, -1), "must not be negative"),
        (TopK(2, 1), "axis must be in"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            op.infer(x)
    with pytest.raises(ModelError, match="must be one of"):
        TopK(0, 1).infer(Operand(TensorType(dt.boolean, (3,))))
    with nncompiler.compile(top_k(build, ["N"], 5), cache=False) as executable:
        assert executable.run({"x": np.ones(5, np.float32)})["y"].shape == (5,)
        with pytest.raises(UsageError, match="k is 5, but axis 0 of"):
            executable.run({"x": np.ones(4, np.float32)})


@pytest.mark.parametrize("largest", [0, 1])
@pytest.mark.parametrize("dtype", [t.numpy for t in (dt.f16, dt.f32, dt.f64, dt.i8, dt.i64, dt.u16, dt.u64)], ids=str)
@pytest.mark.parametrize("axis, k", [(1, 3), (1, 16), (1, 400), (0, 5)])
def test_long_rows(build, natively, axis, k, dtype, largest):
    """Vectors of which most hold no better element, by a list and a sort: ends of the types, zeros of both signs, NaN and
    infinities, and numbers whose bytes all differ."""
    r = np.random.default_rng(k)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        x = r.integers(info.min, info.max, (400, 701), dtype, endpoint=True)
        x[r.random(x.shape) < 0.1] = info.max
    else:
        x = (r.standard_normal((400, 701)) * 10.0 ** r.integers(-4, 4, (400, 701))).astype(dtype)
        special = r.choice(np.array([np.nan, -np.nan, np.inf, -np.inf, 0.0, -0.0], dtype), x.shape)
        x = np.where(r.random(x.shape) < 0.02, special, x)
    x = x[:3] if axis == 1 else x[:, :5]
    natively(top_k(build, list(x.shape), k, dtype, axis=axis, largest=largest, opset=24), {"x": x}, wanted=by_numpy)


def test_heaps_of_long_rows(build, natively):
    """More than a list holds, of rows that are too long to be sorted for them."""
    x = numbers([2, 3000], ties=False)
    x[:, ::7] = np.round(x[:, ::7])
    for largest in (0, 1):
        natively(top_k(build, [2, 3000], 33, largest=largest), {"x": x}, wanted=by_numpy)

"""16-bit floats inside a model of f32, in sessions of the CPU provider, against float64."""

import numpy as np
import onnx
import onnxruntime
import pytest

import nncompiler as nnc
from nncompiler.backends.onnxruntime import OrtExecutable
from nncompiler.backends.onnxruntime.kernels import CUDA_BF16
from nncompiler.backends.reference import evaluate
from nncompiler.inputs import random_feeds
from nncompiler.interchange.writer import write
from nncompiler.ir.dims import symbol
from nncompiler.ir.dtype import bf16, f16, f32
from nncompiler.ir.errors import CheckError, UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add, Div, Mul, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Sqrt
from nncompiler.ops.normalization.softmax import Softmax
from nncompiler.ops.reduction.reduce import ReduceMean
from nncompiler.passes import PORTABLE, ToHalves, run_pipeline
from nncompiler.precision import Precision
from nncompiler.sources import load_graph


def compiled(graph, name="fp16", **options):
    """The executable and what was reported."""
    told = []
    made = nnc.compile(graph.copy(), target="ort-cpu", precision=Precision(name, report=told.append, **options))
    return made, told[0]


def drawn(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def start(*shape):
    graph = Graph("g")
    return graph, graph.input("x", TensorType(f32, shape))


@pytest.mark.parametrize(("model", "fp16", "bf16"), [("zoo:lenet5", 2e-3, 2e-2), ("zoo:squeezenet", 5e-3, 5e-2)])
def test_networks(model, fp16, bf16):
    graph = load_graph(model)
    feeds = random_feeds(graph, 9)
    want = evaluate(graph, feeds, dtype=np.float64)
    for name, most in (("fp16", fp16), ("bf16", bf16)):
        exe, report = compiled(graph, name)
        with exe:
            assert all(t.dtype == f32 for _, t in (*exe.inputs, *exe.outputs))
            assert report.converted > len(report.kept) and report.precision == name
            (error,) = report.outputs
            assert most / 200 < error.error < most and report.worst == error.error and error.largest > 0
            got = exe.run(feeds)
            gap = np.abs(got[error.name] - want[error.name]).max() / np.abs(want[error.name]).max()
            assert most / 1000 < gap < 4 * most
            assert error.name in str(report) and f"{report.converted} operators" in report.summary


def test_what_overflows_on_calibration_inputs_stays_wide():
    graph, x = start(4, 64)
    big = graph.add(Mul(), [x, graph.weight("k", np.float32(3e5))], "big").output
    on = graph.add(Relu(), [big], "on").output
    back = graph.add(Mul(), [on, graph.weight("b", np.float32(1e-5))], "back").output
    product = graph.add(MatMul(), [back, graph.weight("w", drawn(64, 8))], "product").output
    graph.set_outputs([("y", product)])
    naive = graph.copy()
    ToHalves().apply(naive)
    feeds = random_feeds(graph, 3)
    assert not np.isfinite(evaluate(naive, feeds)["y"]).all()
    exe, report = compiled(graph)
    with exe:
        want = evaluate(graph, feeds, dtype=np.float64)["y"]
        assert np.abs(exe.run(feeds)["y"] - want).max() < 5e-3 * np.abs(want).max()
    assert any(x > 65504 / 2 for x in report.ranges.values())
    assert "values out of range" in report.reasons and report.converted >= 1


def test_inputs_that_overflow_stay_wide_but_only_if_they_do():
    graph, x = start(4, 8)
    graph.set_outputs([("y", graph.add(MatMul(), [x, graph.weight("w", drawn(8, 8))], "m").output)])
    for scale, kept in ((1.0, False), (1e5, True)):
        exe, report = compiled(graph, inputs={"x": drawn(4, 8) * np.float32(scale)})
        exe.close()
        assert ("m" in report.kept) is kept and (report.ranges != {}) is kept
        assert report.worst < 2e-3


def test_values_that_all_are_tiny_keep_their_digits():
    graph, x = start(4, 8)
    tiny = graph.add(MatMul(), [x, graph.weight("w", drawn(8, 8) * np.float32(1e-6))], "m").output
    on = graph.add(Relu(), [tiny], "on").output
    graph.set_outputs([("y", on)])
    exe, report = compiled(graph)
    exe.close()
    assert report.worst < 1e-5 and report.kept["on"] == "values out of range" and report.converted == 0


def test_attention_masks_of_the_least_float():
    graph, x = start(2, 6, 6)
    mask = np.triu(np.full((6, 6), np.finfo(np.float32).min, np.float32), 1)
    scores = graph.add(MatMul(), [x, x], "scores").output
    masked = graph.add(Add(), [scores, graph.weight("mask", mask)], "masked").output
    graph.set_outputs([("p", graph.add(Softmax(2), [masked], "p").output)])
    exe, report = compiled(graph)
    with exe:
        feeds = random_feeds(graph, 1)
        got, want = exe.run(feeds)["p"], evaluate(graph, feeds, dtype=np.float64)["p"]
        assert np.isfinite(got).all() and np.abs(got - want).max() < 5e-3
        assert (got[:, 0, 1:] == 0).all()
    assert report.kept["masked"] in ("weights out of range", "values out of range")


def decomposed(width=64):
    """A normalization by the deviation plus a small number, which no operator is."""
    graph, x = start(2, 5, width)
    product = graph.add(MatMul(), [x, graph.weight("w", drawn(width, width))], "product").output
    mean = graph.add(ReduceMean((2,)), [product], "mean").output
    d = graph.add(Sub(), [product, mean], "centred").output
    var = graph.add(ReduceMean((2,)), [graph.add(Mul(), [d, d], "squares").output], "var").output
    root = graph.add(Sqrt(), [var], "root").output
    root = graph.add(Add(), [root, graph.weight("e", np.float32(1e-12))], "shifted").output
    y = graph.add(Mul(), [graph.add(Div(), [d, root], "normal").output, graph.weight("g", drawn(width))], "scaled").output
    graph.set_outputs([("y", y)])
    return graph


def test_statistics_of_a_decomposed_normalization_stay_f32():
    exe, report = compiled(decomposed())
    exe.close()
    assert {"mean", "centred", "squares", "var", "shifted", "root", "normal"} <= set(report.kept)
    assert not {"product", "scaled"} & set(report.kept) and report.worst < 2e-3


def test_long_rows_stay_f32():
    for width, kept in ((1000, False), (5000, True)):
        graph, x = start(2, width)
        on = graph.add(Relu(), [x], "on").output
        graph.set_outputs([("p", graph.add(Softmax(1), [on], "p").output)])
        exe, report = compiled(graph)
        exe.close()
        assert (report.kept.get("p") == "long rows") is kept


def test_bf16_is_what_bf16_kernels_compute():
    """On the CPU provider values are rounded to bf16 after every operator; the graph for CUDA has bf16 operators. The
    reference evaluates the latter: the same numbers, but for sums in another order."""
    graph = load_graph("zoo:lenet5")
    feeds = random_feeds(graph, 2)
    exe, _ = compiled(graph, "bf16")
    run_pipeline(graph, (*PORTABLE, ToHalves(bf16, supported=CUDA_BF16)))
    inside = [n for n in graph.order() if n.types and n.type.dtype == bf16 and n.weight is None]
    assert {n.op.name for n in inside if not isinstance(n.op, Cast)} <= CUDA_BF16 and len(inside) > 8
    with exe:
        got, want = exe.run(feeds)["probabilities"], evaluate(graph, feeds)["probabilities"]
    assert np.abs(got - want).max() < 2.0**-8 * np.abs(want).max()
    model = write(graph)
    assert model.opset_import[0].version == 22
    onnx.checker.check_model(model, full_check=True)


def test_f16_keeps_the_opset():
    graph = load_graph("zoo:lenet5")
    run_pipeline(graph, (*PORTABLE, ToHalves(f16)))
    model = write(graph)
    assert model.opset_import[0].version == 21
    onnx.checker.check_model(model, full_check=True)


def test_dimensions_stay_open():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (symbol("N"), symbol("L"), 8)))
    graph.set_outputs([("y", graph.add(MatMul(), [x, graph.weight("w", drawn(8, 8))], "m").output)])
    exe, report = compiled(graph)
    with exe:
        assert isinstance(exe, OrtExecutable) and report.converted == 1
        for n, length in ((1, 3), (4, 7)):
            given = drawn(n, length, 8)
            assert np.allclose(exe.run({"x": given})["y"], given @ graph.node("w").weight.array, atol=0.05)
    _, report = compiled(graph, inputs=[{"x": drawn(2, 2, 8)}, {"x": drawn(1, 9, 8)}])
    assert report.outputs[0].error < 2e-3


def test_limit_and_mistakes():
    graph = load_graph("zoo:lenet5")
    with pytest.raises(CheckError, match="probabilities") as e:
        nnc.compile(graph.copy(), target="ort-cpu", precision=Precision("bf16", limit=1e-5))
    assert e.value.exit_code == 1
    nnc.compile(graph.copy(), target="ort-cpu", precision=Precision("fp16", limit=1e-2)).close()
    with pytest.raises(UsageError, match="fp32, fp16, bf16"):
        nnc.compile(graph.copy(), target="ort-cpu", precision="half")
    with pytest.raises(UsageError, match="native code computes in the types"):
        nnc.compile("zoo:lenet5", precision="fp16")
    with pytest.raises(UsageError, match="raw"):
        nnc.compile("zoo:lenet5", target="ort-cpu", raw=True, precision="fp16")
    with pytest.raises(UsageError, match="above 0"):
        Precision("fp16", limit=0.0)
    with pytest.raises(UsageError, match="inputs are image"):
        nnc.compile(graph.copy(), target="ort-cpu", precision=Precision("fp16", inputs={"z": np.zeros(3)}))


def test_a_file_in_half_precision(tmp_path):
    told = []
    path = tmp_path / "half.onnx"
    nnc.save("zoo:lenet5", path, precision=Precision("fp16", report=told.append))
    nnc.save("zoo:lenet5", tmp_path / "full.onnx")
    assert path.stat().st_size < 0.6 * (tmp_path / "full.onnx").stat().st_size
    feeds = random_feeds(load_graph("zoo:lenet5"), 0)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    want = evaluate(load_graph("zoo:lenet5"), feeds, dtype=np.float64)["probabilities"]
    assert np.abs(session.run(None, feeds)[0] - want).max() < 5e-3 and 0 < told[0].worst < 5e-3
    with pytest.raises(UsageError, match=r"half\.onnx"):
        nnc.save("zoo:lenet5", tmp_path / "m.so", precision="fp16")

"""compile(reduce_1x1=...): planted ranks, budgets at the outputs, what is left alone, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.accuracy import relative_error
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import CheckError, UsageError
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.normalization.softmax import Softmax
from nncompiler.reduction import Budget, Reduction


def weights(seed: int, m: int, c: int, k: int, rank: int | None, noise: float = 0.0) -> np.ndarray:
    """[M, C, K, K] of unit gain: of a rank, or of full rank."""
    rng = np.random.default_rng(seed)
    w = rng.standard_normal((m, c, k, k))
    if rank is not None:
        parts = rng.standard_normal((m, rank)), rng.standard_normal((rank, rank, k, k)), rng.standard_normal((rank, c))
        w = np.einsum("ma,abij,bc->mcij", *parts) + noise * rank * w
    return (w / w.std() / np.sqrt(c * k * k)).astype(np.float32)


class Net:
    """A chain of convolutions under construction."""

    def __init__(self, channels: int, size: int = 28):
        self.graph = Graph("net")
        self.at = self.graph.input("x", TensorType(dt.f32, (1, channels, size, size)))

    def conv(self, name: str, w: np.ndarray | Value, stride: int = 1, pad: int = 1, dilation: int = 1) -> Net:
        value = w if isinstance(w, Value) else self.graph.weight(f"{name}.w", w)
        op = Conv((stride,) * 2, (pad,) * 4, (dilation,) * 2)
        bias = self.graph.weight(f"{name}.b", np.linspace(-0.1, 0.1, value.type.dims[0], dtype=np.float32))
        self.at = self.graph.add(Relu(), [self.graph.add(op, [self.at, value, bias], name).output]).output
        return self

    def done(self) -> Graph:
        self.graph.set_outputs([("y", self.at)])
        return self.graph


def image(graph: Graph, seed: int = 7) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}


def reduced(graph: Graph, error: float, **options) -> tuple[Reduction, float]:
    """(the report, the compiled model's error on other inputs than those that were measured on)."""
    found: list[Reduction] = []
    with nnc.compile(graph.copy(), reduce_1x1=Budget(error, report=found.append, **options), threads=1) as exe:
        feeds = image(graph)
        got = exe.run(feeds)
    want = evaluate(graph, feeds, dtype=np.float64)
    return found[0], max(relative_error(got[name], want[name]) for name in want)


@pytest.mark.parametrize(("stride", "pad", "dilation"), [(1, 1, 1), (2, 1, 1), (1, 2, 2), (2, 0, 1)])
def test_a_planted_rank_is_recovered(stride, pad, dilation):
    graph = Net(128).conv("c", weights(0, 128, 128, 3, 16), stride, pad, dilation).done()
    report, error = reduced(graph, 1e-5)
    (row,) = report.reduced
    assert (row.inputs, row.outputs) == (16, 16) and row.expected_error < 1e-6
    assert report.error < 1e-6 and report.native_error < 1e-5 and error < 1e-5
    assert row.cycles[1] < row.cycles[0] and row.multiplications[1] < row.multiplications[0] / 4


def test_full_rank_is_left_alone():
    graph = Net(128).conv("c", weights(0, 128, 128, 3, None)).done()
    report, error = reduced(graph, 1e-3)
    assert not report.reduced and report.error == 0.0 and error < 1e-5
    assert [row.why for row in report.layers] == ["nothing faster within the budget"]


@pytest.mark.parametrize("budget", [0.003, 0.1])
def test_the_budget_is_kept_at_the_outputs(budget):
    net = Net(96, size=14)
    for number in range(4):
        net.conv(f"c{number}", weights(number, 96, 96, 3, 8 + 8 * number, noise=0.02 * number))
    graph = net.done()
    given = image(graph, seed=3)
    report, error = reduced(graph, budget, inputs=given)
    assert report.reduced and 0 < report.error <= budget and report.native_error <= budget
    assert error < 2 * budget  # on inputs of the same kind
    assert all(row.output_error is not None and row.output_error > 0 for row in report.reduced)
    before, after = report.cycles
    assert after < before


def test_a_larger_budget_takes_no_longer():
    net = Net(96, size=14)
    for number in range(2):
        net.conv(f"c{number}", weights(number, 96, 96, 3, 24, noise=0.05))
    times = [reduced(net.done(), budget)[0].cycles[1] for budget in (0.01, 0.5)]
    assert times == sorted(times, reverse=True) and times[0] > times[-1]


def test_factors_are_fitted_to_the_inputs():
    """Weights of full rank, and inputs that use an eighth of the channels."""
    graph = Net(128).conv("c", weights(0, 128, 128, 3, None)).done()
    assert not reduced(graph, 0.1)[0].reduced
    x = image(graph)["x"]
    x[:, 16:] = 0
    report, error = reduced(graph, 0.1, inputs={"x": x})
    (row,) = report.reduced
    assert row.inputs is not None and report.error < 0.1
    assert error > 0.3  # on inputs of another kind


def test_dense_layers_and_softmaxes():
    rng = np.random.default_rng(0)
    graph = Graph("dense")
    x = graph.input("x", TensorType(dt.f32, (1, 2048)))
    w = (rng.standard_normal((1024, 20)) @ rng.standard_normal((20, 2048)) / 900).astype(np.float32)
    h = graph.add(Gemm(trans_b=True), [x, graph.weight("w", w)], "fc").output
    graph.set_outputs([("p", graph.add(Softmax(1), [h]).output)])
    report, error = reduced(graph, 1e-4)
    (row,) = report.reduced
    assert row.kernel == () and row.inputs is None and row.outputs == 20 and error < 1e-4


def test_the_error_of_logits_counts():
    graph = Graph("flat")
    x = graph.input("x", TensorType(dt.f32, (1, 512)))
    rng = np.random.default_rng(0)
    w = rng.standard_normal((512, 16)) @ rng.standard_normal((16, 512)) + 0.3 * rng.standard_normal((512, 512))
    h = graph.add(Gemm(trans_b=True), [x, graph.weight("w", (w * 1e-5).astype(np.float32))], "fc").output
    graph.set_outputs([("p", graph.add(Softmax(1), [h]).output)])
    report, error = reduced(graph, 0.01)
    assert error < 1e-6  # the probabilities are all alike whatever the weights
    assert not report.reduced


def test_shared_weights_stay():
    net = Net(128)
    shared = net.graph.weight("shared", weights(0, 128, 128, 3, 8))
    report, _ = reduced(net.conv("a", shared).conv("b", shared).conv("c", weights(1, 128, 128, 3, 8)).done(), 1e-4)
    assert [row.name for row in report.reduced] == ["c"]
    assert {row.name: row.why for row in report.layers if row.why}["a"] == "its weights are also those of b"


def test_rounding_beyond_the_budget_is_refused(tmp_path):
    graph = Net(128).conv("c", weights(0, 128, 128, 3, 16)).done()
    with pytest.raises(CheckError, match="rounding"):
        nnc.compile(graph.copy(), reduce_1x1=6e-8)
    with pytest.raises(CheckError, match="rounding"):
        nnc.save(graph.copy(), tmp_path / "m.nnc", reduce_1x1=6e-8)
    assert not list(tmp_path.glob("m.*"))


def test_onnx_gets_the_factors(tmp_path):
    graph = Net(128).conv("c", weights(0, 128, 128, 3, 16)).done()
    found: list[Reduction] = []
    nnc.save(graph.copy(), tmp_path / "m.onnx", reduce_1x1=Budget(1e-4, report=found.append))
    assert found[0].native_error is None and len(found[0].reduced) == 1
    assert (tmp_path / "m.onnx").stat().st_size < 50_000 < 128 * 128 * 9 * 4
    feeds = image(graph)
    with nnc.compile(tmp_path / "m.onnx", target="ort-cpu") as exe:
        assert relative_error(exe.run(feeds)["y"], evaluate(graph, feeds)["y"]) < 1e-5


def test_nothing_changes_without_it(monkeypatch):
    """No module of the reduction is loaded, and a model with planted ranks keeps its convolution."""
    import sys

    for name in [n for n in sys.modules if n.startswith("nncompiler.reduction")]:
        monkeypatch.delitem(sys.modules, name)
    graph = Net(128).conv("c", weights(0, 128, 128, 3, 16)).done()
    with nnc.compile(graph, cache=False) as exe:
        convolutions = [n for n in exe.compiled.graph.order() if n.is_group or isinstance(n.op, Conv)]
    assert len(convolutions) == 1 and not [n for n in sys.modules if n.startswith("nncompiler.reduction")]


@pytest.mark.parametrize("budget", [0.0, -1.0, 1.0, float("nan")])
def test_budgets_are_fractions(budget):
    with pytest.raises(UsageError, match="above 0 and below 1"):
        nnc.compile("zoo:lenet5", reduce_1x1=budget)


def test_other_mistakes():
    symbolic = Graph("symbolic")
    x = symbolic.input("x", TensorType(dt.f32, (symbol("N"), 4)))
    symbolic.set_outputs([("y", symbolic.add(Relu(), [x]).output)])
    with pytest.raises(UsageError, match="target llvm"):
        nnc.compile("zoo:lenet5", target="ort-cpu", reduce_1x1=0.1)
    with pytest.raises(UsageError, match="N must be bound"):
        nnc.compile(symbolic, reduce_1x1=0.1)
    with pytest.raises(UsageError, match="unknown nothing"):
        nnc.compile("zoo:lenet5", reduce_1x1=Budget(0.1, inputs={"nothing": np.zeros(1, np.float32)}))


def test_the_budget_goes_where_the_outputs_feel_it_least():
    """Two branches of equal weights, one of which the sum hardly sees: that one is reduced."""
    graph = Graph("branches")
    x = graph.input("x", TensorType(dt.f32, (1, 128, 28, 28)))
    parts = []
    for name, scale in (("loud", 1.0), ("quiet", 0.02)):
        w = graph.weight(f"{name}.w", weights(0, 128, 128, 3, 32, noise=0.05) * np.float32(scale))
        parts.append(graph.add(Conv((1, 1), (1,) * 4, (1, 1)), [x, w], name).output)
    graph.set_outputs([("y", graph.add(Add(), parts).output)])
    report, _ = reduced(graph, 0.02)
    assert [row.name for row in report.reduced] == ["quiet"]
    assert report.error < 0.02 < report.reduced[0].expected_error

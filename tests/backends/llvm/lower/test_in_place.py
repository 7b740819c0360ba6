"""Results over an operand: the same bits as with memory of their own, and never over something that is read again."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm import lower as lowering
from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.lower.memory.dependencies import schedule_of
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.dsl import batch_norm, concat, conv2d, model, relu
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.passes import PORTABLE, cpu, run_pipeline

WINOGRAD = policy.Policy(only="winograd_6")
PHASED = policy.Policy(only="winograd_6", schedule="phased")
DIRECT = policy.Policy(winograd=False)


def residual(channels, height, width, kernel, middle=32, batch=1):
    """relu(conv(middle) + skip), whose result may lie over skip."""

    @model(x=(batch, 16, height, width))
    def net(x):
        skip = conv2d(x, channels, 1, name="skip")
        y = relu(conv2d(x, middle, 1, name="middle"))
        y = relu(conv2d(y, channels, kernel, pad=kernel // 2, name="end") + skip)
        return conv2d(y, 8, 1, name="after")

    return net.graph()


def prepared(graph, mcpu):
    target = machine.of(mcpu)
    run_pipeline(graph, (*PORTABLE, *cpu(LlvmTarget(target))))
    return graph, target


def in_place(graph, target):
    """Which values are written over an operand, by name."""
    _, plan = lowering.lower(graph, target)
    return {s.name: s.of for s in plan.map.saved if s.kind == "in place"}


@pytest.mark.parametrize(
    ("algorithm", "channels", "height", "width", "kernel", "batch", "mcpu"),
    [
        (DIRECT, 64, 7, 8, 1, 1, "native"), (DIRECT, 48, 5, 7, 1, 2, "native"), (DIRECT, 20, 9, 11, 1, 1, "x86-64-v3"),
        (DIRECT, 48, 5, 7, 3, 1, "native"), (DIRECT, 32, 13, 3, 3, 2, "native"), (DIRECT, 70, 6, 6, 3, 1, "x86-64"),
        (DIRECT, 16, 17, 31, 3, 1, "x86-64-v3"), (WINOGRAD, 48, 9, 11, 3, 1, "native"),
        (WINOGRAD, 20, 6, 7, 3, 2, "x86-64-v3"), (PHASED, 48, 9, 11, 3, 1, "native"), (PHASED, 20, 6, 7, 3, 2, "x86-64-v3"),
    ],
)  # fmt: skip
def test_a_convolution_writes_over_the_operand_of_its_epilogue(
    run, monkeypatch, algorithm, channels, height, width, kernel, batch, mcpu
):
    with policy.using(algorithm):
        graph, target = prepared(residual(channels, height, width, kernel, batch=batch), mcpu)
        x = np.random.default_rng(5).standard_normal((batch, 16, height, width)).astype(np.float32)
        assert in_place(graph, target) == {"end": "skip"}
        got = run(graph, {"x": x}, mcpu)["after"]
        monkeypatch.setattr(lowering.registry, "overwrites", lambda query: False)
        assert not in_place(graph, target)
        apart = run(graph, {"x": x}, mcpu)["after"]
    np.testing.assert_array_equal(got, apart)
    want = evaluate(graph, {"x": x}, dtype=np.float64)["after"]
    assert np.abs(got - want).max() < 2e-5 * np.abs(want).max()


@pytest.mark.parametrize(("channels", "height", "width"), [(16, 7, 7), (240, 5, 9)])
@pytest.mark.parametrize("mcpu", ["native", "x86-64-v3"])
def test_one_with_a_prologue_does_so_too(run, monkeypatch, channels, height, width, mcpu):
    @model(x=(1, 16, height, width))
    def net(x):
        skip = conv2d(x, 48, 1, name="skip")
        wide = concat([conv2d(x, channels, 3, pad=1), x], axis=1)
        y = conv2d(relu(batch_norm(wide)), 48, 1, name="end") + skip
        return conv2d(y, 8, 1, name="after")

    graph, target = prepared(net.graph(), mcpu)
    x = np.random.default_rng(5).standard_normal((1, 16, height, width)).astype(np.float32)
    assert any("_prologue" in name for name in lowering.lower(graph, target)[0].kernels)
    assert in_place(graph, target)["end"] == "skip"
    got = run(graph, {"x": x}, mcpu)["after"]
    monkeypatch.setattr(lowering.registry, "overwrites", lambda query: False)
    assert "end" not in in_place(graph, target)
    np.testing.assert_array_equal(got, run(graph, {"x": x}, mcpu)["after"])


def conv_plus(make):
    """A network of one 1x1 convolution and what `make` adds to it."""

    @model(x=(1, 16, 6, 6))
    def net(x):
        return make(conv2d(x, 32, 1, name="first"))

    return prepared(net.graph(), "x86-64-v3")


def test_nothing_is_written_over_what_the_convolution_itself_reads():
    assert not in_place(*conv_plus(lambda y: conv2d(relu(conv2d(y, 32, 1, name="end") + y), 8, 1)))


def test_nothing_is_written_over_what_is_read_later():
    def make(y):
        z = relu(conv2d(relu(conv2d(y, 16, 1)), 32, 1, name="end") + y)
        return conv2d(z, 8, 1) + conv2d(y, 8, 1, name="later")

    assert "end" not in in_place(*conv_plus(make))


def test_nothing_is_written_over_a_value_with_a_halo():
    def make(y):
        return conv2d(relu(conv2d(relu(conv2d(y, 16, 3, pad=1)), 32, 1, name="end") + y), 8, 3, pad=1)

    assert not in_place(*conv_plus(make))


def test_a_chain_of_blocks_uses_one_buffer():
    def make(y):
        for i in range(3):
            y = relu(conv2d(relu(conv2d(y, 16, 1, name=f"in{i}")), 32, 1, name=f"out{i}") + y)
        return conv2d(y, 8, 1)

    assert in_place(*conv_plus(make)) == {"out0": "first", "out1": "out0", "out2": "out1"}


def test_a_long_chain_in_one_buffer_has_one_dependency_a_node():
    graph = Graph("long")
    v = graph.input("x", TensorType(dt.f32, (4,)))
    for i in range(300):
        v = graph.add(OPERATORS["neg" if i % 2 else "relu"](), [v]).output
    graph.set_outputs([("y", v)])
    low = lowering.Lowering(graph, machine.of("x86-64-v3"))
    low.run()
    schedule, _ = schedule_of(graph, low.placement, low.emission.steps, low.makers)
    assert len(schedule.sizes) == 1 and [len(n) for n in schedule.needs] == [0] + [1] * 299

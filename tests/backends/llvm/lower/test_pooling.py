"""Max pooling by the kernels of the convolution before it: where, where not, and the same numbers."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm import lower as lowering
from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.lower import Lowering, lower
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.backends.reference import evaluate
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.frontends import zoo
from nncompiler.frontends.dsl import avg_pool2d, concat, conv2d, max_pool2d, model, relu, sigmoid
from nncompiler.ir.weights import Weight

WINOGRAD = policy.Policy(only="winograd_6")
PHASED = policy.Policy(only="winograd_6", schedule="phased")
SMALL = policy.Policy(only="winograd_4")
PHASES = policy.Policy(only="polyphase_6")


def plain(x):
    return relu(conv2d(max_pool2d(conv2d(x, 48, 3, pad=1, name="conv"), 2, name="pool"), 16, 3, pad=1, name="after"))


def rectified(x):
    return max_pool2d(relu(conv2d(x, 40, 3, pad=1, name="conv")), 2, name="pool")


def joined(x):
    """Both are written into a concatenation, whose reader wants a border of zeros."""
    a = max_pool2d(relu(conv2d(x, 32, 3, pad=1, name="conv")), 2, name="pool")
    b = max_pool2d(conv2d(x, 24, 3, pad=1, name="other"), 2, name="other_pool")
    return conv2d(concat(a, b), 16, 3, pad=1, name="after")


def residual(x):
    """Without the pooling, conv would lie over skip; what conv reads is overwritten later."""
    skip, y = conv2d(x, 32, 1, name="skip"), conv2d(x, 24, 1, name="middle")
    pooled = max_pool2d(relu(conv2d(y, 32, 3, pad=1, name="conv") + skip), 2, name="pool")
    return conv2d(concat(pooled, max_pool2d(sigmoid(y), 2, name="plain")), 16, 1, name="after")


def strided(x):
    return max_pool2d(relu(conv2d(x, 40, 5, stride=2, pad=2, name="conv")), 2, name="pool")


def twice(x):
    y = max_pool2d(relu(conv2d(x, 32, 3, pad=1, name="other")), 2, name="other_pool")
    return max_pool2d(relu(conv2d(y, 32, 3, pad=1, name="conv")), 2, name="pool")


FUSED = {"pool": "conv"}
BOTH = {"pool": "conv", "other_pool": "other"}


def prepared(function, height, width, mcpu="native", batch=1, channels=32):
    traced = model(x=(batch, channels, height, width))(function).graph()
    return optimize(traced, pipeline(LlvmTarget(machine.of(mcpu))))


def pooled(graph, mcpu="native"):
    """pooling -> the convolution whose kernels do it, by name."""
    found = Lowering(graph, machine.of(mcpu))
    found.run()
    return {pool.name: conv.name for pool, conv in found.pooled.items()}


@pytest.mark.parametrize(
    ("function", "expected", "height", "width", "batch", "rules", "mcpu"),
    [
        (plain, FUSED, 12, 13, 1, WINOGRAD, "native"), (plain, FUSED, 9, 8, 2, PHASED, "x86-64-v3"),
        (plain, FUSED, 7, 5, 1, SMALL, "x86-64"), (rectified, FUSED, 11, 15, 1, PHASED, "native"),
        (rectified, FUSED, 4, 7, 2, SMALL, "native"), (rectified, FUSED, 6, 9, 1, WINOGRAD, "x86-64"),
        (joined, BOTH, 12, 14, 1, WINOGRAD, "x86-64-v3"), (joined, BOTH, 13, 9, 2, PHASED, "native"),
        (residual, FUSED, 10, 13, 1, WINOGRAD, "native"), (residual, FUSED, 9, 9, 1, PHASED, "x86-64-v3"),
        (strided, FUSED, 21, 30, 1, PHASES, "native"), (strided, FUSED, 16, 17, 2, PHASES, "x86-64-v3"),
        (twice, BOTH, 17, 19, 1, WINOGRAD, "native"), (twice, BOTH, 10, 15, 1, SMALL, "x86-64-v3"),
    ],
)  # fmt: skip
def test_the_numbers_are_those_of_the_model(run, function, expected, height, width, batch, rules, mcpu):
    with policy.using(rules):
        graph = prepared(function, height, width, mcpu, batch)
        assert pooled(graph, mcpu) == expected
        x = np.random.default_rng(6).standard_normal((batch, 32, height, width)).astype(np.float32)
        got = run(graph, {"x": x}, mcpu)
    for name, want in evaluate(graph, {"x": x}, dtype=np.float64).items():
        assert np.abs(got[name] - want).max() < 2e-5 * np.abs(want).max()


@pytest.mark.parametrize(
    ("function", "rules"), [(rectified, WINOGRAD), (rectified, SMALL), (joined, PHASED), (residual, WINOGRAD)]
)
def test_the_bits_are_those_of_a_pooling_of_its_own(run, monkeypatch, function, rules):
    x = np.random.default_rng(7).standard_normal((1, 32, 12, 20)).astype(np.float32)
    with policy.using(rules):
        graph = prepared(function, 12, 20)
        (got,) = run(graph, {"x": x}).values()
        monkeypatch.setattr(lowering, "with_pooling", lambda contraction, graph: contraction)
        assert not pooled(graph)
        (apart,) = run(graph, {"x": x}).values()
    np.testing.assert_array_equal(got, apart)


@pytest.mark.parametrize("function", [plain, residual, twice])
def test_any_number_of_threads_gives_the_same_bits(function):
    graph = model(x=(1, 32, 41, 38))(function).graph()
    x = np.random.default_rng(8).standard_normal((1, 32, 41, 38)).astype(np.float32)
    results = []
    for threads in (1, 2):
        with nnc.compile(graph.copy(), threads=threads, cache=False) as executable:
            assert any(c.pools for c in executable.compiled.program.choices.values())
            results.append(executable.run({"x": x}))
    for name, one in results[0].items():
        np.testing.assert_array_equal(one, results[1][name])


@pytest.mark.parametrize(
    ("convolution", "pooling", "size", "done"),
    [
        ({}, {}, (28, 28), True),
        ({}, {"ceil_mode": True}, (28, 28), True),
        ({}, {}, (29, 28), True),
        ({}, {"ceil_mode": True}, (29, 28), False),
        ({}, {"pad": 1}, (28, 28), False),
        ({}, {"size": 3}, (28, 28), False),
        ({}, {"stride": 1}, (28, 28), False),
        ({}, {"size": (2, 1), "stride": (2, 1)}, (28, 28), False),
        ({"stride": 2}, {}, (28, 28), False),
        ({"kernel": 4}, {}, (29, 29), False),
        ({"dilation": 2}, {}, (28, 28), False),
        ({"kernel": 1, "pad": 0}, {}, (28, 28), False),
        ({"channels": 4}, {}, (28, 28), False),
        ({"groups": 32}, {}, (28, 28), False),
    ],
    ids=str,
)
def test_windows_of_2x2_after_a_winograd_kernel(convolution, pooling, size, done):
    def net(x):
        options = {"channels": 32, "kernel": 3, "pad": 1, **convolution}
        y = relu(conv2d(x, options.pop("channels"), options.pop("kernel"), **options, name="conv"))
        window = {"size": 2, "stride": 2, **pooling}
        return max_pool2d(y, window.pop("size"), **window, name="pool")

    assert pooled(prepared(net, *size)) == (FUSED if done else {})


def read_twice(x):
    y = relu(conv2d(x, 32, 3, pad=1, name="conv"))
    return max_pool2d(y, 2, name="pool"), conv2d(y, 32, 3, name="reader")


def output_too(x):
    y = conv2d(x, 32, 3, pad=1, name="conv")
    return max_pool2d(y, 2, name="pool"), y


def averaged(x):
    return avg_pool2d(relu(conv2d(x, 32, 3, pad=1, name="conv")), 2, name="pool")


@pytest.mark.parametrize("function", [read_twice, output_too, averaged])
def test_a_result_that_is_needed_whole_is_stored_whole(function):
    assert pooled(prepared(function, 28, 28)) == {}


@pytest.mark.parametrize(
    ("rules", "kernel"),
    [(policy.Policy(winograd=False), 3), (policy.Policy(only="direct"), 3), (WINOGRAD, 4), (SMALL, 2)],
)
def test_other_algorithms_leave_the_pooling_to_its_kernel(run, rules, kernel):
    """F(3x3,4x4) and F(3x3,2x2) among them: their tiles are not made of windows."""

    def net(x):
        return max_pool2d(relu(conv2d(x, 40, kernel, pad=1, name="conv")), 2, name="pool")

    with policy.using(rules):
        graph = prepared(net, 15, 12)
        program, _ = lower(graph, machine.of("native"))
        assert [s.node for s in program.steps if s.kernel.startswith("max_pool_2x2")] == ["pool"]
        choice = program.choices["conv"]
        assert (choice.pooling, choice.pools) == ("pool", False)
        x = np.random.default_rng(9).standard_normal((1, 32, 15, 12)).astype(np.float32)
        (got,) = run(graph, {"x": x}).values()
    (want,) = evaluate(graph, {"x": x}, dtype=np.float64).values()
    assert np.abs(got - want).max() < 2e-5 * np.abs(want).max()


def test_the_convolution_has_no_memory():
    _, plan = lower(prepared(plain, 28, 28), machine.of("native"))
    assert [(s.name, s.of) for s in plan.map.saved if s.kind == "pooled"] == [("conv", "pool")]
    assert not any("conv" in b.values for b in plan.map.buffers)


def test_vgg_pools_five_times_without_a_step():
    graph = zoo.load("vgg19")
    for node in graph.weights():
        w, zero = node.weight, np.zeros((), np.float32)
        node.weight = Weight(w.dtype, w.shape, lambda w=w, zero=zero: np.broadcast_to(zero, w.shape), w.digest)
    target = machine.of("x86-64-v4")
    program, _ = lower(optimize(graph, pipeline(LlvmTarget(target))), target)
    assert {c.pooling for c in program.choices.values() if c.pools} == {f"pool{i}" for i in range(1, 6)}
    assert not any(s.kernel.startswith("max_pool") for s in program.steps)

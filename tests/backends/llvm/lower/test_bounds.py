"""Code that checks its bounds, and what it is for: operands of extent 1, partial blocks of channels, random graphs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nncompiler
from nncompiler.backends.llvm.kernels.conv.problem import Convolution
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import InternalError, ModelError, UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.activation import LeakyRelu, Relu, Sigmoid
from nncompiler.ops.elementwise.binary import Add, Maximum, Mul, PRelu, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Concat
from nncompiler.ops.normalization.channels import BatchNorm
from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.window.pool import AveragePool, MaxPool

RNG = np.random.default_rng(3)


def normal(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


def agree(graph, feeds=None):
    """Native code that checks its bounds gives the reference's answers."""
    feeds = feeds or {n.name: normal(*n.type.dims).astype(n.type.dtype.numpy) for n in graph.inputs}
    want = evaluate(graph, feeds)
    with nncompiler.compile(graph.copy(), checked=True) as compiled:
        got = compiled.run(feeds)
    for name, expected in want.items():
        scale = max(1.0, float(np.abs(expected).max(initial=0)))
        np.testing.assert_allclose(got[name], expected, rtol=1e-4, atol=2e-5 * scale)


def pointwise_conv(shape, maps, group=1):
    graph = Graph("test")
    x = graph.input("x", TensorType(dt.f32, shape))
    return graph, x, Conv((1, 1), (0,) * 4, (1, 1), group), graph.weight("w", normal(maps, shape[1] // group, 1, 1))


SHAPES = [(1, 32, 9, 1), (2, 32, 7, 1), (1, 32, 1, 9), (1, 32, 1, 1), (1, 32, 3, 5)]
OPERANDS = [(32, 1, 1), (1, 32, 1, 1), (1,), (), (1, 1, 1, 1)]


@pytest.mark.parametrize("group", [1, 2, 4])
@pytest.mark.parametrize("shape", SHAPES)
def test_operands_of_extent_1_behind_a_1x1_convolution(shape, group):
    for operand in (*OPERANDS, shape[2:], (1, 1, *shape[2:]), (32, 1, shape[3]), (1, 1, shape[2], 1)):
        graph, x, op, w = pointwise_conv(shape, 32, group)
        y = graph.add(op, [x, w], "conv").output
        y = graph.add(PRelu(), [y, graph.weight("slope", normal(*operand))], "prelu").output
        graph.set_outputs([("y", y)])
        agree(graph)


@pytest.mark.parametrize("group", [1, 2])
@pytest.mark.parametrize("shape", SHAPES)
def test_operands_of_extent_1_before_a_1x1_convolution(shape, group):
    for operand in OPERANDS:
        graph, x, op, w = pointwise_conv(shape, 40, group)
        x = graph.add(Mul(), [x, graph.weight("k", normal(*operand))], "scaled").output
        x = graph.add(Relu(), [x], "relu").output
        y = graph.add(Relu(), [graph.add(op, [x, w], "conv").output], "last").output
        graph.set_outputs([("y", y)])
        agree(graph)


@pytest.mark.parametrize("dtype", [dt.f32, dt.f64])
@pytest.mark.parametrize("kernel, group", [(1, 1), (3, 1), (3, 3), (3, 24)])
def test_partial_blocks_of_channels(kernel, group, dtype):
    """Kernels make all lanes of a block; operands that are no blocks end with the last channel."""
    shape, p = (1, 24, 6, 5), kernel // 2
    for operand, constant in (((24, 1, 1), 0), ((1, 24, 1, 1), 0), ((24, 6, 5), 0), (shape, 0), ((24, 1, 1), 1)):
        graph = Graph("test")
        x = graph.input("x", TensorType(dt.f32, shape))
        y = graph.add(Conv((1, 1), (p,) * 4, (1, 1), group), [x, graph.weight("w", normal(24, 24 // group, kernel, kernel))])
        y = graph.add(Cast(dtype), [y.output], "cast").output
        array = normal(*operand).astype(dtype.numpy)
        other = graph.weight("k", array) if constant else graph.input("k", TensorType(dtype, operand))
        graph.set_outputs([("y", graph.add(Add(), [y, other], "add").output)])
        feeds = {n.name: normal(*shape) if n.name == "x" else array for n in graph.inputs}
        agree(graph, feeds)


@pytest.mark.parametrize("operand", [(1, 1, 1, 1), (1,), (), (1, 5), (1, 1, 6, 1), (1, 1, 6, 5)])
def test_one_channel(operand):
    """A result of one channel in a block, beside operands whose channel axis is as long, and so is not broadcast."""
    for channels, kernel in ((3, 1), (40, 1), (40, 3)):
        graph = Graph("test")
        x = graph.input("x", TensorType(dt.f32, (1, channels, 6, 5)))
        w = graph.weight("w", normal(1, channels, kernel, kernel))
        y = graph.add(Conv((1, 1), (kernel // 2,) * 4, (1, 1), 1), [x, w], "conv").output
        y = graph.add(PRelu(), [y, graph.input("k", TensorType(dt.f32, operand))], "prelu").output
        y = graph.add(Conv((1, 1), (0,) * 4, (1, 1), 1), [y, graph.weight("v", normal(40, 1, 1, 1))], "next").output
        graph.set_outputs([("y", y)])
        agree(graph)


def test_a_prologue_of_another_type():
    graph = Graph("test")
    x = graph.input("x", TensorType(dt.f32, (1, 24, 5, 5)))
    wide = graph.add(Cast(dt.f64), [x], "wide").output
    scaled = graph.add(Mul(), [wide, graph.weight("k", normal(24, 1, 1).astype(np.float64))], "scaled").output
    narrow = graph.add(Cast(dt.f32), [scaled], "narrow").output
    y = graph.add(Conv((1, 1), (0,) * 4, (1, 1), 1), [narrow, graph.weight("w", normal(20, 24, 1, 1))], "conv").output
    graph.set_outputs([("y", y)])
    agree(graph)


# -- the mode itself --------------------------------------------------------------------------------------------------------


def test_a_fault_names_node_kernel_buffer_and_index(monkeypatch):
    monkeypatch.setattr(Convolution, "place", lambda self, row, column: (row, column))
    graph, x, op, w = pointwise_conv((1, 32, 9, 1), 32)
    y = graph.add(op, [x, w], "conv").output
    y = graph.add(PRelu(), [y, graph.weight("k", normal(1, 32, 1, 1))], "prelu").output
    graph.set_outputs([("y", y)])
    with nncompiler.compile(graph, checked=True) as compiled, pytest.raises(InternalError) as caught:
        compiled.run({"x": normal(1, 32, 9, 1)})
    text = str(caught.value)
    assert "node 'conv'" in text and "kernel 'conv_" in text and "element 32, outside of 0..31" in text


def test_an_index_of_the_user_is_no_fault_of_the_compiler():
    graph = Graph("test")
    x, at = graph.input("x", TensorType(dt.f32, (5, 3))), graph.input("at", TensorType(dt.i64, (2,)))
    graph.set_outputs([("y", graph.add(Gather(0), [x, at], "rows").output)])
    feeds = {"x": normal(5, 3), "at": np.array([4, -5])}
    agree(graph, feeds)
    with nncompiler.compile(graph, checked=True) as compiled, pytest.raises(ModelError, match="axis 0 of extent 5"):
        compiled.run({**feeds, "at": np.array([1, 5])})


def test_memory_that_nothing_wrote_is_not_a_number():
    from nncompiler.backends.llvm.checked import _memory

    assert np.isnan(_memory(64).view(np.float32)).all() and _memory(100).ctypes.data % 64 == 0


def test_checked_models_run_in_this_process_only(tmp_path):
    graph = Graph("test")
    graph.set_outputs([("y", graph.add(Relu(), [graph.input("x", TensorType(dt.f32, (4,)))]).output)])
    with nncompiler.compile(graph.copy(), checked=True) as compiled:
        with pytest.raises(UsageError, match="this process only"):
            compiled.save(tmp_path / "m.so")
        with pytest.raises(UsageError, match="must be f32"):
            compiled.run({"x": np.zeros(5, np.float32)})
        with pytest.raises(UsageError, match="the inputs are x"):
            compiled.run({"z": np.zeros(4, np.float32)})
        with pytest.raises(UsageError, match="no artifact"):
            _ = compiled.compiled.artifact
    with pytest.raises(UsageError, match="closed"):
        compiled.run({"x": np.zeros(4, np.float32)})
    for options in ({"target": "ort-cpu"}, {"tune": True}):
        with pytest.raises(UsageError, match="check"):
            nncompiler.compile(graph.copy(), checked=True, **options)


# -- random graphs ----------------------------------------------------------------------------------------------------------

EXTENTS = st.sampled_from([1, 1, 2, 3, 5, 9])
CHANNELS = st.sampled_from([1, 3, 8, 16, 24, 32, 33])


@st.composite
def neighbourhoods(draw):
    """A contraction, window or normalization of an image with pointwise operators before and after it, whose operands have
    axes of extent 1."""
    n, c, h, w = draw(st.sampled_from([1, 1, 2])), draw(CHANNELS), draw(EXTENTS), draw(EXTENTS)
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    graph = Graph("random")

    def numbers(*shape):
        return rng.uniform(0.5, 1.5, shape).astype(np.float32)

    def pointwise(v):
        for _ in range(draw(st.integers(0, 3))):
            dims = v.type.dims
            if draw(st.booleans()):
                v = graph.add(draw(st.sampled_from((Relu(), Sigmoid(), LeakyRelu(0.1)))), [v], "unary").output
                continue
            shape = tuple(d if draw(st.booleans()) else 1 for d in dims)[draw(st.integers(0, len(dims))) :]
            if draw(st.integers(0, 3)):
                other = graph.weight("k", numbers(*shape))
            else:
                other = graph.input(graph.unique("in"), TensorType(dt.f32, shape))
            op = draw(st.sampled_from((Add(), Mul(), Sub(), Maximum(), PRelu())))
            v = graph.add(op, [v, other], "binary").output
        return v

    def anchor(v):
        _, c, _, w = v.type.dims
        kind = draw(st.sampled_from(("conv", "conv", "conv", "transpose", "pool", "lrn", "norm", "matmul", "concat")))
        k = draw(st.sampled_from([1, 1, 1, 3]))
        if kind == "conv":
            group = draw(st.sampled_from([g for g in (1, 1, 2, 4, c) if c % g == 0]))
            maps = group * draw(st.sampled_from([1, 4, 8, 16, 17]))
            bias = [graph.weight("b", numbers(maps))] if draw(st.booleans()) else []
            op = Conv((draw(st.sampled_from([1, 1, 2])),) * 2, (k // 2,) * 4, (1, 1), group)
            return graph.add(op, [v, graph.weight("w", numbers(maps, c // group, k, k) - 1), *bias], "conv").output
        if kind == "transpose":
            op = ConvTranspose((2, 2), (0,) * 4, (1, 1), 1)
            return graph.add(op, [v, graph.weight("w", numbers(c, 8, k, k) - 1)], "up").output
        if kind == "pool":
            pool = draw(st.sampled_from((MaxPool, AveragePool)))
            return graph.add(pool((k, k), (1, 1), (k // 2,) * 4, (1, 1)), [v], "pool").output
        if kind == "lrn":
            return graph.add(Lrn(5, 1e-4, 0.75, 1.0), [v], "lrn").output
        if kind == "norm":
            return graph.add(BatchNorm(), [v, *(graph.weight("s", numbers(c)) for _ in range(4))], "norm").output
        if kind == "matmul":
            return graph.add(MatMul(), [v, graph.weight("m", numbers(w, draw(EXTENTS)) - 1)], "matmul").output
        return graph.add(Concat(1), [v, graph.add(Relu(), [v], "half").output], "concat").output

    v = graph.input("x", TensorType(dt.f32, (n, c, h, w)))
    for _ in range(draw(st.integers(1, 3))):
        v = pointwise(anchor(pointwise(v)))
    graph.set_outputs([("y", v)])
    return graph


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck), derandomize=True)
@given(neighbourhoods())
def test_random_neighbourhoods(graph):
    agree(graph)

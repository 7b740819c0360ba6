"""Grouped convolutions that read shuffled channels in place."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.backends.reference import evaluate
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.movement.arrange import Reshape, Transpose
from nncompiler.ops.movement.shuffle import channel_shuffle
from nncompiler.passes import Fusion

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


def shuffled_convolution(channels, parts, m, group, kernel):
    """relu(conv(shuffle(x))) with the shuffle in the convolution's group."""
    rng = np.random.default_rng(5)
    graph = Graph("test")
    x = graph.input("x", TensorType(f32, (2, channels, 5, 9)))
    split = graph.add(Reshape((2, *parts, 5, 9)), (x,), "split")
    moved = graph.add(Transpose((0, 2, 1, 3, 4)), (split.output,), "moved")
    shuffle = graph.add(Reshape((2, channels, 5, 9)), (moved.output,), "shuffle")
    w = graph.weight("w", rng.standard_normal((m, channels // group, kernel, kernel)).astype(np.float32))
    b = graph.weight("b", rng.standard_normal(m).astype(np.float32))
    conv = graph.add(Conv((1, 1), (kernel // 2,) * 4, (1, 1), group), (shuffle.output, w, b), "conv")
    graph.set_outputs([("y", graph.add(Relu(), (conv.output,), "relu").output)])
    Fusion().apply(graph)
    return graph


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "channels, parts, m, group, kernel",
    [
        (24, (4, 6), 20, 4, 1), (24, (2, 12), 24, 4, 3), (64, (4, 16), 64, 2, 1), (136, (4, 34), 136, 4, 1),
        (12, (3, 4), 90, 2, 1),
    ],
)  # fmt: skip
def test_agrees_with_float64(kit, mcpu, channels, parts, m, group, kernel):
    graph = shuffled_convolution(channels, parts, m, group, kernel)
    target, node = machine.of(mcpu), graph.outputs[0][1].node
    operands, result = preferred_layouts(node, target)
    for value, layout in zip(node.inputs, operands, strict=True):
        graph.set_layout(value, layout)
    graph.set_layout(node.output, result)
    built = kit.build_node(graph, target)
    assert all(name.startswith("conv_grouped") for name in built.names)
    feeds = built.feeds()
    want = evaluate(graph, feeds)["y"]
    assert kit.error(built.run(feeds), want) < 1e-6


def test_the_order_of_a_shuffle():
    graph = Graph("test")
    x = graph.input("x", TensorType(f32, (1, 6, 2, 2)))
    split = graph.add(Reshape((1, 2, 3, 2, 2)), (x,), "split")
    moved = graph.add(Transpose((0, 2, 1, 3, 4)), (split.output,), "moved")
    value = graph.add(Reshape((1, 6, 2, 2)), (moved.output,), "shuffle").output
    found = channel_shuffle(value)
    assert found.source == x and found.order == (0, 3, 1, 4, 2, 5)
    assert channel_shuffle(moved.output) is None and channel_shuffle(x) is None

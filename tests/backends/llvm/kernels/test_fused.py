"""Epilogues: what is fused behind a convolution or product happens while the tile is in registers."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.activation import Relu, Sigmoid
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.group import Fused


def fused(anchor, x, w, others, follow):
    """A graph of one group: anchor(x, w) followed by what `follow` adds to its body, given the body's other inputs."""
    rng = np.random.default_rng(3)
    weight = rng.standard_normal(w).astype(np.float32)
    graph, body = Graph("test"), Graph("body")
    operands = [graph.input("x", TensorType(f32, x)), graph.weight("w", weight)]
    inside = [body.input("x", TensorType(f32, x)), body.input("w", TensorType(f32, w))]
    for i, shape in enumerate(others):
        operands.append(graph.input(f"o{i}", TensorType(f32, shape)))
        inside.append(body.input(f"o{i}", TensorType(f32, shape)))
    value = body.add(anchor, inside[:2]).output
    body.set_outputs([("y", follow(body, value, *inside[2:]))])
    node = graph.add(Fused("test"), operands, name="group", body=body)
    graph.set_outputs([("y", node.output)])
    return graph, weight


def residual(body, y, r):
    return body.add(Relu(), [body.add(Add(), [y, r]).output]).output


def gate(body, y, s):
    return body.add(Mul(), [body.add(Sigmoid(), [y]).output, s]).output


@pytest.mark.parametrize("kernel, width", [(1, 15), (3, 15), (1, 3)])
@pytest.mark.parametrize("follow, shape", [(residual, (1, 40, 6, None)), (gate, (1, 40, 1, 1)), (gate, (1, 1, 6, None))])
def test_epilogue_of_a_convolution(kit, kernel, width, follow, shape):
    target, p = machine.of("native"), kernel // 2
    shape = tuple(width if d is None else d for d in shape)
    anchor = Conv((1, 1), (p,) * 4, (1, 1), 1)
    graph, weight = fused(anchor, (1, 24, 6, width), (40, 24, kernel, kernel), [shape], follow)
    node = graph.outputs[0][1].node
    operands, result = preferred_layouts(node, target)
    block = channel_blocked(4, target.channel_block(f32))
    assert result == block and operands[1] is None and operands[2] == (block if shape[1] == 40 else None)
    for value, layout in zip(node.inputs, operands, strict=True):
        graph.set_layout(value, layout)
    graph.set_layout(node.output, result)
    built = kit.build_node(graph, target)
    feeds = built.feeds()
    acc = anchor.evaluate(feeds["x"].astype(np.float64), weight.astype(np.float64), None)
    other = feeds["o0"].astype(np.float64)
    expected = np.maximum(acc + other, 0) if follow is residual else other / (1 + np.exp(-acc))
    assert kit.error(built.run(feeds), expected) < 1e-6


def test_epilogue_of_a_product(kit):
    graph, weight = fused(MatMul(), (9, 500), (500, 33), [(9, 33)], residual)
    built = kit.build_node(graph, machine.of("native"))
    feeds = built.feeds()
    expected = np.maximum(feeds["x"].astype(np.float64) @ weight + feeds["o0"], 0)
    assert kit.error(built.run(feeds), expected) < 1e-6

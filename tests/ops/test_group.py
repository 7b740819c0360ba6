"""Fused groups and the work of nodes."""

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.group import Fused, node_cost
from nncompiler.ops.movement.arrange import Concat, Transpose
from nncompiler.ops.window.global_pool import GlobalMaxPool


def body(rows=4):
    """transpose(a @ b), and a @ b itself."""
    g = Graph("body")
    a, b = g.input("a", TensorType(dt.f32, (rows, 3))), g.input("b", TensorType(dt.f32, (3, 5)))
    product = g.add(MatMul(), [a, b]).output
    g.set_outputs([("t", g.add(Transpose((1, 0)), [product]).output), ("p", product)])
    return g


def outer(rows=4, x=None):
    g = Graph()
    a = g.input("x", x or TensorType(dt.f32, (rows, 3)))
    b = g.weight("w", np.arange(15, dtype=np.float32).reshape(3, 5))
    node = g.add(Fused("matmul"), [a, b], body=body(rows))
    g.set_outputs([("y", node.output), ("z", node.outputs[1])])
    return g, node


def test_types_are_the_bodys(run):
    g, node = outer()
    assert [t.shape for t in node.types] == [(5, 4), (4, 5)]
    x = np.arange(12, dtype=np.float32).reshape(4, 3)
    w = np.arange(15, dtype=np.float32).reshape(3, 5)
    assert (run(g, x=x) == (x @ w).T).all()


def test_a_group_specializes_with_its_body():
    n = symbol("n")
    g, node = outer(n)
    assert node.types[0].shape == (5, n)
    fixed = g.specialize(n=7)
    assert fixed.node(node.name).types[0].shape == (5, 7)
    assert fixed.node(node.name).body.inputs[0].type.shape == (7, 3)


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (TensorType(dt.f32, (2, 3)), r"input 'a' of the group's body is f32\[4,3\], got f32\[2,3\]"),
        (TensorType(dt.f16, (4, 3)), r"got f16\[4,3\]"),
    ],
)
def test_operands_must_be_the_bodys_inputs(x, message):
    with pytest.raises(ModelError, match=message):
        outer(4, x)


def test_the_number_of_operands_must_be_that_of_the_inputs():
    g = Graph()
    a = g.input("x", TensorType(dt.f32, (4, 3)))
    with pytest.raises(ModelError, match="has 2 inputs, got 1 operands"):
        g.add(Fused("matmul"), [a], body=body())
    with pytest.raises(ModelError, match="got nothing"):
        g.add(Fused("matmul"), [a, None], body=body())


def test_the_work_of_a_group_is_that_of_its_body_and_the_bytes_of_its_border():
    _, node = outer()
    cost = node_cost(node)
    assert cost.macs == 4 * 3 * 5 and cost.flops == 2 * cost.macs
    assert cost.bytes == 4 * (12 + 15 + 20 + 20)


def test_inputs_and_weights_cost_nothing_and_others_what_they_say():
    g, node = outer()
    assert all(node_cost(v.node).bytes == 0 for v in node.inputs)
    g = Graph()
    x = g.input("x", TensorType(dt.f32, (1, 2, 3, 4)))
    pool = g.add(GlobalMaxPool(), [x])
    assert node_cost(pool) == GlobalMaxPool().cost((x.type,), pool.types)
    assert node_cost(g.add(Concat(0), [x, x])).bytes == 4 * 24 * 4


def test_every_operator_of_the_families_is_in_the_table():
    names = [
        "conv", "conv_transpose", "matmul", "gemm", "einsum", "max_pool", "average_pool", "lp_pool",
        "global_average_pool", "global_max_pool", "global_lp_pool", "reshape", "transpose", "concat", "split",
        "slice", "pad", "expand", "tile", "depth_to_space", "space_to_depth", "trilu", "shape", "size", "gather",
        "gather_elements", "gather_nd", "one_hot", "resize", "fused", "reorder",
    ]  # fmt: skip
    assert set(names) <= set(OPERATORS)
    assert all(OPERATORS[name].name == name for name in names)

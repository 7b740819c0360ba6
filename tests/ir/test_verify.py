"""The verifier: broken graphs, each with its message, its node and the node's line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import VerifyError
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input
from nncompiler.ir.types import Layout, TensorType, channel_blocked
from nncompiler.ir.verify import verify
from nncompiler.ir.weights import Weight
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.group import Fused
from nncompiler.ops.movement.arrange import Split


def sample() -> Graph:
    """x -> split into two -> their sum -> a group, with a weight."""
    graph = Graph("sample")
    x = graph.input("x", TensorType(dt.f32, (2, 4)))
    w = graph.weight("w", np.ones((2, 2), np.float32))
    parts = graph.add(Split(1, (2, 2)), [x], "parts")
    total = graph.add(Add(), [parts.outputs[0], parts.outputs[1]], "total", "net.py:4")
    scaled = graph.add(Add(), [total.output, w], "scaled")
    body = Graph("inner")
    inner = body.input("i", TensorType(dt.f32, (2, 2)))
    body.set_outputs([("r", body.add(Relu(), [inner], "r").output)])
    group = graph.add(Fused("pointwise"), [scaled.output], "group", body=body)
    graph.set_outputs([("y", group.output)])
    return graph


def test_a_sound_graph_passes() -> None:
    verify(sample())
    empty = Graph("empty")
    verify(empty)


def drop_edge(g: Graph) -> None:
    g.nx.remove_edge(g.node("parts"), g.node("total"), key=0)


def extra_edge(g: Graph) -> None:
    g.nx.add_edge(g.node("x"), g.node("total"), key=2, index=0)


def doubled_edge(g: Graph) -> None:
    g.nx.add_edge(g.node("x"), g.node("total"), key=0, index=0)


def moved_edge(g: Graph) -> None:
    drop_edge(g)
    g.nx.add_edge(g.node("x"), g.node("total"), key=0, index=0)


def wrong_index(g: Graph) -> None:
    g.node("total").inputs = (Value(g.node("parts"), 2), Value(g.node("parts"), 1))


def foreign_operand(g: Graph) -> None:
    other = sample()
    g.node("total").inputs = (other.node("parts").outputs[0], Value(g.node("parts"), 1))


def cycle(g: Graph) -> None:
    g.set_input(g.node("total"), 0, g.node("scaled").output)


def lost_name(g: Graph) -> None:
    del g._names["total"]


def shared_name(g: Graph) -> None:
    g.node("total").name = "scaled"


def ghost(g: Graph) -> None:
    g._names["ghost"] = Node(Relu(), "ghost", 99)


def unlisted_input(g: Graph) -> None:
    g.inputs.clear()


def listed_twice(g: Graph) -> None:
    g.inputs.append(g.inputs[0])


def listed_operator(g: Graph) -> None:
    g.inputs.append(g.node("total"))


def foreign_input(g: Graph) -> None:
    g.inputs.append(sample().inputs[0])


def input_type(g: Graph) -> None:
    g.node("x").op = Input(TensorType(dt.f32, (2, 5)))


def output_twice(g: Graph) -> None:
    g.set_outputs([("y", g.node("group").output), ("y", g.node("total").output)])


def foreign_output(g: Graph) -> None:
    g.set_outputs([("y", sample().node("group").output)])


def output_index(g: Graph) -> None:
    g.set_outputs([("y", Value(g.node("total"), 1))])


def no_weight(g: Graph) -> None:
    g.node("w").weight = None


def wrong_weight(g: Graph) -> None:
    g.node("w").weight = Weight.of(np.ones((2, 3), np.float32))


def stray_weight(g: Graph) -> None:
    g.node("total").weight = Weight.of(np.ones(2, np.float32))


def wrong_type(g: Graph) -> None:
    g.node("total").types = (TensorType(dt.f32, (2, 3)),)


def operands_that_do_not_fit(g: Graph) -> None:
    g.set_input(g.node("scaled"), 1, g.node("x").output)


def negative_dimension(g: Graph) -> None:
    g.node("total").types = (TensorType(dt.f32, (2, -1)),)


def wrong_layout(g: Graph) -> None:
    g.set_layout(g.node("total").output, channel_blocked(4, 16))


def wrong_halo(g: Graph) -> None:
    g.set_layout(g.node("total").output, Layout((0, 1), (), ((1, 1),)))


def no_body(g: Graph) -> None:
    g.node("group").regions = ()


def stray_body(g: Graph) -> None:
    g.node("total").regions = (Graph("stray"),)


def body_inputs(g: Graph) -> None:
    body = g.node("group").body
    assert body is not None
    body.input("more", TensorType(dt.f32, (2, 2)))


def body_type(g: Graph) -> None:
    body = Graph("inner")
    inner = body.input("i", TensorType(dt.f32, (3, 2)))
    body.set_outputs([("r", body.add(Relu(), [inner], "r").output)])
    g.node("group").regions = (body,)


def broken_body(g: Graph) -> None:
    body = g.node("group").body
    assert body is not None
    body.node("r").types = (TensorType(dt.f32, (9,)),)


@pytest.mark.parametrize(
    ("breaks", "node", "message"),
    [
        (drop_edge, "total", r"operand 0 is %parts, but there is no edge"),
        (extra_edge, "total", r"an edge from %x leads to slot 2"),
        (doubled_edge, "total", r"two edges lead to one operand|its edge comes from %x"),
        (moved_edge, "total", r"operand 0 is %parts, but its edge comes from %x"),
        (wrong_index, "total", r"operand 0 is result 2 of 'parts', which has 2"),
        (foreign_operand, "total", r"operand 0 is %parts, which is not in the graph"),
        (cycle, None, r"cycle through .*total"),
        (lost_name, "total", r"its name leads to no node"),
        (shared_name, "scaled", r"its name leads to another node"),
        (ghost, "ghost", r"has a name but is not in the graph"),
        (unlisted_input, "x", r"not listed among the graph's inputs"),
        (listed_twice, None, r"listed twice"),
        (listed_operator, "total", r"listed as an input but is not one"),
        (foreign_input, "x", r"listed as an input but is not in the graph"),
        (input_type, "x", r"the input is declared as f32\[2,5\]"),
        (output_twice, None, r"two outputs are called 'y'"),
        (foreign_output, None, r"output 'y' is %group, which is not in the graph"),
        (output_index, "total", r"output 'y' is result 1 of a node with 1"),
        (no_weight, "w", r"a parameter needs a weight"),
        (wrong_weight, "w", r"its weight is f32\[2,3\]"),
        (stray_weight, "total", r"only a parameter has a weight"),
        (wrong_type, "total", r"its operands give f32\[2,2\]"),
        (operands_that_do_not_fit, "scaled", r"its operands do not fit: .*broadcast"),
        (negative_dimension, "total", r"result 0 has the dimension -1"),
        (wrong_layout, "total", r"the layout of result 0 does not fit its rank 2"),
        (wrong_halo, "total", r"the layout of result 0 does not fit its rank 2"),
        (no_body, "group", r"fused needs a body"),
        (stray_body, "total", r"add cannot have a body"),
        (body_inputs, "group", r"it has 1 operands and its body 2 inputs"),
        (body_type, "group", r"operand 0 is f32\[2,2\], input 'i' of the body is f32\[3,2\]"),
        (broken_body, "group", r"in the body of 'group': .*its operands give f32\[2,2\]"),
    ],
)
def test_broken_graphs(breaks: Callable[[Graph], None], node: str | None, message: str) -> None:
    graph = sample()
    breaks(graph)
    with pytest.raises(VerifyError, match=message) as caught:
        verify(graph)
    error = caught.value
    assert error.node == node
    if node is not None:
        sigil = "@" if node == "w" else "%"
        assert f"\n  {sigil}{node}" in error.message or "in the body" in error.message
    if node == "total" and breaks is not lost_name:
        assert error.location == "net.py:4"

"""Numbers that are known while a graph is built, and faults of what computes them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import InternalError, ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ops.movement.shape import Shape


@dataclass(frozen=True)
class Faulty(Op):
    """[n] i64 -> [n] i64; `evaluate` raises `error`."""

    error: str = "ZeroDivisionError"
    name = "faulty"

    def infer(self, *operands):
        return operands[0].type

    def evaluate(self, *arrays):
        kinds = (ModelError, TypeError, KeyError, ZeroDivisionError)
        raise next(kind for kind in kinds if kind.__name__ == self.error)("no")


def built(op: Op, *, symbolic: bool) -> Graph:
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (symbol("N") if symbolic else 3, 4)))
    shape = graph.add(Shape(), [x])
    graph.set_outputs([("y", graph.add(op, [shape.output], "f").output)])
    return graph


@pytest.mark.parametrize("error", ["ZeroDivisionError", "KeyError"])
@pytest.mark.parametrize("symbolic", [False, True])
def test_a_fault_of_an_evaluator_is_not_swallowed(error, symbolic):
    with pytest.raises(InternalError, match=f"faulty cannot be evaluated: {error}"):
        built(Faulty(error), symbolic=symbolic)


def test_what_numpy_cannot_do_with_symbols_is_left_to_numbers():
    with pytest.raises(InternalError, match="TypeError"):
        built(Faulty("TypeError"), symbolic=False)
    graph = built(Faulty("TypeError"), symbolic=True)
    assert graph.node("f").known == (None,) and graph.node("f").undecided == {"N"}


def test_a_model_that_is_wrong_says_so_when_it_runs():
    assert built(Faulty("ModelError"), symbolic=False).node("f").known == (None,)


def test_groups_have_members_and_others_have_themselves():
    from nncompiler.ops.elementwise.activation import Relu
    from nncompiler.ops.group import Fused

    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (2,)))
    body = Graph("body")
    inner = body.input("x", x.type)
    body.set_outputs([("y", body.add(Relu(), [inner], "r").output)])
    group = graph.add(Fused("pointwise"), [x], "group", body=body)
    alone = graph.add(Relu(), [group.output], "alone")
    graph.set_outputs([("y", alone.output)])
    assert group.is_group and not alone.is_group
    assert [n.name for n in group.members] == ["r"] and alone.members == [alone]
    with pytest.raises(InternalError, match="node alone is not a group"):
        _ = alone.body
    assert np.array_equal(alone.op.evaluate(np.float32([-1, 1])), np.float32([0, 1]))

"""What a run says of an index out of range."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.driver.native import compile_graph
from nncompiler.driver.options import CompileOptions
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.indexing.gather import Gather, GatherElements, GatherNd
from nncompiler.ops.movement.arrange import Reshape

X = np.arange(12, dtype=np.float32).reshape(3, 4)


def outcome(op, indices, computed=False, reshaped=False):
    graph = Graph("g")
    x, i = graph.input("x", TensorType(dt.f32, (3, 4))), graph.input("i", TensorType(dt.i64, indices.shape))
    at = graph.add(Add(), (i, i), "twice").output if computed else i
    at = graph.add(Reshape((indices.size,)), (at,), "flat").output if reshaped else at
    graph.set_outputs([("y", graph.add(op, (x, at), "at").output)])
    with compile_graph(graph, CompileOptions(cache=False)).open(1) as executable, pytest.raises(ModelError) as e:
        executable.run({"x": X, "i": indices})
    assert e.value.node == "at"
    return str(e.value)


def test_an_index_that_is_an_input_is_named():
    assert "index 7 of the input 'i' is out of range for axis 1 of extent 4" in outcome(Gather(1), np.array([0, 7, 9]))
    assert "index -4 of the input 'i' is out of range for axis 0 of extent 3" in outcome(Gather(0), np.array([[0], [-4]]))
    assert "index 5 of the input 'i'" in outcome(Gather(1), np.array([[0], [5]]), reshaped=True)
    assert "index 4 of the input 'i'" in outcome(GatherElements(1), np.array([[0, 4]]))


def test_of_a_computed_index_the_axis_is_named():
    message = outcome(Gather(1), np.array([0, 3]), computed=True)
    assert "an index is out of range for axis 1 of extent 4" in message
    message = outcome(GatherNd(), np.array([[0, 3], [3, 0]]))
    assert "an index is out of range for axis 0 of extent 3 or axis 1 of extent 4" in message

"""Recipes of docs/adding.md, followed: a kernel is one module and one row, an instruction a row of the machine's table."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.emission.task_grid import row_grid
from nncompiler.backends.llvm.kernels import naming, registry
from nncompiler.backends.llvm.kernels.explain import explain
from nncompiler.backends.llvm.loops.ir import For, Load, Store
from nncompiler.backends.llvm.lower import Lowering, lower
from nncompiler.backends.reference import evaluate
from nncompiler.driver.native import compile_graph
from nncompiler.driver.options import CompileOptions
from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import const, maximum, var
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.quantization import MatMulInteger


def unsuitable(node, new_kernel):
    """What the recipe calls `unsuitable`: rows of f32 alone."""
    if node.type.dtype != dt.f32:
        return f"it computes f32, not {node.type.dtype}"
    return "" if node.type.rank == 2 else "it computes matrices"


def build(node, new_kernel):
    """What the recipe calls `build`: a task a row."""
    k = new_kernel("rectifier_by_rows")
    x, y = k.tensor(node.inputs[0]), k.tensor(node.output, written=True)
    task, column, lanes = var("task"), var("column"), k.machine.lanes(dt.f32)
    rows, columns = node.type.dims
    k.bound(column, 0, columns)
    grid = row_grid(k, task, (rows,))
    at = (*grid.index, column)
    store = Store(y.buffer, y.offset(at), maximum(Load(dt.f32, x.buffer, x.offset(at)), const(0.0, dt.f32)))
    loop = For(column, const(0), k.param("columns", columns), (store,), "vector", lanes, lanes)
    k.emit(task, grid.tasks, (*grid.head, loop), flops=rows * columns)


ROW = registry._operator(
    "rectifier", "rectifier by rows", (Relu,), SimpleNamespace(unsuitable=unsuitable, build=build),
    ((r"rectifier_by_rows", "rectifier, a row a task"),),
)  # fmt: skip


def rectifier(*shape, dtype=dt.f32):
    graph = Graph("rectifier")
    node = graph.add(Relu(), [graph.input("x", TensorType(dtype, shape))], name="node")
    graph.set_outputs([("y", node.output)])
    return graph


@pytest.fixture
def table(monkeypatch):
    monkeypatch.setattr(registry, "ALGORITHMS", (*registry.ALGORITHMS, ROW))


def test_a_row_is_all_that_a_kernel_needs(table):
    graph = rectifier(5, 37)
    compiled = compile_graph(graph.copy(), CompileOptions(cache=False))
    (step,) = compiled.program.steps
    assert step.kernel == "rectifier_by_rows" and naming.described(step.kernel) == "rectifier, a row a task"
    x = np.random.default_rng(0).standard_normal((5, 37)).astype(np.float32)
    with compiled.open(2) as executable:
        np.testing.assert_array_equal(executable(x)[0], evaluate(graph, {"x": x})["y"])
    choice = explain(Lowering(graph, machine.host()).query(graph.node("node")))
    assert [(c.title, c.chosen) for c in choice.candidates] == [("rectifier by rows", True)]


@pytest.mark.parametrize(
    ("graph", "why"),
    [(rectifier(5, 37, dtype=dt.f64), "it computes f32, not f64"), (rectifier(2, 5, 37), "it computes matrices")],
)
def test_what_it_does_not_serve_is_left_to_generic_loops(table, graph, why):
    program, _ = lower(graph, machine.host())
    assert [naming.described(step.kernel) for step in program.steps] == [naming.GENERIC]
    choice = explain(Lowering(graph, machine.host()).query(graph.node("node")))
    assert [(c.cycles, c.why) for c in choice.candidates] == [(None, why)] and choice.reason == why


def test_without_the_row_nothing_is_left_of_it():
    graph = rectifier(5, 37)
    assert naming.described("rectifier_by_rows") == naming.GENERIC
    assert explain(Lowering(graph, machine.host()).query(graph.node("node"))) is None


def test_a_row_of_the_machine_is_all_that_an_instruction_needs(monkeypatch):
    """The product of codes is that of a machine without the instruction until its row is there; no kernel changes."""
    graph, rng = Graph("product"), np.random.default_rng(1)
    a = graph.input("a", TensorType(dt.u8, (6, 40)))
    b = graph.weight("b", rng.integers(-128, 128, (40, 48)).astype(np.int8))
    graph.set_outputs([("y", graph.add(MatMulInteger(), [a, b, None, None]).output)])

    def text():
        target = machine.of("znver4", "x86_64-unknown-linux-gnu")
        program, _ = lower(graph.copy(), target)
        return codegen.module_text(program.kernels.values(), target)

    rows = machine.DOT_PRODUCTS
    monkeypatch.setattr(machine, "DOT_PRODUCTS", ())
    without = text()
    monkeypatch.setattr(machine, "DOT_PRODUCTS", rows)
    assert "vpdpbusd" not in without and "call <16 x i32> @llvm.x86.avx512.vpdpbusd.512" in text()

"""Recipes of docs/adding.md, followed: a kernel is one module and one row, an instruction a row of the machine's table."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.emission.epilogue import Epilogue
from nncompiler.backends.llvm.emission.task_grid import row_grid, task_grid
from nncompiler.backends.llvm.kernels import naming, registry
from nncompiler.backends.llvm.kernels.conv.direct.convolution import image_of, result_of
from nncompiler.backends.llvm.kernels.conv.direct.plan import pack_weights
from nncompiler.backends.llvm.kernels.conv.problem import weights_of
from nncompiler.backends.llvm.kernels.conv.window import Window
from nncompiler.backends.llvm.kernels.explain import explain
from nncompiler.backends.llvm.kernels.inner_product import multiply_add
from nncompiler.backends.llvm.kernels.operands import Panels
from nncompiler.backends.llvm.kernels.tile_kernel import TileKernel
from nncompiler.backends.llvm.kernels.tiles import Tile
from nncompiler.backends.llvm.loops.ir import For, Load, Store
from nncompiler.backends.llvm.lower import Lowering, lower
from nncompiler.backends.reference import evaluate
from nncompiler.driver.native import compile_graph
from nncompiler.driver.options import CompileOptions
from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import const, maximum, var
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
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


def columns_of(p):
    """A tile of a row, whose rows have whole tiles."""
    return max(n for n in range(1, 9) if p.ow % n == 0)


class Composed:
    """A convolution composed of the parts that docs/adding.md names, which is chosen wherever it serves."""

    def unsuitable(self, p, machine):
        return "" if p.blocked and p.group == 1 and p.dilation == (1, 1) else "it makes dense convolutions in blocks"

    def plans(self, p, machine):
        return [(columns_of(p), 1.0)]

    def build(self, c, p, columns, new_kernel):
        k = new_kernel(f"conv_composed_{columns}")
        window, y, lane, blocks = Window(k, p, image_of(c, p, k)), result_of(c, p, k), k.lane(p.block), -(-p.m // p.block)
        weights = Panels(k.packed(pack_weights(p, weights_of(c)[0], 0, blocks, 1)), p.dtype, p.dtype, lane, p.block)
        tile = TileKernel(k, Tile(1, columns, 1), multiply_add(p.dtype), lane, p.block)
        task, kh, kw, ch = var("task"), var("kh"), var("kw"), var("ch")
        axes = [("image", p.n), ("block", blocks), ("row", p.oh), ("column", p.ow // columns)]
        grid = task_grid(k, task, axes)
        image, block, row, column = grid.index
        first, x = column * columns, window.x
        at = window.corner(image, const(0), row, first) + (ch // p.block) * x.strides[1] + ch % p.block
        at = at + kh * k.param("x_row", p.x_row) + kw * p.block
        term = (block * (-(-p.cg // p.block) * p.kh * p.kw * p.block)) + (
            ((ch // p.block * p.kh + kh) * p.kw + kw) * p.block + ch % p.block
        )
        step = tile.step(weights.vectors(term * p.block, 1), lambda r, q: window.load(window.pixel(at, r, q)))
        rows = For(kh, const(0), const(p.kh), (For(kw, const(0), const(p.kw), tuple(step)),))
        loops = For(ch, const(0), const(p.c), (rows,))
        q = tile.column("q")
        index = (image, block * p.block + lane, row, first + q)
        stores = tile.unrolled(q, Epilogue(c, k, y).store(tile.read(0, q), index))
        k.emit(task, grid.tasks, (*grid.head, tile.vector([*tile.registers(), loops, stores])), flops=p.flops(p.m))


@pytest.mark.parametrize(("size", "stride"), [(1, 1), (3, 1), (3, 2)])
def test_a_convolution_is_composed_of_parts_in_one_module_and_a_row(monkeypatch, size, stride):
    composed = Composed()
    row = registry._convolution("composed", "convolution of parts", composed, composed.build, kernels=(
        (r"conv_composed_(?P<n>\d+)", "parts, {n} pixels"),
    ))  # fmt: skip
    monkeypatch.setattr(registry, "ALGORITHMS", (*registry.ALGORITHMS, row))
    rng = np.random.default_rng(3)
    graph = Graph("layer")
    x = graph.input("x", TensorType(dt.f32, (2, 32, 9, 12)))
    w = graph.weight("w", rng.standard_normal((48, 32, size, size)).astype(np.float32) / 10)
    conv = graph.add(Conv((stride,) * 2, (size // 2,) * 4, (1, 1)), [x, w], name="conv").output
    skip = graph.input("skip", conv.type)
    graph.set_outputs([("y", graph.add(Relu(), [graph.add(Add(), [conv, skip]).output]).output)])
    compiled = compile_graph(graph.copy(), CompileOptions(mcpu="x86-64-v3", cache=False))
    steps = [step.kernel for step in compiled.program.steps]
    assert [naming.described(name) for name in steps if "composed" in name] == ["parts, 6 pixels"]
    feeds = {v.name: rng.standard_normal(v.type.dims).astype(np.float32) for v in graph.inputs}
    with compiled.open(2) as executable:
        np.testing.assert_allclose(executable.run(feeds)["y"], evaluate(graph, feeds)["y"], rtol=1e-4, atol=1e-5)


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

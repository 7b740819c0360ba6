"""A layer like one before gets its kernels: the program is, in everything, the one that building them again makes."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.loops.text import print_kernel
from nncompiler.backends.llvm.lower import Lowering, lower
from nncompiler.backends.llvm.lower.repeats import Steps
from nncompiler.driver.pipeline import native_pipeline, optimize
from nncompiler.frontends import zoo
from nncompiler.ir.dims import symbol
from nncompiler.ir.extents import Sizes, compiling_for, extent
from nncompiler.sources import open_source


def floats(*shape: int) -> np.ndarray[Any, Any]:
    return np.random.default_rng(shape).standard_normal(shape, np.float32) / 8


def layers(scales: list[float], rows: Any = 6, width: int = 96) -> onnx.ModelProto:
    """Blocks of a product with a bias, a scale, an activation and a residual connection, and a normalization."""
    nodes, weights, at = [], {}, "x"
    for i, scale in enumerate(scales):
        weights |= {
            f"w{i}": floats(width, width) + i, f"b{i}": floats(width) + i, f"s{i}": np.float32(scale),
            f"g{i}": floats(width) + 1, f"o{i}": floats(width) - i,
        }  # fmt: skip
        nodes += [
            helper.make_node("MatMul", [at, f"w{i}"], [f"m{i}"]),
            helper.make_node("Add", [f"m{i}", f"b{i}"], [f"a{i}"]),
            helper.make_node("Mul", [f"a{i}", f"s{i}"], [f"k{i}"]),
            helper.make_node("LeakyRelu", [f"k{i}"], [f"t{i}"], alpha=abs(scale) / 4),
            helper.make_node("Add", [f"t{i}", at], [f"r{i}"]),
            helper.make_node("LayerNormalization", [f"r{i}", f"g{i}", f"o{i}"], [f"y{i}"]),
        ]
        at = f"y{i}"
    shape = [rows, width]
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)]
    outputs = [helper.make_tensor_value_info(at, TensorProto.FLOAT, shape)]
    tensors = [numpy_helper.from_array(a, n) for n, a in weights.items()]
    graph = helper.make_graph(nodes, "g", inputs, outputs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def program_of(graph: Any, target: Any) -> tuple[Any, ...]:
    """All of a program: steps, code, choices, roots and packed weights."""
    p, _ = lower(graph, target)
    steps = [
        (s.kernel, [(b.space, str(b.offset), b.index) for b in s.buffers], list(map(str, s.params)), str(s.tasks), s.grain,
         s.node, s.flops, s.bytes, str(s.extents))
        for s in p.steps
    ]  # fmt: skip
    weights = [(w.offset, w.packing.array().tobytes()) for w in p.weights]
    return steps, {k: print_kernel(v) for k, v in p.kernels.items()}, p.choices, list(map(str, p.roots)), weights


def repeated(monkeypatch: Any, graph: Any, target: Any) -> int:
    """How many nodes are like another; the programs with and without are compared."""
    count = 0
    real = Steps.repeated

    def counted(self: Steps, *arguments: Any) -> Any:
        nonlocal count
        count += 1
        return real(self, *arguments)

    monkeypatch.setattr(Steps, "repeated", counted)
    found = program_of(graph, target)
    monkeypatch.setattr(Lowering, "like_another", Lowering.node)
    assert found == program_of(graph, target)
    return count


@pytest.mark.parametrize(("name", "least"), [("resnet50", 5), ("mobilenet_v2", 8), ("squeezenet", 0)])
def test_networks(name, least, monkeypatch):
    target = machine.of("x86-64-v4")
    graph = zoo.load(name)
    optimize(graph, native_pipeline(target))
    assert repeated(monkeypatch, graph, target) >= least


def test_layers(monkeypatch):
    target = machine.of("x86-64-v3")
    graph = open_source(layers([0.5] * 4)).known()
    optimize(graph, native_pipeline(target))
    assert repeated(monkeypatch, graph, target) >= 4


def test_layers_of_an_open_number_of_rows(monkeypatch):
    target = machine.of("x86-64-v3")
    graph = open_source(layers([0.5] * 4, "n")).read({})
    with compiling_for(Sizes({"n": 12})):
        graph = graph.specialize(n=extent(symbol("n")))
        optimize(graph, native_pipeline(target))
        assert repeated(monkeypatch, graph, target) >= 4


def test_numbers_tell_layers_apart():
    """Slopes are constants of kernels, scales are operands: layers with other slopes have other kernels."""
    model = layers([0.5, 0.5, -2.0, 0.5, 3.0, -2.0])
    x = floats(6, 96) * 8
    want = nnc.compile(model, target="ort-cpu", raw=True)(x)[0]
    with nnc.compile(model, cache=False) as exe:
        np.testing.assert_allclose(exe(x)[0], want, rtol=1e-4, atol=1e-4)

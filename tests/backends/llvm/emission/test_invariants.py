"""What a row's elements have in common is computed once, before its loop."""

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.loops.ir import For, Let
from nncompiler.backends.llvm.lower import lower
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS


def scaled(shape, scale):
    """p * exp(scale) + (p + scale) with p = tanh(x), as one group: p has a name, and what is added to it varies with it."""
    graph = Graph("g")
    x, s = graph.input("x", TensorType(dt.f32, shape)), graph.input("s", TensorType(dt.f32, scale))
    power = graph.add(OPERATORS["exp"](), [s]).output
    p = graph.add(OPERATORS["tanh"](), [x]).output
    product = graph.add(OPERATORS["mul"](), [p, power]).output
    graph.set_outputs([("y", graph.add(OPERATORS["add"](), [product, graph.add(OPERATORS["add"](), [p, s]).output]).output)])
    return graph


@pytest.mark.parametrize("shape, scale", [((40,), (1,)), ((3, 40), (3, 1)), ((3, 40), (1, 1)), ((2, 3, 5, 7), (3, 1, 1))])
def test_numbers(shape, scale):
    r = np.random.default_rng(0)
    x, s = r.standard_normal(shape).astype(np.float32), r.standard_normal(scale).astype(np.float32)
    with nnc.compile(scaled(shape, scale), threads=1, cache=False) as executable:
        got = executable.run({"x": x, "s": s})["y"]
    p, wide = np.tanh(x.astype(np.float64)), s.astype(np.float64)
    np.testing.assert_allclose(got, p * np.exp(wide) + (p + wide), rtol=1e-5, atol=1e-6)


def test_a_scale_and_a_zero_point_are_read_once_a_row():
    """The bounds that they give codes are no part of the loop."""
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (30, 64)))
    scale, zero = graph.input("scale", TensorType(dt.f32, ())), graph.input("zero", TensorType(dt.u8, ()))
    graph.set_outputs([("y", graph.add(OPERATORS["quantize"](dt.u8), [x, scale, zero]).output)])
    program, _ = lower(graph, machine.host())
    (kernel,) = program.kernels.values()
    (loop,) = [s for s in kernel.body if isinstance(s, For)]
    assert loop.kind == "vector" and any(isinstance(s, Let) and s.var.name.startswith("fixed") for s in kernel.body)

"""Predicted cycles: the selection's own for the layouts that it gets, and None where no kernel serves."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm.kernels.conv import problem
from nncompiler.backends.llvm.kernels.cost import CostModel, Work
from nncompiler.backends.llvm.kernels.query import Query
from nncompiler.backends.llvm.kernels.registry import select
from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.native import compile_graph
from nncompiler.driver.options import CompileOptions
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul

TARGET = LlvmTarget(of("x86-64-v4"))


def cycles(op, *shapes, dtype=dt.f32, target=TARGET):
    operands = tuple(TensorType(dtype, s) for s in shapes)
    result = op.infer(*map(Operand, operands))
    return target.cycles(op, operands, result)


def conv(c, m, k, size=28, stride=1, dtype=dt.f32):
    op = Conv((stride,) * 2, (k // 2,) * 4, (1, 1))
    return cycles(op, (1, c, size, size), (m, c, k, k), dtype=dtype)


LAYERS = [(3, 32, 7, 2), (32, 48, 3, 1), (32, 48, 3, 2), (64, 32, 1, 1), (48, 48, 5, 1)]


@pytest.mark.parametrize(("c", "m", "k", "stride"), LAYERS)
def test_it_is_what_selection_sees(monkeypatch, c, m, k, stride):
    """The layer that lowering hands to the selection costs what was predicted before layouts were known."""
    seen = []
    describe = problem.describe

    def watch(*arguments):
        seen.append(describe(*arguments))
        return seen[-1]

    monkeypatch.setattr(problem, "describe", watch)
    graph = Graph("layer")
    x = graph.input("x", TensorType(dt.f32, (1, c, 28, 28)))
    w = graph.weight("w", np.ones((m, c, k, k), np.float32))
    graph.set_outputs([("y", graph.add(Conv((stride,) * 2, (k // 2,) * 4, (1, 1)), [x, w]).output)])
    settings = CompileOptions(mcpu="x86-64-v4", cache=False)
    compile_graph(graph, settings)
    machine = settings.machine()
    predicted = conv(c, m, k, stride=stride)
    assert seen and not any(isinstance(layer, str) for layer in seen)
    layer = seen[0]
    op = Conv((stride,) * 2, (k // 2,) * 4, (1, 1))
    assert predicted == select(Query.foreseen(op, machine, layer)).cycles + CostModel.of(machine).cycles(Work(steps=1))


def test_more_work_takes_longer():
    assert conv(64, 64, 3) < conv(128, 64, 3) < conv(128, 128, 3)
    assert conv(64, 64, 1) < conv(64, 64, 3) < conv(64, 64, 3, size=56)
    assert cycles(Gemm(trans_b=True), (1, 512), (64, 512)) < cycles(Gemm(trans_b=True), (1, 512), (512, 512))
    assert cycles(MatMul(), (7, 512), (512, 64)) < cycles(MatMul(), (70, 512), (512, 64))


def test_a_dense_layer_of_one_row_takes_its_weights_way():
    large = cycles(Gemm(trans_b=True), (1, 4096), (4096, 4096))
    assert large >= 4096 * 4096 * 4 / TARGET.machine.rates.l3
    assert large < cycles(Gemm(trans_b=True), (64, 4096), (4096, 4096)) < 64 * large


def test_nothing_is_predicted_where_no_kernel_serves():
    assert conv(32, 32, 3, dtype=dt.f16) is None
    assert cycles(Conv((1,), (1, 1), (1,)), (1, 8, 30), (8, 8, 3)) is None
    assert cycles(MatMul(), (2, 7, 8), (2, 8, 9)) is None
    assert cycles(Gemm(), (4, 8), (8, 1)) is None

"""Which operators no kernel serves: the list in generic_loops.txt, found by lowering ONNX's own cases and the zoo.

    python tests/backends/llvm/kernels/test_generic_loops.py         prints it anew

A line is an operator, an element type and the ranks. What is pointwise or only moves elements is left out: generic loops
are its kernels. A line that the list lacks is a kernel that lost something; a line too many is to be taken out.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx.backend.test.case.node import collect_testcases

from nncompiler.backends.llvm.emission.contraction import FORMS
from nncompiler.backends.llvm.lower import Lowering
from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.frontends.zoo import names
from nncompiler.ir.errors import CompilerError
from nncompiler.ops.group import members
from nncompiler.ops.movement.arrange import Move
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.sources import open_source

CONTRACTIONS = {"Conv", "ConvInteger", "ConvTranspose", "Gemm", "MatMul", "MatMulInteger", "QLinearConv", "QLinearMatMul"}
LIST = Path(__file__).with_name("generic_loops.txt")
MACHINE = of("x86-64-v4")


class Watched(Lowering):
    """Notes the nodes that are left to generic loops."""

    def __init__(self, graph, machine):
        self.left = []
        super().__init__(graph, machine)

    def generic(self, node, *rest):
        self.left.append(node)
        super().generic(node, *rest)


def models():
    """(model, whether what its contractions multiply with is constant)."""
    for case in collect_testcases(None):
        yield case.model, False
        if any(n.op_type in CONTRACTIONS for n in case.model.graph.node):
            yield with_constants(case), True
    for name in names():
        yield f"zoo:{name}", True


def with_constants(case):
    """A case's model with all inputs but the first as initializers."""
    model = onnx.ModelProto()
    model.CopyFrom(case.model)
    graph, (arrays, _) = model.graph, case.data_sets[0]
    constant = list(zip(graph.input, arrays, strict=True))[1:]
    graph.initializer.extend(onnx.numpy_helper.from_array(np.asarray(array), value.name) for value, array in constant)
    del graph.input[1:]
    return model


@functools.cache
def found():
    """(operator, element type, whether operands were computed) -> ranks, of what generic loops compute."""
    left = defaultdict(set)
    for model, constant in models():
        try:
            source = open_source(model)
            graph = source.read(dict.fromkeys(source.signature.symbols, 2))
            if graph.staged:
                continue
            lowering = Watched(optimize(graph, pipeline(LlvmTarget(MACHINE))), MACHINE)
            lowering.run()
        except CompilerError:
            continue  # what is refused has no kernel at all
        for node in lowering.left:
            for n in members(node):
                if n.inputs and not n.op.pointwise and not isinstance(n.op, Move | Reorder):
                    computed = n.op.contraction in FORMS and not constant
                    left[n.op.name, str(n.type.dtype), computed].add(n.type.rank)
    return left


def lines():
    return [
        f"{op} {dtype} {' '.join(map(str, sorted(ranks)))}{' of computed operands' if computed else ''}"
        for (op, dtype, computed), ranks in sorted(found().items())
    ]


def test_what_no_kernel_serves_is_listed():
    listed = [line for line in LIST.read_text().splitlines() if line and not line.startswith("#")]
    assert sorted(listed) == sorted(lines())


@pytest.mark.parametrize("kernel", ["conv f32", "conv_integer i32", "gemm f32", "recurrent", "top_k", "scatter"])
def test_kernels_of_most_of_the_work_are_used(kernel):
    assert not [line for line in lines() if line.startswith(kernel) and not line.endswith("computed operands")]


if __name__ == "__main__":
    print("\n".join(lines()))

"""A sample of ONNX's node cases of several operands, all but the first constants, natively against the numpy reference.

NNC_ALL=1 runs all of them (minutes). As they are, with operands that are inputs, test_conformance.py runs all cases.
"""

import os

import numpy as np
import onnx
import pytest

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir import dtype as d
from nncompiler.ir.errors import CompilerError

EVERY = 1 if os.environ.get("NNC_ALL") else 25

RELATIVE = {"float16": 2**-9, "bfloat16": 2**-6}


def graphs(cases):
    """(name, graph, feeds) of cases that read once all operands but the first are constants."""
    for case in cases[::EVERY]:
        arrays = [
            onnx.numpy_helper.to_array(x) if isinstance(x, onnx.TensorProto) else x for x in case.data_sets[0][0]
        ]
        if len(arrays) < 2 or not all(isinstance(x, np.ndarray | np.generic) for x in arrays):
            continue
        model = onnx.ModelProto()
        model.CopyFrom(case.model)
        names = [i.name for i in model.graph.input]
        del model.graph.input[1:]
        for name, array in list(zip(names, arrays))[1:]:
            model.graph.initializer.append(onnx.numpy_helper.from_array(np.asarray(array), name))
        try:
            graph = read(model)
        except CompilerError:
            continue  # what is readable, the conformance list says
        if not graph.staged and all(t.dtype in d.COMPUTE for n in graph for t in n.types):
            yield case.name, graph, {names[0]: np.asarray(arrays[0])}


def test_native_code_agrees(cases):
    count = 0
    for name, graph, feeds in graphs(cases):
        wanted = evaluate(graph, feeds)
        with nncompiler.compile(graph, threads=1, cache=False) as executable:
            found = executable.run(feeds)
        for output, w in wanted.items():
            y = found[output]
            assert (y.dtype, y.shape) == (w.dtype, w.shape), f"{name} {output}"
            if w.dtype.kind in "biu":
                assert np.array_equal(y, w), f"{name} {output}"
            else:
                rtol = RELATIVE.get(w.dtype.name, 2e-5)
                atol = 1e-3 if w.dtype.name in RELATIVE else 1e-5
                assert np.allclose(y.astype(float), w.astype(float), rtol, atol, equal_nan=True), f"{name} {output}"
        count += 1
    assert count > 25


def test_interface_compiles_natively():
    from nncompiler import onnx_backend

    x = np.arange(6, dtype=np.float32).reshape(2, 3)
    (y,) = onnx_backend.run_node(onnx.helper.make_node("Softmax", ["x"], ["y"]), [x])
    assert y.sum(axis=1) == pytest.approx([1, 1])

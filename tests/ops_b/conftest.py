"""What the tests of an operator have in common: one comparison of all that is known of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import helper

from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.ir.dims import symbol
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.op import Op, Operand
from nncompiler.ir.types import TensorType

Arrays = Sequence[np.ndarray | None]


def type_of(array: np.ndarray) -> TensorType:
    return TensorType(of_numpy(array.dtype), array.shape)


def close(got: np.ndarray, wanted: np.ndarray, tolerance: float, what: str) -> None:
    assert got.shape == wanted.shape and got.dtype == wanted.dtype, what
    if of_numpy(got.dtype).is_float:
        got, wanted = got.astype(np.float64), wanted.astype(np.float64)
        np.testing.assert_allclose(got, wanted, rtol=tolerance, atol=tolerance, err_msg=what)
    else:
        np.testing.assert_array_equal(got, wanted, err_msg=what)


def run_onnx(op_type: str, arrays: Arrays, results: int = 1, opset: int = 22, **attributes: Any) -> list[np.ndarray]:
    """The results of a model of one node, by onnxruntime."""
    names = [f"x{k}" if a is not None else "" for k, a in enumerate(arrays)]
    given = {n: a for n, a in zip(names, arrays, strict=True) if a is not None}
    inputs = [helper.make_tensor_value_info(n, helper.np_dtype_to_tensor_dtype(a.dtype), a.shape) for n, a in given.items()]
    outputs = [helper.make_empty_tensor_value_info(f"y{k}") for k in range(results)]
    node = helper.make_node(op_type, names, [o.name for o in outputs], **attributes)
    graph = helper.make_graph([node], "one", inputs, outputs)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, given)


def specialized(op: Op, arrays: Arrays, symbolic: Sequence[int]) -> list[TensorType]:
    """The results' types where those axes of the first operand were symbols and got their numbers afterwards."""
    graph, values, bound = Graph(), [], {}
    for k, array in enumerate(arrays):
        value: Value | None = None
        if array is not None:
            shape = list(array.shape)
            for axis in symbolic if k == 0 else ():
                bound[f"d{axis}"] = shape[axis]
                shape[axis] = symbol(f"d{axis}")
            value = graph.input(f"x{k}", TensorType(of_numpy(array.dtype), tuple(shape)))
        values.append(value)
    node = graph.add(op, values, "node")
    if symbolic:
        assert graph.symbols() == set(bound)
    graph = graph.specialize(**bound)
    return list(graph.node(node.name).types)


@pytest.fixture(scope="session")
def agree() -> Callable[..., tuple[np.ndarray, ...]]:
    """agree(op, *arrays, onnx=results of onnxruntime, symbolic=axes, tolerance=...): evaluates, and compares with infer,
    with the definition, with onnxruntime where given, and with types that were symbolic first."""

    def check(
        op: Op,
        *arrays: np.ndarray | None,
        onnx: Sequence[np.ndarray] | None = None,
        symbolic: Sequence[int] = (),
        tolerance: float = 2e-5,
    ) -> tuple[np.ndarray, ...]:
        types = [None if a is None else type_of(a) for a in arrays]
        inferred: Any = op.infer(*(None if t is None else Operand(t) for t in types))
        inferred = inferred if isinstance(inferred, tuple) else (inferred,)
        results: Any = op.evaluate(*arrays)
        results = results if isinstance(results, tuple) else (results,)
        assert [type_of(r) for r in results] == list(inferred), op
        definition = op.define(*types)
        assert definition is not None
        for defined, result in zip(evaluate_definition(definition, arrays), results, strict=True):
            close(defined, result, tolerance, f"definition of {op}")
        if onnx is not None:
            for theirs, result in zip(onnx, results, strict=True):
                close(result, theirs, tolerance, f"onnxruntime's {op}")
        if symbolic:
            assert specialized(op, arrays, symbolic) == list(inferred)
        written = sum(r.nbytes for r in results)
        read = [0 if a is None else a.nbytes for a in arrays]
        if getattr(op, "selects", False):
            read[0] = min(read[0], written)
        unmoved = op.name in ("reshape", "shape", "size")
        want = (0 if op.name == "reshape" else written) if unmoved else sum(read) + written
        assert op.cost(tuple(types), inferred).bytes == want
        return results

    return check


@pytest.fixture(scope="session")
def ort() -> Callable[..., list[np.ndarray]]:
    """ort(op_type, arrays, results=1, opset=22, **attributes): a model of one node, run by onnxruntime."""
    return run_onnx


@pytest.fixture(scope="session")
def run() -> Callable[..., Any]:
    """run(graph, **feeds): the first output, by the reference."""

    def first(graph: Graph, **feeds: np.ndarray) -> np.ndarray:
        return next(iter(evaluate(graph, feeds).values()))

    return first

"""The harness of operators: everything that is known of one is compared with the rest, and with onnxruntime."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import ml_dtypes
import numpy as np
import pytest

from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.ir.dims import symbol
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.op import Op, Operand
from nncompiler.ir.types import TensorType

Arrays = Sequence[np.ndarray | None]
TOLERANCE = 2e-5
"""Relative and absolute difference that onnxruntime's f32 kernels may have from a float64 evaluation."""


def type_of(array: np.ndarray) -> TensorType:
    return TensorType(of_numpy(array.dtype), array.shape)


def assert_close(got: np.ndarray, want: np.ndarray, ulp: float, what: str, scaled: bool = False) -> None:
    assert got.dtype == want.dtype and got.shape == want.shape, what
    if not of_numpy(got.dtype).is_float:
        np.testing.assert_array_equal(got, want, err_msg=what)
        return
    if ulp == 0:
        np.testing.assert_array_equal(got.astype(np.float64), want.astype(np.float64), err_msg=what)
        return
    limits = ml_dtypes.finfo(got.dtype)
    eps, tiny = float(limits.eps), float(limits.tiny)
    with np.errstate(all="ignore"):
        size = np.abs(want.astype(np.float64))
        scale = max(size[np.isfinite(size)], default=0.0) * eps if scaled else 0.0
        allowed = {"rtol": ulp * eps, "atol": ulp * max(scale, tiny)}
        np.testing.assert_allclose(got.astype(np.float64), want.astype(np.float64), equal_nan=True, err_msg=what, **allowed)


def assert_like_onnxruntime(got: np.ndarray, theirs: np.ndarray, tolerance: float, what: str) -> None:
    assert got.dtype == theirs.dtype and got.shape == theirs.shape, what
    if of_numpy(got.dtype).is_float:
        got, theirs = got.astype(np.float64), theirs.astype(np.float64)
        np.testing.assert_allclose(got, theirs, rtol=tolerance, atol=tolerance, err_msg=what)
    else:
        np.testing.assert_array_equal(got, theirs, err_msg=what)


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


def bytes_moved(op: Op, arrays: Arrays, results: Sequence[np.ndarray]) -> int:
    """What an operator reads and writes: every operand and result once; one that selects reads no more than it writes, a
    reshape moves nothing, and shapes are numbers of the compiler's."""
    written = sum(r.nbytes for r in results)
    if op.name == "reshape":
        return 0
    if op.name in ("shape", "size"):
        return written
    read = [0 if a is None else a.nbytes for a in arrays]
    if getattr(op, "selects", False):
        read[0] = min(read[0], written)
    return sum(read) + written


@pytest.fixture(scope="session")
def close() -> Callable[..., None]:
    """close(got, want, ulp, what, scaled=False): same dtype and shape, floats within `ulp` epsilons, NaN where NaN.

    With `scaled`, epsilons of the greatest element: for results in which terms cancel. 0 `ulp`: the same numbers."""
    return assert_close


@pytest.fixture(scope="session")
def agree() -> Callable[..., Any]:
    """agree(op, *arrays, onnx=results of onnxruntime, symbolic=axes, ulp=None, scaled=False, tolerance=TOLERANCE): what
    `evaluate` gives, compared with `infer`; with the interpreted definition, within `ulp` epsilons (default: `op.rtol`, the
    operator's promise), of the greatest element if `scaled`; with onnxruntime where given, within `tolerance`, exactly where
    the operator promises that; with `cost`; and with types that were symbolic along `symbolic` of the first operand."""

    def check(
        op: Op,
        *arrays: np.ndarray | None,
        onnx: Sequence[np.ndarray] | None = None,
        symbolic: Sequence[int] = (),
        ulp: float | None = None,
        scaled: bool = False,
        tolerance: float = TOLERANCE,
    ) -> Any:
        types = [None if a is None else type_of(a) for a in arrays]
        inferred: Any = op.infer(*(None if t is None else Operand(t) for t in types))
        inferred = inferred if isinstance(inferred, tuple) else (inferred,)
        found: Any = op.evaluate(*arrays)
        results = found if isinstance(found, tuple) else (found,)
        assert [type_of(r) for r in results] == list(inferred), op
        definition = op.define(*types)
        assert definition is not None
        for defined, result in zip(evaluate_definition(definition, arrays), results, strict=True):
            assert_close(defined, result, op.rtol if ulp is None else ulp, f"definition of {op} of {types}", scaled)
        if onnx is not None:
            for theirs, result in zip(onnx, results, strict=True):
                assert_like_onnxruntime(result, theirs, 0.0 if op.rtol == 0 else tolerance, f"onnxruntime's {op}")
        if symbolic:
            assert specialized(op, arrays, symbolic) == list(inferred)
        cost = op.cost(tuple(types), inferred)
        assert cost.flops >= 0 and cost.bytes == bytes_moved(op, arrays, results)
        return found

    return check


@pytest.fixture(scope="session")
def ort() -> Callable[..., list[np.ndarray]]:
    """ort(op_type, arrays, results=1, opset=22, **attributes): the results of a model of one node, by onnxruntime without
    optimizations."""
    import onnxruntime
    from onnx import helper

    def run(op_type: str, arrays: Arrays, results: int = 1, opset: int = 22, **attributes: Any) -> list[np.ndarray]:
        names = [f"x{k}" if a is not None else "" for k, a in enumerate(arrays)]
        given = {n: a for n, a in zip(names, arrays, strict=True) if a is not None}
        inputs = [
            helper.make_tensor_value_info(n, helper.np_dtype_to_tensor_dtype(a.dtype), a.shape) for n, a in given.items()
        ]
        outputs = [helper.make_empty_tensor_value_info(f"y{k}") for k in range(results)]
        node = helper.make_node(op_type, names, [o.name for o in outputs], **attributes)
        graph = helper.make_graph([node], "one", inputs, outputs)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.log_severity_level = 4
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        return session.run(None, given)

    return run


@pytest.fixture(scope="session")
def run() -> Callable[..., Any]:
    """run(graph, **feeds): the first output, by the reference."""

    def first(graph: Graph, **feeds: np.ndarray) -> np.ndarray:
        return next(iter(evaluate(graph, feeds).values()))

    return first

"""Checks that every test of operators uses: the three faces of an operator against one another, and onnxruntime."""

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate_definition
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType


def _close(got, want, ulp, what, scaled=False):
    assert got.dtype == want.dtype and got.shape == want.shape, what
    kind = of_numpy(got.dtype)
    if not kind.is_float:
        np.testing.assert_array_equal(got, want, err_msg=what)
        return
    import ml_dtypes

    eps = float(ml_dtypes.finfo(got.dtype).eps)
    tiny = float(ml_dtypes.finfo(got.dtype).tiny)
    with np.errstate(all="ignore"):
        size = np.abs(want.astype(np.float64))
        scale = max(size[np.isfinite(size)], default=0.0) * eps if scaled else 0.0
        allowed = {"rtol": ulp * eps, "atol": ulp * max(scale, tiny)}
        np.testing.assert_allclose(
            got.astype(np.float64), want.astype(np.float64), equal_nan=True, err_msg=what, **allowed
        )


@pytest.fixture(scope="session")
def close():
    """close(got, want, ulp, what, scaled=False): same dtype and shape, floats within `ulp` epsilons, NaN where NaN.

    With `scaled`, epsilons of the greatest element: for results in which terms cancel."""
    return _close


@pytest.fixture(scope="session")
def agree():
    """agree(op, *arrays, ulp=None, scaled=False): the three faces against one another.

    infer against evaluate against the interpreted definition; returns the result."""

    def check(op, *arrays, ulp=None, scaled=False):
        types = [None if a is None else TensorType(of_numpy(a.dtype), a.shape) for a in arrays]
        inferred = op.infer(*(None if t is None else Operand(t) for t in types))
        result = op.evaluate(*arrays)
        assert isinstance(result, np.ndarray)
        assert TensorType(of_numpy(result.dtype), result.shape) == inferred, op
        cost = op.cost(tuple(types), (inferred,))
        assert cost.flops >= 0 and cost.bytes == sum(a.nbytes for a in (*arrays, result) if a is not None)
        (defined,) = evaluate_definition(op.define(*types), arrays)
        _close(defined, result, op.rtol if ulp is None else ulp, f"{op} of {types}", scaled)
        return result

    return check


@pytest.fixture(scope="session")
def ort():
    """ort(operator, opset, attributes, *arrays): the first result of a one-node ONNX model in onnxruntime."""
    import onnx
    import onnxruntime
    from onnx import helper

    def run(operator, opset, attributes, *arrays):
        names = [None if a is None else f"x{k}" for k, a in enumerate(arrays)]
        feeds = {n: a for n, a in zip(names, arrays) if n}
        inputs = [
            helper.make_tensor_value_info(n, helper.np_dtype_to_tensor_dtype(a.dtype), a.shape) for n, a in feeds.items()
        ]
        node = helper.make_node(operator, [n or "" for n in names], ["y"], **attributes)
        model = helper.make_model(
            helper.make_graph([node], "one", inputs, [onnx.ValueInfoProto(name="y")]),
            opset_imports=[helper.make_opsetid("", opset)], ir_version=10,
        )  # fmt: skip
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.intra_op_num_threads = 1
        options.log_severity_level = 4
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        return session.run(None, feeds)[0]

    return run

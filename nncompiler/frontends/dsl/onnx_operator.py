"""Any ONNX operator as a layer: what the reader reads, a description may use."""

from __future__ import annotations

from typing import Any

import numpy as np

from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.errors import CompilerError
from nncompiler.ir.weights import Weight

from .trace import Tensor, place


def onnx_operator(
    op_type: str, *inputs: Any, outputs: int = 1, domain: str = "", opset: int | None = None, name: str | None = None,
    **attributes: Any,
) -> Any:  # fmt: skip
    """The result of an ONNX operator, or a tuple of `outputs` results, with the operator's own attributes:

        kept = onnx_operator("NonMaxSuppression", boxes, scores, 10, 0.5)
        y = onnx_operator("FastGelu", x, domain="com.microsoft")

    Inputs are tensors, None for one left out, and numbers, lists or arrays for constants (i64 or f32). Extents of results
    that only running tells are dimensions of their own. `opset` is the newest unless given.
    """
    from nncompiler.frontends.onnx.single import read_node

    at = place(op_type.lower(), name)
    at.require(outputs >= 1, f"outputs must be at least 1, got {outputs}")
    values = []
    for i, x in enumerate(inputs):
        if x is None or isinstance(x, Tensor):
            values.append(at.value(x))
            continue
        array = np.asarray(x)
        if array.dtype.kind not in "fiubUT" or array.dtype == object:
            at.refuse(f"operand {i} must be a tensor, a number or an array, got {type(x).__name__}")
        if not isinstance(x, np.ndarray | np.generic):
            array = array.astype({"f": np.float32, "i": np.int64}.get(array.dtype.kind, array.dtype))
        of_numpy(array.dtype)
        values.append(at.trace.graph.weight(f"{at.name}.operand{i}", Weight.of(array), at.location))
    try:
        found = read_node(
            at.trace.graph, op_type, values, attributes, outputs=outputs, name=at.name, location=at.location,
            run_time=at.trace.run_time, domain=domain, opset=opset,
        )  # fmt: skip
    except CompilerError as e:
        raise e.at(at.name, at.location) from None
    made = at.made(found)
    return made[0] if outputs == 1 else made

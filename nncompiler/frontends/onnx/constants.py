"""Operators without a rule whose operands are all constant: onnx's own reference computes them while the model is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...interchange.elements import NUMBER
from ...interchange.evaluation import numbers
from ...ir.dtype import of_numpy
from ...ir.errors import CompilerError, UnsupportedError
from ...ir.graph import Graph, Value
from ...ir.op import Array
from ...ir.weights import Weight

BUDGET = 1 << 22
"""Bytes of operands, and of results, up to which the reference is asked: much of it is loops in Python."""

SHAPE_LIKE = 64
"""Elements up to which an operand may be one that the results' shapes follow from, such as TopK's k."""


def evaluate(
    graph: Graph,
    node: Any,
    given: Mapping[str, Any],
    opset: int,
    operands: Sequence[Value | None],
    name: str,
    location: str,
) -> list[Value | None] | None:
    """The results of an ONNX node of ONNX's own domain as weights; None where an operand is not constant or the budget does
    not reach. `given` are its attributes, those of a function's caller put in. Raises UnsupportedError where the reference
    cannot compute the node either."""
    if any(a.HasField("g") or a.graphs for a in given.values()):
        return None
    arrays = []
    for value in operands:
        array = None if value is None else numbers(value)
        if value is not None and array is None:
            return None
        arrays.append(array)
    model = _model(node, given, opset, arrays)
    if sum(a.nbytes for a in arrays if a is not None) > BUDGET or _result_bytes(model, arrays) > BUDGET:
        return None
    results: list[Value | None] = []
    for output, array in zip(node.output, _run(model, arrays)):
        results.append(graph.weight(output or name, Weight.of(array), location) if output else None)
    return results


def _model(node: Any, given: Mapping[str, Any], opset: int, arrays: Sequence[Array | None]) -> Any:
    """A model of the one node, its operands being inputs of static shapes."""
    import onnx

    model = onnx.ModelProto(ir_version=10)
    model.opset_import.add(domain="", version=opset)
    model.graph.name = "constant"
    names = [f"i{i}" if array is not None else "" for i, array in enumerate(arrays)]
    copy = model.graph.node.add(op_type=node.op_type, input=names)
    copy.output.extend(f"o{i}" if output else "" for i, output in enumerate(node.output))
    for key, attribute in given.items():
        copy.attribute.add().CopyFrom(attribute)
        copy.attribute[-1].name = key
        copy.attribute[-1].ref_attr_name = ""
    for operand, array in zip(names, arrays):
        if array is not None:
            info = onnx.helper.make_tensor_value_info(operand, NUMBER[of_numpy(array.dtype)], array.shape)
            model.graph.input.append(info)
    model.graph.output.extend(onnx.ValueInfoProto(name=output) for output in copy.output if output)
    return model


def _result_bytes(model: Any, arrays: Sequence[Array | None]) -> int:
    """Bytes of the results, as far as onnx's shape inference tells them."""
    import onnx

    sized = onnx.ModelProto()
    sized.CopyFrom(model)
    for i, array in enumerate(arrays):
        if array is not None and array.size <= SHAPE_LIKE:
            sized.graph.initializer.append(onnx.numpy_helper.from_array(array, f"i{i}"))
    try:
        inferred = onnx.shape_inference.infer_shapes(sized, data_prop=True)
    except onnx.shape_inference.InferenceError:
        return 0
    total = 0
    for info in inferred.graph.output:
        dims = info.type.tensor_type.shape.dim
        if info.type.tensor_type.HasField("shape") and all(d.HasField("dim_value") for d in dims):
            total += 8 * int(np.prod([d.dim_value for d in dims], dtype=object))
    return total


def _run(model: Any, arrays: Sequence[Array | None]) -> list[Array]:
    from onnx.reference import ReferenceEvaluator

    feeds = {f"i{i}": array for i, array in enumerate(arrays) if array is not None}
    try:
        with np.errstate(all="ignore"):
            found = dict(zip((o.name for o in model.graph.output), ReferenceEvaluator(model).run(None, feeds)))
    except CompilerError:
        raise
    except Exception as e:
        raise UnsupportedError(
            f"its operands are constant, but onnx's reference cannot compute it: {type(e).__name__}: {e}"
        ) from None
    results = []
    for name in model.graph.node[0].output:
        array = found.get(name) if name else np.zeros(0, np.float32)
        if not isinstance(array, np.ndarray | np.generic) or np.asarray(array).dtype.kind in "OUST":
            raise UnsupportedError("its result is not a tensor of numbers")
        results.append(np.asarray(array))
    return results

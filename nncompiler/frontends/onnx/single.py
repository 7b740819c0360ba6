"""One ONNX node into a graph under construction, as the reader would read it in a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...interchange.elements import NUMBER
from ...interchange.run_time import RunTime
from ...interchange.standard.table import NEWEST_OPSET
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.graph import Graph, Value
from ...ir.limits import current, using
from ...ir.weights import Weight
from .external import Folder
from .reader import Reader
from .refusals import together
from .regions import CONTROL
from .scope import Scope
from .tensors import Tensors

DOMAIN_VERSIONS = {"ai.onnx.ml": 5, "ai.onnx.preview": 1, "ai.onnx.preview.training": 1, "com.microsoft": 1}
"""The version of a domain's operators where none is said."""


def read_node(
    graph: Graph, op_type: str, inputs: Sequence[Value | None], attributes: Mapping[str, Any], *, outputs: int, name: str,
    location: str, run_time: RunTime, domain: str = "", opset: int | None = None,
) -> list[Value]:  # fmt: skip
    """The results of an ONNX operator, by its row of the operator table or the body that ONNX gives it. Attributes are
    numbers, texts, arrays, element types, and lists of them.

    Raises ModelError for operands and attributes that the operator does not take, UnsupportedError for one that is not
    handled.
    """
    import onnx
    from onnx import helper

    if op_type in CONTROL:
        raise ModelError(f"{op_type} has subgraphs", hint="cond, while_loop and scan")
    names = ["" if value is None else f"operand{i}" for i, value in enumerate(inputs)]
    results = [f"result{i}" for i in range(outputs)]
    try:
        given = {key: _attribute(value) for key, value in attributes.items() if value is not None}
        node = helper.make_node(op_type, names, results, name=name, domain=domain, **given)
    except (TypeError, ValueError) as e:
        raise ModelError(f"an attribute of {op_type} is not a number, text or array: {e}") from e
    limits, proto = current(), onnx.ModelProto()
    reader = Reader(proto, location, Tensors(Folder(None), {}, limits), limits)
    reader.graph, reader.run_time = graph, run_time
    scope = Scope()
    for label, value in zip(names, inputs):
        if value is not None:
            scope.define(label, value)
    versions = {"": NEWEST_OPSET} | DOMAIN_VERSIONS
    if opset is not None:
        versions[domain] = opset
    with using(limits):
        reader.nodes([node], scope, versions, {}, location, "", 2, results)
    if reader.unsupported:
        raise together(reader.unsupported)
    found = [scope.find(label) for label in results]
    return [_value(value, graph) for value in found]


def _value(value: Any, graph: Graph) -> Value:
    """What a result stands for; a constant becomes a weight."""
    if isinstance(value, Weight):
        return graph.weight("constant", value)
    if not isinstance(value, Value):
        raise ModelError("a result of the operator is not a tensor")
    return value


def _attribute(value: Any) -> Any:
    """An attribute as onnx takes it."""
    from onnx import numpy_helper

    if isinstance(value, DType):
        return NUMBER[value]
    if isinstance(value, np.ndarray):
        return numpy_helper.from_array(value)
    if isinstance(value, np.generic):
        return value.item()
    return list(value) if isinstance(value, tuple) else value

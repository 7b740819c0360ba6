"""An ONNX model for other input shapes than those that are fixed in its file.

    x: [1, 3, 224, 224]   ──▶  x: [4, 3, 224, 224]
    Reshape to [1, 2048]  ──▶  Reshape to [4, 2048], or to [0, 2048, -1] where one extent is open already
    Expand to [1, 197, 8] ──▶  Expand to [4, 197, 8]

Only what says the old batch is rewritten: leading extents of constant targets. What a model decides by other numbers keeps
them, and reading it fails with the node's name where they do not fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper

from ...ir.errors import UsageError, meant


def with_shapes(model: Any, shapes: Mapping[str, Sequence[int]]) -> tuple[Any, list[str]]:
    """A copy of a ModelProto whose inputs have these shapes, and what was rewritten besides, for people. Raises UsageError
    for an unknown input or another rank."""
    copied = onnx.ModelProto()
    copied.CopyFrom(model)
    graph = copied.graph
    weights = {t.name for t in graph.initializer}
    inputs = {info.name: info for info in graph.input if info.name not in weights}
    batches: set[tuple[int, int]] = set()
    for name, shape in shapes.items():
        if name not in inputs:
            raise UsageError(f"no input is called {name!r}", hint=meant(name, inputs, f"the inputs are {', '.join(inputs)}"))
        dims = inputs[name].type.tensor_type.shape.dim
        if len(dims) != len(shape):
            raise UsageError(f"input {name!r} has {len(dims)} dimensions, got {len(shape)}: {text(shape)}")
        for axis, (dim, size) in enumerate(zip(dims, shape)):
            if axis == 0 and dim.HasField("dim_value") and dim.dim_value > 0 and dim.dim_value != size:
                batches.add((dim.dim_value, size))
            dim.Clear()
            dim.dim_value = size
    if len(batches) > 1:
        raise UsageError(f"the batch of all inputs must change alike, got {sorted(batches)}")
    del graph.value_info[:]
    for info in graph.output:  # what they are follows from the inputs
        for dim in info.type.tensor_type.shape.dim:
            dim.Clear()
    notes = [] if not batches else _follow(graph, _leading(model), *batches.pop())
    return copied, notes


def text(shape: Sequence[int]) -> str:
    """4x3x224x224."""
    return "x".join(map(str, shape))


def _follow(graph: Any, leading: Mapping[str, int], old: int, new: int) -> list[str]:
    """Rewrites constant targets that begin with the old batch; what was done."""
    constants = {t.name: t for t in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant":
            constants.update((node.output[0], a.t) for a in node.attribute if a.name == "value")
    notes = []
    for number, node in enumerate(graph.node):
        if node.op_type not in ("Reshape", "Expand") or len(node.input) < 2 or node.input[0] in constants:
            continue
        if any(a.name == "allowzero" and a.i for a in node.attribute):
            continue
        held = constants.get(node.input[1])
        target = None if held is None else numpy_helper.to_array(held).reshape(-1).tolist()
        if not target or target[0] != old:
            continue
        if node.op_type == "Expand":
            changed = [new, *target[1:]]
        elif -1 not in target:
            changed = [new, *target[1:]]  # which reading refuses where the element counts do not agree
        elif leading.get(node.input[0]) == old:
            changed = [0, *target[1:]]
        else:
            continue
        name = f"{node.input[1]}_for_batch_{new}_{number}"  # others may read the old one
        graph.initializer.append(numpy_helper.from_array(np.asarray(changed, np.int64), name))
        node.input[1] = name
        notes.append(f"{node.op_type} {node.name or node.output[0]}: {target} is {changed}")
    return notes


def _leading(model: Any) -> dict[str, int]:
    """The first extents of values with the shapes that the file has, as far as ONNX's shape inference knows them."""
    try:
        inferred = onnx.shape_inference.infer_shapes(model).graph
    except Exception:  # it is only asked for help
        return {}
    found = {}
    for info in (*inferred.value_info, *inferred.input, *inferred.output):
        dims = info.type.tensor_type.shape.dim
        if dims and dims[0].HasField("dim_value"):
            found[info.name] = dims[0].dim_value
    return found

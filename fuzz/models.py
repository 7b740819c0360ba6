"""Parts of ONNX models, and the numbers inside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import onnx
from onnx import helper, numpy_helper

from nncompiler.backends import reference
from nncompiler.frontends.onnx import read

from .numbers import Array

Feeds = dict[str, Array]


def copy_of(model: onnx.ModelProto) -> onnx.ModelProto:
    """A copy that may be changed."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    return copy


def sizes_of(model: onnx.ModelProto, feeds: Mapping[str, Array]) -> dict[str, int]:
    """The extents that inputs give the symbols of a model."""
    sizes: dict[str, int] = {}
    for info in model.graph.input:
        for dim, extent in zip(info.type.tensor_type.shape.dim, feeds[info.name].shape):
            if dim.dim_param:
                sizes.setdefault(dim.dim_param, extent)
    return sizes


def with_extents(model: onnx.ModelProto, feeds: Feeds) -> onnx.ModelProto:
    """The model with the extents that its inputs have here."""
    fixed = copy_of(model)
    for info in fixed.graph.input:
        for dim, extent in zip(info.type.tensor_type.shape.dim, feeds[info.name].shape):
            dim.dim_value = extent
    return valid(fixed) or fixed


def valid(model: onnx.ModelProto) -> onnx.ModelProto | None:
    """The model with the outputs that ONNX infers; None where its checker objects."""
    bare = copy_of(model)
    for output in bare.graph.output:
        output.type.tensor_type.ClearField("shape")
    try:
        inferred = onnx.shape_inference.infer_shapes(bare, check_type=True, strict_mode=True, data_prop=True)
        del inferred.graph.value_info[:]
        for output in inferred.graph.output:
            output.type.tensor_type.shape.SetInParent()
        onnx.checker.check_model(bare)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError, ValueError):
        return bare if _checks(bare) else None
    return bare


def _checks(model: onnx.ModelProto) -> bool:
    try:
        onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True)
    except (onnx.shape_inference.InferenceError, ValueError):
        return False
    return True


def values_of(model: onnx.ModelProto, feeds: Feeds) -> Feeds:
    """Every result of a node by name, by our reference; nothing where that cannot be had."""
    whole = copy_of(model)
    there = {o.name for o in whole.graph.output}
    whole.graph.output.extend(
        onnx.ValueInfoProto(name=n) for node in whole.graph.node for n in node.output if n and n not in there
    )
    try:
        graph = read(whole, dims=sizes_of(whole, feeds))
        return reference.evaluate(graph, {n.name: feeds[n.name] for n in graph.inputs})
    except Exception:  # the fault may be there
        return {}


def cut(model: onnx.ModelProto, kept: Sequence[int], feeds: Feeds, values: Feeds) -> tuple[onnx.ModelProto, Feeds] | None:
    """The model of some nodes only; None where the numbers of an operand are not known."""
    smaller = copy_of(model)
    graph = smaller.graph
    nodes = [model.graph.node[i] for i in kept]
    made = {n for node in nodes for n in node.output}
    read_ = {n for node in nodes for n in reads(node) if n}
    weights = {t.name: t for t in model.graph.initializer if t.name in read_}
    inputs = {i.name: i for i in model.graph.input if i.name in read_}
    arrays = {n: feeds[n] for n in inputs}
    later = {n for node in nodes for n in reads(node)[1:]} - {node.input[0] for node in nodes if node.input}
    written = {n for node in model.graph.node if node.op_type == "Constant" for n in node.output}
    for name in sorted(read_ - made - set(weights) - set(inputs)):
        if name not in values:
            return None
        small = values[name].dtype == np.int64 and values[name].ndim < 2 and values[name].size <= 16
        if name in written or (small and name in later):  # it may say shapes or axes
            weights[name] = numpy_helper.from_array(values[name], name)
            continue
        arrays[name] = values[name]
        element = helper.np_dtype_to_tensor_dtype(values[name].dtype)
        inputs[name] = helper.make_tensor_value_info(name, element, values[name].shape)
    declared = {o.name: o for o in model.graph.output}
    outputs = [n for node in nodes for n in node.output if n and (n not in read_ or n in declared)]
    if not outputs:
        return None
    for items in (graph.node, graph.initializer, graph.input, graph.output, graph.value_info):
        del items[:]
    graph.node.extend(nodes)
    graph.initializer.extend(weights.values())
    graph.input.extend(inputs.values())
    for name in outputs:
        if name in declared:
            graph.output.append(declared[name])
        elif name in values:
            element = helper.np_dtype_to_tensor_dtype(values[name].dtype)
            graph.output.append(helper.make_tensor_value_info(name, element, None))
        else:
            return None
    return smaller, arrays


def reads(node: onnx.NodeProto) -> list[str]:
    """The names that a node reads, its subgraphs' reads of values from around them included."""
    names = list(node.input)
    for attribute in node.attribute:
        if attribute.HasField("g"):
            inside = attribute.g
            own = {n for inner in inside.node for n in inner.output} | {t.name for t in inside.initializer}
            names += [n for inner in inside.node for n in reads(inner) if n not in own]
    return names

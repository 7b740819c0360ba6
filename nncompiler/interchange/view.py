"""Graph -> ONNX for viewers, at any stage of a compilation.

As `writer`, but what compiling made stays visible: a fused group is a function of the model, a Reorder one with its
layouts, every value has its type, and every node its line of the text form, source and layout. The model is valid and runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..ir.graph import Graph, Node, Value
from ..ir.text import line
from .writer import OPSET, GraphWriter, Store, embed, given

DOMAIN = "nncompiler"
"""Of the functions that stand for groups and reorders."""


def write(graph: Graph, store: Store = embed) -> Any:
    """The ModelProto. Raises UnsupportedError for an operator that ONNX lacks."""
    return _View(graph).model(store)


class _View(GraphWriter):
    def _node(self, node: Node, wanted: dict[Value, str]) -> None:
        before = len(self.proto.node)
        super()._node(node, wanted)
        self._annotate(node, self.proto.node[before:])

    def _reorder(self, node: Node, wanted: dict[Value, str]) -> None:
        source = given(node.inputs[0])
        if not any(f.name == node.op.name for f in self.result.functions):
            self._define(node.op.name, ["x"], ["y"]).node.add(op_type="Identity", input=["x"], output=["y"])
        self._call(node.op.name, node, [source], wanted)
        self._note(self.proto.node[-1], "from", str(source.type.layout or "row-major"))

    def _group(self, node: Node, wanted: dict[Value, str]) -> None:
        assert node.is_group
        operators = "_".join(n.op.name for n in node.body.order() if n.inputs)
        name = self._function(f"{operators}_{len(self.result.functions)}", node.body)
        self._call(name, node, [given(v) for v in node.inputs], wanted)

    def _function(self, name: str, body: Graph) -> str:
        """Adds the body as a function of the model; its helper constants become nodes."""
        inner = _View(body).model(embed).graph
        function = self._define(name, [n.name for n in inner.input], [v.name for v in inner.output])
        for tensor in inner.initializer:
            constant = function.node.add(op_type="Constant", name=tensor.name, output=[tensor.name])
            constant.attribute.append(
                self.onnx.AttributeProto(name="value", type=self.onnx.AttributeProto.TENSOR, t=tensor)
            )
        function.node.extend(inner.node)
        return name

    def _define(self, name: str, inputs: Sequence[str], outputs: Sequence[str]) -> Any:
        """A new function of the model, without nodes."""
        if not self.result.functions:
            self.result.opset_import.add(domain=DOMAIN, version=1)
        function = self.result.functions.add(name=name, domain=DOMAIN, input=inputs, output=outputs)
        function.opset_import.add(domain="", version=OPSET)
        return function

    def _call(self, function: str, node: Node, operands: Sequence[Value], wanted: dict[Value, str]) -> None:
        outputs = [wanted.get(v) or self.names.fresh(v.name) for v in node.outputs]
        self._add(function, node.name, [self.values[v] for v in operands], outputs, {})
        self.proto.node[-1].domain = DOMAIN
        self.values.update(zip(node.outputs, outputs))
        self._annotate(node, self.proto.node[-1:])

    def _annotate(self, node: Node, protos: Sequence[Any]) -> None:
        """What viewers show of a node beside its operator, and the types of its results."""
        for proto in protos:
            proto.doc_string = line(node)
            if node.location is not None:
                self._note(proto, "source", node.location)
            layouts = [str(t.layout or "row-major") for t in node.types]
            if any(t.layout is not None for t in node.types):
                self._note(proto, "layout", ", ".join(layouts))
        leaving = {name for name, _ in self.graph.outputs}
        for value in node.outputs:
            if self.values[value] not in leaving:
                self._describe(self.proto.value_info.add(), self.values[value], value.type)

    @staticmethod
    def _note(proto: Any, key: str, value: str) -> None:
        proto.metadata_props.add(key=key, value=value)

"""Functions: those of the model, and the bodies by which onnx itself defines some of its operators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...interchange.elements import NUMBER
from ...ir import dtype as d
from ...ir.errors import ModelError, UndecidedError
from ...ir.graph import Value
from .attributes import Schema
from .proto import OWN_DOMAINS


class Functions:
    """Finds the body of a node."""

    def __init__(self, model: Any, source: str):
        self._local: dict[tuple[str, str, str], Any] = {}
        for f in model.functions:
            key = ("" if f.domain in OWN_DOMAINS else f.domain, f.name, f.overload)
            if key in self._local:
                raise ModelError(f"{source} defines the function {f.name!r} of {f.domain!r} twice")
            self._local[key] = f

    def local(self, domain: str, name: str, overload: str) -> Any | None:
        """The model's own function of that name."""
        return self._local.get((domain, name, overload))

    @staticmethod
    def has_body(schema: Schema) -> bool:
        return schema.raw is not None and bool(schema.raw.has_function or schema.raw.has_context_dependent_function)

    @staticmethod
    def standard(
        node: Any, given: Mapping[str, Any], schema: Schema, opset: int, inputs: list[Value | None]
    ) -> Any | None:
        """The FunctionProto by which onnx defines the operator for a node with the attributes `given`, None where it has
        none."""
        import onnx

        raw = schema.raw
        if raw is None:
            return None
        body = onnx.FunctionProto()
        plain = [v for v in raw.function_opset_versions if v <= opset]
        if plain:
            body.ParseFromString(raw.get_function_with_opset_version(max(plain)))
            if raw.name == "AffineGrid":
                _squeeze_rows_only(body.node)
                _step_of_one_position(body.node)
            return body
        dependent = [v for v in raw.context_dependent_function_opset_versions if v <= opset]
        if not dependent:
            return None
        types = [_type(v) for v in inputs]
        called = onnx.NodeProto(op_type=node.op_type, input=node.input, output=node.output)
        for name, attribute in given.items():
            called.attribute.add().CopyFrom(attribute)
            called.attribute[-1].name = name
        text = raw.get_context_dependent_function_with_opset_version(max(dependent), called.SerializeToString(), types)
        body.ParseFromString(text)
        if all(entry.domain not in OWN_DOMAINS for entry in body.opset_import):
            body.opset_import.add(domain="", version=opset)  # onnx's bodies name the operator's own domain alone
        symbols = frozenset[str]().union(*(v.type.symbols() for v in inputs if v is not None))
        if not body.node and symbols:  # onnx writes some bodies only for shapes that it knows
            raise UndecidedError(f"its definition depends on {', '.join(sorted(symbols))}", symbols)
        if raw.name == "CenterCropPad" and body.node:
            _widen_operand(body, 1)
        return body if body.node else None

    @staticmethod
    def arguments(function: Any, given: Mapping[str, Any], schema: Schema | None) -> dict[str, Any]:
        """The attributes that the body's references see: the caller's, else the function's or the operator's defaults."""
        found = {a.name: a for a in function.attribute_proto}
        if schema is not None:
            for name, attribute in schema.raw.attributes.items():
                if attribute.default_value.name:
                    found[name] = attribute.default_value
        else:
            for name in given:
                if name not in found and name not in function.attribute:
                    raise ModelError(f"{function.name} has no attribute {name!r}")
            for name in function.attribute:
                if name not in given:
                    raise ModelError(f"{function.name} requires the attribute {name!r}")
        found.update(given)
        return found


def _squeeze_rows_only(nodes: Any) -> None:
    """AffineGrid's body takes one row of each matrix, [N, 1, 3], and squeezes every axis of extent 1, also a batch of one:
    axis 1 is meant."""
    for node in nodes:
        if node.op_type == "Squeeze" and len(node.input) == 1:
            node.input.append("one_1d")
        for attribute in node.attribute:
            _squeeze_rows_only(attribute.g.node)


def _step_of_one_position(nodes: Any) -> None:
    """AffineGrid's body with align_corners divides 2 by extent - 1, and is guarded for an extent of 1 in depth alone, where
    the one position is -1: in height and width, too (it would be NaN there)."""
    for node in nodes:
        for attribute in node.attribute:
            _step_of_one_position(attribute.g.node)
    for node in [n for n in nodes if n.op_type == "Div" and n.input[1] in ("H_float_nimus_one", "W_float_nimus_one")]:
        name = f"{node.input[1]}.least"
        nodes.insert(list(nodes).index(node), type(node)(op_type="Max", input=[node.input[1], "one_f"], output=[name]))
        node.input[1] = name


def _widen_operand(body: Any, index: int) -> None:
    """CenterCropPad's body compares i64 extents with its second operand, which may be i32."""
    name = body.input[index]
    for node in body.node:
        node.input[:] = [f"{name}.i64" if i == name else i for i in node.input]
    cast = type(body.node[0])(op_type="Cast", input=[name], output=[f"{name}.i64"])
    cast.attribute.add(name="to", type=2, i=NUMBER[d.i64])
    body.node.insert(0, cast)


def _type(value: Value | None) -> bytes:
    import onnx

    proto = onnx.TypeProto()
    if value is not None:
        proto.tensor_type.elem_type = NUMBER[value.type.dtype]
        proto.tensor_type.shape.SetInParent()
        for d in value.type.shape:
            dim = proto.tensor_type.shape.dim.add()
            if isinstance(d, int):
                dim.dim_value = d
            else:
                dim.dim_param = str(d)
    return bytes(proto.SerializeToString())

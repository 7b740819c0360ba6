"""Attributes and schemas: an ONNX node's attributes checked against the operator's schema and decoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...interchange.rules import Form
from ...ir.errors import ModelError, UnsupportedError
from .tensors import Tensors

KINDS = ("nothing", "float", "int", "string", "tensor", "graph", "floats", "ints", "strings", "tensors", "graphs",
         "sparse tensor", "sparse tensors", "type", "types")  # fmt: skip


@dataclass(frozen=True)
class Schema:
    """What onnx says of an operator at an opset."""

    since: int
    deprecated: bool
    inputs: tuple[int, int]
    outputs: tuple[int, int]
    kinds: Mapping[str, int]
    required: tuple[str, ...]
    raw: Any


@lru_cache(maxsize=4096)
def schema(op_type: str, opset: int, domain: str = "") -> Schema | None:
    """onnx's schema of an operator, None where it has none of that name at that version of the domain."""
    import onnx

    try:
        raw = onnx.defs.get_schema(op_type, opset, domain)
    except onnx.defs.SchemaError:
        return None
    attributes = raw.attributes
    return Schema(
        raw.since_version,
        raw.deprecated,
        (raw.min_input, raw.max_input),
        (raw.min_output, raw.max_output),
        {name: int(a.type.value) for name, a in attributes.items()},
        tuple(name for name, a in attributes.items() if a.required),
        raw,
    )


def known(op_type: str, domain: str) -> bool:
    """Whether onnx has a schema of any version of the operator."""
    import onnx

    return bool(onnx.defs.has(op_type, domain))


def of_form(form: Form) -> Schema:
    """The schema of an operator that onnx does not know."""
    kinds = {name: KINDS.index(kind) for name, kind in form.attributes.items()}
    return Schema(1, False, form.inputs, form.outputs, kinds, form.required, None)


def resolve(node: Any, caller: Mapping[str, Any]) -> dict[str, Any]:
    """Name -> AttributeProto, with references of a function's body replaced by what its caller gave."""
    found: dict[str, Any] = {}
    for attribute in node.attribute:
        if attribute.name in found:
            raise ModelError(f"attribute {attribute.name!r} is given twice")
        if attribute.ref_attr_name:
            given = caller.get(attribute.ref_attr_name)
            if given is not None:
                found[attribute.name] = given
        else:
            found[attribute.name] = attribute
    return found


def check(op_type: str, schema: Schema, attributes: Mapping[str, Any], inputs: int, outputs: int) -> None:
    """Raises ModelError where counts, names or types do not fit the schema."""
    for what, count, (low, high) in (("inputs", inputs, schema.inputs), ("outputs", outputs, schema.outputs)):
        if not low <= count <= high:
            allowed = str(low) if low == high else f"{low} to {high}"
            raise ModelError(f"{op_type} must have {allowed} {what}, it has {count}")
    for name, attribute in attributes.items():
        wanted = schema.kinds.get(name)
        if wanted is None:
            known = ", ".join(sorted(schema.kinds)) or "none"
            raise ModelError(f"{op_type} has no attribute {name!r}; it has {known}")
        if attribute.type != wanted:
            got = KINDS[attribute.type] if attribute.type < len(KINDS) else str(attribute.type)
            raise ModelError(f"attribute {name!r} of {op_type} must be of kind {KINDS[wanted]}, it is {got}")
    for name in schema.required:
        if name not in attributes:
            raise ModelError(f"{op_type} requires the attribute {name!r}")


def decode(attribute: Any, tensors: Tensors) -> Any:
    """int, float, str, a tuple of these, a Weight, or a GraphProto."""
    match attribute.type:
        case 1:
            return attribute.f
        case 2:
            return attribute.i
        case 3:
            return _text(attribute.s, attribute.name)
        case 4:
            return tensors.weight(attribute.t, f"attribute {attribute.name!r}")
        case 5:
            return attribute.g
        case 6:
            return tuple(attribute.floats)
        case 7:
            return tuple(attribute.ints)
        case 8:
            return tuple(_text(s, attribute.name) for s in attribute.strings)
        case 11:
            return tensors.sparse(attribute.sparse_tensor, f"attribute {attribute.name!r}")
        case 13:
            return attribute.tp
    raise UnsupportedError(f"attribute {attribute.name!r} is of a kind that is not handled ({attribute.type})")


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise ModelError(f"attribute {name!r} is not UTF-8 text") from None

"""ai.onnx.preview.training Gradient: the nodes between the tensors that its attributes name are read once more, for its
operands, and differentiated (`interchange.gradients`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from ...ir.errors import ModelError
from .liveness import names_read

DOMAIN = "ai.onnx.preview.training"


def named_tensors(given: Mapping[str, Any], values: Sequence[object | None]) -> tuple[list[str], list[str], str]:
    """(xs, zs, y): the names in the attributes; ModelError where the operands do not number them."""
    xs, zs = ([x.decode() for x in given[key].strings] if key in given else [] for key in ("xs", "zs"))
    if not xs or "y" not in given:
        raise ModelError("the attributes xs and y are required")
    if len(values) != len(xs) + len(zs) or None in values:
        raise ModelError(f"takes a value for each of {len(xs)} xs and {len(zs)} zs, it has {len(values)}")
    return xs, zs, given["y"].s.decode()


def between(nodes: Sequence[Any], names: Collection[str], y: str) -> list[Any]:
    """The nodes that y is computed by from the names, in order. Raises ModelError where none of them gives y."""
    wanted = {y} - set(names)
    found = []
    for node in reversed(nodes):
        made = wanted & set(node.output)
        if made:
            wanted = (wanted - made) | (names_read(node) - set(names))
            found.append(node)
            if node.domain == DOMAIN and node.op_type == "Gradient":  # what it differentiates, it reads by name
                wanted |= {a.s.decode() for a in node.attribute if a.name == "y"} - set(names)
    if not found and y not in names:
        raise ModelError(f"y names {y!r}, which no node before it computes")
    return found[::-1]

"""Names of an ONNX file that graphs do not keep."""

from __future__ import annotations

import os

from ...ir.limits import Limits
from .proto import load


def producer(path: str | os.PathLike[str], tensor: str) -> str | None:
    """The name, as the graph has it, of the node that makes a tensor of the main graph; None where none does."""
    for index, node in enumerate(load(path, Limits()).proto.graph.node):
        if tensor in node.output:
            return str(node.name or f"{node.op_type}_{index}")
    return None

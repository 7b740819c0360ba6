"""The placement receipt: which execution provider each node was given."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from ...ir.errors import DeviceError

RECORD = "session.record_ep_graph_assignment_info"
"""The session option without which onnxruntime keeps no record."""


@dataclass(frozen=True)
class Placement:
    """node name -> (operator, provider), in the order of onnxruntime's partitions; and what the session listed."""

    providers: tuple[str, ...]
    nodes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def counts(self) -> dict[str, int]:
        """Provider -> number of nodes."""
        return dict(Counter(provider for _, provider in self.nodes.values()))

    def elsewhere(self, provider: str) -> list[str]:
        """The nodes that `provider` does not run."""
        return [name for name, (_, where) in self.nodes.items() if where != provider]

    def to_json(self) -> str:
        rows = [{"node": n, "op": op, "provider": where} for n, (op, where) in self.nodes.items()]
        document = {"format": "nncompiler-placement", "providers": self.providers, "counts": self.counts(), "nodes": rows}
        return json.dumps(document, indent=1)

    def joined(self, other: Placement) -> Placement:
        """The receipt of two sessions; nodes of the same name are told apart by a prime."""
        nodes = dict(self.nodes)
        for name, row in other.nodes.items():
            while name in nodes:
                name += "'"
            nodes[name] = row
        return Placement(tuple(dict.fromkeys((*self.providers, *other.providers))), nodes)

    def demand(self, provider: str, but: Collection[str] = ()) -> None:
        """Raises DeviceError unless every node runs on `provider`, those called in `but` excepted."""
        if not self.providers or self.providers[0] != provider:
            raise DeviceError(f"the session must run on {provider}, it runs on {', '.join(self.providers) or 'nothing'}")
        left = [name for name in self.elsewhere(provider) if name not in but]
        if left:
            shown = ", ".join(f"{n} ({self.nodes[n][0]}, {self.nodes[n][1]})" for n in left[:5])
            raise DeviceError(f"{len(left)} nodes would not run on {provider}: {shown}")


OF_SIZES = frozenset((
    "Shape", "Size", "Gather", "Concat", "Slice", "Squeeze", "Unsqueeze", "Reshape", "Identity", "Cast", "Add", "Sub", "Mul",
    "Div", "Mod", "Min", "Max", "Equal", "Less", "Greater", "Where", "Not", "And", "Or", "ReduceProd", "ConstantOfShape",
))  # fmt: skip
"""ONNX operators that compute sizes from sizes."""


def size_nodes(model: Any) -> frozenset[str]:
    """The nodes of a ModelProto that compute nothing but sizes: from `Shape` on, and from constants. A few integers each,
    which onnxruntime's CUDA provider itself leaves to the CPU, where the shapes are known that they are needed for."""
    constants = {i.name for i in model.graph.initializer} | {""}
    sizes: set[str] = set()
    found = []
    for node in model.graph.node:
        if node.op_type not in OF_SIZES:
            continue
        begins = node.op_type in ("Shape", "Size")
        if begins or (any(i in sizes for i in node.input) and all(i in sizes or i in constants for i in node.input)):
            sizes |= set(node.output)
            found.append(node.name)
    return frozenset(found)


def placement_of(session: Any) -> Placement:
    """Reads the record of a session made with RECORD set."""
    nodes: dict[str, tuple[str, str]] = {}
    for part in session.get_provider_graph_assignment_info():
        for node in part.get_nodes():
            name = node.name or f"{node.op_type}_{len(nodes)}"
            while name in nodes:
                name += "'"
            nodes[name] = (node.op_type, part.ep_name)
    return Placement(tuple(session.get_providers()), nodes)

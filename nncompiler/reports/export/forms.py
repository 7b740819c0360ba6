"""A graph at any stage in the forms that people and tools read: text, JSON, DOT, ONNX."""

from __future__ import annotations

import json
from typing import Any

from ...ir.graph import Graph
from ...ir.printable import printable
from ...ir.text import write as as_text

SUFFIX = {"text": ".txt", "json": ".json", "dot": ".dot", "onnx": ".onnx"}
"""The forms, and how their files end."""
FORMAT = "nncompiler-graph 1"
"""What the JSON form says that it is."""


def render(graph: Graph, form: str) -> bytes:
    """The graph in one of the forms; ONNX with its weights inside."""
    if form == "onnx":
        from ...interchange.view import write

        return bytes(write(graph).SerializeToString())
    text = {"text": as_text, "json": _json_text, "dot": as_dot}[form](graph)
    return text.encode()


def _json_text(graph: Graph) -> str:
    return json.dumps({"format": FORMAT} | as_json(graph), indent=1, default=str) + "\n"


def as_json(graph: Graph) -> dict[str, Any]:
    """Nodes with operators, operands, types and attributes."""
    return {
        "name": graph.name,
        "inputs": [n.name for n in graph.inputs],
        "outputs": [{"name": name, "value": v.name} for name, v in graph.outputs],
        "nodes": [
            {
                "name": n.name,
                "op": n.op.name,
                "inputs": [None if v is None else v.name for v in n.inputs],
                "types": [str(t) for t in n.types],
                "attributes": {k: v for k, v in n.op.attributes().items() if k != "type"},
                "location": n.location,
                **({"body": as_json(n.body)} if n.is_group else {}),
            }
            for n in graph.order()
        ],
    }


def as_dot(graph: Graph) -> str:
    """Graphviz; weights are left out, fused groups say what is in them."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def lines_of(*texts: str) -> str:
        return "\\n".join(quoted(printable(text))[1:-1] for text in texts)

    lines = [f"digraph {quoted(printable(graph.name))} {{", "  node [shape=box, fontname=Helvetica, fontsize=10];"]
    for n in graph.order():
        if n.weight is not None:
            continue
        inside = " ".join(m.op.name for m in n.body.order() if m.inputs) if n.is_group else n.op.name
        label = lines_of(n.name, inside, *map(str, n.types))
        lines.append(f'  {quoted(printable(n.name))} [label="{label}"];')
        edges = (v.node.name for v in n.inputs if v is not None and v.weight is None)
        lines.extend(f"  {quoted(printable(name))} -> {quoted(printable(n.name))};" for name in edges)
    for name, v in graph.outputs:
        lines.append(f"  {quoted(printable('output ' + name))} [shape=ellipse];")
        lines.append(f"  {quoted(printable(v.node.name))} -> {quoted(printable('output ' + name))};")
    return "\n".join([*lines, "}"]) + "\n"

"""Equality of graphs: the same names, operators, operands, types, layouts, weights, locations and bodies."""

from __future__ import annotations

from .graph import Graph, Node
from .source import Input
from .text import attribute, line, reference


def equal(a: Graph, b: Graph) -> bool:
    """Whether two graphs print the same text up to the order of independent nodes."""
    return difference(a, b) is None


def difference(a: Graph, b: Graph) -> str | None:
    """The first difference as text, both sides shown; None where the graphs are equal."""
    if a.name != b.name:
        return f"the graphs are called {a.name!r} and {b.name!r}"
    inputs = [[n.name for n in g.inputs] for g in (a, b)]
    if inputs[0] != inputs[1]:
        return f"inputs: {', '.join(inputs[0])}\n    and: {', '.join(inputs[1])}"
    for node in a:
        if node.name not in b:
            return f"only the first has\n  {line(node)}"
        if found := _difference(node, b.node(node.name)):
            return found
    for node in b:
        if node.name not in a:
            return f"only the second has\n  {line(node)}"
    results = [", ".join(f"{name!r}={reference(v)}" for name, v in g.outputs) for g in (a, b)]
    if results[0] != results[1]:
        return f"outputs: {results[0]}\n    and: {results[1]}"
    return None


def _difference(a: Node, b: Node) -> str | None:
    what = None
    if type(a.op) is not type(b.op) or (not isinstance(a.op, Input) and _attributes(a) != _attributes(b)):
        what = "operator"
    elif [reference(v) for v in a.inputs] != [reference(v) for v in b.inputs]:
        what = "operands"
    elif [str(t) for t in a.types] != [str(t) for t in b.types]:
        what = "types"
    elif (a.weight and a.weight.digest) != (b.weight and b.weight.digest):
        what = "weight"
    elif a.location != b.location:
        what = "location"
    if what is not None:
        return f"{what} of {a.name!r}:\n  {line(a)}\n  {line(b)}"
    if len(a.regions) != len(b.regions):
        return f"only one of these has a body:\n  {line(a)}\n  {line(b)}"
    for x, y in zip(a.regions, b.regions, strict=True):
        if found := difference(x, y):
            return f"in the body of {a.name!r}: {found}"
    return None


def _attributes(node: Node) -> list[str]:
    return [f"{k}={attribute(v)}" for k, v in node.op.attributes().items()]

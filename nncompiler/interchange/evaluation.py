"""What values depend on while a model is read: on weights alone, on shapes, or on the numbers of an input."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..ir.graph import Node, Value
from ..ir.op import Array
from ..ir.source import Input

BUDGET = 1 << 24
"""Bytes of all values that may be computed while a node is read."""


def numbers(value: Value) -> Array | None:
    """The numbers of a value that depends on weights alone, where those that it takes are within the budget; else None."""
    order: dict[Node, None] = {}
    waiting = [(value.node, False)]
    total = 0
    while waiting:
        node, behind = waiting.pop()
        if behind:
            order[node] = None
            continue
        if node in order or _known(node):
            order[node] = None
            continue
        if not all(t.is_static for t in node.types):
            return None
        total += sum(t.nbytes for t in node.types)
        computable = node.inputs and not node.regions and node.op.deterministic and not node.staged
        constant = node.weight is not None or computable
        if isinstance(node.op, Input) or not constant or total > BUDGET:
            return None
        waiting.append((node, True))
        waiting += [(v.node, False) for v in node.inputs if v is not None]
    found: dict[Value, Array] = {}
    for node in order:
        if node.weight is not None:
            found[node.output] = node.weight.array
            continue
        if _known(node):
            found |= {v: v.known for v in node.outputs if v.known is not None}
            continue
        with np.errstate(all="ignore"):
            result = node.op.evaluate(*(None if v is None else found[v] for v in node.inputs))
        results = result if isinstance(result, tuple) else (result,)
        found |= {v: np.asarray(a, v.type.dtype.numpy) for v, a in zip(node.outputs, results)}
    return found[value]


def _known(node: Node) -> bool:
    """Whether all results are numbers that are known without computing them here."""
    return bool(node.types) and all(array is not None and array.dtype != object for array in node.known)


def depends_on(value: Value) -> str | None:
    """The name of a graph input whose numbers the value depends on; None where it depends on shapes and weights only."""
    return next((node.name for node in _above(value) if isinstance(node.op, Input)), None)


def _above(value: Value) -> Iterator[Node]:
    """The nodes whose numbers a value is computed from."""
    waiting, seen = [value.node], {value.node}
    while waiting:
        node = waiting.pop()
        yield node
        if node.op.from_types or any(array is not None for array in node.known):
            continue
        for operand in node.inputs:
            if operand is not None and operand.node not in seen:
                seen.add(operand.node)
                waiting.append(operand.node)

"""Functions of one code, made while compiling into tables of their 256 values."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

from nncompiler.ir.expr import Binary, Call, Unary, walk
from nncompiler.ir.extents import same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.target import Target
from nncompiler.ops.quantization import PRODUCTS, Dequantize, MapCodes, Quantize

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, single_use

LARGEST = 64
"""Operators of a function, at most."""


@dataclass(frozen=True)
class ToTables(Pass):
    """A code that pointwise operators and constant numbers make of one other code is looked up.

        quantize(sigmoid(dequantize(%x, s, z)), t, u)  -->  map_codes(%x) {numbers=(...)}
        map_codes(map_codes(%x))                       -->  map_codes(%x)       where nothing else reads the inner one

    The numbers are what the operators give for each of the 256 codes of x (`Op.evaluate`), so that the function is the
    model's own, whatever it consists of. Codes that become others beside the sum that they are made of, in a few lanes, are
    looked up if that is a matter of a few instructions (`Target.permutes_bytes`), or the function is one of divisions, roots
    or calls; scales alone are not.
    """

    target: Target
    name = "to-tables"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        position = {node: k for k, node in enumerate(graph.order())}

        def looked_up(graph: Graph, node: Node) -> Action | None:
            found = function_of(node, position)
            if found is None or not pays(graph, node, found, self.target):
                return None
            return lambda: become(graph, node, found.table(node.output), (found.source,))

        apply_rules(graph, rewrites, (looked_up, composed))


@dataclass(frozen=True)
class FunctionOfCode:
    """The operators between a code and the code `source`, in topological order."""

    source: Value
    members: tuple[Node, ...]

    def table(self, result: Value) -> MapCodes:
        """The operator that gives what they give."""
        known: dict[Value, Array] = {self.source: np.arange(256).astype(np.uint8).view(self.source.type.dtype.numpy)}
        for node in self.members:
            operands = [None if v is None else known[v] if v in known else _number(v) for v in node.inputs]
            made = node.op.evaluate(*operands)
            assert isinstance(made, np.ndarray), "members have one result"
            known[node.output] = made
        return MapCodes(tuple(known[result].tolist()), result.type.dtype)


def function_of(node: Node, position: dict[Node, int]) -> FunctionOfCode | None:
    """The operators between a code and the nearest one that alone decides it; None where there is none."""
    if not _is_member(node) or node.type.dtype not in PRODUCTS:
        return None
    members: list[Node] = []
    waiting, queued = [(-position[node], node.output.index, node.output)], {node.output}
    while waiting and len(members) < LARGEST:
        _, _, value = heapq.heappop(waiting)
        if not waiting and value.node is not node and value.type.dtype in PRODUCTS:
            return FunctionOfCode(value, tuple(reversed(members)))
        if not _is_member(value.node):
            return None
        members.append(value.node)
        for operand in value.node.inputs:
            if operand is None or operand in queued or _number(operand) is not None:
                continue
            if operand.weight is not None or operand.node not in position or not same(operand.type.shape, node.type.shape):
                return None
            queued.add(operand)
            heapq.heappush(waiting, (-position[operand.node], operand.index, operand))
    return None


def _is_member(node: Node) -> bool:
    """Whether the node computes one element from elements at its index, always in the same way."""
    op = node.op
    return op.pointwise and op.deterministic and not op.checks and len(node.types) == 1 and not node.is_group


def _number(value: Value) -> Array | None:
    """A constant of one number."""
    return value.weight.array.reshape(()) if value.weight is not None and value.type.size == 1 else None


def pays(graph: Graph, node: Node, function: FunctionOfCode, target: Target) -> bool:
    """Whether a table is faster than the operators, which compute in registers where the codes are made."""
    if all(n.type.dtype in PRODUCTS for n in function.members):
        return False
    between = [n for n in function.members if not isinstance(n.op, Quantize | Dequantize)]
    made = isinstance(function.source.node.op, Quantize) and single_use(graph, function.source)
    return not made or (target.permutes_bytes and bool(between)) or any(map(_is_costly, between))


def _is_costly(node: Node) -> bool:
    """Whether an element takes a division, a root or a call."""
    definition = node.op.define(*(None if v is None else v.type for v in node.inputs))
    return definition is not None and any(
        isinstance(e, Call) or (isinstance(e, Binary) and e.op == "div") or (isinstance(e, Unary) and e.op == "sqrt")
        for stage in definition.stages
        for e in walk(stage.value)
    )


def composed(graph: Graph, node: Node) -> Action | None:
    """A table of a table."""
    x = node.inputs[0] if isinstance(node.op, MapCodes) else None
    if x is None or not isinstance(x.node.op, MapCodes) or not single_use(graph, x):
        return None
    outer, inner = node.op, x.node.op
    assert isinstance(outer, MapCodes)
    return lambda: become(graph, node, MapCodes(tuple(outer.evaluate(inner.table).tolist()), outer.to), x.node.inputs)

"""A node, or the graph inside a fused node, as one list of stages over the node's operands."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod

from nncompiler.ir.definition import Stage
from nncompiler.ir.dtype import f64
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.expr import Binary, Call, Cast, Element, Expr, Reduce, Unary, Var, rebuild, var, walk
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Graph, Node, Value

SHARED = 16
"""How often the elements of a costly stage must be read on average for it to be stored."""


@dataclass
class StageGraph:
    """Element(k) reads operand k for k < len(operands), else stage k - len(operands). `outputs` numbers the stages that are
    results; `given` maps values of the body to the stage numbers that compute them."""

    operands: tuple[Value | None, ...]
    stages: list[Stage] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)
    given: dict[Value, int] = field(default_factory=dict)
    _variables: int = 0

    def number(self, stage: int) -> int:
        return len(self.operands) + stage

    def fresh(self) -> Var:
        self._variables += 1
        return var(f"r{self._variables}")


def stages_of(node: Node) -> StageGraph:
    """The stages of a node; raises UnsupportedError for an operator that has no definition."""
    graph = StageGraph(node.inputs)
    numbers: dict[Value, int] = {}
    if not node.is_group:
        operands = list(range(len(node.inputs)))
        graph.outputs = append_node(graph, node, [k if v is not None else None for k, v in zip(operands, node.inputs)])
        return graph
    _inline_body(graph, node.body, {n.output: k for k, n in enumerate(node.body.inputs)}, numbers)
    graph.outputs = [_as_stage(graph, numbers[v], v) for _, v in node.body.outputs]
    graph.given = {v: n - len(graph.operands) for v, n in numbers.items() if n >= len(graph.operands)}
    return graph


def _inline_body(graph: StageGraph, body: Graph, outer: dict[Value, int], numbers: dict[Value, int]) -> None:
    numbers.update(outer)
    for node in body.order():
        if node.output in numbers:
            continue
        if node.weight is not None:
            raise UnsupportedError("weights inside a fused group cannot be lowered", node=node.name)
        results = append_node(graph, node, [None if v is None else numbers[v] for v in node.inputs])
        for value, stage in zip(node.outputs, results):
            numbers[value] = graph.number(stage)


def append_node(graph: StageGraph, node: Node, operands: list[int | None]) -> list[int]:
    """Adds a node's definition, its operands and stages renumbered, its reduction variables made unique."""
    definition = node.op.define(*(None if v is None else v.type for v in node.inputs))
    if definition is None:
        raise UnsupportedError(f"no native code for operator {node.op.name}", node=node.name, location=node.location)
    base = len(graph.stages)
    shared: dict[int, Expr] = {}  # a reduction that is an operand twice stays one, so that it is computed once

    def renumber(e: Expr, names: dict[str, Var]) -> Expr:
        if isinstance(e, Var):
            return names.get(e.name, e)
        if isinstance(e, Reduce) and not names:
            if id(e) not in shared:
                shared[id(e)] = renumbered(e, names)
            return shared[id(e)]
        if isinstance(e, Reduce):
            return renumbered(e, names)
        e = rebuild(e, lambda x: renumber(x, names))
        if isinstance(e, Element):
            k = e.operand
            target = operands[k] if k < definition.operands else graph.number(base + k - definition.operands)
            assert target is not None
            return Element(e.dtype, target, e.index, e.guard, e.default)
        return e

    def renumbered(e: Reduce, names: dict[str, Var]) -> Reduce:
        fresh = {v.name: graph.fresh() for v, _ in e.axes}
        inner = {**names, **fresh}
        return Reduce(e.dtype, e.op, tuple((fresh[v.name], n) for v, n in e.axes), renumber(e.body, inner))

    for stage in definition.stages:
        graph.stages.append(Stage(stage.dtype, stage.shape, stage.index, renumber(stage.value, {}), stage.shared))
    return [base + i for i in definition.outputs]


def _as_stage(graph: StageGraph, number: int, value: Value) -> int:
    """The stage of an output; an output that is an operand becomes a copying stage."""
    if number >= len(graph.operands):
        return number - len(graph.operands)
    index = tuple(var(f"i{k}") for k in range(value.type.rank))
    graph.stages.append(Stage(value.type.dtype, value.type.dims, index, Element(value.type.dtype, number, index)))
    return len(graph.stages) - 1


def materialized(graph: StageGraph, also: int | None = None) -> list[int]:
    """The stages that must be stored: results, reductions that are read anywhere but once, at the reader's own index, what
    is costly and has few elements that are read over and over, what says so itself, and stage `also`.

    All others are computed where they are read.
    """
    readers: dict[int, list[tuple[int, bool, bool]]] = {}
    for t, stage in enumerate(graph.stages):
        inside = {id(e) for r in walk(stage.value) if isinstance(r, Reduce) for e in walk(r.body)}
        for e in walk(stage.value):
            if isinstance(e, Element) and e.operand >= len(graph.operands):
                s = e.operand - len(graph.operands)
                same = e.index == stage.index and e.guard is None and graph.stages[s].shape == stage.shape
                readers.setdefault(s, []).append((t, same and id(e) not in inside, id(e) in inside))
    stored = {*graph.outputs, *(() if also is None else (also,))}
    for s, uses in readers.items():
        few = SHARED * prod(map(hint, graph.stages[s].shape))
        again = any(not same and (inside or prod(map(hint, graph.stages[t].shape)) >= few) for t, same, inside in uses)
        if graph.stages[s].shared or (again and _costly(graph.stages[s].value)):
            stored.add(s)
    heavy: set[int] = set()  # stages that would redo a reduction for each of their elements that is read
    for s, stage in enumerate(graph.stages):
        reads = {e.operand - len(graph.operands) for e in walk(stage.value) if isinstance(e, Element)}
        if any(isinstance(e, Reduce) for e in walk(stage.value)) or any(r in heavy and r not in stored for r in reads):
            heavy.add(s)
            uses = readers.get(s, [])
            if not (len({t for t, *_ in uses}) == 1 and all(same for _, same, _ in uses)):
                stored.add(s)
    return sorted(s for s in stored if s in readers or s in graph.outputs)


def _costly(value: Expr) -> bool:
    """Whether an element takes divisions, roots, calls, or conversions of f64, and no reduction."""
    parts = list(walk(value))
    return not any(isinstance(e, Reduce) for e in parts) and any(
        isinstance(e, Call)
        or (isinstance(e, Binary) and e.op == "div")
        or (isinstance(e, Unary) and e.op == "sqrt")
        or (isinstance(e, Cast) and f64 in (e.dtype, e.x.dtype))
        for e in parts
    )

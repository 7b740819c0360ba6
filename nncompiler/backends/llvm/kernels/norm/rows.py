"""One kernel for a node that reduces rows and then maps over them (softmax, layer normalization):

    task = one row (all axes of the result but the trailing ones, flattened)
    for each stage that reduces the row: its value, lanes running over the row
    for the row's elements, `lanes` at a time:
        result[...] = stage expression of those values

A row is read from memory once and the values of a row never leave registers. Terms that a sum and the result share are kept
(`kept.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.expr import Const, Element, Expr, Reduce, Var, cast, const, substitute, var, walk
from nncompiler.ir.extents import hint, surely_one, surely_zero
from nncompiler.ir.graph import Node
from nncompiler.ops.group import members, node_cost

from ...emission.axes import Axis, IterationSpace, iteration_space
from ...emission.builder import KernelBuilder, NewKernel
from ...emission.evaluator import Evaluator
from ...emission.grain import least_grain
from ...emission.nest import (
    Probe,
    block_extent,
    collapse,
    flatten,
    gather_work,
    vector_lanes,
    visit,
)  # fmt: skip
from ...emission.reductions import Reduced, Reductions, in_lanes, joined
from ...emission.stages import StageGraph, materialized, stages_of
from ...emission.tensor import Tensor
from ...loops.ir import For, Stmt, Store
from ..cost import CostModel, Work
from ..query import Query
from .kept import keep_terms

Built = tuple[list[Stmt], list[Stmt], list[tuple[Expr, ...]], list[Reduced]]


@dataclass(frozen=True)
class RowNest:
    """What a dry run found: the stages that reduce a row and the last one, which maps over it; how many axes tell which row
    it is; the linear forms of what is read there and for each element."""

    graph: StageGraph
    rows: list[int]
    final: int
    lanes: int
    space: IterationSpace
    depth: int
    row: Probe
    element: Probe
    both: Probe


def unsuitable(q: Query) -> str:
    """Why a node does not become one kernel of rows, "" where it does."""
    found = nest_of(q)
    return found if isinstance(found, str) else ""


def nest_of(q: Query) -> RowNest | str:
    """The rows of a node, or why it has none; looked for once a query."""
    return q.once("rows", lambda: _nest_of(q))


def _nest_of(q: Query) -> RowNest | str:
    node = q.node
    if node is None:
        return "where it lies is not known yet"
    if len(node.types) != 1 or not node.inputs:
        return "it has several results"
    try:
        graph = stages_of(node)
    except UnsupportedError:
        return "it has no definition by the element"
    also = None if q.contraction is None else q.contraction.first_stage
    *rows, final = materialized(graph, also)
    type_ = node.types[0]
    if not rows or graph.outputs != [final] or type_.physical_layout.blocks or surely_zero(prod(type_.dims)):
        return "nothing reduces rows of the result, or the result is blocked"
    k = q.probe
    widths = {
        vector_lanes(k, graph.stages[s], graph)
        for s in (*rows, final)
        if s == final or any(isinstance(e, Reduce) for e in walk(graph.stages[s].value))
    }
    space = iteration_space(type_)
    if len(widths) != 1 or not space.axes or _guarded(graph):
        return "stages have vectors of several lengths, or are read at guarded indices"
    lanes = widths.pop()
    before, body, indices, reduced = _statements(node, graph, rows, final, k, False, space.axes, space.index, lanes)
    row, reductions = _reading(before, k)
    seen = _decided(row, k)
    merged = joined(graph, reduced, seen.offsets, seen.pinned)
    if merged is not graph:
        graph = merged
        before, body, indices, _ = _statements(node, graph, rows, final, k, False, space.axes, space.index, lanes)
        row, reductions = _reading(before, k)
    depth = _row_axes(space.axes, indices)
    if depth is None or depth == len(space.axes) or any(isinstance(s, For) for s in body):
        return "the leading axes do not tell which row is reduced"
    contiguous = {loop for form, loop in reductions if surely_one(form.coefficient(var(loop)))}
    if any(not in_lanes(form, var(loop)) or loop not in contiguous for form, loop in reductions) or not _vectorized(before):
        return "elements of a row do not lie side by side"
    element = Probe()
    visit(tuple(body), element, [], k.simplify, "", 1)
    both = _decided(Probe(row.offsets + element.offsets, row.pinned | element.pinned), k)
    return RowNest(graph, rows, final, lanes, space, depth, row, element, both)


def _reading(before: list[Stmt], k: KernelBuilder) -> tuple[Probe, Reductions]:
    """What the statements that compute the rows' values read, and that inside reductions."""
    probe, reductions = Probe(), Reductions()
    visit(tuple(before), probe, reductions, k.simplify, "", 1)
    return probe, reductions


def _decided(probe: Probe, k: KernelBuilder) -> Probe:
    """A probe with the forms that decided something."""
    found = Probe(list(probe.offsets), set(probe.pinned))
    for form in k.simplify.decided:
        found.add(form)
    return found


def plans(q: Query) -> list[tuple[str, float]]:
    """The only one: each operand and the result pass once, rows from the nearest cache again."""
    found, node = nest_of(q), q.node
    assert isinstance(found, RowNest) and node is not None
    elements = hint(node.types[0].size)
    work = Work(macs=(found.row.work + found.element.work * elements) / found.lanes, l3=hint(node_cost(node).bytes))
    return [("", CostModel.of(q.machine).cycles(work))]


def build(q: Query, plan: str, new_kernel: NewKernel) -> None:
    """Emits the kernel."""
    r, node = nest_of(q), q.node
    assert isinstance(r, RowNest) and node is not None
    k, axes = new_kernel(f"rows_{'_'.join(n.op.name for n in members(node))}"[:65]), r.space.axes
    outer, inner = collapse(axes[: r.depth], r.both), collapse(axes[r.depth :], r.both)
    before, body, _, _ = _statements(node, r.graph, r.rows, r.final, k, True, [*outer, *inner], r.space.index, r.lanes)
    elements = prod(hint(a.extent) for a in inner)
    vector = inner.pop()
    if not inner:
        before, body = keep_terms(k, before, body, vector.var)
    loop: Stmt = For(vector.var, const(0), block_extent(k, vector.extent, r.lanes), tuple(body), "vector", r.lanes, r.lanes)
    for axis in reversed(inner):
        loop = For(axis.var, const(0), k.param("n", axis.extent), (loop,))
    block: tuple[Stmt, ...] = (*before, loop)
    per_task = r.row.cost + r.element.cost * elements
    count = prod(hint(a.extent) for a in outer)
    block, outer, per_task = gather_work(k, block, outer, per_task)
    task, tasks, decode = flatten(k, outer)
    flops = count * (r.row.work + r.element.work * elements)
    k.emit(task, tasks, (*decode, *block), flops=flops, grain=least_grain(tasks, per_task))


def _statements(
    node: Node, graph: StageGraph, rows: list[int], final: int, k: KernelBuilder, params: bool, axes: list[Axis],
    index: tuple[Expr, ...], lanes: int,
) -> Built:  # fmt: skip
    """(statements that compute the rows' values, those that compute one element, the indices at which rows are read, the
    reductions)."""
    for a in axes:
        k.bound(a.var, 0, a.extent)
    present = {a.var.name for a in axes}
    absent: dict[str, Expr] = {
        v.name: const(0) for e in index for v in walk(e) if isinstance(v, Var) and v.name not in present
    }
    index = tuple(substitute(e, absent) for e in index)
    before: list[Stmt] = []
    done: dict[tuple[int, tuple[Expr, ...]], Expr] = {}
    reduced: list[Reduced] = []

    result = k.tensor(node.output, params=params, written=True)

    def operands(number: int) -> Tensor | None:
        value = graph.operands[number] if number < len(graph.operands) else None
        return None if value is None else k.tensor(value, params=params)

    def value_of(s: int) -> Callable[[tuple[Expr, ...]], Expr]:
        def value(at: tuple[Expr, ...]) -> Expr:
            if (s, at) not in done:
                others = {t: value_of(t) for t in rows if t != s}
                evaluator = Evaluator(
                    graph, operands, k.simplify, k.table, lanes, given=others, prefix=k.prefix(), reduced=reduced
                )
                done[s, at] = evaluator.stage(s, at, before, {})
            return done[s, at]

        return value

    given = {s: value_of(s) for s in rows}
    body: list[Stmt] = []
    along = Evaluator(graph, operands, k.simplify, k.table, 0, axes[-1].var.name, given)
    value = along.stage(final, index, body, {})
    body.append(Store(result.buffer, result.offset(index), cast(value, result.type.dtype)))
    return before, body, [at for _, at in done], reduced


def _guarded(graph: StageGraph) -> bool:
    """Whether a stage is read where its index may be out of range."""
    return any(
        isinstance(e, Element) and e.operand >= len(graph.operands) and e.guard is not None
        for stage in graph.stages
        for e in walk(stage.value)
    )


def _row_axes(axes: list[Axis], indices: list[tuple[Expr, ...]]) -> int | None:
    """How many leading axes say which row it is; None where rows are not read by leading axes alone, or several rows share
    statistics (a group of channels), which would be computed again for each."""
    if any(not isinstance(e, Var | Const) for index in indices for e in index):
        return None
    used = {v.name for index in indices for e in index for v in walk(e) if isinstance(v, Var)}
    names = [a.var.name for a in axes]
    if not used <= set(names):
        return None
    return max((names.index(name) + 1 for name in used), default=0)


def _vectorized(block: list[Stmt]) -> bool:
    """Whether all innermost loops run over lanes."""
    for s in block:
        if isinstance(s, For) and s.kind != "vector" and not any(isinstance(x, For) for x in s.body):
            return False
        if isinstance(s, For) and s.kind != "vector" and not _vectorized(list(s.body)):
            return False
    return True

"""One kernel for a node that reduces rows and then maps over them (softmax, layer normalization):

    task = one row (all axes of the result but the trailing ones, flattened)
    for each stage that reduces the row: its value, lanes running over the row
    for the row's elements, `lanes` at a time:
        result[...] = stage expression of those values

A row is read from memory once and the values of a row never leave registers.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod

from nncompiler.ir.expr import Const, Element, Expr, Reduce, Var, cast, const, substitute, var, walk
from nncompiler.ir.extents import hint, surely_one, surely_zero
from nncompiler.ir.types import TensorType

from ..emission.builder import KernelBuilder
from ..emission.evaluator import Evaluator
from ..emission.stages import StageGraph
from ..emission.tensor import Tensor
from ..loops.ir import For, Stmt, Store
from .axes import Axis, iteration_space
from .nest import (
    MakeTensor,
    MakeTensors,
    Probe,
    Reductions,
    block_extent,
    collapse,
    flatten,
    gather_work,
    grain,
    in_lanes,
    vector_lanes,
    visit,
)  # fmt: skip

Built = tuple[list[Stmt], list[Stmt], list[tuple[Expr, ...]]]


def emit_rows(
    k: KernelBuilder, graph: StageGraph, stored: list[int], type_: TensorType,
    target: MakeTensor, tensors: MakeTensors, dry: Callable[[], KernelBuilder],
) -> bool:  # fmt: skip
    """Adds one kernel for all stages of `stored`; False (and nothing added) where they are not rows of the last one."""
    *rows, final = stored
    if not rows or graph.outputs != [final] or type_.physical_layout.blocks or surely_zero(prod(type_.dims)):
        return False
    widths = {
        vector_lanes(k, graph.stages[s], graph)
        for s in stored
        if s == final or any(isinstance(e, Reduce) for e in walk(graph.stages[s].value))
    }
    space = iteration_space(type_)
    if len(widths) != 1 or not space.axes or _guarded(graph):
        return False
    lanes = widths.pop()

    def build(k: KernelBuilder, params: bool, axes: list[Axis]) -> Built:
        return _build(k, graph, rows, final, axes, space.index, target(k, params), tensors(k, params), lanes)

    builder = dry()
    before, body, indices = build(builder, False, space.axes)
    depth = _row_axes(space.axes, indices)
    if depth is None or depth == len(space.axes) or any(isinstance(s, For) for s in body):
        return False
    row, element = Probe(), Probe()
    reductions: Reductions = []
    visit(tuple(before), row, reductions, builder.simplify, "", 1)
    contiguous = {loop for form, loop in reductions if surely_one(form.coefficient(var(loop)))}
    if any(not in_lanes(form, var(loop)) or loop not in contiguous for form, loop in reductions):
        return False
    if not _vectorized(before):
        return False
    visit(tuple(body), element, [], builder.simplify, "", 1)
    both = Probe(row.offsets + element.offsets, row.pinned | element.pinned)
    for form in builder.simplify.decided:
        both.add(form)
    outer, inner = collapse(space.axes[:depth], both), collapse(space.axes[depth:], both)
    before, body, _ = build(k, True, [*outer, *inner])
    elements = prod(hint(a.extent) for a in inner)
    vector = inner.pop()
    loop: Stmt = For(vector.var, const(0), block_extent(k, vector.extent, lanes), tuple(body), "vector", lanes, lanes)
    for axis in reversed(inner):
        loop = For(axis.var, const(0), k.param("n", axis.extent), (loop,))
    block: tuple[Stmt, ...] = (*before, loop)
    per_task = row.cost + element.cost * elements
    count = prod(hint(a.extent) for a in outer)
    block, outer, per_task = gather_work(k, block, outer, per_task)
    task, tasks, decode = flatten(k, outer)
    flops = count * (row.work + element.work * elements)
    k.emit(task, tasks, (*decode, *block), flops=flops, grain=grain(per_task, tasks))
    return True


def _build(
    k: KernelBuilder, graph: StageGraph, rows: list[int], final: int, axes: list[Axis], index: tuple[Expr, ...],
    result: Tensor, tensors: Callable[[int], Tensor | None], lanes: int,
) -> Built:  # fmt: skip
    """(statements that compute the rows' values, those that compute one element, the indices at which rows are read)."""
    for a in axes:
        k.bound(a.var, 0, a.extent)
    present = {a.var.name for a in axes}
    absent: dict[str, Expr] = {
        v.name: const(0) for e in index for v in walk(e) if isinstance(v, Var) and v.name not in present
    }
    index = tuple(substitute(e, absent) for e in index)
    before: list[Stmt] = []
    done: dict[tuple[int, tuple[Expr, ...]], Expr] = {}

    def operands(number: int) -> Tensor | None:
        return tensors(number) if number < len(graph.operands) else None

    def value_of(s: int) -> Callable[[tuple[Expr, ...]], Expr]:
        def value(at: tuple[Expr, ...]) -> Expr:
            if (s, at) not in done:
                others = {t: value_of(t) for t in rows if t != s}
                evaluator = Evaluator(graph, operands, k.simplify, lanes, given=others, prefix=k.prefix())
                done[s, at] = evaluator.stage(s, at, before, {})
            return done[s, at]

        return value

    given = {s: value_of(s) for s in rows}
    body: list[Stmt] = []
    along = Evaluator(graph, operands, k.simplify, 0, axes[-1].var.name, given)
    value = along.stage(final, index, body, {})
    body.append(Store(result.buffer, result.offset(index), cast(value, result.type.dtype)))
    return before, body, [at for _, at in done]


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

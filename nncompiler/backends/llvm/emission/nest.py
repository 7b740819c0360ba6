"""Loop nests for stages: one kernel a stored stage.

    task = outer loops, flattened
    for the remaining outer loops:
        for the innermost axis, `lanes` at a time:
            value = stage expression
            result[...] = value
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import prod

from nncompiler.ir.definition import Stage
from nncompiler.ir.dtype import DType, f32, f64
from nncompiler.ir.expr import (
    INDEX,
    Binary,
    Call,
    Cast,
    Const,
    Element,
    Expr,
    Reduce,
    Var,
    binary,
    cast,
    const,
    minimum,
    substitute,
    var,
    walk,
)  # fmt: skip
from nncompiler.ir.extents import at_most_one, hint, is_symbolic, surely_one, surely_zero, whole
from nncompiler.ir.types import TensorType

from ..loops.ir import Block, For, If, Let, Load, Stmt, Store
from .axes import Axis, IterationSpace, iteration_space
from .builder import KernelBuilder
from .evaluator import Evaluator
from .grain import least_grain
from .interleaved import interleaved_axis, interleaved_rows
from .invariants import invariants_before
from .reductions import Reduced, Reductions, in_lanes, joined, over_lanes, reduced_extents
from .segments import segment_loops
from .simplify import Linear, Simplifier
from .stages import StageGraph
from .tensor import Tensor
from .transposed import Crossing, crossing_of, transposed_squares

TASK_WORK = 4096
"""Scalar operations that one task should have at least, so that decoding its number costs nothing."""

LARGE = 32 * TASK_WORK
"""Scalar operations that one task should not have, so that the workers' shares come out even."""

TILE = 128
"""Elements along the vector axis between which the lanes of a split axis are visited, so that the blocks that are read
stay in the first-level cache."""

ACCESS = 8
"""Scalar operations that take as long as one access to memory."""

MOVE = 4
"""Scalar operations that take as long as moving an element through a transposed square."""

MakeTensor = Callable[[KernelBuilder, bool], Tensor]
MakeTensors = Callable[[KernelBuilder, bool], Callable[[int], Tensor | None]]
Shift = Callable[[tuple[Expr, ...]], tuple[Expr, ...]]


@dataclass
class Probe:
    """What a dry run saw: the linear forms of all offsets and of what decided a condition, and the variables used in any
    other way."""

    offsets: list[Linear] = field(default_factory=list)
    pinned: set[str] = field(default_factory=set)
    work: int = 0
    accesses: int = 0
    body: tuple[Stmt, ...] = ()
    reduced: list[Reduced] = field(default_factory=list)

    @property
    def cost(self) -> int:
        """Scalar operations, with accesses to memory counted as such."""
        return self.work + ACCESS * self.accesses

    def add(self, form: Linear) -> None:
        """Notes a linear form; what it uses in another way cannot be collapsed."""
        self.offsets.append(form)
        for atom, _ in form.terms:
            if not isinstance(atom, Var):
                self.pinned |= {v.name for v in walk(atom) if isinstance(v, Var)}


def emit_stage(
    k: KernelBuilder,
    graph: StageGraph,
    number: int,
    type_: TensorType,
    target: MakeTensor,
    tensors: MakeTensors,
    dry: Callable[[], KernelBuilder],
    shift: Shift = lambda index: index,
) -> None:
    """Adds the kernel that computes stage `number` into a tensor of `type_` (its layout drives the loops).

    `target` and `tensors` make the tensors on a builder, with strides as parameters or (for the dry run) as numbers; `shift`
    maps the result's index to the target's (a concat's operand goes to a later place).
    """
    stage = graph.stages[number]
    space = iteration_space(type_)
    if surely_zero(prod(type_.dims)):
        return
    probe, reductions = _probe(dry(), graph, number, space, target, tensors, shift)
    split = _split_axis(type_, space, probe)
    if split is not None:
        space = iteration_space(type_, split)
        probe, reductions = _probe(dry(), graph, number, space, target, tensors, shift)
    axes = collapse(space.axes, probe)
    lanes = vector_lanes(k, stage, graph)
    horizontal = False
    if space.split is None:
        merged = joined(graph, probe.reduced, probe.offsets, probe.pinned)
        if merged is not graph:
            found = _probe(dry(), merged, number, space, target, tensors, shift)
            if over_lanes(reduced_extents(merged, number, tensors(dry(), False)), axes, found[1], lanes):
                graph, (probe, reductions) = merged, found
        horizontal = over_lanes(reduced_extents(graph, number, tensors(dry(), False)), axes, reductions, lanes)
    space = IterationSpace(axes, space.index, space.split)
    square = min(lanes, k.machine.lanes(f32))
    along = crossing = None
    if not horizontal and space.split is None:
        along = interleaved_axis(k.simplify, probe.body, axes, square, probe.work)
    if not horizontal and along is None:
        crossing = crossing_of(k.simplify, probe.body, axes, space.split, square)
    _emit(
        k, graph, number, space, target(k, True), tensors(k, True), shift, lanes, horizontal, probe, crossing or along,
        square,
    )  # fmt: skip


def _split_axis(type_: TensorType, space: IterationSpace, probe: Probe) -> tuple[int, int] | None:
    """(axis, block) where the result is not blocked and the loads go by blocks of an axis other than the innermost: one
    block at a time must be read for all its lanes, or every cache line is fetched again for each of them."""
    if type_.physical_layout.blocks or len(space.axes) < 2:
        return None
    for form in probe.offsets:
        for atom, _ in form.terms:
            if isinstance(atom, Binary) and atom.op == "mod" and isinstance(atom.a, Var) and isinstance(atom.b, Const):
                if is_symbolic(atom.b.value):
                    continue
                for axis, x in enumerate(space.index):
                    if x == atom.a and x != space.axes[-1].var:
                        return axis, int(atom.b.value)
    return None


def _emit(
    k: KernelBuilder, graph: StageGraph, number: int, space: IterationSpace, result: Tensor,
    tensors: Callable[[int], Tensor | None], shift: Shift, lanes: int, horizontal: bool, probe: Probe,
    across: Crossing | Axis | None, square: int,
) -> None:  # fmt: skip
    axes = list(space.axes)
    split = space.split
    present = {a.var.name for a in (*axes, split) if a is not None}
    used = {v.name for e in space.index for v in walk(e) if isinstance(v, Var)}
    absent: dict[str, Expr] = {name: const(0) for name in used - present}
    index = tuple(substitute(e, absent) for e in space.index)
    for a in (*axes, split):
        if a is not None:
            k.bound(a.var, 0, a.extent)
    vector = None if horizontal or not axes else axes.pop()
    tile = TILE
    if split is None and vector is not None and (split := _transposed(axes, vector, probe, lanes)) is not None:
        axes.remove(split)
        tile = lanes
    evaluator = Evaluator(
        graph, tensors, k.simplify, k.table, lanes if horizontal else 0, vector.var.name if vector is not None else ""
    )
    body: list[Stmt] = []
    value = evaluator.stage(number, index, body, {})
    body.append(Store(result.buffer, result.offset(shift(index)), _rounded(value, result.type.dtype)))
    total = prod([a.extent for a in (*axes, vector, split) if a is not None])
    if isinstance(across, Axis) and vector is not None:
        rows, counter = interleaved_rows(k, body, across, vector, square)
        axes = [*(a for a in axes if a.var != across.var), *([split] if split and split.var != across.var else [])]
        rows, axes, per_task = gather_work(k, rows, [*axes, counter], (probe.work + MOVE) * square * vector.extent)
        task, tasks, decode = flatten(k, axes)
        k.emit(task, tasks, (*decode, *rows), flops=total * probe.work, grain=least_grain(tasks, per_task))
        return
    if isinstance(across, Crossing) and vector is not None:
        squares, counted, several = transposed_squares(k, body, across, vector, square)
        axes = [a for a in (*axes, split) if a is not None and a is not across.along]
        squares, axes, per_task = gather_work(k, squares, [*axes, *counted], (probe.work + MOVE) * several * square**2)
        task, tasks, decode = flatten(k, axes)
        k.emit(task, tasks, (*decode, *squares), flops=total * probe.work, grain=least_grain(tasks, per_task))
        return
    if vector is not None and split is None and not axes and vector.partial is None:
        _emit_strips(k, vector, tuple(body), lanes, total, probe)
        return
    block: Block = tuple(body)
    per_task = probe.cost
    if split is not None:
        assert vector is not None
        block, tiles = _tile(k, vector, split, block, lanes, tile)
        per_task *= hint(split.extent) * min(tile, hint(vector.extent))
        axes += tiles
    elif vector is not None and (parts := segment_loops(k, body, vector, lanes)) is not None:
        block = parts
        per_task *= hint(vector.extent)
    elif vector is not None:
        end: Expr = k.simplify(vector.partial) if vector.partial is not None else block_extent(k, vector.extent, lanes)
        before, block = invariants_before(k, block, vector.var)
        block = (*before, For(vector.var, const(0), end, block, "vector", lanes, lanes))
        per_task *= hint(vector.extent)
    block, axes, per_task = gather_work(k, block, axes, per_task)
    task, tasks, decode = flatten(k, axes)
    k.emit(task, tasks, (*decode, *block), flops=total * probe.work, grain=least_grain(tasks, per_task))


def gather_work(k: KernelBuilder, block: Block, axes: list[Axis], per_task: int) -> tuple[Block, list[Axis], int]:
    """Puts loops over the innermost axes around a block until it is worth a task, the last of them in chunks where all of
    it would be too much: (block, axes that are left, work of a task)."""
    axes = list(axes)
    while axes and per_task < TASK_WORK:
        axis = axes.pop()
        begin: Expr = const(0)
        end: Expr = k.param("n", axis.extent)
        count = hint(axis.extent)
        if per_task * count > LARGE:
            count = -(-LARGE // (8 * per_task))
            chunk = Axis(var(f"{axis.var.name}_chunk"), -(-axis.extent // count))
            size = k.param("chunk", count)
            begin = binary("mul", chunk.var, size)
            end = minimum(binary("add", begin, size), end)
            axes.append(chunk)
        block = (For(axis.var, begin, end, block),)
        per_task *= count
    return block, axes, per_task


def _transposed(axes: list[Axis], vector: Axis, probe: Probe, lanes: int) -> Axis | None:
    """The axis along which the loads are contiguous that stride along the vector axis: visited inside narrow tiles of the
    vector axis, it uses up the cache lines of a gather before they are evicted."""
    strided = [f for f in probe.offsets if not in_lanes(f, vector.var)]
    if vector.lane or hint(vector.extent) <= lanes or not strided:
        return None
    return next((a for a in axes if not a.lane and all(surely_one(f.coefficient(a.var)) for f in strided)), None)


def _tile(
    k: KernelBuilder, vector: Axis, split: Axis, body: Block, lanes: int, width: int
) -> tuple[Block, list[Axis]]:
    """One tile of the vector axis, `width` long, for all of the split axis, and the axis that counts tiles."""
    tile = Axis(var(f"{vector.var.name}_tile"), -(-vector.extent // width))
    begin: Expr = const(0)
    end: Expr = k.param("n", vector.extent)
    if not at_most_one(tile.extent):
        begin = binary("mul", tile.var, const(width))
        end = minimum(binary("add", begin, const(width)), end)
    inner = For(vector.var, begin, end, body, "vector", lanes, lanes)
    whole = const(split.extent) if split.lane else k.param("n", split.extent)
    last = k.simplify(split.partial) if split.partial is not None else whole
    return (For(split.var, const(0), last, (inner,)),), [] if at_most_one(tile.extent) else [tile]


def _emit_strips(k: KernelBuilder, axis: Axis, body: Block, lanes: int, total: int, probe: Probe) -> None:
    """The whole result is one contiguous run: tasks are strips of it, shorter where an element is much work."""
    task = var("task")
    length = max(lanes, 1 << max(1, LARGE // max(probe.cost, 32)).bit_length() - 1)
    strip = const(length) if not is_symbolic(total) and length > total else k.param("strip", length)
    begin = binary("mul", task, strip)
    end = minimum(binary("add", begin, strip), k.param("n", total))
    tasks = -(-total // length)
    before, body = invariants_before(k, body, axis.var)
    loop = For(axis.var, begin, end, body, "vector", lanes, lanes)
    k.emit(task, tasks, (*before, loop), flops=total * probe.work, grain=least_grain(tasks, length * probe.cost))


def flatten(k: KernelBuilder, axes: Sequence[Axis]) -> tuple[Var, int, Block]:
    """(task variable, number of tasks, statements that compute the axes' variables from it)."""
    task = var("task")
    tasks = prod(a.extent for a in axes)
    statements: list[Stmt] = []
    rest: Expr = task
    for n, axis in reversed(list(enumerate(axes))):
        if n == 0:
            statements.append(Let(axis.var, rest))
        else:
            extent = k.param("n", axis.extent)
            statements.append(Let(axis.var, binary("mod", rest, extent)))
            quotient = var(f"task{n}")
            statements.append(Let(quotient, binary("floordiv", rest, extent)))
            rest = quotient
    return task, tasks, tuple(statements)


def block_extent(k: KernelBuilder, extent: int, lanes: int) -> Expr:
    """Multiples of the vector width are wired in (no tail code); other extents are run-time parameters."""
    return const(extent) if not is_symbolic(extent) and extent == lanes else k.param("n", extent)


def _rounded(value: Expr, dtype: DType) -> Expr:
    return cast(value, dtype)


def vector_lanes(k: KernelBuilder, stage: Stage, graph: StageGraph) -> int:
    """Lanes of the vector loops: as many as fit for the widest of the types involved, where that is not merely the type in
    which f32 are summed."""
    if summed_wide(stage):
        return k.machine.lanes(f32)
    widest = stage.dtype
    for e in walk(stage.value):
        if isinstance(e, Element | Reduce | Call) and e.dtype.size > widest.size:
            widest = e.dtype
    return max(k.machine.lanes(widest), k.machine.lanes(f32) // 2) if widest.size < 4 else k.machine.lanes(widest)


def summed_wide(stage: Stage) -> bool:
    """Whether the stage sums f32 in f64, and needs f64 for nothing else: the sum of a vector of f32 then takes two
    registers, which are independent chains of additions."""
    if stage.dtype != f64:
        return False
    sums = [e for e in walk(stage.value) if isinstance(e, Reduce)]
    loads = [e for e in walk(stage.value) if isinstance(e, Element)]
    return len(sums) == 1 and all(e.dtype == f32 for e in loads) and sums[0].body == Cast(f64, loads[0])


def _probe(
    k: KernelBuilder, graph: StageGraph, number: int, space: IterationSpace, target: MakeTensor, tensors: MakeTensors,
    shift: Shift,
) -> tuple[Probe, Reductions]:  # fmt: skip
    """A dry run with strides as numbers. Also returns the offsets of loads inside reductions with the innermost variable."""
    for a in (*space.axes, space.split):
        if a is not None:
            k.bound(a.var, 0, a.extent)
    evaluator = Evaluator(graph, tensors(k, False), k.simplify, k.table)
    body: list[Stmt] = []
    value = evaluator.stage(number, space.index, body, {})
    result = target(k, False)
    body.append(Store(result.buffer, result.offset(shift(space.index)), value))
    probe = Probe(reduced=evaluator.reduced)
    reductions: Reductions = []
    probe.body = tuple(body)
    visit(probe.body, probe, reductions, k.simplify, "", 1)
    for form in k.simplify.decided:
        probe.add(form)
    for a in (*space.axes, space.split):
        if a is not None and a.partial is not None:
            probe.pinned |= {v.name for v in walk(a.partial) if isinstance(v, Var)} | {a.var.name}
    return probe, reductions


def visit(
    block: Block, probe: Probe, reductions: Reductions, simplify: Simplifier, loop: str, trips: int
) -> None:
    """Collects what a block of statements reads and reduces, with how often it runs."""
    for s in block:
        if isinstance(s, For):
            for e in (s.begin, s.end):
                _expression(e, probe, reductions, simplify, loop, trips)
            count = hint(whole(s.end.value)) if isinstance(s.end, Const) else 8
            visit(s.body, probe, reductions, simplify, s.var.name, trips * max(count, 1))
        elif isinstance(s, If):
            _expression(s.cond, probe, reductions, simplify, loop, trips)
            visit(s.then, probe, reductions, simplify, loop, trips)
            counted = probe.work, probe.accesses  # the other branch does the same or less
            visit(s.orelse, probe, reductions, simplify, loop, trips)
            probe.work, probe.accesses = counted
        else:
            for part in (getattr(s, name, None) for name in ("value", "cond", "init")):
                if isinstance(part, Expr):
                    _expression(part, probe, reductions, simplify, loop, trips)
            if isinstance(s, Store):
                _offset(s.offset, probe, simplify)
                probe.accesses += trips


def _expression(
    e: Expr, probe: Probe, reductions: Reductions, simplify: Simplifier, loop: str, trips: int
) -> None:
    for x in walk(e):
        if isinstance(x, Load):
            linear = _offset(x.offset, probe, simplify)
            probe.accesses += trips
            if loop:
                reductions.append((linear, loop))
            for extra in (x.guard, x.default):
                if extra is not None:
                    _expression(extra, probe, reductions, simplify, loop, trips)
        elif isinstance(x, Var):
            probe.pinned.add(x.name)
        elif x.dtype != INDEX and not isinstance(x, Const):
            probe.work += trips * (20 if isinstance(x, Call) else 1)


def _offset(offset: Expr, probe: Probe, simplify: Simplifier) -> Linear:
    linear = simplify.linear(offset)
    probe.add(linear)
    return linear


def collapse(axes: list[Axis], probe: Probe) -> list[Axis]:
    """Neighbouring axes that every access steps through as one become one: the outer variable is then zero and the inner
    one runs over both."""
    result: list[Axis] = []
    for axis in axes:
        if result and not axis.lane:
            outer = result[-1]
            free = not {outer.var.name, axis.var.name} & probe.pinned
            if free and all(
                surely_zero(f.coefficient(outer.var) - axis.extent * f.coefficient(axis.var)) for f in probe.offsets
            ):
                result[-1] = Axis(axis.var, outer.extent * axis.extent)
                continue
        result.append(axis)
    return result

"""Recurrent layers whose inputs were taken out: what every step needs of the step before.

    for each task = (direction, a few sequences):          the last sequences are made twice where they do not fill a task
        h, c = the first state                             in scratch memory, h twice: old and new
        for each step:
            for each vector of hidden units:
                sum[sequence, gate] = 0
                for k of the hidden units:
                    w[gate] = r[gate, units, k]            packed
                    sum[sequence, gate] += h[sequence, k] * w[gate]
                c, new h = the gates' functions of gates + sum
                y[step, sequence] = new h
        y = 0 beyond the ends; the last state

A gru that resets before its product makes two passes over the hidden units, the second over the products of reset and h.
Few sums at once take terms k, k + 1, ... into accumulators of their own. Recurrence weights that are computed are packed by
a step of their own, in the same order as constant ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, cast, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic, surely_one
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.weights import Array, Weight
from nncompiler.ops.elementwise.pointwise import Pointwise
from nncompiler.ops.recurrent.layers import Gru, Lstm, Recurrent

from ..emission.task_grid import task_grid
from ..loops.ir import Assign, Check, Declare, For, Let, Load, Read, Stmt, Store
from ..program import Packing

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder, NewKernel
    from ..emission.places import Root
    from ..machine import Machine


MAX_SEQUENCES = 8
"""Sequences of a task."""
ACCUMULATORS = 8
"""Sums that are carried at once at least, so that multiply-adds do not wait for each other."""
RANGE_ERROR = 4
"""The status of a run with a length out of range."""


def unsuitable(node: Node, new_kernel: NewKernel) -> str:
    """Why there are no kernels for a recurrent layer, "" where there are."""
    if node.inputs[1] is not None:
        return "the product with x is inside of it: the pass project-inputs takes it out"
    if node.type.dtype not in (dt.f32, dt.f64):
        return f"kernels compute f32 and f64, not {node.type.dtype}"
    values = [v for v in (*node.inputs, *node.outputs) if v is not None]
    plain = all(v.type.physical_layout.is_row_major for v in values)
    return "" if plain else "an operand or a result is not row-major"


def build(node: Node, new_kernel: NewKernel) -> None:
    """Emits the kernels."""
    op, recurrence = node.op, node.inputs[2]
    assert isinstance(op, Recurrent) and recurrence is not None
    packed = [_Packed(recurrence, gates, op.gates, new_kernel) for gates in passes(op)]
    known = [(op.activation(d), op.reverses(d)) for d in range(op.directions)]
    if len(known) == 2 and known[0][0] == known[1][0]:
        _Layer(node, op, 0, 2, packed, new_kernel).emit()
    else:
        for d in range(op.directions):
            _Layer(node, op, d, 1, packed, new_kernel).emit()


def passes(op: Recurrent) -> list[tuple[int, ...]]:
    """The gates that each pass over the hidden units sums."""
    if isinstance(op, Gru) and not op.linear_before_reset:
        return [(0, 1), (2,)]
    return [tuple(g for g in range(op.gates) if g != 2)] if skips_forget(op) else [tuple(range(op.gates))]


def skips_forget(op: Recurrent) -> bool:
    """Whether an lstm takes its forget gate from the input gate."""
    return isinstance(op, Lstm) and op.input_forget


class _Packed:
    """The recurrence weights of some gates, as [D][H/lanes][H][gates][lanes], zero past the last unit."""

    def __init__(self, r: Value, gates: tuple[int, ...], count: int, new_kernel: NewKernel):
        machine = new_kernel("probe").machine
        self.gates, self.lanes, self.dtype = gates, machine.lanes(r.type.dtype), r.type.dtype
        self.directions, _, self.hidden = r.type.dims
        self.blocks = -(-self.hidden // self.lanes)
        self.panel = self.hidden * len(gates) * self.lanes
        self.packing = None if r.weight is None else self._constant(r.weight, count)
        self.root: Root | None = None if r.weight is not None else self._computed(r, new_kernel("pack_recurrence"))

    def on(self, k: KernelBuilder) -> str:
        """Binds it to a kernel; its buffer name."""
        if self.packing is not None:
            return k.packed(self.packing)
        assert self.root is not None
        return k.workspace(self.root, self.dtype)

    def _constant(self, r: Weight, count: int) -> Packing:
        shape = (self.directions, self.blocks, self.hidden, len(self.gates), self.lanes)

        def fill(out: Array) -> None:
            rows = np.zeros((self.directions, len(self.gates), self.blocks * self.lanes, self.hidden), out.dtype)
            whole = r.array.reshape(self.directions, count, self.hidden, self.hidden)
            rows[:, :, : self.hidden] = whole[:, list(self.gates)]
            parts = rows.reshape(self.directions, len(self.gates), self.blocks, self.lanes, self.hidden)
            out[...] = parts.transpose(0, 2, 4, 1, 3)

        return Packing(r.dtype.numpy, shape, fill, r, ("recurrence", self.gates, self.lanes))

    def _computed(self, r: Value, k: KernelBuilder) -> Root:
        size = self.directions * self.blocks * self.panel
        root = k.temporary(size * self.dtype.size)
        source, target = k.tensor(r), k.workspace(root, self.dtype, written=True)
        task, at, lane = (var(x) for x in ("task", "k", "lane"))
        for v, extent in ((at, self.hidden), (lane, self.lanes)):
            k.bound(v, 0, extent)
        grid = task_grid(k, task, [("d", self.directions), ("block", self.blocks)])
        d, block = grid.index
        hidden, panel = k.param("hidden", self.hidden), k.param("panel", self.panel)
        unit = block * self.lanes + lane
        real = None if self.hidden % self.lanes == 0 else compare("lt", unit, hidden)
        body: list[Stmt] = []
        for place, gate in enumerate(self.gates):
            row = binary("mul", hidden, const(gate)) + unit
            offset = binary("mul", task, panel) + at * (len(self.gates) * self.lanes) + place * self.lanes + lane
            body.append(Store(target, offset, Load(self.dtype, source.buffer, source.offset((d, row, at)), real)))
        vector = For(lane, const(0), const(self.lanes), tuple(body), "vector", self.lanes, self.lanes)
        loop = For(at, const(0), hidden, (vector,))
        k.emit(task, grid.tasks, (*grid.head, loop), flops=size)
        return root


class _Layer:
    """One kernel: `count` directions from `first` on, whose functions are the same."""

    def __init__(
        self, node: Node, op: Recurrent, first: int, count: int, packed: Sequence[_Packed], new_kernel: NewKernel
    ):
        self.op, self.first, self.count, self.packed = op, first, count, packed
        x, _, _, b, lengths, h0, c0, p = op.take(node.inputs)
        sizes = op.sizes(*(None if v is None else v.type for v in node.inputs))
        assert isinstance(sizes.steps, int) and isinstance(sizes.batch, int)
        self.steps, self.batch, self.hidden = sizes.steps, sizes.batch, sizes.hidden
        machine = new_kernel("probe").machine
        self.sequences = sequences_of(self.batch, max(len(part.gates) for part in packed), machine)
        self.k = k = new_kernel(f"recurrent_{op.name}_{self.sequences}")
        self.dtype, self.lanes = node.type.dtype, machine.lanes(node.type.dtype)
        self.width = -(-self.hidden // self.lanes) * self.lanes
        self.flops = op.cost(tuple(None if v is None else v.type for v in node.inputs), node.types).flops
        self.x, self.y, self.last_h = k.tensor(x), *(k.tensor(v, written=True) for v in node.outputs[:2])
        self.last_c = k.tensor(node.outputs[2], written=True) if op.cell else None
        self.lengths, self.h0, self.c0, self.b, self.p = (
            None if v is None else k.tensor(v) for v in (lengths, h0, c0, b, p)
        )
        self.weights = [part.on(k) for part in packed]
        size = self.sequences * self.width
        self.h = k.scratch("h", self.dtype, 2 * size)
        self.c = k.scratch("c", self.dtype, size) if op.cell else ""
        self.reset = k.scratch("reset", self.dtype, size) if len(packed) > 1 else ""
        self.update = k.scratch("update", self.dtype, size) if len(packed) > 1 else ""
        self.d, self.lane, self.step = var("d"), var("lane"), var("step")
        self.old, self.new = var("old"), var("new")
        self.functions = op.activation(first)
        k.bound(self.lane, 0, self.lanes)
        k.bound(self.d, 0, op.directions)
        k.bound(self.step, 0, self.steps)
        for q in range(self.sequences):
            k.bound(self.at(q), 0, self.batch)

    # -- the task -----------------------------------------------------------------------------------------------------

    def emit(self) -> None:
        k, task = self.k, var("task")
        grid = task_grid(k, task, [("direction", self.count), ("group", -(-self.batch // self.sequences))])
        direction, group = grid.index
        stmts: list[Stmt] = [*grid.head, Let(self.d, direction + self.first)]
        last = k.param("last", self.batch - 1)
        stmts += [Let(self.at(q), minimum(group * self.sequences + q, last)) for q in range(self.sequences)]
        stmts += self.read_lengths()
        longest: Expr = k.param("steps", self.steps)
        if self.lengths is not None:
            longest = self.end(0)
            for q in range(1, self.sequences):
                longest = maximum(longest, self.end(q))
        final, both = var("final"), const(self.sequences * self.width)
        stmts += self.over_units(self.begin)
        one_step: list[Stmt] = [
            Let(self.old, binary("mod", self.step, const(2)) * both),
            Let(self.new, both - self.old),
            *self.places(),
        ]
        for number in range(len(self.packed)):
            one_step += self.over_units(lambda unit, number=number: self.advance(unit, number))  # type: ignore[misc]
        stmts.append(For(self.step, const(0), longest, tuple(one_step)))
        stmts += self.beyond_ends()
        stmts.append(Let(final, binary("mod", longest, const(2)) * both))
        stmts += self.over_units(lambda unit: self.finish(unit, final))
        k.emit(task, grid.tasks, tuple(stmts), flops=self.flops * self.count // self.op.directions)

    def at(self, q: int) -> Var:
        """The number of sequence q of the task."""
        return var(f"n{q}")

    def end(self, q: int) -> Expr:
        """The steps of sequence q."""
        return self.k.param("steps", self.steps) if self.lengths is None else var(f"end{q}")

    def on(self, q: int) -> Expr | None:
        """Whether sequence q has the present step; None where all have all."""
        return None if self.lengths is None else compare("lt", self.step, self.end(q))

    def read_lengths(self) -> list[Stmt]:
        stmts: list[Stmt] = []
        if self.lengths is None:
            return stmts
        most = self.k.param("steps", self.steps)
        for q in range(self.sequences):
            given = var(f"length{q}")
            inside = binary("and", compare("ge", given, const(0)), compare("le", given, most))
            stmts += [
                Let(given, cast(self.lengths.load((self.at(q),)), dt.i64)),
                Check(inside, RANGE_ERROR),
                Let(var(f"end{q}"), minimum(maximum(given, const(0)), most)),
            ]
        return stmts

    def places(self) -> list[Stmt]:
        """Names the step of x and y that each sequence is at."""
        stmts: list[Stmt] = []
        for q in range(self.sequences):
            back = maximum(self.end(q) - 1 - self.step, const(0))
            place: Expr = self.step
            if self.op.direction == "reverse":
                place = back
            elif self.op.directions == 2:
                place = select(self.d.eq(1), back, self.step)
            stmts.append(Let(var(f"t{q}"), place))
            self.k.bound(var(f"t{q}"), 0, self.steps)
        return stmts

    def over_units(self, body: Callable[[Expr], list[Stmt]]) -> list[Stmt]:
        """The statements for a vector of hidden units from `unit` on, for all vectors; the last may be a part of one."""
        stmts: list[Stmt] = []
        whole, rest = divmod(self.hidden, self.lanes)

        def vector(begin: Expr, end: int) -> For:
            return For(self.lane, const(0), const(end), tuple(body(begin)), "vector", self.lanes, self.lanes)

        if whole:
            block = var("block")
            self.k.bound(block, 0, whole)
            stmts.append(For(block, const(0), self.k.param("blocks", whole), (vector(block * self.lanes, self.lanes),)))
        if rest:
            stmts.append(vector(const(whole * self.lanes), rest))
        return stmts

    # -- operands -----------------------------------------------------------------------------------------------------

    def state_index(self, q: int, unit: Expr) -> tuple[Expr, ...]:
        n = self.at(q)
        return (n, self.d, unit) if self.op.batch_first else (self.d, n, unit)

    def y_index(self, q: int, step: Expr, unit: Expr) -> tuple[Expr, ...]:
        n = self.at(q)
        return (n, step, self.d, unit) if self.op.batch_first else (step, self.d, n, unit)

    def gate(self, q: int, gate: int, unit: Expr) -> Expr:
        """What the gate begins with."""
        column = self.d * (self.op.gates * self.hidden) + (unit + gate * self.hidden)
        n, t = self.at(q), var(f"t{q}")
        return self.x.load((n, t, column) if self.op.batch_first else (t, n, column))

    def row(self, q: int, unit: Expr) -> Expr:
        """Where scratch memory has a unit of sequence q."""
        return unit + (self.lane + q * self.width)

    def begin(self, unit: Expr) -> list[Stmt]:
        """The first state."""
        stmts: list[Stmt] = []
        states = [(self.h, self.h0), (self.c, self.c0)] if self.op.cell else [(self.h, self.h0)]
        for buffer, given in states:
            for q in range(self.sequences):
                value = const(0.0, self.dtype) if given is None else given.load(self.state_index(q, unit + self.lane))
                stmts.append(Store(buffer, self.row(q, unit), value))
        return stmts

    def finish(self, unit: Expr, final: Expr) -> list[Stmt]:
        """The last state."""
        stmts: list[Stmt] = []
        results = [(self.h, final, self.last_h)]
        if self.last_c is not None:
            results.append((self.c, const(0), self.last_c))
        for buffer, base, target in results:
            for q in range(self.sequences):
                value: Expr = Load(self.dtype, buffer, base + self.row(q, unit))
                if self.lengths is not None or is_symbolic(self.steps) or self.steps == 0:
                    value = select(compare("gt", self.end(q), const(0)), value, const(0.0, self.dtype))
                stmts.append(Store(target.buffer, target.offset(self.state_index(q, unit + self.lane)), value))
        return stmts

    def beyond_ends(self) -> list[Stmt]:
        """y = 0 from the end of each sequence on."""
        if self.lengths is None:
            return []

        def zero(unit: Expr, q: int) -> list[Stmt]:
            index = self.y_index(q, self.step, unit + self.lane)
            return [Store(self.y.buffer, self.y.offset(index), const(0.0, self.dtype))]

        stmts: list[Stmt] = []
        for q in range(self.sequences):
            body = self.over_units(lambda unit, q=q: zero(unit, q))  # type: ignore[misc]
            stmts.append(For(self.step, self.end(q), self.k.param("steps", self.steps), tuple(body)))
        return stmts

    # -- a step -------------------------------------------------------------------------------------------------------

    def advance(self, unit: Expr, number: int) -> list[Stmt]:
        """A pass over a vector of hidden units."""
        stmts: list[Stmt] = []
        sums = self.product(unit, number, stmts)
        for q in range(self.sequences):
            if isinstance(self.op, Lstm):
                self.lstm(q, unit, sums[q], stmts)
            elif isinstance(self.op, Gru):
                self.gru(q, unit, number, sums[q], stmts)
            else:
                self.keep(q, unit, self.apply(0, self.gate(q, 0, unit + self.lane) + sums[q][0]), stmts)
        return stmts

    def product(self, unit: Expr, number: int, stmts: list[Stmt]) -> list[dict[int, Expr]]:
        """The sums of every sequence, by gate."""
        part, buffer, k = self.packed[number], self.weights[number], var("k")
        gates, zero = part.gates, const(0.0, self.dtype)
        self.k.bound(k, 0, self.hidden)
        streams = 1
        while streams * len(gates) * self.sequences < ACCUMULATORS:
            streams *= 2
        streams = min(streams, 8)
        blocks = self.k.param("all_blocks", part.blocks)
        which = self.d * blocks + binary("floordiv", unit, const(self.lanes))
        base = self.named("panel", binary("mul", which, self.k.param("panel", part.panel)), stmts)
        second = number > 0
        for s in range(streams):
            for q in range(self.sequences):
                stmts += [Declare(f"sum{s}_{q}_{g}", self.dtype, zero) for g in gates]

        def term(at: Expr, s: int) -> list[Stmt]:
            body: list[Stmt] = []
            weights = {g: Var(self.dtype, f"w{s}_{g}") for g in gates}
            for place, g in enumerate(gates):
                offset = base + at * (len(gates) * self.lanes) + (self.lane + place * self.lanes)
                body.append(Let(weights[g], Load(self.dtype, buffer, offset)))
            for q in range(self.sequences):
                h = Var(self.dtype, f"h{s}_{q}")
                where = at + q * self.width
                source = Load(self.dtype, self.reset, where) if second else Load(self.dtype, self.h, self.old + where)
                body.append(Let(h, source))
                for g in gates:
                    name = f"sum{s}_{q}_{g}"
                    body.append(Assign(name, (), fma(h, weights[g], Read(self.dtype, name))))
            return body

        whole = self.hidden - self.hidden % streams
        if whole:
            loop = [stmt for s in range(streams) for stmt in term(k + s, s)]
            stmts.append(For(k, const(0), self.k.param("whole", whole), tuple(loop), step=streams))
        for s in range(self.hidden % streams):
            stmts += term(const(whole + s), s)
        sums: list[dict[int, Expr]] = []
        for q in range(self.sequences):
            sums.append({})
            for g in gates:
                parts: list[Expr] = [Read(self.dtype, f"sum{s}_{q}_{g}") for s in range(streams)]
                while len(parts) > 1:
                    parts = [a + b for a, b in zip(parts[::2], parts[1::2], strict=True)]
                sums[q][g] = parts[0]
        return sums

    def lstm(self, q: int, unit: Expr, sums: dict[int, Expr], stmts: list[Stmt]) -> None:
        at, place = unit + self.lane, self.row(q, unit)
        before = self.named(f"c{q}", Load(self.dtype, self.c, place), stmts)

        def gate(g: int, function: int, cell: Expr | None) -> Expr:
            total = self.gate(q, g, at) + sums[g]
            if self.p is not None and cell is not None:
                total = total + self.p.load((self.d, at + g * self.hidden)) * cell
            return self.named(f"gate{q}_{g}", self.apply(function, total), stmts)

        i = gate(0, 0, before)
        forget = 1.0 - i if skips_forget(self.op) else gate(2, 0, before)
        cell = self.named(f"cell{q}", forget * before + i * gate(3, 1, None), stmts)
        o = gate(1, 0, cell)
        h = o * self.functions[2].scalar(cell)
        on = self.on(q)
        stmts.append(Store(self.c, place, cell if on is None else select(on, cell, before)))
        self.keep(q, unit, h, stmts)

    def gru(self, q: int, unit: Expr, number: int, sums: dict[int, Expr], stmts: list[Stmt]) -> None:
        at, place = unit + self.lane, self.row(q, unit)
        before = self.named(f"before{q}", Load(self.dtype, self.h, self.old + place), stmts)
        if number == 0:
            update, reset = (
                self.named(f"gate{q}_{g}", self.apply(0, self.gate(q, g, at) + sums[g]), stmts) for g in (0, 1)
            )
            if len(self.packed) > 1:
                stmts += [Store(self.update, place, update), Store(self.reset, place, reset * before)]
                return
            inner = sums[2] if self.b is None else sums[2] + self.b.load((self.d, at))
            inner = reset * inner
        else:
            update = self.named(f"gate{q}_0", Load(self.dtype, self.update, place), stmts)
            inner = sums[2]
        new = self.apply(1, self.gate(q, 2, at) + inner)
        self.keep(q, unit, (1.0 - update) * new + update * before, stmts)

    def keep(self, q: int, unit: Expr, value: Expr, stmts: list[Stmt]) -> None:
        """Stores what h becomes."""
        value, on, place = self.named(f"made{q}", value, stmts), self.on(q), self.row(q, unit)
        index = self.y_index(q, var(f"t{q}"), unit + self.lane)
        stmts.append(Store(self.y.buffer, self.y.offset(index), value, on))
        if on is not None:
            value = select(on, value, Load(self.dtype, self.h, self.old + place))
        stmts.append(Store(self.h, self.new + place, value))

    def apply(self, function: int, x: Expr) -> Expr:
        """One of the functions, of what is clipped."""
        if self.op.clip is not None:
            x = minimum(maximum(x, const(-self.op.clip, self.dtype)), const(self.op.clip, self.dtype))
        f: Pointwise = self.functions[function]
        return f.scalar(x)

    def named(self, name: str, value: Expr, stmts: list[Stmt]) -> Var:
        """A variable for a value that is used more than once."""
        v = Var(value.dtype, name)
        stmts.append(Let(v, value))
        return v


def sequences_of(batch: int, gates: int, machine: Machine) -> int:
    """Sequences of a task: as many as the sums of fit into registers, about the same number in every task."""
    if surely_one(batch):
        return 1
    most = max(1, min(MAX_SEQUENCES, (machine.registers - gates - 1) // gates))
    count = max(1, hint(batch))
    return -(-count // -(-count // most))



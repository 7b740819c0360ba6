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

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, binary, cast, compare, const, fma, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic, surely_one
from nncompiler.ops.elementwise.pointwise import Pointwise
from nncompiler.ops.recurrent.layers import Gru, Lstm, Recurrent

from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Check, Declare, For, Let, Load, Read, Stmt, Store
from .operands import RecurrentOperands
from .weights import GatePanels

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...machine import Machine

MAX_SEQUENCES = 8
"""Sequences of a task."""
ACCUMULATORS = 8
"""Sums that are carried at once at least, so that multiply-adds do not wait for each other."""
RANGE_ERROR = 4
"""The status of a run with a length out of range."""


def skips_forget(op: Recurrent) -> bool:
    """Whether an lstm takes its forget gate from the input gate."""
    return isinstance(op, Lstm) and op.input_forget


@dataclass(frozen=True)
class States:
    """Scratch memory: `h` twice, old and new, `c` of a cell; `reset` and `update` of a gru that makes two passes."""

    h: str
    c: str = ""
    reset: str = ""
    update: str = ""


@dataclass(frozen=True)
class RecurrentLayer:
    """One kernel: `count` directions from `first` on, whose `functions` are the same, in tasks of `sequences`. Each pass
    over the hidden units sums the gates of one of `packed`, whose buffer is in `weights`."""

    o: RecurrentOperands
    packed: tuple[GatePanels, ...]
    weights: tuple[str, ...]
    states: States
    functions: tuple[Pointwise, ...]
    first: int
    count: int
    sequences: int
    lanes: int
    flops: int

    @property
    def k(self) -> KernelBuilder:
        return self.o.k

    @property
    def lane(self) -> Var:
        return self.k.lane(self.lanes)

    @property
    def width(self) -> int:
        """Elements of a state in scratch memory."""
        return -(-self.o.hidden // self.lanes) * self.lanes

    @property
    def old(self) -> Var:
        """Where the old h begins."""
        return var("old")

    @property
    def new(self) -> Var:
        """Where the new h begins."""
        return var("new")

    # -- the task -----------------------------------------------------------------------------------------------------

    def emit(self) -> None:
        """Adds the kernel and its step."""
        k, task = self.k, var("task")
        grid = task_grid(k, task, [("direction", self.count), ("group", -(-self.o.batch // self.sequences))])
        direction, group = grid.index
        stmts: list[Stmt] = [*grid.head, Let(self.o.d, direction + self.first)]
        last = k.param("last", self.o.batch - 1)
        stmts += [Let(self.o.at(q), minimum(group * self.sequences + q, last)) for q in range(self.sequences)]
        stmts += self.read_lengths()
        longest: Expr = k.param("steps", self.o.steps)
        if self.o.lengths is not None:
            longest = self.end(0)
            for q in range(1, self.sequences):
                longest = maximum(longest, self.end(q))
        final, both = var("final"), const(self.sequences * self.width)
        stmts += self.over_units(self.begin)
        one_step: list[Stmt] = [
            Let(self.old, binary("mod", self.o.step, const(2)) * both),
            Let(self.new, both - self.old),
            *self.places(),
        ]
        for number in range(len(self.packed)):
            one_step += self.over_units(lambda unit, number=number: self.advance(unit, number))  # type: ignore[misc]
        stmts.append(For(self.o.step, const(0), longest, tuple(one_step)))
        stmts += self.beyond_ends()
        stmts.append(Let(final, binary("mod", longest, const(2)) * both))
        stmts += self.over_units(lambda unit: self.finish(unit, final))
        k.emit(task, grid.tasks, tuple(stmts), flops=self.flops * self.count // self.o.op.directions)

    def end(self, q: int) -> Expr:
        """The steps of sequence q."""
        return self.k.param("steps", self.o.steps) if self.o.lengths is None else var(f"end{q}")

    def on(self, q: int) -> Expr | None:
        """Whether sequence q has the present step; None where all have all."""
        return None if self.o.lengths is None else compare("lt", self.o.step, self.end(q))

    def read_lengths(self) -> list[Stmt]:
        stmts: list[Stmt] = []
        if self.o.lengths is None:
            return stmts
        most = self.k.param("steps", self.o.steps)
        for q in range(self.sequences):
            given = var(f"length{q}")
            inside = binary("and", compare("ge", given, const(0)), compare("le", given, most))
            stmts += [
                Let(given, cast(self.o.lengths.load((self.o.at(q),)), dt.i64)),
                Check(inside, RANGE_ERROR),
                Let(var(f"end{q}"), minimum(maximum(given, const(0)), most)),
            ]
        return stmts

    def places(self) -> list[Stmt]:
        """Names the step of x and y that each sequence is at."""
        stmts: list[Stmt] = []
        for q in range(self.sequences):
            back = maximum(self.end(q) - 1 - self.o.step, const(0))
            place: Expr = self.o.step
            if self.o.op.direction == "reverse":
                place = back
            elif self.o.op.directions == 2:
                place = select(self.o.d.eq(1), back, self.o.step)
            stmts.append(Let(var(f"t{q}"), place))
            self.k.bound(var(f"t{q}"), 0, self.o.steps)
        return stmts

    def over_units(self, body: Callable[[Expr], list[Stmt]]) -> list[Stmt]:
        """The statements for a vector of hidden units from `unit` on, for all vectors; the last may be a part of one."""
        stmts: list[Stmt] = []
        whole, rest = divmod(self.o.hidden, self.lanes)

        def vector(begin: Expr, end: int) -> For:
            return For(self.lane, const(0), const(end), tuple(body(begin)), "vector", self.lanes, self.lanes)

        if whole:
            block = var("block")
            self.k.bound(block, 0, whole)
            stmts.append(For(block, const(0), self.k.param("blocks", whole), (vector(block * self.lanes, self.lanes),)))
        if rest:
            stmts.append(vector(const(whole * self.lanes), rest))
        return stmts

    def row(self, q: int, unit: Expr) -> Expr:
        """Where scratch memory has a unit of sequence q."""
        return unit + (self.lane + q * self.width)

    def begin(self, unit: Expr) -> list[Stmt]:
        """The first state."""
        stmts: list[Stmt] = []
        states = [(self.states.h, self.o.h0), (self.states.c, self.o.c0)] if self.o.op.cell else [(self.states.h, self.o.h0)]
        for buffer, given in states:
            for q in range(self.sequences):
                value = const(0.0, self.o.dtype) if given is None else given.load(self.o.state_index(q, unit + self.lane))
                stmts.append(Store(buffer, self.row(q, unit), value))
        return stmts

    def finish(self, unit: Expr, final: Expr) -> list[Stmt]:
        """The last state."""
        stmts: list[Stmt] = []
        results = [(self.states.h, final, self.o.last_h)]
        if self.o.last_c is not None:
            results.append((self.states.c, const(0), self.o.last_c))
        for buffer, base, target in results:
            for q in range(self.sequences):
                value: Expr = Load(self.o.dtype, buffer, base + self.row(q, unit))
                if self.o.lengths is not None or is_symbolic(self.o.steps) or self.o.steps == 0:
                    value = select(compare("gt", self.end(q), const(0)), value, const(0.0, self.o.dtype))
                stmts.append(Store(target.buffer, target.offset(self.o.state_index(q, unit + self.lane)), value))
        return stmts

    def beyond_ends(self) -> list[Stmt]:
        """y = 0 from the end of each sequence on."""
        if self.o.lengths is None:
            return []

        def zero(unit: Expr, q: int) -> list[Stmt]:
            index = self.o.y_index(q, self.o.step, unit + self.lane)
            return [Store(self.o.y.buffer, self.o.y.offset(index), const(0.0, self.o.dtype))]

        stmts: list[Stmt] = []
        for q in range(self.sequences):
            body = self.over_units(lambda unit, q=q: zero(unit, q))  # type: ignore[misc]
            stmts.append(For(self.o.step, self.end(q), self.k.param("steps", self.o.steps), tuple(body)))
        return stmts

    # -- a step -------------------------------------------------------------------------------------------------------

    def advance(self, unit: Expr, number: int) -> list[Stmt]:
        """A pass over a vector of hidden units."""
        stmts: list[Stmt] = []
        sums = self.product(unit, number, stmts)
        for q in range(self.sequences):
            if isinstance(self.o.op, Lstm):
                self.lstm(q, unit, sums[q], stmts)
            elif isinstance(self.o.op, Gru):
                self.gru(q, unit, number, sums[q], stmts)
            else:
                self.keep(q, unit, self.apply(0, self.o.gate(q, 0, unit + self.lane) + sums[q][0]), stmts)
        return stmts

    def product(self, unit: Expr, number: int, stmts: list[Stmt]) -> list[dict[int, Expr]]:
        """The sums of every sequence, by gate."""
        part, buffer, k = self.packed[number], self.weights[number], self.k.variable("k", 0, self.o.hidden)
        gates, zero = part.gates, const(0.0, self.o.dtype)
        streams = 1
        while streams * len(gates) * self.sequences < ACCUMULATORS:
            streams *= 2
        streams = min(streams, 8)
        blocks = self.k.param("all_blocks", part.blocks)
        which = self.o.d * blocks + binary("floordiv", unit, const(self.lanes))
        base = self.named("panel", binary("mul", which, self.k.param("panel", part.panel)), stmts)
        second = number > 0
        for s in range(streams):
            for q in range(self.sequences):
                stmts += [Declare(f"sum{s}_{q}_{g}", self.o.dtype, zero) for g in gates]

        def term(at: Expr, s: int) -> list[Stmt]:
            body: list[Stmt] = []
            weights = {g: Var(self.o.dtype, f"w{s}_{g}") for g in gates}
            for place, g in enumerate(gates):
                offset = base + at * (len(gates) * self.lanes) + (self.lane + place * self.lanes)
                body.append(Let(weights[g], Load(self.o.dtype, buffer, offset)))
            for q in range(self.sequences):
                h = Var(self.o.dtype, f"h{s}_{q}")
                where = at + q * self.width
                read, from_ = (self.states.reset, where) if second else (self.states.h, self.old + where)
                body.append(Let(h, Load(self.o.dtype, read, from_)))
                for g in gates:
                    name = f"sum{s}_{q}_{g}"
                    body.append(Assign(name, (), fma(h, weights[g], Read(self.o.dtype, name))))
            return body

        whole = self.o.hidden - self.o.hidden % streams
        if whole:
            loop = [stmt for s in range(streams) for stmt in term(k + s, s)]
            stmts.append(For(k, const(0), self.k.param("whole", whole), tuple(loop), step=streams))
        for s in range(self.o.hidden % streams):
            stmts += term(const(whole + s), s)
        sums: list[dict[int, Expr]] = []
        for q in range(self.sequences):
            sums.append({})
            for g in gates:
                parts: list[Expr] = [Read(self.o.dtype, f"sum{s}_{q}_{g}") for s in range(streams)]
                while len(parts) > 1:
                    parts = [a + b for a, b in zip(parts[::2], parts[1::2], strict=True)]
                sums[q][g] = parts[0]
        return sums

    def lstm(self, q: int, unit: Expr, sums: dict[int, Expr], stmts: list[Stmt]) -> None:
        at, place = unit + self.lane, self.row(q, unit)
        before = self.named(f"c{q}", Load(self.o.dtype, self.states.c, place), stmts)

        def gate(g: int, function: int, cell: Expr | None) -> Expr:
            total = self.o.gate(q, g, at) + sums[g]
            if self.o.p is not None and cell is not None:
                total = total + self.o.p.load((self.o.d, at + g * self.o.hidden)) * cell
            return self.named(f"gate{q}_{g}", self.apply(function, total), stmts)

        i = gate(0, 0, before)
        forget = 1.0 - i if skips_forget(self.o.op) else gate(2, 0, before)
        cell = self.named(f"cell{q}", forget * before + i * gate(3, 1, None), stmts)
        o = gate(1, 0, cell)
        h = o * self.functions[2].scalar(cell)
        on = self.on(q)
        stmts.append(Store(self.states.c, place, cell if on is None else select(on, cell, before)))
        self.keep(q, unit, h, stmts)

    def gru(self, q: int, unit: Expr, number: int, sums: dict[int, Expr], stmts: list[Stmt]) -> None:
        at, place = unit + self.lane, self.row(q, unit)
        before = self.named(f"before{q}", Load(self.o.dtype, self.states.h, self.old + place), stmts)
        if number == 0:
            update, reset = (
                self.named(f"gate{q}_{g}", self.apply(0, self.o.gate(q, g, at) + sums[g]), stmts) for g in (0, 1)
            )
            if len(self.packed) > 1:
                stmts += [Store(self.states.update, place, update), Store(self.states.reset, place, reset * before)]
                return
            inner = sums[2] if self.o.b is None else sums[2] + self.o.b.load((self.o.d, at))
            inner = reset * inner
        else:
            update = self.named(f"gate{q}_0", Load(self.o.dtype, self.states.update, place), stmts)
            inner = sums[2]
        new = self.apply(1, self.o.gate(q, 2, at) + inner)
        self.keep(q, unit, (1.0 - update) * new + update * before, stmts)

    def keep(self, q: int, unit: Expr, value: Expr, stmts: list[Stmt]) -> None:
        """Stores what h becomes."""
        value, on, place = self.named(f"made{q}", value, stmts), self.on(q), self.row(q, unit)
        index = self.o.y_index(q, var(f"t{q}"), unit + self.lane)
        stmts.append(Store(self.o.y.buffer, self.o.y.offset(index), value, on))
        if on is not None:
            value = select(on, value, Load(self.o.dtype, self.states.h, self.old + place))
        stmts.append(Store(self.states.h, self.new + place, value))

    def apply(self, function: int, x: Expr) -> Expr:
        """One of the functions, of what is clipped."""
        if self.o.op.clip is not None:
            x = minimum(maximum(x, const(-self.o.op.clip, self.o.dtype)), const(self.o.op.clip, self.o.dtype))
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

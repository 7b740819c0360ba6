"""A block as a flat table of instructions, which the native runtime walks: backends/llvm/abi/source/table.h says what each
one does.

    %n = reduce_sum(%flags)           call      0: r0 -> r3
    %m = measure(%n) {names=["_k"]}   measure   r3 -> _k
    %y, %at = top_k(%x) {k=_k}        call      1: r1, _k -> r4, r5
    %z = loop(%y, ...) graph {...}    trips     trip, trips = r2
                                      moves     r6 <- r4                  what is carried
                               again: trip      trip < trips, or: behind
                                      number    r7 <- trip
                                      call      2: r7, r6 -> r8           the region's programs
                                      moves     r6 <- r8
                                      next      trip, again
                              behind: extent    _z_0 <- r6, axis 0
    %w = relu(%z)                     call      3: r6 -> r9

Values lie in registers, and so do the symbols' numbers. Regions are written out where they run: a table has no functions,
and models no recursion. A capture is the register of the value that is captured. A register is released behind the last
instruction that reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from ..ir import dtype as dt
from ..ir.assumptions import Assumption
from ..ir.dims import Dim, Sym
from ..ir.errors import LimitError, UnsupportedError
from ..ir.graph import Node, Value
from ..ir.limits import current, raising
from ..ir.op import Array
from ..ir.types import TensorType, Type
from ..ops.control_flow import Extents, If, Loop, Measure
from ..ops.elementwise.unary import Identity
from .host_steps import native_step
from .split import Block, Program, Staged

NONE = -1
"""The register of an operand that is absent."""

DEEPEST = 60
"""Numbers that an expression may hold at once."""


class Label:
    """A place among the instructions; `at` is the number of the one behind it."""

    at = -1


Word = int | str | Label
"""A number, a text, or the instruction behind a label."""


@dataclass(frozen=True)
class Instruction:
    """`op` names one of NNC_OP_...; `node` the node that errors are of."""

    op: str
    node: str
    words: tuple[Word, ...]


@dataclass
class Table:
    """The instructions, and what they refer to by number. `values` registers hold values, of which the first are the inputs;
    `numbers` are the names of those that hold integers ("" where there is none). `outputs` are registers; `nodes` are those
    that instructions name; `entries` the instructions at which the readings of the model begin, `told` what each is for."""

    inputs: list[tuple[str, Type]]
    outputs: list[tuple[str, Type, int]] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)
    values: int = 0
    numbers: list[str] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)
    host_steps: list[Staged] = field(default_factory=list)
    constants: list[tuple[int, dt.DType, Array]] = field(default_factory=list)
    strings: list[str] = field(default_factory=lambda: [""])
    memory: int = 0
    trips: int = 0
    nodes: dict[str, Node] = field(default_factory=dict)
    entries: list[int] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The instructions as lines, for people."""
        lines = []
        for at, i in enumerate(self.instructions):
            words = " ".join(f"@{w.at}" if isinstance(w, Label) else repr(w) for w in i.words)
            lines.append(f"{at:4} {i.op:8} {words}" + (f"    ; {i.node}" if i.node else ""))
        return "\n".join(lines)


def element_code(dtype: dt.DType) -> int:
    """An element type as tables have it: its number, and above 8 bits the bytes of an element. Strings are handles of 8."""
    number = _ORDER.index(dtype)
    return (8 if dtype == dt.string else dtype.numpy.itemsize) << 8 | number


_ORDER = (
    dt.f16, dt.bf16, dt.f32, dt.f64, dt.i8, dt.i16, dt.i32, dt.i64, dt.u8, dt.u16, dt.u32, dt.u64, dt.boolean, dt.string,
    *(t for t in dt.ALL if t in dt.STORAGE or t.kind == "complex"),
)  # fmt: skip


def dtype_of_code(code: int) -> dt.DType:
    """The inverse of `element_code`."""
    return _ORDER[code & 255]


def flatten(block: Block, assumptions: Sequence[Assumption]) -> Table:
    """The table of a block. `assumptions` are checked as soon as their symbols have values. Raises UnsupportedError for
    expressions that are too deep."""
    return flatten_all([(block, assumptions)])


def flatten_all(readings: Sequence[tuple[Block, Sequence[Assumption]]], told: Sequence[str] = ("",)) -> Table:
    """The table of a model that was read for several sets of numbers: the blocks one behind the other, each entered anew by
    a run for whose numbers the one before was not read. `told` says in words what each was read for."""
    graph = readings[0][0].graph
    limits = current()
    table = Table([(n.name, n.type) for n in graph.inputs], memory=limits.memory, trips=limits.trips, told=list(told))
    table.values = len(graph.inputs) + len(graph.outputs)
    table.outputs = [(name, v.type, len(graph.inputs) + i) for i, (name, v) in enumerate(graph.outputs)]
    shared = _Shared(table)
    for block, assumptions in readings:
        table.entries.append(len(table.instructions))
        _Flattening(shared, block, assumptions)
    table.strings = list(shared.strings)
    return table


@dataclass
class _Shared:
    """What the blocks of one table have in common."""

    table: Table
    constants: dict[Any, int] = field(default_factory=dict)
    strings: dict[str, int] = field(default_factory=lambda: {"": 0})


class _Flattening:
    def __init__(self, shared: _Shared, block: Block, assumptions: Sequence[Assumption]):
        self.table, self.constants, self.strings = shared.table, shared.constants, shared.strings
        self.registers: dict[Value, int] = {}
        self.symbols: dict[str, int] = {}
        self.told: set[str] = set()
        self.assumed: dict[str, list[Assumption]] = {}
        self.node: Node | None = None
        for assumption in assumptions:
            for name in assumption.dim.symbols():
                self.assumed.setdefault(name, []).append(assumption)
        inputs = list(range(len(block.graph.inputs)))
        self.owned = set(inputs)
        self.fitting(block)
        self.moves([reg for _, _, reg in self.table.outputs], self.block(block, inputs), ())
        self.emit("end")

    # --- parts of instructions

    def emit(self, op: str, *words: Word) -> None:
        if self.node is not None:
            self.table.nodes[self.node.name] = self.node
        self.table.instructions.append(Instruction(op, self.node.name if self.node is not None else "", words))

    def place(self, label: Label) -> None:
        label.at = len(self.table.instructions)

    def register(self) -> int:
        self.table.values += 1
        return self.table.values - 1

    def number(self, name: str = "") -> int:
        self.table.numbers.append(name)
        return len(self.table.numbers) - 1

    def symbol(self, name: str) -> int:
        """The number register of a symbol."""
        if name not in self.symbols:
            self.symbols[name] = self.number(name)
        return self.symbols[name]

    def expression(self, dim: Dim) -> list[int]:
        """The tokens of a dimension."""
        tokens, depth = _tokens(dim, self.symbol)
        if depth > DEEPEST:
            raise UnsupportedError(f"the size {dim} is too deep an expression", node=self.node.name if self.node else None)
        return [len(tokens) // 2, *tokens]

    # --- values

    def operand(self, value: Value | None, spare: list[int]) -> int:
        """The register of a value. One that is known from symbols is computed here, in a register that goes to `spare`."""
        if value is None:
            return NONE
        if value in self.registers:
            return self.registers[value]
        if value.weight is not None:
            return self.constant(value.type, ("weight", value.weight.digest), lambda: value.weight.array)
        known = value.known
        if known is None:
            raise UnsupportedError(f"{value.name} has no value here")
        if known.dtype != object or value.type.dtype == dt.string:
            array = known if value.type.dtype == dt.string else known.astype(value.type.dtype.numpy)
            return self.constant(value.type, None, lambda: array)
        reg = self.register()
        spare.append(reg)
        elements = [token for x in known.reshape(-1).tolist() for token in self.expression(x)]
        self.emit("known", reg, element_code(value.type.dtype), known.ndim, *known.shape, *elements)
        return reg

    def constant(self, type_: TensorType, key: Any, make: Any) -> int:
        """The register of a constant; equal ones have one."""
        array = make() if key is None else None
        if array is not None:
            content = tuple(array.reshape(-1).tolist()) if array.dtype == object else array.tobytes()
            key = (str(type_.dtype), array.shape, content)
        if key not in self.constants:
            array = np.asarray(make() if array is None else array)
            if type_.dtype == dt.string:
                handles = [self.strings.setdefault(str(s), len(self.strings)) for s in array.reshape(-1)]
                array = np.asarray(handles, np.int64).reshape(array.shape)
            reg = self.constants[key] = self.register()
            self.table.constants.append((reg, type_.dtype, array))
        return self.constants[key]

    def release(self, registers: Iterable[int]) -> None:
        found = [reg for reg in registers if reg in self.owned]
        if found:
            self.emit("release", len(found), *found)

    def moves(self, targets: Sequence[int], sources: Sequence[int], kept: Iterable[int]) -> None:
        """Values of registers into others, all at once. Sources that nothing reads afterwards lose theirs: those that are
        owned, but for `kept`."""
        last = {source: i for i, source in enumerate(sources)}
        kept = set(kept)
        rows = [
            word
            for i, (target, source) in enumerate(zip(targets, sources, strict=True))
            for word in (target, source, int(source in self.owned and source not in kept and last[source] == i))
        ]
        if rows:
            self.emit("moves", len(targets), *rows)

    # --- numbers

    def fitting(self, block: Block) -> None:
        """Checks that the inputs have the extents that their types say."""
        defined = {(number, axis): name for number, axis, name in block.defines}
        for (number, axis), name in defined.items():
            self.emit("extent", self.symbol(name), number, axis)
        for number, node in enumerate(block.graph.inputs):
            self.node = node
            for axis, d in enumerate(node.type.shape if isinstance(node.type, TensorType) else ()):
                if (number, axis) not in defined:
                    self.emit("fits", number, axis, *self.expression(d))
        self.node = None

    def define(self, definitions: Iterable[tuple[int, int, str]], registers: Sequence[int]) -> None:
        """Gives symbols their values, and checks what was assumed of them."""
        names = []
        for number, axis, name in definitions:
            names.append(name)
            self.emit("extent", self.symbol(name), registers[number], axis)
        self.checks(names)

    def checks(self, names: Sequence[str]) -> None:
        self.told |= set(names)
        for assumption in dict.fromkeys(a for name in names for a in self.assumed.get(name, ())):
            if not assumption.dim.symbols() <= self.told:
                continue  # those of the trip before are of no use
            symbols = [self.symbol(name) for name in sorted(assumption.dim.symbols())]
            relation = ("== 0", "!= 0", ">= 0", "< 0").index(assumption.relation)
            self.emit("check", str(assumption), relation, len(symbols), *symbols, *self.expression(assumption.dim))

    # --- blocks

    def block(self, block: Block, inputs: Sequence[int], borrowed: Iterable[int] = ()) -> list[int]:
        """Writes a block out; the registers of its outputs. `borrowed` are those that others read behind it."""
        borrowed = set(borrowed)
        self.registers |= dict(zip((n.output for n in block.graph.inputs), inputs, strict=True))
        self.define(block.defines, inputs)
        around = self.node
        for step, dead in zip(block.steps, block.dead, strict=True):
            spare: list[int] = []
            if isinstance(step, Program):
                self.program(step, spare)
            else:
                self.node = step.node
                self.staged(step, spare, {self.registers[v] for v in dead if v in self.registers} - borrowed)
            self.owned |= set(spare)
            last = [self.registers[v] for v in dead if v in self.registers]
            self.release(dict.fromkeys([*spare, *(reg for reg in last if reg not in borrowed)]))
            self.node = around
        spare = []
        found = [self.operand(v, spare) for _, v in block.graph.outputs]
        self.owned |= set(spare)
        return found

    def results(self, values: Sequence[Value]) -> list[int]:
        """New registers of results."""
        found = [self.register() for _ in values]
        self.registers |= dict(zip(values, found, strict=True))
        self.owned |= set(found)
        return found

    def program(self, step: Program, spare: list[int]) -> None:
        given = [(self.operand(v, spare), v.type.rank) for v in step.inputs]
        made = self.results(step.outputs)
        outputs = [(reg, element_code(v.type.dtype), v.type.rank) for reg, v in zip(made, step.outputs, strict=True)]
        sizes = [self.symbol(name) for name in step.sizes]
        self.emit(
            "call", len(self.table.programs), len(given), len(sizes), len(outputs), *(w for row in given for w in row),
            *sizes, *(w for row in outputs for w in row),
        )  # fmt: skip
        self.table.programs.append(step)

    def staged(self, step: Staged, spare: list[int], dying: set[int]) -> None:
        node, op = step.node, step.node.op
        if isinstance(op, Extents):
            return  # known wherever it is read
        given = [self.operand(v, spare) for v in node.inputs]
        if isinstance(op, If):
            made = self.branches(step, given)
        elif isinstance(op, Loop):
            made = self.loop(step, given)
        elif isinstance(op, Measure):
            rows = [(self.symbol(n), int(isinstance(d, int)), d if isinstance(d, int) else 0)
                    for n, d in zip(op.names, op.dims, strict=True)]  # fmt: skip
            self.emit("measure", given[0], len(rows), *(w for row in rows for w in row))
            self.checks(op.names)
            made = self.results(node.outputs)
            self.moves(made, given, given)
        elif (native := native_step(node)) is not None:
            made = self.results(node.outputs)
            mine = [reg in dying & self.owned and given.count(reg) == 1 for reg in given[:62]]
            mask = sum(1 << i for i, dies in enumerate(mine) if dies)
            given += [self.constant(of_array(array), None, partial(np.asarray, array)) for array in native.constants]
            head = mask, len(given), len(made), len(native.parameters)
            told = (element_code(p) if isinstance(p, dt.DType) else p for p in native.parameters)
            self.emit("step", StepName(native.name), *head, *given, *made, *told)
        else:
            made = self.results(node.outputs)
            self.emit("host", len(self.table.host_steps), len(given), len(made), *given, *made)
            self.table.host_steps.append(step)
        self.define(step.defines, made)

    def branches(self, step: Staged, given: Sequence[int]) -> list[int]:
        op, node = step.node.op, step.node
        assert isinstance(op, If)
        own, captures = op.split(given)
        truth, other, end = self.number(), Label(), Label()
        made = [self.register() for _ in node.outputs]
        self.emit("truth", truth, own[0])
        self.emit("unless", truth, other)
        for region, captured in zip(step.regions, captures, strict=True):
            told = set(self.told)
            self.moves(made, self.block(region, captured, captured), captured)
            self.told = told
            if region is step.regions[0]:
                self.emit("jump", end)
                self.place(other)
        self.place(end)
        self.registers |= dict(zip(node.outputs, made, strict=True))
        self.owned |= set(made)
        return made

    def loop(self, step: Staged, given: Sequence[int]) -> list[int]:
        op, node = step.node.op, step.node
        assert isinstance(op, Loop)
        check_trips(node, self.table.trips)
        own, (captures,) = op.split(given)
        limit, condition, *rest = own
        first, scanned = rest[: op.carried], rest[op.carried :]
        trip, trips, going, again, behind = self.number(), self.number(), self.number(), Label(), Label()
        axes = [NONE if axis is None else axis for axis in op.scan_axes]
        self.emit("trips", trip, trips, limit, len(scanned), *(w for row in zip(scanned, axes, strict=True) for w in row))
        carried = [self.register() for _ in first]
        lists = [self.register() for _ in op.collect_axes]
        self.moves(carried, first, first)
        for reg in lists:
            self.emit("list", reg)
        if condition != NONE:
            self.emit("truth", going, condition)
            self.emit("unless", going, behind)
        self.place(again)
        self.emit("trip", trip, trips, behind)
        told = set(self.told)
        head = []
        if op.counted:
            head = [self.register(), self.constant(TensorType(dt.boolean, ()), None, lambda: np.asarray(True))]
            self.emit("number", head[0], trip)
        slices = [self.register() for _ in scanned]
        for reg, source, axis, backward in zip(slices, scanned, axes, op.scan_backward, strict=True):
            self.emit("slice", reg, source, axis, trip, trips, int(backward))
        self.owned |= {*head[:1], *carried, *slices}
        results = self.block(step.regions[0], [*head, *carried, *slices, *captures], captures)
        ends = list(results)
        if op.counted:
            self.emit("truth", going, results[0])
            results = results[1:]
        for reg, part in zip(lists, results[op.carried :], strict=True):
            self.emit("collect", reg, part)
        self.moves(carried, results[: op.carried], captures)
        self.release(dict.fromkeys(reg for reg in ends if reg not in (*captures, *carried, *results[: op.carried])))
        if op.counted:
            self.emit("unless", going, behind)
        self.emit("next", trip, again)
        self.told = told
        self.place(behind)
        made = [self.register() for _ in node.outputs]
        self.moves(made[: op.carried], carried, ())
        for reg, source, along, backward, type_ in zip(
            made[op.carried :], lists, op.collect_axes, op.collect_backward, node.types[op.carried :], strict=True
        ):
            if along is None:
                if backward:
                    self.emit("reverse", source)
                self.moves([reg], [source], ())
                continue
            assert isinstance(type_, TensorType)
            extents = [w for at, d in enumerate(type_.shape) for w in self.expression(self.empty(d, at == along))]
            self.emit("stack", reg, source, along, int(backward), element_code(type_.dtype), type_.rank, *extents)
        left = [*lists, *slices, *head[:1], *carried]
        self.owned |= set(lists)
        self.release(left)
        self.registers |= dict(zip(node.outputs, made, strict=True))
        self.owned |= set(made)
        return made

    def empty(self, d: Dim, collected: bool) -> Dim:
        """An extent of what a loop collects in no trips: 0 where only a trip would have told it."""
        if collected or (isinstance(d, Sym) and not d.symbols() <= self.told):
            return 0
        return d


def of_array(array: Array) -> TensorType:
    """The type of a constant."""
    return TensorType(dt.of_numpy(array.dtype), array.shape)


def check_trips(node: Node, most: int) -> None:
    """Raises LimitError for a loop whose number of trips is a constant above `most`, and which no condition ends before."""
    limit, condition = node.inputs[:2]
    if limit is None or limit.weight is None or not isinstance(node.op, Loop) or not node.op.counted:
        return

    def always(value: Value | None) -> bool:
        return value is None or (value.weight is not None and bool(value.weight.array.all()))

    body, trips = node.regions[0], int(limit.weight.array.reshape(-1)[0])
    goes_on = body.outputs[0][1]
    while isinstance(goes_on.node.op, Identity) and goes_on.node.inputs[0] is not None:
        goes_on = goes_on.node.inputs[0]
    if trips > most and always(condition) and (goes_on == body.inputs[1].output or always(goes_on)):
        raise LimitError(
            f"the loop makes {trips} trips, the limit is {most}", node=node.name, location=node.location,
            hint=raising("trips", trips),
        )  # fmt: skip


class StepName(str):
    """The name of a step, which is written as its number."""


def _tokens(dim: Dim, number: Any) -> tuple[list[int], int]:
    """The tokens (kind, value) of a dimension and how deep the stack gets."""
    if not isinstance(dim, Sym):
        return [0, int(dim)], 1
    found: list[int] = []
    deepest = 0
    for at, (term, coefficient) in enumerate(dim.terms):
        factors: list[tuple[list[int], int]] = [([0, coefficient], 1)] if coefficient != 1 or not term else []
        for atom in term:
            if isinstance(atom, str):
                factors.append(([1, number(atom)], 1))
            else:
                inner, depth = _tokens(atom.numerator, number)
                factors.append(([*inner, 4, atom.divisor], depth))
        for k, (tokens, depth) in enumerate(factors):
            found += tokens
            deepest = max(deepest, depth + (k > 0) + (at > 0))
            if k > 0:
                found += [3, 0]
        if at > 0:
            found += [2, 0]
    return found, deepest

"""Random ONNX programs with regions, sequences, optionals, and extents that only running tells; all from one seed.

Values are drawn by kind, so that every program is valid for all rows that its inputs may have:

    table     f32[rows, COLUMNS]; `rows` is a tag: tables with one tag have as many rows
    row       f32[COLUMNS]              number    f32[]
    count     i64[], small and not negative        flag    bool[]
    tables    a sequence of tables      maybe     an optional table

A *block* is a list of statements in a scope that sees what is around it: the model's own, a branch of an If, the body of a
Loop, Scan or SequenceMap. Names are unique in the model.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

COLUMNS = 3
OPSET = 18
DEEPEST = 3
"""Regions around one another."""

ANY = "?"
"""The tag of a table whose rows nothing else has."""


@dataclass(frozen=True)
class Value:
    """A name of the program. `rows` is a table's tag; `filled` says that a sequence has elements, an optional a value."""

    name: str
    kind: str
    rows: str = ""
    filled: bool = False


@dataclass
class Block:
    """Statements that are drawn, and the values that they may read."""

    drawn: Drawn
    outer: list[Value]
    depth: int
    nodes: list[Any] = field(default_factory=list)
    own: list[Value] = field(default_factory=list)

    @property
    def rng(self) -> random.Random:
        return self.drawn.rng

    def values(self, kind: str) -> list[Value]:
        """What may be read of a kind; values of the block itself count twice."""
        return [v for v in (*self.outer, *self.own, *self.own) if v.kind == kind]

    def op(self, op_type: str, *inputs: str, outputs: int = 1, **attributes: Any) -> list[str]:
        """Adds a node; the names of its results."""
        names = [self.drawn.name(op_type) for _ in range(outputs)]
        self.nodes.append(helper.make_node(op_type, list(inputs), names, self.drawn.name("n"), **attributes))
        return names

    def one(self, op_type: str, *inputs: str, **attributes: Any) -> str:
        """Adds a node with one result."""
        return self.op(op_type, *inputs, **attributes)[0]

    def number(self, x: Any, dtype: Any = np.float32) -> str:
        """A constant of the block, or an initializer of the model."""
        array = np.asarray(x, dtype)
        if self.rng.random() < 0.5:
            return self.drawn.weight(array)
        return self.one("Constant", value=numpy_helper.from_array(array))

    def keep(self, name: str, kind: str, rows: str = "", filled: bool = False) -> Value:
        """Makes a name a value that later statements may read."""
        value = Value(name, kind, self.drawn.name("r") if rows == ANY else rows, filled)
        self.own.append(value)
        return value

    def pick(self, kind: str, rows: str = "") -> Value:
        """A value of a kind, made where there is none; `rows` asks for a tag. Raises Nothing."""
        found = [v for v in self.values(kind) if not rows or v.rows == rows]
        if found:
            return self.rng.choice(found)
        if kind in MAKERS and not rows:
            return MAKERS[kind](self)
        raise Nothing


class Nothing(Exception):
    """There is no value that a statement needs."""


@dataclass
class Drawn:
    """A program while it is drawn."""

    rng: random.Random
    weights: list[Any] = field(default_factory=list)
    counter: int = 0

    def name(self, word: str) -> str:
        self.counter += 1
        return f"{word.lower()}{self.counter}"

    def weight(self, array: Any) -> str:
        name = self.name("w")
        self.weights.append(numpy_helper.from_array(array, name))
        return name


# -- values of a kind --------------------------------------------------------------------------------------------------


def make_number(b: Block) -> Value:
    table = b.pick("table")
    total = b.one("ReduceSum", table.name, keepdims=0)
    return b.keep(b.one("Tanh", total), "number")


def make_count(b: Block) -> Value:
    """The rows of a table, or how many of its numbers are above something, modulo a small number."""
    table = b.pick("table")
    if b.rng.random() < 0.5:
        rows = b.one("Gather", b.one("Shape", table.name), b.number(0, np.int64), axis=0)
    else:
        above = b.one("Cast", b.one("Greater", table.name, b.number(b.rng.uniform(-1, 1))), to=T.INT64)
        rows = b.one("ReduceSum", above, keepdims=0)
    return b.keep(b.one("Mod", rows, b.number(b.rng.choice((2, 3, 4)), np.int64)), "count")


def make_flag(b: Block) -> Value:
    if b.rng.random() < 0.5:
        return b.keep(b.one("Greater", b.pick("number").name, b.number(b.rng.uniform(-0.5, 0.5))), "flag")
    return b.keep(b.one("Less", b.pick("count").name, b.number(b.rng.choice((1, 2, 3)), np.int64)), "flag")


def make_row(b: Block) -> Value:
    table = b.pick("table")
    axes = b.number([0], np.int64)
    return b.keep(b.one("Tanh", b.one("ReduceSum", table.name, axes, keepdims=0)), "row")


def make_tables(b: Block) -> Value:
    members = [b.pick("table").name for _ in range(b.rng.randint(1, 3))]
    return b.keep(b.one("SequenceConstruct", *members), "tables", filled=True)


def make_maybe(b: Block) -> Value:
    return b.keep(b.one("Optional", b.pick("table").name), "maybe", filled=True)


MAKERS: dict[str, Callable[[Block], Value]] = {
    "number": make_number, "count": make_count, "flag": make_flag, "row": make_row, "tables": make_tables,
    "maybe": make_maybe,
}  # fmt: skip


# -- statements -----------------------------------------------------------------------------------------------------------


def unary(b: Block) -> None:
    table = b.pick("table")
    op = b.rng.choice(("Relu", "Neg", "Tanh", "Abs", "Sigmoid", "Sin", "HardSwish"))
    b.keep(b.one(op, table.name), "table", table.rows)


def binary(b: Block) -> None:
    """With a table of as many rows, a row, or a number."""
    table = b.pick("table")
    other = b.rng.choice(("table", "row", "number", "const"))
    name = b.number(b.rng.uniform(-1, 1)) if other == "const" else b.pick(other, table.rows * (other == "table")).name
    operands = [table.name, name]
    if b.rng.random() < 0.5:
        operands.reverse()
    b.keep(b.one(b.rng.choice(("Add", "Mul", "Sub", "Max", "Min")), *operands), "table", table.rows)


def choose(b: Block) -> None:
    table = b.pick("table")
    mask = b.one("Greater", table.name, b.number(b.rng.uniform(-0.5, 0.5)))
    b.keep(b.one("Where", mask, table.name, b.pick("row").name), "table", table.rows)


def product(b: Block) -> None:
    table = b.pick("table")
    weight = b.number(np.random.default_rng(b.rng.randrange(1 << 30)).uniform(-0.6, 0.6, (COLUMNS, COLUMNS)))
    b.keep(b.one("MatMul", table.name, weight), "table", table.rows)


def join(b: Block) -> None:
    b.keep(b.one("Concat", b.pick("table").name, b.pick("table").name, axis=0), "table", ANY)


def cut(b: Block) -> None:
    """Rows from a computed position on, or up to it; forwards or backwards."""
    table = b.pick("table")
    at = b.one("Unsqueeze", b.pick("count").name, b.number([0], np.int64))
    axes = b.number([0], np.int64)
    if b.rng.random() < 0.3:
        steps = b.number([-1], np.int64)
        name = b.one("Slice", table.name, b.number([-1], np.int64), b.one("Neg", at), axes, steps)
    elif b.rng.random() < 0.5:
        name = b.one("Slice", table.name, at, b.number([1 << 40], np.int64), axes)
    else:
        name = b.one("Slice", table.name, b.number([0], np.int64), at, axes)
    b.keep(name, "table", ANY)


def compress(b: Block) -> None:
    """The rows whose sum is above something."""
    table = b.pick("table")
    sums = b.one("ReduceSum", table.name, b.number([1], np.int64), keepdims=0)
    mask = b.one("Greater", sums, b.number(b.rng.uniform(-1, 1)))
    if b.rng.random() < 0.5:
        b.keep(b.one("Compress", table.name, mask, axis=0), "table", ANY)
    else:
        where = b.one("Squeeze", b.one("NonZero", mask), b.number([0], np.int64))
        b.keep(b.one("Gather", table.name, where, axis=0), "table", ANY)


def reshape(b: Block) -> None:
    """Through a vector, by a shape that is computed."""
    table = b.pick("table")
    flat = b.one("Reshape", table.name, b.number([-1], np.int64))
    shape = b.one("Concat", b.number([-1], np.int64), b.number([COLUMNS], np.int64), axis=0)
    if b.rng.random() < 0.5:
        shape = b.one("Shape", table.name)
    b.keep(b.one("Reshape", b.one("Neg", flat), shape), "table", table.rows)


def tile(b: Block) -> None:
    times = b.one("Add", b.one("Unsqueeze", b.pick("count").name, b.number([0], np.int64)), b.number([1], np.int64))
    repeats = b.one("Concat", b.one("Min", times, b.number([2], np.int64)), b.number([1], np.int64), axis=0)
    b.keep(b.one("Tile", b.pick("table").name, repeats), "table", ANY)


def expand(b: Block) -> None:
    like = b.pick("table")
    row = b.one("Unsqueeze", b.pick("row").name, b.number([0], np.int64))
    b.keep(b.one("Expand", row, b.one("Shape", like.name)), "table", like.rows)


def pad(b: Block) -> None:
    before = b.one("Unsqueeze", b.pick("count").name, b.number([0], np.int64))
    pads = b.one("Concat", before, b.number([0], np.int64), b.number([b.rng.choice((0, 1))], np.int64),
                 b.number([0], np.int64), axis=0)  # fmt: skip
    b.keep(b.one("Pad", b.pick("table").name, pads, b.number(0.5)), "table", ANY)


def accumulate(b: Block) -> None:
    table = b.pick("table")
    b.keep(b.one("Tanh", b.one("CumSum", table.name, b.number(0, np.int64))), "table", table.rows)


def largest(b: Block) -> None:
    """The largest rows by their first column: as many as there are, or fewer."""
    table = b.pick("table")
    rows = b.one("Gather", b.one("Shape", table.name), b.number([0], np.int64), axis=0)
    k = b.one("Min", rows, b.number([b.rng.choice((1, 2, 5))], np.int64))
    values, _ = b.op("TopK", table.name, k, outputs=2, axis=0)
    b.keep(values, "table", ANY)


def unique(b: Block) -> None:
    """Signs are unique rows soon."""
    table = b.pick("table")
    signs = b.one("Sign", b.one("Add", table.name, b.number(0.25)))
    b.keep(b.one("Unique", signs, axis=0, sorted=1), "table", ANY)


def counting(b: Block) -> None:
    """Range to a computed end, as a column that is added to a row."""
    steps = b.one("Range", b.number(0, np.int64), b.one("Add", b.pick("count").name, b.number(1, np.int64)),
                  b.number(1, np.int64))  # fmt: skip
    column = b.one("Unsqueeze", b.one("Cast", steps, to=T.FLOAT), b.number([1], np.int64))
    b.keep(b.one("Sub", b.one("Sin", column), b.pick("row").name), "table", ANY)


def filled(b: Block) -> None:
    """ConstantOfShape of a computed shape, plus a row."""
    count = b.one("Unsqueeze", b.pick("count").name, b.number([0], np.int64))
    shape = b.one("Concat", count, b.number([COLUMNS], np.int64), axis=0)
    zeros = b.one("ConstantOfShape", shape, value=numpy_helper.from_array(np.asarray([0.5], np.float32)))
    b.keep(b.one("Add", zeros, b.pick("row").name), "table", ANY)


# -- sequences and optionals -----------------------------------------------------------------------------------------------


def split(b: Block) -> None:
    """A table cut into parts of one or two rows; a row is there in any case."""
    row = b.one("Unsqueeze", b.pick("row").name, b.number([0], np.int64))
    whole = b.one("Concat", row, b.pick("table").name, axis=0)
    name = b.one("SplitToSequence", whole, b.number(b.rng.choice((1, 2)), np.int64), axis=0)
    b.keep(name, "tables", filled=True)


def insert(b: Block) -> None:
    tables = b.pick("tables")
    where = [b.number(0, np.int64)] if b.rng.random() < 0.5 else []
    b.keep(b.one("SequenceInsert", tables.name, b.pick("table").name, *where), "tables", filled=True)


def taken(b: Block) -> None:
    tables = b.pick("tables")
    if not tables.filled:
        raise Nothing
    b.keep(b.one("SequenceAt", tables.name, b.number(b.rng.choice((0, -1)), np.int64)), "table", ANY)


def erased(b: Block) -> None:
    tables = b.pick("tables")
    if not tables.filled:
        raise Nothing
    b.keep(b.one("SequenceErase", tables.name), "tables")


def joined(b: Block) -> None:
    tables = b.pick("tables")
    if not tables.filled:
        raise Nothing
    b.keep(b.one("ConcatFromSequence", tables.name, axis=0), "table", ANY)


def length(b: Block) -> None:
    name = b.one("SequenceLength", b.pick("tables").name)
    b.keep(b.one("Mod", name, b.number(4, np.int64)), "count")


def unwrapped(b: Block) -> None:
    maybe = b.pick("maybe")
    if not maybe.filled:
        raise Nothing
    b.keep(b.one("OptionalGetElement", maybe.name), "table", ANY)


def asked(b: Block) -> None:
    b.keep(b.one("OptionalHasElement", b.pick("maybe").name), "flag")


# -- regions -------------------------------------------------------------------------------------------------------------


def inner(b: Block, parameters: list[Value], statements: int) -> Block:
    """A block of a region."""
    found = Block(b.drawn, [*b.outer, *b.own], b.depth + 1)
    found.own = list(parameters)
    grow(found, statements)
    return found


def info(value: Value) -> Any:
    """A value as a region or the model declares it."""
    table = [None, COLUMNS]
    if value.kind == "tables":
        return helper.make_tensor_sequence_value_info(value.name, T.FLOAT, table)
    if value.kind == "maybe":
        tensor = helper.make_tensor_type_proto(T.FLOAT, table)
        return helper.make_value_info(value.name, helper.make_optional_type_proto(tensor))
    kinds = {"count": T.INT64, "flag": T.BOOL}
    shape = {"table": table, "row": [COLUMNS]}.get(value.kind, [])
    return helper.make_tensor_value_info(value.name, kinds.get(value.kind, T.FLOAT), shape)


def graph_of(b: Block, inputs: list[Value], outputs: list[Value]) -> Any:
    """A region. Outputs that are no results of its own nodes pass through an Identity."""
    made = {name for node in b.nodes for name in node.output}
    leaving: list[Value] = []
    for value in outputs:
        if value.name not in made or value.name in [v.name for v in leaving]:
            value = Value(b.one("Identity", value.name), value.kind)
        leaving.append(value)
    return helper.make_graph(b.nodes, b.drawn.name("g"), [info(v) for v in inputs], [info(v) for v in leaving])


def branch(b: Block) -> None:
    kinds = [b.rng.choice(("table", "table", "row", "number", "count", "tables")) for _ in range(b.rng.randint(1, 2))]
    flag = b.pick("flag")
    graphs, found = [], []
    for _ in range(2):
        taken_ = inner(b, [], b.rng.randint(0, 3))
        results = [taken_.pick(kind) for kind in kinds]
        graphs.append(graph_of(taken_, [], results))
        found.append(results)
    names = b.op("If", flag.name, outputs=len(kinds), then_branch=graphs[0], else_branch=graphs[1])
    for name, kind, *both in zip(names, kinds, *found):
        same = kind == "table" and both[0].rows == both[1].rows and any(v.rows == both[0].rows for v in (*b.outer, *b.own))
        b.keep(name, kind, both[0].rows if same else ANY * (kind == "table"), all(v.filled for v in both))


def loop(b: Block) -> None:
    """Carried values whose rows may change; parts of a number, a row, or a table that every trip has as it is."""
    first = [b.pick(b.rng.choice(("table", "table", "row", "number", "tables"))) for _ in range(b.rng.randint(1, 3))]
    trip, going = Value(b.drawn.name("i"), "index"), Value(b.drawn.name("c"), "going")
    carried = [Value(b.drawn.name("v"), v.kind, b.drawn.name("r") if v.kind == "table" else "", v.filled) for v in first]
    body = inner(b, carried, b.rng.randint(1, 4))
    count = body.keep(body.one("Mod", trip.name, body.number(3, np.int64)), "count")
    if b.rng.random() < 0.5:
        grow(body, 1)
    after = [body.pick(v.kind) for v in carried]
    after = [_limited(body, _filled(body, v) if old.filled else v) for v, old in zip(after, carried)]
    parts = [body.pick(b.rng.choice(("number", "row", "count"))) for _ in range(b.rng.randint(0, 2))]
    ends = b.rng.random() < 0.4
    on = body.one("Less", trip.name, body.number(b.rng.randint(0, 3), np.int64)) if ends else going.name
    inputs = [Value(trip.name, "count"), Value(going.name, "flag"), *carried]
    graph = graph_of(body, inputs, [Value(on, "flag"), *after, *parts])
    limit = b.pick("count").name if b.rng.random() < 0.7 else b.number(b.rng.randint(0, 3), np.int64)
    start = b.pick("flag").name if b.rng.random() < 0.2 else ""
    names = b.op("Loop", limit, start, *(v.name for v in first), outputs=len(first) + len(parts), body=graph)
    assert count is not None
    for name, old in zip(names, carried):
        b.keep(name, old.kind, ANY * (old.kind == "table"), old.filled)
    for name, part in zip(names[len(first) :], parts):
        if part.kind == "row":
            b.keep(b.one("Reshape", name, b.number([-1, COLUMNS], np.int64)), "table", ANY)
        elif part.kind == "number":
            b.keep(b.one("Tanh", b.one("ReduceSum", name, keepdims=0)), "number")
        else:
            b.keep(b.one("Mod", b.one("ReduceSum", name, keepdims=0), b.number(4, np.int64)), "count")


def _filled(b: Block, value: Value) -> Value:
    """A sequence that has elements."""
    if value.filled:
        return value
    return Value(b.one("SequenceInsert", value.name, b.pick("table").name), value.kind, "", True)


def _limited(b: Block, value: Value) -> Value:
    """A table of at most 24 rows, so that trips do not double them without end; a sequence is emptied of its last."""
    if value.kind != "table":
        return value
    name = b.one("Slice", value.name, b.number([0], np.int64), b.number([24], np.int64), b.number([0], np.int64))
    return Value(name, "table", value.rows)


def scan(b: Block) -> None:
    """Over the rows of a table, one way or the other: a row is carried, rows and numbers are collected."""
    table, start = b.pick("table"), b.pick("row")
    state, piece = Value(b.drawn.name("v"), "row"), Value(b.drawn.name("s"), "row")
    body = inner(b, [state, piece], b.rng.randint(0, 2))
    mixed = body.one("Tanh", body.one("Add", state.name, piece.name))
    body.keep(mixed, "row")
    after, part = body.pick("row"), body.pick(b.rng.choice(("row", "number")))
    graph = graph_of(body, [state, piece], [after, part])
    back = {key: [b.rng.choice((0, 1))] for key in ("scan_input_directions", "scan_output_directions")}
    last, parts = b.op("Scan", start.name, table.name, outputs=2, body=graph, num_scan_inputs=1, **back)
    b.keep(last, "row")
    if part.kind == "row":
        b.keep(parts, "table", table.rows)
    else:
        b.keep(b.one("Tanh", b.one("ReduceSum", parts, keepdims=0)), "number")


def mapped(b: Block) -> None:
    tables = b.pick("tables")
    element = Value(b.drawn.name("e"), "table", b.drawn.name("r"))
    more = [b.pick("row")] if b.rng.random() < 0.5 else []
    extra = [Value(b.drawn.name("x"), v.kind) for v in more]
    body = inner(b, [element, *extra], b.rng.randint(1, 3))
    result = body.pick("table")
    graph = graph_of(body, [element, *extra], [result])
    names = b.op("SequenceMap", tables.name, *(v.name for v in more), body=graph)
    b.keep(names[0], "tables", filled=tables.filled)


STATEMENTS: dict[Callable[[Block], None], float] = {
    unary: 2, binary: 3, choose: 1, product: 1, join: 1.5, cut: 1.5, compress: 1.5, reshape: 1, tile: 1, expand: 1, pad: 1,
    accumulate: 0.7, largest: 0.7, unique: 0.5, counting: 0.7, filled: 0.7, split: 1, insert: 1, taken: 1, erased: 0.6,
    joined: 1.2, length: 0.5, unwrapped: 0.6, asked: 0.3,
}  # fmt: skip
REGIONS: dict[Callable[[Block], None], float] = {branch: 2.5, loop: 3, scan: 1.2, mapped: 1.2}


def grow(b: Block, statements: int) -> None:
    """Draws statements into a block."""
    for _ in range(statements):
        table = STATEMENTS | (REGIONS if b.depth < DEEPEST else {})
        draw = b.rng.choices(list(table), list(table.values()))[0]
        nodes, own = len(b.nodes), len(b.own)
        try:
            draw(b)
        except Nothing:
            del b.nodes[nodes:], b.own[own:]


def program(seed: int) -> tuple[onnx.ModelProto, list[dict[str, Any]]]:
    """The model of a seed, and three sets of inputs, with other rows and numbers each."""
    rng = random.Random(f"programs/{seed}")
    drawn = Drawn(rng)
    tables = [Value(f"x{i}", "table", f"rows{i}") for i in range(rng.randint(1, 2))]
    inputs = [*tables, Value("k", "count"), Value("t", "number")][: len(tables) + rng.randint(0, 2)]
    b = Block(drawn, [], 0)
    b.own = list(inputs)
    grow(b, rng.randint(2, 7))
    while not any(node.op_type in ("If", "Loop", "Scan", "SequenceMap") for node in b.nodes) and rng.random() < 0.8:
        grow(b, 1)
    made = {name for node in b.nodes for name in node.output}
    leaving = [v for v in b.own if v.name in made and v.kind != "maybe"]
    if not leaving:
        unary(b)
        leaving = [b.own[-1]]
    outputs = leaving[-3:]
    infos = [
        helper.make_tensor_value_info(v.name, T.INT64 if v.kind == "count" else T.FLOAT,
                                      [v.rows, COLUMNS] if v.kind == "table" else []) for v in inputs
    ]  # fmt: skip
    graph = helper.make_graph(b.nodes, "program", infos, [info(v) for v in outputs], drawn.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    numbers = np.random.default_rng(seed)
    runs = []
    for number in range(3):
        feeds: dict[str, Any] = {}
        for v in inputs:
            if v.kind == "table":
                feeds[v.name] = numbers.uniform(-1, 1, (int(numbers.integers(1, 6)), COLUMNS)).astype(np.float32)
            else:
                feeds[v.name] = np.int64(numbers.integers(0, 4)) if v.kind == "count" else np.float32(numbers.uniform(-1, 1))
        runs.append({n: np.asarray(a) for n, a in feeds.items()})
        assert number < 3
    return model, runs

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
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper

from .blocks import ANY, COLUMNS, Block, Drawn, Nothing, Value
from .statements import STATEMENTS, unary

OPSET = 18
DEEPEST = 3
"""Regions around one another."""


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
    for _ in range(3):
        feeds: dict[str, Any] = {}
        for v in inputs:
            if v.kind == "table":
                feeds[v.name] = numbers.uniform(-1, 1, (int(numbers.integers(1, 6)), COLUMNS)).astype(np.float32)
            else:
                feeds[v.name] = np.int64(numbers.integers(0, 4)) if v.kind == "count" else np.float32(numbers.uniform(-1, 1))
        runs.append({n: np.asarray(a) for n, a in feeds.items()})
    return model, runs

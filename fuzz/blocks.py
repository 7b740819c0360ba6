"""Blocks of random ONNX programs (`programs`): values by kind, nodes, and how a value is made where a kind has none."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from onnx import TensorProto as T
from onnx import helper, numpy_helper

COLUMNS = 3
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

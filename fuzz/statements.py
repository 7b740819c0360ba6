"""Statements of random ONNX programs (`programs`) that have no regions: on tables, sequences and optionals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from onnx import TensorProto as T
from onnx import numpy_helper

from .blocks import ANY, COLUMNS, Block, Nothing


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


STATEMENTS: dict[Callable[[Block], None], float] = {
    unary: 2, binary: 3, choose: 1, product: 1, join: 1.5, cut: 1.5, compress: 1.5, reshape: 1, tile: 1, expand: 1, pad: 1,
    accumulate: 0.7, largest: 0.7, unique: 0.5, counting: 0.7, filled: 0.7, split: 1, insert: 1, taken: 1, erased: 0.6,
    joined: 1.2, length: 0.5, unwrapped: 0.6, asked: 0.3,
}  # fmt: skip
"""Statement -> how often it is drawn."""

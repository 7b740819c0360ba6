"""The words of a table (staging/table.py) as the native runtime reads them (source/table.h)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from nncompiler.ir.op import Array
from nncompiler.ir.types import Type, tensor_and_form
from nncompiler.staging.table import Instruction, Label, StepName, Table, Word, element_code

from .runtime_module import source

VERSION = 2

SPARE = 4
"""Registers behind those of the table, for whoever builds sequences in a process."""

_ENUM = re.compile(r"enum \{(.*?)\};", re.DOTALL)


@cache
def numbers(header: str, prefix: str) -> dict[str, int]:
    """The numbers of an enumeration of a header, by what follows the prefix, in small letters."""
    for body in _ENUM.findall(re.sub(r"/\*.*?\*/", "", source(header), flags=re.DOTALL)):
        names = [name.strip() for name in body.split(",") if name.strip()]
        if names[0].startswith(prefix) and "=" not in body:
            return {name.removeprefix(prefix).lower(): i for i, name in enumerate(names)}
    raise KeyError(prefix)


@dataclass
class Encoded:
    """`words` of the table, `texts` that they refer to, and the word at which each instruction begins."""

    words: Array
    texts: bytes
    begins: dict[int, int]


@dataclass
class _Texts:
    data: bytearray = field(default_factory=bytearray)
    places: dict[bytes, int] = field(default_factory=dict)

    def place(self, text: str) -> int:
        data = text.encode("utf-8", "surrogatepass")
        if data not in self.places:
            self.places[data] = len(self.data)
            self.data += data + b"\0"
        return self.places[data]


def encoded(table: Table, offsets: Sequence[int]) -> Encoded:
    """The words of a table whose constants begin at these bytes of the weights."""
    operations, steps, head = numbers("table.h", "NNC_OP_"), numbers("steps.h", "NNC_STEP_"), numbers("table.h", "NNC_HEAD_")
    texts = _Texts()
    places: dict[str, int] = {}
    counts = {
        "version": VERSION, "values": table.values + SPARE, "numbers": len(table.numbers), "callees": len(table.programs),
        "inputs": len(table.inputs), "outputs": len(table.outputs), "constants": len(table.constants),
        "memory": table.memory, "trips": table.trips, "strings": len(table.strings),
        "readings": len(table.entries),
    }  # fmt: skip
    rows: list[int] = []

    def begin(what: str) -> None:
        places[what] = head["size"] + len(rows)

    begin("input_rows")
    for _, type_ in table.inputs:
        rows += _element_rank_form(type_)
    begin("output_rows")
    rows += [reg for _, _, reg in table.outputs]
    begin("constant_rows")
    for (reg, dtype, array), offset in zip(table.constants, offsets, strict=True):
        rows += [reg, element_code(dtype), array.ndim, offset, *array.shape]
    begin("names")
    rows += [texts.place(name) if name else -1 for name in table.numbers]
    begin("string_rows")
    for text in table.strings:
        rows += [texts.place(text), len(text.encode("utf-8", "surrogatepass"))]
    begin("reading_rows")
    begins: dict[int, int] = {}
    at = places["code"] = places["reading_rows"] + 2 * len(table.entries)
    for i, instruction in enumerate(table.instructions):
        begins[i] = at
        at += 2 + len(instruction.words)
    begins[len(table.instructions)] = at
    for entry, told in zip(table.entries, table.told, strict=True):
        rows += [begins[entry], texts.place(told)]

    def word(w: Word) -> int:
        if isinstance(w, Label):
            return begins[w.at]
        if isinstance(w, StepName):
            return steps[w]
        return texts.place(w) if isinstance(w, str) else w

    for instruction in table.instructions:
        length = 2 + len(instruction.words)
        rows += [operations[instruction.op] | length << 16, texts.place(instruction.node), *map(word, instruction.words)]
    places["arguments"], places["extents"] = _most(table.instructions, len(table.inputs))
    places["words"] = head["size"] + len(rows)
    start = [(counts | places)[name] for name in list(head)[: head["size"]]]
    return Encoded(np.asarray([*start, *rows], np.int64), bytes(texts.data), begins)


def _element_rank_form(type_: Type) -> list[int]:
    """Element type, rank and form of an input, the rank 0 where it is not known."""
    tensor, form = tensor_and_form(type_)
    return [-1, 0, form] if tensor is None else [element_code(tensor.dtype), tensor.rank, form]


def _most(instructions: Sequence[Instruction], inputs: int) -> tuple[int, int]:
    """The most operands or results of a call or step, and the most extents of the operands of a call."""
    arguments, extents = inputs, 0
    for instruction in instructions:
        w: Any = instruction.words
        if instruction.op == "call":
            given, sizes, made = w[1:4]
            arguments = max(arguments, given + sizes, made)
            extents = max(extents, sizes + sum(w[5 : 4 + 2 * given : 2]))
        elif instruction.op == "step":
            arguments = max(arguments, w[2], w[3])
    return arguments, extents

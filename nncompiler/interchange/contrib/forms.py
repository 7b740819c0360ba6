"""How rows of com.microsoft are written down."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..rules import MANY, Call, Form, Reader, Results, Row
from ..standard.table import TABLE

DOMAIN = "com.microsoft"

WINDOW = "auto_pad:string dilations:ints group:int kernel_shape:ints pads:ints strides:ints"
"""Attributes of a convolution."""


def row(
    name: str, read: Reader, inputs: tuple[int, int], attributes: str = "", outputs: int = 1, *, ranks: str = "",
    domain: str = DOMAIN, op: Any = None,
) -> Row:  # fmt: skip
    """A row; `attributes` are written name:kind, with spaces between them, those that a node must have name:kind!, integers
    from 1 on name:count. `inputs` are the fewest and the most. `ranks`: a word of digits for each operand, the ranks that it
    may have, or a dash for any."""
    entries = [entry.split(":") for entry in attributes.split()]
    kinds = {key: kind.rstrip("!") for key, kind in entries}
    required = tuple(key for key, kind in entries if kind.endswith("!"))
    counts = tuple(key for key, kind in kinds.items() if kind == "count")
    most = inputs[1] if inputs[1] >= 0 else MANY
    form = Form(
        (inputs[0], most), (1, outputs), kinds | dict.fromkeys(counts, "int"), required, counts,
        tuple(tuple(map(int, word.strip("-"))) for word in ranks.split()),
    )  # fmt: skip
    return Row(name, 1, op, read=read, domain=domain, form=form)


def as_own(name: str, opset: int) -> Reader:
    """Reads a node that means the same as ONNX's own operator at an opset."""

    def read(call: Call) -> Results:
        return TABLE[name].reading(replace(call, op_type=name, opset=opset))

    return read


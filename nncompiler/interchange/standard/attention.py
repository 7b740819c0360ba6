"""Attention as a file has it: Einsum, the terms, Softmax, Einsum."""

from __future__ import annotations

import numpy as np

from ...ops.contraction.attention import KEY, QUERY, Attention
from ..rules import Emit, Row


def write_attention(e: Emit) -> None:
    """In ONNX's operators that every version since 13 has; heads that share keys get copies of them."""
    op = e.op
    assert isinstance(op, Attention)
    q, k, v, y = op.letters
    extents = op.extents([e.shape(i) for i in range(3)])
    named: list[str] = []
    for slot, part in enumerate((q, k, v)):
        name = e.inputs[slot]
        for axis, letter in enumerate(part):
            have, whole = e.shape(slot)[axis], extents[letter]
            if letter in op.heads and isinstance(have, int) and isinstance(whole, int) and have != whole:
                repeated = e.constant(f"heads{slot}{letter}", np.arange(whole) // (whole // have))
                name = e.step(f"repeated{slot}{letter}", "Gather", name, repeated, axis=axis)
        named.append(name)
    whole_letters = op.heads + QUERY + KEY
    scores = e.step("scores", "Einsum", named[0], named[1], equation=f"{q},{k}->{whole_letters}")
    if op.scale != 1.0:
        scores = e.step("scaled", "Mul", scores, e.number("scale", op.scale))
    for number, (kind, part, fill) in enumerate(op.steps, 3):
        order = sorted(range(len(part)), key=lambda i: whole_letters.index(part[i]))
        term = e.inputs[number]
        if order != list(range(len(part))):
            term = e.step(f"ordered{number}", "Transpose", term, perm=order)
        missing = [a for a, letter in enumerate(whole_letters) if letter not in part]
        if missing:
            term = e.step(f"widened{number}", "Unsqueeze", term, e.constant(f"axes{number}", np.asarray(missing)))
        if kind == "add":
            scores = e.step(f"added{number}", "Add", scores, term)
        else:
            scores = e.step(f"kept{number}", "Where", term, scores, e.number(f"fill{number}", fill))
    p = e.step("probabilities", "Softmax", scores, axis=-1)
    if op.nan_as_zero:
        p = e.step("finite", "Where", e.step("nan", "IsNaN", p), e.number("zero", 0.0), p)
    e.emit("Einsum", [p, named[2]], equation=f"{whole_letters},{v}->{y}")


MADE = (Row("", 1, Attention, write=write_attention),)
"""Made by passes, never read."""

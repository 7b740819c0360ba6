"""Einstein summation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.broadcasting import joint, may_broadcast
from ..base.element_types import widen, widen_expr
from ..base.operands import show, whole
from .conv import numeric

ELLIPSIS = "."
"""Stands for `...` in a list of labels; its axes are then called `.0` (the last), `.1` (the one before), ..."""


@dataclass(frozen=True)
class Einsum(Op):
    """The sum of products that `equation` describes, as in "bij,bjk->bik". ONNX Einsum, opset 28.

    A letter twice in one term takes the diagonal; letters (and `...`) that the result lacks are summed; `...` broadcasts,
    and so does a letter's extent of 1. Without "->" the result has `...` and then the letters that occur once, in
    alphabetical order. Spaces are ignored.
    """

    equation: str

    name = "einsum"
    operands = ("x", "more*")
    contraction = "einsum"

    @cached_property
    def parsed(self) -> tuple[tuple[str, ...], str]:
        """The operands' terms and the result's, with `.` for the ellipsis. Raises ModelError for a malformed equation."""
        text = "".join(self.equation.split()).replace("...", ELLIPSIS)
        left, arrow, result = text.partition("->")
        terms = tuple(left.split(","))
        for term in (*terms, result):
            good = all((c.isascii() and c.isalpha()) or c == ELLIPSIS for c in term) and term.count(ELLIPSIS) <= 1
            require(good, f"terms have letters and at most one '...', got {_shown(term)!r} in {self.equation!r}")
        if not arrow:
            once = sorted(c for c in set(left) if c.isalpha() and left.count(c) == 1)
            result = ELLIPSIS * (ELLIPSIS in left) + "".join(once)
        for c in result:
            require(result.count(c) == 1, f"{c!r} is twice in the result of {self.equation!r}")
            require(c in left, f"{c!r} is in the result of {self.equation!r} but in no operand")
        return terms, result

    def labels(self, ranks: Sequence[int]) -> tuple[list[list[str]], list[str]]:
        """The label of every axis of every operand, and of the result; `...` spelt out."""
        terms, result = self.parsed
        if len(terms) != len(ranks):
            raise ModelError(f"einsum takes {len(terms)} operands for {self.equation!r}, got {len(ranks)}")
        spelt, most = [], 0
        for term, rank in zip(terms, ranks, strict=True):
            extra = rank - len(term.replace(ELLIPSIS, ""))
            fits = extra >= 0 if ELLIPSIS in term else extra == 0
            require(fits, f"term {_shown(term)!r} of {self.equation!r} does not fit an operand of rank {rank}")
            most = max(most, extra)
            spelt.append(_spell(term, extra))
        return spelt, _spell(result, most)

    def extents(self, shapes: Sequence[Sequence[Dim]]) -> dict[str, Dim]:
        """Label to extent. Raises ModelError for operands that disagree."""
        spelt, _ = self.labels([len(s) for s in shapes])
        extents: dict[str, Dim] = {}
        for labels, shape in zip(spelt, shapes, strict=True):
            own: dict[str, Dim] = {}
            for label, d in zip(labels, shape, strict=True):
                fits = may_equal(own.get(label, d), d)
                require(fits, f"{label!r} is {own.get(label)} and {d} in one operand {show(shape)} of {self.equation!r}")
                own[label] = d
                found = extents.get(label, 1)
                require(may_broadcast(found, d), f"{label!r} is {found} and {d} in the operands of {self.equation!r}")
                extents[label] = joint(found, d)
        return extents

    def infer(self, *operands: Operand | None) -> TensorType:
        given = self.take(operands)
        numeric(self, given[0], *given[1:])
        extents = self.extents([o.shape for o in given])
        _, result = self.labels([o.rank for o in given])
        return TensorType(given[0].dtype, tuple(extents[label] for label in result))

    def evaluate(self, *arrays: Array | None) -> Array:
        given = self.take(arrays)
        spelt, result = self.labels([a.ndim for a in given])
        extents = self.extents([a.shape for a in given])
        numbers = {label: k for k, label in enumerate(extents)}
        require(len(numbers) <= 52, f"einsum evaluates at most 52 different axes, got {len(numbers)}")
        arguments: list[Any] = []
        for array, labels in zip(given, spelt, strict=True):
            kept = [k for k, label in enumerate(labels) if array.shape[k] == extents[label]]
            array = widen(array)[tuple(slice(None) if k in kept else 0 for k in range(len(labels)))]
            arguments += [array, [numbers[labels[k]] for k in kept]]
        held = {n for labels in arguments[1::2] for n in labels}
        kept_result: Any = [numbers[r] for r in result if numbers[r] in held]
        y = np.einsum(*arguments, kept_result, optimize=len(given) > 2)
        return np.asarray(y).astype(given[0].dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        given = self.take(operands)
        spelt, result = self.labels([t.rank for t in given])
        found = self.extents([t.shape for t in given])
        extents = dict(zip(found, whole(found.values()), strict=True))
        build = Builder(given)
        summed = {label: build.axis("s") for label in extents if label not in result}

        def value(*index: ex.Var) -> ex.Expr:
            at: dict[str, ex.Expr] = {**summed, **dict(zip(result, index, strict=True))}
            factors: list[ex.Expr] = []
            for number, (t, labels) in enumerate(zip(given, spelt, strict=True)):
                where = [ex.const(0) if d != extents[label] else at[label] for label, d in zip(labels, t.dims, strict=True)]
                factors.append(widen_expr(build.read(number, *where)))
            product = _product(factors)
            axes = tuple((v, extents[label]) for label, v in summed.items())
            return ex.cast(ex.reduce_("add", axes, product), given[0].dtype)

        return build.done(build.stage(given[0].dtype, [extents[label] for label in result], value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """As written, without reordering: a MAC an operand after the first and point of the index space; additions alone
        where there is one operand."""
        given = self.take(operands)
        points = prod(whole(self.extents([t.shape for t in given]).values()))
        macs = points * (len(given) - 1)
        summed = points if len(given) == 1 and points != results[0].size else 0
        return Cost(macs, 2 * macs + summed, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0


def _product(factors: Sequence[ex.Expr]) -> ex.Expr:
    """The product as a tree that is as deep as its logarithm: expressions are walked by recursion."""
    while len(factors) > 1:
        pairs = [a * b for a, b in zip(factors[::2], factors[1::2], strict=False)]
        factors = [*pairs, *factors[len(pairs) * 2 :]]
    return factors[0]


def _shown(term: str) -> str:
    return term.replace(ELLIPSIS, "...")


def _spell(term: str, extra: int) -> list[str]:
    labels: list[str] = []
    for c in term:
        labels += [f".{k}" for k in reversed(range(extra))] if c == ELLIPSIS else [c]
    return labels

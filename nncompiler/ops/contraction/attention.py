"""Attention: softmax of the products of queries and keys, times values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.expr import Expr, Var, binary, call, cast, compare, const, reduce_, select
from nncompiler.ir.extents import exactly, is_symbolic, literally, surely_one, surely_zero
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.convert import convert
from ..base.element_types import FLOATS, working
from ..base.operands import show, typed

QUERY, KEY, INNER, VALUE = "s", "t", "d", "e"
"""The letters of the axes that every attention has: queries, keys, what scores sum over, columns of the values."""


@dataclass(frozen=True)
class Attention(Op):
    """For every query s of a head, over all keys t:

        score[t] = scale * sum over d of q[s, d] * k[t, d]      then the terms, in order
        p[t]     = exp(score[t] - max of score) / sum of exp(score - max of score)
        y[s, e]  = sum over t of p[t] * v[t, e]

    `axes` names the axes of q, k, v and y by letters, as in "bshd,bthd,bthe->bshe": no operand needs transposing. Letters
    other than s, t, d, e are batches and heads, which y has all of. Heads share keys and values where k and v lack a letter,
    or have fewer of it: H heads of queries and G of keys (a divisor of H) mean that H / G following ones share one.
    `terms` are those of further operands: "add bhst" adds a value to the scores, "where bst" keeps the scores where a bool
    is true and puts the number of `fills` in place of others; extents of 1 broadcast. With `nan_as_zero`, a row whose p
    is NaN (all its scores are -inf, say) has p = 0.

    ONNX has this as Attention (opset 23), and as MatMul, Mul, Add, Softmax, MatMul with transposes around (Vaswani et al.,
    2017, section 3.2).
    """

    axes: str
    scale: float = 1.0
    terms: tuple[str, ...] = ()
    fills: tuple[float, ...] = ()
    nan_as_zero: bool = False

    name = "attention"
    operands = ("q", "k", "v", "terms*")

    @cached_property
    def letters(self) -> tuple[str, str, str, str]:
        """The letters of q, k, v and y. Raises ModelError where they do not fit each other."""
        left, arrow, y = self.axes.partition("->")
        parts = (*left.split(","), y)
        named = arrow and len(parts) == 4
        require(named, f"axes must name q, k, v and y as in 'bshd,bthd,bthe->bshe', got {self.axes!r}")
        q, k, v, y = parts
        for part, needed in ((q, QUERY + INNER), (k, KEY + INNER), (v, KEY + VALUE), (y, QUERY + VALUE)):
            rest = set(part) - set(needed)
            fits = len(set(part)) == len(part) and set(needed) <= set(part) and not rest & set(QUERY + KEY + INNER + VALUE)
            require(fits and part.isalpha() and part.islower(), f"{part!r} of {self.axes!r} must have {needed!r} and heads, "
                    "each letter once")  # fmt: skip
        lead = set(q) - set(QUERY + INNER)
        for part in (k, v):
            require(set(part) - set(KEY + INNER + VALUE) <= lead, f"k and v must have no heads that q lacks: {self.axes!r}")
        require(set(y) - set(QUERY + VALUE) == lead, f"y must have the heads of q: {self.axes!r}")
        return q, k, v, y

    @property
    def heads(self) -> str:
        """The letters of batches and heads, in the order of q."""
        return "".join(c for c in self.letters[0] if c not in QUERY + INNER)

    @cached_property
    def steps(self) -> tuple[tuple[str, str, float], ...]:
        """(kind, letters, what stands where a bool is false) of every term."""
        require(len(self.fills) in (0, len(self.terms)), f"one fill for each of {len(self.terms)} terms is required, got "
                f"{len(self.fills)}")  # fmt: skip
        found = []
        for term, fill in zip(self.terms, self.fills or (0.0,) * len(self.terms)):
            kind, _, letters = term.partition(" ")
            fits = len(set(letters)) == len(letters) and set(letters) <= set(self.heads + QUERY + KEY)
            known = kind in ("add", "where") and fits
            require(known, f"a term must be 'add' or 'where' and axes of the scores, got {term!r}")
            found.append((kind, letters, fill))
        return tuple(found)

    def extents(self, shapes: Sequence[Sequence[Dim]]) -> dict[str, Dim]:
        """Letter -> extent, from the shapes of q, k, v."""
        q, k, v, _ = self.letters
        found: dict[str, Dim] = {}
        for part, shape in zip((v, k, q), shapes[2::-1]):
            found.update(zip(part, shape, strict=True))
        return found

    def infer(self, *operands: Operand | None) -> TensorType:
        count = 3 + len(self.steps)
        require(len(operands) == count, f"attention takes {count} operands, got {len(operands)}")
        given = self.take(operands)
        dtype = typed(given[0], FLOATS)
        for part, x in zip(self.letters[:3], given):
            require(x.dtype == dtype, f"q, k and v must be {dtype}, got {x.type}")
            require(x.rank == len(part), f"{part!r} needs rank {len(part)}, got {x.type}")
        extents = self.extents([x.shape for x in given])
        for part, x in zip(self.letters[:3], given):
            for letter, d in zip(part, x.shape):
                fits = may_equal(d, extents[letter]) or (letter in self.heads and divides(d, extents[letter]))
                require(fits, f"extents of {letter!r} must fit each other in {self.axes!r}, got {d} and {extents[letter]}")
        for (kind, part, _), x in zip(self.steps, given[3:]):
            wanted = dtype if kind == "add" else dt.boolean
            fits = x.dtype == wanted and x.rank == len(part)
            require(fits, f"'{kind} {part}' needs {wanted} of rank {len(part)}, got {x.type}")
            for letter, d in zip(part, x.shape):
                fits = may_equal(d, extents[letter]) or may_equal(d, 1)
                require(fits, f"{letter!r} of '{kind} {part}' must have extent {extents[letter]} or 1, got {show(x.shape)}")
        return TensorType(dtype, tuple(extents[c] for c in self.letters[3]))

    def evaluate(self, *arrays: Array | None) -> Array:
        """In f64."""
        a, b, c, y = self.letters
        dtype = of_numpy(arrays[0].dtype)  # type: ignore[union-attr]
        extents = self.extents([x.shape for x in arrays[:3] if x is not None])
        q, k, v = (self.repeated(x.astype(np.float64), part, extents) for x, part in zip(arrays, (a, b, c)) if x is not None)
        whole = self.heads + QUERY + KEY
        with np.errstate(all="ignore"):
            scores = np.einsum(f"{a},{b}->{whole}", q, k, optimize=True) * self.scale
            for (kind, part, fill), x in zip(self.steps, arrays[3:]):
                assert x is not None
                order = sorted(range(len(part)), key=lambda i: whole.index(part[i]))
                shape = [x.shape[part.index(letter)] if letter in part else 1 for letter in whole]
                term = np.transpose(x, order).reshape(shape)
                scores = scores + term.astype(np.float64) if kind == "add" else np.where(term, scores, fill)
            e = np.exp(scores - scores.max(-1, keepdims=True, initial=-np.inf))
            p = e / e.sum(-1, keepdims=True)
            if self.nan_as_zero:
                p = np.where(np.isnan(p), 0.0, p)
            return convert(np.einsum(f"{whole},{c}->{y}", p, v, optimize=True), dtype)

    def repeated(self, x: Array, part: str, extents: Mapping[str, Dim]) -> Array:
        """An operand with what several heads share repeated for each."""
        for axis, letter in enumerate(part):
            if x.shape[axis] != extents[letter]:
                x = np.repeat(x, int(extents[letter]) // x.shape[axis], axis)  # type: ignore[arg-type]
        return x

    def define(self, *operands: TensorType | None) -> Definition:
        """Scores, their greatest, the sum of exponentials, probabilities, results."""
        q, k, v = (x for x in operands[:3] if x is not None)
        work = working(q.dtype)
        extents: dict[str, int] = self.extents([q.dims, k.dims, v.dims])  # type: ignore[assignment]
        whole = self.heads + QUERY + KEY
        b = Builder(operands)
        shape = [extents[c] for c in whole]

        def read(operand: int, part: str, at: dict[str, Expr], dtype: dt.DType | None = work) -> Expr:
            dims = operands[operand].dims  # type: ignore[union-attr]
            index = [shared_index(at[c], d, extents[c]) for c, d in zip(part, dims)]
            value = b.read(operand, *index)
            return value if dtype is None else cast(value, dtype)

        def score(*index: Var) -> Expr:
            at: dict[str, Expr] = dict(zip(whole, index))
            d = b.axis(INNER)
            inner = {**at, INNER: d}
            product = read(0, self.letters[0], inner) * read(1, self.letters[1], inner)
            value = reduce_("add", ((d, extents[INNER]),), product) * const(self.scale, work)
            for number, (kind, part, fill) in enumerate(self.steps, 3):
                term = read(number, part, at, work if kind == "add" else None)
                value = value + term if kind == "add" else select(term, value, const(fill, work))
            return value

        scores = b.stage(work, shape, score, shared=True)

        def over_keys(op: str, index: Sequence[Var], value: object) -> Expr:
            t = b.axis(KEY)
            return reduce_(op, ((t, extents[KEY]),), value(t))  # type: ignore[operator]

        most = b.stage(work, shape[:-1], lambda *i: over_keys("max", i, lambda t: b.read(scores, *i, t)))
        total = b.stage(
            work, shape[:-1],
            lambda *i: over_keys("add", i, lambda t: call("exp", b.read(scores, *i, t) - b.read(most, *i))),
        )  # fmt: skip

        def probability(*i: Var) -> Expr:
            p = call("exp", b.read(scores, *i) - b.read(most, *i[:-1])) / b.read(total, *i[:-1])
            return select(compare("ne", p, p), const(0.0, work), p) if self.nan_as_zero else p

        p = b.stage(work, shape, probability, shared=True)

        def result(*index: Var) -> Expr:
            at: dict[str, Expr] = dict(zip(self.letters[3], index))

            def term(t: Var) -> Expr:
                inner = {**at, KEY: t}
                return binary("mul", b.read(p, *(inner[c] for c in whole)), read(2, self.letters[2], inner))

            return cast(over_keys("add", index, term), q.dtype)

        return b.done(b.stage(q.dtype, [extents[c] for c in self.letters[3]], result))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """The two products, and 5 FLOPs a score for the softmax."""
        extents: dict[str, int] = self.extents([x.dims for x in operands[:3] if x is not None])  # type: ignore[assignment]
        scores = prod(extents[c] for c in self.heads + QUERY + KEY)
        macs = scores * (extents[INNER] + extents[VALUE])
        return Cost(macs, 2 * macs + 5 * scores, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 1024.0


def divides(d: Dim, whole: Dim) -> bool:
    """Whether heads of extent `whole` may share `d` of them."""
    if literally(d, 1):
        return True
    numbers = isinstance(d, int) and isinstance(whole, int) and not is_symbolic(d) and not is_symbolic(whole)
    return numbers and d > 0 and whole % d == 0  # type: ignore[operator]


def shared_index(index: Expr, extent: int, whole: int) -> Expr:
    """The index into an axis of extent `extent` for one into `whole`, which several share."""
    if surely_one(extent) and not surely_one(whole):
        return const(0)
    if surely_zero(extent - whole):
        return index
    times = exactly(whole, extent)
    return index if times is None else binary("floordiv", index, const(times))

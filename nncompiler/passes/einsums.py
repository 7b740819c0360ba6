"""Einstein summation as matrix products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, equal
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.contraction.einsum import Einsum
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Mul
from nncompiler.ops.movement.arrange import Reshape, Transpose
from nncompiler.ops.reduction.reduce import ReduceSum

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, insert, is_weight, replace_all


@dataclass(frozen=True)
class EinsumsToProducts(Pass):
    """Writes sums of products with the operators that have kernels and that other passes know.

        einsum(%x, @w) {"ibh,hnd->ibnd"}     -->    reshape(matmul(%x, reshape(@w)))
        einsum(%q, %k) {"ibnd,jbnd->bnij"}   -->    matmul(transpose(%q), transpose(%k))
        einsum(%a, %b) {"bi,bj->bij"}        -->    mul(reshape(%a), reshape(%b))
        einsum(%x) {"ijb->bi"}               -->    transpose(reduce_sum(%x))

    Letters of both operands and of the result, and those of the left operand before its last one, are leading axes of a
    product. Of both orders of the operands, the one with fewer transposes of values that are computed is taken. Several
    operands are multiplied in pairs, the one with the smallest result first. More than OPERANDS of them, diagonals, extents
    that may or may not broadcast, and what would be rounded twice in 16 bits are left as they are.
    """

    name = "einsums-to-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (products,))


OPERANDS = 16
"""Operands whose pairs are compared, which takes the fourth power of their number."""

TYPES = (dt.f16, dt.bf16, dt.f32, dt.f64, dt.i32, dt.i64)
"""Element types that are rewritten."""


@dataclass(frozen=True)
class Term:
    """A value and the letters of its axes."""

    value: Value
    letters: tuple[str, ...]


@dataclass(frozen=True)
class MatrixForm:
    """A matrix product with the letters of its leading axes, rows, terms of the sum and columns, in this order."""

    left: Term
    right: Term
    lead: tuple[str, ...]
    rows: tuple[str, ...]
    summed: tuple[str, ...]
    columns: tuple[str, ...]

    @property
    def transposes(self) -> int:
        """How many computed operands lie in another order than the product reads them in."""
        left, right = (*self.lead, *self.rows, *self.summed), (*self.lead, *self.summed, *self.columns)
        return sum(
            not is_weight(t.value) and t.letters != tuple(c for c in order if c in t.letters)
            for t, order in ((self.left, left), (self.right, right))
        )


def products(graph: Graph, node: Node) -> Action | None:
    """An Einsum without diagonals whose extents are surely equal, or 1."""
    op = node.op
    if not isinstance(op, Einsum) or node.type.dtype not in TYPES:
        return None
    given = [v for v in node.inputs if v is not None]
    if len(given) > OPERANDS:
        return None
    spelt, result = op.labels([v.type.rank for v in given])
    extents = op.extents([v.type.shape for v in given])
    for value, letters in zip(given, spelt, strict=True):
        if len(set(letters)) < len(letters):
            return None
        if not all(_is_one(d) or equal(d, extents[c]) for c, d in zip(letters, value.type.shape, strict=True)):
            return None
    work = EinsumRewrite(graph, node, extents)
    terms = [work.narrowed(v, letters) for v, letters in zip(given, spelt, strict=True)]
    if node.type.dtype in (dt.f16, dt.bf16) and not _rounds_once(terms, result):
        return None
    return lambda: replace_all(graph, node, [work.run(given, spelt, tuple(result))])


def _is_one(d: Dim) -> bool:
    return isinstance(d, int) and d == 1


def _rounds_once(terms: Sequence[Sequence[str]], result: Sequence[str]) -> bool:
    """Whether one operator makes the result's numbers: a sum, a product by the element, or a matrix product."""
    if len(terms) != 2:
        return len(terms) == 1
    both = set(terms[0]) & set(terms[1])
    summed = (set(terms[0]) | set(terms[1])) - set(result)
    return summed <= both and (not summed or any(c not in both for c in result))


@dataclass
class EinsumRewrite:
    """Makes the operators that take the place of one Einsum."""

    graph: Graph
    node: Node
    extents: dict[str, Dim]

    def narrowed(self, value: Value, letters: Sequence[str]) -> list[str]:
        """The letters without those of axes that broadcast."""
        return [c for c, d in zip(letters, value.type.shape, strict=True) if not _is_one(d) or _is_one(self.extents[c])]

    def run(self, given: Sequence[Value], spelt: Sequence[Sequence[str]], result: tuple[str, ...]) -> Value:
        """The result's value, with its letters in order."""
        terms = []
        for value, letters in zip(given, spelt, strict=True):
            narrow = self.narrowed(value, letters)
            terms.append(Term(self.reshaped(value, [self.extents[c] for c in narrow]), tuple(narrow)))
        terms = [self.summed(t, [c for c in t.letters if self.lonely(c, t, terms, result)]) for t in terms]
        while len(terms) > 1:
            first, second = self.pair(terms, result)
            rest = [t for t in terms if t is not first and t is not second]
            wanted = {*result, *(c for t in rest for c in t.letters)}
            merged = dict.fromkeys((*result, *first.letters, *second.letters))
            kept = tuple(c for c in merged if c in wanted and (c in first.letters or c in second.letters))
            terms = [self.product(first, second, kept), *rest]
        value = self.ordered(terms[0], result).value
        if value in given:
            value = insert(self.graph, Reshape(value.type.shape), (value,), self.node, "same").output
        return value

    def lonely(self, letter: str, term: Term, terms: Sequence[Term], result: Sequence[str]) -> bool:
        """Whether only this term has a letter that the result lacks."""
        return letter not in result and not any(letter in t.letters for t in terms if t is not term)

    def pair(self, terms: Sequence[Term], result: Sequence[str]) -> tuple[Term, Term]:
        """The two terms whose product has the fewest axes; of equals the first."""
        pairs = [(a, b) for k, a in enumerate(terms) for b in terms[k + 1 :]]

        def axes(both: tuple[Term, Term]) -> int:
            others = {c for t in terms if t not in both for c in t.letters}
            return len({c for t in both for c in t.letters if c in result or c in others})

        return min(pairs, key=axes)

    def product(self, a: Term, b: Term, result: tuple[str, ...]) -> Term:
        """The product of two terms, summed over the letters that the result lacks."""
        both = [c for c in a.letters if c in b.letters]
        summed = [c for c in both if c not in result]
        alone = [[c for c in result if c in t.letters and c not in both] for t in (a, b)]
        if not summed or not any(alone):
            every = (*result, *summed)
            factors = [self.reshaped(self.ordered(t, [c for c in every if c in t.letters]).value,
                                     [self.extents[c] if c in t.letters else 1 for c in every]) for t in (a, b)]  # fmt: skip
            return self.summed(Term(insert(self.graph, Mul(), factors, self.node, "product").output, every), summed)
        forms = []
        for left, right, own in ((a, b, alone), (b, a, alone[::-1])):
            rows = tuple(own[0][-1:])
            lead = tuple(c for c in result if c not in own[1] and c not in rows)
            orders = dict.fromkeys(tuple(c for c in t.letters if c in summed) for t in (left, right))
            forms += [MatrixForm(left, right, lead, rows, order, tuple(own[1])) for order in orders]

        def moves(f: MatrixForm) -> tuple[int, bool]:
            return f.transposes + (result != (*f.lead, *f.rows, *f.columns)), is_weight(f.left.value)

        return self.ordered(self.multiplied(min(forms, key=moves)), result)

    def multiplied(self, f: MatrixForm) -> Term:
        """The matrix product that a form says."""
        left = self.matrix(f.left, f.lead, f.rows, f.summed)
        right = self.matrix(f.right, f.lead, f.summed, f.columns)
        y = insert(self.graph, MatMul(), (left, right), self.node, "product").output
        letters = (*f.lead, *f.rows, *f.columns)
        return Term(self.reshaped(y, [self.extents[c] for c in letters]), letters)

    def matrix(self, t: Term, lead: Sequence[str], rows: Sequence[str], columns: Sequence[str]) -> Value:
        """A term as [lead..., rows, columns]; leading axes that it lacks are 1, or absent where none stands before them."""
        order = [c for c in (*lead, *rows, *columns) if c in t.letters]
        first = next((k for k, c in enumerate(lead) if c in t.letters), len(lead))
        leading = [self.extents[c] if c in t.letters else 1 for c in lead[first:]]
        return self.reshaped(self.ordered(t, order).value, [*leading, self.size(rows), self.size(columns)])

    def size(self, letters: Sequence[str]) -> Dim:
        """How many elements axes of these letters have together."""
        return prod(self.extents[c] for c in letters)

    def ordered(self, t: Term, letters: Sequence[str]) -> Term:
        """The term with its axes in this order."""
        if t.letters == tuple(letters):
            return t
        perm = tuple(t.letters.index(c) for c in letters)
        return Term(insert(self.graph, Transpose(perm), (t.value,), self.node, "ordered").output, tuple(letters))

    def summed(self, t: Term, letters: Sequence[str]) -> Term:
        """The term summed over letters."""
        if not letters:
            return t
        axes = tuple(t.letters.index(c) for c in letters)
        y = insert(self.graph, ReduceSum(axes, keepdims=False), (t.value,), self.node, "sum").output
        return Term(y, tuple(c for c in t.letters if c not in letters))

    def reshaped(self, value: Value, shape: Sequence[Dim]) -> Value:
        """The value in another shape of as many elements."""
        if value.type.shape == tuple(shape):
            return value
        return insert(self.graph, Reshape(tuple(shape)), (value,), self.node, "shaped").output

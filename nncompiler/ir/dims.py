"""Dimensions: an int, or a symbolic expression such as `N` or `(h+3)//2+1`.

A `Sym` is a polynomial with integer coefficients over atoms, kept in one normal form so that equal expressions compare
equal. An atom is a symbol or a floor division of a `Sym` by an integer.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import ModelError


@dataclass(frozen=True)
class FloorDiv:
    """The atom `numerator // divisor`, with a divisor of at least 2."""

    numerator: Sym
    divisor: int

    def __str__(self) -> str:
        text = str(self.numerator)
        return f"{text}//{self.divisor}" if text.isidentifier() else f"({text})//{self.divisor}"


Atom = str | FloorDiv
Term = tuple[Atom, ...]


@dataclass(frozen=True)
class Sym:
    """A symbolic dimension: the sum of coefficient x product of atoms; `terms` is sorted and has no zero coefficient."""

    terms: tuple[tuple[Term, int], ...]

    def __add__(self, other: Dim) -> Dim:
        return _make(_terms(self), _terms(other))

    __radd__ = __add__

    def __neg__(self) -> Dim:
        return self * -1

    def __sub__(self, other: Dim) -> Dim:
        return self + (other * -1)

    def __rsub__(self, other: Dim) -> Dim:
        return other + (self * -1)

    def __mul__(self, other: Dim) -> Dim:
        product: dict[Term, int] = {}
        for ta, ca in _terms(self).items():
            for tb, cb in _terms(other).items():
                term = tuple(sorted(ta + tb, key=str))
                product[term] = product.get(term, 0) + ca * cb
        return _make(product)

    __rmul__ = __mul__

    def __floordiv__(self, other: Dim) -> Dim:
        if not isinstance(other, int):
            quotient = exact_quotient(self, other)
            if quotient is None:
                raise ModelError(f"cannot divide the symbolic dimension {self} by {other}", hint="bind it with dims=")
            return quotient
        if other == 1:
            return self
        whole = {t: c // other for t, c in self.terms if c % other == 0}
        rest = {t: c for t, c in self.terms if c % other}
        if not rest:
            return _make(whole)
        remainder = _make(rest)
        if isinstance(remainder, int):
            return _make(whole, _terms(remainder // other))
        return _make(whole, {(FloorDiv(remainder, other),): 1})

    def __str__(self) -> str:
        parts: list[str] = []
        for term, coefficient in sorted(self.terms, key=lambda tc: (not tc[0], str(tc[0]))):
            body = "*".join(str(a) for a in term)
            sign = "-" if coefficient < 0 else "+"
            size = abs(coefficient)
            text = str(size) if not body else body if size == 1 else f"{size}*{body}"
            parts.append((sign if parts or sign == "-" else "") + text)
        return "".join(parts)

    __repr__ = __str__

    def symbols(self) -> frozenset[str]:
        """The names that must be bound to get a number."""
        names: set[str] = set()
        for term, _ in self.terms:
            for atom in term:
                names |= {atom} if isinstance(atom, str) else atom.numerator.symbols()
        return frozenset(names)


Dim = int | Sym


def symbol(name: str) -> Sym:
    """The dimension called `name`."""
    return Sym((((name,), 1),))


def exact_quotient(a: Dim, b: Dim) -> Dim | None:
    """a / b where the division is exact term by term (as in resolving a reshape's -1), else None."""
    if isinstance(b, int):
        if b == 0:
            return None
        if isinstance(a, int):
            return a // b if a % b == 0 else None
        return a // b if all(c % b == 0 for _, c in a.terms) else None
    if len(b.terms) != 1 or isinstance(a, int):
        return 1 if a == b else 0 if a == 0 else None
    ((divisor, coefficient),) = b.terms
    result: dict[Term, int] = {}
    for term, c in a.terms:
        left = list(term)
        for atom in divisor:
            if atom not in left:
                return None
            left.remove(atom)
        if c % coefficient:
            return None
        result[tuple(left)] = c // coefficient
    return _make(result)


def substitute(dim: Dim, values: Mapping[str, Dim]) -> Dim:
    """The dimension with symbols replaced."""
    if isinstance(dim, int):
        return dim
    total: Dim = 0
    for term, coefficient in dim.terms:
        product: Dim = coefficient
        for atom in term:
            if isinstance(atom, str):
                product = product * values.get(atom, symbol(atom))
            else:
                product = product * (substitute(atom.numerator, values) // atom.divisor)
        total = total + product
    return total


def parse_dim(text: str) -> Dim:
    """The inverse of str(): `3`, `N`, `2*N+1`, `(h+3)//2`."""
    return _from_ast(ast.parse(text, mode="eval").body, text)


def _from_ast(node: ast.expr, text: str) -> Dim:
    match node:
        case ast.Constant(value=int() as n):
            return n
        case ast.Name(id=name):
            return symbol(name)
        case ast.UnaryOp(op=ast.USub(), operand=x):
            return _from_ast(x, text) * -1
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _from_ast(left, text), _from_ast(right, text)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.FloorDiv() if isinstance(b, int) and b:
                    return a // b
    raise ModelError(f"not a dimension: {text!r}", hint="dimensions are integers, names, +, -, * and //")


def _terms(dim: Dim) -> dict[Term, int]:
    return {(): dim} if isinstance(dim, int) else dict(dim.terms)


def _make(*parts: dict[Term, int]) -> Dim:
    total: dict[Term, int] = {}
    for part in parts:
        for term, c in part.items():
            total[term] = total.get(term, 0) + c
    kept = {t: c for t, c in total.items() if c}
    if not kept:
        return 0
    if set(kept) == {()}:
        return kept[()]
    return Sym(tuple(sorted(kept.items(), key=lambda tc: str(tc[0]))))

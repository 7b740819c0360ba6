"""Dimensions: an int, or a symbolic expression such as `N` or `(h+1)//2+1`.

A `Sym` is a polynomial with integer coefficients over atoms, kept in one normal form so that many equal expressions compare
equal. An atom is a symbol or a floor division of a `Sym` by an integer.

`==` compares forms: where it says False, the two may still be equal for some values. What a decision needs to know, it asks:

    equal(a, b)          True or False where it holds for all values of the symbols, None where that cannot be proved
    at_least(a, b)       the same of a >= b; also is_nonnegative, divides
    bounds(a)            the least and the greatest value, as far as known
    known(answer, ...)   the answer, or UndecidedError where it is None; likewise larger(a, b), smaller(a, b)

Symbols stand for extents: they are integers from 0 on. Order comparisons of a `Sym` and its truth value ask for themselves,
so that `min`, `max` and `if` never guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from .affine import Bounds, cancelled, merged, never_zero
from .errors import LimitError, UndecidedError
from .limits import current, raising


@dataclass(frozen=True)
class FloorDiv:
    """The atom `numerator // divisor`, rounded down, with a divisor of at least 2.

    The numerator's coefficients are from 1 up to the divisor and have no common factor with it, its constant is from 0 up to
    the divisor, and it is no floor division plus a constant. So it is never negative, and 0 where all symbols are.
    """

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

    @cached_property
    def measure(self) -> tuple[int, int]:
        """How many symbols the expression has when it is written out, and how deep floor divisions stand in one another."""
        size, depth = 0, 0
        for term, _ in self.terms:
            for atom in term:
                inner = (0, -1) if isinstance(atom, str) else atom.numerator.measure
                size, depth = size + 1 + inner[0], max(depth, inner[1] + 1)
        return size, depth

    def __add__(self, other: Dim) -> Dim:
        if not isinstance(other, int | Sym):
            return NotImplemented
        return _make(_terms(self), _terms(other))

    __radd__ = __add__

    def __neg__(self) -> Dim:
        return self * -1

    def __sub__(self, other: Dim) -> Dim:
        if not isinstance(other, int | Sym):
            return NotImplemented
        return self + (other * -1)

    def __rsub__(self, other: Dim) -> Dim:
        if not isinstance(other, int | Sym):
            return NotImplemented
        return other + (self * -1)

    def __mul__(self, other: Dim) -> Dim:
        if not isinstance(other, int | Sym):
            return NotImplemented
        product: dict[Term, int] = {}
        most = current().terms
        for ta, ca in _terms(self).items():
            if len(product) > most:
                raise _too_long(len(product))
            for tb, cb in _terms(other).items():
                term = tuple(sorted(ta + tb, key=str))
                product[term] = product.get(term, 0) + ca * cb
        return _make(product)

    __rmul__ = __mul__

    def __floordiv__(self, other: Dim) -> Dim:
        """The quotient rounded down. By an int other than 0, or by a dimension that divides it and is not 0; UndecidedError
        for others."""
        if not isinstance(other, int):
            quotient = exact_quotient(self, other)
            if quotient is None or equal(other, 0) is not False:
                raise undecided(f"the quotient of {self} and {other}", self, other)
            return quotient
        if other < 0:
            return (-self) // -other
        if other == 1:
            return self
        whole = {t: c // other for t, c in self.terms}
        rest = {t: c % other for t, c in self.terms if t and c % other}
        if not rest:
            return _make(whole)
        constant = dict(self.terms).get((), 0)
        whole.pop((), None)
        return _make(whole, _terms(_floor(_make(rest, {(): constant}), other)))

    def __lt__(self, other: Dim) -> bool:
        return not known(at_least(self, other), f"whether {self} is less than {other}", self, other)

    def __le__(self, other: Dim) -> bool:
        return known(at_least(other, self), f"whether {self} is at most {other}", self, other)

    def __gt__(self, other: Dim) -> bool:
        return not known(at_least(other, self), f"whether {self} is greater than {other}", self, other)

    def __ge__(self, other: Dim) -> bool:
        return known(at_least(self, other), f"whether {self} is at least {other}", self, other)

    def __bool__(self) -> bool:
        return not known(equal(self, 0), f"whether {self} is 0", self)

    def __str__(self) -> str:
        parts: list[str] = []
        for term, coefficient in sorted(self.terms, key=lambda tc: (not tc[0], str(tc[0]))):
            sign = "-" if coefficient < 0 else "+"
            size = abs(coefficient)
            alone = len(term) == 1 and size == 1 and (parts or sign == "+")
            body = "*".join(str(a) if alone or isinstance(a, str) else f"({a})" for a in term)
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


def _floor(numerator: Dim, divisor: int) -> Dim:
    """numerator // divisor in normal form; the numerator's coefficients are from 1 up to the divisor, its constant any.

        (2*N+3)//4       -->  (N+1)//2
        (N//2+1)//2      -->  (N+2)//4
    """
    assert isinstance(numerator, Sym)
    factors = {t: c for t, c in numerator.terms if t}
    constant = dict(numerator.terms).get((), 0)
    factors, constant, divisor = cancelled(factors, constant, divisor)
    if divisor == 1:
        return _make(factors, {(): constant})
    ((term, coefficient), *others) = factors.items()
    if not others and coefficient == 1 and len(term) == 1 and isinstance(term[0], FloorDiv):
        inner = term[0]
        return (inner.numerator + constant * inner.divisor) // (inner.divisor * divisor)
    whole, constant = divmod(constant, divisor)
    rest = _make(factors, {(): constant})
    assert isinstance(rest, Sym)
    return _make({(FloorDiv(rest, divisor),): 1}, {(): whole})


# -- questions ------------------------------------------------------------------------------------------------------------


class Oracle(Protocol):
    """Answers for what cannot be proved of a dimension. It sees to it that the answers hold when the model runs."""

    varying: bool  # whether sizes that only running tells may be others at every trip of a loop

    def is_zero(self, dim: Sym) -> bool | None: ...

    def requires_zero(self, dim: Sym) -> bool: ...

    def is_nonnegative(self, dim: Sym) -> bool | None: ...

    def requires_nonnegative(self, dim: Sym) -> bool: ...

    def value(self, dim: Dim) -> int: ...


_oracle: ContextVar[Oracle | None] = ContextVar("nncompiler_dims_oracle", default=None)


@contextmanager
def asking(oracle: Oracle) -> Iterator[None]:
    """Inside the block, `equal` and `at_least` ask `oracle` for what they cannot prove."""
    token = _oracle.set(oracle)
    try:
        yield
    finally:
        _oracle.reset(token)


@contextmanager
def folding(symbols: Iterable[str]) -> Iterator[None]:
    """Inside the block, what a graph would compute when it runs is computed: nothing is assumed of sizes that vary."""
    oracle = _oracle.get()
    token = _oracle.set(None if oracle is not None and oracle.varying and any(map(is_run_time, symbols)) else oracle)
    try:
        yield
    finally:
        _oracle.reset(token)


def equal(a: Dim, b: Dim) -> bool | None:
    """Whether a == b: for all values of the symbols (True), for none (False), or not proved (None)."""
    difference = a - b
    if isinstance(difference, int):
        return difference == 0
    answer = proved_zero(difference)
    oracle = _oracle.get() if answer is None else None
    return answer if oracle is None else oracle.is_zero(difference)


def proved_zero(difference: Sym) -> bool | None:
    """Whether a dimension is 0: always, never, or not proved; nobody is asked."""
    low, high = bounds(difference)
    if low == high == 0:
        return True
    if (low is not None and low > 0) or (high is not None and high < 0):
        return False
    constant = dict(difference.terms).get((), 0)
    return False if never_zero(constant, (c for t, c in difference.terms if t)) else None


def at_least(a: Dim, b: Dim) -> bool | None:
    """Whether a >= b: for all values of the symbols (True), for none (False), or not proved (None)."""
    difference = a - b
    low, high = bounds(difference)
    if low is not None and low >= 0:
        return True
    if high is not None and high < 0:
        return False
    oracle = _oracle.get()
    return None if oracle is None or isinstance(difference, int) else oracle.is_nonnegative(difference)


def is_nonnegative(dim: Dim) -> bool | None:
    """Whether dim >= 0: always, never, or not proved."""
    return at_least(dim, 0)


def divides(divisor: int, dim: Dim) -> bool | None:
    """Whether the dimension is a multiple of a positive integer: always, never, or not proved."""
    return equal(dim - (dim // divisor) * divisor, 0)


def may_equal(a: Dim, b: Dim) -> bool:
    """False where two dimensions differ for all values of their symbols. For requirements, which are checked again when the
    dimensions are known; a decision asks `equal`."""
    difference = a - b
    if isinstance(difference, int):
        return difference == 0
    answer = proved_zero(difference)
    oracle = _oracle.get() if answer is None else None
    return answer is not False if oracle is None else oracle.requires_zero(difference)


def may_be_at_least(a: Dim, b: Dim) -> bool:
    """False where a < b for all values of the symbols; for requirements, as `may_equal`."""
    difference = a - b
    low, high = bounds(difference)
    if low is not None and low >= 0:
        return True
    if high is not None and high < 0:
        return False
    oracle = _oracle.get()
    return True if oracle is None or isinstance(difference, int) else oracle.requires_nonnegative(difference)


def may_divide(divisor: int, dim: Dim) -> bool:
    """False where the dimension is never a multiple of a positive integer; for requirements, as `may_equal`."""
    return may_equal(dim - (dim // divisor) * divisor, 0)


def known(answer: bool | None, what: str, *dims: Dim) -> bool:
    """A proved answer; UndecidedError "WHAT depends on N" where it is None."""
    if answer is None:
        raise undecided(what, *dims)
    return answer


def undecided(what: str, *dims: Dim) -> UndecidedError:
    """The error that says what depends on the symbols of these dimensions."""
    return UndecidedError(f"{what} depends on {', '.join(sorted(symbols_of(dims)))}", symbols_of(dims))


def larger(a: Dim, b: Dim) -> Dim:
    """The one that is proved to be at least the other; UndecidedError where that depends on the symbols."""
    second, first = _ordered(a, b)
    if at_least(first, second):
        return first
    if at_least(second, first):
        return second
    raise undecided(f"the larger of {a} and {b}", a, b)


def smaller(a: Dim, b: Dim) -> Dim:
    """The one that is proved to be at most the other; UndecidedError where that depends on the symbols."""
    first, second = _ordered(a, b)
    if at_least(second, first):
        return first
    if at_least(first, second):
        return second
    raise undecided(f"the smaller of {a} and {b}", a, b)


def _ordered(a: Dim, b: Dim) -> tuple[Dim, Dim]:
    """Two dimensions, the lesser one first where an oracle knows: it is then asked only what it affirms."""
    oracle = _oracle.get()
    return (a, b) if oracle is None or oracle.value(a) <= oracle.value(b) else (b, a)


def symbols_of(dims: Iterable[object]) -> frozenset[str]:
    """The names in some dimensions."""
    return frozenset().union(*(d.symbols() for d in dims if isinstance(d, Sym)))


TRIED = 2
"""Floor divisions of an expression that a proof tries to do without first; each choice is a search of its own."""

def bounds(dim: Dim) -> Bounds:
    """Numbers that the dimension never falls below and never exceeds, whatever its symbols are."""
    if isinstance(dim, int):
        return dim, dim
    most = _least(-dim)
    return _least(dim), None if most is None else -most


@lru_cache(maxsize=4096)
def _least(dim: Dim) -> int | None:
    """A lower bound: the constant where nothing is subtracted, since no atom is negative and all may be 0; else with a floor
    division replaced by what bounds it, numerator/divisor less at most (divisor-1)/divisor.

        N - 2*(N//2) >= N - 2*(N/2) = 0
    """
    if isinstance(dim, int):
        return dim
    if all(coefficient > 0 for term, coefficient in dim.terms if term):
        return dict(dim.terms).get((), 0)
    found: int | None = None
    divisions = {atom for term, _ in dim.terms for atom in term if isinstance(atom, FloorDiv)}
    for division in sorted(divisions, key=lambda d: (-len(str(d)), str(d)))[:TRIED]:
        scaled = _without(dim, division)
        low = None if scaled is None else _least(scaled)
        if low is not None:
            low = -(-low // division.divisor)
            found = low if found is None else max(found, low)
    return found


def _without(dim: Sym, division: FloorDiv) -> Dim | None:
    """A lower bound of divisor * dim without the division; None where that occurs as a square."""
    total: Dim = 0
    for term, coefficient in dim.terms:
        others = list(term)
        if division not in term:
            total = total + _make({term: coefficient * division.divisor})
            continue
        others.remove(division)
        if division in others:
            return None
        slack = division.divisor - 1 if coefficient > 0 else 0
        total = total + _make({tuple(others): coefficient}) * (division.numerator - slack)
    return total


# -- more arithmetic ------------------------------------------------------------------------------------------------------


def symbol(name: str) -> Sym:
    """The dimension called `name`."""
    return Sym((((name,), 1),))


def is_run_time(name: str) -> bool:
    """Whether a symbol's value is told by running, not by the shapes of inputs: its name begins with an underscore."""
    return name.startswith("_")


def run_time_symbol(*parts: object) -> str:
    """The symbol that is called after these parts: `_Resize_4_sizes_2`."""
    return "_" + "_".join(re.sub(r"\W", "_", str(part), flags=re.ASCII) for part in parts if str(part))


def rank_symbol(name: str) -> str:
    """The symbol that the rank of an input is bound by whose shape the model does not declare; -1 where the elements of a
    sequence have several."""
    return run_time_symbol("rank", name)


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


def _terms(dim: Dim) -> dict[Term, int]:
    return {(): dim} if isinstance(dim, int) else dict(dim.terms)


def _make(*parts: dict[Term, int]) -> Dim:
    kept = merged(*parts)
    if not kept:
        return 0
    if set(kept) == {()}:
        return kept[()]
    made = Sym(tuple(sorted(kept.items(), key=lambda tc: str(tc[0]))))
    size, depth = made.measure
    if size > current().terms or depth > DEEPEST:
        raise _too_long(size)
    return made


DEEPEST = 64
"""Floor divisions inside one another, at most: expressions are walked by recursion."""


def _too_long(size: int) -> LimitError:
    message = f"a dimension is an expression of more than {current().terms} symbols"
    return LimitError(message, hint=raising("terms", 4 * size))

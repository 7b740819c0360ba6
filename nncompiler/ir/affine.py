"""Affine forms and the bounds of their values: the arithmetic that dimensions, index expressions and emitted indices share.

    form = constant + sum of coefficient x atom

What an atom is, its user says: `ir.dims` has products of symbols and floor divisions, `emission.simplify` index expressions
of a kernel's loops, `loops.emit.index` a value in a register and the number of the lane.

    merged, scaled          sums and multiples of the terms of forms
    cancelled               (form) // m, and form % m, without the factor that m and the form's terms share
    content, never_zero     what a form without its constant is a multiple of, and whether it can then be 0

Bounds are (least, greatest), both included; None where there is no bound or none is known. They are exact: integers of any
size, unlike floats.

    plus, minus, scale, times, quotient, remainder, least, greatest         bounds of a result from those of operands
    bounds_of                                                              the same for an operator by name
    compared                                                                what bounds say of a comparison
    folded                                                                 an operator of index arithmetic on numbers
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterable, Mapping
from math import gcd
from typing import TypeVar

Bounds = tuple[int | None, int | None]
ANYTHING: Bounds = (None, None)

AtomT = TypeVar("AtomT", bound=Hashable)


# -- forms ----------------------------------------------------------------------------------------------------------------


def merged(*parts: Mapping[AtomT, int], is_zero: Callable[[int], bool] = lambda c: c == 0) -> dict[AtomT, int]:
    """The sum of the terms of some forms, in order of first appearance, without those that vanish."""
    total: dict[AtomT, int] = {}
    for part in parts:
        for atom, coefficient in part.items():
            known = total.get(atom)
            total[atom] = coefficient if known is None else known + coefficient
    return {atom: c for atom, c in total.items() if not is_zero(c)}


def scaled(terms: Mapping[AtomT, int], factor: int) -> dict[AtomT, int]:
    """The terms of `factor` times a form."""
    return {atom: c * factor for atom, c in terms.items()}


def cancelled(terms: Mapping[AtomT, int], constant: int, divisor: int) -> tuple[dict[AtomT, int], int, int]:
    """(terms, constant, divisor) of an equal quotient, rounded down, whose divisor has no factor in common with all terms.

        (4*a + 8*b + 5) // 12   -->   (a + 2*b + 1) // 3            4*y + r is at least 4*n just where y is at least n
    """
    common = gcd(divisor, *terms.values())
    if common == 1:
        return dict(terms), constant, divisor
    return {atom: c // common for atom, c in terms.items()}, constant // common, divisor // common


def content(coefficients: Iterable[int]) -> int:
    """The largest number that divides all coefficients; 0 where all are 0."""
    return gcd(*coefficients)


def never_zero(constant: int, coefficients: Iterable[int]) -> bool:
    """Whether a form is 0 for no integers in the place of its atoms, by divisibility: of 4*a + 2*b + 1."""
    step = content(coefficients)
    return constant != 0 if step == 0 else constant % step != 0


# -- bounds ---------------------------------------------------------------------------------------------------------------


def plus(a: Bounds, b: Bounds) -> Bounds:
    """Of x + y."""
    (al, ah), (bl, bh) = a, b
    return None if al is None or bl is None else al + bl, None if ah is None or bh is None else ah + bh


def minus(a: Bounds, b: Bounds) -> Bounds:
    """Of x - y."""
    (al, ah), (bl, bh) = a, b
    return None if al is None or bh is None else al - bh, None if ah is None or bl is None else ah - bl


def scale(a: Bounds, factor: int) -> Bounds:
    """Of factor * x."""
    if factor == 0:
        return 0, 0
    low, high = a if factor > 0 else a[::-1]
    return None if low is None else low * factor, None if high is None else high * factor


def times(a: Bounds, b: Bounds) -> Bounds:
    """Of x * y."""
    (al, ah), (bl, bh) = a, b
    if al is not None and ah is not None and bl is not None and bh is not None:
        corners = (al * bl, al * bh, ah * bl, ah * bh)
        return min(corners), max(corners)
    if al is not None and bl is not None and al >= 0 and bl >= 0:
        return al * bl, 0 if ah == 0 or bh == 0 else None
    return ANYTHING


def quotient(a: Bounds, divisor: int) -> Bounds:
    """Of x // divisor, rounded down, for a positive divisor."""
    low, high = a
    return None if low is None else low // divisor, None if high is None else high // divisor


def remainder(a: Bounds, divisor: int) -> Bounds:
    """Of x % divisor, from 0 up, for a positive divisor."""
    low, high = a
    if low is not None and high is not None and low // divisor == high // divisor:
        return low % divisor, high % divisor
    return 0, divisor - 1


def least(a: Bounds, b: Bounds) -> Bounds:
    """Of min(x, y)."""
    (al, ah), (bl, bh) = a, b
    return None if al is None or bl is None else min(al, bl), bh if ah is None else ah if bh is None else min(ah, bh)


def greatest(a: Bounds, b: Bounds) -> Bounds:
    """Of max(x, y)."""
    (al, ah), (bl, bh) = a, b
    return bl if al is None else al if bl is None else max(al, bl), None if ah is None or bh is None else max(ah, bh)


def either(a: Bounds, b: Bounds) -> Bounds:
    """Of what is x or y."""
    return least(a, b)[0], greatest(a, b)[1]


def within(a: Bounds, low: int, past: int) -> bool:
    """Whether low <= x < past is known."""
    return a[0] is not None and a[1] is not None and a[0] >= low and a[1] < past


def tightest(a: Bounds, b: Bounds) -> Bounds:
    """Of one x, from two that hold."""
    return greatest(a, (b[0], None))[0], least(a, (None, b[1]))[1]


def bounds_of(op: str, a: Bounds, b: Bounds) -> Bounds:
    """Of `x op y`, an operator of index arithmetic; divisors are single positive numbers, or nothing is known."""
    if op in _OF:
        return _OF[op](a, b)
    if op in _DIVIDING and b[0] is not None and b[0] == b[1] and b[0] > 0:
        return _DIVIDING[op](a, b[0])
    return ANYTHING


_OF = {"add": plus, "sub": minus, "mul": times, "min": least, "max": greatest}
_DIVIDING = {"floordiv": quotient, "mod": remainder}


def compared(op: str, a: Bounds, b: Bounds = (0, 0)) -> bool | None:
    """What the bounds of x and y say of `x op y`; None where they do not decide."""
    (al, ah), (bl, bh) = a, b
    less = ah is not None and bl is not None and ah < bl
    most = ah is not None and bl is not None and ah <= bl
    more = al is not None and bh is not None and al > bh
    enough = al is not None and bh is not None and al >= bh
    if op in ("lt", "ge"):
        return op == "lt" if less else op == "ge" if enough else None
    if op in ("le", "gt"):
        return op == "le" if most else op == "gt" if more else None
    if less or more:
        return op == "ne"
    return op == "eq" if al is not None and al == ah == bl == bh else None


# -- numbers --------------------------------------------------------------------------------------------------------------


def folded(op: str, x: int, y: int) -> int | None:
    """`x op y` of index arithmetic; None for a divisor of 0 and other operators."""
    if op in _FOLDS:
        return _FOLDS[op](x, y)
    return _QUOTIENTS[op](x, y) if op in _QUOTIENTS and y else None


_FOLDS: dict[str, Callable[[int, int], int]] = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "min": min, "max": max,
}  # fmt: skip
_QUOTIENTS = {"floordiv": operator.floordiv, "mod": operator.mod}

"""Minimal filtering F(m, r) by Toom-Cook interpolation: matrices in exact rationals, transforms as expressions.

    Y = A [ (G g G') * (B d B') ] A'        d: n x n input tile, g: r x r filter, Y: m x m outputs, n = m + r - 1

The points are 0, +p1, -p1, +p2, -p2 ..., infinity. Rows of B (columns of A) of +p and -p differ in the sign of their odd
(even) entries, so that each pair costs one sum and one difference of shared halves.

S. Winograd, Arithmetic Complexity of Computations (1980); A. Lavin and S. Gray, Fast Algorithms for Convolutional Neural
Networks (2016). The points 2/3 and 3/2 halve the rounding error of the usual 1 and 2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, fma
from nncompiler.ir.weights import Array

from ....loops.ir import Let, Stmt

Row = tuple[Fraction, ...]
Matrix = tuple[Row, ...]
Name = Callable[[Expr], Expr]
"""Names a value, so that it is computed once."""

POINTS: dict[int, tuple[Fraction, ...]] = {4: (Fraction(1),), 6: (Fraction(2, 3), Fraction(3, 2))}
"""The positive finite points by tile size n."""


def namer(body: list[Stmt], prefix: str) -> Name:
    """A function that names values in `body`: prefix0, prefix1, ..."""
    count = 0

    def name(value: Expr) -> Expr:
        nonlocal count
        v = Var(value.dtype, f"{prefix}{count}")
        count += 1
        body.append(Let(v, value))
        return v

    return name


@dataclass(frozen=True)
class Transform:
    """F(m x m, r x r): `a` is A (m x n), `b` is B (n x n), `g` is G (n x r)."""

    m: int
    r: int
    a: Matrix
    b: Matrix
    g: Matrix

    @property
    def n(self) -> int:
        """Edge of an input tile."""
        return self.m + self.r - 1

    @property
    def products(self) -> int:
        """Multiplications of a tile a channel pair."""
        return self.n * self.n

    def filters(self, w: Array) -> Array:
        """w[M, C, r, r] --> U[n*n, M, C] in float64: G w G'. Any order of M and C in memory will do."""
        g = np.array(self.g, np.float64)
        m, c, *taps = w.shape
        taps_first = np.empty((*taps, m, c), np.float64)
        taps_first[...] = w.transpose(2, 3, 0, 1)
        flat: Array = np.kron(g, g) @ taps_first.reshape(self.r * self.r, m * c)
        return flat.reshape(self.products, m, c)

    def input(self, d: Sequence[Expr], name: Name) -> list[Expr]:
        """One dimension of the input transform: B d."""
        b, out = self.b, []
        out.append(name(dot(b[0], d)))
        for k in range(1, self.n - 1, 2):
            both, odd = _halves(b[k], b[k + 1])
            even_sum, odd_sum = name(dot(both, d)), name(dot(odd, d))
            out += [name(even_sum + odd_sum), name(even_sum - odd_sum)]
        out.append(name(dot(b[-1], d)))
        return out

    def output(self, x: Sequence[Expr], name: Name) -> list[Expr]:
        """One dimension of the output transform: A x."""
        pairs = range(1, self.n - 1, 2)
        sums = [name(x[k] + x[k + 1]) for k in pairs]
        differences = [name(x[k] - x[k + 1]) for k in pairs]
        out = []
        for i, row in enumerate(self.a):
            terms = [x[0], *(differences if i % 2 else sums), x[-1]]
            out.append(name(dot((row[0], *(row[k] for k in pairs), row[-1]), terms)))
        return out


def _halves(plus: Row, minus: Row) -> tuple[Row, Row]:
    """What two rows have in common, and what differs in sign."""
    same = tuple((p + q) / 2 for p, q in zip(plus, minus, strict=True))
    other = tuple((p - q) / 2 for p, q in zip(plus, minus, strict=True))
    return same, other


def dot(row: Sequence[Fraction], x: Sequence[Expr]) -> Expr:
    """sum of row[i] * x[i], terms of +-1 first, then one multiply-add a term."""
    terms = sorted(((c, v) for c, v in zip(row, x, strict=True) if c), key=lambda t: (abs(t[0]) != 1, t[0] < 0))
    (first, value), *rest = terms
    dtype = value.dtype
    total = value if first == 1 else binary("mul", value, const(_f32(first), dtype))
    for c, v in rest:
        if abs(c) == 1:
            total = total + v if c > 0 else total - v
        else:
            total = fma(v, const(_f32(c), dtype), total)
    return total


def _f32(x: Fraction) -> float:
    return float(np.float32(float(x)))


def _times(p: Row, root: Fraction) -> Row:
    """p(x) * (x - root); coefficients from the constant on."""
    low = [-root * c for c in p] + [Fraction(0)]
    return tuple(a + b for a, b in zip(low, (Fraction(0), *p), strict=True))


@cache
def transform(m: int, r: int) -> Transform:
    """The matrices of F(m x m, r x r)."""
    n = m + r - 1
    points = (Fraction(0), *(x for p in POINTS[n] for x in (p, -p)))
    zero, one = Fraction(0), Fraction(1)
    b, g = [], []
    whole: Row = (one,)
    for p in points:
        others: Row = (one,)
        scale = one
        for q in points:
            if q != p:
                others = _times(others, q)
                scale *= p - q
        whole = _times(whole, p)
        b.append((*others, zero))
        g.append(tuple(p**k / scale for k in range(r)))
    b.append(whole)
    g.append((*[zero] * (r - 1), one))
    a = tuple((*(p**i for p in points), one if i == m - 1 else zero) for i in range(m))
    return Transform(m, r, a, tuple(b), tuple(g))

"""erf in double precision for whole arrays; numpy has none."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from nncompiler.ir.op import Array

STEP = 1 / 16
"""Distance of the knots that erf is expanded about."""
LIMIT = 6.0
"""erf(6) is 1 in double precision."""
DEGREE = 12


@lru_cache(maxsize=1)
def _table() -> Array:
    """Taylor coefficients of erf about each knot, [DEGREE + 1, knots].

    The derivatives are erf^(n+1)(k) = 2/sqrt(pi) (-1)^n H_n(k) exp(-k^2) with the Hermite polynomials
    H_(n+1)(k) = 2k H_n(k) - 2n H_(n-1)(k). The remainder at half a step is below 1e-19.
    """
    knots = np.arange(round(LIMIT / STEP) + 1) * STEP
    rows = [np.array([math.erf(k) for k in knots])]
    before, hermite = np.zeros_like(knots), np.ones_like(knots)
    scale = 2 / math.sqrt(math.pi) * np.exp(-knots * knots)
    for n in range(DEGREE):
        rows.append((-1) ** n * hermite * scale / math.factorial(n + 1))
        before, hermite = hermite, 2 * knots * hermite - 2 * n * before
    return np.stack(rows)


def erf(x: Array) -> Array:
    """The error function, in f64 to about 1 ulp; the result has x's type."""
    table = _table()
    wide = np.abs(x.astype(np.float64))
    size = np.where(wide < LIMIT, wide, LIMIT)  # NaN goes to the limit too and is put back below
    knot = np.rint(size / STEP).astype(np.intp)
    h = size - knot * STEP
    value = table[DEGREE][knot]
    for n in range(DEGREE - 1, -1, -1):
        value = value * h + table[n][knot]
    signed = np.copysign(np.where(np.isnan(wide), wide, value), x)
    return signed.astype(x.dtype)

"""The sums and signs of one level of Strassen's algorithm, which products and 1x1 convolutions share.

    quarters: 0 upper left, 1 upper right, 2 lower left, 3 lower right
    product i = (sum of LEFT[i] * quarters of a) times (sum of RIGHT[i] * quarters of b)
    quarter of the result = sum of the products that RESULT gives it

Strassen, "Gaussian elimination is not optimal", 1969.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nncompiler.ir.expr import Expr
from nncompiler.ir.weights import Array

PRODUCTS = 7
LEFT = ((1, 0, 0, 1), (0, 0, 1, 1), (1, 0, 0, 0), (0, 0, 0, 1), (1, 1, 0, 0), (-1, 0, 1, 0), (0, 1, 0, -1))
"""Factors of a's quarters in S."""
RIGHT = ((1, 0, 0, 1), (1, 0, 0, 0), (0, 1, 0, -1), (-1, 0, 1, 0), (0, 0, 0, 1), (1, 1, 0, 0), (0, 0, 1, 1))
"""Factors of b's quarters in T."""
RESULT = (
    ((0, 1), (3, 1)), ((2, 1), (3, -1)), ((1, 1), (3, 1)), ((0, 1), (2, 1)), ((0, -1), (1, 1)), ((3, 1),), ((0, 1),),
)  # fmt: skip
"""(quarter, sign) of the result that each product is added to."""


def signed_sum(quarters: Sequence[Expr], factors: Sequence[int]) -> Expr:
    """The sum of elements of the quarters with factors 1, 0 and -1; what is added stands first."""
    total: Expr | None = None
    for quarter, sign in sorted(zip(quarters, factors, strict=True), key=lambda pair: -pair[1]):
        if sign:
            total = quarter if total is None else total + quarter if sign > 0 else total - quarter
    assert total is not None
    return total


def signed_array(quarters: Sequence[Array], factors: Sequence[int], out: Array | None = None) -> Array:
    """The same of arrays, in `out` where there is one; a quarter that stands alone is given as it is."""
    (first, _), *more = sorted(((q, f) for q, f in zip(quarters, factors, strict=True) if f), key=lambda pair: -pair[1])
    total = first
    for quarter, sign in more:
        total = (np.add if sign > 0 else np.subtract)(total, quarter, out=out)
    return total

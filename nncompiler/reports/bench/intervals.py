"""Confidence intervals of medians, with no assumption about how times are distributed.

    median_interval(values)    order statistics [x(k), x(n+1-k)] that hold the true median with at least 95 %
    quotient(a, b)             the interval of a / b from the intervals of both
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

CONFIDENCE = 0.95
ENOUGH = next(n for n in range(1, 100) if 1 - 2 * 0.5**n >= CONFIDENCE)
"""The fewest values whose smallest and largest hold the median with that confidence."""


@dataclass(frozen=True)
class Interval:
    """An estimate and the bounds that hold the true value with probability `confidence` (below 0.95 where the values were
    too few)."""

    value: float
    low: float
    high: float
    confidence: float


def median_interval(values: Sequence[float], confidence: float = CONFIDENCE) -> Interval:
    """The median and the narrowest symmetric pair of order statistics around it of at least this confidence: the number of
    independent values below the true median is binomial with probability 1/2 (the sign test turned round). The whole range
    where no pair reaches the confidence; raises ValueError for no values."""
    if not values:
        raise ValueError("a median of nothing")
    ordered, n = sorted(values), len(values)
    k, covered, tail = 0, 0.0, 0.0
    for candidate in range(n // 2 or 1):
        tail += math.comb(n, candidate) * 0.5**n
        if candidate and 1 - 2 * tail < confidence:
            break
        k, covered = candidate, max(0.0, 1 - 2 * tail)
    return Interval(statistics.median(ordered), ordered[k], ordered[n - 1 - k], covered)


def quotient(a: Interval, b: Interval) -> Interval:
    """a / b for positive a and b: the extreme quotients of the bounds. Its confidence is what is left when either may miss
    (Bonferroni)."""
    return Interval(a.value / b.value, a.low / b.high, a.high / b.low, max(0.0, a.confidence + b.confidence - 1))

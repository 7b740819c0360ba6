"""Confidence intervals of medians, with no assumption about how times are distributed.

    median_interval(values)    order statistics [x(k), x(n+1-k)] that hold the true median with at least 95 %
    ratio_interval(b, a)       median(b) / median(a) of paired values, with the interval of a paired bootstrap
    quotient(a, b)             the interval of a / b from the intervals of both
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

CONFIDENCE = 0.95
ENOUGH = next(n for n in range(1, 100) if 1 - 2 * 0.5**n >= CONFIDENCE)
"""The fewest values whose smallest and largest hold the median with that confidence."""

RESAMPLES = 2000
"""Bootstrap samples: the quantiles at 2.5 % then rest on 50 values each side."""


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


def ratio_interval(above: Sequence[float], below: Sequence[float], confidence: float = CONFIDENCE) -> Interval:
    """median(above) / median(below) of values that belong together in pairs, such as times of two engines in the same round.

    The interval is the percentile bootstrap over pairs: what disturbs both values of a pair moves both medians. Fewer than
    ENOUGH pairs give the range of the pairs' own ratios, too, with the confidence that so many values can have. Raises
    ValueError for no values or unequal counts.
    """
    if not above or len(above) != len(below):
        raise ValueError(f"pairs are required, got {len(above)} and {len(below)} values")
    value = statistics.median(above) / statistics.median(below)
    n = len(above)
    a, b = np.asarray(above, np.float64), np.asarray(below, np.float64)
    drawn = np.random.default_rng(0).integers(0, n, (RESAMPLES, n))
    ratios = np.median(a[drawn], axis=1) / np.median(b[drawn], axis=1)
    low, high = (float(x) for x in np.quantile(ratios, [(1 - confidence) / 2, (1 + confidence) / 2]))
    if n < ENOUGH:
        low, high = min(low, float((a / b).min())), max(high, float((a / b).max()))
    return Interval(value, min(low, value), max(high, value), min(confidence, max(0.0, 1 - 2 * 0.5**n)))


def quotient(a: Interval, b: Interval) -> Interval:
    """a / b for positive a and b: the extreme quotients of the bounds. Its confidence is what is left when either may miss
    (Bonferroni)."""
    return Interval(a.value / b.value, a.low / b.high, a.high / b.low, max(0.0, a.confidence + b.confidence - 1))

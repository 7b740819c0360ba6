"""Sharing an error budget among layers: which factorization each layer gets.

The errors of independent layers add up as squares. Taking, for each layer, only the options on the lower convex hull of
cycles over squared error, the best use of a budget is greedy: always the step with the most cycles a squared error (the
linear relaxation of the multiple-choice knapsack problem: Sinha and Zoltners, 1979).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf, sqrt

from .low_rank import Option
from .tucker import EXACT

Curve = list[tuple[float, float, Option | None]]
"""(squared error, cycles, option), from the layer as it is (0, its cycles, None) to its fastest option."""

Curves = Mapping[str, Curve]
"""By the layer's name."""


def curve(now: float, options: Sequence[Option], least: float = EXACT) -> Curve:
    """The lower convex hull of a layer that takes `now` cycles; errors below `least` count as `least`, so that of options
    without error the one with the fewest multiplications is taken."""
    points = sorted(((max(o.error, least) ** 2, o.cycles, o.multiplications, i) for i, o in enumerate(options)))
    hull: Curve = [(0.0, now, None)]
    for error, cycles, _, i in points:
        if cycles >= hull[-1][1]:
            continue
        point = (error, cycles, options[i])
        while len(hull) > 1 and (hull[-1][0] == error or _slope(hull[-2], hull[-1]) <= _slope(hull[-2], point)):
            hull.pop()
        hull.append(point)
    return hull


def allocate(curves: Curves, allowance: float) -> dict[str, Option]:
    """The options that save most cycles while the root of the sum of their squared errors is at most `allowance`."""
    steps = [
        (_slope(before, after), name, number)
        for name, points in curves.items()
        for number, (before, after) in enumerate(pairwise(points), 1)
    ]
    left = allowance**2 * (1 + 1e-9)
    chosen: dict[str, int] = {}
    for _, name, number in sorted(steps, key=lambda s: (-s[0], s[1], s[2])):
        price = curves[name][number][0] - curves[name][number - 1][0]
        if chosen.get(name, 0) == number - 1 and price <= left:
            left -= price
            chosen[name] = number
    found = {name: curves[name][number][2] for name, number in chosen.items()}
    return {name: option for name, option in sorted(found.items()) if option is not None}


def widest(curves: Curves) -> float:
    """The allowance that pays for every layer's fastest option."""
    return sqrt(sum(points[-1][0] for points in curves.values()))


def _slope(before: tuple[float, float, object], after: tuple[float, float, object]) -> float:
    """Cycles saved a squared error."""
    price, gain = after[0] - before[0], before[1] - after[1]
    return gain / price if price > 0 else inf

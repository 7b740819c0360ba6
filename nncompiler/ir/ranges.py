"""Ranges of open dimensions: what a caller promises of them, with both ends included.

    dims={"N": (1, 64)}, dims={"N": range(1, 65)}, --dim N=1..64

A model is planned for a size inside, holds for the whole range, and refuses sizes outside. What the ends prove of an
expression (`interval`) need not be assumed.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any

from .affine import Bounds, plus, quotient, scale, tightest, times
from .dims import Dim, FloorDiv
from .errors import UsageError, meant

Range = tuple[int, int]
Ranges = Mapping[str, Range]
"""Ends of some symbols: from 1 on, or from 0 where a symbol says how long a state is."""
Ends = Mapping[str, tuple[int, int | None]]
"""Ends of some symbols; no upper one where that is None."""


def separated(dims: Mapping[str, Any] | None) -> tuple[dict[str, Any], dict[str, Range]]:
    """(sizes, ranges) of a mapping that has both. Raises UsageError for a range that is none."""
    sizes: dict[str, Any] = {}
    found: dict[str, Range] = {}
    for name, value in (dims or {}).items():
        if isinstance(value, range):
            if value.step != 1 or not value:
                raise UsageError(f"a range of sizes counts up by 1, got {name} = {value}", hint="(1, 64) includes both ends")
            found[name] = checked(name, value[0], value[-1])
        elif isinstance(value, tuple | list):
            if len(value) != 2 or not all(isinstance(x, int) and not isinstance(x, bool) for x in value):
                raise UsageError(f"a range of sizes has two ends, got {name} = {value}", hint="(1, 64) includes both ends")
            found[name] = checked(name, *value)
        else:
            sizes[name] = value
    return sizes, found


def checked(name: str, low: int, high: int) -> Range:
    """The range; UsageError where it holds no sizes."""
    if not 1 <= low <= high:
        message = f"a range goes from 1 or more up to a larger size, got {name} = {low}..{high}"
        raise UsageError(message, hint=f"{name}=1..64")
    return low, high


def representative(low: int, high: int) -> int:
    """The size that is planned for: in the middle by ratio, so that neither end is far."""
    return round(math.sqrt(max(1, low) * high))


def refuse_outside(ranges: Ranges, sizes: Mapping[str, int]) -> None:
    """Raises UsageError for a size outside of its range."""
    for name, (low, high) in ranges.items():
        if name in sizes and not low <= sizes[name] <= high:
            message = f"{name} is {sizes[name]}, and the model was compiled for {name} = {low}..{high}"
            raise UsageError(message, hint="compile it for a range that has this size, or without one")


def interval(dim: Dim, ranges: Ends) -> Bounds:
    """Numbers that a dimension never falls below and never exceeds while its symbols are inside of their ranges; a symbol
    without one is 1 or more. Each term is bounded alone."""
    if isinstance(dim, int):
        return dim, dim
    total: Bounds = (0, 0)
    for term, coefficient in dim.terms:
        product: Bounds = (1, 1)
        for atom in term:
            product = times(product, _atom(atom, ranges))
        total = plus(total, scale(product, coefficient))
    return total


def _atom(atom: str | FloorDiv, ranges: Ends) -> Bounds:
    if isinstance(atom, str):
        return ranges.get(atom, (1, None))
    return tightest((0, None), quotient(interval(atom.numerator, ranges), atom.divisor))


def as_tuple(ranges: Ranges) -> tuple[tuple[str, int, int], ...]:
    """The ranges as a value that can be compared and written."""
    return tuple((name, low, high) for name, (low, high) in sorted(ranges.items()))


def known_ranges(ranges: Ranges, symbols: Collection[str]) -> None:
    """Raises UsageError for a range of a dimension that the inputs do not have."""
    unknown = sorted(ranges.keys() - set(symbols))
    if unknown:
        hint = meant(unknown[0], symbols, f"the inputs have {', '.join(sorted(symbols)) or 'none'}")
        raise UsageError(f"no symbolic dimension is called {', '.join(unknown)}", hint=hint)

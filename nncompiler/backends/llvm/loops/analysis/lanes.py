"""What the lanes of a vector loop do with an index: which elements they touch, and where their quotients change.

    index of a lane = base + k + coefficient * lane         base is uniform, and a multiple of a known number
                    + jump                                  from one lane on, for rows that end within a vector
                    + stride * lane                         of a stride that is known when the model runs
    coefficient * (lane // spread)                          where groups of lanes have one index each
    any that never falls from lane to lane                  and rises by `reach` at most

    divided(x, m, lanes)        x // m and x % m
    accessed(x, ...)            memory at x

Nothing is emitted here: `emit/` prints what these functions say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from math import gcd
from typing import Protocol

from nncompiler.ir.affine import Bounds, quotient


class LaneForm(Protocol):
    """An index as a function of the lane, where it is one (`lanes` 1), and its bounds over all lanes."""

    @property
    def lanes(self) -> int: ...
    @property
    def k(self) -> int: ...
    @property
    def coefficient(self) -> int: ...
    @property
    def spread(self) -> int: ...
    @property
    def multiple(self) -> int: ...
    @property
    def bounds(self) -> Bounds: ...
    @property
    def jumps(self) -> bool: ...
    @property
    def strides(self) -> bool: ...
    @property
    def varying(self) -> bool: ...
    @property
    def reach(self) -> int | None: ...


class Quotients(Enum):
    """How the quotients of the lanes lie to one another."""

    KNOWN = auto()
    """All lanes have the same, a known number."""
    LINEAR = auto()
    """That of lane 0, plus `step` for each lane: no lane crosses a multiple of the divisor on its way."""
    GROUPS = auto()
    """Groups of as many lanes as the divisor have one each, which rises by 1 from group to group."""
    CROSSING = auto()
    """That of lane 0, and 1 more from some lane on."""
    NEAR = auto()
    """All lanes lie so near lane 0 that what they are further divides in 32 bits."""
    APART = auto()
    """Nothing is known."""


@dataclass(frozen=True, slots=True)
class Division:
    """`number`: the quotient that is KNOWN. `step` of LINEAR ones, whose uniform part lies `past` a multiple of what the
    base and the divisor share."""

    kind: Quotients
    number: int = 0
    past: int = 0
    step: int = 0


def divided(x: LaneForm, m: int, lanes: int) -> Division:
    """What is known of x // m for a positive number m, and with it of x % m."""
    if x.lanes > 1 or x.jumps or x.strides or x.spread > 1:
        return _APART
    low, high = quotient(x.bounds, m)
    if low is not None and low == high:
        return Division(Quotients.KNOWN, low)
    c, least = x.coefficient, x.bounds[0]
    if c % m == 0:
        return Division(Quotients.LINEAR, step=c // m)
    unit = gcd(x.multiple, m)
    past = x.k % unit
    if 0 <= past + c * (lanes - 1) < unit:
        return Division(Quotients.LINEAR, past=past)
    if c == 1 and lanes % m == 0 and gcd(x.multiple, x.k) % m == 0:
        return Division(Quotients.GROUPS)
    if c == 1 and lanes <= m < 1 << 31:
        return Division(Quotients.CROSSING)
    if lanes > 1 and least is not None and least >= 0 and 0 < c * (lanes - 1) < 1 << 16 and m < 1 << 15:
        return Division(Quotients.NEAR)
    return _APART


_APART = Division(Quotients.APART)


class Mask(Enum):
    """Which lanes access memory."""

    ALL = auto()
    FIRST = auto()
    """The first ones, as many as are left; the others give zero."""
    SOME = auto()


class Access(Enum):
    """How the elements of the lanes lie to one another, as far as they are read together."""

    ONE = auto()
    """All lanes touch one element."""
    CONSECUTIVE = auto()
    TWO_RUNS = auto()
    """Consecutive elements up to a lane, and others from there on: two masked accesses."""
    GROUPS = auto()
    """Groups of lanes touch one element each, side by side: one access of few lanes, and a shuffle."""
    EVENLY = auto()
    """Elements at one distance: shuffles of whole vectors, or one at a time."""
    EVERY_OTHER = auto()
    """Every other element of the first lanes: two masked accesses, and a shuffle."""
    WINDOW = auto()
    """Elements among as many side by side as there are lanes: one masked access and a permutation by indices."""
    SCATTERED = auto()


def accessed(x: LaneForm, mask: Mask, masks: bool, permutes: int = 0) -> Access:
    """How memory at x is accessed; `masks`: whether the machine has masked accesses of elements of this size; `permutes`:
    elements of a vector that it permutes by indices, 0 where it does not."""
    if not x.varying:
        return Access.ONE
    if x.lanes > 1:
        near = masks and mask == Mask.ALL and x.reach is not None and x.reach < permutes == x.lanes
        return Access.WINDOW if near else Access.SCATTERED
    plain = not x.jumps and x.spread == 1
    if plain and not x.strides and x.coefficient == 1:
        return Access.CONSECUTIVE
    if x.jumps:
        return Access.TWO_RUNS if masks and x.coefficient == 1 and not x.strides else Access.SCATTERED
    if x.spread > 1:
        return Access.GROUPS if x.coefficient == 1 and mask != Mask.SOME else Access.SCATTERED
    if mask == Mask.ALL:
        return Access.EVENLY
    every_other = masks and mask == Mask.FIRST and x.coefficient == 2 and not x.strides
    return Access.EVERY_OTHER if every_other else Access.SCATTERED

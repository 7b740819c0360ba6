"""Where the elements of a value are: whole on one or both devices, or in ranges along one axis.

A set of devices is a mask: 1 is the first device, 2 the second, 3 both.

    Spread(None, ((0, 1, 2),))                      whole, on the second device
    Spread(1, ((0, 64, 1), (64, 128, 2)))           channels 0 to 63 on the first device, 64 to 127 on the second
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FIRST, SECOND, BOTH = 1, 2, 3
DEVICES = (0, 1)

Range = tuple[int, int]
Ranges = tuple[Range, ...]
"""Half-open, ascending, not touching one another."""
Piece = tuple[int, int, int]
"""A range and the mask of the devices that have it."""


@dataclass(frozen=True)
class Spread:
    """Pieces cover the axis in order. `axis` None: the value is whole, as one piece (0, 1, mask)."""

    axis: int | None
    pieces: tuple[Piece, ...]

    @property
    def extent(self) -> int:
        """Of the axis; 1 for what is whole."""
        return self.pieces[-1][1] if self.pieces else 0

    @property
    def everything(self) -> Ranges:
        return ((0, self.extent),)

    def own(self, device: int) -> Ranges:
        """What a device has."""
        return joined((lo, hi) for lo, hi, mask in self.pieces if mask >> device & 1)

    def moved(self, axis: int) -> Spread:
        """The same pieces along another axis."""
        return Spread(axis, self.pieces)

    def scaled(self, factor: int, divisor: int = 1) -> Spread | None:
        """Every index times factor / divisor; None where a boundary is not divisible."""
        if any(lo * factor % divisor or hi * factor % divisor for lo, hi, _ in self.pieces):
            return None
        return Spread(self.axis, tuple((lo * factor // divisor, hi * factor // divisor, m) for lo, hi, m in self.pieces))


def whole(mask: int) -> Spread:
    """All of a value on the devices of a mask."""
    return Spread(None, ((0, 1, mask),))


def pieces(axis: int, parts: Iterable[Piece]) -> Spread:
    """A spread of pieces in order: neighbours on the same devices become one, and a single piece is whole."""
    found: list[Piece] = []
    for lo, hi, mask in parts:
        if lo == hi:
            continue
        if found and found[-1][2] == mask:
            found[-1] = (found[-1][0], hi, mask)
        else:
            found.append((lo, hi, mask))
    return whole(found[0][2]) if len(found) == 1 else Spread(axis, tuple(found))


def halves(axis: int, extent: int, unit: int = 1) -> Spread | None:
    """The first half on the first device, the rest on the second, cut at a multiple of `unit`; None where that leaves one
    without."""
    cut = extent // unit // 2 * unit
    return Spread(axis, ((0, cut, FIRST), (cut, extent, SECOND))) if 0 < cut < extent else None


def joined(ranges: Iterable[Range]) -> Ranges:
    """Ranges in order, those that touch or overlap as one."""
    found: list[Range] = []
    for lo, hi in sorted(ranges):
        if lo >= hi:
            continue
        if found and lo <= found[-1][1]:
            found[-1] = (found[-1][0], max(hi, found[-1][1]))
        else:
            found.append((lo, hi))
    return tuple(found)


def without(ranges: Ranges, taken: Ranges) -> Ranges:
    """What is in `ranges` and not in `taken`."""
    found: list[Range] = []
    for lo, hi in ranges:
        at = lo
        for a, b in taken:
            if b <= at or a >= hi:
                continue
            if a > at:
                found.append((at, a))
            at = max(at, b)
        if at < hi:
            found.append((at, hi))
    return tuple(found)


def count(ranges: Ranges) -> int:
    """How many indices there are in ranges."""
    return sum(hi - lo for lo, hi in ranges)

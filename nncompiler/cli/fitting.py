"""Which columns of a table a narrow terminal shows, and how wide.

    1  names give way down to READABLE characters, cut in the middle; sentences wrap down to SENTENCE
    2  columns of numbers go, from the right, those to be kept last
    3  columns of text go, from the right, but the first two
    4  what is left shrinks down to LEAST
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

READABLE, SENTENCE, LEAST = 24, 20, 8
GAP = 2
"""Blanks between columns."""
HEADS = (1 / 3, 1 / 2, 2 / 3, 1 / 6, 5 / 6)
"""Shares of a shortened name that stand before the cut, in the order in which they are tried."""


@dataclass(frozen=True)
class Column:
    """natural: characters of the longest cell; word: of the longest word of the cells, header included; number: whether it
    holds numbers, which are never cut; kept: whether it goes after the others."""

    natural: int
    word: int
    number: bool
    kept: bool


def fit(columns: Sequence[Column], width: int) -> dict[int, int]:
    """The widths of the columns that are shown, by index."""
    shown = {i: c.natural for i, c in enumerate(columns)}
    if _total(shown) <= width:
        return shown
    leaving = [i for i, c in enumerate(columns) if c.number and not c.kept][::-1]
    leaving += [i for i, c in enumerate(columns) if not c.number and not c.kept and i > 1][::-1]
    leaving += [i for i, c in enumerate(columns) if c.number and c.kept][::-1]
    while True:
        floors = {i: min(columns[i].natural, _floor(columns[i])) for i in shown}
        found = _shrunk({i: columns[i].natural for i in shown}, floors, width)
        if _total(found) <= width or not leaving:
            break
        del shown[leaving.pop(0)]
    if _total(found) > width:
        found = _shrunk(found, {i: found[i] if columns[i].number else min(found[i], LEAST) for i in found}, width)
    return found


def _floor(c: Column) -> int:
    if c.number:
        return c.natural
    return READABLE if c.word == c.natural else max(SENTENCE, min(c.word, READABLE))


def _shrunk(widths: dict[int, int], floors: dict[int, int], width: int) -> dict[int, int]:
    """The widths with the widest made narrower, one character at a time, until they fit or are all at their floors."""
    result = dict(widths)
    while _total(result) > width:
        able = [i for i in result if result[i] > floors[i]]
        if not able:
            break
        result[max(able, key=lambda i: result[i] - floors[i])] -= 1
    return result


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + GAP * max(0, len(widths) - 1)


def shortened(names: Sequence[str], width: int, mark: str = "…") -> list[str]:
    """Names of at most `width` characters, the longer ones cut where most names stay different from one another: in the
    middle, if that does not matter."""
    if all(len(name) <= width for name in names):
        return list(names)
    names = _without_common(names, width, mark)
    different = len(set(names))
    best: list[str] = []
    for head in HEADS:
        cut = [_cut(name, width, head, mark) for name in names]
        if len(set(cut)) == different:
            return cut
        if len(set(cut)) > len(set(best)):
            best = cut
    return best


def _without_common(names: Sequence[str], width: int, mark: str) -> list[str]:
    """The names with the scopes that all the long ones begin with left out."""
    long = [name for name in names if len(name) > width]
    first, last = min(long), max(long)
    same = next((i for i, (a, b) in enumerate(zip(first, last)) if a != b), min(len(first), len(last)) - 1)
    end = max(first.rfind(sign, 0, same) for sign in "./:") + 1
    if len(long) < 2 or end <= len(mark):
        return list(names)
    return [mark + name[end:] if name.startswith(first[:end]) else name for name in names]


def _cut(name: str, width: int, head: float, mark: str) -> str:
    if len(name) <= width:
        return name
    if width <= len(mark) + 1:
        return name[:width]
    left = max(1, round((width - len(mark)) * head))
    right = width - len(mark) - left
    return f"{name[:left]}{mark}{name[len(name) - right :] if right else ''}"

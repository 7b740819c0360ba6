"""Tables as plain text: aligned, without trailing blanks, as wide as what is in them."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Sequence

GAP = "  "
NARROWEST = 16
"""Columns a text column keeps however narrow the terminal."""


def table(title: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]], total: Sequence[str] = ()) -> None:
    """Prints a table on stdout; columns are (header, "left" or "right"), `total` a last row below a rule.

    On a terminal that is too narrow the widest text columns are folded. Elsewhere every row is one line.
    """
    terminal = sys.stdout.isatty()
    lines = render(columns, rows, total, shutil.get_terminal_size().columns if terminal else None, _rule())
    if title:
        print(emphasized(title))
    print(emphasized(lines[0]))
    print("\n".join(lines[1:]))


def render(
    columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]], total: Sequence[str], width: int | None, rule: str
) -> list[str]:
    """The lines: header, rule, rows, and the total below another rule. Columns that are empty everywhere are left out."""
    used = [i for i in range(len(columns)) if any(row[i] for row in rows) or (total and total[i])]
    used = used or list(range(len(columns)))
    right = [columns[i][1] == "right" for i in used]
    header = [columns[i][0] for i in used]
    body = [[row[i] for i in used] for row in rows]
    last = [[total[i] for i in used]] if total else []
    widths = [max(len(row[i]) for row in [header, *body, *last]) for i in range(len(used))]
    if width is not None:
        _narrow(widths, right, [len(h) for h in header], width)
    line = rule * (sum(widths) + len(GAP) * (len(widths) - 1))
    result = [*_fold(header, widths, right), line]
    for row in body:
        result += _fold(row, widths, right)
    if last:
        result += [line, *_fold(last[0], widths, right)]
    return result


def emphasized(text: str) -> str:
    """Bold on a terminal, unless NO_COLOR is set."""
    plain = not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain else f"\033[1m{text}\033[0m"


def _narrow(widths: list[int], right: Sequence[bool], headers: Sequence[int], width: int) -> None:
    """Takes what is too much from the widest text column, again and again."""
    floors = [max(NARROWEST, h) for h in headers]
    while sum(widths) + len(GAP) * (len(widths) - 1) > width:
        wide = [i for i in range(len(widths)) if not right[i] and widths[i] > floors[i]]
        if not wide:
            return
        widths[max(wide, key=lambda i: widths[i])] -= 1


def _fold(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    cells = [textwrap.wrap(cell, w) or [""] if len(cell) > w else [cell] for cell, w in zip(row, widths)]
    lines = []
    for i in range(max(map(len, cells))):
        parts = [c[i] if i < len(c) else "" for c in cells]
        padded = [p.rjust(w) if r else p.ljust(w) for p, w, r in zip(parts, widths, right)]
        lines.append(GAP.join(padded).rstrip())
    return lines


def _rule() -> str:
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    return "─" if encoding.startswith("utf") else "-"

"""Result objects as text and as HTML: what Python prints and what a notebook shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

MOST_ROWS = 60
"""Rows that are shown; the rest is counted."""


@dataclass(frozen=True)
class Table:
    """A title, column heads, rows of text; `facts` are lines below."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    facts: Sequence[str] = ()

    @property
    def text(self) -> str:
        """Aligned columns, numbers to the right."""
        shown = [list(map(str, row)) for row in self.rows[:MOST_ROWS]]
        cells = [list(self.columns), *shown]
        widths = [max(map(len, column)) for column in zip_longest(*cells, fillvalue="")]
        right = [all(_numeric(row[i]) for row in shown) for i in range(len(self.columns))]
        lines = [
            "  ".join(text.rjust(w) if r else text.ljust(w) for text, w, r in zip(row, widths, right)).rstrip()
            for row in cells
        ]
        return "\n".join([self.title, lines[0], "─" * max(map(len, lines)), *lines[1:], *self._more(), *self.facts])

    @property
    def html(self) -> str:
        """The same as HTML; everything of a model is escaped."""
        head = "".join(f"<th>{escape(c)}</th>" for c in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td style='text-align:{_side(c)}'>{escape(str(c))}</td>" for c in row) + "</tr>"
            for row in self.rows[:MOST_ROWS]
        )  # fmt: skip
        below = "".join(f"<div>{escape(line)}</div>" for line in (*self._more(), *self.facts))
        return f"<b>{escape(self.title)}</b><table><tr>{head}</tr>{body}</table>{below}"

    def _more(self) -> list[str]:
        left = len(self.rows) - MOST_ROWS
        return [f"... {left:,} more rows"] if left > 0 else []


class Shown:
    """A result that has a table, and may have a picture."""

    def table(self) -> Table:
        """What is shown."""
        raise NotImplementedError

    def picture(self) -> str:
        """An SVG, or nothing."""
        return ""

    def __repr__(self) -> str:
        return self.table().text

    def _repr_html_(self) -> str:
        return self.table().html + self.picture()


def _side(text: object) -> str:
    return "right" if _numeric(text) else "left"


def _numeric(text: object) -> bool:
    return not str(text) or str(text)[0] in "0123456789-+."

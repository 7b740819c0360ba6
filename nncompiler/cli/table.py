"""Tables on stdout, set by rich: aligned, one line a row where stdout is no terminal."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Sequence

from nncompiler.ir.printable import printable

UNBOUNDED = 1_000_000
"""Columns of a page that is no terminal: nothing folds, every row is one line."""


def table(title: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]], total: Sequence[str] = ()) -> None:
    """Prints a table; columns are (header, "left" or "right"), `total` a last row below a rule.

    Columns that are empty everywhere are left out. On a terminal that is too narrow, text columns fold.
    """
    from rich.box import Box
    from rich.table import Table
    from rich.text import Text

    line = "─" if _unicode() else "-"
    rules = Box(f"    \n    \n {line * 2} \n    \n {line * 2} \n {line * 2} \n    \n    \n", ascii=line == "-")
    grid = Table(box=rules, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_footer=bool(total))
    used = [i for i in range(len(columns)) if any(row[i] for row in rows) or (total and total[i])] or range(len(columns))
    for i in used:
        header, side = columns[i]
        header = printable(header)
        right = side == "right"
        grid.add_column(
            Text(header), Text(printable(total[i])) if total else "", justify="right" if right else "left", no_wrap=right,
            overflow="fold", header_style="bold", footer_style="",
        )  # fmt: skip
    for row in rows:
        grid.add_row(*(Text(printable(row[i])) for i in used))
    if title:
        print(emphasized(title))
    print("\n".join(text.rstrip() for text in _rendered(grid).splitlines()))


def emphasized(text: str) -> str:
    """One line, bold on a terminal unless NO_COLOR is set; what is not printable is escaped."""
    from rich.text import Text

    return _rendered(Text(printable(text), style="bold"))


def say(text: str = "") -> None:
    """Prints one line in which names of a model may stand: what is not printable is escaped."""
    print(printable(text))


def _rendered(item: object) -> str:
    """What stdout should get for something that rich can print."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    page = Console(
        file=io.StringIO(),
        width=shutil.get_terminal_size().columns if terminal else UNBOUNDED,
        force_terminal=terminal,
        highlight=False,
    )
    with page.capture() as captured:
        page.print(item, end="")
    return captured.get()


def _unicode() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "ascii").lower().startswith("utf")

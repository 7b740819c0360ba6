"""Tables and lines on stdout, set by rich: one line a row where stdout is no terminal, else made to fit it (`fitting`)."""

from __future__ import annotations

import io
import re
import shutil
import sys
from collections.abc import Sequence

from nncompiler.ir.printable import printable

UNBOUNDED = 1_000_000
"""Columns of a page that is no terminal: nothing folds, every row is one line."""
NARROW = 20
"""Columns below which a terminal is treated as this wide."""


def table(
    title: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]], total: Sequence[str] = (),
    keep: Sequence[str] = (),
) -> None:  # fmt: skip
    """Prints a table; columns are (header, "left" or "right"), `total` a last row below a rule.

    Columns that are empty everywhere are left out. On a terminal that is too narrow, names are shortened, text wraps, and
    columns go, those with a header in `keep` last; a line says which.
    """
    from rich.box import Box
    from rich.cells import cell_len
    from rich.table import Table
    from rich.text import Text

    from .fitting import Column, fit, shortened

    line = "─" if _unicode() else "-"
    rules = Box(f"    \n    \n {line * 2} \n    \n {line * 2} \n {line * 2} \n    \n    \n", ascii=line == "-")
    grid = Table(box=rules, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_footer=bool(total))
    used = [i for i in range(len(columns)) if any(row[i] for row in rows) or (total and total[i])] or range(len(columns))
    cells = {i: [printable(row[i]) for row in rows] for i in used}
    headers = {i: printable(columns[i][0]) for i in used}
    foot = {i: printable(total[i]) if total else "" for i in used}
    width = terminal_width()
    if width is None:
        widths: dict[int, int | None] = dict.fromkeys(used)
    else:
        facts = []
        for i in used:
            texts = [headers[i], *cells[i], foot[i]]
            words = max(cell_len(word) for text in texts for word in (text.split() or [""]))
            number = columns[i][1] == "right"
            facts.append(Column(max(map(cell_len, texts)), words, number, number and columns[i][0] in keep))
        index = list(used)
        widths = {index[at]: found for at, found in fit(facts, width).items()}
    mark = "…" if _unicode() else ".."
    for i, wide in widths.items():
        right = columns[i][1] == "right"
        if wide is not None and not right:  # names are cut, sentences wrap
            names = iter(shortened([text for text in cells[i] if " " not in text], wide, mark))
            cells[i] = [text if " " in text else next(names) for text in cells[i]]
        grid.add_column(
            Text(headers[i]), Text(foot[i]), justify="right" if right else "left", no_wrap=right, overflow="fold",
            header_style="bold", footer_style="", width=wide,
        )  # fmt: skip
    for at in range(len(rows)):
        grid.add_row(*(Text(cells[i][at]) for i in widths))
    if title:
        print(emphasized(title))
    print("\n".join(text.rstrip() for text in _rendered(grid).splitlines()))
    if len(widths) < len(used):
        say(f"too narrow for {', '.join(headers[i] or 'a column' for i in used if i not in widths)}")


def emphasized(text: str) -> str:
    """One line, bold on a terminal unless NO_COLOR is set; what is not printable is escaped."""
    from rich.text import Text

    return _rendered(Text(printable(text), style="bold"))


def say(text: str = "") -> None:
    """Prints one line in which names of a model may stand: what is not printable is escaped. A terminal gets it wrapped, the
    further lines indented as far as what stands behind the line's label."""
    print(wrapped(printable(text), terminal_width()))


def wrapped(text: str, width: int | None) -> str:
    """A line, broken between words where it is longer than a terminal of this width."""
    if width is None or len(text) <= width:
        return text
    import textwrap

    labels = [found.end() for found in re.finditer(r"\S\s{2,}", text) if found.end() <= 5 * width // 8]
    indent = labels[-1] if labels else 2
    return "\n".join(
        textwrap.wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False,
                      replace_whitespace=False, drop_whitespace=True)
    )  # fmt: skip


def terminal_width(stream: object = None) -> int | None:
    """Columns of the terminal that stdout (or another stream) is; None where it is none."""
    stream = sys.stdout if stream is None else stream
    isatty = getattr(stream, "isatty", None)
    return max(NARROW, shutil.get_terminal_size().columns) if isatty is not None and isatty() else None


def _rendered(item: object) -> str:
    """What stdout should get for something that rich can print."""
    from rich.console import Console

    width = terminal_width()
    page = Console(
        file=io.StringIO(),
        width=UNBOUNDED if width is None else width,
        force_terminal=width is not None,
        highlight=False,
    )
    with page.capture() as captured:
        page.print(item, end="")
    return captured.get()


def _unicode() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "ascii").lower().startswith("utf")

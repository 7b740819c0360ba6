"""What mkdocs calls before it builds the site: reference pages are written from argparse and from docstrings."""

from __future__ import annotations

import inspect
import re
from html import escape
from pathlib import Path
from typing import Any

NOTE = "<!-- written by packaging/docs/hooks.py -->\n\n"


BAR, ROOM, LINE = 360, 190, 15
"""Pixels: the longest bar, what stands left of it, a bar's height."""


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The page of performance gets a plot below every table of engines."""
    if page.file.src_uri != "performance.md":
        return markdown
    table = re.compile(r"^\| network \| nncompiler .*\n\|[-| ]+\n((?:\|.*\n)+)", re.M)
    return table.sub(lambda found: f"{found[0]}\n{plot(found[0])}\n", markdown)


def plot(table: str) -> str:
    """The milliseconds of a table as bars, each network's beside its slowest engine."""
    rows = [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in table.strip().split("\n")]
    engines = [cell.strip() for cell in rows[0][1:] if " / " not in cell]
    parts, y = [], 4
    for row in rows[2:]:
        times = [float(t) for t in row[1 : 1 + len(engines)]]
        parts.append(f'<text x="0" y="{y + 11}" font-weight="600">{escape(row[0])}</text>')
        for k, (engine, time) in enumerate(zip(engines, times)):
            width, shade = BAR * time / max(times), 0.4 if k else 0.9
            parts.append(f'<rect x="{ROOM}" y="{y}" width="{width:.1f}" height="{LINE - 3}" opacity="{shade}"/>'
                         f'<text x="{ROOM + width + 6:.1f}" y="{y + 10}">{escape(engine)} {time:g} ms</text>')  # fmt: skip
            y += LINE
        y += 8
    return (f'<svg viewBox="0 0 {ROOM + BAR + 180} {y}" width="100%" font-size="11" fill="currentColor" role="img" '
            f'aria-label="milliseconds by network and engine">{"".join(parts)}</svg>')  # fmt: skip


def on_pre_build(config: Any) -> None:
    """Writes docs/reference."""
    folder = Path(config["docs_dir"]) / "reference"
    folder.mkdir(exist_ok=True)
    (folder / "commands.md").write_text(commands(), encoding="utf-8")
    (folder / "functions.md").write_text(functions(), encoding="utf-8")


def commands() -> str:
    """Every command's help, as argparse has it."""
    import importlib
    import os

    from nncompiler.cli import COMMANDS, messages
    from nncompiler.cli.parser import Parser

    os.environ["COLUMNS"] = "110"
    parts = [NOTE, "# Commands and options\n\n"]
    for name, text in COMMANDS.items():
        parser = Parser(prog=f"nnc {name}", description=text)
        importlib.import_module(f"nncompiler.cli.{name}").arguments(parser)
        messages.arguments(parser)
        parts.append(f"## {name}\n\n```text\n{parser.format_help().rstrip()}\n```\n\n")
    return "".join(parts)


def functions() -> str:
    """Signature and docstring of everything public."""
    import nncompiler as nnc

    parts = [NOTE, "# Functions\n\n`import nncompiler as nnc`\n\n"]
    for name in nnc.__all__:
        value = getattr(nnc, name)
        if inspect.ismodule(value) or name == "__version__":
            continue
        signature = str(inspect.signature(value)) if inspect.isfunction(value) else ""
        parts.append(f"## nnc.{name}\n\n```python\n{name}{signature}\n```\n\n")
        parts.append(f"```text\n{inspect.getdoc(value) or ''}\n```\n\n")
    return "".join(parts)

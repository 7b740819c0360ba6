"""What mkdocs calls before it builds the site: reference pages are written from argparse and from docstrings."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

NOTE = "<!-- written by packaging/docs/hooks.py -->\n\n"


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

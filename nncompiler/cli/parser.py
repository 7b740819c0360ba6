"""argparse with guesses: what was probably meant stands under a usage error."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from nncompiler.ir.errors import UsageError, meant


class Parser(argparse.ArgumentParser):
    """Names the nearest option, command or choice in its errors; with --json these are errors of ours, which become
    documents."""

    as_document = False
    given: Sequence[str] = ()
    """The arguments that are parsed."""

    def error(self, message: str) -> NoReturn:
        hint = self._hint(message)
        if self.as_document:
            raise UsageError(message, hint=hint)
        self.print_usage()
        self.exit(2, f"{self.prog}: error: {message}\n" + (f"  try: {hint}\n" if hint else ""))

    def print_usage(self, file: object = None) -> None:
        import sys

        super().print_usage(sys.stderr if file is None else file)  # type: ignore[arg-type]

    def _hint(self, message: str) -> str:
        known = [o for o in self._option_string_actions if o.startswith("--")]
        words = [w.partition("=")[0] for w in self.given if w.startswith("--") and len(w) > 2]
        guesses = (meant(w, known) for w in words if not any(o.startswith(w) for o in known))
        if re.match(r"unrecognized|the following arguments are required", message):
            return next(filter(None, guesses), "")
        choice = re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message, re.S)
        if choice:
            return meant(choice[1], [c.strip("' ") for c in choice[2].split(",")])
        return ""

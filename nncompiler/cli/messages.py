"""What goes to people besides results: on stderr as much as is wanted, and everything into a log file where one is named.

    -q            errors only, no progress
    (nothing)     messages and, on a terminal, progress bars
    -v            every stage with its time, too
    --log-file    all of it with times of day, whatever stderr gets
    --json        errors as a document on stdout, besides the message on stderr
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from nncompiler.ir.errors import UsageError
from nncompiler.ir.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class Messages:
    """How much is said. `began` is when the command began, in seconds."""

    quiet: bool = False
    verbose: bool = False
    json: bool = False
    log: TextIO | None = None
    began: float = field(default_factory=time.perf_counter)

    def say(self, text: str, error: bool = False) -> None:
        """Lines for people."""
        self.note(text)
        if self.quiet and not error:
            return
        if sys.stderr.isatty():
            from .table import terminal_width, wrapped

            text = "\n".join(wrapped(line, terminal_width(sys.stderr)) for line in text.split("\n"))
        print(printable(text, "\n\t"), file=sys.stderr)

    def stage(self, name: str) -> None:
        """A stage begins."""
        self.note(f"stage {name}")
        if self.verbose and not self.quiet:
            print(printable(f"nnc: {time.perf_counter() - self.began:8.2f} s  {name}"), file=sys.stderr)

    def detail(self, text: str) -> None:
        """A line that only -v asks for."""
        if self.verbose:
            self.say(f"nnc: {text}")
        else:
            self.note(text)

    def note(self, text: str) -> None:
        """A line for the log file only."""
        if self.log is not None:
            print(f"{time.strftime('%Y-%m-%dT%H:%M:%S%z')} {printable(text, chr(9))}", file=self.log, flush=True)


current = Messages()


def arguments(parser: argparse.ArgumentParser) -> None:
    """-v, -q and --log-file, which every command has."""
    group = parser.add_argument_group("messages")
    loud = group.add_mutually_exclusive_group()
    loud.add_argument("-v", "--verbose", action="store_true", help="say every stage and when it began")
    loud.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    group.add_argument("--log-file", metavar="FILE", help="append messages and stages, with times of day, to a file")


def begin(options: argparse.Namespace, command: Sequence[str]) -> None:
    """Takes a command's options into effect; raises UsageError for a log file that cannot be written."""
    current.quiet, current.verbose = options.quiet, options.verbose
    if options.log_file is not None:
        try:
            current.log = open(options.log_file, "a", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
        except OSError as e:
            raise UsageError(f"the log file {options.log_file!r} cannot be written: {e.strerror}") from None
        current.note(f"nnc {' '.join(command)}")


def reset(json: bool = False) -> None:
    """Back to the defaults: a process may run several commands."""
    if current.log is not None:
        current.log.close()
    fresh = Messages(json=json)
    current.__dict__.update(fresh.__dict__)

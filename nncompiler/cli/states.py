"""The option --state: outputs of a model that are inputs of its next run."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError

if TYPE_CHECKING:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.ir.signature import Signature


def state_argument(parser: argparse.ArgumentParser, what: str) -> None:
    """--state OUTPUT=INPUT, several times, or auto."""
    parser.add_argument(
        "--state", action="append", default=[], metavar="OUTPUT=INPUT",
        help=f"an output that is an input of the next run, which contexts {what} keep; auto: the pairs found by their names",
    )  # fmt: skip


def state_of(options: argparse.Namespace) -> dict[str, str] | bool:
    """The pairs, or whether names tell them."""
    if options.state == ["auto"]:
        return True
    pairs = {}
    for text in options.state:
        output, mark, source = text.partition("=")
        if not mark or not output or not source:
            raise UsageError(f"--state {text} names no output and input", hint="--state OUTPUT=INPUT, or --state auto")
        pairs[output] = source
    return pairs


def with_state(settings: CompileOptions, options: argparse.Namespace, signature: Signature) -> CompileOptions:
    """The settings with the states that were asked for."""
    from nncompiler.driver.state import state_options

    state = state_of(options)
    return state_options(settings, state, signature) if state else settings

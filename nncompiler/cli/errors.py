"""Errors as the command line shows them: one message, one exit code, no traceback for a user's mistake."""

from __future__ import annotations

import argparse
import io
import os
import sys
import warnings
from collections.abc import Callable

from nncompiler.ir.errors import CompilerError


def run_safely(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Runs a command; turns errors into a message on stderr and the documented exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names in models may hold what the terminal cannot show
            stream.reconfigure(errors="backslashreplace")
    warnings.formatwarning = _in_words
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except CompilerError as e:
        print(f"nnc: {e}", file=sys.stderr)
        if e.exit_code == 70:
            _internal(e)
        return e.exit_code
    except BrokenPipeError:  # the reader has read enough; the interpreter's own flush at exit must not fail either
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 0
    except OSError as e:
        print(f"nnc: {e.strerror or e}: {e.filename}" if e.filename else f"nnc: {e}", file=sys.stderr)
        return 2
    except MemoryError:
        print("nnc: this machine has too little memory for the model", file=sys.stderr)
        return 5
    except KeyboardInterrupt:
        print("nnc: interrupted", file=sys.stderr)
        return 130
    except Exception as e:
        print(f"nnc: internal error: {type(e).__name__}: {e}", file=sys.stderr)
        _internal(e)
        return 70


def _in_words(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    """A warning as the command line shows it: a user has no use for the line of our code that gave it."""
    return f"nnc: {message}\n"


def _internal(e: BaseException) -> None:
    if os.environ.get("NNC_TRACEBACK"):
        import traceback

        traceback.print_exception(e)
    else:
        print("  this is a fault of the compiler; NNC_TRACEBACK=1 shows where", file=sys.stderr)

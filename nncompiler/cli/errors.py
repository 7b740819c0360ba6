"""Errors as the command line shows them: one message, one exit code, no traceback for a user's mistake."""

from __future__ import annotations

import argparse
import io
import os
import sys
import warnings
from collections.abc import Callable

from nncompiler.ir.errors import CompilerError
from nncompiler.signals import on_end_signals

from . import messages


def run_safely(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Runs a command; turns errors into a message on stderr and the documented exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names in models may hold what the terminal cannot show
            stream.reconfigure(errors="backslashreplace")
    warnings.formatwarning = _in_words
    on_end_signals()
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except CompilerError as e:
        _say(f"nnc: {e}")
        _document(e)
        if e.exit_code == 70:
            _internal(e)
        return e.exit_code
    except BrokenPipeError:  # the reader has read enough; the interpreter's own flush at exit must not fail either
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 0
    except OSError as e:
        if (code_of_theirs := _theirs(e)) is not None:
            return code_of_theirs
        said = f"{e.strerror or e}: {e.filename}" if e.filename else str(e)
        _say(f"nnc: {said}")
        _document(e, 2, said)
        return 2
    except MemoryError as e:
        said = "this machine has too little memory for the model"
        _say(f"nnc: {said}")
        _document(e, 5, said)
        return 5
    except KeyboardInterrupt:
        print("nnc: interrupted", file=sys.stderr)
        return 130
    except Exception as e:
        if (code_of_theirs := _theirs(e)) is not None:
            return code_of_theirs
        _say(f"nnc: internal error: {type(e).__name__}: {e}")
        _document(e, 70)
        _internal(e)
        return 70


def _in_words(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    """A warning as the command line shows it: a user has no use for the line of our code that gave it."""
    return f"nnc: {message}\n"


def _say(text: str) -> None:
    """What a message quotes of a model must not reach the terminal as commands for it."""
    messages.current.say(text, error=True)


def _document(e: BaseException, code: int | None = None, message: str | None = None) -> None:
    """With --json, the error as a document on stdout."""
    if not messages.current.json:
        return
    from .common import print_json

    ours = isinstance(e, CompilerError)
    print_json("error", {
        "exit_code": e.exit_code if isinstance(e, CompilerError) else code, "kind": type(e).__name__,
        "message": e.message if isinstance(e, CompilerError) else message or str(e),
        **{key: getattr(e, key, None) if ours else None for key in ("node", "location", "hint")},
    })  # fmt: skip


def _theirs(e: Exception) -> int | None:
    """Says which package an error comes from; the exit code, None where it comes from none."""
    from nncompiler.dependencies import blamed

    error = blamed(e)
    if error is None:
        return None
    _say(f"nnc: {error}")
    _document(error)
    _traceback(e)
    return error.exit_code


def _traceback(e: BaseException) -> bool:
    """Shows where an error was raised, if that is asked for; whether it is."""
    if not os.environ.get("NNC_TRACEBACK"):
        return False
    import traceback

    traceback.print_exception(e)
    return True


def _internal(e: BaseException) -> None:
    if not _traceback(e):
        print("  this is a fault of the compiler; NNC_TRACEBACK=1 shows where", file=sys.stderr)

"""What comes from outside may fail in any way: here it becomes one documented error.

    with boundary("m.npz cannot be read", UsageError):
        ...                                     an error of the tree passes, every other exception becomes UsageError

For a file, a cache entry, an artifact, a user's function: code that cannot say what exceptions it raises. `open_file` opens
a regular file and nothing else: a pipe that nobody writes to would hold the process for ever, a device has no end.
"""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from .errors import CompilerError, LimitError, ModelError, UsageError


@contextmanager
def boundary(what: str, kind: type[CompilerError] = ModelError, hint: str | None = None) -> Iterator[None]:
    """Raises `kind` saying `what`, and why, for whatever exception is raised inside; LimitError where memory or the stack
    do not suffice. Errors of the tree, and what ends the process, pass."""
    try:
        yield
    except CompilerError:
        raise
    except MemoryError:
        raise LimitError(f"{what}: it asks for more memory than there is", hint=hint) from None
    except RecursionError:
        raise LimitError(f"{what}: it is nested too deep", hint=hint) from None
    except Exception as e:
        raise kind(f"{what}: {said(e)}", hint=hint) from e


def said(e: BaseException) -> str:
    """What an exception says, in a line that is not too long."""
    try:
        text = (e.strerror or str(e)) if isinstance(e, OSError) else str(e)
    except Exception:  # of a user's class
        text = ""
    text = " ".join(text.split())
    return (text if len(text) <= 300 else text[:300] + "...") if text else type(e).__name__


def open_file(path: str | os.PathLike[str]) -> BinaryIO:
    """Opens a regular file for reading. Raises UsageError for one that cannot be opened or is something else."""
    shown = repr(os.fspath(path))
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as e:
        raise UsageError(f"{shown} cannot be read: {said(e)}") from None
    try:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            raise UsageError(f"{shown} cannot be read: it is {kind_of(mode)}, not a file")
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


SILENCE = 20.0
"""Seconds without a byte after which nobody writes to a pipe."""


def read_pipe(handle: int, most: int, what: str) -> bytes:
    """Up to `most` bytes of a pipe that was opened without blocking. Raises ModelError where nothing comes for SILENCE
    seconds."""
    os.set_blocking(handle, False)
    found = bytearray()
    while len(found) < most:
        if not select.select([handle], [], [], SILENCE)[0]:
            raise ModelError(f"cannot read {what}: nobody writes to this pipe")
        try:
            piece = os.read(handle, min(1 << 20, most - len(found)))
        except BlockingIOError:
            continue
        if not piece:
            break
        found += piece
    return bytes(found)


def kind_of(mode: int) -> str:
    """What a file is that is no regular one."""
    kinds = (
        (stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )  # fmt: skip
    return next((word for holds, word in kinds if holds(mode)), "a special file")

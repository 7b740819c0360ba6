"""Shared libraries opened by what they hold now, and taken out of the process again.

The system's loader knows a library by the name it was opened under, and gives the same one again for that name, whatever the
file has become. So every opening goes by a spelling of the path that was never used before. Openings of a file that nothing
has changed in between still share its memory; of one that was written over in place, the later ones get a copy.
"""

from __future__ import annotations

import _ctypes
import ctypes
import errno
import itertools
import os
import shutil
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.forks import Lock

from .integrity import unseal

_unload = getattr(_ctypes, "dlclose", None) or _ctypes.FreeLibrary  # type: ignore[attr-defined]
_serial = itertools.count(1)
_lock = Lock()
_open: dict[tuple[int, int], tuple[tuple[int, ...], int]] = {}
"""Of the files whose libraries are open, by device and inode: what they were when they were opened, and how often."""


@dataclass
class Library:
    """An open library. `close` takes it out of the process when nobody else has it open; nothing of it may be used then."""

    code: ctypes.CDLL
    file: tuple[int, int]
    closed: bool = False

    def address(self, symbol: str) -> int:
        """The address of an exported symbol. Raises ModelError where there is none."""
        try:
            return ctypes.addressof(ctypes.c_char.in_dll(self.code, symbol))
        except ValueError as error:
            raise ModelError(f"the library is not a compiled model: {error}") from None

    def close(self) -> None:
        """May be called again."""
        with _lock:
            if self.closed:
                return
            self.closed = True
            _unload(self.code._handle)
            identity, count = _open.pop(self.file)
            if count > 1:
                _open[self.file] = identity, count - 1


def open_library(path: str | os.PathLike[str]) -> tuple[Library, tuple[int, int] | None]:
    """Opens a library; also where its weights lie in the file (`integrity.unseal`). Raises ModelError for a file that is
    none or is damaged, UsageError for one that cannot be read."""
    with _lock, ExitStack() as opened:
        try:
            file = opened.enter_context(open(path, "rb"))
            where, info = os.path.abspath(path), os.fstat(file.fileno())
            place = unseal(Path(path), info.st_size, file.fileno())
            if _open.get(_place(info), (_identity(info), 0))[0] != _identity(info):
                copy = opened.enter_context(_copy(file))
                where, info = f"/proc/self/fd/{copy.fileno()}", os.fstat(copy.fileno())
        except OSError as error:
            raise UsageError(f"{os.fspath(path)} cannot be read: {error.strerror}") from error
        try:
            code = ctypes.CDLL(_spelled(where, next(_serial)))
        except OSError as error:
            raise ModelError(f"{os.fspath(path)} is not a compiled model: {error}") from error
        _open[_place(info)] = _identity(info), _open.get(_place(info), ((), 0))[1] + 1
        return Library(code, _place(info)), place


def _place(info: os.stat_result) -> tuple[int, int]:
    return info.st_dev, info.st_ino


def _identity(info: os.stat_result) -> tuple[int, ...]:
    return info.st_size, info.st_mtime_ns, info.st_ctime_ns


def _copy(file: BinaryIO) -> BinaryIO:
    """The content of a file in memory that has a file's name for as long as it is open."""
    if not hasattr(os, "memfd_create"):
        raise OSError(errno.EBUSY, "it was written over while a model of it is open; close that model first")
    copy = open(os.memfd_create("nncompiler"), "w+b")  # noqa: SIM115
    shutil.copyfileobj(file, copy, 1 << 20)
    copy.flush()
    return copy


def _spelled(path: str, number: int) -> str:
    """`path` spelled in a way of its own for every number: "./" for a binary 0 and ".//" for a 1 follow its last slash."""
    if not sys.platform.startswith("linux"):
        return path
    folder, name = os.path.split(path)
    return f"{folder}/{''.join('.//' if digit == '1' else './' for digit in f'{number:b}')}{name}"

"""Files that appear whole or not at all: made aside, in the folder where they will stand, then put in place."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from nncompiler.ir.errors import UsageError
from nncompiler.ir.ownership import protect, sign

UNFINISHED = ".nnc-new-"
"""How the names of files begin that are being made. They are removed in any case but a sudden death."""

STALE = 3600.0
"""Seconds after which such a file belongs to a writer that is dead."""

Plan = Sequence[tuple[Path, Callable[[Path], None], int]]


def write_files(plan: Plan, overwrite: bool = False, signed: bool = True) -> list[Path]:
    """Makes the files of `plan`, (path, function that writes it to a given path, mode before the umask), and puts them in
    place when all are made; the paths. Raises UsageError where one cannot be written, or, unless `overwrite`, would destroy
    a file that is not this package's; none appears then. `signed`: they are marked as this package's."""
    protect([final for final, _, _ in plan], overwrite)
    with ExitStack() as made:
        ready = []
        for final, write, mode in plan:
            aside = _aside(final)
            made.callback(aside.unlink, missing_ok=True)
            try:
                write(aside)
            except OSError as error:
                raise UsageError(f"{final} cannot be written: {error.strerror or error}") from error
            if signed:
                sign(aside, final.suffix.lower())
            os.chmod(aside, mode & ~_umask())
            ready.append((aside, final))
        for aside, final in ready:
            try:
                os.replace(aside, final)
            except OSError as error:
                raise UsageError(f"{final} cannot be replaced: {error.strerror}") from error
    return [final for final, _, _ in plan]


def writer(data: bytes) -> Callable[[Path], None]:
    """The function for a plan that writes `data`."""

    def write(at: Path) -> None:
        at.write_bytes(data)

    return write


def _aside(final: Path) -> Path:
    """A new empty file in the folder of `final`."""
    sweep(final.parent)
    try:
        handle, name = tempfile.mkstemp(prefix=UNFINISHED, suffix=f"-{final.name[-64:]}", dir=final.parent)
    except OSError as error:
        raise UsageError(f"{final} cannot be written: {error.strerror}") from error
    os.close(handle)
    return Path(name)


def sweep(folder: Path) -> None:
    """Removes from a folder what writers left that were killed long ago."""
    with suppress(OSError):
        for path in folder.glob(UNFINISHED + "*"):
            with suppress(OSError):
                if time.time() - path.lstat().st_mtime > STALE:
                    if path.is_dir() and not path.is_symlink():
                        shutil.rmtree(path, ignore_errors=True)
                    else:
                        path.unlink()


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

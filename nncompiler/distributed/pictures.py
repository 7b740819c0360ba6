"""Pictures as rows: files are read and become arrays in the worker that runs the model; no array crosses the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.errors import UsageError
from nncompiler.pictures import SUFFIXES, Preparation

from .worker import Batch

PATH, ERROR = "path", "error"
"""Columns: where a row's picture is, and why it could not be read (empty where it could)."""


@dataclass(frozen=True)
class FromPictures:
    """Makes an input's column from the files in the column "path". forgiving: a picture that cannot be read is a row of
    zeros with the reason in the column "error"; else it raises UsageError, which names it."""

    plan: Preparation
    forgiving: bool = False

    def __call__(self, batch: Batch) -> Batch:
        arrays, errors = [], []
        paths = [str(path) for path in batch[PATH]]
        for path, content in zip(paths, contents(paths)):
            error = ""
            try:
                if isinstance(content, OSError):
                    raise UsageError(f"{path!r} cannot be read: {content}")
                arrays.append(self.plan.array(path, content))
            except UsageError as e:
                if not self.forgiving:
                    raise
                error = e.message
                height, width, channels = self.plan.height, self.plan.width, self.plan.channels
                shape = (height, width, channels) if self.plan.channels_last else (channels, height, width)
                arrays.append(np.zeros((1, *shape), self.plan.type.dtype.numpy))
            errors.append(error)
        made = {self.plan.name: np.concatenate(arrays)}
        return made | {ERROR: np.array(errors)} if self.forgiving else made


READERS = 8
"""Files that a worker reads at once: a store answers late, and many requests together."""


def contents(paths: Sequence[str]) -> Iterator[bytes | OSError]:
    """What the files hold, local ones and those of a store (`s3://...`); in place of one that cannot be read, the error."""
    with ThreadPoolExecutor(READERS) as pool:
        yield from pool.map(_content, paths)


def listed(folder: str) -> list[str]:
    """The pictures below the address of a folder in a store, by name; a picture's own address. Raises UsageError where there
    are none."""
    files, place = _store(folder)
    from pyarrow.fs import FileSelector, FileType

    try:
        infos = [files.get_file_info(place)]
        if infos[0].type != FileType.File:
            infos = files.get_file_info(FileSelector(place, recursive=True))
    except OSError as e:
        raise UsageError(f"{folder!r} cannot be read: {e}") from None
    scheme = folder.partition("://")[0]
    found = sorted(f"{scheme}://{i.path}" for i in infos if i.type == FileType.File and i.path.lower().endswith(SUFFIXES))
    if not found:
        raise UsageError(f"{folder!r} has no pictures", hint=f"{', '.join(SUFFIXES)} are read")
    return found


def _content(path: str) -> bytes | OSError:
    try:
        if "://" not in path:
            with open(path, "rb") as file:
                return file.read()
        files, place = _store(path)
        with files.open_input_file(place) as stream:
            return bytes(stream.read())
    except OSError as e:
        return e


def _store(address: str) -> tuple[Any, str]:
    from pyarrow.fs import FileSystem

    try:
        files, place = FileSystem.from_uri(address)
    except (ValueError, OSError) as e:
        raise UsageError(f"{address!r} cannot be opened: {e}") from None
    return files, place

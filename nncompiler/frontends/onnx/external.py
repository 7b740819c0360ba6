"""External tensor data: files beside the model, memory-mapped; a model can name nothing outside its own folder."""

from __future__ import annotations

import mmap
import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import numpy as np

from ...ir.errors import ModelError


class Folder:
    """The model's folder. Files are opened component by component without following links and mapped once each."""

    def __init__(self, path: Path | None):
        self.path = path
        self._maps: dict[str, mmap.mmap | bytes] = {}

    def view(self, location: str, offset: int, length: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """`length` bytes from `offset` of the file; raises ModelError for a path or a range that is not allowed."""
        data = self._maps.get(location)
        if data is None:
            data = self._maps[location] = self._map(location)
        if offset < 0 or length < 0 or offset + length > len(data):
            raise ModelError(
                f"external data needs bytes {offset} to {offset + length} of {location!r}, which has {len(data)}",
                hint="the file is truncated, or the model belongs to another one",
            )
        return np.frombuffer(data, np.uint8, length, offset)

    def size(self, location: str) -> int:
        """Bytes of the file."""
        if location not in self._maps:
            self._maps[location] = self._map(location)
        return len(self._maps[location])

    def _map(self, location: str) -> mmap.mmap | bytes:
        if self.path is None:
            raise ModelError(
                f"external data {location!r} needs a model that is a file", hint="give the path, not the bytes"
            )
        parts = _parts(location)
        try:
            file = _open_inside(self.path, parts, location)
        except OSError as e:
            raise ModelError(f"external data {location!r} cannot be opened in {self.path}: {e.strerror}") from None
        try:
            info = os.fstat(file)
            if not stat.S_ISREG(info.st_mode):
                raise ModelError(f"external data {location!r} is not a regular file")
            if info.st_nlink > 1:
                raise ModelError(
                    f"external data {location!r} has {info.st_nlink} hard links, so it may be a file of another folder",
                    hint="copy it beside the model",
                )
            return mmap.mmap(file, 0, access=mmap.ACCESS_READ) if info.st_size else b""
        finally:
            os.close(file)


def external_files(model: Any) -> tuple[str, ...]:
    """The paths that tensors of a ModelProto name, wherever they stand, as far as they stay in the model's folder."""
    from google.protobuf.message import Message

    found: set[str] = set()
    waiting: list[Any] = [model]
    while waiting:
        for field, value in waiting.pop().ListFields():
            if field.message_type is None or field.name in _WITHOUT_TENSORS:
                continue
            for item in (value,) if isinstance(value, Message) else value:
                if field.message_type.name != "TensorProto":
                    waiting.append(item)
                elif item.data_location == 1:
                    found.update(entry.value for entry in item.external_data if entry.key == "location")
    return tuple(sorted(location for location in found if _stays(location)))


_WITHOUT_TENSORS = frozenset(("input", "output", "value_info", "opset_import", "metadata_props", "quantization_annotation"))
"""Fields of messages in which no tensor stands."""


def _stays(location: str) -> bool:
    try:
        return bool(_parts(location))
    except ModelError:
        return False


def _parts(location: str) -> tuple[str, ...]:
    """The components of a relative path that stays below where it starts."""
    windows = PureWindowsPath(location)
    absolute = location.startswith(("/", "\\")) or windows.drive or windows.is_absolute()
    parts = PurePosixPath(location.replace("\\", "/")).parts
    if not location or "\0" in location or absolute or not parts or ".." in parts:
        raise ModelError(
            f"external data path {location!r} leaves the model's folder", hint="put the data file beside the model"
        )
    return parts


def _open_inside(folder: Path, parts: tuple[str, ...], location: str) -> int:
    """Opens folder/parts for reading; every component is checked at the moment of opening, so no swap can slip in."""
    nofollow = getattr(os, "O_NOFOLLOW", 0)
    if os.open not in os.supports_dir_fd:
        return _open_checked(folder, parts, location)
    here = os.open(folder, os.O_RDONLY)
    try:
        for i, part in enumerate(parts):
            last = i == len(parts) - 1
            if stat.S_ISLNK(os.stat(part, dir_fd=here, follow_symlinks=False).st_mode):
                raise _link(location)
            flags = os.O_RDONLY | nofollow | (os.O_NONBLOCK if last else os.O_DIRECTORY)
            below = os.open(part, flags, dir_fd=here)
            os.close(here)
            here = below
        return here
    except BaseException:
        os.close(here)
        raise


def _open_checked(folder: Path, parts: tuple[str, ...], location: str) -> int:
    """The same where the system cannot open relative to a directory."""
    path = folder
    for part in parts:
        path = path / part
        if path.is_symlink() or path.resolve().parent != path.parent.resolve():
            raise _link(location)
    return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def _link(location: str) -> ModelError:
    return ModelError(
        f"external data {location!r} is a symbolic link or lies behind one", hint="copy the file beside the model"
    )

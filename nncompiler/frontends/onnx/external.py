"""External tensor data: files beside the model, memory-mapped; a model can name nothing outside its own folder.

Caches of model hubs keep files under their hashes and lead to them by links:

    models--org--name/blobs/4f5e...                                             the model's file
    models--org--name/blobs/9a1c...                                             its data
    models--org--name/snapshots/REVISION/model.onnx       -> ../../blobs/4f5e...
    models--org--name/snapshots/REVISION/model.onnx_data  -> ../../blobs/9a1c...

A symbolic link is followed where it ends in the model's folder or beside the model's own file: there the model could have
named the file without a link, so that a link gains nothing. What lies elsewhere stays closed, however it is reached.

A hard link cannot be told from the file: whoever unpacks an archive may have, as a file of the model, a key of their own. So
a file with several names is read only where all of them are found in the model's folder, or in the snapshots and blobs of
the hub's cache that the folder belongs to: no name is left for a place that is not the model's.
"""

from __future__ import annotations

import mmap
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import numpy as np

from ...ir.errors import ModelError
from ..mistaken import GIT_LFS, HEAD, mistaken


@dataclass(frozen=True)
class OwnFile:
    """The model's own file: where it lies when no link is followed, and what it was when it was opened."""

    path: Path
    info: os.stat_result


NAMES = 20_000
"""Files that are looked at to find the other names of one with several."""


class Folder:
    """The model's folder, and where the model's own file lies behind links. Files are opened component by component without
    following links and mapped once each."""

    def __init__(self, path: Path | None, own: OwnFile | None = None):
        self.path = path
        self.own = own
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
            file = self._open(self.path, parts, location)
        except OSError as e:
            raise ModelError(f"external data {location!r} cannot be opened in {self.path}: {e.strerror}") from None
        try:
            info = os.fstat(file)
            if not stat.S_ISREG(info.st_mode):
                raise ModelError(f"external data {location!r} is not a regular file")
            if self.own is not None and os.path.samestat(info, self.own.info):
                raise ModelError(f"external data {location!r} is the model's own file")
            if info.st_nlink > 1 and self._names(self.path, info) < info.st_nlink:
                raise ModelError(
                    f"external data {location!r} has {info.st_nlink} hard links, not all of them in the model's folder, so "
                    f"it may be a file of another one",
                    hint="copy it beside the model",
                )
            data = mmap.mmap(file, 0, access=mmap.ACCESS_READ) if info.st_size else b""
            if data[: len(GIT_LFS)] == GIT_LFS:  # a short tensor would take the pointer's text for its numbers
                what, hint = mistaken(data[:HEAD]) or ("", None)
                raise ModelError(f"external data {location!r} is {what}", hint=hint)
            return data
        finally:
            os.close(file)


    def _open(self, folder: Path, parts: tuple[str, ...], location: str) -> int:
        """The file, open: where links lead to it, at the place where it lies, which no link may lead to by then."""
        try:
            return _open_inside(folder, parts, location)
        except _Linked:
            home, target = Path(os.path.realpath(folder)), Path(os.path.realpath(folder.joinpath(*parts)))
            if self.own is not None and target.parent == self.own.path.parent:
                return _open_inside(target.parent, (target.name,), location, self.own)
            if home in target.parents:
                return _open_inside(home, target.relative_to(home).parts, location)
            raise

    def _names(self, folder: Path, info: os.stat_result) -> int:
        """How many names of a file there are in the model's folder, beside its own file, and in its hub's cache."""
        home = Path(os.path.realpath(folder))
        places = [home, *([self.own.path.parent] if self.own is not None else [])]
        for above in home.parents:
            blobs = above.parent / "blobs"
            if above.name == "snapshots" and blobs.is_dir() and not blobs.is_symlink():
                places = [above, blobs]
                break
        found: set[str] = set()
        seen = 0
        for place in places:
            for where, _, names in os.walk(place):
                seen += len(names)
                if seen > NAMES:
                    return 0
                for name in names:
                    path = os.path.join(where, name)
                    with suppress(OSError):
                        if os.path.samestat(os.lstat(path), info):
                            found.add(path)
        return len(found)


class _Linked(ModelError):
    """A path that a symbolic link is a part of."""


def external_files(model: Any) -> tuple[str, ...]:
    """The paths that tensors of a ModelProto name, wherever they stand, as far as they stay in the model's folder."""
    found: set[str] = set()
    waiting: list[Any] = [model]
    while waiting:
        for field, value in waiting.pop().ListFields():
            if field.message_type is None or field.name in _WITHOUT_TENSORS:
                continue
            for item in (value,) if hasattr(value, "ListFields") else value:
                if field.message_type.name != "TensorProto":
                    waiting.append(item)
                elif item.data_location == 1:
                    found.update(entry.value for entry in item.external_data if entry.key == "location")
    return tuple(sorted(set(filter(None, map(_inside, found)))))


_WITHOUT_TENSORS = frozenset(("input", "output", "value_info", "opset_import", "metadata_props", "quantization_annotation"))
"""Fields of messages in which no tensor stands."""


def _inside(location: str) -> str | None:
    """The path with slashes; None where it leaves the folder."""
    try:
        return "/".join(_parts(location))
    except ModelError:
        return None


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


def _open_inside(folder: Path, parts: tuple[str, ...], location: str, holds: OwnFile | None = None) -> int:
    """Opens folder/parts for reading; every component is checked at the moment of opening, so no swap can slip in. With
    `holds`, the folder must be the one that holds that file."""
    nofollow = getattr(os, "O_NOFOLLOW", 0)
    if os.open not in os.supports_dir_fd:
        return _open_checked(folder, parts, location)
    here = os.open(folder, os.O_RDONLY)
    try:
        if holds is not None and not os.path.samestat(
            os.stat(holds.path.name, dir_fd=here, follow_symlinks=False), holds.info
        ):
            raise _link(location)
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


def _link(location: str) -> _Linked:
    return _Linked(
        f"external data {location!r} is a symbolic link, or lies behind one, that leaves the model's folder",
        hint="copy the file beside the model",
    )

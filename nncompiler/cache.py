"""Files cached on disk under the hash of what they were made from.

    get(key) -> path or None         put(key, write) -> path
    get_bytes(key) -> bytes or None  put_bytes(key, bytes)      keep(key, write): as put, failing with a warning only

Root: NNC_CACHE_DIR, else $XDG_CACHE_HOME/nncompiler, else ~/.cache/nncompiler. NNC_CACHE=0 turns the cache off. Its size
is kept below NNC_CACHE_BYTES (4 GiB) by removing what was used longest ago.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nncompiler.ir.errors import UsageError

DEFAULT_BYTES = 4 << 30
_STALE_SECONDS = 3600.0
_DIGEST = hashlib.sha256().digest_size
_warned: set[Path] = set()
"""The folders of which a warning said that they cannot be written."""


class CacheWarning(UserWarning):
    """Nothing can be kept on disk."""


def make_key(*parts: bytes | str) -> str:
    """The hexadecimal key of what a file is made from: texts, weights' hashes, Machine.key, codegen.versions()."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def enabled() -> bool:
    """Whether NNC_CACHE leaves the cache on."""
    return os.environ.get("NNC_CACHE", "1") not in ("0", "off", "no", "false")


def usable() -> bool:
    """Whether files can be kept: the cache is on, and its folder is this user's own and can be written."""
    if not enabled():
        return False
    try:
        prepare(root() / "objects")
    except UsageError:
        return False
    return os.access(root() / "objects", os.W_OK)


def root() -> Path:
    """The cache's folder, which may not exist yet."""
    given = os.environ.get("NNC_CACHE_DIR")
    if given:
        return Path(given)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "nncompiler"


def get(key: str) -> Path | None:
    """The cached file of a key, marked as just used; None where there is none that this user wrote."""
    if not enabled():
        return None
    path = _path(key)
    try:
        info = path.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(info.st_mode) or not _is_ours(info):
        return None
    with suppress(OSError):  # a read-only cache still serves
        os.utime(path)
    return path


def put(key: str, write: Callable[[Path], None]) -> Path:
    """Makes the file of a key with `write(path)`, puts it in place whole and returns its path.

    With the cache off the file goes to a new temporary folder, which the caller owns. Raises UsageError where the cache's
    folder belongs to someone else or cannot be written.
    """
    if not enabled():
        path = Path(tempfile.mkdtemp(prefix="nncompiler-")) / key
        write(path)
        return path
    path = _path(key)
    prepare(path.parent)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    os.close(handle)
    aside = Path(name)
    try:
        write(aside)
        os.replace(aside, path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    _evict(keep=path)
    return path


def keep(key: str, write: Callable[[Path], None]) -> None:
    """As put, where the file is only a convenience: a folder that cannot be written is a warning, once, and not an error."""
    try:
        put(key, write)
    except (UsageError, OSError) as error:
        folder = root()
        if folder in _warned:
            return
        _warned.add(folder)
        words = str(error) if isinstance(error, UsageError) else f"{folder} cannot be written: {error.strerror or error}"
        warnings.warn(f"nothing is kept for the next time: {words}", CacheWarning, stacklevel=2)


def get_bytes(key: str) -> bytes | None:
    """What put_bytes kept; None where there is nothing, or where it is damaged: code from here will be run."""
    path = get(key)
    try:
        data = b"" if path is None else path.read_bytes()
    except OSError:  # another process removed it
        return None
    digest, content = data[:_DIGEST], data[_DIGEST:]
    return content if len(digest) == _DIGEST and hashlib.sha256(content).digest() == digest else None


def put_bytes(key: str, content: bytes) -> None:
    """Keeps bytes under a key, behind their digest."""

    def write(path: Path) -> None:
        path.write_bytes(hashlib.sha256(content).digest() + content)

    keep(key, write)


def clear(before: float | None = None) -> tuple[int, int]:
    """Removes all cached files, or those last used before a time (of time.time()); how many bytes and files that were."""
    freed = files = 0
    for path, info in _entries():
        if before is not None and info.st_mtime >= before:
            continue
        with suppress(OSError):
            path.unlink()
            freed, files = freed + info.st_size, files + 1
    return freed, files


@dataclass(frozen=True)
class Held:
    """What the cache holds: files, bytes, the most bytes that it keeps, and when a file was last used (time.time())."""

    files: int
    bytes: int
    most: int
    oldest: float | None
    newest: float | None


def held() -> Held:
    """Facts of the cache; raises UsageError for a wrong NNC_CACHE_BYTES."""
    infos = [info for path, info in _entries() if not path.name.startswith(".new-")]
    times = [info.st_mtime for info in infos]
    return Held(len(infos), sum(i.st_size for i in infos), _limit(), min(times, default=None), max(times, default=None))


def _path(key: str) -> Path:
    if not key or not all(c in "0123456789abcdef" for c in key):
        raise UsageError(f"a cache key in hexadecimal is required, got {key!r}")
    return root() / "objects" / key[:2] / key


def _is_ours(info: os.stat_result) -> bool:
    """Whether only this user can have written it: code from it will be run."""
    if not hasattr(os, "getuid"):
        return True
    return info.st_uid == os.getuid() and not info.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def prepare(folder: Path) -> None:
    """Makes a folder that is this user's own; raises UsageError where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        info = folder.stat()
    except OSError as error:
        raise UsageError(
            f"the cache folder {folder} cannot be made: {error.strerror}", hint="set NNC_CACHE_DIR, or NNC_CACHE=0"
        ) from error
    if not _is_ours(info):
        raise UsageError(
            f"the cache folder {folder} must belong to this user and be writable by no one else",
            hint=f"chmod go-w {folder}, or set NNC_CACHE_DIR",
        )


def _limit() -> int:
    text = os.environ.get("NNC_CACHE_BYTES", "")
    if text and not text.isdigit():
        raise UsageError(f"NNC_CACHE_BYTES must be a number of bytes, got {text!r}")
    return int(text) if text else DEFAULT_BYTES


def _entries() -> list[tuple[Path, os.stat_result]]:
    found = []
    for folder, _, names in os.walk(root() / "objects"):
        for name in names:
            path = Path(folder) / name
            with suppress(OSError):  # another process may just have removed it
                found.append((path, path.lstat()))
    return found


def _evict(keep: Path) -> None:
    """Removes the files used longest ago until the rest fits, and what interrupted writers left."""
    limit, total, old = _limit(), 0, []
    for path, info in _entries():
        if path.name.startswith(".new-"):
            if time.time() - info.st_mtime > _STALE_SECONDS:
                path.unlink(missing_ok=True)
            continue
        total += info.st_size
        if path != keep:
            old.append((info.st_mtime, path, info.st_size))
    for _, path, size in sorted(old):
        if total <= limit:
            break
        with suppress(OSError):
            path.unlink()
            total -= size

"""What files hold, known without reading them again while nothing has changed them.

    digest(path)       -> identity of the content, or None where there is no regular file to read
    digest_all(paths)  -> one identity for many small files

A file is hashed once. The hash is kept in the cache under what the system says of the file: device, inode, size, time of
modification, and time of change (ctime). The last one is what makes it safe: every write, rename and change of attributes
sets it to the present, and no tool of a user can set it to anything else, as `touch -d`, `rsync -t`, `tar` and `cp -p` do
with the time of modification.

It is not relied on where it does not mean that: for a file that changed within the last seconds (two writes may fall into
one tick of the clock), on file systems that make it up (FUSE, FAT, shares of Windows, memory file systems, whose mapped
pages are written without a trace) and on Windows, where it is the time of creation. There the file is read every time.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from collections.abc import Sequence
from threading import Thread

RACY_SECONDS = 2.0
"""A file changed more recently than this may change again within its time stamp's resolution; it is not trusted."""

PIECE = 16 << 20
"""Bytes of a file that are hashed together: digest = SHA-256(SHA-256 of each piece), so that threads share a large file."""

_BUFFER = 1 << 20
_LOCAL = {
    0xEF53,  # ext2, ext3, ext4
    0x58465342,  # XFS
    0x9123683E,  # btrfs
    0x2FC12FC1,  # ZFS
    0xF2F52010,  # F2FS
    0xCA451A4E,  # bcachefs
    0x794C7630,  # overlayfs, whose upper layer is one of these
    0x6969,  # NFS: the server's clock; opening a file asks the server
}
"""File systems of Linux (statfs, f_type) that set the time of change at every write."""

_Identity = tuple[int, ...]


def digest(path: str | os.PathLike[str]) -> str | None:
    """64 hexadecimal digits that identify what a file holds; None where there is no regular file that can be read."""
    from .. import cache as disk

    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            return None
        if not (disk.enabled() and _settled([info]) and _sets_ctime(handle)):
            return _hash(handle, info.st_size)
        key = disk.make_key("content", repr(_identity(info)))
        known = disk.get_bytes(key)
        if known is None:
            found = _hash(handle, info.st_size)
            if _identity(os.fstat(handle)) == _identity(info):
                disk.put_bytes(key, bytes.fromhex(found))
            return found
        return known.hex()
    except OSError:
        return None
    finally:
        os.close(handle)


def digest_all(paths: Sequence[str]) -> str:
    """The identity of what all these files hold, names included. Raises OSError for one that cannot be read."""
    from .. import cache as disk

    infos = [os.stat(path) for path in paths]
    key = None
    if disk.enabled() and _settled(infos) and paths and _sets_ctime(os.path.dirname(paths[0]) or "."):
        key = disk.make_key("contents", repr([(path, _identity(info)) for path, info in zip(paths, infos)]))
        known = disk.get_bytes(key)
        if known is not None:
            return known.hex()
    total = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            data = file.read()
        total.update(f"{os.path.basename(path)} {len(data)} ".encode() + data)
    if key is not None and [_identity(os.stat(path)) for path in paths] == [_identity(info) for info in infos]:
        disk.put_bytes(key, total.digest())
    return total.hexdigest()


def _identity(info: os.stat_result) -> _Identity:
    return info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns


def _settled(infos: Sequence[os.stat_result]) -> bool:
    """Whether none of the files changed so recently (or in the future, by a server's clock) that a change may have gone
    unseen."""
    return time.time() - max((info.st_ctime for info in infos), default=0.0) >= RACY_SECONDS


def _sets_ctime(file: int | str) -> bool:
    """Whether the time of change of an open file, or of the files of a folder, is the time of the last write."""
    if sys.platform == "darwin":
        return True
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    answer = (ctypes.c_long * 64)()  # struct statfs begins with f_type, a word
    libc = ctypes.CDLL(None)
    status = libc.fstatfs(file, answer) if isinstance(file, int) else libc.statfs(os.fsencode(file), answer)
    return status == 0 and answer[0] & 0xFFFFFFFF in _LOCAL


def _hash(handle: int, size: int) -> str:
    """SHA-256 of the SHA-256s of the pieces. Pieces are read into small buffers: what was read never counts as memory of the
    process that will run the model."""
    pieces: list[bytes] = [b""] * max(1, -(-size // PIECE))
    faults: list[OSError] = []

    def some(first: int, step: int) -> None:
        buffer = memoryview(bytearray(min(_BUFFER, max(1, size))))
        try:
            for number in range(first, len(pieces), step):
                piece, at, end = hashlib.sha256(), number * PIECE, min(size, (number + 1) * PIECE)
                while at < end:
                    got = _read_at(handle, buffer[: end - at], at)
                    if not got:
                        break  # the file was cut meanwhile: another content, whatever its identity
                    piece.update(buffer[:got])
                    at += got
                pieces[number] = piece.digest()
        except OSError as error:
            faults.append(error)

    workers = min(len(pieces), len(os.sched_getaffinity(0)), 8) if hasattr(os, "preadv") and sys.platform == "linux" else 1
    threads = [Thread(target=some, args=(i, workers)) for i in range(1, workers)]
    for thread in threads:
        thread.start()
    some(0, workers)
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return hashlib.sha256(size.to_bytes(8, "little") + b"".join(pieces)).hexdigest()


def _read_at(handle: int, buffer: memoryview, at: int) -> int:
    if hasattr(os, "preadv"):
        return os.preadv(handle, [buffer], at)
    os.lseek(handle, at, os.SEEK_SET)
    data = os.read(handle, len(buffer))
    buffer[: len(data)] = data
    return len(data)

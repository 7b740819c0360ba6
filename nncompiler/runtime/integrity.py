"""Whether a file still holds what was written: code and index are compared when a model is opened, weights beside its runs.

    content_hash(data)      16 bytes that identify weights: BLAKE2b of the size and the SHA-256 of every piece
    seal(path, ...)         appends to a shared library what identifies its bytes; loaders of every system stop before it
    unseal(path)            compares a library with its seal; says where its weights lie

    offset from the end 56   8 bytes   "NNCSEAL1"
                        48   3 x u64   bytes before the seal; where the weights lie, and their bytes
                        24   16 bytes  BLAKE2b-128 of all bytes before the seal but the weights
                         8   u64       0

A `ContentCheck` reads weights from the file, never through the mapping that runs use: a file that was cut short meanwhile is
found damaged, where reading the mapping would be the end of the process, and no page counts as memory of this one. It guards
against damage, not against forgery: whoever can write the file can write its hashes.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from nncompiler.ir.errors import ModelError

PIECE = 16 << 20
AT_ONCE = 1 << 20
"""Bytes of weights up to which they are compared before the first run: that takes a millisecond."""

_BUFFER = 1 << 20
_SEAL = struct.Struct("<8sQQQ16sQ")
_MAGIC = b"NNCSEAL1"
_EHDR = struct.Struct("<16sHHIQQQIHHHHHH")
_PHDR = struct.Struct("<IIQQQQQQ")

Bytes = np.ndarray[Any, np.dtype[np.uint8]]


def content_hash(data: Bytes) -> bytes:
    """16 bytes that identify `data`; pieces are hashed on several threads."""
    view = data.data.cast("B") if data.size else memoryview(b"")

    def piece(at: int) -> bytes:
        return hashlib.sha256(view[at : at + PIECE]).digest()

    starts = range(0, len(view), PIECE)
    workers = min(len(starts), _processors(), 8)
    if workers < 2:
        return _together(len(view), map(piece, starts))
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(workers) as pool:
        return _together(len(view), pool.map(piece, starts))


def _together(size: int, pieces: Iterator[bytes]) -> bytes:
    digest = hashlib.blake2b(size.to_bytes(8, "little"), digest_size=16)
    for piece in pieces:
        digest.update(piece)
    return digest.digest()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def file_hash(handle: int, offset: int, size: int, stop: threading.Event | None = None) -> bytes | None:
    """`content_hash` of a part of an open file; None where the file is shorter, or `stop` is set meanwhile."""
    buffer = memoryview(bytearray(_BUFFER))
    pieces = []
    for start in range(0, size, PIECE):
        digest, at, end = hashlib.sha256(), start, min(size, start + PIECE)
        while at < end:
            got = _read_at(handle, buffer[: end - at], offset + at)
            if not got or (stop is not None and stop.is_set()):
                return None
            digest.update(buffer[:got])
            at += got
        pieces.append(digest.digest())
    return _together(size, iter(pieces))


def _read_at(handle: int, buffer: memoryview, at: int) -> int:
    if hasattr(os, "preadv"):
        return os.preadv(handle, [buffer], at)
    os.lseek(handle, at, os.SEEK_SET)
    data = os.read(handle, len(buffer))
    buffer[: len(data)] = data
    return len(data)


@dataclass
class ContentCheck:
    """That bytes `offset` to `offset + size` of a file hash to `wanted`; `bad` is called where they do not, from the thread
    that compares."""

    path: Path
    offset: int
    size: int
    wanted: bytes
    bad: Callable[[], None] | None = None
    _stop: threading.Event = field(default_factory=threading.Event, repr=False)

    def now(self) -> ModelError | None:
        """Compares; the error of damaged weights, None where they are what was written."""
        try:
            handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:  # removed meanwhile: what is open still holds what it held
            return None
        try:
            found = file_hash(handle, self.offset, self.size, self._stop)
        except OSError:
            found = None
        finally:
            os.close(handle)
        if self._stop.is_set():
            return None
        if found == self.wanted:
            return None
        if self.bad is not None:
            self.bad()
        return damaged(self.path, "its weights are not what was written")

    def begin(self, refuse: Callable[[ModelError], None]) -> None:
        """Compares few weights at once and raises their error, many in a thread of their own, which calls `refuse`."""
        if self.size <= AT_ONCE:
            error = self.now()
            if error is not None:
                raise error
            return

        def compare() -> None:
            error = self.now()
            if error is not None:
                refuse(error)

        threading.Thread(target=compare, name="nncompiler-integrity", daemon=True).start()

    def stop(self) -> None:
        """Ends the comparison soon: nobody asks any more."""
        self._stop.set()


def damaged(path: Path, what: str) -> ModelError:
    """The error of a file that is not what was written."""
    return ModelError(f"{path} is damaged: {what}", hint="compile the model again, or copy the file again")


def seal(path: Path, weights_header: bytes, weights_bytes: int) -> None:
    """Appends the seal to a shared library; weights_header: what the page before the embedded weights begins with, empty
    where none are embedded."""
    with path.open("r+b") as file:
        size = os.fstat(file.fileno()).st_size
        start, count = size, 0
        if weights_header:
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                at = data.find(weights_header)
            if at >= 0:
                start, count = at, 4096 + weights_bytes
        digest = _hash_without(file.fileno(), size, start, count)
        file.seek(size)
        file.write(_SEAL.pack(_MAGIC, size, start, count, digest, 0))


def unseal(path: Path, size: int, handle: int) -> tuple[int, int] | None:
    """Where the weights lie in a library and how many bytes they have, header page included; None where it has no seal, as
    one that the system's tools have written anew. Raises ModelError for a library that is damaged or cut short."""
    tail = os.pread(handle, _SEAL.size, size - _SEAL.size) if hasattr(os, "pread") and size > _SEAL.size else b""
    if len(tail) == _SEAL.size and tail.startswith(_MAGIC):
        _, before, start, count, digest, _ = _SEAL.unpack(tail)
        if before != size - _SEAL.size or start + count > before:
            raise damaged(path, "it is cut short")
        if _hash_without(handle, before, start, count) != digest:
            raise damaged(path, "its code is not what was written")
        return start, count
    if size:
        with mmap.mmap(handle, 0, access=mmap.ACCESS_READ) as data:
            if data.find(_MAGIC) >= 0:
                raise damaged(path, "its seal is not where it was written")
    _check_elf(path, size, handle)
    return None


def _hash_without(handle: int, size: int, start: int, count: int) -> bytes:
    """BLAKE2b-128 of a file's first `size` bytes but for `count` from `start`."""
    digest = hashlib.blake2b(digest_size=16)
    buffer = memoryview(bytearray(_BUFFER))
    for at, end in ((0, start), (start + count, size)):
        while at < end:
            got = _read_at(handle, buffer[: min(end - at, _BUFFER)], at)
            if not got:
                break
            digest.update(buffer[:got])
            at += got
    return digest.digest()


def _check_elf(path: Path, size: int, handle: int) -> None:
    """Raises ModelError for an ELF library of which a part is missing that the loader would map: reading that is the end of
    the process (SIGBUS)."""
    head = os.pread(handle, _EHDR.size, 0) if hasattr(os, "pread") else b""
    if len(head) < _EHDR.size or head[:6] != b"\x7fELF\x02\x01":
        return
    header = _EHDR.unpack(head)
    segments_at, sections_at, segment, segments, section, sections = header[5], header[6], *header[9:13]
    table = os.pread(handle, min(segment * segments, 1 << 16), segments_at) if segment == _PHDR.size else b""
    ends = [sections_at + section * sections, segments_at + segment * segments]
    ends += [row[2] + row[5] for row in _PHDR.iter_unpack(table[: len(table) // _PHDR.size * _PHDR.size])]
    if max(ends) > size:
        raise damaged(path, f"it is cut short: {max(ends)} bytes are required, it has {size}")

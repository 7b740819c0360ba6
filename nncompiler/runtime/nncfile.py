"""The .nnc file: a compiled model that needs neither compiler nor linker to load.

    offset 0     8 bytes  magic "NNCFILE3"
    offset 8     2 x u64  offset and bytes of the index, little-endian
    offset 24    16 bytes BLAKE2b-128 of the index
    offset 4096           header page and block of the weights, unless they are in a file beside
    ...                   the objects
    ...                   the index: JSON
                              name, triple, description, header (C text), symbols (the prefix of its functions)
                              objects: [[offset, bytes, BLAKE2b-128 in hex], ...], relocatable objects
                              weights: [offset, bytes] of header page and block, at a multiple of 4096; null: a file beside

The weights stand first, so that they can be packed in the file itself (`make`) before the rest is known.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
from collections.abc import Callable, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from nncompiler.ir.boundary import boundary
from nncompiler.ir.errors import ModelError

from .artifact import Artifact
from .integrity import ContentCheck, damaged
from .weights import PAGE, Bytes, Memory, WeightsBlock, fresh

MAGIC = b"NNCFILE3"
_OLDER = (b"NNCFILE1", b"NNCFILE2")
_PLACE = struct.Struct("<QQ16s")
_LIMIT = 256 << 20
COPIED = 32 << 20
"""Bytes of weights up to which they are copied: about what stays in caches from run to run, so that misses of the TLB show.
Runs from large pages were measured 2 to 3 % faster than from a mapped file, and opening takes 0.3 ms longer for each MB."""


def write(artifact: Artifact, file: BinaryIO, *, embed: bool) -> None:
    """Writes the artifact; embed: with its weights."""
    file.write(bytes(PAGE))
    if embed:
        artifact.weights.write(file)
    _finish(artifact, file, embed)


def make(path: Path, build: Callable[[Memory], Artifact]) -> None:
    """Writes the artifact that `build` makes in the memory that it is given, which is the file itself where the system can
    reserve room for it: no page of the weights is then written twice. Raises OSError where there is no room."""
    with path.open("w+b") as file:
        mapped = False

        def memory(size: int) -> Bytes:
            nonlocal mapped
            mapped = size > 0 and hasattr(os, "posix_fallocate")
            if not mapped:
                return fresh(size)
            os.posix_fallocate(file.fileno(), 0, 2 * PAGE + size)  # without it, a full disk is the end of the process
            return np.frombuffer(mmap.mmap(file.fileno(), 2 * PAGE + size), np.uint8)[2 * PAGE :]

        artifact = build(memory)
        if not mapped:
            write(artifact, file, embed=artifact.weights.block.size > 0)
            return
        file.seek(PAGE)
        file.write(artifact.weights.header())
        file.seek(artifact.weights.block.size, os.SEEK_CUR)
        file.truncate(_finish(artifact, file, embed=True))  # equal weights took less room than was reserved


def _finish(artifact: Artifact, file: BinaryIO, embed: bool) -> int:
    """Writes the objects, the index, and where that is; the bytes of the file."""
    index: dict[str, Any] = {
        "name": artifact.name,
        "triple": artifact.triple,
        "description": artifact.description,
        "header": artifact.header,
        "symbols": artifact.symbols,
        "objects": [],
        "weights": [PAGE, PAGE + artifact.weights.block.size] if embed else None,
    }
    at = file.tell()
    for data in artifact.objects:
        index["objects"].append([at, len(data), _hash(data)])
        at += file.write(data)
    return finish(file, MAGIC, index)


def finish(file: BinaryIO, magic: bytes, index: dict[str, Any]) -> int:
    """Writes the index where the file ends, and at its beginning where that is; the bytes of the file."""
    text = json.dumps(index).encode()
    at = file.tell()
    file.write(text)
    file.seek(0)
    file.write(magic + _PLACE.pack(at, len(text), hashlib.blake2b(text, digest_size=16).digest()))
    return at + len(text)


def read(path: Path) -> Artifact:
    """The artifact in a file; more than COPIED bytes of weights are mapped, not read. Its weights block is empty where it
    has none of its own.

    Raises ModelError for a file that is no .nnc file, is cut short or damaged.
    """
    return artifact_of(path, read_index(path, (MAGIC,)))


def read_index(path: Path, magics: Sequence[bytes]) -> dict[str, Any]:
    """The index of a file with one of these magics. Raises ModelError as `read`."""
    with boundary(f"{path} cannot be read"), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        head = file.read(len(MAGIC) + _PLACE.size)
        if head.startswith(_OLDER):
            raise ModelError(f"{path} was written by an older version", hint="compile the model again")
        if len(head) < len(MAGIC) + _PLACE.size or not head.startswith(tuple(magics)):
            raise ModelError(f"{path} is not a .nnc file")
        at, room, digest = _PLACE.unpack(head[len(MAGIC) :])
        if at > size or room > min(size - at, _LIMIT):
            raise damaged(path, "it is cut short")
        file.seek(at)
        data = file.read(room)
        if hashlib.blake2b(data, digest_size=16).digest() != digest:
            raise damaged(path, "its index is not what was written")
        index: dict[str, Any] = json.loads(data)
        return index


def artifact_of(path: Path, index: dict[str, Any]) -> Artifact:
    """The artifact that an index of the file describes."""
    with boundary(f"{path} cannot be read"), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        objects = tuple(_object(path, file, entry) for entry in index["objects"])
        weights, check = _weights(path, file, size, index)
        return Artifact(
            index["name"], index["triple"], index["description"], objects, weights, index["header"],
            symbols=index["symbols"], check=check,
        )  # fmt: skip


def _object(path: Path, file: BinaryIO, entry: list[Any]) -> bytes:
    offset, size, digest = entry
    file.seek(offset)
    data = file.read(size)
    if len(data) != size or _hash(data) != digest:
        raise damaged(path, f"the object code at byte {offset} is not what was written")
    return data


def _weights(path: Path, file: BufferedReader, size: int, index: dict[str, Any]) -> tuple[WeightsBlock, ContentCheck | None]:
    wanted = bytes.fromhex(index["description"]["weights"]["hash"])
    if index["weights"] is None:
        return WeightsBlock(np.zeros(0, np.uint8), wanted), None
    offset, length = index["weights"]
    if offset % PAGE or offset + length > size:
        raise damaged(path, f"it is cut short: {offset + length} bytes are required, it has {size}")
    if 0 < length - PAGE <= COPIED:
        block = WeightsBlock(_copy(path, file, offset + PAGE, length - PAGE), wanted)
    else:
        block = WeightsBlock(np.memmap(file, np.uint8, "r", offset, (length,))[PAGE:], wanted)
    file.seek(offset)
    if file.read(PAGE) != block.header():
        raise damaged(path, "its weights are not those of the model")
    return block, ContentCheck(path, offset + PAGE, length - PAGE, wanted)


def _copy(path: Path, file: BufferedReader, offset: int, size: int) -> Bytes:
    """Bytes of the file in memory of our own, in large pages where the system has them. It is not written again."""
    memory = fresh(size)
    file.seek(offset)
    if file.readinto(memory.data) != size:
        raise damaged(path, "it is cut short")
    memory.flags.writeable = False
    return memory


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()

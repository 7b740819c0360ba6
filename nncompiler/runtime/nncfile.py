"""The .nnc file: a compiled model that needs neither compiler nor linker to load.

    offset 0    8 bytes  magic "NNCFILE1"
    offset 8    u64      bytes of the index, little-endian
    offset 16            the index: JSON
                             name, triple, description, header (C text)
                             objects: [[offset, bytes, BLAKE2b-128 in hex], ...], relocatable objects
                             weights: [offset, bytes] of header page and block, at a multiple of 4096; null: a file beside
    ...                  the objects and the weights, in this order
"""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from nncompiler.ir.errors import ModelError

from .artifact import Artifact
from .weights import PAGE, WeightsBlock

MAGIC = b"NNCFILE1"
_LIMIT = 256 << 20


def write(artifact: Artifact, file: BinaryIO, *, embed: bool) -> None:
    """Writes the artifact; embed: with its weights."""
    index: dict[str, Any] = {
        "name": artifact.name,
        "triple": artifact.triple,
        "description": artifact.description,
        "header": artifact.header,
        "objects": [[0, len(o), _hash(o)] for o in artifact.objects],
        "weights": None,
    }
    room = len(json.dumps(index)) + 32 * (2 + len(artifact.objects))
    at = 16 + room
    for entry in index["objects"]:
        entry[0] = at
        at += entry[1]
    padding = -at % PAGE
    if embed:
        index["weights"] = [at + padding, PAGE + artifact.weights.block.size]
    file.write(MAGIC + struct.pack("<Q", room) + json.dumps(index).encode().ljust(room))
    for data in artifact.objects:
        file.write(data)
    if embed:
        file.write(bytes(padding))
        artifact.weights.write(file)


def read(path: Path) -> Artifact:
    """The artifact in a file; its weights are mapped, not read. Its weights block is empty where it has none of its own.

    Raises ModelError for a file that is no .nnc file, is cut short or damaged.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(16)
            if len(head) < 16 or head[:8] != MAGIC:
                raise ModelError(f"{path} is not a .nnc file")
            room = int.from_bytes(head[8:], "little")
            if room > min(size, _LIMIT):
                raise ModelError(f"{path} is cut short")
            index = _parse(path, file.read(room))
            objects = tuple(_object(path, file, entry) for entry in index["objects"])
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{path} has a damaged index: {error}") from error
    weights = _weights(path, size, index)
    return Artifact(index["name"], index["triple"], index["description"], objects, weights, index["header"])


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    index = json.loads(data)
    if not isinstance(index, dict):
        raise ModelError(f"{path} has a damaged index")
    return index


def _object(path: Path, file: BinaryIO, entry: list[Any]) -> bytes:
    offset, size, digest = entry
    file.seek(offset)
    data = file.read(size)
    if len(data) != size or _hash(data) != digest:
        raise ModelError(f"{path} is damaged: the object code at byte {offset} is not what was written")
    return data


def _weights(path: Path, size: int, index: dict[str, Any]) -> WeightsBlock:
    wanted = bytes.fromhex(index["description"]["weights"]["hash"])
    if index["weights"] is None:
        return WeightsBlock(np.zeros(0, np.uint8), wanted)
    offset, length = index["weights"]
    if offset % PAGE or offset + length > size:
        raise ModelError(f"{path} is cut short: {offset + length} bytes are required, it has {size}")
    mapped = np.memmap(path, np.uint8, "r", offset, (length,))
    block = WeightsBlock(mapped[PAGE:], wanted)
    if mapped[:PAGE].tobytes() != block.header():
        raise ModelError(f"{path} is damaged: its weights are not those of the model")
    return block


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()

"""The weights block: all packed weights in one page-aligned piece of memory, and the file format that holds it.

A weights file, and the weights embedded in an artifact, are a header page followed by the block:

    offset 0   8 bytes   magic "NNCWGT1\\0"
    offset 8   u64       bytes of the block, little-endian
    offset 16  16 bytes  hash of the block
    offset 4096          the block
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

import numpy as np

from .integrity import content_hash

PAGE = 4096
MAGIC = b"NNCWGT1\0"

Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Memory = Callable[[int], Bytes]
"""Gives so many bytes of zeros, at a multiple of PAGE."""


def fresh(size: int) -> Bytes:
    """Memory of this process."""
    memory = np.zeros(size + PAGE, np.uint8)
    start = -memory.ctypes.data % PAGE
    return memory[start : start + size]


@dataclass(frozen=True)
class WeightsBlock:
    """`block` is a uint8 array at a multiple of 64; `hash` identifies its content (16 bytes)."""

    block: Bytes
    hash: bytes = b""

    def hashed(self) -> WeightsBlock:
        """The block with its hash filled in."""
        return replace(self, hash=content_hash(self.block))

    @property
    def address(self) -> int:
        return int(self.block.ctypes.data)

    def header(self) -> bytes:
        """The header page."""
        return header_of(self.block.size, self.hash)

    def write(self, file: BinaryIO) -> None:
        """Header page and block."""
        file.write(self.header())
        file.write(self.block.data)


def header_of(size: int, digest: bytes) -> bytes:
    """The header page of a block."""
    head = struct.pack("<8sQ16s", MAGIC, size, digest)
    return head + bytes(PAGE - len(head))

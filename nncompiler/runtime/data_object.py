"""A relocatable object that holds bytes under one symbol, for systems whose objects are not ELF: COFF (Windows) and Mach-O
(macOS). The bytes go from where they are to the file and never through a compiler.

    header, section header     the bytes, aligned to a page by the linker     a symbol table of one entry, its name

PE Format, COFF specification (Microsoft); OS X ABI Mach-O file format reference, <mach-o/loader.h> (Apple).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from nncompiler.ir.errors import UnsupportedError

from .elf import Piece

_COFF_MACHINE = {"x86_64": 0x8664, "aarch64": 0xAA64}
_READ_ONLY_PAGE = 0x40000040 | 13 << 20  # initialized data, readable, aligned to 4096
_MACH_CPU = {"x86_64": (0x01000007, 3), "aarch64": (0x0100000C, 0)}
_SEGMENT, _SYMTAB, _BUILD_VERSION = 0x19, 0x2, 0x32
_EXTERNAL_IN_SECTION, _PRIVATE = 0x0F, 0x10


def data_object(pieces: Sequence[Piece], symbol: str, arch: str, system: str) -> list[Piece]:
    """The pieces of the object's file. system: "windows" or "macos". Raises UnsupportedError for another."""
    size = sum(map(len, pieces))
    if system == "windows":
        return _coff(pieces, size, symbol.encode(), _COFF_MACHINE[arch])
    if system == "macos":
        return _mach_o(pieces, size, b"_" + symbol.encode(), *_MACH_CPU[arch])
    raise UnsupportedError(f"there is no object of data for {system}")


def _coff(pieces: Sequence[Piece], size: int, symbol: bytes, machine: int) -> list[Piece]:
    start = 20 + 40
    header = struct.pack("<HHIIIHH", machine, 1, 0, start + size, 1, 0, 0)
    section = struct.pack("<8sIIIIIIHHI", b".rdata", 0, 0, size, start, 0, 0, 0, 0, _READ_ONLY_PAGE)
    entry = struct.pack("<IIIhHBB", 0, 4, 0, 1, 0, 2, 0)  # its name in the table of strings, external
    return [header, section, *pieces, entry, struct.pack("<I", 4 + len(symbol) + 1), symbol + b"\0"]


def _mach_o(pieces: Sequence[Piece], size: int, symbol: bytes, cpu: int, subtype: int) -> list[Piece]:
    commands = 72 + 80 + 24 + 24
    start = -(-(32 + commands) // 8) * 8
    end = -(-(start + size) // 8) * 8
    header = struct.pack("<8I", 0xFEEDFACF, cpu, subtype, 1, 3, commands, 0, 0)
    segment = struct.pack("<II16sQQQQiiII", _SEGMENT, 72 + 80, b"", 0, size, start, size, 7, 7, 1, 0)
    section = struct.pack("<16s16sQQIIIIIIII", b"__const", b"__TEXT", 0, size, start, 12, 0, 0, 0, 0, 0, 0)
    version = struct.pack("<6I", _BUILD_VERSION, 24, 1, 11 << 16, 0, 0)  # macOS 11, the first of both processors
    strings = b"\0" + symbol + b"\0"
    table = struct.pack("<6I", _SYMTAB, 24, end, 1, end + 16, len(strings))
    entry = struct.pack("<IBBHQ", 1, _EXTERNAL_IN_SECTION | _PRIVATE, 1, 0, 0)
    head = header + segment + section + version + table
    return [head, bytes(start - len(head)), *pieces, bytes(end - start - size), entry, strings]

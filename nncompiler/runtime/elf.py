"""Joins relocatable ELF objects into one, with a section of weights that never passes through a compiler.

Sections are kept side by side; symbols are resolved by name (a strong definition wins over a weak one), and defined
symbols of hidden visibility become local, so that two joined objects in one program cannot clash. 64-bit little-endian ELF
for x86-64, AArch64 and RISC-V (System V ABI, chapter 4; AMD64 ABI 4.2 for large sections).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nncompiler.ir.errors import InternalError

EHDR = struct.Struct("<16sHHIQQQIHHHHHH")
SHDR = struct.Struct("<IIQQQQIIQQ")
SYM = struct.Struct("<IBBHQQ")
_PROGBITS, SYMTAB, _STRTAB, RELA, NOBITS, _REL, _GROUP = 1, 2, 3, 4, 8, 9, 17
_LLVM_TYPES = range(0x6FFF4C00, 0x6FFF4D00)
ALLOC, _LARGE = 0x2, 0x10000000
_LOCAL, _GLOBAL, _WEAK = 0, 1, 2
_OBJECT, _SECTION, _FILE = 1, 3, 4
_UNDEFINED, _RESERVED = 0, 0xFF00
_HIDDEN = 2
X86_64 = 62
_LARGE_FROM = 64 << 20
_PAGE = 4096

Piece = bytes | bytearray | memoryview


@dataclass
class _Section:
    name: str
    type: int
    flags: int
    align: int
    entry: int
    pieces: list[Piece]
    size: int
    link: int = 0
    info: int = 0


@dataclass
class _Symbol:
    name: str
    binding: int
    type: int
    visibility: int
    section: int
    value: int
    size: int
    index: int = 0

    @property
    def defined(self) -> bool:
        return self.section != _UNDEFINED


@dataclass
class _Output:
    machine: int = 0
    flags: int = 0
    sections: list[_Section] = field(default_factory=list)
    locals: list[_Symbol] = field(default_factory=list)
    globals: dict[str, _Symbol] = field(default_factory=dict)


def is_elf(data: bytes) -> bool:
    return data[:4] == b"\x7fELF"


def join(
    objects: Sequence[bytes], weights: Iterable[Piece] = (), symbol: str = "", *, large: bool | None = None,
    exports: Mapping[str, str] | None = None,
) -> list[Piece]:  # fmt: skip
    """The pieces of one relocatable object; `b"".join` of them is the file.

    weights: pieces of a read-only, page-aligned section at whose start `symbol` (hidden, hence local) stands; empty for
    none. large: whether that section is placed out of the code's reach (x86-64; default: from 64 MiB). exports: the symbols
    that others see, with the names that they get; all others become local (default: those that are not hidden stay). Raises
    InternalError for what is not a relocatable object of one machine.
    """
    out = _Output()
    pending = [_read(out, data) for data in objects]
    pieces = list(weights)
    if pieces:
        size = sum(map(len, pieces))
        big = out.machine == X86_64 and (size >= _LARGE_FROM if large is None else large)
        name = ".lrodata.nnc_weights" if big else ".rodata.nnc_weights"
        flags = ALLOC | (_LARGE if big else 0)
        out.sections.append(_Section(name, _PROGBITS, flags, _PAGE, 0, pieces, size))
        _define(out, _Symbol(symbol, _GLOBAL, _OBJECT, _HIDDEN, len(out.sections), 0, size))
    if exports is not None:
        _publish(out, exports)
    symbols, first_global = _number(out)
    for relocations, index_of in pending:
        numbers = np.array([s.index if s is not None else 0 for s in index_of], np.uint64)
        for section, data in relocations:
            rows = np.frombuffer(data, np.uint64).reshape(-1, 3).copy()
            rows[:, 1] = (numbers[rows[:, 1] >> np.uint64(32)] << np.uint64(32)) | (rows[:, 1] & np.uint64(0xFFFFFFFF))
            section.pieces = [rows.tobytes()]
    return _write(out, symbols, first_global)


def _read(out: _Output, data: bytes) -> tuple[list[tuple[_Section, bytes]], list[_Symbol | None]]:
    """Takes over the sections and symbols of one object; what is left are relocations with the old symbols' meaning."""
    header = EHDR.unpack_from(data)
    ident, kind, machine, flags, start, count, names_at = (
        header[0], header[1], header[2], header[7], header[6], header[12], header[13],
    )  # fmt: skip
    if ident[:6] != b"\x7fELF\x02\x01" or kind != 1 or (out.machine and out.machine != machine):
        raise InternalError("relocatable 64-bit ELF objects of one machine are required")
    out.machine, out.flags = machine, flags
    headers = [SHDR.unpack_from(data, start + i * SHDR.size) for i in range(count)]
    names = _bytes(data, headers[names_at])
    where: dict[int, int] = {}
    relocations: list[tuple[_Section, bytes]] = []
    linked: list[tuple[_Section, int]] = []
    table: Any = None
    for i, h in enumerate(headers):
        name, type_, sh_flags, _, _, size, _, info, align, entry = h
        if type_ in (_REL, _GROUP):
            raise InternalError(f"section type {type_} in generated code is not expected")
        if type_ == SYMTAB:
            table = h
        if type_ in (0, SYMTAB, _STRTAB) or type_ in _LLVM_TYPES:
            continue
        pieces: list[Piece] = [] if type_ == NOBITS else [_bytes(data, h)]
        section = _Section(_string(names, name), type_, sh_flags, align, entry, pieces, size)
        out.sections.append(section)
        where[i] = len(out.sections)
        if type_ == RELA:
            relocations.append((section, _bytes(data, h)))
            linked.append((section, info))
    for section, target in linked:
        section.info = where[target]
    return relocations, _symbols(out, data, headers, table, where)


def _symbols(out: _Output, data: bytes, headers: list[Any], table: Any, where: dict[int, int]) -> list[_Symbol | None]:
    """The symbols of one object by their old index; None for those that nothing may refer to any more."""
    texts = _bytes(data, headers[table[6]])
    found: list[_Symbol | None] = []
    for name, info, other, section, value, size in SYM.iter_unpack(_bytes(data, table)):
        place = section if section == _UNDEFINED or section >= _RESERVED else where.get(section, -1)
        symbol = _Symbol(_string(texts, name), info >> 4, info & 15, other & 3, place, value, size)
        if not found or symbol.type == _FILE or place == -1:
            found.append(None)
        elif symbol.binding == _LOCAL:
            out.locals.append(symbol)
            found.append(symbol)
        else:
            found.append(_define(out, symbol))
    return found


def _define(out: _Output, symbol: _Symbol) -> _Symbol:
    """Enters a global symbol; the one object of its name, changed to the stronger definition."""
    known = out.globals.setdefault(symbol.name, symbol)
    if known is symbol:
        return known
    if known.defined and symbol.defined and known.binding == symbol.binding == _GLOBAL:
        raise InternalError(f"symbol {symbol.name} is defined twice")
    stronger = not known.defined or (known.binding == _WEAK and symbol.binding == _GLOBAL)
    if symbol.defined and stronger:
        known.binding, known.type, known.section = symbol.binding, symbol.type, symbol.section
        known.value, known.size = symbol.value, symbol.size
    known.visibility = max(known.visibility, symbol.visibility, key=lambda v: (v == _HIDDEN, v))
    return known


def _publish(out: _Output, exports: Mapping[str, str]) -> None:
    """Renames what is exported, and hides everything else that is defined."""
    for name, symbol in out.globals.items():
        if symbol.defined:
            symbol.name = exports.get(name, name)
            symbol.visibility = 0 if name in exports else _HIDDEN


def _number(out: _Output) -> tuple[list[_Symbol], int]:
    """All symbols in the order of the table, local ones first, and the index of the first global one."""
    local = list(out.locals)
    public = []
    for symbol in out.globals.values():
        if symbol.defined and symbol.visibility == _HIDDEN:
            symbol.binding, symbol.visibility = _LOCAL, 0
            local.append(symbol)
        else:
            if not symbol.defined:
                symbol.visibility = 0
            public.append(symbol)
    for index, symbol in enumerate([*local, *public], 1):
        symbol.index = index
    return [*local, *public], 1 + len(local)


def _write(out: _Output, symbols: list[_Symbol], first_global: int) -> list[Piece]:
    names, texts = bytearray(b"\0"), bytearray(b"\0")
    table = bytearray(SYM.size)
    for s in symbols:
        at = len(texts) if s.name else 0
        if s.name:
            texts += s.name.encode() + b"\0"
        table += SYM.pack(at, s.binding << 4 | s.type, s.visibility, s.section, s.value, s.size)
    symtab = len(out.sections) + 1
    sections = [
        *out.sections,
        _Section(".symtab", SYMTAB, 0, 8, SYM.size, [table], len(table), symtab + 1, first_global),
        _Section(".strtab", _STRTAB, 0, 1, 0, [texts], len(texts)),
        _Section(".shstrtab", _STRTAB, 0, 1, 0, [names], 0),
    ]
    if len(sections) >= _RESERVED:
        raise InternalError(f"{len(sections)} sections are more than one object can have")
    name_at = []
    for section in sections:
        if section.type == RELA:
            section.link = symtab
        name_at.append(len(names))
        names += section.name.encode() + b"\0"
    sections[-1].size = len(names)
    headers = bytearray(SHDR.size)
    pieces: list[Piece] = [b""]
    at = EHDR.size
    for section, name in zip(sections, name_at):
        if section.type != NOBITS:
            gap = -at % max(1, section.align)
            pieces += [bytes(gap), *section.pieces]
            at += gap
        headers += SHDR.pack(
            name, section.type, section.flags, 0, at, section.size, section.link, section.info, section.align, section.entry
        )
        if section.type != NOBITS:
            at += section.size
    gap = -at % 8
    pieces += [bytes(gap), headers]
    pieces[0] = EHDR.pack(
        b"\x7fELF\x02\x01\x01" + bytes(9), 1, out.machine, 1, 0, 0, at + gap, out.flags, EHDR.size, 0, 0, SHDR.size,
        len(sections) + 1, len(sections),
    )  # fmt: skip
    return pieces


def _bytes(data: bytes, header: Any) -> bytes:
    return data[header[4] : header[4] + header[5]]


def _string(texts: bytes, at: int) -> str:
    return texts[at : texts.index(b"\0", at)].decode()

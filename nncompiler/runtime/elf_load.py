"""Relocatable ELF objects of x86-64 linked into this process: no linker, no compiler, a few hundred kilobytes.

    objects --elf.join--> one object --copied, relocated--> | code, stubs | constants | data |
                                                              R-X           R--         RW-

The three parts lie in one mapping, so that code reaches all of it. What the objects leave undefined comes from what the
process has loaded and is reached through a stub, `jmp [slot]; slot: address`, whose slot also serves references through a
global offset table. Relocations as in the AMD64 ABI 1.0, table 4.9: S + A, S + A - P.
"""

from __future__ import annotations

import ctypes
import mmap
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

from nncompiler.ir.errors import InternalError

from . import elf

_WRITE, _CODE = 0x1, 0x4  # SHF_WRITE, SHF_EXECINSTR
_READ_ONLY, _READ_EXECUTE = 1, 5  # PROT_READ, PROT_READ | PROT_EXEC
_ABSOLUTE = 1  # R_X86_64_64
_RELATIVE = (2, 4)  # R_X86_64_PC32, _PLT32
_BY_SLOT = (9, 41, 42)  # R_X86_64_GOTPCREL, _GOTPCRELX, _REX_GOTPCRELX
_RELOCATION = struct.Struct("<QQq")
_JUMP = b"\xff\x25\0\0\0\0"  # jmp [rip + 0]
_STUB = 16


@dataclass(frozen=True)
class LoadedCode:
    """Code in this process for as long as this object lives; `address` is that of the symbol asked for."""

    address: int
    memory: mmap.mmap


def loadable(objects: Sequence[bytes]) -> bool:
    """Whether all are ELF objects of x86-64."""
    return all(elf.is_elf(o) and elf.EHDR.unpack_from(o)[2] == elf.X86_64 for o in objects)


def load(objects: Sequence[bytes], symbol: str) -> LoadedCode:
    """Links the objects and finds an exported symbol.

    Raises InternalError for a symbol that nothing defines, for relocations that position-independent code does not have, and
    where the system forbids memory that was written to become code.
    """
    linker = _Linker(b"".join(elf.join(objects)))
    linker.place()
    linker.relocate()
    linker.protect()
    for name, section, value in linker.symbols:
        if name == symbol and section in linker.where:
            return LoadedCode(linker.base + linker.where[section] + value, linker.memory)
    raise InternalError(f"the object code does not define {symbol}")


@dataclass
class _Linker:
    data: bytes
    where: dict[int, int] = field(default_factory=dict)  # section -> its offset in the mapping
    stubs: dict[int, int] = field(default_factory=dict)  # symbol -> offset of its stub

    def __post_init__(self) -> None:
        header = elf.EHDR.unpack_from(self.data)
        self.sections = [elf.SHDR.unpack_from(self.data, header[6] + i * elf.SHDR.size) for i in range(header[12])]
        table = next(h for h in self.sections if h[1] == elf.SYMTAB)
        names = self.sections[table[6]][4]
        self.symbols = [
            (self.data[names + name : self.data.index(b"\0", names + name)].decode(), section, value)
            for name, _, _, section, value, _ in elf.SYM.iter_unpack(self.data[table[4] : table[4] + table[5]])
        ]
        self.relocations = [
            (h[7], row) for h in self.sections if h[1] == elf.RELA
            for row in _RELOCATION.iter_unpack(self.data[h[4] : h[4] + h[5]])
        ]  # fmt: skip

    def place(self) -> None:
        """Copies sections and stubs into one mapping, part by part."""
        at = 0
        self.ends = []
        for wanted in (_CODE, 0, _WRITE):
            for number, (_, kind, flags, _, _, size, _, _, align, _) in enumerate(self.sections):
                if flags & elf.ALLOC and kind != elf.RELA and flags & (_CODE | _WRITE) == wanted:
                    at += -at % max(1, align)
                    self.where[number] = at
                    at += size
            if wanted == _CODE:
                at += -at % _STUB
                for _, (_, info, _) in self.relocations:
                    if (not self.symbols[info >> 32][1] or info & 0xFFFFFFFF in _BY_SLOT) and info >> 32 not in self.stubs:
                        self.stubs[info >> 32] = at
                        at += _STUB
            at += -at % mmap.PAGESIZE
            self.ends.append(at)
        self.memory = mmap.mmap(-1, max(at, mmap.PAGESIZE), mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self.base = ctypes.addressof(ctypes.c_char.from_buffer(self.memory))
        for number, start in self.where.items():
            _, kind, _, _, offset, size, *_ = self.sections[number]
            if kind != elf.NOBITS:
                self.memory[start : start + size] = self.data[offset : offset + size]
        process = ctypes.CDLL(None)
        for index, start in self.stubs.items():
            name, section, value = self.symbols[index]
            target = self.base + self.where[section] + value if section else _address(process, name)
            self.memory[start : start + _STUB] = _JUMP + struct.pack("<Qxx", target)

    def relocate(self) -> None:
        """Applies every relocation."""
        for section, (offset, info, addend) in self.relocations:
            if section not in self.where:
                continue
            at = self.where[section] + offset
            index, kind = info >> 32, info & 0xFFFFFFFF
            _, home, value = self.symbols[index]
            target = self.where[home] + value if home else self.stubs[index]
            if kind == _ABSOLUTE:
                struct.pack_into("<Q", self.memory, at, (self.base + target + addend) % (1 << 64))
            elif kind in _RELATIVE or kind in _BY_SLOT:
                target = self.stubs[index] + len(_JUMP) if kind in _BY_SLOT else target
                struct.pack_into("<i", self.memory, at, target + addend - at)
            else:
                raise InternalError(f"relocation type {kind} in generated code is not expected")

    def protect(self) -> None:
        """Makes code executable and constants read-only."""
        code, constants, _ = self.ends
        for start, end, protection in ((0, code, _READ_EXECUTE), (code, constants, _READ_ONLY)):
            change = ctypes.CDLL(None, use_errno=True).mprotect
            if end > start and change(ctypes.c_void_p(self.base + start), ctypes.c_size_t(end - start), protection):
                raise InternalError(
                    f"the system does not let this process make code (mprotect: error {ctypes.get_errno()})",
                    hint="save the model as a shared library (.so) and load that",
                )


def _address(process: ctypes.CDLL, name: str) -> int:
    try:
        return ctypes.cast(process[name], ctypes.c_void_p).value or 0
    except AttributeError:
        raise InternalError(f"the object code needs {name}, which this process does not have") from None

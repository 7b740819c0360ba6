"""The structs of the runtime's headers, read from them, so that the tables that are written and the C that reads them agree.

The headers keep to one field a line, of types whose size is the same on every 64-bit system.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .runtime_module import source

HEADERS = ("nnc.h", "program.h", "table.h")

_STRUCT = re.compile(r"typedef struct (\w+) \{(.*?)\} \1;", re.DOTALL)
_FIELD = re.compile(r"(?:const )?(\w+) (\*?)(\w+)(?:\[(\d+)\])?;")
_NUMBERS = {"uint32_t": 4, "int32_t": 4, "uint64_t": 8, "int64_t": 8}


@dataclass(frozen=True)
class StructField:
    """`llvm` is the type's spelling in LLVM text; `size` and `align` are in bytes."""

    llvm: str
    size: int
    align: int


@dataclass(frozen=True)
class Struct:
    """A struct by its fields in order, each at the next multiple of its alignment."""

    name: str
    fields: dict[str, StructField]

    @property
    def align(self) -> int:
        return max(f.align for f in self.fields.values())

    @property
    def size(self) -> int:
        """Bytes, padding included."""
        at = 0
        for f in self.fields.values():
            at = -(-at // f.align) * f.align + f.size
        return -(-at // self.align) * self.align

    @property
    def definition(self) -> str:
        """The type's definition in LLVM text."""
        return f"%struct.{self.name} = type {{ {', '.join(f.llvm for f in self.fields.values())} }}"


@cache
def structs() -> dict[str, Struct]:
    """The structs of the headers by name."""
    found: dict[str, Struct] = {}
    for header in HEADERS:
        text = re.sub(r"/\*.*?\*/", "", source(header), flags=re.DOTALL)
        for name, body in _STRUCT.findall(text):
            fields = _FIELD.findall(body)
            found[name] = Struct(name, {field: _field(type_, star, count, found) for type_, star, field, count in fields})
    return found


def _field(type_: str, star: str, count: str, known: dict[str, Struct]) -> StructField:
    if star:
        one = StructField("ptr", 8, 8)
    elif type_ in _NUMBERS:
        one = StructField(f"i{8 * _NUMBERS[type_]}", _NUMBERS[type_], _NUMBERS[type_])
    else:
        one = StructField(f"%struct.{type_}", known[type_].size, known[type_].align)
    return StructField(f"[{count} x {one.llvm}]", int(count) * one.size, one.align) if count else one

"""Types of the C subset: integers, double, pointers, arrays, structs and functions, and their LLVM spelling."""

from __future__ import annotations

from dataclasses import dataclass, field


class Type:
    """A C type; `llvm` is its spelling in LLVM text, `size` and `align` are in bytes (LP64)."""

    llvm: str
    size: int
    align: int


@dataclass(frozen=True)
class Void(Type):
    llvm = "void"
    size = 1
    align = 1


@dataclass(frozen=True)
class Int(Type):
    """An integer of `bits` bits; 1 bit is the result of a comparison, which C's promotion widens."""

    bits: int
    signed: bool = True

    @property
    def llvm(self) -> str:  # type: ignore[override]
        return f"i{self.bits}"

    @property
    def size(self) -> int:  # type: ignore[override]
        return max(1, self.bits // 8)

    @property
    def align(self) -> int:  # type: ignore[override]
        return self.size


@dataclass(frozen=True)
class Double(Type):
    llvm = "double"
    size = 8
    align = 8


@dataclass(frozen=True)
class Pointer(Type):
    to: Type
    llvm = "ptr"
    size = 8
    align = 8


@dataclass(frozen=True)
class Array(Type):
    of: Type
    count: int

    @property
    def llvm(self) -> str:  # type: ignore[override]
        return f"[{self.count} x {self.of.llvm}]"

    @property
    def size(self) -> int:  # type: ignore[override]
        return self.of.size * self.count

    @property
    def align(self) -> int:  # type: ignore[override]
        return self.of.align


@dataclass(eq=False)
class Struct(Type):
    """A struct with natural alignment, as every ABI here lays it out; opaque until its fields are known."""

    name: str
    fields: dict[str, Type] = field(default_factory=dict)

    @property
    def llvm(self) -> str:  # type: ignore[override]
        return f"%struct.{self.name}"

    @property
    def align(self) -> int:  # type: ignore[override]
        return max(t.align for t in self.fields.values())

    @property
    def size(self) -> int:  # type: ignore[override]
        end = 0
        for t in self.fields.values():
            end = -(-end // t.align) * t.align + t.size
        return -(-end // self.align) * self.align

    @property
    def definition(self) -> str:
        return f"{self.llvm} = type {{ {', '.join(t.llvm for t in self.fields.values())} }}"


@dataclass(frozen=True)
class Function(Type):
    result: Type
    params: tuple[Type, ...]
    variadic: bool = False
    size = 1
    align = 1

    @property
    def llvm(self) -> str:  # type: ignore[override]
        dots = ("...",) if self.variadic else ()
        return f"{self.result.llvm} ({', '.join((*(p.llvm for p in self.params), *dots))})"


VOID = Void()
BOOL = Int(1, signed=False)
INT = Int(32)
UINT = Int(32, signed=False)
LONG = Int(64)
ULONG = Int(64, signed=False)
CHAR = Int(8)
DOUBLE = Double()

BASIC: dict[str, Type] = {
    "void": VOID,
    "char": CHAR,
    "int": INT,
    "long": LONG,
    "double": DOUBLE,
    "int8_t": CHAR,
    "uint8_t": Int(8, signed=False),
    "int16_t": Int(16),
    "uint16_t": Int(16, signed=False),
    "int32_t": INT,
    "uint32_t": UINT,
    "int64_t": LONG,
    "uint64_t": ULONG,
    "size_t": ULONG,
}

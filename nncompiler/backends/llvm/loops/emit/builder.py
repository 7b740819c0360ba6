"""The text of one LLVM function while it is written: values, blocks, and common subexpressions found as they appear.

    Value   = text + k + coefficient * lane       an index (i64), lazily summed
            | the same + (lane >= split ? jump : 0)
            | text                                any other scalar or vector
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from nncompiler.ir import dtype as dt
from nncompiler.ir.affine import Bounds
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Number

from ...machine import Machine


@dataclass(slots=True)
class Value:
    """A value in LLVM terms: one scalar (`lanes` 1, the same for all lanes of a vector loop) or one a lane.

    For an i64 that is not a vector the value is `text + k + coefficient * lane`, `text` empty standing for 0; `lo` and `hi`
    bound it over all lanes where known, and `text` is a multiple of `multiple`. `const` is the number of a constant. f16 and
    bf16 are held as float; `raw` is then the i16 pattern where the value is already rounded. What is only moved is held as
    an integer of its size. Where `jump`, a uniform index, is given, it is added from lane `split` (an i64 operand, at least
    1) on: rows that end within a vector give such values.
    `stride` is an i64 operand whose product with the lane is added too: what a run-time stride gives. With `spread`, so many
    lanes side by side have one index, `coefficient` from one such group to the next; jump and stride are not given then.
    A vector with `reach` never falls from lane to lane, and rises by so much from the first to the last at most.
    """

    dtype: DType
    text: str
    lanes: int = 1
    k: int = 0
    coefficient: int = 0
    lo: int | None = None
    hi: int | None = None
    multiple: int = 1
    const: Number | None = None
    raw: str = ""
    split: str = ""
    jump: Value | None = None
    stride: str = ""
    spread: int = 1
    reach: int | None = None

    @property
    def bounds(self) -> Bounds:
        """(lo, hi)"""
        return self.lo, self.hi

    @property
    def varying(self) -> bool:
        return self.lanes > 1 or self.coefficient != 0 or self.jump is not None or self.stride != ""

    @property
    def jumps(self) -> bool:
        """Whether the index jumps at a lane."""
        return self.jump is not None

    @property
    def strides(self) -> bool:
        """Whether a run-time stride moves the index from lane to lane."""
        return self.stride != ""

    @property
    def first(self) -> Value:
        """The index in lane 0."""
        return Value(self.dtype, self.text, 1, self.k, 0, None, None, self.multiple)

    @property
    def is_int_const(self) -> bool:
        return self.const is not None and not self.dtype.is_float


def int_const(value: int) -> Value:
    """An i64 constant."""
    return Value(dt.i64, "", k=value, lo=value, hi=value, multiple=0, const=value)


_SCALAR = {
    "f16": "float", "bf16": "float", "f32": "float", "f64": "double", "bool": "i1",
    "i8": "i8", "u8": "i8", "i16": "i16", "u16": "i16", "i32": "i32", "u32": "i32", "i64": "i64", "u64": "i64",
    **{t.name: "i8" for t in dt.STORAGE}, "c64": "i64", "c128": "i128",
}  # fmt: skip
_MEMORY = {**_SCALAR, "f16": "i16", "bf16": "i16", "bool": "i8"}
_MANGLED = {"float": "f32", "double": "f64", "half": "f16"}


def scalar_type(dtype: DType) -> str:
    """The LLVM type that values of `dtype` are computed in."""
    return _SCALAR[dtype.name]


def memory_type(dtype: DType) -> str:
    """The LLVM type of an element in memory."""
    return _MEMORY[dtype.name]


def vector(type_: str, lanes: int) -> str:
    """LLVM's type of so many lanes; that of one lane is scalar."""
    return type_ if lanes == 1 else f"<{lanes} x {type_}>"


def mangled(type_: str, lanes: int = 1) -> str:
    """The type's part of an intrinsic's name."""
    name = _MANGLED.get(type_, type_)
    return name if lanes == 1 else f"v{lanes}{name}"


def literal(value: Number, type_: str) -> str:
    """A constant as LLVM writes it; floats as the hexadecimal of their double."""
    if type_ in ("float", "double"):
        number = float(value)
        if type_ == "float":
            number = _to_f32(number)
        return f"0x{struct.unpack('<Q', struct.pack('<d', number))[0]:016X}"
    if type_ == "i1":
        return "true" if value else "false"
    bits = int(type_[1:])
    number_ = int(value) & ((1 << bits) - 1)
    return str(number_ - (1 << bits) if number_ >> (bits - 1) else number_)


def _to_f32(x: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", x))[0])
    except OverflowError:
        return float("inf") if x > 0 else float("-inf")


@dataclass
class ModuleContext:
    """What the functions of a module share: declarations of intrinsics and helpers, and loop metadata."""

    machine: Machine
    declares: dict[str, str] = field(default_factory=dict)
    helpers: dict[str, str] = field(default_factory=dict)
    loops: int = 0

    def loop_metadata(self) -> str:
        """A new distinct loop node that forbids unrolling and vectorizing."""
        self.loops += 1
        return f"!llvm.loop !{self.loops + 1}"


@dataclass(slots=True)
class _Scope:
    """A region of blocks: the keys of what `op` wrote in it, and, for a loop's body, the lines just before the loop."""

    keys: list[str]
    before: list[str] | None


_OPERAND = re.compile(r"%[\w.$]+")


class Builder:
    """Writes instructions into the current block.

    `op` writes an instruction without side effects once for all places that the first one dominates, and outside of the
    loops that it does not depend on; `effect`, `fresh` and `read` write where they stand.
    """

    def __init__(self, module: ModuleContext) -> None:
        self.module = module
        self.machine = module.machine
        self.block = "entry"
        self._lines: list[str | list[str]] = []
        self._count = 0
        self._known: dict[str, str] = {}
        self._scopes: list[_Scope] = [_Scope([], None)]
        self._depth: dict[str, int] = {}

    def body(self) -> str:
        """The function's blocks as text."""
        parts = (line if isinstance(line, str) else "\n".join(line) for line in self._lines)
        return "\n".join(part for part in parts if part)

    def name(self, hint: str) -> str:
        self._count += 1
        return f"{hint}.{self._count}"

    def op(self, text: str, hint: str = "t") -> str:
        known = self._known.get(text)
        if known is not None:
            return known
        self._count += 1
        name = f"%{hint}.{self._count}"
        here = level = len(self._scopes) - 1
        needs = max((self._depth.get(x, 0) for x in _OPERAND.findall(text)), default=0)
        while level > needs and self._scopes[level].before is not None:
            level -= 1
        before = self._scopes[level + 1].before if level < here else None
        if before is None:
            self._lines.append(f"  {name} = {text}")
        else:
            before.append(f"  {name} = {text}")
        self._remember(text, name, level)
        return name

    def _remember(self, text: str, name: str, level: int) -> None:
        self._known[text] = name
        self._scopes[level].keys.append(text)
        if level:
            self._depth[name] = level

    def read(self, text: str, hint: str = "load") -> str:
        """An instruction that may run only where it stands, but gives the same value wherever it is written again."""
        known = self._known.get(text)
        if known is None:
            known = self.fresh(text, hint)
            self._remember(text, known, len(self._scopes) - 1)
        return known

    def first(self, key: str) -> bool:
        """Whether `key` is new among the places that dominate the current one; it is remembered for those that follow."""
        new = key not in self._known
        if new:
            self._known[key] = ""
            self._scopes[-1].keys.append(key)
        return new

    def fresh(self, text: str, hint: str = "t") -> str:
        name = f"%{self.name(hint)}"
        self.bind(name, 0)
        self._lines.append(f"  {name} = {text}")
        return name

    def bind(self, name: str, inside: int) -> None:
        """Says that `name` is defined in the current scope, or with `inside` 1 in the scope about to be opened."""
        self._depth[name] = len(self._scopes) - 1 + inside

    def effect(self, text: str) -> None:
        self._lines.append(f"  {text}")

    def label(self, name: str) -> None:
        self._lines.append(f"{name}:")
        self.block = name

    def reserve(self) -> int:
        """The position of a line to be filled in later by `fill`."""
        self._lines.append("")
        return len(self._lines) - 1

    def fill(self, position: int, text: str) -> None:
        self._lines[position] = f"  {text}"

    def preheader(self) -> list[str]:
        """The place, before the branch into a loop, for what does not depend on the loop."""
        place: list[str] = []
        self._lines.append(place)
        return place

    @contextmanager
    def scope(self, preheader: list[str] | None = None) -> Iterator[None]:
        """Blocks that do not dominate what follows: what `op` writes inside is forgotten at the end."""
        self._scopes.append(_Scope([], preheader))
        yield
        for key in self._scopes.pop().keys:
            del self._known[key]

    def call(self, name: str, result: str, *args: tuple[str, str]) -> str:
        """A call of a pure intrinsic; args are (type, operand)."""
        self.declare(name, result, *(t for t, _ in args))
        return self.op(f"call {result} @{name}({', '.join(f'{t} {x}' for t, x in args)})", name.split(".")[1])

    def declare(self, name: str, result: str, *types: str) -> None:
        if name not in self.module.declares:
            self.module.declares[name] = f"declare {result} @{name}({', '.join(types)})"

    def splat(self, text: str, type_: str, lanes: int) -> str:
        """A scalar operand as a vector operand."""
        if lanes == 1:
            return text
        if text[0] != "%":
            return f"splat ({type_} {text})"
        one = self.op(f"insertelement <{lanes} x {type_}> poison, {type_} {text}, i64 0", "one")
        many = f"<{lanes} x {type_}>"
        return self.op(f"shufflevector {many} {one}, {many} poison, <{lanes} x i32> zeroinitializer", "all")

    def constants(self, values: list[int], type_: str) -> str:
        """A constant vector operand."""
        return f"<{', '.join(f'{type_} {v}' for v in values)}>"

    def scalar(self, v: Value) -> str:
        """The operand of a uniform value."""
        if v.dtype.name != "i64":
            return v.text
        if not v.text:
            return str(v.k)
        return self.op(f"add i64 {v.text}, {v.k}", "i") if v.k else v.text

    def operand(self, v: Value, lanes: int) -> str:
        """The operand of a value in `lanes` lanes."""
        if lanes == 1:
            return self.scalar(v)
        if v.lanes == lanes:
            return v.text
        if v.jump is not None:
            near = self.operand(replace(v, split="", jump=None), lanes)
            moved = self.op(f"add <{lanes} x i64> {near}, {self.operand(v.jump, lanes)}", "moved")
            t = f"<{lanes} x i64>"
            return self.op(f"select <{lanes} x i1> {self.before(v.split, lanes)}, {t} {near}, {t} {moved}", "rows")
        if v.stride:
            near = self.operand(replace(v, stride=""), lanes)
            lane = self.constants(list(range(lanes)), "i64")
            far = self.op(f"mul <{lanes} x i64> {self.splat(v.stride, 'i64', lanes)}, {lane}", "far")
            return self.op(f"add <{lanes} x i64> {near}, {far}", "strided")
        if not v.coefficient:
            return self.splat(self.scalar(v), scalar_type(v.dtype), lanes)
        steps = self.constants([v.k + v.coefficient * (i // v.spread) for i in range(lanes)], "i64")
        if not v.text:
            return steps
        return self.op(f"add <{lanes} x i64> {self.splat(v.text, 'i64', lanes)}, {steps}", "iota")

    def before(self, split: str, lanes: int) -> str:
        """The mask of the lanes below an i64 operand that is not negative and fits in 32 bits."""
        if split[0] != "%":
            return self.constants_of(int(split), lanes)
        narrow = self.splat(self.op(f"trunc i64 {split} to i32", "n"), "i32", lanes)
        return self.op(f"icmp ult <{lanes} x i32> {self.constants(list(range(lanes)), 'i32')}, {narrow}", "before")

    def constants_of(self, count: int, lanes: int) -> str:
        """The constant mask of the first `count` lanes."""
        return f"<{', '.join('i1 true' if i < count else 'i1 false' for i in range(lanes))}>"

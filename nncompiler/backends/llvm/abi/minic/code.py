"""The LLVM text of one function while it is written, and the values that expressions give."""

from __future__ import annotations

from dataclasses import dataclass, field

from .types import BOOL, DOUBLE, LONG, Array, Double, Function, Int, Pointer, Type, Void


@dataclass(frozen=True)
class Value:
    """What an expression gave: `text` is the LLVM operand, or the address of the object where `place` is true."""

    type: Type
    text: str
    place: bool = False

    @property
    def constant(self) -> int | None:
        if self.place or not isinstance(self.type, Int):
            return None
        try:
            return int(self.text)
        except ValueError:
            return None


@dataclass
class Code:
    """Instructions in order; locals live in allocas of the entry block until LLVM promotes them."""

    lines: list[str] = field(default_factory=list)
    allocas: list[str] = field(default_factory=list)
    block: str = "entry"
    count: int = 0

    def name(self, hint: str) -> str:
        self.count += 1
        return f"{hint}.{self.count}"

    def line(self, text: str) -> None:
        self.lines.append(f"  {text}")

    def value(self, type_: Type, instruction: str, hint: str = "v") -> Value:
        """Appends `%hint.N = instruction`."""
        name = f"%{self.name(hint)}"
        self.line(f"{name} = {instruction}")
        return Value(type_, name)

    def local(self, type_: Type, hint: str) -> Value:
        name = f"%{self.name(hint)}"
        self.allocas.append(f"  {name} = alloca {type_.llvm}, align {max(8, type_.align)}")
        return Value(type_, name, place=True)

    def label(self, label: str) -> None:
        self.lines.append(f"{label}:")
        self.block = label

    def goto(self, label: str) -> None:
        self.line(f"br label %{label}")

    def branch(self, condition: Value, then: str, orelse: str) -> None:
        self.line(f"br i1 {condition.text}, label %{then}, label %{orelse}")

    def load(self, v: Value) -> Value:
        """The value of `v`: objects are loaded, arrays and functions become pointers."""
        if isinstance(v.type, Array):
            return Value(Pointer(v.type.of), v.text)
        if isinstance(v.type, Function):
            return Value(Pointer(v.type), v.text)
        if not v.place:
            return v
        return self.value(v.type, f"load {v.type.llvm}, ptr {v.text}, align {v.type.align}")

    def convert(self, v: Value, to: Type) -> Value:
        """`v`, loaded, as a value of type `to`, by C's rules."""
        v = self.load(v)
        have = v.type
        if have == to or isinstance(to, Void):
            return v
        if isinstance(have, Int) and isinstance(to, Int):
            if v.constant is not None:
                return Value(to, str(wrap(v.constant, to)))
            if have.bits == to.bits:
                return Value(to, v.text)
            if to.bits == 1:
                return self.truth(v)
            how = "trunc" if have.bits > to.bits else "sext" if have.signed else "zext"
            return self.value(to, f"{how} {have.llvm} {v.text} to {to.llvm}")
        if isinstance(have, Int) and isinstance(to, Double):
            how = "sitofp" if have.signed else "uitofp"
            return self.value(to, f"{how} {have.llvm} {v.text} to double")
        if isinstance(have, Double) and isinstance(to, Int):
            return self.value(to, f"{'fptosi' if to.signed else 'fptoui'} double {v.text} to {to.llvm}")
        if isinstance(have, Pointer) and isinstance(to, Pointer):
            return Value(to, v.text)
        if isinstance(have, Int) and isinstance(to, Pointer):
            if v.constant == 0:
                return Value(to, "null")
            return self.value(to, f"inttoptr i64 {self.convert(v, LONG).text} to ptr")
        if isinstance(have, Pointer) and isinstance(to, Int):
            address = self.value(LONG, f"ptrtoint ptr {v.text} to i64")
            return self.convert(address, to)
        raise TypeError(f"no conversion of {have.llvm} to {to.llvm}")

    def truth(self, v: Value) -> Value:
        """`v != 0` as an i1."""
        v = self.load(v)
        if v.type == BOOL:
            return v
        if v.constant is not None:
            return Value(BOOL, str(int(v.constant != 0)))
        if v.type == DOUBLE:
            return self.value(BOOL, f"fcmp une double {v.text}, 0.0")
        zero = "null" if isinstance(v.type, Pointer) else "0"
        return self.value(BOOL, f"icmp ne {v.type.llvm} {v.text}, {zero}")

    def promote(self, v: Value) -> Value:
        """`v`, loaded, with integers narrower than int widened to int."""
        v = self.load(v)
        return self.convert(v, Int(32)) if isinstance(v.type, Int) and v.type.bits < 32 else v


def wrap(number: int, to: Int) -> int:
    """`number` modulo 2^bits in the range of `to`."""
    number &= (1 << to.bits) - 1
    if to.signed and number >> (to.bits - 1):
        number -= 1 << to.bits
    return number


def common(a: Type, b: Type) -> Type:
    """C's usual arithmetic conversions of two promoted operands."""
    if isinstance(a, Double) or isinstance(b, Double):
        return DOUBLE
    if not (isinstance(a, Int) and isinstance(b, Int)):
        raise TypeError(f"arithmetic on {a.llvm} and {b.llvm}")
    bits = max(a.bits, b.bits)
    unsigned = any(not t.signed and t.bits == bits for t in (a, b))
    return Int(bits, not unsigned)

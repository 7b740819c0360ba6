"""Expressions of the C subset, parsed by precedence and written as LLVM in one go."""

from __future__ import annotations

import operator
from collections.abc import Callable

from .builtins import BUILTINS
from .code import Code, Value, common, wrap
from .lexer import Token, fail, unescape
from .types import (
    BASIC,
    BOOL,
    CHAR,
    DOUBLE,
    INT,
    LONG,
    UINT,
    ULONG,
    VOID,
    Array,
    Double,
    Function,
    Int,
    Pointer,
    Struct,
    Type,
)

_LEVELS: tuple[tuple[str, ...], ...] = (
    ("|",), ("^",), ("&",), ("==", "!="), ("<", ">", "<=", ">="), ("<<", ">>"), ("+", "-"), ("*", "/", "%"),
)  # fmt: skip
_COMPARE = {"==": "eq", "!=": "ne", "<": "lt", ">": "gt", "<=": "le", ">=": "ge"}
_ARITHMETIC = {"|": "or", "^": "xor", "&": "and", "<<": "shl", "+": "add", "-": "sub", "*": "mul"}
_FOLD: dict[str, Callable[[int, int], int]] = {
    "|": operator.or_, "^": operator.xor, "&": operator.and_, "<<": operator.lshift, ">>": operator.rshift,
    "+": operator.add, "-": operator.sub, "*": operator.mul, "==": operator.eq, "!=": operator.ne,
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
_ASSIGN = ("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=")


class Expressions:
    """A cursor over tokens, the names in scope, and the function being written."""

    def __init__(self, tokens: list[Token], constants: dict[str, int]):
        self.tokens = tokens
        self.at = 0
        self.code = Code()
        self.constants = dict(constants)
        self.typedefs: dict[str, Type] = dict(BASIC)
        self.structs: dict[str, Struct] = {}
        self.scopes: list[dict[str, Value]] = [{}]
        self.strings: dict[str, str] = {}
        self.intrinsics: set[str] = set()

    # --- tokens

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def peek(self, text: str, ahead: int = 0) -> bool:
        at = self.at + ahead
        return at < len(self.tokens) and self.tokens[at].text == text and self.tokens[at].kind in ("op", "name")

    def take(self, text: str) -> bool:
        if self.peek(text):
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.take(text):
            fail(self.token, f"{text!r} expected")

    def identifier(self) -> str:
        if self.token.kind != "name":
            fail(self.token, "a name expected")
        self.at += 1
        return self.tokens[self.at - 1].text

    # --- types

    def at_type(self, ahead: int = 0) -> bool:
        t = self.tokens[self.at + ahead]
        return t.kind == "name" and (t.text in ("const", "struct", "unsigned") or t.text in self.typedefs)

    def base_type(self) -> Type:
        while self.take("const"):
            pass
        if self.take("struct"):
            name = self.identifier()
            found: Type = self.structs.setdefault(name, Struct(name))
        elif self.take("unsigned"):
            found = {"char": Int(8, False), "long": ULONG}.get(self.token.text, UINT)
            self.at += self.token.text in ("char", "long", "int")
        else:
            name = self.identifier()
            if name not in self.typedefs:
                fail(self.tokens[self.at - 1], "a type expected")
            found = self.typedefs[name]
        while self.take("const"):
            pass
        return found

    def pointers(self, base: Type) -> Type:
        while self.take("*"):
            base = Pointer(base)
            while self.take("const"):
                pass
        return base

    def type_name(self) -> Type:
        return self.pointers(self.base_type())

    # --- expressions, loosest first

    def expression(self) -> Value:
        """assignment := conditional [op assignment]"""
        left = self.conditional()
        token = self.token
        if token.kind != "op" or token.text not in _ASSIGN:
            return left
        self.at += 1
        if not left.place:
            fail(token, "the left side is not an object")
        right = self.expression()
        if token.text != "=":
            right = self.binary(token, token.text[:-1], self.code.load(left), right)
        return self.store(left, right, token)

    def store(self, left: Value, right: Value, token: Token) -> Value:
        value = self.convert(right, left.type, token)
        self.code.line(f"store {left.type.llvm} {value.text}, ptr {left.text}, align {left.type.align}")
        return value

    def convert(self, v: Value, to: Type, token: Token) -> Value:
        try:
            return self.code.convert(v, to)
        except TypeError as error:
            fail(token, str(error))

    def conditional(self) -> Value:
        """or [? expression : conditional]"""
        condition = self.logical_or()
        if not self.take("?"):
            return condition
        code = self.code
        then, orelse, end = code.name("choose.then"), code.name("choose.else"), code.name("choose.end")
        code.branch(code.truth(condition), then, orelse)
        code.label(then)
        a = code.promote(self.expression())
        self.expect(":")
        after_then = len(code.lines)
        then_block = code.block
        code.label(orelse)
        b = code.promote(self.conditional())
        if isinstance(a.type, Pointer) or isinstance(b.type, Pointer):
            type_: Type = a.type if isinstance(a.type, Pointer) else b.type
        else:
            type_ = a.type if a.type == b.type else common(a.type, b.type)
        b = code.convert(b, type_)
        else_block = code.block
        code.goto(end)
        tail = code.lines[after_then:]
        del code.lines[after_then:]
        a = code.convert(a, type_)
        code.goto(end)
        code.lines += tail
        code.label(end)
        pairs = f"[ {a.text}, %{then_block} ], [ {b.text}, %{else_block} ]"
        return code.value(type_, f"phi {type_.llvm} {pairs}")

    def logical_or(self) -> Value:
        return self.short_circuit("||", self.logical_and)

    def logical_and(self) -> Value:
        return self.short_circuit("&&", lambda: self.level(0))

    def short_circuit(self, op: str, operand: Callable[[], Value]) -> Value:
        """a op b: b is only evaluated where a does not decide; constants decide at compile time."""
        left = operand()
        code = self.code
        while self.take(op):
            known = code.truth(left).constant if left.constant is not None else None
            if known is not None:
                decided = bool(known) == (op == "||")
                mark = len(code.lines)
                right = code.truth(operand())
                if decided:
                    del code.lines[mark:]
                left = Value(BOOL, str(int(op == "||"))) if decided else right
                continue
            a = code.truth(left)
            more, end, first = code.name("and.rhs" if op == "&&" else "or.rhs"), code.name("logic.end"), code.block
            code.branch(a, *((more, end) if op == "&&" else (end, more)))
            code.label(more)
            b = code.truth(operand())
            second = code.block
            code.goto(end)
            code.label(end)
            decided_text = "false" if op == "&&" else "true"
            left = code.value(BOOL, f"phi i1 [ {decided_text}, %{first} ], [ {b.text}, %{second} ]")
        return left

    def level(self, depth: int) -> Value:
        """Left-associative binary operators of one precedence."""
        if depth == len(_LEVELS):
            return self.unary()
        left = self.level(depth + 1)
        while self.token.kind == "op" and self.token.text in _LEVELS[depth]:
            token = self.token
            self.at += 1
            left = self.binary(token, token.text, left, self.level(depth + 1))
        return left

    def binary(self, token: Token, op: str, left: Value, right: Value) -> Value:
        code = self.code
        a, b = code.promote(left), code.promote(right)
        if isinstance(a.type, Pointer) or isinstance(b.type, Pointer):
            return self.pointer_binary(token, op, a, b)
        try:
            shift = op in ("<<", ">>")
            type_ = a.type if shift else common(a.type, b.type)
        except TypeError as error:
            fail(token, str(error))
        a, b = code.convert(a, type_), code.convert(b, type_)
        if isinstance(type_, Double):
            if op in _COMPARE:
                prefix = "u" if op == "!=" else "o"
                return code.value(BOOL, f"fcmp {prefix}{_COMPARE[op]} double {a.text}, {b.text}")
            name = {"+": "fadd", "-": "fsub", "*": "fmul", "/": "fdiv"}[op]
            return code.value(DOUBLE, f"{name} double {a.text}, {b.text}")
        assert isinstance(type_, Int)
        if a.constant is not None and b.constant is not None and op in _FOLD:
            number = int(_FOLD[op](a.constant, b.constant))
            return Value(BOOL, str(number)) if op in _COMPARE else Value(type_, str(wrap(number, type_)))
        if op in _COMPARE:
            sign = "" if op in ("==", "!=") else "s" if type_.signed else "u"
            return code.value(BOOL, f"icmp {sign}{_COMPARE[op]} {type_.llvm} {a.text}, {b.text}")
        name = _ARITHMETIC.get(op) or (
            ("ashr" if type_.signed else "lshr")
            if op == ">>"
            else ("s" if type_.signed else "u") + {"/": "div", "%": "rem"}[op]
        )
        return code.value(type_, f"{name} {type_.llvm} {a.text}, {b.text}")

    def pointer_binary(self, token: Token, op: str, a: Value, b: Value) -> Value:
        code = self.code
        if op in _COMPARE:
            a, b = code.convert(a, Pointer(VOID)), code.convert(b, Pointer(VOID))
            sign = "" if op in ("==", "!=") else "u"
            return code.value(BOOL, f"icmp {sign}{_COMPARE[op]} ptr {a.text}, {b.text}")
        if op == "-" and isinstance(a.type, Pointer) and isinstance(b.type, Pointer):
            x, y = code.convert(a, LONG), code.convert(b, LONG)
            gap = code.value(LONG, f"sub i64 {x.text}, {y.text}")
            return code.value(LONG, f"sdiv exact i64 {gap.text}, {a.type.to.size}")
        if op == "+" and not isinstance(a.type, Pointer):
            a, b = b, a
        if op not in ("+", "-") or not isinstance(a.type, Pointer) or not isinstance(b.type, Int):
            fail(token, "no such operation on pointers")
        b = code.convert(b, LONG)
        if op == "-":
            b = code.value(LONG, f"sub i64 0, {b.text}")
        element = CHAR if a.type.to == VOID else a.type.to
        return code.value(a.type, f"getelementptr {element.llvm}, ptr {a.text}, i64 {b.text}")

    def unary(self) -> Value:
        token, code = self.token, self.code
        if token.kind != "op" and token.text != "sizeof":
            return self.postfix()
        if token.text == "(" and self.at_type(1):
            self.at += 1
            type_ = self.type_name()
            self.expect(")")
            return self.convert(self.unary(), type_, token)
        if token.text not in ("-", "!", "~", "*", "&", "++", "--", "sizeof"):
            return self.postfix()
        self.at += 1
        if token.text == "sizeof":
            self.expect("(")
            type_ = self.type_name()
            self.expect(")")
            return Value(ULONG, str(type_.size))
        v = self.unary()
        if token.text == "-":
            v = code.promote(v)
            if isinstance(v.type, Double):
                return code.value(DOUBLE, f"fneg double {v.text}")
            return self.binary(token, "-", Value(v.type, "0"), v)
        if token.text == "~":
            return self.binary(token, "^", code.promote(v), Value(INT, "-1"))
        if token.text == "!":
            t = code.truth(v)
            return Value(BOOL, str(1 - t.constant)) if t.constant is not None else code.value(BOOL, f"xor i1 {t.text}, true")
        if token.text == "&":
            if not v.place and not isinstance(v.type, Function):
                fail(token, "no address")
            return Value(Pointer(v.type), v.text)
        if token.text == "*":
            v = code.load(v)
            if not isinstance(v.type, Pointer):
                fail(token, "not a pointer")
            return Value(v.type.to, v.text, place=True)
        return self.store(v, self.binary(token, token.text[0], code.load(v), Value(INT, "1")), token)

    def postfix(self) -> Value:
        v, code = self.primary(), self.code
        while self.token.kind == "op":
            token = self.token
            if self.take("["):
                sum_ = self.binary(token, "+", v, self.expression())
                self.expect("]")
                assert isinstance(sum_.type, Pointer)
                v = Value(sum_.type.to, sum_.text, place=True)
            elif self.take("("):
                v = self.call(v, token)
            elif token.text in (".", "->"):
                self.at += 1
                v = self.member(v, token)
            elif token.text in ("++", "--"):
                self.at += 1
                old = code.load(v)
                self.store(v, self.binary(token, token.text[0], old, Value(INT, "1")), token)
                v = old
            else:
                break
        return v

    def member(self, v: Value, token: Token) -> Value:
        struct: Type = v.type
        if token.text == "->":
            v = self.code.load(v)
            struct = v.type.to if isinstance(v.type, Pointer) else v.type
        name = self.identifier()
        if not isinstance(struct, Struct) or name not in struct.fields:
            fail(token, f"{struct.llvm} has no member {name}")
        index = list(struct.fields).index(name)
        where = self.code.value(VOID, f"getelementptr {struct.llvm}, ptr {v.text}, i32 0, i32 {index}", name)
        return Value(struct.fields[name], where.text, place=True)

    def call(self, target: Value, token: Token) -> Value:
        target = self.code.load(target)
        function = target.type.to if isinstance(target.type, Pointer) else None
        if not isinstance(function, Function):
            fail(token, "not a function")
        arguments: list[str] = []
        while not self.take(")"):
            value = self.expression()
            if len(arguments) < len(function.params):
                value = self.convert(value, function.params[len(arguments)], token)
            else:
                value = self.code.promote(value)
            arguments.append(f"{value.type.llvm} {value.text}")
            if not self.peek(")"):
                self.expect(",")
        if len(arguments) < len(function.params) or (len(arguments) > len(function.params) and not function.variadic):
            fail(token, f"{len(function.params)} arguments expected")
        kind = function.llvm if function.variadic else function.result.llvm
        text = f"call {kind} {target.text}({', '.join(arguments)})"
        if function.result == VOID:
            self.code.line(text)
            return Value(VOID, "")
        return self.code.value(function.result, text)

    def primary(self) -> Value:
        token = self.token
        self.at += 1
        if token.kind == "number":
            if "." in token.text:
                return Value(DOUBLE, repr(float(token.text)))
            number, suffix = int(token.text.rstrip("uUlL"), 0), token.text.lower()
            long = number >= 1 << 31 or (suffix.endswith("l"))
            unsigned = "u" in suffix.replace("0x", "") or number >= 1 << 63
            return Value((ULONG if unsigned else LONG) if long else (UINT if unsigned else INT), str(number))
        if token.kind == "char":
            return Value(INT, str(ord(unescape(token.text))))
        if token.kind == "string":
            text = unescape(token.text)
            while self.token.kind == "string":
                text += unescape(self.token.text)
                self.at += 1
            name = self.strings.setdefault(text, f"@.text.{len(self.strings)}")
            return Value(Array(CHAR, len(text) + 1), name, place=True)
        if self.at and token.text == "(" and token.kind == "op":
            v = self.expression()
            self.expect(")")
            return v
        if token.kind != "name":
            fail(token, "an expression expected")
        if token.text in BUILTINS:
            self.expect("(")
            return BUILTINS[token.text](self, token)
        for scope in reversed(self.scopes):
            if token.text in scope:
                return scope[token.text]
        if token.text in self.constants:
            return Value(INT, str(self.constants[token.text]))
        fail(token, "unknown name")

"""Statements and declarations of the C subset, and the LLVM module they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .code import Code, Value
from .expressions import Expressions
from .lexer import Token, fail, tokenize
from .types import INT, VOID, Array, Function, Pointer, Struct, Type


def compile_c(sources: Sequence[tuple[str, str]], constants: Mapping[str, int], triple: str) -> str:
    """LLVM text of `sources`, (file name, C text) in order, as one module for `triple`.

    `constants` are the platform's names, such as NNC_LINUX. Functions that are not static get hidden visibility, except
    main. Raises InternalError with file and line for what is not in the subset.
    """
    unit = Unit([t for name, text in sources for t in tokenize(text, name)], dict(constants))
    while unit.at < len(unit.tokens):
        unit.declaration()
    return unit.module(triple)


class Unit(Expressions):
    """One module: its declarations in order, then its text."""

    def __init__(self, tokens: list[Token], constants: dict[str, int]):
        super().__init__(tokens, constants)
        self.functions: list[str] = []
        self.externs: dict[str, Function] = {}
        self.defined: set[str] = set()
        self.loops: list[tuple[str, str]] = []
        self.result: Type = VOID

    def module(self, triple: str) -> str:
        lines = [f'target triple = "{triple}"', ""]
        lines += [s.definition for s in self.structs.values() if s.fields]
        for text, name in self.strings.items():
            data = text.encode("latin-1") + b"\0"
            body = "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02x}" for b in data)
            lines.append(f'{name} = private unnamed_addr constant [{len(data)} x i8] c"{body}"')
        used = "\n".join(self.functions)
        for name, f in self.externs.items():
            if name not in self.defined and f"@{name}(" in used:
                dots = ("...",) if f.variadic else ()
                params = ", ".join((*(p.llvm for p in f.params), *dots))
                lines.append(f"declare {f.result.llvm} @{name}({params})")
        return "\n".join([*lines, *sorted(self.intrinsics), "", *self.functions, "attributes #0 = { nounwind }", ""])

    # --- declarations

    def declaration(self) -> None:
        if self.take("typedef"):
            return self.typedef()
        if self.peek("enum"):
            return self.enum()
        static = False
        while self.peek("static") or self.peek("extern"):
            static |= self.peek("static")
            self.at += 1
        base = self.base_type()
        if self.peek("{"):
            self.fields(base)
        if self.take(";"):
            return None
        type_ = self.pointers(base)
        if self.peek(";", 1):
            self.variable(type_)
        else:
            self.function(type_, static)
        return None

    def variable(self, type_: Type) -> None:
        """extern T NAME;  a constant that another module of the artifact defines."""
        name = self.identifier()
        self.expect(";")
        self.scopes[0][name] = Value(type_, f"@{name}", place=True)
        self.functions.append(f"@{name} = external constant {type_.llvm}, align {type_.align}\n")

    def typedef(self) -> None:
        """typedef struct NAME [{...}] NAME; or typedef RESULT NAME(PARAMETERS);"""
        if self.peek("enum"):
            return self.enum()
        type_ = self.type_name()
        if self.peek("{"):
            self.fields(type_)
        name = self.identifier()
        if self.peek("("):
            type_, _ = self.parameters(type_)
        self.typedefs[name] = type_
        self.expect(";")
        return None

    def enum(self) -> None:
        """enum [NAME] { A [= constant], ... } [NAME];  the constants are ints."""
        self.expect("enum")
        if not self.peek("{"):
            self.identifier()
        self.expect("{")
        number = 0
        while not self.take("}"):
            name = self.identifier()
            if self.take("="):
                known = self.conditional().constant
                if known is None:
                    fail(self.token, "a constant expected")
                number = known
            self.constants[name] = number
            number += 1
            if not self.peek("}"):
                self.expect(",")
        if not self.peek(";"):
            self.typedefs[self.identifier()] = INT
        self.expect(";")

    def fields(self, struct: Type) -> None:
        assert isinstance(struct, Struct)
        self.expect("{")
        while not self.take("}"):
            base = self.base_type()
            while True:
                name, type_ = self.declarator(base)
                struct.fields[name] = type_
                if not self.take(","):
                    break
            self.expect(";")

    def declarator(self, base: Type) -> tuple[str, Type]:
        """*... NAME [constant]"""
        type_ = self.pointers(base)
        name = self.identifier()
        if self.take("["):
            count = self.conditional().constant
            if count is None:
                fail(self.token, "a constant expected")
            self.expect("]")
            type_ = Array(type_, count)
        return name, type_

    def parameters(self, result: Type) -> tuple[Function, list[str]]:
        """(T a, T b, ...)"""
        self.expect("(")
        types: list[Type] = []
        names: list[str] = []
        variadic = False
        while not self.take(")"):
            if self.take("..."):
                variadic = True
            else:
                type_ = self.type_name()
                if type_ == VOID and self.peek(")"):
                    continue
                names.append(self.identifier() if self.token.kind == "name" else "_")
                types.append(Pointer(type_) if isinstance(type_, Function) else type_)
            if not self.peek(")"):
                self.expect(",")
        return Function(result, tuple(types), variadic), names

    def function(self, result: Type, static: bool) -> None:
        """A prototype or a definition."""
        name = self.identifier()
        function, names = self.parameters(result)
        self.scopes[0][name] = Value(function, f"@{name}")
        self.externs[name] = function
        if self.take(";"):
            return
        self.defined.add(name)
        self.code = code = Code()
        self.result = result
        self.scopes.append({})
        for hint, type_ in zip(names, function.params, strict=True):
            place = code.local(type_, hint)
            code.line(f"store {type_.llvm} %{hint}, ptr {place.text}, align {type_.align}")
            self.scopes[-1][hint] = place
        self.block()
        self.scopes.pop()
        code.line("ret void" if result == VOID else "unreachable")
        parameters = ", ".join(f"{t.llvm} %{n}" for t, n in zip(function.params, names, strict=True))
        linkage = "internal " if static else "" if name == "main" else "hidden "
        head = f"define {linkage}{result.llvm} @{name}({parameters}) #0 {{"
        self.functions.append("\n".join([head, "entry:", *code.allocas, *code.lines, "}", ""]))

    # --- statements

    def block(self) -> None:
        self.expect("{")
        self.scopes.append({})
        while not self.take("}"):
            self.statement()
        self.scopes.pop()

    def statement(self) -> None:
        token = self.token
        if self.peek("{"):
            self.block()
        elif self.take("if"):
            self.if_()
        elif self.take("while"):
            self.expect("(")
            self.loop(has_step=False)
        elif self.take("for"):
            self.expect("(")
            self.scopes.append({})
            if not self.take(";"):
                self.simple()
            self.loop(has_step=True)
            self.scopes.pop()
        elif self.take("return"):
            if self.peek(";"):
                self.jump("ret void")
            else:
                value = self.convert(self.expression(), self.result, token)
                self.jump(f"ret {value.type.llvm} {value.text}")
            self.expect(";")
        elif self.take("break"):
            self.jump(f"br label %{self.loops[-1][1]}")
            self.expect(";")
        elif self.take("continue"):
            self.jump(f"br label %{self.loops[-1][0]}")
            self.expect(";")
        elif not self.take(";"):
            self.simple()

    def jump(self, instruction: str) -> None:
        """Ends the block; what the source has after it is unreachable."""
        self.code.line(instruction)
        self.code.label(self.code.name("dead"))

    def simple(self) -> None:
        """A declaration of locals or an expression, with its semicolon."""
        if not self.at_type():
            self.expression()
            self.expect(";")
            return
        base = self.base_type()
        while True:
            token = self.token
            name, type_ = self.declarator(base)
            place = self.code.local(type_, name)
            if self.take("="):
                self.store(place, self.expression(), token)
            self.scopes[-1][name] = place
            if not self.take(","):
                break
        self.expect(";")

    def if_(self) -> None:
        """if (condition) statement [else statement]; a branch that a constant rules out is parsed but not emitted."""
        code = self.code
        self.expect("(")
        condition = code.truth(self.expression())
        self.expect(")")
        if condition.constant is not None:
            self.kept(bool(condition.constant))
            if self.take("else"):
                self.kept(not condition.constant)
            return
        then, orelse, end = code.name("if.then"), code.name("if.else"), code.name("if.end")
        code.branch(condition, then, orelse)
        code.label(then)
        self.statement()
        code.goto(end)
        code.label(orelse)
        if self.take("else"):
            self.statement()
        code.goto(end)
        code.label(end)

    def kept(self, keep: bool) -> None:
        """A statement that is emitted or dropped."""
        code = self.code
        mark, block, intrinsics = len(code.lines), code.block, set(self.intrinsics)
        self.statement()
        if not keep:
            del code.lines[mark:]
            code.block = block
            self.intrinsics = intrinsics

    def loop(self, has_step: bool) -> None:
        """The condition, for a `for` its step, and the body; the step's code is moved behind the body's."""
        code = self.code
        test, body, step, end = (code.name(f"loop.{part}") for part in ("test", "body", "step", "end"))
        code.goto(test)
        code.label(test)
        stop = ";" if has_step else ")"
        if self.peek(stop):
            code.goto(body)
        else:
            code.branch(code.truth(self.expression()), body, end)
        self.expect(stop)
        mark = len(code.lines)
        code.label(step)
        if has_step and not self.peek(")"):
            self.expression()
        code.goto(test)
        stepping = code.lines[mark:]
        del code.lines[mark:]
        if has_step:
            self.expect(")")
        code.label(body)
        self.loops.append((step, end))
        self.statement()
        self.loops.pop()
        code.goto(step)
        code.lines += stepping
        code.label(end)

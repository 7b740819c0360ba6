"""Kernels to LLVM IR text: the only way from the loop IR to LLVM.

    define i32 @name(ptr %buffers, ptr %params, i64 %begin, i64 %end, ptr %scratch)
        load the pointers; return @name.tasks(pointers..., params..., begin, end)

    define internal i32 @name.tasks(ptr noalias align 64 %x, ..., i64 %n, ..., i64 %begin, i64 %end)
        for task in begin..end: body
        return status

The pointers are arguments of a function of their own because noalias holds for arguments only. Registers become SSA values
at once: a loop has a phi for each register that its body assigns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from math import gcd

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import InternalError

from ..machine import Machine
from . import emit_index as idx
from . import emit_memory as memory
from .builder import Builder, Module, Value, int_const
from .emit_arithmetic import HELPER_DECLARES, any_lane
from .emit_expression import Function, Register
from .ir import (
    Assign,
    Block,
    Buffer,
    Check,
    Declare,
    For,
    If,
    Kernel,
    Let,
    Prefetch,
    Stmt,
    Store,
)  # fmt: skip

STATUS = "$status"


def emit_module(kernels: Iterable[Kernel], machine: Machine, *, exported: bool = False) -> str:
    """The LLVM IR of a module that defines the kernels, without data layout.

    exported: whether the symbols are visible outside the object; else they are hidden (visible to other modules of the same
    artifact only).
    """
    module = Module(machine)
    bodies = [emit_kernel(kernel, module, exported=exported) for kernel in kernels]
    if module.helpers:
        module.declares.update(HELPER_DECLARES)
    parts = [f'target triple = "{machine.triple}"\n', *bodies, *module.helpers.values()]
    parts.append("\n".join(sorted(module.declares.values())))
    parts.append(f"\nattributes #0 = {{ nounwind {machine.attributes} }}")
    parts.append('\n!0 = !{!"llvm.loop.unroll.disable"}\n!1 = !{!"llvm.loop.vectorize.enable", i1 false}')
    parts.extend(f"!{i} = distinct !{{!{i}, !0, !1}}" for i in range(2, module.loops + 2))
    return "\n".join(parts) + "\n"


def symbol(name: str) -> str:
    """A name as LLVM writes a global."""
    return f"@{name}" if re.fullmatch(r"[A-Za-z_$.][\w$.]*", name) else f'@"{name}"'


def emit_kernel(kernel: Kernel, module: Module, *, exported: bool = False) -> str:
    """The two functions of one kernel; declarations and metadata go to `module`."""
    builder = Builder(module)
    f = _Kernel(builder)
    arguments, passed, setup = [], [], []
    for i, buffer in enumerate(kernel.buffers):
        local = f"%{_word(buffer.name)}.b{i}"
        pure = _pure(buffer, kernel.buffers)
        attributes = ["noalias"] if _unaliased(buffer, kernel.buffers) else []
        attributes += ["readonly"] if not buffer.written else []
        arguments.append(" ".join(["ptr", *attributes, "nocapture", f"align {buffer.align}", local]))
        setup.append(f"  %at{i} = getelementptr ptr, ptr %buffers, i64 {i}")
        setup.append(f"  %buffer{i} = load ptr, ptr %at{i}, align 8")
        passed.append(f"ptr %buffer{i}")
        f.pointers[buffer.name] = memory.Pointer(local, buffer.dtype, buffer.align, pure)
    place = 0
    for i, scratch in enumerate(kernel.scratch):
        local = f"%{_word(scratch.name)}.s{i}"
        arguments.append(f"ptr noalias nocapture align 64 {local}")
        setup.append(f"  %scratch{i} = getelementptr i8, ptr %scratch, i64 {place}")
        passed.append(f"ptr %scratch{i}")
        place += -(-scratch.size * scratch.dtype.size // 64) * 64
        f.pointers[scratch.name] = memory.Pointer(local, scratch.dtype, 64, False)
    for i, param in enumerate(kernel.params):
        local = f"%{_word(param.name)}.p{i}"
        arguments.append(f"i64 {local}")
        setup.append(f"  %param.at{i} = getelementptr i64, ptr %params, i64 {i}")
        setup.append(f"  %param{i} = load i64, ptr %param.at{i}, align 8")
        passed.append(f"i64 %param{i}")
        f.env[param.name] = idx.index(local)
    tasks, outer = symbol(f"{kernel.name}.tasks"), symbol(kernel.name)
    signature = ", ".join([*arguments, "i64 %begin", "i64 %end"])
    call = ", ".join([*passed, "i64 %begin", "i64 %end"])
    f.kernel(kernel)
    comment = "".join(f"; {line}\n" for line in kernel.comment.splitlines())
    body = builder.body()
    outer_lines = "\n".join(setup)
    return (
        f"{comment}define {'' if exported else 'hidden '}i32 {outer}(ptr readonly nocapture %buffers, "
        f"ptr readonly nocapture %params, i64 %begin, i64 %end, ptr %scratch) #0 {{\n{outer_lines}\n"
        f"  %status = call i32 {tasks}({call})\n  ret i32 %status\n}}\n\n"
        f"define internal i32 {tasks}({signature}) noinline #0 {{\nentry:\n{body}\n}}\n"
    )


def scratch_bytes(kernel: Kernel) -> int:
    """Bytes that a worker's scratch memory must have for this kernel."""
    return sum(-(-s.size * s.dtype.size // 64) * 64 for s in kernel.scratch)


def _word(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _unaliased(buffer: Buffer, all_: tuple[Buffer, ...]) -> bool:
    return buffer.alias is None and all(other.alias != buffer.name for other in all_)


def _pure(buffer: Buffer, all_: tuple[Buffer, ...]) -> bool:
    """Whether nothing writes to the buffer's memory while the kernel runs."""
    related = [o for o in all_ if o.alias == buffer.name or o.name == buffer.alias]
    return not buffer.written and not any(o.written for o in related)


def _assigned(block: Block) -> Iterator[str]:
    """The registers that a block assigns, the status included; those that it declares itself may be among them."""
    for s in block:
        match s:
            case Assign(register=name):
                yield name
            case Check():
                yield STATUS
            case For(body=body):
                yield from _assigned(body)
            case If(then=then, orelse=orelse):
                yield from _assigned(then)
                yield from _assigned(orelse)


class _Kernel(Function):
    """Statements on top of expressions."""

    def kernel(self, kernel: Kernel) -> None:
        b = self.b
        self.registers[STATUS] = Register(dt.i32, (), 1, ["0"])
        begin, end = idx.index("%begin", lo=0), idx.index("%end", lo=0)

        def body(task: Value) -> None:
            self.env[kernel.task.name] = task
            self.block(kernel.body)

        self.rolled(_word(kernel.task.name), begin, end, 1, [STATUS], body)
        b.effect(f"ret i32 {self.registers[STATUS].values[0]}")

    def block(self, block: Block) -> None:
        """A block; names bound in it end with it."""
        env, names = dict(self.env), set(self.registers)
        for s in block:
            self.statement(s)
        self.env = env
        for name in set(self.registers) - names:
            del self.registers[name]

    def statement(self, s: Stmt) -> None:
        match s:
            case Let(var=var, value=value):
                self.env[var.name] = self.root(value)
            case For(kind="serial"):
                self.serial(s)
            case For(kind="unrolled"):
                self.unrolled(s)
            case For(kind="vector"):
                self.vector_loop(s)
            case Declare():
                self.declare(s)
            case Assign():
                self.assign(s)
            case Store():
                self.store(s)
            case If():
                self.if_(s)
            case Check(cond=cond, code=code):
                self.check(cond=self.root(cond), code=code)
            case Prefetch(buffer=name, offset=offset, locality=locality):
                memory.prefetch(self, self.pointers[name], self.root(offset), locality)
            case _:
                raise InternalError(f"{type(s).__name__} is not a statement")

    def declare(self, s: Declare) -> None:
        lanes = s.lanes or self.width
        init = self.b.operand(self.root(s.init), lanes)
        count = 1
        for extent in s.shape:
            count *= extent
        self.registers[s.register] = Register(s.dtype, s.shape, lanes, [init] * count)

    def assign(self, s: Assign) -> None:
        value = self.root(s.value)
        register = self.registers[s.register]
        position = self.element(s.register, s.index)
        if value.varying and register.lanes != self.width:
            raise InternalError(f"register {s.register!r} holds {register.lanes} lanes, the value has {self.width}")
        text = self.b.operand(value, register.lanes)
        if self.mask and register.lanes > 1:
            t = register.type
            text = self.b.op(
                f"select <{self.width} x i1> {self.mask}, {t} {text}, {t} {register.values[position]}", s.register
            )
        register.values[position] = text

    def store(self, s: Store) -> None:
        p = self.pointers[s.buffer]
        guard = None if s.guard is None else self.root(s.guard)
        if guard is not None and guard.const is not None:
            if not guard.const:
                return
            guard = None
        value, offset = self.root(s.value), self.eval(s.offset)
        if guard is not None and guard.varying:
            memory.store(self, p, offset, value, self._masked(guard))
            return
        mask = self.mask if offset.varying or value.varying else ""
        if guard is None:
            memory.store(self, p, offset, value, mask)
        else:
            self.branch(guard.text, [], lambda: memory.store(self, p, offset, value, mask), lambda: None)

    def check(self, cond: Value, code: int) -> None:
        if cond.const:
            return
        b, status, n = self.b, self.registers[STATUS], self.width
        if not cond.varying:
            failed = b.op(f"xor i1 {cond.text}, true", "failed")
        else:
            lanes = b.op(f"xor <{n} x i1> {b.operand(cond, n)}, {b.splat('true', 'i1', n)}", "failed")
            if self.mask:
                lanes = b.op(f"and <{n} x i1> {lanes}, {self.mask}", "failed")
            failed = any_lane(b, lanes, n)
        status.values[0] = b.op(f"select i1 {failed}, i32 {code}, i32 {status.values[0]}", "status")

    def if_(self, s: If) -> None:
        cond = self.root(s.cond)
        if cond.const is not None:
            self.block(s.then if cond.const else s.orelse)
            return
        if cond.varying:
            raise InternalError("the condition of an If must be uniform")
        names = self.live(s.then + s.orelse)
        self.branch(cond.text, names, lambda: self.block(s.then), lambda: self.block(s.orelse))

    def live(self, block: Block) -> list[str]:
        """The registers that a block assigns and that exist before it."""
        return sorted({name for name in _assigned(block) if name in self.registers})

    def branch(self, cond: str, names: list[str], then: Callable[[], None], orelse: Callable[[], None]) -> None:
        """if cond: then() else: orelse(), with phis for the registers in `names`."""
        b = self.b
        yes, no, join = b.name("then"), b.name("else"), b.name("join")
        b.effect(f"br i1 {cond}, label %{yes}, label %{no}")
        before = {name: list(self.registers[name].values) for name in names}
        ends = []
        for label, arm in ((yes, then), (no, orelse)):
            for name in names:
                self.registers[name].values = list(before[name])
            b.label(label)
            with b.scope():
                self._memo.clear()
                arm()
            ends.append((b.block, {name: self.registers[name].values for name in names}))
            b.effect(f"br label %{join}")
        b.label(join)
        self._memo.clear()
        (block_a, values_a), (block_b, values_b) = ends
        for name in names:
            register = self.registers[name]
            register.values = [
                x if x == y else b.fresh(f"phi {register.type} [ {x}, %{block_a} ], [ {y}, %{block_b} ]", _word(name))
                for x, y in zip(values_a[name], values_b[name])
            ]

    def serial(self, s: For) -> None:
        begin, end = self.root(s.begin), self.root(s.end)
        self.loop_over(s, begin, end, s.step, lambda v: v)

    def loop_over(self, s: For, begin: Value, end: Value, step: int, shape: Callable[[Value], Value]) -> None:
        if begin.varying or end.varying:
            raise InternalError(f"the bounds of loop {s.var.name!r} must be uniform")

        def body(v: Value) -> None:
            self.env[s.var.name] = shape(v)
            self.block(s.body)

        self.rolled(_word(s.var.name), begin, end, step, self.live(s.body), body)

    def rolled(
        self, name: str, begin: Value, end: Value, step: int, names: list[str], body: Callable[[Value], None]
    ) -> None:
        """for name in range(begin, end, step): body, with phis for the registers in `names`."""
        b = self.b
        length = idx.sub(b, end, begin) if begin.text == end.text else None
        trips = None if length is None or length.const is None else -(-int(length.const) // step)
        if trips is not None and trips <= 1:
            if trips == 1:
                body(begin)
            return
        first, last = b.scalar(begin), b.scalar(end)
        before, head, exit_ = b.block, b.name(f"{name}.loop"), b.name(f"{name}.end")
        guarded = trips is None and not (begin.hi is not None and end.lo is not None and begin.hi < end.lo)
        some = b.op(f"icmp slt i64 {first}, {last}", "any") if guarded else ""
        preheader = b.preheader()
        if guarded:
            b.effect(f"br i1 {some}, label %{head}, label %{exit_}")
        else:
            b.effect(f"br label %{head}")
        entering = {n: list(self.registers[n].values) for n in names}
        b.label(head)
        variable = f"%{b.name(name)}"
        b.bind(variable, 1)
        counter = b.reserve()
        phis: list[tuple[int, str, str, str, int]] = []
        for n in names:
            register = self.registers[n]
            fresh = []
            for i, initial in enumerate(register.values):
                phi = f"%{b.name(_word(n))}"
                b.bind(phi, 1)
                phis.append((b.reserve(), phi, initial, n, i))
                fresh.append(phi)
            register.values = fresh
        unit = gcd(begin.multiple if begin.text else 0, begin.k, step)
        hi = None if end.hi is None else end.hi - 1
        if trips is not None and begin.const is not None:
            hi = int(begin.const) + (trips - 1) * step
        with b.scope(preheader):
            self._memo.clear()
            body(idx.index(variable, begin.lo, hi, unit))
            flags = "nuw nsw" if begin.lo is not None and begin.lo >= 0 else "nsw"
            following = b.fresh(f"add {flags} i64 {variable}, {step}", f"{name}.next")
            again = b.fresh(f"icmp slt i64 {following}, {last}", "again")
        latch = b.block
        b.effect(f"br i1 {again}, label %{head}, label %{exit_}, {b.module.loop_metadata()}")
        b.fill(counter, f"{variable} = phi i64 [ {first}, %{before} ], [ {following}, %{latch} ]")
        for position, phi, initial, n, i in phis:
            register = self.registers[n]
            b.fill(position, f"{phi} = phi {register.type} [ {initial}, %{before} ], [ {register.values[i]}, %{latch} ]")
        b.label(exit_)
        self._memo.clear()
        if guarded:
            for n in names:
                register = self.registers[n]
                register.values = [
                    b.fresh(f"phi {register.type} [ {x}, %{before} ], [ {y}, %{latch} ]", _word(n))
                    for x, y in zip(entering[n], register.values)
                ]

    def unrolled(self, s: For) -> None:
        begin, end = self.root(s.begin), self.root(s.end)
        if begin.const is None or end.const is None:
            raise InternalError(f"the bounds of the unrolled loop {s.var.name!r} must be constant")
        saved = self.env.get(s.var.name)
        for i in range(int(begin.const), int(end.const), s.step):
            self.env[s.var.name] = int_const(i)
            self.block(s.body)
        if saved is None:
            self.env.pop(s.var.name, None)
        else:
            self.env[s.var.name] = saved

    def vector_loop(self, s: For) -> None:
        """for v in [begin, begin + count // width * width): body; if count % width: body with lanes masked."""
        if self.width > 1:
            raise InternalError(f"vector loop {s.var.name!r} inside a vector loop")
        begin, end = self.root(s.begin), self.root(s.end)
        if s.width == 1:
            self.loop_over(s, begin, end, 1, lambda v: v)
            return
        b, width = self.b, s.width
        count = idx.sub(b, end, begin)
        if count is None:
            raise InternalError(f"the bounds of loop {s.var.name!r} must be uniform")
        if count.const is not None:
            whole = int_const(max(0, int(count.const)) // width * width)
        else:
            size = b.call("llvm.smax.i64", "i64", ("i64", b.scalar(count)), ("i64", "0"))
            hi = None if count.hi is None else max(0, count.hi)
            whole = idx.index(b.op(f"and i64 {size}, {-width}", "whole"), 0, hi, width)
        middle = idx.add(b, begin, whole)
        assert middle is not None
        self.width = width
        self.loop_over(s, begin, middle, width, lambda v: _lane_linear(v, width, None))
        self.width = 1
        rest = idx.sub(b, end, middle)
        assert rest is not None
        if rest.const is not None and int(rest.const) <= 0:
            return
        if rest.const is not None:
            self.tail(s, middle, ", ".join(f"i1 {str(i < int(rest.const)).lower()}" for i in range(width)), end)
            return
        cond = b.op(f"icmp slt i64 {b.scalar(middle)}, {b.scalar(end)}", "tail")

        def masked() -> None:
            left = b.splat(b.op(f"trunc i64 {b.scalar(rest)} to i32", "left"), "i32", width)
            lanes = b.constants(list(range(width)), "i32")
            self.tail(s, middle, b.op(f"icmp ult <{width} x i32> {lanes}, {left}", "active"), end)

        self.branch(cond, self.live(s.body), masked, lambda: None)

    def tail(self, s: For, first: Value, mask: str, end: Value) -> None:
        """The last iteration of a vector loop, with the lanes of `mask` active."""
        self.width, self.mask = s.width, mask if mask[0] == "%" else f"<{mask}>"
        self.env[s.var.name] = _lane_linear(first, s.width, end.hi)
        with self.b.scope():
            self.block(s.body)
        self.width, self.mask = 1, ""
        del self.env[s.var.name]
        self._memo.clear()


def _lane_linear(v: Value, width: int, end: int | None) -> Value:
    """The vector loop's variable, whose lane 0 is v; its active lanes are below `end`."""
    hi = None if v.hi is None else v.hi + width - 1
    if end is not None:
        hi = end - 1 if hi is None else min(hi, end - 1)
    return idx.bounded(Value(dt.i64, v.text, 1, v.k, 1, v.lo, hi, v.multiple))

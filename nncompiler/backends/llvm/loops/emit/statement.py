"""Statements of the loop IR to LLVM: blocks, branches and loops in SSA form.

A loop or branch has a phi for each element of the registers that it assigns. A vector loop becomes

    for v in [begin, begin + count // width * width) by width: body
    if count % width: body once more, with the lanes beyond the end masked
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import gcd

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import InternalError

from ..ir import Assign, Block, Check, Declare, For, If, Kernel, Let, Prefetch, Stmt, Store, Transpose
from . import index as idx
from . import memory
from .arithmetic import any_lane
from .builder import Value, int_const
from .expression import Function, Register
from .transpose import transposed

STATUS = "$status"


def word(name: str) -> str:
    """A name as a part of LLVM's local names."""
    return re.sub(r"\W", "_", name)


def _assigned(block: Block) -> Iterator[str]:
    """The registers that a block assigns, the status included; those that it declares itself may be among them."""
    for s in block:
        match s:
            case Assign(register=name) | Transpose(register=name):
                yield name
            case Check():
                yield STATUS
            case For(body=body):
                yield from _assigned(body)
            case If(then=then, orelse=orelse):
                yield from _assigned(then)
                yield from _assigned(orelse)


class Statements(Function):
    """Emits statements at the current place; registers hold the operands that their elements have there."""

    def kernel(self, kernel: Kernel) -> None:
        b = self.b
        self.registers[STATUS] = Register(dt.i32, (), 1, ["0"])
        begin, end = idx.index("%begin", lo=0), idx.index("%end", lo=0)

        def body(task: Value) -> None:
            self.env[kernel.task.name] = task
            self.block(kernel.body)

        self.rolled(word(kernel.task.name), begin, end, 1, [STATUS], body)
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
            case Transpose(register=name):
                if self.mask:
                    raise InternalError(f"register {name!r} is transposed where fewer lanes than {self.width} may run")
                self.registers[name].values = transposed(self.b, self.registers[name].values, self.registers[name].type)
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
                x if x == y else b.fresh(f"phi {register.type} [ {x}, %{block_a} ], [ {y}, %{block_b} ]", word(name))
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

        self.rolled(word(s.var.name), begin, end, step, self.live(s.body), body)

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
                phi = f"%{b.name(word(n))}"
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
                    b.fresh(f"phi {register.type} [ {x}, %{before} ], [ {y}, %{latch} ]", word(n))
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
            self.tail(s, middle, ", ".join(f"i1 {str(i < int(rest.const)).lower()}" for i in range(width)), rest, end)
            return
        cond = b.op(f"icmp slt i64 {b.scalar(middle)}, {b.scalar(end)}", "tail")

        def masked() -> None:
            left = b.splat(b.op(f"trunc i64 {b.scalar(rest)} to i32", "left"), "i32", width)
            lanes = b.constants(list(range(width)), "i32")
            self.tail(s, middle, b.op(f"icmp ult <{width} x i32> {lanes}, {left}", "active"), rest, end)

        self.branch(cond, self.live(s.body), masked, lambda: None)

    def tail(self, s: For, first: Value, mask: str, left: Value, end: Value) -> None:
        """The last iteration of a vector loop, with the lanes of `mask` active, the first `left`."""
        self.width, self.mask, self.left = s.width, mask if mask[0] == "%" else f"<{mask}>", left
        self.env[s.var.name] = _lane_linear(first, s.width, end.hi)
        with self.b.scope():
            self.block(s.body)
        self.width, self.mask, self.left = 1, "", None
        del self.env[s.var.name]
        self._memo.clear()


def _lane_linear(v: Value, width: int, end: int | None) -> Value:
    """The vector loop's variable, whose lane 0 is v; its active lanes are below `end`."""
    hi = None if v.hi is None else v.hi + width - 1
    if end is not None:
        hi = end - 1 if hi is None else min(hi, end - 1)
    return idx.bounded(Value(dt.i64, v.text, 1, v.k, 1, v.lo, hi, v.multiple))

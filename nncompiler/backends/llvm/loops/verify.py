"""The rules of the loop IR: names are defined, types agree, and the lanes of vector loops are used as they may be."""

from __future__ import annotations

from math import prod

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError, VerifyError
from nncompiler.ir.expr import Expr, const

from .ir import (
    Assign,
    Block,
    Check,
    Declare,
    Dot4,
    For,
    Horizontal,
    If,
    Kernel,
    Let,
    Load,
    Prefetch,
    Quad,
    Read,
    Stmt,
    Store,
    Transpose,
)  # fmt: skip
from .text import print_statement

TILE_LIMIT = 4096
"""Elements of one register tile; more is surely a mistake."""


def verify_kernel(kernel: Kernel) -> None:
    """Raises VerifyError with the guilty statement for a kernel that breaks the rules of loops/ir.py."""
    _Verifier(kernel).run()


class _Register:
    """What is known of a register: how many lanes it holds, 0 for one value for all; whether Horizontal may reduce it."""

    def __init__(self, dtype: DType, shape: tuple[int, ...], lanes: int, width: int) -> None:
        self.dtype, self.shape, self.reducible = dtype, shape, lanes > 0
        self.lanes = width if not lanes else lanes if lanes > 1 else 0


class _Verifier:
    """A walk in execution order. `_vars` maps a name to (dtype, varying, constant once unrolled)."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel = kernel
        self._vars: dict[str, tuple[DType, bool, bool]] = {}
        self._registers: dict[str, _Register] = {}
        self._buffers: dict[str, tuple[DType, bool]] = {}
        self._width = 0
        self._memo: dict[int, tuple[Expr, tuple[bool, bool]]] = {}
        self._statement: Stmt | None = None

    def run(self) -> None:
        k = self.kernel
        for buffer in k.buffers:
            self._declare_buffer(buffer.name, buffer.dtype, buffer.written)
            if buffer.align < 1 or buffer.align & (buffer.align - 1):
                self._fail(f"the alignment of {buffer.name!r} must be a power of two, got {buffer.align}")
            if buffer.alias is not None and all(o.name != buffer.alias for o in k.buffers):
                self._fail(f"buffer {buffer.name!r} aliases {buffer.alias!r}, which is no buffer")
        for scratch in k.scratch:
            self._declare_buffer(scratch.name, scratch.dtype, True)
        for v in (*k.params, k.task):
            if v.dtype.name != "i64":
                self._fail(f"{v.name!r} must be i64, got {v.dtype}")
            self._bind(v, v.dtype, False, False)
        self._block(k.body)

    def _fail(self, message: str) -> None:
        where = "" if self._statement is None else f"\n  in {print_statement(self._statement)}"
        raise VerifyError(f"kernel {self.kernel.name!r}: {message}{where}")

    def _declare_buffer(self, name: str, dtype: DType, written: bool) -> None:
        if name in self._buffers:
            self._fail(f"two buffers are called {name!r}")
        if dtype not in dt.NATIVE:
            self._fail(f"buffer {name!r} has type {dtype}, which native code does not hold")
        self._buffers[name] = (dtype, written)

    def _bind(self, v: ex.Var, dtype: DType, varying: bool, constant: bool) -> None:
        if v.dtype != dtype:
            self._fail(f"{v.name!r} is declared {v.dtype}, its value is {dtype}")
        self._vars[v.name] = (dtype, varying, constant)

    def _block(self, block: Block) -> None:
        saved, registers = dict(self._vars), dict(self._registers)
        for s in block:
            outer, self._statement = self._statement, s
            self._memo.clear()
            self._check(s)
            self._statement = outer
        self._vars, self._registers = saved, registers

    def _check(self, s: Stmt) -> None:
        match s:
            case For():
                self._for(s)
            case Let(var=v, value=value):
                varying, constant = self._expr(value)
                self._bind(v, value.dtype, varying, constant)
            case Declare(register=name, dtype=dtype, init=init, shape=shape, lanes=lanes):
                varying, _ = self._typed(init, dtype, "the initial value")
                if name in self._registers:
                    self._fail(f"register {name!r} is declared twice")
                if lanes and self._width:
                    self._fail("a register with lanes must be declared outside of vector loops")
                if lanes < 0 or lanes & (lanes - 1):
                    self._fail(f"lanes must be a power of two, got {lanes}")
                if not 0 < prod(shape) <= TILE_LIMIT:
                    self._fail(f"a register tile needs 1 to {TILE_LIMIT} elements, got {shape}")
                self._registers[name] = _Register(dtype, shape, lanes, self._width)
            case Assign(register=name, index=index, value=value):
                register = self._register(name, index)
                varying, _ = self._typed(value, register.dtype, "the value")
                if varying and register.lanes != self._width:
                    self._fail(f"register {name!r} holds {register.lanes or 1} lanes, the vector loop has {self._width}")
                if register.lanes and not self._width:
                    self._fail(f"register {name!r} with lanes is assigned outside of a vector loop")
            case Transpose(register=name):
                register = self._register(name, (const(0),))
                few = len(register.shape) == 1 and 2 <= register.shape[0] <= self._width
                if register.lanes != self._width or not few:
                    needed = f"2 to {self._width} elements of as many lanes are needed"
                    self._fail(f"{needed}, register {name!r} is {register.shape}")
            case Store(buffer=name, offset=offset, value=value, guard=guard):
                dtype, written = self._buffer(name)
                self._typed(offset, dt.i64, "the offset")
                self._typed(value, dtype, "the value")
                if guard is not None:
                    self._typed(guard, dt.boolean, "the guard")
                if not written:
                    self._fail(f"buffer {name!r} is not declared as written")
            case If(cond=cond, then=then, orelse=orelse):
                if self._typed(cond, dt.boolean, "the condition")[0]:
                    self._fail("the condition of an If must be uniform")
                self._block(then)
                self._block(orelse)
            case Check(cond=cond, code=code):
                self._typed(cond, dt.boolean, "the condition")
                if not 0 < code < 1 << 31:
                    self._fail(f"the code of a Check must be positive, got {code}")
            case Prefetch(buffer=name, offset=offset, locality=locality):
                self._buffer(name)
                self._typed(offset, dt.i64, "the offset")
                if locality not in range(4):
                    self._fail(f"the locality must be 0 to 3, got {locality}")
            case _:
                self._fail(f"{type(s).__name__} is not a statement")

    def _for(self, s: For) -> None:
        (begin, first), (end, last) = (self._typed(e, dt.i64, "a bound") for e in (s.begin, s.end))
        if begin or end:
            self._fail("the bounds of a loop must be uniform")
        if s.var.name in self._vars:
            self._fail(f"the name {s.var.name!r} is taken")
        if s.step < 1:
            self._fail(f"the step must be positive, got {s.step}")
        if s.kind == "unrolled" and not (first and last):
            self._fail("the bounds of an unrolled loop must be constant once the loops around it are unrolled")
        if s.kind != "vector":
            self._inner(s, False, s.kind == "unrolled")
            return
        if self._width:
            self._fail("vector loops may not nest")
        if s.width < 1 or s.width & (s.width - 1) or s.step != s.width:
            self._fail(f"a vector loop needs a power of two as width and the same step, got {s.width} and {s.step}")
        self._width = s.width if s.width > 1 else 0
        self._inner(s, s.width > 1, False)
        self._width = 0

    def _inner(self, s: For, varying: bool, constant: bool) -> None:
        saved = dict(self._vars)
        self._bind(s.var, dt.i64, varying, constant)
        self._block(s.body)
        self._vars = saved

    def _buffer(self, name: str) -> tuple[DType, bool]:
        if name not in self._buffers:
            self._fail(f"there is no buffer {name!r}")
        return self._buffers[name]

    def _register(self, name: str, index: tuple[Expr, ...]) -> _Register:
        if name not in self._registers:
            self._fail(f"there is no register {name!r} here")
        register = self._registers[name]
        if len(index) != len(register.shape):
            self._fail(f"register {name!r} has {len(register.shape)} axes, got {len(index)} indices")
        for e in index:
            if not self._typed(e, dt.i64, "an index")[1]:
                self._fail(f"an index of register {name!r} must be constant once loops are unrolled")
        return register

    def _typed(self, e: Expr, dtype: DType, what: str) -> tuple[bool, bool]:
        if e.dtype != dtype:
            self._fail(f"{what} must be {dtype}, got {e.dtype}")
        return self._expr(e)

    def _expr(self, e: Expr) -> tuple[bool, bool]:
        """(varying, constant once unrolled) of a well-formed expression."""
        known = self._memo.get(id(e))
        if known is None:
            known = (e, self._facts(e))
            self._memo[id(e)] = known
        return known[1]

    def _facts(self, e: Expr) -> tuple[bool, bool]:
        match e:
            case ex.Const(dtype=dtype):
                if dtype not in dt.NATIVE:
                    self._fail(f"a constant has type {dtype}")
                return False, True
            case ex.Var(dtype=dtype, name=name):
                if name not in self._vars:
                    self._fail(f"variable {name!r} is not defined here")
                if self._vars[name][0] != dtype:
                    self._fail(f"variable {name!r} is {self._vars[name][0]}, used as {dtype}")
                return self._vars[name][1:]
            case Load(dtype=dtype, buffer=name, offset=offset, guard=guard, default=default):
                if self._buffer(name)[0] != dtype:
                    self._fail(f"buffer {name!r} holds {self._buffer(name)[0]}, loaded as {dtype}")
                parts = [self._typed(offset, dt.i64, "the offset")]
                if guard is not None:
                    parts.append(self._typed(guard, dt.boolean, "the guard"))
                if default is not None:
                    parts.append(self._typed(default, dtype, "the default"))
                return any(p[0] for p in parts), False
            case Quad(dtype=dtype, buffer=name, offset=offset):
                held = self._buffer(name)[0]
                if dtype != dt.i32 or held not in (dt.u8, dt.i8):
                    self._fail(f"a quad is i32 and reads 8-bit integers, got {dtype} from {held}")
                return self._typed(offset, dt.i64, "the offset")[0], False
            case ex.Lookup(dtype=dtype, table=str() as name, x=x):
                if dtype not in (dt.u8, dt.i8) or self._buffer(name)[0] != dtype:
                    self._fail(f"a lookup reads 8-bit integers of its own type, got {dtype} from {self._buffer(name)[0]}")
                return self._typed(x, dt.u8, "the byte of a lookup")[0], False
            case Dot4(dtype=dtype, a=a, b=b, c=c):
                if dtype != dt.i32:
                    self._fail(f"a dot4 is i32, got {dtype}")
                varying = [self._typed(x, dt.i32, "an operand of dot4")[0] for x in (a, b, c)]
                return any(varying), False
            case Read(dtype=dtype, register=name, index=index):
                register = self._register(name, index)
                if register.dtype != dtype:
                    self._fail(f"register {name!r} is {register.dtype}, read as {dtype}")
                if register.lanes != self._width and register.lanes:
                    self._fail(f"register {name!r} with {register.lanes} lanes needs a vector loop of that width")
                return bool(register.lanes), False
            case Horizontal(dtype=dtype, x=Read(dtype=inner, register=name, index=index)):
                register = self._register(name, index)
                if self._width or not register.reducible:
                    self._fail("Horizontal needs a register with lanes, outside of vector loops")
                if dtype != inner or dtype != register.dtype:
                    self._fail(f"Horizontal of {register.dtype} cannot be {dtype}")
                return False, False
            case ex.Element() | ex.Reduce() | ex.Checked() | ex.Lookup() | Horizontal():
                self._fail(f"{type(e).__name__} may not occur here")
        children = ex.children(e)
        facts = [self._expr(c) for c in children]
        self._operands(e, children)
        return any(f[0] for f in facts), bool(facts) and all(f[1] for f in facts)

    def _operands(self, e: Expr, children: tuple[Expr, ...]) -> None:
        types = [c.dtype for c in children]
        match e:
            case ex.Compare() if e.dtype != dt.boolean or types[0] != types[1]:
                self._fail(f"a comparison of {types[0]} and {types[1]} gives bool, not {e.dtype}")
            case ex.Select() if types[0] != dt.boolean or types[1:] != [e.dtype] * 2:
                self._fail(f"a select of {types} cannot be {e.dtype}")
            case ex.Unary() | ex.Binary() | ex.Fma() | ex.Call() if any(t != e.dtype for t in types):
                self._fail(f"{type(e).__name__.lower()} of {', '.join(map(str, types))} cannot be {e.dtype}")
            case ex.Unary() | ex.Binary() | ex.Fma() | ex.Call() | ex.Compare() if types[0] not in dt.COMPUTE:
                self._fail(f"{type(e).__name__.lower()} computes with {types[0]}, which is only moved and converted")
            case ex.Bitcast() if types[0].size != e.dtype.size:
                self._fail(f"a bitcast needs types of one size, got {types[0]} and {e.dtype}")
            case ex.Compare() | ex.Select() | ex.Unary() | ex.Binary() | ex.Fma() | ex.Call() | ex.Bitcast() | ex.Cast():
                return
            case _:
                raise InternalError(f"{type(e).__name__} may not occur in the loop IR")

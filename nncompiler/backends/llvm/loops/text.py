"""Kernels as text, for people and as the key under which equal kernels are emitted once.

    kernel conv(x: f32 *, y: f32 * written; n) task t scratch s: f32[64]
      for c in 0..64 vector 16
        let a = x[t * 64 + c]
        y[t * 64 + c] = a < 0.0 ? 0.0 : a
"""

from __future__ import annotations

from collections.abc import Iterator

from nncompiler.ir import expr as ex
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError
from nncompiler.ir.expr import Expr

from .ir import (
    Assign,
    Block,
    Buffer,
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

_SYMBOL = {
    "add": "+", "sub": "-", "mul": "*", "div": "/", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^",
    "shl": "<<", "shr": ">>", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!=",
}  # fmt: skip
_LEVEL = {"*": 9, "/": 9, "//": 9, "%": 9, "+": 8, "-": 8, "<<": 7, ">>": 7, "&": 6, "^": 5, "|": 4}
_COMPARE, _SELECT, _ATOM = 3, 1, 10


def print_kernel(kernel: Kernel) -> str:
    """The kernel as text, with its name and comment."""
    comment = "".join(f"; {line}\n" for line in kernel.comment.splitlines())
    return f"{comment}kernel {kernel.name}{_signature(kernel)}\n{_lines(kernel.body, 1)}"


def canonical(kernel: Kernel) -> str:
    """Text that is equal for two kernels just when they compute the same code: no name, no comment, typed constants."""
    return f"kernel {_signature(kernel)}\n{_lines(kernel.body, 1)}"


def print_statement(s: Stmt) -> str:
    """One statement with the blocks in it."""
    return "\n".join(_statement(s, 0))


def _signature(kernel: Kernel) -> str:
    buffers = ", ".join(map(_buffer, kernel.buffers))
    params = "".join(f"; {p.name}" for p in kernel.params)
    scratch = "".join(f" scratch {s.name}: {s.dtype}[{s.size}]" for s in kernel.scratch)
    return f"({buffers}{params}) task {kernel.task.name}{scratch}"


def _buffer(b: Buffer) -> str:
    text = f"{b.name}: {b.dtype} *" + (" written" if b.written else "")
    text += f" align {b.align}" if b.align != 64 else ""
    return text + (f" alias {b.alias}" if b.alias else "")


def _lines(block: Block, depth: int) -> str:
    return "".join(f"{line}\n" for s in block for line in _statement(s, depth))


def _statement(s: Stmt, depth: int) -> Iterator[str]:
    pad = "  " * depth
    match s:
        case For(var=v, begin=begin, end=end, body=body, kind=kind, step=step, width=width):
            how = f" vector {width}" if kind == "vector" else " unrolled" if kind == "unrolled" else ""
            how += f" step {step}" if step != 1 and kind != "vector" else ""
            yield f"{pad}for {v.name} in {print_expr(begin)}..{print_expr(end)}{how}"
            yield from _block(body, depth + 1)
        case Let(var=v, value=value):
            yield f"{pad}let {v.name} = {print_expr(value)}"
        case Declare(register=name, dtype=dtype, init=init, shape=shape, lanes=lanes):
            extents = f"[{', '.join(map(str, shape))}]" if shape else ""
            yield f"{pad}register {name}: {dtype}{extents}{f' lanes {lanes}' if lanes else ''} = {print_expr(init)}"
        case Assign(register=name, index=index, value=value):
            yield f"{pad}{_element(name, index)} = {print_expr(value)}"
        case Store(buffer=name, offset=offset, value=value, guard=guard):
            yield f"{pad}{name}[{print_expr(offset)}] = {print_expr(value)}{_where(guard)}"
        case If(cond=cond, then=then, orelse=orelse):
            yield f"{pad}if {print_expr(cond)}"
            yield from _block(then, depth + 1)
            if orelse:
                yield f"{pad}else"
                yield from _block(orelse, depth + 1)
        case Transpose(register=name):
            yield f"{pad}transpose {name}"
        case Check(cond=cond, code=code):
            yield f"{pad}check {print_expr(cond)} code {code}"
        case Prefetch(buffer=name, offset=offset, locality=locality):
            yield f"{pad}prefetch {name}[{print_expr(offset)}] locality {locality}"
        case _:
            raise InternalError(f"{type(s).__name__} is not a statement")


def _block(block: Block, depth: int) -> Iterator[str]:
    for s in block:
        yield from _statement(s, depth)


def _where(guard: Expr | None) -> str:
    return "" if guard is None else f" where {print_expr(guard)}"


def _element(name: str, index: tuple[Expr, ...]) -> str:
    return f"{name}{{{', '.join(map(print_expr, index))}}}"


def print_expr(e: Expr, level: int = 0) -> str:
    """An expression with no more parentheses than needed; constants other than i64, f32 and bool carry their type."""
    text, own = _expr(e)
    return f"({text})" if own < level else text


def _expr(e: Expr) -> tuple[str, int]:
    match e:
        case ex.Const(dtype=dtype, value=value):
            return _constant(dtype, value), _ATOM
        case ex.Var(name=name):
            return name, _ATOM
        case ex.Binary(op=op, a=a, b=b) if op in _SYMBOL:
            symbol = _SYMBOL[op]
            own = _LEVEL[symbol]
            return f"{print_expr(a, own)} {symbol} {print_expr(b, own + 1)}", own
        case ex.Compare(op=op, a=a, b=b):
            return f"{print_expr(a, _COMPARE + 1)} {_SYMBOL[op]} {print_expr(b, _COMPARE + 1)}", _COMPARE
        case ex.Select(cond=c, a=a, b=b):
            arms = f"{print_expr(a, _SELECT + 1)} : {print_expr(b, _SELECT)}"
            return f"{print_expr(c, _SELECT + 1)} ? {arms}", _SELECT
        case ex.Unary(op=op, x=x) | ex.Call(fn=op, args=(x,)):
            return f"{op}({print_expr(x)})", _ATOM
        case ex.Binary(op=op, a=a, b=b):
            return f"{op}({print_expr(a)}, {print_expr(b)})", _ATOM
        case ex.Fma(a=a, b=b, c=c):
            return f"fma({print_expr(a)}, {print_expr(b)}, {print_expr(c)})", _ATOM
        case ex.Cast(dtype=dtype, x=x, saturate=saturate, round_mode=mode):
            how = ("" if saturate else ", saturate=false") + ("" if mode == "up" else f", round_mode={mode}")
            return f"{dtype}({print_expr(x)}{how})", _ATOM
        case ex.Bitcast(dtype=dtype, x=x):
            return f"bits_{dtype}({print_expr(x)})", _ATOM
        case ex.Lookup(table=str() as name, x=x):
            return f"{name}[byte {print_expr(x)}]", _ATOM
        case ex.Call(fn=fn, args=args):
            return f"{fn}({', '.join(map(print_expr, args))})", _ATOM
        case Load(buffer=name, offset=offset, guard=None):
            return f"{name}[{print_expr(offset)}]", _ATOM
        case Load(buffer=name, offset=offset, guard=guard, default=default):
            other = "" if default is None else f" else {print_expr(default)}"
            return f"{name}[{print_expr(offset)}{_where(guard)}{other}]", _ATOM
        case Read(register=name, index=index):
            return _element(name, index), _ATOM
        case Quad(buffer=name, offset=offset, stride=stride):
            return f"{name}[{print_expr(offset)} .. 4{'' if stride == 1 else f' by {stride}'}]", _ATOM
        case Dot4(signed=signed, a=a, b=b, c=c):
            return f"dot4{'_signed' if signed else ''}({print_expr(a)}, {print_expr(b)}, {print_expr(c)})", _ATOM
        case Horizontal(op=op, x=x):
            return f"horizontal_{op}({print_expr(x)})", _ATOM
    # The verifier shows statements that hold what may not be there.
    return f"<{type(e).__name__}>", _ATOM


def _constant(dtype: DType, value: ex.Number) -> str:
    if dtype.kind in ("float", "complex"):
        text = repr(float(value))
        return text if dtype.name == "f32" else f"{text}:{dtype}"
    if dtype.name == "bool":
        return "true" if value else "false"
    return str(int(value)) if dtype.name == "i64" else f"{int(value)}:{dtype}"

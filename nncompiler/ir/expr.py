"""Scalar expressions: what one element of a result is, as a function of its index.

    Expr = Const | Var | Unary | Binary | Compare | Select | Fma | Cast | Bitcast | Call | Lookup | Element | Reduce |
           Checked

Operators define themselves with these, the loop IR computes with them, and interpreters evaluate them. Every expression is
scalar and typed. Index arithmetic is i64; `//` and `%` on it floor. Arithmetic on f16 and bf16 is carried out in f32 and
rounded at a Cast or a store. Integer arithmetic wraps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import dtype as dt
from .affine import folded
from .dtype import DType
from .extents import is_symbolic, literally, whole
from .record import record

Number = int | float | bool

UNARY = ("neg", "abs", "not", "floor", "ceil", "round", "trunc", "sqrt")
"""round is half to even; `not` is bitwise (logical on bool)."""

BINARY = ("add", "sub", "mul", "div", "floordiv", "mod", "rem", "min", "max", "and", "or", "xor", "shl", "shr")
"""div: IEEE on floats, truncating on integers. floordiv/mod: flooring. rem: truncating, sign of the dividend (C's fmod).
min and max propagate NaN. shr is
arithmetic on signed integers; a shift by the width or more gives 0."""

COMPARE = ("lt", "le", "gt", "ge", "eq", "ne")
"""Ordered on floats (false with a NaN), except ne (true with a NaN)."""

CALLS = (
    "exp", "expm1", "log", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh",
    "acosh", "atanh", "erf", "gelu", "rsqrt", "sigmoid", "ldexp", "inverse_three_quarters",
)  # fmt: skip
"""Functions of f32 and f64 that backends approximate to a few ulp; gelu(x) = x (1 + erf(x/sqrt 2))/2;
inverse_three_quarters(x) = x^(-3/4), of f32 alone, takes numbers from SMALLEST_POWER on, infinity and NaN;
ldexp(x, k) = x * 2^k, for integral k, rounds once."""

SMALLEST_POWER = 2.0**-96
"""What inverse_three_quarters takes, at least."""


@record
class Expr:
    """A scalar expression of an element type. Operators of Python build others; numbers take its type."""

    dtype: DType

    def __add__(self, other: Operand) -> Expr:
        return binary("add", self, other)

    def __radd__(self, other: Operand) -> Expr:
        return binary("add", lift(other, self.dtype), self)

    def __sub__(self, other: Operand) -> Expr:
        return binary("sub", self, other)

    def __rsub__(self, other: Operand) -> Expr:
        return binary("sub", lift(other, self.dtype), self)

    def __mul__(self, other: Operand) -> Expr:
        return binary("mul", self, other)

    def __rmul__(self, other: Operand) -> Expr:
        return binary("mul", lift(other, self.dtype), self)

    def __truediv__(self, other: Operand) -> Expr:
        return binary("div", self, other)

    def __rtruediv__(self, other: Operand) -> Expr:
        return binary("div", lift(other, self.dtype), self)

    def __floordiv__(self, other: Operand) -> Expr:
        return binary("floordiv", self, other)

    def __mod__(self, other: Operand) -> Expr:
        return binary("mod", self, other)

    def __neg__(self) -> Expr:
        return unary("neg", self)

    def __and__(self, other: Operand) -> Expr:
        return binary("and", self, other)

    def __or__(self, other: Operand) -> Expr:
        return binary("or", self, other)

    def __lt__(self, other: Operand) -> Expr:
        return compare("lt", self, other)

    def __le__(self, other: Operand) -> Expr:
        return compare("le", self, other)

    def __gt__(self, other: Operand) -> Expr:
        return compare("gt", self, other)

    def __ge__(self, other: Operand) -> Expr:
        return compare("ge", self, other)

    def eq(self, other: Operand) -> Expr:
        return compare("eq", self, other)

    def ne(self, other: Operand) -> Expr:
        return compare("ne", self, other)


Operand = Expr | int | float | bool


@record
class Const(Expr):
    """A number."""

    value: Number


@record
class Var(Expr):
    """An index variable (dtype i64): a loop counter, an output coordinate or a run-time parameter."""

    name: str


@record
class Unary(Expr):
    """One of UNARY applied to x."""

    op: str
    x: Expr


@record
class Binary(Expr):
    """One of BINARY applied to operands of one type, which is the result's."""

    op: str
    a: Expr
    b: Expr


@record
class Compare(Expr):
    """A comparison of operands of one type; the result is a bool."""

    op: str
    a: Expr
    b: Expr


@record
class Select(Expr):
    """a where cond (a bool) holds, else b. Backends may evaluate both."""

    cond: Expr
    a: Expr
    b: Expr


@record
class Fma(Expr):
    """a * b + c, rounded once where the machine has a fused multiply-add."""

    a: Expr
    b: Expr
    c: Expr


@record
class Cast(Expr):
    """Value conversion. float to int truncates and saturates, NaN gives 0; anything to bool is `!= 0`; int to a narrower
    int wraps. `ops.convert` has the rules of the storage types; `saturate` is read for 8-bit floats, `round_mode` (up, down,
    nearest) for f8e8m0."""

    x: Expr
    saturate: bool = True
    round_mode: str = "up"


@record
class Bitcast(Expr):
    """The bits of x as a type of the same width."""

    x: Expr


@record
class Call(Expr):
    """A function of CALLS applied to arguments of its own dtype."""

    fn: str
    args: tuple[Expr, ...]


@record
class Lookup(Expr):
    """An element of a table of 256 elements of 8 bits, that of the byte x (u8). `table` holds the elements' bytes in a
    definition; in a kernel it is the name of a buffer, which begins with them."""

    table: bytes | str
    x: Expr


@record
class Element(Expr):
    """One element of operand number `operand` at a logical index.

    With a `guard` (bool), the element is read only where it is true and `default` stands elsewhere: that is how padding is
    written. Without one, the index must be in range.
    """

    operand: int
    index: tuple[Expr, ...]
    guard: Expr | None = None
    default: Expr | None = None


@record
class Reduce(Expr):
    """op over all values of the axes' variables: `axes` are (variable, extent), the first outermost.

    op is add, mul, min, max, and, or. An empty range gives the identity (0, 1, +inf or the largest, -inf or the smallest,
    all ones, 0). f16 and bf16 accumulate in f32. Order: axes in order, but backends may keep one partial result a vector
    lane over the innermost axis.
    """

    op: str
    axes: tuple[tuple[Var, int], ...]
    body: Expr


@record
class Checked(Expr):
    """A data-dependent index: its value if 0 <= index < extent, else the run fails with an index error."""

    index: Expr
    extent: int


INDEX = dt.i64


def var(name: str) -> Var:
    """An index variable."""
    return Var(INDEX, name)


def const(value: Number, dtype: DType = INDEX) -> Const:
    """A number, an index where no other type is given."""
    return Const(dtype, value)


def lift(x: Operand, dtype: DType) -> Expr:
    """x as an expression; Python numbers take `dtype`."""
    return x if isinstance(x, Expr) else Const(dtype, x)


def unary(op: str, x: Expr) -> Expr:
    """An operation of UNARY on x, in x's type."""
    return Unary(x.dtype, op, x)


def binary(op: str, a: Operand, b: Operand) -> Expr:
    """a op b, with a number lifted to the other's dtype; integer constants fold and neutral elements vanish."""
    if isinstance(a, Expr):
        b = lift(b, a.dtype)
    else:
        assert isinstance(b, Expr)
        a = lift(a, b.dtype)
    if a.dtype != b.dtype:
        raise TypeError(f"{op} of {a.dtype} and {b.dtype}")
    if a.dtype == INDEX:
        return _fold_index(op, a, b)
    return Binary(a.dtype, op, a, b)


def compare(op: str, a: Operand, b: Operand) -> Expr:
    """The comparison a op b, with a number lifted to the other's type. Raises TypeError for operands of two types."""
    if isinstance(a, Expr):
        b = lift(b, a.dtype)
    else:
        assert isinstance(b, Expr)
        a = lift(a, b.dtype)
    if a.dtype != b.dtype:
        raise TypeError(f"{op} of {a.dtype} and {b.dtype}")
    return Compare(dt.boolean, op, a, b)


def select(cond: Expr, a: Operand, b: Operand) -> Expr:
    """a where cond holds, else b; numbers take the other's type."""
    dtype = a.dtype if isinstance(a, Expr) else b.dtype if isinstance(b, Expr) else dt.f32
    a, b = lift(a, dtype), lift(b, dtype)
    return Select(a.dtype, cond, a, b)


def minimum(a: Operand, b: Operand) -> Expr:
    """The lesser; NaN where either is NaN."""
    return binary("min", a, b)


def maximum(a: Operand, b: Operand) -> Expr:
    """The greater; NaN where either is NaN."""
    return binary("max", a, b)


def fma(a: Expr, b: Expr, c: Expr) -> Expr:
    """a * b + c."""
    return Fma(a.dtype, a, b, c)


def cast(x: Expr, dtype: DType) -> Expr:
    """x as another type; x itself where it has that type."""
    return x if x.dtype == dtype else Cast(dtype, x)


def call(fn: str, *args: Expr) -> Expr:
    """A function of CALLS, in its first argument's type."""
    return Call(args[0].dtype, fn, args)


def reduce_(op: str, axes: tuple[tuple[Var, int], ...], body: Expr) -> Expr:
    """The reduction of `body` over variables, each from 0 to below its extent; `body` where there are none."""
    return Reduce(body.dtype, op, axes, body) if axes else body


def children(e: Expr) -> tuple[Expr, ...]:
    """The direct subexpressions, in a fixed order."""
    match e:
        case Unary(x=x) | Cast(x=x) | Bitcast(x=x) | Lookup(x=x):
            return (x,)
        case Binary(a=a, b=b) | Compare(a=a, b=b):
            return (a, b)
        case Select(cond=c, a=a, b=b):
            return (c, a, b)
        case Fma(a=a, b=b, c=c):
            return (a, b, c)
        case Call(args=args):
            return args
        case Element(index=index, guard=guard, default=default):
            return index + tuple(x for x in (guard, default) if x is not None)
        case Reduce(body=body):
            return (body,)
        case Checked(index=index):
            return (index,)
        case _:
            return ()


def rebuild(e: Expr, f: Callable[[Expr], Expr]) -> Expr:
    """e with f applied to its direct subexpressions; index arithmetic is folded again."""
    match e:
        case Unary(dtype=t, op=op, x=x):
            return Unary(t, op, f(x))
        case Cast(dtype=t, x=x, saturate=saturate, round_mode=mode):
            return Cast(t, f(x), saturate, mode)
        case Bitcast(dtype=t, x=x):
            return Bitcast(t, f(x))
        case Lookup(dtype=t, table=table, x=x):
            return Lookup(t, table, f(x))
        case Binary(op=op, a=a, b=b):
            return binary(op, f(a), f(b))
        case Compare(op=op, a=a, b=b):
            return compare(op, f(a), f(b))
        case Select(dtype=t, cond=c, a=a, b=b):
            return Select(t, f(c), f(a), f(b))
        case Fma(dtype=t, a=a, b=b, c=c):
            return Fma(t, f(a), f(b), f(c))
        case Call(dtype=t, fn=fn, args=args):
            return Call(t, fn, tuple(map(f, args)))
        case Element(dtype=t, operand=k, index=index, guard=guard, default=default):
            return Element(t, k, tuple(map(f, index)), guard and f(guard), default and f(default))
        case Reduce(dtype=t, op=op, axes=axes, body=body):
            return Reduce(t, op, axes, f(body))
        case Checked(dtype=t, index=index, extent=extent):
            return Checked(t, f(index), extent)
        case _:
            return e


def substitute(e: Expr, values: dict[str, Expr]) -> Expr:
    """e with variables replaced; a Reduce's own variables must not occur in `values`."""
    if isinstance(e, Var):
        return values.get(e.name, e)
    return rebuild(e, lambda x: substitute(x, values))


def walk(e: Expr) -> Iterator[Expr]:
    """e and everything below it, parents first."""
    yield e
    for c in children(e):
        yield from walk(c)


def _fold_index(op: str, a: Expr, b: Expr) -> Expr:
    if isinstance(a, Const) and isinstance(b, Const):
        x, y = whole(a.value), whole(b.value)
        if op in ("min", "max") and (is_symbolic(x) or is_symbolic(y)):
            return Binary(INDEX, op, a, b)
        value = folded(op, x, y)
        if value is not None:
            return const(value)
    if isinstance(b, Const):
        if op in ("add", "sub") and literally(b.value, 0):
            return a
        if op in ("mul", "floordiv") and literally(b.value, 1):
            return a
        if (op == "mul" and literally(b.value, 0)) or (op == "mod" and literally(b.value, 1)):
            return const(0)
        if op == "add" and isinstance(a, Binary) and a.op == "add" and isinstance(a.b, Const):
            return binary("add", a.a, const(whole(a.b.value) + whole(b.value)))
        if op == "sub":
            return binary("add", a, const(-whole(b.value)))
    if isinstance(a, Const):
        if op in ("add", "mul"):
            return binary(op, b, a)
        if a.value == 0 and op in ("floordiv", "mod"):
            return const(0)
    return Binary(INDEX, op, a, b)

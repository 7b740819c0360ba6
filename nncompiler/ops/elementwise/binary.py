"""Pointwise operators of two operands of one element type, and the selection by a condition.

TABLE says of the attribute-free ones what they compute by numpy and as a scalar expression. Integer division and
remainder by zero give 0 here, written out in the expressions, so that no backend traps on them; the least integer
divided by -1 wraps to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, Sym, at_least, equal, is_nonnegative, known, larger, smaller, undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Const, Expr, binary, call, cast, compare, maximum, minimum, select, unary
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ..base.broadcasting import may_broadcast_to
from ..base.element_types import ANY, BOOL, INTS, MOVED, NUMBERS
from ..base.operands import same_dtype
from .pointwise import Pointwise


def _integral(x: Array) -> bool:
    return x.dtype.kind in "iu"


def _div(a: Array, b: Array) -> Array:
    if not _integral(a):
        return a / b
    return np.where(b == 0, a.dtype.type(0), (a - np.fmod(a, b)) // np.where(b == 0, b.dtype.type(1), b))


def _div_formula(a: Expr, b: Expr) -> Expr:
    """Integers avoid the two divisions that machines trap on."""
    if a.dtype.is_float:
        return a / b
    zero = b.eq(0)
    if a.dtype.kind == "uint":
        return select(zero, 0, a / select(zero, 1, b))
    minus = b.eq(-1)
    return select(minus, -a, select(zero, 0, a / select(zero | minus, 1, b)))


def _pow(a: Array, b: Array) -> Array:
    if not _integral(a):
        return np.power(a, b)
    return np.rint(np.power(a.astype(np.float64), b.astype(np.float64)))


def _pow_formula(a: Expr, b: Expr) -> Expr:
    if a.dtype.is_float:
        return call("pow", a, b)
    return cast(unary("round", call("pow", cast(a, dt.f64), cast(b, dt.f64))), a.dtype)


def _prelu(a: Array, b: Array) -> Array:
    return np.where(a < 0, a * b, a)


class BinaryRow(NamedTuple):
    """What a binary operator computes: element types, numpy function, scalar expression, accuracy in epsilons."""

    allowed: tuple[DType, ...]
    compute: Callable[[Array, Array], Array]
    scalar: Callable[[Expr, Expr], Expr]
    ulp: float


def _binary(op: str) -> Callable[[Expr, Expr], Expr]:
    return lambda a, b: binary(op, a, b)


def _compare(op: str) -> Callable[[Expr, Expr], Expr]:
    return lambda a, b: compare(op, a, b)


# name: element types, numpy function, scalar expression, tolerance in ulp of the result
TABLE: dict[str, BinaryRow] = {
    "add": BinaryRow(NUMBERS, np.add, _binary("add"), 2),
    "sub": BinaryRow(NUMBERS, np.subtract, _binary("sub"), 2),
    "mul": BinaryRow(NUMBERS, np.multiply, _binary("mul"), 2),
    "div": BinaryRow(NUMBERS, _div, _div_formula, 2),
    "pow": BinaryRow(NUMBERS, _pow, _pow_formula, 16),
    "prelu": BinaryRow(NUMBERS, _prelu, lambda a, b: select(a < 0, a * b, a), 2),
    "minimum": BinaryRow(NUMBERS, np.minimum, minimum, 1),
    "maximum": BinaryRow(NUMBERS, np.maximum, maximum, 1),
    "and": BinaryRow(BOOL, np.logical_and, _binary("and"), 1),
    "or": BinaryRow(BOOL, np.logical_or, _binary("or"), 1),
    "xor": BinaryRow(BOOL, np.logical_xor, _binary("xor"), 1),
    "bit_and": BinaryRow(INTS, np.bitwise_and, _binary("and"), 1),
    "bit_or": BinaryRow(INTS, np.bitwise_or, _binary("or"), 1),
    "bit_xor": BinaryRow(INTS, np.bitwise_xor, _binary("xor"), 1),
    "equal": BinaryRow(ANY, np.equal, _compare("eq"), 1),
    "less": BinaryRow(NUMBERS, np.less, _compare("lt"), 1),
    "less_equal": BinaryRow(NUMBERS, np.less_equal, _compare("le"), 1),
    "greater": BinaryRow(NUMBERS, np.greater, _compare("gt"), 1),
    "greater_equal": BinaryRow(NUMBERS, np.greater_equal, _compare("ge"), 1),
}


@dataclass(frozen=True)
class Binary(Pointwise):
    """What TABLE says of the operator's name."""

    operands = ("a", "b")

    def __init_subclass__(cls) -> None:
        row = TABLE.get(cls.name)
        if row is not None:
            cls.allowed, cls.ulp = row.allowed, row.ulp

    def compute(self, *x: Array) -> Array:
        return TABLE[self.name].compute(*x)

    def scalar(self, *x: Expr) -> Expr:
        return TABLE[self.name].scalar(*x)


class Add(Binary):
    """a + b. ONNX Add, opset 14."""

    name = "add"
    arithmetic = True
    neutral_operand = 0.0
    carries_range = True
    commutative = True

    def symbolic(self, *x: Array) -> Array:
        return x[0] + x[1]


class Sub(Binary):
    """a - b. ONNX Sub, opset 14."""

    name = "sub"
    arithmetic = True
    carries_range = True

    def symbolic(self, *x: Array) -> Array:
        return x[0] - x[1]


class Mul(Binary):
    """a b. ONNX Mul, opset 14."""

    name = "mul"
    arithmetic = True
    neutral_operand = 1.0
    carries_range = True
    commutative = True

    def symbolic(self, *x: Array) -> Array:
        return x[0] * x[1]


class Div(Binary):
    """a / b; integers truncate toward zero. ONNX Div, opset 14."""

    name = "div"
    neutral_operand = 1.0
    carries_range = True
    limits_range = True

    def symbolic(self, *x: Array) -> Array:
        return _each(_divide, x)


class Pow(Binary):
    """a to the b. Integers go through f64 and saturate; a fraction truncates to 0. With a constant exponent of 2 to 4 passes
    make products of them, which wrap instead: ONNX says nothing of overflow. ONNX Pow, opset 15."""

    name = "pow"
    neutral_operand = 1.0
    carries_range = True
    loses_in_halves = True


class PRelu(Binary):
    """slope x below zero, else x; the slope broadcasts to x. ONNX PRelu, opset 16."""

    name = "prelu"
    operands = ("x", "slope")

    def infer(self, *operands: Operand | None) -> TensorType:
        x, slope = self.take(operands)
        dtype = self.check((x, slope))
        fits = slope.rank <= x.rank and all(map(may_broadcast_to, slope.shape[::-1], x.shape[::-1]))
        require(fits, f"the slope must broadcast to {x.type}, got {slope.type}")
        return TensorType(self.result(dtype), x.shape)


class Minimum(Binary):
    """The lesser; NaN where either is NaN. ONNX Min, opset 13, of two operands."""

    name = "minimum"
    arithmetic = True
    carries_range = True
    commutative = True

    def symbolic(self, *x: Array) -> Array:
        return _each(smaller, x)


class Maximum(Binary):
    """The greater; NaN where either is NaN. ONNX Max, opset 13, of two operands."""

    name = "maximum"
    arithmetic = True
    carries_range = True
    commutative = True

    def symbolic(self, *x: Array) -> Array:
        return _each(larger, x)


class And(Binary):
    """Logical and of bools. ONNX And, opset 7."""

    name = "and"
    commutative = True


class Or(Binary):
    """Logical or of bools. ONNX Or, opset 7."""

    name = "or"
    commutative = True


class Xor(Binary):
    """Exclusive or of bools. ONNX Xor, opset 7."""

    name = "xor"
    commutative = True


class BitAnd(Binary):
    """Bitwise and of integers. ONNX BitwiseAnd, opset 18."""

    name = "bit_and"
    commutative = True


class BitOr(Binary):
    """Bitwise or of integers. ONNX BitwiseOr, opset 18."""

    name = "bit_or"
    commutative = True


class BitXor(Binary):
    """Bitwise exclusive or of integers. ONNX BitwiseXor, opset 18."""

    name = "bit_xor"
    commutative = True


class Comparison(Binary):
    """A bool of two numbers; false with a NaN."""

    def result(self, dtype: DType) -> DType:
        return dt.boolean


class Equal(Comparison):
    """a == b. ONNX Equal, opset 13, of numbers and bools."""

    name = "equal"
    commutative = True

    def symbolic(self, *x: Array) -> Array:
        return _each(_same, x).astype(bool)


class Less(Comparison):
    """a < b. ONNX Less, opset 13."""

    name = "less"
    arithmetic = True

    def symbolic(self, *x: Array) -> Array:
        return _each(lambda a, b: not _at_least(a, b), x).astype(bool)


class LessEqual(Comparison):
    """a <= b. ONNX LessOrEqual, opset 16."""

    name = "less_equal"
    arithmetic = True

    def symbolic(self, *x: Array) -> Array:
        return _each(lambda a, b: _at_least(b, a), x).astype(bool)


class Greater(Comparison):
    """a > b. ONNX Greater, opset 13."""

    name = "greater"
    arithmetic = True

    def symbolic(self, *x: Array) -> Array:
        return _each(lambda a, b: not _at_least(b, a), x).astype(bool)


class GreaterEqual(Comparison):
    """a >= b. ONNX GreaterOrEqual, opset 16."""

    name = "greater_equal"
    arithmetic = True

    def symbolic(self, *x: Array) -> Array:
        return _each(_at_least, x).astype(bool)


@dataclass(frozen=True)
class Mod(Pointwise):
    """Remainder of a / b: with the sign of b, or with `fmod` that of a (C's fmod). ONNX Mod, opset 13."""

    fmod: bool = False
    name: ClassVar[str] = "mod"
    operands = ("a", "b")
    allowed: ClassVar[tuple[DType, ...]] = NUMBERS
    ulp: ClassVar[float] = 2.0

    def compute(self, *x: Array) -> Array:
        a, b = x
        if not _integral(a):
            return np.fmod(a, b) if self.fmod else np.mod(a, b)
        safe = np.where((b == 0) | (b == -1 if b.dtype.kind == "i" else False), b.dtype.type(1), b)
        return np.fmod(a, safe) if self.fmod else np.mod(a, safe)

    def scalar(self, *x: Expr) -> Expr:
        """Integers divide by 1 instead of 0 and -1: the remainder is 0 in all three."""
        a, b = x
        if not a.dtype.is_float:
            trap = b.eq(0) | b.eq(-1) if a.dtype.is_signed else b.eq(0)
            b = select(trap, 1, b)
        return binary("rem" if self.fmod else "mod", a, b)

    def symbolic(self, *x: Array) -> Array:
        return _each(_remainder if self.fmod else _modulo, x)


@dataclass(frozen=True)
class BitShift(Pointwise):
    """Integers shifted left or right by b bits; signed ones keep their sign to the right. By a negative count, or by the
    width or more, gives what the sign leaves: -1 for a negative a shifted right, else 0. ONNX BitShift, opsets 11, 28."""

    direction: str = "left"
    name: ClassVar[str] = "bit_shift"
    operands = ("a", "b")
    allowed: ClassVar[tuple[DType, ...]] = INTS
    ulp: ClassVar[float] = 1.0

    def infer(self, *operands: Operand | None) -> TensorType:
        require(self.direction in ("left", "right"), f"direction must be left or right, got {self.direction!r}")
        return super().infer(*operands)

    def compute(self, *x: Array) -> Array:
        a, b = x
        width = a.dtype.itemsize * 8
        inside = (b >= 0) & (b < width)
        if self.direction == "right" and a.dtype.kind == "i":
            return np.right_shift(a, np.where(inside, b, b.dtype.type(width - 1)))
        shift = np.left_shift if self.direction == "left" else np.right_shift
        return np.where(inside, shift(a, np.where(inside, b, b.dtype.type(0))), a.dtype.type(0))

    def scalar(self, *x: Expr) -> Expr:
        a, b = x
        if self.direction == "right" and a.dtype.kind == "int":
            last = Const(b.dtype, a.dtype.bits - 1)
            inside = binary("and", compare("ge", b, Const(b.dtype, 0)), compare("le", b, last))
            return binary("shr", a, select(inside, b, last))
        return binary("shl" if self.direction == "left" else "shr", a, b)


class Where(Pointwise):
    """a where cond (bool) holds, else b. ONNX Where, opset 16."""

    name = "where"
    selects_data = True
    carries_range = True
    operands = ("condition", "a", "b")
    allowed = MOVED
    ulp = 1

    def check(self, operands: Sequence[Operand]) -> DType:
        require(operands[0].dtype == dt.boolean, f"the condition must be bool, got {operands[0].type}")
        dtype = same_dtype(operands[1:])
        require(dtype in self.allowed, f"where of {dtype} is not supported")
        return dtype

    def compute(self, *x: Array) -> Array:
        return np.where(*x)

    def scalar(self, *x: Expr) -> Expr:
        return select(*x)

    def symbolic(self, *x: Array) -> Array:
        if any(isinstance(c, Sym) for c in x[0].flat):  # a bool is never a dimension
            raise undecided("the condition", *x[0].flat)
        return np.where(x[0].astype(bool), x[1], x[2])


def _each(f: Callable[[Any, Any], Any], x: tuple[Array, ...]) -> Array:
    """f of every pair of elements, which may be dimensions."""
    a, b = np.broadcast_arrays(*x)
    result = np.empty(a.shape, dtype=object)
    for index in np.ndindex(a.shape):
        result[index] = f(a[index], b[index])
    return result


def _divide(a: Dim, b: Dim) -> Dim:
    """a / b truncated toward zero, 0 for a division by zero."""
    if isinstance(b, Sym):
        if equal(b, 0) is not False:
            raise undecided(f"{a} / {b}", a, b)
        if a == 0:
            return 0
        if isinstance(a, int):
            raise undecided(f"{a} / {b}", b)
        return a // b
    if b == 0:
        return 0
    if b < 0:
        return _divide(-a, -b)
    if isinstance(a, Sym) and all(c % b == 0 for _, c in a.terms):
        return a // b
    if is_nonnegative(-a):
        return -(-a // b)
    known(is_nonnegative(a), f"the sign of {a}", a)
    return a // b


def _remainder(a: Dim, b: Dim) -> Dim:
    """The remainder of the truncated division: it has the dividend's sign. 0 for a division by zero."""
    return 0 if b == 0 else a - b * _divide(a, b)


def _modulo(a: Dim, b: Dim) -> Dim:
    """The remainder of the division rounded down: it has the divisor's sign. 0 for a division by zero."""
    if isinstance(b, Sym):
        if not (is_nonnegative(a) and is_nonnegative(b)):
            raise undecided(f"{a} modulo {b}", a, b)
        return _remainder(a, b)
    return a - b * (a // b) if b else 0


def _same(a: Dim, b: Dim) -> bool:
    return known(equal(a, b), f"whether {a} == {b}", a, b)


def _at_least(a: Dim, b: Dim) -> bool:
    return known(at_least(a, b), f"whether {a} >= {b}", a, b)

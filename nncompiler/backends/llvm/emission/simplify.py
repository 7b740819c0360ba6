"""Index arithmetic in linear normal form, with the ranges of variables known.

    index = constant + sum of coefficient x atom        atom: a variable, or an index expression that is not linear

Divisions and remainders by constants dissolve where ranges allow: (16*cb + lane) // 16 = cb for 0 <= lane < 16.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nncompiler.ir.affine import ANYTHING, Bounds, bounds_of, cancelled, compared, merged, plus, scale, scaled, within
from nncompiler.ir.expr import INDEX, Binary, Compare, Const, Expr, Select, Unary, Var, binary, children, const, rebuild
from nncompiler.ir.extents import exactly, is_symbolic, literally, surely_nonnegative, surely_zero, whole


@dataclass(frozen=True)
class Linear:
    """constant + sum(coefficient * atom); no zero coefficients; atoms in order of first appearance."""

    constant: int
    terms: tuple[tuple[Expr, int], ...] = ()

    def coefficient(self, atom: Expr) -> int:
        return dict(self.terms).get(atom, 0)

    def expr(self) -> Expr:
        result: Expr = const(0)
        for atom, c in self.terms:
            result = binary("add", result, binary("mul", atom, const(c)))
        return binary("add", result, const(self.constant))

    def plus(self, other: Linear, factor: int = 1) -> Linear:
        terms = merged(dict(self.terms), scaled(dict(other.terms), factor), is_zero=surely_zero)
        return Linear(self.constant + factor * other.constant, tuple(terms.items()))

    def times(self, factor: int) -> Linear:
        if surely_zero(factor):
            return Linear(0)
        return Linear(self.constant * factor, tuple(scaled(dict(self.terms), factor).items()))


@dataclass
class Simplifier:
    """Simplifies index expressions; `ranges` gives inclusive bounds of variables by name."""

    ranges: dict[str, Bounds] = field(default_factory=dict)
    decided: list[Linear] = field(default_factory=list)
    """The forms whose bounds decided something: what was simplified holds only while they keep those bounds."""
    _memo: dict[Expr, Linear] = field(default_factory=dict)

    def bound(self, var: Var, low: int, high: int) -> None:
        """States low <= var < high."""
        known = (low, high - 1)
        if self.ranges.get(var.name) != known:
            self.ranges[var.name] = known
            self._memo.clear()

    def __call__(self, e: Expr) -> Expr:
        """An equal expression: index arithmetic normalized, decided comparisons folded."""
        if e.dtype == INDEX and isinstance(e, Binary | Unary | Var | Const):
            return self.linear(e).expr()
        e = rebuild(e, self)
        if isinstance(e, Compare) and e.a.dtype == INDEX:
            return self._compare(e)
        if isinstance(e, Select) and isinstance(e.cond, Const):
            return e.a if e.cond.value else e.b
        if isinstance(e, Binary) and e.dtype.kind == "bool" and e.op in ("and", "or"):
            for x, y in ((e.a, e.b), (e.b, e.a)):
                if isinstance(x, Const):
                    return (y if x.value else x) if e.op == "and" else (x if x.value else y)
        return e

    def linear(self, e: Expr) -> Linear:
        """The normal form of an index expression."""
        found = self._memo.get(e)
        if found is None:
            found = self._memo[e] = self._linear(e)
        return found

    def _linear(self, e: Expr) -> Linear:
        if isinstance(e, Const):
            return Linear(whole(e.value))
        if isinstance(e, Binary):
            a, b = self.linear(e.a), self.linear(e.b)
            if e.op == "add":
                return a.plus(b)
            if e.op == "sub":
                return a.plus(b, -1)
            if e.op == "mul" and not b.terms:
                return a.times(b.constant)
            if e.op == "mul" and not a.terms:
                return b.times(a.constant)
            if e.op in ("floordiv", "mod") and not b.terms and b.constant > 0:
                return self._divide(e.op, a, b.constant)
            if e.op in ("min", "max"):
                less = compared("le", self.range(a), self.range(b)) is True
                if less or compared("le", self.range(b), self.range(a)):
                    self.decided += [a, b]
                    return a if (e.op == "min") == less else b
            return Linear(0, ((Binary(INDEX, e.op, a.expr(), b.expr()), 1),))
        if isinstance(e, Unary) and e.op == "abs":
            x = self.linear(e.x)
            low, high = self.range(x)
            positive = low is not None and low >= 0
            if positive or (high is not None and high <= 0):
                self.decided.append(x)
                return x if positive else x.times(-1)
        if isinstance(e, Var):
            low, high = self.ranges.get(e.name, ANYTHING)
            return Linear(0, ((e, 1),)) if low is None or low != high else Linear(low)
        return Linear(0, ((rebuild(e, self), 1),))

    def _divide(self, op: str, x: Linear, m: int) -> Linear:
        multiples = {a: q for a, c in x.terms if (q := exactly(c, m)) is not None}
        if is_symbolic(m):
            fixed = exactly(x.constant, m)
            start, left = (0, x.constant) if fixed is None else (fixed, 0)
        else:
            start, left = x.constant // m, x.constant % m
        quotient = Linear(start, tuple(multiples.items()))
        rest = Linear(left, tuple((a, c) for a, c in x.terms if a not in multiples))
        if not rest.terms and literally(rest.constant, 0):
            return quotient if op == "floordiv" else rest
        if any(is_symbolic(c) for c in (m, rest.constant, *(c for _, c in rest.terms))):
            divided = Linear(0, ((Binary(INDEX, op, rest.expr(), const(m)), 1),))
            return quotient.plus(divided) if op == "floordiv" else divided
        low, _ = self.range(rest)
        if low is not None and within(self.range(rest), times := low // m * m, times + m):
            self.decided.append(rest)
            return quotient.plus(Linear(low // m)) if op == "floordiv" else rest.plus(Linear(-times))
        if op == "floordiv":
            terms, constant, m = cancelled(dict(rest.terms), rest.constant, m)
            rest = Linear(constant, tuple(terms.items()))
            return quotient.plus(Linear(0, ((Binary(INDEX, op, rest.expr(), const(m)), 1),)))
        return Linear(0, ((Binary(INDEX, op, rest.expr(), const(m)), 1),))

    def range(self, x: Linear) -> Bounds:
        """Bounds of a linear form; none above where an extent of it is only known when the model runs."""
        if any(map(is_symbolic, (x.constant, *(c for _, c in x.terms)))):
            return self._symbolic_range(x)
        total: Bounds = (x.constant, x.constant)
        for atom, c in x.terms:
            total = plus(total, scale(self._range(atom), c))
        return total

    def _symbolic_range(self, x: Linear) -> Bounds:
        """From 0 on where no part can be negative."""
        positive = all(surely_nonnegative(c) for c in (x.constant, *(c for _, c in x.terms)))
        positive = positive and all(compared("ge", self._range(atom)) for atom, _ in x.terms)
        return (0, None) if positive else ANYTHING

    def _range(self, atom: Expr) -> Bounds:
        if isinstance(atom, Var):
            return self.ranges.get(atom.name, ANYTHING)
        if isinstance(atom, Binary):
            a = self.range(self.linear(atom.a))
            if atom.op in ("floordiv", "mod") and isinstance(atom.b, Const) and is_symbolic(atom.b.value):
                known = surely_nonnegative(whole(atom.b.value)) and (atom.op == "mod" or compared("ge", a))
                return (0, None) if known else ANYTHING
            return bounds_of(atom.op, a, self.range(self.linear(atom.b)))
        return ANYTHING

    def _compare(self, e: Compare) -> Expr:
        difference = self.linear(e.a).plus(self.linear(e.b), -1)
        verdict = compared(e.op, self.range(difference))
        if verdict is None:
            return e
        self.decided.append(difference)
        return Const(e.dtype, verdict)


def depends(e: Expr, names: set[str]) -> bool:
    """Whether e mentions any of the variables."""
    if isinstance(e, Var):
        return e.name in names
    return any(depends(c, names) for c in children(e))

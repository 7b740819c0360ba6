"""Extents that are numbers while a model is compiled and expressions while it runs.

    Sizes       a representative value for every symbol, and the assumptions that a compilation made on the way
    Extent      a dimension (ir.dims) with its value for these sizes

Code computes with an `Extent` as with an int. Its arithmetic keeps the expression; what asks about its value (a comparison,
a truth value, its use as an index of Python) is answered from the expression where that holds for all sizes, and otherwise
from the value, which is then noted as an *assumption*: what is compiled holds for all sizes that fulfil it. `hint` gives the
value without any assumption, for decisions that only speed depends on.

`isinstance(x, int)` holds for an Extent, but it is none to C code: `range`, slices and numpy ask `__index__`, which notes an
assumption.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .affine import Bounds, tightest
from .assumptions import Assumption, Relation, strongest, value_of
from .dims import Dim, Sym, asking, bounds, exact_quotient, is_run_time, proved_zero, substitute, symbol, symbols_of
from .errors import InternalError
from .ranges import Ranges, interval

if TYPE_CHECKING:
    from fractions import Fraction

GUESS = 64
"""The size that is planned for where only running tells it."""


class Sizes:
    """Representative values of the symbols that stay open, each at least 1, and the assumptions made for them. That every
    symbol is at least 1 is always assumed; but not of those of run time while the model is only read (`reading`), whose
    programs are compiled later. `fixed` are the values of those that are bound. `varying`: extents that only running tells
    may be 1 at one time and not at another, so that nothing is assumed of what they broadcast to (`broadcasts_varying`).
    `refuted` are symbols of run time of which nothing at all is assumed: what was, did not hold for all trips of a loop.
    `ranges` are promised of some symbols, and conditions of what is compiled. `empty` are symbols that may also be 0: how
    long a state is that begins with nothing. `capacities` are symbols that no input tells, how much room a state has."""

    def __init__(
        self,
        values: Mapping[str, int],
        fixed: Mapping[str, int] | None = None,
        reading: bool = False,
        varying: bool = False,
        ranges: Ranges | None = None,
        refuted: Iterable[str] = (),
        empty: Collection[str] = (),
    ):
        self.reading = reading
        self.refuted = frozenset(refuted)
        self.varying = varying
        self.ranges = dict(ranges or {})
        self.empty = frozenset(empty)
        self.capacities: set[str] = set()
        self.fixed = dict(fixed or {})
        self.values = {name: value for name, value in values.items() if name not in self.fixed}
        self.assumptions: dict[Assumption, None] = {}
        self.guessed: set[str] = set()

    def conditions_found(self) -> list[Assumption]:
        """What was assumed, and that the sizes which were told are at least 1."""
        positive = [symbol(name) - 1 for name in self._positive_names() if not is_run_time(name)]
        return strongest([*self._promised(positive), *self.assumptions])

    def conditions(self) -> list[Assumption]:
        """All that must hold: every symbol at least 1, and what was assumed; without what another one implies."""
        return strongest([*self._promised([symbol(name) - 1 for name in self._positive_names()]), *self.assumptions])

    def _positive_names(self) -> list[str]:
        """The symbols that are at least 1 whenever the model runs."""
        return [name for name in self.values if name not in self.empty and name not in self.capacities]

    def capacity(self, name: str, planned: int) -> int:
        """A new symbol, called after this name, whose value the runtime gives: at least 1."""
        while name in self.values or name in self.fixed:
            name += "_"
        self.values[name] = planned
        self.capacities.add(name)
        return Extent(planned, symbol(name), self)

    def _promised(self, positive: Sequence[Dim]) -> list[Assumption]:
        """What holds without having been asked: that these dimensions are not negative, and the ranges."""
        ends = [
            d for name, (low, high) in self.ranges.items() if name in self.values
            for d in (symbol(name) - low, high - symbol(name))
        ]  # fmt: skip
        return [Assumption(d, ">= 0") for d in (*positive, *ends) if isinstance(d, Sym)]

    def bounds(self, dim: Sym) -> Bounds:
        """What is known of a dimension while its symbols are 1 or more (0, of `empty`), or inside of their ranges."""
        proved = bounds(self._shifted(dim))
        if self.ranges and not self.ranges.keys().isdisjoint(dim.symbols()):
            return tightest(proved, interval(dim, {**dict.fromkeys(self.empty, (0, None)), **self.ranges}))
        return proved

    def value(self, dim: Dim) -> int:
        """The number that a dimension is for these sizes."""
        dim = dim_of(dim)  # type: ignore[arg-type]
        self._guess(dim)
        return value_of(dim, self.values)

    def is_zero(self, dim: Sym) -> bool | None:
        """Whether a dimension is 0: proved for all sizes, or assumed as it is for these. Where one of two symbols has no
        size yet, they are assumed to be equal. None where nothing may be assumed."""
        unknown = self._guess(dim)
        low, high = self.bounds(dim)
        if (low is not None and low > 0) or (high is not None and high < 0):
            return False
        if not self.refuted.isdisjoint(dim.symbols()):
            return None
        if unknown and not self._known(dim, "== 0").isdisjoint(self.assumptions):
            return True
        answer = value_of(dim, self.values) == 0
        if unknown and len(dim.terms) == 2 and sorted(c for _, c in dim.terms) == [-1, 1] and all(t for t, _ in dim.terms):
            answer = True
        self._assume(dim, "== 0" if answer else "!= 0")
        return answer

    def broadcasts_varying(self, a: Dim, b: Dim) -> bool:
        """Whether what two extents broadcast to must be found whenever it is needed: either may be 1 or not."""
        if not self.varying or not any(map(is_run_time, symbols_of((a, b)))):
            return False
        return a != 1 and b != 1 and surely(a, b) is not True

    def requires_zero(self, dim: Sym) -> bool:
        """Whether a dimension can be 0, which a valid model requires: assumed where it is for these sizes, or these are
        guessed. What only running tells is checked again when it does, so that no other trip's size is held against it."""
        guessed = self._guess(dim)
        if not self._only_running_tells(dim):
            return self.is_zero(dim) is not False
        if self.refuted.isdisjoint(dim.symbols()) and (guessed or value_of(dim, self.values) == 0):
            self._assume(dim, "== 0")
        return True

    def requires_nonnegative(self, dim: Sym) -> bool:
        """Whether a dimension can be 0 or more; the same of it."""
        guessed = self._guess(dim)
        if not self._only_running_tells(dim):
            return self.is_nonnegative(dim) is not False
        if not guessed and self.refuted.isdisjoint(dim.symbols()) and value_of(dim, self.values) >= 0:
            self._assume(dim, ">= 0")
        return True

    def _only_running_tells(self, dim: Sym) -> bool:
        return self.reading and any(map(is_run_time, dim.symbols()))

    def is_nonnegative(self, dim: Sym) -> bool | None:
        """Whether a dimension is 0 or more: proved for all sizes, or assumed as it is for these. None where that is not so
        of sizes that are guessed."""
        unknown = self._guess(dim)
        low, high = self.bounds(dim)
        if low is not None and low >= 0:
            return True
        if high is not None and high < 0:
            return False
        if not self.refuted.isdisjoint(dim.symbols()):
            return None
        answer = value_of(dim, self.values) >= 0
        if unknown and not answer:
            return None
        self._assume(dim, ">= 0" if answer else "< 0")
        return answer

    def _known(self, dim: Sym, relation: Relation) -> set[Assumption]:
        """What says a relation that a dimension and its negative share."""
        return {Assumption(d, relation) for d in (dim, -dim) if isinstance(d, Sym)}

    def _guess(self, dim: Dim) -> bool:
        """Gives symbols without a size GUESS; whether there are such in the dimension."""
        if isinstance(dim, int):
            return False
        names = dim.symbols()
        for name in names:
            if name not in self.values:
                self.values[name] = GUESS
                self.guessed.add(name)
        return not names.isdisjoint(self.guessed)

    def _shifted(self, dim: Sym) -> Dim:
        """The dimension with N + 1 for every symbol N that is at least 1, those of run time excepted while reading."""
        if self.reading and any(map(is_run_time, dim.symbols())):
            return substitute(dim, {name: symbol(name) + 1 for name in dim.symbols() if not is_run_time(name)})
        return self.shifted(dim)

    def shifted(self, dim: Sym) -> Dim:
        """The dimension with N + 1 for every symbol N that is at least 1."""
        if not self.empty.isdisjoint(dim.symbols()):
            return substitute(dim, {name: symbol(name) + 1 for name in dim.symbols() if name not in self.empty})
        return _positive(dim)

    def _assume(self, dim: Sym, relation: Relation) -> None:
        self.assumptions[Assumption(dim, relation)] = None


_sizes: ContextVar[Sizes | None] = ContextVar("nncompiler_sizes", default=None)


@contextmanager
def compiling_for(sizes: Sizes) -> Iterator[None]:
    """Inside the block, questions about dimensions are answered for `sizes`, and noted there."""
    token = _sizes.set(sizes)
    try:
        with asking(sizes):
            yield
    finally:
        _sizes.reset(token)


def current_sizes() -> Sizes | None:
    """The sizes of the compilation under way; None where all dimensions are known."""
    return _sizes.get()


@lru_cache(maxsize=4096)
def _positive(dim: Dim) -> Dim:
    """The dimension with N + 1 for every symbol N, which is then at least 0 as `bounds` takes it."""
    return dim if isinstance(dim, int) else substitute(dim, {name: symbol(name) + 1 for name in dim.symbols()})


def surely(a: Dim, b: Dim) -> bool | None:
    """Whether two dimensions are equal: for all sizes, for none, or not proved. Nothing is assumed."""
    difference = dim_of(a) - dim_of(b)  # type: ignore[arg-type]
    return difference == 0 if isinstance(difference, int) else proved_zero(difference)


if TYPE_CHECKING:

    class Extent(int):
        """See below; to a type checker it is an int."""

        value: int
        dim: Sym
        sizes: Sizes

        def __new__(cls, value: int, dim: Sym, sizes: Sizes) -> Extent: ...

        def made(self, dim: Dim) -> int: ...

else:

    class Extent:
        """`value` for the representative `sizes`, `dim` for all."""

        __slots__ = ("dim", "sizes", "value")

        def __init__(self, value, dim, sizes):
            self.value = value
            self.dim = dim
            self.sizes = sizes

        def made(self, dim):
            """Another extent of the same compilation."""
            return dim if isinstance(dim, int) else Extent(value_of(dim, self.sizes.values), dim, self.sizes)

        __class__ = property(lambda self: int)

        def __repr__(self):
            return f"{self.value}<{self.dim}>"

        def __str__(self):
            return str(self.dim)

        def __format__(self, spec):
            return format(str(self.dim) if not spec or spec[-1:] == "s" else self.value, spec)

        def __hash__(self):
            return hash(self.dim)

        def __index__(self):
            self.sizes.is_zero(self.dim - self.value)
            return self.value

        __int__ = __index__

        def __float__(self):
            return float(self.__index__())

        def __bool__(self):
            return not self.sizes.is_zero(self.dim)

        def __neg__(self):
            return self.made(-self.dim)

        def __pos__(self):
            return self

        def __abs__(self):
            return self if self >= 0 else -self

        def __truediv__(self, other):
            return _ratio(self, other)

        def __rtruediv__(self, other):
            return _ratio(other, self)

        def __pow__(self, exponent):
            result = 1
            for _ in range(exponent):
                result = result * self
            return result


    def _dim(x: Any):
        if type(x) is Extent:
            return x.dim
        return int(x) if hasattr(x, "__index__") else None

    def _ratio(a, b):
        """a / b as a float: without an assumption where the two are proportional."""
        if type(a) is Extent and type(b) is Extent and a.dim * b.value - b.dim * a.value == 0:
            return a.value / b.value
        return float(a) / float(b)

    def _arithmetic(name, operation):
        def forward(self, other):
            b = _dim(other)
            return NotImplemented if b is None else self.made(operation(self.dim, b, self.sizes))

        def backward(self, other):
            b = _dim(other)
            return NotImplemented if b is None else self.made(operation(b, self.dim, self.sizes))

        setattr(Extent, f"__{name}__", forward)
        setattr(Extent, f"__r{name}__", backward)

    def quotient(a, b, sizes):
        """a // b; a divisor that is an expression and does not divide is assumed to be the number that it is."""
        if isinstance(b, Sym):
            exact = exact_quotient(a, b)
            if exact is not None and not sizes.is_zero(b):
                return exact
            sizes.is_zero(b - value_of(b, sizes.values))
            b = value_of(b, sizes.values)
        return a // b

    def _comparison(name, answer):
        def compare(self, other):
            b = _dim(other)
            return NotImplemented if b is None else answer(self.dim, b, self.sizes)

        setattr(Extent, f"__{name}__", compare)

    def _same(a, b, sizes):
        difference = a - b
        return difference == 0 if isinstance(difference, int) else sizes.is_zero(difference)

    def _at_least(a, b, sizes):
        difference = a - b
        return difference >= 0 if isinstance(difference, int) else sizes.is_nonnegative(difference)

    _arithmetic("add", lambda a, b, _: a + b)
    _arithmetic("sub", lambda a, b, _: a - b)
    _arithmetic("mul", lambda a, b, _: a * b)
    _arithmetic("floordiv", quotient)
    _arithmetic("mod", lambda a, b, sizes: a - quotient(a, b, sizes) * b)
    _comparison("eq", _same)
    _comparison("ne", lambda a, b, sizes: not _same(a, b, sizes))
    _comparison("lt", lambda a, b, sizes: not _at_least(a, b, sizes))
    _comparison("le", lambda a, b, sizes: _at_least(b, a, sizes))
    _comparison("gt", lambda a, b, sizes: not _at_least(b, a, sizes))
    _comparison("ge", _at_least)


def extent(dim: Dim) -> int:
    """A dimension as a number to compute with: an int, or an Extent where symbols are left in it."""
    if isinstance(dim, int):
        return dim
    sizes = _sizes.get()
    if sizes is None:
        raise InternalError(f"the dimension {dim} is open, and no sizes are compiled for")
    return Extent(value_of(dim, sizes.values), dim, sizes)


def hint(x: int) -> int:
    """The value for the representative sizes, for decisions that only speed depends on."""
    return x.value if type(x) is Extent else x


def hint_of(dim: Dim) -> Dim:
    """`hint` of a dimension; a symbol as it is."""
    return dim.value if type(dim) is Extent else dim


def whole(x: float) -> int:
    """A number as an int, an Extent as it is."""
    return x if type(x) is Extent else int(x)


def real(x: int) -> float:
    """A number as a float, an Extent as it is."""
    return x if type(x) is Extent else float(x)


def surely_zero(x: Dim) -> bool:
    """Whether a number is 0 for all sizes, without any assumption."""
    if type(x) is not Extent:
        return x == 0
    dim = x.sizes.shifted(x.dim)
    return dim == 0 if isinstance(dim, int) else proved_zero(dim) is True


def surely_nonnegative(x: int) -> bool:
    """Whether a number is 0 or more for all sizes, without any assumption."""
    if type(x) is not Extent:
        return x >= 0
    low, _ = x.sizes.bounds(x.dim)
    return low is not None and low >= 0


def at_most_one(x: int) -> bool:
    """Whether a number is 1 or less for all sizes."""
    return x <= 1 if type(x) is not Extent else surely_nonnegative(1 - x)


def surely_one(x: Dim) -> bool:
    """Whether a number is 1 for all sizes, without any assumption."""
    return surely_zero(x - 1)


def exactly(x: int, divisor: int) -> int | None:
    """x / divisor where that is a whole number for all sizes; None where it is not, or that is not proved."""
    if not (is_symbolic(x) or is_symbolic(divisor)):
        return x // divisor if x % divisor == 0 else None
    if literally(x, 0):
        return 0
    found = exact_quotient(dim_of(x), dim_of(divisor))
    known_by: Any = x if is_symbolic(x) else divisor
    return None if found is None else known_by.made(found)


def fraction(a: int, b: int) -> Fraction:
    """a / b: where the two are proportional without an assumption, else as for the numbers that they are."""
    from fractions import Fraction

    if is_symbolic(a) and is_symbolic(b) and dim_of(a) * hint(b) - dim_of(b) * hint(a) == 0:
        return Fraction(hint(a), hint(b))
    return Fraction(a.__index__(), b.__index__())


def same(a: Sequence[Dim], b: Sequence[Dim]) -> bool:
    """Whether two shapes are equal for all sizes, without any assumption."""
    return len(a) == len(b) and all(
        surely_zero(x - y) if isinstance(x, int) and isinstance(y, int) else x == y for x, y in zip(a, b, strict=True)
    )


def literally(x: float | Dim, value: int) -> bool:
    """Whether a number is `value` and no expression."""
    return type(x) is not Extent and x == value


def dim_of(x: int) -> Dim:
    """The dimension that a number stands for."""
    return x.dim if type(x) is Extent else x


def is_symbolic(x: object) -> bool:
    """Whether a number stands for an expression."""
    return type(x) is Extent

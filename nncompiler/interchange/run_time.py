"""Numbers that only running tells, while a model is read: symbols that stand for them, and what they are bound to.

    fixed     what a node is (axes, modes, counts) depends on them: the model is read again with each set of numbers that
              occurs, and a run checks that they are still the same (`Measure` with numbers)
    measured  only sizes depend on them: they are symbols from here on (`Measure` with symbols)

Symbols of run time begin with an underscore, which those of inputs never do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from ..ir.dims import Dim, Sym, is_run_time, run_time_symbol, symbol
from ..ir.errors import UndecidedError, UnsupportedError
from ..ir.graph import Graph, Value
from ..ir.op import Array
from ..ir.types import TensorType, Type, Unranked
from ..ops.control_flow import Measure

FEW = 4096
"""Elements that a tensor may have on which the form of a node depends."""


@dataclass
class RunTime:
    """What is bound, and where the values of symbols come from that are not. `main` is the model's own graph: only of its
    values can numbers be found before the model is read to its end."""

    main: Graph
    bound: Mapping[str, int]
    sources: dict[str, tuple[Value, tuple[str, ...]]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def fixed(self, graph: Graph, value: Value, name: str, location: str, what: str) -> Array:
        """The numbers of a value that the form of node `name` depends on; UndecidedError naming their symbols where these
        are not bound."""
        if not value.type.is_static:
            raise UndecidedError(f"how many numbers {what} has depends on {', '.join(sorted(value.type.symbols()))}",
                                 value.type.symbols())  # fmt: skip
        if value.type.size > FEW:
            message = f"{what} has {value.type.size} numbers that are computed while the model runs"
            raise UnsupportedError(message, hint="make it a constant of the model")
        names = tuple(run_time_symbol(name, what, i) for i in range(value.type.size))
        self.used.update(names)
        if all(n in self.bound for n in names):
            dims: tuple[Dim, ...] = tuple(self.bound[n] for n in names)
            known = graph.add(Measure(names, dims), [value], f"{name}.{_word(what)}", location).output.known
            assert known is not None
            return known
        if graph is self.main:
            self.sources |= dict.fromkeys(names, (value, names))
        where = "" if graph is self.main else " inside a loop or branch"
        raise UndecidedError(f"{_phrase(what)} is computed while the model runs{where}", names)

    def is_bound(self, value: Value, name: str, what: str) -> bool:
        """Whether the model is being read for numbers of this value that `fixed` gives."""
        if not is_numeric(value) or not value.type.is_static or value.type.size > FEW:
            return False
        return all(run_time_symbol(name, what, i) in self.bound for i in range(value.type.size))

    def untold(self, graph: Graph, names: Iterable[str]) -> bool:
        """Whether sizes are among these that cannot be bound before the model is read: results of loops and branches, and
        whatever is found inside of them."""
        inside = graph is not self.main
        return any(is_run_time(n) and n not in self.bound and (inside or n not in self.sources) for n in names)

    def asked_inside(self, errors: Sequence[UnsupportedError]) -> bool:
        """Whether these errors are all of numbers that are computed inside a loop or branch."""
        return bool(errors) and all(
            isinstance(e, UndecidedError) and any(is_run_time(s) and s not in self.sources for s in e.symbols)
            for e in errors
        )

    def measured(self, graph: Graph, value: Value, name: str, location: str, what: str) -> tuple[Dim, ...]:
        """The elements of a value of static shape, none negative, as dimensions that are known when it is computed."""
        if value.known is not None:
            return tuple(x if isinstance(x, Sym) else int(x) for x in value.known.reshape(-1))
        if not value.type.is_static:
            return tuple(int(x) for x in self.fixed(graph, value, name, location, what).reshape(-1))
        names = tuple(run_time_symbol(name, what, i) for i in range(prod(value.type.dims)))
        self.used.update(names)
        if graph is self.main:
            self.sources |= dict.fromkeys(names, (value, names))
        dims = tuple(self.bound.get(n, symbol(n)) for n in names)
        graph.add(Measure(names, dims), [value], f"{name}.{_word(what)}", location)
        return dims


def _word(what: str) -> str:
    return _phrase(what).rsplit(" ", 1)[-1]


def _phrase(what: str) -> str:
    """Without the number of the operand that ends it."""
    head, _, last = what.rpartition(" ")
    return head if last.isdigit() else what


def is_numeric(value: Value) -> bool:
    """Whether a value is a tensor of numbers of known rank."""
    return isinstance(value.type, TensorType) and not value.type.holds_strings


def ranked(value: Value, name: str) -> TensorType:
    """The type of a value that a kernel reads. Raises UndecidedError where its rank depends on an input's, else
    UnsupportedError."""
    type_: Type = value.type
    if isinstance(type_, TensorType):
        return type_
    if isinstance(type_, Unranked):
        message = f"the rank of {value.name!r} is not known before the model runs"
        if type_.source:
            raise UndecidedError(message, [type_.source], node=name)
        raise UnsupportedError(message, hint="give the values in the model shapes of one rank", node=name)
    raise UnsupportedError(f"operand {value.name!r} is {type_}, a tensor is required", node=name)

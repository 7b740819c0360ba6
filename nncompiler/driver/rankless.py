"""Models with inputs of which not even the rank is declared: read again for every set of ranks that runs bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..executable import Executable
from ..ir.dims import rank_symbol
from ..ir.errors import UndecidedError, UsageError
from ..ir.exchange import Runs, named
from ..ir.forks import Lock
from ..ir.op import Array
from ..ir.signature import Signature
from ..ir.types import OptionalType, SequenceType, TensorType, Type, Unranked


def without_rank(signature: Signature) -> list[str]:
    """The inputs of which the rank is not known: of themselves, or of their elements."""
    return [name for name, type_ in signature.inputs if _unranked(type_)]


def _unranked(type_: Type | None) -> bool:
    if isinstance(type_, SequenceType | OptionalType):
        return _unranked(type_.of)
    return isinstance(type_, Unranked)


class RanklessExecutable(Runs):
    """Makes an executable for every set of ranks with `make`, which is given the values of their symbols, and keeps them."""

    def __init__(self, signature: Signature, make: Callable[[Mapping[str, int]], Executable]):
        self._signature = signature
        self._names = without_rank(signature)
        self._make = make
        self._made: dict[tuple[int, ...], Executable] = {}
        self._lock = Lock()
        self.defaults: tuple[str, ...] = signature.defaults

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        return list(self._signature.inputs)

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        return self._signature.known_outputs()

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name, for inputs by name or the only input; `out` as `ir.exchange` has it. Raises UsageError for a
        wrong name, dtype or shape."""
        feeds = named(feeds, [name for name, _ in self.inputs])
        for name in self._names:
            if name not in feeds:
                raise UsageError(f"input {name!r} is missing", hint=f"the inputs are {', '.join(n for n, _ in self.inputs)}")
        ranks = tuple(rank_of(feeds[name]) for name in self._names)
        with self._lock:
            if ranks not in self._made:
                self._made[ranks] = self._make({rank_symbol(n): r for n, r in zip(self._names, ranks, strict=True)})
            made = self._made[ranks]
        return made.run(feeds) if out is None else made.run(feeds, out)

    def save(self, path: Any, **options: Any) -> Any:
        """Refuses: what is written must know the ranks."""
        symbols = [rank_symbol(name) for name in self._names]
        raise UndecidedError(f"the model does not declare the rank of {', '.join(self._names)}", symbols)

    def close(self) -> None:
        self.end_async()
        with self._lock:
            while self._made:
                self._made.popitem()[1].close()


def rank_of(value: Any) -> int:
    """The rank of an array, or that of all elements of a sequence; -1 where they have several, or there is none."""
    if isinstance(value, list | tuple) or value is None:
        found = {np.ndim(x) for x in value or ()}
        return found.pop() if len(found) == 1 else -1
    return np.ndim(value)

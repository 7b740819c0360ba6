"""Executables for graphs whose dimensions are bound by the first run's shapes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

import numpy as np

from .executable import Executable
from .ir.dims import Sym, substitute
from .ir.errors import UsageError
from .ir.graph import Graph
from .ir.op import Array
from .ir.types import TensorType
from .sources import check_sizes

CAPACITY = 8
"""Specializations kept; the one unused for longest goes first."""


class SpecializingExecutable:
    """Compiles the graph once for every set of dimensions it meets and keeps the last CAPACITY of them."""

    def __init__(self, graph: Graph, compile_static: Callable[[Graph], Executable]):
        self._graph = graph
        self._compile = compile_static
        self._cache: OrderedDict[tuple[tuple[str, int], ...], Executable] = OrderedDict()
        self._lock = Lock()
        self._closed = False

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        return [(n.name, n.type) for n in self._graph.inputs]

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        return [(name, v.type) for name, v in self._graph.outputs]

    def run(self, feeds: Mapping[str, Any]) -> dict[str, Array]:
        return self.specialized(bind(self.inputs, feeds)).run(feeds)

    def specialized(self, dims: Mapping[str, int]) -> Executable:
        """The executable for these dimensions, compiled when it is not in the cache."""
        key = tuple(sorted(dims.items()))
        with self._lock:
            if self._closed:
                raise UsageError(f"{self._graph.name} is closed")
            found = self._cache.get(key)
            if found is None:
                found = self._cache[key] = self._compile(check_sizes(self._graph.specialize(**dims)))
                if len(self._cache) > CAPACITY:
                    self._cache.popitem(last=False)
            self._cache.move_to_end(key)
            return found

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        names = [name for name, _ in self.inputs]
        if len(arrays) != len(names):
            raise UsageError(f"{len(names)} inputs are required ({', '.join(names)}), got {len(arrays)}")
        return tuple(self.run(dict(zip(names, arrays, strict=True))).values())

    def save(self, path: Any, weights: Any = None) -> Any:
        """Refused: an artifact has fixed dimensions."""
        raise UsageError(
            f"an artifact has fixed dimensions, and {', '.join(sorted(self._graph.symbols()))} are not bound",
            hint="compile with dims={...} (--dim NAME=SIZE)",
        )

    def close(self) -> None:
        """Closes every specialization."""
        with self._lock:
            self._closed = True
            while self._cache:
                self._cache.popitem()[1].close()

    def __enter__(self) -> SpecializingExecutable:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def bind(inputs: list[tuple[str, TensorType]], feeds: Mapping[str, Any]) -> dict[str, int]:
    """The symbols' values that make the inputs' types fit the arrays.

    Raises UsageError naming the input that does not fit.
    """
    values: dict[str, int] = {}
    for name, type_ in inputs:
        if name not in feeds:
            raise UsageError(f"input {name!r} is missing", hint=f"the inputs are {', '.join(n for n, _ in inputs)}")
        shape = np.shape(feeds[name])
        if len(shape) != type_.rank:
            raise UsageError(f"input {name!r} wants {type_}, got shape {list(shape)}")
        for dim, size in zip(type_.shape, shape, strict=True):
            if isinstance(dim, Sym) and len(dim.terms) == 1 and dim.terms[0][1] == 1 and len(dim.terms[0][0]) == 1:
                atom = dim.terms[0][0][0]
                if isinstance(atom, str) and values.setdefault(atom, size) != size:
                    raise UsageError(f"input {name!r} wants {type_} with {atom} = {values[atom]}, got shape {list(shape)}")
    for name, type_ in inputs:
        shape = np.shape(feeds[name])
        for dim, size in zip(type_.shape, shape, strict=True):
            if substitute(dim, values) != size:
                raise UsageError(f"input {name!r} wants {type_}, got shape {list(shape)}")
    return values

"""What a model takes and gives, as far as that is known without numbers for its dimensions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .dim_text import parse_dim
from .dims import Sym, substitute
from .dtype import BY_NAME
from .errors import UndecidedError, UsageError
from .types import OptionalType, SequenceType, TensorType, Type, Unranked

if TYPE_CHECKING:
    from .graph import Graph

Entry = tuple[str, "TensorType | None"]


@dataclass(frozen=True)
class Signature:
    """Names and types of inputs and outputs, in order.

    An output's type is None where even its rank depends on dimensions; `outputs` is None where their number does. Types of
    outputs that could not be inferred are as the model declares them. `defaults` names inputs with default values, which are
    constants unless they are fed.
    """

    name: str
    inputs: tuple[tuple[str, TensorType], ...]
    outputs: tuple[Entry, ...] | None
    defaults: tuple[str, ...] = ()

    @classmethod
    def of(cls, graph: Graph) -> Signature:
        """That of a graph."""
        inputs = tuple((node.name, node.type) for node in graph.inputs)
        return cls(graph.name, inputs, tuple((name, value.type) for name, value in graph.outputs), graph.defaults)

    @property
    def symbols(self) -> frozenset[str]:
        """The dimensions of the inputs that are not bound."""
        return frozenset[str]().union(*(t.symbols() for _, t in self.inputs))

    def known_outputs(self) -> list[tuple[str, TensorType]]:
        """Names and types of the outputs; UndecidedError where one is not known."""
        if self.outputs is None:
            raise UndecidedError(f"the outputs of {self.name} depend on {', '.join(sorted(self.symbols))}", self.symbols)
        found = []
        for name, type_ in self.outputs:
            if type_ is None:
                message = f"the type of output {name!r} depends on {', '.join(sorted(self.symbols))}"
                raise UndecidedError(message, self.symbols)
            found.append((name, type_))
        return found

    def to_json(self) -> dict[str, Any]:
        """A JSON document that `of_json` reads."""

        def written(entries: Sequence[Entry]) -> list[Any]:
            return [[name, _type_to_json(t)] for name, t in entries]

        outputs = None if self.outputs is None else written(self.outputs)
        return {"name": self.name, "inputs": written(self.inputs), "outputs": outputs, "defaults": self.defaults}

    @classmethod
    def of_json(cls, document: dict[str, Any]) -> Signature:
        """The inverse of `to_json`."""

        def read(entries: Sequence[Any]) -> tuple[Any, ...]:
            return tuple((name, _type_of_json(t)) for name, t in entries)

        outputs = document["outputs"]
        named = None if outputs is None else read(outputs)
        return cls(document["name"], read(document["inputs"]), named, tuple(document["defaults"]))


def _type_to_json(t: Type | None) -> list[Any] | None:
    if isinstance(t, SequenceType | OptionalType):
        return ["seq" if isinstance(t, SequenceType) else "opt", _type_to_json(t.of)]
    if isinstance(t, Unranked):
        return [t.dtype.name, t.source]
    return [t.dtype.name, [str(d) for d in t.shape]] if isinstance(t, TensorType) else None


def _type_of_json(document: list[Any] | None) -> Any:
    if document is None:
        return None
    kind, rest = document
    if kind in ("seq", "opt"):
        return (SequenceType if kind == "seq" else OptionalType)(_type_of_json(rest))
    if isinstance(rest, str):
        return Unranked(BY_NAME[kind], rest)
    return TensorType(BY_NAME[kind], tuple(parse_dim(d) for d in rest))


def bind(inputs: list[tuple[str, TensorType]], feeds: Mapping[str, Any]) -> dict[str, int]:
    """The symbols' values that make the inputs' types fit the arrays.

    Raises UsageError naming the input that does not fit.
    """
    values: dict[str, int] = {}
    for name, type_ in inputs:
        if name not in feeds:
            raise UsageError(f"input {name!r} is missing", hint=f"the inputs are {', '.join(n for n, _ in inputs)}")
        if not isinstance(type_, TensorType):
            continue
        shape = np.shape(feeds[name])
        if len(shape) != type_.rank:
            raise UsageError(f"input {name!r} expects {type_}, got shape {list(shape)}")
        for dim, size in zip(type_.shape, shape, strict=True):
            if isinstance(dim, Sym) and len(dim.terms) == 1 and dim.terms[0][1] == 1 and len(dim.terms[0][0]) == 1:
                atom = dim.terms[0][0][0]
                if isinstance(atom, str) and values.setdefault(atom, size) != size:
                    raise UsageError(f"input {name!r} expects {type_} with {atom} = {values[atom]}, got shape {list(shape)}")
    for name, type_ in inputs:
        if not isinstance(type_, TensorType):
            continue
        shape = np.shape(feeds[name])
        for dim, size in zip(type_.shape, shape, strict=True):
            if substitute(dim, values) != size:
                raise UsageError(f"input {name!r} expects {type_}, got shape {list(shape)}")
    return values

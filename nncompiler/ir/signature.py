"""What a model takes and gives, as far as that is known without numbers for its dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .dims import parse_dim
from .dtype import BY_NAME
from .errors import UndecidedError
from .types import TensorType

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
            return [[name, t and [t.dtype.name, [str(d) for d in t.shape]]] for name, t in entries]

        outputs = None if self.outputs is None else written(self.outputs)
        return {"name": self.name, "inputs": written(self.inputs), "outputs": outputs, "defaults": self.defaults}

    @classmethod
    def of_json(cls, document: dict[str, Any]) -> Signature:
        """The inverse of `to_json`."""

        def read(entries: Sequence[Any]) -> tuple[Any, ...]:
            return tuple(
                (name, t and TensorType(BY_NAME[t[0]], tuple(parse_dim(d) for d in t[1]))) for name, t in entries
            )

        outputs = document["outputs"]
        named = None if outputs is None else read(outputs)
        return cls(document["name"], read(document["inputs"]), named, tuple(document["defaults"]))

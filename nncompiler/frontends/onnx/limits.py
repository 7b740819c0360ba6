"""How much a model may ask for while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from ...ir.errors import LimitError
from ...ir.types import TensorType


@dataclass(frozen=True)
class Limits:
    """The defaults are far above any published network and far below what would exhaust a server.

    file_bytes   bytes of the .onnx file itself (protobuf ends at 2 GiB; larger models keep weights outside)
    elements     elements of one tensor: a weight, an input, or a result whose shape is known
    weight_bytes bytes of all weights together
    nodes        ONNX nodes, counting those of expanded functions
    depth        nesting of subgraphs and functions
    """

    file_bytes: int = 2**31
    elements: int = 2**31
    weight_bytes: int = 2**37
    nodes: int = 200_000
    depth: int = 32

    def check_elements(self, shape: tuple[int, ...], what: str) -> None:
        """Raises LimitError where a tensor of `shape` has more elements than allowed."""
        if 0 not in shape and prod(shape) > self.elements:
            raise LimitError(
                f"{what} has shape {list(shape)}: more than {self.elements} elements",
                hint="raise Limits.elements if the model is meant to be so large",
            )

    def check_type(self, type_: TensorType, what: str) -> None:
        """The same for a type; symbolic dimensions count as 1."""
        self.check_elements(tuple(d if isinstance(d, int) else 1 for d in type_.shape), what)

"""The two operators without operands: graph inputs and weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .op import Op
from .types import TensorType


@dataclass(frozen=True)
class Input(Op):
    """A graph input."""

    type: TensorType
    name: ClassVar[str] = "input"


@dataclass(frozen=True)
class Parameter(Op):
    """A weight; its numbers are the node's `weight`."""

    name: ClassVar[str] = "parameter"

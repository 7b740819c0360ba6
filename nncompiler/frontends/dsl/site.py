"""Where a layer stands in the user's model: what its mistakes are reported with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.dtype import BY_NAME, DType
from nncompiler.ir.errors import ModelError, meant


@dataclass(frozen=True)
class Site:
    """A layer's full name, and the user's source line."""

    name: str
    location: str

    def refuse(self, message: str, hint: str | None = None) -> NoReturn:
        """Raises ModelError at this layer."""
        raise ModelError(message, node=self.name, location=self.location, hint=hint)

    def undecided(self, what: str, *dims: Dim) -> NoReturn:
        """Raises UndecidedError at this layer: WHAT depends on the symbols of these dimensions."""
        raise undecided(what, *dims).at(self.name, self.location)

    def require(self, condition: object, message: str, hint: str | None = None) -> None:
        """Raises ModelError at this layer unless the condition holds."""
        if not condition:
            self.refuse(message, hint)

    def dtype(self, dtype: str | DType) -> DType:
        """An element type by its name."""
        if isinstance(dtype, DType):
            return dtype
        if dtype not in BY_NAME:
            self.refuse(f"{dtype!r} is no element type", hint=meant(str(dtype), BY_NAME, f"one of {', '.join(BY_NAME)}"))
        return BY_NAME[dtype]

"""Classes of immutable values that are made by the hundred thousand while a model is compiled.

    @record
    class Binary(Expr):
        op: str
        a: Expr
        b: Expr

A frozen dataclass with slots to the type checker; at run time its fields are only not meant to be assigned, since the guard
that `dataclass(frozen=True)` puts around them makes construction take four times as long.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A class of values compared and hashed by their fields, which never change."""
    return dataclass(slots=True, unsafe_hash=True)(cls)

"""What compiling gives: relocatable objects, weights, a description and a C header, ready to be loaded or written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .c_names import SYMBOLS
from .integrity import ContentCheck
from .weights import WeightsBlock


@dataclass(frozen=True)
class Artifact:
    """A compiled model.

    name: of the model. objects: kernels, runtime and tables, to be linked together. description: what the model says of
    itself. symbols: the prefix of the functions in `objects` and `header`, which a file gets its own for (`c_names`). main:
    makes the object with `main` that a program needs; None where none can be made. check: compares the weights with what was
    written, where they lie in a file.
    """

    name: str
    triple: str
    description: Mapping[str, Any]
    objects: tuple[bytes, ...]
    weights: WeightsBlock
    header: str
    main: Callable[[], bytes] | None = None
    symbols: str = SYMBOLS
    check: ContentCheck | None = None

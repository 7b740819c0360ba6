"""Checks of what a caller hands in, against the graph's inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...ir.dims import Sym
from ...ir.dtype import native
from ...ir.errors import UsageError
from ...ir.op import Array
from ...ir.types import TensorType


def check(inputs: Sequence[tuple[str, TensorType]], feeds: Mapping[str, Any]) -> dict[str, Array]:
    """The feeds as C-contiguous arrays in the inputs' order. Raises UsageError for a missing or unknown name, another
    element type, or another shape (a symbolic extent must be the same number wherever it occurs)."""
    check_names([name for name, _ in inputs], feeds)
    bound: dict[Sym, int] = {}
    found = {}
    for name, type_ in inputs:
        array = native(np.asarray(feeds[name]))
        if array.dtype != type_.dtype.numpy:
            raise UsageError(f"input {name!r} must be {type_.dtype}, it is {array.dtype}", hint="convert it with astype")
        fits = array.ndim == type_.rank and all(
            bound.setdefault(d, n) == n if isinstance(d, Sym) else d == n for d, n in zip(type_.shape, array.shape)
        )
        if not fits:
            raise UsageError(f"input {name!r} must be {type_}, it has shape {list(array.shape)}")
        found[name] = np.asarray(array, order="C")
    return found


def check_names(names: Sequence[str], feeds: Mapping[str, Any]) -> None:
    """Raises UsageError for a missing or unknown name."""
    missing, unknown = [n for n in names if n not in feeds], sorted(set(feeds) - set(names))
    if missing or unknown:
        problems = [f"missing: {', '.join(missing)}"] * bool(missing) + [f"unknown: {', '.join(unknown)}"] * bool(unknown)
        raise UsageError(f"inputs do not fit the model ({'; '.join(problems)})", hint=f"it takes {', '.join(names)}")

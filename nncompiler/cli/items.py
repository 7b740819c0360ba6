"""Strings, sequences and optionals in files of arrays, as programs of artifacts have them (abi/source/texts.c): NAME[0],
NAME[1], ... are a sequence, NAME[] an empty one or an empty optional, strings have numpy's type '<U'; a text file is a
tensor of strings, of a line for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nncompiler.ir.boundary import boundary, open_file
from nncompiler.ir.errors import UsageError
from nncompiler.ir.types import OptionalType, SequenceType, TensorType, Type

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]


def listed(type_: Type) -> bool:
    """Whether an input is a sequence, maybe an optional one."""
    return isinstance(type_.of if isinstance(type_, OptionalType) else type_, SequenceType)


def gathered(arrays: Mapping[str, Array], inputs: Sequence[tuple[str, Type]]) -> dict[str, Any]:
    """Arrays as what the inputs are: lists of those with an index, None and empty lists for empty brackets."""
    feeds: dict[str, Any] = dict(arrays)
    for name, type_ in inputs:
        if isinstance(type_, TensorType) or name in feeds:
            continue
        parts: list[Array] = []
        while f"{name}[{len(parts)}]" in feeds:
            parts.append(feeds.pop(f"{name}[{len(parts)}]"))
        empty = feeds.pop(f"{name}[]", None) is not None
        if parts and listed(type_):
            feeds[name] = parts
        elif empty:
            feeds[name] = None if isinstance(type_, OptionalType) else []
    return feeds


def spread(results: Mapping[str, Any]) -> dict[str, Array]:
    """Outputs as arrays that a file holds."""
    import numpy as np

    found: dict[str, Any] = {}
    for name, value in results.items():
        if value is None or (isinstance(value, list) and not value):
            found[f"{name}[]"] = np.zeros(0, np.float32)
        elif isinstance(value, list):
            found |= {f"{name}[{i}]": _plain(part) for i, part in enumerate(value)}
        else:
            found[name] = _plain(value)
    return found


def _plain(array: Any) -> Any:
    return array.astype(str) if array.dtype.kind == "O" else array


def lines(path: str, type_: Type | None) -> Array:
    """The lines of a text file as a tensor of strings, along its first axis; the whole text where it has no axes. Raises
    UsageError for an input of another type."""
    import numpy as np

    if not isinstance(type_, TensorType) or not type_.holds_strings:
        raise UsageError(f"{path!r} is text, and the input is {type_ or 'not named'}", hint="NAME=FILE.txt, for strings")
    with boundary(f"{path!r} cannot be read", UsageError), open_file(path) as file:
        text = file.read().decode("utf-8")
    rows = [text.rstrip("\r\n")] if type_.rank == 0 else text.splitlines()
    found = np.empty(len(rows), object)
    found[:] = rows
    return found.reshape(() if type_.rank == 0 else (-1, *[1] * (type_.rank - 1)))

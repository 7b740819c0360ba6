"""Passes of one's own in the pipeline: how a pass under development is tried out, and a fault is planted.

    with_own(passes, ["my.py:MyPass", "my.py:Other@fusion"])
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...ir.errors import UsageError, meant
from ...passes import PORTABLE, Pass


def with_own(passes: Sequence[Pass], specs: Iterable[str]) -> tuple[Pass, ...]:
    """The passes with those that the specs name: `file.py:NAME` or `module:NAME`, a Pass or a class of one, which runs after
    the portable passes, or with `@PASS` after the last run of that pass. Raises UsageError."""
    result = list(passes)
    for spec in specs:
        own, after = _load(spec)
        at = min(len(PORTABLE), len(result)) if after is None else _after(result, after)
        result.insert(at, own)
    return tuple(result)


def _load(spec: str) -> tuple[Pass, str | None]:
    from ...frontends.dsl.source import find

    text, _, after = spec.partition("@")
    found = find(text)
    if isinstance(found, type) and issubclass(found, Pass):
        try:
            found = found()
        except TypeError as e:
            raise UsageError(f"{text} cannot be made without options: {e}", hint="name an instance of it") from None
    if not isinstance(found, Pass) or not found.name:
        raise UsageError(f"{text} is not a pass", hint="a frozen dataclass that inherits passes.Pass and has a name")
    return found, after or None


def _after(passes: Sequence[Pass], name: str) -> int:
    places = [i for i, p in enumerate(passes) if p.name == name]
    if not places:
        known = list(dict.fromkeys(p.name for p in passes))
        raise UsageError(f"there is no pass {name!r}", hint=meant(name, known, f"one of {', '.join(known)}"))
    return places[-1] + 1

"""One error for all that a model asks for and is not there."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.errors import UndecidedError, UnsupportedError

LISTED = 20
"""How many unsupported nodes a message spells out."""


def together(errors: Sequence[UnsupportedError]) -> UnsupportedError:
    """One error that names every node: those that no dimensions cure, else all."""
    plain = [e for e in errors if not isinstance(e, UndecidedError)]
    symbols = frozenset[str]().union(*(e.symbols for e in errors if isinstance(e, UndecidedError)))
    errors = plain or errors
    if len(errors) == 1:
        return errors[0]
    lines = [f"{e.node!r}{f' at {e.location}' if e.location else ''}: {e.message}" for e in errors[:LISTED]]
    if len(errors) > LISTED:
        lines.append(f"and {len(errors) - LISTED} more")
    if not plain:
        what = f"{len(errors)} nodes depend on {', '.join(sorted(symbols))}"
        return UndecidedError(f"{what}:\n  " + "\n  ".join(lines), symbols)
    hints = sorted({e.hint for e in errors if e.hint})
    return UnsupportedError(
        f"{len(errors)} nodes are not supported:\n  " + "\n  ".join(lines), hint="; ".join(hints) or None
    )

"""One error for all that a model asks for and is not there."""

from __future__ import annotations

from collections.abc import Sequence

from ...interchange.rules import Row
from ...ir.errors import UndecidedError, UnsupportedError
from . import attributes as attribute_rules

REGISTER = "an operator of your own can be registered from Python: nncompiler.register_operator (docs/operators.md)"

LAYOUTS = "com.microsoft.nchwc"
"""Where onnxruntime keeps convolutions whose weights it has put into blocks."""
PORTABLE = (
    "onnxruntime optimized the file for one processor: save it with GraphOptimizationLevel.ORT_ENABLE_EXTENDED, or take the "
    "model that it was made of"
)

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


def no_domain(domain: str) -> UnsupportedError:
    """The error for an operator of a domain that is not known."""
    hint = PORTABLE if domain == LAYOUTS else REGISTER
    return UnsupportedError(f"operators of domain {domain!r} are not known", hint=hint)


def no_such(domain: str, op_type: str, opset: int) -> UnsupportedError:
    """The error for an operator that a domain does not have."""
    if not domain:
        return UnsupportedError(f"ONNX has no such operator at opset {opset}")
    known = attribute_rules.known(op_type, domain)
    what = f"version {opset} of domain {domain!r} has no such operator" if known else f"it is not known in domain {domain!r}"
    return UnsupportedError(what, hint=REGISTER)


def no_rule(row: Row | None, since: int, opset: int) -> UnsupportedError:
    """The error for an operator, or a form of it, that is not read."""
    if row is None:
        return UnsupportedError("the operator is not supported")
    return UnsupportedError(
        f"its form of opset {since} is not supported, that of opset {row.since} and later is",
        hint=f"convert the model from opset {opset} with onnx.version_converter",
    )

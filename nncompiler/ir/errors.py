"""The one tree of errors that users meet.

Every message says what was required, what was got, which node or line, and what to try. Each class carries the exit
code that the command line gives it.
"""

from __future__ import annotations

from collections.abc import Iterable


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint for a name that is not known: the nearest ones that are, then `otherwise`."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(dict.fromkeys(known)), 2)
    guess = f"did you mean {' or '.join(near)}?" if near else ""
    return f"{guess} ({otherwise})" if guess and otherwise else guess or otherwise


class CompilerError(Exception):
    """Base of every error raised on purpose.

    `node` names the operator (its ONNX name or its layer), `location` is the source line of the model definition, `hint`
    says what to try.
    """

    exit_code = 70

    def __init__(self, message: str, *, node: str | None = None, location: str | None = None, hint: str | None = None):
        self.message = message
        self.node = node
        self.location = location
        self.hint = hint
        super().__init__(message)

    def __str__(self) -> str:
        where = f"node {self.node!r}" if self.node else ""
        if self.location:
            where = f"{where} at {self.location}" if where else self.location
        text = f"{where}: {self.message}" if where else self.message
        return f"{text}\n  try: {self.hint}" if self.hint else text

    def at(self, node: str | None, location: str | None = None) -> CompilerError:
        """The same error with the place filled in where it was not known yet."""
        self.node = self.node or node
        self.location = self.location or location
        return self


class CheckError(CompilerError):
    """A check that was asked for failed: the result is not accurate enough."""

    exit_code = 1


class UsageError(CompilerError):
    """A wrong argument: an unknown name, a bad shape or dtype of an input, an impossible option."""

    exit_code = 2


class ToolchainError(UsageError):
    """Something outside the package is missing, such as a C linker."""


class UnsupportedError(CompilerError):
    """The model is valid but asks for something that is not implemented."""

    exit_code = 3


class UndecidedError(UnsupportedError):
    """What a valid model computes depends on dimensions that are not known yet. Read with them bound, it has no such error.

    `symbols` are the dimensions' names.
    """

    def __init__(
        self,
        message: str,
        symbols: Iterable[str] = (),
        *,
        node: str | None = None,
        location: str | None = None,
        hint: str | None = None,
    ):
        self.symbols = frozenset(symbols)
        self.prefix: object = None
        """What gives the values of symbols that only running tells, for the model's inputs; None where nothing is."""
        super().__init__(message, node=node, location=location, hint=hint or binding(self.symbols))


def binding(symbols: Iterable[str]) -> str:
    """The hint that tells how dimensions are bound: `dims={"N": ...}, on the command line --dim N=...`."""
    names = sorted(symbols)
    shown = ", ".join(f'"{name}": ...' for name in names)
    return f"dims={{{shown}}}, on the command line {' '.join(f'--dim {name}=...' for name in names)}"


class DeviceError(CompilerError):
    """The requested device was not there or would not have been used."""

    exit_code = 4


class ModelError(CompilerError):
    """The model definition is malformed: types, shapes, names or files that contradict one another."""

    exit_code = 5


class LimitError(ModelError):
    """The model asks for more than the limits allow (bytes, elements, nodes, nesting)."""


class ConstantError(ModelError):
    """The numbers of a constant are impossible where they are used, which shows only when they are computed."""


class DependencyError(CompilerError):
    """A package that this one needs is missing, broken, or of a version that does not fit."""

    exit_code = 6


class VerifyError(CompilerError):
    """A graph that breaks the rules of the IR: a fault of a pass or of a frontend."""


class InternalError(CompilerError):
    """A fault of the compiler itself."""

"""Runs models that nncompiler compiled.

    with load("model.nnc") as model:
        y = model.run({"x": array})["y"]
"""

from __future__ import annotations

from typing import Any

from ._version import VERSION as __version__
from .ir.errors import CompilerError
from .ir.exchange import Runs
from .runtime.load import load as _load

__all__ = ["CompilerError", "Model", "__version__", "load"]


class Model(Runs):
    """A compiled model. It may be run from several threads at once, and is a context manager that closes it."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self.run = session.run
        self.inputs = session.inputs
        self.outputs = session.outputs
        self.description = session.description

    def __call__(self, *arrays: Any) -> Any:
        """The outputs in order, for inputs in order."""
        return self._session.call(arrays)

    @property
    def threads(self) -> int:
        """Workers, the calling thread included."""
        return int(self._session.threads)

    def close(self) -> None:
        """Waits for the runs in progress, ends the threads and frees all memory. May be called again."""
        self.end_async()
        self._session.close()

    def __enter__(self) -> Model:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def load(path: Any, *, threads: int | None = None, weights: Any = None) -> Model:
    """Opens a .nnc file or a shared library; the native code in it runs in this process. weights: the weights file of a
    model that does not embed them. Errors are subclasses of CompilerError."""
    return Model(_load(path, threads=threads, weights=weights))

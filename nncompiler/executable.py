"""What compiling gives, whatever the target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .ir.types import TensorType
    from .ir.weights import Array


class Executable(Protocol):
    """A compiled model. It may be run from several threads at once, and is a context manager that closes it."""

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        """Names and types of the inputs, in order."""
        ...

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        """Names and types of the outputs, in order."""
        ...

    @property
    def defaults(self) -> tuple[str, ...]:
        """Names of further inputs, which have default values: constants of what was compiled."""
        ...

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name, for inputs by name or the only input, in fresh arrays or, with `out`, in buffers of the
        caller (`ir.exchange`). Raises UsageError for a wrong name, dtype or shape."""
        ...

    def run_async(self, feeds: Any, out: Any = None) -> Future[dict[str, Array]]:
        """Begins a run and returns at once; `.result()` waits for its outputs."""
        ...

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """The outputs in order, for inputs in order."""
        ...

    def save(self, path: Any) -> Any:
        """Writes an artifact; the suffix says which kind. Raises UsageError where that would replace a file that nncompiler
        did not write, unless overwrite=True."""
        ...

    def close(self) -> None:
        """Frees threads and memory; the executable cannot be used afterwards."""
        ...

    def __enter__(self) -> Any: ...

    def __exit__(self, *exc: object) -> None: ...

"""Inputs with default values: constants of a compiled model unless they are fed, which compiles the model again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ..executable import Executable
from ..ir.errors import UsageError
from ..ir.exchange import Runs, named
from ..ir.forks import Lock
from ..ir.op import Array
from ..ir.types import TensorType

CAPACITY = 4
"""Variants kept; the one unused for longest goes first."""


class DefaultedExecutable(Runs):
    """A compiled model whose inputs `defaults` have values of their own. They are folded into its weights; a run that feeds
    some of them goes to a variant that has these as inputs, compiled by `variant` when it is first needed."""

    def __init__(self, base: Executable, variant: Callable[[list[str]], Executable]):
        self.base = base
        self._names = frozenset(base.defaults)
        self._variant = variant
        self._variants: OrderedDict[frozenset[str], Executable] = OrderedDict()
        self._lock = Lock()
        self._closed = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.base, name)

    @property
    def defaults(self) -> tuple[str, ...]:
        return self.base.defaults

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        """The inputs that must be fed."""
        return self.base.inputs

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        return self.base.outputs

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name; `feeds` may have any of `defaults`, or be the only other input; `out` as `ir.exchange`
        has it."""
        feeds = named(feeds, [name for name, _ in self.inputs])
        fed = self._names.intersection(feeds)
        executable = self.feeding(fed) if fed else self.base
        return executable.run(feeds) if out is None else executable.run(feeds, out)

    def feeding(self, fed: frozenset[str]) -> Executable:
        """The variant that has these as inputs."""
        with self._lock:
            if self._closed:
                raise UsageError("the model is closed")
            found = self._variants.get(fed)
            if found is None:
                found = self._variants[fed] = self._variant(sorted(fed))
                if len(self._variants) > CAPACITY:
                    self._variants.popitem(last=False)
            self._variants.move_to_end(fed)
            return found

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        return self.base(*arrays)

    def save(self, path: Any, *arguments: Any, **options: Any) -> Any:
        """Writes an artifact, in which the defaults are constants."""
        return self.base.save(path, *arguments, **options)

    def close(self) -> None:
        """Closes every variant."""
        self.end_async()
        with self._lock:
            self._closed = True
            self.base.close()
            while self._variants:
                self._variants.popitem()[1].close()

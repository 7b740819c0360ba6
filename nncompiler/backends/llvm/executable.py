"""A compiled model in this process. Opening one found on disk loads neither LLVM nor any part of the compiler."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from nncompiler.ir.errors import UsageError
from nncompiler.ir.exchange import Runs
from nncompiler.ir.ownership import renamed
from nncompiler.runtime import Artifact, Session, load_in_memory, write_artifact
from nncompiler.runtime.open_session import serves

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.runtime.host import Workers

    from .lower.memory.plan import ArenaPlan
    from .machine import Machine
    from .program import Program


class Compiled(Protocol):
    """What an executable was compiled from (`compiled.CompiledGraph`): the graph after all passes, what lowering made of it,
    and the object code of its kernels."""

    graph: Graph
    machine: Machine
    program: Program
    memory: ArenaPlan

    @property
    def kernels(self) -> bytes: ...

    def write(
        self, path: Path, weights: str | os.PathLike[str] | None = None, name: str | None = None, overwrite: bool = False
    ) -> list[Path]: ...


class LlvmExecutable(Runs):
    """A compiled model in this process. `compiled` has its graph, program and memory plan; it is None for a model that was
    found compiled on disk. `artifact` is None for one that a shared library holds."""

    def __init__(self, artifact: Artifact | None, session: Session, compiled: Compiled | None = None):
        self.artifact = artifact
        self.compiled = compiled
        self.session = session
        self.run = session.run
        self._call = session.call
        self.inputs = session.inputs
        self.outputs = session.outputs
        self.defaults: tuple[str, ...] = tuple(session.description.get("defaults", ()))
        self.origin: Callable[..., list[Path]] | None = None
        """Writes the model that this was compiled from as ONNX, after the portable passes."""
        opened = session.description.get("open")
        self.takes_all = False
        self.serves: Callable[[Mapping[str, int]], bool] | None = None if opened is None else serves(opened)

    def __call__(self, *arrays: Any) -> Any:
        return self._call(arrays)

    @property
    def kernels(self) -> list[str]:
        """The kernels of its steps, in order."""
        return [step["kernel"] for step in self.session.description["steps"]]

    def save(
        self, path: str | os.PathLike[str], *, weights_out: str | os.PathLike[str] | None = None, name: str | None = None,
        overwrite: bool = False, weights: Any = None,
    ) -> list[Path]:  # fmt: skip
        """Writes an artifact (.so, .o, .nnc, .ll, .s, a program; .onnx where the model had a name), its weights into
        `weights_out` where that is given; returns the files. `name` is what its C functions are called by, in place of the
        file's. A file that nncompiler did not write is replaced with `overwrite` only. Raises UsageError."""
        renamed(weights)
        if Path(path).suffix == ".onnx":
            if self.origin is None:
                hint = "nncompiler.save(model, 'm.onnx') writes the model itself"
                raise UsageError("this executable does not know the model that it was compiled from", hint=hint)
            return self.origin(path, overwrite=overwrite)
        if self.compiled is not None:
            return self.compiled.write(Path(path), weights_out, name, overwrite)
        if self.artifact is None:
            raise UsageError("this model was loaded from a shared library, which is its only form", hint="copy that file")
        if Path(path).suffix in (".ll", ".s"):
            raise UsageError("this model was found compiled on disk, without its LLVM IR", hint="compile with cache=False")
        return write_artifact(self.artifact, path, weights=weights_out, name=name, overwrite=overwrite)

    def close(self) -> None:
        """Waits for the runs in progress, ends the threads and frees all memory. May be called again."""
        self.end_async()
        self.session.close()


def open_artifact(
    artifact: Artifact, threads: int | None, compiled: Compiled | None = None, workers: Workers | None = None
) -> LlvmExecutable:
    """Loads an artifact that was compiled for this processor into this process. `workers` may be shared with others."""
    if artifact.main is None:
        artifact = replace(artifact, main=lambda: _main_object(artifact.triple))
    return LlvmExecutable(artifact, load_in_memory(artifact, threads=threads, workers=workers), compiled)


def foreign(cpu: str, triple: str) -> UsageError:
    """The error where this processor cannot run what was compiled."""
    return UsageError(
        f"code for {cpu} ({triple}) cannot run on this processor",
        hint="save it to a file, or compile for the native processor",
    )


def _main_object(triple: str) -> bytes:
    from .abi.runtime_module import main_object

    return main_object(triple)

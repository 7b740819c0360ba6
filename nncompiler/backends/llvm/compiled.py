"""A graph compiled by this backend: the program, its object code and artifact, ready to be opened or written."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nncompiler.ir.errors import UsageError
from nncompiler.ir.graph import Graph
from nncompiler.runtime import Artifact, Session, load_in_memory, write_artifact, write_files

from . import cache as disk
from . import codegen
from .abi.build import build
from .abi.runtime_module import main_object
from .lower import lower
from .lower.plan import ArenaPlan
from .machine import Machine
from .program import Program


@dataclass
class CompiledGraph:
    """`graph` after all passes, `program` and `memory` from lowering, `kernels` the object code of the kernels."""

    graph: Graph
    machine: Machine
    program: Program
    memory: ArenaPlan
    kernels: bytes
    _artifact: Artifact | None = field(default=None, repr=False)

    @property
    def artifact(self) -> Artifact:
        """Objects, packed weights and description; made once."""
        if self._artifact is None:
            self._artifact = build(self.program, self.machine, self.kernels)
        return self._artifact

    def open(self, threads: int | None = None) -> LlvmExecutable:
        """Loads the model into this process."""
        return open_artifact(self.artifact, self.machine, threads, self)

    def write(self, path: Path, weights: str | os.PathLike[str] | None = None) -> list[Path]:
        """Writes the artifact that the suffix names; returns the files."""
        if path.suffix in (".ll", ".s"):
            text = self.assembly() if path.suffix == ".s" else self.llvm()
            write_files([(path, lambda at: _write(at, text.encode()), 0o666)])
            return [path]
        return write_artifact(self.artifact, path, weights=weights)

    def llvm(self, optimized: bool = True) -> str:
        """LLVM IR of the kernels, after or before LLVM's passes."""
        text = codegen.module_text(self.program.kernels.values(), self.machine)
        return codegen.optimize([text], self.machine).text if optimized else text

    def assembly(self) -> str:
        """Assembly of the kernels."""
        text = codegen.module_text(self.program.kernels.values(), self.machine)
        return codegen.optimize([text], self.machine).assembly()


class LlvmExecutable:
    """A compiled model in this process. `compiled` has its graph, program and memory plan; it is None for a model that was
    found compiled on disk. `artifact` is None for one that a shared library holds."""

    def __init__(self, artifact: Artifact | None, session: Session, compiled: CompiledGraph | None = None):
        self.artifact = artifact
        self.compiled = compiled
        self.session = session
        self.run = session.run
        self.inputs = session.inputs
        self.outputs = session.outputs
        self.close = session.close

    def __call__(self, *arrays: Any) -> Any:
        return self.session(*arrays)

    def save(self, path: str | os.PathLike[str], weights: str | os.PathLike[str] | None = None) -> list[Path]:
        """Writes an artifact (.so, .o, .nnc, .ll, .s, or a program); returns the files."""
        if self.compiled is not None:
            return self.compiled.write(Path(path), weights)
        if self.artifact is None:
            raise UsageError("this model was loaded from a shared library, which is its only form", hint="copy that file")
        if Path(path).suffix in (".ll", ".s"):
            raise UsageError("this model was found compiled on disk, without its LLVM IR", hint="compile with cache=False")
        return write_artifact(self.artifact, path, weights=weights)

    def __enter__(self) -> LlvmExecutable:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def open_artifact(
    artifact: Artifact, machine: Machine, threads: int | None, compiled: CompiledGraph | None = None
) -> LlvmExecutable:
    """Loads an artifact into this process. Raises UsageError where this processor is not the one it was compiled for."""
    if not machine.is_host:
        raise UsageError(
            f"code for {machine.cpu} ({machine.triple}) cannot run on this processor",
            hint="save it to a file, or compile for the native processor",
        )
    if artifact.main is None:
        artifact = replace(artifact, main=lambda: main_object(artifact.triple))
    return LlvmExecutable(artifact, load_in_memory(artifact, threads=threads), compiled)


def compile_lowered(
    graph: Graph, machine: Machine, *, cache: bool = True, tell: Callable[[str], None] = lambda stage: None
) -> CompiledGraph:
    """Lowers a graph whose layouts are assigned and makes its object code, or finds that in the cache. `tell` hears the name
    of each stage as it begins. The graph's own weights are let go: the packed ones are what runs."""
    tell("lowering")
    program, memory = lower(graph, machine)
    for node in graph.weights():
        if node.weight is not None:
            node.weight.forget()
    tell("LLVM")
    text = codegen.module_text(program.kernels.values(), machine)
    return CompiledGraph(graph, machine, program, memory, _object(text, machine, cache))


def _object(text: str, machine: Machine, cache: bool) -> bytes:
    if not cache or not disk.enabled():
        return codegen.optimize([text], machine).object()
    key = disk.make_key("kernel object", text, machine.key, codegen.versions())
    found = disk.get_bytes(key)
    if found is not None:
        return found
    code = codegen.optimize([text], machine).object()
    disk.put_bytes(key, code)
    return code


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)

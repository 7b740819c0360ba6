"""A model in stages, compiled ahead: its table, and the programs for its calls, ready to be opened or written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nncompiler.ir.graph import Graph
from nncompiler.runtime import Artifact, write_artifact, write_files
from nncompiler.runtime.write import check_embedded, kind_of
from nncompiler.staging.table import Table

from . import codegen, heap
from .abi.staged import StagedProgram, build_staged, kernels_of
from .compiled import check_limits, object_of
from .executable import LlvmExecutable, foreign, open_artifact
from .lower import lower
from .machine import Machine
from .program import Program


def lower_part(graph: Graph, machine: Machine) -> Program:
    """The program of a graph whose layouts are assigned, to be one of several of a model. The graph's own weights are let
    go."""
    program, _ = lower(graph, machine)
    check_limits(program)
    for node in graph.weights():
        if node.weight is not None:
            node.weight.forget()
    heap.give_back()
    return program


@dataclass
class CompiledStages:
    """What `CompiledGraph` is for a single program. `planned` are the sizes of inputs that it was planned for."""

    name: str
    table: Table
    parts: Sequence[StagedProgram]
    machine: Machine
    planned: Mapping[str, int]
    defaults: Sequence[str] = ()
    cache: bool = True
    manifest: Mapping[str, Any] | None = None
    _artifact: Artifact | None = field(default=None, repr=False)

    @property
    def artifact(self) -> Artifact:
        """Objects, packed weights and description; made once."""
        if self._artifact is None:
            text = codegen.module_text(kernels_of(self.parts), self.machine)
            code = object_of(text, self.machine, self.cache)
            extra = None if self.manifest is None else {"manifest": dict(self.manifest)}
            self._artifact = build_staged(
                self.table, self.parts, self.machine, code, name=self.name, planned=dict(self.planned),
                defaults=self.defaults, extra=extra,
            )  # fmt: skip
            heap.give_back()
        return self._artifact

    def open(self, threads: int | None = None) -> LlvmExecutable:
        """Loads the model into this process."""
        if not self.machine.is_host:
            raise foreign(self.machine.cpu, self.machine.triple)
        return open_artifact(self.artifact, threads)

    def write(
        self, path: Path, weights: str | os.PathLike[str] | None = None, name: str | None = None, overwrite: bool = False
    ) -> list[Path]:
        """As `CompiledGraph.write`; a .ll or .s file has the kernels of all programs."""
        self.check_writable(path, weights)
        if path.suffix in (".ll", ".s"):
            text = codegen.module_text(kernels_of(self.parts), self.machine)
            optimized = codegen.optimize([text], self.machine)
            data = (optimized.assembly() if path.suffix == ".s" else optimized.text).encode()

            def write(at: Path) -> None:
                at.write_bytes(data)

            write_files([(path, write, 0o666)], overwrite)
            return [path]
        return write_artifact(self.artifact, path, weights=weights, name=name, overwrite=overwrite)

    def check_writable(self, path: Path, weights: str | os.PathLike[str] | None = None) -> None:
        """Raises LimitError for a file that cannot hold the weights."""
        total = sum(part.program.weights_bytes for part in self.parts)
        if weights is None and path.suffix not in (".ll", ".s") and kind_of(path) != "nnc":
            check_embedded(total)

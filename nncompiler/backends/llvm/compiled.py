"""A graph compiled by this backend: the program, its object code and artifact, ready to be opened or written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler import cache as disk
from nncompiler.ir.errors import UsageError
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Graph
from nncompiler.ir.limits import check_time
from nncompiler.ir.limits import current as current_limits
from nncompiler.runtime import Artifact, write_artifact, write_files
from nncompiler.runtime.weights import Memory
from nncompiler.runtime.write import check_embedded, kind_of

from . import codegen, heap
from .abi.build import build
from .checked import CheckedExecutable
from .executable import LlvmExecutable, foreign, open_artifact
from .labels import label
from .lower import lower
from .lower.memory.plan import ArenaPlan
from .machine import Machine
from .policy import current
from .program import Pairs, Program

if TYPE_CHECKING:
    from nncompiler.runtime.host import Workers


@dataclass
class CompiledGraph:
    """`graph` after all passes, `program` and `memory` from lowering, `object_code` what LLVM makes of its kernels, beside
    this thread. `checked` says whether that checks its bounds; there is no artifact of it then. `manifest` says what an
    artifact is made of."""

    graph: Graph
    machine: Machine
    program: Program
    memory: ArenaPlan
    object_code: Future[bytes]
    checked: bool = False
    manifest: Mapping[str, Any] | None = None
    _artifact: Artifact | None = field(default=None, repr=False)

    @property
    def kernels(self) -> bytes:
        """The object code of the kernels. Raises what LLVM said against them."""
        return self.object_code.result()

    @property
    def artifact(self) -> Artifact:
        """Objects, packed weights and description; made once."""
        if self._artifact is None:
            self._refuse_checked()
            extra = None if self.manifest is None else {"manifest": dict(self.manifest)}
            self._artifact = build(self.program, self.machine, self.object_code, extra=extra)
            heap.give_back()
        return self._artifact

    def pack_into(self, memory: Memory) -> Artifact:
        """The artifact, its weights packed into the memory of `memory` and held by nobody else. The program has no weights
        afterwards."""
        self._refuse_checked()
        return build(self.program, self.machine, self.object_code, memory=memory)

    def _refuse_checked(self) -> None:
        if self.checked:
            raise UsageError("there is no artifact of code that checks its bounds", hint="compile without checked=True")

    def open(self, threads: int | None = None, workers: Workers | None = None) -> LlvmExecutable:
        """Loads the model into this process. `workers` may be shared with others."""
        if not self.machine.is_host:
            raise foreign(self.machine.cpu, self.machine.triple)
        return open_artifact(self.artifact, threads, self, workers)

    def load(self, threads: int | None = None) -> LlvmExecutable | CheckedExecutable:
        """Loads the model into this process, also one whose code checks its bounds."""
        if not self.checked:
            return self.open(threads)
        if not self.machine.is_host:
            raise foreign(self.machine.cpu, self.machine.triple)
        return CheckedExecutable(self)

    def write(
        self, path: Path, weights: str | os.PathLike[str] | None = None, name: str | None = None, overwrite: bool = False
    ) -> list[Path]:
        """Writes the artifact that the suffix names, its weights to the file `weights` where one is given; returns the
        files. `name` is what its C functions are called by, in place of the file's. With `overwrite` it replaces files that
        are not this package's, too."""
        self.check_writable(path, weights)
        if path.suffix in (".ll", ".s"):
            _, llvm, assembly = self.listings()
            text = assembly if path.suffix == ".s" else llvm
            write_files([(path, lambda at: _write(at, text.encode()), 0o666)], overwrite)
            return [path]
        return write_artifact(self.artifact, path, weights=weights, name=name, overwrite=overwrite)

    def check_writable(self, path: Path, weights: str | os.PathLike[str] | None = None) -> None:
        """Raises LimitError for a file that cannot hold the weights: before they are packed, which may take minutes."""
        if weights is None and path.suffix not in (".ll", ".s") and kind_of(path) != "nnc":
            check_embedded(self.program.weights_bytes)

    def listings(self) -> tuple[str, str, str]:
        """LLVM IR of the kernels before and after LLVM's passes, and assembly; comments say which layers a kernel serves."""
        text = codegen.module_text(self.program.kernels.values(), self.machine)
        optimized = codegen.optimize([text], self.machine)
        mark = "#" if self.machine.arch == "x86_64" else "//"
        return (
            label(text, self.program, self.graph, ";"),
            label(optimized.text, self.program, self.graph, ";"),
            label(optimized.assembly(), self.program, self.graph, mark),
        )


def compile_lowered(
    graph: Graph, machine: Machine, *, cache: bool = True, tell: Callable[[str], None] = lambda stage: None,
    state: Pairs = (),
) -> CompiledGraph:  # fmt: skip
    """Lowers a graph whose layouts are assigned and begins to make its object code, or finds that in the cache. `tell` hears
    the name of each stage as it begins. `state`: (output, input) of what contexts keep for the next run. The graph's own
    weights are let go: the packed ones are what runs."""
    tell("lowering")
    program, memory = lower(graph, machine, state)
    check_limits(program)
    for node in graph.weights():
        if node.weight is not None:
            node.weight.forget()
    heap.give_back()
    tell("LLVM")
    checked = current().checked
    text = codegen.module_text(program.kernels.values(), machine, exported=checked, checked=checked)
    return CompiledGraph(graph, machine, program, memory, _beside(lambda: object_of(text, machine, cache)), checked)


def _beside(make: Callable[[], bytes]) -> Future[bytes]:
    """What a function will give, called on a thread of its own: LLVM works while this one packs weights."""
    pool = ThreadPoolExecutor(1, "nncompiler-llvm")
    try:
        return pool.submit(copy_context().run, make)
    finally:
        pool.shutdown(wait=False)


def check_limits(program: Program) -> None:
    """Raises LimitError for a program beyond the limits, at the sizes that it is planned for."""
    current_limits().check_memory(hint(program.arena_bytes), "the intermediate values")
    check_time()


def object_of(text: str, machine: Machine, cache: bool) -> bytes:
    quick = current().quick
    if not cache or not disk.enabled():
        return codegen.optimize([text], machine, quick=quick).object()
    key = disk.make_key("kernel object", text, machine.key, codegen.versions(), str(quick))
    found = disk.get_bytes(key)
    if found is not None:
        return found
    code = codegen.optimize([text], machine, quick=quick).object()
    disk.put_bytes(key, code)
    return code


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)

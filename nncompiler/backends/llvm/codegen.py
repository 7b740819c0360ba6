"""LLVM: kernels and other modules to optimized IR, assembly, objects, and code in this process.

    module_text(kernels, machine)                  LLVM IR as emitted
    optimize(texts, machine) -> Optimized          one optimized module; .text, .assembly(), .object()
    compile_object(kernels, machine, extra) -> bytes
    load(object, names) -> Loaded                  addresses in this process
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from nncompiler.ir.errors import InternalError

from .loops.emit.module import emit_module
from .loops.ir import Kernel
from .machine import Machine, host

GENERATOR = 6
"""Raised with every change that alters generated code; part of the keys of caches."""

PASSES = ("sroa", "simplify_cfg", "instruction_combine")
"""LLVM's passes before its code generator, as llvmlite names them: locals of the runtime's C become registers, the rest is
canonical form for instruction selection. Kernels come with loops in their final shape and invariants hoisted: the passes of
LLVM's -O2 take ten times as long and leave more instructions and spills."""


@cache
def _llvm() -> Any:
    """llvmlite's binding with the host's code generator ready."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm


@cache
def _foreign_targets() -> None:
    """Makes all code generators ready: 12 MB of resident memory that the host's own does not need."""
    _llvm().initialize_all_targets()
    _llvm().initialize_all_asmprinters()


def versions() -> str:
    """What a cached object depends on besides the machine: LLVM, llvmlite and this generator."""
    import llvmlite

    return f"llvm {'.'.join(map(str, _llvm().llvm_version_info))} llvmlite {llvmlite.__version__} generator {GENERATOR}"


def module_text(
    kernels: Iterable[Kernel], machine: Machine, *, exported: bool = False, checked: bool = False
) -> str:
    """The LLVM IR of the kernels before optimization."""
    return emit_module(kernels, machine, exported=exported, checked=checked)


def target_machine(machine: Machine, level: int = 3) -> Any:
    """A new llvmlite TargetMachine: position-independent, small code model. `level`: how much its code generator optimizes;
    from 1 on it takes as long."""
    if machine.arch != host().arch:
        _foreign_targets()
    target = _llvm().Target.from_triple(machine.triple)
    return target.create_target_machine(
        cpu=machine.cpu, features=machine.llvm_features, opt=level, reloc="pic", codemodel="small"
    )


class Optimized:
    """An optimized module with what LLVM needs to write it out."""

    def __init__(self, module: Any, target: Any) -> None:
        self._module = module
        self._target = target

    @property
    def text(self) -> str:
        """The LLVM IR after optimization."""
        return str(self._module)

    def assembly(self) -> str:
        """The assembly text."""
        return str(self._target.emit_assembly(self._module))

    def object(self) -> bytes:
        """The relocatable object file."""
        return bytes(self._target.emit_object(self._module))


def optimize(texts: Sequence[str], machine: Machine, *, quick: bool = False) -> Optimized:
    """Parses LLVM IR modules, links them into one, verifies and optimizes it; raises InternalError on malformed IR. `quick`:
    it is not optimized, and its code generated in a quarter of the time: for what hardly runs."""
    llvm = _llvm()
    target = target_machine(machine, 0 if quick else 3)
    layout = str(target.target_data)
    linked = None
    context = llvm.create_context()  # its own, so that types and constants are freed with the module
    for text in texts:
        try:
            module = llvm.parse_assembly(text, context)
            module.triple = machine.triple
            module.data_layout = layout
            module.verify()
        except RuntimeError as error:
            raise InternalError(f"LLVM rejects the generated code: {error}") from error
        if linked is None:
            linked = module
        else:
            linked.link_in(module)
    if linked is None:
        raise InternalError("there is no module to optimize")
    if not quick:
        passes = llvm.create_new_module_pass_manager()
        for name in PASSES:
            getattr(passes, f"add_{name}_pass")()
        passes.run(linked, llvm.create_pass_builder(target, llvm.create_pipeline_tuning_options()))
    return Optimized(linked, target)


def compile_object(
    kernels: Iterable[Kernel], machine: Machine, extra: Sequence[str] = (), *, exported: bool = False
) -> bytes:
    """The object file of the kernels, and of the `extra` modules in LLVM IR, for the machine. The same input gives the same
    bytes."""
    return optimize([module_text(kernels, machine, exported=exported), *extra], machine).object()


class Loaded:
    """Object code in this process; the addresses hold for as long as this object lives."""

    def __init__(self, tracker: Any, names: Iterable[str]) -> None:
        self._tracker = tracker
        self._addresses = {name: int(tracker[name]) for name in names}

    def __getitem__(self, name: str) -> int:
        """The address of a symbol among those asked for at loading."""
        return self._addresses[name]


_serial = itertools.count()


@cache
def _jit() -> Any:
    return _llvm().create_lljit_compiler()


def load(object_code: bytes, names: Iterable[str], imports: dict[str, int] | None = None) -> Loaded:
    """Links an object of this host into the process and looks up exported symbols.

    Undefined symbols resolve to `imports` (name to address), then to what the process has loaded. Raises InternalError
    where one remains.
    """
    llvm = _llvm()
    wanted = list(names)
    library = llvm.JITLibraryBuilder().add_object_img(object_code).add_current_process()
    for name in wanted:
        library.export_symbol(name)
    for name, address in (imports or {}).items():
        library.import_symbol(name, address)
    try:
        tracker = library.link(_jit(), f"nnc{next(_serial)}")
    except RuntimeError as error:
        raise InternalError(f"the object cannot be loaded: {error}") from error
    return Loaded(tracker, wanted)

"""The runtime that every artifact contains: LLVM text made from source/*.c beforehand, to an object for the baseline CPU of
a triple.

It is the same for every model, so its object is made once for a triple and kept in the cache.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from nncompiler import cache as disk
from nncompiler.ir.errors import UnsupportedError

from .. import codegen
from ..machine import architecture, host, of

_BASELINE = {"x86_64": "x86-64", "aarch64": "generic", "riscv64": "rv64gc"}
_SYSTEMS = {
    "linux": "linux", "darwin": "macos", "macos": "macos", "apple": "macos", "windows": "windows", "mingw": "windows",
}  # fmt: skip


def source(name: str) -> str:
    """The text of a file of source/."""
    return files(__package__).joinpath("source", name).read_text(encoding="utf-8")


def name_of(unit: str, arch: str, system: str) -> str:
    """The file in prebuilt/ that has one unit for one target."""
    return f"{unit}-{arch}-{system}.ll"


def system_of(triple: str) -> str:
    """The system whose runtime serves a triple: "linux", "macos" or "windows". Raises UnsupportedError for another."""
    for word, system in _SYSTEMS.items():
        if word in triple:
            return system
    raise UnsupportedError(f"there is a runtime for Linux, macOS and Windows, none for {triple}")


def runtime_object(triple: str) -> bytes:
    """The object of the runtime."""
    return _object("runtime", triple)


def staged_object(triple: str) -> bytes:
    """The object that models in stages contain besides."""
    return _object("staged", triple)


def main_object(triple: str) -> bytes:
    """The object with `main`, for programs; it calls the model through nnc_model_v1."""
    return _object("program", triple)


@cache
def _object(unit: str, triple: str) -> bytes:
    arch, system = architecture(triple), system_of(triple)
    if arch == "riscv64" and system != "linux":
        raise UnsupportedError(f"for riscv64 there is a runtime for Linux, none for {triple}")
    name = name_of(unit, arch, system)
    text = files(__package__).joinpath("prebuilt", name).read_text(encoding="utf-8")
    key = disk.make_key("runtime object", triple, codegen.versions(), text)
    found = disk.get_bytes(key)
    if found is not None:
        return found
    code = compile_baseline(text, triple)
    if disk.enabled():
        disk.put_bytes(key, code)
    return code


def compile_baseline(text: str, triple: str, *, quick: bool = False) -> bytes:
    """The object of LLVM text for the oldest CPU that `triple` runs on; `quick`: of tables and what runs once a model."""
    arch = architecture(triple)
    if " asm " in text:
        _need_assembler(arch)
    return codegen.optimize([text], of(_BASELINE[arch], triple), quick=quick).object()


def _need_assembler(arch: str) -> None:
    """LLVM ends the process when it meets inline assembly without an assembler, and llvmlite brings the host's only."""
    import llvmlite.binding as llvm

    if arch != host().arch:
        raise UnsupportedError(
            f"the runtime for {arch} is assembled on {arch}, this host is {host().arch}",
            hint="compile on a machine of the target's architecture, or write .ll or .s",
        )
    llvm.initialize_native_asmparser()

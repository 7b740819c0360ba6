"""The runtime that every artifact contains: from source/*.c to an object for the baseline CPU of a triple.

It is the same for every model, so its object is made once for a triple and kept in the cache.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from nncompiler.ir.errors import UnsupportedError

from .. import cache as disk
from .. import codegen
from ..machine import architecture, host, of
from .minic import compile_c
from .minic.emit import Unit
from .minic.lexer import tokenize
from .minic.types import Struct

HEADERS = ("nnc.h", "program.h")
RUNTIME = ("system.c", "pool.c", "model.c", "context.c")
MAIN = ("system.c", "npy.c", "npz.c", "main.c")
_BASELINE = {"x86_64": "x86-64", "aarch64": "generic"}


def source(name: str) -> str:
    """The text of a file of source/."""
    return files(__package__).joinpath("source", name).read_text(encoding="utf-8")


def structs() -> dict[str, Struct]:
    """The structs of the headers by name."""
    unit = Unit([t for name in HEADERS for t in tokenize(source(name), name)], {})
    while unit.at < len(unit.tokens):
        unit.declaration()
    return unit.structs


def platform(triple: str) -> dict[str, int]:
    """The constants that the sources know of a platform; the futex system call's number is from Linux's tables."""
    x86 = architecture(triple) == "x86_64"
    return {
        "NNC_LINUX": int("linux" in triple),
        "NNC_DARWIN": int("darwin" in triple or "macos" in triple or "apple" in triple),
        "NNC_WINDOWS": int("windows" in triple or "mingw" in triple),
        "NNC_X86": int(x86),
        "NNC_ARM64": int(not x86),
        "NNC_SYS_FUTEX": 202 if x86 else 98,
    }


def runtime_object(triple: str) -> bytes:
    """The object of the runtime."""
    return _object(RUNTIME, triple)


def main_object(triple: str) -> bytes:
    """The object with `main`, for programs; it calls the model through nnc_model_v1."""
    return _object(MAIN, triple)


@cache
def _object(names: tuple[str, ...], triple: str) -> bytes:
    sources = [(name, source(name)) for name in (*HEADERS, *names)]
    key = disk.make_key("runtime object", triple, codegen.versions(), *(text for _, text in sources), *_compiler_texts())
    found = disk.get_bytes(key)
    if found is not None:
        return found
    text = compile_c(sources, platform(triple), triple)
    code = compile_baseline(text, triple)
    if disk.enabled():
        disk.put_bytes(key, code)
    return code


def _compiler_texts() -> list[str]:
    folder = files(__package__).joinpath("minic")
    return [f.read_text(encoding="utf-8") for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.name.endswith(".py")]


def compile_baseline(text: str, triple: str) -> bytes:
    """The object of LLVM text for the oldest CPU that `triple` runs on."""
    arch = architecture(triple)
    if " asm " in text:
        _need_assembler(arch)
    return codegen.optimize([text], of(_BASELINE[arch], triple)).object()


def _need_assembler(arch: str) -> None:
    """LLVM ends the process when it meets inline assembly without an assembler, and llvmlite brings the host's only."""
    import llvmlite.binding as llvm

    if arch != host().arch:
        raise UnsupportedError(
            f"the runtime for {arch} is assembled on {arch}, this host is {host().arch}",
            hint="compile on a machine of the target's architecture, or write .ll or .s",
        )
    llvm.initialize_native_asmparser()

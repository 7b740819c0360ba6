"""The C runtime: its sources, the LLVM text that is made from them beforehand, and its structs as Python knows them."""

from __future__ import annotations

import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from nncompiler.backends.llvm import abi
from nncompiler.backends.llvm.abi.prebuild import SOURCE, UNITS, compiled, every
from nncompiler.backends.llvm.abi.runtime_module import compile_baseline, name_of, system_of
from nncompiler.backends.llvm.abi.structs import structs
from nncompiler.ir.errors import UnsupportedError
from nncompiler.runtime import elf
from nncompiler.runtime.linker import find_linker

TRIPLES = {
    "x86_64-unknown-linux-gnu": "linux",
    "aarch64-unknown-linux-musl": "linux",
    "x86_64-apple-macosx": "macos",
    "arm64-apple-darwin": "macos",
    "x86_64-pc-windows-msvc": "windows",
}


def shipped(unit: str, arch: str, system: str) -> str:
    return files(abi).joinpath("prebuilt", name_of(unit, arch, system)).read_text(encoding="utf-8")


@pytest.mark.parametrize("target", [*every()], ids="-".join)
def test_what_is_shipped_is_what_the_source_gives(target: tuple[str, str, str]) -> None:
    pytest.importorskip("ziglang", reason="the extra `dev` brings the compiler of the runtime")
    same = shipped(*target) == compiled(*target)  # no diff of thousands of lines
    assert same, "run python -m nncompiler.backends.llvm.abi.prebuild with the ziglang version of the extra `dev`"


@pytest.mark.parametrize("unit", UNITS)
def test_a_c_compiler_accepts_the_runtime_without_a_warning(unit: str, tmp_path: Path) -> None:
    flags = ["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function"]
    done = subprocess.run(
        [*find_linker(), *flags, "-c", str(SOURCE / f"{unit}.c"), "-o", str(tmp_path / "unit.o")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("triple", TRIPLES)
@pytest.mark.parametrize("unit", UNITS)
def test_the_runtime_compiles_for_every_system(triple: str, unit: str) -> None:
    system = system_of(triple)
    assert system == TRIPLES[triple]
    text = shipped(unit, "aarch64" if triple.startswith("a") else "x86_64", system)
    assert ("@syscall" in text) == (system == "linux" and unit == "runtime")
    assert " asm " not in text or triple.startswith("x86_64")  # another host's LLVM has no assembler for it
    assert elf.is_elf(compile_baseline(text, triple)) == (system == "linux")


def test_a_system_without_a_runtime_is_named() -> None:
    with pytest.raises(UnsupportedError, match="x86_64-unknown-freebsd"):
        system_of("x86_64-unknown-freebsd")


def test_only_what_the_tables_call_is_visible_outside() -> None:
    """The names that one object of the runtime defines for others are hidden: two models in one program keep their own."""
    for target in every():
        defined = [line for line in shipped(*target).splitlines() if line.startswith("define ")]
        assert defined
        assert all(" hidden " in line or " internal " in line or "@main(" in line for line in defined), target


def test_structs_are_laid_out_as_c_does(tmp_path: Path) -> None:
    """Sizes and offsets that Python computes from the headers hold in C."""
    checks = []
    for name, struct in structs().items():
        checks.append(f"_Static_assert(sizeof({name}) == {struct.size}, \"{name}\");")
        at = 0
        for field, what in struct.fields.items():
            at = -(-at // what.align) * what.align
            checks.append(f"_Static_assert(offsetof({name}, {field}) == {at}, \"{name}.{field}\");")
            at += what.size
    source = tmp_path / "checks.c"
    source.write_text(f'#include <stddef.h>\n#include <stdint.h>\n#include "{SOURCE}/table.h"\n' + "\n".join(checks))
    done = subprocess.run([*find_linker(), "-fsyntax-only", str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {"nnc_api", "nnc_options", "nnc_program"} <= structs().keys()

"""Joining relocatable objects."""

from __future__ import annotations

import struct
from pathlib import Path
from types import SimpleNamespace

import pytest

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi import build
from nncompiler.backends.llvm.abi.runtime_module import compile_baseline
from nncompiler.backends.llvm.machine import host, of
from nncompiler.ir.errors import DeviceError, InternalError, UnsupportedError
from nncompiler.runtime import elf, load, write_artifact

CALLER = """
declare hidden i32 @helper(i32)
@shared = weak hidden constant i32 1
@payload = external hidden constant [4 x i8]
define i32 @entry(i32 %x) {
  %y = call i32 @helper(i32 %x)
  %z = load i32, ptr @shared
  %w = load i8, ptr @payload
  %v = zext i8 %w to i32
  %a = add i32 %y, %z
  %b = add i32 %a, %v
  ret i32 %b
}
"""
HELPER = """
@shared = hidden constant i32 1000
define hidden i32 @helper(i32 %x) {
  %y = mul i32 %x, 10
  ret i32 %y
}
"""


def module(text: str, triple: str | None = None) -> bytes:
    return compile_baseline(text, triple or host().triple)


@pytest.mark.parametrize("large", [False, True])
def test_references_between_objects_and_weights_resolve(small: SimpleNamespace, tmp_path: Path, large: bool) -> None:
    joined = b"".join(elf.join([module(CALLER), module(HELPER)], [b"\x07", b"abc"], "payload", large=large))
    (tmp_path / "joined.o").write_bytes(joined)
    source = """#include <stdio.h>
int entry(int);
int helper(void) { return 5; }
int main(void) { printf("%d", entry(4)); return 0; }"""
    assert small.run_c(tmp_path, source, tmp_path / "joined.o").stdout == "1047"
    assert (b".lrodata.nnc_weights" in joined) == large


def test_hidden_symbols_become_local() -> None:
    joined = b"".join(elf.join([module(CALLER), module(HELPER)], [b"weights"], "payload"))
    assert exported(joined) == {"entry"}


def exported(data: bytes) -> set[str]:
    """Names of the global symbols that an object defines."""
    start, count = struct.unpack_from("<Q", data, 40)[0], struct.unpack_from("<H", data, 60)[0]
    headers = [struct.unpack_from("<IIQQQQIIQQ", data, start + 64 * i) for i in range(count)]
    table = next(h for h in headers if h[1] == 2)
    texts = headers[table[6]]
    found = set()
    for at in range(table[4], table[4] + table[5], 24):
        name, info, _, section, _, _ = struct.unpack_from("<IBBHQQ", data, at)
        if info >> 4 and section:
            begin = texts[4] + name
            found.add(data[begin : data.index(b"\0", begin)].decode())
    return found


def test_a_symbol_defined_twice_is_refused() -> None:
    with pytest.raises(InternalError, match="helper is defined twice"):
        elf.join([module(HELPER), module(HELPER.replace("@shared", "@other"))])


def test_objects_of_two_machines_are_refused() -> None:
    with pytest.raises(InternalError, match="one machine"):
        elf.join([module(HELPER, "x86_64-unknown-linux-gnu"), module(CALLER, "aarch64-unknown-linux-gnu")])


def test_models_for_another_machine_are_written_but_not_loaded(small: SimpleNamespace, tmp_path: Path) -> None:
    program = small.axpy()
    if host().arch == "aarch64":  # llvmlite assembles for the host only, and the runtime for x86 asks cpuid
        machine = of("x86-64-v3", "x86_64-unknown-linux-gnu")
        with pytest.raises(UnsupportedError, match="assembled"):
            build(program, machine, codegen.compile_object(program.kernels.values(), machine))
        return
    machine = of("cortex-a76", "aarch64-unknown-linux-gnu")
    made = build(program, machine, codegen.compile_object(program.kernels.values(), machine))
    write_artifact(made, tmp_path / "m.o")
    write_artifact(made, tmp_path / "m.nnc")
    assert {"m_open", "m_run", "m_api"} <= exported((tmp_path / "m.o").read_bytes())
    with pytest.raises(DeviceError, match="not this machine"):
        load(tmp_path / "m.nnc")

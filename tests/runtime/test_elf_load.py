"""Our own loader of objects gives what LLVM's gives, and says what it cannot do."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi.runtime_module import compile_baseline
from nncompiler.backends.llvm.machine import host, of
from nncompiler.ir.errors import InternalError
from nncompiler.runtime import elf_load, jit
from nncompiler.runtime.api import ENTRY
from nncompiler.runtime.session import Session

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or host().arch != "x86_64", reason="the loader is for x86-64 Linux"
)

ONE = """
@table = internal constant [4 x ptr] [ptr @twice, ptr @twice, ptr @labs, ptr @twice]
@calls = global i64 0
@shared = external global i64
declare i64 @labs(i64)
declare i64 @thrice(i64)
declare i64 @strtol(ptr, ptr, i32)
@text = private constant [3 x i8] c"17\\00"
define internal i64 @twice(i64 %x) {
  %y = mul i64 %x, 2
  ret i64 %y
}
define i64 @entry(i64 %which, i64 %x) {
  %n = load i64, ptr @calls
  %m = add i64 %n, 1
  store i64 %m, ptr @calls
  %at = getelementptr [4 x ptr], ptr @table, i64 0, i64 %which
  %f = load ptr, ptr %at
  %y = call i64 %f(i64 %x)
  %z = call i64 @thrice(i64 %y)
  %s = load i64, ptr @shared
  %t = call i64 @strtol(ptr @text, ptr null, i32 10)
  %a = add i64 %z, %s
  %b = add i64 %a, %t
  %c = add i64 %b, %m
  ret i64 %c
}
"""
TWO = """
@shared = global i64 1000
@zeros = internal global [9000 x i64] zeroinitializer, align 64
define i64 @thrice(i64 %x) {
  %at = getelementptr [9000 x i64], ptr @zeros, i64 0, i64 8999
  %zero = load volatile i64, ptr %at
  %y = mul i64 %x, 3
  %z = add i64 %y, %zero
  ret i64 %z
}
"""


def module(text: str) -> bytes:
    return compile_baseline(text, host().triple)


def test_calls_constants_data_and_the_process_are_reached() -> None:
    image = elf_load.load([module(ONE), module(TWO)], "entry")
    entry = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64, ctypes.c_int64)(image.address)
    assert entry(0, 5) == 5 * 2 * 3 + 1000 + 17 + 1  # the call is counted in writable data
    assert entry(2, -5) == 5 * 3 + 1000 + 17 + 2
    again = elf_load.load([module(ONE), module(TWO)], "entry")
    assert ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64, ctypes.c_int64)(again.address)(1, 1) == 6 + 1000 + 17 + 1


def test_models_run_alike_under_both_loaders(small: SimpleNamespace) -> None:
    made = small.artifact(small.axpy())
    x = np.random.default_rng(0).standard_normal((64, 256)).astype(np.float32)
    outs = []
    for load in (jit.load_objects, jit._load_by_llvm):
        address, code = load(made.objects, ENTRY)
        with Session(address, keep=(code,), threads=2, weights=made.weights.block) as session:
            outs.append(session(x)[0])
    assert np.array_equal(*outs)


def test_code_is_not_writable_and_constants_neither() -> None:
    image = elf_load.load([module(ONE), module(TWO)], "entry")
    with open("/proc/self/maps", encoding="ascii") as maps:
        lines = [line.split()[:2] for line in maps]
    spans = [[int(at, 16) for at in span.split("-")] for span, _ in lines]
    code = next(i for i, (start, end) in enumerate(spans) if start <= image.address < end)
    assert [rights for _, rights in lines[code : code + 2]] == ["r-xp", "r--p"]
    assert spans[code][1] == spans[code + 1][0]


def test_what_cannot_be_loaded_is_said() -> None:
    with pytest.raises(InternalError, match="needs nonesuch, which this process does not have"):
        elf_load.load([module("declare void @nonesuch()\ndefine void @f() {\n call void @nonesuch()\n ret void\n}")], "f")
    with pytest.raises(InternalError, match="does not define g"):
        elf_load.load([module("define void @f() {\n ret void\n}")], "g")
    text = "@t = thread_local global i64 3\ndefine i64 @f() {\n %x = load i64, ptr @t\n ret i64 %x\n}"
    with pytest.raises(InternalError, match="relocation type"):
        elf_load.load([module(text)], "f")


def test_other_objects_are_left_to_llvm() -> None:
    arm = codegen.optimize(["define void @f() {\n ret void\n}"], of("generic", "aarch64-unknown-linux-gnu")).object()
    assert not elf_load.loadable([arm]) and not elf_load.loadable([b"MZ"])
    assert elf_load.loadable([module(TWO)])

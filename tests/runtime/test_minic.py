"""The compiler for the runtime's subset of C."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import pytest

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi.minic import compile_c
from nncompiler.backends.llvm.abi.runtime_module import HEADERS, MAIN, RUNTIME, compile_baseline, platform, source
from nncompiler.backends.llvm.machine import host
from nncompiler.ir.errors import InternalError
from nncompiler.runtime import elf
from nncompiler.runtime.linker import find_linker

CASES = """
7 / 2 = 3
-7 / 2 = -3
-7 % 3 = -1
1 + 2 * 3 - 4 = 3
(1 + 2) * 3 = 9
1 << 4 | 3 = 19
6 & 3 ^ 5 = 7
a - b = 4
b - a = -4
a > b && b > a = 0
a > b || b / zero = 1
a > b ? a : b = 9
!a = 0
!!a = 1
~a = -10
-a = -9
(uint8_t)(a + 250) = 3
(int8_t)200 = -56
(uint32_t)-1 > 5u = 1
(int64_t)-1 > 5 = 0
(uint32_t)-1 >> 31 = 1
-8 >> 1 = -4
0xFF + 10 = 265
'A' + 1 = 66
sizeof(pair) = 16
sizeof(uint16_t) = 2
table[3] = 10
*(table + 2) = 7
&table[3] - table = 3
p->first + p->second = 12
TWO * 2 = 4
fibonacci(10) = 55
(int64_t)(2.5 * 2.0) = 5
(int64_t)(a / 2.0 * 10.0) = 45
text[1] = 120
count(a) = 9
a++ + a = 19
++a + a = 20
a += b = 14
""".strip().splitlines()


def evaluate(expression: str) -> int:
    """The value of an expression of the subset, as a 64-bit integer."""
    text = compile_c([("case.c", PROGRAM.replace("EXPRESSION", expression))], {"NNC_X86": 0, "NNC_ARM64": 0}, host().triple)
    loaded = codegen.load(compile_baseline(text.replace("hidden", ""), host().triple), ["evaluate"])
    return int(ctypes.CFUNCTYPE(ctypes.c_int64)(loaded["evaluate"])())


PROGRAM = """
enum { ONE = 1, TWO };
typedef struct pair { int32_t first; int64_t second; } pair;
typedef int32_t unary(int32_t x);
static int32_t fibonacci(int32_t n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
static int32_t twice(int32_t x) { return 2 * x; }
static int32_t count(int32_t limit) {
    int32_t total = 0;
    unary *function = twice;
    for (int32_t i = 0; ; i++) {
        if (i == limit)
            break;
        if (function(i) % 4 == 2)
            continue;
        total += 1;
        int32_t j = 3;
        while (j > 0) { j -= 1; if (j == 1) break; }
        total += j - 1;
    }
    return total + limit / 2;
}
int64_t evaluate(void) {
    int32_t a = 9, b = 5, zero = 0;
    int32_t table[4];
    pair value;
    pair *p = &value;
    const char *text = "\\\\x" "yz";
    p->first = 5;
    value.second = 7;
    for (int32_t i = 0; i < 4; i++)
        table[i] = 3 * i + 1;
    return EXPRESSION;
}
"""


@pytest.mark.parametrize("case", CASES)
def test_expressions_mean_what_c_says(case: str) -> None:
    expression, _, expected = case.rpartition(" = ")
    assert evaluate(expression) == int(expected)


def test_branches_on_false_constants_are_not_emitted() -> None:
    text = compile_c(
        [("a.c", "void exit(int32_t code);\nint32_t f(void) { if (NNC_X) { exit(1); } else { return 3; } return 4; }")],
        {"NNC_X": 0}, host().triple,
    )  # fmt: skip
    assert "@exit" not in text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("int32_t f(void) { return unknown; }", "a.c:1: unknown name"),
        ("\nint32_t f(void) { 1 = 2; }", "a.c:2: the left side is not an object"),
        ("int32_t f(int32_t x) { return x->y; }", "no member y"),
        ("int32_t f(void) { return f(1); }", "0 arguments expected"),
        ("int32_t f(void) { return 1 }", "';' expected"),
        ("int32_t f(void) { return `; }", "not in the C subset"),
    ],
)
def test_what_is_outside_the_subset_is_named_with_its_line(text: str, words: str) -> None:
    with pytest.raises(InternalError, match=words.replace("(", r"\(")):
        compile_c([("a.c", text)], {}, host().triple)


@pytest.mark.parametrize("unit", ["runtime.c", "program.c"])
def test_a_c_compiler_accepts_the_runtime_without_a_warning(unit: str, tmp_path: Path) -> None:
    for name in {*HEADERS, *RUNTIME, *MAIN, "platform.h", unit}:
        (tmp_path / name).write_text(source(name))
    flags = ["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-Wno-unused-function", "-fno-builtin"]
    done = subprocess.run(
        [*find_linker(), *flags, "-c", str(tmp_path / unit), "-o", str(tmp_path / "unit.o")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


TRIPLES = ["aarch64-unknown-linux-gnu", "x86_64-apple-macosx", "arm64-apple-macosx", "x86_64-pc-windows-msvc"]


@pytest.mark.parametrize("triple", TRIPLES)
@pytest.mark.parametrize("sources", [RUNTIME, MAIN])
def test_the_runtime_compiles_for_other_systems(triple: str, sources: tuple[str, ...]) -> None:
    text = compile_c([(n, source(n)) for n in (*HEADERS, *sources)], platform(triple), triple)
    assert ("@syscall" in text) == ("linux" in triple and sources == RUNTIME)
    data = compile_baseline(text, triple)
    assert elf.is_elf(data) == ("linux" in triple)

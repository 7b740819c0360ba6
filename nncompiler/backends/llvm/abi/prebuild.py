"""Compiles the C runtime to the LLVM text that the package ships, for developers who have changed source/*.c.

    python -m nncompiler.backends.llvm.abi.prebuild             writes prebuilt/UNIT-ARCH-SYSTEM.ll
    python -m nncompiler.backends.llvm.abi.prebuild --check     exit 1 where a shipped file is not what its source gives

The compiler is the clang of the `ziglang` package, which brings the headers of every system; users need none. What the text
says of a processor is taken out: `compile_baseline` decides that. Only functions that ask for more keep what they ask for.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .runtime_module import name_of

SOURCE = Path(__file__).parent / "source"
PREBUILT = Path(__file__).parent / "prebuilt"

UNITS = ("runtime", "staged", "program")
"""Translation units of source/: of every artifact, of models in stages besides, and the main of programs."""

TARGETS = {"linux": "linux-musl", "macos": "macos", "windows": "windows-gnu"}
"""zig's name of each system. Linux objects are made from musl's headers and refer to functions that glibc has as well."""

ARCHITECTURES = ("x86_64", "aarch64")
"""Of all systems; RISC-V of Linux alone."""

MACHINES = [*((arch, system) for arch in ARCHITECTURES for system in TARGETS), ("riscv64", "linux")]

FLAGS = (
    "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", "-Wno-unused-command-line-argument",
    "-mcpu=baseline", "-Os", "-g0", "-fPIC",
    "-fvisibility=hidden", "-fno-strict-aliasing", "-fno-sanitize=all", "-fno-stack-protector", "-fomit-frame-pointer",
    "-fno-unwind-tables", "-fno-asynchronous-unwind-tables", "-fno-discard-value-names",
)  # fmt: skip
"""Without strict aliasing there is no metadata about types, which would be half of the text."""

_DROPPED = re.compile(
    r"^(; ModuleID|source_filename|target |!llvm\.(ident|dbg\.cu) "
    r'|!\d+ = (distinct )?!(\{!"clang version|DICompileUnit|DIFile)).*\n',
    re.MULTILINE,
)
_PROCESSOR = re.compile(r' "(target-cpu|target-features|tune-cpu|stack-protector-buffer-size)"="([^"]*)"')
_ASKED_FOR = {"+sha": "+sha,+sse4.1", "+sha2": "+sha2"}
"""What a function that is entered only where the processor has it says of that, by the feature that tells it."""


def _without_processor(found: re.Match[str]) -> str:
    """Nothing, or the features of a function beyond those of every processor."""
    asked = [text for name, text in _ASKED_FOR.items() if name in found[2].split(",")]
    return f' "target-features"="{asked[0]}"' if asked and found[1] == "target-features" else ""


def compiled(unit: str, arch: str, system: str) -> str:
    """The LLVM text of one unit for one target. Raises CalledProcessError, with clang's words, for a source that does not
    compile without a warning."""
    with tempfile.TemporaryDirectory() as folder:
        caches = dict.fromkeys(("ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR"), folder)
        output = Path(folder) / "out.ll"
        zig = [sys.executable, "-m", "ziglang", "cc", "-target", f"{arch}-{TARGETS[system]}"]
        command = [*zig, *FLAGS, "-S", "-emit-llvm", f"{unit}.c", "-o", str(output)]
        done = subprocess.run(command, cwd=SOURCE, env=os.environ | caches, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
        text = output.read_text(encoding="utf-8")
    head = f"; {unit}.c for {arch} {system}, written by abi/prebuild.py; change the source instead.\n"
    return head + _PROCESSOR.sub(_without_processor, _DROPPED.sub("", text))


def every() -> Iterator[tuple[str, str, str]]:
    """(unit, architecture, system) of every file."""
    return ((unit, arch, system) for unit in UNITS for arch, system in MACHINES)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the shipped files and write nothing")
    check = parser.parse_args().check
    stale = []
    try:
        for target in every():
            path, text = PREBUILT / name_of(*target), compiled(*target)
            if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
                stale.append(path.name)
            elif not check:
                path.write_text(text, encoding="utf-8")
    except subprocess.CalledProcessError as e:
        print(e.stderr, file=sys.stderr)
        return 1
    if stale:
        print(f"not what the source gives: {', '.join(stale)}; run python -m {__spec__.name}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

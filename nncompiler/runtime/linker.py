"""The system's C linker driver, or the one that the `aot` extra brings."""

from __future__ import annotations

import importlib.util
import os
import platform
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from nncompiler.ir.errors import ToolchainError

_NAMES = ("cc", "gcc", "clang")
_ZIG_ARCH = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64", "riscv64": "riscv64"}
_HINT = 'install a C compiler, or the extra that brings a linker: pip install "nncompiler[aot]"; a .nnc file needs none'


def find_linker(triple: str | None = None) -> list[str]:
    """The command that links C programs for `triple` (this host's by default): $NNC_LINKER, else cc, gcc or clang from the
    path, else `python -m ziglang cc`. For another machine it is zig, which links for all.

    Raises ToolchainError, with what to install, where there is none.
    """
    given = os.environ.get("NNC_LINKER")
    if given:
        return shlex.split(given)
    if triple is None or is_host(triple):
        for name in _NAMES:
            found = shutil.which(name)
            if found:
                return [found]
    if importlib.util.find_spec("ziglang") is not None:
        target = [] if triple is None or is_host(triple) else ["-target", _zig_target(triple)]
        return [sys.executable, "-m", "ziglang", "cc", *target]
    what = "a C linker" if triple is None or is_host(triple) else f"a linker for {triple}"
    raise ToolchainError(f"{what} is required, none of {', '.join(_NAMES)} or ziglang was found", hint=_HINT)


def link(objects: Sequence[Path], output: Path, triple: str, *, shared: bool, soname: str = "") -> None:
    """Links objects into a shared library or a program. Raises ToolchainError with the linker's own words."""
    command = find_linker(triple)
    # Exported symbols bind inside the library, so that two libraries in one process keep to their own.
    # -Xlinker hands on one word, whatever is in it; -Wl would split it at commas.
    linux = system_of(triple) == "linux"
    flags = ["-shared"] if shared else []
    if shared and linux:
        flags += ["-Wl,-Bsymbolic", "-Xlinker", "-soname", "-Xlinker", soname]
    if linux:
        flags.append("-Wl,--build-id=none")  # hashing hundreds of megabytes of weights takes seconds
    command += [*flags, "-o", str(output), *map(str, objects), "-lm", *(["-lpthread"] if linux else [])]
    status, out, err = _run(command)
    if status != 0:
        words = (err or out).strip()
        raise ToolchainError(f"linking {output.name} failed: {' '.join(command)} said:\n{words}", hint=_HINT)


def import_library(definitions: str, output: Path, triple: str) -> None:
    """Writes what programs for Windows are linked with to use a library. Raises ToolchainError where ziglang, which has the
    tool, is missing."""
    if importlib.util.find_spec("ziglang") is None:
        raise ToolchainError("an import library is made by ziglang, which was not found", hint=_HINT)
    machine = {"x86_64": "i386:x86-64", "aarch64": "arm64"}[_ZIG_ARCH[triple.split("-")[0]]]
    listed = output.with_name(f"{output.name}.def")
    try:
        listed.write_text(definitions, encoding="utf-8")
        tool = [sys.executable, "-m", "ziglang", "dlltool"]
        status, out, err = _run([*tool, "-m", machine, "-d", str(listed), "-l", str(output)])
    finally:
        listed.unlink(missing_ok=True)
    if status != 0:
        raise ToolchainError(f"the import library {output.name} could not be made: {(err or out).strip()}", hint=_HINT)


def _run(command: Sequence[str]) -> tuple[int, str, str]:
    """Status and output of a command. Its children end with it, however this process is interrupted: what the linker proper
    still writes would appear after all is cleaned up."""
    posix = hasattr(os, "killpg")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, process_group=0 if posix else None) as child:
        try:
            out, err = child.communicate()
        except BaseException:
            if posix:
                with suppress(OSError):
                    os.killpg(child.pid, signal.SIGKILL)
            child.kill()
            raise
    return child.returncode, out, err


def is_host(triple: str) -> bool:
    """Whether code for `triple` runs on this machine's architecture and system."""
    arch, here = _ZIG_ARCH.get(triple.split("-")[0]), sys.platform.rstrip("0123456789")
    return arch == _ZIG_ARCH.get(platform.machine().lower()) and here in _PLATFORMS[system_of(triple)]


_PLATFORMS = {"windows": "win32", "macos": "darwin", "linux": "linux"}
"""How Python calls a system."""


def system_of(triple: str) -> str:
    """The system of a triple: "windows", "macos" or "linux"."""
    if "windows" in triple or "mingw" in triple:
        return "windows"
    return "macos" if any(word in triple for word in ("darwin", "macos", "apple")) else "linux"


def _zig_target(triple: str) -> str:
    arch = _ZIG_ARCH.get(triple.split("-")[0], triple.split("-")[0])
    libc = "linux-musl" if "musl" in triple else "linux-gnu"  # musl links statically
    system = {"linux": libc, "macos": "macos", "windows": "windows-gnu"}[system_of(triple)]
    return f"{arch}-{system}"

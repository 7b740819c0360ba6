"""Bounds on what this process may do, which it cannot take back: before it reads what a stranger made.

    enter(readable, writable, memory=..., seconds=...)  -> what holds from now on, in words, and what does not

    memory, time         resource limits (POSIX)
    files                Landlock (Linux 5.13): reading below `readable`, writing below `writable`, nothing else
    network, programs    a filter of system calls (seccomp, Linux on x86-64 and AArch64): no new sockets, no other programs,
                         no tracing of other processes; where Landlock knows ports (ABI 4), it forbids them, too

Nothing needs privileges. What the system does not offer is reported, never assumed.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_ALL_FILES = (1 << 13) - 1
"""All rights of the first version of Landlock's ABI; later ones add REFER, TRUNCATE and IOCTL_DEV."""
_LATER = {2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
_NETWORK = 3
"""Binding and connecting TCP sockets, from ABI 4 on."""

_FORBIDDEN = {
    "x86_64": (
        41, 42, 43, 49, 50, 53, 288, 59, 322, 62, 101, 310, 311, 321, 425, 426, 427, 165, 166, 155, 250, 248, 249, 298,
    ),
    "aarch64": (
        198, 203, 202, 200, 201, 199, 242, 221, 281, 129, 117, 270, 271, 280, 425, 426, 427, 40, 39, 41, 219, 217, 218, 241,
    ),
}  # fmt: skip
"""socket, connect, accept, bind, listen, socketpair, accept4; execve, execveat; kill, ptrace, process_vm_readv and _writev;
bpf; io_uring_setup, _enter, _register; mount, umount2, pivot_root; keyctl, add_key, request_key; perf_event_open."""
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_X32 = 0x40000000


@dataclass
class Bounds:
    """What holds, and what could not be had, in words."""

    held: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        text = f"bounds: {', '.join(self.held) or 'none'}"
        return f"{text}; not to be had here: {', '.join(self.missing)}" if self.missing else text


def enter(
    readable: Iterable[str | os.PathLike[str]], writable: Iterable[str | os.PathLike[str]], *, memory: int, seconds: float
) -> Bounds:
    """Bounds this process, all its threads to come and its children. `memory` is of its address space beyond what it has
    now, `seconds` of its processors."""
    bounds = Bounds()
    _resources(bounds, memory, seconds)
    _landlock(bounds, readable, writable)
    _seccomp(bounds)
    return bounds


def _resources(bounds: Bounds, memory: int, seconds: float) -> None:
    try:
        import resource
    except ImportError:
        bounds.missing += ["memory", "time"]
        return
    used = 0
    with suppress(OSError), open("/proc/self/statm") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    for what, kind, most in (
        (f"memory {memory >> 20} MiB", resource.RLIMIT_AS, used + memory),
        (f"{seconds:g} s of processors", resource.RLIMIT_CPU, max(1, int(seconds + 0.999))),
        ("no core dumps", resource.RLIMIT_CORE, 0),
    ):
        try:
            hard = resource.getrlimit(kind)[1]
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (most, most))
            bounds.held.append(what)
        except (OSError, ValueError):
            bounds.missing.append(what)


def _landlock(
    bounds: Bounds, readable: Iterable[str | os.PathLike[str]], writable: Iterable[str | os.PathLike[str]]
) -> None:
    libc, version = _libc(), 0
    if libc is not None:
        version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), 1)
    if libc is None or version < 1:
        bounds.missing.append("files (Landlock)")
        return
    handled = _ALL_FILES
    for since, right in _LATER.items():
        handled |= right if version >= since else 0
    network = _NETWORK if version >= 4 else 0
    attributes = struct.pack("<QQ", handled, network)[: 16 if version >= 4 else 8]
    ruleset = libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        bounds.missing.append("files (Landlock)")
        return
    try:
        for path in readable:
            _allow(libc, ruleset, path, _READ_FILE | _READ_DIR)
        for path in writable:
            _allow(libc, ruleset, path, handled & ~_EXECUTE)
        libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
        if libc.syscall(_RESTRICT_SELF, ruleset, 0) != 0:
            bounds.missing.append("files (Landlock)")
            return
    finally:
        os.close(ruleset)
    bounds.held.append("files below the model's folder and the output's")
    if network:
        bounds.held.append("no TCP")


def _allow(libc: ctypes.CDLL, ruleset: int, path: str | os.PathLike[str], rights: int) -> None:
    """Allows rights below a folder, or of a file."""
    flags = os.O_RDONLY | getattr(os, "O_PATH", 0) | os.O_CLOEXEC
    with suppress(OSError):  # what is not there cannot be read
        handle = os.open(path, flags)
        try:
            if not Path(path).is_dir():
                rights &= _EXECUTE | _WRITE_FILE | _READ_FILE | _LATER[3]
            rule = struct.pack("<Qi", rights, handle)
            libc.syscall(_ADD_RULE, ruleset, 1, rule, 0)
        finally:
            os.close(handle)


def _seccomp(bounds: Bounds) -> None:
    libc, machine = _libc(), platform.machine()
    if libc is None or machine not in _FORBIDDEN:
        bounds.missing.append("network, other programs (seccomp)")
        return
    numbers = _FORBIDDEN[machine]
    rows = [(0x20, 0, 0, 4), (0x15, 1, 0, _ARCHITECTURE[machine]), (0x06, 0, 0, _KILL), (0x20, 0, 0, 0)]
    if machine == "x86_64":  # the x32 calls are the same ones by other numbers
        rows += [(0x35, 0, 1, _X32), (0x06, 0, 0, _REFUSE)]
    for i, number in enumerate(numbers):
        rows.append((0x15, len(numbers) - i, 0, number))
    rows += [(0x06, 0, 0, _ALLOW), (0x06, 0, 0, _REFUSE)]
    code = b"".join(struct.pack("<HBBI", *row) for row in rows)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("<HxxxxxxQ", len(rows), ctypes.addressof(buffer))
    libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    if libc.prctl(_SET_SECCOMP, _FILTER_MODE, program, 0, 0) == 0:
        bounds.held += ["no network", "no other programs"]
    else:
        bounds.missing.append("network, other programs (seccomp)")


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" and struct.calcsize("P") == 8 else None

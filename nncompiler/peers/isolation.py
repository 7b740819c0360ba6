"""A peer's process: no network, no other programs, no package manager, an environment of its own.

An engine's tools may do more than they are asked to: MNN's `mnnconvert` installs packages with pip and reports to a server.
What is measured here must leave the user's environment as it is.

    isolate(folder)               from here on in this process
    python(code, words, folder)   runs code in a Python that is isolated, too
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

PROGRAMS = frozenset((
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn",
))  # fmt: skip
NETWORK = frozenset((
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto",
    "urllib.Request",
))  # fmt: skip
INSTALLERS = frozenset(("pip", "ensurepip", "easy_install", "uv", "conda"))
"""Audit events of Python, and modules, that a peer is refused."""

NOWHERE = "http://127.0.0.1:9"
"""The discard port, as the proxy of programs that look for one."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); from nncompiler.peers.isolation import isolate; "
_allowed = False


def isolate(folder: str) -> None:
    """Refuses, with PermissionError, programs, connections and installers to this process, which cannot be undone. `folder`
    takes the place of the home and of the path of programs, for native code that Python does not see."""
    empty = os.path.join(folder, "bin")
    os.makedirs(empty, exist_ok=True)
    for name in [name for name in os.environ if name.upper().endswith("_PROXY") or name.startswith(("PIP_", "UV_"))]:
        del os.environ[name]
    os.environ |= {
        "PATH": empty, "HOME": folder, "PYTHONUSERBASE": folder, "TMPDIR": folder, "UV_OFFLINE": "1",
        "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_TARGET": os.path.join(folder, "packages"),
        "http_proxy": NOWHERE, "https_proxy": NOWHERE, "all_proxy": NOWHERE,
    }  # fmt: skip
    sys.addaudithook(_refuse)


def python(code: str, words: Sequence[str], folder: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a Python of its own, isolated, with `words` as its arguments; modules are found where they are here."""
    global _allowed
    command = [sys.executable, "-P", "-c", f"{_START}isolate({folder!r}); {code}", json.dumps(sys.path), *words]
    _allowed = True
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=folder, check=False)
    finally:
        _allowed = False


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "import":
        if str(arguments[0]).partition(".")[0] in INSTALLERS:
            raise PermissionError(f"a peer may not install packages: it imports {arguments[0]}")
    elif event in PROGRAMS:
        if not _allowed:
            raise PermissionError(f"a peer may not run programs: {event} {arguments[0]!r}")
    elif event in NETWORK and not (event == "socket.connect" and isinstance(arguments[-1], str | bytes)):
        raise PermissionError(f"a peer has no network: {event}")

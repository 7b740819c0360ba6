"""Compiled models kept on disk, found again by what they were made from.

A model that is one file is found by the file's path, size and time of change, so that neither reading nor hashing it is
needed; a network of the zoo by its name; any other by its text with the digests of its weights. Every key also holds the
dimensions, the machine, LLVM's version and a fingerprint of this package's own files.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .ir.graph import Graph
    from .ir.signature import Signature
    from .runtime import Artifact
    from .runtime.weights import Memory

RACY_SECONDS = 2.0
"""A file changed more recently than this may change again within its time stamp's resolution; it is not trusted."""

LARGEST = 2 << 30
"""Bytes of a graph's weights above which the compiled model is not kept."""


def key_of_source(model: Any, dims: Mapping[str, int] | None, machine: str) -> str | None:
    """The key of a model that need not be read to be known, else None. machine: of `machine.identity`."""
    if not isinstance(model, str | os.PathLike):
        return None
    text = os.fspath(model)
    if isinstance(text, bytes):
        return None
    if text.startswith("zoo:"):
        return _key("zoo", text, repr(sorted((dims or {}).items())), machine=machine)
    if not text.endswith(".onnx"):
        return None
    try:
        info = os.stat(text)
    except OSError:
        return None
    if time.time() - info.st_mtime < RACY_SECONDS:
        return None
    identity = f"{os.path.realpath(text)} {info.st_size} {info.st_mtime_ns} {info.st_ino}"
    return _key("file", identity, repr(sorted((dims or {}).items())), machine=machine)


def key_of_graph(graph: Graph, machine: str) -> str:
    """The key of a graph: its text, which holds the digest of every weight, and what an artifact says besides."""
    from .ir.text import write

    return _key("graph", write(graph), repr(graph.defaults), machine=machine)


def find(key: str | None) -> Artifact | None:
    """The artifact kept under a key; a damaged one counts as missing."""
    from .backends.llvm import cache as disk
    from .ir.errors import ModelError

    path = disk.get(key) if key is not None and disk.enabled() else None
    if path is None:
        return None
    from .runtime import nncfile

    try:
        return nncfile.read(path)
    except (ModelError, FileNotFoundError):  # another process may just have removed it
        return None


def keeps(graph: Graph) -> bool:
    """Whether the cache is on and the graph's weights are not too large for it."""
    from .backends.llvm import cache as disk

    return disk.enabled() and sum(n.weight.nbytes for n in graph.weights() if n.weight is not None) <= LARGEST


def keep(key: str, artifact: Artifact) -> None:
    """Keeps an artifact."""
    from .backends.llvm import cache as disk
    from .runtime import nncfile

    def write(path: Path) -> None:
        with path.open("wb") as file:
            nncfile.write(artifact, file, embed=artifact.weights.block.size > 0)

    disk.keep(key, write)


def make(key: str, build: Callable[[Memory], Artifact]) -> None:
    """Keeps the artifact that `build` makes, its weights packed where they are kept."""
    from .backends.llvm import cache as disk
    from .runtime import nncfile

    disk.keep(key, lambda path: nncfile.make(path, build))


def left(key: str) -> Signature | bool:
    """What `leave` was told of this key: the signature where it was given one, else whether it was told."""
    from .backends.llvm import cache as disk

    data = disk.get_bytes(disk.make_key("left", key))
    if not data:
        return data is not None
    from .ir.signature import Signature

    try:
        return Signature.of_json(json.loads(data))
    except (ValueError, KeyError, TypeError):  # a damaged entry
        return False


def leave(key: str, signature: Signature | None = None) -> None:
    """Notes that nothing can be kept under a key: because the model is too large or, where a signature is given, because
    dimensions are left to the runs."""
    from .backends.llvm import cache as disk

    data = b"" if signature is None else json.dumps(signature.to_json()).encode()
    disk.put_bytes(disk.make_key("left", key), data)


def _key(*parts: str, machine: str) -> str:
    import llvmlite

    from .backends.llvm import cache as disk
    from .backends.llvm import policy

    return disk.make_key("model", *parts, machine, policy.current().key, llvmlite.__version__, fingerprint())


@cache
def fingerprint() -> str:
    """Names, sizes and times of change of this package's source files: a changed compiler finds nothing old."""
    root = Path(__file__).parent
    rows = []
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith((".py", ".c", ".h")):
                info = os.stat(os.path.join(folder, name))
                rows.append(f"{os.path.relpath(os.path.join(folder, name), root)} {info.st_size} {info.st_mtime_ns}")
    return "\n".join(sorted(rows))

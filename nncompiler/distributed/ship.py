"""One copy of an artifact on each node: Ray's object store carries it there, and all workers of a node map the same file.

    driver              ship("model.nnc")   ──▶ object store (once)
    node, first worker  shipped.path()      ──▶ object store of the node (once) ──▶ <temporary>/nncompiler-<user>/<hash>.nnc
    node, the others    shipped.path()      ──▶ the file that is there
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.runtime import nncfile, variants

UNUSED = 7 * 86400.0
"""Seconds without an opening after which a node's copy is removed."""


@dataclass(frozen=True)
class Shipped:
    """An artifact in Ray's object store. digest: BLAKE2b-128 of the file in hex, by which nodes name their copy."""

    name: str
    digest: str
    size: int
    reference: Any

    def path(self) -> Path:
        """This node's copy, fetched where there is none yet. Raises ModelError where what arrives is not what was sent."""
        import ray

        folder = _folder()
        path = folder / f"{self.digest}.nnc"
        if not (path.is_file() and path.stat().st_size == self.size):
            data = memoryview(ray.get(self.reference))
            if hashlib.blake2b(data, digest_size=16).hexdigest() != self.digest:
                raise ModelError(f"{self.name} arrived damaged")
            handle, aside = tempfile.mkstemp(dir=folder)  # two workers that begin at once write the same
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(aside, path)
            _sweep(folder)
        os.utime(path)
        return path


def ship(path: str | os.PathLike[str]) -> Shipped:
    """Puts a .nnc file into the object store, once for all nodes; Ray is connected. Raises UsageError for another file, and
    for one whose weights are in a file of their own, ModelError for a damaged one."""
    import ray

    path = Path(path)
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    with path.open("rb") as file:
        if file.read(8) not in (nncfile.MAGIC, variants.MAGIC):
            hint = f"nnc compile {path} -o {path.stem}.nnc, with --mcpu CPU for each kind of node"
            raise UsageError(f"{path} is not a .nnc file", hint=hint)
    description = next(variants.read(path)).description
    if description["weights"]["bytes"] and not next(variants.read(path)).weights.block.size:
        raise UsageError(f"{path} has its weights in a file of their own", hint="compile it without --weights-out")
    data = np.fromfile(path, np.uint8)
    digest = hashlib.blake2b(data.data, digest_size=16).hexdigest()
    return Shipped(path.name, digest, data.size, ray.put(data))


def _folder() -> Path:
    """Where this node's copies are: nobody else can write there."""
    folder = Path(tempfile.gettempdir()) / f"nncompiler-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    info = folder.lstat()
    if hasattr(os, "getuid") and (info.st_uid != os.getuid() or info.st_mode & 0o022 or folder.is_symlink()):
        raise UsageError(f"{folder} can be written by others, who could put code there", hint="remove it, or set TMPDIR")
    return folder


def _sweep(folder: Path) -> None:
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > UNUSED:
                    path.unlink()

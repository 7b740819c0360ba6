"""What an artifact is made of: hashes of the model and its weights, options and versions, inside the artifact itself.

    manifest_of(model, ...)     what `save` puts into the description, as "manifest"
    read(path)                  the document of any artifact, read from the file: nothing of it runs

Nothing in it depends on a folder, a time or a user: equal inputs give equal bytes.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .ir.boundary import boundary, open_file
from .ir.errors import CompilerError, UsageError
from .runtime import nncfile, variants
from .runtime.integrity import ContentCheck, unseal
from .runtime.weights import MAGIC as WEIGHTS_MAGIC
from .runtime.weights import PAGE
from .sources import Source, is_onnx_file

if TYPE_CHECKING:
    from .driver.options import CompileOptions

FORMAT = "nncompiler-manifest"
VERSION = 1
PACKAGES = ("nncompiler", "llvmlite", "numpy", "onnx")
_START = b'{"abi":'
"""How the description begins that every artifact holds as text."""


def manifest_of(model: Any, source: Source, settings: CompileOptions, dims: Mapping[str, int]) -> dict[str, Any]:
    """What an artifact is made of: the model by its files or, where it is none, by its graph."""
    return {
        "model": _of_files(os.fspath(model), source) if is_onnx_file(model) else _of_graph(source),
        "options": {
            "dims": dict(sorted(dims.items())), "inputs": sorted(settings.inputs), "winograd": settings.winograd,
            "reduce_1x1": settings.budget is not None, "records": [list(pair) for pair in settings.records],
            **({} if (rates := settings.measured()) is None else {"rates": rates.document()}),
        },
        "versions": {package: _version(package) for package in PACKAGES},
    }  # fmt: skip


def _of_files(path: str, source: Source) -> dict[str, Any]:
    folder = os.path.dirname(path)
    files = {name: _sha256(os.path.join(folder, name)) for name in source.files}
    return {"sha256": _sha256(path), **({"files": files} if files else {})}


def _of_graph(source: Source) -> dict[str, Any]:
    from .ir.text import write

    if source.graph is None:
        return {}
    return {"graph_sha256": hashlib.sha256(write(source.graph).encode()).hexdigest()}


def _sha256(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def read(path: str | os.PathLike[str]) -> dict[str, Any]:
    """What an artifact says of its making, and how far the file still holds what was written. Raises UsageError for a file
    that is no artifact, ModelError for a damaged one."""
    path = Path(path)
    with open_file(path) as file:
        head, size = file.read(8), os.fstat(file.fileno()).st_size
        if head == variants.MAGIC:
            return _several(path)
        if head == nncfile.MAGIC:
            artifact = nncfile.read(path)
            description, check = artifact.description, artifact.check
            found = {"index": "whole", "code": "whole"}
        else:
            description = _description(path, size)
            place = unseal(path, size, file.fileno()) if head.startswith(b"\x7fELF") else None
            weights = description["weights"]
            wanted = bytes.fromhex(weights["hash"])
            embedded = place is not None and place[1]
            check = ContentCheck(path, place[0] + PAGE, weights["bytes"], wanted) if embedded and place is not None else None
            found = {"code": "whole" if place is not None else "not sealed"}
    _compare(check)
    found["weights"] = "whole" if check is not None else "not compared" if description["weights"]["bytes"] else "none"
    return _document(path, description, found)


def _several(path: Path) -> dict[str, Any]:
    """What a file of several variants says: the first one's words, and every one's target."""
    read = list(variants.read(path))
    for artifact in read:
        _compare(artifact.check)
    weights = "whole" if any(a.check is not None for a in read) else "none"
    found = {"index": "whole", "code": "whole", "weights": weights}
    return _document(path, read[0].description, found) | {"variants": [a.description["target"] for a in read]}


def _compare(check: ContentCheck | None) -> None:
    error = None if check is None else check.now()
    if error is not None:
        raise error


def _document(path: Path, description: Mapping[str, Any], found: dict[str, str]) -> dict[str, Any]:
    with boundary(f"{path} has a damaged description"):
        return {
            "name": description["name"], "abi": description["abi"], "target": description["target"],
            "weights": description["weights"], "manifest": description.get("manifest"), "integrity": found,
        }  # fmt: skip


def _description(path: Path, size: int) -> dict[str, Any]:
    """The description in a library, object or program."""
    nothing = UsageError(f"{path} is not an artifact of nncompiler", hint="a .nnc, .so, .o file or a program")
    if not size:
        raise nothing
    with open_file(path) as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data[:8] == WEIGHTS_MAGIC:
            raise UsageError(f"{path} holds the weights of an artifact", hint="name the artifact")
        at = data.find(_START)
        while at >= 0:
            end = data.find(b"\0", at, at + (256 << 20))
            try:
                with boundary(str(path)):
                    found = json.loads(data[at : end if end >= 0 else len(data)])
                if isinstance(found, dict) and {"abi", "weights", "target", "name"} <= found.keys():
                    return found
            except CompilerError:
                pass
            at = data.find(_START, at + 1)
    raise nothing

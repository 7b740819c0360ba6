"""Compiled models kept on disk, found again by what they were made from.

A model that is a file is found by what it and the files that it names hold (`content` knows that without reading them
again); a network of the zoo by its name; any other by its text with the digests of its weights. Every key also holds the
dimensions, the machine, the versions of what takes part in compiling, and a fingerprint of this package's own files.
"""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..ir.boundary import boundary
from ..ir.errors import CompilerError, ModelError
from . import content

if TYPE_CHECKING:
    from ..ir.graph import Graph
    from ..ir.signature import Signature
    from ..runtime import Artifact
    from ..runtime.weights import Memory

LARGEST = 2 << 30
"""Bytes of a graph's weights above which the compiled model is not kept."""


def has_source(model: Any) -> bool:
    """Whether a model is given by a name or file that `key_of_source` can tell from others without reading it as a model."""
    if not isinstance(model, str | os.PathLike):
        return False
    text = os.fspath(model)
    return isinstance(text, str) and (text.startswith("zoo:") or (text.endswith(".onnx") and os.path.isfile(text)))


def key_of_source(model: Any, dims: Mapping[str, int] | None, machine: str) -> str | None:
    """The key of a model that need not be read to be known, else None: it is no such model, or no model of this content was
    read before, so that the files that it names are not known. machine: of `machine.identity`."""
    from .. import cache as disk

    if not has_source(model) or not disk.enabled():
        return None
    text = os.fspath(model)
    if text.startswith("zoo:"):
        return _key("zoo", text, _dims(dims), machine=machine)
    whole = content.digest(text)
    return _key_of_files(text, whole, _files_of(whole), dims, machine)


def open_key(key: str | None, sizes: Mapping[str, int]) -> str | None:
    """The key of a source with dimensions left open, planned for these sizes."""
    from .. import cache as disk

    return None if key is None else disk.make_key("open", key, _dims(sizes))


def content_of_source(model: Any) -> str | None:
    """What identifies the content of the model's own file, for `key_of_read`: to be asked before the model is read. None
    where there is no such file, or the cache is off."""
    from .. import cache as disk

    if not has_source(model) or os.fspath(model).startswith("zoo:") or not disk.enabled():
        return None
    return content.digest(os.fspath(model))


def key_of_read(model: Any, before: str, names: Sequence[str], dims: Mapping[str, int] | None, machine: str) -> str | None:
    """The key of a model that was read, and names these files; notes that it does, for `key_of_source`.

    before: of `content_of_source`. Raises ModelError where the model's own file holds something else by now: it is mapped
    while it is compiled, and what is made of two halves is no model at all.
    """
    from .. import cache as disk

    text = os.fspath(model)
    if content.digest(text) != before:
        raise changed(text)
    if _files_of(before) != list(names):
        disk.put_bytes(_files_key(before), json.dumps(list(names)).encode())
    return _key_of_files(text, before, names, dims, machine)


def changed(model: Any) -> ModelError:
    """The error for files that change while a model is made of them."""
    return ModelError(f"{os.fspath(model)}, or a file that it names, changed while it was compiled", hint="compile it again")


def _key_of_files(
    model: str, whole: str | None, names: Sequence[str] | None, dims: Mapping[str, int] | None, machine: str
) -> str | None:
    """The key of a file of the content `whole` with what the files that it names hold: nothing, where one is not there."""
    if whole is None or names is None:
        return None
    parts = [content.digest(os.path.join(os.path.dirname(model), name)) for name in names]
    return _key("file", whole, repr(list(zip(names, parts, strict=True))), _dims(dims), machine=machine)


def _dims(dims: Mapping[str, int] | None) -> str:
    return repr(sorted((dims or {}).items()))


def _files_of(whole: str | None) -> list[str] | None:
    """The files that the model of this content names, relative to its folder; None where that is not known."""
    from .. import cache as disk

    found = None if whole is None else disk.get_bytes(_files_key(whole))
    with suppress(CompilerError), boundary("a damaged entry of the cache"):
        return None if found is None else [str(name) for name in json.loads(found)]
    return None


def _files_key(whole: str) -> str:
    from .. import cache as disk

    return disk.make_key("files", whole, fingerprint())


def key_of_graph(graph: Graph, machine: str) -> str:
    """The key of a graph: its text, which holds the digest of every weight, and what an artifact says besides."""
    from ..ir.text import write

    return _key("graph", write(graph), repr(graph.defaults), machine=machine)


def find(key: str | None, *, fresh: bool = False) -> Artifact | None:
    """The artifact kept under a key; a damaged one counts as missing. Weights of a `fresh` one, which was made for this
    process a moment ago, are not compared with their hash."""
    from .. import cache as disk

    path = disk.get(key) if key is not None and disk.enabled() else None
    if path is None:
        return None
    from ..runtime import nncfile

    try:
        artifact = nncfile.read(path)
    except CompilerError:  # damaged, or another process has just removed it
        return None
    if fresh:
        return replace(artifact, check=None)
    if artifact.check is not None:
        artifact.check.bad = partial(path.unlink, missing_ok=True)
    return artifact


def keeps(graph: Graph) -> bool:
    """Whether the cache is on and the graph's weights are not too large for it."""
    from .. import cache as disk

    return disk.enabled() and sum(n.weight.nbytes for n in graph.weights() if n.weight is not None) <= LARGEST


def keep(key: str, artifact: Artifact) -> None:
    """Keeps an artifact."""
    from .. import cache as disk
    from ..runtime import nncfile

    def write(path: Path) -> None:
        with path.open("wb") as file:
            nncfile.write(artifact, file, embed=artifact.weights.block.size > 0)

    disk.keep(key, write)


def make(key: str, build: Callable[[Memory], Artifact]) -> None:
    """Keeps the artifact that `build` makes, its weights packed where they are kept."""
    from .. import cache as disk
    from ..runtime import nncfile

    disk.keep(key, lambda path: nncfile.make(path, build))


def in_stages(key: str | None) -> bool:
    """Whether a source with this key is known to be no single program."""
    from .. import cache as disk

    return key is not None and disk.get_bytes(disk.make_key("in stages", key)) is not None


def mark_in_stages(key: str | None) -> None:
    """Notes that a source is no single program: nothing is tried again before its readings are asked for."""
    from .. import cache as disk

    if key is not None and disk.enabled():
        disk.put_bytes(disk.make_key("in stages", key), b"")


def uncacheable(key: str | None) -> Signature | bool:
    """What `leave` was told of this key: the signature where it was given one, else whether it was told."""
    from .. import cache as disk

    data = disk.get_bytes(disk.make_key("left", key)) if key is not None else None
    if not data:
        return data is not None
    from ..ir.signature import Signature

    with suppress(CompilerError), boundary("a damaged entry of the cache"):
        return Signature.of_json(json.loads(data))
    return False


def mark_uncacheable(key: str, signature: Signature | None = None) -> None:
    """Notes that nothing can be kept under a key: because the model is too large or, where a signature is given, because
    dimensions are left to the runs."""
    from .. import cache as disk

    data = b"" if signature is None else json.dumps(signature.to_json()).encode()
    disk.put_bytes(disk.make_key("left", key), data)


def _key(*parts: str, machine: str) -> str:
    import llvmlite
    import numpy as np

    from .. import cache as disk
    from ..backends.llvm import policy

    versions = f"{llvmlite.__version__} {np.__version__} {_onnx_version()}"
    return disk.make_key("model", *parts, machine, policy.current().key, versions, fingerprint())


@cache
def _onnx_version() -> str:
    """What tells one version of onnx, which has the bodies of functions, from another, without importing it."""
    found = importlib.util.find_spec("onnx")
    return "" if found is None or found.origin is None else content.digest(found.origin) or ""


@cache
def fingerprint() -> str:
    """What identifies this package's source files, by name and content: a changed compiler finds nothing old."""
    return content.digest_all(list(source_files(Path(__file__).parents[1])))


def source_files(root: Path) -> Iterator[str]:
    """The files that say what the compiler does."""
    for folder, folders, names in os.walk(root):
        folders.sort()
        yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith((".py", ".c", ".h", ".ll")))

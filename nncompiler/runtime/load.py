"""From an artifact, in memory or on disk, to an open model."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import DeviceError, UsageError

from . import nncfile, variants
from .api import ENTRY, api_at
from .artifact import Artifact
from .integrity import ContentCheck
from .jit import load_objects
from .library import open_library
from .linker import is_host
from .open_session import OpenSession
from .session import Session
from .weights import PAGE

if TYPE_CHECKING:
    from .host import Workers


def load_in_memory(
    artifact: Artifact, *, threads: int | None = None, weights: str | os.PathLike[str] | None = None,
    workers: Workers | None = None,
) -> Session:  # fmt: skip
    """Opens an artifact of this host's architecture in this process. weights: a weights file to use instead of the
    artifact's own block. workers: threads that it shares with others, in place of own ones. Raises
    DeviceError for code of another architecture or a CPU that lacks features."""
    if not is_host(artifact.triple):
        raise DeviceError(f"{artifact.name} was compiled for {artifact.triple}, which is not this machine")
    address, code = load_objects(artifact.objects, ENTRY)
    if weights is not None:
        return open_session(address, keep=(code,), threads=threads, weights_path=weights, workers=workers)
    block, check = artifact.weights.block, artifact.check
    memory = block if block.size else None
    return open_session(
        address, keep=(code,), threads=threads, weights=memory, verify=lambda size, wanted: check, workers=workers
    )


def load(
    path: str | os.PathLike[str], *, threads: int | None = None, weights: str | os.PathLike[str] | None = None
) -> Session:
    """Opens a shared library (.so) or a .nnc file. Both hold native code that runs in this process: load only what you
    trust. weights: the weights file of a model that does not embed them; by default the file of the same name with the
    suffix .weights, if there is one.

    Of a .nnc file with several variants the first that this machine runs is opened. Raises UsageError for a file that is not
    there or of another kind, ModelError for a damaged one, DeviceError where this CPU lacks features.
    """
    path = Path(path)
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    with path.open("rb") as file:
        magic = file.read(8)
    beside = path.with_suffix(".weights")
    if magic in (nncfile.MAGIC, variants.MAGIC):
        return _load_variant(path, threads, weights)
    if path.suffix.lower() not in (".so", ".dylib", ".dll"):
        raise UsageError(f"{path} is neither a .nnc file nor a shared library")
    library, place = open_library(path)

    def embedded(size: int, wanted: bytes) -> ContentCheck | None:
        return None if place is None else ContentCheck(path, place[0] + PAGE, size, wanted)

    try:
        address = library.address(ENTRY)
        return open_session(
            address, release=library.close, threads=threads, weights_path=weights, beside=beside, verify=embedded
        )
    except BaseException:
        library.close()
        raise


def _load_variant(path: Path, threads: int | None, weights: str | os.PathLike[str] | None) -> Session:
    """The first variant of a .nnc file that runs here. Whether it does is decided by code for the oldest processor."""
    beside = path.with_suffix(".weights")
    tried: list[Artifact] = []
    refused = None
    for artifact in variants.read(path):
        tried.append(artifact)
        given = beside if weights is None and not artifact.weights.block.size and beside.is_file() else weights
        try:
            return load_in_memory(artifact, threads=threads, weights=given)
        except DeviceError as error:
            refused = error
    assert refused is not None, "a .nnc file has a variant"
    raise variants.none_runs(path, tried, refused) from refused


def open_session(address: int, **options: Any) -> Session:
    """The session of a model's nnc_api: an `OpenSession` where its dimensions are open, a `StagedSession` where it runs in
    stages, a `StateSession` where its contexts keep states."""
    described = json.loads(api_at(address).describe())
    if "stages" in described:
        from .staged_session import StagedSession

        return StagedSession(address, **options)
    if "states" in described:
        from .state_session import StateSession

        return StateSession(address, **options)
    return OpenSession(address, **options) if "open" in described else Session(address, **options)

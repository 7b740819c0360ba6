"""From an artifact, in memory or on disk, to an open model."""

from __future__ import annotations

from .api import ENTRY
from .artifact import Artifact
from .jit import load_objects
from .session import Session


def load_in_memory(artifact: Artifact, *, threads: int | None = None) -> Session:
    """Opens an artifact of this host's architecture in this process, without writing anything."""
    address, code = load_objects(artifact.objects, ENTRY)
    weights = artifact.weights.bytes if artifact.weights.bytes.size else None
    return Session(address, keep=(code,), threads=threads, weights=weights)

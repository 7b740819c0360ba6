"""Loads and runs compiled models, and writes them as files. Needs numpy; .nnc files and in-process runs need llvmlite."""

from .artifact import Artifact
from .load import load_in_memory
from .session import Session

__all__ = ["Artifact", "Session", "load_in_memory"]

"""Loads and runs compiled models, and writes them as files. Needs numpy; outside x86-64 Linux, .nnc files need llvmlite."""

from .artifact import Artifact
from .files import write_files
from .load import load, load_in_memory
from .session import Session
from .write import write_artifact

__all__ = ["Artifact", "Session", "load", "load_in_memory", "write_artifact", "write_files"]

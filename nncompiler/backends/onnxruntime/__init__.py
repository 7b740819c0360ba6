"""Graphs that run in onnxruntime: targets `ort-cpu` and `ort-cuda`."""

from .options import TARGETS, Options
from .placement import Placement
from .session import OrtExecutable

__all__ = ["TARGETS", "Options", "OrtExecutable", "Placement"]

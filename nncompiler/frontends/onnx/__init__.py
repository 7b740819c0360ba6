"""ONNX models -> graphs."""

from .limits import Limits
from .reader import read

__all__ = ["Limits", "read"]

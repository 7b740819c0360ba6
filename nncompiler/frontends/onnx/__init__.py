"""ONNX models -> graphs."""

from .limits import Limits
from .reader import Opened, read

__all__ = ["Limits", "Opened", "read"]

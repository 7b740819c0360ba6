"""ONNX models -> graphs."""

from ...ir.limits import Limits
from .reader import Opened, read

__all__ = ["Limits", "Opened", "read"]

"""Attention: recognised in the forms that exporters write, with the movements around it taken in."""

from .recognition import ToAttention

__all__ = ["ToAttention"]

"""Attention in one kernel: what it must know of a node, and blocks of queries against blocks of keys."""

from .blocks import lower_attention

__all__ = ["lower_attention"]

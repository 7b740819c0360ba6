"""The runtime that is part of every compiled artifact, and the artifact made of it, the kernels and the weights."""

from .build import build

__all__ = ["build"]

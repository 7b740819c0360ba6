"""The runtime that is part of every compiled artifact, and the artifact made of it, the kernels and the weights."""

from .build import build, c_identifier

__all__ = ["build", "c_identifier"]

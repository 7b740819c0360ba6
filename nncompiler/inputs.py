"""Inputs that nobody gave: seeded random arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from .ir.types import TensorType

    Array = np.ndarray[Any, Any]


def random_inputs(inputs: Sequence[tuple[str, TensorType]], seed: int = 0) -> dict[str, Array]:
    """Seeded inputs: standard normal floats, zeros and ones for integers and booleans."""
    import numpy as np

    rng = np.random.default_rng(seed)
    feeds = {}
    for name, t in inputs:
        values = rng.standard_normal(t.dims) if t.dtype.is_float else rng.integers(0, 2, t.dims)
        feeds[name] = np.asarray(values).astype(t.dtype.numpy)
    return feeds

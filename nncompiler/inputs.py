"""Inputs that nobody gave: seeded random arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from .ir.types import TensorType

    Array = np.ndarray[Any, Any]


def random_inputs(inputs: Sequence[tuple[str, TensorType]], seed: int = 0, nonfinite: bool = False) -> dict[str, Array]:
    """Seeded inputs: standard normal floats, zeros and ones for integers and booleans. With `nonfinite`, NaN, both
    infinities and both zeros stand somewhere in every tensor of floats, as far as it has room."""
    import numpy as np

    rng = np.random.default_rng(seed)
    feeds = {}
    for name, t in inputs:
        values = np.asarray(rng.standard_normal(t.dims) if t.dtype.is_float else rng.integers(0, 2, t.dims))
        if nonfinite and t.dtype.is_float and values.size:
            special = (np.nan, np.inf, -np.inf, 0.0, -0.0)[: values.size]
            values.reshape(-1)[rng.choice(values.size, len(special), replace=False)] = special
        with np.errstate(all="ignore"):
            feeds[name] = values.astype(t.dtype.numpy)
    return feeds

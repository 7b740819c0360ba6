"""Weights of DSL models: seeded initializers, and numbers from .npz, .safetensors and ONNX files.

A seeded weight is made only when its numbers are needed. Its stream depends on the seed and the parameter's name alone, so
neither the order of layers nor other layers change it, and its digest identifies the recipe.
"""

from __future__ import annotations

import difflib
import hashlib
import math
import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np

from nncompiler.frontends.mistaken import HEAD, mistaken
from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.weights import Array, Weight


@dataclass(frozen=True)
class Initializer:
    """Independent numbers, uniform on [mean - spread, mean + spread] or normal with that standard deviation.

    `scaled` "he" or "glorot" multiplies the spread by the factor that keeps the variance of activations: sqrt(2 / fan_in),
    sqrt(2 / (fan_in + fan_out)) (He et al. 2015; Glorot and Bengio 2010).
    """

    mean: float = 0.0
    spread: float = 1.0
    shape: str = "uniform"
    scaled: str = ""

    def fill(self, rng: np.random.Generator, shape: tuple[int, ...], fan_in: int, fan_out: int) -> Array:
        """An array of f32."""
        spread = self.spread * self._factor(fan_in, fan_out)
        if spread == 0:
            return np.full(shape, self.mean, np.float32)
        if self.shape == "normal":
            values = rng.standard_normal(shape, dtype=np.float32)
            values *= np.float32(spread)
        else:
            values = rng.random(shape, dtype=np.float32)
            values -= np.float32(0.5)
            values *= np.float32(2 * spread)
        if self.mean:
            values += np.float32(self.mean)
        return values

    def _factor(self, fan_in: int, fan_out: int) -> float:
        if self.scaled == "he":
            return math.sqrt(2 / max(1, fan_in))
        if self.scaled == "glorot":
            return math.sqrt(2 / max(1, fan_in + fan_out))
        return 1.0


def constant_init(value: float) -> Initializer:
    """The same number everywhere."""
    return Initializer(value, 0.0)


def uniform(low: float, high: float) -> Initializer:
    """Evenly between two numbers."""
    return Initializer((low + high) / 2, (high - low) / 2)


def normal(mean: float = 0.0, std: float = 1.0) -> Initializer:
    """A normal distribution."""
    return Initializer(mean, std, "normal")


def he_uniform() -> Initializer:
    """Even, of variance 2 / fan_in (He et al. 2015)."""
    return Initializer(0.0, math.sqrt(3), "uniform", "he")


def he_normal() -> Initializer:
    """Normal, of variance 2 / fan_in (He et al. 2015)."""
    return Initializer(0.0, 1.0, "normal", "he")


def glorot_uniform() -> Initializer:
    """Even, of variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)."""
    return Initializer(0.0, math.sqrt(3), "uniform", "glorot")


def glorot_normal() -> Initializer:
    """Normal, of variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)."""
    return Initializer(0.0, 1.0, "normal", "glorot")


class WeightSource(Protocol):
    """Where a trace takes its parameters from."""

    def get(
        self, name: str, shape: tuple[int, ...], dtype: DType, init: Initializer, fan_in: int, fan_out: int
    ) -> Weight:
        """The parameter; one that does not fit is noted and raised by `finish`."""

    def finish(self) -> None:
        """Raises ModelError where parameters and stored weights did not match."""


@dataclass(frozen=True)
class Seeded:
    """Parameters from their initializers."""

    seed: int = 0

    def get(self, name: str, shape: tuple[int, ...], dtype: DType, init: Initializer, fan_in: int, fan_out: int) -> Weight:
        recipe = f"{self.seed} {name} {dtype}{shape} {init!r} {fan_in} {fan_out}"
        digest = hashlib.blake2b(recipe.encode(), digest_size=8).hexdigest()
        return Weight(dtype, shape, partial(_generate, self.seed, name, dtype, shape, init, fan_in, fan_out), digest)

    def finish(self) -> None:
        """Nothing can be missing."""


def _generate(
    seed: int, name: str, dtype: DType, shape: tuple[int, ...], init: Initializer, fan_in: int, fan_out: int
) -> Array:
    key = hashlib.blake2b(f"{seed} {name}".encode(), digest_size=32).digest()
    rng = np.random.Generator(np.random.SFC64(np.frombuffer(key, np.uint64).tolist()))
    values = init.fill(rng, shape, fan_in, fan_out)
    return values if dtype == dt.f32 else values.astype(dtype.numpy)


class Stored:
    """Parameters from named tensors, all of which must be used."""

    def __init__(self, origin: str, tensors: Mapping[str, Weight]):
        self.origin = origin
        self.tensors = tensors
        self.used: set[str] = set()
        self.faults: list[str] = []

    def get(self, name: str, shape: tuple[int, ...], dtype: DType, init: Initializer, fan_in: int, fan_out: int) -> Weight:
        weight = self.tensors.get(name)
        self.used.add(name)
        if weight is None:
            near = difflib.get_close_matches(name, self.tensors, 1)
            self.faults.append(f"{name} {dtype}{list(shape)} is missing" + (f" (there is {near[0]})" if near else ""))
        elif weight.shape != shape:
            self.faults.append(f"{name} is {list(weight.shape)}, the model has {list(shape)}")
        elif weight.dtype != dtype:
            self.faults.append(f"{name} is {weight.dtype}, the model has {dtype}")
        else:
            return weight
        return Weight(dtype, shape, lambda: np.zeros(shape, dtype.numpy), "0" * 16)

    def finish(self) -> None:
        extra = [f"{name} {list(w.shape)} is not in the model" for name, w in self.tensors.items() if name not in self.used]
        faults = self.faults + extra
        if faults:
            shown = "".join(f"\n  {fault}" for fault in faults[:10])
            more = f"\n  and {len(faults) - 10} more" if len(faults) > 10 else ""
            raise ModelError(
                f"the weights of {self.origin} do not fit the model:{shown}{more}",
                hint="names are LAYER.weight, LAYER.bias, ...; rename={'theirs': 'ours'} maps others",
            )


def weight_source(
    weights: str | os.PathLike[str] | Mapping[str, Any] | None, seed: int = 0, rename: Mapping[str, str] | None = None
) -> WeightSource:
    """The source that `weights` means: None for seeded ones, a path (.npz, .safetensors, .onnx) or a mapping of arrays.

    `rename` maps stored names to the model's parameters. Raises UsageError for another suffix or a missing file, ModelError
    for a malformed file.
    """
    if weights is None:
        return Seeded(seed)
    if isinstance(weights, Mapping):
        origin, tensors = "the mapping", {k: v if isinstance(v, Weight) else Weight.of(v) for k, v in weights.items()}
    else:
        from .files import READERS

        path = os.fspath(weights)
        suffix = os.path.splitext(path)[1].lower()
        if suffix not in READERS:
            raise UsageError(f"weights from {path!r} are not supported", hint=f"a file with one of {', '.join(READERS)}")
        if not os.path.isfile(path):
            raise UsageError(f"there is no file {path!r}")
        with open(path, "rb") as file:
            other = mistaken(file.read(HEAD))
        if other is not None and not (suffix == ".npz" and zipfile.is_zipfile(path)):
            raise ModelError(f"{path} holds no weights, it is {other[0]}", hint=other[1])
        origin, tensors = path, READERS[suffix](path)
    names = rename or {}
    unknown = sorted(set(names) - set(tensors))
    if unknown:
        raise UsageError(f"rename names {', '.join(unknown[:5])}, which {origin} does not have")
    return Stored(origin, {names.get(name, name): w for name, w in tensors.items()})

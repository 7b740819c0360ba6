"""What a user may forbid or ask of kernels: options of one compilation that are no property of a machine.

    with using(Policy(winograd=False)):
        ...                                     layouts, selection and lowering see this policy
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Policy:
    """winograd: whether convolutions, and matrix products (Strassen), may be made from fewer multiplications than their
    definition has, with an rms rounding error of up to 1e-6 of the output's rms (about four times that of direct kernels)
    where inputs are of like size. In a product, an outlier disturbs one other row; in a convolution, it
    disturbs the whole tile of outputs (up to 4x4) whose windows touch the same 6x6 inputs by about 2e-7 of itself,
    and an infinity or NaN makes NaN of them, in all groups whose channels share a block. only: the name of the algorithm to
    take wherever it applies, for measurements; empty: the cheapest. schedule: of Winograd convolutions, "fused" or "phased",
    likewise. rank: for every layer the variant of that rank by predicted cycles (the last where there are fewer), for
    measurements. records: (layer, variant) pairs that measurements found best. checked: kernels check every access against
    the bounds of its array; such code runs in this process only (`CheckedExecutable`), several times as long. quick:
    LLVM optimizes nothing, which takes a quarter of its time and makes code of half the speed or less: for models that are
    compiled to be run once."""

    winograd: bool = True
    only: str = ""
    schedule: str = ""
    rank: int = 0
    records: tuple[tuple[str, str], ...] = ()
    checked: bool = False
    quick: bool = False

    def record_of(self, layer: str) -> str:
        """The variant that a measurement found best for a layer, "" where there is none."""
        return next((variant for key, variant in self.records if key == layer), "")

    @property
    def key(self) -> str:
        """The policy as text, for cache keys."""
        flags = f"winograd={int(self.winograd)} checked={int(self.checked)} quick={int(self.quick)}"
        return f"{flags} only={self.only} schedule={self.schedule} rank={self.rank} " + " ".join(
            f"{layer}: {variant}" for layer, variant in self.records
        )


DEFAULT = Policy()
_policy: ContextVar[Policy] = ContextVar("nncompiler_policy")


def current() -> Policy:
    """The policy of the compilation under way."""
    return _policy.get(DEFAULT)


@contextmanager
def using(policy: Policy) -> Iterator[None]:
    """Compiles under `policy` inside the block, in this thread."""
    token = _policy.set(policy)
    try:
        yield
    finally:
        _policy.reset(token)

"""An error budget, and what was done within it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ..ir.errors import CheckError, UsageError
from ..ir.op import Array
from ..passes.analysis.exact import Exact


@dataclass(frozen=True)
class Budget:
    """The error that low-rank factors may add: for every output, rms(difference) / rms(reference), where the reference is
    the model as it was read, evaluated in float64 on `inputs` (arrays by name; those missing are random with `seed`). An
    output that is a softmax counts twice, as it is and by the softmax's operand. The factors are fitted to the same `inputs`
    (random ones of another seed where they are missing). `report` hears what was done."""

    error: float
    inputs: Mapping[str, Array] = field(default_factory=dict)
    seed: int = 0
    report: Callable[[Reduction], None] = lambda _: None

    @classmethod
    def of(cls, value: float | Budget) -> Budget:
        """From a number or a budget; raises UsageError for one that is not above zero and below one."""
        budget = value if isinstance(value, Budget) else cls(value)
        if not 0 < budget.error < 1:
            message = f"an error budget above 0 and below 1 is required, got {budget.error}"
            raise UsageError(message, hint="0.01 is one percent")
        return budget


@dataclass(frozen=True)
class LayerReduction:
    """A layer and what became of it. `kernel` is () for dense layers; `inputs` and `outputs` are the channels between the
    1x1 convolutions, None where there is none. Pairs are before and after; cycles are predicted for one core.

    `expected_error` is the relative rms error of its result (without bias) that its factors are expected to add,
    `output_error` what is measured there on the inputs, with what the reduced layers before it added. `why` says why a
    layer stays.
    """

    name: str
    kernel: tuple[int, ...]
    channels: int
    maps: int
    inputs: int | None = None
    outputs: int | None = None
    multiplications: tuple[int, int] = (0, 0)
    cycles: tuple[float, float] | None = None
    expected_error: float = 0.0
    output_error: float | None = None
    why: str = ""

    @property
    def reduced(self) -> bool:
        return self.inputs is not None or self.outputs is not None


@dataclass(frozen=True)
class Reduction:
    """What reducing a graph did. `error` is that of the worst output in float64, `native_error` that of the compiled model's
    worst output, rounding included (None where it cannot run here); `tried` counts the choices that were evaluated. `exact`
    are the rewrites of the other passes around 1x1 convolutions, which keep the function."""

    budget: float
    error: float
    native_error: float | None
    tried: int
    layers: tuple[LayerReduction, ...]
    exact: tuple[Exact, ...] = ()

    @property
    def reduced(self) -> tuple[LayerReduction, ...]:
        return tuple(row for row in self.layers if row.reduced)

    @property
    def multiplications(self) -> tuple[int, int]:
        """Of all layers, before and after."""
        return sum(row.multiplications[0] for row in self.layers), sum(row.multiplications[1] for row in self.layers)

    @property
    def cycles(self) -> tuple[float, float]:
        """Of the layers for which cycles are predicted, before and after."""
        known = [row.cycles for row in self.layers if row.cycles is not None]
        return sum(c[0] for c in known), sum(c[1] for c in known)


def checked(reduction: Reduction, native_error: float) -> Reduction:
    """The report with the error of the compiled model; raises CheckError where that is beyond the budget."""
    result = replace(reduction, native_error=native_error)
    if result.reduced and not native_error <= result.budget:
        raise CheckError(
            f"the error at the outputs is {native_error:.2e}, and {result.budget:.2e} is allowed "
            f"({result.error:.2e} of it comes from the low-rank factors, the rest is rounding)",
            hint=f"a budget above {native_error:.1e}, or none",
        )
    return result

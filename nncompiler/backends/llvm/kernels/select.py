"""Which kernel makes which convolution: a table, cheapest first by a cost in cycles of one core.

Another algorithm is one more line: when it applies, what it costs, how it is built.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from . import depthwise, direct, grouped, prologue, winograd
from .problem import Before, Convolution

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

Build = Callable[["Contraction", Convolution, "Machine", Callable[[str], "KernelBuilder"]], None]


@dataclass(frozen=True)
class Algorithm:
    """applies: whether it computes the layer at all; cycles: what one run costs on one core; build: emits its kernels;
    before: what may stand between the input and the layer; once: whether each element is stored once where the result lies
    over an operand of the epilogue, after that was read."""

    name: str
    applies: Callable[[Convolution, Machine], bool]
    cycles: Callable[[Convolution, Machine], float]
    build: Build
    before: tuple[Before, ...] = ("",)
    once: bool = False


ALGORITHMS: tuple[Algorithm, ...] = (
    Algorithm("depthwise", depthwise.applies, depthwise.cycles, depthwise.build),
    Algorithm("direct", direct.applies, direct.cycles, direct.build, once=True),
    Algorithm("grouped", grouped.applies, grouped.cycles, grouped.build, ("", "shuffle")),
    Algorithm("prologue", prologue.applies, direct.cycles, prologue.build, ("pointwise",), once=True),
    *(Algorithm(f"winograd_{v.n}", v.applies, v.cycles, v.build, once=True) for v in map(winograd.Variant, (4, 6))),
)


def candidates(p: Convolution, machine: Machine) -> list[tuple[Algorithm, float | None]]:
    """Every algorithm with its cycles, cheapest first; those that do not apply stand last, with None."""
    costs = [(a, a.cycles(p, machine) if p.before in a.before and a.applies(p, machine) else None) for a in ALGORITHMS]
    return sorted(costs, key=lambda pair: float("inf") if pair[1] is None else pair[1])


def select(p: Convolution, machine: Machine) -> Algorithm | None:
    """The cheapest algorithm that applies (the one the policy insists on where that applies); None when none does."""
    able = [a for a, cycles in candidates(p, machine) if cycles is not None]
    return next((a for a in able if a.name == policy.current().only), able[0] if able else None)

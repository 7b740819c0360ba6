"""Which kernel makes which convolution: a table, cheapest first by a cost in cycles of one core.

Another algorithm is one more line: when it applies, what it costs, how it is built.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from . import depthwise, direct, grouped, winograd
from .problem import Convolution

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

Build = Callable[["Contraction", Convolution, "Machine", Callable[[str], "KernelBuilder"]], None]


@dataclass(frozen=True)
class Algorithm:
    """applies: whether it computes the layer at all; cycles: what one run costs on one core; build: emits its kernels.
    once: whether each element is stored once where the result lies over an operand of the epilogue, after that was read."""

    name: str
    applies: Callable[[Convolution, Machine], bool]
    cycles: Callable[[Convolution, Machine], float]
    build: Build
    once: bool = False


ALGORITHMS: tuple[Algorithm, ...] = (
    Algorithm("depthwise", depthwise.applies, depthwise.cycles, depthwise.build),
    Algorithm("direct", direct.applies, direct.cycles, direct.build, once=True),
    Algorithm("grouped", grouped.applies, grouped.cycles, grouped.build),
    *(Algorithm(f"winograd_{v.n}", v.applies, v.cycles, v.build, once=True) for v in map(winograd.Variant, (4, 6))),
)


def select(p: Convolution, machine: Machine) -> Algorithm | None:
    """The cheapest algorithm that applies (the one the policy insists on where that applies); None when none does."""
    able = [a for a in ALGORITHMS if a.applies(p, machine)]
    able = [a for a in able if a.name == policy.current().only] or able
    return min(able, key=lambda a: a.cycles(p, machine), default=None)

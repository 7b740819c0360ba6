"""Which kernel makes which convolution: a table, cheapest first by a cost in cycles of one core.

Another algorithm (Winograd is the next) is one more line: when it applies, what it costs, how it is built.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import depthwise, direct, grouped
from .problem import Convolution

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

Build = Callable[["Contraction", Convolution, "Machine", Callable[[str], "KernelBuilder"]], None]


@dataclass(frozen=True)
class Algorithm:
    name: str
    applies: Callable[[Convolution], bool]
    cost: Callable[[Convolution, Machine], float]
    build: Build


def _direct_cycles(p: Convolution, machine: Machine) -> float:
    return direct.plan(p, machine).cycles * p.group * p.n


ALGORITHMS: tuple[Algorithm, ...] = (
    # name         applies             cycles             build
    Algorithm("depthwise", depthwise.applies, depthwise.cycles, depthwise.build),
    Algorithm("direct", direct.applies, _direct_cycles, direct.build),
    Algorithm("grouped", grouped.applies, grouped.cycles, grouped.build),
)


def select(p: Convolution, machine: Machine) -> Algorithm | None:
    """The cheapest algorithm that applies; None when none does."""
    able = [a for a in ALGORITHMS if a.applies(p)]
    return min(able, key=lambda a: a.cost(p, machine), default=None)

"""Which kernel makes which convolution: a table of algorithms, each with its plans and their costs in cycles of one core.

Another algorithm is one more line: when it applies, which plans it has, how a plan is built. The cheapest variant is taken,
unless the policy holds a record of a measurement, or asks for another one so that it can be measured.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .. import policy
from .conv import block_diagonal, depthwise, direct, direct_plan, grouped, integer, planar, polyphase, prologue
from .conv.problem import Before, Convolution
from .conv.winograd import rows as winograd_rows
from .conv.winograd import variant as winograd
from .tiles import STEP_CYCLES

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder
    from ..emission.contraction import Contraction
    from ..machine import Machine

Plans = Callable[[Convolution, "Machine"], Sequence[tuple[Any, float]]]
Build = Callable[["Contraction", Convolution, Any, Callable[[str], "KernelBuilder"]], None]

PLANS = 4
"""Plans of one algorithm that are worth measuring, at most."""
ALIKE = 1.03
"""Variants that are predicted to take at most so many times as long as the cheapest are as good: one whose kernels are there
already saves compiling."""
WORTH = 2.0
"""Variants that are predicted to take so many times as long as the cheapest are not worth measuring."""


@dataclass(frozen=True)
class Algorithm:
    """applies: whether it computes the layer at all; plans: how, with the cycles of one run on one core, cheapest first;
    build: emits the kernels of a plan; before: what may stand between the input and the layer; once: whether each element
    is stored once where the result lies over an operand of the epilogue, after that was read; planes: whether it makes a
    row-major result from a row-major input, or a blocked one; codes: whether it multiplies 8-bit codes; pools: whether the
    kernels can do the max pooling behind a layer."""

    name: str
    applies: Callable[[Convolution, Machine], bool]
    plans: Plans
    build: Build
    before: tuple[Before, ...] = ("",)
    once: bool = False
    planes: bool = False
    codes: bool = False
    pools: Callable[[Convolution], bool] = lambda p: False


ALGORITHMS: tuple[Algorithm, ...] = (
    Algorithm("depthwise", depthwise.applies, depthwise.plans, depthwise.build),
    Algorithm("direct", direct_plan.applies, direct_plan.plans, direct.build, once=True),
    Algorithm("grouped", grouped.applies, grouped.plans, grouped.build, ("", "shuffle")),
    Algorithm("integer_depthwise", depthwise.applies, depthwise.plans, integer.build_depthwise, codes=True),
    Algorithm("integer_direct", integer.applies, integer.plans, integer.build, once=True, codes=True),
    Algorithm("planar", planar.applies, planar.plans, planar.build, planes=True),
    Algorithm("prologue", prologue.applies, direct_plan.plans, prologue.build, ("pointwise",), once=True),
    Algorithm("winograd_rows", winograd_rows.applies, winograd_rows.plans, winograd_rows.build),
    *(
        Algorithm(f"winograd_{v.n}", v.applies, v.plans, winograd.build, once=True, pools=v.pools)
        for v in map(winograd.Variant, (4, 6))
    ),
    *(
        Algorithm(f"block_diagonal_{v.n}", v.applies, v.plans, block_diagonal.build, once=True, pools=v.pools)
        for v in map(block_diagonal.Variant, (4, 6))
    ),
    *(
        Algorithm(f"polyphase_{v.n}", v.applies, v.plans, polyphase.build, once=True, pools=v.pools)
        for v in map(polyphase.Variant, (4, 6))
    ),
)


@dataclass(frozen=True)
class Variant:
    """One way to make a layer. `cycles` of one core are predicted."""

    algorithm: Algorithm
    plan: Any
    cycles: float

    @property
    def name(self) -> str:
        """What records call it."""
        return f"{self.algorithm.name} {self.plan}"

    @property
    def kind(self) -> str:
        """Variants of one kind may share kernels."""
        return self.name.partition(" by ")[0]


def serves(a: Algorithm, p: Convolution, machine: Machine) -> bool:
    """Whether an algorithm computes a layer, with what stands before it."""
    return p.before in a.before and p.planes == a.planes and p.codes == a.codes and a.applies(p, machine)


def costs(a: Algorithm, p: Convolution, machine: Machine) -> list[tuple[Any, float]]:
    """An algorithm's plans with the cycles that they cost, cheapest first; the max pooling behind a layer is in them."""
    made = as_made(a, p)
    after = 0.0 if made.pooled == p.pooled else _pooling_cycles(p, machine)
    return [(plan, cycles + after) for plan, cycles in a.plans(made, machine)]


def as_made(a: Algorithm, p: Convolution) -> Convolution:
    """The layer as the algorithm makes it: not pooled where it cannot pool."""
    return replace(p, pooled=p.pooled and a.pools(p))


def _pooling_cycles(p: Convolution, machine: Machine) -> float:
    """A 2x2 max pooling of the layer's output as a step of its own: it passes once."""
    elements = p.n * -(-p.m // p.block) * p.block * p.oh * p.ow
    return STEP_CYCLES + 1.25 * elements * p.dtype.size / machine.rates.l3


def variants(p: Convolution, machine: Machine) -> list[Variant]:
    """The best plans of every algorithm that applies (of the one the policy insists on where that applies), the cheapest
    first."""
    p = p.hinted
    able = [a for a in ALGORITHMS if serves(a, p, machine)]
    able = [a for a in able if a.name == policy.current().only] or able
    found = [Variant(a, plan, cycles) for a in able for plan, cycles in costs(a, p, machine)[:PLANS]]
    found.sort(key=lambda v: v.cycles)
    return [v for v in found if v.cycles <= WORTH * found[0].cycles] if found else []


def select(p: Convolution, machine: Machine) -> Variant | None:
    """The variant of a record, else the cheapest (the one of the policy's rank); None where no algorithm applies."""
    found = variants(p, machine)
    return pick(found, p.key) if found else None


def pick(found: Sequence[Variant], layer: str, there: Collection[str] = ()) -> Variant:
    """Which of a layer's variants the policy takes. `there`: kinds of variants whose kernels other layers have."""
    rules = policy.current()
    recorded = next((v for v in found if v.name == rules.record_of(layer)), None)
    if recorded is not None or rules.rank:
        return recorded or found[min(rules.rank, len(found) - 1)]
    alike = (v for v in found if v.cycles <= ALIKE * found[0].cycles)
    return next((v for v in alike if v.kind in there), found[0])

"""Which kernel a contraction gets, and what it was chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from . import gemm, problem, product
from .select import ALGORITHMS, candidates, select

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine

MOST_TILES = 6


@dataclass(frozen=True)
class Candidate:
    """What could make the layer; `cycles` of one core are predicted, None where it does not apply."""

    name: str
    cycles: float | None
    chosen: bool = False


@dataclass(frozen=True)
class Decision:
    """`reason` says why the chosen one won, or why there is none: then the operator's definition is compiled."""

    candidates: tuple[Candidate, ...]
    reason: str


def explain(c: Contraction, probe: KernelBuilder) -> Decision:
    """How `lower_contraction` decides about a contraction; `probe` is a kernel that is thrown away."""
    machine = probe.machine
    if c.anchor.op.name == "conv":
        return _convolution(problem.describe(c, machine, probe), machine)
    return _product(product.describe(c, machine, probe), machine)


def _convolution(p: problem.Convolution | None, machine: Machine) -> Decision:
    if p is None:
        return Decision((), "no convolution kernel serves this rank, element type, layout or weight that is not constant")
    found, chosen = candidates(p, machine), select(p, machine)
    able = list(dict.fromkeys(v.algorithm for v in found))
    listed = (
        *(Candidate(v.name, v.cycles, chosen is not None and v.name == chosen.name) for v in found),
        *(Candidate(a.name, None) for a in ALGORITHMS if a not in able),
    )
    if chosen is None:
        return Decision(listed, "no convolution kernel applies to this layer")
    rules = policy.current()
    if chosen.name == rules.record_of(p.key):
        return Decision(listed, "measured to be the fastest")
    if rules.rank or chosen.algorithm.name == rules.only:
        return Decision(listed, "asked for by the policy")
    if len(able) == 1:
        return Decision(listed, "the fewest predicted cycles; no other algorithm applies")
    other = next(v for v in found if v.algorithm is not chosen.algorithm)
    times = other.cycles / chosen.cycles
    return Decision(listed, f"the fewest predicted cycles; {other.algorithm.name} takes {times:.2f} times as many")


def _product(p: product.Product | None, machine: Machine) -> Decision:
    if p is None or not gemm.applies(p):
        return Decision((), "no matrix kernel serves this shape, element type, layout or transposed operand")
    if p.m == 1:
        tile = gemm.tile_of(p, machine)
        return Decision((Candidate(f"gemv, {tile.vectors} vectors", None, True),), "one row: the matrix is streamed once")
    costs = sorted(gemm.tile_cycles(p, machine).items(), key=lambda pair: pair[1])
    listed = tuple(Candidate(f"gemm, tile {tile}", cycles, i == 0) for i, (tile, cycles) in enumerate(costs[:MOST_TILES]))
    more = len(costs) - len(listed)
    reason = "the only tile that fits" if len(costs) == 1 else "the fewest predicted cycles"
    return Decision(listed, f"{reason} of {len(costs)} tiles" if more else reason)

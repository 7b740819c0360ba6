"""Which kernel a contraction gets, and what it was chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from . import gemm, problem, product
from .select import candidates, select

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
class Choice:
    """`reason` says why the chosen one won, or why there is none: then the operator's definition is compiled."""

    candidates: tuple[Candidate, ...]
    reason: str


def explain(c: Contraction, probe: KernelBuilder) -> Choice:
    """How `lower_contraction` decides about a contraction; `probe` is a kernel that is thrown away."""
    machine = probe.machine
    if c.anchor.op.name == "conv":
        return _convolution(problem.describe(c, machine, probe), machine)
    return _product(product.describe(c, machine, probe), machine)


def _convolution(p: problem.Convolution | None, machine: Machine) -> Choice:
    if p is None:
        return Choice((), "no convolution kernel serves this rank, element type, layout or weight that is not constant")
    found, chosen = candidates(p, machine), select(p, machine)
    listed = tuple(Candidate(a.name, cycles, a is chosen) for a, cycles in found)
    if chosen is None:
        return Choice(listed, "no convolution kernel applies to this layer")
    if chosen.name == policy.current().only:
        return Choice(listed, "asked for by the policy")
    able = [cycles for _, cycles in found if cycles is not None]
    if len(able) == 1:
        return Choice(listed, "the only one that applies")
    return Choice(listed, f"the fewest predicted cycles, {able[1] / able[0]:.2f} times fewer than the next")


def _product(p: product.Product | None, machine: Machine) -> Choice:
    if p is None or not gemm.applies(p):
        return Choice((), "no matrix kernel serves this shape, element type, layout or transposed operand")
    if p.m == 1:
        tile = gemm.tile_of(p, machine)
        return Choice((Candidate(f"gemv, {tile.vectors} vectors", None, True),), "one row: the matrix is streamed once")
    costs = sorted(gemm.tile_cycles(p, machine).items(), key=lambda pair: pair[1])
    listed = tuple(Candidate(f"gemm, tile {tile}", cycles, i == 0) for i, (tile, cycles) in enumerate(costs[:MOST_TILES]))
    more = len(costs) - len(listed)
    reason = "the only tile that fits" if len(costs) == 1 else "the fewest predicted cycles"
    return Choice(listed, f"{reason} of {len(costs)} tiles" if more else reason)

"""Which kernel a contraction gets, and what it was chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from .conv import problem
from .matmul import gemm, product
from .naming import spelled
from .select import ALGORITHMS, costs, pick, serves, variants

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder
    from ..emission.contraction import Contraction
    from ..machine import Machine

MOST_TILES = 6


@dataclass(frozen=True)
class Candidate:
    """What could make the layer; `cycles` of one core are predicted, None where it does not apply. `title` is the name as
    the field writes it (`naming`)."""

    name: str
    cycles: float | None
    chosen: bool = False
    title: str = ""


@dataclass(frozen=True)
class Choice:
    """`reason` says why the chosen one won, or why there is none: then the operator's definition is compiled."""

    candidates: tuple[Candidate, ...]
    reason: str


def explain(c: Contraction, probe: KernelBuilder, taken: str | None = None) -> Choice:
    """How `lower_contraction` decides about a contraction; `probe` is a kernel that is thrown away, `taken` the name of the
    variant that the layer got in its program."""
    machine = probe.machine
    if c.anchor.op.name in ("conv", "conv_integer"):
        return _convolution(problem.describe(c, machine, probe), machine, taken)
    return _product(product.describe(c, machine, probe), machine)


def _convolution(p: problem.Convolution | None, machine: Machine, taken: str | None) -> Choice:
    if p is None:
        return Choice((), "no convolution kernel serves this rank, element type, layout or weight that is not constant")
    found = variants(p, machine)
    able = {v.algorithm.name for v in found}
    slower = [(a, *costs(a, p, machine)[0]) for a in ALGORITHMS if a.name not in able and serves(a, p, machine)]
    def title(name: str) -> str:
        return spelled(name, p.kh, p.stride[0])

    others = tuple(Candidate(a.name, None, title=title(a.name)) for a in ALGORITHMS if not serves(a, p, machine))
    if not found:
        return Choice(others, "no convolution kernel applies to this layer")
    chosen = next((v for v in found if v.name == taken), None) or pick(found, p.key)
    listed = (
        *(Candidate(v.name, v.cycles, v is chosen, title(v.name)) for v in found),
        *(Candidate(f"{a.name} {plan}", cycles, title=title(f"{a.name} {plan}"))
          for a, plan, cycles in sorted(slower, key=lambda s: s[2])),
        *others,
    )
    rules = policy.current()
    if rules.record_of(p.key) == chosen.name:
        return Choice(listed, "a measurement found it the fastest")
    if chosen.algorithm.name == rules.only:
        return Choice(listed, "asked for by the policy")
    if len(found) == 1:
        return Choice(listed, "the only one that applies")
    if chosen is not found[0]:
        return Choice(listed, "as good as the first by prediction, and another layer has its kernels already")
    return Choice(listed, f"the fewest predicted cycles, {found[1].cycles / found[0].cycles:.2f} times fewer than the next")


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

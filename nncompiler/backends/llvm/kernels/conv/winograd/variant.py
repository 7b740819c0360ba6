"""Winograd convolution, stride 1: n x n input tiles, n*n products a channel pair, m x m outputs.

    V[xi, tile, c] = (B d B')[xi]                         the input transform of every tile and input channel
    M[xi, tile, k] = sum over c of V[xi, tile, c] * U[xi, c, k]       n*n matrix products, the register tiles of direct/
    y[tile, k]     = epilogue(A M A' + bias)              from the first row and column that no other tile makes

    V: [n*n][register tile][C / block][pixels][block]
    M: [group of vectors][register tile][n*n][pixels][vectors][block]
    U: [group][group of vectors][n*n][C][vectors * block], G g G' in float64, rounded once

Two schedules. *Fused*: a task makes all three for a block of tiles, so that V and M stay in L2 and U passes once a block
(fused.py). *Phased*: three steps over all tiles, so that U passes once and V and M go through memory
(phased.py). plan.py weighs them.

Where a 2x2 max pooling is all that reads y, tiles lie at even rows and columns, and m/2 x m/2 windows of each are stored.

The transforms mix the inputs of a tile, so that its m x m outputs round by the largest of its n x n inputs: about 2e-7 of an
outlier reaches outputs whose windows do not hold it (0.16 for one pixel of 1e6 among values of about 1), and an infinity
makes NaN of the tile. `Policy.winograd` turns the algorithm off.

Every output element is stored by one tile, whose place depends on the image alone: any split of the tasks gives the same
bits. Channels past the last real one are never multiplied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problem import Convolution
from .fused import build_fused
from .parts import ConvolutionSource
from .phased import build_phases
from .plan import WinogradPlan, plans, unsuitable

if TYPE_CHECKING:
    from ....emission.builder import NewKernel
    from ....emission.contraction import Contraction
    from ....machine import Machine


@dataclass(frozen=True)
class Winograd:
    """The algorithm with input tiles of n x n."""

    n: int

    def unsuitable(self, p: Convolution, machine: Machine) -> str:
        """Why it does not make the layer, "" where it does."""
        return unsuitable(p, self.n)

    def pools(self, p: Convolution) -> bool:
        """Whether tiles are made of windows of 2x2."""
        return (self.n - p.kh + 1) % 2 == 0

    def multiplications(self, p: Convolution) -> float:
        """Of one run: n*n products a tile, whose edges are not cut off."""
        m = self.n - p.kh + 1
        return float(p.n * -(-p.oh // m) * -(-p.ow // m) * self.n * self.n * p.cg * p.m)

    def plans(self, p: Convolution, machine: Machine, share: float = 1.0) -> list[tuple[WinogradPlan, float]]:
        """Plans with the cycles that they cost, cheapest first; `share` as `plan.plans` has it."""
        return [(plan, plan.cycles) for plan in plans(p, machine, self.n, share)]


def build(c: Contraction, p: Convolution, chosen: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a plan."""
    build_from(ConvolutionSource(c), p, chosen, new_kernel)


def build_from(source: ConvolutionSource, p: Convolution, chosen: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a plan that convolve `source`."""
    if chosen.phased:
        build_phases(source, p, chosen, new_kernel)
    else:
        build_fused(source, p, chosen, new_kernel)

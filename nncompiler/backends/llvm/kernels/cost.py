"""The cost model: what a kernel does, as `Work`, and how many cycles of one core that takes on a machine.

    work                        of one phase of a kernel: vector multiply-adds, loads, bytes from afar ...
    CostModel(machine).cycles(work, ...)        phases follow each other; bytes move meanwhile

    cycles = overlap(sum over phases of compute, sum of bytes / rate) + steps * (barrier + IMBALANCE_CYCLES)
    compute of a phase = max(macs / rate, loads / rate, iterations * LATENCY_CYCLES)        they issue side by side
                         + iterations * LOOP_CYCLES + moves + tiles * TILE_CYCLES + known

Rates are the machine's (`rates.py`), from a table or measured. Every kernel describes its work; nothing else turns work into
cycles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..machine import Machine
    from ..rates import Rates
    from .inner_product import InnerProduct

OVERLAP = 0.6
"""Fraction of min(compute, memory) time that is overlapped. Fitted to layers of VGG and ResNet on Zen 4."""
IMBALANCE_CYCLES = 4000.0
"""Cycles that workers wait for the last one before a barrier (about a microsecond). Measured, Zen 4."""
TILE_CYCLES = 40.0
"""Cycles of starting and storing a register tile beside its vectors. Fitted to 1x1 convolutions on Zen 4."""
LOOP_CYCLES = 1.0
"""Cycles of loop control of one innermost iteration that the multiply-adds do not hide."""
LATENCY_CYCLES = 4.0
"""Cycles of an iteration at least: the latency of a multiply-add, where fewer chains than that are in flight."""
L2_SHARED, L2_ALONE = 2.0, 4.0
"""Bytes from L2 by those from L3 in the same time, where other operands pass through it as well, and where none does."""
REORDER_RATE = 8.0
"""Bytes a cycle that a reorder reads and writes, about. Measured, Zen 4."""
POOL_TRAFFIC = 1.25
"""Bytes that a 2x2 max pooling moves by bytes of its operand: it reads four for each that it writes."""
COLLISION = 1.35
"""Cycles of an iteration over those of one whose rows do not push each other out of L1. Measured on powers of two."""
TIE_RATIO = 1.03
"""Variants within 3 % of the cheapest count as ties; an already emitted kernel wins, which saves compiling."""
WORTH_MEASURING = 2.0
"""Variants that are predicted to take more than so many times the cheapest's cycles are not measured."""
MOST_PLANS = 4
"""Plans of one algorithm that are measured, at most."""


@dataclass(frozen=True)
class Work:
    """What one core does in one phase of a kernel.

    macs: vector multiply-adds; loads: of vectors or scalars from L1; l2_loads: the same from L2; iterations: of innermost
    loops; moves: vectors that accumulators start from or are stored as, one a cycle; tiles: register tiles; known: cycles
    that are known already, such as measured ones of what no rate describes; l3, memory: bytes from there; steps: parallel
    steps beside the first.
    """

    macs: float = 0.0
    loads: float = 0.0
    l2_loads: float = 0.0
    iterations: float = 0.0
    moves: float = 0.0
    tiles: float = 0.0
    known: float = 0.0
    l3: float = 0.0
    memory: float = 0.0
    steps: float = 0.0

    def __mul__(self, times: float) -> Work:
        """The work done so many times, in one step."""
        return Work(
            self.macs * times, self.loads * times, self.l2_loads * times, self.iterations * times, self.moves * times,
            self.tiles * times, self.known * times, self.l3 * times, self.memory * times, self.steps,
        )  # fmt: skip

    def traffic(self, size: float, cold: bool) -> Work:
        """The same with bytes that come from memory at every run (`cold`), or else from L3."""
        return replace(self, memory=self.memory + size) if cold else replace(self, l3=self.l3 + size)


def overlapped(compute: float, traffic: float) -> float:
    """Cycles of computing and of moving bytes at the same time."""
    return max(compute, traffic) + (1 - OVERLAP) * min(compute, traffic)


@dataclass(frozen=True)
class CostModel:
    """Cycles of one core of a machine."""

    rates: Rates

    @classmethod
    def of(cls, machine: Machine, inner: InnerProduct | None = None) -> CostModel:
        """Of a machine whose multiply-adds are those of `inner`, of f32 where that is None."""
        return cls(machine.rates if inner is None else inner.rates(machine))

    def compute(self, work: Work) -> float:
        """Cycles of a phase whose operands are in L1 or L2."""
        loads = work.loads + work.l2_loads * self.rates.l2_loads
        busy = max(work.macs / self.rates.multiply_adds, loads / self.rates.loads, work.iterations * LATENCY_CYCLES)
        return busy + work.iterations * LOOP_CYCLES + work.moves + work.tiles * TILE_CYCLES + work.known

    def moving(self, work: Work) -> float:
        """Cycles of its bytes from L3 and from memory."""
        return work.l3 / self.rates.l3 + work.memory / self.rates.memory

    def cycles(self, *phases: Work) -> float:
        """Cycles of phases, one after another."""
        compute, traffic = sum(map(self.compute, phases)), sum(map(self.moving, phases))
        return overlapped(compute, traffic) + sum(w.steps for w in phases) * (self.rates.barrier + IMBALANCE_CYCLES)

    def moved(self, nbytes: float, barriers: int = 0) -> float:
        """Cycles of copies between tensors that read and write so many bytes, and of barriers that come with them."""
        return nbytes / REORDER_RATE + barriers * self.rates.barrier

"""Convolutions of small groups as Winograd convolutions of larger ones, whose weights are zero between the groups.

    groups of 4 channels:   w[16 channels, 4, 3, 3]   -->   w'[16, 16, 3, 3], four blocks on the diagonal

Groups whose channels are not a multiple of the block leave lanes empty: 12 of 16 where they have 4 channels. Multiplying
zeros costs as much, but Winograd then saves what it saves: F(4x4,3x3) makes 16 channels of an output from 36
multiplications of vectors in place of 144 that are three quarters empty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.weights import Array, Weight

from .problem import Convolution, weights_of
from .winograd import variant as winograd
from .winograd.parts import ConvolutionSource
from .winograd.plan import WinogradPlan

if TYPE_CHECKING:
    from ...emission.builder import NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine


def joined(p: Convolution) -> int:
    """How many groups together are whole blocks of input and output channels, the fewest; 0 where no number is."""
    counts = (f for f in range(2, p.group + 1) if p.group % f == 0)
    return next((f for f in counts if f * p.cg % p.block == 0 and f * p.mg % p.block == 0), 0)


def larger(p: Convolution) -> Convolution:
    """The convolution of joined groups."""
    return replace(p, group=p.group // joined(p))


def diagonal_weights(w: Array, group: int, count: int) -> Array:
    """w[M, C/group, KH, KW] --> w'[M, count*C/group, KH, KW], zero where input and output are of different groups."""
    m, channels, kh, kw = w.shape
    out = np.zeros((group // count, count, m // group, count, channels, kh, kw), w.dtype)
    parts = w.reshape(group // count, count, m // group, channels, kh, kw)
    for i in range(count):
        out[:, i, :, i] = parts[:, i]
    return out.reshape(m, count * channels, kh, kw)


@dataclass(frozen=True)
class BlockDiagonal:
    """The algorithm with input tiles of n x n."""

    n: int

    def unsuitable(self, p: Convolution, machine: Machine) -> str:
        """Why it does not make the layer, "" where it does: groups are not multiples of the block, some of them
        together are, and Winograd serves those."""
        if p.group == 1 or not p.blocked:
            return "there is one group, or x lies row-major"
        if p.cg == p.mg == 1:
            return "every group is one channel: nearly all products would be by zeros"
        if p.cg % p.block == 0 and p.mg % p.block == 0:
            return "groups are multiples of the block already"
        if not joined(p):
            return f"no number of groups is a multiple of the block of {p.block}"
        return winograd.Winograd(self.n).unsuitable(larger(p), machine)

    def pools(self, p: Convolution) -> bool:
        return winograd.Winograd(self.n).pools(p)

    def multiplications(self, p: Convolution) -> float:
        """Of one run, those by zeros left out."""
        return winograd.Winograd(self.n).multiplications(p)

    def plans(self, p: Convolution, machine: Machine) -> list[tuple[WinogradPlan, float]]:
        """Plans with the cycles that they cost, cheapest first."""
        return winograd.Winograd(self.n).plans(larger(p), machine)


def build(c: Contraction, p: Convolution, chosen: WinogradPlan, new_kernel: NewKernel) -> None:
    """Emits the kernels of a plan."""
    winograd.build_from(_Diagonal(c, p), larger(p), chosen, new_kernel)


@dataclass(frozen=True)
class _Diagonal(ConvolutionSource):
    """The operand with the weights of joined groups."""

    p: Convolution

    def weights(self) -> tuple[Weight, Weight | None]:
        w, b = weights_of(self.c)
        p, count = self.p, joined(self.p)
        shape = (w.shape[0], count * p.cg, p.kh, p.kw)
        return Weight(w.dtype, shape, lambda a: diagonal_weights(a, p.group, count), sources=(w,)), b

    def flops(self, p: Convolution) -> int:
        return self.p.flops(self.p.m)

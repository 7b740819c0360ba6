"""Microkernels for convolutions and matrix products: register tiles over packed weights, written in the loop IR.

    conv/         convolutions, a module an algorithm: dense, depthwise, grouped, planar, Winograd, polyphase
    matmul/       matrix products
    norm/ pool/   local response normalization; max pooling
    recurrent.py  rnn, gru, lstm: what each step needs of the one before
    top_k.py      the best of every row
    attention/    attention in one kernel: scores stay in the caches
    linear_attention.py  attention whose memory is a matrix
    linalg.py     determinants and inverses
    trees.py      ensembles of decision trees
    search.py     binary search
    coupling.py   probabilities of classes from those of pairs
    roi.py        pooling of regions that are data
    interleave.py phases of an image as the image
    scatter.py    writing at computed positions
    running.py    running products
    rows.py       tasks that are one row each
    tiles.py      register tiles and their cost
    pack.py       weights in the order that kernels read them
    select.py     the table of convolution algorithms
    predict.py    cycles of a layer before its layouts are known
    layouts.py    the layouts that kernels want

The last tile of a row steps back over its neighbour, so an element may be made twice, by two workers at once, with the same
bits. Where the result lies over an operand of the epilogue, only the first of them may store it: `overwrites` says which
kernels see to that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.graph import Value

from ..program import Choice
from .attention import lower_attention
from .conv import problem
from .coupling import lower_coupling
from .interleave import lower_interleave
from .layouts import preferred_layouts
from .linalg import lower_linalg
from .linear_attention import lower_linear_attention
from .matmul import gemm, integer, product
from .norm.lrn import lower_lrn
from .pool.max_pool import lower_max_pool
from .predict import multiplies_codes, predicted_cycles
from .recurrent import lower_recurrent
from .roi import lower_roi
from .running import lower_running
from .scatter import lower_scatter
from .search import lower_search
from .select import as_made, pick, select, variants
from .top_k import lower_top_k
from .trees import lower_trees

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder
    from ..emission.contraction import Contraction

__all__ = ["BY_HAND", "lower_contraction", "multiplies_codes", "overwrites", "predicted_cycles", "preferred_layouts"]

BY_HAND = (
    lower_lrn, lower_max_pool, lower_recurrent, lower_top_k, lower_scatter, lower_running, lower_linalg, lower_roi,
    lower_attention, lower_linear_attention, lower_interleave, lower_trees, lower_search, lower_coupling,
)  # fmt: skip
"""Kernels of single operators: each builds those of a node, or says False and has built nothing."""


def lower_contraction(c: Contraction, new_kernel: Callable[[str], KernelBuilder]) -> Value | None:
    """Builds the kernels of a contraction; the value that they write, its result or that of the pooling behind it. None
    where none of these serves, and nothing has been built."""
    probe = new_kernel("probe")
    machine = probe.machine
    if c.anchor.op.name in ("conv", "conv_integer"):
        layer = problem.describe(c, machine, probe)
        found = [] if layer is None else variants(layer, machine)
        if layer is None or not found:
            return None
        variant = pick(found, layer.key, {c.kind for c in probe.choices.values()})
        made = as_made(variant.algorithm, layer)
        pooling = c.pooling if layer.pooled else None
        behind = "" if pooling is None else pooling.name
        probe.choose(Choice(layer.key, variant.name, variant.kind, len(found), behind, made.pooled))
        variant.algorithm.build(c, made, variant.plan, new_kernel)
        return pooling.output if made.pooled and pooling is not None else c.result
    if c.anchor.op.name in ("matmul", "gemm"):
        matrix = product.describe(c, machine, probe)
        if matrix is None or not gemm.applies(matrix):
            return None
        gemm.build(c, matrix, machine, new_kernel)
        return c.result
    if c.anchor.op.name == "matmul_integer":
        codes = integer.describe(c, machine, probe)
        if codes is None:
            return None
        integer.build(c, codes, machine, new_kernel)
        return c.result
    return None


def overwrites(c: Contraction, probe: KernelBuilder) -> bool:
    """Whether the kernels of a contraction may write the result over an operand that the epilogue alone reads, element by
    element. `probe` knows where operands and the result lie."""
    if c.anchor.op.name not in ("conv", "conv_integer"):
        return False
    layer = problem.describe(c, probe.machine, probe)
    variant = None if layer is None else select(layer, probe.machine)
    return variant is not None and variant.algorithm.once

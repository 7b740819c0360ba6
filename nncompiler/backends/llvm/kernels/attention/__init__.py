"""Attention in one kernel.

    problem.py    what it must know of a node: extents and operands by the letters of their axes
    operands.py   the operands in a kernel
    blocks.py     blocks of queries in the lanes, blocks of keys one after the other
    queries.py    few queries, as in decoding: each streams keys and values once
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.extents import hint, surely_one
from nncompiler.ir.graph import Node
from nncompiler.ops.contraction.attention import VALUE

from .blocks import build_blocks, query_vectors
from .problem import AttentionProblem, describe, operand_of
from .queries import build_queries

if TYPE_CHECKING:
    from ...emission.builder import NewKernel


def unsuitable(node: Node, new_kernel: NewKernel) -> str:
    """Why no kernel serves a node, "" where one does."""
    probe = new_kernel("probe")
    p = describe(node, probe.machine)
    if isinstance(p, str):
        return p
    _, _, v, y = p.op.letters
    value = node.inputs[2]
    assert value is not None
    beside = all(operand_of(probe, p, x, letters).beside(VALUE) for x, letters in ((value, v), (node.output, y)))
    return "" if beside or surely_one(p.values) else "elements of a value or of a result do not lie side by side"


def build(node: Node, new_kernel: NewKernel) -> None:
    """Emits the kernel."""
    machine = new_kernel("probe").machine
    p = describe(node, machine)
    assert isinstance(p, AttentionProblem)
    lanes = machine.lanes(dt.f32)
    if hint(p.queries) <= max(1, lanes // 4):
        build_queries(p, new_kernel(f"attention_rows_{p.inner}x{p.values}"))
        return
    vectors = query_vectors(p.queries, lanes)
    build_blocks(p, new_kernel(f"attention_{vectors}x{p.inner}x{p.values}"), vectors)

"""Recurrent layers whose inputs were taken out by the pass project-inputs.

    layer.py      the kernel
    operands.py   what it reads and writes
    weights.py    recurrence weights, packed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Node
from nncompiler.ops.recurrent.layers import Gru, Recurrent

from .layer import RecurrentLayer, States, sequences_of, skips_forget
from .operands import operands_of
from .weights import PackedGates, packed_gates

if TYPE_CHECKING:
    from ...emission.builder import NewKernel


def unsuitable(node: Node, new_kernel: NewKernel) -> str:
    """Why there are no kernels for a recurrent layer, "" where there are."""
    if node.inputs[1] is not None:
        return "the product with x is inside of it: the pass project-inputs takes it out"
    if node.type.dtype not in (dt.f32, dt.f64):
        return f"kernels compute f32 and f64, not {node.type.dtype}"
    values = [v for v in (*node.inputs, *node.outputs) if v is not None]
    plain = all(v.type.physical_layout.is_row_major for v in values)
    return "" if plain else "an operand or a result is not row-major"


def build(node: Node, new_kernel: NewKernel) -> None:
    """Emits the kernels."""
    op, recurrence = node.op, node.inputs[2]
    assert isinstance(op, Recurrent) and recurrence is not None
    packed = [packed_gates(recurrence, gates, op.gates, new_kernel) for gates in passes(op)]
    known = [(op.activation(d), op.reverses(d)) for d in range(op.directions)]
    if len(known) == 2 and known[0][0] == known[1][0]:
        _build_layer(node, 0, 2, packed, new_kernel)
    else:
        for d in range(op.directions):
            _build_layer(node, d, 1, packed, new_kernel)


def _build_layer(node: Node, first: int, count: int, packed: list[PackedGates], new_kernel: NewKernel) -> None:
    """Emits the kernel of some directions."""
    op = node.op
    assert isinstance(op, Recurrent)
    types = tuple(None if v is None else v.type for v in node.inputs)
    sizes = op.sizes(*types)
    assert isinstance(sizes.steps, int) and isinstance(sizes.batch, int)
    machine, dtype = new_kernel("probe").machine, node.type.dtype
    sequences = sequences_of(sizes.batch, max(len(part.panels.gates) for part in packed), machine)
    k, lanes = new_kernel(f"recurrent_{op.name}_{sequences}"), machine.lanes(dtype)
    operands = operands_of(node, k, sizes.steps, sizes.batch, sizes.hidden)
    weights = tuple(part.on(k) for part in packed)
    size, several = sequences * -(-sizes.hidden // lanes) * lanes, len(packed) > 1
    states = States(
        k.scratch("h", dtype, 2 * size), k.scratch("c", dtype, size) if op.cell else "",
        k.scratch("reset", dtype, size) if several else "", k.scratch("update", dtype, size) if several else "",
    )  # fmt: skip
    RecurrentLayer(
        operands, tuple(part.panels for part in packed), weights, states, tuple(op.activation(first)), first, count,
        sequences, lanes, op.cost(types, node.types).flops,
    ).emit()  # fmt: skip


def passes(op: Recurrent) -> list[tuple[int, ...]]:
    """The gates that each pass over the hidden units sums."""
    if isinstance(op, Gru) and not op.linear_before_reset:
        return [(0, 1), (2,)]
    return [tuple(g for g in range(op.gates) if g != 2)] if skips_forget(op) else [tuple(range(op.gates))]

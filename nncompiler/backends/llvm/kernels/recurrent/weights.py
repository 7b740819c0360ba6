"""The recurrence weights of some gates, packed: [D][H/lanes][H][gates][lanes], zero past the last unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import binary, compare, const, var
from nncompiler.ir.graph import Value
from nncompiler.ir.weights import Array, Weight

from ...emission.task_grid import task_grid
from ...loops.ir import For, Load, Stmt, Store
from ...program import Packing

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.places import Root


@dataclass(frozen=True)
class GatePanels:
    """How the weights of `gates` are packed: H = `hidden` units of D = `directions`, for vectors of `lanes`."""

    gates: tuple[int, ...]
    dtype: DType
    lanes: int
    directions: int
    hidden: int

    @property
    def blocks(self) -> int:
        """Vectors of hidden units."""
        return -(-self.hidden // self.lanes)

    @property
    def panel(self) -> int:
        """Elements of a vector of hidden units."""
        return self.hidden * len(self.gates) * self.lanes

    def constant(self, r: Weight, count: int) -> Packing:
        """Constant weights r[D, count * H, H]."""
        shape = (self.directions, self.blocks, self.hidden, len(self.gates), self.lanes)

        def fill(out: Array) -> None:
            rows = np.zeros((self.directions, len(self.gates), self.blocks * self.lanes, self.hidden), out.dtype)
            whole = r.array.reshape(self.directions, count, self.hidden, self.hidden)
            rows[:, :, : self.hidden] = whole[:, list(self.gates)]
            parts = rows.reshape(self.directions, len(self.gates), self.blocks, self.lanes, self.hidden)
            out[...] = parts.transpose(0, 2, 4, 1, 3)

        return Packing(r.dtype.numpy, shape, fill, r, ("recurrence", self.gates, self.lanes))

    def computed(self, r: Value, k: KernelBuilder) -> Root:
        """Emits the kernel that packs weights which are computed; the memory that has them."""
        size = self.directions * self.blocks * self.panel
        root = k.temporary(size * self.dtype.size)
        source, target = k.tensor(r), k.workspace(root, self.dtype, written=True)
        task, at, lane = var("task"), k.variable("k", 0, self.hidden), k.lane(self.lanes)
        grid = task_grid(k, task, [("d", self.directions), ("block", self.blocks)])
        d, block = grid.index
        hidden, panel = k.param("hidden", self.hidden), k.param("panel", self.panel)
        unit = block * self.lanes + lane
        real = None if self.hidden % self.lanes == 0 else compare("lt", unit, hidden)
        body: list[Stmt] = []
        for place, gate in enumerate(self.gates):
            row = binary("mul", hidden, const(gate)) + unit
            offset = binary("mul", task, panel) + at * (len(self.gates) * self.lanes) + place * self.lanes + lane
            body.append(Store(target, offset, Load(self.dtype, source.buffer, source.offset((d, row, at)), real)))
        vector = For(lane, const(0), const(self.lanes), tuple(body), "vector", self.lanes, self.lanes)
        loop = For(at, const(0), hidden, (vector,))
        k.emit(task, grid.tasks, (*grid.head, loop), flops=size)
        return root


@dataclass(frozen=True)
class PackedGates:
    """Weights as `panels` says: a constant `packing`, or memory that a kernel has filled."""

    panels: GatePanels
    packed: Packing | Root

    def on(self, k: KernelBuilder) -> str:
        """Binds them to a kernel; their buffer name."""
        if isinstance(self.packed, Packing):
            return k.packed(self.packed)
        return k.workspace(self.packed, self.panels.dtype)


def packed_gates(r: Value, gates: tuple[int, ...], count: int, new_kernel: NewKernel) -> PackedGates:
    """The weights r[D, count * H, H] of some of `count` gates, packed, by a kernel where they are computed."""
    directions, _, hidden = r.type.dims
    lanes = new_kernel("probe").machine.lanes(r.type.dtype)
    panels = GatePanels(gates, r.type.dtype, lanes, directions, hidden)
    if r.weight is not None:
        return PackedGates(panels, panels.constant(r.weight, count))
    return PackedGates(panels, panels.computed(r, new_kernel("pack_recurrence")))

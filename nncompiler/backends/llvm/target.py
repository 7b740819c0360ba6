"""The LLVM backend as passes see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nncompiler.ir.dtype import DType
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.op import Op
from nncompiler.ir.types import Layout, TensorType

from .kernels.cost import CostModel
from .kernels.layouts import preferred_layouts
from .kernels.predict import multiplies_codes, predicted_cycles
from .machine import Machine


@dataclass(frozen=True)
class LlvmTarget:
    """Implements ir.target.Target for a machine."""

    machine: Machine
    name: str = "llvm"

    def lanes(self, dtype: DType) -> int:
        return self.machine.lanes(dtype)

    def channel_block(self, dtype: DType) -> int:
        return self.machine.channel_block(dtype)

    def preferred_layouts(
        self, node: Node, given: Mapping[Value, Layout | None] | None = None
    ) -> tuple[tuple[Layout | None, ...], Layout | None] | None:
        return preferred_layouts(node, self.machine, given)

    def multiplies_codes(
        self, op: Op, operands: tuple[TensorType, TensorType], result: TensorType, computed: bool = False
    ) -> bool:
        return multiplies_codes(op, operands, result, self.machine, computed)

    @property
    def permutes_bytes(self) -> bool:
        return self.machine.permutes_bytes

    def cycles(self, op: Op, operands: tuple[TensorType | None, ...], result: TensorType) -> float | None:
        return predicted_cycles(op, operands, result, self.machine)

    def copying(self, nbytes: float, barriers: int = 0) -> float:
        return CostModel.of(self.machine).moved(nbytes, barriers)

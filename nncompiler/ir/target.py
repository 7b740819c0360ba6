"""What portable code may know of a machine; backends implement it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from .dtype import DType
from .graph import Node, Value
from .op import Op
from .types import Layout, TensorType


class Target(Protocol):
    """A machine as passes see it."""

    @property
    def name(self) -> str: ...

    def lanes(self, dtype: DType) -> int:
        """Elements of one vector register."""
        ...

    def channel_block(self, dtype: DType) -> int:
        """Channels to a block of a channel-blocked layout; 1 where blocked layouts bring nothing."""
        ...

    def preferred_layouts(
        self, node: Node, given: Mapping[Value, Layout | None] | None = None
    ) -> tuple[tuple[Layout | None, ...], Layout | None] | None:
        """(layouts of the operands, layout of the first result) that the node's best kernel wants, row-major as None; None
        where the node runs equally well in any layout. `given` are the layouts in which operands will be made, where that
        is known."""
        ...

    def multiplies_codes(
        self, op: Op, operands: tuple[TensorType, TensorType], result: TensorType, computed: bool = False
    ) -> bool:
        """Whether kernels multiply 8-bit codes faster than f32 for an integer convolution or product whose second operand is
        constant, or `computed`; `result` is what it is made into."""
        ...

    @property
    def permutes_bytes(self) -> bool:
        """Whether functions of one byte take a few instructions a vector, whichever they are."""
        ...

    def cycles(self, op: Op, operands: tuple[TensorType | None, ...], result: TensorType) -> float | None:
        """Predicted cycles of one core for one run of an operator with constant weights, between operands and a result in
        the layouts that its best kernel wants; None where the machine predicts nothing."""
        ...

    def copying(self, nbytes: float, barriers: int = 0) -> float:
        """Predicted cycles of copies that read and write so many bytes, and of so many more parallel steps' barriers."""
        ...

"""What portable code may know of a machine; backends implement it."""

from __future__ import annotations

from typing import Protocol

from .dtype import DType
from .graph import Node
from .types import Layout


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

    def preferred_layouts(self, node: Node) -> tuple[tuple[Layout | None, ...], Layout | None] | None:
        """(layouts of the operands, layout of the first result) that the node's best kernel wants, row-major as None; None
        where the node runs equally well in any layout."""
        ...

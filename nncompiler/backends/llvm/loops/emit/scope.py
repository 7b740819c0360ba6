"""Where code is emitted: the function under construction, and the lanes that are active there."""

from __future__ import annotations

from .builder import Builder, Value


class LoopScope:
    """`width` is the vector loop's width, 1 outside; `mask` the i1 vector of its active lanes, empty where all are; `left`
    the number of these, the first ones, None where all are."""

    def __init__(self, builder: Builder) -> None:
        self.b = builder
        self.width = 1
        self.mask = ""
        self.left: Value | None = None

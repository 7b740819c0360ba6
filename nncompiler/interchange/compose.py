"""Operators composed of ONNX's own: what one node means is written as the nodes that it stands for.

    c = Compose(call)
    y = c("Mul", x, c("Sigmoid", c("Mul", x, c.number(1.702, x))))        # QuickGelu

Every node is read by its row of the operator table, so that known numbers stay known, forms are checked, and passes fuse
what is made as if a model had it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..ir.dims import Dim
from ..ir.dtype import DType
from ..ir.errors import ModelError
from ..ir.graph import Value
from ..ops.movement.arrange import Reshape, Transpose
from ..ops.movement.slice import Slice
from .rules import Call, Results
from .standard.table import TABLE

OPSET = 23
"""The opset whose forms of operators `Compose` makes."""


class Compose:
    """Makes nodes on behalf of `call`; their names are the call's with the operator's behind it."""

    def __init__(self, call: Call):
        self.call = call

    def many(self, op_type: str, *inputs: Value | None, outputs: int, **attributes: Any) -> Results:
        """The results of a node of ONNX's own domain, of opset 23."""
        call = self.call
        part = f"{call.name}.{op_type.lower()}"
        names = [f"{part}:{i}" for i in range(outputs)]
        return TABLE[op_type].reading(
            Call(call.graph, op_type, part, call.location, OPSET, list(inputs), names, attributes, names)
        )

    def __call__(self, op_type: str, *inputs: Value | None, **attributes: Any) -> Value:
        """The result of a node with one."""
        (result,) = self.many(op_type, *inputs, outputs=1, **attributes)
        assert result is not None
        return result

    def array(self, part: str, array: Any, dtype: DType | None = None) -> Value:
        """A constant; ModelError where the type does not hold its numbers."""
        try:
            numbers = np.asarray(array, None if dtype is None else dtype.numpy)
        except (OverflowError, ValueError):
            raise ModelError(f"{self.call.op_type} has no meaning for {dtype}, which does not hold {array}") from None
        return self.call.constant(part, numbers)

    def number(self, x: float, like: Value | DType) -> Value:
        """A scalar constant of a value's element type."""
        dtype = like.type.dtype if isinstance(like, Value) else like
        return self.array("number", x, dtype)

    def cast(self, x: Value, to: DType) -> Value:
        """The value as another type."""
        return self.call.cast(to.name, to, x)

    def reshape(self, x: Value, *shape: Dim) -> Value:
        """The elements in another shape; extents may be symbolic."""
        return self.call.step("reshape", Reshape(shape), x)

    def transpose(self, x: Value, *axes: int) -> Value:
        """The axes in another order."""
        return self.call.step("transpose", Transpose(axes), x)

    def slice(self, x: Value, axis: int, start: Dim, end: Dim) -> Value:
        """Elements start to end of an axis."""
        axis = self.call.axis(axis, x.type.rank)
        return self.call.step("slice", Slice((start,), (end,), (axis,), (1,)), x)

    def concat(self, values: Sequence[Value], axis: int) -> Value:
        """The values one behind the other along an axis."""
        return self("Concat", *values, axis=axis)

"""The smallest model that still has a fault, at the level of ONNX: what is written down is what anyone can run.

    one of the runs, symbols replaced by numbers
    nodes dropped, halves to single ones       what they made becomes an input with the numbers that it had
    outputs dropped
    extents that are equal shrunk together, then one by one
    element types made f32 or i32, attributes left out, numbers rounded
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import numpy_helper

from . import numbers
from .models import Feeds, copy_of, cut, valid, values_of, with_extents
from .numbers import Array

Has = Callable[[onnx.ModelProto, Feeds], bool]


@dataclass
class Minimizer:
    """`has` says whether a model with these inputs has the fault; it is asked until `seconds` or `trials` are spent."""

    has: Has
    seconds: float = 20.0
    trials: int = 400

    def run(self, model: onnx.ModelProto, runs: Sequence[Feeds]) -> tuple[onnx.ModelProto, Feeds] | None:
        """The smallest model found and its inputs; None where no single run has the fault."""
        self._until = time.monotonic() + self.seconds
        feeds = next((dict(f) for f in runs if self._holds(model, dict(f))), None)
        if feeds is None:
            return None
        fixed = with_extents(model, feeds)
        if self._holds(fixed, feeds):
            model = fixed
        values = values_of(model, feeds)
        model, feeds = self._nodes(model, feeds, values)
        model, feeds = self._outputs(model, feeds)
        for step in (self._extents, self._types, self._attributes, self._numbers, self._extents):
            model, feeds = step(model, feeds)
        return model, feeds

    def _holds(self, model: onnx.ModelProto, feeds: Feeds) -> bool:
        if self.trials <= 0 or time.monotonic() > self._until:
            return False
        self.trials -= 1
        return self.has(model, feeds)

    def _try(self, model: onnx.ModelProto | None, feeds: Feeds) -> onnx.ModelProto | None:
        """The model with its outputs' types written again, where it is valid and has the fault."""
        if model is None:
            return None
        checked = valid(model)
        return checked if checked is not None and self._holds(checked, feeds) else None

    def _nodes(self, model: onnx.ModelProto, feeds: Feeds, values: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        whole, given = model, feeds
        kept = list(range(len(model.graph.node)))
        size = max(1, len(kept) // 2)
        while True:
            before = len(kept)
            for start in reversed(range(0, len(kept), size)):
                rest = kept[:start] + kept[start + size :]
                smaller = cut(whole, rest, given, values) if rest else None
                if smaller is not None and (found := self._try(*smaller)) is not None:
                    kept, model, feeds = rest, found, smaller[1]
            if size == 1 and len(kept) == before:
                return model, feeds
            size = max(1, size // 2)

    def _outputs(self, model: onnx.ModelProto, feeds: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        for output in list(model.graph.output):
            if len(model.graph.output) > 1:
                smaller = copy_of(model)
                del smaller.graph.output[:]
                smaller.graph.output.extend(o for o in model.graph.output if o.name != output.name)
                if (found := self._try(smaller, feeds)) is not None:
                    model = found
        return model, feeds

    def _extents(self, model: onnx.ModelProto, feeds: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        for together in (True, False):
            for smaller in _shrinking(model, feeds, together):
                candidate = smaller(model, feeds)
                if candidate is not None and (found := self._try(*candidate)) is not None:
                    model, feeds = found, candidate[1]
        return model, feeds

    def _types(self, model: onnx.ModelProto, feeds: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        present = {t.data_type for t in model.graph.initializer} | {i.type.tensor_type.elem_type for i in model.graph.input}
        for element in sorted(present - {T.FLOAT, T.INT32, T.INT64, T.BOOL}):
            candidate = _retyped(model, feeds, element, T.FLOAT if numbers.is_float(element) else T.INT32)
            if (found := self._try(*candidate)) is not None:
                model, feeds = found, candidate[1]
        return model, feeds

    def _attributes(self, model: onnx.ModelProto, feeds: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        for index, node in enumerate(model.graph.node):
            for attribute in list(node.attribute):
                smaller = copy_of(model)
                kept = [a for a in smaller.graph.node[index].attribute if a.name != attribute.name]
                del smaller.graph.node[index].attribute[:]
                smaller.graph.node[index].attribute.extend(kept)
                if (found := self._try(smaller, feeds)) is not None:
                    model = found
        return model, feeds

    def _numbers(self, model: onnx.ModelProto, feeds: Feeds) -> tuple[onnx.ModelProto, Feeds]:
        for name, array in list(feeds.items()):
            for plain in (np.ones_like(array), np.round(array)) if array.dtype.kind == "f" else ():
                if np.array_equal(plain, array) and (feeds := {**feeds, name: array}):
                    break
                if self._holds(model, {**feeds, name: plain}):
                    feeds = {**feeds, name: plain}
                    break
        return model, feeds


Smaller = Callable[[onnx.ModelProto, Feeds], "tuple[onnx.ModelProto, Feeds] | None"]


def _shrinking(model: onnx.ModelProto, feeds: Feeds, together: bool) -> Iterator[Smaller]:
    """Ways to make the tensors smaller: all axes of one extent at once, or an axis of one tensor."""
    tensors = {**{t.name: numpy_helper.to_array(t) for t in model.graph.initializer}, **feeds}
    if together:
        extents = sorted({n for a in tensors.values() for n in a.shape if n > 1}, reverse=True)
        for extent in extents:
            for to in (1, 2, extent // 2, extent - 1):
                if 0 < to < extent:
                    yield partial(_resized, name=None, axis=None, extent=extent, to=to)
    else:
        for name, array in tensors.items():
            for axis, extent in enumerate(array.shape):
                for to in (1, extent // 2, extent - 1):
                    if 0 < to < extent:
                        yield partial(_resized, name=name, axis=axis, extent=extent, to=to)


def _resized(
    model: onnx.ModelProto, feeds: Feeds, name: str | None, axis: int | None, extent: int, to: int
) -> tuple[onnx.ModelProto, Feeds] | None:
    changed = False

    def shorter(key: str, array: Array) -> Array:
        nonlocal changed
        for a, n in enumerate(array.shape):
            if n == extent and (name is None or (key == name and a == axis)):
                array = array[(slice(None),) * a + (slice(0, to),)]
                changed = True
        return np.ascontiguousarray(array).reshape(array.shape)

    smaller = copy_of(model)
    arrays = {k: shorter(k, a) for k, a in feeds.items()}
    for tensor in smaller.graph.initializer:
        array = numpy_helper.to_array(tensor)
        new = shorter(tensor.name, array)
        if name is None and array.dtype == np.int64 and array.ndim == 1 and array.size <= 8:
            new = np.where(array == extent, to, array)  # a shape
        tensor.CopyFrom(numpy_helper.from_array(new, tensor.name))
    for info in smaller.graph.input:
        for dim, n in zip(info.type.tensor_type.shape.dim, arrays[info.name].shape):
            if dim.HasField("dim_value"):
                dim.dim_value = n
    return (smaller, arrays) if changed else None


def _retyped(model: onnx.ModelProto, feeds: Feeds, old: int, new: int) -> tuple[onnx.ModelProto, Feeds]:
    """The model with another element type in the place of one."""
    kind = numbers.numpy_type(new)
    smaller = copy_of(model)
    for info in (*smaller.graph.input, *smaller.graph.output):
        if info.type.tensor_type.elem_type == old:
            info.type.tensor_type.elem_type = new
    for tensor in smaller.graph.initializer:
        if tensor.data_type == old:
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(kind), tensor.name))
    for node in smaller.graph.node:
        for attribute in node.attribute:
            if node.op_type == "Cast" and attribute.name == "to" and attribute.i == old:
                attribute.i = new
    before = numbers.numpy_type(old)
    return smaller, {k: a.astype(kind) if a.dtype == before else a for k, a in feeds.items()}

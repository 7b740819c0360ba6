"""numpy's basic indexing, taken apart into a slice, a gather and a reshape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.dims import Dim, Sym, at_least
from nncompiler.ir.errors import UndecidedError
from nncompiler.ir.types import TensorType
from nncompiler.ops.movement.slice import Slice, normalize

from .site import Site


@dataclass(frozen=True)
class IndexSteps:
    """What x[index] does, in this order; None where there is nothing to do."""

    slice: Slice | None
    gather: tuple[int, Any] | None
    """An axis, and the indices along it."""
    axes: tuple[int | None, ...] | None
    """Of each axis of the result: 1 for a new one, -1 for one that is dropped, None for one that stays."""

    def shape(self, sliced: tuple[Dim, ...]) -> tuple[Dim, ...]:
        """The result's shape, from that behind the slice."""
        extents, kept = iter(sliced), list[Dim]()
        for axis in self.axes or ():
            if axis == 1:
                kept.append(1)
                continue
            extent = next(extents)
            if axis is None:
                kept.append(extent)
        return tuple(kept)


def indexing(type_: TensorType, index: Any, gathered: tuple[type, ...], at: Site) -> IndexSteps:
    """Integers, slices, None for a new axis, one `...`; and one object of a type in `gathered`, whose slices are gathered
    along its axis. Integers and bounds may be dimensions. Raises ModelError at the layer for any other index."""
    items = list(index) if isinstance(index, tuple) else [index]
    gaps = [k for k, i in enumerate(items) if i is Ellipsis]
    taken = sum(i is not None and i is not Ellipsis for i in items)
    at.require(len(gaps) <= 1, "at most one ... is allowed")
    at.require(taken <= type_.rank, f"{taken} indices for {type_}")
    for gap in gaps:
        items[gap : gap + 1] = [slice(None)] * (type_.rank - taken)
    items += [slice(None)] * (type_.rank - sum(i is not None for i in items))
    found = [(axis, i) for axis, i in enumerate(i for i in items if i is not None) if isinstance(i, gathered)]
    at.require(len(found) <= 1, f"at most one tensor of indices is allowed, got {len(found)}", hint="gather_nd(x, indices)")
    starts, ends, axes, steps = [], [], [], []
    shape: list[int | None] = []
    axis = -1
    for item in items:
        if item is None:
            shape.append(1)
            continue
        axis += 1
        if isinstance(item, gathered) or (isinstance(item, slice) and item == slice(None)):
            shape.append(None)
            continue
        begin, end, step = _range(item, type_.shape[axis], at)
        starts.append(begin)
        ends.append(end)
        axes.append(axis)
        steps.append(step)
        shape.append(None if isinstance(item, slice) else -1)
    whole = all(d is None for d in shape)
    at.require(not found or whole, "a tensor of indices stands beside slices only", hint="index in two steps")
    cut = Slice(tuple(starts), tuple(ends), tuple(axes), tuple(steps)) if axes else None
    return IndexSteps(cut, found[0] if found else None, None if whole else tuple(shape))


def _range(item: Any, extent: Dim, at: Site) -> tuple[Any, Any, int]:
    """(start, end, step) of an index."""
    if isinstance(item, np.integer):
        item = int(item)
    if isinstance(item, Sym):
        if not (at_least(item, 0) and at_least(extent, item + 1)):
            at.undecided(f"whether the index {item} is inside the extent {extent}", item, extent)
        return item, item + 1, 1
    if isinstance(item, int) and not isinstance(item, bool):
        if isinstance(extent, int):
            at.require(-extent <= item < extent, f"index {item} is out of range for an axis of {extent}")
            item %= extent
        else:
            if not at_least(extent, item + 1 if item >= 0 else -item):
                at.undecided(f"whether the index {item} is inside the extent {extent}", extent)
            item = item if item >= 0 else extent + item
        return item, item + 1, 1
    if not isinstance(item, slice):
        at.refuse(f"integers, slices, None, ... and one tensor of integers are supported, got {type(item).__name__}",
                  hint="where(mask, x, 0) for a mask")  # fmt: skip
    step: int = 1 if item.step is None else item.step
    at.require(isinstance(step, int) and step != 0, f"a step that is an integer and not 0 is required, got {step}")
    numbers = all(i is None or isinstance(i, int) for i in (item.start, item.stop))
    if step > 0 and numbers and isinstance(extent, int):
        first, last, _ = item.indices(extent)
        return first, max(first, last), step
    for bound in (item.start, item.stop):
        at.require(bound is None or isinstance(bound, int | Sym), f"a bound must be a number or a dimension, got {bound!r}")
    if step > 0:
        bounds = (0 if item.start is None else item.start, extent if item.stop is None else item.stop)
    else:
        bounds = (-1 if item.start is None else item.start, -(1 << 31) if item.stop is None else item.stop)
    try:
        (begin,), (end,), _, _ = normalize(bounds[:1], bounds[1:], (0,), (step,), (extent,))
    except UndecidedError as e:
        raise e.at(at.name, at.location) from None
    return begin, end, step

"""Random inputs for feeds that were not given: seeded arrays that a graph can take and that look like its own.

    drawings(graph)                 what each input is: an index, a mask, an integer to compute with, an image
    random_inputs(inputs, seed)     arrays; without drawings by type alone
    random_feeds(graph)             both
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .ir.extents import hint

if TYPE_CHECKING:
    import numpy as np

    from .ir.graph import Graph, Node, Value
    from .ir.types import TensorType

    Array = np.ndarray[Any, Any]

Range = tuple[int, int]
"""(low, high): low <= number < high."""

IMAGE = "image"
"""The drawing of an input whose last axes (or, with channels last, the two before) are height and width."""

Drawing = Range | str
"""Of an input: the range of its integers, or IMAGE. What has none is drawn by its type alone."""

NUMBERS: Range = (-8, 9)
"""Integers that are only computed with."""

LEAST_SIDE = 8
"""Height and width from which on an input of spatial operators is drawn as an image."""


def random_inputs(
    inputs: Sequence[tuple[str, TensorType]],
    seed: int = 0,
    nonfinite: bool = False,
    drawings: Mapping[str, Drawing] | None = None,
) -> dict[str, Array]:
    """Seeded inputs, as `drawings` says, else by type: standard normal floats; bytes of all values; other integers and
    booleans as masks of what was padded: ones and then zeros along the last axis, each row of a length of its own of at
    least one (a vector has zeros and ones anywhere). An image is a smooth field with a little noise, of mean 0 and about
    deviation 1, or over the range of an integer type. With `nonfinite`, NaN, both infinities and both zeros stand somewhere
    in every tensor of floats, as far as it has room. Open dimensions are 1."""
    import numpy as np

    inputs = [(name, t.specialize(dict.fromkeys(t.symbols(), 1))) for name, t in inputs]
    rng = np.random.default_rng(seed)
    feeds = {}
    for name, t in inputs:
        drawing = (drawings or {}).get(name)
        if drawing == IMAGE:
            values = _image(rng, t)
        elif isinstance(drawing, tuple):
            values = np.asarray(rng.integers(*drawing, t.dims))
        elif t.dtype.is_int and t.dtype.bits < 8:
            values = np.asarray(rng.integers(0, 1 << t.dtype.bits, t.dims))
        elif t.dtype.name == "f8e8m0":
            values = np.asarray(2.0 ** rng.integers(-4, 5, t.dims))
        elif t.dtype.kind == "complex":
            values = np.asarray(rng.standard_normal(t.dims) + 1j * rng.standard_normal(t.dims))
        elif t.dtype.is_float:
            values = np.asarray(rng.standard_normal(t.dims))
        elif t.dtype.is_int and t.dtype.bits == 8:
            info = np.iinfo(t.dtype.numpy)
            values = np.asarray(rng.integers(info.min, int(info.max) + 1, t.dims))
        elif len(t.dims) > 1 and t.dims[-1] > 0:
            lengths = rng.integers(1, t.dims[-1] + 1, (*t.dims[:-1], 1))
            values = np.asarray(np.arange(t.dims[-1]) < lengths).astype(np.int64)
        else:
            values = np.asarray(rng.integers(0, 2, t.dims))
        if nonfinite and t.dtype.is_float and values.size:
            special = (np.nan, np.inf, -np.inf, 0.0, -0.0)[: values.size]
            values.reshape(-1)[rng.choice(values.size, len(special), replace=False)] = special
        with np.errstate(all="ignore"):
            feeds[name] = values.astype(t.dtype.numpy)
    return feeds


def _image(rng: Any, t: TensorType) -> Array:
    """A sum of a few waves of low frequency in every channel, and a tenth of noise."""
    import numpy as np

    *outer, height, width = t.dims if not _channels_last(t) else (t.dims[0], t.dims[3], t.dims[1], t.dims[2])
    y, x = np.arange(height)[:, None] / height, np.arange(width)[None, :] / width
    values = np.empty((*outer, height, width))
    for at in np.ndindex(*outer):
        field = 0.1 * rng.standard_normal((height, width))
        for _ in range(4):
            down, right, phase = rng.uniform(-4, 4), rng.uniform(-4, 4), rng.uniform(0, 2 * np.pi)
            field += 0.7 * np.sin(2 * np.pi * (down * y + right * x) + phase)
        values[at] = field
    if t.dtype.is_int:
        info = np.iinfo(t.dtype.numpy)
        middle, spread = (float(info.max) + info.min) / 2, (float(info.max) - info.min) / 6
        values = np.clip(middle + spread * values, info.min, info.max).round()
    return np.moveaxis(values, 1, 3) if _channels_last(t) else values


def _channels_last(t: TensorType) -> bool:
    return len(t.dims) == 4 and hint(t.dims[3]) in (1, 3, 4) and hint(t.dims[1]) not in (1, 3, 4)


def random_feeds(graph: Graph, seed: int = 0, nonfinite: bool = False) -> dict[str, Array]:
    """Seeded inputs of a graph with static shapes, its indices inside of what they index."""
    return random_inputs([(n.name, n.type) for n in graph.inputs], seed, nonfinite, drawings(graph))


def drawings(graph: Graph) -> dict[str, Drawing]:
    """How the inputs of a graph are to be drawn, those left out by their type. Open dimensions count as planned."""
    found: dict[str, Drawing] = {}
    ranges = index_ranges(graph)
    for node in graph.inputs:
        t = node.type
        if node.name in ranges:
            found[node.name] = ranges[node.name]
        elif t.dtype.is_int and t.dtype.bits > 8:
            if _only_computed_with(graph, node.output):
                found[node.name] = (0, NUMBERS[1]) if t.dtype.kind == "uint" else NUMBERS
        elif t.dtype.name != "bool" and _is_image(graph, node):
            found[node.name] = IMAGE
    return found


def _is_image(graph: Graph, node: Node) -> bool:
    """Whether an input of rank 4 with few channels and some extent reaches a spatial operator through moves, casts and
    pointwise operators."""
    t = node.type
    if t.rank != 4 or (not _channels_last(t) and hint(t.dims[1]) not in (1, 3, 4)):
        return False
    sides = (t.dims[1], t.dims[2]) if _channels_last(t) else t.dims[2:]
    if min(map(hint, sides)) < LEAST_SIDE:
        return False
    waiting = [node.output]
    seen: set[Value] = set()
    while waiting and len(seen) < 1000:
        value = waiting.pop()
        if value in seen:
            continue
        seen.add(value)
        for reader, slot in graph.uses(value):
            if reader.op.spatial and slot == 0:
                return True
            if reader.op.pointwise or reader.op.moves_data or reader.op.name == "pad":
                waiting += reader.outputs
    return False


def _only_computed_with(graph: Graph, start: Value) -> bool:
    """Whether an integer value is read by arithmetic only, as it is or after moves, and by something at all."""
    waiting = [start]
    seen: set[Value] = set()
    read = False
    while waiting and len(seen) < 1000:
        value = waiting.pop()
        if value in seen:
            continue
        seen.add(value)
        for reader, _ in graph.uses(value):
            if reader.op.moves_data:
                waiting += reader.outputs
            elif reader.op.arithmetic:
                read = True
                waiting += [v for v in reader.outputs if v.type.dtype.is_int]
            else:
                return False
    return read


def index_ranges(graph: Graph) -> dict[str, Range]:
    """For every integer input that is used as an index, as the lengths of sequences or as a count (`Op.sample_range`), as it
    is or after moves, casts, and additions of constants: the range in which every use of it lies inside. Inputs without
    such a use are left out, and so are those that no number fits."""
    found = {}
    for node in graph.inputs:
        if not node.type.dtype.is_int:
            continue
        ranges = _uses(graph, node.output)
        if ranges:
            low, high = max(r[0] for r in ranges), min(r[1] for r in ranges)
            smallest = 0 if node.type.dtype.kind == "uint" else low
            if max(low, smallest) < high:
                found[node.name] = (max(low, smallest), high)
    return found


def _uses(graph: Graph, start: Value) -> list[Range]:
    """The ranges that uses of a value as an index allow."""
    ranges: list[Range] = []
    waiting, seen = [(start, 0)], set()
    while waiting:
        value, offset = waiting.pop()
        if (value, offset) in seen:
            continue
        seen.add((value, offset))
        for reader, slot in graph.uses(value):
            range_ = reader.op.sample_range(slot, [None if v is None else v.type for v in reader.inputs])
            if range_ is not None:
                ranges.append((range_[0] - offset, range_[1] - offset))
                continue
            moved = _moved(reader, slot)
            if moved is not None and len(seen) < 10_000:
                waiting += [(result, offset + moved) for result in reader.outputs]
    return ranges


def _moved(reader: Node, slot: int) -> int | None:
    """What a node adds to the numbers of operand `slot`, where its result holds these and nothing is known of others."""
    op: Any = reader.op
    if op.name == "where":
        return 0 if slot else None
    if op.moves_data or (slot == 0 and (op.selects_data or op.name == "top_k")):
        return 0
    if op.name == "cast":
        return 0 if reader.type.dtype.is_int else None
    if op.name in ("add", "sub") and len(reader.inputs) == 2:
        other = reader.inputs[1 - slot]
        known = other.known if other is not None else None
        if known is not None and known.size == 1 and not (op.name == "sub" and slot):
            try:
                number = int(known.reshape(-1)[0])
            except (TypeError, ValueError):  # a symbol
                return None
            return -number if op.name == "sub" else number
    return None

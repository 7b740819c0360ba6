"""Inputs that nobody gave: seeded random arrays that a graph can take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from .ir.graph import Graph, Node, Value
    from .ir.types import TensorType

    Array = np.ndarray[Any, Any]

Range = tuple[int, int]
"""(low, high): low <= number < high."""

MOVES = frozenset(
    ("identity", "reshape", "transpose", "slice", "concat", "split", "expand", "tile", "depth_to_space", "space_to_depth")
)
"""Operators whose results hold their operands' numbers only."""


def random_inputs(
    inputs: Sequence[tuple[str, TensorType]],
    seed: int = 0,
    nonfinite: bool = False,
    ranges: Mapping[str, Range] | None = None,
) -> dict[str, Array]:
    """Seeded inputs: standard normal floats; integers from `ranges` (`index_ranges`), bytes of all values, and other
    integers and booleans as masks: zeros and ones, the first along the last axis of a matrix one, so that no row masks
    everything. With `nonfinite`, NaN, both infinities and both zeros stand somewhere in every tensor of floats, as far as
    it has room."""
    import numpy as np

    rng = np.random.default_rng(seed)
    feeds = {}
    for name, t in inputs:
        bounds = (ranges or {}).get(name)
        if t.dtype.is_float:
            values = np.asarray(rng.standard_normal(t.dims))
        elif bounds is not None:
            values = np.asarray(rng.integers(*bounds, t.dims))
        elif t.dtype.is_int and t.dtype.bits == 8:
            info = np.iinfo(t.dtype.numpy)
            values = np.asarray(rng.integers(info.min, int(info.max) + 1, t.dims))
        else:
            values = np.asarray(rng.integers(0, 2, t.dims))
            if len(t.dims) > 1:
                values[..., :1] = 1
        if nonfinite and t.dtype.is_float and values.size:
            special = (np.nan, np.inf, -np.inf, 0.0, -0.0)[: values.size]
            values.reshape(-1)[rng.choice(values.size, len(special), replace=False)] = special
        with np.errstate(all="ignore"):
            feeds[name] = values.astype(t.dtype.numpy)
    return feeds


def random_feeds(graph: Graph, seed: int = 0, nonfinite: bool = False) -> dict[str, Array]:
    """Seeded inputs of a graph with static shapes, its indices inside of what they index."""
    return random_inputs([(n.name, n.type) for n in graph.inputs], seed, nonfinite, index_ranges(graph))


def index_ranges(graph: Graph) -> dict[str, Range]:
    """For every integer input that is used as an index (Gather, GatherElements, GatherND, OneHot) or as the lengths of
    sequences (RNN, GRU, LSTM), as it is or after moves, casts, and additions of constants: the range in which every use of
    it lies inside. Inputs without such a use are left out, and so are those for which no number fits."""
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
            steps = _steps(reader, slot)
            if steps is not None:
                ranges.append((-offset, steps + 1 - offset))
                continue
            extent = _indexed(reader, slot)
            if extent is not None:
                ranges.append((-offset, extent - offset))
                continue
            moved = _moved(reader, slot)
            if moved is not None and len(seen) < 10_000:
                waiting += [(result, offset + moved) for result in reader.outputs]
    return ranges


def _indexed(reader: Node, slot: int) -> int | None:
    """The extent that operand `slot` of a node indexes; None where it is no index."""
    op: Any = reader.op
    if op.name == "one_hot":
        extent = op.depth if slot == 0 else None
    elif op.name in ("gather", "gather_elements", "scatter_elements") and slot == 1:
        extent = reader.inputs[0].type.shape[op.axis]  # type: ignore[union-attr]
    elif op.name in ("gather_nd", "scatter_nd") and slot == 1:
        data, depth = reader.inputs[0].type, reader.inputs[1].type.shape[-1]  # type: ignore[union-attr]
        first = getattr(op, "batch_dims", 0)
        extents = data.shape[first : first + depth] if isinstance(depth, int) else ()
        extent = min(extents) if extents and all(isinstance(e, int) for e in extents) else None
    else:
        extent = None
    return extent if isinstance(extent, int) and extent > 0 else None


def _steps(reader: Node, slot: int) -> int | None:
    """The most that operand `slot` of a node may be where it has the lengths of sequences, None where it has not; there they
    are from 0 on."""
    op: Any = reader.op
    if op.name not in ("rnn", "gru", "lstm") or slot != 4:
        return None
    extent = reader.inputs[0].type.shape[int(op.batch_first)]  # type: ignore[union-attr]
    return extent if isinstance(extent, int) else None


def _moved(reader: Node, slot: int) -> int | None:
    """What a node adds to the numbers of operand `slot`, where its result holds these and nothing is known of others."""
    op: Any = reader.op
    if op.name in MOVES or (op.name in ("gather", "gather_elements", "gather_nd", "top_k") and slot == 0):
        return 0
    if op.name == "cast":
        return 0 if reader.type.dtype.is_int else None
    if op.name == "where":
        return 0 if slot else None
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

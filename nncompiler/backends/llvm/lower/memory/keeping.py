"""How a program keeps its state: outputs that are inputs of the next run, in one buffer where they can be.

    present = concat(past, new)      APPENDED   the rows of `new` are written behind those of `past`, which stay
    present = scatter(past, ...)     UPDATED    the updates are written over `past`
    present = past                   UPDATED    nothing is written
    present = anything else          TURNS      a run reads one buffer and writes another one

Updates of what was appended (present = scatter(concat(past, zeros), ...), as onnxruntime's GroupQueryAttention has it) are
written there, too, where nothing else reads what is between.

An appended state lies in a buffer with room for more rows, its *capacity*: past and present have the strides of the whole
buffer, [B, H, T, D] those of [B, H, capacity, D]. The capacity is a symbol of the program, whose value the runtime gives
when sizes are bound; readers see a tensor with gaps, as they do of a slice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nncompiler.ir.dims import Dim
from nncompiler.ir.errors import InternalError
from nncompiler.ir.extents import Sizes, dim_of, hint
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input
from nncompiler.ops.movement.arrange import Concat

from ...emission.tensor import contiguous
from ...program import Keeping, Pairs

ROOM = 64
"""The capacity that is planned for is a multiple of this."""


@dataclass(frozen=True)
class Kept:
    """Output number `output` is input number `input` of the next run. `why`: why it is not kept in one buffer."""

    input: int
    output: int
    how: Keeping
    axis: int = 0
    capacity: int = 0
    why: str = ""
    values: tuple[Value, ...] = ()
    """What lies in the buffer besides the input: the output, and what updates are written over."""

    def strides(self, shape: Sequence[int]) -> tuple[int, ...]:
        """Of an appended state of this shape, in elements."""
        return contiguous((*shape[: self.axis], self.capacity, *shape[self.axis + 1 :]))


def kept_state(
    graph: Graph, pairs: Pairs, sizes: Sizes | None, updates: Callable[[Node], bool]
) -> list[Kept]:
    """How every pair (output, input) of the graph is kept. `updates`: whether the kernel of a node changes its operand 0 in
    places."""
    inputs = {node.name: i for i, node in enumerate(graph.inputs)}
    outputs = {name: i for i, (name, _) in enumerate(graph.outputs)}
    rooms: dict[Dim, int] = {}
    claimed: set[Value] = set()
    found = []
    for name, source in pairs:
        if name not in outputs or source not in inputs:
            raise InternalError(f"the state {source!r} of {name!r} is not an input and output of the graph")
        at, number = inputs[source], outputs[name]
        value, past = graph.outputs[number][1], graph.inputs[at].output
        made = _updated(value, past, updates)
        how, axis, why = _how(graph, made, past, sizes)
        if how != Keeping.TURNS and not claimed.isdisjoint(v for v in made if v != past):
            how, why = Keeping.TURNS, "another state is the same value"
        claimed.update(v for v in made if v != past)
        capacity = 0
        if how == Keeping.APPENDED:
            assert sizes is not None
            before = dim_of(past.type.dims[axis])
            if before not in rooms:
                planned = -(-hint(value.type.dims[axis]) // ROOM) * ROOM
                rooms[before] = sizes.capacity(f"capacity{len(rooms)}", planned)
            capacity = rooms[before]
        found.append(Kept(at, number, how, axis, capacity, why, _inside(how, made, past)))
    return found


def _inside(how: Keeping, made: Sequence[Value], past: Value) -> tuple[Value, ...]:
    return () if how == Keeping.TURNS else tuple(v for v in made if v != past)


def _updated(value: Value, past: Value, updates: Callable[[Node], bool]) -> list[Value]:
    """A value, and what it is an update of, and so on: up to the state before, or to what is no update."""
    found = [value]
    while found[-1] != past and updates(found[-1].node):
        source = found[-1].node.inputs[0]
        assert source is not None
        found.append(source)
    return found


def _how(graph: Graph, made: Sequence[Value], past: Value, sizes: Sizes | None) -> tuple[Keeping, int, str]:
    """(how a state is kept, the axis along which it grows, why it is not in one buffer). `made`: of `_updated`."""
    first = made[-1].node
    appended = made[-1] != past and isinstance(first.op, Concat) and first.inputs[0] == past
    if any(v.type.layout is not None for v in (past, *made)):
        return Keeping.TURNS, 0, "its elements lie in blocks"
    if made[-1] != past and (isinstance(first.op, Input) or first.weight is not None):
        return Keeping.TURNS, 0, "its next value is no result of the model"
    if made[-1] != past and not appended:
        return Keeping.TURNS, 0, f"{first.op.name} {first.name!r} makes the next value anew"
    if appended and sizes is None:
        return Keeping.TURNS, 0, "its extents are fixed"
    written = list(made) if made[-1] == past else [*made, past]
    if len(made) > 1:  # updates change what was before: nobody else may read it
        for over, reader in zip(written[1:], written):
            if graph.uses(over) != [(reader.node, 0)] or graph.is_output(over):
                return Keeping.TURNS, 0, f"others than {reader.node.op.name} {reader.node.name!r} read what was before"
    return (Keeping.APPENDED, first.op.axis, "") if isinstance(first.op, Concat) and appended else (Keeping.UPDATED, 0, "")

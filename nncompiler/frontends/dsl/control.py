"""Control flow in a model: cond, while_loop, scan.

The functions that are given run once, over symbolic tensors, and become regions of the graph (`ops.control`). They may use
tensors of the function around them, and layers, whose parameters exist once however often the region runs. Values are a
tensor, or tuples, lists and mappings of them; a number stands for a constant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from nncompiler.interchange.regions import collected_type, fresh, join, local_symbols, visible
from nncompiler.ir.dims import Dim, Sym
from nncompiler.ir.dtype import boolean, f32, i64
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Value
from nncompiler.ir.types import TensorType, Type, Unranked
from nncompiler.ops.control_flow import If, Loop

from .functions import axes_of
from .trace import LayerPlace, Tensor, Trace, lift, place, tracing

WIDENINGS = 6
"""Times that a loop's body is traced with wider types."""


def cond(
    condition: Tensor, then: Callable[[], Any] | Any, otherwise: Callable[[], Any] | Any, *, name: str | None = None
) -> Any:
    """What the function `then` returns where the condition, one bool, is true, else what `otherwise` returns; only one of
    them is computed. Both return values of one structure, element types and ranks; extents may differ.

        y = cond(reduce_max(x) > 1, lambda: x / reduce_max(x), lambda: x)

    `where` chooses element by element, and computes both.
    """
    at = place("cond", name)
    _check_condition(condition, "the condition", at)
    branches = [_Region(f"{at.name}.{word}", at) for word in ("then", "else")]
    results = []
    for branch, function in zip(branches, (then, otherwise)):
        given = function
        results.append(branch.returned(lambda given=given: given() if callable(given) else given))  # type: ignore[misc]
    (taken, first), (other, second) = results
    at.require(taken == other, f"both branches must return values of one structure, got {taken} and {other}")
    local = branches[0].local | branches[1].local
    types = []
    for i, (a, b) in enumerate(zip(first, second)):
        message = f"result {i} of the branches must have one type, got {a.type} and {b.type}"
        at.require(a.dtype == b.dtype, message, hint="cast one of them")
        joined = join(a.type, b.type, fresh(at.name, i))
        at.require(not isinstance(joined, Unranked), message, hint="reshape one of them")
        types.append(visible(joined, local, fresh(at.name, i)))
    op = If(tuple(types), tuple(len(branch.captures) for branch in branches))
    operands = [at.value(condition), *branches[0].captures, *branches[1].captures]
    graphs = tuple(branch.trace.graph for branch in branches)
    made = at.trace.graph.add(op, operands, at.name, at.location, regions=graphs)
    return _rebuilt(taken, list(at.made(made.outputs)))


def while_loop(
    condition: Callable[..., Any], body: Callable[..., Any], state: Any, *, limit: int | Sym | Tensor | None = None,
    name: str | None = None,
) -> Any:  # fmt: skip
    """The state after `body`, which takes and returns it, has run as long as `condition` of it, one bool, is true; at most
    `limit` times. A tuple is given to both as several arguments. Extents of the state may change from trip to trip.

        i, total = while_loop(lambda i, total: total < 100.0, lambda i, total: (i + 1, total * 2), (0, 1.0))
    """
    at = place("while_loop", name)
    shape, first = _flat(state, at, "the state")
    going = _called(condition, shape, first)
    _check_condition(going, "what the condition returns", at)

    def step(region: _Region, carried: list[Tensor]) -> list[Tensor]:
        after, results = _flat(_called(body, shape, carried), at, "what the body returns")
        at.require(after == shape, f"the body must return a state like the one it takes, {shape}, got {after}")
        _check_types(at, [x.type for x in carried], results)
        again = _called(condition, shape, results)
        _check_condition(again, "what the condition returns", at)
        return [again, *results]

    head = [TensorType(i64, ()), TensorType(boolean, ())]
    region, _, types = _settled(at, head, [x.type for x in first], [], step)
    found = tuple(visible(t, region.local, fresh(at.name, i)) for i, t in enumerate(types))
    op = Loop(found, (len(region.captures),), len(first), True, (), (), (), ())
    trips = None if limit is None else at.value(lift(limit, i64, at))
    operands = [trips, at.value(going), *(at.value(x) for x in first), *region.captures]
    made = at.trace.graph.add(op, operands, at.name, at.location, regions=(region.trace.graph,))
    return _rebuilt(shape, list(at.made(made.outputs)))


def scan(
    body: Callable[..., Any], state: Any, sequences: Any, *, axis: int = 0, out_axis: int | None = None,
    reverse: bool = False, name: str | None = None,
) -> tuple[Any, Any]:  # fmt: skip
    """(last state, results): `body(state, slices)` runs for every slice of `sequences` along `axis`, from the last one on
    where `reverse`, and returns the next state and a result, whose parts are put together along `out_axis` (by default
    `axis`) in the order of the slices; None where there is none.

        last, sums = scan(lambda total, x: (total + x, total + x), constant(0.0), x)       # running sums of x
    """
    at = place("scan", name)
    shape, first = _flat(state, at, "the state")
    over, scanned = _flat(sequences, at, "the sequences")
    at.require(scanned, "one or more sequences are required, got none")
    axes = tuple(axes_of(x, axis)[0] for x in scanned)
    slices = [TensorType(x.dtype, (*x.shape[:k], *x.shape[k + 1 :])) for x, k in zip(scanned, axes)]
    extents = [x.shape[k] for x, k in zip(scanned, axes)]
    trips: Dim = next((d for d in extents if isinstance(d, int)), extents[0])
    numbers = sorted({d for d in extents if isinstance(d, int)})
    at.require(len(numbers) < 2, f"the sequences must have one length along their axis {axis}, they have {numbers}")
    structure: list[Any] = []

    def step(region: _Region, given: list[Tensor]) -> list[Tensor]:
        returned = body(_rebuilt(shape, given[: len(first)]), _rebuilt(over, given[len(first) :]))
        pair = isinstance(returned, tuple) and len(returned) == 2
        at.require(pair, f"the body must return (state, result), got {_kind(returned)}")
        after, results = _flat(returned[0], at, "the state that the body returns")
        at.require(after == shape, f"the body must return a state like the one it takes, {shape}, got {after}")
        parts: list[Tensor] = []
        structure[:] = [None]
        if returned[1] is not None:
            structure[0], parts = _flat(returned[1], at, "the result of the body")
        return [*results, *parts]

    region, results, types = _settled(at, [], [x.type for x in first], slices, step)
    found = [visible(t, region.local, fresh(at.name, i)) for i, t in enumerate(types)]
    places: list[int] = []
    for i, part in enumerate(results[len(first) :], len(first)):
        where = axis if out_axis is None else out_axis
        at.require(-part.rank - 1 <= where <= part.rank, f"a result of {part.type} cannot be collected along axis {where}")
        places.append(where % (part.rank + 1))
        found.append(collected_type(part.type, places[-1], trips, region.local, at.name, i))
    count = len(places)
    op = Loop(
        tuple(found), (len(region.captures),), len(first), False, axes, (reverse,) * len(axes), tuple(places),
        (reverse,) * count,
    )  # fmt: skip
    operands = [None, None, *(at.value(x) for x in (*first, *scanned)), *region.captures]
    made = at.made(at.trace.graph.add(op, operands, at.name, at.location, regions=(region.trace.graph,)).outputs)
    last = _rebuilt(shape, list(made[: len(first)]))
    return last, None if structure[0] is None else _rebuilt(structure[0], list(made[len(first) :]))


class _Region:
    """A region under construction."""

    def __init__(self, name: str, at: LayerPlace):
        self.at = at
        self.trace = Trace(name, around=at.trace)

    def inputs(self, types: Sequence[Type], word: str) -> list[Tensor]:
        """New inputs of the region."""
        graph = self.trace.graph
        return [Tensor(self.trace, graph.input(graph.unique(f"{graph.name}.{word}{i}"), t)) for i, t in enumerate(types)]  # type: ignore[arg-type]

    def returned(self, function: Callable[[], Any]) -> tuple[Any, list[Tensor]]:
        """The structure and the tensors that a function returns which runs inside."""
        with tracing(self.trace):
            shape, tensors = _flat(function(), self.at, "a branch's result")
            return shape, self.leave(tensors)

    def leave(self, tensors: Sequence[Tensor]) -> list[Tensor]:
        """Makes tensors the region's outputs."""
        values = []
        for x in tensors:
            value = self.trace.inside(x)
            if value is None:
                self.at.refuse(f"{x!r} belongs to another model, or to another region")
            values.append(value)
        self.trace.graph.set_outputs([(f"{i}:{v.name}", v) for i, v in enumerate(values)])
        return [Tensor(self.trace, v) for v in values]

    @property
    def captures(self) -> list[Value | None]:
        return list(self.trace.captured.values)

    @property
    def local(self) -> frozenset[str]:
        """The symbols that mean something inside only: those of the model's inputs mean the same everywhere."""
        model = self.at.trace
        while model.around is not None:
            model = model.around
        return local_symbols(self.trace.graph, self.trace.captured.values) - model.graph.symbols()


def _settled(
    at: LayerPlace, head: Sequence[Type], carried: Sequence[TensorType], slices: Sequence[Type],
    step: Callable[[_Region, list[Tensor]], list[Tensor]],
) -> tuple[_Region, list[Tensor], list[TensorType]]:  # fmt: skip
    """The body traced with types of the state that hold before and after every trip: the region, what it returns behind the
    condition, and these types."""
    types = list(carried)
    for _ in range(WIDENINGS):
        region = _Region(at.name, at)
        region.inputs(head, "trip")
        given = region.inputs([*types, *slices], "state")
        with tracing(region.trace):
            results = region.leave(step(region, given))[1 if head else 0 :]
        wider: list[TensorType] = []
        _check_types(at, types, results)
        for i, (before, after) in enumerate(zip(types, results)):
            joined = join(before, after.type, fresh(at.name, f"in{i}"))
            assert isinstance(joined, TensorType)
            wider.append(joined)
        if wider == types:
            return region, results, types
        types = wider
    raise ModelError(f"the types of the state do not settle in {WIDENINGS} trips", node=at.name, location=at.location)


def _check_types(at: LayerPlace, before: Sequence[TensorType], after: Sequence[Tensor]) -> None:
    """Refuses a state whose element types or ranks are others behind a trip."""
    for i, (first, x) in enumerate(zip(before, after)):
        message = f"value {i} of the state is {first} before a trip and {x.type} after it"
        at.require(first.dtype == x.dtype, message, hint="cast it, or begin with another type")
        at.require(first.rank == x.rank, message, hint="a state keeps its rank: reshape it")


def _check_condition(x: Any, what: str, at: LayerPlace) -> None:
    hint = "compare, as in x > 0, or reduce to one value"
    at.require(isinstance(x, Tensor), f"{what} must be a tensor of one bool, got {_kind(x)}", hint=hint)
    extents = [d for d in x.shape if isinstance(d, int)]
    one = x.dtype == boolean and all(d == 1 for d in extents)
    at.require(one, f"{what} must be one bool, got {x.type}", hint=hint)


def _called(function: Callable[..., Any], shape: Any, tensors: Sequence[Tensor]) -> Any:
    """A function of the state: a tuple is several arguments."""
    state = _rebuilt(shape, list(tensors))
    return function(*state) if isinstance(state, tuple) else function(state)


def _flat(x: Any, at: LayerPlace, what: str) -> tuple[Any, list[Tensor]]:
    """The structure of a value, and its tensors in order."""
    if isinstance(x, Tensor):
        return "tensor", [x]
    if isinstance(x, bool | np.bool_):
        return "tensor", [at.trace.constant(x, boolean)]
    if isinstance(x, int | Sym | np.integer):
        return "tensor", [lift(x, i64, at)]  # type: ignore[arg-type]
    if isinstance(x, float | np.floating):
        return "tensor", [lift(float(x), f32, at)]
    if isinstance(x, Mapping):
        found = {key: _flat(item, at, f"{what}[{key!r}]") for key, item in x.items()}
        return {key: shape for key, (shape, _) in found.items()}, [t for _, tensors in found.values() for t in tensors]
    if isinstance(x, tuple | list):
        parts = [_flat(item, at, f"{what}[{i}]") for i, item in enumerate(x)]
        return type(x)(shape for shape, _ in parts), [t for _, tensors in parts for t in tensors]
    at.refuse(f"{what} must be tensors, or tuples, lists or mappings of them, got {_kind(x)}",
              hint="constant(array) makes a tensor")  # fmt: skip


def _rebuilt(shape: Any, tensors: list[Tensor]) -> Any:
    """A value of this structure; takes its tensors from the front of the list."""
    if isinstance(shape, dict):
        return {key: _rebuilt(part, tensors) for key, part in shape.items()}
    if isinstance(shape, tuple | list):
        return type(shape)(_rebuilt(part, tensors) for part in shape)
    return tensors.pop(0)


def _kind(x: Any) -> str:
    return "nothing" if x is None else type(x).__name__

"""The reference: graphs and definitions evaluated by numpy. Slow, exact, and what every other backend is judged by.

    evaluate(graph, feeds)                       the outputs by name
    evaluate(graph, feeds, dtype=np.float64)     the same with all floats in double precision
    evaluate(graph, feeds, all_values=True)      every value by its name
    evaluate_definition(definition, arrays)      the results of a Definition, by interpreting its expressions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, native, of_numpy
from nncompiler.ir.errors import CompilerError, InternalError, UsageError
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array, BodyOp, Op
from nncompiler.ir.signature import bind
from nncompiler.ir.source import Input
from nncompiler.ir.types import TensorType
from nncompiler.staging import Program, Runner, split

from .definitions import evaluate_definition

__all__ = ["evaluate", "evaluate_definition"]

Watch = Callable[[Value, Array], None]

_COMPUTED = (dt.f16, dt.bf16, dt.f32, dt.f64)


def evaluate(
    graph: Graph,
    feeds: Mapping[str, Any],
    *,
    dtype: Any = None,
    all_values: bool = False,
    watch: Watch | None = None,
) -> dict[str, Array]:
    """The graph's outputs for the given inputs, by output name.

    With `dtype` float64, inputs and weights of the computed float types are widened and every operator works in double
    precision, casts among floats included: the reference that errors are measured against. With `all_values`, the result
    has every value by its name (`Value.name`) beside the outputs. Dead values are freed on the way. `watch` is shown every
    value as it is computed, those in bodies of nodes too.

    Raises UsageError for a missing or unknown input and for a wrong element type or shape.
    """
    if dtype is not None and np.dtype(dtype) != np.float64:
        raise UsageError(f"dtype must be None or float64, got {dtype}")
    _check_names(graph, feeds)
    if graph.staged:
        return _staged(graph, feeds, dtype, all_values, watch)
    run = _Run(dtype is not None, all_values, watch)
    inputs = [_feed(node, feeds[node.name], run.double) for node in graph.inputs]
    values = run.graph(graph, inputs)
    result = {name: values[value] for name, value in graph.outputs}
    if all_values:
        result = {value.name: array for value, array in values.items()} | result
    return result


def _staged(
    graph: Graph, feeds: Mapping[str, Any], dtype: Any, all_values: bool, watch: Watch | None
) -> dict[str, Array]:
    """The same for a graph with control flow, or with sizes that are known while it runs only: each of its programs is a
    graph without symbols then. Of values inside regions the last ones are kept."""
    kept: dict[str, Array] = {}

    def execute(program: Program, arrays: Sequence[Any]) -> list[Any]:
        given = dict(zip((n.name for n in program.graph.inputs), arrays, strict=True))
        sizes = bind([(n.name, n.type) for n in program.graph.inputs], given)
        found = evaluate(program.graph.bound(sizes), given, dtype=dtype, all_values=all_values, watch=watch)
        if all_values:
            kept.update((v.name, found[v.name]) for node in program.graph.order() for v in node.outputs)
        return [found[name] for name, _ in program.graph.outputs]

    values = Runner(execute, ()).run(split(graph), [feeds[node.name] for node in graph.inputs], {})
    return kept | {name: x for (name, _), x in zip(graph.outputs, values, strict=True)}


class _Run:
    """One evaluation: `double` computes in float64, `keep` frees nothing, `watch` sees all values."""

    def __init__(self, double: bool, keep: bool, watch: Watch | None):
        self.double = double
        self.keep = keep
        self.watch = watch

    def graph(self, graph: Graph, inputs: Sequence[Array]) -> dict[Value, Array]:
        """The values still alive at the end: the outputs, and all others too where nothing is freed."""
        order = graph.order()
        values: dict[Value, Array] = {}
        uses = Counter(v for node in order for v in node.inputs if v is not None)
        uses.update(value for _, value in graph.outputs)
        for node, array in zip(graph.inputs, inputs, strict=True):
            values[node.output] = array
        for node in order:
            if isinstance(node.op, Input):
                continue
            try:
                results = self.node(node, [None if v is None else values[v] for v in node.inputs])
            except CompilerError as e:
                raise e.at(node.name, node.location) from None
            values.update(zip(node.outputs, results, strict=True))
            if self.watch is not None:
                for value, array in zip(node.outputs, results):
                    self.watch(value, array)
            if self.keep:
                continue
            for v in node.inputs:
                if v is not None:
                    uses[v] -= 1
                    if not uses[v]:
                        del values[v]
            for v in node.outputs:
                if not uses[v]:
                    values.pop(v, None)
        return values

    def node(self, node: Node, arrays: list[Array | None]) -> tuple[Array, ...]:
        if node.weight is not None:
            return (_widened(node.weight.array) if self.double else node.weight.array,)
        if node.is_group:
            if not isinstance(node.op, BodyOp):
                raise InternalError(f"{node.op.name} has a body but is not a BodyOp")
            values = self.graph(node.body, [a for a in arrays if a is not None])
            return tuple(values[value] for _, value in node.body.outputs)
        op = node.op
        if self.double and op.reads_bits:
            types = [None if v is None else v.type.dtype.numpy for v in node.inputs]
            arrays = [None if a is None else a.astype(t) for a, t in zip(arrays, types, strict=True)]
        elif self.double:
            op = _doubled(op)
        with np.errstate(all="ignore"):
            result = op.evaluate(*arrays)
        results = tuple(np.asarray(a) for a in (result if isinstance(result, tuple) else (result,)))
        if self.double:
            results = tuple(map(_widened, results))
        for array, type_ in zip(results, node.types, strict=True):
            self.check(array, type_)
        return results

    def check(self, array: Array, type_: TensorType) -> None:
        """infer and evaluate must agree."""
        dtype = dt.f64 if self.double and type_.dtype in _COMPUTED else type_.dtype
        fits = len(array.shape) == type_.rank and all(
            a == d for a, d in zip(array.shape, type_.shape, strict=True) if isinstance(d, int)
        )
        if not fits or of_numpy(array.dtype) != dtype:
            raise InternalError(f"inferred {type_}, evaluated {of_numpy(array.dtype)}{list(array.shape)}")


def _check_names(graph: Graph, feeds: Mapping[str, Any]) -> None:
    wanted = [node.name for node in graph.inputs]
    missing = [name for name in wanted if name not in feeds]
    unknown = [name for name in feeds if name not in wanted]
    if missing or unknown:
        found = [f"missing {', '.join(missing)}"] * bool(missing) + [f"unknown {', '.join(unknown)}"] * bool(unknown)
        raise UsageError(f"the inputs are {', '.join(wanted) or 'none'}; {'; '.join(found)}")


def _feed(node: Node, array: Any, double: bool) -> Array:
    array = native(np.asarray(array))
    got = f"{of_numpy(array.dtype)}{list(array.shape)}"
    shape = node.type.shape
    fits = array.ndim == len(shape) and all(
        a == d for a, d in zip(array.shape, shape, strict=True) if isinstance(d, int)
    )
    wide = double and node.type.dtype in _COMPUTED and array.dtype == np.float64
    if not fits or (of_numpy(array.dtype) != node.type.dtype and not wide):
        raise UsageError(f"input {node.name!r} must be {node.type}, got {got}")
    return _widened(array) if double else array


def _widened(array: Array) -> Array:
    return array.astype(np.float64) if of_numpy(array.dtype) in _COMPUTED else array


def _doubled(op: Op) -> Op:
    """The operator with f64 in the place of every other computed float type among its attributes."""
    changes: dict[str, DType] = {
        f.name: dt.f64 for f in fields(op) if getattr(op, f.name) in _COMPUTED and isinstance(getattr(op, f.name), DType)
    }
    return replace(op, **changes) if changes else op

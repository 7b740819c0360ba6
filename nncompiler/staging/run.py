"""Runs a block: programs, and the staged nodes between them, over arrays, lists of arrays and None."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..ir.assumptions import Assumption
from ..ir.dims import Dim, substitute
from ..ir.errors import CompilerError, UsageError
from ..ir.graph import Node, Value, specialize_op
from ..ir.op import RegionOp
from ..ir.types import TensorType
from ..ops.control_flow import Extents, Measure, encoded
from .split import Block, Program, Staged

Sizes = dict[str, int]
Execute = Callable[[Program, Sequence[Any]], Sequence[Any]]
"""Runs a program: arrays of its inputs in, sizes included; those of its outputs out."""

_nothing = np.zeros(1 << 12, np.uint8)


class OtherNumbers(Exception):
    """A number of this run is not what the model was read for. `sizes` has the values of all symbols so far, `bind`
    names those that must be bound, `assumed` those of which an assumption was wrong."""

    def __init__(
        self,
        what: str,
        sizes: Sizes,
        node: str | None = None,
        bind: Sequence[str] = (),
        assumed: frozenset[str] = frozenset(),
    ):
        super().__init__(what)
        self.bind = bind
        self.assumed = assumed
        self.sizes = sizes
        self.node = node


class Runner:
    """Runs blocks of one reading of a model. `assumptions` are those that were made while it was read: they are checked as
    soon as their symbols have values."""

    def __init__(self, execute: Execute, assumptions: Sequence[Assumption]):
        self.execute = execute
        self.assumed: dict[str, list[Assumption]] = {}
        for assumption in assumptions:
            for name in assumption.dim.symbols():
                self.assumed.setdefault(name, []).append(assumption)

    def run(self, block: Block, inputs: Sequence[Any], sizes: Sizes) -> list[Any]:
        """The values of the graph's outputs. `sizes` has the values of the symbols around the block, and gets those in it.
        Raises OtherNumbers."""
        values: dict[Value, Any] = dict(zip((n.output for n in block.graph.inputs), inputs, strict=True))
        for number, axis, name in block.defines:
            self.define(sizes, name, inputs[number].shape[axis])
        for step, dead in zip(block.steps, block.dead, strict=True):
            if isinstance(step, Program):
                given = [self.value(v, values, sizes) for v in step.inputs]
                given += [_extent(sizes[name]) for name in step.sizes]
                values.update(zip(step.outputs, self.execute(step, given), strict=True))
            else:
                self.staged(step, values, sizes)
            for value in dead:
                values.pop(value, None)
        return [self.value(v, values, sizes) for _, v in block.graph.outputs]

    def staged(self, step: Staged, values: dict[Value, Any], sizes: Sizes) -> None:
        node = step.node
        if isinstance(node.op, Extents):
            return  # known wherever it is read
        given = [None if v is None else self.value(v, values, sizes) for v in node.inputs]
        try:
            if isinstance(node.op, Measure):
                self.measure(node, given[0], sizes)
            results: Any
            if isinstance(node.op, RegionOp):
                regions = [self.region(region, sizes) for region in step.regions]
                results = node.op.perform(regions, *given)
                results = tuple(_empty(t, sizes) if x is None else x for x, t in zip(results, node.types, strict=True))
            else:
                results = specialize_op(node.op, sizes).evaluate(*given)
        except CompilerError as e:
            raise e.at(node.name, node.location) from None
        results = results if isinstance(results, tuple) else (results,)
        values.update(zip(node.outputs, results))
        for number, axis, name in step.defines:
            self.define(sizes, name, results[number].shape[axis], node)

    def region(self, block: Block, sizes: Sizes) -> Callable[[Sequence[Any]], list[Any]]:
        """Runs a region. What it tells of symbols is forgotten behind it: the next trip has sizes of its own."""
        return lambda inputs: self.run(block, inputs, dict(sizes))

    def measure(self, node: Node, array: Any, sizes: Sizes) -> None:
        """Gives the symbols their values; where they were bound, compares."""
        op = node.op
        assert isinstance(op, Measure)
        for name, dim, number in zip(op.names, op.dims, encoded(array), strict=True):
            self.define(sizes, name, number, node)
            if (isinstance(dim, int) and dim != number) or (number < 0 and not isinstance(dim, int)):
                sizes |= dict(zip(op.names, encoded(array), strict=True))
                told = f"it was {dim}" if isinstance(dim, int) else "which is negative"
                raise OtherNumbers(f"{name} = {number}, {told}", sizes, node.name, bind=op.names)

    def define(self, sizes: Sizes, name: str, number: int, node: Node | None = None) -> None:
        """Gives a symbol its value, and checks what was assumed of it."""
        sizes[name] = number
        for assumption in self.assumed.get(name, ()):
            if assumption.dim.symbols() <= sizes.keys() and not assumption.holds(sizes):
                where = None if node is None else node.name
                raise OtherNumbers(f"{assumption} does not hold", sizes, where, assumed=assumption.dim.symbols())

    def value(self, value: Value, values: dict[Value, Any], sizes: Sizes) -> Any:
        """What a value is in this run."""
        if value in values:
            return values[value]
        if value.weight is not None:
            return value.weight.array
        known = value.known
        if known is None:
            raise UsageError(f"{value.name} has no value here")
        dtype = value.type.dtype.numpy
        if known.dtype != object:
            return known.astype(dtype)
        return np.asarray([_number(x, sizes) for x in known.reshape(-1)]).astype(dtype).reshape(known.shape)


def _empty(type_: Any, sizes: Sizes) -> Any:
    """The tensor without elements that a loop collects in no trips: extents that are not known are 0. None for an
    optional."""
    if not isinstance(type_, TensorType):
        return None
    extents = [d if isinstance(d, int) else substitute(d, sizes) for d in type_.shape]
    shape = [d if isinstance(d, int) else 0 for d in extents]
    return np.empty(shape if 0 in shape else [0, *shape[1:]], type_.dtype.numpy)


def _number(x: Any, sizes: Sizes) -> Any:
    found: Dim = substitute(x, sizes)
    return found


def _extent(size: int) -> Any:
    """An array of no meaning that has this extent."""
    return _nothing[:size] if size <= len(_nothing) else np.zeros(size, np.uint8)

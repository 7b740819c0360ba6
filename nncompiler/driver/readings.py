"""The forms of a model that an artifact holds: which numbers of a run decide them, and which numbers these may be.

    %is_16k = equal(%sr, 16000)            a bool: True or False
    %y = if(%is_16k) ...                   results of other ranks: the model is read once for each

    %axes                                  an input of integers: whatever the user says (values={"axes": [[0], [1, 2]]})
    %y = reduce_sum(%x, %axes)

The part of a model that gives the numbers (`UndecidedError.prefix`) is cut at values of which all that they may be is known:
inputs for which the user says it, scalars that are only compared with constants (one value for each answer), bools, rows of
a constant table. What is left is evaluated by the reference, for every combination.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np

from ..backends.reference import evaluate
from ..ir.assumptions import Assumption
from ..ir.dims import is_run_time
from ..ir.errors import CompilerError, LimitError, ModelError, UndecidedError, UnsupportedError, UsageError, meant
from ..ir.extents import Sizes, compiling_for
from ..ir.graph import Graph, Node, Value
from ..ir.op import Array
from ..ir.ranges import Ranges
from ..ir.signature import Signature
from ..ir.source import Input
from ..ir.types import TensorType
from ..ops.control_flow import encoded
from ..ops.elementwise.binary import Comparison
from ..ops.indexing.gather import Gather
from ..ops.strings import StringEqual
from ..staging.split import Block, split
from .specialization import sizes_to_plan

if TYPE_CHECKING:
    from .pipeline import Read

READINGS = 16
"""Forms that an artifact may have."""

COMBINATIONS = 1024
"""Combinations of values that are tried for them."""

BOOLS = 4
"""Bools that a value may have for all their combinations to be tried."""

Values = Mapping[str, Sequence[Any]]
"""What inputs may be, by name."""


@dataclass(frozen=True)
class Reading:
    """The model as it was read for some numbers of the run (`known`): a block, what was assumed of sizes, and the sizes that
    its programs are planned for. `given` are the values of inputs that lead to the numbers, as the user said them."""

    graph: Graph
    block: Block
    assumptions: Sequence[Assumption]
    known: Mapping[str, int]
    planned: Mapping[str, int]
    given: tuple[str, ...] = ()

    def serves(self, sizes: Mapping[str, int]) -> bool:
        """Whether what was assumed of the inputs' sizes holds for these."""
        return all(a.holds(sizes) for a in self.assumptions if a.dim.symbols() <= sizes.keys())


def readings(
    signature: Signature, read: Read, planned: Mapping[str, int], ranges: Ranges, values: Values
) -> list[Reading]:
    """All forms of the model, each planned for these sizes, or for the next that it takes (`sizes_to_plan`). Raises
    UnsupportedError naming the node whose form depends on numbers that cannot be enumerated, UsageError for `values` of what
    is no input, does not fit it, or decides nothing."""
    given = {name: _fitting(signature, name, options) for name, options in values.items()}
    others = sizes_to_plan(signature, ranges)
    reader = _Reader(signature, read, others[others.index(dict(planned)) + 1 :] if planned in others else [], ranges, given)
    found = reader.read({}, planned)
    if idle := sorted(given.keys() - reader.asked):
        hint = f"leave out {', '.join(idle)}"
        raise UsageError(f"the form of {signature.name} does not depend on {', '.join(idle)}", hint=hint)
    return found


class _Reader:
    """`larger`: sizes to plan for where a form is not of those that are given."""

    def __init__(
        self, signature: Signature, read: Read, larger: Sequence[Mapping[str, int]], ranges: Ranges,
        given: Mapping[str, Sequence[Array]],
    ):  # fmt: skip
        self.types = dict(signature.inputs)
        self.model = read
        self.larger = larger
        self.ranges = ranges
        self.given = given
        self.asked: set[str] = set()
        self.count = 0

    def read(self, known: Mapping[str, int], planned: Mapping[str, int]) -> list[Reading]:
        """The forms for which these numbers are known."""
        sizes = Sizes({**planned, **known}, known, reading=True, varying=True, ranges=self.ranges)
        try:
            with compiling_for(sizes):
                graph = self.model(known)
                block = split(graph, handles=True)
        except UndecidedError as e:
            return self.decided(e, known, planned)
        self.count += 1
        if self.count > READINGS:
            raise UnsupportedError(
                f"the model has more than {READINGS} forms, by numbers that are computed while it runs",
                hint='say which values its inputs have (values={"NAME": [...]}, --value NAME=...)',
            )
        return [Reading(graph, block, sizes.conditions_found(), dict(known), planned)]

    def decided(self, e: UndecidedError, known: Mapping[str, int], planned: Mapping[str, int]) -> list[Reading]:
        """The forms for every set of the numbers that an error asks for, and for other sizes where these make it another
        one. Where the model is invalid for a set, whatever its sizes, no run has that."""
        found: list[Reading] = []
        errors: list[UsageError] = []
        for told, given in self.numbers_of(e):
            wrong: CompilerError | None = None
            mine: list[Reading] = []
            for sizes in (planned, *self.larger):
                if any(reading.serves(sizes) for reading in mine):
                    continue
                try:
                    read = self.read({**known, **told}, sizes)
                    mine += [replace(r, given=tuple(dict.fromkeys((*given, *r.given)))) for r in read]
                except (ModelError, UsageError) as misfit:
                    if isinstance(misfit, LimitError) or not isinstance(misfit.__context__ or misfit, ModelError):
                        raise
                    wrong = wrong or misfit
            found += mine
            if not mine and wrong is not None:
                errors.append(_misfit(wrong, told, given))
        if not found:
            raise errors[0]
        return found

    def numbers_of(self, e: UndecidedError) -> list[tuple[dict[str, int], tuple[str, ...]]]:
        """The sets of numbers that the symbols of an error may be, and the values that the user gave which lead to them."""
        if not any(map(is_run_time, e.symbols)):
            return self.sizes_of(e)
        prefix: Any = e.prefix
        choices = _Choices(prefix.graph, self.given) if prefix is not None else None
        found = None if choices is None else choices.answers()
        if choices is not None:
            self.asked |= choices.asked
        if found is None:
            inputs = [] if choices is None else choices.open_inputs
            hint = "run it from Python (nnc.compile), which reads the model again for other numbers, or make them constants"
            if inputs:
                spelled = ", ".join(f'"{name}": [...]' for name in inputs)
                options = " ".join(f"--value {name}=..." for name in inputs)
                hint = f"say what they may be: values={{{spelled}}}, on the command line {options}; or {hint}"
            message = f"{e.message}: the form of an artifact's model must be among those that are compiled into it"
            raise UnsupportedError(message, hint=hint, node=e.node, location=e.location) from e
        names = [(name, symbols) for name, symbols in prefix.symbols.items()]
        rows: dict[tuple[tuple[str, int], ...], dict[str, None]] = {}
        for given, results in found:
            told = {s: n for name, symbols in names for s, n in zip(symbols, encoded(results[name]), strict=True)}
            row = tuple(sorted((s, n) for s, n in told.items() if s in e.symbols))
            rows.setdefault(row, {}).update(dict.fromkeys([given] if given else []))
        return [(dict(row), tuple(given)) for row, given in rows.items()]


    def sizes_of(self, e: UndecidedError) -> list[tuple[dict[str, int], tuple[str, ...]]]:
        """The sets of sizes that an error asks for: those of the values that the user gave."""
        found: dict[tuple[tuple[str, int], ...], None] = {(): None}
        for name, options in self.given.items():
            type_ = self.types[name]
            mine = {str(d): axis for axis, d in enumerate(type_.shape) if str(d) in e.symbols}
            if mine:
                self.asked.add(name)
                rows = {tuple((symbol, x.shape[axis]) for symbol, axis in mine.items()): None for x in options}
                found = {(*a, *b): None for a in found for b in rows}
        sets = [dict(row) for row in found if len(dict(row)) == len(set(row))]
        if not sets or any(told.keys() != e.symbols for told in sets):
            raise e
        return [(told, ()) for told in sets]


def _misfit(error: CompilerError, told: Mapping[str, int], given: Sequence[str]) -> UsageError:
    """The error of numbers for which the model is invalid."""
    why = error.__context__ if isinstance(error.__context__, ModelError) else error
    numbers = " or ".join(given) or ", ".join(f"{name} = {n}" for name, n in sorted(told.items()))
    hint = "values that the model takes (values=, --value)" if given else error.hint
    return UsageError(f"{why.message}, where {numbers}", node=error.node, location=error.location, hint=hint)


class _Choices:
    """The values of a graph of which all that they may be is known. `asked`: the inputs of which the user says it."""

    def __init__(self, graph: Graph, given: Mapping[str, Sequence[Array]]):
        self.graph = graph
        self.given = given
        self.asked: set[str] = set()
        self.open_inputs: list[str] = []
        self.options: dict[Value, Sequence[Array]] = {}
        self.memo: dict[Value, frozenset[Value] | None] = {}

    def answers(self) -> list[tuple[str, dict[str, Array]]] | None:
        """The graph's outputs for every combination, beside what the user said of it; None where they cannot be
        enumerated."""
        chosen: set[Value] = set()
        undecided = False
        for _, value in self.graph.outputs:
            sources = self.sources(value)
            undecided |= sources is None
            chosen |= sources or set()
        if undecided:
            self.open_inputs = [n.name for n in _read_by(self.graph) if n.name not in self.given]
            return None
        self.asked = {v.node.name for v in chosen if isinstance(v.node.op, Input)} & self.given.keys()
        atoms = sorted(chosen, key=lambda value: (value.node.seq, value.index))
        if prod(len(self.options[v]) for v in atoms) > COMBINATIONS:
            raise UnsupportedError(
                f"the numbers that the model's form depends on may be combined in more than {COMBINATIONS} ways",
                hint='say which values its inputs have (values={"NAME": [...]}, --value NAME=...)',
            )
        small, names = _cut(self.graph, atoms)
        found = []
        for combination in product(*(self.options[v] for v in atoms)):
            told = [f"{n} = {x.tolist()}" for n, x in zip(names, combination, strict=True) if n in self.asked]
            feeds = {n: x for n, x in zip(names, combination, strict=True) if n in small}
            found.append((", ".join(told), evaluate(small, feeds)))
        return found

    def sources(self, value: Value) -> frozenset[Value] | None:
        """The values with options that a value follows from; None where it follows from something else, too."""
        if value not in self.memo:
            self.memo[value] = self._sources(value)
        return self.memo[value]

    def _sources(self, value: Value) -> frozenset[Value] | None:
        node = value.node
        if node.weight is not None or (value.known is not None and value.known.dtype != object):
            return frozenset()
        if isinstance(node.op, Input):
            fitting = [x for x in self.given.get(node.name, ()) if x.shape == value.type.shape]
            return self.choose(value, fitting or _truths(value))
        found: set[Value] = set()
        for operand in node.inputs:
            sources = frozenset[Value]() if operand is None else self.sources(operand)
            if sources is None:
                break
            found |= sources
        else:
            return frozenset(found)
        for operand in node.inputs:  # a scalar that is compared with constants and nothing else
            if operand is not None and _constant(operand) is None and (points := self.points(operand)) is not None:
                return self.choose(operand, points)
        return self.choose(value, _truths(value) or _rows(node))

    def choose(self, value: Value, options: Sequence[Array] | None) -> frozenset[Value] | None:
        if not options:
            return None
        self.options[value] = options
        return frozenset((value,))

    def points(self, value: Value) -> Sequence[Array] | None:
        """One value for each answer that comparisons with constants may give; None where a value has other readers."""
        constants = []
        for consumer, slot in self.graph.uses(value):
            if not isinstance(consumer.op, Comparison | StringEqual):
                return None
            other = consumer.inputs[1 - slot]
            constant = None if other is None else _constant(other)
            if constant is None or constant.size != 1:
                return None
            constants.append(constant.reshape(-1)[0])
        type_ = value.type
        if not constants or self.graph.is_output(value) or not isinstance(type_, TensorType) or not type_.is_static:
            return None
        if type_.size != 1:
            return None
        found: set[Any] = set()
        for c in constants:
            if type_.holds_strings:
                found |= {str(c), max(map(str, constants)) + "\0"}
            elif type_.dtype.is_int or type_.dtype.kind == "bool":
                low, high = _bounds(type_)
                found |= {x for x in (int(c) - 1, int(c), int(c) + 1) if low <= x <= high}
            else:
                return None
        kind = object if type_.holds_strings else type_.dtype.numpy
        return [np.full(type_.dims, x, kind) for x in sorted(found)]


def _constant(value: Value) -> Array | None:
    if value.weight is not None:
        return value.weight.array
    return value.known if value.known is not None and value.known.dtype != object else None


def _bounds(type_: TensorType) -> tuple[int, int]:
    if type_.dtype.kind == "bool":
        return 0, 1
    ends = np.iinfo(type_.dtype.numpy)
    return int(ends.min), int(ends.max)


def _truths(value: Value) -> Sequence[Array] | None:
    """All that a few bools may be."""
    t = value.type
    if not isinstance(t, TensorType) or t.dtype.kind != "bool" or not t.is_static or t.size > BOOLS:
        return None
    return [np.asarray(bits, bool).reshape(t.dims) for bits in product((True, False), repeat=t.size)]


def _rows(node: Node) -> Sequence[Array] | None:
    """The rows of a constant table of which one is read."""
    if not isinstance(node.op, Gather) or node.op.axis != 0 or len(node.inputs) != 2:
        return None
    table, at = (None if v is None else v for v in node.inputs)
    constant = None if table is None else _constant(table)
    if constant is None or at is None or not at.type.is_static or at.type.size != 1 or len(constant) > COMBINATIONS:
        return None
    return [np.asarray(row).reshape(node.type.dims) for row in constant]


def _read_by(graph: Graph) -> list[Node]:
    """The inputs that the outputs follow from."""
    found = {value.node for _, value in graph.outputs}
    for node in reversed(graph.order()):
        if node in found:
            found |= {v.node for v in node.inputs if v is not None}
    return [node for node in graph.inputs if node in found]


def _cut(graph: Graph, atoms: Sequence[Value]) -> tuple[Graph, list[str]]:
    """A graph without what comes before some values, which are inputs; their names."""
    small, copied = graph.copy_with_map()
    names = []
    for value in atoms:
        inside = copied[value.node].outputs[value.index]
        if isinstance(value.node.op, Input):
            names.append(value.node.name)
            continue
        names.append(small.unique(f"choice {value.name}"))
        small.replace(inside, small.input(names[-1], value.type))
    for node in reversed(small.order()):
        if not small.nx.out_degree(node) and not any(v.node is node for _, v in small.outputs):
            small.remove(node)
    return small, names


def _fitting(signature: Signature, name: str, options: Sequence[Any]) -> list[Array]:
    """What an input may be, as arrays of its type. Raises UsageError."""
    types = dict(signature.inputs)
    if name not in types:
        raise UsageError(f"there is no input {name!r}", hint=meant(name, types, f"the inputs are {', '.join(types)}"))
    type_ = types[name]
    if not isinstance(type_, TensorType):
        raise UsageError(f"values are said of tensors, input {name!r} is {type_}")
    found = []
    for option in options:
        array = np.asarray(option)
        kind = object if type_.holds_strings else type_.dtype.numpy
        cast = array.astype(kind)
        if not type_.holds_strings and not np.array_equal(cast, array):
            raise UsageError(f"{option!r} is not a value of the input {name!r}, which is {type_}")
        if type_.is_static and cast.size == type_.size:
            cast = cast.reshape(type_.dims)
        if cast.ndim != type_.rank or any(isinstance(d, int) and d != n for d, n in zip(type_.shape, cast.shape)):
            raise UsageError(f"a value of shape {list(cast.shape)} is given for the input {name!r}, which is {type_}")
        found.append(cast)
    if not found:
        raise UsageError(f"no value is given for the input {name!r}")
    return found

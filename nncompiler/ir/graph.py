"""The graph: nodes and values over one networkx.MultiDiGraph.

An edge leads from producer to consumer, is keyed by the consumer's input slot and carries the producer's result index.
`node.inputs` is what passes read; the edges are kept in step by the mutators here, and the verifier compares the two.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, NamedTuple

import networkx as nx
import numpy as np

from .dims import Dim, Sym, folding, is_run_time, substitute, symbols_of
from .errors import CompilerError, InternalError, ModelError, UndecidedError, UsageError, meant
from .extents import is_symbolic
from .limits import check_time, current
from .op import Array, BodyOp, Op, Operand, RegionOp
from .source import Input, Parameter
from .types import TensorType, Type
from .weights import Weight

KNOWN_LIMIT = 4096
"""Results of at most this many integers are computed while the graph is built, so that shapes made of them are known."""

KNOWN_FLOATS = 64
"""The same for floats: scales, bounds, and extents that pass through a float on their way."""


class Value(NamedTuple):
    """Result `index` of `node`."""

    node: Node
    index: int = 0  # type: ignore[assignment]  # hides tuple.index, which nobody needs of a value

    @property
    def type(self) -> TensorType:
        return self.node.types[self.index]

    @property
    def known(self) -> Array | None:
        """The numbers, where they are known while compiling."""
        return self.node.known[self.index]

    @property
    def undecided(self) -> frozenset[str]:
        """The dimensions on which the numbers depend, and nothing else but constants; empty where that is not so, and where
        the numbers are known."""
        return self.node.undecided if self.known is None else frozenset()

    @property
    def weight(self) -> Weight | None:
        return self.node.weight

    @property
    def name(self) -> str:
        return self.node.name if self.index == 0 else f"{self.node.name}.{self.index}"

    def __repr__(self) -> str:
        return f"%{self.name}"


class Node:
    """An operator with its operands and the types of its results. Made by Graph.add; compared by identity."""

    __slots__ = ("inputs", "known", "location", "name", "op", "regions", "seq", "types", "undecided", "weight")

    def __init__(self, op: Op, name: str, seq: int):
        self.op = op
        self.name = name
        self.seq = seq
        self.inputs: tuple[Value | None, ...] = ()
        self.types: tuple[TensorType, ...] = ()
        self.known: tuple[Array | None, ...] = ()
        self.undecided: frozenset[str] = frozenset()
        self.location: str | None = None
        self.weight: Weight | None = None
        self.regions: tuple[Graph, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether the node is a fused group, whose operator's meaning is its body."""
        return isinstance(self.op, BodyOp)

    @property
    def body(self) -> Graph:
        """The graph of a fused group; InternalError of every other node, control flow included."""
        if not self.is_group:
            raise InternalError(f"node {self.name} is not a group")
        return self.regions[0]

    @property
    def members(self) -> list[Node]:
        """The nodes that compute: those of a group's body but for its inputs and weights, or the node itself."""
        return [n for n in self.body.order() if n.inputs] if self.is_group else [self]

    @property
    def outputs(self) -> tuple[Value, ...]:
        return tuple(Value(self, i) for i in range(len(self.types)))

    @property
    def output(self) -> Value:
        """The only (or first) result."""
        return Value(self, 0)

    @property
    def type(self) -> TensorType:
        return self.types[0]

    @property
    def staged(self) -> bool:
        """Whether it is done between programs of machine code (`Op.staged`): also what reads or makes strings."""
        return self.op.staged or any(t.holds_strings for t in self.types) or any(
            v is not None and v.type.holds_strings for v in self.inputs
        )

    def __repr__(self) -> str:
        return f"<{self.op.name} {self.name!r}>"


class Graph:
    """A model: ordered inputs and outputs, weights, and operators between them. `defaults` names weights that the model also
    lists as inputs: their numbers are default values."""

    def __init__(self, name: str = "model"):
        self.name = name
        self.nx: nx.MultiDiGraph = nx.MultiDiGraph()
        self.inputs: list[Node] = []
        self.defaults: tuple[str, ...] = ()
        self._outputs: list[tuple[str, Value]] = []
        self._names: dict[str, Node] = {}
        self._seq = 0
        self._counters: dict[str, int] = {}
        self._order: list[Node] | None = None  # until a node or an edge comes or goes

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def outputs(self) -> list[tuple[str, Value]]:
        """(name, value) in order; one value may leave under several names."""
        return self._outputs

    def __iter__(self) -> Iterator[Node]:
        return iter(self.order())

    def __len__(self) -> int:
        return len(self._names)

    def node(self, name: str) -> Node:
        """The node called `name`; raises KeyError."""
        return self._names[name]

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def order(self) -> list[Node]:
        """All nodes, producers first; among the ready ones, the earliest made. Raises ModelError for a cycle."""
        if self._order is None:
            self._order = self._sorted()
        return list(self._order)

    def _sorted(self) -> list[Node]:
        waiting = dict(self.nx.in_degree())
        ready = [(node.seq, node) for node, degree in waiting.items() if degree == 0]
        heapq.heapify(ready)
        result: list[Node] = []
        successors = self.nx.succ
        while ready:
            _, node = heapq.heappop(ready)
            result.append(node)
            for consumer, slots in successors[node].items():
                waiting[consumer] -= len(slots)
                if waiting[consumer] == 0:
                    heapq.heappush(ready, (consumer.seq, consumer))
        if len(result) != len(waiting):
            stuck = sorted(node.name for node, degree in waiting.items() if degree > 0)
            raise ModelError(f"the graph has a cycle through {', '.join(stuck[:5])}")
        return result

    def uses(self, value: Value) -> list[tuple[Node, int]]:
        """(consumer, input slot) of every use by a node, in a fixed order; graph outputs are not among them."""
        found = [
            (consumer, slot)
            for consumer, slots in self.nx.succ[value.node].items()
            for slot, data in slots.items()
            if data["index"] == value.index
        ]
        return sorted(found, key=lambda use: (use[0].seq, use[1]))

    def consumers(self, node: Node) -> list[Node]:
        """The nodes that read any result of `node`, each once."""
        return sorted(self.nx.succ[node], key=lambda n: n.seq)

    def is_output(self, value: Value) -> bool:
        return any(v == value for _, v in self._outputs)

    def weights(self) -> Iterator[Node]:
        """The weight nodes, in order."""
        return (n for n in self.order() if n.weight is not None)

    def symbols(self) -> frozenset[str]:
        """The symbolic dimensions of the inputs."""
        return frozenset().union(*(n.type.symbols() for n in self.inputs))

    @property
    def staged(self) -> bool:
        """Whether this is more than one program of machine code: it has staged nodes, or values that are no tensors."""
        values = any(not isinstance(n.type, TensorType) or n.type.holds_strings for n in self.inputs)
        return values or any(node.staged for node in self.nx)

    # -- building -----------------------------------------------------------------------------------------------------

    def input(self, name: str, type_: TensorType, location: str | None = None) -> Value:
        """Adds a graph input."""
        if name in self._names:
            raise ModelError(f"two values are called {name!r}")
        current().check_type(type_, "the input")
        node = self._new(Input(type_), name, location)
        node.types, node.known = (type_,), (None,)
        self.inputs.append(node)
        return node.output

    def weight(self, name: str, weight: Weight | Array, location: str | None = None) -> Value:
        """Adds a constant tensor; the name is made unique."""
        weight = weight if isinstance(weight, Weight) else Weight.of(weight)
        current().check_elements(weight.shape, "the constant")
        node = self._new(Parameter(), self.unique(name), location)
        node.weight = weight
        node.types = (TensorType(weight.dtype, weight.shape),)
        integral = weight.dtype.is_int or weight.dtype.kind == "bool"
        small = weight.size <= (KNOWN_LIMIT if integral else KNOWN_FLOATS)
        node.known = (weight.array if small else None,)
        return node.output

    def add(
        self,
        op: Op,
        inputs: Iterable[Value | None],
        name: str | None = None,
        location: str | None = None,
        body: Graph | None = None,
        regions: tuple[Graph, ...] = (),
    ) -> Node:
        """Adds an operator; its result types are inferred. `body` is the graph of a group, `regions` those of control flow.
        Raises ModelError at this node for operands that do not fit."""
        node = self._new(op, self.unique(name or op.name), location)
        node.regions = regions if body is None else (body,)
        try:
            self._connect(node, tuple(inputs))
            self.infer(node)
        except CompilerError as e:
            self._forget(node)
            raise e.at(name or node.name, location) from None
        return node

    def set_outputs(self, outputs: Iterable[tuple[str, Value]]) -> None:
        self._outputs = list(outputs)

    def unique(self, name: str) -> str:
        """`name`, or the first free of name_1, name_2, ..."""
        if name not in self._names:
            return name
        count = self._counters.get(name, 1)
        while f"{name}_{count}" in self._names:
            count += 1
        self._counters[name] = count + 1
        return f"{name}_{count}"

    def infer(self, node: Node) -> None:
        """Computes the types and known values of a node's results from its operands."""
        check_time()
        operands = [None if v is None else Operand(v.type, v.known) for v in node.inputs]
        if isinstance(node.op, BodyOp):
            types = node.op.infer_body(node.body, *operands)
        elif isinstance(node.op, RegionOp):
            types = node.op.infer_regions(node.regions, *operands)
        else:
            inferred = node.op.infer(*operands)
            types = inferred if isinstance(inferred, tuple) else (inferred,)
        if node.types:  # layouts are chosen, not inferred
            types = tuple(t.with_layout(old.layout) for t, old in zip(types, node.types, strict=True))
        limits = current()
        for t in types:
            limits.check_type(t, "the result")
        node.types = types
        node.known, node.undecided = _known(node, operands)

    # -- rewriting ----------------------------------------------------------------------------------------------------

    def replace(self, old: Value, new: Value) -> None:
        """Every use of `old`, graph outputs included, becomes a use of `new`."""
        for consumer, slot in self.uses(old):
            self.set_input(consumer, slot, new)
        self._outputs = [(name, new if value == old else value) for name, value in self._outputs]

    def set_input(self, node: Node, slot: int, value: Value | None) -> None:
        """Redirects one operand; the node's types stay as they are until `infer`, what is known of its values does not."""
        self._order, old = None, node.inputs[slot]
        if old is not None:
            self.nx.remove_edge(old.node, node, key=slot)
        inputs = list(node.inputs)
        inputs[slot] = value
        node.inputs = tuple(inputs)
        if value is not None:
            self.nx.add_edge(value.node, node, key=slot, index=value.index)
        if old is not None and old.known is not None:
            self._forget_known(node)

    def set_inputs(self, node: Node, inputs: Iterable[Value | None]) -> None:
        """Replaces all operands."""
        for slot, old in enumerate(node.inputs):
            if old is not None:
                self.nx.remove_edge(old.node, node, key=slot)
        self._connect(node, tuple(inputs))

    def set_op(self, node: Node, op: Op) -> None:
        """Changes the operator in place and infers again."""
        node.op = op
        self.infer(node)

    def set_layout(self, value: Value, layout: Any) -> None:
        """Chooses the layout of one result."""
        types = list(value.node.types)
        types[value.index] = types[value.index].with_layout(layout)
        value.node.types = tuple(types)

    def rename(self, node: Node, name: str) -> None:
        """Gives a node another (unique) name."""
        del self._names[node.name]
        node.name = self.unique(name)
        self._names[node.name] = node

    def remove(self, node: Node) -> None:
        """Removes a node that nobody uses; a used one is an InternalError."""
        if self.nx.out_degree(node) or any(v.node is node for _, v in self._outputs):
            raise InternalError(f"{node.name} is still in use")
        if node in self.inputs:
            self.inputs.remove(node)
        self._forget(node)

    def copy(self) -> Graph:
        """A graph with nodes of its own; operators, weights and bodies' weights are shared."""
        return _copy(self, {})[0]

    def copy_with_map(self) -> tuple[Graph, dict[Node, Node]]:
        """The copy, and which node became which."""
        return _copy(self, {})

    def specialize(self, **dims: Dim) -> Graph:
        """The graph with symbolic dimensions bound, all types inferred again. Raises UsageError for a name that is
        not a symbol of the inputs, ModelError for dimensions that do not fit."""
        unknown = sorted({name for name in dims if not is_run_time(name)} - self.symbols())
        if unknown:
            raise UsageError(
                f"no symbolic dimension is called {', '.join(unknown)}",
                hint=meant(unknown[0], self.symbols(), f"the inputs have {', '.join(sorted(self.symbols())) or 'none'}"),
            )
        return _copy(self, dims)[0]

    def bound(self, dims: Mapping[str, int]) -> Graph:
        """A copy, with symbolic dimensions bound where there are any to bind."""
        return self.specialize(**dims) if dims else self.copy()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _new(self, op: Op, name: str, location: str | None) -> Node:
        node = Node(op, name, self._seq)
        node.location = location
        self._seq += 1
        self._names[name] = node
        self.nx.add_node(node)
        self._order = None
        return node

    def _forget(self, node: Node) -> None:
        self.nx.remove_node(node)
        self._order = None
        del self._names[node.name]

    def _forget_known(self, node: Node) -> None:
        """Drops the known values of a node whose operands changed, and of all that were computed from them."""
        waiting = [node]
        while waiting:
            node = waiting.pop()
            if any(known is not None for known in node.known):
                node.known = (None,) * len(node.types)
                waiting += self.nx.succ[node]

    def _connect(self, node: Node, inputs: tuple[Value | None, ...]) -> None:
        node.inputs, self._order = inputs, None
        for slot, value in enumerate(inputs):
            if value is not None:
                if self._names.get(value.node.name) is not value.node:
                    raise InternalError(f"operand {slot} of {node.name} is %{value.name} of another graph")
                self.nx.add_edge(value.node, node, key=slot, index=value.index)


def specialize_op(op: Op, dims: Mapping[str, Dim]) -> Op:
    """The operator with symbols in its attributes replaced."""
    changes = {}
    for f in fields(op):
        old = getattr(op, f.name)
        new = _substitute_attribute(old, dims)
        if new is not old:
            changes[f.name] = new
    return replace(op, **changes) if changes else op


def _substitute_attribute(x: Any, dims: Mapping[str, Dim]) -> Any:
    if isinstance(x, Sym):
        return substitute(x, dims)
    if isinstance(x, Type):
        return x.specialize(dims) if x.symbols() else x
    if isinstance(x, tuple) and any(isinstance(i, Sym | Type | tuple) for i in x):
        return tuple(_substitute_attribute(i, dims) for i in x)
    return x


def _copy(graph: Graph, dims: Mapping[str, Dim]) -> tuple[Graph, dict[Node, Node]]:
    result = Graph(graph.name)
    new: dict[Node, Node] = {}
    for old in graph.order():
        op = specialize_op(old.op, dims) if dims else old.op
        node = result._new(op, old.name, old.location)
        node.weight = old.weight
        node.regions = tuple(_copy(region, dims)[0] for region in old.regions)
        result._connect(node, tuple(None if v is None else Value(new[v.node], v.index) for v in old.inputs))
        if not dims or old.weight is not None:
            node.types, node.known, node.undecided = old.types, old.known, old.undecided
        elif isinstance(op, Input):
            node.types, node.known = (op.type,), (None,)
        else:
            try:
                result.infer(node)
            except CompilerError as e:
                e.message = f"{op.name}: {e.message}"
                raise e.at(node.name, node.location) from None
            node.types = tuple(t.with_layout(o.layout) for t, o in zip(node.types, old.types, strict=True))
        new[old] = node
    result._seq = graph._seq
    result.inputs = [new[n] for n in graph.inputs]
    result.defaults = graph.defaults
    result._outputs = [(name, Value(new[v.node], v.index)) for name, v in graph._outputs]
    result._counters = dict(graph._counters)
    return result, new


SYMBOLIC = (TypeError, AttributeError, ValueError, IndexError, OverflowError)
"""What numpy raises for functions, types and indices that arrays of symbols do not have."""


def _known(node: Node, operands: list[Operand | None]) -> tuple[tuple[Array | None, ...], frozenset[str]]:
    """The numbers of a node's results, where they are known while compiling; where they would be if some symbols were bound,
    those."""
    nothing: tuple[Array | None, ...] = (None,) * len(node.types)
    never: frozenset[str] = frozenset()
    if node.op.from_types:
        return (node.op.known_from_types(*operands),), never
    if node.regions or not operands or not node.op.deterministic or node.staged:
        return nothing, never
    waiting: set[str] = set()
    for value in node.inputs:
        if value is not None and value.known is None:
            if not value.undecided:
                return nothing, never
            waiting |= value.undecided
    if any(is_symbolic(d) for t in node.types for d in t.shape):
        return nothing, never
    for t in node.types:
        limit = KNOWN_LIMIT if t.dtype.is_int or t.dtype.kind == "bool" else KNOWN_FLOATS
        if t.is_static and t.size > limit:
            return nothing, never
        waiting |= t.symbols()
    symbols = symbols_of(x for o in operands if o is not None and o.value is not None and o.value.dtype == object
                         for x in o.value.flat)  # fmt: skip
    if waiting:
        return nothing, symbols | waiting
    try:
        with np.errstate(all="ignore"), folding(symbols):
            result = node.op.evaluate(*(None if o is None else o.value for o in operands))
    except UndecidedError as e:
        return nothing, e.symbols
    except CompilerError:  # it will say so when it runs, if it does
        return nothing, symbols
    except Exception as e:
        if symbols and isinstance(e, SYMBOLIC):  # with numbers the operator can
            return nothing, symbols
        raise InternalError(f"{node.op.name} cannot be evaluated: {type(e).__name__}: {e}", node=node.name) from e
    arrays = result if isinstance(result, tuple) else (result,)
    return tuple(_integers(a, t) for a, t in zip(arrays, node.types, strict=True)), never


def _integers(array: Array, type_: TensorType) -> Array:
    array = np.asarray(array)
    if array.dtype == object and all(isinstance(x, int | np.integer) and not is_symbolic(x) for x in array.flat):
        return array.astype(type_.dtype.numpy)
    return array

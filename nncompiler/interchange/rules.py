"""What a row of the operator table is made of: how one ONNX node is read, and how one graph node is written.

    Row("LeakyRelu", 6, LeakyRelu, {"alpha": 0.01})            the same on both sides
    Row("Clip", 6, Clip, read=read_clip, write=write_clip)     with rules of its own

A reading rule takes a `Call` (an ONNX node with its operands as graph values) and returns the values of its outputs. A
writing rule takes an `Emit` (a graph node with its operands as ONNX names) and emits ONNX nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from ..ir import dtype as d
from ..ir.dims import Dim, Sym, is_run_time, symbols_of
from ..ir.dtype import DType
from ..ir.errors import ModelError, UndecidedError, UnsupportedError
from ..ir.graph import Graph, Node, Value
from ..ir.op import Array, Op
from ..ir.types import Shape
from ..ir.weights import Weight
from ..ops.base.element_types import working
from ..ops.elementwise.cast import Cast
from .elements import NUMBER
from .evaluation import depends_on, numbers
from .run_time import RunTime

Results = Sequence["Value | None"]


@dataclass
class Call:
    """An ONNX node while it is read.

    `attributes` are decoded: int, float, str, tuples of these, Weight for tensors. `outputs` are the names of the wanted
    results, "" for one that nobody reads; `declared` are the names that the node gives its results, "" for one left out.
    """

    graph: Graph
    op_type: str
    name: str
    location: str
    opset: int
    inputs: list[Value | None]
    outputs: list[str]
    attributes: dict[str, Any]
    declared: Sequence[str] = ()
    run_time: RunTime | None = None

    def has(self, index: int) -> bool:
        """Is operand `index` given?"""
        return index < len(self.inputs) and self.inputs[index] is not None

    def optional(self, index: int) -> Value | None:
        return self.inputs[index] if index < len(self.inputs) else None

    def value(self, index: int) -> Value:
        """Operand `index`; ModelError where it is absent."""
        found = self.optional(index)
        if found is None:
            raise ModelError(f"operand {index} of {self.op_type} is required and is missing")
        return found

    def wants(self, index: int) -> bool:
        """Does somebody read result `index`?"""
        return index < len(self.outputs) and self.outputs[index] != ""

    def declares(self, index: int) -> bool:
        """Does the node name result `index`? What an operator means may depend on it, read or not."""
        return index < len(self.declared) and self.declared[index] != ""

    def widest(self, *values: Value) -> DType:
        """The type in which arithmetic on the floats `values` loses nothing of any: f32 at least, f64 where one is."""
        return d.f64 if any(v.type.dtype == d.f64 for v in values) else d.f32

    def cast(self, part: str, to: DType, value: Value) -> Value:
        """The value as `to`, by a helper Cast where it has another type."""
        return value if value.type.dtype == to else self.step(part, Cast(to), value)

    def attr(self, name: str, default: Any = None) -> Any:
        """An attribute, else its default: a float in the f32 that ONNX keeps attributes in, as operators on f64 notice."""
        if name in self.attributes:
            return self.attributes[name]
        return float(np.float32(default)) if isinstance(default, float) else default

    def known(self, index: int, what: str) -> Array:
        """The numbers of operand `index` (symbolic dimensions included); UndecidedError where they depend on dimensions, or
        where only running tells them and they are not bound."""
        value = self.value(index)
        if value.undecided:
            raise self.undecided(what, value.undecided)
        known = value.known if value.known is not None else numbers(value)
        if known is None and self.run_time is not None:
            return self.run_time.fixed(self.graph, value, self.name, self.location, f"{what} {index}")
        if known is None:
            source = depends_on(value)
            inputs = "the inputs" if source in (None, value.name) else f"the input {source!r}"
            raise self.unsupported(
                f"{what} (operand {index}, {value.name!r}) is computed from {inputs} while the model runs",
                "make it a constant of the model",
            )
        return known

    def computed(self, index: int) -> bool:
        """Whether the numbers of operand `index` are computed while the model runs: from inputs, or from sizes that only
        running tells."""
        value = self.value(index)
        if value.known is not None or self.run_time is None:
            return False
        return any(map(is_run_time, value.undecided)) if value.undecided else numbers(value) is None

    def told_by_running(self, error: UndecidedError) -> bool:
        """Whether what an error says depends on sizes that running tells, so that it can be computed then."""
        return self.run_time is not None and any(map(is_run_time, error.symbols))

    def static(self, index: int, what: str) -> tuple[int, ...]:
        """The shape of operand `index`, which must not depend on dimensions."""
        type_ = self.value(index).type
        if not type_.is_static:
            raise self.undecided(f"the number of {what}", type_.symbols())
        return type_.dims

    def measured(self, value: Value, what: str) -> tuple[Dim, ...]:
        """The elements of a value of static shape, none negative, as dimensions."""
        assert self.run_time is not None
        return self.run_time.measured(self.graph, value, self.name, self.location, what)

    def dims(self, index: int, what: str) -> tuple[Dim, ...]:
        """A one-dimensional integer operand, as dimensions: symbols, where they are computed while the model runs. Of these
        it is known that they are not negative: where one is, the model is read again with the numbers."""
        if self.computed(index):
            value = self.value(index)
            if not value.type.dtype.is_int:
                raise ModelError(f"{what} must be integers, not {value.type.dtype}")
            self.static(index, what)
            return self.measured(value, f"{what} {index}")
        return self.as_dims(index, what, self.known(index, what))

    def as_dims(self, index: int, what: str, known: Array) -> tuple[Dim, ...]:
        """The numbers of operand `index` as dimensions; ModelError where it is no vector of integers."""
        if not self.value(index).type.dtype.is_int:
            raise ModelError(f"{what} must be integers, not {self.value(index).type.dtype}")
        if known.ndim > 1:
            raise ModelError(f"{what} must have one dimension, it has shape {list(known.shape)}")
        return tuple(x if isinstance(x, Sym) else int(x) for x in known.reshape(-1))

    def ints(self, index: int, what: str) -> tuple[int, ...]:
        """A known one-dimensional integer operand without symbols."""
        dims = self.as_dims(index, what, self.known(index, what))
        if symbols := symbols_of(dims):
            raise self.undecided(what, symbols)
        return dims  # type: ignore[return-value]

    def floats(self, index: int, what: str) -> tuple[float, ...]:
        """A known operand as numbers; UndecidedError where symbols are left in it."""
        known = self.known(index, what).reshape(-1)
        if symbols := symbols_of(known):
            raise self.undecided(what, symbols)
        return tuple(float(x) for x in known)

    def scalar(self, index: int, what: str) -> Any:
        """The only element of a known operand, as a Python number."""
        known = self.known(index, what)
        if known.size != 1:
            raise ModelError(f"{what} must be one number, it has shape {list(known.shape)}")
        x = known.reshape(-1)[0]
        if isinstance(x, Sym):
            raise self.undecided(what, x.symbols())
        return x.item() if isinstance(x, np.generic) else x

    def integer(self, index: int, what: str) -> int:
        """The only element of a known operand, as an int; ModelError for a number that is not finite."""
        x = self.scalar(index, what)
        if not np.isfinite(x):
            raise ModelError(f"{what} is {x}")
        return int(x)

    def axis(self, axis: int, rank: int) -> int:
        """`axis` counted from the front; ModelError where it is out of range."""
        if not -rank <= axis < rank:
            raise ModelError(f"axis must be in [{-rank}, {rank}) for rank {rank}, it is {axis}")
        return axis + rank if axis < 0 else axis

    def axes_in_order(self, axes: Iterable[int], rank: int) -> tuple[int, ...]:
        """Several axes as they are given, counted from the front; ModelError for a repeated one."""
        found = tuple(self.axis(a, rank) for a in axes)
        if len(set(found)) != len(found):
            raise ModelError(f"axes repeat in {found}")
        return found

    def axes(self, axes: Iterable[int], rank: int) -> tuple[int, ...]:
        """Several axes, sorted; ModelError for a repeated one."""
        found = sorted(self.axis(a, rank) for a in axes)
        if len(set(found)) != len(found):
            raise ModelError(f"axes repeat in {found}")
        return tuple(found)

    def emit(self, op: Op, *inputs: Value | None) -> Node:
        """Adds the operator under the ONNX node's own name."""
        return self.graph.add(op, inputs, self.name, self.location)

    def step(self, part: str, op: Op, *inputs: Value | None) -> Value:
        """Adds a helper operator; its name is the node's with `part` after it."""
        return self.graph.add(op, inputs, f"{self.name}.{part}", self.location).output

    def constant(self, part: str, array: Any) -> Value:
        """A helper constant."""
        return self.graph.weight(f"{self.name}.{part}", Weight.of(array), self.location)

    def undecided(self, what: str, symbols: Iterable[str]) -> UndecidedError:
        """The error for something that depends on dimensions which are not known yet."""
        names = sorted(symbols)
        message = f"the value of {what} depends on {', '.join(names)}"
        return UndecidedError(message, names, node=self.name, location=self.location)

    def unsupported(self, message: str, hint: str | None = None) -> UnsupportedError:
        return UnsupportedError(message, node=self.name, location=self.location, hint=hint)


class Emitted(NamedTuple):
    """An ONNX node to be: the writer turns it into a NodeProto."""

    op_type: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any]
    domain: str = ""


class Names:
    """Gives every value of the written model a name of its own."""

    def __init__(self, taken: Iterable[str]):
        self._taken = set(taken)
        self._counters: dict[str, int] = {}

    def fresh(self, wanted: str) -> str:
        """`wanted`, or the first free of wanted_1, wanted_2, ..."""
        name, count = wanted, self._counters.get(wanted, 0)
        while name in self._taken:
            count += 1
            name = f"{wanted}_{count}"
        self._counters[wanted] = count
        self._taken.add(name)
        return name


@dataclass
class Emit:
    """A graph node while it is written: its operands and results by their ONNX names ("" for an absent one). A rule raises
    `opset` where it makes an operator that is newer than what the writer's opset has."""

    node: Node
    inputs: list[str]
    outputs: list[str]
    names: Names
    symbols: Mapping[str, tuple[str, int]]
    domain: str = ""
    opset: int = 0
    nodes: list[Emitted] = field(default_factory=list)
    constants: dict[str, Weight] = field(default_factory=dict)

    @property
    def op(self) -> Any:
        return self.node.op

    def shape(self, index: int = 0) -> Shape:
        """The shape of operand `index`."""
        return self.operand(index).type.shape

    def operand(self, index: int) -> Value:
        """Operand `index`, which must be there."""
        found = self.node.inputs[index]
        assert found is not None
        return found

    def emit(
        self, op_type: str, inputs: Sequence[str], outputs: Sequence[str] | None = None, *, domain: str = "",
        **attributes: Any,
    ) -> str:  # fmt: skip
        """One ONNX node; without `outputs` it is of the row's domain and makes the graph node's results. Trailing absent
        inputs are dropped."""
        kept = list(inputs)
        while kept and not kept[-1]:
            kept.pop()
        made = tuple(self.outputs if outputs is None else outputs)
        name = self.node.name if outputs is None else made[0]
        given = {k: v for k, v in attributes.items() if v is not None}
        self.nodes.append(Emitted(op_type, name, tuple(kept), made, given, self.domain if outputs is None else domain))
        return made[0]

    def step(self, part: str, op_type: str, *inputs: str, **attributes: Any) -> str:
        """A helper node with one result; returns the result's name."""
        return self.emit(op_type, inputs, [self.names.fresh(f"{self.node.name}.{part}")], **attributes)

    def constant(self, part: str, array: Any) -> str:
        """A helper constant; returns its name."""
        name = self.names.fresh(f"{self.node.name}.{part}")
        self.constants[name] = Weight.of(array)
        return name

    def number(self, part: str, x: float) -> str:
        """A scalar constant of the first result's element type."""
        return self.constant(part, np.asarray(x, self.node.types[0].dtype.numpy))

    @property
    def working(self) -> DType:
        """The type that the arithmetic of operand 0 is carried out in."""
        return working(self.operand(0).type.dtype)

    def wide(self, part: str, x: str) -> str:
        """A value of operand 0's type in its working type: where ONNX's operators would round or overflow on the way."""
        dtype = self.operand(0).type.dtype
        return x if dtype == self.working else self.step(part, "Cast", x, to=NUMBER[self.working])

    def narrow(self, part: str, x: str) -> str:
        """A value in the working type as operand 0's type again."""
        dtype = self.operand(0).type.dtype
        return x if dtype == self.working else self.step(part, "Cast", x, to=NUMBER[dtype])

    def dims(self, part: str, dims: Sequence[Dim]) -> str:
        """A one-dimensional i64 tensor of dimensions; symbolic ones are computed from the shapes of the inputs."""
        if not any(isinstance(d, Sym) for d in dims):
            return self.constant(part, np.asarray(dims, np.int64).reshape(-1))
        return self.step(part, "Concat", *(self._dim(f"{part}{i}", d) for i, d in enumerate(dims)), axis=0)

    def _dim(self, part: str, dim: Dim) -> str:
        if not isinstance(dim, Sym):
            return self.constant(part, np.asarray([dim], np.int64))
        total = ""
        for term, coefficient in dim.terms:
            product = self.constant(part, np.asarray([coefficient], np.int64))
            for atom in term:
                if isinstance(atom, str):
                    factor = self._symbol(part, atom)
                else:
                    divisor = self.constant(part, np.asarray([atom.divisor], np.int64))
                    numerator = self._dim(part, atom.numerator)  # never negative: rounding down is rounding toward zero
                    factor = self.step(part, "Div", numerator, divisor)
                product = self.step(part, "Mul", product, factor)
            total = self.step(part, "Add", total, product) if total else product
        return total

    def _symbol(self, part: str, name: str) -> str:
        if name not in self.symbols:
            raise UnsupportedError(f"the symbolic dimension {name} is not the extent of an input", node=self.node.name)
        source, axis = self.symbols[name]
        return self.step(part, "Shape", source, start=axis, end=axis + 1)


Reader = Callable[[Call], Results]
Writer = Callable[[Emit], object]

MANY = 1 << 31
"""More operands or results than any node has."""


@dataclass(frozen=True)
class Form:
    """What onnx's schemas say of its own operators, for one that it does not know: how many operands and results a node has,
    and which attributes: name -> "float", "int", "string", "tensor", "floats", "ints" or "strings". A node must have those
    that are `required`; `counts` are 1 at least. `ranks` has those that operands may have, () where any will do."""

    inputs: tuple[int, int]
    outputs: tuple[int, int]
    attributes: Mapping[str, str] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    ranks: tuple[tuple[int, ...], ...] = ()

    def check(self, call: Call) -> None:
        """ModelError for a count that is none and for an operand of another rank."""
        for name in self.counts:
            if (number := call.attr(name)) is not None and number < 1:
                raise ModelError(f"{name} of {call.op_type} must be 1 at least, it is {number}")
        for i, allowed in enumerate(self.ranks):
            value = call.optional(i)
            if value is not None and allowed and value.type.rank not in allowed:
                wanted = " or ".join(map(str, allowed))
                raise ModelError(f"operand {i} of {call.op_type} must be of rank {wanted}, it is {value.type}")


@dataclass(frozen=True)
class Row:
    """One ONNX operator: the first opset whose meaning is handled, the graph's operator, and the rules.

    `attributes` maps ONNX attribute to default, or to (field, default) where the graph's operator names it otherwise. A
    row without `op` is read but never written; `note` says what is refused. `domain` is "" for ONNX's own operators; one
    that onnx has no schema of has a `form`.
    """

    onnx: str
    since: int
    op: type[Op] | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    read: Reader | None = None
    write: Writer | None = None
    note: str = ""
    domain: str = ""
    form: Form | None = None

    def fields(self) -> dict[str, tuple[str, Any]]:
        """Field of the operator -> (ONNX attribute, default)."""
        return {
            (v[0] if isinstance(v, tuple) else k): (k, v[1] if isinstance(v, tuple) else v)
            for k, v in self.attributes.items()
        }

    def reading(self, call: Call) -> Results:
        """Reads by the row's own rule, or one to one."""
        if self.form is not None:
            self.form.check(call)
        if self.read is not None:
            return self.read(call)
        assert self.op is not None
        attributes = {}
        for name, (onnx, default) in self.fields().items():
            x = call.attr(onnx, default)
            attributes[name] = bool(x) if isinstance(default, bool) else x
        return call.emit(self.op(**attributes), *call.inputs).outputs

    def writing(self, emit: Emit) -> None:
        """Writes by the row's own rule, or one to one."""
        if self.write is not None:
            self.write(emit)
            return
        attributes: dict[str, Any] = {}
        for name, (onnx, default) in self.fields().items():
            x = getattr(emit.op, name)
            attributes[onnx] = int(x) if isinstance(default, bool) else x
        emit.emit(self.onnx, emit.inputs, **attributes)

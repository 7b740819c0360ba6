"""Tracing: the symbolic tensor, and the trace that turns calls of layers into a graph.

While a model function runs, a Trace is current. Layers ask it for a Place (name, source line), for parameters and for nodes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from nncompiler.ir.dims import Dim, symbols_of, undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import CompilerError, ModelError, binding
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.elementwise import binary, unary

from .weights import Initializer, Seeded, WeightSource

OWN_FILES = str(Path(__file__).parent / "_")[:-1]
"""Frames of files whose path begins so are the DSL's own; the first other one is the user's line."""


class Tensor:
    """A value of the model under construction. Arithmetic and comparison operators, `@`, and slicing work on it."""

    __slots__ = ("trace", "value")
    __hash__ = object.__hash__

    def __init__(self, trace: Trace, value: Value):
        self.trace = trace
        self.value = value

    @property
    def type(self) -> TensorType:
        return self.value.type

    @property
    def shape(self) -> tuple[Dim, ...]:
        return self.value.type.shape

    @property
    def dtype(self) -> DType:
        return self.value.type.dtype

    @property
    def rank(self) -> int:
        return len(self.value.type.shape)

    def __repr__(self) -> str:
        return f"<{self.value!r} {self.type}>"

    def __add__(self, other: Operand) -> Tensor:
        return apply(binary.Add(), self, other)

    def __radd__(self, other: Operand) -> Tensor:
        return apply(binary.Add(), other, self)

    def __sub__(self, other: Operand) -> Tensor:
        return apply(binary.Sub(), self, other)

    def __rsub__(self, other: Operand) -> Tensor:
        return apply(binary.Sub(), other, self)

    def __mul__(self, other: Operand) -> Tensor:
        return apply(binary.Mul(), self, other)

    def __rmul__(self, other: Operand) -> Tensor:
        return apply(binary.Mul(), other, self)

    def __truediv__(self, other: Operand) -> Tensor:
        return apply(binary.Div(), self, other)

    def __rtruediv__(self, other: Operand) -> Tensor:
        return apply(binary.Div(), other, self)

    def __pow__(self, other: Operand) -> Tensor:
        return apply(binary.Pow(), self, other)

    def __rpow__(self, other: Operand) -> Tensor:
        return apply(binary.Pow(), other, self)

    def __mod__(self, other: Operand) -> Tensor:
        return apply(binary.Mod(fmod=self.dtype.is_float), self, other)

    def __neg__(self) -> Tensor:
        return apply(unary.Neg(), self)

    def __abs__(self) -> Tensor:
        return apply(unary.Abs(), self)

    def __lt__(self, other: Operand) -> Tensor:
        return apply(binary.Less(), self, other)

    def __le__(self, other: Operand) -> Tensor:
        return apply(binary.LessEqual(), self, other)

    def __gt__(self, other: Operand) -> Tensor:
        return apply(binary.Greater(), self, other)

    def __ge__(self, other: Operand) -> Tensor:
        return apply(binary.GreaterEqual(), self, other)

    def __matmul__(self, other: Tensor) -> Tensor:
        from nncompiler.ops.contraction.matmul import MatMul

        return apply(MatMul(), self, other)

    def __getitem__(self, index: Any) -> Tensor:
        from .shape import slice_

        return slice_(self, index)

    def __bool__(self) -> NoReturn:
        place("bool").refuse("a symbolic tensor has no truth value", hint="use where(condition, a, b)")

    def __iter__(self) -> NoReturn:
        place("iter").refuse("a symbolic tensor cannot be iterated", hint="use split(x, parts, axis)")


Operand = Tensor | float | int | bool


@dataclass(frozen=True)
class Place:
    """Where a layer stands: its full name, the prefix of its parameters' names, and the user's source line."""

    name: str
    parameters: str
    location: str
    trace: Trace

    def refuse(self, message: str, hint: str | None = None) -> NoReturn:
        """Raises ModelError at this layer."""
        raise ModelError(message, node=self.name, location=self.location, hint=hint)

    def undecided(self, what: str, *dims: Dim) -> NoReturn:
        """Raises UndecidedError at this layer: WHAT depends on the symbols of these dimensions."""
        raise undecided(what, *dims).at(self.name, self.location)

    def require(self, condition: object, message: str, hint: str | None = None) -> None:
        if not condition:
            self.refuse(message, hint)

    def emit(self, op: Op, *operands: Tensor | None, suffix: str = "") -> Tensor:
        """The first result of a new node called as the layer (or layer.suffix)."""
        return self.emit_all(op, *operands, suffix=suffix)[0]

    def emit_all(self, op: Op, *operands: Tensor | None, suffix: str = "") -> tuple[Tensor, ...]:
        trace = self.trace
        for x in operands:
            if x is not None and x.trace is not trace:
                self.refuse(f"{x!r} belongs to another model", hint="use a tensor of the model function that is running")
        name = f"{self.name}.{suffix}" if suffix else self.name
        node = trace.graph.add(op, (None if x is None else x.value for x in operands), name, self.location)
        return tuple(Tensor(trace, v) for v in node.outputs)

    def parameter(
        self, name: str, shape: tuple[Dim, ...], dtype: DType, init: Initializer, fan_in: int = 0, fan_out: int = 0
    ) -> Tensor:
        """The parameter `layer.name`; the one made before, where a layer with this prefix has made it."""
        symbolic = [d for d in shape if not isinstance(d, int)]
        self.require(not symbolic, f"{name} would have the symbolic extent {', '.join(map(str, symbolic))}",
                     hint=f"no weight may depend on a symbolic dimension: {binding(symbols_of(shape))}")  # fmt: skip
        return self.trace.parameter(f"{self.parameters}.{name}", tuple(map(int, shape)), dtype, init, fan_in, fan_out, self)  # type: ignore[arg-type]


class Trace:
    """A graph under construction."""

    def __init__(self, name: str, source: WeightSource | None = None):
        self.graph = Graph(name)
        self.source = source or Seeded(0)
        self.prefix = ""
        self.root = ""
        self._parameters: dict[str, tuple[Tensor, Initializer]] = {}
        self._constants: dict[tuple[str, str], Tensor] = {}

    def parameter(
        self,
        name: str,
        shape: tuple[int, ...],
        dtype: DType,
        init: Initializer,
        fan_in: int = 0,
        fan_out: int = 0,
        at: Place | None = None,
    ) -> Tensor:
        at = at or place("parameter")
        found = self._parameters.get(name)
        if found is not None:
            t = found[0].type
            if (t.shape, t.dtype) != (shape, dtype):
                at.refuse(f"the shared parameter {name} is {t}, but {dtype}{list(shape)} is required here")
            return found[0]
        if name in self.graph:
            at.refuse(f"the name {name} is already taken by {self.graph.node(name)!r}")
        weight = self.source.get(name, shape, dtype, init, fan_in, fan_out)
        tensor = Tensor(self, self.graph.weight(name, weight, at.location))
        self._parameters[name] = (tensor, init)
        return tensor

    def constant(self, value: Any, dtype: DType, name: str = "constant") -> Tensor:
        """A small constant; equal ones are stored once."""
        array = np.asarray(value, dtype=dtype.numpy)
        key = (f"{dtype}{array.shape}", array.tobytes().hex())
        if key not in self._constants:
            self._constants[key] = Tensor(self, self.graph.weight(name, Weight.of(array)))
        return self._constants[key]


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def current() -> Trace:
    """The trace of the model function that is running; raises ModelError outside of one."""
    trace = _current.get()
    if trace is None:
        raise ModelError("layers work only inside a model function", location=caller(), hint="decorate it with @model(...)")
    return trace


def is_tracing() -> bool:
    """Whether a model function is running."""
    return _current.get() is not None


@contextmanager
def tracing(trace: Trace) -> Iterator[Trace]:
    """Makes `trace` current."""
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)


@contextmanager
def scope(name: str, root: bool = False) -> Iterator[None]:
    """Prefixes the names of the layers inside with `name.`; with `root`, also explicit `params=` names."""
    trace = current()
    prefix, base = trace.prefix, trace.root
    trace.prefix = f"{prefix}{name}."
    if root:
        trace.root = trace.prefix
    try:
        yield
    finally:
        trace.prefix, trace.root = prefix, base


def caller() -> str:
    """`file.py:line` of the innermost frame outside the DSL."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(OWN_FILES):
        frame = frame.f_back
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"


def place(kind: str, name: str | None = None, params: str | None = None) -> Place:
    """The place of the layer that is being called. A given name must be new; without one, `kind` is numbered."""
    trace, location = current(), caller()
    if name is None:
        full = trace.graph.unique(trace.prefix + kind)
    else:
        full = trace.prefix + name
        if full in trace.graph:
            raise ModelError(
                f"two layers are called {full!r}", node=full, location=location,
                hint=f"give this one another name; to share weights, give it params={name!r}",
            )  # fmt: skip
    return Place(full, full if params is None else trace.root + params, location, trace)


def lift(x: Operand, dtype: DType, at: Place) -> Tensor:
    """A Python number as a constant of that type."""
    if isinstance(x, Tensor):
        return x
    if not isinstance(x, int | float | bool | np.number | np.bool_):
        at.refuse(f"a tensor or a number is required, got {type(x).__name__}", hint="constant(array) makes one")
    if not dtype.is_float and float(x) != int(x):
        at.refuse(f"the number {x} does not fit the integer type {dtype}", hint="cast the tensor first")
    return at.trace.constant(x, dtype)


def apply(op: Op, *operands: Operand, name: str | None = None) -> Tensor:
    """A node for a pointwise operator; numbers take the tensors' type."""
    at = place(op.name, name)
    dtype = next(x.dtype for x in operands if isinstance(x, Tensor))
    try:
        return at.emit(op, *(lift(x, dtype, at) for x in operands))
    except CompilerError as e:
        raise e.at(at.name, at.location) from None

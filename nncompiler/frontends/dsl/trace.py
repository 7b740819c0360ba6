"""Tracing: the symbolic tensor, and the trace that turns calls of layers into a graph.

While a model function runs, a Trace is current. Layers ask it for a Place (name, source line), for parameters and for nodes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from nncompiler.interchange.regions import Captured
from nncompiler.interchange.run_time import RunTime
from nncompiler.ir.dims import Dim, Sym, symbols_of
from nncompiler.ir.dtype import DType, i64
from nncompiler.ir.errors import CompilerError, ModelError, binding
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise import binary, unary
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.movement.formula import Iota
from nncompiler.ops.reduction.reduce import ReduceSum

from .site import Site
from .slicing import indexing
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

    def __and__(self, other: Operand) -> Tensor:
        return apply(binary.BitAnd() if self.dtype.is_int else binary.And(), self, other)

    def __or__(self, other: Operand) -> Tensor:
        return apply(binary.BitOr() if self.dtype.is_int else binary.Or(), self, other)

    def __xor__(self, other: Operand) -> Tensor:
        return apply(binary.BitXor() if self.dtype.is_int else binary.Xor(), self, other)

    def __invert__(self) -> Tensor:
        return apply(unary.BitNot() if self.dtype.is_int else unary.Not(), self)

    def __matmul__(self, other: Tensor) -> Tensor:
        return apply(MatMul(), self, other)

    def __getitem__(self, index: Any) -> Tensor:
        """numpy's basic indexing; and one tensor of integers, or list of them, whose slices are gathered along its axis."""
        at = place("slice")
        found = indexing(self.type, index, (Tensor, list), at)
        y = self if found.slice is None else at.emit(found.slice, self)
        if found.gather is not None:
            axis, indices = found.gather
            at = place("gather")
            return at.emit(Gather(axis), y, at.integers(indices))
        if found.axes is None:
            return y
        return place("squeeze" if -1 in found.axes else "expand_dims").emit(Reshape(found.shape(y.shape)), y)

    def __bool__(self) -> NoReturn:
        hint = "use where(condition, a, b) or cond(condition, a, b)"
        place("bool").refuse("a symbolic tensor has no truth value", hint=hint)

    def __iter__(self) -> NoReturn:
        place("iter").refuse("a symbolic tensor cannot be iterated", hint="use split(x, parts, axis)")


Operand = Tensor | float | int | bool | Sym
"""A tensor, a number, or a dimension (`x.shape[1] + 1`), which is a number that the inputs' shapes tell."""


@dataclass(frozen=True)
class LayerPlace(Site):
    """Where a layer stands: its full name, the user's source line, and the prefix of its parameters' names."""

    parameters: str
    trace: Trace

    def emit(self, op: Op, *operands: Tensor | None, suffix: str = "") -> Tensor:
        """The first result of a new node called as the layer (or layer.suffix)."""
        return self.emit_all(op, *operands, suffix=suffix)[0]

    def emit_all(self, op: Op, *operands: Tensor | None, suffix: str = "") -> tuple[Tensor, ...]:
        name = f"{self.name}.{suffix}" if suffix else self.name
        return self.made(self.trace.graph.add(op, [self.value(x) for x in operands], name, self.location).outputs)

    def value(self, x: Tensor | None) -> Value | None:
        """A tensor as a value of the graph under construction; refuses one of another model."""
        if x is None:
            return None
        if not isinstance(x, Tensor):
            self.refuse(f"a tensor is required, got {type(x).__name__}", hint="constant(array) makes one")
        found = self.trace.inside(x)
        if found is None:
            self.refuse(f"{x!r} belongs to another model", hint="use a tensor of the model function that is running")
        return found

    def made(self, values: Iterable[Value]) -> tuple[Tensor, ...]:
        """Values of the graph under construction as tensors."""
        return tuple(Tensor(self.trace, v) for v in values)

    def integers(self, indices: Tensor | Sequence[int]) -> Tensor:
        """Indices: a tensor of integers, or a list of them."""
        if not isinstance(indices, Tensor):
            array = np.asarray(indices)
            self.require(array.dtype.kind in "iu", f"integer indices are required, got {array.dtype}")
            return self.trace.constant(array, i64)
        self.require(indices.dtype.is_int, f"integer indices are required, got {indices.type}", hint='cast(x, "i64")')
        return indices

    def parameter(
        self, name: str, shape: tuple[Dim, ...], dtype: DType, init: Initializer, fan_in: int = 0, fan_out: int = 0
    ) -> Tensor:
        """The parameter `layer.name`; the one made before, where a layer with this prefix has made it."""
        symbolic = [d for d in shape if not isinstance(d, int)]
        self.require(not symbolic, f"{name} would have the symbolic extent {', '.join(map(str, symbolic))}",
                     hint=f"no weight may depend on a symbolic dimension: {binding(symbols_of(shape))}")  # fmt: skip
        return self.trace.parameter(f"{self.parameters}.{name}", tuple(map(int, shape)), dtype, init, fan_in, fan_out, self)  # type: ignore[arg-type]


class Trace:
    """A graph under construction: a model's, or, with the trace `around` it, that of a region of control flow, which reads
    the values around it. Parameters are the same ones in all regions of a model."""

    def __init__(self, name: str, source: WeightSource | None = None, around: Trace | None = None):
        self.graph = Graph(name)
        self.around = around
        self.prefix = "" if around is None else f"{name}."
        self.root: str = "" if around is None else around.root
        self.captured = Captured(self.graph)
        self._parameters: dict[str, Tensor] = {}
        self._constants: dict[tuple[str, str], Tensor] = {}
        if around is None:
            self.source: WeightSource = source or Seeded(0)
            self.weights: dict[str, Weight] = {}
            self.run_time = RunTime(self.graph, {})
        else:
            self.source, self.weights, self.run_time = around.source, around.weights, around.run_time

    def inside(self, x: Tensor) -> Value | None:
        """A tensor of this trace, or of one around it, as a value of this graph; None for one of another model."""
        if x.trace is self:
            return x.value
        outer = None if self.around is None else self.around.inside(x)
        return None if outer is None else self.captured.captured(outer)

    def parameter(
        self,
        name: str,
        shape: tuple[int, ...],
        dtype: DType,
        init: Initializer,
        fan_in: int = 0,
        fan_out: int = 0,
        at: LayerPlace | None = None,
    ) -> Tensor:
        at = at or place("parameter")
        weight = self.weights.get(name)
        if weight is not None and (weight.shape, weight.dtype) != (shape, dtype):
            found = f"{weight.dtype}{list(weight.shape)}"
            at.refuse(f"the shared parameter {name} is {found}, but {dtype}{list(shape)} is required here")
        if name not in self._parameters:
            if name in self.graph:
                at.refuse(f"the name {name} is already taken by {self.graph.node(name)!r}")
            if weight is None:
                weight = self.weights[name] = self.source.get(name, shape, dtype, init, fan_in, fan_out)
            self._parameters[name] = Tensor(self, self.graph.weight(name, weight, at.location))
        return self._parameters[name]

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


def place(kind: str, name: str | None = None, params: str | None = None) -> LayerPlace:
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
    return LayerPlace(full, location, full if params is None else trace.root + params, trace)


def lift(x: Operand, dtype: DType, at: LayerPlace) -> Tensor:
    """A Python number as a constant of that type; a dimension as the number that the shapes of a run make it."""
    if isinstance(x, Tensor):
        return x
    if isinstance(x, Sym):
        ones = at.emit(Iota(i64, x, 1, 0), suffix="ones")
        count = at.emit(ReduceSum((0,), False), ones, suffix="count")
        return count if dtype == i64 else at.emit(Cast(dtype), count, suffix="extent")
    if not isinstance(x, int | float | bool | np.number | np.bool_):
        at.refuse(f"a tensor or a number is required, got {type(x).__name__}", hint="constant(array) makes one")
    if not dtype.is_float and float(x) != int(x):
        at.refuse(f"the number {x} does not fit the integer type {dtype}", hint="cast the tensor first")
    return at.trace.constant(x, dtype)


def apply(op: Op, *operands: Operand, name: str | None = None) -> Tensor:
    """A node for a pointwise operator; numbers take the tensors' type."""
    at = place(op.name, name)
    dtype = next((x.dtype for x in operands if isinstance(x, Tensor)), None)
    if dtype is None:
        kinds = ", ".join(type(x).__name__ for x in operands)
        at.refuse(f"{op.name} needs a tensor, got {kinds}", hint="constant(array) makes one")
    try:
        return at.emit(op, *(lift(x, dtype, at) for x in operands))
    except CompilerError as e:
        raise e.at(at.name, at.location) from None

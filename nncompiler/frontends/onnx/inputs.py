"""Graph inputs: their types, and names for their symbolic dimensions."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from ...interchange.elements import BY_NUMBER
from ...ir.dims import Dim, symbol
from ...ir.dtype import string
from ...ir.errors import LimitError, ModelError, UnsupportedError, UsageError, meant
from ...ir.graph import Graph, Value
from ...ir.limits import Limits
from ...ir.signature import Signature
from ...ir.types import TensorType
from .tensors import element_type

INT64 = 2**63

FIRST_WITH_DEFAULTS = 4
"""The first version of ONNX's IR in which an initializer that is also an input is a default value."""

LISTED = 20
"""How many names a message spells out."""


def add_inputs(
    graph: Graph, proto: Any, weights: Mapping[str, TensorType], dims: Mapping[str, int], limits: Limits,
    fed: Container[str] = (), symbols: _Symbols | None = None,
) -> Iterator[tuple[str, Value]]:  # fmt: skip
    """Adds the graph's inputs; those that are also initializers, of the types `weights`, stay weights unless `fed` has them.
    `dims` binds symbols by the model's own name or by the identifier made of it. An anonymous extent, which some exporters
    write as -1, is called after its input and axis: `image_0`."""
    symbols = symbols or _Symbols(dims)
    seen: set[str] = set()
    added = []
    for info in proto.input:
        if not info.name:
            raise ModelError("an input has no name")
        if info.name in seen:
            raise ModelError(f"two inputs are called {info.name!r}")
        seen.add(info.name)
        default = weights.get(info.name)
        if default is None or info.name in fed:
            try:
                type_ = _type(info, symbols) if default is None or _has_shape(info) else default
                limits.check_type(type_, "the input")
            except (ModelError, UnsupportedError) as e:
                raise e.at(info.name) from None
            added.append((info.name, graph.input(info.name, type_)))
    symbols.check_all_used()
    yield from added


def declared(
    proto: Any, dims: Mapping[str, int], limits: Limits, fed: Container[str], defaults: tuple[str, ...]
) -> Signature:
    """A graph's inputs, and its outputs as it declares them: None for the type of one without element type or rank."""
    symbols = _Symbols(dims)
    weights = initializer_types(proto)
    scratch = Graph(proto.name or "model")
    added = add_inputs(scratch, proto, weights, dims, limits, fed, symbols)
    inputs = tuple((name, value.type) for name, value in added)
    outputs: list[tuple[str, TensorType | None]] = []
    for info in proto.output:
        tensor = info.type.tensor_type
        type_ = None
        if tensor.elem_type and tensor.HasField("shape"):
            dtype = element_type(tensor.elem_type, f"output {info.name!r}")
            type_ = TensorType(dtype, tuple(symbols.dim(info.name, i, d) for i, d in enumerate(tensor.shape.dim)))
        outputs.append((info.name, type_))
    return Signature(scratch.name, inputs, tuple(outputs), defaults)


def initializer_types(graph: Any) -> dict[str, TensorType]:
    """The types of a GraphProto's initializers by name, as they are declared."""
    tensors = [(t.name, t.data_type, t.dims) for t in graph.initializer]
    tensors += [(s.values.name, s.values.data_type, s.dims) for s in graph.sparse_initializer]
    return {name: TensorType(BY_NUMBER.get(kind, string), tuple(dims)) for name, kind, dims in tensors}


def default_names(model: Any, source: str, fed: frozenset[str]) -> tuple[str, ...]:
    """The inputs of a ModelProto that have initializers for default values and are not fed; UsageError for one of `fed` that
    has none."""
    weights = initializer_types(model.graph)
    listed = [info.name for info in model.graph.input if info.name in weights]
    known = listed if model.ir_version >= FIRST_WITH_DEFAULTS else []
    unknown = sorted(fed - set(known))
    if unknown:
        old = f"in version {model.ir_version} of ONNX's IR every initializer is constant"
        found = f"it has {', '.join(known[:LISTED])}" if known else old if listed else "it has none"
        raise UsageError(f"{', '.join(unknown)} is no input with a default value of {source}", hint=found)
    return tuple(name for name in known if name not in fed)


def _has_shape(info: Any) -> bool:
    """Whether the model says the shape of an input; where an initializer gives its default value, it need not."""
    return bool(info.type.HasField("tensor_type") and info.type.tensor_type.HasField("shape"))


def _type(info: Any, symbols: _Symbols) -> TensorType:
    kind = info.type.WhichOneof("value")
    if kind is None:
        raise ModelError("the input has no type")
    if kind != "tensor_type":
        raise UnsupportedError(f"the input is a {kind.removesuffix('_type').replace('_', ' ')}, not a tensor")
    tensor = info.type.tensor_type
    dtype = element_type(tensor.elem_type, "the input")
    if dtype.kind == "string":
        raise UnsupportedError("the input is a tensor of strings")
    if not tensor.HasField("shape"):
        raise UnsupportedError("the rank of the input is unknown", hint="give the input a shape in the model")
    return TensorType(dtype, tuple(symbols.dim(info.name, i, d) for i, d in enumerate(tensor.shape.dim)))


class _Symbols:
    """The model's names of dimensions -> identifiers, or the numbers that the caller bound them to."""

    def __init__(self, bound: Mapping[str, int]):
        self.bound = dict(bound)
        self.used: set[str] = set()
        self.names: dict[str, str] = {}

    def dim(self, owner: str, axis: int, proto: Any) -> Dim:
        if proto.HasField("dim_value"):
            if proto.dim_value < -1:
                raise ModelError(f"extent {axis} of the input is {proto.dim_value}")
            if proto.dim_value >= 0:
                return int(proto.dim_value)
        raw = proto.dim_param or f"{owner}_{axis}"
        name = self.names.get(raw)
        if name is None:
            name = self.names[raw] = self._identifier(raw)
        for key in (raw, name):
            if key in self.bound:
                self.used.add(key)
                return _extent(key, self.bound[key])
        return symbol(name)

    def _identifier(self, raw: str) -> str:
        name = re.sub(r"\W", "_", raw, flags=re.ASCII)
        if not name or name[0].isdigit():
            name = f"d{name}"
        if keyword.iskeyword(name):
            name += "_"
        taken, wish, count = set(self.names.values()), name, 0
        while name in taken:
            count += 1
            name = f"{wish}_{count}"
        return name

    def check_all_used(self) -> None:
        """Raises UsageError where a binding names no dimension."""
        unknown = sorted(set(self.bound) - self.used)
        if unknown:
            there = ", ".join(sorted(self.names)) or "no symbolic dimension"
            raise UsageError(
                f"no symbolic dimension is called {', '.join(unknown)}",
                hint=meant(unknown[0], self.names, f"the inputs have {there}"),
            )


def _extent(name: str, value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UsageError(f"dimension {name} must be a non-negative integer, it is {value!r}")
    if value >= INT64:
        raise LimitError(f"dimension {name} is {value}")
    return value

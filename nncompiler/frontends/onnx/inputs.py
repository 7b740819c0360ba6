"""Graph inputs: their types, and names for their symbolic dimensions."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from ...interchange.elements import BY_NUMBER
from ...ir.dims import Dim, is_run_time, rank_symbol, symbol
from ...ir.dtype import string
from ...ir.errors import LimitError, ModelError, UnsupportedError, UsageError, meant
from ...ir.graph import Graph, Value
from ...ir.limits import Limits
from ...ir.signature import Signature
from ...ir.types import WILD, OptionalType, SequenceType, TensorType, Unranked
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
    write as -1 or ?, is called after its input and axis: `image_0`."""
    symbols = symbols or _Symbols({name: size for name, size in dims.items() if not is_run_time(name)}, dims)
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
                type_: Any = _type(info, symbols) if default is None or _has_shape(info) else default
                if isinstance(type_, TensorType):
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
    symbols = _Symbols({name: size for name, size in dims.items() if not is_run_time(name)}, dims)
    weights = initializer_types(proto)
    scratch = Graph(proto.name or "model")
    added = add_inputs(scratch, proto, weights, dims, limits, fed, symbols)
    inputs = tuple((name, value.type) for name, value in added)
    outputs: list[tuple[str, TensorType | None]] = []
    for info in proto.output:
        tensor = info.type.tensor_type
        type_ = None
        if info.type.HasField("tensor_type") and tensor.elem_type and tensor.HasField("shape"):
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
        raise UsageError(f"{', '.join(unknown)} is not an input with a default value of {source}", hint=found)
    return tuple(name for name in known if name not in fed)


def _has_shape(info: Any) -> bool:
    """Whether the model says the shape of an input; where an initializer gives its default value, it need not."""
    return bool(info.type.HasField("tensor_type") and info.type.tensor_type.HasField("shape"))


def _type(info: Any, symbols: _Symbols) -> Any:
    return _any_type(info.name, info.type, symbols, False)


def _any_type(name: str, proto: Any, symbols: _Symbols, element: bool) -> Any:
    """The type that a TypeProto declares for an input, or for the elements of one that is a sequence: their extents that are
    no numbers differ among them. A rank that is not declared is that of a run's arrays, once it is bound."""
    kind = proto.WhichOneof("value")
    if kind is None:
        raise ModelError("the input has no type")
    if kind == "sequence_type":
        return SequenceType(_any_type(name, proto.sequence_type.elem_type, symbols, True))
    if kind == "optional_type":
        return OptionalType(_any_type(name, proto.optional_type.elem_type, symbols, True))
    if kind != "tensor_type":
        raise UnsupportedError(f"the input is a {kind.removesuffix('_type').replace('_', ' ')}, not a tensor")
    tensor = proto.tensor_type
    dtype = element_type(tensor.elem_type, "the input")
    if not tensor.HasField("shape"):
        rank = symbols.rank(name)
        if rank is None or rank < 0:
            return Unranked(dtype, rank_symbol(name) if rank is None else "")
        if element:
            return TensorType(dtype, (symbol(WILD),) * rank)
        return TensorType(dtype, tuple(symbols.named(name, i) for i in range(rank)))
    if element:
        return TensorType(dtype, tuple(int(d.dim_value) if d.dim_value > 0 else symbol(WILD) for d in tensor.shape.dim))
    return TensorType(dtype, tuple(symbols.dim(name, i, d) for i, d in enumerate(tensor.shape.dim)))


class _Symbols:
    """The model's names of dimensions -> identifiers, or the numbers that the caller bound them to."""

    def __init__(self, bound: Mapping[str, int], ranks: Mapping[str, int]):
        self.bound = dict(bound)
        self.ranks = ranks
        self.used: set[str] = set()
        self.names: dict[str, str] = {}

    def dim(self, owner: str, axis: int, proto: Any) -> Dim:
        if proto.HasField("dim_value"):
            if proto.dim_value < -1:
                raise ModelError(f"extent {axis} of the input is {proto.dim_value}")
            if proto.dim_value >= 0:
                return int(proto.dim_value)
        named = re.search(r"\w", proto.dim_param)  # some exporters write ? for every extent that they do not know
        return self._called(proto.dim_param if named else f"{owner}_{axis}")

    def named(self, owner: str, axis: int) -> Dim:
        """The extent of an input whose shape is not declared."""
        return self._called(f"{owner}_{axis}")

    def rank(self, owner: str) -> int | None:
        """The rank of an input whose shape is not declared, where it is bound."""
        return self.ranks.get(rank_symbol(owner))

    def _called(self, raw: str) -> Dim:
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
        if not name or name[0].isdigit() or is_run_time(name):
            name = f"d{name}"
        if keyword.iskeyword(name):
            name += "_"
        taken, wanted, count = set(self.names.values()), name, 0
        while name in taken:
            count += 1
            name = f"{wanted}_{count}"
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

"""A random ONNX graph while it grows: values with their types, and nodes whose results ONNX's own inference tells.

Every value has two shapes: the extents under the first binding of the symbols, and the same with symbols in them, None
where an extent is computed from symbols. An operand may only be made with extents that are written in the model.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import prod
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from . import numbers
from .numbers import Array

IR_VERSION = 10
LARGEST = 20_000
"""Elements of a value: larger graphs find no other faults and cost time."""

MICROSOFT = "com.microsoft"
"""The domain of onnxruntime's own operators."""

EXTENTS = (1, 1, 1, 2, 2, 3, 3, 4, 5, 7, 8, 13, 15, 16, 17, 31, 32, 33, 47, 49)

Extent = int | str | None


class Rejected(Exception):
    """The drawn operands do not fit the operator: something else is drawn."""


@dataclass(frozen=True)
class Value:
    """`type` is the ONNX element type, `array` the numbers of a constant."""

    name: str
    type: int
    shape: tuple[int, ...]
    dims: tuple[Extent, ...]
    array: Array | None = field(default=None, compare=False)

    @property
    def rank(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int:
        return prod(self.shape)

    def static(self, axis: int) -> bool:
        """Is the extent of `axis` the same under every binding?"""
        return isinstance(self.dims[axis], int)


@dataclass(frozen=True)
class Input:
    """An input of the graph; `low` and `high` bound its numbers where an operator asks for that."""

    value: Value
    low: float | None = None
    high: float | None = None


@lru_cache(maxsize=4096)
def schema_of(name: str, opset: int) -> Any | None:
    """ONNX's schema of an operator at an opset; None where there is none."""
    try:
        found = onnx.defs.get_schema(name, opset)
    except onnx.defs.SchemaError:
        return None
    return None if found.deprecated else found


@lru_cache(maxsize=4096)
def types_of(name: str, opset: int, index: int) -> frozenset[int]:
    """The element types, among those that values have, that ONNX allows for an operand."""
    schema = schema_of(name, opset)
    assert schema is not None
    parameter = schema.inputs[min(index, len(schema.inputs) - 1)]
    allowed = {c.type_param_str: c.allowed_type_strs for c in schema.type_constraints}
    texts = allowed.get(parameter.type_str, [parameter.type_str])
    return frozenset(_TYPE_BY_TEXT[t] for t in texts if t in _TYPE_BY_TEXT)


_TYPE_BY_TEXT = {f"tensor({T.DataType.Name(t).lower()})": t for t in numbers.WEIGHTS}


class Builder:
    """Draws values and nodes. `symbols` maps symbols to extents under the first binding; empty: all extents are fixed."""

    def __init__(self, seed: int, opset: int, style: str, symbols: dict[str, int], zeros: bool):
        self.random = random.Random(seed)
        self.numbers = np.random.default_rng(seed)
        self.opset, self.style, self.symbols, self.zeros = opset, style, symbols, zeros
        self.nodes: list[Any] = []
        self.inputs: list[Input] = []
        self.constants: list[Any] = []
        self.values: list[Value] = []
        self._names = 0
        self._types = {t: w * self.random.choice((0.3, 1, 1, 3)) for t, w in numbers.WEIGHTS.items()}

    # Draws.

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def choice(self, items: Collection[Any]) -> Any:
        return self.random.choice(list(items))

    def extent(self, most: int = 49, least: int = 1) -> int:
        """An extent; 0 now and then in a case that has such."""
        if self.zeros and least <= 1 and self.chance(0.12):
            return 0
        return int(self.choice([e for e in EXTENTS if least <= e <= most]))

    def type(self, allowed: Collection[int]) -> int:
        """One of the element types."""
        known = sorted(t for t in allowed if t in self._types)
        if not known:
            raise Rejected("no element type that values have")
        return self.random.choices(known, [self._types[t] for t in known])[0]

    def name(self, wish: str) -> str:
        self._names += 1
        return f"{wish}{self._names}"

    def dims(self, least: int = 0, most: int = 6, total: int = 3000) -> tuple[Extent, ...]:
        """Extents of a new value of some rank."""
        usual = [r for r in (1, 2, 2, 3, 3, 4, 4, 4, 0, 5, 6) if least <= r <= most]
        rank = self.choice(usual or [least])
        found: list[Extent] = []
        room = total
        for _ in range(rank):
            if self.symbols and self.chance(0.4):
                symbol = self.choice(self.symbols)
                found.append(symbol)
                room //= self.symbols[symbol]
            else:
                extent = self.extent(max(1, min(room, 49 if rank < 5 else 7)))
                found.append(extent)
                room //= max(extent, 1)
            room = max(room, 1)
        self.random.shuffle(found)
        return tuple(found)

    def first(self, dims: Sequence[Extent]) -> tuple[int, ...]:
        """The extents under the first binding."""
        if None in dims:
            raise Rejected("an extent is computed")
        return tuple(self.symbols[d] if isinstance(d, str) else int(d or 0) for d in dims)

    # Values.

    def input(self, element: int, dims: Sequence[Extent], low: float | None = None, high: float | None = None) -> Value:
        """A new input of the graph."""
        value = Value(self.name("x"), element, self.first(dims), tuple(dims))
        if value.size > LARGEST:
            raise Rejected("too large")
        self.inputs.append(Input(value, low, high))
        if low is None:
            self.values.append(value)
        return value

    def constant(self, array: Any, keep: bool = False) -> Value:
        """An initializer, or a node Constant; `keep` lets later nodes read it too."""
        array = np.asarray(array)
        name = self.name("c")
        tensor = numpy_helper.from_array(array, name)
        if self.chance(0.15):
            self.nodes.append(helper.make_node("Constant", [], [name], value=tensor))
        else:
            self.constants.append(tensor)
        value = Value(name, tensor.data_type, array.shape, array.shape, array)
        if keep:
            self.values.append(value)
        return value

    def ints(self, numbers_: Sequence[int]) -> Value:
        """A constant i64 vector."""
        return self.constant(np.asarray(list(numbers_), np.int64).reshape(-1))

    def operand(
        self, element: int, dims: Sequence[Extent], low: float | None = None, high: float | None = None,
        constant: float = 0.6,
    ) -> Value:  # fmt: skip
        """A value of exactly this type and shape: one that is there, a constant, or an input."""
        if low is None and self.chance(0.3):
            fits = [v for v in self.values if v.type == element and v.dims == tuple(dims) and None not in v.dims]
            if fits:
                return fits[-1 - self.random.randrange(min(3, len(fits)))]
        shape = self.first(dims)
        if prod(shape) > LARGEST:
            raise Rejected("too large")
        if all(isinstance(d, int) for d in dims) and self.chance(constant):
            return self.constant(numbers.draw(self.numbers, element, shape, self.style, low, high), low is None)
        return self.input(element, dims, low, high)

    def pick(
        self,
        allowed: Collection[int],
        rank: tuple[int, int] = (0, 6),
        ok: Callable[[Value], bool] = lambda v: True,
        fresh: Callable[[], Sequence[Extent]] | None = None,
    ) -> Value:
        """A value to work on: one of the last ones, one of the last ones cast, or a new input."""
        def fits(v: Value) -> bool:
            return rank[0] <= v.rank <= rank[1] and ok(v)

        there = [v for v in self.values if v.type in allowed and fits(v)]
        if there and self.chance(0.88):
            computed = [v for v in there if v.array is None] or there
            return computed[-1 - min(int(self.random.expovariate(0.7)), len(computed) - 1)]
        others = [v for v in self.values if v.type not in allowed and v.array is None and fits(v)]
        if others and self.chance(0.6) and allowed:
            to = self.type(allowed)
            return self.add("Cast", [others[-1]], to=to)[0]
        dims = self.dims(*rank) if fresh is None else tuple(fresh())
        made = self.input(self.type(allowed), dims)
        if not fits(made):
            raise Rejected("a new input does not fit")
        return made

    def like(self, x: Value, allowed: Collection[int], wider: bool = True) -> Value:
        """An operand that broadcasts with x; not `wider`: to x's shape."""
        if self.chance(0.4):
            def fits(v: Value) -> bool:
                pairs = list(zip(reversed(v.dims), reversed(x.dims)))
                same = all((a == b and a is not None) or a == 1 or (wider and b == 1) for a, b in pairs)
                return v.type in allowed and same and (wider or v.rank <= x.rank) and v.rank < 7

            there = [v for v in self.values if fits(v)][-6:]
            if there:
                return there[self.random.randrange(len(there))]
        form = self.random.random()
        dims: list[Extent] = list(x.dims)
        if form < 0.15:
            dims = []
        elif form < 0.25:
            dims = [1] * self.random.randint(0, x.rank)
        elif form < 0.45 and x.rank > 1:
            dims = [d if i == 1 else 1 for i, d in enumerate(x.dims)][self.choice((0, 1)):]
        elif form < 0.7:
            some: list[Extent] = [d if d is not None and self.chance(0.6) else 1 for d in x.dims]
            dims = some[self.random.randint(0, x.rank):]
        if wider and self.chance(0.15):
            for i, d in enumerate(dims):
                dims[i] = self.extent(5) if d == 1 and self.chance(0.5) else d
            if self.chance(0.3) and len(dims) < 6:
                dims = [self.extent(3), *dims]
        return self.operand(self.type(allowed), [1 if d is None else d for d in dims])

    # Nodes.

    def add(
        self,
        op_type: str,
        inputs: Sequence[Value | None],
        outputs: int = 1,
        shapes: Sequence[tuple[int, ...]] | None = None,
        dims: Sequence[tuple[Extent, ...]] | None = None,
        keep: bool = True,
        **attributes: Any,
    ) -> list[Value]:
        """A node and its results. `shapes` are those of the results where ONNX's inference cannot know them."""
        schema = schema_of(op_type, self.opset)
        if schema is None:
            raise Rejected(f"no {op_type} at opset {self.opset}")
        names = [self.name("v") for _ in range(outputs)]
        given = {k: v for k, v in attributes.items() if v is not None}
        operands = list(inputs)
        while operands and operands[-1] is None:
            operands.pop()
        node = helper.make_node(op_type, ["" if v is None else v.name for v in operands], names)
        for key, x in given.items():
            kind = onnx.AttributeProto.INTS if isinstance(x, list) and not x else None
            node.attribute.append(helper.make_attribute(key, x, attr_type=kind))
        there = [v for v in operands if v is not None]
        plain = self._infer(schema, node, {v.name: (v.type, v.shape) for v in there}, there)
        symbolic = self._infer(schema, node, {v.name: (v.type, v.dims) for v in there}, there) if self.symbols else plain
        made = []
        for i, name in enumerate(names):
            element, found = plain[name]
            given_shape = shapes[i] if shapes is not None else found
            if given_shape is None or any(not isinstance(d, int) or d < 0 for d in given_shape):
                raise Rejected(f"{op_type}: no shape")
            shape = tuple(d for d in given_shape if isinstance(d, int))
            wide = tuple(dims[i]) if dims is not None else symbolic[name][1] if shapes is None else tuple(shape)
            if wide is None or len(wide) != len(shape) or prod(shape) > LARGEST or len(shape) > 6:
                raise Rejected(f"{op_type}: too large")
            if self.symbols:
                wide = tuple(d if not isinstance(d, str) or d in self.symbols else None for d in wide)
            made.append(Value(name, element, shape, wide))
        self.nodes.append(node)
        if keep:
            self.values += made
        return made

    def foreign(
        self, op_type: str, inputs: Sequence[Value | None], *results: tuple[int, Sequence[Extent]] | None, **attributes: Any
    ) -> list[Value]:
        """A node of onnxruntime's own domain, of which ONNX knows nothing: `results` are its types and extents, None for
        one that is left out."""
        names = [self.name("v") if r is not None else "" for r in results]
        operands = list(inputs)
        while operands and operands[-1] is None:
            operands.pop()
        given = {k: v for k, v in attributes.items() if v is not None}
        node = helper.make_node(op_type, ["" if v is None else v.name for v in operands], names, domain=MICROSOFT, **given)
        made = []
        for name, result in zip(names, results):
            if result is not None:
                element, dims = result
                made.append(Value(name, element, self.first(dims), tuple(dims)))
        if any(v.size > LARGEST or v.rank > 6 for v in made):
            raise Rejected(f"{op_type}: too large")
        self.nodes.append(node)
        self.values += made
        return made

    def _infer(
        self, schema: Any, node: Any, types: dict[str, tuple[int, tuple[Extent, ...]]], operands: Sequence[Value]
    ) -> dict[str, tuple[int, tuple[Extent, ...] | None]]:
        protos = {n: helper.make_tensor_type_proto(t, dims) for n, (t, dims) in types.items()}
        data = {
            v.name: numpy_helper.from_array(v.array, v.name) for v in operands if v.array is not None and v.size <= 64
        }
        imports = [helper.make_opsetid("", self.opset)]
        try:
            found = onnx.shape_inference.infer_node_outputs(schema, node, protos, data, opset_imports=imports,
                                                            ir_version=IR_VERSION)  # fmt: skip
        except (onnx.shape_inference.InferenceError, onnx.checker.ValidationError, RuntimeError) as e:
            raise Rejected(f"{node.op_type}: {e}") from None
        result: dict[str, tuple[int, tuple[Extent, ...] | None]] = {}
        # ONNX infers through a function's body only with the whole model: the first operand's shape is assumed here.
        body = schema.has_function or schema.has_context_dependent_function
        assumed = types[operands[0].name] if body and operands else None
        for name in node.output:
            if name not in found:
                if assumed is None:
                    raise Rejected(f"{node.op_type}: no type")
                result[name] = assumed
                continue
            t = found[name].tensor_type
            dims = None if assumed is None else assumed[1]
            if t.HasField("shape"):
                dims = tuple(
                    d.dim_value if d.HasField("dim_value") else d.dim_param if d.dim_param else None for d in t.shape.dim
                )
            result[name] = (t.elem_type, dims)
        return result


Recipe = Callable[[Builder, str], None]
"""Adds a node of an operator, given by its name; raises Rejected where it cannot."""

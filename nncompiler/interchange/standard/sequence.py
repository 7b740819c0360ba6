"""Rows of the operators on sequences and optionals."""

from __future__ import annotations

from typing import Any

from ...ir.dims import Dim, Sym, run_time_symbol, symbol
from ...ir.dtype import boolean, f32, i64
from ...ir.errors import ModelError, UnsupportedError
from ...ir.graph import Value
from ...ir.types import WILD, OptionalType, SequenceType, TensorType, Type, Unranked
from ...ops.sequence import (
    ConcatFromSequence,
    Optional,
    OptionalGetElement,
    OptionalHasElement,
    SequenceAt,
    SequenceConstruct,
    SequenceErase,
    SequenceInsert,
    SequenceLength,
    SplitToSequence,
)
from ..elements import BY_NUMBER
from ..regions import join
from ..rules import Call, Results, Row

TAKE_ANY = frozenset(
    ("Identity", "SequenceConstruct", "SequenceAt", "SequenceInsert", "SequenceErase", "SequenceLength",
     "ConcatFromSequence", "Optional", "OptionalHasElement", "OptionalGetElement")
)  # fmt: skip
"""Operators whose operands may be other values than tensors of known rank."""

Element = TensorType | Unranked | None


def _type(value: Value) -> Any:
    return value.type


def sequence(call: Call, index: int = 0) -> SequenceType:
    """The type of operand `index`, which must be a sequence."""
    found = _type(call.value(index))
    if not isinstance(found, SequenceType):
        raise ModelError(f"operand {index} must be a sequence, it is {found}")
    return found


def common(a: Element, b: Element) -> Element:
    """The type of elements of both types; ModelError for element types that differ."""
    if a is None or b is None or a == b:
        return a or b
    if a.dtype != b.dtype:
        raise ModelError(f"the elements of a sequence must have one element type, they have {a} and {b}")
    return join(a, b, lambda axis: symbol(WILD))  # type: ignore[return-value]  # tensors join to a tensor


def taken(of: Element, *where: object) -> Type:
    """The type of an element that leaves a sequence: extents that differ among the elements are symbols of its own, called
    after where it leaves."""
    if of is None:
        raise ModelError("an empty sequence has no elements")
    if isinstance(of, Unranked):
        return of
    return TensorType(of.dtype, tuple(
        symbol(run_time_symbol(*where, i)) if isinstance(d, Sym) and WILD in d.symbols() else d
        for i, d in enumerate(of.shape)
    ))  # fmt: skip


def read_construct(call: Call) -> Results:
    """SequenceConstruct (opset 11 and later); extents that differ among the elements are not known of the sequence's."""
    of: Element = None
    for i in range(len(call.inputs)):
        of = common(of, _type(call.value(i)))
    return call.emit(SequenceConstruct((SequenceType(of),)), *call.inputs).outputs


def read_empty(call: Call) -> Results:
    """SequenceEmpty (opset 11 and later), of no element type: the first one inserted decides."""
    return call.emit(SequenceConstruct((SequenceType(None),))).outputs


def read_at(call: Call) -> Results:
    """SequenceAt (opset 11 and later)."""
    return call.emit(SequenceAt((taken(sequence(call).of, call.name),)), *call.inputs).outputs


def read_insert(call: Call) -> Results:
    """SequenceInsert (opset 11 and later); the sequence's type covers the new element's."""
    of = common(sequence(call).of, _type(call.value(1)))
    return call.emit(SequenceInsert((SequenceType(of),)), *call.inputs).outputs


def read_erase(call: Call) -> Results:
    """SequenceErase (opset 11 and later)."""
    return call.emit(SequenceErase((sequence(call),)), *call.inputs).outputs


def read_length(call: Call) -> Results:
    """SequenceLength (opset 11 and later), an i64 scalar."""
    sequence(call)
    return call.emit(SequenceLength((TensorType(i64, ()),)), *call.inputs).outputs


def read_split(call: Call) -> Results:
    """SplitToSequence (opset 11 and later): into pieces of extent 1, without the axis if keepdims=0, unless operand 1 has
    sizes."""
    x = call.value(0).type
    axis = call.axis(call.attr("axis", 0), x.rank)
    dropped = not call.has(1) and not call.attr("keepdims", 1)
    extent: Dim = 1 if not call.has(1) else symbol(WILD)
    shape = x.shape[:axis] + (() if dropped else (extent,)) + x.shape[axis + 1 :]
    of = TensorType(x.dtype, shape)
    return call.emit(SplitToSequence((SequenceType(of),), axis, not dropped), *call.inputs).outputs


def read_concat(call: Call) -> Results:
    """ConcatFromSequence (opset 11 and later) along an axis or a new one. Raises UnsupportedError for elements of unknown
    rank."""
    of = sequence(call).of
    if not isinstance(of, TensorType):
        raise UnsupportedError("the rank of the sequence's elements is not known")
    new = bool(call.attr("new_axis", 0))
    axis = call.axis(call.attr("axis"), of.rank + new)
    shape = list(of.shape)
    shape[axis : axis + (not new)] = [symbol(WILD)]
    result = taken(TensorType(of.dtype, tuple(shape)), call.name)
    return call.emit(ConcatFromSequence((result,), axis, new), *call.inputs).outputs


def read_optional(call: Call) -> Results:
    """Optional (opset 15 and later), full where it has an operand; an empty one's type is an attribute."""
    of = _type(call.value(0)) if call.has(0) else _declared(call.attributes.get("type"))
    return call.emit(Optional((OptionalType(of),)), *call.inputs[:1]).outputs


def _declared(proto: Any) -> Any:
    """The type that attribute `type` of an empty optional declares, as far as it matters: of its elements."""
    if proto is None:
        return None
    if proto.HasField("sequence_type"):
        return SequenceType(_declared(proto.sequence_type.elem_type))
    tensor = proto.tensor_type
    dtype = BY_NUMBER.get(tensor.elem_type, f32)
    if not tensor.HasField("shape"):
        return Unranked(dtype)
    return TensorType(dtype, tuple(d.dim_value if d.HasField("dim_value") else symbol(WILD) for d in tensor.shape.dim))


def read_has(call: Call) -> Results:
    """OptionalHasElement (opset 15 and later), a boolean scalar; without operand (opset 18) it is false."""
    return call.emit(OptionalHasElement((TensorType(boolean, ()),)), *call.inputs[:1]).outputs


def read_get(call: Call) -> Results:
    """OptionalGetElement (opset 15 and later); of what is no optional (opset 18) it is the operand itself."""
    found = _type(call.value(0))
    if not isinstance(found, OptionalType):
        return [call.value(0)]
    of = found.of
    if of is None:
        raise ModelError("the optional is always empty")
    result = taken(of, call.name) if isinstance(of, TensorType) else of
    return call.emit(OptionalGetElement((result,)), *call.inputs).outputs


ROWS = (
    Row("SequenceConstruct", 11, read=read_construct),
    Row("SequenceEmpty", 11, read=read_empty),
    Row("SequenceAt", 11, read=read_at),
    Row("SequenceInsert", 11, read=read_insert),
    Row("SequenceErase", 11, read=read_erase),
    Row("SequenceLength", 11, read=read_length),
    Row("SplitToSequence", 11, read=read_split),
    Row("ConcatFromSequence", 11, read=read_concat),
    Row("Optional", 15, read=read_optional),
    Row("OptionalHasElement", 15, read=read_has),
    Row("OptionalGetElement", 15, read=read_get),
)

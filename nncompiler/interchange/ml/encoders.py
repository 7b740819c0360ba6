"""Rows of what prepares features, and of what encodes categories."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from ...ir import dtype as d
from ...ir.dims import undecided
from ...ir.dtype import DType, of_numpy
from ...ir.errors import ModelError, UnsupportedError
from ...ir.graph import Value
from ...ir.weights import Weight
from ...ops.ml.search import Search
from ...ops.strings import Lookup, texts
from ..compose import Compose
from ..rules import Call, Emit, Results, Row
from . import scores as post

DOMAIN = "ai.onnx.ml"


def read_scaler(call: Call) -> Results:
    """(x - offset) * scale in f32; one number serves all features."""
    c, x = Compose(call), call.value(0)
    y = c.cast(x, d.f32)
    for name, op in (("offset", "Sub"), ("scale", "Mul")):
        values = call.attr(name) or ()
        extent = x.type.shape[-1] if x.type.rank else 1
        if not values or (len(values) != 1 and isinstance(extent, int) and len(values) != extent):
            raise ModelError(f"{name} must be 1 or {extent} numbers, it has {len(values)}")
        y = c(op, y, c.array(name, np.asarray(values, np.float32)))
    return (y,)


def read_normalizer(call: Call) -> Results:
    """MAX: by the greatest element, L1: by the sum of magnitudes, L2: by the root of the sum of squares; rows in which that
    is 0 stay."""
    c = Compose(call)
    x = c.cast(post.numbers(c, call.value(0)), d.f32)
    norm, axes = call.attr("norm", "MAX"), c.array("axes", np.array([1]))
    reductions = {"MAX": "ReduceMax", "L1": "ReduceL1", "L2": "ReduceL2"}
    if norm not in reductions:
        raise ModelError(f"norm must be MAX, L1 or L2, it is {norm!r}")
    size = c(reductions[norm], x, axes, keepdims=1)
    y = c("Div", x, c("Where", c("Equal", size, c.number(0.0, x)), c.number(1.0, x), size))
    return (c.reshape(y, *call.value(0).type.shape),)


def read_binarizer(call: Call) -> Results:
    """1 above the threshold, else 0."""
    c, x = Compose(call), call.value(0)
    limit = c.number(call.attr("threshold", 0.0), x if x.type.dtype.is_float else d.f32)
    return (c.cast(c("Greater", c.cast(x, limit.type.dtype), limit), x.type.dtype),)


def read_imputer(call: Call) -> Results:
    """Elements that are the replaced value, or NaN where that is NaN, become the feature's imputed one."""
    c, x = Compose(call), call.value(0)
    kind = "float" if x.type.dtype.is_float else "int64"
    values, old = call.attr(f"imputed_value_{kind}s"), call.attr(f"replaced_value_{kind}", 0)
    extent = x.type.shape[-1]
    if not values or (len(values) != 1 and isinstance(extent, int) and len(values) != extent):
        raise ModelError(f"imputed_value_{kind}s must be 1 or {extent} numbers, it has {len(values or ())}")
    nan = kind == "float" and np.isnan(old)
    found = c("IsNaN", x) if nan else c("Equal", x, c.number(old, x))
    return (c("Where", found, c.array("imputed", np.asarray(values), x.type.dtype), x),)


def read_extractor(call: Call) -> Results:
    """Columns of x in the order of the indices; a vector gives one row."""
    c, x, at = Compose(call), call.value(0), call.value(1)
    count = prod(at.type.shape)
    y = c("Gather", x, c.reshape(at, count), axis=-1)
    return (c.reshape(y, 1, count) if x.type.rank == 1 else y,)


def read_vectorizer(call: Call) -> Results:
    """Features side by side, each cut or continued with zeros to its number of columns, as f32."""
    c = Compose(call)
    wanted = call.attr("inputdimensions") or ()
    if len(wanted) != len(call.inputs):
        raise ModelError(f"inputdimensions must be {len(call.inputs)} numbers, they are {len(wanted)}")
    parts = []
    for i, columns in enumerate(wanted):
        x = c.cast(post.numbers(c, call.value(i)), d.f32)
        extent = x.type.shape[1]
        if not isinstance(extent, int):
            raise undecided(f"the number {extent} of columns", extent)
        if columns < extent:
            x = c.slice(x, 1, 0, columns)
        elif columns > extent:
            x = c("Pad", x, c.array("pads", np.array([0, 0, 0, columns - extent])))
        parts.append(x)
    return (c.concat(parts, 1) if len(parts) > 1 else c("Identity", parts[0]),)


def read_one_hot(call: Call) -> Results:
    """A last axis with an element for each category; of others zeros, or with zeros=0 the run fails. Floats are
    truncated."""
    c, x = Compose(call), call.value(0)
    words = x.type.dtype == d.string
    name = "cats_strings" if words else "cats_int64s"
    categories = tuple(call.attr(name) or ())
    if not categories or len(set(categories)) != len(categories):
        raise ModelError(f"{name} must be distinct categories of x's type {x.type.dtype}, they are {list(categories)}")
    if words:
        (place,) = call.emit(Lookup(categories, tuple(range(len(categories))), len(categories), d.i64), x).outputs
    else:
        place = _places(call, c, c.cast(x, d.i64), np.asarray(categories, np.int64))
    rows = len(categories) if not call.attr("zeros", 1) else len(categories) + 1
    unit = np.eye(rows, len(categories), dtype=np.float32)
    return (c("Gather", c.array("categories", unit), place),)


def _places(call: Call, c: Compose, x: Value, keys: np.ndarray) -> Value:
    """The place of every element among distinct keys, in their own order; their number where it is none."""
    order = np.argsort(keys, kind="stable")
    found = call.step("search", Search(), x, c.array("keys", keys[order], x.type.dtype))
    if np.array_equal(order, np.arange(len(keys))):
        return found
    return c("Gather", c.array("order", np.append(order, len(keys)).astype(np.int64)), found)


KINDS = {"floats": d.f32, "int64s": d.i64, "strings": d.string}
DEFAULTS = {"floats": ("default_float", -0.0), "int64s": ("default_int64", -1), "strings": ("default_string", "_Unused")}


def _list(call: Call, part: str) -> tuple[np.ndarray, str]:
    """The keys or values of a LabelEncoder, and by which kind of attribute they are given. Values are numbers."""
    tensor = call.attr(f"{part}_tensor")
    if isinstance(tensor, Weight):
        if tensor.dtype == d.string and part == "values":
            raise call.unsupported("values that are strings", "encode numbers")
        return tensor.array.reshape(-1), "tensor"
    for kind, dtype in KINDS.items():
        values = call.attr(f"{part}_{kind}")
        if values:
            if kind == "strings":
                return texts(values, (len(values),)), kind
            return np.asarray(values, dtype.numpy), kind
    raise ModelError(f"the {part} must be given")


def read_label_encoder(call: Call) -> Results:
    """The value of the first key that is equal, else the default; NaN is no key."""
    if call.opset < 2:
        return _first_label_encoder(call)
    c, x = Compose(call), call.value(0)
    keys, _ = _list(call, "keys")
    values, kind = _list(call, "values")
    if len(keys) != len(values):
        raise ModelError(f"there are {len(keys)} keys and {len(values)} values")
    if of_numpy(keys.dtype) != x.type.dtype:
        raise ModelError(f"the keys must have x's type {x.type.dtype}, they are {of_numpy(keys.dtype)}")
    given = call.attr("default_tensor")
    if kind == "tensor":
        default = given.array.reshape(-1)[0] if isinstance(given, Weight) else _no_value(values)
    else:
        default = call.attr(*DEFAULTS[kind])
    if d.string in (x.type.dtype, of_numpy(values.dtype)):
        default = default.item() if isinstance(default, np.generic) else default
        op = Lookup(tuple(keys.tolist()), tuple(values.tolist()), default, of_numpy(values.dtype))
        return call.emit(op, x).outputs
    _, first = np.unique(keys, return_index=True)
    first = np.sort(first)
    place = _places(call, c, x, keys[first])
    table = np.append(values[first], np.asarray(default, values.dtype)).astype(values.dtype)
    return (c("Gather", c.array("values", table), place),)


def _first_label_encoder(call: Call) -> Results:
    """Version 1: strings to their places in a list, or back."""
    x, names = call.value(0), tuple(call.attr("classes_strings", ()))
    places = tuple(range(len(names)))
    if x.type.dtype == d.string:
        op = Lookup(names, places, call.attr("default_int64", -1), d.i64)
    else:
        op = Lookup(places, names, call.attr("default_string", "_Unused"), d.string)
    return call.emit(op, x).outputs


def read_category_mapper(call: Call) -> Results:
    """Strings to the numbers beside them, or back."""
    x = call.value(0)
    names, numbers = tuple(call.attr("cats_strings", ())), tuple(call.attr("cats_int64s", ()))
    if len(names) != len(numbers):
        raise ModelError(f"there are {len(names)} strings and {len(numbers)} numbers")
    if x.type.dtype == d.string:
        op = Lookup(names, numbers, call.attr("default_int64", -1), d.i64)
    else:
        op = Lookup(numbers, names, call.attr("default_string", "_Unused"), d.string)
    return call.emit(op, x).outputs


def _no_value(values: np.ndarray) -> Any:
    """What stands for no value, where a table of values as a tensor has no default."""
    return "_Unused" if values.dtype == object else np.zeros((), values.dtype)


def refuse(what: str, instead: str) -> Row:
    """A row of an operator on maps or strings."""

    def read(call: Call) -> Results:
        raise call.unsupported(what, instead)

    return Row(what.split()[0], 1, read=read, domain=DOMAIN)


def write_search(e: Emit) -> None:
    """As a LabelEncoder whose values are the places."""
    keys = e.operand(1).weight
    kinds: dict[DType, str] = {d.f32: "keys_floats", d.i64: "keys_int64s"}
    if keys is None or keys.dtype not in kinds:
        raise UnsupportedError("only constant keys of f32 and i64 are written", node=e.node.name)
    count = len(keys.array)
    listed = {kinds[keys.dtype]: keys.array.tolist(), "values_int64s": list(range(count))}
    e.emit("LabelEncoder", [e.inputs[0]], e.outputs, domain=DOMAIN, default_int64=count, **listed)


ROWS = (
    Row("Scaler", 1, read=read_scaler, domain=DOMAIN),
    Row("Normalizer", 1, read=read_normalizer, domain=DOMAIN),
    Row("Binarizer", 1, read=read_binarizer, domain=DOMAIN),
    Row("Imputer", 1, read=read_imputer, domain=DOMAIN),
    Row("ArrayFeatureExtractor", 1, read=read_extractor, domain=DOMAIN),
    Row("FeatureVectorizer", 1, read=read_vectorizer, domain=DOMAIN),
    Row("OneHotEncoder", 1, read=read_one_hot, domain=DOMAIN),
    Row("LabelEncoder", 2, Search, read=read_label_encoder, write=write_search, domain=DOMAIN,
        note="values are numbers"),
    refuse("ZipMap makes a sequence of maps, which no tensor is", "remove it: the scores are its operand"),
    refuse("CastMap reads a map, which no tensor is", "give the model a tensor"),
    refuse("DictVectorizer reads a map, which no tensor is", "give the model a tensor"),
    Row("CategoryMapper", 1, read=read_category_mapper, domain=DOMAIN),
)

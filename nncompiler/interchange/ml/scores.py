"""From scores to what a classical model gives: transformed scores, and labels."""

from __future__ import annotations

from collections.abc import Callable
from math import pi

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.strings import Lookup
from ..compose import Compose
from ..rules import Call, Results

TRANSFORMS = ("NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT")
"""The numbers by which TreeEnsemble names them are their places."""

SMALL = 1e-7
"""What SOFTMAX_ZERO takes for 0."""


def numbers(c: Compose, x: Value) -> Value:
    """A matrix of features, f64 if it is one, else f32; a vector is one row."""
    if x.type.rank == 1:
        x = c.reshape(x, 1, x.type.shape[0])
    if x.type.rank != 2:
        raise ModelError(f"features must have shape [N, F], they are {x.type}")
    return c.cast(x, d.f64 if x.type.dtype == d.f64 else d.f32)


def transform_of(call: Call) -> str:
    """The attribute post_transform."""
    name = str(call.attr("post_transform", "NONE"))
    if name not in TRANSFORMS:
        raise ModelError(f"post_transform must be one of {', '.join(TRANSFORMS)}, it is {name!r}")
    return name


def transformed(c: Compose, scores: Value, name: str) -> Value:
    """The scores of every row after a transform, as onnxruntime computes it."""
    if name == "LOGISTIC":
        return c("Sigmoid", scores)
    if name == "SOFTMAX":
        return c("Softmax", scores, axis=1)
    if name == "SOFTMAX_ZERO":
        return _softmax_zero(c, scores)
    return _probit(c, scores) if name == "PROBIT" else scores


def _softmax_zero(c: Compose, x: Value) -> Value:
    """Softmax in which scores of 0 stay 0: exp(x - m) / s, of zeros x exp(-m) / s; 1/2 where s is 0."""
    axes = c.array("axes", np.array([1]))
    most = c("ReduceMax", x, axes, keepdims=1)
    far = c("Greater", c("Abs", x), c.number(SMALL, x))
    part = c("Where", far, c("Exp", c("Sub", x, most)), c("Mul", x, c("Exp", c("Neg", most))))
    total = c("ReduceSum", part, axes, keepdims=1)
    return c("Where", c("Equal", total, c.number(0.0, x)), c.number(0.5, x), c("Div", part, total))


def _probit(c: Compose, p: Value) -> Value:
    """The inverse of the normal distribution, by Winitzki's approximation of the inverse error function."""
    x = c("Sub", c("Mul", p, c.number(2.0, p)), c.number(1.0, p))
    sign = c("Where", c("Less", x, c.number(0.0, p)), c.number(-1.0, p), c.number(1.0, p))
    one = c.number(1.0, p)
    log = c("Log", c("Mul", c("Sub", one, x), c("Add", one, x)))
    v = c("Add", c("Mul", log, c.number(0.5, p)), c.number(2 / (pi * 0.147), p))
    root = c("Sqrt", c("Sub", c("Mul", v, v), c("Mul", log, c.number(1 / 0.147, p))))
    return c("Mul", c("Mul", c("Sqrt", c("Sub", root, v)), sign), c.number(1.41421356, p))


STRINGS = "classlabels_strings"
"""The attribute of labels that are strings."""


def labels_of(call: Call, ints: str) -> np.ndarray:
    """The labels of the classes; of those that are strings the places, which `named` gives their names.

    Raises UnsupportedError for a single string, where somebody reads the labels."""
    if call.attr(ints):
        return np.array(call.attr(ints), np.int64)
    names = call.attr(STRINGS)
    if names and len(names) < 2 and call.wants(0):
        raise call.unsupported("one label that is a string: the other class has no name", "give the classes numbers")
    return np.arange(len(names or ()), dtype=np.int64)


def named(read: Callable[[Call], Results], ints: str) -> Callable[[Call], Results]:
    """A reader of a classifier (labels and scores), whose labels are strings where the classes have names."""

    def reader(call: Call) -> Results:
        label, *others = read(call)
        names = call.attr(STRINGS)
        if label is None or call.attr(ints) or not names or not call.wants(0):
            return (label, *others)
        op = Lookup(tuple(range(len(names))), tuple(names), "", d.string)
        return (*call.emit(op, label).outputs, *others)

    return reader


def chosen(c: Compose, scores: Value, labels: np.ndarray) -> Value:
    """The label of the greatest score of every row, the first of equal ones."""
    best = c("ArgMax", scores, axis=1, keepdims=0)
    return best if np.array_equal(labels, np.arange(len(labels))) else c("Gather", c.array("labels", labels), best)


def either(c: Compose, condition: Value, yes: int, no: int) -> Value:
    """One of two labels for every row of a column [N, 1]."""
    column = c("Where", condition, c.array("yes", np.int64(yes)), c.array("no", np.int64(no)))
    return c.reshape(column, column.type.shape[0])


def column(c: Compose, x: Value, at: int) -> Value:
    """Column `at` of a matrix, as a matrix."""
    return c.slice(x, 1, at, at + 1)

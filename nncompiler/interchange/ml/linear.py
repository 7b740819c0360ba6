"""Rows of linear models."""

from __future__ import annotations

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ..compose import Compose
from ..rules import Call, Results, Row
from . import scores as post

DOMAIN = "ai.onnx.ml"

LABELS = "classlabels_ints"
"""The attribute of labels that are numbers."""


def _scores(call: Call, c: Compose, targets: int) -> Value:
    """x W^T + b in f32: coefficients are [targets, F]."""
    x = c.cast(post.numbers(c, call.value(0)), d.f32)
    weights = np.asarray(call.attr("coefficients") or (), np.float32)
    features = x.type.shape[1]
    if targets < 1 or len(weights) % targets or (isinstance(features, int) and features * targets != len(weights)):
        raise ModelError(f"coefficients must be {features} for each of {targets} targets, they are {len(weights)}")
    y = c("MatMul", x, c.array("coefficients", weights.reshape(targets, -1).T))
    bias = call.attr("intercepts")
    if not bias:
        return y
    if len(bias) not in (1, targets):
        raise ModelError(f"intercepts must be {targets} numbers, they are {len(bias)}")
    return c("Add", y, c.array("intercepts", np.asarray(bias, np.float32)))


def read_regressor(call: Call) -> Results:
    """Of one target, onnxruntime applies PROBIT alone."""
    c, targets, transform = Compose(call), call.attr("targets", 1), post.transform_of(call)
    y = _scores(call, c, targets)
    return (post.transformed(c, y, transform) if targets > 1 or transform == "PROBIT" else y,)


def read_classifier(call: Call) -> Results:
    """One row of coefficients for two classes gives the score of the second one."""
    c, transform = Compose(call), post.transform_of(call)
    labels = post.labels_of(call, LABELS)
    weights, extent = len(call.attr("coefficients") or ()), call.value(0).type.shape[-1]
    bias = call.attr("intercepts") or ()
    targets = len(bias) if bias else weights // extent if isinstance(extent, int) and extent else len(labels)
    if len(labels) < 2:
        raise ModelError(f"there must be labels of two classes at least, there are {len(labels)}")
    y = _scores(call, c, targets)
    if targets > 1:
        if targets != len(labels):
            raise ModelError(f"{targets} scores are not those of {len(labels)} classes")
        return post.chosen(c, y, labels) if call.wants(0) else None, post.transformed(c, y, transform)
    if len(labels) != 2 or transform == "PROBIT":
        raise call.unsupported(f"one score, {len(labels)} classes and post_transform={transform}", "give each class a score")
    label = post.either(c, c("Greater", y, c.number(0.0, y)), int(labels[1]), int(labels[0]))
    if transform == "LOGISTIC":
        return label, c("Sigmoid", c.concat([c("Neg", y), y], 1))
    return label, c.concat([c("Sub", c.number(1.0, y), y), y], 1)


ROWS = (
    Row("LinearClassifier", 1, read=post.named(read_classifier, LABELS), domain=DOMAIN),
    Row("LinearRegressor", 1, read=read_regressor, domain=DOMAIN),
)

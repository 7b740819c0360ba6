"""Rows of support vector machines.

    kernels: linear x s, poly (gamma x s + c)^degree, rbf exp(-gamma |x - s|^2), sigmoid tanh(gamma x s + c)
    a classifier votes: for classes i < j, the sum of the kernels times coefficients, over the vectors of both, is positive
    for i; with prob_a and prob_b, pairs have probabilities, which `Coupling` makes those of the classes
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.ml.coupling import Coupling
from ..compose import Compose
from ..rules import Call, Results, Row
from . import scores as post

DOMAIN = "ai.onnx.ml"

LABELS = "classlabels_ints"
"""The attribute of labels that are numbers."""
KERNELS = ("LINEAR", "POLY", "RBF", "SIGMOID")
LEAST = 1e-7
"""Probabilities of pairs are kept away from 0 and 1 by this much."""


def _numbers(call: Call, name: str) -> np.ndarray:
    return np.asarray(call.attr(name) or (), np.float32)


def _kernels(call: Call, c: Compose, x: Value, vectors: np.ndarray) -> Value:
    """[N, S]: every row against every vector."""
    kind = call.attr("kernel_type", "LINEAR")
    if kind not in KERNELS:
        raise ModelError(f"kernel_type must be one of {', '.join(KERNELS)}, it is {kind!r}")
    gamma, shift, degree = (float(p) for p in (*(call.attr("kernel_params") or ()), 0.0, 0.0, 0.0)[:3])
    features = x.type.shape[1]
    if isinstance(features, int) and features != vectors.shape[1]:
        raise ModelError(f"support vectors have {vectors.shape[1]} numbers, x has {features}")
    product = c("MatMul", x, c.array("vectors", np.ascontiguousarray(vectors.T)))
    if kind == "LINEAR":
        return product
    if kind == "RBF":  # |x|^2 - 2 x s + |s|^2 would lose digits where x and s are near
        extent = vectors.shape[1]
        wide = c("Sub", c.reshape(x, x.type.shape[0], 1, extent), c.array("vectors", vectors[None]))
        square = c("ReduceSum", c("Mul", wide, wide), c.array("axes", np.array([2])), keepdims=0)
        return c("Exp", c("Mul", square, c.number(-gamma, x)))
    s = c("Add", c("Mul", product, c.number(gamma, x)), c.number(shift, x))
    return c("Tanh", s) if kind == "SIGMOID" else c("Pow", s, c.number(degree, x))


def read_regressor(call: Call) -> Results:
    """Without support vectors the coefficients are those of a linear model."""
    c = Compose(call)
    x = c.cast(post.numbers(c, call.value(0)), d.f32)
    weights, rho = _numbers(call, "coefficients"), _numbers(call, "rho")
    supports = call.attr("n_supports", 0)
    if supports > 0:
        vectors = _numbers(call, "support_vectors")
        if len(vectors) % supports or len(weights) != supports:
            raise ModelError(f"{supports} support vectors do not fit {len(vectors)} numbers and {len(weights)} coefficients")
        x = _kernels(call, c, x, vectors.reshape(supports, -1))
    y = c("MatMul", x, c.array("coefficients", weights.reshape(-1, 1)))
    if len(rho):
        y = c("Add", y, c.array("rho", rho[:1]))
    if call.attr("one_class", 0):
        y = c("Where", c("Greater", y, c.number(0.0, y)), c.number(1.0, y), c.number(-1.0, y))
    transform = post.transform_of(call)
    return (post.transformed(c, y, transform) if transform == "PROBIT" else y,)


def read_classifier(call: Call) -> Results:
    """SVMClassifier (ai.onnx.ml, opset 1): scores of pairs of classes, the class with most votes, and scores after
    post_transform. Without vectors_per_class it is linear; with prob_a and prob_b the pairs give probabilities (`Coupling`).

    Raises ModelError where the numbers of vectors, coefficients and rho do not fit, UnsupportedError for less than two
    classes.
    """
    c = Compose(call)
    x = c.cast(post.numbers(c, call.value(0)), d.f32)
    labels = post.labels_of(call, LABELS)
    weights, rho = _numbers(call, "coefficients"), _numbers(call, "rho")
    counts = [int(n) for n in call.attr("vectors_per_class") or ()]
    transform, classes = post.transform_of(call), max(len(labels), 1)
    if len(labels) < 2:
        raise call.unsupported(f"a support vector machine of {len(labels)} classes", "give the classes labels")
    if not counts:
        return _linear(call, c, x, labels, transform, weights, rho)
    if len(counts) != classes:
        raise ModelError(f"vectors_per_class must be {classes} numbers, they are {len(counts)}")
    total, pairs = sum(counts), classes * (classes - 1) // 2
    vectors = _numbers(call, "support_vectors")
    if not total or len(vectors) % total or len(weights) != total * (classes - 1) or len(rho) != pairs:
        raise ModelError(
            f"{total} vectors of {classes} classes do not fit {len(vectors)} numbers, {len(weights)} coefficients and "
            f"{len(rho)} numbers rho"
        )
    kernels = _kernels(call, c, x, vectors.reshape(total, -1))
    y = c("MatMul", kernels, c.array("pairs", _pairs(weights.reshape(classes - 1, total), counts)))
    y = c("Add", y, c.array("rho", rho))
    votes = _votes(c, y, classes)
    first, second = _numbers(call, "prob_a"), _numbers(call, "prob_b")
    if len(first):
        if len(first) != pairs or len(second) != pairs:
            raise ModelError(f"prob_a and prob_b must be {pairs} numbers, they are {len(first)} and {len(second)}")
        s = c("Add", c("Mul", y, c.array("prob_a", first)), c.array("prob_b", second))
        sure = c("Clip", c("Sigmoid", c("Neg", s)), c.number(LEAST, y), c.number(1 - LEAST, y))
        p = call.step("coupling", Coupling(classes), sure)
        label = post.chosen(c, votes, labels) if call.wants(0) else None
        return label, post.transformed(c, p, transform)
    label = post.chosen(c, votes, labels) if call.wants(0) else None
    if pairs > 1:
        return label, post.transformed(c, y, transform)
    return _two(call, c, y, label, transform)


def _pairs(weights: np.ndarray, counts: list[int]) -> np.ndarray:
    """[S, pairs]: what each vector adds to the score of each pair of classes."""
    starts = np.concatenate([[0], np.cumsum(counts)])
    spans = [slice(a, b) for a, b in pairwise(starts.tolist())]
    columns = []
    for i in range(len(counts)):
        for j in range(i + 1, len(counts)):
            column = np.zeros(weights.shape[1], np.float32)
            column[spans[i]] = weights[j - 1, spans[i]]
            column[spans[j]] = weights[i, spans[j]]
            columns.append(column)
    return np.stack(columns, 1)


def _votes(c: Compose, y: Value, classes: int) -> Value:
    """[N, classes]: how often each class wins."""
    wins = np.zeros((classes * (classes - 1) // 2, classes), np.float32)
    losses = wins.copy()
    pair = 0
    for i in range(classes):
        for j in range(i + 1, classes):
            wins[pair, i] = losses[pair, j] = 1
            pair += 1
    won = c.cast(c("Greater", y, c.number(0.0, y)), d.f32)
    lost = c("Sub", c.number(1.0, y), won)
    return c("Add", c("MatMul", won, c.array("wins", wins)), c("MatMul", lost, c.array("losses", losses)))


def _linear(
    call: Call, c: Compose, x: Value, labels: np.ndarray, transform: str, weights: np.ndarray, rho: np.ndarray
) -> Results:
    """Without support vectors: a score for each class, of which the greatest wins."""
    classes = len(labels)
    if len(weights) % classes or not len(rho):
        raise ModelError(f"{len(weights)} coefficients do not fit {classes} classes, and rho must be given")
    y = c("MatMul", x, c.array("coefficients", np.ascontiguousarray(weights.reshape(classes, -1).T)))
    y = c("Add", y, c.array("rho", rho[:1]))
    return post.chosen(c, y, labels) if call.wants(0) else None, post.transformed(c, y, transform)


def _two(call: Call, c: Compose, y: Value, label: Value | None, transform: str) -> Results:
    """Of two classes, whose score is one number, as onnxruntime writes it: [-s, s], by its sigmoid with LOGISTIC, [1 - s, s]
    with SOFTMAX and SOFTMAX_ZERO."""
    if transform == "PROBIT":
        raise call.unsupported("post_transform=PROBIT of one score for two classes", "use LOGISTIC or NONE")
    if transform.startswith("SOFTMAX"):
        return label, c.concat([c("Sub", c.number(1.0, y), y), y], 1)
    both = c.concat([c("Neg", y), y], 1)
    return label, post.transformed(c, both, transform)


ROWS = (
    Row("SVMClassifier", 1, read=post.named(read_classifier, LABELS), domain=DOMAIN),
    Row("SVMRegressor", 1, read=read_regressor, domain=DOMAIN),
)

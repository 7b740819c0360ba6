"""Clip is min(max(x, low), high), whatever the bounds are and wherever they come from."""

import itertools

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler import compile
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write
from nncompiler.passes import PORTABLE, run_pipeline

NAN, INF = float("nan"), float("inf")
FLOATS = (np.float32, np.float64, np.float16, ml_dtypes.bfloat16)
INTS = (np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64)
KNOWN, FED, SHAPED = "known", "fed", "shaped"
"""A constant, an input, a computed value of one axis."""

PLACES = [
    *itertools.product((KNOWN, FED), repeat=2), (None, FED), (FED, None), (None, KNOWN), (KNOWN, None), (SHAPED, SHAPED)
]  # fmt: skip
BOUNDS = [(3, 1), (-1, 2), (2, 2), (NAN, 1), (1, NAN), (NAN, NAN), (INF, -INF), (-INF, INF)]


def clip(kind, low, high, places, after=()):
    """A model of a Clip (and unary operators after it), and the feeds of its bounds."""
    number = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    names, infos, weights, feeds, nodes = [], [helper.make_tensor_value_info("x", number, [None])], [], {}, []
    for name, bound, place in (("low", low, places[0]), ("high", high, places[1])):
        names.append(name if place else "")
        array = np.asarray(bound).astype(kind)
        if place == KNOWN:
            weights.append(onnx.numpy_helper.from_array(array, name))
        elif place == FED:
            infos.append(helper.make_tensor_value_info(name, number, []))
            feeds[name] = array
        elif place == SHAPED:
            infos.append(helper.make_tensor_value_info(f"{name}_", number, [1]))
            nodes.append(helper.make_node("Identity", [f"{name}_"], [name]))
            feeds[f"{name}_"] = array.reshape(1)
    steps = ["x", *(f"h{k}" for k in range(len(after))), "y"]
    nodes.append(helper.make_node("Clip", [steps[0], *names], [steps[1]]))
    nodes += [helper.make_node(op, [a], [b]) for op, a, b in zip(after, steps[1:], steps[2:])]
    graph = helper.make_graph(nodes, "g", infos, [onnx.ValueInfoProto(name="y")], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10), feeds


def by_definition(x, low, high, places):
    if places[0]:
        x = np.maximum(x, np.asarray(low).astype(x.dtype))
    return np.minimum(x, np.asarray(high).astype(x.dtype)) if places[1] else x


def every_way(model, feeds):
    graph = read(model)
    yield "reference", evaluate(graph, feeds)["y"]
    yield "written", evaluate(read(write(graph)), feeds)["y"]
    run_pipeline(graph, PORTABLE)
    yield "passes", evaluate(graph, feeds)["y"]
    yield "native", compile(model, cache=False).run(feeds)["y"]


@pytest.mark.parametrize("places", PLACES, ids=str)
@pytest.mark.parametrize(("low", "high"), BOUNDS)
def test_floats(low, high, places):
    for kind in FLOATS if (low, high) in ((3, 1), (NAN, 1)) else FLOATS[:1]:
        x = np.array([-4, 0, 1.5, 2, 9, NAN, INF, -INF] * 5).astype(kind)
        model, feeds = clip(kind, low, high, places)
        for way, got in every_way(model, {"x": x, **feeds}):
            assert got.dtype == kind, way
            with np.errstate(invalid="ignore"):
                want = by_definition(x.astype(np.float64), low, high, places)
            np.testing.assert_array_equal(got.astype(np.float64), want, err_msg=f"{way} {kind.__name__}")


@pytest.mark.parametrize("places", PLACES, ids=str)
@pytest.mark.parametrize("kind", INTS)
def test_integers(kind, places):
    x = np.array([0, 1, 2, 3, 100] * 5).astype(kind)
    for low, high in ((3, 1), (1, 3)):
        model, feeds = clip(kind, low, high, places)
        for way, got in every_way(model, {"x": x, **feeds}):
            np.testing.assert_array_equal(got, by_definition(x, low, high, places), err_msg=way)


@pytest.mark.parametrize("places", [(KNOWN, KNOWN), (FED, KNOWN), (KNOWN, FED)], ids=str)
@pytest.mark.parametrize("after", [("Relu",), ("Neg", "Relu"), ("Relu", "Relu")])
@pytest.mark.parametrize(("low", "high"), [(3, 1), (3, -1), (NAN, -1), (-2, -1)])
def test_chains(low, high, after, places):
    """Rewrites of chains keep what crossed bounds say."""
    x = np.array([-4, 0, 1.5, 2, 9, NAN] * 4, np.float32)
    model, feeds = clip(np.float32, low, high, places, after)
    want = by_definition(x, low, high, places)
    for op in after:
        want = -want if op == "Neg" else np.where(want < 0, np.float32(0), want)
    for way, got in every_way(model, {"x": x, **feeds}):
        np.testing.assert_array_equal(got, want, err_msg=way)


@pytest.mark.parametrize("bounds", [{"min": 3.0, "max": 1.0}, {"min": NAN}, {"max": NAN, "min": 0.0}, {}, {"min": 0.0}])
def test_attributes(bounds):
    """Before opset 11; the defaults are the ends of f32, which infinities do not pass."""
    node = helper.make_node("Clip", ["x"], ["y"], **bounds)
    infos = [helper.make_tensor_value_info("x", 1, [6])]
    graph = helper.make_graph([node], "g", infos, [onnx.ValueInfoProto(name="y")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 6)], ir_version=3)
    x = np.array([-4, 0, 9, NAN, INF, -INF], np.float32)
    limit = np.finfo(np.float32).max
    low, high = np.float32(bounds.get("min", -limit)), np.float32(bounds.get("max", limit))
    for way, got in every_way(model, {"x": x}):
        np.testing.assert_array_equal(got, np.minimum(np.maximum(x, low), high), err_msg=way)

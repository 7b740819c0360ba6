"""Resize between convolutions, in their layout, and at the border of a model, row by row, against onnxruntime."""

from __future__ import annotations

import itertools

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.vision.resize import Resize

MODES = {
    "nearest": {"mode": "nearest"},
    "floor": {"mode": "nearest", "coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"},
    "linear": {"mode": "linear"},
    "corners": {"mode": "linear", "coordinate_transformation_mode": "align_corners"},
    "cubic": {"mode": "cubic"},
}
SCALES = ((2.0, 2.0), (3.0, 1.5), (0.5, 0.75), (1.0, 4.0), (8.0, 8.0))


def model(mode, scales, behind, channels=20):
    """conv -> relu -> resize, and a convolution behind it where asked for; open batch and image."""
    rng = np.random.default_rng(0)
    weights = {
        "w": rng.standard_normal((channels, 8, 1, 1)) / 3, "v": rng.standard_normal((16, channels, 3, 3)) / 15,
        "s": np.array([1, 1, *scales]),
    }  # fmt: skip
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["a"]), helper.make_node("Relu", ["a"], ["b"]),
        helper.make_node("Resize", ["b", "", "s"], ["c" if behind else "y"], **MODES[mode]),
    ]  # fmt: skip
    if behind:
        nodes.append(helper.make_node("Conv", ["c", "v"], ["y"], pads=[1] * 4))
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["N", 8, "H", "W"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(a.astype(np.float32), n) for n, a in weights.items() if n != "v" or behind],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


@pytest.mark.parametrize(("mode", "scales", "behind"), list(itertools.product(MODES, SCALES, (False, True))))
def test_agrees_with_onnxruntime(mode, scales, behind):
    proto = model(mode, scales, behind)
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    x = np.random.default_rng(1).standard_normal((2, 8, 12, 9)).astype(np.float32)
    (want,) = session.run(None, {"x": x})
    with nnc.compile(proto, threads=2, cache=False, dims={"N": 2, "H": 12, "W": 9}) as exe:
        got = exe.run({"x": x})["y"]
        kinds = [(n.op.name, n.type.layout) for n in exe.compiled.graph.order()]
    assert got.shape == want.shape
    np.testing.assert_allclose(got, want, rtol=1e-4, atol=3e-5 * float(np.abs(want).max()))
    (layout,) = [layout for name, layout in kinds if name == "resize"]
    assert (layout is not None) == (behind or scales[0] * scales[1] < 1)


@pytest.mark.parametrize("scale", [2, 3, 4, 8])
def test_rows_of_repeated_elements_take_one_step(scale):
    """Where a shuffle repeats them; for other scales rows are made first, and then copied."""
    x = np.random.default_rng(2).standard_normal((3, 7, 5, 13)).astype(np.float32)
    for width in range(1, 14):
        graph = Graph("repeat")
        feeds = {"x": x[..., :width]}
        value = graph.input("x", TensorType(dt.f32, feeds["x"].shape))
        op = Resize((3, 7, 5 * scale, width * scale), (1, 1, scale, scale), coordinate="asymmetric", nearest="floor")
        graph.set_outputs([("y", graph.add(op, (value,)).output)])
        with nnc.compile(graph, cache=False) as exe:
            assert len(exe.compiled.program.steps) == (2 if scale == 3 else 1)
            np.testing.assert_array_equal(exe.run(feeds)["y"], feeds["x"].repeat(scale, 2).repeat(scale, 3))


@pytest.mark.parametrize("coordinate", ["half_pixel", "align_corners", "asymmetric"])
@pytest.mark.parametrize(("width", "to"), [(16, 33), (20, 47), (31, 64), (40, 41), (64, 17), (128, 255), (3, 100)])
def test_rows_of_any_length(coordinate, width, to):
    """Rows of the results of convolutions and of inputs, by fractions."""
    node = helper.make_node("Resize", ["x", "", "", "s"], ["y"], mode="linear", coordinate_transformation_mode=coordinate)
    shape = (1, 3, 5, width)
    graph = helper.make_graph(
        [node], "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.array([1, 3, 9, to]), "s")],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    feeds = {"x": np.random.default_rng(3).standard_normal(shape).astype(np.float32)}
    (want,) = session.run(None, feeds)
    with nnc.compile(proto, cache=False) as exe:
        np.testing.assert_allclose(exe.run(feeds)["y"], want, rtol=1e-4, atol=1e-4)


COORDINATES = (
    "half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric", "tf_crop_and_resize",
)  # fmt: skip


@pytest.mark.parametrize("by", ["scales", "sizes"])
@pytest.mark.parametrize(("mode", "coordinate"), list(itertools.product(("nearest", "linear", "cubic"), COORDINATES)))
def test_open_images_of_every_coordinate(mode, coordinate, by):
    """By a number, or to the extents of another input; one compilation for all sizes. A region that is cut out makes the
    result smaller by ONNX's text, and not by onnxruntime."""
    if (coordinate, by) == ("tf_crop_and_resize", "scales"):
        by = "sizes"
    made = helper.make_node
    attributes = {"mode": mode, "coordinate_transformation_mode": coordinate}
    if by == "scales":
        nodes = [made("Resize", ["x", "roi", "scales"], ["y"], **attributes)]
    else:
        nodes = [
            made("Shape", ["like"], ["to"], start=2), made("Concat", ["front", "to"], ["sizes"], axis=0),
            made("Resize", ["x", "roi", "", "sizes"], ["y"], **attributes),
        ]  # fmt: skip
    roi = np.array([0, 0, 0.1, 0.2, 1, 1, 0.85, 1.15], np.float32)
    weights = {
        "roi": roi, "scales": np.array([1, 1, 1.5, 2.5], np.float32), "front": np.array([1, 2]),
    }  # fmt: skip
    inputs = {"x": [1, 2, "H", "W"], **({} if by == "scales" else {"like": [1, 1, "P", "Q"]})}
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info(k, TensorProto.FLOAT, v) for k, v in inputs.items()],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(a, n) for n, a in weights.items() if n != ("front" if by == "scales" else "scales")],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 19)], ir_version=9)
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(2)
    with nnc.compile(proto, cache=False) as exe:
        for (h, w), (p, q) in (((6, 4), (9, 10)), ((14, 8), (5, 6)), ((4, 2), (13, 3))):
            feeds = {"x": rng.standard_normal((1, 2, h, w)).astype(np.float32)}
            if by == "sizes":
                feeds["like"] = np.zeros((1, 1, p, q), np.float32)
            (want,) = session.run(None, feeds)
            np.testing.assert_allclose(exe.run(feeds)["y"], want, rtol=1e-4, atol=1e-4)

"""RoiAlign, MaxRoiPool, DeformConv and Det in native code, against onnxruntime and onnx's reference."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.linalg import Det, Inverse
from nncompiler.ops.vision.deform_sample import DeformSample
from nncompiler.ops.vision.roi import MaxRoiPool, RoiAlign


def random(*shape):
    return np.random.default_rng(sum(shape)).standard_normal(shape).astype(np.float32)


def regions(count, extent, images):
    """Corners inside the image and outside, large, small and turned round."""
    r = np.random.default_rng(count)
    rois = r.uniform(-4, extent + 4, (count, 4)).astype(np.float32)
    rois[::2] = np.sort(rois[::2].reshape(-1, 2, 2), 1).reshape(-1, 4)
    return {"rois": rois, "batch": r.integers(0, images, count)}


def align(build, x, rois, batch, opset=16, **attributes):
    node = helper.make_node("RoiAlign", ["x", "rois", "batch"], ["y"], **attributes)
    return build([node], {"x": x, "rois": rois, "batch": (TensorProto.INT64, batch)}, opset=opset)


def by_numpy(model, feeds):
    return evaluate(read(model), feeds)


@pytest.mark.parametrize("mode", ["avg", "max"])
@pytest.mark.parametrize("ratio", [0, 1, 3])
@pytest.mark.parametrize("channels, height, width", [(1, 1, 1), (5, 3, 4), (8, 7, 7)])
@pytest.mark.parametrize("where", ["half_pixel", "output_half_pixel"])
def test_regions(build, natively, mode, ratio, channels, height, width, where):
    feeds = {"x": random(2, channels, 11, 13), **regions(6, 12, 2)}
    model = align(
        build, [2, channels, 11, 13], [6, 4], [6], mode=mode, sampling_ratio=ratio, output_height=height, output_width=width,
        spatial_scale=0.7, coordinate_transformation_mode=where,
    )  # fmt: skip
    if mode == "max" or where == "half_pixel":  # onnxruntime gives other numbers for regions turned round
        natively(model, feeds, wanted=by_numpy, rtol=1e-4, atol=1e-5)
    feeds["rois"] = np.sort(feeds["rois"].reshape(-1, 2, 2), 1).reshape(-1, 4)
    natively(model, feeds, rtol=1e-4, atol=1e-5)


def test_opset_10_has_no_half_pixel(build, natively):
    feeds = {"x": random(1, 2, 9, 9), **regions(4, 8, 1)}
    natively(align(build, [1, 2, 9, 9], [4, 4], [4], opset=10, output_height=2, output_width=2), feeds, rtol=1e-4, atol=1e-5)


def test_one_compilation_serves_several_sizes(build, natively):
    model = align(build, ["N", 3, "H", "W"], ["R", 4], ["R"], output_height=2, output_width=3)
    feeds = [
        {"x": random(n, 3, h, w), **regions(r, 8, n)} for n, h, w, r in ((1, 9, 8, 4), (2, 5, 14, 1), (3, 1, 1, 8))
    ]
    natively(model, *feeds, wanted=by_numpy, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("index", [2, -1])
def test_an_image_that_is_not_there_fails_the_run(build, index):
    feeds = {"x": random(2, 3, 5, 5), "rois": np.array([[0, 0, 3, 3]], np.float32), "batch": np.array([index])}
    with nncompiler.compile(align(build, [2, 3, 5, 5], [1, 4], [1]), cache=False) as executable:
        with pytest.raises(ModelError, match=r"RoiAlign_0.*out of range for axis 0 of extent 2"):
            executable.run(feeds)
        assert executable.run(feeds | {"batch": np.array([1])})["y"].shape == (1, 3, 1, 1)


@pytest.mark.parametrize("shape", [[1, 1], [3, 2], [6, 7]])
@pytest.mark.parametrize("scale", [1.0, 0.3])
def test_maxima_of_regions(build, natively, shape, scale):
    corners = np.sort(regions(5, 10, 2)["rois"].reshape(5, 2, 2), 1).reshape(5, 4)
    images = np.array([[0], [1], [1], [0], [1]], np.float32)
    feeds = {"x": random(2, 3, 9, 12), "rois": np.concatenate([images, corners], 1)}
    node = helper.make_node("MaxRoiPool", ["x", "rois"], ["y"], pooled_shape=shape, spatial_scale=scale)
    natively(build([node], {"x": [2, 3, 9, 12], "rois": [5, 5]}), feeds)
    natively(build([node], {"x": ["N", 3, "H", "W"], "rois": ["R", 5]}), feeds, feeds | {"rois": feeds["rois"][:2]})


DEFORMED = [  # channels, outputs, groups, offset groups, kernel, strides, pads, dilations
    (4, 6, 1, 1, (3, 3), (1, 1), (1, 1, 1, 1), (1, 1)), (4, 6, 2, 2, (3, 2), (2, 1), (0, 1, 2, 0), (1, 2)),
    (6, 3, 3, 1, (1, 1), (1, 1), (0, 0, 0, 0), (1, 1)), (2, 2, 1, 2, (2, 3), (1, 2), (1, 0, 1, 1), (2, 1)),
]  # fmt: skip


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("channels, outputs, group, offsets, kernel, strides, pads, dilations", DEFORMED)
def test_deformed_convolutions(build, natively, masked, channels, outputs, group, offsets, kernel, strides, pads, dilations):
    x = random(2, channels, 8, 9)
    spans = [(k - 1) * d + 1 for k, d in zip(kernel, dilations)]
    result = [(n + pads[a] + pads[2 + a] - spans[a]) // strides[a] + 1 for a, n in enumerate((8, 9))]
    taps = kernel[0] * kernel[1]
    feeds = {"x": x, "offset": 2 * random(2, offsets * taps * 2, *result)}
    weights = {"w": random(outputs, channels // group, *kernel), "b": random(outputs)}
    if masked:
        feeds["mask"] = random(2, offsets * taps, *result)
    node = helper.make_node(
        "DeformConv", ["x", "w", "offset", "b", *(["mask"] if masked else [])], ["y"], group=group, offset_group=offsets,
        strides=strides, pads=pads, dilations=dilations, kernel_shape=kernel,
    )  # fmt: skip
    model = build([node], {name: list(a.shape) for name, a in feeds.items()}, weights=weights, opset=22)

    def reference(model, feeds):
        return {"y": onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0]}

    natively(model, feeds, wanted=reference, rtol=1e-3, atol=1e-4)


def test_the_definition_of_deformed_samples():
    from nncompiler.backends.definitions import evaluate_definition

    op = DeformSample((3, 2), (2, 1), (1, 0, 1, 1), (1, 2), 2)
    arrays = [random(2, 4, 7, 6), 3 * random(2, 24, 4, 5), random(2, 12, 4, 5)]
    types = [TensorType(dt.f32, a.shape) for a in arrays]
    wanted = op.evaluate(*arrays)
    assert op.infer(*(Operand(t) for t in types)) == TensorType(dt.f32, wanted.shape)
    (found,) = evaluate_definition(op.define(*types), arrays)
    np.testing.assert_allclose(found, wanted, 1e-5, 1e-5)


@pytest.mark.parametrize("shape", [[1, 1], [2, 2], [5, 5], [3, 9, 9], [2, 3, 17, 17], [0, 3, 3], [4, 0, 0]])
def test_determinants(build, natively, shape):
    model = build([helper.make_node("Det", ["x"], ["y"])], {"x": shape}, opset=22)
    natively(model, {"x": random(*shape)}, wanted=by_numpy, rtol=1e-5, atol=1e-6)


def test_determinants_of_singular_matrices_and_of_several_sizes(build, natively):
    model = build([helper.make_node("Det", ["x"], ["y"])], {"x": ["B", "N", "N"]}, opset=22)
    zero = np.zeros((1, 4, 4), np.float32)
    twice = np.array([[[1, 2, 3], [2, 4, 6], [1, 0, 1]], [[0, 1, 0], [1, 0, 0], [0, 0, 1]]], np.float32)
    results = natively(model, {"x": zero}, {"x": twice}, {"x": random(3, 20, 20)}, wanted=by_numpy, rtol=1e-5)
    assert results[0]["y"] == 0 and results[1]["y"].tolist() == [0, -1]


def test_what_does_not_fit_is_refused():
    def operand(*shape, dtype=dt.f32):
        return Operand(TensorType(dtype, shape))

    for op, operands, message in [
        (RoiAlign(), (operand(1, 2, 3), operand(1, 4), operand(1, dtype=dt.i64)), "needs x"),
        (RoiAlign(), (operand(1, 2, 3, 3), operand(1, 5), operand(1, dtype=dt.i64)), "rois must have shape"),
        (RoiAlign(mode="min"), (operand(1, 2, 3, 3), operand(1, 4), operand(1, dtype=dt.i64)), "mode must be"),
        (MaxRoiPool(1, 1), (operand(1, 2, 3, 3), operand(1, 4)), "rois must have shape"),
        (Det(), (operand(2, 3),), "square"), (Inverse(), (operand(3),), "square"),
        (DeformSample((3,), (1,), (0, 0), (1,)), (operand(1, 2, 8), operand(1, 4, 6)), "the offset must have shape"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            op.infer(*operands)


def test_written_and_read_again(build, run_ort):
    feeds = {"x": random(1, 2, 9, 9), **regions(3, 8, 1)}
    model = align(build, [1, 2, 9, 9], [3, 4], [3], output_height=2, output_width=2, sampling_ratio=2)
    again = writer.write(read(model))
    np.testing.assert_allclose(run_ort(again, feeds)["y"], by_numpy(model, feeds)["y"], 1e-4, 1e-5)

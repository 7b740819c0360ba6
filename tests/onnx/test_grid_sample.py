"""GridSample in native code, against onnxruntime and ONNX's reference."""

import numpy as np
import onnx
import onnx.reference
import pytest
from onnx import helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.vision.grid_sample import MODES, PADDINGS, GridSample


def by_numpy(model, feeds):
    return evaluate(read(model), feeds)


def by_onnx(model, feeds):
    return {"y": onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0]}


def sampling(build, x, grid, dtypes=(np.float32, np.float32), opset=20, **attributes):
    node = helper.make_node("GridSample", ["x", "g"], ["y"], **attributes)
    a, b = (helper.np_dtype_to_tensor_dtype(np.dtype(d)) for d in dtypes)
    return build([node], {"x": (a, x), "g": (b, grid)}, opset=opset)


def random(x, places):
    r = np.random.default_rng(sum(x))
    grid = r.uniform(-2.5, 2.5, (x[0], *places, len(x) - 2)).astype(np.float32)
    grid[:, 0] = r.uniform(-1, 1, grid[:, 0].shape)
    return {"x": r.standard_normal(x).astype(np.float32), "g": grid}


@pytest.mark.parametrize("padding", PADDINGS)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "x, places, align", [((2, 3, 5, 4), (3, 6), 0), ((1, 2, 2, 7), (4, 1), 1), ((1, 2, 3, 4, 5), (2, 3, 2), 0)]
)
def test_against_onnxruntime(build, natively, x, places, mode, padding, align):
    feeds = random(x, places)
    model = sampling(build, x, feeds["g"].shape, mode=mode, padding_mode=padding, align_corners=align)
    more = {"wanted": by_numpy} if len(x) == 5 and mode == "cubic" else {}  # which onnxruntime lacks
    natively(model, feeds, rtol=1e-4, atol=1e-5, **more)
    if mode != "cubic" or padding == "zeros":  # else ONNX's reference moves the positions themselves into the image
        np.testing.assert_allclose(by_numpy(model, feeds)["y"], by_onnx(model, feeds)["y"], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("mode", MODES)
def test_one_compilation_serves_several_sizes(build, natively, mode):
    model = sampling(build, ("N", "C", "H", "W"), ("N", "P", "Q", 2), mode=mode)
    sizes = [((2, 3, 5, 4), (3, 6)), ((1, 2, 9, 7), (4, 1)), ((3, 1, 1, 2), (2, 2))]
    natively(model, *(random(*size) for size in sizes), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("mode", ["bilinear", "nearest", "bicubic"])
def test_names_of_opset_16(build, natively, mode):
    feeds = random((1, 2, 4, 5), (3, 3))
    natively(sampling(build, (1, 2, 4, 5), (1, 3, 3, 2), opset=16, mode=mode), feeds, rtol=1e-4, atol=1e-5)
    assert read(sampling(build, (1, 2, 4, 5), (1, 3, 3, 2), opset=16)).node("GridSample_0").op.mode == "linear"


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("dtypes", [(np.float16, np.float16), (dt.bf16.numpy, np.float32), (np.float64, np.float64),
                                    (np.float32, np.float64), (np.int32, np.float32), (np.bool_, np.float32)],
                         ids=str)  # fmt: skip
def test_other_types(build, natively, dtypes, mode):
    if mode != "nearest" and not dt.of_numpy(dtypes[0]).is_float:
        with pytest.raises(ModelError, match="must be one of f16"):
            GridSample(mode).infer(*(Operand(TensorType(dt.of_numpy(d), (1, 1, 2, 2))) for d in dtypes))
        return
    feeds = random((1, 2, 5, 4), (3, 6))
    feeds = {"x": (feeds["x"] * 4).astype(dtypes[0]), "g": feeds["g"].astype(dtypes[1])}
    eps = {2: 1e-2, 8: 1e-12}.get(np.dtype(dtypes[0]).itemsize, 1e-5)
    model = sampling(build, (1, 2, 5, 4), (1, 3, 6, 2), dtypes, mode=mode, opset=22)
    natively(model, feeds, wanted=by_numpy, rtol=eps, atol=eps)


@pytest.mark.parametrize("align", [0, 1])
@pytest.mark.parametrize("padding, mode", [*zip(PADDINGS, MODES, strict=True), ("zeros", "linear")])
def test_positions_that_are_no_numbers_stay_inside_memory(build, natively, mode, padding, align):
    """Also of images of one element, whose ends coincide where corners are aligned."""
    for shape in ((1, 1, 3, 4), (1, 1, 1, 1)):
        x = np.ones(shape, np.float32)
        places = [np.nan, np.inf, -np.inf, 1e30, -1e30, 3.0, 0.0, -1.0]
        grid = np.array(places, np.float32).reshape(1, 1, 8, 1).repeat(2, 3)
        model = sampling(build, shape, grid.shape, mode=mode, padding_mode=padding, align_corners=align)
        (results,) = natively(model, {"x": x, "g": grid}, wanted=by_numpy)
        assert results["y"][0, 0, 0, 6] == 1 or padding == "zeros"


def test_written_and_read_again(build, run_ort):
    feeds = random((1, 2, 5, 4), (3, 6))
    for mode in MODES:
        model = sampling(build, (1, 2, 5, 4), (1, 3, 6, 2), mode=mode, padding_mode="border", align_corners=1)
        again = writer.write(read(model))
        np.testing.assert_allclose(run_ort(again, feeds)["y"], by_numpy(model, feeds)["y"], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    "op, x, grid, message", [
        (GridSample("fast"), (1, 1, 2, 2), (1, 3, 3, 2), "mode must be one of"),
        (GridSample(padding="wrap"), (1, 1, 2, 2), (1, 3, 3, 2), "padding must be one of"),
        (GridSample(), (1, 1, 2, 2), (2, 3, 3, 2), "grid must have shape"),
        (GridSample(), (1, 1, 2, 2), (1, 3, 3, 3), "grid must have shape"),
        (GridSample(), (1, 1, 2, 0), (1, 3, 3, 2), "must not be empty"),
        (GridSample(), (1, 1), (1, 0), r"needs x: \[N, C, ...\]"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(op, x, grid, message):
    with pytest.raises(ModelError, match=message):
        op.infer(Operand(TensorType(dt.f32, x)), Operand(TensorType(dt.f32, grid)))

"""Col2Im in native code, against onnxruntime."""

import numpy as np
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
from nncompiler.ops.window.col2im import Col2Im


def gathering(build, x, image, kernel, dtype=np.float32, **attributes):
    node = helper.make_node("Col2Im", ["x", "s", "k"], ["y"], **attributes)
    elem = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    return build([node], {"x": (elem, x)}, weights={"s": np.array(image), "k": np.array(kernel)})


CASES = [
    ((1, 5, 5), (5, 5), (1, 5), {}),
    ((2, 18, 16), (6, 6), (3, 3), {}),
    ((1, 4, 9), (5, 6), (2, 2), {"strides": [2, 2], "pads": [0, 0, 1, 0]}),
    ((2, 12, 12), (6, 7), (2, 3), {"dilations": [2, 1], "strides": [1, 2], "pads": [0, 1, 0, 0]}),
    ((1, 6, 3), (8,), (3,), {"strides": [2]}),
    ((1, 8, 8), (3, 3, 3), (2, 2, 2), {}),
]


for image, kernel, attributes in (  # blocks apart along the last axis, whose columns are phases
    ((5, 70), (3, 3), {"strides": [1, 2], "pads": [1, 1, 1, 1]}),
    ((9, 64), (8, 8), {"strides": [4, 4], "pads": [2, 3, 2, 1]}),
    ((4, 41), (2, 2), {"strides": [3, 3]}),  # what lies between blocks is 0
    ((7, 33), (3, 4), {"strides": [2, 4], "dilations": [2, 3], "pads": [0, 5, 1, 0]}),
    ((90,), (7,), {"strides": [5], "pads": [3, 4]}),
    ((200,), (40,), {"strides": [31]}),  # a vector does not hold so many phases
    ((3, 4, 37), (2, 3, 5), {"strides": [1, 2, 3], "pads": [1, 0, 2, 0, 1, 1]}),
):
    axes = range(len(image))
    usual = {"pads": [0] * 6, "strides": [1] * 3, "dilations": [1] * 3}
    pads, steps, dilations = (attributes.get(name, usual[name]) for name in usual)
    ends = [image[a] + pads[a] + pads[len(image) + a] - (kernel[a] - 1) * dilations[a] - 1 for a in axes]
    blocks = int(np.prod([end // step + 1 for end, step in zip(ends, steps)]))
    CASES.append(((2, 3 * int(np.prod(kernel)), blocks), image, kernel, attributes))


@pytest.mark.parametrize("x, image, kernel, attributes", CASES)
def test_against_onnxruntime(build, natively, run_ort, x, image, kernel, attributes):
    model = gathering(build, x, image, kernel, **attributes)
    feeds = {"x": np.random.default_rng(0).standard_normal(x).astype(np.float32)}
    natively(model, feeds, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(run_ort(writer.write(read(model)), feeds)["y"], evaluate(read(model), feeds)["y"], 1e-5, 1e-6)


def test_elements_apart_along_one_axis(build, natively):
    """Which onnxruntime adds up at other places; ONNX's reference does as we do."""
    feeds = {"x": np.random.default_rng(0).standard_normal((2, 21, 17)).astype(np.float32)}
    model = gathering(build, (2, 21, 17), (90,), (7,), strides=[5], dilations=[2], pads=[3, 4])
    natively(model, feeds, wanted=lambda m, f: evaluate(read(m), f), rtol=1e-5, atol=1e-6)
    reference = onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0]
    np.testing.assert_allclose(evaluate(read(model), feeds)["y"], reference, 1e-5, 1e-6)


@pytest.mark.parametrize("dtype", [t.numpy for t in (dt.f16, dt.bf16, dt.f64, dt.i8, dt.i64, dt.u8)], ids=str)
def test_other_types(build, natively, dtype):
    feeds = {"x": np.random.default_rng(0).integers(0, 9, (2, 18, 16)).astype(dtype)}
    natively(gathering(build, (2, 18, 16), (6, 6), (3, 3), dtype), feeds, wanted=lambda m, f: evaluate(read(m), f))
    feeds = {"x": np.random.default_rng(0).integers(0, 9, (2, 18, 76)).astype(dtype)}
    model = gathering(build, (2, 18, 76), (6, 39), (3, 3), dtype, strides=[1, 2])
    natively(model, feeds, wanted=lambda m, f: evaluate(read(m), f))


def test_one_compilation_serves_several_sizes(build, natively):
    model = gathering(build, ["N", "C", 16], (6, 6), (3, 3))
    natively(model, *({"x": np.ones((n, 9 * c, 16), np.float32)} for n, c in [(2, 3), (1, 1), (3, 2)]))


def test_what_does_not_fit_is_refused():
    x, ones = Operand(TensorType(dt.f32, (1, 9, 16))), (1, 1)
    for op, message in [
        (Col2Im((6, 7), (3, 3), ones, (0,) * 4, ones), r"x must have shape \[N, C \* 9, 20\]"),
        (Col2Im((6, 6), (3, 3), (1, 0), (0,) * 4, ones), "must be positive"),
        (Col2Im((6, 6), (3, 3), ones, (0,) * 2, ones), "twice as many pads"),
        (Col2Im((1, 1), (4, 4), ones, (0,) * 4, ones), "holds no block"),
    ]:
        with pytest.raises(ModelError, match=message):
            op.infer(x)

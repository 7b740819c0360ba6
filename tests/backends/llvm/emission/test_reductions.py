"""Reductions over several axes: where every access steps through neighbouring axes as one, lanes run over both."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import parser

import nncompiler as nnc


def compiled(body, shape, **more):
    dims = ",".join(map(str, shape))
    others = "".join(f", float[{','.join(map(str, s))}] {name}" for name, s in more.items())
    head = '<ir_version: 8, opset_import: ["": 13]> '
    model = parser.parse_model(f"{head}g (float[{dims}] x{others}) => (float y) {{ {body} }}")
    model.graph.output[0].type.tensor_type.ClearField("shape")
    return nnc.compile(model, threads=1, cache=False)


@st.composite
def cases(draw):
    shape = draw(st.lists(st.sampled_from((1, 2, 3, 4, 7, 13, 17)), min_size=2, max_size=5))
    axes = draw(st.sets(st.integers(0, len(shape) - 1), min_size=1))
    turned = draw(st.permutations(range(len(shape))))
    return shape, sorted(axes), turned, draw(st.booleans())


@settings(max_examples=25, deadline=None)
@given(cases())
def test_any_axes_of_any_strides(case):
    """Of a tensor and of its transposition, whose axes do not lie side by side."""
    shape, axes, turned, relu = case
    x = np.random.default_rng(0).standard_normal(shape).astype(np.float32)
    first = "r = Relu (x) " if relu else "r = Identity (x) "
    body = first + f"t = Transpose <perm = {list(turned)}> (r) y = ReduceSumSquare <axes = {axes}, keepdims = 0> (t)"
    want = np.transpose(np.maximum(x, 0) if relu else x, turned).astype(np.float64)
    got = compiled(body, shape).run({"x": x})["y"]
    np.testing.assert_allclose(got, (want**2).sum(tuple(axes)), rtol=2e-6)


@pytest.mark.parametrize("shape", [(10, 1, 58, 3, 1), (8, 16, 4, 2), (290, 3, 2)])
def test_all_axes_are_summed_like_one(shape):
    """With as many partial sums as there are lanes, not in the order of a single one."""
    rng = np.random.default_rng(0)
    x = (np.abs(rng.standard_normal(shape)) * 10.0 ** rng.uniform(-3, 3, shape)).astype(np.float32)
    whole = compiled(f"y = ReduceL1 <axes = {list(range(len(shape)))}, keepdims = 0> (x)", shape).run({"x": x})["y"]
    flat = compiled("y = ReduceL1 <axes = [0], keepdims = 0> (x)", (x.size,)).run({"x": x.reshape(-1)})["y"]
    assert whole == flat


@pytest.mark.parametrize("shape, axis", [((8, 16, 4, 2), 2), ((3, 5, 7, 3), 1), ((5, 2, 3, 3), 1)])
def test_rows_of_several_axes_are_one(shape, axis):
    """Means of small trailing axes, and what is computed for each element of their rows."""
    rng = np.random.default_rng(0)
    x, w = rng.standard_normal(shape).astype(np.float32), rng.standard_normal(shape[axis:]).astype(np.float32)
    body = f"s = Mul (x, x) m = ReduceMean <axes = {list(range(axis, len(shape)))}> (s) d = Sub (x, m) y = Mul (d, w)"
    got = compiled(body, shape, w=shape[axis:]).run({"x": x, "w": w})["y"]
    wide = x.astype(np.float64)
    want = (wide - (wide**2).mean(tuple(range(axis, len(shape))), keepdims=True)) * w
    np.testing.assert_allclose(got, want, rtol=1e-5, atol=1e-5)

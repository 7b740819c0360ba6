"""Results whose last axis has a few elements, computed along the axis before it and interleaved."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import helper

import nncompiler as nnc

TYPES = {"f32": np.float32, "f16": np.float16, "f64": np.float64, "i64": np.int64, "u8": np.uint8, "bool": np.bool_}


def compiled(nodes, inputs, kind=np.float32, **options):
    number = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    values = [helper.make_tensor_value_info(name, number, shape) for name, shape in inputs.items()]
    out = helper.make_tensor_value_info("y", number, None)
    graph = helper.make_graph(nodes, "g", values, [out])
    return nnc.compile(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)]), threads=1, **options)


def numbers(shape, kind=np.float32):
    return np.random.default_rng(len(shape)).integers(0, 2 if kind == np.bool_ else 100, shape).astype(kind)


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("few", range(1, 10))
def test_planes_to_pixels_and_back(few, kind):
    """With pixels that are no multiple of a vector, and in one with other images."""
    x = numbers((2, few, 5, 11), TYPES[kind])
    node = helper.make_node("Transpose", ["x"], ["y"], perm=[0, 2, 3, 1])
    there = compiled([node], {"x": x.shape}, TYPES[kind], cache=False).run({"x": x})["y"]
    np.testing.assert_array_equal(there, x.transpose(0, 2, 3, 1))
    node = helper.make_node("Transpose", ["x"], ["y"], perm=[0, 3, 1, 2])
    again = compiled([node], {"x": there.shape}, TYPES[kind], cache=False).run({"x": there})["y"]
    np.testing.assert_array_equal(again, x)


@pytest.mark.parametrize("few", [2, 3, 5, 8])
def test_open_sizes(few):
    """One compilation for pixels of any number, fewer than a vector has lanes among them."""
    executable = compiled(
        [helper.make_node("Transpose", ["x"], ["t"], perm=[0, 2, 1]), helper.make_node("Add", ["t", "z"], ["y"])],
        {"x": ["N", few, "W"], "z": ["N", "W", few]}, cache=False,
    )  # fmt: skip
    for n, width in ((1, 40), (3, 7), (2, 1), (2, 16), (1, 333)):
        x, z = numbers((n, few, width)), numbers((n, width, few))
        np.testing.assert_array_equal(executable.run({"x": x, "z": z})["y"], x.transpose(0, 2, 1) + z)


@st.composite
def sums(draw):
    """Shapes that broadcast to one whose last axis is short, and whether operands are turned."""
    shape = [draw(st.sampled_from((1, 2, 3))), draw(st.sampled_from((1, 4, 16, 35))), draw(st.integers(1, 9))]
    operands = []
    for _ in range(draw(st.integers(1, 3))):
        held = [d if draw(st.booleans()) else 1 for d in shape]
        operands.append((tuple(held), draw(st.permutations(range(3)))))
    return operands


@settings(max_examples=25, deadline=None)
@given(sums(), st.sampled_from(("f32", "f64", "i64", "u8")))
def test_operands_that_broadcast(operands, kind):
    """Sums of operands with any axes, each transposed on the way, in any memory order."""
    nodes, arrays, want = [], {}, np.zeros((), TYPES[kind])
    for i, (shape, perm) in enumerate(operands):
        x = numbers(shape, TYPES[kind])
        arrays[f"x{i}"] = np.ascontiguousarray(x.transpose(perm))
        nodes.append(helper.make_node("Transpose", [f"x{i}"], [f"t{i}"], perm=[int(n) for n in np.argsort(perm)]))
        nodes.append(helper.make_node("Add", [f"s{i - 1}" if i else f"t{i}", f"t{i}"], [f"s{i}"]))
        want = want + x if i else x + x
    nodes.append(helper.make_node("Identity", [f"s{len(operands) - 1}"], ["y"]))
    got = compiled(nodes, {k: v.shape for k, v in arrays.items()}, TYPES[kind], cache=False).run(arrays)["y"]
    np.testing.assert_array_equal(got, want)

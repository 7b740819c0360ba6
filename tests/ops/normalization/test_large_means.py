"""Statistics of values far from zero: native code against float64 and onnxruntime."""

import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler import compile
from nncompiler.frontends.onnx import read
from nncompiler.passes import PORTABLE, run_pipeline

FACTOR = 2.0
"""How much larger than onnxruntime's an error may be."""

FLOOR = 4e-6
"""Errors that need no comparison: roundings of normalized values, whose size is about 1."""

EXACT = 2e-5
"""What the operators keep whatever the mean is: roundings of the variance of 16 to 4096 values, and of the result."""

DECOMPOSED = ("decomposed spatial", "reciprocal")
"""What `to-layer-norm` does not know."""
KINDS = {
    "layer": ((12, 160), (-1,)), "layer long": ((3, 4099), (-1,)), "layer 3d": ((4, 6, 10), (1, 2)),
    "instance": ((2, 6, 9, 11), (2, 3)), "group": ((2, 6, 9, 11), (2, 3, 4)), "variance": ((2, 6, 9, 11), (0, 2, 3)),
    "batch": ((2, 6, 9, 11), (0, 2, 3)), "decomposed": ((12, 160), (-1,)), "decomposed pow": ((12, 160), (-1,)),
    "decomposed spatial": ((2, 6, 9, 11), (2, 3)), "reciprocal": ((12, 160), (-1,)),
    "blocked instance": ((2, 32, 9, 11), (2, 3)),
}  # fmt: skip
"""Name: shape, axes that statistics are taken over (of [N, groups, C/groups, H, W] for groups)."""


def model_of(kind):
    shape, axes = KINDS[kind]
    name = kind.split()[0]
    channels = shape[1] if len(shape) == 4 else int(np.prod(shape[min(axes):]))
    affine = shape[min(axes):] if name == "layer" else (channels,)
    weights = {"s": np.ones(affine, np.float32), "b": np.zeros(affine, np.float32), "m": np.zeros(channels, np.float32),
               "v": np.ones(channels, np.float32), "eye": np.eye(channels, dtype=np.float32)[..., None, None],
               "axes": np.array(axes), "two": np.float32(2), "e": np.float32(1e-5)}  # fmt: skip

    def node(op, inputs, output, **attributes):
        return helper.make_node(op, inputs, [output], **attributes)

    if name in ("decomposed", "reciprocal"):
        square = node("Pow", ["d", "two"], "p") if kind.endswith("pow") else node("Mul", ["d", "d"], "p")
        nodes = [
            node("ReduceMean", ["x", "axes"], "mean"), node("Sub", ["x", "mean"], "d"), square,
            node("ReduceMean", ["p", "axes"], "var"), node("Add", ["var", "e"], "shifted"),
            node("Sqrt", ["shifted"], "root"),
        ]  # fmt: skip
        if name == "reciprocal":
            nodes += [node("Reciprocal", ["root"], "r"), node("Mul", ["d", "r"], "y")]
        else:
            nodes.append(node("Div", ["d", "root"], "y"))
    else:
        nodes = [{
            "layer": node("LayerNormalization", ["x", "s", "b"], "y", axis=min(axes)),
            "instance": node("InstanceNormalization", ["x", "s", "b"], "y"),
            "group": node("GroupNormalization", ["x", "s", "b"], "y", num_groups=2),
            "variance": node("MeanVarianceNormalization", ["x"], "y", axes=axes),
            "batch": helper.make_node("BatchNormalization", list("xsbmv"), ["y", "o1", "o2"], training_mode=1),
            "blocked": node("InstanceNormalization", ["h", "s", "b"], "n"),
        }[name]]  # fmt: skip
    if name == "blocked":  # convolutions around it choose the layout
        nodes = [node("Conv", ["x", "eye"], "h"), *nodes, node("Conv", ["n", "eye"], "y")]
    used = {i for n in nodes for i in n.input}
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in weights.items() if n in used]
    info = helper.make_tensor_value_info("x", 1, shape)
    graph = helper.make_graph(nodes, "g", [info], [onnx.ValueInfoProto(name="y")], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def by_float64(kind, x):
    shape, axes = KINDS[kind]
    wide = x.astype(np.float64)
    wide = wide.reshape(shape[0], 2, shape[1] // 2, *shape[2:]) if kind == "group" else wide
    centred = wide - wide.mean(axes, keepdims=True)
    var = np.square(centred).mean(axes, keepdims=True)
    return (centred / (np.sqrt(var) + 1e-9 if kind == "variance" else np.sqrt(var + 1e-5))).reshape(shape)


@pytest.fixture(scope="module")
def onnxruntime_of():
    import onnxruntime

    def session(model):
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.intra_op_num_threads = 1
        options.log_severity_level = 4
        made = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        return lambda x: made.run(["y"], {"x": x})[0]

    return session


@pytest.mark.parametrize("kind", KINDS)
def test_means_cost_no_digits(kind, onnxruntime_of):
    model = model_of(kind)
    theirs = onnxruntime_of(model)
    ours = compile(model, cache=False, winograd=False)
    for mean in (0, 1e3, -1e6):
        for var in (1, 1e-2):
            x = np.random.default_rng(0).standard_normal(KINDS[kind][0]) * np.sqrt(var) + mean
            x = x.astype(np.float32)
            want = by_float64(kind, x)
            error = np.abs(ours.run({"x": x})["y"] - want).max()
            known = np.abs(theirs(x) - want).max()
            assert not error > max(FACTOR * known, FLOOR), f"mean {mean}, variance {var}: {error}, onnxruntime {known}"
            if kind not in DECOMPOSED:
                assert error < EXACT, f"mean {mean}, variance {var}: {error}"


@pytest.mark.parametrize("kind", ["decomposed", "decomposed pow"])
def test_what_is_written_as_means_and_squares_is_one_kernel(kind):
    steps = compile(model_of(kind), cache=False).session.description["steps"]
    assert [s["kernel"].rsplit(".")[0] for s in steps] == ["rows_layer_norm"]


@pytest.mark.parametrize("kind", ["layer", "instance", "group", "variance", "batch", "blocked instance"])
def test_an_outlier_costs_no_digits(kind):
    """One element that is far from the others, wherever it stands."""
    ours = compile(model_of(kind), cache=False, winograd=False)
    for at in (0, 7, -1):
        x = np.random.default_rng(1).standard_normal(KINDS[kind][0]).astype(np.float32)
        x.reshape(-1)[at] = 1e4
        want = by_float64(kind, x)
        np.testing.assert_allclose(ours.run({"x": x})["y"], want, rtol=2e-5, atol=2e-6)


@pytest.mark.parametrize("kind", ["layer", "instance", "group", "variance"])
def test_constant_rows_and_special_values(kind):
    ours = compile(model_of(kind), cache=False)
    shape = KINDS[kind][0]
    for number in (0.1, 1e6 + 0.0625, 16777217.0, -3e9):
        y = ours.run({"x": np.full(shape, number, np.float32)})["y"]
        assert np.abs(y).max() <= 1e-3, number
    for number in (np.nan, np.inf, -np.inf):
        x = np.ones(shape, np.float32)
        x.reshape(-1)[3] = number
        y = ours.run({"x": x})["y"]
        assert np.isnan(y.reshape(-1)[3]) and (kind == "variance" or np.isfinite(y.reshape(-1)[-1]))


@pytest.mark.parametrize("kind", DECOMPOSED)
def test_decomposed_forms_keep_their_two_passes(kind):
    """Nothing is rewritten into E[x²] - E[x]²: the mean is subtracted before squares are taken."""
    graph = read(model_of(kind))
    run_pipeline(graph, PORTABLE)
    squares = [n for n in graph.order() if n.op.name == "mul" and len(n.inputs) == 2 and n.inputs[0] == n.inputs[1]]
    assert [n.inputs[0].node.op.name for n in squares] == ["sub"]

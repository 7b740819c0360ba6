"""RNN, GRU and LSTM: onnxruntime where it has the case, the numpy reference in float64 where it lacks it."""

import itertools

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.inputs import random_feeds
from nncompiler.interchange.writer import write
from nncompiler.ir.errors import ModelError
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write as text_of
from nncompiler.onnx_backend import run_model
from nncompiler.ops import OPERATORS
from nncompiler.passes import PORTABLE, ProjectInputs, run_pipeline

GATES = {"RNN": 1, "GRU": 3, "LSTM": 4}
RESULTS = {"RNN": ("y", "yh"), "GRU": ("y", "yh"), "LSTM": ("y", "yh", "yc")}
OPERANDS = ("x", "w", "r", "b", "lens", "h0", "c0", "p")
DIRECTIONS = ("forward", "reverse", "bidirectional")
WEIGHTS = ("w", "r", "b", "p")


def feeds_of(
    op, steps=5, batch=3, inputs=3, hidden=17, directions=1, lens=None, state=True, peep=False, kind=np.float32, seed=0
):  # fmt: skip
    """Operands by name."""
    rng = np.random.default_rng(seed)
    g = GATES[op]

    def numbers(*shape):
        return rng.standard_normal(shape).astype(kind)

    d = directions
    scale = np.asarray(1 / np.sqrt(hidden), kind)
    feeds = {
        "x": numbers(steps, batch, inputs), "w": numbers(d, g * hidden, inputs),
        "r": numbers(d, g * hidden, hidden) * scale, "b": numbers(d, 2 * g * hidden),
    }  # fmt: skip
    if lens is not None:
        feeds["lens"] = np.asarray(lens, np.int32)
    if state:
        feeds["h0"] = numbers(d, batch, hidden)
    if op == "LSTM":
        if state:
            feeds["c0"] = numbers(d, batch, hidden)
        if peep:
            feeds["p"] = numbers(d, 3 * hidden)
    return feeds


def model_of(op, feeds, constant=WEIGHTS, outputs=None, opset=22, open_dims=None, **attributes):
    """A ModelProto of one node; `open_dims` maps operands to their dimensions where these are no numbers."""
    attributes.setdefault("hidden_size", feeds["r"].shape[2])
    outputs = RESULTS[op] if outputs is None else outputs
    names = [n if n in feeds else "" for n in OPERANDS[: 8 if op == "LSTM" else 6]]
    node = helper.make_node(op, names, list(outputs), **attributes)
    infos = [
        helper.make_tensor_value_info(n, helper.np_dtype_to_tensor_dtype(a.dtype), (open_dims or {}).get(n, a.shape))
        for n, a in feeds.items() if n not in constant
    ]  # fmt: skip
    weights = [onnx.numpy_helper.from_array(a, n) for n, a in feeds.items() if n in constant]
    wanted = [onnx.ValueInfoProto(name=n) for n in outputs if n]
    graph = helper.make_graph([node], "test", infos, wanted, weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)


def given(model, feeds):
    return {i.name: feeds[i.name] for i in model.graph.input}


def native(model, feeds, **options):
    with nncompiler.compile(model, cache=False, **options) as executable:
        return executable.run(given(model, feeds))


def close(got, want, tolerance=2e-5):
    assert sorted(got) == sorted(want)
    for name, w in want.items():
        assert (got[name].dtype, got[name].shape) == (w.dtype, w.shape), name
        np.testing.assert_allclose(got[name].astype(float), w.astype(float), tolerance, tolerance, err_msg=name)


LENGTHS = {None: None, "some": (5, 0, 3), "none": (0, 0, 0), "short": (1, 2, 1)}


@pytest.mark.parametrize("lens", LENGTHS)
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("op", GATES)
def test_directions_and_lengths(op, direction, lens, run_ort):
    feeds = feeds_of(op, directions=1 + (direction == "bidirectional"), lens=LENGTHS[lens], state=lens != "short")
    model = model_of(op, feeds, direction=direction)
    want = run_ort(model, given(model, feeds))
    close(evaluate(read(model), given(model, feeds)), want)
    close(native(model, feeds), want)


@pytest.mark.parametrize(
    "hidden, steps, batch",
    [(1, 7, 1), (3, 1, 3), (17, 7, 1), (64, 2, 5), (16, 3, 9), (8, 0, 2), (33, 4, 2)],
)
@pytest.mark.parametrize("op", GATES)
def test_sizes(op, hidden, steps, batch, run_ort):
    feeds = feeds_of(op, steps, batch, 5, hidden, 2)
    model = model_of(op, feeds, direction="bidirectional")
    want = evaluate(read(model), given(model, feeds))
    if steps:  # onnxruntime ends the process at a gru without steps
        close(want, run_ort(model, given(model, feeds)))
    else:
        assert not any(a.any() for a in want.values())
    close(native(model, feeds, checked=True), want)
    close(native(model_of(op, feeds, (), direction="bidirectional"), feeds, checked=True), want)


@pytest.mark.parametrize("empty", [{"batch": 0}, {"inputs": 0}, {"batch": 0, "steps": 0}], ids=str)
@pytest.mark.parametrize("op", GATES)
def test_empty_operands(op, empty):
    feeds = feeds_of(op, **empty)
    model = model_of(op, feeds)
    close(native(model, feeds, checked=True), evaluate(read(model), given(model, feeds)))


@pytest.mark.parametrize("clip", [{}, {"clip": 0.5}], ids=str)
@pytest.mark.parametrize("op", GATES)
def test_numbers_that_are_not_finite(op, clip):
    feeds = feeds_of(op)
    feeds["x"][1, 1, 0], feeds["x"][2, 0, 1] = np.nan, np.inf
    model = model_of(op, feeds, **clip)
    close(native(model, feeds), evaluate(read(model), given(model, feeds)))


EXTRAS = {
    "GRU": [{"linear_before_reset": 1}, {"linear_before_reset": 1, "clip": 0.5}, {"clip": 0.5}],
    "LSTM": [{"input_forget": 1}, {"clip": 0.5}, {"input_forget": 1, "clip": 0.25}],
    "RNN": [{"clip": 0.5}],
}


@pytest.mark.parametrize("op, attributes", [(op, a) for op in EXTRAS for a in EXTRAS[op]], ids=str)
def test_own_attributes(op, attributes, run_ort):
    feeds = feeds_of(op, peep=True, lens=(5, 2, 4))
    for bias in (True, False):
        if not bias:
            del feeds["b"]
            feeds.pop("p", None)
        model = model_of(op, feeds, **attributes)
        want = run_ort(model, given(model, feeds))
        close(evaluate(read(model), given(model, feeds)), want)
        close(native(model, feeds), want)
        close(native(model_of(op, feeds, (), **attributes), feeds), want)


ACTIVATIONS = {
    "Relu": (0, 0), "Tanh": (0, 0), "Sigmoid": (0, 0), "Softsign": (0, 0), "Softplus": (0, 0), "LeakyRelu": (1, 0),
    "ThresholdedRelu": (1, 0), "Elu": (1, 0), "Affine": (1, 1), "ScaledTanh": (1, 1), "HardSigmoid": (1, 1),
}  # fmt: skip


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("op", GATES)
def test_activations(op, name, run_ort):
    count = {"RNN": 1, "GRU": 2, "LSTM": 3}[op]
    names = [*[name, "Tanh", "LeakyRelu"][:count], *["Elu", name, "Sigmoid"][:count]]
    alpha = [0.3 + 0.1 * k for k, n in enumerate(n for n in names if ACTIVATIONS[n][0])]
    beta = [0.7 - 0.1 * k for k, n in enumerate(n for n in names if ACTIVATIONS[n][1])]
    more = {"activation_alpha": alpha} if alpha else {}
    more.update({"activation_beta": beta} if beta else {})
    feeds = feeds_of(op, 2, 2, 3, 5, 2)
    feeds["x"] /= 2
    model = model_of(op, feeds, direction="bidirectional", activations=names, **more)
    want = run_ort(model, given(model, feeds))
    close(evaluate(read(model), given(model, feeds)), want)
    close(native(model, feeds), want)


@pytest.mark.parametrize("name", ["LeakyRelu", "Elu", "HardSigmoid"])
def test_default_parameters(name, run_ort):
    feeds = feeds_of("RNN")
    model = model_of("RNN", feeds, activations=[name])
    close(native(model, feeds), run_ort(model, given(model, feeds)))


@pytest.mark.parametrize(
    "name, parameters",
    [("Affine", {"activation_alpha": [1.0], "activation_beta": [0.0]}), ("ThresholdedRelu", {"activation_alpha": [1.0]})],
)
def test_defaults_that_onnxruntime_takes_for_zero_are_those_of_the_operators(name, parameters):
    feeds = feeds_of("RNN", steps=1)
    said = model_of("RNN", feeds, activations=[name], **parameters)
    close(native(model_of("RNN", feeds, activations=[name]), feeds), native(said, feeds))


def batch_first(feeds):
    return {n: np.ascontiguousarray(a.swapaxes(0, 1)) if n in ("x", "h0", "c0") else a for n, a in feeds.items()}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("op", GATES)
def test_batch_first(op, direction, run_ort):
    feeds = feeds_of(op, directions=1 + (direction == "bidirectional"), lens=(5, 0, 3))
    plain = model_of(op, feeds, direction=direction)
    y, *states = run_ort(plain, given(plain, feeds)).values()
    want = dict(zip(RESULTS[op], [y.transpose(2, 0, 1, 3), *(s.swapaxes(0, 1) for s in states)]))
    moved = batch_first(feeds)
    model = model_of(op, moved, direction=direction, layout=1)
    close(evaluate(read(model), given(model, moved)), want)
    close(native(model, moved), want)


@pytest.mark.parametrize("outputs", [("y",), ("", "yh"), ("y", "", "yc"), ("", "", "yc")], ids=str)
def test_results_are_optional(outputs, run_ort):
    feeds = feeds_of("LSTM")
    model = model_of("LSTM", feeds, outputs=outputs)
    close(native(model, feeds), run_ort(model, given(model, feeds)))


@pytest.mark.parametrize("op", GATES)
def test_first_opset(op, run_ort):
    feeds = feeds_of(op)
    want = run_ort(model_of(op, feeds), given(model_of(op, feeds), feeds))
    for opset in {"RNN": (1,), "GRU": (1, 3), "LSTM": (1,)}[op]:
        for flag in (0, 1):
            close(native(model_of(op, feeds, opset=opset, output_sequence=flag), feeds), want)


@pytest.mark.parametrize("constant", [WEIGHTS, ()], ids=["constant", "computed"])
@pytest.mark.parametrize("kind", [np.float64, np.float16, ml_dtypes.bfloat16], ids=lambda k: np.dtype(k).name)
@pytest.mark.parametrize("op", GATES)
def test_types(op, kind, constant):
    feeds = feeds_of(op, lens=(5, 0, 3), peep=True, kind=kind, directions=2)
    model = model_of(op, feeds, constant, direction="bidirectional")
    want = evaluate(read(model), given(model, feeds))
    wide = {n: a if n == "lens" else a.astype(np.float64) for n, a in feeds.items()}
    exact = evaluate(read(model_of(op, wide, direction="bidirectional")), {n: wide[n] for n in wide if n not in WEIGHTS})
    close(want, {n: a.astype(kind) for n, a in exact.items()}, 0)
    close(native(model, feeds), want, {"float64": 1e-13, "float16": 2e-3, "bfloat16": 2e-2}[np.dtype(kind).name])


OPEN = {"x": ("T", "N", 3), "lens": ("N",), "h0": (2, "N", 17), "c0": (2, "N", 17)}
OPEN_FIRST = {"x": ("N", "T", 3), "lens": ("N",), "h0": ("N", 2, 17), "c0": ("N", 2, 17)}


@pytest.mark.parametrize("lengths, layout", [(False, 0), (True, 1)])
@pytest.mark.parametrize("op", GATES)
def test_one_compilation_for_many_sizes(op, lengths, layout):
    def operands(steps, batch):
        rng = np.random.default_rng(steps)
        lens = rng.integers(0, steps + 1, batch) if lengths else None
        feeds = feeds_of(op, steps, batch, directions=2, lens=lens)
        feeds.update({n: a for n, a in feeds_of(op, directions=2).items() if n in WEIGHTS})
        return batch_first(feeds) if layout else feeds

    def model(feeds, dims=None):
        return model_of(op, feeds, open_dims=dims, direction="bidirectional", **({"layout": 1} if layout else {}))

    fixed = operands(5, 3)
    with nncompiler.compile(model(fixed, OPEN_FIRST if layout else OPEN), cache=False) as executable:
        for steps, batch in ((5, 3), (1, 1), (7, 2), (2, 9), (0, 2), (3, 1)):
            feeds = operands(steps, batch)
            one = model(feeds)
            close(executable.run(given(one, feeds)), evaluate(read(one), given(one, feeds)))
            if steps:
                assert executable.specialized({"T": steps, "N": batch}) is executable.specialized({"T": 5, "N": 3})


@pytest.mark.parametrize("length", [-1, 6])
@pytest.mark.parametrize("layout", [0, 1])
def test_lengths_out_of_range(length, layout):
    feeds = feeds_of("GRU", lens=(5, length, 3))
    feeds = batch_first(feeds) if layout else feeds
    model = model_of("GRU", feeds, layout=layout)
    message = rf"length {length} of the input 'lens' is out of range for axis {layout} of extent 5"
    with pytest.raises(ModelError, match=message):
        native(model, feeds)
    with pytest.raises(nncompiler.CompilerError, match=rf"length {length} of a sequence is out of range.*\[0, 5\]"):
        evaluate(read(model), given(model, feeds))
    with pytest.raises(ModelError, match=rf"length {length} of a sequence is out of range.*\[0, 5\]"):
        read(model_of("GRU", feeds, ("lens",), layout=layout))


def test_random_lengths_are_within_the_steps():
    feeds = feeds_of("GRU", steps=2, batch=200, lens=(1,) * 200)
    lengths = random_feeds(read(model_of("GRU", feeds)))["lens"]
    assert set(lengths) == {0, 1, 2}


def test_layers_behind_each_other_and_fused_neighbours(run_ort):
    rng = np.random.default_rng(3)
    shapes = {"w1": (2, 24, 3), "r1": (2, 24, 6), "b1": (2, 48), "w2": (1, 15, 12), "r2": (1, 15, 5), "b2": (1, 30)}
    weights = [onnx.numpy_helper.from_array(rng.standard_normal(s).astype(np.float32), n) for n, s in shapes.items()]
    weights.append(onnx.numpy_helper.from_array(np.asarray([0, 0, -1]), "flat"))
    nodes = [
        helper.make_node("Relu", ["x"], ["a"]),
        helper.make_node("LSTM", ["a", "w1", "r1", "b1"], ["y1"], hidden_size=6, direction="bidirectional"),
        helper.make_node("Transpose", ["y1"], ["t"], perm=[0, 2, 1, 3]),
        helper.make_node("Reshape", ["t", "flat"], ["f"]),
        helper.make_node("GRU", ["f", "w2", "r2", "b2"], ["y2", "h"], hidden_size=5, linear_before_reset=1),
        helper.make_node("Exp", ["h"], ["y"]),
    ]
    infos = [helper.make_tensor_value_info("x", 1, ["T", "N", 3])]
    graph = helper.make_graph(nodes, "test", infos, [onnx.ValueInfoProto(name="y")], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    with nncompiler.compile(model, cache=False) as executable:
        for steps, batch in ((4, 2), (1, 1), (6, 9)):
            x = rng.standard_normal((steps, batch, 3)).astype(np.float32)
            close(executable.run({"x": x}), run_ort(model, {"x": x}))


@pytest.mark.parametrize("projected", [False, True])
@pytest.mark.parametrize("op", GATES)
def test_written_models_and_text_mean_the_same(op, projected, run_ort):
    feeds = feeds_of(op, lens=(5, 0, 3), peep=True, directions=2)
    more = {"GRU": {"linear_before_reset": 1}, "LSTM": {"clip": 2.0}, "RNN": {"activations": ["Affine", "LeakyRelu"],
            "activation_alpha": [0.5, 0.25], "activation_beta": [0.125]}}[op]  # fmt: skip
    model = model_of(op, feeds, direction="bidirectional", **more)
    want = run_ort(model, given(model, feeds))
    graph = read(model)
    run_pipeline(graph, (*PORTABLE, ProjectInputs()) if projected else PORTABLE)
    close(evaluate(graph, given(model, feeds)), want)
    close(run_ort(write(graph), given(model, feeds)), want)
    assert text_of(parse(text_of(graph), OPERATORS)) == text_of(graph)


@pytest.mark.parametrize(
    "change, attributes, message",
    [
        ({"r": (1, 12, 4)}, {"hidden_size": 5}, "hidden_size is 5, the recurrence weights have 4 columns"),
        ({"w": (1, 11, 3)}, {}, "w must have shape"),
        ({"r": (1, 0, 0), "w": (1, 0, 3)}, {"hidden_size": 0}, "a layer needs 1 hidden unit or more"),
        ({"h0": (1, 2, 4)}, {}, "h0 must have shape"),
        ({}, {"activations": ["Tanh"]}, "activations must name 2 functions, got 1"),
        ({}, {"activations": ["Tanh", "Tan"]}, "there is no activation 'Tan'"),
        ({}, {"activations": ["Tanh", "ScaledTanh"]}, "the activation scaledtanh needs activation_alpha"),
        ({}, {"direction": "back"}, "direction must be one of"),
        ({}, {"clip": 0.0}, "clip must be above 0"),
        ({}, {"direction": "bidirectional"}, "must have shape"),
    ],
    ids=str,
)
def test_mistakes(change, attributes, message):
    feeds = feeds_of("GRU", hidden=4)
    feeds.update({n: np.zeros(shape, np.float32) for n, shape in change.items()})
    with pytest.raises(ModelError, match=message):
        read(model_of("GRU", feeds, **{"hidden_size": 4, **attributes}))


def test_onnx_cases_compile(cases):
    names = [c for c in cases if c.name.startswith(("test_lstm", "test_gru", "test_rnn", "test_simple_rnn"))]
    assert len(names) >= 18
    for case, ((inputs, outputs), *_) in ((c, c.data_sets) for c in names):
        for got, want in zip(run_model(case.model, inputs, cache=False), outputs, strict=True):
            np.testing.assert_allclose(got, want, case.rtol, case.atol, err_msg=case.name)


def test_computed_weights_are_packed_once_a_run():
    feeds = feeds_of("LSTM")
    model = model_of("LSTM", feeds, ())
    for _ in range(2):
        close(native(model, feeds, threads=2), native(model_of("LSTM", feeds), feeds))


def test_all_pairs_of_threads_and_sequences_agree():
    for batch, threads in itertools.product((1, 4, 13), (1, 2)):
        feeds = feeds_of("GRU", batch=batch, hidden=20)
        model = model_of("GRU", feeds)
        close(native(model, feeds, threads=threads), evaluate(read(model), given(model, feeds)))

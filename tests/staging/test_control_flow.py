"""Control flow, sequences, and sizes that are computed while a model runs: against onnxruntime on the same file."""

import io
import os

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ir.verify import verify
from nncompiler.ops import OPERATORS
from nncompiler.staging import split

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL


def info(name, kind=FLOAT, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def model(nodes, inputs, outputs, weights=()):
    graph = helper.make_graph(nodes, "g", inputs, [info(o, k) for o, k in outputs], list(weights))
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def agree(proto, *runs):
    """Every run gives what onnxruntime gives, by one executable."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(proto.SerializeToString(), options)
    with nnc.compile(proto, threads=1, cache=False) as executable:
        for feeds in runs:
            wanted = session.run(None, feeds)
            for (name, got), w in zip(executable.run(feeds).items(), wanted, strict=True):
                same(name, got, w)


def same(name, got, wanted):
    if isinstance(wanted, list):
        assert len(got) == len(wanted), name
        for g, w in zip(got, wanted, strict=True):
            same(name, g, w)
        return
    assert (got.dtype, got.shape) == (wanted.dtype, wanted.shape), name
    assert np.allclose(got, wanted, 1e-5, 1e-6), name


def array(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def number(x):
    return np.asarray(x, np.int64)


def loop_body(nodes, carried, outputs):
    head = [info("i", INT64, []), info("going", BOOL, [])]
    return helper.make_graph(nodes, "body", [*head, *carried], outputs)


def test_a_loop_with_carried_values_captures_and_parts():
    body = loop_body(
        [node("Add", ["c", "x"], ["c2"]), node("Identity", ["going"], ["on"]), node("Mul", ["c2", "w"], ["part"])],
        [info("c")], [info("on", BOOL), info("c2"), info("part")],
    )
    proto = model(
        [node("Loop", ["n", "", "first"], ["last", "parts"], body=body)],
        [info("n", INT64, []), info("first", FLOAT, ["a", 3]), info("x", FLOAT, ["a", 3])],
        [("last", FLOAT), ("parts", FLOAT)], [onnx.numpy_helper.from_array(array(3), "w")],
    )
    agree(proto, *({"n": number(n), "first": array(a, 3), "x": array(a, 3, seed=1)} for n, a in ((3, 4), (1, 1), (7, 2))))
    with nnc.compile(proto, threads=1, cache=False) as executable:
        none = executable.run({"n": number(0), "first": array(2, 3), "x": array(2, 3)})
    assert np.array_equal(none["last"], array(2, 3)) and none["parts"].shape == (0, 2, 3)


def test_a_loop_that_ends_early_and_grows():
    """The carried value gains a row a trip; the condition ends the loop before the trips do."""
    body = loop_body(
        [node("Concat", ["c", "row"], ["c2"], axis=0), node("ReduceSum", ["c2"], ["total"], keepdims=0),
         node("Less", ["total", "limit"], ["on"])],
        [info("c")], [info("on", BOOL), info("c2")],
    )  # fmt: skip
    proto = model(
        [node("Loop", ["", "start", "first"], ["last"], body=body)],
        [info("start", BOOL, []), info("first", FLOAT, [1, 2]), info("row", FLOAT, [1, 2]), info("limit", FLOAT, [])],
        [("last", FLOAT)],
    )
    feeds = {"start": np.asarray(True), "first": np.ones((1, 2), np.float32), "row": np.ones((1, 2), np.float32)}
    agree(proto, *(feeds | {"limit": np.asarray(x, np.float32)} for x in (9, 3, 21)))


def test_branches_of_other_shapes_nested():
    inner = [
        helper.make_graph([node("Relu", ["x"], ["r"])], "t", [], [info("r")]),
        helper.make_graph([node("Neg", ["x"], ["r"])], "e", [], [info("r")]),
    ]
    then = helper.make_graph(
        [node("If", ["c2"], ["z"], name="inner", then_branch=inner[0], else_branch=inner[1])], "then", [], [info("z")]
    )
    other = helper.make_graph([node("Concat", ["x", "x"], ["z"], axis=0)], "else", [], [info("z")])
    proto = model(
        [node("If", ["c1"], ["y"], name="outer", then_branch=then, else_branch=other), node("Exp", ["y"], ["out"])],
        [info("c1", BOOL, []), info("c2", BOOL, []), info("x", FLOAT, ["n", 3])], [("out", FLOAT)],
    )
    agree(proto, *(
        {"c1": np.asarray(a), "c2": np.asarray(b), "x": array(n, 3)}
        for a in (True, False) for b in (True, False) for n in (1, 4)
    ))  # fmt: skip


def test_branches_of_other_ranks():
    """Which branch is taken is known by the time the rest is read."""
    then = helper.make_graph([node("Identity", ["x"], ["z"])], "then", [], [info("z")])
    other = helper.make_graph([node("ReduceSum", ["x"], ["z"], keepdims=0)], "else", [], [info("z")])
    proto = model(
        [node("If", ["c"], ["y"], then_branch=then, else_branch=other), node("Add", ["y", "x"], ["out"])],
        [info("c", BOOL, []), info("x", FLOAT, ["n", 3])], [("out", FLOAT)],
    )
    agree(proto, *({"c": np.asarray(c), "x": array(4, 3)} for c in (True, False, True)))


def test_a_branch_that_is_not_taken_need_not_fit():
    """As in models that serve two rates of sampling: each branch is made for one length."""
    branches = [
        helper.make_graph([node("Reshape", ["x", f"shape{i}"], ["z"])], f"b{i}", [], [info("z")]) for i in (0, 1)
    ]
    proto = model(
        [node("If", ["c"], ["y"], then_branch=branches[0], else_branch=branches[1]), node("Relu", ["y"], ["out"])],
        [info("c", BOOL, []), info("x", FLOAT, ["n", "m"])], [("out", FLOAT)],
        [onnx.numpy_helper.from_array(np.asarray(s), f"shape{i}") for i, s in enumerate(([-1, 4], [-1, 6]))],
    )
    agree(proto, {"c": np.asarray(True), "x": array(2, 4)}, {"c": np.asarray(False), "x": array(3, 2)},
          {"c": np.asarray(True), "x": array(1, 4)})  # fmt: skip


@pytest.mark.parametrize("backward", [0, 1])
@pytest.mark.parametrize("axis", [0, 1])
def test_scan(backward, axis):
    body = helper.make_graph(
        [node("Add", ["s", "x"], ["s2"]), node("Mul", ["s2", "s2"], ["y"])], "body",
        [info("s", FLOAT, [3]), info("x", FLOAT, [3])], [info("s2", FLOAT, [3]), info("y", FLOAT, [3])],
    )  # fmt: skip
    proto = model(
        [node("Scan", ["s0", "xs"], ["s1", "ys"], body=body, num_scan_inputs=1, scan_input_axes=[axis],
              scan_input_directions=[backward], scan_output_directions=[1 - backward], scan_output_axes=[axis])],
        [info("s0", FLOAT, [3]), info("xs", FLOAT, ["t", 3] if axis == 0 else [3, "t"])],
        [("s1", FLOAT), ("ys", FLOAT)],
    )  # fmt: skip
    agree(proto, *({"s0": array(3), "xs": array(*((t, 3) if axis == 0 else (3, t)))} for t in (5, 1, 2)))


def test_sequences():
    proto = model(
        [node("SplitToSequence", ["x", "sizes"], ["parts"], axis=0), node("SequenceLength", ["parts"], ["count"]),
         node("SequenceAt", ["parts", "at"], ["part"]), node("Relu", ["part"], ["positive"]),
         node("SequenceInsert", ["parts", "positive", "at"], ["more"]), node("SequenceErase", ["more"], ["less"]),
         node("ConcatFromSequence", ["less"], ["joined"], axis=0)],
        [info("x", FLOAT, ["n", 2]), info("sizes", INT64, [3]), info("at", INT64, [])],
        [("count", INT64), ("positive", FLOAT), ("joined", FLOAT)],
    )  # fmt: skip
    agree(proto, *(
        {"x": array(6, 2), "sizes": np.asarray(sizes, np.int64), "at": number(at)}
        for sizes in ([1, 2, 3], [4, 1, 1]) for at in (0, -1, 1)
    ))  # fmt: skip
    with nnc.compile(proto, threads=1, cache=False) as executable:
        with pytest.raises(ModelError, match=r"index must be in \[-3, 2\].* it is 3") as e:
            executable.run({"x": array(6, 2), "sizes": np.asarray([1, 2, 3]), "at": number(3)})
        assert e.value.node and "SequenceAt" in e.value.node


def test_sizes_computed_while_the_model_runs():
    proto = model(
        [node("Reshape", ["x", "shape"], ["r"]), node("Expand", ["r", "wide"], ["e"]),
         node("Slice", ["e", "starts", "ends", "axes"], ["s"]), node("Tile", ["s", "repeats"], ["t"]),
         node("TopK", ["t", "k"], ["top", "where"], axis=-1)],
        [info("x", FLOAT, ["n", 6]), info("shape", INT64, [3]), info("wide", INT64, [4]), info("starts", INT64, [2]),
         info("ends", INT64, [2]), info("repeats", INT64, [4]), info("k", INT64, [1])],
        [("top", FLOAT), ("where", INT64)], [onnx.numpy_helper.from_array(np.asarray([2, -1]), "axes")],
    )  # fmt: skip

    def feeds(n, shape, wide, starts, ends, repeats, k):
        numbers = {"shape": shape, "wide": wide, "starts": starts, "ends": ends, "repeats": repeats, "k": [k]}
        return {"x": array(n, 6)} | {name: np.asarray(x, np.int64) for name, x in numbers.items()}

    agree(
        proto,
        feeds(4, [2, -1, 3], [1, 1, 1, 1], [0, 0], [9, 9], [1, 1, 1, 1], 2),
        feeds(4, [0, 3, 2], [2, 1, 1, 1], [-2, 0], [9, 2], [1, 2, 1, 3], 4),
        feeds(2, [2, 6, 1], [2, 1, 1, 5], [1, -3], [-1, 7], [1, 1, 2, 1], 3),
    )
    with nnc.compile(proto, threads=1, cache=False) as executable, pytest.raises(ModelError, match="number of elements"):
        executable.run(feeds(4, [5, 5, 1], [1, 1, 1, 1], [0, 0], [9, 9], [1, 1, 1, 1], 1))


@pytest.mark.parametrize("kind", [np.int64, np.int32, np.float32])
def test_range_whose_bounds_are_inputs(kind):
    code = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    proto = model(
        [node("Range", ["a", "b", "d"], ["r"]), node("Mul", ["r", "r"], ["y"])],
        [info(x, code, []) for x in "abd"], [("y", code)],
    )
    agree(proto, *(
        {"a": np.asarray(a, kind), "b": np.asarray(b, kind), "d": np.asarray(d, kind)}
        for a, b, d in ((0, 5, 1), (3, 17, 4), (10, -1, -3))
    ))  # fmt: skip


def test_axes_and_modes_that_are_inputs():
    """The model is read again for other numbers, and once only for the same."""
    proto = model(
        [node("Add", ["axes", "one"], ["a"]), node("ReduceSum", ["x", "a"], ["y"], keepdims=1)],
        [info("x", FLOAT, ["n", 3, 4]), info("axes", INT64, ["k"])], [("y", FLOAT)],
        [onnx.numpy_helper.from_array(number(1), "one")],
    )
    agree(proto, *(
        {"x": array(n, 3, 4), "axes": np.asarray(axes, np.int64)}
        for axes in ([0], [1], [0, 1], [-2], [0]) for n in (2, 5)
    ))  # fmt: skip


def test_text_of_regions_is_read_back():
    body = loop_body(
        [node("Add", ["c", "x"], ["c2"]), node("Identity", ["going"], ["on"])], [info("c")], [info("on", BOOL), info("c2")]
    )
    proto = model(
        [node("Loop", ["n", "", "x"], ["y"], body=body), node("SequenceConstruct", ["y", "x"], ["s"]),
         node("SequenceAt", ["s", "n"], ["z"])],
        [info("n", INT64, []), info("x", FLOAT, ["a", 3])], [("z", FLOAT)],
    )  # fmt: skip
    graph = read(proto)
    verify(graph)
    text = write(graph)
    assert "seq<f32[a,3]>" in text and 'graph "Loop_0/body"' in text
    assert write(parse(text, OPERATORS)) == text


def test_wrong_inputs_are_said():
    body = loop_body([node("Identity", ["going"], ["on"]), node("Neg", ["c"], ["c2"])], [info("c")],
                     [info("on", BOOL), info("c2")])  # fmt: skip
    proto = model([node("Loop", ["n", "", "x"], ["y"], body=body)], [info("n", INT64, []), info("x", FLOAT, [3])],
                  [("y", FLOAT)])  # fmt: skip
    with nnc.compile(proto, cache=False) as executable:
        with pytest.raises(UsageError, match="'x' is missing"):
            executable.run({"n": number(1)})
        with pytest.raises(UsageError, match="expects f32"):
            executable.run({"n": number(1), "x": array(4)})
        assert np.array_equal(executable.run({"n": number(1), "x": array(3)})["y"], -array(3))


@pytest.mark.parametrize("axis", [None, 0, -1])
@pytest.mark.parametrize("ordered", [0, 1])
def test_unique(axis, ordered):
    attributes = {"sorted": ordered} | ({} if axis is None else {"axis": axis})
    proto = model(
        [node("Unique", ["x"], ["y", "first", "inverse", "counts"], **attributes)], [info("x", FLOAT, ["n", "m"])],
        [("y", FLOAT), ("first", INT64), ("inverse", INT64), ("counts", INT64)],
    )
    random = np.random.default_rng(3)
    agree(proto, *({"x": random.integers(0, 3, shape).astype(np.float32)} for shape in ((5, 2), (7, 3), (1, 1))))


@pytest.mark.parametrize("shape, axis", [((40, 1), 0), ((40, 2), 0), ((60, 3), 0), ((7, 50), 1), ((5, 70, 3), 1)])
@pytest.mark.parametrize("kind", [FLOAT, INT64])
def test_unique_slices_of_known_sizes(shape, axis, kind):
    """Which are ranked column by column, and pair by pair of columns; some are equal, and others all but the last column."""
    proto = model(
        [node("Unique", ["x"], ["y", "first", "inverse", "counts"], axis=axis)], [info("x", kind, list(shape))],
        [("y", kind), ("first", INT64), ("inverse", INT64), ("counts", INT64)],
    )  # fmt: skip
    random = np.random.default_rng(3)
    dtype = onnx.helper.tensor_dtype_to_np_dtype(kind)
    few, any_ = random.integers(0, 2, shape).astype(dtype), random.integers(-1000, 1000, shape).astype(dtype)
    agree(proto, {"x": few}, {"x": any_}, {"x": np.zeros(shape, dtype)})


def test_what_the_data_say():
    proto = model(
        [node("NonZero", ["x"], ["at"]), node("Greater", ["v", "zero"], ["c"]),
         node("Compress", ["x", "c"], ["kept"], axis=1), node("Transpose", ["at"], ["places"]),
         node("GatherND", ["x", "places"], ["values"]), node("Exp", ["kept"], ["e"])],
        [info("x", FLOAT, ["n", 5]), info("v", FLOAT, [5])],
        [("at", INT64), ("values", FLOAT), ("e", FLOAT)], [onnx.numpy_helper.from_array(np.float32(0), "zero")],
    )  # fmt: skip
    random = np.random.default_rng(1)
    for n in (4, 1, 9):
        x = np.where(random.random((n, 5)) < 0.5, 0, random.standard_normal((n, 5))).astype(np.float32)
        agree(proto, {"x": x, "v": array(5, seed=n)}, {"x": np.zeros_like(x), "v": -np.ones(5, np.float32)})


@pytest.mark.parametrize("center", [0, 1])
def test_boxes_that_overlap(center):
    proto = model(
        [node("NonMaxSuppression", ["boxes", "scores", "most", "overlap", "least"], ["chosen"], center_point_box=center)],
        [info("boxes", FLOAT, ["b", "n", 4]), info("scores", FLOAT, ["b", "c", "n"]), info("most", INT64, [1]),
         info("overlap", FLOAT, [1]), info("least", FLOAT, [1])], [("chosen", INT64)],
    )  # fmt: skip
    random = np.random.default_rng(5)
    agree(proto, *(
        {"boxes": random.random((b, n, 4), np.float32), "scores": random.random((b, c, n), np.float32),
         "most": np.asarray([most]), "overlap": np.float32([0.3]), "least": np.float32([0.2])}
        for b, c, n, most in ((1, 1, 20, 5), (2, 3, 50, 100), (1, 2, 7, 0))
    ))  # fmt: skip


def test_strings():
    def words(*x):
        return np.asarray(x, object)

    proto = model(
        [node("StringNormalizer", ["x"], ["lower"], case_change_action="LOWER", stopwords=["the"]),
         node("TfIdfVectorizer", ["lower"], ["counts"], mode="TF", min_gram_length=1, max_gram_length=2, max_skip_count=1,
              ngram_counts=[0, 2], ngram_indexes=[0, 1, 2], pool_strings=["cat", "dog", "cat", "dog"]),
         node("Identity", ["x"], ["same"]), node("Reshape", ["x", "shape"], ["column"])],
        [info("x", TensorProto.STRING, ["n"])],
        [("lower", TensorProto.STRING), ("counts", FLOAT), ("same", TensorProto.STRING), ("column", TensorProto.STRING)],
        [onnx.numpy_helper.from_array(np.asarray([-1, 1]), "shape")],
    )  # fmt: skip
    session = ReferenceEvaluator(proto)  # onnxruntime needs a locale that a bare machine lacks
    with nnc.compile(proto, cache=False) as executable:
        for x in (words("The", "Cat", "the", "Dog"), words("the"), words("cat", "x", "dog", "cat", "dog")):
            wanted = session.run(None, {"x": x})
            for got, w in zip(executable.run({"x": x}).values(), wanted, strict=True):
                assert got.shape == np.shape(w) and got.tolist() == np.asarray(w).tolist()
        with pytest.raises(UsageError, match=r"must be str\[n\]"):
            executable.run({"x": np.ones(3, np.float32)})


@pytest.mark.parametrize("pixels", ["RGB", "BGR", "Grayscale"])
def test_pictures_in_files(pixels):
    image = pytest.importorskip("PIL.Image")
    proto = model(
        [node("ImageDecoder", ["file"], ["pixels"], pixel_format=pixels), node("Cast", ["pixels"], ["y"], to=FLOAT)],
        [info("file", TensorProto.UINT8, ["n"])], [("y", FLOAT)],
    )
    proto.opset_import[0].version = 20
    with nnc.compile(proto, cache=False) as executable:
        for height, width in ((5, 7), (9, 2)):
            source = np.random.default_rng(height).integers(0, 256, (height, width, 3), np.uint8)
            file = io.BytesIO()
            image.fromarray(source).save(file, "png")
            (found,) = executable(np.frombuffer(file.getvalue(), np.uint8))
            grey = np.asarray(image.fromarray(source).convert("L"))[:, :, None]
            wanted = {"RGB": source, "BGR": source[:, :, ::-1], "Grayscale": grey}[pixels]
            assert np.array_equal(found, wanted)
        with pytest.raises(ModelError, match="cannot be decoded as a picture"):
            executable(np.arange(100, dtype=np.uint8))


def test_categories_are_looked_up():
    proto = model(
        [node("CategoryMapper", ["x"], ["n"], domain="ai.onnx.ml", cats_strings=["a", "b"], cats_int64s=[5, 7]),
         node("CategoryMapper", ["n"], ["s"], domain="ai.onnx.ml", cats_strings=["a", "b"], cats_int64s=[5, 7]),
         node("LabelEncoder", ["s"], ["f"], domain="ai.onnx.ml", keys_strings=["a", "a"], values_floats=[1.0, 2.0])],
        [info("x", TensorProto.STRING, ["k"])], [("n", INT64), ("s", TensorProto.STRING), ("f", FLOAT)],
    )  # fmt: skip
    proto.opset_import.append(helper.make_opsetid("ai.onnx.ml", 2))
    with nnc.compile(proto, cache=False) as executable:
        n, s, f = executable(np.asarray(["b", "c", "a"], object))
    assert n.tolist() == [7, -1, 5] and s.tolist() == ["b", "_Unused", "a"] and f.tolist() == [0.0, 0.0, 1.0]


def test_results_are_nobodys_memory():
    """Not the caller's, and not one another's."""
    proto = model(
        [node("SequenceConstruct", ["x", "x"], ["s"]), node("Identity", ["x"], ["y"])],
        [info("x", FLOAT, ["n"])], [("s", FLOAT), ("y", FLOAT)],
    )
    proto.graph.output[0].CopyFrom(helper.make_tensor_sequence_value_info("s", FLOAT, None))
    x = array(3)
    with nnc.compile(proto, cache=False) as executable:
        found = executable.run({"x": x})
    arrays = [x, found["y"], *found["s"]]
    assert not any(np.shares_memory(a, b) for i, a in enumerate(arrays) for b in arrays[:i])


def test_values_are_let_go_behind_their_last_reader():
    proto = model(
        [node("NonZero", ["x"], ["at"]), node("Transpose", ["at"], ["t"]), node("Abs", ["t"], ["y"])],
        [info("x", FLOAT, ["n", 2])], [("y", INT64)],
    )
    block = split(read(proto))
    read_last = [{v.name for v in dead} for dead in block.dead]
    kept = set().union(*read_last)
    assert {"x"} < kept and not any(v.name in kept for _, v in block.graph.outputs)


def test_forked_children_run_models_in_stages():
    proto = model([node("NonZero", ["x"], ["at"])], [info("x", FLOAT, ["n"])], [("at", INT64)])
    with nnc.compile(proto, cache=False, threads=2) as executable:
        wanted = executable(np.ones(3, np.float32))[0].tolist()
        child = os.fork()
        if child == 0:
            code = 1
            try:  # whatever happens, the child is not to go on with the tests
                code = int(executable(np.ones(3, np.float32))[0].tolist() != wanted)
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0

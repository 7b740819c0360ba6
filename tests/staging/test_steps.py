"""Native steps between programs against the operators' own meaning, and against onnxruntime where it has one."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.backends.llvm.abi.words import numbers
from nncompiler.frontends.onnx import read
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import run_time_symbol, symbol
from nncompiler.ir.errors import ModelError, UnsupportedError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.strings import CastString, Lookup, StringConcat, StringNormalizer, StringSplit, TfIdfVectorizer
from nncompiler.ops.vision.suppression import NonMaxSuppression
from nncompiler.reports.stages.outline import outline
from nncompiler.staging import split
from nncompiler.staging.table import element_code

LENGTH = symbol("n")


def strings(*words):
    found = np.empty(len(words), object)
    found[:] = words
    return found


def compiled(op, *types):
    """An executable of one operator, which Python may not do."""
    graph = Graph("step")
    operands = [graph.input(f"x{i}", t) for i, t in enumerate(types)]
    node = graph.add(op, operands, "step")
    graph.set_outputs([(f"y{i}", v) for i, v in enumerate(node.outputs)])
    return nnc.compile(graph, threads=1, cache=False, host_steps=False)


def agree(op, executable, *arrays):
    wanted = op.evaluate(*arrays)
    found = executable.run({f"x{i}": x for i, x in enumerate(arrays)})
    for got, w in zip(found.values(), wanted if isinstance(wanted, tuple) else (wanted,), strict=True):
        assert (got.dtype, got.shape) == (w.dtype, w.shape)
        assert np.array_equal(got, w, equal_nan=w.dtype.kind == "f")


def test_element_codes_are_those_of_the_header():
    codes = {name: i for i, name in enumerate(("f16", "bf16", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32",
                                               "u64", "bool", "str"))}  # fmt: skip
    assert {name: element_code(dt.BY_NAME[name]) & 255 for name in codes} == codes
    assert numbers("table.h", "NNC_OP_")["end"] == 0


@pytest.mark.parametrize("dtype", [dt.f16, dt.f32, dt.f64], ids=str)
def test_floats_as_strings(dtype):
    op = CastString(dt.string)
    with compiled(op, TensorType(dtype, (LENGTH,))) as executable:
        special = [0.0, -0.0, 1.0, -1.5, 100.0, 1e16, 9.999e15, 1e-4, 9.9e-5, 123456.789, 0.1, 1 / 3, 5e-324, 1e22,
                   float("nan"), float("inf"), -float("inf"), 65504.0, 6e-8, 3.4e38, 2.0**-24, 2.0**-44]  # fmt: skip
        with np.errstate(over="ignore"):
            agree(op, executable, np.asarray(special, dtype.numpy))

        @settings(max_examples=100, deadline=None)
        @given(st.lists(st.floats(width=dtype.bits), max_size=8))
        def of(values):
            agree(op, executable, np.asarray(values, dtype.numpy))

        of()


@pytest.mark.parametrize("dtype", [dt.i8, dt.i64, dt.u64, dt.u8, dt.boolean, dt.i32], ids=str)
def test_whole_numbers_as_strings(dtype):
    op = CastString(dt.string)
    with compiled(op, TensorType(dtype, (LENGTH,))) as executable:
        if dtype == dt.boolean:
            agree(op, executable, np.asarray([True, False]))
            return
        info = np.iinfo(dtype.numpy)
        agree(op, executable, np.asarray([info.min, info.max, 0, 1, 17], dtype.numpy))


READABLE = ["1", " -2.5\n", "1e5", "+3E-2", "inf", "-Infinity", "nan", "1_000.5", ".5", "5.", "0", "-0", "1e400", "123456"]


@pytest.mark.parametrize("dtype", [dt.f16, dt.f32, dt.f64], ids=str)
def test_strings_as_floats(dtype):
    op = CastString(dtype)
    with compiled(op, TensorType(dt.string, (LENGTH,))) as executable:
        with np.errstate(over="ignore"):
            agree(op, executable, strings(*READABLE))
        for word in ("", "x", "1.2.3", "1__0", "_1", "1e", "0x10", "--1", "1 2", "nan(1)"):
            with pytest.raises(ModelError, match="no number"):
                executable.run({"x0": strings("1", word)})
        agree(op, executable, strings("7"))


@pytest.mark.parametrize("dtype", [dt.i64, dt.i32, dt.u8], ids=str)
def test_strings_as_whole_numbers(dtype):
    op = CastString(dtype)
    with compiled(op, TensorType(dt.string, (LENGTH,))) as executable:
        agree(op, executable, strings("1", " -3 ", "+12", "1_2", "0"))
        for word in ("", "1.0", "abc", "9223372036854775808"):
            with pytest.raises(ModelError, match="no integer"):
                executable.run({"x0": strings(word)})


TEXT = st.text(st.sampled_from("ab ,;\t\u00a0\u3000\u00e9\U0001f600"), max_size=12)


@pytest.mark.parametrize("most", [None, 0, 1, 3])
@pytest.mark.parametrize("delimiter", ["", ",", "ab", "\u00e9"])
def test_splitting(delimiter, most):
    op = StringSplit(symbol(run_time_symbol("split", "parts", 0)), delimiter, most)
    with compiled(op, TensorType(dt.string, (LENGTH,))) as executable:

        @settings(max_examples=60, deadline=None)
        @given(st.lists(TEXT, max_size=5))
        def of(words):
            agree(op, executable, strings(*words))

        of()


def test_leaving_words_out():
    for stopwords in ((), ("a", "the"), ("x", "")):
        op = StringNormalizer(symbol(run_time_symbol("filter", "count", 0)), "NONE", True, stopwords)
        for shape in ((LENGTH,), (1, LENGTH)):
            with compiled(op, TensorType(dt.string, shape)) as executable:
                for words in (("a", "b", "the", ""), ("a",), ("the", "the"), ("\u00e9", "x", "x")):
                    agree(op, executable, strings(*words).reshape([1] * (len(shape) - 1) + [-1]))


def test_joining_broadcasts():
    op = StringConcat()
    types = TensorType(dt.string, (LENGTH, 1)), TensorType(dt.string, (3,))
    with compiled(op, *types) as executable:
        for n in (1, 4):
            words = strings(*(f"\u00e9{i}" for i in range(n))).reshape(n, 1)
            agree(op, executable, words, strings("", "b", "\U0001f600"))


def test_looking_up():
    cases = [
        (Lookup(("a", "b", "a", ""), (1.5, 2.5, 3.5, 4.5), -1.0, dt.f32), strings("b", "a", "", "c")),
        (Lookup((3, -4, 3), ("x", "y", "z"), "none", dt.string), np.asarray([3, -4, 5], np.int64)),
        (Lookup(("a", "b"), (7, 8), -1, dt.i64), strings("b", "q")),
        (Lookup(("a", "b"), ("c", "d"), "e", dt.string), strings("b", "q", "a")),
        (Lookup((0.0, 1.5), ("zero", "more"), "e", dt.string), np.asarray([-0.0, 1.5, 2.5], np.float32)),
    ]
    for op, x in cases:
        with compiled(op, TensorType(dt.of_numpy(x.dtype), (LENGTH,))) as executable:
            agree(op, executable, x)


@pytest.mark.parametrize("mode", ["TF", "IDF", "TFIDF"])
@pytest.mark.parametrize("words", [False, True])
def test_counting_grams(mode, words):
    pool = (2, 3, 5, 4, 5, 6, 7, 8, 6, 7, 5, 5, 2)
    if words:
        pool = tuple(f"w{i}" for i in pool)
    weights = (1.0, 2.0, 0.5, 1.0, 3.0, 1.0, 2.0, 0.25)
    op = TfIdfVectorizer(mode, 1, 3, 2, (0, 4, 10), (0, 1, 2, 3, 4, 5, 6, 7), pool, weights)
    dtype = dt.string if words else dt.i32
    rng = np.random.default_rng(0)
    with compiled(op, TensorType(dtype, (LENGTH, symbol("m")))) as executable:
        for shape in ((1, 1), (3, 9), (2, 40)):
            x = rng.integers(1, 9, shape)
            x = np.vectorize(lambda i: f"w{i}", otypes=[object])(x) if words else x.astype(np.int32)
            agree(op, executable, x)


@pytest.mark.parametrize("center", [False, True])
def test_boxes_that_overlap(center):
    count = symbol(run_time_symbol("nms", "count", 0))
    op = NonMaxSuppression((TensorType(dt.i64, (count, 3)),), center)
    types = (
        TensorType(dt.f32, ("b", LENGTH, 4)), TensorType(dt.f32, ("b", "c", LENGTH)), TensorType(dt.i64, ()),
        TensorType(dt.f32, ()), TensorType(dt.f32, ()),
    )  # fmt: skip
    types = tuple(TensorType(t.dtype, tuple(symbol(d) if isinstance(d, str) else d for d in t.shape)) for t in types)
    rng = np.random.default_rng(1)
    with compiled(op, *types) as executable:
        for b, c, n, most, overlap, least in ((1, 1, 1, 5, 0.5, 0.0), (2, 3, 50, 7, 0.3, 0.2), (1, 2, 333, 400, 0.1, -1.0),
                                              (1, 1, 20, 0, 0.5, 0.0), (1, 1, 64, 64, 0.0, 0.5)):  # fmt: skip
            boxes = rng.random((b, n, 4)).astype(np.float32)
            scores = np.round(rng.random((b, c, n)), 1).astype(np.float32)  # many are equal
            agree(op, executable, boxes, scores, *(np.asarray(x, t.dtype.numpy) for x, t in
                                                   zip((most, overlap, least), types[2:], strict=True)))  # fmt: skip


@pytest.mark.parametrize("n, most, overlap", [(5, 9, 0.5), (17, 17, 0.9), (200, 150, 0.8), (333, 40, 0.2), (333, 333, 1.0)])
def test_boxes_of_any_score_have_their_turn(n, most, overlap):
    """Negative scores, infinities, zeros of both signs and NaN, many of them equal, with no least score; more chosen boxes
    than are compared at once."""
    op = NonMaxSuppression((TensorType(dt.i64, (symbol("_m"), 3)),))
    rng = np.random.default_rng(n)
    boxes = np.round(rng.random((1, n, 4)), 2).astype(np.float32)
    scores = rng.choice(np.array([-np.inf, -2.5, -0.0, 0.0, 1e-40, 0.5, 3, np.inf, np.nan], np.float32), (1, 3, n))
    numbers = TensorType(dt.i64, ()), TensorType(dt.f32, ())
    types = (TensorType(dt.f32, boxes.shape), TensorType(dt.f32, scores.shape), *numbers)
    with compiled(op, *types) as executable:
        agree(op, executable, boxes, scores, np.int64(most), np.float32(overlap))


def info(name, kind, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def test_what_only_moves_strings_is_machine_code(tmp_path):
    """Through If and Loop, sequences and constants; also in an artifact, whose inputs and outputs are numbers."""
    string, whole, boolean = TensorProto.STRING, TensorProto.INT64, TensorProto.BOOL
    table = onnx.helper.make_tensor("table", string, [4], [b"zero", b"one", b"two", "drei\u00df".encode()])
    wanted = onnx.helper.make_tensor("wanted", string, [2], [b"one", "drei\u00df".encode()])
    body = helper.make_graph(
        [helper.make_node("Concat", ["c", "row"], ["c2"], axis=0), helper.make_node("Identity", ["g"], ["o"])], "body",
        [info("i", whole, []), info("g", boolean, []), info("c", string)], [info("o", boolean), info("c2", string)],
    )  # fmt: skip
    nodes = [
        helper.make_node("Gather", ["table", "at"], ["words"], axis=0),
        helper.make_node("Loop", ["n", "", "words"], ["many"], body=body),
        helper.make_node("Unsqueeze", ["many", "axis"], ["column"]),
        helper.make_node("Equal", ["column", "wanted"], ["same"]),
    ]
    weights = [table, wanted, onnx.numpy_helper.from_array(np.asarray([1]), "axis"),
               onnx.helper.make_tensor("row", string, [1], [b"one"])]  # fmt: skip
    graph = helper.make_graph(nodes, "g", [info("at", whole, ["k"]), info("n", whole, [])], [info("same", boolean)], weights)
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 19)], ir_version=9)
    nnc.save(proto, tmp_path / "m.nnc", cache=False)
    with nnc.load(tmp_path / "m.nnc", threads=1) as loaded, nnc.compile(proto, cache=False, host_steps=False) as executable:
        for at, n in (([1, 3, 0], 2), ([2], 1), ([3, 3], 5)):
            feeds = {"at": np.asarray(at), "n": np.asarray(n)}
            found = [("zero", "one", "two", "drei\u00df")[i] for i in at] + ["one"] * n
            same = np.asarray([[w == "one", w == "drei\u00df"] for w in found])
            assert np.array_equal(executable.run(feeds)["same"], same)
            assert np.array_equal(loaded.run(feeds)["same"], same)


def test_host_steps_can_be_forbidden():
    node = helper.make_node("RegexFullMatch", ["x"], ["y"], pattern="a+", name="match")
    graph = helper.make_graph([node], "g", [info("x", TensorProto.STRING, ["n"])], [info("y", TensorProto.BOOL)])
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    feeds = {"x": strings("aa", "b")}
    graph = read(proto)
    assert outline(graph, split(graph)).host_steps == ("match",)
    with nnc.compile(proto, cache=False) as executable:
        assert executable.run(feeds)["y"].tolist() == [True, False]
    forbidden = pytest.raises(UnsupportedError, match=r"match .regex_full_match.*host steps are forbidden")
    with nnc.compile(proto, cache=False, host_steps=False) as executable, forbidden:
        executable.run(feeds)

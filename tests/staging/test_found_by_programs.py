"""Faults that random programs found (`fuzz/regions.py`), each as small as it is."""

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.ir.errors import ModelError, UnsupportedError

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL


def node(op, inputs, outputs, name=None, **attributes):
    return helper.make_node(op, inputs, outputs, name, **attributes)


def info(name, kind=FLOAT, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def model(nodes, inputs, outputs, weights=None):
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in (weights or {}).items()]
    graph = helper.make_graph(nodes, "g", inputs, outputs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def agree(proto, *runs):
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    with nnc.compile(proto, threads=1, cache=False) as executable:
        for feeds in runs:
            for got, wanted in zip(executable.run(feeds).values(), session.run(None, feeds), strict=True):
                assert (got.dtype, got.shape) == (wanted.dtype, wanted.shape)
                assert np.allclose(got, wanted, 1e-5, 1e-6)


def rows(n, seed=0):
    return np.random.default_rng(seed).standard_normal((n, 3)).astype(np.float32)


def test_what_is_read_for_a_number_is_done_behind_its_check():
    """The branch depends on how many rows are left, so that the model is read for a count; a run with more rows must not
    compute with that count before it is found to be another."""
    kept = [node("ReduceSum", ["x", "one"], ["sums"], keepdims=0), node("Greater", ["sums", "low"], ["mask"]),
            node("Compress", ["x", "mask"], ["y"], "kept", axis=0)]  # fmt: skip
    nodes = [*kept, node("Shape", ["y"], ["shape"]), node("Gather", ["shape", "zero"], ["n"]),
             node("Mod", ["n", "two"], ["odd"]), node("Cast", ["odd"], ["c"], to=BOOL)]  # fmt: skip
    branches = [helper.make_graph([node(op, ["y"], ["z"])], op, [], [info("z")]) for op in ("Neg", "Abs")]
    nodes.append(node("If", ["c"], ["out"], then_branch=branches[0], else_branch=branches[1]))
    weights = {"one": np.asarray([1]), "low": np.float32(-9), "zero": np.asarray(0), "two": np.asarray(2)}
    agree(model(nodes, [info("x", FLOAT, ["R", 3])], [info("out")], weights), *({"x": rows(n)} for n in (4, 13, 3, 1)))


@pytest.mark.parametrize("attributes", [{}, {"axis": 0}, {"axis": 1}, {"axis": 0, "sorted": 0}], ids=str)
def test_unique_of_nothing(attributes):
    """Of as many rows as the data leave: none, too."""
    nodes = [node("Slice", ["x", "zero", "n"], ["part"]), node("Sign", ["part"], ["signs"]),
             node("Unique", ["signs"], ["y", "at", "inverse", "counts"], **attributes)]  # fmt: skip
    inputs = [info("x", FLOAT, ["R", 3]), info("n", INT64, [1])]
    outputs = [info("y"), *(info(n, INT64) for n in ("at", "inverse", "counts"))]
    proto = model(nodes, inputs, outputs, {"zero": np.asarray([0])})
    with nnc.compile(proto, threads=1, cache=False) as executable:
        for n in (5, 1, 4):
            session = onnxruntime.InferenceSession(proto.SerializeToString())
            feeds = {"x": rows(6), "n": np.asarray([n])}
            for got, wanted in zip(executable.run(feeds).values(), session.run(None, feeds), strict=True):
                assert np.array_equal(got, wanted)
        if attributes.get("axis") != 1:
            found = executable.run({"x": rows(6), "n": np.asarray([0])})
            assert [a.size for a in found.values()] == [0, 0, 0, 0]


def test_a_shape_of_extents_that_running_tells():
    """[trips, columns of a carried value] as rows of 3: the quotient is known when the loop has run."""
    body = helper.make_graph(
        [node("Identity", ["c"], ["on"]), node("Concat", ["h", "h"], ["longer"], axis=0),
         node("Slice", ["longer", "zero", "three"], ["h2"]), node("Identity", ["h2"], ["part"])],
        "body", [info("i", INT64, []), info("c", BOOL, []), info("h", FLOAT, [None])],
        [info("on", BOOL, []), info("h2", FLOAT, [None]), info("part", FLOAT, [None])],
    )  # fmt: skip
    nodes = [node("Loop", ["n", "", "first"], ["last", "parts"], body=body),
             node("Reshape", ["parts", "shape"], ["y"], "wide")]  # fmt: skip
    weights = {"zero": np.asarray([0]), "three": np.asarray([3]), "shape": np.asarray([-1, 3])}
    proto = model(nodes, [info("n", INT64, []), info("first", FLOAT, ["L"])], [info("y")], weights)
    agree(proto, *({"n": np.asarray(n), "first": rows(2)[0]} for n in (2, 1, 4)))
    with nnc.compile(proto, threads=1, cache=False) as executable:
        assert executable.run({"n": np.asarray(0), "first": rows(2)[0]})["y"].shape == (0, 3)


def test_a_slice_by_extents_that_running_tells():
    """The last rows modulo 3, counted from the end by a number that is computed from a size of the run."""
    nodes = [
        node("Compress", ["x", "mask"], ["y"], axis=0), node("Shape", ["y"], ["s"]), node("Gather", ["s", "zero"], ["n"]),
        node("Mod", ["n", "three"], ["m"]), node("Neg", ["m"], ["start"]),
        node("Slice", ["y", "start", "far", "axes"], ["z"]),
    ]  # fmt: skip
    weights = {"zero": np.asarray([0]), "three": np.asarray([3]), "far": np.asarray([1 << 40]), "axes": np.asarray([0])}
    proto = model(nodes, [info("x", FLOAT, ["R", 3]), info("mask", BOOL, ["R"])], [info("z")], weights)
    agree(proto, *({"x": rows(7), "mask": np.arange(7) < n} for n in (5, 4, 7, 3)))


def test_what_is_not_supported_in_a_loop_is_named_behind_it():
    """A region that reads the result of a loop that cannot be read says nothing of its own."""
    inside = helper.make_graph(
        [node("Identity", ["c"], ["on"]), node("Mystery", ["h"], ["h2"], "strange", domain="nobody")],
        "body", [info("i", INT64, []), info("c", BOOL, []), info("h", FLOAT, [3])],
        [info("on", BOOL, []), info("h2", FLOAT, [3])],
    )  # fmt: skip
    behind = helper.make_graph([node("Identity", ["a"], ["z"])], "t", [], [info("z", FLOAT, [3])])
    other = helper.make_graph([node("Neg", ["x"], ["z"])], "e", [], [info("z", FLOAT, [3])])
    nodes = [node("Loop", ["n", "", "x"], ["a"], body=inside),
             node("If", ["c"], ["y"], then_branch=behind, else_branch=other)]  # fmt: skip
    inputs = [info("n", INT64, []), info("x", FLOAT, [3]), info("c", BOOL, [])]
    proto = model(nodes, inputs, [info("y", FLOAT, [3])])
    proto.opset_import.append(helper.make_opsetid("nobody", 1))
    with pytest.raises(UnsupportedError, match="'nobody' are not known"):
        nnc.compile(proto, cache=False)


def test_a_branch_by_how_long_a_loop_has_run():
    """The condition depends on the rows that a loop leaves, which nothing tells before it has run."""
    body = helper.make_graph(
        [node("Identity", ["c"], ["on"]), node("Concat", ["h", "x"], ["h2"], axis=0)],
        "body", [info("i", INT64, []), info("c", BOOL, []), info("h", FLOAT, [None, 3])],
        [info("on", BOOL, []), info("h2", FLOAT, [None, 3])],
    )  # fmt: skip
    branches = [helper.make_graph([node(op, ["y"], ["z"])], op, [], [info("z", FLOAT, [None, 3])]) for op in ("Neg", "Abs")]
    nodes = [node("Loop", ["n", "", "x"], ["y"], body=body), node("Shape", ["y"], ["s"]),
             node("Gather", ["s", "zero"], ["rows"]), node("Mod", ["rows", "three"], ["m"]),
             node("Less", ["m", "one"], ["c"]), node("If", ["c"], ["out"], then_branch=branches[0], else_branch=branches[1])]
    weights = {"zero": np.asarray(0), "three": np.asarray(3), "one": np.asarray(1)}
    proto = model(nodes, [info("n", INT64, []), info("x", FLOAT, ["R", 3])], [info("out", FLOAT, [None, 3])], weights)
    agree(proto, *({"n": np.asarray(n), "x": rows(r)} for n, r in ((2, 1), (1, 1), (3, 2), (1, 3))))


def test_what_trips_do_not_agree_on_is_found_at_every_trip():
    """At most 4 rows are kept, of which a trip may have fewer or more; a branch inside of the loop depends on them."""
    branches = [helper.make_graph([node(op, ["k"], ["z"])], op, [], [info("z", FLOAT, [None, 3])]) for op in ("Neg", "Abs")]
    body = helper.make_graph(
        [node("Identity", ["c"], ["on"]), node("Concat", ["h", "h"], ["w"], axis=0),
         node("Slice", ["w", "i1", "far"], ["v"]), node("Slice", ["v", "first", "four"], ["k"]), node("Shape", ["k"], ["s"]),
         node("Gather", ["s", "zero"], ["n"]), node("Mod", ["n", "three"], ["m"]), node("Less", ["m", "two"], ["few"]),
         node("If", ["few"], ["h2"], then_branch=branches[0], else_branch=branches[1])],
        "body", [info("i", INT64, []), info("c", BOOL, []), info("h", FLOAT, [None, 3])],
        [info("on", BOOL, []), info("h2", FLOAT, [None, 3])],
    )  # fmt: skip
    body.node.insert(0, node("Unsqueeze", ["i", "first"], ["i1"]))
    weights = {"first": np.asarray([0]), "four": np.asarray([4]), "far": np.asarray([99]), "zero": np.asarray(0),
               "three": np.asarray(3), "two": np.asarray(2)}  # fmt: skip
    proto = model([node("Loop", ["t", "", "x"], ["y"], body=body)], [info("t", INT64, []), info("x", FLOAT, ["R", 3])],
                  [info("y", FLOAT, [None, 3])], weights)  # fmt: skip
    agree(proto, *({"t": np.asarray(t), "x": rows(r)} for t, r in ((4, 1), (3, 3), (1, 7))))


def test_an_artifact_of_rows_that_may_be_none(tmp_path):
    """R mod 2 rows, where R is how many elements are not zero: none for an even R, which a program was planned for."""
    weights = {name: np.array(x, np.int64) for name, x in {"one": 1, "two": 2, "zero": [0], "axes": [1]}.items()}
    nodes = [
        node("NonZero", ["x"], ["z"]),
        node("Shape", ["z"], ["s"]),
        node("Gather", ["s", "one"], ["r"]),
        node("Mod", ["r", "two"], ["m"]),
        node("Unsqueeze", ["m", "zero"], ["m1"]),
        node("Slice", ["z", "zero", "m1", "axes"], ["q"]),
        node("Cast", ["q"], ["f"], to=FLOAT),
        node("Transpose", ["f"], ["t"], perm=[1, 0]),
        node("MatMul", ["t", "w"], ["h"]),
        node("Softmax", ["h"], ["y"]),
    ]
    weights["w"] = np.arange(5, dtype=np.float32).reshape(1, 5)
    proto = model(nodes, [info("x", shape=["N"])], [info("y", shape=["K", 5])], weights)
    nnc.save(proto, tmp_path / "m.nnc")
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    with nnc.load(tmp_path / "m.nnc") as loaded:
        for count in (3, 2, 0, 1, 64, 65):
            feeds = {"x": np.r_[np.zeros(2, np.float32), np.ones(count, np.float32)]}
            np.testing.assert_allclose(loaded.run(feeds)["y"], session.run(None, feeds)[0], rtol=1e-6)


def rows_of_trips(nodes, results, weights):
    """A loop whose trips have tables `v` of 1, 3, 0 and 2 rows: parts of x that a table of starts and ends cuts out."""
    weights = {"starts": np.asarray([0, 2, 4, 1]), "ends": np.asarray([1, 5, 4, 3]), "axis0": np.asarray([0])} | weights
    cut = [node("Unsqueeze", ["i", "axis0"], ["at"]), node("Gather", ["starts", "at"], ["from"]),
           node("Gather", ["ends", "at"], ["to"]), node("Slice", ["x", "from", "to", "axis0"], ["v"])]  # fmt: skip
    keep = [node("Identity", ["c"], ["on"]), node("Concat", ["h", results], ["h2"], axis=0)]
    body = helper.make_graph(
        [*cut, *nodes, *keep], "body", [info("i", INT64, []), info("c", BOOL, []), info("h", FLOAT, [None, 3])],
        [info("on", BOOL, []), info("h2", FLOAT, [None, 3])],
    )  # fmt: skip
    return model([node("Loop", ["t", "", "x"], ["y"], body=body)], [info("t", INT64, []), info("x", FLOAT, ["R", 3])],
                 [info("y", FLOAT, [None, 3])], weights)  # fmt: skip


@pytest.mark.parametrize("trips", [(1, 4, 3)], ids=str)
@pytest.mark.parametrize("case", ["topk", "flat", "cut", "expand", "grow"])
def test_sizes_of_a_loop_that_no_two_trips_share(case, trips):
    """What is computed from the rows of a trip is computed at every trip: the k of TopK, the -1 of Reshape and whether it is
    0, bounds of Slice, shapes of Expand, requirements of a valid model. No trip's sizes are held against another's."""
    few = [node("Shape", ["v"], ["s"]), node("Gather", ["s", "axis0"], ["n"]), node("Min", ["n", "two"], ["k"])]
    weights = {"two": np.asarray([2]), "flat": np.asarray([-1]), "rows": np.asarray([-1, 3]), "three": np.asarray([3]),
               "one": np.asarray([1.5], np.float32), "less": np.asarray([-1])}  # fmt: skip
    cases = {
        "topk": ([*few, node("TopK", ["v", "k"], ["r", "places"], axis=0)], "r"),
        "flat": ([node("Reshape", ["v", "flat"], ["a"]), node("Neg", ["a"], ["b"]), node("Reshape", ["b", "rows"], ["r"])],
                 "r"),
        "cut": ([*few, node("Slice", ["v", "less", "n", "axis0"], ["w"]), node("Slice", ["v", "axis0", "k"], ["z"]),
                 node("Concat", ["w", "z"], ["r"], axis=0)], "r"),
        "expand": ([*few, node("Concat", ["n", "three"], ["q"], axis=0), node("Expand", ["one", "q"], ["e"]),
                    node("Mul", ["e", "v"], ["r"])], "r"),
        "grow": ([node("Concat", ["v", "h"], ["w"], axis=0), node("Shape", ["w"], ["q"]),
                  node("Reshape", ["w", "flat"], ["a"]),
                  node("Reshape", ["a", "q"], ["m"]), node("Shape", ["m"], ["s"]), node("Gather", ["s", "axis0"], ["n"]),
                  node("Min", ["n", "two"], ["k"]), node("TopK", ["m", "k"], ["r", "places"], axis=0)], "r"),
    }  # fmt: skip
    nodes, result = cases[case]
    agree(rows_of_trips(nodes, result, weights), *({"t": np.asarray(t), "x": rows(5, t)} for t in trips))


def test_a_reshape_that_does_not_fit_at_one_trip_is_named():
    proto = rows_of_trips([node("Reshape", ["v", "wrong"], ["r"], "folded")], "r", {"wrong": np.asarray([1, -1])})
    with nnc.compile(proto, threads=1, cache=False) as executable:
        executable.run({"t": np.asarray(1), "x": rows(5)})
        with pytest.raises(ModelError):
            executable.run({"t": np.asarray(2), "x": rows(5)})


@pytest.mark.parametrize("kind", ["Loop", "If", "SequenceMap"])
def test_a_region_that_knows_a_number_runs_after_it_is_measured(kind):
    """Nothing else ties the region to what measures the number: its operands are inputs of the model."""
    rest = [node("Unsqueeze", ["left", "axis0"], ["u"]), node("Add", ["u", "one"], ["more"]),
            node("Min", ["more", "two"], ["k"]),
            node("Concat", ["k", "one"], ["times"], axis=0), node("Tile", ["x", "times"], ["tiled"])]  # fmt: skip
    result, count = info("tiled", shape=[None, 3]), info("y", shape=None)
    if kind == "Loop":
        trip = [info("i", INT64, []), info("c", BOOL, [])]
        body = helper.make_graph([node("Identity", ["c"], ["on"]), *rest], "body", trip,
                                 [info("on", BOOL, []), result])  # fmt: skip
        region = [node("Loop", ["trips", ""], ["y"], body=body)]
    elif kind == "If":
        other = helper.make_graph([node("Identity", ["x"], ["same"])], "other", [], [info("same", shape=[None, 3])])
        region = [node("If", ["b"], ["y"], then_branch=helper.make_graph(rest, "then", [], [result]), else_branch=other)]
    else:
        body = helper.make_graph(rest, "body", [info("e", shape=[None, 3])], [result])
        region = [node("SequenceConstruct", ["x"], ["s"]), node("SequenceMap", ["s"], ["ys"], body=body),
                  node("SequenceAt", ["ys", "zero"], ["y"])]  # fmt: skip
    measured = [node("Compress", ["x", "keep"], ["found"], axis=0), node("Shape", ["found"], ["s0"]),
                node("Gather", ["s0", "zero"], ["n"]), node("Mod", ["n", "three"], ["left"])]  # fmt: skip
    weights = {"axis0": np.asarray([0]), "one": np.asarray([1]), "two": np.asarray([2]), "zero": np.asarray(0),
               "three": np.asarray(3), "trips": np.asarray(2)}  # fmt: skip
    inputs = [info("x", shape=["R", 3]), info("keep", BOOL, ["R"]), info("b", BOOL, [])]
    proto = model([*measured, *region], inputs, [count], weights)
    keeps = ([True, False, True], [False, False], [True, True, True], [True, False])
    agree(proto, *({"x": rows(len(k)), "keep": np.asarray(k), "b": np.asarray(True)} for k in keeps))

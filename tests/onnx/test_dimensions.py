"""Models whose dimensions are left to the runs: every shape gives what onnxruntime gives on the original file.

Each model is compiled once, and run at sizes where a guess about a dimension would go wrong: 0, 1, 2, odd ones.
"""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.interchange.writer import write
from nncompiler.ir.errors import ModelError, UndecidedError, UnsupportedError, UsageError
from nncompiler.sources import open_source

I64, F32, BOOL = TensorProto.INT64, TensorProto.FLOAT, TensorProto.BOOL
node = helper.make_node


def ints(*values):
    return np.array(values, np.int64)


def scalar(value):
    return np.array(value, np.int64)


def extent(x: str, axis: int, name: str, shape: str = "scalar"):
    """Nodes that make the extent of an axis, as a scalar or as a vector of one."""
    index = f"at{axis}" if shape == "scalar" else f"at{axis}v"
    return [node("Shape", [x], [f"{name}_shape"]), node("Gather", [f"{name}_shape", index], [name], axis=0)]


CONSTANTS = {
    "at0": scalar(0), "at1": scalar(1), "at0v": ints(0), "at1v": ints(1), "zero": ints(0), "one": ints(1), "two": ints(2),
    "three": ints(3), "four": ints(4), "five": ints(5), "six": ints(6), "eight": ints(8), "minus": ints(-1),
    "billion": ints(10**9), "far": ints(2**63 - 1), "zero0": scalar(0), "one0": scalar(1), "two0": scalar(2),
    "halves": np.array([1, 1, 0.5, 0.5], np.float32), "doubles": np.array([1, 1, 2, 2], np.float32),
    "w3": np.random.default_rng(0).standard_normal((2, 2, 3, 3)).astype(np.float32),
}  # fmt: skip

Y = {"y": (F32, None)}


class Case:
    """A model by its nodes, inputs (name -> shape) and outputs (name -> (type, shape)); `sizes` are those it is run at."""

    def __init__(self, nodes, inputs, sizes, outputs=None, opset=21, info=()):
        self.inputs = inputs
        self.sizes = sizes
        used = {n for x in nodes for n in x.input}
        for x in nodes:
            for a in x.attribute:
                used |= {n for inner in a.g.node for n in inner.input}
        weights = [onnx.numpy_helper.from_array(v, k) for k, v in CONSTANTS.items() if k in used]
        infos = [helper.make_tensor_value_info(k, *self._typed(v)) for k, v in inputs.items()]
        outs = [helper.make_tensor_value_info(k, t, s) for k, (t, s) in (outputs or Y).items()]
        graph = helper.make_graph(nodes, "dynamic", infos, outs, weights, value_info=list(info))
        self.model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)

    @staticmethod
    def _typed(entry):
        return entry if isinstance(entry, tuple) else (F32, entry)

    def feeds(self, size):
        rng = np.random.default_rng(1)
        found = {}
        for name, entry in self.inputs.items():
            kind, shape = self._typed(entry)
            dims = [d if isinstance(d, int) else size[f"{name}_{i}" if d is None else d] for i, d in enumerate(shape)]
            a = rng.standard_normal(dims)
            found[name] = (a * 4).astype(np.int64) if kind == I64 else a > 0 if kind == BOOL else a.astype(np.float32)
        return found


def dims(names, *rows):
    return [dict(zip(names.split(), row, strict=True)) for row in rows]


def slices(start, end, *before, sizes=(1, 3, 4, 5, 6, 9), steps="one"):
    nodes = [*extent("x", 0, "L", "vector"), *before, node("Slice", ["x", start, end, "zero", steps], ["y"])]
    return Case(nodes, {"x": ["L", 2]}, dims("L", *((s,) for s in sizes)))


def branch(name, output, op):
    return helper.make_graph([op], name, [], [helper.make_tensor_value_info(output, F32, None)])


CASES = {
    # bounds of slices
    "x[:L-5]": slices("zero", "end", node("Sub", ["L", "five"], ["end"])),
    "x[L-5:]": slices("start", "far", node("Sub", ["L", "five"], ["start"])),
    "x[:-(-L/3)]": slices(
        "zero", "end", node("Neg", ["L"], ["n"]), node("Div", ["n", "three"], ["t"]), node("Neg", ["t"], ["end"]),
    ),
    "x[:-L/3]": slices("zero", "end", node("Neg", ["L"], ["n"]), node("Div", ["n", "three"], ["end"])),
    "x[:1e9]": slices("zero", "billion", sizes=(0, 1, 7)),
    "x[:max]": slices("zero", "far", sizes=(0, 1, 7)),
    "x[:-1]": slices("zero", "minus", sizes=(0, 1, 2, 7)),
    "x[-1:]": slices("minus", "far", sizes=(1, 2, 7)),
    "x[:5]": slices("zero", "five", sizes=(0, 3, 7)),
    "x[::-1]": slices("minus", "least", node("Neg", ["far"], ["least"]), sizes=(1, 2, 7), steps="minus"),
    "x[L/2:]": slices("half", "far", node("Div", ["L", "two"], ["half"]), sizes=(0, 1, 2, 7)),
    "x[:min(L,2)]": slices("zero", "least", node("Min", ["L", "two"], ["least"]), sizes=(0, 1, 2, 5)),
    "x[:max(L-4,1)]": slices(
        "zero", "end", node("Sub", ["L", "four"], ["d"]), node("Max", ["d", "one"], ["end"]), sizes=(1, 4, 7)
    ),
    "x[:L%4]": slices("zero", "end", node("Mod", ["L", "four"], ["end"]), sizes=(0, 3, 4, 7)),
    "x[:(L-6)%4]": slices(
        "zero", "end", node("Sub", ["L", "six"], ["d"]), node("Mod", ["d", "four"], ["end"]), sizes=(1, 3, 5, 7)
    ),
    "x[:fmod(L-6,4)]": slices(
        "zero", "end", node("Sub", ["L", "six"], ["d"]), node("Mod", ["d", "four"], ["end"], fmod=1), sizes=(1, 3, 5, 7)
    ),
    "x[:ceil(L/2)]": slices(
        "zero", "end", node("Cast", ["L"], ["f"], to=F32), node("Cast", ["two"], ["t"], to=F32),
        node("Div", ["f", "t"], ["d"]), node("Ceil", ["d"], ["c"]), node("Cast", ["c"], ["end"], to=I64),
        sizes=(0, 1, 2, 7),
    ),
    # two symbols that meet
    "past+seq": Case(
        [node("MatMul", ["q", "k"], ["scores"]), node("Add", ["scores", "mask"], ["y"])],
        {"q": ["B", 2, "seq", 4], "k": ["B", 2, 4, "past_plus_seq"], "mask": ["B", 1, "seq", "total"]},
        dims("B seq past_plus_seq total", (1, 1, 1, 1), (2, 1, 6, 6), (1, 3, 5, 5), (2, 2, 2, 1)),
    ),
    "past concatenated": Case(
        [node("Concat", ["past", "x"], ["all"], axis=1), node("Add", ["all", "mask"], ["y"])],
        {"past": ["B", "past", 4], "x": ["B", "seq", 4], "mask": ["B", "past_plus_seq", 4]},
        dims("B past seq past_plus_seq", (1, 0, 1, 1), (2, 5, 1, 6), (1, 2, 3, 5)),
    ),
    "two batches add": Case([node("Add", ["a", "b"], ["y"])], {"a": ["N", 3], "b": ["M", 3]}, dims(
        "N M", (2, 2), (1, 4), (5, 1), (0, 0), (0, 1))),
    "two batches sub": Case([node("Sub", ["a", "b"], ["y"])], {"a": ["N", 3], "b": ["M", 3]}, dims(
        "N M", (2, 2), (1, 4), (5, 1))),
    "anonymous batches": Case([node("Mul", ["a", "b"], ["y"])], {"a": [None, 3], "b": [None, 3]}, dims(
        "a_0 b_0", (2, 2), (1, 4), (3, 1), (0, 1))),
    "batches of matrices": Case([node("MatMul", ["a", "b"], ["y"])], {"a": ["N", 2, "K"], "b": ["M", "J", 2]}, dims(
        "N M K J", (2, 2, 3, 3), (1, 4, 1, 1), (3, 1, 2, 2), (2, 2, 0, 0))),
    "where": Case([node("Where", ["c", "a", "b"], ["y"])], {"c": (BOOL, ["N"]), "a": ["M"], "b": ["K"]}, dims(
        "N M K", (3, 3, 1), (1, 1, 4), (2, 1, 2))),
    "expand": Case([node("Shape", ["b"], ["s"]), node("Expand", ["a", "s"], ["y"])], {"a": ["N", 1], "b": ["M", "K"]}, dims(
        "N M K", (1, 3, 2), (3, 1, 2), (2, 2, 1))),
    "prelu": Case([node("PRelu", ["a", "b"], ["y"])], {"a": ["N", "C"], "b": ["D"]}, dims(
        "N C D", (2, 3, 3), (2, 3, 1), (1, 1, 1))),
    "gemm": Case([node("Gemm", ["a", "b", "c"], ["y"])], {"a": ["N", 2], "b": [2, "M"], "c": ["K", "J"]}, dims(
        "N M K J", (2, 3, 2, 3), (2, 3, 1, 3), (2, 3, 1, 1))),
    "einsum": Case([node("Einsum", ["a", "b"], ["y"], equation="bij,bjk->bik")], {"a": ["N", 2, 3], "b": ["M", 3, 2]}, dims(
        "N M", (2, 2), (1, 1), (3, 3))),
    # images
    "fpn by scales": Case(
        [node("AveragePool", ["x"], ["small"], kernel_shape=[2, 2], strides=[2, 2]),
         node("Resize", ["small", "", "doubles"], ["up"], mode="nearest", coordinate_transformation_mode="asymmetric",
              nearest_mode="floor"),
         node("Add", ["up", "x"], ["y"])],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 2, 2), (2, 4, 6), (1, 8, 2)),
    ),
    "fpn by sizes": Case(
        [node("Conv", ["x", "w3"], ["small"], strides=[2, 2], pads=[1, 1, 1, 1]),
         node("Shape", ["x"], ["s"], start=2), node("Shape", ["small"], ["t"], end=2),
         node("Concat", ["t", "s"], ["to"], axis=0),
         node("Resize", ["small", "", "", "to"], ["up"], mode="linear", coordinate_transformation_mode="half_pixel"),
         node("Add", ["up", "x"], ["y"])],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 1, 1), (2, 5, 7), (1, 8, 3)),
    ),
    "unet": Case(
        [node("MaxPool", ["x"], ["small"], kernel_shape=[2, 2], strides=[2, 2]),
         node("Upsample", ["small", "doubles"], ["up"], mode="nearest"), node("Concat", ["up", "x"], ["y"], axis=1)],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 2, 2), (2, 4, 6), (1, 8, 2)), opset=9,
    ),
    "skip from outside": Case(
        [node("Resize", ["x", "", "doubles"], ["up"], mode="nearest"), node("Add", ["up", "skip"], ["y"])],
        {"x": ["N", 2, "H", "W"], "skip": ["N", 2, "H2", "W2"]},
        dims("N H W H2 W2", (1, 1, 1, 2, 2), (2, 3, 2, 6, 4), (1, 2, 2, 1, 4)),
    ),
    "half size": Case(
        [node("Resize", ["x", "", "halves"], ["y"], mode="nearest", coordinate_transformation_mode="asymmetric",
              nearest_mode="floor")],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 2, 3), (2, 5, 7), (1, 8, 2)),
    ),
    "SAME_UPPER by 2": Case(
        [node("Conv", ["x", "w3"], ["y"], strides=[2, 2], auto_pad="SAME_UPPER")],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 1, 2), (2, 5, 8), (1, 7, 6)),
    ),
    "SAME_LOWER pool by 3": Case(
        [node("MaxPool", ["x"], ["y"], kernel_shape=[2, 4], strides=[3, 2], auto_pad="SAME_LOWER")],
        {"x": ["N", 2, "H", "W"]}, dims("N H W", (1, 1, 2), (2, 5, 8), (1, 7, 6)),
    ),
    "centre pad": Case(
        [*extent("x", 0, "L", "vector"), node("Sub", ["eight", "L"], ["d"]), node("Div", ["d", "two"], ["before"]),
         node("Sub", ["d", "before"], ["after"]), node("Concat", ["before", "zero", "after", "zero"], ["pads"], axis=0),
         node("Pad", ["x", "pads"], ["y"])],
        {"x": ["L", 2]}, dims("L", (9,), (7,), (3,), (11,), (8,)),
    ),
    # shapes as numbers
    "squeeze": Case([node("Squeeze", ["x"], ["y"])], {"x": ["N", 1, 4]}, dims("N", (1,), (3,), (2,))),
    "squeeze of two": Case([node("Squeeze", ["x"], ["y"])], {"x": ["N", "M", 1]}, dims("N M", (1, 2), (3, 1), (1, 1))),
    "reshape to -1": Case(
        [*extent("x", 0, "N", "vector"), node("Concat", ["six", "minus"], ["to"], axis=0),
         node("Reshape", ["x", "to"], ["y"])],
        {"x": ["N", "M", 4]}, dims("N M", (3, 1), (3, 2), (6, 5)),
    ),
    "reshape to computed": Case(
        [*extent("x", 0, "N", "vector"), *extent("x", 1, "M", "vector"), node("Mul", ["N", "M"], ["NM"]),
         node("Concat", ["NM", "four"], ["to"], axis=0), node("Reshape", ["x", "to"], ["y"])],
        {"x": ["N", "M", 4]}, dims("N M", (3, 1), (1, 2), (2, 5)),
    ),
    "reshape by 0": Case(
        [*extent("x", 1, "M", "vector"), node("Concat", ["M", "minus"], ["to"], axis=0),
         node("Reshape", ["x", "to"], ["y"])],
        {"x": ["N", "M"]}, dims("N M", (3, 1), (1, 2), (2, 5)),
    ),
    "range by 2": Case(
        [*extent("x", 0, "N"), node("Range", ["zero0", "N", "two0"], ["r"]), node("Cast", ["r"], ["y"], to=F32)],
        {"x": ["N", 2]}, dims("N", (0,), (1,), (2,), (7,)),
    ),
    "range down": Case(
        [*extent("x", 0, "N"), node("Neg", ["two0"], ["step"]), node("Range", ["N", "zero0", "step"], ["y"])],
        {"x": ["N", 2]}, dims("N", (0,), (1,), (2,), (7,)), {"y": (I64, None)},
    ),
    "range between": Case(
        [*extent("x", 0, "N"), *extent("x", 1, "M"), node("Range", ["N", "M", "one0"], ["y"])],
        {"x": ["N", "M"]}, dims("N M", (0, 3), (3, 1), (2, 7)), {"y": (I64, None)},
    ),
    "float range": Case(
        [*extent("x", 0, "N"), node("Cast", ["N"], ["n"], to=F32), node("Cast", ["zero0"], ["z"], to=F32),
         node("Cast", ["two0"], ["t"], to=F32), node("Range", ["z", "n", "t"], ["y"])],
        {"x": ["N", 2]}, dims("N", (0,), (1,), (7,)),
    ),
    "equal": Case(
        [*extent("x", 0, "N"), *extent("x", 1, "M"), node("Equal", ["N", "M"], ["e"]),
         node("Where", ["e", "one0", "N"], ["y"])],
        {"x": ["N", "M"]}, dims("N M", (3, 3), (3, 1), (0, 2)), {"y": (I64, None)},
    ),
    "equal to a number": Case(
        [*extent("x", 0, "N", "vector"), node("Equal", ["N", "one"], ["e"]), node("Where", ["e", "five", "N"], ["to"]),
         node("Expand", ["at0f", "to"], ["y"])],
        {"x": ["N", 2], "at0f": [1]}, dims("N", (1,), (3,), (0,)),
    ),
    "split": Case([node("Split", ["x"], ["y", "z"], num_outputs=2)], {"x": ["N", 2]}, dims("N", (2,), (3,), (7,)),
                  {"y": (F32, None), "z": (F32, None)}),
    "gated": Case(
        [node("Split", ["x"], ["a", "b"]), node("Mul", ["a", "b"], ["y"])], {"x": ["N", 2]}, dims("N", (2,), (4,), (8,)),
        opset=11,
    ),
    "if": Case(
        [*extent("x", 0, "N"), node("Greater", ["N", "two0"], ["c"]),
         node("If", ["c"], ["y"], then_branch=branch("big", "p", node("Add", ["x", "x"], ["p"])),
              else_branch=branch("small", "q", node("Neg", ["x"], ["q"])))],
        {"x": ["N", 2]}, dims("N", (0,), (2,), (3,)),
    ),
    "if squeezed": Case(
        [*extent("x", 0, "N"), node("Equal", ["N", "one0"], ["c"]),
         node("If", ["c"], ["y"], then_branch=branch("yes", "p", node("Squeeze", ["x", "zero"], ["p"])),
              else_branch=branch("no", "q", node("Identity", ["x"], ["q"])))],
        {"x": ["N", 2]}, dims("N", (1,), (2,), (3,)),
    ),
    "gather of a range": Case(
        [*extent("x", 0, "N"), node("Range", ["zero0", "N", "one0"], ["r"]), node("Gather", ["r", "minus"], ["last"]),
         node("Slice", ["x", "zero", "last", "zero"], ["y"])],
        {"x": ["N", 2]}, dims("N", (1,), (2,), (7,)),
    ),
    "tile": Case(
        [*extent("x", 0, "N", "vector"), node("Sub", ["eight", "N"], ["r"]), node("Concat", ["r", "one"], ["t"], axis=0),
         node("Tile", ["x", "t"], ["y"])],
        {"x": ["N", 2]}, dims("N", (1,), (8,), (5,)),
    ),
    # declarations that say something else
    "contradicting names": Case(
        [node("Concat", ["x", "x"], ["d"], axis=0), node("Relu", ["d"], ["y"])], {"x": ["N", 2]},
        dims("N", (1,), (2,), (3,)), {"y": (F32, ["N", 2])}, info=[helper.make_tensor_value_info("d", F32, ["N", "K"])],
    ),
    "declared extents": Case(
        [node("Squeeze", ["x"], ["d"]), node("Relu", ["d"], ["y"])], {"x": ["N", 1]},
        dims("N", (1,), (2,), (3,)),
        {"y": (F32, ["M"])}, info=[helper.make_tensor_value_info("d", F32, ["N"])],
    ),
    "odd names": Case(
        [node("Add", ["a", "b"], ["y"])], {"a": ["past + seq", 2], "b": ["past_plus_seq", 2]},
        [{"past + seq": a, "past_plus_seq": b} for a, b in ((3, 3), (1, 4), (2, 1))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_shape_gives_what_onnxruntime_gives(name, run_ort):
    case = CASES[name]
    with nnc.compile(case.model, threads=1) as exe:
        assert [n for n, _ in exe.inputs] == list(case.inputs)
        for size in case.sizes:
            feeds = case.feeds(size)
            want, got = run_ort(case.model, feeds), exe.run(feeds)
            assert list(got) == list(want)
            for key, array in want.items():
                assert got[key].shape == array.shape and got[key].dtype == array.dtype, (size, got[key].shape, array.shape)
                np.testing.assert_allclose(got[key], array, rtol=1e-5, atol=1e-5, err_msg=str(size))


SYMBOLIC = (
    "x[:-(-L/3)]", "x[:max]", "x[L/2:]", "x[:L%4]", "prelu", "gemm", "fpn by scales", "fpn by sizes", "unet",
    "skip from outside", "half size", "range by 2", "range down", "split", "gated", "equal", "tile", "contradicting names",
)  # fmt: skip
"""Of these all that depends on dimensions is proved for every value, so that they are read once for all."""


@pytest.mark.parametrize("name", SYMBOLIC)
def test_what_is_read_with_symbols_holds_for_every_size(name, run_ort):
    case = CASES[name]
    graph = open_source(case.model).known()
    written = write(graph)
    for size in case.sizes:
        feeds = case.feeds(size)
        want = run_ort(case.model, feeds)
        fixed = graph.specialize(**{k: v for k, v in size.items() if k in graph.symbols()})
        for got in (evaluate(fixed, feeds), run_ort(written, feeds)):
            for key, array in want.items():
                assert got[key].shape == array.shape, size
                np.testing.assert_allclose(got[key], array, rtol=1e-5, atol=1e-5, err_msg=str(size))


def test_the_others_wait_for_their_dimensions():
    for name, case in CASES.items():
        source = open_source(case.model)
        assert (source.undecided is None) == (name in SYMBOLIC), name
        if source.undecided is not None:
            assert source.undecided.symbols <= source.signature.symbols and source.undecided.node


@pytest.mark.parametrize("name", ["squeeze", "past+seq", "if", "fpn by scales", "gated"])
def test_onnxruntime_as_a_target(name, run_ort):
    case = CASES[name]
    with nnc.compile(case.model, target="ort-cpu", threads=1) as exe:
        for size in case.sizes:
            feeds = case.feeds(size)
            for got, want in zip(exe.run(feeds).values(), run_ort(case.model, feeds).values(), strict=True):
                assert got.shape == want.shape
                np.testing.assert_allclose(got, want, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("fpn by scales", {"N": 1, "H": 5, "W": 4}, ["Add_2", "Add:", "[1,2,4,4]", "4 against 5", "H = 5", "--dim H="]),
        ("unet", {"N": 1, "H": 4, "W": 7}, ["Concat_2", "Concat:", "f32[1,2,4,6]", "f32[1,2,4,7]", "W = 7"]),
        ("two batches add", {"N": 2, "M": 3}, ["Add_0", "[2,3] and [3,3]", "2 against 3", "M = 3, N = 2"]),
        ("reshape to -1", {"N": 1, "M": 1}, ["Reshape", "[6,-1]", "[1,1,4]", "M = 1, N = 1"]),
        ("gated", {"N": 3}, ["Split", "extent 3 of axis 0 is not divisible into 2 parts"]),
        ("tile", {"N": 9}, ["Tile", "must not be negative", "N = 9"]),
    ],
)  # fmt: skip
def test_sizes_that_do_not_fit_are_named(name, size, words):
    """They are the caller's fault, not the model's."""
    case = CASES[name]
    exe = nnc.compile(case.model, threads=1)
    for attempt in (lambda: exe.run(case.feeds(size)), lambda: nnc.compile(case.model, dims=size)):
        with pytest.raises(UsageError) as e:
            attempt()
        for word in words:
            assert word in str(e.value), word
    exe.run(case.feeds(case.sizes[0]))


def test_what_is_wrong_with_every_size_is_the_models_fault():
    case = Case([node("Add", ["a", "b"], ["y"])], {"a": ["N", 3], "b": ["N", 4]}, [])
    for bound in ({}, {"N": 2}):
        with pytest.raises(ModelError, match="Add: shapes must broadcast"):
            nnc.compile(case.model, dims=bound)


def test_hints_name_what_helps():
    squeeze = CASES["squeeze"].model
    with pytest.raises(UndecidedError) as e:
        nnc.save(squeeze, "nowhere.onnx")
    assert e.value.hint == 'dims={"N": ...}, on the command line --dim N=...'


def test_an_operator_that_is_missing_is_said_before_the_first_run():
    """Not hidden behind what depends on dimensions."""
    model = Case([node("Squeeze", ["x"], ["s"]), node("Stranger", ["x"], ["y"])], {"x": ["N", 4, 4]}, []).model
    with pytest.raises(UnsupportedError, match="Stranger") as e:
        nnc.compile(model)
    assert not isinstance(e.value, UndecidedError) and "Squeeze" not in e.value.message


def test_several_open_nodes_are_one_error():
    model = Case(
        [node("Squeeze", ["a"], ["p"]), node("Squeeze", ["b"], ["q"]), node("Concat", ["p", "q"], ["y"], axis=0)],
        {"a": ["N", 3], "b": ["M", 3]}, [],
    ).model  # fmt: skip
    undecided = open_source(model).undecided
    assert undecided is not None and undecided.symbols == {"N", "M"}
    assert "2 nodes depend on M, N" in undecided.message and "Squeeze_1" in undecided.message


def test_a_question_mark_is_no_name():
    """Two extents of that name need not be equal."""
    proto = Case([node("Relu", ["x"], ["y"])], {"x": ["?", 3, "?"]}, []).model
    with nnc.compile(proto, cache=False) as executable:
        assert [str(t) for _, t in executable.inputs] == ["f32[x_0,3,x_2]"]
        assert executable(np.ones((2, 3, 5), np.float32))[0].shape == (2, 3, 5)

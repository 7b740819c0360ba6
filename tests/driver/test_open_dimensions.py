"""One compilation for every size: programs whose numbers are expressions over the inputs' extents."""

from __future__ import annotations

import subprocess

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.backends.llvm import policy
from nncompiler.backends.llvm.kernels.registry import ALGORITHMS
from nncompiler.driver import compile as driver
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import UndecidedError, UsageError
from nncompiler.ir.extents import Sizes, compiling_for, extent
from nncompiler.ops.contraction.conv import Conv
from nncompiler.runtime.linker import find_linker
from nncompiler.sources import open_source


def model(nodes, inputs, outputs, weights=()):
    def info(name, shape, kind=TensorProto.FLOAT):
        return helper.make_tensor_value_info(name, kind, shape)

    graph = helper.make_graph(
        nodes, "net", [info(*i) for i in inputs], [info(*o) for o in outputs],
        [numpy_helper.from_array(w, n) for n, w in weights],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def weight(*shape, seed=0):
    return (np.random.default_rng(seed).standard_normal(shape) / np.sqrt(shape[0])).astype(np.float32)


def transformer():
    """Embedding, one layer of attention with a mask, layer norm and a head: [N, L] tokens."""
    n = helper.make_node
    heads, width, hidden = 2, 8, 16
    split = np.asarray([0, 0, heads, width], np.int64)
    nodes = [n("Gather", ["table", "tokens"], ["x"])]
    for name in "qkv":
        nodes += [
            n("MatMul", ["x", f"w{name}"], [f"{name}0"]), n("Reshape", [f"{name}0", "split"], [f"{name}1"]),
            n("Transpose", [f"{name}1"], [name], perm=[0, 2, 3, 1] if name == "k" else [0, 2, 1, 3]),
        ]  # fmt: skip
    nodes += [
        n("MatMul", ["q", "k"], ["scores"]), n("Div", ["scores", "root"], ["scaled"]),
        n("Add", ["scaled", "mask"], ["masked"]),
        n("Softmax", ["masked"], ["p"], axis=-1), n("MatMul", ["p", "v"], ["mixed"]),
        n("Transpose", ["mixed"], ["back"], perm=[0, 2, 1, 3]), n("Reshape", ["back", "join"], ["joined"]),
        n("Add", ["joined", "x"], ["sum"]), n("LayerNormalization", ["sum", "scale", "shift"], ["normal"], axis=-1),
        n("MatMul", ["normal", "head"], ["y"]),
    ]  # fmt: skip
    weights = [
        ("table", weight(50, hidden)), *((f"w{name}", weight(hidden, hidden, seed=i)) for i, name in enumerate("qkv", 1)),
        ("split", split), ("join", np.asarray([0, 0, hidden], np.int64)), ("root", np.float32(np.sqrt(width))),
        ("scale", weight(hidden, seed=7)), ("shift", weight(hidden, seed=8)), ("head", weight(hidden, 5, seed=9)),
    ]  # fmt: skip
    inputs = [("tokens", ["N", "L"], TensorProto.INT64), ("mask", ["N", 1, 1, "L"])]
    return model(nodes, inputs, [("y", ["N", "L", 5])], weights)


def pyramid():
    """Convolutions of every kind, a pooling, a skip over two scales: [N, 3, H, W] pictures of even sizes."""
    n = helper.make_node
    nodes = [
        n("Conv", ["x", "w0"], ["a"], pads=[1] * 4), n("Relu", ["a"], ["b"]), n("Conv", ["b", "w1"], ["c"], pads=[1] * 4),
        n("Relu", ["c"], ["d"]), n("MaxPool", ["d"], ["e"], kernel_shape=[2, 2], strides=[2, 2]),
        n("Conv", ["e", "w2"], ["f"], pads=[1] * 4, group=32), n("Conv", ["f", "w3"], ["g"]),
        n("Resize", ["g", "", "twice"], ["h"], mode="nearest", coordinate_transformation_mode="asymmetric",
          nearest_mode="floor"),
        n("Concat", ["h", "d"], ["i"], axis=1), n("Conv", ["i", "w4"], ["j"], pads=[2] * 4),
        n("GlobalAveragePool", ["j"], ["k"]), n("Flatten", ["k"], ["l"]), n("Gemm", ["l", "w5"], ["y"], transB=1),
    ]  # fmt: skip
    weights = [
        ("w0", weight(32, 3, 3, 3)), ("w1", weight(32, 32, 3, 3, seed=1)), ("w2", weight(32, 1, 3, 3, seed=2)),
        ("w3", weight(16, 32, 1, 1, seed=3)), ("w4", weight(8, 48, 5, 5, seed=4)), ("w5", weight(6, 8, seed=5)),
        ("twice", np.asarray([1, 1, 2, 2], np.float32)),
    ]  # fmt: skip
    return model(nodes, [("x", ["N", 3, "H", "W"])], [("j", ["N", 8, "H", "W"]), ("y", ["N", 6])], weights)


MODELS = {"transformer": transformer(), "pyramid": pyramid()}
PLANNED = {"transformer": {"N": 1, "L": 24}, "pyramid": {"N": 1, "H": 20, "W": 28}}


def feeds(name, sizes, seed=0):
    rng = np.random.default_rng(seed)
    if name == "pyramid":
        return {"x": rng.standard_normal((sizes["N"], 3, sizes["H"], sizes["W"]), np.float32)}
    tokens = rng.integers(0, 50, (sizes["N"], sizes["L"]))
    return {"tokens": tokens, "mask": rng.standard_normal((sizes["N"], 1, 1, sizes["L"]), np.float32)}


@pytest.fixture(scope="module", params=sorted(MODELS))
def planned(request):
    """(name, an executable planned for PLANNED, onnxruntime's session of the original model)"""
    name = request.param
    exe = nnc.compile(MODELS[name], threads=2, cache=False)
    exe.run(feeds(name, PLANNED[name]))
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    yield name, exe, onnxruntime.InferenceSession(MODELS[name].SerializeToString(), options)
    exe.close()


def agree(got, want):
    for x, y in zip(got.values(), want, strict=True):
        assert x.shape == y.shape and x.dtype == y.dtype
        np.testing.assert_allclose(x, y, rtol=1e-4, atol=1e-5 * np.abs(y).max())


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5), st.integers(1, 40), st.integers(1, 30), st.integers(0, 9))
def test_every_size_gives_what_onnxruntime_gives(planned, n, a, b, seed):
    name, exe, ort = planned
    sizes = {"N": n, "L": a} if name == "transformer" else {"N": n, "H": 2 * a, "W": 2 * b}
    x = feeds(name, sizes, seed)
    agree(exe.run(x), ort.run(None, x))


def test_few_programs_serve_them_all(planned):
    """The transformer's program serves every size; that of pictures those that its tiles fit into."""
    name, exe, _ = planned
    assert len(exe._variants) <= (1 if name == "transformer" else 8)


def test_sizes_that_come_back_cost_no_binding(planned):
    name, exe, _ = planned
    x = feeds(name, PLANNED[name])
    first = exe.run(x)
    session = exe.specialized(PLANNED[name]).session
    bound = dict(session._bound)
    for _ in range(3):
        again = exe.run(x)
        assert all(np.array_equal(first[k], again[k]) for k in first)
    assert session._bound == bound


@pytest.mark.parametrize("name", sorted(MODELS))
def test_no_size_decides_what_is_computed(name):
    """Equations would bind a size; the pyramid's are those of its skip, which joins H with twice H//2."""
    compiled = driver.compile_open(open_source(MODELS[name]).read, PLANNED[name], driver.CompileOptions(cache=False))
    conditions = compiled.program.sizes.conditions()
    equations = [str(c) for c in conditions if c.relation == "== 0"]
    assert equations == {"transformer": [], "pyramid": ["2*(H//2) == H", "2*(W//2) == W"]}[name]
    if name == "transformer":
        assert [str(c) for c in conditions] == ["N >= 1", "L >= 1"]


def test_what_the_model_must_know_is_bound_and_the_rest_stays_open():
    """A Tile's repeats by an extent modulo another need numbers; batches stay open."""
    nodes = [helper.make_node("Shape", ["x"], ["s"], start=1), helper.make_node("Mod", ["s", "m"], ["r"]),
             helper.make_node("Concat", ["one", "r"], ["t"], axis=0),
             helper.make_node("Tile", ["x", "t"], ["y"])]  # fmt: skip
    weights = [("m", np.asarray([3], np.int64)), ("one", np.asarray([1], np.int64))]
    proto = model(nodes, [("x", ["N", "C"])], [("y", ["N", None])], weights)
    with nnc.compile(proto, cache=False) as exe:
        for n, c in ((2, 4), (7, 4), (3, 5), (1, 5), (4, 6)):
            x = np.arange(n * c, dtype=np.float32).reshape(n, c)
            assert np.array_equal(exe(x)[0], np.tile(x, (1, c % 3)))


@pytest.mark.parametrize("suffix", [".nnc", ".so"])
def test_a_file_serves_every_size(tmp_path, suffix, planned):
    name, exe, ort = planned
    nnc.save(MODELS[name], tmp_path / f"m{suffix}")
    with nnc.load(tmp_path / f"m{suffix}", threads=1) as loaded:
        assert [str(t) for _, t in loaded.inputs] == [str(t) for _, t in exe.inputs]
        for sizes in ({"N": 1, "L": 1, "H": 64, "W": 64}, {"N": 3, "L": 77, "H": 102, "W": 88}):
            x = feeds(name, sizes)
            agree(loaded.run(x), ort.run(None, x))
        with pytest.raises(UsageError, match=r"input|takes"):
            loaded.run({k: v[..., None] for k, v in x.items()})


def test_a_file_says_which_sizes_it_needs(tmp_path):
    nnc.save(MODELS["pyramid"], tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        needs = loaded.session.description["open"]["needs"]
        assert "2*(H//2) == H" in needs and loaded.session.description["open"]["planned_for"] == {"N": 1, "H": 64, "W": 64}
        with pytest.raises(UsageError, match=r"compiled for sizes with .*[HW].* >=? \d+, got x\[1,3,2,2\]") as error:
            loaded.run(feeds("pyramid", {"N": 1, "H": 2, "W": 2}))
        assert "dims=" in str(error.value)
        agree(loaded.run(feeds("pyramid", {"N": 2, "H": 64, "W": 64})), nnc.compile(MODELS["pyramid"]).run(
            feeds("pyramid", {"N": 2, "H": 64, "W": 64})).values())  # fmt: skip
        with pytest.raises(UsageError, match="takes"):
            loaded.run({"x": np.ones((1, 4, 64, 64), np.float32)})


def test_a_file_is_planned_for_sizes_that_the_model_takes(tmp_path):
    """A filter of 200 taps does not fit into 64 samples: the file is planned for more, and serves what fits."""
    taps = numpy_helper.from_array(np.random.default_rng(0).standard_normal((2, 1, 200)).astype(np.float32), "w")
    node = helper.make_node("Conv", ["x", "w"], ["y"])
    shape, result = ["N", 1, "L"], ["N", 2, "M"]
    model = helper.make_model(
        helper.make_graph(
            [node],
            "filter",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, result)],
            [taps],
        )
    )
    nnc.save(model, tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        assert loaded.session.description["open"]["planned_for"] == {"N": 1, "L": 256}
        for sizes in ((1, 260), (3, 301)):
            x = np.random.default_rng(1).standard_normal((sizes[0], 1, sizes[1])).astype(np.float32)
            windows = np.lib.stride_tricks.sliding_window_view(x[:, 0].astype(np.float64), 200, axis=1)
            expected = np.einsum("nlk,mk->nml", windows, numpy_helper.to_array(taps)[:, 0].astype(np.float64))
            np.testing.assert_allclose(loaded.run(x)["y"], expected, rtol=1e-5, atol=1e-5)


def test_a_file_says_which_sizes_lead_to_its_code(tmp_path):
    """How often a Tile repeats is the extent modulo 3: the file, planned for 64, serves what leaves 1."""
    nodes = [helper.make_node("Shape", ["x"], ["s"]), helper.make_node("Mod", ["s", "m"], ["r"]),
             helper.make_node("Tile", ["x", "r"], ["y"])]  # fmt: skip
    proto = model(nodes, [("x", ["L"])], [("y", [None])], [("m", np.asarray([3], np.int64))])
    nnc.save(proto, tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded, nnc.compile(proto, cache=False) as compiled:
        for n in (4, 64, 7, 5):
            x = np.arange(n, dtype=np.float32)
            assert np.array_equal(compiled(x)[0], np.tile(x, n % 3))
            if n % 3 == 1:
                assert np.array_equal(loaded(x)[0], x)
        with pytest.raises(UsageError, match=r"L == 3\*\(L//3\)\+1, got x\[5\]"):
            loaded(x)


CONVOLUTIONS = (  # channels, maps, kernel, stride, groups, image
    (3, 16, 5, 1, 1, 32), (32, 32, 3, 1, 1, 14), (64, 256, 3, 1, 1, 7), (3, 32, 7, 2, 1, 32), (32, 32, 3, 1, 32, 14),
    (32, 32, 3, 1, 8, 14), (32, 3, 3, 1, 1, 16), (32, 64, 1, 1, 1, 14),
)  # fmt: skip


@pytest.mark.parametrize("algorithm", ["", *(a.name for a in ALGORITHMS if Conv in a.operators)])
def test_no_convolution_binds_the_batch(algorithm):
    nodes, inputs, outputs, weights = [], [], [], []
    for i, (c, m, k, stride, group, size) in enumerate(CONVOLUTIONS):
        pads = {"pads": [k // 2] * 4, "strides": [stride] * 2, "group": group}
        nodes.append(helper.make_node("Conv", [f"x{i}", f"w{i}"], [f"y{i}"], **pads))
        inputs.append((f"x{i}", ["N", c, size, size]))
        outputs.append((f"y{i}", ["N", m, None, None]))
        weights.append((f"w{i}", weight(m, c // group, k, k, seed=i)))
    proto = model(nodes, inputs, outputs, weights)
    with policy.using(policy.Policy(only=algorithm)):
        compiled = driver.compile_open(open_source(proto).read, {"N": 1}, driver.CompileOptions(cache=False))
    assert [str(c) for c in compiled.program.sizes.conditions()] == ["N >= 1"]


def test_programs_take_any_size(tmp_path):
    nnc.save(MODELS["transformer"], tmp_path / "net")
    nnc.save(MODELS["transformer"], tmp_path / "net.nnc")
    with nnc.load(tmp_path / "net.nnc", threads=1) as loaded:
        for n, length in ((1, 3), (4, 50)):
            x = feeds("transformer", {"N": n, "L": length})
            np.savez(tmp_path / "x.npz", **x)
            command = [tmp_path / "net", tmp_path / "x.npz", "-o", tmp_path / "y.npz", "--threads", "1"]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0 and done.stdout == f"y: f32[{n},{length},5]\n", done.stderr
            assert np.array_equal(np.load(tmp_path / "y.npz")["y"], loaded.run(x)["y"])
        np.savez(tmp_path / "x.npz", tokens=x["tokens"], mask=x["mask"][:, :, :, :2])
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 2 and "extents" in done.stderr


HOST = """
#include <stdio.h>
#include "net.h"
int main(void) {
    nnc_model *model;
    nnc_context *context;
    if (net_open(0, &model) != NNC_OK || net_context_new(model, &context) != NNC_OK)
        return 1;
    for (int64_t n = 1; n <= 3; n++) {
        int64_t tokens[] = {1, 2, 3, 4, 5, 6};
        float mask[6] = {0}, y[30];
        int64_t shape0[] = {n, 2}, shape1[] = {n, 1, 1, 2};
        const int64_t *shapes[] = {shape0, shape1};
        const void *inputs[] = {tokens, mask};
        void *outputs[] = {y};
        if (net_bind(context, shapes) != NNC_OK || net_run(context, inputs, outputs) != NNC_OK)
            return 2;
        const int64_t *shape = net_output_shape(context, 0);
        printf("%d %d %d %.5f\\n", (int)shape[0], (int)shape[1], (int)shape[2], y[0]);
    }
    int64_t wrong0[] = {1, 2}, wrong1[] = {2, 1, 1, 2};
    const int64_t *wrong[] = {wrong0, wrong1};
    int64_t token = 1;
    float mask = 0, y[5];
    const void *inputs[] = {&token, &mask};
    void *outputs[] = {y};
    printf("%d ", net_bind(context, wrong));
    printf("%d\\n", net_run(context, inputs, outputs));
    net_context_free(context);
    net_close(model);
    return 0;
}
"""


def test_c_binds_shapes_and_asks_for_those_of_outputs(tmp_path):
    nnc.save(MODELS["transformer"], tmp_path / "net.o")
    (tmp_path / "host.c").write_text(HOST)
    command = [*find_linker(), "host.c", "net.o", "-o", "host", "-lm", "-lpthread"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    done = subprocess.run([tmp_path / "host"], capture_output=True, text=True, check=True)
    *lines, last = done.stdout.splitlines()
    y = nnc.compile(MODELS["transformer"]).run({
        "tokens": np.asarray([[1, 2]]), "mask": np.zeros((1, 1, 1, 2), np.float32)
    })["y"]  # fmt: skip
    assert [line.split()[:3] for line in lines] == [[str(n), "2", "5"] for n in (1, 2, 3)]
    assert all(abs(float(line.split()[3]) - y.flat[0]) < 1e-4 for line in lines)
    assert last == "10 10"  # NNC_WRONG_SHAPE, and nothing is bound afterwards


def test_reading_notes_what_it_assumes():
    """x[:L-5] keeps what is left: for L = 9 four rows, and the program is for lengths of 5 and more."""
    nodes = [helper.make_node("Shape", ["x"], ["l"]), helper.make_node("Sub", ["l", "five"], ["e"]),
             helper.make_node("Slice", ["x", "zero", "e"], ["y"])]  # fmt: skip
    weights = [("five", np.asarray([5], np.int64)), ("zero", np.asarray([0], np.int64))]
    proto = model(nodes, [("x", ["L"])], [("y", [None])], weights)
    sizes = Sizes({"L": 9})
    with compiling_for(sizes):
        graph = open_source(proto).read({})
        assert str(graph.outputs[0][1].type.shape[0]) == "L-5"
        assert extent(symbol("L")) == 9
    assert "L >= 5" in [str(a) for a in sizes.assumptions]
    with pytest.raises(UndecidedError):
        open_source(proto).known()
    with nnc.compile(proto, cache=False) as exe:
        for length in (9, 20, 5, 3, 1, 0):
            x = np.arange(length, dtype=np.float32)
            assert np.array_equal(exe(x)[0], x[: length - 5])


def test_onnx_checker_accepts_the_models():
    for proto in MODELS.values():
        onnx.checker.check_model(proto)


def test_extents_that_are_empty_for_the_planned_sizes():
    """R modulo 2 rows: a program that is planned for none of them writes none."""
    weights = {"zero": [0], "two": [2], "three": [3]}
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]), helper.make_node("Gather", ["s", "zero"], ["r"]),
        helper.make_node("Mod", ["r", "two"], ["m"]), helper.make_node("Concat", ["m", "three"], ["shape"], axis=0),
        helper.make_node("ConstantOfShape", ["shape"], ["c"]),
        helper.make_node("ReduceSum", ["x", "zero"], ["t"], keepdims=0),
        helper.make_node("Add", ["c", "t"], ["y"]),
    ]  # fmt: skip
    graph = helper.make_graph(
        nodes, "g", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["R", 3])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.asarray(a), n) for n, a in weights.items()],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    with nnc.compile(model, threads=1, cache=False) as executable:
        for rows in (2, 4, 3, 6):
            x = np.ones((rows, 3), np.float32)
            room = np.full(4096, 7, np.float32)
            out = room[1024 : 1024 + 3 * (rows % 2)].reshape(rows % 2, 3)
            executable.run({"x": x}, out={"y": out})
            assert (out == rows).all() and (room != 7).sum() == out.size


@pytest.mark.parametrize(
    "channels, maps, groups, kernel", [(1, 17, 1, (1, 5)), (20, 40, 1, (3, 3)), (16, 16, 16, (3, 3)), (12, 24, 3, (1, 1))]
)
def test_open_channels_are_those_of_the_weights(channels, maps, groups, kernel):
    """A model may leave open what only one number fits: the channels of its constant weights."""
    w = np.random.default_rng(0).standard_normal((maps, channels // groups, *kernel)).astype(np.float32)
    node = helper.make_node("Conv", ["x", "w"], ["y"], group=groups, pads=[kernel[0] // 2, 3, kernel[0] // 2, 3])
    proto = model([node], [("x", ["N", "C", 7, 7])], [("y", None)], [("w", w)])
    x = np.random.default_rng(1).standard_normal((2, channels, 7, 7)).astype(np.float32)
    (expected,) = onnxruntime.InferenceSession(proto.SerializeToString()).run(None, {"x": x})
    assert np.allclose(nnc.compile(proto, cache=False).run(x)["y"], expected, rtol=1e-5, atol=1e-4)

"""States that programs keep in one buffer: new rows are written behind those that are there, updates in their place."""

from __future__ import annotations

import multiprocessing
import subprocess
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

import nncompiler as nnc
from nncompiler.cli import main
from nncompiler.frontends.dsl import concat, model, reduce_sum, relu
from nncompiler.ir.errors import ModelError, UnsupportedError, UsageError
from nncompiler.runtime.linker import find_linker

RNG = np.random.default_rng(5)


def numbers(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


def kept_of(exe):
    """How the program that ran last keeps each state."""
    session = exe._session
    return {entry["name"]: entry["kept"] for entry in session.description["states"]}


def appending(rank, axis, dtype=TensorProto.FLOAT):
    """present = concat(past, x); y = relu(present) summed along the axis that grows."""
    dims = [f"d{i}" for i in range(rank)]
    past, new = [*dims], [*dims]
    past[axis], new[axis] = "past", "new"
    nodes = [
        helper.make_node("Concat", ["past", "x"], ["present"], axis=axis),
        helper.make_node("Relu", ["present"], ["r"]),
        helper.make_node("ReduceSum", ["r", "axes"], ["y"], keepdims=0),
    ]
    graph = helper.make_graph(
        nodes, "appending",
        [helper.make_tensor_value_info("x", dtype, new), helper.make_tensor_value_info("past", dtype, past)],
        [helper.make_tensor_value_info("y", dtype, None), helper.make_tensor_value_info("present", dtype, None)],
        [helper.make_tensor("axes", TensorProto.INT64, [1], [axis])],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


@pytest.mark.parametrize(("rank", "axis"), [(1, 0), (2, 0), (2, 1), (3, 1), (4, 2), (4, 3), (5, 0)])
@pytest.mark.parametrize("dtype", [TensorProto.FLOAT, TensorProto.INT8, TensorProto.DOUBLE])
def test_rows_are_appended_along_any_axis(rank, axis, dtype):
    """Runs of several lengths, growth over the first buffer's room, and a reset with other extents of the other axes."""
    proto = appending(rank, axis, dtype)
    numpy_type = helper.tensor_dtype_to_np_dtype(dtype)
    with nnc.compile(proto, cache=False, state=True) as exe:
        for others in ([3, 2, 4, 3, 2], [2, 5, 3, 2, 3]):
            shape = others[:rank]
            parts = []
            for length in (1, 1, 5, 40, 1, 30, 1, 100, 3):
                shape[axis] = length
                part = (RNG.standard_normal(shape) * 3).astype(numpy_type)
                parts.append(part)
                whole = np.concatenate(parts, axis)
                y = exe.run({"x": part})["y"]
                np.testing.assert_allclose(y, np.maximum(whole, 0).sum(axis, dtype=numpy_type), rtol=1e-4, atol=1e-4)
            np.testing.assert_array_equal(exe.state["past"], whole)
            assert whole.nbytes <= exe.state_bytes <= 2 * whole.nbytes + 64 * whole.nbytes // whole.shape[axis]
            assert len(exe.base._variants) == 1 and kept_of(exe) == {"past": "appended"}
            exe.reset()


def test_only_new_rows_are_written():
    """What lies in the buffer before the new rows is what was there: a run does not touch it."""
    with nnc.compile(appending(4, 2), cache=False, state=True) as exe:
        exe.run({"x": numbers(1, 2, 5, 3)})
        (program,) = exe.base._variants
        steps = program.session.description["steps"]
        assert not any("concat" in step["kernel"] for step in steps)
        copies = [step for step in steps if step["kernel"].startswith("copy")]
        new = 2 * 4 * program.session.description["open"]["planned_for"]["new"] * 2 * 3
        assert sum(step["bytes"] for step in copies) <= new  # of x, not of the cache


def run_both(proto, runs, states, exe):
    """Each run's outputs beside those of ONNX's reference, which is handed the states."""
    judge = ReferenceEvaluator(proto)
    for feeds in runs:
        names = [o.name for o in proto.graph.output]
        wanted = dict(zip(names, judge.run(names, {**feeds, **states})))
        for name, value in exe.run(feeds).items():
            np.testing.assert_allclose(value, wanted[name], rtol=1e-4, atol=1e-5)
        states = {source: wanted[name] for name, source in exe.pairs.items()}
        for source, value in exe.state.items():
            np.testing.assert_allclose(value, states[source], rtol=1e-5, atol=1e-6)


def fixed(nodes, inputs, outputs, initializers=(), opset=18):
    graph = helper.make_graph(
        nodes, "fixed",
        [helper.make_tensor_value_info(name, type_, shape) for name, type_, shape in inputs],
        [helper.make_tensor_value_info(name, type_, None) for name, type_ in outputs], list(initializers),
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)


F32, I64 = TensorProto.FLOAT, TensorProto.INT64


def test_a_scatter_into_a_fixed_buffer():
    nodes = [
        helper.make_node("ScatterND", ["past", "at", "x"], ["present"]),
        helper.make_node("ReduceMax", ["present"], ["y"], keepdims=0),
    ]
    inputs = [("at", I64, [2, 1]), ("x", F32, [2, 3]), ("past", F32, [8, 3])]
    proto = fixed(nodes, inputs, [("y", F32), ("present", F32)])
    with nnc.compile(proto, cache=False, state=True) as exe:
        runs = [{"at": np.array([[i], [7 - i]], np.int64), "x": numbers(2, 3)} for i in range(4)]
        run_both(proto, runs, {"past": np.zeros((8, 3), np.float32)}, exe)
        assert kept_of(exe) == {"past": "updated"}
        assert exe.state_bytes == 8 * 3 * 4


@pytest.mark.parametrize("mode", ["linear", "circular"])
@pytest.mark.parametrize(("shape", "axis", "length"), [
    ((2, 8, 3), 1, 2), ((3, 2, 9, 17), 2, 1), ((2, 3, 7), 2, 3), ((2, 5), 1, 1),
])  # fmt: skip
def test_a_tensor_scatter_into_a_fixed_buffer(mode, shape, axis, length):
    new = [length if a == axis else d for a, d in enumerate(shape)]
    nodes = [
        helper.make_node("TensorScatter", ["past", "x", "at"], ["present"], axis=axis, mode=mode),
        helper.make_node("ReduceMax", ["present"], ["y"], keepdims=0),
    ]
    inputs = [("at", I64, [shape[0]]), ("x", F32, new), ("past", F32, shape)]
    proto = fixed(nodes, inputs, [("y", F32), ("present", F32)], opset=24)
    room = shape[axis] - length if mode == "linear" else 3 * shape[axis]
    with nnc.compile(proto, cache=False, state=True) as exe:
        runs = [{"at": RNG.integers(0, room + 1, shape[0]), "x": numbers(*new)} for _ in range(5)]
        run_both(proto, runs, {"past": np.zeros(shape, np.float32)}, exe)
        assert kept_of(exe) == {"past": "updated"}
        if mode == "linear":
            with pytest.raises(ModelError, match="out of range"):
                exe.run({"at": np.full(shape[0], room + 1), "x": numbers(*new)})


def grouped(past, present, heads=4, shared=2, size=8):
    """onnxruntime's GroupQueryAttention as its exporters write it: lengths from a mask."""
    wide = heads * size
    nodes = [
        helper.make_node("Shape", ["mask"], ["extents"]),
        helper.make_node("Gather", ["extents", "one"], ["total64"], axis=0),
        helper.make_node("Cast", ["total64"], ["total"], to=TensorProto.INT32),
        helper.make_node("ReduceSum", ["mask", "axis"], ["count"], keepdims=0),
        helper.make_node("Sub", ["count", "one"], ["before"]),
        helper.make_node("Cast", ["before"], ["lengths"], to=TensorProto.INT32),
        helper.make_node(
            "GroupQueryAttention", ["q", "k", "v", "past.key", "past.value", "lengths", "total"],
            ["y", "present.key", "present.value"], domain="com.microsoft", num_heads=heads, kv_num_heads=shared,
        ),
    ]  # fmt: skip
    kv = ["batch", shared, past, size]
    graph = helper.make_graph(
        nodes, "grouped",
        [helper.make_tensor_value_info("q", F32, ["batch", "new", wide]),
         *(helper.make_tensor_value_info(n, F32, ["batch", "new", shared * size]) for n in "kv"),
         helper.make_tensor_value_info("mask", I64, ["batch", "total_length"]),
         *(helper.make_tensor_value_info(n, F32, kv) for n in ("past.key", "past.value"))],
        [helper.make_tensor_value_info("y", F32, ["batch", "new", wide]),
         *(helper.make_tensor_value_info(f"present.{n}", F32, ["batch", shared, present, size]) for n in ("key", "value"))],
        [helper.make_tensor("one", I64, [], [1]), helper.make_tensor("axis", I64, [1], [1])],
    )  # fmt: skip
    domains = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=domains, ir_version=9)


@pytest.mark.parametrize(("start", "how"), [(0, "appended"), (32, "updated")])
def test_grouped_query_attention_keeps_its_cache(start, how):
    """A cache that grows by what is new, and a buffer that is long enough from the beginning."""
    ort = pytest.importorskip("onnxruntime")
    proto = grouped("past_length", "present_length")
    judge = ort.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    with nnc.compile(proto, cache=False, state=True) as exe:
        states = {n: np.zeros((1, 2, start, 8), np.float32) for n in ("past.key", "past.value")}
        if start:
            exe.set_state(states)
        total = 0
        for length in (5, 1, 1, 1, 3, 1):
            total += length
            feeds = {"q": numbers(1, length, 32), "k": numbers(1, length, 16), "v": numbers(1, length, 16),
                     "mask": np.ones((1, total), np.int64)}  # fmt: skip
            y, key, value = judge.run(None, {**feeds, **states})
            np.testing.assert_allclose(exe.run(feeds)["y"], y, rtol=1e-4, atol=1e-5)
            states = {"past.key": key, "past.value": value}
            for name, array in exe.state.items():
                np.testing.assert_allclose(array[:, :, :total], states[name][:, :, :total], rtol=1e-5, atol=1e-6)
        assert kept_of(exe) == dict.fromkeys(states, how)


@pytest.mark.parametrize(("dtype", "tolerance"), [(TensorProto.FLOAT16, 4e-3), (TensorProto.BFLOAT16, 4e-2)])
def test_a_cache_of_16_bits_stays_as_it_is(dtype, tolerance):
    """The products around it compute in f32."""
    kind = helper.tensor_dtype_to_np_dtype(dtype)
    weight = helper.make_tensor("w", dtype, [8, 8], RNG.standard_normal((8, 8)).astype(kind).tobytes(), raw=True)
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["new"]),
        helper.make_node("Concat", ["past", "new"], ["present"], axis=1),
        helper.make_node("Transpose", ["present"], ["turned"], perm=[0, 2, 1]),
        helper.make_node("MatMul", ["new", "turned"], ["scores"]),
        helper.make_node("Softmax", ["scores"], ["p"], axis=-1),
        helper.make_node("MatMul", ["p", "present"], ["y"]),
    ]
    inputs = [("x", dtype, ["batch", "new", 8]), ("past", dtype, ["batch", "past", 8])]
    proto = fixed(nodes, inputs, [("y", dtype), ("present", dtype)], [weight])
    x = (numbers(2, 90, 8) / 4).astype(kind)
    with nnc.compile(proto, cache=False, state=True) as exe, nnc.compile(proto, cache=False) as plain:
        for at in (*range(5), *range(5, 90, 5)):
            part = x[:, at : at + 1 if at < 5 else at + 5]
            wanted = plain.run({"x": part, "past": exe.state.get("past", np.zeros((2, 0, 8), kind))})
            y = exe.run({"x": part})["y"]
            np.testing.assert_allclose(y.astype("f"), wanted["y"].astype("f"), rtol=tolerance, atol=tolerance)
            np.testing.assert_array_equal(exe.state["past"], wanted["present"])
        assert kept_of(exe) == {"past": "appended"} and exe.state["past"].dtype == kind


def test_a_scatter_whose_operand_others_read_takes_turns():
    nodes = [
        helper.make_node("ScatterElements", ["past", "at", "x"], ["present"], axis=0),
        helper.make_node("Sub", ["present", "past"], ["y"]),
    ]
    inputs = [("at", I64, [2, 3]), ("x", F32, [2, 3]), ("past", F32, [8, 3])]
    proto = fixed(nodes, inputs, [("y", F32), ("present", F32)])
    with nnc.compile(proto, cache=False, state=True) as exe:
        runs = [{"at": np.full((2, 3), i, np.int64) + np.array([[0], [1]]), "x": numbers(2, 3)} for i in range(4)]
        run_both(proto, runs, {"past": np.zeros((8, 3), np.float32)}, exe)
        (state,) = exe._session.description["states"]
        assert state["kept"] == "turns" and "read what was before" in state["why"]


def test_what_goes_round_takes_turns():
    """A window that moves on, and a state that is handed through."""
    nodes = [
        helper.make_node("Concat", ["window", "x"], ["all"], axis=1),
        helper.make_node("Slice", ["all", "one", "end", "one"], ["next_window"]),
        helper.make_node("ReduceSum", ["next_window"], ["y"], keepdims=0),
        helper.make_node("Identity", ["scale"], ["next_scale"]),
    ]
    constants = [helper.make_tensor(n, I64, [1], [v]) for n, v in (("one", 1), ("end", 1 << 40))]
    inputs = [("x", F32, [2, 1]), ("window", F32, [2, 4]), ("scale", F32, [3])]
    proto = fixed(nodes, inputs, [("y", F32), ("next_window", F32), ("next_scale", F32)], constants)
    with nnc.compile(proto, cache=False, state=True) as exe:
        start = {"window": np.zeros((2, 4), np.float32), "scale": np.zeros(3, np.float32)}
        run_both(proto, [{"x": numbers(2, 1)} for _ in range(6)], start, exe)
        assert kept_of(exe) == {"window": "turns", "scale": "updated"}


def test_two_states_of_one_value():
    with nnc.compile(appending(2, 0), cache=False, state=True):
        pass
    proto = appending(2, 0)
    proto.graph.node.append(helper.make_node("Identity", ["present"], ["present_b"]))
    proto.graph.node.append(helper.make_node("ReduceSum", ["past_b"], ["z"], keepdims=0))
    proto.graph.input.append(helper.make_tensor_value_info("past_b", F32, ["past", "d1"]))
    proto.graph.output.extend(helper.make_tensor_value_info(n, F32, None) for n in ("present_b", "z"))
    pairs = {"present": "past", "present_b": "past_b"}
    with nnc.compile(proto, cache=False, state=pairs) as exe:
        for _ in range(3):
            before = exe.state.get("past", np.zeros((0, 3), np.float32)).sum()
            found = exe.run({"x": numbers(2, 3)})
            np.testing.assert_allclose(found["z"], before, rtol=1e-4, atol=1e-5)
            np.testing.assert_array_equal(*exe.state.values())


def test_a_program_that_needs_what_is_there_serves_no_empty_state():
    """The mean of the cache before the new rows: the first run takes a program of its own, and hands the state on."""

    @model(x=("length", 4), past=("past", 4))
    def net(x, past):
        present = concat(past, x, axis=0)
        return {"y": reduce_sum(relu(past), 0) + reduce_sum(present, 0), "present": present}

    x = numbers(9, 4)
    with nnc.compile(net, cache=False, state=True) as exe:
        for t in range(9):
            y = exe.run({"x": x[t : t + 1]})["y"]
            wanted = np.maximum(x[:t], 0).sum(0) + x[: t + 1].sum(0)
            np.testing.assert_allclose(y, wanted, rtol=1e-4, atol=1e-5)
        assert 1 <= len(exe.base._variants) + len(exe.base._cache) <= 2
        np.testing.assert_array_equal(exe.state["past"], x)


def test_a_range_of_a_state_begins_with_nothing(tmp_path):
    """`past` of 1..40 says how long a cache may become; the first run finds none."""
    x = numbers(41, 2, 1, 3)
    nnc.save(appending(3, 1), tmp_path / "a.nnc", dims={"past": (1, 40)}, state=True)
    compiled = nnc.compile(appending(3, 1), cache=False, state=True, dims={"past": (1, 40)})
    with compiled as exe, nnc.load(tmp_path / "a.nnc") as file:
        for each in (exe, file):
            for t, row in enumerate(x):
                y = each.run({"x": row})["y"]
                np.testing.assert_allclose(y, np.maximum(x[: t + 1], 0).sum(0)[:, 0], rtol=1e-4, atol=1e-4)
            with pytest.raises(UsageError, match="past"):
                each.run({"x": x[0]})
            assert each.state["past"].shape == (2, 41, 3)


def child(exe, part, pipe):
    before = exe.state["past"]
    y = exe.run({"x": part})["y"]
    pipe.send((before, y, exe.state["past"]))
    pipe.close()


def test_a_forked_child_goes_on_with_a_copy():
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("there is no fork here")
    context = multiprocessing.get_context("fork")
    parts = [numbers(3, 4), numbers(2, 4), numbers(1, 4)]
    with nnc.compile(appending(2, 0), cache=False, state=True, threads=2) as exe:
        exe.run({"x": parts[0]})
        here, there = context.Pipe()
        process = context.Process(target=child, args=(exe, parts[1], there))
        process.start()
        assert here.poll(60)
        before, y, after = here.recv()
        process.join()
        np.testing.assert_array_equal(before, parts[0])
        np.testing.assert_array_equal(after, np.concatenate(parts[:2]))
        np.testing.assert_allclose(y, np.maximum(after, 0).sum(0), rtol=1e-5)
        np.testing.assert_array_equal(exe.state["past"], parts[0])


# --- files

FILE = """
from nncompiler.frontends.dsl import *

@model(x=("batch", "length", 2), past=("batch", "past", 2))
def joined(x, past):
    present = concat(past, x, axis=1)
    return {"sum": reduce_sum(present, 1), "present": present}
"""


@pytest.fixture
def net(tmp_path):
    (tmp_path / "net.py").write_text(FILE)
    return f"{tmp_path}/net.py:joined"


@pytest.mark.parametrize("suffix", [".nnc", ".so"])
def test_a_file_keeps_the_state(tmp_path, net, suffix, capsys):
    path = tmp_path / f"joined{suffix}"
    assert main(["compile", net, "-o", str(path), "--state", "present=past"]) == 0
    assert main(["inspect", str(path)]) == 0
    assert "past: f32[batch,past,2] = present, appended along axis 1" in capsys.readouterr().out
    x = numbers(2, 9, 2)
    with nnc.load(path) as exe:
        assert [n for n, _ in exe.inputs] == ["x"] and [n for n, _ in exe.outputs] == ["sum"]
        for _ in range(2):
            for t in range(9):
                np.testing.assert_allclose(exe.run(x[:, t : t + 1])["sum"], x[:, : t + 1].sum(1), rtol=1e-5, atol=1e-5)
            np.testing.assert_array_equal(exe.state["past"], x)
            exe.reset()
        exe.set_state({"past": x[:, :3]})
        np.testing.assert_allclose(exe.run(x[:, 3:4])["sum"], x[:, :4].sum(1), rtol=1e-5, atol=1e-5)
        with pytest.raises(UsageError, match="with the state past\\[2,4,2\\]"):
            exe.run(x[:1, 4:5])
        np.testing.assert_allclose(exe.run(x[:, 4:5])["sum"], x[:, :5].sum(1), rtol=1e-5, atol=1e-5)
    with pytest.raises(UsageError, match="was compiled with the state"):
        nnc.load(path, state={"sum": "x"})


def test_the_plan_says_how_states_are_kept(net, capsys):
    assert main(["plan", net, "--state", "auto"]) == 0
    shown = capsys.readouterr().out
    assert "appended along axis 1" in shown and "batch*capacity0*2*4" in shown
    with pytest.raises(SystemExit):
        main(["plan", net, "--state"])


C = r"""
#include <stdio.h>
#include <string.h>
#include "joined.h"

/* Two conversations at once, one of which is taken back and goes on elsewhere. */
int main(void) {
    nnc_model *model;
    nnc_context *a, *b;
    float x[4] = {1, 2, 3, 4}, sum[2], kept[64];
    const void *inputs[] = {x};
    void *outputs[] = {sum};
    int64_t shape[] = {1, 1, 2};
    const int64_t *shapes[] = {shape};
    if (joined_open(0, &model) || joined_context_new(model, &a) || joined_context_new(model, &b))
        return 1;
    if (joined_bind(a, shapes) || joined_bind(b, shapes) || joined_state_shape(a, 0) != 0)
        return 2;
    for (int i = 0; i < 200; i++)
        if (joined_run(a, inputs, outputs))
            return 3;
    printf("%g %g %d\n", sum[0], sum[1], (int)joined_state_shape(a, 0)[1]);
    if (joined_run(b, inputs, outputs) || joined_run(b, inputs, outputs) || joined_get_state(b, 0, kept))
        return 4;
    printf("%g %g %d: %g %g %g %g\n", sum[0], sum[1], (int)joined_state_shape(b, 0)[1], kept[0], kept[1], kept[2], kept[3]);
    kept[0] = 10;
    int64_t two[] = {1, 2, 2};
    if (joined_set_state(a, 0, two, kept) || joined_run(a, inputs, outputs))
        return 5;
    printf("%g %g %d\n", sum[0], sum[1], (int)joined_state_shape(a, 0)[1]);
    if (joined_reset(a) || joined_state_shape(a, 0) != 0 || joined_run(a, inputs, outputs))
        return 6;
    printf("%g %g\n", sum[0], sum[1]);
    int64_t other[] = {2, 1, 2};
    const int64_t *others[] = {other};
    if (joined_bind(a, others) != NNC_WRONG_SHAPE || joined_run(a, inputs, outputs) != NNC_WRONG_SHAPE)
        return 7;
    if (joined_set_state(a, 1, two, kept) != NNC_BAD_ARGUMENT || joined_get_state(a, -1, kept) != NNC_BAD_ARGUMENT)
        return 8;
    joined_context_free(a);
    joined_context_free(b);
    joined_close(model);
    return JOINED_STATES == 1 && JOINED_INPUTS == 1 && JOINED_OUTPUTS == 1 ? 0 : 9;
}
"""


def test_a_c_program_keeps_states_in_its_contexts(tmp_path, net):
    assert main(["compile", net, "-o", f"{tmp_path}/joined.so", "--state", "present=past"]) == 0
    (tmp_path / "main.c").write_text(C)
    command = [*find_linker(), "-std=c99", "-Wall", "-Wextra", "-Werror", "main.c",
               "joined.so", "-Wl,-rpath,$ORIGIN", "-o", "main"]  # fmt: skip
    subprocess.run(command, cwd=tmp_path, check=True)
    done = subprocess.run(["./main"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.returncode
    assert done.stdout.splitlines() == ["200 400 200", "2 4 2: 1 2 1 2", "12 6 3", "1 2"]


def test_a_program_begins_anew_in_every_run(tmp_path, net):
    x = numbers(3, 5, 2)
    np.save(tmp_path / "x.npy", x)
    assert main(["compile", net, "-o", f"{tmp_path}/joined", "--state", "auto"]) == 0
    done = subprocess.run([f"{tmp_path}/joined", f"{tmp_path}/x.npy", "-o", f"{tmp_path}/y.npz"], check=False)
    assert done.returncode == 0
    found = np.load(tmp_path / "y.npz")
    assert found.files == ["sum"]
    np.testing.assert_allclose(found["sum"], x.sum(1), rtol=1e-5, atol=1e-6)
    assert subprocess.run([f"{tmp_path}/joined", "--bench", "0.1"], capture_output=True, check=False).returncode == 0


def test_states_that_a_file_cannot_have(tmp_path, net, capsys):
    assert main(["compile", net, "-o", f"{tmp_path}/a.so", "--state", "present=other"]) == 2
    assert "there is no input 'other'" in capsys.readouterr().err
    assert main(["compile", net, "-o", f"{tmp_path}/a.onnx", "--state", "auto"]) == 2
    assert main(["compile", net, "-o", f"{tmp_path}/a.so", "--state", "present"]) == 2
    assert "--state OUTPUT=INPUT" in capsys.readouterr().err
    assert not Path(f"{tmp_path}/a.so").exists()


def test_a_model_in_stages_keeps_no_state_in_a_file(tmp_path):
    body = helper.make_graph(
        [helper.make_node("Add", ["s", "row"], ["s2"]), helper.make_node("Identity", ["s2"], ["part"])], "body",
        [helper.make_tensor_value_info("s", F32, [3]), helper.make_tensor_value_info("row", F32, [3])],
        [helper.make_tensor_value_info("s2", F32, [3]), helper.make_tensor_value_info("part", F32, [3])],
    )  # fmt: skip
    scan = helper.make_node("Scan", ["total", "x"], ["next_total", "parts"], body=body, num_scan_inputs=1)
    proto = fixed([scan], [("x", F32, ["T", 3]), ("total", F32, [3])], [("next_total", F32), ("parts", F32)])
    with pytest.raises(UnsupportedError, match="a model in stages keeps no state in a file"):
        nnc.save(proto, tmp_path / "scan.so", state=True)
    x = numbers(5, 3)
    with nnc.compile(proto, cache=False, state=True) as exe:  # in process the executable keeps it
        for part in (x[:2], x[2:]):
            parts = exe.run({"x": part})["parts"]
        np.testing.assert_allclose(parts[-1], x.sum(0), rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(exe.state["total"], x.sum(0), rtol=1e-5, atol=1e-6)

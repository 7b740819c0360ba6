"""Models in stages as files: libraries, .nnc files, objects and programs, from Python, C and C++, against onnxruntime."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.backends.llvm.abi.prebuild import SOURCE
from nncompiler.driver.native_stages import compile_stages
from nncompiler.driver.options import CompileOptions
from nncompiler.ir.errors import LimitError, ModelError, UnsupportedError, UsageError
from nncompiler.runtime.c_names import SYMBOLS, named
from nncompiler.runtime.companions import write_companions
from nncompiler.runtime.linker import find_linker
from nncompiler.sources import open_source

FLOAT, INT64, BOOL, STRING = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL, TensorProto.STRING


def info(name, kind=FLOAT, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def model(nodes, inputs, outputs, weights=()):
    graph = helper.make_graph(nodes, "g", inputs, [info(o, k) for o, k in outputs], list(weights))
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def weight(name, x):
    return onnx.numpy_helper.from_array(np.asarray(x), name)


def array(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def number(x):
    return np.asarray(x, np.int64)


def wanted(proto, feeds):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(proto.SerializeToString(), options).run(None, feeds)


def agree(proto, folder, *runs):
    """One .nnc file gives for every run what onnxruntime gives; what it gave before leaves no trace."""
    nnc.save(proto, folder / "m.nnc", cache=False)
    with nnc.load(folder / "m.nnc", threads=1) as executable:
        for feeds in (*runs, *reversed(runs)):
            for (name, got), w in zip(executable.run(feeds).items(), wanted(proto, feeds), strict=True):
                assert (got.dtype, got.shape) == (w.dtype, w.shape), name
                assert np.allclose(got, w, 1e-5, 1e-6), name


def thread():
    """NonZero, an If with branches of other extents, and a Loop that carries what they give."""
    then = helper.make_graph([node("Gather", ["x", "rows"], ["z"], axis=0)], "then", [], [info("z")])
    other = helper.make_graph([node("Neg", ["x"], ["z"])], "else", [], [info("z")])
    body = helper.make_graph(
        [node("Mul", ["c", "w"], ["m"]), node("Add", ["m", "c"], ["c2"]), node("ReduceMax", ["c2"], ["part"], keepdims=0),
         node("Identity", ["going"], ["on"])],
        "body", [info("i", INT64, []), info("going", BOOL, []), info("c")], [info("on", BOOL), info("c2"), info("part")],
    )  # fmt: skip
    return model(
        [node("Greater", ["flags", "zero"], ["set"]), node("NonZero", ["set"], ["at"]),
         node("Squeeze", ["at", "axis0"], ["rows"]), node("If", ["pick"], ["y"], then_branch=then, else_branch=other),
         node("Loop", ["n", "", "y"], ["last", "parts"], body=body), node("Relu", ["last"], ["out"])],
        [info("flags", FLOAT, ["a"]), info("x", FLOAT, ["a", 3]), info("pick", BOOL, []), info("n", INT64, [])],
        [("out", FLOAT), ("parts", FLOAT)],
        [weight("zero", np.float32(0)), weight("axis0", number([0])), weight("w", array(3, seed=9))],
    )  # fmt: skip


def fed(flags, pick, n):
    flags = np.asarray(flags, np.float32)
    return {"flags": flags, "x": array(len(flags), 3), "pick": np.asarray(pick), "n": number(n)}


RUNS = [fed([1, 0, 1, 1], True, 3), fed([0, 1], True, 1), fed([1, 1, 0, 0, 0, 1, 1, 0, 1], True, 12), fed([1, 0], False, 2)]


def test_sizes_branches_and_a_loop(tmp_path):
    agree(thread(), tmp_path, *RUNS)


def test_no_trips_and_nothing_found(tmp_path):
    """onnxruntime refuses to join parts of no trips: extents of 0 are what says so here."""
    nnc.save(thread(), tmp_path / "m.nnc", cache=False)
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable:
        nothing = executable.run(fed([1, 1], True, 0))
        assert nothing["parts"].shape == (0,) and np.array_equal(nothing["out"], np.maximum(array(2, 3), 0))


def test_a_carried_value_that_grows_from_nothing(tmp_path):
    body = helper.make_graph(
        [node("Concat", ["c", "row"], ["c2"], axis=0), node("ReduceSum", ["c2"], ["total"], keepdims=0),
         node("Less", ["total", "limit"], ["on"])],
        "body", [info("i", INT64, []), info("going", BOOL, []), info("c")], [info("on", BOOL), info("c2")],
    )  # fmt: skip
    proto = model(
        [node("Loop", ["", "start", "first"], ["last"], body=body)],
        [info("start", BOOL, []), info("first", FLOAT, ["k", 2]), info("row", FLOAT, [1, 2]), info("limit", FLOAT, [])],
        [("last", FLOAT)],
    )
    feeds = {"start": np.asarray(True), "first": np.ones((1, 2), np.float32), "row": np.ones((1, 2), np.float32)}
    agree(proto, tmp_path, *(feeds | {"limit": np.asarray(x, np.float32)} for x in (9, 3, 21, 200)))


@pytest.mark.parametrize("backward", [0, 1])
@pytest.mark.parametrize("axis", [0, 1])
def test_scan_along_an_axis(axis, backward, tmp_path):
    body = helper.make_graph(
        [node("Add", ["s", "x"], ["s2"]), node("Mul", ["s2", "w"], ["y"])], "b",
        [info("s", FLOAT, [3]), info("x", FLOAT, [3])], [info("s2", FLOAT, [3]), info("y", FLOAT, [3])],
    )  # fmt: skip
    proto = model(
        [node("Scan", ["s0", "xs"], ["s", "ys"], body=body, num_scan_inputs=1, scan_input_axes=[axis],
              scan_input_directions=[backward], scan_output_axes=[axis], scan_output_directions=[backward])],
        [info("s0", FLOAT, [3]), info("xs", FLOAT, ["t", 3] if axis == 0 else [3, "t"])], [("s", FLOAT), ("ys", FLOAT)],
        [weight("w", array(3))],
    )  # fmt: skip
    shapes = [(t, 3) if axis == 0 else (3, t) for t in (1, 5, 2)]
    agree(proto, tmp_path, *({"s0": array(3), "xs": array(*shape, seed=1)} for shape in shapes))


def test_nested_loops_with_captures(tmp_path):
    inner = helper.make_graph(
        [node("Add", ["d", "x"], ["d1"]), node("Mul", ["d1", "c"], ["d2"]), node("Identity", ["g2"], ["o2"])], "inner",
        [info("j", INT64, []), info("g2", BOOL, []), info("d", FLOAT, [2])], [info("o2", BOOL), info("d2", FLOAT, [2])],
    )  # fmt: skip
    body = helper.make_graph(
        [node("Loop", ["m", "", "c"], ["c2"], body=inner), node("Tanh", ["c2"], ["c3"]), node("Identity", ["g"], ["o"]),
         node("Identity", ["x"], ["copy"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, [2])],
        [info("o", BOOL), info("c3", FLOAT, [2]), info("copy", FLOAT, [2])],
    )  # fmt: skip
    proto = model(
        [node("Loop", ["n", "", "first"], ["last", "copies"], body=body)],
        [info("n", INT64, []), info("m", INT64, []), info("first", FLOAT, [2]), info("x", FLOAT, [2])],
        [("last", FLOAT), ("copies", FLOAT)],
    )
    feeds = {"first": array(2), "x": array(2, seed=1)}
    agree(proto, tmp_path, *(feeds | {"n": number(n), "m": number(m)} for n, m in ((2, 3), (1, 1), (4, 0), (3, 2))))


def test_sequences_inside(tmp_path):
    body = helper.make_graph(
        [node("SequenceInsert", ["s", "x"], ["s1"]), node("Cast", ["i"], ["f"], to=FLOAT), node("Mul", ["x", "f"], ["y"]),
         node("SequenceInsert", ["s1", "y", "zero"], ["s2"]), node("Identity", ["g"], ["o"])],
        "body", [info("i", INT64, []), info("g", BOOL, []),
                 helper.make_tensor_sequence_value_info("s", FLOAT, None)],
        [info("o", BOOL), helper.make_tensor_sequence_value_info("s2", FLOAT, None)],
    )  # fmt: skip
    proto = model(
        [node("SequenceEmpty", [], ["e"]), node("Loop", ["n", "", "e"], ["all"], body=body),
         node("SequenceErase", ["all", "zero"], ["rest"]), node("ConcatFromSequence", ["rest"], ["out"], axis=0, new_axis=1),
         node("SequenceLength", ["rest"], ["length"]), node("SequenceAt", ["rest", "last"], ["end"])],
        [info("n", INT64, []), info("x", FLOAT, ["k"])], [("out", FLOAT), ("length", INT64), ("end", FLOAT)],
        [weight("zero", number(0)), weight("last", number(-1))],
    )  # fmt: skip
    agree(proto, tmp_path, *({"n": number(n), "x": array(k)} for n, k in ((1, 3), (5, 2), (2, 7))))


def test_a_requirement_of_the_model_ends_a_run_and_no_more(tmp_path):
    proto = model(
        [node("SplitToSequence", ["x"], ["s"], axis=0), node("SequenceAt", ["s", "at"], ["y"])],
        [info("x", FLOAT, ["n", 2]), info("at", INT64, [])], [("y", FLOAT)],
    )
    nnc.save(proto, tmp_path / "m.nnc", cache=False)
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable:
        for _ in range(3):
            with pytest.raises(ModelError, match=r"the index must be in \[-3, 2\] for a sequence of 3 elements, it is 5"):
                executable.run({"x": array(3, 2), "at": number(5)})
            assert np.array_equal(executable.run({"x": array(3, 2), "at": number(-1)})["y"], array(3, 2)[2:])


def endless():
    body = helper.make_graph(
        [node("Concat", ["c", "c"], ["c2"], axis=0), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), info("c")], [info("o", BOOL), info("c2")],
    )  # fmt: skip
    return model([node("Loop", ["", "", "x"], ["y"], body=body)], [info("x", FLOAT, ["n"])], [("y", FLOAT)])


def test_memory_is_bounded(tmp_path):
    limits = nnc.Limits(memory=1 << 20)
    nnc.save(endless(), tmp_path / "m.nnc", cache=False, limits=limits)
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable:
        for _ in range(2):
            with pytest.raises(LimitError, match="limit"):
                executable.run({"x": array(4)})
    with nnc.compile(endless(), cache=False, limits=limits) as compiled, pytest.raises(LimitError, match="limit"):
        compiled.run({"x": array(4)})


def test_trips_are_bounded(tmp_path):
    body = helper.make_graph(
        [node("Tanh", ["c"], ["c2"]), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, [4])], [info("o", BOOL), info("c2", FLOAT, [4])],
    )  # fmt: skip
    proto = model([node("Loop", ["", "", "x"], ["y"], name="forever", body=body)], [info("x", FLOAT, [4])], [("y", FLOAT)])
    nnc.save(proto, tmp_path / "m.nnc", cache=False, limits=nnc.Limits(trips=1000))
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable, pytest.raises(LimitError, match="1000 trips") as failed:
        executable.run({"x": array(4)})
    assert failed.value.node == "forever"


def test_a_number_of_trips_beyond_the_limit_is_refused_before_the_first(tmp_path):
    """Where a condition may end the loop, the number is the one that exporters write for none."""
    def counted(ends):
        keep = node("Identity", ["g"], ["o"]) if not ends else node("Less", ["i", "few"], ["o"])
        body = helper.make_graph(
            [node("Tanh", ["c"], ["c2"]), keep], "body",
            [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, [4])], [info("o", BOOL), info("c2", FLOAT, [4])],
        )  # fmt: skip
        proto = model([node("Loop", ["n", "", "x"], ["y"], name="long", body=body)], [info("x", FLOAT, [4])], [("y", FLOAT)])
        for name, number in (("n", 2**62), ("few", 3)):
            proto.graph.initializer.append(numpy_helper.from_array(np.int64(number), name))
        return proto

    with pytest.raises(LimitError, match="makes 4611686018427387904 trips, the limit is 1000000000") as failed:
        nnc.save(counted(ends=False), tmp_path / "m.nnc", cache=False)
    assert failed.value.node == "long"
    with nnc.compile(counted(ends=True), cache=False) as executable:
        executable.run({"x": array(4)})


def test_shapes_that_the_model_does_not_take(tmp_path):
    nnc.save(thread(), tmp_path / "m.nnc", cache=False)
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable:
        with pytest.raises(UsageError, match=r"'x'.*axis 0 must have extent 2, it has 3"):
            executable.run(fed([1, 0], True, 1) | {"x": array(3, 3)})
        executable.run(RUNS[0])


def test_what_no_artifact_holds_is_refused(tmp_path):
    strings = model([node("RegexFullMatch", ["x"], ["y"], pattern="a+")], [info("x", STRING, ["n"])], [("y", BOOL)])
    strings.opset_import[0].version = 20
    with pytest.raises(UnsupportedError, match="regex_full_match"):
        nnc.save(strings, tmp_path / "m.nnc", cache=False)
    assert not list(tmp_path.iterdir())


def c_host(call="run"):
    return r"""
#include "m.h"
#include <stdio.h>
int main(void) {
    float flags[4] = {1, 0, 1, 1}, x[12];
    uint8_t pick = 1;
    int64_t n = 3, of_flags[1] = {4}, of_x[2] = {4, 3};
    const void *inputs[M_INPUTS] = {flags, x, &pick, &n};
    const int64_t *shapes[M_INPUTS] = {of_flags, of_x, 0, 0};
    nnc_model *model;
    nnc_context *context;
    for (int i = 0; i < 12; i++) x[i] = (float)i - 5;
    if (m_open(0, &model) || m_context_new(model, &context)) return 1;
    if (m_output(context, 0) != 0 || m_run(context, inputs, 0) != NNC_WRONG_SHAPE) return 2; /* no shapes yet */
    for (int again = 0; again < 3; again++) {
        if (m_bind(context, shapes) || m_run(context, inputs, 0)) return 3;
        const int64_t *shape = m_output_shape(context, 0), *parts = m_output_shape(context, 1);
        const float *out = (const float *)m_output(context, 0);
        if (again < 2) continue;
        for (int64_t i = 0; i < shape[0] * shape[1]; i++) printf("%.9g ", out[i]);
        for (int64_t i = 0; i < parts[0]; i++) printf("%.9g ", ((const float *)m_output(context, 1))[i]);
    }
    void *outputs[M_OUTPUTS] = {flags, flags};
    if (m_run(context, inputs, outputs) != NNC_BAD_ARGUMENT) return 4; /* the context owns the outputs */
    of_x[0] = 3;
    if (m_bind(context, shapes) || m_run(context, inputs, 0) != NNC_WRONG_SHAPE || !*m_message(context)) return 5;
    of_x[0] = 4;
    if (m_bind(context, shapes) || m_run(context, inputs, 0)) return 6;
    m_context_free(context);
    m_close(model);
    return 0;
}
"""


def of_the_host():
    return {"flags": np.asarray([1, 0, 1, 1], np.float32), "x": np.arange(12, dtype=np.float32).reshape(4, 3) - 5,
            "pick": np.asarray(True), "n": number(3)}  # fmt: skip


@pytest.mark.parametrize("kind", ["m.so", "m.o"])
def test_from_c(kind, tmp_path):
    nnc.save(thread(), tmp_path / kind, cache=False)
    (tmp_path / "host.c").write_text(c_host())
    linked = ["-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"] if kind == "m.so" else ["m.o", "-lm", "-lpthread"]
    command = [*find_linker(), "-std=gnu11", "-Wall", "-Werror", "host.c", "-o", "host", *linked]
    subprocess.run(command, cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    found = np.asarray(done.stdout.split(), np.float32)
    assert np.allclose(found, np.concatenate([w.reshape(-1) for w in wanted(thread(), of_the_host())]), 1e-5)


@pytest.mark.skipif(shutil.which("g++") is None, reason="no C++ compiler")
def test_from_cpp(tmp_path):
    nnc.save(thread(), tmp_path / "m.so", cache=False)
    write_companions(tmp_path / "m.so")
    (tmp_path / "host.cpp").write_text(r"""
#include "m.hpp"
#include <cstdio>
int main() {
    float flags[4] = {1, 0, 1, 1}, x[12];
    std::uint8_t pick[1] = {1};
    std::int64_t n[1] = {3}, of_flags[1] = {4}, of_x[2] = {4, 3};
    for (int i = 0; i < 12; i++) x[i] = (float)i - 5;
    m_cpp::model model;
    m_cpp::context context(model);
    context.bind({of_flags, of_x, {}, {}});
    context.run(flags, x, pick, n);
    for (float f : context.output_0()) std::printf("%.9g ", f);
    for (float f : context.output_1()) std::printf("%.9g ", f);
}
""")
    flags = ["-std=c++20", "-Wall", "-Wextra", "-Werror"]
    linked = ["-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"]
    subprocess.run(["g++", *flags, "host.cpp", "-o", "host", *linked], cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=True)
    found = np.asarray(done.stdout.split(), np.float32)
    assert np.allclose(found, np.concatenate([w.reshape(-1) for w in wanted(thread(), of_the_host())]), 1e-5)


def test_a_program(tmp_path):
    nnc.save(thread(), tmp_path / "prog", cache=False)
    np.savez(tmp_path / "in.npz", **RUNS[0])
    subprocess.run([tmp_path / "prog", tmp_path / "in.npz", "-o", tmp_path / "out.npz"], check=True)
    with np.load(tmp_path / "out.npz") as found:
        for name, w in zip(("out", "parts"), wanted(thread(), RUNS[0]), strict=True):
            assert found[name].shape == w.shape and np.allclose(found[name], w, 1e-5)
    bad = RUNS[0] | {"x": array(3, 3)}
    np.savez(tmp_path / "bad.npz", **bad)
    failed = subprocess.run([tmp_path / "prog", tmp_path / "bad.npz"], capture_output=True, text=True, check=False)
    assert failed.returncode == 2 and "axis 0 must have extent 4, it has 3" in failed.stderr


def test_weights_beside_and_equal_ones_once(tmp_path):
    """Two loops with equal weights: the block has them once, in a file of its own."""
    w = array(64, 64)

    def body(k):
        return helper.make_graph(
            [node("MatMul", ["c", f"w{k}"], ["m"]), node("Tanh", ["m"], ["c2"]), node("Identity", ["g"], ["o"])], f"b{k}",
            [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, [2, 64])],
            [info("o", BOOL), info("c2", FLOAT, [2, 64])],
        )  # fmt: skip

    proto = model(
        [node("Loop", ["n", "", "x"], ["y"], body=body(0)), node("Loop", ["n", "", "y"], ["z"], body=body(1))],
        [info("n", INT64, []), info("x", FLOAT, [2, 64])], [("z", FLOAT)], [weight("w0", w), weight("w1", w)],
    )  # fmt: skip
    nnc.save(proto, tmp_path / "m.so", cache=False, weights_out=tmp_path / "m.weights")
    assert (tmp_path / "m.weights").stat().st_size < 1.5 * w.nbytes + 4096
    with nnc.load(tmp_path / "m.so", threads=2) as executable:
        feeds = {"n": number(3), "x": array(2, 64)}
        assert np.allclose(executable.run(feeds)["z"], wanted(proto, feeds)[0], 1e-4, 1e-5)
        _, times = executable.session.profile(feeds)
        assert len(times) == len(executable.session.description["steps"]) and sum(times) > 0


def test_what_was_compiled_can_be_saved(tmp_path):
    with nnc.compile(thread(), cache=False, threads=1) as executable:
        before = executable.run(RUNS[0])
        executable.save(tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        after = loaded.run(RUNS[0])
    assert all(np.array_equal(before[name], after[name]) for name in before)


SANITIZED = ["-std=gnu11", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]


def sequences():
    """Everything that allocates: sequences that grow and shrink, parts along an inner axis, a loop that fails in between."""
    body = helper.make_graph(
        [node("SequenceInsert", ["s", "x"], ["s1"]), node("SequenceInsert", ["s1", "x", "zero"], ["s2"]),
         node("SequenceErase", ["s2", "zero"], ["s3"]), node("SequenceAt", ["s3", "pick"], ["y"]),
         node("Identity", ["g"], ["o"])],
        "body", [info("i", INT64, []), info("g", BOOL, []), helper.make_tensor_sequence_value_info("s", FLOAT, None)],
        [info("o", BOOL), helper.make_tensor_sequence_value_info("s3", FLOAT, None), info("y")],
    )  # fmt: skip
    return model(
        [node("SplitToSequence", ["x2", "two"], ["e"], axis=1), node("SequenceErase", ["e"], ["e1"]),
         node("Loop", ["n", "", "e1"], ["all", "parts"], body=body),
         node("ConcatFromSequence", ["all"], ["out"], axis=1), node("Add", ["parts", "one"], ["parts1"])],
        [info("n", INT64, []), info("x2", FLOAT, [3, "k"]), info("x", FLOAT, [3, 2]), info("pick", INT64, [])],
        [("out", FLOAT), ("parts1", FLOAT)],
        [weight("zero", number(0)), weight("two", number(2)), weight("one", np.float32(1))],
    )  # fmt: skip


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no C compiler with sanitizers")
def test_the_interpreter_leaks_nothing_and_stays_inside(tmp_path):
    """The runtime's C, compiled with sanitizers, beside kernels and tables of a model: runs, and failures between them."""
    source = open_source(sequences(), {}, ())
    planned = {"k": 5}
    compiled = compile_stages(source.signature, source.read, planned, CompileOptions(cache=False))
    kernels, _, _, tables = compiled.artifact.objects
    for name, data in (("kernels.o", kernels), ("tables.o", tables)):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "m.h").write_text(named(compiled.artifact.header, SYMBOLS, SYMBOLS))
    (tmp_path / "weights.h").write_text(
        "static const _Alignas(64) unsigned char block[] = {" + ",".join(map(str, compiled.artifact.weights.block)) + "};"
    )
    (tmp_path / "host.c").write_text(r"""
#include "m.h"
#include "weights.h"
#include <string.h>
int main(void) {
    float x2[3 * 5], x[6];
    int64_t n = 3, pick = 0, of_x2[2] = {3, 5}, of_x[2] = {3, 2};
    const void *inputs[] = {&n, x2, x, &pick};
    const int64_t *shapes[] = {0, of_x2, of_x, 0};
    nnc_options options;
    nnc_model *model;
    nnc_context *context;
    for (int i = 0; i < 15; i++) x2[i] = (float)i;
    for (int i = 0; i < 6; i++) x[i] = (float)i;
    memset(&options, 0, sizeof(options));
    options.size = sizeof(options), options.threads = 2, options.weights = block, options.weights_bytes = sizeof(block);
    if (nnc_this_model_open(&options, &model)) return 1;
    for (int turn = 0; turn < 2; turn++) {
        if (nnc_this_model_context_new(model, &context)) return 2;
        for (int again = 0; again < 8; again++) {
            n = again % 4 + 1, pick = again == 5 ? 100 : 0, of_x[1] = again == 6 ? 1 : 2;
            int status = nnc_this_model_bind(context, shapes);
            if (status == 0) status = nnc_this_model_run(context, inputs, 0);
            if ((status != 0) != (again == 5 || again == 6)) return 3 + again;
            if (status == 0 && nnc_this_model_output_shape(context, 1)[0] != n) return 20;
        }
        nnc_this_model_context_free(context);
    }
    nnc_this_model_close(model);
    return 0;
}
""")
    units = [str(SOURCE / f"{unit}.c") for unit in ("runtime", "staged")]
    command = ["gcc", *SANITIZED, "host.c", *units, "kernels.o", "tables.o", "-o", "host", "-lm", "-lpthread"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def found_rows():
    """What NonZero finds, beside all rows: sums have something to add where nothing is found."""
    return model(
        [node("NonZero", ["flags"], ["at"]), node("Squeeze", ["at", "axis0"], ["rows"]),
         node("Gather", ["x", "rows"], ["z"], axis=0), node("Concat", ["z", "x"], ["all"], axis=0),
         node("ReduceSum", ["all", "axis0"], ["sum"], keepdims=0), node("Mul", ["z", "w"], ["scaled"]),
         node("MatMul", ["scaled", "m"], ["product"])],
        [info("flags", FLOAT, ["a"]), info("x", FLOAT, ["a", 3])],
        [("sum", FLOAT), ("scaled", FLOAT), ("product", FLOAT)],
        [weight("axis0", number([0])), weight("w", array(3, seed=2)), weight("m", array(3, 5, seed=3))],
    )  # fmt: skip


def test_nothing_one_and_many_are_found(tmp_path):
    """Extents of 0 and 1 that only running tells have programs of their own where one program does not serve them."""
    flags = ([0, 0, 0], [0, 1, 0], [1, 1, 1], [0] * 9 + [1] * 70, [0] * 5, [1])
    runs = [{"flags": np.asarray(f, np.float32), "x": array(len(f), 3, seed=len(f))} for f in flags]
    agree(found_rows(), tmp_path, *runs)


def test_threads_run_one_model_in_contexts_of_their_own(tmp_path):
    nnc.save(thread(), tmp_path / "m.so", cache=False)
    answers = [wanted(thread(), feeds) for feeds in RUNS]
    with nnc.load(tmp_path / "m.so", threads=2) as loaded, nnc.compile(thread(), cache=False, threads=2) as compiled:
        for executable in (loaded, compiled):

            def several(start, executable=executable):
                for i in range(40):
                    at = (start + i) % len(RUNS)
                    found = executable.run(RUNS[at]).values()
                    assert all(np.allclose(g, w, 1e-5, 1e-6) for g, w in zip(found, answers[at], strict=True))

            with ThreadPoolExecutor(4) as pool:
                for done in [pool.submit(several, start) for start in range(4)]:
                    done.result()


def test_a_model_is_closed_behind_the_runs_in_progress():
    executable = nnc.compile(thread(), cache=False, threads=1)
    executable.run(RUNS[2])
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(executable.run, RUNS[2] | {"n": number(20000)}) for _ in range(2)]
        time.sleep(0.005)
        executable.close()
        for done in runs:
            try:
                done.result()
            except UsageError as e:  # it had not begun
                assert "closed" in str(e)
    with pytest.raises(UsageError, match="closed"):
        executable.run(RUNS[2])


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="threads are counted in /proc")
def test_programs_share_their_threads():
    before = len(os.listdir("/proc/self/task"))
    wide = {"x": array(400, 300), "n": number(3)}
    body = helper.make_graph(
        [node("Tanh", ["c"], ["t"]), node("Add", ["t", "x"], ["c2"]), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), info("c")], [info("o", BOOL), info("c2")],
    )  # fmt: skip
    proto = model(
        [node("Exp", ["x"], ["e"]), node("Loop", ["n", "", "e"], ["y"], body=body), node("Sqrt", ["y"], ["s"]),
         node("Loop", ["n", "", "s"], ["z"], body=body), node("Neg", ["z"], ["out"])],
        [info("x", FLOAT, ["a", "b"]), info("n", INT64, [])], [("out", FLOAT)],
    )  # fmt: skip
    with nnc.compile(proto, cache=False, threads=3) as executable:
        found = executable.run(wide)["out"]
        assert np.allclose(found, wanted(proto, wide)[0], 1e-5, 1e-5, equal_nan=True)
        assert len(os.listdir("/proc/self/task")) <= before + 2
    assert len(os.listdir("/proc/self/task")) <= before + 2


def test_models_share_threads_in_c(tmp_path):
    """options.workers_of: a model in stages runs on the threads of another one."""
    nnc.save(thread(), tmp_path / "m.so", cache=False)
    source = c_host().replace("m_open(0, &model)", "m_open(&with, &owner) || share(&with, owner) || m_open(&with, &model)")
    source = source.replace("nnc_model *model;", "nnc_model *model, *owner;\n    nnc_options with = {sizeof(with), 2};")
    ends = "if (m_threads(model) != 2) return 7;\n    m_close(model);\n    m_close(owner);"
    source = source.replace("m_close(model);", ends)
    share = "static int share(nnc_options *options, nnc_model *owner) { options->workers_of = owner; return 0; }\n"
    (tmp_path / "host.c").write_text(source.replace("int main", share + "int main"))
    command = [*find_linker(), "-std=gnu11", "host.c", "-o", "host", "-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert subprocess.run([str(tmp_path / "host")], capture_output=True, check=False).returncode == 0


def test_a_range_is_served_from_end_to_end(tmp_path):
    """Convolutions whose tiles fit at 640 and not at 16: programs for the ends of the range stand beside."""
    then, other = (
        helper.make_graph([node("Conv", ["x", f"w{i}"], ["d"], kernel_shape=[9], strides=[i])], f"b{i}", [], [info("d")])
        for i in (1, 2)
    )
    body = helper.make_graph(
        [node("If", ["pick"], ["y"], then_branch=then, else_branch=other),
         node("ReduceSum", ["y", "axes"], ["s"], keepdims=1), node("Add", ["c", "s"], ["c2"]),
         node("Identity", ["g"], ["o"])],
        "body", [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, ["b", 16, 1])],
        [info("o", BOOL), info("c2", FLOAT, ["b", 16, 1])],
    )  # fmt: skip
    proto = model(
        [node("Loop", ["n", "", "first"], ["last"], body=body)],
        [info("x", FLOAT, ["b", 4, "t"]), info("pick", BOOL, []), info("n", INT64, []), info("first", FLOAT, ["b", 16, 1])],
        [("last", FLOAT)],
        [weight("w1", array(16, 4, 9)), weight("w2", array(16, 4, 9, seed=1)), weight("axes", number([2]))],
    )  # fmt: skip
    nnc.save(proto, tmp_path / "m.nnc", cache=False, dims={"t": (16, 640)})
    with nnc.load(tmp_path / "m.nnc", threads=1) as executable:
        for b, t, pick in ((1, 640, True), (2, 16, True), (1, 16, False), (3, 333, False), (1, 64, True)):
            feeds = {"x": array(b, 4, t), "pick": np.asarray(pick), "n": number(2), "first": array(b, 16, 1, seed=2)}
            (w,) = wanted(proto, feeds)
            assert np.allclose(executable.run(feeds)["last"], w, 1e-4, 1e-4)

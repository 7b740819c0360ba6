"""Artifacts of models whose form depends on numbers of the run: every form in one file, against onnxruntime."""

from __future__ import annotations

import shutil
import subprocess

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.backends.llvm.abi.prebuild import SOURCE
from nncompiler.driver.native_stages import compile_stages
from nncompiler.driver.options import CompileOptions
from nncompiler.driver.readings import readings
from nncompiler.ir.errors import ModelError, UnsupportedError, UsageError
from nncompiler.runtime.c_names import SYMBOLS, named
from nncompiler.runtime.linker import find_linker
from nncompiler.sources import open_source

FLOAT, INT64, BOOL, STRING = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL, TensorProto.STRING


def info(name, kind=FLOAT, shape=None):
    return helper.make_tensor_value_info(name, kind, shape)


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def branch(name, nodes, *outputs):
    return helper.make_graph(nodes, name, [], [info(o) for o in outputs])


def model(nodes, inputs, outputs, weights=(), opset=18):
    weights = [onnx.numpy_helper.from_array(np.asarray(x), name) for name, x in weights]
    graph = helper.make_graph(nodes, "g", inputs, [info(o, k) for o, k in outputs], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=9)


def array(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def number(x):
    return np.asarray(x, np.int64)


def wanted(proto, feeds):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(proto.SerializeToString(), options).run(None, feeds)


def agree(proto, path, runs, **options):
    """One file gives for every run what onnxruntime gives."""
    nnc.save(proto, path, cache=False, **options)
    with nnc.load(path, threads=1) as executable:
        for feeds in (*runs, *reversed(runs), *runs):
            for (name, got), w in zip(executable.run(feeds).items(), wanted(proto, feeds), strict=True):
                assert (got.dtype, got.shape) == (w.dtype, w.shape), name
                assert np.allclose(got, w, 1e-5, 1e-6), name


def rates(shared=None):
    """Two networks, chosen by a number, whose results differ in rank."""
    one, other = array(4, 8, seed=1), array(4, 8, seed=2) if shared is None else None
    fast = [node("MatMul", ["x", "w1"], ["a"]), node("Tanh", ["a"], ["t"]), node("Unsqueeze", ["t", "axis0"], ["u"])]
    slow = [node("MatMul", ["x", "w1" if other is None else "w2"], ["b"]), node("Relu", ["b"], ["v"])]
    return model(
        [node("Equal", ["rate", "k16"], ["is"]),
         node("If", ["is"], ["y"], name="which", then_branch=branch("f", fast, "u"), else_branch=branch("s", slow, "v")),
         node("Reshape", ["y", "rows"], ["n"]), node("ReduceSum", ["y", "last"], ["s"]), node("Flatten", ["s"], ["z"])],
        [info("x", FLOAT, ["b", 4]), info("rate", INT64, [])], [("n", FLOAT), ("z", FLOAT)],
        [("k16", number(16000)), ("axis0", number([0])), ("last", number([-1])), ("rows", number([-1, 8])), ("w1", one)]
        + ([("w2", other)] if other is not None else []),
    )  # fmt: skip


RUNS = [{"x": array(b, 4), "rate": number(r)} for b, r in ((2, 16000), (3, 8000), (1, 16000), (5, 44100))]


@pytest.mark.parametrize("kind", ["m.so", "m.nnc"])
def test_every_answer_of_a_condition(kind, tmp_path):
    agree(rates(), tmp_path / kind, RUNS)


def test_forms_share_their_weights(tmp_path):
    nnc.save(rates(), tmp_path / "two.so", cache=False, weights_out=tmp_path / "two.weights")
    nnc.save(rates(shared=True), tmp_path / "one.so", cache=False, weights_out=tmp_path / "one.weights")
    two, one = ((tmp_path / name).stat().st_size for name in ("two.weights", "one.weights"))
    assert one <= two - 4 * 8 * 4


def reduced():
    return model(
        [node("ReduceSum", ["x", "axes"], ["y"], name="sum", keepdims=0), node("Tanh", ["y"], ["z"])],
        [info("x", FLOAT, ["n", 3, 5]), info("axes", INT64, [None])], [("z", FLOAT)],
    )  # fmt: skip


def fixed_axes():
    proto = reduced()
    proto.graph.input[1].type.tensor_type.shape.dim[0].dim_value = 1
    return proto


def test_values_that_the_user_says(tmp_path):
    runs = [{"x": array(n, 3, 5), "axes": number([a])} for n, a in ((2, 0), (4, 2), (1, 0))]
    agree(fixed_axes(), tmp_path / "m.nnc", runs, values={"axes": [0, [2]]})
    with nnc.load(tmp_path / "m.nnc") as executable:
        for _ in range(2):
            told = r"it is 1, and the model was compiled for sum.axes = 0 \(axes = \[0\]\); sum.axes = 2 \(axes = \[2\]\)"
            with pytest.raises(ModelError, match=told) as failed:
                executable.run({"x": array(2, 3, 5), "axes": number([1])})
            assert failed.value.node == "sum.axes"
            assert executable.run(runs[1])["z"].shape == (4, 3)


def test_values_on_the_command_line(tmp_path):
    onnx.save(fixed_axes(), tmp_path / "m.onnx")
    from nncompiler.cli import main

    assert main(["compile", str(tmp_path / "m.onnx"), "-o", str(tmp_path / "m.nnc"), "--value", "axes=[0],[1]"]) == 0
    with nnc.load(tmp_path / "m.nnc") as executable:
        assert executable.run({"x": array(2, 3, 5), "axes": number([1])})["z"].shape == (2, 5)
    assert main(["compile", str(tmp_path / "m.onnx"), "-o", str(tmp_path / "n.nnc"), "--value", "axes"]) == 2


def test_a_program_says_what_was_compiled(tmp_path):
    nnc.save(fixed_axes(), tmp_path / "prog", cache=False, values={"axes": [0, 1]})
    np.savez(tmp_path / "in.npz", x=array(2, 3, 5), axes=number([1]))
    np.savez(tmp_path / "bad.npz", x=array(2, 3, 5), axes=number([2]))
    assert subprocess.run([tmp_path / "prog", tmp_path / "in.npz"], check=False).returncode == 0
    failed = subprocess.run([tmp_path / "prog", tmp_path / "bad.npz"], capture_output=True, text=True, check=False)
    assert failed.returncode == 2 and "it is 2, and the model was compiled for sum.axes = 0" in failed.stderr


def test_what_is_compiled_can_be_saved_with_values(tmp_path):
    with nnc.compile(fixed_axes(), cache=False) as executable:
        executable.run({"x": array(2, 3, 5), "axes": number([1])})
        executable.save(tmp_path / "m.nnc", values={"axes": [[0]]})
    with nnc.load(tmp_path / "m.nnc") as loaded:
        assert loaded.run({"x": array(2, 3, 5), "axes": number([0])})["z"].shape == (3, 5)


def test_values_are_refused(tmp_path):
    path = tmp_path / "m.nnc"
    with pytest.raises(UnsupportedError, match=r"'sum'.*axes(.|\n)*--value axes=") as failed:
        nnc.save(fixed_axes(), path, cache=False)
    assert failed.value.node == "sum"
    for values, told in (
        ({"axis": [0]}, "did you mean axes"), ({"axes": [0.5]}, "is not a value of the input"), ({"axes": []}, "no value"),
        ({"axes": [[[0], [1]]]}, "of shape"), ({"axes": [0], "x": [array(2, 3, 5)]}, "does not depend on x"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=told):
            nnc.save(fixed_axes(), path, cache=False, values=values)
    plain = model([node("Relu", ["x"], ["y"])], [info("x", FLOAT, [2])], [("y", FLOAT)])
    with pytest.raises(UsageError, match="depends on no numbers"):
        nnc.save(plain, path, cache=False, values={"x": [0]})
    with pytest.raises(UsageError, match=r"axis must be in .*, where axes = \[7\]"):
        nnc.save(fixed_axes(), path, cache=False, values={"axes": [7]})
    assert not list(tmp_path.iterdir())


def test_a_number_that_is_compared(tmp_path):
    """Three forms, by a number that is compared with two: no more are read."""

    def chosen(rows):
        return [node("Transpose", ["x"], ["t"], perm=rows[0]), node("ReduceMax", ["t", "axes"], ["r"], keepdims=rows[1])]

    deep = branch("b", [node("Less", ["mode", "two"], ["small"]), node(
        "If", ["small"], ["q"], then_branch=branch("c", chosen(([0, 1], 1)), "r"),
        else_branch=branch("d", chosen(([1, 0], 0)), "r"))], "q")  # fmt: skip
    proto = model(
        [node("Equal", ["mode", "zero"], ["first"]),
         node("If", ["first"], ["y"], else_branch=deep, then_branch=branch(
             "a", [node("Flatten", ["x"], ["f"]), node("Unsqueeze", ["f", "axes"], ["u"])], "u")),
         node("Exp", ["y"], ["e"]), node("Reshape", ["e", "flat"], ["z"])],
        [info("x", FLOAT, ["n", 3]), info("mode", INT64, [])], [("z", FLOAT)],
        [("zero", number(0)), ("two", number(2)), ("axes", number([0])), ("flat", number([-1]))],
    )  # fmt: skip
    runs = [{"x": array(2, 3), "mode": number(m)} for m in (0, 1, 2, 9, -3)]
    agree(proto, tmp_path / "m.nnc", runs)
    with nnc.compile(proto, cache=False) as executable:  # in process, too, the inner condition is found
        for feeds in runs:
            assert np.allclose(executable.run(feeds)["z"], wanted(proto, feeds)[0], 1e-5)


def test_rows_of_a_table(tmp_path):
    """The form depends on a row that is looked up: there are as many forms as rows."""
    proto = model(
        [node("Gather", ["table", "at"], ["axes"], axis=0), node("ReduceSum", ["x", "axes"], ["y"], keepdims=0),
         node("Neg", ["y"], ["z"])],
        [info("x", FLOAT, ["n", 3, 5]), info("at", INT64, [])], [("z", FLOAT)],
        [("table", number([[0, 1], [1, 2], [0, 2]]))],
    )  # fmt: skip
    runs = [{"x": array(n, 3, 5), "at": number(at)} for n, at in ((2, 0), (4, 2), (1, 1), (3, -1))]
    agree(proto, tmp_path / "m.nnc", runs)


def test_an_invalid_form_is_left_out(tmp_path):
    """Branches of which one does not fit what is behind: runs that take it are refused, with what was compiled."""
    proto = model(
        [node("If", ["pick"], ["y"], name="which", then_branch=branch("a", [node("Identity", ["x"], ["u"])], "u"),
              else_branch=branch("b", [node("Unsqueeze", ["x", "axes"], ["v"])], "v")),
         node("Transpose", ["y"], ["z"], perm=[1, 0])],
        [info("x", FLOAT, ["n", 3]), info("pick", BOOL, [])], [("z", FLOAT)], [("axes", number([0]))],
    )  # fmt: skip
    agree(proto, tmp_path / "m.nnc", [{"x": array(2, 3), "pick": np.asarray(True)}])
    with nnc.load(tmp_path / "m.nnc") as executable, pytest.raises(ModelError, match=r"it is False.*condition = True"):
        executable.run({"x": array(2, 3), "pick": np.asarray(False)})


def test_a_form_has_no_assumptions_of_another():
    """The branch that is not taken asks of sizes, too: what it asked is forgotten."""
    tail = [node("Slice", ["x", "from", "to"], ["s"]), node("Unsqueeze", ["s", "axes"], ["u"])]
    proto = model(
        [node("Equal", ["rate", "k16"], ["is"]),
         node("If", ["is"], ["y"], then_branch=branch("a", tail, "u"),
              else_branch=branch("b", [node("Relu", ["x"], ["v"])], "v")),
         node("Flatten", ["y"], ["z"])],
        [info("x", FLOAT, ["n", 3]), info("rate", INT64, [])], [("z", FLOAT)],
        [("k16", number(16000)), ("from", number([0])), ("to", number([40])), ("axes", number([0]))],
    )  # fmt: skip
    source = open_source(proto, {}, ())
    found = readings(source.signature, source.read, {"n": 64}, {}, {})
    told = [{str(a) for a in r.assumptions} for r in found if not all(r.known.values())]
    assert told == [{"n >= 1"}]
    served = [r for r in found if all(r.known.values())]
    assert any("n >= 40" in {str(a) for a in r.assumptions} for r in served)


SANITIZED = ["-std=gnu11", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no C compiler with sanitizers")
def test_going_from_form_to_form_leaks_nothing(tmp_path):
    source = open_source(fixed_axes(), {}, ())
    options = CompileOptions(cache=False, values=(("axes", [0, 2]),))
    compiled = compile_stages(source.signature, source.read, {"n": 4}, options)
    kernels, _, _, tables = compiled.artifact.objects
    for name, data in (("kernels.o", kernels), ("tables.o", tables)):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "m.h").write_text(named(compiled.artifact.header, SYMBOLS, SYMBOLS))
    (tmp_path / "host.c").write_text(r"""
#include "m.h"
#include <string.h>
int main(void) {
    float x[4 * 15] = {0};
    int64_t axes, of_x[3] = {4, 3, 5}, one[1] = {1};
    const void *inputs[] = {x, &axes};
    const int64_t *shapes[] = {of_x, one};
    nnc_model *model;
    nnc_context *context;
    nnc_options options;
    static _Alignas(64) unsigned char block[64];
    memset(&options, 0, sizeof(options));
    options.size = sizeof(options), options.weights = block;
    if (nnc_this_model_open(&options, &model)) return 1;
    if (nnc_this_model_context_new(model, &context)) return 2;
    for (int again = 0; again < 12; again++) {
        axes = again % 3, of_x[0] = again % 4 + 1;
        if (nnc_this_model_bind(context, shapes)) return 3;
        int status = nnc_this_model_run(context, inputs, 0);
        if (status != (axes == 1 ? NNC_OTHER_SIZES : NNC_OK)) return 4;
        if (status && !strstr(nnc_this_model_message(context), "it is 1")) return 5;
        if (!status && nnc_this_model_output_shape(context, 0)[0] != (axes == 0 ? 3 : of_x[0])) return 6;
    }
    nnc_this_model_context_free(context);
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


def test_from_c(tmp_path):
    nnc.save(fixed_axes(), tmp_path / "m.so", cache=False, values={"axes": [0, 2]})
    (tmp_path / "host.c").write_text(r"""
#include "m.h"
#include <stdio.h>
int main(void) {
    float x[2 * 15];
    int64_t axes = 0, of_x[3] = {2, 3, 5}, one[1] = {1};
    const void *inputs[M_INPUTS] = {x, &axes};
    const int64_t *shapes[M_INPUTS] = {of_x, one};
    nnc_model *model;
    nnc_context *context;
    for (int i = 0; i < 30; i++) x[i] = (float)(i % 7) / 7;
    if (m_open(0, &model) || m_context_new(model, &context)) return 1;
    for (axes = 0; axes <= 2; axes += 2) {
        if (m_bind(context, shapes) || m_run(context, inputs, 0)) return 2;
        const int64_t *shape = m_output_shape(context, 0);
        for (int64_t i = 0; i < shape[0] * shape[1]; i++) printf("%.9g ", ((const float *)m_output(context, 0))[i]);
    }
    m_context_free(context);
    m_close(model);
    return 0;
}
""")
    command = [*find_linker(), "-std=gnu11", "-Wall", "-Werror", "host.c", "-o", "host"]
    command += ["-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"]
    subprocess.run(command, cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=True)
    x = (np.arange(30) % 7 / np.float32(7)).astype(np.float32).reshape(2, 3, 5)
    expected = [wanted(fixed_axes(), {"x": x, "axes": number([a])})[0].reshape(-1) for a in (0, 2)]
    assert np.allclose(np.asarray(done.stdout.split(), np.float32), np.concatenate(expected), 1e-5)

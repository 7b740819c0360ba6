"""Strings, sequences, optionals and tensors of any rank as inputs and outputs of artifacts: Python, C, C++ and programs,
against the same model in process and onnxruntime."""

from __future__ import annotations

import json
import os
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
from nncompiler.ir.errors import LimitError, UsageError
from nncompiler.runtime.c_names import SYMBOLS, named
from nncompiler.runtime.companions import write_companions
from nncompiler.runtime.linker import find_linker
from nncompiler.sources import open_source

FLOAT, INT64, BOOL, STRING = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL, TensorProto.STRING

info = helper.make_tensor_value_info


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def sequence(name, kind=FLOAT, shape=None):
    return helper.make_tensor_sequence_value_info(name, kind, shape)


def optional(name, inner):
    return helper.make_value_info(name, helper.make_optional_type_proto(inner.type))


def model(nodes, inputs, outputs, weights=(), opset=20, ml=False):
    weights = [onnx.numpy_helper.from_array(np.asarray(x), name) for name, x in weights]
    graph = helper.make_graph(nodes, "g", inputs, outputs, weights)
    opsets = [helper.make_opsetid("", opset)] + [helper.make_opsetid("ai.onnx.ml", 3)] * ml
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def array(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def number(x):
    return np.asarray(x, np.int64)


def text(*x, shape=None):
    return np.asarray(x, object).reshape(shape or (len(x),))


def wanted(proto, feeds):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(proto.SerializeToString(), options).run(None, feeds)


def same(got, want):
    if isinstance(want, list):
        assert isinstance(got, list) and len(got) == len(want)
        for g, w in zip(got, want, strict=True):
            same(g, w)
    elif want is None:
        assert got is None
    else:
        want = np.asarray(want)
        assert got.shape == want.shape and (got.dtype == want.dtype or want.dtype.kind in "UO")
        assert (got == want).all() if got.dtype == object else np.allclose(got, want, 1e-5, 1e-6)


def agree(proto, folder, runs, reference=wanted):
    """Files and the model in process give what onnxruntime gives, or the reference."""
    nnc.save(proto, folder / "m.so", cache=False)
    nnc.save(proto, folder / "m.nnc", cache=False)
    answers = [reference(proto, feeds) for feeds in runs]
    with (
        nnc.load(folder / "m.so", threads=1) as library, nnc.load(folder / "m.nnc", threads=1) as file,
        nnc.compile(proto, cache=False, threads=1) as compiled,
    ):  # fmt: skip
        for executable in (library, file, compiled):
            assert [name for name, _ in executable.inputs] == [i.name for i in proto.graph.input]
            for feeds, answer in [*zip(runs, answers, strict=True), *zip(runs, answers, strict=True)]:
                for got, want in zip(executable.run(feeds).values(), answer, strict=True):
                    same(got, want)
        assert [str(t) for _, t in library.inputs] == [str(t) for _, t in compiled.inputs]


def joined():
    return model(
        [node("StringConcat", ["a", "b"], ["c"]), node("Equal", ["a", "b"], ["e"]), node("Gather", ["c", "at"], ["g"]),
         node("StringSplit", ["c"], ["parts", "counts"], delimiter=" ")],
        [info("a", STRING, ["n"]), info("b", STRING, ["n"]), info("at", INT64, ["k"])],
        [info("c", STRING, ["n"]), info("e", BOOL, ["n"]), info("g", STRING, ["k"]), info("parts", STRING, None),
         info("counts", INT64, ["n"])],
    )  # fmt: skip


TEXTS = [
    {"a": text("x", "ä ö", "", "日本 語"), "b": text("x", " und", "", "x"), "at": number([0, 3, 1])},
    {"a": text("one\0two"), "b": text(" "), "at": number([0, 0])},
    {"a": text("a" * 1000, "b"), "b": text("c", "d" * 70000), "at": number([1])},
]


def test_strings(tmp_path):
    def python(proto, feeds):
        c = [a + b for a, b in zip(feeds["a"], feeds["b"], strict=True)]
        parts = [x.split(" ") for x in c]
        most = max(map(len, parts))
        padded = text(*[y for x in parts for y in x + [""] * (most - len(x))], shape=(len(c), most))
        return [text(*c), feeds["a"] == feeds["b"], text(*c)[feeds["at"]], padded, number([len(x) for x in parts])]

    agree(joined(), tmp_path, TEXTS, python)


def test_strings_as_onnxruntime_has_them(tmp_path):
    proto = model(
        [node("LabelEncoder", ["x"], ["y"], domain="ai.onnx.ml", keys_strings=["a", "b", "c"], values_int64s=[3, 4, 5]),
         node("Transpose", ["x"], ["t"])],
        [info("x", STRING, ["n", "m"])], [info("y", INT64, ["n", "m"]), info("t", STRING, ["m", "n"])], ml=True,
    )  # fmt: skip
    agree(proto, tmp_path, [{"x": text("a", "c", "?", "b", shape=(2, 2))}, {"x": text("b", "b", "a", shape=(1, 3))}])


def lists():
    """A sequence that is given goes into a loop with what it grows by, and comes out."""
    body = helper.make_graph(
        [node("SequenceInsert", ["s", "x"], ["s2"]), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), sequence("s", FLOAT, [None, 3])], [info("o", BOOL, []), sequence("s2")],
    )  # fmt: skip
    return model(
        [node("Loop", ["n", "", "s"], ["all"], body=body), node("SequenceLength", ["all"], ["length"]),
         node("ConcatFromSequence", ["all"], ["rows"], axis=0), node("Tanh", ["rows"], ["y"])],
        [sequence("s", FLOAT, [None, 3]), info("x", FLOAT, ["k", 3]), info("n", INT64, [])],
        [sequence("all", FLOAT, [None, 3]), info("length", INT64, []), info("y", FLOAT, [None, 3])],
    )  # fmt: skip


SEQUENCES = [
    {"s": [array(2, 3), array(1, 3, seed=1)], "x": array(4, 3, seed=2), "n": number(2)},
    {"s": [], "x": array(1, 3, seed=2), "n": number(1)},
    {"s": [array(5, 3)], "x": array(4, 3, seed=2), "n": number(0)},
]


def test_sequences(tmp_path):
    agree(lists(), tmp_path, SEQUENCES)


def test_sequences_of_strings(tmp_path):
    proto = model(
        [node("SequenceInsert", ["s", "x"], ["t"]), node("SequenceAt", ["t", "at"], ["y"])],
        [sequence("s", STRING, [None]), info("x", STRING, ["n"]), info("at", INT64, [])],
        [sequence("t", STRING, [None]), info("y", STRING, [None])],
    )
    s = [text("a", "b"), text("c")]
    runs = [{"s": s, "x": text("äh", ""), "at": number(-1)}]
    agree(proto, tmp_path, runs, lambda _, f: [[*f["s"], f["x"]], f["x"]])


def test_optionals(tmp_path):
    proto = model(
        [node("OptionalHasElement", ["x"], ["has"]), node("If", ["has"], ["y"], then_branch=helper.make_graph(
            [node("OptionalGetElement", ["x"], ["v"]), node("Exp", ["v"], ["e"])], "then", [], [info("e", FLOAT, None)]),
            else_branch=helper.make_graph([node("Neg", ["d"], ["e2"])], "else", [], [info("e2", FLOAT, None)])),
         node("Optional", ["y"], ["o"])],
        [optional("x", info("_", FLOAT, ["n"])), info("d", FLOAT, ["n"])],
        [info("y", FLOAT, ["n"]), optional("o", info("_", FLOAT, ["n"]))], opset=18,
    )  # fmt: skip
    runs = [{"x": array(3), "d": array(3, seed=1)}, {"x": None, "d": array(2, seed=1)}]
    agree(proto, tmp_path, runs, lambda _, f: [y := np.exp(f["x"]) if f["x"] is not None else -f["d"], y])


def test_optional_sequences(tmp_path):
    proto = model(
        [node("OptionalHasElement", ["x"], ["has"]), node("Identity", ["x"], ["y"])],
        [optional("x", sequence("_", FLOAT, ["n"]))], [info("has", BOOL, []), optional("y", sequence("_", FLOAT, ["n"]))],
        opset=18,
    )  # fmt: skip
    runs = [{"x": [array(3), array(3, seed=1)]}, {"x": None}, {"x": []}]
    agree(proto, tmp_path, runs, lambda _, f: [np.asarray(f["x"] is not None), f["x"]])


def test_an_output_whose_rank_a_run_tells(tmp_path):
    proto = model(
        [node("If", ["pick"], ["y"],
              then_branch=helper.make_graph([node("Exp", ["x"], ["a"])], "then", [], [info("a", FLOAT, None)]),
              else_branch=helper.make_graph([node("Unsqueeze", ["x", "axes"], ["b"])], "b", [], [info("b", FLOAT, None)]))],
        [info("x", FLOAT, ["n"]), info("pick", BOOL, [])], [info("y", FLOAT, None)], [("axes", number([0]))],
    )  # fmt: skip
    agree(proto, tmp_path, [{"x": array(3), "pick": np.asarray(p)} for p in (True, False)])
    reduced = model(
        [node("ReduceSum", ["x", "axes"], ["y"], keepdims=0)], [info("x", FLOAT, ["n", 3, 5]), info("axes", INT64, ["k"])],
        [info("y", FLOAT, None)],
    )  # fmt: skip
    nnc.save(reduced, tmp_path / "r.nnc", cache=False, values={"axes": [[0], [0, 1], [1, 2]]})
    with nnc.load(tmp_path / "r.nnc") as executable:
        for axes in ([0], [1, 2], [0, 1]):
            feeds = {"x": array(4, 3, 5), "axes": number(axes)}
            same(executable.run(feeds)["y"], wanted(reduced, feeds)[0])


def test_what_does_not_fit(tmp_path):
    nnc.save(lists(), tmp_path / "m.nnc", cache=False)
    good = SEQUENCES[0]
    with nnc.load(tmp_path / "m.nnc") as executable:
        for bad, told in (
            ({"s": array(2, 3)}, "a list of arrays"), ({"s": [array(2)]}, "'s'.*rank 2 is required, got one of rank 1"),
            ({"s": [np.zeros((1, 3), np.int8)]}, r"s\[0\]"), ({"s": None}, "a list of arrays"),
            ({"x": array(3)}, "'x' must be"),
        ):  # fmt: skip
            with pytest.raises(UsageError, match=told):
                executable.run(good | bad)
            same(executable.run(good)["length"], number(4))
        with pytest.raises(UsageError, match="no buffer holds"):
            executable.run(good, out={"all": np.zeros(3, np.float32)})
        y = np.empty((11, 3), np.float32)
        assert executable.run(good, out={"y": y})["y"] is y and np.isfinite(y).all()
    nnc.save(joined(), tmp_path / "t.nnc", cache=False)
    with nnc.load(tmp_path / "t.nnc") as executable:
        with pytest.raises(UsageError, match="'a' must be"):
            executable.run(TEXTS[0] | {"a": number([1, 2, 3, 4])})
        plain = executable.run(TEXTS[0] | {"a": np.asarray(["x", "y", "z", "w"]), "b": np.asarray([b"1", b"2", b"3", b"4"])})
        same(plain["c"], text("x1", "y2", "z3", "w4"))


def test_memory_of_strings_is_bounded(tmp_path):
    nnc.save(joined(), tmp_path / "m.nnc", cache=False, limits=nnc.Limits(memory=1 << 20))
    with nnc.load(tmp_path / "m.nnc") as executable:
        for _ in range(3):
            with pytest.raises(LimitError, match="limit"):
                executable.run({"a": text("x" * (1 << 20)), "b": text("y"), "at": number([0])})
            same(executable.run({"a": text("x"), "b": text("y"), "at": number([0])})["c"], text("xy"))


C_HOST = r"""
#include "m.h"
#include <stdio.h>
#include <string.h>
static void show(const nnc_item *item) {
    if (item->kind == NNC_ITEM_NONE) { printf("none "); return; }
    if (item->kind == NNC_ITEM_SEQUENCE) {
        printf("[ ");
        for (uint64_t i = 0; i < item->count; i++) show((const nnc_item *)item->data + i);
        printf("] ");
        return;
    }
    for (uint32_t axis = 0; axis < item->rank; axis++) printf("%d:", (int)item->shape[axis]);
    for (uint64_t i = 0; i < item->count; i++) {
        const nnc_string *text = (const nnc_string *)item->data + i;
        if (text->text[text->bytes] != 0) printf("no end ");
        printf(" %.*s", (int)text->bytes, text->text);
    }
    printf(" ");
}
int main(void) {
    nnc_string words[2] = {{"alpha", 5}, {"beta and more", 4}}, last[1] = {{0, 0}}, other[2] = {{"alpha", 5}, {"x", 1}};
    int64_t two[1] = {2}, one[1] = {1};
    nnc_item parts[2] = {{NNC_ITEM_TENSOR, 1, two, words, 0}, {NNC_ITEM_TENSOR, 1, one, last, 0}};
    nnc_item list = {NNC_ITEM_SEQUENCE, 0, 0, parts, 2}, none = {0}, deep = {NNC_ITEM_SEQUENCE, 0, 0, &list, 1};
    nnc_item wrong = {NNC_ITEM_TENSOR, 2, two, words, 0};
    const void *inputs[M_INPUTS] = {&list, other, &none};
    const int64_t *shapes[M_INPUTS] = {0, two, 0};
    nnc_model *model;
    nnc_context *context;
    if (OPEN || m_context_new(model, &context)) return 1;
    if (m_output_item(context, 0) != 0) return 2;
    for (int turn = 0; turn < 3; turn++) {
        list.count = 2;
        inputs[2] = turn == 1 ? &parts[1] : &none;
        if (m_bind(context, shapes) || m_run(context, inputs, 0)) return 3;
        for (int i = 0; i < M_OUTPUTS; i++) show(m_output_item(context, i));
        if (m_output(context, 1) != m_output_item(context, 1)->data) return 4;
        inputs[0] = turn == 0 ? &none : turn == 1 ? &deep : &wrong;
        if (m_run(context, inputs, 0) != NNC_BAD_ARGUMENT || strcmp(m_failed_node(context), "s")) return 5;
        if (!strstr(m_message(context), "required") || m_output(context, 0) || m_output_item(context, 0)) return 6;
        inputs[0] = &list;
    }
    list.count = 0;
    if (m_run(context, inputs, 0)) return 7;
    show(m_output_item(context, 0));
    m_context_free(context);
    m_close(model);
    return 0;
}
"""


def everything():
    """Sequences of strings, strings and an optional, in and out."""
    return model(
        [node("SequenceInsert", ["s", "x"], ["t"]), node("StringConcat", ["x", "x"], ["y"]), node("Identity", ["o"], ["p"]),
         node("OptionalHasElement", ["o"], ["has"]),
         node("If", ["has"], ["z"], then_branch=helper.make_graph([node("SequenceAt", ["s", "zero"], ["a"])], "a", [], [
             info("a", STRING, None)]), else_branch=helper.make_graph([node("Identity", ["x"], ["b"])], "b", [], [
                 info("b", STRING, None)]))],
        [sequence("s", STRING, [None]), info("x", STRING, ["n"]), optional("o", info("_", STRING, [1]))],
        [sequence("t", STRING, [None]), info("y", STRING, ["n"]), optional("p", info("_", STRING, [1])),
         info("z", STRING, [None])], [("zero", number(0))],
    )  # fmt: skip


TURN = "[ 2: alpha beta 1:  2: alpha x ] 2: alphaalpha xx {} 2: alpha {} "
SHOWN = TURN.format("none", "x") + TURN.format("1: ", "beta") + TURN.format("none", "x") + "[ 2: alpha x ] "


def test_from_c(tmp_path):
    nnc.save(everything(), tmp_path / "m.so", cache=False)
    (tmp_path / "host.c").write_text(C_HOST.replace("OPEN", "m_open(0, &model)"))
    command = [*find_linker(), "-std=gnu11", "-Wall", "-Werror", "host.c", "-o", "host"]
    subprocess.run([*command, "-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"], cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, SHOWN)


SANITIZED = ["-std=gnu11", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no C compiler with sanitizers")
def test_nothing_leaks_and_what_is_given_is_read_within(tmp_path):
    source = open_source(everything(), {}, ())
    compiled = compile_stages(source.signature, source.read, {"n": 2}, CompileOptions(cache=False))
    kernels, _, _, tables = compiled.artifact.objects
    for name, data in (("kernels.o", kernels), ("tables.o", tables)):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "m.h").write_text(named(compiled.artifact.header, SYMBOLS, SYMBOLS))
    block = ",".join(map(str, compiled.artifact.weights.block)) or "0"
    start = f"static const _Alignas(64) unsigned char block[] = {{{block}}};\nstatic int opened(nnc_model **model) {{\n"
    start += "nnc_options o;\nmemset(&o, 0, sizeof(o));\no.size = sizeof(o), o.weights = block;\n"
    start += "o.weights_bytes = sizeof(block);\n"
    host = C_HOST.replace("OPEN", "opened(&model)").replace("m_", f"{SYMBOLS}_").replace("M_", f"{SYMBOLS.upper()}_")
    host = host.replace("static void show", f"{start}return {SYMBOLS}_open(&o, model);\n}}\nstatic void show")
    (tmp_path / "host.c").write_text(host.replace("NNC_ITE" + f"{SYMBOLS.upper()}_", "NNC_ITEM_"))
    units = [str(SOURCE / f"{unit}.c") for unit in ("runtime", "staged")]
    command = ["gcc", *SANITIZED, "host.c", *units, "kernels.o", "tables.o", "-o", "host", "-lm", "-lpthread"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, SHOWN), done.stderr


@pytest.mark.skipif(shutil.which("g++") is None, reason="no C++ compiler")
def test_from_cpp(tmp_path):
    nnc.save(everything(), tmp_path / "m.so", cache=False)
    write_companions(tmp_path / "m.so")
    (tmp_path / "host.cpp").write_text(r"""
#include "m.hpp"
#include <cstdio>
int main() {
    nnc_string words[2] = {{"alpha", 5}, {"x", 1}};
    std::int64_t two[1] = {2};
    nnc_item part = {NNC_ITEM_TENSOR, 1, two, words, 0}, list = {NNC_ITEM_SEQUENCE, 0, nullptr, &part, 1}, none = {};
    m_cpp::model model;
    m_cpp::context context(model);
    context.bind({{}, two, {}});
    context.run(list, words, none);
    for (nnc_string s : context.output_1()) std::printf("%s ", s.text);
    std::printf("%d %d\n", (int)context.output_0().count, (int)context.output_2().kind);
}
""")
    flags = ["-std=c++20", "-Wall", "-Wextra", "-Werror"]
    linked = ["-L.", "-l:m.so", "-Wl,-rpath,$ORIGIN"]
    subprocess.run(["g++", *flags, "host.cpp", "-o", "host", *linked], cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, check=True)
    assert done.stdout == "alphaalpha xx 2 0\n"


def program(folder, *words):
    done = subprocess.run([folder / "prog", *words], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_a_program_reads_and_writes_strings(tmp_path):
    nnc.save(everything(), tmp_path / "prog", cache=False)
    x, rows = np.asarray(["ä", "日本", "b" * 300]), [np.asarray(["one", "two"]), np.asarray([b"\xc3\xa9"])]
    np.savez(tmp_path / "in.npz", **{"x": x, "s[0]": rows[0], "s[1]": rows[1], "o[]": np.zeros(0, np.float32)})
    assert program(tmp_path, "in.npz", "-o", "out.npz")[0] == 0
    with np.load(tmp_path / "out.npz") as found:
        assert sorted(found) == ["p[]", "t[0]", "t[1]", "t[2]", "y", "z"]
        assert found["y"].tolist() == [2 * t for t in x.tolist()] and found["z"].tolist() == x.tolist()
        assert found["t[1]"].tolist() == ["é"] and found["t[2]"].tolist() == x.tolist()
    (tmp_path / "x.txt").write_text("first line\nsecond\r\n", encoding="utf-8")
    np.save(tmp_path / "one.npy", np.asarray(["uno"]))
    code, out, _ = program(tmp_path, "x=x.txt", "s=one.npy", "s=one.npy", "o=one.npy")
    assert code == 0 and "y: str[2]" in out and "  first linefirst line\n  secondsecond\n" in out and "t[2]: str[2]" in out
    code, out, _ = program(tmp_path, "x=x.txt", "s=", "o=")
    assert code == 0 and "t[0]: str[2]" in out and "p[]: str[0]" in out
    np.save(tmp_path / "bad.npy", np.zeros(3, np.float32))
    code, _, told = program(tmp_path, "x=bad.npy", "s=", "o=")
    assert code == 2 and "input x must be str[" in told
    code, _, told = program(tmp_path, "x=x.txt", "s=one.npy", "o=x.txt")
    assert code != 0 and "npy" in told


def test_a_program_reads_and_writes_sequences(tmp_path):
    nnc.save(lists(), tmp_path / "prog", cache=False)
    for feeds in SEQUENCES[:2]:
        given = {f"s[{i}]": a for i, a in enumerate(feeds["s"])} or {"s[]": np.zeros(0)}
        np.savez(tmp_path / "in.npz", x=feeds["x"], n=feeds["n"], **given)
        assert program(tmp_path, "in.npz", "-o", "out.npz")[0] == 0
        listed, length, y = wanted(lists(), feeds)
        with np.load(tmp_path / "out.npz") as found:
            same([found[f"all[{i}]"] for i in range(len(listed))], listed)
            same(found["length"], length)
            same(found["y"], y)
    np.savez(tmp_path / "in.npz", x=array(2, 3), n=number(1))
    code, _, told = program(tmp_path, "in.npz")
    assert code == 2 and "missing" in told and "s" in told


def test_the_command_line_reads_and_writes_them(tmp_path, capsys):
    from nncompiler.cli import main

    nnc.save(everything(), tmp_path / "m.nnc", cache=False)
    onnx.save(everything(), tmp_path / "m.onnx")
    np.savez(tmp_path / "in.npz", **{"s[0]": np.asarray(["one", "two"]), "o[]": np.zeros(0, np.float32)})
    (tmp_path / "x.txt").write_text("ä\nb\n", encoding="utf-8")
    given = [f"x={tmp_path / 'x.txt'}", str(tmp_path / "in.npz")]
    for path in ("m.nnc", "m.onnx"):
        assert main(["run", str(tmp_path / path), *given, "-o", str(tmp_path / "out.npz"), "--force"]) == 0
        with np.load(tmp_path / "out.npz") as found:
            assert sorted(found) == ["p[]", "t[0]", "t[1]", "y", "z"] and found["y"].tolist() == ["ää", "bb"]
    np.save(tmp_path / "a.npy", np.asarray(["uno"]))
    words = [given[0], f"s={tmp_path / 'a.npy'}", f"s={tmp_path / 'a.npy'}", f"o={tmp_path / 'a.npy'}"]
    capsys.readouterr()
    assert main(["run", str(tmp_path / "m.nnc"), *words]) == 0
    shown = capsys.readouterr().out
    assert "t[2]" in shown and '"uno"' in shown and '"ää", "bb"' in shown
    assert main(["run", str(tmp_path / "m.nnc"), given[0], "s=", "o=", "--json"]) == 0
    outputs = {o["name"]: o for o in json.loads(capsys.readouterr().out)["outputs"]}
    assert outputs["y"]["strings"] == ["ää", "bb"] and outputs["t[0]"]["shape"] == [2] and "p[]" in outputs
    assert main(["run", str(tmp_path / "m.nnc"), f"s={tmp_path / 'x.txt'}"]) == 2


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no C compiler with sanitizers")
def test_a_program_stays_inside_its_files(tmp_path):
    source = open_source(everything(), {}, ())
    compiled = compile_stages(source.signature, source.read, {"n": 2}, CompileOptions(cache=False))
    kernels, _, _, tables = compiled.artifact.objects
    for name, data in (("kernels.o", kernels), ("tables.o", tables)):
        (tmp_path / name).write_bytes(data)
    with (tmp_path / "w.weights").open("wb") as file:
        compiled.artifact.weights.write(file)
    units = [str(SOURCE / f"{unit}.c") for unit in ("runtime", "staged", "program")]
    command = ["gcc", *SANITIZED, *units, "kernels.o", "tables.o", "-o", "prog", "-lm", "-lpthread"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    x, cut = np.asarray(["ä", "日本", "b" * 300, "", "\U0001f600"]), tmp_path / "cut.npy"
    np.savez(tmp_path / "in.npz", **{"x": x, "s[0]": x[:2], "s[1]": np.asarray([b"\xff\xc3", b""]), "o": np.asarray(["o"])})
    np.save(tmp_path / "x.npy", x)
    cut.write_bytes((tmp_path / "x.npy").read_bytes()[:-200])
    (tmp_path / "x.txt").write_bytes(b"\xff\xf0\n\n\r\nend")
    (tmp_path / "empty.txt").write_bytes(b"")
    for words, code in (
        (["in.npz"], 0), (["in.npz", "-o", "out.npz"], 0), (["x=x.txt", "s=x.npy", "o="], 0),
        (["x=empty.txt", "s=", "o="], 2), (["x=cut.npy", "s=", "o="], 5), (["x=x.npy", "s=cut.npy", "o="], 5),
    ):  # fmt: skip
        done = subprocess.run(
            [str(tmp_path / "prog"), "--weights", "w.weights", *words], cwd=tmp_path, capture_output=True, check=False,
            env=os.environ | {"ASAN_OPTIONS": "detect_leaks=0"},
        )  # fmt: skip
        assert done.returncode == code, (words, done.stdout, done.stderr)
    with np.load(tmp_path / "out.npz") as found:
        assert found["y"].tolist() == [2 * t for t in x.tolist()]

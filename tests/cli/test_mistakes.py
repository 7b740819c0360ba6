"""What users and hostile files do wrong: one message, the documented exit code, no traceback, no file left behind."""

from __future__ import annotations

import os
import shutil

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.ir import errors


def model(nodes, shape=(1, 4), initializers=(), outputs=("y",), domains=()):
    graph = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        list(initializers),
    )
    opsets = [helper.make_opsetid("", 17), *(helper.make_opsetid(d, 1) for d in domains)]
    return helper.make_model(graph, opset_imports=opsets)


def node(op, inputs=("x",), outputs=("y",), **attributes):
    return helper.make_node(op, list(inputs), list(outputs), name=f"the_{op}", **attributes)


# --- options and names


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["frobnicate"], ["--frobnicate"], ["inspect"], ["inspect", "a", "b"], ["compile", "zoo:lenet5"],
        ["run", "zoo:lenet5", "--threads", "0"], ["run", "zoo:lenet5", "--threads", "many"], ["run", "zoo:lenet5"],
        ["run", "zoo:lenet5", "--target", "fpga", "--random"], ["bench", "zoo:lenet5", "--seconds", "-1"],
        ["bench", "zoo:lenet5", "--seconds", "nan"], ["bench", "zoo:lenet5", "--rounds", "0"],
        ["bench", "zoo:lenet5", "--target", ","], ["bench", "zoo:lenet5", "--target", "llvm,fpga"],
        ["verify", "zoo:lenet5", "--rtol", "0"], ["ir", "zoo:lenet5", "--after", "magic"],
        ["ir", "zoo:lenet5", "--format", "xml"],
        ["inspect", "zoo:lenet5", "--dim", "N"], ["inspect", "zoo:lenet5", "--dim", "nothing=3"],
        ["inspect", "zoo:lenet5", "--dim", "batch=-1"], ["inspect", "zoo:lenet5", "--dim", "batch=²"],
        ["inspect", "zoo:nothing"], ["inspect", "missing.onnx"], ["inspect", "missing.py:f"],
        ["inspect", "no.such.module:f"], ["inspect", "."], ["run", "missing.so"], ["run", "missing.nnc"],
        ["run", "zoo:lenet5", "--random", "--weights", "w"], ["run", "zoo:lenet5", "missing.npy"],
        ["compile", "zoo:lenet5", "-o", "m.docx"], ["compile", "zoo:lenet5", "-o", "no/such/folder/m.so"],
        ["compile", "zoo:lenet5", "-o", "."], ["compile", "zoo:lenet5", "-o", "m.o", "--mcpu", "z80"],
        ["compile", "zoo:lenet5", "-o", "m.o", "--triple", "pdp11-dec-unix"],
        ["compile", "zoo:lenet5", "-o", "m.onnx", "--weights-out", "w"],
        ["compile", "zoo:lenet5", "-o", "m.ll", "--weights-out", "w"],
        ["compile", "zoo:lenet5", "-o", "m.nnc", "--save-records", "r.json"],
        ["compile", "zoo:lenet5", "-o", "m.nnc", "--records", "not/there.json"],
        ["compile", "zoo:lenet5", "-o", "m.nnc", "--tune", "-1"], ["compile", "zoo:lenet5", "-o", "m.onnx", "--tune"],
        ["run", "zoo:lenet5", "--random", "-o", "out.csv"], ["run", "zoo:lenet5", "--random", "-o", "no/such/out.npz"],
    ],
)  # fmt: skip
def test_usage(nnc, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    said = nnc(*arguments)
    assert said.code == 2, said
    assert said.err.startswith(("nnc: ", "usage: nnc")) or not arguments
    assert "internal error" not in said.err
    assert os.listdir(tmp_path) == []


def test_messages_say_what_to_try(nnc, tmp_path):
    assert "did you mean" in nnc("inspect", "zoo:vgg").err
    assert "try: " in nnc("inspect", "missing.onnx").err
    (tmp_path / "m.py").write_text("f = 1\n")
    assert ":function" in nnc("inspect", tmp_path / "m.py").err
    assert "fusion" in nnc("ir", "zoo:lenet5", "--after", "magic").err
    assert "--random" in nnc("run", "zoo:lenet5").err


def test_inputs_that_do_not_fit(nnc, tmp_path):
    good, name = tmp_path / "x.npy", tmp_path / "n.npz"
    np.save(good, np.zeros((1, 1, 32, 32), np.float32))
    np.savez(name, picture=np.zeros((1, 1, 32, 32), np.float32))
    shape, kind = tmp_path / "shape.npy", tmp_path / "dtype.npy"
    np.save(shape, np.zeros((1, 1, 31, 32), np.float32))
    np.save(kind, np.zeros((1, 1, 32, 32), np.float64))
    text, objects = tmp_path / "text.npy", tmp_path / "objects.npy"
    text.write_text("hello")
    np.save(objects, np.array([{}], object), allow_pickle=True)
    cut = tmp_path / "cut.npz"
    cut.write_bytes(name.read_bytes()[:80])
    for files, word in (
        ([good, good], "too many"), ([name], "picture"), ([shape], "31"), ([kind], "float64"), ([text], "no .npy"),
        ([objects], "no .npy"), ([cut], "npz"), ([f"wrong={good}"], "wrong"), ([f"image={name}"], "by name"),
        ([tmp_path], "read"),
    ):  # fmt: skip
        said = nnc("run", "zoo:lenet5", *files)
        assert (said.code, word in said.err) == (2, True), (files, said)


# --- files that are no models


@pytest.mark.parametrize("command", ["inspect", "run", "verify", "bench", "ir"])
def test_files_that_are_no_models(nnc, tmp_path, command):
    good = model([node("Relu")]).SerializeToString()
    for name, content in (
        ("empty", b""), ("text", b"hello, world\n"), ("cut", good[:-7]), ("noise", bytes(range(256)) * 20),
        ("zeros", bytes(4096)),
    ):  # fmt: skip
        path = tmp_path / f"{name}.onnx"
        path.write_bytes(content)
        said = nnc(command, path)
        assert said.code == 5, (name, said)
        assert said.err.startswith("nnc: ") and name in said.err


POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 102442450\n"


@pytest.mark.parametrize(
    ("content", "what", "hint"),
    [
        (POINTER, "a git-LFS pointer", "git lfs pull"), (b"\n<!DOCTYPE html>\n<html></html>", "a web page", "raw"),
        (b"<HTML>" + b"x" * 5000, "a web page", "download"), (b"\xef\xbb\xbf<html>", "a web page", "download"),
        (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "an XML document", "download"),
        (b"PK\x03\x04" + bytes(100), "a zip archive", "torch.onnx.export"),
        (b"\x7fELF" + bytes(100), "compiled code", "nnc run"),
        (b"\x1c\0\0\0TFL3" + bytes(100), "a TensorFlow Lite model", "tf2onnx"),
    ],
    ids=lambda x: str(x)[:24],
)
def test_what_a_download_left_is_recognized(nnc, tmp_path, content, what, hint):
    (tmp_path / "m.onnx").write_bytes(content)
    said = nnc("inspect", tmp_path / "m.onnx")
    assert said.code == 5 and f"it is {what}" in said.err and hint in said.err
    if not content.startswith(b"PK"):
        for name in ("w.npz", "w.safetensors"):
            (tmp_path / name).write_bytes(content)
            said = nnc("inspect", "zoo:lenet5", "--init-from", tmp_path / name)
            assert said.code == 5 and f"it is {what}" in said.err


def test_a_pointer_in_place_of_external_data_is_recognized(nnc, tmp_path):
    path = external(tmp_path, "w.bin", length=16)  # which the pointer's text would fill
    (tmp_path / "w.bin").write_bytes(POINTER)
    said = nnc("inspect", path)
    assert said.code == 5 and "'w.bin' is a git-LFS pointer" in said.err and "git lfs pull" in said.err


@pytest.mark.parametrize(
    "name",
    ["C:\\models\\gone.onnx", "C:/models/gone.onnx", "c:gone.onnx", "\\\\server\\share\\m.onnx", "http://host/m.onnx",
     "s3://bucket/net.onnx", "a-b:c", "gone:1.onnx"],
)  # fmt: skip
def test_a_path_with_a_colon_is_a_missing_file(nnc, name):
    said = nnc("inspect", name)
    assert said.code == 2 and "there is no file" in said.err and "module" not in said.err.partition("\n")[0]


def test_a_missing_module_is_one(nnc):
    assert "there is no module 'nothing.there'" in nnc("inspect", "nothing.there:net").err
    assert "there is no file 'gone.py'" in nnc("inspect", "gone.py:net").err


def test_damaged_artifacts(nnc, tmp_path):
    nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc")
    whole = (tmp_path / "m.nnc").read_bytes()
    half = whole[: len(whole) // 2]
    for name, content in (("cut.nnc", half), ("head.nnc", whole[:100]), ("text.so", b"hello"), ("none.so", b"")):
        (tmp_path / name).write_bytes(content)
        assert nnc("run", tmp_path / name, "--random").code == 5, name
    (tmp_path / "text.nnc").write_text("hello")
    assert nnc("run", tmp_path / "text.nnc", "--random").code in (2, 5)
    assert nnc("compile", tmp_path / "m.nnc", "-o", tmp_path / "n.nnc").code == 2


# --- models that are wrong


def weight(name, dims, values=None):
    data = np.zeros(dims, np.float32) if values is None else values
    return onnx.numpy_helper.from_array(data, name)


CYCLE = [node("Add", ("x", "b"), ("a",)), node("Relu", ("a",), ("b",)), node("Relu", ("b",))]
HOSTILE = {
    "unknown operator": (model([node("Frobnicate")]), 3, "Frobnicate"),
    "foreign domain": (model([node("Gelu", domain="com.acme")], domains=["com.acme"]), 3, "com.acme"),
    "cycle": (model(CYCLE), 5, ""),
    "no such value": (model([node("Add", ("x", "ghost"))]), 5, "ghost"),
    "no such output": (model([node("Relu")], outputs=("z",)), 5, "z"),
    "two producers": (model([node("Relu"), node("Neg")]), 5, "y"),
    "shapes that clash": (model([node("Add", ("x", "w"))], initializers=[weight("w", (3,))]), 5, "the_Add"),
    "dtypes that clash": (
        model([node("Add", ("x", "w"))], initializers=[weight("w", (4,), np.zeros(4, np.int64))]), 5, "the_Add",
    ),
    "missing input": (model([node("Add")]), 5, "the_Add"),
    "absurd dims": (model([node("Relu")], shape=(1 << 40, 1 << 40)), 5, ""),
    "absurd expansion": (
        model([node("Expand", ("x", "s"))], initializers=[weight("s", (3,), np.array([1 << 31, 1 << 31, 4]))]), 5, "",
    ),
    "negative dim": (model([node("Relu")], shape=(-3, 4)), 5, ""),
    "kernel beyond its input": (
        model([node("Conv", ("x", "w"))], (1, 1, 3, 3), [weight("w", (1, 1, 5, 5))]), 5, "the_Conv",
    ),
    "stride of zero": (
        model([node("Conv", ("x", "w"), strides=[0, 1])], (1, 1, 3, 3), [weight("w", (1, 1, 3, 3))]), 5, "the_Conv",
    ),
    "axis beyond the rank": (model([node("Softmax", axis=7)]), 5, "the_Softmax"),
    "division by zero of a shape": (
        model([node("Reshape", ("x", "s"))], initializers=[weight("s", (2,), np.array([-1, 3]))]), 5, "the_Reshape",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_models_that_are_wrong(nnc, tmp_path, name):
    proto, code, word = HOSTILE[name]
    path = tmp_path / "m.onnx"
    path.write_bytes(proto.SerializeToString())
    said = nnc("compile", path, "-o", tmp_path / "m.nnc")
    assert said.code == code, said
    assert word in said.err and said.err.count("\n") <= 3
    assert os.listdir(tmp_path) == ["m.onnx"]


def external(tmp_path, location, length=64):
    proto = model([node("Add", ("x", "w"))], initializers=[weight("w", (1, 4))])
    tensor = proto.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", "0"), ("length", str(length))):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value
    path = tmp_path / "m.onnx"
    path.write_bytes(proto.SerializeToString())
    return path


def test_external_data_stays_in_its_folder(nnc, tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(bytes(64))
    os.symlink(tmp_path / "secret", folder / "link")
    for location in ("../secret", str(tmp_path / "secret"), "link"):
        assert nnc("run", external(folder, location, 16), "--random").code == 5, location
    assert nnc("run", external(folder, "missing", 16), "--random").code == 5
    (folder / "short").write_bytes(bytes(8))
    assert nnc("run", external(folder, "short", 16), "--random").code == 5
    (folder / "right").write_bytes(bytes(16))
    assert nnc("run", external(folder, "right", 16), "--random").code == 0


def test_weights_that_are_no_numbers_and_sizes_of_zero_are_kept(nnc, tmp_path):
    path = tmp_path / "m.onnx"
    odd = weight("w", (2,), np.array([np.nan, np.inf], "f4"))
    path.write_bytes(model([node("Add", ("x", "w"))], (1, 2), [odd]).SerializeToString())
    (row,) = nnc("run", path, "--random", "--json").json["outputs"]
    assert row["max"] == "nan"
    empty = tmp_path / "empty.onnx"
    empty.write_bytes(model([node("Relu")], (0, 4)).SerializeToString())
    assert nnc("run", empty, "--random", "--json").json["outputs"][0]["shape"] == [0, 4]
    assert nnc("inspect", empty).code == 0 and nnc("verify", empty).code == 0


@pytest.mark.parametrize("size", [10**14, 10**23])
def test_absurd_dimensions(nnc, tmp_path, size):
    for arguments in (["compile", "-o", tmp_path / "m.nnc"], ["run", "--random"], ["verify"], ["bench"], ["inspect"]):
        said = nnc(arguments[0], "zoo:lenet5", "--dim", f"batch={size}", *arguments[1:])
        assert said.code == 5 and "limit" in said.err, arguments
    assert not os.listdir(tmp_path)


# --- files and machines


def test_a_failed_compile_keeps_what_was_there(nnc, tmp_path):
    bad, output = tmp_path / "bad.onnx", tmp_path / "m.so"
    bad.write_bytes(model([node("Frobnicate")]).SerializeToString())
    output.write_text("before")
    assert nnc("compile", bad, "-o", output, "--force").code == 3
    assert output.read_text() == "before" and sorted(os.listdir(tmp_path)) == ["bad.onnx", "m.so"]
    assert nnc("compile", "zoo:lenet5", "-o", output).code == 2 and output.read_text() == "before"
    assert nnc("compile", "zoo:lenet5", "-o", output, "--force").code == 0
    assert output.read_bytes()[:4] == b"\x7fELF"


@pytest.fixture
def no_linker(monkeypatch):
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("NNC_LINKER", raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == "ziglang" else find(name, *a))


def test_without_a_linker(nnc, tmp_path, no_linker):
    assert shutil.which("cc") is None
    for name in ("m.so", "program"):
        said = nnc("compile", "zoo:lenet5", "-o", tmp_path / name)
        assert said.code == 2 and "nncompiler[aot]" in said.err
    assert nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc").code == 0
    assert nnc("run", tmp_path / "m.nnc", "--random").code == 0
    assert "linker: " in nnc("doctor").out


def test_a_folder_that_cannot_be_written(nnc, tmp_path):
    folder = tmp_path / "file"
    folder.write_text("")
    assert nnc("compile", "zoo:lenet5", "-o", folder / "m.so").code == 2


def test_cuda_or_an_error(nnc):
    import onnxruntime

    try:
        session = onnxruntime.get_available_providers()
    except Exception as e:
        pytest.fail(str(e))
    if "CUDAExecutionProvider" in session and os.path.exists("/dev/nvidia0"):
        assert nnc("run", "zoo:lenet5", "--target", "ort-cuda", "--random").code == 0
    else:
        said = nnc("run", "zoo:lenet5", "--target", "ort-cuda", "--random")
        assert said.code == 4 and "try: " in said.err


def test_exit_codes_are_the_documented_ones():
    documented = {
        errors.UsageError: 2, errors.ToolchainError: 2, errors.UnsupportedError: 3,
        errors.DeviceError: 4, errors.ModelError: 5, errors.LimitError: 5, errors.DependencyError: 6,
        errors.InternalError: 70, errors.VerifyError: 70,
    }  # fmt: skip
    assert {kind: kind.exit_code for kind in documented} == documented


@pytest.mark.parametrize(
    ("error", "code"),
    [(RuntimeError("boom"), 70), (MemoryError(), 5), (KeyboardInterrupt(), 130), (errors.InternalError("wrong"), 70),
     (PermissionError(13, "Permission denied", "f"), 2), (RecursionError(), 70)],
)  # fmt: skip
def test_faults_inside_a_command(nnc, monkeypatch, error, code):
    from nncompiler.cli import zoo

    def fail(options):
        raise error

    monkeypatch.setattr(zoo, "main", fail)
    said = nnc("zoo")
    assert said.code == code and said.err.startswith("nnc: ")
    assert ("NNC_TRACEBACK" in said.err) == (code == 70)

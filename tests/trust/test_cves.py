"""What went wrong elsewhere, by its name: every pattern is tried here. CVE and GHSA numbers are the advisories', `ort`
and `onnx` numbers those of issues of microsoft/onnxruntime and onnx/onnx."""

import os
import socket
import subprocess
import sys

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler import cache as disk
from nncompiler.frontends.onnx import Limits, read
from nncompiler.ir.errors import CompilerError, LimitError, ModelError, UnsupportedError, UsageError
from nncompiler.ir.parser import parse
from nncompiler.ops import OPERATORS

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def refused(model, *kinds):
    """Reading, or else compiling and running, ends with a documented error."""
    with pytest.raises(kinds or (ModelError, UnsupportedError, UsageError)) as e:
        exe = nnc.compile(model, cache=False)
        exe.run({n: np.zeros([d if isinstance(d, int) else 1 for d in t.shape], t.dtype.numpy) for n, t in exe.inputs})
    return e.value


# --- external data: reading


@pytest.fixture
def external(build, node, tmp_path):
    """external(location, ...) -> a model whose weight is in that file; a secret lies outside of its folder."""
    folder = tmp_path / "model"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(bytes(16))

    def make(location, **entries):
        model = build([node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": np.ones(4, np.float32)})
        tensor = model.graph.initializer[0]
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in {"location": location, **entries}.items():
            tensor.external_data.add(key=key, value=str(value))
        path = folder / "m.onnx"
        path.write_bytes(model.SerializeToString())
        return path

    return make


def test_cve_2022_25882_path_of_the_parent(external):
    assert "leaves the model's folder" in refused(external("../secret"), ModelError).message


def test_cve_2024_27318_path_through_a_folder(external):
    path = external("a/../../secret")
    (path.parent / "a").mkdir()
    refused(path, ModelError)


@posix
def test_cve_2026_34447_symlink(external):
    path = external("w.bin")
    (path.parent / "w.bin").symlink_to("../secret")
    refused(path, ModelError)


@posix
def test_cve_2026_27489_symlinked_parent(external, tmp_path):
    path = external("sub/secret")
    (path.parent / "sub").symlink_to(tmp_path)
    refused(path, ModelError)


@posix
def test_cve_2026_34446_hard_link(external, tmp_path):
    path = external("w.bin")
    os.link(tmp_path / "secret", path.parent / "w.bin")
    refused(path, ModelError)


ODD_PATHS = ["/etc/passwd", "\\\\server\\share\\x", "C:\\x", "C:x", "", ".", "a\0b", "//etc/passwd"]


@pytest.mark.parametrize("location", ODD_PATHS)
def test_absolute_and_odd_paths(external, location):
    refused(external(location), ModelError)


def test_empty_base_dir_of_bytes(external):
    """A model that is no file has no folder: nothing is read relative to the working directory."""
    with pytest.raises(ModelError, match="needs a model that is a file"):
        read(external("w.bin").read_bytes())


@posix
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.mkdir()])
def test_fifo_device_folder(external, make):
    path = external("w.bin")
    make(path.parent / "w.bin")
    refused(path, ModelError)


# --- external data: writing, ranges


@pytest.mark.parametrize("name", ["../../evil", "/tmp/evil-of-nncompiler", "a/../../evil", "..", "evil\0", "C:\\evil"])
def test_cve_2025_51480_saving_writes_no_path_of_a_name(build, node, tmp_path, name):
    """Names of weights, nodes and outputs are never paths."""
    folder = tmp_path / "in" / "out"
    folder.mkdir(parents=True)
    weights = {name.replace("\0", "0"): np.ones(2000, np.float32)}
    add = node("Add", ["x", next(iter(weights))], ["y"], name=name.replace("\0", "0"))
    model = build([add], {"x": [2000]}, weights=weights)
    before = set(tmp_path.rglob("*"))
    for suffix in (".onnx", ".nnc", ".so", ".o"):
        nnc.save(model, folder / f"m{suffix}", cache=False)
    made = set(tmp_path.rglob("*")) - before
    assert {p.parent for p in made if "cache" not in p.parts} == {folder} and not os.path.exists("/tmp/evil-of-nncompiler")


@posix
def test_ghsa_q56x_g2fj_4rj6_checked_is_what_is_opened(external, monkeypatch):
    """A link that is put in place between the check and the opening."""
    path = external("w.bin")
    inside = path.parent / "w.bin"
    inside.write_bytes(bytes(16))
    real = os.stat

    def swap(target, *arguments, **options):
        found = real(target, *arguments, **options)
        if target == "w.bin":
            inside.unlink(missing_ok=True)
            inside.symlink_to("../secret")
        return found

    monkeypatch.setattr(os, "stat", swap)
    with pytest.raises(ModelError):
        read(path)


def test_cisa_va_26_233_01_huge_offsets_fill_no_disk(external):
    path = external("w.bin", offset=2**40, length=16)
    (path.parent / "w.bin").write_bytes(bytes(16))
    refused(path, ModelError)
    assert (path.parent / "w.bin").stat().st_size == 16


RANGES = [
    {"offset": 8}, {"offset": -8}, {"length": 8}, {"length": -16}, {"offset": 2**63}, {"length": 2**64}, {"offset": "1e3"},
    {"offset": " 4"}, {"offset": "٤"},
]  # fmt: skip


@pytest.mark.parametrize("entries", RANGES)
def test_ranges_beyond_the_file(external, entries):
    path = external("w.bin", **entries)
    (path.parent / "w.bin").write_bytes(bytes(16))
    refused(path, ModelError)


def test_cve_2026_34445_keys_are_no_attributes(external):
    """Unknown keys set nothing, and a claimed length allocates nothing."""
    path = external("w.bin", basepath="/etc", name="x", tofile="evil", __class__="x")
    (path.parent / "w.bin").write_bytes(np.full(4, 7, np.float32).tobytes())
    assert nnc.compile(path, cache=False).run({"x": np.zeros(4, np.float32)})["y"].tolist() == [7.0] * 4
    path = external("w.bin", length=10**18)
    refused(path, ModelError)


def test_cve_2026_28500_nothing_is_fetched(build, node, monkeypatch, tmp_path):
    def none(*arguments, **options):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", none)
    monkeypatch.setattr(socket, "create_connection", none)
    model = build([node("Relu", ["x"], ["y"])], {"x": [4]})
    model.metadata_props.add(key="repository", value="https://example.com/model")
    model.graph.doc_string = "https://example.com"
    nnc.save(model, tmp_path / "m.nnc")
    for name in ("https://example.com/m.onnx", "hf://org/model", "s3://bucket/m.onnx"):
        with pytest.raises(UsageError):
            nnc.compile(name)


# --- sizes


@pytest.mark.parametrize("dims", [[2**32, 2**32], [2**62, 4], [2**31, 2**33, 0], [-1, 4], [5], [2**63 - 1]])
def test_cve_2026_33298_product_of_dims(build, node, dims):
    """2^32 x 2^32 elements wrap to none, for which a small buffer suffices."""
    model = build([node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": np.ones(4, np.float32)})
    del model.graph.initializer[0].dims[:]
    model.graph.initializer[0].dims.extend(dims)
    refused(model, ModelError)


@pytest.mark.parametrize("size", [0, 1, 15, 17, 400])
def test_cve_2026_7482_data_of_another_length(build, node, size):
    model = build([node("Add", ["x", "w"], ["y"])], {"x": [4]}, weights={"w": np.ones(4, np.float32)})
    model.graph.initializer[0].raw_data = bytes(size)
    refused(model, ModelError)


def test_cve_2022_23558_arrays_of_int_that_overflow(build, node):
    refused(build([node("Relu", ["x"], ["y"])], {"x": [2**31, 2**31]}), LimitError)


@pytest.mark.parametrize("op", ["Conv", "MaxPool", "AveragePool", "LpPool", "ConvTranspose"])
@pytest.mark.parametrize(
    "attribute", [{"strides": [0, 1]}, {"strides": [-1, 1]}, {"dilations": [0, 0]}, {"group": 0}, {"group": -1}]
)
def test_cve_2022_21741_zero_strides(build, node, op, attribute):
    if "group" in attribute and "Pool" in op:
        attribute = {"kernel_shape": [0, 2]}
    kernel = {"kernel_shape": [2, 2]} if "Pool" in op else {}
    operands, weights = (["x"], {}) if "Pool" in op else (["x", "w"], {"w": np.ones((4, 4, 2, 2), np.float32)})
    refused(build([node(op, operands, ["y"], **{**kernel, **attribute})], {"x": [1, 4, 6, 6]}, weights=weights, opset=22))


@pytest.mark.parametrize("op", ["DepthToSpace", "SpaceToDepth"])
@pytest.mark.parametrize("size", [0, -1, 2**31, 2**62])
def test_ghsa_j7rm_8ww4_xx2g_zero_block_size(build, node, op, size):
    refused(build([node(op, ["x"], ["y"], blocksize=size)], {"x": [1, 4, 4, 4]}))


@pytest.mark.parametrize("bias", [0, 1, 3, 5])
def test_cve_2022_23557_bias_of_another_size(build, node, bias):
    weights = {"w": np.ones((4, 4, 1, 1), np.float32), "b": np.ones(bias, np.float32)}
    refused(build([node("Conv", ["x", "w", "b"], ["y"])], {"x": [1, 4, 2, 2]}, weights=weights), ModelError)


@pytest.mark.parametrize(("x", "w"), [([0, 4], (4, 3)), ([2, 0], (0, 3)), ([2, 4], (4, 0))])
def test_cve_2021_37680_products_of_nothing(build, node, x, w):
    for op in ("Gemm", "MatMul"):
        exe = nnc.compile(build([node(op, ["x", "w"], ["y"])], {"x": x}, weights={"w": np.ones(w, np.float32)}), cache=False)
        y = exe.run({"x": np.ones(x, np.float32)})["y"]
        assert y.shape == (x[0], w[1]) and not y.any()


# --- indices


@pytest.mark.parametrize("index", [-4, 3, 2**31, -(2**31), 2**62, -(2**63)])
@pytest.mark.parametrize("op", ["ScatterElements", "ScatterND", "Gather", "GatherElements", "GatherND"])
def test_cve_2020_15212_indices_out_of_range(build, node, op, index):
    """Of an input, while the model runs: nothing is written or read outside."""
    shape = [1, 1] if op.endswith("ND") else [1]
    operands = ["x", "i", *(["u"] if op.startswith("Scatter") else [])]
    inputs = {"x": [3], "i": (TensorProto.INT64, shape), "u": [1]}
    model = build([node(op, operands, ["y"])], {name: inputs[name] for name in operands})
    feeds = {"x": np.ones(3, np.float32), "i": np.full(shape, index), "u": np.ones(1, np.float32)}
    for checked in (False, True):
        exe = nnc.compile(model, cache=False, checked=checked)
        with pytest.raises(ModelError, match="out of range"):
            exe.run({name: feeds[name] for name in operands})


@pytest.mark.parametrize("index", [-4, 3, 2**40])
def test_ort_27265_array_feature_extractor(build, node, index):
    extract = node("ArrayFeatureExtractor", ["x", "i"], ["y"], domain="ai.onnx.ml")
    model = build([extract], {"x": [2, 3], "i": (TensorProto.INT64, [1, 1])})
    model.opset_import.append(helper.make_opsetid("ai.onnx.ml", 3))
    with pytest.raises((ModelError, UnsupportedError, UsageError)):
        exe = nnc.compile(model, cache=False)
        exe.run({"x": np.ones((2, 3), np.float32), "i": np.full((1, 1), index)})


@pytest.mark.parametrize("label", [5, -6, 2**40, -(2**40)])
@pytest.mark.parametrize("op", ["NegativeLogLikelihoodLoss", "SoftmaxCrossEntropyLoss"])
def test_ort_28004_labels_of_losses(build, node, op, label):
    model = build([node(op, ["x", "t"], ["y"])], {"x": [2, 5], "t": (TensorProto.INT64, [2])})
    exe = nnc.compile(model, cache=False)
    with pytest.raises(ModelError, match="out of range"):
        exe.run({"x": np.zeros((2, 5), np.float32), "t": np.array([0, label])})


@pytest.mark.parametrize("index", [-100, 100, 2**62])
def test_one_hot_of_any_index(build, node, index):
    weights = {"d": np.array(5), "v": np.array([0, 1], np.float32)}
    model = build([node("OneHot", ["i", "d", "v"], ["y"])], {"i": (TensorProto.INT64, [1])}, weights=weights)
    assert not nnc.compile(model, cache=False).run({"i": np.array([index])})["y"].any()


# --- bombs


def test_ort_28070_tile(build, node):
    refused(build([node("Tile", ["x", "r"], ["y"])], {"x": [4]}, weights={"r": np.array([2**40])}), LimitError)
    refused(build([node("Tile", ["x", "r"], ["y"])], {"x": [4]}, weights={"r": np.array([2**62])}), LimitError)
    refused(build([node("Tile", ["x", "r"], ["y"])], {"x": [4]}, weights={"r": np.array([-1])}), ModelError)


def test_ort_28055_expand_and_folding(build, node):
    for shape in ([2**20, 2**20], [2**31, 2**31, 2**31]):
        weights = {"c": np.ones(1, np.float32), "s": np.array(shape)}
        nodes = [node("Expand", ["c", "s"], ["e"]), node("ReduceSum", ["e"], ["r"], keepdims=0)]
        nodes += [node("Add", ["x", "r"], ["y"])]
        refused(build(nodes, {"x": [1]}, weights=weights), LimitError)


@pytest.mark.parametrize("numbers", [(0, 2**62, 1), (0, 1, 2**62), (-(2**63), 2**63 - 1, 1), (0, 10, 0), (5, 0, 1)])
def test_range_bombs(build, node, numbers):
    weights = dict(zip("abc", map(np.array, numbers)))
    model = build([node("Range", ["a", "b", "c"], ["r"]), node("Cast", ["r"], ["f"], to=1), node("ReduceSum", ["f"], ["s"]),
                   node("Add", ["x", "s"], ["y"])], {"x": [1]}, weights=weights)  # fmt: skip
    if numbers in ((0, 1, 2**62), (5, 0, 1)):
        assert nnc.compile(model, cache=False).run({"x": np.zeros(1, np.float32)})["y"].ravel().tolist() == [0.0]
    else:
        refused(model, ModelError)


@pytest.mark.parametrize("amount", [-1, 0, 7, 8, 9, 31, 64, 255])
@pytest.mark.parametrize("direction", ["LEFT", "RIGHT"])
def test_ort_28272_shifts_by_the_width_and_more(build, node, direction, amount):
    inputs = {"x": (TensorProto.UINT8, [1]), "n": (TensorProto.UINT8, [1])}
    exe = nnc.compile(build([node("BitShift", ["x", "n"], ["y"], direction=direction)], inputs), cache=False)
    wanted = (200 << amount % 256) % 256 if direction == "LEFT" else 200 >> amount % 256
    feeds = {"x": np.array([200], np.uint8), "n": np.array([amount % 256], np.uint8)}
    assert exe.run(feeds)["y"].tolist() == [wanted]


def test_ort_28386_more_than_2_31_elements(build, node):
    refused(build([node("Relu", ["x"], ["y"])], {"x": [2**16, 2**16]}), LimitError)


@pytest.mark.parametrize("count", [0, -1, 5, 2**40, 2**63 - 1])
def test_onnx_8275_split_into_any_number(build, node, count):
    refused(build([node("Split", ["x"], ["a", "b"], num_outputs=count)], {"x": [4]}, ["a", "b"]))


@pytest.mark.parametrize("attribute", ["kernel_shape", "strides", "pads", "dilations"])
@pytest.mark.parametrize("length", [0, 1, 3, 5, 1000])
def test_ort_21507_lengths_of_attributes(build, node, attribute, length):
    given = {"kernel_shape": [2, 2], attribute: [1] * length}
    if length == 0:
        given = {"kernel_shape": [2, 2, 2]}
    refused(build([node("MaxPool", ["x"], ["y"], **given)], {"x": [1, 1, 4, 4]}), ModelError)


# --- structure


def test_ort_32344_nesting(build, node):
    inner = node("Identity", ["x"], ["o"])
    for _ in range(20):
        body = helper.make_graph([inner], "g", [], [onnx.ValueInfoProto(name="o")])
        other = helper.make_graph([node("Identity", ["x"], ["o"])], "g", [], [onnx.ValueInfoProto(name="o")])
        inner = node("If", ["c"], ["o"], then_branch=body, else_branch=other)
    model = build([inner], {"x": [1]}, ["o"], weights={"c": np.array(True)})
    read(model)
    with pytest.raises(LimitError, match="nested"):
        read(model, limits=Limits(depth=6))


def test_functions_that_call_themselves(build, node):
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]
    f = helper.make_function("own", "F", ["a"], ["b"], [node("G", ["a"], ["b"], domain="own")], imports)
    g = helper.make_function("own", "G", ["a"], ["b"], [node("F", ["a"], ["b"], domain="own")], imports)
    model = build([node("F", ["x"], ["y"], domain="own")], {"x": [1]}, functions=[f, g])
    model.opset_import.append(helper.make_opsetid("own", 1))
    refused(model, LimitError)


def test_cycles_duplicates_and_missing_names(build, node):
    for nodes, outputs in (
        ([node("Relu", ["y"], ["y"])], ["y"]),
        ([node("Relu", ["b"], ["a"]), node("Relu", ["a"], ["b"])], ["b"]),
        ([node("Relu", ["x"], ["y"]), node("Neg", ["x"], ["y"])], ["y"]),
        ([node("Relu", ["nothing"], ["y"])], ["y"]),
        ([node("Relu", [""], ["y"])], ["y"]),
        ([node("Relu", ["x"], ["x"])], ["x"]),
    ):
        refused(build(nodes, {"x": [1]}, outputs), ModelError)


def test_onnx_8119_outputs_nobody_produces(build, node):
    refused(build([node("Relu", ["x"], ["y"])], {"x": [1]}, ["y", "z"]), ModelError)


def test_ort_4349_missing_types(build, node):
    model = build([node("Relu", ["x"], ["y"])], {"x": [1]})
    model.graph.input[0].type.tensor_type.ClearField("elem_type")
    refused(model, ModelError)
    model.graph.input[0].ClearField("type")
    refused(model, ModelError)


WIRE = [
    b"\x3a\xff\xff\xff\xff\x07", b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f", b"\xff" * 64, b"\x3a\x80" * 40, b"\x38\x01",
    b"\x3d\1\1\1\1", b"\x3b\x3b\x3b", b"\x3a\x02\x0a\x7f", b"\x08" * 99,
]  # fmt: skip


@pytest.mark.parametrize("data", WIRE)
def test_nurl_1117_lengths_and_wire_types(data):
    with pytest.raises(ModelError):
        read(data)


def test_cve_2022_1941_protobuf_is_patched():
    """Versions before 3.18.3, 3.19.5, 3.20.2 and 4.21.6 run out of memory on repeated unknown fields of message sets."""
    import google.protobuf

    assert tuple(map(int, google.protobuf.__version__.split(".")[:2])) >= (4, 22)


def test_cve_2024_27319_texts_of_messages_are_not_read_beyond(build, node):
    """Errors that quote long and broken names."""
    model = build([node("Relu", ["x"], ["y"], name="%s%n%x" * 2000)], {"x": [1]}, ["nothing" * 500])
    refused(model, ModelError)
    model.graph.node[0].op_type = "A" * 3000
    refused(model)


TEXTS = ["", "graph", "graph g(", "%x = relu(%y)", "graph g(%x: f32[2]) { return %x", "\0" * 10, "((((" * 5000]


@pytest.mark.parametrize("text", TEXTS, ids=[text[:12] for text in TEXTS])
def test_cve_2022_23594_text_of_the_ir_is_checked(text):
    with pytest.raises(CompilerError):
        parse(text, OPERATORS)


# --- ours


HOSTILE = [
    '"); system("x', "</script><b>", "a\nb", "int main(){}", "x; rm -rf /", "`id`", "$(id)", "%s", "\u202e", "\\",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_would_be_code(build, node, tmp_path, name, nnc_command):
    """Names of nodes, values and the graph in C, assembly, LLVM IR, symbols, HTML and DOT."""
    model = build([node("Relu", ["x"], [name], name=name)], {"x": [4]}, [name])
    model.graph.name = name
    path = tmp_path / "m.onnx"
    onnx.save(model, path)
    for suffix in (".so", ".nnc", ".ll", ".s", ".o"):
        nnc.save(path, tmp_path / f"m{suffix}", cache=False)
    assert nnc.load(tmp_path / "m.so")(np.ones(4, np.float32))[0].tolist() == [1.0] * 4
    header = (tmp_path / "m.h").read_text()
    command = ["cc", "-fsyntax-only", "-x", "c", "-"]
    checked = subprocess.run(command, input=header, text=True, capture_output=True, check=False)
    assert checked.returncode == 0, checked.stderr
    said = nnc_command("ir", path, "--format", "dot", "-o", tmp_path / "g.dot")
    assert said.code == 0 and '"); system("x' not in (tmp_path / "g.dot").read_text()
    said = nnc_command("report", path, "-o", tmp_path / "r.html", "--no-time")
    if said.code == 0:  # a missing package for pictures is another matter
        assert "</script><b>" not in (tmp_path / "r.html").read_text()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf"), 3e38, -0.0])
def test_attributes_that_are_not_finite(build, node, number):
    for op, attribute in (("LeakyRelu", "alpha"), ("Elu", "alpha"), ("Selu", "gamma"), ("HardSigmoid", "beta")):
        exe = nnc.compile(build([node(op, ["x"], ["y"], **{attribute: number})], {"x": [4]}), cache=False)
        exe.run({"x": np.array([-1, 0, 1, 2], np.float32)})


@posix
def test_cached_objects_of_others(build, node, tmp_path):
    """An entry that somebody else could have written is none."""
    key = "ab" * 32
    disk.put_bytes(key, b"code")
    assert disk.get_bytes(key) == b"code"
    (path,) = list((disk.root() / "objects").rglob(key))
    path.chmod(0o666)
    assert disk.get_bytes(key) is None
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    assert disk.get_bytes(key) is None
    (disk.root() / "objects" / "cd").mkdir(mode=0o700)
    (disk.root() / "objects" / "cd").chmod(0o777)
    with pytest.raises(UsageError, match="belong to this user"):
        disk.put("cd" * 32, lambda at: at.write_bytes(b""))


def test_limits_are_no_stricter_than_networks_need():
    assert Limits().nodes >= 100_000 and Limits().rank >= 8

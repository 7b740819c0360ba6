"""External data: mapped from the model's folder, and from nowhere else."""

import os

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.frontends.onnx import read
from nncompiler.frontends.onnx.external import external_files
from nncompiler.ir.errors import ModelError

NUMBERS = np.arange(6, dtype=np.float32)


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.bin").write_bytes(b"s" * 64)
    (home / "w.bin").write_bytes(b"pad!" + NUMBERS.tobytes())
    (home / "sub").mkdir()
    (home / "sub" / "w.bin").write_bytes(NUMBERS.tobytes())
    return home


@pytest.fixture
def write(build, folder):
    def make(**entries):
        model = build([helper.make_node("Add", ["x", "w"], ["y"], name="add")], {"x": [6]})
        tensor = model.graph.initializer.add(name="w", data_type=TensorProto.FLOAT, dims=[6])
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in entries.items():
            tensor.external_data.add(key=key, value=str(value))
        path = folder / "m.onnx"
        path.write_bytes(model.SerializeToString())
        return path

    return make


def weight(path):
    (node,) = read(path).weights()
    return node.weight.array


def test_mapped(write):
    array = weight(write(location="w.bin", offset=4, length=24))
    assert np.array_equal(array, NUMBERS)
    assert not array.flags.writeable and array.base is not None
    assert np.array_equal(weight(write(location="sub/w.bin")), NUMBERS)


@pytest.mark.parametrize(
    "location",
    [
        "", "../secret.bin", "sub/../../secret.bin", "/etc/passwd", "sub\\..\\..\\secret.bin", "C:\\x", "\\\\host\\x",
        "a\0b", "..", ".",
    ],
)
def test_paths_that_leave(write, location):
    with pytest.raises(ModelError, match="leaves the model's folder"):
        weight(write(location=location))


def test_links_that_leave(write, folder):
    (folder / "soft.bin").symlink_to(folder.parent / "secret.bin")
    (folder / "soft2.bin").symlink_to("soft.bin")
    (folder / "away").symlink_to(folder.parent)
    (folder / "sub" / "up").symlink_to("../..")
    (folder / "none.bin").symlink_to("missing")
    (folder / "loop.bin").symlink_to("loop.bin")
    for location in ("soft.bin", "soft2.bin", "away/secret.bin", "sub/up/secret.bin"):
        with pytest.raises(ModelError, match=r"symbolic link.*leaves"):
            weight(write(location=location))
    for location in ("none.bin", "loop.bin", "away"):
        with pytest.raises(ModelError, match=r"symbolic link|cannot be opened|regular file"):
            weight(write(location=location))


def test_hard_links_with_a_name_elsewhere(write, folder):
    os.link(folder.parent / "secret.bin", folder / "hard.bin")
    with pytest.raises(ModelError, match="2 hard links"):
        weight(write(location="hard.bin"))
    os.link(folder / "hard.bin", folder / "sub" / "second.bin")  # as many names here as one would expect of two
    (folder / "to_hard.bin").symlink_to("hard.bin")
    for location in ("hard.bin", "to_hard.bin"):
        with pytest.raises(ModelError, match="3 hard links"):
            weight(write(location=location))


def test_links_that_stay(write, folder):
    (folder / "soft.bin").symlink_to("w.bin")
    (folder / "absolute.bin").symlink_to(folder / "soft.bin")
    (folder / "below").symlink_to("sub")
    (folder / "down.bin").symlink_to("below/w.bin")
    os.link(folder / "w.bin", folder / "sub" / "hard.bin")
    for location in ("soft.bin", "absolute.bin", "sub/hard.bin", "w.bin"):
        assert np.array_equal(weight(write(location=location, offset=4)), NUMBERS)
    for location in ("below/w.bin", "down.bin"):
        assert np.array_equal(weight(write(location=location)), NUMBERS)
    (folder.parent / "link").symlink_to(folder)
    write(location="soft.bin", offset=4)
    assert np.array_equal(weight(folder.parent / "link" / "m.onnx"), NUMBERS)


@pytest.fixture
def hub(write, folder, tmp_path):
    """hub(link): a cache of a model hub whose snapshot leads to its blobs by `link`; the snapshot's folder."""

    def make(link):
        repository = tmp_path / "models--org--name"
        blobs, snapshot = repository / "blobs", repository / "snapshots" / "abc"
        (snapshot / "onnx").mkdir(parents=True)
        blobs.mkdir()
        (blobs / "9a1c").write_bytes(NUMBERS.tobytes())
        (blobs / "4f5e").write_bytes(write(location="model.onnx_data").read_bytes())
        for name, blob in (("model.onnx", "4f5e"), ("model.onnx_data", "9a1c")):
            link(blobs / blob, snapshot / name)
            link(blobs / blob, snapshot / "onnx" / name)
        return snapshot

    return make


def symbolic(target, name):
    name.symlink_to(os.path.relpath(target, name.parent))


@pytest.mark.parametrize("link", [symbolic, os.link], ids=["symbolic", "hard"])
def test_the_cache_of_a_hub(hub, link, tmp_path):
    snapshot = hub(link)
    assert np.array_equal(weight(snapshot / "model.onnx"), NUMBERS)
    assert np.array_equal(weight(snapshot / "onnx" / "model.onnx"), NUMBERS)
    (tmp_path / "current").symlink_to(snapshot)
    assert np.array_equal(weight(tmp_path / "current" / "model.onnx"), NUMBERS)
    if link is os.link:
        os.link(snapshot / "model.onnx_data", tmp_path / "elsewhere")
        with pytest.raises(ModelError, match="hard links"):
            weight(snapshot / "model.onnx")


@pytest.mark.parametrize("link", [symbolic, os.link], ids=["symbolic", "hard"])
def test_the_cache_of_a_hub_leads_nowhere_else(hub, link, tmp_path):
    snapshot = hub(symbolic)
    other = tmp_path / "models--org--other" / "blobs"
    other.mkdir(parents=True)
    for secret in (tmp_path / "secret.bin", other / "1234", snapshot.parent.parent / "refs"):
        secret.write_bytes(NUMBERS.tobytes())
        (snapshot / "model.onnx_data").unlink()
        link(secret, snapshot / "model.onnx_data")
        with pytest.raises(ModelError, match=r"symbolic link|hard links"):
            weight(snapshot / "model.onnx")


def test_a_cache_made_up_around_a_secret(hub, tmp_path):
    """What looks like the blobs of a hub is a link to a folder of the user's, whose file has another name in the model."""
    snapshot = hub(os.link)
    blobs, private = snapshot.parent.parent / "blobs", tmp_path / "private"
    private.mkdir()
    (private / "key").write_bytes(NUMBERS.tobytes())
    (snapshot / "model.onnx_data").unlink()
    os.link(private / "key", snapshot / "model.onnx_data")
    blobs.rename(tmp_path / "old")
    blobs.symlink_to(private)
    with pytest.raises(ModelError, match="hard links"):
        weight(snapshot / "model.onnx")


def test_the_folder_of_the_blobs_is_swapped(hub, tmp_path, monkeypatch):
    """The folder that is opened must hold the model's own file."""
    snapshot = hub(symbolic)
    blobs, private = snapshot.parent.parent / "blobs", tmp_path / "private"
    private.mkdir()
    (private / "9a1c").write_bytes(NUMBERS.tobytes())
    resolve = os.path.realpath

    def swap(where, **options):
        found = resolve(where, **options)
        if os.fspath(found).endswith("9a1c") and not blobs.is_symlink():
            blobs.rename(tmp_path / "old")
            blobs.symlink_to(private)
        return found

    monkeypatch.setattr(os.path, "realpath", swap)
    with pytest.raises(ModelError, match=r"symbolic link|cannot be opened"):
        weight(snapshot / "model.onnx")


def test_a_link_is_not_followed_where_the_model_is_a_real_file(hub, write, tmp_path):
    """The blobs are beside the file only of a model that lies among them."""
    snapshot = hub(symbolic)
    (snapshot / "own.onnx").write_bytes((snapshot / "model.onnx").read_bytes())
    with pytest.raises(ModelError, match="symbolic link"):
        weight(snapshot / "own.onnx")


def test_what_a_link_leads_to_is_opened_without_links(write, folder, monkeypatch):
    """Swapping a file for a link between looking and opening gains nothing."""
    (folder / "soft.bin").symlink_to("w.bin")
    path = write(location="soft.bin", offset=4)
    resolve = os.path.realpath

    def swap(where, **options):
        found = resolve(where, **options)
        if os.fspath(found).endswith("w.bin"):
            (folder / "w.bin").unlink()
            (folder / "w.bin").symlink_to(folder.parent / "secret.bin")
        return found

    monkeypatch.setattr(os.path, "realpath", swap)
    with pytest.raises(ModelError, match="symbolic link"):
        weight(path)


def test_things_that_are_no_files(write, folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(ModelError, match="regular file"):
        weight(write(location="pipe"))
    with pytest.raises(ModelError, match="regular file"):
        weight(write(location="sub"))
    with pytest.raises(ModelError, match="cannot be opened"):
        weight(write(location="missing.bin"))
    (folder / "empty.bin").write_bytes(b"")
    with pytest.raises(ModelError, match="has 0"):
        weight(write(location="empty.bin"))


@pytest.mark.parametrize(
    "entries",
    [
        {"offset": 8},
        {"offset": 4, "length": 28},
        {"offset": 4, "length": 20},
        {"offset": -4},
        {"offset": 2**62},
        {"offset": "9" * 5000},
        {"offset": "0x4"},
        {"offset": 4, "length": -24},
        {"offset": 4, "length": "many"},
    ],
)
def test_ranges(write, entries):
    with pytest.raises(ModelError, match="'w'"):
        weight(write(location="w.bin", **entries))


def test_no_location_and_no_folder(write):
    with pytest.raises(ModelError, match="names no file"):
        weight(write(offset=4))
    path = write(location="w.bin", offset=4)
    with pytest.raises(ModelError, match="path, not the bytes"):
        read(path.read_bytes())


def test_absurd_dims(write):
    path = write(location="w.bin", offset=4)
    model = onnx.ModelProto.FromString(path.read_bytes())
    model.graph.initializer[0].dims.extend([2**40])
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="elements"):
        read(path)


def test_unaligned(write, folder):
    (folder / "odd.bin").write_bytes(b"abc" + NUMBERS.tobytes())
    array = weight(write(location="odd.bin", offset=3))
    assert np.array_equal(array, NUMBERS) and np.array_equal(array @ array, NUMBERS @ NUMBERS)
    assert not array.flags.owndata  # the file's own bytes, of which a large model needs no copy


def test_the_files_that_a_model_names(build, folder):
    """Wherever a tensor stands; what leaves the folder is left out."""

    def tensor(location):
        t = TensorProto(name=location, data_type=TensorProto.FLOAT, dims=[6], data_location=TensorProto.EXTERNAL)
        t.external_data.add(key="location", value=location)
        return t

    inner = helper.make_graph([], "inner", [], [], [tensor("body.bin")])
    node = helper.make_node("If", ["x"], ["y"], then_branch=inner, else_branch=inner)
    model = build([node, helper.make_node("Constant", [], ["c"], value=tensor("constant.bin"))], {"x": [6]})
    names = ("b\\w.bin", "./a.bin", "../out.bin", "/etc/passwd", "", "../x/../y")
    model.graph.initializer.extend(map(tensor, names))
    sparse = model.graph.sparse_initializer.add()
    sparse.values.CopyFrom(tensor("values.bin"))
    sparse.indices.CopyFrom(tensor("indices.bin"))
    function = model.functions.add(name="f", domain="d")
    function.node.add(op_type="Constant").attribute.append(helper.make_attribute("value", tensor("function.bin")))
    assert external_files(model) == (
        "a.bin", "b/w.bin", "body.bin", "constant.bin", "function.bin", "indices.bin", "values.bin",
    )  # fmt: skip

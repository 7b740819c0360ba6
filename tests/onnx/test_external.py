"""External data: mapped from the model's folder, and from nowhere else."""

import os

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler.frontends.onnx import read
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


def test_links(write, folder):
    (folder / "soft.bin").symlink_to(folder.parent / "secret.bin")
    with pytest.raises(ModelError, match="symbolic link"):
        weight(write(location="soft.bin"))
    (folder / "away").symlink_to(folder.parent)
    with pytest.raises(ModelError, match="symbolic link"):
        weight(write(location="away/secret.bin"))
    os.link(folder.parent / "secret.bin", folder / "hard.bin")
    with pytest.raises(ModelError, match="hard links"):
        weight(write(location="hard.bin"))


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

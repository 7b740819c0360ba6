"""Files of arrays and the program that a model becomes: its C code has no buffer of a fixed size, and believes no file."""

import os
import subprocess
import zipfile

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.ir import arrays
from nncompiler.ir.limits import Limits

RANK = 3000


@pytest.fixture(scope="module")
def relu(tmp_path_factory):
    return program(tmp_path_factory.mktemp("relu"), [3, 4])


def program(folder, shape, output="y"):
    from onnx import TensorProto, helper

    nodes = [helper.make_node("Relu", ["x"], [output])]
    infos = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("x", output)]
    graph = helper.make_graph(nodes, "g", infos[:1], infos[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    nnc.save(model, folder / "relu", cache=False, limits=Limits(rank=RANK))
    return folder / "relu"


def run(program, folder, *arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def header(shape, most=65535):
    text = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    wide = len(text) > most
    return b"\x93NUMPY" + bytes([2 if wide else 1, 0]) + len(text).to_bytes(4 if wide else 2, "little") + text


@pytest.mark.parametrize("rank", [300, RANK])
def test_ranks_that_numpy_lacks(tmp_path, rank):
    """A header of 4 KiB ended the reader, one of 8 KiB overflowed the writer's buffer. The sizes are read and written."""
    made = program(tmp_path, [1] * (rank - 1) + [2])
    shape = "(" + "1, " * (rank - 1) + "2)"
    (tmp_path / "x.npy").write_bytes(header(shape) + np.array([-1, 2], np.float32).tobytes())
    done = run(made, tmp_path, "x.npy", "-o", "y.npz")
    assert done.returncode == 0, done.stderr[:300]
    with zipfile.ZipFile(tmp_path / "y.npz") as archive:
        data = archive.read("y.npy")
    assert shape.encode() in data and data.endswith(np.array([0, 2], np.float32).tobytes())
    assert np.lib.format.read_magic(archive_stream(data)) in ((1, 0), (2, 0))
    start = 12 if data[6] == 2 else 10
    assert (start + int.from_bytes(data[8:start], "little")) % 64 == 0


def archive_stream(data):
    import io

    return io.BytesIO(data)


def test_long_names(tmp_path):
    name = "n" * 9000
    made = program(tmp_path, [2], name)
    np.save(tmp_path / "x.npy", np.array([-1, 2], np.float32))
    assert run(made, tmp_path, "x.npy", "-o", "y.npz").returncode == 0
    assert np.array_equal(arrays.read(tmp_path / "y.npz")[name], [0, 2])


def test_a_wrong_checksum(relu, tmp_path):
    np.savez(tmp_path / "x.npz", x=np.ones((3, 4), np.float32))
    assert run(relu, tmp_path, "x.npz").returncode == 0
    data = bytearray((tmp_path / "x.npz").read_bytes())
    at = data.index(np.ones(3, np.float32).tobytes())
    data[at + 2] ^= 1
    (tmp_path / "x.npz").write_bytes(data)
    done = run(relu, tmp_path, "x.npz")
    assert done.returncode == 5 and "checksum" in done.stderr


def test_an_encrypted_entry(relu, tmp_path):
    np.savez(tmp_path / "x.npz", x=np.ones((3, 4), np.float32))
    data = bytearray((tmp_path / "x.npz").read_bytes())
    for start, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(start) + at] |= 1
    (tmp_path / "x.npz").write_bytes(data)
    done = run(relu, tmp_path, "x.npz")
    assert done.returncode == 2 and "encrypted" in done.stderr


def test_a_long_header_is_read(relu, tmp_path):
    """As numpy writes it where it reserves room for an array to grow."""
    text = b"{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }" + b" " * 20_000 + b"\n"
    (tmp_path / "x.npy").write_bytes(b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text + bytes(48))
    assert run(relu, tmp_path, "x.npy").returncode == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipes_and_devices(relu, tmp_path):
    os.mkfifo(tmp_path / "pipe.npy")
    for path in ("pipe.npy", "/dev/zero", "/dev/null", "."):
        done = run(relu, tmp_path, path)
        assert done.returncode in (2, 5) and done.stderr


def test_long_paths(relu, tmp_path):
    """Paths of any length are written to, or the system says no."""
    np.save(tmp_path / "x.npy", np.ones((3, 4), np.float32))
    deep = tmp_path
    for _ in range(15):
        deep = deep / ("d" * 200)
    deep.mkdir(parents=True)
    assert run(relu, tmp_path, "x.npy", "-o", str(deep / "y.npz")).returncode == 0
    done = run(relu, tmp_path, "x.npy", "-o", "y" * 5000)
    assert done.returncode == 2 and "cannot be written" in done.stderr

"""Whatever comes from outside, in whatever state, is right or one documented error: files of arrays, users' functions."""

import io
import os
import subprocess
import sys
import zipfile

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.frontends.dsl.files import read_npz
from nncompiler.frontends.onnx import read
from nncompiler.ir import arrays
from nncompiler.ir.boundary import boundary, open_file
from nncompiler.ir.errors import CompilerError, LimitError, ModelError, UsageError


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def npz(**named):
    file = io.BytesIO()
    arrays.write_npz(file, named)
    return file.getvalue()


def header(text, version=(1, 0)):
    size = len(text).to_bytes(2 if version[0] == 1 else 4, "little")
    return b"\x93NUMPY" + bytes(version) + size + text.encode()


def archive(data, name="x.npy", flags=0, method=0):
    """A .npz with one entry, its flags and method as given whatever it holds."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as z:
        z.writestr(name, data)
    made = bytearray(file.getvalue())
    for start, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        i = made.index(start) + at
        made[i : i + 2] = (int.from_bytes(made[i : i + 2], "little") | flags).to_bytes(2, "little")
        made[i + 2 : i + 4] = method.to_bytes(2, "little")
    return bytes(made)


GOOD = npy(np.ones(3, np.float32))
ODD = {
    "empty": b"",
    "text": b"hello",
    "magic only": b"\x93NUMPY",
    "unclosed header": header("{'descr': '<f4', 'shape': (3,"),
    "header of nulls": b"\x93NUMPY\1\0\xff\xff" + bytes(70000),
    "huge shape": header("{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647,), }\n"),
    "absurd shape": header("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999999999999999,), }\n"),
    "negative shape": header("{'descr': '<f4', 'fortran_order': False, 'shape': (-3,), }\n"),
    "bool shape": header("{'descr': '<f4', 'fortran_order': False, 'shape': (True,), }\n"),
    "nested header": header("(" * 9000),
    "nested lists": header("[" * 9000),
    "call in header": header("__import__('os').system('true')\n"),
    "no dtype": header("{'descr': 'zz', 'fortran_order': False, 'shape': (3,), }\n") + bytes(12),
    "objects": header("{'descr': '|O', 'fortran_order': False, 'shape': (3,), }\n") + bytes(24),
    "empty type": header("{'descr': '|V0', 'fortran_order': False, 'shape': (3,), }\n"),
    "version 9": header("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }\n", (9, 0)) + bytes(12),
    "short": GOOD[:-1],
    "pickle": b"\x80\x04N.",
    "encrypted": archive(GOOD, flags=1),
    "unknown method": archive(GOOD, method=77),
    "bad deflate": archive(GOOD, method=8),
    "bad bzip2": archive(GOOD, method=12),
    "bad lzma": archive(GOOD, method=14),
    "entry is no array": archive(b"hello"),
    "zip cut short": npz(x=np.ones(3, np.float32))[:-10],
    "zip magic only": b"PK\3\4",
    "empty zip end": b"PK\5\6" + bytes(3),
    "wrong checksum": npz(x=np.ones(3, np.float32)).replace(np.ones(3, np.float32).tobytes(), bytes(12)),
}


@pytest.mark.parametrize("data", ODD.values(), ids=list(ODD))
def test_odd_files_of_arrays(file, node, tmp_path, nnc_command, data):
    """As inputs of a run, as weights of a model, and behind the text form."""
    odd = tmp_path / "odd.npz"
    odd.write_bytes(data)
    with pytest.raises((UsageError, LimitError)):
        arrays.read(odd)
    model = file([node("Relu", ["x"], ["y"])], {"x": [3]})
    said = nnc_command("run", model, f"x={odd}")
    assert said.code in (2, 5) and "internal error" not in said.err
    with pytest.raises(CompilerError) as e:
        nnc.compile("zoo:lenet5", init_from=str(odd), cache=False)
    assert e.value.exit_code in (2, 5)


def test_two_arrays_of_one_name(tmp_path):
    path = tmp_path / "two.npz"
    with pytest.warns(UserWarning), zipfile.ZipFile(path, "w") as z:
        z.writestr("x.npy", GOOD)
        z.writestr("x.npy", GOOD)
    with pytest.raises(UsageError, match="two arrays"):
        arrays.read(path)


def test_a_bomb_is_not_unpacked(tmp_path):
    """A deflated entry of a few kilobytes that claims, and has, gigabytes."""
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z, z.open("x.npy", "w", force_zip64=True) as f:
        f.write(header("{'descr': '<f4', 'fortran_order': False, 'shape': (3000000000,), }\n"))
        f.write(bytes(1 << 20))
    with pytest.raises(LimitError, match="elements"):
        arrays.read(path)


NAMES = ["file", "allow_pickle", "args", "kwds", "a/b", "../up", "ü", "with space", "x.npy", "n" * 60_000]


@pytest.mark.parametrize("name", NAMES, ids=[name[:12] for name in NAMES])
def test_names_of_outputs(file, node, tmp_path, nnc_command, name):
    model = file([node("Relu", ["x"], [name])], {"x": [3]}, [name])
    (tmp_path / "x.npy").write_bytes(GOOD)
    said = nnc_command("run", model, tmp_path / "x.npy", "-o", tmp_path / "out.npz", "--force")
    assert said.code == 0, said.err
    assert list(arrays.read(tmp_path / "out.npz")) == [name]


def test_names_that_no_archive_holds(tmp_path):
    with pytest.raises(UsageError, match="too long"):
        arrays.write_npz(io.BytesIO(), {"n" * 65_533: np.ones(1)})


def test_arrays_are_what_numpy_writes_and_reads(tmp_path):
    named = {
        "a": np.arange(12, dtype=np.int8).reshape(3, 4), "f": np.asfortranarray(np.ones((2, 3))), "s": np.float32(3),
        "e": np.zeros((0, 5), np.float16), "b": np.array([True, False]), "big": np.arange(3, dtype=">i4"),
    }  # fmt: skip
    path = tmp_path / "x.npz"
    path.write_bytes(npz(**named))
    ours, theirs = arrays.read(path), np.load(path)
    np.savez_compressed(tmp_path / "z.npz", **named)
    packed = arrays.read(tmp_path / "z.npz")
    for name, array in named.items():
        for found in (ours[name], theirs[name], packed[name]):
            assert found.dtype == np.asarray(array).dtype and np.array_equal(found, array)
    assert arrays.npz_types(path)["a"] == ((3, 4), np.dtype(np.int8))
    assert {name: w.array.shape for name, w in read_npz(str(path)).items() if name != "big"} == {
        name: np.shape(array) for name, array in named.items() if name != "big"
    }, "a scalar is one"


INDEXED = ["Gather", "GatherElements", "GatherND", "ScatterElements", "ScatterND"]


@pytest.mark.parametrize("index", [7, -8, 2**40, -(2**62)])
@pytest.mark.parametrize("op", INDEXED)
def test_constant_indices_out_of_range(build, node, op, index):
    at = np.array([[index]] if op.endswith("ND") else [index])
    operands = ["c", "i", *(["u"] if op.startswith("Scatter") else [])]
    weights = {"c": np.ones(3, np.float32), "i": at, "u": np.ones(1, np.float32)}
    nodes = [node(op, operands, ["g"]), node("Add", ["x", "g"], ["y"])]
    with pytest.raises(ModelError, match="out of range"):
        nnc.compile(build(nodes, {"x": [1]}, weights=weights), cache=False)


BROKEN = {
    "exit": "import sys\nsys.exit(3)",
    "exit of a function": "from nncompiler.dsl import model\n@model(x='f32[3]')\ndef f(x):\n    raise SystemExit(3)",
    "an error that cannot be told": "class E(Exception):\n    def __str__(self): raise ValueError\nraise E",
    "recursion": "def f(): return f()\nf()",
    "memory": "raise MemoryError",
    "syntax": "def f(:",
    "nulls": "x = 1\0",
    "property": "class M:\n    def __getattr__(self, n): raise RuntimeError(n)\nf = M()",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_functions_of_users(tmp_path, nnc_command, text):
    path = tmp_path / "broken.py"
    path.write_text(text)
    said = nnc_command("inspect", f"{path}:f.g" if "__getattr__" in text else f"{path}:f")
    assert said.code in (2, 5) and "internal error" not in said.err, said.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipes_that_nobody_writes_to(file, node, tmp_path, nnc_command):
    """None of these waits for ever."""
    pipe = tmp_path / "pipe.npy"
    os.mkfifo(pipe)
    model = file([node("Relu", ["x"], ["y"])], {"x": [3]})
    said = nnc_command("run", model, pipe)
    assert said.code == 2 and "a pipe" in said.err
    said = nnc_command("run", pipe.rename(tmp_path / "pipe.nnc"), "--random")
    assert said.code == 2
    said = nnc_command("inspect", (tmp_path / "pipe.nnc").rename(tmp_path / "pipe.txt"))
    assert said.code == 2 and "a pipe" in said.err
    with pytest.raises(UsageError, match="no file"):
        nnc.compile("zoo:lenet5", init_from=(tmp_path / "pipe.txt").rename(tmp_path / "pipe.npz"), cache=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_models_from_pipes(build, node, tmp_path, monkeypatch):
    """A model may come from a pipe, but not never."""
    from nncompiler.ir import boundary as module

    monkeypatch.setattr(module, "SILENCE", 0.2)
    pipe = tmp_path / "m.onnx"
    os.mkfifo(pipe)
    with pytest.raises(ModelError, match="nobody writes"):
        read(pipe)
    monkeypatch.setattr(module, "SILENCE", 20)
    data = build([node("Relu", ["x"], ["y"])], {"x": [3]}).SerializeToString()
    code = "import sys; open(sys.argv[1], 'wb').write(bytes.fromhex(sys.argv[2]))"
    with subprocess.Popen([sys.executable, "-c", code, str(pipe), data.hex()]):
        assert len(read(pipe)) == 2


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "."])
def test_devices_and_folders(path):
    if not os.path.exists(path):
        pytest.skip("there is no such device here")
    with pytest.raises((ModelError, UsageError)):
        read(path)
    with pytest.raises(UsageError):
        open_file(path)


ERRORS = [KeyError("k"), MemoryError(), RecursionError(), OSError(5, "no"), UnicodeError("u"), TypeError()]


@pytest.mark.parametrize("error", ERRORS, ids=[type(e).__name__ for e in ERRORS])
def test_a_boundary_lets_nothing_else_through(error):
    with pytest.raises(ModelError, match="the thing"), boundary("the thing"):
        raise error
    with pytest.raises(UsageError, match="theirs"), boundary("the thing"):
        raise UsageError("theirs")
    with pytest.raises(KeyboardInterrupt), boundary("the thing"):
        raise KeyboardInterrupt

"""Compiled models on disk: found without reading the model, never found for another."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import warnings
from pathlib import Path

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler import sources
from nncompiler.driver import content, kept, model_cache, native, native_model, worker
from nncompiler.frontends.text import weights_of
from nncompiler.ir.errors import ModelError
from nncompiler.ir.text import write

X = np.ones((2, 4), np.float32)


@pytest.fixture
def here(monkeypatch):
    """What a process of its own would do is done in this one, where it can be watched."""
    monkeypatch.setattr(worker, "compile_in_worker", kept.compile_kept)


@pytest.fixture
def compilations(monkeypatch, here):
    """The graphs that were compiled and not found."""
    made: list[object] = []
    compile_graph = native.compile_graph
    for module in (kept, native_model):
        monkeypatch.setattr(module, "compile_graph", lambda g, s: made.append(g) or compile_graph(g, s))
    return made


@pytest.fixture
def reads(monkeypatch, here):
    """How often a model was read."""
    seen: list[object] = []
    open_source = sources.open_source
    for module in (kept, native_model):
        monkeypatch.setattr(module, "open_source", lambda m, *rest: seen.append(m) or open_source(m, *rest))
    return seen


def rewrite(path: Path, data: bytes, seconds: float = 30) -> None:
    """Other content in the same file, with a time of modification of the writer's choice, as `rsync -t` and `tar` do."""
    path.write_bytes(data)
    then = time.time() - seconds
    os.utime(path, (then, then))


@pytest.fixture
def settled(monkeypatch):
    """Files count as settled at once, and the file system's time of change as true."""
    monkeypatch.setattr(content, "RACY_SECONDS", -1.0)
    monkeypatch.setattr(content, "_sets_ctime", lambda file: True)


@pytest.fixture
def hashes(monkeypatch):
    """The sizes of the files that were hashed."""
    seen: list[int] = []
    hash_ = content._hash
    monkeypatch.setattr(content, "_hash", lambda handle, size: seen.append(size) or hash_(handle, size))
    return seen


def test_a_file_is_found_without_reading_it(dense_file, compilations, reads):
    first = nnc.compile(dense_file)(X)[0]
    again = nnc.compile(dense_file)(X)[0]
    assert np.array_equal(first, again)
    assert (len(compilations), len(reads)) == (1, 1)
    nnc.compile(os.path.relpath(dense_file))
    assert (len(compilations), len(reads)) == (1, 1)


def test_a_changed_file_is_compiled_again(dense_file, dense_proto, compilations):
    before = nnc.compile(dense_file)(X)[0]
    rewrite(dense_file, dense_proto(scale=2.0).SerializeToString(), 30)
    after = nnc.compile(dense_file)(X)[0]
    assert len(compilations) == 2 and not np.array_equal(before, after)


def test_same_size_and_time_stamps_are_no_identity(tmp_path, dense_proto, compilations, settled):
    """Every stamp that a user's tools can set is the same; the node of the file, too."""
    path = tmp_path / "dense.onnx"
    for scale in (1.0, 2.0, 1.0):
        path.write_bytes(dense_proto(scale=scale).SerializeToString())
        os.utime(path, ns=(10**18, 10**18))
        want = np.maximum(X @ (np.arange(12, dtype=np.float32).reshape(4, 3) * np.float32(scale) - 5), 0)
        assert np.array_equal(nnc.compile(path)(X)[0], want)
    assert len(compilations) == 2  # the first content is found again


def test_an_unchanged_file_is_hashed_once(dense_file, settled, hashes, reads):
    nnc.compile(dense_file)
    size = dense_file.stat().st_size
    assert hashes.count(size) == 1
    nnc.compile(dense_file)
    assert hashes.count(size) == 1 and len(reads) == 1


@pytest.mark.parametrize("why", ["recent", "file system"])
def test_a_file_is_hashed_again_where_its_time_of_change_proves_nothing(dense_file, hashes, reads, monkeypatch, why):
    monkeypatch.setattr(content, "_sets_ctime", lambda file: why == "recent")
    monkeypatch.setattr(content, "RACY_SECONDS", 1e9 if why == "recent" else -1.0)
    nnc.compile(dense_file)
    before = len(hashes)
    nnc.compile(dense_file)
    assert len(hashes) > before and len(reads) == 1


def test_a_copy_elsewhere_is_found(dense_file, tmp_path, compilations, reads):
    nnc.compile(dense_file)
    (tmp_path / "elsewhere").mkdir()
    nnc.compile(shutil.copy(dense_file, tmp_path / "elsewhere" / "other.onnx"))
    assert len(reads) == 1


def test_a_file_that_changes_while_it_is_compiled_is_no_model(dense_file, dense_proto, monkeypatch, here, own_cache):
    compile_graph = native.compile_graph

    def meddle(graph, settings):
        rewrite(dense_file, dense_proto(scale=3.0).SerializeToString())
        return compile_graph(graph, settings)

    monkeypatch.setattr(kept, "compile_graph", meddle)
    with pytest.raises(ModelError, match="changed while it was compiled"):
        nnc.compile(dense_file)
    monkeypatch.setattr(kept, "compile_graph", compile_graph)
    rewrite(dense_file, dense_proto().SerializeToString())
    assert np.array_equal(nnc.compile(dense_file)(X)[0], nnc.compile(dense_proto(), cache=False)(X)[0])


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 1000])
def test_every_byte_counts(tmp_path, monkeypatch, size):
    monkeypatch.setattr(content, "PIECE", 64)
    monkeypatch.setattr(content, "_BUFFER", 24)
    path = tmp_path / "file"
    data = bytearray(size)
    path.write_bytes(data)
    seen = {content.digest(path)}
    for at in {0, size // 2, size - 1} & set(range(size)):
        data[at] ^= 1
        path.write_bytes(data)
        seen.add(content.digest(path))
    path.write_bytes(data + b"\0")
    seen.add(content.digest(path))
    assert len(seen) == 2 + len({0, size // 2, size - 1} & set(range(size))) and None not in seen
    assert content.digest(tmp_path) is None and content.digest(tmp_path / "missing") is None


def test_equal_content_is_found_whatever_holds_it(dense_proto, compilations, tmp_path):
    proto = dense_proto()
    for form in (proto, proto.SerializeToString()):
        nnc.compile(form)
    assert len(compilations) == 1
    nnc.compile(dense_proto(scale=3.0))
    assert len(compilations) == 2


def test_dimensions_machines_and_the_compiler_are_parts_of_the_key(dense_file, monkeypatch, here):
    from nncompiler.backends.llvm.machine import identity

    native, other = identity("native"), identity("x86-64")
    assert model_cache.key_of_source(dense_file, None, native) is None  # which files it names is not known yet
    nnc.compile(dense_file)
    keys = {
        model_cache.key_of_source(dense_file, None, native),
        model_cache.key_of_source(dense_file, {"N": 1}, native),
        model_cache.key_of_source(dense_file, {"N": 2}, native),
        model_cache.key_of_source(dense_file, None, other),
        model_cache.key_of_source("zoo:lenet5", None, native),
    }
    before = model_cache.key_of_source(dense_file, None, native)
    monkeypatch.setattr(model_cache, "fingerprint", lambda: "another compiler")
    keys.add(model_cache.key_of_source("zoo:lenet5", None, native))
    assert len(keys) == 6 and before in keys and None not in keys


def test_what_must_be_read_has_no_key_of_source(dense_proto, tmp_path):
    for thing in (dense_proto(), str(tmp_path / "missing.onnx"), "module:function", tmp_path / "m.py", b"bytes", 3):
        assert model_cache.key_of_source(thing, None, "a machine") is None


def test_the_cache_can_be_off(dense_file, own_cache, compilations, monkeypatch):
    nnc.compile(dense_file, cache=False)
    assert not own_cache.exists()
    monkeypatch.setenv("NNC_CACHE", "0")
    for _ in range(2):
        nnc.compile(dense_file)
    assert not own_cache.exists() and len(compilations) == 3


def test_a_damaged_entry_counts_as_missing(dense_file, own_cache, compilations):
    want = nnc.compile(dense_file)(X)[0]
    entries = [p for p in own_cache.rglob("*") if p.is_file()]
    assert entries
    for path in entries:
        path.write_bytes(path.read_bytes()[:200])
    got = nnc.compile(dense_file)(X)[0]
    assert np.array_equal(got, want) and len(compilations) == 2


def test_the_fingerprint_covers_every_source_file(tmp_path, settled):
    root = Path(model_cache.__file__).parents[1]
    files = [Path(f).relative_to(root).as_posix() for f in model_cache.source_files(root)]
    assert {"driver/compile.py", "ops/base/windows.py", "backends/llvm/abi/prebuilt/runtime-x86_64-linux.ll"} < set(files)
    assert len(model_cache.fingerprint()) == 64
    (tmp_path / "sub").mkdir()
    for name in ("a.py", "b.c", "sub/c.h", "d.txt"):
        (tmp_path / name).write_text("one")
        os.utime(tmp_path / name, ns=(10**18, 10**18))
    seen = []
    for name in (None, "a.py", "sub/c.h", "d.txt"):
        if name is not None:
            (tmp_path / name).write_text("two")
            os.utime(tmp_path / name, ns=(10**18, 10**18))
        seen.append(content.digest_all(list(model_cache.source_files(tmp_path))))
    assert len(set(seen[:3])) == 3 and seen[2] == seen[3]


def test_external_weights_are_parts_of_the_key(tmp_path, compilations, reads, settled):
    import onnx
    from onnx import TensorProto, helper

    def write(value: float) -> str:
        w = onnx.numpy_helper.from_array(np.full((64, 64), value, np.float32), "w")
        x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, (1, 64)) for n in "xy")
        graph = helper.make_graph([helper.make_node("MatMul", ["x", "w"], ["y"])], "g", [x], [y], [w])
        path = tmp_path / "m.onnx"
        onnx.save(
            helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path, save_as_external_data=True,
            location="m.data", size_threshold=0,
        )  # fmt: skip
        for name in ("m.onnx", "m.data"):
            os.utime(tmp_path / name, (1e9, 1e9))
        return str(path)

    x = np.ones((1, 64), np.float32)
    assert nnc.compile(write(1.0))(x)[0][0, 0] == 64
    data = tmp_path / "m.data"
    data.write_bytes(np.full((64, 64), 2, np.float32).tobytes())  # in place: the node, the size and the stamp stay
    os.utime(data, (1e9, 1e9))
    assert nnc.compile(tmp_path / "m.onnx")(x)[0][0, 0] == 128
    data.unlink()
    assert nnc.compile(write(1.0))(x)[0][0, 0] == 64
    assert (len(compilations), len(reads)) == (2, 2)  # found without being read
    data.unlink()
    with pytest.raises(ModelError, match="cannot be opened"):
        nnc.compile(tmp_path / "m.onnx")


def save_safetensors(path: Path, arrays: dict[str, np.ndarray]) -> None:
    header, at = {}, 0
    for name, array in arrays.items():
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(a.tobytes() for a in arrays.values()))


def test_weights_of_the_text_form_are_parts_of_the_key(tmp_path, dense_proto, compilations):
    graph = sources.load_graph(dense_proto())
    (tmp_path / "m.txt").write_text(write(graph))
    seen = []
    for factor in (1, 2):
        np.savez(tmp_path / "m.npz", **{name: array * np.float32(factor) for name, array in weights_of(graph).items()})
        os.utime(tmp_path / "m.npz", ns=(10**18, 10**18))
        seen.append(nnc.compile(tmp_path / "m.txt")(X)[0])
    assert np.array_equal(seen[1], 2 * seen[0]) and seen[0].any() and len(compilations) == 2


def test_the_code_and_the_weights_of_a_dsl_model_are_parts_of_the_key(tmp_path, compilations):
    weights, code = tmp_path / "m.safetensors", tmp_path / "net.py"
    seen = []
    for factor, offset in ((1, 0), (2, 0), (2, 1)):
        arrays = {"fc.weight": np.ones((3, 4), np.float32) * factor, "fc.bias": np.zeros(3, np.float32)}
        save_safetensors(weights, arrays)
        code.write_text(
            "from nncompiler.frontends.dsl import *\n"
            f"@model(x=(2, 4))\ndef net(x):\n    return dense(x, 3, name='fc') + {offset}.0\n"
            f"def trained():\n    return net.graph(weights={str(weights)!r})\n"
        )
        for path in (weights, code):
            os.utime(path, ns=(10**18, 10**18))
        seen.append(float(nnc.compile(f"{code}:trained")(X)[0][0, 0]))
    assert seen == [4.0, 8.0, 9.0] and len(compilations) == 3


def test_a_file_with_open_dimensions_is_compiled_once(tmp_path, dense_proto, monkeypatch):
    path = tmp_path / "dense.onnx"
    rewrite(path, dense_proto("N").SerializeToString(), 30)
    compilations = []
    compile_open = native.compile_open
    monkeypatch.setattr(native_model, "compile_open", lambda *a: compilations.append(a) or compile_open(*a))
    monkeypatch.setattr(worker, "possible", lambda: False)
    for _ in range(2):
        exe = nnc.compile(path)
        for rows in (2, 5):
            assert exe(np.ones((rows, 4), np.float32))[0].shape == (rows, 3)
    assert len(compilations) == 1


def test_a_cache_that_cannot_be_written_is_said_once_in_words(tmp_path, dense_file, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "file" / "cache"))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        for _ in range(2):
            assert nnc.compile(dense_file)(X)[0].shape == (2, 3)
    (only,) = said
    assert re.match(r"nothing is kept .*: the cache folder .* cannot be made: Not a directory", str(only.message))
    command = [sys.executable, "-m", "nncompiler.cli", "compile", str(dense_file), "-o", "m.nnc"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stderr.count("nothing is kept") == 1 and "nnc: nothing" in done.stderr and ".py:" not in done.stderr


def test_a_model_of_a_hub_is_found_by_what_its_links_lead_to(tmp_path, compilations, reads, settled):
    import onnx
    from onnx import TensorProto, helper

    blobs, snapshot = tmp_path / "blobs", tmp_path / "snapshots" / "abc"
    blobs.mkdir()
    snapshot.mkdir(parents=True)
    w = onnx.numpy_helper.from_array(np.ones((64, 64), np.float32), "w")
    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, (1, 64)) for n in "xy")
    graph = helper.make_graph([helper.make_node("MatMul", ["x", "w"], ["y"])], "g", [x], [y], [w])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    onnx.save(model, blobs / "m", save_as_external_data=True, location="model.data", size_threshold=0)
    (blobs / "model.data").rename(blobs / "1")
    (blobs / "2").write_bytes(np.full((64, 64), 2, np.float32).tobytes())
    (snapshot / "model.onnx").symlink_to("../../blobs/m")
    ones = np.ones((1, 64), np.float32)
    for blob in "1212":
        (snapshot / "model.data").unlink(missing_ok=True)
        (snapshot / "model.data").symlink_to(f"../../blobs/{blob}")
        assert nnc.compile(snapshot / "model.onnx")(ones)[0][0, 0] == 64 * int(blob)
    assert (len(compilations), len(reads)) == (2, 2)

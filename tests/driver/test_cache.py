"""Compiled models on disk: found without reading the model, never found for another."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler import aside, driver, model_cache

X = np.ones((2, 4), np.float32)


@pytest.fixture
def here(monkeypatch):
    """What a process of its own would do is done in this one, where it can be watched."""
    monkeypatch.setattr(aside, "compile_aside", driver.compile_kept)


@pytest.fixture
def compilations(monkeypatch, here):
    """The graphs that were compiled and not found."""
    made: list[object] = []
    compile_graph = driver.compile_graph
    monkeypatch.setattr(driver, "compile_graph", lambda g, s: made.append(g) or compile_graph(g, s))
    return made


@pytest.fixture
def reads(monkeypatch, here):
    """How often a model was read."""
    seen: list[object] = []
    open_source = driver.open_source
    monkeypatch.setattr(driver, "open_source", lambda m, *rest: seen.append(m) or open_source(m, *rest))
    return seen


def rewrite(path: Path, content: bytes, seconds: float) -> None:
    path.write_bytes(content)
    then = time.time() - seconds
    os.utime(path, (then, then))


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


def test_a_file_just_written_is_read(dense_file, dense_proto, compilations, reads):
    rewrite(dense_file, dense_proto().SerializeToString(), 0)
    nnc.compile(dense_file)
    nnc.compile(dense_file)
    assert len(reads) == 2 and len(compilations) == 1  # read again, and found by its content
    rewrite(dense_file, dense_proto(scale=2.0).SerializeToString(), 0)
    assert nnc.compile(dense_file)(X)[0].max() > 9
    assert len(compilations) == 2


def test_equal_content_is_found_whatever_holds_it(dense_proto, compilations, tmp_path):
    proto = dense_proto()
    for form in (proto, proto.SerializeToString()):
        nnc.compile(form)
    assert len(compilations) == 1
    nnc.compile(dense_proto(scale=3.0))
    assert len(compilations) == 2


def test_dimensions_machines_and_the_compiler_are_parts_of_the_key(dense_file, monkeypatch):
    from nncompiler.backends.llvm.machine import identity

    native, other = identity("native"), identity("x86-64")
    keys = {
        model_cache.key_of_source(dense_file, None, native),
        model_cache.key_of_source(dense_file, {"N": 1}, native),
        model_cache.key_of_source(dense_file, {"N": 2}, native),
        model_cache.key_of_source(dense_file, None, other),
        model_cache.key_of_source("zoo:lenet5", None, native),
    }
    before = model_cache.key_of_source(dense_file, None, native)
    monkeypatch.setattr(model_cache, "fingerprint", lambda: "another compiler")
    keys.add(model_cache.key_of_source(dense_file, None, native))
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


def test_the_fingerprint_covers_every_source_file():
    text = model_cache.fingerprint()
    assert "driver.py " in text and os.path.join("backends", "llvm", "compiled.py") in text and ".c " in text


def test_external_weights_are_parts_of_the_key(tmp_path, compilations):
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
    (tmp_path / "m.data").unlink()
    assert nnc.compile(write(2.0))(x)[0][0, 0] == 128
    assert len(compilations) == 2


def test_specializations_of_a_file_are_kept_apart(tmp_path, dense_proto, compilations):
    path = tmp_path / "dense.onnx"
    rewrite(path, dense_proto("N").SerializeToString(), 30)
    for _ in range(2):
        exe = nnc.compile(path)
        for rows in (2, 5):
            assert exe(np.ones((rows, 4), np.float32))[0].shape == (rows, 3)
    assert len(compilations) == 2

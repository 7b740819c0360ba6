"""Compiling in a process of its own: the same model, its errors and its progress come back, and this process stays small."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.driver import worker
from nncompiler.ir.errors import InternalError, ModelError, UnsupportedError

X = np.ones((2, 4), np.float32)


@pytest.fixture
def spawned(monkeypatch):
    """The command lines of the processes that were started."""
    seen: list[list[str]] = []
    popen = subprocess.Popen

    def start(command, *rest, **options):
        seen.append(command)
        return popen(command, *rest, **options)

    monkeypatch.setattr(worker.subprocess, "Popen", start)
    return seen


def test_it_gives_what_compiling_here_gives(dense_file, spawned):
    aside_, here = nnc.compile(dense_file), nnc.compile(dense_file, cache=False)
    assert len(spawned) == 1 and np.array_equal(aside_(X)[0], here(X)[0])
    assert nnc.compile(dense_file)(X)[0].shape == (2, 3) and len(spawned) == 1


def test_this_process_loads_no_compiler(dense_file):
    code = f"import numpy, nncompiler, sys; nncompiler.compile({str(dense_file)!r})(numpy.ones((2, 4), numpy.float32))"
    code += "; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "nncompiler.runtime.session" in loaded
    assert not loaded & {"onnx", "networkx", "llvmlite.binding", "nncompiler.passes", "nncompiler.backends.llvm.lower"}


def test_progress_comes_back(dense_file):
    told: list[str] = []
    nnc.compile(dense_file, tell=lambda stage, done=0, total=0: told.append(stage))
    assert list(dict.fromkeys(told)) == ["import", "passes", "lowering", "LLVM", "packing"]


def test_the_policy_of_this_process_holds_there(tmp_path, spawned):
    from nncompiler.backends.llvm.policy import Policy, using

    with using(Policy(only="direct")):
        nnc.compile("zoo:lenet5")
    nnc.compile("zoo:lenet5")
    assert len(spawned) == 2


def test_errors_come_back(dense_proto, tmp_path):
    path = tmp_path / "broken.onnx"
    path.write_bytes(b"\x00 no model")
    os.utime(path, (1e9, 1e9))
    with pytest.raises(ModelError, match=r"broken\.onnx is not an ONNX model") as caught:
        nnc.compile(path)
    assert caught.value.hint == "the file is truncated, damaged, or of another format"
    proto = dense_proto()
    proto.graph.node[1].op_type = "Nonesuch"
    path.write_bytes(proto.SerializeToString())
    os.utime(path, (1e9, 1e9))
    with pytest.raises(UnsupportedError, match="Nonesuch"):
        nnc.compile(path)


def test_a_fault_of_the_compiler_brings_its_traceback(dense_file, monkeypatch):
    fault = "def compile_kept(*_): raise KeyError('lost')\n"
    fault += "from nncompiler.driver import kept as d; d.compile_kept = compile_kept\n"
    monkeypatch.setattr(worker, "_START", worker._START.replace("serve(request)", fault + "serve(request)"))
    with pytest.raises(InternalError, match="KeyError: 'lost'") as caught:
        nnc.compile(dense_file)
    assert "in compile_kept" in caught.value.__notes__[0]


def test_a_process_that_dies_is_an_error_here(dense_file, monkeypatch):
    monkeypatch.setattr(worker, "_START", worker._START.replace("serve(request)", "import os; os.abort()"))
    with pytest.raises(InternalError, match=r"ended without an answer \(status -6\)") as caught:
        nnc.compile(dense_file)
    assert "cache=False" in (caught.value.hint or "")


def test_the_folder_one_stands_in_is_no_source_of_modules(dense_file, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')")
    monkeypatch.chdir(tmp_path)
    assert nnc.compile(dense_file)(X)[0].shape == (2, 3)


def test_dimensions_left_to_the_first_run_are_found_out_once(dense_proto, tmp_path, spawned):
    path = tmp_path / "dense.onnx"
    path.write_bytes(dense_proto("N").SerializeToString())
    os.utime(path, (1e9, 1e9))
    for _ in range(2):
        assert nnc.compile(path)(X)[0].shape == (2, 3)
    assert len(spawned) == 2  # one finds out, one compiles for the first run's shapes
    assert nnc.compile(path, dims={"N": 2})(X)[0].shape == (2, 3)
    assert len(spawned) == 3  # with the dimension bound it is another program


def test_a_second_process_runs_known_shapes_without_the_compiler(dense_proto, tmp_path):
    path = tmp_path / "dense.onnx"
    path.write_bytes(dense_proto("N").SerializeToString())
    os.utime(path, (1e9, 1e9))
    nnc.compile(path)(X)
    code = f"import numpy, nncompiler, sys; exe = nncompiler.compile({str(path)!r})"
    code += "; print(exe.inputs, exe.outputs, exe(numpy.ones((2, 4), numpy.float32))[0].shape); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, modules = done.stdout.splitlines()
    assert "'x'" in first and "(N, 4)" in first and "'y'" in first and "(N, 3)" in first and first.endswith("(2, 3)")
    assert not set(modules.split()) & {"onnx", "networkx", "llvmlite.binding", "nncompiler.passes"}


def test_what_cannot_be_handed_over_is_compiled_here(dense_file, dense_proto, tmp_path, spawned, monkeypatch):
    monkeypatch.setenv("NNC_CACHE", "0")
    nnc.compile(dense_file)
    monkeypatch.delenv("NNC_CACHE")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    nnc.compile(dense_file)
    monkeypatch.delattr(sys, "frozen")
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("NNC_CACHE_DIR", str(blocked))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert nnc.compile(dense_file)(X)[0].shape == (2, 3)
    assert not spawned


def test_entries_of_the_path_that_are_no_strings(dense_file, spawned, monkeypatch, tmp_path):
    """Imports pass over them, so that they are nothing to hand on."""
    monkeypatch.setattr(sys, "path", [tmp_path, *sys.path, None])
    assert nnc.compile(dense_file)(X)[0].shape == (2, 3) and len(spawned) == 1

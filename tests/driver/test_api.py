"""The Python API: compile, load, save, and what comes back."""

from __future__ import annotations

import threading

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.frontends.dsl import dense, model, relu
from nncompiler.ir.errors import LimitError, ModelError, UnsupportedError, UsageError

X = np.linspace(-1, 1, 8, dtype=np.float32).reshape(2, 4)
W = np.arange(12, dtype=np.float32).reshape(4, 3) - 5
Y = np.maximum(X @ W, 0)


@model(x=("N", 4))
def symbolic(x):
    return relu(dense(x, 3, name="d"))


def close(got, want):
    np.testing.assert_allclose(got, want, rtol=1e-5, atol=1e-6)


# --- what may be compiled


def test_a_model_in_any_form(dense_proto, dense_file):
    from nncompiler.sources import load_graph

    proto = dense_proto()
    for form in (proto, proto.SerializeToString(), str(dense_file), dense_file, load_graph(proto)):
        with nnc.compile(form) as exe:
            close(exe.run({"x": X})["y"], Y)
            (y,) = exe(X)
            close(y, Y)
            assert [(n, str(t)) for n, t in exe.inputs] == [("x", "f32[2,4]")]
            assert [(n, str(t)) for n, t in exe.outputs] == [("y", "f32[2,3]")]


def test_a_graph_that_is_compiled_stays_as_it_is(dense_proto):
    from nncompiler.ir.text import write
    from nncompiler.sources import load_graph

    graph = load_graph(dense_proto())
    before = write(graph)
    nnc.compile(graph)
    nnc.compile(graph, target="ort-cpu")
    assert write(graph) == before


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
def test_targets_agree(dense_proto, target):
    with nnc.compile(dense_proto(), target=target, threads=1, verify=True) as exe:
        close(exe(X)[0], Y)


@pytest.mark.parametrize("thing", [None, 3, 2.5, [], {}])
def test_what_is_no_model(thing):
    with pytest.raises(UsageError, match="a model is required"):
        nnc.compile(thing)


def test_wrong_options(dense_proto):
    for options, word in (
        ({"target": "tpu"}, "tpu"), ({"speed": 3}, "speed"), ({"mcpu": "z80"}, "z80"), ({"threads": 0}, "threads"),
        ({"dims": {"N": 2}}, "N"), ({"target": "ort-cpu", "speed": 3}, "speed"),
    ):  # fmt: skip
        with pytest.raises((UsageError, TypeError), match=word):
            nnc.compile(dense_proto(), **options)


def test_one_error_class_catches_all(tmp_path):
    (tmp_path / "bad.onnx").write_bytes(b"no")
    with pytest.raises(nnc.CompilerError):
        nnc.compile(tmp_path / "bad.onnx")
    assert issubclass(UsageError, nnc.CompilerError) and issubclass(LimitError, ModelError)
    assert issubclass(UnsupportedError, nnc.CompilerError)


# --- feeds


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
@pytest.mark.parametrize(
    ("feeds", "word"),
    [
        ({}, "x"), ({"z": X}, "z"), ({"x": X, "z": X}, "z"), ({"x": X.astype("f8")}, "f(loat)?64"), ({"x": X[:1]}, "1"),
        ({"x": X.T}, "4"), ({"x": X[0]}, "4"), ({"x": X.astype("i4")}, "i(nt)?32"), ({"x": "text"}, "x"),
    ],
)  # fmt: skip
def test_wrong_feeds_are_told_apart(dense_proto, target, feeds, word):
    exe = nnc.compile(dense_proto(), target=target)
    with pytest.raises(UsageError, match=word):
        exe.run(feeds)
    close(exe(X)[0], Y)


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
def test_wrong_number_of_arrays(dense_proto, target):
    exe = nnc.compile(dense_proto(), target=target)
    for arrays in ((), (X, X)):
        with pytest.raises(UsageError):
            exe(*arrays)


def test_arrays_that_lie_oddly_are_copied(dense_proto):
    exe = nnc.compile(dense_proto())
    wide = np.zeros((2, 8), np.float32)
    wide[:, ::2] = X
    for x in (wide[:, ::2], np.asfortranarray(X), X.tolist()):
        close(exe(x)[0], Y)
    raw = np.zeros(X.nbytes + 1, np.uint8)[1:].view()
    raw[:] = np.frombuffer(X.tobytes(), np.uint8)
    close(exe(raw.view(np.float32).reshape(2, 4))[0], Y)


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
@pytest.mark.parametrize("rows", [2, "N"])
def test_arrays_of_the_other_byte_order(dense_proto, target, rows):
    """onnxruntime itself takes their bytes for numbers of its own order."""
    with nnc.compile(dense_proto(rows), target=target) as exe:
        for x in (X.astype(">f4"), np.asfortranarray(X.astype(">f4")), X.astype(">f4")[::-1][::-1]):
            x.flags.writeable = False
            close(exe.run({"x": x})["y"], Y)


def test_results_are_fresh(dense_proto):
    exe = nnc.compile(dense_proto())
    first = exe(X)[0]
    exe(np.zeros_like(X))
    close(first, Y)


# --- the end


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
def test_closed_is_closed(dense_proto, target):
    with nnc.compile(dense_proto(), target=target) as exe:
        exe(X)
    exe.close()
    with pytest.raises(UsageError, match="closed"):
        exe(X)
    with pytest.raises(UsageError, match="closed"):
        exe.run({"x": X})


def test_one_model_in_several_threads(dense_proto):
    exe = nnc.compile(dense_proto(64))
    rng = np.random.default_rng(0)
    inputs = [rng.standard_normal((64, 4), dtype=np.float32) for _ in range(4)]
    right = [0] * len(inputs)

    def work(i: int) -> None:
        want = np.maximum(inputs[i] @ W, 0)
        for _ in range(200):
            right[i] += np.allclose(exe(inputs[i])[0], want, rtol=1e-5, atol=1e-5)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert right == [200] * len(inputs)


def test_two_models_in_one_process(dense_proto):
    one, two = nnc.compile(dense_proto()), nnc.compile(dense_proto(scale=2.0))
    for _ in range(3):
        close(one(X)[0], Y)
        close(two(X)[0], np.maximum(X @ (2 * (W + 5) - 5), 0))


# --- dimensions


def test_dims_bind(dense_proto):
    exe = nnc.compile(dense_proto("N"), dims={"N": 2})
    assert str(exe.inputs[0][1]) == "f32[2,4]"
    close(exe(X)[0], Y)
    with pytest.raises(UsageError):
        exe(X[:1])
    with pytest.raises(UsageError, match="M"):
        nnc.compile(dense_proto("N"), dims={"M": 2})


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
def test_dims_of_the_first_run(dense_proto, target):
    exe = nnc.compile(dense_proto("N"), target=target)
    assert str(exe.inputs[0][1]) == "f32[N,4]"
    for rows in (1, 5, 1, 0):
        x = np.ones((rows, 4), np.float32)
        (y,) = exe(x)
        assert y.shape == (rows, 3)
        close(y, np.maximum(x @ W, 0))


def test_one_compilation_serves_every_size(dense_proto, monkeypatch):
    from nncompiler.driver import native as compiling
    from nncompiler.driver.specialization import CAPACITY

    made = []
    for name in ("compile_graph", "_compiled"):
        original = getattr(compiling, name)
        monkeypatch.setattr(compiling, name, lambda *a, original=original: made.append(a) or original(*a))
    exe = nnc.compile(dense_proto("N"), cache=False)
    for rows in (*range(1, CAPACITY + 20), 500, 2):
        assert exe.run({"x": np.ones((rows, 4), np.float32)})["y"].shape == (rows, 3)
    assert len(made) == 1
    assert exe.run({"x": np.ones((0, 4), np.float32)})["y"].shape == (0, 3)  # nothing is planned for empty arrays
    assert len(made) == 2


def test_specializing_says_what_does_not_fit(dense_proto, tmp_path):
    with nnc.compile(dense_proto("N")) as exe:
        for feeds in ({}, {"x": X[0]}, {"x": X[:, :3]}, {"x": X.astype("f8")}, {"x": X, "z": X}):
            with pytest.raises(UsageError):
                exe.run(feeds)
        with pytest.raises(UsageError):
            exe(X, X)
        close(exe(X)[0], Y)
        exe.save(tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        close(loaded(X)[0], Y)
        close(loaded(X[:1])[0], Y[:1])
    with pytest.raises(UsageError, match="closed"):
        exe(X)


def test_functions_of_the_dsl():
    exe = nnc.compile(symbolic, dims={"N": 3})
    assert exe(np.ones((3, 4), np.float32))[0].shape == (3, 3)


# --- files


@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_save_and_load(dense_proto, tmp_path, suffix):
    path = tmp_path / f"m{suffix}"
    with nnc.compile(dense_proto()) as exe:
        want = exe(X)[0]
        exe.save(path)
    assert path in nnc.save(dense_proto(), tmp_path / f"n{suffix}") or (tmp_path / f"n{suffix}").exists()
    for file in (path, tmp_path / f"n{suffix}"):
        with nnc.load(file, threads=1) as loaded:
            assert np.array_equal(loaded(X)[0], want)
            assert np.array_equal(loaded.run({"x": X})["y"], want)
            with pytest.raises(UsageError):
                loaded.save(tmp_path / "again.docx")
    with pytest.raises(UsageError, match="closed"):
        loaded(X)


def test_save_after_the_cache(dense_proto, tmp_path):
    nnc.compile(dense_proto())
    with nnc.compile(dense_proto()) as exe:
        exe.save(tmp_path / "m.nnc")
        with pytest.raises(UsageError, match="cache=False"):
            exe.save(tmp_path / "m.ll")
    with nnc.load(tmp_path / "m.nnc") as loaded:
        close(loaded(X)[0], Y)


def test_save_refuses_before_it_works(dense_proto, tmp_path, monkeypatch):
    from nncompiler.driver import compile as driver

    monkeypatch.setattr(driver, "open_source", lambda *a: pytest.fail("the model was read"))
    for name in ("m.docx", "no/folder/m.so", "."):
        with pytest.raises(UsageError):
            nnc.save(dense_proto(), tmp_path / name)
    with pytest.raises(UsageError, match="processor"):
        nnc.save(dense_proto(), tmp_path / "m.o", mcpu="z80")


def test_a_file_serves_every_size(dense_proto, tmp_path):
    nnc.save(dense_proto("N"), tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as exe:
        close(exe(X)[0], Y)
        assert exe(np.ones((77, 4), np.float32))[0].shape == (77, 3)
        with pytest.raises(UsageError, match=r"N >= 1, got x\[0,4\]"):
            exe(np.ones((0, 4), np.float32))
    nnc.save(dense_proto("N"), tmp_path / "m.onnx")
    with nnc.compile(tmp_path / "m.onnx") as exe:
        close(exe(X)[0], Y)


# --- onnx.backend


def test_onnx_backend(dense_proto):
    from onnx import helper

    backend = nnc.onnx_backend
    assert backend.supports_device("CPU")
    close(backend.prepare(dense_proto(), "CPU").run([X])[0], Y)
    close(backend.run_model(dense_proto(), [X]).y, Y)
    node = helper.make_node("Abs", ["x"], ["y"])
    close(backend.run_node(node, [X])[0], np.abs(X))
    with pytest.raises(UsageError, match="device"):
        backend.prepare(dense_proto(), "TPU")


# --- progress


def test_every_stage_is_told(dense_proto, tmp_path):
    heard = []
    nnc.compile(dense_proto(), cache=False, tell=lambda stage, done=0, total=0: heard.append(stage))
    assert list(dict.fromkeys(heard)) == ["import", "passes", "lowering", "LLVM", "packing"]
    heard.clear()
    nnc.save(dense_proto(), tmp_path / "m.nnc", tell=lambda stage, done=0, total=0: heard.append((stage, done, total)))
    assert [s for s, _, _ in heard][-1] == "writing"
    counts = [(done, total) for stage, done, total in heard if stage == "passes"]
    assert counts[0][0] == 0 and counts[-1][0] == counts[-1][1] > 5


@pytest.mark.parametrize("name", ["m.so", "m.o", "m"])
def test_weights_too_large_for_one_file_are_said_before_they_are_packed(tmp_path, monkeypatch, name):
    from nncompiler.backends.llvm.compiled import CompiledGraph
    from nncompiler.ir.errors import LimitError
    from nncompiler.runtime import write

    monkeypatch.setattr(write, "EMBEDDED_LIMIT", 1000)
    with monkeypatch.context() as nothing:
        nothing.setattr(CompiledGraph, "artifact", property(lambda self: pytest.fail("packed")))
        with pytest.raises(LimitError, match="--weights-out FILE"):
            nnc.save("zoo:lenet5", tmp_path / name)
    assert list(tmp_path.iterdir()) in ([], [tmp_path / "cache"])
    nnc.save("zoo:lenet5", tmp_path / name, weights_out=tmp_path / "m.weights")
    nnc.save("zoo:lenet5", tmp_path / "m.nnc")

"""The Python interface as a notebook uses it: one input, buffers, other libraries' arrays, futures, result objects."""

from __future__ import annotations

import asyncio
import inspect as python_inspect
import subprocess
import sys
from concurrent.futures import Future

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.ir.errors import ModelError, UsageError

X = np.random.default_rng(0).standard_normal((1, 1, 32, 32)).astype("f")


@pytest.fixture(scope="module", params=["llvm", "ort-cpu", "open", "checked"])
def lenet(request):
    """LeNet-5 in every kind of executable."""
    if request.param == "open":
        graph = nnc.zoo.network("lenet5").graph(dims={"batch": "N"})
        made = nnc.compile(graph)
    else:
        target = request.param if request.param.startswith("ort") else "llvm"
        made = nnc.compile("zoo:lenet5", target=target, checked=request.param == "checked")
    with made as executable:
        yield executable


class Shared:
    """An array of another library: host memory, given by DLPack only."""

    def __init__(self, array):
        self.array = array

    def __dlpack__(self, **options):
        return self.array.__dlpack__(**options)

    def __dlpack_device__(self):
        return self.array.__dlpack_device__()

    def __array__(self, dtype=None, copy=None):
        raise TypeError("implicit conversion is not allowed")


class OnDevice(Shared):
    """The same on a GPU."""

    def __dlpack__(self, **options):
        raise BufferError("unsupported device")


def test_a_call_takes_as_many_arrays_as_there_are_inputs(lenet):
    assert (lenet(X)[0] == lenet.run(X)["probabilities"]).all()
    for arrays in ((), (X, X)):
        with pytest.raises(UsageError, match=rf"1 inputs? .*{len(arrays)}"):
            lenet(*arrays)


def test_one_input_needs_no_name(lenet):
    want = lenet.run({"image": X})["probabilities"]
    assert (lenet.run(X)["probabilities"] == want).all()
    if type(lenet).__name__ in ("LlvmExecutable", "SpecializingExecutable"):
        assert (lenet.run(X.tolist())["probabilities"] == want).all()


def test_results_go_into_buffers(lenet):
    want = lenet.run(X)["probabilities"]
    buffer = np.empty((1, 10), np.float32)
    assert lenet.run(X, out=buffer)["probabilities"] is buffer and (buffer == want).all()
    buffer[:] = 0
    lenet.run({"image": X}, out={"probabilities": buffer})
    assert (buffer == want).all()
    row = np.zeros((3, 1, 10), np.float32)
    lenet.run(X, out=row[1])
    assert (row[1] == want).all() and not row[0].any() and not row[2].any()


@pytest.mark.parametrize(
    ("buffer", "message"),
    [
        (np.empty((1, 11), np.float32), "shape"), (np.empty((1, 10), np.float64), "must be f32"),
        (np.empty((1, 20), np.float32)[:, ::2], "contiguous"),
        ({"other": np.empty((1, 10), np.float32)}, "no output other"), ([0.0] * 10, "shares no memory"),
        (np.frombuffer(bytes(40), np.float32).reshape(1, 10), "writable"),
    ],
)  # fmt: skip
def test_buffers_that_do_not_fit(lenet, buffer, message):
    with pytest.raises(UsageError, match=message):
        lenet.run(X, out=buffer)


def test_a_buffer_must_not_overlap_an_input():
    with nnc.compile("zoo:lenet5") as exe:
        whole = np.zeros(1024, np.float32)
        with pytest.raises(UsageError, match="overlaps an input"):
            exe.run(whole.reshape(1, 1, 32, 32), out=whole[:10].reshape(1, 10))


def test_arrays_of_other_libraries_are_shared():
    with nnc.compile("zoo:lenet5") as exe:
        want = exe.run(X)["probabilities"]
        assert (exe.run(Shared(X))["probabilities"] == want).all()
        with pytest.raises(UsageError, match=r"'image' is a .*OnDevice that numpy cannot share"):
            exe.run(OnDevice(X))
        taken = np.from_dlpack(exe.run(X)["probabilities"])
        assert (taken == want).all(), "what comes out can be taken by DLPack"
        with pytest.raises(UsageError, match="is not an array of numbers"):
            exe.run([1.0, ["x"]])


def test_runs_in_the_background(lenet):
    want = lenet.run(X)["probabilities"]
    futures = [lenet.run_async(X) for _ in range(16)]
    assert all(isinstance(f, Future) and (f.result()["probabilities"] == want).all() for f in futures)
    buffer = np.empty((1, 10), np.float32)
    assert lenet.run_async(X, out=buffer).result()["probabilities"] is buffer

    async def awaited():
        return await asyncio.wrap_future(lenet.run_async({"image": X}))

    assert (asyncio.run(awaited())["probabilities"] == want).all()
    with pytest.raises(UsageError):
        lenet.run_async(np.zeros((2, 2), np.float32)).result()


def test_closing_waits_for_runs_in_the_background():
    exe = nnc.compile("zoo:squeezenet")
    x = np.zeros((1, 3, 224, 224), np.float32)
    futures = [exe.run_async(x) for _ in range(4)]
    exe.close()
    assert all(f.result()["probabilities"].shape == (1, 1000) for f in futures)
    with pytest.raises(UsageError, match="closed"):
        exe.run_async(x).result()


def test_an_executable_shows_what_it_takes(lenet):
    assert "image: f32[" in repr(lenet) and "probabilities: f32[" in repr(lenet)
    html = lenet._repr_html_()
    assert "<table>" in html and "image" in html and "<script" not in html


def test_the_version():
    from importlib.metadata import version

    assert nnc.__version__ == version("nncompiler") and "__version__" in dir(nnc)


def test_importing_costs_nothing():
    code = "import sys, nncompiler; print([m for m in ('numpy', 'onnx', 'rich', 'asyncio') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_saving_as_onnx(tmp_path):
    with nnc.compile("zoo:lenet5") as exe:
        want = exe.run(X)["probabilities"]
        assert [p.name for p in exe.save(tmp_path / "m.onnx")] == ["m.onnx"]
    with nnc.compile(tmp_path / "m.onnx") as again:
        np.testing.assert_allclose(again.run(X)["probabilities"], want, rtol=1e-5, atol=1e-7)
        again.save(tmp_path / "m.nnc")
    with nnc.load(tmp_path / "m.nnc") as loaded, pytest.raises(UsageError, match="does not know the model"):
        loaded.save(tmp_path / "n.onnx")


# --- functions


def test_results_are_objects_with_tables():
    summary = nnc.inspect("zoo:lenet5")
    assert summary.parameters > 60_000
    assert "c1" in repr(summary) and "multiply-adds" in repr(summary) and summary._repr_html_().startswith("<b>")
    with nnc.compile("zoo:lenet5", threads=1) as exe:
        profile = nnc.profile(exe, {"image": X}, runs=2)
        assert profile.runs == 2 and "GFLOP/s" in repr(profile) and nnc.profile(exe, runs=1).steps
    assert nnc.profile("zoo:lenet5", runs=1, threads=1).threads == 1
    plan = nnc.plan("zoo:squeezenet")
    assert plan.peak > 0 and "<svg" in plan._repr_html_() and "alive at the peak" in repr(plan)
    assert nnc.diff("zoo:lenet5", "zoo:lenet5").equal
    difference = nnc.diff("zoo:vgg11", "zoo:vgg13")
    assert difference.counts["added"] > 0 and "added" in repr(difference)


def test_verifying():
    found = nnc.verify("zoo:lenet5", {"image": X})
    assert found and found.ok and found.outputs[0].verdict == "ok" and "agrees with float64" in repr(found)
    assert not nnc.verify("zoo:lenet5", rtol=1e-12)


def test_benchmarking_a_file_and_a_graph():
    result = nnc.bench("zoo:lenet5", vs=["onnxruntime"], seconds=0.05, rounds=2, threads=1)
    assert list(result.engines) == ["llvm", "onnxruntime"] and "time / llvm" in repr(result)
    graph = nnc.zoo.network("lenet5").graph()
    assert list(nnc.bench(graph, seconds=0.05, rounds=2, threads=1).engines) == ["llvm"]


def test_a_report(tmp_path):
    path = nnc.report("zoo:lenet5", tmp_path / "r.html", time=False)
    assert path.read_text().startswith("<!")
    with pytest.raises(UsageError, match="html"):
        nnc.report("zoo:lenet5", tmp_path / "r.txt")


def test_names_of_a_model_are_escaped_in_notebooks():
    name = "<script>alert(1)</script>"
    nodes = [helper.make_node("Relu", [name], ["y"], name)]
    info = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [2]) for n in (name, "y")]
    model = helper.make_model(helper.make_graph(nodes, "g", info[:1], info[1:]), ir_version=10)
    onnx.checker.check_model(model)
    assert "<script" not in nnc.inspect(model)._repr_html_()
    with nnc.compile(model) as exe:
        assert "<script" not in exe._repr_html_()


def test_everything_public_is_documented():
    for name in nnc.__all__:
        value = getattr(nnc, name)
        assert name == "__version__" or python_inspect.getdoc(value), name


@pytest.mark.parametrize(
    "expression", ['reshape(x, "a")', "concat(x, 3)", "int(x)", "conv2d(x)", "x.shape[9]", "relu(x, 1)"]
)
def test_errors_of_a_definition_name_its_own_line(tmp_path, expression):
    path = tmp_path / "net.py"
    head = "from nncompiler.frontends.dsl import *\n\n@model(x=(1, 3, 8, 8))\ndef net(x):\n"
    path.write_text(f"{head}    return {expression}\n")
    with pytest.raises(ModelError) as caught:
        nnc.compile(f"{path}:net")
    assert caught.value.location == "net.py:5"

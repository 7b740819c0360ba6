"""Values on a session's device, options by onnxruntime's names, and the graph that sessions for CUDA get: on the CPU."""

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import helper

import nncompiler as nnc
from nncompiler.backends.onnxruntime import Options, OrtExecutable, Placement
from nncompiler.backends.onnxruntime.libraries import DRIVER, cuda_state, libraries
from nncompiler.backends.onnxruntime.placement import size_nodes
from nncompiler.backends.reference import evaluate
from nncompiler.driver.pipeline import onnxruntime_passes, optimize
from nncompiler.frontends.onnx import read
from nncompiler.inputs import random_feeds
from nncompiler.interchange.writer import write
from nncompiler.ir.dtype import bf16, f32
from nncompiler.ir.errors import DeviceError, UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.sources import load_graph


@pytest.fixture
def graph(build):
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], name="conv"),
        helper.make_node("Relu", ["c"], ["y"], name="act"),
        helper.make_node("ReduceMean", ["y"], ["m"], name="mean", axes=[2, 3], keepdims=0),
    ]
    w = np.random.default_rng(0).standard_normal((8, 3, 3, 3)).astype(np.float32)
    return read(build(nodes, {"x": ["N", 3, 8, 8]}, ["y", "m"], {"w": w}, 13))


def feed(n=2, seed=1):
    return {"x": np.random.default_rng(seed).standard_normal((n, 3, 8, 8)).astype(np.float32)}


class Foreign:
    """A tensor of another library: only DLPack is known of it."""

    def __init__(self, array):
        self.array, self.dtype = array, array.dtype

    def __dlpack__(self, **options):
        return self.array.__dlpack__()

    def __dlpack_device__(self):
        return self.array.__dlpack_device__()


@pytest.mark.parametrize("options", [{"io_binding": True}, {"io_binding": True, "optimize": False}])
def test_buffers_stay_and_results_are_the_callers(graph, options):
    with OrtExecutable(graph) as plain, OrtExecutable(graph, options=Options(**options)) as bound:
        first = feed()
        given = first["x"].copy()
        kept = bound.run(first)
        was = {k: v.copy() for k, v in kept.items()}
        for n in (2, 5, 5, 1, 2):
            f = feed(n, seed=n)
            got, want = bound.run(f), plain.run(f)
            assert all(np.allclose(got[k], want[k], 1e-5, 1e-6) for k in want)
        assert np.array_equal(first["x"], given), "the caller's input was written over"
        assert all(np.array_equal(kept[k], was[k]) for k in was), "an earlier result was written over"


def test_phases_of_a_run(graph):
    with OrtExecutable(graph, options=Options(io_binding=True)) as exe:
        phases = exe.timed(feed())
        assert phases.upload > 0 and phases.compute > 0 and phases.download > 0
        with pytest.raises(UsageError, match="missing"):
            exe.timed({})
    with pytest.raises(UsageError, match="closed"):
        exe.timed(feed())


def test_values_on_the_device(graph):
    with OrtExecutable(graph) as exe:
        want = exe.run(feed())
        value = onnxruntime.OrtValue.ortvalue_from_numpy(feed()["x"])
        for x in (feed()["x"], value, Foreign(feed()["x"])):
            got = exe.run_device({"x": x})
            assert all(isinstance(v, onnxruntime.OrtValue) for v in got.values())
            assert all(np.array_equal(got[k].numpy(), want[k]) for k in want)
            assert np.array_equal(np.from_dlpack(got["m"]), want["m"])
        again = exe.run_device({"x": exe.run_device({"x": value})["y"].numpy()[:, :3].copy().repeat(2, 2)[:, :, :8].repeat(
            2, 3)[:, :, :, :8]})  # fmt: skip
        assert again["m"].shape() == [2, 8]


def test_tensors_with_dlpack_are_not_copied(graph):
    from nncompiler.backends.onnxruntime.resident import value_of

    array = feed()["x"]
    type_ = graph.inputs[0].type
    assert value_of("x", Foreign(array), type_, "cpu", 0).data_ptr() == array.ctypes.data
    assert value_of("x", array, type_, "cpu", 0).data_ptr() != array.ctypes.data


def test_device_values_that_do_not_fit(graph):
    with OrtExecutable(graph) as exe:
        for x, message in (
            (feed()["x"].astype(np.float64), "must be f32"), (Foreign(feed()["x"].astype(np.float64)), "must be f32"),
            (Foreign(feed()["x"][0]), "shape"), (Foreign(feed()["x"].transpose(0, 1, 3, 2)), "contiguous"),
            (object(), "__dlpack__"),
        ):  # fmt: skip
            with pytest.raises(UsageError, match=message):
                exe.run_device({"x": x})
        with pytest.raises(UsageError, match="unknown: z"):
            exe.run_device({"x": feed()["x"], "z": 1})
    static = OrtExecutable(graph.specialize(N=2), options=Options(cuda_graph=True))
    with pytest.raises(UsageError, match="CUDA graph"):
        static.run_device(feed())


def test_inner_graphs_exchange_bf16():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (3,)))
    graph.set_outputs([("y", graph.add(Cast(bf16), [x]).output)])
    back = Graph("h")
    y = back.input("y", TensorType(bf16, (3,)))
    back.set_outputs([("z", back.add(Cast(f32), [y]).output)])
    with OrtExecutable(graph, inner=True) as one, OrtExecutable(back, inner=True) as other:
        made = one.run_device({"x": np.array([1.0, 1.001, -3e38], np.float32)})
        assert made["y"].data_type() == "tensor(bfloat16)"
        assert other.run_device(made)["z"].numpy()[:2].tolist() == [1.0, 1.0]


def test_options_by_onnxruntimes_names():
    assert Options().cuda() == {
        "device_id": "0", "use_tf32": "0", "prefer_nhwc": "0", "enable_cuda_graph": "0",
        "cudnn_conv_algo_search": "EXHAUSTIVE", "cudnn_conv_use_max_workspace": "1",
        "arena_extend_strategy": "kNextPowerOfTwo",
    }  # fmt: skip
    found = Options(
        device=1, use_tf32=True, prefer_nhwc=True, conv_search="heuristic", conv_workspace=False, memory_limit=1 << 30,
        arena="same-as-requested", stream=1234,
    ).cuda()  # fmt: skip
    assert found == {
        "device_id": "1", "use_tf32": "1", "prefer_nhwc": "1", "enable_cuda_graph": "0",
        "cudnn_conv_algo_search": "HEURISTIC", "cudnn_conv_use_max_workspace": "0",
        "arena_extend_strategy": "kSameAsRequested", "gpu_mem_limit": str(1 << 30), "user_compute_stream": "1234",
    }  # fmt: skip


def test_onnxruntime_knows_these_names():
    """The provider's library has every name that it is given, and every value of those that are words."""
    folder = onnxruntime.capi.__path__[0]
    try:
        with open(f"{folder}/libonnxruntime_providers_cuda.so", "rb") as file:
            data = file.read()
    except FileNotFoundError:
        pytest.skip("this onnxruntime has no CUDA provider")
    given = Options(memory_limit=1, stream=1, arena="same-as-requested").cuda()
    for name in given:
        assert name.encode() + b"\0" in data, name  # the linker shares ends of strings
    for word in ("EXHAUSTIVE", "HEURISTIC", "DEFAULT"):
        assert word.encode() + b"\0" in data


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"device": -1}, "device must be an integer from 0"), ({"device": "0"}, "device"), ({"device": True}, "device"),
        ({"device": None}, "device"), ({"memory_limit": 0}, "memory_limit"), ({"threads": 0}, "threads"),
        ({"conv_search": "EXHAUSTIVE"}, "exhaustive, heuristic, default"), ({"arena": "x"}, "next-power-of-two"),
        ({"use_tf32": 1}, "True or False"), ({"cuda_graph": True, "stream": 1}, "stream of its own"),
        ({"tf32": True}, "no option"),
    ],
)  # fmt: skip
def test_wrong_options(wrong, message):
    with pytest.raises(UsageError, match=message):
        Options.of(**wrong)
    with pytest.raises(UsageError, match=message):
        nnc.compile("zoo:lenet5", target="ort-cpu", **wrong)


def test_options_as_text():
    assert Options.parsed({"use_tf32": "on", "device": "1", "conv_search": "default"}) == {
        "use_tf32": True, "device": 1, "conv_search": "default",
    }  # fmt: skip
    for name, text in (("use_tf32", "yes"), ("device", "one"), ("colour", "red"), ("conv_search", "best")):
        with pytest.raises(UsageError, match=name):
            Options.parsed({name: text})


def test_missing_libraries_are_named_one_by_one(tmp_path):
    none = cuda_state(lambda soname: False, [])
    if not none.libraries:
        pytest.skip("libraries are looked for on Linux")
    assert [lib.soname for lib in none.missing] == [lib.soname for lib in libraries(none.version)]
    assert {lib.soname for lib in none.missing if lib.needed} >= {"libcuda.so.1", "libcublas.so.13", "libcudart.so.13"}
    repairs = {lib.soname: lib.repair for lib in none.missing}
    assert repairs["libcudnn.so.9"] == "pip install nvidia-cudnn-cu13" and repairs["libcuda.so.1"] == DRIVER
    assert "nvidia-cublas" in none.hint and "driver" in none.hint
    folder = tmp_path / "lib"
    folder.mkdir()
    for lib in none.missing[1:]:
        (folder / lib.soname).touch()
    driver = cuda_state(lambda soname: False, [folder])
    assert [lib.soname for lib in driver.missing] == ["libcuda.so.1"] and "pip install" not in driver.hint
    assert cuda_state(lambda soname: True, []).hint == ""
    assert [lib.package for lib in libraries("12.8")][1:3] == ["nvidia-cuda-runtime-cu12", "nvidia-cublas-cu12"]


def fused(graph, folder):
    """The operators that onnxruntime makes of a graph."""
    settings = onnxruntime.SessionOptions()
    settings.log_severity_level = 4
    settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    settings.optimized_model_filepath = str(folder / "fused.onnx")
    onnxruntime.InferenceSession(write(graph).SerializeToString(), settings, providers=["CPUExecutionProvider"])
    return [node.op_type for node in onnx.load(folder / "fused.onnx").graph.node]


def test_normalizations_reach_onnxruntimes_own_fusion(build, tmp_path):
    """Exporters write them as reductions, and onnxruntime makes one operator of them."""
    nodes = [
        helper.make_node("ReduceMean", ["x"], ["m"], axes=[-1]), helper.make_node("Sub", ["x", "m"], ["d"]),
        helper.make_node("Pow", ["d", "two"], ["s"]), helper.make_node("ReduceMean", ["s"], ["v"], axes=[-1]),
        helper.make_node("Add", ["v", "e"], ["a"]), helper.make_node("Sqrt", ["a"], ["r"]),
        helper.make_node("Div", ["d", "r"], ["n"]), helper.make_node("Mul", ["n", "g"], ["t"]),
        helper.make_node("Add", ["t", "b"], ["y"]),
    ]  # fmt: skip
    rng = np.random.default_rng(0)
    weights = {
        "two": np.array(2, np.float32), "e": np.array(1e-5, np.float32), "g": rng.standard_normal(16).astype(np.float32),
        "b": rng.standard_normal(16).astype(np.float32),
    }  # fmt: skip
    graph = read(build(nodes, {"x": ["N", 5, 16]}, ["y"], weights, 13))
    for target in ("ort-cpu", "ort-cuda"):
        optimized = optimize(graph.copy(), onnxruntime_passes(target))
        assert fused(optimized, tmp_path) == ["LayerNormalization"]
        with OrtExecutable(optimized) as exe:
            x = rng.standard_normal((2, 5, 16)).astype(np.float32)
            want = evaluate(graph.specialize(N=2), {"x": x}, dtype=np.float64)["y"]
            assert np.abs(exe.run({"x": x})["y"] - want).max() < 1e-5


def test_siblings_become_one_convolution_for_cuda():
    graph = load_graph("zoo:googlenet")
    before = sum(n.op.name == "conv" for n in graph)
    merged = optimize(graph.copy(), onnxruntime_passes("ort-cuda"))
    apart = optimize(graph.copy(), onnxruntime_passes("ort-cpu"))
    assert sum(n.op.name == "conv" for n in apart) == before
    assert sum(n.op.name == "conv" for n in merged) == before - 2 * 9, "three siblings in each of nine modules"
    feeds = random_feeds(graph, 0)
    with OrtExecutable(merged) as one, OrtExecutable(apart) as other:
        (a,), (b,) = one.run(feeds).values(), other.run(feeds).values()
        assert np.abs(a - b).max() < 1e-5


def test_nodes_that_compute_sizes_only_may_be_on_the_host(build):
    nodes = [
        helper.make_node("Shape", ["x"], ["s"], name="shape"), helper.make_node("Gather", ["s", "i"], ["n"], name="batch"),
        helper.make_node("Mul", ["n", "two"], ["n2"], name="twice"),
        helper.make_node("Concat", ["n2", "rest"], ["t"], name="target", axis=0),
        helper.make_node("Reshape", ["x", "t"], ["y"], name="reshape"),
        helper.make_node("Cast", ["s"], ["f"], name="as-floats", to=1),
        helper.make_node("Mul", ["y", "k"], ["z"], name="scale"),
        helper.make_node("Gather", ["x", "j"], ["g"], name="rows", axis=1),
    ]  # fmt: skip
    weights = {
        "i": np.array([0]), "two": np.array([2]), "rest": np.array([-1]), "k": np.array(2, np.float32),
        "j": np.array([0, 1]),
    }  # fmt: skip
    found = size_nodes(build(nodes, {"x": ["N", 4]}, ["z", "g", "f"], weights, 13))
    assert found == {"shape", "batch", "twice", "target", "as-floats"}
    cuda, cpu = "CUDAExecutionProvider", "CPUExecutionProvider"
    placed = {"shape": ("Shape", cpu), "twice": ("Mul", cpu), "reshape": ("Reshape", cuda)}
    Placement((cuda, cpu), placed).demand(cuda, found)
    with pytest.raises(DeviceError, match="scale"):
        Placement((cuda, cpu), placed | {"scale": ("Mul", cpu)}).demand(cuda, found)
    with pytest.raises(DeviceError, match="shape"):
        Placement((cuda, cpu), placed).demand(cuda)


def test_networks_of_the_benchmark_compute_no_sizes():
    graph = load_graph("zoo:resnet18", {"batch": "N"})
    assert not size_nodes(write(optimize(graph, onnxruntime_passes("ort-cuda"))))

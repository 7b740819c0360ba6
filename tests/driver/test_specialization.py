"""Dimensions left to the runs: every kind of model is read again with them, and threads wait only for what they need."""

from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import pytest

import nncompiler as nnc
from nncompiler.driver import native_model
from nncompiler.driver.specialization import CAPACITY, SpecializingExecutable
from nncompiler.frontends.dsl import model
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import UndecidedError, UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.signature import Signature
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.slice import Slice
from nncompiler.sources import open_source

TEXT = """
graph "sums" {
  %a : f32[N,2] = input
  %b : f32[M,2] = input
  %y : f32[K,2] = add(%a, %b)
  return "y"=%y
}
"""


@model(a=("N", 2), b=("M", 2))
def sums(a, b):
    return a + b


@model(x=("N", 3))
def last(x):
    return x[-2:]


def ones(*shape):
    return np.ones(shape, np.float32)


def proto(squeezed=True):
    """relu of x: [N, 1, 2], squeezed of all axes of extent 1."""
    from onnx import TensorProto, helper

    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in (("x", ["N", 1, 2]), ("y", None)))
    nodes = [helper.make_node("Squeeze", ["x"], ["s"])] if squeezed else []
    nodes.append(helper.make_node("Relu", ["s" if squeezed else "x"], ["y"]))
    graph = helper.make_graph(nodes, "squeezed", [x], [y])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


# --- every kind of model


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
def test_onnx_in_every_form(tmp_path, target):
    path = tmp_path / "m.onnx"
    path.write_bytes(proto().SerializeToString())
    os.utime(path, (1e9, 1e9))
    for form in (proto(), proto().SerializeToString(), path, str(path)):
        with nnc.compile(form, target=target) as exe:
            assert [(n, str(t)) for n, t in exe.inputs] == [("x", "f32[N,1,2]")]
            with pytest.raises(UndecidedError, match="output 'y' depends on N"):
                _ = exe.outputs
            for n, shape in ((1, (2,)), (3, (3, 2)), (1, (2,))):
                assert exe(ones(n, 1, 2))[0].shape == shape


def test_outputs_are_as_the_model_declares_them():
    from onnx import TensorProto

    declared = proto()
    declared.graph.output[0].type.tensor_type.elem_type = TensorProto.FLOAT
    for param in ("N", "rest"):
        declared.graph.output[0].type.tensor_type.shape.dim.add(dim_param=param)
    exe = nnc.compile(declared)
    assert [(n, str(t)) for n, t in exe.outputs] == [("y", "f32[N,rest]")]
    assert exe(ones(1, 1, 2))[0].shape == (2,)


def test_functions_of_the_dsl():
    with nnc.compile(sums) as exe:
        assert [(n, str(t)) for n, t in exe.inputs] == [("a", "f32[N,2]"), ("b", "f32[M,2]")]
        with pytest.raises(UndecidedError, match="outputs of sums depend on M, N"):
            _ = exe.outputs
        for n, m in ((3, 3), (1, 4), (5, 1), (0, 1)):
            (y,) = exe(ones(n, 2), ones(m, 2))
            assert y.shape == np.broadcast_shapes((n, 2), (m, 2))
        with pytest.raises(UsageError, match=r"3 against 2 in axis -2; the dimensions M = 2, N = 3 do not fit"):
            exe(ones(3, 2), ones(2, 2))
    for n in (0, 1, 2, 7):
        x = np.arange(3 * n, dtype=np.float32).reshape(n, 3)
        assert np.array_equal(nnc.compile(last)(x)[0], x[-2:])


@pytest.mark.parametrize("first", [1, 2, 8])
def test_sizes_that_a_window_does_not_fit(first):
    """The extent behind two windows is -1 for a width of 1, which no pass may meet."""
    nodes = [
        onnx.helper.make_node("Conv", ["x", "w"], ["c"], "conv"),
        onnx.helper.make_node("MaxPool", ["c"], ["p"], kernel_shape=[2, 2], strides=[2, 3], pads=[0, 1, 1, 0]),
        onnx.helper.make_node("Transpose", ["p"], ["y"], perm=[0, 2, 3, 1]),
    ]
    floats = onnx.TensorProto.FLOAT
    proto = onnx.helper.make_model(onnx.helper.make_graph(
        nodes, "g", [onnx.helper.make_tensor_value_info("x", floats, [1, 3, 15, "M"])],
        [onnx.helper.make_tensor_value_info("y", floats, None)],
        [onnx.numpy_helper.from_array(np.ones((1, 3, 5, 5), np.float32), "w")],
    ), opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)  # fmt: skip
    with nnc.compile(proto) as exe:
        for width in (first, 1, 13, 4, 8):
            if width < 5:
                with pytest.raises(UsageError, match=f"'conv'.* kernel 5 larger .* M = {width} do not fit"):
                    exe(ones(1, 3, 15, width))
            else:
                assert exe(ones(1, 3, 15, width))[0].shape == (1, 6, (width + 1) // 3 - 1, 1)


def test_the_text_form(tmp_path):
    path = tmp_path / "m.txt"
    path.write_text(TEXT)
    with nnc.compile(path) as exe:
        assert [(n, str(t)) for n, t in exe.outputs] == [("y", "f32[K,2]")]
    path.write_text(TEXT.replace("[K,2]", "[M,2]"))
    with nnc.compile(path) as exe:
        for n, m in ((3, 3), (1, 4)):
            assert exe(ones(n, 2), ones(m, 2))[0].shape == (m, 2)
    assert str(open_source(path, {"N": 1}).known().outputs[0][1].type) == "f32[M,2]"
    with pytest.raises(UsageError, match="no symbolic dimension is called Q"):
        nnc.compile(path, dims={"Q": 1})


def test_graphs():
    graph = Graph("g")
    n = symbol("N")
    a = graph.input("a", TensorType(dt.f32, (n + 1, 2)))
    b = graph.input("b", TensorType(dt.f32, (n, 2)))
    with pytest.raises(UndecidedError, match="the extents N\\+1 and N broadcast to depends on N"):
        graph.add(Add(), [a, b])
    tail = graph.add(Slice((1,), (n + 1,), (0,), (1,)), [a])
    graph.set_outputs([("y", graph.add(Add(), [tail.output, b]).output)])
    with nnc.compile(graph) as exe:
        for size in (0, 1, 4):
            assert exe(ones(size + 1, 2), ones(size, 2))[0].shape == (size, 2)
    with pytest.raises(UsageError, match="no symbolic dimension is called Q"):
        nnc.compile(graph, dims={"Q": 2})


def test_a_file_that_changed_is_not_mixed_with_the_one_that_was_compiled(tmp_path):
    path = tmp_path / "m.onnx"

    def write(squeezed: bool, then: float) -> None:
        other = tmp_path / "other"
        other.write_bytes(proto(squeezed).SerializeToString())
        os.utime(other, (then, then))
        os.replace(other, path)

    write(True, 1e9)
    exe = nnc.compile(path)
    write(False, 1.1e9)
    with pytest.raises(UsageError, match="has changed since it was compiled"):
        exe(ones(1, 1, 2))
    opened = nnc.compile(path, cache=False)  # holds the file that it has read
    write(True, 1.2e9)
    assert opened(ones(1, 1, 2))[0].shape == (1, 1, 2)


def test_signatures_are_kept_as_text():
    types = TensorType(dt.f32, (symbol("N") // 2 + 1, 3)), TensorType(dt.boolean, ())
    for outputs in ((("y", types[1]), ("z", None)), None, ()):
        signature = Signature("net", (("x", types[0]), ("c", types[1])), outputs)
        assert Signature.of_json(signature.to_json()) == signature and signature.symbols == {"N"}


# --- threads


class Fake:
    """What compiling gives here: it says which dimensions it is for, and whether it was closed."""

    def __init__(self, dims):
        self.dims = dims
        self.closed = False

    def run(self, feeds):
        return {"n": np.array(self.dims["N"])}

    def close(self):
        self.closed = True


class Slow:
    """Compiles when told to; `started` says for which dimensions it began."""

    def __init__(self):
        self.started: list[int] = []
        self.made: list[Fake] = []
        self.gates: dict[int, threading.Event] = {}

    def __call__(self, dims):
        self.started.append(dims["N"])
        if dims["N"] in self.gates:
            assert self.gates[dims["N"]].wait(10)
        if dims["N"] == 13:
            raise UsageError("13 does not fit")
        self.made.append(Fake(dims))
        return self.made[-1]


@pytest.fixture
def slow():
    return Slow()


@pytest.fixture
def exe(slow):
    return SpecializingExecutable(Signature("net", (("x", TensorType(dt.f32, (symbol("N"),))),), ()), slow)


def until(condition):
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def test_a_known_shape_runs_while_another_compiles(exe, slow):
    exe(ones(1))
    slow.gates[2] = threading.Event()
    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(exe, ones(2))
        until(lambda: 2 in slow.started)
        assert exe(ones(1))[0] == 1 and exe(ones(3))[0] == 3 and not waiting.done()
        slow.gates[2].set()
        assert waiting.result(10)[0] == 2


def test_one_shape_is_compiled_once_for_all_threads(exe, slow):
    slow.gates[2] = threading.Event()
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(exe, ones(2)) for _ in range(4)]
        until(lambda: 2 in slow.started)
        time.sleep(0.02)
        slow.gates[2].set()
        assert [r.result(10)[0] for r in runs] == [2] * 4
    assert slow.started == [2]


def test_a_failure_reaches_all_who_wait_and_is_tried_again(exe, slow):
    slow.gates[13] = threading.Event()
    with ThreadPoolExecutor(3) as pool:
        runs = [pool.submit(exe, ones(13)) for _ in range(3)]
        until(lambda: 13 in slow.started)
        slow.gates[13].set()
        assert all(isinstance(r.exception(10), UsageError) for r in runs)
    before = len(slow.started)
    with pytest.raises(UsageError, match="13"):
        exe(ones(13))
    assert len(slow.started) == before + 1 and exe(ones(1))[0] == 1


def test_closing_while_a_shape_compiles(exe, slow):
    exe(ones(1))
    slow.gates[2] = threading.Event()
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(exe, ones(2)) for _ in range(2)]
        until(lambda: 2 in slow.started)
        time.sleep(0.02)
        exe.close()
        assert slow.made[0].closed
        slow.gates[2].set()
        assert all("closed" in str(r.exception(10)) for r in runs)
    assert all(made.closed for made in slow.made)
    with pytest.raises(UsageError, match="closed"):
        exe(ones(1))


def test_the_one_unused_for_longest_goes_and_is_not_closed_under_its_users(exe, slow):
    for n in range(1, CAPACITY + 1):
        exe(ones(n))
    exe(ones(1))
    exe(ones(CAPACITY + 1))
    assert not any(made.closed for made in slow.made)
    exe(ones(1))
    assert slow.started == list(range(1, CAPACITY + 2))
    exe(ones(2))
    assert slow.started[-1] == 2


def test_many_threads_and_more_shapes_than_are_kept(monkeypatch):
    """Executables go while others run them."""
    made = []

    def closed(read, sizes, settings):  # every size a program of its own
        made.append(sizes)
        return native_model.compile_graph(read(sizes), settings)

    monkeypatch.setattr(native_model, "compile_open", closed)
    with nnc.compile(sums, cache=False, threads=1) as exe, ThreadPoolExecutor(4) as pool:
        sizes = [1 + k % (CAPACITY + 2) for k in range(60)]
        for size, (y,) in zip(sizes, pool.map(lambda n: exe(ones(n, 2), ones(n, 2)), sizes)):
            assert y.shape == (size, 2) and (y == 2).all()
    assert len(made) >= CAPACITY + 2


def test_a_forked_child_waits_for_no_compilation_of_its_parent():
    """What the parent compiled is there; what another thread was compiling is compiled in the child."""
    started, go = threading.Event(), threading.Event()
    parent = os.getpid()

    class Made:
        def __init__(self, dims):
            self.dims = dims

        def close(self):
            pass

    def compile_bound(dims):
        if dims == {"N": 2} and os.getpid() == parent:
            started.set()
            go.wait(30)
        return Made(dims)

    exe = SpecializingExecutable(open_source(last).signature, compile_bound)
    ready = exe.specialized({"N": 1})
    thread = threading.Thread(target=lambda: exe.specialized({"N": 2}))
    thread.start()
    started.wait(30)
    with exe._lock:
        child = os.fork()
    if child == 0:
        signal.alarm(30)  # ends a child that waits for ever
        same = exe.specialized({"N": 1}) is ready and exe.specialized({"N": 2}).dims == {"N": 2}
        exe.close()
        os._exit(0 if same else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    go.set()
    thread.join()


@pytest.mark.parametrize(
    "text",
    [
        "g (float[N, M, 3] x) => (float[N, M, 3] y) { y = Relu (x) }",
        "g (float[4] x, int64 n) => (float[4] y) { yes = Constant <value = bool {1}> () y = Loop (n, yes, x) "
        "<body = b (int64 i, bool c, float[4] v) => (bool d, float[4] w) { d = Identity (c) w = Add (v, v) }> }",
    ],
    ids=["open", "loop"],
)  # fmt: skip
def test_a_model_is_saved_before_any_run(text, tmp_path):
    proto = onnx.parser.parse_model(f'<ir_version: 8, opset_import: ["": 17]> {text}')
    nnc.compile(proto).save(tmp_path / "m.nnc")
    loaded, x = nnc.load(tmp_path / "m.nnc"), np.float32([[[1, -2, 3]], [[4, 5, -6]]])
    if "Loop" in text:
        assert np.array_equal(loaded.run({"x": x.ravel()[:4], "n": np.int64(3)})["y"], x.ravel()[:4] * 8)
    else:
        assert np.array_equal(loaded.run(x)["y"], np.maximum(x, 0))

"""One budget that every stage draws on: what a model may ask for, whatever the size of its file."""

import time

import numpy as np
import pytest
from onnx import parser

import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import CompilerError, LimitError, ModelError, UsageError
from nncompiler.ir.limits import DEFAULT, NAMES, Limits, current, parse, seconds_left, using


def compiled(model, **options):
    """The executable, compiled in this process, and its outputs for zeros (symbols are 1)."""
    exe = nnc.compile(model, cache=False, **options)
    feeds = {n: np.zeros([d if isinstance(d, int) else 1 for d in t.shape], t.dtype.numpy) for n, t in exe.inputs}
    return exe, exe.run(feeds)


@pytest.mark.parametrize("shape", [[0, 2**62, 2**62], [2**62, 0, 2**62], [2**62, 2**62, 0], [2**32, 0]])
def test_an_extent_of_zero_switches_no_limit_off(build, node, shape):
    with pytest.raises(LimitError, match="elements") as e:
        read(build([node("ConstantOfShape", ["s"], ["y"], name="bomb")], {"x": [1]}, weights={"s": np.array(shape)}))
    assert e.value.node == "bomb"
    with pytest.raises(LimitError, match="elements"):
        read(build([node("Relu", ["x"], ["y"])], {"x": shape}))


@pytest.mark.parametrize("shape", [[2**30, 0], [0, 2**30], [2**20, 0, 3], [3, 0]])
def test_reductions_of_nothing_are_no_unrolled_loops(build, node, shape):
    """The loops of a reduction were unrolled wherever it had at most 25 terms, none among them."""
    began = time.monotonic()
    _, out = compiled(build([node("ReduceSum", ["x"], ["y"], keepdims=0)], {"x": shape}))
    assert out["y"].shape == () and out["y"] == 0
    assert time.monotonic() - began < 20


def test_open_extents_that_come_out_as_nothing(build, node):
    """An image of m - 1 columns flattened: where m is 1, the quotient of its extents was one by 0."""
    nodes = [node("ConvTranspose", ["x", "w"], ["c"], pads=[1, 2], group=4), node("Softmax", ["c"], ["y"], axis=1)]
    weights = {"w": np.ones((4, 1, 3), np.float32)}
    exe = nnc.compile(build(nodes, {"x": ["n", 4, "m"]}, weights=weights, opset=11), cache=False)
    for n, m in ((1, 1), (3, 1), (2, 4), (1, 1)):
        y = exe.run({"x": np.ones((n, 4, m), np.float32)})["y"]
        assert y.shape == (n, 4, m - 1) and np.allclose(y.sum((1, 2)), float(m > 1))


@pytest.mark.parametrize("rank", [33, 65, 500, 2700])
def test_rank(build, node, rank):
    with pytest.raises(LimitError, match="axes, the limit is 32"):
        nnc.compile(build([node("Relu", ["x"], ["y"])], {"x": [1] * rank}), cache=False)
    with pytest.raises(LimitError, match="axes"):
        weights = {"a": np.arange(rank)}
        read(build([node("Unsqueeze", ["x", "a"], ["y"], name="u")], {"x": []}, weights=weights))


def test_the_highest_rank_runs(build, node):
    _, out = compiled(build([node("Relu", ["x"], ["y"])], {"x": [1] * 31 + [3]}))
    assert out["y"].shape == (1,) * 31 + (3,)


def test_windows(build, node):
    with pytest.raises(LimitError, match="operations") as e:
        pool = node("MaxPool", ["x"], ["y"], name="pool", kernel_shape=[2**63 - 1], auto_pad="SAME_UPPER")
        nnc.compile(build([pool], {"x": [1, 1, 4]}), cache=False)
    assert e.value.node == "pool" and "--limit operations=" in e.value.hint


@pytest.mark.parametrize(
    ("extents", "attributes"),
    [
        ([1, 1], {"strides": [1, 2**40]}), ([1, 1], {"strides": [2**62, 2**62]}), ([1, 2], {"strides": [3, 2**17]}),
        ([2, 1], {"strides": [2, 1], "dilations": [2**17, 1], "pads": [2**17 - 2, 0, 2**17 - 2, 0]}),
    ],
    ids=str,
)  # fmt: skip
def test_transposed_windows_far_apart(build, node, extents, attributes):
    """They have more phases, or wider kernels, than convolutions are made of."""
    weights = {"w": np.arange(24, dtype=np.float32).reshape(2, 2, 3, 2)}
    transposed = node("ConvTranspose", ["x", "w"], ["y"], kernel_shape=[3, 2], **attributes)
    model = build([transposed], {"x": [1, 2, *extents]}, weights=weights)
    x = np.arange(2 * np.prod(extents), dtype=np.float32).reshape(1, 2, *extents) + 1
    with nnc.compile(model, cache=False) as executable:
        got = executable.run({"x": x})["y"]
    np.testing.assert_allclose(got, evaluate(read(model), {"x": x})["y"], rtol=1e-5)


def test_windows_of_open_sizes(build, node):
    """What an operator takes is known when sizes are."""
    pool = node("MaxPool", ["x"], ["y"], name="pool", kernel_shape=[2**50], auto_pad="SAME_UPPER")
    with pytest.raises(LimitError, match="operations"):
        compiled(build([pool], {"x": [1, 1, "n"]}))


def test_expressions_of_sizes(build, node):
    """(A + B + ... + F)^64 has ten million terms: the size is computed by the run instead."""
    names = "ABCDEF"
    nodes = [node("Concat", list("abcdef"), ["all"], axis=0), node("Shape", ["all"], ["s0"])]
    nodes += [node("Mul", [f"s{i}"] * 2, [f"s{i + 1}"]) for i in range(6)]
    nodes += [node("ConstantOfShape", ["s6"], ["y"])]
    began = time.monotonic()
    try:
        compiled(build(nodes, {n.lower(): [n] for n in names}))
    except CompilerError as e:
        assert isinstance(e, LimitError)
    assert time.monotonic() - began < 20


def test_nested_quotients_of_sizes(build, node):
    """Each step doubles the text of the expression."""
    nodes = [node("Shape", ["x"], ["s0"])]
    for i in range(60):
        nodes += [node("Add", [f"s{i}", "one"], [f"a{i}"]), node("Div", [f"a{i}", "three"], [f"d{i}"]),
                  node("Mul", [f"d{i}", f"s{i}"], [f"m{i}"]), node("Add", [f"m{i}", f"d{i}"], [f"s{i + 1}"])]  # fmt: skip
    nodes += [node("ConstantOfShape", ["s60"], ["y"])]
    began = time.monotonic()
    try:
        compiled(build(nodes, {"x": ["n"]}, weights={"one": np.array([1]), "three": np.array([3])}))
    except CompilerError as e:
        assert isinstance(e, LimitError | ModelError)
    assert time.monotonic() - began < 20


def test_einsum_of_many_operands(build, node):
    """The product was as deep an expression as there are operands."""
    count = 2000
    einsum = node("Einsum", ["x"] * count, ["y"], equation=",".join(["i"] * count) + "->i")
    exe = nnc.compile(build([einsum], {"x": [3]}), cache=False)
    assert np.allclose(exe.run({"x": np.full(3, 0.999, np.float32)})["y"], 0.999**count, rtol=1e-4)


def test_operands(build, node):
    with pytest.raises(LimitError, match="20000 operands"):
        read(build([node("Sum", ["x"] * 20_000, ["y"])], {"x": [3]}))


@pytest.mark.parametrize("op", ["Transpose", "Relu", "Neg", "Sigmoid", "Softplus"])
def test_long_chains_take_time_in_proportion(build, node, op):
    def seconds(count):
        nodes = [node(op, [f"v{i}"], [f"v{i + 1}"]) for i in range(count)]
        began = time.process_time()
        nnc.compile(build(nodes, {"v0": [2, 3]}, [f"v{count}"]), cache=False)
        return time.process_time() - began

    seconds(10)
    assert seconds(2000) < 10 * seconds(400) + 2


@pytest.mark.parametrize(
    "make",
    [
        lambda node, a, b: [node("Softplus", [a], [b])],
        lambda node, a, b: [node("Mul", [a, a], [b])],
        lambda node, a, b: [node("Tanh", [a], [f"{b}t"]), node("Sub", [a, f"{b}t"], [b])],
        lambda node, a, b: [node("ReduceMax", [a], [f"{b}m"], keepdims=1), node("Sub", [a, f"{b}m"], [b])],
        lambda node, a, b: [node("Transpose", [a], [f"{b}t"], perm=[1, 0]), node("Add", [a, f"{b}t"], [b])],
        lambda node, a, b: [node("Greater", [a, a], [f"{b}g"]), node("Where", [f"{b}g", a, a], [b])],
    ],
    ids=["twice in the definition", "squares", "beside itself", "reduced", "transposed", "selected"],
)
def test_values_that_are_read_twice_are_walked_once(build, node, make):
    """64 of them in a row are 2^64 ways from the last one to the first."""
    nodes = [n for i in range(64) for n in make(node, f"v{i}" if i else "x", f"v{i + 1}" if i < 63 else "y")]
    began = time.process_time()
    exe, out = compiled(build(nodes, {"x": [3, 3]}))
    exe.close()
    assert out["y"].shape == (3, 3) and time.process_time() - began < 20


def test_memory(build, node):
    """A file of a hundred bytes asks for an arena of 8 GB: here the limit is less."""
    sizes = {"z": np.array([1, 1, 20_000, 25_000])}
    nodes = [node("Resize", ["x", "", "", "z"], ["r"]), node("Relu", ["r"], ["t"]), node("ReduceSum", ["t"], ["y"])]
    model = build(nodes, {"x": [1, 1, 4, 4]}, weights=sizes)
    with pytest.raises(LimitError, match="intermediate values take"):
        nnc.compile(model, cache=False, limits=Limits(memory=1 << 30))
    with pytest.raises(LimitError, match="more than 1000 elements"):
        nnc.compile(model, cache=False, limits=Limits(elements=1000))


def test_names(build, node):
    long = "n" * 65_536
    with pytest.raises(LimitError, match="name_bytes"):
        read(build([node("Relu", ["x"], [long])], {"x": [1]}, [long]))
    read(build([node("Relu", ["x"], [long[:60_000]])], {"x": [1]}, [long[:60_000]]))


def test_seconds(build, node, tmp_path):
    """The time is up while a model is read, and while another process compiles it."""
    nodes = [node("Sigmoid", [f"v{i}"], [f"v{i + 1}"]) for i in range(4000)]
    model = build(nodes, {"v0": [2, 3]}, ["v4000"])
    with pytest.raises(LimitError, match=r"more than 0.05 s"):
        nnc.compile(model, cache=False, limits=Limits(seconds=0.05))
    path = tmp_path / "m.onnx"
    path.write_bytes(model.SerializeToString())
    with pytest.raises(LimitError, match=r"more than 0.05 s"):
        nnc.compile(path, limits=Limits(seconds=0.05))
    assert seconds_left() is None


def test_limits_hold_inside_their_block_only():
    assert current() is DEFAULT
    with using(Limits(nodes=5, seconds=100)):
        left = seconds_left()
        assert current().nodes == 5 and left is not None and left <= 100
        with using(Limits(seconds=1000)):
            inner = seconds_left()
            assert inner is not None and inner <= 100, "an inner block does not prolong the outer one's time"
        with using(None):
            assert current().nodes == 5
    assert current() is DEFAULT and seconds_left() is None


def test_the_command_line(file, node, nnc_command):
    path = file([node("Relu", ["x"], ["y"])], {"x": [1000]})
    said = nnc_command("compile", path, "-o", path.with_suffix(".nnc"), "--limit", "elements=10")
    assert said.code == 5 and "more than 10 elements" in said.err and "--limit elements=1000" in said.err
    said = nnc_command("compile", path, "-o", path.with_suffix(".nnc"), "--limit", "colour=10")
    assert said.code == 2 and "elements" in said.err
    said = nnc_command("run", path, "--random", "--limit", "elements=ten")
    assert said.code == 2 and "whole number" in said.err


def test_parsing():
    assert parse(["elements=5", "seconds=1.5"]) == Limits(elements=5, seconds=1.5)
    for text in ("elements", "elements=", "elements=-1", "elements=1.5", "seconds=nan", "seconds=inf", "=3"):
        with pytest.raises(UsageError):
            parse([text])
    assert all(name in Limits.__doc__ for name in NAMES), "every limit is documented"


@pytest.mark.parametrize("saved", ["", ".so", ".nnc"])
def test_outputs_that_no_memory_holds(build, node, tmp_path, saved):
    model = build([node("Add", ["x", "y"], ["s"]), node("Add", ["s", "z"], ["out"])],
                  {"x": ["n", 1, 1], "y": [1, "m", 1], "z": [1, 1, "k"]}, ["out"])  # fmt: skip

    def feeds(n, m, k):
        return {name: np.ones(shape, np.float32) for name, shape in (("x", (n, 1, 1)), ("y", (1, m, 1)), ("z", (1, 1, k)))}

    if saved:
        nnc.save(model, tmp_path / f"outer{saved}")
    with nnc.load(tmp_path / f"outer{saved}") if saved else nnc.compile(model, cache=False) as exe:
        exe.run(feeds(2, 3, 4))
        with pytest.raises(LimitError, match="out of memory"):
            exe.run(feeds(1 << 18, 1 << 18, 1 << 18))
        np.testing.assert_array_equal(exe.run(feeds(2, 3, 4))["out"], np.full((2, 3, 4), 3, np.float32))


def test_a_message_has_the_names_of_open_extents():
    proto = parser.parse_model(
        '<ir_version: 10, opset_import: ["": 21]> g (float[N,1,65536] x) => (float[a,b,c] y) '
        "<int64[3] k = {1,65536,1}> { y = Expand (x, k) }"
    )
    with pytest.raises(LimitError, match=r"shape \[N, 65536, 65536\]: more than 2147483648 elements"):
        nnc.compile(proto, cache=False)

"""1x1 convolutions that apply pointwise operators to their input while they read it."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.backends.llvm.loops.text import canonical
from nncompiler.backends.reference import evaluate
from nncompiler.driver.compile import compile as compile_graph
from nncompiler.ir.dtype import f16, f32, f64
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.group import Fused
from nncompiler.passes import Fusion

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


def normalized(shape, m, dtype=f32, bias=True, after=True):
    """relu(conv(relu(x * s + t))), before fusion."""
    rng = np.random.default_rng(7)

    def numbers(*size):
        return rng.standard_normal(size).astype(dtype.numpy)

    graph = Graph("test")
    x = graph.input("x", TensorType(dtype, shape))
    scaled = graph.add(Mul(), (x, graph.weight("s", numbers(shape[1], 1, 1))), "scaled")
    shifted = graph.add(Add(), (graph.weight("t", numbers(1, shape[1], 1, 1)), scaled.output), "shifted")
    relu = graph.add(Relu(), (shifted.output,), "relu")
    operands = [relu.output, graph.weight("w", numbers(m, shape[1], 1, 1))]
    if bias:
        operands.append(graph.weight("b", numbers(m)))
    value = graph.add(Conv((1, 1), (0,) * 4, (1, 1), 1), operands, "conv").output
    if after:
        value = graph.add(Relu(), (value,), "last").output
    graph.set_outputs([("y", value)])
    return graph


def built(kit, graph, mcpu="native", halo=0):
    assert Fusion().apply(graph)
    node, target = graph.outputs[0][1].node, machine.of(mcpu)
    operands, result = preferred_layouts(node, target)
    for value, layout in zip(node.inputs, operands, strict=True):
        graph.set_layout(value, layout)
    around = ((0, 0), (0, 0), (halo, halo), (halo, halo)) if halo else ()
    graph.set_layout(node.output, channel_blocked(4, result.blocks[0][1], around))
    with policy.using(policy.Policy(only="prologue")):
        return kit.build_node(graph, target)


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "shape, m, options, halo",
    [
        ((1, 24, 5, 9), 20, {}, 0),
        ((2, 64, 4, 14), 48, {"bias": False}, 1),
        ((1, 200, 7, 7), 128, {}, 1),
        ((1, 600, 3, 30), 96, {"after": False}, 0),
        ((1, 48, 1, 2), 1200, {}, 0),
        ((1, 40, 3, 5), 24, {"dtype": f64}, 0),
    ],
    ids=str,
)
def test_agrees_with_float64(kit, mcpu, shape, m, options, halo):
    case = built(kit, normalized(shape, m, **options), mcpu, halo)
    assert all(name.startswith("conv_") and "_prologue" in name for name in case.names)
    feeds = case.feeds()
    wide = {name: x.astype(np.float64) for name, x in feeds.items()}
    weights = {n.name: n.weight.array.astype(np.float64).reshape(n.type.dims) for n in case.graph.nx if n.weight is not None}
    mapped = np.maximum(wide["x"] * weights["s"] + weights["t"], 0)
    want = np.einsum("nchw,mc->nmhw", mapped, weights["w"][:, :, 0, 0])
    want += weights["b"][:, None, None] if "b" in weights else 0
    want = np.maximum(want, 0) if options.get("after", True) else want
    assert kit.error(case.run(feeds), want) < (1e-6 if options.get("dtype", f32) == f32 else 1e-14)


@pytest.mark.parametrize("channels", [40, 300])
def test_machine_code_equals_the_interpreter(kit, channels):
    case = built(kit, normalized((1, channels, 3, 5), 40))
    feeds = case.feeds()
    assert np.array_equal(case.run(feeds), case.interpret(feeds))


@pytest.mark.parametrize("shape, m", [((1, 64, 20, 20), 64), ((1, 512, 7, 7), 128)])
def test_any_split_of_the_tasks_gives_the_same_bits(kit, shape, m):
    case = built(kit, normalized(shape, m))
    feeds = case.feeds()
    assert all(np.array_equal(case.run(feeds, 1), case.run(feeds, n)) for n in (2, 7))


def test_nan_reaches_every_channel_of_its_pixel(kit):
    case = built(kit, normalized((1, 40, 4, 6), 24))
    feeds = case.feeds()
    feeds["x"][0, 3, 1, 2] = np.nan
    bad = np.isnan(case.run(feeds))
    assert bad[0, :, 1, 2].all() and bad.sum() == 24


def test_layers_of_one_shape_share_their_kernel(kit):
    a, b = (built(kit, normalized((1, c, 14, 14), 128)) for c in (256, 1024))
    assert [canonical(k) for k in a.kernels.values()] == [canonical(k) for k in b.kernels.values()]


def test_constants_as_large_as_the_operand_stay_outside():
    graph = normalized((1, 24, 1, 1), 20)
    Fusion().apply(graph)
    assert {n.op.kind for n in graph.nx if isinstance(n.op, Fused)} == {"pointwise", "conv"}


def test_types_without_a_kernel_map_their_input_once():
    graph = normalized((1, 24, 5, 9), 20, f16)
    feeds = {"x": np.random.default_rng(1).standard_normal((1, 24, 5, 9)).astype(np.float16)}
    want = evaluate(graph, feeds)["y"].astype(np.float64)
    executable = compile_graph(graph, cache=False)
    got = executable.run(feeds)["y"].astype(np.float64)
    assert np.sqrt(np.mean((got - want) ** 2) / np.mean(want**2)) < 2e-3

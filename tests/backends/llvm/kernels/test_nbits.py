"""Products with packed weights against float64: every remainder, width of codes, block, kind of zero point, machine."""

import random
import re

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits, MatMulNBitsInteger

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


def product(lead, k, n, bits=4, block=32, zeros="none", seed=0):
    """The graph of one product, and feeds."""
    rng, graph = np.random.default_rng(seed), Graph("test")
    op = MatMulNBits(k, n, bits, block)
    b = rng.integers(0, 256, (n, op.blocks, block * bits // 8)).astype(np.uint8)
    scale = rng.uniform(0.01, 0.1, (n, op.blocks)).astype(np.float32)
    operands = [graph.input("a", TensorType(dt.f32, (*lead, k))), graph.weight("b", b), graph.weight("scale", scale)]
    if zeros == "codes":
        operands.append(graph.weight("zero", rng.integers(0, 256, (n, op.packed_zeros)).astype(np.uint8)))
    elif zeros == "floats":
        operands.append(graph.weight("zero", (rng.random((n, op.blocks)) * 2**bits).astype(np.float32)))
    node = graph.add(op, operands, name="product")
    graph.set_outputs([("y", node.output)])
    return graph, {"a": rng.standard_normal((*lead, k)).astype(np.float32)}


def wanted(graph, feeds):
    """In float64."""
    op, (_, b, *rest) = graph.node("product").op, graph.node("product").inputs
    scale, zero = (*(v.weight.array for v in rest), None)[:2]
    zero = zero if zero is None or zero.dtype == np.uint8 else zero.astype(np.float64)
    return feeds["a"].astype(np.float64) @ op.weights(b.weight.array, scale.astype(np.float64), zero)


def cases(count):
    rng = random.Random(5)
    found = [  # blocks of several pieces, and of less than a chunk
        {"lead": (m,), "k": k, "n": 40, "bits": bits, "block": block, "zeros": "codes", "mcpu": "native"}
        for m in (1, 3, 20) for k, block in ((700, 256), (1100, 512), (400, 32)) for bits in (4, 8)
    ]  # fmt: skip
    while len(found) < count:
        m = rng.choice((1, 1, 1, 2, 3, 4, 5, 13, 14, 15, 29, 64))
        found.append({
            "lead": rng.choice(((m,), (2, m), (3, 1, m), ())),
            "k": rng.choice((1, 3, 7, 8, 15, 16, 33, 64, 100, 127, 128, 130, 515)),
            "n": rng.choice((1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 48, 60, 128, 257)), "bits": rng.choice((2, 4, 4, 8)),
            "block": rng.choice((16, 32, 64, 128, 256)), "zeros": rng.choice(("none", "codes", "floats")),
            "mcpu": rng.choice(MACHINES),
        })  # fmt: skip
    return found


@pytest.mark.parametrize("case", cases(100), ids=str)
def test_is_the_product_of_float64(kit, case):
    graph, feeds = product(**{name: x for name, x in case.items() if name != "mcpu"}, seed=case["k"])
    built = kit.build_node(graph, machine.of(case["mcpu"]))
    got, exact = built.run(feeds), wanted(graph, feeds)
    weights = np.abs(wanted(graph, {"a": np.eye(case["k"])}))
    np.testing.assert_array_less(np.abs(got - exact), 1e-6 * (np.abs(feeds["a"]) @ weights) + 1e-30)
    assert kit.error(got, exact) < 1e-6


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("lead", [(1,), (3,), (9,)])
@pytest.mark.parametrize("bits, zeros", [(4, "none"), (4, "codes"), (4, "floats"), (2, "codes"), (8, "codes")])
def test_machine_code_equals_the_interpreter(kit, mcpu, lead, bits, zeros):
    graph, feeds = product(lead, 75, 19, bits, 32, zeros)
    built = kit.build_node(graph, machine.of(mcpu))
    np.testing.assert_array_equal(built.run(feeds), built.interpret(feeds))


def of_codes(lead, blocks, n, bits=4, block=32, zeros="none", seed=0):
    """The graph of one product of codes, and feeds."""
    rng, graph = np.random.default_rng(seed), Graph("test")
    op = MatMulNBitsInteger(blocks * block, n, bits, block)
    b = rng.integers(0, 256, (n, blocks, block * bits // 8)).astype(np.uint8)
    scale = rng.uniform(0.01, 0.1, (n, blocks)).astype(np.float32)
    extreme = np.array([-127, 127], np.int8)
    a = rng.choice(extreme, (*lead, op.k)) if seed % 3 == 0 else rng.integers(-127, 128, (*lead, op.k))
    feeds = {
        "a": a.astype(np.int8), "a_scale": rng.uniform(0.01, 0.1, (*lead, blocks)).astype(np.float32),
        "a_sum": a.reshape(*lead, blocks, block).sum(-1, dtype=np.int32),
    }  # fmt: skip
    inputs = [graph.input(name, TensorType(dt.of_numpy(x.dtype), x.shape)) for name, x in feeds.items()]
    operands = [inputs[0], graph.weight("b", b), graph.weight("scale", scale), *inputs[1:]]
    if zeros == "codes":
        operands.append(graph.weight("zero", rng.integers(0, 256, (n, op.packed_zeros)).astype(np.uint8)))
    graph.set_outputs([("y", graph.add(op, operands, name="product").output)])
    return graph, feeds


def integer_cases(count):
    rng, found = random.Random(6), []
    while len(found) < count:
        m = rng.choice((1, 1, 2, 3, 5, 7, 8, 9, 29, 64))
        found.append({
            "lead": rng.choice(((m,), (2, m), (3, 1, m), ())), "blocks": rng.choice((1, 2, 3, 5, 9)),
            "n": rng.choice((1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 48, 60, 128, 257)), "bits": rng.choice((2, 4, 4, 8)),
            "block": rng.choice((16, 32, 64, 128, 256)), "zeros": rng.choice(("none", "codes")),
            "mcpu": rng.choice(MACHINES),
        })  # fmt: skip
    return found


@pytest.mark.parametrize("case", integer_cases(80), ids=str)
def test_products_of_codes(kit, case):
    graph, feeds = of_codes(**{name: x for name, x in case.items() if name != "mcpu"}, seed=case["n"])
    built = kit.build_node(graph, machine.of(case["mcpu"]))
    node = graph.node("product")
    arrays = [v.weight.array if v.weight else feeds[v.node.name] for v in node.inputs]
    exact = node.op.evaluate(*arrays)
    np.testing.assert_allclose(built.run(feeds), exact, 2e-6, 2e-6 * np.abs(exact).max())


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("lead", [(1,), (5,)])
@pytest.mark.parametrize("bits, zeros", [(4, "none"), (4, "codes"), (2, "codes"), (8, "none"), (8, "codes")])
def test_machine_code_of_codes_equals_the_interpreter(kit, mcpu, lead, bits, zeros):
    graph, feeds = of_codes(lead, 3, 19, bits, 32, zeros)
    built = kit.build_node(graph, machine.of(mcpu))
    np.testing.assert_array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("rows", [1, 64])
def test_the_inner_loop_of_codes_is_dot_products(kit, rows):
    graph, _ = of_codes((rows,), 128, 256)
    built = kit.build_node(graph, machine.of("znver4"))
    (body,) = [body for body in inner_loops(built.assembly()) if any("vpdpbusd" in line for line in body)]
    assert not [line for line in body if "%rsp" in line or "vcvt" in line]


@pytest.mark.parametrize("bits", [2, 4, 8])
@pytest.mark.parametrize("zeros", ["none", "codes"])
@pytest.mark.parametrize("cpu, mnemonic", [("neoverse-n1", "sdot"), ("neoverse-v1", "usdot")])
def test_other_processors_instructions(kit, bits, zeros, cpu, mnemonic):
    """Of two signed operands, of which one is codes of weights less 128, and of an unsigned and a signed one."""
    graph, feeds = of_codes((4,), 2, 9, bits, zeros=zeros)
    built = kit.build_node(graph, machine.of(cpu, "aarch64-unknown-linux-gnu"))
    assert re.search(rf"\s{mnemonic}\s", built.assembly())
    arrays = [v.weight.array if v.weight else feeds[v.node.name] for v in built.node.inputs]
    exact = built.node.op.evaluate(*arrays)
    np.testing.assert_allclose(built.interpret(feeds), exact, 2e-6, 2e-6 * np.abs(exact).max())


@pytest.mark.parametrize("rows", [1, 64])
def test_inner_loops_multiply_without_conversions_and_spills(kit, rows):
    """Codes become floats by logic and a subtraction; weights of a chunk are made once for all tiles of rows."""
    graph, _ = product((rows,), 4096, 256)
    loops = list(inner_loops(kit.build_node(graph, machine.of("znver4")).assembly()))
    unpacking = [body for body in loops if any("vpternlogd" in line for line in body)]
    multiplying = [body for body in loops if any("vfmadd" in line for line in body)]
    assert len(unpacking) == len(multiplying) == 1 and (unpacking == multiplying) == (rows == 1)
    for body in (*unpacking, *multiplying):
        assert not [line for line in body if "vcvt" in line or "%rsp" in line]


def inner_loops(assembly):
    """The bodies of loops that contain no label."""
    lines = assembly.splitlines()
    labels = {m[1]: i for i, line in enumerate(lines) if (m := re.match(r"(\.L\w+):", line))}
    for i, line in enumerate(lines):
        jump = re.match(r"\s+j\w+\s+(\.L\w+)", line)
        if jump and labels.get(jump[1], i) < i:
            body = lines[labels[jump[1]] + 1 : i]
            if not any(re.match(r"\.L\w+:", x) for x in body):
                yield body

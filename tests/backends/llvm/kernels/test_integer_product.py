"""Products of 8-bit codes against numpy: every remainder, sign, kind of zero point, machine; saturation corners."""

import random
import re

import numpy as np
import onnx
import pytest

import nncompiler
from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.quantization import MatMulInteger, Quantize

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
TYPES = {"u8": dt.u8, "i8": dt.i8}


def codes(rng, dtype, shape, extreme=False):
    info = np.iinfo(dtype.numpy)
    if extreme:
        return rng.choice(np.array([info.min, info.max], dtype.numpy), shape)
    return rng.integers(info.min, info.max + 1, shape).astype(dtype.numpy)


def product(a, b, a_type="u8", b_type="i8", a_zero="none", b_zero="none", mcpu="native", extreme=False, computed=False):
    """(graph with the product as its node "product", feeds). Zero points: none, constant, input, rows, columns or
    computed_columns; `computed`: b is an input."""
    rng, graph = np.random.default_rng(sum(a) + sum(b)), Graph("test")
    a_type, b_type = TYPES[a_type], TYPES[b_type]
    feeds = {"a": codes(rng, a_type, a, extreme)}
    operands, matrix = [graph.input("a", TensorType(a_type, a))], codes(rng, b_type, b, extreme)
    if computed:
        feeds["b"] = matrix
    operands.append(graph.input("b", TensorType(b_type, b)) if computed else graph.weight("b", matrix))
    for kind, dtype, name, shape in ((a_zero, a_type, "a_zero", (*a[:-1], 1)), (b_zero, b_type, "b_zero", (1, b[-1]))):
        extent = shape if kind in ("rows", "columns", "computed_columns") else ()
        if kind == "none":
            operands.append(None)
        elif kind in ("input", "rows", "computed_columns"):
            feeds[name] = codes(rng, dtype, extent, extreme)
            operands.append(graph.input(name, TensorType(dtype, extent)))
        else:
            operands.append(graph.weight(name, codes(rng, dtype, extent, extreme)))
    node = graph.add(MatMulInteger(), operands, name="product")
    graph.set_outputs([("y", node.output)])
    return graph, feeds


def wanted(graph, feeds):
    node = graph.node("product")
    arrays = [None if v is None else v.weight.array if v.weight else feeds[v.node.name] for v in node.inputs]
    return node.op.evaluate(*arrays)


def cases(count):
    rng, found = random.Random(11), []
    while len(found) < count:
        m, k = rng.choice((1, 1, 2, 3, 5, 13, 14, 15, 29, 64)), rng.choice((1, 2, 3, 4, 5, 7, 16, 33, 102, 515, 2100))
        n = rng.choice((2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 48, 60, 128, 257))
        a = rng.choice(((m, k), (2, m, k), (3, 1, m, k), (k,)))
        found.append({
            "a": a, "b": (k, n), "a_type": rng.choice(("u8", "i8")), "b_type": rng.choice(("u8", "i8")),
            "a_zero": rng.choice(("none", "constant", "input", "rows") if len(a) > 1 else ("none", "input")),
            "b_zero": rng.choice(("none", "none", "constant", "columns", "input", "computed_columns")),
            "mcpu": rng.choice(MACHINES), "extreme": rng.random() < 0.3,
        })  # fmt: skip
    return found


@pytest.mark.parametrize("case", cases(80), ids=str)
def test_is_exact(kit, case):
    graph, feeds = product(**case)
    built = kit.build_node(graph, machine.of(case["mcpu"]))
    assert built is not None
    assert np.array_equal(built.run(feeds), wanted(graph, feeds))


BATCHES = [((), ()), ((2,), (2,)), ((2, 3), (2, 3)), ((3,), ()), ((), (3,)), ((2, 1), (1, 3)), ((2, 3), (3,)), ((1,), (1,))]


def computed_cases(count):
    rng, found = random.Random(12), []
    while len(found) < count:
        m, k = rng.choice((4, 5, 13, 29)), rng.choice((1, 2, 3, 4, 7, 33, 102))
        n, (a, b) = rng.choice((2, 3, 15, 16, 17, 33, 60, 128)), rng.choice(BATCHES)
        found.append({
            "a": (*a, m, k), "b": (*b, k, n), "a_type": rng.choice(("u8", "i8")), "b_type": rng.choice(("u8", "i8")),
            "a_zero": rng.choice(("none", "constant", "input", "rows")), "mcpu": rng.choice(MACHINES),
            "b_zero": rng.choice(("none", "constant", "columns", "input", "computed_columns")), "computed": True,
            "extreme": rng.random() < 0.3,
        })  # fmt: skip
    return found


@pytest.mark.parametrize("case", computed_cases(80), ids=str)
def test_a_computed_operand_is_packed(kit, case):
    graph, feeds = product(**case)
    built = kit.build_node(graph, machine.of(case["mcpu"]))
    assert built is not None
    assert np.array_equal(built.run(feeds), wanted(graph, feeds))


@pytest.mark.parametrize("types", [("u8", "u8"), ("i8", "i8")])
@pytest.mark.parametrize("b_zero", ["none", "input", "columns"])
@pytest.mark.parametrize("where", ["a", "b", "c", "abc", "ac"])
def test_open_extents(types, b_zero, where):
    """Rows (a), terms (b) and columns (c), each open or fixed, shorter and longer than tiles, quads and panels."""
    if b_zero == "columns":
        where = where.replace("c", "")
    fixed = {"a": 29, "b": 14, "c": 45}
    m, k, n = (letter.upper() if letter in where else size for letter, size in fixed.items())
    elements = {"u8": onnx.TensorProto.UINT8, "i8": onnx.TensorProto.INT8}
    inputs = [("a", types[0], (2, m, k)), ("b", types[1], (k, n)), ("a_zero", types[0], ())]
    if b_zero != "none":
        inputs.append(("b_zero", types[1], () if b_zero == "input" else (n,)))
    model = onnx.helper.make_model(onnx.helper.make_graph(
        [onnx.helper.make_node("MatMulInteger", [name for name, *_ in inputs], ["y"])], "g",
        [onnx.helper.make_tensor_value_info(name, elements[type_], shape) for name, type_, shape in inputs],
        [onnx.helper.make_tensor_value_info("y", onnx.TensorProto.INT32, None)],
    ), opset_imports=[onnx.helper.make_opsetid("", 17)])  # fmt: skip
    rng = np.random.default_rng(3)
    with nncompiler.compile(model) as executable:
        for sizes in ((4, 1, 2), (5, 4, 16), (64, 7, 40), (3, 66, 15), (1, 30, 100)):
            size = {letter.upper(): s for letter, s in zip("abc", sizes, strict=True)}
            feeds = {
                name: codes(rng, TYPES[type_], tuple(size.get(d, d) for d in shape)) for name, type_, shape in inputs
            }
            a, b = (feeds[x].astype(np.int64) - feeds.get(f"{x}_zero", np.int64(0)) for x in "ab")
            assert np.array_equal(executable.run(feeds)["y"], (a @ b).astype(np.int32)), sizes


@pytest.mark.parametrize("b_type", ["u8", "i8"])
def test_an_open_number_of_terms_is_the_constants(b_type):
    b = codes(np.random.default_rng(5), TYPES[b_type], (7, 20))
    names, zeros = ["a", "b", "za", "zb"], {"za": np.asarray(3, np.uint8), "zb": np.asarray(2, b.dtype)}
    model = onnx.helper.make_model(onnx.helper.make_graph(
        [onnx.helper.make_node("MatMulInteger", names, ["y"])], "g",
        [onnx.helper.make_tensor_value_info("a", onnx.TensorProto.UINT8, ("M", "K"))],
        [onnx.helper.make_tensor_value_info("y", onnx.TensorProto.INT32, None)],
        [onnx.numpy_helper.from_array(x, name) for name, x in {"b": b, **zeros}.items()],
    ), opset_imports=[onnx.helper.make_opsetid("", 17)])  # fmt: skip
    with nncompiler.compile(model) as executable:
        for rows in (1, 5, 40):
            a = codes(np.random.default_rng(rows), dt.u8, (rows, 7))
            wanted = (a.astype(np.int64) - 3) @ (b.astype(np.int64) - 2)
            assert np.array_equal(executable.run({"a": a})["y"], wanted.astype(np.int32))


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("types", [("u8", "u8"), ("u8", "i8"), ("i8", "u8"), ("i8", "i8")])
@pytest.mark.parametrize("a, b", [((1, 21), (21, 35)), ((5, 40), (40, 18)), ((3, 7), (7, 3))], ids=str)
def test_machine_code_equals_the_interpreter(kit, mcpu, types, a, b):
    graph, feeds = product(a, b, *types, "input", "columns", mcpu)
    built = kit.build_node(graph, machine.of(mcpu))
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("depth", [4096, 70000])
def test_the_longest_sums_of_extreme_codes(kit, depth):
    """255 * -128 * 70000 wraps in 32 bits, as ONNX's accumulator may."""
    graph, feeds = product((2, depth), (depth, 16), extreme=True)
    assert np.array_equal(kit.build_node(graph, machine.of("native")).run(feeds), wanted(graph, feeds))


def requantized(m, k, n, mcpu):
    """The machine code of quantize(relu(f32(product) * scale + bias)), and what kernels it is."""
    graph, _ = product((m, k), (k, n), a_zero="constant")
    sum_, rng = graph.node("product").output, np.random.default_rng(1)
    y = graph.add(Cast(dt.f32), [sum_], "wide").output
    y = graph.add(Mul(), [y, graph.weight("scale", rng.random(n).astype(np.float32))], "scaled").output
    y = graph.add(Add(), [y, graph.weight("bias", rng.random(n).astype(np.float32))], "biased").output
    y = graph.add(Relu(), [y], "relu").output
    scale = np.asarray(0.37, np.float32)
    parts = [graph.weight("step", scale), graph.weight("zero", np.asarray(3, np.uint8))]
    y = graph.add(Quantize(), [y, *parts, graph.weight("inverse", np.asarray(1 / scale, np.float32))], "codes").output
    graph.set_outputs([("y", y)])
    target = machine.of(mcpu)
    graph = optimize(graph, pipeline(LlvmTarget(target)))
    program, _ = lower(graph, target)
    kernels = list(program.kernels.values())
    return kernels, codegen.optimize([codegen.module_text(kernels, target)], target).assembly()


DOTS = [("znver4", "vpdpbusd"), ("alderlake", "vpdpbusd"), ("haswell", "vpmaddwd")]


@pytest.mark.parametrize(("mcpu", "instruction"), DOTS)
def test_one_kernel_with_its_epilogue_and_no_spills(mcpu, instruction):
    kernels, assembly = requantized(56, 256, 128, mcpu)
    assert len(kernels) == 1
    loops = [body for body in inner_loops(assembly) if any(instruction in line for line in body)]
    assert loops
    if instruction == "vpdpbusd":
        assert [line for body in loops for line in body if "%rsp" in line] == []
        for body in loops:  # multiply-adds are most of the loop
            assert sum(instruction in line for line in body) > 0.4 * len(body)


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

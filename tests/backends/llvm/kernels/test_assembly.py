"""Inner loops in machine code: no register of a tile is spilled."""

import re

import pytest

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.sources import load_graph


def shape(**values):
    return values


LAYERS = [
    shape(c=64, h=56, w=56, m=64, k=3, p=1), shape(c=128, h=7, w=7, m=80, k=3, p=1), shape(c=64, h=28, w=28, m=96, k=1),
    shape(c=3, h=64, w=64, m=64, k=7, s=2, p=3), shape(c=96, h=27, w=27, m=256, k=5, p=2, g=2),
    shape(c=60, h=28, w=28, m=60, g=4, k=1), shape(c=64, h=13, w=13, m=64, k=3, p=1), shape(c=64, h=4, w=4, m=64, k=3, p=1),
]  # fmt: skip


def inner_loops(assembly):
    """The bodies of loops that contain no label: from a label to a jump back to it."""
    lines = assembly.splitlines()
    labels = {m[1]: i for i, line in enumerate(lines) if (m := re.match(r"(\.L\w+):", line))}
    for i, line in enumerate(lines):
        jump = re.match(r"\s+j\w+\s+(\.L\w+)", line)
        if jump and labels.get(jump[1], i) < i:
            body = lines[labels[jump[1]] + 1 : i]
            if not any(re.match(r"\.L\w+:", x) for x in body):
                yield body


@pytest.mark.parametrize("mcpu", ["x86-64-v4", "x86-64-v3"])
@pytest.mark.parametrize("layer", LAYERS, ids=str)
def test_tiles_stay_in_registers(kit, mcpu, layer):
    built = kit.convolution(mcpu=mcpu, **layer)
    loops = [body for body in inner_loops(built.assembly()) if any("vfmadd" in x for x in body)]
    assert loops
    assert [x for body in loops for x in body if "%rsp" in x] == []


@pytest.mark.parametrize("a, b", [((128, 768), (768, 768)), ((1, 512), (512, 1000)), ((14, 64), (64, 32))], ids=str)
def test_products_stay_in_registers(kit, a, b):
    built = kit.product(a, b, mcpu="x86-64-v4")
    loops = [body for body in inner_loops(built.assembly()) if any("vfmadd" in x for x in body)]
    assert loops
    assert [x for body in loops for x in body if "%rsp" in x] == []


@pytest.mark.parametrize("c, m", [(960, 1280), (100, 80), (300, 17)])
def test_weights_of_one_pixel_are_operands_of_multiply_adds(kit, c, m):
    """Such a layer takes as long as its weights take to come: hints for them, and loads of their own, only cost."""
    built = kit.convolution(mcpu="x86-64-v4", c=c, m=m, h=1, w=1, k=1)
    loops = [body for body in inner_loops(built.assembly()) if any("vfmadd" in x for x in body)]
    adds = [x for body in loops for x in body if "vfmadd" in x]
    assert adds and all("(" in x for x in adds)
    assert not any("prefetch" in x for body in loops for x in body)


TILE = 8
"""Multiply-adds that make a loop the inner loop of a microkernel, where they are half of it. (Winograd's input transform has
36 vectors, more than there are registers.)"""


@pytest.mark.parametrize("network", ["googlenet", "resnet50", "densenet121", "mobilenet_v2"])
def test_no_kernel_of_a_network_spills_in_its_inner_loop(network):
    machine = of("x86-64-v4")
    graph = optimize(load_graph(f"zoo:{network}", None), pipeline(LlvmTarget(machine)))
    program, _ = lower(graph, machine)
    kernels = [k for k in program.kernels.values() if re.match(r"conv|winograd|gem|depthwise", k.name)]
    loops = inner_loops(codegen.optimize([codegen.module_text(kernels, machine)], machine).assembly())
    tiles = [body for body in loops if sum("vfmadd" in x for x in body) >= max(TILE, len(body) / 2)]
    assert len(tiles) >= len(kernels) // 2
    assert [x for body in tiles for x in body if "%rsp" in x] == []

"""The report about 1x1 reductions, on the published numbers of inception modules."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.frontends import zoo
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.window.pool import AveragePool
from nncompiler.passes.analysis.pointwise_conv import ConvolutionFigures, one_by_one
from nncompiler.reports.low_rank.pointwise_conv import exact
from nncompiler.reports.low_rank.pointwise_conv import report as report_of


def conv(graph: Graph, x: Value, name: str, maps: int, k: int, stride: int = 1, group: int = 1) -> Value:
    channels = x.type.dims[1]
    shape = (maps, channels // group, k, k)
    w = graph.weight(f"{name}.weight", Weight(dt.f32, shape, lambda: pytest.fail("no numbers are needed"), name))
    return graph.add(Conv((stride,) * 2, (k // 2,) * 4, (1, 1), group), [x, w], name).output


def test_the_naive_module() -> None:
    report = one_by_one(zoo.load("inception_naive"))
    assert report.multiplications == 28 * 28 * (128 * 256 + 192 * 9 * 256 + 96 * 25 * 256)
    three = next(c for c in report.convolutions if c.kernel == (3, 3))
    assert three.multiplications == 28 * 28 * 9 * 256 * 192
    assert three.break_even == pytest.approx(9 * 256 * 192 / (256 + 9 * 192))
    assert three.reduced(64) == 28 * 28 * (64 * 256 + 9 * 64 * 192)
    assert {o.kind for o in report.one_by_ones} == {"plain"}
    assert report.saved == 0


def test_the_reduced_module() -> None:
    report = one_by_one(zoo.load("inception_reduced"))
    assert report.multiplications == 271_351_808
    reductions = [o for o in report.one_by_ones if o.kind == "reduction"]
    assert len(reductions) == 2
    for o in reductions:
        (fed,) = [c for c in report.convolutions if c.name in o.feeds]
        naive = 28 * 28 * fed.taps * 256 * fed.maps
        assert o.saves == naive - o.convolution.multiplications - fed.multiplications > 0
    assert [o.kind for o in report.one_by_ones].count("pooling projection") == 1
    assert report.saved == sum(o.saves for o in reductions)


def test_below_the_break_even_a_reduction_saves_above_it_costs() -> None:
    c = ConvolutionFigures("c", (5, 5), 1, 192, 32, 28 * 28, 28 * 28)
    r = c.break_even
    assert c.reduced(int(r)) <= c.multiplications < c.reduced(int(r) + 1)
    strided = ConvolutionFigures("s", (3, 3), 1, 64, 128, 56 * 56, 28 * 28)
    assert strided.break_even == pytest.approx(9 * 64 * 128 / (4 * 64 + 9 * 128))
    grouped = ConvolutionFigures("g", (3, 3), 4, 64, 128, 100, 100)
    assert grouped.multiplications == 100 * 9 * 16 * 128
    assert grouped.reduced(0) == 0


def test_kinds() -> None:
    graph = Graph("kinds")
    x = graph.input("x", TensorType(dt.f32, (2, 64, 8, 8)))
    small = graph.add(Relu(), [conv(graph, x, "small", 16, 1)]).output
    left, right = conv(graph, small, "left", 32, 3), conv(graph, small, "right", 32, 5, stride=2)
    costly = conv(graph, conv(graph, x, "costly", 48, 1), "narrow", 4, 3, stride=2)
    wide = conv(graph, left, "wide", 128, 1)
    shared = conv(graph, x, "shared", 16, 1)
    outputs = [right, costly, wide, conv(graph, shared, "reader", 8, 3), shared]
    graph.set_outputs([(f"y{k}", v) for k, v in enumerate(outputs)])
    report = one_by_one(graph)
    found = {o.convolution.name: o for o in report.one_by_ones}
    assert {name: o.kind for name, o in found.items()} == {
        "small": "reduction", "costly": "reduction", "wide": "expansion", "shared": "plain",
    }  # fmt: skip
    assert found["small"].feeds == ("left", "right")
    positions, halved = 2 * 64, 2 * 16
    without = positions * 9 * 64 * 32 + halved * 25 * 64 * 32
    as_is = positions * 64 * 16 + positions * 9 * 16 * 32 + halved * 25 * 16 * 32
    assert found["small"].saves == without - as_is
    assert found["costly"].saves < 0
    assert found["wide"].widens == "left"
    assert found["wide"].saves == positions * 9 * 64 * (128 - 32) - positions * 32 * 128  # over what `small` reduces
    assert {c.name for c in report.convolutions} == {"left", "right", "narrow", "reader"}


def test_shortcuts_and_linear_bottlenecks_are_projections() -> None:
    graph = Graph("projections")
    x = graph.input("x", TensorType(dt.f32, (1, 16, 8, 8)))
    main = conv(graph, conv(graph, x, "a", 32, 3), "b", 32, 3)
    block = graph.add(Relu(), [graph.add(Add(), [main, conv(graph, x, "shortcut", 32, 1)]).output]).output
    wide = conv(graph, block, "expand", 64, 1)
    deep = conv(graph, wide, "depthwise", 64, 3, group=64)
    graph.set_outputs([("y", graph.add(Add(), [conv(graph, deep, "project", 32, 1), block]).output)])
    kinds = {o.convolution.name: (o.kind, o.saves) for o in one_by_one(graph).one_by_ones}
    assert kinds == {"shortcut": ("projection", 0), "expand": ("expansion", 0), "project": ("projection", 0)}


def test_inception_3a_of_googlenet() -> None:
    report = one_by_one(zoo.load("googlenet"))
    by_name = {m.name: m for m in report.modules}
    assert list(by_name) == [f"inception_{n}" for n in ("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b")]
    now = 784 * (192 * (64 + 96 + 16 + 32) + 9 * 96 * 128 + 25 * 16 * 32)
    without = 784 * (192 * (64 + 32) + 9 * 192 * 128 + 25 * 192 * 32)
    module = by_name["inception_3a"]
    assert (module.multiplications, module.saves) == (now, without - now) == (128_049_152, 180_232_192)
    assert module.convolutions == 6 and module.one_by_ones == 4
    assert sum(m.saves for m in report.modules) == report.saved == 2_843_875_328
    assert [o.kind for o in report.one_by_ones].count("pooling projection") == 9


def test_bottlenecks_of_resnet50() -> None:
    report = one_by_one(zoo.load("resnet50"))
    kinds = [o.kind for o in report.one_by_ones]
    assert kinds.count("projection") == 4 and kinds.count("expansion") == 16 and kinds.count("reduction") == 15
    assert len(report.modules) == 16
    block = next(m for m in report.modules if m.name == "conv2_2")
    assert block.multiplications == 3136 * (256 * 64 + 9 * 64 * 64 + 64 * 256)
    assert block.saves == 3136 * 9 * 256 * 256 - block.multiplications  # a 3x3 of all 256 channels in its place
    assert report.multiplications + report.saved == 25_923_731_456


def test_squeezenet_reduces_for_both_expansions() -> None:
    report = one_by_one(zoo.load("squeezenet"))
    fire = next(o for o in report.one_by_ones if o.convolution.name == "fire2.squeeze")
    assert fire.kind == "reduction" and fire.feeds == ("fire2.expand1x1", "fire2.expand3x3")
    assert fire.saves == 3025 * (96 * 64 * 10 - 96 * 16 - 16 * 64 * 10)
    assert [m.name for m in report.modules] == [f"fire{n}" for n in range(2, 10)]


def test_proposals() -> None:
    naive = report_of(zoo.load("inception_naive"), 64)
    assert [(p.place, p.layer, p.saves) for p in naive.proposals] == [
        ("before", "3x3", 247_267_328), ("before", "5x5", 348_422_144), ("after", "pool", -12_845_056),
    ]  # fmt: skip
    assert naive.analysis.multiplications == 854_196_224 and naive.proposed == 271_351_808
    twice = 28 * 28 * 9 * 64 * 192  # a widely copied table counts the 3x3 a second time
    assert (naive.proposed + twice) // 1_000_000 == 358
    vgg = report_of(zoo.load("vgg16"), 64)
    assert vgg.proposals[0].layer == "conv2_2" and len(vgg.proposals) == 10
    assert (vgg.analysis.multiplications, vgg.proposed) == (15_346_630_656, 6_355_091_456)
    assert not report_of(zoo.load("inception_reduced"), 64).proposals


def test_modules_without_names_are_found_by_structure() -> None:
    graph = zoo.load("googlenet")
    for number, node in enumerate([n for n in graph.order() if n.weight is None]):
        graph.rename(node, f"n{number}")
    modules = one_by_one(graph).modules
    assert len(modules) == 9 and modules[0].saves == 180_232_192 and " … " in modules[0].name


def test_exact_rewrites_are_told_one_by_one() -> None:
    graph = Graph("exact")
    x = graph.input("x", TensorType(dt.f32, (1, 64, 8, 8)))
    pooled = graph.add(AveragePool((2, 2), (2, 2), (0,) * 4, (1, 1)), [conv(graph, x, "mix", 64, 1)], "pool").output
    composed = conv(graph, conv(graph, pooled, "wide", 512, 1), "narrow", 64, 1)
    siblings = [graph.add(Relu(), [conv(graph, composed, name, 32, 1)]).output for name in ("a", "b")]
    graph.set_outputs([(str(k), v) for k, v in enumerate(siblings)])
    weights = [n for n in graph.order() if n.weight is not None]
    for n in weights:
        shape = n.weight.shape
        n.weight = Weight(dt.f32, shape, lambda s=shape: np.ones(s, np.float32), n.name)
    found = {e.rewrite: e for e in exact(graph)}
    assert found["commute-pooling"].nodes == ("mix", "pool")
    assert found["commute-pooling"].multiplications == 64 * 64 * (64 - 16)
    assert found["compose-convolutions"].nodes[-1] == "narrow"
    assert found["merge-siblings"].nodes == ("a", "b")
    assert found["merge-siblings"].multiplications == 0
    assert found["merge-siblings"].bytes == 64 * 16 * 4  # one of two readings of their input
    assert isinstance(graph.node("pool").op, AveragePool)  # a copy was rewritten


"""The report about 1x1 reductions, on the published numbers of inception modules."""

from __future__ import annotations

import pytest

from nncompiler.frontends import zoo
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.activation import Relu
from nncompiler.ops.conv import Conv
from nncompiler.passes.analysis.one_by_one import Convolution, one_by_one


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
    assert {o.kind for o in report.one_by_ones} <= {"mixing"}
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
    assert [o.kind for o in report.one_by_ones].count("projection") == 1
    assert report.saved == sum(o.saves for o in reductions)


def test_below_the_break_even_a_reduction_saves_above_it_costs() -> None:
    c = Convolution("c", (5, 5), 1, 192, 32, 28 * 28, 28 * 28)
    r = c.break_even
    assert c.reduced(int(r)) <= c.multiplications < c.reduced(int(r) + 1)
    strided = Convolution("s", (3, 3), 1, 64, 128, 56 * 56, 28 * 28)
    assert strided.break_even == pytest.approx(9 * 64 * 128 / (4 * 64 + 9 * 128))
    grouped = Convolution("g", (3, 3), 4, 64, 128, 100, 100)
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
        "small": "reduction", "costly": "reduction", "wide": "expansion", "shared": "mixing",
    }  # fmt: skip
    assert found["small"].feeds == ("left", "right")
    positions, halved = 2 * 64, 2 * 16
    without = positions * 9 * 64 * 32 + halved * 25 * 64 * 32
    as_is = positions * 64 * 16 + positions * 9 * 16 * 32 + halved * 25 * 16 * 32
    assert found["small"].saves == without - as_is
    assert found["costly"].saves < 0
    assert {c.name for c in report.convolutions} == {"left", "right", "narrow", "reader"}

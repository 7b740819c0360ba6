"""Random f16 graphs: carried in f32, a chain is never further from float64 than it was, and the rest stays to the bit."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Add, Div, Mul, Sub
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Abs, Exp, Sqrt, Tanh
from nncompiler.ops.movement.arrange import Transpose
from nncompiler.ops.normalization.softmax import Softmax
from nncompiler.ops.reduction.reduce import ReduceMean, ReduceSum
from nncompiler.passes import ChangeChecker, PipelineStage, WidenHalves, run_pipeline, verifying

UNARY = (Abs(), Tanh(), Exp(), Sqrt(), Softmax(1), ReduceMean((1,)), ReduceSum((1,)), Transpose((1, 0)))
BINARY = (Add(), Sub(), Mul(), Div(), MatMul())
EPS = float(np.finfo(np.float16).eps)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[Graph, Graph]:
    """A graph in f16, and the same in f64; all values are 4x4 or 4x1."""
    pair = [(Graph("g"), kind) for kind in (dt.f16, dt.f64)]
    values: list[list[Value]] = [[g.input(name, TensorType(kind, (4, 4))) for g, kind in pair] for name in "xy"]
    for _ in range(draw(st.integers(2, 8))):
        chosen = [values[-1 - draw(st.integers(0, min(3, len(values) - 1)))] for _ in range(2)]
        op = draw(st.sampled_from((*UNARY, *BINARY)))
        operands = chosen[:1] if op in UNARY else chosen
        shapes = [v[0].type.shape for v in operands]
        if (op in (*UNARY[4:], MatMul())) and any(s != (4, 4) for s in shapes):
            continue
        if isinstance(op, Sqrt):
            operands = [[g.add(Abs(), (v,)).output for (g, _), v in zip(pair, operands[0])]]
        values.append([g.add(op, [v[k] for v in operands]).output for k, (g, _) in enumerate(pair)])
    for k, (g, _) in enumerate(pair):
        g.set_outputs([(f"o{n}", v[k]) for n, v in enumerate(values[2:])] or [("o", values[0][k])])
    return pair[0][0], pair[1][0]


@settings(deadline=None, max_examples=150, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs(), st.sampled_from([1.0, 30.0, 300.0]), st.integers(0, 2**16))
def test_never_worse(pair: tuple[Graph, Graph], size: float, seed: int) -> None:
    graph, wide = pair
    rng = np.random.default_rng(seed)
    feeds = {name: (rng.standard_normal((4, 4)) * size).astype(np.float16) for name in "xy"}
    before = evaluate(graph, feeds)
    after = graph.copy()
    run_pipeline(after, [WidenHalves()], [verifying, ChangeChecker(after), idempotent])
    got = evaluate(after, feeds)
    with np.errstate(all="ignore"):
        exact = evaluate(wide, {n: a.astype(np.float64) for n, a in feeds.items()})
        for name, want in exact.items():
            limit = np.finfo(np.float16).max
            held = np.isfinite(want) & (np.abs(want) < limit)
            errors = [np.abs(r[name].astype(np.float64) - want) for r in (before, got)]
            old, new = (np.where(np.isfinite(e), e, np.inf)[held].max(initial=0.0) for e in errors)
            slack = 8 * EPS * np.abs(want[held]).max(initial=1.0)
            assert new <= 4 * old + slack, f"{name}: {old} became {new}"


def idempotent(stage: PipelineStage) -> None:
    """A second run finds nothing: chains are f32 already."""
    again = stage.graph.copy()
    assert not WidenHalves().apply(again)


def test_nothing_to_do_without_halves() -> None:
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (4, 4)))
    y = graph.add(Cast(dt.f64), (graph.add(Softmax(1), (graph.add(MatMul(), (x, x)).output,)).output,))
    graph.set_outputs([("y", y.output)])
    assert not WidenHalves().apply(graph)

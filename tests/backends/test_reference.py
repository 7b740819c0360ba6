"""The reference itself: graphs with their feeds, precision and freed values; definitions with guards, checks and limits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.backends import definitions
from nncompiler.backends.reference import evaluate, evaluate_definition
from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import InternalError, UsageError
from nncompiler.ir.expr import Bitcast, Checked, cast, const, fma, minimum, reduce_, select
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.elementwise.binary import Add, Div, Mul
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.elementwise.unary import Exp
from nncompiler.ops.normalization.softmax import Softmax


def _graph():
    """y = exp(a + w), z = a"""
    g = Graph()
    a = g.input("a", TensorType(dt.f32, (symbol("N"), 3)))
    w = g.weight("w", np.float32([0.1, 0.2, 0.3]))
    s = g.add(Add(), [a, w], name="s")
    y = g.add(Exp(), [s.output], name="e")
    g.set_outputs([("y", y.output), ("z", a)])
    return g


X = np.float32([[1, 2, 3], [4, 5, 6]])


def test_outputs():
    got = evaluate(_graph(), {"a": X})
    assert list(got) == ["y", "z"] and got["y"].dtype == np.float32
    np.testing.assert_allclose(got["y"], np.exp(X + np.float32([0.1, 0.2, 0.3])), rtol=1e-6)
    np.testing.assert_array_equal(got["z"], X)


def test_double_precision():
    got = evaluate(_graph(), {"a": X}, dtype=np.float64)
    assert got["y"].dtype == np.float64
    np.testing.assert_array_equal(got["y"], np.exp(X.astype(float) + np.float32([0.1, 0.2, 0.3]).astype(float)))
    wide = X + np.float64(1e-12)
    np.testing.assert_array_equal(evaluate(_graph(), {"a": wide}, dtype=np.float64)["z"], wide)
    with pytest.raises(UsageError, match="float64"):
        evaluate(_graph(), {"a": X}, dtype=np.float16)


def test_double_precision_passes_through_casts():
    g = Graph()
    a = g.input("a", TensorType(dt.f32, (3,)))
    half = g.add(Cast(dt.f16), [a])
    whole = g.add(Cast(dt.i32), [half.output])
    g.set_outputs([("half", half.output), ("whole", whole.output)])
    x = np.float32([1.0001, 2.0002, 70000.5])
    got = evaluate(g, {"a": x}, dtype=np.float64)
    np.testing.assert_array_equal(got["half"], x.astype(np.float64))
    np.testing.assert_array_equal(got["whole"], np.int32([1, 2, 70000]))
    assert evaluate(g, {"a": x})["half"].dtype == np.float16


def test_all_values():
    got = evaluate(_graph(), {"a": X}, all_values=True)
    assert set(got) == {"a", "w", "s", "e", "y", "z"}
    np.testing.assert_array_equal(got["s"], X + np.float32([0.1, 0.2, 0.3]))


def test_dead_values_are_freed():
    """A chain of n additions holds two values at a time."""
    import tracemalloc

    g = Graph()
    v = a = g.input("a", TensorType(dt.f32, (250_000,)))
    for _ in range(30):
        v = g.add(Add(), [v, a]).output
    g.set_outputs([("y", v)])
    x = np.ones(250_000, np.float32)
    tracemalloc.start()
    assert evaluate(g, {"a": x})["y"][0] == 31
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6e6


def test_same_value_twice():
    g = Graph()
    a = g.input("a", TensorType(dt.f32, (2,)))
    y = g.add(Mul(), [a, a])
    z = g.add(Add(), [y.output, a])
    g.set_outputs([("y", y.output), ("z", z.output), ("again", y.output)])
    got = evaluate(g, {"a": np.float32([2, 3])})
    np.testing.assert_array_equal(got["again"], [4, 9])
    np.testing.assert_array_equal(got["z"], [6, 12])


def test_fused_bodies():
    body = Graph()
    p, q = body.input("p", TensorType(dt.f32, (2,))), body.input("q", TensorType(dt.f32, (2,)))
    body.set_outputs([("r", body.add(Div(), [p, q]).output)])
    g = Graph()
    a, b = g.input("a", TensorType(dt.f32, (2,))), g.input("b", TensorType(dt.f32, (2,)))
    f = g.add(OPERATORS["fused"](kind="pointwise"), [b, a], body=body)
    g.set_outputs([("y", f.output)])
    np.testing.assert_array_equal(evaluate(g, {"a": np.float32([2, 4]), "b": np.float32([1, 1])})["y"], [0.5, 0.25])


@pytest.mark.parametrize(
    ("feeds", "message"),
    [
        ({}, "missing a"),
        ({"a": X, "b": X}, "unknown b"),
        ({"a": X.astype(np.float64)}, r"input 'a' must be f32\[N,3\], got f64\[2, 3\]"),
        ({"a": X[:, :2]}, "must be f32"),
        ({"a": X[0]}, "must be f32"),
    ],
    ids=str,
)
def test_wrong_feeds(feeds, message):
    with pytest.raises(UsageError, match=message):
        evaluate(_graph(), feeds)


def test_disagreement_of_infer_and_evaluate_is_caught():
    g = _graph()
    node = g.node("s")
    node.types = (TensorType(dt.f32, (symbol("N"), 4)),)
    with pytest.raises(InternalError, match="inferred"):
        evaluate(g, {"a": X})


def _t(*shape, dtype=dt.f32):
    return TensorType(dtype, shape)


def test_guard_reads_nothing_outside():
    b = Builder((_t(4),))
    b.stage(dt.f32, (6,), lambda i: b.read(0, i - 1, guard=(i >= 1) & (i < 5), default=const(-1.0, dt.f32)))
    (got,) = evaluate_definition(b.done(), [np.float32([1, 2, 3, 4])])
    np.testing.assert_array_equal(got, [-1, 1, 2, 3, 4, -1])
    (empty,) = evaluate_definition(
        _padding_of_nothing(), [np.zeros((0,), np.float32)]
    )  # fmt: skip
    np.testing.assert_array_equal(empty, [7, 7])


def _padding_of_nothing():
    b = Builder((_t(0),))
    b.stage(dt.f32, (2,), lambda i: b.read(0, i, guard=i < 0, default=const(7.0, dt.f32)))
    return b.done()


def test_unguarded_reads_outside_are_faults():
    for shift in (-1, 1):
        b = Builder((_t(4),))
        b.stage(dt.f32, (4,), lambda i, s=shift, b=b: b.read(0, i + s))
        with pytest.raises(InternalError, match="is read at"):
            evaluate_definition(b.done(), [np.zeros(4, np.float32)])


def test_checked_indices():
    b = Builder((_t(4), _t(3, dtype=dt.i64)))
    b.stage(dt.f32, (3,), lambda i: b.read(0, Checked(dt.i64, b.read(1, i), 4)))
    x = np.float32([5, 6, 7, 8])
    (got,) = evaluate_definition(b.done(), [x, np.int64([3, 0, 1])])
    np.testing.assert_array_equal(got, [8, 5, 6])
    with pytest.raises(UsageError, match=r"an index must be in \[0, 4\), got 4"):
        evaluate_definition(b.done(), [x, np.int64([3, 4, 1])])
    with pytest.raises(UsageError, match="got -1"):
        evaluate_definition(b.done(), [x, np.int64([-1, 0, 1])])


@settings(max_examples=30, deadline=None, database=None)
@given(n=st.integers(0, 7), m=st.integers(0, 9), k=st.integers(0, 5), limit=st.sampled_from([1, 3, 16, 1000]))
def test_limits_change_nothing(n, m, k, limit):
    """Cut into boxes of any size, nested reductions give the same."""
    b = Builder((_t(n, m, k), _t(n)))
    r, s = b.axis(), b.axis()

    def value(i):
        inner = reduce_("max", ((s, k),), b.read(0, i, r, s))
        return reduce_("add", ((r, m),), minimum(inner, 1e9)) + b.read(1, i)

    b.stage(dt.f32, (n,), value)
    rng = np.random.default_rng(1)
    x, y = rng.integers(-9, 9, (n, m, k)).astype(np.float32), np.arange(n, dtype=np.float32)
    old, definitions.LIMIT = definitions.LIMIT, limit
    try:
        (got,) = evaluate_definition(b.done(), [x, y])
    finally:
        definitions.LIMIT = old
    want = np.minimum(x.max(2, initial=-np.inf), 1e9).sum(1) + y
    np.testing.assert_array_equal(got, want.astype(np.float32))


def test_large_reductions_stay_small():
    """3000 x 3000 x 64 terms, never all at once."""
    import tracemalloc

    b = Builder((_t(3000, 64), _t(64, 300)))
    r = b.axis()
    b.stage(dt.f32, (3000, 300), lambda i, j: reduce_("add", ((r, 64),), b.read(0, i, r) * b.read(1, r, j)))
    x, w = np.ones((3000, 64), np.float32), np.ones((64, 300), np.float32)
    tracemalloc.start()
    (got,) = evaluate_definition(b.done(), [x, w])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (got == 64).all() and peak < 200e6


def test_empty_reductions_give_identities():
    want = {
        "add": 0, "mul": 1, "min": np.iinfo(np.int16).max, "max": np.iinfo(np.int16).min, "and": -1, "or": 0,
    }  # fmt: skip
    for op, identity in want.items():
        b = Builder((_t(2, 0, dtype=dt.i16),))
        r = b.axis()
        b.stage(dt.i16, (2,), lambda i, op=op, b=b, r=r: reduce_(op, ((r, 0),), b.read(0, i, r)))
        (got,) = evaluate_definition(b.done(), [np.zeros((2, 0), np.int16)])
        np.testing.assert_array_equal(got, [identity, identity])


def test_halves_compute_in_single_precision():
    """1 + 2^-12 is lost in f16, and kept until the store here."""
    b = Builder((_t(1, dtype=dt.f16),))
    b.stage(dt.f16, (1,), lambda i: (b.read(0, i) + 2.0**-12 - 1.0) * 4096.0)
    (got,) = evaluate_definition(b.done(), [np.float16([1])])
    assert got.dtype == np.float16 and got[0] == 1
    rounded = Builder((_t(1, dtype=dt.f32),))
    rounded.stage(dt.f32, (1,), lambda i: cast(cast(rounded.read(0, i), dt.f16), dt.f32))
    (got,) = evaluate_definition(rounded.done(), [np.float32([1 + 2.0**-12])])
    assert got[0] == 1


def test_fma_rounds_once_and_bitcast_keeps_bits():
    b = Builder((_t(1),))
    b.stage(dt.f32, (1,), lambda i: fma(b.read(0, i), b.read(0, i), const(-1.0, dt.f32)))
    x = np.float32([1 + 2.0**-12])
    (got,) = evaluate_definition(b.done(), [x])
    assert got[0] == np.float32(2.0**-11 + 2.0**-24)
    b = Builder((_t(2),))
    b.stage(dt.i32, (2,), lambda i: Bitcast(dt.i32, b.read(0, i)))
    (got,) = evaluate_definition(b.done(), [np.float32([1, -0.0])])
    np.testing.assert_array_equal(got, [0x3F800000, -(2**31)])


def test_several_results_and_absent_operands():
    b = Builder((_t(3), None))
    low = b.stage(dt.f32, (3,), lambda i: b.read(0, i) * 2.0)
    high = b.stage(dt.boolean, (3,), lambda i: select(i < 1, const(True, dt.boolean), b.read(low, i) > 3.0))
    got = evaluate_definition(b.done(high, low), [np.float32([1, 2, 1]), None])
    np.testing.assert_array_equal(got[0], [True, True, False])
    np.testing.assert_array_equal(got[1], [2, 4, 2])
    with pytest.raises(InternalError, match="operands"):
        evaluate_definition(b.done(), [np.zeros(3, np.float32)])


def test_division_by_zero_is_a_fault_of_the_definition():
    b = Builder((_t(1, dtype=dt.i32),))
    b.stage(dt.i32, (1,), lambda i: const(1, dt.i32) / b.read(0, i))
    with pytest.raises(InternalError, match="by zero"):
        evaluate_definition(b.done(), [np.zeros(1, np.int32)])


def test_graph_errors_name_the_node():
    g = Graph()
    a = g.input("a", _t(2, 3))
    g.set_outputs([("y", g.add(Softmax(1), [a], name="probabilities").output)])
    g.node("probabilities").types = (_t(2, 3, dtype=dt.f64),)
    with pytest.raises(InternalError, match="probabilities"):
        evaluate(g, {"a": X})

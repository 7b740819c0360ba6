"""Generic lowering against the reference, operator by operator."""

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS

RNG = np.random.default_rng(0)


def graph_of(name, attributes, *arrays):
    """A graph of one operator whose operands are inputs."""
    graph = Graph("one")
    values = [
        None if a is None else graph.input(f"x{i}", TensorType(dt.of_numpy(a.dtype), a.shape)) for i, a in enumerate(arrays)
    ]
    node = graph.add(OPERATORS[name](**attributes), values)
    graph.set_outputs([(f"y{i}", v) for i, v in enumerate(node.outputs)])
    return graph, {f"x{i}": a for i, a in enumerate(arrays) if a is not None}


def normal(*shape, dtype=np.float32):
    return (RNG.standard_normal(shape) * 3).astype(dtype)


def spoilt(*shape):
    """Numbers of which some rows have a NaN, in any register of a row."""
    x = normal(*shape)
    for row in range(0, shape[0], 2):
        x[row, (row * 37 + 11) % shape[1]] = np.nan
    return x


CASES = {
    "relu": ("relu", {}, normal(3, 5, 7)),
    "exp": ("exp", {}, normal(33)),
    "add": ("add", {}, normal(2, 3, 4, 5), normal(3, 1, 1)),
    "scalar": ("mul", {}, normal(4, 9), normal()),
    "outer": ("sub", {}, normal(6, 1), normal(1, 17)),
    "where": ("where", {}, RNG.integers(0, 2, (4, 19)).astype(bool), normal(4, 19), normal(19)),
    "cast": ("cast", {"to": dt.i32}, normal(50)),
    "int add": ("add", {}, np.arange(40, dtype=np.int64), np.arange(40, dtype=np.int64)),
    "equal": ("equal", {}, np.arange(40, dtype=np.int32), np.arange(40, dtype=np.int32)[::-1].copy()),
    "reduce last": ("reduce_sum", {"axes": (2,)}, normal(3, 4, 100)),
    "reduce middle": ("reduce_mean", {"axes": (1,), "keepdims": False}, normal(3, 40, 21)),
    "reduce all": ("reduce_max", {"axes": (0, 1, 2)}, normal(3, 4, 50)),
    "reduce long rows": ("reduce_max", {"axes": (0, 1)}, normal(3, 768)),
    "reduce long rows with NaN": ("reduce_min", {"axes": (1,)}, spoilt(5, 256)),
    "arg_max": ("arg_max", {"axis": 1}, normal(5, 33)),
    "softmax": ("softmax", {"axis": 1}, normal(5, 100)),
    "softmax middle": ("softmax", {"axis": 1}, normal(2, 10, 30)),
    "layer_norm": ("layer_norm", {"axis": 1, "epsilon": 1e-5}, normal(4, 70), normal(70), normal(70)),
    "lrn": ("lrn", {"size": 5}, normal(1, 20, 6, 6)),
    "transpose": ("transpose", {"perm": (0, 2, 3, 1)}, normal(2, 5, 6, 7)),
    "reshape": ("reshape", {"shape": (10, 21)}, normal(2, 5, 21)),
    "concat": ("concat", {"axis": 1}, normal(2, 5, 7), normal(2, 1, 7), normal(2, 3, 7)),
    "split": ("split", {"axis": 1, "sizes": (2, 5)}, normal(3, 7, 4)),
    "trilu that keeps nothing of a row": ("trilu", {"upper": True, "k": 6}, normal(4, 5)),
    "trilu that keeps every row": ("trilu", {"upper": False, "k": 6}, normal(4, 5)),
    "cum_sum": ("cum_sum", {"axis": 1}, normal(2, 3)),
    **{
        f"cum_sum of {n} columns": ("cum_sum", {"axis": 1, "exclusive": odd, "reverse": not odd}, normal(2, 3, n))
        for n, odd in ((64, False), (65, True), (131, False), (200, True))
    },
    "cum_sum of many columns in f64": ("cum_sum", {"axis": 0}, normal(4, 77, dtype=np.float64)),
    "cum_sum of many integers": ("cum_sum", {"axis": 0}, np.arange(4 * 150).reshape(4, 150)),
    "slice": ("slice", {"starts": (1,), "ends": (7,), "axes": (1,), "steps": (2,)}, normal(3, 9)),
    "pad": ("pad", {"pads": (0, 1, 2, 0, 3, 1)}, normal(2, 3, 5)),
    "gather": ("gather", {"axis": 0}, normal(10, 6), np.array([3, -1, 0, 9])),
    "max_pool": (
        "max_pool",
        {"kernel": (3, 3), "strides": (2, 2), "pads": (1, 1, 1, 1), "dilations": (1, 1)},
        normal(1, 5, 13, 17),
    ),
    "average_pool": (
        "average_pool",
        {"kernel": (3, 3), "strides": (1, 1), "pads": (1, 1, 1, 1), "dilations": (1, 1)},
        normal(1, 3, 9, 20),
    ),
    "global pool": ("global_average_pool", {}, normal(2, 5, 7, 7)),
    "conv": (
        "conv",
        {"strides": (1, 1), "pads": (1, 1, 1, 1), "dilations": (1, 1), "group": 1},
        normal(1, 3, 9, 9), normal(5, 3, 3, 3), normal(5),
    ),
    "conv f64": (
        "conv",
        {"strides": (2, 1), "pads": (1, 1, 0, 0), "dilations": (1, 1), "group": 2},
        normal(2, 4, 9, 9, dtype=np.float64), normal(6, 2, 3, 3, dtype=np.float64), None,
    ),
    "matmul": ("matmul", {}, normal(3, 5, 7), normal(7, 9)),
    "gemm": ("gemm", {"trans_b": True, "alpha": 0.5}, normal(3, 70), normal(9, 70), normal(9)),
    "f16": ("add", {}, normal(40, dtype=np.float16), normal(40, dtype=np.float16)),
    "resize": (
        "resize",
        {"sizes": (1, 2, 8, 6), "scales": (1.0, 1.0, 2.0, 2.0), "mode": "linear"},
        normal(1, 2, 4, 3),
    ),
}  # fmt: skip


@pytest.mark.parametrize("mcpu", ["native", "x86-64-v3", "x86-64"])
@pytest.mark.parametrize("case", CASES)
def test_one_operator(case, mcpu, run):
    name, attributes, *arrays = CASES[case]
    graph, feeds = graph_of(name, attributes, *arrays)
    got, want = run(graph, feeds, mcpu), evaluate(graph, feeds)
    for key, array in want.items():
        assert got[key].dtype == array.dtype and got[key].shape == array.shape
        if array.dtype.kind == "f":
            tolerance = 3e-3 if array.dtype == np.float16 else 2e-5
            np.testing.assert_allclose(got[key], array, rtol=tolerance, atol=tolerance)
        else:
            np.testing.assert_array_equal(got[key], array)


def test_index_out_of_range_is_an_error(run):
    graph, feeds = graph_of("gather", {"axis": 0}, normal(10, 6), np.array([3, 10]))
    with pytest.raises(IndexError):
        run(graph, feeds)

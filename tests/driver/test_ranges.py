"""Ranges of open dimensions: what is planned for, what is refused, and what the ends prove."""

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dims import Sym, substitute
from nncompiler.ir.errors import UsageError
from nncompiler.ir.extents import Sizes
from nncompiler.ir.ranges import interval, representative, separated


def positions(rows=512):
    """x + the first L of `rows` positions: L <= rows is assumed, unless it is known."""
    table = numpy_helper.from_array(np.arange(rows, dtype=np.float32), "table")
    ends = [numpy_helper.from_array(np.asarray([0]), "zero")]
    nodes = [helper.make_node("Shape", ["x"], ["n"]), helper.make_node("Slice", ["table", "zero", "n"], ["p"]),
             helper.make_node("Add", ["x", "p"], ["y"])]  # fmt: skip
    graph = helper.make_graph(
        nodes, "positions", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["L"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)], [table, *ends],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def feeds(length):
    return {"x": np.ones(length, np.float32)}


@pytest.mark.parametrize("given", [(2, 64), range(2, 65), [2, 64]], ids=str)
def test_sizes_inside_run_and_others_are_refused(given):
    with nnc.compile(positions(), dims={"L": given}, threads=1, cache=False) as executable:
        for length in (2, 64, 13):
            assert np.array_equal(executable.run(feeds(length))["y"], 1 + np.arange(length))
        assert len(executable._variants) == 1
        assert executable._variants[0].session.description["open"]["planned_for"] == {"L": representative(2, 64)}
        for length in (1, 65):
            with pytest.raises(UsageError, match=rf"L is {length}, .* L = 2\.\.64"):
                executable.run(feeds(length))
        assert executable.run(feeds(5))["y"].shape == (5,)


def test_what_the_ends_prove_is_not_assumed():
    with nnc.compile(positions(), dims={"L": (1, 512)}, threads=1, cache=False) as executable:
        executable.run(feeds(3))
        needs = executable._variants[0].session.description["open"]["needs"]
    assert needs == ["L >= 1", "L <= 512"]
    with nnc.compile(positions(), threads=1, cache=False) as executable:
        executable.run(feeds(3))
        assert "L <= 512" in executable._variants[0].session.description["open"]["needs"]


def test_sizes_that_the_planned_one_does_not_serve_have_a_program_of_their_own():
    with nnc.compile(positions(rows=20), dims={"L": (1, 64)}, threads=1, cache=False) as executable:
        assert executable.run(feeds(6))["y"][-1] == 6
        with pytest.raises(UsageError, match="do not fit"):
            executable.run(feeds(40))
        assert executable.run(feeds(20))["y"][-1] == 20


def test_an_artifact_checks_its_range(tmp_path):
    path = tmp_path / "positions.so"
    nnc.save(positions(), path, dims={"L": (2, 64)})
    with nnc.load(path, threads=1) as loaded:
        assert loaded.run(feeds(64))["y"].shape == (64,)
        for length, need in ((65, "L <= 64"), (1, "L >= 2")):
            with pytest.raises(UsageError, match=need):
                loaded.run(feeds(length))


def test_models_in_stages_check_it_too():
    nodes = [helper.make_node("NonZero", ["x"], ["y"])]
    graph = helper.make_graph(
        nodes, "g", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["L"])],
        [helper.make_tensor_value_info("y", TensorProto.INT64, None)],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    with nnc.compile(model, dims={"L": (1, 8)}, threads=1, cache=False) as executable:
        assert executable.run(feeds(8))["y"].shape == (1, 8)
        with pytest.raises(UsageError, match=r"L = 1\.\.8"):
            executable.run(feeds(9))


@pytest.mark.parametrize(("given", "said"), [
    ({"L": (3, 2)}, "L = 3..2"), ({"L": (0, 2)}, "L = 0..2"), ({"L": range(1, 9, 2)}, "counts up by 1"),
    ({"L": (1, 2, 3)}, "two ends"), ({"M": (1, 2)}, "no symbolic dimension is called M"),
], ids=str)  # fmt: skip
def test_ranges_that_are_none(given, said):
    with pytest.raises(UsageError, match=said.replace(".", r"\.")):
        nnc.compile(positions(), dims=given, cache=False)


def test_ranges_are_for_native_code():
    with pytest.raises(UsageError, match="ranges of dimensions are for target llvm"):
        nnc.compile(positions(), dims={"L": (1, 2)}, target="ort-cpu")


def test_separated():
    assert separated({"a": 3, "b": (1, 4), "c": range(2, 5)}) == ({"a": 3}, {"b": (1, 4), "c": (2, 4)})
    assert separated(None) == ({}, {})


EXPRESSIONS = ["N", "2*N-M", "N*M-3", "(N+1)//2-M", "N//3*M", "64-N", "N*N-M", "-N*M", "(N+M)//4-1"]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(EXPRESSIONS), *[st.integers(1, 9), st.integers(0, 9)] * 2, st.randoms())
def test_intervals_hold(text, low, more, other, further, rng):
    dim = parse_dim(text)
    assert isinstance(dim, Sym)
    ranges = {"N": (low, low + more), "M": (other, other + further)}
    least, most = interval(dim, ranges)
    known = Sizes({"N": low, "M": other}, ranges=ranges).bounds(dim)
    for _ in range(20):
        values = {name: rng.randint(*ends) for name, ends in ranges.items()}
        x = substitute(dim, values)
        for bottom, top in ((least, most), known):
            assert (bottom is None or bottom <= x) and (top is None or x <= top)


def test_the_command(tmp_path):
    from nncompiler.cli import main

    onnx.save(positions(), tmp_path / "p.onnx")
    assert main(["compile", str(tmp_path / "p.onnx"), "-o", str(tmp_path / "p.so"), "--dim", "L=2..64"]) == 0
    with nnc.load(tmp_path / "p.so", threads=1) as loaded, pytest.raises(UsageError, match="L <= 64"):
        loaded.run(feeds(65))
    assert main(["inspect", str(tmp_path / "p.onnx"), "--dim", "L=2..64"]) == 2
    assert main(["plan", str(tmp_path / "p.onnx"), "--dim", "L=2..64", "--json"]) == 0
    assert main(["run", str(tmp_path / "p.onnx"), "--random", "--dim", "L=2..64"]) == 0

"""State inside an executable: what a run gives is what the next one takes."""

from __future__ import annotations

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.cli import main
from nncompiler.driver.state import StatefulExecutable
from nncompiler.frontends.dsl import attention, cast, concat, dense, model, reduce_sum
from nncompiler.ir.errors import UsageError

RNG = np.random.default_rng(2)
TYPE = ("batch", 2, "past", 4)


@model(x=("batch", "length", 8), past_k=TYPE, past_v=TYPE)
def decoder(x, past_k, past_v):
    """One layer of attention with a cache."""
    q, k, v = (dense(x, 8, name=name) for name in ("q", "k", "v"))
    y, (keys, values) = attention(q, k, v, heads=2, causal=True, past=(past_k, past_v))
    return {"y": y, "present_k": keys, "present_v": values}


def numbers(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


def empty(batch=1):
    return {name: np.zeros((batch, 2, 0, 4), np.float32) for name in ("past_k", "past_v")}


@pytest.mark.parametrize("state", [True, {"present_k": "past_k", "present_v": "past_v"}])
def test_500_tokens_without_a_compilation(state):
    x = numbers(1, 503, 8)
    with nnc.compile(decoder, cache=False, state=state) as exe, nnc.compile(decoder, cache=False) as plain:
        assert [name for name, _ in exe.inputs] == ["x"] and [name for name, _ in exe.outputs] == ["y"]
        whole = plain.run({"x": x, **empty()})
        found = [exe.run(x[:, :3])["y"], exe.run(x[:, 3:4])["y"]]
        programs = list(exe.base._variants)
        found += [exe(x[:, t : t + 1])[0] for t in range(4, 503)]
        assert exe.base._variants == programs and not exe.base._cache  # nothing was compiled
        np.testing.assert_allclose(np.concatenate(found, 1), whole["y"], rtol=1e-3, atol=1e-5)
        for source, array in exe.state.items():
            np.testing.assert_allclose(array, whole[source.replace("past", "present")], rtol=1e-4, atol=1e-5)
        largest = 503 * 2 * 4 * 4
        assert 2 * largest <= exe.state_bytes <= 2 * 2 * largest
        assert [s["kept"] for s in programs[0].session.description["states"]] == ["appended", "appended"]
        exe.reset()
        assert exe.state == {}
        again = exe.run(x[:, :3])["y"]
        np.testing.assert_array_equal(again, found[0])
        assert exe.state["past_k"].shape == (1, 2, 3, 4)


def test_a_run_that_fails_leaves_the_state_as_it_was():
    x = numbers(2, 4, 8)
    with nnc.compile(decoder, cache=False, state=True) as exe:
        first = exe.run(x[:, :2])["y"]
        before = exe.state
        with pytest.raises(UsageError):
            exe.run(x[:1, 2:])  # another batch than the cache's
        with pytest.raises(UsageError, match="'past_k' is bound to the output 'present_k'"):
            exe.run({"x": x[:, 2:], "past_k": before["past_k"]})
        after = exe.state
        assert all((before[name] == after[name]).all() for name in before)
        rest = exe.run(x[:, 2:])["y"]
        with nnc.compile(decoder, cache=False) as plain:
            whole = plain.run({"x": x, **empty(2)})["y"]
        np.testing.assert_allclose(np.concatenate([first, rest], 1), whole, rtol=1e-4, atol=1e-5)


def test_a_state_is_taken_out_and_put_back():
    x, buffer = numbers(1, 5, 8), np.empty((1, 2, 8), np.float32)
    with nnc.compile(decoder, cache=False, state=True) as exe:
        assert exe.state == {}
        exe.run(x[:, :3])
        kept, first = exe.state, exe.run(x[:, 3:])["y"]
        exe.run(numbers(1, 7, 8))
        exe.set_state(kept)
        assert exe.run(x[:, 3:], buffer)["y"] is buffer
        np.testing.assert_array_equal(buffer, first)
        with pytest.raises(UsageError, match="the state is past_k, past_v; missing past_v"):
            exe.set_state({"past_k": kept["past_k"]})
        with pytest.raises(UsageError, match="must be f32"):
            exe.set_state({name: array.astype(np.float64) for name, array in kept.items()})
        with pytest.raises(UsageError, match="must be f32"):
            exe.set_state({name: array[:, :1] for name, array in kept.items()})


def test_an_artifact_keeps_a_state_too(tmp_path):
    x = numbers(1, 6, 8)
    nnc.save(decoder, tmp_path / "decoder.nnc")  # which does not know of a state
    with nnc.load(tmp_path / "decoder.nnc", state=True) as exe, nnc.compile(decoder, cache=False, state=True) as other:
        start = {name: numbers(1, 2, 1, 4) for name in ("past_k", "past_v")}  # an artifact has no extents of 0
        for each in (exe, other):
            each.set_state(start)
        for t in range(6):
            a, b = exe.run(x[:, t : t + 1])["y"], other.run(x[:, t : t + 1])["y"]
            np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-6)


def test_a_state_of_fixed_shape_begins_with_zeros():
    @model(x=("batch", 3), total=("batch", 3), count="i64[]")
    def running(x, total, count):
        new = total + x
        return {"mean": new / cast(count + 1, "f32"), "next_total": new, "next_count": count + 1}

    rows = numbers(4, 2, 3)
    with nnc.compile(running, cache=False, state=True) as exe:
        for _ in range(2):
            found = [exe.run(row)["mean"] for row in rows]
            np.testing.assert_allclose(found[-1], rows.mean(0), rtol=1e-5, atol=1e-6)
            assert exe.state["count"] == 4
            exe.reset()


def test_an_onnx_decoder_of_exporters_names():
    """past_key_values.0.key and present.0.key, as Hugging Face's exporter calls them."""
    cache = ["batch", 2, "past_sequence_length", 3]
    node = helper.make_node("Concat", ["past_key_values.0.key", "x"], ["present.0.key"], axis=2)
    total = helper.make_node("ReduceSum", ["present.0.key"], ["y"], keepdims=0)
    graph = helper.make_graph(
        [node, total], "g",
        [helper.make_tensor_value_info("x", 1, ["batch", 2, "s", 3]),
         helper.make_tensor_value_info("past_key_values.0.key", TensorProto.FLOAT, cache)],
        [helper.make_tensor_value_info("y", 1, []), helper.make_tensor_value_info("present.0.key", 1, None)],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)])
    x = numbers(1, 2, 6, 3)
    with nnc.compile(proto, cache=False, state=True) as exe:
        assert isinstance(exe, StatefulExecutable)
        for t in range(6):
            (y,) = exe.run(x[:, :, t : t + 1]).values()
            np.testing.assert_allclose(y, x[:, :, : t + 1].sum(), rtol=1e-4, atol=1e-5)
        np.testing.assert_array_equal(exe.state["past_key_values.0.key"], x)


@model(x=("batch", 4), other="i64[batch,4]")
def unlike(x, other):
    return {"y": concat(x, x), "z": reduce_sum(other, 1)}


@pytest.mark.parametrize(
    ("state", "message"),
    [
        (True, "no output is called after an input: y, z and x, other"),
        ({"w": "x"}, "state: there is no output 'w'"),
        ({"y": "w"}, "state: there is no input 'w'"),
        ({"y": "other"}, "which input 'other' of i64[batch,4] cannot be"),
        ({"z": "other"}, "output 'z' is i64[batch]"),
        ("y", "state must map outputs to inputs, got str"),
    ],
)
def test_pairs_that_cannot_be(state, message):
    with pytest.raises(UsageError) as e:
        nnc.compile(unlike, cache=False, state=state)
    assert message in str(e.value)


FILE = """
from nncompiler.frontends.dsl import *

@model(x=("batch", "length", 2), past=("batch", "past", 2))
def joined(x, past):
    present = concat(past, x, axis=1)
    return {"sum": reduce_sum(present, 1), "present": present}
"""


def test_the_command_goes_on_with_a_state_in_a_file(tmp_path, capsys):
    (tmp_path / "net.py").write_text(FILE)
    x = numbers(1, 5, 2)
    for i, part in enumerate((x[:, :2], x[:, 2:3], x[:, 3:])):
        np.save(tmp_path / "x.npy", part)
        done = main(["run", f"{tmp_path}/net.py:joined", f"{tmp_path}/x.npy", "--state", f"{tmp_path}/s.npz",
                     "-o", f"{tmp_path}/{i}.npz"])  # fmt: skip
        assert done == 0
    np.testing.assert_allclose(np.load(tmp_path / "2.npz")["sum"], x.sum(1), rtol=1e-5, atol=1e-6)
    np.testing.assert_array_equal(np.load(tmp_path / "s.npz")["past"], x)
    assert main(["run", f"{tmp_path}/net.py:joined", f"{tmp_path}/x.npy", "--state", "s.txt"]) == 2
    assert "a state is kept as .npz" in capsys.readouterr().err

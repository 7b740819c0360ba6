"""Memory of results that serves again: never while anything refers to it, in every kind of session."""

from __future__ import annotations

import gc
import random
import sys
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
import pytest

import nncompiler
from nncompiler.ir.dtype import bf16, boolean, f64
from nncompiler.runtime.results import FEW, LEAST, MANY, MOST, SPARE, Results

FLOAT = np.dtype(np.float32)
ELEMENTS = LEAST // FLOAT.itemsize


def place(array: Any) -> int:
    return int(array.ctypes.data)


def test_memory_serves_again_once_nobody_refers_to_it() -> None:
    results = Results(1)
    first = results.array(0, (ELEMENTS,), FLOAT)
    other = results.array(0, (ELEMENTS,), FLOAT)
    was = place(first)
    assert was != place(other)
    del first
    assert place(results.array(0, (ELEMENTS,), FLOAT)) == was


@pytest.mark.parametrize(
    "reference",
    [
        lambda a: a[3:5], lambda a: a.reshape(2, -1).T[1], lambda a: a.view(np.int32), memoryview, lambda a: {"y": a}, iter,
        np.atleast_3d, lambda a: np.from_dlpack(a), lambda a: a.ctypes, lambda a: a.view(np.recarray)[:1], lambda a: a.flat,
    ],
)  # fmt: skip
def test_any_reference_keeps_it(reference: Callable[[Any], Any]) -> None:
    results = Results(1)
    array = results.array(0, (ELEMENTS,), FLOAT)
    was, kept = place(array), reference(array)
    del array
    assert all(place(results.array(0, (ELEMENTS,), FLOAT)) != was for _ in range(3))
    del kept
    gc.collect()
    assert any(place(array) == was for array in [results.array(0, (ELEMENTS,), FLOAT) for _ in range(FEW + 2)])


def test_what_a_debugger_adds_is_no_fault() -> None:
    """Variables that it reads have one reference more: memory does not serve again then, nor is any taken that is in use."""

    def reads(frame: Any, event: str, argument: Any) -> Any:
        frame.f_locals  # noqa: B018
        return reads

    results, before = Results(1), sys.gettrace()
    sys.settrace(reads)
    try:
        arrays = [results.array(0, (ELEMENTS,), FLOAT) for _ in range(3)]
        view = arrays.pop()[3:]
        arrays += [results.array(0, (ELEMENTS,), FLOAT) for _ in range(3)]
    finally:
        sys.settrace(before)
    assert not any(np.shares_memory(view, array) for array in arrays)
    assert len({place(array) for array in arrays}) == len(arrays)


def test_little_and_much_are_arrays_of_numpy() -> None:
    results = Results(1)
    for size in (ELEMENTS - 1, 0, MOST // FLOAT.itemsize + 1):
        assert results.array(0, (size,), FLOAT).flags.owndata


def test_no_more_is_kept_than_serves() -> None:
    results = Results(1)
    arrays = [results.array(0, (ELEMENTS,), FLOAT) for _ in range(20)]
    assert len({place(a) for a in arrays}) == 20
    arrays.clear()
    assert len(results._known[0]) == MANY
    assert not results.array(0, (3 * ELEMENTS,), FLOAT).flags.owndata  # and what is too small for it is let go
    assert len(results._known[0]) == 1
    much = [results.array(0, (SPARE // 8,), FLOAT) for _ in range(5)]
    assert len({place(a) for a in much}) == 5 and len(results._known[0]) == FEW


@pytest.mark.parametrize("held", range(MANY))
def test_a_caller_may_hold_the_results_of_several_runs(held: int) -> None:
    """The oldest is let go of when there are more: its memory serves the next run."""
    results, kept, places = Results(1), list[Any](), set[int]()
    for turn in range(4 * MANY):
        kept.append(results.array(0, (ELEMENTS,), FLOAT))
        kept[-1][:] = turn
        del kept[: -held or len(kept)]
        places |= {place(a) for a in kept}
        assert all((a == a[0]).all() for a in kept) and len({place(a) for a in kept}) == len(kept)
    assert len(places) <= held + 1


def test_results_that_grow_fit_for_some_time() -> None:
    results = Results(1)
    places = [place(results.array(0, (ELEMENTS + n, 2), FLOAT)) for n in range(0, ELEMENTS // 10, 100)]
    assert len(set(places)) == 1


def test_any_type_and_rank() -> None:
    results = Results(1)
    for shape, dtype in (((ELEMENTS, 4), bf16.numpy), ((2, 3, ELEMENTS), f64.numpy), ((LEAST,), boolean.numpy)):
        array = results.array(0, shape, dtype)
        assert (array.shape, array.dtype, array.flags.carray) == (shape, dtype, True)


HEAD = '<ir_version: 8, opset_import: ["": 17]>'
ADDED = HEAD + """ g (float[{0}, 40000] x) => (float[{0}, 40000] y, float[{0}, 80000] z) {{
    y = Add (x, x)  z = Concat <axis = 1> (x, y) }}"""
LOOPED = (
    HEAD
    + """ g (float[1, 40000] x, int64 n) => (float[1, 40000] y, float[k, 1, 40000] z) {
    yes = Constant <value = bool {1}> ()
    y, z = Loop (n, yes, x) <body = b (int64 i, bool c, float[1, 40000] v) => (bool d, float[1, 40000] w, float[1, 40000] u)
        { d = Identity (c)  w = Add (v, v)  u = Identity (w) }> }"""
)
STATE = HEAD + """ g (float[1, 40000] x, float[1, 40000] s) => (float[1, 40000] y, float[1, 40000] t) {
    t = Add (s, x)  y = Add (t, x) }"""


def added(x: Any) -> list[Any]:
    return [x + x, np.concatenate([x, x + x], 1)]


@pytest.mark.parametrize("kind", ["fixed", "open", "staged", "staged file", "state"])
def test_kept_results_stay_as_they_are(kind: str, tmp_path: Any) -> None:
    """Whatever a caller keeps of earlier runs, and for however long."""
    rng, chance = np.random.default_rng(0), random.Random(1)
    text = {"fixed": ADDED.format(1), "open": ADDED.format("N"), "state": STATE}.get(kind, LOOPED)
    model = onnx.parser.parse_model(text)
    exe = nncompiler.compile(model, state={"t": "s"} if kind == "state" else None)
    if kind == "staged file":
        exe.save(tmp_path / "looped.nnc")
        exe = nncompiler.load(tmp_path / "looped.nnc")
    kept: list[tuple[Any, Any]] = []
    state = np.zeros((1, 40000), np.float32)
    for turn in range(60):
        x = rng.standard_normal((chance.randint(1, 3) if kind == "open" else 1, 40000)).astype(np.float32)
        if kind in ("fixed", "open"):
            found, expected = list(exe.run({"x": x}).values()), added(x)
        elif kind == "state":
            state = state + x
            found, expected = list(exe.run({"x": x}).values()), [state + x]
        else:
            n = chance.randint(1, 3)
            found = list(exe.run({"x": x, "n": np.asarray(n)}).values())
            expected = [x * 2**n, np.stack([x * 2 ** (k + 1) for k in range(n)])]
        for one, other in zip(found, expected, strict=True):
            assert np.array_equal(one, other), turn
            if chance.random() < 0.4:
                first = chance.randint(0, 9)
                kept.append((one[..., first:], other[..., first:]))
        del found, one
        chance.shuffle(kept)
        del kept[6:]
        assert all(np.array_equal(one, other) for one, other in kept), turn


def test_threads_have_results_of_their_own() -> None:
    exe = nncompiler.compile(onnx.parser.parse_model(ADDED.format(1)), threads=1)
    wrong: list[int] = []

    def work(seed: int) -> None:
        rng, before = np.random.default_rng(seed), None
        for turn in range(60):
            x = rng.standard_normal((1, 40000)).astype(np.float32)
            found = list(exe.run({"x": x}).values())
            if before is not None and not all(map(np.array_equal, *before)):
                wrong.append(turn)
            before = found, added(x)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong

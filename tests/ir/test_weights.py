"""Weights are loaded when something asks, and let go when something says so."""

from __future__ import annotations

import weakref

import numpy as np
import pytest

from nncompiler.ir.dtype import f32
from nncompiler.ir.weights import Weight
from nncompiler.passes.rewrite import derived


def counted(events):
    def load():
        events.append("load")
        return np.arange(6, dtype=np.float32).reshape(2, 3)

    return Weight(f32, (2, 3), load, release=lambda: events.append("release"))


def test_numbers_are_loaded_once_and_again_after_they_were_forgotten():
    events: list[str] = []
    w = counted(events)
    w.forget()
    assert events == []
    assert w.array is w.array and events == ["load"]
    kept = w.array
    w.forget()
    w.forget()
    assert events == ["load", "release"] and kept[1, 2] == 5
    assert w.array[1, 2] == 5 and events == ["load", "release", "load"]


def test_a_digest_leaves_no_numbers_behind_that_were_not_there():
    events: list[str] = []
    w = counted(events)
    digest = w.digest
    assert events == ["load", "release"] and w.digest == digest == Weight.of(w.array).digest
    other = counted(events)
    array = other.array
    assert other.digest == digest and other.array is array


def test_what_is_derived_lets_go_of_what_it_was_made_from():
    events: list[str] = []
    w = counted(events)
    double = derived(w, (w,), lambda a: a * 2.0)
    assert double.array[1, 2] == 10 and events == ["load", "release"]
    double.forget()
    assert double.array[1, 2] == 10 and events == ["load", "release"], "what is cheap to hold was computed again"


def test_what_others_read_too_stays():
    events: list[str] = []
    w = counted(events)
    array = w.array
    assert derived(w, (w,), lambda a: a * 2.0).array[1, 2] == 10 and w.array is array and events == ["load"]


def test_a_chain_of_any_length_is_computed_without_recursion_and_in_the_memory_of_two():
    """Every weight is made once, and let go when the next one is there."""
    made: list[int] = []
    alive: list[weakref.ref] = []

    def next_to(k):
        def compute(a):
            result = a + np.float32(1)
            made.append(k)
            alive.append(weakref.ref(result))
            return result

        return compute

    chain = [Weight.of(np.zeros((64, 128), np.float32))]
    most = 0
    for k in range(5000):
        last = chain[-1]
        chain.append(Weight(f32, (64, 128), next_to(k), sources=(last,)))
    chain[2500]._load = lambda a, load=chain[2500]._load: (check(), load(a))[1]

    def check():
        nonlocal most
        most = sum(r() is not None for r in alive)

    assert chain[-1].array[0, 0] == 5000 and made == list(range(5000)) and most <= 2
    chain[-1].forget()
    assert chain[-1].array[0, 0] == 5000 and len(made) == 10000


def test_a_diamond_is_computed_once():
    made: list[int] = []
    w = Weight.of(np.ones((64, 128), np.float32))
    for _ in range(60):
        w = derived(w, (w, w), lambda a, b: made.append(0) or a + b)
    assert w.array[0, 0] == 2.0**60 and len(made) == 60


@pytest.mark.parametrize("shape", [(), (1,), (0,), (2, 0)])
def test_shapes_of_what_is_derived(shape):
    w = Weight.of(np.full(shape, 3, np.float32))
    for compute in (lambda a: a.astype(np.float64) * 2, np.negative, lambda a: a.reshape(shape) * np.float64(2)):
        assert derived(w, (w,), compute).array.shape == shape


@pytest.mark.parametrize("dtype", [">f4", ">i8", ">f2", ">u2", "<f4"])
def test_byte_orders(dtype):
    array = np.arange(6).astype(dtype).reshape(2, 3)
    for w in (Weight.of(array), Weight.of(array[:, ::-1]), Weight.of(np.asfortranarray(array))):
        assert w.array.dtype.isnative and w.array.flags.c_contiguous and w.array.dtype == w.dtype.numpy
    lazy = Weight(Weight.of(array).dtype, (2, 3), lambda: array)
    assert lazy.array.tolist() == array.tolist() and lazy.array.dtype.isnative
    assert lazy.digest == Weight.of(array.astype(array.dtype.newbyteorder("="))).digest

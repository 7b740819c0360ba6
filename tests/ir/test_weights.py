"""Weights are loaded when something asks, and let go when something says so."""

from __future__ import annotations

import numpy as np

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
    double = derived(w, lambda: w.array * 2.0)
    assert double.array[1, 2] == 10 and events == ["load"]
    double.forget()
    assert events == ["load", "release"]

"""The thread pool: never more workers than processors, nothing burnt by idle ones or beside other work, the same bits."""

from __future__ import annotations

import os
import sys
import time

import numpy as np
import pytest

import nncompiler
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.runtime import load_in_memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pools have workers on Linux alone")


def network():
    """Six products, large enough to be shared."""
    rng = np.random.default_rng(0)
    graph = Graph("g")
    value = graph.input("x", TensorType(dt.f32, (256, 512)))
    for i in range(6):
        weight = graph.weight(f"w{i}", rng.standard_normal((512, 512)).astype(np.float32) / 20)
        value = graph.add(OPERATORS["matmul"](), [value, weight]).output
    graph.set_outputs([("y", value)])
    return graph


X = np.random.default_rng(1).standard_normal((256, 512)).astype(np.float32)


def test_no_more_workers_than_processors(small):
    """What is asked for beyond them would only wait; `threads` says what was asked for."""
    processors, x = len(os.sched_getaffinity(0)), small.image()
    with load_in_memory(small.axpy_artifact, threads=1) as one:
        (want,) = one(x)
    before = len(os.listdir("/proc/self/task"))
    with load_in_memory(small.axpy_artifact, threads=4 * processors) as many:
        (got,) = many(x)
        assert len(os.listdir("/proc/self/task")) - before == processors - 1
        assert many.threads == 4 * processors
    np.testing.assert_array_equal(got, want)


def test_idle_workers_burn_nothing():
    with nncompiler.compile(network(), threads=2) as compiled:
        compiled.run({"x": X})
        time.sleep(0.05)
        begin = time.process_time()
        time.sleep(0.5)
        assert time.process_time() - begin < 0.02


def test_waiting_costs_little_beside_other_work():
    """Two threads on one processor: each waits for what the other does when its turn comes. That takes the system's slices,
    but not the time in which the other could work."""
    allowed = os.sched_getaffinity(0)
    with nncompiler.compile(network(), threads=2) as two, nncompiler.compile(network(), threads=1) as one:
        if len(allowed) < 2:
            pytest.skip("a pool on one processor has no workers")
        spent = {}
        for task in os.listdir("/proc/self/task"):
            os.sched_setaffinity(int(task), {min(allowed)})
        try:
            for name, compiled in (("one", one), ("two", two)):
                compiled.run({"x": X})
                begin = time.process_time()
                for _ in range(40):
                    compiled.run({"x": X})
                spent[name] = time.process_time() - begin
        finally:
            for task in os.listdir("/proc/self/task"):
                os.sched_setaffinity(int(task), allowed)
    assert spent["two"] < 1.5 * spent["one"] + 0.02

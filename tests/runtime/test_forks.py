"""Forked children: they wait for no thread of their parent's, and go on with what it had."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnx
import onnx.parser
import pytest

import nncompiler as nnc
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.forks import Lock, watch
from nncompiler.runtime import load, load_in_memory, write_artifact

if not hasattr(os, "fork"):
    pytest.skip("there is no fork here", allow_module_level=True)

PROCESSORS = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
X = np.arange(6, dtype=np.float32).reshape(2, 3)


def in_child(work: Callable[[], bool], seconds: float = 30) -> None:
    """Runs `work` in a forked child, which must end in time and give True."""
    child = os.fork()
    if child == 0:
        code = 2
        try:
            code = 0 if work() else 1
        finally:
            os._exit(code)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            assert os.waitstatus_to_exitcode(status) == 0
            return
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    raise AssertionError("the child did not end")


def tasks() -> int:
    return len(os.listdir("/proc/self/task"))


def test_forked_children_have_workers_of_their_own(small: SimpleNamespace) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=3) as model:
        (expected,) = model(x)

        def work() -> bool:
            alone = tasks() == 1
            same = all(np.array_equal(model(x)[0], expected) for _ in range(20))
            workers = tasks() == min(3, PROCESSORS)
            in_child(lambda: np.array_equal(model(x)[0], expected) and tasks() == min(3, PROCESSORS))
            model.close()
            return alone and same and workers and tasks() == 1

        in_child(work)
        in_child(lambda: model.close() is None and model.closed)
        assert np.array_equal(model(x)[0], expected)
        model.close()
        with pytest.raises(AssertionError):  # a closed model stays closed
            in_child(lambda: model(x) is not None)


@pytest.mark.parametrize("threads", [1, 2])
def test_forking_during_runs(small: SimpleNamespace, threads: int) -> None:
    """The child neither waits for the parent's runs, nor for its locks."""
    x = small.image(256, 1024)
    model = load_in_memory(small.artifact(small.axpy(256, 1024, steps=40)), threads=threads)
    (expected,) = model(x)
    stop = threading.Event()
    wrong = []

    def use() -> None:
        while not stop.is_set():
            if not np.array_equal(model(x)[0], expected):
                wrong.append(1)

    users = [threading.Thread(target=use) for _ in range(2)]
    for user in users:
        user.start()
    time.sleep(0.05)
    try:
        for _ in range(5):
            in_child(lambda: model.close() is None)
            in_child(lambda: np.array_equal(model(x)[0], expected) and model.close() is None)
        with model._lock:
            in_child(lambda: np.array_equal(model(x)[0], expected) and model.close() is None)
    finally:
        stop.set()
        for user in users:
            user.join()
    model.close()
    assert not wrong


def test_a_child_whose_weights_file_is_gone_computes_alone(small: SimpleNamespace, tmp_path: Path) -> None:
    write_artifact(small.axpy_artifact, tmp_path / "m.so", weights=tmp_path / "m.weights")
    x = small.image()
    with load(tmp_path / "m.so", threads=2) as model:
        (expected,) = model(x)
        (tmp_path / "m.weights").unlink()
        in_child(lambda: np.array_equal(model(x)[0], expected) and tasks() == 1 and model.close() is None)
        assert np.array_equal(model(x)[0], expected)


def test_processes_of_multiprocessing(small: SimpleNamespace) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=2) as model:
        (expected,) = model(x)
        context = multiprocessing.get_context("fork")
        answers = context.SimpleQueue()
        children = [context.Process(target=lambda: answers.put(np.array_equal(model(x)[0], expected))) for _ in range(3)]
        for child in children:
            child.start()
        for child in children:
            child.join(30)
            assert child.exitcode == 0
        assert [answers.get() for _ in children] == [True] * 3


# --- states


MODEL = """<ir_version: 9, opset_import: ["": 18]>
g (float[n, 3] x, float[past, 3] past) => (float[3] y, float[m, 3] present) {
    present = Concat <axis = 0> (past, x)
    axes = Constant <value_ints = [0]> ()
    y = ReduceSum <keepdims = 0> (present, axes)
}"""


def test_a_child_of_a_process_with_closed_models() -> None:
    """Neither a closed model nor a refused one is looked into."""
    closed = nnc.compile(onnx.parser.parse_model(MODEL), cache=False, state=True, threads=2)
    refused = nnc.compile(onnx.parser.parse_model(MODEL), cache=False, state=True, threads=2)
    for model in (closed, refused):
        model.run({"x": X})
    closed.close()
    refused.session.refuse(ModelError("damaged"))
    in_child(lambda: closed.close() is None and refused.close() is None)
    in_child(lambda: True)
    refused.close()


def test_a_child_of_a_run_does_not_know_the_state() -> None:
    """The run was changing it in its place: what the child has is neither the old state nor the new one."""
    with nnc.compile(onnx.parser.parse_model(MODEL), cache=False, state=True) as exe:
        exe.run({"x": X})
        running = exe.session._free.pop()

        def work() -> bool:
            for use in (lambda: exe.state, lambda: exe.run({"x": X})):
                with pytest.raises(UsageError, match="forked while another thread was in a run"):
                    use()
            exe.set_state({"past": X})
            went_on = np.array_equal(exe.run({"x": X})["y"], 2 * X.sum(0))
            in_child(lambda: np.array_equal(exe.state["past"], np.concatenate([X, X])))
            return went_on

        def begin_anew() -> bool:
            exe.reset()
            return np.array_equal(exe.run({"x": X})["y"], X.sum(0))

        in_child(work)
        in_child(begin_anew)
        exe.session._free.append(running)
        assert np.array_equal(exe.state["past"], X)


# --- locks


def test_a_lock_that_another_thread_holds_is_free_in_a_child() -> None:
    lock, held, go = Lock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            held.set()
            go.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(30)

    def work() -> bool:
        with lock:
            return True

    in_child(work)
    go.set()
    thread.join()
    with lock:
        child = os.fork()
    if child == 0:
        os._exit(0)  # the child has left the lock, too
    assert os.waitpid(child, 0)[1] == 0


def test_all_are_told_of_a_fork_whatever_befalls_one() -> None:
    class Told:
        def __init__(self, fails: bool) -> None:
            self.fails, self.told = fails, False
            watch(self)

        def after_fork(self) -> None:
            self.told = True
            if self.fails:
                raise MemoryError

    owners = [Told(fails) for fails in (True, False) * 8]
    in_child(lambda: all(owner.told for owner in owners))
    assert not any(owner.told for owner in owners)

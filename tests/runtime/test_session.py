"""Models opened in this process: calls, errors, threads, closing."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.ir.errors import DeviceError, ModelError, UsageError
from nncompiler.runtime import load_in_memory, write_artifact

PROCESSORS = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


@pytest.mark.parametrize("threads", [1, 2, 5, None])
def test_a_run_gives_the_same_bits_with_any_number_of_threads(small: SimpleNamespace, threads: int | None) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=1) as one, load_in_memory(small.axpy_artifact, threads=threads) as many:
        assert one.threads == 1
        assert threads is None or many.threads == threads
        (expected,) = one(x)
        np.testing.assert_allclose(expected, small.answer(x), rtol=1e-5, atol=1e-5)
        for _ in range(50):
            assert np.array_equal(many.run({"x": x})["y"], expected)


@pytest.mark.parametrize("rows", [1, 2, 3, 7, 33, 129])
def test_any_split_of_the_tasks(small: SimpleNamespace, rows: int) -> None:
    """More workers than tasks, shares without chunks, chunks that do not divide the tasks."""
    x = small.image(rows, 24)
    model_code = small.artifact(small.axpy(rows, 24, steps=5))
    with load_in_memory(model_code, threads=1) as one:
        (expected,) = one(x)
    for threads in (2, 3, 8):
        with load_in_memory(model_code, threads=threads) as model:
            for _ in range(20):
                assert np.array_equal(model(x)[0], expected)


def test_outputs_are_fresh_arrays(small: SimpleNamespace) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=2) as model:
        (first,) = model(x)
        kept = first.copy()
        model(x + 1)
        assert np.array_equal(first, kept)


@pytest.mark.parametrize(
    "change",
    [
        lambda x: np.asfortranarray(x),
        lambda x: np.repeat(x, 2, axis=1)[:, ::2],
        lambda x: x[::-1][::-1],
        lambda x: x.tolist(),
        lambda x: x.astype(">f4"),
        lambda x: np.asfortranarray(x.astype(">f4"))[:, ::-1][:, ::-1],
        lambda x: np.broadcast_to(x[None], (1, *x.shape))[0],
        lambda x: np.frombuffer(b"\0" + x.tobytes(), np.uint8)[1:].view(np.float32).reshape(x.shape),
    ],
    ids=["fortran", "strided", "reversed", "lists", "big-endian", "big-endian fortran", "read-only", "unaligned"],
)
def test_arrays_that_lie_otherwise_are_copied(small: SimpleNamespace, change: object) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=1) as model:
        assert np.array_equal(model(change(x))[0], model(x)[0])  # type: ignore[operator]


@pytest.mark.parametrize(
    ("feeds", "words"),
    [
        ({}, ["missing x", "x: f32[64,256]"]),
        ({"z": 1}, ["missing x", "unknown z"]),
        ({"x": np.zeros((64, 255), np.float32)}, ["'x'", "f32[64,256]", "float32[64,255]"]),
        ({"x": np.zeros((64, 256))}, ["'x'", "float64[64,256]"]),
        ({"x": np.zeros((64, 256), ">f8")}, ["'x'", "float64"]),
        ({"x": None}, ["'x'", "object"]),
    ],
)
def test_wrong_inputs_are_refused(small: SimpleNamespace, feeds: dict[str, object], words: list[str]) -> None:
    with load_in_memory(small.axpy_artifact, threads=1) as model:
        with pytest.raises(UsageError) as error:
            model.run(feeds)
        assert all(word in str(error.value) for word in words), str(error.value)


def test_a_wrong_number_of_arrays_is_refused(small: SimpleNamespace) -> None:
    with load_in_memory(small.axpy_artifact, threads=1) as model, pytest.raises(UsageError, match="takes 1 inputs"):
        model()


@pytest.mark.parametrize("threads", [0, -1, 1025, "2"])
def test_a_wrong_number_of_threads_is_refused(small: SimpleNamespace, threads: object) -> None:
    with pytest.raises(UsageError, match="threads"):
        load_in_memory(small.axpy_artifact, threads=threads)  # type: ignore[arg-type]


@pytest.mark.parametrize("threads", [1, 2])
def test_an_index_out_of_range_names_the_node(small: SimpleNamespace, threads: int) -> None:
    table = np.arange(10, dtype=np.float32)
    with load_in_memory(small.artifact(small.take()), threads=threads) as model:
        good = np.arange(16) % 10
        for bad in (10, -1, 1 << 40):
            wrong = good.copy()
            wrong[11] = bad
            with pytest.raises(ModelError, match=r"index is out of range") as error:
                model(wrong, table)
            assert error.value.node == "gather_7"
            assert np.array_equal(model(good, table)[0], table[good])


def test_python_threads_share_a_model(small: SimpleNamespace) -> None:
    inputs = [small.image() * i for i in range(4)]
    wrong: list[int] = []
    with load_in_memory(small.axpy_artifact, threads=2) as model:
        expected = [model(x)[0] for x in inputs]

        def hammer(i: int) -> None:
            wrong.extend(i for _ in range(200) if not np.array_equal(model(inputs[i])[0], expected[i]))

        workers = [threading.Thread(target=hammer, args=(i,)) for i in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    assert not wrong


def test_two_models_in_one_process(small: SimpleNamespace) -> None:
    x = small.image()
    other = small.artifact(small.axpy(scale=3.0, steps=3))
    with load_in_memory(small.axpy_artifact, threads=2) as a, load_in_memory(other, threads=2) as b:
        for _ in range(3):
            np.testing.assert_allclose(a(x)[0], small.answer(x), rtol=1e-5, atol=1e-4)
            np.testing.assert_allclose(b(x)[0], small.answer(x, 3.0, 3), rtol=1e-5, atol=1e-4)


def test_a_cpu_without_the_features_is_refused(small: SimpleNamespace) -> None:
    model = small.artifact(small.axpy(), required=["avx512f", "amx-fp16", "xop"])
    with pytest.raises(DeviceError, match="lacks instructions"):
        load_in_memory(model)


def test_the_host_has_the_features_that_llvm_says(small: SimpleNamespace) -> None:
    from nncompiler.backends.llvm.abi.features import probes
    from nncompiler.backends.llvm.machine import host

    asked, _ = probes(host().arch, host().features)
    assert len(asked) > len(host().features) // 2
    load_in_memory(small.artifact(small.axpy(), required=host().features)).close()


def test_closing_twice_is_harmless_and_ends_the_threads(small: SimpleNamespace) -> None:
    def tasks() -> int:
        return len(os.listdir("/proc/self/task"))

    before = tasks()
    model = load_in_memory(small.axpy_artifact, threads=4)
    model(small.image())
    assert tasks() == before + min(4, PROCESSORS) - 1
    model.close()
    model.close()
    assert model.closed
    assert tasks() == before
    with pytest.raises(UsageError, match="closed"):
        model(small.image())


def test_closing_waits_for_runs_in_progress(small: SimpleNamespace) -> None:
    x = small.image(256, 1024)
    model = load_in_memory(small.artifact(small.axpy(256, 1024, steps=40)), threads=2)
    (expected,) = model(x)
    finished = []

    def use() -> None:
        try:
            while True:
                finished.append(np.array_equal(model(x)[0], expected))
        except UsageError:
            finished.append(None)

    users = [threading.Thread(target=use) for _ in range(3)]
    for user in users:
        user.start()
    time.sleep(0.1)
    model.close()
    for user in users:
        user.join()
    assert finished.count(None) == 3
    assert set(finished) == {True, None}


def test_the_interpreter_may_end_during_a_run(tmp_path: Path, small: SimpleNamespace) -> None:
    write_artifact(small.artifact(small.axpy(256, 1024, steps=40)), tmp_path / "m.nnc")
    script = (
        "import sys, threading, time, numpy as np\n"
        "from nncompiler.runtime import load\n"
        "model = load(sys.argv[1], threads=2); x = np.zeros((256, 1024), np.float32)\n"
        "def use():\n    while True: model(x)\n"
        "threading.Thread(target=use, daemon=True).start(); time.sleep(0.1); print('end')\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "m.nnc")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "end\n"), done.stderr


def test_a_forgotten_model_is_closed(small: SimpleNamespace) -> None:
    before = set(os.listdir("/proc/self/task"))
    model = load_in_memory(small.axpy_artifact, threads=3)
    model(small.image())
    del model
    gc.collect()
    assert set(os.listdir("/proc/self/task")) <= before, "threads of other tests may end meanwhile"


def test_idle_workers_burn_no_time(small: SimpleNamespace) -> None:
    with load_in_memory(small.axpy_artifact, threads=4) as model:
        model(small.image())
        time.sleep(0.05)
        start = time.process_time()
        time.sleep(0.3)
        assert time.process_time() - start < 0.02
        model(small.image())


def test_a_profile_has_a_time_for_every_step(small: SimpleNamespace) -> None:
    x = small.image()
    with load_in_memory(small.axpy_artifact, threads=2) as model:
        outputs, times = model.profile({"x": x})
        assert np.array_equal(outputs["y"], model(x)[0])
        assert len(times) == len(model.description["steps"]) == 2
        assert all(t > 0 for t in times)


@pytest.mark.parametrize("users", [1, 4])
def test_closing_waits_for_no_later_run(small: SimpleNamespace, users: int) -> None:
    """Threads that never stop calling, with runs so short that one is always in progress."""
    x = np.ones((4, 8), np.float32)
    model = load_in_memory(small.artifact(small.axpy(4, 8)), threads=1)
    refused = []

    def use() -> None:
        while True:
            try:
                model(x)
            except UsageError as error:
                refused.append(str(error))
                if len(refused) > 2000:
                    return

    threads = [threading.Thread(target=use, daemon=True) for _ in range(users)]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    closers = [threading.Thread(target=model.close, daemon=True) for _ in range(2)]
    for closer in closers:
        closer.start()
    for thread in (*closers, *threads):
        thread.join(30)
        assert not thread.is_alive()
    assert set(refused) == {"axpy is closed"}
    with pytest.raises(UsageError, match="closed"):
        model.profile({"x": x})


def test_empty_tensors_and_scalars(small: SimpleNamespace) -> None:
    empty = small.artifact(small.axpy(0, 4))
    with load_in_memory(empty) as model:
        assert model(np.zeros((0, 4), np.float32))[0].shape == (0, 4)

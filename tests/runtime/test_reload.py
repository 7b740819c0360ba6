"""Files loaded again after they changed, and memory given back by closing."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.runtime import load, load_in_memory, write_artifact


@pytest.fixture(scope="module")
def builds(small: SimpleNamespace) -> list[tuple[object, float]]:
    """The same model with two factors, and what it then makes of ones in its first element."""
    return [(small.artifact(small.axpy(4, 8, scale=factor, steps=1), name="model"), factor) for factor in (2.0, 3.0)]


def first(model: object) -> float:
    return float(model(np.ones((4, 8), np.float32))[0][0, 0])  # type: ignore[operator]


def mappings(of: str = "") -> int:
    return sum(of in line for line in Path("/proc/self/maps").read_text().splitlines())


def put(artifact: object, path: Path, how: str) -> None:
    """Writes a build to `path`: in place of the old file, or over its pages with the old size and time stamps."""
    if how == "renamed" or not path.exists():
        write_artifact(artifact, path)
        return
    old = path.stat()
    made = path.with_name(f"made{path.suffix}")
    write_artifact(artifact, made)
    shutil.copyfile(made, path)
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))


@pytest.mark.parametrize(("how", "close"), [("renamed", True), ("renamed", False), ("written over", True)])
@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_a_rebuilt_file_is_loaded_anew(tmp_path: Path, builds: list, suffix: str, close: bool, how: str) -> None:
    path = tmp_path / f"m{suffix}"
    kept = []
    for artifact, factor in [*builds, *builds]:
        put(artifact, path, how)
        model = load(path, threads=2)
        assert first(model) == factor
        if close:
            model.close()
        else:
            kept.append((model, factor))
    assert [first(model) for model, _ in kept] == [factor for _, factor in kept]
    for model, _ in kept:
        model.close()


@pytest.mark.parametrize("side", [False, True], ids=["embedded", "beside"])
@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_closing_gives_the_memory_back(tmp_path: Path, builds: list, suffix: str, side: bool) -> None:
    path = tmp_path / f"model{suffix}"
    write_artifact(builds[0][0], path, weights=tmp_path / "model.weights" if side else None)
    outputs = []
    for i in range(22):
        if i == 2:
            gc.collect()
            before = mappings()
        model = load(path, threads=2)
        outputs += model(np.ones((4, 8), np.float32))
        model.close()
        model.close()
    gc.collect()
    assert mappings(str(tmp_path)) == 0 and mappings() <= before + 5  # malloc's own may vary
    assert all(np.array_equal(out, outputs[0]) for out in outputs)


def test_models_in_memory_give_it_back_too(small: SimpleNamespace, builds: list) -> None:
    for i in range(22):
        if i == 2:
            gc.collect()
            before = mappings()
        load_in_memory(builds[0][0], threads=2).close()
    gc.collect()
    assert mappings() <= before + 5


def test_a_forgotten_library_is_closed(tmp_path: Path, builds: list) -> None:
    write_artifact(builds[0][0], tmp_path / "m.so")
    model = load(tmp_path / "m.so", threads=2)
    assert first(model) == 2.0 and mappings(str(tmp_path)) > 0
    del model
    gc.collect()
    assert mappings(str(tmp_path)) == 0


@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_one_file_is_loaded_twice_and_closed_once(tmp_path: Path, builds: list, suffix: str) -> None:
    path = tmp_path / f"m{suffix}"
    write_artifact(builds[0][0], path)
    a, b = load(path, threads=2), load(path, threads=1)
    if suffix == ".so":
        # It may have been written over, for all that the system says: a copy is loaded.
        (tmp_path / "link.so").hardlink_to(path)
        with load(path) as other:
            assert first(other) == 2.0 and mappings("nncompiler") > 0
    a.close()
    assert first(b) == 2.0
    b.close()
    assert mappings(str(tmp_path)) == 0


def test_many_threads_load_and_close(tmp_path: Path, builds: list) -> None:
    for i, (artifact, _) in enumerate(builds):
        write_artifact(artifact, tmp_path / f"{i}.so")
    wrong: list[object] = []

    def use(i: int) -> None:
        for _ in range(20):
            with load(tmp_path / f"{i % 2}.so", threads=1) as model:
                if first(model) != builds[i % 2][1]:
                    wrong.append(i)

    threads = [threading.Thread(target=use, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong and mappings(str(tmp_path)) == 0


def test_a_file_that_is_no_model_stays_no_mapping(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-c", "import _ctypes; print(_ctypes.__file__)"], capture_output=True, text=True, check=True
    )
    shutil.copyfile(made.stdout.strip(), tmp_path / "other.so")
    for _ in range(2):
        with pytest.raises(Exception, match="is not a compiled model"):
            load(tmp_path / "other.so")
    assert mappings(str(tmp_path)) == 0

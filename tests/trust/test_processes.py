"""A process that is told to end, or whose parent is killed, leaves neither files nor tracebacks behind."""

import os
import signal
import subprocess
import sys
import time

import pytest
from onnx import helper

from nncompiler.runtime import write_files
from nncompiler.runtime.files import STALE, UNFINISHED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def slow(file, node):
    """A model that takes seconds to compile: many kernels that differ."""
    nodes = []
    for i in range(60):
        nodes.append(helper.make_node("Softmax", [f"v{i}"], [f"s{i}"], axis=-1))
        nodes.append(helper.make_node("Pad", [f"s{i}", "p"], [f"v{i + 1}"]))
    import numpy as np

    return file(nodes, {"v0": [3, 5]}, ["v60"], weights={"p": np.array([0, 0, 1, 1])})


def started(arguments, stage, **options):
    """A command, once it says that it has come to a stage."""
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", START, *map(str, arguments)]
    child = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, **options)
    for line in child.stdout:
        if stage in line:
            return child
    raise AssertionError(child.stderr.read())


START = """
import sys, nncompiler.cli.progress as progress, contextlib
@contextlib.contextmanager
def told(part=""):
    yield lambda stage, *counts: print(stage, flush=True)
progress.progress = told
from nncompiler.cli import main
sys.exit(main(sys.argv[1:]))
"""


def left(*folders):
    """Files in the making, wherever they lie."""
    return [p for folder in folders for p in folder.rglob("*") if p.name.startswith((UNFINISHED, ".new-"))]


@pytest.mark.parametrize(
    ("number", "stage", "output"),
    [(signal.SIGTERM, "writing", "m.so"), (signal.SIGTERM, "LLVM", "m.nnc"), (signal.SIGHUP, "writing", "m.nnc"),
     (signal.SIGINT, "writing", "m.so")],
)  # fmt: skip
def test_told_to_end_while_writing(slow, tmp_path, number, stage, output):
    folder = tmp_path / "out"
    folder.mkdir()
    child = started(["compile", slow, "-o", folder / output], stage)
    child.send_signal(number)
    _, err = child.communicate(timeout=120)
    if child.returncode == 0:
        pytest.skip("it was done before the signal came")
    assert child.returncode == 128 + number, err
    assert "Traceback" not in err
    assert not left(tmp_path), "the file is there or is not, and nothing else"
    if stage == "LLVM":
        assert not list(folder.iterdir())


@pytest.mark.parametrize(
    ("number", "stage"), [(signal.SIGTERM, "LLVM"), (signal.SIGKILL, "LLVM"), (signal.SIGKILL, "packing")]
)
def test_a_parent_that_ends_while_another_process_compiles(slow, tmp_path, number, stage):
    child = started(["run", slow, "--random"], stage)
    child.send_signal(number)
    _, err = child.communicate(timeout=120)
    assert child.returncode == (-number if number == signal.SIGKILL else 128 + number), err
    assert "Traceback" not in err
    until = time.monotonic() + 60
    while left(tmp_path) and time.monotonic() < until:
        time.sleep(0.1)
    assert not left(tmp_path)


def test_what_dead_writers_left_is_removed(tmp_path):
    old, new, theirs = tmp_path / f"{UNFINISHED}old-m.so", tmp_path / f"{UNFINISHED}new-m.so", tmp_path / ".m.so.bak"
    folder = tmp_path / f"{UNFINISHED}folder"
    folder.mkdir()
    (folder / "model.o").write_bytes(b"")
    for path in (old, new, theirs):
        path.write_bytes(b"")
    for path in (old, theirs, folder):
        os.utime(path, (time.time() - STALE - 10,) * 2)
    write_files([(tmp_path / "m.bin", lambda at: None, 0o666)])
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([new.name, theirs.name, "m.bin"])

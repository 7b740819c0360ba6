"""Strangers' models in a process that is bounded before it reads them."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from onnx import helper

import nncompiler as nnc
from nncompiler import untrusted
from nncompiler.ir.errors import LimitError, ModelError, UsageError
from nncompiler.ir.limits import Limits

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")

TRY = """
import json, os, socket, subprocess, sys, signal
from nncompiler import sandbox
inside, outside, memory = sys.argv[1], sys.argv[2], 1 << 30
import urllib.request
readable = [inside, sys.prefix, sys.base_prefix, "/usr/lib", "/lib"]
bounds = sandbox.enter(readable, [inside + "/out"], memory=memory, seconds=20)
def tried(what):
    try:
        what()
        return "done"
    except BaseException as e:
        return type(e).__name__
done = {
    "read inside": tried(lambda: open(inside + "/a").read()),
    "write inside": tried(lambda: open(inside + "/a", "w")),
    "write out": tried(lambda: open(inside + "/out/b", "w").write("b")),
    "rename out": tried(lambda: os.replace(inside + "/out/b", inside + "/out/c")),
    "read outside": tried(lambda: open(outside + "/secret").read()),
    "list outside": tried(lambda: os.listdir(outside)),
    "write outside": tried(lambda: open(outside + "/new", "w")),
    "remove outside": tried(lambda: os.unlink(outside + "/secret")),
    "link outside": tried(lambda: os.link(outside + "/secret", inside + "/out/linked")),
    "symlink": tried(lambda: (os.symlink(outside + "/secret", inside + "/out/sym"), open(inside + "/out/sym").read())),
    "passwd": tried(lambda: open("/etc/passwd").read()),
    "environ": tried(lambda: open(f"/proc/{os.getppid()}/environ").read()),
    "socket": tried(lambda: socket.socket()),
    "unix socket": tried(lambda: socket.socketpair()),
    "url": tried(lambda: urllib.request.urlopen("http://127.0.0.1:1")),
    "program": tried(lambda: subprocess.run(["/bin/true"])),
    "exec": tried(lambda: os.execv("/bin/true", ["true"])),
    "kill": tried(lambda: os.kill(os.getppid(), 0)),
    "memory": tried(lambda: bytearray(2 << 30)),
    "threads": tried(lambda: __import__("concurrent.futures").futures.ThreadPoolExecutor(2).submit(int).result()),
}
print(json.dumps([str(bounds), bounds.missing, done]))
"""


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bounds")
    inside, outside = folder / "inside", folder / "outside"
    (inside / "out").mkdir(parents=True)
    outside.mkdir()
    (inside / "a").write_text("a")
    (outside / "secret").write_text("secret")
    command = [sys.executable, "-c", TRY, str(inside), str(outside)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    text, missing, results = json.loads(done.stdout)
    assert (outside / "secret").read_text() == "secret" and len(list(outside.iterdir())) == 1
    return text, missing, results


def test_what_is_allowed_works(tried):
    _, _, results = tried
    for what in ("read inside", "write out", "rename out", "threads"):
        assert results[what] == "done", (what, results)


def test_files(tried):
    text, missing, results = tried
    if any("Landlock" in m for m in missing):
        pytest.skip(f"this kernel has no Landlock, which is said: {text}")
    forbidden = ("write inside", "read outside", "list outside", "write outside", "remove outside", "link outside",
                 "symlink", "passwd", "environ")  # fmt: skip
    for what in forbidden:
        assert results[what] in ("PermissionError", "OSError"), (what, results[what])


def test_network_and_programs(tried):
    text, missing, results = tried
    if any("seccomp" in m for m in missing):
        pytest.skip(f"this kernel has no seccomp, which is said: {text}")
    for what in ("socket", "unix socket", "program", "exec", "kill"):
        assert results[what] == "PermissionError", (what, results[what])
    assert results["url"] in ("URLError", "PermissionError")


def test_memory_is_bounded(tried):
    assert tried[2]["memory"] == "MemoryError"


def model(file, name="m.onnx", **more):
    rng = np.random.default_rng(0)
    nodes = [helper.make_node("MatMul", ["x", "w"], ["m"]), helper.make_node("Softmax", ["m"], ["y"])]
    return file(nodes, {"x": [2, 8]}, weights={"w": rng.standard_normal((8, 5)).astype(np.float32)}, name=name, **more)


@pytest.mark.parametrize("name", ["m.nnc", "m.so", "m", "m.onnx", "m.ll", "m.s"])
def test_the_files_are_those_of_trusted_compiling(file, tmp_path, name):
    path = model(file, "model.onnx")
    told = []
    files = untrusted.save(path, tmp_path / name, bounded=told.append)
    (tmp_path / "trusted").mkdir()
    nnc.save(path, tmp_path / "trusted" / name, cache=False)
    for made in files:
        assert made.read_bytes() == (tmp_path / "trusted" / made.name).read_bytes(), made.name
    assert told and told[0].startswith("bounds: memory 4096 MiB")
    assert {p.name for p in tmp_path.iterdir()} - {"cache"} == {"models", "trusted", *(f.name for f in files)}


def test_errors_are_the_compilers(file, tmp_path):
    path = model(file)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ModelError):
        untrusted.save(path, tmp_path / "m.nnc")
    with pytest.raises(UsageError, match="untrusted"):
        untrusted.save("zoo:lenet5", tmp_path / "m.nnc")
    (tmp_path / "m.nnc").write_text("mine")
    with pytest.raises(UsageError, match="did not write"):
        untrusted.save(model(file), tmp_path / "m.nnc")


def test_time(file, tmp_path):
    nodes = [helper.make_node("Sigmoid", [f"v{i}"], [f"v{i + 1}"]) for i in range(4000)]
    path = file(nodes, {"v0": [2, 3]}, ["v4000"])
    with pytest.raises(LimitError, match=r"more than 0\.05 s"):
        untrusted.save(path, tmp_path / "m.nnc", given=Limits(seconds=0.05))


def test_memory(file, tmp_path):
    """What asks for more than the process has is refused by name, or is the end of that process only."""
    shape = np.array([1 << 28])
    nodes = [helper.make_node("ConstantOfShape", ["s"], ["c"]), helper.make_node("Add", ["c", "x"], ["d"]),
             helper.make_node("Concat", ["d", "d"], ["y"], axis=0)]  # fmt: skip
    path = file(nodes, {"x": [1]}, weights={"s": shape})
    with pytest.raises(LimitError):
        untrusted.save(path, tmp_path / "m.nnc", memory=256 << 20)


def test_a_process_that_dies_is_an_error_here(file, tmp_path, monkeypatch):
    """As of a fault in the parser of the file."""
    monkeypatch.setattr(untrusted, "_START", "import os, sys; sys.stdin.readline(); os.abort()")
    with pytest.raises(LimitError, match="without an answer"):
        untrusted.save(model(file), tmp_path / "m.nnc")
    assert [p.name for p in tmp_path.iterdir()] == ["models"]


def test_data_outside_the_folder_is_out_of_reach(file, tmp_path):
    """Should the reader's own rules fail, the system's remain."""
    import onnx

    path = model(file)
    whole = onnx.load(path)
    onnx.save(whole, path, save_as_external_data=True, location="d.bin", size_threshold=0)
    secret = tmp_path / "secret.bin"
    (path.parent / "d.bin").rename(secret)
    (path.parent / "d.bin").symlink_to(secret)
    with pytest.raises(ModelError):
        untrusted.save(path, tmp_path / "m.nnc")


def test_the_command(file, tmp_path, nnc_command):
    path = model(file)
    said = nnc_command("compile", path, "-o", tmp_path / "m.nnc", "--untrusted")
    assert said.code == 0 and "bounds:" in said.err, said
    said = nnc_command("compile", path, "-o", tmp_path / "n.nnc", "--untrusted", "--json")
    assert json.loads(said.out)["bounds"]
    said = nnc_command("compile", path, "-o", tmp_path / "n.nnc", "--untrusted", "--limit", "elements=10")
    assert said.code == 5 and "elements" in said.err
    said = nnc_command("compile", path, "-o", tmp_path / "n.nnc", "--untrusted", "--tune")
    assert said.code == 2 and "--tune" in said.err
    assert os.path.exists(tmp_path / "m.nnc")

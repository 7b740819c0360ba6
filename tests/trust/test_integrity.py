"""Damaged artifacts, caches and libraries are found: at once, or before the next run."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from onnx import helper

import nncompiler as nnc
from nncompiler import cache as disk
from nncompiler.backends.llvm.abi.prebuild import SOURCE
from nncompiler.driver import worker
from nncompiler.ir.errors import CompilerError, ModelError, UsageError
from nncompiler.runtime import integrity, nncfile
from nncompiler.runtime.integrity import AT_ONCE, PIECE, content_hash, file_hash
from nncompiler.runtime.linker import find_linker


def dense(rows):
    """x @ w + b with random weights: `rows` KiB of them."""
    from onnx import TensorProto, numpy_helper

    rng = np.random.default_rng(1)
    w = rng.standard_normal((rows, 256)).astype(np.float32)
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"])], "dense",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, rows])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 256])], [numpy_helper.from_array(w, "w")],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10), w


FEW, MANY = 64, 4096
"""Rows whose weights are compared before the first run, and beside it."""


@pytest.fixture(scope="module", params=[FEW, MANY], ids=["few", "many"])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("artifacts")
    model, w = dense(request.param)
    for name in ("m.nnc", "m.so"):
        nnc.save(model, folder / name, cache=False)
    nnc.save(model, folder / "aside.nnc", weights_out=folder / "aside.weights", cache=False)
    nnc.save(model, folder / "apart.so", weights_out=folder / "apart.weights", cache=False)
    return folder, w


def outcome(path, w):
    """What a model says of itself: "error" with its message, or the answer as long as it gives one for half a second."""
    x = np.ones((1, w.shape[0]), np.float32)
    try:
        with nnc.load(path, threads=1) as model:
            until = time.monotonic() + 0.5
            while time.monotonic() < until:
                y = model(x)[0]
                time.sleep(0.01)
            return y
    except CompilerError as e:
        assert (isinstance(e, ModelError) and "damaged" in e.message) or isinstance(e, ModelError | UsageError), e
        return str(e)


@pytest.mark.parametrize("name", ["m.nnc", "m.so", "aside.nnc", "apart.so"])
def test_what_is_whole_runs(made, name):
    folder, w = made
    assert np.allclose(outcome(folder / name, w), np.ones((1, w.shape[0])) @ w, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("name", ["m.nnc", "m.so", "aside.nnc", "aside.weights", "apart.so", "apart.weights"])
def test_flipped_bits(made, tmp_path, name):
    """One bit anywhere: the answer is the same, or there is none."""
    folder, w = made
    right = np.ones((1, w.shape[0])) @ w
    stem = name.split(".")[0]
    for path in folder.glob(f"{stem}.*"):
        shutil.copy(path, tmp_path)
    whole = (tmp_path / name).read_bytes()
    model = tmp_path / {"aside": "aside.nnc", "apart": "apart.so"}.get(stem, name)
    rng = random.Random(0)
    found = 0
    for _ in range(20):
        at = rng.randrange(len(whole))
        filled = not any(whole[max(0, at - 40) : at + 40])  # up to the next page: that may be anything
        data = bytearray(whole)
        data[at] ^= 1 << rng.randrange(8)
        (tmp_path / name).unlink()
        (tmp_path / name).write_bytes(data)
        said = outcome(model, w)
        found += filled or isinstance(said, str)
        assert isinstance(said, str) or np.allclose(said, right, rtol=1e-3, atol=1e-3), at
    assert found >= 18


@pytest.mark.parametrize("name", ["m.nnc", "m.so"])
def test_truncated(made, tmp_path, name):
    """In a process of its own: a library that is cut short was the end of the process that loaded it."""
    folder, w = made
    whole = (folder / name).read_bytes()
    lengths = sorted({0, 1, 7, 63, 64, 4096, 5000, len(whole) // 3, len(whole) // 2, len(whole) - 4097, len(whole) - 100,
                      len(whole) - 57, len(whole) - 56, len(whole) - 1})  # fmt: skip
    for length in lengths:
        (tmp_path / f"{length}-{name}").write_bytes(whole[:length])
    code = """
import sys, nncompiler as nnc, numpy as np
from nncompiler.ir.errors import CompilerError
for path in sys.argv[2:]:
    try:
        with nnc.load(path) as model:
            model(np.ones((1, int(sys.argv[1])), np.float32))
            print("runs", path)
    except CompilerError as e:
        assert e.exit_code in (2, 5), e
"""
    paths = sorted(map(str, tmp_path.iterdir()))
    command = [sys.executable, "-c", code, str(w.shape[0]), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    runs = {int(line.split("/")[-1].split("-")[0]) for line in done.stdout.splitlines()}
    assert all(name == "m.so" and length >= len(whole) - 56 for length in runs), "a library without its seal is whole"


def flipped(path, seed=0):
    """One bit of the weights that a file has."""
    data = bytearray(path.read_bytes())
    headers = [m.start() for m in re.finditer(rb"NNCWGT1\0", data) if not any(data[m.start() + 32 : m.start() + 4096])]
    (at,) = headers
    size = int.from_bytes(data[at + 8 : at + 16], "little")
    data[at + 4096 + random.Random(seed).randrange(size)] ^= 16
    path.write_bytes(data)


@pytest.mark.skipif(find_linker() is None, reason="programs need a linker: install nncompiler[aot]")
@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("rows", [FEW, MANY])
def test_programs_compare_their_weights(tmp_path, rows, apart):
    """Whatever damaged weights give is not written."""
    model, w = dense(rows)
    program, weights = tmp_path / "dense", tmp_path / "dense.weights"
    nnc.save(model, program, cache=False, **({"weights_out": weights} if apart else {}))
    np.savez(tmp_path / "in.npz", x=np.ones((1, rows), np.float32))
    command = [program, tmp_path / "in.npz", "-o", tmp_path / "out.npz", *(["--weights", weights] if apart else [])]
    assert subprocess.run(command, check=False).returncode == 0
    found = np.load(tmp_path / "out.npz")["y"]
    np.testing.assert_allclose(found, np.ones((1, rows)) @ w, rtol=1e-3, atol=1e-2)
    (tmp_path / "out.npz").unlink()
    flipped(weights if apart else program)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (5, "")
    assert "the weights are damaged: they are not what was written (status 14)" in done.stderr
    assert not (tmp_path / "out.npz").exists()


def test_libraries_without_a_seal_compare_their_weights(made, tmp_path):
    """Those that `strip` has written anew: where the weights lie is known to nobody but their code."""
    folder, w = made
    path = tmp_path / "m.so"
    path.write_bytes((folder / "m.so").read_bytes()[: -integrity._SEAL.size])
    assert np.allclose(outcome(path, w), np.ones((1, w.shape[0])) @ w, rtol=1e-3, atol=1e-3)
    flipped(path)
    x = np.ones((1, w.shape[0]), np.float32)
    with pytest.raises(ModelError, match="damaged"), nnc.load(path) as model:
        while True:
            model(x)
            time.sleep(0.01)


HASHES = """
#include "platform.h"
#include "program.h"
#include "integrity.c"
int main(int count, char **words) {
    uint64_t size = strtoull(words[2], 0, 10);
    nnc_check check = {.bytes = size, .file = open(words[1], O_RDONLY)};
    for (int i = 0; i < 2; i++)
        check.wanted[i] = strtoull(words[3 + i], 0, 10);
    uint32_t state[2][8] = {{1, 2, 3, 4, 5, 6, 7, 8}, {1, 2, 3, 4, 5, 6, 7, 8}};
    uint8_t *data = malloc(size + 64);
    if (pread(check.file, data, size, NNC_PAGE) != (int64_t)size)
        return 3;
    nnc_sha256_plain(state[0], data, size / 64);
    (nnc_has_sha256() ? nnc_sha256_fast : nnc_sha256_plain)(state[1], data, size / 64);
    nnc_check_now(&check);
    return check.damaged ? 1 : memcmp(state[0], state[1], 32) ? 2 : count - 5;
}
"""


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
def test_c_hashes_as_python_does(tmp_path):
    (tmp_path / "hashes.c").write_text(HASHES)
    program = tmp_path / "hashes"
    flags = ["-O2", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", f"-I{SOURCE}"]
    subprocess.run(["cc", *flags, tmp_path / "hashes.c", "-o", program, "-lpthread"], check=True)
    rng = np.random.default_rng(0)
    for size in (*range(1, 130, 3), 4095, 16384, 16385, PIECE - 1, PIECE, PIECE * 2 + 77):
        data = rng.integers(0, 256, size, np.uint8)
        (tmp_path / "weights").write_bytes(bytes(4096) + data.tobytes())
        wanted = np.frombuffer(content_hash(data), np.uint64)
        command = [program, tmp_path / "weights", str(size), *map(str, wanted)]
        assert subprocess.run(command, check=False).returncode == 0, size
    assert subprocess.run([*command[:3], "1", "2"], check=False).returncode == 1


def test_a_seal_elsewhere_is_damage(made, tmp_path):
    """Pieces that changed places, or bytes behind the end: without its seal a library would be believed."""
    folder, _ = made
    whole = (folder / "m.so").read_bytes()
    for name, data in (("swapped.so", whole[-4096:] + whole[4096:-4096] + whole[:4096]), ("longer.so", whole + b"x")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(ModelError, match=r"damaged|not a compiled"):
            nnc.load(tmp_path / name)


def test_damage_ends_runs_and_closing_does_not_hang(made, tmp_path, monkeypatch):
    """Found by the comparison beside the runs, while threads are running the model."""
    folder, w = made
    if w.shape[0] == FEW:
        pytest.skip("few weights are compared before the first run")
    data = bytearray((folder / "m.nnc").read_bytes())
    data[4096 * 3] ^= 1
    (tmp_path / "m.nnc").write_bytes(data)
    go = threading.Event()
    real = integrity.file_hash
    monkeypatch.setattr(integrity, "file_hash", lambda *a: (go.wait(20), real(*a))[1])
    model = nnc.load(tmp_path / "m.nnc", threads=1)
    errors = []

    def use():
        try:
            while True:
                model(np.ones((1, w.shape[0]), np.float32))
        except CompilerError as e:
            errors.append(e)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for t in threads:
        t.start()
    time.sleep(0.1)
    assert not errors
    go.set()
    for t in threads:
        t.join(20)
    assert len(errors) == 3 and all("damaged" in str(e) for e in errors)
    model.close()
    with pytest.raises(UsageError, match="closed"):
        model(np.ones((1, w.shape[0]), np.float32))


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A model in a file and its entry in the cache."""
    monkeypatch.setattr(worker, "possible", lambda: False)
    model, w = dense(MANY)
    path = tmp_path / "m.onnx"
    path.write_bytes(model.SerializeToString())
    nnc.compile(path).close()
    entries = [p for p in (disk.root() / "objects").rglob("*") if p.is_file() and p.read_bytes()[:8] == nncfile.MAGIC]
    assert len(entries) == 1
    return path, entries[0], w


@pytest.mark.parametrize("where", ["magic", "place", "digest", "index", "code", "end"])
def test_a_damaged_entry_of_the_cache_counts_as_missing(kept, where):
    path, entry, w = kept
    data = bytearray(entry.read_bytes())
    at = {"magic": 1, "place": 9, "digest": 30, "index": int.from_bytes(data[8:16], "little") + 40, "end": -1,
          "code": json.loads(data[int.from_bytes(data[8:16], "little") :])["objects"][0][0] + 100}[where]  # fmt: skip
    data[at] ^= 4
    entry.write_bytes(data)
    with nnc.compile(path) as model:
        assert np.allclose(model(np.ones((1, MANY), np.float32))[0], np.ones((1, MANY)) @ w, rtol=1e-3, atol=1e-2)


def test_damaged_weights_in_the_cache_are_removed(kept):
    path, entry, w = kept
    data = bytearray(entry.read_bytes())
    data[8192 + 1000] ^= 64
    entry.write_bytes(data)
    x = np.ones((1, MANY), np.float32)
    with pytest.raises(ModelError, match="damaged"), nnc.compile(path) as model:
        while True:
            model(x)
            time.sleep(0.01)
    assert not entry.exists()
    with nnc.compile(path) as model:
        assert np.allclose(model(x)[0], x @ w, rtol=1e-3, atol=1e-2)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2", b"null", b"[" * 5000, b'{"inputs": 3}', b"\xff\xfe"])
def test_entries_that_are_whole_and_wrong(kept, content):
    """Of every small entry of the cache, with the right digest before it."""
    path, entry, _ = kept
    for file in (disk.root() / "objects").rglob("*"):
        if file.is_file() and file != entry:
            file.write_bytes(__import__("hashlib").sha256(content).digest() + content)
    try:
        with nnc.compile(path) as model:
            model(np.ones((1, MANY), np.float32))
    except CompilerError as e:
        assert e.exit_code != 70, e


def test_the_hash_sees_everything():
    """Sums and exclusive-ors did not see the order of words behind the first 4 KiB of each piece."""
    rng = np.random.default_rng(0)
    data = rng.integers(0, 256, PIECE * 2 + 12345, np.uint8)
    whole = content_hash(data)
    for change in (
        lambda d: d.__setitem__(slice(8192, 8208), np.roll(d[8192:8208], 8)),
        lambda d: d.__setitem__(slice(PIECE + 9000, PIECE + 9016), np.roll(d[PIECE + 9000 : PIECE + 9016], 8)),
        lambda d: d.__setitem__(-1, d[-1] ^ 1),
        lambda d: d.__setitem__(slice(0, PIECE * 2), np.roll(d[: PIECE * 2], PIECE)),
    ):
        other = data.copy()
        change(other)
        assert content_hash(other) != whole
    assert content_hash(data[:-1]) != whole and content_hash(np.zeros(0, np.uint8)) != content_hash(np.zeros(1, np.uint8))


@pytest.mark.parametrize("size", [0, 1, AT_ONCE, PIECE, PIECE + 1])
def test_files_hash_as_arrays_do(tmp_path, size):
    data = np.random.default_rng(size).integers(0, 256, size, np.uint8)
    (tmp_path / "f").write_bytes(b"xxx" + data.tobytes())
    handle = os.open(tmp_path / "f", os.O_RDONLY)
    assert file_hash(handle, 3, size) == content_hash(data)
    assert size == 0 or file_hash(handle, 4, size) is None, "the file is too short for it"
    os.close(handle)

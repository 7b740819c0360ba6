"""Machines by name and the cache of files."""

from __future__ import annotations

import os

import pytest

from nncompiler import cache
from nncompiler.backends.llvm import machine
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import UsageError

LINUX, ARM = "x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu"


@pytest.mark.parametrize(
    ("cpu", "triple", "lanes", "registers", "fma"),
    [
        ("x86-64", LINUX, 4, 16, False),
        ("x86-64-v2", LINUX, 4, 16, False),
        ("x86-64-v3", LINUX, 8, 16, True),
        ("x86-64-v4", LINUX, 16, 32, True),
        ("znver4", LINUX, 16, 32, True),
        ("generic", ARM, 4, 32, True),
    ],
)
def test_named_machines(cpu, triple, lanes, registers, fma):
    m = machine.of(cpu, triple)
    assert (m.lanes(dt.f32), m.registers, m.has_fma) == (lanes, registers, fma)
    assert m.lanes(dt.f16) == lanes and m.lanes(dt.f64) == lanes // 2 and m.lanes(dt.i8) == lanes * 4
    assert m.channel_block(dt.f32) == lanes and m.channel_block(dt.i64) == 1
    assert machine.of(cpu, triple) == m and hash(m) == hash(machine.of(cpu, triple))


def test_host():
    host = machine.host()
    assert host.is_host and machine.of("native") == host == machine.of("native", host.triple)
    assert host.vector_bits in (128, 256, 512)
    assert 1 << 12 < host.l1_bytes < host.l2_bytes and host.line_bytes in (32, 64, 128, 256)
    assert host.key != machine.of("x86-64", LINUX).key


def test_unknown_machines():
    with pytest.raises(UsageError, match="known processor") as found:
        machine.of("pentium", LINUX)
    assert "x86-64-v3" in str(found.value)
    with pytest.raises(UsageError, match="known processor is required for riscv64") as found:
        machine.of("x86-64", "riscv64-unknown-linux-gnu")
    assert "rv64gcv" in str(found.value)
    with pytest.raises(UsageError, match="a triple of x86_64"):
        machine.of("x86-64", "s390x-unknown-linux-gnu")
    other = ARM if machine.host().arch == "x86_64" else LINUX
    with pytest.raises(UsageError, match="native"):
        machine.of("native", other)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("NNC_CACHE", raising=False)
    monkeypatch.delenv("NNC_CACHE_BYTES", raising=False)
    return tmp_path / "cache"


def write(data):
    return lambda path: path.write_bytes(data)


def test_keys_separate_their_parts():
    assert cache.make_key("ab", "c") != cache.make_key("a", "bc") != cache.make_key("abc")
    assert cache.make_key(b"ab") == cache.make_key("ab")
    with pytest.raises(UsageError, match="hexadecimal"):
        cache.get("../../etc/passwd")


def test_put_then_get(folder):
    key = cache.make_key("one")
    assert cache.get(key) is None
    path = cache.put(key, write(b"code"))
    assert path.is_relative_to(folder) and cache.get(key) == path and path.read_bytes() == b"code"
    cache.put(key, write(b"newer"))
    assert path.read_bytes() == b"newer"
    assert cache.clear() == (5, 1) and cache.get(key) is None


def test_a_failed_writer_leaves_nothing(folder):
    key = cache.make_key("one")

    def fail(path):
        path.write_bytes(b"half")
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        cache.put(key, fail)
    assert cache.get(key) is None and not [f for f in folder.rglob("*") if f.is_file()]


def test_least_recently_used_goes_first(folder, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_BYTES", "250")
    keys = [cache.make_key(name) for name in "abc"]
    for age, key in zip((300, 200), keys):
        os.utime(cache.put(key, write(bytes(100))), (1e9 - age, 1e9 - age))
    assert cache.get(keys[0])  # now the most recently used
    cache.put(keys[2], write(bytes(100)))
    assert cache.get(keys[1]) is None and cache.get(keys[0]) and cache.get(keys[2])
    cache.put(keys[1], write(bytes(900)))
    assert cache.get(keys[1]) and not cache.get(keys[0])
    monkeypatch.setenv("NNC_CACHE_BYTES", "many")
    with pytest.raises(UsageError, match="NNC_CACHE_BYTES"):
        cache.put(keys[0], write(b""))


def test_off(folder, monkeypatch):
    monkeypatch.setenv("NNC_CACHE", "0")
    path = cache.put(cache.make_key("one"), write(b"code"))
    assert path.read_bytes() == b"code" and not folder.exists()
    assert cache.get(cache.make_key("one")) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="ownership as on POSIX")
def test_files_that_others_could_write_are_not_trusted(folder):
    key = cache.make_key("one")
    path = cache.put(key, write(b"code"))
    path.chmod(0o666)
    assert cache.get(key) is None
    path.unlink()
    path.symlink_to("/bin/true")
    assert cache.get(key) is None
    path.parent.chmod(0o777)
    with pytest.raises(UsageError, match="writable by no one else"):
        cache.put(key, write(b"code"))


def test_places(monkeypatch):
    monkeypatch.delenv("NNC_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert str(cache.root()) == "/somewhere/nncompiler"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache.root().parts[-2:] == (".cache", "nncompiler")


def test_a_cache_that_cannot_be_written_is_a_warning(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "file" / "cache"))
    with pytest.warns(UserWarning, match="nothing is kept"):
        cache.put_bytes("00", b"code")

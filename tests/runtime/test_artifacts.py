"""Artifacts as files: libraries in C hosts, objects, programs, .nnc files, weights files."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.ir.errors import LimitError, ModelError, ToolchainError, UnsupportedError, UsageError
from nncompiler.runtime import load, load_in_memory, nncfile, write_artifact
from nncompiler.runtime import write as writing
from nncompiler.runtime.linker import find_linker

HOST = """
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "axpy.h"

static int allocations;

static void *allocate(void *user, uint64_t size, uint64_t alignment) {
    allocations += 1;
    return aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}
static void release(void *user, void *memory) { allocations -= 1; free(memory); }

static void serial(void *user, int32_t workers, nnc_body *body, void *argument) {
    for (int32_t i = workers; i-- > 0;)
        body(argument, i);
    *(int *)user += 1;
}

int main(void) {
    static float x[64 * 256], first[64 * 256], y[64 * 256];
    FILE *file = fopen("x.bin", "rb");
    if (fread(x, 1, AXPY_INPUT_0_BYTES, file) != AXPY_INPUT_0_BYTES)
        return 10;
    fclose(file);
    for (int round = 0; round < 5; round++) {
        int calls = 0;
        nnc_options options = {sizeof(nnc_options)};
        options.threads = round == 0 ? 1 : 2;
        if (round >= 3) { options.allocate = allocate; options.release = release; }
        if (round == 4) { options.parallel_for = serial; options.executor = &calls; }
        nnc_model *model;
        nnc_context *context;
        int status = axpy_open(round == 2 ? NULL : &options, &model);
        if (status) { printf("open: %s\\n", axpy_error_string(status)); return status; }
        if (axpy_context_new(model, &context)) return 11;
        const void *inputs[AXPY_INPUTS] = {x};
        void *outputs[AXPY_OUTPUTS] = {round == 0 ? first : y};
        for (int i = 0; i < 20; i++)
            if (axpy_run(context, inputs, outputs)) return 12;
        if (round && memcmp(first, y, sizeof y)) return 13;
        if (axpy_run(context, NULL, outputs) != NNC_BAD_ARGUMENT) return 14;
        if (round == 4 && calls != 40) return 15;
        axpy_context_free(context);
        axpy_close(model);
        if (allocations) return 16;
    }
    nnc_options options = {sizeof(nnc_options) + 8};
    nnc_model *model;
    if (axpy_open(&options, &model) != NNC_ABI_MISMATCH || model) return 17;
    options.size = sizeof options;
    options.weights_path = "nothing";
    if (axpy_open(&options, &model) != NNC_WEIGHTS_MISSING) return 18;
    options.weights_path = NULL;
    options.threads = -1;
    if (axpy_open(&options, &model) != NNC_BAD_ARGUMENT) return 19;
    file = fopen("y.bin", "wb");
    fwrite(first, 1, AXPY_OUTPUT_0_BYTES, file);
    fclose(file);
    puts(axpy_describe());
    return 0;
}
"""


@pytest.mark.parametrize("suffix", [".so", ".o"])
def test_a_c_program_gets_the_same_numbers(small: SimpleNamespace, tmp_path: Path, suffix: str) -> None:
    x = small.image()
    x.tofile(tmp_path / "x.bin")
    binary = tmp_path / f"axpy{suffix}"
    assert write_artifact(small.axpy_artifact, binary) == [binary, tmp_path / "axpy.h"]
    done = small.run_c(tmp_path, HOST, binary, flags=(f"-Wl,-rpath,{tmp_path}",))
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"inputs":[{"name":"x","dtype":"f32","shape":[64,256]}]' in done.stdout
    with load_in_memory(small.axpy_artifact, threads=1) as model:
        assert np.array_equal(np.fromfile(tmp_path / "y.bin", np.float32).reshape(64, 256), model(x)[0])


@pytest.mark.parametrize("suffix", [".so", ".o"])
def test_two_models_live_in_one_c_program(small: SimpleNamespace, tmp_path: Path, suffix: str) -> None:
    write_artifact(small.artifact(small.axpy(4, 8), name="one"), tmp_path / f"one{suffix}")
    write_artifact(small.artifact(small.axpy(4, 8, scale=3.0, steps=1), name="two"), tmp_path / f"two{suffix}")
    calls = "\n".join(
        f"{{ nnc_model *m; nnc_context *c; if ({n}_open(0, &m) || {n}_context_new(m, &c)) return 1;"
        f" if ({n}_run(c, in, out)) return 2; printf(\"%g \", y[9]); {n}_context_free(c); {n}_close(m); }}"
        for n in ("one", "two")
    )
    source = f"""#include <stdio.h>
#include "one.h"
#include "two.h"
int main(void) {{
    float x[32], y[32];
    const void *in[1] = {{x}};
    void *out[1] = {{y}};
    for (int i = 0; i < 32; i++) x[i] = i;
    {calls}
    return 0;
}}"""
    files = (tmp_path / f"one{suffix}", tmp_path / f"two{suffix}")
    done = small.run_c(tmp_path, source, *files, flags=(f"-Wl,-rpath,{tmp_path}",))
    assert done.stdout.split() == ["36.375", "27.125"], done


@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_files_load_and_run(small: SimpleNamespace, tmp_path: Path, suffix: str) -> None:
    x = small.image()
    write_artifact(small.axpy_artifact, tmp_path / f"m{suffix}")
    with load_in_memory(small.axpy_artifact, threads=1) as reference, load(tmp_path / f"m{suffix}", threads=2) as model:
        assert np.array_equal(model(x)[0], reference(x)[0])
        assert model.inputs == reference.inputs
        assert model.description == reference.description


@pytest.mark.parametrize("copied", [0, nncfile.COPIED])
def test_few_weights_are_copied_and_many_are_mapped(
    copied: int, small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weights that were copied are what the file had when it was opened; nobody can write either."""
    monkeypatch.setattr(nncfile, "COPIED", copied)
    path, x = tmp_path / "m.nnc", small.image()
    write_artifact(small.axpy_artifact, path)
    artifact = nncfile.read(path)
    block = artifact.weights.block
    assert block.ctypes.data % 64 == 0 and not block.flags.writeable
    assert np.array_equal(block, small.axpy_artifact.weights.block)
    with load_in_memory(small.axpy_artifact, threads=1) as reference, load_in_memory(artifact, threads=1) as model:
        assert np.array_equal(model(x)[0], reference(x)[0])
    before = block.copy()
    data = bytearray(path.read_bytes())
    at = data.index(before.tobytes())
    data[at : at + before.size] = bytes(before.size)
    with path.open("r+b") as file:
        file.write(data)
    assert np.array_equal(block, before) == bool(copied)


def test_a_library_needs_libc_only(small: SimpleNamespace, tmp_path: Path) -> None:
    write_artifact(small.axpy_artifact, tmp_path / "m.so")
    script = (
        "import ctypes, sys; n = set(l.split()[-1] for l in open('/proc/self/maps') if '.so' in l)\n"
        "ctypes.CDLL(sys.argv[1]); after = set(l.split()[-1] for l in open('/proc/self/maps') if '.so' in l)\n"
        "print(*(after - n))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "m.so")], capture_output=True, text=True, check=True
    )
    assert [Path(p).name for p in done.stdout.split() if "libm" not in p and "libpthread" not in p] == ["m.so"]


@pytest.mark.parametrize("suffix", [".so", ".nnc"])
def test_weights_in_a_file_beside(small: SimpleNamespace, tmp_path: Path, suffix: str) -> None:
    x = small.image()
    model_path, weights = tmp_path / f"m{suffix}", tmp_path / "m.weights"
    assert weights in write_artifact(small.axpy_artifact, model_path, weights=weights)
    with load(model_path) as model:
        np.testing.assert_allclose(model(x)[0], small.answer(x), rtol=1e-5, atol=1e-5)
    moved = tmp_path / "elsewhere"
    weights.rename(moved)
    with pytest.raises(ModelError, match="not embedded"):
        load(model_path)
    with load(model_path, weights=moved) as model:
        np.testing.assert_allclose(model(x)[0], small.answer(x), rtol=1e-5, atol=1e-5)
    good = moved.read_bytes()
    for damaged in (good[:-1], b"X" + good[1:], good[:20] + b"\0" + good[21:], good + b"\0", b""):
        moved.write_bytes(damaged)
        with pytest.raises(ModelError, match=r"cut short or belongs to another"):
            load(model_path, weights=moved)


def test_large_weights_need_a_file(small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "EMBEDDED_LIMIT", 100)
    with pytest.raises(LimitError, match=r"at most 100 bytes, .* 1,088[\s\S]*--weights-out FILE"):
        write_artifact(small.axpy_artifact, tmp_path / "m.so")
    assert list(tmp_path.iterdir()) == []
    write_artifact(small.axpy_artifact, tmp_path / "m.nnc")
    write_artifact(small.axpy_artifact, tmp_path / "m.o", weights=tmp_path / "m.weights")


def test_weights_in_a_large_section(small: SimpleNamespace, tmp_path: Path) -> None:
    """Weights far larger than the limit for plain sections are out of the code's way."""
    program = small.axpy()
    program.weights_bytes = 96 << 20
    write_artifact(small.artifact(program), tmp_path / "m.so")
    x = small.image()
    with load(tmp_path / "m.so", threads=1) as model:
        np.testing.assert_allclose(model(x)[0], small.answer(x), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("reserves", [True, False])
@pytest.mark.parametrize("kind", ["axpy", "take"])
def test_weights_packed_in_the_file(
    small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, reserves: bool
) -> None:
    """The same bytes as writing an artifact gives; without room reserved, and without weights, too."""
    if not reserves:
        monkeypatch.delattr(os, "posix_fallocate", raising=False)
    program = getattr(small, kind)
    nncfile.make(tmp_path / "made.nnc", lambda memory: small.artifact(program(), memory=memory))
    write_artifact(small.artifact(program()), tmp_path / "written.nnc")
    assert (tmp_path / "made.nnc").read_bytes() == (tmp_path / "written.nnc").read_bytes()


def test_damaged_nnc_files_are_refused(small: SimpleNamespace, tmp_path: Path) -> None:
    path = tmp_path / "m.nnc"
    write_artifact(small.axpy_artifact, path)
    good = path.read_bytes()
    index = int.from_bytes(good[8:16], "little")
    cases = [good[:12], good[:1000], good[:-1], good[:index], good[:index] + b"[]" + good[index + 2 :]]
    cases += [good[:index] + b"x" * (len(good) - index), good[:8] + b"\xff" * 16 + good[24:]]
    flipped = bytearray(good)
    flipped[index - 100] ^= 1
    header = bytearray(good)
    header[4096 + 20] ^= 1
    for bad in [*cases, bytes(flipped), bytes(header)]:
        path.write_bytes(bad)
        with pytest.raises((ModelError, UsageError)):
            load(path)


def test_other_files_are_refused(small: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "a.so").write_text("no library")
    (tmp_path / "a.txt").write_text("text")
    with pytest.raises(ModelError, match="not a compiled model"):
        load(tmp_path / "a.so")
    with pytest.raises(UsageError, match="neither"):
        load(tmp_path / "a.txt")
    with pytest.raises(UsageError, match="no such file"):
        load(tmp_path / "b.so")
    with pytest.raises(UsageError, match=r"ends in one of"):
        write_artifact(small.axpy_artifact, tmp_path / "a.txt")


def test_a_failed_write_leaves_what_was_there(
    small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.so"
    path.write_text("before")
    monkeypatch.setenv("NNC_LINKER", "false")
    with pytest.raises(ToolchainError, match="linking"):
        write_artifact(small.axpy_artifact, path, overwrite=True)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(UsageError, match="cannot be written"):
        write_artifact(small.axpy_artifact, tmp_path / "missing" / "m.nnc")


def test_files_have_the_usual_permissions(small: SimpleNamespace, tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_artifact(small.axpy_artifact, tmp_path / "m.so")
    finally:
        os.umask(mask)
    assert (tmp_path / "m.so").stat().st_mode & 0o777 == 0o750
    assert (tmp_path / "m.h").stat().st_mode & 0o777 == 0o640


def test_without_a_linker_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    monkeypatch.setenv("PATH", "/nonexistent")
    monkeypatch.delenv("NNC_LINKER", raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ToolchainError) as error:
        find_linker()
    assert "nncompiler[aot]" in str(error.value)


def test_the_extra_s_linker_is_found_where_no_other_is(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    monkeypatch.setenv("PATH", "/nonexistent")
    monkeypatch.delenv("NNC_LINKER", raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    assert find_linker()[1:] == ["-m", "ziglang", "cc"]
    assert find_linker("aarch64-unknown-linux-gnu")[-2:] == ["-target", "aarch64-linux-gnu"]


def test_objects_of_other_systems_are_refused_where_elf_is_needed(small: SimpleNamespace, tmp_path: Path) -> None:
    foreign = replace(small.axpy_artifact, triple="x86_64-apple-macosx", objects=(b"\xcf\xfa\xed\xfe" + bytes(60),))
    with pytest.raises(UnsupportedError, match="ELF"):
        write_artifact(foreign, tmp_path / "m.o")
    assert list(tmp_path.iterdir()) == []


def test_structs_agree_between_c_and_python() -> None:
    from nncompiler.backends.llvm.abi.structs import structs
    from nncompiler.runtime.api import Api, Options, Status

    found = structs()
    for python, c in ((Options, "nnc_options"), (Api, "nnc_api")):
        assert [name for name, *_ in python._fields_] == list(found[c].fields)
        assert ctypes.sizeof(python) == found[c].size
    from nncompiler.backends.llvm.abi.runtime_module import source

    for status in Status:
        assert f"NNC_{status.name} = {status.value}" in source("nnc.h")

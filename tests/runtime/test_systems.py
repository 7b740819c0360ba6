"""Libraries and programs for Windows and macOS: linked by the `aot` extra's linker; those for Windows run where wine is."""

from __future__ import annotations

import importlib.util
import os
import shutil
import struct
import subprocess
import sys

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm.machine import host
from nncompiler.ir.errors import UnsupportedError, UsageError
from nncompiler.runtime import nncfile
from nncompiler.runtime.data_object import data_object
from nncompiler.runtime.linker import system_of

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("ziglang") is None, reason="the aot extra links for other systems"),
    pytest.mark.skipif(host().arch != "x86_64", reason="llvmlite assembles the runtime for x86-64 there alone"),
]

WINDOWS, MAC = "x86_64-pc-windows-gnu", "aarch64-apple-macosx11.0"
WINE = shutil.which("wine")
with_wine = pytest.mark.skipif(WINE is None, reason="wine runs programs for Windows: apt-get install wine wine64")

HOST = """
#include "m.h"
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    nnc_model *model;
    nnc_context *context;
    float *image = calloc(32 * 32, sizeof(float)), out[10];
    for (int i = 0; i < 32 * 32; i++)
        image[i] = (float)(i % 7 - 3);
    const void *inputs[] = {image};
    void *outputs[] = {out};
    if (m_open(NULL, &model) || m_context_new(model, &context) || m_run(context, inputs, outputs))
        return 1;
    for (int i = 0; i < 10; i++)
        printf("%.9g\\n", out[i]);
    m_context_free(context);
    m_close(model);
    return 0;
}
"""


@pytest.fixture(scope="module")
def image():
    return (np.arange(1024, dtype=np.float32) % 7 - 3).reshape(1, 1, 32, 32)


@pytest.fixture(scope="module")
def expected(image):
    with nnc.compile("zoo:lenet5", mcpu="x86-64-v2") as exe:
        return exe.run(image)["probabilities"]


@pytest.fixture(scope="module")
def wine(tmp_path_factory):
    environment = os.environ | {"WINEPREFIX": str(tmp_path_factory.mktemp("wine")), "WINEDEBUG": "-all"}

    def run(*command, cwd):
        return subprocess.run([WINE, *map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True,
                              timeout=300, check=False)  # fmt: skip

    yield run
    subprocess.run(["wineserver", "-k"], env=environment, check=False)


@with_wine
def test_a_program_for_windows(tmp_path, wine, image, expected):
    nnc.save("zoo:lenet5", tmp_path / "m.exe", triple=WINDOWS, mcpu="x86-64-v2")
    np.save(tmp_path / "image.npy", image)
    done = wine("./m.exe", "image.npy", "-o", "out.npz", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    np.testing.assert_allclose(np.load(tmp_path / "out.npz")["probabilities"], expected, rtol=1e-6)
    nnc.save("zoo:lenet5", tmp_path / "m.exe", triple=WINDOWS, mcpu="x86-64-v2")  # its own file is replaced


@with_wine
def test_a_library_for_windows_with_a_program_in_c(tmp_path, wine, expected):
    files = nnc.save("zoo:lenet5", tmp_path / "m.dll", dims={"batch": 1}, triple=WINDOWS, mcpu="x86-64-v2")
    assert {f.name for f in files} == {"m.dll", "m.lib", "m.h"}
    (tmp_path / "host.c").write_text(HOST)
    command = [sys.executable, "-m", "ziglang", "cc", "-target", "x86_64-windows-gnu", "host.c", "m.lib", "-o", "host.exe"]
    subprocess.run(command, cwd=tmp_path, check=True)
    done = wine("./host.exe", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    np.testing.assert_allclose(np.array(done.stdout.split(), np.float32), expected[0], rtol=1e-6)


@pytest.mark.parametrize("arch", ["aarch64", "x86_64"])
def test_a_program_for_macos_is_linked_with_its_weights(tmp_path, arch):
    triple, mcpu = MAC.replace("aarch64", arch), "apple-m1" if arch == "aarch64" else "x86-64-v2"
    nnc.save("zoo:lenet5", tmp_path / "m", triple=triple, mcpu=mcpu)
    data = (tmp_path / "m").read_bytes()
    magic, cpu, _, kind = struct.unpack_from("<4I", data)
    assert (magic, cpu, kind) == (0xFEEDFACF, 0x0100000C if arch == "aarch64" else 0x01000007, 2)
    nnc.save("zoo:lenet5", tmp_path / "m.nnc", triple=triple, mcpu=mcpu)
    block = nncfile.read(tmp_path / "m.nnc").weights.block.tobytes()
    assert data.index(block) % 4096 == 0


def test_names_are_those_of_the_system(tmp_path):
    with pytest.raises(UsageError, match=r"m\.dll"):
        nnc.save("zoo:lenet5", tmp_path / "m.so", triple=WINDOWS, mcpu="x86-64-v2")
    with pytest.raises(UsageError, match=r"m\.so"):
        nnc.save("zoo:lenet5", tmp_path / "m.dll")
    with pytest.raises(UnsupportedError, match="linked for Linux and Windows"):
        nnc.save("zoo:lenet5", tmp_path / "m.so", triple=MAC, mcpu="apple-m1")
    with pytest.raises(UnsupportedError, match="ELF"):
        nnc.save("zoo:lenet5", tmp_path / "m.o", triple=MAC, mcpu="apple-m1")
    assert not list(tmp_path.iterdir())


def test_systems_of_triples():
    assert [system_of(t) for t in (WINDOWS, MAC, "x86_64-w64-mingw32", "riscv64-unknown-linux-musl", "arm64-darwin")] == [
        "windows", "macos", "windows", "linux", "macos",
    ]  # fmt: skip
    with pytest.raises(UnsupportedError):
        data_object([b"x"], "s", "x86_64", "linux")

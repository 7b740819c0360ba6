"""Programs for another architecture, run by an emulator: the same generators with NEON's and RISC-V's vectors and registers.

Needs qemu-user (the Debian package) and the linker of the `aot` extra; where one is missing the tests say so and are
skipped.
"""

import importlib.util
import shutil
import subprocess

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.sources import load_graph

TRIPLE = "{}-unknown-linux-musl"  # linked statically: the emulator needs no system of that architecture

PROCESSORS = [
    ("aarch64", "generic", []), ("aarch64", "cortex-a76", []), ("riscv64", "rv64gc", ["-cpu", "rv64,v=false"]),
    ("riscv64", "rv64gcv", ["-cpu", "rv64,v=true,vlen=128,vext_spec=v1.0"]),
]  # fmt: skip
"""Architecture, processor to compile for, and what the emulator is told."""

pytestmark = [
    pytest.mark.skipif(not (shutil.which("qemu-aarch64") and shutil.which("qemu-riscv64")),
                       reason="qemu runs programs of other architectures: apt-get install qemu-user"),
    pytest.mark.skipif(importlib.util.find_spec("ziglang") is None, reason="the aot extra links for other architectures"),
]  # fmt: skip

KINDS = '''
from nncompiler.frontends.dsl import *

@model(image=(1, 3, 20, 22))
def net(image):
    x = relu(conv2d(image, 5, 3, pad=1, name="planes"))
    x = avg_pool2d(x, 3, stride=1, pad=1)
    x = relu(conv2d(x, 24, 3, pad=1, name="first"))
    x = x + relu(conv2d(x, 24, 3, pad=1, name="winograd"))
    x = relu(conv2d(x, 24, 3, pad=1, stride=2, groups=24, name="depthwise"))
    x = relu(conv2d(x, 40, 1, name="pointwise"))
    x = max_pool2d(conv2d(x, 36, 5, pad=2, groups=2, name="grouped"), 2)
    return softmax(dense(flatten(x), 10, name="classes"))
'''


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "kinds.py"
    path.write_text(KINDS)
    return f"{path}:net"


@pytest.mark.parametrize(("arch", "mcpu", "emulated"), PROCESSORS, ids=[mcpu for _, mcpu, _ in PROCESSORS])
def test_a_foreign_program_gives_the_reference_answers(kinds, tmp_path, arch, mcpu, emulated):
    program = tmp_path / "net"
    nnc.save(kinds, program, triple=TRIPLE.format(arch), mcpu=mcpu)
    image = np.random.default_rng(0).standard_normal((1, 3, 20, 22)).astype(np.float32)
    np.save(tmp_path / "image.npy", image)
    command = [f"qemu-{arch}", *emulated, str(program), str(tmp_path / "image.npy"), "-o", str(tmp_path / "answer.npz")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    from nncompiler.backends.reference import evaluate

    (expected,) = evaluate(load_graph(kinds, None), {"image": image}).values()
    (answer,) = np.load(tmp_path / "answer.npz").values()
    assert np.abs(answer - expected).max() < 1e-5


def test_a_processor_without_vectors_is_told_so(kinds, tmp_path):
    nnc.save(kinds, tmp_path / "net", triple=TRIPLE.format("riscv64"), mcpu="rv64gcv")
    done = subprocess.run(["qemu-riscv64", "-cpu", "rv64,v=false", str(tmp_path / "net"), "--bench", "1"],
                          capture_output=True, text=True, timeout=120, check=False)  # fmt: skip
    assert done.returncode == 4 and "lacks instructions" in done.stderr

"""Programs for another architecture, run by an emulator: the same generators with NEON's vectors and registers.

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

EMULATOR = shutil.which("qemu-aarch64")
TRIPLE = "aarch64-unknown-linux-musl"  # linked statically: the emulator needs no system of that architecture

pytestmark = [
    pytest.mark.skipif(EMULATOR is None, reason="qemu-aarch64 runs aarch64 programs: apt-get install qemu-user"),
    pytest.mark.skipif(importlib.util.find_spec("ziglang") is None, reason="the aot extra links for aarch64"),
]

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


@pytest.mark.parametrize("mcpu", ["generic", "cortex-a76"])
def test_an_aarch64_program_gives_the_reference_answers(kinds, tmp_path, mcpu):
    program = tmp_path / "net"
    nnc.save(kinds, program, triple=TRIPLE, mcpu=mcpu)
    image = np.random.default_rng(0).standard_normal((1, 3, 20, 22)).astype(np.float32)
    np.save(tmp_path / "image.npy", image)
    command = [EMULATOR, str(program), str(tmp_path / "image.npy"), "-o", str(tmp_path / "answer.npz")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    from nncompiler.backends.reference import evaluate

    (expected,) = evaluate(load_graph(kinds, None), {"image": image}).values()
    (answer,) = np.load(tmp_path / "answer.npz").values()
    assert np.abs(answer - expected).max() < 1e-5

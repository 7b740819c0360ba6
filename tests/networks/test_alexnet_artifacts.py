"""AlexNet as a library in a C program, as a program, and as a portable file: the same bits as in process.

No Python runs in the C processes; both use 1 and 2 threads.
"""

import os
import subprocess

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.runtime.linker import find_linker

HOST = r"""
#include <stdio.h>
#include <stdlib.h>
#include "alexnet.h"

int main(int argc, char **argv)
{
    static float image[ALEXNET_INPUT_0_BYTES / 4], probabilities[ALEXNET_OUTPUT_0_BYTES / 4];
    FILE *file = fopen(argv[1], "rb");
    if (!file || fread(image, 1, sizeof image, file) != sizeof image) return 10;
    fclose(file);
    nnc_options options = {.size = sizeof options, .threads = atoi(argv[3])};
    nnc_model *model;
    nnc_context *context;
    int status = alexnet_open(&options, &model);
    if (status) { fprintf(stderr, "%s\n", alexnet_error_string(status)); return status; }
    if (alexnet_threads(model) != options.threads) return 11;
    status = alexnet_context_new(model, &context);
    if (status) return status;
    const void *inputs[ALEXNET_INPUTS] = {image};
    void *outputs[ALEXNET_OUTPUTS] = {probabilities};
    for (int i = 0; i < 3; i++)
        if ((status = alexnet_run(context, inputs, outputs))) return status;
    alexnet_context_free(context);
    alexnet_close(model);
    file = fopen(argv[2], "wb");
    fwrite(probabilities, 1, sizeof probabilities, file);
    return fclose(file);
}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder with alexnet.so, alexnet.h, the program alexnet, the host and the input; and the expected output."""
    folder = tmp_path_factory.mktemp("alexnet")
    x = np.random.default_rng(5).standard_normal((1, 3, 227, 227)).astype(np.float32)
    with nnc.compile("zoo:alexnet", dims={"batch": 1}, threads=1, cache=False) as executable:
        (want,) = executable(x)
        executable.save(folder / "alexnet.so")
        executable.save(folder / "alexnet")
        executable.save(folder / "alexnet.nnc")
    x.tofile(folder / "image.bin")
    np.save(folder / "image.npy", x)
    (folder / "host.c").write_text(HOST)
    command = [*find_linker(), "host.c", "alexnet.so", "-Wl,-rpath,$ORIGIN", "-O1", "-o", "host"]
    subprocess.run(command, cwd=folder, check=True)
    return folder, want


@pytest.mark.parametrize("threads", [1, 2])
def test_c_program(made, threads):
    folder, want = made
    subprocess.run(["./host", "image.bin", f"out{threads}.bin", str(threads)], cwd=folder, check=True)
    got = np.fromfile(folder / f"out{threads}.bin", np.float32).reshape(want.shape)
    np.testing.assert_array_equal(got, want)


def test_the_library_needs_libc_only(made):
    folder, _ = made
    listed = subprocess.run(["ldd", "alexnet.so"], cwd=folder, check=True, capture_output=True, text=True).stdout
    names = {os.path.basename(line.split()[0]) for line in listed.splitlines()}
    assert all(n.startswith(("linux-vdso", "libc.", "libm.", "libpthread.", "ld-linux")) for n in names), names


@pytest.mark.parametrize("threads", [1, 2])
def test_program(made, threads):
    folder, want = made
    subprocess.run(["./alexnet", "image.npy", "-o", "out.npz", "--threads", str(threads)], cwd=folder, check=True)
    with np.load(folder / "out.npz") as file:
        np.testing.assert_array_equal(file["probabilities"], want)


@pytest.mark.parametrize("name", ["alexnet.so", "alexnet.nnc"])
def test_loaded_again(made, name):
    folder, want = made
    x = np.load(folder / "image.npy")
    with nnc.load(folder / name, threads=2) as executable:
        np.testing.assert_array_equal(executable(x)[0], want)

"""Beside a library: a C++ header, pkg-config and CMake, each building a program that runs from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.cli import main
from nncompiler.ir.errors import UsageError
from nncompiler.runtime.companions import read_header, write_companions

CXX = shutil.which("g++") or shutil.which("clang++")
pytestmark = pytest.mark.skipif(CXX is None, reason="no C++ compiler")

PROGRAM = """
#include "NAME.hpp"
#include <cstdio>
#include <type_traits>
#include <vector>
static_assert(std::is_move_constructible_v<PREFIX_cpp::model> && !std::is_copy_constructible_v<PREFIX_cpp::context>);
int main() {
    std::vector<float> image(32 * 32), probabilities(10), few(9);
    for (std::size_t i = 0; i < image.size(); i++) image[i] = float(i % 7) - 3;
    PREFIX_cpp::model model;
    PREFIX_cpp::context context(model);
    context.run(image, probabilities);
    for (float p : probabilities) std::printf("%a\\n", p);
    try { context.run(image, few); } catch (const PREFIX_cpp::error &e) { return e.status == NNC_WRONG_SHAPE ? 0 : 2; }
    return 1;
}
"""


def image():
    return (np.arange(1024, dtype=np.float32) % 7 - 3).reshape(1, 1, 32, 32)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with lenet.so and lenet_object.o, each with its companions, and what they compute."""
    folder = tmp_path_factory.mktemp("lib with blank")
    for name in ("lenet.so", "lenet_object.o"):
        assert main(["compile", "zoo:lenet5", "--dim", "batch=1", "-o", str(folder / name), "--cmake", "-q"]) == 0
    with nnc.compile("zoo:lenet5", dims={"batch": 1}) as exe:
        return folder, exe.run(image())["probabilities"].reshape(-1)


def program(folder, name):
    prefix = read_header((folder / f"{name}.h").read_text()).prefix
    return PROGRAM.replace("NAME", name).replace("PREFIX", prefix)


def check(command, want, cwd):
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=True)
    got = [float.fromhex(line) for line in done.stdout.split()]
    assert got == want.tolist(), "the same bits"


@pytest.mark.parametrize("name", ["lenet", "lenet_object"])
def test_pkg_config(built, tmp_path, name):
    if shutil.which("pkg-config") is None:
        pytest.skip("no pkg-config")
    folder, want = built
    plain = tmp_path / "lib"  # pkg-config's output is words: a path with a blank needs a shell that unquotes
    shutil.copytree(folder, plain)
    (tmp_path / "main.cpp").write_text(program(plain, name))
    env = os.environ | {"PKG_CONFIG_PATH": str(plain)}
    asked = ["pkg-config", "--cflags", "--libs", name]
    flags = subprocess.run(asked, capture_output=True, text=True, env=env, check=True).stdout
    command = [CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", "main.cpp", "-o", "host", *flags.split()]
    subprocess.run(command, cwd=tmp_path, check=True)
    check([str(tmp_path / "host")], want, "/")


@pytest.mark.parametrize("name", ["lenet", "lenet_object"])
def test_cmake(built, tmp_path, name):
    if shutil.which("cmake") is None or (shutil.which("make") or shutil.which("ninja")) is None:
        pytest.skip("no CMake")
    folder, want = built
    (tmp_path / "main.cpp").write_text(program(folder, name))
    (tmp_path / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.16)
project(host CXX)
set(CMAKE_CXX_STANDARD 20)
find_package({name} CONFIG REQUIRED PATHS "{folder}" NO_DEFAULT_PATH)
add_executable(host main.cpp)
target_link_libraries(host PRIVATE {name}::{name})
""")
    for command in (["cmake", "-B", "build"], ["cmake", "--build", "build"]):
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    check([str(tmp_path / "build" / "host")], want, "/")


def test_open_dimensions(tmp_path):
    (tmp_path / "net.py").write_text(
        "from nncompiler.frontends.dsl import *\n\n@model(x=('N', 1, 32, 32))\ndef net(x):\n    return relu(x)\n"
    )
    nnc.save(f"{tmp_path}/net.py:net", tmp_path / "open.so")
    write_companions(tmp_path / "open.so")
    prefix = read_header((tmp_path / "open.h").read_text()).prefix
    (tmp_path / "main.cpp").write_text("""
#include "open.hpp"
#include <array>
#include <cstdio>
int main() {
    PREFIX_cpp::model model;
    PREFIX_cpp::context context(model);
    std::array<std::int64_t, 4> shape{3, 1, 32, 32};
    context.bind({shape});
    auto out = context.output_shape(0);
    std::vector<float> images(3 * 1024, 0.5f), results(out[0] * out[1] * out[2] * out[3]);
    context.run(images, results);
    std::printf("%d %d %d\\n", int(out.size()), int(out[0]), int(out[1]));
    std::array<std::int64_t, 4> wrong{3, 2, 32, 32};
    try { context.bind({wrong}); } catch (const PREFIX_cpp::error &e) { return e.status == NNC_WRONG_SHAPE ? 0 : 2; }
    return 1;
}
""".replace("PREFIX", prefix))
    command = [CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", "main.cpp", "open.so", "-Wl,-rpath,$ORIGIN", "-o", "host"]
    subprocess.run(command, cwd=tmp_path, check=True)
    done = subprocess.run([str(tmp_path / "host")], capture_output=True, text=True, cwd="/", check=True)
    assert done.stdout.split() == ["4", "3", "1"]


def test_mistakes(tmp_path, capsys):
    assert main(["compile", "zoo:lenet5", "-o", str(tmp_path / "m.nnc"), "--cmake"]) == 2
    assert "--cmake goes with a library" in capsys.readouterr().err
    with pytest.raises(UsageError, match="is not a library"):
        write_companions(tmp_path / "gone.so")
    (tmp_path / "m.so").touch()
    (tmp_path / "m.h").write_text("int x;\n")
    with pytest.raises(UsageError, match="not one that nncompiler wrote"):
        write_companions(tmp_path / "m.so")


def test_files_that_are_not_ours_stay(tmp_path):
    assert main(["compile", "zoo:lenet5", "-o", str(tmp_path / "m.so"), "--cmake", "-q"]) == 0
    assert {p.name for p in tmp_path.iterdir()} == {"m.so", "m.h", "m.hpp", "m.pc", "m-config.cmake"}
    assert main(["compile", "zoo:lenet5", "-o", str(tmp_path / "m.so"), "--cmake", "-q"]) == 0, "ours are replaced"
    (tmp_path / "m.pc").write_text("mine")
    with pytest.raises(UsageError):
        write_companions(tmp_path / "m.so")
    assert (tmp_path / "m.pc").read_text() == "mine"


STATES = """
#include "joined.hpp"
#include <cstdio>
#include <vector>
int main() {
    joined_cpp::model model;
    joined_cpp::context context(model);
    std::vector<float> x = {1, 2}, sum(2);
    const std::int64_t shape[] = {1, 1, 2}, two[] = {1, 2, 2};
    context.bind({shape});
    try { context.state_shape(0); return 1; } catch (const joined_cpp::error &) {}
    for (int i = 0; i < 100; i++) context.run(x, sum);
    std::vector<float> kept = context.state_0();
    std::printf("%g %g %zu %d\\n", sum[0], sum[1], kept.size(), int(context.state_shape(0)[1]));
    try { context.set_state_0(two, kept); return 2; } catch (const joined_cpp::error &) {}
    kept.resize(4);
    context.set_state_0(two, kept);
    context.run(x, sum);
    std::printf("%g %g\\n", sum[0], sum[1]);
    context.reset();
    context.run(x, sum);
    std::printf("%g %g\\n", sum[0], sum[1]);
}
"""


def test_states(tmp_path):
    """Outputs that are inputs of the next run, kept by a context."""
    (tmp_path / "net.py").write_text("""
from nncompiler.frontends.dsl import *

@model(x=("batch", "length", 2), past=("batch", "past", 2))
def joined(x, past):
    present = concat(past, x, axis=1)
    return {"sum": reduce_sum(present, 1), "present": present}
""")
    command = ["compile", f"{tmp_path}/net.py:joined", "-o", f"{tmp_path}/joined.so", "--state", "auto", "--cmake", "-q"]
    assert main(command) == 0
    (tmp_path / "main.cpp").write_text(STATES)
    build = [CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", "main.cpp", "joined.so", "-Wl,-rpath,$ORIGIN", "-o", "main"]
    subprocess.run(build, cwd=tmp_path, check=True)
    done = subprocess.run(["./main"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["100 200 200 100", "3 6", "1 2"]

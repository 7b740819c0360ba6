"""The program that a model becomes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from nncompiler.backends.llvm.program import Program
from nncompiler.ir.dtype import bf16, boolean, f16, f64, i64, u8
from nncompiler.ir.types import TensorType
from nncompiler.runtime import load_in_memory, write_artifact


@pytest.fixture(scope="module")
def program(small: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("program") / "axpy"
    write_artifact(small.axpy_artifact, path)
    return path


@pytest.fixture(scope="module")
def gather(small: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gather") / "take"
    write_artifact(small.artifact(small.take()), path)
    return path


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(program), *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("threads", ["1", "2"])
@pytest.mark.parametrize("form", ["x.npy", "x=x.npy", "x.npz"])
def test_arrays_in_arrays_out(small: SimpleNamespace, program: Path, tmp_path: Path, form: str, threads: str) -> None:
    x = small.image()
    np.save(tmp_path / "x.npy", x)
    np.savez(tmp_path / "x.npz", other=np.zeros(3), x=x)
    done = run(program, tmp_path, form, "-o", "y.npz", "--threads", threads)
    assert (done.returncode, done.stdout, done.stderr) == (0, "y: f32[64,256]\n", "")
    with load_in_memory(small.axpy_artifact, threads=1) as model, np.load(tmp_path / "y.npz") as archive:
        assert list(archive) == ["y"]
        assert np.array_equal(archive["y"], model(x)[0])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.npy", "x.npz", "y.npz"]


def test_several_inputs_by_name(gather: Path, tmp_path: Path) -> None:
    index, table = np.arange(16) % 10, np.arange(10, dtype=np.float32) / 3
    np.save(tmp_path / "i.npy", index)
    np.savez(tmp_path / "t.npz", table=table)
    assert run(gather, tmp_path, "index=i.npy", "t.npz", "-o", "y.npz").returncode == 0
    assert np.array_equal(np.load(tmp_path / "y.npz")["y"], table[index])
    done = run(gather, tmp_path, "i.npy")
    assert done.returncode == 2
    assert "NAME=FILE" in done.stderr
    np.save(tmp_path / "i.npy", index + 5)
    done = run(gather, tmp_path, "index=i.npy", "t.npz", "-o", "z.npz")
    assert done.returncode == 5
    assert "gather_7: an index is out of range" in done.stderr
    assert not (tmp_path / "z.npz").exists()


def save_fortran(path: Path, x: np.ndarray) -> None:  # type: ignore[type-arg]
    np.save(path, np.asfortranarray(x))


def save_compressed(path: Path, x: np.ndarray) -> None:  # type: ignore[type-arg]
    with path.open("wb") as file:
        np.savez_compressed(file, x=x)


@pytest.mark.parametrize(
    ("save", "code", "words"),
    [
        (lambda p, x: np.save(p, x[:3]), 2, "x must be f32[64,256]"),
        (lambda p, x: np.save(p, x.astype(np.float64)), 2, "must be f32[64,256] (<f4)"),
        (lambda p, x: np.save(p, x.T.copy()), 2, "must be f32[64,256]"),
        (save_fortran, 2, "Fortran order"),
        (save_compressed, 2, "compressed"),
        (lambda p, x: p.write_bytes(b"text"), 5, "not a .npy file"),
        (lambda p, x: p.write_bytes(b""), 5, "not a .npy file"),
        (lambda p, x: p.write_bytes(b"PK\3\4" + bytes(40)), 5, "not a .npz file"),
        (lambda p, x: p.write_bytes(b"\x93NUMPY\1\0\xff\xff"), 5, ""),
        (lambda p, x: p.write_bytes(b"\x93NUMPY\1\0\x04\0{}  "), 5, "malformed"),
    ],
)
def test_files_that_do_not_fit(
    small: SimpleNamespace, program: Path, tmp_path: Path, save: object, code: int, words: str
) -> None:
    save(tmp_path / "a.npy", small.image())  # type: ignore[operator]
    done = run(program, tmp_path, "a.npy", "-o", "y.npz")
    assert done.returncode == code, done
    assert words in done.stderr
    assert not (tmp_path / "y.npz").exists()


def test_files_that_are_cut_short(small: SimpleNamespace, program: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", small.image())
    np.savez(tmp_path / "a.npz", x=small.image())
    for name in ("a.npy", "a.npz"):
        whole = (tmp_path / name).read_bytes()
        for size in (5, 9, 11, 60, 130, len(whole) // 2, len(whole) - 1):
            (tmp_path / name).write_bytes(whole[:size])
            assert run(program, tmp_path, name).returncode in (2, 5)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "x: this input is missing"),
        (("--wrong",), "unknown option"),
        (("missing.npy",), "cannot be opened"),
        (("--threads", "0"), "number of threads"),
        (("--threads", "many"), "number of threads"),
        (("-o",), "a value is required"),
    ],
)
def test_mistakes_on_the_command_line(program: Path, tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(program, tmp_path, *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""


def test_help_and_description(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "--help")
    assert done.returncode == 0
    assert "input  x: f32[64,256]\noutput y: f32[64,256]" in done.stdout
    assert json.loads(run(program, tmp_path, "--describe").stdout)["name"] == "axpy"


def test_bench_prints_latencies(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "--bench", "0.2", "--threads", "2")
    assert done.returncode == 0
    first, second = done.stdout.splitlines()
    assert first.split()[0] == "runs"
    assert first.endswith("threads 2")
    assert [w for w in second.split() if w.isalpha() and w != "us"] == ["min", "median"]
    numbers = [float(w) for w in second.split() if "." in w]
    assert numbers == sorted(numbers)
    assert len(numbers) == 4


def test_a_program_with_its_weights_in_a_file(small: SimpleNamespace, tmp_path: Path) -> None:
    write_artifact(small.axpy_artifact, tmp_path / "m", weights=tmp_path / "w")
    np.save(tmp_path / "x.npy", small.image())
    assert run(tmp_path / "m", tmp_path, "x.npy").returncode == 5
    assert run(tmp_path / "m", tmp_path, "x.npy", "--weights", "w").returncode == 0


def test_a_program_refuses_another_cpu(small: SimpleNamespace, tmp_path: Path) -> None:
    write_artifact(small.artifact(small.axpy(), required=["amx-fp16", "xop"]), tmp_path / "m")
    done = run(tmp_path / "m", tmp_path, "--bench", "0.1")
    assert done.returncode == 4
    assert "lacks instructions" in done.stderr


DTYPES = (f16, bf16, f64, i64, u8, boolean)
SHAPES = ((), (3,), (2, 0, 4), (2, 3))


def test_every_type_and_rank(small: SimpleNamespace, tmp_path: Path) -> None:
    """A program without steps: its outputs hold anything, but their types and shapes are those of numpy."""
    types = [TensorType(dtype, shape) for dtype in DTYPES for shape in SHAPES]
    inputs = [(f"in{i}", t) for i, t in enumerate(types)]
    outputs = [(f"out/{i}", t) for i, t in enumerate(types)]
    write_artifact(small.artifact(Program("types", inputs=inputs, outputs=outputs)), tmp_path / "m")
    np.savez(tmp_path / "x.npz", **{name: np.zeros(t.dims, t.dtype.numpy) for name, t in inputs})
    done = run(tmp_path / "m", tmp_path, "x.npz", "-o", "y.npz")
    assert done.returncode == 0, done.stderr
    with np.load(tmp_path / "y.npz") as archive:
        for name, t in outputs:
            assert archive[name].shape == t.dims
            assert archive[name].dtype == np.dtype(t.dtype.numpy.str)

"""Small programs made by hand, and their artifacts."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi import build
from nncompiler.backends.llvm.loops.ir import Buffer, Check, For, Kernel, Load, Scratch, Store
from nncompiler.backends.llvm.machine import host
from nncompiler.backends.llvm.program import PackedWeight, Packing, Program, Ref, Space, Step
from nncompiler.ir.dtype import f32, i64
from nncompiler.ir.expr import Const, Select, Var
from nncompiler.ir.types import TensorType
from nncompiler.runtime import Artifact
from nncompiler.runtime.linker import find_linker

Array = np.ndarray[Any, Any]


def axpy(rows: int = 64, columns: int = 256, name: str = "axpy", scale: float = 2.0, steps: int = 2) -> Program:
    """x * scale + w, `steps` times over, through the arena: a task a row."""
    task, j, n = Var(i64, "task"), Var(i64, "j"), Var(i64, "n")
    at = task * n + j
    update = Store("y", at, Load(f32, "x", at) * Const(f32, scale) + Load(f32, "w", j))
    body = For(j, Const(i64, 0), n, (update,), "vector", 8, 8)
    buffers = (Buffer("x", f32, align=4), Buffer("w", f32), Buffer("y", f32, written=True, align=4))
    type_ = TensorType(f32, (rows, columns))
    half = 128 + -(-type_.nbytes // 64) * 64
    arena = [Ref(Space.ARENA, 128), Ref(Space.ARENA, half)]
    places = [Ref(Space.INPUT), *(arena[i % 2] for i in range(steps - 1)), Ref(Space.OUTPUT)]
    weight = PackedWeight(64, Packing.of(np.arange(columns, dtype=np.float32) / 8))
    return Program(
        name,
        {"axpy": Kernel("axpy", buffers, (n,), task, (body,), (Scratch("unused", f32, 64),))},
        [
            Step("axpy", (a, Ref(Space.WEIGHTS, 64), b), (columns,), rows, 1, f"layer{i}")
            for i, (a, b) in enumerate(pairwise(places))
        ],
        [("x", type_)],
        [("y", type_)],
        [weight],
        64 + weight.packing.nbytes,
        half + type_.nbytes,
    )


def answer(x: Array, scale: float = 2.0, steps: int = 2) -> Array:
    """What axpy computes, in float64."""
    y = x.astype(np.float64)
    for _ in range(steps):
        y = y * scale + np.arange(x.shape[1]) / 8
    return y


def take(count: int = 16, size: int = 10) -> Program:
    """y[i] = table[index[i]], with the index checked."""
    task, zero = Var(i64, "task"), Const(i64, 0)
    index = Load(i64, "index", task)
    inside = (index >= zero) & (index < Const(i64, size))
    body = (Check(inside, 1), Store("y", task, Load(f32, "table", Select(i64, inside, index, zero))))
    buffers = (Buffer("index", i64, align=8), Buffer("table", f32, align=4), Buffer("y", f32, written=True, align=4))
    refs = (Ref(Space.INPUT, index=0), Ref(Space.INPUT, index=1), Ref(Space.OUTPUT))
    return Program(
        "take",
        {"take": Kernel("take", buffers, (), task, body)},
        [Step("take", refs, (), count, 1, "gather_7")],
        [("index", TensorType(i64, (count,))), ("table", TensorType(f32, (size,)))],
        [("y", TensorType(f32, (count,)))],
    )


def artifact(program: Program, **options: Any) -> Artifact:
    machine = host()
    return build(program, machine, codegen.compile_object(program.kernels.values(), machine), **options)


def image(rows: int = 64, columns: int = 256) -> Array:
    return np.random.default_rng(7).standard_normal((rows, columns), dtype=np.float32)


def run_c(folder: Path, source: str, *files: Path, flags: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Compiles a C program with the system's compiler, links `files` and runs it."""
    (folder / "host.c").write_text(source)
    program = folder / "host"
    command = [*find_linker(), "-std=gnu11", "-I", str(folder), "-o", str(program), str(folder / "host.c")]
    subprocess.run([*command, *map(str, files), *flags, "-lm", "-lpthread"], check=True)
    return subprocess.run([str(program)], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def small() -> SimpleNamespace:
    """The functions of this file; `axpy_artifact` is made once."""
    return SimpleNamespace(
        axpy=axpy, answer=answer, take=take, artifact=artifact, image=image, run_c=run_c, axpy_artifact=artifact(axpy())
    )

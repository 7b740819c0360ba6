"""Small programs made by hand, and their artifacts."""

from __future__ import annotations

from typing import Any

import numpy as np

from nncompiler.backends.llvm import codegen
from nncompiler.backends.llvm.abi import build
from nncompiler.backends.llvm.loops.ir import Buffer, Check, For, Kernel, Load, Scratch, Store
from nncompiler.backends.llvm.machine import host
from nncompiler.backends.llvm.program import PackedWeight, Program, Ref, Space, Step
from nncompiler.ir.dtype import f32, i64
from nncompiler.ir.expr import Compare, Const, Var
from nncompiler.ir.types import TensorType
from nncompiler.runtime import Artifact


def axpy(rows: int = 64, columns: int = 256, name: str = "axpy", scale: float = 2.0, grain: int = 1) -> Program:
    """y[r, c] = relu-free (x[r, c] * scale + w[c]) * scale + w[c]: two steps through the arena, a task a row."""
    task, j, n = Var(i64, "task"), Var(i64, "j"), Var(i64, "n")
    at = task * n + j
    body = For(
        j, Const(i64, 0), n,
        (Store("y", at, Load(f32, "x", at) * Const(f32, scale) + Load(f32, "w", j)),), "vector", 8, 8,
    )  # fmt: skip
    buffers = (Buffer("x", f32, align=4), Buffer("w", f32, align=64), Buffer("y", f32, written=True, align=4))
    program = Program(name)
    program.kernels = {"axpy": Kernel("axpy", buffers, (n,), task, (body,), (Scratch("tmp", f32, 64),))}
    x, w, y, t = Ref(Space.INPUT), Ref(Space.WEIGHTS, 64), Ref(Space.OUTPUT), Ref(Space.ARENA, 128)
    program.steps = [
        Step("axpy", (x, w, t), (columns,), rows, grain, "first"),
        Step("axpy", (t, w, y), (columns,), rows, grain, "second"),
    ]
    type_ = TensorType(f32, (rows, columns))
    program.inputs, program.outputs = [("x", type_)], [("y", type_)]
    program.weights = [PackedWeight(64, weights(columns))]
    program.weights_bytes = 64 + columns * 4
    program.arena_bytes = 128 + type_.nbytes
    return program


def weights(columns: int) -> np.ndarray[Any, Any]:
    return np.arange(columns, dtype=np.float32) / 8


def axpy_answer(x: np.ndarray[Any, Any], scale: float = 2.0) -> np.ndarray[Any, Any]:
    w = weights(x.shape[1])
    return (x * np.float32(scale) + w) * np.float32(scale) + w


def take(count: int = 16, size: int = 10) -> Program:
    """y[i] = table[index[i]], with the index checked."""
    task = Var(i64, "task")
    index = Load(i64, "index", task)
    inside = Compare(i64_bool(), "ge", index, Const(i64, 0)) & Compare(i64_bool(), "lt", index, Const(i64, size))
    from nncompiler.ir.expr import Select

    safe = Select(i64, inside, index, Const(i64, 0))
    body = (Check(inside, 1), Store("y", task, Load(f32, "table", safe)))
    program = Program("take")
    buffers = (Buffer("index", i64, align=8), Buffer("table", f32, align=4), Buffer("y", f32, written=True, align=4))
    program.kernels = {"take": Kernel("take", buffers, (), task, body)}
    refs = (Ref(Space.INPUT, index=0), Ref(Space.INPUT, index=1), Ref(Space.OUTPUT))
    program.steps = [Step("take", refs, (), count, 1, "gather_7")]
    program.inputs = [("index", TensorType(i64, (count,))), ("table", TensorType(f32, (size,)))]
    program.outputs = [("y", TensorType(f32, (count,)))]
    return program


def i64_bool() -> Any:
    from nncompiler.ir.dtype import boolean

    return boolean


def artifact(program: Program, **options: Any) -> Artifact:
    machine = host()
    return build(program, machine, codegen.compile_object(program.kernels.values(), machine), **options)

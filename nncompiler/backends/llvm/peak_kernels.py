"""Kernels that do as much as a core can: multiply-adds in registers, and loads one after another."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import CFUNCTYPE, c_int32, c_int64, c_void_p
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nncompiler.ir.dtype import f32
from nncompiler.ir.expr import binary, const, fma, var

from . import codegen
from .loops.ir import Assign, Block, Buffer, Declare, For, Kernel, Load, Read, Store
from .machine import Machine, host

CHAINS = 12
"""Multiply-adds in flight: more than latency times width of any core known, few enough for 16 registers."""

Call = Callable[..., int]
"""A kernel as C has it: (addresses of x and y, parameters, first task, end of the tasks, nothing)."""


@dataclass(frozen=True)
class PeakKernels:
    """`peak`: its parameter n times `chains` multiply-adds of `lanes` f32 elements; `stream`: the sum of n times 8 vectors
    of `lanes` elements. A task is a call; y has `lanes` elements."""

    peak: Call
    stream: Call
    lanes: int
    chains: int
    loaded: object = field(repr=False)
    """Keeps their code in memory."""


@cache
def compiled() -> PeakKernels:
    """The kernels for this processor."""
    machine = host()
    lanes = machine.lanes(f32)
    loaded = codegen.load(
        codegen.compile_object([_multiply_adds(machine, lanes), _sum(lanes)], machine, exported=True), ["peak", "stream"]
    )
    signature = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_int64, c_int64, c_void_p)
    return PeakKernels(signature(loaded["peak"]), signature(loaded["stream"]), lanes, CHAINS, loaded)


def _multiply_adds(machine: Machine, lanes: int) -> Kernel:
    """peak: `n` times CHAINS independent vector multiply-adds in registers."""
    lane, i, task = var("lane"), var("i"), var("task")
    scale, add = const(0.5, f32), const(0.5, f32)
    step: list[Assign] = []
    for c in range(CHAINS):
        at = Read(f32, f"acc{c}")
        value = fma(at, scale, add) if machine.has_fma else binary("add", binary("mul", at, scale), add)
        step.append(Assign(f"acc{c}", (), value))
    body: Block = (
        *(Declare(f"acc{c}", f32, binary("add", Load(f32, "x", lane), const(float(c), f32))) for c in range(CHAINS)),
        For(i, const(0), var("n"), tuple(step)),
        Store("y", lane, _total([Read(f32, f"acc{c}") for c in range(CHAINS)])),
    )
    return _kernel("peak", task, lane, lanes, body)


def _sum(lanes: int) -> Kernel:
    """stream: the sum of `n` x 8 vectors of the buffer."""
    lane, i, task = var("lane"), var("i"), var("task")
    step = tuple(
        Assign(f"acc{c}", (), binary("add", Read(f32, f"acc{c}"), Load(f32, "x", i * (8 * lanes) + c * lanes + lane)))
        for c in range(8)
    )
    body: Block = (
        *(Declare(f"acc{c}", f32, const(0.0, f32)) for c in range(8)),
        For(i, const(0), var("n"), step),
        Store("y", lane, _total([Read(f32, f"acc{c}") for c in range(8)])),
    )
    return _kernel("stream", task, lane, lanes, body)


def _total(parts: list[Read]) -> Any:
    total: Any = parts[0]
    for part in parts[1:]:
        total = binary("add", total, part)
    return total


def _kernel(name: str, task: Any, lane: Any, lanes: int, body: Block) -> Kernel:
    loop = For(lane, const(0), const(lanes), body, "vector", lanes, lanes)
    return Kernel(name, (Buffer("x", f32, alias="y"), Buffer("y", f32, written=True)), (var("n"),), task, (loop,))
